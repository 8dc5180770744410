//! [`Span`]: the part of the filter that asks for dates, and says which of the three it means.

use crate::article::{Date, Occurrence};

/// Which date of a quotation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum When {
    /// When it was said.
    #[default]
    Said,
    /// When the last outlet published it.
    Published,
    /// When the editor looked at it.
    Retrieved,
}

impl When {
    /// All three in the order in which they happen.
    pub const ALL: [Self; 3] = [Self::Said, Self::Published, Self::Retrieved];

    /// Its name in addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Said => "said",
            Self::Published => "published",
            Self::Retrieved => "retrieved",
        }
    }

    /// This date of a quotation, when it is known.
    #[must_use]
    pub fn of(self, dates: Occurrence) -> Option<Date> {
        match self {
            Self::Said => dates.said,
            Self::Published => dates.published,
            Self::Retrieved => dates.retrieved,
        }
    }
}

/// A span of time that one of the three dates must fall into.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// Which date.
    pub when: When,
    /// Not before.
    pub from: Option<Date>,
    /// Not after.
    pub to: Option<Date>,
}

impl Span {
    /// Whether it asks for anything.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// Whether the dates may fall into the span. A date that is not known never does: the page says how many
    /// such quotations it leaves out.
    #[must_use]
    pub fn keeps(&self, dates: Occurrence) -> bool {
        if !self.is_on() {
            return true;
        }
        self.when.of(dates).is_some_and(|date| {
            !self.from.is_some_and(|from| date.surely_before(from))
                && !self.to.is_some_and(|to| to.surely_before(date))
        })
    }

    /// As it stands in an address: `said 2023-07-26 -`; empty when it asks for nothing.
    #[must_use]
    pub fn write(&self) -> String {
        if !self.is_on() {
            return String::new();
        }
        let mut text = self.when.as_str().to_owned();
        for end in [self.from, self.to] {
            text.push(' ');
            match end {
                Some(date) => text.push_str(&date.to_string()),
                None => text.push('-'),
            }
        }
        text
    }

    /// What an address says; what it cannot mean is left out.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut words = text.split(' ');
        let name = words.next().unwrap_or_default();
        let Some(when) = When::ALL.into_iter().find(|when| when.as_str() == name) else {
            return Self::default();
        };
        let mut end = || Date::parse(words.next()?).ok();
        let span = Self { when, from: end(), to: end() };
        if span.is_on() { span } else { Self::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::{Span, When};
    use crate::article::{Date, Occurrence};

    fn date(text: &str) -> Option<Date> {
        Date::parse(text).ok()
    }

    #[test]
    fn a_span_survives_the_address() {
        for text in ["said 2023-07-26 2023-07-30", "published 2023 -", "retrieved - 2023-07"] {
            assert_eq!(Span::read(text).write(), text);
        }
        for text in ["", "said", "said - -", "never 2023 2024", "said yesterday"] {
            assert_eq!(Span::read(text), Span::default(), "{text}");
        }
    }

    #[test]
    fn a_span_keeps_what_may_fall_into_it() {
        let said = |text| Occurrence { said: date(text), ..Occurrence::default() };
        let july = Span { when: When::Said, from: date("2023-07-02"), to: date("2023-07-30") };
        assert!(july.keeps(said("2023-07-02")) && july.keeps(said("2023-07-30")));
        assert!(july.keeps(said("2023-07")) && july.keeps(said("2023")), "it may be within");
        assert!(!july.keeps(said("2023-07-01")) && !july.keeps(said("2023-08")));
        assert!(!july.keeps(Occurrence { published: date("2023-07-10"), ..Occurrence::default() }));
        assert!(Span::default().keeps(Occurrence::default()));
    }
}
