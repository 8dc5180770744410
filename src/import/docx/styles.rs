//! The styles of a Word document: what a paragraph is for, by the name of its style in any language.

use std::collections::BTreeMap;

use roxmltree::Node;

use crate::import::style_names::{Role, role};
use crate::import::xml::{attribute, child, is};

/// The longest chain of styles that are based on one another.
const LONGEST_CHAIN: usize = 30;

/// What a style says.
#[derive(Clone, Debug, Default)]
pub(super) struct Look {
    pub(super) role: Role,
    /// Its words are hidden.
    pub(super) hidden: bool,
    /// Its words are struck out.
    pub(super) struck: bool,
    /// The list that it belongs to: number and level.
    pub(super) list: Option<(String, usize)>,
    /// A style of words, not of paragraphs, that sets them in italics.
    pub(super) emphasis: bool,
    /// The same for bold.
    pub(super) strong: bool,
    /// The size of its letters, in half points.
    pub(super) size: Option<u32>,
}

#[derive(Debug, Default)]
struct Style {
    of_words: bool,
    emphasis: Option<bool>,
    strong: Option<bool>,
    size: Option<u32>,
    name: String,
    based_on: Option<String>,
    outlined: bool,
    hidden: Option<bool>,
    struck: Option<bool>,
    list: Option<(String, usize)>,
}

/// All styles by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: BTreeMap<String, Style>,
    /// The style of paragraphs that name none.
    usual: Option<String>,
    /// The size of letters where no style gives one, in half points.
    size: Option<u32>,
}

/// The size of letters that the properties of words give, in half points.
pub(super) fn size_of(properties: Node<'_, '_>) -> Option<u32> {
    attribute(child(properties, "sz")?, "val")?.parse().ok()
}

/// Whether a switch such as `<w:vanish/>` is on; `None` when it is not there.
pub(super) fn switch(properties: Node<'_, '_>, name: &str) -> Option<bool> {
    let node = child(properties, name)?;
    Some(!matches!(attribute(node, "val"), Some("0" | "false" | "off" | "none")))
}

/// The list that paragraph properties name.
pub(super) fn list_of(properties: Node<'_, '_>) -> Option<(String, usize)> {
    let numbering = child(properties, "numPr")?;
    let number = attribute(child(numbering, "numId")?, "val")?;
    let level = child(numbering, "ilvl").and_then(|level| attribute(level, "val")?.parse().ok());
    Some((number.to_owned(), level.unwrap_or(0).min(8)))
}

/// Whether paragraph properties give a place in the outline, as headings have one.
pub(super) fn outlined(properties: Node<'_, '_>) -> bool {
    let level = child(properties, "outlineLvl").and_then(|level| attribute(level, "val")?.parse::<u8>().ok());
    level.is_some_and(|level| level < 9)
}

impl Styles {
    /// Reads `styles.xml`.
    pub(super) fn of(root: Node<'_, '_>) -> Self {
        let mut styles = BTreeMap::new();
        let mut usual = None;
        let defaults = child(root, "docDefaults").and_then(|all| child(child(all, "rPrDefault")?, "rPr"));
        for node in root.children().filter(|node| is(*node, "style")) {
            let Some(id) = attribute(node, "styleId") else { continue };
            let of_words = attribute(node, "type") == Some("character");
            if attribute(node, "type") == Some("paragraph")
                && matches!(attribute(node, "default"), Some("1" | "true" | "on"))
            {
                usual = Some(id.to_owned());
            }
            let value = |name: &str| attribute(child(node, name)?, "val").map(str::to_owned);
            let paragraph = child(node, "pPr");
            let run = child(node, "rPr");
            let switched = |name: &str| run.and_then(|run| switch(run, name));
            let style = Style {
                of_words,
                emphasis: switched("i"),
                strong: switched("b"),
                size: run.and_then(size_of),
                name: value("name").unwrap_or_default().to_lowercase(),
                based_on: value("basedOn"),
                outlined: paragraph.is_some_and(outlined),
                hidden: switched("vanish"),
                struck: switched("strike").or_else(|| switched("dstrike")),
                list: paragraph.and_then(list_of),
            };
            styles.insert(id.to_owned(), style);
        }
        Self { styles, usual, size: defaults.and_then(size_of) }
    }

    /// The size of the letters of a paragraph of that style, in half points; Word's own is ten points.
    pub(super) fn size(&self, style: Option<&str>) -> u32 {
        let own = style.or(self.usual.as_deref()).and_then(|style| self.look(style).size);
        own.or(self.size).unwrap_or(20)
    }

    /// What a style says, with what the styles say that it is based on.
    pub(super) fn look(&self, id: &str) -> Look {
        let mut look = Look::default();
        let (mut hidden, mut struck) = (None, None);
        let (mut emphasis, mut strong) = (None, None);
        let mut next = Some(id);
        if !self.styles.contains_key(id) {
            // Documents without their styles still name them by ids that were made from the names.
            look.role = role(&id.to_lowercase()).unwrap_or_default();
            (look.emphasis, look.strong) = stress(&id.to_lowercase());
        }
        for _ in 0..LONGEST_CHAIN {
            let Some(style) = next.and_then(|id| self.styles.get(id)) else { break };
            if look.role == Role::Body {
                let outlined = style.outlined.then_some(Role::Heading);
                let named = role(&style.name).or(outlined);
                look.role =
                    named.or_else(|| role(&next.unwrap_or_default().to_lowercase())).unwrap_or_default();
            }
            hidden = hidden.or(style.hidden);
            struck = struck.or(style.struck);
            look.size = look.size.or(style.size);
            if style.of_words {
                emphasis = emphasis.or(style.emphasis);
                strong = strong.or(style.strong);
            }
            look.list = look.list.take().or_else(|| style.list.clone());
            next = style.based_on.as_deref();
        }
        (look.hidden, look.struck) = (hidden == Some(true), struck == Some(true));
        look.emphasis |= emphasis == Some(true);
        look.strong |= strong == Some(true);
        look
    }
}

/// Whether the id of a style of words is that of italics, or of bold.
fn stress(id: &str) -> (bool, bool) {
    match id {
        "emphasis" => (true, false),
        "strong" => (false, true),
        "intenseemphasis" => (true, true),
        _ => (false, false),
    }
}
