//! A saved page of the web: what it says of itself, which part of it is the article, and what stands around.

use super::boilerplate::{self, names_service, opens_comments, opens_related};
use super::head::same;
use super::line::{Line, Lines, Met, Shape};
use super::lines::lines;
use super::linked_data::{Described, starts_same, text_of};
use super::page_authors;
use super::page_body::{body, measured, sums, weight};
use super::page_captions::{captions, galleries};
use super::page_dek::over_the_text;
use super::page_dialogs::dialogs;
use super::page_first_lines::take_head;
use super::page_head::{self, Metas, Page};
use super::page_idle::{empty_headings, placeholders, repeats, shown_again};
use super::page_teasers::{about_authors, teasers};
use super::setting::paragraphs;
use super::surroundings::Surroundings;
use super::tags::{DEEPEST, Tree};
use super::{Kind, LeftOut, Notice, Opened, Piece, PieceKind, Reason};

/// A page with so little running text may hide its article where its surroundings say that none is.
const LITTLE: usize = 400;
/// The longest teaser of another text, in characters without white space.
const TEASER: usize = 200;

/// Reads a whole page.
pub(super) fn read(html: &str) -> Opened {
    let tree = Tree::of(html);
    let mut opened = Opened { kind: Kind::Html, ..Opened::default() };
    let metas = Metas::of(&tree);
    let described = Described::of(&tree);
    let surroundings = Surroundings::of(&tree);
    let Lines { lines, notes, met } = lines(&tree, metas.address.as_deref(), &surroundings.hidden);
    opened.notes = notes;
    let own = described.own(&metas.titles(), metas.address.as_deref());
    let said = own.and_then(|own| text_of(own, "articleBody")).unwrap_or_default();
    let chosen = choose(&tree, &lines, &surroundings, &metas.titles());
    let why = reasons(&tree, &lines, &chosen);
    let page = Page {
        tree: &tree,
        lines: &lines,
        begin: begin(&lines, &why),
        roots: &chosen.roots,
        apart: &|line| chosen.around.get(line.at).copied().flatten().is_some(),
    };
    page_head::read(&page, &metas, &described, &mut opened.head);
    page_authors::read(&page, &metas, &mut opened.head);
    let mut why = why;
    if let Some(dek) = over_the_text(&page, opened.head.headline.as_deref(), &mut why) {
        opened.head.dek = Some(dek);
    }
    take_head(&page, &mut why, &metas.titles(), &opened.head);
    about_authors(&tree, &lines, (&chosen.roots, page.begin), &opened.head.authors, &mut why);
    // Some pages show a teaser and carry the whole text for machines.
    let shown: usize =
        lines.iter().zip(&why).filter(|(_, why)| why.is_none()).map(|(line, _)| line.length).sum();
    let told = described_text(&said);
    let length =
        |opened: &Opened| opened.pieces.iter().map(|piece| piece.text.chars().count()).sum::<usize>();
    if length(&told) > shown * 2 && length(&told) > LITTLE {
        opened.pieces = told.pieces;
        opened.left_out.extend(told.left_out);
        for why in &mut why {
            why.get_or_insert(Reason::Beside);
        }
    }
    for (line, why) in lines.into_iter().zip(why) {
        push(line, why, &mut opened);
    }
    notices(met, tree.too_deep, &mut opened);
    opened
}

/// The paragraphs of a piece of HTML inside another format, where everything is the article.
pub(super) fn read_fragment(html: &str, opened: &mut Opened) {
    read_part(html, opened, |_, _| None);
}

/// The same of a piece that may be a picture with its caption alone.
pub(super) fn read_block(html: &str, opened: &mut Opened) {
    read_part(html, opened, |tree, line| {
        let caption = tree.around(line.first).take(8).filter_map(|index| tree.node(index));
        caption
            .filter(|node| node.tag == "figcaption")
            .any(|node| !tree.captions_quote(node))
            .then_some(Reason::Caption)
    });
}

fn read_part(html: &str, opened: &mut Opened, apart: impl Fn(&Tree, &Line) -> Option<Reason>) {
    let tree = Tree::of(html);
    let surroundings = Surroundings::of(&tree);
    let Lines { lines, notes, met } = lines(&tree, opened.head.url.as_deref(), &surroundings.hidden);
    let around = surroundings.reasons(&tree, 0, &measured(&tree, &lines, |_| true));
    let first_note = opened.notes.len();
    opened.notes.extend(notes);
    for mut line in lines {
        for mark in &mut line.marks {
            mark.note += first_note;
        }
        let why =
            line.never.or_else(|| around.get(line.at).copied().flatten()).or_else(|| apart(&tree, &line));
        push(line, why, opened);
    }
    notices(met, tree.too_deep, opened);
}

