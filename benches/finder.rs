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

/// Sentences that are nothing but quotations, in an order that does not repeat with the paragraphs.
fn dense(bytes: usize) -> String {
    const SENTENCES: [&str; 5] = [
        "The keeper said that the bridge was open to all.",
        "“We are dry,” said Ina Faro, the mayor of Kentmouth.",
        "It cost forty million crowns, according to the council.",
        "“Nobody,” she added, “has planned it so.”",
        "He told the Kentmouth Post that the work would go on.",
    ];
    let mut text = String::with_capacity(bytes + 512);
    let mut step: usize = 7;
    while text.len() < bytes {
        for _ in 0..5 {
            step = step.wrapping_mul(31).wrapping_add(17) % 9973;
            text.push_str(SENTENCES.get(step % SENTENCES.len()).copied().unwrap_or_default());
            text.push(' ');
        }
        text.push_str("\n\n");
    }
    text
}

/// Bytes a second stay the same from one megabyte to 32: time grows no faster than the text. A test run takes a small one.
fn growth(criterion: &mut Criterion) {
    let sizes: &[usize] = if std::env::args().any(|word| word == "--bench") { &[1, 4, 16, 32] } else { &[] };
    let mut group = criterion.benchmark_group("dense quotations, MB");
    group.sample_size(10);
    for megabytes in sizes {
        let text = dense(megabytes << 20);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(megabytes.to_string(), |bencher| bencher.iter(|| find(black_box(&text), "en")));
    }
    let small = dense(1 << 16);
    group.bench_function("a sixteenth", |bencher| bencher.iter(|| find(black_box(&small), "en")));
    group.finish();
}

/// A paragraph for each of many mayors, of whom many have the same last name: whoever "the mayor" or a last name means is looked
/// up among all of them.
fn mayors(number: usize) -> String {
    const LAST: [&str; 3] = ["Faro", "Kent", "Olsen"];
    let paragraph = |n: usize| {
        let first: String = [n / 676, n / 26, n].iter().map(|n| char::from(b'a' + (n % 26) as u8)).collect();
        let last = LAST.get(n % LAST.len()).copied().unwrap_or_default();
        format!(
            "Mayor Z{first} {last} came. The mayor said that the bridge was open. “We are dry,” {last} said.\n\n"
        )
    };
    (0..number).map(paragraph).collect()
}

/// Mayors a second stay the same from five thousand to twenty thousand.
fn offices(criterion: &mut Criterion) {
    let sizes: &[usize] =
        if std::env::args().any(|word| word == "--bench") { &[5_000, 20_000] } else { &[200] };
    let mut group = criterion.benchmark_group("people with an office");
    group.sample_size(10);
    for number in sizes {
        let text = mayors(*number);
        group.throughput(Throughput::Elements(*number as u64));
        group.bench_function(number.to_string(), |bencher| bencher.iter(|| find(black_box(&text), "en")));
    }
    group.finish();
}

criterion_group!(benches, finder, growth, offices);
criterion_main!(benches);
