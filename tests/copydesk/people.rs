//! `people.toml`: what it lends to articles, in which language, and the remarks on names that do not agree.

use std::sync::Arc;

use broadsheet::article::{Article, Id, Lang};
use broadsheet::copydesk::{Manuscript, Newsroom, Proof, Roster, Severity, across, proof_in, proof_people};

use crate::story::file;

const PEOPLE: &str = r#"
[sources.varga]
kind = "person"
name = "Ilse Varga"
aliases = ["I. Varga"]
role = "river scientist"
said-in = "en"
in.ko = { name = "일제 바르가", role = "하천학자" }

[sources.lee]
kind = "person"
name = "Lee Hana"
original = { text = "이하나", lang = "ko", romanised = "I Hana" }
role = "mayor"
said-in = "ko"
translation = "this-page"

[outlets.wire]
kind = "agency"
name = "Valley Wire"
url = "https://wire.example/"

[outlets.post]
kind = "outlet"
name = "The River Post"
copies = "wire"

[documents.report]
kind = "report"
phrase = "the yearly report"
outlet = "post"
said-in = "en"
in.ko = { phrase = "연례 보고서" }

[spellings.sel]
forms = ["Sel", { text = "셀강", lang = "ko" }]
"#;

fn english() -> Lang {
    Lang::new("en").expect("a language")
}

fn newsroom(people: &str) -> Newsroom {
    let (people, remarks) = proof_people(&file("people.toml", people.to_owned()), &english(), None);
    assert_eq!(remarks, Vec::new());
    Newsroom { people: Some(Arc::new(people)), ..Newsroom::default() }
}

fn manuscript(slug: &str, lang: &str, entries: &str, body: &str) -> Manuscript {
    let words = if lang == "ko" {
        ("강", "강물이 낮다.", "기자", "재단")
    } else {
        ("Low water", "The Sel is low.", "Ana Mori", "Kept.")
    };
    let text = format!(
        "+++\nlang = \"{lang}\"\nheadline = \"{}\"\ndek = \"{}\"\nauthors = [\"{}\"]\npublished = \"2026-03-02\"\nrights = \"{}\"\n{entries}+++\n\n{{#lede}}\n{body}\n",
        words.0, words.1, words.2, words.3
    );
    Manuscript { slug: slug.to_owned(), article: file("article.dj", text), parallels: Vec::new() }
}

fn read(lang: &str, entries: &str, body: &str) -> Proof {
    proof_in(&manuscript("river", lang, entries, body), &newsroom(PEOPLE))
}

/// The article, when nothing is wrong with it.
fn good(lang: &str, entries: &str, body: &str) -> Article {
    let proof = read(lang, entries, body);
    assert_eq!(proof.remarks, Vec::new());
    proof.article.expect("an article")
}

fn id(text: &str) -> Id {
    Id::new(text).expect("an id")
}

const SAID: &str =
    "[“The Sel is low this year,”]{.quote #low by=varga via=wire done=verbatim} Ilse Varga said.";

#[test]
fn an_article_has_the_entries_that_it_names_and_no_others() {
    let article = good("en", "", SAID);
    let evidence = &article.evidence;
    let names: Vec<&str> = evidence.sources.keys().chain(evidence.outlets.keys()).map(Id::as_str).collect();
    assert_eq!(names, ["varga", "wire"]);
    assert_eq!(evidence.sources[&id("varga")].role.as_deref(), Some("river scientist"));
    assert_eq!(evidence.quotations[0].said_in, Some(english()), "the default holds");
    assert_eq!(evidence.spellings.len(), 1, "the river is named");
    assert!(evidence.documents.is_empty());
}

#[test]
fn what_an_entry_leads_to_comes_along() {
    let article =
        good("en", "", "[“It is low this year,”]{.quote #low by=varga in=report done=verbatim} she said.");
    let outlets: Vec<&str> = article.evidence.outlets.keys().map(Id::as_str).collect();
    assert_eq!(outlets, ["post", "wire"], "the report's outlet, and whose text it prints");
}

#[test]
fn an_entry_of_the_article_says_only_what_is_different() {
    let article = good("en", "[sources.varga]\nrole = \"then a student\"\n", SAID);
    let varga = &article.evidence.sources[&id("varga")];
    assert_eq!((varga.name.display.as_str(), varga.role.as_deref()), ("Ilse Varga", Some("then a student")));
}

#[test]
fn a_name_is_that_of_the_articles_language() {
    let body = "[“올해는 물이 낮다”]{.quote #low by=varga via=wire done=verbatim translation=this-page}고 바르가가 말했다. [“낮다”]{.quote #hana by=lee via=wire done=partial}";
    let proof = read("ko", "[outlets.wire]\nname = \"골짜기 통신\"\n", body);
    let codes: Vec<&str> = proof.remarks.iter().map(|remark| remark.code).collect();
    assert!(proof.article.is_some(), "{:#?}", proof.remarks);
    assert_eq!(codes, ["other-name"], "the paper's own name for the wire is no spelling that the file knows");
    let article = proof.article.expect("an article");
    let name = |name: &str| article.evidence.sources[&id(name)].name.clone();
    assert_eq!(name("varga").display, "일제 바르가");
    assert!(name("varga").aliases.iter().any(|alias| alias.text == "Ilse Varga"), "a search finds both");
    assert_eq!(name("lee").display, "이하나", "her own name is in this language");
    assert_eq!(article.evidence.sources[&id("lee")].role, None, "nobody said what she is in Korean");
}

