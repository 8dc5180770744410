//! Packed files: documents that are several parts in one file, and folders that somebody packed.

use super::zip::Packed;
use super::{Opened, Refusal, Stuff, docx, epub, kinds, odt};

/// Reads a packed file of any kind; `item` says which article of several, from 1.
pub(super) fn read(bytes: &[u8], item: usize) -> Result<Opened, Refusal> {
    let packed = Packed::of(bytes)?;
    if epub::is_book(&packed) {
        return epub::read(&packed, item);
    }
    if docx::is_word(&packed) {
        return docx::read(&packed);
    }
    if odt::is_open_document(&packed) {
        return odt::read(&packed);
    }
    if let Some(stuff) = known(&packed) {
        return Err(Refusal::Binary(Some(stuff)));
    }
    let name = document_in(&packed).ok_or(Refusal::Binary(Some(Stuff::Packed)))?.to_owned();
    let inside = packed.part(&name)?.unwrap_or_default();
    // A packed file in a packed file is none of the documents that are looked for.
    kinds::read(&name, &inside, item)
}

/// Documents of programs whose files are packed, and which are not read.
fn known(packed: &Packed<'_>) -> Option<Stuff> {
    let has = |part: &str| packed.names().any(|name| name.starts_with(part));
    let whole = ["xl/workbook.xml", "ppt/presentation.xml", "mimetype"].iter().any(|part| packed.has(part));
    // Slides and tables of Apple's programs have parts that texts have not.
    let slides = has("Index/Presentation.iwa") || has("Index/CalculationEngine");
    if whole || slides && !has("Index/Document.iwa") {
        Some(Stuff::OtherOffice)
    } else if has("Index/Document.iwa")
        || packed.has("index.xml") && has("QuickLook/")
        || packed.has("Index.zip")
        || packed.has("index.apxl")
    {
        Some(Stuff::Pages)
    } else {
        None
    }
}

/// The document of a packed folder: a saved page beside its pictures, or else a text.
fn document_in<'p>(packed: &'p Packed<'_>) -> Option<&'p str> {
    let ends = [
        &[".html", ".htm", ".xhtml"][..],
        &[".mhtml", ".mht", ".eml", ".rtf", ".fodt"][..],
        &[".md", ".markdown", ".dj", ".txt", ".json", ".xml"][..],
    ];
    ends.iter().find_map(|ends| {
        let fits = |name: &&str| {
            let low = name.to_ascii_lowercase();
            // What a system put beside its files, and frames inside of a page's folder, are not the page.
            let beside = low.starts_with("__macosx/")
                || low.rsplit('/').next().is_some_and(|file| file.starts_with('.'));
            !beside && ends.iter().any(|end| low.ends_with(end))
        };
        packed.names().filter(fits).min_by_key(|name| {
            (name.matches('/').count(), !name.to_ascii_lowercase().ends_with("index.html"), name.len())
        })
    })
}
