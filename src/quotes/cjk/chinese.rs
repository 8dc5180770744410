//! Chinese, in both scripts: subject, setting, verb of saying, then what is said; or the other way round.

use crate::quotes::cjk::chinese_names::Chinese;
use crate::quotes::cjk::chinese_subject::{clause, phrase, subject};
use crate::quotes::cjk::chinese_voice::with_voice;
use crate::quotes::cjk::denied::denied_before_marks;
use crate::quotes::cjk::same::unify;
use crate::quotes::cjk::text::{CjkCandidate, CjkText, LONGEST_ATTRIBUTION, findings, outlet};
use crate::quotes::pack::Pack;
use crate::quotes::text::marks::{Region, regions};
use crate::quotes::{Certainty, Finding, Span};

/// Finds the quotations of a Chinese text.
pub(crate) fn find(text: &str, pack: &Pack) -> Vec<Finding> {
    let as_written: Vec<char> = text.chars().collect();
    let chars = with_wide_pauses(&as_written);
    let regions = regions(&chars, pack);
    let cjk = CjkText { chars, as_written, regions, pack };
    let mut candidates: Vec<CjkCandidate> = Vec::new();
    for sentence in cjk.sentences("。！？!?") {
        if denied_before_marks(&cjk, sentence) {
            continue;
        }
        let found = sentence_candidates(&cjk, sentence, &mut candidates);
        candidates.extend(found.into_iter().filter_map(|candidate| with_voice(&cjk, candidate)));
    }
    let mut found = findings(&cjk, candidates, &Chinese);
    unify(&cjk, &mut found);
    found
}

/// 他说,"…": many texts have the narrow signs of a keyboard beside Chinese characters; the rules read the wide ones.
fn with_wide_pauses(chars: &[char]) -> Vec<char> {
    let chinese = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c) || "“”「」『』《》（）\"".contains(*c);
    let beside = |i: usize| {
        let before = i.checked_sub(1).and_then(|before| chars.get(before));
        before.is_some_and(chinese) || chars.get(i + 1).is_some_and(chinese)
    };
    let wide = |(i, c): (usize, &char)| match c {
        ',' if beside(i) => '，',
        ':' if beside(i) => '：',
        ';' if beside(i) => '；',
        '?' if beside(i) => '？',
        '!' if beside(i) => '！',
        _ => *c,
    };
    chars.iter().enumerate().map(wide).collect()
}

