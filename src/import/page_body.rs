//! Which part of a page is the article: the element whose paragraphs weigh most, and those beside it that go on
//! with it.

use super::Reason;
use super::line::{Line, Shape};
use super::tags::{Node, Tree, is_block};

/// How far up the elements around a paragraph have a part of its weight.
const LEVELS: usize = 6;

/// How much running text a line is: nothing for menus and captions.
pub(super) fn weight(line: &Line) -> usize {
    let eastern = line.text.chars().any(|c| matches!(c, '\u{3040}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'));
    let enough = if eastern { 10 } else { 25 };
    let prose = !matches!(line.shape, Shape::Heading(_));
    if line.never.is_some() || !prose || line.length < enough || line.linked * 2 > line.length {
        0
    } else if eastern {
        line.length * 2
    } else {
        line.length
    }
}

/// How much text the names of elements are compared with: running text, or on a page that has none every line of
/// more than a word or two.
pub(super) fn measured(tree: &Tree, lines: &[Line], inside: impl Fn(&Line) -> bool) -> Vec<usize> {
    let running = sums(tree, lines, |line| if inside(line) { weight(line) } else { 0 });
    if running.first().is_some_and(|sum| *sum > 0) {
        return running;
    }
    let plain = |line: &Line| line.never.is_none() && line.length >= 10 && line.linked * 2 < line.length;
    sums(tree, lines, |line| if inside(line) && plain(line) { line.length } else { 0 })
}

/// For each element, how much of that there is in it.
pub(super) fn sums(tree: &Tree, lines: &[Line], measure: impl Fn(&Line) -> usize) -> Vec<usize> {
    sums_of(tree, lines.iter().map(|line| (line.at, measure(line))))
}

/// For each element, how much there is in it of what stands at those places.
pub(super) fn sums_of(tree: &Tree, measured: impl Iterator<Item = (usize, usize)>) -> Vec<usize> {
    let mut sums = vec![0_usize; tree.len()];
    for (at, length) in measured {
        if let Some(sum) = sums.get_mut(at) {
            *sum += length;
        }
    }
    // Numbers grow in the order of the document, so children come before their parents from the end.
    for index in (1..tree.len()).rev() {
        let (Some(node), Some(own)) = (tree.node(index), sums.get(index).copied()) else { continue };
        if let Some(sum) = sums.get_mut(node.parent) {
            *sum += own;
        }
    }
    sums
}

/// What the names of elements around articles hold.
const NAMES: [&str; 12] = [
    "article", "body", "content", "entry", "hentry", "main", "page", "post", "text", "blog", "story", "prose",
];

fn first_score(node: &Node) -> f64 {
    let tag = match node.tag.as_str() {
        "article" | "main" => 8.0,
        "div" | "section" => 5.0,
        "pre" | "td" | "blockquote" => 3.0,
        "address" | "ol" | "ul" | "dl" | "dd" | "dt" | "li" | "form" => -3.0,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "th" => -5.0,
        _ => 0.0,
    };
    let names = [node.attribute("class"), node.attribute("id")];
    let named = names.into_iter().flatten().any(|names| {
        let names = names.to_ascii_lowercase();
        NAMES.iter().any(|name| names.contains(name))
    });
    tag + if named { 20.0 } else { 0.0 }
}

/// Whether an element says that it is the text of an article.
fn says_body(node: &Node) -> bool {
    node.attribute("itemprop").is_some_and(|name| {
        name.split_ascii_whitespace().any(|name| name.eq_ignore_ascii_case("articlebody"))
    })
}

