//! Whom something is said to in German: an outlet in the dative.

use crate::quotes::pack::Class;
use crate::quotes::text::sheet::Sheet;

/// "sagte X *der „Küstenpost“*", "sagte X *dem Sender N*": an outlet in the dative, whom it was said to.
pub(crate) fn told_to(sheet: &Sheet, at: usize) -> bool {
    let next = sheet.t(at + 1);
    let short = next
        .region
        .map(|region| sheet.span(region))
        .is_some_and(|(from, to)| from == at + 1 && to - from <= 7);
    sheet.t(at).any(&["der", "dem", "den"]) && (short || next.has(Class::PUBLICATION.with(Class::OUTLET)))
}
