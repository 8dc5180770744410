//! The long attribute between a German article and its noun: "die *in Kiel lebende* Autorin".

use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// Where the long attribute behind an article ends: at the noun it describes.
pub(crate) fn attribute_end(sheet: &Sheet, article: usize, to: usize) -> Option<usize> {
    let opens = sheet.tag(article) == Tag::Determiner
        && matches!(sheet.tag(article + 1), Tag::Preposition | Tag::Determiner)
        // "einer der müden Forscher"
        && !sheet.listed("genitive articles", article + 1)
        && sheet.t(article + 1).region.is_none();
    let describes = |k: &usize| {
        let t = sheet.t(*k);
        let small = t.kind == Kind::Word && !t.capital && t.tag == Tag::Noun;
        small && sheet.pack.has_ending("attribute endings", &t.low) && sheet.t(k + 1).capital
    };
    let plain = |k: usize| !matches!(sheet.tag(k), Tag::Comma | Tag::Auxiliary | Tag::Verb | Tag::Mark);
    let last = (article + 2..to.saturating_sub(1)).take_while(|k| plain(*k)).find(describes);
    last.filter(|_| opens).map(|last| last + 1)
}
