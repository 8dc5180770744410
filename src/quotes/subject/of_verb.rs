//! Who does what a verb says: the noun phrase a reporting verb belongs to, without a parser.

use crate::quotes::pack::{Class, Form, Frame};
use crate::quotes::phrase::noun_phrase::{
    Mention, across_commas, introduces, phrase_after, phrase_before, with_name,
};
use crate::quotes::subject::antecedent::antecedent;
use crate::quotes::subject::inverted::inverted;
use crate::quotes::subject::verbs::{previous_verb, progressive};
use crate::quotes::text::sheet::{REACH, Sheet};
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::Tag;
use crate::quotes::{english, german, romance, slavic};

/// How often a rule may pass the question on to another verb.
const DEPTH: usize = 6;

/// The subject of a reporting verb.
pub(crate) fn subject(sheet: &Sheet, hit: &Hit) -> Option<Mention> {
    let found = subject_of(sheet, hit)?;
    Some(if sheet.in_english() {
        english::subject::whole_share(sheet, english::subject::with_given(sheet, found), hit.at)
    } else {
        found
    })
}

fn subject_of(sheet: &Sheet, hit: &Hit) -> Option<Mention> {
    if let Some(found) = inverted(sheet, hit) {
        return Some(found);
    }
    if sheet.in_german() {
        return german::clause::subject(sheet, hit);
    }
    if hit.form == Form::Ing && !progressive(sheet, hit.at) {
        return participle(sheet, hit.at, DEPTH).or_else(|| opening_phrase(sheet, hit.at));
    }
    let found = of_verb(sheet, hit.at, DEPTH);
    let found = if sheet.in_slavic() { slavic::subject::or_place(sheet, hit, found) } else { found };
    found.or_else(|| opening_phrase(sheet, hit.at))
}

/// The phrase a sentence opens with, where verbs are not known well enough to find a better one.
fn opening_phrase(sheet: &Sheet, at: usize) -> Option<Mention> {
    if !sheet.inverts() {
        return None;
    }
    let start = sheet.sentence_start(at);
    let opens = matches!(sheet.tag(start), Tag::Name | Tag::Determiner | Tag::Noun | Tag::Owner);
    phrase_after(sheet, start).filter(|found| opens && found.to <= at)
}

