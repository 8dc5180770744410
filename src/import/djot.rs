//! [`djot`]: a draft as a file of the article format, ready for an editor.
//!
//! `broadsheet check` accepts what is written here, with a warning for everything that is not known or not checked.
//! What is not known is not written; a comment says so. What is opened from the file is the article that was written,
//! but for what the format does not have: straight quotation marks, and texts set off that nobody is quoted in.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::article::{
    Article, Block, Certainty, Confidence, Direction, Id, Inline, Judge, Lang, NOBODY, Note, Quotation,
    plain_text,
};

use super::Draft;
use super::djot_front::front;
use super::marks::Pen;
use super::paper::line_text;

/// A paragraph of a note is no longer, in characters.
const LONGEST_NOTE: usize = 4000;

/// The file.
#[must_use]
pub fn djot(draft: &Draft) -> String {
    let article = draft.article();
    let mut file = String::new();
    front(&mut file, draft);
    let named = named(&article.body);
    let mut writer = Writer::of(article);
    for block in &article.body {
        file.push('\n');
        writer.block(&mut file, block, named.contains(block.id()));
    }
    for footnote in &article.footnotes {
        // More paragraphs of it are indented.
        let text = writer.paragraphs(&footnote.content).trim_end().replace("\n\n", "\n\n  ");
        let _ = writeln!(file, "\n[^{}]: {text}", footnote.id);
    }
    for note in &article.notes {
        let kind = note.kind.as_str();
        let certainty = certainty(&note.certainty);
        let _ =
            write!(file, "\n{{#{} kind={kind}{certainty}}}\n::: note\n{}:::\n", note.id, writer.note(note));
    }
    file
}

