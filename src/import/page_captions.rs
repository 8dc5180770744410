//! Captions that no element calls by that name: lines that say what their picture says of itself, and short lines in
//! the same box as a picture.
//!
//! A box counts for what is in it, a picture and next to no text. Where much of the text stands in such boxes, they are
//! how the page tells its story, and nothing is taken.

use std::collections::{BTreeMap, BTreeSet};

use super::Reason;
use super::head::letters_of;
use super::line::{Line, Shape};
use super::page_body::{sums, weight};
use super::page_head::names_of;
use super::tags::{Node, Tree};

/// How far from its picture a line stands at most, in nodes.
const NEAR: usize = 300;
/// How many elements up the box of a picture is looked for.
const LEVELS: usize = 6;
/// The most text in a box, and the longest caption in it, in characters: where its names speak of pictures, and where
/// they do not.
const NAMED: (usize, usize) = (400, 260);
const UNNAMED: (usize, usize) = (240, 160);
/// How much of a line and a description is compared, in characters.
const COMPARED: usize = 1000;
/// The most text in a `figure`.
const FIGURE: usize = 700;
/// The fewest letters by which a line and a description are known to be the same.
const SAID: usize = 12;
/// Pictures up to this width are signs and portraits.
const SMALL: usize = 100;
/// How many lines of a gallery say which picture they are about, at least, and the most galleries of an article.
const SLIDES: usize = 3;
const GALLERIES: usize = 8;
/// How much text is a whole article.
const ARTICLE: usize = 400;

/// The words in the names of boxes for pictures.
const PICTURES: [&str; 12] = [
    "image", "img", "photo", "picture", "figure", "foto", "bild", "imagen", "gallery", "slide", "caption",
    "pic",
];

/// Puts aside the captions among the lines of the article.
pub(super) fn captions(tree: &Tree, lines: &[Line], roots: &[usize], why: &mut [Option<Reason>]) {
    let pictures = Pictures::of(tree);
    let length = sums(tree, lines, |line| if line.never.is_none() { line.length } else { 0 });
    let headings = sums(tree, lines, |line| usize::from(matches!(line.shape, Shape::Heading(_))));
    let boxes = Boxes { tree, roots, pictures: &pictures, length: &length, headings: &headings };
    let kept = |slot: &Option<Reason>| slot.is_none();
    let whole: usize =
        lines.iter().zip(why.iter()).filter(|(_, why)| kept(why)).map(|(line, _)| line.length).sum();
    let mut guessed: Vec<usize> = Vec::new();
    // The last line that was text.
    let mut after = 0;
    for (at, (line, slot)) in lines.iter().zip(why.iter_mut()).enumerate() {
        let block = matches!(line.shape, Shape::Paragraph | Shape::Item | Shape::Numbered);
        if slot.is_some() || !block || line.linked * 2 > line.length {
            continue;
        }
        if pictures.say(line, after) || is_called_caption(tree, line) {
            *slot = Some(Reason::Caption);
            continue;
        }
        match boxes.of(line) {
            Some(true) => *slot = Some(Reason::Caption),
            Some(false) => guessed.push(at),
            None => after = line.first,
        }
    }
    let sum: usize = guessed.iter().filter_map(|at| lines.get(*at)).map(|line| line.length).sum();
    if sum * 5 <= whole {
        for at in guessed {
            if let Some(slot) = why.get_mut(at) {
                *slot = Some(Reason::Caption);
            }
        }
    }
}

/// Puts aside galleries inside of an article: at least three lines begin with which of how many pictures they are about,
/// "3/50 A bridge", in an element of their own, and there is an article without them.
pub(super) fn galleries(tree: &Tree, lines: &[Line], roots: &[usize], why: &mut [Option<Reason>]) {
    let mut counted: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (line, _) in lines.iter().zip(why.iter()).filter(|(line, why)| why.is_none() && line.never.is_none())
    {
        if let Some(all) = counter(&line.text) {
            counted.entry(all).or_default().push(line.first);
        }
    }
    for slides in counted.values().filter(|slides| slides.len() >= SLIDES).take(GALLERIES) {
        let (Some(first), Some(last)) = (slides.first(), slides.last()) else { continue };
        let around = tree.around(*first).find(|around| tree.is_in(*last, *around)).unwrap_or_default();
        if roots.iter().any(|root| tree.is_in(*root, around)) {
            continue;
        }
        let inside = |line: &Line| tree.is_in(line.first, around);
        let rest: usize = lines
            .iter()
            .zip(why.iter())
            .filter(|(line, why)| why.is_none() && !inside(line))
            .map(|(line, _)| weight(line))
            .sum();
        if rest < ARTICLE {
            continue;
        }
        for (line, slot) in lines.iter().zip(why.iter_mut()).filter(|(line, _)| inside(line)) {
            if line.never.is_none() {
                slot.get_or_insert(Reason::Caption);
            }
        }
    }
}

/// Of how many pictures a line is about one: 50 of "3/50 A bridge".
fn counter(text: &str) -> Option<usize> {
    let first = text.split_whitespace().next()?;
    let (one, all) = first.split_once('/')?;
    let number = |text: &str| text.parse::<usize>().ok().filter(|number| (1..=500).contains(number));
    let (one, all) = (number(one)?, number(all)?);
    (one <= all && all >= SLIDES).then_some(all)
}

