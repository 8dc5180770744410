//! Remarks on quotations: their marks in the text, their entries in the front matter, their chains.

use crate::story::{Error, Warning, only, only_expecting, proposes, read, spoil, unmark, with};

const SAFE: &str = "{.quote #safe by=engineer in=briefing done=partial}";
const STEPS: &str = "{.quote #steps by=mayor via=post done=partial}";
const STEPS_ENTRY: &str = r#"said-in = "ko"
translation = "this-page"
original = { text = "한 걸음씩", lang = "ko", romanised = "han georeumssik", standing = "cited" }
"#;

#[test]
fn a_speaker_nobody_knows_is_told() {
    let remark =
        only(&with(SAFE, "{.quote #safe ⟦by=enginer⟧ in=briefing done=partial}"), Error, "dangling-id");
    assert!(proposes(&remark, "engineer"), "{remark:#?}");
    assert_eq!(remark.expected.as_deref(), Some("a name from [sources.…], [outlets.…] or [documents.…]"));
}

#[test]
fn an_outlet_nobody_knows_is_told() {
    let remark = only(&with(STEPS, "{.quote #steps by=mayor ⟦via=pots⟧ done=partial}"), Error, "dangling-id");
    assert!(proposes(&remark, "post"), "{remark:#?}");
    assert_eq!(remark.expected.as_deref(), Some("a name from [outlets.…]"));
}

#[test]
fn a_hint_says_where_a_name_goes_and_how_a_new_one_is_added() {
    for (slip, code, message, hint) in [
        ("by=mayor ⟦via=engineer⟧", "dangling-id", "is a source, and an outlet belongs here", "by=engineer"),
        ("by=mayor ⟦via=briefing⟧", "dangling-id", "is a document, and an outlet belongs", "in=briefing"),
        ("by=mayor via=post ⟦in=post⟧", "dangling-id", "is an outlet, and a document belongs", "via=post"),
        ("by=mayor ⟦via=reuters⟧", "dangling-id", "Nothing is called “reuters”", "Add [outlets.reuters]"),
        ("⟦by=stranger⟧ via=post", "dangling-id", "Nothing is called “stranger”", "Add [sources.stranger]"),
        ("by=mayor ⟦via=\"The River Post\"⟧", "no-id", "what an entry is called on the page", "“post”"),
        ("by=mayor via=post⟦,⟧wire", "stray-brace", "A comma", "via=\"post wire\""),
        ("by=mayor via=post ⟦said-in=klingonese⟧", "no-lang", "not the tag", "not its name"),
        ("by=mayor via=post ⟦language=ko⟧", "unknown-attribute", "not known here", "“said-in”"),
        ("by=mayor ⟦through=post⟧ in=briefing", "unknown-attribute", "not known here", "“via”"),
    ] {
        let text = with(STEPS, &format!("{{.quote #steps {slip} done=partial}}"));
        let remark = only(&text, Error, code);
        assert!(remark.message.contains(message), "{remark:#?}");
        assert!(remark.hint.as_deref().is_some_and(|own| own.contains(hint)), "{slip}: {remark:#?}");
    }
    let list = only(
        &with("based-on = [\"briefing\"]", "based-on = [\"briefing\"]\nvia = ⟦\"post, wire\"⟧"),
        Error,
        "wrong-type",
    );
    assert_eq!(list.hint.as_deref(), Some("Write via = [\"post\", \"wire\"]."));
    let chain = only(&with(STEPS, "{.quote ⟦#steps⟧ by=mayor done=partial}"), Error, "no-chain");
    assert!(chain.hint.is_some_and(|hint| hint.contains("via = [\"…\"] under [sources.mayor]")));
}

#[test]
fn a_word_that_begins_with_a_bracket_is_no_passage() {
    for word in ["[]one", "[1]one", "[she]said"] {
        let text = with("[\"step by step.\"]{.quote #steps", &format!("⟦{word}{{.quote #steps"));
        let text = text.replace("via=post done=partial}", "via=post done=partial}⟧");
        let remark = only(&text, Error, "no-brackets");
        assert!(remark.message.contains(word), "{remark:#?}");
    }
}

#[test]
fn a_document_nobody_knows_is_told() {
    let remark =
        only(&with(SAFE, "{.quote #safe by=engineer ⟦in=brief⟧ done=partial}"), Error, "dangling-id");
    assert_eq!(remark.expected.as_deref(), Some("a name from [documents.…]"));
}

#[test]
fn a_translating_outlet_nobody_knows_is_told() {
    let text = with("translation = \"this-page\"", "translation = ⟦\"outlet:pots\"⟧");
    assert!(proposes(&only(&text, Error, "dangling-id"), "post"));
}

#[test]
fn a_quotation_without_speaker_is_told() {
    let remark = only(&with(SAFE, "{.quote ⟦#safe⟧ in=briefing done=partial}"), Error, "no-speaker");
    assert_eq!(
        remark.expected.as_deref(),
        Some("by=… with the name of a source, outlet or document, or by=unknown")
    );
    assert!(remark.hint.is_some());
}

