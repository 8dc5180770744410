//! Whom an office without a name means: "the president", where the text says who is president.

use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::speaker::cast::Cast;
use crate::quotes::speaker::held::{SHORTEST, stem};
use crate::quotes::speaker::offices::Office;
use crate::quotes::speaker::person::Gender;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::Tag;

/// The most words of an office that are compared.
const LONG: usize = 8;

/// How many names before an office are looked at for the holder who stands nearest.
const NEAREST: usize = 120;

/// The person named before a mention whose office it is: "the mayor" is Ann Jones, if "Mayor Ann Jones" is the only mayor, or
/// the only one whom the paragraph names.
pub(crate) fn office_holder(sheet: &Sheet, cast: &Cast, mention: Mention) -> Option<usize> {
    let article = sheet.tag(mention.from) == Tag::Determiner && is_definite(sheet, mention.from);
    let from = mention.from + usize::from(article);
    let needs_article = !sheet.pack.list("definite").is_empty();
    if !article && needs_article || mention.to > from + LONG {
        return None;
    }
    let asked = Office::of(sheet, from, mention.to)?;
    let head = sheet.t(asked.head);
    let several = if sheet.in_german() {
        article && is_several(sheet, mention.from, asked.head)
    } else {
        head.has(Class::PLURAL_PERSON)
    };
    if several {
        return None;
    }
    let gender = if article { told_by(sheet, mention.from) } else { Gender::Unknown };
    let fits = |person: usize| {
        cast.people.get(person).is_some_and(|person| {
            gender == Gender::Unknown || person.gender == Gender::Unknown || gender == person.gender
        })
    };
    let known = cast.offices.before(sheet, asked.head, mention.from);
    let fitting = known.filter(|held| fits(held.person) && asked.means(sheet, &held.office));
    let mut holders: Vec<usize> = fitting.map(|held| held.person).collect();
    holders.dedup();
    match holders.as_slice() {
        [one] => Some(*one),
        [] => None,
        _ => nearest(sheet, cast, mention.from, &holders),
    }
}

/// The only one of some people whom the paragraph names before a place.
fn nearest(sheet: &Sheet, cast: &Cast, at: usize, people: &[usize]) -> Option<usize> {
    let paragraph = sheet.t(at).paragraph;
    let end = cast.stretches.partition_point(|(from, _, _)| *from < at);
    let before = cast.stretches.get(..end).unwrap_or_default().iter().rev().take(NEAREST);
    let mut named = before
        .take_while(|(from, _, _)| sheet.t(*from).paragraph == paragraph)
        .filter_map(|stretch| cast.of_stretch(sheet, *stretch, Gender::Unknown))
        .filter(|index| people.contains(index));
    let one = named.next()?;
    named.all(|other| other == one).then_some(one)
}

/// An article that an office has whose holder is known; where articles bend, any that brings in nobody new.
fn is_definite(sheet: &Sheet, at: usize) -> bool {
    if sheet.in_german() { !sheet.listed("indefinite articles", at) } else { sheet.listed("definite", at) }
}

/// "die Minister", "nach Angaben der Forscher": an article that a noun for one man does not have there.
fn is_several(sheet: &Sheet, article: usize, head: usize) -> bool {
    let low = &sheet.t(head).low;
    let feminine = sheet.pack.has_ending("feminine endings", low);
    let before = sheet.before(article);
    let governed =
        before.tag == Tag::Preposition || before.capital && article > sheet.sentence_start(article);
    let many = sheet.listed("feminine before -e", article) && !low.ends_with('e')
        || sheet.listed("masculine before -e", article) && governed;
    many && !feminine
}

/// The gender of the article before an office: "*la* ministre".
fn told_by(sheet: &Sheet, article: usize) -> Gender {
    if sheet.listed("feminine", article) {
        Gender::Female
    } else if sheet.listed("masculine", article) {
        Gender::Male
    } else {
        Gender::Unknown
    }
}

impl Office {
    /// Whether every word of an office that stands alone is one of `held`, which stands beside a name.
    fn means(&self, sheet: &Sheet, held: &Self) -> bool {
        let same = |asked: usize, known: usize| is_same(sheet, asked, known);
        let heads = same(self.head, held.head) || ends_with(sheet, held.head, self.head);
        let lesser = |office: &Self| office.words(sheet).any(|k| sheet.listed("lesser offices", k));
        heads
            && (lesser(self) || !lesser(held))
            && self.words(sheet).all(|k| k == self.head || held.words(sheet).any(|known| same(k, known)))
    }
}

/// Whether two words are the same but for the ending of a case.
fn is_same(sheet: &Sheet, one: usize, other: usize) -> bool {
    let (one, other) = (sheet.t(one).low.as_str(), sheet.t(other).low.as_str());
    one == other
        || !sheet.in_english() && {
            let (bare, plain) = (stem(sheet, one), stem(sheet, other));
            bare == plain || bare == other || one == plain
        }
}

/// "*Kanzlerin*" is the end of "Bundeskanzlerin", but not "Kanzler" the end of "Vizekanzler".
fn ends_with(sheet: &Sheet, long: usize, short: usize) -> bool {
    let (long, short) = (sheet.t(long).low.as_str(), sheet.t(short).low.as_str());
    let lesser = sheet.pack.list("lesser offices").iter().any(|word| long.starts_with(word.as_str()));
    let ends =
        |end: &str| short.chars().count() >= SHORTEST && long.len() > end.len() + 1 && long.ends_with(end);
    sheet.pack.nouns_capital
        && !lesser
        && (ends(short)
            || ends(stem(sheet, short))
            || stem(sheet, long).ends_with(short) && ends(stem(sheet, short)))
}
