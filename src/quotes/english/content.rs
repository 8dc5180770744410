//! Where what is reported in English ends, and of which clauses it is made.

use crate::quotes::indirect::report::{Report, has_verb};
use crate::quotes::pack::{Class, Form, Frame};
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::{Kind, Tag};

/// Whether what is said ends at `k`, right behind the marks of a region.
pub(crate) fn ends_with_marks(sheet: &Sheet, from: usize, (region, k): (usize, usize), end: usize) -> bool {
    let (opens, closes) = sheet.span(region);
    // "says “…”, but the town will wait": a whole clause between marks is all that is said.
    let whole = k <= closes && opens <= from && sheet.words(from, k) >= 5;
    let goes_on = || matches!(sheet.tag(k + 1), Tag::Conjunction | Tag::Preposition | Tag::Participle);
    if whole && k < end && sheet.tag(k) == Tag::Comma && goes_on() {
        return true;
    }
    // “…,” drawing laughter: the comma inside the marks closes what is said.
    let paused = sheet.tag(k.saturating_sub(2)) == Tag::Comma;
    let turns = || {
        sheet.tag(k) == Tag::Participle
            || sheet.listed("contrasts", k)
            || sheet.tag(k) == Tag::Conjunction && (turned(sheet, k + 1) || answers(sheet, k))
    };
    if k < end && paused && turns() {
        return true;
    }
    // "said it was “bad,” *which the town denied*"
    let relative = k + usize::from(sheet.tag(k) == Tag::Comma);
    (relative > k || paused) && writers(sheet, relative, end)
}

/// Whether what is said from `from` on ends at `k`, outside of marks; `loose` says that it is a thing and no clause.
pub(crate) fn ends_at(sheet: &Sheet, (from, k): (usize, usize), loose: bool) -> bool {
    let (t, next) = (sheet.t(k), sheet.t(k + 1));
    let told = |at: usize| sheet.hit_at(at).is_some_and(|hit| hit.frame.has(Frame::STRONG));
    match t.tag {
        Tag::Comma => {
            let with = || (k + 2..k + 9).any(|i| told(i) && sheet.tag(i) == Tag::Participle);
            sheet.listed("contrasts", k + 1)
                || next.tag == Tag::Participle && sheet.listed("going on", k + 1)
                || next.tag == Tag::Conjunction && turned(sheet, k + 2)
                || replied(sheet, k + 1)
                || next.is("with") && with()
        }
        Tag::Conjunction => {
            // "told me I “shouldn’t” but I will": the writer speaks again.
            let writer = next.has(Class::FIRST) && sheet.before(k).region.is_some();
            // "knew who it was but declined to say"
            let verb = k + 1 + usize::from(next.tag == Tag::Adverb);
            // "found that it lies and *concluded that* nobody knew": the next thing said.
            let again = sheet.hit_at(verb).is_some_and(|hit| {
                let clause = hit.frame.has(Frame::CLAUSE.with(Frame::THAT)) && hit.form != Form::Base;
                clause && (hit.at + 1..=hit.end).any(|that| sheet.listed("that", that))
            });
            again && k > from + 2
                || t.is("but") && (writer || turned(sheet, k + 1))
                // "called for calm and issued a statement": the next deed.
                || loose && next.tag == Tag::Verb
        }
        _ => {
            // "He saw it differently: “…,” she said": another's words may follow.
            k > from + 1 && t.is(":") && next.kind == Kind::Mark
                || t.any(&["—", "–", "--", "-"]) && next.tag == Tag::Participle && told(k + 1)
                || loose && k > from + 1 && (sheet.listed("circumstances", k) || placed(sheet, k))
        }
    }
}

/// "called for calm *in a statement*": where somebody does a thing.
fn placed(sheet: &Sheet, at: usize) -> bool {
    sheet.tag(at) == Tag::Preposition
        && sheet.t(at).any(&["in", "at", "on", "during"])
        && sheet.t(at + 1).any(&["a", "an", "his", "her", "the"])
        && sheet.t(at + 2).has(Class::OCCASION.with(Class::DOCUMENT))
}

/// "that it rained and that it snowed": two clauses.
pub(crate) fn clauses(sheet: &Sheet, from: usize, to: usize) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    let mut start = from;
    if sheet.t(from).is("that") {
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
    let opens = sheet.listed("settings", start) && !(start..hit.at).any(|k| sheet.tag(k) == Tag::Comma);
    let outside = |k: &usize| sheet.t(*k).region.is_none();
    let comma = |k: &usize| {
        sheet.tag(*k) == Tag::Comma
            && matches!(sheet.tag(k + 1), Tag::Name | Tag::Determiner | Tag::Pronoun | Tag::Owner)
            && has_verb(sheet, k + 1, (k + 12).min(end))
    };
    (hit.end + 2..end).filter(outside).find(comma).filter(|_| opens)
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
pub(crate) fn passive_pair(sheet: &Sheet, conjunction: usize, verb: usize, from: usize) -> bool {
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
        denied |= sheet.tag(k) == Tag::Auxiliary && sheet.listed("do", k);
        k += 1;
    }
    // "but did not name it": what somebody keeps back.
    if denied && sheet.listed("withholding", k) {
        return true;
    }
    let Some(hit) = sheet.hit_at(k) else { return false };
    denied || k == from && hit.form == Form::Past && !hit.frame.has(Frame::MIND)
}

/// "…, *to which he replied*": what follows is the writer's.
fn replied(sheet: &Sheet, from: usize) -> bool {
    (sheet.tag(from) == Tag::Preposition || sheet.t(from).is("to"))
        && (sheet.tag(from + 1) == Tag::Relative || sheet.t(from + 1).is("which"))
        && (from + 2..from + 8).any(|k| sheet.hit_at(k).is_some_and(|hit| hit.frame.has(Frame::STRONG)))
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
    noun && !paused && !hit.frame.has(Frame::OBJECT) && end >= from + 7
}
