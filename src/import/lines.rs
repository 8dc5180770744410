//! The lines of a page: a tree of HTML as blocks of text, each with the element it stands in.

use std::collections::BTreeMap;

use super::addresses::resolved;
use super::figures::shifted;
use super::footnotes::note_text;
use super::line::{Line, Lines, Shape};
use super::list_items::Numbers;
use super::spans::gaps;
use super::tags::{Node, Tree, is_block};
use super::{NoteMark, Reason, Style, Styled};

/// The longest text that is a footnote, in characters.
const LONGEST_NOTE: usize = 2000;
/// The most footnotes.
const MOST_NOTES: usize = 2000;

/// A note's mark stands after no more letters than that.
const LONGEST_WORD: usize = 24;

struct Walk<'t> {
    tree: &'t Tree,
    /// What a relative address is relative to.
    base: Option<String>,
    out: Lines,
    now: Line,
    /// How many characters the line has, and whether one of them is more than white space.
    chars: usize,
    begun: bool,
    /// Links and emphasis that are open, with where they begin in this line.
    open: Vec<(Style, usize)>,
    /// How many links are open.
    link: usize,
    /// The numbers of lists, and that of the item whose text has not begun.
    numbers: Numbers,
    number: Option<String>,
    /// How many lists are open.
    lists: u8,
    /// Whether the first line of an item has not begun.
    fresh: bool,
    /// Whether the cell of a row has no text yet.
    bare: bool,
    /// How many drawings are open.
    drawing: usize,
    /// How many `q` elements are open.
    quoting: usize,
    /// Elements by their ids.
    ids: BTreeMap<&'t str, usize>,
    /// The elements that are notes, with their numbers.
    notes: BTreeMap<usize, usize>,
    /// The node that is read.
    reading: usize,
    /// Tables that only lay out a page.
    layout: Vec<bool>,
    /// Elements that the page does not show.
    hidden: &'t [bool],
    /// Cells with gaps before them, for cells of the rows above.
    gaps: BTreeMap<usize, usize>,
}

/// The blocks of a tree in order.
pub(super) fn lines(tree: &Tree, address: Option<&str>, hidden: &[bool]) -> Lines {
    let mut ids = BTreeMap::new();
    let mut layout = vec![false; tree.len()];
    let mut base = address.map(str::to_owned);
    for (index, node) in tree.all() {
        for name in ["id", "name"] {
            if let Some(id) = node.attribute(name).filter(|_| name == "id" || node.tag == "a") {
                ids.entry(id).or_insert(index);
            }
        }
        if node.tag == "base"
            && let Some(href) = node.attribute("href").and_then(|href| resolved(href, base.as_deref()))
        {
            base = Some(href);
        }
        let divides = matches!(
            node.tag.as_str(),
            "p" | "div" | "table" | "ul" | "ol" | "blockquote" | "section" | "article" | "h1" | "h2" | "h3"
        );
        if divides
            && let Some(table) = tree
                .around(node.parent)
                .find(|around| tree.node(*around).is_some_and(|node| node.tag == "table"))
            && let Some(layout) = layout.get_mut(table)
        {
            *layout = true;
        }
    }
    let mut walk = Walk {
        tree,
        base,
        out: Lines::default(),
        now: Line::default(),
        chars: 0,
        begun: false,
        open: Vec::new(),
        link: 0,
        numbers: Numbers::default(),
        number: None,
        lists: 0,
        fresh: false,
        bare: false,
        drawing: 0,
        quoting: 0,
        ids,
        notes: BTreeMap::new(),
        reading: 0,
        layout,
        hidden,
        gaps: gaps(tree),
    };
    walk.node(0, None, Shape::Paragraph, 0);
    walk.end_line(0);
    walk.out
}

impl<'t> Walk<'t> {
    /// Ends the line that is being written. The next one stands inside `at`.
    fn end_line(&mut self, at: usize) {
        for (style, from) in &mut self.open {
            if *from < self.chars && self.begun {
                self.now.styles.push(Styled { from: *from, to: self.chars, style: style.clone() });
            }
            *from = 0;
        }
        let line = std::mem::take(&mut self.now);
        if self.begun {
            self.out.lines.push(line);
        }
        self.begun = false;
        self.chars = 0;
        self.now.at = at;
    }

