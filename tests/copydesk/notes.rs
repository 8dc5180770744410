//! Remarks on notes.

use crate::story::{Error, Warning, only, only_expecting, proposes, read, unmark, with};

const HEAD: &str = "{#proverb kind=idiom}";
const NOTE: &str =
    "{#proverb kind=idiom}\n::: note\nThe words were [한 걸음씩]{lang=ko rom=\"han georeumssik\"}.\n:::\n";

#[test]
fn a_note_that_is_not_there_is_told() {
    let remark = only(
        &with(
            "She used a [proverb]{note=proverb}.",
            "She used a [proverb]{note=proverb} of [old]{⟦note=provreb⟧}.",
        ),
        Error,
        "dangling-id",
    );
    assert!(proposes(&remark, "proverb"), "{remark:#?}");
    assert_eq!(remark.expected.as_deref(), Some("the name of a ::: note block"));
}

#[test]
fn a_note_that_no_word_carries_is_a_warning() {
    let text = with("[proverb]{note=proverb}", "proverb").replace(HEAD, "{⟦#proverb⟧ kind=idiom}");
    only_expecting(&text, Warning, "unused-note", "[words]{note=proverb} in the text");
    assert!(read(unmark(&text).text).article.is_some_and(|article| article.notes.len() == 1));
}

#[test]
fn one_name_for_two_notes_is_told() {
    let text = with(NOTE, &format!("{NOTE}\n{{⟦#proverb⟧ kind=term}}\n::: note\nAgain.\n:::\n"));
    let remark = only(&text, Error, "duplicate-id");
    assert_eq!(remark.expected.as_deref(), Some("one name for one note"));
}

#[test]
fn a_note_without_name_is_told() {
    let text = with(NOTE, &format!("{NOTE}\n⟦{{kind=term}}\n::: note\nAgain.\n:::\n⟧"));
    only_expecting(&text, Error, "no-note-id", "{#some-id kind=term} on the line before ::: note");
}

#[test]
fn a_note_without_kind_is_told() {
    let text = with(NOTE, &format!("⟦{}⟧", NOTE.replace(" kind=idiom", "")));
    let remark = only(&text, Error, "missing-key");
    assert!(remark.expected.is_some_and(|expected| expected.contains("term, name, idiom")));
}

#[test]
fn a_note_of_no_known_kind_is_told() {
    let remark = only(&with(HEAD, "{#proverb ⟦kind=idom⟧}"), Error, "unknown-value");
    assert!(proposes(&remark, "idiom"), "{remark:#?}");
}

#[test]
fn an_empty_note_is_told() {
    let text = with(NOTE, "⟦{#proverb kind=idiom}\n::: note\n:::\n⟧");
    only_expecting(&text, Error, "empty-note", "a paragraph");
}

#[test]
fn a_list_in_a_note_is_told() {
    let remark = only(&with(":::\n", "\n⟦- one\n⟧:::\n"), Error, "unsupported");
    assert!(remark.message.contains("note"), "{remark:#?}");
}

#[test]
fn a_quotation_in_a_note_is_told() {
    let text = with("The words were [한", "⟦[“Slowly”]{.quote #slow by=mayor via=post done=partial}⟧ or [한");
    let marked = unmark(&text);
    let remark = crate::story::among(&read(marked.text.as_str()), &marked, Error, "unsupported");
    assert!(remark.message.contains("own text only"), "{remark:#?}");
}

#[test]
fn doubt_in_a_note_needs_a_reason() {
    only(&with(HEAD, "{#proverb kind=idiom ⟦certainty=likely⟧}"), Warning, "no-reason");
    let text = with(HEAD, "{#proverb kind=idiom certainty=likely why=\"Heard once.\"}");
    assert_eq!(read(text).remarks, Vec::new());
}
