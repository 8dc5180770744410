//! Stretches of words: between two commas, marks or colons.

use crate::quotes::text::sheet::{REACH, Sheet};
use crate::quotes::text::tokens::{Kind, Tag};

/// Where the stretch that ends before `at` begins: after a comma, a mark, a colon or at the sentence's start.
pub(crate) fn stretch_start(sheet: &Sheet, at: usize) -> usize {
    let start = sheet.sentence_start(at.saturating_sub(1)).max(at.saturating_sub(REACH));
    let mut k = at;
    while k > start {
        let t = sheet.t(k - 1);
        if t.any(&[")", "]"]) {
            // What stands in brackets belongs to the stretch.
            if let Some(open) = (start..k - 1).rev().take(12).find(|i| sheet.t(*i).any(&["(", "["])) {
                k = open;
                continue;
            }
        }
        if t.kind == Kind::Mark {
            let short = t.region.map(|region| sheet.span(region)).filter(|(a, b)| {
                let last = sheet.t(b.saturating_sub(2));
                b - a <= 8
                    && *b == k
                    && *a > start
                    && sheet.before(*a).tag != Tag::Comma
                    && matches!(last.kind, Kind::Word | Kind::Number)
            });
            match short {
                // A nickname or the title of a show.
                Some((from, _)) => {
                    k = from;
                    continue;
                }
                None => break,
            }
        }
        if t.tag == Tag::Comma || t.any(&[":", ";", "—", "–", "--", "-", "(", "[", "…", "?", "!"]) {
            break;
        }
        k -= 1;
    }
    k
}
