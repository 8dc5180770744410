//! The search: what is understood, what is found and where.

use broadsheet::article::{Alias, Evidence};
use broadsheet::reading::search::{Block, Hit, MOST_HITS, Narrowing, Part, Place, Text, find};
use broadsheet::reading::{Field, Query, fold};

use crate::desk::{evidence, id};

/// Adds a part of the page, with passages given by their words.
fn unit(page: &mut Text, place: Place, text: &str, passages: &[(&str, &str)]) {
    let own = fold(text);
    page.add(Part { place, block: Block::No }, |folded| {
        let begin = folded.len();
        folded.push_str(&own);
        let passages = passages.iter().map(|(quotation, words)| {
            let start = begin + own.find(&fold(words)).expect("the passage is in the text");
            (id(quotation), start, start + fold(words).len())
        });
        passages.collect()
    });
}

fn page() -> Text {
    let mut page = Text::default();
    unit(
        &mut page,
        Place::Text,
        "The letter spoke of “a comradeship written in blood” in Pyongyang.",
        &[("blood", "“a comradeship written in blood”")],
    );
    unit(&mut page, Place::Original, "信中提到“用鲜血凝成的友谊”。", &[]);
    unit(
        &mut page,
        Place::Text,
        "Shoigu called the army an important partner; no blood was mentioned.",
        &[("important-partner", "an important partner")],
    );
    unit(&mut page, Place::Note, "Blood stands in set phrases. Pyongyang is 평양 and 平壤.", &[]);
    unit(
        &mut page,
        Place::Source,
        "a comradeship written in blood",
        &[("blood", "a comradeship written in blood")],
    );
    page
}

/// Evidence in which the editor says which spellings belong together.
fn spelled() -> Evidence {
    let alias = |text: &str| Alias { text: text.to_owned(), lang: None };
    let spellings = vec![["Pyongyang", "평양", "平壤"].map(alias).to_vec()];
    Evidence { spellings, ..evidence().clone() }
}

/// What a search finds: the place and the words.
fn found(typed: &str) -> Vec<(usize, String)> {
    let (evidence, page) = (spelled(), page());
    let hits = find(&page, &Query::parse(typed, &evidence), &evidence);
    hits.iter()
        .map(|hit| (hit.unit, page.of(&page.units()[hit.unit])[hit.start..hit.end].to_owned()))
        .collect()
}

fn units(typed: &str) -> Vec<usize> {
    let mut units: Vec<usize> = found(typed).into_iter().map(|(unit, _)| unit).collect();
    units.dedup();
    units
}

#[test]
fn words_are_found_wherever_they_stand() {
    assert_eq!(units("blood"), [0, 2, 3, 4]);
    assert_eq!(units("BLÓOD"), [0, 2, 3, 4]);
    assert_eq!(units("鲜血"), [1]);
    assert_eq!(units("zebra"), [0; 0]);
    assert_eq!(units(""), [0; 0]);
}

#[test]
fn all_words_must_stand_in_one_part() {
    assert_eq!(units("blood comradeship"), [0, 4]);
    assert_eq!(units("blood partner"), [2]);
    assert_eq!(units("comradeship partner"), [0; 0]);
}

#[test]
fn a_phrase_is_taken_as_it_stands_and_in_whole_words() {
    assert_eq!(units("“written in blood”"), [0, 4]);
    assert_eq!(units("\"blood in written\""), [0; 0]);
    assert_eq!(units("\"art\""), [0; 0], "inside partner it is no word");
    assert_eq!(units("art"), [2]);
    assert_eq!(units("「鲜血凝成」"), [1], "no script without spaces has whole words");
    assert_eq!(units("\"written in"), [0, 4], "while it is being typed");
}

#[test]
fn fields_say_whose_words_are_looked_through() {
    assert_eq!(units("source:xi blood"), [0, 4], "not where only the page says it");
    assert_eq!(units("source:习近平 blood"), [0, 4]);
    assert_eq!(units("source:shoigu blood"), [0; 0]);
    assert_eq!(found("source:shoigu"), [(2, "an important partner".to_owned())]);
    assert_eq!(units("outlet:hope blood"), [0, 4]);
    assert_eq!(units("outlet:\"moscow times\""), [2]);
    assert_eq!(units("note:blood"), [3]);
    assert_eq!(units("note: blood"), [3], "a space after the colon is no word");
    assert_eq!(units("출처:xi blood"), [0, 4], "the fields have names in the languages of the interface");
    assert_eq!(units("来源：xi"), [0, 4], "and a wide colon is a colon");
    assert_eq!(units("colour:red"), [0; 0]);
}

