//! Provenance that is wrong or contradicts itself: chains, origins, renderings, corrections.

use broadsheet::article::{Corrected, Id};

use crate::story::{Error, Warning, only, only_expecting, proposes, read, spoil, with};

const STEPS: &str = "{.quote #steps by=mayor via=post done=partial}";
const BRIEFING: &str = "outlet = \"post\"\nsaid = \"2026-03-01\"";
const WIRE: &str = "[outlets.wire]\nkind = \"agency\"\nname = \"Wire\"\n";

/// The good article with more before its documents, and one more piece replaced.
fn with_outlets(more: &str, old: &str, new: &str) -> String {
    spoil(&with("[documents.briefing]", &format!("{more}\n[documents.briefing]")), old, new)
}

fn id(text: &str) -> Id {
    Id::new(text).expect("the test's own id")
}

#[test]
fn carriers_and_gaps_are_kept_in_order() {
    let text = with_outlets(
        WIRE,
        STEPS,
        "{.quote #steps by=mayor via=\"wire post\" gap-before=\"wire post\" done=partial}",
    );
    let proof = read(text);
    assert_eq!(proof.remarks, Vec::new());
    let evidence = proof.article.expect("it is good").evidence;
    assert_eq!(evidence.quotations[1].gaps, [id("wire"), id("post")]);
    let text = with_outlets(WIRE, "[quotations.steps]", "[quotations.steps]\ncarriers = [\"wire\"]");
    let evidence = read(text).article.expect("it is good").evidence;
    assert_eq!(evidence.quotations[1].carriers, [id("wire")]);
}

#[test]
fn an_outlet_that_carries_twice_is_told() {
    let text = with(STEPS, "{.quote #steps by=mayor ⟦via=\"post post\"⟧ done=partial}");
    only(&text, Error, "carried-twice");
    let text = with("[quotations.steps]", "[quotations.steps]\ncarriers = [⟦\"post\"⟧]");
    only_expecting(&text, Error, "carried-twice", "each outlet once, in via or in carriers");
}

#[test]
fn a_carrier_nobody_knows_is_told() {
    let text = with("[quotations.steps]", "[quotations.steps]\ncarriers = [⟦\"pots\"⟧]");
    assert!(proposes(&only(&text, Error, "dangling-id"), "post"));
}

#[test]
fn a_gap_outside_of_the_chain_is_told() {
    let text = with("[quotations.steps]", "[quotations.steps]\ngap-before = [⟦\"wire\"⟧]");
    only_expecting(&text, Error, "dangling-id", "an outlet of via");
}

#[test]
fn a_chain_that_leaves_out_the_publisher_is_a_warning() {
    let chain = format!("{BRIEFING}\nvia = [⟦\"wire\"⟧, \"post\"]");
    let text = with_outlets(WIRE, BRIEFING, &chain);
    only_expecting(&text, Warning, "chain-gap", "via with “post” first");
    let chain = chain.replace(['⟦', '⟧'], "") + "\ngap-before = [\"wire\"]";
    assert_eq!(read(with_outlets(WIRE, BRIEFING, &chain)).remarks, Vec::new());
}

#[test]
fn words_relayed_before_their_document_is_dated_are_told() {
    let text = with(BRIEFING, &format!("{BRIEFING}\ndate = \"2026-03-05\""));
    let text = spoil(
        &text,
        "said-in = \"en\"\npublished = \"2026-03-02\"",
        "said-in = \"en\"\npublished = ⟦\"2026-03-02\"⟧",
    );
    only_expecting(&text, Error, "relayed-before-said", "a date not before 2026-03-05");
}

#[test]
fn a_translator_the_words_never_reached_is_a_warning() {
    let text = with_outlets(WIRE, "translation = \"this-page\"", "translation = ⟦\"outlet:wire\"⟧");
    only(&text, Warning, "translator-not-in-chain");
}

#[test]
fn foreign_words_that_nobody_translated_are_told() {
    let original = "original = { text = \"한 걸음씩\", lang = \"ko\", romanised = \"han georeumssik\", standing = \"cited\" }\n";
    let text = spoil(&with(original, ""), "translation = \"this-page\"", "translation = ⟦\"none\"⟧");
    only(&text, Error, "not-translated");
}

#[test]
fn a_circle_of_origins_is_told() {
    let own = with("url = \"https://example.org/\"", "url = \"https://example.org/\"\ncopies = ⟦\"post\"⟧");
    only(&own, Error, "circle-of-origins");
    let two = with_outlets(
        &format!("{WIRE}copies = \"post\"\n"),
        "url = \"https://example.org/\"",
        "url = \"https://example.org/\"\ncopies = \"wire\"",
    );
    let codes: Vec<&str> = read(two).remarks.iter().map(|remark| remark.code).collect();
    assert_eq!(codes, ["circle-of-origins"; 2], "each arc is told, and neither is taken");
}

#[test]
fn an_outlet_may_copy_one_that_comes_later() {
    let text = with_outlets(
        WIRE,
        "url = \"https://example.org/\"",
        "url = \"https://example.org/\"\ncopies = \"wire\"",
    );
    let proof = read(text);
    assert_eq!(proof.remarks, Vec::new());
    let outlets = proof.article.expect("it is good").evidence.outlets;
    assert_eq!(outlets.get(&id("post")).and_then(|post| post.copies.clone()), Some(id("wire")));
    let text = with("url = \"https://example.org/\"", "url = \"https://example.org/\"\ncopies = ⟦\"pots\"⟧");
    assert!(proposes(&only(&text, Error, "dangling-id"), "post"));
}

