//! The tree with one element on a line, for snapshots whose differences can be read.

use std::fmt::Write as _;

use crate::html::{Element, Node, VOID};

impl Element {
    /// The tree with one element on a line. A space at the edge of a text is shown as `␣`.
    pub fn pretty(&self) -> String {
        let mut out = String::new();
        if self.tag.is_empty() {
            self.children.iter().for_each(|node| print(node, 0, &mut out));
        } else {
            print(&Node::Element(self.clone()), 0, &mut out);
        }
        out
    }
}

fn print(node: &Node, depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    match node {
        Node::Text(text) => {
            let _ = writeln!(out, "{indent}{}", shown(text));
        }
        Node::Element(element) => {
            let _ = write!(out, "{indent}<{}", element.tag);
            for (name, value) in &element.attributes {
                let _ = write!(out, " {name}=\"{value}\"");
            }
            out.push('>');
            let texts_only = element.children.iter().all(|child| matches!(child, Node::Text(_)));
            if texts_only {
                for child in &element.children {
                    if let Node::Text(text) = child {
                        out.push_str(&shown(text));
                    }
                }
            } else {
                out.push('\n');
                element.children.iter().for_each(|child| print(child, depth + 1, out));
                out.push_str(&indent);
            }
            if !VOID.contains(&element.tag.as_str()) {
                let _ = write!(out, "</{}>", element.tag);
            }
            out.push('\n');
        }
    }
}

fn shown(text: &str) -> String {
    let inner = text.trim_matches(' ');
    if inner.is_empty() {
        return "␣".repeat(text.len());
    }
    let before = text.len() - text.trim_start_matches(' ').len();
    let after = text.len() - text.trim_end_matches(' ').len();
    format!("{}{inner}{}", "␣".repeat(before), "␣".repeat(after))
}
