//! Variants of the known faults in documents of office programs and in books, as these programs write them.

use broadsheet::import::{Kind, Notice, Opened, PieceKind, Reason, Style, open};

use crate::documents::{p, styled, styles, texts, word};
use crate::left_out;
use crate::packing::packed;

const LEDE: &str = "The council of Riverton voted on Monday to open the old bridge to walkers.";

fn title() -> String {
    styled("Title", "The bridge opens")
}

/// A paragraph of a list, with properties of its mark and the runs in it.
fn item(list: &str, mark: &str, runs: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr><w:rPr>{mark}</w:rPr></w:pPr>{runs}</w:p>"
    )
}

fn run(properties: &str, text: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

/// The description of a list with one level.
fn numbering(lists: &[(&str, &str)]) -> String {
    let described = lists.iter().enumerate().map(|(at, (level, _))| {
        format!("<w:abstractNum w:abstractNumId=\"{at}\"><w:lvl w:ilvl=\"0\">{level}</w:lvl></w:abstractNum>")
    });
    let named = lists
        .iter()
        .enumerate()
        .map(|(at, (_, id))| format!("<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{at}\"/></w:num>"));
    format!("<w:numbering>{}{}</w:numbering>", described.collect::<String>(), named.collect::<String>())
}

#[test]
fn an_item_that_was_moved_or_deleted_is_not_counted() {
    let level = "<w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"§ %1.\"/>";
    let moved = format!("<w:moveFrom>{}</w:moveFrom>", run("", "moved"));
    let gone = "<w:del><w:r><w:delText>deleted</w:delText></w:r></w:del>";
    let body = [
        title(),
        p(LEDE),
        item("1", "", &run("", "one")),
        item("1", "<w:moveFrom/>", &moved),
        item("1", "<w:del/>", gone),
        item("1", "", &run("", "two")),
    ]
    .concat();
    let opened = word(&body, &[("word/numbering.xml", &numbering(&[(level, "1")]))]);
    assert_eq!(texts(&opened)[1..], ["§ 1. one", "§ 2. two"]);
    assert_eq!(left_out(&opened, Reason::Deleted), ["moved", "deleted"]);
}

#[test]
fn lists_count_in_the_figures_of_their_language() {
    let level = |figures: &str, label: &str| {
        format!("<w:start w:val=\"2\"/><w:numFmt w:val=\"{figures}\"/><w:lvlText w:val=\"{label}\"/>")
    };
    let levels = [
        level("russianLower", "%1)"),
        level("decimalEnclosedCircle", "%1"),
        level("ganada", "%1."),
        level("ideographTraditional", "%1、"),
        level("none", "Note:"),
    ];
    let lists = ["1", "2", "3", "4", "5"];
    let described: Vec<(&str, &str)> = levels.iter().map(String::as_str).zip(lists).collect();
    let items = lists.map(|list| item(list, "", &run("", "words"))).concat();
    let opened =
        word(&format!("{}{}{items}", title(), p(LEDE)), &[("word/numbering.xml", &numbering(&described))]);
    assert_eq!(texts(&opened)[1..], ["б) words", "② words", "나. words", "乙、 words", "Note: words"]);
}

#[test]
fn a_list_may_be_described_under_the_name_of_a_style() {
    let numbering = "<w:numbering><w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"Rules\"/></w:abstractNum>\
        <w:abstractNum w:abstractNumId=\"2\"><w:styleLink w:val=\"Rules\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"4\"/><w:numFmt \
        w:val=\"upperLetter\"/><w:lvlText w:val=\"%1)\"/></w:lvl></w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";
    let body = format!("{}{}{}", p(LEDE), item("3", "", &run("", "one")), item("3", "", &run("", "two")));
    assert_eq!(texts(&word(&body, &[("word/numbering.xml", numbering)]))[1..], ["D) one", "E) two"]);
}

#[test]
fn a_table_has_header_rows_and_cells_that_a_row_leaves_out() {
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", p(text));
    let changed = "<w:tc><w:p><w:ins><w:r><w:t>12</w:t></w:r></w:ins><w:del><w:r><w:delText>11</w:delText></w:r></w:del></w:p></w:tc>";
    let body = format!(
        "{}<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>{}{}</w:tr><w:tr>{}{changed}</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>{}</w:tr></w:tbl>",
        p(LEDE),
        cell("Year"),
        cell("Cost"),
        cell("2024"),
        cell("14")
    );
    let opened = word(&body, &[]);
    assert_eq!(texts(&opened)[1..], ["Year · Cost", "2024 · 12", "– · 14"]);
    assert_eq!((opened.pieces[1].kind, opened.pieces[2].kind), (PieceKind::HeaderRow, PieceKind::Row));
    assert_eq!(left_out(&opened, Reason::Deleted), ["11"]);
}

#[test]
fn fields_of_every_form_are_links() {
    let field = |code: &str, text: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {code} </w:instrText></w:r><w:r>\
             <w:fldChar w:fldCharType=\"separate\"/></w:r>{}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
            run("", text)
        )
    };
    let simple = "<w:fldSimple w:instr=\" HYPERLINK &quot;https://example.org/b&quot; \"><w:r><w:t>map</w:t></w:r></w:fldSimple>";
    let body = format!(
        "<w:p>{}{}{simple}{}{}</w:p>",
        field("HYPERLINK \"https://example.org/a\" \\o \"tip\"", "plan"),
        run("", " and "),
        field("HYPERLINK https://example.org/c", " list"),
        field("PAGEREF _x \\h", " 12"),
    );
    let opened = word(&body, &[]);
    assert_eq!(texts(&opened), ["plan and map list 12"]);
    let link =
        |words: &str, place: &str| (words.to_owned(), Style::Link(format!("https://example.org/{place}")));
    assert_eq!(styles(&opened), [link("plan", "a"), link("map", "b"), link("list", "c")]);
}

