//! The language of a text, from its script and its most frequent words.

use unicode_script::{Script, UnicodeScript};

use crate::article::Lang;

/// Words that stand in nearly every paragraph of a language and in few of others.
const FREQUENT: [(&str, &[&str]); 13] = [
    ("en", &["the", "and", "of", "to", "that", "said", "with", "was", "for", "is", "on", "by", "has"]),
    ("de", &["der", "die", "und", "das", "nicht", "mit", "ist", "den", "von", "sagte", "ein", "auf", "dem"]),
    ("fr", &["le", "les", "des", "et", "est", "dans", "que", "une", "du", "pour", "qui", "pas", "sur"]),
    ("es", &["el", "los", "las", "y", "del", "que", "una", "por", "con", "para", "su", "como", "dijo"]),
    ("pt", &["o", "os", "não", "uma", "do", "da", "em", "com", "para", "que", "ao", "disse", "são"]),
    ("it", &["il", "che", "di", "è", "della", "gli", "per", "una", "con", "non", "del", "ha", "sono"]),
    ("nl", &["het", "een", "van", "de", "dat", "niet", "zijn", "voor", "met", "aan", "ook", "zei", "werd"]),
    ("pl", &["nie", "się", "że", "jest", "na", "z", "w", "do", "powiedział", "i", "od", "jak", "przez"]),
    ("sv", &["och", "att", "det", "som", "är", "av", "för", "inte", "med", "den", "på", "säger", "har"]),
    ("tr", &["ve", "bir", "bu", "için", "ile", "da", "de", "olarak", "dedi", "çok", "daha", "olan", "gibi"]),
    ("id", &["yang", "dan", "di", "ini", "itu", "dengan", "untuk", "dari", "tidak", "kata", "pada", "akan"]),
    ("vi", &["và", "của", "là", "không", "một", "người", "được", "các", "trong", "cho", "những", "đã"]),
    ("cs", &["je", "se", "že", "na", "v", "a", "to", "řekl", "podle", "jsou", "byl", "jako", "pro"]),
];

/// Characters of one Chinese script that the other writes differently.
const SIMPLIFIED: &str = "国这来时对说发会们为个学过还没现开关长门问间东车书见语话认让谁请论战军华总统报";
const TRADITIONAL: &str = "國這來時對說發會們為個學過還沒現開關長門問間東車書見語話認讓誰請論戰軍華總統報";

/// The language of a text; `None` when there are too few words to tell.
pub(super) fn language(text: &str) -> Option<Lang> {
    let mut counts: Vec<(Script, usize)> = Vec::new();
    for c in text.chars().filter(|c| c.is_alphabetic()).take(20_000) {
        let script = c.script();
        match counts.iter_mut().find(|(known, _)| *known == script) {
            Some((_, count)) => *count += 1,
            None => counts.push((script, 1)),
        }
    }
    let of = |script: Script| counts.iter().find(|(known, _)| *known == script).map_or(0, |(_, n)| *n);
    let kana = of(Script::Hiragana) + of(Script::Katakana);
    let (han, hangul) = (of(Script::Han), of(Script::Hangul));
    let all: usize = counts.iter().map(|(_, n)| n).sum();
    // A letter of Chinese says as much as three of Latin.
    let eastern = (han + hangul + kana) * 3 > all;
    let tag = if eastern && hangul * 2 > han + kana {
        "ko"
    } else if eastern && kana * 5 > han {
        "ja"
    } else if eastern {
        chinese(text)
    } else {
        let (script, _) = counts.iter().max_by_key(|(_, n)| *n)?;
        match script {
            Script::Latin => latin(text)?,
            Script::Cyrillic if text.contains(['і', 'ї', 'є', 'ґ']) => "uk",
            Script::Cyrillic => "ru",
            Script::Arabic if text.contains(['پ', 'چ', 'گ', 'ژ']) => "fa",
            other => of_script(*other)?,
        }
    };
    Lang::new(tag).ok()
}

fn chinese(text: &str) -> &'static str {
    let of = |signs: &str| text.chars().take(20_000).filter(|c| signs.contains(*c)).count();
    if of(TRADITIONAL) > of(SIMPLIFIED) { "zh-Hant" } else { "zh-Hans" }
}

