//! The head of an article that is only text: headline, byline, dateline, outlet and date, line by line.

use crate::article::Date;

use super::dates::{day_and_month, written};
use super::people::{byline, people};
use super::titles::same_site;
use super::{Head, LeftOut, Opened, Piece, PieceKind, Reason};

/// How many lines of the beginning may belong to the head.
const HEAD_LINES: usize = 8;
/// The longest line of a head, in characters.
const LONGEST: usize = 180;

/// Takes what belongs to the head from the beginning of the text. `titled` says that the first line that is
/// nothing else is the headline, unless there is one.
pub(super) fn take_head(opened: &mut Opened, titled: bool) {
    let mut at = 0;
    let mut untitled = titled && opened.head.headline.is_none();
    let mut looked = 0;
    while looked < HEAD_LINES {
        looked += 1;
        let Some(piece) = opened.pieces.get(at) else { break };
        let text = piece.text.trim().to_owned();
        if text.chars().count() > LONGEST || !piece.marks.is_empty() {
            break;
        }
        let head = &mut opened.head;
        if head.headline.as_ref().is_some_and(|headline| same(headline, &text)) {
            drop_line(opened, at);
        } else if let Some(names) = byline(&text) {
            if head.authors.is_empty() {
                head.authors = names;
            }
            drop_line(opened, at);
        } else if let Some(outlet) = outlet_line(&text) {
            head.outlet.get_or_insert(outlet);
            drop_line(opened, at);
        } else if text.starts_with("https://") || text.starts_with("http://") {
            if !text.contains(char::is_whitespace) {
                head.url.get_or_insert(text);
            }
            drop_line(opened, at);
        } else if let Some(date) = date_line(&text) {
            head.published.get_or_insert(date);
            drop_line(opened, at);
        } else if untitled && !ends_like_a_sentence(&text) && opened.pieces.len() > 1 {
            head.headline = Some(text);
            untitled = false;
            opened.pieces.remove(at);
        } else if piece.kind == PieceKind::Subhead && head.dek.as_ref().is_some_and(|dek| same(dek, &text)) {
            // Descriptions of pages repeat the first paragraph; that stays where it is.
            drop_line(opened, at);
        } else if piece.kind == PieceKind::Subhead && looked == 1 {
            // A heading before any text is a kicker or the like; it stays where it is.
            at += 1;
        } else {
            break;
        }
    }
    join_dateline(opened);
    let lede = opened.pieces.iter_mut().find(|piece| piece.kind == PieceKind::Paragraph);
    if let Some(text) = lede.and_then(|lede| take_dateline(&mut opened.head, lede)) {
        opened.left_out.push(LeftOut { reason: Reason::Head, text });
    }
    sign_off(opened);
}

/// The longest dateline that stands on a line of its own, in characters.
const LONGEST_DATELINE: usize = 60;

/// A page may have the place in a box of its own, "RIVERTON —": it goes before the paragraph that follows, or away where
/// it only names the outlet.
fn join_dateline(opened: &mut Opened) {
    let Some(at) = opened.pieces.iter().position(|piece| piece.kind == PieceKind::Paragraph) else { return };
    let Some(line) = opened.pieces.get(at).map(|piece| piece.text.trim().to_owned()) else { return };
    let place = line.trim_end_matches(['—', '–', '-']).trim_end();
    let fits = place.len() < line.len() && !place.is_empty() && line.chars().count() <= LONGEST_DATELINE;
    let follows = opened.pieces.get(at + 1).is_some_and(|piece| piece.kind == PieceKind::Paragraph);
    if !fits || !follows || line.ends_with('-') && !line.ends_with("--") {
        return;
    }
    if opened.head.outlet.as_deref().is_some_and(|outlet| same_site(outlet, place)) {
        drop_line(opened, at);
        return;
    }
    opened.pieces.remove(at);
    let Some(piece) = opened.pieces.get_mut(at) else { return };
    let moved = line.chars().count() + 1;
    piece.text = format!("{line} {}", piece.text);
    for style in &mut piece.styles {
        (style.from, style.to) = (style.from + moved, style.to + moved);
    }
    for mark in &mut piece.marks {
        (mark.from, mark.to) = (mark.from + moved, mark.to + moved);
    }
}

