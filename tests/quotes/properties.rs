//! Whatever the text holds: no panic, exact offsets, the same answer twice.

use broadsheet::quotes::{languages, pack_troubles};
use proptest::prelude::*;

use crate::held::hold;

const PIECES: [&str; 68] = [
    "a déclaré ",
    "a-t-il dit ",
    "la maire ",
    "dijo ",
    "— сказала ",
    "в клубе ",
    "heißt es ",
    "und ",
    "citing ",
    "the Kent Herald ",
    "Said ",
    "dem Sender ",
    "《晚报》",
    "援引",
    "告诉",
    "的",
    "对",
    "陈大文",
    "씨는 ",
    "말을 인용해 ",
    "\"고 ",
    "밝혔다. ",
    "하지만 ",
    "12일 ",
    "“",
    "”",
    "„",
    "«",
    "»",
    "「",
    "」",
    "\"",
    "'",
    "''",
    "‘",
    "’",
    ", ",
    ". ",
    "。",
    "，",
    ": ",
    "— ",
    "? ",
    "(",
    ")",
    "\n",
    "\n\n",
    "said ",
    "according to ",
    "Mr. Smith ",
    "he ",
    "who ",
    "that ",
    "told CNN ",
    "and ",
    "sagte ",
    "laut ",
    "сказал ",
    "a-t-il déclaré ",
    "dijo ",
    "表示",
    "据",
    "市长",
    "라고 말했다.",
    "시장은 ",
    "é",
    "\u{301}",
    "😀",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => proptest::sample::select(PIECES.to_vec()).prop_map(str::to_owned),
        2 => "\\PC{0,6}",
        1 => any::<String>(),
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn offsets_are_exact_and_answers_the_same(text in text(), index in 0_usize..8) {
        hold(&text, languages()[index % languages().len()]);
    }
}

#[test]
fn every_line_of_every_pack_means_something() {
    let troubles = pack_troubles();
    assert!(troubles.is_empty(), "{troubles:#?}");
}
