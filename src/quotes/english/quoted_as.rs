//! Whom an outlet or a document has speak, as the thing of its verb: "quoted Ann Lee as saying", "reported a spokesman saying".

use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::{Mention, phrase_after, phrase_before, with_name};
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::Tag;

/// Whom the verb before "as saying" quotes.
pub(crate) fn quoted_as_saying(sheet: &Sheet, at: usize) -> Option<Mention> {
    let verb = quoting_verb(sheet, at)?;
    let passive = sheet.before(verb).has(Class::BE) || sheet.t(verb + 1).is("by");
    let that = usize::from(sheet.t(verb + 1).is("that"));
    let found = phrase_after(sheet, verb + 1 + that).filter(|found| found.to <= at && !passive)?;
    Some(with_name(sheet, found))
}

/// "The Herald reported that two divers *were quoted* as saying": the verb whose subject is quoted.
pub(crate) fn was_quoted(sheet: &Sheet, at: usize) -> Option<usize> {
    let verb = at.checked_sub(1).filter(|k| sheet.t(*k).is("as")).and_then(|k| quoting_verb(sheet, k))?;
    let by = sheet.t(verb + 1).is("by");
    (sheet.before(verb).has(Class::BE) && (by || verb + 2 == at)).then_some(verb)
}

/// The verb of an outlet that quotes somebody, before "as saying" at `at`.
fn quoting_verb(sheet: &Sheet, at: usize) -> Option<usize> {
    let start = sheet.sentence_start(at).max(at.saturating_sub(24));
    (start..at).rev().find(|k| sheet.t(*k).region.is_none() && sheet.listed("carrying", *k))
}

/// The most tokens of a phrase between marks that somebody is called by.
const CALLED: usize = 9;

/// "N reported *a spokesman* saying", "reports *“seven of ten sailors”* saying": the thing of a verb of passing on, right before
/// a participle.
pub(crate) fn heard_saying(sheet: &Sheet, at: usize) -> Option<Mention> {
    let region = sheet.before(at).region.map(|region| sheet.span(region));
    let (opens, found) = match region {
        Some((from, to)) if to == at && to - from <= CALLED => (from, Mention::new(from + 1, to - 1)?),
        _ => {
            let near = phrase_before(sheet, at, sheet.sentence_start(at)).filter(|near| near.to == at)?;
            let article = near.from > 0 && sheet.tag(near.from - 1) == Tag::Determiner;
            let from = near.from - usize::from(article);
            (from, Mention { from, to: near.to })
        }
    };
    let verb = sheet.before(opens);
    let passes = ["carrying", "relaying"].iter().any(|list| sheet.pack.list(list).contains(&verb.low));
    // "issued a statement saying": whose it is.
    let gives = sheet.pack.list("issuing").contains(&verb.low);
    let acts = passes && !gives && verb.region.is_none() && !sheet.before(opens - 1).has(Class::BE);
    (opens > 1 && acts).then_some(found)
}
