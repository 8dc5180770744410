//! The whole folder, from files to files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use broadsheet::press::{
    Carried, Memory, Mode, Occasion, Order, Output, Place, Publication, Supply, fingerprint, print_site,
};
use wasm_encoder::{EntityType, ImportSection, Module, TypeSection};

use crate::html::{Element, parse};

/// A folder of this test's own, empty.
pub(crate) fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if path.exists() {
        fs::remove_dir_all(&path).expect("the last run left a folder");
    }
    fs::create_dir_all(&path).expect("there is room");
    path
}

/// How a publication is printed, with programs that do nothing.
pub(crate) fn order(root: &Path, mode: Mode) -> Order {
    let program = root.with_extension("program");
    fs::create_dir_all(&program).expect("there is room");
    programs(&program);
    // The styles are those of the repository; nobody looks at them here.
    let styles = ["main.css", "noscript.css", "own.css", "single.css", "card.css", "embeds.css"];
    let styles = styles.map(|file| (file, "body { margin: 0 }"));
    let carried = Carried { styles: styles.into(), ..Carried::default() };
    let carried = carried.with_program_of(&program).expect("programs");
    Order { supply: Supply::Carried(carried), mode }
}

/// What a program takes from its glue, under the name that it is built with.
const TAKEN: &str = "__wbg_log_0123456789abcdef";

/// A program that takes one thing from its glue.
fn wasm() -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], []);
    let mut imports = ImportSection::new();
    imports.import("./paper_bg.js", TAKEN, EntityType::Function(0));
    let mut module = Module::new();
    module.section(&types).section(&imports);
    module.finish()
}

/// Programs that do nothing, in a folder.
pub(crate) fn programs(out: &Path) {
    // Trunk gives a hash to the names of a page's program, and none to a worker's.
    for program in ["newsreader-1", "opener", "intake", "documents", "manuscripts"] {
        let glue = format!("{{\"./paper_bg.js\":{{{TAKEN}:{program:?}}}}}");
        fs::write(out.join(format!("{program}.js")), glue).expect("there is room");
        fs::write(out.join(format!("{program}_bg.wasm")), wasm()).expect("there is room");
    }
}

/// A publication of so many articles, printed; its folder.
fn printed(name: &str, count: usize) -> PathBuf {
    printed_with(name, count, &|_| {})
}

/// The same after something was added to the folder of articles.
fn printed_with(name: &str, count: usize, add: &dyn Fn(&Path)) -> PathBuf {
    let root = folder(name);
    let (articles, out) = (root.join("articles"), root.join("dist"));
    fs::create_dir_all(out.join("fonts")).expect("there is room");
    programs(&out);
    let slugs: Vec<String> = (1..=count).map(|n| format!("story-{n}")).collect();
    for (n, slug) in slugs.iter().enumerate() {
        let lang = if n == 2 { "ar" } else { "en" };
        let text = format!(
            "+++\nlang = \"{lang}\"\nheadline = \"Story <{n}>\"\ndek = \"Its dek\"\nauthors = [\"Ana Mori\"]\npublished = \"2026-11-24\"\nrights = \"Kept.\"\n+++\n\n{{#lede}}\nA text.\n"
        );
        fs::create_dir_all(articles.join(slug)).expect("there is room");
        fs::write(articles.join(slug).join("article.dj"), text).expect("there is room");
    }
    let site = format!(
        "name = \"Paper\"\ntagline = \"News\"\nfront = \"story-1\"\nbase-url = \"https://paper.example/\"\narticles = {slugs:?}\n"
    );
    fs::write(root.join("site.toml"), site).expect("there is room");
    add(&articles);
    let occasion = Occasion { mode: Mode::Release, today: None, now: None };
    let place = Place::of(&root).expect("a publication");
    let publication = Publication::read(place, occasion, &Memory::default()).expect("every file can be read");
    assert_eq!(publication.count().0, 0, "{:#?}", publication.remarked().collect::<Vec<_>>());
    let styles = Path::new(env!("CARGO_MANIFEST_DIR")).join("styles");
    let order = Order { supply: Supply::Trunk { styles }, mode: Mode::Release };
    print_site(&publication, &order, &Output::folder(&out)).expect("it is printed");
    let files = contents(&out);
    let again = Output::folder(&out);
    print_site(&publication, &order, &again).expect("it is printed once more");
    assert_eq!(again.counts().1, 0, "nothing is written again");
    assert!(contents(&out) == files, "what was printed before changes nothing");
    out
}

