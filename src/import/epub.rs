//! Books: the chapters of an EPUB in their order, of which one is opened.

use std::collections::BTreeMap;

use crate::copydesk::tags::declared;

use super::dates::machine;
use super::intake::decode;
use super::people::people;
use super::tags::Tree;
use super::xml::{attribute, document, is, mended, text_in};
use super::zip::Packed;
use super::{Kind, LeftOut, Notice, Opened, Reason, Refusal, web_page};

/// What kind of file it is, for messages.
const BOOK: &str = "an EPUB book";
/// The most chapters that are looked at.
const MOST_CHAPTERS: usize = 2000;
/// The most notes that are looked for in other documents.
const MOST_NOTES: usize = 500;
/// The longest title of a chapter that is taken from its text, in characters.
const LONGEST_TITLE: usize = 120;

/// A chapter of the book.
struct Chapter {
    /// The document that begins it.
    name: String,
    /// The documents that go on with it: programs cut long ones.
    more: Vec<String>,
    /// Whether readers come to it by turning pages; notes and notices may lie apart.
    in_order: bool,
    title: Option<String>,
    /// How many characters it has.
    length: usize,
}

/// Whether a packed file is a book.
pub(super) fn is_book(packed: &Packed<'_>) -> bool {
    packed.has("META-INF/container.xml")
}

fn part(packed: &Packed<'_>, name: &str) -> Result<Option<String>, Refusal> {
    packed.part(name)?.map(|bytes| decode(&bytes, None, &mut Vec::new())).transpose()
}

/// Reads one chapter; `item` says which, from 1, or 0 for the longest.
pub(super) fn read(packed: &Packed<'_>, item: usize) -> Result<Opened, Refusal> {
    let damaged = |reason: &str| Refusal::Damaged { kind: BOOK.to_owned(), reason: reason.to_owned() };
    if part(packed, "META-INF/encryption.xml")?.is_some_and(|text| locks_text(&text)) {
        return Err(Refusal::Protected);
    }
    let container = part(packed, "META-INF/container.xml")?.unwrap_or_default();
    let container = document(&container, BOOK)?;
    let root = container.descendants().find(|node| is(*node, "rootfile"));
    let root =
        root.and_then(|root| attribute(root, "full-path")).ok_or_else(|| damaged("it names no package"))?;
    let package = part(packed, root)?.ok_or_else(|| damaged("its package is missing"))?;
    let (package, _) = mended(&package, BOOK)?;
    let package = document(&package, BOOK)?;
    let folder = root.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut opened = Opened { kind: Kind::Epub, ..Opened::default() };
    let mut title = None;
    for node in package.descendants().filter(|node| node.is_element()) {
        let text = || Some(text_in(node).trim().to_owned()).filter(|text| !text.is_empty());
        let head = &mut opened.head;
        // In the package such names are Dublin Core's.
        match (node.tag_name().name(), node.parent().map(|above| above.tag_name().name())) {
            ("title", Some("metadata")) => title = title.or_else(text),
            ("creator", Some("metadata")) => {
                head.authors.extend(text().into_iter().flat_map(|text| people(&text)));
            }
            ("language", Some("metadata")) => head.lang = text().and_then(|tag| declared(&tag)),
            ("publisher", Some("metadata")) => head.outlet = text(),
            ("date", Some("metadata")) => {
                head.published = head.published.or(text().and_then(|text| machine(&text)));
            }
            ("rights", Some("metadata")) => head.rights = text(),
            _ => {}
        }
    }
    let manifest: BTreeMap<&str, roxmltree::Node<'_, '_>> = package
        .descendants()
        .filter(|node| is(*node, "item"))
        .filter_map(|node| Some((attribute(node, "id")?, node)))
        .collect();
    let place = |href: &str| resolved(folder, href);
    let titles = titles(packed, &manifest, folder)?;
    let mut chapters = Vec::new();
    for reference in package.descendants().filter(|node| is(*node, "itemref")).take(MOST_CHAPTERS) {
        let item = attribute(reference, "idref").and_then(|id| manifest.get(id).copied());
        let Some(href) = item.and_then(|item| attribute(item, "href")) else { continue };
        let name = place(href);
        let Some(text) = part(packed, &name)? else { continue };
        let tree = Tree::of(&text);
        let heading = tree.all().find(|(_, node)| matches!(node.tag.as_str(), "h1" | "h2" | "h3"));
        let heading = heading
            .map(|(at, _)| line(&tree.text_of(at)))
            .filter(|text| text.chars().count() <= LONGEST_TITLE);
        let body = tree.all().find(|(_, node)| node.tag == "body").map_or(0, |(at, _)| at);
        let length = tree.text_of(body).chars().filter(|c| c.is_alphanumeric()).count();
        let title = titles.get(&name).cloned().or(heading).filter(|title| !title.is_empty());
        let in_order = attribute(reference, "linear") != Some("no");
        let before = chapters.last_mut().filter(|before: &&mut Chapter| {
            title.is_none() && before.in_order == in_order && cut_from(&before.name) == cut_from(&name)
        });
        match before.filter(|_| cut_from(&name).is_some()) {
            Some(before) => {
                before.length += length;
                before.more.push(name);
            }
            None if length > 0 => chapters.push(Chapter { name, more: Vec::new(), in_order, title, length }),
            None => {}
        }
    }
    let longest = chapters
        .iter()
        .enumerate()
        .max_by_key(|(at, chapter)| (chapter.in_order, chapter.length, usize::MAX - at));
    let wanted = if item == 0 { longest.map_or(1, |(at, _)| at + 1) } else { item };
    let chosen = chapters.get(wanted.saturating_sub(1)).ok_or(Refusal::NoItem(wanted, chapters.len()))?;
    let (several, own) = (chapters.len() > 1, chosen.title.clone());
    opened.head.headline = if several { own.or_else(|| title.clone()) } else { title.clone().or(own) };
    if opened.head.outlet.is_none() && several {
        opened.head.outlet.clone_from(&title);
    }
    if let Some(title) = title.filter(|title| opened.head.headline.as_ref() != Some(title)) {
        opened.left_out.push(LeftOut { reason: Reason::Head, text: title });
    }
    for name in std::iter::once(&chosen.name).chain(&chosen.more) {
        let text = part(packed, name)?.unwrap_or_default();
        web_page::read_fragment(&with_notes(packed, name, &text)?, &mut opened);
    }
    for (at, other) in chapters.iter().enumerate().filter(|(at, _)| at + 1 != wanted) {
        let name = other.name.rsplit('/').next().unwrap_or_default();
        let text = format!("{}: {}", at + 1, other.title.as_deref().unwrap_or(name));
        opened.left_out.push(LeftOut { reason: Reason::OtherItem, text });
    }
    if several {
        opened.notices.push(Notice::Item(wanted, chapters.len()));
    }
    Ok(opened)
}

