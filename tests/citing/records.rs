//! Citations, read back by those who read them: biblatex, a JSON parser, the grammar of RIS.

use broadsheet::article::{Article, Id};
use broadsheet::citing::{Format, Imprint, Record, article_record, citation, quotation_record};
use broadsheet::wording::Wording;
use insta::assert_snapshot;
use serde_json::Value;

use crate::{STORY, imprint, story};

fn records(article: &Article) -> Vec<Record> {
    let imprint = imprint(article);
    let mut all = vec![article_record(&imprint, &article.lang)];
    all.extend(["sea", "know"].map(|quotation| of(article, &imprint, quotation)));
    all
}

/// The record of a quotation.
fn of(article: &Article, imprint: &Imprint, quotation: &str) -> Record {
    let quotation = article.evidence.quotation(&Id::new(quotation).expect("an id")).expect("a quotation");
    quotation_record(Wording::of(&article.lang), &article.evidence, imprint, &article.lang, quotation)
}

fn cited(format: Format) -> String {
    let article = story(STORY);
    citation(Wording::of(&article.lang), format, &records(&article))
}

#[test]
fn words_are_cited_from_their_document_and_loose_ones_by_themselves() {
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

/// The citation of a letter that has no address of its own, from a page that has one or none.
fn of_a_letter_without_address(change: impl Fn(&mut Article, &mut Imprint)) -> Vec<String> {
    let lost = "url = \"https://example.org/letter\"\narchive = \"https://example.net/letter\"\nretrieved = \"2026-11-20\"\n";
    assert!(STORY.contains(lost), "the letter has an address");
    let mut article = story(&STORY.replace(lost, ""));
    let mut imprint = imprint(&article);
    change(&mut article, &mut imprint);
    let wording = Wording::of(&article.lang);
    let records = [of(&article, &imprint, "sea")];
    Format::ALL.into_iter().map(|format| citation(wording, format, &records)).collect()
}

#[test]
fn what_has_no_address_is_found_through_the_article() {
    let all = of_a_letter_without_address(|_, _| {});
    // One format writes the sign before the name of the quotation in a way of its own.
    let address = "https://paper.example/tides.html";
    for text in &all {
        for part in ["Is the tide in?”", "The Paper", "November 24, 2026", address] {
            assert!(text.contains(part), "{part} is not in {text}");
        }
    }
    let line = "Ada <Lin>. “50% & more_tides {1} #2.” October 2026. As carried by Tide Wire. Quoted in “Is the tide in?” \
                The Paper, November 24, 2026. https://paper.example/tides.html#q-sea\n";
    assert!(all.contains(&line.to_owned()), "{all:#?}");
}

#[test]
fn a_quotation_is_cited_at_its_own_place_with_those_who_carried_it() {
    let mut article = story(STORY);
    article.evidence.documents.values_mut().for_each(|document| {
        document.links = Default::default();
        document.title = None;
    });
    let outlet = article.evidence.outlets.keys().next().expect("an outlet").clone();
    let guess = article.evidence.quotations.iter_mut().find(|one| one.id.as_str() == "guess");
    let guess = guess.expect("a quotation");
    (guess.via, guess.gaps) = (vec![outlet.clone()], vec![outlet]);
    let imprint = imprint(&article);
    let lines = ["sea", "guess"].map(|quotation| {
        citation(Wording::of(&article.lang), Format::Text, &[of(&article, &imprint, quotation)])
    });
    assert_snapshot!(lines.concat());
}

#[test]
fn the_article_is_named_as_far_as_it_is_known() {
    let all = of_a_letter_without_address(|article, imprint| {
        article.headline = "The tide is in".to_owned();
        *imprint = Imprint { publication: String::new(), published: None, url: None, ..Imprint::of(article) };
    });
    assert!(all.iter().any(|text| text.ends_with("Tide Wire. Quoted in “The tide is in”.\n")), "{all:#?}");
    let all = of_a_letter_without_address(|_, imprint| {
        imprint.headline = "The tide is in".to_owned();
        imprint.url = None;
    });
    let place = "Quoted in “The tide is in,” The Paper, November 24, 2026.\n";
    assert!(all.iter().any(|text| text.ends_with(place)), "{all:#?}");
}

#[test]
fn a_chinese_title_has_its_stop_behind_its_marks() {
    let all = of_a_letter_without_address(|article, imprint| {
        article.lang = broadsheet::article::Lang::new("zh-Hans").expect("a tag");
        imprint.headline = "潮水来了吗？".to_owned();
    });
    let text = all.iter().find(|text| text.starts_with("Ada")).expect("the line of text");
    assert!(
        text.contains("》。") && text.contains("引自《潮水来了吗？》，The Paper，2026年11月24日"),
        "{text}"
    );
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
