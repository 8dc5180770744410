//! How the text looks under a reading: what is lit, what steps back, what stays.

use broadsheet::article::Block;
use broadsheet::reading::body_view::{BodyView, Sifted, body_view};
use broadsheet::reading::facets::speaker;
use broadsheet::reading::search::{self, Narrowing, Part, Place, Text};
use broadsheet::reading::{Action, Original, Pointed, Query, Reading, Rest, Sheet};

use crate::desk::{after, article, evidence, from, id, mark, names, text, words};

fn view(reading: &Reading) -> BodyView {
    body_view(evidence(), reading, &text())
}

/// The blocks that stay, in the order of the text.
fn staying(view: &BodyView) -> Vec<String> {
    let blocks = article().body.iter().zip(view.set_aside.iter());
    blocks.filter(|(_, aside)| !**aside).map(|(block, _)| block.id().to_string()).collect()
}

#[test]
fn the_plain_reading_changes_nothing() {
    assert_eq!(view(&Reading::default()), BodyView::default());
}

#[test]
fn the_view_carries_layers_notes_and_sheet() {
    let view = view(&after([
        Action::SetOriginal(Original::Under),
        Action::OpenNotes(vec![mark("kim", 1)]),
        Action::SetSheet(Some(Sheet::Sources)),
    ]));
    assert_eq!(view.layers.original, Original::Under);
    assert!(view.open_notes.contains(&mark("kim", 1)) && view.sheet == Some(Sheet::Sources));
    assert_eq!(view.rest, None);
}

#[test]
fn lit_quotations_are_those_jumped_to_or_rested_on() {
    let view = view(&after([
        Action::Focus(Some(id("threatened"))),
        Action::Point(Some(Pointed::Speaker(id("xi")))),
    ]));
    assert_eq!(names(&view.lit), ["blood", "policy-direction", "threatened"]);
    assert_eq!(view.rest, None, "lighting is no filter");
}

#[test]
fn lighting_goes_on_under_a_filter() {
    let view = view(&after([
        Action::Toggle(speaker::FACET.value("xi")),
        Action::Point(Some(Pointed::Quotation(id("threatened")))),
    ]));
    assert_eq!(names(&view.lit), ["threatened"]);
    assert!(view.unwanted.contains(&id("threatened")));
}

#[test]
fn wanted_quotations_keep_their_blocks_and_subheads() {
    let view = view(&after([Action::Toggle(speaker::FACET.value("xi"))]));
    assert_eq!(staying(&view), ["letter-head", "policy-line", "blood-line"]);
    assert_eq!(view.unwanted.len(), evidence().quotations.len() - 2);
    assert!(!view.unwanted.contains(&id("blood")));
    assert_eq!(view.rest, Some(Rest::Dim));
}

#[test]
fn a_block_with_one_wanted_quotation_stays_whole() {
    let view = view(&after([Action::Toggle(speaker::FACET.value("ukraine"))]));
    assert_eq!(staying(&view), ["break-head", "recognition-line"]);
    assert!(view.unwanted.contains(&id("recognition")), "the other quotation of the block steps back");
}

#[test]
fn what_stands_before_the_first_subhead_has_none() {
    let view = view(&after([Action::Toggle(speaker::FACET.value("xinhua"))]));
    assert_eq!(staying(&view), ["lede"]);
}

#[test]
fn words_alone_keep_the_blocks_that_have_them() {
    let view = view(&after(words("Taiwan")));
    assert_eq!(staying(&view), ["names-head", "country-names"]);
    assert_eq!(view.unwanted.len(), evidence().quotations.len());
}

#[test]
fn words_are_compared_folded() {
    let view = view(&after(words("  TÁIWAN ")));
    assert_eq!(staying(&view), ["names-head", "country-names"]);
}

#[test]
fn words_beside_a_facet_keep_quotations_only() {
    let view = view(&from(after(words("Taiwan")), [Action::Toggle(speaker::FACET.value("xi"))]));
    assert_eq!(staying(&view), Vec::<String>::new());
}

#[test]
fn words_in_a_subhead_keep_the_subhead() {
    let view = view(&after(words("several names")));
    assert_eq!(staying(&view), ["names-head"]);
}

#[test]
fn the_view_says_what_becomes_of_the_rest() {
    let hide = Action::SetRest(Rest::Hide);
    let hidden = after([hide.clone()]);
    assert_eq!(view(&hidden).rest, None, "without a filter there is no rest");
    let hidden = from(hidden, [Action::Toggle(speaker::FACET.value("xi")), hide]);
    assert_eq!(view(&hidden).rest, Some(Rest::Hide));
}

#[test]
fn blocks_that_are_not_read_yet_are_not_set_aside() {
    let view = body_view(evidence(), &after([Action::Toggle(speaker::FACET.value("xi"))]), &Text::default());
    assert!(view.set_aside.is_empty() && !view.unwanted.is_empty());
}

