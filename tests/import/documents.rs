//! Documents of office programs, books, and pages saved whole: what is in them, and where it goes.

use broadsheet::import::{Kind, Notice, Opened, PieceKind, Reason, Refusal, Style, open};

use crate::packing::packed;
use crate::{left_out, text};

const SPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r" xmlns:mc="mc" xmlns:wp="wp" xmlns:m="m""#;

pub(crate) fn texts(opened: &Opened) -> Vec<&str> {
    opened.pieces.iter().map(|piece| piece.text.as_str()).collect()
}

/// A Word document of a body and other parts.
fn document(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let body = format!("<w:document {SPACES}><w:body>{body}</w:body></w:document>");
    let parts: Vec<(&str, String)> =
        parts.iter().map(|(name, text)| (*name, text.replacen('>', &format!(" {SPACES}>"), 1))).collect();
    let mut all = vec![("word/document.xml", body.as_bytes(), true)];
    all.extend(parts.iter().map(|(name, text)| (*name, text.as_bytes(), false)));
    packed(&all)
}

pub(crate) fn word(body: &str, parts: &[(&str, &str)]) -> Opened {
    open("a.docx", &document(body, parts), 1).unwrap_or_else(|refusal| panic!("{refusal}"))
}

pub(crate) fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

pub(crate) fn styled(style: &str, text: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn two_titles_are_one_headline() {
    let opened = word(
        &format!(
            "{}{}{}",
            styled("Title", "Announcements:"),
            styled("Title", "bridge opens"),
            p("It is open.")
        ),
        &[],
    );
    assert_eq!(opened.head.headline.as_deref(), Some("Announcements: bridge opens"));
}

#[test]
fn a_large_first_letter_belongs_to_its_word() {
    let large = "<w:p><w:pPr><w:framePr w:dropCap=\"drop\"/></w:pPr><w:r><w:t>T</w:t></w:r></w:p>";
    assert_eq!(texts(&word(&format!("{large}{}", p("he bridge is open.")), &[])), ["The bridge is open."]);
}

#[test]
fn hidden_words_signs_and_fields_go_where_they_belong() {
    let body = format!(
        "{}<w:p><w:r><w:t>It was 9</w:t></w:r><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B0\"/></w:r><w:r><w:rPr><w:vanish/></w:rPr>\
         <w:t>secret</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"x\" </w:instrText></w:r>\
         <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t xml:space=\"preserve\"> cold</w:t></w:r><w:r><w:fldChar \
         w:fldCharType=\"end\"/></w:r><w:r><w:t> and H</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"subscript\"/></w:rPr><w:t>2</w:t></w:r>\
         <w:r><w:t>O froze.</w:t></w:r></w:p>",
        p("The first paragraph of the story.")
    );
    let opened = word(&body, &[]);
    assert_eq!(texts(&opened)[1], "It was 9° cold and H₂O froze.");
    assert_eq!(left_out(&opened, Reason::Hidden), ["secret"]);
}

#[test]
fn headers_and_footers_are_listed_once() {
    let head = "<w:hdr><w:p><w:r><w:t>EMBARGOED until Tuesday</w:t></w:r></w:p></w:hdr>";
    let opened = word(&p("The bridge is open."), &[("word/header1.xml", head), ("word/header2.xml", head)]);
    assert_eq!(left_out(&opened, Reason::Beside), ["EMBARGOED until Tuesday"]);
}

#[test]
fn a_comment_over_two_paragraphs_marks_both() {
    let body = format!(
        "<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>The bridge is open.</w:t></w:r></w:p><w:p><w:r><w:t>It is safe\
         </w:t></w:r><w:commentRangeEnd w:id=\"0\"/><w:r><w:t xml:space=\"preserve\"> to cross.</w:t></w:r></w:p>{}",
        p("That is all.")
    );
    let comments = "<w:comments><w:comment w:id=\"0\" w:author=\"Lee\"><w:p><w:r><w:t>Check.</w:t></w:r></w:p></w:comment></w:comments>";
    let opened = word(&body, &[("word/comments.xml", comments)]);
    let places: Vec<_> = opened
        .pieces
        .iter()
        .map(|piece| piece.marks.iter().map(|mark| (mark.from, mark.to)).collect::<Vec<_>>())
        .collect();
    assert_eq!(places, [vec![(0, 19)], vec![(0, 10)], vec![]]);
}

#[test]
fn comments_on_the_same_words_are_one_note() {
    let body = "<w:p><w:commentRangeStart w:id=\"0\"/><w:commentRangeStart w:id=\"1\"/><w:r><w:t>The bridge</w:t></w:r>\
                <w:commentRangeEnd w:id=\"0\"/><w:commentRangeEnd w:id=\"1\"/><w:r><w:t xml:space=\"preserve\"> is open.</w:t></w:r></w:p>";
    let comments = "<w:comments><w:comment w:id=\"0\" w:author=\"Lee\"><w:p><w:r><w:t>Sure?</w:t></w:r></w:p></w:comment>\
                    <w:comment w:id=\"1\" w:author=\"Ana\"><w:p><w:r><w:t>Yes.</w:t></w:r></w:p></w:comment></w:comments>";
    let opened = word(body, &[("word/comments.xml", comments)]);
    assert_eq!(opened.notes[0], "Lee: Sure? · Ana: Yes.");
    assert!(left_out(&opened, Reason::Beside).is_empty());
}

#[test]
fn numbers_of_lists_are_counted_as_word_counts_them() {
    let numbering = "<w:numbering><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"decimal\"/>\
                     <w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1.%2)\"/></w:lvl>\
                     <w:lvl w:ilvl=\"2\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"x\"/></w:lvl></w:abstractNum><w:num w:numId=\"7\">\
                     <w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
    let item = |level: usize, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let body =
        [p("It must:"), item(0, "a"), item(1, "b"), item(1, "c"), item(2, "d"), item(0, "e"), item(1, "f")]
            .concat();
    let opened = word(&body, &[("word/numbering.xml", numbering)]);
    assert_eq!(texts(&opened)[1..], ["3. a", "3.a) b", "3.b) c", "d", "4. e", "4.a) f"]);
}

#[test]
fn a_break_that_was_deleted_joins_its_paragraphs() {
    let first = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">The bridge </w:t></w:r></w:p>";
    assert_eq!(texts(&word(&format!("{first}{}", p("is open.")), &[])), ["The bridge is open."]);
}

#[test]
fn the_text_may_lie_under_another_name() {
    let rels = "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document2.xml\"/></Relationships>";
    let body = format!("<w:document {SPACES}><w:body>{}</w:body></w:document>", p("The bridge is open."));
    let file =
        packed(&[("_rels/.rels", rels.as_bytes(), false), ("word/document2.xml", body.as_bytes(), true)]);
    assert_eq!(texts(&open("a.docx", &file, 1).expect("a document")), ["The bridge is open."]);
}

/// The words of the first piece that are a link or emphasized.
pub(crate) fn styles(opened: &Opened) -> Vec<(String, Style)> {
    let piece = &opened.pieces[0];
    let words = |from: usize, to: usize| piece.text.chars().skip(from).take(to - from).collect();
    piece.styles.iter().map(|one| (words(one.from, one.to), one.style.clone())).collect()
}

#[test]
fn links_keep_their_addresses_and_emphasis_stays() {
    let address = Style::Link("https://example.org/bridge".to_owned());
    let rels = "<Relationships><Relationship Id=\"a\" Type=\"x/hyperlink\" Target=\"https://example.org/bridge\" \
                TargetMode=\"External\"/></Relationships>";
    let body = "<w:p><w:r><w:t xml:space=\"preserve\">See </w:t></w:r><w:hyperlink r:id=\"a\"><w:r><w:t>the bridge</w:t></w:r></w:hyperlink>\
                <w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\"> now</w:t></w:r><w:r><w:t>, all.</w:t></w:r></w:p>";
    let opened = word(body, &[("word/_rels/document.xml.rels", rels)]);
    let expected = [("the bridge".to_owned(), address), ("now".to_owned(), Style::Emphasis)];
    assert_eq!(styles(&opened), expected);
    let opened = text("a.md", "See [the bridge](https://example.org/bridge) *now*, all.").expect("a text");
    assert_eq!(styles(&opened), expected);
}

#[test]
fn every_text_of_a_document_is_somewhere() {
    let box_ = "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>boxed words</w:t></w:r></w:p>\
                </w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>boxed words</w:t></w:r></w:p>\
                </w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>around the box</w:t></w:r></w:p>";
    let odd = "<w:p><w:ins><w:r><w:t>inserted</w:t></w:r></w:ins><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del><w:smartTag><w:r>\
               <w:t>smart</w:t></w:r></w:smartTag><m:oMath><m:r><m:t>formula</m:t></m:r></m:oMath><w:ruby><w:rt><w:r><w:t>reading</w:t></w:r>\
               </w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby><w:unknown><w:r><w:t>unknown</w:t></w:r></w:unknown></w:p>";
    let table = "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>gone row</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>gone cell</w:t></w:r></w:p></w:tc></w:tr>\
                 <w:tr><w:tc><w:p><w:r><w:t>left cell</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>nested cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc>\
                 <w:tc><w:p><w:r><w:t>right cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    let control = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>click here</w:t></w:r></w:p></w:sdtContent></w:sdt>";
    let late = [
        styled("Title", "late title"),
        styled("Subtitle", "late dek"),
        styled("TOC1", "contents"),
        styled("Caption", "caption"),
    ]
    .concat();
    let body = [
        styled("Title", "early title"),
        p("The story begins."),
        box_.to_owned(),
        odd.to_owned(),
        table.to_owned(),
        control.to_owned(),
        late,
    ]
    .concat();
    let opened = word(&body, &[]);
    let bare = |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
    let all =
        opened.pieces.iter().map(|piece| &piece.text).chain(opened.left_out.iter().map(|text| &text.text));
    let all: String = all.chain(&opened.head.headline).chain(&opened.notes).map(|text| bare(text)).collect();
    let parts = body.split("t>").filter_map(|part| part.split_once("</")).map(|(text, _)| text);
    for part in parts.filter(|text| !text.contains('<')).map(bare) {
        assert!(all.contains(&part), "{part} is gone: {opened:#?}");
    }
}

/// With time that grows with the square of the number of notes this takes minutes.
#[test]
fn many_runs_and_notes_cost_no_more_than_their_number() {
    let runs = "<w:r><w:t>a </w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r>".repeat(100_000);
    let notes = "<w:footnotes><w:footnote w:id=\"1\"><w:p><w:r><w:t>note</w:t></w:r></w:p></w:footnote></w:footnotes>";
    let file = document(&format!("<w:p>{runs}</w:p>"), &[("word/footnotes.xml", notes)]);
    let lines: String = (0..20_000).map(|n| format!("[^{n}]: note\n")).collect();
    let marks: String = (0..20_000).map(|n| format!("word[^{n}] ")).collect();
    assert!(!open("a.docx", &file, 1).expect("a document").pieces.is_empty());
    assert_eq!(text("a.md", &format!("{marks}\n\n{lines}")).expect("a text").notes.len(), 20_000);
}

#[test]
fn an_open_document_text() {
    let content = r#"<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s" xmlns:draw="d" xmlns:svg="v" xmlns:dc="c" xmlns:fo="f">
<office:automatic-styles><style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style></office:automatic-styles>
<office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>never</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p text:style-name="Title">The old bridge opens</text:p>
<text:p>It cost 10<text:span text:style-name="T1">6</text:span> crowns<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By the council.</text:p></text:note-body></text:note>.</text:p>
<text:h text:outline-level="1">What follows</text:h>
<text:list text:style-name="L1"><text:list-item><text:p>build</text:p><text:p>and go on</text:p></text:list-item><text:list-item><text:p>plant</text:p></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell/><table:table-cell><text:p>Cost</text:p></table:table-cell></table:table-row></table:table>
<text:p><draw:frame><draw:image/><svg:desc>A man in a hat</svg:desc></draw:frame>The end<office:annotation><dc:creator>Lee</dc:creator><text:p>Sure?</text:p></office:annotation> of it.</text:p>
</office:text></office:body></office:document-content>"#;
    let file = packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text", false),
        ("content.xml", content.as_bytes(), true),
    ]);
    let opened = open("a.odt", &file, 1).expect("a text");
    assert_eq!(opened.kind, Kind::Odt);
    assert_eq!(opened.head.headline.as_deref(), Some("The old bridge opens"));
    assert_eq!(
        texts(&opened),
        [
            "It cost 10⁶ crowns.",
            "What follows",
            "1. build",
            "and go on",
            "2. plant",
            "Year · – · Cost",
            "The end of it."
        ]
    );
    assert_eq!((opened.pieces[1].kind, opened.pieces[2].kind), (PieceKind::Subhead, PieceKind::Item));
    assert_eq!(opened.notes, ["By the council.", "Lee: Sure?"]);
    assert_eq!(left_out(&opened, Reason::Deleted), ["never"]);
    assert_eq!(left_out(&opened, Reason::Caption), ["A man in a hat"]);
    let flat = content.replace("document-content", "document");
    assert_eq!(texts(&text("a.fodt", &flat).expect("a text")).len(), 7);
}

