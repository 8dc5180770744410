//! Who does what a verb says: the noun phrase a reporting verb belongs to, without a parser.

use super::pack::{Class, Form, Frame};
use super::second;
use super::sheet::{REACH, Sheet};
use super::tagging::Hit;
use super::tokens::{Kind, Tag, Token};

/// Tokens that name or describe someone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Mention {
    fn new(from: usize, to: usize) -> Option<Self> {
        (from < to).then_some(Self { from, to })
    }
}

/// How often a rule may pass the question on to another verb.
const DEPTH: usize = 6;

/// The subject of a reporting verb.
pub(super) fn subject(sheet: &Sheet, hit: &Hit) -> Option<Mention> {
    if let Some(found) = inverted(sheet, hit) {
        return Some(found);
    }
    if sheet.pack.verb_second {
        return second::subject(sheet, hit);
    }
    if hit.form == Form::Ing && !progressive(sheet, hit.at) {
        return participle(sheet, hit.at, DEPTH).or_else(|| opening_phrase(sheet, hit.at));
    }
    of_verb(sheet, hit.at, DEPTH).or_else(|| impersonal(sheet, hit)).or_else(|| opening_phrase(sheet, hit.at))
}

/// "В клубе подтвердили": nobody is named but the place.
fn impersonal(sheet: &Sheet, hit: &Hit) -> Option<Mention> {
    let places = sheet.pack.list("impersonal");
    let place = |k: usize| places.contains(&sheet.t(k).low);
    let floor = sheet.sentence_start(hit.at).max(hit.at.saturating_sub(8));
    let start = (floor..hit.at).rev().find(|k| place(*k) && sheet.t(*k).region.is_none());
    if let Some(start) = start
        && start + 1 < hit.at
        && !(start..hit.at).any(|k| matches!(sheet.tag(k), Tag::Verb | Tag::Comma))
    {
        return Mention::new(start, hit.at);
    }
    let next = setting_end(sheet, hit.end);
    let behind = phrase_after(sheet, next + 1).filter(|_| place(next))?;
    Mention::new(next, behind.to)
}

/// The phrase a sentence opens with, where verbs are not known well enough to find a better one.
fn opening_phrase(sheet: &Sheet, at: usize) -> Option<Mention> {
    if sheet.pack.possessive || sheet.pack.verb_second {
        return None;
    }
    let start = sheet.sentence_start(at);
    let opens = matches!(sheet.tag(start), Tag::Name | Tag::Determiner | Tag::Noun | Tag::Owner);
    phrase_after(sheet, start).filter(|found| opens && found.to <= at)
}

/// The subject after the verb: "…,” said X" and "…, said X, …".
pub(super) fn inverted(sheet: &Sheet, hit: &Hit) -> Option<Mention> {
    if hit.form == Form::Ing || !hit.frame.has(Frame::STRONG.with(Frame::WEAK)) {
        return None;
    }
    let foreign = !sheet.pack.possessive && !sheet.pack.verb_second;
    let mut k = hit.at;
    // "…, a déclaré X": the auxiliary stands before the verb.
    while sheet.before(k).tag == Tag::Adverb || foreign && sheet.before(k).tag == Tag::Auxiliary {
        k -= 1;
    }
    let before = sheet.before(k);
    if before.sentence != sheet.t(hit.at).sentence {
        let opens = sheet.pack.possessive && sheet.t(hit.at).capital && hit.form == Form::Past;
        return phrase_after(sheet, hit.end).filter(|found| opens && sheet.tag(found.from) == Tag::Name);
    }
    let quoted =
        before.kind == Kind::Mark || before.tag == Tag::Comma && k >= 2 && sheet.t(k - 2).kind == Kind::Mark;
    if !quoted && before.tag != Tag::Comma {
        return None;
    }
    let found = phrase_after(sheet, setting_end(sheet, hit.end))?;
    let found = if foreign { with_name(sheet, found) } else { found };
    if quoted || foreign && before.tag == Tag::Comma && sheet.t(found.from).has(Class::COMPLEMENTIZER) {
        return Some(found);
    }
    // Without marks only a name or a person with a pause behind it.
    let after = sheet.t(found.to);
    let pauses = matches!(after.tag, Tag::Comma | Tag::Relative | Tag::Preposition | Tag::Participle)
        || after.sentence != before.sentence
        || after.any(&[".", ";", "(", "—"]);
    let who = sheet.t(found.from);
    let person = who.tag == Tag::Name
        || (found.from..found.to).any(|i| sheet.t(i).has(Class::PERSON.with(Class::PLURAL_PERSON)));
    let person = person || foreign && hit.at > sheet.sentence_start(hit.at) + 2;
    let says = hit.frame.has(Frame::STRONG)
        && (foreign || !hit.frame.has(Frame::HEARER))
        && (!hit.frame.has(Frame::OBJECT) || hit.frame.has(Frame::CLAUSE));
    ((pauses || foreign) && person && says).then_some(found)
}

