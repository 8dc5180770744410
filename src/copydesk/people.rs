//! [`People`]: `people.toml`, the sources, outlets, documents and spellings that the articles of a publication share.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::Range;

use crate::article::{Alias, Date, Document, Id, Lang, Name, Outlet, Source};

use super::calendar::Calendar;
use super::desk::{Desk, Sited};
use super::evidence::{Cast, Cover, Words};
use super::fences::Cut;
use super::front::Table;
use super::intake::take_in;
use super::manuscript::{File, in_order};
use super::quoted::Claim;
use super::remark::{Draft, Remark};
use super::same_names::{self, folded};
use super::spellings::spellings;
use super::toml_slips::whole;

/// The file of what articles share, at the top of a publication's folder.
pub const PEOPLE_FILE: &str = "people.toml";

/// Sources, outlets, documents and spellings that the articles of a publication share. Each is written once; an article
/// that mentions its name of entry has it.
#[derive(Debug)]
pub struct People {
    file: File,
    lang: Lang,
    cast: Cast,
    spellings: Vec<Vec<Alias>>,
    /// The entries by their names as readers compare them.
    named: BTreeMap<String, Id>,
    /// The names of all entries: every word of every article is looked up in them.
    entries: Entries,
}

/// Names of entries, to be found again among words of which hardly any is one.
#[derive(Debug)]
struct Entries {
    names: HashSet<Id>,
    /// How long the names are that begin with each byte, as bits; what is longer counts as 63.
    lengths: [u64; 256],
}

impl Entries {
    fn of<'a>(all: impl Iterator<Item = &'a Id>) -> Self {
        let mut entries = Self { names: HashSet::new(), lengths: [0; 256] };
        for name in all {
            if let Some((first, length)) = shape(name.as_str())
                && let Some(lengths) = entries.lengths.get_mut(first)
            {
                *lengths |= length;
            }
            entries.names.insert(name.clone());
        }
        entries
    }

    /// The entry that a word names.
    fn named(&self, word: &str) -> Option<&Id> {
        let (first, length) = shape(word)?;
        let may = self.lengths.get(first).is_some_and(|lengths| lengths & length != 0);
        if may { self.names.get(word) } else { None }
    }
}

/// The first byte of a word, and its length as a bit.
fn shape(word: &str) -> Option<(usize, u64)> {
    Some((usize::from(*word.as_bytes().first()?), 1 << word.len().min(63)))
}

/// The same file in the same language says the same.
impl PartialEq for People {
    fn eq(&self, other: &Self) -> bool {
        self.file == other.file && self.lang == other.lang
    }
}

impl Eq for People {}

/// Reads a `people.toml` whose names are in the language `lang`. Never fails, never panics; what is wrong is a remark,
/// and what can be read is lent to the articles all the same.
#[must_use]
pub fn proof_people(file: &File, lang: &Lang, today: Option<Date>) -> (People, Vec<Remark>) {
    let intake = take_in(&file.name, &file.bytes);
    let text = if intake.readable { intake.text.as_str() } else { "" };
    let desk = Desk::new(&file.name, text);
    desk.set_calendar(Calendar { today, ..Calendar::default() });
    let toml = whole(text, &desk);
    let cut = Cut { front: text, front_at: 0, body: "", body_at: text.len() };
    let mut table = Table::root(&desk, toml.get_ref(), &cut);
    let cast = Cast::read(&mut table, lang, Cover::Shared);
    same_names::check(&cast, &desk);
    for outlet in cast.defaults.values().flat_map(|claim| claim.via.iter().flatten()) {
        cast.check_outlet(&desk, outlet);
    }
    let spellings = spellings(&mut table, lang);
    table.finish();
    let mut named = BTreeMap::new();
    let sources = cast.sources.iter().map(|(id, one)| (id, &one.value.name));
    for (id, name) in sources.chain(cast.outlets.iter().map(|(id, one)| (id, &one.value.name))) {
        for spelling in spellings_of(name) {
            named.entry(spelling).or_insert_with(|| id.clone());
        }
    }
    let entries = Entries::of(cast.names());
    let people = People { file: file.clone(), lang: lang.clone(), cast, spellings, named, entries };
    (people, in_order(intake.remarks, desk.finish()))
}

/// A name in the article's language and in its own, as readers compare them.
fn spellings_of(name: &Name) -> impl Iterator<Item = String> {
    let original = name.original.iter().map(|original| original.text.as_str());
    std::iter::once(name.display.as_str()).chain(original).map(folded)
}

/// What `people.toml` lends to one article, in the article's language.
#[derive(Debug, Default)]
pub(super) struct Loan {
    pub(super) sources: BTreeMap<Id, Sited<Source>>,
    pub(super) outlets: BTreeMap<Id, Sited<Outlet>>,
    pub(super) documents: BTreeMap<Id, Sited<Document>>,
    pub(super) defaults: BTreeMap<Id, Claim>,
}

