//! Printing the whole site: pages, styles, scripts and the program.

use std::path::{Path, PathBuf};

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use thiserror::Error;

use crate::article::Lang;
use crate::copydesk::{PictureFile, Remark, Site};
use crate::page::NameplatePicture;
use crate::wording::{EN, added};

use super::PressError;
use super::cards::{CARDS, CardStyles};
use super::document::{Dressing, SCRIPTS, escape};
use super::drawn::Key;
use super::faces::Faces;
use super::faces::{DISK_STYLES, late};
use super::listings::print_listings;
use super::manuscripts::{FolderError, unreadable};
use super::notices::{not_found_page, plain_page};
use super::offline::{MANIFEST, WORKER, manifest, worker};
use super::output::Output;
use super::own_page::print_own_page;
use super::pictures::looked_at;
use super::placards::{Lacking, Placards};
use super::plate::{Plate, plate};
use super::policy::{Mode, headers};
use super::profile_pages::print_profiles;
use super::profiles::{Profile, Profiles};
use super::program::{disk_program, find_program};
use super::publication::Publication;
use super::remarks_page::{Unprinted, remarks_page};
use super::search::print_search;
use super::short_names::NamesError;
use super::sitemap::{Address, ROBOTS, robots, sitemaps};
use super::smaller::Unscaled;
use super::styles::{StylesError, card_sheet, site_sheet};
use super::supply::Supply;
use super::versions::Versions;
use super::wordings::words_scripts;

/// The page's mark in tabs and bookmarks.
pub(super) const ICON: &str = include_str!("icon.svg");
/// The same as pixels, for machines that read no drawings.
const LOGO: &[u8] = include_bytes!("logo.png");
/// How the file begins of which saved pages are made.
pub(super) const KIT: &str = "kit-";
/// The folder of files that are published as they are.
const STATIC: &str = "static";

/// What a site is printed with.
#[derive(Clone, Debug)]
pub struct Order {
    /// Styles, fonts and programs.
    pub supply: Supply,
    /// Whom it is printed for.
    pub mode: Mode,
}

impl Order {
    /// Whether the site may be opened from a disk: what is only shown from memory is not.
    pub(super) fn is_for_disks(&self) -> bool {
        !matches!((&self.supply, self.mode), (Supply::Carried(_), Mode::Serve))
    }
}

/// Why the site could not be printed.
#[derive(Debug, Error)]
pub enum SiteError {
    /// The program draws no pictures.
    #[error(
        "site.toml asks for link-pictures, and this program was built without what draws them, its feature \
         `placards`; build the publication with `broadsheet build`"
    )]
    NoStudio,
    /// A font file that the publication names.
    #[error("{path} is no font that can be read: {reason}; name another file in picture-fonts of site.toml")]
    BrokenFont {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// A picture that could not be drawn.
    #[error("{file} could not be drawn: {reason}")]
    Undrawn {
        /// The picture.
        file: String,
        /// What is wrong.
        reason: String,
    },
    /// A picture of the name that cannot be shown.
    #[error("{path} cannot be the nameplate: it {reason}")]
    Nameplate {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
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
    /// The folder to print into has files in it.
    #[error("{0} is not empty and no site was printed there before; name a new folder, or empty this one")]
    Occupied(PathBuf),
    /// The program is incomplete.
    #[error("{folder} has no {stem}.js with its wasm; run `trunk build`, which prints the site by itself")]
    NoProgram {
        /// The folder.
        folder: PathBuf,
        /// How its files begin.
        stem: String,
    },
    /// The command line carries no program.
    #[error(
        "this program was built without the pages’ own program ({0}); run script/build and then \
         `cargo install --path .`, or name a folder that has it, such as dist/, with --program"
    )]
    NothingCarried(String),
    /// The program is not what its name says.
    #[error("{path} is not the program: {reason}; run `trunk build`, which makes it again")]
    BrokenProgram {
        /// Its wasm.
        path: PathBuf,
        /// What is wrong with it.
        reason: NamesError,
    },
}

