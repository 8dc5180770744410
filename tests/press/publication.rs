//! A publication of one's own, from the empty folder on: what `broadsheet` makes, prints, keeps back and remarks on.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use crate::command::{broadsheet, told};
use crate::site::{contents, folder, page, programs};

/// Prints the publication in `root`, with programs that do nothing.
fn build(root: &Path, more: &[&str]) -> Output {
    let program = root.with_extension("program");
    fs::create_dir_all(&program).expect("there is room");
    programs(&program);
    let paths = [root.to_str().expect("text"), "--program", program.to_str().expect("text")];
    broadsheet(&[&["build"], &paths[..], more].concat())
}

/// An article with more lines in its head.
fn write_article(root: &Path, slug: &str, head: &str) {
    let text = format!(
        "+++\nlang = \"en\"\nheadline = \"Story {slug}\"\ndek = \"Its dek\"\nauthors = [\"Ana Mori\"]\nrights = \"Kept.\"\n{head}+++\n\n{{#lede}}\nA text.\n"
    );
    fs::create_dir_all(root.join("articles").join(slug)).expect("there is room");
    fs::write(root.join("articles").join(slug).join("article.dj"), text).expect("there is room");
}

/// A publication in an empty folder of this test.
fn publication(name: &str, site: &str) -> PathBuf {
    let root = folder(name);
    fs::create_dir_all(root.join("articles")).expect("there is room");
    let site = format!("name = \"The River Post\"\nbase-url = \"https://post.example/\"\n{site}");
    fs::write(root.join("site.toml"), site).expect("there is room");
    root
}

#[test]
fn what_is_new_can_be_checked_and_printed() {
    let root = folder("new-parent").join("river-post");
    let output = broadsheet(&["new", root.to_str().expect("text")]);
    assert!(output.status.success(), "{}", told(&output));
    let checked = broadsheet(&["check", root.to_str().expect("text")]);
    assert!(told(&checked).ends_with("1 article: 0 errors, 2 warnings\n"), "{}", told(&checked));
    let built = build(&root, &[]);
    assert!(built.status.success(), "{}", told(&built));
    assert!(told(&built).contains("1 article: 0 errors, 2 warnings\n"), "{}", told(&built));
    // Nobody publishes the words of a beginning without being told.
    for file in ["articles/first-story/article.dj", "pages/about.dj"] {
        assert!(told(&built).contains(&format!("Warning: readers get {file} as")), "{}", told(&built));
    }
    let about = fs::read_to_string(root.join("pages/about.dj")).expect("it is there");
    fs::write(root.join("pages/about.dj"), about.replace("Say here who makes", "Ana Mori makes"))
        .expect("there is room");
    assert!(!told(&build(&root, &[])).contains("pages/about.dj"));
    let front = page(&root.join("dist"), "index.html");
    assert!(front.class("listing-lead").text().contains("The bridge opens on Monday"));
    assert!(front.class("site-foot-pages").text().contains("About"));
    assert!(page(&root.join("dist"), "about.html").class("plain-text").text().contains("Ana Mori makes"));
    // Nothing of somebody's is overwritten.
    assert_eq!(broadsheet(&["new", root.to_str().expect("text")]).status.code(), Some(2));
}

