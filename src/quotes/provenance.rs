//! Where the words come from, and the names of what they came through.

pub(crate) mod bodies;
pub(crate) mod carried;
pub(crate) mod cited;
pub(crate) mod hearer;
pub(crate) mod place;
pub(crate) mod same;
pub(crate) mod sentence;
