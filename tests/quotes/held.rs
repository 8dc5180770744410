//! What must be true of every text that the finder reads. The properties and `fuzz/` hold texts against it.

use broadsheet::quotes::{Passage, find};

fn stands(chars: &[char], passage: &Passage) -> bool {
    let (from, to) = passage.span;
    chars.get(from..to).is_some_and(|words| words.iter().collect::<String>() == passage.text)
}

/// Finds the quotations of a text: every place is in it, every passage stands there, the answer is the same twice.
pub(crate) fn hold(text: &str, lang: &str) {
    let chars: Vec<char> = text.chars().collect();
    let found = find(text, lang);
    for finding in &found {
        assert!(!finding.spans.is_empty());
        for (from, to) in &finding.spans {
            assert!(from < to && *to <= chars.len(), "{from}..{to} of {}", chars.len());
        }
        let speaker = finding.speaker.iter();
        let speaker = speaker.flat_map(|speaker| std::iter::once(&speaker.mention).chain(&speaker.role));
        let others = [&finding.cue, &finding.document, &finding.date];
        for passage in speaker.chain(others.into_iter().flatten()).chain(&finding.media) {
            assert!(stands(&chars, passage), "{passage:?}");
        }
    }
    assert_eq!(found, find(text, lang));
}
