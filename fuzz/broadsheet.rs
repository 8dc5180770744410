//! The four modules that read a stranger's text, as the library has them.

#[path = "../src/article.rs"]
pub mod article;
#[path = "../src/copydesk.rs"]
pub mod copydesk;
#[path = "../src/opening.rs"]
pub mod opening;
#[path = "../src/quotes.rs"]
pub mod quotes;
