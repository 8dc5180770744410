//! [`Draft`]: an opened article with what the finder found in it, and what its reader put right.

use serde::{Deserialize, Serialize};

use crate::article::{Confidence, Date, Extent, Judge};
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
pub struct Who {
    /// The name, or what the text calls the speaker.
    pub name: String,
    /// Office or description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// What kind of source it is.
    pub kind: WhoKind,
}

/// What kind of source speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WhoKind {
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
pub struct Found {
    /// Its number; it keeps it.
    pub id: u32,
    /// The piece it stands in.
    pub piece: usize,
    /// Where it begins there, in code points, quotation marks included.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// Who says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Who>,
    /// The outlet it came through before this article; the one nearest to the speaker, where there are more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outlet: Option<String>,
    /// The outlets that had it from that one, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub onward: Vec<String>,
    /// Who says that the speaker said so: a person or a body that passes the words on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relayed_by: Option<Who>,
    /// The number of the quotation inside which it stands, where that one is in the draft: its speaker passes these words on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<u32>,
    /// The document or occasion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// When it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<Date>,
    /// How much of the wording it keeps.
    pub extent: Extent,
    /// How sure the attribution is.
    pub confidence: Confidence,
    /// Who says so: the program, until a reader confirms or corrects it.
    pub judge: Judge,
    /// The rule that found it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rule: String,
    /// Whether the reader took it out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub dismissed: bool,
}

/// What a reader puts right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Correction {
    /// Somebody else says it; an empty name is nobody known.
    Speaker(u32, String),
    /// It came through another outlet; an empty name is none.
    Outlet(u32, String),
    /// It keeps more or less of the wording.
    Extent(u32, Extent),
    /// It is as the program says.
    Confirm(u32),
    /// It is no quotation.
    Dismiss(u32),
    /// It is one after all.
    Restore(u32),
    /// Here is one that the program missed: piece, begin, end, speaker.
    Add(usize, usize, usize, String),
    /// The article has another headline.
    Headline(String),
    /// The article was published by somebody else.
    Publisher(String),
    /// The article was published on another day.
    Published(Date),
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
    fn of(&mut self, draft: &Draft, piece: usize) -> &[char] {
        if self.piece != Some(piece) {
            self.piece = Some(piece);
            self.chars =
                draft.opened.pieces.get(piece).map(|piece| piece.text.chars().collect()).unwrap_or_default();
        }
        &self.chars
    }
}

/// An opened article with its quotations.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The article as it was opened.
    pub opened: Opened,
    /// Its quotations in the order of the text.
    pub found: Vec<Found>,
    /// The day the file was saved, which stands in where the article has no date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Date>,
    /// How many numbers were given out.
    #[serde(default)]
    numbered: u32,
}

impl Draft {
    /// The headline, or else the name of the file.
    #[must_use]
    pub fn title(&self) -> &str {
        self.opened.head.headline.as_deref().unwrap_or(&self.opened.name)
    }

    /// Finds the quotations of an article. `day` is when its file was saved.
    #[must_use]
    pub fn of(opened: Opened, day: Option<Date>) -> Self {
        let mut draft = Self { opened, day, ..Self::default() };
        draft.find();
        draft
    }

