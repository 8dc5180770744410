//! Where quotations begin and end: longer, shorter, cut in two, joined, explained; and every step can be taken back.

use broadsheet::article::{Article, Id, Quotation, Rendering};
use broadsheet::import::{Draft, Edit, Stretch, among, cuts, djot, open, steps, stretches};

fn draft(text: &str) -> Draft {
    Draft::of(open("a.txt", text.as_bytes(), 1).expect("a text")).expect("a draft")
}

fn id(text: &str) -> Id {
    Id::new(text).expect("an id")
}

fn words(article: &Article) -> Vec<String> {
    article.evidence.quotations.iter().map(Quotation::words).collect()
}

/// What is exported is opened again with the same quotations.
fn exported(draft: &Draft) {
    let file = djot(draft);
    let back = Draft::open("a.dj", file.as_bytes(), 1, &|_| false, &|| {}).expect("an article");
    assert_eq!(words(back.article()), words(draft.article()), "{file}");
    assert_eq!(back.article().notes.len(), draft.article().notes.len(), "{file}");
}

const BRIDGE: &str = "The bridge\n\n“The bridge is open. The road is not,” Mayor Ann Jones said on Monday.\n\n“Nobody was hurt,” she said. “We were lucky.”\n";

#[test]
fn a_quotation_grows_and_shrinks_by_words() {
    let mut draft = draft(BRIDGE);
    let first = draft.article().evidence.quotations[0].id.clone();
    assert_eq!(words(draft.article())[0], "“The bridge is open. The road is not,”");
    let (begin, end) = steps(draft.article(), &first).expect("it is in the text");
    assert_eq!((begin.earlier, begin.later, end.later), (None, Some(5), Some(44)));
    let to = end.earlier.expect("a word less");
    assert!(draft.apply(Edit::Words { quotation: first.clone(), from: 5, to }));
    assert_eq!(words(draft.article())[0], "bridge is open. The road is");
    assert!(!draft.apply(Edit::Words { quotation: first.clone(), from: 5, to }), "nothing changed");
    assert!(!draft.apply(Edit::Words { quotation: first.clone(), from: 9, to: 9 }), "no words");
    assert!(!draft.apply(Edit::Words { quotation: first.clone(), from: 5, to: 900 }), "no such place");
    assert!(!draft.apply(Edit::Words { quotation: id("q77"), from: 0, to: 4 }));
    exported(&draft);
    assert!(draft.undo());
    assert_eq!(words(draft.article())[0], "“The bridge is open. The road is not,”");
}

#[test]
fn words_without_spaces_are_moved_by_characters() {
    let draft = draft("桥\n\n市长李明说：“桥开放了。”\n");
    let first = draft.article().evidence.quotations[0].id.clone();
    let place = stretches(draft.article(), &first).remove(0);
    let (begin, end) = steps(draft.article(), &first).expect("it is in the text");
    assert!(begin.earlier.is_some_and(|at| at < place.from));
    assert_eq!(end.earlier.map(|at| place.to - at), Some(3), "「了」 takes its full stop and the mark along");
}

#[test]
fn a_quotation_is_cut_in_two_and_both_keep_what_is_known() {
    let mut draft = draft(BRIDGE);
    let whole = draft.article().evidence.quotations[0].clone();
    let cut = cuts(&whole).into_iter().find(|(_, _, ahead)| ahead.starts_with("The road")).expect("a cut");
    let rest = draft.new_id().expect("an id");
    let edit = Edit::Split { quotation: whole.id.clone(), passage: cut.0, at: cut.1, rest: rest.clone() };
    assert!(draft.apply(edit));
    let two = words(draft.article());
    assert_eq!((two[0].as_str(), two[1].as_str()), ("“The bridge is open.", "The road is not,”"));
    assert_eq!(draft.article().evidence.quotations[1].by, whole.by);
    assert_ne!(draft.new_id(), Some(rest.clone()), "its id is taken");
    exported(&draft);
    // Each half can be taken out, and had back.
    for gone in [whole.id, rest] {
        let mut draft = draft.clone();
        assert!(draft.apply(Edit::Dismiss(gone.clone())));
        assert_eq!(words(draft.article()).len(), two.len() - 1);
        assert!(draft.dismissed().iter().any(|one| one.id == gone));
        assert!(draft.apply(Edit::Restore(gone)));
        assert_eq!(words(draft.article()), two);
    }
}

