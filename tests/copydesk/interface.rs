//! `languages/….toml`: the words of the interface in one more language, and the remarks on what a translator missed.

use std::fs;
use std::path::Path;

use broadsheet::copydesk::{LanguageTable, Remark, proof_language};

use crate::story::file;

/// A table with every word.
fn spanish() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/la-ribera/languages/es.toml");
    fs::read_to_string(path).expect("the example is there")
}

fn forms(lang: &str) -> Vec<&'static str> {
    match lang {
        "pl" => vec!["one", "few", "many"],
        "ja" => vec!["other"],
        _ => vec!["one", "other"],
    }
}

fn read(name: &str, text: &str) -> (Option<LanguageTable>, Vec<Remark>) {
    proof_language(&file(name, text.to_owned()), &forms)
}

/// The remark on the good table with `was` replaced by `now`, whose offending part stands in `⟦…⟧`; it is the only one.
fn remark(was: &str, now: &str) -> Remark {
    let good = spanish();
    assert!(good.contains(was), "{was} is in the table");
    let marked = good.replacen(was, now, 1);
    let start = marked.find('⟦').expect("a place is marked");
    let text = marked.replacen('⟦', "", 1);
    let end = text.find('⟧').expect("the place ends");
    let text = text.replacen('⟧', "", 1);
    let (table, remarks) = read("languages/es.toml", &text);
    let [remark] = remarks.as_slice() else { panic!("{now}: {remarks:#?}") };
    assert_eq!(remark.place.span, start..end, "{now}: {remark:#?}");
    assert!(table.is_none(), "{now}: nothing is half translated without a word");
    assert!(remark.expected.is_some(), "{now}: what was expected is said");
    remark.clone()
}

#[test]
fn a_whole_table_gives_no_remark() {
    let (table, remarks) = read("languages/es.toml", &spanish());
    assert_eq!(remarks, Vec::new());
    let table = table.expect("it is one");
    assert_eq!((table.lang.as_str(), table.name.as_str()), ("es", "Español"));
    let said = |head, name| table.texts.get(&(head, name)).expect("it is given").clone();
    assert_eq!(said("interface", "list_last"), [" y "], "the spaces around a word are part of it");
    assert_eq!(said("bar", "voices"), ["{n} voz|{n} voces"]);
    assert_eq!(said("own", "source_kinds").len(), 3);
}

#[test]
fn every_slip_has_its_remark_at_its_place() {
    let cases = [
        ("by = \"Por\"", "⟦bye⟧ = \"Por\"\nby = \"Por\"", "unknown-key"),
        ("[column]", "[⟦colum⟧]\nvoices = \"x\"\n[column]", "unknown-key"),
        ("name = \"Español\"", "name = ⟦\"\"⟧", "empty-value"),
        ("by = \"Por\"", "by = ⟦\" \"⟧", "empty-value"),
        ("by = \"Por\"", "by = ⟦3⟧", "wrong-type"),
        ("media = [\"audio\", \"vídeo\"]", "media = ⟦\"audio, vídeo\"⟧", "wrong-type"),
        ("media = [\"audio\", \"vídeo\"]", "media = ⟦[\"audio\"]⟧", "wrong-count"),
        ("work-author = \"de {author}\"", "work-author = ⟦\"de autor\"⟧", "wrong-slots"),
        ("work-author = \"de {author}\"", "work-author = ⟦\"de {author} ({year})\"⟧", "wrong-slots"),
        ("by = \"Por\"", "by = ⟦\"Por {author}\"⟧", "wrong-slots"),
        ("by = \"Por\"", "by = ⟦\"Por|De\"⟧", "wrong-text"),
        ("by = \"Por\"", "by = ⟦\"Por\\n\"⟧", "wrong-text"),
        (
            "stories = { one = \"{n} artículo\", other = \"{n} artículos\" }",
            "stories = ⟦\"{n} artículos\"⟧",
            "wrong-forms",
        ),
        (
            "stories = { one = \"{n} artículo\", other",
            "stories = { one = \"{n} artículo\", ⟦few⟧ = \"{n}\", other",
            "wrong-forms",
        ),
        (
            "stories = { one = \"{n} artículo\", other = \"{n} artículos\" }",
            "stories = ⟦{ other = \"{n} artículos\" }⟧",
            "wrong-forms",
        ),
        (
            "stories = { one = \"{n} artículo\", other = \"{n} artículos\" }",
            "stories = ⟦{ one = \"un artículo\", other = \"muchos artículos\" }⟧",
            "wrong-slots",
        ),
    ];
    for (was, now, code) in cases {
        assert_eq!(remark(was, now).code, code, "{now}");
    }
}

