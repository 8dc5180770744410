//! What the press printed, said anew in another language.
//!
//! A printed text names its word and carries what fills the slots (`page::word`). Most values are names and
//! numbers; some are words themselves, and some are lists, with a name on each line.

use crate::article::{Date, DocumentKind, Lang, Speaker, Treatment, capitalized};

use super::Wording;
use super::templates::{around, fill, filled};

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
            "speaker" | "origin" | "name" => value(slot).map(|name| self.called(&name)),
            "names" => {
                let names = value(slot)?;
                Some(names.lines().map(|name| self.called(name)).collect::<Vec<_>>().join(self.list_between))
            }
            "kind" => document_kind(&value(slot)?).map(|kind| self.document_kind(kind).to_owned()),
            "date" => {
                let date = value(slot)?;
                Some(Date::parse(&date).map_or(date, |date| self.date(date)))
            }
            _ => value(slot),
        })
    }

    /// Somebody by the name that an element carries.
    pub(super) fn called(&self, carried: &str) -> String {
        if carried.is_empty() {
            return self.speaker_unknown.to_owned();
        }
        let written = carried.split_once(BY).and_then(|(kind, author)| Some((document_kind(kind)?, author)));
        match written {
            Some((kind, author)) => {
                fill(self.document_by, &[("kind", self.document_kind(kind)), ("author", author)])
            }
            None => carried.to_owned(),
        }
    }

    /// The text of that name: `by`, or `note_kinds.2` where a name has several.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&'static str> {
        let (name, index) = name.split_once('.').unwrap_or((name, "0"));
        let (_, texts) = self.fields().into_iter().find(|(own, _)| own == name)?;
        texts.get(index.parse::<usize>().ok()?).copied()
    }
}

/// What a name of a word ends with that means only what stands before the word’s slot, and what behind it: what fills the
/// slot has elements of its own.
pub const SIDES: [char; 2] = ['<', '>'];

/// The text of that name, as `look` finds it in a table: `also`, or one side of it, `also<`.
#[must_use]
pub fn looked_up(name: &str, look: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let Some((side, word)) =
        SIDES.iter().enumerate().find_map(|(side, end)| Some((side, name.strip_suffix(*end)?)))
    else {
        return look(name);
    };
    let text = look(word)?;
    around(&text).get(side).map(|side| (*side).to_owned())
}

/// Between the kind of a document and its author, in the name that an element carries.
const BY: char = '|';

/// The name of a speaker as an element carries it, in no language: nothing for somebody whom nobody names, and of a
/// document with an author its kind and its author.
#[must_use]
pub fn carried_name(speaker: Option<Speaker<'_>>) -> String {
    match speaker {
        None => String::new(),
        Some(Speaker::Document(document)) => match &document.author {
            Some(author) => format!("{}{BY}{author}", document.kind.as_str()),
            None => capitalized(&document.phrase),
        },
        Some(other) => other.display().to_owned(),
    }
}

fn document_kind(name: &str) -> Option<DocumentKind> {
    DocumentKind::NAMES.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::looked_up;

    #[test]
    fn a_word_around_elements_has_two_sides() {
        let table = |name: &str| (name == "also").then(|| "auch {names} genannt".to_owned());
        let said = ["also", "also<", "also>", "so>"].map(|name| looked_up(name, &table));
        let texts = said.each_ref().map(|text| text.as_deref());
        assert_eq!(texts, [Some("auch {names} genannt"), Some("auch "), Some(" genannt"), None]);
    }
}
