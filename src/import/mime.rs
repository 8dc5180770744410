//! What mail is made of: headers, parts, and the ways in which bytes are written as letters. The few rules that
//! mails and saved pages need; a library of all of them would weigh eight times as much in the program.

use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, WINDOWS_1252};

use crate::article::Date;

use super::intake::labelled;

/// The deepest that parts lie in one another.
const DEEPEST: usize = 20;
/// The most parts that are looked at.
const MOST_PARTS: usize = 5000;
/// How far the headers of a file may reach, in bytes.
const LONGEST_HEADERS: usize = 256 * 1024;

/// A part with its headers; the whole message is one.
#[derive(Clone, Debug, Default)]
pub(super) struct Part<'b> {
    headers: Vec<(String, Vec<u8>)>,
    body: &'b [u8],
    /// Which message it belongs to: 0 for the file's own, then each that lies in it.
    pub(super) message: usize,
}

/// The parts while they are gathered.
#[derive(Default)]
struct Gathered<'b> {
    parts: Vec<Part<'b>>,
    messages: usize,
}

/// A value with its parameters: `text/html; charset=utf-8`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Valued {
    /// In lower case.
    pub(super) value: String,
    parameters: Vec<(String, String)>,
}

impl Valued {
    /// A parameter by its name in lower case.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// Lines with their ends.
fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split_inclusive(|byte| *byte == b'\n')
}

fn trimmed(line: &[u8]) -> &[u8] {
    line.strip_suffix(b"\n").map_or(line, |line| line.strip_suffix(b"\r").unwrap_or(line))
}

/// The name of a header and what stands behind its colon.
fn header(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = line.iter().position(|byte| *byte == b':')?;
    let (name, value) = line.split_at_checked(at)?;
    let fits = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    (!name.is_empty() && name.len() < 80 && name.iter().all(fits)).then_some((name, value.get(1..)?))
}

/// Whether a file is a message: it begins with headers that only messages have.
pub(super) fn is_message(name: &str, bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let low = name.to_ascii_lowercase();
    let named = [".eml", ".mht", ".mhtml"].iter().any(|end| low.ends_with(end));
    let start = bytes.get(..LONGEST_HEADERS).unwrap_or(bytes);
    let mut names: Vec<String> = Vec::new();
    for (at, line) in lines(start).enumerate() {
        let line = trimmed(line);
        if line.is_empty() && !names.is_empty() {
            break;
        }
        if line.is_empty() || line.first().is_some_and(|byte| matches!(byte, b' ' | b'\t')) {
            continue;
        }
        match header(line) {
            Some((name, _)) => names.push(String::from_utf8_lossy(name).to_ascii_lowercase()),
            // A mailbox begins each message with such a line.
            None if at == 0 && line.starts_with(b"From ") => {}
            None => return false,
        }
    }
    let has = |name: &str| names.iter().any(|own| own == name);
    let sent =
        has("from") && (has("subject") || has("to")) && (has("date") || has("to") || has("message-id"));
    has("mime-version") || sent || named && has("content-type") || named && has("subject")
}

impl<'b> Part<'b> {
    /// Reads the headers of a message or of one of its parts.
    pub(super) fn of(bytes: &'b [u8]) -> Self {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let mut part = Self::default();
        let mut at = 0;
        for (number, line) in lines(bytes).enumerate() {
            let whole = line.len();
            let line = trimmed(line);
            let folded = line.first().is_some_and(|byte| matches!(byte, b' ' | b'\t'));
            if line.is_empty() && (number > 0 || at > 0) {
                at += whole;
                break;
            }
            match header(line) {
                _ if folded => {
                    if let Some((_, value)) = part.headers.last_mut().filter(|_| at < LONGEST_HEADERS) {
                        value.extend_from_slice(line);
                    }
                }
                Some((name, value)) => {
                    let name = String::from_utf8_lossy(name).to_ascii_lowercase();
                    part.headers.push((name, value.to_vec()));
                }
                None if number == 0 && (line.is_empty() || line.starts_with(b"From ")) => {}
                // Text without headers.
                None => break,
            }
            at += whole;
        }
        part.body = bytes.get(at..).unwrap_or_default();
        part
    }

    /// A header as text, its encoded words read.
    pub(super) fn header(&self, name: &str) -> Option<String> {
        let (_, value) = self.headers.iter().find(|(own, _)| own == name)?;
        let text = words(value);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then_some(text)
    }

