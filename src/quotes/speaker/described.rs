//! Whom a description means that no name stands beside: "der Experte", "the 36-year-old", "la syndicaliste". A text that uses one
//! for the first time means somebody whom it has just named.

use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::speaker::cast::Cast;
use crate::quotes::speaker::office_holder::{is_definite, is_several, told_by};
use crate::quotes::speaker::offices::Office;
use crate::quotes::speaker::person::{Gender, ending_gender, is_office};
use crate::quotes::speaker::title::Title;
use crate::quotes::speaker::words::acts;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// The most words of a description.
const LONG: usize = 4;

/// How many words back a text is asked whether it brought in somebody else with the same word.
const BACK: usize = 800;

/// The person of the cast whom a description means: the subject of a sentence before, or whoever spoke last.
pub(crate) fn described_person(
    sheet: &Sheet,
    cast: &Cast,
    mention: Mention,
    last: Option<(usize, usize)>,
) -> Option<usize> {
    let head = head(sheet, mention)?;
    let held = || {
        let office = Office::of(sheet, mention.from + 1, mention.to)?;
        cast.offices.like(sheet, &Title::of(sheet, &office), mention.from, true).next()
    };
    if held().is_some() || is_introduced(sheet, head) {
        return None;
    }
    let found = cast.pronoun(sheet, mention.from, gender(sheet, mention.from, head), last, true)?;
    let person = cast.people.get(found)?;
    // "Mayor Jones came. “…,” said the minister": somebody else. Anybody may be "der SPD-Politiker".
    let own =
        sheet.t(head).has(Class::TITLE) && !sheet.pack.has_ending("anybody's words", &sheet.t(head).low);
    (!own || person.offices.is_empty()).then_some(found)
}

/// The noun of a description: behind a definite article, with nothing but adjectives beside it.
fn head(sheet: &Sheet, mention: Mention) -> Option<usize> {
    let first = mention.from + 1;
    let article = sheet.tag(mention.from) == Tag::Determiner && is_definite(sheet, mention.from);
    if !article || mention.to < first + 1 || mention.to > first + LONG {
        return None;
    }
    let to = without_age(sheet, first, mention.to);
    let aged = |k: usize| sheet.pack.has_ending("aged endings", &sheet.t(k).low);
    let acts = |k: usize| {
        !sheet.pack.nouns_capital && acts(sheet, &sheet.t(k).low) && !sheet.t(k).low.ends_with('s')
    };
    let somebody = |k: &usize| is_office(sheet, *k) || aged(*k) || acts(*k);
    let head = if sheet.in_romance() { (first..to).find(somebody) } else { Some(to - 1).filter(somebody) }?;
    let t = sheet.t(head);
    let several = t.has(Class::PLURAL_PERSON) || sheet.in_german() && is_several(sheet, mention.from, head);
    let one = !several && !t.has(Class::MALE_NAME.with(Class::FEMALE_NAME));
    // "the *other* lawyer", "the *former* mayor"
    let other = |k: usize| ["others", "lesser offices"].iter().any(|list| sheet.listed(list, k));
    let describes = |k: usize| {
        let t = sheet.t(k);
        // "der *Kieler* Trainer"
        let place = sheet.pack.nouns_capital && t.low.ends_with("er");
        t.kind == Kind::Word && matches!(t.tag, Tag::Noun | Tag::Name) && (!t.capital || place) && !other(k)
    };
    (one && (first..to).all(|k| k == head || describes(k))).then_some(head)
}

/// Where "le joueur *de 36 ans*" ends without its age.
fn without_age(sheet: &Sheet, first: usize, to: usize) -> usize {
    let from = to.saturating_sub(3);
    let aged = sheet.in_romance() && from > first && sheet.tag(from) == Tag::Preposition;
    if aged && sheet.t(from + 1).kind == Kind::Number { from } else { to }
}

/// The gender that a description tells by its article or its ending.
fn gender(sheet: &Sheet, article: usize, head: usize) -> Gender {
    let t = sheet.t(head);
    let told = told_by(sheet, article, head);
    let ending = ending_gender(sheet, head);
    match (t.has(Class::MALE), t.has(Class::FEMALE)) {
        _ if told != Gender::Unknown => told,
        (true, false) => Gender::Male,
        (false, true) => Gender::Female,
        _ => ending,
    }
}

/// Whether the text has brought in somebody with the same word before: "*a* lawyer", "*kein* Arzt", "*their* lawyer", "el *ex*alcalde".
fn is_introduced(sheet: &Sheet, head: usize) -> bool {
    // "ein 36-Jähriger", "der 36-Jährige"
    let bare = |low: &'_ str| -> usize {
        let ending = |ending: &String| low.ends_with(ending.as_str()).then_some(ending.len());
        low.len() - sheet.pack.list("aged endings").iter().find_map(ending).unwrap_or(0)
    };
    let low = sheet.t(head).low.as_str();
    let low = low.get(..bare(low)).unwrap_or(low);
    let meant = |k: usize| {
        let before = k.saturating_sub(4)..k;
        let denied = before.clone().any(|i| sheet.t(i).has(Class::NEGATION));
        !denied
            && before.skip(2).any(|i| {
                sheet.tag(i) == Tag::Determiner && is_definite(sheet, i) && !sheet.listed("others", i)
            })
    };
    let same = |k: usize| {
        let other = sheet.t(k).low.as_str();
        let other = if other.starts_with(|c: char| c.is_ascii_digit()) {
            other.get(..bare(other)).unwrap_or(other)
        } else {
            other
        };
        other.ends_with(low) && (other.len() > low.len() || !meant(k))
    };
    (head.saturating_sub(BACK)..head).any(same)
}
