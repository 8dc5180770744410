//! Pages that Safari saved as one file: a property list with the page and its pictures in it, in bytes or, converted by
//! a tool of the system, as XML.

use super::intake::{decode, strip_zeros};
use super::mime::base64;
use super::xml::{child, is, text_in};
use super::{Kind, Opened, Refusal, web_page, xml};

/// What kind of file it is, for messages.
const ARCHIVE: &str = "a web archive";
/// The largest list that is looked through for a key.
const MOST_KEYS: usize = 1000;

/// Whether a file is a binary property list.
pub(super) fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"bplist00")
}

/// Reads the main page of an archive.
pub(super) fn read(bytes: &[u8]) -> Result<Opened, Refusal> {
    let list = List::of(bytes);
    let page =
        list.as_ref().and_then(|list| list.value(list.top, "WebMainResource").map(|page| (list, page)));
    let Some((list, page)) = page else {
        let reason = "it has no main page".to_owned();
        return Err(Refusal::Damaged { kind: ARCHIVE.to_owned(), reason });
    };
    let text = |key: &str| list.value(page, key).and_then(|at| list.text(at));
    let data = list.value(page, "WebResourceData").and_then(|at| list.bytes(at)).unwrap_or_default();
    page_of(data.to_vec(), text("WebResourceTextEncodingName").as_deref(), text("WebResourceURL"))
}

/// Reads an archive that is XML.
pub(super) fn read_text(text: &str) -> Result<Opened, Refusal> {
    // Lists name a DTD, which is not needed.
    let list = text.find("<plist").and_then(|at| text.get(at..)).unwrap_or(text);
    let parsed = xml::document(list, ARCHIVE)?;
    let top = child(parsed.root_element(), "dict");
    // A key stands before its value.
    let value = |dict: roxmltree::Node<'_, '_>, key: &str| {
        let named = dict.children().find(|node| is(*node, "key") && text_in(*node).trim() == key);
        named.and_then(|key| key.next_sibling_element()).map(|value| text_in(value))
    };
    let main = top.and_then(|top| {
        let key =
            top.children().find(|node| is(*node, "key") && text_in(*node).trim() == "WebMainResource")?;
        key.next_sibling_element()
    });
    let Some((main, data)) = main.and_then(|main| Some((main, value(main, "WebResourceData")?))) else {
        let reason = "it has no main page".to_owned();
        return Err(Refusal::Damaged { kind: ARCHIVE.to_owned(), reason });
    };
    let data = base64(data.as_bytes()).unwrap_or_default();
    page_of(data, value(main, "WebResourceTextEncodingName").as_deref(), value(main, "WebResourceURL"))
}

/// The page of an archive.
fn page_of(data: Vec<u8>, encoding: Option<&str>, url: Option<String>) -> Result<Opened, Refusal> {
    let mut notices = Vec::new();
    let html = decode(&strip_zeros(data), encoding, &mut notices)?;
    let mut opened = web_page::read(&html);
    opened.kind = Kind::WebArchive;
    opened.head.url = opened.head.url.take().or(url);
    notices.append(&mut opened.notices);
    opened.notices = notices;
    Ok(opened)
}

/// A binary property list: objects that name one another by number, and a table of where each begins.
struct List<'b> {
    bytes: &'b [u8],
    /// The bytes of a number in the table, and of a number of an object.
    offset_size: usize,
    reference_size: usize,
    count: usize,
    top: usize,
    table: usize,
}

impl<'b> List<'b> {
    fn of(bytes: &'b [u8]) -> Option<Self> {
        let trailer = bytes.len().checked_sub(32)?;
        let list = Self {
            bytes,
            offset_size: usize::from(*bytes.get(trailer + 6)?),
            reference_size: usize::from(*bytes.get(trailer + 7)?),
            count: number(bytes.get(trailer + 8..trailer + 16)?)?,
            top: number(bytes.get(trailer + 16..trailer + 24)?)?,
            table: number(bytes.get(trailer + 24..)?)?,
        };
        let sized = (1..=8).contains(&list.offset_size) && (1..=8).contains(&list.reference_size);
        sized.then_some(list)
    }

    /// The kind of an object, how many parts it has, and where they begin.
    fn object(&self, index: usize) -> Option<(u8, usize, usize)> {
        if index >= self.count {
            return None;
        }
        let entry = self.table.checked_add(index.checked_mul(self.offset_size)?)?;
        let at = number(self.bytes.get(entry..entry.checked_add(self.offset_size)?)?)?;
        let mark = *self.bytes.get(at)?;
        let (kind, short) = (mark >> 4, usize::from(mark & 15));
        if short < 15 {
            return Some((kind, short, at + 1));
        }
        // A longer count stands behind the mark, as a number of its own.
        let size = 1_usize << (*self.bytes.get(at + 1)? & 15).min(3);
        let count = number(self.bytes.get(at + 2..at + 2 + size)?)?;
        Some((kind, count, at + 2 + size))
    }

    /// The value of a key in a dictionary.
    fn value(&self, dictionary: usize, key: &str) -> Option<usize> {
        let (kind, count, from) = self.object(dictionary)?;
        let reference = |at: usize| {
            let from = from.checked_add(at.checked_mul(self.reference_size)?)?;
            number(self.bytes.get(from..from.checked_add(self.reference_size)?)?)
        };
        if kind != 13 || count > MOST_KEYS {
            return None;
        }
        let found =
            (0..count).find(|at| reference(*at).and_then(|own| self.text(own)).as_deref() == Some(key))?;
        reference(count + found)
    }

    fn bytes(&self, index: usize) -> Option<&'b [u8]> {
        let (kind, count, from) = self.object(index)?;
        (kind == 4).then(|| self.bytes.get(from..from.checked_add(count)?))?
    }

    fn text(&self, index: usize) -> Option<String> {
        let (kind, count, from) = self.object(index)?;
        match kind {
            5 => Some(String::from_utf8_lossy(self.bytes.get(from..from.checked_add(count)?)?).into_owned()),
            6 => {
                let bytes = self.bytes.get(from..from.checked_add(count.checked_mul(2)?)?)?;
                let units =
                    bytes.chunks_exact(2).filter_map(|two| Some(u16::from_be_bytes(two.try_into().ok()?)));
                Some(String::from_utf16_lossy(&units.collect::<Vec<_>>()))
            }
            _ => None,
        }
    }
}

/// A number of up to eight bytes, the large end first.
fn number(bytes: &[u8]) -> Option<usize> {
    let value =
        bytes.iter().try_fold(0_u64, |value, byte| Some(value.checked_mul(256)? + u64::from(*byte)))?;
    usize::try_from(value).ok()
}
