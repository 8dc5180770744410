//! [`Newsroom`]: what the desk knows besides the files of one article.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::article::Date;

use super::people::People;
use super::pictures::PictureFiles;

/// What stands outside an article and decides whether what it says can be: the day, and the pages beside it.
///
/// The desk reads neither clock nor folder. Whoever calls it says what it may know; what nobody says is not checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Newsroom {
    /// Today, to find dates that lie in the future.
    pub today: Option<Date>,
    /// The file names of the site’s pages, such as `index.html`, to find links that lead nowhere.
    pub pages: Option<BTreeSet<String>>,
    /// The pictures in the folders of articles, by the folder’s name, to find those that are missing.
    pub pictures: Option<BTreeMap<String, PictureFiles>>,
    /// The sections of the publication, by their names in addresses.
    pub sections: Option<BTreeSet<String>>,
    /// What the articles of the publication share.
    pub people: Option<Arc<People>>,
}
