//! Tables: rows between bars, with a header that a screen reader tells with each cell.

use std::ops::Range;

use jotdown::{Alignment as Side, Container};

use crate::article::{Alignment, Block, Id, Inline, TableCell, TableRow, plain_text};

use super::body::BlockReader;
use super::remark::Draft;
use super::tree::{Element, Marks, Node};

/// More columns than a page holds.
const MOST_COLUMNS: usize = 40;

impl BlockReader<'_> {
    /// Reads a table; its attributes are in `marks`.
    pub(super) fn table(
        &mut self,
        id: Id,
        marks: &mut Marks,
        span: Range<usize>,
        children: Vec<Node<'_>>,
    ) -> Block {
        let row_headers = marks.class("row-headers");
        let mut caption = None;
        let mut rows: Vec<TableRow> = Vec::new();
        let mut columns = None;
        for child in children {
            let Node::Element(Element { container, marks, span, children }) = child else { continue };
            marks.finish(self.desk);
            match container {
                Container::Caption => {
                    let line = self.line(&id, children);
                    caption = Some(line).filter(|line| !plain_text(line).trim().is_empty());
                }
                Container::TableRow { head } => {
                    let row = self.row(&id, head, children);
                    let expected = *columns.get_or_insert(row.cells.len());
                    self.check_length(row.cells.len(), expected, span);
                    rows.push(row);
                }
                _ => {}
            }
        }
        if !rows.iter().any(|row| row.header) {
            self.desk.say(
                Draft::warning("no-header", span.clone(), "This table does not say what its columns hold.")
                    .expected("a line such as |---|---| under the first row")
                    .hint("A screen reader reads the header of a column with each cell."),
            );
        }
        if !rows.iter().any(|row| !row.header) {
            self.desk.say(
                Draft::error("empty-table", span, "No row of this table holds anything but headers.")
                    .expected("rows under the line of hyphens"),
            );
        }
        Block::Table { id, caption, row_headers, rows }
    }

    fn row(&mut self, block: &Id, header: bool, cells: Vec<Node<'_>>) -> TableRow {
        let cells = cells.into_iter().filter_map(|cell| {
            let Node::Element(Element { container, marks, children, .. }) = cell else { return None };
            let Container::TableCell { alignment, .. } = container else { return None };
            marks.finish(self.desk);
            let content: Vec<Inline> = self.line(block, children);
            Some(TableCell { align: side(alignment), content })
        });
        TableRow { header, cells: cells.collect() }
    }

    fn check_length(&self, cells: usize, expected: usize, span: Range<usize>) {
        if cells != expected {
            self.desk.say(
                Draft::error(
                    "ragged-table",
                    span,
                    format!("The first row of the table has {expected} cells, and this one has {cells}."),
                )
                .expected(format!("{expected} cells; one without a text is a space between two |"))
                .hint("Type \\| for a bar that divides no cells."),
            );
        } else if cells > MOST_COLUMNS {
            self.desk.say(
                Draft::error("ragged-table", span, format!("This row has {cells} cells."))
                    .expected(format!("at most {MOST_COLUMNS} columns"))
                    .hint("Rows of figures are easier to read below each other."),
            );
        }
    }
}

fn side(alignment: Side) -> Alignment {
    match alignment {
        Side::Unspecified | Side::Left => Alignment::Start,
        Side::Center => Alignment::Center,
        Side::Right => Alignment::End,
    }
}
