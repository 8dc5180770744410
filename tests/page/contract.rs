//! The contract: what holds for every page, whatever the article.

use std::collections::BTreeSet;

use broadsheet::article::{Article, Direction, Id, Lang, plain_text};
use broadsheet::reading::facets::speaker;
use broadsheet::reading::{Action, Pointed};

use crate::html::Element;
use crate::stage::{page, printed_article, sources, toolbar};
use crate::stories;

/// Every article that the contract is held against, with a name for the messages.
pub(crate) fn articles() -> Vec<(&'static str, Article)> {
    vec![
        ("voices", stories::voices()),
        ("notes", stories::notes()),
        ("blocks", stories::blocks()),
        ("original beside", stories::original_beside()),
        ("provenance", stories::provenance()),
        ("bare", stories::bare()),
        ("hostile", stories::hostile()),
        ("armistice-70", printed_article("armistice-70")),
        ("how-to-read", printed_article("how-to-read")),
    ]
}

pub(crate) fn pages() -> Vec<(&'static str, Article, Element)> {
    let pages = articles().into_iter().map(|(name, article)| {
        let page = page(&article);
        (name, article, page)
    });
    pages.collect()
}

/// What names an element: its label, or the text of the element it points to.
fn name_of(page: &Element, element: &Element) -> Option<String> {
    match element.get("aria-labelledby") {
        Some(id) => Some(page.id(&id).text()),
        None => element.get("aria-label"),
    }
}

#[test]
fn one_main_holds_the_one_story() {
    for (name, _, page) in pages() {
        let main = page.one("main", |element| element.tag == "main");
        let articles = main.tags("article");
        assert_eq!(articles.len(), 1, "{name}");
        let headline = articles[0].tags("h1");
        assert_eq!(headline.len(), 1, "{name}");
        assert_eq!(name_of(&page, articles[0]), Some(headline[0].text()), "{name}");
        assert_eq!(page.tags("h1").len(), 1, "{name}");
    }
}

