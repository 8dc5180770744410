//! `build`: the publication for readers.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use broadsheet::copydesk::moment_text;
use broadsheet::press::{
    Lacking, Memory, Mode, Occasion, Order, Output, Place, Publication, Supply, counted, print_site,
};

use crate::Failure;
use crate::carried::carried;
use crate::check::summary;
use crate::clock::{now, today};
use crate::printing::show;
use crate::search::{HINT, index, pagefind};
use crate::start::say_untouched;

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
    let (errors, warnings) = publication.count();
    let untouched = say_untouched(&publication.place.root, &mut err)?;
    writeln!(err, "{}", summary(publication.galleys.len(), errors, warnings + untouched))?;
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
    writeln!(err, "{files} files in {}: {written} written, {} removed", out.display(), removed.len())?;
    say_gone(&removed, &mut err)?;
    if searches && pagefind.is_none() {
        writeln!(err, "Warning: site.toml asks for a search, and there is no pagefind; the site has none")?;
        writeln!(err, "Hint: {HINT}")?;
    }
    say_lacking(&lacking, &mut err)?;
    for slug in &wanted.without {
        writeln!(err, "left out, as asked: {slug}")?;
    }
    say_left_out(&publication, &mut err)?;
    Ok(ExitCode::SUCCESS)
}

/// Says which articles readers do not have yet.
pub(crate) fn say_left_out(publication: &Publication, err: &mut impl Write) -> std::io::Result<()> {
    // What has errors will not be printed when its time comes.
    let errors = |slug: &String| match publication.errors_left_out.get(slug) {
        Some(errors) if *errors > 0 => format!(" ({})", counted(*errors, "error")),
        _ => String::new(),
    };
    for slug in &publication.drafts {
        writeln!(err, "left out, a draft: {slug}{}", errors(slug))?;
    }
    for (slug, moment) in &publication.waiting {
        writeln!(err, "waits until {}: {slug}{}", moment_text(*moment), errors(slug))?;
    }
    Ok(())
}

/// Says which addresses of articles and plain pages are gone: others may link to them.
fn say_gone(removed: &[String], err: &mut impl Write) -> std::io::Result<()> {
    // The press has a dot in the names of its own pages.
    let stem =
        |file: &str| file.strip_suffix(".html").filter(|stem| !stem.contains(['.', '/'])).map(str::to_owned);
    let gone: Vec<String> = removed.iter().filter_map(|file| stem(file)).collect();
    let Some(first) = gone.first() else { return Ok(()) };
    writeln!(err, "Warning: no page has these addresses any more: {}", gone.join(", "))?;
    writeln!(
        err,
        "Hint: the article that took the place of one keeps its address with aliases = [\"{first}\"]; one that must go can be withdrawn = \"why\""
    )
}

/// Says which pictures could not be made smaller, and once which pictures for links could not be drawn.
fn say_lacking(lacking: &Lacking, err: &mut impl Write) -> std::io::Result<()> {
    for (picture, reason) in &lacking.pictures {
        writeln!(err, "Warning: {picture} {reason}; readers get the file as it is, in no smaller size")?;
        writeln!(
            err,
            "Hint: open it in a program for pictures, look whether it is whole, and save it again as JPEG or PNG"
        )?;
    }
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
