//! Snapshots of provenance on the page: steps and origins, other wordings, corrections, pictures, who speaks.

use broadsheet::article::Date;
use broadsheet::reading::{Action, Span, When};
use insta::assert_snapshot;

use crate::html::Element;
use crate::stage::{page, printed_article, sources};
use crate::stories;

fn part(class: &str) -> String {
    page(&stories::provenance()).class(class).pretty()
}

#[test]
fn steps_origins_and_wordings_of_a_quotation() {
    let sources = sources(&stories::provenance(), []);
    assert_snapshot!(sources.id("c-sea").class("card-text").pretty());
}

#[test]
fn a_gap_in_the_chain() {
    let sources = sources(&stories::provenance(), []);
    assert_snapshot!(sources.id("c-tide").class("custody").pretty());
}

#[test]
fn other_wordings_with_their_differences() {
    assert_snapshot!(part("wordings"));
}

#[test]
fn corrections_with_old_and_new_wording() {
    assert_snapshot!(part("corrections"));
}

#[test]
fn a_block_says_that_it_was_corrected() {
    let page = page(&stories::provenance());
    assert_snapshot!(page.id("b-lede").pretty());
    assert!(page.id("b-end").every(|element| element.has_class("corrected")).len() == 1, "by its quotation");
}

#[test]
fn picture_of_the_flow_and_its_table() {
    assert_snapshot!(part("flow-picture"));
}

#[test]
fn picture_of_the_timeline_and_its_table() {
    assert_snapshot!(part("timeline-picture"));
}

#[test]
fn who_speaks() {
    assert_snapshot!(sources(&stories::provenance(), []).class("voices").pretty());
}

#[test]
fn dates_asked_for() {
    let span = Span { when: When::Said, from: Date::parse("2026-11-01").ok(), to: None };
    let sources = sources(&stories::provenance(), [Action::SetSpan(span)]);
    assert_snapshot!(sources.class("date-filter").pretty());
}

#[test]
fn an_article_without_any_of_it_says_nothing_of_it() {
    let page = page(&stories::bare());
    for class in ["wordings", "corrections", "pictures", "corrected", "changed"] {
        assert!(page.every(|element| element.has_class(class)).is_empty(), "{class}");
    }
}

#[test]
fn whoever_is_quoted_stands_in_the_picture_and_in_its_table() {
    for article in [stories::voices(), printed_article("armistice-70"), printed_article("how-to-read")] {
        let page = page(&article);
        let picture = page.class("flow-picture");
        for drawing in picture.tags("svg") {
            let strands = drawing.every(|element| element.has_class("strand"));
            let named: Vec<String> =
                strands.iter().filter_map(|strand| strand.get("data-quotations")).collect();
            assert_eq!(named.join(" ").split(' ').count(), article.evidence.quotations.len());
        }
        let rows = picture.class("numbers").every(|element| element.tag == "tr");
        assert_eq!(rows.len(), article.evidence.quotations.len() + 1);
    }
}

#[test]
fn every_link_of_a_picture_leads_somewhere() {
    for article in [stories::provenance(), printed_article("armistice-70"), printed_article("how-to-read")] {
        let page = page(&article);
        let links = page.class("pictures").tags("a");
        assert!(!links.is_empty());
        for link in links {
            let href = link.get("href").expect("a link has an address");
            let Some(id) = href.strip_prefix('#') else { continue };
            let found: Vec<&Element> = page.every(|element| element.get("id").as_deref() == Some(id));
            assert_eq!(found.len(), 1, "{href}");
        }
    }
}
