//! The quotation finder: plain text in, quotations out.
//!
//! [`find`] is the entry point.

mod direct;
mod gather;
mod indirect;
mod marks;
mod pack;
mod sheet;
mod subject;
mod tagging;
mod tokens;

use direct::attribute;
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
    let drafts = gather::gather(&sheet, &given);
    let passage = |from: usize, to: usize| { let span = sheet.place(from, to); Passage { text: sheet.slice(span.0, span.1), span } };
    drafts.into_iter().map(|draft| Finding {
        kind: kind_of(&sheet, &draft.spans),
        spans: draft.spans,
        speaker: draft.speaker.map(|m| passage(m.from, m.to)),
        cue: draft.cue.map(|(a, b)| passage(a, b)),
        rule: format!("{:?}", draft.rule),
    }).collect()
}

fn kind_of(sheet: &Sheet, spans: &[Span]) -> &'static str {
    let (mut inside, mut all) = (0, 0);
    for (a, b) in spans {
        for i in *a..*b {
            if sheet.chars.get(i).is_some_and(|c| c.is_alphanumeric()) {
                all += 1;
                let after = sheet.regions.partition_point(|r| r.end <= i);
                inside += usize::from(sheet.regions.get(after).is_some_and(|r| r.start <= i));
            }
        }
    }
    if inside * 10 >= all * 9 { "direct" } else if inside > 0 { "mixed" } else { "indirect" }
}
