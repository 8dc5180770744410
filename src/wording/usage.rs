//! [`Usage`]: how numbers, dates and lists are put into words.

use crate::article::Date;

use super::templates::fill;
use super::{Wording, pick};

/// How numbers and dates are put into words. The printed page and the program's first render go by the table
/// ([`Usage::PRINTED`]); what is said anew in the reader's language goes by the browser.
#[derive(Clone, Copy, Debug)]
pub struct Usage {
    /// Which plural form `n` takes in the language of that tag, counted from 0 in the order of Unicode CLDR:
    /// zero, one, two, few, many, other, as far as the language has them.
    pub plural: fn(&str, usize) -> usize,
    /// A date in the language of that tag; `None` leaves it to the table.
    pub date: fn(&str, Date) -> Option<String>,
}

impl Usage {
    /// By the table alone.
    pub const PRINTED: Self = Self { plural: printed_plural, date: |_, _| None };
}

/// The rules of the languages the site is printed in (Unicode CLDR, cardinals): Chinese and Korean have one
/// form, English has two.
fn printed_plural(lang: &str, n: usize) -> usize {
    usize::from(lang == "en" && n != 1)
}

impl Wording {
    /// The form of a text that counts, for `n`. A table with too few forms says its last.
    #[must_use]
    pub fn plural<'a>(&self, forms: &'a str, n: usize) -> &'a str {
        let form = if forms.contains('|') { (self.usage.plural)(self.lang, n) } else { 0 };
        forms.split('|').take(form + 1).last().unwrap_or(forms)
    }

    /// A text whose one slot is the number that it counts.
    #[must_use]
    pub fn counted(&self, forms: &str, n: usize) -> String {
        fill(self.plural(forms, n), &[("n", &n.to_string())])
    }

    /// A date as exact as it is known.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        (self.usage.date)(self.lang, date).unwrap_or_else(|| self.printed_date(date))
    }

    fn printed_date(&self, date: Date) -> String {
        let year = date.year().to_string();
        let Some(month) = date.month() else { return fill(self.date_year, &[("year", &year)]) };
        // In some languages a month has another form after a day: `июль|июля`.
        let mut forms = pick(&self.months, usize::from(month).saturating_sub(1)).split('|');
        let alone = forms.next().unwrap_or_default();
        match date.day() {
            Some(day) => {
                let month = forms.next().unwrap_or(alone);
                fill(self.date_day, &[("day", &day.to_string()), ("month", month), ("year", &year)])
            }
            None => fill(self.date_month, &[("month", alone), ("year", &year)]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{EN, Wording};
    use crate::article::Date;

    #[test]
    fn dates_are_as_exact_as_they_are_known() {
        let said = |text: &str| {
            let date = Date::parse(text).expect("a date");
            Wording::all().into_iter().map(|table| table.date(date)).collect::<Vec<_>>()
        };
        assert_eq!(
            said("2023-07-27"),
            ["July 27, 2023", "2023年7月27日", "2023年7月27日", "2023년 7월 27일"]
        );
        assert_eq!(said("2022-07"), ["July 2022", "2022年7月", "2022年7月", "2022년 7월"]);
        assert_eq!(said("1953"), ["1953", "1953年", "1953年", "1953년"]);
    }

    #[test]
    fn a_text_that_counts_has_the_form_of_its_number() {
        assert_eq!(EN.counted(EN.tally_all, 0), "0 quotations");
        assert_eq!(EN.counted(EN.tally_all, 1), "1 quotation");
        let counting = |lang, forms, n| {
            let usage = super::Usage { plural: |_, n| n, ..super::Usage::PRINTED };
            Wording { lang, usage, ..EN.clone() }.counted(forms, n)
        };
        assert_eq!(counting("xx", "a {n}|b {n}|c {n}", 2), "c 2");
        assert_eq!(counting("xx", "a {n}|b {n}", 9), "b 9", "the last form there is");
    }
}
