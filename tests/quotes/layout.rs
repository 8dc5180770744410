//! The files of the finder call each other in one direction: data and tokens at the bottom, the list of findings on top. What
//! one language needs stands in the folder of its grammar, and its words in its pack.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The folders and files that all languages share, from the bottom to the top: each uses only what stands before it.
const ORDER: [&str; 15] = [
    "pack",
    "text",
    "phrase",
    "outlets",
    "attribution",
    "candidate",
    "subject",
    "speaker",
    "provenance",
    "indirect",
    "direct",
    "chain",
    "assemble",
    "finding",
    "body_names",
];

/// The shared files that part the ways: only they call the folder of a grammar.
const PARTING: [&str; 28] = [
    "assemble",
    "direct/after",
    "direct/heading",
    "direct/rules",
    "direct/titles",
    "finding",
    "indirect/according",
    "indirect/ahead",
    "indirect/behind",
    "indirect/content",
    "indirect/reports",
    "outlets/at_hand",
    "phrase/noun_phrase",
    "phrase/office",
    "phrase/setting",
    "provenance/carried",
    "provenance/hearer",
    "provenance/sentence",
    "speaker/cast",
    "speaker/kind",
    "speaker/person",
    "speaker/voice",
    "subject/antecedent",
    "subject/clause",
    "subject/inverted",
    "subject/of_verb",
    "text/sheet",
    "text/tagging",
];

/// How a rule asks for a language.
const QUESTIONS: [&str; 5] = ["in_english(", "in_german(", "in_romance(", "in_slavic(", "inverts("];

/// What may stand in shared code though it has letters: an address, the genitive, a Roman numeral.
const NO_WORDS: [&str; 5] = ["http", "https", "'s", "’s", "i"];

/// The folders of grammars. None of them uses another one.
const GRAMMARS: [&str; 5] = ["english", "german", "romance", "slavic", "cjk"];

type Uses = BTreeMap<String, BTreeSet<String>>;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/quotes")
}

/// The files of the finder, as `folder/file`, with their code.
fn files() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(folder()).unwrap().with_extension("");
                let text = fs::read_to_string(&path).unwrap();
                let code = text.lines().filter_map(|line| line.split("//").next()).collect::<Vec<_>>();
                found.insert(name.to_str().unwrap().replace('\\', "/"), code.join("\n"));
            }
        }
    }
    found
}

/// What each file uses of the others.
fn uses() -> Uses {
    let files = files();
    let used = |name: &String, code: &String| {
        let mut found = BTreeSet::new();
        // `crate::quotes::text::tokens::Tag`, and `german::voice::speaks` behind a `use` of the folder.
        let whole = code.split("crate::quotes::").skip(1).map(str::to_owned);
        let within = |grammar: &str| {
            let name = format!("{grammar}::");
            code.split(&name).skip(1).map(|rest| name.clone() + rest).collect::<Vec<_>>()
        };
        let short = GRAMMARS.iter().flat_map(|grammar| within(grammar));
        for path in whole.chain(short) {
            let words = path.split("::").map(|word| {
                word.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>()
            });
            let words: Vec<String> = words.take(2).collect();
            let long = words.join("/");
            let file =
                [Some(&long), words.first()].into_iter().flatten().find(|file| files.contains_key(*file));
            found.extend(file.filter(|file| *file != name && !is_list(file)).cloned());
        }
        found
    };
    files
        .iter()
        .filter(|(name, _)| !is_list(name))
        .map(|(name, code)| (name.clone(), used(name, code)))
        .collect()
}

/// Whether a file only lists the files of its folder.
fn is_list(name: &str) -> bool {
    name != "pack" && folder().join(name).is_dir()
}

fn home(file: &str) -> &str {
    file.split('/').next().unwrap_or_default()
}

/// Takes away whatever uses nothing that is left; what remains uses itself in the end.
fn in_a_ring(mut uses: Uses) -> Vec<String> {
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
    assert!(
        uses.len() > 40
            && uses["direct/rules"].contains("subject/of_verb")
            && uses["speaker/voice"].contains("german/voice"),
        "the files are not read: {uses:?}"
    );
    assert_eq!(in_a_ring(uses), Vec::<String>::new());
}

