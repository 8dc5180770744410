//! Who an English verb belongs to, across what stands between the two.

use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::{Mention, phrase_before};
use crate::quotes::subject::antecedent::antecedent;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::Tag;

/// "a shepherd *named Iwo Brack*"
pub(crate) fn with_given(sheet: &Sheet, found: Mention) -> Mention {
    let named = sheet.t(found.to).any(&["named", "called"]);
    let mut to = found.to + 1;
    while named && sheet.tag(to) == Tag::Name && to < found.to + 5 {
        to += 1;
    }
    if named && to > found.to + 2 { Mention { from: found.from, to } } else { found }
}

/// "*36% of new investors* said": a share with what it is of.
pub(crate) fn whole_share(sheet: &Sheet, found: Mention, verb: usize) -> Mention {
    let share = sheet.before(found.to).any(&["%", "percent"]) && sheet.t(found.to).is("of");
    let plain = |k: usize| {
        matches!(sheet.tag(k), Tag::Noun | Tag::Name | Tag::Determiner | Tag::Preposition | Tag::Number)
    };
    let near = found.to < verb && verb < found.to + 8;
    if share && near && (found.to..verb).all(plain) { Mention { from: found.from, to: verb } } else { found }
}

/// "Jones, who called it so, said": behind the commas the verb belongs to what "who" stands for.
pub(crate) fn over_aside(sheet: &Sheet, found: Mention) -> Mention {
    let aside = sheet.tag(found.from) == Tag::Relative && sheet.before(found.from).tag == Tag::Comma;
    if aside { antecedent(sheet, found.from).unwrap_or(found) } else { found }
}

/// "The party has vowed in *its campaign* pledges": what stands behind a preposition behind the verb of the clause.
pub(crate) fn is_inside(sheet: &Sheet, found: Mention) -> bool {
    let preposition = found.from.checked_sub(1).filter(|k| sheet.tag(*k) == Tag::Preposition);
    let Some(preposition) = preposition else { return false };
    let verb = sheet.before(preposition);
    let auxiliary = preposition.checked_sub(2).is_some_and(|k| sheet.tag(k) == Tag::Auxiliary);
    let clause = (sheet.sentence_start(found.from)..preposition).any(|k| sheet.tag(k) == Tag::Relative);
    auxiliary
        && !clause
        && matches!(verb.tag, Tag::Verb | Tag::Participle)
        && sheet.tag(found.from) == Tag::Owner
}

/// The subject that a phrase right before a verb only belongs to: the end of a clause or of a participle inside of it.
pub(crate) fn over_inner(sheet: &Sheet, found: Mention) -> Option<Mention> {
    over_relative(sheet, found).or_else(|| over_agent(sheet, found))
}

/// "a man who knew the plan said": the phrase ends a clause about someone else.
fn over_relative(sheet: &Sheet, found: Mention) -> Option<Mention> {
    let start = sheet.sentence_start(found.from).max(found.from.saturating_sub(14));
    let relative = (start..found.from).rev().find(|k| {
        matches!(sheet.tag(*k), Tag::Relative | Tag::Comma | Tag::Mark | Tag::Conjunction)
            || sheet.t(*k).any(&[":", ";", "—", "–"])
    })?;
    let who = sheet.tag(relative) == Tag::Relative && sheet.before(relative).tag != Tag::Comma;
    let verbs =
        (relative + 1..found.from).filter(|k| matches!(sheet.tag(*k), Tag::Verb | Tag::Auxiliary)).count();
    let close = sheet.t(relative + 1);
    // "the man whom Jones called": a clause with a subject of its own.
    let own = matches!(close.tag, Tag::Name | Tag::Determiner | Tag::Owner | Tag::Pronoun | Tag::Noun);
    (who && verbs > 0 && !own).then(|| antecedent(sheet, relative)).flatten()
}

/// "A letter printed by the paper warns": whom a participle names behind "by" is not who the verb belongs to.
fn over_agent(sheet: &Sheet, found: Mention) -> Option<Mention> {
    let mut by = found.from;
    if sheet.tag(by.wrapping_sub(1)) == Tag::Determiner {
        by -= 1;
    }
    let participle = by.checked_sub(2)?;
    let noun = sheet.before(participle);
    let bare = matches!(noun.tag, Tag::Noun | Tag::Name) && noun.sentence == sheet.t(found.from).sentence;
    let passive = sheet.before(by).is("by")
        && (sheet.t(participle).low.ends_with("ed") || sheet.listed("participles", participle))
        && bare;
    passive.then(|| phrase_before(sheet, participle, sheet.sentence_start(participle))).flatten()
}

/// The comma of "Ann Jones of Columbia, South Carolina says".
pub(crate) fn resident(sheet: &Sheet, last: usize) -> Option<usize> {
    if !sheet.t(last).has(Class::PLACE) {
        return None;
    }
    let comma = (last.saturating_sub(2)..last).rev().find(|k| sheet.tag(*k) == Tag::Comma)?;
    let town = (comma.saturating_sub(4)..comma).any(|k| sheet.t(k).any(&["of", "in", "from", "near"]));
    let all = (comma + 1..=last).all(|k| sheet.t(k).has(Class::PLACE));
    (town && all && sheet.before(comma).capital).then_some(comma)
}
