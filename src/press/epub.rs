//! [`epub()`]: an article or a whole publication as a book (EPUB 3.3).
//!
//! Every article is a chapter of its own: the text, its notes as pop-up notes, and the list of everyone it quotes with
//! the way of each quotation. The same articles make the same bytes.

mod archive;
mod chapter;
mod endmatter;
mod head;
mod package;
mod sources;
mod xml;

use std::collections::BTreeMap;

use thiserror::Error;

use crate::article::{Article, Block, Date, Lang};

use archive::Archive;
use chapter::chapter;
use package::{CONTAINER, STYLES, contents, package};

/// What the file is.
const MIMETYPE: &str = "application/epub+zip";

/// A book: a publication, or one article of it.
#[derive(Clone, Debug)]
pub struct Book<'a> {
    /// What it is called.
    pub title: &'a str,
    /// Who published it, when that is known and is not its title.
    pub publisher: Option<&'a str>,
    /// What it is, in a sentence.
    pub description: Option<&'a str>,
    /// Its language; articles have their own.
    pub lang: &'a Lang,
    /// The public address of the publication, with a slash at the end.
    pub base_url: Option<&'a str>,
    /// Its chapters in order.
    pub chapters: Vec<Chapter<'a>>,
    /// The day that stands for the last change where no article has one.
    pub today: Option<Date>,
}

/// An article as a chapter.
#[derive(Clone, Debug)]
pub struct Chapter<'a> {
    /// The article.
    pub article: &'a Article,
    /// The bytes of its pictures, by file name.
    pub pictures: BTreeMap<String, Vec<u8>>,
    /// How the publication keeps it from readers, when it does.
    pub mark: Option<String>,
    /// Why it was withdrawn: this notice stands in place of the text.
    pub withdrawn: Option<&'a str>,
}

/// Why a book could not be packed.
#[derive(Debug, Error)]
pub enum BookError {
    /// There is nothing in it.
    #[error("there is no article to make a book of")]
    Empty,
    /// It is more than the format holds.
    #[error("a book holds at most 65,535 files and four gigabytes; export the articles one by one")]
    TooLarge,
}

/// A picture of a book.
struct Plate<'a> {
    /// Its file in the book.
    file: String,
    /// Its media type.
    media: &'static str,
    bytes: &'a [u8],
}

/// The book as a file.
///
/// # Errors
/// When it has no chapter, or is too large for its format.
pub fn epub(book: &Book<'_>) -> Result<Vec<u8>, BookError> {
    if book.chapters.is_empty() {
        return Err(BookError::Empty);
    }
    let plates: Vec<Plate<'_>> = book.chapters.iter().flat_map(plates).collect();
    let mut archive = Archive::default();
    // Reading systems look for it at the beginning, as it is.
    archive.add("mimetype", MIMETYPE.as_bytes(), false)?;
    archive.add("META-INF/container.xml", CONTAINER.as_bytes(), true)?;
    archive.add("book/package.opf", package(book, &plates).as_bytes(), true)?;
    archive.add("book/contents.xhtml", contents(book).as_bytes(), true)?;
    archive.add("book/book.css", STYLES.as_bytes(), true)?;
    for one in &book.chapters {
        let file = format!("book/{}", chapter_file(one.article));
        archive.add(&file, chapter(book, one).as_bytes(), true)?;
    }
    for plate in &plates {
        archive.add(&format!("book/{}", plate.file), plate.bytes, true)?;
    }
    archive.finish()
}

/// The file of a chapter, from the contents.
fn chapter_file(article: &Article) -> String {
    format!("text/{}.xhtml", article.slug)
}

/// The pictures of a chapter that reading systems know.
fn plates<'a>(chapter: &'a Chapter<'a>) -> Vec<Plate<'a>> {
    let mut plates: Vec<Plate<'a>> = Vec::new();
    if chapter.withdrawn.is_some() {
        return plates;
    }
    for block in &chapter.article.body {
        let Block::Picture { picture, .. } = block else { continue };
        let found = plate_file(chapter, &picture.file).zip(chapter.pictures.get(&picture.file));
        if let Some(((file, media), bytes)) = found
            && plates.iter().all(|known| known.file != file)
        {
            plates.push(Plate { file, media, bytes });
        }
    }
    plates
}

/// The file of a picture in the book and its media type; `None` for one that is not there, and for formats that a book
/// may not have alone.
fn plate_file(chapter: &Chapter<'_>, file: &str) -> Option<(String, &'static str)> {
    let place = chapter.pictures.keys().position(|known| known == file)?;
    let end = file.rsplit_once('.')?.1.to_ascii_lowercase();
    let media = match end.as_str() {
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "svg" => "image/svg+xml",
        _ => return None,
    };
    // What a file may be called in the folder of an article is more than what every reading system opens.
    Some((format!("pictures/{}-{}.{end}", chapter.article.slug, place + 1), media))
}
