//! What a `.quote` may hang on, and what its brackets must hold: before anything else is read from the text.
//!
//! Djot hangs braces on whatever stands before them. Only brackets and block quotations say where somebody’s words
//! begin and end, so everything else is a remark, and its attributes are taken away: nothing that follows from them
//! has a remark of its own.

use std::ops::Range;

use jotdown::Container;

use crate::article::{Id, Lang};

use super::front::Desk;
use super::pairs::lone;
use super::plain::Plain;
use super::remark::{Draft, REPEATED, excerpt};
use super::suggest::distance;
use super::tree::{Element, Marks, Node};

/// Other words for `.quote` that editors try.
const SYNONYMS: [&str; 6] = ["quotation", "quoted", "quotes", "citation", "cite", "q"];

/// Checks every quotation of a text and takes away the marks that are none.
pub(super) fn check(nodes: &mut [Node<'_>], source: &str, base: usize, lang: &Lang, desk: &Desk) {
    let mut checker = Checker { source, base, lang, desk };
    // The last paragraph first, so that each knows whether the next one begins with a mark.
    let mut goes_on = false;
    for node in nodes.iter_mut().rev() {
        let Node::Element(element) = node else {
            goes_on = false;
            continue;
        };
        checker.block(element, goes_on);
        goes_on = matches!(element.container, Container::Paragraph) && begins_with_mark(&element.children);
    }
}

/// Whether a paragraph begins with an opening quotation mark.
fn begins_with_mark(nodes: &[Node<'_>]) -> bool {
    let words = Plain::of(nodes).text;
    words.trim_start().starts_with(['“', '‘', '„', '«', '»', '「', '『', '‚'])
}

struct Checker<'a> {
    source: &'a str,
    base: usize,
    lang: &'a Lang,
    desk: &'a Desk,
}

impl Checker<'_> {
    fn source(&self, span: &Range<usize>) -> &str {
        self.source.get(span.start - self.base..span.end - self.base).unwrap_or_default()
    }

    fn block(&mut self, element: &mut Element<'_>, goes_on: bool) {
        self.rename(&mut element.marks);
        let holds = matches!(element.container, Container::Blockquote);
        if !holds && element.marks.has_class("quote") {
            let what = match element.container {
                Container::Paragraph => "the whole paragraph",
                Container::Heading { .. } => "the subhead",
                Container::List { .. } => "the list",
                Container::Table => "the table",
                _ => "the block",
            };
            let words = Plain::of(&element.children).text;
            let span = element.marks.span.clone();
            self.desk.say(no_brackets(what, &words, span));
            self.forget(&mut element.marks);
        }
        if holds && element.marks.has_class("quote") {
            self.block_quotation(element);
        }
        match element.container {
            Container::Paragraph
            | Container::Heading { .. }
            | Container::TableCell { .. }
            | Container::Caption => self.line(&mut element.children, goes_on),
            _ => {
                for child in &mut element.children {
                    if let Node::Element(child) = child {
                        self.block(child, false);
                    }
                }
            }
        }
    }

    /// A block quotation needs no marks, but those that it has come in pairs.
    fn block_quotation(&self, element: &Element<'_>) {
        let mut any = false;
        let paragraphs = element.children.iter().filter_map(|child| match child {
            Node::Element(child) => Some(child),
            _ => None,
        });
        let paragraphs: Vec<&Element<'_>> = paragraphs.collect();
        for (index, paragraph) in paragraphs.iter().enumerate() {
            let plain = Plain::of(&paragraph.children);
            any |= plain.text.chars().any(char::is_alphanumeric);
            let next = paragraphs.get(index + 1);
            self.pairs(&plain, next.is_some_and(|next| begins_with_mark(&next.children)));
        }
        if !any {
            self.nothing(element.span.clone());
        }
    }

    /// The nodes of one line of text. `goes_on` says whether the next paragraph begins with a quotation mark.
    fn line(&mut self, nodes: &mut Vec<Node<'_>>, goes_on: bool) {
        let mut index = 0;
        while index < nodes.len() {
            let (before, rest) = nodes.split_at_mut(index);
            index += 1;
            let Some((Node::Element(element), after)) = rest.split_first_mut() else { continue };
            self.rename(&mut element.marks);
            let mut bracketed = matches!(element.container, Container::Span) && self.is_bracketed(element);
            if element.marks.has_class("quote") {
                if bracketed {
                    let plain = Plain::of(&element.children);
                    let last =
                        after.iter().all(|node| Plain::of(std::slice::from_ref(node)).text.trim().is_empty());
                    if plain.text.chars().any(char::is_alphanumeric) {
                        self.pairs(&plain, goes_on && last);
                    } else {
                        self.nothing(element.span.clone());
                        self.forget(&mut element.marks);
                        bracketed = false;
                    }
                } else {
                    self.misplaced(element, before);
                }
            }
            self.line(&mut element.children, false);
            // A word whose braces had their remark, or held a comment: it is text like any other.
            if matches!(element.container, Container::Span) && element.marks.is_empty() && !bracketed {
                let words = std::mem::take(&mut element.children);
                nodes.splice(index - 1..index, words);
            }
        }
    }

    /// Whether the words that braces hang on stand between square brackets. A word may begin with a bracket too: `[1]one{…}`.
    fn is_bracketed(&self, element: &Element<'_>) -> bool {
        let words = element.span.start..element.marks.span.start.clamp(element.span.start, element.span.end);
        let closed = words.is_empty() || self.source(&words).trim_end().ends_with(']');
        closed && self.source(&element.span).starts_with('[')
    }

    fn nothing(&self, span: Range<usize>) {
        self.desk.say(
            Draft::error("empty-passage", span, "No word stands in this quotation.")
                .expected("at least one letter or digit")
                .hint("The [ ] hold the words, quotation marks included."),
        );
    }

    fn pairs(&self, plain: &Plain, goes_on: bool) {
        let Some(lone) = lone(&plain.text, self.lang) else { return };
        if lone.left_open && goes_on {
            return;
        }
        let place = plain.place(lone.at..lone.at + lone.mark.len_utf8());
        // Inside other marks, this one is a letter in some transcriptions.
        if lone.mark == '‘' && lone.at > 0 {
            self.desk.say(
                Draft::warning("unpaired-mark", place, "This ‘ has no partner inside the quotation.")
                    .expected("both marks inside the brackets")
                    .hint("An apostrophe is ’; the letter ayn is ʿ."),
            );
            return;
        }
        let message = format!("This {} has no partner inside the quotation.", lone.mark);
        let hint = if lone.left_open {
            "Put the closing mark inside the brackets too. A quotation may only be left open at the end of a paragraph when the next paragraph begins with a quotation mark."
        } else if lone.mark == '”' || lone.mark == '″' {
            "Put both marks inside the brackets, or none. The sign for inches is ″."
        } else {
            "Put both marks inside the brackets, or none."
        };
        self.desk.say(
            Draft::error("unpaired-mark", place, message)
                .expected("quotation marks and brackets in pairs between [ and ]")
                .hint(hint),
        );
    }

    /// Braces that Djot hangs on something that has no brackets.
    fn misplaced(&self, element: &mut Element<'_>, before: &[Node<'_>]) {
        let words = Plain::of(&element.children).text;
        let what = match element.container {
            Container::Span => "",
            Container::Emphasis | Container::Strong => "the emphasis",
            Container::Link(..) => "the link",
            Container::Image(..) => "the image",
            Container::Verbatim | Container::Math { .. } | Container::RawInline { .. } => "the code",
            _ => "this mark",
        };
        let span = element.span.clone();
        let earlier = Plain::of(before).text;
        let open = earlier
            .rfind(['[', ']'])
            .is_some_and(|at| earlier.get(at..).is_some_and(|rest| rest.starts_with('[')));
        let mut draft = no_brackets(what, &words, span);
        if words.starts_with(']') || words.ends_with(']') {
            draft = if open {
                draft.hint("The [ before it does not reach here: something between them is not closed.")
            } else {
                draft.hint("Brackets cannot reach over a blank line. Mark each paragraph by itself; leave the quotation mark open at the end of all but the last.")
            };
        } else if open && words.ends_with(['”', '’', '»', '」']) {
            draft = draft.hint("The ] before { is missing.");
        }
        self.desk.say(draft);
        self.forget(&mut element.marks);
    }

    fn forget(&self, marks: &mut Marks) {
        self.desk.lose(marks.peek_id().and_then(|id| Id::new(id).ok()));
        marks.forget();
    }

    /// Reads `.Quote` and `.quotation` as `.quote`, with a remark.
    fn rename(&self, marks: &mut Marks) {
        if marks.has_class("quote") {
            return;
        }
        let near = |class: &str| {
            let lower = class.to_lowercase();
            lower == "quote" || SYNONYMS.contains(&lower.as_str()) || is_slip(&lower, "quote")
        };
        if let Some(class) = marks.rename_class(near, "quote") {
            self.desk.say(
                Draft::error(
                    "unknown-attribute",
                    class.span,
                    format!("“.{}” is not known here.", class.value),
                )
                .expected(".quote for a quotation")
                .hint("Did you mean “.quote”?"),
            );
        }
    }
}

/// Whether one letter is wrong, missing or too many, or two have changed places.
fn is_slip(typed: &str, meant: &str) -> bool {
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    distance(typed, meant) == 1 || sorted(typed) == sorted(meant)
}

/// The remark on braces that hang on `words` alone, a part of the text called `what`.
pub(super) fn no_brackets(what: &str, words: &str, span: Range<usize>) -> Draft {
    let excerpt = excerpt(words.trim(), REPEATED).replace('\n', " ");
    let message = match (what, excerpt.is_empty()) {
        ("", _) => format!(
            "These braces belong to “{excerpt}” alone, because no brackets say where the words begin."
        ),
        (what, true) => format!("These braces belong to {what}, not to words in brackets."),
        (what, false) => format!("These braces belong to {what} “{excerpt}”, not to words in brackets."),
    };
    Draft::error("no-brackets", span, message)
        .expected("[“words”]{.quote …}, or {.quote …} on the line before a > quotation")
        .hint("Put the words in [ ] and the braces right after the ].")
}
