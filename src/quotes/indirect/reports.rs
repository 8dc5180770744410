//! What is said without marks: the clause, thing or infinitive a reporting verb takes.

use crate::quotes::indirect::according::{according, according_after, dateline};
use crate::quotes::indirect::content::content_end;
use crate::quotes::indirect::report::{LONGEST, Report, SILENT, closed, has_verb};
use crate::quotes::indirect::surroundings::{as_reported, placed_before_marks, without_adverbs};
use crate::quotes::pack::{Class, Form, Frame, Grammar};
use crate::quotes::phrase::dates::{is_time, says_when};
use crate::quotes::phrase::noun_phrase::{introduces, phrase_after};
use crate::quotes::speaker::voice::{can_report, can_speak};
use crate::quotes::speaker::words::of_the_writer;
use crate::quotes::subject::of_verb::subject;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::{Kind, Tag};
use crate::quotes::{english, german, romance, slavic};

/// The fewest words of a thing that is reported without a clause.
const LEAST_OF_A_THING: usize = 4;

/// Every report of the sheet. `spoken` says which verbs already carry a quotation that stands before them.
pub(crate) fn reports(sheet: &Sheet, spoken: &dyn Fn(usize) -> bool) -> Vec<Report> {
    let mut found = Vec::new();
    for hit in &sheet.hits {
        if sheet.t(hit.at).region.is_some() || spoken(hit.at) {
            continue;
        }
        let before = ahead(sheet, hit).filter(|report| {
            !sheet.in_english() || english::report::stands_ahead(sheet, hit, report, spoken)
        });
        if let Some(report) = before.or_else(|| behind(sheet, hit)) {
            found.push(report);
        }
    }
    for at in 0..sheet.tokens.len() {
        if sheet.t(at).has(Class::TRIGGER_AFTER)
            && sheet.t(at).region.is_none()
            && !spoken(at)
            && let Some(report) = according_after(sheet, at)
        {
            found.push(report);
        }
        if let Some(end) = sheet.trigger(at).filter(|_| !spoken(at))
            && let Some(report) = according(sheet, at, end)
        {
            found.push(report);
        }
    }
    for report in found.iter_mut().filter(|_| sheet.in_romance()) {
        let hit = sheet.hit_at(report.cue.0).is_some();
        let other = report.speaker.filter(|speaker| hit && !can_speak(sheet, *speaker));
        if let Some(opens) = other.and_then(|speaker| romance::voice::opener(sheet, speaker, report.cue.0)) {
            report.speaker = Some(opens);
        }
    }
    found.retain(|report| voiced(sheet, report));
    found.sort_by_key(|report| report.cue.0);
    found
}

/// Whether somebody who can speak says what is reported; what nobody is named for is kept where it has marks.
fn voiced(sheet: &Sheet, report: &Report) -> bool {
    let marked = || report.spans.iter().any(|(from, to)| (*from..*to).any(|k| sheet.t(k).region.is_some()));
    match report.speaker {
        Some(speaker) if sheet.hit_at(report.cue.0).is_none() => {
            let whose = sheet.listed("of whom", report.cue.1) || sheet.listed("of whom", report.cue.1 + 1);
            (can_speak(sheet, speaker) || whose)
                && !of_the_writer(sheet, speaker)
                && (!sheet.in_english() || english::content::said_whole(sheet, report) || marked())
        }
        Some(speaker) => can_report(sheet, speaker, report.cue.0) && !of_the_writer(sheet, speaker),
        None => !sheet.in_english() || marked(),
    }
}

