//! Stretches of words: between two commas, marks or colons; "two days ago".

use crate::quotes::pack::Class;
use crate::quotes::text::sheet::{REACH, Sheet};
use crate::quotes::text::tokens::{Kind, Tag};

/// Where the stretch that ends before `at` begins: after a comma, a mark, a colon or at the sentence's start.
pub(crate) fn stretch_start(sheet: &Sheet, at: usize) -> usize {
    let start = sheet.sentence_start(at.saturating_sub(1)).max(at.saturating_sub(REACH));
    let mut k = at;
    while k > start {
        let t = sheet.t(k - 1);
        if t.any(&[")", "]"]) {
            // What stands in brackets belongs to the stretch.
            if let Some(open) = (start..k - 1).rev().take(12).find(|i| sheet.t(*i).any(&["(", "["])) {
                k = open;
                continue;
            }
        }
        if t.kind == Kind::Mark {
            let short = t.region.map(|region| sheet.span(region)).filter(|(a, b)| {
                let last = sheet.t(b.saturating_sub(2));
                b - a <= 8
                    && *b == k
                    && *a > start
                    && sheet.before(*a).tag != Tag::Comma
                    && matches!(last.kind, Kind::Word | Kind::Number)
            });
            match short {
                // A nickname or the title of a show.
                Some((from, _)) => {
                    k = from;
                    continue;
                }
                None => break,
            }
        }
        if t.tag == Tag::Comma || t.any(&[":", ";", "—", "–", "--", "-", "(", "[", "…", "?", "!"]) {
            break;
        }
        k -= 1;
    }
    k
}

/// Words that count days and weeks.
const COUNTS: [&str; 19] = [
    "less", "more", "than", "a", "an", "few", "several", "some", "one", "two", "three", "four", "five",
    "six", "seven", "eight", "nine", "ten", "many",
];

/// Where "less than two weeks ago", "two days later" begins, if it ends before `end`.
pub(crate) fn ago(sheet: &Sheet, end: usize) -> Option<usize> {
    let last =
        end.checked_sub(1).filter(|k| sheet.in_english() && sheet.t(*k).any(&["ago", "later", "earlier"]))?;
    let mut from = last;
    let counts = |k: usize| {
        let t = sheet.t(k);
        t.has(Class::DATE) || t.tag == Tag::Number || t.any(&COUNTS)
    };
    while from > 0
        && last - from < 6
        && counts(from - 1)
        && sheet.t(from - 1).sentence == sheet.t(last).sentence
    {
        from -= 1;
    }
    (from < last).then_some(from)
}
