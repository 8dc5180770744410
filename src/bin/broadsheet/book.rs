//! An article or a publication as a book.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use broadsheet::copydesk::{ARTICLE_FILE, SITE_FILE, Site};
use broadsheet::press::{
    Book, Chapter, Memory, Mode, Occasion, Place, Publication, counted, epub, site_beside,
};

use crate::Failure;
use crate::clock::{now, today};
use crate::printing::show;
use crate::single::{article_at, pictures_of};

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
    let Some((article, pictures)) = article_at(from)? else { return Ok(None) };
    let book = Book {
        title: &article.headline,
        publisher: site.as_ref().map(|site| site.name.as_str()),
        description: article.dek.as_deref(),
        lang: &article.lang,
        base_url: site.as_ref().and_then(|site| site.base_url.as_deref()),
        chapters: vec![Chapter { article: &article, pictures }],
        today: today(),
    };
    Ok(Some((epub(&book)?, 1)))
}

/// Every article that readers have, in the order of the publication; `None` when one has errors, which were shown.
fn publication(from: &Path) -> Result<Option<(Vec<u8>, usize)>, Failure> {
    let occasion = Occasion { mode: Mode::Release, today: today(), now: now() };
    let publication = Publication::read(Place::of(from)?, occasion, &Memory::default())?;
    show(&publication)?;
    let (errors, _) = publication.count();
    let Some(site) = publication.sheet.site.as_ref().filter(|_| errors == 0) else {
        writeln!(std::io::stderr(), "nothing was written: {}", counted(errors, "error"))?;
        return Ok(None);
    };
    let mut articles = Vec::new();
    for galley in publication.galleys.iter().filter(|galley| galley.filing.withdrawn.is_none()) {
        articles.extend(publication.article(galley)?.map(|article| (article, galley.slug.as_str())));
    }
    let mut chapters = Vec::new();
    for (article, slug) in &articles {
        let folder = publication.place.articles.join(slug);
        chapters.push(Chapter { article, pictures: pictures_of(article, &folder)? });
    }
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
