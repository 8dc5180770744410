//! Who speaks: words and shares.

use broadsheet::reading::shares::{Share, shares};
use broadsheet::reading::words_in;

use crate::desk::{many, printed, story};

#[test]
fn everyone_who_speaks_is_named_once_with_all_their_words() {
    for article in [printed("armistice-70"), printed("how-to-read"), many(30)] {
        let found = shares(&article.evidence);
        let words: usize = article.evidence.quotations.iter().map(|one| words_in(&one.passage)).sum();
        assert_eq!(found.iter().map(|share| share.words as usize).sum::<usize>(), words);
        let quotations: u32 = found.iter().map(|share| share.quotations).sum();
        assert_eq!(quotations as usize, article.evidence.quotations.len());
        let rank = |share: &Share| (share.quotations, share.words);
        assert!(found.windows(2).all(|pair| rank(&pair[0]) >= rank(&pair[1])), "{found:#?}");
        let mut names: Vec<&str> = found.iter().map(|share| share.speaker.as_str()).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), found.len(), "each once");
        let hundred: u32 = found.iter().map(|share| share.percent).sum();
        let rounding = found.len() as u32 / 2 + 1;
        assert!(hundred.abs_diff(100) <= rounding, "rounding alone makes {hundred}");
    }
}

#[test]
fn an_article_without_words_has_no_shares() {
    let evidence = story("", "Nothing was said.\n").evidence;
    assert!(shares(&evidence).is_empty());
}
