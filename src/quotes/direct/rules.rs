//! Who says what stands between quotation marks.

use crate::quotes::attribution::{Attribution, Rule};
use crate::quotes::direct::after::{after, quoted_by, signature, trailing};
use crate::quotes::direct::heading::{colon, headed, label};
use crate::quotes::direct::titles::entitles;
use crate::quotes::indirect::according::{only_relayed, source};
use crate::quotes::indirect::content::clause_told;
use crate::quotes::indirect::denied::denied;
use crate::quotes::outlets::carrier::{carrier, relays};
use crate::quotes::pack::{Class, Form, Frame, Grammar};
use crate::quotes::phrase::noun_phrase::{Mention, introduces, phrase_after, phrase_before};
use crate::quotes::phrase::somebody::names_anybody;
use crate::quotes::speaker::voice::with_voice;
use crate::quotes::speaker::words::has_voice;
use crate::quotes::subject::clause::{clause_subject, floats};
use crate::quotes::subject::of_verb::subject;
use crate::quotes::text::sheet::{REACH, Sheet};
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::{Kind, Tag};
use crate::quotes::{english, german, romance};

/// How many words a verb that is denied has before the marks that hold what was not said.
const REACH_OF_DENIAL: usize = 6;

/// Attributes every region of the sheet.
pub(crate) fn attribute(sheet: &Sheet) -> Vec<Option<Attribution>> {
    let explicit: Vec<Option<Attribution>> = (0..sheet.regions.len())
        .map(|region| {
            explicit(sheet, region)
                .map(|known| match sheet.pack.grammar {
                    Grammar::German => german::reported_speech::named(sheet, region, known),
                    _ => known,
                })
                .and_then(|known| with_voice(sheet, region, known))
        })
        .collect();
    let mut given = explicit.clone();
    for region in 0..given.len() {
        if sheet.in_german()
            && given.get(region).is_some_and(|known| known.is_none_or(|known| known.rule == Rule::Title))
            && let Some(shared) = german::reported_speech::listed(sheet, region, &given)
        {
            if let Some(slot) = given.get_mut(region) {
                *slot = Some(shared);
            }
        } else if given.get(region).is_some_and(Option::is_none) {
            let found =
                implicit(sheet, region, &given, &explicit).and_then(|known| with_voice(sheet, region, known));
            if let Some(slot) = given.get_mut(region) {
                *slot = found;
            }
        }
    }
    given
}

fn explicit(sheet: &Sheet, region: usize) -> Option<Attribution> {
    let (from, to) = sheet.span(region);
    if from >= to {
        return None;
    }
    if entitles(sheet, from, to) {
        return Some(Attribution { speaker: None, cue: None, rule: Rule::Title, head: None });
    }
    let found = after(sheet, to).or_else(|| signature(sheet, to));
    // "X said, “…,” according to the paper": the paper only carries it.
    if found.is_some_and(|given| {
        let carries = |speaker| {
            given.rule == Rule::AccordingTo && carrier(sheet, speaker).is_some()
                // «Глава порта предупредил, что «…», пишет газета»
                || given.rule == Rule::Inverted
                    && !sheet.in_english()
                    && carrier(sheet, speaker).is_some_and(|found| found.medium.is_some())
                || given.rule == Rule::After
                    && given.cue.is_some_and(|(at, _)| relays(sheet, at, speaker).is_some())
        };
        given.speaker.is_some_and(carries)
    }) && let Some(left) = before(sheet, from)
        && (firm(sheet, &left) || sheet.in_english() && english::direct::as_such(sheet, &left, from))
    {
        return Some(left);
    }
    // "Although Jones argued it was “slow,” Smith said …": the clause has a speaker of its own.
    if sheet.in_english()
        && found.is_some_and(|given| given.rule == Rule::After)
        && sheet.tag(sheet.sentence_start(from)) == Tag::Subordinator
        && let Some(left) = before(sheet, from)
    {
        return Some(left);
    }
    if found.is_some() {
        return found;
    }
    if let Some(found) = label(sheet, from) {
        return Some(found);
    }
    let left = before(sheet, from);
    if left.is_some_and(|given| firm(sheet, &given)) {
        return left;
    }
    trailing(sheet, to)
        .or(left)
        .or_else(|| sheet.in_german().then(|| german::reported_speech::called_so(sheet, from)).flatten())
        .or_else(|| view(sheet, from))
        .or_else(|| colon(sheet, from))
}