/// Behind a verb, what may stand before its subject: "a déclaré *mardi* la maire", "said *at noon* …".
pub(super) fn setting_end(sheet: &Sheet, from: usize) -> usize {
    let mut k = from;
    for _ in 0..4 {
        let (t, next) = (sheet.t(k), sheet.t(k + 1));
        let day = |t: &Token| t.has(Class::WEEKDAY.with(Class::DATE));
        let aside = (k + 1..k + 4).find(|i| sheet.tag(*i) == Tag::Comma);
        if t.tag == Tag::Adverb || sheet.between(k) {
            k += 1;
        } else if sheet.pack.possessive || sheet.pack.verb_second {
            break;
        } else if t.tag == Tag::Comma
            && let Some(comma) = aside
        {
            k = comma + 1;
        } else if day(t) && (t.tag != Tag::Name || t.has(Class::WEEKDAY)) {
            k += 1;
        } else if t.tag == Tag::Determiner && day(next) {
            k += 2;
        } else if t.tag == Tag::Preposition {
            // "par téléphone", "à l'agence": only where a subject follows.
            let Some(over) = phrase_after(sheet, k + 1) else { break };
            // "par téléphone Anne Petit": the name is a phrase of its own.
            let someone = Class::PERSON.with(Class::TITLE).with(Class::PLURAL_PERSON);
            let own = (over.from + 1..over.to).find(|i| {
                !sheet.t(i - 1).capital
                    && sheet.tag(i - 1) == Tag::Noun
                    && (sheet.tag(*i) == Tag::Name || sheet.t(*i).has(someone))
            });
            let over = Mention { from: over.from, to: own.unwrap_or(over.to) };
            let follows = sheet.t(over.to);
            let subject = matches!(follows.tag, Tag::Determiner | Tag::Name | Tag::Owner | Tag::Number)
                || follows.has(someone);
            if !subject || follows.sentence != t.sentence {
                break;
            }
            k = over.to;
        } else {
            break;
        }
    }
    k
}

/// With the name behind a comma: "la maire, *Anne Petit*".
pub(super) fn with_name(sheet: &Sheet, found: Mention) -> Mention {
    let named = (found.from..found.to).any(|k| sheet.tag(k) == Tag::Name && !sheet.t(k).has(Class::BODY));
    let office = (found.from..found.to).any(|k| sheet.t(k).has(Class::PERSON.with(Class::TITLE)));
    let mut comma = found.to;
    // "la ministre des affaires étrangères, X": the office goes on over its prepositions.
    if office {
        while comma < found.to + 6
            && matches!(sheet.tag(comma), Tag::Preposition | Tag::Noun | Tag::Determiner | Tag::Name)
        {
            comma += 1;
        }
    }
    if (named && !office) || sheet.tag(comma) != Tag::Comma {
        return found;
    }
    let mut to = comma + 1;
    while sheet.tag(to) == Tag::Name && to < comma + 6 {
        to += 1;
    }
    let closes = matches!(sheet.tag(to), Tag::Comma | Tag::Other | Tag::Mark)
        || sheet.before(to).sentence != sheet.t(to).sentence;
    if to > comma + 1 && (closes || to > comma + 2) { Mention { from: found.from, to } } else { found }
}

/// "was saying": a participle that is the verb of its clause.
fn progressive(sheet: &Sheet, at: usize) -> bool {
    let mut k = at;
    while k > 0 && sheet.tag(k - 1) == Tag::Adverb {
        k -= 1;
    }
    sheet.before(k).has(Class::BE)
}

