//! [`fold`]: the form in which texts are compared, without case, accents and width.

/// The text without case, Latin accents and full width, for comparison.
///
/// Covers the Latin letters of European languages and of the romanisations the articles use. Scripts without
/// case or accents, such as Han and Hangul, stay as they are: they match as written.
#[must_use]
pub fn fold(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).filter_map(fold_char).collect()
}

/// The plain form of one lower-case character, or `None` for what has no letter of its own.
fn fold_char(c: char) -> Option<char> {
    let plain = match c {
        '\u{300}'..='\u{36f}' => return None,
        // The hamza and ayn of romanised Arabic, which nobody types.
        '\u{2bb}'..='\u{2bf}' => return None,
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ḍ' | 'ḏ' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' | 'ḥ' | 'ḫ' | 'ẖ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ǐ' | 'ı' => 'i',
        'ĵ' => 'j',
        'ķ' | 'ḳ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ǒ' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ṣ' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ṭ' | 'ṯ' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ǔ' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' | 'ẓ' => 'z',
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        '\u{3000}' | '\u{a0}' => ' ',
        // The full-width forms stand 0xFEE0 above ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        other => other,
    };
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn case_accents_and_width_do_not_matter() {
        assert_eq!(fold("Xí Jìnpíng"), "xi jinping");
        assert_eq!(fold("ＡＢＣ１２３"), "abc123");
        assert_eq!(fold("Éclair"), fold("e\u{301}clair"));
        assert_eq!(fold("СЕРГЕЙ"), "сергей");
    }

    #[test]
    fn han_and_hangul_stay() {
        assert_eq!(fold("平壤 평양"), "平壤 평양");
    }
}
