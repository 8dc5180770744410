//! [`runs`]: a text with the words of other scripts.

use unicode_script::UnicodeScript;

use crate::article::{Direction, Foreign, Inline, Lang};

use super::tongue::{is_foreign, is_latin_guest, of_script};

/// Text with the words of other scripts marked with the language they most likely are in.
pub(super) fn runs(text: &str, lang: &Lang) -> Vec<Inline> {
    let mut inlines: Vec<Inline> = Vec::new();
    let mut plain = String::new();
    let mut foreign: Option<(String, &'static str)> = None;
    // White space and signs after foreign letters wait until it is known what follows them.
    let mut between = String::new();
    for c in text.chars() {
        let tongue = if is_latin_guest(c, lang) {
            Some(LATIN)
        } else if is_foreign(c.script(), lang) {
            Some(of_script(c.script()).unwrap_or(Lang::UNKNOWN))
        } else {
            None
        };
        match (tongue, &mut foreign) {
            (Some(tongue), Some((words, own))) if joins(own, tongue) => {
                words.push_str(&between);
                between.clear();
                words.push(c);
                if tongue == "ja" || *own == "zh" {
                    *own = if tongue == "zh" { own } else { tongue };
                }
            }
            (Some(tongue), _) => {
                flush(&mut inlines, &mut plain, &mut foreign, &mut between);
                // The letters before an accent belong to its word.
                let stem = plain.trim_end_matches(|c: char| c.is_ascii_alphabetic()).len();
                let stem = if tongue == LATIN { plain.split_off(stem) } else { String::new() };
                foreign = Some((format!("{stem}{c}"), tongue));
            }
            (None, Some((words, LATIN))) if c.is_ascii_alphabetic() && between.is_empty() => words.push(c),
            (None, Some(_)) if !c.is_alphanumeric() && between.chars().count() < 2 => between.push(c),
            (None, _) => {
                flush(&mut inlines, &mut plain, &mut foreign, &mut between);
                plain.push(c);
            }
        }
    }
    flush(&mut inlines, &mut plain, &mut foreign, &mut between);
    if !plain.is_empty() {
        inlines.push(Inline::Text { text: plain });
    }
    inlines
}

/// Words in Latin letters, in a language that nobody knows.
const LATIN: &str = "und-Latn";

/// Whether letters of two languages stand in one word: Japanese and Korean write Chinese characters too.
fn joins(one: &str, other: &str) -> bool {
    one == other || matches!((one, other), ("zh", "ja" | "ko") | ("ja" | "ko", "zh"))
}

fn flush(
    inlines: &mut Vec<Inline>,
    plain: &mut String,
    foreign: &mut Option<(String, &'static str)>,
    between: &mut String,
) {
    if let Some((words, tongue)) = foreign.take() {
        if !plain.is_empty() {
            inlines.push(Inline::Text { text: std::mem::take(plain) });
        }
        if let Ok(lang) = Lang::new(tongue) {
            let dir = Direction::of(&lang);
            inlines.push(Inline::Foreign { foreign: Foreign { text: words, lang, dir, romanised: None } });
        }
    }
    plain.push_str(between);
    between.clear();
}