    /// A header that is a value with parameters.
    pub(super) fn valued(&self, name: &str) -> Valued {
        let value = self.headers.iter().find(|(own, _)| own == name).map(|(_, value)| text_of(value));
        valued(&value.unwrap_or_default())
    }

    /// Type and character set of the text; mails without one are plain text.
    pub(super) fn content_type(&self) -> Valued {
        let own = self.valued("content-type");
        if own.value.is_empty() { Valued { value: "text/plain".to_owned(), ..own } } else { own }
    }

    /// The bytes that the body stands for.
    pub(super) fn bytes(&self) -> Vec<u8> {
        match self.valued("content-transfer-encoding").value.as_str() {
            "base64" => base64_loose(self.body),
            "quoted-printable" => quoted_printable(self.body),
            _ => self.body.to_vec(),
        }
    }

    /// Every part that has no parts itself, in order. Each message that lies in this one begins with a part that
    /// has its headers, of the type `message/forwarded`.
    pub(super) fn leaves(&self) -> Vec<Part<'b>> {
        let mut found = Gathered::default();
        self.gather(&mut found, 0, 0);
        found.parts
    }

    fn gather(&self, found: &mut Gathered<'b>, message: usize, depth: usize) {
        let kind = self.content_type();
        if found.parts.len() >= MOST_PARTS {
            return;
        }
        let boundary = kind.parameter("boundary").filter(|_| kind.value.starts_with("multipart/"));
        match boundary.filter(|_| depth < DEEPEST) {
            Some(boundary) => {
                for part in divided(self.body, boundary) {
                    Part::of(part).gather(found, message, depth + 1);
                }
            }
            None if kind.value == "message/rfc822" && depth < DEEPEST => {
                // What was forwarded is a text of its own, known by its headers. It may be coded only in ways that
                // change nothing.
                let inner = Part::of(self.body.trim_ascii_start());
                let mut headers = inner.headers.clone();
                headers.retain(|(name, _)| name != "content-type");
                headers.push(("content-type".to_owned(), b"message/forwarded".to_vec()));
                found.messages += 1;
                let message = found.messages;
                found.parts.push(Part { headers, body: b"", message });
                inner.gather(found, message, depth + 1);
            }
            None => found.parts.push(Part { message, ..self.clone() }),
        }
    }
}

/// The parts between the lines of a boundary.
fn divided<'b>(body: &'b [u8], boundary: &str) -> Vec<&'b [u8]> {
    let fence = format!("--{boundary}");
    let mut parts = Vec::new();
    let mut from = None;
    let mut at = 0;
    for line in lines(body) {
        let bare = line.trim_ascii_end();
        if let Some(rest) =
            bare.strip_prefix(fence.as_bytes()).filter(|rest| rest.is_empty() || *rest == b"--")
        {
            if let Some(part) = from.and_then(|from: usize| body.get(from..at)) {
                parts.push(part);
            }
            from = rest.is_empty().then_some(at + line.len());
            if from.is_none() || parts.len() > MOST_PARTS {
                return parts;
            }
        }
        at += line.len();
    }
    // A file that was cut has no end.
    parts.extend(from.and_then(|from| body.get(from..)));
    parts
}

/// Bytes without a name for their encoding.
fn text_of(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// Reads `value; name=text; name="text"`, also where a parameter is divided or written in percents.
fn valued(text: &str) -> Valued {
    let mut pieces = Vec::new();
    let mut now = String::new();
    let mut inside = false;
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => inside = !inside,
            '\\' if inside => now.extend(chars.next()),
            ';' if !inside => pieces.push(std::mem::take(&mut now)),
            c => now.push(c),
        }
    }
    pieces.push(now);
    let mut pieces = pieces.into_iter();
    let value = pieces.next().unwrap_or_default().trim().to_ascii_lowercase();
    let mut parameters: Vec<(String, String)> = Vec::new();
    for piece in pieces.take(100) {
        let Some((name, text)) = piece.split_once('=') else { continue };
        let name = name.trim().to_ascii_lowercase();
        let (base, coded) = (name.split('*').next().unwrap_or_default(), name.ends_with('*'));
        let text = if coded { percents(text.trim()) } else { text.trim().to_owned() };
        match parameters.iter_mut().find(|(own, _)| own == base) {
            Some((_, own)) if name.contains('*') => own.push_str(&text),
            Some(_) => {}
            None => parameters.push((base.to_owned(), text)),
        }
    }
    Valued { value, parameters }
}

