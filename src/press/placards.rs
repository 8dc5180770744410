//! [`Placards`]: the pictures that links to articles and quotations show elsewhere, drawn as files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use crate::article::{Article, Id, Quotation};
use crate::copydesk::{LinkPictures, Site};
use crate::placard::{HEIGHT, Letters as _, Look, Placard, WIDTH};
use crate::printing::meta;

use super::cards::is_checked;
use super::drawn::{Key, print_of};
use super::galley::Galley;
use super::plate::Plate;
use super::policy::Mode;
use super::record::Record;
use super::site::{Order, Printer, SiteError, read};
use super::structured::pictures;
use super::studio::Studio;
use super::styles::day_color;

/// The folder of these pictures.
const FOLDER: &str = "placards";
/// How many letters without a font are named.
const MOST_NAMED: usize = 12;

/// What the placards of a publication are drawn with.
pub(super) struct Placards {
    /// All of them have this in them.
    key: Key,
    of: LinkPictures,
    name: String,
    look: Look,
    studio: Studio,
    lacking: Mutex<Lacking>,
}

/// What could not be drawn: because no font has its letters, or because a picture cannot be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lacking {
    /// The articles that have no picture, or a quotation without one.
    pub articles: BTreeSet<String>,
    /// Some of the letters.
    pub letters: BTreeSet<char>,
    /// The pictures of articles that could not be made smaller, each `article/file`, with what is wrong with it.
    pub pictures: BTreeMap<String, String>,
}

/// A picture, as the page says it that is linked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Preview {
    /// Its file.
    pub(super) file: String,
    /// What it shows.
    pub(super) alt: String,
}

impl Placards {
    /// Those that a publication wants. While it is written nobody links to it, and nothing is drawn.
    pub(super) fn of(
        order: &Order,
        site: &Site,
        folder: &Path,
        root: &Path,
    ) -> Result<Option<Self>, SiteError> {
        let wanted = site.link_pictures.filter(|_| site.base_url.is_some() && order.mode == Mode::Release);
        let Some(of) = wanted else { return Ok(None) };
        let studio = Studio::of(order, site, folder, root)?;
        let color = |name| day_color(order, site, name);
        let look = Look {
            paper: color("paper")?,
            ink: color("ink")?,
            ink_2: color("ink-2")?,
            accent: color("accent")?,
            line: color("line")?,
            mark: studio.has_mark().then(|| "mark".to_owned()),
        };
        let mut key = Key::of("placard").with(&site.name).with(&look);
        for file in site.picture_fonts.iter().chain(&site.icon).chain(&site.logo) {
            key = key.with(&print_of(&read(&root.join(file))?));
        }
        let name = site.name.clone();
        Ok(Some(Self { key, of, name, look, studio, lacking: Mutex::default() }))
    }

    /// What pages that name these pictures are drawn from.
    pub(super) fn key(&self) -> Key {
        self.key.with(&self.of)
    }

    /// The picture of an article, where it is drawn.
    pub(super) fn article(&self, article: &Article) -> Option<Preview> {
        let placard = self.placard(article, None)?;
        Some(Preview { file: file(article.slug.as_str(), None), alt: placard.alt() })
    }

    /// The picture of a quotation, where it is drawn.
    pub(super) fn quotation(&self, article: &Article, quotation: &Quotation) -> Option<Preview> {
        let placard = self.placard(article, Some(quotation))?;
        Some(Preview { file: file(article.slug.as_str(), Some(&quotation.id)), alt: placard.alt() })
    }

    /// What is on a placard; `None` when there is none.
    fn placard(&self, article: &Article, quotation: Option<&Quotation>) -> Option<Placard> {
        content(article, quotation, self.of, &self.name)?.in_letters(&self.studio)
    }

    fn drawn(
        &self,
        article: &Article,
        quotation: Option<&Quotation>,
        file: &str,
    ) -> Result<Option<Vec<u8>>, SiteError> {
        let Some(placard) = self.placard(article, quotation) else {
            if let Some(wanted) = content(article, quotation, self.of, &self.name) {
                self.note(article, &wanted);
            }
            return Ok(None);
        };
        let svg = placard.svg(&self.look, &self.studio);
        let png = self.studio.draw(&svg, placard.mark_place());
        Ok(Some(png.map_err(|reason| SiteError::Undrawn { file: file.to_owned(), reason })?))
    }

