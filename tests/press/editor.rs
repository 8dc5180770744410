//! What an editor is told of a publication in every place, and that these places say the same.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use broadsheet::copydesk::Moment;
use broadsheet::press::{Memory, Mode, Occasion, Output as Printed, Place, Publication, print_site};
use serde_json::Value;

use crate::command::{broadsheet, text, told};
use crate::html::parse;
use crate::site::{folder, order, page, programs};

/// A publication with these articles: their names, more lines of their heads, and their texts.
fn publication(name: &str, site: &str, articles: &[(&str, &str, &str)]) -> PathBuf {
    let root = folder(name).join("post");
    fs::create_dir_all(&root).expect("there is room");
    fs::write(root.join("site.toml"), format!("name = \"The River Post\"\n{site}")).expect("there is room");
    for (slug, head, body) in articles {
        let text = format!(
            "+++\nlang = \"en\"\nheadline = \"Story {slug}\"\ndek = \"Its dek\"\nauthors = [\"Ana Mori\"]\nrights = \"Kept.\"\n{head}+++\n\n{body}\n"
        );
        fs::create_dir_all(root.join("articles").join(slug)).expect("there is room");
        fs::write(root.join("articles").join(slug).join("article.dj"), text).expect("there is room");
    }
    root
}

fn build(root: &Path) -> Output {
    let program = root.with_extension("program");
    fs::create_dir_all(&program).expect("there is room");
    programs(&program);
    broadsheet(&["build", text(root), "--program", text(&program)])
}

/// The pages as `serve` shows them.
fn served(root: &Path) -> impl Fn(&str) -> String {
    let now = "2026-11-30T05:00:00Z".parse::<Moment>().ok();
    let occasion = Occasion { mode: Mode::Serve, today: None, now };
    let place = Place::of(root).expect("a publication");
    let publication = Publication::read(place, occasion, &Memory::default()).expect("it can be read");
    let output = Printed::memory();
    print_site(&publication, &order(root, Mode::Serve), &output).expect("it can be printed");
    let (files, _) = output.into_files();
    move |file| {
        String::from_utf8(files.get(file).unwrap_or_else(|| panic!("no {file}")).to_vec()).expect("text")
    }
}

const SHEN: &str = "[sources.shen]\nkind = \"person\"\nname = \"Shen Wanqing\"\nsaid-in = \"en\"\n\n[outlets.wire]\nkind = \"agency\"\nname = \"Wire\"\n\n";

#[test]
fn a_page_of_somebody_has_the_newest_article_first_and_each_in_the_order_of_its_text() {
    let body = |slug: &str| {
        let said = |n: usize, day: &str| {
            format!("[“{slug} {n},”]{{.quote #{slug}{n} by=shen via=wire done=partial said={day}}} she said.")
        };
        // What was said first stands last in the text.
        format!("{}\n\n{}\n\n{}", said(1, "2026-01-09"), said(2, "2026-01-05"), said(3, "2025-12-01"))
    };
    let head = |day: &str| format!("published = \"{day}\"\n\n{SHEN}");
    let (old, new) = (head("2026-02-01"), head("2026-02-03"));
    // The editor's order is another one.
    let site = "base-url = \"https://post.example/\"\narticles = [\"a\", \"b\", \"c\"]\n";
    let (a, b, c) = (body("a"), body("b"), body("c"));
    let root = publication("editor-order", site, &[("a", &old, &a), ("b", &new, &b), ("c", &old, &c)]);
    let built = build(&root);
    assert!(built.status.success(), "{}", told(&built));
    let dist = root.join("dist");
    for file in ["source.shen-wanqing.html", "outlet.wire.html"] {
        let page = page(&dist, file);
        let quoted: Vec<String> = page
            .class("statements")
            .tags("blockquote")
            .iter()
            .map(|one| one.text().trim().to_owned())
            .collect();
        let wanted: Vec<String> = ["b", "a", "c"]
            .into_iter()
            .flat_map(|slug| [1, 2, 3].map(|n| format!("“{slug} {n},”")))
            .collect();
        assert_eq!(quoted, wanted, "{file}");
    }
    for file in ["source.shen-wanqing.xml", "feed.xml"] {
        let feed = fs::read_to_string(dist.join(file)).expect("a feed");
        let feed: atom_syndication::Feed = feed.parse().expect("Atom");
        let stories: Vec<&str> = feed.entries.iter().map(|entry| entry.title.as_str()).collect();
        assert_eq!(stories, ["Story b", "Story a", "Story c"], "{file}");
    }
}

