//! Remarks on the front matter.

use broadsheet::copydesk::{Manuscript, proof};

use crate::story::{
    Error, GOOD, Warning, among, file, only, only_expecting, proposes, read, spoil, unmark, with,
};

#[test]
fn missing_front_matter_is_told_at_the_first_line() {
    let remark = only("⟦# A bridge⟧\n\nIt opens.\n", Error, "no-front-matter");
    assert!(remark.expected.is_some_and(|expected| expected.contains("+++")));
    assert!(remark.hint.is_some());
}

#[test]
fn unclosed_front_matter_is_told_at_its_fence() {
    let unclosed = GOOD.replacen("+++\n\n{#lede}", "\n{#lede}", 1).replacen("+++", "⟦+++⟧", 1);
    let remark = only(&unclosed, Error, "open-front-matter");
    assert!(remark.hint.is_some_and(|hint| hint.contains("+++")));
    only("⟦+++⟧", Error, "open-front-matter");
}

#[test]
fn broken_toml_is_told_at_its_place() {
    let marked = unmark(&with("headline = \"The old bridge opens again\"", "headline = ⟦The⟧ old bridge"));
    let proof = read(marked.text.as_str());
    let broken: Vec<_> = proof.remarks.iter().filter(|remark| remark.code == "no-toml").collect();
    let first = broken.first().expect("the broken line is told");
    assert_eq!((first.severity, first.place.line), (Error, 4));
    assert!(first.place.column >= 12, "{first:#?}");
    assert!(first.expected.is_some());
    assert!(broken.iter().all(|remark| remark.place.line == 4), "{broken:#?}");
}

#[test]
fn a_key_given_twice_is_no_toml() {
    let marked = unmark(&with("dek = ", "⟦headline⟧ = \"Another\"\ndek = "));
    among(&read(marked.text.as_str()), &marked, Error, "no-toml");
}

#[test]
fn an_unknown_key_is_told_with_the_nearest_known_one() {
    let remark = only(&with("kicker = ", "⟦kiker⟧ = "), Error, "unknown-key");
    assert!(proposes(&remark, "kicker"), "{remark:#?}");
    assert!(remark.expected.is_some_and(|expected| expected.contains("headline")));
}

#[test]
fn unknown_keys_are_told_in_every_table() {
    let cases = [
        ("dateline", "date = \"2026-03-02\"", "⟦dat⟧ = \"2026-03-02\"", "date"),
        ("source", "role = \"city engineer\"", "⟦rolle⟧ = \"city engineer\"", "role"),
        ("original", "romanised = \"I Hana\"", "romanised = \"I Hana\", ⟦dirr⟧ = \"ltr\"", "dir"),
        ("outlet", "url = \"https://example.org/\"", "⟦ur⟧ = \"https://example.org/\"", "url"),
        ("document", "said = \"2026-03-01\"", "⟦sayd⟧ = \"2026-03-01\"", "said"),
        ("quotation", "published = \"2026-03-02\"\n\n[", "⟦publised⟧ = \"2026-03-02\"\n\n[", "published"),
    ];
    for (name, old, new, meant) in cases {
        let remark = only(&with(old, new), Error, "unknown-key");
        assert!(proposes(&remark, meant), "{name}: {remark:#?}");
    }
}

#[test]
fn a_strange_key_gets_no_proposal() {
    let remark = only(&with("kicker = ", "⟦photograph⟧ = "), Error, "unknown-key");
    assert_eq!(remark.hint, None);
}

#[test]
fn a_missing_headline_is_told_at_the_front_matter() {
    let text = GOOD.replacen("+++", "⟦+++⟧", 1);
    let text = spoil(&text, "headline = \"The old bridge opens again\"\n", "");
    only_expecting(&text, Error, "missing-key", "headline = \"…\"");
}

#[test]
fn missing_keys_are_told_at_their_table() {
    let cases = [
        ("lang", "+++\nlang = \"en\"", "⟦+++⟧"),
        ("dek", "+++\nlang", "⟦+++⟧\nlang"),
        ("published", "+++\nlang", "⟦+++⟧\nlang"),
        ("rights", "+++\nlang", "⟦+++⟧\nlang"),
        ("kind", "[outlets.post]\nkind = \"outlet\"", "[outlets.⟦post⟧]"),
        (
            "name",
            "[outlets.post]\nkind = \"outlet\"\nname = \"The River Post\"",
            "[outlets.⟦post⟧]\nkind = \"outlet\"",
        ),
        ("phrase", "[documents.briefing]", "[documents.⟦briefing⟧]"),
        ("place", "{ place = \"RIVERTON\", date = \"2026-03-02\" }", "⟦{ date = \"2026-03-02\" }⟧"),
        (
            "standing",
            "{ text = \"한 걸음씩\", lang = \"ko\", romanised = \"han georeumssik\", standing = \"cited\" }",
            "⟦{ text = \"한 걸음씩\", lang = \"ko\", romanised = \"han georeumssik\" }⟧",
        ),
    ];
    let lines = [
        ("dek", "dek = \"The city checked every stone.\"\n"),
        ("published", "published = \"2026-03-02\"\nupdated = \"2026-03-03\"\n"),
        ("rights", "rights = \"Text: the desk, 2026.\"\n"),
        ("phrase", "phrase = \"a briefing at city hall\"\n"),
    ];
    for (key, old, new) in cases {
        let mut text = with(old, new);
        for (_, line) in lines.iter().filter(|(name, _)| *name == key) {
            text = spoil(&text, line, "");
        }
        let fact = ["dek", "published", "rights"].contains(&key);
        let (severity, code) = if fact { (Warning, "missing-fact") } else { (Error, "missing-key") };
        let remark = only(&text, severity, code);
        assert!(remark.message.contains(&format!("{key}”")), "{key}: {remark:#?}");
        assert!(remark.expected.is_some_and(|expected| expected.contains(key)), "{key}");
    }
}

