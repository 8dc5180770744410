//! Nothing vanishes unseen: every word of a web page or a Word document is in the article, in its head, in its notes
//! or among what was left out.

use std::fmt::Write as _;

use broadsheet::import::{LeftOut, Opened, open_taking};

use crate::packing::packed;

/// Numbers that look random and are the same every time (a linear congruence, Knuth's).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// Writes files whose every word is there once.
pub(crate) struct Writer {
    pub(crate) dice: Dice,
    pub(crate) words: u64,
    pub(crate) file: String,
}

impl Writer {
    pub(crate) fn new(seed: u64) -> Self {
        Self { dice: Dice(seed), words: 0, file: String::new() }
    }

    /// One of several texts.
    pub(crate) fn one_of(&mut self, texts: &[&'static str]) -> &'static str {
        let count = u64::try_from(texts.len()).expect("few texts");
        texts[usize::try_from(self.dice.roll(count)).expect("small")]
    }

    pub(crate) fn words(&mut self, count: u64) {
        for _ in 0..count {
            self.words += 1;
            let _ = write!(self.file, "word{}x ", self.words);
        }
    }

    pub(crate) fn sentence(&mut self) {
        let count = 3 + self.dice.roll(14);
        self.words(count);
        self.file.push_str(". ");
    }

    /// Text with elements inside.
    pub(crate) fn line(&mut self) {
        const INLINE: [&str; 16] = [
            "em",
            "strong",
            "a href='https://example.org/'",
            "span",
            "sup",
            "sub",
            "q",
            "del",
            "s",
            "code",
            "small",
            "cite",
            "time",
            "abbr",
            "mark",
            "u",
        ];
        for _ in 0..=self.dice.roll(3) {
            self.sentence();
            if self.dice.roll(2) == 0 {
                let tag = INLINE[usize::try_from(self.dice.roll(16)).expect("small")];
                self.element(tag, &mut |writer| writer.words(1 + writer.words % 3));
            }
        }
    }

    pub(crate) fn element(&mut self, tag: &str, inside: &mut dyn FnMut(&mut Self)) {
        let _ = write!(self.file, "<{tag}>");
        inside(self);
        let name = tag.split(' ').next().unwrap_or(tag);
        let _ = write!(self.file, "</{name}>");
    }

    pub(crate) fn block(&mut self, depth: u64) {
        const AROUND: [&str; 18] = [
            "div",
            "section",
            "article",
            "aside",
            "nav",
            "footer",
            "header",
            "blockquote",
            "figure",
            "details",
            "form",
            "main",
            "div class=sidebar",
            "div class=comments",
            "div hidden",
            "div style='display:none'",
            "div role=navigation",
            "center",
        ];
        const LINES: [&str; 10] =
            ["p", "p", "p", "h2", "h3", "pre", "figcaption", "address", "div", "p class=byline"];
        match self.dice.roll(if depth > 4 { 3 } else { 6 }) {
            0 | 1 => {
                let tag = LINES[usize::try_from(self.dice.roll(10)).expect("small")];
                self.element(tag, &mut Self::line);
            }
            2 => self.table(),
            3 => {
                let tag = if self.dice.roll(2) == 0 { "ul" } else { "ol" };
                self.element(tag, &mut |writer| {
                    for _ in 0..=writer.dice.roll(3) {
                        writer.element("li", &mut Self::line);
                    }
                });
            }
            _ => {
                let tag = AROUND[usize::try_from(self.dice.roll(18)).expect("small")];
                self.element(tag, &mut |writer| {
                    for _ in 0..=writer.dice.roll(4) {
                        writer.block(depth + 1);
                    }
                });
            }
        }
    }

    fn table(&mut self) {
        let columns = 1 + self.dice.roll(3);
        self.element("table", &mut |writer| {
            for row in 0..=writer.dice.roll(3) {
                let cell = if row == 0 && writer.dice.roll(2) == 0 { "th" } else { "td" };
                writer.element("tr", &mut |writer| {
                    for _ in 0..columns {
                        writer.element(cell, &mut Self::sentence);
                    }
                });
            }
        });
    }
}

/// Every text that opening a file gave, whatever became of it.
pub(crate) fn everything(name: &str, bytes: &[u8]) -> String {
    match open_taking(name, bytes, 0, &|_: &LeftOut| false) {
        Ok(opened) => said(&opened),
        Err(refused) => texts(&refused.left_out),
    }
}

fn said(opened: &Opened) -> String {
    let head = &opened.head;
    let mut all = texts(&opened.left_out);
    let lines =
        head.headline.iter().chain(&head.dek).chain(&head.authors).chain(&head.rights).chain(&head.outlet);
    for text in
        lines.chain(&head.place).chain(&opened.notes).chain(opened.pieces.iter().map(|piece| &piece.text))
    {
        all.push_str(text);
        all.push(' ');
    }
    all
}

fn texts(left_out: &[LeftOut]) -> String {
    left_out.iter().map(|one| one.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// The words of a file that nobody sees. Raised figures are figures.
pub(crate) fn lost(words: u64, said: &str) -> Vec<String> {
    let figure = |c: char| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|raised| raised == c);
    let plain = |c: char| figure(c).and_then(|n| char::from_digit(u32::try_from(n).ok()?, 10)).unwrap_or(c);
    let said: String = said.chars().map(plain).collect();
    (1..=words).map(|n| format!("word{n}x")).filter(|word| !said.contains(word.as_str())).collect()
}

#[test]
fn no_word_of_a_web_page_is_lost() {
    for seed in 1..=60 {
        let mut writer = Writer { dice: Dice(seed), words: 0, file: "<!DOCTYPE html><body>".to_owned() };
        for _ in 0..6 {
            writer.block(0);
        }
        let said = everything("page.html", writer.file.as_bytes());
        assert_eq!(lost(writer.words, &said), Vec::<String>::new(), "seed {seed}: {}", writer.file);
    }
}

#[test]
fn no_word_of_a_word_document_is_lost() {
    const SPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    for seed in 1..=60 {
        let mut writer = Writer { dice: Dice(seed), words: 0, file: String::new() };
        let _ = write!(writer.file, "<w:document xmlns:w=\"{SPACE}\"><w:body>");
        for _ in 0..8 {
            paragraph_or_table(&mut writer, 0);
        }
        writer.file.push_str("</w:body></w:document>");
        let file = packed(&[
            ("[Content_Types].xml", b"<Types/>", true),
            ("word/document.xml", writer.file.as_bytes(), true),
        ]);
        let said = everything("letter.docx", &file);
        assert_eq!(lost(writer.words, &said), Vec::<String>::new(), "seed {seed}: {}", writer.file);
    }
}

fn paragraph_or_table(writer: &mut Writer, depth: u64) {
    const STYLES: [&str; 8] =
        ["Normal", "Title", "Subtitle", "Heading1", "Heading2", "Quote", "Caption", "ListParagraph"];
    if depth < 2 && writer.dice.roll(6) == 0 {
        writer.element("w:tbl", &mut |writer| {
            for _ in 0..=writer.dice.roll(3) {
                writer.element("w:tr", &mut |writer| {
                    for _ in 0..2 {
                        writer.element("w:tc", &mut |writer| paragraph_or_table(writer, depth + 1));
                    }
                });
            }
        });
        return;
    }
    writer.element("w:p", &mut |writer| {
        let style = STYLES[usize::try_from(writer.dice.roll(8)).expect("small")];
        let _ = write!(writer.file, "<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>");
        for _ in 0..=writer.dice.roll(3) {
            let (around, text) = match writer.dice.roll(7) {
                0 => (Some("w:ins"), "w:t"),
                1 => (Some("w:del"), "w:delText"),
                2 => (Some("w:hyperlink"), "w:t"),
                3 => (Some("w:smartTag"), "w:t"),
                _ => (None, "w:t"),
            };
            let looks = ["", "<w:b/>", "<w:strike/>", "<w:vanish/>", "<w:vertAlign w:val=\"superscript\"/>"];
            let look = looks[usize::try_from(writer.dice.roll(5)).expect("small")];
            let mut run = |writer: &mut Writer| {
                let _ = write!(writer.file, "<w:r><w:rPr>{look}</w:rPr>");
                writer.element(text, &mut Writer::sentence);
                writer.file.push_str("</w:r>");
            };
            match around {
                Some(around) => writer.element(around, &mut run),
                None => run(writer),
            }
        }
    });
}
