//! The rules of the code, held against the sources: layers, words, names, sizes, styles.
//!
//! Every rule is a test of its own. A test that fails lists each breach as `file:line: rule`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Which layers each layer may use. `docs` and `ARCHITECTURE.md` say why.
const MAY_USE: [(&str, &[&str]); 15] = [
    ("article", &[]),
    ("registry", &["article"]),
    // The desk reads the tables of words that a publication adds.
    ("copydesk", &["article", "quotes", "registry", "wording"]),
    ("quotes", &["article"]),
    ("opening", &["article", "copydesk", "quotes"]),
    ("wording", &["article"]),
    // The words of a facet are named where the facet is.
    ("reading", &["article", "wording"]),
    ("browser", &["article", "reading"]),
    ("citing", &["article", "reading", "wording"]),
    // `browser` besides, in `use_*.rs`.
    ("page", &["article", "reading", "wording"]),
    ("own", &["article", "browser", "opening", "page", "reading", "wording"]),
    ("printing", &["article", "citing", "page", "reading", "wording"]),
    ("press", &["article", "citing", "copydesk", "own", "printing", "quotes", "reading", "wording", "page"]),
    ("session", &["article", "browser", "opening", "own", "page", "printing", "reading", "wording"]),
    ("bin", &["article", "copydesk", "opening", "press", "printing", "quotes", "session"]),
];

/// Layers that know neither the components, nor the browser, nor the system.
const PURE: [&str; 7] = ["article", "citing", "copydesk", "quotes", "opening", "reading", "wording"];

/// What touches the browser.
const BROWSER_CRATES: [&str; 4] = ["web_sys", "gloo", "gloo_events", "js_sys"];

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

/// The most lines a file has.
const LONGEST: usize = 500;

/// One line that breaks a rule.
struct Breach {
    file: String,
    line: usize,
    rule: String,
}

/// A text file of the repository.
struct Source {
    path: String,
    text: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every text file that git follows.
fn tracked() -> Vec<Source> {
    let listed =
        Command::new("git").arg("ls-files").current_dir(root()).output().expect("git lists the files");
    assert!(listed.status.success(), "the sources are no git repository");
    let names = String::from_utf8(listed.stdout).expect("file names are UTF-8");
    let files = names.lines().filter_map(|path| {
        // A file that is deleted and not committed is none; one with a zero byte is no text.
        let bytes = fs::read(root().join(path)).ok().filter(|bytes| !bytes.contains(&0))?;
        Some(Source { path: path.to_owned(), text: String::from_utf8(bytes).ok()? })
    });
    files.collect()
}

/// The Rust files under a folder.
fn rust(folder: &str) -> Vec<Source> {
    tracked()
        .into_iter()
        .filter(|source| source.path.starts_with(folder) && source.path.ends_with(".rs"))
        .collect()
}

/// The files of `src` that belong to a layer, each with its layer.
fn layered() -> Vec<(String, Source)> {
    let sources = rust("src/").into_iter().filter(|source| source.path != "src/lib.rs");
    sources.map(|source| (layer_of(&source.path), source)).collect()
}

fn layer_of(path: &str) -> String {
    let inside = path.strip_prefix("src/").unwrap_or(path);
    inside.split(['/', '.']).next().unwrap_or_default().to_owned()
}

impl Source {
    /// The lines of code with their numbers: no comments, and nothing from the unit tests on.
    fn code(&self) -> Vec<(usize, &str)> {
        let lines = self.text.lines().enumerate().map(|(index, line)| (index + 1, line));
        let lines = lines.take_while(|(_, line)| *line != "#[cfg(test)]");
        lines.map(|(number, line)| (number, line.split("//").next().unwrap_or_default())).collect()
    }

    fn breach(&self, line: usize, rule: impl Into<String>) -> Breach {
        Breach { file: self.path.clone(), line, rule: rule.into() }
    }

    /// A breach of `rule` for each line of code that names one of `words`.
    fn naming(&self, words: &[&str], rule: &str) -> Vec<Breach> {
        let mut found = Vec::new();
        for (number, line) in self.code() {
            for word in words.iter().filter(|word| names(line, word)) {
                found.push(self.breach(number, format!("{rule}: `{word}`")));
            }
        }
        found
    }
}

/// Whether `line` has `word` as a whole word or path.
fn names(line: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        !before.is_some_and(part) && !after.is_some_and(part)
    })
}

fn hold(breaches: impl IntoIterator<Item = Breach>) {
    let lines: Vec<String> =
        breaches.into_iter().map(|one| format!("{}:{}: {}", one.file, one.line, one.rule)).collect();
    assert!(lines.is_empty(), "\n{}\n", lines.join("\n"));
}

