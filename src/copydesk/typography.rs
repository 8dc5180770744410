//! Straight quotation marks as the page prints them: opening, closing, apostrophe or the prime of a measure.
//!
//! Djot decides from the letter before the mark alone, so `'90s`, `rock 'n' roll` and `["never"]` curl the wrong
//! way. [`curls`] decides from both neighbours and from the other marks of the paragraph. A direction that the
//! editor forces (`{"` or `"}`) stays.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use jotdown::{Container, Event, Parser};

use crate::article::Lang;

/// A straight mark, as it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    OpenDouble,
    CloseDouble,
    OpenSingle,
    CloseSingle,
    Apostrophe,
    /// Of feet or minutes.
    Prime,
    /// Of inches or seconds.
    DoublePrime,
}

/// How a language sets marks: the outer ones, then those inside them, each the opening one first.
type Set = [&'static str; 4];

/// Sets of the languages that set marks otherwise than English does, as their newspapers print them (Unicode CLDR,
/// *delimiters*). A language whose newspapers mostly print “…” has none, such as Spanish.
const SETS: [(&[&str], Set); 7] = [
    (&["de", "cs", "sk", "sl", "hr", "bg", "is", "et", "lt"], ["„", "“", "‚", "‘"]),
    (&["pl", "ro", "hu"], ["„", "”", "‚", "’"]),
    (&["fr"], ["«\u{a0}", "\u{a0}»", "“", "”"]),
    (&["ru", "uk", "be"], ["«", "»", "„", "“"]),
    (&["nb", "nn", "no", "el"], ["«", "»", "‘", "’"]),
    (&["sv", "fi"], ["”", "”", "’", "’"]),
    (&["ja"], ["「", "」", "『", "』"]),
];
const ENGLISH: Set = ["“", "”", "‘", "’"];
/// Of Chinese in traditional characters.
const TRADITIONAL: Set = ["「", "」", "『", "』"];

/// How a language sets marks.
fn set_of(lang: &Lang) -> Set {
    if ["zh-Hant", "zh-TW", "zh-HK", "zh-MO"].iter().any(|tag| lang.as_str().starts_with(tag)) {
        return TRADITIONAL;
    }
    let found = SETS.into_iter().find(|(langs, _)| langs.contains(&lang.primary()));
    found.map_or(ENGLISH, |(_, set)| set)
}

impl Mark {
    fn printed(self, [open, close, inner_open, inner_close]: Set) -> &'static str {
        match self {
            Self::OpenDouble => open,
            Self::CloseDouble => close,
            Self::OpenSingle => inner_open,
            Self::CloseSingle => inner_close,
            Self::Apostrophe => "’",
            Self::Prime => "′",
            Self::DoublePrime => "″",
        }
    }
}

/// Stands for a straight double or single mark while Djot reads the text, so that Djot pairs none of them:
/// its pairs would tear brackets apart that lie inside one another. No file holds either character.
const PLACEHOLDERS: [char; 2] = ['\u{1}', '\u{2}'];

/// A text that Djot may read, and how its straight marks are printed.
#[derive(Debug)]
pub(super) struct Prepared<'t> {
    /// The text as the file has it.
    pub(super) source: &'t str,
    /// The same, byte for byte as long, with placeholders for the straight marks.
    pub(super) text: Cow<'t, str>,
    curls: BTreeMap<usize, Mark>,
    set: Set,
}

impl<'t> Prepared<'t> {
    /// Prepares a text in a language.
    pub(super) fn new(source: &'t str, lang: &Lang) -> Self {
        let mut text = Cow::Borrowed(source);
        let mut curls = BTreeMap::new();
        // Brackets that no pair of marks tears any more may bring more marks to light; twice is enough.
        for _ in 0..3 {
            if !text.contains(['"', '\'']) {
                break;
            }
            let events: Vec<(Event<'_>, Range<usize>)> = Parser::new(&text).into_offset_iter().collect();
            let found = straight_marks(&events);
            if found.is_empty() {
                break;
            }
            if curls.is_empty() {
                curls = self::curls(source, &events);
            }
            drop(events);
            let mut bytes = std::mem::take(&mut text).into_owned().into_bytes();
            for at in found {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = if *byte == b'"' { 1 } else { 2 };
                }
            }
            // ASCII for ASCII: the text stays UTF-8.
            text = Cow::Owned(String::from_utf8(bytes).unwrap_or_else(|_| source.to_owned()));
        }
        Self { source, text, curls, set: set_of(lang) }
    }

