//! One named case for each kind of fault that an import of files by other people showed. `files/kinds` has a small
//! made-up file of each.

use broadsheet::article::Lang;
use broadsheet::import::{Draft, Notice, Opened, PieceKind, Reason, djot, open};

use crate::{fixture, left_out, opened};

fn kind(name: &str) -> Opened {
    opened(&format!("kinds/{name}"))
}

fn texts(opened: &Opened) -> Vec<&str> {
    opened.pieces.iter().map(|piece| piece.text.as_str()).collect()
}

fn headline(opened: &Opened) -> &str {
    opened.head.headline.as_deref().unwrap_or_default()
}

/// The words that have a note, with the note.
fn noted(opened: &Opened) -> Vec<(String, &str)> {
    let marks = opened.pieces.iter().flat_map(|piece| piece.marks.iter().map(move |mark| (piece, mark)));
    let words = marks.map(|(piece, mark)| {
        let words = piece.text.chars().skip(mark.from).take(mark.to - mark.from).collect();
        (words, opened.notes[mark.note].as_str())
    });
    words.collect()
}

const COST: &str = "It cost forty million crowns, and the mayor said that nobody had planned it so.";

#[test]
fn descriptions_of_pictures_are_listed() {
    assert_eq!(left_out(&kind("04-alttext.docx"), Reason::Caption), ["The mayor cuts the ribbon"]);
}

#[test]
fn diagrams_are_listed() {
    assert_eq!(left_out(&kind("04-smartart.docx"), Reason::Caption), ["Diagram words"]);
}

#[test]
fn words_deleted_in_a_note_are_listed() {
    let opened = kind("04-notedel.docx");
    assert_eq!(left_out(&opened, Reason::Deleted), ["forged"]);
    assert_eq!(noted(&opened), [("million".to_owned(), "By the council’s accounts.")]);
}

#[test]
fn a_rule_at_the_beginning_is_no_front_matter() {
    let opened = kind("05-begin-rule.md");
    let first = "The first paragraph of the story stands here.";
    assert_eq!(
        texts(&opened),
        [first, "The second paragraph of the story stands here.", "The third one stands here."]
    );
    assert!(opened.pieces.iter().all(|piece| piece.kind == PieceKind::Paragraph));
}

#[test]
fn what_was_moved_stands_once() {
    let opened = kind("06-move.docx");
    let moved = "The moved sentence stands here.";
    assert_eq!(texts(&opened)[1..], [COST, moved]);
    assert_eq!(left_out(&opened, Reason::Deleted), [moved]);
}

#[test]
fn a_classic_post_has_paragraphs() {
    let opened = kind("07-wxr-classic.xml");
    assert_eq!(opened.pieces.len(), 3, "{:?}", texts(&opened));
    assert!(!format!("{opened:?}").contains("[caption"));
    assert_eq!(left_out(&opened, Reason::Caption), ["A man in a hat"]);
    assert_eq!(left_out(&opened, Reason::Beside), ["Lee: Nice bridge, this."]);
    assert!(opened.notices.contains(&Notice::Unpublished("draft".to_owned())), "{:?}", opened.notices);
}

#[test]
fn elements_of_a_feed_count_by_their_vocabulary() {
    let media = kind("08-feed-media-content.xml");
    assert!(texts(&media)[0].starts_with("The new bridge over the river"));
    assert_eq!(left_out(&media, Reason::Caption), ["Photograph: Lee Hana"]);
    let other = kind("08-rdf-localname.xml");
    assert!(texts(&other)[0].starts_with("The new bridge over the river"));
    assert_eq!(left_out(&other, Reason::Beside), ["A word of another module."]);
}

#[test]
fn feeds_are_forgiven_what_feed_readers_forgive() {
    for (name, title) in [
        ("09-feed-comment-first.xml", "Bridge opens"),
        ("09-feed-dtd.xml", "Bridge opens"),
        ("09-feed-nbsp.xml", "Bridge opens"),
        ("09-feed-amp.xml", "Smith & Sons open bridge"),
    ] {
        let opened = kind(name);
        assert_eq!(headline(&opened), title, "{name}");
        assert!(texts(&opened)[0].starts_with("The new bridge over the river"), "{name}");
        assert!(!opened.notices.iter().any(|notice| matches!(notice, Notice::Mended(_))), "{name}");
    }
    assert_eq!(texts(&kind("09-atom-base64.xml")), ["The bridge is open."]);
}