/// `utf-8'en'a%20b`.
fn percents(text: &str) -> String {
    let text = text.splitn(3, '\'').last().unwrap_or(text);
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let pair = (byte == b'%').then(|| (rest.next(), rest.next()));
        match pair {
            Some((Some(high), Some(low))) => bytes.extend(hex(high, low)),
            Some(_) => {}
            None => bytes.push(byte),
        }
    }
    text_of(&bytes)
}

fn hex(high: u8, low: u8) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    Some(digit(high)? * 16 + digit(low)?)
}

/// The text of a header with its encoded words: `=?utf-8?B?…?=`.
pub(super) fn words(value: &[u8]) -> String {
    let text = text_of(value);
    let mut out = String::new();
    // Words side by side are one text, even where a character is divided between them.
    let mut waiting: Option<(&'static Encoding, Vec<u8>)> = None;
    let flush = |waiting: &mut Option<(&'static Encoding, Vec<u8>)>, out: &mut String| {
        if let Some((encoding, bytes)) = waiting.take() {
            out.push_str(&encoding.decode_without_bom_handling(&bytes).0);
        }
    };
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("=?") {
        let word = encoded_word(after);
        if word.is_none() || !before.trim().is_empty() || waiting.is_none() {
            flush(&mut waiting, &mut out);
            out.push_str(before);
        }
        match word {
            Some((encoding, mut bytes, behind)) => {
                match &mut waiting {
                    // Words in Japanese mail each switch their letters and back.
                    Some((own, all)) if *own == encoding && encoding != ISO_2022_JP => all.append(&mut bytes),
                    _ => {
                        flush(&mut waiting, &mut out);
                        waiting = Some((encoding, bytes));
                    }
                }
                rest = behind;
            }
            None => {
                out.push_str("=?");
                rest = after;
            }
        }
    }
    flush(&mut waiting, &mut out);
    out.push_str(rest);
    out
}

/// Encoding, bytes and what stands behind an encoded word.
fn encoded_word(text: &str) -> Option<(&'static Encoding, Vec<u8>, &str)> {
    let window = text.char_indices().nth(1000).map_or(text, |(at, _)| text.get(..at).unwrap_or(text));
    let (set, rest) = window.split_once('?')?;
    let (way, rest) = rest.split_once('?')?;
    let (word, _) = rest.split_once("?=")?;
    let behind = text.get(set.len() + way.len() + word.len() + 4..)?;
    let set = set.split('*').next().unwrap_or_default();
    let encoding = labelled(set).unwrap_or(UTF_8);
    let bytes = match way {
        "B" | "b" => base64_loose(word.as_bytes()),
        "Q" | "q" => quoted_printable(word.replace('_', " ").as_bytes()),
        _ => return None,
    };
    Some((encoding, bytes, behind))
}

/// Bytes written as base64; `None` when something else stands between.
pub(super) fn base64(text: &[u8]) -> Option<Vec<u8>> {
    let fits =
        |byte: &u8| byte.is_ascii_alphanumeric() || b"+/=-_".contains(byte) || byte.is_ascii_whitespace();
    text.iter().all(fits).then(|| base64_loose(text))
}

fn base64_loose(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut have) = (0_u32, 0);
    for byte in text {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => continue,
        };
        bits = (bits << 6 | u32::from(value)) & 0xff_ffff;
        have += 6;
        if have >= 8 {
            have -= 8;
            bytes.push((bits >> have & 0xff) as u8);
        }
    }
    bytes
}

