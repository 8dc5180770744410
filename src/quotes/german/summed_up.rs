//! A German sentence whose verb sums up the one before: "Der Turm bleibt. Das teilte die Stadt mit."

use crate::quotes::indirect::report::{LONGEST, Report, closed};
use crate::quotes::pack::{Class, Frame};
use crate::quotes::subject::of_verb::subject;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tagging::Hit;

/// "Der Turm bleibt. Das teilte die Stadt mit.": the sentence before is what was said.
pub(crate) fn summed_up(sheet: &Sheet, hit: &Hit) -> Option<Report> {
    let start = sheet.sentence_start(hit.at);
    let whole = sheet.listed("sums up", start)
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
