//! Bytes to text: size, encoding, and what is no text at all.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    BIG5, EUC_KR, Encoding, GBK, ISO_2022_JP, KOI8_R, KOI8_U, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE,
};

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use crate::copydesk::needs_hidden;

use super::{Notice, Refusal, Stuff};

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 32 * 1024 * 1024;
/// The largest text, in bytes; a novel has one.
pub const LARGEST_TEXT: usize = 12 * 1024 * 1024;

/// How much of a file is looked at to guess its encoding.
const SAMPLE: usize = 256 * 1024;

/// What a file begins with that is no text.
const MAGIC: [(&[u8], Stuff); 18] = [
    (b"[InternetShortcut]", Stuff::Link),
    (b"%PDF", Stuff::Pdf),
    (b"\x89PNG", Stuff::Picture),
    (b"\xff\xd8\xff", Stuff::Picture),
    (b"GIF8", Stuff::Picture),
    (b"RIFF", Stuff::Recording),
    (b"II*\0", Stuff::Picture),
    (b"MM\0*", Stuff::Picture),
    (b"\xff\xfb", Stuff::Recording),
    (b"\x7fELF", Stuff::Program),
    (b"MZ\x90", Stuff::Program),
    (b"\0asm", Stuff::Program),
    (b"\x1f\x8b", Stuff::Packed),
    (b"BZh", Stuff::Packed),
    (b"7z\xbc\xaf", Stuff::Packed),
    (b"Rar!", Stuff::Packed),
    (b"ID3", Stuff::Recording),
    (b"OggS", Stuff::Recording),
];

/// Refuses what is too large, empty or known to be no text.
pub(super) fn admit(bytes: &[u8]) -> Result<(), Refusal> {
    if bytes.len() > LARGEST_FILE {
        return Err(Refusal::TooLarge(bytes.len() as u64));
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Refusal::Empty);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(compound(bytes));
    }
    let known = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, stuff)| *stuff);
    let boxed = match bytes.get(4..12) {
        Some(b"ftypheic" | b"ftypheix" | b"ftypavif" | b"ftypmif1") => Some(Stuff::Picture),
        Some(b"WEBPVP8 ") => Some(Stuff::Picture),
        Some(kind) if kind.starts_with(b"ftyp") => Some(Stuff::Recording),
        _ => None,
    };
    let picture = bytes.get(8..12) == Some(b"WEBP".as_slice()) && bytes.starts_with(b"RIFF");
    let book = bytes.get(60..68) == Some(b"BOOKMOBI".as_slice());
    match picture.then_some(Stuff::Picture).or(book.then_some(Stuff::Book)).or(known).or(boxed) {
        Some(stuff) => Err(Refusal::Binary(Some(stuff))),
        None => Ok(()),
    }
}

/// A file that was packed alone (gzip), as it was before; `None` for any other, and for an archive in such a file.
pub(super) fn unpacked(bytes: &[u8]) -> Result<Option<Vec<u8>>, Refusal> {
    let Some(from) = gzip_header(bytes) else { return Ok(None) };
    let damaged = |reason: String| Refusal::Damaged { kind: "a packed file".to_owned(), reason };
    let packed = bytes.get(from..).unwrap_or_default();
    match decompress_to_vec_with_limit(packed, LARGEST_TEXT) {
        Ok(plain) if plain.get(257..262) == Some(b"ustar".as_slice()) => Ok(None),
        Ok(plain) => Ok(Some(plain)),
        Err(error) if error.status == TINFLStatus::HasMoreOutput => Err(Refusal::Bomb),
        Err(error) => Err(damaged(format!("it cannot be unpacked ({:?})", error.status))),
    }
}

/// Where the packed bytes of a gzip file begin, behind its optional fields.
pub(super) fn gzip_header(bytes: &[u8]) -> Option<usize> {
    let flags = *bytes.strip_prefix(b"\x1f\x8b\x08")?.first()?;
    let mut at = 10;
    if flags & 4 != 0 {
        let length: [u8; 2] = bytes.get(at..at + 2)?.try_into().ok()?;
        at += 2 + usize::from(u16::from_le_bytes(length));
    }
    // A name and a remark end with a zero.
    for flag in [8, 16] {
        if flags & flag != 0 {
            at += bytes.get(at..)?.iter().position(|byte| *byte == 0)? + 1;
        }
    }
    at += if flags & 2 != 0 { 2 } else { 0 };
    (at <= bytes.len()).then_some(at)
}

/// What a compound file of old office programs is. Its parts have names in UTF-16.
fn compound(bytes: &[u8]) -> Refusal {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if has("EncryptedPackage") {
        return Refusal::Protected;
    }
    let stuff = if has("WordDocument") {
        Stuff::OldWord
    } else if has("__substg1.0_") {
        Stuff::OldMail
    } else if has("Workbook") || has("PowerPoint Document") {
        Stuff::OtherOffice
    } else {
        Stuff::OldWord
    };
    Refusal::Binary(Some(stuff))
}