    /// A text that is no part of the line that is being written.
    fn aside(&mut self, text: String, reason: Reason, at: usize) {
        if text.chars().any(|c| !c.is_whitespace()) {
            let length = text.chars().filter(|c| !c.is_whitespace()).count();
            let line = Line {
                text,
                never: Some(reason),
                at,
                first: self.reading,
                last: self.reading,
                length,
                ..Line::default()
            };
            self.out.lines.push(line);
        }
    }

    fn push(&mut self, c: char) {
        self.now.text.push(c);
        self.chars += 1;
        if !c.is_whitespace() {
            self.now.length += 1;
            self.now.linked += usize::from(self.link > 0);
            if !self.begun {
                self.now.first = self.reading;
            }
            self.now.last = self.reading;
            self.begun = true;
            self.bare = false;
        }
    }

    /// Walks a node; the tree is never deeper than [`super::tags::DEEPEST`].
    fn node(&mut self, index: usize, never: Option<Reason>, shape: Shape, at: usize) {
        let tree = self.tree;
        let Some(node) = tree.node(index) else { return };
        self.reading = index;
        if node.tag.is_empty() {
            self.text(&node.text, never, shape, at);
            return;
        }
        // What became a note is not said twice.
        if self.notes.contains_key(&index) {
            return;
        }
        let mut never = never;
        match node.tag.as_str() {
            "script" | "style" => {
                self.met_script(node);
                return;
            }
            "br" => {
                self.line_break(never, shape, at);
                return;
            }
            "img" | "iframe" | "video" | "audio" | "object" | "embed" | "picture" | "svg" | "canvas" => {
                self.out.met.embedded += usize::from(node.tag != "picture");
                self.alternative(node, at);
                match node.tag.as_str() {
                    "svg" => never = never.or(Some(Reason::Caption)),
                    "img" | "embed" | "picture" => {}
                    _ => never = never.or(Some(Reason::Hidden)),
                }
            }
            // Markup that was escaped when the page was saved by a browser with scripts.
            "noscript" if tree.text_of(index).trim_start().starts_with('<') => {
                never = never.or(Some(Reason::Hidden));
            }
            // A formula's source, for machines.
            "annotation" | "annotation-xml" => never = never.or(Some(Reason::Hidden)),
            "del" | "s" | "strike" if never.is_none() => {
                let struck = tree.text_of(index);
                self.aside(struck, Reason::Deleted, at);
                return;
            }
            "sup" | "sub" if self.raised(index, node, never, shape, at) => return,
            "a" if self.note_mark(index, node) => return,
            "q" => {
                let own = tree.text_of(index).trim_start().starts_with(['“', '"', '„', '«', '‘', '「']);
                let (open, close) =
                    if self.quoting.is_multiple_of(2) { ("“", "”") } else { ("‘", "’") };
                if !own {
                    self.text(open, never, shape, at);
                }
                self.quoting += 1;
                for child in &node.children {
                    self.node(*child, never, shape, index);
                }
                self.quoting -= 1;
                if !own {
                    self.text(close, never, shape, at);
                }
                return;
            }
            tag if !is_block(tag) && self.hidden.get(index) == Some(&true) && node.end - index < 500 => {
                self.aside(tree.text_of(index), Reason::Hidden, at);
                return;
            }
            "table" => self.out.met.tables += usize::from(self.layout.get(index) == Some(&false)),
            _ => {}
        }
        self.element(index, node, never, shape);
    }

