//! What lets a reader keep the site: the service worker's script and the web manifest.

use serde_json::json;

use crate::own::OWN_PAGE;

use super::Plate;
use super::styles::fingerprint;

/// The worker's file name. It never changes: browsers look for a new edition under the same name.
pub(super) const WORKER: &str = "offline.js";
/// The manifest's file name.
pub(super) const MANIFEST: &str = "manifest.webmanifest";

const TEMPLATE: &str = include_str!("offline.js");

/// The service worker that keeps `files`, each a name and the fingerprint of its text. The edition changes when the text
/// of any of them does.
pub(super) fn worker(files: &[(String, String)]) -> Result<String, serde_json::Error> {
    let all: String = files.iter().flat_map(|(name, print)| [name.as_str(), print]).collect();
    // The folder itself is the front page too.
    let names: Vec<&str> = std::iter::once("./").chain(files.iter().map(|(name, _)| name.as_str())).collect();
    let script = TEMPLATE.replace("{edition}", &fingerprint(all.as_bytes()));
    Ok(script.replace("{files}", &serde_json::to_string(&names)?))
}

/// The web manifest.
pub(super) fn manifest(plate: &Plate) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(&json!({
        "name": plate.name,
        "short_name": plate.name,
        "description": plate.tagline,
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": "#fdfcf9",
        "theme_color": "#fdfcf9",
        // A text that another program shares opens like a file; it stays in the address and goes nowhere.
        "share_target": {
            "action": OWN_PAGE,
            "method": "GET",
            "params": { "title": "title", "text": "text", "url": "url" },
        },
        "icons": [{ "src": "icon.svg", "sizes": "any", "type": "image/svg+xml" }],
    }))
}

#[cfg(test)]
mod tests {
    use super::{fingerprint, worker};

    fn edition(files: &[(&str, &str)]) -> Option<String> {
        let files: Vec<_> =
            files.iter().map(|(name, text)| ((*name).to_owned(), fingerprint(text.as_bytes()))).collect();
        let script = worker(&files).ok()?;
        Some(script.lines().find(|line| line.starts_with("const EDITION"))?.to_owned())
    }

    #[test]
    fn the_edition_follows_every_file() {
        let first = edition(&[("index.html", "a"), ("boot.js", "b")]);
        assert!(first.is_some());
        assert_eq!(first, edition(&[("index.html", "a"), ("boot.js", "b")]));
        assert_ne!(first, edition(&[("index.html", "a"), ("boot.js", "c")]));
        assert_ne!(first, edition(&[("index.html", "a"), ("theme.js", "b")]));
    }
}
