//! One small file of every kind that people have: what is read has the article, what is not says what it is and how to
//! go on.

use broadsheet::import::{Kind, Refusal, Stuff, open};
use miniz_oxide::deflate::compress_to_vec;

use crate::packing::packed;

const TITLE: &str = "Ferry stops on the lake";
const PARAGRAPHS: [&str; 3] = [
    "The ferry over the lake stopped on Thursday after its only engine failed, and nobody knows when it will go again.",
    "“We sent for a part that is no longer made,” said Ilo Marsh, who has run the ferry for thirty years.",
    "About four hundred people cross every day to work, to school and to the only hospital on the eastern shore.",
];
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn html() -> String {
    let text: String = PARAGRAPHS.iter().map(|words| format!("<p>{words}</p>")).collect();
    format!(
        "<!doctype html><html lang=\"en\"><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{text}</body></html>"
    )
}

/// The body of a Word document, whose title has the style `T`.
fn word_body() -> String {
    let text: String =
        PARAGRAPHS.iter().map(|words| format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")).collect();
    format!(
        "<w:body><w:p><w:pPr><w:pStyle w:val=\"T\"/></w:pPr><w:r><w:t>{TITLE}</w:t></w:r></w:p>{text}</w:body>"
    )
}

const STYLES: &str = "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>";

/// What Word saves as "Word XML Document": its parts in one file.
fn flat_word() -> String {
    let relations = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" \
             Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/>\
             </Relationships>"
        )
    };
    let parts = [
        ("/_rels/.rels", relations("officeDocument", "word/document.xml")),
        ("/word/_rels/document.xml.rels", relations("styles", "styles.xml")),
        ("/word/document.xml", format!("<w:document xmlns:w=\"{WORD}\">{}</w:document>", word_body())),
        ("/word/styles.xml", format!("<w:styles xmlns:w=\"{WORD}\">{STYLES}</w:styles>")),
    ];
    let parts: String = parts
        .iter()
        .map(|(name, xml)| {
            format!("<pkg:part pkg:name=\"{name}\"><pkg:xmlData>{xml}</pkg:xmlData></pkg:part>")
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" standalone=\"yes\"?>\n<?mso-application progid=\"Word.Document\"?>\n<pkg:package \
         xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">{parts}</pkg:package>"
    )
}

fn word_2003() -> String {
    format!(
        "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument \
         xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"><w:styles>{STYLES}</w:styles>{}</w:wordDocument>",
        word_body()
    )
}

/// A Word document of that content type: a template, one with macros.
fn word_of_type(kind: &str) -> Vec<u8> {
    let types =
        format!("<Types><Override PartName=\"/word/main.xml\" ContentType=\"application/{kind}\"/></Types>");
    let relations = "<R><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"word/main.xml\"/></R>";
    let styled = "<R><Relationship Id=\"r\" Type=\"x/styles\" Target=\"styles.xml\"/></R>";
    let body = format!("<w:document xmlns:w=\"{WORD}\">{}</w:document>", word_body());
    let styles = format!("<w:styles xmlns:w=\"{WORD}\">{STYLES}</w:styles>");
    packed(&[
        ("[Content_Types].xml", types.as_bytes(), true),
        ("_rels/.rels", relations.as_bytes(), true),
        ("word/main.xml", body.as_bytes(), true),
        ("word/_rels/main.xml.rels", styled.as_bytes(), true),
        ("word/styles.xml", styles.as_bytes(), true),
    ])
}

/// An `OpenDocument` text, as one file and packed.
fn open_document(root: &str) -> String {
    let text: String = PARAGRAPHS.iter().map(|words| format!("<text:p>{words}</text:p>")).collect();
    format!(
        "<?xml version=\"1.0\"?><office:{root} xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:h \
         text:outline-level=\"1\">{TITLE}</text:h>{text}</office:text></office:body></office:{root}>"
    )
}

fn open_template() -> Vec<u8> {
    let content = open_document("document-content");
    let kind = b"application/vnd.oasis.opendocument.text-template";
    packed(&[("mimetype", kind, false), ("content.xml", content.as_bytes(), true)])
}

/// A file that was packed alone, with the name it had.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut file = b"\x1f\x8b\x08\x08\0\0\0\0\0\x03ferry.html\0".to_vec();
    file.extend(compress_to_vec(bytes, 6));
    file.extend([0; 4]);
    file.extend(u32::try_from(bytes.len()).expect("a small file").to_le_bytes());
    file
}

