//! Chinese and Korean: languages whose words this program does not divide. The rules read pieces of text.
//!
//! `chinese.rs` and `korean.rs` find the candidates; this file holds what both need.

use std::collections::HashMap;

use crate::quotes::pack::Pack;
use crate::quotes::text::marks::Region;
use crate::quotes::{Certainty, Extent, Finding, Passage, Span, Speaker, SpeakerKind};

/// A Chinese or Korean text, in pieces.
pub(crate) struct CjkText<'a> {
    /// The text as the rules read it: one code point for each that is written.
    pub(crate) chars: Vec<char>,
    pub(crate) as_written: Vec<char>,
    pub(crate) regions: Vec<Region>,
    pub(crate) pack: &'a Pack,
}

/// What the rules of one language found.
#[derive(Clone, Debug)]
pub(crate) struct CjkCandidate {
    pub(crate) spans: Vec<Span>,
    pub(crate) speaker: Option<Span>,
    pub(crate) cue: Option<Span>,
    pub(crate) rule: &'static str,
    pub(crate) certainty: Certainty,
    /// The sentence that reports it.
    pub(crate) sentence: Span,
    /// An outlet the rule has met already.
    pub(crate) medium: Option<Span>,
    /// The outlet that had it from that one.
    pub(crate) onward: Option<Span>,
}

/// The longest attribution behind marks, in code points: behind those that open a sentence, and behind others.
pub(crate) const LONGEST_ATTRIBUTION: usize = 40;
const SHORT_ATTRIBUTION: usize = 24;

/// How many family names with an office the whole text is asked for.
const MOST_ASKED: usize = 60;

/// How many people are asked whether an office without a name is theirs.
const MOST_HOLDERS: usize = 100;

/// The longest sentence the rules read, in code points.
pub(crate) const LONGEST: usize = 400;

