//! The plural forms of the languages that a publication adds, as Unicode CLDR has them.
//!
//! Only whole numbers up to a million are counted on a page, so a form that only fractions or millions have is none:
//! Spanish has `one` and `other`. The browser counts by all forms of a language, and a table with too few says its last
//! ([`Wording::plural`](crate::wording::Wording::plural)), which is `other`: what is left out stands right before it.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

/// The forms in the order of CLDR, with their names.
const FORMS: [(PluralCategory, &str); 6] = [
    (PluralCategory::Zero, "zero"),
    (PluralCategory::One, "one"),
    (PluralCategory::Two, "two"),
    (PluralCategory::Few, "few"),
    (PluralCategory::Many, "many"),
    (PluralCategory::Other, "other"),
];

/// The rules of a language with the places of its forms in [`FORMS`]; without rules there is one form.
struct Counting {
    rules: Option<PluralRules>,
    places: Vec<usize>,
}

impl Counting {
    fn of(lang: &str) -> Self {
        let locale = lang.parse::<Locale>().ok();
        let rules = locale.and_then(|locale| PluralRules::try_new_cardinal((&locale).into()).ok());
        let Some(rules) = rules else { return Self { rules: None, places: vec![FORMS.len() - 1] } };
        // The rules of every language look at the last two digits, or at whole thousands.
        let numbers = (0..=200_usize).chain([1_000, 2_000, 10_000, 100_000]);
        let places: BTreeSet<usize> = numbers.map(|n| place(rules.category_for(n))).collect();
        Self { rules: Some(rules), places: places.into_iter().collect() }
    }

    fn form(&self, n: usize) -> usize {
        let place = self.rules.as_ref().map(|rules| place(rules.category_for(n)));
        let last = self.places.len().saturating_sub(1);
        place.and_then(|place| self.places.iter().position(|own| *own == place)).unwrap_or(last)
    }
}

fn place(category: PluralCategory) -> usize {
    FORMS.iter().position(|(known, _)| *known == category).unwrap_or(FORMS.len() - 1)
}

thread_local! {
    /// Rules take a while to be looked up, and a page counts often.
    static KNOWN: RefCell<BTreeMap<String, Counting>> = RefCell::default();
}

fn counting<T>(lang: &str, ask: impl FnOnce(&Counting) -> T) -> T {
    KNOWN.with_borrow_mut(|known| {
        if let Some(counting) = known.get(lang) {
            return ask(counting);
        }
        ask(known.entry(lang.to_owned()).or_insert_with(|| Counting::of(lang)))
    })
}

/// The names of the forms that whole numbers have in a language.
#[must_use]
pub fn plural_forms(lang: &str) -> Vec<&'static str> {
    let names = |counting: &Counting| {
        counting.places.iter().filter_map(|place| FORMS.get(*place)).map(|(_, name)| *name).collect()
    };
    counting(lang, names)
}

/// The place of the form of `n` among those of a language.
pub(super) fn plural_form(lang: &str, n: usize) -> usize {
    counting(lang, |counting| counting.form(n))
}

#[cfg(test)]
mod tests {
    use super::{Counting, FORMS, place, plural_form, plural_forms};

    #[test]
    fn whole_numbers_have_the_forms_of_their_language() {
        for (lang, forms) in [
            ("es", &["one", "other"][..]),
            ("es-419", &["one", "other"]),
            ("fr", &["one", "other"]),
            ("pl", &["one", "few", "many"]),
            ("cs", &["one", "few", "other"]),
            ("ar", &["zero", "one", "two", "few", "many", "other"]),
            ("ja", &["other"]),
        ] {
            assert_eq!(plural_forms(lang), forms, "{lang}");
        }
        assert_eq!([0, 1, 2, 1_000_000].map(|n| plural_form("es", n)), [1, 0, 1, 1]);
        assert_eq!([1, 2, 5, 22, 25].map(|n| plural_form("pl", n)), [0, 1, 2, 1, 2]);
    }

    /// A browser counts by every form that a language has, and the page by those of whole numbers: both must come to the
    /// same text.
    #[test]
    fn a_browser_that_counts_by_more_forms_says_the_same() {
        let languages = "af ar be bg bn br bs ca cs cy da de el en eo es et eu fa fi fil fr ga gd gl gu he hi hr hu hy id \
                         is it ja ka kk km kn ko ksh kw ky lb lo lt lv mk ml mn mr ms mt my nb ne nl pa pl ps pt pt-PT ro \
                         ru sk sl sq sr sv sw ta te th tr uk ur uz vi yi zh zu";
        for lang in languages.split_whitespace() {
            let counting = Counting::of(lang);
            let rules = counting.rules.as_ref().expect(lang);
            let mut all: Vec<usize> = rules.categories().map(place).collect();
            all.sort_unstable();
            for n in (0..=1_200_usize).chain([10_000, 50_000, 999_999]) {
                let asked = place(rules.category_for(n));
                let by_browser = all.iter().position(|own| *own == asked).expect("it is one of its own");
                let said = counting.places.get(by_browser).or(counting.places.last()).expect("there is one");
                assert_eq!(FORMS[*said].1, FORMS[asked].1, "{lang} {n}");
                assert_eq!(counting.places[plural_form(lang, n)], asked, "{lang} {n}");
            }
        }
    }
}
