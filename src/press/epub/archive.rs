//! [`Archive`]: the files of a book in one file (ZIP, as APPNOTE 6.3 and EPUB 3.3 have it).
//!
//! Every size stands in front of its file: strict reading systems take no `mimetype` whose size comes after it, which
//! is how writers of streams do it. The moment in the heads is always the same, so the same files make the same bytes.

use miniz_oxide::deflate::compress_to_vec;

use super::BookError;

/// How hard text is packed.
const LEVEL: u8 = 9;
/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;
/// The version that knows folders and deflate.
const VERSION: u16 = 20;
/// 1 January 1980, the first day of the format.
const DAY: u16 = 0x21;
const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// A book that is being packed.
#[derive(Debug, Default)]
pub(super) struct Archive {
    bytes: Vec<u8>,
    /// The heads of the files once more, for the list at the end.
    list: Vec<u8>,
    files: u16,
}

impl Archive {
    /// Adds a file; `packed` makes it smaller when that is possible.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8], packed: bool) -> Result<(), BookError> {
        let smaller = packed.then(|| compress_to_vec(bytes, LEVEL)).filter(|some| some.len() < bytes.len());
        let (method, held) = match &smaller {
            Some(smaller) => (DEFLATED, smaller.as_slice()),
            None => (STORED, bytes),
        };
        let at = size(self.bytes.len())?;
        let mut head = Vec::new();
        for number in [VERSION, FLAGS, method, 0, DAY] {
            head.extend(number.to_le_bytes());
        }
        for number in [crc32fast::hash(bytes), size(held.len())?, size(bytes.len())?] {
            head.extend(number.to_le_bytes());
        }
        let length = u16::try_from(name.len()).map_err(|_| BookError::TooLarge)?;
        head.extend(length.to_le_bytes());
        // Nothing more is said of a file.
        head.extend(0_u16.to_le_bytes());
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&head);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(held);
        self.list.extend(b"PK\x01\x02");
        self.list.extend(VERSION.to_le_bytes());
        self.list.extend(&head);
        // No remark, on the first disk, and no attributes.
        self.list.extend([0; 10]);
        self.list.extend(at.to_le_bytes());
        self.list.extend(name.as_bytes());
        self.files = self.files.checked_add(1).ok_or(BookError::TooLarge)?;
        Ok(())
    }

    /// The whole file.
    pub(super) fn finish(mut self) -> Result<Vec<u8>, BookError> {
        let (at, length) = (size(self.bytes.len())?, size(self.list.len())?);
        self.bytes.append(&mut self.list);
        self.bytes.extend(b"PK\x05\x06\0\0\0\0");
        for number in [self.files, self.files] {
            self.bytes.extend(number.to_le_bytes());
        }
        for number in [length, at] {
            self.bytes.extend(number.to_le_bytes());
        }
        self.bytes.extend([0; 2]);
        Ok(self.bytes)
    }
}

fn size(length: usize) -> Result<u32, BookError> {
    u32::try_from(length).map_err(|_| BookError::TooLarge)
}