#[test]
fn thirty_articles_have_a_front_page_sections_months_and_tags() {
    let root =
        publication("thirty", "[sections.courts]\nname = \"Courts\"\n[sections.town]\nname = \"Town\"\n");
    for n in 1..=30 {
        let section = if n % 3 == 0 { "courts" } else { "town" };
        let month = if n <= 10 { "2026-02" } else { "2026-03" };
        let tag = if n == 7 { "tags = [\"Old Bridge\"]\n" } else { "" };
        let head = format!("published = \"{month}-{:02}\"\nsection = \"{section}\"\n{tag}", n % 28 + 1);
        write_article(&root, &format!("story-{n}"), &head);
    }
    let built = build(&root, &[]);
    assert!(built.status.success(), "{}", told(&built));
    let out = root.join("dist");
    let front = page(&out, "index.html");
    assert_eq!(front.class("listing-lead").tags("a")[0].get("href").as_deref(), Some("story-27.html"));
    let links = |file: &str, class: &str| -> Vec<String> {
        page(&out, file).class(class).tags("a").iter().filter_map(|link| link.get("href")).collect()
    };
    let named = ["section.courts.html", "section.town.html", "articles.html"];
    for file in ["index.html", "story-4.html", "own.html"] {
        assert_eq!(links(file, "masthead-articles"), named, "{file}");
    }
    assert_eq!(links("section.courts.html", "listing-group").len(), 10);
    assert_eq!(links("archive.2026-02.html", "listing-group").len(), 10);
    assert_eq!(links("tag.old-bridge.html", "listing-group"), ["story-7.html"]);
    assert_eq!(links("articles.html", "listing-group").len(), 30);
    // Every link of every page leads to a file.
    for (name, bytes) in contents(&out).into_iter().filter(|(name, _)| name.ends_with(".html")) {
        let page = crate::html::parse(&String::from_utf8(bytes).expect("text"));
        for link in page.tags("a").iter().filter_map(|link| link.get("href")) {
            let file = link.split('#').next().unwrap_or_default();
            // The page of no page is shown at any depth.
            let file = if name == "404.html" { file.trim_start_matches('/') } else { file };
            let known = file.is_empty() || file.starts_with("https://") || out.join(file).is_file();
            assert!(known, "{name} leads to {link}");
        }
    }

    let feed: serde_json::Value =
        serde_json::from_slice(&contents(&out)["section.courts.json"]).expect("JSON");
    assert_eq!(feed["items"].as_array().map(Vec::len), Some(10));
    assert_eq!(feed["items"][0]["url"], "https://post.example/story-27.html");
    let atom = String::from_utf8(contents(&out)["feed.xml"].clone()).expect("text");
    let read: atom_syndication::Feed = atom.parse().expect("Atom");
    assert_eq!((read.entries.len(), read.links.len()), (30, 2));
    assert_eq!(read.entries[0].published.expect("a day").to_rfc3339(), "2026-03-28T00:00:00+00:00");

    // The same input gives the same bytes, one word changes one page and what lists it, one more article only lists.
    let first = contents(&out);
    assert!(told(&build(&root, &[])).contains(" 0 written, 0 removed"));
    write_article(&root, "story-31", "published = \"2026-03-30\"\nsection = \"town\"\n");
    assert!(build(&root, &[]).status.success());
    let second = contents(&out);
    let changed: Vec<&str> = first
        .iter()
        .filter(|(name, bytes)| second.get(*name) != Some(*bytes))
        .map(|(name, _)| name.as_str())
        .collect();
    let lists = [
        ".broadsheet",
        "archive.2026-03.html",
        "articles.html",
        "author.ana-mori.html",
        "feed.json",
        "feed.xml",
        "index.html",
        "section.town.html",
        "section.town.json",
        "section.town.xml",
        "sitemap.xml",
    ];
    assert_eq!(changed, lists);
    // What is gone from the articles is gone from the site; what others put there stays.
    fs::write(out.join("others.txt"), "kept").expect("there is room");
    fs::remove_dir_all(root.join("articles/story-31")).expect("it was there");
    let gone = build(&root, &[]);
    assert!(gone.status.success());
    assert!(
        told(&gone).contains("Warning: no page has these addresses any more: story-31\n"),
        "{}",
        told(&gone)
    );
    assert!(told(&gone).contains("aliases = [\"story-31\"]"), "{}", told(&gone));
    assert!(!out.join("story-31.html").exists() && out.join("others.txt").exists());
}

const DRAWN: &str =
    r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60"><path d="M0 0h300v60H0z"/></svg>"#;

#[test]
fn a_picture_stands_for_the_name_and_says_it() {
    let root = publication("nameplate", "nameplate = [\"art/day.svg\", \"art/night.svg\"]\n");
    write_article(&root, "one", "published = \"2026-03-01\"\n");
    fs::create_dir_all(root.join("art")).expect("there is room");
    for file in ["art/day.svg", "art/night.svg"] {
        fs::write(root.join(file), DRAWN).expect("there is room");
    }
    let built = build(&root, &[]);
    assert!(built.status.success(), "{}", told(&built));
    let out = root.join("dist");
    for file in ["index.html", "one.html", "own.html", "404.html"] {
        let page = page(&out, file);
        let name = page.class("masthead-name").tags("img");
        let said: Vec<_> = name
            .iter()
            .map(|one| ["src", "alt", "width"].map(|key| one.get(key).unwrap_or_default()))
            .collect();
        let way = if file == "404.html" { "/" } else { "" };
        let wanted = ["nameplate.svg", "nameplate-night.svg"]
            .map(|src| [format!("{way}{src}"), "The River Post".to_owned(), "300".to_owned()]);
        assert_eq!(said, wanted, "{file}");
    }
    assert_eq!(fs::read_to_string(out.join("nameplate-night.svg")).expect("it is there"), DRAWN);
    // A drawing that does more than draw is none.
    fs::write(root.join("art/night.svg"), DRAWN.replace("<path", "<script/><path")).expect("there is room");
    let refused = build(&root, &[]);
    assert!(!refused.status.success());
    assert!(
        told(&refused).contains("art/night.svg cannot be the nameplate: it holds a <script>"),
        "{}",
        told(&refused)
    );
}

