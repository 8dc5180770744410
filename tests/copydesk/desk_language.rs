//! One cause, one remark, at the very character, in words that an editor uses.

use broadsheet::copydesk::{Manuscript, Newsroom, Remark, proof_in};

use broadsheet::article::Date;

use crate::story::{
    Error, GOOD, GOOD_KO, Warning, file, only, proposes, read, read_beside, spoil, unmark, with, with_block,
};

const SAFE: &str = "{.quote #safe by=engineer in=briefing done=partial}";

fn hint(remark: &Remark) -> &str {
    remark.hint.as_deref().unwrap_or_default()
}

#[test]
fn each_cause_of_stray_braces_is_named_at_its_character() {
    let cases = [
        ("a comma", "{.quote #safe⟦,⟧ by=engineer in=briefing done=partial}", "comma"),
        ("curly marks", "{.quote #safe by=⟦“⟧engineer” in=briefing done=partial}", "straight"),
        ("a no-break space", "{.quote #safe⟦\u{a0}⟧by=engineer in=briefing done=partial}", "U+00A0"),
        ("a narrow no-break space", "{.quote #safe⟦\u{202f}⟧by=engineer in=briefing done=partial}", "U+202F"),
        ("a space behind =", "{.quote #safe by⟦=⟧ engineer in=briefing done=partial}", "space"),
        ("a space before =", "{.quote #safe by ⟦=⟧engineer in=briefing done=partial}", "space"),
        (
            "points in a value",
            "{.quote #safe by=engineer in=briefing done=partial said=⟦1.3.2026⟧}",
            "quotation marks",
        ),
        ("a missing brace", "⟦{.quote #safe by=engineer in=briefing done=partial⟧", "closing }"),
        (
            "a missing brace before a comma of the text",
            "⟦{.quote #safe by=engineer in=briefing done=partial⟧ Ines Faro said, who built it,",
            "closing }",
        ),
        (
            "a space in a value",
            "{.quote #safe by=engineer in=briefing done=partial why=⟦one witness⟧}",
            "space",
        ),
        ("a picture", "{.quote #safe⟦🔥⟧ by=engineer in=briefing done=partial}", "🔥"),
        ("an odd mark", "{.quote #safe by=⟦\"⟧engineer in=briefing done=partial}", "partner"),
        ("single marks", "{.quote #safe by=⟦'⟧engineer' in=briefing done=partial}", "straight"),
    ];
    for (name, braces, word) in cases {
        let remark = only(&with(SAFE, braces), Error, "stray-brace");
        assert!(remark.message.contains(word), "{name}: {}", remark.message);
        assert!(remark.hint.is_some(), "{name}");
    }
}

#[test]
fn a_misspelled_fact_is_one_remark() {
    let remark = only(
        &with(SAFE, "{.quote #safe by=engineer in=briefing ⟦doen=partial⟧}"),
        Error,
        "unknown-attribute",
    );
    assert!(proposes(&remark, "done"), "{remark:#?}");
    for (typed, meant) in
        [("direct", "verbatim"), ("exact", "verbatim"), ("indirect", "paraphrase"), ("partal", "partial")]
    {
        let text = with(SAFE, &format!("{{.quote #safe by=engineer in=briefing ⟦done={typed}⟧}}"));
        assert!(proposes(&only(&text, Error, "unknown-value"), meant), "{typed}");
    }
    let remark =
        only(&with(SAFE, "{.quote #safe ⟦by=\"Ines Faro\"⟧ in=briefing done=partial}"), Error, "no-id");
    assert!(proposes(&remark, "engineer"), "{remark:#?}");
    let remark = only(&with(SAFE, "{.quote #safe ⟦by=faro⟧ in=briefing done=partial}"), Error, "dangling-id");
    assert!(proposes(&remark, "engineer"), "{remark:#?}");
    let remark = only(
        &with(SAFE, "{.quote ⟦id=safe⟧ by=engineer in=briefing done=partial}"),
        Error,
        "unknown-attribute",
    );
    assert_eq!(hint(&remark), "Write #safe.");
}

#[test]
fn curly_marks_of_the_front_matter_are_one_remark() {
    for typed in
        ["⟦“⟧The old bridge opens again”", "⟦„⟧The old bridge opens again“", "⟦‘⟧The old bridge opens again’"]
    {
        let remark = only(&with("\"The old bridge opens again\"", typed), Error, "no-toml");
        assert!(remark.message.contains("curly"), "{}", remark.message);
    }
    // Curly marks inside a text are text.
    assert_eq!(read(with("\"The old bridge opens again\"", "\"The “old” bridge\"")).remarks, Vec::new());
}

