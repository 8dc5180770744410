//! What was exported is what is opened, with all evidence and every correction.

use std::path::Path;

use broadsheet::article::{
    Article, Block, Date, Extent, Id, Inline, Judge, Lang, Medium, Naming, Picture, Recording, SourceKind,
};
use broadsheet::copydesk::{ARTICLE_FILE, File, Manuscript, proof};
use broadsheet::import::{Draft, Edit, Refusal, annotations, djot};
use broadsheet::printing::{Kit, Single, single};
use broadsheet::wording::Wording;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::fixture;

fn open(name: &str, bytes: &[u8]) -> Draft {
    let opened = Draft::open(name, bytes, 1, &|_| false, &|| {});
    opened.unwrap_or_else(|refused| panic!("{name}: {}", refused.refusal))
}

/// The file of an article of this site.
fn article_file(slug: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles").join(slug).join(ARTICLE_FILE);
    std::fs::read(path).expect("an article")
}

/// The article without what the format does not have: straight quotation marks, and texts set off in which nobody
/// is quoted.
fn as_written(article: &Article) -> Article {
    let mut article = article.clone();
    // Nothing comes from the outlet that published it where nobody is quoted.
    if article.evidence.quotations.is_empty() && article.evidence.documents.is_empty() {
        article.evidence.outlets.clear();
    }
    for block in &mut article.body {
        if let Block::BlockQuote { id, quotation: None, paragraphs } = block
            && let [content] = paragraphs.as_mut_slice()
        {
            *block = Block::Paragraph { id: id.clone(), content: std::mem::take(content) };
        }
    }
    article
}

/// A page of one file, as far as opening it needs: nothing is drawn.
fn page(draft: &Draft) -> String {
    let none = String::new;
    let kit = Kit {
        styles: none(),
        plain: none(),
        theme: none(),
        start: none(),
        program: none(),
        words: none(),
        icon: none(),
        fonts: Vec::new(),
    };
    let article = draft.article();
    let page = Single {
        wording: Wording::of(&article.lang),
        title: &article.headline,
        description: None,
        head: "",
        body: "<h1>What the page shows</h1>\n<p>It is not read.</p>",
        data: "{}",
        texts: "{}",
        article,
        publisher: draft.publisher_id(),
    };
    single(&kit, &page)
}

/// Opens all exports of a draft.
fn check(draft: &Draft, what: &str) {
    let article = draft.article();
    let slug = article.slug.as_str();
    let json = serde_json::to_vec(article).expect("JSON");
    assert_eq!(open(&format!("{slug}.json"), &json).article(), article, "{what}: JSON");
    let notes = serde_json::to_vec(&annotations(draft)).expect("JSON");
    assert_eq!(open(&format!("{slug}.jsonld"), &notes).article(), article, "{what}: annotations");
    let again = open(&format!("{slug}.html"), page(draft).as_bytes());
    assert_eq!((again.article(), again.publisher_id()), (article, draft.publisher_id()), "{what}: a page");
    let text = djot(draft);
    let again = open(&format!("{slug}.dj"), text.as_bytes());
    assert!(again.opened.notices.is_empty(), "{what}: {:?}\n{text}", again.opened.notices);
    assert_eq!(again.article(), &as_written(article), "{what}:\n{text}");
}

#[test]
fn how_the_desk_filed_an_article_comes_back() {
    let file = "+++\nlang = \"en\"\nheadline = \"The bridge\"\ndek = \"It is open.\"\nauthors = [\"Ann Lee\"]\npublished = \"2026-11-01\"\nrights = \"Free to share.\"\nsection = \"city\"\ntags = [\"bridges\", \"the “old” town\"]\naliases = [\"bridge-opens\"]\nversion-of = \"die-bruecke\"\ndraft = true\npublish-at = 2026-12-01T06:00:00+01:00\n\n[sources.mayor]\nkind = \"person\"\nname = \"Ann Jones\"\n+++\n\n[“The bridge is open.”]{.quote #q1 by=mayor done=verbatim}\n";
    let draft = Draft::open("the-bridge.dj", file.as_bytes(), 1, &|_| false, &|| {}).expect("an article");
    let filed = draft.opened.filing.clone();
    assert_eq!(filed.len(), 6, "{filed:?}");
    let export = djot(&draft);
    for line in &filed {
        assert!(export.contains(line), "{line} in {export}");
    }
    assert!(export.contains("publish-at = 2026-12-01T06:00:00+01:00"), "the same moment");
    let back = Draft::open("the-bridge.dj", export.as_bytes(), 1, &|_| false, &|| {}).expect("an article");
    assert_eq!(back.opened.filing, filed);
}

