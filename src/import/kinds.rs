//! Which kind a file is, and who reads it.

use super::intake::{admit, decode, unpacked};
use super::setting::plain;
use super::{Kind, Notice, Opened, Refusal, Stuff};
use super::{bundle, feed, json, mail, markdown, mime, odt, rtf, web_archive, web_page, word_xml};

/// The longest file that only says where something is, in bytes.
const LONGEST_LINK: usize = 4096;

/// Reads a file of any kind.
pub(super) fn read(name: &str, bytes: &[u8], item: usize) -> Result<Opened, Refusal> {
    if let Some(plain) = unpacked(bytes)? {
        let name = name.strip_suffix(".gz").unwrap_or(name);
        // A packed file in a packed file is none of the documents that are looked for.
        return read_plain(name, &plain, item);
    }
    read_plain(name, bytes, item)
}

/// Reads a file that was not packed as a whole.
fn read_plain(name: &str, bytes: &[u8], item: usize) -> Result<Opened, Refusal> {
    match read_page(name, bytes, item)? {
        Some(opened) => Ok(opened),
        None => read_document(name, bytes, item),
    }
}

/// Reads a web page, JSON or plain text; `None` for anything else, which needs more of the program.
pub(super) fn read_page(name: &str, bytes: &[u8], item: usize) -> Result<Option<Opened>, Refusal> {
    admit(bytes)?;
    if is_packed(bytes)
        || rtf::is_rich(bytes)
        || web_archive::is_archive(bytes)
        || mime::is_message(name, bytes)
    {
        return Ok(None);
    }
    let (text, mut notices) = text_of(bytes)?;
    let mut opened = match kind_of(name, &text) {
        Kind::Html => web_page::read(&text),
        Kind::Ninjs | Kind::Json => json::read(&text, item)?,
        Kind::Plain => plain(&text),
        _ => return Ok(None),
    };
    notices.append(&mut opened.notices);
    opened.notices = notices;
    Ok(Some(opened))
}

/// Reads what is neither a web page nor JSON nor plain text, and was not packed as a whole.
fn read_document(name: &str, bytes: &[u8], item: usize) -> Result<Opened, Refusal> {
    if is_packed(bytes) {
        return bundle::read(bytes, item);
    }
    if rtf::is_rich(bytes) {
        return rtf::read(bytes);
    }
    if web_archive::is_archive(bytes) {
        return web_archive::read(bytes);
    }
    if mime::is_message(name, bytes) {
        return mail::read(bytes);
    }
    let (text, mut notices) = text_of(bytes)?;
    let mut opened = match kind_of(name, &text) {
        Kind::Feed | Kind::WordPress => feed::read(&text, item)?,
        Kind::Djot => markdown::read_djot(&text),
        Kind::Odt => odt::read_flat(&text)?,
        Kind::Docx => word_xml::read(&text)?,
        Kind::WebArchive => web_archive::read_text(&text)?,
        _ => markdown::read(&text),
    };
    notices.append(&mut opened.notices);
    opened.notices = notices;
    Ok(opened)
}

