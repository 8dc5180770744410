//! The prerendered site: every article as a full HTML document, before any program runs.
//!
//! [`print()`] makes one document and touches no file; [`print_site`] makes the whole folder. Files are read in
//! `manuscripts` and written in `site`, nowhere else.

mod all_articles;
mod cuttings;
mod document;
mod manuscripts;
mod offline;
mod own_page;
mod pictures;
mod policy;
mod program;
mod quotations;
mod remarks_page;
mod round;
mod rows;
mod short_names;
mod site;
mod structured;
mod styles;
mod terminal;
mod wordings;

use std::rc::Rc;

use thiserror::Error;
use yew::{AttrValue, BaseComponent, LocalServerRenderer};

use crate::article::Article;
use crate::citing::directives;
use crate::page::{Bundle, Page, PageProps, SiteLink, Store};
use crate::wording::Wording;

pub use cuttings::Cuttings;
use cuttings::cuttings;
pub use document::{Dressing, Program, SCRIPTS};
pub use manuscripts::{FolderError, Site, read_manuscript, read_site};
pub use policy::{Mode, headers, policy};
pub use quotations::{quotation_lines, quotation_list};
pub use round::{Round, newsroom, newsroom_beside, round};
pub use rows::rows;
pub use short_names::{NamesError, short_names};
pub use site::{Galley, Order, SiteError, galleys, print_site};
pub use structured::structured_data;
pub use styles::{Sheet, StylesError, bundle as bundle_styles, fingerprint};
pub use terminal::{counted, drawn};
pub use wordings::{WordsScript, words_scripts};

/// The publication, as its pages name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plate {
    /// Its name.
    pub name: String,
    /// Its line of description.
    pub tagline: String,
    /// Where it is published, with a slash at the end; without it pages carry no absolute address.
    pub base_url: Option<String>,
    /// Every article, as file name and short title.
    pub articles: Vec<(String, String)>,
}

/// How many articles a masthead names; a thousand links on each of a thousand pages would serve nobody.
const MOST_NAMED: usize = 8;
/// How many it names beside the way to all of them.
const NAMED: usize = 5;

impl Plate {
    /// The articles that the masthead of a page names: all, or the first and the one on the page.
    fn named(&self, here: &str) -> Rc<[SiteLink]> {
        let few = self.all().is_none();
        let named = self.articles.iter().enumerate();
        let named = named.filter(|(place, (href, _))| few || *place < NAMED || href == here);
        let link = |(_, (href, title)): (usize, &(String, String))| SiteLink {
            href: AttrValue::from(href.clone()),
            title: AttrValue::from(title.clone()),
            here: href == here,
        };
        named.map(link).collect()
    }

    /// How many articles there are, when a masthead names only some.
    fn all(&self) -> Option<usize> {
        Some(self.articles.len()).filter(|count| *count > MOST_NAMED)
    }

    /// The public address of a page, when the publication has one.
    fn address_of(&self, file: &str) -> Option<String> {
        let base = self.base_url.as_ref()?;
        Some(format!("{base}{}", if file == "index.html" { "" } else { file }))
    }
}

/// Why a page could not be printed.
#[derive(Debug, Error)]
pub enum PressError {
    /// The renderer's runtime did not start.
    #[error("the renderer did not start: {0}")]
    Runtime(#[from] std::io::Error),
    /// The data could not be written as JSON.
    #[error("the data of the page could not be written: {0}")]
    Data(#[from] serde_json::Error),
}

/// One article, printed: its document and the script that it loads when a reader takes something along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The document.
    pub html: String,
    /// The script.
    pub cuttings: Cuttings,
}

/// Prints one article under the file name `file`.
///
/// # Errors
/// When the renderer's runtime does not start or the data has no JSON form.
pub fn print(
    plate: &Plate,
    article: &Article,
    file: &str,
    dressing: &Dressing,
) -> Result<Printed, PressError> {
    // Looks through the whole text for every quotation: once is enough.
    let bundle = linked(article);
    let cuttings = cuttings(plate, article, &bundle, file)?;
    let data = rows(&bundle)?.to_string();
    let body = render(plate, article, file, bundle)?;
    let html = document::document(plate, article, file, dressing, &cuttings.file, &body, &data)?;
    Ok(Printed { html, cuttings })
}

/// What the islands need of an article, with the text fragments of its quotations.
fn linked(article: &Article) -> Bundle {
    let mut found = directives(article);
    let quotations = article.evidence.quotations.iter();
    let directives = quotations.map(|quotation| found.remove(&quotation.id).unwrap_or_default());
    Bundle::of(article).with_directives(directives.collect())
}

/// Everything inside `body`, as the islands expect to find it.
fn render(plate: &Plate, article: &Article, file: &str, bundle: Bundle) -> Result<String, std::io::Error> {
    let props = PageProps {
        article: Rc::new(article.clone()),
        site_name: plate.name.clone().into(),
        tagline: plate.tagline.clone().into(),
        home: "index.html".into(),
        links: plate.named(file),
        all: plate.all(),
        store: Store::new(bundle, Wording::of(&article.lang)),
    };
    rendered(LocalServerRenderer::<Page>::with_props(props))
}

/// The HTML of a component.
fn rendered<C>(renderer: LocalServerRenderer<C>) -> Result<String, std::io::Error>
where
    C: BaseComponent,
{
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let local = tokio::task::LocalSet::new();
    Ok(local.block_on(&runtime, renderer.render()))
}
