//! The gender of an English name by the pronouns behind it.

use crate::quotes::pack::Class;
use crate::quotes::speaker::person::Gender;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::Tag;

/// The gender of the first pronoun behind a stretch of names, before the next name at `limit`, in the sentence of the name
/// or opening the one behind it; none where somebody else, even without a name, stands between.
pub(crate) fn pronoun_behind(
    sheet: &Sheet,
    (from, to, _): (usize, usize, Option<usize>),
    limit: usize,
) -> Gender {
    let sentence = sheet.t(from).sentence;
    let paragraph = sheet.t(from).paragraph;
    // "with Robin Lee, he": whoever acts in the sentence may be somebody else.
    if sheet.sentence_start(from) != from && !opens_with_office(sheet, from) {
        return Gender::Unknown;
    }
    for k in to..limit.min(to + BESIDE) {
        let t = sheet.t(k);
        let near = t.sentence == sentence || t.sentence == sentence + 1 && sheet.sentence_start(k) == k;
        if !near || t.paragraph != paragraph {
            return Gender::Unknown;
        }
        if t.region.is_some() {
            continue;
        }
        let own = t.tag == Tag::Pronoun || t.has(Class::OWNER);
        match (own && t.has(Class::MALE), own && t.has(Class::FEMALE)) {
            (true, false) => return Gender::Male,
            (false, true) => return Gender::Female,
            _ if t.has(Class::PERSON.with(Class::TITLE)) && sheet.tag(to) != Tag::Comma => {
                return Gender::Unknown;
            }
            _ => {}
        }
    }
    Gender::Unknown
}

/// "The chairwoman, Robin Lee": whether nothing but an office stands before a name in its sentence.
pub(crate) fn opens_with_office(sheet: &Sheet, name: usize) -> bool {
    let start = sheet.sentence_start(name);
    name - start <= 6
        && (start..name).all(|k| {
            matches!(sheet.tag(k), Tag::Determiner | Tag::Noun | Tag::Name | Tag::Comma | Tag::Owner)
        })
}

/// How many tokens behind a name a pronoun may stand that means whoever is named.
pub(crate) const BESIDE: usize = 30;
