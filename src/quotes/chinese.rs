//! Chinese, in both scripts: subject, setting, verb of saying, then what is said; or the other way round.

use super::east::{Naming, Scroll, Slip, findings, outlet};
use super::marks::regions;
use super::pack::Pack;
use super::{Certainty, Finding, Span};

/// Finds the quotations of a Chinese text.
pub(super) fn find(text: &str, pack: &Pack) -> Vec<Finding> {
    let chars: Vec<char> = text.chars().collect();
    let regions = regions(&chars, pack);
    let scroll = Scroll { chars, regions, pack };
    let mut slips: Vec<Slip> = Vec::new();
    for sentence in scroll.sentences("。！？!?") {
        let found = sentence_slips(&scroll, sentence, &mut slips);
        slips.extend(found);
    }
    findings(&scroll, slips, &Chinese)
}

/// What one sentence says.
fn sentence_slips(scroll: &Scroll<'_>, sentence: Span, before: &mut [Slip]) -> Vec<Slip> {
    let (from, to) = sentence;
    let inside: Vec<usize> = (0..scroll.regions.len())
        .filter(|i| scroll.regions.get(*i).is_some_and(|r| r.outer_start >= from && r.outer_end <= to))
        .collect();
    let medium = scroll.first("openers", (from, to.min(from + 4))).and_then(|_| outlet(scroll, (from, to)));
    let slip = |spans: Vec<Span>, speaker, cue, rule, certainty| Slip {
        spans,
        speaker,
        cue,
        rule,
        certainty,
        sentence,
        medium,
    };
    // “…”，他说。
    if let Some(region) = inside.last().and_then(|i| scroll.regions.get(*i))
        && let Some((speaker, cue)) = attribution_after(scroll, region.outer_end, to)
    {
        let start = scroll.trimmed((from, region.outer_end));
        return vec![slip(vec![start], Some(speaker), Some(cue), "cue after", Certainty::Certain)];
    }
    let cue = first_cue(scroll, from, to);
    if let Some(cue) = cue {
        let speaker = subject(scroll, from, cue.0);
        let mut start = cue.1;
        while scroll.entry("trailing", start).is_some() || scroll.at(start).is_whitespace() {
            start += 1;
        }
        let span = scroll.trimmed((start.min(to), to));
        if span.0 < span.1 {
            let direct =
                inside.first().and_then(|i| scroll.regions.get(*i)).is_some_and(|r| r.outer_start == start);
            let certainty = if direct && speaker.is_some() { Certainty::Certain } else { Certainty::Likely };
            let rule = if inside.is_empty() { "reported" } else { "cue before" };
            let speaker = speaker.or_else(|| before.last().and_then(|slip| slip.speaker));
            return vec![slip(vec![span], speaker, Some(cue), rule, certainty)];
        }
    }
    let Some(first) = inside.first().and_then(|i| scroll.regions.get(*i)) else { return Vec::new() };
    // A sentence that is nothing but a quotation goes on with the last speaker.
    let alone =
        !scroll.chars.get(from..first.outer_start).unwrap_or_default().iter().any(|c| c.is_alphanumeric());
    if alone && first.end - first.start > 4 {
        let span = (first.start, first.end);
        let near = before.last_mut().filter(|last| {
            last.sentence.1 + 2 >= from
                && !scroll.chars.get(last.sentence.1..from).unwrap_or_default().contains(&'\n')
                && scroll.at(last.sentence.1.saturating_sub(1)) != '\n'
        });
        if let Some(last) = near {
            last.spans.push(span);
            return Vec::new();
        }
        let speaker = before.last().and_then(|slip| slip.speaker);
        return vec![slip(vec![span], speaker, None, "speaker before", Certainty::Uncertain)];
    }
    let weak =
        scroll.first("weak cues", (from, first.outer_start)).filter(|cue| first.outer_start - cue.1 <= 2);
    if let Some(cue) = weak {
        return vec![slip(
            vec![(first.start, first.end)],
            subject(scroll, from, cue.0),
            Some(cue),
            "cue before",
            Certainty::Likely,
        )];
    }
    Vec::new()
}

/// A subject and a verb of saying right behind a quotation, to the end of the sentence or of the clause.
fn attribution_after(scroll: &Scroll<'_>, at: usize, to: usize) -> Option<(Span, Span)> {
    let mut from = at;
    while from < to && "，, ".contains(scroll.at(from)) {
        from += 1;
    }
    let end = (from..to.min(from + 40))
        .find(|i| "，。；！？\n".contains(scroll.at(*i)))
        .unwrap_or(to.min(from + 40));
    let cue = (from + 1..end).find_map(|i| {
        scroll.entry("cues", i).filter(|length| i + length + 1 >= end).map(|length| (i, i + length))
    })?;
    let speaker = subject(scroll, from, cue.0)?;
    Some((speaker, cue))
}