#[test]
fn spellings_find_each_other() {
    assert_eq!(units("평양"), [0, 3]);
    assert_eq!(units("平壤"), [0, 3]);
    assert_eq!(units("pyongyang"), [0, 3]);
    assert_eq!(units("Шойгу"), [2], "the words of a name stand at the same place in each spelling");
    assert_eq!(units("pyongyan"), [0, 3], "a part of a name is only itself");
    let names = Query::parse("Sergei Shoigu", &spelled());
    assert_eq!(names.terms.len(), 1, "a name of two words is one term");
    assert!(names.terms[0].forms.contains(&fold("Сергей Шойгу")));
}

#[test]
fn nothing_is_guessed() {
    assert_eq!(units("bloood"), [0; 0]);
    assert_eq!(units("shojgu"), [0; 0]);
}

#[test]
fn what_is_typed_is_taken_apart() {
    let terms = Query::parse("note:\"one two\" three:four «five» \"", &Evidence::default()).terms;
    let shown: Vec<_> = terms.iter().map(|term| (term.field, term.forms.join("|"), term.exact)).collect();
    assert_eq!(
        shown,
        [
            (Field::Note, "one two".to_owned(), true),
            (Field::Anywhere, "three:four".to_owned(), false),
            (Field::Anywhere, "five".to_owned(), true),
        ]
    );
}

#[test]
fn hits_of_several_words_come_in_order_and_do_not_overlap() {
    assert_eq!(
        found("ood blood oo"),
        [(0, "blood".to_owned()), (2, "blood".to_owned()), (3, "blood".to_owned()), (4, "blood".to_owned()),]
    );
}

fn many() -> Text {
    let mut pages = Text::default();
    for _ in 0..300 {
        unit(&mut pages, Place::Text, &"a ".repeat(50), &[]);
    }
    pages
}

#[test]
fn nothing_is_found_across_two_parts() {
    let mut pages = Text::default();
    for text in ["one", "two", "", "one two"] {
        unit(&mut pages, Place::Text, text, &[]);
    }
    let hits = find(&pages, &Query::parse("\"one two\"", evidence()), evidence());
    assert_eq!(hits, [Hit { unit: 3, start: 0, end: 7 }]);
    let hits = find(&pages, &Query::parse("two", evidence()), evidence());
    assert_eq!(hits, [Hit { unit: 1, start: 0, end: 3 }, Hit { unit: 3, start: 4, end: 7 }]);
}

/// What every part is asked, one after another.
#[test]
fn one_run_through_the_text_finds_what_each_part_has() {
    let mut pages = Text::default();
    let texts: Vec<String> =
        (0..400).map(|at| format!("{} sea {}", "x".repeat(at % 7), "ab".repeat(at % 11))).collect();
    for text in &texts {
        unit(&mut pages, Place::Text, text, &[]);
    }
    for typed in ["xxxxx", "ababababababababab", "sea", "xx abab", "a"] {
        let hits = find(&pages, &Query::parse(typed, evidence()), evidence());
        let mut found: Vec<usize> = hits.iter().map(|hit| hit.unit).collect();
        found.dedup();
        let has = |text: &str| typed.split(' ').all(|word| text.contains(word));
        let expected: Vec<usize> = (0..texts.len()).filter(|at| has(&texts[*at])).collect();
        assert_eq!(found, expected, "{typed}");
    }
}

#[test]
fn a_single_letter_ends_at_ten_thousand() {
    let hits: Vec<Hit> = find(&many(), &Query::parse("a", evidence()), evidence());
    assert_eq!(hits.len(), MOST_HITS);
}

/// One search box, into which these are typed one after another, finds each time what a new one would.
fn typed_through(page: &Text, texts: &[&str]) {
    let evidence = spelled();
    let mut narrowing = Narrowing::default();
    for text in texts {
        let query = Query::parse(text, &evidence);
        assert_eq!(narrowing.find(page, &query, &evidence), find(page, &query, &evidence), "{text}");
    }
}

#[test]
fn a_search_that_is_typed_finds_what_a_new_one_finds() {
    let all = "note:blood \"written in\" pyong source:xi";
    let keys: Vec<&str> = all.char_indices().map(|(at, c)| &all[..at + c.len_utf8()]).collect();
    typed_through(&page(), &keys);
    let back: Vec<&str> = keys.iter().rev().copied().collect();
    typed_through(&page(), &back);
    typed_through(
        &page(),
        &["blood", "blood note:p", "note:blood", "\"blood\"", "\"bloo\"", "bloo", "", "in"],
    );
    // Whole words only, then any: what was left out before is found again.
    typed_through(
        &page(),
        &["\"part\"", "part", "partn", "pyongyang", "평양", "source:x", "source:xi army", "army"],
    );
}

#[test]
fn a_search_that_ended_early_does_not_narrow_the_next() {
    let mut pages = many();
    unit(&mut pages, Place::Text, "about", &[]);
    typed_through(&pages, &["a", "ab", "abo"]);
}
