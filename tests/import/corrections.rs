//! What a reader corrects: every edit does one thing, can be taken back, and the exports say so.

use broadsheet::article::{Block, Confidence, Date, Extent, Id, Judge, Quotation, plain_text};
use broadsheet::import::{Draft, Edit, annotations, djot};

use crate::{opened, said, text};

fn draft() -> Draft {
    crate::draft(opened("plain.txt"))
}

fn quotations(draft: &Draft) -> &[Quotation] {
    &draft.article().evidence.quotations
}

fn id(text: &str) -> Id {
    Id::new(text).expect("an id")
}

/// Adds the first place of some words in a block.
fn add(draft: &mut Draft, block: &str, words: &str, by: &str) -> bool {
    let body = &draft.article().body;
    let place = body.iter().find(|one| one.id().as_str() == block);
    let line = place.map(|place| plain_text(place.lines()[0])).unwrap_or_default();
    let Some(at) = line.find(words) else { return false };
    let from = line[..at].chars().count();
    let to = from + words.chars().count();
    let quotation = draft.new_id().expect("an id");
    draft.apply(Edit::Add { quotation, block: id(block), line: 0, from, to, by: by.to_owned() })
}

#[test]
fn the_program_answers_until_the_reader_does() {
    let mut draft = draft();
    assert!(quotations(&draft).iter().all(|one| one.certainty.judge == Judge::Program));
    let first = quotations(&draft)[1].id.clone();
    assert!(draft.apply(Edit::Confirm(first.clone())));
    let certainty = &quotations(&draft)[1].certainty;
    assert_eq!((certainty.judge, certainty.confidence), (Judge::Editor, Confidence::Certain));
    assert!(!draft.apply(Edit::Confirm(first)), "once is enough");
    assert!(!draft.apply(Edit::Confirm(id("q9999"))), "no such quotation");
}

#[test]
fn a_fact_that_is_given_does_not_check_the_whole_quotation() {
    let mut draft = draft();
    let one = quotations(&draft)[1].id.clone();
    assert!(draft.apply(Edit::Outlet(one.clone(), "Reuters".to_owned())));
    assert!(draft.apply(Edit::Document(one.clone(), "letter".to_owned())));
    assert_eq!(quotations(&draft)[1].certainty.judge, Judge::Program);
    assert!(draft.apply(Edit::Speaker(one, "Lee Hana".to_owned())));
    assert_eq!(quotations(&draft)[1].certainty.judge, Judge::Editor);
}

#[test]
fn speaker_outlet_and_extent_are_changed() {
    let mut draft = draft();
    let one = quotations(&draft)[1].id.clone();
    assert!(draft.apply(Edit::Speaker(one.clone(), " Lee Hana ".to_owned())));
    assert!(draft.apply(Edit::Outlet(one.clone(), "Reuters".to_owned())));
    assert!(draft.apply(Edit::Extent(one.clone(), Extent::Paraphrase)));
    assert!(said(&draft)[1].starts_with("Lee Hana via Reuters: "), "{:?}", said(&draft));
    assert_eq!(quotations(&draft)[1].extent, Extent::Paraphrase);
    assert!(draft.apply(Edit::Speaker(one.clone(), String::new())));
    assert!(said(&draft)[1].starts_with("nobody"));
    assert!(draft.apply(Edit::Outlet(one, String::new())));
    assert_eq!(draft.through(&quotations(&draft)[1]), None);
    let names = draft.article().evidence.outlets.values().map(|outlet| outlet.name.display.as_str());
    assert!(!names.collect::<Vec<_>>().contains(&"Reuters"), "an outlet that nothing came through is gone");
}

#[test]
fn what_is_dismissed_comes_back() {
    let mut draft = draft();
    let before = draft.article().clone();
    let first = quotations(&draft)[0].id.clone();
    assert!(draft.apply(Edit::Dismiss(first.clone())));
    assert_eq!(quotations(&draft).len(), before.evidence.quotations.len() - 1);
    assert_eq!(draft.dismissed(), before.evidence.quotations[..1]);
    assert!(!draft.apply(Edit::Dismiss(first.clone())), "it is out already");
    assert!(draft.apply(Edit::Restore(first)));
    assert_eq!(draft.article(), &before);
}

#[test]
fn corrections_are_taken_back_in_turn_and_made_again() {
    let mut draft = draft();
    let mut stands = vec![draft.article().clone()];
    let one = quotations(&draft)[1].id.clone();
    for edit in [
        Edit::Speaker(one.clone(), "Lee Hana".to_owned()),
        Edit::Headline("Another one".to_owned()),
        Edit::Publisher("The Hill Post".to_owned()),
        Edit::Dismiss(one),
    ] {
        assert!(draft.apply(edit));
        stands.push(draft.article().clone());
    }
    for stand in stands.iter().rev().skip(1) {
        assert!(draft.undo());
        assert_eq!(draft.article(), stand);
    }
    assert!(!draft.undo(), "there is nothing before");
    for stand in &stands[1..] {
        assert!(draft.redo());
        assert_eq!(draft.article(), stand);
    }
    assert!(draft.forget() && !draft.forget());
    assert_eq!(draft.article(), &stands[0]);
    assert!(draft.redo());
    assert_eq!(draft.article(), &stands[1], "what was forgotten comes back one by one");
    assert!(draft.apply(Edit::Headline("A third".to_owned())));
    assert!(!draft.can_redo(), "after another correction the old way is closed");
}

