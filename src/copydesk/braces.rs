//! Braces that Djot could not read as attributes and would print: which character is in the way.

use std::ops::Range;

use memchr::memchr2;

use crate::article::Id;

use super::front::Desk;
use super::remark::Draft;

/// How many bytes after an open brace are looked at; attributes are short.
const LONGEST: usize = 2000;

/// Remarks on stray braces of one text, each cause once.
#[derive(Debug, Default)]
pub(super) struct Braces {
    /// Up to where braces have had their remark.
    told: usize,
}

/// What is in the way.
struct Cause {
    span: Range<usize>,
    message: String,
    expected: String,
    hint: String,
}

impl Braces {
    /// Remarks on the braces of a run of text at byte `at` of `source`, which begins at byte `base` of its file.
    pub(super) fn check(
        &mut self,
        run: &str,
        at: usize,
        escaped: bool,
        source: &str,
        base: usize,
        desk: &Desk,
    ) {
        if memchr2(b'{', b'}', run.as_bytes()).is_none() {
            return;
        }
        for (place, brace) in run.match_indices(['{', '}']) {
            let start = at + place;
            if start < self.told || (escaped && place == 0) {
                continue;
            }
            let cause = if brace == "{" { self.opened(source, start, desk) } else { lone_close(start) };
            let span = base + cause.span.start..base + cause.span.end;
            desk.say(
                Draft::error("stray-brace", span, cause.message).expected(cause.expected).hint(cause.hint),
            );
        }
    }

    fn opened(&mut self, source: &str, at: usize, desk: &Desk) -> Cause {
        let rest = source.get(at + 1..).unwrap_or_default();
        let mut end = rest.find("\n\n").unwrap_or(rest.len()).min(LONGEST);
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        let rest = rest.get(..end).unwrap_or_default();
        let close = closing(rest);
        let inside = rest.get(..close.unwrap_or(rest.len())).unwrap_or_default();
        self.told = at + 1 + inside.len() + usize::from(close.is_some());
        if !is_attributes(inside) {
            return Cause {
                span: at..if close.is_some() { self.told } else { at + 1 },
                message: "This brace would be printed as it stands.".to_owned(),
                expected: "attributes such as {.quote #id by=xi done=verbatim} or {note=some-id}".to_owned(),
                hint: "Type \\{ for a brace that is meant to be printed.".to_owned(),
            };
        }
        // What the attributes name is not missing; it only could not be read.
        let names = inside.match_indices('#').filter_map(|(hash, _)| {
            let name = inside.get(hash + 1..)?;
            let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(name.len());
            Id::new(name.get(..end)?).ok()
        });
        desk.lose(names);
        let start = at + 1;
        // Where no brace closes, the text goes on after the last attribute: its commas are the writer's.
        let own = if close.is_some() { inside.len() } else { end_of_attributes(inside) };
        character(inside.get(..own).unwrap_or_default(), start)
            .or_else(|| match close {
                None => Some(missing_brace(at, at + 1 + own, inside.get(..own).unwrap_or_default())),
                Some(_) => token(inside, start),
            })
            .unwrap_or_else(|| Cause {
                span: at..self.told,
                message: "These attributes could not be read and would be printed.".to_owned(),
                expected:
                    "{.quote #id key=value}, right after the ] of the words or on the line before a block"
                        .to_owned(),
                hint: "Type \\{ for a brace that is meant to be printed.".to_owned(),
            })
    }
}

fn lone_close(at: usize) -> Cause {
    Cause {
        span: at..at + 1,
        message: "This } would be printed: no { belongs to it.".to_owned(),
        expected: "attributes such as {note=some-id}".to_owned(),
        hint: "Type \\} for a brace that is meant to be printed.".to_owned(),
    }
}

/// The brace at byte `at` is not closed; its attributes end at byte `end`.
fn missing_brace(at: usize, end: usize, attributes: &str) -> Cause {
    let last = attributes.split_whitespace().next_back();
    Cause {
        span: at..end,
        message: "The closing } of these attributes is missing.".to_owned(),
        expected: last
            .map_or_else(|| "} after the last attribute".to_owned(), |last| format!("}} after “{last}”")),
        hint: "Without it, the braces would be printed. Type \\{ for a brace that is meant to be printed."
            .to_owned(),
    }
}

/// Where the attributes end: a `}` outside quotation marks, before another mark begins.
fn closing(rest: &str) -> Option<usize> {
    let mut quoted = false;
    for (at, c) in rest.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '}' if !quoted => return Some(at),
            '{' | '[' if !quoted => return None,
            _ => {}
        }
    }
    // An odd quotation mark swallows the brace; the first one is as good as any.
    if quoted { rest.find('}') } else { None }
}

/// Where attributes without a closing brace end: before the first word that is none.
fn end_of_attributes(inside: &str) -> usize {
    let mut end = 0;
    let mut quoted = false;
    for token in inside.split_inclusive(char::is_whitespace) {
        let is_attribute = quoted || token.starts_with(['.', '#']) || token.contains('=');
        if !is_attribute && !token.trim().is_empty() {
            break;
        }
        quoted ^= token.matches('"').count() % 2 == 1;
        end += token.len();
    }
    inside.get(..end).map_or(0, |own| own.trim_end().trim_end_matches(['.', ',', ';', ':']).len())
}