/// Bytes without zeros that strayed into them; a text in two or four bytes a character keeps its own.
pub(super) fn strip_zeros(mut bytes: Vec<u8>) -> Vec<u8> {
    let zeros = bytes.iter().filter(|byte| **byte == 0).count();
    if zeros > 0 && zeros * 50 < bytes.len() {
        bytes.retain(|byte| *byte != 0);
    }
    bytes
}

/// A text in four bytes a character, which only its mark or its zeros tell.
fn in_fours(bytes: &[u8]) -> Option<(String, &'static str)> {
    let large = bytes.starts_with(b"\0\0\xfe\xff") || bytes.starts_with(b"\0\0\0<");
    let small = bytes.starts_with(b"\xff\xfe\0\0") || bytes.starts_with(b"<\0\0\0");
    if !large && !small {
        return None;
    }
    let chars = bytes.chunks(4).map(|four| {
        let code = four.try_into().ok().map(if large { u32::from_be_bytes } else { u32::from_le_bytes });
        code.and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER)
    });
    let text: String = chars.filter(|c| *c != '\u{feff}').collect();
    Some((text, if large { "UTF-32BE" } else { "UTF-32LE" }))
}

/// The text of a file, with what the reader should know of how it was read. `declared` is the encoding that
/// the file itself names.
pub(super) fn decode(
    bytes: &[u8],
    declared: Option<&str>,
    notices: &mut Vec<Notice>,
) -> Result<String, Refusal> {
    if let Some((text, name)) = in_fours(bytes) {
        if text.len() > LARGEST_TEXT {
            return Err(Refusal::TooLong(text.len() as u64));
        }
        notices.push(Notice::Encoding(name.to_owned()));
        return Ok(text);
    }
    let (encoding, told) = encoding_of(bytes, declared);
    let wide = encoding == UTF_16LE || encoding == UTF_16BE;
    let stripped = if !wide && bytes.contains(&0) { Some(strip_zeros(bytes.to_vec())) } else { None };
    if let Some(stripped) = &stripped {
        notices.push(Notice::Strays(bytes.len() - stripped.len()));
    }
    let bytes = stripped.as_deref().unwrap_or(bytes);
    if encoding != UTF_16LE && encoding != UTF_16BE && bytes.contains(&0) {
        return Err(Refusal::Binary(None));
    }
    let (text, encoding, _) = encoding.decode(bytes);
    if text.len() > LARGEST_TEXT {
        return Err(Refusal::TooLong(text.len() as u64));
    }
    let broken = text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    let controls = text.chars().filter(|c| c.is_control() && !c.is_whitespace()).count();
    let all = text.chars().count();
    if (broken + controls) * 10 > all {
        return Err(Refusal::Binary(None));
    }
    if !told {
        notices.push(Notice::Encoding(encoding.name().to_owned()));
    }
    if broken > 0 {
        notices.push(Notice::Broken(broken));
    }
    Ok(text.into_owned())
}

/// The encoding of a label, also of those that programs write and no standard has.
pub(super) fn labelled(label: &str) -> Option<&'static Encoding> {
    let label = label.trim().trim_matches(['"', '\'']);
    Encoding::for_label(label.as_bytes()).or_else(|| match label.to_ascii_lowercase().as_str() {
        "cp932" | "ms932" | "sjis-win" | "x-sjis-cp932" => Some(SHIFT_JIS),
        "cp936" | "ms936" | "windows-936" => Some(GBK),
        "cp949" | "ms949" | "uhc" | "windows-949-2000" => Some(EUC_KR),
        "cp950" | "ms950" | "big5-eten" | "windows-950" => Some(BIG5),
        "cp50220" | "cp50221" | "cp50222" | "iso-2022-jp-1" | "iso-2022-jp-2" | "iso-2022-jp-ms" => {
            Some(ISO_2022_JP)
        }
        "cp65001" | "utf8mb4" | "utf-8-mac" => Some(UTF_8),
        "koi8r" => Some(KOI8_R),
        "koi8u" => Some(KOI8_U),
        _ => None,
    })
}

/// The encoding, and whether there is nothing to say about it.
fn encoding_of(bytes: &[u8], declared: Option<&str>) -> (&'static Encoding, bool) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding, encoding == UTF_8);
    }
    if let Some(wide) = wide(bytes) {
        return (wide, false);
    }
    if is_iso_2022_jp(bytes, declared) {
        return (ISO_2022_JP, false);
    }
    let unreadable = match std::str::from_utf8(bytes) {
        Ok(_) => return (UTF_8, true),
        Err(_) => bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count(),
    };
    let declared = declared.and_then(labelled);
    if let Some(declared) = declared.filter(|encoding| *encoding != UTF_8) {
        return (declared, false);
    }
    // A text in UTF-8 with a few broken places is still one.
    let readable = bytes.utf8_chunks().flat_map(|chunk| chunk.valid().chars()).filter(|c| !c.is_ascii());
    if declared == Some(UTF_8) || readable.count() > 10 * unreadable {
        return (UTF_8, true);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes.get(..SAMPLE).unwrap_or(bytes), bytes.len() <= SAMPLE);
    (detector.guess(None, Utf8Detection::Deny), false)
}

