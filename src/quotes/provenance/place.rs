//! Where a finding stands, and whether two have one speaker.

use crate::quotes::pack::Class;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::{Finding, Passage, Span};

/// Where a finding stands.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub(crate) paragraph: usize,
    /// The sentence of its attribution.
    pub(crate) sentence: usize,
    /// A token of that sentence.
    pub(crate) at: usize,
    /// The token after the sentence in which its words end.
    pub(crate) end: usize,
}

pub(crate) fn is_same_speaker(one: &Finding, other: &Finding) -> bool {
    let (Some(one), Some(other)) = (&one.speaker, &other.speaker) else { return false };
    let named = one.resolved.is_some() && one.resolved == other.resolved;
    named || one.mention.span == other.mention.span
}

pub(crate) fn passage(sheet: &Sheet, (from, to): (usize, usize)) -> Passage {
    let span: Span = sheet.place(from, to);
    Passage { text: sheet.slice(span.0, span.1), span }
}

pub(crate) const PAPER: Class = Class::DOCUMENT.with(Class::OCCASION);

/// How many tokens of a sentence are read.
pub(crate) const LONGEST: usize = 40;

impl Place {
    pub(crate) fn of(sheet: &Sheet, finding: &Finding) -> Self {
        let token = |offset: usize| sheet.tokens.partition_point(|t| t.end <= offset);
        let first = finding.spans.first().map_or(0, |(from, _)| *from);
        let last = finding.spans.last().map_or(0, |(_, to)| to.saturating_sub(1));
        let at = token(finding.cue.as_ref().map_or(first, |cue| cue.span.0));
        let end = sheet.sentence_end(token(last)).max(sheet.sentence_end(at));
        Self { paragraph: sheet.t(at).paragraph, sentence: sheet.t(at).sentence, at, end }
    }
}