    fn element(&mut self, index: usize, node: &'t Node, never: Option<Reason>, shape: Shape) {
        let tag = node.tag.as_str();
        let set_off = matches!(shape, Shape::Quote | Shape::Attribution);
        let shape = match tag {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                // What stands under a heading is more than an item of a list.
                self.fresh = false;
                Shape::Heading(tag.bytes().last().map_or(2, |digit| digit.saturating_sub(b'0')))
            }
            "footer" | "cite" if shape == Shape::Quote && self.ends_quote(index) => Shape::Attribution,
            "figcaption" if self.tree.captions_quote(node) => Shape::Attribution,
            "li" if !set_off => {
                self.number = self.numbers.of(self.tree, node);
                self.fresh = true;
                if self.number.is_some() { Shape::Numbered } else { Shape::Item }
            }
            // Only the first paragraph of an item has the item's sign.
            "p" if matches!(shape, Shape::Item | Shape::Numbered) && !self.fresh => Shape::Paragraph,
            "blockquote" => Shape::Quote,
            "tr" if !set_off && self.tree.is_header_row(node) => Shape::HeaderRow,
            "tr" if !set_off => Shape::Row,
            "td" | "th" if !set_off && self.in_layout(index) => Shape::Paragraph,
            _ => shape,
        };
        // The cells of a row stand on one line, unless the table only lays out the page.
        let cell = matches!(tag, "td" | "th") && !self.in_layout(index);
        let list = matches!(tag, "ul" | "ol");
        self.lists = self.lists.saturating_add(u8::from(list));
        // Elements of a drawing have names of blocks, such as title, and are none.
        self.drawing += usize::from(tag == "svg");
        let block =
            self.drawing == 0 && is_block(tag) && !cell || shape == Shape::Attribution && tag == "cite";
        if block {
            self.end_line(index);
        } else if cell
            && self.tree.node(node.parent).is_some_and(|row| {
                row.children
                    .iter()
                    .find(|child| self.tree.node(**child).is_some_and(|node| !node.tag.is_empty()))
                    != Some(&index)
            })
        {
            // An empty cell keeps its place.
            let text = if self.begun && !self.bare { " · " } else { "– · " };
            self.text(text, never, shape, index);
            self.bare = true;
        }
        if cell {
            for _ in 0..self.gaps.get(&index).copied().unwrap_or_default() {
                self.text("– · ", never, shape, index);
                self.bare = true;
            }
        }
        let leads = |href: &str| {
            let href: String = href.trim_start().chars().take(12).collect();
            // A heading may link to its own place, as in documents.
            let own = matches!(shape, Shape::Heading(_)) && href.len() > 1 && href.starts_with('#');
            !own && !href.to_ascii_lowercase().starts_with("javascript:")
        };
        let link = tag == "a" && node.attribute("href").is_some_and(leads);
        let style = match tag {
            "a" if link => self.address(node).map(Style::Link),
            "em" | "i" if !matches!(shape, Shape::Heading(_)) => Some(Style::Emphasis),
            "strong" | "b" if !matches!(shape, Shape::Heading(_)) => Some(Style::Strong),
            _ => None,
        };
        self.out.met.links += usize::from(link && style.is_none() && node.attribute("href") != Some("#"));
        self.link += usize::from(link);
        let styled = style.is_some();
        if let Some(style) = style {
            self.open.push((style, self.chars));
        }
        for child in &node.children {
            self.node(*child, never, shape, index);
        }
        if styled
            && let Some((style, from)) = self.open.pop()
            && from < self.chars
        {
            self.now.styles.push(Styled { from, to: self.chars, style });
        }
        self.link -= usize::from(link);
        self.drawing -= usize::from(tag == "svg");
        self.lists = self.lists.saturating_sub(u8::from(list));
        if block {
            self.end_line(node.parent);
        }
    }

    fn met_script(&mut self, node: &Node) {
        // Data is no program.
        let data = node.attribute("type").is_some_and(|kind| kind.contains("json"));
        self.out.met.scripts += usize::from(node.tag == "script" && !data);
    }

    fn in_layout(&self, cell: usize) -> bool {
        let table = self
            .tree
            .around(cell)
            .find(|index| self.tree.node(*index).is_some_and(|node| node.tag == "table"));
        table.and_then(|table| self.layout.get(table)).copied().unwrap_or(true)
    }

    fn address(&self, node: &Node) -> Option<String> {
        resolved(node.attribute("href")?, self.base.as_deref())
    }

    /// Whether nothing follows an element inside its block quote.
    fn ends_quote(&self, index: usize) -> bool {
        let tree = self.tree;
        let quote =
            tree.around(index).find(|around| tree.node(*around).is_some_and(|node| node.tag == "blockquote"));
        let (Some(quote), Some(own)) = (quote.and_then(|quote| tree.node(quote)), tree.node(index)) else {
            return false;
        };
        let rest = (own.end..quote.end).filter_map(|index| tree.node(index));
        rest.take(50).all(|node| node.text.trim().is_empty())
    }

    fn text(&mut self, text: &str, never: Option<Reason>, shape: Shape, at: usize) {
        if !self.begun {
            // White space before the first letter belongs to no element.
            self.now.never = never;
            self.now.shape = shape;
            if matches!(shape, Shape::Item | Shape::Numbered) && text.chars().any(|c| !c.is_whitespace()) {
                self.now.number = self.number.take();
                self.now.level = self.lists.saturating_sub(1);
                self.fresh = false;
            }
        } else if self.now.never != never && text.chars().any(|c| !c.is_whitespace()) {
            if let (None, Some(reason)) = (self.now.never, never) {
                // A film inside a paragraph says nothing that belongs to the paragraph.
                self.aside(text.to_owned(), reason, at);
                return;
            }
            self.end_line(at);
            self.now.never = never;
            self.now.shape = shape;
        }
        for c in text.chars() {
            self.push(c);
        }
    }

    /// Raised and lowered figures are letters of their own; other small letters stand as they are.
    fn raised(&mut self, index: usize, node: &Node, never: Option<Reason>, shape: Shape, at: usize) -> bool {
        let text = self.tree.text_of(index);
        let text = text.trim();
        if node.children.len() > 4 || text.is_empty() || text.chars().count() > 12 {
            return false;
        }
        let link =
            node.children.iter().find(|child| self.tree.node(**child).is_some_and(|node| node.tag == "a"));
        if let Some(link) = link
            && let Some(anchor) = self.tree.node(*link)
            && self.note_mark(*link, anchor)
        {
            return true;
        }
        let Some(figures) = shifted(text, node.tag == "sub") else { return false };
        self.text(&figures, never, shape, at);
        true
    }

    /// Whether a link is the mark of a footnote on this page: the text that it leads to becomes the note.
    fn note_mark(&mut self, index: usize, node: &Node) -> bool {
        let Some(target) = node.attribute("href").and_then(|href| href.strip_prefix('#')) else {
            return false;
        };
        let tree = self.tree;
        let label = tree.text_of(index);
        let label = label.trim().trim_matches(['[', ']', '(', ')']);
        let short = !label.is_empty()
            && label.chars().count() <= 4
            && label.chars().all(|c| c.is_ascii_digit() || matches!(c, '*' | '†' | '‡' | '§'));
        let Some(found) = self.ids.get(target).copied().filter(|found| short && *found > index) else {
            return false;
        };
        // The id may sit on the anchor at the note's beginning.
        let holder = tree.node(found).filter(|node| matches!(node.tag.as_str(), "a" | "span" | "sup" | "b"));
        let found = if let Some(holder) = holder { holder.parent } else { found };
        let Some(note) = tree.node(found) else { return false };
        if tree.is_in(index, found)
            || !matches!(note.tag.as_str(), "li" | "p" | "div" | "dd" | "aside" | "td" | "tr")
        {
            return false;
        }
        if self.notes.contains_key(&found) || self.notes.len() < MOST_NOTES {
            let text = note_text(tree, found);
            let text = text.trim();
            if text.is_empty() || text.chars().count() > LONGEST_NOTE || !self.begun {
                return false;
            }
            let number = self.notes.len();
            let number = *self.notes.entry(found).or_insert(number);
            if number == self.out.notes.len() {
                self.out.notes.push(text.to_owned());
            }
            self.mark(number);
            return true;
        }
        false
    }

    /// Marks the last word of the line with a note.
    fn mark(&mut self, note: usize) {
        let space = self.now.text.chars().rev().take_while(|c| c.is_whitespace()).count();
        let trimmed = self.now.text.trim_end();
        let word = trimmed.chars().rev().take(LONGEST_WORD).take_while(|c| !c.is_whitespace()).count();
        let to = self.chars.saturating_sub(space);
        let from = to.saturating_sub(word);
        // Two notes of one word stand one after the other.
        let taken = self.now.marks.last().map_or(0, |mark| mark.to);
        let from = from.max(taken);
        if from < to {
            self.now.marks.push(NoteMark { from, to, note });
        } else {
            let label = format!("[{}]", note + 1);
            for c in label.chars() {
                self.push(c);
            }
            self.now.marks.push(NoteMark { from: self.chars - label.chars().count(), to: self.chars, note });
        }
    }

    /// Two breaks in a row begin a new paragraph; one is a space.
    fn line_break(&mut self, never: Option<Reason>, shape: Shape, at: usize) {
        let bare = self.now.text.trim_end_matches([' ', '\t', '\n', '\r', '\u{a0}']);
        if bare.ends_with('\u{b}') {
            let within = self.now.at;
            self.end_line(within);
        } else if self.begun {
            // A mark that no text has; it counts as white space.
            self.text("\u{b}", never, shape, at);
        }
    }

    /// The description of a picture is a text of the file too.
    fn alternative(&mut self, node: &Node, at: usize) {
        let told = node.attribute("alt").or_else(|| node.attribute("title")).unwrap_or_default();
        self.aside(told.to_owned(), Reason::Caption, at);
    }
}
