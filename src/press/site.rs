//! Printing the whole site into a folder: pages, styles, scripts and the program.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use rayon::prelude::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};
use thiserror::Error;

use crate::article::{Article, Date};
use crate::copydesk::{Manuscript, Newsroom, Proof, proof_in};
use crate::own::OWN_PAGE;
use crate::page::{ALL_ARTICLES, Listed};

use super::all_articles::all_articles;
use super::document::{Dressing, SCRIPTS};
use super::manuscripts::{FolderError, Site, read_manuscript, read_site};
use super::offline::{MANIFEST, WORKER, manifest, worker};
use super::own_page::{SCRIPT as OWN_SCRIPT, own_page, worker_script};
use super::pictures::{copy as copy_pictures, pictures_in};
use super::policy::{Mode, headers};
use super::program::{find_program, write_disk_program};
use super::remarks_page::remarks_page;
use super::round::newsroom;
use super::short_names::NamesError;
use super::styles::{StylesError, bundle, fingerprint};
use super::wordings::words_scripts;
use super::{Plate, PressError, Printed, print};

/// The page's mark in tabs and bookmarks.
const ICON: &str = include_str!("icon.svg");
/// The same as pixels, for machines that read no drawings.
const LOGO: &[u8] = include_bytes!("logo.png");

/// Where the site comes from and goes to.
#[derive(Clone, Debug)]
pub struct Order {
    /// The folder of article folders and `site.toml`.
    pub articles: PathBuf,
    /// The folder of style sheets.
    pub styles: PathBuf,
    /// The folder that holds the program and receives the pages.
    pub out: PathBuf,
    /// Whom it is printed for.
    pub mode: Mode,
}

/// One article with what the desk says of it.
#[derive(Debug)]
pub struct Galley {
    /// Its files.
    pub manuscript: Manuscript,
    /// What the desk made of them.
    pub proof: Proof,
}