#[test]
fn the_page_of_no_page_has_its_styles_at_every_depth() {
    let article = [("one", "published = \"2026-03-01\"\n", "A text.")];
    for (name, site, way) in [
        ("editor-404-path", "base-url = \"https://post.example/news/today/\"\n", "/news/today/"),
        ("editor-404-top", "base-url = \"https://post.example/\"\n", "/"),
        ("editor-404-none", "", ""),
    ] {
        let root = publication(name, site, &article);
        let built = build(&root);
        assert!(built.status.success(), "{}", told(&built));
        let ways = |page: &str| -> Vec<String> {
            let page = parse(page);
            let of = |tag: &str, key: &str| -> Vec<String> {
                page.tags(tag)
                    .iter()
                    .filter_map(|one| one.get(key))
                    .filter(|way| !way.starts_with('#'))
                    .collect()
            };
            [of("link", "href"), of("script", "src"), of("a", "href"), of("img", "src")].concat()
        };
        let printed = ways(&fs::read_to_string(root.join("dist/404.html")).expect("a page"));
        assert!(printed.iter().any(|file| file.ends_with(".css")), "{printed:?}");
        for file in printed {
            let inside = file.strip_prefix(way).unwrap_or_else(|| panic!("{file} is not under “{way}”"));
            assert!(root.join("dist").join(inside).is_file(), "{file}");
        }
        // `serve` shows the publication at the top, whatever its address will be.
        let shown = served(&root);
        for file in ways(&shown("404.html")) {
            let inside = file.strip_prefix('/').unwrap_or_else(|| panic!("{file} is not at the top"));
            assert!(!shown(inside).is_empty(), "{file}");
        }
    }
}

#[test]
fn a_moment_is_told_with_the_offset_that_the_editor_wrote() {
    let waits = "published = \"2026-03-01\"\npublish-at = 9999-01-01T06:00:00+09:00\n";
    let root = publication(
        "editor-moment",
        "",
        &[
            ("one", "published = \"2026-03-01\"\n", "See [the other](other.html)."),
            ("other", waits, "A text."),
        ],
    );
    let moment = "9999-01-01T06:00:00+09:00";
    let built = build(&root);
    assert!(told(&built).contains(&format!("waits until {moment}: other")), "{}", told(&built));
    // The remark on the link.
    assert!(told(&built).contains(&format!("It waits until {moment}.")), "{}", told(&built));
    let shown = served(&root);
    assert!(parse(&shown("other.html")).class("desk-strip").text().contains(moment));
    assert!(shown("index.html").contains(moment), "the list has the mark");
    let exported = broadsheet(&["export", text(&root.join("articles/other"))]);
    assert!(String::from_utf8_lossy(&exported.stderr).contains(&format!("waits until {moment}")));
}

#[test]
fn check_and_build_say_the_same() {
    let good = "published = \"2026-03-01\"\n";
    let case = |name: &str, articles: &[(&str, &str, &str)]| {
        let root = publication(name, "", articles);
        let (checked, built) = (broadsheet(&["check", text(&root)]), build(&root));
        assert_eq!(checked.status.code(), built.status.code(), "{}\n{}", told(&checked), told(&built));
        let summary = |output: &Output| {
            let lines = told(output);
            let line = lines.lines().find(|line| line.contains("errors, ") || line.contains("error, "));
            line.map(str::to_owned).unwrap_or_else(|| panic!("{lines}"))
        };
        assert_eq!(summary(&checked), summary(&built));
        (checked.status.code(), summary(&checked), told(&checked), told(&built))
    };
    let (code, line, ..) = case("editor-same-good", &[("one", good, "A text.")]);
    assert_eq!((code, line.as_str()), (Some(0), "1 article: 0 errors, 0 warnings"));
    // What only stands in for a text keeps it from readers.
    let (code, line, ..) = case("editor-same-tk", &[("one", good, "TK")]);
    assert_eq!((code, line.as_str()), (Some(1), "1 article: 1 error, 0 warnings"));
    // A draft keeps nothing from print, and what is wrong in it is told all the same.
    let draft = "published = \"soon\"\ndraft = true\n";
    let waits = "published = \"2026-03-01\"\npublish-at = 9999-01-01\nkiker = \"1\"\n";
    let articles = [("one", good, "A text."), ("two", draft, "TK"), ("three", waits, "A text.")];
    let (code, line, checked, built) = case("editor-same-kept", &articles);
    assert_eq!((code, line.as_str()), (Some(0), "1 article: 0 errors, 0 warnings"));
    assert!(checked.contains("kept back for now: 2 articles: 3 errors, 0 warnings"), "{checked}");
    assert!(built.contains("left out, a draft: two (2 errors)"), "{built}");
    assert!(built.contains("waits until 9999-01-01T00:00:00Z: three (1 error)"), "{built}");
}

