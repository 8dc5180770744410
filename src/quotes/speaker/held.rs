//! The offices that a text gives to somebody, by the word for each: a mention asks only those with its own word.

use std::collections::HashMap;

use crate::quotes::speaker::offices::Office;
use crate::quotes::speaker::person::Person;
use crate::quotes::speaker::title::{SHORTEST, Title};
use crate::quotes::text::sheet::Sheet;

/// An office beside a name.
#[derive(Clone, Debug)]
pub(crate) struct Held {
    pub(crate) title: Title,
    /// Whose it is, in the cast.
    pub(crate) person: usize,
    /// Where the words beside the name end, which may be more than the office.
    pub(crate) to: usize,
}

/// Every office of a text, in the order of the text.
#[derive(Debug, Default)]
pub(crate) struct Offices {
    all: Vec<Held>,
    by_word: HashMap<String, Vec<usize>>,
}

impl Offices {
    /// Reads the offices of everybody.
    pub(crate) fn of(sheet: &Sheet, people: &[Person]) -> Self {
        let held = |(person, known): (usize, &Person)| {
            let one = |(from, to): &(usize, usize)| {
                Office::of(sheet, *from, *to).map(|office| Held {
                    title: Title::of(sheet, &office),
                    person,
                    to: *to,
                })
            };
            known.offices.iter().filter(|_| known.human).filter_map(one).collect::<Vec<_>>()
        };
        let mut all: Vec<Held> = people.iter().enumerate().flat_map(held).collect();
        all.sort_by_key(|held| held.to);
        let mut by_word: HashMap<String, Vec<usize>> = HashMap::new();
        for (number, held) in all.iter().enumerate() {
            for word in keys(sheet, &held.title) {
                by_word.entry(word.to_owned()).or_default().push(number);
            }
        }
        Self { all, by_word }
    }

    /// The offices that may be the one asked for and stand before a place, the nearest first; or those behind it, the nearest
    /// first.
    pub(crate) fn like(
        &self,
        sheet: &Sheet,
        asked: &Title,
        place: usize,
        before: bool,
    ) -> impl Iterator<Item = &Held> {
        let mut numbers: Vec<usize> = Vec::new();
        let lists = keys(sheet, asked).into_iter().filter_map(|word| self.by_word.get(word));
        for list in lists {
            let end =
                list.partition_point(|number| self.all.get(*number).is_some_and(|held| held.to <= place));
            let part = if before { end.saturating_sub(MOST)..end } else { end..list.len().min(end + MOST) };
            numbers.extend(list.get(part).unwrap_or_default());
        }
        numbers.sort_unstable();
        if before {
            numbers.reverse();
        }
        numbers.dedup();
        numbers.into_iter().filter_map(|number| self.all.get(number))
    }
}

/// The most offices of one word that a mention asks, so that a book with a thousand ministers takes no longer than its pages.
const MOST: usize = 100;

/// Under which words an office is kept: the word with and without the ending of its case; where words are put together, only
/// how they end.
fn keys<'a>(sheet: &Sheet, title: &'a Title) -> Vec<&'a str> {
    let end = |word: &'_ str| -> usize {
        let tail = word.char_indices().rev().nth(SHORTEST - 1).map_or(0, |(at, _)| at);
        if sheet.pack.nouns_capital { tail } else { 0 }
    };
    let mut keys: Vec<&str> = [title.head.low.as_str(), title.head.stem.as_str()]
        .into_iter()
        .filter_map(|word| word.get(end(word)..))
        .collect();
    keys.dedup();
    keys
}