/// The subject of the verb at `at`, left of it.
pub(crate) fn of_verb(sheet: &Sheet, at: usize, depth: usize) -> Option<Mention> {
    let depth = depth.checked_sub(1)?;
    if let Some(found) = sheet.hit_at(at).and_then(|hit| inverted(sheet, hit)) {
        return Some(found);
    }
    let sentence = sheet.t(at).sentence;
    let mut p = at;
    // Auxiliaries, adverbs and "to" belong to the verb.
    for _ in 0..8 {
        let before = sheet.before(p);
        if before.sentence != sentence {
            return None;
        }
        let day = sheet.in_english() && english::dates::stands_between(sheet, p, at);
        // "The department *less than two weeks ago* said"
        if p == at
            && sheet.in_english()
            && let Some(ago) = english::dates::ago(sheet, p)
        {
            p = ago;
            continue;
        }
        if (matches!(before.tag, Tag::Auxiliary | Tag::Adverb) || day) && before.region.is_none() {
            p -= 1;
        } else {
            break;
        }
    }
    let last = p.checked_sub(1)?;
    let before = sheet.t(last);
    if sheet.listed("infinitive", last) {
        // "went on to say": the verb before.
        // "Jones likes to say": a verb that the pack does not know.
        let unknown = || {
            let likes = last.checked_sub(1)?;
            let who = matches!(sheet.before(likes).tag, Tag::Name | Tag::Pronoun);
            (sheet.in_english() && sheet.tag(likes) == Tag::Noun && who).then_some(likes)
        };
        let verb = previous_verb(sheet, last, 6).or_else(unknown)?;
        return of_verb(sheet, verb, depth);
    }
    match before.tag {
        Tag::Pronoun => Mention::new(last, last + 1),
        // "who" itself is the mention; the cast knows whom it means.
        Tag::Relative if sheet.in_english() => Mention::new(last, last + 1),
        Tag::Relative => antecedent(sheet, last),
        Tag::Subordinator if sheet.listed("that", last) => antecedent(sheet, last),
        Tag::Conjunction => shared(sheet, last, depth),
        // "L’opposition, *elle*, réclame"
        Tag::Comma
            if sheet.in_romance()
                && sheet.tag(last.wrapping_sub(1)) == Tag::Pronoun
                && sheet.tag(last.wrapping_sub(2)) == Tag::Comma =>
        {
            phrase_before(sheet, last - 2, sheet.sentence_start(at))
        }
        Tag::Comma => across_commas(sheet, last)
            .map(|found| with_name(sheet, found))
            .or_else(|| shared(sheet, last, depth))
            .map(|found| if sheet.in_english() { english::subject::over_aside(sheet, found) } else { found }),
        Tag::Verb | Tag::Participle if !sheet.listed("said", last) => of_verb(sheet, last, depth),
        _ if before.any(&["—", "–", "--", "-"]) => {
            across_dashes(sheet, last).or_else(|| across_commas(sheet, last))
        }
        _ => {
            if sheet.in_english()
                && let Some(comma) = english::subject::resident(sheet, last)
            {
                return across_commas(sheet, comma);
            }
            // "who has in the past described": the auxiliary before stands for the verb.
            let aux = (p.saturating_sub(7)..p).rev().find(|k| {
                matches!(sheet.tag(*k), Tag::Auxiliary | Tag::Relative | Tag::Verb | Tag::Comma | Tag::Mark)
            });
            if let Some(aux) = aux
                && sheet.tag(aux) == Tag::Auxiliary
                && sheet.tag(aux + 1) == Tag::Preposition
                && sheet.t(aux).sentence == sentence
            {
                return of_verb(sheet, aux, depth);
            }
            let found = phrase_before(sheet, p, sheet.sentence_start(at))?;
            if sheet.in_english() && english::subject::is_inside(sheet, found) {
                return None;
            }
            let inner = if sheet.in_english() {
                english::subject::over_inner(sheet, found)
            } else if sheet.in_romance() {
                romance::voice::over_seen(sheet, found)
            } else {
                None
            };
            Some(inner.unwrap_or(found))
        }
    }
}

/// The most tokens between two dashes.
const ASIDE: usize = 25;

/// "*Jones* — named by the paper as the first choice — told": the phrase before an aside between dashes.
fn across_dashes(sheet: &Sheet, dash: usize) -> Option<Mention> {
    let start = sheet.sentence_start(dash);
    let opens = (start.max(dash.saturating_sub(ASIDE))..dash)
        .rev()
        .find(|k| sheet.t(*k).region.is_none() && sheet.t(*k).any(&["—", "–", "--", "-"]))?;
    let spaced = sheet.before(opens).end < sheet.t(opens).start;
    phrase_before(sheet, opens, start).filter(|found| found.to == opens && spaced)
}

/// The subject a verb after "and" shares: of a verb of saying before it, else of the nearest verb.
fn shared(sheet: &Sheet, at: usize, depth: usize) -> Option<Mention> {
    let start = sheet.sentence_start(at).max(at.saturating_sub(REACH));
    let said = (start..at).find_map(|k| {
        let hit = sheet.hit_at(k).filter(|hit| {
            hit.form != Form::Ing && hit.frame.has(Frame::STRONG.with(Frame::CLAUSE).with(Frame::THAT))
        })?;
        (sheet.t(k).region.is_none()).then_some(hit.at)
    });
    let clear = |verb: &usize| !(*verb..at).any(|k| sheet.t(k).is(";") || sheet.listed("turns", k));
    let found = said.filter(clear).and_then(|verb| of_verb(sheet, verb, depth));
    found.or_else(|| of_verb(sheet, previous_verb(sheet, at, REACH)?, depth))
}

/// Who said what stands before, where the verb has its subject behind it.
fn said_before(sheet: &Sheet, start: usize, at: usize) -> Option<Mention> {
    let told =
        (start..at).rev().filter_map(|k| sheet.hit_at(k)).filter(|hit| sheet.t(hit.at).region.is_none());
    told.filter_map(|hit| inverted(sheet, hit)).find(|found| found.to <= at && found.from >= start)
}

