//! Where a quotation begins and ends: longer, shorter, in two, two as one, and the steps a reader can take there.

use std::collections::BTreeMap;

use crate::article::{Article, Block, Corrected, Extent, Id, Passage, Quotation, plain_text};
use crate::quotes;

use super::detected::{extent_of, with_marks};
use super::passages::{closing_order, is_unspaced, nested, places, reassign, trimmed, unquote, wrap};

/// A passage of a quotation in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The block that holds it.
    pub block: Id,
    /// The line of the block, from 0.
    pub line: usize,
    /// Where it begins in the line, in code points.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
}

/// The passages of a quotation in the order of the text. None for a block that is a quotation as a whole.
#[must_use]
pub fn stretches(article: &Article, id: &Id) -> Vec<Stretch> {
    let Some(quotation) = article.evidence.quotation(id) else { return Vec::new() };
    let blocks: Vec<&Id> = quotation.passages().map(|(block, _)| block).collect();
    let held = article.body.iter().filter(|block| blocks.contains(&block.id()));
    held.flat_map(|block| {
        block.lines().into_iter().enumerate().flat_map(move |(line, content)| {
            let places = places(content, id).into_iter();
            places.map(move |(from, to)| Stretch { block: block.id().clone(), line, from, to })
        })
    })
    .collect()
}

/// The quotations that share words with a part of a line, in the order of the text.
#[must_use]
pub fn among<'a>(article: &'a Article, part: &Stretch) -> Vec<&'a Quotation> {
    let here = article.evidence.quotations.iter().filter(|quotation| {
        quotation.passages().any(|(block, _)| *block == part.block)
            && stretches(article, &quotation.id).iter().any(|one| {
                (&one.block, one.line) == (&part.block, part.line) && one.from < part.to && part.from < one.to
            })
    });
    here.collect()
}

/// A part of a line without spaces at its ends and with the whole of the words that it cuts, and what it says then; none
/// where no word is left.
#[must_use]
pub fn whole_words(article: &Article, part: &Stretch) -> Option<(usize, usize, String)> {
    let block = article.body.iter().find(|block| *block.id() == part.block)?;
    let text: Vec<char> = plain_text(block.lines().get(part.line)?).chars().collect();
    let (from, to) = trimmed(&text, part.from, part.to)?;
    Some((from, to, text.get(from..to)?.iter().collect()))
}

/// A part of a line without spaces at its ends, and with the quotation marks around it; none where no word is left.
#[must_use]
pub fn fitted(article: &Article, part: &Stretch) -> Option<(usize, usize)> {
    let block = article.body.iter().find(|block| *block.id() == part.block)?;
    let text: Vec<char> = plain_text(block.lines().get(part.line)?).chars().collect();
    trimmed(&text, part.from, part.to).map(|(from, to)| with_marks(&text, from, to))
}

/// The next places for the begin or the end of a quotation: one word earlier and one word later.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    /// One word earlier.
    pub earlier: Option<usize>,
    /// One word later.
    pub later: Option<usize>,
}

/// The words of a line: where each begins and ends, in code points. Scripts without spaces have a word a character.
fn words(line: &str) -> Vec<(usize, usize)> {
    let mut words: Vec<(usize, usize)> = Vec::new();
    let mut open = false;
    for (at, c) in line.chars().enumerate() {
        let alone = is_unspaced(c);
        match words.last_mut() {
            _ if c.is_whitespace() => open = false,
            // Signs belong to the character before them.
            Some(word) if open && !alone => word.1 = at + 1,
            _ => {
                words.push((at, at + 1));
                open = true;
            }
        }
    }
    words
}

/// Where the begin and the end of a quotation could go: of its first passage and of its last one.
#[must_use]
pub fn steps(article: &Article, id: &Id) -> Option<(Steps, Steps)> {
    let stretches = stretches(article, id);
    let (first, last) = (stretches.first()?, stretches.last()?);
    let line = |one: &Stretch| {
        let block = article.body.iter().find(|block| *block.id() == one.block)?;
        Some(words(&plain_text(block.lines().get(one.line)?)))
    };
    let (opening, closing) = (line(first)?, line(last)?);
    let begins = opening.iter().map(|(begin, _)| *begin);
    let ends = closing.iter().map(|(_, end)| *end);
    // Neither passage may end before it begins.
    let begin = Steps {
        earlier: begins.clone().rev().find(|at| *at < first.from),
        later: begins.clone().find(|at| *at > first.from && *at < first.to),
    };
    let end = Steps {
        earlier: ends.clone().rev().find(|at| *at < last.to && *at > last.from),
        later: ends.clone().find(|at| *at > last.to),
    };
    Some((begin, end))
}

