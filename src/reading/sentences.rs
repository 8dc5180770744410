//! [`sentences_in`]: how many sentences a text has, to say how many are left out.

/// Sentences, counted by their full stops; a text without any is one. A point inside a number or an
/// abbreviation of one letter ends nothing.
#[must_use]
pub fn sentences_in(text: &str) -> usize {
    let mut count = 0;
    let mut open = false;
    let mut before = [' ', ' '];
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        let stop = match c {
            '。' | '！' | '？' | '؟' | '।' | '!' | '?' => true,
            '.' => {
                let initial = before[1].is_uppercase() && !before[0].is_alphanumeric();
                next.is_none_or(|next| !next.is_alphanumeric()) && !initial
            }
            _ => false,
        };
        if stop && open {
            count += 1;
            open = false;
        }
        open |= c.is_alphanumeric();
        before = [before[1], c];
    }
    count + usize::from(open)
}

#[cfg(test)]
mod tests {
    use super::sentences_in;

    #[test]
    fn sentences_end_at_full_stops() {
        assert_eq!(sentences_in(""), 0);
        assert_eq!(sentences_in("No stop"), 1);
        assert_eq!(sentences_in("One. Two! Three?"), 3);
        assert_eq!(sentences_in("“Really?!” he said. Yes…"), 3);
        assert_eq!(sentences_in("It grew by 1.5 points. J. Smith said so."), 2);
        assert_eq!(sentences_in("第一句。第二句！"), 2);
        assert_eq!(sentences_in("جملة لم تُترجم. أخرى؟"), 2);
    }
}
