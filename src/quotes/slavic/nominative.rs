//! Russian names in their first case: «Аниты Рао» is Анита Рао, «Глебу Ставрову» Глеб Ставров. The given name tells the gender, and
//! its ending that it is bent; both names are then put back.

use crate::quotes::pack::{Class, Pack};
use crate::quotes::text::sheet::Sheet;

/// Endings of a bent given name or last name and what stands there in the first case, the longest first.
type Endings = &'static [(&'static str, &'static str)];

/// Given names of men: Тараса, Андрея, Игорем, Никиты.
const MEN: Endings = &[
    ("ием", "ий"),
    ("ия", "ий"),
    ("ию", "ий"),
    ("ии", "ий"),
    ("ья", "ь"),
    ("еем", "ей"),
    ("аем", "ай"),
    ("ом", ""),
    ("ем", "ь"),
    ("ем", "й"),
    ("ей", "я"),
    ("ой", "а"),
    ("а", ""),
    ("у", ""),
    ("е", ""),
    ("я", "й"),
    ("ю", "й"),
    ("е", "й"),
    ("я", "ь"),
    ("ю", "ь"),
    ("е", "ь"),
    ("ы", "а"),
    ("и", "а"),
    ("у", "а"),
    ("е", "а"),
    ("и", "я"),
    ("ю", "я"),
    ("е", "я"),
];

/// Given names of women: Нины, Марии, Ольгу, Любовью.
const WOMEN: Endings = &[
    ("ией", "ия"),
    ("ии", "ия"),
    ("ию", "ия"),
    ("ьей", "ья"),
    ("ью", "ь"),
    ("ой", "а"),
    ("ей", "а"),
    ("ей", "я"),
    ("ы", "а"),
    ("и", "а"),
    ("е", "а"),
    ("у", "а"),
    ("и", "я"),
    ("е", "я"),
    ("ю", "я"),
    ("и", "ь"),
];

/// Last names of men.
const HIS: Endings = &[
    ("скому", "ский"),
    ("ского", "ский"),
    ("ским", "ский"),
    ("ском", "ский"),
    ("цкому", "цкий"),
    ("цкого", "цкий"),
    ("цким", "цкий"),
    ("ому", "ый"),
    ("ого", "ый"),
    ("овым", "ов"),
    ("евым", "ев"),
    ("ёвым", "ёв"),
    ("иным", "ин"),
    ("ыным", "ын"),
    ("ом", ""),
    ("ем", "ь"),
    ("а", ""),
    ("у", ""),
    ("е", ""),
    ("я", "ь"),
    ("ю", "ь"),
];

/// Last names of women.
const HERS: Endings = &[
    ("ской", "ская"),
    ("скую", "ская"),
    ("цкой", "цкая"),
    ("цкую", "цкая"),
    ("овой", "ова"),
    ("евой", "ева"),
    ("ёвой", "ёва"),
    ("иной", "ина"),
    ("ыной", "ына"),
    ("ову", "ова"),
    ("еву", "ева"),
    ("ёву", "ёва"),
    ("ину", "ина"),
    ("ыну", "ына"),
    ("ой", "ая"),
    ("ую", "ая"),
];

/// Names of women that are also those of men in another case: Александра Петрова stays who she is.
const WOMEN_LIKE_BENT_MEN: &[&str] =
    &["александра", "валентина", "евгения", "валерия", "антонина", "августина"];

/// The name in its first case, and whether it is a man's, where its given name is bent and tells so.
pub(crate) fn name(pack: &Pack, words: &[String]) -> Option<(Vec<String>, bool)> {
    let (given, rest) = words.split_first()?;
    let (given, man) = given_name(pack, given)?;
    let endings = if man { HIS } else { HERS };
    let rest = rest.iter().map(|last| bent(last, endings).into_iter().next().unwrap_or_else(|| last.clone()));
    Some((std::iter::once(given).chain(rest).collect(), man))
}

/// What a last name may be in its first case: Ставрову of Ставров, Громовой of Громова.
pub(crate) fn last_names(low: &str) -> Vec<String> {
    let mut found = bent(low, HIS);
    found.extend(bent(low, HERS));
    found
}

/// A given name in its first case, and whether it is a man's; a name that the pack knows as it stands is not bent.
fn given_name(pack: &Pack, word: &str) -> Option<(String, bool)> {
    let (male, female) = (Class::MALE_NAME, Class::FEMALE_NAME);
    let low = word.to_lowercase();
    if pack.class(&low).meets(male.with(female)) || WOMEN_LIKE_BENT_MEN.contains(&low.as_str()) {
        return None;
    }
    let known = |endings, class| {
        bent(word, endings).into_iter().find(|name| pack.class(&name.to_lowercase()).meets(class))
    };
    let woman = || known(WOMEN, female).map(|name| (name, false));
    known(MEN, male).map(|name| (name, true)).or_else(woman)
}

/// All first cases a word may have.
fn bent(word: &str, endings: Endings) -> Vec<String> {
    let cut = |(end, first): &(&str, &str)| {
        let stem = word.strip_suffix(end).filter(|stem| stem.chars().count() > 1)?;
        Some(format!("{stem}{first}"))
    };
    endings.iter().filter_map(cut).collect()
}

/// «президент *Кареша* Умар Диалло»: whether the first of three names is what an office is of, in the second case, where no list
/// has the given name behind it.
pub(crate) fn charge(sheet: &Sheet, at: usize) -> bool {
    let office = at
        .checked_sub(1)
        .is_some_and(|k| sheet.t(k).has(Class::TITLE) && sheet.t(k).sentence == sheet.t(at).sentence);
    let patronymic = ["вич", "вна"].iter().any(|end| sheet.t(at + 1).low.ends_with(end));
    office && !patronymic && sheet.t(at).low.ends_with(['а', 'я', 'ы', 'и'])
}