/// The places at which a quotation can be cut in two, with the words that the second part would begin with: in which
/// passage, and where in it.
#[must_use]
pub fn cuts(quotation: &Quotation) -> Vec<(usize, usize, String)> {
    let mut cuts = Vec::new();
    for (index, (_, passage)) in quotation.passages().enumerate() {
        let chars: Vec<char> = passage.chars().collect();
        for (at, _) in words(passage) {
            if (index, at) != (0, 0) {
                let ahead: String = chars.iter().skip(at).take(SHOWN).collect();
                cuts.push((index, at, ahead));
            }
        }
    }
    cuts
}

/// How much is shown of the words behind a cut, in characters.
const SHOWN: usize = 32;

/// Lets a quotation begin and end elsewhere in the lines where it does; `false` where that cannot be.
pub(super) fn set_words(article: &mut Article, id: &Id, from: usize, to: usize) -> bool {
    let mut stretches = stretches(article, id);
    if let Some(first) = stretches.first_mut() {
        first.from = from;
    }
    if let Some(last) = stretches.last_mut() {
        last.to = to;
    }
    let marks: Vec<(Stretch, Id)> = stretches.into_iter().map(|one| (one, id.clone())).collect();
    mark_again(article, &[id], &marks)
}

/// Makes two quotations of one: what follows a place in one of its passages is the other one's, said by the same.
pub(super) fn split(article: &mut Article, id: &Id, passage: usize, at: usize, rest: &Id) -> bool {
    let stretches = stretches(article, id);
    let Some(whole) = article.evidence.quotation(id).cloned() else { return false };
    let mut marks = Vec::new();
    for (index, one) in stretches.into_iter().enumerate() {
        if index == passage && at > 0 {
            let cut = one.from + at;
            let words = whole.passages().nth(index).map(|(_, words)| words).unwrap_or_default();
            let before: String = words.chars().take(at).collect();
            let spaces = before.chars().rev().take_while(|c| c.is_whitespace()).count();
            if cut >= one.to || spaces >= at {
                return false;
            }
            marks.push((Stretch { to: cut - spaces, ..one.clone() }, id.clone()));
            marks.push((Stretch { from: cut, ..one }, rest.clone()));
        } else {
            marks.push((one, if index < passage { id.clone() } else { rest.clone() }));
        }
    }
    let has = |id: &Id| marks.iter().any(|(_, of)| of == id);
    if !has(id) || !has(rest) {
        return false;
    }
    article.evidence.quotations.push(Quotation { id: rest.clone(), ..whole });
    mark_again(article, &[id, rest], &marks)
}

/// Makes one quotation of two that are not inside each other: the words of the second go on with those of the first.
pub(super) fn join(article: &mut Article, one: &Id, other: &Id) -> bool {
    let evidence = &article.evidence;
    let (Some(first), Some(second)) = (evidence.quotation(one), evidence.quotation(other)) else {
        return false;
    };
    if one == other || first.within != second.within {
        return false;
    }
    if stretches(article, one).is_empty() || stretches(article, other).is_empty() {
        return false;
    }
    for line in article.body.iter_mut().flat_map(Block::lines_mut) {
        reassign(line, other, one);
    }
    for rival in &mut article.rivals {
        if rival.quotation == *other {
            rival.quotation.clone_from(one);
        }
    }
    article.corrections.retain(|correction| correction.at != Corrected::Quotation(other.clone()));
    article.evidence.quotations.retain(|quotation| quotation.id != *other);
    for quotation in &mut article.evidence.quotations {
        if quotation.within.as_ref() == Some(other) {
            quotation.within = Some(one.clone());
        }
    }
    let marks: Vec<(Stretch, Id)> = merged(article, one).into_iter().map(|at| (at, one.clone())).collect();
    mark_again(article, &[one], &marks)
}