/// The elements that are the article, in the order of the page; `reasons` says which text is surely not.
pub(super) fn body(tree: &Tree, lines: &[Line], reasons: &[Option<Reason>]) -> Vec<usize> {
    let apart = |line: &Line| reasons.get(line.at).copied().flatten().is_some();
    let good = |line: &Line| if apart(line) { 0 } else { weight(line) };
    let sums_good = sums(tree, lines, good);
    let total = sums_good.first().copied().unwrap_or_default();
    if total == 0 {
        return vec![0];
    }
    let linked = sums(tree, lines, |line| if apart(line) { 0 } else { line.linked });
    let all = sums(tree, lines, |line| if apart(line) { 0 } else { line.length });
    // Headings, and what is no running text.
    let text = sums(tree, lines, |line| match line.shape {
        _ if apart(line) => 0,
        Shape::Heading(_) => line.linked,
        _ => line.length.max(weight(line)),
    });
    let running = |index: usize| text.get(index).copied().unwrap_or_default();
    let density = |index: usize| {
        let of = |sums: &[usize]| sums.get(index).copied().unwrap_or_default() as f64;
        of(&linked) / of(&all).max(1.0)
    };
    let sum = |index: usize| sums_good.get(index).copied().unwrap_or_default();
    let mut scores: Vec<Option<f64>> = vec![None; tree.len()];
    for line in lines {
        let weight = good(line);
        if weight == 0 {
            continue;
        }
        let commas = line.text.chars().filter(|c| matches!(c, ',' | '，' | '、' | '،' | '､')).count();
        let base = 1.0 + commas.min(20) as f64 + (weight as f64 / 100.0).min(3.0);
        let begin = if holds_blocks(tree, line.at) {
            line.at
        } else {
            tree.node(line.at).map_or(0, |node| node.parent)
        };
        for (level, index) in tree.around(begin).take(LEVELS).enumerate() {
            let part = match level {
                0 => 1.0,
                1 => 2.0,
                level => level as f64 * 3.0,
            };
            if let (Some(score), Some(node)) = (scores.get_mut(index), tree.node(index)) {
                *score.get_or_insert_with(|| first_score(node)) += base / part;
            }
        }
    }
    for (index, score) in scores.iter_mut().enumerate() {
        if let Some(score) = score {
            *score *= 1.0 - density(index);
        }
    }
    let score = |index: usize| scores.get(index).copied().flatten();
    let mut ranked: Vec<(usize, f64)> =
        scores.iter().enumerate().filter_map(|(index, score)| Some((index, (*score)?))).collect();
    ranked.sort_by(|one, other| other.1.total_cmp(&one.1));
    ranked.truncate(5);
    let Some((mut top, best)) = ranked.first().copied() else { return vec![0] };
    top = shared(tree, top, best, &ranked);
    top = climb(tree, top, &score);
    top = widen(tree, top, &sum, &running);
    if let Some(said) = said(tree, &sum, total)
        && (!tree.is_in(top, said) || sum(said) * 10 >= sum(top) * 8)
    {
        top = said;
    }
    let roots = siblings(tree, top, &score, &density);
    let more = cousins(tree, top, &sum, &running);
    let mut all: Vec<usize> = more.into_iter().filter(|index| !tree.is_in_any(*index, &roots)).collect();
    all.extend(roots);
    all.sort_unstable();
    // What lies in another one is there already.
    let mut roots: Vec<usize> = Vec::new();
    for index in all {
        if !tree.is_in_any(index, &roots) {
            roots.push(index);
        }
    }
    roots
}

/// What an element is called, without the numbers that tell it from its like: `story-body-1` and `story-body-2`.
fn kind(node: &Node) -> String {
    let class = node.attribute("class").unwrap_or_default();
    format!("{} {}", node.tag, class.chars().filter(|c| !c.is_ascii_digit()).collect::<String>())
}

/// The parts of a story that is cut into pieces, with something else between them: elements beside those around the
/// chosen one that hold little but running text.
fn cousins(
    tree: &Tree,
    top: usize,
    sum: &impl Fn(usize) -> usize,
    all: &impl Fn(usize) -> usize,
) -> Vec<usize> {
    let mut found = Vec::new();
    let mut inner = top;
    for _ in 0..3 {
        let Some(parent) = tree.node(inner).map(|node| node.parent).filter(|parent| !is_page(tree, *parent))
        else {
            break;
        };
        let own = tree.node(inner).map(kind).unwrap_or_default();
        for child in tree.node(parent).map(|node| node.children.as_slice()).unwrap_or_default() {
            let part = sum(*child);
            let enough = part * 10 >= sum(top) && part >= 200;
            let alike = tree.node(*child).map(kind).unwrap_or_default() == own;
            if *child != inner && alike && enough && part * 100 >= all(*child) * 85 {
                found.push(*child);
            }
        }
        inner = parent;
    }
    found
}

/// The element that says it is the article's text, when it holds enough of it; of several their common element.
fn said(tree: &Tree, sum: &impl Fn(usize) -> usize, total: usize) -> Option<usize> {
    let mut all = tree.all().filter(|(_, node)| says_body(node)).map(|(index, _)| index);
    let first = all.next()?;
    let common = all.fold(first, |common, index| {
        tree.around(common).find(|around| tree.is_in(index, *around)).unwrap_or_default()
    });
    (common > 0 && sum(common) * 100 >= total * 35).then_some(common)
}

