//! The writer's words inside quotation marks: « A, a-t-elle dit. B », «А, — сказала она. — Б».
//! French and Russian leave the marks open around them; here the stretch between the marks is cut in parts.

use crate::quotes::pack::{Class, Pack};
use crate::quotes::text::marks::Region;
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::{Kind, Tag, Token};

/// How many tokens the writer's words may have.
const LONGEST: usize = 16;

/// The regions without the writer's words, when any region holds some.
pub(crate) fn without_asides(
    regions: &[Region],
    tokens: &[Token],
    hits: &[Hit],
    pack: &Pack,
) -> Option<Vec<Region>> {
    let asides = asides(tokens, hits, pack);
    if asides.is_empty() {
        return None;
    }
    let mut parts = Vec::new();
    let mut next = 0;
    for region in regions {
        let mut start = region.start;
        let mut outer = region.outer_start;
        while let Some((from, to)) = asides.get(next).filter(|(from, _)| *from < region.end) {
            next += 1;
            if *from <= start || *to > region.end {
                continue;
            }
            let part = Region {
                outer_start: outer,
                start,
                end: *from,
                outer_end: *from,
                closed: true,
                goes_on: false,
            };
            parts.push(part);
            start = *to;
            outer = *to;
        }
        if start < region.end {
            parts.push(Region { outer_start: outer, start, ..region.clone() });
        }
    }
    parts.retain(|region| region.start < region.end);
    Some(parts)
}

/// The stretches of code points in which the writer speaks, in the order of the text.
fn asides(tokens: &[Token], hits: &[Hit], pack: &Pack) -> Vec<(usize, usize)> {
    let none = Token::default();
    let t = |i: usize| tokens.get(i).unwrap_or(&none);
    let dash = |i: usize| pack.dash_speech && t(i).any(&["—", "–"]);
    let clitics = pack.list("clitics");
    let mut found: Vec<(usize, usize)> = Vec::new();
    for hit in hits {
        let Some(region) = t(hit.at).region else { continue };
        // Back over what belongs to the verb to a pause.
        let mut first = hit.at;
        while first > 0 && hit.at - first < 6 && belongs(t(first - 1), clitics) {
            first -= 1;
        }
        let Some(pause) = first.checked_sub(1) else { continue };
        let dashed = dash(pause);
        let paused = dashed && pause > 0 && t(pause - 1).any(&[",", ".", "!", "?", "…"])
            || pack.elision && t(pause).tag == Tag::Comma;
        if !paused
            || t(pause).region != Some(region)
            || found.last().is_some_and(|(_, end)| *end > t(pause).start)
        {
            continue;
        }
        let inverted = (first..hit.at).any(|i| t(i).tag == Tag::Pronoun);
        let follows = t(hit.end);
        let named = matches!(follows.tag, Tag::Name | Tag::Determiner | Tag::Owner | Tag::Pronoun)
            || follows.is("-")
            || follows.has(Class::PERSON.with(Class::TITLE).with(Class::WEEKDAY));
        if !(inverted || named) {
            continue;
        }
        let stops =
            |i: usize| if dashed { dash(i) } else { t(i).any(&[",", ".", "!", "?"]) && !apposes(tokens, i) };
        let end = (hit.end..hit.end + LONGEST)
            .find(|i| t(*i).region != Some(region) || t(*i).kind == Kind::Mark || stops(*i));
        let Some(end) = end else { continue };
        let closes = t(end).region == Some(region) && t(end).kind != Kind::Mark;
        let from = if dashed { t(pause.saturating_sub(1)).end } else { t(pause).end };
        let next = t(end + 1);
        let after = if next.region == Some(region) { next.start } else { t(end).end };
        found.push((from, if closes { after } else { t(end.saturating_sub(1)).end }));
    }
    found
}

/// Whether a token stands between a pause and the verb of saying behind it: "a-t-elle", "a", "nous".
fn belongs(t: &Token, clitics: &[String]) -> bool {
    matches!(t.tag, Tag::Auxiliary | Tag::Adverb | Tag::Pronoun) || t.is("-") || clitics.contains(&t.low)
}

/// "…, a dit la maire, Anne Petit. B": the comma before a name.
fn apposes(tokens: &[Token], i: usize) -> bool {
    let tag = |k: usize| tokens.get(k).map(|t| t.tag);
    tag(i) == Some(Tag::Comma) && tag(i + 1) == Some(Tag::Name) && tag(i + 2) == Some(Tag::Name)
}
