//! Taking words along: a quotation with its provenance as a [`Clipping`], and [`Record`]s of the article and its
//! sources as [`citation`]s.
//!
//! Pure: texts in, texts out. The press writes them all down (`src/printing/cuttings.rs`); the program knows
//! nothing of how they are made.

mod bibtex;
mod clipping;
mod csl;
mod fragment;
mod imprint;
mod markup;
mod record;
mod ris;
mod text;

pub use clipping::{Clipping, clipping};
pub use fragment::{directive, directives};
pub use imprint::Imprint;
pub use markup::escape;
pub use record::{Kind, Record, article_record, quotation_record};

use crate::wording::Wording;

pub use crate::reading::formats::Format;

/// The records in a format.
#[must_use]
pub fn citation(wording: &Wording, format: Format, records: &[Record]) -> String {
    if format == Format::CslJson {
        return csl::list(records);
    }
    let mut out = String::new();
    for record in records {
        match format {
            Format::Text => text::write(wording, record, &mut out),
            Format::BibTex => bibtex::write(wording, record, &mut out),
            Format::Ris => ris::write(record, &mut out),
            Format::CslJson => {}
        }
    }
    out
}
