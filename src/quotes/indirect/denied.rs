//! What somebody is said not to say: "did not say “never”", "sagte nicht, dass …", "n’a pas dit que …", "не сказала, что …".

use crate::quotes::pack::Class;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::{Kind, Tag};

/// How many words stand between a verb and what denies it, at most.
const NEAR: usize = 4;

/// Whether a verb of saying is denied. "Did not rule out that" and "not only said" say something all the same.
pub(crate) fn denied(sheet: &Sheet, hit: &Hit) -> bool {
    if denies(sheet, hit) {
        return false;
    }
    let here = |k: &usize| {
        let t = sheet.t(*k);
        t.sentence == sheet.t(hit.at).sentence && t.region.is_none() && t.kind != Kind::Mark
    };
    let whole = |k: usize| !sheet.listed("not only", k + 1);
    // Among its auxiliaries: "has not said", "no lo ha dicho", "hat nie gesagt".
    let before = (hit.at.saturating_sub(NEAR)..hit.at).rev().take_while(here);
    let among = before.take_while(|k| {
        sheet.t(*k).has(Class::NEGATION)
            || matches!(sheet.tag(*k), Tag::Auxiliary | Tag::Adverb | Tag::Pronoun)
    });
    if let Some(k) = among.into_iter().find(|k| sheet.t(*k).has(Class::NEGATION)) {
        return whole(k);
    }
    // Behind it, and behind whoever stands there: "sagte Weber nicht, …".
    let after = (hit.end..hit.end + NEAR).take_while(here).take_while(|k| sheet.tag(*k) != Tag::Comma);
    after.into_iter().find(|k| sheet.listed("negations behind", *k)).is_some_and(whole)
}

/// Whether a verb denies by itself, so that somebody who does not do it says something: "did not *rule* out that".
pub(crate) fn denies(sheet: &Sheet, hit: &Hit) -> bool {
    let stem = |k: usize| {
        let word = &sheet.t(k).low;
        sheet.pack.list("verbs of denial").iter().any(|stem| word.starts_with(stem.as_str()))
    };
    (hit.at..hit.end).any(stem)
}
