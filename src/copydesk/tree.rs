//! The Djot events as a tree, each node with its place and its attributes.

use std::ops::Range;

use jotdown::{AttributeKind, Attributes, Container, Event, Parser};

use super::braces::Braces;
use super::front::{Desk, Sited};
use super::remark::Draft;
use super::strays::{open_block, stray_attributes};
use super::suggest::{did_you_mean, key_synonym, nearest};
use super::typography::Prepared;

/// How deep the tree grows. The guard keeps blocks shallower; this bounds marks inside marks.
const DEEPEST: usize = 64;

/// One node.
#[derive(Debug)]
pub(super) enum Node<'t> {
    /// Words.
    Text(Sited<String>),
    /// The end of a line in the file.
    SoftBreak,
    /// The end of a line on the page.
    HardBreak,
    /// A line of asterisks.
    Rule(Marks),
    /// Anything with a beginning and an end.
    Element(Element<'t>),
}

/// A node with others inside.
#[derive(Debug)]
pub(super) struct Element<'t> {
    pub(super) container: Container<'t>,
    pub(super) marks: Marks,
    /// From its first mark to its last.
    pub(super) span: Range<usize>,
    pub(super) children: Vec<Node<'t>>,
}

/// The attributes of a node. What nobody takes is unknown.
#[derive(Debug, Default)]
pub(super) struct Marks {
    pub(super) span: Range<usize>,
    list: Vec<Mark>,
    asked: Vec<&'static str>,
}

#[derive(Debug)]
struct Mark {
    kind: Kind,
    value: Sited<String>,
}

#[derive(Debug, PartialEq, Eq)]
enum Kind {
    Id,
    Class,
    Key(String),
}

impl Marks {
    /// The attributes; those of a block stand in `span` itself.
    pub(super) fn read(attributes: &Attributes<'_>, text: &str, span: Range<usize>, base: usize) -> Self {
        let place = base + span.start..base + span.end;
        let list = attributes.into_iter().filter_map(|(kind, value)| {
            let value: String = value.parts().collect();
            let kind = match kind {
                AttributeKind::Id => Kind::Id,
                AttributeKind::Class => Kind::Class,
                AttributeKind::Pair { key } => Kind::Key(key.to_string()),
                AttributeKind::Comment => return None,
            };
            Some(Mark { kind, value: Sited { value, span: place.clone() } })
        });
        let mut marks = Self { span: place.clone(), list: list.collect(), asked: Vec::new() };
        marks.place(text.get(span).unwrap_or_default(), 0, place.start);
        marks
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The `#id`, left where it is.
    pub(super) fn peek_id(&self) -> Option<&str> {
        self.list.iter().find(|mark| mark.kind == Kind::Id).map(|mark| mark.value.value.as_str())
    }

    /// Whether there is an `#id`.
    pub(super) fn has_id(&self) -> bool {
        self.peek_id().is_some()
    }

    /// The `#id`.
    pub(super) fn id(&mut self) -> Option<Sited<String>> {
        self.take(|kind| *kind == Kind::Id)
    }

    /// Whether the `.class` is there.
    pub(super) fn class(&mut self, class: &'static str) -> bool {
        let found = self.list.iter().position(|mark| mark.kind == Kind::Class && mark.value.value == class);
        found.map(|index| self.list.remove(index)).is_some()
    }

    /// Whether the `.class` is there, left where it is.
    pub(super) fn has_class(&self, class: &str) -> bool {
        self.list.iter().any(|mark| mark.kind == Kind::Class && mark.value.value == class)
    }

    /// Calls the first class that is `wanted` by another name; the class as it was typed.
    pub(super) fn rename_class(
        &mut self,
        wanted: impl Fn(&str) -> bool,
        name: &str,
    ) -> Option<Sited<String>> {
        let mark = self.list.iter_mut().find(|mark| mark.kind == Kind::Class && wanted(&mark.value.value))?;
        let typed = mark.value.clone();
        name.clone_into(&mut mark.value.value);
        Some(typed)
    }

    /// Forgets all attributes; their remark is made.
    pub(super) fn forget(&mut self) {
        self.list.clear();
    }

    /// Whether there is a `key=`.
    pub(super) fn has(&self, key: &str) -> bool {
        self.list.iter().any(|mark| matches!(&mark.kind, Kind::Key(name) if name == key))
    }

    /// The value of a `key=`.
    pub(super) fn key(&mut self, key: &'static str) -> Option<Sited<String>> {
        self.asked.push(key);
        self.take(|kind| matches!(kind, Kind::Key(name) if name == key))
    }

    /// The names of all `key=` that are left.
    pub(super) fn keys(&self) -> Vec<String> {
        let keys = self.list.iter().filter_map(|mark| match &mark.kind {
            Kind::Key(key) => Some(key.clone()),
            Kind::Id | Kind::Class => None,
        });
        keys.collect()
    }

    /// The known keys that the misspelled ones most likely mean.
    pub(super) fn meant(&self) -> Vec<&'static str> {
        let unknown = self.keys().into_iter().filter(|key| !self.asked.contains(&key.as_str()));
        unknown.filter_map(|key| nearest(&key, self.asked.iter().copied())).collect()
    }

