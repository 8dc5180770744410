//! The reader's state on a long article: a filter sifts, a search finds, choices are counted.
//!
//! `cargo bench --profile bench-desk --bench state`; `cargo test --bench state` runs each once.

#[path = "../examples/long_pages/story.rs"]
#[allow(dead_code, reason = "the bench needs the article alone")]
mod story;
#[path = "../examples/long_pages/words.rs"]
#[allow(dead_code, reason = "the bench needs the article alone")]
mod words;

use std::hint::black_box;

use broadsheet::article::{Article, plain_text};
use broadsheet::reading::body_view::Sifted;
use broadsheet::reading::cards::cards;
use broadsheet::reading::facets::facets;
use broadsheet::reading::search::{Narrowing, Place, Unit, find};
use broadsheet::reading::{Filter, Query, Reading, fold};
use criterion::{Criterion, criterion_group, criterion_main};

const PARAGRAPHS: usize = 2_000;

/// The blocks as the browser reads them from the page.
fn units(article: &Article) -> Vec<Unit> {
    let units = article.body.iter().map(|block| {
        let lines: Vec<String> = block.lines().into_iter().map(plain_text).collect();
        Unit {
            place: Place::Text,
            block: Some(block.id().clone()),
            subhead: false,
            folded: fold(&lines.join("\n")),
            passages: Vec::new(),
        }
    });
    units.collect()
}

fn state(criterion: &mut Criterion) {
    let words = words::Words::new(1);
    let Ok(article) = story::Story::new(&words, PARAGRAPHS, 1).as_article() else { return };
    let (evidence, units) = (&article.evidence, units(&article));
    let word = words.ranked(600).to_owned();
    let filter = Filter { text: word.clone(), narrow: true, ..Filter::default() };
    let reading = Reading { filter: filter.clone(), ..Reading::default() };
    let query = Query::parse(&word, evidence);

    criterion.bench_function("take a search apart", |bencher| {
        bencher.iter(|| Query::parse(black_box(&word), evidence));
    });
    criterion.bench_function("find a word", |bencher| {
        bencher.iter(|| find(&units, black_box(&query), evidence));
    });
    criterion.bench_function("find a word key by key", |bencher| {
        let keys: Vec<Query> = word
            .char_indices()
            .filter_map(|(at, c)| Some(Query::parse(word.get(..at + c.len_utf8())?, evidence)))
            .collect();
        bencher.iter(|| {
            let mut narrowing = Narrowing::default();
            keys.iter().map(|key| narrowing.find(&units, black_box(key), evidence).len()).sum::<usize>()
        });
    });
    criterion.bench_function("sift the text", |bencher| {
        bencher.iter(|| Sifted::by(black_box(&filter), evidence, &units));
    });
    let sifted = Sifted::by(&filter, evidence, &units);
    criterion.bench_function("view the text under the same filter", |bencher| {
        bencher.iter(|| sifted.view(evidence, black_box(&reading)));
    });
    criterion
        .bench_function("count the choices", |bencher| bencher.iter(|| facets(evidence, black_box(&filter))));
    criterion.bench_function("look at the cards", |bencher| {
        let cards = cards(evidence);
        bencher.iter(|| {
            let sieve = filter.over(evidence);
            cards.iter().map(|card| card.looks(evidence, black_box(&reading), &sieve).len()).sum::<usize>()
        });
    });
}

criterion_group!(benches, state);
criterion_main!(benches);