#[test]
fn a_book_opens_at_a_chapter() {
    let container = r#"<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>"#;
    let package = r#"<package xmlns="p" xmlns:dc="d"><metadata><dc:title>The River</dc:title><dc:creator>Ana Mori</dc:creator><dc:language>en</dc:language></metadata>
<manifest><item id="a" href="a.xhtml"/><item id="b" href="b%20b.xhtml"/><item id="n" href="nav.xhtml" properties="nav"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>"#;
    let first = "<html xmlns='h'><head><title>x</title></head><body><h1>Before</h1><p>A short beginning.</p></body></html>";
    let second = "<html xmlns='h'><body><p>The bridge over the river is open to everybody, the mayor said.</p><p>It took a year.</p></body></html>";
    let nav = "<html><body><nav><a href='a.xhtml'>Before</a><a href='b%20b.xhtml#x'>The bridge</a></nav></body></html>";
    let file = packed(&[
        ("mimetype", b"application/epub+zip", false),
        ("META-INF/container.xml", container.as_bytes(), false),
        ("OEBPS/book.opf", package.as_bytes(), true),
        ("OEBPS/a.xhtml", first.as_bytes(), true),
        ("OEBPS/b b.xhtml", second.as_bytes(), true),
        ("OEBPS/nav.xhtml", nav.as_bytes(), true),
    ]);
    let longest = open("a.epub", &file, 0).expect("a chapter");
    assert_eq!(longest.head.headline.as_deref(), Some("The bridge"));
    assert_eq!(longest.pieces.len(), 2);
    assert!(longest.notices.contains(&Notice::Item(2, 2)));
    assert_eq!(left_out(&longest, Reason::OtherItem), ["1: Before"]);
    let chosen = open("a.epub", &file, 1).expect("a chapter");
    assert_eq!(texts(&chosen), ["A short beginning."]);
    assert_eq!(open("a.epub", &file, 3), Err(Refusal::NoItem(3, 2)));
}