/// What one sentence says.
fn sentence_candidates(cjk: &CjkText<'_>, sentence: Span, before: &mut [CjkCandidate]) -> Vec<CjkCandidate> {
    let (from, to) = sentence;
    let inside = cjk.regions_in(sentence);
    let opener = cjk.first("openers", (from, to.min(from + 4)));
    let (medium, onward) = opener.map_or((None, None), |(_, end)| opening_outlets(cjk, end, to));
    let candidate = |spans: Vec<Span>, speaker, cue, rule, certainty| CjkCandidate {
        spans,
        speaker,
        cue,
        rule,
        certainty,
        sentence,
        medium,
        onward,
    };
    // “…”，他说。 and “…”，他说，“…”。
    for (index, region) in inside.iter().enumerate() {
        if let Some((speaker, cue)) = attribution_after(cjk, region.outer_end, to) {
            let mut spans = vec![cjk.trimmed((from, region.outer_end))];
            spans.extend(inside.iter().skip(index + 1).map(|rest| (rest.start, rest.end)));
            let heard = hearer(cjk, speaker.1, cue, to).and_then(|(span, _)| outlet_in(cjk, span));
            let found = candidate(spans, Some(speaker), Some(cue), "cue after", Certainty::Certain);
            let medium = heard.or(medium);
            // “…。”工人李明说，…: a sentence between marks goes on without them.
            let rest = cjk.trimmed((cue.1, to));
            let closed = region.end.checked_sub(1).is_some_and(|last| "。！？".contains(cjk.at(last)));
            let goes_on =
                closed && index + 1 == inside.len() && "，,".contains(cjk.at(cue.1)) && rest.0 < rest.1;
            let more = candidate(vec![rest], Some(speaker), Some(cue), "reported", Certainty::Likely);
            let both = [Some(found), Some(more).filter(|_| goes_on)];
            return both.into_iter().flatten().map(|found| CjkCandidate { medium, ..found }).collect();
        }
    }
    if let Some(cue) = leading_cue(cjk, from, to, inside) {
        let (speaker, carrier) = match relayed(cjk, from, cue.0) {
            Some((carrier, source)) => (Some(source), carrier),
            None => {
                (subject(cjk, from, cue.0).map(|span| named_before(cjk, from, writer(cjk, from, span))), None)
            }
        };
        // 中央社引述《邮报》报导指出，周以谦坦言“…”: the outlets of the clause that the sentence opens with.
        let opening = first_cue(cjk, from, to).filter(|first| *first != cue && carrier.is_none());
        let passed = opening.and_then(|first| relayed(cjk, from, first.0));
        let passed = passed.filter(|(_, source)| passes_on(cjk, *source));
        let onward = passed.and_then(|(carrier, _)| carrier).or(onward);
        let carrier = carrier.or_else(|| passed.and_then(|(_, source)| outlet_in(cjk, source)));
        // 新华社报道说，崔凡认为，…: the outlet only passes it on; 中央社引述《邮报》报导指出 through another one.
        if let Some(outer) = speaker.filter(|span| passes_on(cjk, *span))
            && let Some((inner, verb)) = inner_voice(cjk, cue.1, to)
        {
            let span = cjk.trimmed((verb.1, to));
            if span.0 < span.1 {
                let found = candidate(vec![span], Some(inner), Some(verb), "reported", Certainty::Likely);
                let (nearest, onward) = match outlet_in(cjk, outer) {
                    Some(outlet) => (Some(outlet), carrier),
                    None => (carrier.or(medium), onward),
                };
                return vec![CjkCandidate { medium: nearest.or(medium), onward, ..found }];
            }
        }
        let speaks_to = hearer(cjk, speaker.map_or(from, |speaker| speaker.1), cue, to);
        let mut start = speaks_to.map_or(cue.1, |(_, end)| end.max(cue.1));
        while start < to && (cjk.entry("trailing", start).is_some() || cjk.at(start).is_whitespace()) {
            start += cjk.entry("trailing", start).unwrap_or(1);
        }
        let medium = speaks_to.and_then(|(span, _)| outlet_in(cjk, span)).or(carrier).or(medium);
        let span = cjk.trimmed((start.min(to), to));
        if span.0 < span.1 {
            let direct = inside.first().is_some_and(|r| r.outer_start == start);
            let certainty = if direct && speaker.is_some() { Certainty::Certain } else { Certainty::Likely };
            let rule = if inside.is_empty() { "reported" } else { "cue before" };
            let speaker = speaker.or_else(|| before.last().and_then(|candidate| candidate.speaker));
            // 他说，…，她建议…: another verb of saying begins another quotation.
            if inside.is_empty()
                && let Some((end, voice, verb)) = second_voice(cjk, span)
            {
                let rest = cjk.trimmed((verb.1, to));
                let other = voice.or(speaker);
                let first = candidate(vec![cjk.trimmed((span.0, end))], speaker, Some(cue), rule, certainty);
                let second = candidate(vec![rest], other, Some(verb), "reported", Certainty::Likely);
                let mut both = vec![CjkCandidate { medium, ..first }, CjkCandidate { medium, ..second }];
                both.retain(|candidate| candidate.spans.iter().all(|(a, b)| a < b));
                return both;
            }
            let found = candidate(vec![span], speaker, Some(cue), rule, certainty);
            let ahead = told_ahead(cjk, sentence, cue).map(|(span, speaker, verb)| {
                let heard = hearer(cjk, speaker.1, verb, to).and_then(|(span, _)| outlet_in(cjk, span));
                let ahead = candidate(vec![span], Some(speaker), Some(verb), "reported", Certainty::Likely);
                CjkCandidate { medium: heard, ..ahead }
            });
            let found = CjkCandidate { medium, onward, ..found };
            return ahead.into_iter().chain([found]).collect();
        }
    }
    let Some(first) = inside.first() else { return Vec::new() };
    // A sentence that is nothing but a quotation goes on with the last speaker.
    let alone =
        !cjk.chars.get(from..first.outer_start).unwrap_or_default().iter().any(|c| c.is_alphanumeric());
    if alone && first.end - first.start > 4 {
        let span = (first.start, first.end);
        let near = before.last_mut().filter(|last| {
            last.sentence.1 + 2 >= from
                && !cjk.chars.get(last.sentence.1..from).unwrap_or_default().contains(&'\n')
                && cjk.at(last.sentence.1.saturating_sub(1)) != '\n'
        });
        if let Some(last) = near {
            last.spans.push(span);
            return Vec::new();
        }
        let speaker = before.last().and_then(|candidate| candidate.speaker);
        return vec![candidate(vec![span], speaker, None, "speaker before", Certainty::Uncertain)];
    }
    // 方世杰不同意：“…”
    if cjk.at(first.outer_start.saturating_sub(1)) == '：'
        && first.end - first.start > 4
        && let Some(speaker) = subject(cjk, from, first.outer_start - 1)
    {
        let found =
            candidate(vec![(first.start, first.end)], Some(speaker), None, "colon", Certainty::Likely);
        return vec![found];
    }
    let weak = cjk.first("weak cues", (from, first.outer_start)).filter(|cue| first.outer_start - cue.1 <= 2);
    if let Some(cue) = weak {
        return vec![candidate(
            vec![(first.start, first.end)],
            subject(cjk, from, cue.0),
            Some(cue),
            "cue before",
            Certainty::Likely,
        )];
    }
    Vec::new()
}

