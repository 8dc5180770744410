//! What lets a reader keep the site: the service worker's script and the web manifest.

use serde_json::json;

use crate::library::OWN_PAGE;

use super::Plate;
use super::own_page::PROGRAMS;
use super::styles::fingerprint;

/// The worker's file name. It never changes: browsers look for a new edition under the same name.
pub(super) const WORKER: &str = "offline.js";
/// The manifest's file name.
pub(super) const MANIFEST: &str = "manifest.webmanifest";

const TEMPLATE: &str = include_str!("offline.js");

/// The service worker that keeps `files`, each a name and the fingerprint of its text. The edition changes when the text
/// of any of them does. Without the `whole` site, pages and what belongs to one alone are no part of it: they are kept
/// as they are read.
pub(super) fn worker(files: &[(String, String)], whole: bool) -> Result<String, serde_json::Error> {
    let files: Vec<&(String, String)> = files.iter().filter(|(name, _)| whole || is_shared(name)).collect();
    let all: String = files.iter().flat_map(|(name, print)| [name.as_str(), print]).collect();
    // The folder itself is the front page too.
    let front = whole.then_some("./");
    let names: Vec<&str> = front.into_iter().chain(files.iter().map(|(name, _)| name.as_str())).collect();
    let script = TEMPLATE.replace("{whole}", if whole { "true" } else { "false" });
    let script = script.replace("{edition}", &fingerprint(all.as_bytes()));
    Ok(script.replace("{files}", &serde_json::to_string(&names)?))
}

/// Whether every page of the site uses a file: no page is one, nor what only one page loads, nor the programs for one's
/// own articles, which weigh more than all the rest.
fn is_shared(name: &str) -> bool {
    let alone = PROGRAMS.iter().chain(&["own-", "own."]).any(|stem| name.starts_with(stem));
    !alone && !name.ends_with(".html") && !name.contains(".cite-")
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
        let script = worker(&files, true).ok()?;
        Some(script.lines().find(|line| line.starts_with("const EDITION"))?.to_owned())
    }

    #[test]
    fn of_a_newspaper_only_what_all_pages_share_is_fetched_beforehand() {
        let files = [
            "a.html",
            "a.cite-0123456789abcdef.js",
            "boot.js",
            "broadsheet-0123456789abcdef.css",
            "fonts/serif.woff2",
            "newsreader-0123456789abcdef_bg.wasm",
            "intake_bg.wasm",
            "documents_bg.wasm",
            "manuscripts_bg.wasm",
            "opener_bg.wasm",
            "own.js",
        ];
        let files = files.map(|name| (name.to_owned(), String::new()));
        let script = worker(&files, false).unwrap_or_default();
        let line = script.lines().find(|line| line.starts_with("const FILES")).unwrap_or_default();
        assert_eq!(
            line,
            "const FILES = [\"boot.js\",\"broadsheet-0123456789abcdef.css\",\"fonts/serif.woff2\",\"newsreader-0123456789abcdef_bg.wasm\"];"
        );
        assert!(script.contains("const WHOLE = false;"), "{script}");
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
