//! The lines of a page: a tree of HTML as blocks of text, each with where it stands.

use super::Reason;
use super::tags::{Node, Tree, is_block};

/// What a block is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shape {
    #[default]
    Paragraph,
    /// A heading of that level.
    Heading(u8),
    Item,
    Quote,
}

/// A block of text.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) shape: Shape,
    /// Why it is not part of an article, as far as its place tells.
    pub(super) apart: Option<Reason>,
    /// The elements around it, from the root down.
    pub(super) around: Vec<usize>,
    /// How many characters of it are links.
    pub(super) linked: usize,
}

/// What was met beside text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Met {
    pub(super) scripts: usize,
    pub(super) embedded: usize,
    pub(super) links: usize,
    pub(super) tables: usize,
}

struct Walk<'t> {
    tree: &'t Tree,
    lines: Vec<Line>,
    met: Met,
    now: Line,
    link: usize,
}

/// The blocks of a tree in order.
pub(super) fn lines(tree: &Tree) -> (Vec<Line>, Met) {
    let mut walk = Walk { tree, lines: Vec::new(), met: Met::default(), now: Line::default(), link: 0 };
    walk.node(0, None, Shape::Paragraph, &mut Vec::new());
    walk.end_line(&[]);
    (walk.lines, walk.met)
}

impl Walk<'_> {
    /// Ends the line that is being written. The next one stands inside `around`.
    fn end_line(&mut self, around: &[usize]) {
        let line = std::mem::take(&mut self.now);
        if !line.text.trim().is_empty() {
            self.lines.push(line);
        }
        self.now.around = around.to_vec();
    }

    /// Walks a node; the tree is never deeper than [`super::tags::DEEPEST`].
    fn node(&mut self, index: usize, apart: Option<Reason>, shape: Shape, around: &mut Vec<usize>) {
        let tree = self.tree;
        let Some(node) = tree.node(index) else { return };
        if node.tag.is_empty() {
            self.text(&node.text, apart, shape);
            return;
        }
        match node.tag.as_str() {
            "script" | "style" => {
                self.met.scripts += usize::from(node.tag == "script");
                return;
            }
            "br" => {
                self.line_break(around, apart, shape);
                return;
            }
            "img" | "iframe" | "video" | "audio" | "object" | "embed" | "picture" | "svg" | "canvas" => {
                self.met.embedded += 1;
                self.alternative(node, around);
                if matches!(node.tag.as_str(), "iframe" | "svg" | "canvas" | "object") {
                    return;
                }
            }
            "a" if node.attribute("href").is_some() => self.met.links += 1,
            "table" => self.met.tables += 1,
            _ => {}
        }
        let apart = apart.or_else(|| reason(node));
        let shape = match node.tag.as_str() {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                Shape::Heading(node.tag.bytes().last().map_or(2, |digit| digit.saturating_sub(b'0')))
            }
            "li" if shape != Shape::Quote => Shape::Item,
            "blockquote" => Shape::Quote,
            _ => shape,
        };
        // The cells of a row stand on one line.
        let cell = matches!(node.tag.as_str(), "td" | "th");
        let block = is_block(&node.tag) && !cell;
        around.push(index);
        if block {
            self.end_line(around);
        } else if cell && !self.now.text.trim().is_empty() {
            self.now.text.push_str(" · ");
        }
        self.link += usize::from(node.tag == "a");
        for child in &node.children {
            self.node(*child, apart, shape, around);
        }
        self.link -= usize::from(node.tag == "a");
        around.pop();
        if block {
            self.end_line(around);
        }
    }

    fn text(&mut self, text: &str, apart: Option<Reason>, shape: Shape) {
        let now = &mut self.now;
        if now.text.trim().is_empty() {
            now.apart = apart;
            now.shape = shape;
        }
        if self.link > 0 {
            now.linked += text.chars().filter(|c| !c.is_whitespace()).count();
        }
        now.text.push_str(text);
    }

    /// Two breaks in a row begin a new paragraph; one is a space.
    fn line_break(&mut self, around: &[usize], apart: Option<Reason>, shape: Shape) {
        let bare = self.now.text.trim_end_matches([' ', '\t', '\n', '\r']);
        if bare.ends_with('\u{b}') {
            self.end_line(around);
        } else {
            // A mark that no text has; it counts as white space.
            self.text("\u{b}", apart, shape);
        }
    }

    /// The description of a picture is a text of the file too.
    fn alternative(&mut self, node: &Node, around: &[usize]) {
        let told = node.attribute("alt").or_else(|| node.attribute("title")).unwrap_or_default();
        if !told.trim().is_empty() {
            self.lines.push(Line {
                text: told.to_owned(),
                apart: Some(Reason::Caption),
                around: around.to_vec(),
                ..Line::default()
            });
        }
    }
}

/// Why what stands in such an element is not part of an article.
fn reason(node: &Node) -> Option<Reason> {
    let hidden = node.attribute("hidden").is_some()
        || node.attribute("aria-hidden") == Some("true")
        || node.attribute("style").is_some_and(|style| {
            let style = style.to_ascii_lowercase().replace(' ', "");
            style.contains("display:none") || style.contains("visibility:hidden")
        });
    if hidden {
        return Some(Reason::Hidden);
    }
    match node.tag.as_str() {
        "nav" | "menu" => return Some(Reason::Navigation),
        "aside" => return Some(Reason::Beside),
        "footer" | "form" | "button" | "select" | "textarea" | "dialog" | "label" => {
            return Some(Reason::Invitation);
        }
        "figcaption" | "caption" => return Some(Reason::Caption),
        "noscript" | "template" => return Some(Reason::Hidden),
        "title" => return Some(Reason::Head),
        _ => {}
    }
    match node.attribute("role") {
        Some("navigation" | "menu" | "menubar" | "search" | "banner") => return Some(Reason::Navigation),
        Some("complementary") => return Some(Reason::Beside),
        Some("contentinfo" | "form" | "dialog" | "alert") => return Some(Reason::Invitation),
        _ => {}
    }
    if node.tag == "body" || node.tag == "article" || node.tag == "main" {
        return None;
    }
    let names = [node.attribute("class"), node.attribute("id")];
    let names = names.into_iter().flatten().collect::<Vec<_>>().join(" ").to_ascii_lowercase();
    let words = names.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.into_iter().find_map(|word| match word {
        "nav" | "navbar" | "navigation" | "menu" | "breadcrumb" | "breadcrumbs" | "toc" | "pagination"
        | "tags" | "skip" => Some(Reason::Navigation),
        "share" | "sharing" | "social" | "newsletter" | "subscribe" | "signup" | "promo" | "cookie"
        | "consent" | "paywall" | "comments" | "disqus" | "donate" | "login" => Some(Reason::Invitation),
        "related" | "sidebar" | "recommended" | "trending" | "widget" | "ad" | "ads" | "advert"
        | "advertisement" | "sponsored" | "outbrain" | "taboola" | "infobox" => Some(Reason::Beside),
        "caption" | "credit" => Some(Reason::Caption),
        "copyright" | "rights" => Some(Reason::Rights),
        "hidden" | "sr" | "visuallyhidden" => Some(Reason::Hidden),
        _ => None,
    })
}