#[test]
fn a_color_by_day_leaves_the_night_as_it_is() {
    let root =
        publication("day-color", "[colors]\npaper = \"#fffdf5\"\naccent = [\"#14532d\", \"#86efac\"]\n");
    write_article(&root, "one", "published = \"2026-03-01\"\n");
    assert!(build(&root, &[]).status.success());
    let styles = fs::read_dir(root.join("dist")).expect("it is printed").flatten();
    let styles = styles.map(|file| file.path()).find(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.starts_with("broadsheet-") && name.ends_with(".css")
    });
    let text = fs::read_to_string(styles.expect("styles")).expect("text");
    assert!(
        text.contains("--paper:light-dark(#fffdf5,#15161a);--accent:light-dark(#14532d,#86efac);"),
        "{text}"
    );
}

#[test]
fn what_was_corrected_says_when_and_why() {
    let root = publication("corrected", "");
    write_article(&root, "put-right", "published = \"2026-03-01\"\nupdated = \"2026-03-03\"\n");
    let file = root.join("articles/put-right/article.dj");
    let text = fs::read_to_string(&file).expect("it was written");
    let entry = "[[corrections]]\ndate = \"2026-03-03\"\nblock = \"lede\"\nold = \"A word.\"\nreason = \"The word was wrong.\"\nby = \"The desk\"\n+++";
    let at = text.rfind("+++").expect("its head ends");
    fs::write(&file, format!("{}{entry}{}", &text[..at], &text[at + 3..])).expect("there is room");
    let built = build(&root, &[]);
    assert!(built.status.success(), "{}", told(&built));
    let listed = page(&root.join("dist"), "corrected.html").class("listing-group").text();
    assert!(listed.contains("The word was wrong.") && listed.contains("Corrected March 3, 2026"), "{listed}");
}

#[test]
fn an_article_is_kept_back_moved_and_withdrawn() {
    let root = publication("filed", "");
    write_article(&root, "plain", "published = \"2026-03-01\"\n");
    write_article(&root, "drafted", "published = \"2026-03-01\"\ndraft = true\n");
    write_article(&root, "waiting", "published = \"2026-03-01\"\npublish-at = 9999-01-01T06:00:00+01:00\n");
    write_article(&root, "shown", "published = \"2026-03-01\"\npublish-at = 2020-01-01T06:00:00Z\n");
    write_article(&root, "moved", "published = \"2026-03-01\"\naliases = [\"older\"]\n");
    write_article(&root, "gone", "published = \"2026-03-01\"\nwithdrawn = \"A court ordered it.\"\n");
    let built = build(&root, &[]);
    assert!(built.status.success(), "{}", told(&built));
    assert!(told(&built).contains("waits until 9999-01-01T06:00:00+01:00: waiting"), "{}", told(&built));
    assert!(told(&built).contains("left out, a draft: drafted"), "{}", told(&built));
    let out = root.join("dist");
    for file in ["drafted.html", "waiting.html"] {
        assert!(!out.join(file).exists(), "{file}");
    }
    assert!(out.join("shown.html").is_file());
    let older = page(&out, "older.html");
    assert!(
        older
            .class("plain-text")
            .tags("a")
            .iter()
            .any(|link| link.get("href").as_deref() == Some("moved.html"))
    );
    assert!(page(&out, "gone.html").class("plain-text").text().contains("A court ordered it."));
    let front = page(&out, "index.html").class("listing").text();
    assert!(
        !front.contains("drafted") && !front.contains("Story gone") && front.contains("Story moved"),
        "{front}"
    );
    let map = fs::read_to_string(out.join("sitemap.xml")).expect("a site map");
    assert!(!map.contains("drafted") && !map.contains("gone.html") && map.contains("moved.html"), "{map}");
}

