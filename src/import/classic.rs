//! HTML as blogs store it: paragraphs between blank lines instead of tags, and shortcodes in brackets.

use std::collections::BTreeMap;

use super::tags::is_block;
use super::{LeftOut, Opened, Reason, web_page};

/// Whether a tag is that of a block: where one begins, no paragraph does.
fn names_block(name: &str) -> bool {
    !name.is_empty() && (is_block(name) || name == "iframe")
}

/// Shortcodes that stand for something that is no text.
const EMPTY: [&str; 8] =
    ["gallery", "audio", "video", "playlist", "embed", "more", "nextpage", "contact-form"];

/// Whether a text has tags of HTML.
pub(super) fn is_markup(text: &str) -> bool {
    text.split('<').skip(1).any(|after| {
        let name: String =
            after.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        let name = name.to_ascii_lowercase();
        let behind = after.trim_start_matches('/').chars().nth(name.len());
        let known = names_block(&name)
            || matches!(
                name.as_str(),
                "a" | "b"
                    | "i"
                    | "em"
                    | "strong"
                    | "br"
                    | "img"
                    | "span"
                    | "tr"
                    | "td"
                    | "pre"
                    | "body"
                    | "html"
                    | "q"
                    | "sup"
                    | "sub"
                    | "s"
                    | "u"
                    | "cite"
                    | "code"
            );
        known && behind.is_some_and(|c| c.is_whitespace() || matches!(c, '>' | '/'))
    })
}

/// Reads HTML in which blank lines may be all that divides paragraphs.
pub(super) fn paragraphs_of(html: &str, opened: &mut Opened) {
    let (html, captions) = without_shortcodes(html);
    // What the block editor writes says where each block begins.
    let html = if html.contains("<!-- wp:") { html } else { divided(&html) };
    web_page::read_fragment(&html, opened);
    opened.left_out.extend(captions.into_iter().map(|text| {
        let text = super::feed::plain(&text);
        LeftOut { reason: Reason::Caption, text }
    }));
}

/// Blank lines as paragraphs, where no tag begins a block.
fn divided(html: &str) -> String {
    let html = html.replace("\r\n", "\n").replace('\r', "\n");
    let mut out = String::with_capacity(html.len() + 64);
    // Inside of preformatted text and scripts blank lines are blank lines.
    let mut kept: Option<&str> = None;
    let mut open = false;
    for line in html.split_inclusive('\n') {
        let low = line.to_ascii_lowercase();
        if let Some(end) = kept {
            out.push_str(line);
            kept = Some(end).filter(|end| !low.contains(*end));
            continue;
        }
        let begins =
            ["pre", "script", "style", "textarea"].into_iter().find(|tag| low.contains(&format!("<{tag}")));
        if let Some(tag) = begins {
            let end = match tag {
                "pre" => "</pre",
                "script" => "</script",
                "style" => "</style",
                _ => "</textarea",
            };
            open = false;
            out.push_str(line);
            kept = Some(end).filter(|end| !low.contains(*end));
            continue;
        }
        if line.trim().is_empty() {
            if open {
                out.push_str("</p>");
            }
            open = false;
            out.push_str(line);
            continue;
        }
        if !open && !begins_block(&low) {
            out.push_str("<p>");
            open = true;
        }
        out.push_str(line);
    }
    out
}

fn begins_block(low: &str) -> bool {
    let Some(tag) = low.trim_start().strip_prefix('<') else { return false };
    let tag = tag.trim_start_matches('/');
    let end = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
    tag.get(..end).is_some_and(names_block) || tag.starts_with("!--")
}

