//! Cells of a table that reach over several rows: where the rows below have a gap for them.

use std::collections::BTreeMap;

use super::tags::{Node, Tree};

/// A cell reaches over no more rows or columns than that, and no cell further on has gaps before it.
const MOST: usize = 30;
/// The most cells with gaps.
const MOST_GAPS: usize = 20_000;

/// A table whose rows are being read.
struct Table {
    /// The node behind it.
    end: usize,
    /// How many rows it had so far.
    rows: usize,
    /// For each column the row from which on it is free.
    free: [usize; MOST],
}

/// How many places before a cell belong to cells of the rows above it; only cells with such places are listed.
pub(super) fn gaps(tree: &Tree) -> BTreeMap<usize, usize> {
    let mut gaps = BTreeMap::new();
    let mut open: Vec<Table> = Vec::new();
    for (index, node) in tree.all() {
        while open.last().is_some_and(|table| index >= table.end) {
            open.pop();
        }
        match node.tag.as_str() {
            "table" => open.push(Table { end: node.end, rows: 0, free: [0; MOST] }),
            "tr" if gaps.len() < MOST_GAPS => {
                if let Some(table) = open.last_mut() {
                    table.row(tree, node, &mut gaps);
                }
            }
            _ => {}
        }
    }
    gaps
}

impl Table {
    fn row(&mut self, tree: &Tree, row: &Node, gaps: &mut BTreeMap<usize, usize>) {
        let mut column = 0;
        for index in &row.children {
            let Some(cell) = tree.node(*index).filter(|cell| matches!(cell.tag.as_str(), "td" | "th")) else {
                continue;
            };
            let before = column;
            while self.free.get(column).is_some_and(|free| *free > self.rows) {
                column += 1;
            }
            if column == MOST {
                break;
            }
            if column > before {
                gaps.insert(*index, column - before);
            }
            let span = |name: &str| {
                let span = cell.attribute(name).and_then(|text| text.trim().parse::<usize>().ok());
                span.unwrap_or(1).clamp(1, MOST)
            };
            let (across, down) = (span("colspan"), span("rowspan"));
            for free in self.free.iter_mut().skip(column).take(across) {
                *free = self.rows + down;
            }
            column = (column + across).min(MOST);
        }
        self.rows += 1;
    }
}
