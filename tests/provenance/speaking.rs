//! Who speaks: quotations, words and shares, under a filter.

use broadsheet::article::Voice;
use broadsheet::reading::facets::voices;
use broadsheet::reading::shares::shares;
use broadsheet::reading::{Filter, words_in};

use crate::desk::{many, printed, story};

#[test]
fn everyone_who_speaks_is_told_once_with_all_their_words() {
    for slug in ["armistice-70", "how-to-read"] {
        let article = printed(slug);
        let found = shares(&article.evidence, &Filter::default().over(&article.evidence));
        let words: usize = article.evidence.quotations.iter().map(|one| words_in(&one.passage)).sum();
        assert_eq!(found.iter().map(|share| share.words as usize).sum::<usize>(), words, "{slug}");
        assert_eq!(
            found.iter().map(|share| share.quotations as usize).sum::<usize>(),
            article.evidence.quotations.len(),
            "{slug}"
        );
        assert!(found.windows(2).all(|pair| pair[0].words >= pair[1].words), "{slug}: {found:#?}");
        let hundred: u32 = found.iter().map(|share| share.percent).sum();
        assert!((97..=103).contains(&hundred), "{slug}: rounding alone makes {hundred}");
    }
}

#[test]
fn the_tally_obeys_the_filter() {
    let article = many(30);
    let speaker = article.evidence.quotations[0].by.clone().expect("a speaker");
    let filter = Filter { speakers: [speaker.clone()].into(), ..Filter::default() };
    let found = shares(&article.evidence, &filter.over(&article.evidence));
    assert_eq!(found.len(), 1);
    assert_eq!((&found[0].speaker, found[0].percent), (&Some(speaker), 100));
    let nobody = Filter { voices: [Voice::Unnamed].into(), ..Filter::default() };
    assert!(shares(&article.evidence, &nobody.over(&article.evidence)).is_empty());
}

#[test]
fn an_article_without_words_has_no_shares() {
    let evidence = story("", "Nothing was said.\n").evidence;
    assert!(shares(&evidence, &Filter::default().over(&evidence)).is_empty());
}

#[test]
fn voices_are_counted_by_quotation() {
    let guide = printed("how-to-read");
    let [named, unnamed, institutional, not_known] = voices(&guide.evidence);
    assert_eq!(named + unnamed + institutional, guide.evidence.quotations.len());
    assert_eq!((unnamed, not_known), (1, 0));
    let armistice = printed("armistice-70");
    assert_eq!(voices(&armistice.evidence), [4, 0, armistice.evidence.quotations.len() - 4, 0]);
}
