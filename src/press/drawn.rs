//! [`Drawn`]: what a former printing drew, and from what, so that a page is drawn again only when something in it is
//! different.
//!
//! A [`Key`] stands for all that goes into a page. The files of a page are used again when the key is the same, the same
//! program drew them, and their bytes are still there.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::hash::{DefaultHasher, Hasher as _};
use std::sync::Arc;

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
        let mut shown = Shown(DefaultHasher::new());
        shown.0.write_u64(self.0);
        // It never refuses.
        let _ = write!(shown, "{more:?}");
        Self(shown.0.finish())
    }
}

/// What a value shows of itself goes into a number without being held.
struct Shown(DefaultHasher);

impl fmt::Write for Shown {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.write(text.as_bytes());
        Ok(())
    }
}

/// A file’s bytes as one number, several times as quick as the fingerprint in its name.
pub(super) fn print_of(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish()
}

/// A file that was printed.
#[derive(Clone, Debug)]
pub(super) struct Leaf {
    pub(super) name: String,
    pub(super) print: u64,
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

/// A line of the list of what was printed: a name and, of what may be used again, its fingerprint and its key.
pub(super) fn line(name: &str, print: u64, key: Option<Key>) -> String {
    match key {
        Some(Key(key)) => format!("{name}\t{print:016x}\t{key:016x}\n"),
        None => format!("{name}\n"),
    }
}

/// Such a line, read.
pub(super) fn read_line(line: &str) -> (&str, Option<(u64, Key)>) {
    let mut parts = line.split('\t');
    let name = parts.next().unwrap_or_default();
    let mut number = || u64::from_str_radix(parts.next()?, 16).ok();
    let print = number();
    (name, print.zip(number().map(Key)))
}

#[cfg(test)]
mod tests {
    use super::{Key, line, read_line};

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
        assert_eq!(read_line(line("a.html", 7, Some(key)).trim_end()), ("a.html", Some((7, key))));
        assert_eq!(read_line(line("a.html", 7, None).trim_end()), ("a.html", None));
        assert_eq!(read_line("a.html\tno\tkey"), ("a.html", None));
    }
}
