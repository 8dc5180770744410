//! The facets of provenance: voices, origins, dates.

use broadsheet::article::{Article, Date, Voice};
use broadsheet::reading::facets::{chips, facets, tally, undated};
use broadsheet::reading::origins::Backing;
use broadsheet::reading::{Action, Reading, Span, When, address};

use crate::desk::{many, printed};

fn after(article: &Article, actions: impl IntoIterator<Item = Action>) -> Reading {
    let start = Reading::default();
    actions
        .into_iter()
        .fold(start, |reading, action| reading.apply(action, &article.evidence).unwrap_or(reading))
}

fn span(from: &str, to: &str) -> Span {
    Span { when: When::Published, from: Date::parse(from).ok(), to: Date::parse(to).ok() }
}

#[test]
fn voices_and_origins_filter_and_survive_the_address() {
    let guide = printed("how-to-read");
    let actions = [
        Action::ToggleVoice(Voice::Unnamed),
        Action::ToggleBacking(Backing::One),
        Action::SetSpan(span("2026-11-19", "")),
    ];
    let reading = after(&guide, actions);
    assert_eq!(tally(&reading.filter.over(&guide.evidence)).shown, 1);
    let written = address::write(&reading);
    assert_eq!(written, "?voice=unnamed&origins=one&date=published+2026-11-19+-");
    assert_eq!(address::read(&written, ""), reading);
}

#[test]
fn each_has_a_chip_that_takes_it_away() {
    let guide = printed("how-to-read");
    let reading = after(
        &guide,
        [
            Action::ToggleVoice(Voice::Named),
            Action::ToggleBacking(Backing::Several),
            Action::SetSpan(span("2026", "2027")),
        ],
    );
    let chips = chips(&reading.filter);
    assert_eq!(chips.len(), 3);
    let none = chips.into_iter().fold(reading, |reading, chip| {
        reading.apply(chip.remove, &guide.evidence).expect("every chip takes something away")
    });
    assert!(!none.filter.is_on());
    assert_eq!(none.filter.span.when, When::Published, "which date is meant is kept");
}

#[test]
fn both_numbers_of_origins_are_always_offered() {
    let armistice = printed("armistice-70");
    let offered = facets(&armistice.evidence, &Reading::default().filter.over(&armistice.evidence)).backings;
    let counts: Vec<(Backing, usize)> = offered.iter().map(|choice| (choice.value, choice.count)).collect();
    assert_eq!(counts, [(Backing::One, armistice.evidence.quotations.len()), (Backing::Several, 0)]);
}

#[test]
fn a_date_that_is_not_known_is_counted_as_left_out() {
    let armistice = printed("armistice-70");
    let filter = |when| {
        let span = Span { when, from: Date::parse("2023").ok(), to: None };
        after(&armistice, [Action::SetSpan(span)]).filter
    };
    let all = armistice.evidence.quotations.len();
    assert_eq!(undated(&armistice.evidence, &filter(When::Published).over(&armistice.evidence)), 0);
    assert_eq!(undated(&armistice.evidence, &filter(When::Retrieved).over(&armistice.evidence)), all);
    assert_eq!(tally(&filter(When::Retrieved).over(&armistice.evidence)).shown, 0);
    let many = many(30);
    let reading = after(&many, [Action::SetSpan(span("2026-11-10", "2026-11-12"))]);
    let kept = tally(&reading.filter.over(&many.evidence)).shown;
    assert!((1..30).contains(&kept), "{kept}");
}
