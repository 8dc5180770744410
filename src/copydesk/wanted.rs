//! Facts of an article that the page can do without, but then has to say that they are not known.

use crate::article::Lang;

use super::front::{Sited, Table};
use super::remark::Draft;

impl Table<'_> {
    /// A text that should be there.
    pub(super) fn wanted(&mut self, key: &'static str, what: &str, lang: &Lang) -> Option<Sited<String>> {
        if self.has(key) {
            return self.printed(key, lang);
        }
        self.missing(key, what);
        None
    }

    /// The remark that a fact is missing.
    pub(super) fn missing(&mut self, key: &'static str, what: &str) {
        self.asked.insert(key);
        // A key that stands below a head has its own remark.
        if self.is_root() && self.desk().is_moved(key) {
            return;
        }
        let message = format!("“{key}” is missing: {what}. The page will say that it is not known.");
        let span = self.span();
        self.desk().say(Draft::warning("missing-fact", span, message).expected(format!("{key} = \"…\"")));
    }
}