    fn take(&mut self, wanted: impl Fn(&Kind) -> bool) -> Option<Sited<String>> {
        let index = self.list.iter().position(|mark| wanted(&mark.kind))?;
        Some(self.list.remove(index).value)
    }

    /// Remarks on every attribute that nobody took.
    pub(super) fn finish(self, desk: &Desk) {
        for mark in self.list {
            let (message, typed) = match &mark.kind {
                Kind::Id => (format!("The id “{}” has no place here.", mark.value.value), None),
                Kind::Class => (format!("The class “{}” is not known here.", mark.value.value), None),
                Kind::Key(key) if self.asked.contains(&key.as_str()) => {
                    (format!("“{key}” is given twice."), None)
                }
                Kind::Key(key) => (format!("“{key}” is not known here."), Some(key.as_str())),
            };
            let hint = typed.and_then(|key| {
                key_synonym(key, &self.asked).or_else(|| did_you_mean(key, self.asked.iter().copied()))
            });
            let mut draft = Draft::error("unknown-attribute", mark.value.span, message).maybe_hint(hint);
            if !self.asked.is_empty() {
                draft = draft.expected(format!("one of: {}", self.asked.join(", ")));
            }
            desk.say(draft);
        }
    }
}

/// The tree of a text that begins at byte `base` of its file.
pub(super) fn tree<'t>(prepared: &'t Prepared<'_>, base: usize, desk: &Desk) -> Vec<Node<'t>> {
    let text = prepared.source;
    let mut open: Vec<Element<'t>> = Vec::new();
    let mut roots = Vec::new();
    let mut too_deep = 0_usize;
    let mut escaped = false;
    let mut section: Option<Marks> = None;
    let mut braces = Braces::default();
    for (event, span) in Parser::new(&prepared.text).into_offset_iter() {
        let place = base + span.start..base + span.end;
        if too_deep > 0 {
            match event {
                Event::Start(..) => too_deep += 1,
                Event::End(_) => too_deep -= 1,
                _ => {}
            }
            continue;
        }
        let was_escaped = std::mem::take(&mut escaped);
        let node = match event {
            Event::Start(Container::Section { .. }, attributes) => {
                // What stands before a heading belongs to the section that Djot makes of it.
                section = (!attributes.is_empty()).then(|| Marks::read(&attributes, text, span, base));
                continue;
            }
            Event::Start(Container::Document, _)
            | Event::End(Container::Document | Container::Section { .. })
            | Event::Blankline => continue,
            Event::Start(container, attributes) => {
                if open.len() == DEEPEST {
                    desk.say(Draft::error("too-deep", place, "Too many marks lie inside one another."));
                    too_deep = 1;
                    continue;
                }
                // The attributes of a block stand before it, those of a span after it.
                let marks = match (&container, section.take()) {
                    (Container::Heading { .. }, Some(marks)) => marks,
                    _ => Marks::read(&attributes, text, span, base),
                };
                open.push(Element { container, marks, span: place, children: Vec::new() });
                continue;
            }
            Event::End(container) => {
                let Some(mut element) = open.pop() else { continue };
                element.span.end = place.end.max(element.span.end);
                if matches!(container, Container::Div { .. }) && is_open(&element, &place, &open) {
                    for node in open_block(element, text, base, desk) {
                        attach(node, &mut open, &mut roots);
                    }
                    continue;
                }
                Node::Element(element)
            }
            Event::Str(words) => {
                let literal = open.last().is_some_and(|parent| is_literal(&parent.container));
                if !literal {
                    braces.check(&words, span.start, was_escaped, text, base, desk);
                }
                for (piece, at) in prepared.pieces(&words, span.start) {
                    let span = base + at.start..base + at.end;
                    attach(Node::Text(Sited { value: piece.into_owned(), span }), &mut open, &mut roots);
                }
                continue;
            }
            Event::LeftSingleQuote => mark("‘", place),
            Event::RightSingleQuote => mark("’", place),
            Event::LeftDoubleQuote => mark("“", place),
            Event::RightDoubleQuote => mark("”", place),
            Event::Ellipsis => mark("…", place),
            Event::EnDash => mark("–", place),
            Event::EmDash => mark("—", place),
            Event::NonBreakingSpace => mark("\u{a0}", place),
            Event::Softbreak => Node::SoftBreak,
            Event::Hardbreak => Node::HardBreak,
            Event::Escape => {
                escaped = true;
                continue;
            }
            Event::ThematicBreak(attributes) => Node::Rule(Marks::read(&attributes, text, span, base)),
            // Two colons of a line that begins no block.
            Event::Symbol(name) if name.is_empty() => mark("::", place),
            Event::Symbol(name) => {
                unsupported("a symbol", &place, desk);
                Node::Text(Sited { value: format!(":{name}:"), span: place })
            }
            // The mark of a footnote: in a line, an element of that kind is the mark and not the footnote itself.
            Event::FootnoteReference(label) => Node::Element(Element {
                container: Container::Footnote { label },
                marks: Marks::default(),
                span: place,
                children: Vec::new(),
            }),
            Event::Attributes(attributes) => {
                stray_attributes(&attributes, text, span, base, desk);
                continue;
            }
        };
        attach(node, &mut open, &mut roots);
    }
    restore_span_marks(&mut roots, text, base);
    roots
}