#[test]
fn an_empty_text_is_told() {
    only_expecting(&with("\"Bridges\"", "⟦\" \"⟧"), Error, "empty-value", "a text");
    only_expecting(&with("[\"Ana Mori\"]", "[⟦\"\"⟧]"), Error, "empty-value", "a text");
    only_expecting(&with("[\"I. Faro\"]", "[⟦\" \"⟧]"), Error, "empty-value", "a text");
}

#[test]
fn wrong_types_are_told() {
    let cases = [
        ("text", "\"Bridges\"", "⟦7⟧", "a text in double quotes"),
        ("table", "{ place = \"RIVERTON\", date = \"2026-03-02\" }", "⟦\"RIVERTON\"⟧", "a table: { … }"),
        ("list", "[\"Ana Mori\"]", "⟦\"Ana Mori\"⟧", "a list"),
        ("entry", "[\"Ana Mori\"]", "[⟦7⟧]", "a text or a table"),
        ("texts", "[\"briefing\"]", "⟦\"briefing\"⟧", "a list of texts: [\"…\", \"…\"]"),
        ("item", "[\"briefing\"]", "[⟦7⟧]", "a text in double quotes"),
        ("flag", "role = \"city engineer\"", "unnamed = ⟦\"yes\"⟧", "true or false"),
        (
            "named",
            "[sources.engineer]",
            "[sources]\nclerk = ⟦\"Bo\"⟧\n\n[sources.engineer]",
            "[sources.some-id]",
        ),
        ("document lang", "outlet = \"post\"", "outlet = \"post\"\nlang = ⟦7⟧", "a text in double quotes"),
    ];
    for (name, old, new, expected) in cases {
        let remark = only(&with(old, new), Error, "wrong-type");
        assert_eq!(remark.expected.as_deref(), Some(expected), "{name}");
    }
}

#[test]
fn a_table_that_is_no_table_is_told() {
    let marked = unmark("+++\nsources = ⟦7⟧\n+++\n\nText.\n");
    let remark = among(&read(marked.text.as_str()), &marked, Error, "wrong-type");
    assert_eq!(remark.expected.as_deref(), Some("tables with the head [sources.some-id]"));
}

#[test]
fn a_date_that_is_no_date_is_told() {
    for date in ["2 March 2026", "2026-3-2", "2026-02-30", "2026-13", "0000", "2026-03-02T10:00:00Z"] {
        let text = with("said = \"2026-03-01\"", &format!("said = ⟦\"{date}\"⟧"));
        only_expecting(&text, Error, "no-date", "2023, 2023-07 or 2023-07-27");
    }
    only(&with("said = \"2026-03-01\"", "said = ⟦2026-03-02T10:00:00Z⟧"), Error, "no-date");
}

#[test]
fn a_date_needs_no_quotation_marks() {
    assert_eq!(read(with("said = \"2026-03-01\"", "said = 2026-03-01")).remarks, Vec::new());
}

#[test]
fn an_update_before_the_publication_is_told() {
    let text = with("\"2026-03-03\"", "⟦\"2026-03-01\"⟧");
    only_expecting(&text, Error, "dates-out-of-order", "a date not before 2026-03-02");
}

#[test]
fn an_id_with_capitals_is_told() {
    let text = with(
        "[sources.engineer]",
        "[sources.⟦Clerk⟧]\nkind = \"person\"\nname = \"Bo\"\n\n[sources.engineer]",
    );
    let remark = only(&text, Error, "no-id");
    assert!(remark.message.contains('C') && remark.expected.is_some(), "{remark:#?}");
}

#[test]
fn a_folder_whose_name_is_no_id_is_told() {
    let manuscript =
        Manuscript { slug: "My Bridge".to_owned(), article: file("article.dj", GOOD), parallels: Vec::new() };
    let proof = proof(&manuscript);
    assert!(proof.article.is_none());
    let codes: Vec<&str> = proof.remarks.iter().map(|remark| remark.code).collect();
    assert_eq!(codes, ["file-name"], "{:#?}", proof.remarks);
    let remark = proof.remarks.first().expect("it is there");
    assert_eq!((remark.severity, remark.place.line, remark.place.column), (Error, 1, 1));
    assert!(remark.message.contains("My Bridge") && remark.expected.is_some(), "{remark:#?}");
}

