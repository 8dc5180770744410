//! What holds for every facet, whichever it is: a new one is tested here without a line.

use std::collections::BTreeSet;

use broadsheet::article::{Article, Evidence};
use broadsheet::reading::address::{read, write};
use broadsheet::reading::facets::{
    ChipValue, FACETS, Facet, Value, chips, outlet, speaker, tally, treatment, undated,
};
use broadsheet::reading::{Action, Filter, Reading, Span, When};
use broadsheet::wording::Wording;

use crate::desk::{after, article, evidence, from, guide, id, words};

/// The articles of the site: between them every facet has something to choose.
fn articles() -> [&'static Article; 2] {
    [article(), guide()]
}

/// The state after some actions on an article.
fn acted(evidence: &Evidence, actions: impl IntoIterator<Item = Action>) -> Reading {
    let start = Reading::default();
    actions.into_iter().fold(start, |reading, action| reading.apply(action, evidence).unwrap_or(reading))
}

fn values(facet: &'static Facet, evidence: &Evidence) -> Vec<Value> {
    facet.occurring(evidence).into_iter().map(|name| facet.value(name)).collect()
}

/// Filters under which the choices are counted.
fn starts(evidence: &Evidence) -> Vec<Filter> {
    let mut all = vec![Filter::default()];
    for facet in FACETS {
        let first = values(facet, evidence).into_iter().take(1).map(Action::Toggle);
        all.push(acted(evidence, first.clone()).filter);
        all.push(acted(evidence, first.chain(words("the"))).filter);
        all.push(acted(evidence, values(facet, evidence).into_iter().take(2).map(Action::Toggle)).filter);
    }
    all
}

#[test]
fn every_facet_has_a_key_and_a_title_of_its_own() {
    for wording in Wording::all() {
        let keys: BTreeSet<&str> = FACETS.iter().map(|facet| facet.key).collect();
        let titles: BTreeSet<&str> = FACETS.iter().map(|facet| (facet.title)(wording)).collect();
        assert_eq!((keys.len(), titles.len()), (FACETS.len(), FACETS.len()), "{}", wording.lang);
    }
    for facet in FACETS {
        assert_eq!(Facet::keyed(facet.key), Some(*facet));
        let other = ["date", "q", "narrow", "rest", "notes", "original", "romanisation", "open"];
        assert!(!other.contains(&facet.key), "{} means something else in an address", facet.key);
    }
}

#[test]
fn every_facet_has_something_to_choose_and_calls_it_something() {
    for facet in FACETS {
        assert!(articles().iter().any(|article| values(facet, &article.evidence).len() > 1), "{}", facet.key);
        for article in articles() {
            for value in values(facet, &article.evidence) {
                for wording in Wording::all() {
                    assert!(!value.label(wording, &article.evidence).is_empty(), "{value:?}");
                }
                assert!(facet.may_have(&value.name), "{value:?} is no word of an address");
            }
        }
    }
}

#[test]
fn a_choice_switches_the_filter_on_and_its_chip_off() {
    for article in articles() {
        for value in FACETS.iter().flat_map(|facet| values(facet, &article.evidence)) {
            let on = acted(&article.evidence, [Action::Toggle(value.clone())]);
            assert!(on.filter.is_on() && on.filter.has_facets(), "{value:?}");
            let [chip] = &chips(&on.filter)[..] else { panic!("{value:?} has one chip") };
            assert_eq!(chip.value, ChipValue::Value(value.clone()));
            let off = on.apply(chip.remove.clone(), &article.evidence).expect("a chip takes something away");
            assert_eq!(off, Reading::default(), "{value:?}");
        }
    }
}

