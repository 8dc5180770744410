//! Lines of text: from nodes to [`Inline`]s.

use jotdown::{Container, LinkType, SpanLinkType};

use crate::article::{Direction, Foreign, Id, Inline, Lang, Medium, Recording, plain_text};

use super::footnotes;
use super::front::{Desk, Sited, one_of, read_id, read_lang};
use super::joined::Passage;
use super::links::{malformed, may_lead_to};
use super::quoted::Claim;
use super::remark::Draft;
use super::tree::{Element, Marks, Node};

/// Reads the lines of one block and collects the marks in them.
#[derive(Debug)]
pub(super) struct LineReader<'a> {
    pub(super) desk: &'a Desk,
    /// The language of the lines.
    pub(super) lang: &'a Lang,
    /// Whether quotations and notes may stand here.
    pub(super) marked: bool,
    /// The block that holds the lines.
    pub(super) block: Id,
    /// The quotations inside which the reader is, the innermost last.
    pub(super) around: Vec<Id>,
    pub(super) passages: Vec<Passage>,
    pub(super) noted: Vec<Noted>,
    /// The marks of footnotes.
    pub(super) footnoted: Vec<Sited<Id>>,
}

/// A mark of a note.
#[derive(Debug)]
pub(super) struct Noted {
    pub(super) note: Sited<Id>,
    /// The words that carry it.
    pub(super) term: String,
}

impl<'a> LineReader<'a> {
    pub(super) fn new(desk: &'a Desk, lang: &'a Lang, marked: bool, block: Id) -> Self {
        Self {
            desk,
            lang,
            marked,
            block,
            around: Vec::new(),
            passages: Vec::new(),
            noted: Vec::new(),
            footnoted: Vec::new(),
        }
    }

    /// The inlines of some nodes, neighbouring texts joined.
    pub(super) fn line(&mut self, nodes: Vec<Node<'_>>) -> Vec<Inline> {
        let mut line: Vec<Inline> = Vec::new();
        for node in nodes {
            match node {
                Node::Text(words) => {
                    self.desk.check_script(
                        &words.value,
                        &words.span,
                        self.lang,
                        "Mark the words: [words]{lang=… rom=\"…\"}.",
                    );
                    push_text(&mut line, &words.value);
                }
                // Scripts without spaces between words have none at the end of a line either.
                Node::SoftBreak if matches!(self.lang.primary(), "zh" | "ja") => {}
                Node::SoftBreak => push_text(&mut line, " "),
                Node::HardBreak => line.push(Inline::Break),
                Node::Rule(marks) => self.out_of_place(marks.span, "A rule"),
                Node::Element(element) => self.element(element, &mut line),
            }
        }
        line
    }

    fn element(&mut self, element: Element<'_>, line: &mut Vec<Inline>) {
        let Element { container, mut marks, span, children } = element;
        match container {
            Container::Emphasis => {
                marks.finish(self.desk);
                line.push(Inline::Emphasis { content: self.line(children) });
            }
            Container::Strong => {
                marks.finish(self.desk);
                line.push(Inline::Strong { content: self.line(children) });
            }
            Container::Subscript => {
                marks.finish(self.desk);
                line.push(Inline::Subscript { content: self.line(children) });
            }
            Container::Superscript => {
                marks.finish(self.desk);
                line.push(Inline::Superscript { content: self.line(children) });
            }
            Container::Delete => {
                marks.finish(self.desk);
                if !self.around.is_empty() {
                    self.desk.say(
                        Draft::error("struck-words", span, "Struck words stand inside a quotation.")
                            .expected("the words that were said, and no others")
                            .hint("What is struck would be copied as said. Say in the text what was struck."),
                    );
                }
                line.push(Inline::Struck { content: self.line(children) });
            }
            Container::Footnote { label } => line.extend(self.footnote(&label, span)),
            Container::Verbatim => {
                marks.finish(self.desk);
                line.push(Inline::Code { text: words_of(&children) });
            }
            Container::Link(href, kind) => {
                let medium = [Medium::Audio, Medium::Video].into_iter().find(|one| marks.class(one.as_str()));
                let at = medium.and_then(|_| marks.key("at"));
                marks.finish(self.desk);
                let content = self.line(children);
                let link = self.link(&href, kind, content, span.clone());
                line.extend(match medium {
                    Some(medium) => self.recording(medium, at, link, span),
                    None => link,
                });
            }
            Container::Span => self.span(Element { container, marks, span, children }, line),
            Container::Image(..) => {
                self.desk.say(
                    Draft::error(
                        "unsupported",
                        span,
                        "There is no place for an image in a line of an article.",
                    )
                    .expected("![what it shows](file.jpg) in a paragraph of its own")
                    .hint("With a caption, put both between ::: picture and :::."),
                );
            }
            other => {
                self.out_of_place(span, &format!("“{}”", name_of(&other)));
                line.extend(self.line(children));
            }
        }
    }

