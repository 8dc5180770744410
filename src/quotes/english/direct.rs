//! What stands before or behind English marks and decides who says what is between them.

use crate::quotes::attribution::Attribution;
use crate::quotes::indirect::surroundings::without_adverbs;
use crate::quotes::pack::{Class, Form, Frame};
use crate::quotes::phrase::noun_phrase::{Mention, introduces};
use crate::quotes::speaker::words::has_voice;
use crate::quotes::subject::of_verb::subject;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::Tag;

/// "called *the new crane* “a toy”", "called his statements on Sunday “childish”": nothing but the thing stands between.
pub(crate) fn names_it(sheet: &Sheet, hit: &Hit, from: usize) -> bool {
    let naming = hit.frame.has(Frame::WEAK)
        && hit.frame.has(Frame::OBJECT)
        && !hit.frame.has(Frame::DEED.with(Frame::MIND));
    let passes = |k: usize| {
        sheet.t(k).region.is_none()
            && !matches!(
                sheet.tag(k),
                Tag::Verb
                    | Tag::Auxiliary
                    | Tag::Comma
                    | Tag::Subordinator
                    | Tag::Relative
                    | Tag::Mark
                    | Tag::Participle
            )
            && !sheet.t(k).any(&[":", ";"])
    };
    naming && from > hit.end && from - hit.end < 12 && (hit.end..from).all(passes)
}

/// "the platform *should* reiterate", "agrees *to* renounce": what is not said, or not yet.
fn only_possible(sheet: &Sheet, speaker: Mention, hit: &Hit) -> bool {
    let between = speaker.to.min(hit.at)..hit.at;
    between
        .into_iter()
        .any(|k| sheet.t(k).has(Class::MODAL) || sheet.t(k).is("to") && sheet.t(k).region.is_none())
}

/// "The pier, she added, was “…”": an attribution between commas carries its whole sentence.
fn inserted(sheet: &Sheet, hit: &Hit) -> bool {
    sheet.tag(hit.end) == Tag::Comma
        && subject(sheet, hit).is_some_and(|speaker| {
            sheet.before(speaker.from).tag == Tag::Comma && speaker.to <= hit.at && speaker.to + 2 > hit.at
        })
}

/// "…, and when Smith said so, a girl cried “…”": what only says when stays behind.
fn subordinate(sheet: &Sheet, start: usize, at: usize, known: usize) -> bool {
    let outside = |k: &usize| sheet.t(*k).region.is_none();
    let mut from =
        (start..at).rev().filter(outside).find(|k| sheet.tag(*k) == Tag::Comma).map_or(start, |k| k + 1);
    if sheet.tag(from) == Tag::Conjunction {
        from += 1;
    }
    sheet.listed("settings", from) && (at..known).filter(outside).any(|k| sheet.tag(k) == Tag::Comma)
}

/// "what Jones called": the words after it are Jones's, whoever else speaks.
fn told_by_what(sheet: &Sheet, hit: &Hit) -> bool {
    let Some(speaker) = subject(sheet, hit) else { return false };
    speaker.from < hit.at
        && speaker.to + 3 > hit.at
        && sheet.before(speaker.from).any(&["what", "whom", "who"])
}

/// "An officer shouted, “Lights off!” The judge asked for quiet": marks that a verb with a comma or a colon leads to are its own.
pub(crate) fn led(sheet: &Sheet, to: usize) -> bool {
    let from = sheet.before(to).region.map_or(to, |region| sheet.span(region).0);
    let paused = sheet.before(from).tag == Tag::Comma || sheet.before(from).is(":");
    let start = sheet.sentence_start(from).max(from.saturating_sub(6));
    paused && (start..from).any(|k| sheet.hit_at(k).is_some() && sheet.t(k).region.is_none())
}

