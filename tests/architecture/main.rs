//! The rules of the code, held against the sources: layers, words, names, sizes, styles.
//!
//! Every rule is a test of its own. A test that fails lists each breach as `file:line: rule`.

mod sources;
mod styles;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use self::sources::{Breach, Source, hold, names, root, rust, tracked};

/// Which layers each layer may use. `docs` and `ARCHITECTURE.md` say why.
const MAY_USE: &[(&str, &[&str])] = &[
    ("article", &[]),
    ("registry", &["article"]),
    // The desk reads the tables of words that a publication adds.
    ("copydesk", &["article", "quotes", "registry", "wording"]),
    ("quotes", &["article"]),
    ("import", &["article", "copydesk", "quotes"]),
    ("wording", &["article"]),
    // The words of a facet are named where the facet is.
    ("reading", &["article", "wording"]),
    ("browser", &["article", "reading"]),
    ("citing", &["article", "reading", "wording"]),
    ("placard", &["article", "wording"]),
    // `browser` besides, in `use_*.rs`.
    ("page", &["article", "reading", "wording"]),
    ("correcting", &["article", "browser", "import", "reading", "wording"]),
    ("library", &["article", "browser", "correcting", "import", "page", "reading", "wording"]),
    ("printing", &["article", "citing", "page", "reading", "wording"]),
    (
        "press",
        &[
            "article", "citing", "copydesk", "library", "page", "placard", "printing", "quotes", "reading",
            "wording",
        ],
    ),
    (
        "session",
        &["article", "browser", "import", "library", "page", "placard", "printing", "reading", "wording"],
    ),
    ("bin", &["article", "copydesk", "import", "press", "printing", "quotes", "session"]),
];

/// Layers that know neither the components, nor the browser, nor the system.
const PURE: [&str; 8] =
    ["article", "citing", "copydesk", "quotes", "import", "placard", "reading", "wording"];

/// What touches the browser.
const BROWSER_CRATES: [&str; 4] = ["web_sys", "gloo", "gloo_events", "js_sys"];

/// The most lines a file has.
const LONGEST: usize = 500;

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
    let allowed: BTreeMap<&str, &[&str]> = MAY_USE.iter().copied().collect();
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