    /// Forgets every correction and finds the quotations anew.
    pub fn find(&mut self) {
        self.found.clear();
        self.numbered = 0;
        let lang = self.opened.head.lang.as_ref().map_or("en", |lang| lang.as_str()).to_owned();
        let (text, starts) = self.text();
        let findings = find(&text, &lang);
        let mut taken: Vec<Taken> = Vec::new();
        let mut letters = Letters::default();
        for (index, finding) in findings.iter().enumerate() {
            if !is_spent(&findings, index) {
                self.take(&mut taken, &mut letters, (&findings, index, finding), &starts);
            }
        }
        // Whoever holds another one comes before it.
        taken.sort_by_key(|taken| (taken.found.piece, taken.found.from, usize::MAX - taken.found.to));
        self.found = self.untangled(taken, &findings);
        self.numbered = u32::try_from(self.found.len()).unwrap_or(u32::MAX);
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

    /// No two quotations share a word, unless one stands inside what another one reports: else the later one gives way.
    /// Numbers them in the order of the text.
    fn untangled(&self, taken: Vec<Taken>, findings: &[Finding]) -> Vec<Found> {
        let mut kept: Vec<Found> = Vec::with_capacity(taken.len());
        // Those that are not over yet, the innermost last: their finding, where they end, and their number.
        let mut open: Vec<(usize, usize, u32)> = Vec::new();
        let mut letters = Letters::default();
        let (mut piece, mut in_piece) = (usize::MAX, 0);
        for Taken { finding, mut found } in taken {
            if found.piece != piece {
                (piece, in_piece) = (found.piece, 0);
                open.clear();
            }
            open.retain(|(_, to, _)| *to > found.from);
            if let Some((outer, to, number)) = open.last().copied() {
                let inside = findings.get(finding).and_then(|finding| finding.parent) == Some(outer);
                if inside && found.to <= to && open.len() < DEEPEST {
                    found.within = Some(number);
                } else {
                    // What is left of a stretch that was cut may be a full stop.
                    found.from = open.iter().map(|(_, to, _)| *to).max().unwrap_or(to);
                    let rest = letters.of(self, piece).get(found.from..found.to);
                    if !rest.is_some_and(|rest| rest.iter().any(|c| c.is_alphanumeric())) {
                        continue;
                    }
                    open.clear();
                }
            }
            if found.from < found.to && in_piece < MOST_IN_A_PIECE {
                in_piece += 1;
                found.id = u32::try_from(kept.len() + 1).unwrap_or(u32::MAX);
                open.push((finding, found.to, found.id));
                kept.push(found);
            }
        }
        kept
    }

    /// Carries out a correction; `false` when it changed nothing.
    pub fn apply(&mut self, correction: &Correction) -> bool {
        match correction {
            Correction::Add(piece, from, to, name) => self.add(*piece, *from, *to, name),
            Correction::Headline(text) => put(&mut self.opened.head.headline, text),
            Correction::Publisher(name) => put(&mut self.opened.head.outlet, name),
            Correction::Published(date) => self.opened.head.published.replace(*date) != Some(*date),
            Correction::Speaker(id, name) => {
                let known = self.who(name);
                self.change(*id, |found| found.speaker = known)
            }
            Correction::Outlet(id, name) => {
                let name = name.trim().to_owned();
                self.change(*id, |found| found.outlet = Some(name).filter(|name| !name.is_empty()))
            }
            Correction::Extent(id, extent) => self.change(*id, |found| found.extent = *extent),
            Correction::Confirm(id) => self.change(*id, |_| {}),
            Correction::Dismiss(id) => self.edit(*id, |found| found.dismissed = true),
            Correction::Restore(id) => self.edit(*id, |found| found.dismissed = false),
        }
    }

    /// A speaker of that name: one that is known already, or a new person.
    fn who(&self, name: &str) -> Option<Who> {
        let name = name.trim();
        if name.is_empty() {
            return None;
        }
        let mut known = self.found.iter().filter_map(|found| found.speaker.as_ref());
        let known = known.find(|who| who.name == name).cloned();
        Some(known.unwrap_or_else(|| Who { name: name.to_owned(), role: None, kind: WhoKind::Person }))
    }

    /// Changes a quotation; from then on the reader answers for it.
    fn change(&mut self, id: u32, change: impl FnOnce(&mut Found)) -> bool {
        self.edit(id, |found| {
            change(found);
            found.judge = Judge::Editor;
            found.confidence = Confidence::Certain;
        })
    }

    fn edit(&mut self, id: u32, change: impl FnOnce(&mut Found)) -> bool {
        let Some(found) = self.found.iter_mut().find(|found| found.id == id) else { return false };
        let before = found.clone();
        change(found);
        *found != before
    }

    /// Adds a quotation where none is.
    fn add(&mut self, piece: usize, from: usize, to: usize, name: &str) -> bool {
        let Some(text) = self.opened.pieces.get(piece).map(|piece| &piece.text) else { return false };
        let chars: Vec<char> = text.chars().collect();
        let words = chars.get(from..to.min(chars.len())).unwrap_or_default();
        let leading = words.iter().take_while(|c| c.is_whitespace()).count();
        let trailing = words.iter().rev().take_while(|c| c.is_whitespace()).count();
        if leading + trailing >= words.len() {
            return false;
        }
        let (from, to) = with_marks(&chars, from + leading, from + words.len() - trailing);
        // What the reader dismissed makes room; what stands there otherwise does not.
        let clashes = |found: &Found| found.piece == piece && found.from < to && from < found.to;
        if self.found.iter().any(|found| clashes(found) && !found.dismissed) {
            return false;
        }
        self.found.retain(|found| !clashes(found));
        self.numbered = self.numbered.saturating_add(1);
        let words = chars.get(from..to).unwrap_or_default();
        let marked = words.first().is_some_and(|c| is_open(*c)) && words.last().is_some_and(|c| is_close(*c));
        let found = Found {
            id: self.numbered,
            piece,
            from,
            to,
            speaker: self.who(name),
            outlet: None,
            onward: Vec::new(),
            relayed_by: None,
            within: None,
            document: None,
            said: None,
            extent: if marked { extent_of(quotes::Extent::Direct, words) } else { Extent::Paraphrase },
            confidence: Confidence::Certain,
            judge: Judge::Editor,
            rule: String::new(),
            dismissed: false,
        };
        let at = self.found.partition_point(|other| (other.piece, other.from) < (piece, from));
        self.found.insert(at, found);
        true
    }

    /// The quotations that count.
    pub fn kept(&self) -> impl Iterator<Item = &Found> {
        self.found.iter().filter(|found| !found.dismissed)
    }

    /// The words of a quotation.
    #[must_use]
    pub fn passage(&self, found: &Found) -> String {
        let text = self.opened.pieces.get(found.piece).map(|piece| piece.text.as_str()).unwrap_or_default();
        text.chars().skip(found.from).take(found.to.saturating_sub(found.from)).collect()
    }
}

fn put(slot: &mut Option<String>, text: &str) -> bool {
    let text = Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    if *slot == text {
        return false;
    }
    *slot = text;
    true
}

/// Who a speaker is. A pronoun that nobody is known for is nobody.
pub(super) fn who(speaker: &Speaker) -> Option<Who> {
    let name = match &speaker.resolved {
        Some(name) => name.clone(),
        None if speaker.pronoun => return None,
        None => speaker.mention.text.clone(),
    };
    Some(Who { name, role: speaker.role.as_ref().map(|role| role.text.clone()), kind: kind_of(speaker.kind) })
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
fn extent_of(extent: quotes::Extent, words: &[char]) -> Extent {
    let bare: String = words.iter().collect();
    let bare = bare.trim_matches(|c: char| is_open(c) || is_close(c) || c.is_whitespace());
    let count = bare.split_whitespace().count();
    let eastern = bare.chars().filter(|c| matches!(c, '\u{3040}'..='\u{9fff}')).count();
    let sentence = bare.ends_with(['.', ',', '!', '?', '…', '。', '，', '！', '？']);
    match extent {
        quotes::Extent::Direct if sentence && (count >= 4 || eastern >= 6) || count >= 8 => Extent::Verbatim,
        quotes::Extent::Direct | quotes::Extent::Mixed => Extent::Partial,
        quotes::Extent::Indirect => Extent::Paraphrase,
    }
}

fn is_open(c: char) -> bool {
    matches!(c, '“' | '„' | '‘' | '‚' | '«' | '»' | '‹' | '「' | '『' | '《' | '"' | '\'')
}

fn is_close(c: char) -> bool {
    matches!(c, '”' | '“' | '’' | '‘' | '»' | '«' | '›' | '」' | '』' | '》' | '"' | '\'')
}

/// A passage with the quotation marks around it.
fn with_marks(chars: &[char], from: usize, to: usize) -> (usize, usize) {
    let opens = from.checked_sub(1).filter(|at| chars.get(*at).is_some_and(|c| is_open(*c)));
    let closes = chars.get(to).is_some_and(|c| is_close(*c));
    // A mark alone belongs to something else.
    match opens {
        Some(open) if closes => (open, to + 1),
        _ => (from, to),
    }
}