#[test]
fn articles_of_the_desk_come_back_with_their_evidence() {
    for slug in ["armistice-70", "how-to-read"] {
        let bytes = article_file(slug);
        let file = File { name: ARTICLE_FILE.to_owned(), bytes: bytes.clone() };
        let manuscript = Manuscript { slug: slug.to_owned(), article: file, parallels: Vec::new() };
        let desk = proof(&manuscript).article.expect("an article");
        let draft = open(&format!("{slug}.dj"), &bytes);
        assert_eq!(draft.article(), &desk);
        assert!(draft.article().evidence.quotations.iter().all(|one| one.certainty.judge == Judge::Editor));
        check(&draft, slug);
    }
    assert_eq!(open("article.dj", &article_file("armistice-70")).article().evidence.quotations.len(), 14);
}

#[test]
fn corrections_of_an_edited_article_come_back() {
    let mut draft = open("armistice-70.dj", &article_file("armistice-70"));
    let ids: Vec<Id> = draft.article().evidence.quotations.iter().map(|one| one.id.clone()).collect();
    assert!(draft.apply(Edit::Speaker(ids[0].clone(), "Lee Hana".to_owned())));
    assert!(draft.apply(Edit::Outlet(ids[1].clone(), "The Hill Post".to_owned())));
    let extent = match draft.article().evidence.quotations[2].extent {
        Extent::Partial => Extent::Verbatim,
        _ => Extent::Partial,
    };
    assert!(draft.apply(Edit::Extent(ids[2].clone(), extent)));
    assert!(draft.apply(Edit::Dismiss(ids[3].clone())));
    assert!(draft.apply(Edit::Headline("Another headline".to_owned())));
    check(&draft, "corrected");
}

/// An article of the desk whose words went through two outlets, with all that is told of the second.
fn relayed() -> Draft {
    let text = "+++\nlang = \"en\"\nheadline = \"A bridge\"\npublished = \"2026-03-02\"\n[sources.a]\nkind = \"person\"\nname = \"A\"\n\
        [outlets.hill]\nkind = \"outlet\"\nname = \"The Hill Post\"\n[outlets.dale]\nkind = \"outlet\"\nname = \"The Dale Post\"\n\
        [quotations.s]\nvia = [\"hill\", \"dale\"]\ngap-before = [\"dale\"]\npublished-in = [\"ko\", \"en\"]\nsaid-in = \"ko\"\n\
        translation = \"outlet:dale\"\n+++\n\n[“Safe to cross,”]{.quote #s by=a done=verbatim} he said.\n";
    let draft = open("relayed.dj", text.as_bytes());
    assert!(draft.opened.notices.is_empty(), "{:?}", draft.opened.notices);
    draft
}

#[test]
fn an_outlet_that_published_the_article_stands_once_in_a_chain() {
    let mut draft = relayed();
    let chain = |draft: &Draft| {
        let quotation = &draft.article().evidence.quotations[0];
        (quotation.via.clone(), quotation.gaps.clone(), quotation.published_in.clone())
    };
    let before = chain(&draft);
    draft.apply(Edit::Publisher("Hill Evening".to_owned()));
    check(&draft, "a publisher besides");
    draft.apply(Edit::Publisher("The Hill Post".to_owned()));
    check(&draft, "the first outlet is the publisher");
    let (via, ..) = chain(&draft);
    assert_eq!(via.iter().filter(|outlet| *outlet == &before.0[0]).count(), 1, "{via:?}");
    draft.apply(Edit::Publisher(String::new()));
    check(&draft, "no publisher");
    draft.undo();
    draft.undo();
    draft.undo();
    assert_eq!(chain(&draft), before);
}

