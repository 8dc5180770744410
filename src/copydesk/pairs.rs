//! Whether the quotation marks and brackets of a passage come in pairs.

use std::ops::Range;

use crate::article::Lang;

use super::typography::is_unspaced;

/// A mark without its partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lone {
    /// The byte at which it stands.
    pub(super) at: usize,
    /// The mark.
    pub(super) mark: char,
    /// Whether it is the first mark of the passage, opens, and all others have partners: such a quotation may go on
    /// in the next paragraph.
    pub(super) left_open: bool,
}

/// What closes a mark.
fn partners(open: char) -> &'static [char] {
    match open {
        '“' | '”' => &['”'],
        '„' => &['“', '”'],
        '«' => &['»'],
        '»' => &['«', '»'],
        '‹' => &['›'],
        '›' => &['‹'],
        '‚' => &['‘', '’'],
        '‘' => &['’'],
        '「' => &['」'],
        '『' => &['』'],
        '《' => &['》'],
        '〈' => &['〉'],
        '【' => &['】'],
        '(' | '（' => &[')', '）'],
        '[' => &[']'],
        '{' => &['}'],
        _ => &[],
    }
}

/// The first mark without its partner, brackets and quotation marks alike.
pub(super) fn lone(words: &str, lang: &Lang) -> Option<Lone> {
    walk(words, lang, |_, _| {})
}

/// The first words that stand outside all quotation marks, where some words stand inside such marks; `None` too where
/// a mark has no partner. Words in brackets count as inside: an editor added them.
pub(super) fn outside(words: &str, lang: &Lang) -> Option<Range<usize>> {
    let mut quoted = false;
    let mut runs: Vec<Range<usize>> = Vec::new();
    let lone = walk(words, lang, |at, c| {
        quoted |= matches!(c, '“' | '„' | '«' | '»' | '‘' | '‚' | '「' | '『');
        if c.is_alphanumeric() || c == '’' {
            let end = at + c.len_utf8();
            match runs.last_mut() {
                Some(run)
                    if words.get(run.end..at).is_some_and(|gap| gap.chars().all(char::is_whitespace)) =>
                {
                    run.end = end;
                }
                _ => runs.push(at..end),
            }
        }
    });
    let is_word =
        |run: &Range<usize>| words.get(run.clone()).is_some_and(|run| run.contains(char::is_alphanumeric));
    if lone.is_some() || !quoted { None } else { runs.into_iter().find(is_word) }
}

/// Goes through the marks as [`lone`] says; `at_top` gets each character that stands inside no pair, marks that open
/// included.
fn walk(words: &str, lang: &Lang, mut at_top: impl FnMut(usize, char)) -> Option<Lone> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut first = None;
    let mut before = None;
    for (at, c) in words.char_indices() {
        // Nearly all of a text neither opens nor closes anything.
        if c.is_ascii_alphanumeric() || c == ' ' {
            if open.is_empty() {
                at_top(at, c);
            }
            before = Some(c);
            continue;
        }
        let after = words.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
        let starts = before
            .is_none_or(|c: char| c.is_whitespace() || is_opener(c) || matches!(c, '—' | '–' | '-' | '/'));
        let letter = |c: char| c.is_alphanumeric() && !is_unspaced(c);
        let in_word = before.is_some_and(letter) && after.is_some_and(letter);
        let top = open.last().copied();
        if top.is_none() {
            at_top(at, c);
        }
        // The mark of single quotations is the apostrophe too.
        let apostrophe = c == '’' && (in_word || starts && after.is_some_and(char::is_alphanumeric));
        if top.is_some_and(|(_, mark)| partners(mark).contains(&c)) && !apostrophe {
            open.pop();
        } else if opens(c, lang, starts, after) {
            first = first.or(Some(at));
            open.push((at, c));
        } else if is_closer(c, lang) && !is_enumerator(words, at, c) {
            // A partner further down means that the marks between have none.
            let deeper = open.iter().rposition(|(_, mark)| partners(*mark).contains(&c));
            match deeper.and_then(|index| open.get(index + 1)) {
                Some(&(at, mark)) => return Some(Lone { at, mark, left_open: false }),
                None => return Some(Lone { at, mark: c, left_open: false }),
            }
        }
        before = Some(c);
    }
    let &(at, mark) = open.first()?;
    Some(Lone { at, mark, left_open: open.len() == 1 && first == Some(at) && !is_bracket(mark) })
}

/// Double marks that lie inside double marks of the same kind: the place of the inner one.
pub(super) fn doubled(words: &str) -> Option<usize> {
    let mut open = 0_usize;
    for (at, c) in words.char_indices() {
        match c {
            '“' if open > 0 => return Some(at),
            '“' => open += 1,
            // A low mark has this one as its partner.
            '„' => return None,
            '”' => open = open.saturating_sub(1),
            _ => {}
        }
    }
    None
}

fn is_bracket(mark: char) -> bool {
    matches!(mark, '(' | '（' | '[' | '{' | '【')
}

fn is_opener(c: char) -> bool {
    is_bracket(c) || matches!(c, '“' | '„' | '«' | '‘' | '‚' | '‹' | '「' | '『' | '《' | '〈')
}

