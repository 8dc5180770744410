//! Who can speak in Chinese: a name, an office, a body, an outlet or a document; a clause or a thing cannot.

use crate::quotes::cjk::text::{CjkCandidate, CjkText};
use crate::quotes::{Certainty, Span};

/// The longest name that only its letters show to be one, in code points: 绍伊古, 约翰逊.
const LONGEST_NAME: usize = 6;

/// A candidate whose speaker can speak. What a clause or a thing "says" is no report, unless marks open it: then it is
/// said, but by nobody who is known.
pub(crate) fn with_voice(cjk: &CjkText<'_>, candidate: CjkCandidate) -> Option<CjkCandidate> {
    if candidate.speaker.is_none_or(|speaker| speaks(cjk, speaker)) {
        return Some(candidate);
    }
    let direct = candidate.spans.first().is_some_and(|(from, _)| cjk.region_at(*from).is_some());
    direct.then_some(CjkCandidate { speaker: None, certainty: Certainty::Uncertain, ..candidate })
}

/// Whether a phrase names somebody or what somebody writes or runs.
fn speaks(cjk: &CjkText<'_>, (from, end): Span) -> bool {
    if end <= from {
        return false;
    }
    let mut to = end;
    while to > from + 1 && (cjk.at(to - 1).is_whitespace() || "》」』”）)".contains(cjk.at(to - 1))) {
        if cjk.at(to - 1) == '》' {
            return true;
        }
        to -= 1;
    }
    let ends = |list: &str| cjk.entry_before(list, to).is_some_and(|length| length <= to - from);
    // 大家认为, 换句话说: nobody, whatever else the word looks like.
    if ends("nobody") {
        return false;
    }
    let whole = |list: &str| cjk.entry_before(list, to).is_some_and(|length| length == to - from);
    if whole("pronouns") || cjk.at(to - 1).is_ascii_alphanumeric() && !has_function_word(cjk, (from, to)) {
        return true;
    }
    let family = cjk
        .entry("surnames", from)
        .filter(|length| (1..=2).contains(&(to - from - length.min(&(to - from)))));
    if family.is_some() && !"的了着著".contains(cjk.at(to - 1)) {
        return true;
    }
    let known = [
        "titles",
        "unnamed",
        "bodies",
        "outlets",
        "outlet tails",
        "documents",
        "occasions",
        "carriers",
        "courtesies",
        "ours",
        "voices",
        "voice tails",
    ];
    if known.iter().any(|list| ends(list)) {
        return true;
    }
    // 外交部发言人毛宁: a name behind an office.
    let titled =
        |i: usize| cjk.entry("titles", i).is_some_and(|length| i + length < to && to <= i + length + 14);
    let name = (from..to).any(|i| cjk.at(i) == '·') || (from..to).any(titled);
    name || to - from <= LONGEST_NAME && !has_function_word(cjk, (from, to)) || surnamed(cjk, (from, to))
}

/// Whether a word of grammar stands in a phrase, so that it is a clause: 它可以, 进行了上百个.
fn has_function_word(cjk: &CjkText<'_>, (from, to): Span) -> bool {
    (from..to).any(|i| cjk.entry("grammar", i).is_some())
}

/// Whether a longer phrase ends in a family name and one or two characters: 正在读书的马素湘.
fn surnamed(cjk: &CjkText<'_>, (from, to): Span) -> bool {
    (2..=3).any(|length| {
        let start = to.saturating_sub(length);
        start > from
            && cjk.entry("surnames", start).is_some_and(|family| family < length)
            && !has_function_word(cjk, (start, to))
    })
}