#[test]
fn a_link_to_what_readers_cannot_open_yet_is_remarked_on() {
    let root = publication("unpublished-links", "");
    write_article(&root, "drafted", "published = \"2026-03-01\"\ndraft = true\n");
    write_article(&root, "waiting", "published = \"2026-03-01\"\npublish-at = 9999-01-01T06:00:00+09:00\n");
    for (slug, head) in [("leads", ""), ("leads-too", "draft = true\n")] {
        write_article(&root, slug, &format!("published = \"2026-03-01\"\n{head}"));
        let file = root.join("articles").join(slug).join("article.dj");
        let text = fs::read_to_string(&file).expect("it was written");
        let links = "See [one](drafted.html), [two](waiting.html#lede) and [itself](leads.html).";
        fs::write(file, text.replace("A text.", links)).expect("there is room");
    }
    let told = told(&build(&root, &[]));
    assert_eq!(told.matches("[unpublished-link] Warning").count(), 2, "{told}");
    assert!(
        told.contains("Readers cannot open “drafted.html”, to which this link leads. It is a draft."),
        "{told}"
    );
    assert!(told.contains("It waits until 9999-01-01T06:00:00+09:00."), "{told}");
}

#[test]
fn each_language_of_an_article_names_the_others() {
    let root = publication("versions", "");
    write_article(&root, "bridge", "published = \"2026-03-01\"\n");
    write_article(&root, "alone", "published = \"2026-03-01\"\n");
    for (slug, of, lang) in [("bridge-ko", "bridge", "ko"), ("bridge-zh", "bridge-ko", "zh-Hans")] {
        write_article(&root, slug, &format!("published = \"2026-03-01\"\nversion-of = \"{of}\"\n"));
        let file = root.join("articles").join(slug).join("article.dj");
        let text = fs::read_to_string(&file).expect("it was written");
        fs::write(file, text.replace("lang = \"en\"", &format!("lang = \"{lang}\""))).expect("there is room");
    }
    let built = build(&root, &[]);
    assert!(built.status.success(), "{}", told(&built));
    let out = root.join("dist");
    let versions = |file: &str| -> Vec<(String, String)> {
        let page = page(&out, file);
        let links = page.tags("link");
        let links = links.iter().filter_map(|link| Some((link.get("hreflang")?, link.get("href")?)));
        links.collect::<BTreeSet<_>>().into_iter().collect()
    };
    let all = [("en", "bridge"), ("ko", "bridge-ko"), ("zh-Hans", "bridge-zh")];
    let all = all.map(|(lang, slug)| (lang.to_owned(), format!("https://post.example/{slug}.html")));
    for file in ["bridge.html", "bridge-ko.html", "bridge-zh.html"] {
        assert_eq!(versions(file), all, "{file}");
    }
    assert!(versions("alone.html").is_empty());
    let map = fs::read_to_string(out.join("sitemap.xml")).expect("a site map");
    let map = roxmltree::Document::parse(&map).expect("well-formed");
    let links = map.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/1999/xhtml", "link")));
    assert_eq!(links.filter(|link| link.attribute("hreflang") == Some("ko")).count(), 3);
    // A version of nothing is an error, with the name that was meant.
    write_article(&root, "lost", "published = \"2026-03-01\"\nversion-of = \"bridgee\"\n");
    let built = build(&root, &[]);
    assert_eq!(built.status.code(), Some(1));
    let told = told(&built);
    assert!(told.contains("The publication has no article “bridgee”") && told.contains("“bridge”"), "{told}");
}

#[test]
fn a_front_page_has_each_story_once_and_the_way_to_everyone_quoted() {
    let root =
        publication("once", "[sections.courts]\nname = \"Courts\"\n[sections.town]\nname = \"Town\"\n");
    for n in 1..=16 {
        let section = if n == 16 { "courts" } else { "town" };
        write_article(
            &root,
            &format!("s{n}"),
            &format!("published = \"2026-02-{n:02}\"\nsection = \"{section}\"\n"),
        );
    }
    let file = root.join("articles/s1/article.dj");
    let text = fs::read_to_string(&file).expect("it was written");
    let text = text.replace("+++\n\n{", "[sources.ana]\nkind = \"person\"\nname = \"Ana Lo\"\n\n[outlets.wire]\nkind = \"agency\"\nname = \"Wire\"\n\n+++\n\n{");
    let said = "[“It holds”]{.quote #holds by=ana via=wire translation=unknown done=partial}, she said.";
    fs::write(file, text.replace("A text.", said)).expect("there is room");
    let built = build(&root, &[]);
    assert!(built.status.success(), "{}", told(&built));
    let out = root.join("dist");
    let front = page(&out, "index.html");
    let stories: Vec<String> =
        front.class("listing").tags("a").iter().filter_map(|link| link.get("href")).collect();
    let stories: Vec<&String> =
        stories.iter().filter(|href| href.starts_with('s') && !href.contains("section")).collect();
    assert_eq!(stories.len(), 1 + 10 + 4, "{stories:?}");
    assert_eq!(stories.iter().collect::<BTreeSet<_>>().len(), stories.len(), "{stories:?}");
    let leads = |class: &str| {
        let links = front.class(class).tags("a");
        links.iter().filter(|link| link.get("href").as_deref() == Some("quoted.html")).count()
    };
    assert_eq!((leads("site-foot"), leads("listing-more")), (1, 0), "once");
    let profile = page(&out, "source.ana-lo.html");
    let facts = profile.class("profile-facts").text();
    assert!(
        facts.contains("1 quotation") && facts.contains("1 article") && !facts.contains("articles"),
        "{facts}"
    );
}

