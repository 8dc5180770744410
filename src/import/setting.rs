//! Setting what was read: what is true of all kinds alike.

use super::bold_lines::to_subheads;
use super::head::{byline_of_dek, drop_repeated_dek, take_head};
use super::intake::{LARGEST_TEXT, clean, is_stray, meant, without_idle};
use super::people::byline;
use super::{Kind, LeftOut, Notice, Opened, Piece, PieceKind, Reason, Refusal, boilerplate, tongue};

/// The longest paragraph, in bytes; the article format allows four times as much.
const LONGEST: usize = 16_000;
/// The most marks in a paragraph that mean something to the article format.
const MOST_MARKS: usize = 600;
/// The most links and emphasized words of a paragraph.
const MOST_STYLES: usize = 100;
/// The most blocks of an article.
pub const MOST_PIECES: usize = 60_000;
/// The longest text of the head, in characters.
const LONGEST_HEAD: usize = 1000;
/// The words that stand in for a headline, in characters.
const FIRST_WORDS: usize = 80;

/// Text without marks: paragraphs stand between blank lines, or on a line each.
pub(super) fn plain(text: &str) -> Opened {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let blank = lines.iter().filter(|line| line.is_empty()).count();
    let full = lines.iter().filter(|line| !line.is_empty()).count();
    // Lines that were broken to fit a width go on in the next one.
    // A long address among them does not change that.
    let long = lines.iter().filter(|line| line.chars().count() > 100).count();
    let broken = blank > 0 && full > blank * 2 && long * 8 <= full;
    let mut pieces: Vec<Piece> = Vec::new();
    let mut goes_on = false;
    for line in lines {
        if line.is_empty() {
            goes_on = false;
            continue;
        }
        match pieces.last_mut() {
            Some(piece) if goes_on => {
                piece.text.push('\n');
                piece.text.push_str(line);
            }
            _ => pieces.push(Piece { text: line.to_owned(), ..Piece::default() }),
        }
        goes_on = broken;
    }
    Opened { pieces, ..Opened::default() }
}

/// What is true of every kind: clean lines, boilerplate out, the head taken, the language known.
///
/// `take` chooses what is taken into the text although it would be left out.
pub(super) fn finish(opened: &mut Opened, take: &dyn Fn(&LeftOut) -> bool) -> Result<(), Refusal> {
    let mut strays = 0;
    clean_all(opened, &mut strays);
    if strays > 0 {
        opened.notices.push(Notice::Strays(strays));
    }
    let pieces = std::mem::take(&mut opened.pieces);
    for piece in pieces {
        // A heading of one word is about something: "Facebook", "Advertising".
        let heading = piece.kind == PieceKind::Subhead && !piece.text.contains(' ');
        match boilerplate::reason(&piece.text).filter(|_| !heading) {
            Some(reason) => {
                if reason == Reason::Rights && opened.head.rights.is_none() {
                    opened.head.rights = boilerplate::rights_in(&piece.text);
                }
                opened.left_out.push(LeftOut { reason, text: piece.text });
            }
            None => opened.pieces.push(piece),
        }
    }
    look_again(opened);
    let (taken, left_out): (Vec<LeftOut>, Vec<LeftOut>) =
        std::mem::take(&mut opened.left_out).into_iter().partition(take);
    opened.left_out = left_out;
    opened.pieces.extend(taken.into_iter().map(|text| Piece { text: text.text, ..Piece::default() }));
    take_head(opened, has_lines(opened.kind));
    byline_of_dek(opened);
    drop_repeated_dek(opened);
    if opened.pieces.is_empty() {
        tell_head(opened);
        let found = opened.left_out.len();
        return Err(Refusal::NoText(format!("no paragraph was found, and {found} texts beside it")));
    }
    to_subheads(&mut opened.pieces);
    divide(opened)?;
    let body: String = opened.pieces.iter().take(400).map(|piece| format!("{}\n", piece.text)).collect();
    if opened.head.lang.is_none() {
        opened.head.lang = tongue::language(&body);
        if let Some(lang) = &opened.head.lang {
            opened.notices.push(Notice::Tongue(lang.to_string()));
        }
    }
    if opened.head.headline.is_none() {
        opened.notices.push(Notice::NoHeadline);
        opened.head.headline = opened.pieces.first().map(|piece| first_words(&piece.text));
    }
    // A page that names its site nowhere else says whose it is at its foot.
    let page = matches!(opened.kind, Kind::Html | Kind::Mhtml);
    if page && opened.head.outlet.is_none() {
        opened.head.outlet = opened.head.rights.as_deref().and_then(boilerplate::owner_in);
    }
    if opened.head.outlet.is_none() {
        opened.notices.push(Notice::NoOutlet);
    }
    if opened.head.published.is_none() {
        opened.notices.push(Notice::NoDate);
    }
    Ok(())
}

