//! Korean: the subject with its particle, what is said, a quoting particle, and the verb at the end.

use crate::quotes::cjk::denied::denied_at_the_end;
use crate::quotes::cjk::korean_names::Korean;
use crate::quotes::cjk::korean_words::{date, family, last_word, particle, particle_word, words};
use crate::quotes::cjk::same::unify;
use crate::quotes::cjk::text::{CjkCandidate, CjkText, findings, outlet};
use crate::quotes::pack::Pack;
use crate::quotes::text::marks::regions;
use crate::quotes::{Certainty, Finding, Span};

/// Finds the quotations of a Korean text.
pub(crate) fn find(text: &str, pack: &Pack) -> Vec<Finding> {
    let chars: Vec<char> = text.chars().collect();
    let regions = regions(&chars, pack);
    let cjk = CjkText { as_written: chars.clone(), chars, regions, pack };
    let mut candidates: Vec<CjkCandidate> = Vec::new();
    for sentence in cjk.sentences(".!?") {
        if denied_at_the_end(&cjk, sentence) {
            continue;
        }
        if let Some(candidate) = sentence_candidate(&cjk, sentence, &candidates) {
            candidates.push(candidate);
        } else if let Some(last) = candidates.last_mut() {
            credit(&cjk, sentence, last);
        }
    }
    let mut found = findings(&cjk, candidates, &Korean);
    unify(&cjk, &mut found);
    found
}

