//! The one place where the desk looks at a clock.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use broadsheet::article::Date;
use broadsheet::copydesk::Moment;
use chrono::DateTime;

/// Today, wherever on Earth it is latest.
pub(crate) fn today() -> Option<Date> {
    day_of(system_now() + Duration::from_secs(14 * 60 * 60))
}

/// Now, which decides only whether the time of an article has come.
pub(crate) fn now() -> Option<Moment> {
    moment_of(system_now())
}

/// The day of a time, in Greenwich.
fn day_of(time: SystemTime) -> Option<Date> {
    Date::parse(&moment_of(time)?.date_naive().to_string()).ok()
}

fn moment_of(time: SystemTime) -> Option<Moment> {
    let seconds = time.duration_since(UNIX_EPOCH).ok()?.as_secs();
    Some(DateTime::from_timestamp(i64::try_from(seconds).ok()?, 0)?.fixed_offset())
}

#[expect(
    clippy::disallowed_methods,
    reason = "dates in the future are remarked on, and articles wait for their moment; nothing else depends on it"
)]
fn system_now() -> SystemTime {
    SystemTime::now()
}
