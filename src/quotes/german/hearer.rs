//! Whom something is said to in German: an outlet in the dative; and who has a document at hand.

use crate::quotes::outlets::at_hand::named;
use crate::quotes::outlets::carrier::titled;
use crate::quotes::pack::{Class, Frame};
use crate::quotes::text::sheet::{REACH, Sheet};
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::{Kind, Tag};

/// Whom a German verb of saying told it: the outlet in the dative that has the document ("einem Brief, der *dem „Talboten“*
/// vorliegt") or that stands right behind the verb or its speaker ("sagte Jorun Fehling *der „Küstenpost“*").
pub(crate) fn hearer(sheet: &Sheet, hit: &Hit, behind: usize, stop: usize) -> Option<(usize, usize)> {
    let start = sheet.sentence_start(hit.at).max(hit.at.saturating_sub(REACH));
    let has = (start..stop).find_map(|k| in_dative(sheet, k).filter(|(_, to)| has_it(sheet, *to)));
    let strong = hit.frame.has(Frame::STRONG);
    has.or_else(|| (hit.end..behind + 1).filter(|_| strong).find_map(|k| in_dative(sheet, k)))
}

/// "in einem Interview *mit dem „Talboten“*", "im Gespräch *mit KDR*": the outlet that an occasion was with.
pub(crate) fn interviewer(sheet: &Sheet, at: usize) -> Option<(usize, usize)> {
    if !sheet.t(at).has(Class::OCCASION) || !sheet.t(at + 1).is("mit") {
        return None;
    }
    let article = usize::from(sheet.tag(at + 2) == Tag::Determiner);
    let first = sheet.t(at + 2 + article);
    let outlet =
        first.has(Class::OUTLET.with(Class::PUBLICATION)) || first.kind == Kind::Mark || first.shouted;
    named(sheet, at + 2 + usize::from(first.kind == Kind::Mark && article > 0)).filter(|_| outlet)
}

/// "sagte X *der „Küstenpost“*", "sagte X *dem Sender N*": an outlet in the dative, whom it was said to.
pub(crate) fn told_to(sheet: &Sheet, at: usize) -> bool {
    // "der *Deutschen* Presse-Agentur"
    let described = sheet.t(at + 1).low.ends_with("en") && sheet.t(at + 2).capital;
    let next = sheet.t(at + 1 + usize::from(described));
    let short = next
        .region
        .map(|region| sheet.span(region))
        .is_some_and(|(from, to)| from == at + 1 && to - from <= 7);
    sheet.t(at).any(&["der", "dem", "den"]) && (short || next.has(Class::PUBLICATION.with(Class::OUTLET)))
}

/// "der „Küstenpost“", "dem Blatt": an outlet between marks or by its kind, in the dative.
fn in_dative(sheet: &Sheet, at: usize) -> Option<(usize, usize)> {
    let kind = told_to(sheet, at) && sheet.t(at + 1).has(Class::PUBLICATION);
    if kind
        && sheet.t(at + 1).region.is_none()
        && sheet.t(at + 2).kind != Kind::Mark
        && sheet.tag(at + 2) != Tag::Name
    {
        return Some((at, at + 2));
    }
    // "der Nachrichtenagentur NDK", right behind whoever speaks
    let named = kind && sheet.t(at + 1).region.is_none() && sheet.before(at).tag == Tag::Name;
    if let Some(to) = titled(sheet, at + 1).filter(|_| named) {
        return Some((at, to));
    }
    let marks =
        sheet.t(at + 1).region.map(|region| sheet.span(region)).filter(|(from, _)| *from == at + 1)?;
    (sheet.t(at).region.is_none() && told_to(sheet, at)).then_some((at, marks.1))
}

/// "der „Küstenpost“ *vorliegt*"
fn has_it(sheet: &Sheet, at: usize) -> bool {
    sheet.listed("at hand", at)
}

/// "bei Sport *am Abend*": the end of the title of a show behind its preposition, whose first words end at `to`.
pub(crate) fn title_end(sheet: &Sheet, preposition: usize, to: usize) -> usize {
    let on = sheet.t(preposition).is("bei") && sheet.t(to).any(&["am", "im"]) && sheet.t(to + 1).capital;
    let day = sheet.t(to + 1).has(Class::WEEKDAY.with(Class::MONTH));
    if on && !day { to + 2 } else { to }
}
