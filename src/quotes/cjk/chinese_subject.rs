//! Who stands before a Chinese verb of saying: the phrase a clause opens with, without date and setting.

use crate::quotes::Span;
use crate::quotes::cjk::text::CjkText;

/// The longest last name behind its point, in code points, with the point: ·萨利赫.
const LONGEST_LAST_NAME: usize = 7;

/// Where the clause around `at` begins.
pub(super) fn clause(cjk: &CjkText<'_>, from: usize, at: usize) -> usize {
    (from..at)
        .rev()
        .find(|i| "，；。：,".contains(cjk.at(*i)) && cjk.region_at(*i).is_none())
        .map_or(from, |i| i + 1)
}

/// Who stands before a verb of saying.
pub(super) fn subject(cjk: &CjkText<'_>, from: usize, cue: usize) -> Option<Span> {
    let mut end = cue;
    for _ in 0..4 {
        let start = clause(cjk, from, end);
        if let Some(found) = phrase(cjk, start, end) {
            return Some(found);
        }
        if start <= from {
            return None;
        }
        end = start - 1;
    }
    None
}

/// The noun phrase that a clause opens with, without date and setting.
pub(super) fn phrase(cjk: &CjkText<'_>, start: usize, end: usize) -> Option<Span> {
    // 她听见保安大喊: whoever is heard.
    let start = cjk.first("hearing", (start, end)).map_or(start, |(_, behind)| behind);
    let mut from = start;
    // 在厂里开了十九年叉车的吴大勇: the name behind the clause.
    if let Some(name) = described(cjk, start, end) {
        return Some(name);
    }
    // "据新华社" and dates open a clause; "在会上" does too.
    loop {
        while from < end && (cjk.at(from).is_whitespace() || "”」』）)、".contains(cjk.at(from))) {
            from += 1;
        }
        if let Some(to) = date_end(cjk, from, end) {
            from = to;
            continue;
        }
        if let Some(length) = cjk.entry("openers", from) {
            from += length;
            continue;
        }
        if matches!(cjk.at(from), '在' | '于' | '於') {
            let close = (from..end).find(|i| "上中时時后後里裡前".contains(cjk.at(*i)) && *i > from + 1);
            let close = close?;
            from = close + 1;
            continue;
        }
        match setting(cjk, from) {
            Some(length) if from + length <= end && !matches!(cjk.at(from), '对' | '對' | '向' | '就') => {
                from += length;
            }
            Some(_) => return None,
            None => break,
        }
    }
    // 反对党: a word for somebody is whole, whatever its second half may mean.
    let first = from + speaker_word(cjk, from).unwrap_or(1);
    let somebody = |i: usize| {
        let whole = cjk.entry("pronouns", from).is_some_and(|length| from + length == i);
        whole || ["titles", "unnamed"].iter().any(|list| cjk.entry_before(list, i).is_some())
    };
    let to = (first..end)
        .find(|i| {
            setting(cjk, *i).is_some()
                // 他援引一份报告说
                || cjk.entry("quoting", *i).is_some() && somebody(*i)
                || date_end(cjk, *i, end).is_some() || cjk.region_at(*i).is_some()
        })
        .unwrap_or(end);
    // 有观察人士: "there are observers who".
    if cjk.at(from) == '有' && cjk.entry_before("unnamed", to).is_some() && to > from + 2 {
        from += 1;
    }
    // 卢宇恳切地: the name without how it was said.
    let to = if to >= from + 5 && cjk.at(to - 1) == '地' { to - 3 } else { to };
    // 丹尼尔·霍特(Daniel Huot), 陆志恒（前市长）: what stands in brackets behind a name, and whatever follows.
    let to = (first..to).find(|i| "(（".contains(cjk.at(*i))).unwrap_or(to);
    let known = (from, to);
    let letters = cjk.chars.get(from..to).unwrap_or_default().iter().filter(|c| c.is_alphanumeric()).count();
    (letters > 0 && to - from <= 40).then_some(known)
}

/// The longest word at `i` for whoever speaks; its length.
pub(super) fn speaker_word(cjk: &CjkText<'_>, i: usize) -> Option<usize> {
    ["titles", "bodies", "unnamed"].iter().filter_map(|list| cjk.entry(list, i)).max()
}

/// A word at `i` that only says when or how, and is not the beginning of a word for somebody: 将 in 将军.
pub(super) fn setting(cjk: &CjkText<'_>, i: usize) -> Option<usize> {
    cjk.entry("settings", i).filter(|length| speaker_word(cjk, i).is_none_or(|word| word <= *length))
}

/// The name behind 的, as far as it is one.
pub(super) fn described(cjk: &CjkText<'_>, start: usize, end: usize) -> Option<Span> {
    let from = (start..end).rev().find(|i| cjk.at(*i) == '的')? + 1;
    let to = (from + 1..end).find(|i| cjk.entry("settings", *i).is_some()).unwrap_or(end);
    // 在庭后的记者会上: an occasion, nobody.
    if cjk.first("occasions", (from, to)).is_some()
        && cjk.chars.get(start..from).is_some_and(|c| c.contains(&'在'))
    {
        return None;
    }
    let titled = (from..to).rev().find_map(|i| Some(i + cjk.entry("titles", i)?));
    let rest = titled.filter(|rest| *rest <= to).unwrap_or(from);
    let named = cjk
        .entry("surnames", rest)
        .is_some_and(|length| (1..=2).contains(&(to - rest - length.min(to - rest))));
    // 住在附近的王女士: a family name before how somebody is addressed.
    let named = named || titled == Some(to) && to <= from + 4 && cjk.entry("surnames", from).is_some();
    // 流亡的诗人阿赫迈德·萨利赫
    let point = (from..to).rev().find(|i| cjk.at(*i) == '·');
    let named = named || point.is_some_and(|point| to - point <= LONGEST_LAST_NAME);
    (named || titled.is_some_and(|rest| rest < to) && to - rest >= 2).then_some((from, to))
}

/// The end of a date that begins at `i`: 12日, 6月3日, 2024年.
pub(super) fn date_end(cjk: &CjkText<'_>, i: usize, end: usize) -> Option<usize> {
    let digit = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let mut k = i;
    let mut found = None;
    loop {
        let first = k;
        while k < end && digit(cjk.at(k)) {
            k += 1;
        }
        if k > first && "日月年号號".contains(cjk.at(k)) && k < end {
            k += 1;
            found = Some(k);
        } else {
            return found;
        }
    }
}