/// Lists what the file says of its article, for whoever is told that there is none in it.
fn tell_head(opened: &mut Opened) {
    let head = &opened.head;
    let texts: Vec<String> = head.headline.iter().chain(&head.dek).cloned().collect();
    for text in texts {
        if !opened.left_out.iter().any(|one| one.text.contains(&text)) {
            opened.left_out.push(LeftOut { reason: Reason::Head, text });
        }
    }
}

/// Whether the head of such a file is made of lines of its text.
fn has_lines(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Plain | Kind::Docx | Kind::Odt | Kind::Rtf | Kind::Mail | Kind::Markdown | Kind::Djot
    )
}

/// What was left out for its place may say by its words what it is.
fn look_again(opened: &mut Opened) {
    // A byline beside the article of a web page is another article's.
    let page = opened.kind == Kind::Html;
    let head = &mut opened.head;
    for left_out in &mut opened.left_out {
        if !matches!(left_out.reason, Reason::Beside | Reason::Invitation | Reason::Navigation) {
            continue;
        }
        if boilerplate::reason(&left_out.text) == Some(Reason::Rights) {
            left_out.reason = Reason::Rights;
            head.rights = head.rights.take().or_else(|| boilerplate::rights_in(&left_out.text));
        } else if let Some(names) =
            byline(&left_out.text).filter(|_| left_out.reason == Reason::Beside && !page)
        {
            if head.authors.is_empty() {
                head.authors.clone_from(&names);
            }
            if head.authors == names {
                left_out.reason = Reason::Head;
            }
        }
    }
}

/// The first words of a text, as many as fit.
fn first_words(text: &str) -> String {
    if text.chars().count() <= FIRST_WORDS {
        return text.to_owned();
    }
    let cut: String = text.chars().take(FIRST_WORDS).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{whole} …")
}

fn clean_all(opened: &mut Opened, strays: &mut usize) {
    for piece in &mut opened.pieces {
        clean_piece(piece, strays);
    }
    for note in &mut opened.notes {
        *note = clean(note, strays);
    }
    for text in &mut opened.left_out {
        text.text = clean(&text.text, strays);
    }
    opened.pieces.retain(|piece| !piece.text.is_empty());
    // A mark whose note has no text leads nowhere.
    let empty: Vec<bool> = opened.notes.iter().map(String::is_empty).collect();
    for piece in &mut opened.pieces {
        piece.marks.retain(|mark| empty.get(mark.note) == Some(&false));
    }
    opened.left_out.retain(|text| text.text.chars().any(char::is_alphanumeric));
    let head = &mut opened.head;
    let texts = [&mut head.headline, &mut head.dek, &mut head.place, &mut head.outlet, &mut head.rights];
    for text in texts {
        if let Some(line) = text {
            *line = clean(line, strays);
        }
        if let Some(line) = text.as_mut().filter(|line| line.chars().count() > LONGEST_HEAD) {
            let cut = format!("{} …", line.chars().take(LONGEST_HEAD).collect::<String>());
            let text = std::mem::replace(line, cut);
            opened.left_out.push(LeftOut { reason: Reason::Head, text });
        }
        if text.as_ref().is_some_and(String::is_empty) {
            *text = None;
        }
    }
    for author in &mut head.authors {
        *author = clean(author, strays);
    }
    head.authors.retain(|author| !author.is_empty());
    // A web address, or none: what else it may be runs or leads into the reader's machine.
    head.url = head.url.take().map(|url| clean(&url, strays)).filter(|url| is_address(url));
}

fn is_address(url: &str) -> bool {
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    host.is_some_and(|host| host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '['))
        && url.len() <= 2000
        && url.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\'))
}

