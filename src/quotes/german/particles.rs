//! Small words that are a part of a name: "Ursula *von der* Leyen", and "*von der* Leyen" in the same text.

use std::collections::HashSet;

use crate::quotes::pack::{Class, Pack};
use crate::quotes::text::tokens::{Kind, Tag, Token};

/// The most particles of a name.
const MOST: usize = 3;

/// Makes particles a part of the name they stand in: behind a given name, and wherever the name stands without one.
pub(crate) fn join_names(tokens: &mut [Token], pack: &Pack) {
    let runs: Vec<(usize, usize)> = runs(tokens, pack);
    let given = Class::MALE_NAME.with(Class::FEMALE_NAME);
    let small = Class::PREPOSITION.with(Class::DETERMINER);
    let named = |(from, _): &(usize, usize)| {
        let before = from.checked_sub(1).and_then(|k| tokens.get(k));
        // "Virgil *van* Dijk": what is no word of the language says that a name goes on.
        let foreign = tokens.get(*from).is_some_and(|t| !t.has(small));
        before.is_some_and(|t| t.tag == Tag::Name && (foreign || t.has(given)))
    };
    let key = |(from, to): &(usize, usize)| {
        let words = tokens.get(*from..*to + 1).unwrap_or_default().iter();
        words.map(|t| t.low.as_str()).collect::<Vec<_>>().join(" ")
    };
    let known: HashSet<String> = runs.iter().filter(|run| named(run)).map(key).collect();
    let ours: Vec<(usize, usize)> =
        runs.iter().filter(|run| named(run) || known.contains(&key(run))).copied().collect();
    for (from, to) in ours {
        for token in tokens.get_mut(from..to).unwrap_or_default() {
            token.tag = Tag::Name;
        }
    }
}

/// Every run of particles before a word that may be somebody's last name.
fn runs(tokens: &[Token], pack: &Pack) -> Vec<(usize, usize)> {
    let particle = |k: usize| {
        tokens.get(k).is_some_and(|t| t.kind == Kind::Word && pack.class(&t.low).meets(Class::PARTICLE))
    };
    let other = Class::BODY
        .with(Class::ORGAN)
        .with(Class::PLACE)
        .with(Class::OUTLET)
        .with(Class::PUBLICATION)
        .with(Class::PERSON)
        .with(Class::PLURAL_PERSON);
    let mut found = Vec::new();
    let mut from = 0;
    while from < tokens.len() {
        let to = (from..from + MOST).find(|k| !particle(*k)).unwrap_or(from + MOST);
        let name = tokens.get(to).is_some_and(|t| t.capital && t.kind == Kind::Word && !t.has(other));
        // "der Leyen" alone is none: a name begins with what is no article.
        let opens = tokens.get(from).is_some_and(|t| t.has(Class::PREPOSITION) || !t.has(Class::DETERMINER));
        if to > from && name && opens {
            found.push((from, to));
        }
        from = to.max(from + 1);
    }
    found
}