#[test]
fn what_a_filter_leaves_serves_every_act_until_the_filter_changes() {
    let filtered = after([Action::Toggle(speaker::FACET.value("xi"))]);
    let text = text();
    let sieve = filtered.filter.over(evidence());
    let sifted = Sifted::by(&sieve, evidence(), &text, &text.holding(evidence()), None);
    let pointed =
        from(filtered, [Action::Point(Some(Pointed::Quotation(id("blood")))), Action::SetNotes(false)]);
    assert!(sifted.is_by(&pointed.filter));
    assert_eq!(sifted.view(evidence(), &pointed), view(&pointed));
    let other = from(pointed, [Action::Toggle(speaker::FACET.value("shoigu"))]);
    assert!(!sifted.is_by(&other.filter));
}

#[test]
fn what_a_search_found_sifts_as_the_text_itself() {
    let text = text();
    let mut narrowing = Narrowing::default();
    for typed in ["t", "ta", "taiwan", "names taiwan", "no such words"] {
        let reading = after(words(typed));
        let query = Query::parse(typed, evidence());
        let _ = narrowing.find(&text, &query, evidence());
        let worded = narrowing.holding(&query).expect("the search saw all of the text");
        let sieve = reading.filter.over(evidence());
        let sifted = Sifted::by(&sieve, evidence(), &text, &text.holding(evidence()), Some(worded));
        assert_eq!(sifted.view(evidence(), &reading), view(&reading), "{typed}");
    }
    let other = Query::parse("another", evidence());
    assert!(narrowing.holding(&other).is_none(), "what was not looked for says nothing");
}

#[test]
fn gaps_count_every_paragraph_that_is_hidden_and_no_subhead() {
    let hidden = after([Action::Toggle(speaker::FACET.value("xi")), Action::SetRest(Rest::Hide)]);
    let hiding = view(&hidden);
    let blocks = article().body.iter().zip(hiding.set_aside.iter());
    let paragraphs =
        blocks.filter(|(block, aside)| **aside && !matches!(block, Block::Subhead { .. })).count();
    assert_eq!(hiding.gaps.iter().map(|gap| gap.paragraphs).sum::<usize>(), paragraphs);
    for pair in hiding.gaps.windows(2) {
        assert!(pair[0].last < pair[1].first, "something stays between two gaps");
    }
    let dimmed = view(&after([Action::Toggle(speaker::FACET.value("xi"))]));
    assert!(dimmed.gaps.is_empty(), "what is dimmed leaves no gap");
}

#[test]
fn an_open_gap_closes_with_the_filter_that_made_it() {
    let hidden = after([Action::Toggle(speaker::FACET.value("xi")), Action::SetRest(Rest::Hide)]);
    let first = view(&hidden).gaps[0].first;
    let open = from(hidden, [Action::SetGap(first, true)]);
    assert!(view(&open).open_gaps.contains(&first));
    assert!(view(&from(open.clone(), [Action::SetGap(first, false)])).open_gaps.is_empty());
    for end in [
        Action::Toggle(speaker::FACET.value("shoigu")),
        Action::ClearFilter,
        Action::SetRest(Rest::Dim),
        Action::Focus(Some(id("threatened"))),
    ] {
        assert!(from(open.clone(), [end.clone()]).open_gaps.is_empty(), "{end:?}");
    }
}

#[test]
fn a_counterpart_stays_open_under_any_filter_and_after_going_back() {
    let open = after([Action::ToggleCounterpart(id("the-day")), Action::Toggle(speaker::FACET.value("xi"))]);
    assert!(view(&open).counterparts.contains(&id("the-day")));
    let back = from(open, [Action::Arrive(Box::default())]);
    assert!(view(&back).counterparts.contains(&id("the-day")));
    let closed = from(back, [Action::ToggleCounterpart(id("the-day"))]);
    assert!(view(&closed).counterparts.is_empty());
}

#[test]
fn a_block_that_stays_keeps_both_headings_above_it() {
    let mut text = Text::default();
    let blocks = [
        (search::Block::Subhead(id("one")), "one"),
        (search::Block::Minor(id("under")), "under"),
        (search::Block::Named(id("a")), "the tide"),
        (search::Block::Minor(id("beside")), "beside"),
        (search::Block::Named(id("b")), "the harbor"),
        (search::Block::Subhead(id("two")), "two"),
    ];
    for (block, words) in blocks {
        text.add(Part { place: Place::Text, block }, |folded| {
            folded.push_str(words);
            Vec::new()
        });
    }
    let reading = after(words("tide"));
    let sieve = reading.filter.over(evidence());
    let sifted = Sifted::by(&sieve, evidence(), &text, &[], None);
    assert_eq!(*sifted.view(evidence(), &reading).set_aside, [false, false, false, true, true, true]);
}
