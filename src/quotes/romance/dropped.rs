//! Spanish verbs of saying without a subject: “…”, ha subrayado. «Añadió que …». Whoever spoke last goes on.

use crate::quotes::attribution::Rule;
use crate::quotes::candidate::Candidate;
use crate::quotes::pack::{Class, Form};
use crate::quotes::phrase::noun_phrase::{Mention, phrase_after, with_name};
use crate::quotes::subject::clause::clause_subject;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::{Kind, Tag};

/// How many words may stand between a verb and the marks that hold its thing: "ha *definido como* “…”".
const NEAR: usize = 4;

/// How many words back whoever goes on may have spoken.
const BACK: usize = 160;

/// Gives what has a verb without a subject to whoever spoke last, in the same paragraph or the one before.
pub(crate) fn fill(sheet: &Sheet, drafts: &mut [Candidate]) {
    let mut last: Option<(usize, usize, usize)> = None;
    for draft in drafts {
        let at = draft.cue.map_or(draft.at, |(at, _)| at);
        if let Some(speaker) = draft.speaker {
            last = Some((speaker.from, speaker.to, at));
            continue;
        }
        let Some((from, to, spoke)) = last.filter(|(.., spoke)| *spoke <= at && at - spoke <= BACK) else {
            continue;
        };
        let (from, to) = acted(sheet, spoke, at).map_or((from, to), |found| (found.from, found.to));
        let near = sheet.t(spoke).paragraph + 1 >= sheet.t(at).paragraph;
        if let Some(hit) = verb(sheet, draft).filter(|hit| near && is_dropped(sheet, hit)) {
            draft.speaker = Mention::new(from, to);
            draft.cue = Some((hit.at, hit.end));
            if draft.rule == Rule::Nobody {
                draft.rule = Rule::Previous;
            }
            last = Some((from, to, at));
        }
    }
}

/// "«No hablo de eso», *dijo* a los periodistas": whether a verb of one person without a subject stands right behind a region.
pub(crate) fn goes_on(sheet: &Sheet, to: usize) -> bool {
    let verb = (to + 1..to + 3).find_map(|k| sheet.hit_at(k));
    sheet.pack.drops_subject && sheet.tag(to) == Tag::Comma && verb.is_some_and(|hit| is_dropped(sheet, hit))
}

/// "El ministro, Julián Arce, *rechazó comentarios*. «No hablo de eso», dijo": who acts in the sentence between, with a name and
/// an office, before whoever spoke further up.
fn acted(sheet: &Sheet, spoke: usize, at: usize) -> Option<Mention> {
    let here = sheet.sentence_start(at);
    let last = here.checked_sub(1)?;
    let fresh =
        sheet.t(last).sentence > sheet.t(spoke).sentence && sheet.t(last).paragraph == sheet.t(at).paragraph;
    // Verbs are not known well: whoever opens the sentence, too.
    let start = sheet.sentence_start(last);
    let opens = || phrase_after(sheet, start).map(|found| with_name(sheet, found));
    let found = clause_subject(sheet, last).or_else(opens).filter(|_| fresh)?;
    let inside = sheet.t(found.from).sentence == sheet.t(last).sentence;
    let office = (found.from..found.to).any(|k| sheet.t(k).has(Class::PERSON.with(Class::TITLE)));
    let named = (found.from..found.to).filter(|k| sheet.tag(*k) == Tag::Name).count() > 1;
    (inside && (office || named) && found.to <= last + 1).then_some(found)
}

/// The verb of saying of a draft: its own, or the one beside its marks.
fn verb<'a>(sheet: &'a Sheet, draft: &Candidate) -> Option<&'a Hit> {
    if let Some((at, _)) = draft.cue {
        return sheet.hit_at(at);
    }
    let (from, to) = sheet.span(*draft.regions.first()?);
    let said = |k: &usize| sheet.t(*k).region.is_none() && sheet.t(*k).sentence == sheet.t(from).sentence;
    let behind = || (to..to + NEAR).find_map(|k| sheet.hit_at(k).filter(|hit| said(&hit.at)));
    let before = || {
        let near = from.saturating_sub(NEAR)..from;
        near.rev().find_map(|k| sheet.hit_at(k).filter(|hit| said(&hit.at) && hit.end <= from))
    };
    // "“…”, ha subrayado."
    let pause = sheet.tag(to) == Tag::Comma;
    if pause { behind().or_else(before) } else { before() }
}

/// "ha subrayado", "añadió": one person's verb, not a participle alone.
fn is_dropped(sheet: &Sheet, hit: &Hit) -> bool {
    let auxiliary = sheet.before(hit.at).tag == Tag::Auxiliary;
    let finite = if auxiliary { sheet.before(hit.at) } else { sheet.t(hit.at) };
    let several = finite.low.ends_with('n') && finite.kind == Kind::Word;
    // "se ha dicho": nobody in particular.
    let sentence = sheet.sentence_start(hit.at);
    let impersonal = (hit.at.saturating_sub(2).max(sentence)..hit.at).any(|k| sheet.t(k).is("se"));
    hit.form != Form::Ing && !several && !impersonal
}
