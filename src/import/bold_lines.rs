//! [`to_subheads`]: lines in bold letters that stand over the next paragraphs, where nobody used a style for headings.

use super::{Piece, PieceKind, Style};

/// The longest such line, in characters, and the longest that begins with a time of day.
const LONGEST: usize = 80;
const LONGEST_ENTRY: usize = 200;

/// Makes subheads of the paragraphs that are short, bold from end to end and no sentences, and that stand between others.
/// The first lines of a text are what the head was read from, and no subheads.
pub(super) fn to_subheads(pieces: &mut [Piece]) {
    let bold: Vec<bool> = pieces.iter().map(is_bold_line).collect();
    for (place, piece) in pieces.iter_mut().enumerate().skip(1) {
        let is = |place: Option<usize>| place.and_then(|place| bold.get(place)) == Some(&true);
        let last = place + 1 == bold.len();
        // One below the other they are a list, a table or lines of an address.
        if is(Some(place)) && !is(place.checked_sub(1)) && !is(Some(place + 1)) && !last {
            piece.kind = PieceKind::Subhead;
            piece.styles.retain(|one| matches!(one.style, Style::Link(_)));
        }
    }
}

/// Whether a paragraph is one bold line without the end of a sentence.
fn is_bold_line(piece: &Piece) -> bool {
    let text = piece.text.trim();
    // An entry of a page that follows the day: whatever it says, the report is below it.
    let entry = begins_with_time(text);
    let most = if entry { LONGEST_ENTRY } else { LONGEST };
    let length = text.chars().take(most + 1).count();
    // A question is asked in an interview, a colon or a dash goes on in the next line.
    let open = |c: char| {
        !matches!(c, '.' | '!' | '?' | ':' | ';' | ',' | '…' | '–' | '—' | '-')
            && !"。！？：；，،؛؟”’\"»“„".contains(c)
    };
    let covered = || {
        let from = piece.text.chars().take_while(|c| c.is_whitespace()).count();
        let strong = piece.styles.iter().filter(|one| one.style == Style::Strong);
        let to = strong.fold(from, |to, one| if one.from <= to + 1 { to.max(one.to) } else { to });
        to >= from + length
    };
    piece.kind == PieceKind::Paragraph
        && piece.marks.is_empty()
        && (2..=most).contains(&length)
        && text.chars().any(char::is_alphabetic)
        && (entry || text.chars().next_back().is_some_and(open) && !text.contains(['“', '«', '„', '「']))
        && covered()
}

/// Whether a line begins with a time of day and goes on: "8h41 - The minister leaves", "10.05 Uhr: …".
fn begins_with_time(text: &str) -> bool {
    let two = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
    let hour = two(text);
    // Figures are one byte each.
    let mut rest = text.get(hour..).unwrap_or_default().chars();
    let parted = rest.next();
    let rest = rest.as_str();
    let behind = rest.get(2..).filter(|_| two(rest) == 2).unwrap_or_default();
    (1..=2).contains(&hour)
        && match parted {
            Some('h' | 'H' | ':') => !behind.is_empty(),
            // Numbers have a point too.
            Some('.') => behind.starts_with(" Uhr"),
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::to_subheads;
    use crate::import::{Piece, PieceKind, Style, Styled};

    fn piece(text: &str) -> Piece {
        let (text, bold) = text.strip_prefix("**").map_or((text, false), |text| (text, true));
        let strong = Styled { from: 0, to: text.chars().count(), style: Style::Strong };
        Piece {
            text: text.to_owned(),
            styles: bold.then_some(strong).into_iter().collect(),
            ..Piece::default()
        }
    }

    /// The subheads among lines; those in bold letters begin with two stars.
    fn subheads(lines: &[&str]) -> Vec<String> {
        let mut pieces: Vec<Piece> = lines.iter().map(|line| piece(line)).collect();
        to_subheads(&mut pieces);
        pieces.into_iter().filter(|piece| piece.kind == PieceKind::Subhead).map(|piece| piece.text).collect()
    }

    #[test]
    fn a_bold_line_between_paragraphs_is_a_subhead() {
        let text = "The bridge opened on Monday.";
        assert_eq!(subheads(&[text, "**A bridge too far", text]), ["A bridge too far"]);
        assert_eq!(subheads(&[text, "**다리가 열리다", text]), ["다리가 열리다"]);
        for entry in [
            "8h41 - The minister wants “to begin anew”",
            "10:05 Uhr: Who said it?",
            "9.15 Uhr – The mayor leaves.",
        ] {
            assert_eq!(subheads(&[text, &format!("**{entry}"), text]), [entry]);
        }
        for lines in [
            // Who wrote it, or what stands over everything.
            &["**A bridge too far", text, text][..],
            &[text, "**Ann Lee reports from Riverton"],
            // Sentences, questions, what goes on below.
            &[text, "**It opened on Monday.", text],
            &[text, "**Why did it take so long?", text],
            &[text, "**Ann Lee:", text],
            &[text, "**“It is open”", text],
            // A list of names.
            &[text, "**Ann Lee", "**Ben Ito", text],
            &[text, "**2026", text],
            &[text, "**12.03.2026: it opened.", text],
            &[text, "**3.14 million people saw it.", text],
            &[text, "**8h41 - The minister", "**8h35 - The mayor", text],
            &[text, "A line", text],
        ] {
            assert_eq!(subheads(lines), Vec::<String>::new(), "{lines:?}");
        }
    }

    #[test]
    fn a_line_that_is_bold_in_part_stays_a_paragraph() {
        let text = piece("The bridge opened on Monday.");
        let mut part = piece("**Riverton today");
        part.styles[0].to = 8;
        let mut pieces = [text.clone(), part, text];
        to_subheads(&mut pieces);
        assert_eq!(pieces[1].kind, PieceKind::Paragraph);
    }
}
