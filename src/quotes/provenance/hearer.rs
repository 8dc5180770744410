//! Whom something was told to, where that is an outlet.

use crate::quotes::candidate::Candidate;
use crate::quotes::outlets::at_hand::{by_kind, named};
use crate::quotes::pack::{Class, Frame};
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::Kind;
use crate::quotes::{german, romance};

/// Whom it was told to, where that is no person: "told *Sport Tonight*", "a confié à *Sport Ce Soir*".
pub(crate) fn hearer(sheet: &Sheet, draft: &Candidate) -> Option<(usize, usize)> {
    let (at, end) = draft.cue?;
    let hit = sheet.hit_at(at)?;
    // Whom one urges, asks or accuses is no outlet.
    let hears = hit.frame.has(Frame::HEARER) && (!sheet.in_english() || hit.frame.has(Frame::CLAUSE));
    let listed = sheet.pack.list("hearers");
    let stop = sheet.sentence_end(at).min(end + 24);
    let behind = draft.speaker.map_or(end, |speaker| if speaker.from >= end { speaker.to } else { end });
    if sheet.in_german()
        && let Some(found) = german::hearer::hearer(sheet, hit, behind, stop)
    {
        return Some(found);
    }
    if let Some(found) = by_kind(sheet, hit.at, behind, hit.frame.has(Frame::STRONG)) {
        return Some(found);
    }
    // "a dit au « Veilleur » que"
    if sheet.in_romance()
        && let Some(found) =
            (end..end + 3).find_map(|k| romance::hearer::heard_by(sheet, k).map(|to| (k + 1, to)))
    {
        return Some(found);
    }
    if !hears {
        return None;
    }
    if listed.is_empty() {
        return named(sheet, end);
    }
    // Languages with cases need no preposition: "сообщил «Почте»".
    let bare = |k: usize| {
        let title = sheet.t(k).kind == Kind::Mark || sheet.in_slavic() || sheet.pack.nouns_capital;
        title.then(|| named(sheet, k)).flatten()
    };
    if let Some(found) = bare(end).filter(|_| sheet.t(end).kind == Kind::Mark).or_else(|| bare(behind)) {
        return Some(found);
    }
    let places = (end..(end + 3).min(stop)).chain(behind..(behind + 8).min(stop));
    places.filter(|k| sheet.t(*k).region.is_none() && listed.contains(&sheet.t(*k).low)).find_map(|k| {
        let (from, to) = named(sheet, k + 1)?;
        // "dijo en Kent": a word that no list has is sooner a town.
        let town = to == from + 1 && sheet.t(from).kind == Kind::Word && !sheet.t(from).has(Class::OUTLET);
        if town && sheet.listed("before towns", k) {
            return None;
        }
        Some((from, if sheet.in_german() { german::hearer::title_end(sheet, k, to) } else { to }))
    })
}