impl CjkText<'_> {
    pub(crate) fn at(&self, i: usize) -> char {
        self.chars.get(i).copied().unwrap_or('\n')
    }

    pub(crate) fn text(&self, (from, to): Span) -> String {
        self.chars.get(from..to).unwrap_or_default().iter().collect()
    }

    /// The longest entry of a list that stands at `i`; its length.
    pub(crate) fn entry(&self, list: &str, i: usize) -> Option<usize> {
        let fits = |word: &&String| word.chars().enumerate().all(|(k, c)| self.chars.get(i + k) == Some(&c));
        self.pack.list(list).iter().filter(fits).map(|word| word.chars().count()).max()
    }

    /// The longest entry of a list that ends before `end`; its length.
    pub(crate) fn entry_before(&self, list: &str, end: usize) -> Option<usize> {
        let fits = |word: &&String| {
            let length = word.chars().count();
            end >= length
                && word.chars().enumerate().all(|(k, c)| self.chars.get(end - length + k) == Some(&c))
        };
        self.pack.list(list).iter().filter(fits).map(|word| word.chars().count()).max()
    }

    /// The region that holds `i`, marks included.
    pub(crate) fn region_at(&self, i: usize) -> Option<usize> {
        let after = self.regions.partition_point(|region| region.outer_end <= i);
        self.regions.get(after).filter(|region| region.outer_start <= i).map(|_| after)
    }

    /// The regions that lie wholly in a span, in the order of the text.
    pub(crate) fn regions_in(&self, (from, to): Span) -> &[Region] {
        let first = self.regions.partition_point(|region| region.outer_start < from);
        let last = self.regions.partition_point(|region| region.outer_end <= to).max(first);
        self.regions.get(first..last).unwrap_or_default()
    }

    /// The sentences of the text: they end with a point outside of marks, or with a mark that closes one.
    pub(crate) fn sentences(&self, stops: &str) -> Vec<Span> {
        let mut found = Vec::new();
        let mut from = 0;
        let mut i = 0;
        while i < self.chars.len() {
            let mut end = None;
            if let Some(region) = self.region_at(i).and_then(|index| self.regions.get(index)) {
                let last = region.end.checked_sub(1).map_or(' ', |last| self.at(last));
                let opens = !(from..region.outer_start).any(|k| self.at(k).is_alphanumeric());
                i = region.outer_end.max(i + 1);
                // A quotation that closes its sentence ends the one around it, unless words of saying follow.
                let next = self.at(i);
                if "。！？".contains(last)
                    && !"，,的".contains(next)
                    && next != '\n'
                    && !self.speaks_after(i, stops, opens)
                {
                    end = Some(i);
                }
            } else if self.at(i) == '\n'
                || stops.contains(self.at(i)) && (self.at(i) != '.' || self.at(i + 1).is_whitespace())
            {
                i += 1;
                end = Some(i);
            } else {
                i += 1;
            }
            if end.is_none() && i - from > LONGEST {
                end = Some(i);
            }
            if let Some(end) = end {
                found.push((from, end));
                from = end;
            }
        }
        if from < self.chars.len() {
            found.push((from, self.chars.len()));
        }
        found.retain(|(a, b)| self.chars.get(*a..*b).unwrap_or_default().iter().any(|c| c.is_alphanumeric()));
        found
    }

    /// Whether a short attribution follows, to the end of its sentence: 「…。」他說。 Behind marks that open a sentence it may go on:
    /// “…。”工人李明说，…
    fn speaks_after(&self, i: usize, stops: &str, opens: bool) -> bool {
        let limit = if opens { LONGEST_ATTRIBUTION } else { SHORT_ATTRIBUTION };
        let ends = |k: &usize| stops.contains(self.at(*k)) || "\n，,".contains(self.at(*k));
        let Some(end) = (i..i + limit).find(ends) else { return false };
        let pause = "，,".contains(self.at(end));
        (opens || !pause)
            && (i + 1..end).any(|k| self.entry("cues", k).is_some_and(|length| k + length == end))
            && (i..end).all(|k| self.region_at(k).is_none())
    }

    /// A span without spaces and points at its ends.
    pub(crate) fn trimmed(&self, (mut from, mut to): Span) -> Span {
        let edge = |c: char| c.is_whitespace() || "，。、：；,.:;！？!?".contains(c);
        while from < to && edge(self.at(from)) {
            from += 1;
        }
        while to > from && edge(self.at(to - 1)) {
            to -= 1;
        }
        if let [region] = self.regions_in((from, to))
            && region.outer_start == from
            && (region.outer_end == to || !region.closed && region.outer_end >= to)
        {
            return (region.start, region.end);
        }
        (from, to)
    }

    /// Where an entry of a list stands first in a span, outside of regions.
    pub(crate) fn first(&self, list: &str, (from, to): Span) -> Option<Span> {
        (from..to).find_map(|i| {
            let length =
                self.entry(list, i).filter(|length| i + length <= to && self.region_at(i).is_none())?;
            Some((i, i + length))
        })
    }

    /// The same, with what describes it after a word like 在: 在致员工的公开信中.
    pub(crate) fn framed(&self, list: &str, span: Span) -> Option<Span> {
        let (from, to) = self.first(list, span)?;
        let floor = span.0.max(from.saturating_sub(10));
        let opens = (floor..from).rev().find(|i| self.entry("places", *i).is_some());
        let clear = |open: &usize| !(*open..from).any(|i| "，。：；, ".contains(self.at(i)));
        let start = opens.filter(clear).map_or(from, |open| open + self.entry("places", open).unwrap_or(1));
        // 在接受电视台采访时: the interview, not that somebody gave it.
        let start = if self.entry("accepting", start).is_some() { from } else { start };
        Some((start, to))
    }

    fn passage(&self, span: Span) -> Passage {
        let text = self.as_written.get(span.0..span.1).unwrap_or_default().iter().collect();
        Passage { text, span }
    }

    fn extent(&self, spans: &[Span]) -> Extent {
        let letters: Vec<usize> = spans
            .iter()
            .flat_map(|(from, to)| *from..*to)
            .filter(|i| self.at(*i).is_alphanumeric())
            .collect();
        let inside = letters.iter().filter(|i| self.region_at(**i).is_some()).count();
        if inside * 10 >= letters.len() * 9 {
            Extent::Direct
        } else if inside > 0 {
            Extent::Mixed
        } else {
            Extent::Indirect
        }
    }
}

