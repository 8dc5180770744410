//! [`words_in`]: how many words a text has, whatever its script.

/// Words between spaces; two Han or kana characters count as one word.
#[must_use]
pub fn words_in(text: &str) -> usize {
    let unspaced = text.chars().filter(|c| is_unspaced(*c)).count();
    let spaced = text.split(|c: char| c.is_whitespace() || is_unspaced(c));
    let spaced = spaced.filter(|run| run.chars().any(char::is_alphanumeric)).count();
    spaced + unspaced.div_ceil(2)
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
