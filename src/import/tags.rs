//! HTML as a plain tree. Browsers build theirs with far more rules; this one keeps what articles need, in time
//! linear in the text and with a bound on its depth.

use super::xml::character;
use html5gum::{DefaultEmitter, State, Token, Tokenizer};

/// The deepest tree that is built; what lies deeper is read flat.
pub(super) const DEEPEST: usize = 200;

/// Elements without content.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];

/// Elements that end an open paragraph.
const BLOCKS: [&str; 43] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "th",
    "tr",
    "ul",
];

/// An element, or a run of text when it has no tag.
#[derive(Debug, Default)]
pub(super) struct Node {
    /// Its name in lower case; empty for text.
    pub(super) tag: String,
    /// The text.
    pub(super) text: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) children: Vec<usize>,
    /// The element around it; the root is around itself.
    pub(super) parent: usize,
    /// The number after its last descendant's: numbers grow in the order of the document.
    pub(super) end: usize,
}

/// A document. The first node is its root.
#[derive(Debug, Default)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    /// Whether something lay deeper than [`DEEPEST`].
    pub(super) too_deep: bool,
}

/// Whether an element stands on lines of its own.
pub(super) fn is_block(tag: &str) -> bool {
    BLOCKS.contains(&tag)
        || matches!(tag, "" | "html" | "caption" | "option" | "textarea" | "title")
        || matches!(tag, "amp-ad" | "amp-embed" | "amp-sidebar" | "amp-social-share" | "amp-consent")
}

