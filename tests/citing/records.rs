//! Citations, read back by those who read them: biblatex, a JSON parser, the grammar of RIS.

use broadsheet::article::{Article, Id};
use broadsheet::citing::{Format, Record, article_record, citation, source_records};
use broadsheet::wording::Wording;
use insta::assert_snapshot;
use serde_json::Value;

use crate::{STORY, imprint, story};

fn records(article: &Article) -> Vec<Record> {
    let imprint = imprint(article);
    let mut all = vec![article_record(&imprint, &article.lang)];
    for speaker in ["ada", "insider"] {
        let speaker = Id::new(speaker).expect("an id");
        all.extend(source_records(
            Wording::of(&article.lang),
            &article.evidence,
            &imprint,
            &article.lang,
            Some(&speaker),
        ));
    }
    all
}

fn cited(format: Format) -> String {
    let article = story(STORY);
    citation(Wording::of(&article.lang), format, &records(&article))
}

#[test]
fn a_document_is_cited_once_and_loose_words_by_themselves() {
    let keys: Vec<String> = records(&story(STORY)).into_iter().map(|record| record.key).collect();
    assert_eq!(keys, ["tides", "tides-letter", "tides-q-know"]);
}

#[test]
fn text() {
    assert_snapshot!(cited(Format::Text));
}

#[test]
fn bibtex() {
    assert_snapshot!(cited(Format::BibTex));
}

#[test]
fn ris() {
    assert_snapshot!(cited(Format::Ris).replace("\r\n", "⏎\n"));
}

#[test]
fn csl_json() {
    assert_snapshot!(cited(Format::CslJson));
}

#[test]
fn biblatex_reads_what_was_meant() {
    let bibliography = biblatex::Bibliography::parse(&cited(Format::BibTex)).expect("it is BibTeX");
    assert_eq!(bibliography.len(), 3);
    let article = bibliography.get("tides").expect("the article's entry");
    let string = |field: &str| {
        use biblatex::ChunksExt as _;
        article.get(field).map(|chunks| chunks.format_verbatim())
    };
    assert_eq!(string("title").as_deref(), Some("Is the tide in?"));
    assert_eq!(string("entrysubtype").as_deref(), Some("newspaper"));
    assert_eq!(string("url").as_deref(), Some("https://paper.example/tides.html"));
    let authors = article.author().expect("its authors");
    let names: Vec<&str> = authors.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Ada Lin", "Harbor desk"], "names are not split");
    let letter = bibliography.get("tides-letter").expect("the letter's entry");
    use biblatex::ChunksExt as _;
    let title = letter.get("title").expect("its title").format_verbatim();
    assert_eq!(title, "50% & more_tides {1} #2");
}

#[test]
fn csl_json_keeps_the_rules_of_its_schema() {
    let value: Value = serde_json::from_str(&cited(Format::CslJson)).expect("it is JSON");
    let items = value.as_array().expect("an array");
    assert_eq!(items.len(), 3);
    for item in items {
        assert_csl(item);
    }
    assert_eq!(items[0]["type"], "article-newspaper");
    assert_eq!(items[0]["issued"]["date-parts"], serde_json::json!([[2026, 11, 24]]));
    assert_eq!(items[1]["issued"]["date-parts"], serde_json::json!([[2026, 10]]), "as exact as it is known");
    assert_eq!(items[1]["accessed"]["date-parts"], serde_json::json!([[2026, 11, 20]]));
}

/// The rules of the CSL-JSON schema for the variables that are used here; there are no others.
pub(crate) fn assert_csl(item: &Value) {
    const TYPES: [&str; 7] =
        ["article-newspaper", "report", "personal_communication", "post", "interview", "speech", "document"];
    const TEXTS: [&str; 8] =
        ["id", "title", "original-title", "container-title", "language", "URL", "archive_location", "note"];
    let item = item.as_object().expect("an object");
    assert!(item.contains_key("id") && item.contains_key("type"));
    for (name, value) in item {
        match name.as_str() {
            "type" => assert!(TYPES.contains(&value.as_str().expect("a text"))),
            "author" | "editor" | "translator" => {
                for person in value.as_array().expect("names") {
                    assert!(
                        person["literal"].is_string() && person.as_object().is_some_and(|one| one.len() == 1)
                    );
                }
            }
            "issued" | "accessed" => {
                let parts = value["date-parts"][0].as_array().expect("date parts");
                assert!((1..=3).contains(&parts.len()) && parts.iter().all(Value::is_u64));
            }
            text => assert!(TEXTS.contains(&text) && value.is_string(), "{text}"),
        }
    }
}

#[test]
fn ris_keeps_its_grammar() {
    assert_ris(&cited(Format::Ris), 3);
}

/// Every line is a tag, two spaces, a hyphen, a space and a value; `TY` begins and `ER` ends each reference.
pub(crate) fn assert_ris(text: &str, references: usize) {
    let body = text.strip_suffix("\r\n").expect("the last line ends");
    let mut open = false;
    let mut count = 0;
    for line in body.split("\r\n") {
        let (tag, value) = line.split_at_checked(6).expect("a tag");
        assert!(!value.contains(['\r', '\n']), "{line:?}");
        let (name, rest) = tag.split_at(2);
        assert!(
            rest == "  - " && name.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()),
            "{line:?}"
        );
        match name {
            "TY" => {
                assert!(!open);
                open = true;
            }
            "ER" => {
                assert!(open && value.is_empty());
                (open, count) = (false, count + 1);
            }
            "DA" | "Y2" => assert_eq!(value.matches('/').count(), 3, "{line}"),
            _ => assert!(open && !value.is_empty(), "{line:?}"),
        }
    }
    assert!(!open);
    assert_eq!(count, references);
}

#[test]
fn who_only_translated_an_aligned_version_did_not_translate_the_article() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("articles/how-to-read");
    let manuscript = broadsheet::press::read_manuscript(&folder).expect("the guide");
    let article = broadsheet::copydesk::proof(&manuscript).article.expect("the guide has no errors");
    let translated =
        article.parallels.iter().any(|one| one.role == broadsheet::article::ParallelRole::Original);
    assert!(!translated, "the guide is the original of its Arabic version");
    assert!(imprint(&article).translators.is_empty());
}