#[test]
fn what_is_told_of_an_outlet_leaves_the_chain_with_it() {
    let mut draft = relayed();
    let id = draft.article().evidence.quotations[0].id.clone();
    draft.apply(Edit::Publisher("The Dale Post".to_owned()));
    check(&draft, "the last outlet is the publisher");
    draft.apply(Edit::Publisher("Dale Evening".to_owned()));
    check(&draft, "it has another name");
    draft.apply(Edit::Outlet(id, "Dale Evening".to_owned()));
    check(&draft, "it had the words from the speaker");
    draft.apply(Edit::Publisher(String::new()));
    check(&draft, "no publisher");
}

#[test]
fn a_page_that_carries_a_damaged_article_says_so_and_one_that_carries_none_is_read() {
    let draft = relayed();
    let page = page(&draft);
    let damaged = page.replacen("\"by\":\"a\"", "\"by\":\"nobody\"", 1);
    assert_ne!(damaged, page);
    let refused = Draft::open("a.html", damaged.as_bytes(), 1, &|_| false, &|| {}).map_err(|one| one.refusal);
    assert!(matches!(refused, Err(Refusal::Damaged { .. })));
    let cut = page.replacen("{\"article\":", "{", 1);
    let read = open("a.html", cut.as_bytes());
    assert!(read.article().evidence.quotations.is_empty(), "the page itself was read");
}

#[test]
fn every_format_comes_back() {
    for name in ["plain.txt", "notes.md", "page.html", "ninjs.json", "feed.xml", "story.rtf", "story.eml"] {
        check(&open(name, &fixture(name)), name);
    }
}

#[test]
fn marks_of_every_kind_come_back() {
    let text = "+++\nlang = \"en\"\nheadline = \"A \\\"bridge\\\"\"\ndek = \"d\"\nauthors = [\"A\", { name = \"The desk\", desk = true }]\n\
        published = \"2026-03-02\"\nrights = \"r\"\n[sources.a]\nkind = \"body\"\nname = \"A\"\nunnamed = true\n[outlets.o]\nkind = \"agency\"\n\
        name = \"O\"\n+++\n\n{#opening}\n[“One [two](https://example.org/a_(b)) `x{y` {_very_} [句]{lang=zh rom=\"jù\"}”]{.quote #s by=a via=o done=verbatim}\\\n\
        after [a [“nested”]{.quote #t by=a via=o done=partial} word]{note=n}, he wrote, [“and on.”]{.quote #s}\n\n***\n\n\
        1. [“first”]{.quote #u by=a via=o done=partial}\n2. second\n\n{.quote #v by=a via=o done=verbatim}\n> Set off.\n>\n> And on.\n\n\
        {#n kind=term certainty=likely why=\"not \\\"sure\\\"\"}\n::: note\nFirst *paragraph*.\n\nSecond.\n:::\n";
    let draft = open("marks.dj", text.as_bytes());
    assert!(draft.opened.notices.is_empty(), "{:?}", draft.opened.notices);
    assert_eq!(draft.article().evidence.quotations.len(), 4);
    check(&draft, "marks");
}

