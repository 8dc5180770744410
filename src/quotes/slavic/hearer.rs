//! Whom something is told to in Russian: an outlet in the dative behind the verb.

use crate::quotes::outlets::carrier::titled;
use crate::quotes::pack::Class;
use crate::quotes::text::sheet::Sheet;

/// Behind whom it was told to, where that is an outlet in the dative: "сообщили *агентству N* два источника".
pub(crate) fn past_hearer(sheet: &Sheet, from: usize) -> usize {
    let t = sheet.t(from);
    let dative = ['у', 'ю'].iter().any(|end| t.low.ends_with(*end))
        || sheet.pack.list("outlets in the dative").contains(&t.low);
    let hears = t.has(Class::PUBLICATION) && dative;
    if hears { titled(sheet, from).unwrap_or(from + 1) } else { from }
}
