//! HTML as a plain tree. Browsers build theirs with far more rules; this one keeps what articles need, in time
//! linear in the text and with a bound on its depth.

use html5gum::{DefaultEmitter, Token, Tokenizer};

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
    BLOCKS.contains(&tag) || matches!(tag, "" | "html" | "caption" | "option" | "textarea" | "title")
}

impl Node {
    /// An attribute's value.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

impl Tree {
    /// Reads HTML.
    pub(super) fn of(html: &str) -> Self {
        let mut tree =
            Self { nodes: vec![Node { tag: "html".to_owned(), ..Node::default() }], too_deep: false };
        let mut open: Vec<usize> = vec![0];
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        for token in Tokenizer::new_with_emitter(html, emitter).flatten() {
            match token {
                Token::String(text) => tree.add_text(&open, &String::from_utf8_lossy(&text)),
                Token::StartTag(start) => {
                    let tag = String::from_utf8_lossy(&start.name).into_owned();
                    let attributes = start.attributes.iter().map(|(key, value)| {
                        (
                            String::from_utf8_lossy(key).into_owned(),
                            String::from_utf8_lossy(value).into_owned(),
                        )
                    });
                    let attributes = attributes.collect();
                    let closes = VOID.contains(&tag.as_str()) || start.self_closing && !is_block(&tag);
                    tree.start(&mut open, tag, attributes, closes);
                }
                Token::EndTag(end) => close(&tree.nodes, &mut open, &String::from_utf8_lossy(&end.name)),
                Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
            }
        }
        tree
    }

    /// The node of that number.
    pub(super) fn node(&self, index: usize) -> Option<&Node> {
        self.nodes.get(index)
    }

    /// All nodes with their numbers, in the order of the document.
    pub(super) fn all(&self) -> impl Iterator<Item = (usize, &Node)> {
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
        self.nodes.push(node);
        if let Some(parent) = self.nodes.get_mut(parent) {
            parent.children.push(index);
        }
        index
    }

    fn add_text(&mut self, open: &[usize], text: &str) {
        let parent = open.last().copied().unwrap_or_default();
        self.add(parent, Node { text: text.to_owned(), ..Node::default() });
    }

    fn start(&mut self, open: &mut Vec<usize>, tag: String, attributes: Vec<(String, String)>, closes: bool) {
        if matches!(tag.as_str(), "html" | "body" | "head") && self.nodes.len() > 1 && tag != "body" {
            // The root exists already; its language is all it has to say.
            if let Some(root) = self.nodes.first_mut() {
                root.attributes.extend(attributes);
            }
            return;
        }
        if tag == "html" || tag == "head" {
            if let Some(root) = self.nodes.first_mut() {
                root.attributes.extend(attributes);
            }
            return;
        }
        // What a start tag ends without saying so.
        let ends: &[&str] = match tag.as_str() {
            "li" => &["li"],
            "dt" | "dd" => &["dt", "dd"],
            "tr" => &["tr", "td", "th"],
            "td" | "th" => &["td", "th"],
            "option" => &["option"],
            tag if is_block(tag) => &["p"],
            _ => &[],
        };
        if let Some(top) = open.last().and_then(|index| self.nodes.get(*index))
            && open.len() > 1
            && ends.contains(&top.tag.as_str())
        {
            open.pop();
        } else if ends == ["p"] || ends == ["li"] {
            // A paragraph may be open under inline elements.
            let inline = |index: &usize| self.nodes.get(*index).is_some_and(|node| !is_block(&node.tag));
            let depth = open.iter().rposition(|index| !inline(index));
            let blocked = depth.and_then(|depth| open.get(depth)).and_then(|index| self.nodes.get(*index));
            if let (Some(depth), Some(node)) = (depth, blocked)
                && depth > 0
                && ends.contains(&node.tag.as_str())
            {
                open.truncate(depth);
            }
        }
        let parent = open.last().copied().unwrap_or_default();
        let index = self.add(parent, Node { tag, attributes, ..Node::default() });
        if closes {
            return;
        }
        if open.len() < DEEPEST {
            open.push(index);
        } else {
            self.too_deep = true;
        }
    }
}

/// Ends the innermost open element of that name, with everything in it; an end without a beginning is nothing.
fn close(nodes: &[Node], open: &mut Vec<usize>, tag: &str) {
    if matches!(tag, "html" | "body") {
        return;
    }
    let at = open.iter().rposition(|index| nodes.get(*index).is_some_and(|node| node.tag == tag));
    if let Some(at) = at.filter(|at| *at > 0) {
        open.truncate(at);
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
