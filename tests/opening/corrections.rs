//! What a reader puts right: every correction does one thing, and the exports say so.

use broadsheet::article::{Confidence, Date, Extent, Judge};
use broadsheet::opening::{Correction, Draft, annotations, article, djot};

use crate::{opened, said};

fn draft() -> Draft {
    Draft::of(opened("plain.txt"), None)
}

#[test]
fn the_program_answers_until_the_reader_does() {
    let mut draft = draft();
    assert!(draft.found.iter().all(|found| found.judge == Judge::Program));
    let id = draft.found[1].id;
    assert!(draft.apply(&Correction::Confirm(id)));
    assert_eq!((draft.found[1].judge, draft.found[1].confidence), (Judge::Editor, Confidence::Certain));
    assert!(!draft.apply(&Correction::Confirm(id)), "once is enough");
    assert!(!draft.apply(&Correction::Confirm(9999)), "no such quotation");
}

#[test]
fn speaker_outlet_and_extent_are_changed() {
    let mut draft = draft();
    let id = draft.found[1].id;
    assert!(draft.apply(&Correction::Speaker(id, " Lee Hana ".to_owned())));
    assert!(draft.apply(&Correction::Outlet(id, "Reuters".to_owned())));
    assert!(draft.apply(&Correction::Extent(id, Extent::Paraphrase)));
    assert!(said(&draft)[1].starts_with("Lee Hana via Reuters: "), "{:?}", said(&draft));
    assert_eq!(draft.found[1].extent, Extent::Paraphrase);
    assert!(draft.apply(&Correction::Speaker(id, String::new())));
    assert!(said(&draft)[1].starts_with("nobody"));
    assert!(draft.apply(&Correction::Outlet(id, String::new())));
    assert_eq!(draft.found[1].outlet, None);
}

#[test]
fn what_is_dismissed_comes_back() {
    let mut draft = draft();
    let before = said(&draft);
    let id = draft.found[0].id;
    assert!(draft.apply(&Correction::Dismiss(id)));
    assert_eq!(said(&draft).len(), before.len() - 1);
    assert_eq!(article(&draft).expect("an article").evidence.quotations.len(), before.len() - 1);
    assert!(draft.apply(&Correction::Restore(id)));
    assert_eq!(said(&draft), before);
}

#[test]
fn a_quotation_is_added_where_none_is() {
    let mut draft = draft();
    let text = &draft.opened.pieces[2].text.clone();
    let from = text.chars().take_while(|c| *c != 'c').count();
    let all = draft.found.len();
    // Over one that is there.
    let taken = draft.found[0].clone();
    assert!(!draft.apply(&Correction::Add(taken.piece, taken.from, taken.to, "Lee Hana".to_owned())));
    assert!(!draft.apply(&Correction::Add(99, 0, 5, String::new())), "no such paragraph");
    assert!(!draft.apply(&Correction::Add(0, 5, 5, String::new())), "nothing");
    assert!(!draft.apply(&Correction::Add(0, 9000, 9001, String::new())), "outside");
    let dismissed = draft.found.iter().find(|found| found.piece == 2).map(|found| found.id);
    if let Some(id) = dismissed {
        draft.apply(&Correction::Dismiss(id));
    }
    assert!(draft.apply(&Correction::Add(2, from, from + 12, "Lee Hana".to_owned())));
    let added = draft.found.iter().find(|found| found.judge == Judge::Editor).expect("the added one");
    assert_eq!(added.speaker.as_ref().map(|who| who.name.as_str()), Some("Lee Hana"));
    assert!(draft.found.len() + 1 >= all);
    assert!(draft.found.is_sorted_by_key(|found| (found.piece, found.from)));
}

#[test]
fn the_head_is_changed() {
    let mut draft = draft();
    assert!(draft.apply(&Correction::Headline("Another one".to_owned())));
    assert!(draft.apply(&Correction::Publisher("The Hill Post".to_owned())));
    assert!(draft.apply(&Correction::Published(Date::parse("2026-03-05").expect("a date"))));
    let article = article(&draft).expect("an article");
    assert_eq!(article.headline, "Another one");
    assert_eq!(article.published, Date::parse("2026-03-05").ok());
    assert!(article.evidence.outlets.values().any(|outlet| outlet.name.display == "The Hill Post"));
}

#[test]
fn drafts_are_kept_as_they_are() {
    let mut draft = draft();
    draft.apply(&Correction::Confirm(1));
    let kept = serde_json::to_string(&draft).expect("JSON");
    assert_eq!(serde_json::from_str::<Draft>(&kept).expect("the same"), draft);
}

#[test]
fn forgetting_brings_back_what_the_program_found() {
    let fresh = draft();
    let mut draft = fresh.clone();
    draft.apply(&Correction::Dismiss(1));
    draft.apply(&Correction::Speaker(2, "Nobody Else".to_owned()));
    draft.find();
    assert_eq!(draft, fresh);
}

#[test]
fn the_file_says_what_is_sure() {
    let mut draft = draft();
    for id in [1, 2] {
        draft.apply(&Correction::Confirm(id));
    }
    insta::assert_snapshot!(djot(&draft).expect("a file"));
}

#[test]
fn annotations_find_their_words_again() {
    let draft = draft();
    let page = annotations(&draft);
    let text = draft.opened.pieces.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join("\n");
    let text: Vec<char> = text.chars().collect();
    let items = page["items"].as_array().expect("annotations");
    assert_eq!(items.len(), draft.found.len());
    for item in items {
        let quote = &item["target"]["selector"][0];
        let place = &item["target"]["selector"][1];
        let at = |key: &str| usize::try_from(place[key].as_u64().expect("a number")).expect("small");
        let words: String = text[at("start")..at("end")].iter().collect();
        assert_eq!(quote["exact"], words);
        assert_eq!(item["creator"]["type"], "Software");
    }
}