#[test]
fn a_choice_keeps_exactly_the_quotations_that_have_it() {
    for article in articles() {
        let evidence = &article.evidence;
        for value in FACETS.iter().flat_map(|facet| values(facet, evidence)) {
            let filter = acted(evidence, [Action::Toggle(value.clone())]).filter;
            let sieve = filter.over(evidence);
            for (quotation, kept) in evidence.quotations.iter().zip(sieve.kept()) {
                let has = (value.facet.values)(evidence, quotation).contains(&value.name.as_str());
                assert_eq!(*kept, has, "{value:?}: {}", quotation.id);
                assert_eq!(filter.keeps(quotation, evidence), has, "{value:?}: {}", quotation.id);
                assert_eq!(filter.facets_keep(quotation, evidence), has, "{value:?}: {}", quotation.id);
            }
            assert!(tally(&sieve).shown > 0, "{value:?} occurs");
        }
    }
}

#[test]
fn a_choice_counts_its_own_beside_the_other_facets_and_says_what_pressing_it_leaves() {
    for article in articles() {
        let evidence = &article.evidence;
        for start in starts(evidence) {
            let sieve = start.over(evidence);
            for facet in FACETS {
                let choices = facet.choices(evidence, &sieve);
                let offered: Vec<&Value> = choices.iter().map(|choice| &choice.value).collect();
                let occurring = values(facet, evidence);
                assert_eq!(offered, occurring.iter().collect::<Vec<_>>(), "all stay, in their order");
                for choice in choices {
                    let mut only = start.clone();
                    only.chosen.retain(|value| value.facet != *facet);
                    only.chosen.insert(choice.value.clone());
                    assert_eq!(
                        choice.count,
                        tally(&only.over(evidence)).shown,
                        "{:?} under {start:?}",
                        choice.value
                    );
                    let mut pressed = start.clone();
                    if !pressed.chosen.remove(&choice.value) {
                        pressed.chosen.insert(choice.value.clone());
                    }
                    let left = tally(&pressed.over(evidence)).shown;
                    assert_eq!(choice.leaves, left, "{:?} pressed under {start:?}", choice.value);
                    assert_eq!(choice.chosen, start.chosen.contains(&choice.value), "{:?}", choice.value);
                }
            }
        }
    }
}

