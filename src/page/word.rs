//! [`Word`]: a text outside of the islands, printed so that the program can say it anew in another language.
//!
//! The element names its word, `data-word` for its text, `data-word-label` for its label and `data-word-title` for its
//! title, and carries what fills the slots in attributes of the same names. What an element does not carry is its own text: the letter
//! of a note's mark needs no attribute.

use yew::Html;
use yew::virtual_dom::{VTag, VText};

use crate::article::{Lang, Speaker};
use crate::wording::{SIDES, Wording, around, language_place};

/// A word of the table with what fills its slots.
pub(super) struct Word {
    name: String,
    text: String,
    values: Vec<(&'static str, String)>,
}

/// The word of a name, as in `word!(wording.by)`, or one of several, as in `word!(wording.note_kinds, kind)`.
/// A name that the table does not have is no program.
macro_rules! word {
    ($wording:ident . $name:ident) => {
        $crate::page::word::Word::new(stringify!($name).to_owned(), $wording.$name)
    };
    ($wording:ident . $group:ident . $name:ident) => {
        $crate::page::word::Word::new(
            concat!(stringify!($group), "-", stringify!($name)).to_owned(),
            $wording.$group.$name,
        )
    };
    ($wording:ident . $group:ident . $name:ident, $place:expr) => {
        $crate::page::word::Word::new(
            format!("{}-{}.{}", stringify!($group), stringify!($name), $place as usize),
            $wording.$group.$name.get($place as usize).copied().unwrap_or_default(),
        )
    };
    ($wording:ident . $name:ident, $place:expr) => {
        $crate::page::word::Word::new(
            format!("{}.{}", stringify!($name), $place as usize),
            $wording.$name.get($place as usize).copied().unwrap_or_default(),
        )
    };
}
pub(super) use word;

impl Word {
    pub(super) fn new(name: String, text: &str) -> Self {
        Self { name, text: text.to_owned(), values: Vec::new() }
    }

    /// What fills a slot; the page carries it as `data-` and the slot's name.
    pub(super) fn with(mut self, attribute: &'static str, value: impl ToString) -> Self {
        self.values.push((attribute, value.to_string()));
        self
    }

    /// The text as the table says it.
    pub(super) fn text(&self, wording: &Wording) -> String {
        wording.restated(&self.text, &|slot| {
            let value = self.values.iter().find(|(key, _)| key.strip_prefix("data-") == Some(slot));
            value.map(|(_, value)| value.clone())
        })
    }

    /// The word around elements that fill its one slot: what stands before it and what behind it, each an element of its
    /// own, because in another language it may be the other one that is empty.
    pub(super) fn around(self, wording: &Wording, inside: Html) -> Html {
        let ([before, behind], [left, right]) = (around(&self.text), SIDES);
        let side = |sign: char, text: &str| Self::new(format!("{}{sign}", self.name), text).span(wording);
        [side(left, before), inside, side(right, behind)].into_iter().collect()
    }

    /// The word's name, for an element that carries it itself.
    pub(super) fn name(&self) -> String {
        self.name.clone()
    }

    /// What fills a slot, by the name of its attribute.
    pub(super) fn value(&self, attribute: &str) -> Option<String> {
        self.values.iter().find(|(key, _)| *key == attribute).map(|(_, value)| value.clone())
    }

    /// The word in an element of its own.
    pub(super) fn element(self, wording: &Wording, tag: &'static str, class: Option<&'static str>) -> Html {
        let mut element = VTag::new(tag);
        if let Some(class) = class {
            element.add_attribute("class", class);
        }
        let text = self.text(wording);
        element.add_attribute("data-word", self.name);
        for (attribute, value) in self.values {
            element.add_attribute(attribute, value);
        }
        element.add_child(VText::new(text).into());
        element.into()
    }

    /// The word as the label that the eye sees of a group named with it.
    pub(super) fn hidden(&self, wording: &Wording) -> Html {
        let mut element = VTag::new("span");
        element.add_attribute("class", "preference-label");
        element.add_attribute("aria-hidden", "true");
        element.add_attribute("data-word", self.name());
        for (attribute, value) in &self.values {
            element.add_attribute(attribute, value.clone());
        }
        element.add_child(VText::new(self.text(wording)).into());
        element.into()
    }

    /// The word inside a line.
    pub(super) fn span(self, wording: &Wording) -> Html {
        self.element(wording, "span", None)
    }
}

/// A piece of a line: a word of the table, or a name that stays what it is in every language.
pub(super) enum Said {
    /// A word of the table.
    Word(Word),
    /// A name, or what the article says.
    Name(String),
}

impl Said {
    /// The text as the table says it.
    pub(super) fn text(&self, wording: &Wording) -> String {
        match self {
            Self::Word(word) => word.text(wording),
            Self::Name(name) => name.clone(),
        }
    }

    /// The piece inside a line.
    pub(super) fn html(self, wording: &Wording) -> Html {
        match self {
            Self::Word(word) => word.span(wording),
            Self::Name(name) => VText::new(name).into(),
        }
    }
}

/// What a speaker is called. Of somebody whom nobody names, and of a document that is named by its author, that changes
/// with the language.
pub(super) fn name_of_speaker(wording: &Wording, speaker: Option<Speaker<'_>>) -> Said {
    match speaker {
        None => Said::Word(word!(wording.speaker_unknown)),
        Some(Speaker::Document(document)) if document.author.is_some() => {
            let author = document.author.as_deref().unwrap_or_default();
            let word = word!(wording.document_by).with("data-kind", document.kind.as_str());
            Said::Word(word.with("data-author", author))
        }
        Some(_) => Said::Name(wording.speaker_name(speaker)),
    }
}

/// The name of a language, or its tag where the tables have no name.
pub(super) fn language(wording: &Wording, lang: &Lang) -> Said {
    match language_place(lang) {
        Some(place) => Said::Word(word!(wording.languages, place)),
        None => Said::Name(lang.to_string()),
    }
}