#[test]
fn a_block_quotation_without_speaker_is_told() {
    let remark = only(&with("{#list}\n- The", "⟦> All is well.\n⟧\n{#list}\n- The"), Error, "no-speaker");
    assert!(remark.expected.is_some_and(|expected| expected.starts_with("{.quote #some-id by=…")));
}

#[test]
fn a_marked_block_quotation_is_a_quotation() {
    let block = "{.quote #well by=engineer in=briefing done=verbatim}\n> All is well.\n\n{#list}\n- The";
    let proof = read(with("{#list}\n- The", block));
    assert_eq!(proof.remarks, Vec::new());
    assert_eq!(proof.article.map(|article| article.evidence.quotations.len()), Some(3));
}

#[test]
fn a_speaker_without_outlet_or_document_is_told() {
    let remark = only(&with(STEPS, "{.quote ⟦#steps⟧ by=mayor done=partial}"), Error, "no-chain");
    assert_eq!(remark.expected.as_deref(), Some("in=… with a document, via=… with outlets, or both"));
}

#[test]
fn outlets_and_documents_speak_for_themselves() {
    for speaker in ["post", "briefing"] {
        let text = with(STEPS, &format!("{{.quote #steps by={speaker} done=partial}}"));
        let codes: Vec<&str> = read(text).remarks.iter().map(|remark| remark.code).collect();
        assert_eq!(codes, ["unused-source"], "{speaker}: only the mayor has nothing to say now");
    }
}

#[test]
fn a_quotation_whose_treatment_is_not_said_is_told() {
    let text = with(SAFE, "{.quote ⟦#safe⟧ by=engineer in=briefing}");
    only_expecting(&text, Error, "no-treatment", "done=verbatim, done=partial or done=paraphrase");
}

#[test]
fn a_quotation_without_name_is_told() {
    let text = with(
        "[\"step by step.\"]{.quote #steps by=mayor via=post done=partial}",
        "⟦[\"step by step.\"]{.quote by=mayor via=post done=partial}⟧",
    );
    let text = spoil(&text, &format!("[quotations.steps]\n{STEPS_ENTRY}"), "");
    only_expecting(&text, Error, "no-quotation-id", "{.quote #some-id …}");
}

#[test]
fn one_name_for_two_quotations_is_told() {
    let again = "{#list}\n- The lamps are [\"new\"]{.quote ⟦#safe⟧ by=engineer in=briefing done=partial}.";
    let text = with("{#list}\n- The lamps are *new*.", again);
    let remark = only(&text, Error, "duplicate-id");
    assert_eq!(remark.expected.as_deref(), Some("one name for one quotation"));
}

#[test]
fn an_entry_without_passage_is_told() {
    let text = with("[quotations.steps]", "[quotations.⟦step⟧]\nsaid-in = \"ko\"\n\n[quotations.steps]");
    let remark = only(&text, Error, "unmarked-quotation");
    assert!(proposes(&remark, "steps"), "{remark:#?}");
    assert!(remark.expected.is_some_and(|expected| expected.contains("{.quote #step …}")));
}

#[test]
fn a_fact_in_two_places_is_told() {
    let text = with("[quotations.safe]", "[quotations.safe]\nby = ⟦\"engineer\"⟧");
    only_expecting(&text, Error, "given-twice", "one place for one fact");
    let text = with("[quotations.steps]", "[quotations.steps]\nvia = [⟦\"post\"⟧]");
    only(&text, Error, "given-twice");
}

#[test]
fn a_mark_may_differ_from_its_document() {
    let text = with(SAFE, "{.quote #safe by=engineer in=briefing done=partial said=2026-02}");
    assert_eq!(read(text).remarks, Vec::new());
}

#[test]
fn more_languages_than_outlets_are_told() {
    let text = with("[quotations.steps]", "[quotations.steps]\npublished-in = [\"ko\", ⟦\"en\"⟧]");
    let remark = only(&text, Error, "too-many-languages");
    assert!(remark.expected.is_some());
}

#[test]
fn words_translated_from_the_language_of_the_page_are_told() {
    let text = with("[quotations.safe]\n", "[quotations.safe]\ntranslation = ⟦\"this-page\"⟧\n");
    let remark = only(&text, Error, "translated-from-itself");
    assert!(remark.expected.is_some_and(|expected| expected.contains("translation=none")));
}

#[test]
fn a_translation_of_no_known_kind_is_told() {
    let text = with("translation = \"this-page\"", "translation = ⟦\"mechanical\"⟧");
    let remark = only(&text, Error, "unknown-value");
    assert!(remark.expected.is_some_and(|expected| expected.contains("machine, revised by …")));
}

#[test]
fn a_treatment_of_no_known_kind_is_told() {
    let text = with(SAFE, "{.quote #safe by=engineer in=briefing ⟦done=partal⟧}");
    let marked = unmark(&text);
    let proof = read(marked.text.as_str());
    let remark = crate::story::among(&proof, &marked, Error, "unknown-value");
    assert!(proposes(&remark, "partial"), "{remark:#?}");
}