/// 据《晨报》报道, 据《晨报》转载《东岸报》报道: the outlet of an opening clause, and the one that has it from that one.
fn opening_outlets(cjk: &CjkText<'_>, from: usize, to: usize) -> (Option<Span>, Option<Span>) {
    let end = clause_end(cjk, from, to);
    let passed = cjk.first("quoting", (from, end)).and_then(|quoting| {
        let outer = outlet_in(cjk, (from, quoting.0))?;
        Some((outlet_in(cjk, (quoting.1, end))?, outer))
    });
    match passed {
        Some((inner, outer)) => (Some(inner), Some(outer)),
        None => (outlet_in(cjk, (from, end)), None),
    }
}

/// A subject and a verb of saying right behind a quotation, to the end of the sentence or of the clause.
fn attribution_after(cjk: &CjkText<'_>, at: usize, to: usize) -> Option<(Span, Span)> {
    let mut from = at;
    while from < to && "，, ".contains(cjk.at(from)) {
        from += 1;
    }
    let limit = to.min(from + LONGEST_ATTRIBUTION);
    let end = (from..limit).find(|i| "，。；！？\n".contains(cjk.at(*i))).unwrap_or(limit);
    let cue = (from + 1..end).find_map(|i| {
        let length = cjk.entry("cues", i)?;
        let hears = "告".contains(cjk.at(i));
        (i + length + 1 >= end || hears).then_some((i, i + length))
    })?;
    let speaker = subject(cjk, from, cue.0)?;
    Some((speaker, cue))
}

