//! [`Query`]: what was typed into the search box, taken apart.
//!
//! Words stand alone, exact phrases in quotation marks, and a field before a colon says where to look:
//! `source:xi "written in blood"`. A name finds its other spellings, as the editor gave them; nothing is
//! guessed.

use crate::article::{Evidence, Id, Name, Quotation};

use super::find::find;
use super::fold;
use super::scan::Sought;

/// A search, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What must be found, all of it in one place.
    pub terms: Vec<Term>,
}

/// One thing that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Where.
    pub field: Field,
    /// Its spellings, folded; any of them will do.
    pub forms: Vec<String>,
    /// Whether only whole words count, as in quotation marks.
    pub exact: bool,
}

/// Where a term is looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Field {
    /// Everywhere.
    #[default]
    Anywhere,
    /// In what a source of that name says.
    Source,
    /// In what came through an outlet of that name.
    Outlet,
    /// In the translator's notes.
    Note,
}

/// The names of the fields in the languages of the interface, folded. They are syntax, like the quotation
/// marks: each is understood whatever language the interface speaks.
const FIELDS: [(&str, Field); 11] = [
    ("source", Field::Source),
    ("outlet", Field::Outlet),
    ("note", Field::Note),
    ("来源", Field::Source),
    ("媒体", Field::Outlet),
    ("注释", Field::Note),
    ("來源", Field::Source),
    ("媒體", Field::Outlet),
    ("註釋", Field::Note),
    ("출처", Field::Source),
    ("매체", Field::Outlet),
];

/// What opens and closes an exact phrase, folded.
const QUOTES: [(char, char); 5] = [('"', '"'), ('«', '»'), ('「', '」'), ('『', '』'), ('《', '》')];

/// A piece of what was typed.
struct Piece {
    field: Field,
    text: String,
    exact: bool,
}

impl Query {
    /// Takes apart what was typed. Never fails: what is not closed reaches to the end, and a colon after a word
    /// that names no field is a colon.
    #[must_use]
    pub fn parse(typed: &str, evidence: &Evidence) -> Self {
        Self::spelled(typed, &Spellings::of(evidence))
    }

    /// The same with the spellings at hand.
    #[must_use]
    pub(super) fn spelled(typed: &str, Spellings(groups): &Spellings) -> Self {
        let pieces = pieces(&fold(typed));
        let mut terms = Vec::new();
        let mut rest = pieces.as_slice();
        while let Some((first, after)) = rest.split_first() {
            let (mut piece, mut left) = (first.text.clone(), after);
            if !first.exact {
                // A name of several words is one term when it has other spellings.
                for count in (2..=rest.len()).rev() {
                    let run = rest.get(..count).unwrap_or_default();
                    let loose = run.iter().all(|part| !part.exact)
                        && run.iter().skip(1).all(|part| part.field == Field::Anywhere);
                    let joined = run.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join(" ");
                    if loose && groups.iter().any(|group| group.contains(&joined)) {
                        piece = joined;
                        left = rest.get(count..).unwrap_or_default();
                        break;
                    }
                }
            }
            terms.push(Term { field: first.field, forms: forms(piece, groups), exact: first.exact });
            rest = left;
        }
        Self { terms }
    }

    /// Whether it asks for nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether everything that this finds is in a part of the page in which `other` finds something: it asks for
    /// the same and more.
    #[must_use]
    pub(super) fn is_within(&self, other: &Self) -> bool {
        !other.is_empty() && other.terms.iter().all(|term| self.terms.iter().any(|own| own.is_within(term)))
    }

    /// The terms that say whose words are looked through.
    pub fn scopes(&self) -> impl Iterator<Item = &Term> {
        self.terms.iter().filter(|term| matches!(term.field, Field::Source | Field::Outlet))
    }

    /// The terms that are looked for as words.
    pub fn words(&self) -> impl Iterator<Item = &Term> {
        self.terms.iter().filter(|term| matches!(term.field, Field::Anywhere | Field::Note))
    }

    /// Whether only the notes are looked through.
    #[must_use]
    pub fn only_notes(&self) -> bool {
        self.terms.iter().any(|term| term.field == Field::Note)
    }

