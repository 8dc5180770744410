//! Siblings of faults that were met in real files, each of a kind of its own.

use broadsheet::import::{Opened, PieceKind, Reason, open};

use crate::{left_out, text};

const STORY: &str = "<p>The council of Riverton voted on Monday to close the old bridge for two years, and the mayor asked \
    everybody to be patient.</p><p>Shopkeepers on the far bank said they would lose a third of their trade while the work \
    lasts, and asked for help.</p>";

fn page(inner: &str) -> Opened {
    let html = format!(
        "<!DOCTYPE html><html lang=en><head><title>Riverton closes its bridge</title></head><body>\
         <h1>Riverton closes its bridge</h1>{inner}</body></html>"
    );
    text("page.html", &html).expect("an article")
}

fn pieces(opened: &Opened) -> Vec<&str> {
    opened.pieces.iter().map(|piece| piece.text.as_str()).collect()
}

#[test]
fn a_frame_without_an_end_ends_with_what_is_there_without_scripts() {
    let opened = page(&format!("<noscript><iframe src='https://example.org/count'></noscript>{STORY}"));
    assert_eq!(opened.pieces.len(), 2, "{opened:?}");
}

#[test]
fn labels_of_buttons_and_fields_are_no_text() {
    let poll = "<div><h3>What do you think?</h3><ul><li><label>Close it</label></li><li><label>Keep it</label></li></ul>\
        <button>Vote</button></div>";
    let opened = page(&format!("{STORY}{poll}"));
    for label in ["Close it", "Keep it", "Vote"] {
        assert!(left_out(&opened, Reason::Invitation).contains(&label), "{label}: {opened:?}");
    }
    // In a sentence a button explains a word, and in a heading it opens what is under it.
    let opened = page(&format!(
        "{STORY}<p>The town has <button>reserves</button> of two million for its roads and bridges.</p>\
         <h2><button>What comes next</button></h2><p>The work begins in May, and buses will run by the northern road.</p>"
    ));
    let pieces = pieces(&opened);
    assert!(pieces.iter().any(|text| text.contains("has reserves of")), "{pieces:?}");
    assert!(pieces.contains(&"What comes next"), "{pieces:?}");
}

#[test]
fn a_moment_without_a_year_over_the_text_is_no_paragraph() {
    let opened = page(&format!("<time datetime='2026-03-02'>2 March</time>{STORY}"));
    assert_eq!(opened.pieces.len(), 2, "{opened:?}");
    assert!(left_out(&opened, Reason::Head).contains(&"2 March"), "{opened:?}");
    let opened = page(&format!(
        "<p><time datetime='2026-03-02'>On 2 March</time> the bridge was closed by the town.</p>{STORY}"
    ));
    assert_eq!(opened.pieces.len(), 3, "{opened:?}");
}

#[test]
fn a_cell_over_several_rows_leaves_its_place_in_each() {
    let opened = page(&format!(
        "{STORY}<table><tr><th>Year</th><th>Road</th><th>Cost</th></tr>\
         <tr><td rowspan=2>2024</td><td>north</td><td>10</td></tr><tr><td>south</td><td rowspan=3>12</td></tr>\
         <tr><td>2025</td><td>east</td></tr></table>"
    ));
    let rows: Vec<&str> = opened
        .pieces
        .iter()
        .filter(|piece| piece.kind == PieceKind::Row)
        .map(|piece| piece.text.as_str())
        .collect();
    assert_eq!(rows, ["2024 · north · 10", "– · south · 12", "2025 · east"], "{opened:?}");
}

#[test]
fn spans_that_no_table_has_take_no_time() {
    let cells = "<td rowspan=65534 colspan=1000>a</td>".repeat(200);
    let rows = format!("<tr>{cells}</tr>").repeat(20);
    let opened = page(&format!("{STORY}<table>{rows}</table>"));
    assert!(opened.pieces.len() >= 2, "{opened:?}");
}

#[test]
fn the_caption_of_a_picture_in_markdown_is_one() {
    let markdown = "# The hat\n\n<figure><img src=a.png alt=\"A red hat\"><figcaption>The hat of Ana Mori</figcaption></figure>\n\n\
        The mayor wore a hat to the vote, and everybody saw it.\n";
    let opened = open("a.md", markdown.as_bytes(), 1).expect("an article");
    assert_eq!(pieces(&opened), ["The mayor wore a hat to the vote, and everybody saw it."]);
    assert!(left_out(&opened, Reason::Caption).contains(&"The hat of Ana Mori"), "{opened:?}");
    // Whoever said what is set off is named below it, and not a caption.
    let markdown = "# The vote\n\n<figure><blockquote><p>It will not hold.</p></blockquote><figcaption>Ana Mori, mayor</figcaption></figure>\n\nMore.\n";
    let opened = open("a.md", markdown.as_bytes(), 1).expect("an article");
    assert!(pieces(&opened).iter().any(|text| text.contains("Ana Mori, mayor")), "{opened:?}");
}
