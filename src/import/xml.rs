//! XML as it comes: strictly for the parts of a packed document, and as forgivingly as feed readers do for feeds.

use std::collections::BTreeMap;

use roxmltree::{Document, Node, ParsingOptions};

use super::Refusal;
use super::intake::meant;
use super::tags::Tree;

/// More nodes than any feed has; each costs memory.
const MOST_NODES: u32 = 2_000_000;
/// XML nests no deeper in any format that is read here.
const DEEPEST: usize = 200;

/// Elements of HTML that have no end; feeds forget to escape them.
const ENDLESS: [&str; 5] = ["br", "hr", "img", "input", "wbr"];

/// The addresses of prefixes that feeds use without declaring them.
const PREFIXES: [(&str, &str); 8] = [
    ("content", "http://purl.org/rss/1.0/modules/content/"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("dcterms", "http://purl.org/dc/terms/"),
    ("media", "http://search.yahoo.com/mrss/"),
    ("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
    ("atom", "http://www.w3.org/2005/Atom"),
    ("excerpt", "http://wordpress.org/export/1.2/excerpt/"),
    ("wp", "http://wordpress.org/export/1.2/"),
];

/// Reads XML without a DTD, and without overflowing on its depth.
pub(super) fn document<'t>(text: &'t str, kind: &str) -> Result<Document<'t>, Refusal> {
    let damaged = |reason: String| Refusal::Damaged { kind: kind.to_owned(), reason };
    if nests_deeper(text, DEEPEST) {
        return Err(damaged(format!("its parts lie inside one another, over {DEEPEST} deep")));
    }
    let options = ParsingOptions { nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text.trim_start_matches('\u{feff}'), options)
        .map_err(|error| damaged(error.to_string()))
}

/// Whether it is that element, in any namespace.
pub(super) fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

/// The first child of that name, in any namespace.
pub(super) fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| is(*child, name))
}

/// An attribute by its name in any namespace.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// All text inside a node.
pub(super) fn text_in(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|text| text.text()).collect()
}

/// Whether elements lie deeper in one another than that; counted before the parser sees them.
pub(super) fn nests_deeper(text: &str, deepest: usize) -> bool {
    let mut depth = 0_usize;
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('<') {
        if let Some(data) = after.strip_prefix("![CDATA[") {
            rest = data.split_once("]]>").map_or("", |(_, after)| after);
            continue;
        }
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if !tag.ends_with('/') && !tag.starts_with(['?', '!']) {
            depth += 1;
            if depth > deepest {
                return true;
            }
        }
        rest = after;
    }
    false
}

/// A text as XML that is well formed, and how many tags had to be mended for that. What feed readers forgive
/// without a word (a DTD, entities of HTML, a bare `&`, control characters) is not counted.
///
/// # Errors
/// When its parts lie too deep in one another.
pub(super) fn mended(text: &str, kind: &str) -> Result<(String, usize), Refusal> {
    if nests_deeper(text, DEEPEST) {
        let reason = format!("its parts lie inside one another, over {DEEPEST} deep");
        return Err(Refusal::Damaged { kind: kind.to_owned(), reason });
    }
    let mut mending = Mending { out: String::with_capacity(text.len() + 256), ..Mending::default() };
    mending.read(text);
    Ok((mending.out, mending.mended))
}

#[derive(Default)]
struct Mending<'t> {
    out: String,
    open: Vec<&'t str>,
    /// Where prefixes are declared, so that undeclared ones can be declared on the root.
    declared: Vec<&'t str>,
    root: bool,
    mended: usize,
    entities: Entities<'t>,
}

/// The most entities of its own that a file has, the longest of them in bytes, and what all together may add.
const MOST_ENTITIES: usize = 300;
const LONGEST_ENTITY: usize = 2000;
const MOST_ADDED: usize = 1024 * 1024;

/// The entities that a file declares for itself, with their texts.
#[derive(Default)]
struct Entities<'t> {
    texts: BTreeMap<&'t str, String>,
    added: usize,
}

