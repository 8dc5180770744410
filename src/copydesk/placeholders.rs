//! What stands in for something that nobody has written yet: `TK`, `XXX`, `…` as a whole text.
//!
//! The article may be looked at with them, so they are warnings; [`is_unfinished`] keeps it from readers.

use std::ops::Range;

use super::front::Desk;
use super::remark::Draft;

/// Remarks that keep an article from readers although it may be printed for the desk.
const UNFINISHED: [&str; 2] = ["placeholder", "hidden-character"];

/// What programs write where an outlet is not named.
const UNNAMED_OUTLETS: [&str; 9] = [
    "outlet not named",
    "未註明的媒體",
    "未注明的媒体",
    "매체 미상",
    "издание не указано",
    "medium nicht genannt",
    "média non précisé",
    "medio no indicado",
    "unknown outlet",
];

/// Words that are counted with Roman numbers.
const COUNTED: [&str; 16] = [
    "bowl",
    "chapter",
    "part",
    "volume",
    "vol",
    "act",
    "article",
    "book",
    "title",
    "canto",
    "psalm",
    "section",
    "no",
    "olympiad",
    "legion",
    "wrestlemania",
];

/// Whether a remark of this name keeps the article from readers.
pub(super) fn is_unfinished(code: &str) -> bool {
    UNFINISHED.contains(&code)
}

/// A remark when a whole field of the front matter stands in for something.
pub(super) fn check_field(text: &str, span: &Range<usize>, desk: &Desk) {
    let whole = text.trim().trim_start_matches('[').trim_end_matches(']').trim().to_lowercase();
    let empty = matches!(
        whole.as_str(),
        "…" | "..." | "?" | "??" | "???" | "-" | "–" | "—" | "tbd" | "tba" | "todo" | "n/a"
    );
    if empty || UNNAMED_OUTLETS.contains(&whole.as_str()) || whole.starts_with("lorem ipsum") {
        say(text.trim(), span.clone(), desk);
        return;
    }
    check_words(
        text,
        &|at| {
            if text.len() + 2 == span.len() {
                span.start + 1 + at.start..span.start + 1 + at.end
            } else {
                span.clone()
            }
        },
        desk,
    );
}

/// Remarks on words that stand in for something. `place` says where a stretch of the text stands in the file.
pub(super) fn check_words(text: &str, place: &dyn Fn(Range<usize>) -> Range<usize>, desk: &Desk) {
    if !text.contains("TK") && !text.contains("XXX") && !text.contains("TBD") {
        return;
    }
    let mut before = "";
    for (at, word) in words(text) {
        let after = text.get(at + word.len()..).unwrap_or_default();
        let joined = text.get(..at).is_some_and(|text| text.ends_with(['-', '@', '#', '.']))
            || after.starts_with(['-', '@']);
        let stands_in = !joined
            && (is_repeated(word, "TK") && !(word == "TK" && names_something(after))
                || word.len() >= 3
                    && word.bytes().all(|b| b == b'X')
                    && !COUNTED.contains(&before.to_lowercase().as_str())
                || word == "TBD");
        if stands_in {
            say(word, place(at..at + word.len()), desk);
        }
        before = word;
    }
}

fn say(found: &str, span: Range<usize>, desk: &Desk) {
    desk.say(
        Draft::warning(
            "placeholder",
            span,
            format!("“{found}” stands in for something that is still missing."),
        )
        .expected("the words, or nothing where nothing is known")
        .hint("Fill it in before the article is printed for readers; notes to yourself go into {% … %}."),
    );
}

/// The words of letters and digits, each with its place.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut from = None;
    for (at, c) in text.char_indices() {
        match (c.is_alphanumeric() || c == '_', from) {
            (true, None) => from = Some(at),
            (false, Some(start)) => {
                words.extend(text.get(start..at).map(|word| (start, word)));
                from = None;
            }
            _ => {}
        }
    }
    words.extend(from.and_then(|start| Some((start, text.get(start..)?))));
    words
}

fn is_repeated(word: &str, piece: &str) -> bool {
    !word.is_empty() && word.len().is_multiple_of(piece.len()) && word.replace(piece, "").is_empty()
}

/// A name such as “TK Maxx”: a capital letter right behind it, in the same phrase.
fn names_something(after: &str) -> bool {
    let mut rest = after.chars();
    rest.next() == Some(' ')
        && rest.next().is_some_and(char::is_uppercase)
        && rest.next().is_some_and(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::super::front::Desk;
    use super::{check_field, check_words};

    fn found(text: &str) -> usize {
        let desk = Desk::new("a", text);
        check_words(text, &|at| at, &desk);
        desk.finish().len()
    }

    #[test]
    fn words_that_stand_in_are_found_and_names_are_not() {
        for text in ["TK", "[TK]", "TKTK", "said TK people", "XXX said", "by XXXX.", "(TK)", "TKTKTK words"] {
            assert_eq!(found(text), 1, "{text}");
        }
        for text in [
            "TK Maxx opened",
            "TK-1",
            "XXXTentacion",
            "Super Bowl XXX",
            "BTK",
            "STKs",
            "xXx",
            "Chapter XXX",
            "TKO",
            "@XXX",
        ] {
            assert_eq!(found(text), 0, "{text}");
        }
    }

    #[test]
    fn a_whole_field_that_stands_in_is_found() {
        for text in ["…", "[…]", "...", "?", "Outlet not named", "TK", "매체 미상", "Lorem ipsum dolor"]
        {
            let desk = Desk::new("a", text);
            check_field(text, &(0..text.len()), &desk);
            assert_eq!(desk.finish().len(), 1, "{text}");
        }
        for text in ["And then …", "What now?", "The Outlet not named here"] {
            let desk = Desk::new("a", text);
            check_field(text, &(0..text.len()), &desk);
            assert_eq!(desk.finish().len(), 0, "{text}");
        }
    }
}
