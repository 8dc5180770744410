//! "According to X, …" and "…, according to X".

use crate::quotes::indirect::report::{LONGEST, Report, closed, has_verb};
use crate::quotes::outlets::carrier::{citing_clause, quoted_source};
use crate::quotes::pack::{Class, Frame};
use crate::quotes::phrase::noun_phrase::{Mention, phrase_after, phrase_before, with_name};
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};
use crate::quotes::{english, german};

/// "KENT (Coast Wire) — The bridge": where a sentence begins behind the place it was written at.
pub(crate) fn dateline(sheet: &Sheet, start: usize) -> usize {
    let opens = start == 0 || sheet.before(start).paragraph != sheet.t(start).paragraph;
    let dash = (start + 1..start + 14)
        .take_while(|k| sheet.t(*k).sentence == sheet.t(start).sentence)
        .find(|k| sheet.t(*k).any(&["—", "–", "--", "-"]) && sheet.t(k + 1).start > sheet.t(*k).end);
    let Some(dash) = dash.filter(|_| opens) else { return start };
    let place = |k: usize| {
        let t = sheet.t(k);
        t.capital || t.kind != Kind::Word || t.has(Class::MONTH.with(Class::PREPOSITION)) || k > start + 3
    };
    let shouted = sheet.chars.get(sheet.t(start).start..sheet.t(start).end).unwrap_or_default();
    let shouted = shouted.len() > 2 && shouted.iter().all(|c| !c.is_lowercase());
    let bracket = (start..dash).any(|k| sheet.t(k).is("("));
    let verb = (start..dash).any(|k| matches!(sheet.tag(k), Tag::Verb | Tag::Auxiliary));
    if (start..dash).all(place) && (shouted || bracket) && !verb { dash + 1 } else { start }
}

/// Who stands behind "according to", or inside of it: "По её словам", "by the agency’s account".
pub(crate) fn source(sheet: &Sheet, at: usize, trigger_end: usize) -> Option<Mention> {
    if let Some(owner) = (at + 1..trigger_end).find(|k| sheet.t(*k).kind == Kind::Possessive) {
        return Mention::new(at + 1, owner);
    }
    let inside = (at + 1..trigger_end).find(|k| sheet.t(*k).has(Class::OWNER.with(Class::OBJECT_PRONOUN)));
    inside.map_or_else(|| behind(sheet, trigger_end), |k| Mention::new(k, k + 1))
}

/// The phrase behind "according to": all of it where an article alone was found ("a *Herald count*"), and whom "interviews" were
/// with.
fn behind(sheet: &Sheet, from: usize) -> Option<Mention> {
    let found = phrase_after(sheet, from)?;
    Some(if sheet.in_english() {
        english::according::whole(sheet, found)
    } else if sheet.in_romance() && sheet.tag(from) == Tag::Owner {
        // "en palabras de *su líder, Iván Rey*"
        with_name(sheet, found)
    } else {
        found
    })
}

/// "according to Jones".
pub(crate) fn according(sheet: &Sheet, at: usize, trigger_end: usize) -> Option<Report> {
    if let Some(report) = relative(sheet, at, trigger_end) {
        return Some(report);
    }
    let speaker = source(sheet, at, trigger_end)?;
    let cited = if sheet.in_english() { english::accounts::cited_by(sheet, speaker) } else { None };
    let speaker = cited.unwrap_or(speaker);
    let start = dateline(sheet, sheet.sentence_start(at));
    let end = sheet.sentence_end(at).min(at + LONGEST);
    let cue = (at, trigger_end);
    // "has learned that, according to X, …": the clause behind it.
    let that = |k: usize| {
        let t = sheet.t(k);
        t.tag == Tag::Subordinator || sheet.inverts() && t.has(Class::COMPLEMENTIZER)
    };
    let opened = at > start
        && !sheet.in_german()
        && (that(at - 1) || sheet.tag(at - 1) == Tag::Comma && at > start + 1 && that(at - 2));
    let mut before = if opened { start } else { at };
    while before > start && (sheet.tag(before - 1) == Tag::Comma || sheet.tag(before - 1) == Tag::Adverb) {
        before -= 1;
    }
    // "Laut X war es so": the verb follows the source.
    if sheet.in_german() {
        let last = closed(sheet, end, speaker.to);
        let from = german::according::heard(sheet, at, speaker.to, last);
        let mut spans = vec![(start.max(before.saturating_sub(LONGEST)), before)];
        spans.retain(|(from, to)| *to > from + 2);
        let opens = sheet.tag(from) != Tag::Comma || spans.is_empty();
        if opens && last > from + 2 {
            spans.push((from, last));
        }
        let ahead = before > start + 2;
        return (!spans.is_empty()).then_some(Report { spans, speaker: Some(speaker), cue, ahead });
    }
    if before > start + 2 {
        return Some(Report {
            spans: vec![(start.max(before.saturating_sub(LONGEST)), before)],
            speaker: Some(speaker),
            cue,
            ahead: true,
        });
    }
    // "According to Yonhap, quoting KCNA, …": the source of an outlet, see `provenance`.
    let from = quoted_source(sheet, speaker.to, end).map_or(speaker.to, |(_, close)| close);
    // "Selon l’agence N, *qui cite un témoin*, il pleuvait"
    let cites = citing_clause(sheet, speaker.to).filter(|_| sheet.inverts());
    let from = cites.map_or(from, |(_, verb)| verb + 1);
    // "The company, *according to the release*, expects a profit": its subject is said as well.
    let comma = speaker.to;
    if sheet.in_english()
        && before > start
        && sheet.tag(before) == Tag::Comma
        && sheet.tag(comma) == Tag::Comma
        && matches!(sheet.tag(start), Tag::Name | Tag::Determiner | Tag::Owner | Tag::Pronoun | Tag::Noun)
    {
        let last = closed(sheet, end, comma + 1);
        let spans = vec![(start, before), (comma + 1, last)];
        return (last > comma + 2).then_some(Report { spans, speaker: Some(speaker), cue, ahead: false });
    }
    // "According to Jones the house was his": no comma.
    if sheet.in_english()
        && matches!(sheet.tag(speaker.to), Tag::Determiner | Tag::Pronoun | Tag::Owner)
        && has_verb(sheet, speaker.to, end)
    {
        let last = closed(sheet, end, speaker.to);
        return Some(Report { spans: vec![(speaker.to, last)], speaker: Some(speaker), cue, ahead: false });
    }
    let comma = (from..end).find(|k| sheet.tag(*k) == Tag::Comma && !sheet.listed("who", k + 1))?;
    let comma = match sheet.tag(comma + 1) {
        // An apposition follows.
        Tag::Determiner if !has_verb(sheet, comma, (comma + 12).min(end)) => {
            let second = (comma + 1..end).find(|k| sheet.tag(*k) == Tag::Comma);
            if sheet.in_english() { second? } else { second.unwrap_or(comma) }
        }
        _ => comma,
    };
    let last = closed(sheet, end, comma + 1);
    (last > comma + 2).then(|| Report {
        spans: vec![(comma + 1, last)],
        speaker: Some(speaker),
        cue,
        ahead: false,
    })
}

