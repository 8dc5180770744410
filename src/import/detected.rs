//! [`Detected`]: an opened article with the quotations that the finder found in it.

use serde::{Deserialize, Serialize};

use crate::article::{Confidence, Date, Extent, Judge, capitalized};
use crate::quotes::{self, Certainty, Finding, Speaker, SpeakerKind, find};

use super::dates::written;
use super::relaying::is_spent;
use super::{Opened, PieceKind};

/// The most quotations that one paragraph keeps; more is no prose.
const MOST_IN_A_PIECE: usize = 400;

/// The most quotations that stand inside one another.
const DEEPEST: usize = 4;

/// Who says something, as far as the text tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Who {
    /// The name, or what the text calls the speaker.
    pub(super) name: String,
    /// Office or description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) role: Option<String>,
    /// What kind of source it is.
    pub(super) kind: WhoKind,
}

/// What kind of source speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum WhoKind {
    /// A human being.
    #[default]
    Person,
    /// A ministry, party, company.
    Body,
    /// A letter, a report.
    Document,
    /// A newspaper, a station, an agency.
    Outlet,
    /// "A senior official".
    Unnamed,
}

/// A quotation in an opened article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Found {
    /// Its number; it keeps it.
    pub(super) id: u32,
    /// The piece it stands in.
    pub(super) piece: usize,
    /// Where it begins there, in code points, quotation marks included.
    pub(super) from: usize,
    /// Where it ends.
    pub(super) to: usize,
    /// Who says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) speaker: Option<Who>,
    /// The outlet it came through before this article; the one nearest to the speaker, where there are more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) outlet: Option<String>,
    /// The outlets that had it from that one, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) onward: Vec<String>,
    /// Who says that the speaker said so: a person or a body that passes the words on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) relayed_by: Option<Who>,
    /// The number of the quotation inside which it stands, where that one is in the draft: its speaker passes these words on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) within: Option<u32>,
    /// The document or occasion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) document: Option<String>,
    /// When it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) said: Option<Date>,
    /// How much of the wording it keeps.
    pub(super) extent: Extent,
    /// How sure the attribution is.
    pub(super) confidence: Confidence,
    /// Who says so: the program, until a reader confirms or corrects it.
    pub(super) judge: Judge,
    /// The rule that found it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) rule: String,
    /// Whether the reader took it out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) dismissed: bool,
}

/// A finding cut to one paragraph.
struct Taken {
    /// Its place among the findings.
    finding: usize,
    found: Found,
}

/// The letters of the piece that was last asked for, so that a long one is taken apart once.
#[derive(Default)]
struct Letters {
    piece: Option<usize>,
    chars: Vec<char>,
}

impl Letters {
    fn of(&mut self, detected: &Detected, piece: usize) -> &[char] {
        if self.piece != Some(piece) {
            self.piece = Some(piece);
            self.chars = detected
                .opened
                .pieces
                .get(piece)
                .map(|piece| piece.text.chars().collect())
                .unwrap_or_default();
        }
        &self.chars
    }
}

/// An opened article with its quotations.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Detected {
    /// The article as it was opened.
    pub(super) opened: Opened,
    /// Its quotations in the order of the text.
    pub(super) found: Vec<Found>,
}

impl Detected {
    /// The headline, or else the name of the file.
    pub(super) fn title(&self) -> &str {
        self.opened.head.headline.as_deref().unwrap_or(&self.opened.name)
    }

    /// Finds the quotations of an article.
    pub(super) fn of(opened: Opened) -> Self {
        let mut detected = Self { opened, found: Vec::new() };
        let lang = detected.opened.head.lang.as_ref().map_or("en", |lang| lang.as_str()).to_owned();
        let (text, starts) = detected.text();
        let findings = find(&text, &lang);
        let mut taken: Vec<Taken> = Vec::new();
        let mut letters = Letters::default();
        for (index, finding) in findings.iter().enumerate() {
            if !is_spent(&findings, index) {
                detected.take(&mut taken, &mut letters, (&findings, index, finding), &starts);
            }
        }
        // Whoever holds another one comes before it.
        taken.sort_by_key(|taken| (taken.found.piece, taken.found.from, usize::MAX - taken.found.to));
        detected.found = detected.untangled(taken, &findings);
        detected
    }