/// The passages of a quotation; those with only spaces between them are one.
fn merged(article: &Article, id: &Id) -> Vec<Stretch> {
    let mut out: Vec<Stretch> = Vec::new();
    for block in &article.body {
        for (line, content) in block.lines().into_iter().enumerate() {
            let places = places(content, id);
            if places.is_empty() {
                continue;
            }
            let text: Vec<char> = plain_text(content).chars().collect();
            for (from, to) in places {
                match out.last_mut() {
                    Some(last)
                        if (&last.block, last.line) == (block.id(), line)
                            && text
                                .get(last.to..from)
                                .is_some_and(|gap| gap.iter().all(|c| c.is_whitespace())) =>
                    {
                        last.to = to;
                    }
                    _ => out.push(Stretch { block: block.id().clone(), line, from, to }),
                }
            }
        }
    }
    out
}

/// Takes the marks of some quotations away and marks those stretches instead; everything that follows from it is set.
/// `false` where a stretch is not there, has no word, or cuts another quotation; the article is then of no use.
fn mark_again(article: &mut Article, ids: &[&Id], marks: &[(Stretch, Id)]) -> bool {
    let out = ids.iter().map(|id| (*id).clone()).collect();
    let mut passages: BTreeMap<&Id, Vec<Passage>> = BTreeMap::new();
    let mut lines_of: BTreeMap<&Id, Vec<usize>> = BTreeMap::new();
    for (index, (stretch, _)) in marks.iter().enumerate() {
        lines_of.entry(&stretch.block).or_default().push(index);
    }
    for block in &mut article.body {
        let Some(marked) = lines_of.get(block.id()) else { continue };
        let name = block.id().clone();
        let mut lines = block.lines_mut();
        lines.iter_mut().for_each(|line| unquote(line, &out));
        for (stretch, id) in marked.iter().filter_map(|index| marks.get(*index)) {
            let Some(content) = lines.get_mut(stretch.line) else { return false };
            let text: Vec<char> = plain_text(content).chars().collect();
            let words = text.get(stretch.from..stretch.to).unwrap_or_default();
            if !words.iter().any(|c| c.is_alphanumeric()) {
                return false;
            }
            let Some(wrapped) = wrap(content, stretch.from, stretch.to, id) else { return false };
            **content = wrapped.content;
            passages
                .entry(id)
                .or_default()
                .push(Passage { block: name.clone(), text: words.iter().collect() });
        }
    }
    for (id, passages) in passages {
        let mut passages = passages.into_iter();
        let quotation = article.evidence.quotations.iter_mut().find(|quotation| quotation.id == *id);
        let (Some(quotation), Some(first)) = (quotation, passages.next()) else { return false };
        (quotation.block, quotation.passage) = (first.block, first.text);
        quotation.continued = passages.collect();
        // Where it begins and ends says nothing of who says it, but a word is no sentence any more.
        if quotation.extent != Extent::Paraphrase {
            let words: Vec<char> = quotation.words().chars().collect();
            quotation.extent = extent_of(quotes::Extent::Direct, &words);
        }
    }
    renest(article, ids);
    let order = closing_order(&article.body);
    article.evidence.quotations.sort_by_key(|one| order.get(&one.id).copied().unwrap_or(usize::MAX));
    true
}

/// Sets inside which quotation some quotations stand, and which stand inside them.
fn renest(article: &mut Article, ids: &[&Id]) {
    let mut around: BTreeMap<Id, Option<Id>> = BTreeMap::new();
    for block in &article.body {
        let whole = match block {
            Block::BlockQuote { quotation, .. } => quotation.as_ref(),
            _ => None,
        };
        for line in block.lines() {
            nested(line, whole, &mut |id, outer| {
                around.entry(id.clone()).or_insert_with(|| outer.cloned());
            });
        }
    }
    for quotation in &mut article.evidence.quotations {
        let Some(outer) = around.get(&quotation.id) else { continue };
        let concerns = |id: Option<&Id>| id.is_some_and(|id| ids.contains(&id));
        if concerns(Some(&quotation.id)) || concerns(quotation.within.as_ref()) || concerns(outer.as_ref()) {
            quotation.within.clone_from(outer);
        }
    }
}
