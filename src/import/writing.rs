//! A piece while it is written: its text, how long that is, and the words in it that have notes.

use super::{NoteMark, Piece, PieceKind, Style, Styled};

/// A piece while it is written. The length is kept, so that a place costs nothing however long the text is.
#[derive(Clone, Debug, Default)]
pub(super) struct Writing {
    /// What it will be.
    pub(super) kind: PieceKind,
    /// How many lists its list lies in.
    pub(super) level: u8,
    text: String,
    /// In code points.
    length: usize,
    /// In the order of the text, never one over another.
    marks: Vec<NoteMark>,
    /// Links and emphasized words, in the order in which they end.
    styles: Vec<Styled>,
}

/// Letters and what stands inside of words.
fn in_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '’' | '\'')
}

impl Writing {
    /// The text so far.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// How many code points were written.
    pub(super) fn length(&self) -> usize {
        self.length
    }

    /// Whether nothing that can be seen was written.
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Writes a text.
    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.length += text.chars().count();
    }

    /// Writes what another one has, with its notes.
    pub(super) fn append(&mut self, other: Self) {
        let at = self.length;
        self.push(&other.text);
        let marks = other.marks.into_iter();
        self.marks.extend(marks.map(|mark| NoteMark { from: mark.from + at, to: mark.to + at, ..mark }));
        let styles = other.styles.into_iter();
        self.styles.extend(styles.map(|one| Styled { from: one.from + at, to: one.to + at, ..one }));
    }

    /// Makes a link or emphasized words of what was written since `from`. What goes on from words of the same
    /// kind belongs to them: office programs cut their runs anywhere.
    pub(super) fn style(&mut self, from: usize, style: Style) {
        let to = self.length;
        if from >= to {
            return;
        }
        let before = self.styles.iter_mut().rev().take(4).find(|one| one.style == style);
        match before.filter(|one| one.to == from) {
            Some(one) => one.to = to,
            None => self.styles.push(Styled { from, to, style }),
        }
    }

    /// Leaves out emphasis, which means nothing where everything has it; links stay.
    pub(super) fn unstressed(&mut self) {
        self.styles.retain(|one| matches!(one.style, Style::Link(_)));
    }

    /// Writes a piece, with its notes.
    pub(super) fn append_piece(&mut self, piece: Piece) {
        let length = piece.text.chars().count();
        self.append(Self {
            kind: piece.kind,
            level: piece.level,
            text: piece.text,
            length,
            marks: piece.marks,
            styles: piece.styles,
        });
    }

    /// Gives the last word a note.
    pub(super) fn note(&mut self, note: usize) -> bool {
        let after: usize = self.text.chars().rev().take_while(|c| !in_word(*c)).count();
        let to = self.length - after;
        let word = self.text.chars().rev().skip(after).take_while(|c| in_word(*c));
        // Chinese has no spaces; four characters show the place.
        let last = self.text.chars().rev().nth(after);
        let most = if last.is_some_and(|c| matches!(c, '\u{3040}'..='\u{9fff}')) { 4 } else { 200 };
        let long = word.take(most).count();
        self.mark(to - long, to, note)
    }

    /// Gives words a note; says whether they have it. Words that have one already keep it, and the longest
    /// stretch beside them has this one.
    pub(super) fn mark(&mut self, from: usize, to: usize, note: usize) -> bool {
        let to = to.min(self.length);
        let first = self.marks.partition_point(|mark| mark.to <= from);
        let mut free = (from, from);
        let mut at = from;
        for taken in self.marks.iter().skip(first).take_while(|mark| mark.from < to) {
            if taken.from.saturating_sub(at) > free.1 - free.0 {
                free = (at, taken.from);
            }
            at = taken.to;
        }
        if to.saturating_sub(at) > free.1 - free.0 {
            free = (at, to);
        }
        if free.0 < free.1 {
            let place = self.marks.partition_point(|mark| mark.from < free.0);
            self.marks.insert(place, NoteMark { from: free.0, to: free.1, note });
        }
        free.0 < free.1
    }

    /// The note of the words there, when they have one.
    pub(super) fn note_at(&self, at: usize) -> Option<usize> {
        let index = self.marks.partition_point(|mark| mark.to <= at);
        self.marks.get(index).filter(|mark| mark.from <= at).map(|mark| mark.note)
    }

    /// Which notes have words.
    pub(super) fn noted(&self) -> impl Iterator<Item = usize> {
        self.marks.iter().map(|mark| mark.note)
    }

    /// The piece.
    pub(super) fn into_piece(mut self) -> Piece {
        self.styles.sort_by_key(|one| (one.from, std::cmp::Reverse(one.to)));
        Piece { kind: self.kind, level: self.level, text: self.text, marks: self.marks, styles: self.styles }
    }
}

