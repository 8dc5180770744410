//! Dates that cannot be: words said after the article’s own day, dates in the future.

use std::ops::Range;

use crate::article::Date;

use super::front::{Desk, Sited};
use super::remark::Draft;

/// The days that an article’s dates are measured against.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Calendar {
    /// Today, when the desk is told.
    pub(super) today: Option<Date>,
    /// The day until which readers do not have the article, when its publication keeps it back.
    pub(super) kept_until: Option<Date>,
    /// The day of publication or of the last change, whichever is later.
    pub(super) last_change: Option<Date>,
}

/// A warning for a date that lies in the future.
pub(super) fn check_future(date: Date, span: &Range<usize>, desk: &Desk) {
    let Calendar { today, kept_until, .. } = desk.calendar();
    // What readers get on a later day may say so.
    let Some(today) = today.map(|today| kept_until.map_or(today, |day| day.max(today))) else { return };
    if !today.surely_before(date) {
        return;
    }
    let hint = match kept_until {
        Some(_) => "Readers get the article before that day, by its publish-at.",
        None => {
            "The page says this date at once. To keep the article back until its day, also write publish-at."
        }
    };
    desk.say(
        Draft::warning("in-the-future", span.clone(), format!("{date} lies in the future."))
            .expected(format!("a date not after {today}"))
            .hint(hint),
    );
}

/// A remark on something that was `done` after the article was last changed.
pub(super) fn check_not_later(done: &str, date: Option<&Sited<Date>>, desk: &Desk) {
    let (Some(date), Some(last)) = (date, desk.calendar().last_change) else { return };
    if last.surely_before(date.value) && !told(&date.span, desk) {
        desk.say(
            Draft::error(
                "dates-out-of-order",
                date.span.clone(),
                format!("The words were {done} after the article’s own day, {last}."),
            )
            .expected(format!("a date not after {last}"))
            .hint("When the article was changed since, give the day in “updated”."),
        );
    }
}

/// A warning for an event after the article’s own day.
pub(super) fn check_event(date: &Sited<Date>, desk: &Desk) {
    let Some(last) = desk.calendar().last_change.filter(|last| last.surely_before(date.value)) else {
        return;
    };
    if !told(&date.span, desk) {
        desk.say(
            Draft::warning(
                "dates-out-of-order",
                date.span.clone(),
                format!("This happens after the article’s own day, {last}."),
            )
            .expected(format!("a date not after {last}"))
            .hint("The timeline says what happened; what is planned belongs into the text."),
        );
    }
}

fn told(span: &Range<usize>, desk: &Desk) -> bool {
    desk.has_said("in-the-future", span)
}
