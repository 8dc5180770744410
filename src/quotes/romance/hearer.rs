//! Whom something is said to in French and Spanish: an outlet between marks behind its preposition.

use crate::quotes::pack::Class;
use crate::quotes::text::sheet::Sheet;

/// The end of an outlet between marks behind "to" that hears a clause: "a dit au *« Veilleur »* que …".
pub(crate) fn heard_by(sheet: &Sheet, at: usize) -> Option<usize> {
    let (from, to) = sheet.t(at + 1).region.map(|region| sheet.span(region))?;
    let hears = sheet.listed("hearers", at);
    let clause = sheet.t(to).has(Class::COMPLEMENTIZER);
    (hears && clause && from == at + 1 && to - from <= 7 && sheet.t(from + 1).capital).then_some(to)
}