/// The cells of a row on one line; an empty one keeps its place. Nothing, when all of them are empty.
pub(super) fn row(cells: Vec<Writing>) -> Option<Writing> {
    if cells.iter().all(Writing::is_blank) {
        return None;
    }
    let mut line = Writing { kind: PieceKind::Row, ..Writing::default() };
    for (at, cell) in cells.into_iter().enumerate() {
        line.push(if at > 0 { " · " } else { "" });
        if cell.is_blank() {
            line.push("–");
        } else {
            line.append(cell);
        }
    }
    Some(line)
}

/// Pieces as one text.
pub(super) fn joined(pieces: Vec<Piece>) -> Writing {
    let mut line = Writing::default();
    for (at, piece) in pieces.into_iter().enumerate() {
        line.push(if at > 0 { " " } else { "" });
        line.append_piece(piece);
    }
    line
}

/// Raised figures and signs as the characters that Unicode has for them; letters stay letters, as in "19th".
pub(super) fn raised(text: &str) -> String {
    shifted(text, "0123456789+-−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾")
}

/// The same for lowered ones: H₂O.
pub(super) fn lowered(text: &str) -> String {
    shifted(text, "0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
}

fn shifted(text: &str, from: &str, to: &str) -> String {
    if !text.contains(|c: char| c.is_ascii_digit()) && text.trim().chars().count() != 1 {
        return text.to_owned();
    }
    let shift =
        |c: char| from.chars().zip(to.chars()).find(|(own, _)| *own == c).map_or(c, |(_, other)| other);
    text.chars().map(shift).collect()
}

#[cfg(test)]
mod tests {
    use super::{Style, Writing, lowered, raised};

    #[test]
    fn words_have_one_note() {
        let mut writing = Writing::default();
        writing.push("The bridge over the river");
        assert!(writing.mark(11, 25, 0));
        assert!(writing.mark(0, 25, 1), "the words beside it are free");
        assert!(!writing.mark(12, 20, 2));
        assert_eq!((writing.note_at(0), writing.note_at(12)), (Some(1), Some(0)));
        writing.push(" is open.");
        assert!(writing.note(3));
        let marks: Vec<_> =
            writing.into_piece().marks.iter().map(|mark| (mark.from, mark.to, mark.note)).collect();
        assert_eq!(marks, [(0, 11, 1), (11, 25, 0), (29, 33, 3)]);
    }

    #[test]
    fn runs_of_one_kind_are_one() {
        let mut writing = Writing::default();
        for text in ["The ", "bridge"] {
            let from = writing.length();
            writing.push(text);
            writing.style(from, Style::Emphasis);
        }
        writing.style(0, Style::Link("https://example.org/".to_owned()));
        let styles = writing.into_piece().styles;
        assert_eq!(styles.iter().map(|one| (one.from, one.to)).collect::<Vec<_>>(), [(0, 10), (0, 10)]);
    }

    #[test]
    fn figures_are_raised_and_lowered() {
        assert_eq!(raised("6"), "⁶");
        assert_eq!(raised("-12"), "⁻¹²");
        assert_eq!(raised("th"), "th");
        assert_eq!(lowered("2"), "₂");
    }
}
