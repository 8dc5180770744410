//! How a camera was held: a JPEG may be a picture on its side, with a mark that says so, and browsers turn it.

/// How many bytes at the beginning of a file hold the mark: cameras write it into the first part, of 64 kB at most.
pub(super) const HEAD: u64 = 128 * 1024;

/// Whether a JPEG, of which these are the first bytes, is shown turned by a quarter, its width as its height.
pub(super) fn is_on_its_side(head: &[u8]) -> bool {
    matches!(exif(head).and_then(orientation), Some(5..=8))
}

/// What the camera says of the picture.
fn exif(head: &[u8]) -> Option<&[u8]> {
    let mut rest = head.strip_prefix(b"\xff\xd8")?;
    loop {
        let [0xff, kind, high, low] = *rest.first_chunk()? else { return None };
        let length = usize::from(u16::from_be_bytes([high, low]));
        let part = rest.get(4..2 + length)?;
        match kind {
            0xe1 if part.starts_with(b"Exif\0\0") => return part.get(6..),
            // The picture itself.
            0xda => return None,
            _ => rest = rest.get(2 + length..)?,
        }
    }
}

/// The orientation in the first list of a TIFF file.
fn orientation(tiff: &[u8]) -> Option<u16> {
    let big = match tiff.get(..4)? {
        b"MM\0*" => true,
        b"II*\0" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let two = *tiff.get(at..)?.first_chunk()?;
        Some(if big { u16::from_be_bytes(two) } else { u16::from_le_bytes(two) })
    };
    let four = *tiff.get(4..)?.first_chunk()?;
    let list = usize::try_from(if big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) }).ok()?;
    let entries = usize::from(short(list)?);
    // An entry has twelve bytes: what it is, its type, how many, and the value.
    let mut places = (0..entries).map_while(|nth| list.checked_add(2 + 12 * nth));
    let place = places.find(|place| short(*place) == Some(0x0112))?;
    short(place.checked_add(8)?)
}

#[cfg(test)]
mod tests {
    use super::is_on_its_side;

    /// The beginning of a JPEG with an orientation, in either order of bytes.
    fn head(orientation: u8, big: bool) -> Vec<u8> {
        let tiff: &[u8] = if big {
            &[b'M', b'M', 0, b'*', 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
        } else {
            &[b'I', b'I', b'*', 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
        };
        let mut bytes = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xe1\x00".to_vec();
        bytes.push(8 + 22);
        bytes.extend(b"Exif\0\0");
        bytes.extend(tiff);
        bytes
    }

    #[test]
    fn a_quarter_turn_is_told_from_the_others() {
        for orientation in 0..=9 {
            let turned = (5..=8).contains(&orientation);
            assert_eq!(is_on_its_side(&head(orientation, true)), turned, "{orientation}");
            assert_eq!(is_on_its_side(&head(orientation, false)), turned, "{orientation}");
        }
    }

    #[test]
    fn what_is_cut_off_is_upright_and_what_is_garbled_stops_nothing() {
        let whole = head(6, false);
        for end in 0..whole.len() {
            assert!(!is_on_its_side(&whole[..end]), "{end}");
        }
        for at in 0..whole.len() {
            let mut broken = whole.clone();
            broken[at] = 0xff;
            // Whatever it answers, it answers.
            is_on_its_side(&broken);
        }
    }
}