/// The text that a description carries, as HTML or as plain paragraphs.
pub(super) fn read_described(text: &str, opened: &mut Opened) {
    let tagged = ["<p", "<br", "<div", "</"].iter().any(|tag| text.contains(tag));
    if tagged {
        read_fragment(text, opened);
    } else if text.contains('&') && text.contains(';') {
        opened.pieces.extend(
            paragraphs(text)
                .into_iter()
                .map(|piece| Piece { text: super::linked_data::unescaped(&piece.text), ..piece }),
        );
    } else {
        opened.pieces.extend(paragraphs(text));
    }
}

fn described_text(text: &str) -> Opened {
    let mut opened = Opened::default();
    read_described(text, &mut opened);
    opened
}

fn notices(met: Met, too_deep: bool, opened: &mut Opened) {
    let counts = [
        (met.scripts, Notice::Scripts(met.scripts)),
        (met.embedded, Notice::Embedded(met.embedded)),
        (met.links, Notice::Links(met.links)),
        (met.tables, Notice::Tables(met.tables)),
        (usize::from(too_deep), Notice::Deep(DEEPEST)),
    ];
    opened.notices.extend(counts.into_iter().filter(|(count, _)| *count > 0).map(|(_, notice)| notice));
}

fn push(mut line: Line, why: Option<Reason>, opened: &mut Opened) {
    // The sign under which newspapers name whoever is quoted, or the number of an item.
    let dash = line.shape == Shape::Attribution && !line.text.trim_start().starts_with(['—', '–', '-']);
    let before = if dash { Some("— ".to_owned()) } else { line.number.take() };
    if let (Some(before), None) = (before, why) {
        let spaces = line.text.len() - line.text.trim_start().len();
        line.text.insert_str(spaces, &before);
        let moved = before.chars().count();
        for style in &mut line.styles {
            (style.from, style.to) = (style.from + moved, style.to + moved);
        }
        for mark in &mut line.marks {
            (mark.from, mark.to) = (mark.from + moved, mark.to + moved);
        }
    }
    let kind = match line.shape {
        Shape::Paragraph | Shape::Attribution => PieceKind::Paragraph,
        Shape::Row => PieceKind::Row,
        Shape::HeaderRow => PieceKind::HeaderRow,
        Shape::Heading(_) => PieceKind::Subhead,
        Shape::Item | Shape::Numbered => PieceKind::Item,
        Shape::Quote => PieceKind::Quote,
    };
    match why {
        Some(reason) => opened.left_out.push(LeftOut { reason, text: line.text }),
        None => opened.pieces.push(Piece {
            kind,
            level: line.level,
            text: line.text,
            marks: line.marks,
            styles: line.styles,
        }),
    }
}

/// The article's place on the page.
struct Chosen {
    /// The elements that are the article.
    roots: Vec<usize>,
    /// Why the text of each element is no part of it, as far as its surroundings tell.
    around: Vec<Option<Reason>>,
}

fn choose(tree: &Tree, lines: &[Line], surroundings: &Surroundings, titles: &[String]) -> Chosen {
    let text = measured(tree, lines, |_| true);
    let outside = surroundings.reasons(tree, 0, &text);
    let roots = body(tree, lines, &outside);
    let roots = titled(tree, &roots, &text, titles).map_or(roots, |own| vec![own]);
    let chosen = within(tree, lines, surroundings, roots, &outside);
    let found = running(tree, lines, &chosen);
    let total = text.first().copied().unwrap_or_default();
    if found >= LITTLE || found * 2 > total {
        return chosen;
    }
    // So little may be a teaser beside a text whose names say that it is no article.
    let nothing = vec![None; tree.len()];
    let other = within(tree, lines, surroundings, body(tree, lines, &nothing), &outside);
    if running(tree, lines, &other) > found * 2 { other } else { chosen }
}

/// Of several articles inside the chosen elements, the one under the page's own title: the next stories are loaded
/// below the first one.
fn titled(tree: &Tree, roots: &[usize], text: &[usize], titles: &[String]) -> Option<usize> {
    let enough = |index: usize| text.get(index).is_some_and(|sum| *sum >= LITTLE);
    let mut articles: Vec<usize> = Vec::new();
    for (index, node) in tree.all().filter(|(_, node)| node.tag == "article") {
        let outer = articles.last().is_some_and(|last| tree.is_in(index, *last));
        if !outer && !node.children.is_empty() && enough(index) && tree.is_in_any(index, roots) {
            articles.push(index);
        }
    }
    if articles.len() < 2 || articles.len() > 50 {
        return None;
    }
    let own = |article: &usize| {
        let end = tree.node(*article).map_or(*article, |node| node.end);
        let heading = |index: &usize| {
            tree.node(*index).is_some_and(|node| matches!(node.tag.as_str(), "h1" | "h2" | "h3"))
        };
        let found = (*article..end).find(heading).map(|index| tree.text_of(index));
        found.is_some_and(|text| titles.iter().any(|title| same(title, &text) || starts_same(title, &text)))
    };
    let mut fitting = articles.iter().filter(|article| own(article));
    let first = fitting.next().copied();
    first.filter(|_| fitting.next().is_none())
}

