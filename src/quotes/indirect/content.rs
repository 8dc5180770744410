//! Where what is reported without marks ends: at another verb of saying, at a clause of the writer, at the sentence's end.

use crate::quotes::english;
use crate::quotes::indirect::report::{SILENT, closed, has_verb};
use crate::quotes::pack::{Class, Form, Frame};
use crate::quotes::phrase::noun_phrase::phrase_after;
use crate::quotes::text::sheet::{REACH, Sheet};
use crate::quotes::text::tokens::{Kind, Tag};

/// Where a content that begins at `from` ends.
pub(crate) fn content_end(sheet: &Sheet, from: usize, end: usize, loose: bool) -> usize {
    let mut k = from + 1;
    while k < end {
        let t = sheet.t(k);
        if let Some(region) = t.region {
            k = sheet.span(region).1.max(k + 1);
            if sheet.in_english() && english::content::ends_with_marks(sheet, from, (region, k), end) {
                return k;
            }
            continue;
        }
        let next = sheet.t(k + 1);
        let told = |at: usize| {
            sheet.hit_at(at).is_some_and(|hit| {
                hit.frame.has(Frame::STRONG) && !(sheet.pack.dash_speech && hit.frame.has(SILENT))
            })
        };
        if sheet.in_english() && english::content::ends_at(sheet, (from, k), loose) {
            return k;
        }
        if t.tag == Tag::Comma {
            let cut = next.tag == Tag::Participle && (told(k + 1) || loose)
                || sheet.trigger(k + 1).is_some()
                || sheet.pack.list("reactions").contains(&next.low)
                || next.tag == Tag::Conjunction && (clause_told(sheet, k + 2, end) || told(k + 2))
                || loose
                    && (next.tag == Tag::Relative
                        || next.tag == Tag::Conjunction && has_verb(sheet, k + 1, (k + 6).min(end))
                        || next.tag == Tag::Subordinator)
                || attribution(sheet, k + 1, end) && !apposed(sheet, (from, k), loose);
            if cut {
                return k;
            }
        } else if t.is(";")
            || t.any(&["—", "–", "--"]) && loose
            // "réclame une enquête : « … », dit X": another's words may follow.
            || sheet.in_romance() && t.is(":") && next.kind == Kind::Mark && k > from + 1
        {
            return k;
        } else if t.tag == Tag::Conjunction {
            let mut verb = k + 1;
            while sheet.tag(verb) == Tag::Adverb {
                verb += 1;
            }
            if sheet.hit_at(verb).is_some_and(|hit| {
                hit.form != Form::Base
                    && (hit.frame.has(Frame::STRONG) || loose)
                    && !(sheet.in_english()
                        && hit.form == Form::Past
                        && english::content::passive_pair(sheet, k, verb, from))
            }) && sheet.t(verb).region.is_none()
            {
                return k;
            }
        } else if loose && t.has(Class::WEEKDAY) && k > from + 1 {
            return if sheet.pack.list("on a day").contains(&sheet.before(k).low) { k - 1 } else { k };
        }
        k += 1;
    }
    closed(sheet, end, from)
}

/// "reported that the mayor, *Ann Lee*, said": before its verb a clause cannot end.
fn apposed(sheet: &Sheet, (from, comma): (usize, usize), loose: bool) -> bool {
    let clause = sheet.in_english() && !loose && sheet.listed("that", from);
    clause && sheet.hit_at(comma + 1).is_some() && !has_verb(sheet, from + 1, comma)
}

/// "…, and Jones said": a new clause with a verb of saying.
pub(crate) fn clause_told(sheet: &Sheet, from: usize, end: usize) -> bool {
    let Some(phrase) = phrase_after(sheet, from) else { return false };
    let mut verb = phrase.to;
    while matches!(sheet.tag(verb), Tag::Adverb | Tag::Auxiliary) {
        verb += 1;
    }
    verb < end
        && sheet.hit_at(verb).is_some_and(|hit| hit.frame.has(Frame::STRONG) && !hit.frame.has(Frame::MIND))
}

/// "…, Jones said." to the end of the sentence.
fn attribution(sheet: &Sheet, from: usize, end: usize) -> bool {
    let told =
        |at: usize| sheet.hit_at(at).is_some_and(|hit| hit.frame.has(Frame::STRONG) && hit.form != Form::Ing);
    if told(from) {
        return true;
    }
    let Some(phrase) = phrase_after(sheet, from) else { return false };
    phrase.to < end && told(phrase.to) && end - phrase.to < REACH.min(8)
}
