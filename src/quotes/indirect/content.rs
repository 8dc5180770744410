//! Where what is reported without marks ends: at another verb of saying, at a clause of the writer, at the sentence's end.

use crate::quotes::pack::{Class, Form, Frame};
use crate::quotes::phrase::noun_phrase::{Mention, phrase_after};
use crate::quotes::text::sheet::{REACH, Sheet};
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::{Kind, Tag};

/// A content without marks of its own, in tokens.
#[derive(Clone, Debug)]
pub(crate) struct Report {
    /// The stretches of the content.
    pub(crate) spans: Vec<(usize, usize)>,
    pub(crate) speaker: Option<Mention>,
    pub(crate) cue: (usize, usize),
    /// Whether the content stands before its cue.
    pub(crate) ahead: bool,
}

/// The longest content in tokens.
pub(crate) const LONGEST: usize = 120;

/// Verbs that report nothing without marks: what someone thinks or does.
pub(crate) const SILENT: Frame = Frame::MIND.with(Frame::DEED);

/// Whether a verb stands between two tokens.
pub(crate) fn has_verb(sheet: &Sheet, from: usize, to: usize) -> bool {
    // "werde erst im April geöffnet": the mood that reports, where the pack does not know the verb.
    let moods = sheet.pack.list("subjunctive");
    (from..to).any(|k| {
        matches!(sheet.tag(k), Tag::Verb | Tag::Auxiliary)
            || sheet.t(k).kind == Kind::Mark
            || moods.contains(&sheet.t(k).low)
    })
}

/// The end of a sentence without its point.
pub(crate) fn closed(sheet: &Sheet, mut end: usize, from: usize) -> usize {
    while end > from && sheet.t(end - 1).kind == Kind::Other && !sheet.before(end).any(&[")", "]", "%"]) {
        end -= 1;
    }
    end
}

/// "that it rained and that it snowed": two clauses.
pub(crate) fn clauses(sheet: &Sheet, from: usize, to: usize) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    let mut start = from;
    if sheet.in_english() && sheet.t(from).is("that") {
        for k in from + 2..to {
            let outside = sheet.t(k).region.is_none();
            if outside
                && sheet.tag(k) == Tag::Conjunction
                && let Some(that) = next_that(sheet, k + 1)
            {
                spans.push((start, k));
                start = that;
            }
        }
    }
    spans.push((start, to));
    spans
}

/// "and that", "and furthermore that": where the next clause begins, behind its conjunction.
fn next_that(sheet: &Sheet, from: usize) -> Option<usize> {
    let that = from + usize::from(sheet.tag(from) == Tag::Adverb);
    (sheet.t(that).is("that") && sheet.tag(that) == Tag::Subordinator).then_some(that)
}

/// "Though a soldier reports that they fled, the town is calm": where the clause that opens the sentence ends.
pub(crate) fn opening_clause(sheet: &Sheet, hit: &Hit, end: usize) -> Option<usize> {
    let start = sheet.sentence_start(hit.at);
    // "But when she said so, he left"
    let start = if sheet.tag(start) == Tag::Conjunction { start + 1 } else { start };
    let opens = sheet.in_english()
        && sheet.pack.list("settings").contains(&sheet.t(start).low)
        && !(start..hit.at).any(|k| sheet.tag(k) == Tag::Comma);
    let outside = |k: &usize| sheet.t(*k).region.is_none();
    let comma = |k: &usize| {
        sheet.tag(*k) == Tag::Comma
            && matches!(sheet.tag(k + 1), Tag::Name | Tag::Determiner | Tag::Pronoun | Tag::Owner)
            && has_verb(sheet, k + 1, (k + 12).min(end))
    };
    (hit.end + 2..end).filter(outside).find(comma).filter(|_| opens)
}

