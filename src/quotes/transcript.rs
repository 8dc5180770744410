//! Transcripts and interviews: lines that say who speaks before a colon and set no marks.
//!
//! "ANN LEE, MAYOR OF KENT: We have moved the school." "Q: And then? A: Then we left." "Ann Lee: We left."

use super::candidate::Candidate;
use super::attribution::Rule;
use super::pack::Class;
use super::phrase::Mention;
use super::sheet::Sheet;
use super::tokens::{Kind, Tag};

/// The most tokens of a label.
const LONGEST_LABEL: usize = 14;

/// How many lines with plain names make an interview.
const LEAST_LINES: usize = 2;

/// What stands before the colon of a line.
#[derive(Clone, Copy, Debug)]
struct Label {
    /// Who speaks, in tokens.
    speaker: Mention,
    /// The token of the colon.
    colon: usize,
    /// The token after the last of the paragraph.
    end: usize,
    /// In capitals, or "Q" and "A": no other line looks so.
    sure: bool,
    question: bool,
}

/// The spoken lines of a transcript.
pub(super) fn lines(sheet: &Sheet) -> Vec<Candidate> {
    let labels: Vec<Label> = starts(sheet).filter_map(|from| label(sheet, from)).collect();
    let plain = labels.iter().filter(|label| !label.sure).count();
    let kept = labels.iter().filter(|label| label.sure || plain >= LEAST_LINES);
    kept.filter(|label| !label.question).map(|label| line(sheet, label)).collect()
}

/// The first token of every paragraph.
fn starts(sheet: &Sheet) -> impl Iterator<Item = usize> {
    (0..sheet.tokens.len()).filter(|i| *i == 0 || sheet.before(*i).paragraph != sheet.t(*i).paragraph)
}

fn shouted(sheet: &Sheet, i: usize) -> bool {
    let t = sheet.t(i);
    let word = sheet.chars.get(t.start..t.end).unwrap_or_default();
    t.kind == Kind::Word && t.capital && word.iter().all(|c| !c.is_lowercase())
}

fn label(sheet: &Sheet, from: usize) -> Option<Label> {
    let paragraph = sheet.t(from).paragraph;
    let inside = |k: &usize| sheet.t(*k).paragraph == paragraph;
    let colon = (from..from + LONGEST_LABEL).take_while(inside).find(|k| sheet.t(*k).is(":"))?;
    let end = (colon..colon + 4000).find(|k| !inside(k))?;
    // What stands between marks is a quotation already.
    let marked = sheet.t(colon + 1).region.is_some() || (from..colon).any(|k| sheet.t(k).region.is_some());
    if marked || end < colon + 3 || from == colon || sheet.pack.unspaced {
        return None;
    }
    let letter = colon == from + 1 && sheet.t(from).end - sheet.t(from).start == 1 && sheet.t(from).capital;
    if letter {
        let question = sheet.pack.list("questions").contains(&sheet.t(from).low);
        let answer = sheet.pack.list("answers").contains(&sheet.t(from).low);
        let speaker = Mention { from, to: colon };
        return (question || answer).then_some(Label { speaker, colon, end, sure: true, question });
    }
    // The name goes to the first comma or bracket.
    let to = (from..colon)
        .find(|k| sheet.tag(*k) == Tag::Comma || sheet.t(*k).any(&["(", "[", "—", "–", "-"]))
        .unwrap_or(colon);
    let names = from..to;
    let sure = !names.is_empty()
        && names.clone().all(|k| shouted(sheet, k))
        && names.clone().any(|k| sheet.t(k).end - sheet.t(k).start > 2);
    let people = |k: usize| {
        let t = sheet.t(k);
        let thing = Class::WEEKDAY.with(Class::MONTH).with(Class::DOCUMENT).with(Class::OCCASION).with(Class::STOP);
        t.capital && t.kind == Kind::Word && !t.has(thing) && !t.headline
    };
    let plain = sheet.pack.capitals_name
        && !sheet.pack.nouns_capital
        && (1..=4).contains(&names.len())
        && names.clone().all(people)
        && names.clone().any(|k| sheet.tag(k) == Tag::Name);
    (sure || plain).then_some(Label { speaker: Mention { from, to }, colon, end, sure, question: false })
}

fn line(sheet: &Sheet, label: &Label) -> Candidate {
    let span = sheet.place(label.colon + 1, label.end);
    Candidate {
        spans: vec![span],
        speaker: Some(label.speaker),
        cue: Some((label.colon, label.colon + 1)),
        rule: Rule::Label,
        at: label.colon + 1,
        regions: Vec::new(),
        spoken: true,
        citing: None,
        media: Vec::new(),
        document: None,
        parent: None,
    }
}
