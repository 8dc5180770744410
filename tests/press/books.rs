//! Articles and publications as books: what a reading system looks for, and that nothing in them leads nowhere.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use broadsheet::article::{Alignment, Article, Block, Direction, Id, Inline, Lang, TableCell, TableRow};
use broadsheet::copydesk::{File, Manuscript, proof};
use broadsheet::press::{Book, Chapter, epub};
use broadsheet::wording::Wording;
use miniz_oxide::inflate::decompress_to_vec;
use roxmltree::{Document, ParsingOptions};

use crate::site::folder;
use crate::{hostile, site_article};

const OPS: &str = "http://www.idpf.org/2007/ops";

/// The files of a book in their order, each with whether it is stored as it is.
fn unpacked(book: &[u8]) -> Vec<(String, bool, Vec<u8>)> {
    let number = |at: usize, bytes: usize| {
        book[at..at + bytes].iter().rev().fold(0_usize, |all, byte| (all << 8) | usize::from(*byte))
    };
    let (mut at, mut files) = (0, Vec::new());
    while book[at..].starts_with(b"PK\x03\x04") {
        let (method, crc) = (number(at + 8, 2), number(at + 14, 4));
        let (held, whole) = (number(at + 18, 4), number(at + 22, 4));
        let name = at + 30..at + 30 + number(at + 26, 2);
        let start = name.end + number(at + 28, 2);
        let bytes = &book[start..start + held];
        let bytes = if method == 0 { bytes.to_vec() } else { decompress_to_vec(bytes).expect("deflate") };
        assert_eq!(bytes.len(), whole);
        assert_eq!(crc32fast::hash(&bytes) as usize, crc);
        files.push((String::from_utf8(book[name].to_vec()).expect("UTF-8"), method == 0, bytes));
        at = start + held;
    }
    // The list at the end names as many, and begins where the files end.
    let end = book.len() - 22;
    assert_eq!((number(end + 10, 2), number(end + 16, 4)), (files.len(), at));
    files
}

/// The text of the only chapter of a book, as XHTML.
pub(crate) fn chapter_of(book: &[u8]) -> String {
    let files = unpacked(book).into_iter().filter(|(name, ..)| name.starts_with("book/text/"));
    files.map(|(_, _, bytes)| String::from_utf8(bytes).expect("UTF-8")).collect()
}

/// Checks everything that one file of a book says of another; returns the documents by name.
fn checked(book: &[u8]) -> BTreeMap<String, String> {
    let files = unpacked(book);
    let (name, stored, bytes) = &files[0];
    assert_eq!(
        (name.as_str(), *stored, bytes.as_slice()),
        ("mimetype", true, b"application/epub+zip".as_slice())
    );
    assert_eq!(&book[30..58], b"mimetypeapplication/epub+zip");
    let held: BTreeSet<&str> = files.iter().filter_map(|(name, ..)| name.strip_prefix("book/")).collect();
    assert_eq!(held.len() + 2, files.len(), "every name is there once");
    let text = |name: &str| {
        let file = files.iter().find(|(known, ..)| known == name).unwrap_or_else(|| panic!("no {name}"));
        String::from_utf8(file.2.clone()).expect("UTF-8")
    };
    let options = || ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let package = text("book/package.opf");
    let package = Document::parse(&package).expect("well-formed");
    let items: BTreeMap<&str, &str> = package
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.idpf.org/2007/opf", "item")))
        .map(|item| (item.attribute("id").expect("id"), item.attribute("href").expect("href")))
        .collect();
    let listed: BTreeSet<&str> = items.values().copied().chain(["package.opf"]).collect();
    assert_eq!(listed, held, "the package names every file");
    for itemref in package.descendants().filter_map(|node| node.attribute("idref")) {
        assert!(items.contains_key(itemref), "{itemref}");
    }
    let documents: BTreeMap<String, String> = held
        .iter()
        .filter(|name| name.ends_with(".xhtml"))
        .map(|name| ((*name).to_owned(), text(&format!("book/{name}"))))
        .collect();
    let parsed: BTreeMap<&str, Document<'_>> = documents
        .iter()
        .map(|(name, text)| {
            let document = Document::parse_with_options(text, options());
            (name.as_str(), document.unwrap_or_else(|error| panic!("{name}: {error}")))
        })
        .collect();
    let ids = |name: &str| -> Vec<&str> {
        parsed[name].descendants().filter_map(|node| node.attribute("id")).collect()
    };
    for (name, document) in &parsed {
        let all = ids(name);
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "{name}: an id is there twice");
        let root = document.root_element();
        let lang = root.attribute(("http://www.w3.org/XML/1998/namespace", "lang"));
        assert!(
            lang.is_some() && lang == root.attribute("lang") && root.attribute("dir").is_some(),
            "{name}"
        );
        let above = Path::new(name).parent().expect("a folder");
        for node in document.descendants() {
            let Some(way) = node.attribute("href").or(node.attribute("src")) else { continue };
            if way.contains(':') {
                continue;
            }
            let (file, place) = way.split_once('#').unwrap_or((way, ""));
            let target = match file.strip_prefix("../") {
                _ if file.is_empty() => (*name).to_owned(),
                Some(up) => up.to_owned(),
                None => above.join(file).to_str().expect("text").to_owned(),
            };
            assert!(held.contains(target.as_str()), "{name}: {way}");
            assert!(place.is_empty() || ids(&target).contains(&place), "{name}: {way}");
        }
    }
    documents
}