/// Whether what stands before a region is a verb of saying, or "according to".
fn firm(sheet: &Sheet, given: &Attribution) -> bool {
    let says = |hit: &Hit| hit.frame.has(Frame::STRONG) && !hit.frame.has(Frame::MIND);
    given.rule == Rule::AccordingTo || given.cue.and_then(|(at, _)| sheet.hit_at(at)).is_some_and(says)
}

/// The reporting verb before a region that begins at `from`.
fn before(sheet: &Sheet, from: usize) -> Option<Attribution> {
    let start = sheet.sentence_start(from).max(from.saturating_sub(REACH));
    let (mut best, mut nearest): (Option<&Hit>, Option<&Hit>) = (None, None);
    for at in (start..from).rev() {
        let t = sheet.t(at);
        if t.region.is_some() {
            continue;
        }
        if t.any(&[";"]) || sheet.in_german() && best.is_some() && t.is(":") {
            break;
        }
        if t.has(Class::TRIGGER_AFTER) && best.is_none() && !only_relayed(sheet, at, start) {
            let speaker = phrase_before(sheet, at, start)?;
            return Some(Attribution::new(speaker, Some((at, at + 1)), Rule::AccordingTo));
        }
        if let Some(end) = sheet.trigger(at).filter(|_| best.is_none()) {
            let speaker = source(sheet, at, end)?;
            return Some(Attribution::new(speaker, Some((at, end)), Rule::AccordingTo));
        }
        let Some(hit) = sheet.hit_at(at) else { continue };
        if sheet.in_english() && english::said::unreal(sheet, hit)
            || sheet.in_german()
                && (german::reported_speech::aside(sheet, hit, from)
                    || german::report::lacks_particle(sheet, hit, from))
        {
            continue;
        }
        let near = from.saturating_sub(hit.end);
        let leads = sheet.before(from).tag == Tag::Comma || sheet.before(from).is(":");
        let called = sheet.in_german() && german::report::leads_to(sheet, hit, from);
        if sheet.in_english() && english::direct::was_told(sheet, hit) {
            continue;
        }
        let fits = near <= 2
            || called
            || sheet.in_romance() && takes(sheet, hit, from)
            || sheet.in_english() && english::direct::names_it(sheet, hit, from)
            || !hit.frame.has(Frame::WEAK)
            || hit.frame.has(Frame::STRONG)
            || leads && near < 12;
        if !fits {
            continue;
        }
        // "Although she said so, at the rally she said “…”": what opens the sentence stays behind.
        let opening = introduces(sheet, start) && sheet.sentence_start(from) == start;
        let apart = |known: &Hit| {
            opening
                && (hit.end..known.at).any(|k| sheet.tag(k) == Tag::Comma)
                && !(start..hit.at).any(|k| sheet.tag(k) == Tag::Comma)
        };
        let turns = |known: &Hit| {
            let quotes = sheet.in_german() && (hit.end..known.at).any(|k| sheet.t(k).kind == Kind::Mark);
            apart(known)
                || quotes
                || coordinated(sheet, hit.end, known.at)
                || sheet.in_english() && english::direct::turns(sheet, start, hit, known)
        };
        if best.is_some() && subject(sheet, hit).is_none() {
            continue;
        }
        if let Some(known) = best
            && (leads && from.saturating_sub(known.end) <= 1
                || sheet.in_english() && english::direct::closes(sheet, known))
        {
            break;
        }
        match best {
            None => (best, nearest) = (Some(hit), Some(hit)),
            // What someone says they think, or says another says, is said by the first.
            Some(known)
                if hit.frame.has(Frame::STRONG)
                    && !hit.frame.has(Frame::MIND)
                    && !own_voice(sheet, hit, known)
                    && !turns(known)
                    && !hit.frame.has(Frame::WEAK) =>
            {
                best = Some(hit);
            }
            Some(_) => {}
        }
    }
    let hit = best?;
    // "did not say “never”": words that nobody said, whatever else is said in the sentence.
    if [nearest.unwrap_or(hit), hit]
        .into_iter()
        .any(|hit| from.saturating_sub(hit.end) <= REACH_OF_DENIAL && denied(sheet, hit))
    {
        return Some(Attribution { speaker: None, cue: None, rule: Rule::Title, head: None });
    }
    if hit.form == Form::Past
        && sheet.before(hit.at).has(Class::BE)
        && hit.frame.has(Frame::OBJECT)
        && !hit.frame.has(Frame::HEARER)
    {
        // "is called “…”": nobody is named, unless "by" names them.
        let to = sheet.t(from).region.map_or(from, |region| sheet.span(region).1);
        let by = (hit.end..from).chain(to..to + 1).find(|k| sheet.listed("agents", *k));
        let speaker = by.and_then(|k| phrase_after(sheet, k + 1));
        return Some(Attribution { speaker, cue: Some((hit.at, hit.end)), rule: Rule::Before, head: None });
    }
    let speaker = subject(sheet, hit).or_else(|| clause_subject(sheet, from))?;
    // "Der Sender zitierte X mit den Worten": whom somebody cites.
    let cited = sheet
        .in_german()
        .then(|| quoted_by(sheet, hit, Mention { from: speaker.from, to: hit.end }))
        .flatten();
    let speaker = cited.filter(|found| found.from >= hit.end && found.to <= from).unwrap_or(speaker);
    Some(Attribution::new(speaker, Some((hit.at, hit.end)), Rule::Before))
}

