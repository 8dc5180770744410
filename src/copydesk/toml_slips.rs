//! Slips in the front matter that TOML would answer with remarks on something else: curly quotation marks, invisible
//! spaces, a table or key given twice, a key of the article below a head.
//!
//! [`mended`] makes one remark for each, at the character, and gives TOML a text of the same length without the slip,
//! so that nothing that follows from it has a remark of its own.

use std::borrow::Cow;
use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::DeTable;

use super::braces::{is_unseen, name_of};
use super::front::Desk;
use super::remark::Draft;

/// Reads a file that is TOML as a whole, as far as it is; a remark says where it first is not.
pub(super) fn whole<'t>(text: &'t str, desk: &Desk) -> Spanned<DeTable<'t>> {
    let (toml, errors) = DeTable::parse_recoverable(text);
    if let Some(error) = errors.into_iter().next() {
        let message = format!("This is not TOML: {}.", error.message().trim_end_matches('.'));
        desk.say(
            Draft::error("no-toml", error.span().unwrap_or(0..0), message)
                .expected("key = value, with texts in double quotes"),
        );
    }
    toml
}

/// Keys that only the article itself has.
const OF_THE_ARTICLE: [&str; 10] = [
    "kicker",
    "headline",
    "dek",
    "authors",
    "editors",
    "translators",
    "dateline",
    "updated",
    "based-on",
    "rights",
];

/// The front matter as TOML may read it; `at` is where it begins in its file.
pub(super) fn mended<'t>(front: &'t str, at: usize, desk: &Desk) -> Cow<'t, str> {
    let mut mender = Mender {
        front,
        at,
        desk,
        bytes: None,
        head: String::new(),
        heads: BTreeMap::new(),
        keys: BTreeMap::new(),
    };
    let mut block: Option<&str> = None;
    let mut from = 0;
    let mut skipped = false;
    for (number, line) in front.split_inclusive('\n').enumerate() {
        let start = from;
        from += line.len();
        // A text over several lines holds whatever it holds.
        if let Some(fence) = block {
            if line.contains(fence) {
                block = None;
            }
            continue;
        }
        let fence = ["\"\"\"", "'''"].into_iter().find(|fence| line.matches(fence).count() % 2 == 1);
        block = fence;
        if let Some(head) = head_of(line) {
            skipped = mender.head(head, line, start, number);
        }
        if skipped {
            mender.blank(start, line);
        } else if fence.is_none() {
            mender.line(line, start, number);
        }
    }
    match mender.bytes {
        Some(bytes) => String::from_utf8(bytes).map_or(Cow::Borrowed(front), Cow::Owned),
        None => Cow::Borrowed(front),
    }
}

struct Mender<'a> {
    front: &'a str,
    at: usize,
    desk: &'a Desk,
    /// The text with its slips taken out, once there is one.
    bytes: Option<Vec<u8>>,
    /// The head that the lines stand under.
    head: String,
    /// Heads and the lines they stand on, counted from 0.
    heads: BTreeMap<String, usize>,
    /// Keys of the head.
    keys: BTreeMap<String, usize>,
}

/// The name of a head, `sources.mayor` of `[sources.mayor]`; heads of lists have two brackets and may come again.
fn head_of(line: &str) -> Option<&str> {
    let line = line.trim();
    let inside = line.strip_prefix('[')?;
    if inside.starts_with('[') {
        return Some("");
    }
    let end = inside.find(']')?;
    let rest = inside.get(end + 1..)?.trim_start();
    let name = inside.get(..end)?.trim();
    let plain = name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '"' | ' '));
    (plain && (rest.is_empty() || rest.starts_with('#'))).then_some(name)
}

