//! The authoring format: a folder of Djot files with TOML front matter, read into an [`Article`] and remarks.
//!
//! [`proof`] is the entry point. It never fails and never panics: whatever the files hold, it returns every
//! remark it can make and, when none of them is an error, the article. `docs/format.md` is the reference.

mod body;
mod checks;
mod credits;
mod custody;
mod evidence;
mod front;
mod guard;
mod inline;
mod intake;
mod joined;
mod manuscript;
mod notes;
mod parallel;
mod quoted;
mod record;
mod remark;
mod rivals;
mod scripts;
mod spellings;
mod suggest;
mod tree;
mod wanted;

pub use intake::LARGEST;
pub use manuscript::{ARTICLE_FILE, File, Manuscript, Proof, proof};
pub use remark::{Place, Remark, Severity};

#[cfg(doc)]
use crate::article::Article;