    /// Whether the quotation is by the sources and through the outlets that are asked for.
    #[must_use]
    pub fn scope_holds(&self, quotation: &Quotation, evidence: &Evidence) -> bool {
        self.scopes().all(|term| match term.field {
            Field::Source => quotation.by.as_ref().is_some_and(|by| named(evidence, by, term)),
            _ => {
                let speaking = evidence.speaking_outlet(quotation);
                quotation.via.iter().chain(speaking).any(|outlet| named(evidence, outlet, term))
            }
        })
    }

    /// Whether the quotation, with all that is known of it, has what is asked for.
    #[must_use]
    pub fn keeps(&self, quotation: &Quotation, evidence: &Evidence) -> bool {
        self.keeps_text(quotation, &searchable(quotation, evidence), evidence)
    }

    /// The same with the quotation's text at hand.
    pub(super) fn keeps_text(&self, quotation: &Quotation, text: &str, evidence: &Evidence) -> bool {
        !self.only_notes()
            && self.scope_holds(quotation, evidence)
            && self.words().all(|term| term.is_in(text))
    }
}

impl Term {
    /// Whether the folded text has it.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        Sought::new(self).is_in(text)
    }

    /// Whether whatever has this term has the other.
    fn is_within(&self, other: &Self) -> bool {
        let holds = |form: &String| {
            other.forms.iter().any(|shorter| find(form.as_bytes(), shorter.as_bytes()).is_some())
        };
        self == other || (self.field == other.field && !other.exact && self.forms.iter().all(holds))
    }
}

/// Rows of places in order as one row, without the places that begin inside another. By hand, because sorting
/// brings three kilobytes of code and the rows are in order already.
pub(super) fn merged(rows: Vec<Vec<(usize, usize)>>) -> Vec<(usize, usize)> {
    let mut heads = vec![0; rows.len()];
    let mut places: Vec<(usize, usize)> = Vec::new();
    loop {
        let mut next: Option<(usize, usize, usize)> = None;
        for (row, (places, head)) in rows.iter().zip(&heads).enumerate() {
            let Some((start, end)) = places.get(*head).copied() else { continue };
            // Of two that begin at one place, the longer one.
            if next.is_none_or(|(_, first, longest)| start < first || (start == first && end > longest)) {
                next = Some((row, start, end));
            }
        }
        let Some((row, start, end)) = next else { return places };
        if let Some(head) = heads.get_mut(row) {
            *head += 1;
        }
        if places.last().is_none_or(|(_, last)| start >= *last) {
            places.push((start, end));
        }
    }
}

/// Whether a place is made of whole words. Scripts that set no spaces have no ends of words.
pub(super) fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let joined = |outer: Option<char>, inner: Option<char>| {
        outer.zip(inner).is_some_and(|(outer, inner)| {
            outer.is_alphanumeric() && inner.is_alphanumeric() && !unspaced(outer) && !unspaced(inner)
        })
    };
    let inside = text.get(start..end).unwrap_or_default();
    let before = text.get(..start).and_then(|before| before.chars().next_back());
    let after = text.get(end..).and_then(|after| after.chars().next());
    !joined(before, inside.chars().next()) && !joined(after, inside.chars().next_back())
}

/// Whether a character belongs to a script that is written without spaces between words, or whose words take
/// endings without a space, as Korean ones do.
fn unspaced(c: char) -> bool {
    matches!(c, '\u{0e00}'..='\u{0eff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{20000}'..='\u{3ffff}')
}