impl Mender<'_> {
    /// Takes note of a head; whether it is there already and its lines are to be left out.
    fn head(&mut self, head: &str, line: &str, start: usize, number: usize) -> bool {
        self.keys.clear();
        head.clone_into(&mut self.head);
        if head.is_empty() {
            return false;
        }
        let Some(first) = self.heads.get(head).copied() else {
            self.heads.insert(head.to_owned(), number);
            return false;
        };
        let (kind, name) = head.split_once('.').unwrap_or(("", head));
        let kind = match kind {
            "sources" => "a source",
            "outlets" => "an outlet",
            "documents" => "a document",
            "quotations" => "a quotation",
            "spellings" => "a spelling",
            _ => "a head",
        };
        let found = self.at + start + line.find(name).unwrap_or_default();
        self.desk.say(
            Draft::error(
                "no-toml",
                found..found + name.len(),
                format!("“{name}” is already {kind}, line {}.", self.line_number(first)),
            )
            .expected("each head once")
            .hint("Put the keys under the first head, or choose another name."),
        );
        true
    }

    /// The number of a line in the file, from its number in the front matter.
    fn line_number(&self, line: usize) -> usize {
        // Before the front matter stands its fence, and perhaps blank lines.
        line + 1 + self.desk.lines_before(self.at)
    }

    fn line(&mut self, line: &str, start: usize, number: usize) {
        let content = line.trim_start();
        let indent = line.len() - content.len();
        let key: String =
            content.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
        let after = content.get(key.len()..).unwrap_or_default();
        let is_pair = !key.is_empty()
            && after.trim_start_matches(|c: char| c.is_whitespace() || is_unseen(c)).starts_with('=');
        let place = self.at + start + indent..self.at + start + indent + key.len();
        if is_pair {
            if let Some(first) = self.keys.get(&key) {
                let first = self.line_number(*first);
                self.desk.say(
                    Draft::error("no-toml", place, format!("“{key}” is already given, line {first}."))
                        .expected("each key once"),
                );
                self.blank(start, line);
                return;
            }
            self.keys.insert(key.clone(), number);
            let fitting =
                ["sources.", "outlets.", "spellings."].iter().any(|kind| self.head.starts_with(kind));
            let stray = OF_THE_ARTICLE.contains(&key.as_str())
                || fitting && matches!(key.as_str(), "published" | "lang");
            if stray && !self.head.is_empty() {
                self.desk.say(
                    Draft::error(
                        "unknown-key",
                        place,
                        format!("“{key}” belongs to the article, not to “{}”.", self.head),
                    )
                    .expected(format!("{key} above the first […] head"))
                    .hint("Move the line up: a key after a head is part of it."),
                );
                self.desk.set_moved(&key);
                self.blank(start, line);
                return;
            }
        }
        self.characters(line, start);
    }

    /// Characters that have no place outside a text.
    fn characters(&mut self, line: &str, start: usize) {
        let mut quote: Option<char> = None;
        let mut escaped = false;
        let mut told = false;
        for (at, c) in line.char_indices() {
            let place = start + at;
            if let Some(open) = quote {
                let closes = match open {
                    '“' | '„' | '”' => matches!(c, '”' | '“'),
                    '‘' | '‚' => c == '’',
                    '«' => c == '»',
                    open => c == open && !escaped,
                };
                escaped = open == '"' && c == '\\' && !escaped;
                if closes {
                    if c.len_utf8() > 1 {
                        self.replace(place, c, "\"", true);
                    }
                    quote = None;
                } else if c == '"' && open != '\'' && open != '"' {
                    self.replace(place, c, "'", true);
                }
                continue;
            }
            match c {
                '#' => return,
                '"' | '\'' => quote = Some(c),
                '“' | '„' | '”' | '‘' | '‚' | '«' => {
                    if !std::mem::replace(&mut told, true) {
                        self.desk.say(
                            Draft::error(
                                "no-toml",
                                self.at + place..self.at + place + c.len_utf8(),
                                "These are curly quotation marks; TOML needs straight ones.",
                            )
                            .expected("\"…\"")
                            .hint("Type \" on the keyboard; word processors turn it into curly marks."),
                        );
                    }
                    self.replace(place, c, "\"", false);
                    quote = Some(c);
                }
                c if (c.is_whitespace() && !matches!(c, ' ' | '\t' | '\n')) || is_unseen(c) => {
                    if !std::mem::replace(&mut told, true) {
                        self.desk.say(
                            Draft::error(
                                "no-toml",
                                self.at + place..self.at + place + c.len_utf8(),
                                format!("An invisible character, {}, stands here.", name_of(c)),
                            )
                            .expected("plain spaces between key, = and value")
                            .hint("Delete it and type a space."),
                        );
                    }
                    self.replace(place, c, " ", false);
                }
                _ => {}
            }
        }
    }

    /// Puts one ASCII character where `c` stands, and spaces outside the text where it was longer.
    fn replace(&mut self, at: usize, c: char, by: &str, ahead: bool) {
        let pad = " ".repeat(c.len_utf8().saturating_sub(by.len()));
        let text = if ahead { format!("{by}{pad}") } else { format!("{pad}{by}") };
        self.write(at, text.as_bytes());
    }

    /// Takes a line out.
    fn blank(&mut self, start: usize, line: &str) {
        let spaces = vec![b' '; line.trim_end_matches('\n').len()];
        self.write(start, &spaces);
    }

    fn write(&mut self, at: usize, new: &[u8]) {
        let bytes = self.bytes.get_or_insert_with(|| self.front.as_bytes().to_vec());
        if let Some(old) = bytes.get_mut(at..at + new.len()) {
            old.copy_from_slice(new);
        }
    }
}

/// What an editor can do about what TOML says.
pub(super) fn toml_hint(message: &str) -> Option<&'static str> {
    if message.contains("date") {
        Some("Write a day as \"2026-06-30\", and a month or a year as \"2026-06\" or \"2026\".")
    } else if message.contains("string") && message.contains('"') {
        Some(
            "A text begins and ends with a straight double quotation mark, on one line; inside it, type \\\".",
        )
    } else {
        None
    }
}
