//! Reports inside of reports: the innermost speaker has the words; whoever only passes them on is a step of the chain.
//!
//! "According to the agency N, X wrote that A" holds two attributions: the agency's of all that follows, and X's of A.
//! An outlet or a document that passes something on becomes the medium or the document of what stands inside; a person
//! or a body that does so stays, as the parent.

use crate::quotes::candidate::Candidate;
use crate::quotes::indirect::report::LONGEST;
use crate::quotes::outlets::carrier::{Carrier, carrier, relays};
use crate::quotes::pack::Frame;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::Tag;

/// How many drafts to either side may hold a draft.
const NEAR: usize = 12;

/// Where the words of an attribution stand, in code points: its verb and, beside it, its speaker.
fn attribution(sheet: &Sheet, draft: &Candidate) -> Option<(usize, usize)> {
    let (at, end) = draft.cue?;
    let (mut from, mut to) = (at, end);
    if let Some(speaker) = draft.speaker
        && sheet.t(speaker.from).sentence == sheet.t(at).sentence
        && speaker.from + LONGEST > at
    {
        from = from.min(speaker.from);
        to = to.max(speaker.to);
    }
    Some(sheet.place(from, to))
}

fn bounds(draft: &Candidate) -> (usize, usize) {
    let from = draft.spans.iter().map(|(from, _)| *from).min().unwrap_or_default();
    let to = draft.spans.iter().map(|(_, to)| *to).max().unwrap_or_default();
    (from, to)
}

/// Whether what `outer` says holds the attribution and the words of `inner`.
fn holds(sheet: &Sheet, outer: &Candidate, inner: &Candidate) -> bool {
    let Some((from, to)) = attribution(sheet, inner) else { return false };
    let (start, end) = bounds(inner);
    let shared = outer.cue.is_some() && outer.cue == inner.cue;
    // "X hat *nach Angaben von N* erklärt, …": the outer attribution parts its own words.
    let (a, b) = bounds(outer);
    let parted = outer.spans.len() > 1 && a <= from && to <= b;
    !shared
        && outer.cue.is_some()
        && (parted || outer.spans.iter().any(|(a, b)| *a <= from && to <= *b))
        && outer.spans.iter().any(|(a, b)| *a <= start && end <= *b + 2)
        && bounds(outer) != (start, end)
}

/// Sets every draft in its chain, and drops those that only carry another.
pub(crate) fn chains(sheet: &Sheet, drafts: Vec<Candidate>) -> Vec<Candidate> {
    let around: Vec<Option<usize>> = drafts
        .iter()
        .enumerate()
        .map(|(index, inner)| {
            let first = index.saturating_sub(NEAR);
            let near = drafts.iter().enumerate().skip(first).take(2 * NEAR + 1);
            let outer = near.filter(|(other, outer)| *other != index && holds(sheet, outer, inner));
            outer.min_by_key(|(_, outer)| bounds(outer).1 - bounds(outer).0).map(|(other, _)| other)
        })
        .collect();
    let carriers: Vec<Option<Carrier>> = drafts
        .iter()
        .map(|draft| {
            let speaker = draft.speaker?;
            carrier(sheet, speaker).or_else(|| relays(sheet, draft.cue?.0, speaker))
        })
        .collect();
    let mut spent = vec![false; drafts.len()];
    let mut cuts: Vec<Option<usize>> = vec![None; drafts.len()];
    let mut linked = drafts.clone();
    for (index, draft) in linked.iter_mut().enumerate() {
        let mut step = around.get(index).copied().flatten();
        for _ in 0..NEAR {
            let Some(outer) = step else { break };
            match carriers.get(outer).copied().flatten() {
                Some(carrier) => {
                    draft.media.extend(carrier.medium);
                    // "According to N, which cited M, X said"
                    let cited = drafts.get(outer).into_iter();
                    draft.media.extend(cited.flat_map(|outer| outer.citing.iter().chain(&outer.media)));
                    draft.document = draft.document.or(carrier.document);
                    if let (Some(slot), Some(whole)) = (spent.get_mut(outer), drafts.get(outer)) {
                        *slot |= fills(sheet, whole, draft) && reports(sheet, draft);
                        // "According to N, X led the team and told N that": the first half stays.
                        if let Some(cut) = cuts.get_mut(outer)
                            && reports(sheet, draft)
                        {
                            *cut = late(sheet, whole, draft).or(*cut);
                        }
                    }
                }
                None if draft.parent.is_none() => draft.parent = Some(outer),
                None => {}
            }
            step = around.get(outer).copied().flatten();
        }
    }
    for ((draft, slot), cut) in linked.iter_mut().zip(&mut spent).zip(cuts) {
        if let (Some(cut), [(from, to)]) = (cut, draft.spans.as_mut_slice()) {
            *to = cut.max(*from);
            *slot = cut <= *from;
        }
    }
    let mut place = Vec::with_capacity(linked.len());
    let mut kept = 0;
    for gone in &spent {
        place.push((!gone).then_some(kept));
        kept += usize::from(!gone);
    }
    linked.retain({
        let mut gone = spent.iter();
        move |_| !gone.next().copied().unwrap_or_default()
    });
    for draft in &mut linked {
        draft.parent = draft.parent.and_then(|parent| place.get(parent).copied().flatten());
    }
    linked
}

