//! Hostile and broken files: each is refused or read with its message, and nothing in it acts.

use broadsheet::import::{LARGEST_FILE, Notice, Refusal, djot, open};
use encoding_rs::{EUC_KR, GB18030, WINDOWS_1251};

use crate::packing::packed;
use crate::{left_out, text};

/// What a file is refused with.
fn refusal(name: &str, bytes: &[u8]) -> String {
    match open(name, bytes, 1) {
        Err(refusal) => refusal.to_string(),
        Ok(opened) => panic!("{name} was opened: {:?}", opened.pieces),
    }
}

/// What the reader is told of a file that opens.
fn told(name: &str, bytes: &[u8]) -> (String, Vec<Notice>) {
    let opened = open(name, bytes, 1).unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
    let text = opened.pieces.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join("\n");
    (text, opened.notices)
}

#[test]
fn empty_files() {
    assert_eq!(refusal("a.txt", b""), "the file is empty");
    assert_eq!(refusal("a.txt", b" \n\t\r\n "), "the file is empty");
    assert!(refusal("a.html", b"<html><body></body></html>").starts_with("there is no article in the file"));
    assert!(refusal("a.html", b"<nav>Home</nav>").contains("no paragraph was found, and 1 texts beside it"));
    assert!(refusal("a.json", b"{}").contains("no field that is an article"));
    assert!(refusal("a.xml", b"<rss><channel/></rss>").contains("has no item or entry"));
    assert!(
        refusal("a.xml", b"<rss><channel><item/></channel></rss>").contains("no content and no description")
    );
    // The mark alone is no text either.
    assert!(refusal("a.txt", "\u{feff}".as_bytes()).starts_with("there is no article"));
}

#[test]
fn a_file_of_100_mb_is_not_read() {
    let large = vec![b'a'; 100 * 1024 * 1024];
    assert_eq!(
        refusal("a.txt", &large),
        format!(
            "the file has 104857600 bytes; at most {LARGEST_FILE} are read. Cut the article out and paste it"
        )
    );
}

