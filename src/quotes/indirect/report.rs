//! A report: what is said without marks, and by whom.

use crate::quotes::pack::Frame;
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// A content without marks of its own, in tokens.
#[derive(Clone, Debug)]
pub(crate) struct Report {
    /// The stretches of the content.
    pub(crate) spans: Vec<(usize, usize)>,
    pub(crate) speaker: Option<Mention>,
    pub(crate) cue: (usize, usize),
    /// Whether the content stands before its cue.
    pub(crate) ahead: bool,
}

/// The longest content in tokens.
pub(crate) const LONGEST: usize = 120;

/// Verbs that report nothing without marks: what someone thinks or does.
pub(crate) const SILENT: Frame = Frame::MIND.with(Frame::DEED);

/// Whether a verb stands between two tokens.
pub(crate) fn has_verb(sheet: &Sheet, from: usize, to: usize) -> bool {
    // "werde erst im April geöffnet": the mood that reports, where the pack does not know the verb.
    let moods = sheet.pack.list("subjunctive");
    (from..to).any(|k| {
        matches!(sheet.tag(k), Tag::Verb | Tag::Auxiliary)
            || sheet.t(k).kind == Kind::Mark
            || moods.contains(&sheet.t(k).low)
    })
}

/// The end of a sentence without its point.
pub(crate) fn closed(sheet: &Sheet, mut end: usize, from: usize) -> usize {
    while end > from && sheet.t(end - 1).kind == Kind::Other && !sheet.before(end).any(&[")", "]", "%"]) {
        end -= 1;
    }
    end
}
