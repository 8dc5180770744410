//! What our HTML documents are made of besides their body: the head, the data, the texts to take along, and a whole
//! article as one file. The press prints with it, and so does the page that saves a reader's own article.

mod cuttings;
mod head;
mod rows;
mod single;

use crate::article::Article;
use crate::citing::directives;
use crate::page::Bundle;

pub use cuttings::{Address, Texts, cuttings};
pub use head::{begin, escape, inert, meta};
pub use rows::rows;
pub use single::{Kit, QUICKLY, START, Single, TIGHTLY, packed, single};

/// What the islands need of an article, with the text fragments of its quotations. Looks through the whole text for
/// every quotation: once is enough.
#[must_use]
pub fn linked(article: &Article) -> Bundle {
    let mut found = directives(article);
    let quotations = article.evidence.quotations.iter();
    let directives = quotations.map(|quotation| found.remove(&quotation.id).unwrap_or_default());
    Bundle::of(article).with_directives(directives.collect())
}
