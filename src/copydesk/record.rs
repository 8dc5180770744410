//! The record of a story: `[[events]]` that happened, and `[[corrections]]` made since publication.

use crate::article::{Block, Corrected, Correction, Date, Event, Evidence, Id, Lang, Note, plain_text};

use super::calendar::check_event;
use super::front::{Desk, Entry, Sited, Table};
use super::quoted::id;
use super::remark::Draft;
use super::suggest::did_you_mean;

/// Reads `[[events]]`, in the order of their dates.
pub(super) fn events(table: &mut Table<'_>, lang: &Lang) -> Vec<Sited<Event>> {
    let mut found = Vec::new();
    for mut one in tables(table, "events") {
        let desk = one.desk();
        let date = if one.has("date") {
            one.date("date")
        } else {
            one.needed("date", "when it happened");
            None
        };
        if let Some(date) = &date {
            check_event(date, desk);
        }
        let phrase = one.needed_printed("phrase", "what happened, in a few words", lang);
        let block = one.text("block").and_then(|text| id(desk, &text));
        // The place of the name is where a remark on it belongs.
        let span = block.as_ref().map_or_else(|| one.span(), |block| block.span.clone());
        one.finish();
        if let (Some(date), Some(phrase)) = (date, phrase) {
            let block = block.map(|block| block.value);
            found.push(Sited { value: Event { date: date.value, phrase: phrase.value, block }, span });
        }
    }
    found.sort_by_key(|event| event.value.date);
    found
}

/// A correction, with the places of what it corrects and of its date.
#[derive(Debug)]
pub(super) struct Put {
    pub(super) correction: Sited<Correction>,
    dated: std::ops::Range<usize>,
}

/// Reads `[[corrections]]`, the latest first.
pub(super) fn corrections(table: &mut Table<'_>, lang: &Lang) -> Vec<Put> {
    let mut found = Vec::new();
    for mut one in tables(table, "corrections") {
        let date = if one.has("date") {
            one.date("date")
        } else {
            one.needed("date", "when it was put right");
            None
        };
        let at = place(&mut one);
        let old = one.needed_printed("old", "what stood there before", lang);
        let new = one.printed("new", lang).map(|new| new.value);
        let reason = one.needed_printed("reason", "why it was changed", lang);
        let by = one.needed_printed("by", "who changed it", lang);
        one.finish();
        if let (Some(date), Some(at), Some(old), Some(reason), Some(by)) = (date, at, old, reason, by) {
            let (old, reason, by) = (old.value, reason.value, by.value);
            let value = Correction { date: date.value, at: at.value, old, new, reason, by };
            found.push(Put { correction: Sited { value, span: at.span }, dated: date.span });
        }
    }
    found.sort_by_key(|put| std::cmp::Reverse(put.correction.value.date));
    found
}

/// How a name becomes a place.
type Kind = fn(Id) -> Corrected;

/// What was put right: exactly one of three.
fn place(table: &mut Table<'_>) -> Option<Sited<Corrected>> {
    let desk = table.desk();
    let kinds: [(&'static str, Kind); 3] =
        [("block", Corrected::Block), ("quotation", Corrected::Quotation), ("note", Corrected::Note)];
    let mut found = Vec::new();
    for (key, kind) in kinds {
        if let Some(name) = table.text(key).and_then(|text| id(desk, &text)) {
            found.push(Sited { value: kind(name.value), span: name.span });
        }
    }
    if found.len() > 1 || !kinds.iter().any(|(key, _)| table.has(key)) {
        desk.say(
            Draft::error("missing-key", table.span(), "What was put right is not said, or said twice.")
                .expected("one of: block, quotation, note"),
        );
        return None;
    }
    found.pop()
}

fn tables<'a>(table: &mut Table<'a>, key: &'static str) -> Vec<Table<'a>> {
    let mut found = Vec::new();
    for entry in table.entries(key) {
        match entry {
            Entry::Table(one) => found.push(one),
            Entry::Text(text) => table.desk().say(
                Draft::error("wrong-type", text.span, format!("“{key}” holds a text here."))
                    .expected(format!("tables with the head [[{key}]]")),
            ),
        }
    }
    found
}

/// Remarks on events that name no block of the text.
pub(super) fn check_events(events: &[Sited<Event>], blocks: &[Block], desk: &Desk) {
    for event in events {
        if let Some(name) = &event.value.block {
            check_name(name, event, blocks.iter().map(Block::id), "block", desk);
        }
    }
}

/// Remarks on corrections of nothing, of what still stands, and on those the article’s own dates deny.
pub(super) fn check_corrections(
    corrections: &[Put],
    blocks: &[Block],
    evidence: &Evidence,
    notes: &[Note],
    dates: (Option<Date>, Option<Date>),
    desk: &Desk,
) {
    for Put { correction, dated } in corrections {
        let (known, text) = match &correction.value.at {
            Corrected::Block(name) => {
                let block = blocks.iter().find(|block| block.id() == name);
                let lines = block.map(|block| block.lines().into_iter().map(plain_text).collect::<Vec<_>>());
                (check_name(name, correction, blocks.iter().map(Block::id), "block", desk), lines)
            }
            Corrected::Quotation(name) => {
                let ids = evidence.quotations.iter().map(|quotation| &quotation.id);
                let passage = evidence.quotation(name).map(|quotation| vec![quotation.passage.clone()]);
                (check_name(name, correction, ids, "quotation", desk), passage)
            }
            Corrected::Note(name) => {
                let note = notes.iter().find(|note| note.id == *name);
                let text = note.map(|note| vec![plain_text(&note.content)]);
                (check_name(name, correction, notes.iter().map(|note| &note.id), "note", desk), text)
            }
        };
        let old = &correction.value.old;
        if known && text.is_some_and(|lines| lines.iter().any(|line| line.contains(old.as_str()))) {
            desk.say(
                Draft::warning(
                    "not-put-right",
                    correction.span.clone(),
                    format!("“{old}” was put right and stands there still."),
                )
                .expected("the new wording in the text, the old one in the correction"),
            );
        }
        check_correction_date(correction.value.date, dated, dates, desk);
    }
}

fn check_correction_date(
    date: Date,
    span: &std::ops::Range<usize>,
    (published, updated): (Option<Date>, Option<Date>),
    desk: &Desk,
) {
    if let Some(published) = published.filter(|published| date.surely_before(*published)) {
        desk.say(
            Draft::error("dates-out-of-order", span.clone(), "It was put right before it was published.")
                .expected(format!("a date not before {published}")),
        );
    } else if published.is_some() && updated.is_none_or(|updated| updated.surely_before(date)) {
        desk.say(
            Draft::error("dates-out-of-order", span.clone(), "It was put right after the last change.")
                .expected(format!("updated = \"{date}\" in the head of the article")),
        );
    }
}

/// Whether a name is known; a remark when it is not.
fn check_name<'a, T>(
    name: &Id,
    place: &Sited<T>,
    known: impl Iterator<Item = &'a Id> + Clone,
    what: &str,
    desk: &Desk,
) -> bool {
    let found = known.clone().any(|one| one == name);
    if !found {
        desk.say(
            Draft::error("dangling-id", place.span.clone(), format!("There is no {what} “{name}”."))
                .expected(format!("the name of a {what}"))
                .maybe_hint(did_you_mean(name.as_str(), known.map(Id::as_str))),
        );
    }
    found
}