fn attach<'t>(node: Node<'t>, open: &mut [Element<'t>], roots: &mut Vec<Node<'t>>) {
    match open.last_mut() {
        Some(parent) => parent.children.push(node),
        None => roots.push(node),
    }
}

/// Whether a `:::` block ended because the text did, or took in another one: Djot gives the last line of `:::` to
/// the outer of two, though blocks do not lie inside one another.
fn is_open(element: &Element<'_>, end: &Range<usize>, around: &[Element<'_>]) -> bool {
    let is_div = |element: &Element<'_>| matches!(element.container, Container::Div { .. });
    let holds = element.children.iter().any(|child| matches!(child, Node::Element(child) if is_div(child)));
    holds || end.is_empty() && !around.iter().any(is_div)
}

/// Whether braces, brackets and quotation marks inside are characters like any other.
pub(super) fn is_literal(container: &Container<'_>) -> bool {
    matches!(
        container,
        Container::Verbatim
            | Container::Math { .. }
            | Container::RawInline { .. }
            | Container::RawBlock { .. }
            | Container::CodeBlock { .. }
    )
}

fn mark(text: &str, span: Range<usize>) -> Node<'static> {
    Node::Text(Sited { value: text.to_owned(), span })
}

/// Spans carry their attributes at their end, so their places are only known there.
fn restore_span_marks(nodes: &mut [Node<'_>], text: &str, base: usize) {
    for node in nodes {
        let Node::Element(element) = node else { continue };
        if !element.container.is_block() && !element.marks.is_empty() {
            let source = text.get(element.span.start - base..element.span.end - base).unwrap_or_default();
            // The last closing bracket outside the braces opens them.
            let inside =
                element.children.last().map_or(0, |child| child.end().saturating_sub(element.span.start));
            let braces = source.get(inside..).and_then(|tail| tail.find('{')).map(|at| inside + at);
            if let Some(at) = braces {
                element.marks.place(source, at, element.span.start);
            }
        }
        restore_span_marks(&mut element.children, text, base);
    }
}

impl Node<'_> {
    fn end(&self) -> usize {
        match self {
            Self::Text(text) => text.span.end,
            Self::Element(element) => element.span.end,
            Self::SoftBreak | Self::HardBreak | Self::Rule(_) => 0,
        }
    }
}

impl Marks {
    /// Finds the places of the attributes in `source` from byte `from` on; `source` begins at `base`.
    fn place(&mut self, source: &str, from: usize, base: usize) {
        let mut at = from;
        self.span = base + from..base + source.len();
        for mark in &mut self.list {
            let typed = match &mark.kind {
                Kind::Id => format!("#{}", mark.value.value),
                Kind::Class => format!(".{}", mark.value.value),
                Kind::Key(key) => format!("{key}="),
            };
            let Some(found) = source.get(at..).and_then(|rest| rest.find(&typed)) else { continue };
            let start = at + found;
            let mut end = start + typed.len();
            if matches!(mark.kind, Kind::Key(_)) {
                let after = source.get(end..).unwrap_or_default();
                let quote = usize::from(after.starts_with('"'));
                if after.get(quote..).is_some_and(|rest| rest.starts_with(&mark.value.value)) {
                    end += mark.value.value.len() + 2 * quote;
                }
            }
            at = end.min(source.len());
            mark.value.span = base + start..base + at;
        }
    }
}

fn unsupported(what: &str, place: &Range<usize>, desk: &Desk) {
    desk.say(
        Draft::error("unsupported", place.clone(), format!("{what} has no place in an article."))
            .expected("text, quotations, notes, emphasis, links and code"),
    );
}
