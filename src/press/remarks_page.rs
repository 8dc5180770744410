//! The page that stands in for an article with errors while it is being written.

use std::fmt::Write as _;

use crate::copydesk::{Remark, Severity};

use super::Plate;
use super::document::{Dressing, escape};
use super::policy::policy;

/// Every remark with its place, while a page is written. Loads again by itself when the file is saved. `name` is what
/// cannot be printed, and `folder` what its file names begin with.
pub(super) fn remarks_page(
    plate: &Plate,
    name: &str,
    folder: &str,
    remarks: &[Remark],
    dressing: &Dressing,
) -> String {
    let slug = escape(name);
    let mut page = String::new();
    // Writing to a string cannot fail.
    let _ = write!(
        page,
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>Remarks on {slug} – {name}</title>\n\
         <link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"stylesheet\" href=\"{styles}\">\n\
         <script src=\"theme.js\"></script>\n<script src=\"reload.js\" defer></script>\n</head>\n<body>\n\
         <main class=\"remarks\">\n<h1>“{slug}” cannot be printed yet</h1>\n<ol>\n",
        policy = escape(&policy(dressing.mode)),
        name = escape(&plate.name),
        styles = escape(&dressing.styles),
    );
    remark_items(&mut page, folder, remarks.iter());
    page.push_str("</ol>\n</main>\n</body>\n</html>\n");
    page
}

/// Remarks as the items of a list.
pub(super) fn remark_items<'a>(page: &mut String, folder: &str, remarks: impl Iterator<Item = &'a Remark>) {
    let folder = escape(folder);
    for remark in remarks {
        let severity = match remark.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let _ = write!(
            page,
            "<li class=\"remark\" data-severity=\"{severity}\"><p class=\"remark-place\">{folder}{file}:{line}:{column} <b>{code}</b></p>\
             <p>{message}</p>",
            file = escape(&remark.place.file),
            line = remark.place.line,
            column = remark.place.column,
            code = remark.code,
            message = escape(&remark.message),
        );
        if !remark.found.is_empty() {
            let _ = write!(page, "<pre>{}</pre>", escape(&remark.found));
        }
        if let Some(expected) = &remark.expected {
            let _ = write!(page, "<p>Expected: {}</p>", escape(expected));
        }
        if let Some(hint) = &remark.hint {
            let _ = write!(page, "<p>{}</p>", escape(hint));
        }
        page.push_str("</li>\n");
    }
}
