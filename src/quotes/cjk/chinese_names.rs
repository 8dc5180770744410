//! What a Chinese mention calls somebody: the name and the office in it.

use crate::quotes::Span;
use crate::quotes::cjk::chinese_subject::date_end;
use crate::quotes::cjk::text::{CjkText, Naming};

/// The name a longer phrase ends with: a family name and one or two characters.
fn surnamed(cjk: &CjkText<'_>, (from, to): Span) -> Option<Span> {
    let ends = |list: &str| cjk.entry_before(list, to).is_some();
    if ends("bodies") || ends("unnamed") || ends("titles") || ends("documents") {
        return None;
    }
    (2..=4)
        .rev()
        .filter_map(|length| {
            to.checked_sub(length).filter(|start| *start > from).map(|start| (start, length))
        })
        .find_map(|(start, length)| {
            let family = cjk.entry("surnames", start)?;
            (1..=2).contains(&(length - family)).then_some((start, to))
        })
}

/// The most characters of a foreign name without a point.
const MOST_OF_A_NAME: usize = 6;

/// Whether every character of a phrase is one that foreign names are written with.
fn is_plain(cjk: &CjkText<'_>, (from, to): Span) -> bool {
    (from..to).all(|i| cjk.entry("foreign names", i).is_some())
}

/// How Chinese says who someone is.
pub(super) struct Chinese;

impl Naming for Chinese {
    fn parts(&self, cjk: &CjkText<'_>, (from, to): Span) -> (Option<Span>, Option<Span>) {
        // 周有光先生: the name without the courtesy.
        let to = match cjk.entry_before("courtesies", to) {
            Some(length) if to - length >= from + 2 => to - length,
            _ => to,
        };
        let text = cjk.text((from, to));
        // 《晨报》: a title is nobody's name.
        if text.ends_with('》') {
            return (None, None);
        }
        // 一位工程师: somebody, nobody's name.
        let counted = "某该該".contains(cjk.at(from))
            || from + 1 < to
                && "一两兩二三四五多几幾数數".contains(cjk.at(from))
                && "名位个個家些".contains(cjk.at(from + 1));
        if counted || cjk.first("outlets", (from, to)).is_some() {
            return (None, None);
        }
        // 他的出版商: somebody of his.
        if cjk.entry("pronouns", from).is_some_and(|length| cjk.at(from + length) == '的') {
            return (None, None);
        }
        // The name stands behind the last title: 外交部发言人毛宁.
        let title = (from..to).rev().find_map(|i| {
            cjk.entry("titles", i).filter(|length| i + length <= to).map(|length| (i, i + length))
        });
        match title {
            // 总理办公室的声明: what is written there.
            Some((_, end))
                if to - end >= 2 && to - end <= 14 && cjk.entry_before("documents", to).is_none() =>
            {
                (Some((end, to)), Some((from, end)))
            }
            // 王市长: a family name and an office.
            Some((start, end)) if end == to && start == from + 1 => (Some((from, start)), Some((start, end))),
            // 王建国市长.
            Some((start, end))
                if end == to
                    && (2..=3).contains(&(start - from))
                    && cjk.first("bodies", (from, start)).is_none()
                    // 宏芯发言人: somebody of a firm.
                    && (cjk.entry("of a body", start).is_none()
                        || cjk.entry("surnames", from).is_some()) =>
            {
                (Some((from, start)), Some((start, end)))
            }
            None if (2..=4).contains(&text.chars().count())
                && cjk.first("bodies", (from, to)).is_none()
                && cjk.first("unnamed", (from, to)).is_none() =>
            {
                (Some((from, to)), None)
            }
            None if text.contains('·') => (Some((from, to)), None),
            // 席尔霍尔茨: a foreign name without its point.
            None if (5..=MOST_OF_A_NAME).contains(&(to - from)) && is_plain(cjk, (from, to)) => {
                (Some((from, to)), None)
            }
            _ => (surnamed(cjk, (from, to)), None),
        }
    }

    // Where a name ends behind its office, nothing tells.
    fn whole(&self, _: &CjkText<'_>, _: char, _: &str) -> Option<String> {
        None
    }

    fn date(&self, cjk: &CjkText<'_>, (from, to): Span) -> Option<Span> {
        (from..to).find_map(|i| {
            if cjk.region_at(i).is_some() {
                return None;
            }
            date_end(cjk, i, to).map(|end| (i, end)).or_else(|| {
                let word: String = cjk.text((i, i + 2));
                cjk.pack.list("days").contains(&word).then_some((i, i + 2))
            })
        })
    }
}