/// Takes the byline from the end of the dek: "The bridge is open. By Ana Mori."
pub(super) fn byline_of_dek(opened: &mut Opened) {
    let head = &mut opened.head;
    let Some(dek) = head.dek.as_deref().map(str::trim_end) else { return };
    let sentences = dek.trim_end_matches('.');
    let Some(at) = sentences.rfind(['.', '?', '!', '…']) else { return };
    let length = sentences.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
    let Some((rest, last)) = dek.split_at_checked(at + length) else { return };
    let names = byline(last.trim().trim_end_matches('.')).unwrap_or_default();
    let whole = !names.is_empty() && names.iter().all(|name| name.contains(' '));
    if whole && (head.authors.is_empty() || names.iter().any(|name| head.authors.contains(name))) {
        let rest = rest.to_owned();
        if head.authors.is_empty() {
            head.authors = names;
        }
        head.dek = Some(rest);
    }
}

/// The fewest characters by which a dek is known to be the beginning of the text.
const REPEATED: usize = 30;

/// A dek that only repeats how the text begins is none: sites copy the first paragraph into their description, whole or
/// cut off, and nobody wants to read it twice.
pub(super) fn drop_repeated_dek(opened: &mut Opened) {
    let Some(dek) = opened.head.dek.as_deref().map(letters_of) else { return };
    let enough = dek.chars().count() >= REPEATED;
    let first: Vec<String> = opened.pieces.iter().take(5).map(|piece| letters_of(&piece.text)).collect();
    let begins = |from: usize| {
        let text = first.iter().skip(from).map(String::as_str).collect::<String>();
        enough && text.starts_with(&dek)
    };
    if first.iter().take(3).any(|text| *text == dek) || (0..3).any(begins) {
        opened.head.dek = None;
    }
}

/// A byline may also stand at the end.
fn sign_off(opened: &mut Opened) {
    for back in 1..=2 {
        let Some(at) = opened.pieces.len().checked_sub(back) else { return };
        let Some(names) = opened.pieces.get(at).and_then(|piece| byline(&piece.text)) else { continue };
        if at > 0 && opened.head.authors.is_empty() {
            opened.head.authors = names;
            drop_line(opened, at);
            return;
        }
    }
}

fn drop_line(opened: &mut Opened, at: usize) {
    if at < opened.pieces.len() {
        let piece = opened.pieces.remove(at);
        opened.left_out.push(LeftOut { reason: Reason::Head, text: piece.text });
    }
}

/// Whether two lines say the same but for spaces and capitals.
pub(super) fn same(one: &str, other: &str) -> bool {
    letters_of(one) == letters_of(other)
}

