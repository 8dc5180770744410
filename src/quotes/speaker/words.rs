//! What a word tells of whether somebody could be meant by it.

use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// What speaks in English.
pub(crate) const SPEAKS: Class = Class::SPEAKER.with(Class::OCCASION).with(Class::SPEECH).with(Class::PLACE);

pub(crate) fn lone(mention: Mention) -> bool {
    mention.to == mention.from + 1
}

/// Whether a noun that the pack does not know names somebody by its ending: "a sculptor", "advertisers", "a botanist".
pub(crate) fn acts(sheet: &Sheet, low: &String) -> bool {
    ends(sheet, "person endings", low) && !sheet.pack.list("things").contains(low)
}

/// Whether a word has one of the endings of a list, and something before it.
pub(crate) fn ends(sheet: &Sheet, list: &str, low: &str) -> bool {
    let ending = |ending: &String| low.len() > ending.len() + 2 && low.ends_with(ending.as_str());
    sheet.pack.list(list).iter().any(ending)
}

/// Whether a word is one for a document or an occasion, or the English plural of one: "interviews".
pub(crate) fn is_paper(sheet: &Sheet, at: usize) -> bool {
    let t = sheet.t(at);
    let paper = Class::DOCUMENT.with(Class::OCCASION);
    let one = || t.low.strip_suffix("ies").map(|stem| format!("{stem}y"));
    let one = || one().or_else(|| t.low.strip_suffix('s').map(str::to_owned));
    let plural = || sheet.in_english() && one().is_some_and(|one| sheet.pack.class(&one).meets(paper));
    t.kind == Kind::Word && t.tag != Tag::Verb && !t.has(Class::PUBLICATION) && (t.has(paper) || plural())
}

/// "what I call", "you say", "we're told", "anyone will tell you": the writer and the readers, not somebody of the article.
pub(crate) fn of_the_writer(sheet: &Sheet, mention: Mention) -> bool {
    let low = &sheet.t(mention.from).low;
    let whole = low.split(['\'', '’']).next().unwrap_or_default();
    lone(mention)
        && sheet.before(mention.from).tag != Tag::Determiner
        && sheet.pack.list("writer").iter().any(|word| word == whole)
}

pub(crate) const SOMEONE: Class = Class::PERSON.with(Class::PLURAL_PERSON);

pub(crate) const BODY: Class = Class::BODY.with(Class::ORGAN);

/// Whether somebody or something that a phrase names can say a thing: a name, a person, a body, an outlet, a document.
pub(crate) fn has_voice(sheet: &Sheet, found: Mention) -> bool {
    (found.from..found.to).any(|k| {
        let t = sheet.t(k);
        matches!(t.tag, Tag::Name | Tag::Pronoun | Tag::Relative) || t.has(Class::SPEAKER)
    })
}