    /// The text that the finder reads, and where each piece begins in it and ends, in code points.
    fn text(&self) -> (String, Vec<(usize, usize, usize)>) {
        let mut text = String::new();
        let mut starts = Vec::new();
        let mut at = 0;
        for (index, piece) in self.opened.pieces.iter().enumerate() {
            // Subheads are no sentences.
            if piece.kind == PieceKind::Subhead {
                continue;
            }
            let length = piece.text.chars().count();
            starts.push((at, at + length, index));
            text.push_str(&piece.text);
            text.push_str("\n\n");
            at += length + 2;
        }
        (text, starts)
    }

    /// Takes a finding in, cut where paragraphs end.
    fn take(
        &self,
        taken: &mut Vec<Taken>,
        letters: &mut Letters,
        (findings, index, finding): (&[Finding], usize, &Finding),
        starts: &[(usize, usize, usize)],
    ) {
        for (from, to) in &finding.spans {
            let first = starts.partition_point(|(_, end, _)| end <= from);
            let pieces = starts.iter().skip(first).take_while(|(start, ..)| start < to);
            for (start, end, piece) in pieces {
                let (from, to) = (*from.max(start) - start, *to.min(end) - start);
                if from < to
                    && let Some(found) = self.found_in(letters, findings, finding, (*piece, from, to))
                {
                    taken.push(Taken { finding: index, found });
                }
            }
        }
    }

    fn found_in(
        &self,
        letters: &mut Letters,
        findings: &[Finding],
        finding: &Finding,
        (piece, from, to): (usize, usize, usize),
    ) -> Option<Found> {
        let chars = letters.of(self, piece);
        let (from, to) = with_marks(chars, from, to);
        let from = behind_that(chars, from, to);
        let from = if self.goes_on(chars, piece, to) { left_open(chars, from) } else { from };
        let (from, to) = without_lone_bracket(chars, from, to);
        let words = chars.get(from..to).unwrap_or_default();
        if !words.iter().any(|c| c.is_alphanumeric()) {
            return None;
        }
        Some(Found {
            id: 0,
            piece,
            from,
            to,
            speaker: finding.speaker.as_ref().and_then(who),
            outlet: finding.media.first().map(|medium| outlet_name(&medium.text)),
            onward: finding.media.iter().skip(1).map(|medium| outlet_name(&medium.text)).collect(),
            relayed_by: finding
                .parent
                .and_then(|parent| findings.get(parent))
                .and_then(|parent| parent.speaker.as_ref())
                .and_then(who),
            within: None,
            document: finding.document.as_ref().map(|document| document.text.clone()),
            said: finding.date.as_ref().and_then(|date| written(&date.text)),
            extent: extent_of(finding.extent, words),
            confidence: match finding.certainty {
                Certainty::Certain => Confidence::Certain,
                Certainty::Likely => Confidence::Likely,
                Certainty::Uncertain => Confidence::Uncertain,
            },
            judge: Judge::Program,
            rule: finding.rule.to_owned(),
            dismissed: false,
        })
    }

    /// Whether a quotation that ends here, at the end of its paragraph, may go on in the next one, which then begins with
    /// a mark of its own.
    fn goes_on(&self, chars: &[char], piece: usize, to: usize) -> bool {
        let ends = chars.iter().skip(to).take(3).all(|c| c.is_whitespace()) && chars.len() < to + 3;
        let next = self.opened.pieces.get(piece + 1).filter(|_| ends);
        next.is_some_and(|next| {
            next.kind == PieceKind::Paragraph && next.text.trim_start().starts_with(is_open)
        })
    }

