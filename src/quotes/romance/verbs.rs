//! French and Spanish words that only look like a verb of saying.

use crate::quotes::pack::{Class, Form, Pack};
use crate::quotes::text::tokens::{Tag, Token};

/// "à la *demande*", "leurs *annonces*": a noun behind `before`, where no verb has room for an object; `ahead` is the word
/// before that.
pub(crate) fn is_noun(before: &Token, ahead: Option<&Token>, form: Form, pack: &Pack) -> bool {
    let room = ahead.is_some_and(|ahead| {
        !matches!(ahead.tag, Tag::Preposition | Tag::Verb | Tag::Auxiliary | Tag::Participle)
    });
    let article =
        ["definite", "feminine", "masculine"].iter().any(|list| pack.list(list).contains(&before.low));
    before.tag == Tag::Determiner && article && !room && form != Form::Ing
        || before.tag == Tag::Owner && !before.has(Class::OBJECT_PRONOUN)
}
