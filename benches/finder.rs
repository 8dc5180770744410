//! The quotation finder: plain text, in languages that are read in different ways.
//!
//! `cargo bench --profile desk --bench finder`; `cargo test --bench finder` runs each once.

use std::hint::black_box;

use broadsheet::quotes::find;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

/// A few sentences of each kind of language, made up for this bench: spaces, no spaces, the verb at the end.
const TEXTS: [(&str, &str); 3] = [
    (
        "en",
        "“The bridge will open in spring,” said Ines Faro, the city engineer. She added that every stone had been \
         checked. According to the mayor, Lee Hana, nobody had been hurt. A clerk wrote that “the river is low”.\n\n",
    ),
    ("zh-Hans", "市长李河说：“大桥将在春天开放。”她还表示，每块石头都检查过了。据报道，没有人受伤。\n\n"),
    ("ko", "이하나 시장은 “다리는 봄에 열린다”고 말했다. 그는 모든 돌을 확인했다고 덧붙였다.\n\n"),
];

fn finder(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("find quotations");
    for (lang, text) in TEXTS {
        let text = text.repeat(50);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(lang, |bencher| bencher.iter(|| find(black_box(&text), lang)));
    }
    group.finish();
}

criterion_group!(benches, finder);
criterion_main!(benches);
