//! What search engines read: `sitemap.xml` and `robots.txt`.

use std::fmt::Write as _;

use super::document::escape;
use super::plate::encoded;

/// The name of the site map.
pub(super) const SITEMAP: &str = "sitemap.xml";
/// The name of the file for robots.
pub(super) const ROBOTS: &str = "robots.txt";

/// The most addresses that a site map may have.
const MOST: usize = 50_000;

/// A page for search engines.
#[derive(Clone, Debug, Default)]
pub(super) struct Address {
    /// Its file.
    pub(super) file: String,
    /// The day of its last change.
    pub(super) changed: Option<String>,
    /// The same article in each of its languages, itself among them: language and file.
    pub(super) versions: Vec<(String, String)>,
}

/// The files of the site map: one, or one for each fifty thousand pages and a list of them.
pub(super) fn sitemaps(base: &str, pages: &[Address]) -> Vec<(String, String)> {
    if pages.len() <= MOST {
        return vec![(SITEMAP.to_owned(), sitemap(base, pages))];
    }
    let parts = pages.chunks(MOST).enumerate();
    let mut files: Vec<(String, String)> =
        parts.map(|(nth, pages)| (format!("sitemap.{}.xml", nth + 1), sitemap(base, pages))).collect();
    let mut list = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for (file, _) in &files {
        // Writing to a string cannot fail.
        let _ = writeln!(list, "<sitemap><loc>{}</loc></sitemap>", escape(&format!("{base}{file}")));
    }
    list.push_str("</sitemapindex>\n");
    files.push((SITEMAP.to_owned(), list));
    files
}

/// The site map of the pages under `base`, each with the day of its last change where it is known to the day.
fn sitemap(base: &str, pages: &[Address]) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    // Writing to a string cannot fail.
    for Address { file, changed, versions } in pages {
        let _ = write!(text, "<url><loc>{}</loc>", escape(&format!("{base}{}", encoded(file))));
        if let Some(changed) = changed {
            let _ = write!(text, "<lastmod>{}</lastmod>", escape(changed));
        }
        for (lang, file) in versions {
            let (lang, url) = (escape(lang), escape(&format!("{base}{}", encoded(file))));
            let _ = write!(text, "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{url}\"/>");
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

#[cfg(test)]
mod tests {
    use super::{Address, sitemaps};

    #[test]
    fn a_large_site_has_several_maps_and_a_list_of_them() {
        let page = |n| Address { file: format!("{n}.html"), ..Address::default() };
        let pages: Vec<Address> = (0..50_001).map(page).collect();
        let files = sitemaps("https://p.example/", &pages);
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["sitemap.1.xml", "sitemap.2.xml", "sitemap.xml"]);
        let list = files.last().map(|(_, text)| text.as_str()).unwrap_or_default();
        assert!(list.contains("<loc>https://p.example/sitemap.2.xml</loc>"), "{list}");
        assert_eq!(sitemaps("https://p.example/", &pages[..3]).len(), 1);
    }
}