#[test]
fn rich_text() {
    let file = br#"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Cyr;}}{\stylesheet{\s1 heading 1;}{\s2 Title;}}
{\info{\title The River}{\author Ana Mori}}\pard\s2 The old bridge\par
\pard It cost 10{\super 6} crowns{\footnote \pard\plain {\super 1} By the council.}, \ldblquote she\rdblquote  said. Caf\'e9 \u8212? {\f1\'cc\'ee\'f1\'f2}.\par
\pard\s1 What follows\par
{\listtext\tab 1.\tab}\pard\ls1 build a road\par
{\v hidden words}{\strike ten }twelve\par
{\header Embargoed}{\field{\*\fldinst HYPERLINK "https://example.org/"}{\fldrslt the link}} stays.\par
\trowd\intbl Year\cell Cost\cell\row\pard The end.\par}"#;
    let opened = open("a.rtf", file, 1).expect("a text");
    assert_eq!(opened.kind, Kind::Rtf);
    assert_eq!(opened.head.headline.as_deref(), Some("The old bridge"));
    assert_eq!(opened.head.authors, ["Ana Mori"]);
    assert_eq!(
        texts(&opened),
        [
            "It cost 10⁶ crowns, “she” said. Café — Мост.",
            "What follows",
            "1. build a road",
            "twelve",
            "the link stays.",
            "Year · Cost",
            "The end."
        ]
    );
    assert_eq!(opened.pieces[1].kind, PieceKind::Subhead);
    assert_eq!(opened.notes.len(), 1);
    assert!(opened.notes[0].contains("By the council."));
    assert_eq!(left_out(&opened, Reason::Beside), ["Embargoed"]);
    assert_eq!(left_out(&opened, Reason::Hidden), ["hidden words"]);
    assert_eq!(left_out(&opened, Reason::Deleted), ["ten"]);
}