#[test]
fn blocks_of_every_kind_come_back() {
    let text = "+++\nlang = \"en\"\nheadline = \"A bridge\"\npublished = \"2026-03-02\"\n[sources.a]\nkind = \"person\"\n\
        name = \"A\"\n[outlets.o]\nkind = \"outlet\"\nname = \"O\"\n[documents.d]\nkind = \"letter\"\nphrase = \"a letter\"\n+++\n\n\
        [“Safe to cross,”]{.quote #s by=a via=o in=d done=partial} he wrote.[^cost] 10{^6^} H{~2~}O {-old-} \
        [there](https://example.org/a.mp3){.audio at=1:23}\n\n## Subhead\n\n### Under it\n\n{#verse .verse}\nOne line\n- and two\n\n\
        4. Build\n\n   - north\n   - south\n\n5. Open\n\n{#costs .row-headers}\n| Year | Cost |\n|------|-----:|\n\
        | 2024 | a \\| b |\n| 2025 | [“ten”]{.quote #t by=a via=o in=d done=partial} |\n\n^ What *it* cost\n\n\
        {.pull of=s}\n> Safe to cross\n\n\
        {#pic credit=\"Ana \\\"M\\\" Mori\" licence=\"CC BY 4.0\" document=d of=s region=\"10 20 60 8\"}\n::: picture\n\
        ![The letter](letter.png)\n\nThe letter.\n\nIts end.\n:::\n\n[^cost]: Without *lamps*.\n\n  And without paint.\n";
    let draft = open("blocks.dj", text.as_bytes());
    assert!(draft.opened.notices.is_empty(), "{:?}", draft.opened.notices);
    let article = draft.article();
    assert_eq!((article.evidence.quotations.len(), article.footnotes.len(), article.body.len()), (2, 1, 8));
    check(&draft, "blocks");
}

#[test]
fn json_with_parts_that_are_not_there_is_refused() {
    let draft = open("armistice-70.dj", &article_file("armistice-70"));
    let refused = |block: Block| {
        let mut article = draft.article().clone();
        article.body.push(block);
        let bytes = serde_json::to_vec(&article).expect("JSON");
        match Draft::open("a.json", &bytes, 1, &|_| false, &|| {}).map_err(|refused| refused.refusal) {
            Err(Refusal::Damaged { reason, .. }) => reason,
            _ => panic!("it was opened"),
        }
    };
    let own = || Id::new("own").expect("an id");
    let line = |inline| Block::Paragraph { id: own(), content: vec![inline] };
    assert!(refused(line(Inline::Footnote { footnote: own() })).contains("no footnote"));
    let href = "javascript:alert(1)".to_owned();
    let recording = Recording { href, medium: Medium::Audio, at: None };
    assert!(refused(line(Inline::Recording { recording, content: Vec::new() })).contains("javascript:"));
    let struck = Inline::Struck { content: vec![Inline::Noted { note: own(), content: Vec::new() }] };
    assert!(refused(line(struck)).contains("no note"));
    let pull = Block::PullQuote { id: own(), quotation: Some(own()), paragraphs: Vec::new() };
    assert!(refused(pull).contains("no quotation"));
    for file in ["../secret.png", "https://example.org/a.png", ""] {
        let picture = Picture {
            file: file.to_owned(),
            alt: String::new(),
            size: None,
            caption: Vec::new(),
            credit: None,
            licence: None,
            facsimile: None,
        };
        assert!(refused(Block::Picture { id: own(), picture }).contains("name of a picture"), "{file}");
    }
}

#[test]
fn what_the_desk_refuses_is_read_as_a_text_and_says_so() {
    let text = "+++\nlang = \"en\"\nheadline = \"A bridge\"\npublished = \"2026-03-02\"\n+++\n\n\
                [“The bridge is open,”]{.quote #a by=nobody-known done=partial} Mayor Ann Jones said.\n";
    let draft = open("a.dj", text.as_bytes());
    assert_eq!(draft.article().evidence.quotations[0].certainty.judge, Judge::Program);
    let told: Vec<String> = draft.opened.notices.iter().map(ToString::to_string).collect();
    assert!(told.iter().any(|line| line.contains("line 7:") && line.contains("nobody-known")), "{told:?}");
}

