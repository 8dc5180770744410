//! Chinese and Korean: one document that a text names in several ways, 一份内部报告 and 报告, 내부 보고서 and 보고서.

use crate::quotes::cjk::text::CjkText;
use crate::quotes::{Finding, SpeakerKind};

/// How many documents back a bare word looks for its fuller name.
const NEAREST: usize = 12;

/// Gives a document that is only named by its kind the fuller name that the text had for it before.
pub(crate) fn unify(cjk: &CjkText<'_>, found: &mut [Finding]) {
    let mut known: Vec<crate::quotes::Passage> = Vec::new();
    for finding in found {
        if let Some(document) = &mut finding.document {
            match fuller(cjk, &known, &document.text) {
                Some(full) => *document = full,
                None => known.push(document.clone()),
            }
        }
        if let Some(speaker) = &mut finding.speaker
            && speaker.kind == SpeakerKind::Document
        {
            match fuller(cjk, &known, &speaker.mention.text) {
                Some(full) => speaker.resolved = Some(full.text),
                None => known.push(speaker.mention.clone()),
            }
        }
        if known.len() > NEAREST {
            known.remove(0);
        }
    }
}

/// The fuller name of a bare word for a document, "the report": the last one before that ends with it.
fn fuller(
    cjk: &CjkText<'_>,
    known: &[crate::quotes::Passage],
    phrase: &str,
) -> Option<crate::quotes::Passage> {
    let pointing = cjk.pack.list("pointing").iter().filter_map(|word| phrase.strip_prefix(word.as_str()));
    let bare = pointing.min_by_key(|rest| rest.len()).unwrap_or(phrase).trim_start();
    let kind = cjk.pack.list("documents").iter().any(|word| word == bare);
    let fits = |full: &&crate::quotes::Passage| {
        full.text != bare && full.text != phrase && full.text.ends_with(bare)
    };
    known.iter().rev().filter(|_| kind).find(fits).cloned()
}
