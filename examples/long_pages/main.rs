//! Writes what `script/bench` measures: long pages, and a site of a thousand articles for three site generators.
//!
//! `long_pages pages DIST OUT SIZE...` prints an article of each size with the program that DIST holds.
//! `long_pages site OUT COUNT` writes COUNT articles as our desk, mdBook and Hugo read them.
//! `long_pages publication OUT COUNT` writes a newspaper of COUNT short reports for `broadsheet build`.

#[cfg(not(target_arch = "wasm32"))]
mod newsroom;
#[cfg(not(target_arch = "wasm32"))]
mod story;
#[cfg(not(target_arch = "wasm32"))]
mod words;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["pages", dist, out, sizes @ ..] => pages::write(dist.as_ref(), out.as_ref(), sizes),
        ["site", out, count] => site::write(out.as_ref(), count.parse()?),
        ["publication", out, count] => newsroom::write(out.as_ref(), count.parse()?),
        _ => Err("long_pages pages DIST OUT SIZE... | site OUT COUNT | publication OUT COUNT".into()),
    }
}

/// The seed of everything; another one makes another text of the same kind.
#[cfg(not(target_arch = "wasm32"))]
const SEED: u64 = 20_261_125;

#[cfg(not(target_arch = "wasm32"))]
mod pages {
    use std::error::Error;
    use std::fs;
    use std::path::Path;

    use broadsheet::copydesk::{File, Manuscript, proof};
    use broadsheet::press::{
        Dressing, Faces, Mode, Plate, PlateLink, Program, SCRIPTS, bundle_styles, print,
    };
    use serde_json::json;

    use crate::SEED;
    use crate::story::Story;
    use crate::words::Words;

