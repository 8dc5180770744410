//! What kind of source a mention is: a person, a body, a document, an outlet, or somebody without a name.

use super::SpeakerKind;
use super::carriers::outlet_in;
use super::pack::Class;
use super::phrase::Mention;
use super::sheet::Sheet;
use super::tokens::{Kind, Tag};
use super::voice::{acts, head, is_paper};

const SOMEONE: Class = Class::PERSON.with(Class::PLURAL_PERSON);
const BODY: Class = Class::BODY.with(Class::ORGAN);

/// The kind of what a mention names; `person` says that the cast knows it as a human being.
pub(super) fn kind_of(sheet: &Sheet, mention: Mention, person: bool) -> SpeakerKind {
    let words = || mention.from..mention.to;
    let has = |class: Class| words().any(|k| sheet.t(k).has(class));
    // "Estados Unidos": two names, and nobody's.
    let land = mention.to > mention.from + 1 && is_country(sheet, mention);
    // "Kent Herald" is nobody’s name, unless somebody could be called so: "Emily Post".
    let given = has(Class::MALE_NAME.with(Class::FEMALE_NAME).with(Class::TITLE));
    if sheet.pack.possessive && mention.to > mention.from + 1 && !given && is_outlet(sheet, mention) {
        return SpeakerKind::Outlet;
    }
    if person && !is_institution(sheet, mention) && !land || sheet.tag(mention.from) == Tag::Pronoun {
        return SpeakerKind::Person;
    }
    let head = core(sheet, mention);
    if head.is_some_and(|k| is_someone(sheet, mention, k)) {
        return SpeakerKind::Unnamed;
    }
    let paper = head.is_some_and(|k| is_paper(sheet, k));
    let body =
        head.is_some_and(|k| sheet.t(k).has(BODY) && !sheet.t(k).has(Class::OUTLET.with(Class::DOCUMENT)));
    if has(Class::OUTLET) || !paper && !body && is_outlet(sheet, mention) {
        SpeakerKind::Outlet
    } else if paper || has(Class::DOCUMENT) && !body {
        SpeakerKind::Document
    } else if has(BODY)
        || is_country(sheet, mention)
        || is_institution(sheet, mention)
        || is_acronym(sheet, mention)
    {
        SpeakerKind::Body
    } else if words().any(|k| sheet.tag(k) == Tag::Name) && !is_count(sheet, mention, head) {
        SpeakerKind::Person
    } else {
        SpeakerKind::Unnamed
    }
}

/// The word that says what a phrase is: the last one in English; elsewhere the first that the pack knows.
fn core(sheet: &Sheet, mention: Mention) -> Option<usize> {
    if sheet.pack.possessive {
        let counts =
            |k: &usize| sheet.pack.list("counts").contains(&sheet.t(*k).low) && sheet.t(k + 1).is("of");
        // "a series of emails": what is counted.
        let counted = |k: usize| Mention::new(k + 2, mention.to).and_then(|rest| head(sheet, rest));
        return head(sheet, mention).and_then(|k| Some(k).filter(counts).and_then(counted).or(Some(k)));
    }
    let known = SOMEONE.with(BODY).with(Class::DOCUMENT).with(Class::OUTLET).with(Class::PUBLICATION);
    (mention.from..mention.to).find(|k| sheet.t(*k).has(known) || has_office_ending(sheet, *k))
}

/// "a district *representative*", "Fed *policymakers*", "la *porte-parole* du ministère": somebody whom the phrase does not
/// name.
fn is_someone(sheet: &Sheet, mention: Mention, core: usize) -> bool {
    let t = sheet.t(core);
    let whose = t.has(BODY.with(Class::OUTLET).with(Class::PUBLICATION));
    if sheet.pack.possessive {
        let opens = core == sheet.sentence_start(core);
        let known = t.has(SOMEONE) || t.kind == Kind::Word && acts(sheet, &t.low);
        return (!t.capital || opens && t.tag != Tag::Name) && known && !whose;
    }
    // "Bürgermeister Weber", "le ministre Jean Petit": a name right beside the office.
    let name = |k: usize| {
        let office = sheet.t(k).has(SOMEONE.with(Class::TITLE)) || has_office_ending(sheet, k);
        sheet.tag(k) == Tag::Name && !office
    };
    let named = name(core + 1) && core + 1 < mention.to || core > mention.from && name(core - 1);
    (t.has(SOMEONE) || has_office_ending(sheet, core)) && !whose && !named
}

/// "a Herald *count*": something new that is only called by a name.
fn is_count(sheet: &Sheet, mention: Mention, head: Option<usize>) -> bool {
    let new = sheet.t(mention.from).any(&["a", "an"]);
    sheet.pack.possessive && new && head.is_some_and(|k| !sheet.t(k).capital)
}

/// "Kreissprecherin": a German noun with the ending of an office.
fn has_office_ending(sheet: &Sheet, at: usize) -> bool {
    let t = sheet.t(at);
    let endings = sheet.pack.list("title endings");
    t.capital && t.kind == Kind::Word && endings.iter().any(|ending| t.low.ends_with(ending.as_str()))
}

/// Whether a mention is the name of an outlet: "the Kent Herald".
fn is_outlet(sheet: &Sheet, mention: Mention) -> bool {
    let article = matches!(sheet.tag(mention.from), Tag::Determiner | Tag::Owner);
    let from = mention.from + usize::from(article);
    from < mention.to && outlet_in(sheet, from, mention.to) == Some((from, mention.to))
}

/// "the U.S.", "Berlin", «США»: a country, a capital or a union speaks for its government.
fn is_country(sheet: &Sheet, mention: Mention) -> bool {
    let article = |k: usize| sheet.tag(k) == Tag::Determiner;
    let from = (mention.from..mention.to).find(|k| !article(*k)).unwrap_or(mention.from);
    let low: Vec<&str> = (from..mention.to).map(|k| sheet.t(k).low.as_str()).collect();
    let low = low.join(" ");
    sheet.pack.list("countries").contains(&low)
        || (from..mention.to).all(|k| sheet.tag(k) == Tag::Name && sheet.t(k).has(Class::PLACE))
}

/// "the Kremlin", "la Commission", "el Supremo": nobody's own name has an article.
fn is_institution(sheet: &Sheet, mention: Mention) -> bool {
    let english = sheet.pack.possessive;
    let article = sheet.t(mention.from).low.as_str();
    let definite =
        if english { article == "the" } else { sheet.pack.list("definite").iter().any(|one| one == article) };
    let office = Class::TITLE.with(SOMEONE).with(Class::SUFFIX);
    let name = |k: usize| sheet.tag(k) == Tag::Name && !sheet.t(k).has(office);
    (english || sheet.pack.articles())
        && definite
        && mention.from + 1 < mention.to
        && (mention.from + 1..mention.to).all(name)
}

/// "NATO", "die KSZE": capitals alone, unless they label a line.
fn is_acronym(sheet: &Sheet, mention: Mention) -> bool {
    let article = usize::from(matches!(sheet.tag(mention.from), Tag::Determiner));
    let at = mention.from + article;
    let t = sheet.t(at);
    let letters = sheet.chars.get(t.start..t.end).unwrap_or_default();
    let shouted = letters.len() > 1 && letters.iter().all(|c| c.is_uppercase());
    at + 1 == mention.to && shouted && !sheet.t(mention.to).any(&[":", "("])
}
