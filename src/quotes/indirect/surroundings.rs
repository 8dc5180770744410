//! What stands around a verb of saying: where and how before marks, and who heard it at the head of the sentence.

use crate::quotes::indirect::report::SILENT;
use crate::quotes::pack::Frame;
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