/// "It rained, Jones said.": what stands before.
fn ahead(sheet: &Sheet, hit: &Hit) -> Option<Report> {
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
    // "No deal was near, a diplomat told *the agency* …": whom it was said to.
    if sheet.in_english()
        && hit.frame.has(Frame::HEARER)
        && let Some(hearer) = phrase_after(sheet, after)
    {
        after = hearer.to;
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

/// Whom it was said to, when and where: what may stand between a verb and what is said.
fn skip_setting(sheet: &Sheet, hit: &Hit, end: usize) -> usize {
    let mut i = hit.end;
    if hit.frame.has(Frame::HEARER) {
        let heard = sheet.t(i);
        let whom = heard.has(Class::OBJECT_PRONOUN)
            || matches!(heard.tag, Tag::Name | Tag::Determiner | Tag::Noun | Tag::Owner | Tag::Number);
        if whom && !heard.has(Class::COMPLEMENTIZER) {
            i = match phrase_after(sheet, i) {
                Some(found) => found.to.min(end),
                None => i + 1,
            };
            // "accused Smith *of hiding* it": what the verb is about.
            let about = |k: &usize| {
                sheet.in_english()
                    && sheet
                        .pack
                        .cues
                        .get(hit.cue)
                        .is_some_and(|cue| cue.prepositions.contains(&sheet.t(*k).low))
            };
            if let Some(about) = (hit.end + 1..=i).find(about) {
                i = about;
            } else if sheet.tag(i) == Tag::Preposition && sheet.listed("of", i) {
                i = phrase_after(sheet, i + 1).map_or(i, |found| found.to);
            }
        }
    }
    // "said for the first time that"
    if sheet.in_english()
        && let Some(that) = english::report::late_that(sheet, i, end)
    {
        return that;
    }
    let mut k = i;
    // "said on Tuesday in a statement that": only where a word like "that" or marks follow.
    for _ in 0..4 {
        let t = sheet.t(k);
        let article = !sheet.in_english()
            && t.tag == Tag::Determiner
            && sheet.t(k + 1).has(Class::WEEKDAY.with(Class::DATE));
        let late = sheet.in_english() && english::dates::says_when_behind(sheet, k, hit.end);
        if article || late {
            k += 2;
            i = k;
        } else if is_time(sheet, k) || t.tag == Tag::Adverb {
            k += 1;
            i = k;
        } else if t.tag == Tag::Preposition || sheet.in_english() && english::report::addressed(sheet, k) {
            // "lors d'une conférence"
            let two = !sheet.in_english() && sheet.tag(k + 1) == Tag::Preposition;
            // "a dit au « Veilleur » que"
            if sheet.in_romance()
                && let Some(end) = romance::hearer::heard_by(sheet, k)
            {
                k = end;
                continue;
            }
            let Some(found) = phrase_after(sheet, k + 1 + usize::from(two)) else { break };
            k = found.to;
        } else {
            break;
        }
    }
    if k < end
        && (sheet.listed("that", k)
            || sheet.inverts() && sheet.t(k).has(Class::COMPLEMENTIZER)
            || sheet.tag(k) == Tag::Comma
                && (sheet.listed("that", k + 1) || sheet.t(k + 1).kind == Kind::Mark)
            || sheet.pack.dash_speech
                && sheet.tag(k) == Tag::Comma
                && sheet.t(k + 1).has(Class::COMPLEMENTIZER)
            || sheet.t(k).kind == Kind::Mark)
    {
        return k;
    }
    if sheet.in_english()
        && let Some(that) = english::report::late_that(sheet, i, end)
    {
        return that;
    }
    if sheet.tag(k) == Tag::Comma && k > i { i } else { i.max(hit.end) }
}

/// "Jones said it rained.": what stands behind.
#[expect(clippy::if_same_then_else, reason = "each branch is a case of its own")]
fn behind(sheet: &Sheet, hit: &Hit) -> Option<Report> {
    // "Said Jones, “…”": what follows is the speaker.
    if sheet.in_english() && sheet.t(hit.at).capital && sheet.sentence_start(hit.at) == hit.at {
        return None;
    }
    // "Jones, writing in the Herald, said so": where, not what.
    let placed = sheet.listed("writing", hit.at) && hit.form == Form::Ing;
    let closes = |k: &usize| sheet.tag(*k) == Tag::Comma && sheet.hit_at(k + 1).is_some();
    if placed
        && sheet.before(hit.at).tag == Tag::Comma
        && sheet.tag(hit.end) == Tag::Preposition
        && (hit.end..hit.end + 12).any(|k| closes(&k))
    {
        return None;
    }
    // "…, citing a memo": the source of an outlet, see `provenance`.
    if hit.form == Form::Ing && sheet.before(hit.at).tag == Tag::Comma && sheet.listed("citing", hit.at) {
        return None;
    }
    let end = sheet.sentence_end(hit.at).min(hit.end + LONGEST);
    let opening = if sheet.in_english() { english::content::opening_clause(sheet, hit, end) } else { None };
    let end = opening.unwrap_or(end);
    let whole = match sheet.pack.grammar {
        Grammar::German => german::summed_up::summed_up(sheet, hit),
        Grammar::Slavic => {
            slavic::summed_up::about_this(sheet, hit).or_else(|| slavic::summed_up::as_told(sheet, hit))
        }
        _ => None,
    };
    if whole.is_some() {
        return whole;
    }
    let mut i = skip_setting(sheet, hit, end);
    // "meldet die Agentur, es sei": who says it is not said.
    let inverted = sheet.in_german().then(|| subject(sheet, hit)).flatten();
    if let Some(speaker) =
        inverted.filter(|found| found.from >= hit.end && found.to > i && found.from <= i + 2)
    {
        i = speaker.to;
    }
    // "sagte im Blatt „Bote“, es sei", "bestätigte dem Blatt, dass": in German a comma opens the clause.
    if sheet.in_german()
        && (sheet.tag(i) == Tag::Preposition
            || german::hearer::told_to(sheet, i)
            || sheet.listed("quotes", hit.at)
            || (i..i + 8).any(|k| sheet.t(k).has(Class::TRIGGER_AFTER)))
        && let Some(comma) =
            (i..end.min(i + 16)).find(|k| sheet.tag(*k) == Tag::Comma && sheet.t(*k).region.is_none())
    {
        i = comma;
    }
    if matches!(sheet.tag(i), Tag::Comma) || sheet.t(i).is(":") {
        i += 1;
    }
    // "…, said the officials, who added": what follows is the speaker.
    let speaks = sheet.in_english() && subject(sheet, hit).is_some_and(|speaker| speaker.from == i);
    if i >= end || speaks {
        return None;
    }
    // "insistió en que": the clause behind a preposition.
    if !sheet.in_english() && sheet.tag(i) == Tag::Preposition && sheet.t(i + 1).has(Class::COMPLEMENTIZER) {
        i += 1;
    }
    if let Some(mark) = placed_before_marks(sheet, i, end) {
        i = mark;
    }
    let t = sheet.t(i);
    let frame = hit.frame;
    let marks = t.kind == Kind::Mark;
    let passive = hit.form == Form::Past && sheet.before(without_adverbs(sheet, hit.at)).has(Class::BE);
    if sheet.in_english()
        && (english::said::unreal(sheet, hit) || !marks && english::said::unsaid(sheet, hit, t))
    {
        return None;
    }
    // "According to N, X believes that": somebody heard it.
    let takes = if sheet.in_english() { Frame::CLAUSE } else { Frame::CLAUSE.with(Frame::THAT) };
    let voiced = frame.has(takes)
        && (sheet.trigger(sheet.sentence_start(hit.at)).is_some()
            || as_reported(sheet, hit)
            || sheet.in_english() && english::report::passed_on(sheet, hit));
    let silent = frame.has(SILENT) && !voiced;
    let paper = sheet.in_english() && frame.has(Frame::PAPER);
    if !marks && (silent || paper && !english::report::shown(sheet, hit)) {
        return None;
    }
    // "sagte, er komme": in German the comma opens the clause.
    let paused = sheet.in_german()
        && frame.has(Frame::CLAUSE.with(Frame::THAT))
        && sheet.tag(i.saturating_sub(1)) == Tag::Comma
        && sheet.tag(i) != Tag::Mark
        && !sheet.t(i).has(Class::RELATIVE)
        && end > i + 2;
    // "wrote the software that runs it"
    if sheet.listed("writing", hit.at) && matches!(t.tag, Tag::Determiner | Tag::Owner | Tag::Noun) {
        return None;
    }
    let clause = paused || t.has(Class::COMPLEMENTIZER) && frame.has(Frame::CLAUSE.with(Frame::THAT));
    let mut loose = false;
    let own = sheet.in_english() && frame.has(Frame::CLAUSE) && !frame.has(Frame::HEARER);
    let related = own && english::report::related(sheet, hit, i);
    // "The mayor, Jones said, *has* built a maze"
    let broken = own
        && matches!(t.tag, Tag::Verb | Tag::Auxiliary)
        && subject(sheet, hit)
            .is_some_and(|speaker| english::report::interrupted(sheet, hit, speaker).is_some());
    let begins = if related
        || broken
        || own && t.tag == Tag::Pronoun && !t.has(Class::OBJECT_PRONOUN) && sheet.words(i, end) > 2
    {
        true
    } else if clause || marks && frame.has(Frame::CLAUSE.with(Frame::THAT).with(Frame::OBJECT)) {
        true
    } else if frame.has(Frame::CLAUSE)
        && matches!(
            t.tag,
            Tag::Determiner
                | Tag::Owner
                | Tag::Pronoun
                | Tag::Name
                | Tag::Noun
                | Tag::Number
                | Tag::Subordinator
                | Tag::Preposition
                | Tag::Adverb
                | Tag::Participle
        )
        && (has_verb(sheet, i + 1, end.min(i + 30))
            || sheet.in_english() && english::content::long_clause(sheet, hit, i, end))
    {
        true
    } else if frame.has(Frame::OBJECT)
        && !passive
        && (matches!(t.tag, Tag::Determiner | Tag::Owner | Tag::Name | Tag::Noun | Tag::Number)
            || t.has(Class::OBJECT_PRONOUN)
            || t.tag == Tag::Pronoun && sheet.listed("things said", i))
    {
        loose = true;
        true
    } else if frame.has(Frame::TO) && sheet.listed("infinitive", i) {
        loose = true;
        true
    } else if frame.has(Frame::ING) && t.tag == Tag::Participle {
        loose = true;
        true
    } else if sheet.pack.cues.get(hit.cue).is_some_and(|cue| cue.prepositions.contains(&t.low)) {
        loose = true;
        i += 1;
        true
    } else {
        false
    };
    if !begins || passive && (frame.has(Frame::HEARER) || sheet.listed("agents", i)) {
        return None;
    }
    let mut to = content_end(sheet, i, end, loose);
    if related {
        to = (i..to).find(|k| sheet.tag(*k) == Tag::Comma && sheet.t(*k).region.is_none()).unwrap_or(to);
    }
    if sheet.in_english() {
        to = english::report::main_verb(sheet, hit, i, to).unwrap_or(to);
    }
    // "denied it", "announced measures": a thing alone says too little.
    let least = if loose && sheet.in_english() && !(i..to).any(|k| sheet.t(k).region.is_some()) {
        LEAST_OF_A_THING
    } else {
        1
    };
    let marked = (i..to).any(|k| sheet.t(k).region.is_some());
    let weak = sheet.in_english() && frame.has(Frame::WEAK) && !frame.has(Frame::STRONG);
    // "saying about Ann Lee: “…”": of whom, not what.
    let about = sheet.in_english() && t.tag == Tag::Preposition && !marked && sheet.t(to).is(":");
    if to <= i || about || sheet.words(i, to) < least || weak && !marked {
        return None;
    }
    let speaker = if passive && !frame.has(Frame::PASSIVE) { None } else { subject(sheet, hit) };
    let mut spans = vec![(i, to)];
    if sheet.in_english() {
        spans = english::content::clauses(sheet, i, to);
        let opening = speaker.and_then(|speaker| english::report::interrupted(sheet, hit, speaker));
        spans.splice(0..0, opening);
    }
    Some(Report { spans, speaker, cue: (hit.at, hit.end), ahead: false })
}
