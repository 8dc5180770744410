//! Noun phrases: where one begins and ends, and what stands beside it.

pub(crate) mod dates;
pub(crate) mod modifier;
pub(crate) mod noun_phrase;
pub(crate) mod office;
pub(crate) mod setting;
pub(crate) mod somebody;
pub(crate) mod stretch;
