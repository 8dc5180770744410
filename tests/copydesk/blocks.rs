//! Lists in lists, tables, footnotes, pull quotes, verse, headings of the third level, and what stands in a line
//! besides words: raised, lowered and struck text, recordings.

use broadsheet::article::{Alignment, Article, Block, Inline, plain_text};

use crate::story::{Error, Warning, begins, read, with, with_block};

/// The good article with a block, which gives no remark.
fn good(block: &str) -> Article {
    let proof = read(with_block(block));
    assert_eq!(proof.remarks, Vec::new(), "{block}");
    proof.article.expect("it is good")
}

/// The block before the last subhead.
fn block(article: &Article) -> &Block {
    let at = article.body.iter().rposition(|block| matches!(block, Block::Subhead { .. }));
    &article.body[at.expect("there is a subhead") - 1]
}

fn lines(block: &Block) -> Vec<String> {
    block.lines().into_iter().map(plain_text).collect()
}

/// The remark of this code on a spoiled block, at the marked place.
fn told(block: &str, code: &str) -> broadsheet::copydesk::Remark {
    begins(&with_block(block), Error, code)
}

#[test]
fn lists_lie_in_lists_and_keep_their_numbers() {
    let article = good("4. Fourth\n\n   - one\n   - two\n\n5. Fifth");
    let Block::List { ordered, start, items, .. } = block(&article) else { panic!("a list") };
    assert_eq!((*ordered, *start, items.len()), (true, 4, 2));
    let inner = items[0].list.as_ref().expect("a list under the first item");
    assert_eq!((inner.ordered, inner.items.len()), (false, 2));
    assert_eq!(lines(block(&article)), ["Fourth", "one", "two", "Fifth"]);
}

#[test]
fn lists_in_lists_have_an_end() {
    let deep = "- a\n\n  - b\n\n    - c\n\n      ⟦- d\n\n⟧";
    let remark = told(deep, "too-deep");
    assert_eq!(remark.expected.as_deref(), Some("at most 3 lists inside one another"));
}

#[test]
fn a_table_has_headers_sides_and_a_caption() {
    let table = "{#costs .row-headers}\n| Year | Cost |\n|------|-----:|\n| 2024 | 10 |\n| 2025 | [\"about 12\"]{.quote #twelve by=engineer in=briefing done=partial} |\n\n^ What the bridge cost";
    let article = good(table);
    let Block::Table { id, caption, row_headers, rows } = block(&article) else { panic!("a table") };
    assert_eq!((id.as_str(), *row_headers, rows.len()), ("costs", true, 3));
    assert_eq!(caption.as_deref().map(plain_text).as_deref(), Some("What the bridge cost"));
    assert!(rows[0].header && !rows[1].header);
    assert_eq!(rows[1].cells[1].align, Alignment::End);
    assert_eq!(
        lines(block(&article)),
        ["What the bridge cost", "Year", "Cost", "2024", "10", "2025", "“about 12”"]
    );
    // What is said in a cell is evidence like any other.
    assert!(article.evidence.quotations.iter().any(|quotation| quotation.id.as_str() == "twelve"));
}

#[test]
fn an_empty_cell_keeps_its_place() {
    let article = good("| Year | Cost |\n|---|---|\n| | 12 |");
    assert_eq!(lines(block(&article)), ["Year", "Cost", "", "12"]);
}

#[test]
fn tables_that_mislead_are_told() {
    let remark = told("| Year | Cost |\n|---|---|\n⟦| 2024 |\n⟧", "ragged-table");
    assert!(remark.message.ends_with("this one has 1."), "{}", remark.message);
    told("⟦| Year | Cost |\n|---|---|\n⟧", "empty-table");
    begins(&with_block("⟦| 2024 | 10 |\n⟧"), Warning, "no-header");
}

#[test]
fn a_footnote_is_the_authors_and_no_translators_note() {
    let article = good(
        "It cost ten million.[^cost] Or more.[^more]\n\n[^more]: Nobody knows.\n\n[^cost]: Without the lamps, see [the plan](https://example.org/plan).\n\n  And without the road.",
    );
    let footnotes: Vec<_> =
        article.footnotes.iter().map(|one| (one.id.as_str(), plain_text(&one.content))).collect();
    assert_eq!(
        footnotes,
        [
            ("cost", "Without the lamps, see the plan.\nAnd without the road.".to_owned()),
            ("more", "Nobody knows.".to_owned())
        ]
    );
    assert_eq!(lines(block(&article)), ["It cost ten million. Or more."]);
    assert_eq!(article.notes.len(), 1);
}