    fn note(&self, article: &Article, wanted: &Placard) {
        let mut lacking = self.lacking.lock().unwrap_or_else(PoisonError::into_inner);
        lacking.articles.insert(article.slug.to_string());
        let letters = wanted.needed().into_iter().flat_map(str::chars);
        let missing = letters.filter(|letter| !self.studio.have(letter.encode_utf8(&mut [0; 4])));
        for letter in missing {
            if lacking.letters.len() < MOST_NAMED {
                lacking.letters.insert(letter);
            }
        }
    }

    /// What could not be drawn.
    pub(super) fn into_lacking(self) -> Lacking {
        self.lacking.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What is on a placard, whatever it can be drawn with. An article that has a picture of its own shows that one.
fn content(
    article: &Article,
    quotation: Option<&Quotation>,
    of: LinkPictures,
    name: &str,
) -> Option<Placard> {
    match quotation {
        // Nobody shall pass on, in a picture, what nobody has checked.
        Some(quotation) => (of == LinkPictures::Quotations && is_checked(quotation))
            .then(|| Placard::of_quotation(article, quotation, name)),
        None => own_picture(article).is_none().then(|| Placard::of_article(article, name)),
    }
}

/// What is on each placard of an article, as a number: the article, then every quotation.
pub(super) fn keys(article: &Article, of: LinkPictures) -> Vec<Option<Key>> {
    // The name of the publication is in all of them.
    let key = |quotation| Some(Key::of("placard").with(&content(article, quotation, of, "")?));
    let quotations = article.evidence.quotations.iter().filter(|_| of == LinkPictures::Quotations);
    std::iter::once(None).chain(quotations.map(Some)).map(key).collect()
}

/// The first picture of an article that programs elsewhere show: not all of them show drawings.
pub(super) fn own_picture(article: &Article) -> Option<&crate::article::Picture> {
    pictures(article).find(|picture| !picture.file.to_ascii_lowercase().ends_with(".svg"))
}

fn file(slug: &str, quotation: Option<&Id>) -> String {
    match quotation {
        Some(id) => format!("{FOLDER}/{slug}.{id}.png"),
        None => format!("{FOLDER}/{slug}.png"),
    }
}

impl Preview {
    /// What the head of a page says of its picture.
    pub(super) fn tags(&self, page: &mut String, plate: &Plate) {
        let Some(address) = plate.address_of(&self.file) else { return };
        image_tags(page, &address, Some((WIDTH.into(), HEIGHT.into())), &self.alt);
    }
}

/// A picture at an address, in the head of a page that is linked.
pub(super) fn image_tags(page: &mut String, address: &str, size: Option<(u32, u32)>, alt: &str) {
    meta(page, "property", "og:image", address);
    if let Some((width, height)) = size {
        meta(page, "property", "og:image:width", &width.to_string());
        meta(page, "property", "og:image:height", &height.to_string());
    }
    meta(page, "property", "og:image:alt", alt);
    meta(page, "name", "twitter:card", "summary_large_image");
}

impl Printer<'_> {
    /// Draws the placards of an article on which something is different.
    pub(super) fn placards(&self, galley: &Galley, record: &Record) -> Result<(), SiteError> {
        let Some(placards) = &self.placards else { return Ok(()) };
        let mut read = None;
        let ids = std::iter::once(None).chain(record.said.iter().map(|said| Some(&said.id)));
        for (key, id) in record.placards.iter().zip(ids) {
            let Some(key) = key else { continue };
            let file = file(&galley.slug, id);
            self.output.draw(placards.key.with(&file).with(key), || {
                if read.is_none() {
                    read = self.publication.article(galley)?;
                }
                let Some(article) = read.as_deref() else { return Ok(Vec::new()) };
                let quotation =
                    id.and_then(|id| article.evidence.quotations.iter().find(|one| one.id == *id));
                let png = placards.drawn(article, quotation, &file)?;
                Ok(png.map(|png| (file.clone(), png)).into_iter().collect())
            })?;
        }
        Ok(())
    }
}
