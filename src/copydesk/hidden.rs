//! Characters of no width where no script needs them: nobody sees them, and they cut words for search and copying.

use unicode_script::{Script, UnicodeScript};

use super::braces::name_of;
use super::intake::chars_after;
use super::remark::{Draft, Remarks};

/// How many of them are told one by one.
const MOST: usize = 20;

/// Remarks on hidden characters that the letters around them do not need.
pub(super) fn check(text: &str, remarks: &mut Remarks) {
    let mut told = 0;
    for (at, c) in chars_after(text, begins_hidden).filter(|(_, c)| hidden(*c)) {
        let before = text.get(..at).unwrap_or_default().chars().rev().find(|c| !hidden(*c) && !is_mark(*c));
        let after = text.get(at + c.len_utf8()..).unwrap_or_default().chars().find(|c| !hidden(*c));
        if [before, after].into_iter().flatten().any(|near| needs(c, near)) {
            continue;
        }
        told += 1;
        if told > MOST {
            break;
        }
        remarks.push(
            Draft::warning(
                "hidden-character",
                at..at + c.len_utf8(),
                format!("Nobody can see {} here.", name_of(c)),
            )
            .expected("letters and spaces; hidden characters only in scripts that need them")
            .hint("Delete it. It came with a paste."),
        );
    }
}

fn hidden(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}')
}

/// Whether a byte begins a character that may be hidden.
fn begins_hidden(byte: u8) -> bool {
    matches!(byte, 0xc2 | 0xe2)
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{fe0e}' | '\u{fe0f}' | '\u{20e3}')
}

/// Whether a hidden character has work to do beside this letter.
#[must_use]
pub fn needs(hidden: char, near: char) -> bool {
    let script = near.script();
    let spaceless = matches!(
        script,
        Script::Thai | Script::Lao | Script::Khmer | Script::Myanmar | Script::Tibetan | Script::Javanese
    );
    let joining = matches!(
        script,
        Script::Arabic
            | Script::Syriac
            | Script::Nko
            | Script::Mongolian
            | Script::Devanagari
            | Script::Bengali
            | Script::Gujarati
            | Script::Gurmukhi
            | Script::Kannada
            | Script::Malayalam
            | Script::Oriya
            | Script::Sinhala
            | Script::Tamil
            | Script::Telugu
    );
    let leftward =
        matches!(script, Script::Arabic | Script::Hebrew | Script::Syriac | Script::Thaana | Script::Nko);
    match hidden {
        '\u{200b}' | '\u{2060}' => spaceless,
        '\u{200c}' => joining || spaceless,
        // Pictures that are made of several are joined with it.
        '\u{200d}' => {
            joining || spaceless || u32::from(near) >= 0x1f000 || matches!(near, '\u{2600}'..='\u{27bf}')
        }
        '\u{200e}' | '\u{200f}' => leftward,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{begins_hidden, hidden};

    #[test]
    fn every_hidden_character_is_looked_at() {
        let first = |c: char| c.encode_utf8(&mut [0; 4]).bytes().next();
        let missed = ('\0'..=char::MAX).find(|c| hidden(*c) && !first(*c).is_some_and(begins_hidden));
        assert_eq!(missed, None);
    }
}
