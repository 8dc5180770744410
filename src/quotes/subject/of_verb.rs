//! Who does what a verb says: the noun phrase a reporting verb belongs to, without a parser.

use crate::quotes::english::quoted_as::{heard_saying, quoted_as_saying};
use crate::quotes::german;
use crate::quotes::outlets::carrier::past_hearer;
use crate::quotes::pack::{Class, Form, Frame};
use crate::quotes::phrase::noun_phrase::{
    Mention, across_commas, introduces, phrase_after, phrase_before, with_name,
};
use crate::quotes::phrase::setting::setting_end;
use crate::quotes::phrase::stretch::ago;
use crate::quotes::text::sheet::{REACH, Sheet};
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::{Kind, Tag};

/// How often a rule may pass the question on to another verb.
const DEPTH: usize = 6;

/// The subject of a reporting verb.
pub(crate) fn subject(sheet: &Sheet, hit: &Hit) -> Option<Mention> {
    subject_of(sheet, hit).map(|found| with_given(sheet, found))
}

/// "a shepherd *named Iwo Brack*"
fn with_given(sheet: &Sheet, found: Mention) -> Mention {
    let named = sheet.in_english() && sheet.t(found.to).any(&["named", "called"]);
    let mut to = found.to + 1;
    while named && sheet.tag(to) == Tag::Name && to < found.to + 5 {
        to += 1;
    }
    if named && to > found.to + 2 { Mention { from: found.from, to } } else { found }
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
    // "в правительстве *области* считают": the last word of a place.
    let someone = Class::PERSON.with(Class::TITLE).with(Class::PLURAL_PERSON);
    let place = found.filter(|found| sheet.in_slavic() && found.to == found.from + 1).and_then(|found| {
        let named = sheet.tag(found.from) == Tag::Name || sheet.t(found.from).has(someone);
        let pronoun = matches!(sheet.tag(found.from), Tag::Pronoun | Tag::Relative);
        impersonal(sheet, hit)
            .filter(|place| !named && !pronoun && place.from < found.from && place.to == found.to)
    });
    place.or(found).or_else(|| impersonal(sheet, hit)).or_else(|| opening_phrase(sheet, hit.at))
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
    if !sheet.inverts() {
        return None;
    }
    let start = sheet.sentence_start(at);
    let opens = matches!(sheet.tag(start), Tag::Name | Tag::Determiner | Tag::Noun | Tag::Owner);
    phrase_after(sheet, start).filter(|found| opens && found.to <= at)
}