/// The pieces of a folded search.
fn pieces(folded: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = folded.trim_start();
    while !rest.is_empty() {
        let mut field = Field::Anywhere;
        for (name, found) in FIELDS {
            let after = rest.strip_prefix(name).and_then(|after| after.strip_prefix(':'));
            if let Some(after) = after {
                field = found;
                rest = after.trim_start();
                break;
            }
        }
        let quoted = QUOTES.iter().find_map(|(open, close)| Some((rest.strip_prefix(*open)?, *close)));
        let (text, after, exact) = match quoted {
            Some((inside, close)) => {
                let (text, after) = inside.split_once(close).unwrap_or((inside, ""));
                (text, after, true)
            }
            None => {
                let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
                let (text, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
                (text, after, false)
            }
        };
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() {
            pieces.push(Piece { field, text, exact });
        }
        rest = after.trim_start();
    }
    pieces
}

/// The spellings of a piece: itself, and those of every name that it is.
fn forms(piece: String, groups: &[Vec<String>]) -> Vec<String> {
    let mut forms = vec![piece];
    let typed = forms.clone();
    for group in groups.iter().filter(|group| typed.iter().any(|typed| group.contains(typed))) {
        for form in group {
            if !forms.contains(form) {
                forms.push(form.clone());
            }
        }
    }
    forms
}

/// The spellings that belong together, folded: of everyone quoted, of every outlet, and of what else the
/// editor named.
#[derive(Debug)]
pub(super) struct Spellings(Vec<Vec<String>>);

impl Spellings {
    /// Those that the article has.
    pub(super) fn of(evidence: &Evidence) -> Self {
        Self(spellings(evidence))
    }
}

fn spellings(evidence: &Evidence) -> Vec<Vec<String>> {
    let names = evidence.sources.values().map(|source| &source.name);
    let names = names.chain(evidence.outlets.values().map(|outlet| &outlet.name));
    let mut groups: Vec<Vec<String>> = Vec::new();
    for name in names {
        let mut group = Vec::new();
        each_form(name, &mut |form| group.push(fold(form)));
        groups.extend(word_groups(&group));
        groups.push(group);
    }
    for spelling in &evidence.spellings {
        groups.push(spelling.iter().map(|alias| fold(&alias.text)).collect());
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// The words of a name that stand at the same place in each of its spellings: "Shoigu" and "Шойгу".
fn word_groups(group: &[String]) -> Vec<Vec<String>> {
    let words: Vec<Vec<&str>> = group.iter().map(|form| form.split(' ').collect()).collect();
    let Some(count) = words.first().map(Vec::len).filter(|count| *count > 1) else { return Vec::new() };
    let alike: Vec<&Vec<&str>> = words.iter().filter(|form| form.len() == count).collect();
    (0..count)
        .map(|place| alike.iter().filter_map(|form| form.get(place)).map(|word| (*word).to_owned()).collect())
        .collect()
}

/// Whether the speaker or outlet has a name with the term in it.
fn named(evidence: &Evidence, id: &Id, term: &Term) -> bool {
    let Some(speaker) = evidence.speaker(id) else { return false };
    let mut found = term.is_in(&fold(speaker.display()));
    if let Some(name) = speaker.name() {
        each_form(name, &mut |form| found = found || term.is_in(&fold(form)));
    }
    found
}

fn each_form(name: &Name, each: &mut dyn FnMut(&str)) {
    each(&name.display);
    if let Some(original) = &name.original {
        each(&original.text);
        if let Some(romanised) = &original.romanised {
            each(romanised);
        }
    }
    for alias in &name.aliases {
        each(&alias.text);
    }
}

/// Every text of a quotation in which words are looked for, folded.
pub(super) fn searchable(quotation: &Quotation, evidence: &Evidence) -> String {
    let mut text = quotation.words();
    let mut push = |more: &str| {
        text.push('\n');
        text.push_str(more);
    };
    if let Some(original) = &quotation.original {
        push(&original.wording.text);
        push(original.wording.romanised.as_deref().unwrap_or_default());
    }
    let document = quotation.document.as_ref().and_then(|id| evidence.documents.get(id));
    if let Some(document) = document {
        push(&document.phrase);
        push(document.title.as_deref().unwrap_or_default());
    }
    let relaying = evidence.around(quotation).and_then(|outer| evidence.speaker_of(outer));
    for speaker in evidence.speaker_of(quotation).into_iter().chain(relaying) {
        push(speaker.display());
        push(speaker.role().unwrap_or_default());
        if let Some(name) = speaker.name() {
            each_form(name, &mut push);
        }
    }
    for outlet in quotation.via.iter().filter_map(|id| evidence.outlets.get(id)) {
        each_form(&outlet.name, &mut push);
    }
    fold(&text)
}
