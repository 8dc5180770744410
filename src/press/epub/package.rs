//! What a book says of itself: its container, its package with every file in it, its contents and its styles.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use crate::article::{Date, Direction};
use crate::wording::Wording;

use super::xml::{text, tongue};
use super::{Book, Plate, chapter_file};

/// Where the package is.
pub(super) const CONTAINER: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
"#;

/// The styles. Typefaces, sizes and colors stay the reader's.
pub(super) const STYLES: &str = include_str!("book.css");

/// How a document of the book begins.
pub(super) fn begin(out: &mut String, attributes: &str, title: &str, styles: &str) {
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n\
         <html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"{attributes}>\n\
         <head>\n<meta charset=\"utf-8\"/>\n<title>{}</title>\n\
         <link rel=\"stylesheet\" type=\"text/css\" href=\"{styles}\"/>\n</head>\n",
        text(title)
    );
}

/// The contents, which are also the first page of a book of several articles.
pub(super) fn contents(book: &Book<'_>) -> String {
    let mut out = String::new();
    begin(&mut out, &tongue(book.lang), book.title, "book.css");
    let _ = write!(out, "<body>\n<h1>{}</h1>\n", text(book.title));
    if let Some(description) = book.description {
        let _ = writeln!(out, "<p>{}</p>", text(description));
    }
    let _ = writeln!(out, "<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\">\n<ol>");
    for chapter in &book.chapters {
        let article = chapter.article;
        let (file, headline) = (chapter_file(article), text(&article.headline));
        let _ = writeln!(out, "<li><a href=\"{file}\"{}>{headline}</a></li>", tongue(&article.lang));
    }
    out.push_str("</ol>\n</nav>\n</body>\n</html>\n");
    out
}

/// The package: who made the book, every file of it, and their order.
pub(super) fn package(book: &Book<'_>, plates: &[Plate<'_>]) -> String {
    let mut out = String::new();
    let _ = write!(
        out,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"{lang}\" dir=\"{dir}\">\n\
         <metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n\
         <dc:identifier id=\"id\">{id}</dc:identifier>\n<dc:title>{title}</dc:title>\n",
        lang = text(book.lang.as_str()),
        dir = Direction::of(book.lang).as_str(),
        id = text(&identifier(book)),
        title = text(book.title),
    );
    let element = |out: &mut String, name: &str, words: &str| {
        let _ = writeln!(out, "<dc:{name}>{}</dc:{name}>", text(words));
    };
    let articles = || book.chapters.iter().map(|chapter| chapter.article);
    let langs: BTreeSet<&str> = articles().map(|article| article.lang.as_str()).collect();
    // The book's own language is the first.
    let others = langs.into_iter().filter(|lang| *lang != book.lang.as_str());
    for lang in std::iter::once(book.lang.as_str()).chain(others) {
        element(&mut out, "language", lang);
    }
    let mut makers = Vec::new();
    for article in articles() {
        let byline = &article.byline;
        let translators = article.translators();
        let authors = byline.authors.iter().map(|person| ("creator", person));
        let others = byline.editors.iter().chain(&translators).map(|person| ("contributor", person));
        for (name, person) in authors.chain(others) {
            if !makers.iter().any(|(_, known)| *known == person.name) {
                makers.push((name, person.name.clone()));
            }
        }
    }
    for (name, person) in makers {
        element(&mut out, name, &person);
    }
    if let Some(publisher) = book.publisher {
        element(&mut out, "publisher", publisher);
    }
    if let Some(description) = book.description {
        element(&mut out, "description", description);
    }
    if let Some(published) = articles().filter_map(|article| article.published).max() {
        element(&mut out, "date", &published.to_string());
    }
    let rights: BTreeSet<&str> = articles().filter_map(|article| article.rights.as_deref()).collect();
    for rights in rights {
        element(&mut out, "rights", rights);
    }
    let _ = writeln!(out, "<meta property=\"dcterms:modified\">{}</meta>", modified(book));
    accessibility(&mut out, !plates.is_empty());
    out.push_str("</metadata>\n<manifest>\n");
    item(&mut out, "contents", "contents.xhtml", "application/xhtml+xml", " properties=\"nav\"");
    item(&mut out, "styles", "book.css", "text/css", "");
    for article in articles() {
        item(
            &mut out,
            &chapter_id(article.slug.as_str()),
            &chapter_file(article),
            "application/xhtml+xml",
            "",
        );
    }
    for (place, plate) in plates.iter().enumerate() {
        item(&mut out, &format!("picture-{}", place + 1), &plate.file, plate.media, "");
    }
    out.push_str("</manifest>\n");
    let way = match Direction::of(book.lang) {
        Direction::Ltr => "",
        Direction::Rtl => " page-progression-direction=\"rtl\"",
    };
    let _ = writeln!(out, "<spine{way}>");
    if book.chapters.len() > 1 {
        out.push_str("<itemref idref=\"contents\"/>\n");
    }
    for article in articles() {
        let _ = writeln!(out, "<itemref idref=\"{}\"/>", chapter_id(article.slug.as_str()));
    }
    out.push_str("</spine>\n</package>\n");
    out
}

