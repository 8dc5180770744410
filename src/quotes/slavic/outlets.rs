//! Outlets that open a Russian sentence: «Как сообщает ТАСС, …».

use crate::quotes::outlets::at_hand::BETWEEN;
use crate::quotes::outlets::carrier::{outlet, outlet_in};
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::Tag;

/// "*Как сообщает ТАСС*, в правительстве считают": the outlet that the sentence opens with, where somebody else speaks.
pub(crate) fn as_told_by(sheet: &Sheet, start: usize, verb: usize) -> Option<(usize, usize)> {
    let opens = sheet.listed("as", start);
    let comma =
        (start..start + BETWEEN).find(|k| sheet.tag(*k) == Tag::Comma).filter(|k| opens && *k < verb)?;
    let told = (start + 1..start + 4).find(|k| sheet.hit_at(*k).is_some())?;
    outlet_in(sheet, told + 1, comma)
}

/// «РИА *„Залив“*»: a speaker with the rest of the outlet's name.
pub(crate) fn whole(sheet: &Sheet, speaker: Mention) -> Mention {
    let to = outlet(sheet, speaker.from, speaker.from + BETWEEN).filter(|to| *to > speaker.to);
    to.and_then(|to| Mention::new(speaker.from, to)).unwrap_or(speaker)
}