const PAGE: &str = "<html lang=en><title>Bridge</title><article><h1>Bridge opens</h1><p>The new bridge over the river is open to everybody, the mayor said.</p>\
                    <p>It took a year to check every stone of it, and then they did it once more.</p></article></html>";

#[test]
fn a_page_saved_as_one_file() {
    let coded = PAGE.replace('=', "=3D").replace("<p>", "<p>=\r\n");
    let file = format!(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/bridge\r\nSubject: =?utf-8?Q?Bridge?=\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--x--\"\r\n\r\n\r\n----x--\r\nContent-Type: text/html\r\n\
         Content-Transfer-Encoding: quoted-printable\r\n\r\n{coded}\r\n----x--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n\
         iVBORw0KGgo=\r\n----x----\r\n"
    );
    let opened = text("a.mhtml", &file).expect("a page");
    assert_eq!(opened.kind, Kind::Mhtml);
    assert_eq!(opened.head.headline.as_deref(), Some("Bridge opens"));
    assert_eq!(opened.head.url.as_deref(), Some("https://example.org/bridge"));
    assert_eq!(opened.pieces.len(), 2);
}

#[test]
fn a_mail_of_many_parts() {
    let file = "From: =?utf-8?B?7J207ZWY64KY?= <hana@example.org>\nTo: desk@example.org\nSubject: Fwd: Bridge\n opens\nDate: Mon, 2 Mar 2026 09:00:00 +0000\n\
                Content-Type: multipart/mixed; boundary=out\n\n--out\nContent-Type: multipart/alternative; boundary=in\n\n--in\nContent-Type: text/plain\n\n\
                Plain form.\n--in\nContent-Type: text/html; charset=utf-8\n\n<p>The bridge is open, the mayor said to everybody.</p>\n--in--\n--out\n\
                Content-Type: application/pdf; name=\"plan.pdf\"\nContent-Disposition: attachment; filename=\"plan.pdf\"\n\nx\n--out--\n";
    let opened = text("a.eml", file).expect("a mail");
    assert_eq!(opened.kind, Kind::Mail);
    assert_eq!(opened.head.headline.as_deref(), Some("Bridge opens"));
    assert_eq!(opened.head.authors, ["이하나"]);
    assert_eq!(texts(&opened), ["The bridge is open, the mayor said to everybody."]);
    assert_eq!(left_out(&opened, Reason::Attachment), ["plan.pdf"]);
}

