//! What holds for every reading, every address and every sequence of actions.

use broadsheet::article::Id;
use broadsheet::reading::address::{read, write};
use broadsheet::reading::body_view::body_view;
use broadsheet::reading::facets::{self, FACETS, chips, tally};
use broadsheet::reading::hits::Found;
use broadsheet::reading::preferences::{Preferences, Theme};
use broadsheet::reading::search::Place;
use broadsheet::reading::steps::Turn;
use broadsheet::reading::{
    Action, Filter, Layers, Mark, Original, Pointed, Reading, Rest, Romanisation, Sheet, Span, When, fold,
};
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};
use proptest::sample::select;
use proptest::{prop_assert, prop_assert_eq};
use std::rc::Rc;

use crate::desk::{article, evidence, from, text};

/// Ids of one kind from the evidence, with strangers among them.
fn ids(known: Vec<Id>) -> impl Strategy<Value = Id> {
    let stranger = "[a-z0-9][a-z0-9-]{0,8}".prop_map(|text| Id::new(&text).expect("the pattern is an id's"));
    prop_oneof![4 => select(known), 1 => stranger]
}

fn speakers() -> impl Strategy<Value = Id> {
    ids(evidence().quotations.iter().filter_map(|quotation| quotation.by.clone()).collect())
}

fn quotations() -> impl Strategy<Value = Id> {
    ids(evidence().quotations.iter().map(|quotation| quotation.id.clone()).collect())
}

fn marks() -> impl Strategy<Value = Mark> {
    let notes = ids(article().notes.iter().map(|note| note.id.clone()).collect());
    (notes, 1..=u16::MAX).prop_map(|(note, nth)| Mark { note, nth: if nth > 99 { 1 } else { nth } })
}

/// Words of the article and any other text.
fn texts() -> impl Strategy<Value = String> {
    let words = ["", " ", "blood", "习", "Шойгу", "연합", "100%", "a+b&c=d#e", "\u{301}"];
    prop_oneof![select(words.to_vec()).prop_map(str::to_owned), any::<String>(), "\\PC{0,12}"]
}

/// Values of every facet, with strangers among them as an address may have them.
fn values() -> impl Strategy<Value = facets::Value> {
    select(FACETS.to_vec()).prop_flat_map(|facet| {
        let known: Vec<String> = facet.occurring(evidence()).into_iter().map(str::to_owned).collect();
        let others: Vec<String> = match (facet.known)() {
            names if names.is_empty() => vec!["ghost".to_owned()],
            names => names.into_iter().map(str::to_owned).collect(),
        };
        prop_oneof![4 => select(known), 1 => select(others)].prop_map(move |name| facet.value(name))
    })
}

fn filters() -> impl Strategy<Value = Filter> {
    (btree_set(values(), 0..6), spans(), texts(), any::<bool>(), rests()).prop_map(
        |(chosen, span, text, narrow, rest)| {
            let narrow = narrow && !fold(text.trim()).is_empty();
            let filter = Filter { chosen, span, narrow, text, rest };
            let rest = if filter.is_on() { rest } else { Rest::default() };
            Filter { rest, ..filter }
        },
    )
}

/// Spans of dates as an address can say them.
fn spans() -> impl Strategy<Value = Span> {
    let date = option::of((1900..2100_u16, 1..=12_u8, 1..=28_u8));
    let date = date.prop_map(|date| date.map_or("-".to_owned(), |(y, m, d)| format!("{y:04}-{m:02}-{d:02}")));
    (select(When::ALL.to_vec()), vec(date, 2))
        .prop_map(|(when, ends)| Span::read(&format!("{} {}", when.as_str(), ends.join(" "))))
}

fn rests() -> impl Strategy<Value = Rest> {
    select(vec![Rest::Dim, Rest::Hide])
}

fn originals() -> impl Strategy<Value = Original> {
    select(vec![Original::Off, Original::Beside, Original::Under, Original::Only])
}

fn romanisations() -> impl Strategy<Value = Romanisation> {
    select(vec![Romanisation::Off, Romanisation::Beside])
}

fn pointings() -> impl Strategy<Value = Option<Pointed>> {
    let pointed =
        prop_oneof![quotations().prop_map(Pointed::Quotation), speakers().prop_map(Pointed::Speaker)];
    option::of(pointed)
}

/// Any reading. Whoever makes one keeps the notes closed while their marks are off.
fn readings() -> impl Strategy<Value = Reading> {
    let layers = (any::<bool>(), originals(), romanisations())
        .prop_map(|(notes, original, romanisation)| Layers { notes, original, romanisation });
    (
        option::of(quotations()),
        pointings(),
        filters(),
        layers,
        btree_set(marks(), 0..4),
        select(vec![None, Some(Sheet::Sources)]),
        themes(),
    )
        .prop_map(|(focus, pointed, filter, layers, open_notes, sheet, preferences)| Reading {
            focus,
            pointed,
            filter,
            lifted: None,
            layers,
            open_notes: if layers.notes { open_notes } else { Default::default() },
            sheet,
            preferences,
            ..Reading::default()
        })
}

fn themes() -> impl Strategy<Value = Preferences> {
    select(Theme::ALL.to_vec()).prop_map(|theme| Preferences { theme, ..Preferences::default() })
}

