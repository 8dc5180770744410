//! An office as words to compare: other words for the same one, the parts of compounds, and what only narrows it down.

use crate::quotes::pack::Class;
use crate::quotes::speaker::offices::Office;
use crate::quotes::text::sheet::Sheet;

/// The shortest word that may be the end of a compound: "*Chef*" of "Hafenchef".
pub(crate) const SHORTEST: usize = 4;

/// What a word beside an office says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// What it is of: "ministre de la *Défense*".
    Matter,
    /// A party or a body by its letters: "*CDU*-Chef".
    Letters,
    /// A place: "der *Kieler* Bürgermeister", "*Bayerns* Innenminister".
    Place,
}

/// A word as it stands, and without the ending of its case.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    pub(crate) low: String,
    pub(crate) stem: String,
    sort: Sort,
}

/// An office, ready to be compared.
#[derive(Clone, Debug)]
pub(crate) struct Title {
    /// What somebody is.
    pub(crate) head: Word,
    /// Of what, and which one.
    beside: Vec<Word>,
    /// "former", "deputy".
    lesser: bool,
}

/// How well an office without a name fits one beside a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fit {
    /// It says more of a place or a party than the text says of whoever holds the office.
    Narrower,
    /// Every word of it is known.
    Whole,
}

impl Word {
    fn new(sheet: &Sheet, low: String, sort: Sort) -> Self {
        let stem = stem(sheet, &low).to_owned();
        Self { low, stem, sort }
    }

    fn is(&self, other: &Self) -> bool {
        self.low == other.low
            || self.stem == other.stem
            || self.stem == other.low
            || self.low == other.stem
            // "Thüringer", "Thüringens"
            || self.sort == Sort::Place && other.low.starts_with(self.stem.as_str()) && self.stem.chars().count() > SHORTEST
            || other.sort == Sort::Place && self.low.starts_with(other.stem.as_str()) && other.stem.chars().count() > SHORTEST
    }
}

impl Title {
    /// The words of an office.
    pub(crate) fn of(sheet: &Sheet, office: &Office) -> Self {
        let compounds = sheet.pack.nouns_capital;
        let mut words: Vec<(String, Sort)> = Vec::new();
        let mut head = 0;
        for k in office.words(sheet) {
            let t = sheet.t(k);
            let place = compounds
                && t.capital
                && k != office.head
                && (t.low.ends_with("er") || t.low.ends_with('s') && k + 1 == office.head);
            let shouted = sheet.chars.get(t.start..t.end).unwrap_or_default();
            let parts = t.low.split('-').filter(|_| compounds).map(str::to_owned).collect::<Vec<_>>();
            let several = parts.len() > 1;
            let letters = several && shouted.iter().take(3).filter(|c| c.is_uppercase()).count() > 1;
            if several {
                words.extend(
                    parts.into_iter().map(|part| (part, if letters { Sort::Letters } else { Sort::Matter })),
                );
            } else {
                words.push((t.low.clone(), if place { Sort::Place } else { Sort::Matter }));
            }
            if k == office.head {
                head = words.len().saturating_sub(1);
            }
        }
        let lesser = words.iter().any(|(low, _)| sheet.pack.list("lesser offices").contains(low));
        let named = |(low, sort): (String, Sort)| Word::new(sheet, low, sort);
        let first = if head < words.len() { words.remove(head) } else { (String::new(), Sort::Matter) };
        Self { head: named((first.0, Sort::Matter)), beside: words.into_iter().map(named).collect(), lesser }
    }