/// The subject of the verb at `at`, left of it.
pub(super) fn of_verb(sheet: &Sheet, at: usize, depth: usize) -> Option<Mention> {
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
        if matches!(before.tag, Tag::Auxiliary | Tag::Adverb) && before.region.is_none() {
            p -= 1;
        } else {
            break;
        }
    }
    let last = p.checked_sub(1)?;
    let before = sheet.t(last);
    if before.is("to") {
        // "went on to say": the verb before.
        let verb = previous_verb(sheet, last, 6)?;
        return of_verb(sheet, verb, depth);
    }
    match before.tag {
        Tag::Pronoun => Mention::new(last, last + 1),
        // "who" itself is the mention; the cast knows whom it means.
        Tag::Relative if sheet.pack.possessive => Mention::new(last, last + 1),
        Tag::Relative => antecedent(sheet, last),
        Tag::Subordinator if before.is("that") => antecedent(sheet, last),
        Tag::Conjunction => shared(sheet, last, depth),
        Tag::Comma if !sheet.pack.possessive => across_commas(sheet, last)
            .map(|found| with_name(sheet, found))
            .or_else(|| shared(sheet, last, depth)),
        Tag::Comma => across_commas(sheet, last).or_else(|| shared(sheet, last, depth)),
        Tag::Verb | Tag::Participle if !before.any(&["said"]) => of_verb(sheet, last, depth),
        _ if before.any(&["—", "–", "--", "-"]) => across_commas(sheet, last),
        _ if before.has(Class::PLACE) && resident(sheet, last).is_some() => {
            across_commas(sheet, resident(sheet, last)?)
        }
        _ => {
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
            Some(over_relative(sheet, found).unwrap_or(found))
        }
    }
}

/// "a man who knew the plan said": the phrase ends a clause about someone else.
fn over_relative(sheet: &Sheet, found: Mention) -> Option<Mention> {
    if !sheet.pack.possessive {
        return None;
    }
    let start = sheet.sentence_start(found.from).max(found.from.saturating_sub(14));
    let relative = (start..found.from).rev().find(|k| {
        matches!(sheet.tag(*k), Tag::Relative | Tag::Comma | Tag::Mark | Tag::Conjunction)
            || sheet.t(*k).any(&[":", ";", "—", "–"])
    })?;
    let who = sheet.tag(relative) == Tag::Relative && sheet.before(relative).tag != Tag::Comma;
    let verbs =
        (relative + 1..found.from).filter(|k| matches!(sheet.tag(*k), Tag::Verb | Tag::Auxiliary)).count();
    let close = sheet.t(relative + 1);
    // "the man whom Jones called": a clause with a subject of its own.
    let own = matches!(close.tag, Tag::Name | Tag::Determiner | Tag::Owner | Tag::Pronoun | Tag::Noun);
    (who && verbs > 0 && !own).then(|| antecedent(sheet, relative)).flatten()
}

/// The comma of "Ann Jones of Columbia, South Carolina says".
fn resident(sheet: &Sheet, last: usize) -> Option<usize> {
    let comma = (last.saturating_sub(2)..last).rev().find(|k| sheet.tag(*k) == Tag::Comma)?;
    let town = (comma.saturating_sub(4)..comma).any(|k| sheet.t(k).any(&["of", "in", "from", "near"]));
    let all = (comma + 1..=last).all(|k| sheet.t(k).has(Class::PLACE));
    (town && all).then_some(comma)
}

/// The nearest verb before `at` in its sentence, outside quotations.
pub(super) fn previous_verb(sheet: &Sheet, at: usize, reach: usize) -> Option<usize> {
    let start = sheet.sentence_start(at).max(at.saturating_sub(reach));
    (start..at)
        .rev()
        .find(|k| sheet.t(*k).region.is_none() && matches!(sheet.tag(*k), Tag::Verb | Tag::Auxiliary))
}