    pub(super) fn write(dist: &Path, out: &Path, sizes: &[&str]) -> Result<(), Box<dyn Error>> {
        let words = Words::new(SEED);
        same_both_ways(&words)?;
        let styles = bundle_styles(Path::new("styles/main.css"), "broadsheet")?;
        fs::write(out.join(&styles.file), &styles.text)?;
        for (name, text) in SCRIPTS {
            fs::write(out.join(name), text)?;
        }
        fs::write(out.join("icon.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")?;
        let program = program(dist, out)?;
        let dressing = Dressing {
            mode: Mode::Serve,
            faces: Faces::of(&styles.text, &|_| false),
            plain_styles: styles.file.clone(),
            styles: styles.file,
            program: Some(program),
            words: Vec::new(),
        };
        let plate = Plate {
            name: "Broadsheet".to_owned(),
            links: vec![PlateLink {
                href: "index.html".to_owned(),
                title: "Measured".to_owned(),
                lang: None,
            }],
            ..Plate::default()
        };
        for size in sizes {
            let article = Story::new(&words, size.parse()?, SEED).as_article()?;
            let page = print(&plate, &article, "index.html", &dressing)?.html;
            let page = page.replace("<script src=\"reload.js\" defer></script>\n", "");
            fs::write(out.join(format!("ours-{size}.html")), page)?;
            // The rival that hydrates all of it is given all of it.
            fs::write(out.join(format!("article-{size}.json")), serde_json::to_string(&article)?)?;
        }
        fs::write(out.join("typed.json"), serde_json::to_string(&typed(&words))?)?;
        Ok(())
    }

    /// What is searched for: words of three frequencies, and a text of 76 keys that is typed.
    fn typed(words: &Words) -> serde_json::Value {
        let ranks = [30, 400, 2_500, 90, 1_500, 5_000, 700, 15, 3_300, 200, 6_000, 45];
        let mut text = ranks.map(|rank| words.ranked(rank)).join(" ");
        text.truncate(76);
        json!({ "common": words.ranked(55), "mid": words.ranked(600), "rare": words.ranked(4_000), "keys": text })
    }

    fn same_both_ways(words: &Words) -> Result<(), Box<dyn Error>> {
        let story = Story::new(words, 200, SEED);
        let article = File { name: "article.dj".to_owned(), bytes: story.as_file().into_bytes() };
        let proof = proof(&Manuscript { slug: "made-up".to_owned(), article, parallels: Vec::new() });
        if let Some(remark) = proof.remarks.first() {
            return Err(format!("the desk remarks on the made-up story: {remark:?}").into());
        }
        let (theirs, ours) =
            (serde_json::to_string(&proof.article)?, serde_json::to_string(&story.as_article()?)?);
        let same = theirs.bytes().zip(ours.bytes()).take_while(|(theirs, ours)| theirs == ours).count();
        if theirs != ours {
            let from = |text: &str| text.chars().skip(same.saturating_sub(200)).take(300).collect::<String>();
            let (theirs, ours) = (from(&theirs), from(&ours));
            return Err(format!("the desk makes another article of it:\n{theirs}\nnot\n{ours}").into());
        }
        Ok(())
    }

    #[test]
    fn the_desk_has_nothing_to_remark_on_the_story_and_makes_the_same_article() {
        if let Err(error) = same_both_ways(&Words::new(SEED)) {
            panic!("{error}");
        }
    }

    /// Copies the program and the fonts that `script/build` made.
    fn program(dist: &Path, out: &Path) -> Result<Program, Box<dyn Error>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(dist)? {
            names.push(entry?.file_name().to_string_lossy().into_owned());
        }
        names.sort();
        let find = |end: &str| {
            let mut ours =
                names.iter().filter(|name| name.starts_with("newsreader") && !name.ends_with(".wasm.js"));
            ours.find(|name| name.ends_with(end)).cloned().ok_or("DIST holds no program: run script/build")
        };
        let program = Program { glue: find(".js")?, wasm: find(".wasm")?, disk: String::new() };
        for name in [&program.glue, &program.wasm] {
            fs::copy(dist.join(name), out.join(name))?;
        }
        fs::create_dir_all(out.join("fonts"))?;
        for entry in fs::read_dir(dist.join("fonts"))? {
            let entry = entry?;
            fs::copy(entry.path(), out.join("fonts").join(entry.file_name()))?;
        }
        Ok(program)
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod site {
    use std::error::Error;
    use std::fmt::Write as _;
    use std::fs;
    use std::path::Path;

    use crate::SEED;
    use crate::story::Story;
    use crate::words::Words;

    /// Paragraphs of one article: a long report.
    const PARAGRAPHS: usize = 40;

    pub(super) fn write(out: &Path, count: u64) -> Result<(), Box<dyn Error>> {
        let words = Words::new(SEED);
        let (mut slugs, mut summary) = (Vec::new(), String::from("# Summary\n\n"));
        let (ours, book, hugo) = (out.join("articles"), out.join("mdbook"), out.join("hugo"));
        for folder in [&ours, &book.join("src"), &hugo.join("content/posts"), &hugo.join("layouts/_default")]
        {
            fs::create_dir_all(folder)?;
        }
        for number in 0..count {
            let story = Story::new(&words, PARAGRAPHS, SEED + number);
            let slug = format!("a{number:04}");
            let folder = ours.join(&slug);
            fs::create_dir_all(&folder)?;
            fs::write(folder.join("article.dj"), story.as_file())?;
            let markdown = story.as_markdown();
            fs::write(book.join(format!("src/{slug}.md")), &markdown)?;
            fs::write(
                hugo.join(format!("content/posts/{slug}.md")),
                format!("---\ntitle: {slug}\n---\n\n{markdown}"),
            )?;
            // Writing to a string cannot fail.
            let _ = writeln!(summary, "- [{slug}]({slug}.md)");
            slugs.push(format!("\"{slug}\""));
        }
        fs::write(
            ours.join("site.toml"),
            format!(
                "name = \"Measured\"\ntagline = \"A made-up site\"\nfront = \"a0000\"\narticles = [{}]\n",
                slugs.join(", ")
            ),
        )?;
        fs::write(book.join("src/SUMMARY.md"), summary)?;
        // Its search index is more than rendering the text, so it is off.
        fs::write(
            book.join("book.toml"),
            "[book]\ntitle = \"Measured\"\n\n[output.html.search]\nenable = false\n",
        )?;
        fs::write(
            hugo.join("hugo.toml"),
            "baseURL = \"/\"\ntitle = \"Measured\"\ndisableKinds = [\"RSS\", \"sitemap\", \"taxonomy\", \"term\"]\n",
        )?;
        let page = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{{ .Title }}</title></head><body>{{ .Content }}</body></html>\n";
        fs::write(hugo.join("layouts/_default/single.html"), page)?;
        fs::write(hugo.join("layouts/_default/list.html"), page)?;
        Ok(())
    }
}