/// Where a content that begins at `from` ends.
pub(crate) fn content_end(sheet: &Sheet, from: usize, end: usize, loose: bool) -> usize {
    let mut k = from + 1;
    while k < end {
        let t = sheet.t(k);
        if let Some(region) = t.region {
            k = sheet.span(region).1.max(k + 1);
            // "says “…”, but the town will wait": a whole clause between marks is all that is said.
            let whole =
                k <= sheet.span(region).1 && sheet.span(region).0 <= from && sheet.words(from, k) >= 5;
            if sheet.in_english()
                && whole
                && k < end
                && (sheet.tag(k) == Tag::Comma
                    && matches!(sheet.tag(k + 1), Tag::Conjunction | Tag::Preposition | Tag::Participle))
            {
                return k;
            }
            // “…,” drawing laughter: the comma inside the marks closes what is said.
            if sheet.in_english()
                && k < end
                && sheet.tag(k.saturating_sub(2)) == Tag::Comma
                && (sheet.tag(k) == Tag::Participle
                    || sheet.t(k).any(&["while", "whereas", "although", "though"])
                    || sheet.tag(k) == Tag::Conjunction && (turned(sheet, k + 1) || answers(sheet, k)))
            {
                return k;
            }
            // "said it was “bad,” *which the town denied*"
            let relative = k + usize::from(sheet.tag(k) == Tag::Comma);
            let paused = relative > k || sheet.tag(k.saturating_sub(2)) == Tag::Comma;
            if sheet.in_english() && paused && writers(sheet, relative, end) {
                return k;
            }
            continue;
        }
        let next = sheet.t(k + 1);
        let told = |at: usize| {
            sheet.hit_at(at).is_some_and(|hit| {
                hit.frame.has(Frame::STRONG) && !(sheet.pack.dash_speech && hit.frame.has(SILENT))
            })
        };
        // "He saw it differently: “…,” she said": another's words may follow.
        let quoted = |at: usize| sheet.in_english() && at > from + 1 && t.is(":") && next.kind == Kind::Mark;
        if t.tag == Tag::Comma {
            let cut = next.tag == Tag::Participle
                && (told(k + 1) || loose || next.any(&["referring", "citing", "calling", "according"]))
                || sheet.trigger(k + 1).is_some()
                || sheet.pack.list("reactions").contains(&next.low)
                || next.tag == Tag::Conjunction && (clause_told(sheet, k + 2, end) || told(k + 2))
                || sheet.in_english() && next.tag == Tag::Conjunction && turned(sheet, k + 2)
                || sheet.in_english() && replied(sheet, k + 1)
                || sheet.in_english()
                    && next.is("with")
                    && (k + 2..k + 9).any(|i| told(i) && sheet.tag(i) == Tag::Participle)
                || next.any(&["while", "whereas", "although", "though"])
                || loose
                    && (next.tag == Tag::Relative
                        || next.tag == Tag::Conjunction && has_verb(sheet, k + 1, (k + 6).min(end))
                        || next.tag == Tag::Subordinator)
                || attribution(sheet, k + 1, end);
            if cut {
                return k;
            }
        } else if t.is(";")
            || t.any(&["—", "–", "--"]) && loose
            || quoted(k)
            || sheet.in_english()
                && t.any(&["—", "–", "--", "-"])
                && told(k + 1)
                && next.tag == Tag::Participle
        {
            return k;
        } else if t.tag == Tag::Conjunction {
            let mut verb = k + 1;
            while sheet.tag(verb) == Tag::Adverb {
                verb += 1;
            }
            if sheet.hit_at(verb).is_some_and(|hit| {
                hit.form != Form::Base
                    && (hit.frame.has(Frame::STRONG) || loose)
                    && !(sheet.in_english() && hit.form == Form::Past && passive_pair(sheet, k, verb, from))
            }) && sheet.t(verb).region.is_none()
            {
                return k;
            }
            // "told me I “shouldn’t” but I will": the writer speaks again.
            if sheet.in_english() && t.is("but") && next.has(Class::FIRST) && sheet.before(k).region.is_some()
            {
                return k;
            }
            // "knew who it was but declined to say"
            if sheet.in_english() && t.is("but") && turned(sheet, k + 1) {
                return k;
            }
            // "called for calm and issued a statement": the next deed.
            if loose && sheet.in_english() && sheet.tag(verb) == Tag::Verb && verb == k + 1 {
                return k;
            }
        } else if loose
            && t.any(&["when", "while", "after", "before", "during", "because", "amid", "following"])
            && k > from + 1
        {
            return k;
        } else if loose && t.has(Class::WEEKDAY) && k > from + 1 {
            return if sheet.before(k).is("on") { k - 1 } else { k };
        } else if loose
            && t.tag == Tag::Preposition
            && next.any(&["a", "an", "his", "her", "the"])
            && sheet.t(k + 2).has(Class::OCCASION.with(Class::DOCUMENT))
            && k > from + 1
            && t.any(&["in", "at", "on", "during"])
        {
            return k;
        }
        k += 1;
    }
    closed(sheet, end, from)
}

/// "…,” *which the town denied.*": a relative clause about all that was said, to the end of the sentence; "the “bay,” which is
/// shallow, would freeze" goes on.
fn writers(sheet: &Sheet, from: usize, end: usize) -> bool {
    sheet.t(from).is("which")
        && !(from..end).any(|k| {
            let on = matches!(sheet.tag(k + 1), Tag::Verb | Tag::Auxiliary | Tag::Conjunction);
            sheet.t(k).region.is_some() || sheet.tag(k) == Tag::Comma && on
        })
}

