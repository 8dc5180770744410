//! What is said before its verb: "It rained, Jones said."

use crate::quotes::indirect::according::dateline;
use crate::quotes::indirect::report::{LONGEST, Report, SILENT, closed, has_verb};
use crate::quotes::indirect::surroundings::has_own_clause;
use crate::quotes::pack::{Class, Form, Frame};
use crate::quotes::phrase::dates::says_when;
use crate::quotes::phrase::noun_phrase::{introduces, phrase_after};
use crate::quotes::subject::of_verb::subject;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::Tag;
use crate::quotes::{english, german};

/// "It rained, Jones said.": what stands before.
pub(crate) fn ahead(sheet: &Sheet, hit: &Hit) -> Option<Report> {
    let paper = hit.frame.has(Frame::PAPER) && sheet.in_english() && english::report::shown(sheet, hit);
    if !(hit.frame.has(Frame::STRONG) || paper) || hit.form == Form::Ing || hit.frame.has(SILENT) {
        return None;
    }
    let mut speaker = subject(sheet, hit)?;
    let inverts = sheet.inverts();
    if sheet.in_english()
        && let Some(named) = english::report::named_ahead(sheet, speaker, hit.at)
    {
        speaker = named;
    }
    // "heißt es darin": whoever the sentence before is about.
    let here = sheet.t(speaker.from).sentence == sheet.t(hit.at).sentence;
    let mut first = if here { speaker.from.min(hit.at) } else { hit.at };
    // "…, wie X mitteilte"
    if sheet.in_german() && german::report::opens_with_as(sheet, first) {
        first -= 1;
    }
    // "…, ont indiqué deux sources": the auxiliary stands before the verb.
    while inverts && matches!(sheet.before(first).tag, Tag::Auxiliary | Tag::Adverb) {
        first -= 1;
    }
    // «…, — заявил источник»: a dash behind the comma.
    let dashed = sheet.pack.dash_speech
        && sheet.before(first).any(&["—", "–"])
        && sheet.tag(first.wrapping_sub(2)) == Tag::Comma;
    if dashed {
        first -= 1;
    }
    if sheet.before(first).tag != Tag::Comma || sheet.before(first).sentence != sheet.t(hit.at).sentence {
        return None;
    }
    let comma = first - 1;
    let start = dateline(sheet, sheet.sentence_start(hit.at)).max(comma.saturating_sub(LONGEST));
    let mood = sheet.in_german() && german::report::in_subjunctive(sheet, start, comma);
    if sheet.in_german() && !mood && !german::report::is_clause(sheet, start, comma)
        || sheet.in_german() && german::report::has_told(sheet, start, comma)
    {
        return None;
    }
    // What only opens the sentence is not said.
    // "По данным агентства «Норд», X сообщил, что": what opens the sentence passes it on.
    let as_told = sheet.in_slavic() && sheet.listed("as", start);
    if as_told || inverts && sheet.trigger(start).is_some() {
        return None;
    }
    // Verbs are known well in English and German only.
    // "A variety of factors shape the cost of a house, Jones said": enough for a clause, whose verb the pack need not know.
    let joined = sheet.tag(start) == Tag::Conjunction
        && matches!(sheet.tag(start + 1), Tag::Name | Tag::Determiner | Tag::Owner | Tag::Pronoun);
    let long = sheet.in_english()
        && comma - start > 6
        && (joined || !introduces(sheet, start))
        && sheet.trigger(start).is_none();
    let least = if sheet.in_slavic() { 4 } else { 5 };
    let verb = has_verb(sheet, start, comma) || mood;
    if !(verb || inverts && comma - start >= least || long) || comma - start < 3 {
        return None;
    }
    let end = sheet.sentence_end(hit.at);
    let mut after = hit.end.max(speaker.to);
    // "In June the pier closed, Jones said.": nothing but what opens the sentence can be said.
    let ends = closed(sheet, end, after) <= after;
    if sheet.in_english()
        && english::report::only_opens(sheet, start, comma)
        && !(ends && has_verb(sheet, start, comma))
    {
        return None;
    }
    // "…, fügte Weber *hinzu*."
    if sheet.in_german() && sheet.listed("verb particles", after) && closed(sheet, end, after) == after + 1 {
        after += 1;
    }
    // "No deal was near, a diplomat told *the agency* …": whom it was said to.
    if sheet.in_english()
        && hit.frame.has(Frame::HEARER)
        && let Some(hearer) = phrase_after(sheet, after)
    {
        after = hearer.to;
    }
    // "En Kent, donde llovía, la alcaldesa denunció en 2014 *que* …": what opens the sentence says where.
    if has_own_clause(sheet, hit, after, end) {
        return None;
    }
    let rest = sheet.t(after);
    let complement = rest.has(Class::COMPLEMENTIZER)
        || matches!(
            rest.tag,
            Tag::Pronoun | Tag::Determiner | Tag::Name | Tag::Noun | Tag::Auxiliary | Tag::Mark | Tag::Owner
        ) && !says_when(sheet, after)
            && !(sheet.in_german() && german::hearer::told_to(sheet, after));
    if complement && !(inverts && speaker.from > hit.at) && after < end && !sheet.t(after).any(&["."]) {
        return None;
    }
    let cue = (hit.at, hit.end);
    let mut spans = vec![(start, comma)];
    // "The lesson, he said, *was* plain."
    let broken = sheet.in_english()
        && sheet.tag(after) == Tag::Comma
        && matches!(sheet.tag(after + 1), Tag::Verb | Tag::Auxiliary)
        && end > after + 3;
    if broken {
        spans.push((after + 1, closed(sheet, end, after + 1)));
    }
    // "A, he said, B."
    let more = (after..end.min(after + 6)).find(|k| sheet.tag(*k) == Tag::Comma);
    if let Some(next) = more
        && speaker.to <= next
        && !broken
        && end - next > 4
        && !matches!(
            sheet.tag(next + 1),
            Tag::Participle | Tag::Determiner | Tag::Relative | Tag::Conjunction
        )
        && has_verb(sheet, next, end)
        && sheet.tag(speaker.from) == Tag::Pronoun
    {
        spans.push((next + 1, closed(sheet, end, next + 1)));
    }
    Some(Report { spans, speaker: Some(speaker), cue, ahead: true })
}
