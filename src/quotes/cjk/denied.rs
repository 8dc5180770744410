//! What somebody is said not to say, where words are not divided.

use crate::quotes::Span;
use crate::quotes::cjk::text::CjkText;

/// 李娜没有说“…”: whether the verb before the marks is denied.
pub(crate) fn denied_before_marks(cjk: &CjkText<'_>, sentence: Span) -> bool {
    cjk.regions_in(sentence).iter().any(|region| cjk.entry_before("denied", region.outer_start).is_some())
}

/// "…"고 말하지 않았다: whether the verb at the end is.
pub(crate) fn denied_at_the_end(cjk: &CjkText<'_>, sentence: Span) -> bool {
    let from = cjk.regions_in(sentence).last().map_or(sentence.0, |region| region.outer_end);
    cjk.first("denied", (from, sentence.1)).is_some()
}