fn chapter(article: &Article) -> Chapter<'_> {
    Chapter { article, pictures: BTreeMap::new(), mark: None, withdrawn: None }
}

fn book_of<'a>(articles: &'a [&'a Article]) -> Book<'a> {
    Book {
        title: "The River Post",
        publisher: None,
        description: Some("News & views from <both> banks"),
        lang: &articles[0].lang,
        base_url: None,
        chapters: articles.iter().map(|article| chapter(article)).collect(),
        today: None,
    }
}

#[test]
fn every_article_of_the_site_is_a_whole_chapter() {
    let articles = ["armistice-70", "how-to-read"].map(site_article);
    let all: Vec<&Article> = articles.iter().collect();
    let book = epub(&book_of(&all)).expect("it can be packed");
    let documents = checked(&book);
    for article in &articles {
        let text = &documents[&format!("text/{}.xhtml", article.slug)];
        let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
        let document = Document::parse_with_options(text, options).expect("well-formed");
        let of_type = |kind: &str| {
            document
                .descendants()
                .filter(|node| node.attribute((OPS, "type")) == Some(kind))
                .collect::<Vec<_>>()
        };
        let (notes, marks) = (of_type("footnote"), of_type("noteref"));
        assert_eq!(notes.len(), article.notes.len() + article.footnotes.len());
        assert!(notes.iter().all(|note| note.attribute("role") == Some("doc-footnote")));
        assert!(marks.len() >= notes.len() && !notes.is_empty());
        for mark in marks {
            let note = mark.attribute("href").and_then(|href| href.strip_prefix('#'));
            assert_eq!(mark.attribute("role"), Some("doc-noteref"));
            assert!(notes.iter().any(|one| one.attribute("id") == note), "{note:?}");
        }
        let cards = document.descendants().filter(|node| {
            node.has_tag_name("li") && node.attribute("id").is_some_and(|id| id.starts_with("c-"))
        });
        assert_eq!(cards.count(), article.evidence.quotations.len());
        let words: String =
            document.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect();
        let wording = Wording::of(&article.lang);
        for quotation in &article.evidence.quotations {
            let speaker = wording.speaker_of(&article.evidence, quotation);
            assert!(words.contains(&speaker), "{speaker}");
            assert!(words.contains(&quotation.passage), "{}", quotation.passage);
        }
    }
}

#[test]
fn the_same_articles_make_the_same_book() {
    let article = site_article("how-to-read");
    let book = || epub(&book_of(&[&article])).expect("it can be packed");
    assert_eq!(book(), book());
}

#[test]
fn hostile_words_other_scripts_and_links_are_well_formed() {
    let mut article = hostile();
    (article.lang, article.dir) = (Lang::new("ar").expect("a language"), Direction::Rtl);
    let link = |href: &str| Inline::Link {
        href: href.to_owned(),
        content: vec![Inline::Text { text: "]]>\u{1}&amp;".to_owned() }],
    };
    let ways = [
        "#lede",
        "https://a.example/x y?a=1&b=<2>\"",
        "#nowhere",
        "../up.html",
        "story.html#lede",
        "javascript:0",
    ];
    article.body.push(Block::Paragraph {
        id: Id::new("links").expect("an id"),
        content: ways.into_iter().map(link).collect(),
    });
    let cell = |text: &str| TableCell {
        align: Alignment::End,
        content: vec![Inline::Text { text: text.to_owned() }],
    };
    article.body.push(Block::Table {
        id: Id::new("table").expect("an id"),
        caption: None,
        row_headers: true,
        rows: vec![TableRow { header: false, cells: vec![cell("1"), cell("<2>")] }],
    });
    let book = epub(&book_of(&[&article])).expect("it can be packed");
    let documents = checked(&book);
    let text = &documents["text/story.xhtml"];
    assert!(text.contains("dir=\"rtl\""), "{text}");
    assert!(
        text.contains("href=\"#b-lede\"") && text.contains("href=\"../text/story.xhtml#b-lede\""),
        "{text}"
    );
    assert!(text.contains("href=\"https://a.example/x%20y?a=1&amp;b=%3C2%3E%22\""), "{text}");
    assert!(["nowhere", "up.html", "javascript", "\u{1}"].iter().all(|gone| !text.contains(gone)), "{text}");
    assert!(epub(&Book { chapters: Vec::new(), ..book_of(&[&article]) }).is_err());
}

#[test]
fn a_publication_is_exported_whole_and_one_article_alone() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/river-post");
    let out = folder("books");
    let export = |from: &Path, name: &str| {
        let file = out.join(name);
        let arguments = ["export", from.to_str().expect("text"), "--epub", file.to_str().expect("text")];
        let output =
            Command::new(env!("CARGO_BIN_EXE_broadsheet")).args(arguments).output().expect("it runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        checked(&std::fs::read(file).expect("it was written"))
    };
    let whole = export(&root, "whole.epub");
    let articles = std::fs::read_dir(root.join("articles")).expect("it is there").count();
    let chapters = whole.keys().filter(|name| name.starts_with("text/")).count();
    assert!(chapters > 20 && chapters <= articles, "{chapters} of {articles}");
    let one = export(&root.join("articles/bridge-toll"), "one.epub");
    assert_eq!(one.keys().collect::<Vec<_>>(), ["contents.xhtml", "text/bridge-toll.xhtml"]);
}

/// An article that has everything that an article page says.
const FULL: &str = r#"+++
lang = "en"
kicker = "Bridges"
headline = "The bridge is shut"
dek = "The mayor wants it mended by May."
authors = ["Ana Mori", "Jon Fell", "Ilse Varga"]
editors = ["Mina Hale"]
translators = ["Wen Jiaqi"]
published = "2026-03-02"
updated = "2026-03-04"
dateline = { place = "RIVERTON", date = "2026-03-01" }
based-on = ["survey"]

[sources.mayor]
kind = "person"
name = "Ada Lind"
aliases = ["Ada Lindt"]
original = { text = "아다 린드", lang = "ko", romanised = "Ada Rindeu" }
role = "mayor of Riverton"
said-in = "ko"
translation = "this-page"

[sources.aide]
kind = "person"
name = "an aide"
unnamed = true
role = "who was in the room"
said-in = "en"

[outlets.daily]
kind = "outlet"
name = "Lianhe Daily"
url = "https://daily.example/"
retrieved = "2026-03-02"
archive = "https://archive.example/daily"

[documents.letter]
kind = "letter"
phrase = "a letter to the council"
remark = "the second page is missing"
via = ["daily"]

[documents.survey]
kind = "report"
phrase = "the survey of the bridges"
title = "Six Bridges"
author = "Office of Works"
date = "2026-02"
remark = "printed without its tables"

[quotations.safe]
original = { text = "다리는 안전하다", lang = "ko", standing = "cited", why = "From the letter itself." }

[[corrections]]
date = "2026-03-03"
block = "lede"
old = "by April"
new = "by May"
reason = "Misheard on the recording."
by = "The city desk"
+++

{#lede}
The bridge is shut. [“The bridge is safe,”]{.quote #safe by=mayor in=letter done=verbatim published=2026-02-28} the mayor wrote.

{.quote #told by=aide via=daily done=verbatim}
> “We knew it in autumn.”

{#rest}
More follows.
"#;

fn manuscript(text: &str) -> Article {
    let file = File { name: "article.dj".to_owned(), bytes: text.as_bytes().to_vec() };
    let proof = proof(&Manuscript { slug: "story".to_owned(), article: file, parallels: Vec::new() });
    proof.article.unwrap_or_else(|| panic!("{:?}", proof.remarks))
}

/// The text of a chapter as a reader has it.
fn said(documents: &BTreeMap<String, String>, file: &str) -> String {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(&documents[file], options).expect("well-formed");
    let body = document.descendants().find(|node| node.has_tag_name("body")).expect("a body");
    let texts: String =
        body.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect();
    texts.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_chapter_says_what_the_page_of_the_article_says() {
    let article = manuscript(FULL);
    let documents = checked(&epub(&book_of(&[&article])).expect("it can be packed"));
    let text = said(&documents, "text/story.xhtml");
    for words in [
        "By Ana Mori, Jon Fell and Ilse Varga · Edited by Mina Hale",
        "RIVERTON, March 1, 2026 — The bridge is shut.",
        "Corrected March 3, 2026",
        // Who said what stands outside of it, and in which role.
        "“We knew it in autumn.” an aide",
        "Ada Lind, mayor of Riverton",
        "an aide, unnamed, who was in the room",
        "아다 린드 Ada Rindeu · Ada Lindt",
        "다리는 안전하다",
        "From the letter itself.",
        "a letter to the council: the second page is missing",
        "Lianhe Daily: retrieved March 2, 2026",
        "It said by April",
        "It says now by May",
        "Misheard on the recording.",
        "“Six Bridges,” by Office of Works, February 2026; printed without its tables.",
        Wording::of(&article.lang).rights_unknown,
    ] {
        assert!(text.to_lowercase().contains(&words.to_lowercase()), "no “{words}” in\n{text}");
    }
}

#[test]
fn a_chapter_has_the_article_in_its_other_languages() {
    let article = site_article("armistice-70");
    let documents = checked(&epub(&book_of(&[&article])).expect("it can be packed"));
    let text = said(&documents, "text/armistice-70.xhtml");
    assert!(!article.parallels.is_empty());
    for parallel in &article.parallels {
        let segments = parallel.segments.iter().flat_map(|segment| &segment.lines);
        for line in segments {
            let words = broadsheet::article::plain_text(line);
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains(&words), "no “{words}”");
        }
        assert!(text.contains(&parallel.label), "{}", parallel.label);
    }
}

#[test]
fn of_a_withdrawn_article_the_notice_is_left_and_a_draft_is_marked() {
    let article = manuscript(FULL);
    let all = [&article];
    let whole = Chapter { withdrawn: Some("The mayor did not write it."), ..chapter(&article) };
    let book = Book { chapters: vec![whole], ..book_of(&all) };
    let documents = checked(&epub(&book).expect("it can be packed"));
    let text = said(&documents, "text/story.xhtml");
    assert!(text.contains("The bridge is shut") && text.contains("The mayor did not write it."), "{text}");
    assert!(!text.contains("by April") && !text.contains("Lianhe Daily"), "{text}");
    let draft = Chapter { mark: Some("Draft".to_owned()), ..chapter(&article) };
    let book = Book { chapters: vec![draft], ..book_of(&all) };
    let text = said(&checked(&epub(&book).expect("it can be packed")), "text/story.xhtml");
    assert!(text.contains("Draft") && text.contains("Lianhe Daily"), "{text}");
}
