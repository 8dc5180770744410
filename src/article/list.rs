//! [`ListItem`]: an item of a list, with the list under it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::block::{Inline, is_one, one};

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListItem {
    /// Its text.
    pub content: Vec<Inline>,
    /// The list under it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<Sublist>,
}

/// A list inside an item.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sublist {
    /// Whether the items are numbered.
    pub ordered: bool,
    /// The number of the first item.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub start: u32,
    /// The items.
    pub items: Vec<ListItem>,
}

impl ListItem {
    /// An item of one line.
    #[must_use]
    pub fn of(content: Vec<Inline>) -> Self {
        Self { content, list: None }
    }

    /// Adds its lines in reading order, to be changed.
    pub(super) fn push_lines_mut<'a>(&'a mut self, lines: &mut Vec<&'a mut Vec<Inline>>) {
        lines.push(&mut self.content);
        for item in self.list.iter_mut().flat_map(|list| &mut list.items) {
            item.push_lines_mut(lines);
        }
    }

    /// Adds its lines in reading order.
    pub(super) fn push_lines<'a>(&'a self, lines: &mut Vec<&'a [Inline]>) {
        lines.push(&self.content);
        for item in self.list.iter().flat_map(|list| &list.items) {
            item.push_lines(lines);
        }
    }
}