/// Whether the text between braces is meant as attributes.
fn is_attributes(inside: &str) -> bool {
    let inside = inside.trim_start();
    let key = inside.find('=').map(|at| inside.get(..at).unwrap_or_default().trim_end());
    inside.starts_with(['.', '#'])
        || key
            .is_some_and(|key| !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'))
}

/// A hint when the comma at `at` stands between the names of one value: `via=wire,daily`.
fn listed(inside: &str, at: usize) -> Option<String> {
    let start = inside.get(..at)?.rfind(char::is_whitespace).map_or(0, |space| space + 1);
    let word = inside.get(start..)?.split(char::is_whitespace).next()?;
    let (key, value) = word.split_once('=')?;
    let names: Vec<&str> = value.split([',', ';', '，', '、']).filter(|name| !name.is_empty()).collect();
    let list = ["via", "carriers", "gap-before", "published-in"].contains(&key) && names.len() > 1;
    list.then(|| format!("Several go into quotation marks: {key}=\"{}\".", names.join(" ")))
}

/// A character that has no place outside quotation marks.
fn character(inside: &str, start: usize) -> Option<Cause> {
    let mut quoted = false;
    let mut before = ' ';
    for (at, c) in inside.char_indices() {
        let after = inside.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
        let span = start + at..start + at + c.len_utf8();
        let cause = |message: String, expected: &str, hint: &str| {
            Some(Cause { span, message, expected: expected.to_owned(), hint: hint.to_owned() })
        };
        match c {
            '"' => quoted = !quoted,
            _ if quoted => {}
            '“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' | '‚' | '\'' | '「' | '」' | '＂' =>
            {
                return cause(
                    format!("“{c}” is not a straight double quotation mark."),
                    "straight double quotation marks around a value: \"",
                    "Type \" on the keyboard; word processors turn it into curly marks.",
                );
            }
            ',' | ';' | '，' | '、' => {
                let several = listed(inside, at);
                return cause(
                    "A comma or semicolon stands between the attributes.".to_owned(),
                    "spaces between attributes",
                    several.as_deref().unwrap_or("Delete it: {.quote #id by=xi}."),
                );
            }
            c if (c.is_whitespace() && !matches!(c, ' ' | '\n' | '\t')) || is_unseen(c) => {
                return cause(
                    format!("An invisible character, {}, stands between the attributes.", name_of(c)),
                    "plain spaces between attributes",
                    "Delete it and type a space.",
                );
            }
            '=' if before.is_whitespace() || after.is_whitespace() => {
                return cause(
                    "A space stands beside this =.".to_owned(),
                    "key=value without spaces",
                    "Delete the space.",
                );
            }
            _ => {}
        }
        before = c;
    }
    let odd = inside.rmatch_indices('"').next().filter(|_| quoted);
    odd.map(|(at, _)| Cause {
        span: start + at..start + at + 1,
        message: "A quotation mark has no partner in these attributes.".to_owned(),
        expected: "key=\"value\" with two quotation marks".to_owned(),
        hint: "Close the value with \" before the next attribute.".to_owned(),
    })
}

/// The first attribute that breaks the form.
fn token(inside: &str, start: usize) -> Option<Cause> {
    let name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':');
    let mut value_before: Option<(usize, &str)> = None;
    for (at, word) in words_outside_quotes(inside) {
        let place = start + at..start + at + word.len();
        if let Some(rest) = word.strip_prefix(['.', '#']) {
            if let Some((bad, c)) = rest.char_indices().find(|(_, c)| !name(*c)) {
                let from = place.start + 1 + bad;
                return Some(Cause {
                    span: from..from + c.len_utf8(),
                    message: format!("“{c}” cannot be part of the name “{rest}”."),
                    expected: "lower-case letters a–z, digits and hyphens".to_owned(),
                    hint: "Spaces divide attributes: {.quote #id by=xi}.".to_owned(),
                });
            }
            continue;
        }
        let Some((key, value)) = word.split_once('=') else {
            let (span, found) = match value_before {
                Some((from, value)) => (from..place.end, format!("{value} {word}")),
                None => (place, word.to_owned()),
            };
            return Some(Cause {
                span,
                message: format!("“{found}” has a space and no quotation marks."),
                expected: "key=\"a value with spaces\"".to_owned(),
                hint: format!("Write \"{found}\" in straight quotation marks."),
            });
        };
        let from = place.start + key.len() + 1;
        if !value.starts_with('"') {
            if let Some(c) = value.chars().find(|c| !name(*c)) {
                return Some(Cause {
                    span: from..place.end,
                    message: format!("A value with “{c}” needs quotation marks."),
                    expected: format!("{key}=\"{value}\""),
                    hint: "Letters, digits, hyphens and colons need none.".to_owned(),
                });
            }
            value_before = Some((from, value));
        } else {
            value_before = None;
        }
    }
    None
}

/// Words between spaces; what stands in quotation marks is one word with what stands before it.
fn words_outside_quotes(inside: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut from = None;
    let mut quoted = false;
    for (at, c) in inside.char_indices() {
        if c == '"' {
            quoted = !quoted;
        }
        if c.is_whitespace() && !quoted {
            words.extend(from.take().and_then(|from| Some((from, inside.get(from..at)?))));
        } else if from.is_none() {
            from = Some(at);
        }
    }
    words.extend(from.and_then(|from| Some((from, inside.get(from..)?))));
    words
}

/// Characters of no width.
pub(super) fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// The name of an invisible character, for an editor.
pub(super) fn name_of(c: char) -> String {
    let name = match c {
        '\u{a0}' => "a no-break space",
        '\u{202f}' => "a narrow no-break space",
        '\u{2009}' => "a thin space",
        '\u{3000}' => "a full-width space",
        '\u{ad}' => "a soft hyphen",
        '\u{200b}' => "a zero-width space",
        '\u{200c}' => "a zero-width non-joiner",
        '\u{200d}' => "a zero-width joiner",
        '\u{200e}' => "a left-to-right mark",
        '\u{200f}' => "a right-to-left mark",
        '\u{2060}' => "a word joiner",
        _ => "an invisible character",
    };
    format!("{name} (U+{:04X})", u32::from(c))
}