/// The blocks whose names must be written: all but those that the desk would count out the same.
fn named(body: &[Block]) -> BTreeSet<&Id> {
    let counted = |count: usize, id: &Id| id.as_str().strip_prefix('p') == Some(count.to_string().as_str());
    let is_number = |id: &Id| {
        let digits = id.as_str().strip_prefix('p');
        digits.is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let (mut count, mut apart) = (0, false);
    let mut named = BTreeSet::new();
    for block in body {
        // The desk always counts these out.
        let unnamed = matches!(block, Block::BlockQuote { .. });
        if !unnamed && (apart || !is_number(block.id())) {
            named.insert(block.id());
            continue;
        }
        count += 1;
        // From the first number that does not follow on, each is written.
        if !counted(count, block.id()) && !unnamed {
            apart = true;
            named.insert(block.id());
        }
    }
    named
}

/// The attributes of a note that is not certain.
fn certainty(certainty: &Certainty) -> String {
    let mut keys = String::new();
    if certainty.confidence != Confidence::Certain {
        let _ = write!(keys, " certainty={}", certainty.confidence.as_str());
    }
    if certainty.judge == Judge::Program {
        keys.push_str(" judge=program");
    }
    if let Some(why) = &certainty.why {
        let _ = write!(keys, " why={}", attribute(why));
    }
    keys
}

/// The value of an attribute.
pub(super) fn attribute(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Writes the text. The first mark of a quotation says who and how; where its words go on, its name is enough.
pub(super) struct Writer<'a> {
    pub(super) lang: &'a Lang,
    quotations: BTreeMap<&'a Id, &'a Quotation>,
    marked: BTreeSet<Id>,
}

impl<'a> Writer<'a> {
    fn of(article: &'a Article) -> Self {
        let quotations = article.evidence.quotations.iter().map(|quotation| (&quotation.id, quotation));
        Self { lang: &article.lang, quotations: quotations.collect(), marked: BTreeSet::new() }
    }

    /// A line of the text. No mark of it is taken for the beginning of a block.
    pub(super) fn line(&mut self, content: &[Inline]) -> String {
        let mut text = String::new();
        self.inlines(&mut text, content, &mut Pen::of(self.lang));
        begin(text.trim_start())
    }

    fn inlines(&mut self, text: &mut String, content: &[Inline], pen: &mut Pen) {
        for inline in content {
            match inline {
                Inline::Text { text: run } => escape(text, run, pen),
                Inline::Code { text: run } => code(text, run),
                Inline::Quoted { quotation, content } => {
                    text.push('[');
                    self.inlines(text, content, pen);
                    text.push_str(&self.mark(quotation));
                }
                Inline::Noted { note, content } => {
                    text.push('[');
                    self.inlines(text, content, pen);
                    let _ = write!(text, "]{{note={note}}}");
                }
                Inline::Foreign { foreign } => {
                    text.push('[');
                    escape(text, &foreign.text, pen);
                    let _ = write!(text, "]{{lang={}", foreign.lang);
                    if let Some(reading) = &foreign.romanised {
                        let _ = write!(text, " rom={}", attribute(reading));
                    }
                    if foreign.dir != Direction::of(&foreign.lang) {
                        let _ = write!(text, " dir={}", foreign.dir.as_str());
                    }
                    text.push('}');
                }
                // With braces these hold inside words too.
                Inline::Emphasis { content } => self.wrapped(text, ("{_", "_}"), content, pen),
                Inline::Strong { content } => self.wrapped(text, ("{*", "*}"), content, pen),
                Inline::Subscript { content } => self.wrapped(text, ("{~", "~}"), content, pen),
                Inline::Superscript { content } => self.wrapped(text, ("{^", "^}"), content, pen),
                Inline::Struck { content } => self.wrapped(text, ("{-", "-}"), content, pen),
                Inline::Link { href, content } => {
                    text.push('[');
                    self.inlines(text, content, pen);
                    // The first bracket would end the address.
                    let _ = write!(text, "]({})", href.replace(')', "%29"));
                }
                Inline::Recording { recording, content } => {
                    let href = recording.href.replace(')', "%29");
                    self.wrapped(text, ("[", "]("), content, pen);
                    let _ = write!(text, "{href}){{.{}", recording.medium.as_str());
                    if let Some(clock) = recording.clock() {
                        let _ = write!(text, " at={}", attribute(&clock));
                    }
                    text.push('}');
                }
                Inline::Footnote { footnote } => _ = write!(text, "[^{footnote}]"),
                Inline::Break => text.push_str("\\\n"),
            }
        }
    }

    /// The braces after a quotation.
    pub(super) fn mark(&mut self, id: &Id) -> String {
        let Some(quotation) = self.quotations.get(id) else { return "]".to_owned() };
        if !self.marked.insert(id.clone()) {
            return format!("]{{.quote #{id}}}");
        }
        let done = quotation.extent.treatment().as_str();
        let by = quotation.by.as_ref().map_or(NOBODY, Id::as_str);
        format!("]{{.quote #{id} by={by} done={done}}}")
    }

    /// A note as paragraphs.
    fn note(&mut self, note: &Note) -> String {
        if plain_text(&note.content).chars().count() > LONGEST_NOTE {
            return long_note(note, self.lang);
        }
        self.paragraphs(&note.content)
    }

    /// What lies between breaks, each as a paragraph.
    pub(super) fn paragraphs(&mut self, content: &[Inline]) -> String {
        let mut text = String::new();
        for (index, paragraph) in content.split(|inline| *inline == Inline::Break).enumerate() {
            let between = if index > 0 { "\n" } else { "" };
            let _ = writeln!(text, "{between}{}", self.line(paragraph));
        }
        text
    }

    fn wrapped(&mut self, text: &mut String, marks: (&str, &str), content: &[Inline], pen: &mut Pen) {
        text.push_str(marks.0);
        self.inlines(text, content, pen);
        text.push_str(marks.1);
    }
}

/// Code as typed, in as many backticks as it takes.
fn code(out: &mut String, text: &str) {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let ticks = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    let _ = write!(out, "{ticks}{pad}{}{pad}{ticks}", text.replace(['\n', '\t'], " "));
}

/// Text in which nothing is a mark. Straight quotation marks become those of the language: the format prints them as
/// English does.
pub(super) fn escape(out: &mut String, text: &str, pen: &mut Pen) {
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        let rest = chars.as_str();
        let next = rest.chars().next().unwrap_or(' ');
        let before = pen.before;
        match c {
            '"' => out.push_str(pen.double(rest)),
            '\'' => out.push_str(pen.single(rest)),
            '\\' | '`' | '*' | '_' | '^' | '~' | '[' | ']' | '{' | '}' | '<' | '>' | '$' | '|' => {
                out.push('\\');
                out.push(c);
            }
            '-' if next == '-' || before == '-' => out.push_str("\\-"),
            '.' if next == '.' || before == '.' => out.push_str("\\."),
            // Two of them look like the mark of another format.
            '=' if next == '=' || before == '=' => out.push_str("\\="),
            // "]:" makes a line that begins with a passage the definition of a link.
            ':' if before == ']' || next.is_ascii_alphanumeric() || matches!(next, '_' | '-' | '+' | ':') => {
                out.push_str("\\:");
            }
            '\n' | '\t' => out.push(' '),
            c => out.push(c),
        }
        pen.before = c;
    }
}

/// A note of more text than a paragraph may have, without emphasis and links.
fn long_note(note: &Note, lang: &Lang) -> String {
    let mut pen = Pen::of(lang);
    let mut text = String::new();
    let mut length = 0;
    let mut line = String::new();
    for inline in &note.content {
        match inline {
            Inline::Foreign { foreign } => {
                line.push('[');
                escape(&mut line, &foreign.text, &mut pen);
                let _ = write!(line, "]{{lang={}}}", foreign.lang);
            }
            other => {
                let plain = line_text(std::slice::from_ref(other));
                for word in plain.split_inclusive(' ') {
                    length += word.chars().count();
                    if length > LONGEST_NOTE {
                        let _ = write!(text, "{}\n\n", begin(line.trim()));
                        line.clear();
                        length = 0;
                    }
                    escape(&mut line, word, &mut pen);
                }
            }
        }
    }
    let _ = writeln!(text, "{}", begin(line.trim()));
    text
}

/// A line that is not taken for the beginning of another block.
fn begin(text: &str) -> String {
    let number = text.trim_start_matches('(').find(|c: char| !c.is_ascii_alphanumeric());
    let open = usize::from(text.starts_with('('));
    if let Some(at) = number.map(|at| at + open).filter(|at| *at > open)
        && let Some((label, rest)) = text.split_at_checked(at)
        && rest.starts_with(['.', ')'])
    {
        return format!("{label}\\{rest}");
    }
    if text.starts_with(['#', '>', '-', '+', '=', ':', '|', '%']) {
        format!("\\{text}")
    } else {
        text.to_owned()
    }
}