#[test]
fn what_readers_do_not_have_is_marked_when_it_is_exported() {
    let head = |more: &str| format!("published = \"2026-03-01\"\n{more}\n");
    let (draft, waits, gone, plain) = (
        head("draft = true"),
        head("publish-at = 9999-01-01T06:00:00+09:00"),
        head("withdrawn = \"The mayor did not say it.\""),
        head(""),
    );
    let root = publication(
        "editor-export",
        "base-url = \"https://post.example/\"\n",
        &[
            ("draft", &draft, "The words."),
            ("waits", &waits, "The words."),
            ("gone", &gone, "The words."),
            ("plain", &plain, "The words."),
        ],
    );
    let program = root.with_extension("program");
    fs::create_dir_all(&program).expect("there is room");
    programs(&program);
    for (slug, mark, why, status) in [
        ("draft", Some("Draft"), "is a draft; readers do not have it", "withheld"),
        ("waits", Some("9999-01-01T06:00:00+09:00"), "waits until 9999-01-01T06:00:00+09:00", "withheld"),
        ("gone", Some("The mayor did not say it."), "was withdrawn", "canceled"),
        ("plain", None, "", "usable"),
    ] {
        let article = root.join("articles").join(slug);
        let said = |output: &Output| {
            assert!(output.status.success(), "{}", told(output));
            let told = String::from_utf8_lossy(&output.stderr).into_owned();
            assert_eq!(told.contains("Warning: “Story"), mark.is_some(), "{slug}: {told}");
            assert!(told.contains(why), "{slug}: {told}");
        };
        said(&broadsheet(&["export", text(&article)]));
        let ninjs = broadsheet(&["export", text(&article), "--ninjs"]);
        said(&ninjs);
        let item: Value = serde_json::from_slice(&ninjs.stdout).expect("JSON");
        assert_eq!(item["pubStatus"], status);
        assert_eq!(item["embargoed"].as_str(), mark.filter(|_| slug == "waits"));
        let file = root.join(format!("{slug}.html"));
        said(&broadsheet(&["export", text(&article), "--page", text(&file), "--program", text(&program)]));
        let page = fs::read_to_string(&file).expect("a page");
        assert!(mark.is_none_or(|mark| parse(&page).text().contains(mark)), "{slug}");
        assert_eq!(page.contains("desk-strip\" lang"), ["draft", "waits"].contains(&slug), "{slug}");
        assert_eq!(page.contains("The words."), slug != "gone", "{slug}");
        let file = root.join(format!("{slug}.epub"));
        said(&broadsheet(&["export", text(&article), "--epub", text(&file)]));
    }
}

#[test]
fn an_article_alone_is_exported_with_those_of_people_toml() {
    let body = "[“It holds,”]{.quote #holds by=shen via=wire done=partial} she said.";
    let root = publication("editor-people", "", &[("one", "published = \"2026-03-01\"\n", body)]);
    fs::write(root.join("people.toml"), SHEN).expect("there is room");
    let exported = broadsheet(&["export", text(&root.join("articles/one"))]);
    assert!(exported.status.success(), "{}", told(&exported));
    let article: Value = serde_json::from_slice(&exported.stdout).expect("JSON");
    assert_eq!(article["evidence"]["sources"]["shen"]["name"]["display"], "Shen Wanqing");
}

