//! The article for machines: JSON-LD with a `Quotation` for each quotation.

use broadsheet::article::{Article, Extent, Speaker, Standing};
use broadsheet::press::{Mode, structured_data};
use serde_json::Value;

use crate::html::{Node, parse};
use crate::{articles, plate, printed, site_article};

/// The JSON-LD as the document carries it.
fn data_in(article: &Article) -> Value {
    let page = parse(&printed(article, Mode::Release));
    let script =
        page.one("JSON-LD block", |element| element.get("type").as_deref() == Some("application/ld+json"));
    let Node::Text(text) = &script.children[0] else { panic!("no data") };
    assert!(!text.contains(['<', '>', '&']), "the block must be inert");
    serde_json::from_str(text).expect("the data is JSON")
}

fn parts(data: &Value) -> Vec<&Value> {
    data["hasPart"].as_array().map(Vec::as_slice).unwrap_or_default().iter().collect()
}

#[test]
fn the_document_carries_the_data() {
    for (name, article) in articles() {
        let data = data_in(&article);
        assert_eq!(data, structured_data(&plate(), &article, "index.html"), "{name}");
        assert_eq!(data["@context"], "https://schema.org", "{name}");
        assert_eq!(data["@type"], "NewsArticle", "{name}");
        assert_eq!(data["headline"], article.headline.as_str(), "{name}");
        assert_eq!(data["inLanguage"], "en", "{name}");
        assert_eq!(data["datePublished"], article.published.expect("a day").to_string(), "{name}");
        assert_eq!(data["publisher"]["name"], "Broadsheet", "{name}");
    }
}

#[test]
fn every_quotation_is_a_part_with_its_speaker() {
    for (name, article) in articles() {
        let data = data_in(&article);
        let parts = parts(&data);
        let evidence = &article.evidence;
        assert_eq!(parts.len(), evidence.quotations.len(), "{name}");
        for (part, quotation) in parts.into_iter().zip(&evidence.quotations) {
            // A paraphrase is not given as the words that were said.
            let (kind, told, untold) = match quotation.extent {
                Extent::Paraphrase => ("Claim", "abstract", "text"),
                Extent::Verbatim | Extent::Partial => ("Quotation", "text", "abstract"),
            };
            assert_eq!(part["@type"], kind, "{name}");
            assert_eq!(part["@id"], format!("#q-{}", quotation.id), "{name}");
            assert_eq!(part[told], quotation.words(), "{name}");
            assert_eq!(part[untold], Value::Null, "{name}");
            let speaker = evidence.speaker_of(quotation).expect("a known speaker");
            match speaker {
                Speaker::Source(_) | Speaker::Outlet(_) => {
                    let kind = &part["creator"]["@type"];
                    assert!(kind == "Person" || kind == "Organization", "{name}: {}: {kind}", quotation.id);
                    assert_eq!(part["creator"]["name"], speaker.display(), "{name}: {}", quotation.id);
                }
                // Schema.org's creator is a person or an organization; a work that speaks is what it is based on.
                Speaker::Document(_) => assert_eq!(part["creator"], Value::Null, "{name}: {}", quotation.id),
            }
        }
    }
}

#[test]
fn only_cited_originals_are_told() {
    for (name, article) in articles() {
        let data = data_in(&article);
        for (part, quotation) in parts(&data).into_iter().zip(&article.evidence.quotations) {
            let cited = quotation.original.as_ref().filter(|original| original.standing == Standing::Cited);
            let told = part.get("translationOfWork").map(|work| &work["text"]);
            let expected = cited.map(|original| Value::from(original.wording.text.as_str()));
            assert_eq!(told, expected.as_ref(), "{name}: {}", quotation.id);
        }
    }
}

#[test]
fn carriers_and_occasions_are_what_a_quotation_is_based_on() {
    let article = site_article("armistice-70");
    let data = data_in(&article);
    let parts = parts(&data);
    let part = parts.iter().find(|part| part["@id"] == "#q-policy-direction").expect("the quotation");
    let based_on = part["isBasedOn"].as_array().expect("a list");
    assert_eq!(based_on[0]["name"], "a letter to Kim Jong Un");
    let publishers: Vec<&Value> = based_on[1..].iter().map(|work| &work["publisher"]["name"]).collect();
    assert_eq!(publishers, ["Xinhua News Agency", "Voice of Hope"]);
    assert_eq!(part["translator"]["name"], "Voice of Hope");
}

#[test]
fn without_an_address_nothing_is_absolute_but_links() {
    let article = site_article("armistice-70");
    let data = data_in(&article);
    for key in ["@id", "mainEntityOfPage"] {
        assert_eq!(data.get(key), None, "{key}");
    }
    assert_eq!(data["image"], "logo.png", "read against the page");
    assert_eq!(data["publisher"]["logo"]["url"], "logo.png");
    let plate =
        broadsheet::press::Plate { base_url: Some("https://example.org/news/".to_owned()), ..plate() };
    let data = structured_data(&plate, &article, "guide.html");
    assert_eq!(data["mainEntityOfPage"], "https://example.org/news/guide.html");
    assert_eq!(data["@id"], "https://example.org/news/guide.html#article");
}