#[test]
fn one_broken_article_can_be_left_out_by_name_and_never_silently() {
    let root = publication("broken", "");
    write_article(&root, "good", "published = \"2026-03-01\"\n");
    write_article(&root, "bad", "published = \"soon\"\n");
    let built = build(&root, &[]);
    assert_eq!(built.status.code(), Some(1));
    assert!(told(&built).contains("nothing was printed: 1 error"), "{}", told(&built));
    assert!(!root.join("dist").exists());
    let built = build(&root, &["--without", "bad"]);
    assert!(built.status.success(), "{}", told(&built));
    assert!(told(&built).contains("left out, as asked: bad"), "{}", told(&built));
    assert!(root.join("dist/good.html").is_file() && !root.join("dist/bad.html").exists());
    assert_eq!(build(&root, &["--without", "nobody"]).status.code(), Some(2));
}

#[test]
fn a_folder_with_other_things_is_not_printed_into() {
    let root = publication("occupied", "");
    write_article(&root, "good", "published = \"2026-03-01\"\n");
    fs::create_dir_all(root.join("dist")).expect("there is room");
    fs::write(root.join("dist/thesis.txt"), "mine").expect("there is room");
    let built = build(&root, &[]);
    assert_eq!(built.status.code(), Some(2));
    assert!(told(&built).contains("is not empty"), "{}", told(&built));
    assert_eq!(fs::read_dir(root.join("dist")).expect("a folder").count(), 1);
}

#[test]
fn own_colors_typefaces_styles_and_foot_are_on_every_page() {
    let site = "footer = \"By the river desk <desk@post.example>\"\nstylesheet = \"post.css\"\n\
                [colors]\naccent = [\"#14532d\", \"#86efac\"]\n[fonts]\nserif = [\"Charter\"]\n";
    let root = publication("looks", site);
    write_article(&root, "story", "published = \"2026-03-01\"\n");
    fs::write(root.join("post.css"), ".masthead-name { text-transform: uppercase }").expect("there is room");
    fs::create_dir_all(root.join("static/.well-known")).expect("there is room");
    fs::create_dir_all(root.join("static/pictures")).expect("there is room");
    fs::write(root.join("static/pictures/a.png"), "png").expect("there is room");
    let built = build(&root, &[]);
    assert!(built.status.success(), "{}", told(&built));
    let out = root.join("dist");
    let files = contents(&out);
    let (_, sheet) = files.iter().find(|(name, _)| name.starts_with("broadsheet-")).expect("a style sheet");
    let sheet = String::from_utf8_lossy(sheet);
    assert!(sheet.contains("--accent:light-dark(#14532d,#86efac)"), "the color is in the sheet");
    assert!(sheet.contains("--serif:\"Charter\",var(--local-serif),serif"), "the typeface is in the sheet");
    assert!(
        sheet.trim_end().ends_with(".masthead-name{text-transform:uppercase}"),
        "the own sheet comes last"
    );
    for file in ["index.html", "story.html", "404.html"] {
        let foot = page(&out, file).class("site-foot").text();
        assert!(foot.contains("By the river desk"), "{file}: {foot}");
    }
    assert!(out.join("pictures/a.png").is_file());
}

#[test]
fn completions_and_the_manual_come_from_the_command_line() {
    let completions = broadsheet(&["completions", "bash"]);
    assert!(told(&completions).contains("_broadsheet"));
    let manual = broadsheet(&["man"]);
    assert!(told(&manual).contains(".TH broadsheet"), "{}", told(&manual));
}