#[test]
fn the_page_of_remarks_speaks_the_language_of_the_publication() {
    let broken = "published = \"2026-03-01\"\nkiker = \"1\"\n";
    let root = publication("editor-remarks", "lang = \"ko\"\n", &[("one", broken, "A text.")]);
    let shown = served(&root);
    let page = parse(&shown("one.html"));
    assert_eq!(page.tags("html")[0].get("lang").as_deref(), Some("ko"));
    assert!(page.tags("h1")[0].text().contains("“one” 문서는"), "{}", page.tags("h1")[0].text());
    let remark = page.one("a remark", |one| one.has_class("remark"));
    assert!(remark.text().contains("필요한 내용: one of"), "{}", remark.text());
    // The remark itself is in English and says so; what it means stands out in its line.
    assert!(remark.tags("p").iter().any(|one| one.get("lang").as_deref() == Some("en")));
    assert_eq!(remark.tags("mark")[0].text(), "kiker");
    assert_eq!(remark.tags("pre")[0].text(), "kiker = \"1\"");
}

#[test]
fn cards_speak_the_publications_language_where_nobody_speaks_the_articles() {
    let body = "[“Es hält”]{.quote #holds by=shen via=wire done=partial said-in=de}, sagte sie.";
    let head = format!("published = \"2026-03-01\"\n\n{SHEN}");
    let site = "lang = \"ko\"\nbase-url = \"https://post.example/\"\ncards = true\n";
    let root = publication("editor-cards", site, &[("one", &head, body)]);
    let file = root.join("articles/one/article.dj");
    let article = fs::read_to_string(&file).expect("it is there");
    fs::write(&file, article.replace("lang = \"en\"\nheadline", "lang = \"de\"\nheadline"))
        .expect("there is room");
    let built = build(&root);
    assert!(built.status.success(), "{}", told(&built));
    let card = page(&root.join("dist"), "cards/one.holds.html");
    assert_eq!(card.tags("html")[0].get("lang").as_deref(), Some("ko"));
    assert!(
        card.text().contains("인용문 퍼가기") && card.text().contains("기사에서 읽기"),
        "{}",
        card.text()
    );
    assert_eq!(card.tags("blockquote")[0].get("lang").as_deref(), Some("de"));
    let embeds = page(&root.join("dist"), "one.embed.html");
    assert_eq!(embeds.tags("h1")[0].text(), "인용문 퍼가기");
}

#[test]
fn a_publication_in_any_language_can_be_printed_as_it_was_begun() {
    let root = folder("editor-begun");
    for (tag, name) in [("it", "Italiano"), ("sr-Latn", "Srpski"), ("gsw", "gsw")] {
        let root = root.join(tag);
        let begun = broadsheet(&["new", text(&root), "--language", tag]);
        assert!(begun.status.success(), "{}", told(&begun));
        assert_eq!(told(&begun).contains("what the language calls itself"), name == tag, "{}", told(&begun));
        let words = fs::read_to_string(root.join(format!("languages/{tag}.toml"))).expect("its words");
        assert!(words.contains(&format!("\nname = \"{name}\"\n")), "{words}");
        let built = build(&root);
        assert!(built.status.success(), "{}", told(&built));
    }
}

#[test]
fn a_publication_with_a_name_in_another_script_can_be_printed_as_it_was_begun() {
    let root = folder("editor-script");
    for (tag, name, line) in [
        ("ko", "강변일보", "tagline = \"출처를"),
        ("zh-Hant", "河岸報", "tagline = \"看得見"),
        ("ru", "Речной вестник", "# tagline"),
        ("es", "El Faro del Río", "# tagline"),
    ] {
        let root = root.join(tag);
        let begun = broadsheet(&["new", text(&root), "--language", tag, "--name", name]);
        assert!(begun.status.success(), "{}", told(&begun));
        let site = fs::read_to_string(root.join("site.toml")).expect("it was written");
        assert!(site.contains(&format!("name = \"{name}\"\n{line}")), "{site}");
        let built = build(&root);
        assert!(built.status.success(), "{}", told(&built));
        // Nobody has touched these files, whatever was filled in.
        assert_eq!(told(&built).matches("as `broadsheet new` wrote it").count(), 2, "{}", told(&built));
        assert!(page(&root.join("dist"), "index.html").text().contains(name));
    }
}
