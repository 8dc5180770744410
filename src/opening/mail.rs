//! Mails, and web pages that a browser saved as one file, which has the form of a mail.

use super::intake::{decode, strip_zeros};
use super::mime::{Part, letter_date};
use super::people::people;
use super::{Kind, LeftOut, Notice, Opened, Piece, PieceKind, Reason, Refusal, setting, web_page};

/// What a mail client puts before the subject of a mail that is sent on, in lower case.
const FORWARDED: [&str; 10] = ["re:", "fw:", "fwd:", "aw:", "wg:", "tr:", "rv:", "答复:", "转发:", "回复:"];

/// The text of a part in its encoding.
fn text_of(part: &Part<'_>, notices: &mut Vec<Notice>) -> Result<String, Refusal> {
    let kind = part.content_type();
    let bytes = strip_zeros(part.bytes());
    decode(&bytes, kind.parameter("charset"), notices)
}

/// Reads a mail or a saved page.
pub(super) fn read(bytes: &[u8]) -> Result<Opened, Refusal> {
    let message = Part::of(bytes);
    let saved = message.header("snapshot-content-location").is_some()
        || message.content_type().value == "multipart/related" && message.header("to").is_none();
    let leaves = message.leaves();
    let kind_of = |part: &Part<'_>| part.content_type().value;
    let attached = |part: &Part<'_>| part.valued("content-disposition").value == "attachment";
    let is_page = |part: &&Part<'_>| matches!(kind_of(part).as_str(), "text/html" | "application/xhtml+xml");
    // The page itself is named, or comes first; frames follow.
    let start = message.content_type().parameter("start").map(str::to_owned);
    let named =
        leaves.iter().filter(is_page).find(|part| start.is_some() && part.header("content-id") == start);
    let page = named.or_else(|| leaves.iter().filter(is_page).find(|part| !attached(part)));
    let mut notices = Vec::new();
    let mut opened = match page {
        Some(page) => {
            let html = text_of(page, &mut notices)?;
            let mut opened = web_page::read(&html);
            if opened.head.url.is_none() {
                let place =
                    message.header("snapshot-content-location").or_else(|| page.header("content-location"));
                opened.head.url = place;
            }
            opened
        }
        None => plain_parts(&leaves, &mut notices)?,
    };
    notices.append(&mut opened.notices);
    opened.notices = notices;
    opened.kind = if saved { Kind::Mhtml } else { Kind::Mail };
    head(&message, saved, &mut opened);
    let mut pictures = 0;
    for part in &leaves {
        let disposition = part.valued("content-disposition");
        let kind = part.content_type();
        let named = disposition.parameter("filename").or_else(|| kind.parameter("name")).map(str::to_owned);
        if kind.value == "message/forwarded" {
            let text = part.header("subject").unwrap_or_default();
            opened.left_out.push(LeftOut { reason: Reason::Beside, text });
        } else if attached(part) || !saved && !kind.value.starts_with("text/") {
            // A name tells more than the type.
            let text = super::mime::words(named.unwrap_or(kind.value).as_bytes());
            opened.left_out.push(LeftOut { reason: Reason::Attachment, text });
        } else if saved {
            pictures += usize::from(kind.value.starts_with("image/"));
        }
    }
    if pictures > 0 && !opened.notices.iter().any(|notice| matches!(notice, Notice::Embedded(_))) {
        opened.notices.push(Notice::Embedded(pictures));
    }
    Ok(opened)
}

fn head(message: &Part<'_>, saved: bool, opened: &mut Opened) {
    let head = &mut opened.head;
    let subject = message.header("subject").map(|subject| {
        let mut subject = subject.as_str();
        while let Some(sign) = FORWARDED.iter().find(|sign| subject.to_lowercase().starts_with(*sign)) {
            subject = subject.get(sign.len()..).unwrap_or_default().trim_start();
        }
        subject.to_owned()
    });
    let subject = subject.filter(|subject| !subject.is_empty());
    if saved {
        // The date of a saved page is the day it was saved.
        head.headline = head.headline.take().or(subject);
        return;
    }
    head.headline = subject.or_else(|| head.headline.take());
    let from = message.header("from").unwrap_or_default();
    let name = from.split_once('<').map_or(from.as_str(), |(name, _)| name).trim().trim_matches('"').trim();
    let authors = people(name);
    if !authors.is_empty() {
        head.authors = authors;
    }
    head.published = message.header("date").and_then(|date| letter_date(&date)).or(head.published);
    for name in ["from", "to", "cc", "date", "reply-to"] {
        if let Some(text) = message.header(name) {
            opened.left_out.push(LeftOut { reason: Reason::Head, text });
        }
    }
}

/// The parts that are text without marks.
fn plain_parts(leaves: &[Part<'_>], notices: &mut Vec<Notice>) -> Result<Opened, Refusal> {
    let mut opened = Opened::default();
    let text = leaves.iter().filter(|part| {
        part.content_type().value.starts_with("text/")
            && part.valued("content-disposition").value != "attachment"
    });
    for part in text {
        let flowed = part.content_type().parameter("format") == Some("flowed");
        let mut text = text_of(part, notices)?.replace("\r\n", "\n");
        if flowed {
            // A line that ends with a space goes on; the two dashes before a signature do not.
            text = text.replace("\n-- \n", "\n--\n").replace(" \n", " ");
        }
        let (text, signature) =
            text.split_once("\n-- \n").or_else(|| text.split_once("\n--\n")).unwrap_or((&text, ""));
        let mut quoted = String::new();
        let mut own = String::new();
        let mut blocks = Vec::new();
        for line in text.lines() {
            let inside = line.starts_with('>');
            if inside {
                if !own.trim().is_empty() {
                    blocks.push((false, std::mem::take(&mut own)));
                }
                quoted.push_str(line.trim_start_matches(['>', ' ']));
                quoted.push('\n');
            } else {
                if !quoted.trim().is_empty() {
                    blocks.push((true, std::mem::take(&mut quoted)));
                }
                own.push_str(line);
                own.push('\n');
            }
        }
        blocks.extend([(true, quoted), (false, own)].into_iter().filter(|(_, text)| !text.trim().is_empty()));
        for (inside, text) in blocks {
            let pieces = setting::plain(&text).pieces.into_iter();
            let kind = if inside { PieceKind::Quote } else { PieceKind::Paragraph };
            opened.pieces.extend(pieces.map(|piece| Piece { kind, ..piece }));
        }
        if !signature.trim().is_empty() {
            opened.left_out.push(LeftOut { reason: Reason::Beside, text: signature.to_owned() });
        }
    }
    Ok(opened)
}