/// Whether a file is several in one.
fn is_packed(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The text of a file, with what its reader should know of how it was read.
fn text_of(bytes: &[u8]) -> Result<(String, Vec<Notice>), Refusal> {
    let mut notices = Vec::new();
    let text = decode(bytes, declared(bytes), &mut notices)?;
    if is_link(&text) {
        return Err(Refusal::Binary(Some(Stuff::Link)));
    }
    Ok((text, notices))
}

/// Whether a small file only says where a page or a document is: a bookmark of macOS, a file that stands for a document
/// of Google's.
fn is_link(text: &str) -> bool {
    if text.len() > LONGEST_LINK {
        return false;
    }
    let list = text.contains("<plist") && text.contains("<key>URL</key>");
    let document =
        text.trim_start().starts_with('{') && text.contains("\"doc_id\"") && text.contains("\"email\"");
    list || document
}

/// The encoding that HTML or XML names near its beginning.
pub(super) fn declared(bytes: &[u8]) -> Option<&str> {
    let start = bytes.get(..2048).unwrap_or(bytes);
    let low: Vec<u8> = start.iter().map(u8::to_ascii_lowercase).collect();
    let find = |words: &[u8]| low.windows(words.len()).position(|window| window == words);
    if !low.contains(&b'<') {
        return None;
    }
    let at = match find(b"charset=") {
        Some(at) => at + b"charset=".len(),
        None if low.starts_with(b"<?xml") => find(b"encoding=")? + b"encoding=".len(),
        None => return None,
    };
    let rest = start.get(at..)?;
    let rest = rest.strip_prefix(b"\"").or_else(|| rest.strip_prefix(b"'")).unwrap_or(rest);
    let end = rest.iter().position(|byte| !byte.is_ascii_alphanumeric() && !b"-_:.".contains(byte));
    std::str::from_utf8(rest.get(..end.unwrap_or(rest.len()))?).ok()
}

/// The text from its first tag on, where remarks stand before it.
fn without_remarks(text: &str) -> &str {
    let mut rest = text;
    while let Some(after) = rest.strip_prefix("<!--") {
        match after.split_once("-->") {
            Some((_, behind)) => rest = behind.trim_start(),
            None => break,
        }
    }
    rest
}

fn kind_of(name: &str, text: &str) -> Kind {
    let low = name.to_ascii_lowercase();
    let ends = |ends: &[&str]| ends.iter().any(|end| low.ends_with(end));
    let start = text.trim_start_matches('\u{feff}').trim_start();
    // Feeds begin with a remark of the program that wrote them.
    let start = without_remarks(start);
    let head: String = start.chars().take(4096).collect::<String>().to_ascii_lowercase();
    if head.starts_with('<') && head.contains("office:document") {
        return Kind::Odt;
    }
    if word_xml::is_word(&head) {
        return Kind::Docx;
    }
    if head.contains("<plist") && head.contains("webmainresource") {
        return Kind::WebArchive;
    }
    if head.starts_with("<svg")
        || head.starts_with("<?xml") && head.contains("<svg") && !head.contains("<html")
    {
        return Kind::Html;
    }
    if head.starts_with("<?xml")
        || head.starts_with("<rss")
        || head.starts_with("<feed")
        || head.starts_with("<rdf")
        || head.starts_with("<entry")
        || head.starts_with("<channel")
        || head.starts_with("<!doctype rss")
        || head.starts_with("<!doctype rdf")
    {
        let page = head.contains("<html") && !head.contains("<rss") && !head.contains("<feed");
        return if page { Kind::Html } else { Kind::Feed };
    }
    if ends(&[".html", ".htm", ".xhtml"]) || head.starts_with("<!doctype html") || head.starts_with("<html") {
        return Kind::Html;
    }
    if ends(&[".dj", ".djot"]) {
        return Kind::Djot;
    }
    if ends(&[".md", ".markdown", ".mdown"]) {
        return Kind::Markdown;
    }
    let json = head.starts_with('{') || head.starts_with('[') && ends(&[".json", ".jsonld"]);
    if json && (ends(&[".json", ".jsonld", ".ninjs"]) || head.starts_with("{\"") || head.contains("\":")) {
        return Kind::Json;
    }
    // Pasted HTML has tags that no prose has.
    if ["<p>", "<p ", "<div", "<article", "<body", "<br>", "<br/>"].iter().any(|tag| head.contains(tag))
        && head.starts_with('<')
    {
        return Kind::Html;
    }
    if head.starts_with("+++\n") || head.starts_with("---\n") || head.starts_with("# ") || underlined(&head) {
        return Kind::Markdown;
    }
    Kind::Plain
}

/// Whether a heading is underlined, as Markdown and old text files do.
fn underlined(text: &str) -> bool {
    let mut before = "";
    for line in text.lines().map(str::trim) {
        let rule = line.len() > 2 && line.bytes().all(|byte| byte == b'=');
        if rule && before.chars().any(char::is_alphanumeric) && before.chars().count() <= 120 {
            return true;
        }
        before = line;
    }
    false
}
