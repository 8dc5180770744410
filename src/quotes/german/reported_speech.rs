//! German: what goes on being said without a verb of saying, whose view or thing it is, and what marks only name.

use crate::quotes::attribution::{Attribution, Rule};
use crate::quotes::german::clause::{called_by, finite, subjunctive};
use crate::quotes::pack::{Class, Frame};
use crate::quotes::phrase::noun_phrase::{Mention, phrase_after, phrase_before};
use crate::quotes::phrase::somebody::names_anybody;
use crate::quotes::subject::clause::clause_subject;
use crate::quotes::subject::of_verb::subject;
use crate::quotes::text::sheet::{REACH, Sheet};
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::Tag;

/// "der Verein „…“ sagte": what names the speaker is not said.
pub(crate) fn named(sheet: &Sheet, region: usize, known: Attribution) -> Attribution {
    let (from, to) = sheet.span(region);
    let inside = known.speaker.is_some_and(|speaker| speaker.from <= from && to <= speaker.to);
    if inside { Attribution { speaker: None, cue: None, rule: Rule::Title, head: None } } else { known }
}

/// "„A“ und „B“": what is said in one breath has one speaker.
pub(crate) fn listed(sheet: &Sheet, region: usize, given: &[Option<Attribution>]) -> Option<Attribution> {
    let last = region.checked_sub(1)?;
    let known = given.get(last).copied().flatten().filter(|known| known.rule != Rule::Title)?;
    let (end, from) = (sheet.span(last).1, sheet.span(region).0);
    let joined = |k: usize| {
        matches!(sheet.tag(k), Tag::Comma | Tag::Conjunction | Tag::Determiner | Tag::Preposition)
            || sheet.t(k).any(&["als", "noch", "sowie", "beziehungsweise"])
    };
    let joins = (end..from).any(|k| sheet.tag(k) == Tag::Conjunction || sheet.t(k).any(&["noch", "sowie"]));
    let one = sheet.t(end).sentence == sheet.t(from).sentence
        && sheet.t(end.saturating_sub(1)).sentence == sheet.t(from).sentence;
    (one && joins && from - end <= 4 && (end..from).all(joined)).then_some(Attribution {
        head: Some(known.head.unwrap_or(last)),
        rule: Rule::Continuation,
        ..known
    })
}

/// "der die Maßnahme als „…“ vor allem sieht": who sees it so, where the verb of the clause comes last.
pub(crate) fn called_so(sheet: &Sheet, from: usize) -> Option<Attribution> {
    if !(from.saturating_sub(2)..from).any(|k| sheet.t(k).is("als")) {
        return None;
    }
    let to = sheet.t(from).region.map_or(from, |region| sheet.span(region).1);
    let end = sheet.sentence_end(from).min(to + 12);
    let end =
        (to..end).find(|k| sheet.tag(*k) == Tag::Comma || sheet.tag(*k) == Tag::Conjunction).unwrap_or(end);
    let hit = (to..end).find_map(|k| sheet.hit_at(k))?;
    called_by(sheet, hit).map(|found| Attribution::new(found, Some((hit.at, hit.end)), Rule::Trailing))
}

/// "Das Fazit von X: „…“", "Das Angebot lehnt er ab: „…“": whose thing it is, or who comes later.
pub(crate) fn owner(sheet: &Sheet, start: usize, end: usize) -> Option<Mention> {
    let outside = |k: &usize| sheet.t(*k).region.is_none();
    let later = (start + 1..end)
        .filter(outside)
        .find(|k| sheet.t(*k).any(&["er", "sie", "wir"]) && sheet.t(*k).tag == Tag::Pronoun);
    if let Some(k) = later {
        return Mention::new(k, k + 1);
    }
    let by = (start..end).filter(outside).filter(|k| sheet.t(*k).any(&["von", "vom"]));
    by.filter_map(|k| phrase_after(sheet, k + 1))
        .find(|found| found.to <= end && names_anybody(sheet, *found))
}