fn latin(text: &str) -> Option<&'static str> {
    let mut scores = [0_usize; FREQUENT.len()];
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).take(3000);
    for word in words {
        let word = word.to_lowercase();
        for (score, (_, frequent)) in scores.iter_mut().zip(&FREQUENT) {
            *score += usize::from(frequent.contains(&word.as_str()));
        }
    }
    let (index, best) = scores.iter().enumerate().rev().max_by_key(|(_, score)| **score)?;
    if *best < 2 { None } else { FREQUENT.get(index).map(|(tag, _)| *tag) }
}

/// The language that a script most often stands for (Unicode CLDR, likely subtags).
pub(super) fn of_script(script: Script) -> Option<&'static str> {
    Some(match script {
        Script::Hangul => "ko",
        Script::Hiragana | Script::Katakana => "ja",
        Script::Han | Script::Bopomofo => "zh",
        Script::Cyrillic => "ru",
        Script::Arabic => "ar",
        Script::Hebrew => "he",
        Script::Greek => "el",
        Script::Devanagari => "hi",
        Script::Bengali => "bn",
        Script::Tamil => "ta",
        Script::Thai => "th",
        Script::Georgian => "ka",
        Script::Armenian => "hy",
        Script::Ethiopic => "am",
        _ => return None,
    })
}

/// Whether Latin letters are guests in a language. ASCII ones are at home everywhere.
pub(super) fn is_latin_guest(c: char, lang: &Lang) -> bool {
    const OTHERS: [&str; 28] = [
        "zh", "ja", "ko", "ru", "uk", "be", "bg", "mk", "kk", "ky", "mn", "ar", "fa", "ur", "ps", "ug", "sd",
        "he", "yi", "el", "hi", "mr", "ne", "bn", "ta", "th", "ka", "hy",
    ];
    !c.is_ascii()
        && c.script() == Script::Latin
        && !lang.is_latin()
        && (OTHERS.contains(&lang.primary()) || lang.primary() == "am")
}

/// Whether words in `script` are foreign in a text in `lang`, so that they need a language of their own.
pub(super) fn is_foreign(script: Script, lang: &Lang) -> bool {
    if matches!(script, Script::Common | Script::Inherited | Script::Unknown | Script::Latin) {
        return false;
    }
    let own: &[Script] = match lang.primary() {
        "zh" => &[Script::Han, Script::Bopomofo],
        "ja" => &[Script::Han, Script::Hiragana, Script::Katakana],
        "ko" => &[Script::Hangul, Script::Han],
        "ru" | "uk" | "be" | "bg" | "mk" | "kk" | "ky" | "mn" | "sr" => &[Script::Cyrillic],
        "ar" | "fa" | "ur" | "ps" | "ug" | "sd" => &[Script::Arabic],
        "hi" | "mr" | "ne" => &[Script::Devanagari],
        "yi" => &[Script::Hebrew],
        primary => {
            return of_script(script) != Some(primary);
        }
    };
    !own.contains(&script)
}

#[cfg(test)]
mod tests {
    use super::language;

    #[test]
    fn languages_are_told_apart() {
        let told = |text: &str| language(text).map(|lang| lang.to_string());
        for (tag, text) in [
            ("en", "The minister said that the bridge was open to all."),
            ("de", "Der Minister sagte, die Brücke ist für alle offen und nicht gesperrt."),
            ("fr", "Le ministre a dit que les ponts sont ouverts et que la route est libre."),
            ("es", "El ministro dijo que los puentes y las carreteras están abiertos."),
            ("ru", "Министр сказал, что мост открыт."),
            ("uk", "Міністр сказав, що міст відкрито."),
            ("ko", "장관은 다리가 열렸다고 말했다. KBS 보도."),
            ("ja", "大臣は橋が開通したと述べた。"),
            ("zh-Hans", "部长说，这座桥已经对所有人开放。"),
            ("zh-Hant", "部長說，這座橋已經對所有人開放。"),
        ] {
            assert_eq!(told(text).as_deref(), Some(tag), "{text}");
        }
        assert_eq!(told("Xyzzy"), None);
        assert_eq!(told("1234"), None);
    }
}