impl<'t> Entities<'t> {
    /// Reads `<!ENTITY name "text">` in what stands inside of a DOCTYPE. What lies outside of the file is not loaded.
    fn of(doctype: &'t str) -> Self {
        let mut entities = Self::default();
        for after in doctype.split("<!ENTITY").skip(1).take(MOST_ENTITIES) {
            let after = after.trim_start();
            let end = after.find(char::is_whitespace).unwrap_or(after.len());
            let (name, rest) = after.split_at_checked(end).unwrap_or((after, ""));
            let rest = rest.trim_start();
            let quoted = ['"', '\''].iter().find_map(|mark| rest.strip_prefix(*mark)?.split_once(*mark));
            let Some((text, _)) = quoted.filter(|(text, _)| text.len() <= LONGEST_ENTITY) else { continue };
            // One may name others that were declared before it; it has a bound, so that none explodes.
            let mut out = String::new();
            let mut rest = text;
            while let Some((before, entity, after)) = entity_in(rest) {
                out.push_str(before);
                match entities.texts.get(entity) {
                    Some(text) => out.push_str(text),
                    None => {
                        let own = character(entity);
                        out.extend(own);
                        if own.is_none() {
                            out.push_str(&format!("&{entity};"));
                        }
                    }
                }
                rest = after;
            }
            out.push_str(rest);
            if out.len() <= LONGEST_ENTITY {
                entities.texts.insert(name, out);
            }
        }
        entities
    }

    /// The text of an entity, while there is room for it.
    fn text(&mut self, name: &str) -> Option<&str> {
        let text = self.texts.get(name)?;
        self.added += text.len();
        (self.added <= MOST_ADDED).then_some(text)
    }
}

/// The first entity of a text, with what stands before it and behind.
fn entity_in(text: &str) -> Option<(&str, &str, &str)> {
    let (before, after) = text.split_once('&')?;
    let (name, after) = after.split_once(';')?;
    (name.len() <= 40).then_some((before, name, after))
}

impl<'t> Mending<'t> {
    fn read(&mut self, text: &'t str) {
        self.declared = declared(text);
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('<') {
            self.text(before);
            rest = if let Some(data) = after.strip_prefix("![CDATA[") {
                let (data, after) = data.split_once("]]>").unwrap_or((data, ""));
                self.data(data);
                after
            } else if let Some(comment) = after.strip_prefix("!--") {
                comment.split_once("-->").map_or("", |(_, after)| after)
            } else if after.starts_with('?') {
                after.split_once('>').map_or("", |(_, after)| after)
            } else if after.starts_with('!') {
                let behind = after_doctype(after);
                if !self.root {
                    let length = after.len().saturating_sub(behind.len());
                    self.entities = Entities::of(after.get(..length).unwrap_or_default());
                }
                behind
            } else if let Some(name) = after.strip_prefix('/').filter(|rest| begins_a_name(rest)) {
                let (name, after) = name.split_once('>').unwrap_or((name, ""));
                self.end(name.trim());
                after
            } else if begins_a_name(after) {
                self.start(after)
            } else {
                self.text("&lt;");
                after
            };
        }
        self.text(rest);
        while let Some(name) = self.open.pop() {
            self.mended += 1;
            self.close(name);
        }
    }

