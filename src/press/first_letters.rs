//! [`FirstLetters`]: the letters that a page surely shows when it is first laid out, by how they are set.
//!
//! A face that comes after that has the browser lay out the whole page once more, even for a few letters, so a page
//! asks at once for every face it will need. It asks for no other: a browser reports a face that was not used.

use std::collections::BTreeSet;

use crate::article::{Article, Extent, Inline};
use crate::page::laid_out_at_once;

/// The letters of a text, each once. Those of ASCII, nearly all of most texts, are bits of a number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Letters {
    pub(super) ascii: u128,
    pub(super) others: BTreeSet<char>,
}

impl Letters {
    fn add(&mut self, text: &str) {
        for letter in text.chars() {
            if letter.is_ascii() {
                self.ascii |= 1 << u32::from(letter);
            } else {
                self.others.insert(letter);
            }
        }
    }
}

impl From<&str> for Letters {
    fn from(text: &str) -> Self {
        let mut letters = Self::default();
        letters.add(text);
        letters
    }
}

/// How many cards a wide window surely shows beside the head of an article.
const CARDS: usize = 3;

/// The languages in which nothing is slanted (`styles/base.css`).
const UPRIGHT: [&str; 4] = ["zh", "ja", "ko", "ar"];

/// The letters of a page's first layout.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct FirstLetters {
    /// What stands around the text: names, dates, labels.
    pub(super) sans: Letters,
    /// The upright letters of the text.
    pub(super) serif: Letters,
    /// The italic letters of the text.
    pub(super) italic: Letters,
    /// The italic letters that only wide windows show: beside the name of the publication, and on the first cards.
    pub(super) wide: Letters,
}

impl FirstLetters {
    /// Those of a page in this language that has no article, of which the title stands for the rest.
    pub(super) fn of_title(lang: &str, title: &str, tagline: &str) -> Self {
        let title = Letters::from(title);
        let mut first = Self { sans: title.clone(), serif: title, wide: tagline.into(), ..Self::default() };
        first.stand_up(lang);
        first
    }

    /// Those of the page of an article.
    pub(super) fn of_article(tagline: &str, article: &Article) -> Self {
        // Labels and the number of a card need the letters of every language.
        let mut first = Self { sans: "0A".into(), wide: tagline.into(), ..Self::default() };
        let byline = &article.byline;
        let names = [&byline.authors, &byline.editors, &byline.translators].into_iter().flatten();
        let evidence = &article.evidence;
        let speakers: BTreeSet<_> =
            evidence.quotations.iter().filter_map(|quotation| quotation.by.as_ref()).collect();
        let speakers = speakers.into_iter().filter_map(|id| evidence.sources.get(id));
        let sans = article.kicker.iter().map(String::as_str);
        let sans = sans.chain(names.map(|one| one.name.as_str()));
        for text in sans.chain(speakers.map(|source| source.name.display.as_str())) {
            first.sans.add(text);
        }
        for text in [&article.headline].into_iter().chain(&article.dek) {
            first.serif.add(text);
        }
        for line in laid_out_at_once(article).iter().flat_map(|block| block.lines()) {
            first.add(line, false);
        }
        let beside = evidence.quotations.iter().take(CARDS);
        for told in beside.filter(|quotation| quotation.extent == Extent::Paraphrase) {
            first.wide.add(&told.passage);
        }
        for note in &article.notes {
            first.serif.add(&note.term);
            first.add(&note.content, false);
        }
        for footnote in &article.footnotes {
            first.add(&footnote.content, false);
        }
        first.stand_up(article.lang.primary());
        // What others worded as well stands under the text with the words it comes from.
        let mut reworded = BTreeSet::new();
        for rival in &article.rivals {
            first.serif.add(&rival.text);
            reworded.insert(&rival.quotation);
        }
        let reworded = evidence.quotations.iter().filter(|quotation| reworded.contains(&quotation.id));
        for original in reworded.filter_map(|quotation| quotation.original.as_ref()) {
            if let Some(reading) = &original.wording.romanised {
                first.italic.add(reading);
            }
        }
        first
    }

    /// What would be italic is upright in a language that slants nothing.
    fn stand_up(&mut self, lang: &str) {
        let primary = lang.split('-').next().unwrap_or_default();
        if UPRIGHT.contains(&primary) {
            let italic = std::mem::take(&mut self.italic);
            self.wide = Letters::default();
            self.serif.ascii |= italic.ascii;
            self.serif.others.extend(italic.others);
        }
    }

    /// Adds a line of the text, each letter to what it is set in: what is stressed in upright text is italic.
    fn add(&mut self, line: &[Inline], stressed: bool) {
        for inline in line {
            match inline {
                Inline::Text { text } if stressed => self.italic.add(text),
                Inline::Text { text } => self.serif.add(text),
                // Words of another language are never slanted.
                Inline::Foreign { foreign } => self.serif.add(&foreign.text),
                Inline::Emphasis { content } => self.add(content, true),
                // Code has a typeface of the system, and a mark is no letter of the text.
                other => self.add(other.inside(), stressed),
            }
        }
    }
}