#[test]
fn invisible_spaces_of_the_front_matter_are_one_remark() {
    for space in ['\u{a0}', '\u{202f}', '\u{3000}'] {
        let remark = only(&with("headline = ", &format!("headline⟦{space}⟧= ")), Error, "no-toml");
        assert!(remark.message.contains("U+"), "{}", remark.message);
    }
    assert_eq!(read(with("opens again", "opens\u{a0}again")).remarks, Vec::new());
}

#[test]
fn what_is_given_twice_in_the_front_matter_is_one_remark() {
    let again = "[sources.⟦engineer⟧]\nkind = \"person\"\nname = \"Ines Faro\"\n\n[sources.mayor]";
    let remark = only(&with("[sources.mayor]", again), Error, "no-toml");
    assert!(remark.message.contains("already a source, line 14"), "{}", remark.message);
    let remark = only(
        &with("role = \"city engineer\"", "role = \"city engineer\"\n⟦role⟧ = \"engineer\""),
        Error,
        "no-toml",
    );
    assert!(remark.message.contains("already given, line 18"), "{}", remark.message);
}

#[test]
fn a_key_of_the_article_below_a_head_is_one_remark() {
    let text = spoil(GOOD, "rights = \"Text: the desk, 2026.\"\n", "");
    let text =
        spoil(&text, "said = \"2026-03-01\"", "said = \"2026-03-01\"\n⟦rights⟧ = \"Text: the desk, 2026.\"");
    let remark = only(&text, Error, "unknown-key");
    assert!(remark.message.contains("belongs to the article"), "{}", remark.message);
    let text = spoil(GOOD, "published = \"2026-03-02\"\nupdated", "updated");
    let text = spoil(
        &text,
        "url = \"https://example.org/\"",
        "url = \"https://example.org/\"\n⟦published⟧ = \"2026-03-02\"",
    );
    only(&text, Error, "unknown-key");
}

#[test]
fn one_table_where_a_list_is_expected_has_the_hint() {
    let text = with(
        "[quotations.safe]",
        "[⟦events⟧]\ndate = \"2026-02\"\nphrase = \"Checked\"\n\n[quotations.safe]",
    );
    let proof = read(unmark(&text).text);
    assert_eq!(proof.remarks.len(), 1, "{:#?}", proof.remarks);
    assert!(hint(&proof.remarks[0]).contains("[[events]]"), "{:#?}", proof.remarks);
}

#[test]
fn other_formats_are_named() {
    let cases = [
        ("---\nlang: en\n---\n\nText.", "YAML"),
        ("{\\rtf1\\ansi Text.}", "RTF"),
        ("<!DOCTYPE html>\n<p>Text.</p>", "HTML"),
        ("lang = \"en\"\n+++\n\nText.", "+++ above"),
        ("The story.", "+++ first"),
    ];
    for (text, word) in cases {
        let proof = read(text);
        assert_eq!(proof.remarks.len(), 1, "{:#?}", proof.remarks);
        assert!(hint(&proof.remarks[0]).contains(word), "{:#?}", proof.remarks);
    }
}

#[test]
fn blank_lines_before_the_front_matter_do_no_harm() {
    assert_eq!(read(format!("\n\n{GOOD}")).remarks, Vec::new());
}

#[test]
fn a_file_that_is_no_version_is_one_remark() {
    for name in ["x.dj", "notes.dj", "draft-2.dj"] {
        let proof = read_beside(name, "To do: call the mayor.");
        assert_eq!(proof.remarks.len(), 1, "{name}: {:#?}", proof.remarks);
        assert_eq!((proof.remarks[0].code, proof.remarks[0].place.file.as_str()), ("file-name", name));
        assert!(hint(&proof.remarks[0]).contains(".txt"), "{name}");
    }
    let proof = read_beside("korean.dj", GOOD_KO);
    assert!(proposes(&proof.remarks[0], "ko"), "{:#?}", proof.remarks);
}

#[test]
fn tags_of_languages_are_those_of_the_registry() {
    for (typed, meant) in [("english", "en"), ("chinese", "zh"), ("jp", "ja"), ("eng", "en")] {
        let text = with(
            "[quotations.safe]\nsaid-in = \"en\"",
            &format!("[quotations.safe]\nsaid-in = ⟦\"{typed}\"⟧"),
        );
        assert!(proposes(&only(&text, Error, "no-lang"), meant), "{typed}");
    }
}