/// The layers a file uses, each with its line: the first names after `crate::` and `broadsheet::`.
fn used_layers(source: &Source) -> Vec<(usize, String)> {
    let code = source.code();
    let mut used = Vec::new();
    for (index, (number, line)) in code.iter().enumerate() {
        for root in ["crate::", "broadsheet::"] {
            for (at, _) in line.match_indices(root) {
                let rest = &line[at + root.len()..];
                if let Some(first) = rest.strip_prefix('{') {
                    let mut group = first.to_owned();
                    code[index + 1..]
                        .iter()
                        .take_while(|_| !line.contains('}'))
                        .for_each(|(_, more)| group += more);
                    used.extend(heads(&group).into_iter().map(|name| (*number, name)));
                } else {
                    used.push((*number, word_at_start(rest)));
                }
            }
        }
    }
    used
}

/// The first name of each path in a `use` group, up to its closing brace.
fn heads(group: &str) -> Vec<String> {
    let mut depth = 0_usize;
    let mut items = vec![String::new()];
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => items.push(String::new()),
            other if depth == 0 => items.last_mut().expect("never empty").push(other),
            _ => {}
        }
    }
    items.iter().map(|item| word_at_start(item.trim())).filter(|name| !name.is_empty()).collect()
}

fn word_at_start(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn layers_use_only_the_layers_below_them() {
    let allowed: BTreeMap<&str, &[&str]> = MAY_USE.into_iter().collect();
    let mut breaches = Vec::new();
    for (layer, source) in layered() {
        let Some(may) = allowed.get(layer.as_str()) else {
            breaches.push(source.breach(1, format!("`{layer}` is no layer; name it in MAY_USE")));
            continue;
        };
        let hook = layer == "page" && source.path.starts_with("src/page/use_");
        for (line, used) in used_layers(&source) {
            // Names that are no layers stand for items of the crate's root: a program's own modules, else none.
            let own = layer == "bin" && !allowed.contains_key(used.as_str());
            let fits = own || used == layer || may.contains(&used.as_str()) || hook && used == "browser";
            if !fits {
                breaches.push(source.breach(line, format!("`{layer}` must not use `{used}`")));
            }
        }
        for (line, code) in source.code() {
            let steps = source.path.matches('/').count();
            if code.contains(&"super::".repeat(steps.max(2))) {
                breaches.push(source.breach(line, "paths to other layers begin with `crate::`"));
            }
        }
    }
    hold(breaches);
}

#[test]
fn the_browser_knows_only_plain_data() {
    let rule = "`browser` decides nothing, it is told";
    let sources = layered().into_iter().filter(|(layer, _)| layer == "browser");
    hold(
        sources.flat_map(|(_, source)| source.naming(&["Action", "Reading", "Filter", "apply", "yew"], rule)),
    );
}

#[test]
fn pure_layers_know_neither_components_nor_the_world() {
    let words = [
        "yew",
        "web_sys",
        "gloo",
        "gloo_events",
        "js_sys",
        "wasm_bindgen",
        "std::fs",
        "std::time",
        "std::env",
    ];
    let sources = layered().into_iter().filter(|(layer, _)| PURE.contains(&layer.as_str()));
    hold(sources.flat_map(|(layer, source)| source.naming(&words, &format!("`{layer}` is pure"))));
}

#[test]
fn only_the_browser_layer_names_the_browser() {
    let rule = "only `browser` touches the browser";
    let sources = layered().into_iter().filter(|(layer, _)| layer != "browser");
    let breaches = sources.flat_map(|(layer, source)| {
        let mut found = source.naming(&BROWSER_CRATES, rule);
        if layer != "bin" {
            found.extend(source.naming(&["wasm_bindgen"], rule));
        }
        found
    });
    hold(breaches);
}

#[test]
fn only_the_press_and_the_programs_touch_files() {
    let sources = layered().into_iter().filter(|(layer, _)| layer != "press" && layer != "bin");
    hold(sources.flat_map(|(_, source)| {
        source.naming(&["std::fs", "File::open"], "only `press` and `bin` touch files")
    }));
}

#[test]
fn nothing_that_renders_reads_the_clock() {
    let words = ["Instant::now", "SystemTime", "Date::now", "Date::new_0", "random"];
    let sources = layered().into_iter().filter(|(layer, _)| layer != "bin");
    hold(sources.flat_map(|(_, source)| source.naming(&words, "the same article prints the same page")));
}

#[test]
fn the_library_says_which_layers_are_for_which_target() {
    let path = "src/lib.rs";
    let text = fs::read_to_string(root().join(path)).expect("the library has a root");
    let lines: Vec<_> = text.lines().collect();
    let (native, wasm) = ("#[cfg(not(target_arch = \"wasm32\"))]", "#[cfg(target_arch = \"wasm32\")]");
    for (layer, cfg) in [("press", native), ("session", wasm)] {
        let at = lines.iter().position(|line| *line == format!("pub mod {layer};")).expect(layer);
        assert_eq!(lines[at - 1], cfg, "{path}:{}: `{layer}` is for one target", at + 1);
    }
}

#[test]
fn targets_differ_by_module_not_by_line() {
    let mut breaches = Vec::new();
    for (layer, source) in layered() {
        for (line, code) in source.code() {
            if layer != "bin" && (code.contains("cfg(target") || code.contains("cfg(not(target")) {
                breaches.push(source.breach(line, "`cfg` of a target stands in lib.rs and in `bin` only"));
            }
        }
    }
    hold(breaches);
}

#[test]
fn every_file_says_what_it_is_for() {
    let sources = rust("src/").into_iter().chain(rust("tests/"));
    let silent = sources.filter(|source| !source.text.starts_with("//! "));
    hold(silent.map(|source| source.breach(1, "a file begins with `//!` and what it is for")));
}

#[test]
fn no_module_is_a_drawer() {
    let drawers = ["utils", "util", "helpers", "helper", "common", "misc"];
    let mut breaches = Vec::new();
    for source in rust("src/").into_iter().chain(rust("tests/")) {
        let path = PathBuf::from(&source.path);
        let parts = path.iter().filter_map(|part| part.to_str());
        let named = parts
            .map(|part| part.trim_end_matches(".rs").to_owned())
            .find(|part| drawers.contains(&part.as_str()));
        if let Some(name) = named {
            breaches.push(source.breach(1, format!("`{name}` says nothing; name the module after its job")));
        }
        for drawer in drawers {
            breaches.extend(source.naming(&[&format!("mod {drawer}")], "name the module after its job"));
        }
    }
    hold(breaches);
}

#[test]
fn nothing_is_imported_or_exported_by_a_star() {
    let mut breaches = Vec::new();
    for source in rust("src/") {
        let starred =
            source.code().into_iter().filter(|(_, line)| line.contains("::*") || line.contains("::{*"));
        let lines: Vec<usize> = starred.map(|(line, _)| line).collect();
        breaches.extend(lines.into_iter().map(|line| source.breach(line, "names are listed, never `::*`")));
    }
    hold(breaches);
}

#[test]
fn nothing_is_unwrapped() {
    let mut breaches = Vec::new();
    for source in rust("src/") {
        for (line, code) in source.code() {
            if code.contains(".unwrap()") {
                breaches.push(source.breach(line, "`expect(\"why it holds\")`, or handle it"));
            }
        }
    }
    hold(breaches);
}

#[test]
fn files_are_short() {
    let folders = ["src/", "tests/", "styles/", "script/"];
    let sources =
        tracked().into_iter().filter(|source| folders.iter().any(|folder| source.path.starts_with(folder)));
    // Snapshots are written by a program and read as differences; fonts carry their licences.
    let sources =
        sources.filter(|source| !source.path.ends_with(".snap") && !source.path.starts_with("styles/fonts/"));
    // Word lists are data, and so are the names of the interface's words and what a browser says of a page.
    let data = ["src/quotes/packs/", "src/wording.rs", "tests/browser/tree/"];
    let sources = sources.filter(|source| !data.iter().any(|folder| source.path.starts_with(folder)));
    let long =
        sources.map(|source| (source.text.lines().count(), source)).filter(|(lines, _)| *lines > LONGEST);
    hold(long.map(|(lines, source)| source.breach(lines, format!("a file has at most {LONGEST} lines"))));
}

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
fn no_file_names_a_registry_or_a_machine() {
    // In two parts, so that this file does not name them itself.
    let hosts = [
        ("crates", "io"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("pypi", "org"),
        ("rubygems", "org"),
        ("proxy.golang", "org"),
    ];
    let hosts = hosts.map(|(name, end)| format!("{name}.{end}"));
    let homes = ["root", "home", "Users"].map(|folder| format!("/{folder}"));
    let mut breaches = Vec::new();
    for source in tracked() {
        for (index, line) in source.text.lines().enumerate() {
            let lock = source.path.ends_with("Cargo.lock") && line.trim_start().starts_with("source =");
            if lock {
                continue;
            }
            for host in hosts.iter().filter(|host| line.contains(host.as_str())) {
                breaches.push(source.breach(index + 1, format!("no package registry is named: {host}")));
            }
            for home in homes.iter().filter(|home| is_absolute(line, home)) {
                breaches.push(source.breach(index + 1, format!("no path of one machine: {home}")));
            }
        }
    }
    hold(breaches);
}

/// Whether `line` has the absolute path `folder`, alone or with more behind it.
fn is_absolute(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + folder.len()..].chars().next();
        let inside = before
            .is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '*' | '}' | '<' | '/'));
        let longer = after.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
        !inside && !longer
    })
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