fn actions() -> impl Strategy<Value = Action> {
    prop_oneof![
        pointings().prop_map(Action::Point),
        option::of(quotations()).prop_map(Action::Focus),
        values().prop_map(Action::Toggle),
        spans().prop_map(Action::SetSpan),
        texts().prop_map(Action::SetText),
        rests().prop_map(Action::SetRest),
        Just(Action::ClearFilter),
        Just(Action::RestoreFilter),
        Just(Action::ForgetLifted),
        any::<bool>().prop_map(Action::SetNotes),
        originals().prop_map(Action::SetOriginal),
        romanisations().prop_map(Action::SetRomanisation),
        marks().prop_map(Action::ToggleNote),
        vec(marks(), 0..3).prop_map(Action::OpenNotes),
        Just(Action::CloseNotes),
        select(vec![None, Some(Sheet::Card), Some(Sheet::Sources)]).prop_map(Action::SetSheet),
        themes().prop_map(Action::Prefer),
        any::<bool>().prop_map(Action::SetNarrow),
        Just(Action::LiftForHit),
        select(vec![Turn::Next, Turn::Previous]).prop_map(Action::TurnHit),
        vec(select(Place::ALL.to_vec()), 0..4).prop_map(|found| Action::Found(found.into())),
        // An arrival always comes from an address.
        readings().prop_map(|reading| Action::Arrive(Box::new(visited(&write(&reading))))),
    ]
}

/// The reading at an address as `write` writes it.
fn visited(address: &str) -> Reading {
    let (search, hash) = match address.split_once('#') {
        Some((search, hash)) => (search, hash),
        None => (address, ""),
    };
    read(search, hash)
}

/// What an address carries of a reading.
fn carried(reading: &Reading) -> Reading {
    let mut carried = Reading {
        pointed: None,
        lifted: None,
        sheet: None,
        preferences: Preferences::default(),
        found: Found::default(),
        hit: None,
        help: false,
        ..reading.clone()
    };
    if carried.filter.search().is_none() {
        carried.filter.text.clear();
    }
    carried.counted = Rc::new(carried.filter.sifting());
    carried
}

proptest! {
    #[test]
    fn an_address_gives_back_what_it_carries(reading in readings()) {
        prop_assert_eq!(visited(&write(&reading)), carried(&reading));
    }

    #[test]
    fn an_address_is_plain_ascii(reading in readings()) {
        let address = write(&reading);
        prop_assert!(address.is_ascii() && !address.contains([' ', '"', '<', '>']), "{}", address);
        prop_assert!(address.matches('#').count() <= 1 && address.matches('?').count() <= 1);
    }

    #[test]
    fn any_address_is_read_and_stays_once_written(search in any::<String>(), hash in any::<String>()) {
        let once = write(&read(&search, &hash));
        prop_assert_eq!(write(&visited(&once)), once);
    }

    #[test]
    fn half_sensible_addresses_are_read(
        pairs in vec(("(source|outlet|kind|words|voice|origins|date|q|narrow|rest|notes|original|romanisation|open|x)", "[a-z%+.0-9-]{0,9}"), 0..6),
        hash in "#?[qc]?-?[a-z%0-9-]{0,9}",
    ) {
        let search: Vec<String> = pairs.into_iter().map(|(key, value)| format!("{key}={value}")).collect();
        let once = write(&read(&search.join("&"), &hash));
        prop_assert_eq!(write(&visited(&once)), once);
    }

    #[test]
    fn no_sequence_of_actions_breaks_the_state(actions in vec(actions(), 0..24)) {
        let mut reading = Reading::default();
        for action in actions {
            let before = reading.clone();
            match reading.apply(action.clone(), evidence()) {
                Some(next) => {
                    prop_assert!(next != before, "{:?} says it changes something", action);
                    reading = next;
                }
                None => continue,
            }
            let context = format!("after {action:?}: {reading:?}");
            prop_assert!(reading.layers.notes || reading.open_notes.is_empty(), "{}", context);
            let focused = reading.focus.as_ref().and_then(|id| evidence().quotation(id));
            prop_assert!(focused.is_none_or(|one| reading.filter.keeps(one, evidence())), "{}", context);
            // Only an address may name a quotation that is not there.
            let jumped = matches!(action, Action::Focus(_));
            prop_assert!(!jumped || reading.focus.is_none() || focused.is_some(), "{}", context);
            prop_assert!(reading.lifted.as_ref().is_none_or(Filter::is_on), "{}", context);
            prop_assert!(reading.lifted.is_none() || !reading.filter.is_on(), "{}", context);
        }
    }

    #[test]
    fn an_address_shows_what_was_on_the_page(actions in vec(actions(), 0..16)) {
        let reading = from(Reading::default(), actions);
        let shared = from(Reading::default(), [Action::Arrive(Box::new(visited(&write(&reading))))]);
        prop_assert_eq!(shared, carried(&reading));
    }

    #[test]
    fn selectors_agree_with_each_other(reading in readings()) {
        let text = text();
        let view = body_view(evidence(), &reading, &text);
        let holding = text.holding(evidence());
        let count = tally(&reading.filter.over(evidence()));
        prop_assert_eq!(view.rest.is_some(), reading.filter.is_on());
        prop_assert_eq!(count.all - count.shown, view.unwanted.len());
        prop_assert_eq!(chips(&reading.filter).is_empty(), !reading.filter.is_on());
        for (place, unit) in holding {
            let quotation = &evidence().quotations[place];
            let hidden = view.set_aside.get(unit).copied().unwrap_or_default();
            prop_assert!(!hidden || view.unwanted.contains(&quotation.id), "{} is wanted and set aside", quotation.id);
        }
        let sieve = reading.filter.over(evidence());
        for facet in FACETS {
            prop_assert!(facet.choices(evidence(), &sieve).iter().all(|choice| choice.count <= count.all));
        }
    }

    #[test]
    fn folding_twice_is_folding_once(text in any::<String>()) {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }
}
