//! Mails, and web pages that a browser saved as one file, which has the form of a mail.

use std::collections::BTreeSet;

use super::intake::{decode, strip_zeros};
use super::mime::{Part, letter_date};
use super::people::people;
use super::tags::Tree;
use super::{Head, Kind, LeftOut, Notice, Opened, Reason, Refusal, kinds, mail_text, web_page};

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
    if saved { saved_page(&message) } else { letter(&message) }
}

fn is_page(part: &Part<'_>) -> bool {
    matches!(part.content_type().value.as_str(), "text/html" | "application/xhtml+xml")
}

fn is_attached(part: &Part<'_>) -> bool {
    part.valued("content-disposition").value == "attachment"
}

/// The page of a web page that was saved as one file.
fn saved_page(message: &Part<'_>) -> Result<Opened, Refusal> {
    let leaves = message.leaves();
    // The page itself is named, or comes first; frames follow.
    let start = message.content_type().parameter("start").map(str::to_owned);
    let mut pages = leaves.iter().filter(|part| is_page(part));
    let named = pages.clone().find(|part| start.is_some() && part.header("content-id") == start);
    let mut notices = Vec::new();
    let mut opened = match named.or_else(|| pages.find(|part| !is_attached(part))) {
        Some(page) => {
            let mut opened = web_page::read(&text_of(page, &mut notices)?);
            if opened.head.url.is_none() {
                let place =
                    message.header("snapshot-content-location").or_else(|| page.header("content-location"));
                opened.head.url = place;
            }
            opened
        }
        None => {
            let mut opened = Opened::default();
            for part in leaves.iter().filter(|part| is_words(part)) {
                let text = text_of(part, &mut notices)?;
                opened.pieces.append(&mut mail_text::read(&text, &mut opened.head).pieces);
            }
            opened
        }
    };
    notices.append(&mut opened.notices);
    opened.notices = notices;
    opened.kind = Kind::Mhtml;
    // The date of a saved page is the day it was saved.
    opened.head.headline = opened.head.headline.take().or_else(|| subject(message));
    let pictures = leaves.iter().filter(|part| part.content_type().value.starts_with("image/")).count();
    for part in leaves.iter().filter(|part| is_attached(part)) {
        opened.left_out.push(attachment(part));
    }
    if pictures > 0 && !opened.notices.iter().any(|notice| matches!(notice, Notice::Embedded(_))) {
        opened.notices.push(Notice::Embedded(pictures));
    }
    Ok(opened)
}

/// Whether a part is text without marks that belongs to the mail itself.
fn is_words(part: &Part<'_>) -> bool {
    let kind = part.content_type().value;
    matches!(kind.as_str(), "text/plain" | "text" | "text/enriched" | "text/markdown") && !is_attached(part)
}

/// A part that is not shown, by its name, which tells more than its type.
fn attachment(part: &Part<'_>) -> LeftOut {
    let (disposition, kind) = (part.valued("content-disposition"), part.content_type());
    let named = disposition.parameter("filename").or_else(|| kind.parameter("name")).map(str::to_owned);
    let text = super::mime::words(named.unwrap_or_else(|| kind.value.clone()).as_bytes());
    LeftOut { reason: Reason::Attachment, text }
}

/// One of the messages of a file, read.
#[derive(Default)]
struct Message<'m> {
    headers: Option<&'m Part<'m>>,
    opened: Opened,
}

