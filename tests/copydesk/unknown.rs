//! What is not known, what holds for many quotations, and what nobody has checked.

use broadsheet::article::{Article, Id, Judge, Lang, Quotation, Rendering, Treatment};

use crate::story::{GOOD, Warning, only, read, spoil, with};

const SAFE: &str = "{.quote #safe by=engineer in=briefing done=partial}";

fn article(text: &str) -> Article {
    let proof = read(text);
    assert!(!proof.has_errors(), "{:#?}", proof.remarks);
    proof.article.expect("an article")
}

fn quotation(article: &Article, id: &str) -> Quotation {
    article.evidence.quotation(&Id::new(id).expect("an id")).expect("the quotation").clone()
}

fn codes(text: &str) -> Vec<&'static str> {
    read(text).remarks.into_iter().map(|remark| remark.code).collect()
}

#[test]
fn facts_of_the_article_that_are_missing_are_warnings_and_absent() {
    let mut text = GOOD.to_owned();
    for line in ["dek = \"The city checked every stone.\"\n", "rights = \"Text: the desk, 2026.\"\n"] {
        text = spoil(&text, line, "");
    }
    let text = spoil(&text, "published = \"2026-03-02\"\nupdated = \"2026-03-03\"\n", "");
    assert_eq!(codes(&text), ["missing-fact"; 3]);
    let article = article(&text);
    assert_eq!((article.dek, article.rights, article.published), (None, None, None));
}

#[test]
fn a_speaker_may_be_known_to_be_unknown() {
    let text = with(SAFE, "{.quote #safe by=unknown in=briefing done=partial}");
    assert_eq!(codes(&text), ["unused-source"], "the engineer says nothing more");
    assert_eq!(quotation(&article(&text), "safe").by, None);
}

#[test]
fn the_language_of_the_article_is_a_default() {
    let text = with("[quotations.safe]\nsaid-in = \"en\"\n", "[quotations.safe]\n");
    assert_eq!(read(text.as_str()).remarks, Vec::new());
    let safe = quotation(&article(&text), "safe");
    assert_eq!((safe.said_in, safe.rendering), (Lang::new("en").ok(), Rendering::Untranslated));
}

#[test]
fn where_nothing_says_the_language_the_desk_asks() {
    let text = with("[quotations.safe]\nsaid-in = \"en\"\n", "[quotations.safe]\n");
    let text = spoil(
        &text,
        "rights = \"Text: the desk, 2026.\"\nsaid-in = \"en\"\n",
        "rights = \"Text: the desk, 2026.\"\n",
    );
    assert_eq!(codes(&text), ["no-language"]);
    let safe = quotation(&article(&text), "safe");
    assert_eq!((&safe.said_in, &safe.rendering), (&None, &Rendering::Unknown));
    assert_eq!(safe.treatments(), [Treatment::Partial], "nobody is called an unknown translator");
    let known = spoil(&text, SAFE, "{.quote #safe by=engineer in=briefing done=partial said-in=und}");
    assert_eq!(read(known.as_str()).remarks, Vec::new());
    assert_eq!(quotation(&article(&known), "safe").said_in, None);
}

#[test]
fn words_in_another_language_need_a_translator() {
    let text = with("translation = \"this-page\"\noriginal", "original");
    assert_eq!(codes(&text), ["no-translator"]);
    let text = with("translation = \"this-page\"\noriginal", "translation = \"unknown\"\noriginal");
    assert_eq!(codes(&text), Vec::<&str>::new());
}

#[test]
fn defaults_go_from_the_nearest_to_the_article() {
    let steps = "said-in = \"ko\"\ntranslation = \"this-page\"\noriginal";
    // The speaker.
    let text = spoil(
        &with(steps, "original"),
        "name = \"Lee Hana\"",
        "name = \"Lee Hana\"\nsaid-in = \"ko\"\ntranslation = \"this-page\"",
    );
    assert_eq!(read(text.as_str()).remarks, Vec::new());
    assert_eq!(quotation(&article(&text), "steps").rendering, Rendering::ThisPage);
    // The outlet that carried the words.
    let text = spoil(
        &with(steps, "original"),
        "name = \"The River Post\"",
        "name = \"The River Post\"\nsaid-in = \"ko\"\ntranslation = \"outlet:post\"",
    );
    assert_eq!(read(text.as_str()).remarks, Vec::new());
    let post = Id::new("post").expect("an id");
    assert_eq!(quotation(&article(&text), "steps").rendering, Rendering::Outlet(post));
    // The article's translator is not the translator of words in its own language.
    let text = spoil(
        &with(steps, "said-in = \"ko\"\noriginal"),
        "2026.\"\nsaid-in = \"en\"",
        "2026.\"\nsaid-in = \"en\"\ntranslation = \"this-page\"",
    );
    assert_eq!(read(text.as_str()).remarks, Vec::new());
    let article = article(&text);
    assert_eq!(quotation(&article, "steps").rendering, Rendering::ThisPage);
    assert_eq!(quotation(&article, "safe").rendering, Rendering::Untranslated);
}

#[test]
fn a_default_way_is_for_words_without_one() {
    let text = spoil(&with("via=post ", ""), "2026.\"\nsaid-in", "2026.\"\nvia = [\"post\"]\nsaid-in");
    assert_eq!(read(text.as_str()).remarks, Vec::new());
    let article = article(&text);
    assert_eq!(quotation(&article, "steps").via.len(), 1);
    assert!(quotation(&article, "safe").via.is_empty(), "the briefing is its way");
}

#[test]
fn words_that_nobody_translated_were_said_in_the_language_of_the_article() {
    let text = with("[quotations.safe]\nsaid-in = \"en\"\n", "[quotations.safe]\ntranslation = \"none\"\n");
    let text = spoil(&text, "2026.\"\nsaid-in = \"en\"\n", "2026.\"\n");
    assert_eq!(read(text.as_str()).remarks, Vec::new());
    assert_eq!(quotation(&article(&text), "safe").said_in, Lang::new("en").ok());
}

#[test]
fn what_a_program_found_is_its_own_until_it_is_checked() {
    let text = with(SAFE, "{.quote ⟦#safe⟧ by=engineer in=briefing done=partial judge=program}");
    only(&text, Warning, "unchecked");
    let text = text.replace(['⟦', '⟧'], "");
    assert_eq!(quotation(&article(&text), "safe").certainty.judge, Judge::Program);
    // What it did not find is no error either.
    let bare = spoil(&text, "by=engineer in=briefing ", "");
    assert_eq!(codes(&bare), ["unused-source", "no-speaker", "unchecked"]);
    assert_eq!(quotation(&article(&bare), "safe").by, None);
}
