//! [`Candidate`]: a quotation while its rules, its chain and its provenance are put together.

use super::attribution::Rule;
use super::phrase::Mention;

/// A quotation in tokens.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Spans in code points.
    pub(super) spans: Vec<(usize, usize)>,
    pub(super) speaker: Option<Mention>,
    pub(super) cue: Option<(usize, usize)>,
    pub(super) rule: Rule,
    /// Its first token, for order and surroundings.
    pub(super) at: usize,
    /// Its regions.
    pub(super) regions: Vec<usize>,
    /// Whether it is direct speech without marks: a line of a transcript.
    pub(super) spoken: bool,
    /// The outlet that cites the speaker, in tokens.
    pub(super) citing: Option<(usize, usize)>,
    /// Outlets that carried it, in tokens, the one nearest to the speaker first.
    pub(super) media: Vec<(usize, usize)>,
    /// The document it stood in, in tokens.
    pub(super) document: Option<(usize, usize)>,
    /// The draft inside of which somebody says it.
    pub(super) parent: Option<usize>,
}
