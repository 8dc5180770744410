//! What a text says that somebody is: the offices beside a name, before it, between commas, or in an apposition.

use crate::quotes::pack::Class;
use crate::quotes::speaker::person::is_office;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// The most words of an office before the comma of a name.
const LONG: usize = 10;

/// How many words may stand between the article of an office and the word that says what it is: "the newly elected *mayor*".
const DESCRIBED: usize = 3;

/// What somebody is: the word for it, and the words that say of what.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Office {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) head: usize,
}

impl Office {
    /// The office in a phrase.
    pub(crate) fn of(sheet: &Sheet, from: usize, to: usize) -> Option<Self> {
        let stops = |k: &usize| {
            let t = sheet.t(*k);
            *k > from
                && (matches!(t.tag, Tag::Preposition | Tag::Comma | Tag::Conjunction | Tag::Relative)
                    || t.kind == Kind::Other
                    || sheet.pack.nouns_capital && t.tag == Tag::Determiner)
        };
        let end = (from..to).find(stops).unwrap_or(to);
        let office = |k: &usize| is_office(sheet, *k);
        // The word for it stands last in English; elsewhere what it is of may stand behind it: "le *chancelier* autrichien".
        let head = if sheet.in_english() {
            end.checked_sub(1).filter(|k| *k >= from && office(k))
        } else {
            (from..end).find(office)
        };
        head.map(|head| Self { from, to, head })
    }

    /// The words of an office, without those that only join them. "the *other* minister" is somebody else.
    pub(crate) fn words<'a>(&self, sheet: &'a Sheet) -> impl Iterator<Item = usize> + use<'a> {
        let article = |k: usize| sheet.listed("definite", k) || sheet.listed("genitive articles", k);
        let joins = move |k: usize| match sheet.tag(k) {
            Tag::Determiner => article(k),
            tag => matches!(tag, Tag::Preposition | Tag::Conjunction | Tag::Comma),
        };
        (self.from..self.to).filter(move |k| sheet.t(*k).kind == Kind::Word && !joins(*k))
    }
}

/// What describes a name: words before it, an apposition behind it, an office between commas before it. `name` is where the
/// bare name begins, `to` where it ends.
pub(crate) fn offices(sheet: &Sheet, from: usize, name: usize, to: usize) -> Vec<(usize, usize)> {
    let first = before(sheet, from, name).or_else(|| ahead(sheet, from, to));
    first.into_iter().chain(behind(sheet, to)).chain(told(sheet, to)).collect()
}

/// Whether a stretch between commas beside a name tells that it is somebody's.
pub(crate) fn is_apposed(sheet: &Sheet, from: usize, to: usize) -> bool {
    let described = || behind(sheet, to).and_then(|(from, to)| Office::of(sheet, from, to));
    let one = |office: Office| !sheet.t(office.head).has(Class::PLURAL_PERSON);
    ahead(sheet, from, to).is_some() || described().is_some_and(one)
}

/// The office before a name between commas.
fn ahead(sheet: &Sheet, from: usize, to: usize) -> Option<(usize, usize)> {
    between_commas(sheet, from, to).or_else(|| with_genitive(sheet, from, to))
}

/// "*Mayor* Ann Jones", "le *président russe* Jean Morvan".
fn before(sheet: &Sheet, from: usize, name: usize) -> Option<(usize, usize)> {
    let mut start = name;
    while start > 0 && name - start < 7 {
        let t = sheet.t(start - 1);
        // "according *to* Mayor Ann Jones", "thanks *to* the mayor"
        let fits = t.sentence == sheet.t(name).sentence
            && t.region.is_none()
            && !sheet.listed("infinitive", start - 1)
            && !(t.tag == Tag::Noun && t.has(Class::PREPOSITION))
            && (matches!(t.tag, Tag::Name | Tag::Noun) || t.kind == Kind::Possessive || t.has(Class::TITLE));
        if !fits {
            break;
        }
        start -= 1;
    }
    while start < name
        && (sheet.t(start).kind == Kind::Possessive || sheet.t(start).has(Class::DATE.with(Class::WEEKDAY)))
    {
        start += 1;
    }
    let titled = (start..name).any(|i| is_office(sheet, i));
    (titled && start <= from.max(name)).then_some((start, name))
}

