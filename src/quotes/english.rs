//! Rules that only English needs.

pub(crate) mod according;
pub(crate) mod accounts;
pub(crate) mod antecedent;
pub(crate) mod by_account;
pub(crate) mod carried;
pub(crate) mod certainty;
pub(crate) mod content;
pub(crate) mod dates;
pub(crate) mod direct;
pub(crate) mod gender;
pub(crate) mod heading;
pub(crate) mod kind;
pub(crate) mod office;
pub(crate) mod outlet_kinds;
pub(crate) mod outlets;
pub(crate) mod participle;
pub(crate) mod phrase;
pub(crate) mod provenance;
pub(crate) mod quoted_as;
pub(crate) mod report;
pub(crate) mod said;
pub(crate) mod subject;
pub(crate) mod titles;
pub(crate) mod unclosed;
pub(crate) mod verbs;
pub(crate) mod voice;
