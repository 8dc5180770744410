//! The offices that a text gives to somebody, by the word for each: a mention asks only those with its own word.

use std::collections::HashMap;

use crate::quotes::speaker::offices::Office;
use crate::quotes::speaker::person::Person;
use crate::quotes::text::sheet::Sheet;

/// The shortest word that may be the end of a compound: "*Chef*" of "Hafenchef".
pub(crate) const SHORTEST: usize = 4;

/// An office beside a name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Held {
    pub(crate) office: Office,
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
                Office::of(sheet, *from, *to).map(|office| Held { office, person, to: *to })
            };
            known.offices.iter().filter(|_| known.human).filter_map(one).collect::<Vec<_>>()
        };
        let mut all: Vec<Held> = people.iter().enumerate().flat_map(held).collect();
        all.sort_by_key(|held| held.to);
        let mut by_word: HashMap<String, Vec<usize>> = HashMap::new();
        for (number, held) in all.iter().enumerate() {
            for word in keys(sheet, held.office.head) {
                by_word.entry(word.to_owned()).or_default().push(number);
            }
        }
        Self { all, by_word }
    }

    /// The offices before a place whose word may be the one at `head`, the nearest first.
    pub(crate) fn before(&self, sheet: &Sheet, head: usize, place: usize) -> impl Iterator<Item = Held> + '_ {
        let mut numbers: Vec<usize> = Vec::new();
        let lists = keys(sheet, head).into_iter().filter_map(|word| self.by_word.get(word));
        for list in lists {
            let end =
                list.partition_point(|number| self.all.get(*number).is_some_and(|held| held.to <= place));
            numbers.extend(list.get(end.saturating_sub(MOST)..end).unwrap_or_default());
        }
        numbers.sort_unstable_by(|one, other| other.cmp(one));
        numbers.dedup();
        numbers.into_iter().filter_map(|number| self.all.get(number).copied())
    }
}

/// The most offices of one word that a mention asks, so that a book with a thousand ministers takes no longer than its pages.
const MOST: usize = 100;

/// Under which words an office is kept: the word with and without the ending of its case; where words are put together, only
/// how they end.
fn keys(sheet: &Sheet, head: usize) -> Vec<&str> {
    let low = sheet.t(head).low.as_str();
    let end = |word: &'_ str| -> usize {
        let tail = word.char_indices().rev().nth(SHORTEST - 1).map_or(0, |(at, _)| at);
        if sheet.pack.nouns_capital { tail } else { 0 }
    };
    let mut keys: Vec<&str> =
        [low, stem(sheet, low)].into_iter().filter_map(|word| word.get(end(word)..)).collect();
    keys.dedup();
    keys
}

/// A word without the ending of its case.
pub(crate) fn stem<'a>(sheet: &Sheet, low: &'a str) -> &'a str {
    if sheet.in_english() {
        return low;
    }
    let cut = |end: &String| low.strip_suffix(end.as_str()).filter(|stem| stem.chars().count() > 3);
    sheet.pack.list("case endings").iter().find_map(cut).unwrap_or(low)
}