    /// The pieces of a run of text: words, and marks as they are printed. Each has its place in the source.
    pub(super) fn pieces<'r>(&self, run: &'r str, at: usize) -> Vec<(Cow<'r, str>, Range<usize>)> {
        let mut pieces = Vec::new();
        let mut from = 0;
        for (place, mark) in run.match_indices(PLACEHOLDERS) {
            if let Some(words) = run.get(from..place).filter(|words| !words.is_empty()) {
                pieces.push((Cow::Borrowed(words), at + from..at + place));
            }
            let usual = if mark == "\u{1}" { Mark::CloseDouble } else { Mark::Apostrophe };
            let printed = self.curls.get(&(at + place)).copied().unwrap_or(usual);
            pieces.push((Cow::Borrowed(printed.printed(self.set)), at + place..at + place + 1));
            from = place + 1;
        }
        if let Some(words) = run.get(from..).filter(|words| !words.is_empty()) {
            pieces.push((Cow::Borrowed(words), at + from..at + run.len()));
        }
        pieces
    }
}

/// The places of straight marks that stand alone. Two bytes are a mark with a brace: its direction is forced.
fn straight_marks(events: &[(Event<'_>, Range<usize>)]) -> Vec<usize> {
    let marks = events.iter().filter(|(event, span)| is_mark(event) && span.len() == 1);
    marks.map(|(_, span)| span.start).collect()
}

fn is_mark(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::LeftDoubleQuote | Event::RightDoubleQuote | Event::LeftSingleQuote | Event::RightSingleQuote
    )
}

/// Words that English shortens at the front. Their mark is an apostrophe although it stands before a word.
const SHORTENED: [&str; 16] = [
    "tis", "twas", "twere", "twill", "em", "n", "til", "till", "cause", "round", "bout", "neath", "tude",
    "cos", "nuff", "ere",
];

/// One straight mark of a paragraph.
#[derive(Clone, Copy)]
struct Straight {
    at: usize,
    double: bool,
    opens: bool,
    closes: bool,
}

/// How each straight mark is printed, by the byte at which it stands.
fn curls(text: &str, events: &[(Event<'_>, Range<usize>)]) -> BTreeMap<usize, Mark> {
    let mut printed = BTreeMap::new();
    let mut marks: Vec<Straight> = Vec::new();
    for (event, span) in events {
        let double = match event {
            Event::LeftDoubleQuote | Event::RightDoubleQuote => true,
            Event::LeftSingleQuote | Event::RightSingleQuote => false,
            Event::End(Container::Paragraph | Container::Heading { .. } | Container::TableCell { .. }) => {
                settle(text, &marks, &mut printed);
                marks.clear();
                continue;
            }
            _ => continue,
        };
        // Two bytes are a mark with a brace: its direction is forced.
        if span.len() == 1 {
            marks.push(straight(text, span.start, double));
        }
    }
    settle(text, &marks, &mut printed);
    printed
}

fn straight(text: &str, at: usize, double: bool) -> Straight {
    let before = before(text, at);
    let after = after(text, at);
    let opens_after = before.is_none_or(|c| c.is_whitespace() || is_opening(c));
    let closes_before = after.is_none_or(|c| c.is_whitespace() || is_closing(c));
    let (opens, closes) = match (opens_after, closes_before) {
        // Between two gaps, as in a lone mark, both are possible.
        (true, true) => (true, true),
        (true, false) => (true, false),
        (false, true) => (false, true),
        // Between letters of scripts without spaces, the marks before decide; in other words it is an apostrophe.
        (false, false) => (before.is_some_and(is_unspaced) || after.is_some_and(is_unspaced), true),
    };
    Straight { at, double, opens, closes }
}

/// What stands before a mark, past marks of emphasis.
fn before(text: &str, at: usize) -> Option<char> {
    let before = text.get(..at).unwrap_or_default();
    before.chars().rev().take_while(|c| *c != '\n').find(|c| !is_emphasis(*c))
}

fn after(text: &str, at: usize) -> Option<char> {
    let after = text.get(at + 1..).unwrap_or_default();
    after.chars().take_while(|c| *c != '\n').find(|c| !is_emphasis(*c))
}

/// Letters of scripts that set no space between words, or hang endings on quoted words.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}')
}

fn is_emphasis(c: char) -> bool {
    matches!(c, '_' | '*')
}

fn is_opening(c: char) -> bool {
    matches!(
        c,
        '(' | '['
            | '{'
            | '<'
            | '—'
            | '–'
            | '-'
            | '/'
            | '='
            | '"'
            | '\''
            | '“'
            | '‘'
            | '„'
            | '«'
            | '（'
            | '「'
            | '¡'
            | '¿'
    )
}

fn is_closing(c: char) -> bool {
    (c.is_ascii_punctuation() && !matches!(c, '(' | '[' | '$' | '#' | '@' | '\\'))
        || matches!(c, '—' | '–' | '…' | '”' | '’' | '»' | '）' | '」' | '，' | '。')
}

/// Decides the marks of one paragraph, in their order.
fn settle(text: &str, marks: &[Straight], printed: &mut BTreeMap<usize, Mark>) {
    let mut open_double = false;
    let mut open_single = false;
    for (index, mark) in marks.iter().enumerate() {
        let rest = marks.get(index + 1..).unwrap_or_default();
        let how = if mark.double {
            if is_measure(text, mark, rest, open_double) {
                Mark::DoublePrime
            } else if mark.opens && (!mark.closes || !open_double) {
                open_double = true;
                Mark::OpenDouble
            } else {
                open_double = false;
                Mark::CloseDouble
            }
        } else if is_feet(text, mark) {
            Mark::Prime
        } else if mark.opens && !(mark.closes && open_single) && !is_elision(text, mark, rest) {
            open_single = true;
            Mark::OpenSingle
        } else if open_single && mark.closes && !in_word(text, mark.at) {
            open_single = false;
            Mark::CloseSingle
        } else {
            Mark::Apostrophe
        };
        printed.insert(mark.at, how);
    }
}

fn in_word(text: &str, at: usize) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !is_unspaced(c));
    letter(before(text, at)) && letter(after(text, at))
}

