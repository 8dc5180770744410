//! Lists and tables of an opened article: pieces one after another, put together again.
//!
//! A piece has its number or the signs between its cells in its text, because the finder and the reader see text.
//! What cannot be put together without losing a word stays the paragraphs that it is.

use crate::article::{Alignment, Block, Id, Inline, ListItem, Sublist, TableCell, TableRow};

use super::passages::joined;

/// The sign between two cells of a row.
const BETWEEN: &str = " · ";
/// The highest number with which a list begins; a higher one is a year.
const LAST_FIRST: u32 = 999;
/// How many lists a list lies in at most; the desk reads no deeper ones.
const DEEPEST: u8 = 2;
/// The most columns of a table.
const MOST_COLUMNS: usize = 40;

/// Adds an item: to the list before it, if it goes on there; where its list lies in `level` others, to one under the
/// last item.
pub(super) fn push_item(body: &mut Vec<Block>, id: Id, mut content: Vec<Inline>, level: u8) {
    if level > 0
        && let Some(Block::List { items, .. }) = body.last_mut()
        && let Some(item) = items.last_mut()
    {
        return push_under(item, content, level.min(DEEPEST));
    }
    let number = number_of(&content);
    match (body.last_mut(), number) {
        (Some(Block::List { ordered: true, start, items, .. }), Some(number))
            if u32::try_from(items.len()).is_ok_and(|count| start.checked_add(count) == Some(number)) =>
        {
            cut_number(&mut content);
            items.push(ListItem::of(content));
        }
        // Numbers that do not go on are words.
        (Some(Block::List { ordered: false, items, .. }), Some(_)) if is_numbered(items) => {
            items.push(ListItem::of(content));
        }
        (Some(Block::List { ordered: true, .. }), Some(_)) => {
            body.push(Block::List { id, ordered: false, start: 1, items: vec![ListItem::of(content)] });
        }
        (_, Some(number)) if number <= LAST_FIRST => {
            cut_number(&mut content);
            body.push(Block::List { id, ordered: true, start: number, items: vec![ListItem::of(content)] });
        }
        (Some(Block::List { ordered: false, items, .. }), None) if !is_numbered(items) => {
            items.push(ListItem::of(content));
        }
        _ => body.push(Block::List { id, ordered: false, start: 1, items: vec![ListItem::of(content)] }),
    }
}

/// Adds an item to the list under another one, so many lists further in.
fn push_under(item: &mut ListItem, mut content: Vec<Inline>, level: u8) {
    let Some(list) = &mut item.list else {
        let number = number_of(&content).filter(|number| *number <= LAST_FIRST);
        if number.is_some() {
            cut_number(&mut content);
        }
        let (ordered, start) = (number.is_some(), number.unwrap_or(1));
        item.list = Some(Sublist { ordered, start, items: vec![ListItem::of(content)] });
        return;
    };
    if level > 1
        && let Some(last) = list.items.last_mut()
    {
        return push_under(last, content, level - 1);
    }
    if list.ordered {
        let next = u32::try_from(list.items.len()).ok().and_then(|count| list.start.checked_add(count));
        if number_of(&content) == next {
            cut_number(&mut content);
        } else {
            // An item has one list under it. Where its numbers do not go on, all of them are words.
            list.ordered = false;
            for (number, item) in (list.start..).zip(&mut list.items) {
                item.content.insert(0, Inline::Text { text: format!("{number}. ") });
            }
            list.start = 1;
        }
    }
    list.items.push(ListItem::of(content));
}

/// Whether the items of a list have their numbers in their words.
fn is_numbered(items: &[ListItem]) -> bool {
    items.last().is_some_and(|item| number_of(&item.content).is_some())
}

/// The number that the words of an item begin with: `4. Fourth`.
fn number_of(content: &[Inline]) -> Option<u32> {
    let Some(Inline::Text { text }) = content.first() else { return None };
    let (digits, rest) = text.split_once(". ")?;
    let number = !digits.is_empty() && digits.len() <= 6 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let typed = digits == "0" || !digits.starts_with('0');
    let words = content.len() > 1 || !rest.trim().is_empty();
    digits.parse().ok().filter(|_| number && typed && words)
}

