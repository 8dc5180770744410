//! Whose office a text tells by going on: "a déclaré le ministre de la Mer. « … », a ajouté Jean Petit."

use crate::quotes::pack::Frame;
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::speaker::cast::{Cast, ends, words};
use crate::quotes::speaker::held::Offices;
use crate::quotes::speaker::office_holder::{is_definite, office_holder};
use crate::quotes::speaker::offices::Office;
use crate::quotes::speaker::person::bare;
use crate::quotes::subject::of_verb::subject;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::Tag;

/// How many words on each side of a name a verb of saying is looked for.
const BESIDE: usize = 3;

/// The cast of a sheet with the offices that going on tells.
pub(crate) fn with_added(sheet: &Sheet, mut cast: Cast) -> Cast {
    if learn_from_adding(sheet, &mut cast) {
        cast.offices = Offices::of(sheet, &cast.people);
    }
    cast
}

/// Gives the office of whoever has just spoken without a name to whoever "adds" something right behind it in the paragraph, if
/// the text knows no office of theirs and nobody else who holds it, and they have not spoken before. Whether anybody got one.
fn learn_from_adding(sheet: &Sheet, cast: &mut Cast) -> bool {
    let mut learned = false;
    for (number, hit) in sheet.hits.iter().enumerate() {
        if !sheet.listed("adding", hit.at) || sheet.t(hit.at).region.is_some() {
            continue;
        }
        let Some(person) = subject(sheet, hit).and_then(|who| new_speaker(sheet, cast, who)) else {
            continue;
        };
        let said = |k: usize| sheet.hits.get(k).filter(|last| sheet.t(last.at).region.is_none());
        let Some(last) = (0..number).rev().take(BESIDE).find_map(said) else { continue };
        let near = sheet.t(last.at).paragraph == sheet.t(hit.at).paragraph && last.frame.has(Frame::STRONG);
        let Some(office) = subject(sheet, last).filter(|_| near) else { continue };
        let definite = sheet.tag(office.from) == Tag::Determiner && is_definite(sheet, office.from);
        let named = (office.from..office.to).any(|k| sheet.t(k).tag == Tag::Name && cast.starts_at(k));
        let open = definite && !named && office_holder(sheet, cast, office).is_none();
        if open
            && Office::of(sheet, office.from + 1, office.to).is_some()
            && let Some(known) = cast.people.get_mut(person)
        {
            known.learn(vec![(office.from + 1, office.to)]);
            learned = true;
        }
    }
    learned
}

/// Somebody with a full name and no office, beside whose name no verb of saying stands further up.
fn new_speaker(sheet: &Sheet, cast: &Cast, who: Mention) -> Option<usize> {
    let (a, b) = bare(sheet, who.from, who.to);
    let index = cast.by_ends.get(&ends(&words(sheet, a, b))).copied().filter(|_| b > a + 1)?;
    let known = cast.people.get(index).filter(|person| person.offices.is_empty() && person.human)?;
    let spoke = (known.first.saturating_sub(BESIDE)..known.first + BESIDE).any(|k| sheet.hit_at(k).is_some());
    (known.first >= who.from || !spoke).then_some(index)
}
