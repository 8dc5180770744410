//! An article as one HTML file.

use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use broadsheet::article::{Article, Block};
use broadsheet::copydesk::{ARTICLE_FILE, Filing, proof_in};
use broadsheet::import::Draft;
use broadsheet::press::{
    Plate, Supply, drawn, gather, keeping, newsroom_beside, read_manuscript, single, site_beside,
    speak_beside, withdrawn_notice,
};

use crate::Failure;
use crate::check::folder_text;
use crate::clock::{now, today};
use crate::export::say_kept;

/// The name over a page whose article belongs to no publication and does not say who published it.
const NAME: &str = "Broadsheet";

/// Writes `article`, a folder of the desk or a file that was exported, as the one file `page`. A program that Trunk built
/// is in `site`.
pub(crate) fn print_single(
    article: &Path,
    page: &Path,
    supply: Supply,
    site: &Path,
) -> Result<ExitCode, Failure> {
    let publication = site_beside(article);
    let Some(Read { article: mut read, pictures, filing }) = article_at(article)? else {
        return Ok(ExitCode::from(1));
    };
    say_kept(&read.headline, &filing)?;
    if let Some(reason) = &filing.withdrawn {
        read = withdrawn_notice(&read, reason);
    }
    let mark = keeping(&filing, now(), &read.lang);
    let plate = match &publication {
        Some((_, site)) => Plate {
            name: site.name.clone(),
            tagline: site.tagline.clone().unwrap_or_default(),
            footer: site.footer.clone().map(|footer| (footer, site.lang.clone())),
            ..Plate::default()
        },
        None => Plate { name: NAME.to_owned(), ..Plate::default() },
    };
    let kit = gather(supply, site, publication.as_ref())?;
    let text = single(&plate, &read, (&pictures, mark.as_deref()), &kit)?;
    std::fs::write(page, &text).map_err(|error| format!("{}: {error}", page.display()))?;
    writeln!(std::io::stderr(), "{}: {} bytes", page.display(), text.len())?;
    Ok(ExitCode::SUCCESS)
}

/// The pictures of an article, by name.
pub(crate) type Pictures = BTreeMap<String, Vec<u8>>;

/// An article with its pictures, and how its publication files it.
#[derive(Debug)]
pub(crate) struct Read {
    pub(crate) article: Article,
    pub(crate) pictures: Pictures,
    pub(crate) filing: Filing,
}

/// An article of the desk, or one that a reader exported; `None` when it has errors, which were shown.
pub(crate) fn article_at(path: &Path) -> Result<Option<Read>, Failure> {
    if path.is_dir() || path.file_name().is_some_and(|name| name == ARTICLE_FILE) {
        let manuscript = read_manuscript(path)?;
        speak_beside(path)?;
        let proof = proof_in(&manuscript, &newsroom_beside(path, today())).for_readers();
        let color = std::io::stderr().is_terminal();
        let folder = folder_text(Some(path).filter(|path| path.is_dir()));
        write!(std::io::stderr(), "{}", drawn(&folder, &proof.remarks, color))?;
        let Some(article) = proof.article else { return Ok(None) };
        let folder = if path.is_dir() { path } else { path.parent().unwrap_or(Path::new("")) };
        let pictures = pictures_of(&article, folder)?;
        return Ok(Some(Read { article, pictures, filing: proof.filing }));
    }
    let bytes = std::fs::read(path).map_err(|error| unreadable(path, error))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    match Draft::open(&name, &bytes, 0, &|_| false, &|| {}) {
        Ok(draft) => {
            let article = draft.article().clone();
            Ok(Some(Read { article, pictures: Pictures::new(), filing: Filing::default() }))
        }
        Err(refused) => Err(format!("{}: {}", path.display(), refused.refusal).into()),
    }
}

/// The pictures of an article that lies in `folder`.
pub(crate) fn pictures_of(article: &Article, folder: &Path) -> Result<Pictures, Failure> {
    let mut pictures = Pictures::new();
    for block in &article.body {
        if let Block::Picture { picture, .. } = block {
            let file = folder.join(&picture.file);
            let bytes = std::fs::read(&file).map_err(|error| unreadable(&file, error))?;
            pictures.insert(picture.file.clone(), bytes);
        }
    }
    Ok(pictures)
}

fn unreadable(path: &Path, error: std::io::Error) -> String {
    format!("{}: {error}", path.display())
}