/// The verb of saying that leads: the one right before the marks, else the first.
fn leading_cue(cjk: &CjkText<'_>, from: usize, to: usize, inside: &[Region]) -> Option<Span> {
    let first = first_cue(cjk, from, to);
    let Some(region) = inside.first() else { return first };
    let mut end = region.outer_start;
    while end > from && "：，:,".contains(cjk.at(end - 1)) {
        end -= 1;
    }
    let paused = end < region.outer_start;
    // 证实该信，但强调“…”: without a pause only a verb that is no part of another word.
    let Some(length) = cjk.entry_before("cues", end).filter(|length| paused || *length >= 2) else {
        return first;
    };
    let near = (end - length, end);
    match first {
        // 她回忆说：“…”: the verbs of one clause belong together.
        Some(known) if known.1 >= near.0 || clause(cjk, from, near.0) <= known.0 => first,
        _ => Some(near),
    }
}

/// 《晚报》援引工程师的话说: the outlet, and whom it has the words from.
/// 报道援引他的话说: the carrier has no name.
fn relayed(cjk: &CjkText<'_>, from: usize, cue: usize) -> Option<(Option<Span>, Span)> {
    let quoting = cjk.first("quoting", (clause(cjk, from, cue), cue))?;
    let start = clause(cjk, from, quoting.0);
    let carrier = outlet_in(cjk, (start, quoting.0));
    let unnamed = cjk.first("carriers", (start, quoting.0)).is_some();
    if carrier.is_none() && !unnamed {
        return None;
    }
    let words = cjk.first("words of", (quoting.1, cue)).map_or(cue, |(start, _)| start);
    (words > quoting.1).then_some((carrier, (quoting.1, words)))
}

/// 财政部致信各州，信中写道: whoever the clause before the document names wrote it.
fn writer(cjk: &CjkText<'_>, from: usize, speaker: Span) -> Span {
    let Some(paper) = in_document(cjk, speaker.0).filter(|end| *end == speaker.1) else { return speaker };
    let before = clause(cjk, from, speaker.0);
    let found = before.checked_sub(1).filter(|comma| *comma > from);
    let found = found.and_then(|comma| phrase(cjk, clause(cjk, from, comma), comma));
    found.unwrap_or((speaker.0, paper - 1))
}

/// 财务官李文达否认了这一说法，他写道: whoever acts in the clause before, where a pronoun stands for them.
fn named_before(cjk: &CjkText<'_>, from: usize, speaker: Span) -> Span {
    let pronoun = cjk.entry("pronouns", speaker.0) == Some(1) && speaker.1 == speaker.0 + 1;
    let comma = clause(cjk, from, speaker.0).checked_sub(1).filter(|comma| pronoun && *comma > from);
    let acts = comma.and_then(|comma| {
        let start = clause(cjk, from, comma);
        // 记者问王市长，他说: whoever was asked.
        let asked = (start..comma).any(|i| "问問对對告".contains(cjk.at(i)));
        let (verb, _) = cjk.first("cues", (start, comma))?;
        phrase(cjk, start, verb).filter(|_| !asked)
    });
    // 部长确实谈到了: an adverb is nobody's name.
    let named = |span: &Span| {
        cjk.first("titles", *span)
            .is_some_and(|(_, end)| end < span.1 && cjk.entry("settings", end).is_none())
    };
    acts.filter(named).unwrap_or(speaker)
}

/// 信中, 文章里: the end of a document and the word that leads into it.
fn in_document(cjk: &CjkText<'_>, i: usize) -> Option<usize> {
    let end = i + cjk.entry("documents", i)?;
    "中里裡".contains(cjk.at(end)).then_some(end + 1)
}

/// Whether a speaker is an outlet or a report, without anybody of it.
fn passes_on(cjk: &CjkText<'_>, speaker: Span) -> bool {
    let ends = |list: &str| cjk.entry_before(list, speaker.1).is_some();
    let someone = ends("titles") || ends("unnamed") || ends("bodies");
    // 《邮报》独家
    let title = outlet_in(cjk, speaker).is_some_and(|(_, end)| speaker.1 - end <= 3) && !someone;
    title
        || ends("outlets")
        || ends("outlet tails")
        || ends("carriers")
        || cjk.at(speaker.1.saturating_sub(1)) == '》'
}

