//! German marks around what nobody says: where every noun has a capital, what stands around them tells.

use crate::quotes::german;
use crate::quotes::pack::Class;
use crate::quotes::subject::clause::floats;
use crate::quotes::text::sheet::{REACH, Sheet};
use crate::quotes::text::tokens::{Kind, Tag};

/// Marks around what is only called so: where every noun has a capital, what stands around them tells.
pub(crate) fn entitles(sheet: &Sheet, from: usize, to: usize) -> bool {
    let words = sheet.words(from, to);
    let inside = || (from + 1..to.saturating_sub(1)).map(|k| sheet.t(k)).filter(|t| t.kind == Kind::Word);
    let start = sheet.sentence_start(from).max(from.saturating_sub(REACH));
    let end = sheet.sentence_end(to.saturating_sub(1)).min(to + REACH);
    let moods = sheet.pack.list("subjunctive");
    let mood = (start..end).any(|k| sheet.t(k).region.is_none() && moods.contains(&sheet.t(k).low));
    let near = (from.saturating_sub(12).max(start)..from)
        .any(|k| sheet.hit_at(k).is_some() && sheet.t(k).region.is_none())
        || mood
        || german::clause::finite(sheet, start, end)
            .is_some_and(|verb| german::clause::subjunctive(sheet, verb))
        || sheet.before(from).any(&["als", "von", ":", ","]);
    // "*Für X* war das „Wortbruch“": somebody's view.
    let view = sheet.listed("holders", start)
        && sheet.before(from).any(&["das", "dies", "es"])
        && (start..from).any(|k| sheet.tag(k) == Tag::Auxiliary);
    if view {
        return false;
    }
    let verbal = sheet.t(to).tag == Tag::Comma && sheet.hit_at(to + 1).is_some();
    let named = inside().all(|t| t.capital || t.has(Class::STOP));
    // What begins with a small letter is no title, where it is more than a word.
    if words >= 2 && inside().next().is_some_and(|t| !t.capital && t.kind == Kind::Word) {
        return false;
    }
    // "(kurz: „X“)", "„Freunde der Brücke“ luden ein": marks around another name, or around the one who acts.
    let bracket = sheet.before(from).is(":") && (from.saturating_sub(4)..from).any(|k| sheet.t(k).is("("));
    // "kurz „OHM“", "hieß das Lokal noch „Zur Hütte“", "das als „Dschungel“ bekannte Lager": only a name.
    let names = sheet.pack.list("naming");
    let sentence = sheet.t(to.saturating_sub(2)).any(&[".", "!", "?", "…"]);
    let called = words <= 5
        && !sentence
        && ((from.saturating_sub(6).max(start)..from).any(|k| {
            names.contains(&sheet.t(k).low) && !sheet.t(k + 1).is("es") && sheet.t(k).region.is_none()
        }) || sheet.listed("known as", to));
    if called && !mood {
        return true;
    }
    let next = sheet.t(to);
    let acts = named
        && words <= 4
        && floats(sheet, from)
        && next.kind == Kind::Word
        && !next.capital
        && sheet.hit_at(to).is_none()
        && sheet.trigger(to).is_none();
    if bracket || acts {
        return true;
    }
    let source = Class::WORK.with(Class::PUBLICATION);
    if sheet.before(from).has(source) && sheet.before(from).capital
        || sheet.pack.list("named").contains(&sheet.before(from).low)
    {
        return true;
    }
    if words <= 4 && inside().next().is_some_and(|t| t.capital) && belongs(sheet, from) {
        return true;
    }
    words <= 3
        && (named
            && sheet
                .before(from)
                .has(Class::PUBLICATION.with(Class::WORK).with(Class::DETERMINER).with(Class::PREPOSITION))
            && !sheet.before(from).any(&["als", "von", "eine", "einen", "ein"])
            || words <= 2 && !near && !verbal)
}

/// "der Sprecher der „Linken“", "der Chef von „Ohm“": marks around the name of whom someone works for.
fn belongs(sheet: &Sheet, from: usize) -> bool {
    let mut k = from;
    while k > 0
        && (matches!(sheet.tag(k - 1), Tag::Determiner)
            || sheet.before(k).any(&["von", "vom", "beim", "bei"]))
    {
        k -= 1;
    }
    let someone = Class::PERSON.with(Class::TITLE).with(Class::PLURAL_PERSON);
    let body = Class::BODY.with(Class::PUBLICATION);
    sheet.before(k).capital
        && (k + 2 >= from && k < from && sheet.before(k).has(someone)
            || k == from && sheet.before(k).has(body))
}