#[test]
fn a_language_that_is_no_tag_is_told() {
    let remark =
        only(&with("lang = \"en\"\nkicker", "lang = ⟦\"English please\"⟧\nkicker"), Error, "no-lang");
    assert!(remark.expected.is_some_and(|expected| expected.contains("zh-Hans")));
}

#[test]
fn an_unknown_value_is_told_with_the_known_ones() {
    let remark = only(&with("\"outlet\"\n", "⟦\"outlt\"⟧\n"), Error, "unknown-value");
    assert_eq!(remark.expected.as_deref(), Some("one of: outlet, agency"));
    assert!(proposes(&remark, "outlet"), "{remark:#?}");
    only_expecting(&with("kicker = ", "dir = ⟦\"down\"⟧\nkicker = "), Error, "unknown-value", "ltr or rtl");
}

#[test]
fn an_address_that_is_none_is_told() {
    for address in
        ["example.org", "javascript:alert(1)", "ftp://example.org/", "https://", "https://a b.org/"]
    {
        let text = with("\"https://example.org/\"", &format!("⟦\"{address}\"⟧"));
        only_expecting(&text, Error, "no-address", "https://… or http://…");
    }
}

#[test]
fn foreign_words_without_a_language_are_told() {
    let cases = [
        ("headline", "\"The old bridge opens again\"", "⟦\"The 다리 opens\"⟧"),
        ("alias", "\"I. Faro\"", "⟦\"파로\"⟧"),
        ("role", "\"city engineer\"", "⟦\"기사\"⟧"),
        ("author", "\"Ana Mori\"", "⟦\"모리\"⟧"),
    ];
    for (name, old, new) in cases {
        let remark = only(&with(old, new), Error, "foreign-without-lang");
        assert_eq!(remark.expected.as_deref(), Some("a language for every foreign string"), "{name}");
        assert!(remark.hint.is_some(), "{name}");
    }
}

#[test]
fn an_original_without_a_reading_is_a_warning() {
    let text = with(
        "{ text = \"이하나\", lang = \"ko\", romanised = \"I Hana\" }",
        "{ text = ⟦\"이하나\"⟧, lang = \"ko\" }",
    );
    only_expecting(&text, Warning, "no-romanisation", "romanised = \"…\"");
}

#[test]
fn one_name_for_a_source_and_an_outlet_is_told() {
    let text =
        with("[outlets.post]", "[outlets.⟦mayor⟧]\nkind = \"agency\"\nname = \"Wire\"\n\n[outlets.post]");
    let remark = only(&text, Error, "duplicate-id");
    assert_eq!(remark.expected.as_deref(), Some("one name for one source, outlet or document"));
}

#[test]
fn one_name_for_an_outlet_and_a_document_is_told() {
    let text = with(
        "[documents.briefing]",
        "[documents.⟦post⟧]\nkind = \"report\"\nphrase = \"a report\"\n\n[documents.briefing]",
    );
    only(&text, Error, "duplicate-id");
}

#[test]
fn ids_of_the_front_matter_that_lead_nowhere_are_told() {
    let remark = only(&with("[\"briefing\"]", "[⟦\"breifing\"⟧]"), Error, "dangling-id");
    assert!(proposes(&remark, "briefing"), "{remark:#?}");
    assert_eq!(remark.expected.as_deref(), Some("a name from [documents.…]"));
    let remark = only(&with("outlet = \"post\"", "outlet = ⟦\"pots\"⟧"), Error, "dangling-id");
    assert!(proposes(&remark, "post"), "{remark:#?}");
}

#[test]
fn a_source_that_could_not_be_read_is_not_called_unknown_too() {
    let text = with("[sources.mayor]\nkind = \"person\"", "[sources.⟦mayor⟧]");
    only(&text, Error, "missing-key");
}

#[test]
fn a_source_that_nothing_uses_is_a_warning() {
    let text =
        with("[outlets.post]", "[sources.⟦clerk⟧]\nkind = \"person\"\nname = \"Bo\"\n\n[outlets.post]");
    let remark = only(&text, Warning, "unused-source");
    assert!(remark.hint.is_some());
    assert!(read(unmark(&text).text).article.is_some(), "a warning keeps nothing from print");
}

#[test]
fn spellings_are_two_or_more() {
    let with_spelling = |forms: &str| with("dek = ", &format!("spellings.⟦city⟧.forms = {forms}\ndek = "));
    let remark = only(&with_spelling("[\"Riga\"]"), Error, "lone-spelling");
    assert!(remark.message.contains("“city”") && remark.hint.is_some(), "{remark:#?}");
    only(&with_spelling("[]"), Error, "lone-spelling");
    let good = unmark(&with_spelling("[\"Riga\", { text = \"Рига\", lang = \"ru\" }]"));
    let proof = read(good.text.as_str());
    let article = proof.article.unwrap_or_else(|| panic!("{:#?}", proof.remarks));
    let forms: Vec<_> = article.evidence.spellings[0].iter().map(|form| form.text.as_str()).collect();
    assert_eq!(forms, ["Riga", "Рига"]);
}