/// Why the site could not be printed.
#[derive(Debug, Error)]
pub enum SiteError {
    /// Articles that could not be read.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// Styles that could not be bundled.
    #[error(transparent)]
    Styles(#[from] StylesError),
    /// A page that could not be printed.
    #[error(transparent)]
    Press(#[from] PressError),
    /// A file that could not be written.
    #[error("{path} could not be written: {reason}")]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: std::io::Error,
    },
    /// The program is incomplete.
    #[error("{folder} holds no {stem}.js with its wasm; run `trunk build`, which prints the site by itself")]
    NoProgram {
        /// The folder.
        folder: PathBuf,
        /// How its files begin.
        stem: String,
    },
    /// The program is not what its name says.
    #[error("{path} is not the program: {reason}; run `trunk build`, which makes it anew")]
    BrokenProgram {
        /// Its wasm.
        path: PathBuf,
        /// What is wrong with it.
        reason: NamesError,
    },
}

/// Reads every article of the site. `today` is the day on which it is printed, when it is known; for readers, what
/// only stands in for something is an error.
///
/// # Errors
/// When a file cannot be read; what is wrong inside an article is a remark and no error here.
pub fn galleys(articles: &Path, mode: Mode, today: Option<Date>) -> Result<(Site, Vec<Galley>), FolderError> {
    let site = read_site(articles)?;
    let pictures = site.articles.par_iter().map(|slug| (slug.clone(), pictures_in(&articles.join(slug))));
    let room = Newsroom { pictures: Some(pictures.collect()), ..newsroom(&site, today) };
    let galley = |slug: &String| {
        let manuscript = read_manuscript(&articles.join(slug))?;
        let proof = proof_in(&manuscript, &room);
        let proof = if mode == Mode::Release { proof.for_readers() } else { proof };
        Ok(Galley { manuscript, proof })
    };
    let all: Vec<Result<Galley, FolderError>> = site.articles.par_iter().map(galley).collect();
    // The first in the list is told of, whichever failed first.
    let galleys: Vec<Galley> = all.into_iter().collect::<Result<_, _>>()?;
    Ok((site, galleys))
}

/// Prints the site. Where an article has errors, a page of remarks takes its place; that page is for the desk,
/// so a release with errors is the caller's to refuse.
///
/// # Errors
/// When something cannot be read, bundled, printed or written.
pub fn print_site(order: &Order, site: &Site, galleys: &[Galley]) -> Result<(), SiteError> {
    let styles = bundle(&order.styles.join("main.css"), "broadsheet")?;
    let plain = bundle(&order.styles.join("noscript.css"), "plain")?;
    let program = find_program(order, "newsreader")?;
    write_disk_program(&order.out, &program)?;
    let words = words_scripts().map_err(PressError::Data)?;
    for script in &words {
        write(&order.out.join(&script.file), script.text.as_bytes())?;
    }
    let plate = plate(site, galleys);
    let dressing = Dressing {
        mode: order.mode,
        styles: styles.file.clone(),
        plain_styles: plain.file.clone(),
        program: Some(program),
        words: words.into_iter().map(|script| (script.lang, script.file)).collect(),
    };
    galleys.par_iter().try_for_each(|galley| {
        let file = file_of(site, &galley.manuscript.slug);
        let page = match &galley.proof.article {
            Some(article) => {
                let Printed { html, cuttings } = print(&plate, article, &file, &dressing)?;
                write(&order.out.join(&cuttings.file), cuttings.text.as_bytes())?;
                copy_pictures(article, &order.articles.join(&galley.manuscript.slug), &order.out)?;
                html
            }
            None => remarks_page(&plate, &galley.manuscript, &galley.proof.remarks, &dressing),
        };
        write(&order.out.join(&file), page.as_bytes())
    })?;
    let listed = galleys.iter().filter_map(|galley| Some((galley, galley.proof.article.as_ref()?)));
    let listed = listed.map(|(galley, article)| listed_as(file_of(site, &galley.manuscript.slug), article));
    let list = all_articles(&plate, listed.collect(), &dressing).map_err(PressError::Runtime)?;
    if let Some(list) = list {
        write(&order.out.join(ALL_ARTICLES), list.as_bytes())?;
    }
    print_own_page(order, &plate, &dressing)?;
    write(&order.out.join(&styles.file), styles.text.as_bytes())?;
    write(&order.out.join(&plain.file), plain.text.as_bytes())?;
    for (name, text) in SCRIPTS {
        if order.mode == Mode::Serve || name != "reload.js" {
            write(&order.out.join(name), text.as_bytes())?;
        }
    }
    write(&order.out.join("icon.svg"), ICON.as_bytes())?;
    write(&order.out.join("logo.png"), LOGO)?;
    write(&order.out.join("_headers"), headers().as_bytes())?;
    if order.mode == Mode::Release {
        let manifest = manifest(&plate).map_err(PressError::Data)?;
        write(&order.out.join(MANIFEST), manifest.as_bytes())?;
        let worker = worker(&kept(&order.out)?).map_err(PressError::Data)?;
        write(&order.out.join(WORKER), worker.as_bytes())?;
    }
    Ok(())
}

/// The page for one's own articles, with its styles, its worker and its program for disks.
fn print_own_page(order: &Order, plate: &Plate, dressing: &Dressing) -> Result<(), SiteError> {
    let styles = bundle(&order.styles.join("own.css"), "own")?;
    let program = find_program(order, "opener")?;
    let glue = read(&order.out.join(&program.glue))?;
    let wasm = read(&order.out.join(&program.wasm))?;
    let worker = worker_script(&String::from_utf8_lossy(&glue));
    let file = format!("opener-worker-{}.js", fingerprint(worker.as_bytes()));
    let text = serde_json::to_string(&worker).map_err(PressError::Data)?;
    let disk =
        format!("self.broadsheetOpener={{wasm:\"{}\",worker:{text}}};\n", BASE64_STANDARD.encode(&wasm));
    let page = own_page(plate, dressing, &program, &styles.file, &file).map_err(PressError::Runtime)?;
    write(&order.out.join(&program.disk), disk.as_bytes())?;
    write(&order.out.join(&file), worker.as_bytes())?;
    write(&order.out.join(&styles.file), styles.text.as_bytes())?;
    write(&order.out.join(OWN_SCRIPT.0), OWN_SCRIPT.1.as_bytes())?;
    write(&order.out.join(OWN_PAGE), page.as_bytes())
}

pub(super) fn read(path: &Path) -> Result<Vec<u8>, SiteError> {
    Ok(fs::read(path).map_err(|reason| FolderError::Unreadable { path: path.to_owned(), reason })?)
}

/// Everything a reader needs without a network: all of the folder but what only hosts and disks read. By name, each
/// with the fingerprint of its text.
fn kept(out: &Path) -> Result<Vec<(String, String)>, SiteError> {
    let mut names = Vec::new();
    for folder in ["", "fonts/"] {
        let path = out.join(folder);
        let entries =
            fs::read_dir(&path).map_err(|reason| FolderError::Unreadable { path: path.clone(), reason })?;
        names.extend(
            entries.flatten().map(|entry| format!("{folder}{}", entry.file_name().to_string_lossy())),
        );
    }
    let wanted = |name: &String| {
        let end = Path::new(name).extension().and_then(|end| end.to_str()).unwrap_or_default();
        ["html", "css", "js", "wasm", "woff2", "svg", "webmanifest"].contains(&end)
            && !name.ends_with(".wasm.js")
            && name != WORKER
    };
    names.retain(wanted);
    names.sort();
    let printed = |name: String| {
        let print = fingerprint(&read(&out.join(&name))?);
        Ok((name, print))
    };
    names.into_par_iter().map(printed).collect()
}

/// The page of an article.
fn file_of(site: &Site, slug: &str) -> String {
    if slug == site.front { "index.html".to_owned() } else { format!("{slug}.html") }
}

/// An article in the list of all.
fn listed_as(file: String, article: &Article) -> Listed {
    Listed {
        href: file.into(),
        headline: article.headline.clone().into(),
        dek: article.dek.clone().map(Into::into),
        lang: article.lang.clone(),
        dir: article.dir,
        published: article.published,
    }
}

fn plate(site: &Site, galleys: &[Galley]) -> Plate {
    let title = |article: &Article| article.kicker.clone().unwrap_or_else(|| article.headline.clone());
    let articles = galleys.iter().map(|galley| {
        let slug = &galley.manuscript.slug;
        (file_of(site, slug), galley.proof.article.as_ref().map_or_else(|| slug.clone(), title))
    });
    Plate {
        name: site.name.clone(),
        tagline: site.tagline.clone(),
        base_url: site.base_url.clone(),
        articles: articles.collect(),
    }
}

pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), SiteError> {
    fs::write(path, bytes).map_err(|reason| SiteError::Unwritable { path: path.to_owned(), reason })
}
