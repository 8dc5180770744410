//! Korean: the subject with its particle, what is said, a quoting particle, and the verb at the end.

use super::east::{Naming, Scroll, Slip, findings, outlet};
use super::marks::regions;
use super::pack::Pack;
use super::{Certainty, Finding, Span};

/// Finds the quotations of a Korean text.
pub(super) fn find(text: &str, pack: &Pack) -> Vec<Finding> {
    let chars: Vec<char> = text.chars().collect();
    let regions = regions(&chars, pack);
    let scroll = Scroll { chars, regions, pack };
    let mut slips: Vec<Slip> = Vec::new();
    for sentence in scroll.sentences(".!?") {
        if let Some(slip) = sentence_slip(&scroll, sentence, &slips) {
            slips.push(slip);
        }
    }
    findings(&scroll, slips, &Korean)
}

fn sentence_slip(scroll: &Scroll<'_>, sentence: Span, before: &[Slip]) -> Option<Slip> {
    let (from, to) = sentence;
    // Marks around one word are names of things.
    let quoted: Vec<Span> = scroll
        .regions
        .iter()
        .filter(|r| r.outer_start >= from && r.outer_end <= to && said(scroll, r.outer_end))
        .map(|r| (r.start, r.end))
        .collect();
    let last = quoted.last().copied();
    let cue = cue_after(scroll, last.map_or(from, |(_, end)| end), to);
    let medium = according(scroll, sentence);
    let first_mark = scroll
        .regions
        .iter()
        .find(|r| r.outer_start >= from && r.outer_end <= to && quoted.contains(&(r.start, r.end)))
        .map(|r| r.outer_start);
    if let Some(first) = first_mark {
        let end =
            scroll.regions.iter().rev().find(|r| Some((r.start, r.end)) == last).map_or(to, |r| r.outer_end);
        let speaker = topic(scroll, from, first).or_else(|| topic(scroll, end, cue.map_or(to, |cue| cue.0)));
        let found = speaker.or_else(|| before.last().and_then(|slip| slip.speaker));
        let certainty = match (speaker, cue) {
            (Some(_), Some(_)) => Certainty::Certain,
            (Some(_), None) | (None, Some(_)) => Certainty::Likely,
            (None, None) => Certainty::Uncertain,
        };
        let rule = if speaker.is_some() { "cue after" } else { "speaker before" };
        return Some(Slip { spans: quoted, speaker: found, cue, rule, certainty, sentence, medium });
    }
    // …다고 말했다.
    let cue = cue?;
    let end = (from..cue.0).rev().find(|i| {
        scroll
            .entry("endings", *i)
            .is_some_and(|length| i + length <= cue.0 && scroll.at(i + length).is_whitespace())
    })?;
    let length = scroll.entry("endings", end).unwrap_or(1);
    let (speaker, start) = match topic(scroll, from, end) {
        Some(topic) => (Some(topic), settled(scroll, topic_end(scroll, topic), end)),
        None => (
            before.last().and_then(|slip| slip.speaker).filter(|_| medium.is_none()).or(medium),
            settled(scroll, from, end),
        ),
    };
    let span = scroll.trimmed((start, end + length.saturating_sub(1)));
    (span.0 < span.1
        && scroll.regions.iter().all(|r| r.outer_end <= from || r.outer_start >= to || r.outer_end <= end))
    .then(|| Slip {
        spans: vec![span],
        speaker,
        cue: Some(cue),
        rule: "reported",
        certainty: Certainty::Likely,
        sentence,
        medium,
    })
}

/// Whether a quoting particle stands behind a closing mark, or the sentence ends there.
fn said(scroll: &Scroll<'_>, at: usize) -> bool {
    scroll.entry("particles", at).is_some()
        || matches!(scroll.at(at), '\n' | ',')
        || scroll.at(at).is_whitespace()
            && scroll.chars.get(at.saturating_sub(2)).is_some_and(|c| ".?!".contains(*c))
}

/// The verb of saying at the end of the sentence.
fn cue_after(scroll: &Scroll<'_>, from: usize, to: usize) -> Option<Span> {
    let end = (from..=to).rev().find(|end| {
        scroll.entry_before("cues", *end).is_some_and(|length| end - length >= from)
            && scroll.region_at(end - 1).is_none()
    })?;
    let length = scroll.entry_before("cues", end)?;
    Some((end - length, end))
}

/// The words of a span.
fn words(scroll: &Scroll<'_>, from: usize, to: usize) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = None;
    for i in from..to {
        let inside = !scroll.at(i).is_whitespace();
        match (inside, start) {
            (true, None) => start = Some(i),
            (false, Some(first)) => {
                found.push((first, i));
                start = None;
            }
            _ => {}
        }
    }
    if let Some(first) = start {
        found.push((first, to));
    }
    found
}

