//! Which script a text is in, to find foreign words that lack their language.

use std::ops::Range;

use unicode_script::{Script, UnicodeScript};

use crate::article::Lang;

/// The scripts a language is written in; `None` when the desk does not know them.
fn scripts_of(lang: &Lang) -> Option<&'static [Script]> {
    let explicit = lang.as_str().split('-').skip(1).find_map(|subtag| match subtag {
        "Latn" => Some(&[Script::Latin][..]),
        "Cyrl" => Some(&[Script::Cyrillic][..]),
        "Hans" | "Hant" => Some(&[Script::Han, Script::Bopomofo][..]),
        "Arab" => Some(&[Script::Arabic][..]),
        _ => None,
    });
    if explicit.is_some() {
        return explicit;
    }
    // Unicode CLDR, likely scripts.
    let scripts: &[Script] = match lang.primary() {
        "zh" => &[Script::Han, Script::Bopomofo],
        "ja" => &[Script::Han, Script::Hiragana, Script::Katakana],
        "ko" => &[Script::Hangul, Script::Han],
        "ru" | "uk" | "be" | "bg" | "mk" | "kk" | "ky" | "mn" => &[Script::Cyrillic],
        "sr" => &[Script::Cyrillic, Script::Latin],
        "ar" | "fa" | "ur" | "ps" | "ug" | "sd" => &[Script::Arabic],
        "he" | "yi" => &[Script::Hebrew],
        "el" => &[Script::Greek],
        "hi" | "mr" | "ne" => &[Script::Devanagari],
        "bn" => &[Script::Bengali],
        "ta" => &[Script::Tamil],
        "th" => &[Script::Thai],
        "ka" => &[Script::Georgian],
        "hy" => &[Script::Armenian],
        "am" => &[Script::Ethiopic],
        "en" | "de" | "fr" | "es" | "pt" | "it" | "nl" | "pl" | "cs" | "sk" | "sv" | "da" | "nb" | "no"
        | "fi" | "et" | "lv" | "lt" | "hu" | "ro" | "hr" | "sl" | "tr" | "az" | "vi" | "id" | "ms" | "sw"
        | "af" | "ca" | "eu" | "ga" | "is" | "sq" | "gl" | "cy" | "mt" | "bs" | "lb" | "fo"
        // Taken for the tags of Korean, Chinese and Swedish, and the tags of Kanuri, Chamorro and Northern Sami.
        | "kr" | "ch" | "se" => &[Script::Latin],
        _ => return None,
    };
    Some(scripts)
}

/// The first run of letters in `text` that no script of `lang` has, as bytes of `text`.
#[must_use]
pub fn stranger(text: &str, lang: &Lang) -> Option<Range<usize>> {
    let own = scripts_of(lang)?;
    let latin = own.contains(&Script::Latin);
    let foreign = |c: char| {
        // The tables of scripts are slow, and most of what is read is ASCII: Latin letters and what all scripts share.
        if c.is_ascii() {
            return c.is_ascii_alphabetic() && !latin;
        }
        let script = c.script();
        !matches!(script, Script::Common | Script::Inherited | Script::Unknown) && !own.contains(&script)
    };
    let start = text.char_indices().find(|(_, c)| foreign(*c))?.0;
    let rest = text.get(start..)?;
    let run = rest.char_indices().find(|(_, c)| !foreign(*c)).map_or(rest.len(), |(at, _)| at);
    Some(start..start + run)
}

/// Whether `lang` is written in Latin letters.
pub(super) fn is_latin(lang: &Lang) -> bool {
    scripts_of(lang).is_some_and(|scripts| scripts.contains(&Script::Latin))
}

#[cfg(test)]
mod tests {
    use super::stranger;
    use crate::article::Lang;

    fn found<'t>(text: &'t str, lang: &str) -> Option<&'t str> {
        text.get(stranger(text, &Lang::new(lang).ok()?)?)
    }

    #[test]
    fn letters_of_other_scripts_stand_out() {
        assert_eq!(found("Pyongyang, 평양, 2023", "en"), Some("평양"));
        assert_eq!(found("café – “naïve” 3 °C", "en"), None);
        assert_eq!(found("见 Xinhua 报道", "zh-Hans"), Some("Xinhua"));
        assert_eq!(found("Тише, 来处", "ru"), Some("来处"));
        assert_eq!(found("wéihù hǎo", "zh-Latn-pinyin"), None);
    }
}