fn sentence_candidate(cjk: &CjkText<'_>, sentence: Span, before: &[CjkCandidate]) -> Option<CjkCandidate> {
    let (from, to) = sentence;
    // Marks around one word are names of things.
    let quoting: Vec<_> = cjk.regions_in(sentence).iter().filter(|r| said(cjk, r.outer_end)).collect();
    let quoted: Vec<Span> = quoting.iter().map(|r| (r.start, r.end)).collect();
    let last = quoting.last().map(|r| r.outer_end);
    let cue = cue_after(cjk, last.unwrap_or(from), to);
    let first_mark = quoting.first().map(|r| r.outer_start);
    let medium = according(cjk, sentence).or_else(|| sent_to(cjk, (from, first_mark.unwrap_or(to))));
    if let Some(first) = first_mark {
        let end = last.unwrap_or(to);
        // 포구일보는 기관장 마상철 씨가 "…"고 말했다고 전했다: the outlet only passes it on.
        if let Some(outer) = topic(cjk, from, first).filter(|outer| is_outlet(cjk, *outer))
            && let Some(inner) = topic(cjk, topic_end(cjk, outer), first)
            && someone(cjk, last_word(cjk, inner))
        {
            let kind = kind_before(cjk, outer).map(|kind| (kind, outer.1));
            let carrier = kind.or_else(|| outlet(cjk, outer)).unwrap_or(outer);
            // 오르비스는 일간지 란테르나를 인용해 …: the paper that the outlet has it from.
            let nearer = relayed(cjk, topic_end(cjk, outer), inner.0).map(|(source, _)| source);
            let nearer = nearer.filter(|source| is_outlet(cjk, *source));
            return Some(CjkCandidate {
                spans: quoted,
                speaker: Some(inner),
                cue,
                rule: "cue after",
                certainty: Certainty::Likely,
                sentence,
                medium: nearer.or(Some(carrier)),
                onward: nearer.map(|_| carrier),
            });
        }
        // "…"고 그는 말했다: the particle belongs to the quotation.
        let behind = end + cjk.entry("particles", end).unwrap_or(0);
        // ‘…’란 지적이 나왔다: what somebody thought of it is nobody.
        let behind = || topic(cjk, behind, cue?.0).filter(|found| someone(cjk, last_word(cjk, *found)));
        let speaker = main_topic(cjk, from, first).or_else(behind);
        let mut quoted = quoted;
        if let Some(start) = led_in(cjk, speaker.map_or(from, |speaker| topic_end(cjk, speaker)), first)
            && let Some(opening) = quoted.first_mut()
        {
            *opening = (start, quoting.first().map_or(opening.1, |region| region.outer_end));
        }
        let found = speaker.or_else(|| before.last().and_then(|candidate| candidate.speaker));
        let certainty = match (speaker, cue) {
            (Some(_), Some(_)) => Certainty::Certain,
            (Some(_), None) | (None, Some(_)) => Certainty::Likely,
            (None, None) => Certainty::Uncertain,
        };
        let rule = if speaker.is_some() { "cue after" } else { "speaker before" };
        return Some(CjkCandidate {
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
    let Some(cue) = cue else {
        let (source, span) = according_to(cjk, sentence)?;
        return Some(CjkCandidate {
            spans: vec![span],
            speaker: Some(source),
            cue: None,
            rule: "according to",
            certainty: Certainty::Likely,
            sentence,
            medium: None,
            onward: None,
        });
    };
    // …다고 말했다.
    let end = (from..cue.0).rev().find(|i| {
        cjk.entry("endings", *i)
            .is_some_and(|length| i + length <= cue.0 && cjk.at(i + length).is_whitespace())
    })?;
    let length = cjk.entry("endings", end).unwrap_or(1);
    // …다고 A를 인용한 B에서 보도했다: who is quoted, and the outlet, stand behind what is said.
    if let Some((source, carrier)) = quoted_behind(cjk, end + length, cue.0) {
        let span = cjk.trimmed((from, end + length.saturating_sub(1)));
        return (span.0 < span.1).then(|| CjkCandidate {
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
    let topic = topic(cjk, from, end);
    if let Some(topic) = topic
        && let Some((source, start)) = relayed(cjk, topic_end(cjk, topic), end)
    {
        let span = cjk.trimmed((start, end + length.saturating_sub(1)));
        let (rule, certainty) = ("reported", Certainty::Likely);
        let (speaker, medium) = (Some(source), Some(topic));
        return (span.0 < span.1).then(|| CjkCandidate {
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
    if let Some(outer) = topic.filter(|outer| is_outlet(cjk, *outer))
        && let Some(inner) = self::topic(cjk, topic_end(cjk, outer), end)
        && someone(cjk, last_word(cjk, inner))
    {
        let start = settled(cjk, topic_end(cjk, inner), end);
        let own = (start..end).rev().find(|i| {
            let length = cjk.entry("endings", *i).filter(|length| i + length < end);
            length.is_some_and(|length| cjk.at(i + length).is_whitespace())
        });
        let last = own
            .map_or(end + length.saturating_sub(1), |own| own + cjk.entry("endings", own).unwrap_or(1) - 1);
        let span = cjk.trimmed((start, last));
        return (span.0 < span.1).then(|| CjkCandidate {
            spans: vec![span],
            speaker: Some(inner),
            cue: Some(cue),
            rule: "reported",
            certainty: Certainty::Likely,
            sentence,
            medium: outlet(cjk, outer).or(Some(outer)),
            onward: None,
        });
    }
    // 연합뉴스를 인용한 강서일보는 …다고 보도했다: whom the outlet quotes has the words.
    let quoted = topic.filter(|outlet| is_outlet(cjk, *outlet)).and_then(|outlet| {
        let (source, behind) = relayed(cjk, from, outlet.0)?;
        (behind <= outlet.0).then_some((source, outlet))
    });
    let medium = quoted.map(|(_, carrier)| carrier).or(medium);
    let (speaker, start) = match topic {
        Some(topic) if quoted.is_some() => {
            (quoted.map(|(source, _)| source), settled(cjk, topic_end(cjk, topic), end))
        }
        Some(topic) => (Some(topic), settled(cjk, topic_end(cjk, topic), end)),
        None => (
            before.last().and_then(|candidate| candidate.speaker).filter(|_| medium.is_none()).or(medium),
            settled(cjk, from, end),
        ),
    };
    let span = cjk.trimmed((start, end + length.saturating_sub(1)));
    (span.0 < span.1 && cjk.regions_in(sentence).iter().all(|r| r.outer_end <= end)).then(|| CjkCandidate {
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
fn credit(cjk: &CjkText<'_>, (from, to): Span, last: &mut CjkCandidate) {
    let follows = last.cue.is_none() && last.sentence.1 == from && cjk.regions_in((from, to)).is_empty();
    let Some(cue) = cue_after(cjk, from, to).filter(|_| follows) else { return };
    let words = words(cjk, from, cue.0);
    let named = words.last().filter(|_| words.len() <= 6).and_then(|word| {
        let length = cjk.entry_before("reports from", word.1).map(|length| word.1 - length);
        length.or_else(|| particle(cjk, *word))
    });
    if let Some(end) = named {
        last.speaker = Some(cjk.trimmed((from, end)));
        last.cue = Some(cue);
        last.rule = "cue after";
        last.certainty = Certainty::Likely;
    }
}

/// A를 인용한 B에서: whom an outlet quotes, and the outlet.
fn quoted_behind(cjk: &CjkText<'_>, from: usize, to: usize) -> Option<(Span, Span)> {
    let (source, behind) = relayed(cjk, from, to)?;
    let mut last = to;
    while last > behind && cjk.at(last - 1).is_whitespace() {
        last -= 1;
    }
    let particle = cjk.entry_before("reports from", last).or_else(|| cjk.entry_before("topics", last))?;
    let carrier = cjk.trimmed((behind, last.checked_sub(particle)?));
    (carrier.0 < carrier.1).then_some((source, carrier))
}

/// 관리 2명의 말을 인용해: whom an outlet has the words from, and where that ends.
fn relayed(cjk: &CjkText<'_>, from: usize, to: usize) -> Option<(Span, usize)> {
    let quoting = cjk.first("quoting", (from, to))?;
    let mut end = quoting.0;
    while end > from && cjk.at(end - 1).is_whitespace() {
        end -= 1;
    }
    end -= cjk.entry_before("words of", end)?;
    let source = cjk.trimmed((settled(cjk, from, end), end));
    (source.0 < source.1).then_some((source, quoting.1))
}

/// 인하가 가능하지만 "약속은 아니다": what leads up to the marks is said too; where it begins.
fn led_in(cjk: &CjkText<'_>, from: usize, mark: usize) -> Option<usize> {
    let mut end = mark;
    while end > from && (cjk.at(end - 1).is_whitespace() || cjk.at(end - 1) == ',') {
        end -= 1;
    }
    cjk.entry_before("connectives", end).filter(|_| end > from)?;
    let start = settled(cjk, from, end);
    let words = words(cjk, start, end);
    words.first().map(|word| word.0).filter(|_| words.len() >= 2)
}

/// Whether a quoting particle stands behind a closing mark, or the sentence ends there.
fn said(cjk: &CjkText<'_>, at: usize) -> bool {
    cjk.entry("particles", at).is_some()
        || matches!(cjk.at(at), '\n' | ',')
        || cjk.at(at).is_whitespace()
            && cjk.chars.get(at.saturating_sub(2)).is_some_and(|c| ".?!".contains(*c))
}

/// The verb of saying at the end of the sentence.
fn cue_after(cjk: &CjkText<'_>, from: usize, to: usize) -> Option<Span> {
    let end = (from..=to).rev().find(|end| {
        cjk.entry_before("cues", *end).is_some_and(|length| end - length >= from)
            && cjk.region_at(end - 1).is_none()
    })?;
    let length = cjk.entry_before("cues", end)?;
    Some((end - length, end))
}

/// The subject of a span: a word with a particle, and what describes it. One that names or describes someone
/// goes before the first.
fn topic(cjk: &CjkText<'_>, from: usize, to: usize) -> Option<Span> {
    let words = words(cjk, from, to);
    let mut start = 0;
    let mut first = None;
    for (index, word) in words.iter().enumerate() {
        if index - start > 12 {
            break;
        }
        let comma = cjk.at(word.1 - 1) == ',';
        let bare = if comma { (word.0, word.1 - 1) } else { *word };
        let outside = cjk.region_at(word.0).is_none();
        let describes = cjk.entry_before("no topics", bare.1).is_some()
            && particle(cjk, bare).is_none_or(|end| {
                // 회사는, 전문가는: a noun that ends like a verb.
                let nouns = ["outlet tails", "titles", "bodies", "unnamed"];
                nouns.iter().all(|list| cjk.entry_before(list, end).is_none())
            });
        if let Some(end) = particle(cjk, bare).filter(|_| outside && !describes)
            && end > word.0
            && cjk.entry_before("settings", end).is_none_or(|length| length < 2)
        {
            let mention = (words.get(start).map_or(word.0, |word| word.0), end);
            // 신문은 … 방파제가: behind a topic, no word that only looks like a name.
            let told = first.is_some_and(|(_, topic)| "은는".contains(cjk.at(topic)));
            if (someone(cjk, (word.0, end)) || kind_before(cjk, mention).is_some())
                && !(told && family(cjk, (word.0, end)).is_some())
            {
                let pronoun = cjk.pack.list("pronouns").contains(&cjk.text((word.0, end)));
                return Some(if pronoun { (word.0, end) } else { mention });
            }
            first = first.or(Some(mention));
        }
        // 대학 측은: the particle stands by itself behind the body.
        if let Some(end) = particle_word(cjk, bare).filter(|_| outside)
            && let Some(before) = index.checked_sub(1).and_then(|index| words.get(index))
            && end == bare.0
            && particle(cjk, *before).is_none()
        {
            return Some((words.get(start).map_or(before.0, |word| word.0).min(before.0), before.1));
        }
        // 박서연 장관: a name may end like a particle.
        let named = family(cjk, bare).is_some_and(|(from, to)| to - from == 3 && to == bare.1);
        let setting = cjk
            .entry_before("settings", bare.1)
            .is_some_and(|length| length > 1 || length < bare.1 - bare.0 && !named);
        // 보도하였으며 보안관계자가: the clause before has ended.
        let joined = ["joins", "connectives"].iter().any(|list| cjk.entry_before(list, bare.1).is_some());
        // 신문을 인용해 장관이: whom an outlet has it from is no subject.
        let quoting = cjk.entry_before("quoting", bare.1).is_some_and(|length| length == bare.1 - bare.0);
        if comma || setting || joined || quoting || date(cjk, bare) {
            start = index + 1;
        }
        // 결승골을 넣은 손우진은: the name stands by itself.
        if describes
            && let Some(next) = words.get(index + 1)
            && family(cjk, *next).is_some()
        {
            start = index + 1;
        }
    }
    first
}

/// The topic of a sentence up to its marks: 병원이 문을 닫자 *그는*, not whatever acts in a clause before it.
fn main_topic(cjk: &CjkText<'_>, from: usize, to: usize) -> Option<Span> {
    let found = topic(cjk, from, to)?;
    let acts = |span: Span| "이가".contains(cjk.at(span.1));
    let next = topic(cjk, topic_end(cjk, found), to).filter(|next| acts(found) && !acts(*next));
    Some(next.filter(|next| someone(cjk, last_word(cjk, *next))).unwrap_or(found))
}

/// Whether a mention is the name of an outlet.
fn is_outlet(cjk: &CjkText<'_>, (from, to): Span) -> bool {
    let ends = |list: &str| cjk.entry_before(list, to).is_some();
    from < to && (ends("outlets") || ends("outlet tails") || kind_before(cjk, (from, to)).is_some())
}

/// 국영 통신사 오르비스: where the kind of an outlet begins that stands as a word of its own right before its name.
fn kind_before(cjk: &CjkText<'_>, (from, to): Span) -> Option<usize> {
    let words = words(cjk, from, to);
    let [.., kind, name] = words.as_slice() else { return None };
    let known = cjk.entry_before("outlet tails", kind.1).is_some_and(|length| length > 1);
    let somebody = cjk.entry_before("titles", name.1).or_else(|| cjk.entry_before("unnamed", name.1));
    (known && somebody.is_none()).then_some(kind.0)
}

/// 데일리 하버에 보낸 이메일, 본지와의 통화: the outlet that something was sent or said to, in a stretch of a sentence.
fn sent_to(cjk: &CjkText<'_>, (from, to): Span) -> Option<Span> {
    let leads = cjk.first("sent to", (from, to))?;
    let paper = |list: &str| cjk.first(list, (leads.1, to.min(leads.1 + 12))).is_some();
    if !paper("documents") && !paper("occasions") {
        return None;
    }
    let words = words(cjk, from, leads.0);
    let last = words.last().copied()?;
    let ends = |list: &str| cjk.entry_before(list, last.1).is_some();
    let other = ends("titles")
        || ends("unnamed")
        || ends("bodies")
        || cjk.pack.list("countries").contains(&cjk.text(last));
    let kind = words.len().checked_sub(2).and_then(|index| words.get(index)).filter(|kind| {
        cjk.entry_before("outlet tails", kind.1).is_some_and(|length| length > 1)
            && particle(cjk, **kind).is_none()
    });
    match kind {
        Some(kind) if !other => Some((kind.0, last.1)),
        // 아시아리뷰와의 인터뷰
        _ => {
            let asked = cjk.text(leads).ends_with("의") && cjk.entry("occasions", leads.1 + 1).is_some();
            (ends("outlets") || ends("outlet tails") || asked && !other).then_some(last)
        }
    }
}

/// 감사원 보고서에 따르면 불량률은 작년의 두 배였다.: a sentence that an opening source has said, with no verb of saying.
fn according_to(cjk: &CjkText<'_>, sentence: Span) -> Option<(Span, Span)> {
    let (from, to) = sentence;
    let phrase = cjk.first("according", sentence)?;
    let source = cjk.trimmed((from, phrase.0));
    let known = ["documents", "bodies", "outlets", "outlet tails", "titles", "unnamed"];
    let speaks = known.iter().any(|list| cjk.entry_before(list, source.1).is_some());
    let span = cjk.trimmed((phrase.1, to));
    let short = source.1 <= source.0 + LONGEST_SOURCE && source.0 < source.1;
    (speaks && short && span.1 >= span.0 + LEAST_SAID).then_some((source, span))
}

/// The longest source of a sentence, and the least that it says, in code points.
const LONGEST_SOURCE: usize = 24;
const LEAST_SAID: usize = 8;

/// Whether a word can be someone who speaks.
fn someone(cjk: &CjkText<'_>, (from, to): Span) -> bool {
    // 최고위원들
    let several = to > from + 2 && cjk.at(to - 1) == '들';
    let word = (from, if several { to - 1 } else { to });
    let ends = |list: &str| cjk.entry_before(list, word.1).is_some();
    ends("titles")
        || ends("unnamed")
        || ends("bodies")
        || ends("outlets")
        || ends("outlet tails")
        || cjk.pack.list("pronouns").contains(&cjk.text(word))
        || !several && family(cjk, word).is_some_and(|(from, to)| to - from == 3)
}

/// The end of the word that holds a topic.
fn topic_end(cjk: &CjkText<'_>, (_, end): Span) -> usize {
    // 대학 측은
    let end = if cjk.at(end).is_whitespace() && cjk.at(end + 1) == '측' { end + 1 } else { end };
    (end..end + 6).find(|i| cjk.at(*i).is_whitespace()).unwrap_or(end)
}

/// Where what is said begins: after date and setting.
fn settled(cjk: &CjkText<'_>, from: usize, to: usize) -> usize {
    let words = words(cjk, from, to);
    let mut start = from;
    // 12일 오전 11시 57분쯤 …에서 지진이 발생했다고: a time to the minute is when it happened, not when it was said.
    let exact = |word: &Span| cjk.at(word.0).is_ascii_digit() && (word.0..word.1).any(|i| cjk.at(i) == '분');
    if words.iter().take(6).any(exact) {
        return from;
    }
    for word in words.iter().take(8) {
        let bare = if cjk.at(word.1 - 1) == ',' { (word.0, word.1 - 1) } else { *word };
        // 부두 노동자들이 월요일 …: the clause has begun, and its time is its own.
        let subject = particle(cjk, bare).filter(|end| "이가".contains(cjk.at(*end)) && *end > bare.0 + 1);
        if subject.is_some() && cjk.entry_before("no topics", bare.1).is_none() {
            break;
        }
        let place = cjk.entry_before("settings", bare.1).is_some_and(|length| length > 1 || date(cjk, bare));
        if place || date(cjk, bare) {
            start = word.1;
        }
    }
    start
}

/// "연합뉴스에 따르면": the outlet.
fn according(cjk: &CjkText<'_>, sentence: Span) -> Option<Span> {
    let phrase = cjk.first("according", sentence)?;
    outlet(cjk, (sentence.0, phrase.0)).filter(|(_, end)| *end == phrase.0)
}
