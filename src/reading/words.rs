//! [`words_in`]: how many words a text has, whatever its script.

/// Words between spaces; two Han or kana characters count as one word.
#[must_use]
pub fn words_in(text: &str) -> usize {
    let (mut spaced, mut unspaced) = (0, 0);
    // Signs alone are no word: a run counts from its first letter or digit on.
    let mut counted = false;
    for c in text.chars() {
        // Most letters are of this kind, and every quotation is counted several times a page.
        if c.is_ascii_alphabetic() {
            spaced += usize::from(!counted);
            counted = true;
        } else if c.is_whitespace() {
            counted = false;
        } else if is_unspaced(c) {
            unspaced += 1;
            counted = false;
        } else if !counted && c.is_alphanumeric() {
            spaced += 1;
            counted = true;
        }
    }
    spaced + usize::div_ceil(unspaced, 2)
}

/// Letters of scripts that are written without spaces and have one character a syllable or more.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::words_in;

    #[test]
    fn words_are_counted_in_every_script() {
        assert_eq!(words_in(""), 0);
        assert_eq!(words_in("“a comradeship written in blood”"), 5);
        assert_eq!(words_in("one — two"), 2, "a dash is no word");
        assert_eq!(words_in("鲜血凝成的友谊"), 4, "seven characters, rounded up");
        assert_eq!(words_in("한 걸음씩"), 2);
        assert_eq!(words_in("见 Xinhua 报道"), 3);
    }
}
