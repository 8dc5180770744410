//! What there is to say of a quotation besides who said it and through whom.

use crate::article::{Certainty, Doubt, Quotation};

use super::{Wording, fill};

impl Wording {
    /// What was done to the words, when they were said or published, and whether that is in doubt.
    #[must_use]
    pub fn facts_of(&self, quotation: &Quotation) -> Vec<String> {
        let dates = quotation.dates;
        let day = dates.said.map(|day| (self.date_said, day));
        let day = day.or_else(|| Some((self.date_published, dates.published?)));
        self.facts(quotation, day.map(|(template, day)| fill(template, &[("date", &self.date(day))])))
    }

    /// What was done to the words, and whether that is in doubt: for a place where each day stands beside whoever spoke or
    /// published then.
    #[must_use]
    pub fn undated_facts_of(&self, quotation: &Quotation) -> Vec<String> {
        self.facts(quotation, None)
    }

    fn facts(&self, quotation: &Quotation, day: Option<String>) -> Vec<String> {
        let treatments =
            quotation.treatments().into_iter().map(|treatment| self.treatment(treatment).to_owned());
        let doubt = self.doubt_of(&quotation.certainty).map(str::to_owned);
        treatments.chain(day).chain(doubt).collect()
    }

    /// What [`Certainty::doubt`] tells, in words.
    fn doubt_of(&self, certainty: &Certainty) -> Option<&'static str> {
        Some(match certainty.doubt()? {
            Doubt::Unchecked => self.found_by_program,
            Doubt::Only(confidence) => self.confidence(confidence),
        })
    }
}
