//! Who does what a verb says, without a parser.

pub(crate) mod antecedent;
pub(crate) mod clause;
pub(crate) mod inverted;
pub(crate) mod of_verb;
pub(crate) mod verbs;
