//! Passages in a line of text: marking words as a quotation, and taking the mark away.

use std::collections::{BTreeMap, BTreeSet};

use crate::article::{Block, Foreign, Id, Inline, plain_text};

/// A line in which words were marked as a quotation.
pub(super) struct Wrapped {
    pub(super) content: Vec<Inline>,
    /// The innermost quotation around the words.
    pub(super) around: Option<Id>,
    /// The quotations among the words.
    pub(super) inside: BTreeSet<Id>,
}

/// A part of a line, in code points, without the spaces at its ends and with the whole of the words that it cuts; `None`
/// where it is not there or no word is left.
pub(super) fn trimmed(line: &[char], from: usize, to: usize) -> Option<(usize, usize)> {
    let words = line.get(from..to.min(line.len()))?;
    let leading = words.iter().take_while(|c| c.is_whitespace()).count();
    let trailing = words.iter().rev().take_while(|c| c.is_whitespace()).count();
    if !words.iter().any(|c| c.is_alphanumeric()) {
        return None;
    }
    let (mut from, mut to) = (from + leading, from + words.len() - trailing);
    while cuts_word(line, from) {
        from -= 1;
    }
    while cuts_word(line, to) {
        to += 1;
    }
    Some((from, to))
}

/// Whether a place lies inside a word. Scripts without spaces have none.
fn cuts_word(line: &[char], at: usize) -> bool {
    let letter = |c: &char| c.is_alphanumeric() && !is_unspaced(*c);
    let before = at.checked_sub(1).and_then(|before| line.get(before));
    before.is_some_and(letter) && line.get(at).is_some_and(letter)
}

/// Whether a character is of a script that sets no spaces between words.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Marks the words of a line between two places, in code points, as a quotation. `None` where they cut another
/// quotation in two, or are one already.
pub(super) fn wrap(content: &[Inline], from: usize, to: usize, id: &Id) -> Option<Wrapped> {
    let quoted = |content| Inline::Quoted { quotation: id.clone(), content };
    mark(content, (from, to), &quoted, &|place| place != (from, to))
}

/// Puts the mark of a note behind the words of a line between two places, in code points. `None` where they cut a
/// quotation in two.
pub(super) fn annotate(content: &[Inline], from: usize, to: usize, note: &Id) -> Option<Vec<Inline>> {
    let noted = |content| Inline::Noted { note: note.clone(), content };
    mark(content, (from, to), &noted, &|_| true).map(|wrapped| wrapped.content)
}

/// Makes one thing of the words between two places, as deep inside quotations as they are. `enters` says whether a
/// quotation at those places may hold them.
fn mark(
    content: &[Inline],
    (from, to): (usize, usize),
    make: &dyn Fn(Vec<Inline>) -> Inline,
    enters: &dyn Fn((usize, usize)) -> bool,
) -> Option<Wrapped> {
    let mut at = 0;
    for (index, inline) in content.iter().enumerate() {
        let length = length(inline);
        if let Inline::Quoted { quotation, content: inner } = inline
            && at <= from
            && to <= at + length
        {
            if !enters((at, at + length)) {
                return None;
            }
            let enters = |(begin, end): (usize, usize)| enters((at + begin, at + end));
            let mut wrapped = mark(inner, (from - at, to - at), make, &enters)?;
            let inner = std::mem::take(&mut wrapped.content);
            wrapped.content = content.to_vec();
            *wrapped.content.get_mut(index)? =
                Inline::Quoted { quotation: quotation.clone(), content: inner };
            wrapped.around.get_or_insert_with(|| quotation.clone());
            return Some(wrapped);
        }
        at += length;
    }
    let (before, rest) = split(content, from)?;
    let (words, after) = split(&rest, to.checked_sub(from)?)?;
    let mut inside = BTreeSet::new();
    collect(&words, &mut |id| _ = inside.insert(id.clone()));
    let mut content = before;
    content.push(make(joined(words)));
    content.extend(after);
    Some(Wrapped { content: joined(content), around: None, inside })
}

