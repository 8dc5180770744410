//! [`single`]: an article as one HTML file, with text, data, styles, fonts and program inside.
//!
//! It opens from a disk, a mail or any host and does what the reading room does; without scripts it is a page to
//! read. Its policy lets nothing through but the scripts and styles inside, by their hashes, and makes no exception
//! for Trusted Types. What the program only sometimes asks for is packed, and so is the program.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use miniz_oxide::deflate::compress_to_vec;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::article::{Article, CARRIED, Id};
use crate::reading::elements::BUNDLE;
use crate::wording::Wording;

use super::head::{begin, escape, inert};

/// Starts the program from what is packed into the page.
pub const START: &str = concat!(include_str!("first_frame.js"), include_str!("single.js"));
/// How hard something is packed for readers: as much as it takes.
pub const TIGHTLY: u8 = 10;
/// How hard it is packed for a page that is loaded again with every save.
pub const QUICKLY: u8 = 1;

/// What every single page holds besides its article. The press makes it, and a page that saves others carries it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Kit {
    /// The style sheet, with its fonts by their addresses.
    pub styles: String,
    /// The styles of pages without a program.
    pub plain: String,
    /// The script that shows what the reader prefers before the first paint.
    pub theme: String,
    /// The glue of the program, and what starts it.
    pub start: String,
    /// The program, packed.
    pub program: String,
    /// The tables of words, packed.
    pub words: String,
    /// The mark in tabs and bookmarks: an SVG in base64.
    pub icon: String,
    /// The fonts by file name, in base64.
    pub fonts: Vec<(String, String)>,
}

/// One article, as far as it is printed.
#[derive(Clone, Debug)]
pub struct Single<'a> {
    /// The words of the page.
    pub wording: &'static Wording,
    /// The title of the document.
    pub title: &'a str,
    /// What the story is, in a sentence.
    pub description: Option<&'a str>,
    /// More for the head, as HTML.
    pub head: &'a str,
    /// Everything inside `body`, as HTML.
    pub body: &'a str,
    /// The data of the islands ([`rows`](super::rows())).
    pub data: &'a str,
    /// What a reader can take along, as JSON.
    pub texts: &'a str,
    /// The article itself, so that whoever opens the file to correct it has all of it.
    pub article: &'a Article,
    /// Which of its outlets published it, where a reader said so.
    pub publisher: Option<&'a Id>,
}

/// What the page carries for whoever opens it again.
#[derive(Serialize)]
struct Carried<'a> {
    article: &'a Article,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<&'a Id>,
}

/// Bytes packed and in letters. `level` is [`TIGHTLY`] or [`QUICKLY`].
#[must_use]
pub fn packed(bytes: &[u8], level: u8) -> String {
    BASE64_STANDARD.encode(compress_to_vec(bytes, level))
}

/// An article as one file.
#[must_use]
pub fn single(kit: &Kit, page: &Single<'_>) -> String {
    let Single { wording, title, description, head, body, data, texts, article, publisher } = *page;
    let styles = with_fonts(&kit.styles, &kit.fonts, body);
    let (theme, start, plain, icon) = (&kit.theme, &kit.start, &kit.plain, &kit.icon);
    let policy = policy(&[theme, start], &[&styles, plain]);
    let mut out = String::with_capacity(body.len() + styles.len() + kit.program.len() + 65_536);
    begin(&mut out, wording, &policy, title, description);
    out.push_str(head);
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\" type=\"image/svg+xml\">\n\
         <style>{styles}</style>\n<style id=\"plain-styles\" media=\"not all\">{plain}</style>\n\
         <noscript><style>{plain}</style></noscript>\n<script>{theme}</script>\n</head>\n<body>\n{body}\n"
    );
    let _ = writeln!(out, "<script type=\"application/json\" id=\"{BUNDLE}\">{}</script>", inert(data));
    // Without it the page is still one to read.
    if let Ok(carried) = serde_json::to_string(&Carried { article, publisher }) {
        out.extend([CARRIED, &inert(&carried), "</script>\n"]);
    }
    for (id, text) in
        [("texts", &packed(texts.as_bytes(), TIGHTLY)), ("words", &kit.words), ("program", &kit.program)]
    {
        let _ = writeln!(out, "<script type=\"text/plain\" id=\"packed-{id}\">{}</script>", escape(text));
    }
    let _ = write!(out, "<script>{start}</script>\n</body>\n</html>\n");
    out
}

