//! English lines that say whose words follow: "The report takes this statement by the minister, Ann Lee:".

use crate::quotes::phrase::noun_phrase::{Mention, phrase_after, with_name};
use crate::quotes::speaker::voice::can_speak;
use crate::quotes::text::sheet::Sheet;

/// Whoever stands behind "this statement by", "the words of" before a colon, with the name between commas.
pub(crate) fn own_words(sheet: &Sheet, start: usize, mark: usize) -> Option<Mention> {
    let words = |k: &usize| sheet.listed("own words", *k) && sheet.t(*k).region.is_none();
    let noun = (start..mark).rev().find(words)?;
    let by = sheet.t(noun + 1).any(&["by", "of", "from"]);
    let office = phrase_after(sheet, noun + 2).filter(|found| by && found.to <= mark)?;
    let named = with_name(sheet, office);
    let found = if named.to <= mark { named } else { office };
    can_speak(sheet, found).then_some(found)
}
