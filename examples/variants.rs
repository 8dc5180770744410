//! Prints the two rivals of `script/bench-hydration` for two articles: islands, and the whole page hydrated.
//!
//! `variants OUT` expects both programs in OUT and writes `{short,long}-{islands,whole}.html` there.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    rivals::print_all(std::path::Path::new(&std::env::args().nth(1).ok_or("variants OUT")?))
}

#[cfg(not(target_arch = "wasm32"))]
mod rivals {
    use std::error::Error;
    use std::fmt::Write as _;
    use std::fs;
    use std::path::Path;

    use broadsheet::article::Article;
    use broadsheet::copydesk::{File, Manuscript, proof};
    use broadsheet::press::{
        Dressing, Faces, Mode, Plate, PlateLink, Program, bundle_styles, print, read_manuscript,
    };

    /// Paragraphs of the made-up article.
    const PARAGRAPHS: usize = 5_000;

    pub(super) fn print_all(out: &Path) -> Result<(), Box<dyn Error>> {
        let styles = bundle_styles(Path::new("styles/main.css"), "broadsheet")?;
        fs::write(out.join(&styles.file), &styles.text)?;
        for name in ["boot.js", "theme.js"] {
            fs::copy(Path::new("src/press").join(name), out.join(name))?;
        }
        let short = proof(&read_manuscript(Path::new("articles/armistice-70"))?);
        let long = proof(&made_up());
        for (name, proof) in [("short", short), ("long", long)] {
            let article = proof.article.ok_or_else(|| format!("{name}: {:?}", proof.remarks.first()))?;
            for program in ["islands", "whole"] {
                let dressing = Dressing {
                    mode: Mode::Serve,
                    styles: styles.file.clone(),
                    faces: Faces::of(&styles.text, &|_| false),
                    plain_styles: styles.file.clone(),
                    program: Some(Program {
                        glue: format!("{program}.js"),
                        wasm: format!("{program}_bg.wasm"),
                        disk: String::new(),
                    }),
                    words: Vec::new(),
                };
                let page = printed(&article, &dressing, program == "whole")?;
                fs::write(out.join(format!("{name}-{program}.html")), page)?;
            }
        }
        Ok(())
    }

    fn printed(article: &Article, dressing: &Dressing, whole: bool) -> Result<String, Box<dyn Error>> {
        let plate = Plate {
            name: "Broadsheet".to_owned(),
            links: vec![PlateLink {
                href: "index.html".to_owned(),
                title: "Measured".to_owned(),
                lang: None,
            }],
            ..Plate::default()
        };
        let page = print(&plate, article, "index.html", dressing)?.html;
        let page = page.replace("<script src=\"reload.js\" defer></script>\n", "");
        // Both pages have their body in one host, so that they differ in program and data alone.
        let (head, rest) = page.split_once("<body>\n").ok_or("a page has a body")?;
        let (body, data) = rest.split_once("\n<script type=\"application/json\"").ok_or("a page has data")?;
        let data = if whole {
            format!(" id=\"whole-article\">{}</script>\n</body>\n</html>\n", inert(article)?)
        } else {
            data.to_owned()
        };
        Ok(format!("{head}<body>\n<div id=\"whole\">{body}</div>\n<script type=\"application/json\"{data}"))
    }

    /// The article as JSON, with the same characters escaped as the press escapes in its own data.
    fn inert(article: &Article) -> Result<String, serde_json::Error> {
        let json = serde_json::to_string(article)?;
        Ok(json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026"))
    }

    /// An article of many paragraphs: every 25th holds a quotation of one of 20 sources, every 25th a note.
    fn made_up() -> Manuscript {
        let mut front = String::from(
            "+++\nlang = \"en\"\nheadline = \"Measured\"\ndek = \"A made-up text.\"\nauthors = [\"Nobody\"]\n\
             published = \"2026-11-24\"\nrights = \"None.\"\n",
        );
        let (mut text, mut notes) = (String::new(), String::new());
        for source in 0..20 {
            // Writing to a string cannot fail.
            let _ = write!(front, "[sources.s{source}]\nkind = \"person\"\nname = \"Speaker {source}\"\n");
        }
        front.push_str("[outlets.paper]\nkind = \"outlet\"\nname = \"The Paper\"\n+++\n");
        let mut seed = 7_u32;
        for number in 0..PARAGRAPHS {
            let words = sentence(&mut seed);
            let _ = match number % 25 {
                7 => write!(
                    text,
                    "\n{words} [“{}”]{{.quote #q{number} by=s{} via=paper done=verbatim}} {}\n",
                    sentence(&mut seed),
                    number / 25 % 20,
                    sentence(&mut seed)
                ),
                13 => {
                    let _ = write!(notes, "\n{{#n{number} kind=term}}\n::: note\n{words}\n:::\n");
                    write!(text, "\n{} [a word]{{note=n{number}}} {words}\n", sentence(&mut seed))
                }
                _ => write!(text, "\n{words} {} {}\n", sentence(&mut seed), sentence(&mut seed)),
            };
        }
        let article =
            File { name: "article.dj".to_owned(), bytes: format!("{front}{text}{notes}").into_bytes() };
        Manuscript { slug: "made-up".to_owned(), article, parallels: Vec::new() }
    }

    /// Ten to thirty words, the same ones for the same seed (a linear congruential generator).
    fn sentence(seed: &mut u32) -> String {
        const WORDS: [&str; 12] = [
            "river", "letter", "minister", "harbor", "winter", "signal", "border", "paper", "window",
            "answer", "station", "garden",
        ];
        let mut next = || {
            *seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (*seed >> 16) as usize
        };
        let count = 10 + next() % 21;
        let words: Vec<&str> = (0..count).filter_map(|_| WORDS.get(next() % WORDS.len()).copied()).collect();
        format!("The {}.", words.join(" "))
    }
}