#[test]
fn footnotes_that_lead_nowhere_are_told() {
    told("It cost ten million.⟦[^cost]⟧", "dangling-id");
    told("It cost ten million.⟦[^The cost]⟧", "no-id");
    told("Ten.[^a]\n\n[^a]: One.\n\n⟦[^b]: Two.\n⟧", "unmarked-footnote");
    told("Ten.[^a]\n\n[^a]: One.\n\n⟦[^a]: Two.\n⟧", "duplicate-id");
}

#[test]
fn a_pull_quote_repeats_the_article() {
    for pull in
        ["{.pull}\n> “Safe to cross”", "{.pull of=safe}\n> Safe … cross", "{.pull}\n> The bridge is safe"]
    {
        let article = good(pull);
        assert!(matches!(block(&article), Block::PullQuote { .. }), "{pull}");
        assert_eq!(article.evidence.quotations.len(), 2, "a pull quote is no evidence");
    }
    let remark = told("⟦{.pull}\n> Safe for ever\n⟧", "pull-quote-differs");
    assert!(remark.hint.is_some());
    told("⟦{.pull of=safe}\n> The bridge is safe\n⟧", "pull-quote-differs");
    told("{.pull ⟦of=saef⟧}\n> safe", "dangling-id");
}

#[test]
fn a_line_of_verse_is_a_line_on_the_page() {
    let article = good("{.verse}\nThe bridge is old,\nthe river older.");
    assert_eq!(lines(block(&article)), ["The bridge is old,\nthe river older."]);
    let article = good(
        "{.quote #song .verse by=engineer in=briefing done=verbatim}\n> The bridge is old,\n> the river older.",
    );
    assert_eq!(lines(block(&article)), ["The bridge is old,\nthe river older."]);
}

#[test]
fn a_heading_may_lie_under_a_subhead() {
    let article = good("## First\n\nText.\n\n### Under it\n\nMore.");
    let minor: Vec<bool> = article
        .body
        .iter()
        .filter_map(|block| match block {
            Block::Subhead { minor, .. } => Some(*minor),
            _ => None,
        })
        .collect();
    assert_eq!(minor, [false, true, false]);
}

#[test]
fn figures_above_and_below_the_line_keep_their_value() {
    let article = good("It is 10{^6^} cubic metres of H~2~O, the 4^th^ time, {-ten-} twelve.");
    assert_eq!(lines(block(&article)), ["It is 10⁶ cubic metres of H₂O, the 4th time, ten twelve."]);
    let Block::Paragraph { content, .. } = block(&article) else { panic!("a paragraph") };
    assert!(content.iter().any(|inline| matches!(inline, Inline::Struck { .. })));
}

#[test]
fn struck_words_are_nobodys() {
    let quotation = with("[\"safe to cross,\"]", "[\"safe ⟦{-not-}⟧ to cross,\"]");
    begins(&quotation, Error, "struck-words");
}

#[test]
fn a_recording_is_a_link_with_a_moment() {
    let article = good("Hear [the briefing](https://example.org/a.mp3){.audio at=1:02:03}.");
    let Block::Paragraph { content, .. } = block(&article) else { panic!("a paragraph") };
    let Some(Inline::Recording { recording, .. }) = content.get(1) else { panic!("{content:?}") };
    assert_eq!(recording.address(), "https://example.org/a.mp3#t=3723");
    assert_eq!(recording.clock().as_deref(), Some("1:02:03"));
    for at in ["1:60", "a", "1:2:3:4", "99999999999"] {
        told(&format!("Hear [it](https://example.org/a.mp3){{.audio ⟦at={at}⟧}}."), "no-time");
    }
    told("Hear ⟦[it](a.html){.video}⟧.", "no-address");
}

#[test]
fn a_version_has_tables_and_lists_too() {
    use crate::story::{GOOD_KO, read_beside, spoil};
    let ko = spoil(
        GOOD_KO,
        "{.untranslated}\n번역은 여기서 끝난다.",
        "{.untranslated}\n| 해 | 값 |\n|---|---|\n| 2024 | 10 |",
    );
    let proof = read_beside("ko.dj", &ko);
    assert_eq!(proof.remarks, Vec::new());
    let version = &proof.article.expect("it is good").parallels[0];
    let last: Vec<String> =
        version.segments.last().expect("a table").lines.iter().map(|line| plain_text(line)).collect();
    assert_eq!(last, ["해", "값", "2024", "10"]);
}