impl People {
    /// The entry that an id names, whatever it is.
    #[must_use]
    pub fn has(&self, id: &Id) -> bool {
        self.cast.knows(id)
    }

    /// The entry of somebody who is called so, in the publication's language or in their own.
    #[must_use]
    pub fn called(&self, name: &str) -> Option<&Id> {
        self.named.get(&folded(name))
    }

    /// What an article may use: every entry whose name occurs in its text, and what these entries lead to. A word of
    /// the text that happens to be a name of an entry costs nothing; what is not used is left out later.
    pub(super) fn loan(&self, cut: &Cut<'_>, lang: &Lang) -> Loan {
        let mut mentions: BTreeMap<Id, Range<usize>> = BTreeMap::new();
        for (text, at) in [(cut.front, cut.front_at), (cut.body, cut.body_at)] {
            for (start, word) in words(text) {
                if let Some(id) = self.entries.named(word) {
                    mentions.entry(id.clone()).or_insert(at + start..at + start + word.len());
                }
            }
        }
        let mut wanted: Vec<(Id, Range<usize>)> = mentions.into_iter().collect();
        let mut seen = BTreeSet::new();
        let mut loan = Loan::default();
        while let Some((id, span)) = wanted.pop() {
            if !seen.insert(id.clone()) {
                continue;
            }
            let also = self.lend(&id, &span, lang, &mut loan);
            wanted.extend(also.into_iter().map(|id| (id, span.clone())));
        }
        loan
    }

    /// Lends one entry; returns those that it leads to.
    fn lend(&self, id: &Id, span: &Range<usize>, lang: &Lang, loan: &mut Loan) -> Vec<Id> {
        let mut also = Vec::new();
        let words = self.words(id, lang);
        let own = fits(&self.lang, lang);
        if let Some(one) = self.cast.sources.get(id) {
            let Source { kind, name, role, naming } = one.value.clone();
            let role = words.map_or(role.filter(|_| own), |words| words.role.clone());
            let value = Source { kind, name: self.name(name, words, lang), role, naming };
            loan.sources.insert(id.clone(), Sited { value, span: span.clone() });
        }
        if let Some(one) = self.cast.outlets.get(id) {
            let Outlet { kind, name, role, copies, links } = one.value.clone();
            let role = words.map_or(role.filter(|_| own), |words| words.role.clone());
            also.extend(copies.clone());
            let value = Outlet { kind, name: self.name(name, words, lang), role, copies, links };
            loan.outlets.insert(id.clone(), Sited { value, span: span.clone() });
        }
        if let Some(one) = self.cast.documents.get(id) {
            let mut value = one.value.clone();
            match words {
                Some(words) => {
                    value.phrase = words.phrase.clone().unwrap_or_default();
                    value.remark = words.remark.clone();
                    value.author = words.author.clone().or(value.author);
                }
                None if own => {}
                None => {
                    value.phrase = String::new();
                    value.remark = None;
                }
            }
            also.extend(value.outlet.clone());
            loan.documents.insert(id.clone(), Sited { value, span: span.clone() });
        }
        if let Some(claim) = self.cast.defaults.get(id).filter(|claim| !claim.is_empty()) {
            let claim = claim.placed(span);
            also.extend(claim.via.iter().flatten().map(|outlet| outlet.value.clone()));
            let translator = claim.translation.as_ref().and_then(|text| text.value.strip_prefix("outlet:"));
            also.extend(translator.and_then(|id| Id::new(id.trim()).ok()));
            loan.defaults.insert(id.clone(), claim);
        }
        also
    }

    /// What an entry is called in a language, where the file says so.
    fn words(&self, id: &Id, lang: &Lang) -> Option<&Words> {
        let all = self.cast.words.get(id)?;
        let exact = all.iter().find(|(own, _)| own == lang);
        exact.or_else(|| all.iter().find(|(own, _)| fits(own, lang))).map(|(_, words)| words)
    }

    /// A name in the language of an article: the one that the file gives for it, the name's own when that is the
    /// language, else the one of the publication's language. The others find it in a search.
    fn name(&self, name: Name, words: Option<&Words>, lang: &Lang) -> Name {
        if fits(&self.lang, lang) {
            return name;
        }
        let Name { display, original, mut aliases } = name;
        for alias in &mut aliases {
            alias.lang = alias.lang.take().or_else(|| Some(self.lang.clone()));
        }
        let native = original.as_ref().filter(|original| fits(&original.lang, lang));
        let given = words.and_then(|words| words.name.clone());
        match given.or_else(|| native.map(|native| native.text.clone())) {
            Some(own) => {
                let original = original.filter(|original| original.text != own);
                if display != own {
                    aliases.push(Alias { text: display, lang: Some(self.lang.clone()) });
                }
                Name { display: own, original, aliases }
            }
            None => Name { display, original, aliases },
        }
    }