/// Prints the site, and answers what of it could not be drawn as a picture. Where an article has errors, a page of remarks takes its place; that page is for the desk, so a
/// release with errors is the caller’s to refuse. Without a `site.toml` that can be read nothing is printed.
///
/// # Errors
/// When something cannot be read, bundled, printed or written.
pub fn print_site(publication: &Publication, order: &Order, output: &Output) -> Result<Lacking, SiteError> {
    let Some(site) = &publication.sheet.site else { return Ok(Lacking::default()) };
    let (styles, faces) = site_sheet(order, &publication.place.root, site)?;
    let plain = order.sheet("noscript.css", "plain")?;
    let program = find_program(order, output, "newsreader")?;
    if order.is_for_disks() {
        output.write(&program.disk, disk_program(order, output, &program)?.as_bytes())?;
        output.write(DISK_STYLES, late(&styles.text).as_bytes())?;
    }
    let words = words_scripts().map_err(PressError::Data)?;
    for script in &words {
        output.write(&script.file, script.text.as_bytes())?;
    }
    let profiles = Profiles::of(publication, site);
    let nameplate = nameplate(&publication.place.root, site)?;
    let plate = Plate { nameplate, ..plate(publication, site, !profiles.all.is_empty()) };
    let dressing = Dressing {
        mode: order.mode,
        styles: styles.file.clone(),
        faces,
        plain_styles: plain.file.clone(),
        program: Some(program),
        words: words.into_iter().map(|script| (script.lang, script.file)).collect(),
    };
    output.write(&styles.file, styles.text.as_bytes())?;
    output.write(&plain.file, plain.text.as_bytes())?;
    let versions = Versions::of(publication);
    let cards = card_styles(order, site, output)?;
    let placards =
        Placards::of(order, site, output.path().unwrap_or(Path::new("")), &publication.place.root)?;
    let key = Key::of("site").with(site).with(&plate).with(&dressing).with(&cards).with(&added());
    let key = key.with(&placards.as_ref().map(Placards::key));
    let printer = Printer {
        key,
        publication,
        site,
        plate: &plate,
        profiles: &profiles,
        versions,
        dressing: &dressing,
        cards,
        placards,
        unscaled: Unscaled::default(),
        output,
    };
    // The page for one's own articles packs its program tightly, which takes one core as long as many articles.
    let (articles, own) = rayon::join(
        || publication.galleys.par_iter().try_for_each(|galley| printer.article(galley)),
        || print_own_page(&printer, order, (&styles, &plain)),
    );
    articles.and(own)?;
    printer.pages()?;
    print_listings(&printer)?;
    print_profiles(&printer)?;
    print_search(&printer, order)?;
    for (name, text) in SCRIPTS {
        if order.mode == Mode::Serve || name != "reload.js" {
            output.write(name, text.as_bytes())?;
        }
    }
    printer.files(order)?;
    if let Some(base) = &site.base_url {
        for (file, text) in sitemaps(base, &printer.addresses()) {
            output.write(&file, text.as_bytes())?;
        }
    }
    output.write(ROBOTS, robots(site.base_url.as_deref()).as_bytes())?;
    output.write("_headers", headers(site.cards).as_bytes())?;
    if order.mode == Mode::Release {
        let manifest = manifest(&plate).map_err(PressError::Data)?;
        output.write(MANIFEST, manifest.as_bytes())?;
        let worker = worker(&kept(output.files()), !plate.more).map_err(PressError::Data)?;
        output.write(WORKER, worker.as_bytes())?;
    }
    let pictures = printer.unscaled.into_all();
    Ok(Lacking { pictures, ..printer.placards.map(Placards::into_lacking).unwrap_or_default() })
}

/// Writes the style sheets of cards, where the publication has them.
fn card_styles(order: &Order, site: &Site, output: &Output) -> Result<Option<CardStyles>, SiteError> {
    if !site.cards {
        return Ok(None);
    }
    let (card, embeds) = (card_sheet(order, site)?, order.sheet("embeds.css", "embeds")?);
    for sheet in [&card, &embeds] {
        output.write(&sheet.file, sheet.text.as_bytes())?;
    }
    Ok(Some(CardStyles { card: card.file, embeds: embeds.file }))
}

