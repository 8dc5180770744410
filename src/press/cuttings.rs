//! [`cuttings`]: everything a reader can take along from a page, as one script.
//!
//! The page loads it when a reader first reaches for it. A script and not JSON: a page opened from disk cannot
//! fetch. It holds data alone, named as the elements are that offer it.

use crate::article::Article;
use crate::page::Bundle;
use crate::printing::{Address, cuttings as cuttings_of};

use super::styles::fingerprint;
use super::{Plate, PressError};

/// The script of a page's texts, with its file name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cuttings {
    /// Its file name, which changes with its text.
    pub file: String,
    /// Its text.
    pub text: String,
    /// The texts alone, as JSON.
    pub(super) json: String,
}

/// The script of the page `file`; `bundle` is what its islands get of the article.
///
/// # Errors
/// When a text has no JSON form.
pub(super) fn cuttings(
    plate: &Plate,
    article: &Article,
    bundle: &Bundle,
    file: &str,
) -> Result<Cuttings, PressError> {
    let address = plate.address_of(file).map_or(Address::Here, Address::Public);
    let all = cuttings_of(&plate.name, address, article, bundle);
    let json = serde_json::to_string(&all)?;
    let text = format!("self.broadsheetCuttings={json};\n");
    let stem = file.strip_suffix(".html").unwrap_or(file);
    Ok(Cuttings { file: format!("{stem}.cite-{}.js", fingerprint(text.as_bytes())), text, json })
}