/// The letters and figures of a text in lower case: what two texts have in common that are set differently.
pub(super) fn letters_of(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn ends_like_a_sentence(text: &str) -> bool {
    text.ends_with(['.', '。', '!', '！', '”', '"', '」', ':', '：', ';'])
}

/// "Source: The River Post".
fn outlet_line(text: &str) -> Option<String> {
    let before = [
        "source:",
        "quelle:",
        "fuente:",
        "fonte:",
        "источник:",
        "来源：",
        "来源:",
        "來源：",
        "來源:",
        "출처:",
        "출처 :",
    ];
    let low = text.to_lowercase();
    let before = before.iter().find(|before| low.starts_with(*before))?;
    let name = text.get(before.len()..)?.trim();
    (!name.is_empty() && name.chars().count() <= 80 && !name.contains("://")).then(|| name.to_owned())
}

/// A line that is a date and next to nothing else.
fn date_line(text: &str) -> Option<Date> {
    let date = written(text)?;
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    (text.chars().count() <= 60 && letters <= 30 && !ends_like_a_sentence(text)).then_some(date)
}

/// Takes "RIVERTON, March 2 (Reuters) — " from the beginning of the first paragraph, and gives it as it stood.
fn take_dateline(head: &mut Head, lede: &mut Piece) -> Option<String> {
    let found = western(&lede.text).or_else(|| korean(&lede.text)).or_else(|| chinese(&lede.text))?;
    let (_, rest) = lede.text.split_at_checked(found.end)?;
    let (line, rest) = lede.text.split_at_checked(lede.text.len() - rest.trim_start().len())?;
    let cut = line.chars().count();
    if rest.trim().is_empty() || lede.marks.iter().any(|mark| mark.from < cut) {
        return None;
    }
    lede.styles.retain(|style| style.from >= cut);
    let (line, rest) = (line.trim().to_owned(), rest.to_owned());
    lede.text = rest;
    for mark in &mut lede.marks {
        mark.from -= cut;
        mark.to -= cut;
    }
    for style in &mut lede.styles {
        style.from -= cut;
        style.to -= cut;
    }
    // A day without its year is no date. Where nothing else says when, it stays as it is printed.
    let undated = found.date.is_none() && head.published.is_none();
    head.place.get_or_insert(found.printed.filter(|_| undated).unwrap_or(found.place));
    head.place_date = head.place_date.or(found.date);
    if head.outlet.is_none() {
        head.outlet = found.agency;
    }
    if head.authors.is_empty() {
        head.authors = found.authors;
    }
    if head.published.is_none() {
        head.published = found.date;
    }
    Some(line)
}

struct DatelineFound {
    place: String,
    /// The place with the day behind it, where there is one.
    printed: Option<String>,
    date: Option<Date>,
    agency: Option<String>,
    authors: Vec<String>,
    end: usize,
}

/// `RIVERTON, March 2, 2026 (Reuters) - `.
fn western(text: &str) -> Option<DatelineFound> {
    let window = text.char_indices().nth(100).map_or(text, |(at, _)| text.get(..at).unwrap_or(text));
    let dashes = [" — ", " – ", " -- ", " - ", "— ", " —", "--"];
    let (at, dash) =
        dashes.iter().filter_map(|dash| Some((window.find(dash)?, *dash))).min_by_key(|(at, _)| *at)?;
    let line = window.get(..at)?.trim();
    let (place, agency) = match line.split_once('(') {
        Some((place, rest)) => (place.trim(), Some(rest.strip_suffix(')')?.trim().to_owned())),
        None => (line, None),
    };
    let date = written(place);
    let has_day = date.is_some() || day_and_month(place).is_some();
    let town = place.split(',').next()?.trim();
    let letters: Vec<char> = town.chars().filter(|c| c.is_alphabetic()).collect();
    let capitals = letters.len() >= 3 && letters.iter().all(|c| c.is_uppercase());
    let titled = town.split_whitespace().all(|word| word.chars().next().is_some_and(char::is_uppercase))
        && town.split_whitespace().count() <= 3
        && letters.len() >= 3
        && (agency.is_some() || has_day);
    let named = town.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '\'' | '’'));
    if !(capitals || titled) || town.chars().count() > 40 || !named {
        return None;
    }
    // "OPEC — the cartel of oil producers — agreed": a second dash closes what the first one opened.
    let sentence = text.get(at + dash.len()..).unwrap_or_default();
    let sentence = sentence.split(". ").next().unwrap_or_default();
    if agency.is_none() && !has_day && sentence.contains(dash.trim()) && dash.trim() != "-" {
        return None;
    }
    Some(DatelineFound {
        place: place_of(place),
        printed: has_day.then(|| place.to_owned()),
        date,
        agency: agency.filter(|name| !name.is_empty()),
        authors: Vec::new(),
        end: at + dash.len(),
    })
}

/// The place without the date behind it: "RIVERTON, Ohio, March 2" is in "RIVERTON, Ohio".
fn place_of(place: &str) -> String {
    let parts = place.split(',').map(str::trim);
    let dated = |part: &&str| part.chars().any(|c| c.is_ascii_digit());
    parts.take_while(|part| !dated(part)).collect::<Vec<_>>().join(", ")
}

/// `(서울=연합뉴스) 홍길동 기자 = `.
fn korean(text: &str) -> Option<DatelineFound> {
    let inside = text.strip_prefix('(')?;
    let (inside, after) = inside.split_once(')')?;
    let (place, agency) = inside.split_once('=')?;
    let hangul = |text: &str| text.chars().any(|c| matches!(c, '가'..='힣'));
    if !hangul(place) || place.chars().count() > 20 || agency.chars().count() > 20 {
        return None;
    }
    let before = text.len() - after.len();
    let (names, end) = match after.find('=') {
        Some(at) if after.get(..at).is_some_and(|names| names.chars().count() <= 40) => {
            (after.get(..at).unwrap_or_default(), at + 1)
        }
        _ => ("", 0),
    };
    let names = names.replace("기자", "").replace("특파원", "").replace(['·', '‧'], ",");
    Some(DatelineFound {
        place: place.trim().to_owned(),
        printed: None,
        date: None,
        agency: Some(agency.trim().to_owned()),
        authors: people(&names),
        end: before + end + after.get(end..).map_or(0, |rest| rest.len() - rest.trim_start().len()),
    })
}