/// The particle at the end of a word, if it makes a subject.
fn particle(scroll: &Scroll<'_>, (from, to): Span) -> Option<usize> {
    let to = if scroll.at(to.saturating_sub(1)) == ',' { to - 1 } else { to };
    let length = scroll.entry_before("topics", to)?;
    // A vowel or a final consonant decides between 은/는 and 이/가.
    let stem = to.checked_sub(length + 1).filter(|i| *i >= from).map(|i| scroll.at(i))?;
    let closed = ('가'..='힣').contains(&stem) && (stem as u32 - '가' as u32) % 28 != 0;
    let fits = match scroll.at(to - length) {
        '은' | '이' if length == 1 => closed || !('가'..='힣').contains(&stem),
        '는' | '가' if length == 1 => !closed,
        _ => true,
    };
    fits.then_some(to - length)
}

/// The subject of a span: the first word with a particle, and what describes it.
fn topic(scroll: &Scroll<'_>, from: usize, to: usize) -> Option<Span> {
    let words = words(scroll, from, to);
    let mut start = 0;
    for (index, word) in words.iter().enumerate() {
        if index - start > 12 {
            return None;
        }
        let comma = scroll.at(word.1 - 1) == ',';
        let bare = if comma { (word.0, word.1 - 1) } else { *word };
        if let Some(end) = particle(scroll, bare).filter(|_| scroll.region_at(word.0).is_none()) {
            let set = scroll.text(bare);
            if !matches!(set.as_str(), "이날은" | "이는" | "것은" | "것이" | "있는" | "하는") && end > word.0
            {
                let first = words.get(start).map_or(word.0, |word| word.0);
                return Some((first, end));
            }
        }
        let setting = scroll
            .entry_before("settings", bare.1)
            .is_some_and(|length| length < bare.1 - bare.0 || length > 1);
        if comma || setting || date(scroll, bare) {
            start = index + 1;
        }
    }
    None
}

fn date(scroll: &Scroll<'_>, (from, to): Span) -> bool {
    scroll.at(from).is_ascii_digit() && (from..to).any(|i| "일월년".contains(scroll.at(i)))
}

/// The end of the word that holds a topic.
fn topic_end(scroll: &Scroll<'_>, (_, end): Span) -> usize {
    (end..end + 6).find(|i| scroll.at(*i).is_whitespace()).unwrap_or(end)
}

/// Where what is said begins: after date and setting.
fn settled(scroll: &Scroll<'_>, from: usize, to: usize) -> usize {
    let words = words(scroll, from, to);
    let mut start = from;
    for word in words.iter().take(8) {
        let bare = if scroll.at(word.1 - 1) == ',' { (word.0, word.1 - 1) } else { *word };
        let place =
            scroll.entry_before("settings", bare.1).is_some_and(|length| length > 1 || date(scroll, bare));
        if place || date(scroll, bare) {
            start = word.1;
        }
    }
    start
}

/// "연합뉴스에 따르면": the outlet.
fn according(scroll: &Scroll<'_>, sentence: Span) -> Option<Span> {
    let phrase = scroll.first("according", sentence)?;
    let name = outlet(scroll, (sentence.0, phrase.0)).filter(|(_, end)| *end == phrase.0);
    name
}

struct Korean;

impl Naming for Korean {
    fn parts(&self, scroll: &Scroll<'_>, (from, to): Span) -> (Option<Span>, Option<Span>) {
        let words = words(scroll, from, to);
        let title = |word: &Span| scroll.entry_before("titles", word.1);
        let hangul = |(a, b): Span| b - a <= 5 && (a..b).all(|i| ('가'..='힣').contains(&scroll.at(i)));
        match words.as_slice() {
            [.., name, office] if title(office).is_some() && title(name).is_none() && hangul(*name) => {
                let first = words.first().map_or(from, |word| word.0);
                let role = if first < name.0 { (first, name.0 - 1) } else { *office };
                (Some(*name), Some(role))
            }
            [.., office, name] if title(office).is_some() && hangul(*name) => {
                (Some(*name), Some((from, office.1)))
            }
            [name]
                if hangul(*name)
                    && name.1 - name.0 <= 4
                    && title(name).is_none()
                    && scroll.entry("bodies", name.0).is_none()
                    && scroll.entry_before("unnamed", name.1).is_none() =>
            {
                (Some(*name), None)
            }
            _ => (None, None),
        }
    }

    fn date(&self, scroll: &Scroll<'_>, (from, to): Span) -> Option<Span> {
        words(scroll, from, to).into_iter().filter(|word| scroll.region_at(word.0).is_none()).find_map(
            |(start, end)| {
                if date(scroll, (start, end)) {
                    let last = (start..end).rev().find(|i| "일월년".contains(scroll.at(*i)))?;
                    return Some((start, last + 1));
                }
                let text = scroll.text((start, end));
                let text = text.trim_end_matches(',');
                matches!(text, "이날" | "어제" | "오늘" | "전날")
                    .then_some((start, start + text.chars().count()))
            },
        )
    }
}
