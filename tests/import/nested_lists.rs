//! Lists inside of lists, as every format has them.

use broadsheet::article::{Article, Block, ListItem, plain_text};
use broadsheet::import::{Opened, PieceKind};

use crate::documents::word;
use crate::packing::packed;
use crate::{draft, text};

const LEDE: &str = "The council of Riverton voted on Monday to open the old bridge to walkers.";

/// The items with how many lists theirs lies in.
fn levels(opened: &Opened) -> Vec<(&str, u8)> {
    let items = opened.pieces.iter().filter(|piece| piece.kind == PieceKind::Item);
    items.map(|piece| (piece.text.as_str(), piece.level)).collect()
}

/// The items of an article's list, those under another one in brackets.
fn outline(items: &[ListItem]) -> String {
    let item = |item: &ListItem| {
        let under = item.list.as_ref().map(|list| format!(" ({})", outline(&list.items)));
        format!("{}{}", plain_text(&item.content), under.unwrap_or_default())
    };
    items.iter().map(item).collect::<Vec<_>>().join(", ")
}

fn lists(article: &Article) -> Vec<String> {
    let list = |block: &Block| match block {
        Block::List { items, .. } => Some(outline(items)),
        _ => None,
    };
    article.body.iter().filter_map(list).collect()
}

#[test]
fn of_markdown() {
    let file = format!(
        "# The bridge\n\n{LEDE}\n\n- stone\n  - from the hill\n    - grey\n  - from the river\n- wood\n\nIt opens in May.\n"
    );
    let opened = text("a.md", &file).expect("a text");
    assert_eq!(
        levels(&opened),
        [("stone", 0), ("from the hill", 1), ("grey", 2), ("from the river", 1), ("wood", 0)]
    );
    let draft = draft(opened);
    assert_eq!(lists(draft.article()), ["stone (from the hill (grey), from the river), wood"]);
}

#[test]
fn of_a_web_page() {
    let page = format!(
        "<!doctype html><title>The bridge</title><article><h1>The bridge</h1><p>{LEDE}</p><p>{LEDE}</p>\
         <ul><li>stone<ol><li>from the hill</li><li>from the river</li></ol></li><li>wood</li></ul><p>{LEDE}</p></article>"
    );
    let opened = text("a.html", &page).expect("a page");
    assert_eq!(
        levels(&opened),
        [("stone", 0), ("1. from the hill", 1), ("2. from the river", 1), ("wood", 0)]
    );
    assert_eq!(lists(draft(opened).article()), ["stone (from the hill, from the river), wood"]);
}

#[test]
fn of_a_web_page_that_lays_out_all_it_has_in_lists() {
    let page = format!(
        "<!doctype html><title>The bridge</title><ul><li><article><h1>The bridge</h1><p>{LEDE}</p><p>{LEDE}</p>\
         <ul><li>stone</li><li>wood</li></ul><p>{LEDE}</p></article></li></ul>"
    );
    let opened = text("a.html", &page).expect("a page");
    assert_eq!(lists(draft(opened).article()), ["stone, wood"]);
}

#[test]
fn of_a_word_document() {
    let numbering = "<w:numbering><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/>\
        <w:lvlText w:val=\"x\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"o\"/></w:lvl>\
        </w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
    let item = |level: u8, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let body =
        [crate::documents::p(LEDE), item(0, "stone"), item(1, "from the hill"), item(0, "wood")].concat();
    let opened = word(&body, &[("word/numbering.xml", numbering)]);
    assert_eq!(levels(&opened), [("stone", 0), ("from the hill", 1), ("wood", 0)]);
    assert_eq!(lists(draft(opened).article()), ["stone (from the hill), wood"]);
}

#[test]
fn of_an_open_document() {
    let content = format!(
        r#"<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:p>{LEDE}</text:p>
        <text:list><text:list-item><text:p>stone</text:p><text:list><text:list-item><text:p>from the hill</text:p></text:list-item></text:list></text:list-item>
        <text:list-item><text:p>wood</text:p></text:list-item></text:list></office:text></office:body></office:document-content>"#
    );
    let file = packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text", false),
        ("content.xml", content.as_bytes(), true),
    ]);
    let opened = broadsheet::import::open("a.odt", &file, 1).expect("a document");
    assert_eq!(levels(&opened), [("stone", 0), ("from the hill", 1), ("wood", 0)]);
}

#[test]
fn of_a_rich_text() {
    let item = |level: u8, text: &str| format!(r"\pard\ls1\ilvl{level} {text}\par ");
    let file = format!(
        r"{{\rtf1\ansi {LEDE}\par {}{}{}\pard It opens in May.\par}}",
        item(0, "stone"),
        item(1, "from the hill"),
        item(0, "wood")
    );
    let opened = text("a.rtf", &file).expect("a text");
    assert_eq!(levels(&opened), [("stone", 0), ("from the hill", 1), ("wood", 0)]);
    assert_eq!(opened.pieces.last().map(|piece| (piece.kind, piece.level)), Some((PieceKind::Paragraph, 0)));
}
