//! What an attacker would write is text on the page, in every place where an article's words stand.

use broadsheet::reading::Action;

use crate::html::Element;
use crate::stage::{page, toolbar};
use crate::stories;

fn page_of_eve() -> Element {
    page(&stories::hostile())
}

#[test]
fn the_words_of_an_article_are_text() {
    let page = page_of_eve();
    assert_eq!(page.class("headline").text(), "<script>alert(\"1\")</script>");
    assert_eq!(page.class("kicker").text(), "<b>&amp;</b>");
    assert_eq!(page.class("dek").text(), "\"><img src=x onerror=alert(2)>");
    assert_eq!(page.class("byline-author").text(), "By <script>alert(3)</script>");
    assert_eq!(page.class("dateline-place").text(), "<i>PORT</i>");
    assert_eq!(page.class("rights").tags("p")[0].text(), "</p><script>alert(4)</script>");
}

#[test]
fn the_words_of_a_quotation_are_text() {
    let page = page_of_eve();
    let passage = page.id("q-bad").text();
    assert!(passage.contains("<script>alert(10)</script> & "), "{passage}");
    assert_eq!(page.id("c-bad").class("passage").text(), passage);
    assert!(page.id("c-bad").class("certainty").text().contains("]]> --> <script>alert(9)</script>"));
}

#[test]
fn names_are_text_in_elements_and_attributes() {
    let page = page_of_eve();
    let card = page.id("c-bad");
    for (name, role) in [("voice-name", "voice-role"), ("card-name", "card-role")] {
        assert_eq!(page.class(name).text(), "Eve \"<script>\" O'Neil");
        assert_eq!(page.class(role).text(), "\" onmouseover=\"alert(6)");
    }
    assert!(card.class("card-aliases").text().contains("</title><script>alert(5)</script>"));
    let label = page.id("m-bad").get("aria-label").expect("a label");
    assert!(label.contains("Eve \"<script>\" O'Neil"), "{label}");
    assert!(page.id("c-bad").class("chain").text().contains("</script><script>alert(7)</script>"));
}

#[test]
fn addresses_stay_inside_their_attribute() {
    let page = page_of_eve();
    let links = page.every(|element| element.get("href").is_some_and(|href| href.contains("alert(8)")));
    assert_eq!(links.len(), 2, "in the steps of the card and in the list of sources");
    for link in links {
        let keys: Vec<&str> = link.attributes.iter().map(|(key, _)| key.as_str()).collect();
        assert_eq!(keys, ["href", "rel"]);
    }
}

#[test]
fn the_words_of_a_note_are_text() {
    let page = page_of_eve();
    assert!(page.id("n-n").text().contains("</li><script>alert(11)</script>"));
    assert_eq!(page.id("n-n").class("note-term").text(), "<u>word</u>");
}

#[test]
fn the_readers_own_words_are_text() {
    let words = "\"><script>alert(12)</script>";
    let typed = || [Action::SetText(words.to_owned()), Action::SetNarrow(true)];
    let toolbar = toolbar(&stories::voices(), typed());
    assert_eq!(toolbar.tags("input")[0].get("value").as_deref(), Some(words));
    let chip = toolbar.class("chips").tags("button")[0];
    assert_eq!(chip.get("aria-label"), Some(format!("Remove “{words}”")));
    assert_eq!(chip.text(), format!("“{words}”×"));
}