/// The subject after the verb: "…,” said X" and "…, said X, …".
pub(crate) fn inverted(sheet: &Sheet, hit: &Hit) -> Option<Mention> {
    if hit.form == Form::Ing || !hit.frame.has(Frame::STRONG.with(Frame::WEAK)) {
        return None;
    }
    let inverts = sheet.inverts();
    let mut k = hit.at;
    // "…, a déclaré X": the auxiliary stands before the verb.
    while sheet.before(k).tag == Tag::Adverb || inverts && sheet.before(k).tag == Tag::Auxiliary {
        k -= 1;
    }
    let before = sheet.before(k);
    if before.sentence != sheet.t(hit.at).sentence {
        let opens = sheet.in_english() && sheet.t(hit.at).capital;
        let found = phrase_after(sheet, hit.end).filter(|_| opens)?;
        let past = hit.form == Form::Past && sheet.tag(found.from) == Tag::Name;
        let present = hit.form == Form::Present && sheet.t(found.to).is(":");
        return (past || present).then_some(found);
    }
    // German sets a comma behind what is said; without one the marks are a title's.
    let bare = before.kind == Kind::Mark
        && (!sheet.in_german()
            || k >= 2 && sheet.t(k - 2).any(&["?", "!", "…", "."])
            || before.region.map(|region| sheet.span(region)).is_some_and(|(a, b)| b - a > 8));
    let quoted = bare || before.tag == Tag::Comma && k >= 2 && sheet.t(k - 2).kind == Kind::Mark;
    // «…, — заявил источник»
    let dashed =
        sheet.pack.dash_speech && before.any(&["—", "–"]) && k >= 2 && sheet.tag(k - 2) == Tag::Comma;
    if !quoted && !dashed && before.tag != Tag::Comma {
        return None;
    }
    let found = phrase_after(sheet, past_hearer(sheet, setting_end(sheet, hit.end)))?;
    let found = if inverts { with_name(sheet, found) } else { found };
    if quoted || inverts && before.tag == Tag::Comma && sheet.t(found.from).has(Class::COMPLEMENTIZER) {
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
    let person = person || inverts && hit.at > sheet.sentence_start(hit.at) + 2;
    let says = hit.frame.has(Frame::STRONG)
        && (inverts || !hit.frame.has(Frame::HEARER))
        && (!hit.frame.has(Frame::OBJECT) || hit.frame.has(Frame::CLAUSE));
    ((pauses || inverts) && person && says).then_some(found)
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
        // "Jones last month wrote", "Jones on Friday said"
        let day = sheet.in_english() && before.has(Class::WEEKDAY.with(Class::DATE));
        let ahead =
            p < at && sheet.t(p).has(Class::WEEKDAY.with(Class::DATE)) && before.any(&["on", "last", "this"]);
        // "Jones once said"
        let day = day || before.is("once") && p == at;
        // "The department *less than two weeks ago* said"
        if p == at
            && let Some(ago) = ago(sheet, p)
        {
            p = ago;
            continue;
        }
        if (matches!(before.tag, Tag::Auxiliary | Tag::Adverb) || day || ahead) && before.region.is_none() {
            p -= 1;
        } else {
            break;
        }
    }
    let last = p.checked_sub(1)?;
    let before = sheet.t(last);
    if before.is("to") {
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
        Tag::Subordinator if before.is("that") => antecedent(sheet, last),
        Tag::Conjunction => shared(sheet, last, depth),
        Tag::Comma => across_commas(sheet, last)
            .map(|found| with_name(sheet, found))
            .or_else(|| shared(sheet, last, depth))
            .map(|found| over_aside(sheet, found)),
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
            Some(over_relative(sheet, found).or_else(|| over_agent(sheet, found)).unwrap_or(found))
        }
    }
}

/// "Jones, who called it so, said": behind the commas the verb belongs to what "who" stands for.
fn over_aside(sheet: &Sheet, found: Mention) -> Mention {
    let aside = sheet.in_english()
        && sheet.tag(found.from) == Tag::Relative
        && sheet.before(found.from).tag == Tag::Comma;
    if aside { antecedent(sheet, found.from).unwrap_or(found) } else { found }
}

