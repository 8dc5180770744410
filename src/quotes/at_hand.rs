//! Outlets that no list has: what follows their kind or stands between marks, and who has seen what somebody wrote.

use super::pack::Class;
use super::sheet::Sheet;
use super::tokens::{Kind, Tag};

/// The most tokens between "that" and the verb of having seen: "que *Le Journal de Kent* a pu consulter".
const BETWEEN: usize = 12;

/// Who has seen the words or was on the air with them, in a stretch of a sentence: "в распоряжении «Ведомостей»", "au micro
/// de Sport Ce Soir", "die dem Kenter Anzeiger vorliegt", "que Le Journal de Kent a pu consulter".
pub(super) fn at_hand(sheet: &Sheet, from: usize, to: usize) -> Option<(usize, usize)> {
    let free = |k: &usize| sheet.t(*k).region.is_none();
    (from..to).filter(free).find_map(|k| {
        let behind = disposal(sheet, k).and_then(|end| named(sheet, end));
        behind.or_else(|| seen_by(sheet, k, from))
    })
}

/// The end of "в распоряжении", "au micro de", where it begins at `k`.
pub(super) fn disposal(sheet: &Sheet, k: usize) -> Option<usize> {
    let fits = |phrase: &&String| phrase.split(' ').enumerate().all(|(n, word)| sheet.t(k + n).low == word);
    sheet.pack.list("disposal").iter().filter(fits).map(|phrase| k + phrase.split(' ').count()).max()
}

/// The outlet between a relative pronoun and a verb of having seen at `verb`.
fn seen_by(sheet: &Sheet, verb: usize, from: usize) -> Option<(usize, usize)> {
    let low = &sheet.t(verb).low;
    if !sheet.pack.list("seeing").contains(low) {
        return None;
    }
    // "a la que tuvo acceso El Diario": the outlet behind the verb.
    let behind = || named(sheet, verb + 1).filter(|_| sheet.pack.articles());
    let opens = (from.max(verb.saturating_sub(BETWEEN))..verb).rev().find(|k| {
        let t = sheet.t(*k);
        let that = t.tag == Tag::Relative || t.has(Class::RELATIVE.with(Class::COMPLEMENTIZER));
        that || sheet.pack.verb_second && sheet.before(*k).tag == Tag::Comma
    })?;
    let name = (opens + 1..verb).find_map(|k| named(sheet, k).or_else(|| in_capitals(sheet, k)));
    name.filter(|(_, end)| *end <= verb).or_else(behind)
}

/// "dem *Kenter Anzeiger*": where every noun has a capital, two such words behind an article.
fn in_capitals(sheet: &Sheet, from: usize) -> Option<(usize, usize)> {
    let mut to = from + 1;
    while sheet.t(to).capital && sheet.t(to).kind == Kind::Word && to < from + 5 {
        to += 1;
    }
    let someone = Class::PERSON.with(Class::PLURAL_PERSON).with(Class::MALE_NAME).with(Class::FEMALE_NAME);
    let article = sheet.pack.nouns_capital && sheet.tag(from) == Tag::Determiner && !sheet.t(from).capital;
    let known = (from..to).any(|k| sheet.t(k).has(someone.with(Class::BODY).with(Class::ORGAN)));
    (article && to > from + 1 && !known).then_some((from, to))
}

/// The name of an outlet that no list has.
pub(super) fn named(sheet: &Sheet, from: usize) -> Option<(usize, usize)> {
    let next = sheet.t(from);
    // "told the same newspaper"
    let kind = (from..from + 4).find(|k| sheet.t(*k).has(Class::PUBLICATION) && sheet.t(*k).region.is_none());
    if let Some(kind) = kind
        && (from..kind).all(|k| matches!(sheet.tag(k), Tag::Determiner | Tag::Noun | Tag::Owner))
    {
        return Some((from, kind + 1));
    }
    if !sheet.pack.possessive
        && next.kind == Kind::Mark
        && let Some((a, b)) = next.region.map(|region| sheet.span(region))
        && a == from
        && b - a <= 6
    {
        return Some((a, b));
    }
    let mut start = from;
    while matches!(sheet.tag(start), Tag::Determiner) && start < from + 2 && !sheet.t(start).capital {
        start += 1;
    }
    let mut to = start;
    let joins =
        |k: usize| sheet.pack.list("joins").contains(&sheet.t(k).low) || sheet.tag(k) == Tag::Preposition;
    while to < start + 7
        && (sheet.tag(to) == Tag::Name
            || to > start && sheet.t(to).capital
            || to > start && !sheet.pack.nouns_capital && joins(to) && sheet.t(to + 1).capital)
    {
        to += 1;
    }
    let someone = Class::MALE_NAME
        .with(Class::FEMALE_NAME)
        .with(Class::TITLE)
        .with(Class::PERSON)
        .with(Class::PLURAL_PERSON)
        .with(Class::BODY)
        .with(Class::ORGAN)
        .with(Class::PLACE)
        .with(Class::WEEKDAY)
        .with(Class::MONTH)
        .with(Class::DOCUMENT)
        .with(Class::OCCASION)
        .with(Class::STOP)
        .with(Class::PLURAL);
    let person = (start..to).any(|k| sheet.t(k).has(someone));
    let sentence = sheet.t(from).sentence;
    // "told NRT": one word is enough where it is all capitals.
    let letters = sheet.chars.get(sheet.t(start).start..sheet.t(start).end).unwrap_or_default();
    let shouted = letters.len() > 2 && letters.iter().all(|c| c.is_uppercase());
    let (least, most) = if sheet.pack.possessive { (if shouted { 1 } else { 2 }, 4) } else { (1, 6) };
    (to >= start + least && to <= start + most && !person && sheet.before(to).sentence == sentence)
        .then_some((if start > from { start - 1 } else { start }, to))
}