/// What a document was cut from, when its name says that it was: `part_split_001.html`.
fn cut_from(name: &str) -> Option<&str> {
    name.rsplit_once("_split_").map(|(stem, _)| stem)
}

/// A document, and where in it each name is.
struct Named {
    tree: Tree,
    places: BTreeMap<String, usize>,
}

impl Named {
    fn of(text: &str) -> Self {
        let tree = Tree::of(text);
        let mut places = BTreeMap::new();
        for (at, node) in tree.all() {
            if let Some(id) = node.attribute("id") {
                places.entry(id.to_owned()).or_insert(at);
            }
        }
        Self { tree, places }
    }

    /// The text that a name stands at.
    fn text_of(&self, id: &str) -> Option<String> {
        let at = *self.places.get(id)?;
        let node = self.tree.node(at)?;
        // The name may be that of the number before it.
        let at = if matches!(node.tag.as_str(), "a" | "sup" | "span") { node.parent } else { at };
        Some(self.tree.text_of(at))
    }
}

/// A document with the notes that it refers to in other documents at its end, where its own would stand.
fn with_notes(packed: &Packed<'_>, name: &str, text: &str) -> Result<String, Refusal> {
    let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
    let tree = Tree::of(text);
    let mut found: BTreeMap<String, Option<Named>> = BTreeMap::new();
    // What is written already, and what is still to be: the links come in the order of the text.
    let (mut html, mut rest) = (String::with_capacity(text.len()), text);
    let mut notes = String::new();
    let links = tree.all().filter(|(at, node)| {
        let typed = node.attribute("epub:type").is_some_and(|kind| kind.contains("noteref"));
        let short = tree.text_of(*at).trim().chars().count() <= 5;
        let raised =
            || tree.around(*at).skip(1).take(2).any(|at| tree.node(at).is_some_and(|node| node.tag == "sup"));
        node.tag == "a" && (typed || short && raised())
    });
    for (_, node) in links.take(MOST_NOTES) {
        let Some((document, id)) = node.attribute("href").and_then(|href| href.split_once('#')) else {
            continue;
        };
        let other = resolved(folder, document);
        if document.is_empty() || other == name || id.is_empty() || found.len() > 20 {
            continue;
        }
        if !found.contains_key(&other) {
            let named = part(packed, &other)?.map(|text| Named::of(&text));
            found.insert(other.clone(), named);
        }
        let Some(note) = found.get(&other).and_then(|named| named.as_ref()?.text_of(id)) else { continue };
        let words = line(&note).replace('&', "&amp;").replace('<', "&lt;");
        let own = format!("note-{}", notes.len());
        let links = ['"', '\''].map(|mark| format!("href={mark}{document}#{id}{mark}"));
        let places = links.iter().filter_map(|link| Some((rest.find(link)?, link.len())));
        if let Some((place, length)) = places.min() {
            html.push_str(rest.get(..place).unwrap_or_default());
            html.push_str(&format!("href=\"#{own}\""));
            rest = rest.get(place + length..).unwrap_or_default();
        }
        notes.push_str(&format!("<aside epub:type=\"footnote\" id=\"{own}\"><p>{words}</p></aside>"));
    }
    html.push_str(rest);
    if notes.is_empty() {
        return Ok(html);
    }
    let end = html.rfind("</body").unwrap_or(html.len());
    html.insert_str(end, &notes);
    Ok(html)
}

fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether texts are locked, and not fonts alone.
fn locks_text(encryption: &str) -> bool {
    let low = encryption.to_ascii_lowercase();
    low.split("uri=").skip(1).any(|after| {
        let address = after.trim_start_matches(['"', '\'']).split(['"', '\'']).next().unwrap_or_default();
        [".html", ".xhtml", ".htm", ".xml"].iter().any(|end| address.ends_with(end))
    })
}

/// A part's name as an address inside of another part gives it.
fn resolved(folder: &str, href: &str) -> String {
    let href = href.split('#').next().unwrap_or_default();
    let mut path: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in href.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    unescaped(&path.join("/"))
}

/// `a%20b` as it is.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes().peekable();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let digit = |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16));
        match (byte, digit(ahead.next()), digit(ahead.next())) {
            (b'%', Some(high), Some(low)) => {
                bytes.extend(u8::try_from(high * 16 + low));
                rest = ahead;
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The titles of the documents, as the list of contents has them.
fn titles(
    packed: &Packed<'_>,
    manifest: &BTreeMap<&str, roxmltree::Node<'_, '_>>,
    folder: &str,
) -> Result<BTreeMap<String, String>, Refusal> {
    let mut titles = BTreeMap::new();
    for item in manifest.values() {
        let kind = attribute(*item, "media-type").unwrap_or_default();
        let new = attribute(*item, "properties").is_some_and(|all| all.split(' ').any(|one| one == "nav"));
        if !new && !kind.contains("ncx") {
            continue;
        }
        let Some(name) = attribute(*item, "href").map(|href| resolved(folder, href)) else { continue };
        let Some(text) = part(packed, &name)? else { continue };
        let inside = name.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
        if new {
            let tree = Tree::of(&text);
            for (at, node) in tree.all().filter(|(_, node)| node.tag == "a") {
                if let Some(href) = node.attribute("href") {
                    titles.entry(resolved(&inside, href)).or_insert_with(|| line(&tree.text_of(at)));
                }
            }
            continue;
        }
        let (text, _) = mended(&text, BOOK)?;
        let parsed = document(&text, BOOK)?;
        for point in parsed.descendants().filter(|node| is(*node, "navPoint")) {
            let child = |name: &str| point.children().find(|node| is(*node, name));
            let label = child("navLabel").map(|label| line(&text_in(label)));
            let source = child("content").and_then(|content| attribute(content, "src"));
            if let (Some(label), Some(source)) = (label, source) {
                titles.entry(resolved(&inside, source)).or_insert(label);
            }
        }
    }
    Ok(titles)
}