fn cut_number(content: &mut Vec<Inline>) {
    let Some(Inline::Text { text }) = content.first_mut() else { return };
    if let Some((_, rest)) = text.split_once(". ") {
        *text = rest.trim_start().to_owned();
    }
    if matches!(content.first(), Some(Inline::Text { text }) if text.is_empty()) {
        content.remove(0);
    }
}

/// Adds a row: to the table before it, if it has as many cells.
pub(super) fn push_row(body: &mut Vec<Block>, id: Id, header: bool, content: Vec<Inline>) {
    let Some(cells) = cells_of(&content) else {
        body.push(Block::Paragraph { id, content });
        return;
    };
    match body.last_mut() {
        Some(Block::Table { rows, .. }) if rows.first().is_some_and(|row| row.cells.len() == cells.len()) => {
            rows.push(TableRow { header: false, cells });
        }
        _ => body.push(Block::Table {
            id,
            caption: None,
            row_headers: false,
            rows: vec![TableRow { header, cells }],
        }),
    }
}

/// The cells of a row. The signs inside of quotations and links divide nothing.
fn cells_of(content: &[Inline]) -> Option<Vec<TableCell>> {
    let mut cells: Vec<Vec<Inline>> = vec![Vec::new()];
    let mut add = |inline: Inline, divides: bool| {
        if divides {
            cells.push(Vec::new());
        }
        if let Some(cell) = cells.last_mut() {
            cell.push(inline);
        }
    };
    for inline in content {
        let Inline::Text { text } = inline else {
            add(inline.clone(), false);
            continue;
        };
        // An empty last cell has lost the space behind the sign.
        let text = text.strip_suffix(" ·").map_or_else(|| text.clone(), |text| format!("{text}{BETWEEN}"));
        for (place, part) in text.split(BETWEEN).enumerate() {
            add(Inline::Text { text: part.to_owned() }, place > 0);
        }
    }
    let trimmed = cells.into_iter().map(|cell| TableCell { align: Alignment::Start, content: trimmed(cell) });
    let cells: Vec<TableCell> = trimmed.collect();
    ((2..=MOST_COLUMNS).contains(&cells.len())).then_some(cells)
}

/// A cell without texts that say nothing.
fn trimmed(mut cell: Vec<Inline>) -> Vec<Inline> {
    cell.retain(|inline| !matches!(inline, Inline::Text { text } if text.is_empty()));
    cell
}

/// The blocks, with tables of one row as the paragraphs that they were.
pub(super) fn settled(body: Vec<Block>) -> Vec<Block> {
    let settle = |block| match block {
        Block::Table { id, mut rows, .. } if rows.len() == 1 => {
            let cells = rows.pop().map(|row| row.cells).unwrap_or_default();
            let mut content: Vec<Inline> = Vec::new();
            for (place, cell) in cells.into_iter().enumerate() {
                if place > 0 {
                    content.push(Inline::Text { text: BETWEEN.to_owned() });
                }
                content.extend(cell.content);
            }
            Block::Paragraph { id, content: joined(content) }
        }
        other => other,
    };
    body.into_iter().map(settle).collect()
}

#[cfg(test)]
mod tests {
    use super::{push_item, push_row, settled};
    use crate::article::{Block, Id, Inline, ListItem, plain_text};

    fn id() -> Id {
        Id::new("p1").expect("an id")
    }

    fn text(text: &str) -> Vec<Inline> {
        vec![Inline::Text { text: text.to_owned() }]
    }

    /// Lists as their numbers and items.
    fn lists(items: &[&str]) -> Vec<(Option<u32>, Vec<String>)> {
        let mut body = Vec::new();
        for item in items {
            push_item(&mut body, id(), text(item), 0);
        }
        let list = |block: &Block| match block {
            Block::List { ordered, start, .. } => {
                (ordered.then_some(*start), block.lines().into_iter().map(plain_text).collect())
            }
            _ => panic!("a list"),
        };
        body.iter().map(list).collect()
    }

