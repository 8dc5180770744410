//! English verbs, told by their place and by their suffixes.

use crate::quotes::pack::{Class, CueForm, Form, Pack};
use crate::quotes::text::tokens::{Kind, Tag, Token, begins};

/// "a public records *request*": a plural noun between "a" and a noun only describes it.
fn one_thing(tokens: &[Token], i: usize) -> bool {
    let noun = |t: &&Token| matches!(t.tag, Tag::Noun | Tag::Name) && t.kind == Kind::Word;
    let before = tokens.get(..i).unwrap_or_default().iter().rev();
    before.take(7).find(|t| !noun(t)).is_some_and(|t| t.any(&["a", "an", "every", "each"]))
}

/// "*analysts* at Kestrel Bank estimate that": whether several people stand before what they are of.
fn of_several(tokens: &[Token], i: usize) -> bool {
    let part = |t: &&Token| matches!(t.tag, Tag::Noun | Tag::Name | Tag::Determiner | Tag::Preposition);
    let before = tokens.get(..i).unwrap_or_default().iter().rev().take(8).take_while(part);
    let mut people = before.skip_while(|t| t.tag != Tag::Preposition).skip(1);
    people.next().is_some_and(|t| t.has(Class::PLURAL_PERSON))
}

/// Whether a form of a reporting verb at `i` can be a verb; `before` is the word before it and its adverbs.
pub(crate) fn verb_at(tokens: &[Token], i: usize, before: &Token, form: Form, pack: &Pack) -> bool {
    let none = Token::default();
    let t = tokens.get(i).unwrap_or(&none);
    let next = tokens.get(i + 1).unwrap_or(&none);
    if t.capital && t.tag == Tag::Name && !t.headline {
        return false;
    }
    let nominal = matches!(before.tag, Tag::Determiner | Tag::Owner)
        && !(before.has(Class::STANDS) && form == Form::Past)
        || before.kind == Kind::Possessive;
    match form {
        Form::Ing => !nominal,
        // "a user *labelled* “Harbour Ghost”": what somebody is called.
        Form::Past
            if next.kind == Kind::Mark
                && before.tag == Tag::Noun
                && i >= 2
                && tokens.get(i - 2).is_some_and(|t| t.any(&["a", "an"]))
                && pack.list("called so").contains(&t.low) =>
        {
            false
        }
        Form::Past => !nominal || next.kind == Kind::Mark && before.is("that"),
        // "have been no reports of", "recent reports have"
        Form::Present | Form::Base
            if next.is("of")
                // "likes to say of it"
                && !before.any(&["to", "did", "does", "do"])
                && !before.has(Class::MODAL)
                && before.tag != Tag::Pronoun
                && !pack.list("speaking of").contains(&t.low)
                || next.has(Class::AUXILIARY)
                    && before.tag != Tag::Pronoun
                    && before.tag != Tag::Relative
                    && !next.has(Class::MODAL) =>
        {
            false
        }
        Form::Present => {
            // "claims" is a noun after most things that are no subject.
            !nominal
                && (before.tag == Tag::Name
                    // "Writes the daily N: “…”"
                    || begins(tokens, i) && t.capital && matches!(next.tag, Tag::Determiner)
                    || before.tag == Tag::Pronoun
                    || before.tag == Tag::Relative
                    || before.tag == Tag::Noun
                        && before.kind != Kind::Possessive
                        && !before.low.ends_with('s')
                    || before.is("that")
                    || before.tag == Tag::Conjunction
                    || before.tag == Tag::Comma
                    || before.kind == Kind::Mark
                    || before.is(")"))
        }
        Form::Base => {
            !nominal && {
                before.has(Class::MODAL)
                    || before.any(&["to", "not"])
                    || pack.list("do").contains(&before.low)
                    || before.tag == Tag::Comma && next.has(Class::COMPLEMENTIZER)
                    || pack.list("plural subjects").contains(&before.low)
                    || before.has(Class::PLURAL_PERSON)
                    || next.has(Class::COMPLEMENTIZER) && of_several(tokens, i)
                    || before.tag == Tag::Noun
                        && before.low.ends_with('s')
                        && !before.low.ends_with("ss")
                        && !one_thing(tokens, i)
                    || before.tag == Tag::Name && before.low.ends_with('s') && t.low == "say"
                    || t.low == "say"
            }
        }
    }
}

/// "Said Jones": whether a verb of saying opens its sentence.
pub(crate) fn opens_sentence(t: &Token, next: &Token, pack: &Pack) -> bool {
    let said = |form: &CueForm| form.rest.is_empty() && form.form == Form::Past;
    next.capital && !t.has(Class::MALE_NAME.with(Class::FEMALE_NAME)) && pack.forms(&t.low).iter().any(said)
}

/// "Explaining Dunmore’s plan": whether a participle only has the capital of its sentence.
pub(crate) fn is_opening_participle(t: &Token, next: &Token, pack: &Pack) -> bool {
    t.low.len() > 5
        && t.low.ends_with("ing")
        && next.capital
        && !next.has(Class::REPORTS)
        && !pack.list("names in ing").contains(&t.low)
}

/// What a word plays by its suffix; `nominal` says that an article or an owner stands before it.
pub(crate) fn by_suffix(t: &Token, before: &Token, nominal: bool) -> Option<Tag> {
    let ends = |suffix: &str, least: usize| t.low.len() > least && t.low.ends_with(suffix);
    // "the family", "an ally", "the assembly"
    let speaks = Class::PUBLICATION.with(Class::PERSON).with(Class::BODY).with(Class::ORGAN);
    if ends("ly", 4) && !t.has(speaks) {
        return Some(Tag::Adverb);
    }
    if ends("ing", 5) && !nominal && before.tag != Tag::Preposition {
        return Some(Tag::Participle);
    }
    (ends("ed", 4) && !nominal && !t.low.contains('-')).then_some(Tag::Verb)
}
