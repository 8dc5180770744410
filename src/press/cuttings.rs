//! [`cuttings`]: everything a reader can take along from a page, as one script.
//!
//! The page loads it when a reader first reaches for it. A script and not JSON: a page opened from disk cannot
//! fetch. It holds data alone, named as the elements are that offer it.

use std::collections::{BTreeMap, BTreeSet};

use crate::article::{Article, Id};
use crate::citing::{Clipping, Format, Imprint, article_record, citation, clipping, source_records};
use crate::page::Bundle;
use crate::reading::elements::{ARTICLE, PAGE_ADDRESS, card_element, source_element};
use crate::wording::Wording;

use super::styles::fingerprint;
use super::{Plate, PressError};

/// The texts of one thing: of a quotation plain and rich, of a work its name and one text a format. Where the
/// publication has no public address there are two such lists: with the page's own, and without any, for a page
/// on a reader's disk.
type Texts = Vec<Vec<String>>;

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
    let public = plate.address_of(file);
    let addresses = match public {
        Some(url) => vec![Some(url)],
        None => vec![Some(PAGE_ADDRESS.to_owned()), None],
    };
    let imprints: Vec<Imprint> = addresses
        .into_iter()
        .map(|url| Imprint { publication: plate.name.clone(), url, ..Imprint::of(article) })
        .collect();
    let evidence = &article.evidence;
    let mut all: BTreeMap<String, Texts> = BTreeMap::new();
    let each = |texts: &dyn Fn(&Imprint) -> Vec<String>| imprints.iter().map(texts).collect::<Texts>();
    all.insert(
        ARTICLE.to_owned(),
        each(&|imprint| cited(article, &[article_record(imprint, &article.lang)])),
    );
    let wording = Wording::of(&article.lang);
    for (quotation, number) in evidence.quotations.iter().zip(1..) {
        let fragment = bundle.fragment(&quotation.id, number);
        let texts = each(&|imprint| {
            let link = imprint.url.as_ref().map(|url| [url.as_str(), &fragment].concat());
            let Clipping { text, html } =
                clipping(wording, evidence, quotation, &article.lang, imprint, link.as_deref());
            vec![text, html]
        });
        all.insert(card_element(&quotation.id), texts);
    }
    // Who speaks often has one card all the same.
    let quoted: BTreeSet<Option<&Id>> =
        evidence.quotations.iter().map(|quotation| quotation.by.as_ref()).collect();
    for by in quoted {
        let texts =
            each(&|imprint| cited(article, &source_records(wording, evidence, imprint, &article.lang, by)));
        all.insert(source_element(by), texts);
    }
    let json = serde_json::to_string(&all)?;
    let text = format!("self.broadsheetCuttings={json};\n");
    let stem = file.strip_suffix(".html").unwrap_or(file);
    Ok(Cuttings { file: format!("{stem}.cite-{}.js", fingerprint(text.as_bytes())), text, json })
}

/// The name of the works, for files, and their citation in every format, in the order of the page's buttons.
fn cited(article: &Article, records: &[crate::citing::Record]) -> Vec<String> {
    let wording = Wording::of(&article.lang);
    let name = records.first().map(|record| record.key.clone()).unwrap_or_default();
    let texts = Format::ALL.into_iter().map(|format| citation(wording, format, records));
    std::iter::once(name).chain(texts).collect()
}
