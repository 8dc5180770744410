//! The whole folder, from files to files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use broadsheet::press::{Mode, Order, fingerprint, galleys, print_site, read_site};
use wasm_encoder::{EntityType, ImportSection, Module, TypeSection};

use crate::html::{Element, parse};

/// A folder of this test's own, empty.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if path.exists() {
        fs::remove_dir_all(&path).expect("the last run left a folder");
    }
    fs::create_dir_all(&path).expect("there is room");
    path
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

/// A publication of so many articles, printed; its folder.
fn printed(name: &str, count: usize) -> PathBuf {
    printed_with(name, count, &|_| {})
}

/// The same after something was added to the folder of articles.
fn printed_with(name: &str, count: usize, add: &dyn Fn(&Path)) -> PathBuf {
    let root = folder(name);
    let (articles, out) = (root.join("articles"), root.join("dist"));
    fs::create_dir_all(out.join("fonts")).expect("there is room");
    // Trunk gives a hash to the names of a page's program, and none to a worker's.
    for program in ["newsreader-1", "opener"] {
        let glue = format!("{{\"./paper_bg.js\":{{{TAKEN}:{program:?}}}}}");
        fs::write(out.join(format!("{program}.js")), glue).expect("there is room");
        fs::write(out.join(format!("{program}_bg.wasm")), wasm()).expect("there is room");
    }
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
    fs::write(articles.join("site.toml"), site).expect("there is room");
    add(&articles);
    let (site, galleys) = galleys(&articles, Mode::Release, None).expect("every file can be read");
    let wrong: Vec<_> = galleys.iter().filter(|galley| galley.proof.has_errors()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let styles = Path::new(env!("CARGO_MANIFEST_DIR")).join("styles");
    let order = Order { articles, styles, out: out.clone(), mode: Mode::Release };
    print_site(&order, &site, &galleys).expect("it is printed");
    let files = contents(&out);
    print_site(&order, &site, &galleys).expect("it is printed once more");
    assert!(contents(&out) == files, "what was printed before changes nothing");
    out
}

/// The files of a folder with what is in them, by name.
fn contents(out: &Path) -> BTreeMap<String, Vec<u8>> {
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

fn page(out: &Path, file: &str) -> Element {
    parse(&fs::read_to_string(out.join(file)).expect("the page is there"))
}

/// What the masthead of a page leads to, and which of it is said to be this page.
fn masthead(page: &Element) -> (Vec<String>, Vec<String>) {
    let links = page.class("masthead-articles").tags("a").into_iter();
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
    let first = ["index.html", "story-2.html", "story-3.html", "story-4.html", "story-5.html"];
    let (links, here) = masthead(&page(&out, "story-11.html"));
    assert_eq!(links, [&first[..], &["story-11.html", "articles.html"]].concat());
    assert_eq!(here, ["story-11.html"]);
    let (links, _) = masthead(&page(&out, "own.html"));
    assert_eq!(links, [&first[..], &["articles.html"]].concat());
    assert!(page(&out, "index.html").class("masthead-articles").text().contains("All 12 articles"));

    let all = page(&out, "articles.html");
    assert_eq!(masthead(&all).0, first);
    let list = all.class("all-articles");
    let links: Vec<String> = list.tags("a").into_iter().filter_map(|link| link.get("href")).collect();
    assert_eq!(links.len(), 12);
    assert_eq!((links[0].as_str(), links[11].as_str()), ("index.html", "story-12.html"));
    assert_eq!(list.tags("h2")[3].text(), "Story <3>");
    let arabic: Vec<_> =
        list.all().into_iter().filter(|one| one.get("lang").as_deref() == Some("ar")).collect();
    assert_eq!(arabic.len(), 1);
    assert_eq!(arabic[0].get("dir").as_deref(), Some("rtl"));
    // Every address leads to a page, and all of it can be read without a network.
    let worker = fs::read_to_string(out.join("offline.js")).expect("a worker");
    for link in links.iter().map(String::as_str).chain(["articles.html"]) {
        assert!(out.join(link).is_file() && worker.contains(link), "{link}");
    }
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
fn articles_are_not_called_like_pages_of_the_site() {
    for name in ["index", "own", "articles"] {
        let folder = folder(&format!("taken-{name}"));
        let site = format!("name = \"P\"\ntagline = \"T\"\nfront = \"{name}\"\narticles = [\"{name}\"]\n");
        fs::write(folder.join("site.toml"), site).expect("there is room");
        let error = read_site(&folder).expect_err("the page would be lost").to_string();
        assert!(error.contains(&format!("“{name}”")) && error.contains("site.toml"), "{error}");
    }
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
