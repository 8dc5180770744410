//! Whom something is told to in Russian: an outlet in the dative behind the verb.

use crate::quotes::outlets::carrier::titled;
use crate::quotes::pack::Class;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::Tag;

/// The most tokens of a name between marks, with the marks.
pub(super) const NAME: usize = 7;

/// Behind whom it was told to, where that is an outlet in the dative: "сообщили *агентству N* два источника".
pub(crate) fn past_hearer(sheet: &Sheet, from: usize) -> usize {
    let t = sheet.t(from);
    let dative = ['у', 'ю'].iter().any(|end| t.low.ends_with(*end))
        || sheet.pack.list("outlets in the dative").contains(&t.low);
    // «сообщил *„Берегу“* мэр»: a name between marks before whoever speaks.
    let marks = t.region.map(|region| sheet.span(region)).filter(|(open, _)| *open == from);
    if let Some((_, to)) = marks.filter(|(_, to)| to - from <= NAME && sheet.t(from + 1).capital) {
        let next = sheet.t(to);
        let somebody = next.tag == Tag::Name || next.has(Class::PERSON.with(Class::TITLE));
        return if somebody && next.sentence == t.sentence { to } else { from };
    }
    let hears = t.has(Class::PUBLICATION) && dative;
    if hears { titled(sheet, from).unwrap_or(from + 1) } else { from }
}

/// «сообщил *„Берегу“*, что», «сказала Анна Иванова *„Берегу“*.»: the end of an outlet between marks that hears it.
pub(crate) fn heard_in_marks(sheet: &Sheet, from: usize) -> Option<usize> {
    let (_, to) = sheet.t(from).region.map(|region| sheet.span(region)).filter(|(open, _)| *open == from)?;
    let dative = ['у', 'ю', 'е', 'и'].iter().any(|end| sheet.t(to.saturating_sub(2)).low.ends_with(*end));
    let named = to - from <= NAME && sheet.t(from + 1).capital && dative;
    let before = from.saturating_sub(1);
    let told = (from.saturating_sub(5)..from).any(|k| sheet.hit_at(k).is_some_and(|hit| hit.end <= from));
    let clause = sheet.tag(to) == Tag::Comma && sheet.t(to + 1).has(Class::COMPLEMENTIZER);
    let verb = sheet.hit_at(before).is_some();
    let ends = sheet.t(to).any(&[".", "("]) && sheet.tag(before) == Tag::Name;
    (named && told && (clause && verb || ends)).then_some(to)
}
