//! What stands over the text of a page besides its headline: kickers, and the dek that readers see.
//!
//! A page's data often have a description for search engines. Where an element over the text calls itself a dek, that is
//! the one.

use super::Reason;
use super::head::same;
use super::line::{Line, Shape};
use super::page_body::sums;
use super::page_head::{Page, names_of};

/// The shortest and the longest dek, in characters without white space.
const LENGTHS: std::ops::RangeInclusive<usize> = 35..=450;
/// The shortest heading that is a dek and no heading of the first section.
const HEADING: usize = 55;

/// The words by which elements call a dek, in lower case.
const WORDS: [&str; 22] = [
    "dek",
    "deck",
    "standfirst",
    "subtitle",
    "subheadline",
    "subhead",
    "subheading",
    "summary",
    "subtitulo",
    "sottotitolo",
    "soustitre",
    "chapo",
    "entradilla",
    "bajada",
    "underrubrik",
    "perex",
    "ondertitel",
    "untertitel",
    "undertitel",
    "strapline",
    "tagline",
    "excerpt",
];

/// Takes kickers and the dek from over the text. Gives the dek that was found.
pub(super) fn over_the_text(
    page: &Page<'_>,
    headline: Option<&str>,
    why: &mut [Option<Reason>],
) -> Option<String> {
    let Page { tree, lines, begin, .. } = *page;
    let headline = headline?;
    let title = lines.iter().position(|line| {
        matches!(line.shape, Shape::Heading(_))
            && line.first < begin
            && (same(headline, &line.text) || holds(line, headline))
    })?;
    let length = sums(tree, lines, |line| line.length);
    let mut dek: Option<String> = None;
    for (at, (line, slot)) in lines.iter().zip(why.iter_mut()).enumerate() {
        if line.first > begin {
            break;
        }
        if slot.is_some() || line.never.is_some() {
            continue;
        }
        let heading = matches!(line.shape, Shape::Heading(_));
        if at <= title && heading {
            // "Bridges Mayor cuts the ribbon" has its kicker in the same element.
            *slot = Some(Reason::Head);
        } else if at > title
            && dek.is_none()
            && LENGTHS.contains(&line.length)
            && (is_called_dek(page, line, &length) || heading && line.length >= HEADING)
        {
            dek = Some(line.text.split_whitespace().collect::<Vec<_>>().join(" "));
            *slot = Some(Reason::Head);
        }
    }
    dek
}

/// Whether a heading is the headline with a kicker before it or a part of its name behind it.
fn holds(line: &Line, headline: &str) -> bool {
    let text = line.text.trim();
    let headline = headline.trim();
    let around = text.chars().count().saturating_sub(headline.chars().count());
    headline.chars().count() >= 20 && around <= 60 && (text.ends_with(headline) || text.starts_with(headline))
}

/// Whether an element that holds the line alone is called a dek.
fn is_called_dek(page: &Page<'_>, line: &Line, length: &[usize]) -> bool {
    let tree = page.tree;
    let alone = |index: &usize| length.get(*index).is_some_and(|sum| *sum <= line.length);
    let around = tree
        .around(line.first)
        .take(8)
        .skip_while(|index| tree.node(*index).is_some_and(|node| node.tag.is_empty()));
    around.take_while(alone).take(5).any(|index| {
        let Some(node) = tree.node(index) else { return false };
        let described = node
            .attribute("itemprop")
            .is_some_and(|name| matches!(name, "alternativeHeadline" | "description"));
        let names = names_of(node);
        let mut before = String::new();
        described
            || names.split(|c: char| !c.is_alphanumeric()).any(|word| {
                // "sub-title" is written "subtitle" as well.
                let found = WORDS.contains(&word) || WORDS.contains(&format!("{before}{word}").as_str());
                word.clone_into(&mut before);
                found
            })
    })
}
