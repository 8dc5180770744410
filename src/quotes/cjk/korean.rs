//! Korean: the subject with its particle, what is said, a quoting particle, and the verb at the end.

use crate::quotes::cjk::same::unify;
use crate::quotes::cjk::text::{Naming, Scroll, Slip, findings, outlet};
use crate::quotes::pack::Pack;
use crate::quotes::text::marks::regions;
use crate::quotes::{Certainty, Finding, Span};

/// Finds the quotations of a Korean text.
pub(crate) fn find(text: &str, pack: &Pack) -> Vec<Finding> {
    let chars: Vec<char> = text.chars().collect();
    let regions = regions(&chars, pack);
    let scroll = Scroll { chars, regions, pack };
    let mut slips: Vec<Slip> = Vec::new();
    for sentence in scroll.sentences(".!?") {
        if let Some(slip) = sentence_slip(&scroll, sentence, &slips) {
            slips.push(slip);
        } else if let Some(last) = slips.last_mut() {
            credit(&scroll, sentence, last);
        }
    }
    let mut found = findings(&scroll, slips, &Korean);
    unify(&scroll, &mut found);
    found
}

fn sentence_slip(scroll: &Scroll<'_>, sentence: Span, before: &[Slip]) -> Option<Slip> {
    let (from, to) = sentence;
    // Marks around one word are names of things.
    let quoting: Vec<_> = scroll.regions_in(sentence).iter().filter(|r| said(scroll, r.outer_end)).collect();
    let quoted: Vec<Span> = quoting.iter().map(|r| (r.start, r.end)).collect();
    let last = quoting.last().map(|r| r.outer_end);
    let cue = cue_after(scroll, last.unwrap_or(from), to);
    let medium = according(scroll, sentence);
    let first_mark = quoting.first().map(|r| r.outer_start);
    if let Some(first) = first_mark {
        let end = last.unwrap_or(to);
        // 포구일보는 기관장 마상철 씨가 "…"고 말했다고 전했다: the outlet only passes it on.
        if let Some(outer) = topic(scroll, from, first).filter(|outer| is_outlet(scroll, *outer))
            && let Some(inner) = topic(scroll, topic_end(scroll, outer), first)
            && someone(scroll, last_word(scroll, inner))
        {
            return Some(Slip {
                spans: quoted,
                speaker: Some(inner),
                cue,
                rule: "cue after",
                certainty: Certainty::Likely,
                sentence,
                medium: outlet(scroll, outer).or(Some(outer)),
                onward: None,
            });
        }
        // "…"고 그는 말했다: the particle belongs to the quotation.
        let behind = end + scroll.entry("particles", end).unwrap_or(0);
        let speaker =
            topic(scroll, from, first).or_else(|| topic(scroll, behind, cue.map_or(to, |cue| cue.0)));
        let mut quoted = quoted;
        if let Some(start) = led_in(scroll, speaker.map_or(from, |speaker| topic_end(scroll, speaker)), first)
            && let Some(opening) = quoted.first_mut()
        {
            *opening = (start, quoting.first().map_or(opening.1, |region| region.outer_end));
        }
        let found = speaker.or_else(|| before.last().and_then(|slip| slip.speaker));
        let certainty = match (speaker, cue) {
            (Some(_), Some(_)) => Certainty::Certain,
            (Some(_), None) | (None, Some(_)) => Certainty::Likely,
            (None, None) => Certainty::Uncertain,
        };
        let rule = if speaker.is_some() { "cue after" } else { "speaker before" };
        return Some(Slip {
            spans: quoted,
            speaker: found,
            cue,
            rule,
            certainty,
            sentence,
            medium,
            onward: None,
        });
    }
    // …다고 말했다.
    let cue = cue?;
    let end = (from..cue.0).rev().find(|i| {
        scroll
            .entry("endings", *i)
            .is_some_and(|length| i + length <= cue.0 && scroll.at(i + length).is_whitespace())
    })?;
    let length = scroll.entry("endings", end).unwrap_or(1);
    // …다고 A를 인용한 B에서 보도했다: who is quoted, and the outlet, stand behind what is said.
    if let Some((source, carrier)) = quoted_behind(scroll, end + length, cue.0) {
        let span = scroll.trimmed((from, end + length.saturating_sub(1)));
        return (span.0 < span.1).then(|| Slip {
            spans: vec![span],
            speaker: Some(source),
            cue: Some(cue),
            rule: "reported",
            certainty: Certainty::Likely,
            sentence,
            medium: Some(carrier),
            onward: None,
        });
    }
    let topic = topic(scroll, from, end);
    if let Some(topic) = topic
        && let Some((source, start)) = relayed(scroll, topic_end(scroll, topic), end)
    {
        let span = scroll.trimmed((start, end + length.saturating_sub(1)));
        let (rule, certainty) = ("reported", Certainty::Likely);
        let (speaker, medium) = (Some(source), Some(topic));
        return (span.0 < span.1).then(|| Slip {
            spans: vec![span],
            speaker,
            cue: Some(cue),
            rule,
            certainty,
            sentence,
            medium,
            onward: None,
        });
    }
    // 동방방송은 백 지사가 도로를 고치겠다고 약속했다고 보도했다: the innermost has the words.
    if let Some(outer) = topic.filter(|outer| is_outlet(scroll, *outer))
        && let Some(inner) = self::topic(scroll, topic_end(scroll, outer), end)
        && someone(scroll, last_word(scroll, inner))
    {
        let start = settled(scroll, topic_end(scroll, inner), end);
        let own = (start..end).rev().find(|i| {
            let length = scroll.entry("endings", *i).filter(|length| i + length < end);
            length.is_some_and(|length| scroll.at(i + length).is_whitespace())
        });
        let last = own.map_or(end + length.saturating_sub(1), |own| {
            own + scroll.entry("endings", own).unwrap_or(1) - 1
        });
        let span = scroll.trimmed((start, last));
        return (span.0 < span.1).then(|| Slip {
            spans: vec![span],
            speaker: Some(inner),
            cue: Some(cue),
            rule: "reported",
            certainty: Certainty::Likely,
            sentence,
            medium: outlet(scroll, outer).or(Some(outer)),
            onward: None,
        });
    }
    let (speaker, start) = match topic {
        Some(topic) => (Some(topic), settled(scroll, topic_end(scroll, topic), end)),
        None => (
            before.last().and_then(|slip| slip.speaker).filter(|_| medium.is_none()).or(medium),
            settled(scroll, from, end),
        ),
    };
    let span = scroll.trimmed((start, end + length.saturating_sub(1)));
    (span.0 < span.1 && scroll.regions_in(sentence).iter().all(|r| r.outer_end <= end)).then(|| Slip {
        spans: vec![span],
        speaker,
        cue: Some(cue),
        rule: "reported",
        certainty: Certainty::Likely,
        sentence,
        medium,
        onward: None,
    })
}

