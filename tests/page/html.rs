//! A small reader of HTML: [`parse`] makes a tree and panics at the first tag that does not fit.
//!
//! It knows what the server renderer and the press print, no more: quoted attributes, void elements, comments
//! and scripts.

pub(crate) const VOID: [&str; 7] = ["br", "hr", "img", "input", "link", "meta", "source"];
const RAW: [&str; 2] = ["script", "style"];

/// One node of the tree.
#[derive(Clone, Debug)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Text as it stands in the file, entities and all.
    Text(String),
}

/// An element with its attributes in order.
#[derive(Clone, Debug)]
pub struct Element {
    pub tag: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
}

/// The document, or any part of one, under a nameless root.
pub fn parse(html: &str) -> Element {
    let mut open = vec![Element { tag: String::new(), attributes: Vec::new(), children: Vec::new() }];
    let mut rest = html;
    while !rest.is_empty() {
        let here: String = rest.chars().take(60).collect();
        if let Some(after) = rest.strip_prefix("<!--") {
            rest = after.split_once("-->").unwrap_or_else(|| panic!("an open comment: {here}")).1;
        } else if let Some(after) = rest.strip_prefix("<!DOCTYPE") {
            rest = after.split_once('>').unwrap_or_else(|| panic!("an open doctype: {here}")).1;
        } else if let Some(after) = rest.strip_prefix("</") {
            let (tag, after) = after.split_once('>').unwrap_or_else(|| panic!("an open tag: {here}"));
            let element = open.pop().expect("the root stays");
            assert_eq!(element.tag, tag, "{here} closes the wrong element");
            open.last_mut().expect("no more ends than starts").children.push(Node::Element(element));
            rest = after;
        } else if rest.starts_with('<') {
            let (element, after) = start_tag(rest);
            rest = after;
            if VOID.contains(&element.tag.as_str()) {
                open.last_mut().expect("the root").children.push(Node::Element(element));
            } else if RAW.contains(&element.tag.as_str()) {
                let end = format!("</{}>", element.tag);
                let at = rest.find(&end).unwrap_or_else(|| panic!("an open script: {here}"));
                let text = Node::Text(rest[..at].to_owned());
                let element = Element { children: vec![text], ..element };
                open.last_mut().expect("the root").children.push(Node::Element(element));
                rest = &rest[at + end.len()..];
            } else {
                open.push(element);
            }
        } else {
            let end = rest.find('<').unwrap_or(rest.len());
            open.last_mut().expect("the root").children.push(Node::Text(rest[..end].to_owned()));
            rest = &rest[end..];
        }
    }
    assert_eq!(open.len(), 1, "<{}> does not end", open[open.len() - 1].tag);
    open.remove(0)
}

fn start_tag(text: &str) -> (Element, &str) {
    let name_end = text.find([' ', '>', '\n']).expect("a tag ends");
    let tag = text[1..name_end].to_owned();
    assert!(tag.bytes().all(|b| b.is_ascii_alphanumeric()), "a strange tag: {tag}");
    let mut attributes: Vec<(String, String)> = Vec::new();
    let mut rest = text[name_end..].trim_start();
    loop {
        if let Some(after) = rest.strip_prefix("/>").or_else(|| rest.strip_prefix('>')) {
            return (Element { tag, attributes, children: Vec::new() }, after);
        }
        let end = rest.find(['=', ' ', '>', '/']).expect("a tag ends");
        let name = rest[..end].to_owned();
        assert!(!name.is_empty() && !name.contains(['"', '<']), "a strange attribute in <{tag}>: {name}");
        assert!(attributes.iter().all(|(other, _)| *other != name), "{name} stands twice in <{tag}>");
        rest = &rest[end..];
        let mut value = "";
        if let Some(after) = rest.strip_prefix("=\"") {
            let end = after.find('"').expect("a value ends");
            (value, rest) = (&after[..end], &after[end + 1..]);
        }
        attributes.push((name, value.to_owned()));
        rest = rest.trim_start();
    }
}

/// Text with its entities replaced.
pub fn decoded(text: &str) -> String {
    let pairs =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#x2F;", "/"), ("&#39;", "'")];
    let text = pairs.into_iter().fold(text.to_owned(), |text, (entity, plain)| text.replace(entity, plain));
    text.replace("&amp;", "&")
}

impl Element {
    /// An attribute, decoded.
    pub fn get(&self, name: &str) -> Option<String> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| decoded(value))
    }

    /// Whether it has the class.
    pub fn has_class(&self, class: &str) -> bool {
        self.get("class").is_some_and(|classes| classes.split(' ').any(|one| one == class))
    }

    /// Its text without tags, decoded.
    pub fn text(&self) -> String {
        let pieces = self.children.iter().map(|node| match node {
            Node::Text(text) => decoded(text),
            Node::Element(element) => element.text(),
        });
        pieces.collect()
    }

    /// Every element inside, in the order of the document.
    pub fn all(&self) -> Vec<&Self> {
        let mut found = Vec::new();
        for node in &self.children {
            if let Node::Element(element) = node {
                found.push(element);
                found.extend(element.all());
            }
        }
        found
    }

    /// Every element inside that fits.
    pub fn every(&self, fits: impl Fn(&Self) -> bool) -> Vec<&Self> {
        self.all().into_iter().filter(|element| fits(element)).collect()
    }

    /// Every element inside with this tag.
    pub fn tags(&self, tag: &str) -> Vec<&Self> {
        self.every(|element| element.tag == tag)
    }

    /// The one element inside that fits.
    pub fn one(&self, what: &str, fits: impl Fn(&Self) -> bool) -> &Self {
        let found = self.every(fits);
        assert_eq!(found.len(), 1, "there should be one {what}");
        found[0]
    }

    /// The one element inside with this class.
    pub fn class(&self, class: &str) -> &Self {
        self.one(&format!(".{class}"), |element| element.has_class(class))
    }

    /// The element inside with this id.
    pub fn id(&self, id: &str) -> &Self {
        self.one(&format!("#{id}"), |element| element.get("id").as_deref() == Some(id))
    }
}