#[test]
fn a_packed_folder_with_a_page() {
    let file = packed(&[
        ("Bridge_files/frame.html", b"<p>An advertisement that nobody reads.</p>", true),
        ("Bridge.html", PAGE.as_bytes(), true),
        ("Bridge_files/a.png", b"\x89PNG", false),
    ]);
    let opened = open("a.zip", &file, 1).expect("a page");
    assert_eq!((opened.kind, opened.pieces.len()), (Kind::Html, 2));
}

#[test]
fn a_page_that_safari_saved() {
    // A binary property list of one dictionary in another.
    let mut file = b"bplist00".to_vec();
    let mut places = Vec::new();
    let mut object = |bytes: &[u8], file: &mut Vec<u8>| {
        places.push(u16::try_from(file.len()).expect("a small file"));
        file.extend(bytes);
    };
    let string =
        |text: &str| [&[0x5f, 0x10, u8::try_from(text.len()).expect("short")][..], text.as_bytes()].concat();
    object(&[0xd1, 1, 2], &mut file);
    object(&string("WebMainResource"), &mut file);
    object(&[0xd2, 3, 4, 5, 6], &mut file);
    object(&string("WebResourceData"), &mut file);
    object(&string("WebResourceURL"), &mut file);
    let length = u16::try_from(PAGE.len()).expect("short").to_be_bytes();
    object(&[&[0x4f, 0x11][..], &length, PAGE.as_bytes()].concat(), &mut file);
    object(&string("https://example.org/bridge"), &mut file);
    let table = u64::try_from(file.len()).expect("a small file");
    places.iter().for_each(|place| file.extend(place.to_be_bytes()));
    file.extend([0, 0, 0, 0, 0, 0, 2, 1]);
    file.extend(7_u64.to_be_bytes());
    file.extend(0_u64.to_be_bytes());
    file.extend(table.to_be_bytes());
    let opened = open("a.webarchive", &file, 1).expect("a page");
    assert_eq!((opened.kind, opened.pieces.len()), (Kind::WebArchive, 2));
    assert_eq!(opened.head.url.as_deref(), Some("https://example.org/bridge"));
    for end in 8..file.len() {
        assert!(open("a.webarchive", &file[..end], 1).is_err());
    }
}