#[test]
fn a_quotation_is_added_where_none_is() {
    let words = "She left on Monday. “The bridge is open,” Mayor Ann Jones said. It opened at noon.";
    let mut draft = crate::draft(text("a.txt", words).expect("a text"));
    let before = plain_text(draft.article().body[0].lines()[0]);
    let all = quotations(&draft).len();
    let place = |block: &str, from, to| Edit::Add {
        quotation: id("q77"),
        block: id(block),
        line: 0,
        from,
        to,
        by: String::new(),
    };
    assert!(!draft.apply(place("p99", 0, 5)), "no such paragraph");
    assert!(!draft.apply(place("p1", 5, 5)), "nothing");
    assert!(!draft.apply(place("p1", 9000, 9001)), "outside");
    assert!(!add(&mut draft, "p1", "“The bridge is open,”", "Lee Hana"), "it is one");
    assert!(!add(&mut draft, "p1", "open,” Mayor", "Lee Hana"), "it would cut one in two");
    assert!(add(&mut draft, "p1", "It opened at noon", "Lee Hana"));
    assert!(add(&mut draft, "p1", "She left on Monday", ""));
    let said = said(&draft);
    assert_eq!(said.len(), all + 2);
    assert!(
        said[0].starts_with("nobody: She left") && said.last().is_some_and(|one| one.starts_with("Lee Hana"))
    );
    assert_eq!(plain_text(draft.article().body[0].lines()[0]), before, "no letter is lost");
    // Inside another one: whoever says that passes the words on.
    assert!(add(&mut draft, "p1", "bridge", "Lee Hana"));
    let inner = quotations(&draft).iter().find(|one| one.passage == "bridge").expect("it is there");
    assert!(inner.within.is_some());
}

#[test]
fn what_is_dismissed_makes_room_and_does_not_come_back_into_it() {
    let mut draft =
        crate::draft(text("a.txt", "“The bridge is open,” Mayor Ann Jones said.").expect("a text"));
    let first = quotations(&draft)[0].id.clone();
    assert!(draft.apply(Edit::Dismiss(first.clone())));
    assert!(add(&mut draft, "p1", "open,” Mayor", "Lee Hana"));
    assert!(!draft.apply(Edit::Restore(first)), "its words belong to another one now");
}

#[test]
fn the_head_is_changed() {
    let mut draft = draft();
    assert!(draft.apply(Edit::Headline("Another one".to_owned())));
    assert!(!draft.apply(Edit::Headline(" ".to_owned())), "an article has a headline");
    assert!(draft.apply(Edit::Publisher("The Hill Post".to_owned())));
    assert!(draft.apply(Edit::Published(Date::parse("2026-03-05").expect("a date"))));
    assert_eq!(draft.article().headline, "Another one");
    assert_eq!(draft.article().published, Date::parse("2026-03-05").ok());
    assert_eq!(draft.publisher(), Some("The Hill Post"));
    assert!(quotations(&draft).iter().all(|one| one.via.last().map(Id::as_str) == Some("the-hill-post")));
}

#[test]
fn drafts_are_kept_as_they_are() {
    let mut draft = draft();
    draft.apply(Edit::Confirm(id("q1")));
    draft.apply(Edit::Dismiss(id("q2")));
    draft.undo();
    let kept = serde_json::to_string(&draft).expect("JSON");
    assert_eq!(Draft::read(&kept).expect("the same"), draft);
}

/// What the device kept before there was a log: the findings with what the reader changed in them.
#[test]
fn drafts_of_an_earlier_release_are_read() {
    let kept = r#"{"opened":{"name":"a.txt","kind":"plain","head":{"headline":"A bridge","dek":null,"authors":[],
        "place":null,"place_date":null,"outlet":null,"url":null,"published":null,"updated":null,"rights":null,
        "lang":"en"},"pieces":[{"kind":"paragraph","text":"“Yes,” Ines Faro said. “No,” said Lee Hana."}],"notes":[],
        "left_out":[],"notices":[]},"found":[{"id":1,"piece":0,"from":0,"to":6,"speaker":{"name":"Ines Faro",
        "kind":"person"},"extent":"partial","confidence":"certain","judge":"editor","rule":"x"},{"id":2,"piece":0,
        "from":23,"to":28,"extent":"partial","confidence":"certain","judge":"program","dismissed":true}],"numbered":2}"#;
    let draft = Draft::read(kept).expect("a draft");
    assert_eq!(said(&draft), ["Ines Faro: “Yes,”"]);
    assert_eq!(quotations(&draft)[0].certainty.judge, Judge::Editor);
    assert!(Draft::read("{}").is_err());
}

#[test]
fn the_file_says_what_is_sure() {
    let mut draft = draft();
    for name in ["q1", "q2"] {
        draft.apply(Edit::Confirm(id(name)));
    }
    insta::assert_snapshot!(djot(&draft));
}

#[test]
fn annotations_find_their_words_again() {
    let draft = draft();
    let page = annotations(&draft);
    let lines = draft.article().body.iter().flat_map(Block::lines).map(plain_text);
    let text: Vec<char> = lines.collect::<Vec<_>>().join("\n").chars().collect();
    let items = page["items"].as_array().expect("annotations");
    assert_eq!(items.len(), quotations(&draft).len());
    for item in items {
        let quote = &item["target"]["selector"][0];
        let place = &item["target"]["selector"][1];
        let at = |key: &str| usize::try_from(place[key].as_u64().expect("a number")).expect("small");
        let words: String = text[at("start")..at("end")].iter().collect();
        assert_eq!(quote["exact"], words);
        assert_eq!(item["creator"]["type"], "Software");
    }
}
