//! Whom something is said to in French and Spanish: an outlet between marks behind its preposition.

use crate::quotes::outlets::at_hand::named;
use crate::quotes::pack::Class;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// "en declaraciones *a la emisora*", "une interview *à Radio Marne*": the outlet that an occasion or a document was for, by its name
/// or by its kind.
pub(crate) fn given_to(sheet: &Sheet, at: usize) -> Option<(usize, usize)> {
    let t = sheet.t(at);
    let paper = t.has(Class::DOCUMENT.with(Class::OCCASION)) && t.tag != Tag::Verb;
    if !paper || !sheet.listed("hearers", at + 1) {
        return None;
    }
    let (from, to) = named(sheet, at + 2)?;
    let outlet = Class::OUTLET.with(Class::PUBLICATION).with(Class::OUTLET_TAIL);
    let known = (from..to).any(|k| sheet.t(k).has(outlet));
    let title = sheet.tag(from) == Tag::Determiner && sheet.t(from).capital;
    (known || title || sheet.t(from).kind == Kind::Mark || sheet.t(from).shouted).then_some((from, to))
}

/// The end of an outlet between marks behind "to" that hears a clause: "a dit au *« Veilleur »* que …".
pub(crate) fn heard_by(sheet: &Sheet, at: usize) -> Option<usize> {
    let (from, to) = sheet.t(at + 1).region.map(|region| sheet.span(region))?;
    let hears = sheet.listed("hearers", at);
    let clause = sheet.t(to).has(Class::COMPLEMENTIZER);
    (hears && clause && from == at + 1 && to - from <= 7 && sheet.t(from + 1).capital).then_some(to)
}