    fn close(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    /// Text between tags; outside of the root there is none.
    fn text(&mut self, text: &str) {
        if !self.open.is_empty() {
            escape(text, &mut self.entities, &mut self.out);
        }
    }

    fn data(&mut self, data: &str) {
        if !self.open.is_empty() {
            for c in data.chars().filter(|c| is_xml(*c)) {
                push(c, &mut self.out);
            }
        }
    }

    fn end(&mut self, name: &str) {
        let Some(at) = self.open.iter().rposition(|open| *open == name) else {
            self.mended += usize::from(!ENDLESS.contains(&name));
            return;
        };
        while self.open.len() > at {
            let Some(name) = self.open.pop() else { return };
            self.mended += usize::from(self.open.len() > at);
            self.close(name);
        }
    }

    /// Reads a start tag, and gives what stands behind it.
    fn start(&mut self, text: &'t str) -> &'t str {
        let end = text.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/' | '<'));
        let (name, mut rest) = text.split_at(end.unwrap_or(text.len()));
        if self.open.is_empty() && self.root {
            // A second root has no place in a document.
            self.mended += 1;
            return rest.split_once('>').map_or("", |(_, after)| after);
        }
        // A title that was left open does not hold the items behind it.
        if matches!(name, "item" | "entry")
            && let Some(at) =
                self.open.iter().rposition(|open| matches!(*open, "channel" | "feed" | "rss" | "rdf:RDF"))
        {
            while self.open.len() > at + 1 {
                let Some(inner) = self.open.pop() else { break };
                self.mended += 1;
                self.close(inner);
            }
        }
        self.out.push('<');
        self.out.push_str(name);
        self.spaces(name);
        let mut seen: Vec<&str> = Vec::new();
        let mut closed = false;
        loop {
            rest = rest.trim_start();
            if let Some(after) = rest.strip_prefix('>') {
                rest = after;
                break;
            }
            if let Some(after) = rest.strip_prefix('/') {
                closed = after.starts_with('>');
                rest = after;
                continue;
            }
            if rest.is_empty() || rest.starts_with('<') {
                self.mended += 1;
                break;
            }
            let (key, value, after) = attribute_at(rest);
            rest = after;
            let known = key.split_once(':').is_none_or(|(prefix, _)| {
                matches!(prefix, "xml" | "xmlns") || self.declared.contains(&prefix)
            });
            if begins_a_name(key) && known && !seen.contains(&key) && seen.len() < 200 {
                seen.push(key);
                self.out.push(' ');
                self.out.push_str(key);
                self.out.push_str("=\"");
                escape(value, &mut self.entities, &mut self.out);
                self.out.push('"');
            }
        }
        if closed || ENDLESS.contains(&name) {
            self.out.push_str("/>");
        } else {
            self.out.push('>');
            self.open.push(name);
        }
        self.root = true;
        rest
    }

    /// Declares what nobody declared: on the root what is known, elsewhere the element's own prefix.
    fn spaces(&mut self, name: &str) {
        if !self.root {
            for (prefix, address) in PREFIXES.iter().filter(|(prefix, _)| !self.declared.contains(prefix)) {
                let declaration = format!(" xmlns:{prefix}=\"{address}\"");
                self.out.push_str(&declaration);
            }
        }
        let Some((prefix, _)) = name.split_once(':') else { return };
        let known = PREFIXES.iter().any(|(known, _)| *known == prefix) || prefix == "xml";
        if !known && !self.declared.contains(&prefix) {
            self.mended += 1;
            let declaration = format!(" xmlns:{prefix}=\"urn:prefix:{prefix}\"");
            self.out.push_str(&declaration);
        }
    }
}

/// The prefixes that a document declares anywhere.
fn declared(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = Vec::new();
    for after in text.split("xmlns:").skip(1) {
        let end = after.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(0);
        if let Some(prefix) = after.get(..end).filter(|prefix| !prefix.is_empty() && !found.contains(prefix))
            && found.len() < 100
        {
            found.push(prefix);
        }
    }
    found
}

/// What stands behind `<!DOCTYPE …>`, with or without declarations of its own in it.
fn after_doctype(text: &str) -> &str {
    let mut depth = 0_i32;
    for (at, c) in text.char_indices() {
        match c {
            '[' => depth += 1,
            ']' => depth -= 1,
            '>' if depth <= 0 => return text.get(at + 1..).unwrap_or_default(),
            _ => {}
        }
    }
    text.split_once('>').map_or("", |(_, after)| after)
}

fn begins_a_name(text: &str) -> bool {
    text.chars().next().is_some_and(|c| c.is_alphabetic() || c == '_')
}

/// Key, value and what stands behind them.
fn attribute_at(text: &str) -> (&str, &str, &str) {
    let end =
        text.find(|c: char| c.is_whitespace() || matches!(c, '=' | '>' | '<' | '/')).unwrap_or(text.len());
    // Something always goes, so that no text is read for ever.
    let end = if end == 0 { text.chars().next().map_or(0, char::len_utf8) } else { end };
    let (key, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    let Some(rest) = rest.trim_start().strip_prefix('=').map(str::trim_start) else {
        return (key, key, rest);
    };
    for quote in ['"', '\''] {
        if let Some(value) = rest.strip_prefix(quote) {
            return value.split_once(quote).map_or((key, value, ""), |(value, rest)| (key, value, rest));
        }
    }
    let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '>' | '<')).unwrap_or(rest.len());
    let (value, rest) = rest.split_at_checked(end).unwrap_or((rest, ""));
    (key, value, rest)
}

fn is_xml(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}') || matches!(c, '\t' | '\n' | '\r' | '\u{85}')
}