/// The subject a verb after "and" shares: of a verb of saying before it, else of the nearest verb.
fn shared(sheet: &Sheet, at: usize, depth: usize) -> Option<Mention> {
    let start = sheet.sentence_start(at).max(at.saturating_sub(REACH));
    let said = (start..at).find_map(|k| {
        let hit = sheet.hit_at(k).filter(|hit| hit.form != Form::Ing && hit.frame.has(Frame::STRONG))?;
        (sheet.t(k).region.is_none()).then_some(hit.at)
    });
    let clear = |verb: &usize| !(*verb..at).any(|k| sheet.t(k).any(&[";", "while", "whereas"]));
    let verb = said.filter(clear).or_else(|| previous_verb(sheet, at, REACH))?;
    of_verb(sheet, verb, depth)
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
    // "with Jones shouting": the phrase between.
    if let Some(near) = phrase_before(sheet, at, sheet.sentence_start(at))
        && sheet.pack.possessive
        && sheet.before(near.from).is("with")
        && near.to == at
    {
        return Some(near);
    }
    if before.has(Class::DOCUMENT) && at > start {
        return phrase_before(sheet, at, sheet.sentence_start(at));
    }
    let verbs = |from: usize, to: usize| {
        (from..to)
            .filter(|k| sheet.t(*k).region.is_none() && matches!(sheet.tag(*k), Tag::Verb | Tag::Auxiliary))
    };
    // What stands before the first comma may only open the sentence; a new clause begins after "but".
    let mut from = start;
    for k in start..at {
        let t = sheet.t(k);
        let turns = t.any(&[";", "while", "whereas"]) || t.any(&["but"]) && sheet.before(k).tag == Tag::Comma;
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
        return Some(found);
    }
    if let Some(verb) = verbs(start, at).next_back()
        && let Some(found) = of_verb(sheet, verb, depth)
    {
        return Some(found);
    }
    let end = sheet.sentence_end(at).min(at + REACH);
    verbs(at + 1, end).find_map(|verb| of_verb(sheet, verb, depth))
}

/// What "who" stands for.
pub(super) fn antecedent(sheet: &Sheet, at: usize) -> Option<Mention> {
    let mut p = at;
    if sheet.before(p).has(Class::PREPOSITION) {
        p -= 1;
    }
    if sheet.before(p).tag == Tag::Comma {
        return across_commas(sheet, p - 1);
    }
    phrase_before(sheet, p, sheet.sentence_start(at))
}

/// Where the stretch that ends before `at` begins: after a comma, a mark, a colon or at the sentence's start.
fn stretch_start(sheet: &Sheet, at: usize) -> usize {
    let start = sheet.sentence_start(at.saturating_sub(1)).max(at.saturating_sub(REACH));
    let mut k = at;
    while k > start {
        let t = sheet.t(k - 1);
        if t.any(&[")", "]"]) {
            // What stands in brackets belongs to the stretch.
            if let Some(open) = (start..k - 1).rev().take(12).find(|i| sheet.t(*i).any(&["(", "["])) {
                k = open;
                continue;
            }
        }
        if t.kind == Kind::Mark {
            let short = t.region.map(|region| sheet.span(region)).filter(|(a, b)| {
                let last = sheet.t(b.saturating_sub(2));
                b - a <= 8
                    && *b == k
                    && *a > start
                    && sheet.before(*a).tag != Tag::Comma
                    && matches!(last.kind, Kind::Word | Kind::Number)
            });
            match short {
                // A nickname or the title of a show.
                Some((from, _)) => {
                    k = from;
                    continue;
                }
                None => break,
            }
        }
        if t.tag == Tag::Comma || t.any(&[":", ";", "—", "–", "--", "-", "(", "[", "…", "?", "!"]) {
            break;
        }
        k -= 1;
    }
    k
}

/// Whether a stretch between commas only describes what stands before it.
fn describes(sheet: &Sheet, from: usize, to: usize) -> bool {
    let t = sheet.t(from);
    let next = sheet.t(from + 1);
    if t.tag == Tag::Name || t.capital {
        let owner = (from..to).take(4).any(|k| sheet.t(k).kind == Kind::Possessive);
        let place = to - from <= 2 && !t.has(Class::TITLE);
        let suffix = t.has(Class::SUFFIX);
        return owner || place || suffix || t.has(Class::PERSON.with(Class::DOCUMENT)) || next.is("of");
    }
    matches!(
        t.tag,
        Tag::Determiner
            | Tag::Owner
            | Tag::Number
            | Tag::Relative
            | Tag::Participle
            | Tag::Adverb
            | Tag::Noun
            | Tag::Preposition
            | Tag::Verb
            | Tag::Conjunction
    ) || t.any(&["that", "whose", "while", "when"])
}