#[test]
fn shared_folders_use_only_what_stands_below_them() {
    let place = |file: &str| ORDER.iter().position(|name| *name == home(file));
    let mut breaches = Vec::new();
    for (file, used) in uses() {
        let shared = place(&file);
        assert!(shared.is_some() || GRAMMARS.contains(&home(&file)), "{file} has no place in `ORDER`");
        for other in used {
            let upwards = shared.zip(place(&other)).is_some_and(|(here, there)| there > here);
            let foreign = shared.is_none() && GRAMMARS.contains(&home(&other)) && home(&other) != home(&file);
            if upwards || foreign {
                breaches.push(format!("{file} uses {other}"));
            }
        }
    }
    assert_eq!(breaches, Vec::<String>::new());
}

#[test]
fn only_a_few_shared_files_call_the_folder_of_a_grammar() {
    let of_a_grammar = |file: &String| GRAMMARS.contains(&home(file));
    let calling =
        uses().into_iter().filter(|(file, used)| !of_a_grammar(file) && used.iter().any(of_a_grammar));
    let calling: Vec<String> = calling.map(|(file, _)| file).collect();
    assert_eq!(calling, PARTING);
}

#[test]
fn a_grammar_does_not_ask_which_one_it_is() {
    let own = files().into_iter().filter(|(file, _)| GRAMMARS.contains(&home(file)));
    let asking: Vec<String> = own
        .filter(|(_, code)| QUESTIONS.iter().any(|question| code.contains(question)))
        .map(|(file, _)| file)
        .collect();
    assert_eq!(asking, Vec::<String>::new());
}

/// The words that code compares tokens with: `t.is("so")`, `t.any(&["der", "dem"])`.
fn compared(code: &str) -> Vec<&str> {
    let one = code.split(".is(\"").skip(1).filter_map(|rest| rest.split('"').next());
    let lists = code.split(".any(&[").skip(1).filter_map(|rest| rest.split(']').next());
    one.chain(lists.flat_map(|list| list.split('"').skip(1).step_by(2))).collect()
}

#[test]
fn no_word_of_a_language_stands_in_shared_code() {
    assert_eq!(compared("a.is(\"so\") && b.any(&[\"der\", \"dem\"])"), ["so", "der", "dem"]);
    let mut breaches = Vec::new();
    for (file, code) in files().into_iter().filter(|(file, _)| !GRAMMARS.contains(&home(file))) {
        let words = compared(&code).into_iter().filter(|word| word.chars().any(char::is_alphabetic));
        breaches.extend(words.filter(|word| !NO_WORDS.contains(word)).map(|word| format!("{file}: {word}")));
    }
    assert_eq!(breaches, Vec::<String>::new(), "words of a language are a list of its pack");
}

/// The lists of the packs, each with the packs that have it.
fn lists() -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in fs::read_dir(folder().join("packs")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let names = text.lines().filter_map(|line| line.strip_prefix("[list ")?.strip_suffix(']'));
        for name in names {
            let pack = path.file_stem().unwrap().to_str().unwrap().to_owned();
            found.entry(name.to_owned()).or_default().insert(pack);
        }
    }
    found
}

#[test]
fn every_list_of_a_pack_is_asked_for_and_explained() {
    let lists = lists();
    let code: String = files().into_values().collect();
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/quotations.md");
    let page = fs::read_to_string(page).unwrap();
    // Chinese and Korean packs are all lists, which their rules explain.
    let eastern = |pack: &String| pack.starts_with("zh") || pack == "ko";
    let unasked = lists.keys().filter(|name| !code.contains(&format!("\"{name}\"")));
    assert_eq!(unasked.collect::<Vec<_>>(), Vec::<&String>::new(), "no rule asks for these lists");
    let spaced = lists.iter().filter(|(_, packs)| !packs.iter().all(eastern)).map(|(name, _)| name);
    let untold = spaced.filter(|name| !page.contains(&format!("`list {name}`")));
    assert_eq!(
        untold.collect::<Vec<_>>(),
        Vec::<&String>::new(),
        "docs/quotations.md does not explain these lists"
    );
    let asked =
        [".list(\"", ".listed(\"", ".has_ending(\""].into_iter().flat_map(|call| code.split(call).skip(1));
    let unknown = asked.filter_map(|rest| rest.split('"').next()).filter(|name| !lists.contains_key(*name));
    assert_eq!(unknown.collect::<Vec<_>>(), Vec::<&str>::new(), "no pack has these lists");
}

#[test]
fn a_ring_is_seen() {
    let ring = [("a", vec!["b"]), ("b", vec!["c"]), ("c", vec!["a"]), ("d", vec![])];
    let uses =
        ring.into_iter().map(|(name, used)| (name.to_owned(), used.into_iter().map(str::to_owned).collect()));
    assert_eq!(in_a_ring(uses.collect()), ["a", "b", "c"]);
}
