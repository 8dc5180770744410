//! Who is named, where and how: the voices, the cards, the legend, the choices, for every page.

use std::collections::BTreeSet;

use broadsheet::article::Id;
use broadsheet::reading::Action;
use broadsheet::reading::facets::{speaker, treatment};
use broadsheet::wording::Wording;

use crate::contract::pages;
use crate::html::Element;
use crate::stage::{page, printed_article, sources};
use crate::stories;

#[test]
fn everyone_who_speaks_is_in_the_list_of_voices() {
    for (name, article, page) in pages() {
        let aside = page.tags("aside")[0];
        let rows = aside.every(|element| element.has_class("voice"));
        let speakers: BTreeSet<_> =
            article.evidence.quotations.iter().map(|quotation| &quotation.by).collect();
        assert_eq!(rows.len(), speakers.len(), "{name}");
        for row in &rows {
            let id = row.get("data-speaker").and_then(|id| Id::new(&id).ok());
            let wording = Wording::of(&article.lang);
            let called = wording.name_of(&article.evidence, id.as_ref());
            // That somebody is unnamed follows behind a comma.
            let shown = row.class("voice-name").text();
            assert_eq!(shown.trim_end_matches([',', '，']), called, "{name}");
            let theirs = article.evidence.quotations.iter().filter(|one| one.by == id).count().to_string();
            assert_eq!(row.class("voice-count").text(), theirs, "{name}: {called}");
            // One voice is nothing to choose from.
            assert_eq!(row.tags("button").len(), usize::from(rows.len() > 1), "{name}");
        }
    }
}

#[test]
fn cards_come_in_the_order_of_the_text_each_with_its_speaker() {
    for (name, article, page) in pages() {
        let cards = page.every(|element| element.has_class("quotation-card"));
        let order: Vec<_> = cards.iter().filter_map(|card| card.get("data-quotation")).collect();
        let text: Vec<_> = article.evidence.quotations.iter().map(|one| one.id.to_string()).collect();
        assert_eq!(order, text, "{name}");
        for (card, quotation) in cards.iter().zip(&article.evidence.quotations) {
            let called = Wording::of(&article.lang).speaker_of(&article.evidence, quotation);
            assert_eq!(card.class("card-name").text(), called, "{name}");
            assert_eq!(card.tags("details").len(), 2, "{name}: one menu, one disclosure");
        }
    }
}

#[test]
fn a_card_has_the_sentence_for_ears_and_the_line_for_eyes() {
    let page = page(&printed_article("armistice-70"));
    let summary = page.id("c-policy-direction").class("card-details").tags("summary")[0];
    let sentence = summary.class("chain");
    assert!(sentence.has_class("visually-hidden"));
    assert_eq!(
        sentence.text(),
        "Xi Jinping, in a letter to Kim Jong Un, as carried by Xinhua News Agency, then by Voice of Hope; \
         from Chinese; English by Voice of Hope."
    );
    let line = summary.class("custody-line");
    assert_eq!(line.get("aria-hidden").as_deref(), Some("true"));
    assert_eq!(
        line.text().split_whitespace().collect::<Vec<_>>().join(" "),
        "→ a letter to Kim Jong Un → Xinhua News Agency → Voice of Hope → here"
    );
}

#[test]
fn a_document_that_speaks_has_one_name() {
    let page = page(&printed_article("armistice-70"));
    for class in ["sources", "source-list", "flow-picture"] {
        let text = page.class(class).text();
        assert!(text.contains("Report by Yue Liu"), "{class}");
        assert!(!text.contains("a comprehensive report"), "{class}");
    }
}

#[test]
fn what_a_document_published_is_told_once_on_the_timeline() {
    let page = page(&printed_article("armistice-70"));
    let entries = page.class("timeline-picture").every(|element| element.has_class("entry"));
    let of_the_report: Vec<String> = entries
        .iter()
        .map(|entry| entry.text())
        .filter(|text| text.contains("Diplomatic") || text.contains("Hope"))
        .collect();
    assert_eq!(of_the_report.len(), 2, "one in each size: {of_the_report:?}");
    assert!(of_the_report.iter().all(|text| text.contains("quotations")), "{of_the_report:?}");
}