#[test]
fn an_original_of_words_nobody_translated_is_a_warning() {
    let entry = STEPS_ENTRY.replace("said-in = \"ko\"\n", "").replace("this-page", "none");
    let text = with(STEPS_ENTRY, &entry.replace("\"cited\"", "⟦\"cited\"⟧"));
    only(&text, Warning, "original-of-untranslated");
}

#[test]
fn an_original_in_another_language_is_a_warning() {
    let text = with(
        STEPS_ENTRY,
        &STEPS_ENTRY.replace("said-in = \"ko\"", "said-in = \"zh\"").replace("\"cited\"", "⟦\"cited\"⟧"),
    );
    only_expecting(&text, Warning, "original-in-another-language", "one language in both places");
}

#[test]
fn dates_out_of_order_are_told() {
    let cases = [
        ("published", "published = \"2026-03-02\"\n\n", "published = ⟦\"2026-02-28\"⟧\n\n", "2026-03-01"),
        (
            "retrieved",
            "published = \"2026-03-02\"\n\n",
            "published = \"2026-03-02\"\nretrieved = ⟦\"2026-03-01\"⟧\n\n",
            "2026-03-02",
        ),
    ];
    for (name, old, new, not_before) in cases {
        let remark = only(&with(old, new), Error, "dates-out-of-order");
        assert!(remark.message.contains(name), "{remark:#?}");
        assert_eq!(remark.expected, Some(format!("a date not before {not_before}")), "{name}");
    }
}

#[test]
fn a_date_in_a_mark_that_is_no_date_is_told() {
    only(
        &with(SAFE, "{.quote #safe by=engineer in=briefing done=partial ⟦said=yesterday⟧}"),
        Error,
        "no-date",
    );
}

#[test]
fn a_year_is_not_after_one_of_its_own_days() {
    assert_eq!(read(with("published = \"2026-03-02\"\n\n", "published = \"2026\"\n\n")).remarks, Vec::new());
    assert_eq!(
        read(with("published = \"2026-03-02\"\n\n", "published = \"2026-03\"\n\n")).remarks,
        Vec::new()
    );
}

#[test]
fn words_without_quotation_marks_are_a_warning() {
    let text = with("[\"safe to cross,\"]{.quote #safe", "[safe to cross,]{.quote ⟦#safe⟧");
    let remark = only(&text, Warning, "no-quotation-marks");
    assert!(remark.expected.is_some_and(|expected| expected.contains("done=paraphrase")));
}

#[test]
fn a_paraphrase_needs_no_quotation_marks() {
    let text = with("[\"safe to cross,\"]", "[safe to cross,]");
    assert_eq!(
        read(text.replace(
            "#safe by=engineer in=briefing done=partial",
            "#safe by=engineer in=briefing done=paraphrase"
        ))
        .remarks,
        Vec::new()
    );
}

#[test]
fn doubt_without_a_reason_is_a_warning() {
    let text = with("[quotations.safe]", "[quotations.safe]\ncertainty = ⟦\"likely\"⟧");
    only_expecting(&text, Warning, "no-reason", "why = \"…\"");
    let text = with(SAFE, "{.quote #safe by=engineer in=briefing done=partial ⟦certainty=uncertain⟧}");
    only(&text, Warning, "no-reason");
    let text = with("[quotations.safe]", "[quotations.safe]\ncertainty = \"likely\"\nwhy = \"One witness.\"");
    assert_eq!(read(text).remarks, Vec::new());
}

#[test]
fn an_attribute_nobody_knows_is_told() {
    let remark = only(
        &with(SAFE, "{.quote #safe by=engineer in=briefing done=partial ⟦sed=2026⟧}"),
        Error,
        "unknown-attribute",
    );
    assert!(remark.expected.is_some_and(|expected| expected.contains("said-in")));
    only(
        &with(SAFE, "{.quote ⟦.loud⟧ #safe by=engineer in=briefing done=partial}"),
        Error,
        "unknown-attribute",
    );
}

#[test]
fn a_machine_translation_says_who_revised_it() {
    use broadsheet::article::Rendering;

    let cases = [
        ("machine", None),
        ("machine, revised by Ana Mori", Some("Ana Mori")),
        ("machine revised by Ana Mori", Some("Ana Mori")),
    ];
    for (typed, reviser) in cases {
        let proof = read(with("translation = \"this-page\"", &format!("translation = \"{typed}\"")));
        assert_eq!(proof.remarks, Vec::new(), "{typed}");
        let article = proof.article.expect("it is good");
        let steps = article.evidence.quotations.iter().find(|quotation| quotation.id.as_str() == "steps");
        let expected = Rendering::Machine { revised_by: reviser.map(str::to_owned) };
        assert_eq!(steps.map(|quotation| &quotation.rendering), Some(&expected), "{typed}");
    }
    for typed in ["machines", "machine, revised by", "machine, edited by Ana Mori"] {
        let text = with("translation = \"this-page\"", &format!("translation = ⟦\"{typed}\"⟧"));
        only(&text, Error, "unknown-value");
    }
}