/// "Ann Jones, *the mayor of Kent*, said".
fn behind(sheet: &Sheet, to: usize) -> Option<(usize, usize)> {
    if sheet.tag(to) != Tag::Comma {
        return None;
    }
    let end = (to + 1..to + 16).find(|i| {
        sheet.tag(*i) == Tag::Comma
            || matches!(sheet.tag(*i), Tag::Verb | Tag::Relative | Tag::Mark)
            || sheet.t(*i).any(&["."])
    })?;
    let person = (to + 1..end).any(|i| is_office(sheet, i));
    let opens = matches!(sheet.tag(to + 1), Tag::Determiner | Tag::Noun | Tag::Owner)
        || sheet.t(to + 1).has(Class::PERSON.with(Class::TITLE))
        // "Neurologe an der Charité"
        || sheet.in_german() && is_office(sheet, to + 1);
    // "*its* chairman": whose it is only the text tells.
    let from = to + 1 + usize::from(sheet.tag(to + 1) == Tag::Owner);
    (person && opens && end > from).then_some((from, end))
}

/// "Ann Jones is *the mayor of Kent*".
fn told(sheet: &Sheet, to: usize) -> Option<(usize, usize)> {
    if sheet.t(to).region.is_some() || !sheet.listed("is somebody", to) {
        return None;
    }
    let from = to + 1;
    let articles = ["definite", "indefinite articles"];
    let article = usize::from(articles.iter().any(|list| sheet.listed(list, from)));
    let office = Office::of(sheet, from + article, from + article + DESCRIBED)?;
    let ends = |k: &usize| {
        let t = sheet.t(*k);
        !matches!(t.tag, Tag::Name | Tag::Noun | Tag::Preposition | Tag::Determiner) || t.kind != Kind::Word
    };
    let end = (office.head + 1..office.head + LONG).find(ends)?;
    let here = sheet.t(end - 1).sentence == sheet.t(to).sentence && sheet.t(end).kind != Kind::Possessive;
    // "ist kein Bürgermeister"
    let one = !sheet.t(office.head).has(Class::PLURAL_PERSON) && (article > 0 || office.head == from);
    (here && one).then_some((from, end))
}

/// "the *mayor*, Ann Jones, said", "le *président russe*, Jean Morvan, a dit".
fn between_commas(sheet: &Sheet, from: usize, to: usize) -> Option<(usize, usize)> {
    let here = |k: usize| sheet.t(k).sentence == sheet.t(from).sentence && sheet.t(k).region.is_none();
    let comma = from.checked_sub(1).filter(|k| sheet.tag(*k) == Tag::Comma && here(*k))?;
    let fits = |k: usize| {
        here(k) && (matches!(sheet.tag(k), Tag::Name | Tag::Noun) || sheet.t(k).kind == Kind::Possessive)
    };
    let mut start = comma;
    while start > 0 && comma - start < 6 && fits(start - 1) {
        start -= 1;
    }
    let article = start.checked_sub(1).filter(|k| here(*k))?;
    // "*her neighbour*, Moses Obi,"
    let own = sheet.in_english() && sheet.tag(article) == Tag::Owner;
    let opens = own || sheet.pack.list("definite").contains(&sheet.t(article).low);
    let office = (start..comma).any(|k| is_office(sheet, k));
    (sheet.tag(to) == Tag::Comma && opens && office).then_some((start, comma))
}

/// The same with what it is of: "the *president of Kentland*, Ann Jones", "le *ministre russe de la Défense*, Jean Morvan".
fn with_genitive(sheet: &Sheet, from: usize, to: usize) -> Option<(usize, usize)> {
    let here = |k: usize| sheet.t(k).sentence == sheet.t(from).sentence && sheet.t(k).region.is_none();
    let comma = from.checked_sub(1).filter(|k| sheet.tag(*k) == Tag::Comma && here(*k))?;
    let fits = |k: usize| {
        here(k)
            && (matches!(sheet.tag(k), Tag::Name | Tag::Noun | Tag::Preposition | Tag::Determiner)
                || sheet.t(k).kind == Kind::Possessive)
    };
    let closes =
        matches!(sheet.tag(to), Tag::Comma | Tag::Other) || sheet.before(to).sentence != sheet.t(to).sentence;
    let definite = |k: usize| sheet.pack.list("definite").contains(&sheet.t(k).low);
    let opens = |k: usize| {
        let inside = sheet.before(k).tag == Tag::Preposition && here(k.saturating_sub(1)) && k > 0;
        definite(k) && !inside && (k + 1..comma.min(k + 1 + DESCRIBED)).any(|i| is_office(sheet, i))
    };
    let floor = comma.saturating_sub(LONG);
    let article = (floor..comma).rev().take_while(|k| fits(*k)).find(|k| opens(*k))?;
    closes.then_some((article + 1, comma))
}