    /// `[words]{…}`: a quotation, a note's mark or foreign words, or several of them.
    fn span(&mut self, element: Element<'_>, line: &mut Vec<Inline>) {
        let Element { mut marks, span, children, .. } = element;
        let quote = marks.class("quote");
        let note = marks.key("note");
        let is_foreign = marks.has("lang");
        if !quote && note.is_none() && !is_foreign {
            self.desk.say(
                Draft::error("plain-span", span, "These brackets mark nothing.")
                    .expected("{.quote …}, {note=…} or {lang=…} after the brackets"),
            );
            marks.finish(self.desk);
            line.extend(self.line(children));
            return;
        }
        if !self.marked && (quote || note.is_some()) {
            self.desk.say(
                Draft::error(
                    "unsupported",
                    span.clone(),
                    "Quotations and notes are marked in the article’s own text only.",
                )
                .expected("plain text, emphasis, links and foreign words here"),
            );
        }
        let own = if quote && self.marked { quotation_id(&mut marks, &span, self.desk) } else { None };
        self.around.extend(own.as_ref().map(|own| own.value.clone()));
        let mut content =
            if is_foreign { self.foreign(&mut marks, children, &span) } else { self.line(children) };
        if let Some(note) = note.filter(|_| self.marked)
            && let Some(id) = read_id(self.desk, &note.value, &note.span)
        {
            self.noted.push(Noted {
                note: Sited { value: id.clone(), span: note.span },
                term: plain_text(&content),
            });
            content = vec![Inline::Noted { note: id, content }];
        }
        if quote && self.marked {
            content = self.quotation(&mut marks, own, content);
        }
        marks.finish(self.desk);
        line.extend(content);
    }

    fn quotation(&mut self, marks: &mut Marks, id: Option<Sited<Id>>, content: Vec<Inline>) -> Vec<Inline> {
        let claim = Claim::of_mark(marks, self.desk);
        let Some(id) = id else { return content };
        self.around.pop();
        self.passages.push(Passage {
            id: id.clone(),
            block: self.block.clone(),
            words: plain_text(&content),
            set_off: false,
            within: self.around.last().cloned(),
            claim,
            continued: Vec::new(),
        });
        vec![Inline::Quoted { quotation: id.value, content }]
    }

    fn foreign(
        &mut self,
        marks: &mut Marks,
        children: Vec<Node<'_>>,
        span: &std::ops::Range<usize>,
    ) -> Vec<Inline> {
        let plain = children.iter().all(|child| matches!(child, Node::Text(_) | Node::SoftBreak));
        if !plain {
            self.desk.say(
                Draft::error("marked-foreign", span.clone(), "Foreign words carry no marks inside.")
                    .expected("plain words between the brackets")
                    .hint("Put the other mark around them: [[words]{lang=…}]{note=…}."),
            );
        }
        match foreign_of_mark(marks, words_of(&children), self.desk) {
            Some(foreign) => vec![Inline::Foreign { foreign }],
            None => Vec::new(),
        }
    }

    fn link(
        &self,
        href: &str,
        kind: LinkType,
        content: Vec<Inline>,
        span: std::ops::Range<usize>,
    ) -> Vec<Inline> {
        if kind == LinkType::Span(SpanLinkType::Unresolved) {
            self.desk.say(
                Draft::error("dangling-link", span, format!("The link “{href}” leads nowhere."))
                    .expected("[words](https://…)"),
            );
            return content;
        }
        let href = if kind == LinkType::Email && !href.starts_with("mailto:") {
            format!("mailto:{href}")
        } else {
            href.to_owned()
        };
        let hint = malformed(&href);
        if !may_lead_to(&href) || hint.is_some() {
            self.desk.say(
                Draft::error("no-address", span, format!("“{href}” is not an address for a link."))
                    .expected("https://…, http://…, mailto:…, a page of this site, or #… on this page")
                    .maybe_hint(hint.map(str::to_owned)),
            );
            return content;
        }
        self.desk.link(Sited { value: href.clone(), span });
        vec![Inline::Link { href, content }]
    }

    /// A link to a recording: `[words](https://…){.audio at=1:23}`.
    fn recording(
        &self,
        medium: Medium,
        at: Option<Sited<String>>,
        link: Vec<Inline>,
        span: std::ops::Range<usize>,
    ) -> Vec<Inline> {
        let at = at.and_then(|at| {
            let seconds = seconds(&at.value);
            if seconds.is_none() {
                self.desk.say(
                    Draft::error("no-time", at.span, format!("“{}” is not a time.", at.value))
                        .expected("minutes and seconds, 1:23, or hours too, 1:02:03"),
                );
            }
            seconds
        });
        let mut recordings = Vec::new();
        for inline in link {
            match inline {
                Inline::Link { href, content } if href.starts_with("http") => {
                    recordings.push(Inline::Recording { recording: Recording { href, medium, at }, content });
                }
                Inline::Link { href, content } => {
                    self.desk.say(
                        Draft::error(
                            "no-address",
                            span.clone(),
                            format!("“{href}” is not the address of a recording."),
                        )
                        .expected("https://… or http://…"),
                    );
                    recordings.extend(content);
                }
                // A link without an address has its remark.
                other => recordings.push(other),
            }
        }
        recordings
    }

