//! Whose account an English attribution is from, beside a speaker of its own: "X, by the Herald’s account, said", "according to
//! the report and N, which it cites".

use crate::quotes::candidate::Candidate;
use crate::quotes::outlets::carrier::{carrier, outlet_in};
use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::text::sheet::{REACH, Sheet};
use crate::quotes::text::tokens::{Kind, Tag};

/// Tokens of an outlet or a document.
type Words = Option<(usize, usize)>;

/// The outlet and the document that tell what the speaker of a draft says.
pub(crate) fn told_by(sheet: &Sheet, draft: &Candidate) -> (Words, Words) {
    let (Some((at, end)), Some(speaker)) = (draft.cue, draft.speaker) else { return (None, None) };
    if sheet.trigger(at) == Some(end) && sheet.before(speaker.from).is("and") {
        let first = Mention::new(end, speaker.from.saturating_sub(1));
        let by = first.and_then(|first| carrier(sheet, first)).unwrap_or_default();
        return (by.medium, by.document);
    }
    (account(sheet, at), None)
}

/// The outlet whose account the sentence of an attribution says that it is.
fn account(sheet: &Sheet, cue: usize) -> Words {
    let start = sheet.sentence_start(cue).max(cue.saturating_sub(REACH));
    let end = sheet.sentence_end(cue).min(cue + REACH);
    (start..end).filter(|k| sheet.t(*k).is("by") && sheet.t(*k).region.is_none() && *k != cue).find_map(|k| {
        let close = sheet.trigger(k)?;
        let owner = (k + 1..close).find(|i| sheet.t(*i).kind == Kind::Possessive)?;
        let from = k + 1 + usize::from(sheet.tag(k + 1) == Tag::Determiner);
        let kind = || sheet.t(owner - 1).has(Class::PUBLICATION).then_some((k + 1, owner));
        outlet_in(sheet, from, owner).filter(|(_, to)| *to == owner).or_else(kind)
    })
}

/// "according to the report and *N*, which it cites": whom the first of two cites has the words.
pub(crate) fn cited_by(sheet: &Sheet, first: Mention) -> Option<Mention> {
    let comma = (first.from..first.from + 14).find(|k| {
        let which = sheet.t(k + 1).any(&["which", "whom"]) && sheet.tag(k + 2) == Tag::Pronoun;
        sheet.tag(*k) == Tag::Comma && which && sheet.t(*k).sentence == sheet.t(first.from).sentence
    })?;
    let quotes = sheet.listed("carrying", comma + 3);
    let joined = (first.from + 1..comma).rev().find(|k| sheet.t(*k).is("and"))?;
    quotes.then(|| Mention::new(joined + 1, comma)).flatten()
}