#[test]
fn a_field_that_never_ends_hides_nothing() {
    let begun = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:t>The bridge.</w:t></w:r></w:p>";
    assert_eq!(texts(&word(&format!("{begun}{}", p(LEDE)), &[])), ["The bridge.", LEDE]);
}

#[test]
fn styles_of_words_stress_them_and_own_signs_of_notes_are_no_text() {
    let all = "<w:styles><w:style w:type=\"character\" w:styleId=\"Fett\"><w:name w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style>\
               <w:style w:type=\"character\" w:styleId=\"Kursiv\"><w:name w:val=\"Emphasis\"/><w:rPr><w:i/></w:rPr></w:style></w:styles>";
    let notes = "<w:footnotes><w:footnote w:id=\"2\"><w:p><w:r><w:t>First part.</w:t></w:r></w:p><w:p><w:r><w:t>Second part.</w:t></w:r></w:p></w:footnote></w:footnotes>";
    let body = format!(
        "<w:p>{}{}{}<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"2\"/><w:t>*</w:t></w:r>{}</w:p>",
        run("<w:rStyle w:val=\"Fett\"/>", "Never"),
        run("", " was it "),
        run("<w:rStyle w:val=\"Kursiv\"/>", "so"),
        run("", " high.")
    );
    let opened = word(&body, &[("word/styles.xml", all), ("word/footnotes.xml", notes)]);
    assert_eq!(texts(&opened), ["Never was it so high."]);
    assert_eq!(styles(&opened), [("Never".to_owned(), Style::Strong), ("so".to_owned(), Style::Emphasis)]);
    assert_eq!(opened.notes, ["First part. Second part."]);
}

