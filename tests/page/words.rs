//! Somebody's words are printed as they stand in the brackets: broken ones, ones inside others, and as a property.

use broadsheet::article::Article;
use broadsheet::copydesk::{File, Manuscript, proof};
use proptest::prelude::*;
use proptest::sample::select;

use crate::html::{Element, Node};
use crate::stage::{page, sources};

const HEAD: &str = "+++
lang = \"en\"
headline = \"The bridge\"
dek = \"It opens.\"
published = \"2026-03-02\"
rights = \"Ours.\"
said-in = \"en\"
via = [\"post\"]
[sources.ann]
kind = \"person\"
name = \"Ann Lee\"
[sources.bo]
kind = \"person\"
name = \"Bo Tan\"
[outlets.post]
kind = \"outlet\"
name = \"The River Post\"
+++

";

/// The article of a text, when the desk has no error to tell.
fn article(text: &str) -> Option<Article> {
    let bytes = [HEAD, text].concat().into_bytes();
    let article = File { name: "article.dj".to_owned(), bytes };
    proof(&Manuscript { slug: "story".to_owned(), article, parallels: Vec::new() }).article
}

fn checked(text: &str) -> Article {
    article(text).unwrap_or_else(|| panic!("the desk finds an error in {text}"))
}

/// The words of an element without the numbers and letters that the page adds.
fn words(element: &Element) -> String {
    let pieces = element.children.iter().map(|node| match node {
        Node::Text(text) => crate::html::decoded(text),
        Node::Element(inner) if inner.has_class("source-mark") || inner.has_class("note-mark") => {
            String::new()
        }
        Node::Element(inner) => words(inner),
    });
    pieces.collect()
}

/// Every passage that the text prints as somebody's words: whose quotation it is, and the words.
fn printed(page: &Element) -> Vec<(String, String)> {
    let body = page.class("body");
    let passages = body.every(|element| element.has_class("quotation"));
    passages.iter().map(|one| (one.get("data-quotation").expect("a name"), words(one))).collect()
}

/// The passages on the cards, in their order.
fn on_cards(sources: &Element) -> Vec<(String, Vec<String>)> {
    let cards = sources.every(|element| element.has_class("quotation-card"));
    let passages = |card: &Element| {
        let passages = card.every(|element| element.has_class("passage"));
        passages.iter().map(|passage| passage.text()).collect()
    };
    cards.iter().map(|card| (card.get("data-quotation").expect("a name"), passages(card))).collect()
}

fn numbers(page: &Element, quotation: &str) -> Vec<String> {
    let marks = page.class("body").every(|element| {
        element.has_class("source-mark") && element.get("data-quotation").as_deref() == Some(quotation)
    });
    marks.iter().map(|mark| mark.text()).collect()
}

const BROKEN: &str =
    "[“It is stone,”]{.quote #stone by=ann done=verbatim} she said, [“and it will hold.]{.quote #stone}

[“It always did.”]{.quote #stone} That was all.
";

#[test]
fn a_broken_quotation_has_one_number_and_one_card() {
    let article = checked(BROKEN);
    let page = page(&article);
    let passages = ["“It is stone,”", "“and it will hold.", "“It always did.”"];
    assert_eq!(printed(&page), passages.map(|words| ("stone".to_owned(), words.to_owned())));
    assert_eq!(numbers(&page, "stone"), ["[1]"], "after the last passage");
    for id in ["q-stone", "q-stone.2", "q-stone.3", "m-stone"] {
        page.id(id);
    }
    let cards = on_cards(&sources(&article, []));
    assert_eq!(cards, [("stone".to_owned(), passages.map(str::to_owned).to_vec())]);
}

const NESTED: &str = "[Ann said that Bo had told her [“never”]{.quote #never by=bo done=partial}.]{.quote #told by=ann done=paraphrase}\n";

#[test]
fn words_inside_words_have_a_number_a_card_and_a_chain_of_their_own() {
    let article = checked(NESTED);
    let page = page(&article);
    let told = ("told".to_owned(), "Ann said that Bo had told her “never”.".to_owned());
    assert_eq!(printed(&page), [told, ("never".to_owned(), "“never”".to_owned())]);
    assert_eq!(
        (numbers(&page, "never"), numbers(&page, "told")),
        (vec!["[1]".to_owned()], vec!["[2]".to_owned()])
    );
    let outer = page.id("q-told");
    outer.id("q-never");
    outer.id("m-never");
    let sources = sources(&article, []);
    let chain = sources.id("c-never").class("chain").text();
    assert_eq!(chain, "Bo Tan, as told by Ann Lee, as carried by The River Post; said in English.");
}

#[test]
fn words_of_nobody_have_a_card_that_says_so() {
    let article = checked("[“No more!”]{.quote #no by=unknown done=partial} stood on a wall.\n");
    let page = page(&article);
    let mark = page.id("m-no").get("aria-label").expect("a label");
    assert_eq!(mark, "Quotation 1: Speaker unknown, Partial");
    let sources = sources(&article, []);
    let card = sources.id("c-no");
    assert_eq!(card.class("card-name").text(), "Speaker unknown");
    assert_eq!(card.class("passage").text(), "“No more!”");
}

/// A stretch of a quotation as the editor types it, and as the page prints it.
fn stretch() -> impl Strategy<Value = (String, String)> {
    let word = select(vec![
        ("stone", "stone"),
        ("*never*", "never"),
        ("_again_", "again"),
        ("[다리]{lang=ko}", "다리"),
        ("[the plan](https://example.org/)", "the plan"),
        ("a -- b", "a – b"),
        ("it's", "it’s"),
        ("100%", "100%"),
        ("`x`", "x"),
        ("\\{sic\\}", "{sic}"),
        ("…", "…"),
    ]);
    proptest::collection::vec(word, 1..5).prop_map(|words| {
        let join = |side: fn(&(&'static str, &'static str)) -> &'static str| {
            words.iter().map(side).collect::<Vec<_>>().join(" ")
        };
        (format!("So {}", join(|word| word.0)), format!("So {}", join(|word| word.1)))
    })
}

/// Text around quotations, good and bad.
fn noise() -> impl Strategy<Value = String> {
    let piece = select(vec![
        "word", "[", "]", "{", "}", "\"", "'", "*", "_", "“", "”", ".", "(", ")", "- ", "\\", "#", "::",
    ]);
    proptest::collection::vec(piece, 0..4).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn what_is_printed_as_somebodys_words_is_what_stands_in_the_brackets(
        quotations in proptest::collection::vec((stretch(), stretch(), stretch(), 0..3_u8, noise()), 1..4),
    ) {
        let (mut text, mut wanted) = (String::new(), Vec::new());
        for (number, (first, second, inner, shape, noise)) in quotations.iter().enumerate() {
            let facts = "by=ann done=verbatim";
            let id = format!("x{number}");
            match shape {
                0 => {
                    text.push_str(&format!("{noise} “One” [“{}”]{{.quote #{id} {facts}}} she said.\n\n", first.0));
                    wanted.push((id, format!("“{}”", first.1)));
                }
                1 => {
                    text.push_str(&format!(
                        "She said [“{},”]{{.quote #{id} {facts}}} {noise} she said, [“{}”]{{.quote #{id}}}.\n\n",
                        first.0, second.0
                    ));
                    wanted.push((id.clone(), format!("“{},”", first.1)));
                    wanted.push((id, format!("“{}”", second.1)));
                }
                _ => {
                    text.push_str(&format!(
                        "[“{} [‘{}’]{{.quote #{id}-in by=bo done=partial}} {}”]{{.quote #{id} {facts}}} {noise}\n\n",
                        first.0, inner.0, second.0
                    ));
                    wanted.push((id.clone(), format!("“{} ‘{}’ {}”", first.1, inner.1, second.1)));
                    wanted.push((format!("{id}-in"), format!("‘{}’", inner.1)));
                }
            }
        }
        if let Some(article) = article(&text) {
            prop_assert_eq!(printed(&page(&article)), wanted, "{}", text);
        }
    }
}
