//! What kind of source a mention is: a person, a body, a document, an outlet, or somebody without a name.

use crate::quotes::outlets::carrier::outlet_in;
use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::speaker::words::{BODY, SOMEONE, is_paper};
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};
use crate::quotes::{SpeakerKind, english, german};

/// The kind of what a mention names; `person` says that the cast knows it as a human being.
pub(crate) fn kind_of(sheet: &Sheet, mention: Mention, person: bool) -> SpeakerKind {
    let words = || mention.from..mention.to;
    let has = |class: Class| words().any(|k| sheet.t(k).has(class));
    // "Estados Unidos": two names, and nobody's.
    let land = mention.to > mention.from + 1 && is_country(sheet, mention);
    // "Kent Herald" is nobody’s name, unless somebody could be called so: "Emily Post".
    let given = has(Class::MALE_NAME.with(Class::FEMALE_NAME).with(Class::TITLE));
    if sheet.in_english() && mention.to > mention.from + 1 && !given && is_outlet(sheet, mention) {
        return SpeakerKind::Outlet;
    }
    let pronoun =
        sheet.tag(mention.from) == Tag::Pronoun && (mention.to == mention.from + 1 || !sheet.in_english());
    // «сообщает „Берег“»
    if sheet.t(mention.from).kind == Kind::Mark && sheet.listed("passing on", mention.from.wrapping_sub(1)) {
        return SpeakerKind::Outlet;
    }
    let company = sheet.in_english() && !given && english::kind::is_company(sheet, mention, person);
    let head = core(sheet, mention);
    if sheet.in_english() && !given && english::kind::is_counted(sheet, mention, head, person) {
        return SpeakerKind::Unnamed;
    }
    // "Dunmorer Hafenpartei": a body, though two names stand there.
    let german_body = sheet.in_german()
        && !given
        && mention.to.checked_sub(1).is_some_and(|k| german::voice::is_body(sheet, k));
    let shortened = is_shortened(sheet, mention);
    if person && !is_institution(sheet, mention) && !land && !company && !german_body && !shortened || pronoun
    {
        return SpeakerKind::Person;
    }
    if head.is_some_and(|k| is_someone(sheet, mention, k)) {
        return SpeakerKind::Unnamed;
    }
    let paper =
        head.is_some_and(|k| is_paper(sheet, k) || sheet.in_german() && german::voice::is_paper(sheet, k));
    let body =
        head.is_some_and(|k| sheet.t(k).has(BODY) && !sheet.t(k).has(Class::OUTLET.with(Class::DOCUMENT)));
    // "der Sender", "die Nachrichtenagentur „Bote“"
    let german_outlet = sheet.in_german()
        && !person
        && head.is_some_and(|k| sheet.pack.class(&sheet.t(k).low).meets(Class::PUBLICATION));
    if has(Class::OUTLET) || german_outlet || !paper && !body && is_outlet(sheet, mention) {
        SpeakerKind::Outlet
    } else if paper || has(Class::DOCUMENT) && !body {
        SpeakerKind::Document
    } else if has(BODY)
        || sheet.in_german() && head.is_some_and(|k| german::voice::is_body(sheet, k))
        || company
        || shortened
        || is_country(sheet, mention)
        || is_institution(sheet, mention)
        || is_acronym(sheet, mention)
    {
        SpeakerKind::Body
    } else if words().any(|k| sheet.tag(k) == Tag::Name)
        && (!sheet.in_english() || head.is_none_or(|k| is_name(sheet, k)))
        && !(sheet.in_english() && english::kind::is_count(sheet, mention, head))
        && !is_called(sheet, mention)
    {
        SpeakerKind::Person
    } else {
        SpeakerKind::Unnamed
    }
}

