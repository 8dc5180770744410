//! What kind of source an English phrase names: people of a kind, a company, an office, a count.

use crate::quotes::english::voice::head;
use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::speaker::words::{BODY, SOMEONE, acts};
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// The word that says what a phrase is: its head, or what the head counts: "a series of *emails*".
pub(crate) fn core(sheet: &Sheet, mention: Mention) -> Option<usize> {
    let counts = |k: &usize| sheet.listed("counts", *k) && sheet.t(k + 1).is("of");
    let counted = |k: usize| Mention::new(k + 2, mention.to).and_then(|rest| head(sheet, rest));
    head(sheet, mention).and_then(|k| Some(k).filter(counts).and_then(counted).or(Some(k)))
}

/// "a district *representative*", "Fed *policymakers*", "the *Prime Minister*": somebody whom the phrase does not name.
pub(crate) fn is_someone(sheet: &Sheet, mention: Mention, core: usize) -> bool {
    let t = sheet.t(core);
    let whose = t.has(BODY.with(Class::OUTLET).with(Class::PUBLICATION));
    let opens = core == sheet.sentence_start(core);
    // "Vendors said": several of a kind, whatever stands for a name where a sentence begins.
    let vendors = opens && mention.to == mention.from + 1 && t.low.ends_with('s') && acts(sheet, &t.low);
    let known = t.has(SOMEONE) || t.kind == Kind::Word && acts(sheet, &t.low);
    let common = (!t.capital || opens && t.tag != Tag::Name) && known;
    (vendors || common) && !whose || is_office(sheet, mention, core)
}

/// "one official", "many of the Harbourites", "400 Harbourites", "an Ohio Democrat": people of a kind, and no name.
pub(crate) fn is_counted(sheet: &Sheet, mention: Mention, head: Option<usize>, person: bool) -> bool {
    let first = sheet.t(mention.from);
    let several = mention.to > mention.from + 1;
    // "one of them, Ann Lee,": a person whom the text names.
    let one = several
        && !person
        && (first.kind == Kind::Number
            || matches!(first.tag, Tag::Number | Tag::Pronoun)
            || first.has(Class::STANDS)
                && (!first.capital || mention.from == sheet.sentence_start(mention.from)));
    let of_a_people = several && head.is_some_and(|k| sheet.listed("peoples", k));
    let body = head.is_some_and(|k| sheet.t(k).has(BODY.with(Class::OUTLET).with(Class::DOCUMENT)));
    (one || of_a_people) && !body && !sheet.t(mention.from).any(&["both", "the"])
}

/// "Kestrel Airlines", "Kestrel", where a text has "a spokeswoman for Kestrel" or "at Kestrel": a name that is a company's and nobody's.
pub(crate) fn is_company(sheet: &Sheet, mention: Mention, person: bool) -> bool {
    // "Pell and Kestrel Wireless": the last name.
    let begin = (mention.from..mention.to).rev().take_while(|k| sheet.tag(*k) == Tag::Name).last();
    let mention = Mention { from: begin.unwrap_or(mention.from), to: mention.to };
    // "Kestrel chief": somebody.
    let someone = sheet.t(mention.to.saturating_sub(1)).has(SOMEONE.with(Class::TITLE));
    let names = !someone && (mention.from..mention.to).all(|k| sheet.tag(k) == Tag::Name);
    if !names || mention.to > mention.from + 5 {
        return false;
    }
    let several = mention.to > mention.from + 1;
    if several && sheet.listed("company tails", mention.to - 1) {
        return true;
    }
    // "the rescue *group* Project Heron": a word for a body right before the name.
    let kind = sheet.t(mention.from.wrapping_sub(1));
    let beside = kind.sentence == sheet.t(mention.from).sentence && kind.tag == Tag::Noun && !kind.capital;
    if beside && kind.has(BODY) && !kind.has(SOMEONE) && !kind.has(Class::PUBLICATION) {
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
        let whole = same(at) && (alone || sheet.listed("staff", at + length));
        whole
            && (speaks_for(at)
                || alone && !several && (sheet.before(at).is("at") || owns_as_a_thing(sheet, at)))
    })
}

/// "Kestrel has been lying to *its* customers": whether what belongs to a thing follows a name in its clause, with nothing between
/// that it could belong to.
fn owns_as_a_thing(sheet: &Sheet, at: usize) -> bool {
    let sentence = sheet.t(at).sentence;
    let between = |k: &usize| {
        let t = sheet.t(*k);
        let verbal =
            matches!(t.tag, Tag::Verb | Tag::Auxiliary | Tag::Adverb | Tag::Participle | Tag::Preposition);
        t.sentence == sentence && t.region.is_none() && (verbal || t.any(&["to", "that", "been"]))
    };
    let stop = (at + 1..at + NEAR).find(|k| !between(k)).unwrap_or(at + NEAR);
    stop > at + 1 && sheet.t(stop).any(&["its", "itself"]) && sheet.t(stop).sentence == sentence
}

/// How far behind a name what belongs to it may stand.
const NEAR: usize = 8;

/// "the Prime Minister", "Kestrel CEO": an office in capitals whose holder the text does not name.
fn is_office(sheet: &Sheet, mention: Mention, head: usize) -> bool {
    let office = sheet.t(head).has(SOMEONE.with(Class::TITLE)) && !sheet.t(head).has(BODY);
    office && head > mention.from && head + 1 == mention.to
}

/// "a Herald *count*": something new that is only called by a name.
pub(crate) fn is_count(sheet: &Sheet, mention: Mention, head: Option<usize>) -> bool {
    let new = sheet.t(mention.from).any(&["a", "an"]);
    new && head.is_some_and(|k| !sheet.t(k).capital)
}

/// How far around a name the text is asked what it is.
const AROUND: usize = 2000;