/// Whether a stretch only opens a sentence: "On Tuesday", "In a statement".
pub(super) fn introduces(sheet: &Sheet, from: usize) -> bool {
    let t = sheet.t(from);
    matches!(t.tag, Tag::Preposition | Tag::Subordinator | Tag::Participle | Tag::Adverb | Tag::Conjunction)
        || t.has(
            Class::WEEKDAY
                .with(Class::DATE)
                .with(Class::ADVERB)
                .with(Class::PREPOSITION)
                .with(Class::SUBORDINATOR),
        ) && t.tag != Tag::Name
}

/// The phrase that carries the descriptions between commas before `comma`: "Jones, a baker, of Kent," → "Jones".
fn across_commas(sheet: &Sheet, comma: usize) -> Option<Mention> {
    let start = sheet.sentence_start(comma);
    let mut end = comma;
    // The stretch right of the one looked at.
    let mut right: Option<(usize, usize)> = None;
    for _ in 0..7 {
        let from = stretch_start(sheet, end);
        if from >= end {
            break;
        }
        let more = from > start && matches!(sheet.before(from).tag, Tag::Comma);
        if right.is_some() && introduces(sheet, from) && !more {
            let (a, b) = right?;
            return phrase_before(sheet, b, a);
        }
        if !more || !describes(sheet, from, end) {
            // "On Monday, Jones, the mayor, said": what opens is no subject.
            return phrase_before(sheet, end, from);
        }
        right = Some((from, end));
        end = from - 1;
    }
    let (a, b) = right?;
    phrase_before(sheet, b, a)
}

/// The noun phrase that ends before `end` and begins at or after `limit`.
pub(super) fn phrase_before(sheet: &Sheet, end: usize, limit: usize) -> Option<Mention> {
    let floor = stretch_start(sheet, end).max(limit);
    let mut from = end;
    let mut conjunction = None;
    while from > floor {
        let k = from - 1;
        let t = sheet.t(k);
        let stops = match t.tag {
            Tag::Verb | Tag::Participle => sheet.t(k).region.is_none(),
            Tag::Auxiliary | Tag::Subordinator | Tag::Relative => true,
            // "three days after Smith said".
            Tag::Preposition => t.has(Class::TURN) && from < end,
            Tag::Pronoun => {
                from = k;
                break;
            }
            Tag::Conjunction => {
                conjunction = Some(k);
                false
            }
            _ => false,
        };
        if stops {
            break;
        }
        from = k;
    }
    // A verb or a word like "that" stopped it: what "and" joins to the left belongs there.
    let stopped = from > floor;
    if let Some(k) = conjunction
        && (stopped || from == k)
    {
        from = k + 1;
    }
    trim(sheet, from, end)
}

