//! A WebP file with a color profile: its container, after Google's specification.

/// The head of a file: `RIFF`, the length of the rest, `WEBP`.
const HEAD: usize = 12;
/// The head of a part: its name and its length.
const PART_HEAD: usize = 8;
/// Marks in the extended head.
const HAS_PROFILE: u8 = 0x20;
const HAS_ALPHA: u8 = 0x10;

/// A file of libwebp with a profile in front of its pixels; the file itself where there is none.
pub(super) fn with_profile(file: Vec<u8>, (width, height): (u32, u32), profile: Option<&[u8]>) -> Vec<u8> {
    let Some(profile) = profile else { return file };
    let Some(parts) = file.get(HEAD..) else { return file };
    // A file with clear parts has an extended head already, which this one replaces.
    let own = parts.strip_prefix(b"VP8X");
    let alpha = match own {
        Some(rest) => rest.get(4).is_some_and(|marks| marks & HAS_ALPHA != 0),
        // The lossless form says in the fifth byte of its own head whether anything is clear.
        None => parts.starts_with(b"VP8L") && parts.get(PART_HEAD + 4).is_some_and(|byte| byte & 0x10 != 0),
    };
    let pixels = match own {
        Some(_) => parts.get(PART_HEAD + 10..),
        None => Some(parts),
    };
    let Some(pixels) = pixels else { return file };
    let mut head = vec![HAS_PROFILE | if alpha { HAS_ALPHA } else { 0 }, 0, 0, 0];
    for side in [width, height] {
        let [a, b, c, _] = side.saturating_sub(1).to_le_bytes();
        head.extend([a, b, c]);
    }
    let mut body = b"WEBP".to_vec();
    for (name, data) in [(b"VP8X", head.as_slice()), (b"ICCP", profile)] {
        body.extend(name);
        body.extend(length(data.len()));
        body.extend(data);
        // Parts begin at even places.
        body.extend((data.len() % 2 == 1).then_some(0));
    }
    body.extend(pixels);
    let mut whole = b"RIFF".to_vec();
    whole.extend(length(body.len()));
    whole.extend(body);
    whole
}

fn length(bytes: usize) -> [u8; 4] {
    // Files of 4 GB are refused long before.
    u32::try_from(bytes).unwrap_or(u32::MAX).to_le_bytes()
}
