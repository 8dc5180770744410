//! Made-up words of several scripts, as frequent as real ones, the same for the same seed.
//!
//! Frequencies follow Zipf's law, and frequent words are short. Nothing is copied: every word is put together from
//! syllables.

/// Words of the article's own language.
const VOCABULARY: usize = 8_000;

/// Words of each foreign language: they are names and terms, so there are fewer.
const FOREIGN_VOCABULARY: usize = 1_200;

/// A row of numbers that look like chance (xorshift).
#[derive(Clone, Debug)]
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn roll(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 >> 11
    }

    /// A number below `sides`.
    pub(super) fn below(&mut self, sides: usize) -> usize {
        (self.roll() % sides.max(1) as u64) as usize
    }

    /// A rank below `ranks`, by Zipf's law: the second half as often as the first, the third a third.
    pub(super) fn rank(&mut self, ranks: usize) -> usize {
        let part = self.roll() as f64 / (1_u64 << 53) as f64;
        ((part * ((ranks + 1) as f64).ln()).exp() as usize).saturating_sub(1).min(ranks.saturating_sub(1))
    }

    /// One of a list.
    pub(super) fn of<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> Option<&'a T> {
        list.get(self.below(list.len())).copied()
    }
}

/// A script with the parts of its syllables.
struct Script {
    lang: &'static str,
    onsets: &'static [&'static str],
    vowels: &'static [&'static str],
    codas: &'static [&'static str],
    /// What stands between two words.
    gap: &'static str,
}

const LATIN: Script = Script {
    lang: "en",
    onsets: &[
        "b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "l", "m", "n", "p", "pl", "r", "s", "st", "t",
        "th", "tr", "v", "w", "",
    ],
    vowels: &["a", "e", "i", "o", "u", "ai", "ea", "ou"],
    codas: &["", "", "n", "r", "s", "t", "l", "nd", "m", "ck"],
    gap: " ",
};

const FOREIGN: [Script; 4] = [
    Script {
        lang: "ru",
        onsets: &["б", "в", "г", "д", "ж", "к", "л", "м", "н", "п", "р", "с", "ст", "т", "х", "ш"],
        vowels: &["а", "е", "и", "о", "у", "ы", "я"],
        codas: &["", "", "й", "н", "р", "л", "т"],
        gap: " ",
    },
    Script {
        lang: "zh-Hans",
        onsets: &[
            "山", "水", "火", "木", "金", "土", "日", "月", "中", "国", "人", "民", "平", "和", "新", "社",
            "会", "东", "西", "南", "北", "书", "信", "报", "海", "江", "城", "门", "门", "大",
        ],
        vowels: &[
            "公", "文", "学", "生", "年", "长", "主", "来", "事", "地", "方", "面", "开", "明", "心", "力",
        ],
        codas: &[""],
        gap: "",
    },
    Script {
        lang: "ko",
        onsets: &[
            "가", "나", "다", "라", "마", "바", "사", "아", "자", "차", "하", "고", "도", "보", "조", "호",
        ],
        vowels: &["강", "산", "길", "문", "신", "전", "정", "평", "화", "국", "민", "서"],
        codas: &["", "은", "를", "에"],
        gap: " ",
    },
    Script {
        lang: "ar",
        onsets: &["ب", "ت", "ج", "ح", "د", "ر", "س", "ع", "ف", "ق", "ك", "ل", "م", "ن", "و", "ي"],
        vowels: &["ا", "و", "ي", ""],
        codas: &["", "ة", "ن", "ر"],
        gap: " ",
    },
];

/// The words of all languages.
#[derive(Debug)]
pub(super) struct Words {
    own: Vec<String>,
    foreign: Vec<(&'static str, &'static str, Vec<String>)>,
}

impl Words {
    pub(super) fn new(seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let own = vocabulary(&LATIN, VOCABULARY, &mut dice);
        let foreign = FOREIGN
            .iter()
            .map(|script| (script.lang, script.gap, vocabulary(script, FOREIGN_VOCABULARY, &mut dice)));
        Self { own, foreign: foreign.collect() }
    }

    /// The word of this rank; 0 is the most frequent.
    pub(super) fn ranked(&self, rank: usize) -> &str {
        self.own.get(rank).map_or("", String::as_str)
    }

    /// Between `least` and `most` words of the article's own language.
    pub(super) fn run(&self, least: usize, most: usize, dice: &mut Dice) -> String {
        let count = least + dice.below(most - least + 1);
        let words: Vec<&str> = (0..count).map(|_| self.ranked(dice.rank(VOCABULARY))).collect();
        words.join(" ")
    }

    /// A sentence of news length.
    pub(super) fn sentence(&self, dice: &mut Dice) -> String {
        let run = self.run(9, 30, dice);
        let mut letters = run.chars();
        let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
        format!("{first}{}.", letters.as_str())
    }

    /// A few words of some other language, with its tag.
    pub(super) fn foreign(&self, dice: &mut Dice) -> (&'static str, String) {
        let Some((lang, gap, words)) = self.foreign.get(dice.below(self.foreign.len())) else {
            return (LATIN.lang, String::new());
        };
        let count = 2 + dice.below(5);
        let picked: Vec<&str> =
            (0..count).filter_map(|_| words.get(dice.rank(words.len()))).map(String::as_str).collect();
        (lang, picked.join(gap))
    }
}

/// Words of growing length: frequent ones have one syllable, rare ones up to four.
fn vocabulary(script: &Script, count: usize, dice: &mut Dice) -> Vec<String> {
    let word = |rank: usize, dice: &mut Dice| {
        let syllables = match rank {
            0..60 => 1,
            60..1_200 => 2,
            1_200..4_000 => 3,
            _ => 4,
        };
        let mut word = String::new();
        for _ in 0..syllables {
            for part in [script.onsets, script.vowels, script.codas] {
                word.push_str(dice.of(part).unwrap_or_default());
            }
        }
        word
    };
    (0..count).map(|rank| word(rank, dice)).collect()
}
