//! Remarks as an editor sees them: under which letters the mark stands, and what is shown of a long line.

use broadsheet::copydesk::{File, Manuscript, Remark, proof};
use broadsheet::press::drawn;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// What the desk says of a text whose front matter is good.
fn remarks(lang: &str, body: &str) -> Vec<Remark> {
    let text =
        format!("+++\nlang = \"{lang}\"\nheadline = \"1\"\npublished = \"2026-03-01\"\n+++\n\n{body}\n");
    let file = File { name: "article.dj".to_owned(), bytes: text.into_bytes() };
    proof(&Manuscript { slug: "story".to_owned(), article: file, parallels: Vec::new() }).remarks
}

/// The line of a remark as the terminal shows it, and the letters over its mark.
fn over_the_mark(remark: &Remark) -> (String, String) {
    let drawn = drawn("", std::slice::from_ref(remark), false);
    let lines: Vec<&str> = drawn.lines().collect();
    let number = format!("{} │ ", remark.place.line);
    let at = lines.iter().position(|line| line.trim_start().starts_with(&number));
    let at = at.unwrap_or_else(|| panic!("{drawn}"));
    let (before, line) = lines[at].split_once("│ ").expect("a rule");
    let (gutter, mark) = lines[at + 1].split_once("│ ").expect("a rule");
    assert_eq!(before.width(), gutter.width(), "{drawn}");
    let start = mark.chars().position(|c| c == '─' || c == '┬').expect("a mark");
    let end = mark.chars().filter(|c| *c == '─' || *c == '┬').count() + start;
    let mut column = 0;
    let mut over = String::new();
    for c in line.chars() {
        let width = c.width().unwrap_or(1);
        // A mark has no width of its own and belongs to the letter before it.
        let inside =
            if width == 0 { (start + 1..=end).contains(&column) } else { (start..end).contains(&column) };
        if inside {
            over.push(c);
        }
        column += width;
    }
    assert!(column < 100, "{column} columns are too many for a window: {line}");
    (line.to_owned(), over)
}

/// A remark whose place is `[x]{note=gone}` or a part of it.
fn on_the_slip(lang: &str, before: &str, after: &str) -> Remark {
    let body = format!("{before}[{lang}]{{note=gone}}{after}");
    let found = remarks(lang, &body);
    let slip = found.iter().find(|remark| remark.code == "dangling-id");
    slip.unwrap_or_else(|| panic!("{found:#?}")).clone()
}

#[test]
fn the_mark_stands_under_the_letters_whatever_their_width() {
    let many = |text: &str| text.repeat(60);
    let cases = [
        ("en", String::new(), String::new()),
        ("en", "A few words, ".to_owned(), ".".to_owned()),
        ("en", many("word after word "), many(" and word after word")),
        ("zh-Hans", many("一座桥在星期一开放，"), many("，市长说")),
        ("ja", "　　橋は".to_owned(), "安全です。".to_owned()),
        ("en", "\tafter\ta tab\t".to_owned(), "\tmore".to_owned()),
        // Combining marks: the letters are e, a mark over it, and so on.
        ("vi", many("Nguye\u{302}\u{303}n Va\u{306}n "), " a\u{301}o".to_owned()),
        ("hi", many("पुल सोमवार को खुलेगा "), many(" महापौर ने कहा")),
        ("ko", many("다리는 월요일에 열린다 "), String::new()),
        ("en", many("x"), many("y")),
    ];
    for (lang, before, after) in cases {
        let remark = on_the_slip(lang, &before, &after);
        let (line, over) = over_the_mark(&remark);
        assert_eq!(over, remark.found.replace('\t', " "), "{line}");
        assert_eq!(remark.place.column, before.chars().count() + 1 + remark_start(&remark, lang), "{line}");
    }
}

/// Where the place of the remark begins in `[x]{note=gone}`.
fn remark_start(remark: &Remark, lang: &str) -> usize {
    let slip = format!("[{lang}]{{note=gone}}");
    slip.find(&remark.found).expect("it is a part of it")
}

#[test]
fn of_letters_that_a_terminal_may_turn_around_the_words_are_said() {
    let remark = on_the_slip("he", "הגשר נפתח ביום שני ", " אמר ראש העיר");
    let text = drawn("", std::slice::from_ref(&remark), false);
    assert!(text.contains(&format!("“{}”: ", remark.found)), "{text}");
}

#[test]
fn no_file_commands_the_terminal() {
    let found = remarks("en", "red \u{1b}[31m \u{9b}2J \u{202e}turned \u{7}bell [x]{note=gone}");
    assert!(found.len() > 3, "{found:#?}");
    let text = drawn("a\u{1b}b/", &found, false);
    assert!(!text.contains(['\u{1b}', '\u{9b}', '\u{202e}', '\u{7}']), "{text:?}");
    assert!(drawn("", &found, true).contains("\u{1b}[31m"), "colors are the desk's own");
}

#[test]
fn a_long_line_is_cut_between_words_and_programs_have_the_same_part_of_it() {
    let remark = on_the_slip("en", &"word after word ".repeat(900), &" and so on".repeat(900));
    assert!(remark.before.starts_with('…') && remark.before.len() < 60, "{}", remark.before);
    assert!(remark.after.ends_with('…') && remark.after.len() < 60, "{}", remark.after);
    let (words, so) = (remark.before.trim_start_matches('…'), remark.after.trim_end_matches('…'));
    assert!(["word", "after"].iter().any(|word| words.starts_with(word)), "{words}");
    assert!(["on", "so", "and"].iter().any(|word| so.ends_with(word)), "{so}");
    let json = serde_json::to_value(&remark).expect("JSON");
    assert_eq!(json["before"].as_str(), Some(remark.before.as_str()));
    // A short line is whole.
    let short = on_the_slip("en", "A few words, ", ".");
    assert!(!short.before.contains('…') && !short.after.contains('…'), "{short:?}");
}
