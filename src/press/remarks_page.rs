//! The page that stands in for an article with errors while it is being written.

use std::fmt::Write as _;

use crate::article::Lang;
use crate::copydesk::{Remark, Severity};
use crate::wording::{PublicationWording, Wording, fill};

use super::Plate;
use super::document::{Dressing, escape};
use super::policy::policy;

/// What cannot be printed, and why.
pub(super) struct Unprinted<'a> {
    /// What it is called.
    pub(super) name: &'a str,
    /// What the names of its files begin with.
    pub(super) folder: &'a str,
    pub(super) remarks: &'a [Remark],
    /// The language of the publication. The remarks themselves are in English.
    pub(super) lang: &'a Lang,
    /// What the addresses of the files beside the page begin with.
    pub(super) base: &'a str,
}

/// Every remark with its place, while a page is written. Loads again by itself when the file is saved.
pub(super) fn remarks_page(plate: &Plate, unprinted: &Unprinted<'_>, dressing: &Dressing) -> String {
    let Unprinted { name, folder, remarks, lang, base } = *unprinted;
    let wording = Wording::of(lang);
    let words = PublicationWording::of(wording.lang);
    let with_name = |template: &str| escape(&fill(template, &[("name", name)]));
    let mut page = String::new();
    // Writing to a string cannot fail.
    let _ = write!(
        page,
        "<!DOCTYPE html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title} – {publication}</title>\n\
         <link rel=\"icon\" href=\"{base}icon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"stylesheet\" href=\"{base}{styles}\">\n\
         <script src=\"{base}theme.js\"></script>\n<script src=\"{base}reload.js\" defer></script>\n</head>\n<body>\n\
         <main class=\"remarks\">\n<h1>{heading}</h1>\n<ol>\n",
        lang = escape(wording.lang),
        dir = wording.dir().as_str(),
        policy = escape(&policy(dressing.mode)),
        title = with_name(words.remarks_on),
        publication = escape(&plate.name),
        styles = escape(&dressing.styles),
        heading = with_name(words.unprinted),
    );
    remark_items(&mut page, folder, remarks.iter(), words);
    page.push_str("</ol>\n</main>\n</body>\n</html>\n");
    page
}

/// The marks of the language and the direction of remarks.
const ENGLISH: &str = "lang=\"en\" dir=\"ltr\"";

/// Remarks as the items of a list.
pub(super) fn remark_items<'a>(
    page: &mut String,
    folder: &str,
    remarks: impl Iterator<Item = &'a Remark>,
    words: &PublicationWording,
) {
    let folder = escape(folder);
    for remark in remarks {
        let severity = match remark.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let _ = write!(
            page,
            "<li class=\"remark\" data-severity=\"{severity}\"><p class=\"remark-place\" dir=\"ltr\">{folder}{file}:{line}:{column} <b>{code}</b></p>\
             <p {ENGLISH}>{message}</p>",
            file = escape(&remark.place.file),
            line = remark.place.line,
            column = remark.place.column,
            code = remark.code,
            message = escape(&remark.message),
        );
        let Remark { before, found, after, .. } = remark;
        if [before, found, after].iter().any(|part| !part.trim().is_empty()) {
            // Where something is missing there is nothing to mark but the place.
            let marked = if found.is_empty() { "‸" } else { found };
            let _ = write!(
                page,
                "<pre dir=\"auto\">{}<mark>{}</mark>{}</pre>",
                escape(before),
                escape(marked),
                escape(after)
            );
        }
        if let Some(expected) = &remark.expected {
            let what = format!("<span {ENGLISH}>{}</span>", escape(expected));
            let _ = write!(page, "<p>{}</p>", fill(&escape(words.expected), &[("what", &what)]));
        }
        if let Some(hint) = &remark.hint {
            let _ = write!(page, "<p {ENGLISH}>{}</p>", escape(hint));
        }
        page.push_str("</li>\n");
    }
}