/// "…"고. 대사관에서 밝혔다.: who says what the sentence before quotes, where that names nobody.
fn credit(scroll: &Scroll<'_>, (from, to): Span, last: &mut Slip) {
    let follows = last.cue.is_none() && last.sentence.1 == from && scroll.regions_in((from, to)).is_empty();
    let Some(cue) = cue_after(scroll, from, to).filter(|_| follows) else { return };
    let words = words(scroll, from, cue.0);
    let named = words.last().filter(|_| words.len() <= 6).and_then(|word| {
        let length = scroll.entry_before("reports from", word.1).map(|length| word.1 - length);
        length.or_else(|| particle(scroll, *word))
    });
    if let Some(end) = named {
        last.speaker = Some(scroll.trimmed((from, end)));
        last.cue = Some(cue);
        last.rule = "cue after";
        last.certainty = Certainty::Likely;
    }
}

/// A를 인용한 B에서: whom an outlet quotes, and the outlet.
fn quoted_behind(scroll: &Scroll<'_>, from: usize, to: usize) -> Option<(Span, Span)> {
    let quoting = scroll.first("quoting", (from, to))?;
    let mut end = quoting.0;
    while end > from && scroll.at(end - 1).is_whitespace() {
        end -= 1;
    }
    end -= scroll.entry_before("words of", end)?;
    let source = scroll.trimmed((from, end));
    let mut last = to;
    while last > quoting.1 && scroll.at(last - 1).is_whitespace() {
        last -= 1;
    }
    let particle =
        scroll.entry_before("reports from", last).or_else(|| scroll.entry_before("topics", last))?;
    let carrier = scroll.trimmed((quoting.1, last.checked_sub(particle)?));
    (source.0 < source.1 && carrier.0 < carrier.1).then_some((source, carrier))
}

/// 관리 2명의 말을 인용해: whom an outlet has the words from, and where that ends.
fn relayed(scroll: &Scroll<'_>, from: usize, to: usize) -> Option<(Span, usize)> {
    let quoting = scroll.first("quoting", (from, to))?;
    let mut end = quoting.0;
    while end > from && scroll.at(end - 1).is_whitespace() {
        end -= 1;
    }
    end -= scroll.entry_before("words of", end)?;
    let source = scroll.trimmed((from, end));
    (source.0 < source.1).then_some((source, quoting.1))
}

