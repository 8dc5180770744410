//! Dates as files and newspapers write them.

use crate::article::Date;

/// Month names and their usual short forms, in lower case.
const MONTHS: [(u16, &[&str]); 12] = [
    (
        1,
        &["january", "jan", "januar", "jänner", "janvier", "enero", "janeiro", "gennaio", "января", "январь"],
    ),
    (2, &["february", "feb", "februar", "février", "febrero", "fevereiro", "febbraio", "февраля", "февраль"]),
    (3, &["march", "mar", "märz", "mars", "marzo", "março", "марта", "март"]),
    (4, &["april", "apr", "avril", "abril", "aprile", "апреля", "апрель"]),
    (5, &["may", "mai", "mayo", "maio", "maggio", "мая", "май"]),
    (6, &["june", "jun", "juni", "juin", "junio", "junho", "giugno", "июня", "июнь"]),
    (7, &["july", "jul", "juli", "juillet", "julio", "julho", "luglio", "июля", "июль"]),
    (8, &["august", "aug", "août", "agosto", "августа", "август"]),
    (9, &["september", "sept", "sep", "septembre", "septiembre", "setembro", "settembre", "сентября"]),
    (10, &["october", "oct", "oktober", "okt", "octobre", "octubre", "outubro", "ottobre", "октября"]),
    (11, &["november", "nov", "novembre", "noviembre", "novembro", "ноября", "ноябрь"]),
    (12, &["december", "dec", "dezember", "dez", "décembre", "diciembre", "dezembro", "dicembre", "декабря"]),
];

fn day(year: u16, month: u16, day: u16) -> Option<Date> {
    Date::parse(&format!("{year:04}-{month:02}-{day:02}")).ok()
}

/// The month of that name.
pub(super) fn month_of(word: &str) -> Option<u16> {
    let word = word.to_lowercase();
    MONTHS.iter().find(|(_, names)| names.contains(&word.as_str())).map(|(month, _)| *month)
}

/// The date at the beginning of a machine's date and time: `2026-03-02T09:00:00Z`, `20260302`.
pub(super) fn machine(text: &str) -> Option<Date> {
    let text = text.trim();
    let head: String = text.chars().take(10).collect();
    if let Ok(date) = Date::parse(&head) {
        return Some(date);
    }
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    if digits.len() >= 8 {
        let part = |from: usize, to: usize| digits.get(from..to)?.parse().ok();
        return day(part(0, 4)?, part(4, 6)?, part(6, 8)?);
    }
    written(text)
}

/// A run of letters or a run of digits.
enum Word<'t> {
    Number(u16, usize),
    Letters(&'t str),
    Sign(char),
}

/// The first full date of a text as people write it: `March 2, 2026`, `2 March 2026`, `2.3.2026`,
/// `2026年3月2日`, `2026. 3. 2.`. Dates of which nobody knows whether day or month stands first are none.
#[must_use]
pub fn written(text: &str) -> Option<Date> {
    let words = words(text);
    (0..words.len()).find_map(|at| date_at(words.get(at..)?))
}

fn words(text: &str) -> Vec<Word<'_>> {
    let kind = |c: char| if c.is_ascii_digit() { 1 } else { u8::from(c.is_alphabetic()) * 2 };
    let mut words = Vec::new();
    let mut rest = text;
    // Dates stand at the beginning of lines; what comes later is the story's.
    while let Some(first) = rest.chars().next() {
        if words.len() > 400 {
            break;
        }
        let run = rest.char_indices().find(|(_, c)| kind(*c) != kind(first)).map_or(rest.len(), |(at, _)| at);
        let (word, tail) = rest.split_at_checked(run).unwrap_or((rest, ""));
        match kind(first) {
            1 => words.push(Word::Number(word.parse().unwrap_or_default(), word.len())),
            2 => words.push(Word::Letters(word)),
            _ => words.extend(word.chars().filter(|c| !c.is_whitespace()).map(Word::Sign)),
        }
        rest = tail;
    }
    words
}

fn date_at(words: &[Word<'_>]) -> Option<Date> {
    use Word::{Letters, Number, Sign};
    match words {
        // March 2, 2026
        [Letters(month), Number(d, 1 | 2), Sign(','), Number(y, 4), ..]
        | [Letters(month), Number(d, 1 | 2), Number(y, 4), ..]
        | [Letters(month), Sign('.'), Number(d, 1 | 2), Sign(','), Number(y, 4), ..]
        // 2 March 2026, 2. März 2026
        | [Number(d, 1 | 2), Letters(month), Number(y, 4), ..]
        | [Number(d, 1 | 2), Letters(month), Sign('.' | ','), Number(y, 4), ..]
        | [Number(d, 1 | 2), Sign('.'), Letters(month), Number(y, 4), ..]
        // 2 de marzo de 2026
        | [Number(d, 1 | 2), Letters("de"), Letters(month), Letters("de"), Number(y, 4), ..] => {
            day(*y, month_of(month)?, *d)
        }
        // 2026年3月2日, 2026년 3월 2일
        [Number(y, 4), Letters("年"), Number(m, 1 | 2), Letters("月"), Number(d, 1 | 2), Letters(end), ..]
            if end.starts_with('日') =>
        {
            day(*y, *m, *d)
        }
        [Number(y, 4), Letters("년"), Number(m, 1 | 2), Letters("월"), Number(d, 1 | 2), Letters(end), ..]
            if end.starts_with('일') =>
        {
            day(*y, *m, *d)
        }
        // 2026-03-02, 2026/3/2, 2026. 3. 2
        [Number(y, 4), Sign(a), Number(m, 1 | 2), Sign(b), Number(d, 1 | 2), ..]
            if a == b && matches!(a, '-' | '/' | '.') =>
        {
            day(*y, *m, *d)
        }
        // 2.3.2026 is written only where the day stands first.
        [Number(d, 1 | 2), Sign('.'), Number(m, 1 | 2), Sign('.'), Number(y, 4), ..] => day(*y, *m, *d),
        _ => None,
    }
}

/// A day and month without a year, as datelines have them.
pub(super) fn day_and_month(text: &str) -> Option<(u16, u16)> {
    use Word::{Letters, Number, Sign};
    let words = words(text);
    (0..words.len()).find_map(|at| match words.get(at..)? {
        [Letters(month), Number(d, 1 | 2), ..] | [Letters(month), Sign('.'), Number(d, 1 | 2), ..] => {
            Some((month_of(month)?, *d))
        }
        [Number(d, 1 | 2), Letters(month), ..] => Some((month_of(month)?, *d)),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::{machine, written};

    #[test]
    fn dates_are_read_as_they_are_written() {
        for text in [
            "March 2, 2026",
            "Published Mar. 2, 2026 at 9:00",
            "2 March 2026",
            "Berlin, 2. März 2026",
            "02.03.2026",
            "2026-03-02",
            "2026/3/2",
            "2026年3月2日电",
            "2026년 3월 2일",
            "2026. 3. 2.",
            "2 марта 2026",
            "2 de marzo de 2026",
        ] {
            assert_eq!(written(text).map(|date| date.to_string()).as_deref(), Some("2026-03-02"), "{text}");
        }
        for text in ["03/02/2026", "March", "2026", "32 March 2026", "99.99.2026", ""] {
            assert_eq!(written(text), None, "{text}");
        }
        for text in ["2026-03-02T09:00:00+09:00", "20260302T090000Z", "Mon, 02 Mar 2026 09:00:00 GMT"] {
            assert_eq!(machine(text).map(|date| date.to_string()).as_deref(), Some("2026-03-02"), "{text}");
        }
    }
}
