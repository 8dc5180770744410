//! Where two wordings differ: word by word, in scripts without spaces character by character.

use super::fold;
use super::words::is_unspaced;

/// A run of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its text.
    pub text: String,
    /// Whether the other wording has it too, at its place.
    pub same: bool,
}

/// The most words that are compared one with another. Longer texts differ as a whole.
const MOST: usize = 1200;

/// `text` in runs that `base` has too and runs that it has not. Case, accents and punctuation make no
/// difference of words; joined together, the runs are the text.
#[must_use]
pub fn differences(base: &str, text: &str) -> Vec<Piece> {
    let tokens = tokens(text);
    let own: Vec<String> = tokens.iter().filter(|token| is_word(token)).map(|token| fold(token)).collect();
    let theirs: Vec<String> =
        self::tokens(base).into_iter().filter(|token| is_word(token)).map(fold).collect();
    let mut kept = common(&own, &theirs).into_iter();
    let mut pieces: Vec<Piece> = Vec::new();
    for token in tokens {
        // What stands between two words goes with the one before it.
        let same = match is_word(token) {
            true => kept.next().unwrap_or_default(),
            false => pieces.last().is_none_or(|piece| piece.same),
        };
        match pieces.last_mut().filter(|piece| piece.same == same) {
            Some(piece) => piece.text.push_str(token),
            None => pieces.push(Piece { text: token.to_owned(), same }),
        }
    }
    part_from_spaces(pieces)
}

/// A mark under a word does not run on under the space after it.
fn part_from_spaces(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut parted: Vec<Piece> = Vec::with_capacity(pieces.len());
    for mut piece in pieces {
        let end = piece.text.trim_end_matches(|c: char| !c.is_alphanumeric() && !is_mark(c)).len();
        let tail = if piece.same { String::new() } else { piece.text.split_off(end) };
        for piece in [piece, Piece { text: tail, same: true }] {
            if piece.text.is_empty() {
                continue;
            }
            match parted.last_mut().filter(|last| last.same == piece.same) {
                Some(last) => last.text.push_str(&piece.text),
                None => parted.push(piece),
            }
        }
    }
    parted
}

fn is_word(token: &str) -> bool {
    token.chars().any(char::is_alphanumeric)
}

/// Marks that belong to the letter before them.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}'
        | '\u{670}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{e31}' | '\u{e34}'..='\u{e3a}'
        | '\u{e47}'..='\u{e4e}' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

/// Words, single characters of scripts without spaces, and everything between them.
fn tokens(text: &str) -> Vec<&str> {
    #[derive(Clone, Copy, PartialEq)]
    enum Kind {
        Word,
        Single,
        Between,
    }
    let mut found = Vec::new();
    let mut start = 0;
    let mut before: Option<(Kind, char)> = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let inside = |c: char| c.is_alphanumeric() && !is_single(c);
        // An apostrophe, a hyphen or a point inside a word or number is part of it.
        let joins = matches!(c, '\'' | '’' | '-' | '\u{2011}' | '.' | ',' | '·')
            && matches!(before, Some((Kind::Word, last)) if joins_to(last, c))
            && next.is_some_and(|next| inside(next) && joins_to(next, c));
        let kind = match before {
            Some((kind, _)) if is_mark(c) => kind,
            _ if is_single(c) => Kind::Single,
            _ if inside(c) || joins => Kind::Word,
            _ => Kind::Between,
        };
        let cut = match before {
            None => false,
            Some(_) if is_mark(c) => false,
            Some((last, _)) => last != kind || kind == Kind::Single,
        };
        if cut {
            found.extend(text.get(start..at));
            start = at;
        }
        before = Some((kind, c));
    }
    found.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    found
}

/// Points and commas join digits only.
fn joins_to(neighbor: char, joint: char) -> bool {
    if matches!(joint, '.' | ',') { neighbor.is_ascii_digit() } else { neighbor.is_alphanumeric() }
}

