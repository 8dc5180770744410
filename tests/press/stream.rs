//! A publication too large for memory: what is read again is printed as if it had been held.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use broadsheet::press::{
    Carried, Memory, Mode, Occasion, Order, Output, Place, Publication, Supply, print_site,
};

use crate::site::{folder, programs};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn read(root: &Path, memory: &Memory) -> Publication {
    let occasion = Occasion { mode: Mode::Release, today: None, now: None };
    Publication::read(Place::of(root).expect("a publication"), occasion, memory).expect("it can be read")
}

fn order(name: &str) -> Order {
    let program = folder(name);
    programs(&program);
    // The styles are those of the repository; nobody looks at them here.
    let styles =
        ["main.css", "noscript.css", "own.css", "single.css"].map(|file| (file, "body { margin: 0 }"));
    let carried = Carried { styles: styles.into(), ..Carried::default() };
    let carried = carried.with_program_of(&program).expect("programs");
    Order { supply: Supply::Carried(carried), mode: Mode::Release }
}

fn printed(publication: &Publication, order: &Order) -> BTreeMap<String, Arc<[u8]>> {
    let output = Output::memory();
    print_site(publication, order, &output).expect("it can be printed");
    output.into_files().0
}

#[test]
fn held_or_read_again_the_site_is_the_same() {
    let order = order("stream-programs");
    let root = Path::new(ROOT).join("examples/river-post");
    let held = printed(&read(&root, &Memory::default()), &order);
    assert!(held.len() > 300, "{}", held.len());
    for bytes in [0, 20_000] {
        let again = printed(&read(&root, &Memory::holding(bytes)), &order);
        let changed: Vec<&String> = held
            .iter()
            .filter(|(name, bytes)| again.get(*name) != Some(*bytes))
            .map(|(name, _)| name)
            .collect();
        assert!(changed.is_empty() && held.len() == again.len(), "{changed:?}");
    }
}

#[test]
fn remarks_are_at_their_places_without_the_files_in_memory() {
    let root = folder("stream-remarks");
    fs::write(root.join("site.toml"), "name = \"Post\"\n").expect("there is room");
    let article = |name: &str, published: &str| {
        format!(
            "+++\nlang = \"en\"\nheadline = \"A story\"\ndek = \"Its dek\"\nauthors = [\"Ana Mori\"]\npublished = \"{published}\"\nrights = \"Kept.\"\n\n[sources.rohm]\nkind = \"person\"\nname = \"{name}\"\nsaid-in = \"en\"\n\n[outlets.wire]\nkind = \"agency\"\nname = \"Wire\"\n+++\n\n{{#lede}}\n[“We go home now, all of us,”]{{.quote #go by=rohm via=wire done=verbatim}} she said.\n"
        )
    };
    for (slug, name, day) in [("first", "Edda Rohm", "2026-03-01"), ("second", "Edda Röhm", "2026-03-02")] {
        fs::create_dir_all(root.join("articles").join(slug)).expect("there is room");
        fs::write(root.join("articles").join(slug).join("article.dj"), article(name, day))
            .expect("there is room");
    }
    let publication = read(&root, &Memory::holding(0));
    let remarks: Vec<_> = publication.remarked().collect();
    let across: Vec<_> = remarks
        .iter()
        .filter_map(|(slug, _, remarks)| Some((*slug, remarks.iter().find(|one| one.code == "other-name")?)))
        .collect();
    let [(slug, remark)] = across.as_slice() else { panic!("{remarks:#?}") };
    assert_eq!((*slug, remark.place.line), ("second", 9));
    assert!(!remark.before.is_empty() || !remark.found.is_empty(), "the line is there");
}

#[test]
fn an_article_that_breaks_while_the_site_is_printed_stops_it() {
    let order = order("stream-broken-programs");
    let root = folder("stream-broken");
    fs::write(root.join("site.toml"), "name = \"Post\"\n").expect("there is room");
    let file = root.join("articles/story/article.dj");
    fs::create_dir_all(root.join("articles/story")).expect("there is room");
    let text = "+++\nlang = \"en\"\nheadline = \"A story\"\ndek = \"Its dek\"\nauthors = [\"Ana Mori\"]\npublished = \"2026-03-01\"\nrights = \"Kept.\"\n+++\n\n{#lede}\nA text.\n";
    fs::write(&file, text).expect("there is room");
    let publication = read(&root, &Memory::holding(0));
    fs::write(&file, text.replace("headline", "heading")).expect("there is room");
    let failed = print_site(&publication, &order, &Output::memory()).expect_err("it has errors now");
    assert!(failed.to_string().contains("was changed while the site was printed"), "{failed}");
}
