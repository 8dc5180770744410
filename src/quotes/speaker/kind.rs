//! What kind of source a mention is: a person, a body, a document, an outlet, or somebody without a name.

use crate::quotes::outlets::carrier::outlet_in;
use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::speaker::voice::{acts, head, is_paper};
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};
use crate::quotes::{SpeakerKind, german};

const SOMEONE: Class = Class::PERSON.with(Class::PLURAL_PERSON);
const BODY: Class = Class::BODY.with(Class::ORGAN);

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
    let company = !given && is_company(sheet, mention, person);
    let head = core(sheet, mention);
    if sheet.in_english() && !given && is_counted(sheet, mention, head, person) {
        return SpeakerKind::Unnamed;
    }
    // "Dunmorer Hafenpartei": a body, though two names stand there.
    let german_body = sheet.in_german()
        && !given
        && mention.to.checked_sub(1).is_some_and(|k| german::voice::is_body(sheet, k));
    if person && !is_institution(sheet, mention) && !land && !company && !german_body || pronoun {
        return SpeakerKind::Person;
    }
    if head.is_some_and(|k| is_someone(sheet, mention, k) || is_office(sheet, mention, k)) {
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
        || is_country(sheet, mention)
        || is_institution(sheet, mention)
        || is_acronym(sheet, mention)
    {
        SpeakerKind::Body
    } else if words().any(|k| sheet.tag(k) == Tag::Name)
        && (!sheet.in_english() || head.is_none_or(|k| is_name(sheet, k)))
        && !is_count(sheet, mention, head)
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
        let counts =
            |k: &usize| sheet.pack.list("counts").contains(&sheet.t(*k).low) && sheet.t(k + 1).is("of");
        // "a series of emails": what is counted.
        let counted = |k: usize| Mention::new(k + 2, mention.to).and_then(|rest| head(sheet, rest));
        return head(sheet, mention).and_then(|k| Some(k).filter(counts).and_then(counted).or(Some(k)));
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
        let opens = core == sheet.sentence_start(core);
        // "Vendors said": several of a kind, whatever stands for a name where a sentence begins.
        if opens && mention.to == mention.from + 1 && t.low.ends_with('s') && acts(sheet, &t.low) && !whose {
            return true;
        }
        let known = t.has(SOMEONE) || t.kind == Kind::Word && acts(sheet, &t.low);
        return (!t.capital || opens && t.tag != Tag::Name) && known && !whose;
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

/// "one official", "many of the Harbourites", "400 Harbourites", "an Ohio Democrat": people of a kind, and no name.
fn is_counted(sheet: &Sheet, mention: Mention, head: Option<usize>, person: bool) -> bool {
    let first = sheet.t(mention.from);
    let several = mention.to > mention.from + 1;
    // "one of them, Ann Lee,": a person whom the text names.
    let one = several
        && !person
        && (first.kind == Kind::Number
            || matches!(first.tag, Tag::Number | Tag::Pronoun)
            || first.has(Class::STANDS)
                && (!first.capital || mention.from == sheet.sentence_start(mention.from)));
    let of_a_people = several && head.is_some_and(|k| sheet.pack.list("peoples").contains(&sheet.t(k).low));
    let body = head.is_some_and(|k| sheet.t(k).has(BODY.with(Class::OUTLET).with(Class::DOCUMENT)));
    (one || of_a_people) && !body && !sheet.t(mention.from).any(&["both", "the"])
}

/// How far around a name the text is asked what it is.
const AROUND: usize = 2000;

/// "Kestrel Airlines", "Kestrel", where a text has "a spokeswoman for Kestrel" or "at Kestrel": a name that is a company's and nobody's.
fn is_company(sheet: &Sheet, mention: Mention, person: bool) -> bool {
    // "Pell and Kestrel Wireless": the last name.
    let begin = (mention.from..mention.to).rev().take_while(|k| sheet.tag(*k) == Tag::Name).last();
    let mention = Mention { from: begin.unwrap_or(mention.from), to: mention.to };
    // "Kestrel chief": somebody.
    let someone = sheet.t(mention.to.saturating_sub(1)).has(SOMEONE.with(Class::TITLE));
    let names = !someone && (mention.from..mention.to).all(|k| sheet.tag(k) == Tag::Name);
    if !sheet.in_english() || !names || mention.to > mention.from + 5 {
        return false;
    }
    let several = mention.to > mention.from + 1;
    if several && sheet.pack.list("company tails").contains(&sheet.t(mention.to - 1).low) {
        return true;
    }
    if person {
        return false;
    }
    let length = mention.to - mention.from;
    let same = |at: usize| (0..length).all(|i| sheet.t(at + i).low == sheet.t(mention.from + i).low);
    let speaks_for = |at: usize| {
        let (before, further) = (sheet.before(at), sheet.before(at.saturating_sub(1)));
        let next = sheet.t(at + length);
        let staff = sheet.pack.list("staff");
        before.any(&["for", "of", "from"]) && staff.contains(&further.low) || staff.contains(&next.low)
    };
    let around = mention.from.saturating_sub(AROUND)..(mention.to + AROUND).min(sheet.tokens.len());
    around.into_iter().any(|at| {
        let alone = sheet.tag(at + length) != Tag::Name && sheet.tag(at.wrapping_sub(1)) != Tag::Name;
        let whole = same(at) && (alone || sheet.pack.list("staff").contains(&sheet.t(at + length).low));
        whole && (speaks_for(at) || sheet.before(at).is("at") && alone && !several)
    })
}

/// "the Prime Minister", "Kestrel CEO": an office in capitals whose holder the text does not name.
fn is_office(sheet: &Sheet, mention: Mention, head: usize) -> bool {
    let office = sheet.t(head).has(SOMEONE.with(Class::TITLE)) && !sheet.t(head).has(BODY);
    sheet.in_english() && office && head > mention.from && head + 1 == mention.to
}

/// "a Herald *count*": something new that is only called by a name.
fn is_count(sheet: &Sheet, mention: Mention, head: Option<usize>) -> bool {
    let new = sheet.t(mention.from).any(&["a", "an"]);
    sheet.in_english() && new && head.is_some_and(|k| !sheet.t(k).capital)
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

/// "NATO", "die KSZE": capitals alone, unless they label a line.
fn is_acronym(sheet: &Sheet, mention: Mention) -> bool {
    let article = usize::from(matches!(sheet.tag(mention.from), Tag::Determiner));
    let at = mention.from + article;
    let t = sheet.t(at);
    let letters = sheet.chars.get(t.start..t.end).unwrap_or_default();
    let shouted = letters.len() > 1 && letters.iter().all(|c| c.is_uppercase());
    at + 1 == mention.to && shouted && !sheet.t(mention.to).any(&[":", "("])
}