/// Neighbouring texts as one.
pub(super) fn joined(content: Vec<Inline>) -> Vec<Inline> {
    let mut line: Vec<Inline> = Vec::with_capacity(content.len());
    for inline in content {
        match (line.last_mut(), inline) {
            (Some(Inline::Text { text }), Inline::Text { text: more }) => text.push_str(&more),
            (_, inline) => line.push(inline),
        }
    }
    line
}

/// Cuts a line at a place, in code points; `None` where that would cut a quotation. A note that is cut stays with
/// its last words, after which its mark is printed.
fn split(content: &[Inline], at: usize) -> Option<(Vec<Inline>, Vec<Inline>)> {
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let mut begin = 0;
    for inline in content {
        let length = length(inline);
        let end = begin + length;
        if end <= at && (length > 0 || end < at) {
            before.push(inline.clone());
        } else if begin >= at {
            after.push(inline.clone());
        } else {
            let (left, right) = cut(inline, at - begin)?;
            before.extend(left);
            after.push(right);
        }
        begin = end;
    }
    Some((before, after))
}

fn cut(inline: &Inline, at: usize) -> Option<(Vec<Inline>, Inline)> {
    let halves = |text: &str| {
        let place = text.char_indices().nth(at).map_or(text.len(), |(place, _)| place);
        text.split_at_checked(place).map(|(left, right)| (left.to_owned(), right.to_owned()))
    };
    Some(match inline {
        Inline::Text { text } => {
            let (left, right) = halves(text)?;
            (vec![Inline::Text { text: left }], Inline::Text { text: right })
        }
        Inline::Code { text } => {
            let (left, right) = halves(text)?;
            (vec![Inline::Code { text: left }], Inline::Code { text: right })
        }
        Inline::Foreign { foreign } => {
            let (left, right) = halves(&foreign.text)?;
            // A reading belongs to all of the words.
            let half =
                |text| Inline::Foreign { foreign: Foreign { text, romanised: None, ..foreign.clone() } };
            (vec![half(left)], half(right))
        }
        Inline::Emphasis { content } => {
            let (left, right) = split(content, at)?;
            (vec![Inline::Emphasis { content: left }], Inline::Emphasis { content: right })
        }
        Inline::Strong { content } => {
            let (left, right) = split(content, at)?;
            (vec![Inline::Strong { content: left }], Inline::Strong { content: right })
        }
        Inline::Link { href, content } => {
            let (left, right) = split(content, at)?;
            let link = |content| Inline::Link { href: href.clone(), content };
            (vec![link(left)], link(right))
        }
        Inline::Subscript { content } => {
            let (left, right) = split(content, at)?;
            (vec![Inline::Subscript { content: left }], Inline::Subscript { content: right })
        }
        Inline::Superscript { content } => {
            let (left, right) = split(content, at)?;
            (vec![Inline::Superscript { content: left }], Inline::Superscript { content: right })
        }
        Inline::Struck { content } => {
            let (left, right) = split(content, at)?;
            (vec![Inline::Struck { content: left }], Inline::Struck { content: right })
        }
        Inline::Recording { recording, content } => {
            let (left, right) = split(content, at)?;
            let link = |content| Inline::Recording { recording: recording.clone(), content };
            (vec![link(left)], link(right))
        }
        Inline::Noted { note, content } => {
            let (left, right) = split(content, at)?;
            (left, Inline::Noted { note: note.clone(), content: right })
        }
        Inline::Quoted { .. } | Inline::Footnote { .. } | Inline::Break => return None,
    })
}

fn length(inline: &Inline) -> usize {
    plain_text(std::slice::from_ref(inline)).chars().count()
}

