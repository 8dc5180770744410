//! [`Numbers`]: the numbers that a page shows before the items of its lists.

use std::collections::BTreeMap;

use super::tags::{Node, Tree};

/// The next number of every list that was met.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    next: BTreeMap<usize, i64>,
}

impl Numbers {
    /// What stands before an item: `4. `, `b. `; none before that of a list without numbers.
    pub(super) fn of(&mut self, tree: &Tree, item: &Node) -> Option<String> {
        let list = tree.node(item.parent).filter(|list| list.tag == "ol")?;
        let typed =
            |node: &Node, name: &str| node.attribute(name).and_then(|value| value.trim().parse().ok());
        let reversed = list.attribute("reversed").is_some();
        let first = || {
            let items = || {
                let items = list.children.iter().filter_map(|child| tree.node(*child));
                i64::try_from(items.filter(|child| child.tag == "li").count()).unwrap_or(i64::MAX)
            };
            typed(list, "start").unwrap_or_else(|| if reversed { items() } else { 1 })
        };
        let next = self.next.entry(item.parent).or_insert_with(first);
        let number = typed(item, "value").unwrap_or(*next);
        *next = number.saturating_add(if reversed { -1 } else { 1 });
        let letter = |first: u8| {
            let place = u8::try_from(number).ok().filter(|place| (1..=26).contains(place))?;
            Some(char::from(first + place - 1).to_string())
        };
        let shown = match list.attribute("type") {
            Some("a") => letter(b'a'),
            Some("A") => letter(b'A'),
            _ => None,
        };
        Some(format!("{}. ", shown.unwrap_or_else(|| number.to_string())))
    }
}
