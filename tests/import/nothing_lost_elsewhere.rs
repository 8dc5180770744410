//! Nothing vanishes unseen, once more: every word of an `OpenDocument` text, a rich text, a chapter of a book and a mail.

use std::fmt::Write as _;

use crate::nothing_lost::{Writer, everything, lost};
use crate::packing::packed;

/// Holds sixty files of a kind against the rule.
fn hold(name: &str, file: impl Fn(&mut Writer) -> Vec<u8>) {
    for seed in 1..=60 {
        let mut writer = Writer::new(seed);
        let bytes = file(&mut writer);
        let said = everything(name, &bytes);
        assert_eq!(lost(writer.words, &said), Vec::<String>::new(), "seed {seed}: {}", writer.file);
    }
}

const SPACES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
    xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
    xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
    xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" \
    xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
    xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
    xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

#[test]
fn no_word_of_an_open_document_is_lost() {
    hold("letter.odt", |writer| {
        let _ = write!(writer.file, "<office:document-content {SPACES}><office:body><office:text>");
        if writer.dice.roll(3) == 0 {
            writer.element("text:tracked-changes", &mut |writer| {
                writer.element("text:changed-region text:id='c1'", &mut |writer| {
                    writer.element("text:deletion", &mut |writer| {
                        writer.element("text:p", &mut Writer::sentence);
                    });
                });
            });
        }
        for _ in 0..8 {
            open_block(writer, 0);
        }
        writer.file.push_str("</office:text></office:body></office:document-content>");
        let kind = "application/vnd.oasis.opendocument.text";
        packed(&[("mimetype", kind.as_bytes(), false), ("content.xml", writer.file.as_bytes(), true)])
    });
}

fn open_block(writer: &mut Writer, depth: u64) {
    match writer.dice.roll(if depth > 2 { 5 } else { 9 }) {
        0..=3 => open_line(writer),
        4 => writer.element("text:h text:outline-level='1'", &mut Writer::sentence),
        5 => writer.element("text:list", &mut |writer| {
            if writer.dice.roll(4) == 0 {
                writer.element("text:list-header", &mut |writer| {
                    writer.element("text:p", &mut Writer::sentence);
                });
            }
            for _ in 0..=writer.dice.roll(3) {
                writer.element("text:list-item", &mut |writer| open_block(writer, depth + 1));
            }
        }),
        6 => writer.element("table:table", &mut |writer| {
            if writer.dice.roll(2) == 0 {
                writer.element("table:table-header-rows", &mut |writer| open_row(writer, depth));
            }
            for _ in 0..=writer.dice.roll(2) {
                open_row(writer, depth);
            }
        }),
        7 => writer.element("text:section text:name='part'", &mut |writer| open_block(writer, depth + 1)),
        _ => {
            let around =
                writer.one_of(&["text:table-of-content", "text:bibliography", "text:illustration-index"]);
            writer.element(around, &mut |writer| {
                writer.element("text:index-body", &mut |writer| {
                    writer.element("text:index-title", &mut |writer| {
                        writer.element("text:p", &mut Writer::sentence);
                    });
                    open_line(writer);
                });
            });
        }
    }
}

fn open_row(writer: &mut Writer, depth: u64) {
    writer.element("table:table-row", &mut |writer| {
        for _ in 0..2 {
            writer.element("table:table-cell", &mut |writer| open_block(writer, depth + 2));
        }
    });
}

/// A paragraph with everything that may stand in one.
fn open_line(writer: &mut Writer) {
    const STYLES: [&str; 6] = ["Standard", "Title", "Subtitle", "Quotations", "Caption", "Text_20_body"];
    let style = writer.one_of(&STYLES);
    writer.element(&format!("text:p text:style-name='{style}'"), &mut |writer| {
        for _ in 0..=writer.dice.roll(3) {
            writer.sentence();
            match writer.dice.roll(9) {
                0 => writer.element("text:span text:style-name='T1'", &mut Writer::sentence),
                1 => writer.element("text:a xlink:href='https://example.org/'", &mut Writer::sentence),
                2 => writer.element("text:note", &mut |writer| {
                    writer.file.push_str("<text:note-citation>1</text:note-citation>");
                    writer.element("text:note-body", &mut |writer| {
                        for _ in 0..=writer.dice.roll(2) {
                            writer.element("text:p", &mut Writer::sentence);
                        }
                    });
                }),
                3 => writer.element("office:annotation", &mut |writer| {
                    writer.element("text:p", &mut Writer::sentence);
                }),
                4 => writer.element("draw:frame", &mut |writer| {
                    writer.element("draw:text-box", &mut |writer| {
                        writer.element("text:p", &mut Writer::sentence);
                    });
                }),
                5 => writer.element("text:ruby", &mut |writer| {
                    writer.element("text:ruby-base", &mut Writer::sentence);
                    writer.element("text:ruby-text", &mut Writer::sentence);
                }),
                6 => {
                    let field =
                        writer.one_of(&["text:date", "text:author-name", "text:bookmark-ref", "text:title"]);
                    writer.element(field, &mut Writer::sentence);
                }
                7 => writer.element("text:meta", &mut Writer::sentence),
                _ => {}
            }
        }
    });
}

