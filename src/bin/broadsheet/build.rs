//! `build`: the publication for readers.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use broadsheet::press::{
    Lacking, Memory, Mode, Occasion, Order, Output, Place, Publication, Supply, counted, print_site,
};

use crate::Failure;
use crate::carried::carried;
use crate::clock::{now, today};
use crate::new::untouched;
use crate::printing::show;
use crate::search::{HINT, index, pagefind};

/// What `build` reads and writes.
#[derive(Debug, clap::Args)]
pub(crate) struct Build {
    /// The publication's folder.
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// Where to write the site; else `dist` in the publication's folder.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Leave an article out that has errors, by its name; without it one error stops the build. May be repeated.
    #[arg(long, value_name = "ARTICLE")]
    without: Vec<String>,
    /// A folder with the pages' own programs, such as Broadsheet's dist, in place of those inside.
    #[arg(long, value_name = "FOLDER")]
    program: Option<PathBuf>,
    /// The program that makes the index of the search, where it is not on the path of programs.
    #[arg(long, value_name = "FILE", env = "BROADSHEET_PAGEFIND")]
    pagefind: Option<PathBuf>,
}

/// Prints the publication; only what changed is written.
pub(crate) fn build(wanted: &Build) -> Result<ExitCode, Failure> {
    let place = Place::of(&wanted.folder)?;
    let out = wanted.out.clone().unwrap_or_else(|| place.root.join("dist"));
    let occasion = Occasion { mode: Mode::Release, today: today(), now: now() };
    let mut publication = Publication::read(place, occasion, &Memory::default())?;
    for slug in &wanted.without {
        let before = publication.galleys.len();
        publication.galleys.retain(|galley| galley.slug != *slug);
        if publication.galleys.len() == before {
            return Err(format!("--without {slug}: the publication has no such article for readers").into());
        }
    }
    show(&publication)?;
    let mut err = std::io::stderr().lock();
    let (errors, _) = publication.count();
    if errors > 0 {
        writeln!(err, "nothing was printed: {}", counted(errors, "error"))?;
        return Ok(ExitCode::from(1));
    }
    let searches = publication.sheet.site.as_ref().is_some_and(|site| site.search);
    let pagefind = if searches { pagefind(wanted.pagefind.as_deref())? } else { None };
    if let Some(site) = &mut publication.sheet.site {
        // A search that finds nothing would be worse than none.
        site.search = pagefind.is_some();
    }
    let order = Order { supply: Supply::Carried(carried(wanted.program.as_ref())?), mode: Mode::Release };
    let output = Output::folder(&out);
    // What another program drew may be another page.
    let output = match maker() {
        Some(maker) => output.made_by(&maker),
        None => output,
    };
    output.prepare()?;
    let lacking = print_site(&publication, &order, &output)?;
    if let Some(pagefind) = &pagefind {
        index(pagefind, &out, &output)?;
    }
    let removed = output.tidy()?;
    let (files, written) = output.counts();
    let articles = counted(publication.galleys.len(), "article");
    writeln!(err, "{articles}, {files} files in {}: {written} written, {removed} removed", out.display())?;
    if searches && pagefind.is_none() {
        writeln!(err, "Warning: site.toml asks for a search, and there is no pagefind; the site has none")?;
        writeln!(err, "Hint: {HINT}")?;
    }
    say_lacking(&lacking, &mut err)?;
    for file in untouched(&publication.place.root) {
        writeln!(err, "Warning: readers get {file} as `broadsheet new` wrote it")?;
        writeln!(err, "Hint: write your own text in it, or delete it")?;
    }
    for slug in &wanted.without {
        writeln!(err, "left out, as asked: {slug}")?;
    }
    for slug in &publication.drafts {
        writeln!(err, "left out, a draft: {slug}")?;
    }
    for (slug, moment) in &publication.waiting {
        writeln!(err, "waits until {}: {slug}", moment.to_rfc3339())?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Says once which pictures for links could not be drawn.
fn say_lacking(lacking: &Lacking, err: &mut impl Write) -> std::io::Result<()> {
    if lacking.articles.is_empty() {
        return Ok(());
    }
    let some: Vec<&str> = lacking.articles.iter().take(3).map(String::as_str).collect();
    let more = if lacking.articles.len() > some.len() { ", …" } else { "" };
    let letters: String = lacking.letters.iter().collect();
    writeln!(
        err,
        "Warning: links to {} show no picture of their own, because no font has letters such as {letters}: {}{more}",
        counted(lacking.articles.len(), "article"),
        some.join(", "),
    )?;
    writeln!(
        err,
        "Hint: put a font with these letters into the folder and name it in site.toml: picture-fonts = [\"fonts/NAME.ttf\"]"
    )
}

/// This very program, as a name that another one does not have; `None` where its file cannot be looked at.
fn maker() -> Option<String> {
    let facts = std::fs::metadata(std::env::current_exe().ok()?).ok()?;
    let built = facts.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
    Some(format!("{} {:x} {:x}", env!("CARGO_PKG_VERSION"), facts.len(), built.as_nanos()))
}