/// The pictures of a page.
struct Pictures {
    /// How many pictures stand before each node.
    before: Vec<usize>,
    /// What they say of themselves: letters, and the node.
    said: BTreeSet<(String, usize)>,
}

impl Pictures {
    fn of(tree: &Tree) -> Self {
        let mut before = Vec::with_capacity(tree.len() + 1);
        let mut said = BTreeSet::new();
        let mut count = 0;
        for (index, node) in tree.all() {
            before.push(count);
            if !is_picture(node) {
                continue;
            }
            count += 1;
            for text in ["alt", "title"].into_iter().filter_map(|key| node.attribute(key)) {
                // "What is on it | Whose it is"
                for text in [Some(text), text.rsplit_once('|').map(|(text, _)| text)].into_iter().flatten() {
                    let text = letters(text);
                    if text.chars().count() >= SAID {
                        said.insert((text, index));
                    }
                }
            }
        }
        before.push(count);
        Self { before, said }
    }

    /// Whether a picture before the line says the same of itself, with no text of the article, which ends at `after`,
    /// between: captions repeat sentences of the text.
    fn say(&self, line: &Line, after: usize) -> bool {
        if line.length < SAID || line.length > NAMED.0 {
            return false;
        }
        let text = letters(&line.text);
        let from = (text.clone(), line.first.saturating_sub(NEAR).max(after));
        self.said.range(from..=(text, line.first)).next().is_some()
    }

    /// How many pictures are in an element before a node of it.
    fn within(&self, element: usize, node: usize) -> usize {
        let at = |index: usize| self.before.get(index).copied().unwrap_or_default();
        at(node).saturating_sub(at(element))
    }
}

/// The letters of a line or a description, of which no more is compared than a page can sensibly have.
fn letters(text: &str) -> String {
    let end = text.char_indices().nth(COMPARED).map_or(text.len(), |(at, _)| at);
    letters_of(text.get(..end).unwrap_or_default())
}

/// Whether an element is a picture or a film, and no sign or formula in the text, and no portrait of its author.
fn is_picture(node: &Node) -> bool {
    if !matches!(node.tag.as_str(), "img" | "video" | "amp-img" | "amp-video") {
        return false;
    }
    let small = ["width", "height"]
        .into_iter()
        .filter_map(|key| node.attribute(key)?.trim_end_matches("px").parse::<usize>().ok())
        .any(|size| size <= SMALL);
    let names = names_of(node);
    let sign = ["emoji", "avatar", "icon", "smiley", "logo", "author", "math"]
        .iter()
        .any(|word| names.contains(word));
    !small && !sign
}

/// Whether an inline element that holds the whole line is called a caption or a credit.
fn is_called_caption(tree: &Tree, line: &Line) -> bool {
    let inline = tree.around(line.first).take_while(|index| *index != line.at).take(LEVELS);
    inline.into_iter().any(|index| {
        let Some(node) = tree.node(index).filter(|node| node.tag == "span" && node.end - index < 40) else {
            return false;
        };
        let names = names_of(node);
        let called = ["caption", "credit", "copyright"].iter().any(|word| names.contains(word));
        called && tree.text_of(index).chars().filter(|c| !c.is_whitespace()).count() >= line.length
    })
}

struct Boxes<'t> {
    tree: &'t Tree,
    roots: &'t [usize],
    pictures: &'t Pictures,
    /// How much text is in each element, and how many headings.
    length: &'t [usize],
    headings: &'t [usize],
}

impl Boxes<'_> {
    /// Whether the line stands behind a picture in a box that holds little else, and whether the box is called one.
    fn of(&self, line: &Line) -> Option<bool> {
        let of = |sums: &[usize], index: usize| sums.get(index).copied().unwrap_or_default();
        let mut named = false;
        for index in self.tree.around(line.at).take(LEVELS) {
            let node = self.tree.node(index)?;
            let apart = matches!(
                node.tag.as_str(),
                "body" | "main" | "article" | "header" | "blockquote" | "table" | "tr" | "td" | "html"
            );
            let text = of(self.length, index);
            if apart
                || self.roots.binary_search(&index).is_ok()
                || text > FIGURE
                || of(self.headings, index) > 0
            {
                return None;
            }
            let names = names_of(node);
            named |= PICTURES.iter().any(|word| names.contains(word));
            if self.pictures.within(index, line.first) == 0 {
                continue;
            }
            if node.tag == "figure" {
                return Some(true);
            }
            let (most, longest) = if named { NAMED } else { UNNAMED };
            // In one paragraph with its picture a caption is set apart from what else is there.
            let own = index == line.at && matches!(node.tag.as_str(), "p" | "li" | "dd");
            let stressed =
                || line.styles.first().is_some_and(|style| (style.to - style.from) * 10 >= line.length * 9);
            if text <= most && line.length <= longest && (!own || stressed()) {
                return Some(named);
            }
            // A figure may stand around a box that says nothing.
        }
        None
    }
}