#[test]
fn no_word_of_a_rich_text_is_lost() {
    hold("letter.rtf", |writer| {
        writer.file.push_str("{\\rtf1\\ansi{\\fonttbl{\\f0 Serif;}}{\\info{\\title ");
        writer.words(3);
        writer.file.push_str("}{\\doccomm ");
        writer.words(2);
        writer.file.push_str("}}{\\header ");
        writer.sentence();
        writer.file.push_str("\\par}");
        for _ in 0..8 {
            rich_block(writer);
        }
        writer.file.push('}');
        writer.file.clone().into_bytes()
    });
}

fn rich_block(writer: &mut Writer) {
    match writer.dice.roll(6) {
        0 => {
            for _ in 0..=writer.dice.roll(2) {
                writer.file.push_str("\\trowd\\cellx1000\\cellx2000\\pard\\intbl ");
                for _ in 0..2 {
                    rich_line(writer);
                    writer.file.push_str("\\cell ");
                }
                writer.file.push_str("\\row\\pard ");
            }
        }
        1 => {
            writer.file.push_str("{\\shp{\\*\\shpinst{\\shptxt \\pard ");
            rich_line(writer);
            writer.file.push_str("\\par}}}");
        }
        _ => {
            writer.file.push_str("\\pard\\plain ");
            rich_line(writer);
            writer.file.push_str("\\par ");
        }
    }
}

fn rich_line(writer: &mut Writer) {
    for _ in 0..=writer.dice.roll(3) {
        writer.sentence();
        let group = writer.one_of(&[
            "{\\b ",
            "{\\i ",
            "{\\v ",
            "{\\strike ",
            "{\\deleted ",
            "{\\super ",
            "{\\footnote ",
            "{\\*\\annotation ",
            "{\\field{\\*\\fldinst HYPERLINK \"https://example.org/\"}{\\fldrslt ",
            "{\\field{\\*\\fldinst DATE}{\\fldrslt ",
            "{\\xe ",
            "{\\cs1 ",
        ]);
        writer.file.push_str(group);
        writer.sentence();
        writer.file.push_str(if group.contains("field") { "}}" } else { "}" });
    }
}

#[test]
fn no_word_of_a_chapter_is_lost() {
    hold("book.epub", |writer| {
        let space = "xmlns='http://www.w3.org/1999/xhtml' xmlns:epub='http://www.idpf.org/2007/ops'";
        let _ = write!(writer.file, "<html {space}><body><section>");
        for _ in 0..5 {
            writer.block(1);
        }
        writer.element("p", &mut |writer| {
            writer.sentence();
            writer.file.push_str("<a epub:type='noteref' href='notes.xhtml#n1'>1</a>");
        });
        writer.file.push_str("</section></body></html>");
        let chapter = writer.file.clone();
        writer.file = format!("<html {space}><body><aside epub:type='footnote' id='n1'><p>");
        writer.sentence();
        writer.file.push_str("</p></aside></body></html>");
        let notes = writer.file.clone();
        writer.file = format!("{chapter}\n{notes}");
        let container = "<container><rootfiles><rootfile full-path='book.opf'/></rootfiles></container>";
        let package = "<package xmlns:dc='http://purl.org/dc/elements/1.1/'><metadata><dc:title>A Book</dc:title></metadata>\
            <manifest><item id='one' href='one.xhtml'/><item id='notes' href='notes.xhtml'/></manifest>\
            <spine><itemref idref='one'/></spine></package>";
        packed(&[
            ("META-INF/container.xml", container.as_bytes(), true),
            ("book.opf", package.as_bytes(), true),
            ("one.xhtml", chapter.as_bytes(), true),
            ("notes.xhtml", notes.as_bytes(), true),
        ])
    });
}

#[test]
fn no_word_of_a_mail_is_lost() {
    hold("letter.eml", |writer| {
        writer
            .file
            .push_str("From: Ines Faro <ines@example.org>\r\nTo: Desk <desk@example.org>\r\nSubject: ");
        writer.words(4);
        writer.file.push_str("\r\nDate: Mon, 2 Nov 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n");
        mail_part(writer, 0);
        writer.file.clone().into_bytes()
    });
}

/// A part of a mail: its headers go on from those before.
fn mail_part(writer: &mut Writer, depth: u64) {
    match writer.dice.roll(if depth > 1 { 2 } else { 4 }) {
        0 => {
            writer.file.push_str("Content-Type: text/plain; charset=utf-8\r\n\r\n");
            for _ in 0..=writer.dice.roll(5) {
                let begin =
                    writer.one_of(&["", "", "> ", "- ", "On Monday Lee Hana wrote:\r\n> ", "-- \r\n"]);
                writer.file.push_str(begin);
                writer.sentence();
                writer.file.push_str("\r\n\r\n");
            }
        }
        1 => {
            writer.file.push_str("Content-Type: text/html; charset=utf-8\r\n\r\n<html><body>");
            for _ in 0..3 {
                writer.block(2);
            }
            writer.file.push_str("</body></html>\r\n");
        }
        2 => {
            writer.file.push_str(
                "Content-Type: message/rfc822\r\n\r\nFrom: Lee Hana <lee@example.org>\r\nSubject: ",
            );
            writer.words(3);
            writer.file.push_str("\r\n");
            mail_part(writer, depth + 1);
        }
        _ => {
            let _ = write!(writer.file, "Content-Type: multipart/mixed; boundary=cut{depth}\r\n\r\n");
            for _ in 0..=writer.dice.roll(2) {
                let _ = write!(writer.file, "--cut{depth}\r\n");
                mail_part(writer, depth + 1);
                writer.file.push_str("\r\n");
            }
            let _ = write!(writer.file, "--cut{depth}--\r\n");
        }
    }
}