/// How one language says who someone is.
pub(crate) trait Naming {
    /// The name and the office in a mention, where it has them.
    fn parts(&self, cjk: &CjkText<'_>, mention: Span) -> (Option<Span>, Option<Span>);
    /// The full name of whoever the text names with a family name and an office: 김민수 of 김 시장.
    fn whole(&self, cjk: &CjkText<'_>, family: char, office: &str) -> Option<String>;
    /// The date in a sentence.
    fn date(&self, cjk: &CjkText<'_>, sentence: Span) -> Option<Span>;
}

/// Turns candidates into findings: names, kinds, outlet, document, date.
pub(crate) fn findings(
    cjk: &CjkText<'_>,
    candidates: Vec<CjkCandidate>,
    naming: &dyn Naming,
) -> Vec<Finding> {
    // Everyone by name and office, and what they are called where the text has no more than a family name.
    let mut cast: Vec<(String, Option<Span>, String)> = Vec::new();
    let mut last: Option<usize> = None;
    // Somebody without a name who spoke since: 总干事警告说…。他说…
    let mut nameless: Option<String> = None;
    let mut found = Vec::new();
    let mut asked: HashMap<(String, String), Option<String>> = HashMap::new();
    for candidate in candidates {
        let speaker = candidate.speaker.map(|span| {
            let text = cjk.text(span);
            let pronoun = cjk.pack.list("pronouns").contains(&text);
            let (name, role) = naming.parts(cjk, span);
            let has =
                |list: &str| cjk.first(list, span).is_some() || cjk.entry_before(list, span.1).is_some();
            let title = usize::from(cjk.at(span.1.saturating_sub(1)) == '》');
            let outlet = cjk.first("outlets", span).is_some()
                || cjk.entry_before("outlet tails", span.1 - title).is_some();
            let country = cjk.pack.list("countries").contains(&text);
            // 报告, 이 보고서: a document by its kind alone is no name.
            let pointing = cjk.entry("pointing", span.0).unwrap_or(0);
            let thing = cjk
                .entry_before("documents", span.1)
                .is_some_and(|length| span.0 + pointing + length >= span.1);
            let known = match name {
                _ if pronoun => last,
                Some(place) if !outlet && !country && !thing => {
                    let mut name = cjk.text(place);
                    if let (Some(office), Some(family), 1) = (role, name.chars().next(), name.chars().count())
                    {
                        let office = cjk.text(office);
                        let room = asked.len() < MOST_ASKED;
                        let whole = || if room { naming.whole(cjk, family, &office) } else { None };
                        let known = asked.entry((name.clone(), office.clone())).or_insert_with(whole);
                        name = known.clone().unwrap_or(name);
                    }
                    // 이 당선인: a family name alone would be nobody's name.
                    let office = role.filter(|office| name.chars().count() == 1 && office.0 >= place.1);
                    let shown = office.map_or_else(|| name.clone(), |office| cjk.text((place.0, office.1)));
                    let index = cast.iter().take(200).position(|(known, ..)| {
                        *known == name || name.chars().count() == 1 && known.starts_with(&name)
                    });
                    Some(index.unwrap_or_else(|| {
                        cast.push((name, role, shown));
                        cast.len() - 1
                    }))
                }
                _ => None,
            };
            // 외교부 장관, 发言人: the office of the only one whom the text has named with it.
            let length = span.1 - span.0;
            let held = |(_, role, _): &(String, Option<Span>, String)| {
                role.is_some_and(|(from, to)| {
                    to - from >= length && cjk.chars.get(to - length..to) == cjk.chars.get(span.0..span.1)
                })
            };
            let holder = || {
                let known = (0..cast.len()).rev().take(MOST_HOLDERS);
                let mut holders = known.filter(|index| cast.get(*index).is_some_and(held));
                holders.next().filter(|_| holders.next().is_none())
            };
            let asked_for = name.is_none() && !pronoun && !outlet && length > 2;
            let known = known.or_else(|| if asked_for { holder() } else { None });
            let person = known.and_then(|index| cast.get(index));
            // What ends the phrase says what it is: 报告作者 is somebody, 作家协会报告 a document.
            let ends = |list: &str| cjk.entry_before(list, span.1).unwrap_or(0);
            let (someone, body, paper) = (ends("unnamed"), ends("bodies"), ends("documents"));
            let kind = if outlet {
                SpeakerKind::Outlet
            } else if person.is_some() || pronoun {
                SpeakerKind::Person
            } else if country || body > paper && body > someone {
                SpeakerKind::Body
            } else if someone > paper && someone > body || ends("titles") > paper.max(body) {
                // 世界卫生组织总干事, 외무성 대변인: somebody of a body.
                SpeakerKind::Unnamed
            } else if has("documents") {
                SpeakerKind::Document
            } else if has("unnamed") {
                SpeakerKind::Unnamed
            } else if has("bodies") {
                SpeakerKind::Body
            } else {
                SpeakerKind::Person
            };
            if kind == SpeakerKind::Person && known.is_some() {
                last = known;
                nameless = nameless.take().filter(|_| pronoun);
            } else if matches!(kind, SpeakerKind::Person | SpeakerKind::Unnamed) && !pronoun {
                // A person of whom no name is known; several people are no "he".
                let one =
                    ends("titles") > 0 || cjk.pack.list("counts").iter().any(|one| text.starts_with(one));
                nameless = Some(text.clone()).filter(|_| one);
            }
            let meant = nameless.clone().filter(|_| pronoun);
            Speaker {
                mention: cjk.passage(span),
                resolved: meant.or_else(|| {
                    person
                        .map(|(.., shown)| shown.clone())
                        .or_else(|| named_outlet(cjk, span).filter(|_| outlet && !pronoun))
                        .or_else(|| (!pronoun).then_some(text))
                }),
                role: role.or_else(|| person.and_then(|(_, role, _)| *role)).map(|role| cjk.passage(role)),
                kind,
                pronoun,
            }
        });
        let said = |span: Span| candidate.spans.iter().any(|(a, b)| *a <= span.0 && span.1 <= *b);
        let spoken = |span: Span| candidate.speaker.is_some_and(|(a, b)| a <= span.0 && span.1 <= b);
        let free = |span: &Span| !said(*span) && !spoken(*span);
        let medium = candidate.medium.or_else(|| outlet(cjk, candidate.sentence)).filter(free);
        // 通报称: the word is the verb's own.
        let verb = |span: &Span| candidate.cue.is_some_and(|(a, b)| a <= span.0 && span.1 <= b);
        let document = cjk
            .framed("documents", candidate.sentence)
            .filter(|span| free(span) && !verb(span))
            .or_else(|| cjk.framed("occasions", candidate.sentence).filter(free));
        let date = naming.date(cjk, candidate.sentence).filter(free);
        let media = medium.into_iter().chain(candidate.onward.filter(free));
        let media = media.map(|span| cjk.passage(span)).collect();
        found.push(Finding {
            extent: cjk.extent(&candidate.spans),
            spans: candidate.spans,
            speaker,
            cue: candidate.cue.map(|span| cjk.passage(span)),
            media,
            parent: None,
            depth: 0,
            document: document.map(|span| cjk.passage(span)),
            date: date.map(|span| cjk.passage(span)),
            certainty: candidate.certainty,
            rule: candidate.rule,
        });
    }
    found
}

/// The listed outlet in a mention, without what describes it: 中国官媒中新网, 북한의 조선중앙통신.
fn named_outlet(cjk: &CjkText<'_>, mention: Span) -> Option<String> {
    let known = cjk.first("outlets", mention)?;
    // 中央社消息: what it has.
    let carried = cjk.entry_before("carriers", mention.1).is_some_and(|length| known.1 + length == mention.1);
    (known.1 == mention.1 || carried).then(|| cjk.text(known))
}

/// The outlet a sentence names.
pub(crate) fn outlet(cjk: &CjkText<'_>, sentence: Span) -> Option<Span> {
    if let Some(known) = cjk.first("outlets", sentence) {
        return Some(known);
    }
    // 评论文章: no outlet called 评论.
    let tail = cjk.first("outlet tails", sentence).filter(|tail| cjk.entry("no cues", tail.0).is_none())?;
    let mut from = tail.0;
    // 이타르타스 통신: the kind as a word of its own.
    if cjk.at(from) == '통'
        && from > sentence.0 + 1
        && cjk.at(from - 1) == ' '
        && ('가'..='힣').contains(&cjk.at(from - 2))
    {
        from -= 1;
    }
    let tail = (from, tail.1);
    while from > sentence.0
        && tail.0 - from < 6
        && cjk.at(from - 1).is_alphanumeric()
        && cjk.entry_before("openers", from).is_none()
        && cjk.entry_before("accepting", from).is_none()
    {
        from -= 1;
    }
    (from < tail.0).then_some((from, tail.1))
}
