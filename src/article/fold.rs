//! [`fold`]: the form in which texts are compared, without case, accents and width; and a phrase with a capital.

/// The text without case, accents and full width, for comparison.
///
/// Covers the Latin letters of European languages, of Vietnamese and of the romanisations the articles use, the
/// Cyrillic letters that are typed with and without their marks, and Hangul in both of Unicode's forms. Han
/// characters match as written.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let _ = fold_onto(text, &mut folded);
    folded
}

/// A phrase as it begins a line: "a letter" is "A letter".
#[must_use]
pub fn capitalized(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Adds the folded text to `folded`. Says whether its places are even: each byte of it stands for one UTF-16 unit of
/// `text`, so that a place in one is a place in the other.
pub fn fold_onto(text: &str, folded: &mut String) -> bool {
    let mut even = true;
    let mut rest = text;
    loop {
        // Most of what is read is ASCII: it is copied in runs.
        let run = rest.bytes().take_while(u8::is_ascii).count();
        let (ascii, more) = rest.split_at_checked(run).unwrap_or((rest, ""));
        let start = folded.len();
        folded.push_str(ascii);
        if let Some(added) = folded.get_mut(start..) {
            added.make_ascii_lowercase();
        }
        let mut letters = more.chars();
        let Some(c) = letters.next() else { return even };
        let before = folded.len();
        push_folded(c, folded);
        even = even && folded.len() == before + c.len_utf16();
        rest = letters.as_str();
    }
}

/// Where `target` bytes of the folded text end in `text`, counted in UTF-16 units as the browser counts.
///
/// Marks that folding drops belong to the letter before them.
#[must_use]
pub fn unfolded(text: &str, target: usize) -> u32 {
    let mut folded = String::with_capacity(text.len());
    let mut units: u32 = 0;
    let mut found = 0;
    for c in text.chars() {
        if folded.len() > target {
            return found;
        }
        found = units;
        push_folded(c, &mut folded);
        // A character has one or two units.
        units += c.len_utf16() as u32;
    }
    if folded.len() <= target { units } else { found }
}

/// Adds one character in its folded form.
pub fn push_folded(c: char, folded: &mut String) {
    // Most of what is read is ASCII.
    if c.is_ascii() {
        folded.push(c.to_ascii_lowercase());
        return;
    }
    for lower in c.to_lowercase() {
        match plain(lower) {
            Plain::Nothing => {}
            Plain::One(plain) => push_composed(plain, folded),
            Plain::Two(text) => folded.push_str(text),
        }
    }
}

enum Plain {
    Nothing,
    One(char),
    Two(&'static str),
}

/// The plain form of one lower-case character.
fn plain(c: char) -> Plain {
    let plain = match c {
        '\u{300}'..='\u{36f}' => return Plain::Nothing,
        // The hamza and ayn of romanised Arabic, which nobody types.
        '\u{2bb}'..='\u{2bf}' => return Plain::Nothing,
        // The vowel signs of Arabic, which texts have or leave out, and the letter that only stretches a word.
        '\u{64b}'..='\u{652}' | '\u{640}' => return Plain::Nothing,
        // Marks of direction and of soft breaks.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' => {
            return Plain::Nothing;
        }
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ'..='ặ' => 'a',
        'æ' => return Plain::Two("ae"),
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ḍ' | 'ḏ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' | 'ḥ' | 'ḫ' | 'ẖ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ǐ' | 'ı' | 'ỉ'..='ị' => 'i',
        'ĵ' => 'j',
        'ķ' | 'ḳ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ǒ' | 'ơ' | 'ọ'..='ợ' => 'o',
        'œ' => return Plain::Two("oe"),
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' | 'ṣ' => 's',
        'ß' => return Plain::Two("ss"),
        'þ' => return Plain::Two("th"),
        'ţ' | 'ť' | 'ŧ' | 'ț' | 'ṭ' | 'ṯ' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ǔ' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' | 'ư' | 'ụ'..='ự' => {
            'u'
        }
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' | 'ỳ'..='ỹ' => 'y',
        'ź' | 'ż' | 'ž' | 'ẓ' => 'z',
        // With or without their marks, composed or not: one letter each.
        'й' => 'и',
        'ё' => 'е',
        'ї' => 'і',
        'ў' => 'у',
        'أ' | 'إ' | 'آ' => 'ا',
        '‘' | '’' => '\'',
        '“' | '”' | '„' => '"',
        '\u{3000}' | '\u{a0}' | '\u{2009}' | '\u{202f}' => ' ',
        '‐' | '‑' => '-',
        // The full-width forms stand 0xFEE0 above ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        other => other,
    };
    Plain::One(plain)
}

// The arithmetic of Hangul syllables: The Unicode Standard, section 3.12.
const LEADS: u32 = 0x1100;
const VOWELS: u32 = 0x1161;
const TAILS: u32 = 0x11a7;
const SYLLABLES: u32 = 0xac00;
const TAIL_COUNT: u32 = 28;
const VOWEL_COUNT: u32 = 21;

/// Adds a character, joining the parts of a Hangul syllable.
fn push_composed(c: char, folded: &mut String) {
    let code = u32::from(c);
    let joined = match folded.chars().next_back().map(u32::from) {
        Some(lead @ 0x1100..=0x1112) if (VOWELS..VOWELS + VOWEL_COUNT).contains(&code) => {
            char::from_u32(SYLLABLES + ((lead - LEADS) * VOWEL_COUNT + (code - VOWELS)) * TAIL_COUNT)
        }
        Some(open @ SYLLABLES..=0xd7a3)
            if (open - SYLLABLES).is_multiple_of(TAIL_COUNT)
                && (TAILS + 1..TAILS + TAIL_COUNT).contains(&code) =>
        {
            char::from_u32(open + (code - TAILS))
        }
        _ => None,
    };
    if let Some(joined) = joined {
        folded.pop();
        folded.push(joined);
    } else {
        folded.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::{fold, fold_onto, unfolded};

    #[test]
    fn case_accents_and_width_do_not_matter() {
        assert_eq!(fold("Xí Jìnpíng"), "xi jinping");
        assert_eq!(fold("ＡＢＣ１２３"), "abc123");
        assert_eq!(fold("Éclair"), fold("e\u{301}clair"));
        assert_eq!(fold("Straße Œuvre"), "strasse oeuvre");
        assert_eq!(
            fold("Iași, Constanța, Þórður, Đặng Nguyễn Hữu Ước"),
            "iasi, constanta, thordur, dang nguyen huu uoc"
        );
    }

    #[test]
    fn cyrillic_letters_match_with_and_without_their_marks() {
        assert_eq!(fold("СЕРГЕЙ"), fold("серге\u{438}\u{306}"));
        assert_eq!(fold("Ёлка"), fold("елка"));
        assert_eq!(fold("Київ"), fold("Киі\u{308}в"));
    }

    #[test]
    fn hangul_matches_in_both_of_its_forms() {
        assert_eq!(fold("평양"), "평양");
        assert_eq!(fold("\u{1111}\u{1167}\u{11bc}\u{110b}\u{1163}\u{11bc}"), "평양");
        assert_eq!(fold("한\u{11bc}"), "한\u{11bc}", "a closed syllable takes no second tail");
    }

    #[test]
    fn even_places_are_told_from_others() {
        for (text, even) in [
            ("Plain “words” and café", true),
            ("평양 and 平壤", false),
            ("Straße", false),
            ("e\u{301}", false),
            ("😀", false),
            ("", true),
        ] {
            let mut folded = String::from("before: ");
            assert_eq!(fold_onto(text, &mut folded), even, "{text}");
            assert_eq!(folded, format!("before: {}", fold(text)), "{text}");
            if even {
                for place in 0..=fold(text).len() {
                    assert_eq!(unfolded(text, place) as usize, place, "{text}");
                }
            }
        }
    }

    #[test]
    fn han_stays() {
        assert_eq!(fold("平壤"), "平壤");
    }

    #[test]
    fn arabic_matches_with_and_without_its_vowel_signs() {
        assert_eq!(fold("كُلُّ صَبَاحٍ"), fold("كل صباح"));
    }

    #[test]
    fn places_in_the_folded_text_lead_back() {
        // Two units for the emoji, none of the folded text for the accent.
        let text = "a😀e\u{301}ß!";
        assert_eq!(fold(text), "a😀ess!");
        assert_eq!(unfolded(text, 0), 0);
        assert_eq!(unfolded(text, 1), 1);
        assert_eq!(unfolded(text, 5), 3);
        assert_eq!(unfolded(text, 6), 5, "the accent belongs to its letter");
        assert_eq!(unfolded(text, 8), 6);
        assert_eq!(unfolded(text, 9), 7);
        assert_eq!(unfolded("", 0), 0);
    }
}