/// Behind "报道说": who of it speaks, and the verb, where the clause has a subject and a verb of saying of its own.
fn inner_voice(cjk: &CjkText<'_>, from: usize, to: usize) -> Option<(Span, Span)> {
    let mut start = from;
    while start < to && "，,：: ".contains(cjk.at(start)) {
        start += 1;
    }
    let limit = to.min(start + MOST_SUBJECT);
    let verb = (start + 2..limit).find_map(|i| {
        let length = cjk.entry("cues", i)?;
        // 港口管理方称…: a verb of one character behind a word for people or a body.
        let voiced = "称稱说說指".contains(cjk.at(i)) && cjk.entry_before("voice tails", i).is_some()
            // 总理下令关闭边境，称…
            || "称稱".contains(cjk.at(i)) && "，,".contains(cjk.at(i - 1));
        let free = cjk.region_at(i).is_none() && cjk.entry("no cues", i).is_none() && (length >= 2 || voiced);
        let pause = voiced || i + length < to && "，：:,“「".contains(cjk.at(i + length));
        (free && (pause || cjk.entry("thought", i).is_some())).then_some((i, i + length))
    })?;
    let own = clause(cjk, start, verb.0).max(start);
    // …董事长日前致函员工，坦言“…”: the clause before has the subject.
    let named = |span: &Span| cjk.first("titles", *span).is_some() || cjk.text(*span).contains('·');
    let shared = || phrase(cjk, clause(cjk, start, own.checked_sub(1)?).max(start), own - 1).filter(named);
    let speaker = if own == verb.0 { shared() } else { phrase(cjk, own, verb.0) }?;
    (speaker.0 >= start).then_some((speaker, verb))
}

/// Where in a report somebody speaks anew: the end of the first report, who speaks (the same where nobody is named), and
/// the verb.
fn second_voice(cjk: &CjkText<'_>, (from, to): Span) -> Option<(usize, Option<Span>, Span)> {
    (from + 4..to).filter(|i| "，；,;".contains(cjk.at(*i)) && cjk.region_at(*i).is_none()).find_map(
        |comma| {
            let start = comma + 1;
            let pronoun = cjk.entry("pronouns", start);
            let linked = cjk.entry("links", start);
            // 妹妹写信给他，信中说…
            let paper = in_document(cjk, start).map(|end| end - start);
            let thought = || cjk.entry("thought", start).map(|_| 0);
            let at = start + pronoun.or(paper).or(linked).or_else(thought)?;
            let length = cjk.entry("cues", at).filter(|length| *length >= 2 || paper.is_some())?;
            let verb = (at, at + length);
            let voice = pronoun.map(|length| (start, start + length));
            let voice = voice.or_else(|| paper.map(|length| writer(cjk, from, (start, start + length))));
            (verb.1 + 4 < to && cjk.entry("no cues", at).is_none()).then_some((comma, voice, verb))
        },
    )
}

/// 官员证实，A，但他强调“B”: what is said between the first verb of a sentence and the clause of the verb before the marks, who says
/// it, and the first verb.
fn told_ahead(cjk: &CjkText<'_>, (from, to): Span, cue: Span) -> Option<(Span, Span, Span)> {
    let first = first_cue(cjk, from, to).filter(|first| first.1 < cue.0)?;
    let own = clause(cjk, from, cue.0);
    let speaker = subject(cjk, from, first.0).filter(|span| !passes_on(cjk, *span))?;
    let mut start = first.1;
    while start < own && cjk.entry("trailing", start).is_some() {
        start += cjk.entry("trailing", start).unwrap_or(1);
    }
    let span = cjk.trimmed((start.min(own), own));
    let plain = cjk.regions_in(span).is_empty() && relayed(cjk, from, first.0).is_none();
    let paused = start > first.1 || "，,".contains(cjk.at(first.1));
    (plain && paused && span.1 >= span.0 + LEAST_AHEAD).then_some((span, speaker, first))
}