/// Scripts without spaces: each character stands for itself.
fn is_single(c: char) -> bool {
    is_unspaced(c) || matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// For each word of `own` whether it belongs to a longest common row of both.
fn common(own: &[String], theirs: &[String]) -> Vec<bool> {
    if own.len() > MOST || theirs.len() > MOST {
        return vec![own == theirs; own.len()];
    }
    // One row for each of ours: how long the common row of what follows is.
    let mut rows: Vec<Vec<u16>> = vec![vec![0; theirs.len() + 1]];
    for word in own.iter().rev() {
        let mut row = vec![0_u16; theirs.len() + 1];
        for (at, other) in theirs.iter().enumerate().rev() {
            let below = |row: Option<&Vec<u16>>, at: usize| {
                row.and_then(|row| row.get(at)).copied().unwrap_or_default()
            };
            let best = if word == other {
                below(rows.last(), at + 1) + 1
            } else {
                below(rows.last(), at).max(below(Some(&row), at + 1))
            };
            if let Some(cell) = row.get_mut(at) {
                *cell = best;
            }
        }
        rows.push(row);
    }
    rows.reverse();
    let cell = |row: usize, at: usize| rows.get(row).and_then(|row| row.get(at)).copied().unwrap_or_default();
    let (mut mine, mut other) = (0, 0);
    let mut kept = vec![false; own.len()];
    while let (Some(word), Some(their)) = (own.get(mine), theirs.get(other)) {
        if word == their && cell(mine, other) == cell(mine + 1, other + 1) + 1 {
            if let Some(slot) = kept.get_mut(mine) {
                *slot = true;
            }
            mine += 1;
            other += 1;
        } else if cell(mine + 1, other) >= cell(mine, other + 1) {
            mine += 1;
        } else {
            other += 1;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::differences;

    /// The text with what differs in brackets.
    fn marked(base: &str, text: &str) -> String {
        let pieces = differences(base, text);
        assert_eq!(pieces.iter().map(|piece| piece.text.as_str()).collect::<String>(), text);
        assert!(pieces.windows(2).all(|pair| pair[0].same != pair[1].same), "{pieces:?}");
        pieces
            .iter()
            .map(|piece| if piece.same { piece.text.clone() } else { format!("[{}]", piece.text) })
            .collect()
    }

    #[test]
    fn words_that_differ_are_marked_and_spaces_are_not() {
        assert_eq!(
            marked("a comradeship written in blood", "a friendship cemented with blood"),
            "a [friendship cemented with] blood"
        );
        assert_eq!(marked("one two three", "one, TWO three!"), "one, TWO three!");
        assert_eq!(marked("one two", "zero one two"), "[zero] one two");
        assert_eq!(marked("one two", "one two three."), "one two [three].");
    }

    #[test]
    fn hyphens_apostrophes_and_points_stay_inside_words() {
        assert_eq!(marked("China-North Korea ties", "China’s ties"), "[China’s] ties");
        assert_eq!(marked("in 1.5 years", "in 1.6 years"), "in [1.6] years");
        assert_eq!(marked("the end. So", "the end. Thus"), "the end. [Thus]");
    }

    #[test]
    fn scripts_without_spaces_differ_by_character() {
        assert_eq!(marked("鲜血凝成的友谊", "用鲜血凝成的战斗友谊"), "[用]鲜血凝成的[战斗]友谊");
        assert_eq!(marked("鲜血，凝成", "鲜血凝成"), "鲜血凝成");
        assert_eq!(marked("ที่นี่", "ที่นั่น"), "ที่[นั่น]");
    }

    #[test]
    fn spaced_scripts_differ_by_word() {
        assert_eq!(marked("한 걸음씩", "한 걸음 더"), "한 [걸음 더]");
        assert_eq!(marked("للبحر ذاكرة", "للبحر ذكرى"), "للبحر [ذكرى]");
    }

    #[test]
    fn empty_and_equal_texts_have_no_difference() {
        assert_eq!(marked("", ""), "");
        assert_eq!(marked("", "new"), "[new]");
        assert_eq!(marked("same", ""), "");
    }

    #[test]
    fn very_long_texts_differ_as_a_whole() {
        let long = "word ".repeat(1300);
        assert_eq!(differences("word", &long).len(), 2, "the words, then the last space");
        assert_eq!(differences(&long, &long).len(), 1);
    }
}