#[test]
fn posts_of_a_blog_as_json() {
    let post = r#"[{"id":1,"date":"2026-03-02T09:00:00","link":"https://example.org/bridge","status":"publish","title":{"rendered":"Bridge &amp; river"},
        "content":{"rendered":"<p>The bridge is open, the mayor said.</p>\n<p>It took a year.</p>","protected":false},"excerpt":{"rendered":"<p>It is open.</p>"},
        "_embedded":{"author":[{"name":"Ana Mori"}]}},{"id":2,"title":{"rendered":"Another"},"content":{"rendered":"<p>Something else.</p>"}}]"#;
    let opened = text("posts.json", post).expect("a post");
    assert_eq!(opened.head.headline.as_deref(), Some("Bridge & river"));
    assert_eq!((opened.head.authors.as_slice(), opened.pieces.len()), (&["Ana Mori".to_owned()][..], 2));
    assert_eq!(left_out(&opened, Reason::OtherItem), ["Another"]);
    let second = open("posts.json", post.as_bytes(), 2).expect("a post");
    assert_eq!(texts(&second), ["Something else."]);
    let wrapped = format!("{{\"status\":\"ok\",\"articles\":{post}}}");
    assert_eq!(text("a.json", &wrapped).expect("a post").pieces.len(), 2);
}

#[test]
fn a_feed_that_is_not_well_formed() {
    let feed = "\n<rss><channel><title>The River Post<item><title>Bridge</title><media:title>A hat</media:title><description>The bridge is open<br>to all, \
                the mayor said.</description><pubDate>Mon, 02 Mar 26</pubDate>";
    let opened = text("a.xml", feed).expect("a feed");
    assert_eq!(texts(&opened), ["The bridge is open to all, the mayor said."]);
    assert_eq!(opened.head.published.map(|day| day.to_string()).as_deref(), Some("2026-03-02"));
    assert_eq!(left_out(&opened, Reason::Caption), ["A hat"]);
    assert!(opened.notices.iter().any(|notice| matches!(notice, Notice::Mended(_))), "{:?}", opened.notices);
}