#[test]
fn two_quotations_become_one_and_come_apart() {
    let mut draft = draft(
        "The road\n\n“The road is closed,” Mayor Ann Jones said. “It will stay so,” she added.\n\n“We are sorry,” Ben Smith said.\n",
    );
    let before = words(draft.article());
    let ids: Vec<Id> = draft.article().evidence.quotations.iter().map(|one| one.id.clone()).collect();
    let last = ids.last().cloned().expect("two");
    assert!(draft.apply(Edit::Join(ids[0].clone(), last.clone())));
    assert_eq!(draft.article().evidence.quotations.len(), ids.len() - 1);
    let joined = draft.article().evidence.quotation(&ids[0]).expect("the first").clone();
    assert!(joined.words().starts_with("“The road") && joined.words().ends_with("“We are sorry,”"));
    assert!(!draft.apply(Edit::Join(ids[0].clone(), last.clone())), "there is no second one any more");
    assert!(!draft.apply(Edit::Join(ids[0].clone(), ids[0].clone())));
    exported(&draft);
    // What was joined comes apart between its passages.
    let passage = joined.passages().count() - 1;
    let rest = draft.new_id().expect("an id");
    assert!(draft.apply(Edit::Split { quotation: ids[0].clone(), passage, at: 0, rest }));
    assert_eq!(words(draft.article()), before);
    assert!(draft.forget());
    assert_eq!(words(draft.article()), before);
}

#[test]
fn quotations_side_by_side_become_one_passage() {
    let mut draft = draft(BRIDGE);
    let whole = draft.article().evidence.quotations[0].clone();
    let (passage, at, _) = cuts(&whole).remove(3);
    let rest = draft.new_id().expect("an id");
    assert!(draft.apply(Edit::Split { quotation: whole.id.clone(), passage, at, rest: rest.clone() }));
    assert!(draft.apply(Edit::Join(whole.id.clone(), rest)));
    assert_eq!(draft.article().evidence.quotation(&whole.id).map(Quotation::words), Some(whole.words()));
}

#[test]
fn what_is_inside_stays_inside_and_is_never_cut() {
    let mut draft = draft(
        "The port\n\nThe mayor said: “The captain told me: ‘Nobody sleeps here,’ and I believe him.”\n",
    );
    let outer =
        draft.article().evidence.quotations.iter().find(|one| one.within.is_none()).expect("one").clone();
    let place = stretches(draft.article(), &outer.id).remove(0);
    let block = outer.block.clone();
    let inner =
        if let Some(inner) = draft.article().evidence.quotations.iter().find(|one| one.within.is_some()) {
            inner.id.clone()
        } else {
            let inner = draft.new_id().expect("an id");
            let from = place.from + outer.passage.chars().take_while(|c| *c != '‘').count();
            let to = place.from + outer.passage.chars().take_while(|c| *c != '’').count() + 1;
            let by = "the captain".to_owned();
            assert!(draft.apply(Edit::Add {
                quotation: inner.clone(),
                block: block.clone(),
                line: 0,
                from,
                to,
                by
            }));
            inner
        };
    let inside = stretches(draft.article(), &inner).remove(0);
    let middle = inside.from + 4;
    assert!(
        !draft.apply(Edit::Words { quotation: outer.id.clone(), from: place.from, to: middle }),
        "it would cut"
    );
    assert!(draft.apply(Edit::Words { quotation: outer.id.clone(), from: place.from, to: inside.from - 1 }));
    assert_eq!(draft.article().evidence.quotation(&inner).map(|one| one.within.clone()), Some(None));
    assert!(draft.apply(Edit::Words { quotation: outer.id.clone(), from: place.from, to: place.to }));
    let within = draft.article().evidence.quotation(&inner).and_then(|one| one.within.clone());
    assert_eq!(within, Some(outer.id.clone()));
    assert!(!draft.apply(Edit::Join(outer.id.clone(), inner)), "nobody goes on inside their own words");
    let part = Stretch { block, line: 0, from: place.from, to: place.from + 3 };
    assert_eq!(among(draft.article(), &part).iter().map(|one| &one.id).collect::<Vec<_>>(), [&outer.id]);
}

