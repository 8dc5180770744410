//! [`Candidate`]: a quotation while its rules, its chain and its provenance are put together.

use crate::quotes::attribution::Rule;
use crate::quotes::phrase::noun_phrase::Mention;

/// A quotation in tokens.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// Spans in code points.
    pub(crate) spans: Vec<(usize, usize)>,
    pub(crate) speaker: Option<Mention>,
    pub(crate) cue: Option<(usize, usize)>,
    pub(crate) rule: Rule,
    /// Its first token, for order and surroundings.
    pub(crate) at: usize,
    /// Its regions.
    pub(crate) regions: Vec<usize>,
    /// Whether it is direct speech without marks: a line of a transcript.
    pub(crate) spoken: bool,
    /// The outlet that cites the speaker, in tokens.
    pub(crate) citing: Option<(usize, usize)>,
    /// Outlets that carried it, in tokens, the one nearest to the speaker first.
    pub(crate) media: Vec<(usize, usize)>,
    /// The document it stood in, in tokens.
    pub(crate) document: Option<(usize, usize)>,
    /// The draft inside of which somebody says it.
    pub(crate) parent: Option<usize>,
}
