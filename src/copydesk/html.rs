//! HTML typed into the text: comments, tags and entities, which the page prints as they stand.

use std::ops::Range;

use super::front::Desk;
use super::remark::Draft;

/// The elements that editors type. Anything else between `<` and `>` may be meant.
const TAGS: [&str; 58] = [
    "a",
    "abbr",
    "article",
    "aside",
    "audio",
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "button",
    "center",
    "cite",
    "code",
    "del",
    "details",
    "div",
    "em",
    "embed",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "li",
    "link",
    "mark",
    "meta",
    "object",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "script",
    "section",
    "small",
    "span",
    "strong",
    "style",
    "sub",
    "sup",
    "table",
    "u",
    "ul",
];
/// More of them, that are rarer.
const MORE_TAGS: [&str; 10] = ["nav", "main", "svg", "td", "th", "tr", "tbody", "thead", "time", "video"];

/// The longest excerpt of a comment or tag.
const LONGEST: usize = 200;

/// Remarks on HTML in a run of text at `span`.
pub(super) fn check_html(text: &str, span: &Range<usize>, source: &str, base: usize, desk: &Desk) {
    if text.len() != span.len() || !text.contains(['<', '&']) {
        return;
    }
    for (place, sign) in text.match_indices(['<', '&']) {
        let at = span.start + place;
        let from = at - base;
        if source.get(..from).is_some_and(|before| before.ends_with('\\')) {
            continue;
        }
        let rest = source.get(from..).unwrap_or_default();
        let line_end = rest.find("\n\n").unwrap_or(rest.len());
        let mut line_end = line_end.min(LONGEST);
        while !rest.is_char_boundary(line_end) {
            line_end -= 1;
        }
        let rest = rest.get(..line_end).unwrap_or_default();
        if sign == "&" {
            if let Some(length) = entity(rest) {
                desk.say(
                    Draft::warning(
                        "html",
                        at..at + length,
                        "This HTML entity would be printed as it stands.",
                    )
                    .expected("the character itself")
                    .hint("Type or paste the character; for a no-break space type \\ and a space."),
                );
            }
        } else if rest.starts_with("<!--") {
            let length = rest.find("-->").map_or(4, |end| end + 3);
            desk.say(
                Draft::error("html", at..at + length, "This HTML comment would be printed for every reader.")
                    .expected("a comment of this format: {% … %}")
                    .hint("Write {% … %}, which is never printed."),
            );
        } else if let Some(length) = tag(rest) {
            desk.say(
                Draft::warning("html", at..at + length, "This HTML tag would be printed as it stands.")
                    .expected("the signs of this format")
                    .hint("Delete it, or type \\< for a sign that is meant to be printed."),
            );
        }
    }
}

/// The length of an entity at the beginning of a text.
fn entity(text: &str) -> Option<usize> {
    let end = text.get(1..)?.find(';').filter(|end| (2..=10).contains(end))? + 1;
    let name = text.get(1..end)?;
    let numbered = name.strip_prefix('#').is_some_and(|digits| {
        let hex = digits.strip_prefix(['x', 'X']);
        hex.map_or(digits.bytes().all(|b| b.is_ascii_digit()), |hex| {
            hex.bytes().all(|b| b.is_ascii_hexdigit())
        })
    });
    let named = name.bytes().all(|b| b.is_ascii_alphanumeric())
        && name.starts_with(|c: char| c.is_ascii_alphabetic());
    (numbered || named).then_some(end + 1)
}

/// The length of a tag at the beginning of a text.
fn tag(text: &str) -> Option<usize> {
    let inside = text.strip_prefix("</").or_else(|| text.strip_prefix('<'))?;
    let name: String = inside.chars().take_while(char::is_ascii_alphanumeric).collect();
    let name = name.to_ascii_lowercase();
    let after = inside.get(name.len()..)?;
    let known =
        TAGS.contains(&name.as_str()) || MORE_TAGS.contains(&name.as_str()) || inside.starts_with("!DOCTYPE");
    let ends = after.starts_with(['>', '/', ' ', '\n', '\t']);
    (known && ends).then(|| text.find('>').map_or(1, |end| end + 1))
}
