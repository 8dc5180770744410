//! Outlets of a Russian sentence: «Как сообщает ТАСС, …», «…, сообщает „Берег“».

use crate::quotes::outlets::at_hand::BETWEEN;
use crate::quotes::outlets::carrier::{outlet, outlet_in};
use crate::quotes::pack::Frame;
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::slavic::hearer::{NAME, heard_in_marks, past_hearer};
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::{Kind, Tag};

/// "*Как сообщает ТАСС*, в правительстве считают": the outlet that the sentence opens with, where somebody else speaks.
pub(crate) fn as_told_by(sheet: &Sheet, start: usize, verb: usize) -> Option<(usize, usize)> {
    let opens = sheet.listed("as", start);
    let comma =
        (start..start + BETWEEN).find(|k| sheet.tag(*k) == Tag::Comma).filter(|k| opens && *k < verb)?;
    let told = (start + 1..start + 4).find(|k| sheet.hit_at(*k).is_some())?;
    outlet_in(sheet, told + 1, comma)
}

/// «РИА *„Залив“*»: a speaker with the rest of the outlet's name.
pub(crate) fn whole(sheet: &Sheet, speaker: Mention) -> Mention {
    let to = outlet(sheet, speaker.from, speaker.from + BETWEEN).filter(|to| *to > speaker.to);
    to.and_then(|to| Mention::new(speaker.from, to)).unwrap_or(speaker)
}

/// «…, сообщает *„Берег“*»: the outlet between marks right behind a verb of saying that follows what is said.
pub(crate) fn behind_verb(sheet: &Sheet, hit: &Hit) -> Option<Mention> {
    let (from, to) = sheet.t(hit.end).region.map(|region| sheet.span(region))?;
    let before = sheet.before(hit.at);
    let one = before.sentence == sheet.t(hit.at).sentence && hit.frame.has(Frame::STRONG);
    let follows = before.tag == Tag::Comma || before.kind == Kind::Mark || before.any(&["—", "–"]);
    // «Об этом сообщает „Берег“»
    let start = sheet.sentence_start(hit.at);
    let opening = format!("{} {}", sheet.t(start).low, sheet.t(start + 1).low);
    let sums_up = hit.at == start + 2 && sheet.pack.list("sums up").contains(&opening);
    let named = from == hit.end && to - from <= NAME && sheet.t(from + 1).capital;
    // «сообщил „Берегу“ мэр»: whom it was told to.
    let next = sheet.t(to);
    let closes = matches!(next.tag, Tag::Comma | Tag::Preposition | Tag::Mark)
        || next.any(&[".", ";", "—", "–", "("])
        || next.sentence != sheet.t(hit.at).sentence;
    if one && (follows || sums_up) && named && closes { Mention::new(from, to) } else { None }
}

/// Whether marks at `from` hold the name of an outlet right behind its verb.
pub(crate) fn named_behind_verb(sheet: &Sheet, from: usize) -> bool {
    if heard_in_marks(sheet, from).is_some() {
        return true;
    }
    let hit = (from.saturating_sub(3)..from).find_map(|k| sheet.hit_at(k).filter(|hit| hit.end == from));
    hit.is_some_and(|hit| behind_verb(sheet, hit).is_some() || past_hearer(sheet, from) > from)
}
