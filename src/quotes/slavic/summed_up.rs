//! A Russian verb that reports the sentence before, or what stands behind the comma: «А. Об этом сообщает Б», «Как пишет Б, А».

use crate::quotes::indirect::report::{LONGEST, Report, SILENT, closed};
use crate::quotes::outlets::carrier::carrier;
use crate::quotes::pack::{Class, Frame};
use crate::quotes::phrase::noun_phrase::{Mention, phrase_after};
use crate::quotes::phrase::setting::setting_end;
use crate::quotes::slavic::outlets::behind_verb;
use crate::quotes::subject::of_verb::subject;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::Tag;

/// «А. Об этом сообщает Б»: what stands before is what was said.
pub(crate) fn about_this(sheet: &Sheet, hit: &Hit) -> Option<Report> {
    let start = sheet.sentence_start(hit.at);
    let opening = sheet.pack.list("sums up");
    let low = format!("{} {}", sheet.t(start).low, sheet.t(start + 1).low);
    let opens = opening.contains(&low)
        && hit.at <= start + 8
        && hit.frame.has(Frame::STRONG)
        && !hit.frame.has(SILENT);
    let end = sheet.sentence_end(hit.at);
    // «… телеканалу „Восток“»: the name of an outlet is no speech.
    let speech = |k: usize| {
        let marks = sheet.t(k).region.map(|region| sheet.span(region));
        marks.is_some_and(|(from, to)| to - from > 6 || !sheet.t(from + 1).capital)
    };
    let clause = (hit.end..end).any(|k| sheet.t(k).has(Class::COMPLEMENTIZER) || speech(k));
    if !opens || clause || start == 0 || sheet.before(start).paragraph != sheet.t(start).paragraph {
        return None;
    }
    let between = || {
        subject(sheet, hit).filter(|found| {
            let named = (found.from..found.to).any(|k| sheet.tag(k) == Tag::Name);
            found.from >= start + 2 && found.to <= hit.at && named && sheet.tag(found.from) != Tag::Number
        })
    };
    let speaker = between()
        .or_else(|| behind_verb(sheet, hit))
        .or_else(|| phrase_after(sheet, setting_end(sheet, hit.end)))?;
    // Somebody said it already: whoever tells of it is an outlet, which only passes it on.
    let passes_on = carrier(sheet, speaker).is_some_and(|found| found.medium.is_some());
    let from = sheet.sentence_start(start - 1).max(start.saturating_sub(LONGEST));
    let to = closed(sheet, start, from);
    let told = (from..to)
        .any(|k| sheet.hit_at(k).is_some_and(|hit| hit.frame.has(Frame::STRONG) && !hit.frame.has(SILENT)));
    (to > from + 2 && (!told || passes_on)).then(|| Report {
        spans: vec![(from, to)],
        speaker: Some(speaker),
        cue: (hit.at, hit.end),
        ahead: true,
    })
}

/// «Как пишет „Берег“ со ссылкой на механика, двигатель вышел из строя»: behind the comma stands what was said.
pub(crate) fn as_told(sheet: &Sheet, hit: &Hit) -> Option<Report> {
    let start = sheet.sentence_start(hit.at);
    let opens = sheet.listed("as", start)
        && hit.at == start + 1
        && hit.frame.has(Frame::STRONG)
        && !hit.frame.has(SILENT);
    let speaker = phrase_after(sheet, setting_end(sheet, hit.end)).or_else(|| {
        let marks =
            sheet.t(hit.end).region.map(|region| sheet.span(region)).filter(|(from, _)| *from == hit.end);
        marks.and_then(|(from, to)| Mention::new(from, to))
    });
    let speaker = speaker.filter(|_| opens)?;
    let end = sheet.sentence_end(hit.at).min(hit.end + LONGEST);
    let comma = (speaker.to..end).find(|k| sheet.tag(*k) == Tag::Comma && sheet.t(*k).region.is_none())?;
    let last = closed(sheet, end, comma + 1);
    (last > comma + 3).then(|| Report {
        spans: vec![(comma + 1, last)],
        speaker: Some(speaker),
        cue: (hit.at, hit.end),
        ahead: false,
    })
}
