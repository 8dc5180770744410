//! Who only carries words: outlets, agencies and documents as they stand in a text.

use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::{Mention, phrase_after};
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// What passes words on without a voice of its own.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Carrier {
    /// The outlet, in tokens.
    pub(crate) medium: Option<(usize, usize)>,
    /// The document or occasion, in tokens.
    pub(crate) document: Option<(usize, usize)>,
}

/// "the charity N reported" behind what others say: a body that passes it on is its medium.
pub(crate) fn relays(sheet: &Sheet, cue: usize, speaker: Mention) -> Option<Carrier> {
    let reports = sheet.listed("relaying", cue);
    let body = (speaker.from..speaker.to).any(|k| sheet.t(k).has(Class::BODY.with(Class::ORGAN)));
    let someone =
        (speaker.from..speaker.to).any(|k| sheet.t(k).has(Class::PERSON.with(Class::PLURAL_PERSON)));
    (reports && body && !someone)
        .then_some(Carrier { medium: Some((speaker.from, speaker.to)), document: None })
}

/// What a speaker only carries; `None` for a person or a body.
pub(crate) fn carrier(sheet: &Sheet, speaker: Mention) -> Option<Carrier> {
    let words = || speaker.from..speaker.to;
    let last = sheet.t(speaker.to.saturating_sub(1));
    if last.has(Class::PERSON.with(Class::PLURAL_PERSON)) && !last.has(Class::OUTLET) {
        return None;
    }
    if sheet.pack.list("carriers").contains(&last.low) {
        // "media", "reports": nobody in particular.
        return Some(Carrier { medium: outlet_in(sheet, speaker.from, speaker.to), document: None });
    }
    let papers = words().any(|k| sheet.t(k).has(Class::DOCUMENT) && sheet.tag(k) != Tag::Verb);
    if let Some(medium) = outlet_in(sheet, speaker.from, speaker.to) {
        // "the Herald’s editor" is someone.
        let owned = words().any(|k| sheet.t(k).has(Class::PERSON.with(Class::PLURAL_PERSON)));
        return (!owned).then_some(Carrier { medium: Some(medium), document: None });
    }
    if papers {
        // "an InterPress Service article": the article of an outlet.
        let noun = sheet.pack.list("articles of outlets").contains(&last.low);
        let mut name = speaker.to.saturating_sub(1);
        while noun && name > speaker.from && sheet.tag(name - 1) == Tag::Name {
            name -= 1;
        }
        if noun && name + 1 < speaker.to && !sheet.t(name).has(Class::PLACE) {
            return Some(Carrier { medium: Some((name, speaker.to - 1)), document: None });
        }
        // "a report by the agency N": the agency's.
        let behind = sheet.t(speaker.to);
        let by = sheet
            .pack
            .list("by an outlet")
            .contains(&behind.low)
            .then(|| phrase_after(sheet, speaker.to + 1))
            .flatten();
        let medium = by.and_then(|found| outlet_in(sheet, found.from, found.to));
        let document = medium.is_none().then_some((speaker.from, speaker.to));
        return Some(Carrier { medium, document });
    }
    // "the channel", "the daily": an outlet by its kind.
    let kind = words().any(|k| sheet.t(k).has(Class::PUBLICATION) && sheet.tag(k) != Tag::Adverb);
    kind.then_some(Carrier { medium: Some((speaker.from, speaker.to)), document: None })
}

/// The first outlet that is named in a stretch, with its kind: "the state agency Sorin".
pub(crate) fn outlet_in(sheet: &Sheet, from: usize, to: usize) -> Option<(usize, usize)> {
    let mut i = from;
    while i < to {
        if sheet.t(i).has(Class::PUBLICATION)
            && let Some(end) = titled(sheet, i)
        {
            return Some((i, end));
        }
        if let Some(end) = outlet(sheet, i, to.max(i + 1)) {
            return Some((i, end));
        }
        i += 1;
    }
    None
}