/// "a qualifié ces rumeurs *de* « fables »": whether the word before the marks belongs to the verb.
fn takes(sheet: &Sheet, hit: &Hit, from: usize) -> bool {
    let own = sheet.pack.cues.get(hit.cue).map(|cue| cue.prepositions.as_slice()).unwrap_or_default();
    from <= hit.end + 8 && own.contains(&sheet.before(from).low)
}

/// "TASS reported that the spokesman called it “…”": whether the inner verb has somebody of its own who says it.
fn own_voice(sheet: &Sheet, outer: &Hit, inner: &Hit) -> bool {
    if sheet.in_english() && english::said::held_by(sheet, outer, inner) {
        return true;
    }
    if inner.frame.has(Frame::MIND.with(Frame::DEED).with(Frame::PAPER)) {
        return false;
    }
    if sheet.in_english() {
        return english::direct::own_voice(sheet, outer, inner);
    }
    // «рассказала суду, что охранник крикнул: „…“»: a clause with somebody of its own, right before the marks.
    let clause = (outer.end..inner.at).any(|k| sheet.tag(k) == Tag::Comma && sheet.t(k).region.is_none());
    clause
        && sheet.t(inner.end).is(":")
        && subject(sheet, inner).is_some_and(|found| {
            let pronoun = matches!(sheet.tag(found.from), Tag::Pronoun | Tag::Relative);
            found.from >= outer.end && !pronoun && has_voice(sheet, found)
        })
}

/// "…, and Jones said": a second clause with its own speaker.
fn coordinated(sheet: &Sheet, from: usize, to: usize) -> bool {
    (from..to).any(|k| {
        let outside = sheet.t(k).region.is_none();
        let next = sheet.tag(k + 1) == Tag::Conjunction;
        let named = sheet.tag(k) == Tag::Conjunction && sheet.tag(k + 1) == Tag::Name;
        outside && sheet.tag(k) == Tag::Comma && next && clause_told(sheet, k + 2, to + 1)
            || outside && named && sheet.in_english() && clause_told(sheet, k + 1, to + 1)
    })
}

