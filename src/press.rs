//! The prerendered site: every article as a full HTML document, before any program runs.
//!
//! [`print()`] makes one document and touches no file; [`print_site`] makes the whole folder. Files are read in
//! `manuscripts` and written in `site`, nowhere else.

mod article_pages;
mod camera;
mod cards;
mod cuttings;
mod document;
mod drawn;
mod epub;
mod faces;
mod feeds;
mod first_letters;
mod galley;
mod languages;
mod listings;
mod manuscripts;
mod ninjs;
mod notices;
mod offline;
mod output;
mod own_names;
mod own_page;
mod parts;
mod pictures;
mod placards;
mod plate;
mod plurals;
mod policy;
mod profile_pages;
mod profiles;
mod program;
mod publication;
mod quotations;
mod record;
mod remarks_page;
mod round;
#[cfg(feature = "smaller-pictures")]
mod scaler;
#[cfg(not(feature = "smaller-pictures"))]
#[path = "press/scaler/absent.rs"]
mod scaler;
mod search;
mod short_names;
mod single;
mod site;
mod sitemap;
mod smaller;
mod structured;
#[cfg(feature = "placards")]
mod studio;
#[cfg(not(feature = "placards"))]
#[path = "press/studio/absent.rs"]
mod studio;
mod styles;
mod supply;
mod terminal;
mod versions;
mod wordings;

use std::rc::Rc;

use thiserror::Error;
use yew::{BaseComponent, LocalServerRenderer};

use crate::article::Article;
use crate::page::{Bundle, Named, Page, PageProps, SmallerPictures, Store};
use crate::printing::linked;
pub use crate::printing::rows;
use crate::wording::Wording;

pub use cuttings::Cuttings;
use cuttings::cuttings;
pub use document::{Dressing, Program, SCRIPTS};
pub use drawn::Drawn;
pub use epub::{Book, BookError, Chapter, epub};
pub use faces::Faces;
pub use galley::{Galley, Memory};
pub use languages::{LanguageSheet, completed, is_built_in, language_file};
pub use manuscripts::{FolderError, read_manuscript};
pub use ninjs::{Provider, ninjs};
pub use notices::{keeping, withdrawn_notice};
pub use output::Output;
pub use own_names::own_name;
pub use placards::Lacking;
use placards::Preview;
pub use plate::{Plate, PlateLink, encoded, path_of};
pub use plurals::plural_forms;
pub use policy::{Mode, headers, policy};
pub use publication::{
    Occasion, PageSheet, PeopleSheet, Place, Publication, SiteSheet, newsroom_beside, site_beside,
    speak_beside,
};
pub use quotations::{quotation_lines, quotation_list};
pub use round::{Round, round};
pub use search::{IndexError, adopt_index};
pub use short_names::{NamesError, short_names};
pub use single::{gather, single};
pub use site::{Order, SiteError, print_failure, print_site};
pub use structured::structured_data;
pub use styles::{Sheet, StylesError, bundle as bundle_styles, fingerprint};
pub use supply::{Bundles, Carried, Supply, is_program};
pub use terminal::{counted, drawn};
pub use wordings::{WordsScript, words_scripts};

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
    print_beside(plate, article, file, dressing, Beside::default())
}

/// What a publication has besides an article.
#[derive(Debug, Default)]
struct Beside<'a> {
    /// The pages of those whom it names.
    named: Named,
    /// The same article in each of its languages, itself among them: language and file.
    versions: &'a [(String, String)],
    /// What programs find in the head of its page besides, as HTML.
    head: String,
    /// The picture that links to it show, where it has none of its own.
    placard: Option<Preview>,
    /// Its pictures in smaller sizes.
    smaller: SmallerPictures,
}

/// Prints one article with the ways to what its publication has besides.
fn print_beside(
    plate: &Plate,
    article: &Article,
    file: &str,
    dressing: &Dressing,
    Beside { named, versions, head, placard, smaller }: Beside<'_>,
) -> Result<Printed, PressError> {
    let bundle = linked(article);
    let cuttings = cuttings(plate, article, &bundle, file)?;
    let data = rows(&bundle)?.to_string();
    let body = render(plate, article, file, "index.html", bundle, (named, smaller))?;
    let contents = document::Contents {
        versions,
        head: &head,
        placard: placard.as_ref(),
        cuttings: &cuttings.file,
        body: &body,
        data: &data,
    };
    let html = document::document(plate, article, file, dressing, &contents)?;
    Ok(Printed { html, cuttings })
}

/// Everything inside `body`, as the islands expect to find it. `home` is where the publication's name leads.
fn render(
    plate: &Plate,
    article: &Article,
    file: &str,
    home: &str,
    bundle: Bundle,
    (named, smaller): (Named, SmallerPictures),
) -> Result<String, std::io::Error> {
    let props = PageProps {
        article: Rc::new(article.clone()),
        site_name: plate.name.clone().into(),
        nameplate: plate.nameplate.as_slice().into(),
        tagline: plate.tagline.clone().into(),
        home: home.to_owned().into(),
        links: plate.named(file),
        all: plate.more,
        foot: plate.foot(file),
        named: Rc::new(named),
        smaller: Rc::new(smaller),
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