/// The policy of the page: the scripts and styles inside, and nothing from anywhere.
fn policy(scripts: &[&str], styles: &[&str]) -> String {
    let hashes = |texts: &[&str]| {
        let one =
            |text: &&str| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text.as_bytes())));
        texts.iter().map(one).collect::<Vec<_>>().join(" ")
    };
    [
        "default-src 'none'",
        &format!("script-src {} 'wasm-unsafe-eval'", hashes(scripts)),
        &format!("style-src {}", hashes(styles)),
        "img-src data: blob:",
        "font-src data:",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ]
    .join("; ")
}

/// The styles with the fonts that the text needs inside, and without the others.
fn with_fonts(styles: &str, fonts: &[(String, String)], text: &str) -> String {
    let mut letters: Vec<char> = text.chars().filter(|c| !c.is_ascii()).collect();
    letters.sort_unstable();
    letters.dedup();
    let mut out = String::with_capacity(styles.len() + 300_000);
    let mut rest = styles;
    while let Some((before, face)) = rest.split_once("@font-face{") {
        out.push_str(before);
        let (face, after) = face.split_once('}').unwrap_or((face, ""));
        rest = after;
        let font = fonts.iter().find(|(name, _)| face.contains(name.as_str()));
        let Some((name, data)) = font else {
            let _ = write!(out, "@font-face{{{face}}}");
            continue;
        };
        if needs(face, &letters) {
            let address = face.find(name.as_str()).map(|at| face.get(..at).unwrap_or_default());
            let begin =
                address.map_or("", |before| before.rsplit_once(['(', '"']).map_or(before, |(_, path)| path));
            let data = format!("data:font/woff2;base64,{data}");
            let _ = write!(out, "@font-face{{{}}}", face.replace(&format!("{begin}{name}"), &data));
        }
    }
    out.push_str(rest);
    out
}

/// Whether a face has ASCII, which every page has, or one of the letters. A face without a range has all.
fn needs(face: &str, letters: &[char]) -> bool {
    let Some((_, ranges)) = face.split_once("unicode-range:") else { return true };
    let ranges = ranges.split(';').next().unwrap_or_default();
    ranges.split(',').any(|range| {
        let range = range.trim().trim_start_matches(['U', 'u']).trim_start_matches('+');
        let (first, last) = range.split_once('-').unwrap_or((range, range));
        // A wildcard stands for every digit.
        let number = |text: &str, digit: &str| u32::from_str_radix(&text.replace('?', digit), 16).ok();
        let (Some(first), Some(last)) = (number(first, "0"), number(last, "f")) else { return true };
        first <= u32::from(b'a') || letters.iter().any(|c| (first..=last).contains(&u32::from(*c)))
    })
}

#[cfg(test)]
mod tests {
    use super::{needs, policy, with_fonts};

    #[test]
    fn the_hash_is_that_of_the_text() {
        // The SHA-256 of the empty text, as FIPS 180 test vectors have it.
        let policy = policy(&[""], &[]);
        assert!(policy.contains("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"), "{policy}");
        assert!(!policy.contains("unsafe-inline"));
    }

    #[test]
    fn only_fonts_that_the_text_needs_are_inside() {
        let styles = "a{b:c}@font-face{font-family:A;src:url(fonts/a.woff2)format(\"woff2\");unicode-range:U+??,U+2000-206F}\
                      @font-face{font-family:B;src:url(\"fonts/b.woff2\");unicode-range:U+100-130}@font-face{src:local(Arial)}d{e:f}";
        let fonts = [("a.woff2".to_owned(), "QQ==".to_owned()), ("b.woff2".to_owned(), "Qg==".to_owned())];
        let plain = with_fonts(styles, &fonts, "plain");
        assert!(plain.contains("url(data:font/woff2;base64,QQ==)") && !plain.contains("fonts/"), "{plain}");
        assert!(
            !plain.contains("Qg==") && plain.contains("local(Arial)") && plain.ends_with("d{e:f}"),
            "{plain}"
        );
        let marked = with_fonts(styles, &fonts, "Đ");
        assert!(marked.contains("url(\"data:font/woff2;base64,Qg==\")"), "{marked}");
        assert!(needs("src:x", &[]) && !needs("unicode-range:U+1E00-1EFF", &['x']));
    }
}