fn implicit(
    sheet: &Sheet,
    region: usize,
    given: &[Option<Attribution>],
    explicit: &[Option<Attribution>],
) -> Option<Attribution> {
    let (from, to) = sheet.span(region);
    let get = |r: usize| given.get(r).copied().flatten();
    let share = |head: usize, rule: Rule| {
        get(head).map(|known| Attribution { head: Some(known.head.unwrap_or(head)), rule, ..known })
    };
    let previous = region.checked_sub(1);
    if let Some(p) = previous
        && sheet.regions.get(p).is_some_and(|r| r.goes_on)
    {
        return share(p, Rule::GoesOn);
    }
    let paragraph = sheet.t(from).paragraph;
    let same = |r: &usize| sheet.t(sheet.span(*r).0).paragraph == paragraph;
    if floats(sheet, from) {
        if let Some(p) = previous.filter(same)
            && get(p).is_some_and(|g| !matches!(g.rule, Rule::Nobody | Rule::Title))
        {
            return share(p, Rule::Continuation);
        }
        // The attribution comes with the next quotation.
        if sheet.regions.get(region).is_some_and(|r| r.goes_on)
            || same(&(region + 1)) && region + 1 < given.len()
        {
            let mut next = region + 1;
            while next < explicit.len() && next < region + 6 {
                if let Some(known) = explicit.get(next).copied().flatten()
                    && known.speaker.is_some()
                    && matches!(known.rule, Rule::After | Rule::Inverted)
                {
                    return Some(Attribution { head: Some(next), rule: Rule::Next, ..known });
                }
                next += 1;
            }
        }
        // "«No hablo de eso», dijo a los periodistas.": whoever acted or spoke last, see `romance::dropped`.
        if sheet.in_romance() && romance::dropped::goes_on(sheet, to) {
            return Some(Attribution { speaker: None, cue: None, rule: Rule::Nobody, head: None });
        }
        // The sentence before speaks of someone.
        let start = sheet.sentence_start(from);
        if start > 0
            && sheet.before(start).paragraph == paragraph
            && let Some(found) = clause_subject(sheet, start - 1)
        {
            return Some(Attribution { speaker: Some(found), cue: None, rule: Rule::Subject, head: None });
        }
        // "Jones stated," with what he stated in the next paragraph.
        let paused = sheet.in_english()
            && sheet.tag(start.wrapping_sub(1)) == Tag::Comma
            && sheet.before(start).paragraph != paragraph;
        if start > 0 && (sheet.before(start).is(":") || paused) {
            let inner = sheet.sentence_start(start - 1);
            let hit = (inner..start).rev().find_map(|k| sheet.hit_at(k));
            if let Some(hit) = hit
                && let Some(speaker) = subject(sheet, hit)
            {
                return Some(Attribution::new(speaker, Some((hit.at, hit.end)), Rule::Colon));
            }
            if let Some(found) = clause_subject(sheet, start - 1) {
                return Some(Attribution::new(found, None, Rule::Colon));
            }
        }
        if let Some(found) = headed(sheet, start) {
            return Some(Attribution { speaker: Some(found), cue: None, rule: Rule::Heading, head: None });
        }
        if let Some(p) = previous
            && get(p).is_some_and(|g| g.speaker.is_some())
            && sheet.t(sheet.span(p).0).paragraph + 2 >= paragraph
        {
            return share(p, Rule::Previous).map(|g| Attribution { head: None, cue: None, ..g });
        }
        // A few words that nobody is named for are more often a name or a motto than a quotation.
        if sheet.words(from, to) <= 10 {
            return None;
        }
        return Some(Attribution { speaker: None, cue: None, rule: Rule::Nobody, head: None });
    }
    // "“We will see,” Ann Lee said; “nobody knows.”": the other half of a broken quotation.
    if sheet.in_english()
        && let Some(p) = previous.filter(same)
        && let Some(known) = get(p).filter(|known| matches!(known.rule, Rule::After | Rule::Inverted))
        && let (Some(speaker), Some((_, cue))) = (known.speaker, known.cue)
        && (speaker.to.max(cue)..from).all(|k| sheet.t(k).any(&[";", ",", "—", "–"]))
    {
        return share(p, Rule::Continuation);
    }
    if sheet.in_german() {
        let words = sheet.words(from, to);
        let small = !sheet.t(from + 1).capital && sheet.t(from + 1).kind == Kind::Word;
        // A name of five words has no verb.
        let clause = (from + 1..to)
            .any(|k| matches!(sheet.tag(k), Tag::Verb | Tag::Auxiliary | Tag::Pronoun | Tag::Subordinator));
        return german::reported_speech::reported_on(
            sheet,
            from,
            words >= 5 && clause || small && words >= 3,
            given,
        );
    }
    let small = !sheet.t(from + 1).capital && sheet.t(from + 1).kind == Kind::Word;
    if sheet.words(from, to) <= if small { 2 } else { 4 } {
        return None;
    }
    let found = owned(sheet, from).or_else(|| clause_subject(sheet, from)).or_else(|| opener(sheet, from));
    let found = found.filter(|found| !(sheet.in_english() && english::said::predicate(sheet, *found, from)));
    // "Ces « mesures de rigueur » seront votées": marks in the subject itself are a name for it.
    if sheet.in_romance() && found.is_some_and(|found| found.from < to && from < found.to) {
        return Some(Attribution { speaker: None, cue: None, rule: Rule::Title, head: None });
    }
    if found.is_none()
        && sheet.in_english()
        && let Some(p) = previous.filter(same)
        && get(p).is_some_and(|g| g.speaker.is_some())
    {
        return share(p, Rule::Previous).map(|g| Attribution { head: None, cue: None, ..g });
    }
    if found.is_none() && sheet.words(from, to) <= 10 {
        return None;
    }
    Some(Attribution { speaker: found, cue: None, rule: Rule::Subject, head: None })
}