/// The first verb of saying outside of marks that has something before it.
fn first_cue(scroll: &Scroll<'_>, from: usize, to: usize) -> Option<Span> {
    let mut i = from + 1;
    while i < to {
        if let Some(region) = scroll.region_at(i).and_then(|index| scroll.regions.get(index)) {
            i = region.outer_end.max(i + 1);
            continue;
        }
        if let Some(length) = scroll.entry("cues", i) {
            let cue = (i, i + length);
            // "据……报道": how it came, not who says it; and nouns like 小说.
            let via = scroll.first("openers", (clause(scroll, from, i), i)).is_some();
            let after = scroll.at(cue.1);
            let noun = scroll.at(i - 1) == '小'
                || "的书法明词号呼为".contains(after)
                || scroll.entry("weak cues", i).is_some();
            if !via && !noun {
                return Some(cue);
            }
            i = cue.1;
            continue;
        }
        i += 1;
    }
    // Nobody else speaks: the outlet does.
    let opener = scroll.first("openers", (from, to.min(from + 3)))?;
    let end = (opener.1..to).find(|i| scroll.at(*i) == '，')?;
    let length = scroll.entry_before("reporting", end).or_else(|| scroll.entry_before("cues", end))?;
    Some((end - length, end))
}

/// Where the clause around `at` begins.
fn clause(scroll: &Scroll<'_>, from: usize, at: usize) -> usize {
    (from..at)
        .rev()
        .find(|i| "，；。：,".contains(scroll.at(*i)) && scroll.region_at(*i).is_none())
        .map_or(from, |i| i + 1)
}

/// Who stands before a verb of saying.
fn subject(scroll: &Scroll<'_>, from: usize, cue: usize) -> Option<Span> {
    let mut end = cue;
    for _ in 0..4 {
        let start = clause(scroll, from, end);
        if let Some(found) = phrase(scroll, start, end) {
            return Some(found);
        }
        if start <= from {
            return None;
        }
        end = start - 1;
    }
    None
}

/// The noun phrase that a clause opens with, without date and setting.
fn phrase(scroll: &Scroll<'_>, start: usize, end: usize) -> Option<Span> {
    let mut from = start;
    // "据新华社" and dates open a clause; "在会上" does too.
    loop {
        while from < end && (scroll.at(from).is_whitespace() || "”」』）)".contains(scroll.at(from))) {
            from += 1;
        }
        if let Some(to) = date_end(scroll, from, end) {
            from = to;
            continue;
        }
        if let Some(length) = scroll.entry("openers", from) {
            from += length;
            continue;
        }
        if matches!(scroll.at(from), '在' | '于' | '於') {
            let close = (from..end).find(|i| "上中时時后後里裡前".contains(scroll.at(*i)) && *i > from + 1);
            let Some(close) = close else { return None };
            from = close + 1;
            continue;
        }
        match scroll.entry("settings", from) {
            Some(length) if from + length <= end && !matches!(scroll.at(from), '对' | '對' | '向' | '就') => {
                from += length
            }
            Some(_) => return None,
            None => break,
        }
    }
    let to = (from + 1..end)
        .find(|i| {
            scroll.entry("settings", *i).is_some()
                || date_end(scroll, *i, end).is_some()
                || scroll.region_at(*i).is_some()
        })
        .unwrap_or(end);
    let known = (from, to);
    let letters =
        scroll.chars.get(from..to).unwrap_or_default().iter().filter(|c| c.is_alphanumeric()).count();
    (letters > 0 && to - from <= 40).then_some(known)
}

/// The end of a date that begins at `i`: 12日, 6月3日, 2024年.
fn date_end(scroll: &Scroll<'_>, i: usize, end: usize) -> Option<usize> {
    let digit = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let mut k = i;
    let mut found = None;
    loop {
        let first = k;
        while k < end && digit(scroll.at(k)) {
            k += 1;
        }
        if k > first && "日月年号號".contains(scroll.at(k)) && k < end {
            k += 1;
            found = Some(k);
        } else {
            return found;
        }
    }
}

struct Chinese;

impl Naming for Chinese {
    fn parts(&self, scroll: &Scroll<'_>, (from, to): Span) -> (Option<Span>, Option<Span>) {
        let text = scroll.text((from, to));
        if scroll.first("outlets", (from, to)).is_some() {
            return (None, None);
        }
        // The name stands behind the last title: 外交部发言人毛宁.
        let title = (from..to).rev().find_map(|i| {
            scroll.entry("titles", i).filter(|length| i + length <= to).map(|length| (i, i + length))
        });
        match title {
            Some((_, end)) if to - end >= 2 && to - end <= 14 => (Some((end, to)), Some((from, end))),
            // 王市长: a family name and an office.
            Some((start, end)) if end == to && start == from + 1 => (Some((from, start)), Some((start, end))),
            // 王建国市长.
            Some((start, end))
                if end == to
                    && (2..=3).contains(&(start - from))
                    && scroll.first("bodies", (from, start)).is_none() =>
            {
                (Some((from, start)), Some((start, end)))
            }
            None if (2..=4).contains(&text.chars().count())
                && scroll.first("bodies", (from, to)).is_none()
                && scroll.first("unnamed", (from, to)).is_none() =>
            {
                (Some((from, to)), None)
            }
            None if text.contains('·') => (Some((from, to)), None),
            _ => (None, None),
        }
    }

    fn date(&self, scroll: &Scroll<'_>, (from, to): Span) -> Option<Span> {
        (from..to).find_map(|i| {
            if scroll.region_at(i).is_some() {
                return None;
            }
            date_end(scroll, i, to).map(|end| (i, end)).or_else(|| {
                let word: String = scroll.text((i, i + 2));
                [
                    "昨天", "今天", "昨日", "今日", "周一", "周二", "周三", "周四", "周五", "周六", "周日",
                    "週一", "週二", "週三", "週四", "週五", "週六", "週日",
                ]
                .contains(&word.as_str())
                .then_some((i, i + 2))
            })
        })
    }
}