    /// No two quotations share a word, unless one stands inside what another one reports: else the later one gives way.
    /// Numbers them in the order of the text.
    fn untangled(&self, taken: Vec<Taken>, findings: &[Finding]) -> Vec<Found> {
        let mut kept: Vec<Found> = Vec::with_capacity(taken.len());
        // Those that are not over yet, the innermost last: their finding, where they begin and end, and their number.
        let mut open: Vec<(usize, (usize, usize), u32)> = Vec::new();
        let mut letters = Letters::default();
        let (mut piece, mut in_piece) = (usize::MAX, 0);
        for Taken { finding, mut found } in taken {
            if found.piece != piece {
                (piece, in_piece) = (found.piece, 0);
                open.clear();
            }
            open.retain(|(_, (_, to), _)| *to > found.from);
            if let Some((outer, (from, to), number)) = open.last().copied() {
                let inside = findings.get(finding).and_then(|finding| finding.parent) == Some(outer);
                let inside = inside && found.to <= to && open.len() < DEEPEST;
                let free = || open.iter().map(|(_, (_, to), _)| *to).max().unwrap_or(to);
                // What it stands in may have given its own begin away.
                found.from = if inside { found.from.max(from) } else { free() };
                // What is left of a stretch that was cut may be a full stop.
                let rest = letters.of(self, piece).get(found.from..found.to);
                if !rest.is_some_and(|rest| rest.iter().any(|c| c.is_alphanumeric())) {
                    continue;
                }
                if inside {
                    found.within = Some(number);
                } else {
                    open.clear();
                }
            }
            if found.from < found.to && in_piece < MOST_IN_A_PIECE {
                in_piece += 1;
                found.id = u32::try_from(kept.len() + 1).unwrap_or(u32::MAX);
                open.push((finding, (found.from, found.to), found.id));
                kept.push(found);
            }
        }
        kept
    }

    /// The quotations that count. An earlier release kept those that a reader took out in the same list.
    pub(super) fn kept(&self) -> impl Iterator<Item = &Found> {
        self.found.iter().filter(|found| !found.dismissed)
    }
}

/// Words that only join what is said to the verb of saying, each with what stands right behind it.
const JOINS: [(&str, char); 5] = [("that", ' '), ("que", ' '), ("qu", '’'), ("qu", '\''), ("что", ' ')];

/// Verbs before which "that" is what is talked of: "said *that was* wrong".
const AFTER_A_PRONOUN: [&str; 22] = [
    "is", "was", "were", "would", "will", "has", "had", "have", "can", "could", "should", "may", "might",
    "must", "does", "did", "means", "meant", "made", "makes", "isn’t", "wasn’t",
];

/// Where the words begin behind "that", which is the writer's: "said that *the bridge is open*".
fn behind_that(chars: &[char], from: usize, to: usize) -> usize {
    let words = chars.get(from..to).unwrap_or_default();
    let begins = |word: &str, sign: char| {
        let length = word.chars().count();
        let same = words.iter().flat_map(|c| c.to_lowercase()).take(length).eq(word.chars());
        (same && words.get(length) == Some(&sign)).then_some(from + length + 1)
    };
    let Some(behind) = JOINS.iter().find_map(|(word, sign)| begins(word, *sign)) else { return from };
    let rest = chars.get(behind..to).unwrap_or_default();
    let next: String = rest.iter().take_while(|c| !c.is_whitespace()).take(20).collect();
    let pronoun = AFTER_A_PRONOUN.contains(&next.replace('\'', "’").to_lowercase().as_str());
    if pronoun || next.is_empty() { from } else { behind }
}

/// Words without a bracket at their end that opens before them: "(He says [it will hold).]"
fn without_lone_bracket(chars: &[char], from: usize, to: usize) -> (usize, usize) {
    let words = chars.get(from..to).unwrap_or_default();
    let Some((close, before)) = words.split_last() else { return (from, to) };
    let open = match close {
        ')' => '(',
        '）' => '（',
        ']' => '[',
        _ => return (from, to),
    };
    let count = |wanted: char| before.iter().filter(|c| **c == wanted).count();
    if count(open) > count(*close) {
        return (from, to);
    }
    let spaces = before.iter().rev().take_while(|c| c.is_whitespace()).count();
    (from, to - 1 - spaces)
}

/// Where the words begin with the mark that opens them, if one does.
fn left_open(chars: &[char], from: usize) -> usize {
    let spaces =
        chars.get(..from).unwrap_or_default().iter().rev().take(2).take_while(|c| c.is_whitespace()).count();
    let mark = (from - spaces).checked_sub(1);
    let opens = |c: &char| if spaces > 0 { *c == '«' } else { is_open(*c) };
    mark.filter(|at| chars.get(*at).is_some_and(opens)).unwrap_or(from)
}

/// Who a speaker is. A pronoun that nobody is known for is nobody.
pub(super) fn who(speaker: &Speaker) -> Option<Who> {
    let name = match &speaker.resolved {
        Some(name) => name.clone(),
        None if speaker.pronoun => return None,
        None => speaker.mention.text.clone(),
    };
    let kind = kind_of(speaker.kind);
    // "minister", "harbour company": a description heads a card like a name.
    let name = if matches!(kind, WhoKind::Unnamed | WhoKind::Body) { capitalized(&name) } else { name };
    Some(Who { name, role: speaker.role.as_ref().map(|role| role.text.clone()), kind })
}