/// "Der Antrag sei „…“": the mood of the verb says that the last source goes on speaking. Else whoever does
/// something in the sentence, where it is someone.
pub(crate) fn reported_on(
    sheet: &Sheet,
    from: usize,
    long: bool,
    given: &[Option<Attribution>],
) -> Option<Attribution> {
    let start = sheet.sentence_start(from);
    let end = sheet.sentence_end(from).min(start + REACH);
    let moods = sheet.pack.list("subjunctive");
    let said = |low: &str| moods.iter().any(|mood| mood == low);
    let reported = (start..end).any(|k| sheet.t(k).region.is_none() && said(&sheet.t(k).low))
        || finite(sheet, start, end).is_some_and(|verb| subjunctive(sheet, verb));
    if sheet.before(from).is(":") {
        if let Some(found) = clause_subject(sheet, from).or_else(|| phrase_after(sheet, start)) {
            return Some(Attribution::new(found, None, Rule::Colon));
        }
        // "Und: „…“"
        let last = sheet.t(from).region?.checked_sub(1)?;
        let known = given.get(last).copied().flatten().filter(|known| known.speaker.is_some())?;
        return Some(Attribution {
            head: Some(known.head.unwrap_or(last)),
            rule: Rule::Continuation,
            ..known
        });
    }
    if !reported && !long {
        return None;
    }
    // What the sentence began to cite goes on.
    let region = sheet.t(from).region?;
    let earlier =
        given.iter().take(region).enumerate().rev().take_while(|(index, _)| sheet.span(*index).0 >= start);
    let known = earlier.filter_map(|(index, known)| known.map(|known| (index, known)));
    if let Some((index, known)) = known.filter(|(_, known)| known.cue.is_some()).last() {
        return Some(Attribution {
            head: Some(known.head.unwrap_or(index)),
            rule: Rule::Continuation,
            ..known
        });
    }
    // "Der Wirt wurde wegen „…“ verwarnt": who has something done to them says nothing.
    let passive = finite(sheet, start, end).is_some_and(|verb| sheet.t(verb).has(Class::BE));
    if !reported && passive {
        return None;
    }
    if !reported && let Some(found) = clause_subject(sheet, from).filter(|found| names_anybody(sheet, *found))
    {
        return Some(Attribution { speaker: Some(found), cue: None, rule: Rule::Subject, head: None });
    }
    if !reported {
        return None;
    }
    // "X will „…“ prüfen, ob das nötig sei": the words of whoever acts in the main clause.
    let main = finite(sheet, start, from).filter(|verb| {
        let plain =
            !said(&sheet.t(*verb).low) && !subjunctive(sheet, *verb) && !sheet.t(*verb).has(Class::BE);
        plain && !(*verb..from).any(|k| sheet.tag(k) == Tag::Comma && sheet.t(k).region.is_none())
    });
    if main.is_some()
        && let Some(found) = clause_subject(sheet, from).filter(|found| names_anybody(sheet, *found))
    {
        return Some(Attribution { speaker: Some(found), cue: None, rule: Rule::Subject, head: None });
    }
    let source = last_source(sheet, start)?;
    Some(Attribution { speaker: Some(source), cue: None, rule: Rule::Previous, head: None })
}

/// "(die Zeitung berichtete)", "so nennt sie sich", "das nennt man": verbs that do not tell who says what follows.
pub(crate) fn aside(sheet: &Sheet, hit: &Hit, from: usize) -> bool {
    let closes = (hit.end..from.min(hit.end + 3)).find(|k| sheet.t(*k).is(")"));
    let itself = (hit.end..from.min(hit.end + 2)).any(|k| sheet.listed("itself", k));
    closes.is_some() || itself && hit.frame.has(Frame::WEAK) && hit.frame.has(Frame::OBJECT)
}

/// Who spoke last before a sentence: sentence by sentence, the source of its report or, where none is, whoever does
/// something in it and can speak. What stands in the subjunctive is a report that goes on.
fn last_source(sheet: &Sheet, start: usize) -> Option<Mention> {
    let moods = sheet.pack.list("subjunctive");
    let paragraph = sheet.t(start).paragraph;
    let floor = start.saturating_sub(3 * REACH);
    let mut end = start;
    while end > floor && sheet.before(end).paragraph + 1 >= paragraph {
        let from = sheet.sentence_start(end - 1).max(floor);
        let outside = |k: &usize| sheet.t(*k).region.is_none();
        let told = (from..end).rev().filter(outside).find_map(|k| {
            if let Some(end) = sheet.trigger(k) {
                return phrase_after(sheet, end);
            }
            if sheet.t(k).has(Class::TRIGGER_AFTER) {
                return phrase_before(sheet, k, from);
            }
            subject(sheet, sheet.hit_at(k).filter(|hit| hit.frame.has(Frame::STRONG.with(Frame::OBJECT)))?)
        });
        if let Some(found) = told.filter(|found| names_anybody(sheet, *found)) {
            return Some(found);
        }
        let reported = (from..end).filter(outside).any(|k| moods.contains(&sheet.t(k).low));
        if !reported
            && sheet.before(end).paragraph == paragraph
            && let Some(found) = clause_subject(sheet, from).filter(|found| names_anybody(sheet, *found))
            // One capital that opens a sentence may be any word.
            && (found.to > found.from + 1 || sheet.t(found.from).any(&["er", "sie"]))
        {
            return Some(found);
        }
        end = from;
    }
    None
}

/// "heißt es in der Mitteilung": where "it" is said.
pub(crate) fn in_document(sheet: &Sheet, it: Mention) -> Option<Mention> {
    if !sheet.t(it.from).is("es") {
        return None;
    }
    let preposition = (it.to..it.to + 4)
        .find(|k| sheet.tag(*k) == Tag::Preposition && sheet.t(*k).sentence == sheet.t(it.from).sentence)?;
    phrase_after(sheet, preposition + 1)
}
