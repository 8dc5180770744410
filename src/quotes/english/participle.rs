//! Whom an English participle belongs to: "…, saying", "with Jones shouting", "quoted Ann Lee as saying".

use crate::quotes::english::quoted_as::{heard_saying, quoted_as_saying};
use crate::quotes::outlets::carrier::carrier;
use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::{Mention, phrase_before};
use crate::quotes::subject::verbs::previous_verb;
use crate::quotes::text::sheet::{REACH, Sheet};
use crate::quotes::text::tokens::Tag;

/// Whom "saying" belongs to, where the words right before it tell.
pub(crate) fn own_subject(sheet: &Sheet, at: usize) -> Option<Mention> {
    beside(sheet, at)
        .or_else(|| absolute(sheet, at))
        .or_else(|| sheet.before(at).is("as").then(|| quoted_as_saying(sheet, at - 1)).flatten())
        .or_else(|| heard_saying(sheet, at))
}

/// "KNTV reported that the minister *had* left, saying": the verb of the clause that an outlet passes on, where somebody with a
/// name or an office acts in it.
pub(crate) fn passed_on(sheet: &Sheet, (verb, at): (usize, usize), outlet: Mention) -> Option<usize> {
    let medium = carrier(sheet, outlet)?.medium?;
    let that = (verb + 1..at.min(verb + 8)).find(|k| sheet.listed("that", *k))?;
    let inner = (that + 1..at)
        .find(|k| sheet.t(*k).region.is_none() && matches!(sheet.tag(*k), Tag::Verb | Tag::Auxiliary))?;
    let someone = Class::TITLE.with(Class::PERSON).with(Class::MALE_NAME).with(Class::FEMALE_NAME);
    let acts = (that + 1..inner).any(|k| sheet.t(k).has(someone));
    (acts && medium.0 < that).then_some(inner)
}

/// "in which a contractor can be *heard saying*": the verb whose subject is heard.
pub(crate) fn heard_before(sheet: &Sheet, at: usize) -> Option<usize> {
    let heard = at.checked_sub(1).filter(|k| sheet.listed("heard", *k))?;
    sheet.before(heard).has(Class::BE).then_some(heard)
}

/// "…, *the government* recommending": a body or a person between a comma and a participle.
fn absolute(sheet: &Sheet, at: usize) -> Option<Mention> {
    let near = phrase_before(sheet, at, sheet.sentence_start(at)).filter(|near| near.to == at)?;
    let mut opens = near.from;
    if sheet.tag(opens) != Tag::Determiner {
        opens = opens.checked_sub(1)?;
    }
    let speaks = Class::BODY.with(Class::ORGAN).with(Class::PERSON);
    let someone = sheet.t(near.to.saturating_sub(1)).has(speaks) && !sheet.t(near.from).has(Class::DOCUMENT);
    let apart = sheet.t(opens).is("the") && sheet.before(opens).tag == Tag::Comma;
    let verb = previous_verb(sheet, opens, REACH).is_some();
    (someone && apart && verb && near.to - opens <= 4).then_some(near)
}

/// "shared *a story* on the net from N saying": the document whose description stands between.
pub(crate) fn paper_before(sheet: &Sheet, at: usize, start: usize) -> Option<Mention> {
    if sheet.before(at).tag == Tag::Comma {
        return None;
    }
    let describes = |k: &usize| {
        matches!(sheet.tag(*k), Tag::Name | Tag::Noun | Tag::Preposition | Tag::Determiner | Tag::Number)
    };
    let noun = (start.max(at.saturating_sub(9))..at)
        .rev()
        .take_while(describes)
        .find(|k| sheet.t(*k).has(Class::DOCUMENT) && !sheet.t(*k).capital)?;
    let found = phrase_before(sheet, noun + 1, sheet.sentence_start(at))?;
    let given = sheet.pack.list("issuing").contains(&sheet.before(found.from).low);
    (!given && matches!(sheet.tag(found.from), Tag::Determiner | Tag::Owner)).then(|| or_owner(sheet, found))
}

/// "revised *her* statement explaining": whoever a document belongs to speaks in it.
pub(crate) fn or_owner(sheet: &Sheet, paper: Mention) -> Mention {
    let first = sheet.t(paper.from);
    let somebody = first.tag == Tag::Owner
        && first.has(Class::MALE.with(Class::FEMALE))
        && sheet.listed("own words", paper.to.saturating_sub(1));
    if somebody { Mention { from: paper.from, to: paper.from + 1 } } else { paper }
}

/// "with *Jones* shouting", "– *Jones* saying it was": the phrase between.
fn beside(sheet: &Sheet, at: usize) -> Option<Mention> {
    let near = phrase_before(sheet, at, sheet.sentence_start(at)).filter(|near| near.to == at)?;
    // "with *the i* reporting"
    let article = usize::from(sheet.tag(near.from.wrapping_sub(1)) == Tag::Determiner);
    let dash = sheet.before(near.from).any(&["–", "—", "--"])
        && (near.from..near.to).all(|k| sheet.tag(k) == Tag::Name);
    // "with *spokesman* Ann Lee urging"
    let mut first = near.from - article.min(near.from);
    let office = Class::PERSON.with(Class::TITLE);
    while first > 1 && sheet.before(first).has(office) && sheet.before(first).tag == Tag::Noun {
        first -= 1;
    }
    let with = sheet.before(first).is("with");
    let from = if with { first } else { near.from - article.min(near.from) };
    (dash || with).then_some(Mention { from, to: near.to })
}
