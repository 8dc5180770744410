//! What the sentences around a quotation say of its way: the letter it goes on in, the interview that was told of just before,
//! the agency that carried the words.

use crate::quotes::pack::Frame;
use crate::quotes::provenance::place::{Place, is_same_speaker};
use crate::quotes::speaker::cast::Cast;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::{Extent, Finding, english};

/// The most sentences between two quotations that go on in one letter.
const NEAREST: usize = 2;

/// Gives findings what other sentences say of the way of their words.
pub(crate) fn carry(sheet: &Sheet, cast: &Cast, found: &mut [Finding]) {
    let places: Vec<Place> = found.iter().map(|finding| Place::of(sheet, finding)).collect();
    for index in 0..found.len() {
        let Some(place) = places.get(index).copied() else { continue };
        let Some((before, rest)) = found.split_at_mut_checked(index) else { continue };
        let Some(finding) = rest.first_mut() else { continue };
        if !goes_on(sheet, place, finding) {
            continue;
        }
        let known = places.get(index.wrapping_sub(1)).copied().zip(before.last());
        let last = known.filter(|(other, _)| other.paragraph == place.paragraph);
        if let Some((other, last)) = last {
            let near = other.sentence <= place.sentence && place.sentence - other.sentence <= NEAREST;
            if near && last.parent == finding.parent && is_same_speaker(last, finding) && adds(finding) {
                finding.media.clone_from(&last.media);
                finding.document.clone_from(&last.document);
            }
        } else if sheet.in_english() {
            let (document, medium) = english::carried::told_before(sheet, cast, place, finding);
            finding.document = document;
            finding.media.extend(medium);
        }
    }
    if sheet.in_english() {
        english::carried::told_behind(sheet, &places, found);
    }
}

/// Whether nothing tells where a finding was said, and it was said to nobody else ("told them").
fn goes_on(sheet: &Sheet, place: Place, finding: &Finding) -> bool {
    let hears = sheet.hit_at(place.at).is_some_and(|hit| hit.frame.has(Frame::HEARER));
    finding.media.is_empty() && finding.document.is_none() && !hears
}

/// Whether a finding goes on with what was said before it: "he said", "“…,” Jones said". "Jones said that" may be anywhere.
fn adds(finding: &Finding) -> bool {
    let pronoun = finding.speaker.as_ref().is_some_and(|speaker| speaker.pronoun);
    pronoun || finding.extent == Extent::Direct
}