#[test]
fn binary_files_say_what_they_are() {
    assert_eq!(
        refusal("a.pdf", b"%PDF-1.7 ..."),
        "the file is no text but a PDF, which fixes where each line stands and not what it is; select the \
         article in it, copy it and paste it, or save the article's web page"
    );
    assert_eq!(refusal("a.txt", b"\x89PNG\r\n"), "the file is no text but a picture");
    assert!(refusal("a.doc", b"\xd0\xcf\x11\xe0abc").contains("save it as DOCX"));
    assert_eq!(refusal("a.txt", b"some\0thing\0else\0\xff\xfe\x01"), "the file is no text");
    let noise: Vec<u8> = (0..4000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    assert_eq!(refusal("a.txt", &noise), "the file is no text");
    assert_eq!(refusal("a.txt", b"\x01\x02\x03\x04 words \x05\x06\x07"), "the file is no text");
}

#[test]
fn zip_bombs_and_broken_archives() {
    let zeros = vec![b' '; 40 * 1024 * 1024];
    let bomb = packed(&[("word/document.xml", &zeros, true)]);
    assert!(bomb.len() < 100_000);
    assert!(refusal("a.docx", &bomb).contains("it was not unpacked further"));
    assert!(refusal("a.docx", b"PK\x03\x04 and then nothing").contains("its directory is missing"));
    let other = packed(&[("a.png", b"hello", false)]);
    assert!(refusal("a.zip", &other).contains("a packed file without a document in it"));
    let slides = packed(&[("mimetype", b"application/vnd.oasis.opendocument.presentation", false)]);
    assert!(refusal("a.odp", &slides).contains("a spreadsheet, slides or a drawing"));
    let pages = packed(&[("Index/Document.iwa", b"x", false)]);
    assert!(refusal("a.pages", &pages).contains("choose File, Export To, Word"));
    let mut cut = crate::packing::word();
    let at = cut.len() / 3;
    cut.drain(at..at + 40);
    assert!(matches!(
        open("a.docx", &cut, 1),
        Err(Refusal::Damaged { .. } | Refusal::Binary(_) | Refusal::Bomb)
    ));
    // A directory that claims a part outside of the file.
    let mut lying = packed(&[("word/document.xml", b"<a/>", false)]);
    let end = lying.windows(4).rposition(|window| window == b"PK\x01\x02").expect("a directory");
    lying[end + 42..end + 46].copy_from_slice(&u32::MAX.to_le_bytes());
    assert!(refusal("a.docx", &lying).contains("outside of the file"));
}

#[test]
fn nesting_has_an_end() {
    let html = format!("{}<p>The bridge is open, the mayor said today.</p>", "<div><b>".repeat(200_000));
    let (text, notices) = told("a.html", html.as_bytes());
    assert_eq!(text, "The bridge is open, the mayor said today.");
    assert!(notices.iter().any(|notice| matches!(notice, Notice::Deep(_))), "{notices:?}");
    let xml = format!("<rss><channel><item><description>{}", "<a>".repeat(100_000));
    assert!(refusal("a.xml", xml.as_bytes()).contains("lie inside one another"));
    let json = format!("{}{}", "{\"a\":".repeat(10_000), "1");
    assert!(refusal("a.json", json.as_bytes()).contains("recursion limit"));
    let markdown = format!("{}The bridge is open, the mayor said.", "> ".repeat(50_000));
    assert!(told("a.md", markdown.as_bytes()).0.contains("The bridge is open"));
    let brackets = format!("{}The bridge is open, the mayor said.", "[".repeat(50_000));
    assert!(told("a.dj", brackets.as_bytes()).0.contains("The bridge is open"));
}

#[test]
fn entities_do_not_explode_and_reach_nowhere() {
    let laughs = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY l 'ha'><!ENTITY m '&l;&l;&l;&l;'>]><rss><channel>\
                  <item><title>&m;</title><description>x</description></item></channel></rss>";
    assert_eq!(text("a.xml", laughs).expect("a feed").head.headline.as_deref(), Some("hahahaha"));
    let outside = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><rss><item><description>&f;\
                   </description></item></rss>";
    assert_eq!(told("a.xml", outside.as_bytes()).0, "&f;");
}

#[test]
fn damaged_files_name_the_place() {
    let broken = packed(&[("word/document.xml", b"<w:p>", false)]);
    assert!(refusal("a.docx", &broken).contains("looks like a Word document but is damaged"));
    assert!(refusal("a.json", b"{\"a\": tru}").contains("line 1 column"));
}

#[test]
fn text_in_old_encodings_is_read() {
    let russian = "Мэр сказал, что мост открыт. «Мы проверили каждый камень», — сказала инженер Инес Фаро.";
    let chinese = "市长说，这座桥已经对所有人开放。工程师王明表示：“我们检查了每一块石头。”";
    let korean = "시장은 다리가 열렸다고 말했다. 기술자는 “모든 돌을 확인했다”고 밝혔다.";
    for (encoding, text) in [(WINDOWS_1251, russian), (GB18030, chinese), (EUC_KR, korean)] {
        let (bytes, _, lossy) = encoding.encode(text);
        assert!(!lossy);
        let (read, notices) = told("a.txt", &bytes);
        assert_eq!(read, text, "{}", encoding.name());
        assert!(
            notices.iter().any(|notice| matches!(notice, Notice::Encoding(name) if name == encoding.name()
                || name == "GBK")),
            "{notices:?}"
        );
    }
    let html =
        "<html><head><meta charset=\"windows-1251\"></head><body><p>Мост открыт, сказал мэр города.</p>";
    let (bytes, ..) = WINDOWS_1251.encode(html);
    assert_eq!(told("a.html", &bytes).0, "Мост открыт, сказал мэр города.");
}

