//! [`cuttings`]: everything a reader can take along from a page.

use std::collections::BTreeMap;

use crate::article::Article;
use crate::citing::{
    Clipping, Format, Imprint, Record, article_record, citation, clipping, quotation_record,
};
use crate::page::Bundle;
use crate::reading::elements::{ARTICLE, PAGE_ADDRESS, card_element, cited_element};
use crate::wording::Wording;

/// The texts of one thing: of a quotation plain and rich, of a work its name and one text a format. Where the
/// publication has no public address there are two such lists: with the page's own, and without any, for a page
/// on a reader's disk.
pub type Texts = Vec<Vec<String>>;

/// Where the page is that the texts lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// At a public address.
    Public(String),
    /// Wherever the page is read.
    Here,
    /// Nowhere that others could follow to: on the reader's device.
    Nowhere,
}

/// The texts of a page by the elements that offer them. `publication` is the name of what published it, `address` where
/// the page is; `bundle` is what its islands get of the article.
#[must_use]
pub fn cuttings(
    publication: &str,
    address: Address,
    article: &Article,
    bundle: &Bundle,
) -> BTreeMap<String, Texts> {
    let addresses = match address {
        Address::Public(url) => vec![Some(url)],
        Address::Here => vec![Some(PAGE_ADDRESS.to_owned()), None],
        Address::Nowhere => vec![None],
    };
    let imprints: Vec<Imprint> = addresses
        .into_iter()
        .map(|url| Imprint { publication: publication.to_owned(), url, ..Imprint::of(article) })
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
        let texts = each(&|imprint| {
            cited(article, &[quotation_record(wording, evidence, imprint, &article.lang, quotation)])
        });
        all.insert(cited_element(&quotation.id), texts);
    }
    all
}

/// The name of the works, for files, and their citation in every format, in the order of the page's buttons.
fn cited(article: &Article, records: &[Record]) -> Vec<String> {
    let wording = Wording::of(&article.lang);
    let name = records.first().map(|record| record.key.clone()).unwrap_or_default();
    let texts = Format::ALL.into_iter().map(|format| citation(wording, format, records));
    std::iter::once(name).chain(texts).collect()
}