/// `新华社北京3月2日电（记者张三）` and `（中央社台北2日电）`.
fn chinese(text: &str) -> Option<DatelineFound> {
    let window = text.char_indices().nth(40).map_or(text, |(at, _)| text.get(..at).unwrap_or(text));
    let (line, sign) = ["日电", "日電", "日讯", "日訊"]
        .iter()
        .find_map(|sign| Some((window.get(..window.find(sign)?)?, *sign)))?;
    let digits = line.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '年' | '月'));
    let name = digits.trim_start_matches(['（', '(', '【', '[']);
    let (agency, place) = name.split_once('社').map(|(agency, place)| (format!("{agency}社"), place))?;
    if place.is_empty() || place.chars().count() > 12 || line.len() == digits.len() {
        return None;
    }
    let mut end = line.len() + sign.len();
    let mut authors = Vec::new();
    let after = text.get(end..)?;
    let bare = after.trim_start_matches(['）', ')', '】', ']']);
    end += after.len() - bare.len();
    if let Some(inside) =
        bare.strip_prefix(['（', '(']).and_then(|rest| Some(rest.split_once(['）', ')'])?.0))
    {
        authors = people(&inside.replace("记者", "").replace("記者", "").replace(' ', "、"));
        end += inside.len() + bare.chars().next().map_or(0, char::len_utf8) + '）'.len_utf8();
    }
    let end = (end..text.len()).find(|at| text.is_char_boundary(*at))?;
    let rest = text.get(end..)?;
    Some(DatelineFound {
        place: place.to_owned(),
        printed: None,
        date: written(line).or_else(|| written(&format!("{line}日"))),
        agency: Some(agency),
        authors,
        end: end + rest.len() - rest.trim_start().len(),
    })
}

#[cfg(test)]
mod tests {
    use super::{Head, Piece, take_dateline};

    fn told(text: &str) -> String {
        let mut head = Head::default();
        let mut lede = Piece { text: text.to_owned(), ..Piece::default() };
        let _ = take_dateline(&mut head, &mut lede);
        format!(
            "{}|{}|{}|{}|{}",
            head.place.unwrap_or_default(),
            head.published.map(|date| date.to_string()).unwrap_or_default(),
            head.outlet.unwrap_or_default(),
            head.authors.join("+"),
            lede.text
        )
    }

    #[test]
    fn datelines_are_taken_from_the_lede() {
        assert_eq!(
            told("RIVERTON (Reuters) - The bridge is open."),
            "RIVERTON||Reuters||The bridge is open."
        );
        assert_eq!(
            told("RIVERTON, Ohio, March 2, 2026 — The bridge is open."),
            "RIVERTON, Ohio|2026-03-02|||The bridge is open."
        );
        assert_eq!(told("Seoul, July 27 (Yonhap) -- He spoke."), "Seoul, July 27||Yonhap||He spoke.");
        assert_eq!(
            told("(서울=연합뉴스) 홍길동 기자 = 다리가 열렸다."),
            "서울||연합뉴스|홍길동|다리가 열렸다."
        );
        assert_eq!(
            told("新华社北京2026年3月2日电（记者张三、李四）大桥开通。"),
            "北京|2026-03-02|新华社|张三+李四|大桥开通。"
        );
        assert_eq!(told("（中央社台北2日電）大橋開通。"), "台北||中央社||大橋開通。");
        for text in [
            "The bridge — the old one — is open.",
            "NATO said no - again.",
            "“A – b,” he said.",
            "OPEC — the cartel of oil producers — agreed on Monday.",
            "NATO – the alliance of the north – has grown.",
        ] {
            assert!(told(text).starts_with("||||"), "{}", told(text));
        }
    }
}