/// How much running text was found.
fn running(tree: &Tree, lines: &[Line], chosen: &Chosen) -> usize {
    let good = |line: &&Line| {
        chosen.around.get(line.at).copied().flatten().is_none() && is_in(tree, line, &chosen.roots)
    };
    lines.iter().filter(good).map(weight).sum()
}

fn is_in(tree: &Tree, line: &Line, roots: &[usize]) -> bool {
    tree.is_in_any(line.first, roots)
}

/// What the surroundings say inside of the chosen elements, compared with the text in these alone.
fn within(
    tree: &Tree,
    lines: &[Line],
    surroundings: &Surroundings,
    roots: Vec<usize>,
    outside: &[Option<Reason>],
) -> Chosen {
    let own = measured(tree, lines, |line| is_in(tree, line, &roots));
    let first = roots.first().copied().unwrap_or_default();
    let common = roots.iter().fold(first, |common, root| {
        tree.around(common).find(|around| tree.is_in(*root, *around)).unwrap_or_default()
    });
    let inside = surroundings.reasons(tree, common, &own);
    let around = (0..tree.len())
        .map(|index| {
            let here = if tree.is_in_any(index, &roots) { &inside } else { outside };
            here.get(index).copied().flatten()
        })
        .collect();
    Chosen { roots, around }
}

/// The node in which the article's running text begins.
fn begin(lines: &[Line], why: &[Option<Reason>]) -> usize {
    let mut running = lines.iter().zip(why).filter(|(line, why)| why.is_none() && is_prose(line));
    running.next().map_or(0, |(line, _)| line.first)
}

/// Whether a line is running text and nothing like a date, a kicker or a link.
fn is_prose(line: &Line) -> bool {
    let sentence = line.text.trim_end().ends_with(['.', '。', '!', '?', '”', '"', '」', '…', '다', ':']);
    weight(line) >= if sentence { 40 } else { 100 }
}

/// Why each line is not part of the article.
fn reasons(tree: &Tree, lines: &[Line], chosen: &Chosen) -> Vec<Option<Reason>> {
    let dense = dense(tree, lines, chosen);
    let mut why: Vec<Option<Reason>> = lines
        .iter()
        .map(|line| {
            let around = chosen.around.get(line.at).copied().flatten();
            if line.never.is_some() {
                line.never
            } else if !is_in(tree, line, &chosen.roots) {
                let beside = if line.linked * 2 > line.length { Reason::Navigation } else { Reason::Beside };
                Some(around.unwrap_or(beside))
            } else if around.is_some() {
                around
            } else if is_control(tree, line) {
                Some(Reason::Invitation)
            } else if dense.get(line.at) == Some(&true) || is_link(line) {
                Some(Reason::Navigation)
            } else {
                boilerplate::reason(&line.text).filter(|_| !matches!(line.shape, Shape::Heading(_)))
            }
        })
        .collect();
    galleries(tree, lines, &chosen.roots, &mut why);
    captions(tree, lines, &chosen.roots, &mut why);
    repeats(lines, &mut why);
    shown_again(lines, &mut why);
    teasers(tree, lines, &chosen.roots, &mut why);
    dialogs(tree, lines, &chosen.roots, &mut why);
    shares(lines, &mut why);
    comments(lines, &mut why);
    related(lines, &mut why);
    empty_headings(lines, &mut why);
    placeholders(lines, &mut why);
    why
}

/// Whether a line is the label of a button or a field and nothing else. A heading that opens what is under it is none, and in
/// a sentence a button explains a word.
fn is_control(tree: &Tree, line: &Line) -> bool {
    let control = |index: &usize| {
        let tag = tree.node(*index).map_or("", |node| node.tag.as_str());
        matches!(tag, "button" | "label" | "select" | "option") && tree.is_in(line.last, *index)
    };
    !matches!(line.shape, Shape::Heading(_))
        && tree.around(line.first).take_while(|index| *index != line.at).any(|index| control(&index))
}

/// Whether a line is a link and nothing else.
fn is_link(line: &Line) -> bool {
    let whole = line.linked > 0 && line.linked * 100 >= line.length * 95;
    let block = matches!(line.shape, Shape::Paragraph | Shape::Heading(_));
    whole && block
}