/// The files of a folder with what is in them, by name.
pub(crate) fn contents(out: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(out).expect("a folder").map(|entry| entry.expect("an entry"));
    let files = entries.filter(|entry| entry.path().is_file());
    let named = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    files
        .map(|entry| {
            let bytes = fs::read(entry.path()).expect("a file");
            (named(entry), bytes)
        })
        .collect()
}

pub(crate) fn page(out: &Path, file: &str) -> Element {
    parse(&fs::read_to_string(out.join(file)).expect("the page is there"))
}

/// What the masthead of a page leads to, and which of it is said to be this page.
fn masthead(page: &Element) -> (Vec<String>, Vec<String>) {
    // Where no article is named there is no list.
    let lists = page.every(|one| one.has_class("masthead-articles"));
    let links = lists.into_iter().flat_map(|list| list.tags("a"));
    let links: Vec<_> =
        links.map(|link| (link.get("href").unwrap_or_default(), link.get("aria-current"))).collect();
    let here = links.iter().filter(|(_, current)| current.is_some()).map(|(href, _)| href.clone()).collect();
    (links.into_iter().map(|(href, _)| href).collect(), here)
}

#[test]
fn eight_articles_are_named_on_every_page() {
    let out = printed("eight", 8);
    let (links, here) = masthead(&page(&out, "story-8.html"));
    assert_eq!((links.len(), here), (8, vec!["story-8.html".to_owned()]));
    assert!(!out.join("articles.html").exists());
}

#[test]
fn a_masthead_of_many_articles_leads_to_all() {
    let out = printed("many", 12);
    // Nor is their number named: one more article changes no other.
    for file in ["story-11.html", "own.html", "index.html"] {
        let page = page(&out, file);
        assert_eq!(masthead(&page), (vec!["articles.html".to_owned()], Vec::new()), "{file}");
        assert!(page.class("masthead-articles").text().contains("All articles"), "{file}");
    }

    let all = page(&out, "articles.html");
    assert_eq!(masthead(&all), (vec!["articles.html".to_owned()], vec!["articles.html".to_owned()]));
    let list = all.class("listing-group");
    let links: Vec<String> = list.tags("a").into_iter().filter_map(|link| link.get("href")).collect();
    assert_eq!(links.len(), 12);
    assert_eq!((links[0].as_str(), links[11].as_str()), ("story-1.html", "story-12.html"));
    assert_eq!(list.tags("h2")[3].text(), "Story <3>");
    let arabic: Vec<_> =
        list.all().into_iter().filter(|one| one.get("lang").as_deref() == Some("ar")).collect();
    assert_eq!(arabic.len(), 1);
    assert_eq!(arabic[0].get("dir").as_deref(), Some("rtl"));
    // Every address leads to a page. Of so many the worker keeps those that are read.
    let worker = fs::read_to_string(out.join("offline.js")).expect("a worker");
    for link in links.iter().map(String::as_str).chain(["articles.html"]) {
        assert!(out.join(link).is_file() && !worker.contains(link), "{link}");
    }
    let few = fs::read_to_string(printed("few", 2).join("offline.js")).expect("a worker");
    assert!(few.contains("\"story-2.html\""), "a small site is kept whole");
}