#[test]
fn a_mail_is_read() {
    let opened = kind("10-letter.eml");
    assert_eq!(headline(&opened), "Bridge opens");
    assert_eq!(opened.head.authors, ["Ana Mori"]);
    assert_eq!(opened.head.published.map(|day| day.to_string()).as_deref(), Some("2026-03-02"));
    assert_eq!(texts(&opened), ["The bridge is open, she said."]);
}

#[test]
fn marks_that_mean_something_keep_their_meaning() {
    let struck = kind("19-strike.docx");
    assert_eq!(texts(&struck)[1], "It killed twelve people.");
    assert_eq!(left_out(&struck, Reason::Deleted), ["ten"]);
    assert_eq!(texts(&kind("19-sup.docx"))[1], "It cost 10⁶ crowns.");
    assert_eq!(texts(&kind("19-br.md"))[0], "Line one of the poem line two of the poem line three.");
}

#[test]
fn lists_keep_their_numbers() {
    assert_eq!(texts(&kind("21-ol.md"))[1..3], ["1. build a road", "2. plant trees"]);
    let word = kind("21-numbered.docx");
    assert_eq!(texts(&word)[1..3], ["1. The first thing to do", "2. The second thing to do"]);
    assert_eq!(word.pieces[1].kind, PieceKind::Item);
}

#[test]
fn a_row_of_a_table_is_a_line() {
    assert_eq!(texts(&kind("21-table.docx"))[1..3], ["Year · Cost", "2024 · 10"]);
    assert_eq!(texts(&kind("21-table.md"))[..4], ["Year · Cost", "2024 · 10", "2025 · –", "– · 12"]);
}

#[test]
fn descriptions_of_pictures_in_markdown_are_captions() {
    let opened = kind("22-img.md");
    assert_eq!(left_out(&opened, Reason::Caption), ["A man in a red hat"]);
    assert_eq!(texts(&opened), ["The bridge is open to all.", "It took nine years."]);
}

#[test]
fn styles_are_known_by_their_names() {
    let opened = kind("23-styles-fr.docx");
    assert_eq!(headline(&opened), "Le pont est ouvert");
    let kinds: Vec<PieceKind> = opened.pieces.iter().map(|piece| piece.kind).collect();
    let (text, head) = (PieceKind::Paragraph, PieceKind::Subhead);
    assert_eq!(kinds, [text, head, text, head, PieceKind::Quote]);
}

#[test]
fn a_paragraph_is_what_it_is_now() {
    let opened = kind("23-pprchange.docx");
    assert!(opened.pieces.iter().all(|piece| piece.kind == PieceKind::Paragraph), "{:?}", opened.pieces);
}

#[test]
fn a_box_makes_no_heading_of_its_paragraph() {
    let opened = kind("23-textbox-heading.docx");
    // The first line of a document without a title is its headline.
    assert_eq!(headline(&opened), "A box heading");
    assert_eq!(opened.pieces[0].text, "This paragraph holds a box and is no heading, the mayor said.");
    assert_eq!(opened.pieces[0].kind, PieceKind::Paragraph);
}

#[test]
fn a_list_of_contents_is_navigation() {
    let opened = kind("23-toc.docx");
    assert_eq!(left_out(&opened, Reason::Navigation), ["Contents", "What comes next 2"]);
    assert_eq!(opened.pieces.len(), 3);
}

#[test]
fn captions_of_a_document_are_captions() {
    assert_eq!(left_out(&kind("23-caption.docx"), Reason::Caption), ["Figure 1: A man in a red hat"]);
}