/// "a technician, *according to whom* it rained": who stands before is the source, and all that follows is said.
fn relative(sheet: &Sheet, at: usize, trigger_end: usize) -> Option<Report> {
    let of_whom = |k: usize| sheet.listed("of whom", k);
    let article = usize::from(!of_whom(trigger_end) && sheet.tag(trigger_end) == Tag::Determiner);
    let which = of_whom(trigger_end + article);
    let end = if sheet.tag(at.checked_sub(1)?) == Tag::Comma { at - 1 } else { at };
    if !which {
        return None;
    }
    // "cite aussi *un technicien* selon lequel": verbs are not known well; the last article opens the phrase.
    let floor = sheet.sentence_start(at).max(end.saturating_sub(8));
    let opens = (floor..end).rev().take_while(|k| sheet.tag(*k) != Tag::Comma);
    let opens = opens
        .filter(|k| matches!(sheet.tag(*k), Tag::Determiner | Tag::Owner | Tag::Number))
        .min_by_key(|k| end - k);
    let speaker = match opens.filter(|_| sheet.in_romance()) {
        Some(opens) => Mention::new(opens, end)?,
        None => phrase_before(sheet, end, sheet.sentence_start(at))?,
    };
    let from = trigger_end + article + 1;
    let last = closed(sheet, sheet.sentence_end(at).min(at + LONGEST), from);
    let spans = vec![(from, last)];
    (last > from + 2).then_some(Report {
        spans,
        speaker: Some(speaker),
        cue: (at, trigger_end),
        ahead: false,
    })
}

/// "Weber zufolge war es so".
pub(crate) fn according_after(sheet: &Sheet, at: usize) -> Option<Report> {
    let start = sheet.sentence_start(at);
    if only_relayed(sheet, at, start) {
        return None;
    }
    let speaker = phrase_before(sheet, at, start)?;
    let last = closed(sheet, sheet.sentence_end(at).min(at + LONGEST), at + 1);
    // "Dem Bericht zufolge, *den das Amt vorlegte*, …"
    let from = if sheet.in_german() { german::according::heard(sheet, at, at + 1, last) } else { at + 1 };
    let mut spans = vec![(start.max(speaker.from.saturating_sub(LONGEST)), speaker.from), (from, last)];
    spans.retain(|(from, to)| *to > from + 2);
    (!spans.is_empty()).then_some(Report { spans, speaker: Some(speaker), cue: (at, at + 1), ahead: false })
}

/// "X sagte *der Agentur N zufolge*, es sei so": the outlet passes on what somebody else says.
pub(crate) fn only_relayed(sheet: &Sheet, at: usize, start: usize) -> bool {
    let Some(outlet) = phrase_before(sheet, at, start) else { return false };
    let says = outlet.from.checked_sub(1).and_then(|verb| sheet.hit_at(verb));
    let kind = (outlet.from..outlet.to).any(|k| sheet.t(k).has(Class::PUBLICATION.with(Class::OUTLET)));
    let strong = says.is_some_and(|hit| hit.frame.has(Frame::STRONG));
    strong && kind && outlet.from > start + 2 && sheet.tag(at + 1) == Tag::Comma
}