/// Whether a mark opens here. Marks that close in one language open in another.
fn opens(c: char, lang: &Lang, starts: bool, after: Option<char>) -> bool {
    let before_word = after.is_some_and(|c| !c.is_whitespace());
    match c {
        '”' => matches!(lang.primary(), "sv" | "fi" | "nb" | "no") && starts && before_word,
        '»' | '›' => {
            matches!(lang.primary(), "de" | "da" | "sv" | "fi" | "hu" | "pl" | "cs") && starts && before_word
        }
        // In Arabic transcription and the like the mark is a letter.
        '‘' => starts && before_word,
        '{' => true,
        c => is_opener(c),
    }
}

fn is_closer(c: char, lang: &Lang) -> bool {
    match c {
        // “ closes what „ opens; alone it opens.
        '’' | '‘' | '“' => false,
        '«' => matches!(lang.primary(), "de" | "da" | "hu" | "pl" | "cs"),
        _ => matches!(c, '”' | '»' | '›' | '」' | '』' | '》' | '〉' | '】' | ')' | '）' | ']' | '}'),
    }
}

/// `a)` or `12)` that counts something, and the mouths of faces typed in punctuation.
fn is_enumerator(words: &str, at: usize, c: char) -> bool {
    if !matches!(c, ')' | '）') {
        return false;
    }
    let before = words.get(..at).unwrap_or_default();
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let counted = word.trim_start_matches(['“', '‘', '«', '„']);
    let counts = (1..=3).contains(&counted.chars().count())
        && counted.chars().all(char::is_alphanumeric)
        && (counted.chars().count() == 1
            || counted.chars().all(|c| c.is_ascii_digit() || matches!(c, 'i' | 'v' | 'x')));
    counts || matches!(word, ":" | ";" | ":-" | ";-" | "=")
}

#[cfg(test)]
mod tests {
    use super::{doubled, lone, outside};
    use crate::article::Lang;

    fn mark(words: &str, lang: &str) -> Option<(char, bool)> {
        lone(words, &Lang::new(lang).ok()?).map(|lone| (lone.mark, lone.left_open))
    }

    #[test]
    fn pairs_in_many_languages_are_pairs() {
        let cases = [
            ("en", "“It’s the workers’ day,” she said"),
            ("en", "“He told me ‘never’ twice”"),
            ("en", "“The ’90s (and [sic] before) were ‘good’”"),
            ("en", "‘Never,’ he said, ‘again’"),
            ("en", "“She is 5′10″ tall”"),
            ("en", "“a) the lamps, b) the rails”"),
            ("en", "“See you there :)”"),
            ("de", "„Er sagte ‚nie‘ zu mir“"),
            ("de", "»Er sagte ›nie‹ zu mir«"),
            ("de", "„Nie”"),
            ("fr", "« Jamais », dit-elle, « l’été »"),
            ("fr", "«Il a dit “jamais”»"),
            ("sv", "”Aldrig”"),
            ("sv", "»Aldrig»"),
            ("fi", "”Ei koskaan”"),
            ("ru", "«Он сказал „никогда“»"),
            ("zh-Hans", "“他说‘不’。”"),
            ("zh-Hant", "「他說『不』（笑）。」"),
            ("ja", "「（笑）」"),
            ("ko", "“그는 ‘아니’라고 했다”"),
        ];
        for (lang, words) in cases {
            assert_eq!(mark(words, lang), None, "{lang}: {words}");
        }
    }

    #[test]
    fn a_mark_without_its_partner_is_found() {
        let cases = [
            ("two”", ('”', false)),
            ("“two", ('“', true)),
            ("“one (two”", ('(', false)),
            ("(one", ('(', false)),
            ("one) two", ('）', false)),
            ("“one” and “two", ('“', false)),
            ("‘never", ('‘', true)),
            ("“a] b”", (']', false)),
        ];
        for (words, expected) in cases {
            let found = mark(words, "en").map(|(mark, open)| (if mark == ')' { '）' } else { mark }, open));
            // A bracket after one word counts something.
            let counts = words.starts_with("one)");
            assert_eq!(found, if counts { Some(('）', false)) } else { Some(expected) }, "{words}");
        }
        assert_eq!(mark("„nie", "de"), Some(('„', true)));
        assert_eq!(mark("「不", "zh-Hant"), Some(('「', true)));
    }

    #[test]
    fn words_outside_the_marks_are_the_writers() {
        let outside = |words: &str, lang: &str| {
            let lang = Lang::new(lang).ok()?;
            outside(words, &lang).and_then(|place| words.get(place)).map(str::to_owned)
        };
        for (words, writers, lang) in [
            ("“One,” the engineer said, “two.”", Some("the engineer said"), "en"),
            ("‘One,’ she said, ‘two.’", Some("she said"), "en"),
            ("that it was “safe as a house”", Some("that it was"), "en"),
            ("« Un », dit-elle, « deux ».", Some("dit"), "fr"),
            ("「安全」他說", Some("他說"), "zh-Hant"),
            ("“One, ‘two,’ three.”", None, "en"),
            ("“One” … “two”", None, "en"),
            ("“One (and two),”", None, "en"),
            ("no marks at all", None, "en"),
            ("“left open", None, "en"),
            ("„Eins“.", None, "de"),
        ] {
            assert_eq!(outside(words, lang).as_deref(), writers, "{words}");
        }
    }

    #[test]
    fn double_marks_inside_double_marks_are_found() {
        assert_eq!(doubled("“a “never” b”"), Some("“a ".len()));
        assert_eq!(doubled("“a” and “b”"), None);
        assert_eq!(doubled("„a “b"), None);
    }
}