/// The word that says what a phrase is: the last one in English; elsewhere the first that the pack knows.
fn core(sheet: &Sheet, mention: Mention) -> Option<usize> {
    if sheet.in_english() {
        return english::kind::core(sheet, mention);
    }
    let known = SOMEONE.with(BODY).with(Class::DOCUMENT).with(Class::OUTLET).with(Class::PUBLICATION);
    let german = |k: usize| {
        // "Dunmorer Polizei": where the body is.
        let where_it_is = k + 1 < mention.to && german::voice::is_body(sheet, k + 1);
        let known = german::voice::is_someone(sheet, k) && !where_it_is
            || german::voice::is_paper(sheet, k)
            || german::voice::is_body(sheet, k);
        sheet.in_german() && known
    };
    (mention.from..mention.to).find(|k| sheet.t(*k).has(known) || has_office_ending(sheet, *k) || german(*k))
}

/// "a district *representative*", "Fed *policymakers*", "la *porte-parole* du ministère": somebody whom the phrase does not
/// name.
fn is_someone(sheet: &Sheet, mention: Mention, core: usize) -> bool {
    let t = sheet.t(core);
    let whose = t.has(BODY.with(Class::OUTLET).with(Class::PUBLICATION));
    if sheet.in_english() {
        return english::kind::is_someone(sheet, mention, core);
    }
    // "Bürgermeister Weber", "le ministre Jean Petit": a name right beside the office.
    let name = |k: usize| {
        let office = sheet.t(k).has(SOMEONE.with(Class::TITLE)) || has_office_ending(sheet, k);
        sheet.tag(k) == Tag::Name && !office
    };
    let named = name(core + 1) && core + 1 < mention.to || core > mention.from && name(core - 1);
    // "Weber", "Anna Heller": a name without an article may end like an office.
    let german = sheet.in_german()
        && german::voice::is_someone(sheet, core)
        && (matches!(sheet.tag(mention.from), Tag::Determiner | Tag::Owner)
            || mention.to == mention.from + 1 && german::voice::is_several(sheet, core));
    (t.has(SOMEONE) || has_office_ending(sheet, core) || german) && !whose && !named
}

/// Whether a word is a part of a name: "future harbour *boards*" is none.
fn is_name(sheet: &Sheet, at: usize) -> bool {
    sheet.tag(at) == Tag::Name || sheet.t(at).capital || sheet.t(at).kind != Kind::Word
}

/// "die Fischer", "der Vertreter": where every noun has a capital, one noun behind an article is no name.
fn is_called(sheet: &Sheet, mention: Mention) -> bool {
    let nouns = (mention.from + 1..mention.to).filter(|k| sheet.t(*k).capital).count();
    let article = matches!(sheet.tag(mention.from), Tag::Determiner | Tag::Owner);
    sheet.pack.nouns_capital && article && nouns < 2
}

/// "Kreissprecherin": a German noun with the ending of an office.
fn has_office_ending(sheet: &Sheet, at: usize) -> bool {
    let t = sheet.t(at);
    t.capital && t.kind == Kind::Word && sheet.pack.has_ending("title endings", &t.low)
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
    let english = sheet.in_english();
    let article = sheet.t(mention.from).low.as_str();
    let definite =
        if english { article == "the" } else { sheet.pack.list("definite").iter().any(|one| one == article) };
    let office = Class::TITLE.with(SOMEONE).with(Class::SUFFIX);
    let name = |k: usize| sheet.tag(k) == Tag::Name && !sheet.t(k).has(office);
    (english || sheet.in_romance())
        && definite
        && mention.from + 1 < mention.to
        && (mention.from + 1..mention.to).all(name)
}

/// "Human Rights Watch (HRW)": brackets with the first letters of a name of three words or more.
fn is_shortened(sheet: &Sheet, mention: Mention) -> bool {
    let at = mention.to;
    let short = sheet.chars.get(sheet.t(at + 1).start..sheet.t(at + 1).end).unwrap_or_default();
    let initials = (mention.from..at).filter(|k| sheet.t(*k).capital).map(|k| sheet.t(k).start);
    let initials: Vec<char> = initials.filter_map(|start| sheet.chars.get(start).copied()).collect();
    sheet.t(at).is("(") && sheet.t(at + 2).is(")") && short.len() > 2 && initials == short
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
