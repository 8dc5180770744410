//! [`find`]: one run through a text for one word. The page's program has no other search for a word: the standard
//! library's would be three kilobytes more, and is slower (`script/scan`).

/// How many bytes are looked at together.
const LANES: usize = size_of::<u64>();
const LOW_BITS: u64 = 0x0101_0101_0101_0101;
const HIGH_BITS: u64 = 0x8080_8080_8080_8080;

/// The first byte at which `word`, which is not empty, stands in `text`.
///
/// Eight places are looked at together, without instructions that a browser may lack: those with the word's first
/// byte, and its last where that would be. Few places have both; only these are compared. The search for a zero byte
/// in a word of eight is in Hacker's Delight, 6-1; it may name a place too many, never one too few.
pub(super) fn find(text: &[u8], word: &[u8]) -> Option<usize> {
    let (&first, &last) = (word.first()?, word.last()?);
    let (firsts, lasts) = (LOW_BITS * u64::from(first), LOW_BITS * u64::from(last));
    let ends = text.get(word.len() - 1..)?;
    let (heads, _) = text.as_chunks::<LANES>();
    let (tails, _) = ends.as_chunks::<LANES>();
    let is_at = |at: usize| text.get(at..at + word.len()) == Some(word);
    for (step, (head, tail)) in heads.iter().zip(tails).enumerate() {
        let other = (u64::from_le_bytes(*head) ^ firsts) | (u64::from_le_bytes(*tail) ^ lasts);
        let mut same = other.wrapping_sub(LOW_BITS) & !other & HIGH_BITS;
        while same != 0 {
            let at = step * LANES + same.trailing_zeros() as usize / 8;
            if is_at(at) {
                return Some(at);
            }
            same &= same - 1;
        }
    }
    (tails.len() * LANES..ends.len()).find(|at| is_at(*at))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert_eq, proptest};

    use super::find;

    #[test]
    fn a_word_is_found_at_every_place() {
        let words = ["a", "ab", "aba", "abcdefgh", "abcdefghi", "abcdefghijklmnopqrstuvwxyz", "平壤", "ё"];
        for word in words {
            for before in 0..20 {
                for behind in 0..20 {
                    let text = format!("{}{word}{}", "·".repeat(before), "b".repeat(behind));
                    assert_eq!(find(text.as_bytes(), word.as_bytes()), text.find(word), "{word} in {text}");
                }
            }
        }
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        assert_eq!(find(b"", b"a"), None);
        assert_eq!(find(b"short", b"a longer word"), None);
        assert_eq!(find("aab".repeat(30).as_bytes(), b"aaab"), None);
        assert_eq!(find(b"anything", b""), None);
    }

    proptest! {
        #[test]
        fn it_finds_what_the_library_finds(text in "[ab平]{0,80}", word in "[ab平]{1,12}") {
            prop_assert_eq!(find(text.as_bytes(), word.as_bytes()), text.find(&word));
        }

        #[test]
        fn no_bytes_are_too_strange(text in any::<Vec<u8>>(), word in any::<Vec<u8>>()) {
            let library = (!word.is_empty()).then(|| text.windows(word.len()).position(|at| at == word)).flatten();
            prop_assert_eq!(find(&text, &word), library);
        }
    }
}
