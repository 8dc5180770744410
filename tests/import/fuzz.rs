//! Seeded fuzzing: fixtures cut, doubled and mixed, thousands of times the same way. No panic, no file that
//! the desk refuses, no place outside of the text. `script/fuzz` runs it longer.

use crate::fixture;
use crate::held::try_file;
use crate::packing::{packed, word};

/// Runs of each target, unless `BROADSHEET_FUZZ_RUNS` says otherwise.
const RUNS: u64 = 150;

/// Numbers that look random and are the same every time (xorshift64*).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let sides = u64::try_from(sides.max(1)).expect("small");
        usize::try_from(self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) % sides).expect("small")
    }
}

const BITS: [&str; 55] = [
    "<",
    ">",
    "</",
    "<p>",
    "<div class=nav>",
    "<script>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "&#0;",
    "&amp;",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "“",
    "”",
    "\\",
    "+++\n",
    "---\n",
    "\n\n",
    "[^1]",
    ":::",
    "# ",
    "> ",
    "- ",
    "• ",
    "· ",
    "<br>",
    "said ",
    "\u{202e}",
    "\u{0}",
    "平壤",
    "평양",
    "{\"a\":",
    "''",
    "``",
    "*",
    "_",
    "by Ana Mori",
    "2026-13-45",
    "<svg><title/>",
    "</svg>",
    "<q>",
    "<sup><a href=#n>1</a></sup>",
    "<li id=n>note",
    "<a href=\"https://a.example/(_*\">",
    "<em>",
    "<b>",
    "<del>",
    "<table><tr><td>",
    "</div>",
    "<noscript>",
];

/// A file changed here and there.
fn changed(seed: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut file = seed.to_vec();
    for _ in 0..=dice.roll(8) {
        let at = dice.roll(file.len() + 1);
        match dice.roll(6) {
            0 => file.truncate(at.max(1)),
            1 => {
                let bit = BITS[dice.roll(BITS.len())].as_bytes();
                file.splice(at..at, bit.iter().copied());
            }
            2 => {
                let to = (at + dice.roll(60)).min(file.len());
                file.drain(at..to);
            }
            3 => {
                let from = dice.roll(other.len());
                let part = other[from..(from + dice.roll(200)).min(other.len())].to_vec();
                file.splice(at..at, part);
            }
            4 => {
                if let Some(byte) = file.get_mut(at) {
                    *byte = u8::try_from(dice.roll(256)).expect("a byte");
                }
            }
            _ => {
                let part = file[at..(at + dice.roll(300)).min(file.len())].to_vec();
                for _ in 0..dice.roll(20) {
                    file.splice(at..at, part.iter().copied());
                }
            }
        }
    }
    file
}

fn runs() -> u64 {
    std::env::var("BROADSHEET_FUZZ_RUNS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(RUNS)
}

fn fuzz(name: &str, seed: &[u8]) {
    let other = fixture("page.html");
    for run in 0..runs() {
        let mut dice = Dice(0x9e37_79b9_7f4a_7c15 ^ (run + 1));
        let file = changed(seed, &other, &mut dice);
        let result = std::panic::catch_unwind(|| try_file(name, &file));
        if let Err(reason) = result {
            eprintln!("{name}, run {run}:\n{}", String::from_utf8_lossy(&file));
            std::panic::resume_unwind(reason);
        }
    }
}

#[test]
fn plain_text() {
    fuzz("plain.txt", &fixture("plain.txt"));
    fuzz("chinese.txt", &fixture("chinese.txt"));
    fuzz("korean.txt", &fixture("korean.txt"));
}

#[test]
fn markdown_and_djot() {
    fuzz("notes.md", &fixture("notes.md"));
    fuzz("story.dj", &fixture("story.dj"));
}

#[test]
fn saved_pages() {
    fuzz("page.html", &fixture("page.html"));
}

#[test]
fn json() {
    fuzz("ninjs.json", &fixture("ninjs.json"));
    fuzz("ninjs3.json", &fixture("ninjs3.json"));
}

#[test]
fn feeds() {
    fuzz("feed.xml", &fixture("feed.xml"));
    fuzz("atom.xml", &fixture("atom.xml"));
    fuzz("wordpress.xml", &fixture("wordpress.xml"));
}

#[test]
fn word_documents() {
    // The package as such, and the text in it.
    fuzz("story.docx", &word());
    let text = "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>“Yes,” Ines Faro said.</w:t></w:r>\
                <w:r><w:footnoteReference w:id='2'/></w:r></w:p></w:body></w:document>";
    let notes = b"<w:footnotes xmlns:w='w'><w:footnote w:id='2'><w:p><w:r><w:t>note</w:t></w:r></w:p></w:footnote></w:footnotes>";
    let other = fixture("feed.xml");
    for run in 0..runs() {
        let mut dice = Dice(0x5851_f42d_4c95_7f2d ^ (run + 1));
        let body = changed(text.as_bytes(), &other, &mut dice);
        try_file(
            "story.docx",
            &packed(&[("word/document.xml", &body, false), ("word/footnotes.xml", notes, false)]),
        );
    }
}

#[test]
fn mails_and_rich_text() {
    fuzz("story.eml", &fixture("story.eml"));
    fuzz("page.mhtml", &fixture("page.mhtml"));
    fuzz("story.rtf", &fixture("story.rtf"));
}

#[test]
fn open_documents_and_books() {
    let content = fixture("story.fodt");
    fuzz("story.fodt", &content);
    let other = fixture("page.html");
    let container = b"<a><rootfile full-path='b.opf'/></a>";
    let package = b"<package><manifest><item id='a' href='a.html'/></manifest><spine><itemref idref='a'/></spine></package>";
    for run in 0..runs() {
        let mut dice = Dice(0x2545_f491_4f6c_dd1d ^ (run + 1));
        let package = changed(package, &content, &mut dice);
        let chapter = changed(&other, &content, &mut dice);
        let parts = [
            ("META-INF/container.xml", &container[..], false),
            ("b.opf", &package, false),
            ("a.html", &chapter, false),
        ];
        try_file("story.epub", &packed(&parts));
    }
}
