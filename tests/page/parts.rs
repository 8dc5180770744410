//! Snapshots of the parts of the page that never change: masthead, story head, text, notes, colophon.

use std::rc::Rc;

use broadsheet::article::{Certainty, Confidence, Judge, Lang};
use broadsheet::page::{Masthead, SiteLink};
use insta::assert_snapshot;
use yew::{BaseComponent, Children};

use crate::html::{Element, Node, parse};
use crate::stage::{page, rendered};
use crate::stories;

type MastheadProps = <Masthead as BaseComponent>::Properties;

fn body(page: &Element) -> String {
    page.class("body").pretty()
}

fn masthead_of(links: [(&'static str, bool); 2], all: bool, lang: Option<Lang>) -> String {
    let links =
        links.map(|(href, here)| SiteLink { href: href.into(), title: "A & B".into(), here, lang: None });
    let props = MastheadProps {
        name: "Broadsheet".into(),
        nameplate: Rc::default(),
        tagline: "A page that shows its sources".into(),
        home: "index.html".into(),
        links: Rc::new(links),
        all,
        all_here: false,
        lang,
        children: Children::default(),
    };
    parse(&rendered::<Masthead>(props)).pretty()
}

#[test]
fn masthead() {
    assert_snapshot!(masthead_of([("index.html", true), ("guide.html", false)], false, None));
}

#[test]
fn masthead_that_leads_to_all_articles() {
    assert_snapshot!(masthead_of([("index.html", false), ("ninth.html", true)], true, Lang::new("ko").ok()));
}

#[test]
fn frame_of_the_page() {
    let mut page = page(&stories::bare());
    // The parts have snapshots of their own.
    cut(&mut page, &["tool-island", "masthead", "story-head", "sources-island"]);
    assert_snapshot!(page.pretty());
}

fn cut(element: &mut Element, classes: &[&str]) {
    for node in &mut element.children {
        if let Node::Element(child) = node {
            if classes.iter().any(|class| child.has_class(class)) {
                child.children = vec![Node::Text("…".to_owned())];
            }
            cut(child, classes);
        }
    }
}

#[test]
fn story_head_with_everything() {
    assert_snapshot!(page(&stories::blocks()).class("story-head").pretty());
}

#[test]
fn story_head_with_the_least() {
    assert_snapshot!(page(&stories::bare()).class("story-head").pretty());
}

#[test]
fn story_head_beside_its_original() {
    assert_snapshot!(page(&stories::original_beside()).class("story-head").pretty());
}

#[test]
fn text_with_every_block() {
    assert_snapshot!(body(&page(&stories::blocks())));
}

#[test]
fn text_with_quotations() {
    assert_snapshot!(body(&page(&stories::voices())));
}

#[test]
fn text_with_notes_and_foreign_words() {
    assert_snapshot!(body(&page(&stories::notes())));
}

#[test]
fn text_beside_its_original() {
    assert_snapshot!(body(&page(&stories::original_beside())));
}

#[test]
fn endnotes() {
    assert_snapshot!(page(&stories::notes()).class("endnotes").pretty());
}

#[test]
fn colophon_with_everything() {
    assert_snapshot!(page(&stories::blocks()).class("colophon").pretty());
}

#[test]
fn colophon_of_a_translation() {
    assert_snapshot!(page(&stories::original_beside()).class("colophon").pretty());
}

#[test]
fn what_a_program_found_and_nobody_checked_says_so() {
    let mut article = stories::voices();
    let all = article.evidence.quotations.len();
    assert!(!page(&article).text().contains("found by a program"));
    for (place, confidence) in [(0, Confidence::Certain), (1, Confidence::Likely)] {
        let certainty = Certainty { confidence, judge: Judge::Program, why: None };
        article.evidence.quotations[place].certainty = certainty;
    }
    let page = page(&article);
    let doubt = |place: usize| {
        let card = format!("c-{}", article.evidence.quotations[place].id);
        page.id(&card).class("certainty").text().trim().to_owned()
    };
    let badge = |place: usize| {
        let card = page.id(&format!("c-{}", article.evidence.quotations[place].id));
        let badges = card.class("badges").text();
        badges.trim().to_owned()
    };
    // What nobody checked does not look surer than what somebody did.
    assert_eq!(doubt(0), "found by a program");
    assert_eq!(doubt(1), "Attribution likely, found by a program");
    assert!(badge(0).ends_with("found by a program") && !badge(0).contains("certain"), "{}", badge(0));
    assert!(badge(1).ends_with("Attribution likely"), "{}", badge(1));
    let foot = page.class("found-unchecked").text();
    assert_eq!(
        foot,
        format!(
            "Quotations found by a program and checked by nobody: 2 of {all}. A person checked the others."
        )
    );
}

#[test]
fn translators_are_named_where_they_worked() {
    use broadsheet::article::{Contributor, ParallelRole};
    let person = |name: &str| Contributor { name: name.to_owned(), desk: false };
    let credited = |versions: &[&str]| {
        let mut article = stories::original_beside();
        article.byline.translators = vec![person("Jon Reyes")];
        for (place, parallel) in article.parallels.iter_mut().enumerate() {
            parallel.role = ParallelRole::Translation;
            parallel.translators = versions
                .get(place % versions.len())
                .map(|name| person(name))
                .into_iter()
                .filter(|one| !one.name.is_empty())
                .collect();
        }
        let page = page(&article);
        let said = |class: &str| page.class(class).text().contains("Jon Reyes");
        (said("byline-facts"), said("colophon"))
    };
    // Whoever worked on an original beside versions that others made is named over it.
    assert_eq!(credited(&["Eva Lago"]), (true, false));
    assert!(!credited(&["Jon Reyes"]).0 && credited(&["Jon Reyes"]).1);
    assert_eq!(credited(&[""]), (false, true));
}