/// The name of an outlet without the small words before it: "the state agency Norvik", «газета „Берег“».
fn outlet_name(text: &str) -> String {
    let mut name = text.trim();
    let small = |word: &str| word.chars().all(|c| c.is_lowercase() || matches!(c, '-' | '’' | '\''));
    while let Some((first, rest)) = name.split_once(' ')
        && small(first)
        && rest.chars().any(char::is_uppercase)
    {
        name = rest.trim_start();
    }
    let bare = name.trim_matches(|c: char| is_open(c) || is_close(c));
    if bare.is_empty() { text.to_owned() } else { bare.to_owned() }
}

fn kind_of(kind: SpeakerKind) -> WhoKind {
    match kind {
        SpeakerKind::Person => WhoKind::Person,
        SpeakerKind::Body => WhoKind::Body,
        SpeakerKind::Document => WhoKind::Document,
        SpeakerKind::Outlet => WhoKind::Outlet,
        SpeakerKind::Unnamed => WhoKind::Unnamed,
    }
}

/// A whole sentence is word for word; a few words of one are a part.
pub(super) fn extent_of(extent: quotes::Extent, words: &[char]) -> Extent {
    let bare: String = words.iter().collect();
    let bare = bare.trim_matches(|c: char| is_open(c) || is_close(c) || c.is_whitespace());
    let count = bare.split_whitespace().count();
    let eastern = bare.chars().filter(|c| matches!(c, '\u{3040}'..='\u{9fff}')).count();
    let sentence = bare.ends_with(['.', ',', '!', '?', '…', '。', '，', '！', '？']);
    match extent {
        quotes::Extent::Direct if sentence && (count >= 4 || eastern >= 6) || count >= 8 => Extent::Verbatim,
        // A word or two in marks make no quotation of a clause that the writer worded.
        quotes::Extent::Mixed if !quotes_words(words) => Extent::Paraphrase,
        quotes::Extent::Direct | quotes::Extent::Mixed => Extent::Partial,
        quotes::Extent::Indirect => Extent::Paraphrase,
    }
}

/// Whether three words in a row, or all of them, stand in double marks.
fn quotes_words(words: &[char]) -> bool {
    let text: String = words.iter().collect();
    let text = text.trim();
    let double = |c: char| matches!(c, '“' | '”' | '„' | '«' | '»' | '"' | '「' | '」' | '『' | '』');
    let whole =
        text.starts_with(double) && text.trim_end_matches(['.', ',', ';', '!', '?']).ends_with(double);
    // Every second part stands between two marks.
    let eastern = |part: &str| part.chars().filter(|c| matches!(c, '\u{3040}'..='\u{9fff}')).count();
    let between = text.split(double).skip(1).step_by(2);
    whole || between.into_iter().any(|part| part.split_whitespace().count() >= 3 || eastern(part) >= 6)
}

pub(super) fn is_open(c: char) -> bool {
    matches!(c, '“' | '„' | '‘' | '‚' | '«' | '»' | '‹' | '「' | '『' | '《' | '"' | '\'')
}

pub(super) fn is_close(c: char) -> bool {
    matches!(c, '”' | '“' | '’' | '‘' | '»' | '«' | '›' | '」' | '』' | '》' | '"' | '\'')
}

/// A passage with the quotation marks around it. French sets spaces between its marks and the words.
pub(super) fn with_marks(chars: &[char], from: usize, to: usize) -> (usize, usize) {
    let is_space = |at: &usize| chars.get(*at).is_some_and(|c| c.is_whitespace());
    let begin = (0..from).rev().take(3).find(|at| !is_space(at));
    let end = (to..chars.len()).take(3).find(|at| !is_space(at));
    let mark = |at: usize, near: bool, fits: &dyn Fn(char) -> bool| {
        chars.get(at).is_some_and(|c| fits(*c) && (near || matches!(c, '«' | '»' | '‹' | '›')))
    };
    let opens = begin.filter(|at| mark(*at, at + 1 == from, &is_open));
    let closes = end.filter(|at| mark(*at, *at == to, &is_close));
    // A mark alone belongs to something else.
    match (opens, closes) {
        (Some(open), Some(close)) => (open, close + 1),
        _ => (from, to),
    }
}