#[test]
fn a_note_explains_words_also_those_of_a_quotation() {
    let mut draft = draft(BRIDGE);
    let first = draft.article().evidence.quotations[0].clone();
    let place = stretches(draft.article(), &first.id).remove(0);
    let mut note = |from: usize, to: usize, text: &str| {
        let note = draft.new_note_id().expect("an id");
        let edit = Edit::Note { note, block: first.block.clone(), line: 0, from, to, text: text.to_owned() };
        draft.apply(edit)
    };
    assert!(note(place.from + 5, place.from + 11, "The one over the river."));
    assert!(note(place.from, place.from + 4, "An article."));
    assert!(!note(place.to - 3, place.to + 4, "It would cut the quotation."));
    assert!(!note(0, 4, "  "), "it says nothing");
    let terms: Vec<&str> = draft.article().notes.iter().map(|note| note.term.as_str()).collect();
    assert_eq!(terms, ["“The", "bridge"], "in the order of their marks");
    assert_eq!(words(draft.article())[0], first.passage);
    exported(&draft);
}

#[test]
fn one_correction_is_taken_back_among_many() {
    let mut draft = draft(BRIDGE);
    let first = draft.article().evidence.quotations[0].id.clone();
    assert!(draft.apply(Edit::Headline("The road".to_owned())));
    assert!(draft.apply(Edit::Speaker(first.clone(), "Ben Smith".to_owned())));
    assert!(draft.apply(Edit::Dateline("RIVERTON".to_owned())));
    assert!(draft.take_back(0));
    assert_eq!(draft.article().headline, "The bridge");
    assert_eq!(draft.article().dateline.as_ref().map(|one| one.place.as_str()), Some("RIVERTON"));
    assert!(draft.redo() && draft.article().headline == "The road");
    assert!(!draft.take_back(9));
    // What a later correction rests on stays.
    let rest = draft.new_id().expect("an id");
    let (passage, at, _) = cuts(draft.article().evidence.quotation(&first).expect("it")).remove(3);
    assert!(draft.apply(Edit::Split { quotation: first.clone(), passage, at, rest: rest.clone() }));
    let splitting = draft.log().len() - 1;
    assert!(draft.apply(Edit::Join(first, rest)));
    assert!(!draft.take_back(splitting));
    assert_eq!(draft.log().len(), splitting + 2);
}

#[test]
fn the_translation_of_a_quotation_is_set() {
    let mut draft = draft(BRIDGE);
    let first = draft.article().evidence.quotations[0].id.clone();
    draft.apply(Edit::Original(first.clone(), "Мост открыт.".to_owned()));
    assert_eq!(draft.article().evidence.quotations[0].original, None, "in no language that is known");
    assert!(
        draft.apply(Edit::SaidIn(first.clone(), broadsheet::article::Lang::new("ru").expect("a language")))
    );
    assert!(draft.apply(Edit::Rendering(first.clone(), Rendering::ThisPage)));
    assert!(draft.apply(Edit::Original(first.clone(), "Мост открыт.".to_owned())));
    let quotation = &draft.article().evidence.quotations[0];
    assert_eq!(quotation.rendering, Rendering::ThisPage);
    assert_eq!(quotation.original.as_ref().map(|one| one.wording.text.as_str()), Some("Мост открыт."));
    exported(&draft);
    assert!(draft.apply(Edit::Original(first, String::new())));
    assert_eq!(draft.article().evidence.quotations[0].original, None);
}

#[test]
fn a_document_named_after_the_wrong_speaker_goes_with_them() {
    let mut draft = draft(
        "The harbor\n\nIn a report of the Harbor Office, the Harbor Office wrote: “The pier is safe.”\n",
    );
    let first = draft.article().evidence.quotations[0].id.clone();
    draft.apply(Edit::Speaker(first.clone(), "the Harbor Office".to_owned()));
    assert!(draft.apply(Edit::Document(first.clone(), "the Harbor Office report".to_owned())));
    assert!(draft.apply(Edit::Speaker(first.clone(), "Ann Jones".to_owned())));
    assert_eq!(draft.article().evidence.quotations[0].document, None);
    assert!(draft.apply(Edit::Document(first.clone(), "a letter".to_owned())));
    assert!(draft.apply(Edit::Speaker(first, "Ben Smith".to_owned())));
    assert!(draft.article().evidence.quotations[0].document.is_some(), "a letter can be anyone’s");
}

#[test]
fn where_a_quotation_ends_says_nothing_of_who_says_it() {
    let mut draft = draft(BRIDGE);
    let before = draft.article().evidence.quotations[0].clone();
    assert_eq!(before.extent, broadsheet::article::Extent::Verbatim);
    assert!(draft.apply(Edit::Words { quotation: before.id.clone(), from: 5, to: 11 }));
    let now = &draft.article().evidence.quotations[0];
    assert_eq!((now.words().as_str(), &now.certainty), ("bridge", &before.certainty));
    assert_eq!(now.extent, broadsheet::article::Extent::Partial, "a word is no sentence");
}