#[test]
fn utf_16_is_read_with_and_without_its_mark() {
    let text = "The bridge is open, the mayor said on Monday.";
    let wide = |mark: bool, big: bool| -> Vec<u8> {
        let units = mark.then_some(0xfeff).into_iter().chain(text.encode_utf16());
        units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    for mark in [true, false] {
        for big in [true, false] {
            let (read, notices) = told("a.txt", &wide(mark, big));
            assert_eq!(read, text);
            let name = if big { "UTF-16BE" } else { "UTF-16LE" };
            assert!(notices.contains(&Notice::Encoding(name.to_owned())), "{notices:?}");
        }
    }
}

#[test]
fn broken_utf_8_is_read_and_counted() {
    let mut bytes = "Die Brücke über den Fluss ist geöffnet, sagte die Bürgermeisterin. Größe zählt für jeden Fußgänger, \
                     hörte man überall von früh bis spät."
        .as_bytes()
        .to_vec();
    bytes.insert(20, 0xff);
    let (text, notices) = told("a.txt", &bytes);
    assert!(text.contains('\u{fffd}') && text.contains("geöffnet"), "{text}");
    assert!(notices.contains(&Notice::Broken(1)), "{notices:?}");
    assert_eq!(Notice::Broken(1).to_string(), "1 places could not be read; each is marked with �");
}

#[test]
fn invisible_characters_are_taken_out_and_counted() {
    let (text, notices) =
        told("a.txt", "The \u{202e}egdirb\u{202c} is open\u{2066}, he said\u{e0041} today.".as_bytes());
    assert_eq!(text, "The egdirb is open, he said today.");
    assert!(notices.contains(&Notice::Strays(4)), "{notices:?}");
    assert_eq!(Notice::Strays(4).to_string(), "4 invisible characters were taken out");
    // Joiners are letters' business in Persian and Hindi.
    assert!(told("a.txt", "می\u{200c}خواهم بروم، او گفت.".as_bytes()).0.contains('\u{200c}'));
}

#[test]
fn nothing_of_a_page_acts() {
    let html = "<html lang=en><body onload=alert(1)><p>The bridge is open, <a href=\"javascript:alert(1)\" \
                onclick=alert(2)>the mayor</a> said. <img src=https://example.org/track.png onerror=alert(3)> <svg \
                onload=alert(4)><script>alert(5)</script></svg></p><script>alert(6)</script><iframe \
                src=https://example.org/></iframe><object data=x></object>";
    let opened = text("a.html", html).expect("a page");
    let draft = crate::draft(opened);
    for form in [
        serde_json::to_string(&draft).expect("JSON"),
        serde_json::to_string(draft.article()).expect("JSON"),
        djot(&draft),
    ] {
        for word in ["javascript", "alert", "track.png", "onclick", "<script", "<img"] {
            assert!(!form.contains(word), "{word} in {form}");
        }
    }
}

#[test]
fn an_address_that_is_none_is_dropped() {
    for url in
        ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://a\" onclick=\"x", "//x"]
    {
        let html = format!(
            "<link rel=canonical href='{}'><p>The bridge is open, the mayor said today.</p>",
            url.replace('\'', "")
        );
        assert_eq!(text("a.html", &html).expect("a page").head.url, None, "{url}");
    }
}

#[test]
fn a_text_without_a_line_end_is_divided() {
    let long = "The bridge is open, the mayor said. ".repeat(3000);
    let opened = text("a.txt", &long).expect("a text");
    assert!(opened.pieces.len() > 6 && opened.pieces.iter().all(|piece| piece.text.len() <= 16_000));
    assert!(opened.notices.contains(&Notice::Divided(1)));
    assert_eq!(opened.pieces.iter().map(|piece| piece.text.matches("mayor").count()).sum::<usize>(), 3000);
    assert!(left_out(&opened, broadsheet::import::Reason::Beside).is_empty());
}

#[test]
fn an_item_that_is_not_there_is_named() {
    assert_eq!(
        open("feed.xml", &crate::fixture("feed.xml"), 7).expect_err("two items").to_string(),
        "there is no item 7; the file has 2"
    );
}

#[test]
fn a_quotation_inside_one_that_was_cut_stays_inside_of_it() {
    // Found by libFuzzer: three findings over one another, of which the second gave its begin to the first.
    crate::held::try_file("page.html", &crate::fixture("nested-in-what-was-cut.html"));
}
