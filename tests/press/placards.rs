//! The pictures that links show: which there are, what is on them, when they are drawn.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use broadsheet::article::Article;
use broadsheet::placard::{Letters, Look, Placard, Style};
use broadsheet::press::{
    Carried, Lacking, Memory, Mode, Occasion, Order, Output, Place, Publication, Supply, print_site,
};

use crate::html::Element;
use crate::site::{contents, folder, page, programs};

const SITE: &str = "name = \"The River Post\"\nbase-url = \"https://post.example/news/\"\n";
const BOTH: &str = "cards = true\nlink-pictures = \"quotations\"\n";
pub(crate) const STORY: &str = r#"+++
lang = "en"
kicker = "Bridge"
headline = "The bridge stays"
published = "2026-03-01"
rights = "Kept."

[sources.shen]
kind = "person"
name = "Ilse Varga"
role = "mayor"

[outlets.daily]
kind = "outlet"
name = "Lianhe Daily"
+++

{#lede}
[“The river belongs to both banks.”]{.quote #banks by=shen via=daily done=verbatim said-in=en} she said, and [that nobody had asked her]{.quote #asked by=shen via=daily done=paraphrase said-in=en}.
"#;

/// A publication in a folder of its own, with a story.
pub(crate) fn publication(name: &str, site: &str, story: &str) -> PathBuf {
    let root = folder(name);
    write(&root, "site.toml", format!("{SITE}{site}"));
    write(&root, "articles/story/article.dj", story);
    let program = root.join("program");
    fs::create_dir_all(&program).expect("there is room");
    programs(&program);
    root
}

pub(crate) fn write(root: &Path, file: &str, text: impl AsRef<[u8]>) {
    let path = root.join(file);
    fs::create_dir_all(path.parent().expect("a folder")).expect("there is room");
    fs::write(path, text).expect("there is room");
}

/// What `broadsheet build` says.
pub(crate) fn build(root: &Path) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_broadsheet"))
        .arg("build")
        .arg(root)
        .arg("--program")
        .arg(root.join("program"))
        .output()
        .expect("it runs");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Prints by the library: the number of groups of files that were drawn and that were used again, and what lacks.
pub(crate) fn printed(root: &Path) -> ((usize, usize), Lacking) {
    let styles = Path::new(env!("CARGO_MANIFEST_DIR")).join("styles");
    let leak = |name: String| -> &'static str { name.leak() };
    let text = |name: &str| {
        (leak(name.to_owned()), leak(fs::read_to_string(styles.join(name)).expect("it is there")))
    };
    let plain = |name| (name, "body { margin: 0 }");
    let sheets = ["main.css", "noscript.css", "own.css", "single.css", "card.css", "embeds.css"].map(plain);
    let fonts = contents(&styles.join("fonts")).into_iter();
    let fonts = fonts.map(|(name, bytes)| (leak(name), &*bytes.leak())).collect();
    let carried = Carried {
        styles: sheets.into_iter().chain([text("tokens.css")]).collect(),
        fonts,
        ..Carried::default()
    };
    let carried = carried.with_program_of(&root.join("program")).expect("programs");
    let order = Order { supply: Supply::Carried(carried), mode: Mode::Release };
    let occasion = Occasion { mode: Mode::Release, today: None, now: None };
    let place = Place::of(root).expect("a publication");
    let publication = Publication::read(place, occasion, &Memory::default()).expect("it can be read");
    let output = Output::folder(&root.join("dist")).made_by("a program");
    output.prepare().expect("it is ours");
    let lacking = print_site(&publication, &order, &output).expect("it can be printed");
    output.tidy().expect("it is ours");
    (output.drawn(), lacking)
}

/// What a page says in its head under a name.
fn said(page: &Element, key: &str) -> Option<String> {
    let named = page
        .tags("meta")
        .into_iter()
        .find(|one| [one.get("property"), one.get("name")].into_iter().flatten().any(|name| name == key));
    named.and_then(|one| one.get("content"))
}

fn size(file: &Path) -> (usize, usize) {
    let size = imagesize::size(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    (size.width, size.height)
}

#[test]
fn a_link_to_an_article_and_to_a_quotation_shows_a_picture_of_it() {
    let root = publication("placards", BOTH, STORY);
    let told = build(&root);
    let out = root.join("dist");
    let pictures = [
        ("story.html", "story.png", "The bridge stays"),
        ("cards/story.banks.html", "story.banks.png", "“The river belongs to both banks.” – Ilse Varga"),
        ("cards/story.asked.html", "story.asked.png", "that nobody had asked her – Ilse Varga"),
    ];
    for (file, picture, alt) in pictures {
        assert_eq!(size(&out.join("placards").join(picture)), (1200, 630), "{told}");
        let page = page(&out, file);
        let address = format!("https://post.example/news/placards/{picture}");
        assert_eq!(said(&page, "og:image").as_deref(), Some(address.as_str()));
        assert_eq!(said(&page, "og:image:width").as_deref(), Some("1200"));
        assert_eq!(said(&page, "og:image:height").as_deref(), Some("630"));
        assert_eq!(said(&page, "og:image:alt").as_deref(), Some(alt));
        assert_eq!(said(&page, "twitter:card").as_deref(), Some("summary_large_image"));
        // Programs show the picture of the page at this address.
        assert_eq!(said(&page, "og:url"), Some(format!("https://post.example/news/{file}")));
    }
    let answer = fs::read_to_string(out.join("cards/story.banks.json")).expect("it is there");
    let answer: serde_json::Value = serde_json::from_str(&answer).expect("JSON");
    assert_eq!(answer["thumbnail_url"], "https://post.example/news/placards/story.banks.png");
    assert_eq!(answer["thumbnail_width"], 1200);
}

#[test]
fn without_being_asked_nothing_is_drawn() {
    let root = publication("placards-off", "cards = true\n", STORY);
    build(&root);
    assert!(!root.join("dist/placards").exists());
    assert_eq!(said(&page(&root.join("dist"), "story.html"), "og:image"), None);
    let root = publication("placards-articles", "cards = true\nlink-pictures = \"articles\"\n", STORY);
    build(&root);
    let drawn: Vec<String> = contents(&root.join("dist/placards")).into_keys().collect();
    assert_eq!(drawn, ["story.png"]);
}

#[test]
fn the_same_files_make_the_same_bytes_and_what_nobody_wants_any_more_goes() {
    let roots = ["placards-one", "placards-two"].map(|name| publication(name, BOTH, STORY));
    let both = roots.each_ref().map(|root| {
        build(root);
        contents(&root.join("dist/placards"))
    });
    assert_eq!(both[0].len(), 3);
    assert!(both[0] == both[1], "the pictures differ");
    write(&roots[0], "site.toml", format!("{SITE}cards = true\nlink-pictures = \"articles\"\n"));
    build(&roots[0]);
    assert_eq!(contents(&roots[0].join("dist/placards")).len(), 1);
}

#[test]
fn a_picture_is_drawn_again_only_when_something_on_it_is_different() {
    let root = publication("placards-again", BOTH, STORY);
    let ((all, _), _) = printed(&root);
    assert_eq!(printed(&root).0, (0, all), "nothing is different");
    let picture = |name: &str| fs::read(root.join("dist/placards").join(name)).expect("it is there");
    let before = picture("story.png");
    // The page is another one, and what stands on the pictures is not.
    write(
        &root,
        "articles/story/article.dj",
        STORY.replace(" she said, and", " she said on the bridge, and"),
    );
    let ((page, used), _) = printed(&root);
    assert!(used >= 3 && page + used == all, "{page} {used} {all}");
    write(&root, "articles/story/article.dj", STORY.replace("both banks.”", "all of us.”"));
    let ((words, _), _) = printed(&root);
    assert_eq!(words, page + 1, "the page, and one picture");
    assert_eq!(picture("story.png"), before);
    // A color is on all of them.
    write(&root, "site.toml", format!("{SITE}{BOTH}[colors]\naccent = \"oklch(60% 0.2 250)\"\n"));
    assert_eq!(printed(&root).0.1, 0);
    assert_ne!(picture("story.png"), before);
    // What somebody else wrote there is no picture of ours.
    fs::write(root.join("dist/placards/story.png"), "broken").expect("there is room");
    assert_eq!(printed(&root).0.0, 1);
    assert_eq!(size(&root.join("dist/placards/story.png")), (1200, 630));
}

#[test]
fn letters_without_a_font_are_told_once_and_never_drawn() {
    let story = STORY.replace("The bridge stays", "다리는 남는다").replace("lang = \"en\"", "lang = \"ko\"");
    let root = publication("placards-letters", BOTH, &story);
    write(&root, "articles/other/article.dj", STORY);
    let told = build(&root);
    assert_eq!(told.matches("Warning: links to 1 article show no picture").count(), 1, "{told}");
    assert!(told.contains("Hint: put a font with these letters") && told.contains("다"), "{told}");
    let out = root.join("dist");
    assert!(!out.join("placards/story.png").exists() && out.join("placards/other.png").exists());
    assert_eq!(said(&page(&out, "story.html"), "og:image"), None);
    // What is only beside the words is left out, and the words have their picture.
    assert!(out.join("placards/story.banks.png").exists());
    // It is told as often as it is built.
    let (_, lacking) = printed(&root);
    assert_eq!(lacking.articles.into_iter().collect::<Vec<_>>(), ["story"]);
}

#[test]
fn an_article_with_a_picture_of_its_own_shows_that_one() {
    let own = format!("{STORY}\n![The bridge](bridge.png)\n");
    let root = publication("placards-own", "link-pictures = \"articles\"\n", &own);
    let logo = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/press/logo.png");
    write(&root, "articles/story/bridge.png", fs::read(&logo).expect("it is there"));
    build(&root);
    let page = page(&root.join("dist"), "story.html");
    let address = said(&page, "og:image");
    assert_eq!(address.as_deref(), Some("https://post.example/news/pictures/story/bridge.png"));
    let (width, _) = size(&logo);
    assert_eq!(said(&page, "og:image:width"), Some(width.to_string()));
    assert!(!root.join("dist/placards").exists());
}

#[test]
fn a_drawing_of_the_article_is_no_picture_that_links_show() {
    let own = format!("{STORY}\n![The bridge](bridge.svg)\n");
    let drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><path d=\"M0 0h9\"/></svg>";
    for (name, site, picture) in [
        ("placards-drawing", "link-pictures = \"articles\"\n", "placards/story.png"),
        ("placards-drawing-off", "", "pictures/story/bridge.svg"),
    ] {
        let root = publication(name, site, &own);
        write(&root, "articles/story/bridge.svg", drawing);
        build(&root);
        let address = said(&page(&root.join("dist"), "story.html"), "og:image");
        assert_eq!(address, Some(format!("https://post.example/news/{picture}")));
    }
}

#[test]
fn a_file_that_only_begins_like_a_font_is_named() {
    let site = "link-pictures = \"articles\"\npicture-fonts = [\"a.ttf\"]\n";
    let root = publication("placards-font", site, STORY);
    write(&root, "a.ttf", b"\0\x01\0\0 and no more");
    let told = build(&root);
    assert!(told.contains("a.ttf is no font that can be read"), "{told}");
    write(&root, "a.ttf", "no font");
    let told = build(&root);
    assert!(told.contains("[no-font] Error"), "{told}");
}

/// Letters that are all equally wide, without a star.
struct Even;

impl Letters for Even {
    fn have(&self, text: &str) -> bool {
        !text.contains('✦')
    }

    fn width(&self, text: &str, _: Style) -> f32 {
        text.chars().count() as f32 * 0.5
    }
}

fn look() -> Look {
    let [paper, ink, ink_2, accent, line] = ["#fff", "#000", "#444", "#a00", "#ccc"].map(str::to_owned);
    Look { paper, ink, ink_2, accent, line, mark: Some("mark.png".to_owned()) }
}

fn article(text: &str) -> Article {
    let manuscript = broadsheet::copydesk::Manuscript {
        slug: "story".to_owned(),
        article: broadsheet::copydesk::File { name: "article.dj".to_owned(), bytes: text.into() },
        parallels: Vec::new(),
    };
    let proof = broadsheet::copydesk::proof(&manuscript);
    proof.article.unwrap_or_else(|| panic!("{:#?}", proof.remarks))
}

/// The texts of a drawing, in the order in which they are drawn.
fn texts(svg: &str) -> Vec<String> {
    let drawing = roxmltree::Document::parse(svg).unwrap_or_else(|error| panic!("{error}: {svg}"));
    let texts =
        drawing.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")));
    texts.filter_map(|node| node.text().map(str::to_owned)).collect()
}

#[test]
fn a_quotation_says_who_said_it_where_and_how_it_is_quoted() {
    let article = article(STORY);
    let [banks, asked] = article.evidence.quotations.as_slice() else { panic!("two") };
    let drawn = |quotation, publication| {
        let placard = Placard::of_quotation(&article, quotation, publication);
        placard.in_letters(&Even).expect("all letters").svg(&look(), &Even)
    };
    let svg = drawn(banks, "The River Post");
    let all = texts(&svg).join(" ");
    for part in ["The River Post", "belongs to both", "Ilse Varga", "mayor", "Lianhe Daily", "Verbatim"] {
        assert!(all.contains(part), "{part}: {all}");
    }
    assert!(svg.contains("stroke-dasharray=\"none\"") && svg.contains("href=\"mark.png\""), "{svg}");
    // A paraphrase does not look like words that were said.
    let svg = drawn(asked, "Lianhe Daily");
    assert!(
        svg.contains("stroke-dasharray=\"0 17\"") && texts(&svg).join(" ").contains("Paraphrase"),
        "{svg}"
    );
    // The publication’s name is there once.
    assert_eq!(svg.matches("Lianhe Daily").count(), 1, "{svg}");
}

#[test]
fn an_article_names_those_whom_it_quotes_and_counts_the_rest() {
    let mut head = STORY.replace(
        "[outlets.daily]",
        "[sources.desk]\nkind = \"person\"\nname = \"an official\"\nunnamed = true\n\n[outlets.daily]",
    );
    for n in 0..12 {
        let source = format!(
            "[sources.s{n}]\nkind = \"person\"\nname = \"Person Number {n} & Son\"\n\n[outlets.daily]"
        );
        head = head.replace("[outlets.daily]", &source);
        head += &format!("\n[“I saw {n}.”]{{.quote #q{n} by=s{n} via=daily done=verbatim said-in=en}}\n");
    }
    head += "\n[“No.”]{.quote #no by=desk via=daily done=verbatim said-in=en}\n";
    let placard = Placard::of_article(&article(&head), "P").in_letters(&Even).expect("all letters");
    let texts = texts(&placard.svg(&look(), &Even));
    let names = texts.iter().find(|text| text.contains("Ilse Varga")).expect("a line of names");
    assert!(
        names.starts_with("Ilse Varga · Person Number 0 & Son · ") && !names.contains("official"),
        "{names}"
    );
    let (shown, more) = names.rsplit_once(" · +").expect("there are more");
    assert_eq!(shown.split(" · ").count() + more.parse::<usize>().expect("a number"), 13, "{names}");
}

#[test]
fn what_the_letters_lack_is_left_out_or_there_is_no_picture() {
    let story = article(&STORY.replace("\"mayor\"", "\"mayor ✦\""));
    let placard = Placard::of_quotation(&story, &story.evidence.quotations[0], "P");
    let texts = texts(&placard.in_letters(&Even).expect("the role is not needed").svg(&look(), &Even));
    assert!(!texts.join("").contains("mayor"), "{texts:?}");
    let story = article(&STORY.replace("\"Ilse Varga\"", "\"Ilse ✦\""));
    assert_eq!(Placard::of_quotation(&story, &story.evidence.quotations[0], "P").in_letters(&Even), None);
    assert!(Placard::of_article(&story, "P").in_letters(&Even).is_some(), "the headline is there");
    assert_eq!(Placard::of_article(&story, "P ✦").in_letters(&Even), None);
}

#[test]
fn what_runs_from_right_to_left_begins_at_the_right() {
    let story =
        article(&STORY.replace("lang = \"en\"", "lang = \"ar\"").replace("The bridge stays", "الجسر باقٍ."));
    let placard = Placard::of_article(&story, "P");
    let svg = placard.svg(&look(), &Even);
    let drawing = roxmltree::Document::parse(&svg).expect("a drawing");
    let texts: Vec<_> = drawing.descendants().filter(|node| node.tag_name().name() == "text").collect();
    assert!(texts.len() > 3);
    for text in texts {
        assert_eq!(text.attribute("text-anchor"), Some("end"), "{svg}");
        let words = text.text().expect("words");
        // A full stop belongs to the left of the line.
        assert!(words.starts_with('\u{2067}') && words.ends_with('\u{2069}'), "{words}");
    }
    assert_eq!(placard.mark_place(), (1200 - 64 - 44, 40));
}
