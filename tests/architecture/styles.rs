//! The rules of the style sheets: one for each component, each imported once, no other styles.

use std::fs;
use std::path::Path;

use super::sources::{Breach, Source, hold, root, rust, tracked};

/// Files of `src/page` without a style sheet, and why.
const WITHOUT_STYLES: [(&str, &str); 6] = [
    ("bundle", "data for the islands"),
    ("store", "the shared state"),
    ("translatable", "texts in the style of their place"),
    ("use_part", "a hook"),
    ("use_typed", "a callback"),
    ("word", "a text in the style of its place"),
];

/// Style sheets that `main.css` does not import, and why.
const NOT_IMPORTED: [(&str, &str); 6] = [
    ("main.css", "it is the importer"),
    ("noscript.css", "it is loaded only where no program runs"),
    ("own.css", "it is loaded only by the page for one's own articles"),
    ("card.css", "it is loaded only by the cards that other sites embed"),
    ("embeds.css", "it is loaded only by the pages with the code of cards"),
    ("search-page.css", "it is loaded only by the page of the search"),
];

#[test]
fn every_component_has_its_style_sheet() {
    let mut breaches = Vec::new();
    let mut spared = 0;
    for source in rust("src/page/").into_iter().chain(rust("src/page.rs")) {
        let stem =
            Path::new(&source.path).file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        if WITHOUT_STYLES.iter().any(|(name, _)| *name == stem) {
            spared += 1;
            let markup = source.code().into_iter().find(|(_, line)| line.contains("html!"));
            breaches.extend(
                markup.map(|(line, _)| source.breach(line, "it has markup, so it needs a style sheet")),
            );
            continue;
        }
        let sheet = format!("styles/{}.css", stem.replace('_', "-"));
        if !root().join(&sheet).is_file() {
            breaches.push(source.breach(1, format!("{sheet} is missing; or say why in WITHOUT_STYLES")));
        }
    }
    hold(breaches);
    assert_eq!(spared, WITHOUT_STYLES.len(), "WITHOUT_STYLES names a file that is gone");
}

#[test]
fn every_style_sheet_is_imported_once() {
    let main = fs::read_to_string(root().join("styles/main.css")).expect("there is a main style sheet");
    let styles = |source: &Source| source.path.starts_with("styles/") && source.path.ends_with(".css");
    let sheets: Vec<Source> = tracked().into_iter().filter(styles).collect();
    let mut breaches = Vec::new();
    for sheet in &sheets {
        let name = sheet.path.strip_prefix("styles/").unwrap_or(&sheet.path);
        let times = main.matches(&format!("@import \"{name}\"")).count();
        if times != usize::from(!NOT_IMPORTED.iter().any(|(spared, _)| *spared == name)) {
            breaches.push(sheet.breach(1, format!("styles/main.css imports it {times} times")));
        }
    }
    for (index, line) in main.lines().enumerate().filter(|(_, line)| line.starts_with("@import")) {
        let name = line.split('"').nth(1).unwrap_or_default();
        if !sheets.iter().any(|sheet| sheet.path == format!("styles/{name}")) {
            breaches.push(Breach {
                file: "styles/main.css".to_owned(),
                line: index + 1,
                rule: format!("there is no styles/{name}"),
            });
        }
    }
    hold(breaches);
}

#[test]
fn components_carry_no_styles_of_their_own() {
    let mut breaches = Vec::new();
    for source in rust("src/page") {
        for (line, code) in source.code() {
            if code.contains("style=") || code.contains("style:") || code.contains("\"style\"") {
                breaches.push(source.breach(line, "styles stand in `styles/`; the policy forbids `style=`"));
            }
        }
    }
    hold(breaches);
}

#[test]
fn the_narrow_page_is_the_same_for_program_and_styles() {
    let path = "src/browser/dom.rs";
    let text = fs::read_to_string(root().join(path)).expect("the browser knows when a page is narrow");
    let line = text.lines().find(|line| line.starts_with("const NARROW")).expect("NARROW");
    let narrow = line.split('"').nth(1).expect("a media query").to_owned();
    let sheet = fs::read_to_string(root().join("styles/sources.css")).expect("the sources have styles");
    assert!(
        sheet.contains(&format!("@media {narrow}")),
        "{path}: {narrow} is not the one of styles/sources.css"
    );
    // The rem before the point is the same in every sheet that speaks of the same width.
    let start = narrow.split('.').next().unwrap_or_default().to_owned();
    let sheets = tracked().into_iter().filter(|source| source.path.ends_with(".css"));
    let mut breaches = Vec::new();
    for sheet in sheets {
        for (index, line) in sheet.text.lines().enumerate() {
            if line.contains(&start) && !line.contains(&narrow) {
                breaches.push(sheet.breach(index + 1, format!("{path} says {narrow}")));
            }
        }
    }
    hold(breaches);
}

/// Such a rule has the browser look through the whole page at every change of it: 10 to 25 ms where a text has ten
/// thousand paragraphs. `src/press/theme.js` says at the root where the focus is.
#[test]
fn no_rule_asks_the_root_what_it_has() {
    let mut breaches = Vec::new();
    for sheet in tracked().into_iter().filter(|source| source.path.ends_with(".css")) {
        for (index, line) in sheet.text.lines().enumerate() {
            for (at, _) in line.match_indices(":has(") {
                let asked = line.get(..at).map(compound).unwrap_or_default();
                if [":root", "html", "body", "main"].iter().any(|root| asked.starts_with(root)) {
                    breaches.push(
                        sheet.breach(index + 1, "it asks the root with :has(); say it by an attribute"),
                    );
                }
            }
        }
    }
    hold(breaches);
}

/// A placeholder is a part of the browser's own tree: where a rule for it depends on an attribute of the root, the
/// browser computes the styles of the whole page anew when that changes.
#[test]
fn no_rule_for_a_placeholder_depends_on_its_place() {
    let mut breaches = Vec::new();
    for sheet in tracked().into_iter().filter(|source| source.path.ends_with(".css")) {
        for (index, line) in sheet.text.lines().enumerate() {
            if line.contains("::placeholder") && (line.starts_with(' ') || line.contains(":root")) {
                breaches.push(sheet.breach(index + 1, "say it by a custom property of the field"));
            }
        }
    }
    hold(breaches);
}

/// The compound selector at the end of `selectors`: what is said of one element, functions with their arguments whole.
fn compound(selectors: &str) -> &str {
    let mut inside = 0_usize;
    let start = selectors.char_indices().rev().find(|(_, letter)| {
        match letter {
            ')' | ']' => inside += 1,
            '(' | '[' => inside = inside.saturating_sub(1),
            _ => {}
        }
        inside == 0 && (letter.is_whitespace() || ",>+~&".contains(*letter))
    });
    start.map_or(selectors, |(at, letter)| selectors.get(at + letter.len_utf8()..).unwrap_or_default())
}

#[test]
fn a_compound_selector_is_read_whole() {
    assert_eq!(
        compound(":root[data-bar=\"tall\"]:not(:is(a, b))"),
        ":root[data-bar=\"tall\"]:not(:is(a, b))"
    );
    assert_eq!(compound(":root[data-sheet] .card:not("), ".card:not(");
    assert_eq!(compound("a, body > main"), "main");
}
