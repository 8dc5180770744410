//! The subject behind its verb: "…,” said X", "…, said X, …".

use crate::quotes::pack::{Class, Form, Frame};
use crate::quotes::phrase::noun_phrase::{Mention, phrase_after, with_name};
use crate::quotes::phrase::setting::setting_end;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::{Kind, Tag};
use crate::quotes::{english, slavic};

/// The subject after the verb: "…,” said X" and "…, said X, …".
pub(crate) fn inverted(sheet: &Sheet, hit: &Hit) -> Option<Mention> {
    if hit.form == Form::Ing || !hit.frame.has(Frame::STRONG.with(Frame::WEAK)) {
        return None;
    }
    let inverts = sheet.inverts();
    let mut k = hit.at;
    // "…, a déclaré X": the auxiliary stands before the verb.
    while sheet.before(k).tag == Tag::Adverb || inverts && sheet.before(k).tag == Tag::Auxiliary {
        k -= 1;
    }
    let before = sheet.before(k);
    if before.sentence != sheet.t(hit.at).sentence {
        let opens = sheet.in_english() && sheet.t(hit.at).capital;
        let found = phrase_after(sheet, hit.end).filter(|_| opens)?;
        let past = hit.form == Form::Past && sheet.tag(found.from) == Tag::Name;
        let present = hit.form == Form::Present && sheet.t(found.to).is(":");
        return (past || present).then_some(found);
    }
    // German sets a comma behind what is said; without one the marks are a title's.
    let bare = before.kind == Kind::Mark
        && (!sheet.in_german()
            || k >= 2 && sheet.t(k - 2).any(&["?", "!", "…", "."])
            || before.region.map(|region| sheet.span(region)).is_some_and(|(a, b)| b - a > 8));
    let quoted = bare || before.tag == Tag::Comma && k >= 2 && sheet.t(k - 2).kind == Kind::Mark;
    // «…, — заявил источник»
    let dashed =
        sheet.pack.dash_speech && before.any(&["—", "–"]) && k >= 2 && sheet.tag(k - 2) == Tag::Comma;
    if !quoted && !dashed && before.tag != Tag::Comma {
        return None;
    }
    let begin = setting_end(sheet, hit.end);
    let begin = if sheet.in_slavic() { slavic::hearer::past_hearer(sheet, begin) } else { begin };
    let outlet = if sheet.in_slavic() { slavic::outlets::behind_verb(sheet, hit) } else { None };
    if outlet.is_some() {
        return outlet;
    }
    let found = stands_in(sheet, hit).or_else(|| phrase_after(sheet, begin))?;
    // "said Kestrel Bank’s chief economist, *David Brass*"
    let office = sheet.in_english() && english::office::of_its_owner(sheet, found.from, found.to);
    let found = if inverts || office { with_name(sheet, found) } else { found };
    if quoted || inverts && before.tag == Tag::Comma && sheet.t(found.from).has(Class::COMPLEMENTIZER) {
        return Some(found);
    }
    // Without marks only a name or a person with a pause behind it.
    let after = sheet.t(found.to);
    let pauses = matches!(after.tag, Tag::Comma | Tag::Relative | Tag::Preposition | Tag::Participle)
        || after.sentence != before.sentence
        || after.any(&[".", ";", "(", "—"]);
    let who = sheet.t(found.from);
    let person = who.tag == Tag::Name
        || (found.from..found.to).any(|i| sheet.t(i).has(Class::PERSON.with(Class::PLURAL_PERSON)));
    let person = person || inverts && hit.at > sheet.sentence_start(hit.at) + 2;
    let says = hit.frame.has(Frame::STRONG)
        && (inverts || !hit.frame.has(Frame::HEARER))
        && (!hit.frame.has(Frame::OBJECT) || hit.frame.has(Frame::CLAUSE));
    ((pauses || inverts) && person && says).then_some(found)
}

/// "говорится в решении": what is written stands in a document.
pub(crate) fn stands_in(sheet: &Sheet, hit: &Hit) -> Option<Mention> {
    let written = (hit.at..hit.end).any(|k| sheet.listed("stands in", k));
    if !written || sheet.tag(hit.end) != Tag::Preposition {
        return None;
    }
    phrase_after(sheet, hit.end + 1)
}