/// Whether somebody says it: a verb of saying, or one of doing beside marks.
fn reports(sheet: &Sheet, draft: &Candidate) -> bool {
    let hit = draft.cue.and_then(|(at, _)| sheet.hit_at(at));
    // "rejected it as “a story”" is done with words.
    // What somebody believes "according to N" is theirs: N heard it.
    let clause = if sheet.in_english() { Frame::CLAUSE } else { Frame::CLAUSE.with(Frame::THAT) };
    let heard = draft.regions.is_empty() && hit.is_some_and(|hit| hit.frame.has(clause));
    let silent = match draft.regions.as_slice() {
        [] if heard => Frame::DEED,
        [] => Frame::DEED.with(Frame::MIND),
        _ => Frame::default(),
    };
    draft.speaker.is_some() && hit.is_none_or(|hit| !hit.frame.has(silent))
}

/// Whether everything between marks that the outer attribution has lies in a stretch: nothing of it may be lost.
fn holds_marks(sheet: &Sheet, outer: &Candidate, (from, to): (usize, usize)) -> bool {
    let regions = outer.regions.iter().filter_map(|index| sheet.regions.get(*index));
    regions.into_iter().all(|region| from <= region.start && region.end <= to + 1)
}

/// Where the outer report ends when another attribution begins in its second half.
fn late(sheet: &Sheet, outer: &Candidate, inner: &Candidate) -> Option<usize> {
    let [(a, b)] = outer.spans.as_slice() else { return None };
    let (at, _) = inner.cue?;
    let joined = (at.saturating_sub(3)..at).rev().find(|k| sheet.tag(*k) == Tag::Conjunction)?;
    let cut = if sheet.tag(joined.wrapping_sub(1)) == Tag::Comma { joined - 1 } else { joined };
    let end = sheet.before(cut).end;
    let (start, _) = bounds(inner);
    let kept = holds_marks(sheet, outer, (start, *b));
    (kept && sheet.in_english() && end > a + (b - a) / 4 && end < start && end < *b).then_some(end)
}

/// Whether the inner attribution is most of what the outer one says, so that nothing is left for the outer one.
fn fills(sheet: &Sheet, outer: &Candidate, inner: &Candidate) -> bool {
    let Some((from, to)) = attribution(sheet, inner) else { return false };
    let (start, end) = bounds(inner);
    let (a, b) = bounds(outer);
    let (from, to) = (from.min(start), to.max(end));
    (to - from) * 2 >= b.saturating_sub(a) && holds_marks(sheet, outer, (from, to))
}
