//! Who does what a verb says, without a parser.

pub(crate) mod clause;
pub(crate) mod of_verb;
