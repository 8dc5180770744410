//! Days and times, which stand beside whoever speaks and are no part of their name.

use crate::quotes::pack::Class;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::Tag;

/// Whether a word is one for a day, a month or a time.
pub(crate) fn is_date(sheet: &Sheet, at: usize) -> bool {
    sheet.t(at).has(Class::WEEKDAY.with(Class::DATE).with(Class::MONTH))
}

/// Whether a day or a time begins here: "vendredi", "*cette* semaine", "*el* lunes".
pub(crate) fn is_day(sheet: &Sheet, at: usize) -> bool {
    let day = |k: usize| {
        let t = sheet.t(k);
        t.has(Class::WEEKDAY) || t.has(Class::DATE) && t.tag != Tag::Name
    };
    day(at) || sheet.tag(at) == Tag::Determiner && day(at + 1)
}

/// Whether a number is a year of our time: "en *2014*".
pub(crate) fn is_year(sheet: &Sheet, at: usize) -> bool {
    sheet.t(at).low.parse().is_ok_and(|year: u32| (1500..2100).contains(&year))
}

/// The place behind a day: "vendredi soir", "este lunes".
pub(crate) fn past_day(sheet: &Sheet, from: usize) -> usize {
    let mut k = from;
    for _ in 0..4 {
        if !is_day(sheet, k) {
            break;
        }
        k += 1 + usize::from(sheet.tag(k) == Tag::Determiner);
    }
    k
}

/// Whether a word opens a day or a time: "Friday", "*late* Friday", "*late* on Friday", "*this* week", "*cette* semaine".
pub(crate) fn says_when(sheet: &Sheet, at: usize) -> bool {
    let first = sheet.t(at);
    if first.has(Class::WEEKDAY.with(Class::DATE)) {
        return true;
    }
    let part = sheet.listed("parts of time", at);
    let which = |k: usize| sheet.tag(k) == Tag::Determiner || sheet.listed("which time", k);
    if !part && !which(at) {
        return false;
    }
    let begin = if part && sheet.tag(at + 1) == Tag::Preposition { at + 2 } else { at + 1 };
    // "this last week"
    is_date(sheet, if which(begin) { begin + 1 } else { begin })
}

/// Whether a word says when, or begins to: "Friday", "*late* on Friday".
pub(crate) fn is_time(sheet: &Sheet, at: usize) -> bool {
    let part = sheet.listed("parts of a day", at);
    is_date(sheet, at) || part && sheet.tag(at + 1) == Tag::Preposition
}
