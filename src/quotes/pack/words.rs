//! [`Words`]: a table of words that is asked for every word of a text, so its hash is a short one.
//!
//! The tables are filled from the packs alone; a text only asks, so nobody can choose words that collide.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// What a pack knows of words.
pub(super) type Words<T> = HashMap<String, T, BuildHasherDefault<Folded>>;

/// Eight bytes at a time, multiplied and folded.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Folded(u64);

const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

impl Folded {
    fn fold(&mut self, part: u64) {
        self.0 = (self.0.rotate_left(5) ^ part).wrapping_mul(FACTOR);
    }
}

impl Hasher for Folded {
    fn write(&mut self, bytes: &[u8]) {
        let mut whole = bytes.chunks_exact(8);
        for part in &mut whole {
            self.fold(part.try_into().map_or(0, u64::from_le_bytes));
        }
        let rest = whole.remainder();
        if !rest.is_empty() {
            self.fold(rest.iter().fold(0_u64, |all, byte| all << 8 | u64::from(*byte)));
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.fold(u64::from(byte));
    }

    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
}