fn item(out: &mut String, id: &str, file: &str, media: &str, more: &str) {
    let _ = writeln!(out, "<item id=\"{id}\" href=\"{file}\" media-type=\"{media}\"{more}/>");
}

/// The name of a chapter in the package; no other file there begins like it.
fn chapter_id(slug: &str) -> String {
    format!("text-{slug}")
}

/// What readers with different senses can expect (EPUB Accessibility 1.1).
fn accessibility(out: &mut String, pictures: bool) {
    let modes: &[&str] = if pictures { &["textual", "visual"] } else { &["textual"] };
    let features: &[&str] = if pictures { &["alternativeText"] } else { &[] };
    let always = ["structuralNavigation", "tableOfContents", "readingOrder"];
    let all = modes.iter().map(|mode| ("accessMode", *mode));
    let all = all.chain(always.iter().chain(features).map(|feature| ("accessibilityFeature", *feature)));
    for (name, value) in all.chain([("accessModeSufficient", "textual"), ("accessibilityHazard", "none")]) {
        let _ = writeln!(out, "<meta property=\"schema:{name}\">{value}</meta>");
    }
}

/// The name by which a library knows the book: its public address, else one made of what it holds.
fn identifier(book: &Book<'_>) -> String {
    let one = match book.chapters.as_slice() {
        [only] => Some(only.article.slug.as_str()),
        _ => None,
    };
    if let Some(base) = book.base_url {
        return one.map_or_else(|| base.to_owned(), |slug| format!("{base}{slug}.html"));
    }
    let digest = Sha256::digest(format!("{}\n{}", book.title, one.unwrap_or_default()));
    let mut hex = String::new();
    for byte in digest.iter().take(16) {
        let _ = write!(hex, "{byte:02x}");
    }
    let part = |from, to| hex.get(from..to).unwrap_or_default();
    // Version 8: made by a rule of our own (RFC 9562).
    format!("urn:uuid:{}-{}-8{}-8{}-{}", part(0, 8), part(8, 12), part(13, 16), part(17, 20), part(20, 32))
}

/// The last change, as exact as the format wants it: the first moment of that day.
fn modified(book: &Book<'_>) -> String {
    let dates = book.chapters.iter().flat_map(|chapter| [chapter.article.updated, chapter.article.published]);
    let last = dates.flatten().max().or(book.today);
    let part = |part: fn(Date) -> Option<u8>| last.and_then(part).unwrap_or(1);
    format!("{:04}-{:02}-{:02}T00:00:00Z", last.map_or(1970, Date::year), part(Date::month), part(Date::day))
}

/// The words of a chapter: those of its language, with the attributes that say so where it is another one.
pub(super) fn words_of(lang: &crate::article::Lang) -> (&'static Wording, String) {
    let wording = Wording::of(lang);
    let same = wording.lang == lang.as_str();
    let attributes = if same {
        String::new()
    } else {
        format!(" xml:lang=\"{0}\" lang=\"{0}\" dir=\"{1}\"", wording.lang, wording.dir().as_str())
    };
    (wording, attributes)
}
