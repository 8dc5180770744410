//! Which names an English text itself says are outlets: "the agency KNTA", "KNTA, the daily".

use std::collections::HashSet;

use crate::quotes::pack::{Class, Pack};
use crate::quotes::text::tokens::{Kind, Tag, Token};

/// "the agency KNTA", "Sorin news agency", "Central News Agency (KCNA)": a name that the text once gives with its kind is an
/// outlet wherever it stands, where one word names it.
pub(crate) fn learn_outlets(tokens: &mut [Token], pack: &Pack) {
    let kind = |t: &Token| t.has(Class::PUBLICATION) && t.kind == Kind::Word;
    let someone = Class::TITLE
        .with(Class::PERSON)
        .with(Class::MALE_NAME)
        .with(Class::FEMALE_NAME)
        .with(Class::PLACE)
        .with(Class::WEEKDAY)
        .with(Class::MONTH)
        .with(Class::STOP)
        .with(Class::OUTLET_TAIL)
        .with(Class::ORGAN);
    let name = |t: &Token| t.tag == Tag::Name && t.kind == Kind::Word && !t.headline;
    let at = |i: usize| tokens.get(i);
    let mut learned: HashSet<String> = HashSet::new();
    for (i, t) in tokens.iter().enumerate().filter(|(_, t)| kind(t)) {
        let same = |k: usize| at(k).is_some_and(|other| name(other) && other.sentence == t.sentence);
        // "the agency KNTA"
        // "the website The Onion"
        let first = if at(i + 1).is_some_and(|next| next.is("the") && next.capital) { i + 2 } else { i + 1 };
        if pack.list("kinds before a name").contains(&t.low)
            && same(first)
            && !same(first + 1)
            && let Some(next) = at(first)
            && !next.has(someone)
        {
            learned.insert(next.low.clone());
        }
        // "the newspaper Dagens Nyheter": two words
        if pack.list("kinds before a name").contains(&t.low)
            && same(first)
            && same(first + 1)
            && !same(first + 2)
            && at(first + 2).is_none_or(|next| next.kind != Kind::Possessive)
            && let (Some(one), Some(two)) = (at(first), at(first + 1))
            && !one.has(someone)
            && !two.has(someone)
        {
            learned.extend([one.low.clone(), two.low.clone()]);
        }
        // "KNTA, the state news agency"
        if let Some(before) =
            apposed(tokens, i, pack).filter(|k| same(*k) && !k.checked_sub(1).is_some_and(same))
            && let Some(before) = at(before)
            && !before.has(someone)
        {
            learned.insert(before.low.clone());
        }
        // "Sorin news agency"
        let last = i.checked_sub(1).filter(|k| !at(*k).is_some_and(|t| t.is("news"))).or(i.checked_sub(2));
        if let Some(last) = last.filter(|k| same(*k) && *k + 2 >= i)
            && !last.checked_sub(1).is_some_and(same)
            // "an Iranian news agency": what describes it is no name.
            && !at(last).is_some_and(|t| pack.has_ending("people endings", &t.low))
            && let Some(before) = at(last)
            && !before.has(someone)
            && (t.is("agency") && last + 2 == i || t.any(&["newspaper", "television", "radio"]))
        {
            learned.insert(before.low.clone());
        }
    }
    // "Korean Central News Agency (KCNA)": letters in brackets behind an outlet.
    for (i, t) in tokens.iter().enumerate().filter(|(_, t)| t.is("(")) {
        let tail = i.checked_sub(1).and_then(at).is_some_and(|before| {
            before.has(Class::OUTLET.with(Class::OUTLET_TAIL).with(Class::PUBLICATION)) && before.capital
        });
        let next =
            at(i + 1).filter(|next| next.kind == Kind::Word && next.sentence == t.sentence && next.capital);
        let closed = at(i + 2).is_some_and(|close| close.is(")"));
        if let Some(next) = next.filter(|next| tail && closed && next.low.chars().count() >= 2) {
            learned.insert(next.low.clone());
        }
    }
    // "KNTV": letters that end like a station.
    let station = |t: &Token| {
        let long = t.low.len() > 3 && t.low.chars().all(char::is_alphabetic);
        long && pack
            .list("stations by kind")
            .iter()
            .any(|kind| kind.len() == 2 && t.low.ends_with(kind.as_str()))
            && t.shouted
    };
    for token in tokens.iter_mut().filter(|t| t.tag == Tag::Name && (learned.contains(&t.low) || station(t)))
    {
        token.class = token.class.with(Class::OUTLET);
    }
    short_names(tokens);
}

/// The name that an apposition ending with its kind at `kind` tells of: "*KNTA*, the state news agency".
fn apposed(tokens: &[Token], kind: usize, pack: &Pack) -> Option<usize> {
    let at = |k: usize| tokens.get(k);
    let t = at(kind)?;
    let news = kind.checked_sub(1).and_then(at).is_some_and(|before| before.is("news"));
    let article =
        (kind.saturating_sub(4)..kind).rev().find(|k| at(*k).is_some_and(|t| t.tag == Tag::Determiner))?;
    let plain = (article + 1..kind)
        .all(|k| at(k).is_some_and(|t| t.kind == Kind::Word && !t.has(Class::PREPOSITION)));
    let comma = article.checked_sub(1).filter(|k| at(*k).is_some_and(|t| t.tag == Tag::Comma))?;
    let paper = pack.list("kinds behind a name").contains(&t.low);
    (plain && (paper || t.is("agency") && news)).then(|| comma.checked_sub(1)).flatten()
}

/// "the Herald", where the text names the Kent Herald as well: the last word alone is the outlet.
fn short_names(tokens: &mut [Token]) {
    let name = |t: &Token| t.tag == Tag::Name && t.kind == Kind::Word && t.capital && !t.headline;
    let mut tails: HashSet<String> = HashSet::new();
    for pair in tokens.windows(2) {
        if let [first, tail] = pair
            && name(first)
            && name(tail)
            && tail.has(Class::OUTLET_TAIL)
            && first.sentence == tail.sentence
            && !first.has(Class::TITLE.with(Class::WEEKDAY).with(Class::MONTH))
        {
            tails.insert(tail.low.clone());
        }
    }
    if tails.is_empty() {
        return;
    }
    let short = |trio: &[Token]| match trio {
        [article, tail, next] => {
            article.is("the") && name(tail) && tails.contains(&tail.low) && next.tag != Tag::Name
        }
        _ => false,
    };
    let found: Vec<usize> =
        tokens.windows(3).enumerate().filter(|(_, trio)| short(trio)).map(|(i, _)| i + 1).collect();
    for index in found {
        if let Some(token) = tokens.get_mut(index) {
            token.class = token.class.with(Class::OUTLET);
        }
    }
}
