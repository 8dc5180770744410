//! The modules that read a stranger's text, as the library has them: links to its files.

pub mod article;
pub mod copydesk;
pub mod import;
pub mod quotes;
mod registry;
pub mod wording;
