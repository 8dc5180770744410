//! Lists, numbered or not, and the lists inside their items.

use jotdown::{Container, ListKind};

use crate::article::{Block, Id, ListItem, Sublist};

use super::body::BlockReader;
use super::inline::name_of;
use super::remark::Draft;
use super::tree::{Element, Node};

/// How deep lists lie inside one another: one inside of one says a story, more are an outline.
const DEEPEST: usize = 3;

impl BlockReader<'_> {
    /// Reads a list.
    pub(super) fn list(&mut self, id: Id, kind: ListKind, children: Vec<Node<'_>>) -> Block {
        let Sublist { ordered, start, items } = self.sublist(&id, kind, children, 1);
        Block::List { id, ordered, start, items }
    }

    fn sublist(&mut self, block: &Id, kind: ListKind, children: Vec<Node<'_>>, depth: usize) -> Sublist {
        let items = children.into_iter().filter_map(|item| self.item(block, item, depth)).collect();
        let (ordered, start) = match kind {
            ListKind::Ordered { start, .. } => (true, u32::try_from(start).unwrap_or(1)),
            _ => (false, 1),
        };
        Sublist { ordered, start, items }
    }

    fn item(&mut self, block: &Id, item: Node<'_>, depth: usize) -> Option<ListItem> {
        let Node::Element(item) = item else { return None };
        if !matches!(item.container, Container::ListItem) {
            self.out_of_place(item.span, name_of(&item.container));
            return None;
        }
        item.marks.finish(self.desk);
        let mut found: Option<ListItem> = None;
        for child in item.children {
            let Node::Element(Element { container, marks, span, children }) = child else { continue };
            let may_have_list = found.as_ref().is_some_and(|own| own.list.is_none());
            match container {
                Container::Paragraph if found.is_none() => {
                    marks.finish(self.desk);
                    found = Some(ListItem::of(self.line(block, children)));
                }
                Container::List { .. } if may_have_list && depth == DEEPEST => self.desk.say(
                    Draft::error("too-deep", span, "Too many lists lie inside one another.")
                        .expected(format!("at most {DEEPEST} lists inside one another")),
                ),
                Container::List { kind, .. } if may_have_list => {
                    marks.finish(self.desk);
                    let list = self.sublist(block, kind, children, depth + 1);
                    if let Some(own) = &mut found {
                        own.list = Some(list);
                    }
                }
                _ => self.desk.say(
                    Draft::error(
                        "unsupported",
                        span,
                        "A list item holds one paragraph, a list under it and nothing else.",
                    )
                    .expected("one paragraph an item, then one list"),
                ),
            }
        }
        found
    }
}
