//! [`own_name`]: what a language calls itself, for the menu of languages of a publication that adds it.

use crate::article::Lang;

/// The names of languages as Unicode CLDR has them, beginning with a capital where the script has any, by tag.
const OWN_NAMES: [(&str, &str); 93] = [
    ("af", "Afrikaans"),
    ("am", "አማርኛ"),
    ("ar", "العربية"),
    ("az", "Azərbaycan"),
    ("be", "Беларуская"),
    ("bg", "Български"),
    ("bn", "বাংলা"),
    ("bo", "བོད་སྐད་"),
    ("br", "Brezhoneg"),
    ("bs", "Bosanski"),
    ("ca", "Català"),
    ("cs", "Čeština"),
    ("cy", "Cymraeg"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("eo", "Esperanto"),
    ("es", "Español"),
    ("et", "Eesti"),
    ("eu", "Euskara"),
    ("fa", "فارسی"),
    ("fi", "Suomi"),
    ("fil", "Filipino"),
    ("fo", "Føroyskt"),
    ("fr", "Français"),
    ("fy", "Frysk"),
    ("ga", "Gaeilge"),
    ("gd", "Gàidhlig"),
    ("gl", "Galego"),
    ("gu", "ગુજરાતી"),
    ("ha", "Hausa"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hr", "Hrvatski"),
    ("hu", "Magyar"),
    ("hy", "Հայերեն"),
    ("id", "Indonesia"),
    ("ig", "Igbo"),
    ("is", "Íslenska"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("ka", "ქართული"),
    ("kk", "Қазақ тілі"),
    ("km", "ខ្មែរ"),
    ("kn", "ಕನ್ನಡ"),
    ("ky", "Кыргызча"),
    ("lb", "Lëtzebuergesch"),
    ("lo", "ລາວ"),
    ("lt", "Lietuvių"),
    ("lv", "Latviešu"),
    ("mk", "Македонски"),
    ("ml", "മലയാളം"),
    ("mn", "Монгол"),
    ("mr", "मराठी"),
    ("ms", "Melayu"),
    ("mt", "Malti"),
    ("my", "မြန်မာ"),
    ("nb", "Norsk bokmål"),
    ("ne", "नेपाली"),
    ("nl", "Nederlands"),
    ("nn", "Norsk nynorsk"),
    ("no", "Norsk"),
    ("or", "ଓଡ଼ିଆ"),
    ("pa", "ਪੰਜਾਬੀ"),
    ("pl", "Polski"),
    ("ps", "پښتو"),
    ("pt", "Português"),
    ("rm", "Rumantsch"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("si", "සිංහල"),
    ("sk", "Slovenčina"),
    ("sl", "Slovenščina"),
    ("so", "Soomaali"),
    ("sq", "Shqip"),
    ("sr", "Српски"),
    ("sr-latn", "Srpski"),
    ("sv", "Svenska"),
    ("sw", "Kiswahili"),
    ("ta", "தமிழ்"),
    ("te", "తెలుగు"),
    ("tg", "Тоҷикӣ"),
    ("th", "ไทย"),
    ("tr", "Türkçe"),
    ("ug", "ئۇيغۇرچە"),
    ("uk", "Українська"),
    ("ur", "اردو"),
    ("uz", "O‘zbek"),
    ("vi", "Tiếng Việt"),
    ("xh", "IsiXhosa"),
    ("yo", "Yorùbá"),
    ("zu", "IsiZulu"),
];

/// What a language calls itself, where that is known here.
#[must_use]
pub fn own_name(lang: &Lang) -> Option<&'static str> {
    let tag = lang.as_str().to_ascii_lowercase();
    let parts: Vec<&str> = tag.split('-').collect();
    // The longest beginning of the tag that has a name.
    let begins = (1..=parts.len()).rev().filter_map(|count| parts.get(..count));
    let mut names = begins.filter_map(|parts| {
        let tag = parts.join("-");
        OWN_NAMES.iter().find(|(known, _)| *known == tag).map(|(_, name)| *name)
    });
    names.next()
}

#[cfg(test)]
mod tests {
    use super::{OWN_NAMES, own_name};
    use crate::article::Lang;
    use crate::copydesk::registered;

    #[test]
    fn every_name_has_a_language_and_a_place_in_the_order() {
        for (tag, name) in OWN_NAMES {
            assert!(registered(tag).is_some(), "{tag}");
            // Georgian has small letters alone in running text.
            let small = name.chars().next().is_some_and(char::is_lowercase);
            assert!(!small || tag == "ka", "{name}");
        }
        assert!(OWN_NAMES.is_sorted_by_key(|(tag, _)| tag));
    }

    #[test]
    fn a_region_has_the_name_of_its_language_and_a_script_its_own() {
        let name = |tag: &str| own_name(&Lang::new(tag).expect("a tag"));
        assert_eq!(name("de-AT"), Some("Deutsch"));
        assert_eq!((name("sr"), name("sr-Latn-RS")), (Some("Српски"), Some("Srpski")));
        assert_eq!(name("gsw"), None);
    }
}