/// "a man who knew the plan said": the phrase ends a clause about someone else.
fn over_relative(sheet: &Sheet, found: Mention) -> Option<Mention> {
    if !sheet.in_english() {
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

/// "A letter printed by the paper warns": whom a participle names behind "by" is not who the verb belongs to.
fn over_agent(sheet: &Sheet, found: Mention) -> Option<Mention> {
    let mut by = found.from;
    if sheet.tag(by.wrapping_sub(1)) == Tag::Determiner {
        by -= 1;
    }
    let participle = by.checked_sub(2)?;
    let noun = sheet.before(participle);
    let bare = matches!(noun.tag, Tag::Noun | Tag::Name) && noun.sentence == sheet.t(found.from).sentence;
    let passive = sheet.before(by).is("by")
        && (sheet.t(participle).low.ends_with("ed")
            || sheet.pack.list("participles").contains(&sheet.t(participle).low))
        && bare;
    (sheet.in_english() && passive)
        .then(|| phrase_before(sheet, participle, sheet.sentence_start(participle)))
        .flatten()
}

/// The comma of "Ann Jones of Columbia, South Carolina says".
fn resident(sheet: &Sheet, last: usize) -> Option<usize> {
    let comma = (last.saturating_sub(2)..last).rev().find(|k| sheet.tag(*k) == Tag::Comma)?;
    let town = (comma.saturating_sub(4)..comma).any(|k| sheet.t(k).any(&["of", "in", "from", "near"]));
    let all = (comma + 1..=last).all(|k| sheet.t(k).has(Class::PLACE));
    (town && all && sheet.before(comma).capital).then_some(comma)
}

/// The nearest verb before `at` in its sentence, outside quotations.
pub(crate) fn previous_verb(sheet: &Sheet, at: usize, reach: usize) -> Option<usize> {
    let start = sheet.sentence_start(at).max(at.saturating_sub(reach));
    (start..at)
        .rev()
        .find(|k| sheet.t(*k).region.is_none() && matches!(sheet.tag(*k), Tag::Verb | Tag::Auxiliary))
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
    let clear = |verb: &usize| !(*verb..at).any(|k| sheet.t(k).any(&[";", "while", "whereas"]));
    let found = said.filter(clear).and_then(|verb| of_verb(sheet, verb, depth));
    found.or_else(|| of_verb(sheet, previous_verb(sheet, at, REACH)?, depth))
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
        && sheet.in_english()
        && near.to == at
    {
        // "with *the i* reporting"
        let article = usize::from(sheet.tag(near.from.wrapping_sub(1)) == Tag::Determiner);
        // "– *Jones* saying it was": behind a dash as well.
        let dash = sheet.before(near.from).any(&["–", "—", "--"])
            && (near.from..near.to).all(|k| sheet.tag(k) == Tag::Name);
        if dash || sheet.before(near.from - article.min(near.from)).is("with") {
            return Some(Mention { from: near.from - article, to: near.to });
        }
    }
    // "…, *the government* recommending": a clause of its own.
    if let Some(near) = absolute(sheet, at) {
        return Some(near);
    }
    // "N quoted *the widow, Ana Serra,* as saying": whom somebody quotes.
    if sheet.in_english()
        && before.is("as")
        && let Some(found) = quoted_as_saying(sheet, at - 1)
    {
        return Some(found);
    }
    // "N reported *a spokesman* saying": whom somebody heard.
    if let Some(found) = heard_saying(sheet, at) {
        return Some(found);
    }
    // "ended her speech *by* quoting", "after saying": whoever the verb before belongs to.
    if sheet.in_english()
        && before.any(&["by", "after", "before", "for", "without", "while", "when"])
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
            return found;
        }
    }
    if let Some(found) = paper_before(sheet, at, start) {
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

/// "…, *the government* recommending": a body or a person between a comma and a participle.
fn absolute(sheet: &Sheet, at: usize) -> Option<Mention> {
    let near = phrase_before(sheet, at, sheet.sentence_start(at)).filter(|near| near.to == at)?;
    let mut opens = near.from;
    if sheet.tag(opens) != Tag::Determiner {
        opens = opens.checked_sub(1)?;
    }
    let speaks = Class::BODY.with(Class::ORGAN).with(Class::PERSON);
    let someone = sheet.t(near.to.saturating_sub(1)).has(speaks) && !sheet.t(near.from).has(Class::DOCUMENT);
    let apart = sheet.t(opens).is("the") && sheet.before(opens).tag == Tag::Comma;
    let verb = previous_verb(sheet, opens, REACH).is_some();
    (sheet.in_english() && someone && apart && verb && near.to - opens <= 4).then_some(near)
}

/// "shared *a story* on the net from N saying": the document whose description stands between.
fn paper_before(sheet: &Sheet, at: usize, start: usize) -> Option<Mention> {
    if !sheet.in_english() || sheet.before(at).tag == Tag::Comma {
        return None;
    }
    let describes = |k: &usize| {
        matches!(sheet.tag(*k), Tag::Name | Tag::Noun | Tag::Preposition | Tag::Determiner | Tag::Number)
    };
    let noun = (start.max(at.saturating_sub(9))..at)
        .rev()
        .take_while(describes)
        .find(|k| sheet.t(*k).has(Class::DOCUMENT) && !sheet.t(*k).capital)?;
    let found = phrase_before(sheet, noun + 1, sheet.sentence_start(at))?;
    let given = sheet.pack.list("issuing").contains(&sheet.before(found.from).low);
    (!given && matches!(sheet.tag(found.from), Tag::Determiner | Tag::Owner)).then_some(found)
}

/// What "who" stands for.
pub(crate) fn antecedent(sheet: &Sheet, at: usize) -> Option<Mention> {
    let mut p = at;
    if sheet.before(p).has(Class::PREPOSITION) {
        p -= 1;
    }
    if sheet.before(p).tag == Tag::Comma {
        return who_said(sheet, p - 1)
            .or_else(|| brought_in(sheet, p - 1))
            .or_else(|| across_commas(sheet, p - 1));
    }
    let found = phrase_before(sheet, p, sheet.sentence_start(at))?;
    Some(nearer(sheet, found, at).or_else(|| apposed(sheet, found)).unwrap_or(found))
}

/// "…, said *the officials*, who added": whoever said what stands before.
fn who_said(sheet: &Sheet, comma: usize) -> Option<Mention> {
    let start = sheet.sentence_start(comma).max(comma.saturating_sub(12));
    let hit = (start..comma).rev().find_map(|k| sheet.hit_at(k)).filter(|_| sheet.in_english())?;
    inverted(sheet, hit).filter(|found| found.from >= hit.end && found.to == comma)
}

/// "*James Lankford*, a Republican who warned": the name before the comma.
fn apposed(sheet: &Sheet, found: Mention) -> Option<Mention> {
    let mut opens = found.from;
    if !matches!(sheet.tag(opens), Tag::Determiner) {
        opens = opens.checked_sub(1)?;
    }
    let comma = opens.checked_sub(1).filter(|k| sheet.tag(*k) == Tag::Comma)?;
    let fits = sheet.in_english() && sheet.t(opens).any(&["a", "an", "the"]);
    let name = phrase_before(sheet, comma, sheet.sentence_start(comma)).filter(|_| fits)?;
    let names = (name.from..name.to).rev().take_while(|k| sheet.tag(*k) == Tag::Name).count();
    (names >= 2).then_some(name)
}

/// "went to meet *with Devocht*, who": the name right before the comma, where a preposition brings it in.
fn brought_in(sheet: &Sheet, comma: usize) -> Option<Mention> {
    let mut from = comma;
    while from > 0
        && sheet.tag(from - 1) == Tag::Name
        && sheet.t(from - 1).sentence == sheet.t(comma).sentence
    {
        from -= 1;
    }
    let brought = sheet.before(from).any(&["with", "to", "by", "from", "and", "including", "like", "than"]);
    (sheet.in_english() && brought).then(|| Mention::new(from, comma)).flatten()
}

/// "a link redirects to *an error message* which reads", "*a report* issued two weeks earlier that says": the thing a
/// clause with "which" or "that" describes.
fn nearer(sheet: &Sheet, found: Mention, at: usize) -> Option<Mention> {
    if !sheet.in_english() || !sheet.t(at).any(&["which", "that"]) {
        return None;
    }
    let dated =
        (found.from..found.to).any(|k| sheet.t(k).has(Class::DATE.with(Class::WEEKDAY).with(Class::MONTH)));
    if dated {
        let thing = Class::DOCUMENT.with(Class::BODY).with(Class::ORGAN);
        let start = sheet.sentence_start(at).max(at.saturating_sub(10));
        let noun = (start..at).rev().find(|k| sheet.t(*k).has(thing) && sheet.t(*k).region.is_none())?;
        return phrase_before(sheet, noun + 1, sheet.sentence_start(at));
    }
    let article = (found.from + 1..found.to).rev().find(|k| sheet.tag(*k) == Tag::Determiner)?;
    Mention::new(article, found.to)
}