/// The text without shortcodes, and the captions that were in them. What somebody put in brackets stays: a
/// shortcode is known, or has values or an end.
fn without_shortcodes(html: &str) -> (String, Vec<String>) {
    let mut out = String::with_capacity(html.len());
    let mut captions = Vec::new();
    // Where each shortcode ends for the last time, so that no end is looked for in vain.
    let mut ends: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, _) in html.match_indices("[/") {
        let name = html.get(at + 2..).and_then(|rest| rest.split_once(']')).map(|(name, _)| name);
        if let Some(name) = name.filter(|name| name.len() < 60) {
            ends.insert(name, at);
        }
    }
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('[') {
        out.push_str(before);
        let Some((inside, behind)) = after.split_once(']').filter(|(inside, _)| inside.len() < 2000) else {
            out.push('[');
            rest = after;
            continue;
        };
        let name: String = inside
            .trim_start_matches('/')
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
            .collect();
        let end = format!("[/{name}]");
        let tail = inside.trim_start_matches('/').get(name.len()..).unwrap_or_default();
        let valued = tail.starts_with(' ') && tail.contains('=');
        let known = EMPTY.contains(&name.as_str()) || matches!(name.as_str(), "caption" | "wp_caption");
        if name.is_empty() || !(tail.is_empty() || tail.starts_with([' ', '/'])) {
            out.push('[');
            rest = after;
        } else if inside.starts_with('/') {
            // An end without its beginning; in brackets people write no slash first.
            rest = behind;
        } else if let Some((content, behind)) = Some(behind)
            .filter(|_| known || valued || tail.is_empty())
            .filter(|behind| ends.get(name.as_str()).is_some_and(|at| *at >= html.len() - behind.len()))
            .and_then(|behind| behind.split_once(end.as_str()))
        {
            match name.as_str() {
                "caption" | "wp_caption" => {
                    captions.push(caption(content, inside));
                    // The picture itself stays, so that it is counted.
                    out.push_str(content.split_once('>').map_or("", |(picture, _)| picture));
                    out.push_str(if content.contains('>') { ">" } else { "" });
                }
                "embed" | "audio" | "video" | "playlist" | "gallery" => captions.push(content.to_owned()),
                _ => out.push_str(content),
            }
            rest = behind;
        } else if known || valued && tail.contains(['"', '\'']) {
            if matches!(name.as_str(), "caption" | "wp_caption") {
                captions.push(caption("", inside));
            }
            rest = behind;
        } else {
            out.push('[');
            rest = after;
        }
    }
    out.push_str(rest);
    (out, captions)
}

/// The words of a caption: behind the picture, or in the old form in a value.
fn caption(content: &str, inside: &str) -> String {
    let said = super::feed::plain(content);
    if !said.trim().is_empty() {
        return said;
    }
    let value = inside.split_once("caption=").map_or("", |(_, value)| value);
    let quote = value.chars().next().unwrap_or('"');
    value.trim_start_matches(quote).split(quote).next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{divided, is_markup, without_shortcodes};

    #[test]
    fn blank_lines_are_paragraphs() {
        assert_eq!(divided("a\nb\n\nc"), "<p>a\nb\n</p>\n<p>c");
        assert_eq!(divided("<h2>a</h2>\n\nb"), "<h2>a</h2>\n\n<p>b");
        assert_eq!(divided("<pre>a\n\nb</pre>\n\nc"), "<pre>a\n\nb</pre>\n\n<p>c");
    }

    #[test]
    fn shortcodes_go_and_brackets_stay() {
        let (text, captions) = without_shortcodes(
            "a [sic] b [gallery ids=\"1,2\"] [caption id=\"x\"]<img src=\"a\" /> A man[/caption] [the mayor] [b]c[/b] [1]",
        );
        assert_eq!(text, "a [sic] b  <img src=\"a\" /> [the mayor] c [1]");
        assert_eq!(captions, ["A man"]);
    }

    #[test]
    fn tags_are_told_from_signs() {
        assert!(is_markup("a<br/>b") && is_markup("<p>a") && is_markup("x <EM>y</EM>"));
        assert!(!is_markup("1 < 2") && !is_markup("a <b@example.org>") && !is_markup("<Ana>"));
    }
}