/// Japanese mail and old pages switch letters with escapes, all in bytes that are ASCII too.
fn is_iso_2022_jp(bytes: &[u8], declared: Option<&str>) -> bool {
    let named = declared.and_then(labelled) == Some(ISO_2022_JP);
    let escapes = |signs: &[u8]| bytes.windows(signs.len()).any(|window| window == signs);
    let switches = escapes(b"\x1b$B") || escapes(b"\x1b$@");
    switches && (named || bytes.is_ascii() && escapes(b"\x1b("))
}

/// UTF-16 without a byte order mark: every other byte of Latin text is zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..4096).unwrap_or(bytes);
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let half = sample.len() / 2;
    if half < 2 || !bytes.len().is_multiple_of(2) {
        None
    } else if odd * 10 > half * 4 && even * 20 < half {
        Some(UTF_16LE)
    } else if even * 10 > half * 4 && odd * 20 < half {
        Some(UTF_16BE)
    } else if sample.contains(&0) && (std::str::from_utf8(bytes).is_err() || controls(sample) * 4 > half) {
        [UTF_16LE, UTF_16BE].into_iter().find(|encoding| is_writing(sample, encoding))
    } else {
        None
    }
}

/// How many bytes no text has: in Cyrillic or Hebrew every other one is such a byte.
fn controls(sample: &[u8]) -> usize {
    sample.iter().filter(|byte| byte.is_ascii_control() && !byte.is_ascii_whitespace() && **byte != 0).count()
}

/// Whether a text of another script is nothing but letters and signs in this encoding, with spaces, ends of lines or
/// full stops between them as people write.
fn is_writing(sample: &[u8], encoding: &'static Encoding) -> bool {
    let even = sample.get(..sample.len() / 2 * 2).unwrap_or(sample);
    let text = encoding.decode_without_bom_handling(even).0;
    let letter = |c: &char| {
        matches!(c, '\n' | '\r' | '\t' | ' '..='~' | '\u{a0}'..='\u{5ff}' | '\u{600}'..='\u{6ff}' | '\u{900}'..='\u{e7f}'
            | '\u{2010}'..='\u{203a}' | '\u{3000}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'
            | '\u{ff01}'..='\u{ff5e}')
    };
    let between = |c: &char| matches!(c, ' ' | '\n' | '\r' | '。' | '，' | '、' | '\u{3000}');
    let count = text.chars().count();
    let letters = text.chars().filter(letter).count();
    let spaces = text.chars().filter(between).count();
    letters * 100 >= count * 98 && spaces * 60 >= count
}

/// What a control character of the second row stands for: files that were read in the wrong encoding, and numbers
/// such as `&#151;`, mean the characters that Windows has in these places.
pub(super) fn meant(c: char) -> char {
    const PLACES: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    let place = u32::from(c).checked_sub(0x80).and_then(|place| usize::try_from(place).ok());
    place.and_then(|place| PLACES.get(place)).copied().unwrap_or(c)
}

/// Whether nobody can see the character, or it turns the direction of what follows.
pub(super) fn is_stray(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t')
        || matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// The text with a soft hyphen, which is taken out of every text, for each mark of direction or joining that no letter
/// beside it needs. As many characters as before.
pub(super) fn without_idle(text: &str) -> Cow<'_, str> {
    let joins = |c: char| matches!(c, '\u{200c}'..='\u{200f}');
    if !text.contains(joins) {
        return Cow::Borrowed(text);
    }
    let mut letters: Vec<char> = text.chars().collect();
    let mut after = vec![None; letters.len()];
    let mut next = None;
    for (slot, c) in after.iter_mut().zip(&letters).rev() {
        *slot = next;
        next = if joins(*c) { next } else { Some(*c) };
    }
    let mut before = None;
    for (c, after) in letters.iter_mut().zip(after) {
        if !joins(*c) {
            before = Some(*c);
        } else if !before.into_iter().chain(after).any(|near| needs_hidden(*c, near)) {
            *c = '\u{ad}';
        }
    }
    Cow::Owned(letters.into_iter().collect())
}

/// A text on one line, without invisible characters; how many there were is added to `strays`.
pub(super) fn clean(text: &str, strays: &mut usize) -> String {
    let mut line = String::with_capacity(text.len());
    let mut space = false;
    for c in without_idle(text).chars().map(meant) {
        // Line and paragraph separators are spaces like line feeds.
        if c.is_whitespace() || matches!(c, '\u{2028}' | '\u{2029}') {
            space = true;
        } else if is_stray(c) {
            // Soft hyphens and joiners of words are typography, and no cause for alarm.
            *strays += usize::from(!matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}'));
        } else {
            if space && !line.is_empty() {
                line.push(' ');
            }
            space = false;
            line.push(c);
        }
    }
    line
}
