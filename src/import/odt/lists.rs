//! The numbers of lists in an `OpenDocument` text.

use std::collections::BTreeMap;

use roxmltree::Node;

use crate::import::labels::{Figures, number};
use crate::import::xml::{attribute, is};

#[derive(Clone, Debug)]
struct Level {
    figures: Option<Figures>,
    before: String,
    after: String,
    start: usize,
    /// How many levels the number shows.
    shows: usize,
}

/// A list that is being read: its style, and how far each level was counted.
#[derive(Clone, Debug, Default)]
struct Open {
    style: String,
    count: Option<usize>,
}

/// List styles by name, and the lists that are open.
#[derive(Debug, Default)]
pub(super) struct Lists {
    styles: BTreeMap<String, BTreeMap<usize, Level>>,
    open: Vec<Open>,
    /// How far the last list of a style was counted, for those that go on.
    last: BTreeMap<(String, usize), usize>,
}

impl Lists {
    /// Reads the list styles of several documents.
    pub(super) fn of(roots: &[Node<'_, '_>]) -> Self {
        let mut styles = BTreeMap::new();
        for node in roots.iter().flat_map(|root| root.descendants()).filter(|node| is(*node, "list-style")) {
            let levels = node.children().filter(Node::is_element).map(|level| {
                let value = |name: &str| attribute(level, name).unwrap_or_default();
                let figures = match value("num-format") {
                    "1" => Some(Figures::Decimal),
                    "a" => Some(Figures::Lower),
                    "A" => Some(Figures::Upper),
                    "i" => Some(Figures::LowerRoman),
                    "I" => Some(Figures::UpperRoman),
                    "一, 二, 三, ..." => Some(Figures::Chinese),
                    "" => None,
                    _ => Some(Figures::Decimal),
                };
                let own = Level {
                    figures: figures.filter(|_| is(level, "list-level-style-number")),
                    before: value("num-prefix").to_owned(),
                    after: value("num-suffix").to_owned(),
                    start: value("start-value").parse().unwrap_or(1),
                    shows: value("display-levels").parse().unwrap_or(1),
                };
                (value("level").parse().unwrap_or(1), own)
            });
            styles.insert(attribute(node, "name").unwrap_or_default().to_owned(), levels.collect());
        }
        Self { styles, ..Self::default() }
    }

    /// A list begins.
    pub(super) fn begin(&mut self, list: Node<'_, '_>) {
        let outer = self.open.last().map(|open| open.style.clone()).unwrap_or_default();
        let style = attribute(list, "style-name").map_or(outer, str::to_owned);
        let goes_on = attribute(list, "continue-numbering") == Some("true")
            || attribute(list, "continue-list").is_some();
        let count = self.last.get(&(style.clone(), self.open.len())).copied().filter(|_| goes_on);
        self.open.push(Open { style, count });
    }

    /// How many lists the innermost one lies in.
    pub(super) fn level(&self) -> u8 {
        u8::try_from(self.open.len().saturating_sub(1)).unwrap_or(u8::MAX)
    }

    /// The innermost list ends.
    pub(super) fn end(&mut self) {
        if let Some(open) = self.open.pop()
            && let Some(count) = open.count
        {
            self.last.insert((open.style, self.open.len()), count);
        }
    }

    /// The number of the next item; `None` for a bullet.
    pub(super) fn next(&mut self, item: Node<'_, '_>) -> Option<String> {
        let depth = self.open.len();
        let level = |style: &str, depth: usize| self.styles.get(style)?.get(&depth).cloned();
        let style = self.open.last()?.style.clone();
        let own = level(&style, depth)?;
        let start = attribute(item, "start-value").and_then(|start| start.parse().ok());
        let open = self.open.last_mut()?;
        let count = start.unwrap_or_else(|| open.count.map_or(own.start, |count| count.saturating_add(1)));
        open.count = Some(count);
        let figures = own.figures?;
        let mut label = own.before.clone();
        let first = depth.saturating_sub(own.shows.clamp(1, 10));
        for at in first..depth.saturating_sub(1) {
            let outer = self.open.get(at)?;
            let above = self.styles.get(&outer.style).and_then(|levels| levels.get(&(at + 1)));
            let figures = above.and_then(|above| above.figures).unwrap_or_default();
            label.push_str(&number(outer.count.unwrap_or(1), figures));
            label.push('.');
        }
        label.push_str(&number(count, figures));
        label.push_str(&own.after);
        Some(label.trim().to_owned())
    }
}
