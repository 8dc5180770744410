//! Quotations that the writer broke, and quotations inside quotations.

use broadsheet::article::{Article, Id, Quotation};

use crate::story::{Error, among, only, read, unmark, with};

const SAFE: &str =
    r#"["safe to cross,"]{.quote #safe by=engineer in=briefing done=partial} the engineer said."#;

fn article(text: &str) -> Article {
    let proof = read(text);
    assert_eq!(proof.remarks, Vec::new());
    proof.article.expect("an article")
}

fn quotation<'a>(article: &'a Article, id: &str) -> &'a Quotation {
    article.evidence.quotation(&Id::new(id).expect("an id")).expect("the quotation")
}

fn passages(quotation: &Quotation) -> Vec<(&str, &str)> {
    quotation.passages().map(|(block, words)| (block.as_str(), words)).collect()
}

#[test]
fn words_that_the_writer_broke_are_one_quotation() {
    let broken = r#"["safe to cross,"]{.quote #safe by=engineer in=briefing done=partial} the engineer said, ["and dry."]{.quote #safe}"#;
    let article = article(&with(SAFE, broken));
    assert_eq!(article.evidence.quotations.len(), 2);
    let safe = quotation(&article, "safe");
    assert_eq!(passages(safe), [("lede", "“safe to cross,”"), ("lede", "“and dry.”")]);
    assert_eq!(safe.words(), "“safe to cross,”\n“and dry.”");
}

#[test]
fn the_facts_may_stand_at_the_later_passage() {
    let broken = r#"["safe to cross,"]{.quote #safe} said the engineer, ["and dry."]{.quote #safe by=engineer in=briefing done=partial}"#;
    let article = article(&with(SAFE, broken));
    assert_eq!(quotation(&article, "safe").continued.len(), 1);
}

#[test]
fn words_go_on_in_the_next_paragraph() {
    let text = r#"["It is stone.]{.quote #stone by=engineer in=briefing done=verbatim}

{#on}
["It will hold."]{.quote #stone}"#;
    let article = article(&with("## What comes next", &format!("{text}\n\n## What comes next")));
    assert_eq!(passages(quotation(&article, "stone")), [("p1", "“It is stone."), ("on", "“It will hold.”")]);
    // The number stands after the last passage, so the order of the quotations is that of their ends.
    let order: Vec<&str> = article.evidence.quotations.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(order, ["safe", "steps", "stone"]);
}

#[test]
fn two_quotations_with_facts_of_their_own_are_not_one() {
    let twice = r#"["safe to cross,"]{.quote #safe by=engineer in=briefing done=partial} she said, ["and dry."]{.quote ⟦#safe⟧ by=mayor}"#;
    let remark = only(&with(SAFE, twice), Error, "duplicate-id");
    assert_eq!(
        remark.hint.as_deref(),
        Some("Where the same words go on, {.quote #safe} is all that is said.")
    );
}

const NESTED: &str = r#"[She said the mayor had told her ["never"]{.quote #never by=mayor done=partial}.]{.quote #told by=engineer in=briefing via=post done=paraphrase}"#;

#[test]
fn words_inside_words_know_who_passed_them_on() {
    let article = article(&with(SAFE, &format!("{SAFE} {NESTED}")));
    let (told, never) = (quotation(&article, "told"), quotation(&article, "never"));
    assert_eq!(told.passage, "She said the mayor had told her “never”.");
    assert_eq!((never.passage.as_str(), never.within.as_ref()), ("“never”", Some(&told.id)));
    assert_eq!(never.by.as_ref().map(Id::as_str), Some("mayor"));
    assert_eq!(
        (&never.via, &never.document),
        (&told.via, &None),
        "the words came the way that the outer ones did"
    );
    assert_eq!(article.evidence.around(never), Some(told));
    let order: Vec<&str> = article.evidence.quotations.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(order, ["safe", "never", "told", "steps"]);
}

#[test]
fn words_inside_a_block_quotation_are_inside_it() {
    let block = "{.quote #told by=engineer in=briefing done=verbatim}\n> I was told [\"never\"]{.quote #never by=mayor done=partial} to go.\n\n## What comes next";
    let article = article(&with("## What comes next", block));
    assert_eq!(quotation(&article, "never").within.as_ref().map(Id::as_str), Some("told"));
    assert_eq!(quotation(&article, "told").within, None);
}

#[test]
fn nothing_is_inside_itself() {
    let text = NESTED.replace("#never", "#told").replace("#told by=engineer", "⟦#told⟧ by=engineer");
    let marked = unmark(&with(SAFE, &format!("{SAFE} {text}")));
    among(&read(marked.text.as_str()), &marked, Error, "duplicate-id");
}