fn holds_blocks(tree: &Tree, index: usize) -> bool {
    tree.node(index).is_some_and(|node| {
        node.children.iter().filter_map(|child| tree.node(*child)).any(|child| {
            !child.tag.is_empty() && is_block(&child.tag) && !matches!(child.tag.as_str(), "title" | "option")
        })
    })
}

/// Where several elements weigh nearly as much, the one that holds at least three of them.
fn shared(tree: &Tree, top: usize, best: f64, ranked: &[(usize, f64)]) -> usize {
    let near: Vec<usize> =
        ranked.iter().skip(1).filter(|(_, score)| *score >= best * 0.75).map(|(index, _)| *index).collect();
    if near.len() < 3 {
        return top;
    }
    let held =
        |outer: &usize| near.iter().filter(|index| **index != *outer && tree.is_in(**index, *outer)).count();
    let parent = tree.node(top).map_or(0, |node| node.parent);
    tree.around(parent)
        .take_while(|index| !is_page(tree, *index))
        .find(|index| held(index) >= 3)
        .unwrap_or(top)
}

/// Goes up while the element around weighs more, or holds nothing else.
fn climb(tree: &Tree, top: usize, score: &impl Fn(usize) -> Option<f64>) -> usize {
    let mut top = top;
    let mut last = score(top).unwrap_or_default();
    let threshold = last / 3.0;
    let parent = tree.node(top).map_or(0, |node| node.parent);
    for index in tree.around(parent) {
        if is_page(tree, index) {
            break;
        }
        let Some(own) = score(index) else { continue };
        if own < threshold {
            break;
        }
        if own > last {
            top = index;
            break;
        }
        last = own;
    }
    loop {
        let Some(parent) = tree.node(top).map(|node| node.parent) else { return top };
        let alone = tree.node(parent).is_some_and(|node| {
            let elements = node.children.iter().filter_map(|child| tree.node(*child));
            elements.filter(|child| !child.tag.is_empty() || !child.text.trim().is_empty()).count() == 1
        });
        if !alone || is_page(tree, parent) {
            return top;
        }
        top = parent;
    }
}

/// Goes up to an element that holds much more running text and next to nothing else: stories are cut into sections,
/// each with wrappers of its own.
fn widen(tree: &Tree, top: usize, sum: &impl Fn(usize) -> usize, all: &impl Fn(usize) -> usize) -> usize {
    let mut chosen = top;
    let parent = tree.node(top).map_or(0, |node| node.parent);
    for index in tree.around(parent).take_while(|index| !is_page(tree, *index)) {
        let more = sum(index).saturating_sub(sum(chosen));
        let (around, beside) = (all(index), all(index).saturating_sub(all(chosen)));
        // What is added must be running text as well, not the little of it that menus hold.
        if more * 4 >= sum(chosen) && more * 100 >= beside * 75 && sum(index) * 100 >= around * 75 {
            chosen = index;
        }
    }
    chosen
}

fn is_page(tree: &Tree, index: usize) -> bool {
    index == 0 || tree.node(index).is_some_and(|node| node.tag == "body")
}

/// The element with those beside it that go on with its text.
fn siblings(
    tree: &Tree,
    top: usize,
    score: &impl Fn(usize) -> Option<f64>,
    density: &impl Fn(usize) -> f64,
) -> Vec<usize> {
    let Some(parent) = tree.node(top).filter(|_| top != 0).and_then(|node| tree.node(node.parent)) else {
        return vec![top];
    };
    let class = tree.node(top).and_then(|node| node.attribute("class")).filter(|class| !class.is_empty());
    let best = score(top).unwrap_or_default();
    let mut roots = Vec::new();
    for index in &parent.children {
        let Some(node) = tree.node(*index) else { continue };
        if *index == top {
            roots.push(*index);
            continue;
        }
        let same = class.is_some() && node.attribute("class") == class;
        let bonus = if same { best * 0.2 } else { 0.0 };
        if score(*index).is_some_and(|own| own + bonus >= (best * 0.2).max(10.0)) {
            roots.push(*index);
        } else if matches!(node.tag.as_str(), "p" | "") {
            let text = tree.text_of(*index);
            let text = text.trim();
            let length = text.chars().count();
            let dense = density(*index);
            let sentence = text.ends_with('.') || text.contains(". ") || text.ends_with('。');
            if length > 80 && dense < 0.25 || length > 0 && dense == 0.0 && sentence {
                roots.push(*index);
            }
        }
    }
    roots
}
