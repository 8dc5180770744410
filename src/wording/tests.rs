//! What a translator must keep: every slot, every form, and what the program needs to read a table.

use std::collections::BTreeSet;

use super::{EN, Part, Usage, Wording, parts};

/// How many plural forms a language has (Unicode CLDR, cardinals).
fn forms_of(lang: &str) -> usize {
    if lang == "en" { 2 } else { 1 }
}

fn slots(text: &str) -> BTreeSet<&str> {
    let slots = parts(text).filter_map(|part| match part {
        Part::Slot(name) => Some(name),
        Part::Text(_) => None,
    });
    slots.collect()
}

/// Checks each text of each table beside the English one; the words say where it stands.
fn every_text(check: impl Fn(&Wording, &str, &str, &str)) {
    for table in Wording::all() {
        for ((name, texts), (_, english)) in table.fields().into_iter().zip(EN.fields()) {
            for (text, english) in texts.iter().zip(english) {
                check(table, text, english, &format!("{name} of {}: “{text}”", table.lang));
            }
        }
    }
}

#[test]
fn every_table_fills_the_same_slots() {
    every_text(|_, text, english, place| assert_eq!(slots(text), slots(english), "{place}"));
}

#[test]
fn a_text_that_counts_has_the_forms_of_its_language() {
    every_text(|table, text, english, place| {
        let wanted = if english.contains('|') { forms_of(table.lang) } else { 1 };
        assert_eq!(text.split('|').count(), wanted, "{place}");
    });
}

#[test]
fn no_text_is_empty_but_where_english_is() {
    every_text(|_, text, english, place| assert!(!text.is_empty() || english.is_empty(), "{place}"));
}

#[test]
fn a_table_is_read_from_its_lines() {
    for table in Wording::all() {
        let texts: Vec<&str> = table.fields().into_iter().flat_map(|(_, texts)| texts).copied().collect();
        let lines: &'static str = String::leak(texts.join("\n"));
        let read = Wording::from_texts(lines, Usage::PRINTED).expect("as many as there should be");
        assert_eq!(read.fields(), table.fields());
        let more: &'static str = String::leak([lines, "\none more"].concat());
        assert!(Wording::from_texts(more, Usage::PRINTED).is_none());
        let (fewer, _) = lines.rsplit_once('\n').expect("lines");
        assert!(Wording::from_texts(fewer, Usage::PRINTED).is_none());
    }
}