fn wide(text: &str, small_end_first: bool) -> Vec<u8> {
    let bytes = |unit: u16| if small_end_first { unit.to_le_bytes() } else { unit.to_be_bytes() };
    text.encode_utf16().flat_map(bytes).collect()
}

/// A property list in XML with the page in base64, as tools of macOS convert what Safari saved.
fn archive_as_text() -> String {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut data = String::new();
    for three in html().as_bytes().chunks(3) {
        let bits =
            three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for at in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * at) & 63) as usize];
            data.push(if at > three.len() { '=' } else { char::from(digit) });
        }
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \
         \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\"><dict><key>WebMainResource</key><dict>\
         <key>WebResourceData</key><data>{data}</data><key>WebResourceTextEncodingName</key><string>UTF-8</string>\
         <key>WebResourceURL</key><string>https://lake.example/ferry</string></dict></dict></plist>"
    )
}

/// A light page (AMP), with what stands around the text in tags of its own.
fn light_page() -> String {
    let beside = "<amp-img src=\"a.jpg\" width=\"800\" height=\"400\" alt=\"The ferry\"><noscript><img src=\"a.jpg\"></noscript>\
                  </amp-img><amp-ad width=\"300\" height=\"250\"><div fallback>No ad today</div></amp-ad><amp-social-share \
                  type=\"email\">Mail</amp-social-share>";
    html().replace("<html ", "<html ⚡ ").replacen("</p>", &format!("</p>{beside}"), 1)
}

/// A letter with the page inside, whose picture came along.
fn letter() -> String {
    let page = html().replacen("</p>", "</p><p><img src=3D\"cid:pic\" alt=3D\"The ferry\"></p>", 1);
    let page =
        page.replace("lang=\"en\"", "lang=3D\"en\"").replace('“', "=E2=80=9C").replace('”', "=E2=80=9D");
    format!(
        "From: Ana Mori <ana@lake.example>\r\nTo: desk@lake.example\r\nSubject: {TITLE}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; \
         boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: \
         quoted-printable\r\n\r\n{page}\r\n--b\r\nContent-Type: image/png\r\nContent-ID: <pic>\r\n\
         Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n"
    )
}

/// Rich text that has a paragraph in old bytes and again in Unicode.
fn rich_twice() -> String {
    let [first, second, third] = PARAGRAPHS;
    let old = second.replace(['“', '”'], "?");
    let new = second.replace('“', r"\u8220?").replace('”', r"\u8221?");
    format!(
        r"{{\rtf1\ansi\ansicpg1252\uc1 {{\b {TITLE}}}\par\pard {first}\par {{\upr{{{old}}}{{\*\ud{{{new}}}}}}}\par {third}\par}}"
    )
}

#[test]
fn every_kind_that_holds_an_article_is_read() {
    let page = html();
    let page = page.as_bytes();
    let folder = |name: &str, beside: &str| {
        let ad: &[u8] = b"<html><body>Buy now</body></html>";
        packed(&[(name, page, true), (beside, ad, true), ("images/image1.png", b"\x89PNG", false)])
    };
    let kinds: Vec<(&str, Vec<u8>, Kind)> = vec![
        ("ferry.xml", flat_word().into(), Kind::Docx),
        ("ferry-2003.xml", word_2003().into(), Kind::Docx),
        ("ferry.docm", word_of_type("vnd.ms-word.document.macroEnabled.main+xml"), Kind::Docx),
        (
            "ferry.dotx",
            word_of_type("vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"),
            Kind::Docx,
        ),
        ("ferry.fodt", open_document("document").into(), Kind::Odt),
        ("ferry.ott", open_template(), Kind::Odt),
        ("ferry.webarchive", archive_as_text().into(), Kind::WebArchive),
        ("ferry.maff", folder("1772/index.html", "1772/index_files/ad.html"), Kind::Html),
        (
            "ferry.htmlz",
            packed(&[("index.html", page, true), ("metadata.opf", b"<package/>", true)]),
            Kind::Html,
        ),
        ("Ferry stops.zip", folder("Ferry stops.html", "Ferry stops_files/ad.html"), Kind::Html),
        ("ferry.html.gz", gzip(page), Kind::Html),
        ("ferry.html", gzip(page), Kind::Html),
        ("ferry.html", wide(&html(), true), Kind::Html),
        ("ferry.html", wide(&html(), false), Kind::Html),
        ("amp.html", light_page().into(), Kind::Html),
        ("ferry.eml", letter().into(), Kind::Mail),
        ("ferry.rtf", rich_twice().into(), Kind::Rtf),
    ];
    for (name, bytes, kind) in kinds {
        let opened = open(name, &bytes, 1).unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
        let text: Vec<&str> = opened.pieces.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!((opened.kind, opened.head.headline.as_deref()), (kind, Some(TITLE)), "{name}");
        assert_eq!(text, PARAGRAPHS, "{name}");
    }
}