    /// The shared spellings of which an article has at least one.
    pub(super) fn spellings_in(&self, text: &str) -> Vec<Vec<Alias>> {
        let occurs = |forms: &&Vec<Alias>| forms.iter().any(|form| text.contains(form.text.as_str()));
        self.spellings.iter().filter(occurs).cloned().collect()
    }

    /// Warnings for entries of an article that the publication has under another name of entry, or by another name.
    pub(super) fn check(&self, cast: &Cast, lang: &Lang, desk: &Desk) {
        let sources = cast.sources.iter().map(|(id, one)| (id, &one.value.name, &one.span, "sources"));
        let outlets = cast.outlets.iter().map(|(id, one)| (id, &one.value.name, &one.span, "outlets"));
        for (id, name, span, kind) in sources.chain(outlets).filter(|(id, ..)| !cast.lent.contains(*id)) {
            if self.has(id) {
                self.check_spelling(id, name, span, lang, desk);
                continue;
            }
            if let Some(shared) = spellings_of(name).find_map(|spelling| self.named.get(&spelling)) {
                desk.say(
                    Draft::warning(
                        "same-name",
                        span.clone(),
                        format!("“{}” is the name of “{shared}” in {PEOPLE_FILE}.", name.display),
                    )
                    .expected("one entry for one person, body or outlet")
                    .hint(format!(
                        "Use “{shared}” here and delete [{kind}.{id}]. When they are two, tell them apart in “name”."
                    )),
                );
            }
        }
    }

    fn check_spelling(&self, id: &Id, name: &Name, span: &Range<usize>, lang: &Lang, desk: &Desk) {
        let sources = self.cast.sources.get(id).map(|one| &one.value.name);
        let shared = sources.or_else(|| self.cast.outlets.get(id).map(|one| &one.value.name));
        let Some(shared) = shared else { return };
        let shared = self.name(shared.clone(), self.words(id, lang), lang);
        let aliases = shared.aliases.iter().map(|alias| folded(&alias.text));
        if spellings_of(&shared).chain(aliases).any(|known| known == folded(&name.display)) {
            return;
        }
        desk.say(
            Draft::warning(
                "other-name",
                span.clone(),
                format!("“{id}” is “{}” here and “{}” in {PEOPLE_FILE}.", name.display, shared.display),
            )
            .expected("one name for one person, body or outlet")
            .hint("Leave “name” out here, or add this spelling to its “aliases” there. When they are two, give this one another name of entry."),
        );
    }
}

/// Whether words in one language can stand in a text in another: it is the same, perhaps told more precisely.
fn fits(words: &Lang, text: &Lang) -> bool {
    let (words, text) = (words.as_str(), text.as_str());
    let inside = |long: &str, short: &str| {
        long.strip_prefix(short).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    inside(words, text) || inside(text, words)
}

/// The stretches of a text that may be names of entries, each with its first byte.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_inside = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(is_inside)?;
        let rest = text.get(start..)?;
        let len = rest.find(|c| !is_inside(c)).unwrap_or(rest.len());
        at = start + len;
        Some((start, rest.get(..len)?))
    })
}

#[cfg(test)]
mod tests {
    use super::{Entries, fits, words};
    use crate::article::{Id, Lang};

    #[test]
    fn names_of_entries_are_whole_words() {
        let found: Vec<&str> =
            words("by=varga via=\"river-post, 河报\" Ilse").map(|(_, word)| word).collect();
        assert_eq!(found, ["by", "varga", "via", "river-post", "河报", "Ilse"]);
    }

    #[test]
    fn an_entry_is_found_by_its_whole_name() {
        let long = "a".repeat(80);
        let ids: Vec<Id> =
            ["varga", "river-post", "o2", long.as_str()].map(|id| Id::new(id).expect("an id")).into();
        let entries = Entries::of(ids.iter());
        for id in &ids {
            assert_eq!(entries.named(id.as_str()), Some(id));
        }
        for other in ["", "vargas", "Varga", "o3", "河报", &"a".repeat(79)] {
            assert_eq!(entries.named(other), None, "{other}");
        }
    }

    #[test]
    fn a_language_fits_itself_and_what_is_more_precise() {
        let fit = |a: &str, b: &str| fits(&Lang::new(a).expect("a"), &Lang::new(b).expect("b"));
        assert!(fit("en", "en-GB") && fit("en-GB", "en") && fit("ko", "ko"));
        assert!(!fit("zh-Hans", "zh-Hant") && !fit("en", "ko") && !fit("fi", "fil"));
    }
}
