//! The parts of a packed file, by name, with a bound on what comes out. Only what documents need: stored and
//! deflated parts, found through the directory at the end.

use std::cell::Cell;

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use super::Refusal;
use super::intake::LARGEST_TEXT;

/// More parts than any document has.
pub(super) const MOST_PARTS: usize = 4000;
/// What all parts that are read may have together, in bytes; a book has no more text.
const MOST_BYTES: usize = 4 * LARGEST_TEXT;
/// The directory's end stands within this distance of the file's end (a comment may follow it).
const END_WITHIN: usize = 22 + 65_535;

/// A packed file.
#[derive(Debug)]
pub(super) struct Packed<'b> {
    bytes: &'b [u8],
    parts: Vec<Part>,
    /// Parts that never were packed.
    ready: Vec<(String, Vec<u8>)>,
    unpacked: Cell<usize>,
}

#[derive(Debug)]
struct Part {
    name: String,
    method: u16,
    encrypted: bool,
    packed: usize,
    header: usize,
}

fn damaged(reason: &str) -> Refusal {
    Refusal::Damaged { kind: "a packed file".to_owned(), reason: reason.to_owned() }
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(two.try_into().ok()?))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    usize::try_from(u32::from_le_bytes(four.try_into().ok()?)).ok()
}

impl<'b> Packed<'b> {
    /// Reads the directory.
    pub(super) fn of(bytes: &'b [u8]) -> Result<Self, Refusal> {
        let from = bytes.len().saturating_sub(END_WITHIN);
        let tail = bytes.get(from..).unwrap_or_default();
        let end = tail.windows(4).rposition(|window| window == b"PK\x05\x06");
        let end = from + end.ok_or_else(|| damaged("its directory is missing"))?;
        let parts = directory(bytes, end).ok_or_else(|| damaged("its directory is broken"))?;
        if parts.len() > MOST_PARTS {
            return Err(Refusal::Bomb);
        }
        Ok(Self { bytes, parts, ready: Vec::new(), unpacked: Cell::new(0) })
    }

    /// Parts that stand in one text, as if they had been packed.
    pub(super) fn holding(ready: Vec<(String, Vec<u8>)>) -> Self {
        Self { bytes: &[], parts: Vec::new(), ready, unpacked: Cell::new(0) }
    }

    /// Whether there is a part of that name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.names().any(|part| part == name)
    }

    /// The names of the parts in the order of the file.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.parts
            .iter()
            .map(|part| part.name.as_str())
            .chain(self.ready.iter().map(|(name, _)| name.as_str()))
    }

    /// A part, unpacked; `None` when there is none of that name.
    pub(super) fn part(&self, name: &str) -> Result<Option<Vec<u8>>, Refusal> {
        if let Some((_, data)) = self.ready.iter().find(|(ready, _)| ready == name) {
            return Ok(Some(data.clone()));
        }
        let Some(part) = self.parts.iter().find(|part| part.name == name) else { return Ok(None) };
        let data = self.data(part).ok_or_else(|| damaged("a part lies outside of the file"))?;
        if part.encrypted {
            return Err(Refusal::Protected);
        }
        let most = LARGEST_TEXT.min(MOST_BYTES.saturating_sub(self.unpacked.get()));
        let text = match part.method {
            0 if data.len() <= most => data.to_vec(),
            0 => return Err(Refusal::Bomb),
            8 => match decompress_to_vec_with_limit(data, most) {
                Ok(text) => text,
                Err(error) if error.status == TINFLStatus::HasMoreOutput => return Err(Refusal::Bomb),
                Err(error) => {
                    return Err(damaged(&format!("a part cannot be unpacked ({:?})", error.status)));
                }
            },
            99 => return Err(Refusal::Protected),
            other => {
                return Err(damaged(&format!("a part is packed by method {other}, which is not read here")));
            }
        };
        self.unpacked.set(self.unpacked.get() + text.len());
        Ok(Some(text))
    }

    fn data(&self, part: &Part) -> Option<&'b [u8]> {
        let header = self.bytes.get(part.header..)?;
        if !header.starts_with(b"PK\x03\x04") {
            return None;
        }
        let name = usize::from(short(header, 26)?);
        let extra = usize::from(short(header, 28)?);
        header.get(30 + name + extra..)?.get(..part.packed)
    }
}

fn directory(bytes: &[u8], end: usize) -> Option<Vec<Part>> {
    let count = usize::from(short(bytes, end + 10)?);
    let mut at = long(bytes, end + 16)?;
    let mut parts = Vec::new();
    for _ in 0..count {
        if bytes.get(at..at.checked_add(4)?)? != b"PK\x01\x02" {
            return None;
        }
        let name_length = usize::from(short(bytes, at + 28)?);
        let extra = usize::from(short(bytes, at + 30)?) + usize::from(short(bytes, at + 32)?);
        let name = bytes.get(at + 46..at + 46 + name_length)?;
        parts.push(Part {
            name: String::from_utf8_lossy(name).into_owned(),
            method: short(bytes, at + 10)?,
            encrypted: short(bytes, at + 8)? & 1 == 1,
            packed: long(bytes, at + 20)?,
            header: long(bytes, at + 42)?,
        });
        at = at.checked_add(46 + name_length + extra)?;
    }
    Some(parts)
}