/// Elements that hold little else than links.
fn dense(tree: &Tree, lines: &[Line], chosen: &Chosen) -> Vec<bool> {
    let good = |line: &Line| line.never.is_none() && is_in(tree, line, &chosen.roots);
    let linked = sums(tree, lines, |line| if good(line) { line.linked } else { 0 });
    let all = sums(tree, lines, |line| if good(line) { line.length } else { 0 });
    let text = sums(tree, lines, |line| if good(line) { weight(line) } else { 0 });
    let of = |sums: &[usize], index: usize| sums.get(index).copied().unwrap_or_default();
    let whole: usize = chosen.roots.iter().map(|root| of(&text, *root)).sum();
    let mut dense = vec![false; tree.len()];
    for (index, node) in tree.all() {
        if index == 0 || chosen.roots.binary_search(&index).is_ok() {
            continue;
        }
        let around = dense.get(node.parent).copied().unwrap_or_default();
        let (links, length, prose) = (of(&linked, index), of(&all, index), of(&text, index));
        // Stories have lists of sources, too: there a part of each item is a link.
        let most = match node.tag.as_str() {
            "ul" | "ol" | "dl" | "table" => 75,
            "div" | "section" | "center" => 55,
            _ => 100,
        };
        let own = length > 0 && prose * 4 < whole && links * 100 > length * most;
        if let Some(slot) = dense.get_mut(index) {
            *slot = around || own;
        }
    }
    dense
}

/// Lines one after another that each name a service are a bar for sharing, though "X" alone may be a word of the text.
fn shares(lines: &[Line], why: &mut [Option<Reason>]) {
    let mut begin = 0;
    while begin < lines.len() {
        let run = lines.iter().skip(begin).take_while(|line| names_service(&line.text)).count();
        let mut slots = why.iter_mut().skip(begin).take(run);
        let known = run > 1 && slots.any(|slot| *slot == Some(Reason::Invitation));
        if known {
            for slot in why.iter_mut().skip(begin).take(run) {
                slot.get_or_insert(Reason::Invitation);
            }
        }
        begin += run.max(1);
    }
}

/// What follows the heading of the comments is comments.
fn comments(lines: &[Line], why: &mut [Option<Reason>]) {
    let before: Vec<usize> = lines
        .iter()
        .zip(why.iter())
        .scan(0, |sum, (line, why)| {
            *sum += if why.is_none() { weight(line) } else { 0 };
            Some(*sum)
        })
        .collect();
    let opens = |(at, line): (usize, &Line)| {
        let counted = line.shape == Shape::Paragraph
            && line.length < 30
            && line.text.contains(|c: char| c.is_ascii_digit());
        (matches!(line.shape, Shape::Heading(_)) || counted)
            && opens_comments(&line.text)
            && before.get(at).is_some_and(|sum| *sum > 150)
    };
    let Some(at) = lines.iter().enumerate().position(opens) else { return };
    // A section of the text may have that name; then the story goes on under headings of its kind.
    for (line, why) in lines.iter().zip(why.iter_mut()).skip(at) {
        if line.never.is_none() && why.is_none() {
            *why = Some(Reason::Comment);
        }
    }
}

/// What stands under a heading that leads to other texts: teasers, with links or without. Under a line of that kind
/// in the middle of a story only lists and links are.
fn related(lines: &[Line], why: &mut [Option<Reason>]) {
    let total: usize =
        lines.iter().zip(why.iter()).filter(|(_, why)| why.is_none()).map(|(line, _)| weight(line)).sum();
    let mut before = 0;
    // The level of the heading, if it is one.
    let mut under: Option<Option<u8>> = None;
    for (line, slot) in lines.iter().zip(why.iter_mut()) {
        if slot.is_some() {
            continue;
        }
        let linked = line.linked * 2 >= line.length;
        let goes_on = match (under, line.shape) {
            (None, _) => false,
            (Some(None), Shape::Item | Shape::Numbered) => line.linked > 0,
            (Some(None), shape) => linked && !matches!(shape, Shape::Heading(_)),
            (Some(Some(level)), Shape::Heading(own)) => own > level,
            (Some(Some(_)), _) => linked || line.length < TEASER,
        };
        let level = match line.shape {
            Shape::Heading(level) => Some(level),
            _ => None,
        };
        if goes_on {
            *slot = Some(Reason::Beside);
        } else if matches!(line.shape, Shape::Paragraph | Shape::Heading(_))
            && opens_related(&line.text)
            && (level.is_none() || before * 2 > total)
        {
            under = Some(level);
            *slot = Some(Reason::Beside);
        } else {
            under = None;
            before += weight(line);
        }
    }
}
