//! What is reported in German: the mood of its verb, and what a comma opens.

use crate::quotes::german::clause::{finite, subjunctive};
use crate::quotes::indirect::report::closed;
use crate::quotes::pack::{Class, Frame};
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::{Kind, Tag};

/// Whether the verb of a stretch is in the mood that reports: "Es drohe".
pub(crate) fn in_subjunctive(sheet: &Sheet, from: usize, to: usize) -> bool {
    finite(sheet, from, to).is_some_and(|verb| subjunctive(sheet, verb))
}

/// Whether a stretch has a verb, or words enough for one that the pack does not know.
pub(crate) fn is_clause(sheet: &Sheet, from: usize, to: usize) -> bool {
    let verb = |k: usize| sheet.t(k).region.is_none() && matches!(sheet.tag(k), Tag::Verb | Tag::Auxiliary);
    (from..to).any(verb) || sheet.words(from, to) >= 8
}

/// "warf ihm *vor*, er lüge", but not "warf den Ball so weit, dass": whether a verb that says something with its second half
/// alone has it, before the next comma or before `end`.
pub(crate) fn lacks_particle(sheet: &Sheet, hit: &Hit, end: usize) -> bool {
    let outside = |k: &usize| sheet.t(*k).region.is_none();
    let stop = (hit.end..end.min(hit.end + 16)).filter(outside).find(|k| sheet.tag(*k) == Tag::Comma);
    sheet.listed("parted verbs", hit.at) && !stop.is_some_and(|stop| sheet.listed("verb particles", stop - 1))
}

/// "räumte am Montag *ein*, dass": whether the second half of the verb closes the words before the next comma, and what
/// stands behind is reported. "Der Koch fügte Salz hinzu, dann aßen alle" is not.
pub(crate) fn parts_verb(sheet: &Sheet, from: usize, end: usize) -> bool {
    let comma = (from..end.min(from + 16)).find(|k| sheet.tag(*k) == Tag::Comma);
    comma.is_some_and(|comma| {
        let told = || {
            sheet.t(comma + 1).has(Class::COMPLEMENTIZER)
                || in_subjunctive(sheet, comma + 1, end)
                || ends_in_infinitive(sheet, comma + 1, end)
        };
        comma > from && sheet.listed("verb particles", comma - 1) && told()
    })
}

/// "das Publikum belogen *zu haben*", up to the end or the next comma. "Um es zu retten" says what for.
fn ends_in_infinitive(sheet: &Sheet, from: usize, end: usize) -> bool {
    if sheet.listed("purposes", from) {
        return false;
    }
    let stop = (from..end).find(|k| sheet.tag(*k) == Tag::Comma).unwrap_or_else(|| closed(sheet, end, from));
    stop >= from + 2 && sheet.listed("infinitive", stop - 2) && sheet.t(stop - 1).kind == Kind::Word
}

/// "sagte, *als er ging*: „…“": where the marks begin that a colon opens behind a clause about when or why.
pub(crate) fn behind_a_clause(sheet: &Sheet, from: usize, end: usize) -> Option<usize> {
    if sheet.tag(from) != Tag::Subordinator || sheet.t(from).has(Class::COMPLEMENTIZER) {
        return None;
    }
    let mark = (from..end.min(from + 24)).find(|k| sheet.t(*k).kind == Kind::Mark)?;
    sheet.before(mark).is(":").then_some(mark)
}

/// "Um zehn meldete die Seite „Bote“, X habe es bestätigt": whether a verb of a stretch says already what follows.
pub(crate) fn has_told(sheet: &Sheet, from: usize, to: usize) -> bool {
    (from..to).any(|k| {
        sheet.t(k).region.is_none() && sheet.hit_at(k).is_some_and(|hit| hit.frame.has(Frame::STRONG))
    })
}

/// "…“, *hatte* X gesagt", "…“, *so* heißt es": whether the word before `at` belongs to the attribution
/// that begins there.
pub(crate) fn opens_attribution(sheet: &Sheet, at: usize) -> bool {
    sheet.before(at).tag == Tag::Auxiliary || sheet.before(at).is("so")
}

/// "…, *wie* X mitteilte": whether "wie" opens the attribution that begins at `at`.
pub(crate) fn opens_with_as(sheet: &Sheet, at: usize) -> bool {
    sheet.before(at).is("wie")
}

/// "bezeichnete … *als* „…“", "warnte … *vor* „…“": whether the word before the marks belongs to the verb, however far it is.
pub(crate) fn leads_to(sheet: &Sheet, hit: &Hit, from: usize) -> bool {
    let own = sheet.pack.cues.get(hit.cue).map(|cue| cue.prepositions.as_slice()).unwrap_or_default();
    (from.saturating_sub(3)..from)
        .any(|k| k > hit.at && (sheet.t(k).is("als") || own.contains(&sheet.t(k).low)))
}