#[test]
fn styles_have_names_in_every_language() {
    for names in [
        ["Titel", "Untertitel", "Überschrift 1", "Intensives Zitat", "Beschriftung", "Autor", "Datum"],
        ["标题", "副标题", "标题 1", "明显引用", "题注", "作者", "日期"],
        ["Название", "Подзаголовок", "Заголовок 1", "Выделенная цитата", "Название объекта", "Автор", "Дата"],
        ["Puesto", "Subtítulo", "Título 1", "Cita destacada", "Epígrafe", "Autor", "Fecha"],
        ["Tytuł", "Podtytuł", "Nagłówek 1", "Cytat intensywny", "Legenda", "Autor", "Data"],
        ["Title", "Subtitle", "heading 1,h1,Section", "Block Quotation", "caption", "Byline", "Date"],
        ["表題", "副題", "見出し 1", "引用文 2", "図表番号", "著者", "日付"],
        ["제목", "부제", "제목 1", "강한 인용", "캡션", "저자", "날짜"],
    ] {
        let all: String = names
            .iter()
            .enumerate()
            .map(|(at, name)| {
                format!(
                    "<w:style w:type=\"paragraph\" w:styleId=\"s{at}\"><w:name w:val=\"{name}\"/></w:style>"
                )
            })
            .collect();
        let body = [
            styled("s0", "The headline"),
            styled("s1", "The dek"),
            styled("s5", "Ana Mori"),
            styled("s6", "2026-03-02"),
            p(LEDE),
            styled("s2", "A heading"),
            styled("s3", "A quotation."),
            styled("s4", "A caption."),
        ]
        .concat();
        let opened = word(&body, &[("word/styles.xml", &format!("<w:styles>{all}</w:styles>"))]);
        let head = &opened.head;
        assert_eq!(
            (head.headline.as_deref(), head.dek.as_deref()),
            (Some("The headline"), Some("The dek")),
            "{names:?}"
        );
        assert_eq!(head.authors, ["Ana Mori"], "{names:?}");
        assert!(head.published.is_some(), "{names:?}");
        let kinds: Vec<PieceKind> = opened.pieces.iter().map(|piece| piece.kind).collect();
        assert_eq!(kinds, [PieceKind::Paragraph, PieceKind::Subhead, PieceKind::Quote], "{names:?}");
        assert_eq!(left_out(&opened, Reason::Caption), ["A caption."], "{names:?}");
    }
}

#[test]
fn sizes_tell_headings_where_no_style_does() {
    let sized =
        |size: u32, text: &str| format!("<w:p>{}</w:p>", run(&format!("<w:sz w:val=\"{size}\"/>"), text));
    let body = [
        sized(52, "The bridge opens"),
        sized(30, "It took nine years"),
        sized(22, LEDE),
        sized(32, "What comes next"),
        sized(22, "The mayor was happy."),
        sized(32, "A large sentence that is no heading, for it ends as a sentence does."),
    ]
    .concat();
    let opened = word(&body, &[]);
    assert_eq!(opened.head.headline.as_deref(), Some("The bridge opens"));
    assert_eq!(opened.head.dek.as_deref(), Some("It took nine years"));
    let heads: Vec<&str> = opened
        .pieces
        .iter()
        .filter(|piece| piece.kind == PieceKind::Subhead)
        .map(|piece| piece.text.as_str())
        .collect();
    assert_eq!(heads, ["What comes next"]);
    // A document that is large as a whole has no headings by that.
    let large =
        word(&format!("{}{}{}", p("Small print"), sized(40, LEDE), sized(40, "More of it, and more.")), &[]);
    assert!(large.pieces.iter().all(|piece| piece.kind == PieceKind::Paragraph), "{:?}", large.pieces);
}

#[test]
fn what_only_an_older_form_of_a_block_says_is_listed() {
    let forms = format!(
        "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}{}</mc:Fallback></mc:AlternateContent>",
        p("The new form."),
        p("The new form."),
        p("Old words.")
    );
    let opened = word(&format!("{}{forms}", p(LEDE)), &[]);
    assert_eq!(texts(&opened)[1..], ["The new form."]);
    assert_eq!(left_out(&opened, Reason::Hidden).len(), 1);
}

#[test]
fn documents_in_a_document_are_read_in_their_own_form() {
    let inner = packed(&[(
        "word/document.xml",
        format!("<w:document xmlns:w=\"w\"><w:body>{}</w:body></w:document>", p("Words of a document."))
            .as_bytes(),
        true,
    )]);
    let (page, _, _) = encoding("<meta charset=windows-1251><p>Мост открыт для всех.</p>");
    let parts: [(&str, &[u8]); 4] = [
        ("a.html", &page),
        ("b.rtf", b"{\\rtf1 Words of rich text.\\par}"),
        ("c.mht", b"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>Words =E2=80=9Ccoded=E2=80=9D.</p>"),
        ("d.docx", &inner),
    ];
    let chunks: String = (0..4).map(|at| format!("<w:altChunk r:id=\"c{at}\"/>")).collect();
    let named: String = parts
        .iter()
        .enumerate()
        .map(|(at, (name, _))| format!("<Relationship Id=\"c{at}\" Type=\"x/aFChunk\" Target=\"{name}\"/>"))
        .collect();
    let body = format!(
        "<w:document xmlns:w=\"w\" xmlns:r=\"r\"><w:body>{}{chunks}{}</w:body></w:document>",
        p(LEDE),
        p("End.")
    );
    let relations = format!("<Relationships>{named}</Relationships>");
    let names: Vec<String> = parts.iter().map(|(name, _)| format!("word/{name}")).collect();
    let mut all = vec![
        ("word/document.xml", body.as_bytes(), true),
        ("word/_rels/document.xml.rels", relations.as_bytes(), true),
    ];
    all.extend(names.iter().zip(&parts).map(|(name, (_, bytes))| (name.as_str(), *bytes, false)));
    let opened = open("a.docx", &packed(&all), 1).expect("a document");
    assert_eq!(
        texts(&opened)[1..],
        ["Мост открыт для всех.", "Words of rich text.", "Words “coded”.", "Words of a document.", "End."]
    );
}

