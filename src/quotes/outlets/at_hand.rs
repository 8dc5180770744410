//! Outlets that no list has: what follows their kind or stands between marks, and who has seen what somebody wrote.

use crate::quotes::german;
use crate::quotes::outlets::carrier::is_kind_alone;
use crate::quotes::pack::Class;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag, Token};

/// The most tokens between "that" and the verb of having seen: "que *Le Journal de Kent* a pu consulter".
pub(crate) const BETWEEN: usize = 12;

/// Who has seen the words or was on the air with them, in a stretch of a sentence: "в распоряжении «Ведомостей»", "au micro
/// de Sport Ce Soir", "die dem Kenter Anzeiger vorliegt", "que Le Journal de Kent a pu consulter".
pub(crate) fn at_hand(sheet: &Sheet, from: usize, to: usize) -> Option<(usize, usize)> {
    let free = |k: &usize| sheet.t(*k).region.is_none();
    (from..to).filter(free).find_map(|k| {
        let behind = disposal(sheet, k).and_then(|end| named(sheet, end));
        // "dévoilé *par Le Phare*", "joint *par le Journal*"
        let carried = sheet.in_romance() && sheet.listed("carrying", k) && sheet.listed("agents", k + 1);
        let by = || carried.then(|| named(sheet, k + 2)).flatten();
        behind.or_else(by).or_else(|| seen_by(sheet, k, from))
    })
}

/// The end of "в распоряжении", "au micro de", where it begins at `k`.
pub(crate) fn disposal(sheet: &Sheet, k: usize) -> Option<usize> {
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
    let behind = || named(sheet, verb + 1).filter(|_| sheet.in_romance());
    // "„… ein Kind“, zitiert die Zeitung": what is quoted is no outlet.
    let inside = |k: usize| sheet.t(k).region.is_some() && sheet.t(k).region == sheet.before(k).region;
    let opens = (from.max(verb.saturating_sub(BETWEEN))..verb).rev().find(|k| {
        let t = sheet.t(*k);
        let that = t.tag == Tag::Relative || t.has(Class::RELATIVE.with(Class::COMPLEMENTIZER));
        that || sheet.in_german() && sheet.before(*k).tag == Tag::Comma
    })?;
    let name = (opens + 1..verb).filter(|k| !sheet.listed("quotes", verb) || !inside(*k)).find_map(|k| {
        let capitals = || sheet.in_german().then(|| german::outlets::in_capitals(sheet, k)).flatten();
        named(sheet, k).or_else(capitals)
    });
    name.filter(|(_, end)| *end <= verb).or_else(behind)
}

/// The name of an outlet that no list has.
pub(crate) fn named(sheet: &Sheet, from: usize) -> Option<(usize, usize)> {
    let next = sheet.t(from);
    // "told the same newspaper"; "diese Woche" is a time, whatever papers are called.
    // "El Diario de Dunmore": a kind with a capital is a part of the name.
    let kind = |t: &Token| {
        let small = !t.capital || !sheet.in_romance();
        t.has(Class::PUBLICATION) && !t.has(Class::DATE) && t.region.is_none() && small
    };
    let kind = (from..from + 4).find(|k| kind(sheet.t(*k)));
    if let Some(kind) = kind
        && (from..kind).all(|k| matches!(sheet.tag(k), Tag::Determiner | Tag::Noun | Tag::Owner))
    {
        return Some((from, kind + 1));
    }
    let time = |k: usize| sheet.t(k).has(Class::DATE) && sheet.t(k).region.is_none();
    if sheet.pack.nouns_capital && (time(from) || time(from + 1)) {
        return None;
    }
    if !sheet.in_english()
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
    // "par *Le* Phare", "a *El* Litoral"
    if sheet.in_romance() && sheet.tag(start) == Tag::Determiner && sheet.t(start).capital && start == from {
        start += usize::from(sheet.tag(start + 1) == Tag::Name);
    }
    let opened = start > from && sheet.t(from).capital;
    let mut to = start;
    let joins = |k: usize| sheet.listed("joins", k) || sheet.tag(k) == Tag::Preposition;
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
        .with(Class::PLURAL);
    // "Sport Ce Soir": a title may have small words in it, but none opens it.
    let person = (start..to).any(|k| sheet.t(k).has(someone)) || sheet.t(start).has(Class::STOP);
    let sentence = sheet.t(from).sentence;
    // "told NRT": one word is enough where it is all capitals.
    let letters = sheet.chars.get(sheet.t(start).start..sheet.t(start).end).unwrap_or_default();
    let shouted = letters.len() > 2 && letters.iter().all(|c| c.is_uppercase());
    let (least, most) = if sheet.in_english() { (if shouted { 1 } else { 2 }, 4) } else { (1, 6) };
    (to >= start + least && to <= start + most && !person && sheet.before(to).sentence == sentence)
        .then_some((if opened { from } else { start - usize::from(start > from) }, to))
}

/// "behauptete *im Staatsfernsehen*", "hatte Karow *der Nordrundschau* gesagt", "a soutenu *à la télévision*": an outlet by its
/// kind where a hearer stands, beside the verb at `verb` or right behind its speaker at `behind`.
pub(crate) fn by_kind(sheet: &Sheet, verb: usize, behind: usize, strong: bool) -> Option<(usize, usize)> {
    if sheet.in_german() {
        return german::outlets::by_kind(sheet, verb, behind, strong);
    }
    let article = sheet.tag(verb + 2) == Tag::Determiner;
    let hears = sheet.in_romance() && sheet.listed("hearers", verb + 1);
    (hears && article && strong && is_kind_alone(sheet, verb + 3)).then_some((verb + 2, verb + 4))
}

/// "Lee, *who was not involved in the study*, said": what stands in a clause about the speaker is no place of what is said.
pub(crate) fn in_relative_clause(sheet: &Sheet, at: usize, start: usize, verb: usize) -> bool {
    let outside = |k: &usize| sheet.t(*k).region.is_none();
    let who = |k: &usize| {
        let t = sheet.t(*k);
        (t.tag == Tag::Relative || t.has(Class::RELATIVE)) && sheet.tag(k.wrapping_sub(1)) == Tag::Comma
    };
    let opens = (start.max(at.saturating_sub(BETWEEN))..at).rev().filter(outside).find(who);
    let closes = |k: &usize| sheet.tag(*k) == Tag::Comma;
    !sheet.in_german()
        && opens.is_some_and(|opens| !(opens..at).filter(outside).any(|k| closes(&k)))
        && (at + 1..verb).filter(outside).any(|k| closes(&k))
}

/// Where the phrase of an outlet begins whose kind stands at `i`: "*der* Agentur N", "*der staatlichen* Agentur N".
pub(crate) fn with_article(sheet: &Sheet, i: usize, article: bool) -> usize {
    let described = !sheet.before(i).capital
        && sheet.tag(i.wrapping_sub(1)) == Tag::Noun
        && sheet.tag(i.wrapping_sub(2)) == Tag::Determiner;
    if article { i - 1 } else { i - if sheet.pack.nouns_capital && described { 2 } else { 0 } }
}