/// `10"` of `5'10"`, or a mark after a number that cannot close: none is open, or the next one closes as well.
fn is_measure(text: &str, mark: &Straight, rest: &[Straight], open: bool) -> bool {
    let before = text.get(..mark.at).unwrap_or_default();
    let digits =
        before.chars().rev().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | '½' | '¼' | '¾'));
    let digits = digits.map(char::len_utf8).sum::<usize>();
    if digits == 0 || !before.ends_with(|c: char| c.is_numeric()) {
        return false;
    }
    let head = before.get(..before.len() - digits).unwrap_or_default();
    if head.ends_with(['\'', '′'])
        && head.trim_end_matches(['\'', '′']).ends_with(|c: char| c.is_ascii_digit())
    {
        return true;
    }
    let next = rest.iter().find(|other| other.double);
    !open || next.is_some_and(|next| next.closes && !next.opens)
}

/// The mark between the numbers of `5'10"`.
fn is_feet(text: &str, mark: &Straight) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    digit(text.get(..mark.at).and_then(|text| text.chars().next_back()))
        && digit(text.get(mark.at + 1..).and_then(|text| text.chars().next()))
}

/// An apostrophe before a shortened word, or one that no later mark closes.
fn is_elision(text: &str, mark: &Straight, rest: &[Straight]) -> bool {
    let after = text.get(mark.at + 1..).unwrap_or_default();
    let word: String = after.chars().take_while(|c| c.is_alphanumeric()).take(12).collect();
    let lower = word.to_lowercase();
    let decade = word.len() >= 2 && word.starts_with(|c: char| c.is_ascii_digit()) && {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        digits == 2 && word.len() > 2
    };
    if decade {
        return true;
    }
    let closing = |other: &&Straight| !other.double && other.closes && !in_word(text, other.at);
    let Some(close) = rest.iter().find(closing) else { return true };
    // A quoted word stands between its marks alone: ‘em’; a shortened one has none behind it, or 'n'.
    SHORTENED.contains(&lower.as_str()) && (lower == "n" || close.at != mark.at + 1 + word.len())
}

#[cfg(test)]
mod tests {
    use jotdown::{Event, Parser};