#[test]
fn json_that_the_page_could_not_show_is_refused() {
    let article = open("armistice-70.dj", &article_file("armistice-70")).article().clone();
    let refused = |change: &dyn Fn(&mut Article)| {
        let mut article = article.clone();
        change(&mut article);
        let bytes = serde_json::to_vec(&article).expect("JSON");
        match Draft::open("a.json", &bytes, 1, &|_| false, &|| {}) {
            Err(refused) => match refused.refusal {
                Refusal::Damaged { reason, .. } => reason,
                other => panic!("{other}"),
            },
            Ok(_) => panic!("it was opened"),
        }
    };
    assert!(refused(&|article| _ = article.evidence.quotations.pop()).contains("there is no quotation"));
    assert!(refused(&|article| article.notes.clear()).contains("there is no note"));
    assert!(refused(&|article| article.evidence.documents.clear()).contains("there is no "));
    let twice = refused(&|article| {
        let first = article.body[0].clone();
        article.body.push(first);
    });
    assert!(twice.contains("two blocks"), "{twice}");
    let link = refused(&|article| {
        let id = Id::new("own").expect("an id");
        let content = vec![Inline::Link { href: "javascript:alert(1)".to_owned(), content: Vec::new() }];
        article.body.push(Block::Paragraph { id, content });
    });
    assert!(link.contains("javascript:"), "{link}");
    let address = refused(&|article| {
        let outlet = article.evidence.outlets.values_mut().next().expect("an outlet");
        outlet.links.url = Some("javascript:alert(1)".to_owned());
    });
    assert!(address.contains("not an address of the web"), "{address}");
}

/// What a reader may do to an article.
#[derive(Clone, Debug)]
enum Step {
    Speaker(Index, u8),
    Outlet(Index, u8),
    Extent(Index, u8),
    Confirm(Index),
    Dismiss(Index),
    Restore(Index),
    Add(Index, Index, Index, u8),
    Undo,
    Publisher(u8),
    Document(Index, u8),
    Said(Index, bool),
    SaidIn(Index, u8),
    Rename(Index, u8),
    Role(Index, u8),
    Kind(Index, bool),
    Named(Index, bool),
    Merge(Index, Index),
    Head(u8, u8),
}

fn steps() -> impl Strategy<Value = Step> {
    let index = any::<Index>;
    prop_oneof![
        (index(), 0..4_u8).prop_map(|(at, name)| Step::Speaker(at, name)),
        (index(), 0..4_u8).prop_map(|(at, name)| Step::Outlet(at, name)),
        (index(), 0..3_u8).prop_map(|(at, extent)| Step::Extent(at, extent)),
        index().prop_map(Step::Confirm),
        index().prop_map(Step::Dismiss),
        index().prop_map(Step::Restore),
        (index(), index(), index(), 0..4_u8).prop_map(|(a, b, c, name)| Step::Add(a, b, c, name)),
        Just(Step::Undo),
        (0..4_u8).prop_map(Step::Publisher),
        (index(), 0..4_u8).prop_map(|(at, name)| Step::Document(at, name)),
        (index(), any::<bool>()).prop_map(|(at, known)| Step::Said(at, known)),
        (index(), 0..2_u8).prop_map(|(at, lang)| Step::SaidIn(at, lang)),
        (index(), 0..4_u8).prop_map(|(at, name)| Step::Rename(at, name)),
        (index(), 0..4_u8).prop_map(|(at, name)| Step::Role(at, name)),
        (index(), any::<bool>()).prop_map(|(at, body)| Step::Kind(at, body)),
        (index(), any::<bool>()).prop_map(|(at, named)| Step::Named(at, named)),
        (index(), index()).prop_map(|(one, other)| Step::Merge(one, other)),
        (0..3_u8, 0..4_u8).prop_map(|(field, name)| Step::Head(field, name)),
    ]
}

fn name(number: u8) -> String {
    ["", "Lee Hana", "The Hill Post", "Mara Okonkwo"][usize::from(number)].to_owned()
}