/// A text in the encoding that Russian pages had.
fn encoding(text: &str) -> (Vec<u8>, &'static encoding_rs::Encoding, bool) {
    let (bytes, encoding, failed) = encoding_rs::WINDOWS_1251.encode(text);
    (bytes.into_owned(), encoding, failed)
}

#[test]
fn rich_text_keeps_links_stress_and_boxes() {
    let file = br#"{\rtf1\ansi\pard The council \i voted\i0  and {\b shouted}, {\field{\*\fldinst{HYPERLINK "https://example.org/a"}}{\fldrslt{\ul the link}}}.\par
\pard Before{\shp{\*\shpinst{\sp{\sn wzDescription}{\sv A red hat}}{\shptxt\pard In the box.\par More of it.\par}}{\shprslt{\*\do{\dptxbx{\dptxbxtext In the box.\par}}}}} and after, {\mvf moved away}here.\par
{\*\do\dobxpage{\dptxbx{\dptxbxtext\pard An old box.\par}}}\pard It killed {\strike ten}{\deleted eleven }twelve{\deleted thirteen}.\par}"#;
    let opened = open("a.rtf", file, 1).expect("a text");
    assert_eq!(
        texts(&opened),
        [
            "The council voted and shouted, the link.",
            "Before and after, here.",
            "In the box.",
            "More of it.",
            "An old box.",
            "It killed twelve."
        ]
    );
    let link = Style::Link("https://example.org/a".to_owned());
    let expected = [("voted", Style::Emphasis), ("shouted", Style::Strong), ("the link", link)]
        .map(|(words, style)| (words.to_owned(), style));
    assert_eq!(styles(&opened), expected);
    assert_eq!(left_out(&opened, Reason::Caption), ["A red hat"]);
    assert_eq!(left_out(&opened, Reason::Deleted), ["moved away", "teneleven", "thirteen"]);
}

#[test]
fn an_open_document_keeps_stress() {
    let content = r#"<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f"><office:automatic-styles>
<style:style style:name="T1"><style:text-properties fo:font-style="italic"/></style:style><style:style style:name="T2"><style:text-properties fo:font-weight="bold" style:text-line-through-style="solid"/></style:style>
<style:style style:name="P1"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:text>
<text:p text:style-name="P1">The <text:span text:style-name="T1">council</text:span> voted<text:span text:style-name="T2"> not</text:span> on <text:span text:style-name="Strong_20_Emphasis">Monday</text:span><text:span text:style-name="T2"> and not</text:span>.</text:p></office:text></office:body></office:document-content>"#;
    let file = packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text", false),
        ("content.xml", content.as_bytes(), true),
    ]);
    let opened = open("a.odt", &file, 1).expect("a text");
    assert_eq!(texts(&opened), ["The council voted on Monday."]);
    assert_eq!(
        styles(&opened),
        [("council".to_owned(), Style::Emphasis), ("Monday".to_owned(), Style::Strong)]
    );
    assert_eq!(left_out(&opened, Reason::Deleted), ["not", "and not"]);
}