    #[test]
    fn numbers_that_go_on_are_a_numbered_list() {
        let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert_eq!(lists(&["4. a", "5. b"]), [(Some(4), owned(&["a", "b"]))]);
        assert_eq!(lists(&["a", "b"]), [(None, owned(&["a", "b"]))]);
        // The format would print another number.
        assert_eq!(
            lists(&["1. a", "3. b", "4. c"]),
            [(Some(1), owned(&["a"])), (None, owned(&["3. b", "4. c"]))]
        );
        assert_eq!(lists(&["2026. a"]), [(None, owned(&["2026. a"]))]);
        assert_eq!(lists(&["a", "1. b"]), [(None, owned(&["a"])), (Some(1), owned(&["b"]))]);
        assert_eq!(lists(&["1.5 million", "007. Bond"]), [(None, owned(&["1.5 million", "007. Bond"]))]);
    }

    /// A list in short: `1. a(b(c)d)`.
    fn outline(items: &[ListItem], first: Option<u32>) -> String {
        let item = |(place, item): (usize, &ListItem)| {
            let number = first.map(|first| format!("{}. ", first as usize + place)).unwrap_or_default();
            let under = item
                .list
                .as_ref()
                .map(|list| format!("({})", outline(&list.items, list.ordered.then_some(list.start))));
            format!("{number}{}{}", plain_text(&item.content), under.unwrap_or_default())
        };
        items.iter().enumerate().map(item).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn items_of_a_list_inside_another_stand_under_its_item() {
        for (items, wanted) in [
            (&[("a", 0), ("b", 1), ("c", 1), ("d", 0)][..], "a(b | c) | d"),
            (&[("1. a", 0), ("b", 1), ("2. c", 0)], "1. a(b) | 2. c"),
            (&[("a", 0), ("3. b", 1), ("4. c", 1)], "a(3. b | 4. c)"),
            (&[("a", 0), ("b", 1), ("c", 2), ("d", 1)], "a(b(c) | d)"),
            // One level is left out, and deeper ones than the format has are its deepest.
            (&[("a", 0), ("b", 2), ("c", 3), ("d", 9)], "a(b(c | d))"),
            // Numbers that do not go on are words.
            (&[("a", 0), ("1. b", 1), ("3. c", 1)], "a(1. b | 3. c)"),
            (&[("a", 0), ("1. b", 1), ("c", 1)], "a(1. b | c)"),
        ] {
            let mut body = Vec::new();
            for (item, level) in items {
                push_item(&mut body, id(), text(item), *level);
            }
            let [Block::List { ordered, start, items, .. }] = body.as_slice() else { panic!("one list") };
            assert_eq!(outline(items, ordered.then_some(*start)), wanted);
        }
        let mut body = Vec::new();
        push_item(&mut body, id(), text("under nothing"), 1);
        assert_eq!(body.len(), 1);
    }

    #[test]
    fn rows_of_one_length_are_a_table() {
        let mut body = Vec::new();
        for (row, header) in
            [("Year · Cost", true), ("2024 · –", false), ("2025 ·", false), ("a · b · c", false)]
        {
            push_row(&mut body, id(), header, text(row));
        }
        push_row(&mut body, id(), false, text("alone"));
        let body = settled(body);
        let Block::Table { rows, .. } = &body[0] else { panic!("a table") };
        assert!(rows[0].header && rows.len() == 3);
        let words = |block: &Block| block.lines().into_iter().map(plain_text).collect::<Vec<_>>();
        assert_eq!(words(&body[0]), ["Year", "Cost", "2024", "–", "2025", ""]);
        assert_eq!(words(&body[1]), ["a · b · c"]);
        assert_eq!(words(&body[2]), ["alone"]);
    }
}