/// The remarks on a text of the newsroom of one day.
fn on(day: &str, marked: &str) -> Vec<Remark> {
    let room = Newsroom { today: Some(Date::parse(day).expect("a day")), ..Newsroom::default() };
    let article = file("article.dj", unmark(marked).text.into_bytes());
    proof_in(&Manuscript { slug: "bridge".to_owned(), article, parallels: Vec::new() }, &room).remarks
}

#[test]
fn dates_in_the_future_are_a_warning() {
    for (old, new) in [
        ("updated = \"2026-03-03\"", "updated = ⟦\"2206-03-03\"⟧"),
        ("url = \"https://example.org/\"", "url = \"https://example.org/\"\nretrieved = ⟦\"2036-03-03\"⟧"),
    ] {
        let remarks = on("2026-03-04", &with(old, new));
        assert_eq!(remarks.len(), 1, "{remarks:#?}");
        assert_eq!((remarks[0].code, remarks[0].severity), ("in-the-future", Warning));
    }
    let text = with("published = \"2026-03-02\"\nupdated = \"2026-03-03\"", "published = ⟦\"2036-03-02\"⟧");
    assert!(on("2026-03-04", &text).iter().any(|remark| remark.code == "in-the-future"));
    // Nobody says which day it is.
    assert_eq!(read(with("updated = \"2026-03-03\"", "updated = \"2206-03-03\"")).remarks, Vec::new());
    assert_eq!(on("2026-03-04", &format!("⟦{GOOD}⟧")), Vec::new());
}

#[test]
fn an_article_that_waits_for_its_day_may_bear_it() {
    let kept = |published: &str, at: &str| {
        let head = format!("published = ⟦\"{published}\"⟧\npublish-at = {at}");
        let text = with("published = \"2026-03-02\"\nupdated = \"2026-03-03\"", &head);
        let remarks = on("2026-03-04", &text);
        remarks.into_iter().find(|remark| remark.code == "in-the-future")
    };
    // In Greenwich it is the day before.
    assert!(kept("2026-03-09", "2026-03-09T06:00:00+09:00").is_none());
    assert!(kept("2026-03-09", "2026-03-09").is_none());
    let early = kept("2026-03-10", "2026-03-09T06:00:00+09:00").expect("readers get it the day before");
    assert!(early.hint.expect("a hint").contains("by its publish-at"));
    // A moment that is over keeps nothing back.
    assert!(kept("2026-03-09", "2026-03-01").is_some());
}

#[test]
fn what_happens_after_the_articles_own_day_is_told() {
    only(
        &with("done=partial} the engineer", "done=partial ⟦said=2026-04-09⟧} the engineer"),
        Error,
        "dates-out-of-order",
    );
    let published = with(
        "[quotations.safe]\nsaid-in = \"en\"\npublished = \"2026-03-02\"",
        "[quotations.safe]\nsaid-in = \"en\"\npublished = ⟦\"2026-03-09\"⟧",
    );
    only(&published, Error, "dates-out-of-order");
    let event = "[[events]]\ndate = ⟦\"2026-04-09\"⟧\nphrase = \"Opened\"\n\n[quotations.safe]";
    only(&with("[quotations.safe]", event), Warning, "dates-out-of-order");
    let document = with(
        "outlet = \"post\"\n",
        "outlet = \"post\"\ndate = \"2026-03-01\"\nretrieved = ⟦\"2026-02-01\"⟧\n",
    );
    only(&document, Error, "dates-out-of-order");
}

#[test]
fn a_document_says_its_words_on_its_day() {
    let text = with("said = \"2026-03-01\"", "date = \"2026-03-01\"");
    let article = read(text).article.expect("it is good");
    let safe = article.evidence.quotations.iter().find(|quotation| quotation.id.as_str() == "safe");
    assert_eq!(safe.and_then(|safe| safe.dates.said), Date::parse("2026-03-01").ok());
}

#[test]
fn an_extent_that_the_words_deny_is_a_warning() {
    let text = with(
        "[\"safe to cross,\"]{.quote #safe by=engineer in=briefing done=partial}",
        "[\"safe,\"]{.quote #safe by=engineer in=briefing ⟦done=verbatim⟧}",
    );
    only(&text, Warning, "extent-of-words");
    only(&with("in=briefing done=partial}", "in=briefing ⟦done=paraphrase⟧}"), Warning, "extent-of-words");
    let text = with(
        "[\"safe to cross,\"]{.quote #safe by=engineer in=briefing done=partial}",
        "[\"No.\"]{.quote #safe by=engineer in=briefing done=verbatim}",
    );
    assert_eq!(read(text).remarks, Vec::new());
}

