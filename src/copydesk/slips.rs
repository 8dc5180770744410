//! Slips of the hand that Djot reads in silence as something else: markup of other formats, blocks glued to a
//! paragraph, numbers of lists that the page would not print.
//!
//! Each is a remark at the very characters. What is printed wrongly for certain is an error; what may be meant is a
//! warning.

use std::ops::Range;

use jotdown::{Container, ListKind, OrderedListNumbering};

use super::front::Desk;
use super::html::check_html;
use super::pairs::doubled;
use super::placeholders::check_words;
use super::plain::Plain;
use super::remark::Draft;
use super::tree::{Element, Node, is_literal};

/// Remarks on the slips of a text.
pub(super) fn check(nodes: &[Node<'_>], source: &str, base: usize, desk: &Desk) {
    let reader = Reader { source, base, desk };
    for (index, node) in nodes.iter().enumerate() {
        if let Node::Element(element) = node {
            // A remark in the next paragraph may be about a bracket in this one.
            let until = match nodes.get(index + 1) {
                Some(Node::Element(next)) => next.span.end.max(end_of(&next.children)),
                _ => end_of(&element.children),
            };
            reader.block(element, until, false);
        }
    }
}

/// Where the last of some nodes ends.
fn end_of(nodes: &[Node<'_>]) -> usize {
    nodes
        .iter()
        .rev()
        .map(|node| match node {
            Node::Text(words) => words.span.end,
            Node::Element(element) => element.span.end.max(end_of(&element.children)),
            Node::Rule(_) | Node::SoftBreak | Node::HardBreak => 0,
        })
        .max()
        .unwrap_or_default()
}

/// The highest number with which a list of one item may begin.
const LAST_FIRST: u64 = 999;

struct Reader<'a> {
    source: &'a str,
    base: usize,
    desk: &'a Desk,
}

/// One line of the file, with its place in it.
struct Line<'a> {
    text: &'a str,
    at: usize,
}

impl Line<'_> {
    fn span(&self) -> Range<usize> {
        self.at..self.at + self.text.len()
    }
}

