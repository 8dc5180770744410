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
    /// The day of publication or of the last change, whichever is later.
    pub(super) last_change: Option<Date>,
}

/// A warning for a date that lies in the future.
pub(super) fn check_future(date: Date, span: &Range<usize>, desk: &Desk) {
    let Some(today) = desk.calendar().today.filter(|today| today.surely_before(date)) else { return };
    desk.say(
        Draft::warning("in-the-future", span.clone(), format!("{date} lies in the future."))
            .expected(format!("a date not after {today}"))
            .hint("The page says this date at once. To keep the article back until its day, also write publish-at."),
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
