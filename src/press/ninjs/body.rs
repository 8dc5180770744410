//! The text of an article as HTML for another system: no class, no id, no script, whole addresses.
//!
//! Pull quotes are left out, because they say words of the text once more, and so are pictures, which are items of their
//! own. Of notes and footnotes their words stay and their marks go.

use std::fmt::Write as _;

use crate::article::{Article, Block, Foreign, Inline, ListItem, TableRow};
use crate::printing::escape;

/// The text of an article.
pub(super) fn body(article: &Article, base_url: &str) -> String {
    let mut html = Html { out: String::new(), article, base_url };
    article.body.iter().for_each(|block| html.block(block));
    html.out
}

struct Html<'a> {
    out: String,
    article: &'a Article,
    base_url: &'a str,
}

impl Html<'_> {
    fn element(&mut self, name: &str, attributes: &str, content: &[Inline]) {
        // Writing to a string cannot fail.
        let _ = write!(self.out, "<{name}{attributes}>");
        content.iter().for_each(|inline| self.inline(inline));
        let _ = write!(self.out, "</{name}>");
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph { content, .. } => self.element("p", "", content),
            Block::Subhead { minor, content, .. } => {
                self.element(if *minor { "h3" } else { "h2" }, "", content);
            }
            Block::BlockQuote { quotation, paragraphs, .. } => {
                let cite = quotation.as_ref().and_then(|id| self.source_of(id));
                let cite = cite.map(|url| format!(" cite=\"{}\"", escape(&url))).unwrap_or_default();
                let _ = write!(self.out, "<blockquote{cite}>");
                paragraphs.iter().for_each(|content| self.element("p", "", content));
                self.out.push_str("</blockquote>");
            }
            Block::List { ordered, start, items, .. } => self.list(*ordered, *start, items),
            Block::Table { caption, row_headers, rows, .. } => {
                self.out.push_str("<table>");
                if let Some(caption) = caption {
                    self.element("caption", "", caption);
                }
                rows.iter().for_each(|row| self.row(row, *row_headers));
                self.out.push_str("</table>");
            }
            Block::Rule { .. } => self.out.push_str("<hr>"),
            Block::PullQuote { .. } | Block::Picture { .. } => {}
        }
    }

    /// Where the words of a quotation can be read, when the document they stand in has an address.
    fn source_of(&self, quotation: &crate::article::Id) -> Option<String> {
        let evidence = &self.article.evidence;
        let document = evidence.quotation(quotation)?.document.as_ref()?;
        evidence.documents.get(document)?.links.url.clone()
    }

    fn list(&mut self, ordered: bool, start: u32, items: &[ListItem]) {
        let name = if ordered { "ol" } else { "ul" };
        let start = if ordered && start != 1 { format!(" start=\"{start}\"") } else { String::new() };
        let _ = write!(self.out, "<{name}{start}>");
        for item in items {
            self.out.push_str("<li>");
            item.content.iter().for_each(|inline| self.inline(inline));
            if let Some(list) = &item.list {
                self.list(list.ordered, list.start, &list.items);
            }
            self.out.push_str("</li>");
        }
        let _ = write!(self.out, "</{name}>");
    }

    fn row(&mut self, row: &TableRow, row_headers: bool) {
        self.out.push_str("<tr>");
        for (column, cell) in row.cells.iter().enumerate() {
            let (name, scope) = match (row.header, row_headers && column == 0) {
                (true, _) => ("th", " scope=\"col\""),
                (false, true) => ("th", " scope=\"row\""),
                (false, false) => ("td", ""),
            };
            self.element(name, scope, &cell.content);
        }
        self.out.push_str("</tr>");
    }

    fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Text { text } => self.out.push_str(&escape(text)),
            Inline::Code { text } => {
                let _ = write!(self.out, "<code>{}</code>", escape(text));
            }
            Inline::Break => self.out.push_str("<br>"),
            Inline::Emphasis { content } => self.element("em", "", content),
            Inline::Strong { content } => self.element("strong", "", content),
            Inline::Subscript { content } => self.element("sub", "", content),
            Inline::Superscript { content } => self.element("sup", "", content),
            Inline::Struck { content } => self.element("s", "", content),
            Inline::Foreign { foreign } => self.foreign(foreign),
            Inline::Link { href, content } => match self.target(href) {
                Some(href) => self.element("a", &format!(" href=\"{}\"", escape(&href)), content),
                None => content.iter().for_each(|inline| self.inline(inline)),
            },
            Inline::Recording { recording, content } => {
                self.element("a", &format!(" href=\"{}\"", escape(&recording.address())), content);
            }
            Inline::Quoted { content, .. } | Inline::Noted { content, .. } => {
                content.iter().for_each(|inline| self.inline(inline));
            }
            Inline::Footnote { .. } => {}
        }
    }

    fn foreign(&mut self, foreign: &Foreign) {
        let (lang, dir) = (escape(foreign.lang.as_str()), foreign.dir.as_str());
        let _ = write!(self.out, "<span lang=\"{lang}\" dir=\"{dir}\">{}</span>", escape(&foreign.text));
        if let Some(romanised) = &foreign.romanised {
            let lang = foreign.lang.romanised();
            let _ =
                write!(self.out, " <span lang=\"{}\">{}</span>", escape(lang.as_str()), escape(romanised));
        }
    }

    /// The whole address of a link; a place of the text itself has none elsewhere.
    fn target(&self, href: &str) -> Option<String> {
        let href = href.trim();
        if ["https://", "http://", "mailto:"].iter().any(|scheme| href.starts_with(scheme)) {
            return Some(href.to_owned());
        }
        if href.starts_with('#') {
            return Some(format!("{}{}.html{href}", self.base_url, self.article.slug));
        }
        let inside = !href.starts_with('/') && !href.contains(':');
        inside.then(|| format!("{}{href}", self.base_url))
    }
}
