//! Who says what stands between marks when no reporting verb says so.

use super::direct::{Given, Rule, clause_subject};
use super::pack::Frame;
use super::sheet::{REACH, Sheet};
use super::subject::{phrase_after, subject};
use super::tokens::Kind;

/// Whether a region is a sentence of its own: nothing but marks before it in its sentence.
pub(super) fn floats(sheet: &Sheet, from: usize) -> bool {
    let start = sheet.sentence_start(from);
    (start..from).all(|k| sheet.t(k).region.is_some() || sheet.t(k).kind == Kind::Other)
}

pub(super) fn implicit(
    sheet: &Sheet,
    region: usize,
    given: &[Option<Given>],
    explicit: &[Option<Given>],
) -> Option<Given> {
    let (from, to) = sheet.span(region);
    let get = |r: usize| given.get(r).copied().flatten();
    let share = |head: usize, rule: Rule| {
        get(head).map(|known| Given { head: Some(known.head.unwrap_or(head)), rule, ..known })
    };
    let previous = region.checked_sub(1);
    if let Some(p) = previous
        && sheet.regions.get(p).is_some_and(|r| r.goes_on)
    {
        return share(p, Rule::GoesOn);
    }
    let paragraph = sheet.t(from).paragraph;
    let same = |r: &usize| sheet.t(sheet.span(*r).0).paragraph == paragraph;
    if floats(sheet, from) {
        if let Some(p) = previous.filter(same)
            && get(p).is_some_and(|g| !matches!(g.rule, Rule::Nobody | Rule::Title))
        {
            return share(p, Rule::Continuation);
        }
        // The attribution comes with the next quotation.
        if sheet.regions.get(region).is_some_and(|r| r.goes_on)
            || same(&(region + 1)) && region + 1 < given.len()
        {
            let mut next = region + 1;
            while next < explicit.len() && next < region + 6 {
                if let Some(known) = explicit.get(next).copied().flatten()
                    && known.speaker.is_some()
                    && matches!(known.rule, Rule::After | Rule::Inverted)
                {
                    return Some(Given { head: Some(next), rule: Rule::Next, ..known });
                }
                next += 1;
            }
        }
        // The sentence before speaks of someone.
        let start = sheet.sentence_start(from);
        if start > 0 && sheet.before(start).paragraph == paragraph {
            if let Some(found) = clause_subject(sheet, start - 1) {
                return Some(Given { speaker: Some(found), cue: None, rule: Rule::Subject, head: None });
            }
        }
        if start > 0 && sheet.before(start).is(":") {
            let inner = sheet.sentence_start(start - 1);
            let hit = (inner..start).rev().find_map(|k| sheet.hit_at(k));
            if let Some(hit) = hit
                && let Some(speaker) = subject(sheet, hit)
            {
                return Some(Given::new(speaker, Some((hit.at, hit.end)), Rule::Colon));
            }
            if let Some(found) = clause_subject(sheet, start - 1) {
                return Some(Given::new(found, None, Rule::Colon));
            }
        }
        if let Some(p) = previous
            && get(p).is_some_and(|g| g.speaker.is_some())
            && sheet.t(sheet.span(p).0).paragraph + 2 >= paragraph
        {
            return share(p, Rule::Previous).map(|g| Given { head: None, cue: None, ..g });
        }
        return Some(Given { speaker: None, cue: None, rule: Rule::Nobody, head: None });
    }
    if sheet.pack.verb_second && sheet.words(from, to) >= 2 {
        return reported_on(sheet, from);
    }
    if sheet.words(from, to) <= 3 {
        return None;
    }
    let found = clause_subject(sheet, from);
    Some(Given { speaker: found, cue: None, rule: Rule::Subject, head: None })
}

/// "Der Antrag sei „…“": the mood of the verb says that the last source goes on speaking.
pub(super) fn reported_on(sheet: &Sheet, from: usize) -> Option<Given> {
    let start = sheet.sentence_start(from);
    let end = sheet.sentence_end(from).min(start + REACH);
    let moods = sheet.pack.list("subjunctive");
    let speaks = (start..end).any(|k| sheet.t(k).region.is_none() && moods.contains(&sheet.t(k).low));
    let colon = sheet.before(from).is(":");
    if colon {
        let found = clause_subject(sheet, from).or_else(|| phrase_after(sheet, start))?;
        return Some(Given::new(found, None, Rule::Colon));
    }
    if !speaks {
        return None;
    }
    let paragraph = sheet.t(from).paragraph;
    let hit = (start.saturating_sub(REACH)..start).rev().find_map(|k| {
        sheet.hit_at(k).filter(|hit| {
            sheet.t(k).region.is_none()
                && hit.frame.has(Frame::STRONG)
                && sheet.t(k).paragraph + 1 >= paragraph
        })
    })?;
    Some(Given { speaker: Some(subject(sheet, hit)?), cue: None, rule: Rule::Previous, head: None })
}
