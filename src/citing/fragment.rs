//! [`directives`]: the text fragment of every quotation, so that a link shows the very words.
//!
//! A browser searches what it renders, from the top, for whole words. The marks of notes and sources are part of
//! that: "somewhere" with note *a* behind it is the word "somewherea". So a term never touches a mark, and where
//! the first place with these words would be another one there is no directive; the id leads there all the same.

use std::collections::BTreeMap;

use memchr::memmem;

use crate::article::{Article, Block, Id, Inline};

/// Stands for a mark: rendered, but not of the text.
const MARK: char = '\u{1}';
/// Words in a term, as long as they suffice.
const WORDS: usize = 4;
/// Characters of a term in a script without spaces.
const CHARACTERS: usize = 8;

/// The directive of each quotation that has one, such as `text=The%20sea,memory`.
#[must_use]
pub fn directives(article: &Article) -> BTreeMap<Id, String> {
    let mut page = Page::default();
    for text in article.kicker.iter().chain([&article.headline]).chain(&article.dek) {
        page.text.extend(text.chars().chain(['\n']));
    }
    for block in &article.body {
        let whole = match block {
            Block::BlockQuote { quotation, .. } => quotation.as_ref(),
            _ => None,
        };
        let start = page.text.len();
        for line in block.lines() {
            page.line(line);
            page.text.push('\n');
        }
        if let Some(id) = whole {
            page.passages.push((id.clone(), start, page.text.len()));
        }
    }
    let folded = Folded::of(&page.text);
    let mut directives = BTreeMap::new();
    for (id, start, end) in &page.passages {
        // Of a quotation that the writer broke the first passage is shown.
        if !directives.contains_key(id)
            && let Some(directive) = found(&page.text, &folded, *start, *end)
        {
            directives.insert(id.clone(), directive);
        }
    }
    directives
}

/// The text as a browser renders it, and where each quotation stands in it.
#[derive(Default)]
struct Page {
    text: Vec<char>,
    passages: Vec<(Id, usize, usize)>,
}

impl Page {
    fn line(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Text { text } | Inline::Code { text } => self.text.extend(text.chars()),
                Inline::Emphasis { .. }
                | Inline::Strong { .. }
                | Inline::Subscript { .. }
                | Inline::Superscript { .. }
                | Inline::Struck { .. }
                | Inline::Link { .. } => self.line(inline.inside()),
                // What it is and its moment stand behind the words.
                Inline::Recording { content, .. } => {
                    self.line(content);
                    self.text.push(MARK);
                }
                Inline::Footnote { .. } => self.text.push(MARK),
                Inline::Foreign { foreign } => {
                    self.text.extend(foreign.text.chars());
                    // The reader may have its romanisation switched on.
                    if foreign.romanised.is_some() {
                        self.text.push(MARK);
                    }
                }
                Inline::Break => self.text.push('\n'),
                Inline::Quoted { quotation, content } => {
                    let start = self.text.len();
                    self.line(content);
                    self.passages.push((quotation.clone(), start, self.text.len()));
                    self.text.push(MARK);
                }
                Inline::Noted { content, .. } => {
                    self.line(content);
                    self.text.push(MARK);
                }
            }
        }
    }
}

/// The directive that finds `text[start..end]`, if its words are found there first.
///
/// U+0001 in `text` stands for a mark, a line's end for the end of a block.
#[must_use]
pub fn directive(text: &[char], start: usize, end: usize) -> Option<String> {
    found(text, &Folded::of(text), start, end)
}

fn found(text: &[char], folded: &Folded, start: usize, end: usize) -> Option<String> {
    let runs = runs(text, start, end);
    let (first, last) = (runs.first()?, runs.last()?);
    let (from, to) = (first.first()?, last.last()?);
    let alone = runs.len() == 1;
    let mut words = WORDS;
    loop {
        let whole = alone && (first.len() <= 2 * words || words >= first.len());
        let begin = head(text, first, if whole { first.len() } else { words }, whole);
        let whole = whole && begin == to.1;
        let term = text.get(from.0..begin)?;
        if folded.finds_first(from.0, begin) {
            let mut out = "text=".to_owned();
            encode(term, &mut out);
            finish(&mut out, text, last, to.1, begin, whole)?;
            return Some(out);
        }
        if words >= first.len() {
            break;
        }
        words += WORDS;
    }
    // The words before the passage, up to the mark or the block's beginning.
    let prefix = prefix(text, from.0)?;
    let whole = alone && first.len() <= 2 * WORDS;
    let begin = head(text, first, if whole { first.len() } else { WORDS }, whole);
    let whole = whole && begin == to.1;
    if !folded.finds_first(prefix, begin) {
        return None;
    }
    let mut out = "text=".to_owned();
    let before: String = text.get(prefix..from.0)?.iter().collect();
    encode(&before.trim_end().chars().collect::<Vec<_>>(), &mut out);
    out.push_str("-,");
    encode(text.get(from.0..begin)?, &mut out);
    finish(&mut out, text, last, to.1, begin, whole)?;
    Some(out)
}