/// The good article with renderings of “step by step”.
fn rendered(renderings: &str) -> String {
    with("[quotations.steps]", &format!("[quotations.steps]\nrenderings = [{renderings}]"))
}

#[test]
fn other_renderings_are_kept() {
    let text = rendered(
        "{ outlet = \"post\", text = \"one step at a time\" }, { who = \"a reader\", text = \"每次一步\", lang = \"zh-Hans\" }",
    );
    let proof = read(text);
    assert_eq!(proof.remarks, Vec::new());
    let rivals = proof.article.expect("it is good").rivals;
    assert_eq!(rivals.len(), 2);
    assert_eq!((rivals[0].lang.as_str(), rivals[1].lang.as_str()), ("en", "zh-Hans"));
}

#[test]
fn a_rendering_by_nobody_is_told() {
    only(&rendered("⟦{ text = \"one step\" }⟧"), Error, "missing-key");
    only(&rendered("⟦\"one step\"⟧"), Error, "wrong-type");
    only(&rendered("{ who = \"a reader\", text = \"x\", ⟦by⟧ = \"y\" }"), Error, "unknown-key");
}

#[test]
fn a_rendering_without_original_is_a_warning() {
    let text = with(
        "[quotations.steps]\nsaid-in = \"ko\"\ntranslation = \"this-page\"\noriginal = { text = \"한 걸음씩\", lang = \"ko\", romanised = \"han georeumssik\", standing = \"cited\" }",
        "[quotations.steps]\nsaid-in = \"und\"\nrenderings = [{ outlet = \"post\", text = ⟦\"one step\"⟧ }]",
    );
    only(&text, Warning, "rendering-without-original");
}

#[test]
fn a_rendering_older_than_the_words_is_told() {
    let text = spoil(
        &rendered("{ outlet = \"post\", text = ⟦\"one step\"⟧, published = \"2026-02-01\" }"),
        "translation = \"this-page\"",
        "translation = \"this-page\"\nsaid = \"2026-03-01\"",
    );
    only(&text, Error, "relayed-before-said");
}

/// The good article with one correction.
fn corrected(correction: &str) -> String {
    let reason = "reason = \"Misheard.\"\nby = \"The desk\"";
    with("[quotations.safe]", &format!("[[corrections]]\n{correction}\n{reason}\n\n[quotations.safe]"))
}

#[test]
fn corrections_of_blocks_quotations_and_notes_are_kept() {
    for (place, kind) in [
        ("block = \"lede\"", Corrected::Block(id("lede"))),
        ("quotation = \"steps\"", Corrected::Quotation(id("steps"))),
        ("note = \"proverb\"", Corrected::Note(id("proverb"))),
    ] {
        let proof = read(corrected(&format!("date = \"2026-03-03\"\n{place}\nold = \"piece by piece\"")));
        assert_eq!(proof.remarks, Vec::new(), "{place}");
        assert_eq!(proof.article.expect("it is good").corrections[0].at, kind);
    }
}

#[test]
fn a_correction_of_nothing_is_told() {
    only(&corrected("date = \"2026-03-03\"\nblock = ⟦\"led\"⟧\nold = \"x\""), Error, "dangling-id");
    let text = corrected("date = \"2026-03-03\"\nold = \"x\"");
    let codes: Vec<&str> = read(text).remarks.iter().map(|remark| remark.code).collect();
    assert_eq!(codes, ["missing-key"]);
}

#[test]
fn an_old_wording_that_still_stands_is_a_warning() {
    let text = corrected("date = \"2026-03-03\"\nquotation = ⟦\"steps\"⟧\nold = \"step by step\"");
    only(&text, Warning, "not-put-right");
}

#[test]
fn a_correction_outside_of_the_articles_dates_is_told() {
    for (date, expected) in [
        ("2026-03-01", "a date not before 2026-03-02"),
        ("2026-03-04", "updated = \"2026-03-04\" in the head of the article"),
    ] {
        let text = corrected(&format!("date = \"{date}\"\nblock = ⟦\"lede\"⟧\nold = \"x\""));
        only_expecting(&text, Error, "dates-out-of-order", expected);
    }
}

#[test]
fn events_come_in_the_order_of_their_dates() {
    let events = "[[events]]\ndate = \"2026-02\"\nphrase = \"Checked\"\nblock = \"lede\"\n\n[[events]]\ndate = 1953\nphrase = \"Built\"\n\n";
    let events = events.replace("1953", "\"1953\"");
    let proof = read(with("[quotations.safe]", &format!("{events}[quotations.safe]")));
    assert_eq!(proof.remarks, Vec::new());
    let events = proof.article.expect("it is good").events;
    assert_eq!(events.iter().map(|event| event.phrase.as_str()).collect::<Vec<_>>(), ["Built", "Checked"]);
}

#[test]
fn an_event_in_a_block_nobody_knows_is_told() {
    let event =
        "[[events]]\ndate = \"2026-02\"\nphrase = \"Checked\"\nblock = ⟦\"led\"⟧\n\n[quotations.safe]";
    assert!(proposes(&only(&with("[quotations.safe]", event), Error, "dangling-id"), "lede"));
}