#[test]
fn a_remark_shows_what_the_english_says() {
    let slots = remark("work-author = \"de {author}\"", "work-author = ⟦\"de\"⟧");
    assert_eq!(slots.message, "“work-author” lacks {author}, in whose place the page puts something.");
    assert_eq!(slots.hint.as_deref(), Some("English: by {author}"));
    let near = remark("by = \"Por\"", "⟦publishd⟧ = \"x\"\nby = \"Por\"");
    assert!(near.hint.expect("a hint").contains("published"));
}

#[test]
fn one_form_may_spell_its_number_out() {
    let text = spanish().replacen("one = \"{n} artículo\"", "one = \"un artículo\"", 1);
    assert_eq!(read("languages/es.toml", &text).1, Vec::new());
}

#[test]
fn a_file_without_a_language_or_a_name_is_none() {
    let (table, remarks) = read("languages/spanish.toml", &spanish());
    assert_eq!((table, remarks[0].code), (None, "no-lang"));
    let text = spanish().replacen("name = \"Español\"", "", 1);
    let (table, remarks) = read("languages/es.toml", &text);
    assert_eq!((table, remarks[0].code), (None, "missing-key"));
    let (_, remarks) = read("languages/es.toml", "name = \"Español\n");
    assert_eq!(remarks[0].code, "no-toml");
}

#[test]
fn words_that_are_missing_are_one_warning_and_fall_back_to_english() {
    let text = spanish().replacen("by = \"Por\"\n", "", 1).replacen("[card]\n", "[card]\n#", 1);
    let (table, remarks) = read("languages/es.toml", &text);
    assert!(table.is_some(), "it is printed all the same");
    let [warning] = remarks.as_slice() else { panic!("{remarks:#?}") };
    assert_eq!(warning.code, "missing-words");
    assert_eq!(warning.message, "2 words are missing and will be in English: interface.by, card.details.");
    let (_, remarks) = read("languages/fr.toml", "name = \"Français\"\n");
    assert!(remarks[0].message.ends_with("more."), "not every one is named: {}", remarks[0].message);
}

#[test]
fn a_language_that_broadsheet_speaks_may_have_single_words_of_its_own() {
    let (table, remarks) = read("languages/ko.toml", "name = \"한국어\"\n[interface]\nsources = \"출처\"\n");
    assert_eq!(remarks, Vec::new());
    assert_eq!(table.map(|table| table.texts.len()), Some(1));
}

#[test]
fn a_month_may_have_another_form_after_a_day() {
    let months = "\"styczeń\", \"luty\", \"marzec\", \"kwiecień\", \"maj\", \"czerwiec\", \"lipiec\", \"sierpień\", \
                  \"wrzesień\", \"październik\", \"listopad\", \"grudzień\"";
    let in_dates = months.replace("lipiec", "lipca");
    let text =
        format!("name = \"Polski\"\n[interface]\nmonths = [{months}]\nmonths-in-dates = [{in_dates}]\n");
    let (table, _) = read("languages/pl.toml", &text);
    let table = table.expect("it is one");
    assert_eq!(table.texts[&("interface", "months")][6], "lipiec|lipca");
}

#[test]
fn a_language_with_one_form_needs_no_table_of_forms() {
    let text = "name = \"日本語\"\n[publication]\nstories = \"記事{n}本\"\n";
    let (table, remarks) = read("languages/ja.toml", text);
    assert_eq!(remarks.iter().map(|remark| remark.code).collect::<Vec<_>>(), ["missing-words"]);
    assert_eq!(table.expect("it is one").texts[&("publication", "stories")], ["記事{n}本"]);
}

#[test]
fn no_file_makes_the_desk_panic() {
    for text in [
        "",
        "name",
        "[interface",
        "[interface]\nmonths = [1, [2], {}]",
        "name = [\"a\"]\ninterface = 3\n\u{0}",
    ] {
        let (table, remarks) = read("languages/es.toml", text);
        assert!(table.is_none() && !remarks.is_empty(), "{text}");
    }
}
