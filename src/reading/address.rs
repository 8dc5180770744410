//! The state in the address: `?source=xi&rest=hide&notes=off#q-blood`.
//!
//! Only what differs from the defaults is written, so that a plain address stays plain. What an address says
//! that the article does not know is left out, never an error: links outlive articles.

use std::rc::Rc;

use crate::article::Id;

use super::facets::{FACETS, Facet};
use super::find::find;
use super::{Filter, Layers, Mark, Original, Reading, Rest, Romanisation, Span, set_of};

/// The fragment of a quotation in the text: `q-` and its id.
pub const QUOTATION_PREFIX: &str = "q-";
/// The fragment of a quotation in the sidebar: `c-` and its id.
pub const CARD_PREFIX: &str = "c-";

/// The query and fragment of a reading, each with its `?` or `#`, or empty.
#[must_use]
pub fn write(reading: &Reading) -> String {
    let mut query = Query::default();
    let filter = &reading.filter;
    for facet in FACETS {
        let chosen = filter.chosen.iter().filter(|value| value.facet == *facet);
        query.list(facet.key, chosen.map(|value| value.name.as_str()));
    }
    if filter.span.is_on() {
        query.pair("date", &filter.span.write());
    }
    if filter.search().is_some() {
        query.pair("q", &filter.text);
        if filter.narrow {
            query.pair("narrow", "on");
        }
    }
    if filter.rest == Rest::Hide {
        query.pair("rest", "hide");
    }
    let Layers { notes, original, romanisation } = reading.layers;
    if !notes {
        query.pair("notes", "off");
    }
    match original {
        Original::Off => {}
        Original::Beside => query.pair("original", "beside"),
        Original::Under => query.pair("original", "under"),
        Original::Only => query.pair("original", "only"),
    }
    match romanisation {
        Romanisation::Off => {}
        Romanisation::Beside => query.pair("romanisation", "on"),
    }
    let open: Vec<String> = reading.open_notes.iter().map(mark_text).collect();
    query.list("open", open.iter().map(String::as_str));
    let fragment = match &reading.focus {
        Some(id) => format!("#{QUOTATION_PREFIX}{id}"),
        None => String::new(),
    };
    query.text + &fragment
}

/// The reading that an address asks for. `search` and `hash` as the browser gives them, with or without their
/// first character.
#[must_use]
pub fn read(search: &str, hash: &str) -> Reading {
    let mut reading = Reading::default();
    let search = search.strip_prefix('?').unwrap_or(search);
    for pair in search.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = decode(value);
        match key {
            "date" => reading.filter.span = Span::read(&value),
            "q" => reading.filter.text = value,
            "narrow" if value == "on" => reading.filter.narrow = true,
            "rest" if value == "hide" => reading.filter.rest = Rest::Hide,
            "notes" if value == "off" => reading.layers.notes = false,
            "original" if value == "beside" => reading.layers.original = Original::Beside,
            "original" if value == "under" => reading.layers.original = Original::Under,
            "original" if value == "only" => reading.layers.original = Original::Only,
            "romanisation" if value == "on" => reading.layers.romanisation = Romanisation::Beside,
            "open" => reading.open_notes = set_of(value.split(' ').filter_map(read_mark)),
            key => {
                if let Some(facet) = Facet::keyed(key) {
                    // The last word wins, as with every other key.
                    reading.filter.chosen.retain(|value| value.facet != facet);
                    for name in value.split(' ').filter(|name| facet.may_have(name)) {
                        reading.filter.chosen.insert(facet.value(name));
                    }
                }
            }
        }
    }
    if reading.filter.search().is_none() {
        reading.filter.text.clear();
        reading.filter.narrow = false;
    }
    if !reading.layers.notes {
        reading.open_notes.clear();
    }
    reading.counted = Rc::new(reading.filter.sifting());
    // What follows `:~:` is for the browser alone. Most browsers take it away themselves.
    let hash = find(hash.as_bytes(), b":~:").and_then(|end| hash.get(..end)).unwrap_or(hash);
    let hash = decode(hash.strip_prefix('#').unwrap_or(hash));
    let quotation = hash.strip_prefix(QUOTATION_PREFIX).or_else(|| hash.strip_prefix(CARD_PREFIX));
    reading.focus = quotation.and_then(|id| Id::new(id).ok());
    reading
}

/// How the browser's history takes a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The address stays.
    None,
    /// The entry changes: typing on, layers, notes.
    Replace,
    /// A new entry, so that Back undoes it: filters and jumps.
    Push,
    /// A new entry for what now lies over the text, so that Back takes that away.
    Open,
    /// Back from that entry: nothing lies over the text any more.
    Close,
}

