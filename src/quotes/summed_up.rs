//! A sentence whose verb sums up the one before: "Der Turm bleibt. Das teilte die Stadt mit.", «А. Об этом сообщает Б».

use super::content::{LONGEST, Report, SILENT, closed};
use super::pack::{Class, Frame};
use super::phrase::{phrase_after, setting_end};
use super::sheet::Sheet;
use super::subject::subject;
use super::tagging::Hit;

/// «А. Об этом сообщает Б»: what stands before is what was said.
pub(super) fn about_this(sheet: &Sheet, hit: &Hit) -> Option<Report> {
    let start = sheet.sentence_start(hit.at);
    let opening = sheet.pack.list("sums up");
    let low = format!("{} {}", sheet.t(start).low, sheet.t(start + 1).low);
    let opens = sheet.pack.dash_speech
        && opening.contains(&low)
        && hit.at <= start + 8
        && hit.frame.has(Frame::STRONG)
        && !hit.frame.has(SILENT);
    let end = sheet.sentence_end(hit.at);
    let clause = (hit.end..end).any(|k| sheet.t(k).has(Class::COMPLEMENTIZER) || sheet.t(k).region.is_some());
    if !opens || clause || start == 0 || sheet.before(start).paragraph != sheet.t(start).paragraph {
        return None;
    }
    let speaker = phrase_after(sheet, setting_end(sheet, hit.end))?;
    let from = sheet.sentence_start(start - 1).max(start.saturating_sub(LONGEST));
    let to = closed(sheet, start, from);
    let told = (from..to)
        .any(|k| sheet.hit_at(k).is_some_and(|hit| hit.frame.has(Frame::STRONG) && !hit.frame.has(SILENT)));
    (to > from + 2 && !told).then(|| Report {
        spans: vec![(from, to)],
        speaker: Some(speaker),
        cue: (hit.at, hit.end),
        ahead: true,
    })
}

/// "Der Turm bleibt. Das teilte die Stadt mit.": the sentence before is what was said.
pub(super) fn summed_up(sheet: &Sheet, hit: &Hit) -> Option<Report> {
    let start = sheet.sentence_start(hit.at);
    let whole = sheet.pack.verb_second
        && sheet.pack.list("sums up").contains(&sheet.t(start).low)
        && hit.at == start + 1
        && hit.frame.has(Frame::STRONG)
        && !(hit.end..sheet.sentence_end(hit.at)).any(|k| {
            sheet.t(k).is(":") || sheet.t(k).has(Class::COMPLEMENTIZER) || sheet.t(k).region.is_some()
        });
    if !whole || start == 0 || sheet.before(start).paragraph != sheet.t(start).paragraph {
        return None;
    }
    let speaker = subject(sheet, hit).filter(|speaker| speaker.from > hit.at)?;
    let from = sheet.sentence_start(start - 1).max(start.saturating_sub(LONGEST));
    let to = closed(sheet, start, from);
    let told = (from..to).any(|k| sheet.hit_at(k).is_some_and(|hit| hit.frame.has(Frame::STRONG)));
    (to > from + 2 && !told).then(|| Report {
        spans: vec![(from, to)],
        speaker: Some(speaker),
        cue: (hit.at, hit.end),
        ahead: true,
    })
}
