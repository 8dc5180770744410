//! The authoring format: a folder of Djot files with TOML front matter, read into an [`Article`] and remarks.
//!
//! [`proof`] is the entry point. It never fails and never panics: whatever the files hold, it returns every
//! remark it can make and, when none of them is an error, the article. `docs/format.md` is the reference.

mod across;
mod body;
mod braces;
mod calendar;
mod casting;
mod checks;
mod credits;
mod custody;
mod desk;
mod evidence;
mod extents;
mod fences;
mod filing;
mod footnotes;
mod front;
mod guard;
mod hidden;
mod html;
mod inline;
mod intake;
mod interface;
mod joined;
mod links;
mod lists;
mod machine;
mod manuscript;
mod newsroom;
mod note_text;
mod notes;
mod outside;
mod pairs;
mod parallel;
mod passages;
mod people;
mod pictures;
mod placeholders;
mod plain;
mod plain_page;
mod pull_quotes;
mod quoted;
mod record;
mod remark;
mod rivals;
mod same_names;
mod scripts;
mod site;
mod slips;
mod spellings;
mod strays;
mod suggest;
mod tables;
pub(crate) mod tags;
mod toml_slips;
mod tree;
mod typography;
mod unattributed;
mod wanted;

pub use across::{Clash, Roster, across};
pub use filing::{Filing, Moment, moment_text};
pub use hidden::needs as needs_hidden;
pub use intake::LARGEST;
pub use interface::{
    LANGUAGES_FOLDER, LanguageTable, MONTHS_IN_DATES, PluralForms, proof_language, word_key,
};
pub use links::{Lead, is_web, may_lead_to};
pub use manuscript::{
    ARTICLE_FILE, File, Manuscript, Proof, for_readers, proof, proof_despite, proof_in, slug_of,
};
pub use newsroom::Newsroom;
pub use outside::{Answer, on_addresses, outside};
pub use people::{PEOPLE_FILE, People, proof_people};
pub use pictures::{PictureFile, PictureFiles};
pub use plain_page::{PlainPage, proof_page};
pub use remark::{Place, Remark, Severity};
pub use scripts::stranger;
pub use site::{LinkPictures, POLICIES, SITE_FILE, Site, SiteFolder, SiteProof, proof_site};
pub use tags::registered;
pub use typography::set_of as marks_of;

#[cfg(doc)]
use crate::article::Article;
