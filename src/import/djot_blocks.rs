//! Blocks of the text as Djot: paragraphs, headings, what is set off, lists, tables, pictures.

use std::fmt::Write as _;

use crate::article::{Alignment, Block, Id, Inline, ListItem, Picture, TableRow};

use super::djot::{Writer, attribute, escape};
use super::marks::Pen;

/// Items and rows are written without a blank line between them for no longer than this, in bytes: the format's
/// paragraphs are limited.
const LONGEST_LIST: usize = 1500;

impl Writer<'_> {
    /// Writes a block, with its name where `named` says that the desk would count it out otherwise.
    pub(super) fn block(&mut self, file: &mut String, block: &Block, named: bool) {
        let name = if named { format!("#{}", block.id()) } else { String::new() };
        match block {
            Block::Paragraph { content, .. } => {
                braces(file, &[&name]);
                let _ = writeln!(file, "{}", self.line(content));
            }
            Block::Subhead { minor, content, .. } => {
                braces(file, &[&name]);
                let _ = writeln!(file, "{} {}", if *minor { "###" } else { "##" }, self.line(content));
            }
            Block::BlockQuote { quotation: Some(id), paragraphs, .. } => {
                let mark = self.mark(id);
                let _ = writeln!(file, "{}", mark.trim_start_matches(']'));
                self.set_off(file, paragraphs);
            }
            // The format sets off nothing but quotations; what holds a quotation and more is a paragraph.
            Block::BlockQuote { quotation: None, paragraphs, .. } => {
                for (index, content) in paragraphs.iter().enumerate() {
                    let between = if index > 0 { "\n" } else { "" };
                    let _ = writeln!(file, "{between}{}", self.line(content));
                }
            }
            Block::PullQuote { quotation, paragraphs, .. } => {
                let of = quotation.as_ref().map(|of| format!("of={of}")).unwrap_or_default();
                braces(file, &[&name, ".pull", &of]);
                self.set_off(file, paragraphs);
            }
            Block::List { ordered, start, items, .. } => {
                braces(file, &[&name]);
                self.list(file, (*ordered, *start), items, 0);
            }
            Block::Table { caption, row_headers, rows, .. } => {
                braces(file, &[&name, if *row_headers { ".row-headers" } else { "" }]);
                self.table(file, caption.as_deref(), rows);
            }
            Block::Picture { picture, .. } => self.picture(file, name, picture),
            Block::Rule { .. } => {
                braces(file, &[&name]);
                file.push_str("***\n");
            }
        }
    }

    fn set_off(&mut self, file: &mut String, paragraphs: &[Vec<Inline>]) {
        for (index, content) in paragraphs.iter().enumerate() {
            let between = if index > 0 { ">\n" } else { "" };
            let _ = writeln!(file, "{between}> {}", self.line(content).replace('\n', "\n> "));
        }
    }

    fn list(&mut self, file: &mut String, (ordered, start): (bool, u32), items: &[ListItem], indent: usize) {
        let mut length = 0;
        for (number, item) in (start..).zip(items) {
            let sign = if ordered { format!("{number}.") } else { "-".to_owned() };
            let inside = indent + sign.len() + 1;
            let text = self.line(&item.content).replace('\n', &format!("\n{:inside$}", ""));
            // The desk counts letters and marks between blank lines.
            length += text.len();
            if length > LONGEST_LIST {
                file.push('\n');
                length = text.len();
            }
            let _ = writeln!(file, "{:indent$}{sign} {text}", "");
            if let Some(inner) = &item.list {
                file.push('\n');
                self.list(file, (inner.ordered, inner.start), &inner.items, inside);
                file.push('\n');
                length = 0;
            }
        }
    }

    fn table(&mut self, file: &mut String, caption: Option<&[Inline]>, rows: &[TableRow]) {
        let mut length = 0;
        for (index, row) in rows.iter().enumerate() {
            // A row is a line of the file.
            let cells: Vec<String> =
                row.cells.iter().map(|cell| self.line(&cell.content).replace("\\\n", " ")).collect();
            let text = format!("| {} |", cells.join(" | "));
            length += text.len();
            if length > LONGEST_LIST {
                // The rest is a table of its own, and says so by its rows.
                file.push('\n');
                length = text.len();
            }
            let _ = writeln!(file, "{text}");
            if row.header && !rows.get(index + 1).is_some_and(|next| next.header) {
                let sides = row.cells.iter().map(|cell| match cell.align {
                    Alignment::Start => "---",
                    Alignment::Center => ":-:",
                    Alignment::End => "--:",
                });
                let _ = writeln!(file, "|{}|", sides.collect::<Vec<_>>().join("|"));
            }
        }
        if let Some(caption) = caption {
            let _ = writeln!(file, "\n^ {}", self.line(caption));
        }
    }

    fn picture(&mut self, file: &mut String, name: String, picture: &Picture) {
        let mut keys = vec![name];
        for (key, text) in [("credit", &picture.credit), ("licence", &picture.licence)] {
            keys.extend(text.as_ref().map(|text| format!("{key}={}", attribute(text))));
        }
        if let Some(facsimile) = &picture.facsimile {
            keys.push(format!("document={}", facsimile.document));
            keys.extend(facsimile.quotation.as_ref().map(|quotation: &Id| format!("of={quotation}")));
            keys.extend(facsimile.region.map(|region| {
                format!("region=\"{} {} {} {}\"", region.left, region.top, region.width, region.height)
            }));
        }
        braces(file, &keys.iter().map(String::as_str).collect::<Vec<_>>());
        let mut alt = String::new();
        escape(&mut alt, &picture.alt, &mut Pen::of(self.lang));
        let _ = writeln!(file, "::: picture\n![{alt}]({})", picture.file);
        if !picture.caption.is_empty() {
            let _ = write!(file, "\n{}", self.paragraphs(&picture.caption));
        }
        file.push_str(":::\n");
    }
}

/// The attributes of the block below; nothing where there are none.
fn braces(file: &mut String, attributes: &[&str]) {
    let given: Vec<&str> = attributes.iter().copied().filter(|one| !one.is_empty()).collect();
    if !given.is_empty() {
        let _ = writeln!(file, "{{{}}}", given.join(" "));
    }
}
