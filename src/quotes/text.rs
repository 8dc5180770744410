//! A text made ready for the rules: its quotation marks, tokens and sentences, and the reporting verbs in it.

pub(crate) mod marks;
pub(crate) mod parenthetical;
pub(crate) mod sheet;
pub(crate) mod tagging;
pub(crate) mod tokens;
