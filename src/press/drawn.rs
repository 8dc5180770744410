//! [`Drawn`]: what a former printing drew, and from what, so that a page is drawn again only when something in it is
//! different.
//!
//! A [`Key`] stands for all that goes into a page. The files of a page are used again when the key is the same, the same
//! program drew them, and their bytes are still there. A file with the [`Stamp`] that it had then is not read for that.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::fs::Metadata;
use std::hash::{Hash, Hasher as _};
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use seahash::SeaHasher;

/// What a page is drawn from, as one number. It means something to this very program alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key(u64);

impl Key {
    /// That of a kind of page.
    pub(super) fn of(kind: &str) -> Self {
        Self(0).with(&kind)
    }

    /// The same with one thing more. All that a type shows of itself counts.
    pub(super) fn with(self, more: &impl fmt::Debug) -> Self {
        let mut shown = Shown(SeaHasher::new());
        shown.0.write_u64(self.0);
        // It never refuses.
        let _ = write!(shown, "{more:?}");
        Self(shown.0.finish())
    }

    /// The same with one thing more, of which all parts count: several times as quick.
    pub(super) fn with_all(self, more: &impl Hash) -> Self {
        let mut hasher = SeaHasher::new();
        hasher.write_u64(self.0);
        more.hash(&mut hasher);
        Self(hasher.finish())
    }
}

/// What a value shows of itself goes into a number without being held.
struct Shown(SeaHasher);

impl fmt::Write for Shown {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.write(text.as_bytes());
        Ok(())
    }
}

/// A file’s bytes as one number, many times as quick as the fingerprint in its name.
pub(super) fn print_of(bytes: &[u8]) -> u64 {
    seahash::hash(bytes)
}

/// What a file system says of a file without reading it: its length, and when it was written, in nanoseconds of the Unix
/// epoch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    length: u64,
    written: u64,
}

/// How much older than the list a file is at least whose stamp in it tells it apart from every later one, in nanoseconds:
/// some file systems know the time to two seconds.
const SETTLED: u64 = 3_000_000_000;

impl Stamp {
    /// `None` where the system does not tell.
    pub(super) fn of(facts: &Metadata) -> Option<Self> {
        let written = facts.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        Some(Self { length: facts.len(), written: written.as_nanos().try_into().ok()? })
    }

    /// Whether whoever writes to the file after the list was written gives it another stamp.
    pub(super) fn is_settled(self, list: Self) -> bool {
        self.written.saturating_add(SETTLED) <= list.written
    }
}

/// A file that was printed.
#[derive(Clone, Debug)]
pub(super) struct Leaf {
    pub(super) name: String,
    pub(super) print: u64,
    /// What the system said of it, where that tells it apart.
    pub(super) stamp: Option<Stamp>,
    /// Its bytes, when the site is held in memory.
    pub(super) bytes: Option<Arc<[u8]>>,
}

/// What a former printing drew, by what it was drawn from.
#[derive(Clone, Debug, Default)]
pub struct Drawn(BTreeMap<Key, Vec<Leaf>>);

impl Drawn {
    /// The files that were drawn from that.
    pub(super) fn from(&self, key: Key) -> Option<&[Leaf]> {
        self.0.get(&key).map(Vec::as_slice)
    }

    pub(super) fn add(&mut self, key: Key, leaf: Leaf) {
        self.0.entry(key).or_default().push(leaf);
    }
}

/// A line of the list of what was printed: a name and, of what may be used again, its fingerprint, its key and its stamp.
pub(super) fn line(name: &str, print: u64, key: Option<Key>, stamp: Option<Stamp>) -> String {
    match (key, stamp) {
        (Some(Key(key)), Some(Stamp { length, written })) => {
            format!("{name}\t{print:016x}\t{key:016x}\t{length:x}\t{written:x}\n")
        }
        (Some(Key(key)), None) => format!("{name}\t{print:016x}\t{key:016x}\n"),
        (None, _) => format!("{name}\n"),
    }
}

/// Such a line, read: the name, and the key and the file of what may be used again.
pub(super) fn read_line(line: &str) -> (&str, Option<(Key, Leaf)>) {
    let mut parts = line.split('\t');
    let name = parts.next().unwrap_or_default();
    let mut number = || u64::from_str_radix(parts.next()?, 16).ok();
    let drawn = number().zip(number());
    let stamp = number().zip(number()).map(|(length, written)| Stamp { length, written });
    let leaf = |print| Leaf { name: name.to_owned(), print, stamp, bytes: None };
    (name, drawn.map(|(print, key)| (Key(key), leaf(print))))
}

#[cfg(test)]
mod tests {
    use super::{Key, Stamp, line, read_line};

    #[test]
    fn every_part_counts_and_so_does_where_it_ends() {
        let key = |parts: [&str; 2]| Key::of("page").with(&parts[0]).with(&parts[1]);
        assert_eq!(key(["a", "b"]), key(["a", "b"]));
        assert_ne!(key(["a", "b"]), key(["b", "a"]));
        assert_ne!(Key::of("page").with(&12).with(&3), Key::of("page").with(&1).with(&23));
        assert_ne!(Key::of("page"), Key::of("card"));
    }

    #[test]
    fn a_line_is_read_as_it_was_written() {
        let key = Key::of("page");
        let stamp = Some(Stamp { length: 70_000, written: 1_764_500_000_123_456_789 });
        let read = |line: String| {
            let (name, drawn) = read_line(line.trim_end());
            let drawn = drawn.map(|(key, leaf)| (key, leaf.name, leaf.print, leaf.stamp));
            (name.to_owned(), drawn)
        };
        let name = || "a.html".to_owned();
        assert_eq!(read(line("a.html", 7, Some(key), None)), (name(), Some((key, name(), 7, None))));
        assert_eq!(read(line("a.html", 7, Some(key), stamp)), (name(), Some((key, name(), 7, stamp))));
        assert_eq!(read(line("a.html", 7, None, stamp)), (name(), None));
        assert_eq!(read("a.html\tno\tkey".to_owned()), (name(), None));
    }

    #[test]
    fn a_stamp_counts_only_where_the_file_was_left_alone_before_the_list_was_written() {
        let stamp = |seconds: u64| Stamp { length: 1, written: 1_000_000_000 * seconds };
        assert!(!stamp(100).is_settled(stamp(100)) && !stamp(100).is_settled(stamp(102)));
        assert!(!stamp(100).is_settled(stamp(50)), "a clock was set back");
        assert!(stamp(100).is_settled(stamp(104)));
    }
}
