//! "by the agency’s account", "by her own telling": whose account something is, as a kind of "according to".

use crate::quotes::pack::{Class, Pack};
use crate::quotes::text::tokens::{Kind, Tag, Token};

/// The end of "by the agency’s account", where it begins at `i`.
pub(crate) fn account_end(tokens: &[Token], i: usize, pack: &Pack) -> Option<usize> {
    let first = tokens.get(i).filter(|t| t.is("by") && t.region.is_none())?;
    let rest = tokens.get(i + 1..)?.iter().take(7);
    let here = |t: &&Token| t.sentence == first.sentence && t.tag != Tag::Comma;
    let words = pack.list("accounts");
    let end = i + 1 + rest.take_while(here).position(|t| words.contains(&t.low))?;
    let before = |k: usize| k.checked_sub(1).and_then(|k| tokens.get(k));
    let last = if before(end).is_some_and(|t| t.is("own")) { end - 1 } else { end };
    let owned = before(last).is_some_and(|t| t.kind == Kind::Possessive || t.has(Class::OWNER));
    owned.then_some(end + 1)
}
