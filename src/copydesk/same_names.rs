//! One person or outlet under two names of entries: two cards for one voice.

use std::collections::BTreeMap;

use crate::article::{Id, Name, Naming};

use super::evidence::Cast;
use super::front::Desk;
use super::remark::Draft;

/// Warnings for sources, and for outlets, that are called the same.
pub(super) fn check(cast: &Cast, desk: &Desk) {
    let own = |id: &&Id| !cast.lent.contains(*id);
    let sources = cast.sources.iter().filter(|(_, source)| source.value.naming == Naming::Named);
    let sources = sources.map(|(id, source)| (id, &source.value.name, &source.span));
    twice(sources.filter(|(id, ..)| own(id)), desk);
    let outlets = cast.outlets.iter().map(|(id, outlet)| (id, &outlet.value.name, &outlet.span));
    twice(outlets.filter(|(id, ..)| own(id)), desk);
}

fn twice<'a>(entries: impl Iterator<Item = (&'a Id, &'a Name, &'a std::ops::Range<usize>)>, desk: &Desk) {
    // The entries come in the order of their ids; the later one in the file is the one too many.
    let mut entries: Vec<_> = entries.collect();
    entries.sort_by_key(|(_, _, span)| span.start);
    let mut known: BTreeMap<String, &Id> = BTreeMap::new();
    for (id, name, span) in entries {
        let original = name.original.iter().map(|original| original.text.as_str());
        let spellings = std::iter::once(name.display.as_str()).chain(original);
        let spellings: Vec<String> = spellings.map(folded).collect();
        if let Some(first) = spellings.iter().find_map(|spelling| known.get(spelling)) {
            desk.say(
                Draft::warning(
                    "same-name",
                    span.clone(),
                    format!("“{}” is already the name of “{first}”.", name.display),
                )
                .expected("one entry for one person, body or outlet")
                .hint("Give both the same name of entry. When they are two, tell them apart in “name”."),
            );
        }
        for spelling in spellings {
            known.entry(spelling).or_insert(id);
        }
    }
}

/// A name as readers compare it: without case, points and more than one space.
pub(super) fn folded(name: &str) -> String {
    let words = name.split_whitespace().map(|word| word.trim_matches('.').to_lowercase());
    words.collect::<Vec<_>>().join(" ")
}