#[test]
fn one_person_under_two_names_is_a_warning() {
    let again = "[sources.⟦engineer2⟧]\nkind = \"person\"\nname = \"Ines  Faro\"\n\n[documents.briefing]";
    let text = with("[documents.briefing]", again);
    let text = text
        .replace("{#list}", "It is [\"new\"]{.quote #new by=engineer2 in=briefing done=partial}.\n\n{#list}");
    let remark = only(&text, Warning, "same-name");
    assert!(remark.message.contains("engineer"), "{}", remark.message);
    // Two sources that nobody names may both be called so.
    let unnamed = |text: &str| {
        text.replace("name = \"Ines Faro\"", "name = \"Ines Faro\"\nunnamed = true")
            .replace("name = \"Ines  Faro\"", "name = \"Ines Faro\"\nunnamed = true")
    };
    assert_eq!(read(unnamed(&unmark(&text).text)).remarks, Vec::new());
}

#[test]
fn quoted_words_that_nobody_marked_are_a_warning() {
    let remark =
        only(&with_block("⟦\"The lamps are new,\"⟧ Ines Faro said on Monday."), Warning, "unmarked-words");
    let expected = remark.expected.expect("the mark-up");
    assert!(expected.contains("“The lamps are new,”") && expected.contains("by=engineer"), "{expected}");
    let remark = only(
        &with_block("⟦\"The lamps are new,\"⟧ Nina Weiss told The River Post."),
        Warning,
        "unmarked-words",
    );
    assert!(hint(&remark).contains("Nina Weiss"), "{remark:#?}");
    assert!(remark.expected.is_some_and(|expected| expected.contains("via=post")));
}

#[test]
fn a_sentence_in_marks_is_found_in_a_sentence_of_the_writer() {
    for block in [
        "The city engineer said: ⟦\"We will never close it again,\"⟧ and left.",
        "Ines Faro said the bridge was ⟦\"safe for all who cross it\"⟧ on Monday.",
    ] {
        let remark = only(&with_block(block), Warning, "unmarked-words");
        assert!(remark.expected.is_some_and(|expected| expected.contains("by=engineer")), "{block}");
    }
}

#[test]
fn a_quoted_sentence_without_a_speaker_is_a_warning() {
    for block in [
        "There was a note: ⟦\"We will never close it again.\"⟧",
        "⟦\"We will never close it again.\"⟧ That was all.",
    ] {
        let remark = only(&with_block(block), Warning, "unmarked-words");
        assert!(remark.expected.is_some_and(|expected| expected.contains(".quote #some-id by=")), "{block}");
    }
}

#[test]
fn words_of_the_writer_in_the_brackets_are_a_warning() {
    let block = "[\"One,\" the engineer said, \"two.\"]{.quote ⟦#one⟧ by=engineer in=briefing done=partial}";
    let remark = only(&with_block(block), Warning, "writers-words");
    assert!(remark.message.contains("the engineer said"), "{remark:#?}");
    let block = "It was [the \"iron rule\"]{.quote ⟦#rule⟧ by=engineer in=briefing done=partial}.";
    only(&with_block(block), Warning, "writers-words");
}

#[test]
fn scare_quotes_and_titles_are_not_somebodys_words() {
    for block in [
        "The \"new\" bridge is as old as the town.",
        "She wrote the novel \"The Long Bridge\" in 1999.",
        "The so-called \"bridge tax\" was never paid.",
        "They watched \"Bridge of Sighs\" and \"The River\" at the cinema.",
        "The word \"bridge\" has six letters.",
        "The ship \"Hope\" passed under it.",
    ] {
        assert_eq!(read(with_block(block)).remarks, Vec::new(), "{block}");
    }
}

#[test]
fn what_is_unfinished_is_an_error_for_readers() {
    for (old, new) in [
        ("The lamps are *new*.", "The lamps are TK."),
        ("The lamps are *new*.", "The la\u{200b}mps."),
        ("dek = \"The city checked every stone.\"", "dek = \"…\""),
    ] {
        let proof = read(with(old, new));
        assert!(!proof.has_errors() && proof.article.is_some(), "{:#?}", proof.remarks);
        let proof = proof.for_readers();
        assert!(proof.has_errors() && proof.article.is_none(), "{:#?}", proof.remarks);
    }
    let proof = read(GOOD).for_readers();
    assert!(proof.article.is_some());
}
