//! Labels of pictures: cut into lines by an estimate of how wide letters are.
//!
//! Nobody measures text on the server, and the browser must come to the same lines; so widths are whole
//! numbers, and a little too large rather than too small.

/// The lines of a label, each at most `room` wide, in hundredths of the font size. What does not fit into
/// `most` lines ends with an ellipsis.
#[must_use]
pub(super) fn lines(text: &str, room: i32, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in words(text) {
        let joined =
            width(line.trim_end()) + if line.is_empty() { 0 } else { gap(&line) } + width(word.trim_end());
        if line.is_empty() || joined <= room {
            line.push_str(word);
            continue;
        }
        lines.push(std::mem::take(&mut line).trim_end().to_owned());
        line.push_str(word);
    }
    if !line.trim().is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    let cut = lines.len() > most;
    lines.truncate(most);
    let last = lines.len().saturating_sub(1);
    for (index, line) in lines.iter_mut().enumerate() {
        shorten(line, room, cut && index == last);
    }
    lines
}

/// How wide a text is, in hundredths of the font size.
#[must_use]
pub(super) fn width(text: &str) -> i32 {
    text.chars().map(advance).sum()
}

/// What a line holds before its next word: the space that it ends with.
fn gap(line: &str) -> i32 {
    if line.ends_with(' ') { advance(' ') } else { 0 }
}

/// Words with the space after them; every character of a script without spaces is a word.
fn words(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    for (at, c) in text.char_indices() {
        let breaks = before.is_some_and(|before| {
            (before.is_whitespace() && !c.is_whitespace())
                || (super::words::is_unspaced(before) && !is_closing(c))
                || (super::words::is_unspaced(c) && !before.is_ascii_punctuation())
        });
        if breaks {
            found.extend(text.get(start..at));
            start = at;
        }
        before = Some(c);
    }
    found.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    found
}

/// What never begins a line.
fn is_closing(c: char) -> bool {
    matches!(
        c,
        '，' | '。'
            | '、'
            | '；'
            | '：'
            | '？'
            | '！'
            | '”'
            | '’'
            | '」'
            | '』'
            | '）'
            | ')'
            | ','
            | '.'
    )
}

/// Takes letters away until the line fits, and says so with an ellipsis.
fn shorten(line: &mut String, room: i32, always: bool) {
    if !always && width(line) <= room {
        return;
    }
    while width(line) + advance('…') > room && line.pop().is_some() {}
    while line.ends_with([' ', ',', '-']) {
        line.pop();
    }
    line.push('…');
}

/// The advance of a letter in hundredths of the font size, after the page's sans.
fn advance(c: char) -> i32 {
    match c {
        'i' | 'j' | 'l' | '\'' | '’' | '‘' | '.' | ',' | ':' | ';' | '|' | '!' | 'I' => 29,
        ' ' => 27,
        'f' | 't' | 'r' | '(' | ')' | '-' => 39,
        'm' | 'w' | 'W' | 'M' | '—' | '…' => 92,
        'A'..='Z' => 69,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' => 0,
        c if u32::from(c) < 0x1100 => 59,
        _ => 102,
    }
}

#[cfg(test)]
mod tests {
    use super::{lines, width};

    #[test]
    fn labels_break_at_spaces_and_end_with_an_ellipsis() {
        assert_eq!(lines("Xi Jinping", 1000, 3), ["Xi Jinping"]);
        assert_eq!(lines("Russian Ministry of Defense", 600, 3), ["Russian", "Ministry of", "Defense"]);
        let cut = lines("a meeting of the Russian and North Korean defense ministers", 700, 2);
        assert_eq!(cut.len(), 2);
        assert!(cut[1].ends_with('…'), "{cut:?}");
        assert_eq!(lines("", 600, 3), [""; 0]);
    }

    #[test]
    fn scripts_without_spaces_break_anywhere_but_before_a_stop() {
        assert_eq!(lines("希望之声，希望", 520, 3), ["希望之声，", "希望"]);
    }

    #[test]
    fn no_line_is_wider_than_its_room() {
        let long = "Wwwwwwwwwwwwwwwwwwwwwwww mmmm, iiii – 希望之声 Gesetzgebungsnotstandsverfahren";
        for room in [300, 450, 600, 1200] {
            for line in lines(long, room, 9) {
                assert!(width(&line) <= room + 92, "{room}: {line}");
            }
        }
    }
}
