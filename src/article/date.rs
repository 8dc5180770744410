//! [`Date`]: a calendar date known to the year, the month or the day.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A date of the Gregorian calendar, as exact as it is known: `2023`, `2022-07` or `2023-07-27`.
///
/// Written in the profile of ISO 8601 that HTML's `datetime` attribute takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"))]
pub struct Date {
    year: u16,
    /// 1 to 12; 0 when not known.
    month: u8,
    /// 1 to 31; 0 when not known.
    day: u8,
}

/// Why a text is no [`Date`].
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DateError {
    /// Not of the form `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    #[error("“{0}” is not a date of the form 2023, 2023-07 or 2023-07-27")]
    Form(String),
    /// The year 0, which the calendar does not have.
    #[error("there is no year 0")]
    Year,
    /// A month outside 1 to 12.
    #[error("there is no month {0}")]
    Month(u8),
    /// A day that the month does not have.
    #[error("{year}-{month:02} has no day {day}")]
    Day {
        /// The year.
        year: u16,
        /// The month, 1 to 12.
        month: u8,
        /// The day that was given.
        day: u8,
    },
}

impl Date {
    /// Reads a date.
    ///
    /// # Errors
    /// When the text has another form, or names a day that the calendar does not have.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let form = || DateError::Form(text.to_owned());
        let mut parts = text.split('-');
        let year = number(parts.next(), 4).ok_or_else(form)?;
        let month = match parts.next() {
            Some(part) => Some(number(Some(part), 2).ok_or_else(form)?),
            None => None,
        };
        let day = match parts.next() {
            Some(part) => Some(number(Some(part), 2).ok_or_else(form)?),
            None => None,
        };
        if parts.next().is_some() {
            return Err(form());
        }
        if year == 0 {
            return Err(DateError::Year);
        }
        // Two digits fit a byte.
        let month = month.map(|m| m as u8);
        let day = day.map(|d| d as u8);
        if let Some(month) = month
            && !(1..=12).contains(&month)
        {
            return Err(DateError::Month(month));
        }
        if let (Some(month), Some(day)) = (month, day)
            && !(1..=days_in(year, month)).contains(&day)
        {
            return Err(DateError::Day { year, month, day });
        }
        Ok(Self { year, month: month.unwrap_or(0), day: day.unwrap_or(0) })
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, when known.
    #[must_use]
    pub fn month(self) -> Option<u8> {
        (self.month > 0).then_some(self.month)
    }

    /// The day of the month, when known.
    #[must_use]
    pub fn day(self) -> Option<u8> {
        (self.day > 0).then_some(self.day)
    }

    /// Whether it lies before `other` however the parts that are not known fall out.
    #[must_use]
    pub fn surely_before(self, other: Self) -> bool {
        if self.year != other.year {
            return self.year < other.year;
        }
        if self.month == 0 || other.month == 0 {
            return false;
        }
        if self.month != other.month {
            return self.month < other.month;
        }
        self.day > 0 && other.day > 0 && self.day < other.day
    }

    /// This date.
    #[must_use]
    pub fn exact(self) -> Self {
        self
    }

    /// Its month, or its year when the month is not known.
    #[must_use]
    pub fn to_month(self) -> Self {
        Self { day: 0, ..self }
    }

    /// Its year.
    #[must_use]
    pub fn to_year(self) -> Self {
        Self { month: 0, day: 0, ..self }
    }

    /// Days since the first day of the year 1, counting every month as 31 days and what is not known as the
    /// first: for order and distance in a picture, not for reckoning.
    #[must_use]
    pub fn ordinal(self) -> i32 {
        let month = i32::from(self.month.max(1)) - 1;
        (i32::from(self.year) * 12 + month) * 31 + i32::from(self.day.max(1)) - 1
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

impl TryFrom<String> for Date {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        Self::parse(&text)
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

/// A number of exactly `width` ASCII digits.
fn number(part: Option<&str>, width: usize) -> Option<u16> {
    let part = part?;
    let exact = part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit());
    if exact { part.parse().ok() } else { None }
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, DateError};

    #[test]
    fn keeps_the_precision_it_was_given() {
        for text in ["2023", "2022-07", "2023-07-27", "2024-02-29"] {
            assert_eq!(Date::parse(text).map(|date| date.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn refuses_days_the_calendar_lacks() {
        assert_eq!(Date::parse("2023-02-29"), Err(DateError::Day { year: 2023, month: 2, day: 29 }));
        assert_eq!(Date::parse("1900-02-29"), Err(DateError::Day { year: 1900, month: 2, day: 29 }));
        assert_eq!(Date::parse("2023-13"), Err(DateError::Month(13)));
        assert_eq!(Date::parse("0000-01-01"), Err(DateError::Year));
    }

    #[test]
    fn refuses_other_forms() {
        for text in ["", "27 July 2023", "2023-7-27", "2023-07-27T00:00", "23-07-27", "2023-07-", "٢٠٢٣"]
        {
            assert_eq!(Date::parse(text), Err(DateError::Form(text.to_owned())), "{text}");
        }
    }

    #[test]
    fn a_month_sorts_before_its_days() {
        assert!(Date::parse("2023-07").ok() < Date::parse("2023-07-01").ok());
    }
}