/// Takes the marks of some quotations away; texts that then touch become one.
pub(super) fn unquote(content: &mut Vec<Inline>, out: &BTreeSet<Id>) {
    let mut line: Vec<Inline> = Vec::with_capacity(content.len());
    for mut inline in std::mem::take(content) {
        if let Some(content) = inline.inside_mut() {
            unquote(content, out);
        }
        match inline {
            Inline::Quoted { quotation, content } if out.contains(&quotation) => {
                content.into_iter().for_each(|inline| push(&mut line, inline));
            }
            other => push(&mut line, other),
        }
    }
    *content = line;
}

/// Gives the marks of one quotation to another.
pub(super) fn reassign(content: &mut [Inline], one: &Id, other: &Id) {
    for inline in content {
        if let Inline::Quoted { quotation, .. } = inline
            && quotation == one
        {
            quotation.clone_from(other);
        }
        if let Some(content) = inline.inside_mut() {
            reassign(content, one, other);
        }
    }
}

/// Where a quotation is marked in a line, in code points.
pub(super) fn places(content: &[Inline], id: &Id) -> Vec<(usize, usize)> {
    fn walk(content: &[Inline], id: &Id, at: &mut usize, out: &mut Vec<(usize, usize)>) {
        for inline in content {
            let end = *at + length(inline);
            match inline {
                Inline::Quoted { quotation, .. } if quotation == id => out.push((*at, end)),
                other => walk(other.inside(), id, at, out),
            }
            *at = end;
        }
    }
    let mut out = Vec::new();
    walk(content, id, &mut 0, &mut out);
    out
}

/// Calls for every quotation in a line with the innermost one around it.
pub(super) fn nested(content: &[Inline], around: Option<&Id>, found: &mut impl FnMut(&Id, Option<&Id>)) {
    for inline in content {
        let around = match inline {
            Inline::Quoted { quotation, .. } => {
                found(quotation, around);
                Some(quotation)
            }
            _ => around,
        };
        nested(inline.inside(), around, found);
    }
}

fn push(line: &mut Vec<Inline>, inline: Inline) {
    match (line.last_mut(), inline) {
        (Some(Inline::Text { text }), Inline::Text { text: more }) => text.push_str(&more),
        (_, inline) => line.push(inline),
    }
}

/// Calls for every quotation in a line where it ends, the innermost first.
pub(super) fn collect(content: &[Inline], found: &mut impl FnMut(&Id)) {
    for inline in content {
        collect(inline.inside(), found);
        if let Inline::Quoted { quotation, .. } = inline {
            found(quotation);
        }
    }
}

/// The place of every quotation in the order in which they end, where their numbers are printed.
pub(super) fn closing_order(body: &[Block]) -> BTreeMap<Id, usize> {
    let mut order = BTreeMap::new();
    let mut count = 0;
    for block in body {
        let mut ends = |id: &Id| {
            order.insert(id.clone(), count);
            count += 1;
        };
        block.lines().into_iter().for_each(|line| collect(line, &mut ends));
        if let Block::BlockQuote { quotation: Some(id), .. } = block {
            ends(id);
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::trimmed;

    #[test]
    fn what_is_marked_is_whole_words() {
        let marked = |line: &str, from: usize, to: usize| {
            let line: Vec<char> = line.chars().collect();
            trimmed(&line, from, to).map(|(from, to)| line[from..to].iter().collect::<String>())
        };
        let line = "In October residents of Los Ángeles said so.";
        assert_eq!(marked(line, 5, 13).as_deref(), Some("October residents"));
        assert_eq!(marked(line, 2, 11).as_deref(), Some("October"));
        assert_eq!(marked(line, 29, 31).as_deref(), Some("Ángeles"));
        assert_eq!(marked(line, 40, 90).as_deref(), Some("so."));
        assert_eq!(marked(line, 2, 3), None);
        assert_eq!(marked("“Yes,” she said.", 4, 6), None);
        assert_eq!(marked("市长说桥是安全的。", 2, 5).as_deref(), Some("说桥是"));
        assert_eq!(marked("“Yes,” she said.", 1, 4).as_deref(), Some("Yes"));
    }
}
