//! The reader's state on a long article: a filter sifts, a search finds, choices are counted.
//!
//! `cargo bench --profile desk --bench state`; `cargo test --bench state` runs each once.

#[path = "../examples/long_pages/story.rs"]
#[allow(dead_code, reason = "the bench needs the article alone")]
mod story;
#[path = "../examples/long_pages/words.rs"]
#[allow(dead_code, reason = "the bench needs the article alone")]
mod words;

use std::hint::black_box;

use broadsheet::article::{Article, plain_text};
use broadsheet::reading::body_view::Sifted;
use broadsheet::reading::facets::FACETS;
use broadsheet::reading::search::{Block, Narrowing, Part, Place, Text, find};
use broadsheet::reading::{Filter, Known, Query, Reading, Sieve, fold};
use criterion::{Criterion, criterion_group, criterion_main};

const PARAGRAPHS: usize = 2_000;

/// The text as the browser reads it from the page.
fn text(article: &Article) -> Text {
    let mut text = Text::default();
    for block in &article.body {
        let lines: Vec<String> = block.lines().into_iter().map(plain_text).collect();
        text.add(Part { place: Place::Text, block: Block::Named(block.id().clone()) }, |folded| {
            folded.push_str(&fold(&lines.join("\n")));
            Vec::new()
        });
    }
    text
}

fn state(criterion: &mut Criterion) {
    let words = words::Words::new(1);
    let Ok(article) = story::Story::new(&words, PARAGRAPHS, 1).as_article() else { return };
    let (evidence, text) = (&article.evidence, text(&article));
    let word = words.ranked(600).to_owned();
    let filter = Filter { text: word.clone(), narrow: true, ..Filter::default() };
    let reading = Reading { filter: filter.clone(), ..Reading::default() };
    let query = Query::parse(&word, evidence);
    let (sieve, holding) = (filter.over(evidence), text.holding(evidence));

    criterion.bench_function("take a search apart", |bencher| {
        bencher.iter(|| Query::parse(black_box(&word), evidence));
    });
    criterion.bench_function("find a word", |bencher| {
        bencher.iter(|| find(&text, black_box(&query), evidence));
    });
    criterion.bench_function("find a word key by key", |bencher| {
        let keys: Vec<Query> = word
            .char_indices()
            .filter_map(|(at, c)| Some(Query::parse(word.get(..at + c.len_utf8())?, evidence)))
            .collect();
        bencher.iter(|| {
            let mut narrowing = Narrowing::default();
            keys.iter().map(|key| narrowing.find(&text, black_box(key), evidence).len()).sum::<usize>()
        });
    });
    criterion.bench_function("sift the text", |bencher| {
        bencher.iter(|| Sifted::by(black_box(&sieve), evidence, &text, &holding, None));
    });
    let sifted = Sifted::by(&sieve, evidence, &text, &holding, None);
    criterion.bench_function("view the text under the same filter", |bencher| {
        bencher.iter(|| sifted.view(evidence, black_box(&reading)));
    });
    criterion.bench_function("count the choices", |bencher| {
        bencher.iter(|| {
            let choices = FACETS.iter().map(|facet| facet.choices(evidence, black_box(&sieve)).len());
            choices.sum::<usize>()
        });
    });
    criterion.bench_function("ask what is wanted", |bencher| {
        let known = Known::default();
        bencher.iter(|| Sieve::new(black_box(&filter), evidence, &known));
    });
}

criterion_group!(benches, state);
criterion_main!(benches);