fn quoted_printable(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut at = 0;
    while let Some(byte) = text.get(at).copied() {
        at += 1;
        if byte != b'=' {
            bytes.push(byte);
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        // A line that goes on, also where blanks were added behind the sign.
        let blanks = rest.iter().take(80).take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        let end = rest.get(blanks..).unwrap_or_default();
        if end.starts_with(b"\r\n") {
            at += blanks + 2;
        } else if end.starts_with(b"\n") {
            at += blanks + 1;
        } else if let Some(decoded) = rest.first().zip(rest.get(1)).and_then(|(high, low)| hex(*high, *low)) {
            bytes.push(decoded);
            at += 2;
        } else if !rest.is_empty() {
            bytes.push(b'=');
        }
    }
    bytes
}

/// The day of a date as mails and feeds write it, also with two digits for the year: `Mon, 02 Mar 26`.
pub(super) fn letter_date(text: &str) -> Option<Date> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let words: Vec<&str> = text.split([' ', ',', '-']).filter(|word| !word.is_empty()).take(8).collect();
    let month_at = words.iter().position(|word| {
        word.get(..3).is_some_and(|start| MONTHS.contains(&start.to_ascii_lowercase().as_str()))
    })?;
    let start = words.get(month_at)?.get(..3)?.to_ascii_lowercase();
    let month = MONTHS.iter().position(|name| *name == start)? + 1;
    let number = |at: usize| words.get(at).and_then(|word| word.parse::<u16>().ok());
    // "2 Mar 2026", or "Mon Mar 2 09:00:00 2026".
    let before = month_at.checked_sub(1).and_then(number);
    let (day, year) = match before {
        Some(day) => (day, number(month_at + 1)?),
        None => (
            number(month_at + 1)?,
            words.iter().skip(month_at + 2).find_map(|word| word.parse().ok().filter(|year| *year > 31))?,
        ),
    };
    let year = match year {
        0..=68 => year + 2000,
        69..=99 => year + 1900,
        year => year,
    };
    Date::parse(&format!("{year:04}-{month:02}-{day:02}")).ok()
}

#[cfg(test)]
mod tests {
    use super::{Part, base64, is_message, letter_date, quoted_printable, valued, words};

    #[test]
    fn bytes_are_written_in_letters() {
        assert_eq!(base64(b"VGhl IGJy\naWRnZQ==").as_deref(), Some(&b"The bridge"[..]));
        assert_eq!(base64(b"The bridge, open."), None);
        assert_eq!(
            quoted_printable(b"open=2C she =\r\nsaid= \n=C3=A9 = ="),
            "open, she said\u{e9} = ".as_bytes()
        );
    }

    #[test]
    fn headers_hold_words_in_every_encoding() {
        assert_eq!(
            words(b"=?utf-8?B?VGhlIGJyaWRnZQ==?= =?utf-8?Q?_is_open=21?= today"),
            "The bridge is open! today"
        );
        assert_eq!(words("=?koi8-r?B?7c/T1A==?=".as_bytes()), "Мост");
        assert_eq!(words(b"=?utf-8?B?5qGl?=\n =?utf-8?B?5byA?="), "桥开");
        assert_eq!(words(b"=?ISO-2022-JP?B?GyRCNjYbKEI=?=\n =?ISO-2022-JP?B?GyRCMytETBsoQg==?="), "橋開通");
        assert_eq!(words(b"a =?b"), "a =?b");
        let told = valued("Text/HTML; charset=\"utf-8\"; name*0=\"a;\"; name*1*=''b%20c");
        assert_eq!(
            (told.value.as_str(), told.parameter("charset"), told.parameter("name")),
            ("text/html", Some("utf-8"), Some("a;b c"))
        );
    }

    #[test]
    fn messages_are_known_by_their_headers() {
        assert!(is_message("a.txt", b"From: Ana <a@example.org>\nTo: desk\nSubject: Bridge\n\nText"));
        assert!(is_message(
            "a",
            b"From: <Saved by Blink>\r\nSnapshot-Content-Location: x\r\nMIME-Version: 1.0\r\n\r\n"
        ));
        assert!(!is_message("a.txt", b"Note: the bridge is open\n\nText"));
        assert!(!is_message("a.txt", b"The bridge is open\nFrom: somebody\n"));
    }

    #[test]
    fn parts_lie_between_their_boundaries() {
        let file = b"Content-Type: multipart/mixed; boundary=x\n\nintro\n--x\nContent-Type: text/html\n\n<p>a\n--x\n\nb\n--x--\nend";
        let leaves = Part::of(file).leaves();
        let told: Vec<_> = leaves.iter().map(|part| (part.content_type().value, part.bytes())).collect();
        assert_eq!(
            told,
            [("text/html".to_owned(), b"<p>a\n".to_vec()), ("text/plain".to_owned(), b"b\n".to_vec())]
        );
    }

    #[test]
    fn days_are_read_as_letters_write_them() {
        for text in [
            "Mon, 02 Mar 26",
            "Mon, 2 Mar 2026 09:00:00 +0000",
            "2 Mar 2026",
            "Mon Mar  2 09:00:00 2026",
            "02-Mar-2026",
        ] {
            assert_eq!(letter_date(text).map(|day| day.to_string()).as_deref(), Some("2026-03-02"), "{text}");
        }
        assert_eq!(letter_date("March"), None);
    }
}
