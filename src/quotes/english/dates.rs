//! English times that count days: "two weeks ago".

use crate::quotes::pack::Class;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::Tag;

/// Where "less than two weeks ago", "two days later" begins, if it ends before `end`.
pub(crate) fn ago(sheet: &Sheet, end: usize) -> Option<usize> {
    let last = end.checked_sub(1).filter(|k| sheet.t(*k).any(&["ago", "later", "earlier"]))?;
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

/// Words that count days and weeks.
pub(crate) const COUNTS: [&str; 19] = [
    "less", "more", "than", "a", "an", "few", "several", "some", "one", "two", "three", "four", "five",
    "six", "seven", "eight", "nine", "ten", "many",
];