/// The core of a stretch that ends in a noun phrase: what opens and what follows the head is cut.
fn trim(sheet: &Sheet, mut from: usize, end: usize) -> Option<Mention> {
    while from < end
        && (matches!(sheet.tag(from), Tag::Adverb | Tag::Conjunction | Tag::Other)
            || sheet.t(from).has(Class::WEEKDAY)
            || sheet.t(from).has(Class::DATE) && sheet.tag(from) != Tag::Name)
    {
        from += 1;
    }
    if sheet.tag(from) == Tag::Preposition {
        // "In Iowa Mr. Smith said": the last phrase.
        let mut last = end;
        if sheet.before(last).is(")")
            && let Some(open) = (from..last).rev().take(10).find(|k| sheet.t(*k).is("("))
        {
            last = open;
        }
        let end = last;
        while last > from && matches!(sheet.tag(last - 1), Tag::Name | Tag::Number)
            || sheet.t(last.wrapping_sub(1)).any(&[".", "'s", "’s"])
        {
            last -= 1;
        }
        if last == end {
            last = (from + 1..end)
                .rev()
                .find(|k| matches!(sheet.tag(*k), Tag::Determiner | Tag::Owner | Tag::Pronoun))
                .unwrap_or(if sheet.pack.impersonal() {
                    end.saturating_sub(2).max(from + 2).min(end)
                } else {
                    end
                });
        }
        let weekday = |k: usize| sheet.t(k).has(Class::WEEKDAY.with(Class::MONTH));
        while last < end && weekday(last) {
            last += 1;
        }
        return Mention::new(last, end);
    }
    let mut to = from;
    while to < end {
        let t = sheet.t(to);
        if to > from && (t.tag == Tag::Preposition || t.any(&["(", "[", "who", "which"])) {
            // "Secretary of State Ann Jones": the name comes behind.
            let office = (from..to).all(|k| sheet.t(k).has(Class::TITLE.with(Class::PERSON)));
            let rest = (to + 1..end).filter(|k| sheet.tag(*k) == Tag::Name).count();
            let all = (to + 1..end).all(|k| matches!(sheet.tag(k), Tag::Name | Tag::Determiner));
            if !(t.is("of") && office && all && rest >= 3) {
                break;
            }
        }
        to += 1;
    }
    while to > from
        && (matches!(sheet.tag(to - 1), Tag::Adverb | Tag::Conjunction | Tag::Comma)
            || sheet.t(to - 1).has(Class::WEEKDAY) && to - from > 1)
    {
        to -= 1;
    }
    Mention::new(from, to)
}

/// The noun phrase that begins at `from`: "said *Ann Jones*, the mayor".
pub(super) fn phrase_after(sheet: &Sheet, from: usize) -> Option<Mention> {
    let end = sheet.sentence_end(from).min(from + 16);
    let first = sheet.t(from);
    if from >= end {
        return None;
    }
    let stands = first.has(Class::OBJECT_PRONOUN) && !first.has(Class::OWNER.with(Class::DETERMINER));
    if first.tag == Tag::Pronoun || stands {
        return Mention::new(from, from + 1);
    }
    if !matches!(first.tag, Tag::Name | Tag::Determiner | Tag::Owner | Tag::Noun | Tag::Number)
        && !first.capital
    {
        return None;
    }
    let mut to = from;
    while to < end {
        let t = sheet.t(to);
        let next = sheet.t(to + 1);
        let stops = match t.tag {
            Tag::Preposition if sheet.pack.list("joins").contains(&t.low) && to > from => false,
            Tag::Comma
            | Tag::Verb
            | Tag::Auxiliary
            | Tag::Relative
            | Tag::Subordinator
            | Tag::Pronoun
            | Tag::Preposition => true,
            Tag::Owner => to > from && sheet.pack.nouns_capital,
            Tag::Adverb => to > from,
            Tag::Participle => to > from && next.tag != Tag::Name && next.tag != Tag::Noun,
            Tag::Mark => match t.region.map(|region| sheet.span(region)) {
                Some((a, b))
                    if a == to
                        && b - a <= 6
                        && (sheet.tag(b) == Tag::Name
                            || sheet
                                .t(to.wrapping_sub(1))
                                .has(Class::PUBLICATION.with(Class::DETERMINER))
                            || to == from) =>
                {
                    to = b;
                    continue;
                }
                _ => true,
            },
            Tag::Conjunction => {
                !(next.tag == Tag::Name
                    || matches!(next.tag, Tag::Determiner) && sheet.tag(to - 1) == Tag::Name)
            }
            Tag::Other => t.kind != Kind::Possessive,
            Tag::Name => t.has(Class::WEEKDAY.with(Class::MONTH)) && to > from,
            // "сказала Анна Иванова газете": whom it was said to.
            Tag::Noun
                if !sheet.pack.possessive
                    && to > from
                    && t.kind == Kind::Word
                    && !t.capital
                    && sheet.tag(to - 1) == Tag::Name =>
            {
                true
            }
            _ => {
                t.has(Class::DATE) && to > from
                    || sheet.pack.nouns_capital
                        && t.kind == Kind::Word
                        && !t.capital
                        && !next.capital
                        && to > from
            }
        };
        if stops {
            break;
        }
        to += 1;
    }
    Mention::new(from, to)
}
