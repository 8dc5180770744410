//! What is said to be done to the words, and the words themselves.

use crate::article::{Extent, Lang};

use super::front::{Desk, Sited};
use super::joined::Passage;
use super::pairs::outside;
use super::remark::{Draft, REPEATED, excerpt};

/// Remarks on words of the writer inside the brackets of somebody's words: `["One," she said, "two."]` would print
/// “she said” as hers.
pub(super) fn check_whose(passage: &Passage, done: &Sited<Extent>, lang: &Lang, desk: &Desk) {
    if done.value == Extent::Paraphrase {
        return;
    }
    for part in std::iter::once(passage).chain(&passage.continued) {
        let Some(words) = outside(&part.words, lang).and_then(|place| part.words.get(place)) else {
            continue;
        };
        let words = excerpt(words, REPEATED);
        desk.say(
            Draft::warning(
                "writers-words",
                part.id.span.clone(),
                format!("“{words}” stands in the brackets but outside the quotation marks."),
            )
            .expected("nothing but the speaker’s words between [ and ]")
            .hint(format!(
                "The page would give these words to the speaker. Mark each part by itself: [“…”]{{.quote #{id} …}}, and [“…”]{{.quote #{id}}} where the words go on.",
                id = part.id.value
            )),
        );
    }
}

/// Remarks on `verbatim` for a word or two, and on `paraphrase` around quotation marks.
pub(super) fn check_extent(words: &str, done: &Sited<Extent>, lang: &Lang, desk: &Desk) {
    match done.value {
        Extent::Verbatim if is_scrap(words, lang) => desk.say(
            Draft::warning(
                "extent-of-words",
                done.span.clone(),
                "A full sentence is promised, and there is only a word or two.",
            )
            .expected("done=partial for a few words; done=verbatim for a full sentence or more"),
        ),
        Extent::Paraphrase if quotes_words(words) => desk.say(
            Draft::warning(
                "extent-of-words",
                done.span.clone(),
                "A paraphrase is promised, and the words stand in quotation marks.",
            )
            .expected("done=partial or done=verbatim for words in quotation marks")
            .hint("Take the quotation marks away when the words are the writer’s."),
        ),
        _ => {}
    }
}

/// One or two words that are no sentence of their own: a sentence begins with a capital and ends with its point.
fn is_scrap(words: &str, lang: &Lang) -> bool {
    let trim = |c: char| !c.is_alphanumeric();
    let bare = words.trim_matches(trim);
    let rest = words.trim_end().trim_end_matches(['”', '’', '"', '»', '“', '」', '』', '\u{a0}', ' ']);
    let ends = rest.ends_with(['.', '!', '?', '…', '。', '！', '？']);
    if matches!(lang.primary(), "zh" | "ja") {
        return bare.chars().count() <= 4 && !ends;
    }
    let sentence =
        ends && (bare.starts_with(char::is_uppercase) || bare.starts_with(|c: char| !c.is_lowercase()));
    bare.split_whitespace().count() <= 2 && !sentence
}

/// Whether the passage as a whole, or three words of it, stand in quotation marks.
fn quotes_words(words: &str) -> bool {
    let inner = words.trim().trim_end_matches(['.', ',', ';', '!', '?', '。', '，']);
    let whole = inner.starts_with(['“', '„', '«', '»', '「', '『'])
        && inner.ends_with(['”', '“', '»', '«', '」', '』']);
    let quoted = words.find('“').and_then(|at| words.get(at..)).and_then(|rest| rest.split('”').next());
    whole || quoted.is_some_and(|quoted| quoted.split_whitespace().count() >= 3 && words.contains('”'))
}

#[cfg(test)]
mod tests {
    use super::{is_scrap, quotes_words};
    use crate::article::Lang;

    #[test]
    fn a_word_or_two_are_no_sentence() {
        let scrap = |words: &str, lang: &str| Lang::new(lang).map(|lang| is_scrap(words, &lang));
        for words in ["“safe”", "“very safe,”", "“Safe”"] {
            assert_eq!(scrap(words, "en"), Ok(true), "{words}");
        }
        for words in ["“No.”", "“Never again!”", "“It is safe”", "“Is it?”"] {
            assert_eq!(scrap(words, "en"), Ok(false), "{words}");
        }
        assert_eq!(scrap("「安全」", "zh-Hant"), Ok(true));
        assert_eq!(scrap("「我們檢查了每一塊石頭」", "zh-Hant"), Ok(false));
    }

    #[test]
    fn a_paraphrase_has_no_quotation_marks() {
        for words in ["“It is safe.”", "“It is safe”.", "that it was “safe as a house” now"] {
            assert!(quotes_words(words), "{words}");
        }
        for words in ["that it is safe", "that it is “safe” now"] {
            assert!(!quotes_words(words), "{words}");
        }
    }
}