    /// The same office in other words: "le chef du gouvernement" may be "premier ministre".
    pub(crate) fn others(&self, sheet: &Sheet) -> Vec<Self> {
        let other = |entry: &String| {
            let (one, other) = entry.split_once('=')?;
            if sheet.pack.nouns_capital {
                let begins = self.head.low.strip_suffix(one)?;
                let head = Word::new(sheet, format!("{begins}{other}"), Sort::Matter);
                return Some(Self { head, ..self.clone() });
            }
            let asked: Vec<&str> = one.split(' ').collect();
            let has = |word: &&&str| {
                self.head.low == ***word || self.beside.iter().any(|known| known.low == ***word)
            };
            if !asked.contains(&self.head.low.as_str()) || asked.iter().filter(has).count() < asked.len() {
                return None;
            }
            let mut words: Vec<Word> =
                other.split(' ').map(|word| Word::new(sheet, word.to_owned(), Sort::Matter)).collect();
            // "*premier* ministre", "prime *minister*"
            let office = |word: &Word| sheet.pack.class(&word.low).meets(Class::PERSON.with(Class::TITLE));
            let found = if sheet.in_english() {
                words.iter().rposition(office)
            } else {
                words.iter().position(office)
            };
            let head = words.remove(found.unwrap_or(0));
            words.extend(self.beside.iter().filter(|word| !asked.contains(&word.low.as_str())).cloned());
            Some(Self { head, beside: words, lesser: self.lesser })
        };
        sheet.pack.list("same offices").iter().filter_map(other).collect()
    }

    /// How well it fits an office `held` by somebody.
    pub(crate) fn fits(&self, sheet: &Sheet, held: &Self) -> Option<Fit> {
        if held.lesser && !self.lesser {
            return None;
        }
        let whole = self.head.is(&held.head) || ends_with(sheet, &held.head, &self.head);
        // "Bundesinnenminister" of an "Innenminister", "Werftchef" of the "Chef der Werft"
        let more = || beginning(sheet, &self.head, &held.head).filter(|part| held.says(sheet, part));
        if !whole && more().is_none() {
            return None;
        }
        let known = |word: &Word| held.beside.iter().any(|other| word.is(other));
        let free = |sort: Sort| {
            sort != Sort::Matter
                && !held
                    .beside
                    .iter()
                    .any(|other| other.sort == sort && !self.beside.iter().any(|word| word.is(other)))
        };
        let unknown = |word: &&Word| !known(word);
        match self.beside.iter().find(unknown) {
            None => Some(Fit::Whole),
            Some(_) => {
                self.beside.iter().filter(unknown).all(|word| free(word.sort)).then_some(Fit::Narrower)
            }
        }
    }

    /// Whether a part of a compound is a word beside this office, or one that any office may begin with.
    fn says(&self, sheet: &Sheet, part: &str) -> bool {
        let stem = part.trim_end_matches(['s', '-']);
        let begins = |word: &Word| stem.chars().count() >= SHORTEST && word.low.starts_with(stem);
        sheet.pack.list("narrowing parts").iter().any(|word| word == part) || self.beside.iter().any(begins)
    }

    /// How many words say which office it is.
    pub(crate) fn length(&self) -> usize {
        self.beside.len() + 1
    }
}

/// "*Kanzlerin*" is the end of "Bundeskanzlerin", but not "Kanzler" the end of "Vizekanzler".
fn ends_with(sheet: &Sheet, long: &Word, short: &Word) -> bool {
    beginning(sheet, long, short).is_some_and(|begins| {
        !sheet.pack.list("lesser offices").iter().any(|word| begins.starts_with(word.as_str()))
    })
}

/// What a compound has before the office that it ends with: "*Bundes*kanzlerin".
fn beginning<'a>(sheet: &Sheet, long: &'a Word, short: &Word) -> Option<&'a str> {
    if !sheet.pack.nouns_capital || short.stem.chars().count() < SHORTEST {
        return None;
    }
    let cut = |word: &'a str, end: &str| word.strip_suffix(end).filter(|begins| begins.chars().count() > 1);
    cut(&long.low, &short.low)
        .or_else(|| cut(&long.low, &short.stem))
        .or_else(|| cut(&long.stem, &short.low))
        .or_else(|| cut(&long.stem, &short.stem))
}

/// A word without the ending of its case.
fn stem<'a>(sheet: &Sheet, low: &'a str) -> &'a str {
    if sheet.in_english() {
        return low;
    }
    let cut = |end: &String| low.strip_suffix(end.as_str()).filter(|stem| stem.chars().count() > 3);
    sheet.pack.list("case endings").iter().find_map(cut).unwrap_or(low)
}