/// The end of a range; none when the term is the whole passage.
fn finish(
    out: &mut String,
    text: &[char],
    last: &[(usize, usize)],
    to: usize,
    begin: usize,
    whole: bool,
) -> Option<()> {
    if whole {
        return Some(());
    }
    let mut from = last.get(last.len().saturating_sub(WORDS))?.0;
    if unspaced(text.get(from..to)?) {
        from = from.max(to.saturating_sub(CHARACTERS));
    }
    // A range whose ends meet is its beginning alone.
    let from = from.max(begin);
    let term: String = text.get(from..to).unwrap_or_default().iter().collect();
    let term: Vec<char> = term.trim_start_matches(|c: char| !c.is_alphanumeric()).chars().collect();
    if !term.is_empty() {
        out.push(',');
        encode(&term, out);
    }
    Some(())
}

/// Where the first `words` of a run end; in a script without spaces, some characters on.
fn head(text: &[char], run: &[(usize, usize)], words: usize, whole: bool) -> usize {
    let (Some(first), Some(last)) = (run.first(), run.get(words.min(run.len()).saturating_sub(1))) else {
        return 0;
    };
    let long = !whole || last.1 - first.0 > 3 * CHARACTERS;
    let cut = long && text.get(first.0..last.1).is_some_and(unspaced);
    if cut { last.1.min(first.0 + CHARACTERS) } else { last.1 }
}

/// The words of a passage that touch no mark and no half word, in runs without a mark or a line's end. Each word
/// is a place in `text` without the punctuation around it.
fn runs(text: &[char], start: usize, end: usize) -> Vec<Vec<(usize, usize)>> {
    let mut runs = vec![Vec::new()];
    let mut at = start;
    while at < end {
        let Some(c) = text.get(at).copied() else { break };
        if c.is_whitespace() || c == MARK {
            if c == MARK || c == '\n' {
                runs.push(Vec::new());
            }
            at += 1;
            continue;
        }
        let stop = |c: &char| c.is_whitespace() || *c == MARK;
        let length = text.get(at..end).and_then(|rest| rest.iter().position(stop));
        let next = length.map_or(end, |length| at + length);
        let token = text.get(at..next).unwrap_or_default();
        let lead = token.iter().position(|c| c.is_alphanumeric());
        let tail = token.iter().rposition(|c| c.is_alphanumeric());
        if let (Some(lead), Some(tail)) = (lead, tail) {
            let (from, to) = (at + lead, at + tail + 1);
            let before = from.checked_sub(1).and_then(|index| text.get(index));
            let free = |c: Option<&char>| !c.is_some_and(|c| c.is_alphanumeric() || *c == MARK);
            if free(before) && free(text.get(to)) {
                if let Some(run) = runs.last_mut() {
                    run.push((from, to));
                }
            } else {
                runs.push(Vec::new());
            }
        }
        at = next;
    }
    runs.retain(|run| !run.is_empty());
    runs
}

/// Where up to three whole words before `at` begin.
fn prefix(text: &[char], at: usize) -> Option<usize> {
    let before = text.get(..at)?;
    let line = before.iter().rposition(|c| *c == '\n' || *c == MARK).map_or(0, |index| index + 1);
    let runs = runs(text, line, at);
    let run = runs.last()?;
    Some(run.get(run.len().saturating_sub(3))?.0)
}

/// The text without regard to capitals, character for character. In bytes, because a long text is looked through for
/// each of its quotations.
struct Folded {
    text: String,
    /// The first byte of each character, and the end.
    bytes: Vec<usize>,
}

impl Folded {
    fn of(text: &[char]) -> Self {
        let mut folded =
            Self { text: String::with_capacity(text.len()), bytes: Vec::with_capacity(text.len() + 1) };
        for c in text {
            folded.bytes.push(folded.text.len());
            let lower = if c.is_ascii() { Some(c.to_ascii_lowercase()) } else { c.to_lowercase().next() };
            folded.text.push(lower.unwrap_or(*c));
        }
        folded.bytes.push(folded.text.len());
        folded
    }

    /// Whether the first place of what stands from character `at` to `end` is this one.
    fn finds_first(&self, at: usize, end: usize) -> bool {
        let (Some(at), Some(end)) = (self.bytes.get(at).copied(), self.bytes.get(end).copied()) else {
            return false;
        };
        let Some(term) = self.text.get(at..end).filter(|term| !term.is_empty()) else { return false };
        let before = self.text.get(..end).unwrap_or_default();
        memmem::find(before.as_bytes(), term.as_bytes()) == Some(at)
    }
}

/// Whether a stretch has letters of a script written without spaces.
fn unspaced(text: &[char]) -> bool {
    text.iter()
        .any(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{e00}'..='\u{e7f}'))
}

/// Percent-encoding. The directive's own signs, `-`, `,` and `&`, are encoded as well.
fn encode(term: &[char], into: &mut String) {
    let digit = |bits: u8| char::from_digit(u32::from(bits), 16).unwrap_or('0').to_ascii_uppercase();
    for byte in term.iter().collect::<String>().bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'_' | b'~' => into.push(char::from(byte)),
            other => {
                into.push('%');
                into.extend([other >> 4, other & 15].map(digit));
            }
        }
    }
}
