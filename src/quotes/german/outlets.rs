//! German outlets that no list has: by their kind where a hearer stands, or by two capitals.

use crate::quotes::outlets::carrier::is_kind_alone;
use crate::quotes::pack::Class;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// "dem *Kenter Anzeiger*": where every noun has a capital, two such words behind an article.
pub(crate) fn in_capitals(sheet: &Sheet, from: usize) -> Option<(usize, usize)> {
    let mut to = from + 1;
    while sheet.t(to).capital && sheet.t(to).kind == Kind::Word && to < from + 5 {
        to += 1;
    }
    let someone = Class::PERSON.with(Class::PLURAL_PERSON).with(Class::MALE_NAME).with(Class::FEMALE_NAME);
    let article = sheet.tag(from) == Tag::Determiner && !sheet.t(from).capital;
    let known = (from..to).any(|k| sheet.t(k).has(someone.with(Class::BODY).with(Class::ORGAN)));
    (article && to > from + 1 && !known).then_some((from, to))
}

/// "behauptete *im Staatsfernsehen*", "hatte Karow *der Nordrundschau* gesagt": an outlet by its kind, beside the verb at `verb`
/// or right behind its speaker at `behind`.
pub(crate) fn by_kind(sheet: &Sheet, verb: usize, behind: usize, strong: bool) -> Option<(usize, usize)> {
    let placed = |k: usize| {
        let bare = sheet.t(k).any(&["im", "beim"]) && is_kind_alone(sheet, k + 1);
        let article = sheet.t(k).any(&["in", "bei"])
            && sheet.tag(k + 1) == Tag::Determiner
            && is_kind_alone(sheet, k + 2);
        if bare { Some((k + 1, k + 2)) } else { article.then_some((k + 1, k + 3)) }
    };
    // The verb in two parts: "hatte … *der Nordrundschau* gesagt".
    let start = sheet.sentence_start(verb).max(verb.saturating_sub(8));
    let told =
        |k: usize| (sheet.t(k).any(&["der", "dem"]) && is_kind_alone(sheet, k + 1)).then_some((k, k + 2));
    let ends = sheet.t(verb + 1).kind == Kind::Other || sheet.tag(verb + 1) == Tag::Comma;
    let free = |k: &usize| sheet.t(*k).region.is_none();
    let bracketed = (start..verb).filter(free).find(|k| told(*k).is_some_and(|(_, to)| to == verb));
    placed(behind)
        .or_else(|| placed(verb + 1))
        .or_else(|| bracketed.filter(|_| ends && strong).and_then(told))
}
