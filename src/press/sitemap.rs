//! What search engines read: `sitemap.xml` and `robots.txt`.

use std::fmt::Write as _;

use super::document::escape;
use super::plate::encoded;

/// The name of the site map.
pub(super) const SITEMAP: &str = "sitemap.xml";
/// The name of the file for robots.
pub(super) const ROBOTS: &str = "robots.txt";

/// The site map of the pages under `base`, each with the day of its last change where it is known to the day.
pub(super) fn sitemap(base: &str, pages: &[(String, Option<String>)]) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    // Writing to a string cannot fail.
    for (file, changed) in pages {
        let _ = write!(text, "<url><loc>{}</loc>", escape(&format!("{base}{}", encoded(file))));
        if let Some(changed) = changed {
            let _ = write!(text, "<lastmod>{}</lastmod>", escape(changed));
        }
        text.push_str("</url>\n");
    }
    text.push_str("</urlset>\n");
    text
}

/// The file for robots: everything may be read.
pub(super) fn robots(base: Option<&str>) -> String {
    let map = base.map(|base| format!("\nSitemap: {base}{SITEMAP}\n")).unwrap_or_default();
    format!("User-agent: *\nDisallow:\n{map}")
}