/// "To a question on “the deal,” Smith said the deal was off": what opens the sentence is the writer's, where the verb has
/// a clause of its own behind it.
pub(crate) fn says_on(sheet: &Sheet, to: usize, hit: &Hit) -> bool {
    let from = sheet.before(to).region.map_or(to, |region| sheet.span(region).0);
    let start = sheet.sentence_start(from);
    let opens = start < from
        && sheet.t(start).region.is_none()
        && (introduces(sheet, start) || sheet.t(start).any(&["asked", "to"]));
    let next = sheet.t(hit.end);
    let clause = next.has(Class::COMPLEMENTIZER)
        || matches!(
            next.tag,
            Tag::Pronoun | Tag::Determiner | Tag::Owner | Tag::Name | Tag::Noun | Tag::Mark
        ) && !next.has(Class::WEEKDAY.with(Class::DATE).with(Class::MONTH));
    opens && clause && !hit.frame.has(Frame::HEARER) && next.sentence == sheet.t(hit.at).sentence
}

/// "has been told": whom it was said to.
pub(crate) fn was_told(sheet: &Sheet, hit: &Hit) -> bool {
    let passive = hit.form == Form::Past && sheet.before(hit.at).has(Class::BE);
    passive && hit.frame.has(Frame::HEARER) && !sheet.t(hit.end).is("by")
}

/// Whether a verb right before the marks has a speaker of its own, so that no verb before it is asked.
pub(crate) fn closes(sheet: &Sheet, hit: &Hit) -> bool {
    told_by_what(sheet, hit) || inserted(sheet, hit)
}

/// Whether the sentence turns between an outer verb of saying and the one that is known, so that the outer one does not tell of
/// what the other says.
pub(crate) fn turns(sheet: &Sheet, start: usize, hit: &Hit, known: &Hit) -> bool {
    // A passive, or a clause about someone else between commas.
    let passive = hit.form == Form::Past && sheet.before(hit.at).has(Class::BE);
    let commas = (hit.end..known.at).any(|k| sheet.tag(k) == Tag::Comma);
    let clause = || (start..hit.at).rev().take_while(|k| sheet.tag(*k) != Tag::Comma);
    let aside = passive || commas && clause().any(|k| sheet.tag(k) == Tag::Relative);
    // "Jones, *writing in the Post*, called it “…”"
    let between = hit.form == Form::Ing
        && sheet.before(hit.at).tag == Tag::Comma
        && known.form != Form::Ing
        && sheet.before(without_adverbs(sheet, known.at)).tag == Tag::Comma;
    let contrast = |k: usize| sheet.t(k).any(&["while", "whereas", "but"]) && sheet.t(k).region.is_none();
    between || aside || subordinate(sheet, start, hit.at, known.at) || (hit.end..known.at).any(contrast)
}

/// "TASS reported that the spokesman called it “…”": whether the inner verb has somebody of its own who says it.
pub(crate) fn own_voice(sheet: &Sheet, outer: &Hit, inner: &Hit) -> bool {
    let Some(found) = subject(sheet, inner) else {
        return inner.form == Form::Ing && inner.frame.has(Frame::CLAUSE);
    };
    if inner.form == Form::Ing {
        // "wrote in a statement explaining …": the document is only where it was written.
        let placed =
            found.from > outer.end && sheet.before(found.from).any(&["in", "on", "at", "by", "through"]);
        return inner.frame.has(Frame::CLAUSE) && !placed;
    }
    // "said he wants *a platform that calls for*": what is only wished for says nothing.
    let wished = (outer.end..found.from.min(inner.at)).any(|k| {
        let mind = sheet.hit_at(k).map(|hit| hit.frame).filter(|frame| frame.has(Frame::MIND));
        mind.is_some_and(|frame| !frame.has(Frame::CLAUSE.with(Frame::THAT))) && sheet.t(k).region.is_none()
    });
    if wished {
        return false;
    }
    let pronoun = matches!(sheet.tag(found.from), Tag::Pronoun | Tag::Relative);
    let apart = sheet.tag(found.from.wrapping_sub(1)) == Tag::Relative;
    found.from >= outer.end
        && (!pronoun || apart)
        && has_voice(sheet, found)
        && !only_possible(sheet, found, inner)
}

/// "rejected the claim as “a story,” according to the paper": who does it with words.
pub(crate) fn as_such(sheet: &Sheet, given: &Attribution, from: usize) -> bool {
    let hit = given.cue.and_then(|(at, _)| sheet.hit_at(at));
    sheet.before(from).is("as")
        && given.speaker.is_some()
        && hit.is_some_and(|hit| hit.form != Form::Ing && !hit.frame.has(Frame::MIND))
}
