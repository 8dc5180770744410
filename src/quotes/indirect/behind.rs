//! What is said behind its verb: "Jones said it rained."

use crate::quotes::indirect::content::content_end;
use crate::quotes::indirect::report::{LONGEST, Report, SILENT, has_verb};
use crate::quotes::indirect::surroundings::{
    as_reported, is_claim, named_in_marks, placed_before_marks, without_adverbs,
};
use crate::quotes::outlets::carrier::citing_clause;
use crate::quotes::pack::{Class, Form, Frame, Grammar};
use crate::quotes::phrase::dates::is_time;
use crate::quotes::phrase::noun_phrase::phrase_after;
use crate::quotes::subject::of_verb::subject;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::{Kind, Tag};
use crate::quotes::{english, german, romance, slavic};

/// Whom it was said to, when and where: what may stand between a verb and what is said.
pub(crate) fn skip_setting(sheet: &Sheet, hit: &Hit, end: usize) -> usize {
    let mut i = hit.end;
    if hit.frame.has(Frame::HEARER) {
        let heard = sheet.t(i);
        let whom = heard.has(Class::OBJECT_PRONOUN)
            || matches!(heard.tag, Tag::Name | Tag::Determiner | Tag::Noun | Tag::Owner | Tag::Number);
        if whom && !heard.has(Class::COMPLEMENTIZER) {
            i = match phrase_after(sheet, i) {
                Some(found) => {
                    let people = |k: &usize| sheet.in_english() && english::report::people_end(sheet, *k);
                    (hit.end + 1..found.to.min(end)).find(people).unwrap_or(found.to.min(end))
                }
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
        if sheet.in_slavic()
            && let Some(end) = slavic::hearer::heard_in_marks(sheet, k)
        {
            k = end;
            continue;
        }
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
        } else if sheet.in_english()
            && let Some(end) = english::report::sent_to(sheet, k)
        {
            // "in a statement *emailed to the Herald* that"
            k = end;
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
pub(crate) fn behind(sheet: &Sheet, hit: &Hit) -> Option<Report> {
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
    let opening = if sheet.in_english() {
        english::content::opening_clause(sheet, hit, end)
    } else if sheet.in_romance() {
        romance::voice::opening_clause(sheet, hit, end)
    } else {
        None
    };
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
    if sheet.in_german() && german::report::lacks_particle(sheet, hit, end) {
        return None;
    }
    let mut i = skip_setting(sheet, hit, end);
    // "soll gesagt *haben*, man werde": the auxiliary behind the participle.
    if sheet.in_german() && sheet.tag(i) == Tag::Auxiliary && sheet.tag(i + 1) == Tag::Comma {
        i += 1;
    }
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
            || german::report::parts_verb(sheet, i, end)
            || sheet.listed("quotes", hit.at)
            || (i..i + 8).any(|k| sheet.t(k).has(Class::TRIGGER_AFTER)))
        && let Some(comma) =
            (i..end.min(i + 16)).find(|k| sheet.tag(*k) == Tag::Comma && sheet.t(*k).region.is_none())
    {
        // "unter Berufung auf N, die sich auf M beruft, es sei"
        i = citing_clause(sheet, comma).map_or(comma, |(_, verb)| (verb + 1).min(end));
    }
    if matches!(sheet.tag(i), Tag::Comma) || sheet.t(i).is(":") {
        i += 1;
    }
    // "…, said the officials, who added": what follows is the speaker.
    let speaks = (sheet.in_english() || sheet.in_slavic() && sheet.t(i).kind == Kind::Mark)
        && subject(sheet, hit).is_some_and(|speaker| speaker.from == i);
    if i >= end || speaks {
        return None;
    }
    // "insistió en que": the clause behind a preposition.
    if !sheet.in_english() && sheet.tag(i) == Tag::Preposition && sheet.t(i + 1).has(Class::COMPLEMENTIZER) {
        i += 1;
    }
    let later = || sheet.in_german().then(|| german::report::behind_a_clause(sheet, i, end)).flatten();
    if let Some(mark) = placed_before_marks(sheet, i, end).or_else(later) {
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
    // "found that": the word that opens the clause is a part of the cue.
    let opened = sheet.in_english()
        && hit.end > hit.at + 1
        && sheet.listed("that", hit.end - 1)
        && frame.has(Frame::CLAUSE);
    let clause =
        paused || opened || t.has(Class::COMPLEMENTIZER) && frame.has(Frame::CLAUSE.with(Frame::THAT));
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
        && !is_claim(sheet, hit, i)
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
    // "a draft, first *reported by* the Herald"
    let by = sheet.in_english() && hit.form == Form::Past && sheet.listed("agents", i);
    if !begins || by || passive && (frame.has(Frame::HEARER) || sheet.listed("agents", i)) {
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
    if loose && let Some(marks) = named_in_marks(sheet, hit, i, to) {
        i = marks;
    }
    let marked = (i..to).any(|k| sheet.t(k).region.is_some());
    let weak = sheet.in_english() && frame.has(Frame::WEAK) && !frame.has(Frame::STRONG);
    // "saying about Ann Lee: “…”": of whom, not what.
    let about = sheet.in_english() && t.tag == Tag::Preposition && !marked && sheet.t(to).is(":");
    // "disputes that": no clause.
    let alone = sheet.in_english() && clause && !marked && sheet.words(i, to) < 3;
    if to <= i || about || alone || sheet.words(i, to) < least || weak && !marked {
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

/// The fewest words of a thing that is reported without a clause.
pub(crate) const LEAST_OF_A_THING: usize = 4;
