//! English times: between a subject and its verb, behind a verb, in a date, and counted ("two weeks ago").

use crate::quotes::pack::Class;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::Tag;

/// Where "less than two weeks ago", "two days later" begins, if it ends before `end`.
pub(crate) fn ago(sheet: &Sheet, end: usize) -> Option<usize> {
    let last = end.checked_sub(1).filter(|k| sheet.t(*k).any(&["ago", "later", "earlier"]))?;
    let mut from = last;
    let counts = |k: usize| {
        let t = sheet.t(k);
        t.has(Class::DATE) || t.tag == Tag::Number || sheet.listed("counting days", k)
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

/// "Jones *last month* wrote", "Jones *on Friday* said", "Jones *once* said": whether the word before `p` says when, between
/// a subject and its verb at `at`.
pub(crate) fn stands_between(sheet: &Sheet, p: usize, at: usize) -> bool {
    let day = Class::WEEKDAY.with(Class::DATE);
    let before = sheet.before(p);
    let opens = p < at && sheet.t(p).has(day) && before.any(&["on", "last", "this"]);
    before.has(day) || opens || p == at && before.is("once")
}

/// "said *late Friday*", "said *on Friday*": whether two words behind a verb that ends at `end` say when.
pub(crate) fn says_when_behind(sheet: &Sheet, at: usize, end: usize) -> bool {
    let opens = sheet.listed("parts of time", at)
        || sheet.t(at).any(&["last", "this"])
        || sheet.t(at).is("on") && at >= end;
    opens && sheet.t(at + 1).has(Class::WEEKDAY.with(Class::DATE))
}

/// The end of a date that is no day of the calendar: "yesterday", "earlier this week".
pub(crate) fn date_end(sheet: &Sheet, at: usize) -> Option<usize> {
    let next = sheet.t(at + 1);
    let week = sheet.t(at).any(&["last", "earlier", "this"]);
    let to = if week { at + 2 } else { at + 1 };
    let whole = week && next.has(Class::DATE) && next.tag != Tag::Name;
    let more = sheet.t(to).has(Class::DATE) && !sheet.t(to).is("ago");
    (whole || sheet.t(at).any(&["yesterday", "today", "tonight"])).then_some(to + usize::from(more))
}
