//! The authoring format: a file of the desk's, read and checked.
//!
//! `cargo bench --profile desk --bench format`; `cargo test --bench format` runs each once.

#[path = "../examples/long_pages/story.rs"]
#[allow(dead_code, reason = "the bench needs the file alone")]
mod story;
#[path = "../examples/long_pages/words.rs"]
#[allow(dead_code, reason = "the bench needs the file alone")]
mod words;

use std::hint::black_box;

use broadsheet::copydesk::{File, Manuscript, proof};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

fn check(criterion: &mut Criterion) {
    let words = words::Words::new(1);
    let mut group = criterion.benchmark_group("check a file");
    for paragraphs in [40, 400] {
        let bytes = story::Story::new(&words, paragraphs, 1).as_file().into_bytes();
        group.throughput(Throughput::Bytes(bytes.len() as u64));
        let article = File { name: "article.dj".to_owned(), bytes };
        let manuscript = Manuscript { slug: "made-up".to_owned(), article, parallels: Vec::new() };
        group.bench_function(format!("{paragraphs} paragraphs"), |bencher| {
            bencher.iter(|| proof(black_box(&manuscript)));
        });
    }
    group.finish();
}

criterion_group!(benches, check);
criterion_main!(benches);
