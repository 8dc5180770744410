//! What is said without marks: the clause, thing or infinitive a reporting verb takes.

use crate::quotes::indirect::according::{according, according_after};
use crate::quotes::indirect::ahead::ahead;
use crate::quotes::indirect::behind::behind;
use crate::quotes::indirect::denied::denied;
use crate::quotes::indirect::report::Report;
use crate::quotes::pack::Class;
use crate::quotes::speaker::voice::{can_report, can_speak};
use crate::quotes::speaker::words::of_the_writer;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::{english, romance};

/// Every report of the sheet. `spoken` says which verbs already carry a quotation that stands before them.
pub(crate) fn reports(sheet: &Sheet, spoken: &dyn Fn(usize) -> bool) -> Vec<Report> {
    let mut found = Vec::new();
    for hit in &sheet.hits {
        if sheet.t(hit.at).region.is_some() || spoken(hit.at) || denied(sheet, hit) {
            continue;
        }
        let before = ahead(sheet, hit).filter(|report| {
            !sheet.in_english() || english::report::stands_ahead(sheet, hit, report, spoken)
        });
        if let Some(report) = before.or_else(|| behind(sheet, hit)) {
            found.push(report);
        }
    }
    for at in 0..sheet.tokens.len() {
        if sheet.t(at).has(Class::TRIGGER_AFTER)
            && sheet.t(at).region.is_none()
            && !spoken(at)
            && let Some(report) = according_after(sheet, at)
        {
            found.push(report);
        }
        if let Some(end) = sheet.trigger(at).filter(|_| !spoken(at))
            && let Some(report) = according(sheet, at, end)
        {
            found.push(report);
        }
    }
    for report in found.iter_mut().filter(|_| sheet.in_romance()) {
        let hit = sheet.hit_at(report.cue.0).is_some();
        let other = report.speaker.filter(|speaker| hit && !can_speak(sheet, *speaker));
        if let Some(opens) = other.and_then(|speaker| romance::voice::opener(sheet, speaker, report.cue.0)) {
            report.speaker = Some(opens);
        }
    }
    found.retain(|report| voiced(sheet, report));
    found.sort_by_key(|report| report.cue.0);
    found
}

/// Whether somebody who can speak says what is reported; what nobody is named for is kept where it has marks.
fn voiced(sheet: &Sheet, report: &Report) -> bool {
    let marked = || report.spans.iter().any(|(from, to)| (*from..*to).any(|k| sheet.t(k).region.is_some()));
    match report.speaker {
        Some(speaker) if sheet.hit_at(report.cue.0).is_none() => {
            let whose = sheet.listed("of whom", report.cue.1) || sheet.listed("of whom", report.cue.1 + 1);
            (can_speak(sheet, speaker) || whose)
                && !of_the_writer(sheet, speaker)
                && (!sheet.in_english() || english::content::said_whole(sheet, report) || marked())
        }
        Some(speaker) => can_report(sheet, speaker, report.cue.0) && !of_the_writer(sheet, speaker),
        None => !sheet.in_english() || marked(),
    }
}