#[test]
fn the_program_is_published_under_short_names() {
    let out = printed("short", 1);
    let files = contents(&out);
    let name = files.keys().find_map(|name| name.strip_prefix("newsreader-")?.strip_suffix("_bg.wasm"));
    let name = name.expect("the program").to_owned();
    let glue = &files[&format!("newsreader-{name}.js")];
    let wasm = &files[&format!("newsreader-{name}_bg.wasm")];
    assert_eq!(String::from_utf8_lossy(glue), "{\"a\":{a:\"newsreader-1\"}}");
    assert!(!wasm.windows(TAKEN.len()).any(|bytes| bytes == TAKEN.as_bytes()));
    // What a browser keeps under the name is never stale, and nothing of the old name is left.
    assert_eq!(name, fingerprint(&[glue.as_slice(), wasm].concat()));
    assert!(!files.keys().any(|name| name.starts_with("newsreader-1")));
    let page = page(&out, "index.html");
    let scripts: Vec<_> = page.tags("script").into_iter().filter_map(|script| script.get("src")).collect();
    assert!(scripts.contains(&format!("newsreader-{name}.js")), "{scripts:?}");
    assert_eq!(String::from_utf8_lossy(&files["opener.js"]), "{\"a\":{a:\"opener\"}}");
}

#[test]
fn the_front_article_keeps_its_own_address() {
    let out = printed("front", 2);
    let files = contents(&out);
    assert_eq!(files["index.html"], files["story-1.html"]);
    let page = page(&out, "index.html");
    let canonical =
        page.tags("link").into_iter().find(|link| link.get("rel").as_deref() == Some("canonical"));
    let canonical = canonical.and_then(|link| link.get("href"));
    assert_eq!(canonical.as_deref(), Some("https://paper.example/story-1.html"));
    assert!(String::from_utf8_lossy(&files["sitemap.xml"]).contains("https://paper.example/story-2.html"));
}

/// A picture of one pixel.
const PIXEL: [u8; 43] = *b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;";

#[test]
fn pictures_come_into_the_site_with_their_size() {
    let out = printed_with("pictures", 1, &|articles| {
        let path = articles.join("story-1/article.dj");
        let text = fs::read_to_string(&path).expect("a file");
        let picture = "\n{credit=\"Ana Mori\"}\n![The old bridge](bridge.gif)\n";
        fs::write(&path, text + picture).expect("there is room");
        fs::write(articles.join("story-1/bridge.gif"), PIXEL).expect("there is room");
    });
    let page = page(&out, "index.html");
    let image = page.class("picture-frame").tags("img")[0].clone();
    let wanted =
        [("src", "pictures/story-1/bridge.gif"), ("alt", "The old bridge"), ("width", "1"), ("height", "1")];
    for (key, value) in wanted {
        assert_eq!(image.get(key).as_deref(), Some(value), "{key}");
    }
    assert_eq!(fs::read(out.join("pictures/story-1/bridge.gif")).expect("the picture is there"), PIXEL);
    let text = fs::read_to_string(out.join("index.html")).expect("a page");
    let address = "https://paper.example/pictures/story-1/bridge.gif";
    assert!(text.contains(&format!("<meta property=\"og:image\" content=\"{address}\">")));
    assert!(text.contains(&format!("\"contentUrl\":\"{address}\"")));
}

#[test]
fn what_ends_an_address_is_a_letter_in_the_name_of_a_picture() {
    let name = "No. 1 at 50%? yes #2.gif";
    let out = printed_with("picture-names", 1, &|articles| {
        let path = articles.join("story-1/article.dj");
        let text = fs::read_to_string(&path).expect("a file");
        fs::write(&path, text + &format!("\n{{credit=\"Ana Mori\"}}\n![The old bridge]({name})\n"))
            .expect("there is room");
        fs::write(articles.join("story-1").join(name), PIXEL).expect("there is room");
    });
    let address = "pictures/story-1/No.%201%20at%2050%25%3F%20yes%20%232.gif";
    let image = page(&out, "index.html").class("picture-frame").tags("img")[0].clone();
    assert_eq!(image.get("src").as_deref(), Some(address));
    assert!(out.join("pictures/story-1").join(name).is_file());
    let text = fs::read_to_string(out.join("index.html")).expect("a page");
    assert!(text.contains(&format!("content=\"https://paper.example/{address}\"")));
}
