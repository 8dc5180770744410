//! Whom an office without a name means: "the president", where the text names one president.

use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::speaker::person::Person;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// The one person named before a mention whose office it is: "the mayor" is Ann Jones, if "Mayor Ann Jones" is the only mayor.
pub(crate) fn office_holder(sheet: &Sheet, people: &[Person], mention: Mention) -> Option<usize> {
    let definite = sheet.pack.list("definite");
    let article = definite.contains(&sheet.t(mention.from).low);
    let from = mention.from + usize::from(article);
    let words: Vec<&str> = (from..mention.to).map(|k| sheet.t(k).low.as_str()).collect();
    let head = office(sheet, from, mention.to).map(|k| sheet.t(k))?;
    let someone = !head.has(Class::PLURAL_PERSON);
    if !article && !definite.is_empty() || !someone || words.is_empty() || words.len() > 4 {
        return None;
    }
    let holds = |person: &Person| {
        let Some((from, to)) = person.role.filter(|_| person.human && person.first < mention.from) else {
            return false;
        };
        let end = (from..to).find(|k| *k > from && stops(sheet, *k)).unwrap_or(to);
        let own = |word: &&str| (from..end).any(|k| sheet.t(k).low == **word);
        office(sheet, from, end).is_some_and(|k| sheet.t(k).low == head.low) && words.iter().all(own)
    };
    let mut fitting = people.iter().enumerate().filter(|(_, person)| holds(person)).map(|(index, _)| index);
    let one = fitting.next()?;
    fitting.next().is_none().then_some(one)
}

/// The word for the office in a phrase: the last one, but the first of its kind where adjectives stand behind their noun ("le
/// *chancelier* autrichien").
fn office(sheet: &Sheet, from: usize, to: usize) -> Option<usize> {
    let someone = Class::PERSON.with(Class::TITLE);
    let fits = |k: &usize| sheet.t(*k).has(someone);
    if sheet.in_romance() { (from..to).find(fits) } else { to.checked_sub(1).filter(fits) }
}

/// Where what somebody is ends and of what begins: "a spokesman | for the fire service".
fn stops(sheet: &Sheet, at: usize) -> bool {
    matches!(sheet.tag(at), Tag::Preposition | Tag::Comma | Tag::Conjunction | Tag::Relative)
        || sheet.t(at).kind == Kind::Other
}
