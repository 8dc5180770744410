//! Taking words along: a quotation with its provenance as a [`Clipping`], and [`Record`]s of the article and its
//! sources as [`citation`]s.
//!
//! Pure: texts in, texts out. The press writes them all down (`src/press/cuttings.rs`); the program knows
//! nothing of how they are made.

mod bibtex;
mod clipping;
mod csl;
mod fragment;
mod imprint;
mod record;
mod ris;
mod text;

pub use clipping::{Clipping, clipping};
pub use fragment::{directive, directives};
pub use imprint::Imprint;
pub use record::{Kind, Record, article_record, source_records};

use crate::wording::Wording;

/// The forms in which a citation is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A line of a reference list.
    Text,
    /// A `BibTeX` entry, for biblatex.
    BibTex,
    /// RIS, which reference managers import.
    Ris,
    /// CSL-JSON, which citation processors read.
    CslJson,
}

impl Format {
    /// Every format, in the order of the buttons of `src/page/citations.rs`.
    pub const ALL: [Self; 4] = [Self::Text, Self::BibTex, Self::Ris, Self::CslJson];
}

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
