//! [`account`]: what was left out, told so that what matters is seen.
//!
//! A page leaves hundreds of lines beside its article. Nobody reads a list of them, and the one paragraph that belongs
//! in the article stands somewhere among menus.

use std::collections::BTreeSet;

use super::{LeftOut, Reason};

/// The shortest text that may be a paragraph of the article, in characters; a script without spaces says as much with
/// fewer.
const PROSE: usize = 90;
const EASTERN: usize = 35;
/// How many such paragraphs are told whole, and how much of each, in characters.
const MOST_PROSE: usize = 12;
const LONGEST: usize = 1200;
/// How many of the other texts of each kind are told, and how much of each, in characters.
const FIRST: usize = 3;
const SHORT: usize = 50;

/// What was left out, as lines: first what may be text of the article, each text whole, then a line for each reason with
/// the first few texts and the number of the others. No text is told twice.
#[must_use]
pub fn account(left_out: &[LeftOut]) -> Vec<String> {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut whole: Vec<String> = Vec::new();
    let mut kinds: Vec<(Reason, Vec<String>, usize)> = Vec::new();
    let mut unread = 0;
    for one in left_out {
        let text = one.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let text: String = text.chars().filter(|c| !c.is_control()).collect();
        if text.is_empty() || !seen.insert(text.clone()) {
            continue;
        }
        if is_told_whole(one.reason, &text) {
            if whole.len() < MOST_PROSE {
                whole.push(format!("{}: {}", one.reason.as_str(), shortened(&text, LONGEST)));
            } else {
                unread += 1;
            }
            continue;
        }
        match kinds.iter_mut().find(|(reason, ..)| *reason == one.reason) {
            Some((_, texts, more)) if texts.len() >= FIRST => *more += 1,
            Some((_, texts, _)) => texts.push(shortened(&text, SHORT)),
            None => kinds.push((one.reason, vec![shortened(&text, SHORT)], 0)),
        }
    }
    let mut lines = whole;
    if unread > 0 {
        lines.push(format!("and {unread} more like these"));
    }
    lines.extend(kinds.iter().map(|(reason, texts, more)| {
        let more = if *more > 0 { format!(" | and {more} more") } else { String::new() };
        format!("{}: {}{more}", reason.as_str(), texts.join(" | "))
    }));
    lines
}

/// Whether a text may belong in the article. What a document holds for its makers has no menus and is told whole.
fn is_told_whole(reason: Reason, text: &str) -> bool {
    match reason {
        Reason::Deleted | Reason::Internal | Reason::Attachment => true,
        Reason::Navigation | Reason::Invitation | Reason::Beside | Reason::Hidden => is_prose(text),
        Reason::Rights | Reason::Caption | Reason::Head | Reason::OtherItem | Reason::Comment => false,
    }
}

/// Whether a text is a sentence or more.
fn is_prose(text: &str) -> bool {
    let eastern =
        text.chars().filter(|c| matches!(c, '\u{3040}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')).count();
    let end = text.trim_end_matches(['”', '"', '»', '“', '’', '」', ')', ' ']);
    let ends = end.ends_with(['.', '!', '?', '…', ':', '。', '！', '？', '؟', '।']);
    ends && (text.chars().count() >= PROSE || eastern >= EASTERN)
}

fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let begin: String = text.chars().take(most).collect();
    // Not in the middle of a word, unless the script has no spaces.
    let begin = begin.rsplit_once(' ').map_or(begin.as_str(), |(words, _)| words);
    format!("{begin} …")
}