/// The end of the name behind a noun like "newspaper": a name, or a title between marks.
pub(crate) fn titled(sheet: &Sheet, i: usize) -> Option<usize> {
    let next = sheet.t(i + 1);
    if next.kind == Kind::Mark
        && let Some((from, to)) = next.region.map(|region| sheet.span(region))
        && from == i + 1
        && to - from <= 7
    {
        return Some(to);
    }
    // "le quotidien *turc* Deniz": an adjective behind its noun.
    let small = sheet.in_romance() && next.tag == Tag::Noun && !next.capital && sheet.tag(i + 2) == Tag::Name;
    let first = if small { i + 2 } else { i + 1 };
    let title = sheet.in_romance() && sheet.tag(first) == Tag::Determiner && sheet.t(first).capital;
    let mut to = first + usize::from(title);
    let joins = |k: usize| {
        sheet.in_romance() && sheet.listed("belonging", k) && sheet.t(k + 1).capital && k > first + 1
    };
    while (sheet.tag(to) == Tag::Name || joins(to)) && to < i + 5 && sheet.t(to).kind == Kind::Word {
        to += 1;
    }
    if to == first {
        return None;
    }
    // English: "the agency Sorin", not "the network Monday", "the paper President Lee".
    let plain = !sheet.t(i + 1).has(
        Class::TITLE.with(Class::WEEKDAY).with(Class::MONTH).with(Class::MALE_NAME).with(Class::FEMALE_NAME),
    ) || sheet.t(i + 1).has(Class::OUTLET);
    let fits = !sheet.in_english() || plain && !sheet.listed("before no name", i);
    (fits && to > i + 1 && sheet.t(i + 1).sentence == sheet.t(i).sentence).then_some(to)
}

/// The end of an outlet's name that begins at `i`.
pub(crate) fn outlet(sheet: &Sheet, i: usize, end: usize) -> Option<usize> {
    let t = sheet.t(i);
    if !t.capital && t.tag == Tag::Name || t.kind != Kind::Word && t.kind != Kind::Number {
        return None;
    }
    let mut to = i;
    while to < end
        && sheet.t(to).has(Class::OUTLET)
        && (sheet.pack.nouns_capital || sheet.t(to).capital || sheet.t(to).kind == Kind::Number || to > i)
    {
        to += 1;
    }
    // "Public Radio": what kind of outlet it is, as a part of the name.
    let kind = Class::OUTLET_TAIL.with(Class::PUBLICATION);
    while sheet.in_english() && to > i && to < end && sheet.t(to).capital && sheet.t(to).has(kind) {
        to += 1;
    }
    // «РИА „Залив“»: the kind, and the name between marks.
    if sheet.in_slavic()
        && to > i
        && let Some((from, close)) = sheet.t(to).region.map(|region| sheet.span(region))
        && from == to
        && close - from <= 6
    {
        to = close;
    }
    // Where every noun has a capital, "dpa" is meant as it is written.
    let written = sheet.pack.nouns_capital;
    let capital = written || (i..to).any(|k| sheet.t(k).capital);
    if to > i
        && capital
        && (written || sheet.t(i).capital || sheet.in_english() && sheet.listed("definite", i))
    {
        return Some(to);
    }
    // "Radio Vesna": stations put the kind first.
    if sheet.in_english() && t.capital && sheet.pack.list("stations").contains(&t.low) {
        let mut last = i + 1;
        while last < end.min(i + 4) && (sheet.tag(last) == Tag::Name || sheet.tag(last) == Tag::Number) {
            last += 1;
        }
        if last > i + 1 {
            return Some(last);
        }
    }
    // «The Harbour Post»: an English title in a text of another language.
    let foreign = t.capital && sheet.listed("english articles", i);
    let mut last = i + 1;
    while foreign && last < end.min(i + 5) && sheet.t(last).capital && sheet.t(last).low.is_ascii() {
        last += 1;
    }
    if foreign && last > i + 1 {
        return Some(last);
    }
    // "the Kent Herald": a name that ends like a paper.
    let mut last = i;
    while last < end && sheet.tag(last) == Tag::Name {
        last += 1;
    }
    if last > i + 1 && sheet.t(last - 1).has(Class::OUTLET_TAIL) {
        return Some(last);
    }
    // "told the Tribune": a paper by the last word of its name.
    let article = sheet.in_english() && sheet.listed("definite", i.wrapping_sub(1));
    if last == i + 1 && article && t.capital && sheet.pack.list("papers by one word").contains(&t.low) {
        return Some(last);
    }
    // "Yonhap news agency", "al-Ikhbariya television": a name before its kind.
    if sheet.in_english() && last > i && last < end {
        let kind = if sheet.listed("news", last) { last + 1 } else { last };
        let named = (i..last).all(|k| !sheet.t(k).has(Class::PLACE.with(Class::WEEKDAY).with(Class::TITLE)));
        if named && sheet.t(kind).has(Class::PUBLICATION) && !sheet.listed("behind no name", kind) {
            return Some(kind + 1);
        }
    }
    // "Le Journal de Dunmore": Romance languages name the kind first.
    let romance = sheet.inverts();
    let opens = romance && t.capital && t.has(Class::OUTLET_TAIL) && t.tag == Tag::Name;
    if !opens {
        return None;
    }
    let mut to = i + 1;
    while to < i + 6
        && (sheet.tag(to) == Tag::Name
            || sheet.listed("joins", to)
            || sheet.tag(to) == Tag::Preposition && sheet.t(to + 1).capital
            || sheet.tag(to) == Tag::Determiner && sheet.t(to + 1).capital)
    {
        to += 1;
    }
    (to > i + 1).then_some(to)
}