/// 인하가 가능하지만 "약속은 아니다": what leads up to the marks is said too; where it begins.
fn led_in(scroll: &Scroll<'_>, from: usize, mark: usize) -> Option<usize> {
    let mut end = mark;
    while end > from && (scroll.at(end - 1).is_whitespace() || scroll.at(end - 1) == ',') {
        end -= 1;
    }
    scroll.entry_before("connectives", end).filter(|_| end > from)?;
    let start = settled(scroll, from, end);
    let words = words(scroll, start, end);
    words.first().map(|word| word.0).filter(|_| words.len() >= 2)
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
    let to = if to > from && scroll.at(to - 1) == ',' { to - 1 } else { to };
    let length = scroll.entry_before("topics", to)?;
    // A vowel or a final consonant decides between 은/는 and 이/가.
    let stem = to.checked_sub(length + 1).filter(|i| *i >= from).map(|i| scroll.at(i))?;
    let closed = ('가'..='힣').contains(&stem) && !(stem as u32 - '가' as u32).is_multiple_of(28);
    let fits = match scroll.at(to - length) {
        '은' | '이' if length == 1 => closed || !('가'..='힣').contains(&stem),
        '는' | '가' if length == 1 => !closed,
        _ => true,
    };
    fits.then_some(to - length)
}

/// 측은, 측이 as a word: where it begins.
fn particle_word(scroll: &Scroll<'_>, (from, to): Span) -> Option<usize> {
    matches!(scroll.text((from, to)).as_str(), "측은" | "측이" | "측").then_some(from)
}

/// The subject of a span: a word with a particle, and what describes it. One that names or describes someone
/// goes before the first.
fn topic(scroll: &Scroll<'_>, from: usize, to: usize) -> Option<Span> {
    let words = words(scroll, from, to);
    let mut start = 0;
    let mut first = None;
    for (index, word) in words.iter().enumerate() {
        if index - start > 12 {
            break;
        }
        let comma = scroll.at(word.1 - 1) == ',';
        let bare = if comma { (word.0, word.1 - 1) } else { *word };
        let outside = scroll.region_at(word.0).is_none();
        let describes = scroll.entry_before("no topics", bare.1).is_some()
            && particle(scroll, bare).is_none_or(|end| {
                scroll.entry_before("outlet tails", end).is_none()
                    && scroll.entry_before("titles", end).is_none()
            });
        if let Some(end) = particle(scroll, bare).filter(|_| outside && !describes)
            && end > word.0
            && scroll.entry_before("settings", end).is_none_or(|length| length < 2)
        {
            let mention = (words.get(start).map_or(word.0, |word| word.0), end);
            if someone(scroll, (word.0, end)) {
                return Some(mention);
            }
            first = first.or(Some(mention));
        }
        // 대학 측은: the particle stands by itself behind the body.
        if let Some(end) = particle_word(scroll, bare).filter(|_| outside)
            && let Some(before) = index.checked_sub(1).and_then(|index| words.get(index))
            && end == bare.0
            && someone(scroll, *before)
        {
            return Some((words.get(start).map_or(before.0, |word| word.0).min(before.0), before.1));
        }
        let setting = scroll
            .entry_before("settings", bare.1)
            .is_some_and(|length| length < bare.1 - bare.0 || length > 1);
        // 보도하였으며 보안관계자가: the clause before has ended.
        let joined = scroll.entry_before("joins", bare.1).is_some();
        if comma || setting || joined || date(scroll, bare) {
            start = index + 1;
        }
        // 결승골을 넣은 손우진은: the name stands by itself.
        if describes
            && let Some(next) = words.get(index + 1)
            && family(scroll, *next).is_some()
        {
            start = index + 1;
        }
    }
    first
}

/// The last word of a mention.
fn last_word(scroll: &Scroll<'_>, (from, to): Span) -> Span {
    words(scroll, from, to).last().copied().unwrap_or((from, to))
}

/// Whether a mention is the name of an outlet.
fn is_outlet(scroll: &Scroll<'_>, (from, to): Span) -> bool {
    let ends = |list: &str| scroll.entry_before(list, to).is_some();
    from < to && (ends("outlets") || ends("outlet tails"))
}

