//! Whom an office without a name means: "the president", where the text says who is president.

use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::speaker::cast::Cast;
use crate::quotes::speaker::offices::Office;
use crate::quotes::speaker::person::{Gender, ending_gender};
use crate::quotes::speaker::title::{Fit, Title};
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
    // "*Bayerns* Innenminister"
    let owned = sheet.in_german()
        && mention.to == from + 2
        && sheet.t(from).capital
        && sheet.t(from).low.ends_with('s');
    let needs_article = !sheet.pack.list("definite").is_empty() && !owned;
    if !article && needs_article || mention.to > from + LONG {
        return None;
    }
    let office = Office::of(sheet, from, mention.to)?;
    let several = if sheet.in_german() {
        article && is_several(sheet, mention.from, office.head)
    } else {
        sheet.t(office.head).has(Class::PLURAL_PERSON)
    };
    if several {
        return None;
    }
    let gender = if article { told_by(sheet, mention.from, office.head) } else { Gender::Unknown };
    let agrees = |person: usize| {
        cast.people.get(person).is_some_and(|person| {
            gender == Gender::Unknown || person.gender == Gender::Unknown || gender == person.gender
        })
    };
    let title = Title::of(sheet, &office);
    let other = title.others(sheet);
    let fitting = |before: bool| {
        let one = |asked: &Title| {
            let known =
                cast.offices.like(sheet, asked, mention.from, before).filter(|held| agrees(held.person));
            known
                .filter_map(|held| asked.fits(sheet, &held.title).map(|fit| (held.person, fit)))
                .collect::<Vec<_>>()
        };
        other.iter().chain([&title]).flat_map(one).collect::<Vec<_>>()
    };
    let named = |fitting: &[(usize, Fit)], wanted: Fit| {
        let mut people: Vec<usize> =
            fitting.iter().filter(|(_, fit)| *fit >= wanted).map(|(person, _)| *person).collect();
        people.sort_unstable();
        people.dedup();
        people
    };
    let known = fitting(true);
    match named(&known, Fit::Whole).as_slice() {
        [one] => return Some(*one),
        [] => {}
        holders => return nearest(sheet, cast, mention.from, holders),
    }
    // "the Kent mayor": the only mayor of the text.
    if let [one] = named(&known, Fit::Narrower).as_slice() {
        return Some(*one);
    }
    // "the president of Kent", whose name the text gives later
    let later = if known.is_empty() && title.length() > 1 { fitting(false) } else { Vec::new() };
    match named(&later, Fit::Whole).as_slice() {
        [one] => Some(*one),
        _ => None,
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
pub(crate) fn is_definite(sheet: &Sheet, at: usize) -> bool {
    if sheet.in_german() { !sheet.listed("indefinite articles", at) } else { sheet.listed("definite", at) }
}

/// "die Minister", "nach Angaben der Forscher": an article that a noun for one man does not have there.
pub(crate) fn is_several(sheet: &Sheet, article: usize, head: usize) -> bool {
    let low = &sheet.t(head).low;
    let feminine = sheet.pack.has_ending("feminine endings", low);
    let before = sheet.before(article);
    let governed =
        before.tag == Tag::Preposition || before.capital && article > sheet.sentence_start(article);
    let many = sheet.listed("feminine before -e", article) && !low.ends_with('e')
        || sheet.listed("masculine before -e", article) && governed;
    many && !feminine
}

/// The gender of a description, by its article ("*la* ministre") or, in German, by its ending.
pub(crate) fn told_by(sheet: &Sheet, article: usize, head: usize) -> Gender {
    if sheet.in_german() {
        let both = sheet.listed("feminine before -e", article) && sheet.t(head).low.ends_with('e');
        let feminine = both || ending_gender(sheet, head) == Gender::Female;
        return if feminine { Gender::Female } else { Gender::Male };
    }
    if sheet.listed("feminine", article) {
        Gender::Female
    } else if sheet.listed("masculine", article) {
        Gender::Male
    } else {
        Gender::Unknown
    }
}