/// Letters and digits, which are what a text says.
fn weight(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

fn said_in(opened: &Opened) -> usize {
    opened.pieces.iter().map(|piece| weight(&piece.text)).sum()
}

/// Reads a mail: of the messages that lie in one another the longest is the article.
fn letter(message: &Part<'_>) -> Result<Opened, Refusal> {
    let leaves = message.leaves();
    let mut notices = Vec::new();
    let mut messages = vec![Message { headers: Some(message), ..Message::default() }];
    for part in leaves.iter().filter(|part| part.content_type().value == "message/forwarded") {
        messages.push(Message { headers: Some(part), ..Message::default() });
    }
    for (at, message) in messages.iter_mut().enumerate() {
        let own: Vec<&Part<'_>> = leaves
            .iter()
            .filter(|part| part.message == at && part.content_type().value != "message/forwarded")
            .collect();
        let sent_on;
        (message.opened, sent_on) = told(&own, &mut notices)?;
        if let Some(headers) = message.headers {
            head(headers, sent_on, &mut message.opened);
        }
    }
    let longest =
        messages.iter().enumerate().max_by_key(|(at, message)| (said_in(&message.opened), usize::MAX - at));
    let chosen = longest.map_or(0, |(at, _)| at);
    let mut opened = std::mem::take(&mut messages.get_mut(chosen).unwrap_or(&mut Message::default()).opened);
    for (_, other) in messages.into_iter().enumerate().filter(|(at, _)| *at != chosen) {
        let texts = other
            .opened
            .head
            .headline
            .into_iter()
            .chain(other.opened.pieces.into_iter().map(|piece| piece.text));
        opened
            .left_out
            .extend(texts.chain(other.opened.notes).map(|text| LeftOut { reason: Reason::Beside, text }));
        opened.left_out.extend(other.opened.left_out);
    }
    notices.append(&mut opened.notices);
    opened.notices = notices;
    opened.kind = Kind::Mail;
    Ok(opened)
}

/// What the parts of one message say: the form with the most text of what is there in several forms, and what was
/// attached by name; and whether it holds the head of a mail that was sent on in its text.
fn told(parts: &[&Part<'_>], notices: &mut Vec<Notice>) -> Result<(Opened, bool), Refusal> {
    let mut left_out = Vec::new();
    let mut pages = Vec::new();
    let mut texts = Vec::new();
    for part in parts {
        if is_page(part) && !is_attached(part) {
            let bytes = strip_zeros(part.bytes());
            let kind = part.content_type();
            let html =
                decode(&bytes, kind.parameter("charset").or_else(|| kinds::declared(&bytes)), notices)?;
            pages.push(html);
        } else if is_words(part) {
            let text = text_of(part, notices)?.replace("\r\n", "\n").replace('\r', "\n");
            let kind = part.content_type();
            let flowed = kind.parameter("format").is_some_and(|format| format.eq_ignore_ascii_case("flowed"));
            let joins = kind.parameter("delsp").is_some_and(|joins| joins.eq_ignore_ascii_case("yes"));
            texts.push(if flowed { mail_text::unflowed(&text, joins) } else { text });
        } else {
            left_out.push(attachment(part));
        }
    }
    let html = pages.join("\n");
    let text = texts.join("\n\n");
    let tree = Tree::of(&html);
    let shown = tree.all().find(|(_, node)| node.tag == "body").map_or(0, |(at, _)| at);
    let shown = tree.text_of(if pages.len() > 1 { 0 } else { shown });
    let mut opened;
    let mut sent_on = false;
    // A page that is only a stub beside a text that is whole is not what was written.
    if weight(&shown) * 2 >= weight(&text) && weight(&shown) > 0 {
        opened = web_page::read(&html);
        let heads = opened.pieces.iter().filter(|piece| mail_text::is_head(&piece.text));
        left_out.extend(heads.map(|piece| LeftOut { reason: Reason::Head, text: piece.text.clone() }));
        opened.pieces.retain(|piece| !mail_text::is_head(&piece.text));
        let known = words_of(&shown);
        for text in texts {
            let said = mail_text::read(&text, &mut Head::default());
            left_out.extend(unsaid(said.pieces.into_iter().map(|piece| piece.text), &known));
            left_out.extend(said.left_out.into_iter().filter(|text| !is_said(&text.text, &known)));
        }
    } else {
        opened = Opened::default();
        let mut said = mail_text::read(&text, &mut opened.head);
        sent_on = !opened.head.authors.is_empty() || opened.head.published.is_some();
        opened.pieces.append(&mut said.pieces);
        left_out.append(&mut said.left_out);
        let known = words_of(&text);
        let lines: Vec<String> = shown.lines().map(|line| line.trim().to_owned()).collect();
        left_out.extend(unsaid(lines.into_iter().filter(|line| !line.is_empty()), &known));
    }
    opened.left_out.append(&mut left_out);
    Ok((opened, sent_on))
}

fn words_of(text: &str) -> BTreeSet<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// Whether another form of the text says this too: most of its words are there.
fn is_said(text: &str, known: &BTreeSet<&str>) -> bool {
    // Forms without marks write the addresses of links into the text.
    let words = text.split_whitespace().filter(|word| !word.contains("://"));
    let words: Vec<&str> = words
        .flat_map(|word| word.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .collect();
    let new = words.iter().filter(|word| !known.contains(*word)).count();
    new * 5 <= words.len()
}

/// What is said nowhere else.
fn unsaid(texts: impl Iterator<Item = String>, known: &BTreeSet<&str>) -> Vec<LeftOut> {
    texts.filter(|text| !is_said(text, known)).map(|text| LeftOut { reason: Reason::Beside, text }).collect()
}

/// The subject, without the signs of an answer.
fn subject(message: &Part<'_>) -> Option<String> {
    let subject = message.header("subject")?;
    let mut subject = subject.as_str();
    while let Some(sign) = FORWARDED.iter().find(|sign| subject.to_lowercase().starts_with(*sign)) {
        subject = subject.get(sign.len()..).unwrap_or_default().trim_start();
    }
    Some(subject.to_owned()).filter(|subject| !subject.is_empty())
}

/// The names of a list of addresses: `"Mori, Ana" <ana@example.org>`, `ana@example.org (Ana Mori)`.
fn names(from: &str) -> Vec<String> {
    let named = |text: &str| -> Vec<String> {
        let text = text.trim_matches([',', ' ', '"', '\'']);
        let text = text.split(" via ").next().unwrap_or_default();
        let words = |part: &str| (1..=3).contains(&part.split_whitespace().count());
        match text.split_once(", ") {
            // Offices write the family name first.
            Some((family, given)) if words(family) && words(given) && !given.contains(',') => {
                people(&format!("{given} {family}"))
            }
            _ => people(text),
        }
    };
    if let Some((_, comment)) =
        from.split_once('(').filter(|(address, _)| address.contains('@') && !address.contains('<'))
    {
        return named(comment.split(')').next().unwrap_or_default());
    }
    from.split('>')
        .map(|one| one.split('<').next().unwrap_or_default())
        .filter(|name| !name.contains('@'))
        .flat_map(named)
        .collect()
}

fn head(message: &Part<'_>, sent_on: bool, opened: &mut Opened) {
    let head = &mut opened.head;
    head.headline = subject(message).or_else(|| head.headline.take());
    // A story that was sent on has its own head, which was read already.
    let from = names(&message.header("from").unwrap_or_default());
    if head.authors.is_empty() || !sent_on && !from.is_empty() {
        head.authors = from;
    }
    let sent = message.header("date").and_then(|date| letter_date(&date));
    head.published = if sent_on { head.published.or(sent) } else { sent.or(head.published) };
    for name in ["from", "to", "cc", "date", "reply-to"] {
        if let Some(text) = message.header(name) {
            opened.left_out.push(LeftOut { reason: Reason::Head, text });
        }
    }
}