/// Whether a word can be someone who speaks.
fn someone(scroll: &Scroll<'_>, word: Span) -> bool {
    let ends = |list: &str| scroll.entry_before(list, word.1).is_some();
    ends("titles")
        || ends("unnamed")
        || ends("bodies")
        || ends("outlets")
        || ends("outlet tails")
        || scroll.pack.list("pronouns").contains(&scroll.text(word))
        || family(scroll, word).is_some_and(|(from, to)| to - from == 3)
}

/// The name a word begins with, as far as it begins with a family name: 이금순 of 이금순(71).
fn family(scroll: &Scroll<'_>, (from, to): Span) -> Option<Span> {
    let end = (from..to).find(|i| !('가'..='힣').contains(&scroll.at(*i))).unwrap_or(to);
    let end = if end == to {
        end - scroll.entry_before("topics", to).filter(|l| to >= from + l + 3).unwrap_or(0)
    } else {
        end
    };
    let name = (from, end);
    let free = scroll.entry_before("titles", end).is_none()
        && scroll.entry_before("bodies", end).is_none()
        && scroll.entry_before("unnamed", end).is_none();
    (free && (2..=4).contains(&(end - from)) && scroll.entry("surnames", from).is_some()).then_some(name)
}

/// Whether a word is a date: 12일, 3월에, but not 9일치.
fn date(scroll: &Scroll<'_>, (from, to): Span) -> bool {
    let digits = (from..to).take_while(|i| scroll.at(*i).is_ascii_digit()).count();
    digits > 0
        && "일월년".contains(scroll.at(from + digits))
        && to - from - digits <= 3
        && !"간치분째".contains(scroll.at(from + digits + 1))
        // 6월에야 재개될: what happens then, not when it was said.
        && !(scroll.at(from + digits + 1) == '에' && scroll.at(from + digits + 2) == '야')
}

/// The end of the word that holds a topic.
fn topic_end(scroll: &Scroll<'_>, (_, end): Span) -> usize {
    (end..end + 6).find(|i| scroll.at(*i).is_whitespace()).unwrap_or(end)
}

/// Where what is said begins: after date and setting.
fn settled(scroll: &Scroll<'_>, from: usize, to: usize) -> usize {
    let words = words(scroll, from, to);
    let mut start = from;
    // 12일 오전 11시 57분쯤 …에서 지진이 발생했다고: a time to the minute is when it happened, not when it was said.
    let exact =
        |word: &Span| scroll.at(word.0).is_ascii_digit() && (word.0..word.1).any(|i| scroll.at(i) == '분');
    if words.iter().take(6).any(exact) {
        return from;
    }
    for word in words.iter().take(8) {
        let bare = if scroll.at(word.1 - 1) == ',' { (word.0, word.1 - 1) } else { *word };
        // 부두 노동자들이 월요일 …: the clause has begun, and its time is its own.
        let subject =
            particle(scroll, bare).filter(|end| "이가".contains(scroll.at(*end)) && *end > bare.0 + 1);
        if subject.is_some() && scroll.entry_before("no topics", bare.1).is_none() {
            break;
        }
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
    outlet(scroll, (sentence.0, phrase.0)).filter(|(_, end)| *end == phrase.0)
}

struct Korean;

impl Naming for Korean {
    fn parts(&self, scroll: &Scroll<'_>, (from, to): Span) -> (Option<Span>, Option<Span>) {
        let words = words(scroll, from, to);
        let title = |word: &Span| scroll.entry_before("titles", word.1);
        // 한지우 외교부 대변인, 주민 이금순(71) 씨: the word that begins like a name.
        let named = words.iter().filter_map(|word| family(scroll, *word).filter(|name| name.1 - name.0 == 3));
        if let Some(name) = named.into_iter().next().filter(|_| words.len() > 1) {
            let office = words.iter().rev().find(|word| word.0 > name.1 && title(word).is_some());
            let role = match office {
                Some(last) if scroll.text(*last) != "씨" => {
                    (words.iter().find(|w| w.0 > name.1).map_or(last.0, |w| w.0), last.1)
                }
                _ if from + 1 < name.0 => (from, name.0 - 1),
                _ => return (Some(name), None),
            };
            return (Some(name), Some(role));
        }
        let hangul = |(a, b): Span| b - a <= 5 && (a..b).all(|i| ('가'..='힣').contains(&scroll.at(i)));
        match words.as_slice() {
            [count, ..]
                if matches!(scroll.text(*count).as_str(), "한" | "두" | "세" | "어느")
                    && words.len() == 2
                    && scroll.entry_before("unnamed", to).is_some() =>
            {
                (None, None)
            }
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
