//! What stands around a verb of saying: where and how before marks, and who heard it at the head of the sentence.

use crate::quotes::indirect::report::SILENT;
use crate::quotes::pack::{Class, Frame};
use crate::quotes::phrase::dates::is_time;
use crate::quotes::phrase::noun_phrase::{introduces, phrase_after};
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::Tag;

/// "announced on her page, in capital letters, “…”": where the marks begin, if only where and how stands before them.
pub(crate) fn placed_before_marks(sheet: &Sheet, from: usize, end: usize) -> Option<usize> {
    let german = sheet.in_german();
    if !(sheet.in_english() || german) || sheet.tag(from) != Tag::Preposition {
        return None;
    }
    let mark = (from..end.min(from + 16)).find(|k| sheet.t(*k).region.is_some())?;
    let setting = |k: usize| {
        !matches!(sheet.tag(k), Tag::Verb | Tag::Auxiliary | Tag::Pronoun | Tag::Subordinator | Tag::Relative)
    };
    // "schrieb in einer E-Mail: „…“": in German a colon opens what is said.
    let before = sheet.before(mark);
    let opens = if german { before.is(":") } else { before.tag == Tag::Comma };
    (opens && (from..mark).all(setting)).then_some(mark)
}

/// "Как сообщает ТАСС, в посольстве считают, что": whether the sentence opens with who heard it.
pub(crate) fn as_reported(sheet: &Sheet, hit: &Hit) -> bool {
    let start = sheet.sentence_start(hit.at);
    let told =
        |k: usize| sheet.hit_at(k).is_some_and(|hit| hit.frame.has(Frame::STRONG) && !hit.frame.has(SILENT));
    sheet.listed("as", start)
        && start + 1 < hit.at
        && (start + 1..hit.at.min(start + 4)).any(told)
        && (start + 1..hit.at).any(|k| sheet.tag(k) == Tag::Comma)
}

/// Where the adverbs before `at` begin.
pub(crate) fn without_adverbs(sheet: &Sheet, at: usize) -> usize {
    (0..at).rev().find(|k| sheet.tag(*k) != Tag::Adverb).map_or(0, |k| k + 1)
}

/// The fewest words between marks that say something without the thing that they name.
const LEAST_WORDS: usize = 3;

/// "called the plan *“a brave attempt”*", "described the gate as *“a gift”*": where the marks begin behind the thing that is
/// named, which the writer names. "called the “new” plan a gift" has no such marks.
pub(crate) fn named_in_marks(sheet: &Sheet, hit: &Hit, from: usize, to: usize) -> Option<usize> {
    let own = sheet.pack.cues.get(hit.cue).map(|cue| cue.prepositions.as_slice()).unwrap_or_default();
    // "called *for* a “new start”": what is called for.
    let governed = own.contains(&sheet.before(from).low) || own.contains(&sheet.t(from).low);
    if !hit.frame.names() || governed {
        return None;
    }
    let mark = (from..to).find(|k| sheet.t(*k).region.is_some())?;
    let thing = |k: usize| {
        !matches!(
            sheet.tag(k),
            Tag::Verb | Tag::Auxiliary | Tag::Comma | Tag::Subordinator | Tag::Relative | Tag::Participle
        ) && !sheet.t(k).any(&[":", ";"])
            // "bezeichnete den Plan *als* „…“"
            || k + 1 == mark && sheet.in_german() && sheet.tag(k) == Tag::Subordinator
    };
    let (_, close) = sheet.t(mark).region.map(|region| sheet.span(region))?;
    let goes_on = close < to && matches!(sheet.tag(close), Tag::Noun | Tag::Name);
    let whole = sheet.words(mark, close) >= LEAST_WORDS;
    (mark > from && whole && (from..mark).all(thing) && !goes_on).then_some(mark)
}

/// "reclama *tierras*", "un grupo *que* reclama tierras": to claim a thing says nothing, nor does what only tells which group it
/// is. English has rules of its own.
pub(crate) fn is_claim(sheet: &Sheet, hit: &Hit, from: usize) -> bool {
    let article = usize::from(matches!(sheet.tag(from), Tag::Determiner | Tag::Owner));
    let claimed = !sheet.in_english() && sheet.listed("claimed", from + article);
    let that = hit.at.checked_sub(1).filter(|k| {
        let t = sheet.t(*k);
        sheet.in_romance() && (t.tag == Tag::Relative || t.has(Class::RELATIVE.with(Class::COMPLEMENTIZER)))
    });
    let which = that.is_some_and(|that| !matches!(sheet.before(that).tag, Tag::Comma | Tag::Verb));
    claimed || which
}

/// "denunció *en 2014 que*", "erklärte die Firma 2014, *dass*": whether a clause of its own follows a verb and whoever says it,
/// across times and places, so that what stands before them only sets the scene.
pub(crate) fn has_own_clause(sheet: &Sheet, hit: &Hit, after: usize, end: usize) -> bool {
    let mut k = after;
    for _ in 0..4 {
        let number = sheet.tag(k) == Tag::Number;
        if is_time(sheet, k) || number || matches!(sheet.tag(k), Tag::Adverb) {
            k += 1;
        } else if sheet.tag(k) == Tag::Determiner && is_time(sheet, k + 1) {
            k += 2;
        } else if sheet.tag(k) == Tag::Preposition
            && let Some(found) = phrase_after(sheet, k + 1)
        {
            k = found.to;
        } else {
            break;
        }
    }
    let paused = sheet.in_german() || sheet.in_slavic();
    let pause = usize::from(paused && sheet.tag(k) == Tag::Comma);
    let opens = if sheet.in_english() {
        sheet.listed("that", k)
    } else {
        pause == usize::from(paused) && sheet.t(k + pause).has(Class::COMPLEMENTIZER)
    };
    // "said in an interview *that* she gave": a clause about the interview, unless what stands before sets the scene.
    let about = !introduces(sheet, sheet.sentence_start(hit.at))
        && k > after
        && sheet.before(k).has(Class::DOCUMENT.with(Class::OCCASION));
    // "…, dijo el ministro *que* visitó Kent"
    let behind = k == after && after > hit.end && !paused;
    opens && k < end && !about && !behind
}
