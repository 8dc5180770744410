//! What the press printed, said anew in another language.
//!
//! A printed text names its word and carries what fills the slots (`page::word`). Most values are names and
//! numbers; some are words themselves.

use crate::article::{Lang, Treatment};

use super::Wording;
use super::templates::filled;

impl Wording {
    /// A printed text in this language. `value` gives what its element carries for a slot.
    #[must_use]
    pub fn restated(&self, text: &str, value: &dyn Fn(&str) -> Option<String>) -> String {
        let number = |slot: &str| value(slot).and_then(|n| n.parse().ok());
        let form = self.plural(text, number("n").unwrap_or_default());
        filled(form, &|slot| match slot {
            "treatment" => {
                let name = value(slot)?;
                let treatment = Treatment::ALL.into_iter().find(|one| one.as_str() == name)?;
                Some(self.treatment(treatment).to_owned())
            }
            "language" => Some(self.language_name(&Lang::new(&value(slot)?).ok()?).to_owned()),
            "speaker" => {
                value(slot).map(|name| if name.is_empty() { self.speaker_unknown.to_owned() } else { name })
            }
            _ => value(slot),
        })
    }

    /// The text of that name: `by`, or `note_kinds.2` where a name has several.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&'static str> {
        let (name, index) = name.split_once('.').unwrap_or((name, "0"));
        let (_, texts) = self.fields().into_iter().find(|(own, _)| own == name)?;
        texts.get(index.parse::<usize>().ok()?).copied()
    }
}