/// Cleans a paragraph, and moves the places of its notes, links and emphasized words along.
fn clean_piece(piece: &mut Piece, strays: &mut usize) {
    if piece.marks.is_empty() && piece.styles.is_empty() {
        piece.text = clean(&piece.text, strays);
        return;
    }
    // How many characters are kept before each one of the text as it was, without white space that waits.
    let mut before = Vec::with_capacity(piece.text.len() + 1);
    let (mut kept, mut space) = (0, false);
    for c in without_idle(&piece.text).chars().map(meant) {
        before.push(kept);
        if c.is_whitespace() || matches!(c, '\u{2028}' | '\u{2029}') {
            space = true;
        } else if !is_stray(c) {
            kept += 1 + usize::from(space && kept > 0);
            space = false;
        }
    }
    before.push(kept);
    piece.text = clean(&piece.text, strays);
    let chars: Vec<char> = piece.text.chars().collect();
    let place = |from: usize, to: usize| {
        let at = |at: usize| before.get(at).copied().unwrap_or(chars.len()).min(chars.len());
        // White space at the beginning of the words is before them.
        let gap = chars.get(at(from)).is_some_and(|c| c.is_whitespace());
        (at(from) + usize::from(gap), at(to))
    };
    for mark in &mut piece.marks {
        (mark.from, mark.to) = place(mark.from, mark.to);
    }
    for style in &mut piece.styles {
        (style.from, style.to) = place(style.from, style.to);
    }
    piece.marks.retain(|mark| mark.from < mark.to);
    piece.marks.sort_by_key(|mark| (mark.from, mark.to));
    piece.styles.retain(|style| style.from < style.to);
    piece.styles.sort_by_key(|style| (style.from, std::cmp::Reverse(style.to)));
    piece.styles.truncate(MOST_STYLES);
}

/// Paragraphs that no page and no format can hold are divided between sentences or words.
fn divide(opened: &mut Opened) -> Result<(), Refusal> {
    let mut divided = 0;
    let pieces = std::mem::take(&mut opened.pieces);
    for piece in pieces {
        let marks = piece.text.bytes().filter(|byte| b"[*_^~'\"`{}<".contains(byte)).count();
        if piece.text.len() <= LONGEST && marks <= MOST_MARKS {
            opened.pieces.push(piece);
            continue;
        }
        divided += 1;
        let chars: Vec<char> = piece.text.chars().collect();
        let mut from = 0;
        let (mut marks, mut styles) = (piece.marks.as_slice(), piece.styles.as_slice());
        while from < chars.len() {
            let to = end_of_part(&chars, from);
            let text: String = chars.get(from..to).unwrap_or_default().iter().collect();
            let from_here = from + text.chars().take_while(|c| c.is_whitespace()).count();
            let mut part = Piece { kind: piece.kind, text: text.trim().to_owned(), ..Piece::default() };
            let end = from_here + part.text.chars().count();
            // What begins in this part ends with it; the places grow, so each is looked at once.
            let (own, rest) = marks.split_at(marks.partition_point(|mark| mark.from < to));
            let inside = own.iter().filter(|mark| mark.from >= from_here && mark.from < end);
            part.marks.extend(inside.map(|mark| super::NoteMark {
                from: mark.from - from_here,
                to: mark.to.min(end) - from_here,
                note: mark.note,
            }));
            marks = rest;
            let (own, rest) = styles.split_at(styles.partition_point(|style| style.from < to));
            let inside = own.iter().filter(|style| style.from >= from_here && style.from < end);
            part.styles.extend(inside.map(|style| super::Styled {
                from: style.from - from_here,
                to: style.to.min(end) - from_here,
                style: style.style.clone(),
            }));
            styles = rest;
            opened.pieces.push(part);
            from = to;
        }
        opened.pieces.retain(|piece| !piece.text.is_empty());
    }
    if divided > 0 {
        opened.notices.push(Notice::Divided(divided));
    }
    let text: usize = opened.pieces.iter().map(|piece| piece.text.len()).sum();
    if opened.pieces.len() > MOST_PIECES {
        return Err(Refusal::TooMany(opened.pieces.len()));
    }
    if text > LARGEST_TEXT {
        return Err(Refusal::TooLong(text as u64));
    }
    Ok(())
}

/// Where a part of a long paragraph ends: after the last sentence that fits, else after the last word.
fn end_of_part(chars: &[char], from: usize) -> usize {
    let (mut bytes, mut marks, mut end) = (0, 0, from);
    let (mut sentence, mut word) = (None, None);
    for (at, c) in chars.iter().enumerate().skip(from) {
        bytes += c.len_utf8();
        marks += usize::from(matches!(c, '[' | '*' | '_' | '^' | '~' | '\'' | '"' | '`' | '{' | '}' | '<'));
        if bytes > LONGEST / 2 || marks > MOST_MARKS / 2 {
            return sentence.or(word).unwrap_or(end.max(from + 1));
        }
        end = at + 1;
        let next = chars.get(at + 1);
        if matches!(c, '。' | '！' | '？')
            || matches!(c, '.' | '!' | '?') && next.is_some_and(|c| c.is_whitespace())
        {
            sentence = Some(at + 1);
        }
        if c.is_whitespace() {
            word = Some(at + 1);
        }
    }
    end
}

/// A list of texts as paragraphs.
pub(super) fn paragraphs(text: &str) -> Vec<Piece> {
    let lines = text.split(['\n', '\r', '\u{2029}']).map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| Piece { text: line.to_owned(), ..Piece::default() }).collect()
}
