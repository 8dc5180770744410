//! A site that was printed before: what is used again is what would have been drawn, and only what is different is drawn.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use broadsheet::press::{Drawn, Memory, Mode, Occasion, Order, Output, Place, Publication, print_site};

use crate::site::{contents, folder, order};

/// The example in a folder of this test, with cards.
fn example(name: &str) -> PathBuf {
    let root = folder(name).join("post");
    let mut copy = Command::new("cp");
    copy.arg("-r").arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/river-post")).arg(&root);
    assert!(copy.status().expect("it runs").success());
    change(&root, "site.toml", "\n[sections.river]", "cards = true\n\n[sections.river]");
    root
}

/// Writes something else in a file.
fn change(root: &Path, file: &str, old: &str, new: &str) {
    let text = fs::read_to_string(root.join(file)).expect("it is there");
    assert!(text.contains(old), "{file} has {old}");
    fs::write(root.join(file), text.replacen(old, new, 1)).expect("there is room");
}

fn print(root: &Path, order: &Order, memory: &Memory, output: &Output) {
    let occasion = Occasion { mode: order.mode, today: None, now: None };
    let place = Place::of(root).expect("a publication");
    let publication = Publication::read(place, occasion, memory).expect("it can be read");
    output.prepare().expect("it is ours");
    print_site(&publication, order, output).expect("it can be printed");
}

/// Everything that an editor may do between two printings.
const CHANGES: [(&str, &str, &str); 10] = [
    ("articles/cup-final/article.dj", "\n+++\n\n", "\n+++\n\nOne more paragraph.\n\n"),
    ("articles/cup-final/article.dj", "headline = \"", "headline = \"Late: "),
    ("articles/bridge-toll/article.dj", "+++\n", "+++\naliases = [\"old-toll\"]\n"),
    ("articles/clock-tower/article.dj", "+++\n", "+++\nwithdrawn = \"It was wrong.\"\n"),
    ("articles/eel-count/article.dj", "+++\n", "+++\ndraft = true\n"),
    ("people.toml", "name = \"Shen Wanqing\"", "name = \"Shen Wan-qing\""),
    ("articles/low-water/article.dj", "published = \"", "updated = \"2026-11-28\"\npublished = \""),
    ("pages/about.dj", "\n+++\n", "\n+++\n\nOne more paragraph.\n"),
    ("site.toml", "tagline = \"", "tagline = \"Daily. "),
    // Now she has errors in every article that quotes her.
    ("people.toml", "[sources.varga]", "[sources.varga-ilse]"),
];

#[test]
fn after_every_change_the_site_is_as_if_it_were_printed_for_the_first_time() {
    let root = example("again-changes");
    let out = root.join("dist");
    let release = order(&root, Mode::Release);
    let serve = order(&root, Mode::Serve);
    let (memory, mut shown) = (Memory::default(), Drawn::default());
    let mut all = 0;
    for (file, old, new) in [("site.toml", "name = ", "name = ")].into_iter().chain(CHANGES) {
        change(&root, file, old, new);
        let again = Output::folder(&out).made_by("a program");
        print(&root, &release, &Memory::default(), &again);
        again.tidy().expect("it is ours");
        let fresh = Output::memory();
        print(&root, &release, &Memory::default(), &fresh);
        let printed = on_disk(&out);
        let fresh: BTreeMap<String, Vec<u8>> =
            fresh.into_files().0.into_iter().map(|(name, bytes)| (name, bytes.to_vec())).collect();
        assert_same(&printed, &fresh, file);
        if all == 0 {
            all = again.drawn().0;
            assert_eq!(again.drawn().1, 0, "there was nothing before");
        } else if file != "site.toml" {
            let (drawn, used) = again.drawn();
            assert!(drawn < used, "{file}: {drawn} of {all} were drawn");
        }

        // The same while it is written, where all of it stays in memory.
        let again = Output::memory().after(shown);
        print(&root, &serve, &memory, &again);
        let (files, now) = again.into_files();
        shown = now;
        let fresh = Output::memory();
        print(&root, &serve, &Memory::default(), &fresh);
        assert_same(&files, &fresh.into_files().0, file);
    }
}