/// How the history takes the change from `before` to `after`.
#[must_use]
pub fn step(before: &Reading, after: &Reading) -> Step {
    match (before.sheet, after.sheet) {
        (None, Some(_)) => return Step::Open,
        (Some(_), None) => return Step::Close,
        // Whatever is done while something lies over the text belongs to the same entry: one Back closes it.
        (Some(was), Some(is)) if was != is || write(before) != write(after) => return Step::Replace,
        _ if write(before) == write(after) => return Step::None,
        _ => {}
    }
    let typing = before.filter.search().is_some()
        && after.filter.search().is_some()
        && Filter { text: after.filter.text.clone(), ..before.filter.clone() } == after.filter;
    let filtered = before.filter != after.filter && !typing;
    let jumped = after.focus.is_some() && before.focus != after.focus;
    if filtered || jumped { Step::Push } else { Step::Replace }
}

/// A mark in the address: the note's id, with `.2` for its second mark.
fn mark_text(mark: &Mark) -> String {
    if mark.nth == 1 { mark.note.to_string() } else { format!("{}.{}", mark.note, mark.nth) }
}

fn read_mark(text: &str) -> Option<Mark> {
    let (note, nth) = match text.split_once('.') {
        Some((note, nth)) => (note, nth.parse().ok().filter(|nth| *nth > 0)?),
        None => (text, 1),
    };
    Some(Mark { note: Id::new(note).ok()?, nth })
}

/// A query under construction, in the form encoding of the URL standard.
#[derive(Default)]
struct Query {
    text: String,
}

impl Query {
    fn pair(&mut self, key: &str, value: &str) {
        self.text.push(if self.text.is_empty() { '?' } else { '&' });
        self.text.push_str(key);
        self.text.push('=');
        encode(value, &mut self.text);
    }

    fn list<'a>(&mut self, key: &str, values: impl Iterator<Item = &'a str>) {
        let joined = values.collect::<Vec<_>>().join(" ");
        if !joined.is_empty() {
            self.pair(key, &joined);
        }
    }
}

fn encode(value: &str, into: &mut String) {
    // Four bits are always a hexadecimal digit.
    let digit = |bits: u8| char::from_digit(u32::from(bits), 16).unwrap_or('0').to_ascii_uppercase();
    for byte in value.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'*' => {
                into.push(char::from(byte));
            }
            b' ' => into.push('+'),
            other => {
                into.push('%');
                into.extend([other >> 4, other & 15].map(digit));
            }
        }
    }
}

/// What stands encoded in `text`. Broken escapes stay as they are; broken UTF-8 becomes U+FFFD.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let escaped =
            (*byte == b'%').then(|| Some((hex(bytes.get(at + 1))?, hex(bytes.get(at + 2))?))).flatten();
        match (byte, escaped) {
            (_, Some((high, low))) => {
                plain.push(high << 4 | low);
                at += 2;
            }
            (b'+', None) => plain.push(b' '),
            (other, None) => plain.push(*other),
        }
        at += 1;
    }
    String::from_utf8_lossy(&plain).into_owned()
}

fn hex(byte: Option<&u8>) -> Option<u8> {
    // A hexadecimal digit fits a byte.
    byte.and_then(|byte| char::from(*byte).to_digit(16)).map(|digit| digit as u8)
}

#[cfg(test)]
mod tests {
    use super::{Reading, Step, read, step, write};
    use crate::reading::{Filter, Rest};

    #[test]
    fn the_plain_reading_has_a_plain_address() {
        assert_eq!(write(&Reading::default()), "");
    }

    #[test]
    fn strangers_in_an_address_are_left_out() {
        let reading =
            read("?source=xi+UPPER+%2F&kind=person+ghost&utm_source=x&open=a+b.0+c.2", "#section-3");
        assert_eq!(write(&reading), "?source=xi&kind=person&open=a+c.2");
    }

    #[test]
    fn a_fragment_of_the_sidebar_means_the_same_quotation() {
        assert_eq!(read("", "#c-blood"), read("", "#q-blood"));
    }

    #[test]
    fn a_text_fragment_is_for_the_browser() {
        assert_eq!(read("", "#q-blood:~:text=the%20sea,memory"), read("", "#q-blood"));
        assert_eq!(read("", "#:~:text=q-blood"), Reading::default());
    }

    #[test]
    fn broken_escapes_stay_as_they_are() {
        assert_eq!(read("?q=100%", "").filter.text, "100%");
        assert_eq!(read("?q=%zz%41", "").filter.text, "%zzA");
    }

    #[test]
    fn typing_on_replaces_and_a_filter_pushes() {
        let with = |text: &str| Reading {
            filter: Filter { text: text.to_owned(), ..Filter::default() },
            ..Reading::default()
        };
        assert_eq!(step(&with(""), &with("l")), Step::Push);
        assert_eq!(step(&with("l"), &with("le")), Step::Replace);
        assert_eq!(step(&with("le"), &with("")), Step::Push);
        assert_eq!(step(&with("l"), &with("l ")), Step::Replace);
        let mut hidden = with("l");
        hidden.filter.rest = Rest::Hide;
        assert_eq!(step(&with("l"), &hidden), Step::Push);
    }
}
