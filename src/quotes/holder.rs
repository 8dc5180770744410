//! Whom an office without a name means: "the president", where the text names one president.

use super::pack::Class;
use super::person::Person;
use super::phrase::Mention;
use super::sheet::Sheet;
use super::tokens::{Kind, Tag};

/// The one person named before a mention whose office it is: "the mayor" is Ann Jones, if "Mayor Ann Jones" is the only mayor.
pub(super) fn office_holder(sheet: &Sheet, people: &[Person], mention: Mention) -> Option<usize> {
    let definite = sheet.pack.list("definite");
    let article = definite.contains(&sheet.t(mention.from).low);
    let from = mention.from + usize::from(article);
    let words: Vec<&str> = (from..mention.to).map(|k| sheet.t(k).low.as_str()).collect();
    let head = sheet.t(mention.to.saturating_sub(1));
    let someone = head.has(Class::PERSON.with(Class::TITLE)) && !head.has(Class::PLURAL_PERSON);
    if !article && !definite.is_empty() || !someone || words.is_empty() || words.len() > 4 {
        return None;
    }
    let holds = |person: &Person| {
        let Some((from, to)) = person.role.filter(|_| person.human && person.first < mention.from) else {
            return false;
        };
        let end = (from..to).find(|k| *k > from && stops(sheet, *k)).unwrap_or(to);
        let own = |word: &&str| (from..end).any(|k| sheet.t(k).low == **word);
        sheet.t(end.saturating_sub(1)).low == head.low && words.iter().all(own)
    };
    let mut fitting = people.iter().enumerate().filter(|(_, person)| holds(person)).map(|(index, _)| index);
    let one = fitting.next()?;
    fitting.next().is_none().then_some(one)
}

/// Where what somebody is ends and of what begins: "a spokesman | for the fire service".
fn stops(sheet: &Sheet, at: usize) -> bool {
    matches!(sheet.tag(at), Tag::Preposition | Tag::Comma | Tag::Conjunction | Tag::Relative)
        || sheet.t(at).kind == Kind::Other
}
