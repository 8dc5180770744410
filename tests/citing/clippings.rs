//! A copied quotation, in both forms.

use broadsheet::article::Id;
use broadsheet::citing::{Clipping, clipping};
use broadsheet::wording::Wording;
use insta::assert_snapshot;

use crate::{STORY, imprint, story};

fn clip(id: &str, link: Option<&str>) -> Clipping {
    let article = story(STORY);
    let quotation = article.evidence.quotation(&Id::new(id).expect("an id")).expect("the quotation");
    let wording = Wording::of(&article.lang);
    clipping(wording, &article.evidence, quotation, &article.lang, &imprint(&article), link)
}

const LINK: &str = "https://paper.example/tides.html#q-sea:~:text=a%20b";

#[test]
fn everything_that_is_known_is_copied() {
    assert_snapshot!(clip("sea", Some(LINK)).text);
}

#[test]
fn rich_text_says_the_same_with_languages_and_links() {
    assert_snapshot!(clip("sea", Some(LINK)).html.replace("><", ">\n<"));
}

#[test]
fn a_reconstruction_is_labeled() {
    assert!(
        clip("guess", None)
            .text
            .contains("Probably, in Simplified Chinese (reconstructed, not a citation): 潮")
    );
}

#[test]
fn doubt_is_copied_with_its_reason() {
    assert!(clip("know", None).text.contains("Attribution likely: There was no recording."));
}

#[test]
fn the_page_speaks_of_itself_by_name() {
    let text = clip("sea", None).text;
    assert!(text.contains("Translated by The Paper"), "{text}");
    assert!(!text.contains("this page") && !text.contains("Our "), "{text}");
}

#[test]
fn only_safe_links_become_links() {
    let clip = clip("sea", Some("javascript:alert(1)"));
    assert!(!clip.html.contains("javascript:"), "{}", clip.html);
    assert!(clip.html.contains("Ada &lt;Lin&gt;"), "{}", clip.html);
}