    /// The mark of a footnote: `[^some-id]`.
    fn footnote(&mut self, label: &str, span: std::ops::Range<usize>) -> Option<Inline> {
        if !self.marked {
            self.desk.say(
                Draft::error("unsupported", span, "Footnotes are marked in the article’s own text only.")
                    .expected("plain text, emphasis, links and foreign words here"),
            );
            return None;
        }
        let id = footnotes::name(label, &span, self.desk)?;
        self.footnoted.push(Sited { value: id.clone(), span });
        Some(Inline::Footnote { footnote: id })
    }

    fn out_of_place(&self, span: std::ops::Range<usize>, what: &str) {
        self.desk.say(
            Draft::error("unsupported", span, format!("{what} has no place in a line of an article."))
                .expected("text, quotations, notes, footnotes, emphasis, links and code"),
        );
    }
}

/// The `#id` of a quotation, or a remark.
pub(super) fn quotation_id(
    marks: &mut Marks,
    span: &std::ops::Range<usize>,
    desk: &Desk,
) -> Option<Sited<Id>> {
    if !marks.has_id()
        && let Some(name) = marks.key("id")
    {
        desk.say(
            Draft::error(
                "unknown-attribute",
                name.span.clone(),
                "The name of a quotation is written with #.",
            )
            .expected("{.quote #some-id …}")
            .hint(format!("Write #{}.", name.value)),
        );
        return Some(Sited { value: Id::new(&name.value).ok()?, span: name.span });
    }
    let Some(text) = marks.id() else {
        desk.say(
            Draft::error("no-quotation-id", span.clone(), "This quotation has no name.")
                .expected("{.quote #some-id …}")
                .hint("Links and cards find the quotation by it. Choose a name that stays."),
        );
        return None;
    };
    Some(Sited { value: read_id(desk, &text.value, &text.span)?, span: text.span })
}

/// The second that a time names: `83`, `1:23`, `1:02:03`.
fn seconds(text: &str) -> Option<u32> {
    let parts: Vec<&str> = text.split(':').collect();
    let mut total: u32 = 0;
    for (index, part) in parts.iter().enumerate() {
        let digits = !part.is_empty() && part.len() <= 5 && part.bytes().all(|byte| byte.is_ascii_digit());
        let number: u32 = part.parse().ok().filter(|_| digits)?;
        if index > 0 && number > 59 {
            return None;
        }
        total = total.checked_mul(60)?.checked_add(number)?;
    }
    (parts.len() <= 3).then_some(total)
}

fn push_text(line: &mut Vec<Inline>, words: &str) {
    match line.last_mut() {
        Some(Inline::Text { text }) => text.push_str(words),
        _ => line.push(Inline::Text { text: words.to_owned() }),
    }
}

/// The words of some nodes without their marks.
pub(super) fn words_of(nodes: &[Node<'_>]) -> String {
    let mut words = String::new();
    for node in nodes {
        match node {
            Node::Text(text) => words.push_str(&text.value),
            Node::SoftBreak | Node::HardBreak => words.push(' '),
            Node::Rule(_) => {}
            Node::Element(element) => words.push_str(&words_of(&element.children)),
        }
    }
    words
}

/// What an editor calls a container.
pub(super) fn name_of(container: &Container<'_>) -> &'static str {
    match container {
        Container::Image(..) => "an image",
        Container::Math { .. } => "a formula",
        Container::RawInline { .. } | Container::RawBlock { .. } => "raw markup",
        Container::Subscript => "a subscript",
        Container::Superscript => "a superscript",
        Container::Insert => "an insertion",
        Container::Delete => "a deletion",
        Container::Mark => "a highlight",
        Container::Table => "a table",
        Container::CodeBlock { .. } => "a block of code",
        Container::DescriptionList => "a list of terms",
        Container::TaskListItem { .. } => "a task",
        Container::Footnote { .. } => "a footnote",
        Container::Div { .. } => "a ::: block",
        Container::List { .. } => "a list",
        Container::Blockquote => "a block quotation",
        Container::Heading { .. } => "a heading",
        _ => "this",
    }
}

/// Foreign words in the text: `[习近平]{lang=zh-Hans rom="Xí Jìnpíng"}`.
fn foreign_of_mark(marks: &mut Marks, text: String, desk: &Desk) -> Option<Foreign> {
    let lang = marks.key("lang")?;
    let lang = read_lang(desk, &lang.value, &lang.span)?.value;
    let romanised = marks.key("rom").map(|rom| rom.value);
    let dir = marks
        .key("dir")
        .and_then(|dir| one_of(desk, &dir, &[("ltr", Direction::Ltr), ("rtl", Direction::Rtl)]));
    let dir = dir.unwrap_or_else(|| Direction::of(&lang));
    Some(Foreign { text, lang, dir, romanised })
}