#[test]
fn headings_leave_no_step_out() {
    for (name, _, page) in pages() {
        let headings =
            page.every(|element| matches!(element.tag.as_str(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6"));
        let levels: Vec<u8> = headings.iter().map(|heading| heading.tag.as_bytes()[1] - b'0').collect();
        assert_eq!(levels.first(), Some(&1), "{name}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{name}: {levels:?}");
        assert!(headings.iter().all(|heading| !heading.text().trim().is_empty()), "{name}");
    }
}

#[test]
fn the_sidebar_is_named_sources() {
    for (name, _, page) in pages() {
        let aside = page.one("aside", |element| element.tag == "aside");
        assert_eq!(name_of(&page, aside).as_deref(), Some("Sources"), "{name}");
        let heading = page.id(&aside.get("aria-labelledby").expect("a heading names it"));
        assert_eq!(heading.tag, "h2", "{name}");
    }
}

#[test]
fn every_quotation_stands_once_in_the_text_and_once_in_the_sidebar() {
    for (name, article, page) in pages() {
        for quotation in &article.evidence.quotations {
            let passage = page.id(&format!("q-{}", quotation.id));
            let card = page.id(&format!("c-{}", quotation.id));
            assert!(page.class("body").all().iter().any(|element| element.get("id") == passage.get("id")));
            assert_eq!(card.class("passage").text(), quotation.passage, "{name}");
            let number = article.evidence.number(&quotation.id).expect("its own").to_string();
            assert_eq!(page.id(&format!("m-{}", quotation.id)).text(), format!("[{number}]"), "{name}");
            assert_eq!(card.class("card-number").text(), number, "{name}");
            let extent = quotation.extent.treatment().as_str();
            assert_eq!(passage.get("data-extent").as_deref(), Some(extent), "{name}");
            let badges = card.class("badges").every(|one| one.get("data-treatment").is_some());
            assert_eq!(badges.len(), quotation.treatments().len(), "{name}");
        }
    }
}

#[test]
fn landmarks_have_names() {
    for (name, _, page) in pages() {
        // There is one, and its field has a name: a name of its own would be said twice.
        let search = page.one("search landmark", |element| element.tag == "search");
        assert_eq!(name_of(&page, search), None, "{name}");
        for landmark in page.every(|element| matches!(element.tag.as_str(), "nav" | "section" | "aside")) {
            assert!(
                name_of(&page, landmark).is_some_and(|name| !name.is_empty()),
                "{name}: <{}>",
                landmark.tag
            );
        }
        for group in page.every(|element| element.get("role").as_deref() == Some("group")) {
            assert!(name_of(&page, group).is_some_and(|name| !name.is_empty()), "{name}: a group");
        }
    }
}

#[test]
fn the_switches_are_named_and_say_their_state() {
    let article = printed_article("how-to-read");
    let pressed = |bar: &Element, label: &str| {
        let named = |element: &Element| element.tag == "button" && element.text() == label;
        let button = bar.every(named).into_iter().next().expect(label);
        button.get("aria-pressed")
    };
    let bar = toolbar(&article, []);
    for (label, on) in [("Notes", "true"), ("Arabic", "false"), ("Romanization in the notes", "false")] {
        assert_eq!(pressed(&bar, label).as_deref(), Some(on), "{label}");
    }
}

#[test]
fn every_button_has_a_type_and_a_name() {
    for (name, _, page) in pages() {
        for button in page.tags("button") {
            assert_eq!(button.get("type").as_deref(), Some("button"), "{name}");
            let label = button.get("aria-label").unwrap_or_else(|| button.text());
            assert!(!label.trim().is_empty(), "{name}: a button without a name");
            let pressed = button.get("aria-pressed");
            assert!(pressed.is_none_or(|state| state == "true" || state == "false"), "{name}: {label}");
        }
        // A field is named by the label around it or by itself.
        let labels = page.tags("label").into_iter().filter(|label| label.tags("input").len() == 1);
        let named = page
            .tags("input")
            .into_iter()
            .filter(|input| input.get("aria-label").is_some_and(|label| !label.trim().is_empty()));
        assert_eq!(labels.count() + named.count(), page.tags("input").len(), "{name}");
    }
}

/// A live region that is not there for what becomes of copying.
fn is_count(element: &Element) -> bool {
    element.get("role").as_deref() == Some("status") && !element.has_class("said")
}

#[test]
fn one_live_count_says_how_many_are_left() {
    for (name, article, page) in pages() {
        let aside = page.tags("aside")[0];
        let status = aside.one("status", is_count);
        let evidence = &article.evidence;
        let speakers: BTreeSet<_> = evidence.quotations.iter().map(|quotation| &quotation.by).collect();
        let counted = |n: usize, noun: &str| format!("{n} {noun}{}", if n == 1 { "" } else { "s" });
        let all = match evidence.quotations.len() {
            0 => String::new(),
            all => [counted(speakers.len(), "voice"), counted(all, "quotation")].join(", "),
        };
        assert_eq!(status.text(), all, "{name}");
    }
    let filtered =
        sources(&stories::voices(), [Action::SetText("zebra".to_owned()), Action::SetNarrow(true)]);
    let status = filtered.one("status", is_count);
    assert_eq!(status.text(), "No quotation matches.");
}

#[test]
fn the_other_live_region_is_empty_until_a_filter_is_lifted() {
    for (name, _, page) in pages() {
        let statuses = page.every(is_count);
        assert_eq!(
            statuses.len(),
            5,
            "{name}: the search, the count, the lifted filter, a new edition, the card's number"
        );
        assert_eq!(page.class("search-count").text(), "", "{name}");
        let lifted = page.one("the tool bar's", |element| element.has_class("lifted"));
        assert_eq!(lifted.get("data-on"), None, "{name}");
        assert!(lifted.tags("span").iter().any(|one| one.get("hidden").is_some()), "{name}");
    }
}

#[test]
fn every_quotation_can_be_copied_and_has_an_address() {
    for (name, article, page) in pages() {
        for quotation in &article.evidence.quotations {
            let card = page.id(&format!("c-{}", quotation.id));
            let menu = card.class("card-menu");
            let label = menu.tags("button")[0].get("aria-label").unwrap_or_default();
            assert!(label.starts_with("Copy quotation "), "{name}: {label}");
            assert_eq!(menu.tags("a")[0].get("href"), Some(format!("#q-{}", quotation.id)), "{name}");
            assert_eq!(card.class("said").text(), "", "{name}: nothing was copied yet");
        }
    }
}

#[test]
fn ids_are_unique() {
    for (name, _, page) in pages() {
        let mut seen = BTreeSet::new();
        for id in page.all().iter().filter_map(|element| element.get("id")) {
            assert!(!id.is_empty() && !id.contains(char::is_whitespace), "{name}: “{id}”");
            assert!(seen.insert(id.clone()), "{name}: “{id}” stands twice");
        }
    }
}

#[test]
fn references_have_their_targets() {
    for (name, _, page) in pages() {
        let ids: BTreeSet<String> = page.all().iter().filter_map(|element| element.get("id")).collect();
        for element in page.all() {
            let href = element.get("href").unwrap_or_default();
            if let Some(target) = href.strip_prefix('#') {
                assert!(ids.contains(target), "{name}: nothing is called “{target}”");
            }
            for attribute in ["aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for"] {
                let targets = element.get(attribute).unwrap_or_default();
                for target in targets.split_whitespace() {
                    assert!(ids.contains(target), "{name}: {attribute} names “{target}”, which is not there");
                }
            }
        }
    }
}

#[test]
fn notes_lead_there_and_back() {
    for (name, article, page) in pages() {
        for note in &article.notes {
            let endnote = page.id(&format!("n-{}", note.id));
            let back =
                endnote.one("way back", |element| element.get("role").as_deref() == Some("doc-backlink"));
            assert_eq!(back.get("href"), Some(format!("#r-{}", note.id)), "{name}");
            let mark = page.id(&format!("r-{}", note.id));
            assert_eq!(mark.get("href"), Some(format!("#n-{}", note.id)), "{name}");
            assert_eq!(mark.get("role").as_deref(), Some("doc-noteref"), "{name}");
        }
    }
    let twice = page(&stories::notes());
    assert_eq!(twice.id("r-tide").text(), twice.id("r-tide-2").text(), "one note, one letter");
    assert_eq!(twice.id("r-tide-2").get("data-nth").as_deref(), Some("2"));
}

#[test]
fn foreign_words_say_their_language_and_direction() {
    for (name, article, page) in pages() {
        for element in page
            .every(|element| ["foreign", "reading", "romanised"].iter().any(|class| element.has_class(class)))
        {
            let lang =
                element.get("lang").unwrap_or_else(|| panic!("{name}: no lang on “{}”", element.text()));
            let lang = Lang::new(&lang).expect("a language tag");
            let dir = Direction::of(&lang).as_str();
            assert_eq!(element.get("dir").as_deref(), Some(dir), "{name}: “{}” is {lang}", element.text());
            assert_eq!(element.get("translate").as_deref(), Some("no"), "{name}");
        }
        for element in page.every(|element| element.get("lang").is_some()) {
            assert!(element.get("dir").is_some(), "{name}: lang without dir on “{}”", element.text());
        }
        let texts = page.tags("article")[0].get("lang");
        assert_eq!(texts.as_deref(), Some(article.lang.as_str()), "{name}");
        let strangers = strangers(&page, false);
        assert!(strangers.is_empty(), "{name}: foreign words without a language: {strangers:?}");
    }
}

/// Texts in Han, Hangul, Cyrillic or Arabic script that stand in no element of their own language.
fn strangers(element: &Element, named: bool) -> Vec<String> {
    let named = match element.get("lang") {
        Some(lang) => lang != "en",
        None => named,
    };
    let foreign = |c: char| {
        matches!(c, '\u{400}'..='\u{4ff}' | '\u{600}'..='\u{6ff}' | '\u{3040}'..='\u{30ff}'
            | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
    };
    let mut found = Vec::new();
    for node in &element.children {
        match node {
            crate::html::Node::Element(child) => found.extend(strangers(child, named)),
            crate::html::Node::Text(text) if !named && text.contains(foreign) => found.push(text.clone()),
            crate::html::Node::Text(_) => {}
        }
    }
    found
}

#[test]
fn nothing_brings_its_own_styles_scripts_or_handlers() {
    for (name, _, page) in pages() {
        assert_eq!(
            page.tags("script").len() + page.tags("style").len() + page.tags("iframe").len(),
            0,
            "{name}"
        );
        for element in page.all() {
            for (key, value) in &element.attributes {
                assert!(key != "style" && !key.starts_with("on"), "{name}: {key} in <{}>", element.tag);
                let address = matches!(key.as_str(), "href" | "src" | "action");
                let scripted = value.trim().to_lowercase().starts_with("javascript:");
                assert!(!(address && scripted), "{name}: {value}");
            }
        }
    }
}

#[test]
fn links_that_lead_away_tell_the_other_side_nothing() {
    for (name, _, page) in pages() {
        for link in page.tags("a") {
            let href = link.get("href").unwrap_or_else(|| panic!("{name}: a link to nowhere"));
            if href.starts_with("http") {
                assert_eq!(link.get("rel").as_deref(), Some("noopener noreferrer"), "{name}: {href}");
            }
            let label = link.get("aria-label").unwrap_or_else(|| link.text());
            assert!(!label.trim().is_empty(), "{name}: {href} has no name");
        }
    }
}

#[test]
fn what_is_left_out_is_flagged_and_in_its_place() {
    let page = page(&stories::original_beside());
    let pairs = page.class("body").every(|element| element.has_class("pair"));
    let order: Vec<_> = pairs.iter().map(|pair| pair.get("data-block").unwrap_or_default()).collect();
    assert_eq!(order, ["lede", "", "head", "end", ""]);
    for pair in [pairs[1], pairs[4]] {
        assert!(
            pair.has_class("left-out")
                && pair.text().starts_with("1 sentence of the original is not in this translation")
        );
    }
}

#[test]
fn no_part_of_an_aligned_text_is_lost() {
    for (name, article, page) in pages() {
        for parallel in &article.parallels {
            let parts = page.class("body").every(|element| {
                element.tag == "div" && element.get("lang").as_deref() == Some(parallel.lang.as_str())
            });
            let printed: Vec<String> = parts.iter().map(|part| part.text()).collect();
            let written: Vec<String> = parallel
                .segments
                .iter()
                .map(|one| one.lines.iter().map(|line| plain_text(line)).collect())
                .collect();
            assert_eq!(printed, written, "{name}: {}", parallel.lang);
        }
    }
}

#[test]
fn words_do_not_run_together_without_styles() {
    let page = page(&stories::voices());
    let steps = page.id("c-ours").class("custody").tags("li");
    let first = steps.first().expect("the speaker").text();
    assert_eq!(
        first.split_whitespace().collect::<Vec<_>>().join(" "),
        "Ada Lin Simplified Chinese, November 1, 2026"
    );
    let facts = page.class("byline-facts").text();
    assert_eq!(
        facts.split_whitespace().collect::<Vec<_>>().join(" "),
        "By A. Writer November 24, 2026 1 min"
    );
}

/// The stage hides them: the program need not take the cards over to filter.
#[test]
fn no_act_of_the_reader_draws_a_card_anew() {
    let cards = |actions: &[Action]| {
        sources(&stories::voices(), actions.iter().cloned()).class("source-cards").pretty()
    };
    let plain = cards(&[]);
    assert!(plain.contains("quotation-card"));
    for act in [
        &[Action::SetText("zebra".to_owned()), Action::SetNarrow(true)][..],
        &[Action::Toggle(speaker::FACET.value("ada"))],
        &[Action::Point(Some(Pointed::Speaker(Id::new("ada").expect("an id"))))],
        &[Action::SetSheet(Some(broadsheet::reading::Sheet::Sources))],
    ] {
        assert_eq!(cards(act), plain, "{act:?}");
    }
}
