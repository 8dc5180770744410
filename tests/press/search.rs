//! The search through all articles: what `build` has indexed, with whatever Pagefind there is.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::site::{folder, page, programs};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The example with a search, in a folder of this test.
fn example(name: &str) -> PathBuf {
    let root = folder(name);
    let program = root.join("program");
    fs::create_dir_all(&program).expect("there is room");
    programs(&program);
    let mut copy = Command::new("cp");
    copy.arg("-r").arg(Path::new(ROOT).join("examples/river-post")).arg(root.join("post"));
    assert!(copy.status().expect("it runs").success());
    let site = root.join("post/site.toml");
    let text = fs::read_to_string(&site).expect("it is there");
    fs::write(&site, text.replace("\n[sections.river]", "search = true\n\n[sections.river]"))
        .expect("there is room");
    root
}

fn build(root: &Path, more: &[&str]) -> Output {
    let program = root.join("program");
    Command::new(env!("CARGO_BIN_EXE_broadsheet"))
        .args([
            "build",
            root.join("post").to_str().expect("text"),
            "--program",
            program.to_str().expect("text"),
        ])
        .args(more)
        // No Pagefind but the one that is named.
        .env("PATH", "/usr/bin:/bin")
        .env_remove("BROADSHEET_PAGEFIND")
        .output()
        .expect("it runs")
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A program in the place of Pagefind that writes down how it was called.
fn stand_in(root: &Path, script: &str) -> PathBuf {
    use std::os::unix::fs::PermissionsExt;
    let path = root.join("pagefind");
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("there is room");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it is ours");
    path
}

#[test]
fn without_pagefind_the_site_is_printed_and_the_search_is_missed_aloud() {
    let root = example("search-without");
    let built = build(&root, &[]);
    assert!(built.status.success(), "{}", told(&built));
    assert!(told(&built).contains("Warning: site.toml asks for a search, and there is no pagefind"));
    assert!(told(&built).contains("Hint: install it"));
    let out = root.join("post/dist");
    assert!(!out.join("search.html").exists() && !out.join("pagefind").exists());
    let front = fs::read_to_string(out.join("index.html")).expect("it is there");
    assert!(!front.contains("search.html"));
    let missing = build(&root, &["--pagefind", "/nowhere/pagefind"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(told(&missing).contains("--pagefind /nowhere/pagefind: there is no such file"));
}

#[test]
fn the_index_is_a_part_of_the_site_like_every_file() {
    let root = example("search-stand-in");
    let script = "while [ $# -gt 0 ]; do case $1 in --output-path) out=$2;; esac; shift; done\n\
                  mkdir -p \"$out/index\"; echo a >\"$out/pagefind.js\"; echo b >\"$out/index/en.pf_index\"; echo c >\"$out/pagefind-ui.js\"";
    let pagefind = stand_in(&root, script);
    let named = ["--pagefind", pagefind.to_str().expect("text")];
    assert!(build(&root, &named).status.success());
    let out = root.join("post/dist");
    // What Pagefind reads in a head is HTML like the rest of it.
    for meta in page(&out, "commission-report.html").tags("meta") {
        let keys = ["charset", "http-equiv", "name", "property"];
        assert!(keys.iter().any(|key| meta.get(key).is_some()), "{:?}", meta.get("data-pagefind-filter"));
    }
    assert!(out.join("pagefind/pagefind.js").is_file() && out.join("pagefind/index/en.pf_index").is_file());
    // No search of Pagefind's own looks, and nothing of its making.
    assert!(!out.join("pagefind/pagefind-ui.js").exists() && !out.join(".pagefind").exists());
    assert!(told(&build(&root, &named)).contains(" 0 written, 0 removed"));
    // Every page leads to it.
    let story = page(&out, "bridge-toll.html");
    assert!(
        story
            .class("site-foot-pages")
            .tags("a")
            .iter()
            .any(|link| link.get("href").as_deref() == Some("search.html"))
    );
    // What is not searched any more is removed.
    assert!(told(&build(&root, &[])).contains(" removed"));
    assert!(!out.join("pagefind/pagefind.js").exists() && !out.join("search.html").exists());
}

#[test]
fn a_pagefind_that_fails_stops_the_build_and_says_why() {
    let root = example("search-failing");
    let pagefind = stand_in(&root, "echo 'no room left' >&2; exit 3");
    let built = build(&root, &["--pagefind", pagefind.to_str().expect("text")]);
    assert_eq!(built.status.code(), Some(2));
    assert!(told(&built).contains("made no index: no room left"), "{}", told(&built));
    assert!(!root.join("post/dist/.pagefind").exists());
}

#[test]
fn articles_say_what_a_search_can_be_narrowed_by() {
    let root = example("search-marks");
    let pagefind = stand_in(
        &root,
        "while [ $# -gt 0 ]; do case $1 in --output-path) mkdir -p \"$2\";; esac; shift; done",
    );
    assert!(build(&root, &["--pagefind", pagefind.to_str().expect("text")]).status.success());
    let out = root.join("post/dist");
    let story = page(&out, "bridge-toll.html");
    let mut said: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for meta in story.tags("meta") {
        for key in ["data-pagefind-filter", "data-pagefind-meta"] {
            if let (Some(name), Some(content)) = (meta.get(key), meta.get("content")) {
                said.entry(name).or_default().push(content);
            }
        }
    }
    assert_eq!(said["section[content]"].len(), 1, "{said:?}");
    assert!(said["person[content]"].contains(&"Josef Amsel".to_owned()), "{said:?}");
    assert_eq!(said["lang[content]"], ["en"]);
    // Only the article is searched, and only articles are.
    let bodies = story.every(|one| one.get("data-pagefind-body").is_some());
    assert_eq!(bodies.len(), 1);
    assert!(bodies[0].get("data-article").is_some());
    for file in ["index.html", "quoted.html", "search.html"] {
        assert!(page(&out, file).every(|one| one.get("data-pagefind-body").is_some()).is_empty(), "{file}");
    }
    let search = page(&out, "search.html");
    assert!(search.every(|one| one.has_class("search-fields"))[0].get("hidden").is_some());
    assert_eq!(search.class("search-list").tags("a")[0].get("href").as_deref(), Some("articles.html"));
}
