//! The lines of a page that are its head and not its text: headline, bylines, dates, and what stands over them.

use super::dates::written;
use super::head::same;
use super::line::{Line, Shape};
use super::page_authors::names_authors;
use super::page_body::weight;
use super::page_head::Page;
use super::people::{byline, named};
use super::tags::Tree;
use super::titles::is_part;
use super::{Head, Reason};

/// How much running text there is at most before a byline that stands under the dek, in characters.
const DEK: usize = 400;
/// The longest kicker, date or byline, in characters.
const LONGEST_HEAD: usize = 120;

/// Takes the lines before the text that are the head: the headline, bylines, dates, what stands over them.
pub(super) fn take_head(page: &Page<'_>, why: &mut [Option<Reason>], titles: &[String], head: &Head) {
    let Page { tree, lines, begin, .. } = *page;
    let is = |text: &Option<String>, line: &Line| text.as_ref().is_some_and(|text| same(text, &line.text));
    let mut last = None;
    let count = why.iter().filter(|why| why.is_none()).count();
    let (mut met, mut prose) = (0, 0);
    for (at, (line, slot)) in lines.iter().zip(why.iter_mut()).enumerate() {
        if line.never.is_some() || matches!(*slot, Some(Reason::Hidden | Reason::Deleted | Reason::Caption)) {
            continue;
        }
        let before = line.first < begin;
        let heading = matches!(line.shape, Shape::Heading(_));
        // A page may have another headline for machines than for readers.
        let other = || titles.iter().any(|title| same(title, &line.text) || is_part(title, line.text.trim()));
        let title = is(&head.headline, line) && (before || heading) || heading && before && other();
        let dek = before && is(&head.dek, line);
        let small = line.length <= LONGEST_HEAD;
        let author = small && head.authors.iter().any(|name| same(name, &line.text));
        let by = small && (byline(&line.text).is_some() || is_marked_byline(tree, line));
        let date = small && (is_date(&line.text) || before && is_time(tree, line));
        // Under a dek, which reads like the first paragraph, and at the very end.
        let edge = prose <= DEK && met <= 8 || met + 3 > count;
        let marked = line.length <= 60 && line.shape == Shape::Paragraph && edge;
        let credit = (before || marked) && small && !head.authors.is_empty() && {
            let names = named(&line.text);
            !names.is_empty() && names.iter().all(|name| head.authors.contains(name))
        };
        let fits = if before {
            title || dek || author || by || date || credit
        } else {
            title || author || marked && (credit || by && !head.authors.is_empty() || date)
        };
        if slot.is_none() && !before {
            met += 1;
            prose += weight(line);
        }
        let open =
            slot.is_none() || matches!(slot, Some(Reason::Beside | Reason::Navigation | Reason::Invitation));
        if fits && open && !(slot.is_none() && !before && line.length > LONGEST_HEAD) {
            *slot = Some(Reason::Head);
            last = before.then_some(at).or(last);
        }
    }
    // A kicker stands over the byline or the date.
    let Some(last) = last else { return };
    for (line, slot) in lines.iter().zip(why.iter_mut()).take(last) {
        let short = line.length <= 60 && !line.text.trim_end().ends_with(['.', '。', '!', '?', '”', ':']);
        if slot.is_none() && short && line.shape == Shape::Paragraph {
            *slot = Some(Reason::Head);
        }
    }
}

fn is_marked_byline(tree: &Tree, line: &Line) -> bool {
    tree.around(line.first).take(4).any(|index| {
        tree.node(index).is_some_and(|node| names_authors(node).is_some() && node.end - index < 60)
    })
}

/// Whether the page marks the whole line as a moment: "2 March".
fn is_time(tree: &Tree, line: &Line) -> bool {
    tree.around(line.first)
        .take(3)
        .any(|index| tree.node(index).is_some_and(|node| node.tag == "time") && tree.is_in(line.last, index))
}

/// Whether a line is a date with next to nothing else: "Updated March 2, 2026 8:21 am ET".
fn is_date(text: &str) -> bool {
    if written(text).is_none() {
        return false;
    }
    let sentence = text.trim_end().ends_with(['.', '。', '!', '?']);
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    !sentence && letters <= 60 && text.split_whitespace().count() <= 20
}
