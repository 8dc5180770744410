//! Lists and tables as Djot.

use std::fmt::Write as _;

use crate::article::{Alignment, Article, Block, Inline, ListItem, TableRow};

use super::djot::line;

/// Items and rows are written without a blank line between them for no longer than this, in bytes: the format's
/// paragraphs are limited.
const LONGEST_LIST: usize = 1500;

/// Writes a list or a table.
pub(super) fn write(file: &mut String, block: &Block, article: &Article) {
    match block {
        Block::List { ordered, start, items, .. } => list(file, *ordered, *start, items, 0, article),
        Block::Table { caption, rows, .. } => table(file, caption.as_deref(), rows, article),
        Block::PullQuote { paragraphs, .. } => {
            file.push_str("{.pull}\n");
            for content in paragraphs {
                let _ = writeln!(file, "> {}", line(content, article));
            }
        }
        Block::Picture { picture, .. } => {
            let _ = writeln!(file, "::: picture\n![{}]({})", plain(&picture.alt), picture.file);
            if !picture.caption.is_empty() {
                let _ = writeln!(file, "\n{}", line(&picture.caption, article));
            }
            file.push_str(":::\n");
        }
        Block::Paragraph { .. } | Block::Subhead { .. } | Block::BlockQuote { .. } | Block::Rule { .. } => {}
    }
}

fn list(file: &mut String, ordered: bool, start: u32, items: &[ListItem], indent: usize, article: &Article) {
    let mut length = 0;
    for (number, item) in (start..).zip(items) {
        let text = line(&item.content, article);
        let sign = if ordered { format!("{number}.") } else { "-".to_owned() };
        // The desk counts letters and marks between blank lines.
        length += text.len();
        if length > LONGEST_LIST {
            file.push('\n');
            length = text.len();
        }
        let _ = writeln!(file, "{:indent$}{sign} {text}", "");
        if let Some(inner) = &item.list {
            file.push('\n');
            list(file, inner.ordered, inner.start, &inner.items, indent + sign.len() + 1, article);
            file.push('\n');
            length = 0;
        }
    }
}

/// Words in which nothing is a mark.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '[' | ']' | '\\' | '\n')).collect()
}

fn table(file: &mut String, caption: Option<&[Inline]>, rows: &[TableRow], article: &Article) {
    let mut length = 0;
    let mut headed = false;
    for row in rows {
        let cells: Vec<String> = row.cells.iter().map(|cell| line(&cell.content, article)).collect();
        if !row.header && !headed {
            headed = true;
            if rows.first().is_some_and(|first| first.header) {
                let sides = row.cells.iter().map(|cell| match cell.align {
                    Alignment::Start => "---",
                    Alignment::Center => ":-:",
                    Alignment::End => "--:",
                });
                let _ = writeln!(file, "|{}|", sides.collect::<Vec<_>>().join("|"));
            }
        }
        let text = format!("| {} |", cells.join(" | "));
        length += text.len();
        if length > LONGEST_LIST {
            // The rest is a table of its own, and says so by its rows.
            file.push('\n');
            length = text.len();
        }
        let _ = writeln!(file, "{text}");
    }
    if let Some(caption) = caption {
        let _ = writeln!(file, "^ {}", line(caption, article));
    }
}