/// "her promise that “…”", "Smith's question about “…”": whose word it is.
fn owned(sheet: &Sheet, from: usize) -> Option<Mention> {
    let start = sheet.sentence_start(from).max(from.saturating_sub(10));
    let noun =
        (start..from).rev().find(|k| sheet.t(*k).has(Class::SPEECH) && sheet.t(*k).region.is_none())?;
    let owner = (start.max(noun.saturating_sub(3))..noun)
        .rev()
        .find(|k| sheet.tag(*k) == Tag::Owner || sheet.t(*k).kind == Kind::Possessive)?;
    if sheet.tag(owner) == Tag::Owner {
        return Mention::new(owner, owner + 1);
    }
    phrase_before(sheet, owner, sheet.sentence_start(from))
}

/// The names or the pronoun a sentence opens with, where its verb is not known: "Jones thanked them for “…”".
fn opener(sheet: &Sheet, from: usize) -> Option<Mention> {
    let mut start = sheet.sentence_start(from);
    while matches!(sheet.tag(start), Tag::Adverb | Tag::Conjunction | Tag::Comma) && start < from {
        start += 1;
    }
    let mut to = start;
    while sheet.tag(to) == Tag::Name && to < from {
        to += 1;
    }
    if sheet.tag(start) == Tag::Pronoun {
        to = start + 1;
    } else if to == start && matches!(sheet.tag(start), Tag::Determiner | Tag::Owner) {
        to = phrase_after(sheet, start).map_or(start, |found| found.to.min(start + 4));
    }
    (to > start && to <= from).then_some(Mention { from: start, to })
}

/// Whether a phrase can hold a view.
fn holds(sheet: &Sheet, found: Mention) -> bool {
    names_anybody(sheet, found) || sheet.in_german() && german::voice::speaks(sheet, found)
}

/// "Für X ist das „…“", "Pour X, …": whose view it is.
fn view(sheet: &Sheet, from: usize) -> Option<Attribution> {
    let start = sheet.sentence_start(from).max(from.saturating_sub(REACH));
    let holders = sheet.pack.list("holders");
    let at =
        (start..from).rev().find(|k| sheet.t(*k).region.is_none() && holders.contains(&sheet.t(*k).low))?;
    let found = phrase_after(sheet, at + 1).filter(|found| found.to <= from && holds(sheet, *found))?;
    // "Was für X …", "Für X ist …", "… ist für X …": with the verb beside it.
    let verb = |k: usize| sheet.tag(k) == Tag::Auxiliary;
    let beside = verb(found.to)
        || at > start && (verb(at - 1) || sheet.pack.list("what").contains(&sheet.before(at).low));
    beside.then_some(Attribution { speaker: Some(found), cue: None, rule: Rule::Subject, head: None })
}