/// The subject of "…, saying": the one of the sentence; or of "Saying …, he went".
fn participle(sheet: &Sheet, at: usize, depth: usize) -> Option<Mention> {
    let depth = depth.checked_sub(1)?;
    let before = sheet.before(at);
    let start = sheet.sentence_start(at).max(at.saturating_sub(REACH));
    // "…,” Jones added, saying": who spoke last goes on.
    if before.tag == Tag::Comma
        && let Some(hit) = (at.saturating_sub(4)..at - 1)
            .rev()
            .filter_map(|k| sheet.hit_at(k))
            .find(|hit| hit.end + 1 == at && hit.form == Form::Past && hit.frame.has(Frame::STRONG))
        && let Some(found) = of_verb(sheet, hit.at, depth)
    {
        return Some(found);
    }
    if sheet.in_english()
        && let Some(found) = english::participle::own_subject(sheet, at)
    {
        return Some(found);
    }
    if sheet.in_english()
        && let Some(heard) =
            english::participle::heard_before(sheet, at).or_else(|| english::quoted_as::was_quoted(sheet, at))
    {
        return of_verb(sheet, heard, depth);
    }
    // "A, a indiqué le maire, *précisant* que B": whoever said what stands before.
    if sheet.in_romance()
        && let Some(found) = said_before(sheet, start, at)
    {
        return Some(found);
    }
    // "ended her speech *by* quoting", "after saying": whoever the verb before belongs to.
    if sheet.in_english()
        && sheet.pack.list("before saying").contains(&before.low)
        && let Some(verb) = previous_verb(sheet, at - 1, REACH)
        && let Some(found) = of_verb(sheet, verb, depth)
    {
        return Some(found);
    }
    // "a statement saying" speaks itself, unless someone gave it: "issued a statement saying".
    if before.has(Class::DOCUMENT) && at > start {
        let found = phrase_before(sheet, at, sheet.sentence_start(at));
        let given = found.is_some_and(|found| {
            sheet.in_english() && sheet.pack.list("issuing").contains(&sheet.before(found.from).low)
        });
        if !given {
            let own = |found| {
                if sheet.in_english() { english::participle::or_owner(sheet, found) } else { found }
            };
            return found.map(own);
        }
    }
    if sheet.in_english()
        && let Some(found) = english::participle::paper_before(sheet, at, start)
    {
        return Some(found);
    }
    let verbs = |from: usize, to: usize| {
        (from..to)
            .filter(|k| sheet.t(*k).region.is_none() && matches!(sheet.tag(*k), Tag::Verb | Tag::Auxiliary))
    };
    // What stands before the first comma may only open the sentence; a new clause begins after "but".
    let mut from = start;
    for k in start..at {
        let t = sheet.t(k);
        let turns = t.is(";")
            || sheet.listed("turns", k)
            || sheet.listed("but", k) && sheet.before(k).tag == Tag::Comma;
        if turns && verbs(k, at).next().is_some() {
            from = k + 1;
        }
    }
    if introduces(sheet, from)
        && let Some(comma) = (from..at).find(|k| sheet.tag(*k) == Tag::Comma && sheet.t(*k).region.is_none())
        && verbs(comma, at).next().is_some()
    {
        from = comma + 1;
    }
    if let Some(verb) = verbs(from, at).next()
        && let Some(found) = of_verb(sheet, verb, depth)
    {
        // "KNTV reported that *the minister* had left, saying …": whoever acts in what an outlet passes on.
        if sheet.in_english()
            && sheet.before(at).tag == Tag::Comma
            && let Some(inner) = english::participle::passed_on(sheet, (verb, at), found)
            && let Some(found) = of_verb(sheet, inner, depth)
        {
            return Some(found);
        }
        // "Jones, *who* is late, walked out, saying": whoever walked out.
        let aside = sheet.in_english() && sheet.before(at).tag == Tag::Comma;
        return Some(if aside { english::subject::over_aside(sheet, found) } else { found });
    }
    if let Some(verb) = verbs(start, at).next_back()
        && let Some(found) = of_verb(sheet, verb, depth)
    {
        return Some(found);
    }
    let end = sheet.sentence_end(at).min(at + REACH);
    verbs(at + 1, end).find_map(|verb| of_verb(sheet, verb, depth))
}