/// The token behind "quoting KCNA", where it begins at a comma: the source of an outlet.
pub(crate) fn quoted_source(sheet: &Sheet, comma: usize, end: usize) -> Option<(Mention, usize)> {
    let citing = sheet.pack.list("citing");
    let cites = sheet.tag(comma) == Tag::Comma && citing.contains(&sheet.t(comma + 1).low);
    let source = cites.then(|| phrase_after(sheet, comma + 2)).flatten()?;
    let close = (source.to..end.min(source.to + 14))
        .find(|k| sheet.tag(*k) == Tag::Comma && sheet.t(*k).region.is_none())?;
    (sheet.t(source.from).kind != Kind::Mark).then_some((source, close))
}

/// The most tokens from a relative pronoun to the verb of its clause: «которое, в свою очередь, ссылается».
const CLAUSE: usize = 9;

/// The relative pronoun and the verb of a clause behind a comma that says whom somebody cites.
pub(crate) fn citing_clause(sheet: &Sheet, comma: usize) -> Option<(usize, usize)> {
    let who = comma + 1;
    let relative = sheet.t(who).has(Class::RELATIVE)
        || sheet.in_german() && sheet.tag(who) == Tag::Determiner
        || sheet.in_romance() && sheet.t(who).has(Class::COMPLEMENTIZER);
    let opens = sheet.tag(comma) == Tag::Comma && relative;
    let sentence = sheet.t(comma).sentence;
    let near = (who + 1..who + CLAUSE)
        .take_while(|k| sheet.t(*k).sentence == sentence && sheet.t(*k).region.is_none());
    let verb = near.into_iter().find(|k| sheet.listed("cites", *k)).filter(|_| opens)?;
    Some((who, verb))
}

/// Whether a word is one for an outlet, with no name behind it.
pub(crate) fn is_kind_alone(sheet: &Sheet, at: usize) -> bool {
    let t = sheet.t(at);
    t.has(Class::PUBLICATION)
        && t.region.is_none()
        && sheet.t(at + 1).kind != Kind::Mark
        && sheet.tag(at + 1) != Tag::Name
}