/// The files of a site and those in its folder of cards, but for the list of what was printed.
fn on_disk(out: &Path) -> BTreeMap<String, Vec<u8>> {
    let cards =
        contents(&out.join("cards")).into_iter().map(|(name, bytes)| (format!("cards/{name}"), bytes));
    let all = contents(out).into_iter().chain(cards);
    all.filter(|(name, _)| name != ".broadsheet").collect()
}

fn assert_same<T: PartialEq>(one: &BTreeMap<String, T>, other: &BTreeMap<String, T>, after: &str) {
    let names = one.keys().chain(other.keys());
    let different: BTreeSet<&String> = names.filter(|name| one.get(*name) != other.get(*name)).collect();
    assert!(different.is_empty(), "after a change of {after}: {different:?}");
}

#[test]
fn what_was_damaged_or_drawn_by_another_program_is_drawn_again() {
    let root = example("again-damaged");
    let out = root.join("dist");
    let order = order(&root, Mode::Release);
    let build = |maker: &str| {
        let output = Output::folder(&out).made_by(maker);
        print(&root, &order, &Memory::default(), &output);
        output.tidy().expect("it is ours");
        output.drawn()
    };
    let (all, _) = build("one");
    let first = on_disk(&out);
    assert_eq!(build("one"), (0, all));
    // Of as many bytes as before, so that only what they are tells them apart.
    let page = String::from_utf8(first["cup-final.html"].clone()).expect("text");
    fs::write(out.join("cup-final.html"), page.replacen('a', "b", 1)).expect("there is room");
    fs::remove_file(out.join("source.shen.xml")).expect("it was there");
    assert_eq!(build("one"), (2, all - 2));
    assert!(on_disk(&out) == first);
    assert_eq!(build("another"), (all, 0));
    // A list that somebody wrote names nothing outside, and what nobody can read is no list.
    let ledger = fs::read_to_string(out.join(".broadsheet")).expect("it is there");
    fs::write(out.join(".broadsheet"), ledger.replace("cup-final.html\t", "../cup-final.html\t"))
        .expect("there is room");
    build("another");
    assert!(!root.join("cup-final.html").exists() && out.join("cup-final.html").is_file());
}

#[test]
fn a_file_that_was_left_alone_is_known_by_its_stamp() {
    let root = example("again-stamps");
    let out = root.join("dist");
    let order = order(&root, Mode::Release);
    let build = || {
        let output = Output::folder(&out).made_by("one");
        print(&root, &order, &Memory::default(), &output);
        output.tidy().expect("it is ours");
        output.drawn()
    };
    let (all, _) = build();
    let first = on_disk(&out);
    // As if it had been printed an hour ago.
    let now = fs::metadata(out.join("index.html")).and_then(|facts| facts.modified()).expect("it is known");
    let hour_ago = now - Duration::from_secs(3600);
    let age = |name: &str| {
        let file = fs::File::options().append(true).open(out.join(name)).expect("it is there");
        file.set_modified(hour_ago).expect("it is ours");
    };
    first.keys().for_each(|name| age(name));
    assert_eq!(build(), (0, all), "the bytes say that they are the same");
    let ledger = fs::read_to_string(out.join(".broadsheet")).expect("it is there");
    let line = ledger.lines().find(|line| line.starts_with("cup-final.html\t")).expect("it was printed");
    assert_eq!(line.split('\t').count(), 5, "a name, two numbers and the stamp: {line}");
    assert_eq!(build(), (0, all));
    // As many bytes at another time are looked at, and so are others at the same.
    let page = String::from_utf8(first["cup-final.html"].clone()).expect("text");
    fs::write(out.join("cup-final.html"), page.replacen('a', "b", 1)).expect("there is room");
    assert_eq!(build(), (1, all - 1));
    fs::write(out.join("cup-final.html"), page.replacen('a', "aa", 1)).expect("there is room");
    age("cup-final.html");
    assert_eq!(build(), (1, all - 1));
    assert!(on_disk(&out) == first);
}