fn act(draft: &mut Draft, step: &Step) {
    let quotations = &draft.article().evidence.quotations;
    let one = |at: &Index| (!quotations.is_empty()).then(|| at.get(quotations).id.clone());
    let sources: Vec<&Id> = draft.article().evidence.sources.keys().collect();
    let source = |at: &Index| (!sources.is_empty()).then(|| (*at.get(&sources)).clone());
    let edit = match step {
        Step::Speaker(at, number) => one(at).map(|id| Edit::Speaker(id, name(*number))),
        Step::Outlet(at, number) => one(at).map(|id| Edit::Outlet(id, name(*number))),
        Step::Extent(at, number) => {
            let extents = [Extent::Verbatim, Extent::Partial, Extent::Paraphrase];
            one(at).map(|id| Edit::Extent(id, extents[usize::from(*number)]))
        }
        Step::Confirm(at) => one(at).map(Edit::Confirm),
        Step::Dismiss(at) => one(at).map(Edit::Dismiss),
        Step::Restore(at) => {
            let out = draft.dismissed();
            (!out.is_empty()).then(|| Edit::Restore(at.get(&out).id.clone()))
        }
        Step::Add(block, from, to, number) => {
            let block = block.get(&draft.article().body);
            let length =
                block.lines().first().map_or(0, |line| broadsheet::article::plain_text(line).chars().count());
            let (from, to) = (from.index(length + 1), to.index(length + 1));
            let (from, to) = (from.min(to), from.max(to));
            let by = name(*number);
            draft.new_id().map(|quotation| Edit::Add {
                quotation,
                block: block.id().clone(),
                line: 0,
                from,
                to,
                by,
            })
        }
        Step::Undo => {
            draft.undo();
            None
        }
        Step::Publisher(number) => Some(Edit::Publisher(name(*number))),
        Step::Document(at, number) => one(at).map(|id| Edit::Document(id, name(*number))),
        Step::Said(at, known) => {
            one(at).map(|id| Edit::Said(id, known.then(|| Date::parse("2020-02-01").expect("a day"))))
        }
        Step::SaidIn(at, lang) => {
            let lang = Lang::new(["en", "ko"][usize::from(*lang)]).expect("a language");
            one(at).map(|id| Edit::SaidIn(id, lang))
        }
        Step::Rename(at, number) => source(at).map(|id| Edit::Rename(id, name(*number))),
        Step::Role(at, number) => source(at).map(|id| Edit::Role(id, name(*number))),
        Step::Kind(at, body) => {
            source(at).map(|id| Edit::Kind(id, if *body { SourceKind::Body } else { SourceKind::Person }))
        }
        Step::Named(at, named) => {
            source(at).map(|id| Edit::Named(id, if *named { Naming::Named } else { Naming::Unnamed }))
        }
        Step::Merge(from, to) => source(from).zip(source(to)).map(|(from, to)| Edit::Merge(from, to)),
        Step::Head(field, number) => {
            Some([Edit::Dek, Edit::Authors, Edit::Rights][usize::from(*field)](name(*number)))
        }
    };
    if let Some(edit) = edit {
        draft.apply(edit);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_corrected_article_comes_back(steps in prop::collection::vec(steps(), 1..8), edited: bool) {
        let mut draft = match edited {
            true => open("how-to-read.dj", &article_file("how-to-read")),
            false => open("plain.txt", &fixture("plain.txt")),
        };
        for step in &steps {
            act(&mut draft, step);
        }
        let article = draft.article();
        let json = serde_json::to_vec(article).expect("JSON");
        let again = open("a.json", &json);
        prop_assert_eq!(again.article(), article);
        let notes = serde_json::to_vec(&annotations(&draft)).expect("JSON");
        let again = open("a.jsonld", &notes);
        prop_assert_eq!(again.article(), article);
        let again = open("a.html", page(&draft).as_bytes());
        prop_assert_eq!((again.article(), again.publisher_id()), (article, draft.publisher_id()));
        let text = djot(&draft);
        let again = open(&format!("{}.dj", article.slug), text.as_bytes());
        let no_quotation = article.evidence.quotations.is_empty();
        prop_assert!(no_quotation || again.article() == &as_written(article), "{:?}\n{}", again.opened.notices, text);
    }
}