#[test]
fn corrections_and_events_are_told() {
    let guide = site_article("how-to-read");
    let data = data_in(&guide);
    let corrections = data["correction"].as_array().expect("the guide has one");
    assert_eq!(corrections.len(), guide.corrections.len());
    assert_eq!(corrections[0]["@type"], "CorrectionComment");
    assert_eq!(corrections[0]["about"]["@id"], "#b-keep");
    assert_eq!(corrections[0]["datePublished"], "2026-11-25");
    assert_eq!(corrections[0]["text"], guide.corrections[0].reason.as_str());
    let armistice = site_article("armistice-70");
    let data = data_in(&armistice);
    assert_eq!(data.get("correction"), None, "nothing was put right there");
    let events = data["mentions"].as_array().expect("a list");
    assert_eq!(events.len(), armistice.events.len());
    assert_eq!((&events[0]["@type"], &events[0]["startDate"]), (&"Event".into(), &"1953-07-27".into()));
}

#[test]
fn other_renderings_are_translations_of_a_cited_original_only() {
    let data = data_in(&site_article("how-to-read"));
    let frog = parts(&data).into_iter().find(|part| part["@id"] == "#q-frog").expect("the quotation");
    let renderings = frog["translationOfWork"]["workTranslation"].as_array().expect("a list");
    assert_eq!(renderings.len(), 2);
    assert_eq!(renderings[0]["publisher"]["name"], "The Demonstration Courier");
    let data = data_in(&site_article("armistice-70"));
    let blood = parts(&data).into_iter().find(|part| part["@id"] == "#q-blood").expect("the quotation");
    assert_eq!(blood.get("translationOfWork"), None, "its original is a reconstruction");
}

/// An article with everybody who can be a person or an organization.
fn signed() -> Value {
    let text = r#"+++
lang = "en"
headline = "The harbor"
authors = ["Ana Mori", "Port Authority"]
editors = ["The city desk", "Lee Hana"]
said-in = "en"
[sources.harbor]
kind = "body"
name = "Harbor Works"
[outlets.post]
kind = "outlet"
name = "The River Post"
[documents.plan]
kind = "report"
phrase = "the plan"
author = "Harbor Works"
[documents.letter]
kind = "letter"
phrase = "a letter"
author = "Charlotte Church"
[documents.order]
kind = "statement"
phrase = "an order"
author = "Ministry of Ports"
[quotations.guess]
judge = "program"
certainty = "likely"
+++

["It opens."]{.quote #one by=harbor in=plan done=verbatim} [It opens.]{.quote #two by=harbor in=letter done=paraphrase}
["Soon."]{.quote #guess by=unknown in=order done=partial} ["Later," it said, "much later."]{.quote #three by=post done=verbatim}
"#;
    let article = crate::article_of(&broadsheet::copydesk::Manuscript {
        slug: "story".to_owned(),
        article: broadsheet::copydesk::File { name: "article.dj".to_owned(), bytes: text.into() },
        parallels: Vec::new(),
    });
    structured_data(&plate(), &article, "index.html")
}

#[test]
fn bodies_are_organizations_and_people_are_persons() {
    let data = signed();
    let kinds = |key: &str| -> Vec<(String, String)> {
        let people = data[key].as_array().expect("a list").iter();
        let text = |one: &Value, key: &str| one[key].as_str().expect("a text").to_owned();
        people.map(|one| (text(one, "name"), text(one, "@type"))).collect()
    };
    let pair = |name: &str, kind: &str| (name.to_owned(), kind.to_owned());
    assert_eq!(kinds("author"), [pair("Ana Mori", "Person"), pair("Port Authority", "Organization")]);
    assert_eq!(kinds("editor"), [pair("Lee Hana", "Person")]);
    assert_eq!(kinds("contributor"), [pair("The city desk", "Organization")]);
    let authors: Vec<(&Value, &Value)> = data["citation"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|work| (&work["author"][0]["name"], &work["author"][0]["@type"]))
        .collect();
    let (body, person) = (Value::from("Organization"), Value::from("Person"));
    assert!(authors.contains(&(&"Harbor Works".into(), &body)), "{authors:?}");
    assert!(authors.contains(&(&"Ministry of Ports".into(), &body)), "{authors:?}");
    assert!(authors.contains(&(&"Charlotte Church".into(), &person)), "{authors:?}");
}

#[test]
fn what_is_not_known_is_not_told() {
    let data = signed();
    for key in ["description", "datePublished", "dateModified"] {
        assert_eq!(data.get(key), None, "{key}");
    }
    let guess = parts(&data).into_iter().find(|part| part["@id"] == "#q-guess").expect("the quotation");
    assert_eq!(guess.get("creator"), None);
    let told = guess["disambiguatingDescription"].as_str().expect("that a program found it");
    assert_eq!(told, "Found by a program (likely); no editor has confirmed it.");
}