#[test]
fn comments_that_overlap_are_both_kept() {
    let opened = kind("23-comments-overlap.docx");
    let (outer, inner) = (
        ("The bridge".to_owned(), "Lee: Outer remark."),
        ("over the river".to_owned(), "Ana: Inner remark."),
    );
    assert_eq!(noted(&opened), [outer, inner]);
}

#[test]
fn the_name_that_a_program_fills_in_is_nobody() {
    let opened = kind("23-coredate.docx");
    assert_eq!(headline(&opened), "Bridge opens");
    assert_eq!(opened.head.authors, Vec::<String>::new());
    assert!(left_out(&opened, Reason::Internal).contains(&"Template 2003"));
}

#[test]
fn refusals_are_true() {
    let refused = |name: &str, bytes: &[u8]| open(name, bytes, 1).expect_err("a refusal").to_string();
    assert!(refused("a.docx", &fixture("kinds/24-encrypted.docx")).contains("protected by a password"));
    let many = "<p>A short paragraph stands here.</p>".repeat(60_001);
    assert_eq!(
        refused("a.html", many.as_bytes()),
        "the text has 60001 paragraphs; at most 60000 are read. Cut the article out and paste it"
    );
    let long = "A word and a word. ".repeat(700_000);
    assert!(refused("a.txt", long.as_bytes()).starts_with("the text has 13300000 bytes"));
    assert!(!kind("24-nul.html").pieces.is_empty());
}

#[test]
fn news_in_json_is_read_in_every_form() {
    let associated = kind("27-rdf-assoc.json");
    assert_eq!(left_out(&associated, Reason::Caption), ["The mayor cuts the ribbon at noon."]);
    let lines = kind("27-ninjs-text.json");
    assert_eq!(texts(&lines), ["First paragraph of it.", "Second paragraph of it."]);
    let list = kind("27-array.json");
    assert_eq!((headline(&list), texts(&list)[0]), ("Bridge opens", "The bridge is open to all."));
}

#[test]
fn tables_and_numbered_lists_come_in_as_such() {
    let written = |name: &str| {
        let mut opened = kind(name);
        opened.head.lang = Lang::new("en").ok();
        djot(&Draft::of(opened).expect("a draft"))
    };
    for (name, wanted) in [
        ("21-table.md", "| Year | Cost |\n|---|---|\n| 2024 | 10 |\n| 2025 | – |\n| – | 12 |\n"),
        ("21-table.docx", "| Year | Cost |\n| 2024 | 10 |\n"),
        ("21-ol.md", "1. build a road\n2. plant trees\n"),
        ("21-numbered.docx", "1. The first thing to do\n2. The second thing to do\n"),
    ] {
        let file = written(name);
        assert!(file.contains(wanted), "{name}: {file}");
    }
    let page = "<p>The road was built in parts, the mayor said, and nobody knows when it will end.</p><table><tr><th>Year</th><th>Cost</th></tr><tr><td>2024</td><td>10</td></tr></table>";
    let opened = open("page.html", page.as_bytes(), 1).expect("an article");
    let kinds: Vec<PieceKind> = opened.pieces.iter().skip(1).map(|piece| piece.kind).collect();
    assert_eq!(kinds, [PieceKind::HeaderRow, PieceKind::Row]);
}

/// A page with a story, and something after it.
fn page_with(more: &str) -> String {
    let text = "<p>The council of Riverton voted on Monday to open the old bridge to walkers after a debate that lasted three hours.</p><p>“We checked every stone,” Ines Faro said after the vote in the town hall on Monday evening, when all was over.</p>";
    format!(
        "<!doctype html><html lang=en><title>Bridge opens</title><body><h1>Bridge opens</h1>{text}{more}</body></html>"
    )
}

fn pieces_of(more: &str) -> (Vec<String>, Opened) {
    let opened = open("page.html", page_with(more).as_bytes(), 1).expect("an article");
    (opened.pieces.iter().skip(2).map(|piece| piece.text.clone()).collect(), opened)
}

