//! The River Post, the example of a publication in `examples/river-post`: it is clean, and its pages hold together.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::html::{Element, parse};
use crate::site::{contents, folder, page, programs};

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/river-post")
}

fn broadsheet(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_broadsheet")).args(arguments).output().expect("it runs");
    let told =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{told}");
    told
}

/// The example, printed into a folder of this test; that folder.
fn printed(name: &str) -> PathBuf {
    let root = folder(name);
    programs(&root);
    let (source, out) = (source(), root.join("dist"));
    let text = |path: &Path| path.to_str().expect("text").to_owned();
    let arguments = ["build", &text(&source), "--out", &text(&out), "--program", &text(&root)];
    let told = broadsheet(&arguments);
    assert!(!told.contains("Warning"), "{told}");
    // The same input gives the same bytes.
    assert!(broadsheet(&arguments).contains(" 0 written, 0 removed"));
    out
}

#[test]
fn the_example_gives_no_remark() {
    let told = broadsheet(&["check", source().to_str().expect("text")]);
    assert_eq!(
        told,
        "29 articles: 0 errors, 0 warnings\nkept back for now: 1 article: 0 errors, 0 warnings\n"
    );
}

#[test]
fn every_link_of_the_example_leads_to_a_place() {
    let out = printed("river-post-links");
    let pages: BTreeMap<String, Element> = contents(&out)
        .into_iter()
        .filter(|(name, _)| name.ends_with(".html"))
        .map(|(name, bytes)| (name, parse(&String::from_utf8(bytes).expect("text"))))
        .collect();
    assert!(pages.len() > 100, "{}", pages.len());
    let ids: BTreeMap<&str, BTreeSet<String>> = pages
        .iter()
        .map(|(name, page)| {
            let ids: Vec<String> =
                page.every(|one| one.get("id").is_some()).iter().filter_map(|one| one.get("id")).collect();
            let all: BTreeSet<String> = ids.iter().cloned().collect();
            assert_eq!(all.len(), ids.len(), "{name} has an id twice");
            (name.as_str(), all)
        })
        .collect();
    for (name, page) in &pages {
        assert_eq!(page.tags("h1").len(), 1, "{name} has one title");
        for href in page.tags("a").iter().filter_map(|link| link.get("href")) {
            if href.starts_with("https://") {
                continue;
            }
            let (file, place) = href.split_once('#').unwrap_or((href.as_str(), ""));
            // A text fragment is a matter of the browser.
            let place = place.split(":~:").next().unwrap_or_default();
            // The page of no page is shown at any depth.
            let file = if name == "404.html" { file.trim_start_matches('/') } else { file };
            let file = if file.is_empty() { name.as_str() } else { file };
            assert!(out.join(file).is_file(), "{name} leads to {href}");
            let known = place.is_empty() || ids.get(file).is_some_and(|ids| ids.contains(place));
            assert!(known, "{name} leads to {href}");
        }
    }
}

#[test]
fn a_person_has_a_page_with_all_that_they_said_by_date() {
    let out = printed("river-post-people");
    let shen = page(&out, "source.shen.html");
    assert_eq!(shen.class("profile-original").text().trim(), "沈婉青 Shěn Wǎnqīng");
    let days: Vec<String> = shen
        .every(|one| one.has_class("statement-story"))
        .iter()
        .map(|one| one.tags("a")[0].get("href").expect("an address"))
        .collect();
    let expected = [
        "ferry-returns.html",
        "lianhe-landing.html",
        "misquoted-mayor.html",
        "misquoted-mayor.html",
        "misquoted-mayor.html",
        "commission-report.html",
        "twin-town-letter.html",
        "lantern-boats.html",
    ];
    assert_eq!(days, expected);
    // A quotation leads to its own words, and everyone on its way to their own page.
    let first = &shen.class("statements").tags("li")[0];
    let links: Vec<String> = first.tags("a").iter().filter_map(|link| link.get("href")).collect();
    assert_eq!(
        links,
        [
            "ferry-returns.html#q-street",
            "document.ferry-returns.congratulation.html",
            "outlet.lianhe-daily.html",
            "ferry-returns.html"
        ]
    );
    let agency = page(&out, "outlet.east-bank.html");
    assert!(
        agency.class("statements").text().contains("The water will not")
            || agency.class("statements").text().contains("We will not wait for you")
    );
    // Nobody whose name is kept back has a page, and no draft or withdrawn article is quoted from.
    let names = page(&out, "quoted.html").class("directory").text();
    assert!(names.contains("Ilse Varga") && names.contains("莲河灯谱"), "{names}");
    for absent in ["official of the town hall", "Harbour Office"] {
        assert!(!names.contains(absent), "{absent}");
    }
    assert!(!out.join("harbour-plan.html").exists());
    assert!(page(&out, "water-test.html").class("plain-text").text().contains("had not been calibrated"));
    // Machines are told where the policies are.
    let front = fs::read_to_string(out.join("index.html")).expect("a front page");
    assert!(front.contains("\"NewsMediaOrganization\""), "the front page says what the paper is");
    assert!(front.contains("\"correctionsPolicy\":\"https://river-post.example/corrections.html\""));
    // An article leads to everyone it quotes and to its authors.
    let article = page(&out, "commission-report.html");
    let quoted: Vec<String> =
        article.class("quoted-here").tags("a").iter().filter_map(|link| link.get("href")).collect();
    assert!(quoted.contains(&"source.commission.html".to_owned()), "{quoted:?}");
    let authors: Vec<String> =
        article.class("byline-author").tags("a").iter().filter_map(|link| link.get("href")).collect();
    assert_eq!(authors, ["author.mina-carrow-hale.html", "author.wen-jiaqi.html"]);
    assert!(page(&out, "author.文佳琦.html").class("listing").text().contains("糊一盏河灯要几张纸"));
}

#[test]
fn a_person_has_a_feed() {
    let out = printed("river-post-feeds");
    let atom = fs::read_to_string(out.join("source.varga.xml")).expect("a feed");
    let feed: atom_syndication::Feed = atom.parse().expect("Atom");
    assert_eq!(feed.title.as_str(), "Ilse Varga – The River Post");
    assert_eq!(feed.entries.len(), 5);
    assert!(feed.entries.iter().any(|entry| entry.id == "https://river-post.example/low-water.html"));
    let map = fs::read_to_string(out.join("sitemap.xml")).expect("a site map");
    assert!(
        map.contains("https://river-post.example/document.%E8%8E%B2%E6%B2%B3%E7%81%AF%E8%B0%B1.html"),
        "{map}"
    );
}