/// "…,” *but she gave* the crew a compliment": after marks the writer goes on with somebody.
fn answers(sheet: &Sheet, at: usize) -> bool {
    sheet.t(at).is("but")
        && matches!(sheet.tag(at + 1), Tag::Pronoun | Tag::Name)
        && matches!(sheet.tag(at + 2), Tag::Verb | Tag::Auxiliary | Tag::Name)
}

/// "had been trained *and told* to wash": two participles of one auxiliary, so the second says nothing.
fn passive_pair(sheet: &Sheet, conjunction: usize, verb: usize, from: usize) -> bool {
    let next = sheet.t(verb + 1);
    let aux = (from..conjunction).rev().take(8).find(|k| sheet.tag(*k) == Tag::Auxiliary);
    aux.is_some_and(|k| sheet.t(k).has(Class::BE) && matches!(sheet.tag(k + 1), Tag::Verb | Tag::Adverb))
        && (next.is("to") || next.tag == Tag::Preposition)
}

/// "…, but *did not say*", "…, and *declined to answer*", "… but *asked*": the same subject goes on to another verb of
/// saying or doing.
fn turned(sheet: &Sheet, from: usize) -> bool {
    let mut k = from;
    let mut denied = false;
    while matches!(sheet.tag(k), Tag::Auxiliary | Tag::Adverb) && k < from + 4 {
        denied |= sheet.tag(k) == Tag::Auxiliary
            && sheet.t(k).any(&["did", "didn't", "does", "doesn't", "do", "don't"]);
        k += 1;
    }
    // "but did not name it": what somebody keeps back.
    if denied && sheet.pack.list("withholding").contains(&sheet.t(k).low) {
        return true;
    }
    let Some(hit) = sheet.hit_at(k) else { return false };
    denied || k == from && hit.form == Form::Past && !hit.frame.has(Frame::MIND)
}

/// "…, *to which he replied*": what follows is the writer's.
fn replied(sheet: &Sheet, from: usize) -> bool {
    sheet.tag(from) == Tag::Preposition
        && (sheet.tag(from + 1) == Tag::Relative || sheet.t(from + 1).is("which"))
        && (from + 2..from + 8).any(|k| sheet.hit_at(k).is_some_and(|hit| hit.frame.has(Frame::STRONG)))
}

/// "…, and Jones said": a new clause with a verb of saying.
pub(crate) fn clause_told(sheet: &Sheet, from: usize, end: usize) -> bool {
    let Some(phrase) = phrase_after(sheet, from) else { return false };
    let mut verb = phrase.to;
    while matches!(sheet.tag(verb), Tag::Adverb | Tag::Auxiliary) {
        verb += 1;
    }
    verb < end
        && sheet.hit_at(verb).is_some_and(|hit| hit.frame.has(Frame::STRONG) && !hit.frame.has(Frame::MIND))
}

/// "…, Jones said." to the end of the sentence.
fn attribution(sheet: &Sheet, from: usize, end: usize) -> bool {
    let told =
        |at: usize| sheet.hit_at(at).is_some_and(|hit| hit.frame.has(Frame::STRONG) && hit.form != Form::Ing);
    if told(from) {
        return true;
    }
    let Some(phrase) = phrase_after(sheet, from) else { return false };
    phrase.to < end && told(phrase.to) && end - phrase.to < REACH.min(8)
}

/// "*Beginning in 2014*, according to a person": what has no verb and few words is no report.
pub(crate) fn said_whole(sheet: &Sheet, report: &Report) -> bool {
    let words = |(from, to): &(usize, usize)| sheet.words(*from, *to);
    report.spans.iter().any(|(from, to)| has_verb(sheet, *from, *to))
        || report.spans.iter().map(words).sum::<usize>() > FEW
}

/// The most words of what is no sentence.
const FEW: usize = 7;

/// "concluded the firm hid its debts": a verb that takes nothing but a clause, with enough behind it for one, even where
/// the verb of the clause is not known.
pub(crate) fn long_clause(sheet: &Sheet, hit: &Hit, from: usize, end: usize) -> bool {
    let noun = matches!(sheet.tag(from), Tag::Determiner | Tag::Owner | Tag::Name | Tag::Pronoun);
    let paused = sheet.before(hit.at).tag == Tag::Comma || sheet.before(hit.at).kind == Kind::Mark;
    sheet.in_english() && noun && !paused && !hit.frame.has(Frame::OBJECT) && end >= from + 7
}
