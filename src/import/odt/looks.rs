//! The styles of an `OpenDocument` text: what a paragraph is for and how its words look.

use std::collections::BTreeMap;

use roxmltree::Node;

use crate::import::style_names::{Role, role};
use crate::import::xml::{attribute, child, is};

/// The longest chain of styles that are based on one another.
const LONGEST_CHAIN: usize = 30;

#[derive(Debug, Default)]
struct Style {
    name: String,
    parent: Option<String>,
    hidden: Option<bool>,
    struck: Option<bool>,
    emphasis: Option<bool>,
    strong: Option<bool>,
    shift: Option<Shift>,
}

/// Whether words stand above or below the line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shift {
    /// On it.
    #[default]
    None,
    Raised,
    Lowered,
}

/// How words look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) role: Role,
    pub(super) hidden: bool,
    pub(super) struck: bool,
    pub(super) emphasis: bool,
    pub(super) strong: bool,
    pub(super) shift: Shift,
}

/// All styles by name.
#[derive(Debug, Default)]
pub(super) struct Looks {
    styles: BTreeMap<String, Style>,
}

/// A name as people see it: signs and spaces are written as `_20_`.
fn shown(name: &str) -> String {
    let mut out = String::new();
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('_') {
        out.push_str(before);
        let code = after.split_once('_').and_then(|(code, rest)| {
            let c = u32::from_str_radix(code, 16).ok().filter(|_| (2..=6).contains(&code.len()));
            Some((char::from_u32(c?)?, rest))
        });
        match code {
            Some((c, behind)) => {
                out.push(c);
                rest = behind;
            }
            None => {
                out.push('_');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out.to_lowercase()
}

impl Looks {
    /// Reads the styles of several documents.
    pub(super) fn of(roots: &[Node<'_, '_>]) -> Self {
        let mut styles = BTreeMap::new();
        for node in roots.iter().flat_map(|root| root.descendants()).filter(|node| is(*node, "style")) {
            let Some(name) = attribute(node, "name") else { continue };
            let text = child(node, "text-properties");
            let property = |name: &str| text.and_then(|text| attribute(text, name));
            let shift = property("text-position").map(|place| {
                if place.starts_with("super") {
                    Shift::Raised
                } else if place.starts_with("sub") {
                    Shift::Lowered
                } else {
                    match place.split('%').next().and_then(|percent| percent.trim().parse::<i32>().ok()) {
                        Some(1..) => Shift::Raised,
                        Some(..=-1) => Shift::Lowered,
                        _ => Shift::None,
                    }
                }
            });
            let style = Style {
                name: attribute(node, "display-name").map_or_else(|| shown(name), str::to_lowercase),
                parent: attribute(node, "parent-style-name").map(str::to_owned),
                hidden: property("display").map(|display| display == "none"),
                struck: property("text-line-through-style").map(|line| line != "none"),
                emphasis: property("font-style").map(|style| matches!(style, "italic" | "oblique")),
                strong: property("font-weight").map(is_bold),
                shift,
            };
            styles.insert(name.to_owned(), style);
        }
        Self { styles }
    }

    /// What a style says, with what the styles say that it is based on.
    pub(super) fn look(&self, name: &str) -> Look {
        let mut look = Look::default();
        let (mut hidden, mut struck, mut shift) = (None, None, None);
        let (mut emphasis, mut strong) = (None, None);
        let mut next = Some(name);
        for _ in 0..LONGEST_CHAIN {
            let Some(name) = next else { break };
            let style = self.styles.get(name);
            let shown = style.map_or_else(|| shown(name), |style| style.name.clone());
            if look.role == Role::Body {
                look.role = role_of(&shown);
            }
            let Some(style) = style else {
                // A document may name the styles of its program without describing them.
                emphasis = emphasis.or((shown == "emphasis").then_some(true));
                strong = strong.or((shown == "strong emphasis").then_some(true));
                break;
            };
            emphasis = emphasis.or(style.emphasis);
            strong = strong.or(style.strong);
            hidden = hidden.or(style.hidden);
            struck = struck.or(style.struck);
            shift = shift.or(style.shift);
            next = style.parent.as_deref();
        }
        look.hidden = hidden == Some(true);
        look.struck = struck == Some(true);
        (look.emphasis, look.strong) = (emphasis == Some(true), strong == Some(true));
        look.shift = shift.unwrap_or_default();
        look
    }
}

/// Whether a weight is that of bold letters.
fn is_bold(weight: &str) -> bool {
    weight == "bold" || weight.parse::<u32>().is_ok_and(|weight| weight >= 600)
}

/// Names that only this family of programs has.
fn role_of(name: &str) -> Role {
    match name {
        "illustration" | "figure" | "drawing" | "table" => Role::Caption,
        name if name.starts_with("contents ") || name.ends_with(" index heading") => Role::Contents,
        name => role(name).unwrap_or_default(),
    }
}
