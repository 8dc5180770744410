//! The files of the finder call each other in one direction: data and tokens at the bottom, the list of findings on top.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// What each file of `src/quotes` uses of the others.
fn uses() -> BTreeMap<String, BTreeSet<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/quotes");
    let names: BTreeSet<String> = fs::read_dir(&folder)
        .unwrap()
        .filter_map(|entry| Some(entry.unwrap().file_name().to_str()?.strip_suffix(".rs")?.to_owned()))
        .collect();
    let used = |name: &String| {
        let text = fs::read_to_string(folder.join(format!("{name}.rs"))).unwrap();
        let code: String =
            text.lines().filter_map(|line| line.split("//").next()).collect::<Vec<_>>().join("\n");
        let paths = code.split("super::").skip(1);
        let heads = paths.map(|path| path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        heads.filter(|head: &String| names.contains(head) && head != name).collect()
    };
    names.iter().map(|name| (name.clone(), used(name))).collect()
}

/// Takes away whatever uses nothing that is left; what remains uses itself in the end.
fn in_a_ring(mut uses: BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    loop {
        let left: BTreeSet<String> = uses.keys().cloned().collect();
        let before = uses.len();
        uses.retain(|_, used| used.iter().any(|name| left.contains(name)));
        if uses.len() == before {
            return uses.into_keys().collect();
        }
    }
}

#[test]
fn no_files_of_the_finder_call_each_other_in_a_ring() {
    let uses = uses();
    assert!(uses.len() > 30 && uses["direct"].contains("subject"), "the files are not read: {uses:?}");
    assert_eq!(in_a_ring(uses), Vec::<String>::new());
}

#[test]
fn a_ring_is_seen() {
    let ring = [("a", vec!["b"]), ("b", vec!["c"]), ("c", vec!["a"]), ("d", vec![])];
    let uses =
        ring.into_iter().map(|(name, used)| (name.to_owned(), used.into_iter().map(str::to_owned).collect()));
    assert_eq!(in_a_ring(uses.collect()), ["a", "b", "c"]);
}