#[test]
fn the_legend_explains_what_occurs_and_nothing_else() {
    let badges = |element: &Element| -> BTreeSet<String> {
        element.every(|one| one.has_class("badge")).iter().map(|badge| badge.text()).collect()
    };
    for (name, article, _) in pages() {
        let sources = sources(&article, []);
        let Some(legend) = sources.every(|one| one.has_class("legend")).into_iter().next() else { continue };
        let cards = sources.every(|one| one.has_class("quotation-card"));
        let on_cards: BTreeSet<String> = cards.iter().flat_map(|card| badges(card)).collect();
        assert_eq!(badges(legend), on_cards, "{name}");
        assert_eq!(legend.text().contains("Translator’s notes"), !article.notes.is_empty(), "{name}");
    }
}

#[test]
fn a_choice_says_in_its_title_what_pressing_it_leaves() {
    let article = printed_article("armistice-70");
    let pressed = Action::Toggle(treatment::FACET.value("verbatim"));
    let page = sources(&article, [pressed]);
    let of = |extent: &str| {
        let quotations = article.evidence.quotations.iter();
        quotations.filter(|one| one.extent.treatment().as_str() == extent).count()
    };
    let choices = page.class("more-filters").every(|element| element.has_class("choice"));
    let title = |name: &str| {
        let choice = choices.iter().find(|choice| choice.class("choice-name").text() == name).expect(name);
        choice.get("title").expect("a title")
    };
    assert_eq!(title("Partial"), format!("Shows {} quotations when pressed", of("verbatim") + of("partial")));
    assert_eq!(
        title("Verbatim"),
        format!("Shows {} quotations when pressed", article.evidence.quotations.len())
    );
}

#[test]
fn only_what_can_be_chosen_is_offered() {
    let facets = |page: &Element| -> Vec<String> {
        let facets = page.class("more-filters").every(|element| element.tag == "fieldset");
        facets.iter().map(|facet| facet.tags("legend")[0].text()).collect()
    };
    let armistice = page(&printed_article("armistice-70"));
    assert!(
        !facets(&armistice).contains(&"Origins".to_owned()),
        "all have one origin: {:?}",
        facets(&armistice)
    );
    assert!(facets(&page(&printed_article("how-to-read"))).contains(&"Origins".to_owned()));
    for (name, _, page) in pages() {
        for facet in page.every(|element| element.tag == "fieldset" && element.has_class("facet")) {
            let choices = facet.every(|element| element.has_class("choice"));
            assert!(choices.len() > 1 || facet.has_class("date-filter"), "{name}: {}", facet.text());
        }
    }
}

#[test]
fn many_voices_show_the_first_and_open_the_rest() {
    for (voices, first) in [(0, 0), (1, 1), (8, 8), (11, 11), (12, 10), (30, 10)] {
        let article = stories::speakers(voices);
        let sources = sources(&article, []);
        let rows = |element: &Element| element.every(|one| one.has_class("voice")).len();
        let rest = sources.every(|one| one.has_class("voices-rest"));
        let behind = rest.first().map_or(0, |rest| rows(rest));
        assert_eq!((rows(&sources), rows(&sources) - behind), (voices, first), "{voices}");
    }
    let nobody = sources(&stories::speakers(0), []);
    assert_eq!(nobody.class("voices-none").text(), "Nobody is quoted in this article.");
    assert!(nobody.every(|one| one.tag == "button" && !one.has_class("sheet-closer")).is_empty());
    let last = Action::Toggle(speaker::FACET.value("s29"));
    let chosen = sources(&stories::speakers(30), [last]);
    assert!(chosen.class("voices-rest").get("open").is_some(), "what is chosen is in view");
}
