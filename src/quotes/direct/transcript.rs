//! Transcripts and interviews: lines that say who speaks before a colon and set no marks.
//!
//! "ANN LEE, MAYOR OF KENT: We have moved the school." "Q: And then? A: Then we left." "Ann Lee: We left."

use std::collections::BTreeMap;

use crate::quotes::attribution::Rule;
use crate::quotes::candidate::Candidate;
use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// The most tokens of a label.
const LONGEST_LABEL: usize = 14;

/// How many lines with plain names make an interview.
const LEAST_LINES: usize = 3;

/// The fewest words of a line.
const LEAST_WORDS: usize = 3;

/// What stands before the colon of a line.
#[derive(Clone, Copy, Debug)]
struct Label {
    /// Who speaks, in tokens.
    speaker: Mention,
    /// The token of the colon.
    colon: usize,
    /// The token after the last of the paragraph.
    end: usize,
    /// In capitals.
    sure: bool,
    /// With a word that is a name elsewhere, too.
    named: bool,
    /// "Q" or "A".
    letter: bool,
    /// With an office or a way of speaking behind the name.
    described: bool,
    question: bool,
}

/// The spoken lines of a transcript.
pub(crate) fn lines(sheet: &Sheet) -> Vec<Candidate> {
    let labels: Vec<Label> = starts(sheet).filter_map(|from| label(sheet, from)).collect();
    // "Ann Lee:" and, further down, "Lee:" are one; "Sometimes Need:" and "Need:" are two.
    let called = |label: &Label| {
        let Mention { from, to } = label.speaker;
        let given = sheet.t(from).has(Class::MALE_NAME.with(Class::FEMALE_NAME));
        sheet.text(if given { to.saturating_sub(1).max(from) } else { from }, to).to_lowercase()
    };
    let mut plain: BTreeMap<String, usize> = BTreeMap::new();
    let mut shouted: BTreeMap<String, usize> = BTreeMap::new();
    // "The Quill: Why?" has the floor by turns with whoever answers, whether or not the text has that name elsewhere.
    let mut asking: BTreeMap<String, usize> = BTreeMap::new();
    for label in &labels {
        let plain = if label.named { &mut plain } else { &mut asking };
        let names = if label.sure { &mut shouted } else { plain };
        *names.entry(called(label)).or_default() += 1;
    }
    // Lists have lines that look alike ("Ann Lee: 547."), but nobody has the floor twice in them.
    let turns: usize = plain.values().chain(asking.values().filter(|lines| **lines > 1)).sum();
    let interview = plain.values().any(|lines| *lines > 1) && turns >= LEAST_LINES;
    let kept = labels.iter().filter(|label| {
        let turns = label.sure && (shouted.len() > 1 || label.described);
        turns || label.letter || !label.sure && label.named && interview
    });
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
        let question = sheet.listed("questions", from);
        let answer = sheet.listed("answers", from);
        let speaker = Mention { from, to: colon };
        return (question || answer).then_some(Label {
            speaker,
            colon,
            end,
            sure: false,
            named: false,
            letter: true,
            described: false,
            question,
        });
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
        let thing =
            Class::WEEKDAY.with(Class::MONTH).with(Class::DOCUMENT).with(Class::OCCASION).with(Class::STOP);
        t.capital && t.kind == Kind::Word && !t.has(thing) && !t.headline
    };
    let plain = sheet.pack.capitals_name
        && !sheet.pack.nouns_capital
        && (1..=4).contains(&names.len())
        && names.clone().all(|k| people(k) || k == from && k + 1 < to && sheet.tag(k) == Tag::Determiner);
    let named = names.clone().any(|k| sheet.tag(k) == Tag::Name);
    let speaker = Mention { from, to };
    let spoken = sheet.words(colon + 1, end) >= LEAST_WORDS && !labelled(sheet, from);
    (spoken && (sure || plain)).then_some(Label {
        speaker,
        colon,
        end,
        sure,
        named,
        letter: false,
        described: to < colon,
        question: false,
    })
}

/// "UPDATE:", "EMAIL:": lines that say what follows, not who speaks.
fn labelled(sheet: &Sheet, from: usize) -> bool {
    let low = &sheet.t(from).low;
    sheet.pack.list("no speakers").contains(low)
        || sheet.t(from).has(Class::DOCUMENT.with(Class::OCCASION).with(Class::PLACE))
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
