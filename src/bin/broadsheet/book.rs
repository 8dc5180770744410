//! An article or a publication as a book.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use broadsheet::copydesk::{ARTICLE_FILE, SITE_FILE, Site};
use broadsheet::press::{
    Book, Chapter, Memory, Mode, Occasion, Place, Publication, counted, epub, keeping, site_beside,
};

use crate::Failure;
use crate::build::say_left_out;
use crate::check::summary;
use crate::clock::{now, today};
use crate::export::say_kept;
use crate::printing::show;
use crate::single::{Pictures, Read, article_at, pictures_of};

/// Writes `from`, an article or the folder of a publication, as the book `file`.
pub(crate) fn write_book(from: &Path, file: &Path) -> Result<ExitCode, Failure> {
    let whole = from.is_dir() && !from.join(ARTICLE_FILE).is_file() && from.join(SITE_FILE).is_file();
    let written = if whole { publication(from)? } else { article(from)? };
    let Some((bytes, chapters)) = written else { return Ok(ExitCode::from(1)) };
    std::fs::write(file, &bytes).map_err(|error| format!("{}: {error}", file.display()))?;
    let chapters = counted(chapters, "article");
    writeln!(std::io::stderr(), "{}: {chapters}, {} bytes", file.display(), bytes.len())?;
    Ok(ExitCode::SUCCESS)
}

/// One article; `None` when it has errors, which were shown.
fn article(from: &Path) -> Result<Option<(Vec<u8>, usize)>, Failure> {
    let site: Option<Site> = site_beside(from).map(|(_, site)| site);
    let Some(Read { article, pictures, filing }) = article_at(from)? else { return Ok(None) };
    say_kept(&article.headline, &filing)?;
    let mark = keeping(&filing, now(), &article.lang);
    let withdrawn = filing.withdrawn.as_deref();
    let book = Book {
        title: &article.headline,
        publisher: site.as_ref().map(|site| site.name.as_str()),
        description: article.dek.as_deref(),
        lang: &article.lang,
        base_url: site.as_ref().and_then(|site| site.base_url.as_deref()),
        chapters: vec![Chapter { article: &article, pictures, mark, withdrawn }],
        today: today(),
    };
    Ok(Some((epub(&book)?, 1)))
}

/// Every article that readers have, in the order of the publication; `None` when one has errors, which were shown.
fn publication(from: &Path) -> Result<Option<(Vec<u8>, usize)>, Failure> {
    let occasion = Occasion { mode: Mode::Release, today: today(), now: now() };
    let publication = Publication::read(Place::of(from)?, occasion, &Memory::default())?;
    show(&publication)?;
    let (errors, warnings) = publication.count();
    writeln!(std::io::stderr(), "{}", summary(publication.galleys.len(), errors, warnings))?;
    let Some(site) = publication.sheet.site.as_ref().filter(|_| errors == 0) else {
        writeln!(std::io::stderr(), "nothing was written: {}", counted(errors, "error"))?;
        return Ok(None);
    };
    let mut articles = Vec::new();
    for galley in &publication.galleys {
        articles.extend(publication.article(galley)?.map(|article| (article, galley)));
    }
    let mut chapters = Vec::new();
    for (article, galley) in &articles {
        let withdrawn = galley.filing.withdrawn.as_deref();
        let pictures = match withdrawn {
            Some(_) => Pictures::new(),
            None => pictures_of(article, &publication.place.articles.join(&galley.slug))?,
        };
        chapters.push(Chapter { article, pictures, mark: None, withdrawn });
    }
    say_left_out(&publication, &mut std::io::stderr())?;
    let count = chapters.len();
    let book = Book {
        title: &site.name,
        publisher: None,
        description: site.tagline.as_deref(),
        lang: &site.lang,
        base_url: site.base_url.as_deref(),
        chapters,
        today: today(),
    };
    Ok(Some((epub(&book)?, count)))
}
