//! English marks around what nobody says: the title of what somebody wrote, a name that is not the writer's own.

use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::Tag;

/// "“The Long Road,” by Jones", "so-called “surge prices”".
pub(crate) fn entitles(sheet: &Sheet, from: usize, to: usize) -> bool {
    let written = sheet.t(to).is("by") && sheet.tag(to.saturating_sub(2)) == Tag::Comma;
    let named = sheet.pack.list("named").contains(&sheet.before(from).low);
    written || named && sheet.words(from, to) <= 4
}