fn push(c: char, out: &mut String) {
    match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        c => out.push(c),
    }
}

/// Writes a text so that XML reads it: its own entities stay, those of HTML become their characters, and
/// whatever else begins with `&` is text.
fn escape(text: &str, entities: &mut Entities<'_>, out: &mut String) {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        before.chars().filter(|c| is_xml(*c)).for_each(|c| push(c, out));
        // The longest name of an entity has 31 letters.
        let window = after.char_indices().nth(34).map_or(after, |(at, _)| after.get(..at).unwrap_or(after));
        let entity = window.split_once(';').map(|(name, _)| name);
        if let Some((name, text)) = entity.and_then(|name| entities.text(name).map(|text| (name, text))) {
            text.chars().filter(|c| is_xml(*c)).for_each(|c| push(c, out));
            rest = after.get(name.len() + 1..).unwrap_or_default();
            continue;
        }
        let character = entity.and_then(|name| character(name).map(|c| (name, c)));
        rest = match character {
            Some((name, c)) => {
                if is_xml(c) {
                    push(c, out);
                }
                after.get(name.len() + 1..).unwrap_or_default()
            }
            None => {
                out.push_str("&amp;");
                after
            }
        };
    }
    rest.chars().filter(|c| is_xml(*c)).for_each(|c| push(c, out));
}

/// The character that an entity stands for.
pub(super) fn character(name: &str) -> Option<char> {
    let Some(number) = name.strip_prefix('#') else { return named(name) };
    let hex = number.strip_prefix(['x', 'X']);
    let code = hex.map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok())?;
    char::from_u32(code).map(meant)
}

/// The character of an entity that XML or HTML has a name for.
fn named(name: &str) -> Option<char> {
    let known = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        name if name.is_empty() || !name.chars().all(|c| c.is_ascii_alphanumeric()) => return None,
        name => {
            let text = Tree::of(&format!("&{name};")).text_of(0);
            let mut chars = text.chars().filter(|_| !text.starts_with('&'));
            return chars.next().filter(|_| chars.next().is_none());
        }
    };
    Some(known)
}

#[cfg(test)]
mod tests {
    use super::{document, mended};

    fn read(text: &str) -> String {
        let (mended, _) = mended(text, "a feed").expect("no depth");
        let document = document(&mended, "a feed").unwrap_or_else(|error| panic!("{error}: {mended}"));
        document
            .root_element()
            .descendants()
            .filter(|node| node.is_text())
            .filter_map(|node| node.text())
            .collect()
    }

    #[test]
    fn what_feed_readers_forgive_is_forgiven() {
        assert_eq!(read("<!-- made --> <a>b</a>"), "b");
        assert_eq!(
            read("<!DOCTYPE a [<!ENTITY l 'ha'><!ENTITY m \"&l;&#147;\">]><a>b &m; &l; &n; c</a>"),
            "b ha“ ha &n; c"
        );
        assert_eq!(read("<!DOCTYPE a [<!ENTITY l SYSTEM 'file:///x'>]><a>b &l; c</a>"), "b &l; c");
        assert_eq!(read("<a>b&nbsp;c &amp; d & e &#x41; &eacute;\u{1}</a>"), "b\u{a0}c & d & e A é");
        assert_eq!(read("<a><b>c</a>"), "c");
        assert_eq!(read("<a>b</c><d e=f g g=\"h\">i"), "bi");
        assert_eq!(read("<a><media:title>b</media:title><x:y z:q=1>c</x:y></a><a>d</a>"), "bc");
        assert_eq!(read("<a>1 < 2 <br> 3<br/>"), "1 < 2  3");
        assert_eq!(read("<a><![CDATA[<p>b & c]]></a>"), "<p>b & c");
        assert_eq!(read("<a href=\"?x=1&y=2\">b</a>"), "b");
    }
}
