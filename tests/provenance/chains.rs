//! Steps of a chain, and origins.

use broadsheet::reading::custody::{Party, steps};
use broadsheet::reading::origins::{Backing, backing, origins, outlets as all_outlets};

use crate::desk::{id, outlets, printed, story};

/// The origins of the one quotation of a story, as text: `a(b c) d`.
fn told(copies: &[(&str, &str)], facts: &str) -> String {
    let text = format!("[\"words\"]{{.quote #one by=ada done=partial said-in=en {facts}}}");
    let article = story(&outlets(copies), &text);
    let quotation = &article.evidence.quotations[0];
    let found = origins(&article.evidence, quotation).into_iter().map(|origin| {
        let carried: Vec<String> = origin.carried_by.iter().map(ToString::to_string).collect();
        if carried.is_empty() {
            origin.first.to_string()
        } else {
            format!("{}({})", origin.first, carried.join(" "))
        }
    });
    found.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_chain_has_one_origin() {
    assert_eq!(told(&[], "via=a"), "a");
    assert_eq!(told(&[], "via=\"a b c\""), "a(b c)");
    assert_eq!(told(&[], "via=\"a b\" gap-before=b"), "a(b)", "a hole is no second origin");
}

#[test]
fn other_carriers_are_origins_unless_they_copy() {
    assert_eq!(told(&[], "via=a carriers=\"b c\""), "a b c");
    assert_eq!(told(&[("b", "a")], "via=a carriers=\"b c\""), "a(b) c");
    assert_eq!(told(&[("b", "a"), ("c", "b")], "via=a carriers=\"b c\""), "a(b c)", "through each other");
    assert_eq!(told(&[("a", "g")], "via=a carriers=b"), "g(a) b", "an origin nobody read");
    assert_eq!(told(&[("a", "g"), ("b", "g")], "via=a carriers=b"), "g(a b)");
}

#[test]
fn seven_outlets_may_have_two_origins() {
    let copies = [("b", "a"), ("c", "a"), ("e", "d"), ("f", "d"), ("g", "e")];
    assert_eq!(told(&copies, "via=\"a b\" carriers=\"c d e f g\""), "a(b c) d(e f g)");
}

#[test]
fn words_that_no_outlet_carried_have_their_document() {
    let article = printed("how-to-read");
    let evidence = &article.evidence;
    let quotation = evidence.quotation(&id("somewhere")).expect("the guide has it");
    assert_eq!(origins(evidence, quotation)[0].first, id("reader-letter"));
    assert!(all_outlets(evidence, quotation).is_empty());
    assert_eq!(backing(evidence, quotation), Some(Backing::One));
}

#[test]
fn every_claim_of_the_armistice_article_has_one_origin() {
    let article = printed("armistice-70");
    for quotation in &article.evidence.quotations {
        assert_eq!(backing(&article.evidence, quotation), Some(Backing::One), "{}", quotation.id);
    }
}

/// The steps of a quotation, as text.
fn way(slug: &str, quotation: &str) -> Vec<String> {
    let article = printed(slug);
    let quotation = article.evidence.quotation(&id(quotation)).expect("it is there").clone();
    let steps = steps(&article.evidence, &quotation, &article.lang).into_iter().map(|step| {
        let party = match step.party {
            Party::Speaker(id) | Party::Document(id) | Party::Outlet(id) => id.to_string(),
            Party::NoSpeaker | Party::NoDocument | Party::NoCarrier => "?".to_owned(),
            Party::Page => "page".to_owned(),
        };
        let lang = step.lang.map(|lang| format!(" {lang}")).unwrap_or_default();
        let date = step.date.map(|date| format!(" {date}")).unwrap_or_default();
        format!("{party}{lang}{date}{}", if step.translated { " translates" } else { "" })
    });
    steps.collect()
}

#[test]
fn steps_lead_from_the_mouth_to_the_page() {
    assert_eq!(
        way("armistice-70", "policy-direction"),
        ["xi zh", "letter", "xinhua zh", "voice-of-hope en 2023-07-30 translates", "page"]
    );
    assert_eq!(
        way("how-to-read", "somewhere"),
        ["reader zh-Hans 2026-11", "reader-letter", "page en translates"]
    );
}

#[test]
fn what_is_not_known_is_a_step() {
    assert_eq!(way("how-to-read", "quieter")[..3], ["librarian ru 2026", "talk", "wire"]);
    assert_eq!(
        way("how-to-read", "both-ends")[..3],
        ["style-desk en", "?", "?"],
        "neither occasion nor carrier"
    );
    assert_eq!(way("armistice-70", "blood")[1..4], ["letter", "?", "voice-of-hope en 2023-07-30 translates"]);
}