/// The fewest characters of what is said before another verb of saying.
const LEAST_AHEAD: usize = 5;

/// The longest subject between two verbs of saying, in code points.
const MOST_SUBJECT: usize = 40;

/// Whom it is told to, and where that ends: 告诉《晨报》：, 对电视台说.
fn hearer(cjk: &CjkText<'_>, from: usize, cue: Span, to: usize) -> Option<(Span, usize)> {
    if "告".contains(cjk.at(cue.0)) {
        let end = clause_end(cjk, cue.1, to.min(cue.1 + 20));
        return Some(((cue.1, end), end));
    }
    let before = cjk.first("hearers", (from, cue.0))?;
    Some(((before.1, cue.0), cue.1))
}

/// Where the clause that goes on at `from` ends: at a comma, a colon, a mark.
fn clause_end(cjk: &CjkText<'_>, from: usize, to: usize) -> usize {
    (from..to).find(|i| "，。；：:！？,\n".contains(cjk.at(*i)) || cjk.region_at(*i).is_some()).unwrap_or(to)
}

/// The outlet in a span: one that is listed or ends like one, or any title in 《》.
fn outlet_in(cjk: &CjkText<'_>, span: Span) -> Option<Span> {
    let open = (span.0..span.1).find(|i| cjk.at(*i) == '《');
    if let Some(open) = open
        && let Some(close) = (open..span.1).find(|i| cjk.at(*i) == '》')
    {
        return Some((open, close + 1));
    }
    cjk.first("ours", span).or_else(|| outlet(cjk, span))
}

/// The first verb of saying outside of marks that has something before it.
fn first_cue(cjk: &CjkText<'_>, from: usize, to: usize) -> Option<Span> {
    let mut i = from + 1;
    while i < to {
        if let Some(region) = cjk.region_at(i).and_then(|index| cjk.regions.get(index)) {
            i = region.outer_end.max(i + 1);
            continue;
        }
        // 《亚洲评论》: a title is no verb.
        if cjk.at(i) == '《'
            && let Some(close) = (i..to).find(|k| cjk.at(*k) == '》')
        {
            i = close + 1;
            continue;
        }
        if let Some(length) = cjk.entry("no cues", i) {
            i += length;
            continue;
        }
        if let Some(length) = cjk.entry("cues", i) {
            let cue = (i, i + length);
            // "据……报道": how it came, not who says it; and nouns like 小说.
            // 问卷, 写作: a single character is a verb of saying only before a pause or marks.
            let alone = length == 1
                && "问問写寫喊讲講".contains(cjk.at(i))
                && !"，：:,道“「『\"".contains(cjk.at(i + 1));
            // 在回答记者提问时强调: what somebody was asked, not what they say.
            let answers = cjk.entry("hearers", i).is_some()
                && cjk.first("asked", (cue.1, clause_end(cjk, cue.1, to))).is_some();
            let via = cjk.first("openers", (clause(cjk, from, i), i)).is_some();
            let after = cjk.at(cue.1);
            let noun = cjk.at(i - 1) == '小'
                || "的书法明词号呼为".contains(after)
                || "中里裡".contains(after) && cjk.entry("documents", i).is_some()
                || cjk.at(i - 1) == '的' && length > 1
                || cjk.entry("weak cues", i).is_some();
            if !via && !noun && !alone && !answers {
                return Some(cue);
            }
            i = cue.1;
            continue;
        }
        i += 1;
    }
    // Nobody else speaks: the outlet does.
    let opener = cjk.first("openers", (from, to.min(from + 3)))?;
    let end = (opener.1..to).find(|i| cjk.at(*i) == '，')?;
    let length = cjk.entry_before("reporting", end).or_else(|| cjk.entry_before("cues", end))?;
    Some((end - length, end))
}