/// A text with its `&#151;` as the characters that they are.
fn unescaped_numbers(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("&#") {
        out.push_str(before);
        let window = after.char_indices().nth(9).map_or(after, |(at, _)| after.get(..at).unwrap_or(after));
        let number = window.split_once(';').map(|(number, _)| number);
        let found = number.and_then(|number| Some((number, character(&format!("#{number}"))?)));
        match found {
            Some((number, c)) => {
                out.push(c);
                rest = after.get(number.len() + 1..).unwrap_or_default();
            }
            None => {
                out.push_str("&#");
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

impl Node {
    /// An attribute's value.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

impl Tree {
    /// Whether the caption of a figure is that of a quotation: there is one in the figure, and no picture.
    pub(super) fn captions_quote(&self, caption: &Node) -> bool {
        let Some(figure) = self.node(caption.parent).filter(|figure| figure.tag == "figure") else {
            return false;
        };
        let tags = || (caption.parent + 1..figure.end).take(200).filter_map(|index| self.node(index));
        let media = |tag: &str| matches!(tag, "img" | "picture" | "video" | "audio" | "iframe" | "table");
        tags().any(|inside| inside.tag == "blockquote") && !tags().any(|inside| media(&inside.tag))
    }

    /// Reads HTML, or XHTML where an element may close itself.
    pub(super) fn of(html: &str) -> Self {
        let mut tree =
            Self { nodes: vec![Node { tag: "html".to_owned(), ..Node::default() }], too_deep: false };
        let mut open = Open { stack: vec![0], foreign: 0, body: false };
        let xml = is_xhtml(html);
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(false);
        let mut tokens = Tokenizer::new_with_emitter(html, emitter);
        while let Some(Ok(token)) = tokens.next() {
            match token {
                Token::String(text) => tree.add_text(&open.stack, &String::from_utf8_lossy(&text)),
                Token::StartTag(start) => {
                    let tag = String::from_utf8_lossy(&start.name).into_owned();
                    // HTML knows no elements that close themselves; pictures and formulas in it do, and XHTML.
                    // Inline elements are closed as well: whoever writes <a name="x"/> means it.
                    let inline = !is_block(&tag) && state_after(&tag).is_none();
                    let own_end = start.self_closing && (xml || inline || open.foreign > 0);
                    if !own_end
                        && open.foreign == 0
                        && !tree.is_for_no_scripts(&open, &tag)
                        && let Some(state) = state_after(&tag)
                    {
                        tokens.set_state(state);
                    }
                    let attributes = start.attributes.iter().map(|(key, value)| {
                        (
                            String::from_utf8_lossy(key).into_owned(),
                            String::from_utf8_lossy(value).into_owned(),
                        )
                    });
                    let attributes = attributes.collect();
                    let closes = VOID.contains(&tag.as_str()) || own_end;
                    tree.start(&mut open, tag, attributes, closes);
                }
                Token::EndTag(end) => tree.close(&mut open, &String::from_utf8_lossy(&end.name)),
                Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
            }
        }
        for index in (1..tree.nodes.len()).rev() {
            let Some((parent, end)) = tree.node(index).map(|node| (node.parent, node.end)) else { continue };
            if let Some(parent) = tree.nodes.get_mut(parent) {
                parent.end = parent.end.max(end);
            }
        }
        tree
    }

    /// Whether all cells of a row are headers.
    pub(super) fn is_header_row(&self, row: &Node) -> bool {
        let mut cells =
            row.children.iter().filter_map(|child| self.node(*child)).filter(|cell| !cell.tag.is_empty());
        let first = cells.next();
        first.is_some_and(|cell| cell.tag == "th") && cells.all(|cell| cell.tag == "th")
    }

    /// The elements around a node and it itself, from the inside out.
    pub(super) fn around(&self, index: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(index), |index| {
            self.node(*index).map(|node| node.parent).filter(|parent| parent != index)
        })
    }

    /// Whether `index` is `outer` or lies in it.
    pub(super) fn is_in(&self, index: usize, outer: usize) -> bool {
        self.node(outer).is_some_and(|node| (outer..node.end).contains(&index))
    }

    /// Whether `index` is one of several elements or lies in it. They are in the order of the document, none in
    /// another.
    pub(super) fn is_in_any(&self, index: usize, outer: &[usize]) -> bool {
        let after = outer.partition_point(|one| *one <= index);
        after.checked_sub(1).and_then(|at| outer.get(at)).is_some_and(|one| self.is_in(index, *one))
    }

    /// How many nodes there are.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The node of that number.
    pub(super) fn node(&self, index: usize) -> Option<&Node> {
        self.nodes.get(index)
    }

    /// All nodes with their numbers, in the order of the document.
    pub(super) fn all(&self) -> impl Iterator<Item = (usize, &Node)> + Clone {
        self.nodes.iter().enumerate()
    }

    /// The text inside a node, as it stands there.
    pub(super) fn text_of(&self, index: usize) -> String {
        let mut text = String::new();
        let mut waiting = vec![index];
        while let Some(index) = waiting.pop() {
            let Some(node) = self.node(index) else { continue };
            text.push_str(&node.text);
            if is_block(&node.tag) && !text.is_empty() && !node.tag.is_empty() {
                text.push(' ');
            }
            waiting.extend(node.children.iter().rev());
        }
        text
    }

    fn add(&mut self, parent: usize, node: Node) -> usize {
        let index = self.nodes.len();
        self.nodes.push(Node { parent, end: index + 1, ..node });
        if let Some(parent) = self.nodes.get_mut(parent) {
            parent.children.push(index);
        }
        index
    }

    fn add_text(&mut self, open: &[usize], text: &str) {
        let parent = open.last().copied().unwrap_or_default();
        let written =
            |tag: &str| matches!(tag, "code" | "pre" | "kbd" | "samp" | "textarea" | "script" | "style");
        // Text that still has such a number was escaped twice, but where a page is about HTML.
        let twice = text.contains("&#")
            && !open
                .iter()
                .rev()
                .take(8)
                .any(|index| self.node(*index).is_some_and(|node| written(&node.tag)));
        let text = if twice { unescaped_numbers(text) } else { text.to_owned() };
        self.add(parent, Node { text, ..Node::default() });
    }

    fn start(&mut self, open: &mut Open, tag: String, attributes: Vec<(String, String)>, closes: bool) {
        if matches!(tag.as_str(), "html" | "head") || tag == "body" && open.body {
            // The element exists already; its attributes are all it has to say.
            if tag != "head"
                && let Some(root) = self.nodes.first_mut()
            {
                root.attributes.extend(attributes);
            }
            return;
        }
        open.body |= tag == "body";
        // A picture ends where the page goes on without its end.
        if open.foreign > 0 && is_block(&tag) && tag != "title" {
            self.leave_foreign(open);
        }
        if open.foreign == 0 {
            self.imply_ends(open, &tag);
        }
        let parent = open.stack.last().copied().unwrap_or_default();
        let foreign = is_foreign(&tag);
        let index = self.add(parent, Node { tag, attributes, ..Node::default() });
        if closes {
            return;
        }
        if open.stack.len() < DEEPEST {
            open.foreign += usize::from(foreign);
            open.stack.push(index);
        } else {
            self.too_deep = true;
        }
    }

    /// Whether an element stands where a browser with scripts reads nothing: it ends there although its end is missing.
    fn is_for_no_scripts(&self, open: &Open, tag: &str) -> bool {
        matches!(tag, "style" | "iframe" | "noembed" | "noframes")
            && open.stack.iter().rev().take(8).any(|index| self.tag(*index) == "noscript")
    }

    /// What a start tag ends without saying so.
    fn imply_ends(&self, open: &mut Open, tag: &str) {
        let (ends, within): (&[&str], &[&str]) = match tag {
            "li" => (&["li"], &["ul", "ol", "menu", "table", "td", "th"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl", "table", "td", "th"]),
            "tr" => (&["tr"], &["table"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tbody" | "thead" | "tfoot" => (&["tbody", "thead", "tfoot"], &["table"]),
            "option" => (&["option"], &["select"]),
            "a" => (&["a"], &["table", "td", "th", "button", "object"]),
            "button" => (&["button"], &["table", "td", "th"]),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let top = open.stack.last().map_or("", |index| self.tag(*index));
                if matches!(top, "h1" | "h2" | "h3" | "h4" | "h5" | "h6") {
                    open.stack.pop();
                }
                (&["p"], &["table", "td", "th", "button"])
            }
            tag if is_block(tag) => (&["p"], &["table", "td", "th", "button"]),
            _ => return,
        };
        let at = open.stack.iter().rposition(|index| {
            let tag = self.tag(*index);
            ends.contains(&tag) || within.contains(&tag)
        });
        let Some(at) = at.filter(|at| *at > 0) else { return };
        let Some(found) = open.stack.get(at).copied() else { return };
        if !ends.contains(&self.tag(found)) {
            return;
        }
        // A link that is begun again ends the one before, but not the blocks that were begun in that.
        let blocks = open.stack.get(at + 1..).unwrap_or_default();
        if tag == "a" && blocks.iter().any(|index| is_block(self.tag(*index))) {
            return;
        }
        self.cut(open, at);
    }

    /// Ends the innermost open element of that name, with everything in it; an end without a beginning is nothing.
    fn close(&self, open: &mut Open, tag: &str) {
        if matches!(tag, "html" | "body" | "head") {
            return;
        }
        let block = is_block(tag);
        let table = matches!(tag, "table" | "tbody" | "thead" | "tfoot" | "tr" | "td" | "th" | "caption");
        for at in (1..open.stack.len()).rev() {
            let Some(here) = open.stack.get(at).map(|index| self.tag(*index)) else { return };
            if here == tag {
                self.cut(open, at);
                return;
            }
            // The end of an inline element ends no block, and no end in a cell reaches out of it.
            let stops = if table { here == "table" } else { matches!(here, "td" | "th" | "table") };
            if stops || !block && !is_foreign(tag) && is_block(here) {
                return;
            }
        }
    }

    /// Ends the picture or formula, unless HTML is allowed here.
    fn leave_foreign(&self, open: &mut Open) {
        let Some(at) = open.stack.iter().position(|index| is_foreign(self.tag(*index))) else { return };
        let inside = open.stack.get(at..).unwrap_or_default();
        if !inside.iter().any(|index| holds_html(self.tag(*index))) {
            self.cut(open, at);
        }
    }

    /// Ends everything from that depth on.
    fn cut(&self, open: &mut Open, at: usize) {
        let ended = open.stack.get(at..).unwrap_or_default();
        let foreign = ended.iter().filter(|index| is_foreign(self.tag(**index))).count();
        open.foreign = open.foreign.saturating_sub(foreign);
        open.stack.truncate(at);
    }

    fn tag(&self, index: usize) -> &str {
        self.node(index).map_or("", |node| node.tag.as_str())
    }
}

/// Which elements are open.
struct Open {
    stack: Vec<usize>,
    /// How many of them are pictures or formulas.
    foreign: usize,
    /// Whether the body was begun.
    body: bool,
}

/// Whether the content of an element follows the rules of XML.
fn is_foreign(tag: &str) -> bool {
    matches!(tag, "svg" | "math")
}

/// Whether an element of a picture or formula may hold HTML.
fn holds_html(tag: &str) -> bool {
    matches!(tag, "foreignobject" | "desc" | "title" | "annotation-xml" | "mtext" | "mi" | "mo" | "mn" | "ms")
}

/// Whether a file says that it is XHTML.
fn is_xhtml(html: &str) -> bool {
    let start: String = html.chars().take(1024).collect();
    let start = start.trim_start_matches('\u{feff}').trim_start();
    start.starts_with("<?xml") || start.contains("http://www.w3.org/1999/xhtml")
}

/// How the text after a start tag is cut: scripts and the like hold no tags.
fn state_after(tag: &str) -> Option<State> {
    match tag {
        "title" | "textarea" => Some(State::RcData),
        "script" => Some(State::ScriptData),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" => Some(State::RawText),
        "plaintext" => Some(State::PlainText),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{DEEPEST, Tree};

    fn shape(html: &str) -> String {
        let tree = Tree::of(html);
        fn write(tree: &Tree, index: usize, out: &mut String) {
            let node = tree.node(index).expect("a node");
            out.push_str(if node.tag.is_empty() { &node.text } else { &node.tag });
            if !node.children.is_empty() {
                out.push('(');
                for (place, child) in node.children.iter().enumerate() {
                    out.push_str(if place > 0 { " " } else { "" });
                    write(tree, *child, out);
                }
                out.push(')');
            }
        }
        let mut out = String::new();
        write(&tree, 0, &mut out);
        out
    }

    #[test]
    fn what_is_not_closed_closes_itself() {
        assert_eq!(shape("<p>a<p>b<i>c<p>d"), "html(p(a) p(b i(c)) p(d))");
        assert_eq!(shape("<ul><li>a<li>b</ul>c"), "html(ul(li(a) li(b)) c)");
        assert_eq!(shape("<p>a<br>b</b></p>"), "html(p(a br b))");
        assert_eq!(shape("a &amp; b &#x2014;"), "html(a & b —)");
        assert_eq!(
            shape("<table><tr><td><b>a<td>b<tr><td>c</table>d"),
            "html(table(tr(td(b(a)) td(b)) tr(td(c))) d)"
        );
        assert_eq!(shape("<div><span>a<div>b</span>c</div>d</div>e"), "html(div(span(a div(b c) d)) e)");
        assert_eq!(shape("<a>b<a>c</a>d"), "html(a(b) a(c) d)");
    }

    #[test]
    fn pictures_and_formulas_close_themselves() {
        assert_eq!(shape("<svg><title/><path/></svg><p>a"), "html(svg(title path) p(a))");
        assert_eq!(shape("<svg><style/>x</svg><math><mi/></math>a"), "html(svg(style x) math(mi) a)");
        assert_eq!(shape("<svg><title>a</title><p>b"), "html(svg(title(a)) p(b))");
        assert_eq!(shape("<?xml version='1.0'?><html><script src='a'/><p/><p>b"), "html(script p p(b))");
        // In HTML the slash says nothing.
        assert_eq!(shape("<div/>a<p/>b"), "html(div(a p(b)))");
        assert_eq!(shape("<script/>a</script>b"), "html(script(a) b)");
    }

    #[test]
    fn scripts_are_text_that_nobody_runs() {
        assert_eq!(shape("<script>if (a < b) { '<p>' }</script>x"), "html(script(if (a < b) { '<p>' }) x)");
    }

    #[test]
    fn depth_has_an_end() {
        let tree = Tree::of(&"<div>".repeat(100_000));
        assert!(tree.too_deep);
        assert_eq!(tree.all().count(), 100_001);
        assert!(!Tree::of(&"<b>".repeat(DEEPEST - 1)).too_deep);
    }
}
