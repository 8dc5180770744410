//! What stands behind a German source before what it says: "so X", "nach Angaben von X gegenüber dem „Blatt“".

use crate::quotes::phrase::noun_phrase::phrase_after;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::Tag;

/// Behind "so X" and "nach Angaben von X" nothing is said that tells whom or where: "(NGO) gegenüber dem „Blatt“".
pub(crate) fn heard(sheet: &Sheet, at: usize, from: usize, end: usize) -> usize {
    let mut k = from;
    if sheet.t(k).is("(") {
        k = (k..end.min(k + 12)).find(|i| sheet.t(*i).is(")")).map_or(k, |i| i + 1);
    }
    if sheet.t(at).is("so") {
        // Only a comma opens what goes on.
        return (k..end)
            .find(|i| sheet.tag(*i) == Tag::Comma && sheet.t(*i).region.is_none())
            .map_or(end, |i| i + 1);
    }
    // "Laut einem Gutachten, *das dem Blatt vorliegt*, würde …": a clause about the source.
    if sheet.tag(k) == Tag::Comma
        && matches!(sheet.tag(k + 1), Tag::Determiner | Tag::Relative)
        && let Some(comma) = (k + 3..end.min(k + 16)).find(|i| sheet.tag(*i) == Tag::Comma)
        && matches!(sheet.tag(comma + 1), Tag::Verb | Tag::Auxiliary)
        && matches!(sheet.tag(comma - 1), Tag::Verb | Tag::Auxiliary | Tag::Noun)
    {
        k = comma + 1;
    }
    if sheet.t(k).is("gegenüber") {
        k = phrase_after(sheet, k + 1).map_or(k, |found| found.to);
    }
    k
}
