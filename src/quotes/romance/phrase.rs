//! What belongs to a French or Spanish noun phrase.

use crate::quotes::pack::Class;
use crate::quotes::phrase::dates::is_day;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// Where a mention ends: before a small word of its verb, or an article that begins another phrase: "Bruselas *le* ha recordado",
/// "el juez *los* hechos". "toute *la* ville" and "Monsieur *le* maire" go on.
pub(crate) fn ends(sheet: &Sheet, from: usize, to: usize) -> usize {
    let small = Class::OBJECT_PRONOUN.with(Class::DETERMINER);
    let outside = |k: &usize| {
        let t = sheet.t(*k);
        !t.capital && t.region.is_none() && t.has(small) && t.tag != Tag::Name
    };
    let behind = |k: &usize| {
        let before = sheet.before(*k);
        let noun = matches!(before.tag, Tag::Noun | Tag::Name) && before.kind == Kind::Word;
        let named = (from..*k).any(|i| sheet.tag(i) == Tag::Noun || sheet.tag(i) == Tag::Name);
        noun && named && !before.has(Class::TITLE.with(Class::PARTICLE)) && !sheet.listed("belonging", *k)
    };
    (from + 1..to).filter(outside).find(behind).unwrap_or(to)
}

/// "un porte-parole *de la police*", "un portavoz *del puerto*": whose a nameless speaker is, right up to the verb.
pub(crate) fn whose(sheet: &Sheet, (from, to): (usize, usize), end: usize) -> bool {
    let someone = Class::PERSON.with(Class::PLURAL_PERSON);
    sheet.listed("belonging", to)
        && (from..to).any(|k| sheet.t(k).has(someone))
        && !(from..to).any(|k| sheet.tag(k) == Tag::Name)
        && to + 1 < end
        && (to + 1..end).all(|k| {
            matches!(sheet.tag(k), Tag::Determiner | Tag::Noun | Tag::Name) && !is_day(sheet, k)
                || sheet.listed("belonging", k)
        })
}

/// "le ministre des Affaires *étrangères*", "la ministra de Asuntos *Exteriores*": whether an adjective goes on with the name of
/// what somebody heads.
pub(crate) fn describes_name(sheet: &Sheet, from: usize, at: usize) -> bool {
    let head = Class::PERSON.with(Class::TITLE).with(Class::BODY).with(Class::ORGAN);
    let name = (from + 1..at).rev().find(|k| sheet.tag(*k) != Tag::Name);
    sheet.listed("behind a portfolio", at)
        && name.is_some_and(|k| {
            let article = sheet.tag(k) == Tag::Determiner && !sheet.listed("belonging", k);
            let of = if article { k.saturating_sub(1) } else { k };
            sheet.listed("belonging", of) && (from..of).any(|i| sheet.t(i).has(head))
        })
}

/// "le Quai *d'*Orsay": whether a preposition stands in the name of a body that the pack knows.
pub(crate) fn names_body(sheet: &Sheet, at: usize) -> bool {
    let body = Class::BODY.with(Class::ORGAN);
    sheet.t(at).has(body) && sheet.t(at + 1).has(body) && sheet.before(at).has(body)
}