impl Reader<'_> {
    fn rest(&self, at: usize) -> &str {
        self.source.get(at.saturating_sub(self.base)..).unwrap_or_default()
    }

    fn before(&self, at: usize) -> &str {
        self.source.get(..at.saturating_sub(self.base)).unwrap_or_default()
    }

    fn is_escaped(&self, at: usize) -> bool {
        self.before(at).ends_with('\\')
    }

    fn block(&self, element: &Element<'_>, until: usize, quoted: bool) {
        match &element.container {
            Container::Paragraph => {
                self.paragraph(&element.children, until, quoted);
                self.words(&element.children, until);
            }
            Container::Heading { .. } => {
                self.subhead(&element.children);
                self.words(&element.children, until);
            }
            Container::TableCell { .. } | Container::Caption => self.words(&element.children, until),
            Container::List { kind, .. } => {
                self.numbers(*kind, &element.children);
                self.children(&element.children, until, false);
            }
            Container::Blockquote => self.children(&element.children, until, true),
            _ => self.children(&element.children, until, quoted),
        }
    }

    fn children(&self, nodes: &[Node<'_>], until: usize, quoted: bool) {
        for node in nodes {
            if let Node::Element(child) = node {
                self.block(child, until, quoted);
            }
        }
    }

    /// A subhead takes in the line below it.
    fn subhead(&self, nodes: &[Node<'_>]) {
        let Some(second) = self.lines(nodes).into_iter().nth(1) else { return };
        self.desk.say(
            Draft::error(
                "no-blank-line",
                second.span(),
                "This line would become part of the subhead above it.",
            )
            .expected("a blank line after the subhead")
            .hint("A subhead stands on one line. Leave the line below it blank."),
        );
    }

    /// The lines of a paragraph, as the file has them.
    fn lines(&self, nodes: &[Node<'_>]) -> Vec<Line<'_>> {
        let mut lines = Vec::new();
        let mut begins = true;
        for node in nodes {
            match node {
                Node::SoftBreak | Node::HardBreak => begins = true,
                Node::Rule(_) => {}
                Node::Text(_) | Node::Element(_) => {
                    let start = match node {
                        Node::Text(words) => words.span.start,
                        Node::Element(element) => element.span.start,
                        _ => 0,
                    };
                    if std::mem::take(&mut begins) {
                        let text = self.rest(start).split('\n').next().unwrap_or_default();
                        lines.push(Line { text: text.trim_end(), at: start });
                    }
                }
            }
        }
        lines
    }

    fn paragraph(&self, nodes: &[Node<'_>], until: usize, quoted: bool) {
        let lines = self.lines(nodes);
        let mut items: Vec<&Line<'_>> = Vec::new();
        let mut bullets = Vec::new();
        for (index, line) in lines.iter().enumerate() {
            if self.is_escaped(line.at) {
                continue;
            }
            if index == 0 {
                self.first_line(line);
            } else if self.is_table(line) {
                self.other_markup(
                    line.span(),
                    "This table would be printed as a paragraph.",
                    "Begin and end each row with |, and leave the line above the table blank.",
                );
                return;
            } else if !self.glued(line, quoted) && is_item(line.text) {
                items.push(line);
            }
            if line.text.starts_with(['•', '●', '▪', '◦', '·']) {
                bullets.push(line);
            }
        }
        let first_number =
            items.first().is_some_and(|line| line.text.starts_with("1") || !starts_with_digit(line.text));
        if let Some(line) = items.first().filter(|_| first_number || items.len() > 1) {
            self.desk.say(
                Draft::warning(
                    "no-blank-line",
                    line.span(),
                    "This list would be printed as part of the paragraph.",
                )
                .expected("a blank line before the list")
                .hint(
                    "Leave the line above the first item blank. Type \\ before a sign that begins no item.",
                ),
            );
        }
        if let Some(line) = bullets.first() {
            let joined = nodes.iter().any(|node| matches!(node, Node::SoftBreak));
            self.bullet(line, joined);
        }
        let plain = Plain::of(nodes);
        if let Some(at) = doubled(&plain.text) {
            let place = plain.place(at..at + '“'.len_utf8());
            if place.end <= until {
                self.desk.say(
                    Draft::warning(
                        "marks-in-marks",
                        place,
                        "Double quotation marks stand inside double ones.",
                    )
                    .expected("single marks inside double ones: “… ‘…’ …”")
                    .hint("Type ' for the inner marks, or close the outer ones first."),
                );
            }
        }
    }

    /// A bullet that was typed as a sign. Lines that would be joined were meant as a list, and the list would be
    /// lost; a line by itself keeps its words and its place, and may well be meant: "· Photo: Ana Mori".
    fn bullet(&self, line: &Line<'_>, joined: bool) {
        let span = line.at..line.at + line.text.chars().next().map_or(0, char::len_utf8);
        let hint = "Begin each item with - and a space, and leave a blank line before the list.";
        if joined {
            self.other_markup(span, "This bullet would be printed inside a paragraph.", hint);
            return;
        }
        self.desk.say(
            Draft::warning("typed-bullet", span, "This bullet would be printed as typed.")
                .expected("a list, if this is one")
                .hint(hint),
        );
    }

    /// What would be a block if a blank or a space stood where it belongs; whether it had its remark.
    fn glued(&self, line: &Line<'_>, quoted: bool) -> bool {
        let text = line.text;
        let hashes = text.chars().take_while(|c| *c == '#').count();
        let after = text.get(hashes..).unwrap_or_default();
        let (what, hint) = if (1..=6).contains(&hashes) && after.starts_with(' ') {
            ("subhead", "Leave the line above it blank.")
        } else if hashes >= 2 && !after.is_empty() {
            ("subhead", "Leave the line above it blank, and type a space after ##.")
        } else if text.starts_with('>') && quoted {
            ("line of the quotation", "Type > and a space at the beginning of each line.")
        } else if text.starts_with('>') {
            ("block quotation", "Leave the line above it blank, and begin each line with > and a space.")
        } else if text.starts_with(":::") {
            ("::: line", "Leave the line above it blank.")
        } else if text.len() >= 2 && text.chars().all(|c| c == '=') {
            ("underline of a subhead", "A subhead begins with ## and a space: ## Subhead.")
        } else if is_rule(text) {
            ("rule", "Leave the lines above and below it blank. A subhead begins with ## and a space.")
        } else {
            return false;
        };
        let message = format!("This {what} would be printed as part of the paragraph.");
        self.desk.say(
            Draft::error("no-blank-line", line.span(), message)
                .expected("a blank line between blocks")
                .hint(hint),
        );
        true
    }

    fn first_line(&self, line: &Line<'_>) {
        let text = line.text;
        let hashes = text.chars().take_while(|c| *c == '#').count();
        let after = text.get(hashes..).unwrap_or_default();
        if (2..=6).contains(&hashes) && !after.starts_with(' ') && !after.is_empty() {
            self.other_markup(
                line.at..line.at + hashes,
                "These signs would be printed.",
                "Type ## and a space.",
            );
        } else if text.starts_with('>') && !text.starts_with("> ") && text.len() > 1 {
            self.other_markup(line.at..line.at + 1, "This > would be printed.", "Type > and a space.");
        } else if text.starts_with(":::") {
            self.other_markup(
                line.span(),
                "This ::: line would be printed.",
                "Write ::: note, with one word after it, and ::: alone on the last line.",
            );
        }
    }

    fn is_table(&self, line: &Line<'_>) -> bool {
        let text = line.text;
        text.contains('|') && text.contains("--") && text.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
    }

    fn other_markup(&self, span: Range<usize>, message: &str, hint: &str) {
        self.desk
            .say(Draft::error("other-markup", span, message).expected("the signs of this format").hint(hint));
    }

    /// The numbers that the page counts out must be those that were typed.
    fn numbers(&self, kind: ListKind, items: &[Node<'_>]) {
        let ListKind::Ordered { numbering, start, .. } = kind else { return };
        let decimal = matches!(numbering, OrderedListNumbering::Decimal);
        // A sentence that begins with a year is no list; a list that goes on after a paragraph is one.
        let alone = items.len() == 1 && start > LAST_FIRST;
        let first = if decimal && !alone { start } else { 1 };
        let mut expected = first;
        let mut repeats = true;
        for item in items {
            let Node::Element(item) = item else { continue };
            let marker = self.rest(item.span.start).split(char::is_whitespace).next().unwrap_or_default();
            let digits: String = marker.chars().filter(char::is_ascii_digit).collect();
            let number = digits.parse::<u64>().ok();
            repeats &= number == Some(first);
            if decimal && (number == Some(expected) || repeats) {
                expected += 1;
                continue;
            }
            let span = item.span.start..item.span.start + marker.len();
            let message = if decimal {
                format!(
                    "“{marker}” would be printed as {expected}.: the page counts on from the first number."
                )
            } else {
                format!("“{marker}” would be printed as {expected}.: the page counts with figures.")
            };
            let hint = if alone {
                "When this begins a sentence, type a \\ before the point: 2026\\. When it is an item, number the list from 1."
            } else {
                "Number the items in order, or say the numbers in the text."
            };
            self.desk.say(
                Draft::error("lost-number", span, message)
                    .expected("1. 2. 3. or 4. 5. 6. in order")
                    .hint(hint),
            );
            return;
        }
    }

    /// Slips inside lines.
    fn words(&self, nodes: &[Node<'_>], until: usize) {
        for (index, node) in nodes.iter().enumerate() {
            match node {
                Node::Text(words) => {
                    let at = words.span.start;
                    check_html(&words.value, &words.span, self.source, self.base, self.desk);
                    if !self.desk.has_covered("html", at) {
                        check_words(&words.value, &|piece| at + piece.start..at + piece.end, self.desk);
                    }
                    // What is curled already has another length, and no slip.
                    if words.value.len() == words.span.len() {
                        self.signs(&words.value, words.span.start);
                    }
                    let next = match nodes.get(index + 1) {
                        Some(Node::Text(next)) => next.value.as_str(),
                        _ => "",
                    };
                    self.open_bracket(&words.value, &words.span, next, until);
                }
                Node::Element(element) => {
                    if is_literal(&element.container) {
                        continue;
                    }
                    if matches!(element.container, Container::Emphasis | Container::Strong) {
                        self.cut_word(element);
                    }
                    self.words(&element.children, until);
                }
                Node::SoftBreak | Node::HardBreak | Node::Rule(_) => {}
            }
        }
    }

    /// Emphasis that begins or ends inside a word.
    fn cut_word(&self, element: &Element<'_>) {
        let source = self.rest(element.span.start);
        let inside = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let before = self.before(element.span.start).chars().next_back();
        let after = self.rest(element.span.end).chars().next();
        let forced = source.starts_with('{');
        if !forced && (inside(before) || inside(after)) {
            let sign = source.chars().next().unwrap_or('_');
            let span = element.span.clone();
            self.desk.say(
                Draft::warning(
                    "cut-word",
                    span,
                    format!("These {sign} would be read as emphasis inside a word."),
                )
                .expected("emphasis around whole words")
                .hint(format!("Type \\{sign} for a sign that is meant to be printed.")),
            );
        }
    }

    /// Signs of markup that would be printed.
    fn signs(&self, text: &str, at: usize) {
        if !text.bytes().any(|byte| matches!(byte, b'=' | b']' | b'*' | b'_' | b'\\')) {
            return;
        }
        let mut told = false;
        for (place, _) in text.match_indices("==") {
            let rest = text.get(place + 2..).unwrap_or_default();
            let marked = rest.find("==").and_then(|end| rest.get(..end));
            if !told
                && !self.is_escaped(at + place)
                && marked.is_some_and(|words| words.trim() == words && !words.is_empty())
            {
                told = true;
                let span = at + place..at + place + 4 + marked.map_or(0, str::len);
                self.other_markup(
                    span,
                    "These signs would be printed.",
                    "Emphasis is _words_, strong emphasis *words*.",
                );
            }
        }
        for (place, found) in text.match_indices("](").chain(text.match_indices("] (http")) {
            if self.is_escaped(at + place) {
                continue;
            }
            let span = at + place..at + place + found.len();
            self.other_markup(
                span,
                "This link is not complete and would be printed with its brackets.",
                "Write [words](https://…), without a space between ] and (, and with both brackets.",
            );
        }
        for (place, sign) in text.match_indices(['*', '_']) {
            let place = at + place;
            let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            let gap = |c: Option<char>| {
                c.is_none_or(|c| c.is_whitespace() || c.is_ascii_punctuation() && c != '\\')
            };
            let before = self.before(place).chars().next_back();
            let after = self.rest(place + 1).chars().next();
            let lone = letter(before) && gap(after) || gap(before) && letter(after);
            if lone && !self.is_escaped(place) {
                self.desk.say(
                    Draft::warning("stray-mark", place..place + 1, format!("This {sign} would be printed."))
                        .expected("two marks around the words")
                        .hint(format!(
                            "Close the emphasis, or type \\{sign} for a sign that is meant to be printed."
                        )),
                );
            }
        }
        let end = at + text.len();
        if text.ends_with('\\')
            && !self.is_escaped(end - 1)
            && self.rest(end).trim_start_matches([' ', '\t']).starts_with(['\n'])
        {
            self.desk.say(
                Draft::warning("stray-mark", end - 1..end, "This \\ would be printed.")
                    .expected("a \\ at the end of a line that goes on below")
                    .hint("Delete it: a paragraph ends by itself."),
            );
        }
    }

    /// Whether a bracket here has its remark already.
    fn has_cause(&self, span: Range<usize>) -> bool {
        ["no-brackets", "stray-attributes", "stray-brace"].iter().any(|code| self.desk.has_said(code, &span))
    }

    /// A bracket before a quotation mark: its end, or its braces, are missing.
    fn open_bracket(&self, text: &str, span: &Range<usize>, next: &str, until: usize) {
        let marks = ['“', '‘', '„', '«', '»', '‚', '「', '『'];
        for (place, _) in text.match_indices('[') {
            let rest = text.get(place + 1..).unwrap_or_default();
            let marked = rest.starts_with(marks) || rest.is_empty() && next.starts_with(marks);
            let at = span.start + place;
            if !marked || self.is_escaped(at) || self.has_cause(at..until.max(at)) {
                continue;
            }
            self.desk.say(
                Draft::warning("open-bracket", at..at + 1, "This [ stands before a quotation mark and would be printed.")
                    .expected("[“words”]{.quote #some-id by=… done=…}")
                    .hint("The ] or the braces of a quotation may be missing. Type \\[ for a bracket that is meant to be printed."),
            );
        }
    }
}

/// A line of three or more asterisks, hyphens or underscores, or two hyphens under a line of words.
fn is_rule(text: &str) -> bool {
    let signs: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    let same = |sign: char| signs.iter().all(|c| *c == sign);
    signs.len() >= 3 && (same('*') || same('-') || same('_'))
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a line begins like an item of a list.
fn is_item(text: &str) -> bool {
    if let Some(rest) = text.strip_prefix(['-', '*', '+']) {
        return rest.starts_with(' ');
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..).unwrap_or_default();
    (1..=3).contains(&digits) && (rest.starts_with(". ") || rest.starts_with(") "))
}
