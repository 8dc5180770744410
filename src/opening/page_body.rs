//! Which part of a page is the article: the smallest element that holds most of its running text.

use super::lines::{Line, Shape};
use super::tags::Tree;

/// The share of the page's running text, in hundredths, that an element must hold.
const MOST: usize = 75;
/// The same for an element that says it is an article.
const SAID: usize = 35;

/// How much running text a line is: nothing for menus and captions.
fn weight(line: &Line) -> usize {
    let length = line.text.chars().filter(|c| !c.is_whitespace()).count();
    let eastern = line.text.chars().any(|c| matches!(c, '\u{3040}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'));
    let enough = if eastern { 12 } else { 30 };
    let prose = matches!(line.shape, Shape::Paragraph | Shape::Quote | Shape::Item);
    if line.apart.is_some() || !prose || length < enough || line.linked * 2 > length { 0 } else { length }
}

/// The element that is the article; the root when nothing stands out.
pub(super) fn body(tree: &Tree, lines: &[Line]) -> usize {
    let mut sums = vec![0_usize; tree.all().count()];
    let mut total = 0;
    for line in lines {
        let weight = weight(line);
        total += weight;
        for index in &line.around {
            if let Some(sum) = sums.get_mut(*index) {
                *sum += weight;
            }
        }
    }
    let says = |index: usize| {
        tree.node(index).is_some_and(|node| {
            node.tag == "article"
                || node.attribute("itemprop").is_some_and(|name| name.eq_ignore_ascii_case("articlebody"))
        })
    };
    let sum = |index: &usize| sums.get(*index).copied().unwrap_or_default();
    let said =
        tree.all().map(|(index, _)| index).filter(|index| says(*index) && sum(index) * 100 >= total * SAID);
    // Of several the one with most text; of those inside one another the inner one.
    if let Some(said) = said.max_by_key(|index| (sum(index), *index))
        && total > 0
    {
        return said;
    }
    let most =
        tree.all().map(|(index, _)| index).filter(|index| total > 0 && sum(index) * 100 >= total * MOST);
    // Numbers grow in the order of the document, so the last one lies deepest.
    let inner = |index: &usize| {
        tree.node(*index).is_some_and(|node| !matches!(node.tag.as_str(), "p" | "li" | "blockquote" | "td"))
    };
    most.filter(inner).max().unwrap_or_default()
}
