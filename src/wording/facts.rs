//! What there is to say of a quotation besides who said it and through whom.

use crate::article::{Confidence, Quotation};

use super::{Wording, fill};

impl Wording {
    /// What was done to the words, when they were said or published, and whether that is in doubt.
    #[must_use]
    pub fn facts_of(&self, quotation: &Quotation) -> Vec<String> {
        let treatments =
            quotation.treatments().into_iter().map(|treatment| self.treatment(treatment).to_owned());
        let mut facts: Vec<String> = treatments.collect();
        let dates = quotation.dates;
        let day = dates.said.map(|day| (self.date_said, day));
        let day = day.or_else(|| Some((self.date_published, dates.published?)));
        facts.extend(day.map(|(template, day)| fill(template, &[("date", &self.date(day))])));
        let confidence = quotation.certainty.confidence;
        facts.extend((confidence != Confidence::Certain).then(|| self.confidence(confidence).to_owned()));
        facts
    }
}