#[test]
fn lists_of_a_web_page_keep_their_numbers() {
    let numbers = |list: &str| pieces_of(list).0;
    assert_eq!(
        numbers(
            "<ol start=4><li>Build a road.<li value=9>Build a wall.<ol type=a><li>Of stone.</ol></ol><p>So it is.</p>"
        ),
        ["4. Build a road.", "9. Build a wall.", "a. Of stone.", "So it is."]
    );
    assert_eq!(numbers("<ol reversed><li>Two.</li><li>One.</li></ol>"), ["2. Two.", "1. One."]);
    assert_eq!(
        numbers("<ol><li><p>Build a wall.</p><p>It must be high.</p></li><li><p>Rest.</p></li></ol>"),
        ["1. Build a wall.", "It must be high.", "2. Rest."]
    );
    assert_eq!(numbers("<ul><li>A road.</li><li>A wall.</li></ul>"), ["A road.", "A wall."]);
    let (_, opened) = pieces_of("<ol><li>Build <em>a wall</em> now.</li></ol>");
    let item = opened.pieces.last().expect("an item");
    let words = |from: usize, to: usize| item.text.chars().skip(from).take(to - from).collect::<String>();
    assert_eq!(words(item.styles[0].from, item.styles[0].to), "a wall", "emphasis moves along");
}

#[test]
fn an_empty_cell_of_a_web_page_keeps_its_place() {
    let table = "<table><tr><th>Year<th>Cost<th>Note<tr><td>2024<td><td>none<tr><td><td>12<td>so</table>";
    assert_eq!(pieces_of(table).0, ["Year · Cost · Note", "2024 · – · none", "– · 12 · so"]);
}

#[test]
fn whoever_said_a_quotation_of_a_figure_is_named_under_it() {
    let figure = "<figure class=social-share><blockquote><p>The bridge is the heart of our town.</p></blockquote><figcaption>Ana Mori, mayor</figcaption></figure>";
    let (texts, opened) = pieces_of(figure);
    assert_eq!(texts, ["The bridge is the heart of our town.", "— Ana Mori, mayor"]);
    assert_eq!(left_out(&opened, Reason::Caption), Vec::<&str>::new());
    let picture = "<figure><img src=a.png alt=''><figcaption>Ana Mori, mayor</figcaption></figure>";
    assert_eq!(left_out(&pieces_of(picture).1, Reason::Caption), ["Ana Mori, mayor"]);
}

#[test]
fn a_bar_for_sharing_goes_as_a_whole() {
    let bar = "<ul><li>Facebook</li><li>X</li><li>Email</li></ul><p>The letter X marks the place.</p>";
    let (texts, opened) = pieces_of(bar);
    assert_eq!(texts, ["The letter X marks the place."]);
    assert_eq!(left_out(&opened, Reason::Invitation), ["Facebook", "X", "Email"]);
    assert_eq!(pieces_of("<h3>X</h3><p>So it is called, and nobody knows why that is so.</p>").0[0], "X");
}

#[test]
fn drawings_and_quotations_inside_a_paragraph_do_not_break_it() {
    let drawing =
        "<p>The sign <svg viewBox='0 0 1 1'><title>A star</title><style/><path/></svg> is a star.</p>";
    let (texts, opened) = pieces_of(drawing);
    assert_eq!(texts, ["The sign is a star."]);
    assert_eq!(left_out(&opened, Reason::Caption), ["A star"]);
    let quoted = "<p><q>It is <q>safe</q>, truly</q>, said Ben Smith.</p>";
    assert_eq!(pieces_of(quoted).0, ["“It is ‘safe’, truly”, said Ben Smith."]);
}

#[test]
fn a_sentence_that_begins_with_the_word_for_an_editor_stays() {
    let text = "桥开放了\n\n市长说桥是安全的，大家都可以走过去。\n\n责任编辑制度今年开始在全国实行。\n\n责任编辑：张三\n";
    let opened = open("a.txt", text.as_bytes(), 1).expect("an article");
    assert!(opened.pieces.iter().any(|piece| piece.text.starts_with("责任编辑制度")));
    assert!(!opened.pieces.iter().any(|piece| piece.text.contains("张三")));
}