#[test]
fn values_of_one_facet_widen_and_facets_narrow() {
    for article in articles() {
        let evidence = &article.evidence;
        let shown = |chosen: &[&Value]| {
            let filter = Filter { chosen: chosen.iter().copied().cloned().collect(), ..Filter::default() };
            tally(&filter.over(evidence)).shown
        };
        for facet in FACETS {
            for pair in values(facet, evidence).windows(2) {
                let [one, other] = pair else { continue };
                assert!(shown(&[one, other]) >= shown(&[one]).max(shown(&[other])), "{one:?} or {other:?}");
                for third in FACETS.iter().filter(|third| *third != facet) {
                    for third in values(third, evidence) {
                        assert!(shown(&[one, &third]) <= shown(&[one]).min(shown(&[&third])), "{third:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn an_address_gives_every_choice_back() {
    for article in articles() {
        let evidence = &article.evidence;
        for value in FACETS.iter().flat_map(|facet| values(facet, evidence)) {
            let reading = acted(evidence, [Action::Toggle(value.clone())]);
            let address = write(&reading);
            assert_eq!(address, format!("?{}={}", value.facet.key, value.name));
            assert_eq!(read(&address, ""), reading, "{value:?}");
        }
        for facet in FACETS {
            let reading = acted(evidence, values(facet, evidence).into_iter().map(Action::Toggle));
            assert_eq!(read(&write(&reading), ""), reading, "all of {}", facet.key);
        }
    }
}

#[test]
fn a_strangers_value_is_dropped() {
    for facet in FACETS {
        let stranger = facet.value("ghost");
        assert_eq!(after([Action::Toggle(stranger.clone())]), Reading::default(), "{}", facet.key);
        let asked = read(&format!("?{}=ghost", facet.key), "");
        let arrived = from(Reading::default(), [Action::Arrive(Box::new(asked))]);
        assert_eq!(arrived, Reading::default(), "{}: an address names a stranger", facet.key);
        let known = values(facet, evidence()).into_iter().next().expect("a value");
        let asked = read(&format!("?{}=ghost+{}", facet.key, known.name), "");
        let arrived = from(Reading::default(), [Action::Arrive(Box::new(asked))]);
        assert_eq!(arrived.filter.chosen, BTreeSet::from([known]), "{}: what is known stays", facet.key);
    }
}

#[test]
fn links_of_earlier_editions_mean_what_they_meant() {
    let old = "?source=xi+shoigu&outlet=moscow-times&kind=person&words=verbatim&voice=named&origins=one&date=published+2023+-";
    let reading = from(Reading::default(), [Action::Arrive(Box::new(read(old, "")))]);
    let names: Vec<String> = chips(&reading.filter)
        .into_iter()
        .map(|chip| match chip.value {
            ChipValue::Value(value) => format!("{}={}", value.facet.key, value.name),
            ChipValue::Span(span) => span.write(),
            ChipValue::Words(words) => words,
        })
        .collect();
    assert_eq!(
        names,
        [
            "source=shoigu",
            "source=xi",
            "outlet=moscow-times",
            "kind=person",
            "words=verbatim",
            "voice=named",
            "origins=one",
            "published 2023 -"
        ]
    );
    assert_eq!(crate::desk::wanted(&reading), ["important-partner"]);
    assert_eq!(write(&reading), old.replace("xi+shoigu", "shoigu+xi"), "and are written as they were");
}

#[test]
fn values_without_an_order_of_their_own_come_in_the_order_of_the_text() {
    let speakers = speaker::FACET.occurring(evidence());
    assert_eq!(speakers[..4], ["xinhua", "xi", "report", "yonhap"]);
    let outlets = outlet::FACET.occurring(evidence());
    assert_eq!(outlets[0], "xinhua", "an agency that speaks is an outlet of what it says");
    let treatments = treatment::FACET.occurring(evidence());
    assert_eq!(treatments[..3], ["verbatim", "partial", "paraphrase"]);
    assert!(!treatments.contains(&"back-translation"), "it does not occur");
}

#[test]
fn every_chip_removes_exactly_itself() {
    let firsts = FACETS.iter().flat_map(|facet| values(facet, evidence()).into_iter().take(2));
    let span = Span::read("published 2023 2024");
    let all: Vec<Action> = firsts.map(Action::Toggle).chain([Action::SetSpan(span)]).collect();
    let reading = from(after(all), words("  report "));
    let before = chips(&reading.filter);
    assert!(before.len() > FACETS.len() + 2, "{before:?}");
    for (index, chip) in before.iter().enumerate() {
        let after = from(reading.clone(), [chip.remove.clone()]);
        let mut expected = before.clone();
        expected.remove(index);
        assert_eq!(chips(&after.filter), expected, "{:?}", chip.value);
    }
    let none = before.into_iter().fold(reading, |reading, chip| from(reading, [chip.remove]));
    assert!(!none.filter.is_on() && chips(&none.filter).is_empty());
    assert_eq!(none.filter.span.when, When::Published, "which date is meant is kept");
}

#[test]
fn a_date_that_is_not_known_is_counted_as_left_out() {
    let filter = |when| {
        let span = Span { when, ..Span::read("said 2023 -") };
        after([Action::SetSpan(span)]).filter
    };
    let all = evidence().quotations.len();
    assert_eq!(undated(evidence(), &filter(When::Published).over(evidence())), 0);
    assert_eq!(undated(evidence(), &filter(When::Retrieved).over(evidence())), all);
    assert_eq!(tally(&filter(When::Retrieved).over(evidence())).shown, 0);
    let by_nobody =
        Filter { chosen: [speaker::FACET.value(id("ukraine"))].into(), ..filter(When::Retrieved) };
    assert_eq!(undated(evidence(), &by_nobody.over(evidence())), 1, "of those that the others leave");
}