/// A book of documents, each with what its entry in the order of pages says besides.
fn book(documents: &[(&str, &str, &str)], encryption: &str) -> Opened {
    let items: String = documents
        .iter()
        .map(|(name, _, _)| {
            format!("<item id=\"{name}\" href=\"{name}\" media-type=\"application/xhtml+xml\"/>")
        })
        .collect();
    let order: String =
        documents.iter().map(|(name, _, more)| format!("<itemref idref=\"{name}\" {more}/>")).collect();
    let package = format!(
        "<package><metadata><title>The River</title></metadata><manifest>{items}</manifest><spine>{order}</spine></package>"
    );
    let pages: Vec<String> = documents
        .iter()
        .map(|(_, body, _)| {
            format!("<html xmlns='http://www.w3.org/1999/xhtml' xmlns:epub='http://www.idpf.org/2007/ops'><body>{body}</body></html>")
        })
        .collect();
    let mut parts = vec![
        (
            "META-INF/container.xml",
            &b"<container><rootfiles><rootfile full-path='book.opf'/></rootfiles></container>"[..],
            false,
        ),
        ("META-INF/encryption.xml", encryption.as_bytes(), false),
        ("book.opf", package.as_bytes(), true),
    ];
    parts.extend(documents.iter().zip(&pages).map(|((name, _, _), page)| (*name, page.as_bytes(), true)));
    let opened = open("a.epub", &packed(&parts), 0).unwrap_or_else(|refusal| panic!("{refusal}"));
    assert_eq!(opened.kind, Kind::Epub);
    opened
}

#[test]
fn a_book_opens_at_what_is_read_in_order_and_with_its_notes() {
    let fonts =
        "<encryption><EncryptedData><CipherReference URI=\"fonts/a.otf\"/></EncryptedData></encryption>";
    let notice = format!("<p>{}</p>", "A long notice about the rights to this book. ".repeat(20));
    let chapter = format!(
        "<h1>One</h1><p>{LEDE}<a epub:type='noteref' href='#n1'>1</a> It took nine years<sup><a href='notes.xhtml#n2'>2</a></sup>.</p>\
         <aside epub:type='footnote' id='n1'><p>A note in its place.</p></aside>"
    );
    let notes = "<aside epub:type='footnote' id='n2'><p>A note of another document.</p></aside>";
    let opened = book(
        &[
            ("notice.xhtml", &notice, "linear=\"no\""),
            ("one.xhtml", &chapter, ""),
            ("notes.xhtml", notes, "linear=\"no\""),
        ],
        fonts,
    );
    assert!(texts(&opened).iter().any(|text| text.starts_with(LEDE)), "{opened:#?}");
    assert_eq!(opened.notes, ["A note in its place.", "A note of another document."]);
    assert!(opened.notices.contains(&Notice::Item(2, 3)));
}

#[test]
fn a_chapter_that_was_cut_into_files_is_one() {
    let first = format!("<h1>One</h1><p>{LEDE}</p>");
    let opened = book(
        &[
            ("a_split_000.html", &first, ""),
            ("a_split_001.html", "<p>And it goes on, said the mayor.</p>", ""),
            ("b.html", "<h1>Two</h1><p>Another one.</p>", ""),
        ],
        "<encryption/>",
    );
    assert_eq!(texts(&opened), [LEDE, "And it goes on, said the mayor."]);
    assert_eq!(left_out(&opened, Reason::OtherItem), ["2: Two"]);
}

#[test]
fn a_line_in_bold_letters_between_paragraphs_is_a_heading() {
    let bold = |text: &str| format!("<w:p>{}</w:p>", run("<w:b/>", text));
    let body =
        [title(), p(LEDE), bold("Nine years of work"), p(LEDE), bold("Who paid for it?"), p(LEDE)].concat();
    let kinds = |opened: &Opened| opened.pieces.iter().map(|piece| piece.kind).collect::<Vec<_>>();
    let (text, head) = (PieceKind::Paragraph, PieceKind::Subhead);
    assert_eq!(kinds(&word(&body, &[])), [text, head, text, text, text]);
    let markdown = format!("# The bridge\n\n{LEDE}\n\n**Nine years of work**\n\n{LEDE}\n");
    assert_eq!(kinds(&open("a.md", markdown.as_bytes(), 1).expect("a text")), [text, head, text]);
    let page = format!(
        "<!doctype html><title>The bridge</title><article><h1>The bridge</h1><p>{LEDE}</p><p><strong>Nine years</strong> <b>of \
         work</b></p><p>{LEDE}</p></article>"
    );
    assert_eq!(kinds(&open("a.html", page.as_bytes(), 1).expect("a page")), [text, head, text]);
}