/// Everything that the pages of one printing share.
pub(super) struct Printer<'a> {
    /// All that every page is drawn from.
    pub(super) key: Key,
    pub(super) publication: &'a Publication,
    pub(super) site: &'a Site,
    pub(super) plate: &'a Plate,
    pub(super) profiles: &'a Profiles<'a>,
    pub(super) versions: Versions,
    pub(super) dressing: &'a Dressing,
    /// The style sheets of cards, where quotations have them.
    pub(super) cards: Option<CardStyles>,
    /// What the pictures of links are drawn with, where the publication has them.
    pub(super) placards: Option<Placards>,
    /// The pictures that could not be made smaller.
    pub(super) unscaled: Unscaled,
    pub(super) output: &'a Output,
}

impl Printer<'_> {
    /// The plain pages, and the one for addresses without a page.
    fn pages(&self) -> Result<(), SiteError> {
        for sheet in &self.publication.pages {
            let file = format!("{}.html", sheet.slug);
            let page = match &sheet.page {
                Some(page) => {
                    plain_page(self.plate, page, &file, self.dressing).map_err(PressError::Runtime)?
                }
                None => {
                    let (name, remarks, lang) = (&*sheet.slug, &*sheet.remarks, &self.site.lang);
                    let unprinted = Unprinted { name, folder: "", remarks, lang, base: "" };
                    remarks_page(self.plate, &unprinted, self.dressing)
                }
            };
            self.output.write(&file, page.as_bytes())?;
        }
        let missing =
            not_found_page(self.plate, &self.site.lang, self.dressing).map_err(PressError::Runtime)?;
        self.output.write("404.html", missing.as_bytes())
    }

    /// Fonts, icons and what is published as it is.
    fn files(&self, order: &Order) -> Result<(), SiteError> {
        match &order.supply {
            Supply::Carried(carried) => {
                for (name, bytes) in &carried.fonts {
                    self.output.write(&format!("fonts/{name}"), bytes)?;
                }
            }
            Supply::Trunk { .. } => {
                if let Some(fonts) = self.output.path().map(|out| out.join("fonts")) {
                    for (name, path) in files_in(&fonts)? {
                        self.output.adopt(&format!("fonts/{name}"), &read(&path)?);
                    }
                }
            }
        }
        let root = &self.publication.place.root;
        let own = |name: &Option<String>| name.as_ref().map(|name| read(&root.join(name))).transpose();
        let icon = own(&self.site.icon)?;
        self.output.write("icon.svg", icon.as_deref().unwrap_or(ICON.as_bytes()))?;
        self.output.write("logo.png", own(&self.site.logo)?.as_deref().unwrap_or(LOGO))?;
        for (name, picture) in self.site.nameplate.iter().zip(&self.plate.nameplate) {
            self.output.write(&picture.src, &read(&root.join(name))?)?;
        }
        let folder = root.join(STATIC);
        // In a folder that is also a project of Trunk’s there may be one of that name that is no publication’s.
        if folder.is_dir() {
            for (name, path) in files_under(&folder)? {
                self.output.write(&name, &read(&path)?)?;
            }
        }
        Ok(())
    }

    /// The pages for search engines.
    fn addresses(&self) -> Vec<Address> {
        let mut all = vec![Address::default()];
        for (galley, record) in self.publication.printable() {
            if galley.filing.withdrawn.is_none() {
                let changed = record.updated.max(record.published).map(|date| date.to_string());
                let versions = self.versions.of_article(&galley.slug).to_vec();
                all.push(Address { file: galley.file(), changed, versions });
            }
        }
        let plain = self.publication.pages.iter().map(|page| format!("{}.html", page.slug));
        let others = plain.chain(self.profiles.all.iter().map(Profile::file));
        all.extend(others.map(|file| Address { file, ..Address::default() }));
        all
    }
}

