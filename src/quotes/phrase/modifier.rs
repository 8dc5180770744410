//! What stands between an article and its noun.

use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// "der *russischen* Präsidenten", "des *neuen deutschen* Amtes": small words between an article and its noun.
pub(crate) fn attribute(sheet: &Sheet, at: usize) -> bool {
    let small = |k: usize| {
        let t = sheet.t(k);
        t.kind == Kind::Word && !t.capital && matches!(t.tag, Tag::Noun | Tag::Adverb) && t.region.is_none()
    };
    let noun = (at + 1..at + 5).find(|k| !small(*k));
    let opens = |k: usize| matches!(sheet.tag(k), Tag::Determiner | Tag::Owner | Tag::Number);
    let article = opens(at) || (at.saturating_sub(4)..at).rev().find(|k| !small(*k)).is_some_and(opens);
    article && noun.is_some_and(|k| sheet.t(k).capital && sheet.t(k).kind == Kind::Word)
}

/// "the *partially redacted* report", "la *très influente* fédération": adverbs and participles between an article and its
/// noun.
pub(crate) fn before_noun(sheet: &Sheet, from: usize, at: usize) -> bool {
    let (english, articles) = (sheet.in_english(), sheet.in_romance());
    let opens = matches!(sheet.tag(from), Tag::Determiner | Tag::Owner) && at > from && at < from + 4;
    let fits = |k: usize| {
        let t = sheet.t(k);
        t.kind == Kind::Word
            && !t.capital
            && t.region.is_none()
            && (matches!(t.tag, Tag::Adverb | Tag::Participle)
                || english && t.tag == Tag::Verb && (t.low.ends_with("ed") || t.low.ends_with("ing")))
    };
    let noun = (at + 1..from + 6).find(|k| !fits(*k));
    (english || articles)
        && opens
        && (from + 1..=at).all(fits)
        && noun.is_some_and(|k| {
            matches!(sheet.tag(k), Tag::Noun | Tag::Name)
                && sheet.t(k).kind == Kind::Word
                && !sheet.listed("infinitive", k)
        })
}
