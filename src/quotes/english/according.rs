//! The source behind an English "according to".

use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::{Mention, phrase_after};
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// All of a source of which only its first word was found: "a *Herald count*", "interviews *with the crew*".
pub(crate) fn whole(sheet: &Sheet, found: Mention) -> Mention {
    // "her campaign’s *weekend memo*": a time word does not end it.
    let owns = found.to > found.from && sheet.t(found.to - 1).kind == Kind::Possessive;
    if found.to > found.from + 1 && !owns {
        return found;
    }
    if owns || sheet.tag(found.from) == Tag::Determiner && !sheet.t(found.from).has(Class::STANDS) {
        let words = |k: &usize| {
            let t = sheet.t(*k);
            t.kind == Kind::Word && t.sentence == sheet.t(found.from).sentence && t.tag != Tag::Preposition
        };
        let to = (found.to..found.to + 5).take_while(words).last().map_or(found.to, |last| last + 1);
        return Mention { from: found.from, to };
    }
    let with = sheet.t(found.to).is("with").then(|| phrase_after(sheet, found.to + 1)).flatten();
    with.map_or(found, |with| Mention { from: found.from, to: with.to })
}