#[test]
fn what_has_no_words_in_the_language_is_remarked_on() {
    let proof = read(
        "fr",
        "",
        "[« basse »]{.quote #low by=varga in=report done=partial translation=this-page} dit-elle.",
    );
    let remark = &proof.remarks[0];
    assert_eq!((remark.code, remark.severity), ("missing-key", Severity::Error));
    assert!(remark.message.contains("does not say what “report” is called in “fr”"), "{}", remark.message);
}

#[test]
fn names_that_do_not_agree_are_remarked_on() {
    let same = "[sources.scientist]\nkind = \"person\"\nname = \"ilse  Varga\"\nsaid-in = \"en\"\n";
    let said = SAID.replace("by=varga", "by=scientist");
    let remarks = read("en", same, &said).remarks;
    assert_eq!(remarks[0].code, "same-name");
    assert!(remarks[0].message.contains("“varga” in people.toml"), "{}", remarks[0].message);
    let other = read("en", "[sources.varga]\nname = \"Ilze Warga\"\n", SAID).remarks;
    assert_eq!(other[0].code, "other-name");
    assert_eq!(other[0].place.line, 8, "{:#?}", other[0].place);
    assert_eq!(read("en", "[sources.varga]\nname = \"I. Varga\"\n", SAID).remarks, Vec::new());
    let kinds = read("en", "[documents.varga]\nkind = \"letter\"\nphrase = \"a letter\"\n", SAID).remarks;
    assert_eq!(kinds[0].code, "duplicate-id");
}

#[test]
fn every_slip_of_the_file_has_its_remark() {
    let cases = [
        ("[sources.⟦a⟧]\nname = \"A\"\n", "missing-key"),
        ("[sources.a]\nkind = \"person\"\nname = \"A\"\n⟦rol⟧ = \"B\"\n", "unknown-key"),
        ("[sources.a]\nkind = \"person\"\nname = \"A\"\nin.⟦korean⟧ = { name = \"가\" }\n", "no-lang"),
        (
            "[sources.a]\nkind = \"person\"\nname = \"A\"\nin.ko = { name = \"가\", ⟦phrase⟧ = \"나\" }\n",
            "unknown-key",
        ),
        ("[sources.a]\nkind = \"person\"\nname = \"A\"\nvia = [⟦\"nobody\"⟧]\n", "dangling-id"),
        ("[documents.a]\nkind = \"letter\"\nphrase = \"a letter\"\noutlet = ⟦\"nobody\"⟧\n", "dangling-id"),
        (
            "[sources.a]\nkind = \"person\"\nname = \"A\"\n[sources.⟦b⟧]\nkind = \"person\"\nname = \"a\"\n",
            "same-name",
        ),
        ("⟦people⟧ = 1\n", "unknown-key"),
        ("[spellings.⟦a⟧]\nforms = [\"A\"]\n", "lone-spelling"),
    ];
    for (marked, code) in cases {
        let start = marked.find('⟦').expect("a place is marked");
        let text = marked.replacen('⟦', "", 1);
        let end = text.find('⟧').expect("the place ends");
        let text = text.replacen('⟧', "", 1);
        let (_, remarks) = proof_people(&file("people.toml", text), &english(), None);
        let [remark] = remarks.as_slice() else { panic!("{marked}: {remarks:#?}") };
        assert_eq!((remark.code, remark.place.span.clone()), (code, start..end), "{marked}: {remark:#?}");
    }
    let (_, broken) = proof_people(&file("people.toml", "[sources".to_owned()), &english(), None);
    assert_eq!(broken[0].code, "no-toml");
}

#[test]
fn one_name_in_two_spellings_is_found_across_articles() {
    let entry =
        |name: &str| format!("[sources.rohm]\nkind = \"person\"\nname = \"{name}\"\nsaid-in = \"en\"\n");
    let body = SAID.replace("by=varga", "by=rohm");
    let stories: Vec<(Manuscript, Article)> = [
        ("first", "Edda Rohm"),
        ("second", "Edda Röhm"),
        ("third", "Sergeant Pohl"),
        ("fourth", "Edda Rohm"),
    ]
    .map(|(slug, name)| {
        let manuscript = manuscript(slug, "en", &entry(name), &body);
        let article = proof_in(&manuscript, &newsroom(PEOPLE)).article.expect("an article");
        (manuscript, article)
    })
    .into();
    let casts: Vec<Roster<'_>> =
        stories.iter().map(|(files, article)| Roster::of(&files.slug, article)).collect();
    let found = across(&casts, None);
    let [clash] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!(clash.place, 1);
    let remark = clash.remark(&stories[1].0).expect("a remark");
    assert_eq!((remark.code, remark.place.line), ("other-name", 8));
    assert_eq!(remark.message, "“rohm” is “Edda Röhm” here and “Edda Rohm” in “first”.");
}

#[test]
fn a_file_of_thousands_is_looked_up_and_not_gone_through() {
    let many: String = (0..2_000)
        .map(|n| format!("[sources.p{n}]\nkind = \"person\"\nname = \"Person {n}\"\nsaid-in = \"en\"\n\n"))
        .collect();
    let room = newsroom(&many);
    let said = SAID.replace("by=varga via=wire", "by=p1999 via=p2");
    for n in 0..200 {
        let proof = proof_in(&manuscript(&format!("story-{n}"), "en", "", &said), &room);
        assert!(proof.remarks.iter().any(|remark| remark.code == "dangling-id"), "p2 is no outlet");
    }
}
