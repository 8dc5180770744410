//! The quotation finder: plain text in, quotations out.
//!
//! [`find`] is the entry point.

mod direct;
mod marks;
mod pack;
mod sheet;
mod subject;
mod tagging;
mod tokens;

use direct::{Given, Rule, attribute};
use sheet::Sheet;

pub use pack::{Trouble, pack_troubles};

/// A stretch of the text, in code points.
pub type Span = (usize, usize);

/// A passage of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The words.
    pub text: String,
    /// Where they stand.
    pub span: Span,
}

/// A quotation found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What is said.
    pub spans: Vec<Span>,
    /// direct, mixed, indirect
    pub kind: &'static str,
    /// Who says it.
    pub speaker: Option<Passage>,
    /// The reporting words.
    pub cue: Option<Passage>,
    /// The rule.
    pub rule: String,
}

/// Finds the quotations of a text.
#[must_use]
pub fn find(text: &str, lang: &str) -> Vec<Finding> {
    let sheet = Sheet::new(text, pack::pack_of(lang));
    let given = attribute(&sheet);
    let mut out = Vec::new();
    for (region, given) in given.iter().enumerate() {
        let Some(Given { speaker, cue, rule, .. }) = given else { continue };
        let Some(r) = sheet.regions.get(region) else { continue };
        let passage = |from: usize, to: usize| { let span = sheet.place(from, to); Passage { text: sheet.slice(span.0, span.1), span } };
        if *rule == Rule::Title { continue; }
        out.push(Finding {
            spans: vec![(r.start, r.end)],
            kind: "direct",
            speaker: speaker.map(|m| passage(m.from, m.to)),
            cue: cue.map(|(a, b)| passage(a, b)),
            rule: format!("{rule:?}"),
        });
    }
    out
}