    use super::{Prepared, curls, set_of};
    use crate::article::Lang;

    fn printed(text: &str) -> String {
        printed_in("en", text)
    }

    fn printed_in(lang: &str, text: &str) -> String {
        let set = set_of(&Lang::new(lang).expect("a language"));
        let events: Vec<_> = Parser::new(text).into_offset_iter().collect();
        let curls = curls(text, &events);
        let mut printed = String::new();
        for (event, span) in &events {
            match event {
                Event::Str(words) => printed.push_str(words),
                Event::Softbreak => printed.push(' '),
                Event::LeftSingleQuote
                | Event::RightSingleQuote
                | Event::LeftDoubleQuote
                | Event::RightDoubleQuote => {
                    printed.push_str(curls.get(&span.start).map_or("?", |mark| mark.printed(set)));
                }
                _ => {}
            }
        }
        printed
    }

    #[test]
    fn marks_are_those_of_the_language() {
        let cases = [
            (
                "de",
                "Sie rief: \"Alle 'Nein'-Rufe zählen, so geht's.\"",
                "Sie rief: „Alle ‚Nein‘-Rufe zählen, so geht’s.“",
            ),
            ("de-CH", "\"Ja\"", "„Ja“"),
            ("fr", "Elle dit: \"L'eau monte, 'encore'.\"", "Elle dit: «\u{a0}L’eau monte, “encore”.\u{a0}»"),
            ("ru", "Он сказал: \"Да, 'может быть'.\"", "Он сказал: «Да, „может быть“.»"),
            ("pl", "\"Tak\", powiedziała", "„Tak”, powiedziała"),
            ("sv", "\"Ja\", sa hon", "”Ja”, sa hon"),
            ("zh-Hant", "他說\"不\"嗎", "他說「不」嗎"),
            ("zh-Hans", "他说\"不\"吗", "他说“不”吗"),
            ("es", "\"Sí\", dijo", "“Sí”, dijo"),
        ];
        for (lang, typed, expected) in cases {
            assert_eq!(printed_in(lang, typed), expected, "{lang}");
        }
    }

    #[test]
    fn a_text_is_prepared_in_its_language() {
        let lang = Lang::new("de").expect("a language");
        let prepared = Prepared::new("\"Ja\"", &lang);
        let pieces: String = prepared.pieces(&prepared.text, 0).into_iter().map(|(piece, _)| piece).collect();
        assert_eq!(pieces, "„Ja“");
    }

    #[test]
    fn marks_curl_as_a_printer_sets_them() {
        let cases = [
            ("\"yes,\" he said, \"no\"", "“yes,” he said, “no”"),
            ("the '90s and rock 'n' roll", "the ’90s and rock ’n’ roll"),
            ("He said ['never']{note=a} again", "He said ‘never’ again"),
            ("\"She told me 'never'.\"", "“She told me ‘never’.”"),
            ("['never,' she said, 'again']{note=a}", "‘never,’ she said, ‘again’"),
            ("'Twas the workers' day, wasn't it", "’Twas the workers’ day, wasn’t it"),
            ("give 'em the 'best' of it", "give ’em the ‘best’ of it"),
            ("She is 5'10\" tall", "She is 5′10″ tall"),
            ("\"She is 5'10\" tall,\" he said", "“She is 5′10″ tall,” he said"),
            ("\"The 12\" pipe broke,\" he said", "“The 12″ pipe broke,” he said"),
            ("\"It is 10,\" and \"now 12\" he said", "“It is 10,” and “now 12” he said"),
            ("_\"yes\"_ and \"_no_\" and (\"so\")", "“yes” and “no” and (“so”)"),
            ("d'accord, l'été, O'Neill's", "d’accord, l’été, O’Neill’s"),
            ("\"'Never,' he said.\"", "“‘Never,’ he said.”"),
            ("a word--\"thus\"--and more", "a word“thus”and more"),
            ("the class of '68.", "the class of ’68."),
            ("그는 'x'라고, \"아니\"라고 했다", "그는 ‘x’라고, “아니”라고 했다"),
            ("他说\"不\"吗", "他说“不”吗"),
            ("the '68ers' march and 'we' too", "the ’68ers’ march and ‘we’ too"),
        ];
        for (typed, expected) in cases {
            assert_eq!(printed(typed), expected, "{typed}");
        }
    }
}