#[test]
fn texts_in_two_bytes_a_letter_need_no_mark() {
    for text in [
        "Паром остановился\n\nПаром через озеро остановился в четверг, сказал Илья Марш.\n\nНикто не знает, когда он пойдёт.\n",
        "渡轮停航\n\n渡轮周四停航，唯一的发动机坏了。\n\n没有人知道什么时候能恢复，驾驶渡轮三十年的马什说。\n",
        "배가 멈췄다\n\n호수를 건너는 배가 목요일에 멈췄다. 엔진이 고장 났다.\n\n언제 다시 다닐지 아무도 모른다.\n",
    ] {
        for small_end_first in [true, false] {
            let opened = open("ferry.txt", &wide(text, small_end_first), 1)
                .unwrap_or_else(|refusal| panic!("{refusal}: {text}"));
            assert_eq!(opened.head.headline.as_deref(), text.lines().next());
            assert_eq!(opened.pieces.len(), 2, "{text}");
        }
    }
}

#[test]
fn what_is_no_article_says_what_it_is() {
    let list = "<?xml version=\"1.0\"?><plist version=\"1.0\"><dict><key>URL</key><string>https://lake.example</string></dict></plist>";
    let mut kindle = vec![0; 60];
    kindle.extend(b"BOOKMOBI");
    let keynote = packed(&[("Index/Presentation.iwa", b"x", false), ("preview.jpg", b"x", false)]);
    let old_pages =
        packed(&[("index.xml", b"<document/>", false), ("QuickLook/Preview.pdf", b"%PDF", false)]);
    let mut tar = vec![b'a'; 600];
    tar.splice(257..262, *b"ustar");
    let files: Vec<(&str, Vec<u8>, Stuff)> = vec![
        ("ferry.url", b"[InternetShortcut]\r\nURL=https://lake.example\r\n".to_vec(), Stuff::Link),
        ("ferry.webloc", list.into(), Stuff::Link),
        (
            "ferry.gdoc",
            b"{\"\":\"WARNING!\",\"doc_id\":\"x\",\"email\":\"ana@lake.example\"}".to_vec(),
            Stuff::Link,
        ),
        ("ferry.mobi", kindle, Stuff::Book),
        ("ferry.key", keynote, Stuff::OtherOffice),
        ("ferry.pages", packed(&[("Index/Document.iwa", b"x", false)]), Stuff::Pages),
        ("ferry.pages", old_pages, Stuff::Pages),
        ("ferry.tar.gz", gzip(&tar), Stuff::Packed),
    ];
    for (name, bytes, stuff) in files {
        assert_eq!(open(name, &bytes, 1).err(), Some(Refusal::Binary(Some(stuff))), "{name}");
    }
}

#[test]
fn damaged_files_of_these_kinds_are_refused_with_a_reason() {
    let cut = gzip(html().as_bytes());
    for (name, bytes) in [
        ("cut.html.gz", cut[..60].to_vec()),
        ("empty.xml", b"<?xml version=\"1.0\"?><pkg:package xmlns:pkg=\"p\"/>".to_vec()),
        ("empty.webarchive", b"<plist><dict><key>WebMainResource</key></dict></plist>".to_vec()),
    ] {
        let refusal = open(name, &bytes, 1).expect_err(name);
        assert!(matches!(refusal, Refusal::Damaged { .. }), "{name}: {refusal:?}");
    }
    // A header that promises more than there is leads nowhere.
    for end in 3..24 {
        assert!(open("cut.gz", &gzip(b"x")[..end], 1).is_err(), "{end} bytes");
    }
    let bomb = gzip(&vec![b' '; 13 * 1024 * 1024]);
    assert_eq!(open("bomb.gz", &bomb, 1).err(), Some(Refusal::Bomb));
}