/// What stands in for the whole site while it cannot be printed: the remarks on its `site.toml`, or the reason.
///
/// # Errors
/// When the styles of this page cannot be bundled.
pub fn print_failure(
    order: &Order,
    remarks: &[Remark],
    reason: Option<&str>,
    output: &Output,
) -> Result<(), SiteError> {
    let styles = order.sheet("main.css", "broadsheet")?;
    let dressing = Dressing {
        mode: Mode::Serve,
        styles: styles.file.clone(),
        faces: Faces::default(),
        plain_styles: String::new(),
        program: None,
        words: Vec::new(),
    };
    let lang = Lang::new(EN.lang).unwrap_or_else(|_| Lang::unknown());
    // It stands at every address, at whatever depth.
    let unprinted = Unprinted { name: "site.toml", folder: "", remarks, lang: &lang, base: "/" };
    let page = remarks_page(&Plate::default(), &unprinted, &dressing);
    let page = match reason {
        Some(reason) => page.replacen("<ol>", &format!("<p>{}</p>\n<ol>", escape(reason)), 1),
        None => page,
    };
    for file in ["index.html", "404.html"] {
        output.write(file, page.as_bytes())?;
    }
    output.write(&styles.file, styles.text.as_bytes())?;
    output.write("icon.svg", ICON.as_bytes())?;
    SCRIPTS.iter().try_for_each(|(name, text)| output.write(name, text.as_bytes()))
}

/// The pictures of the publication's name, by the files they become.
fn nameplate(root: &Path, site: &Site) -> Result<Vec<NameplatePicture>, SiteError> {
    let stems = ["nameplate", "nameplate-night"];
    let picture = |(name, stem): (&String, &str)| {
        let path = root.join(name);
        let end = path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
        match looked_at(&path) {
            PictureFile::Fine(size) => Ok(NameplatePicture { src: format!("{stem}.{end}"), size }),
            PictureFile::Refused(reason) => Err(SiteError::Nameplate { path, reason }),
        }
    };
    site.nameplate.iter().zip(stems).map(picture).collect()
}

pub(super) fn read(path: &Path) -> Result<Vec<u8>, SiteError> {
    Ok(std::fs::read(path).map_err(|reason| unreadable(path, reason))?)
}

/// The files of a folder by name, in order.
pub(super) fn files_in(folder: &Path) -> Result<Vec<(String, PathBuf)>, SiteError> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|reason| unreadable(folder, reason))? {
        let path = entry.map_err(|reason| unreadable(folder, reason))?.path();
        if path.is_file()
            && let Some(name) = path.file_name()
        {
            found.push((name.to_string_lossy().into_owned(), path.clone()));
        }
    }
    found.sort();
    Ok(found)
}

/// The files of a folder and of those in it, by their way from it. Hidden ones are left out.
pub(super) fn files_under(folder: &Path) -> Result<Vec<(String, PathBuf)>, SiteError> {
    let mut found = Vec::new();
    let mut folders = vec![(String::new(), folder.to_owned())];
    while let Some((before, folder)) = folders.pop() {
        for entry in std::fs::read_dir(&folder).map_err(|reason| unreadable(&folder, reason))? {
            let entry = entry.map_err(|reason| unreadable(&folder, reason))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let kind = entry.file_type().map_err(|reason| unreadable(&folder, reason))?;
            // A link to a folder may lead back here.
            if kind.is_dir() {
                folders.push((format!("{before}{name}/"), entry.path()));
            } else if entry.path().is_file() {
                found.push((format!("{before}{name}"), entry.path()));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Everything a reader needs without a network: all files but what only hosts, robots and disks read.
fn kept(mut files: Vec<(String, String)>) -> Vec<(String, String)> {
    files.retain(|(name, _)| {
        let end = Path::new(name).extension().and_then(|end| end.to_str()).unwrap_or_default();
        ["html", "css", "js", "wasm", "woff2", "svg", "webmanifest"].contains(&end)
            && !name.ends_with(".wasm.js")
            && name != DISK_STYLES
            // Only who saves a page needs it, and it is as large as all the rest.
            && !name.starts_with(KIT)
            // Only other sites show cards.
            && !name.starts_with(CARDS)
            && !name.ends_with(".embed.html")
            && name != WORKER
            && name != "404.html"
    });
    files
}
