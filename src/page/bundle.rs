//! [`Bundle`]: the part of an article that the islands need, as the page carries it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::article::{Article, Evidence, Id, Inline, Lang, ParallelRole};
use crate::reading::Mark;
use crate::reading::elements::quotation_element;

/// The data of the islands. The text is not in it: it is on the page already.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bundle {
    /// The language of the article.
    pub lang: Option<Lang>,
    /// Everyone quoted and everything they said.
    pub evidence: Evidence,
    /// The notes in order, with the number of their marks in the text.
    pub notes: Vec<(Id, u16)>,
    /// The quotations that others worded differently, with the number of these wordings.
    #[serde(default)]
    pub wordings: Vec<(Id, u16)>,
    /// The language of each aligned text, and what it is to the article.
    #[serde(default)]
    pub parallels: Vec<(Lang, ParallelRole)>,
    /// The text fragment of each quotation in order, for links to the very words; empty where there is none.
    #[serde(default)]
    pub directives: Vec<String>,
    /// The outlet that published the article itself, where that is not this site. A card need not say that words which
    /// came through it alone did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Id>,
    /// Whether a card leads to the fields that correct it: in the reading room of one's own articles, nowhere else.
    #[serde(skip)]
    pub correctable: bool,
}

impl Bundle {
    /// What the islands need of `article`.
    #[must_use]
    pub fn of(article: &Article) -> Self {
        let mut counts: BTreeMap<Id, u16> = BTreeMap::new();
        for block in &article.body {
            for line in block.lines() {
                count_marks(line, &mut counts);
            }
        }
        let notes = article.notes.iter().map(|note| {
            let count = counts.get(&note.id).copied().unwrap_or_default();
            (note.id.clone(), count)
        });
        let mut wordings: Vec<(Id, u16)> = Vec::new();
        for rival in &article.rivals {
            match wordings.last_mut().filter(|(id, _)| *id == rival.quotation) {
                Some((_, count)) => *count = count.saturating_add(1),
                None => wordings.push((rival.quotation.clone(), 1)),
            }
        }
        Self {
            wordings,
            lang: Some(article.lang.clone()),
            evidence: article.evidence.clone(),
            notes: notes.collect(),
            parallels: article.parallels.iter().map(|one| (one.lang.clone(), one.role)).collect(),
            directives: Vec::new(),
            publisher: None,
            correctable: false,
        }
    }

    /// The same with the text fragments, which only the press finds.
    #[must_use]
    pub fn with_directives(self, directives: Vec<String>) -> Self {
        Self { directives, ..self }
    }

    /// The address of the quotation with this number within the page, with the words that a browser shows.
    #[must_use]
    pub fn fragment(&self, quotation: &Id, number: usize) -> String {
        let directive = number.checked_sub(1).and_then(|index| self.directives.get(index));
        let directive = directive.map(String::as_str).filter(|directive| !directive.is_empty());
        let mark = directive.map_or("", |_| ":~:");
        ["#", &quotation_element(quotation), mark, directive.unwrap_or_default()].concat()
    }

    /// The first mark of every note: what "open all" opens.
    #[must_use]
    pub fn first_marks(&self) -> Vec<Mark> {
        let marked = self.notes.iter().filter(|(_, count)| *count > 0);
        marked.map(|(note, _)| Mark { note: note.clone(), nth: 1 }).collect()
    }

    /// The language of the article, English when the bundle does not say.
    #[must_use]
    pub fn lang(&self) -> Option<&Lang> {
        self.lang.as_ref()
    }
}

fn count_marks(content: &[Inline], counts: &mut BTreeMap<Id, u16>) {
    for inline in content {
        if let Inline::Noted { note, .. } = inline {
            let count = counts.entry(note.clone()).or_default();
            *count = count.saturating_add(1);
        }
        count_marks(inline.inside(), counts);
    }
}
