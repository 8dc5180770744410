//! Verb-second languages: the subject stands before the verb or right behind it, and the verb may be in two parts.

use crate::quotes::german::hearer::told_to;
use crate::quotes::german::setting::past_setting;
use crate::quotes::pack::{Class, Frame};
use crate::quotes::phrase::noun_phrase::{Mention, phrase_after, phrase_before};
use crate::quotes::phrase::somebody::names_anybody;
use crate::quotes::text::sheet::{REACH, Sheet};
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::{Kind, Tag};

/// The subject of a reporting verb in a verb-second clause.
pub(crate) fn subject(sheet: &Sheet, hit: &Hit) -> Option<Mention> {
    let found = subject_of(sheet, hit).map(|found| without_hearer(sheet, found))?;
    Some(before_hearer(sheet, hit, found).unwrap_or(found))
}

/// "sagte *Anna Weber* der „Küstenpost“": who speaks, without the paper it was said to.
pub(crate) fn without_hearer(sheet: &Sheet, found: Mention) -> Mention {
    let someone = Class::PERSON.with(Class::TITLE).with(Class::BODY).with(Class::PUBLICATION);
    let hearer = (found.from + 1..found.to).find(|k| {
        let name = sheet.before(*k);
        // "sagte Henrike Thoma *der Nachrichtenagentur N*"
        let kind = sheet.t(k + 1).has(Class::PUBLICATION)
            && *k > found.from + 1
            && sheet.tag(k - 2) == Tag::Name
            && !sheet.t(k - 2).has(someone);
        (sheet.t(k + 1).kind == Kind::Mark || kind)
            && told_to(sheet, *k)
            && name.tag == Tag::Name
            && !name.has(someone)
    });
    hearer.map_or(found, |to| Mention { from: found.from, to })
}

/// "*Ein Mitglied des Rats*, das unbekannt bleiben will, sagte der „Küstenpost“, …": what opens the sentence, with a clause about
/// it, where only an outlet stands behind the verb.
fn before_hearer(sheet: &Sheet, hit: &Hit, found: Mention) -> Option<Mention> {
    let start = sheet.sentence_start(hit.at);
    let heard = found.from == hit.end && told_to(sheet, hit.end) && sheet.before(hit.at).tag == Tag::Comma;
    let opens = phrase_after(sheet, start)
        .filter(|_| heard && matches!(sheet.tag(start), Tag::Determiner | Tag::Name))?;
    let related = matches!(sheet.tag(opens.to + 1), Tag::Determiner | Tag::Relative);
    (sheet.tag(opens.to) == Tag::Comma && opens.to + 1 < hit.at && related).then_some(opens)
}

fn subject_of(sheet: &Sheet, hit: &Hit) -> Option<Mention> {
    let start = clause_start(sheet, hit.at);
    // "wie X mitteilte", "dass X sagte": the verb stands last.
    // "Wie die Zeitung schrieb, soll X gesagt haben": the clause behind the comma.
    let start = after_comma(sheet, start, hit.at).unwrap_or(start);
    let opener = sheet.t(start);
    let last =
        matches!(sheet.tag(hit.end), Tag::Comma | Tag::Other | Tag::Mark | Tag::Auxiliary | Tag::Conjunction);
    let parted = last && !sheet.t(hit.at).low.ends_with("te");
    // "Sie wisse, dass das wahr sei, *hatte X* damals *gesagt*": the clause behind the comma.
    let behind = |k: &usize| {
        sheet.tag(*k) == Tag::Auxiliary && sheet.before(*k).tag == Tag::Comma && sheet.t(*k).region.is_none()
    };
    if parted
        && let Some(verb) = (start + 1..hit.at).rev().find(behind)
        && let Some(found) = at_verb(sheet, verb, verb).filter(|found| names_anybody(sheet, *found))
    {
        return Some(found);
    }
    if start < hit.at
        && last
        && (opener.has(Class::SUBORDINATOR) || opener.has(Class::RELATIVE))
        && !sheet.t(start + 1).has(Class::PREPOSITION)
    {
        // "wie sich X ausdrückte"
        let from = (start + 1..hit.at).find(|k| !sheet.between(*k) && sheet.tag(*k) != Tag::Adverb)?;
        let found = phrase_after(sheet, from);
        if found.is_some_and(|found| found.to <= hit.at) {
            return found.map(|found| whole(sheet, found));
        }
    }
    if let Some(found) = agent(sheet, hit, start).or_else(|| standing(sheet, hit)) {
        return Some(found);
    }
    // "hatte X … zugesichert": the subject stands by the auxiliary.
    let verb = (start..hit.at)
        .filter(|_| parted)
        .find(|k| sheet.tag(*k) == Tag::Auxiliary && sheet.t(*k).region.is_none())
        .or_else(|| (start..hit.at).filter(|_| last).find(|k| sheet.hit_at(*k).is_some()))
        .unwrap_or(hit.at);
    // "Sie sei erschüttert, sagte X": what is said stands before.
    let moods = sheet.pack.list("subjunctive");
    if verb > start
        && sheet.before(verb).tag == Tag::Comma
        && (start..verb).any(|k| sheet.t(k).region.is_none() && moods.contains(&sheet.t(k).low))
        && let Some(found) = at_verb(sheet, verb, verb)
    {
        return Some(found);
    }
    // "X ging und sagte": two verbs, one subject.
    if sheet.before(verb).any(&["und", "sowie", "aber"])
        && sheet.sentence_start(hit.at) + 2 < verb
        && let Some(found) = clause_subject(sheet, hit.at)
        && found.to < verb
    {
        return Some(found);
    }
    let found = at_verb(sheet, verb, start)?;
    Some(written(sheet, hit, start, found).unwrap_or(found))
}

/// The subject of the first verb of a sentence.
pub(crate) fn clause_subject(sheet: &Sheet, at: usize) -> Option<Mention> {
    let start = sheet.sentence_start(at);
    let end = sheet.sentence_end(at).min(start + REACH);
    at_verb(sheet, finite(sheet, start, end)?, start)
}

/// Who calls something what a verb at the end says: nobody, where it is only called so.
pub(crate) fn called_by(sheet: &Sheet, hit: &Hit) -> Option<Mention> {
    let start = sheet.sentence_start(hit.at);
    let passive = (start..hit.end + 1).any(|k| sheet.t(k).region.is_none() && sheet.t(k).has(Class::BE));
    if passive { agent(sheet, hit, start) } else { which(sheet, hit, start).or_else(|| subject(sheet, hit)) }
}

/// "ein Brief, der dies als „…“ abtut": what the clause describes calls it so.
fn which(sheet: &Sheet, hit: &Hit, start: usize) -> Option<Mention> {
    let outside = |k: &usize| sheet.t(*k).region.is_none();
    let start = start.max(hit.at.saturating_sub(REACH));
    let comma = (start..hit.at).rev().filter(outside).find(|k| sheet.tag(*k) == Tag::Comma)?;
    let opens = sheet.t(comma + 1).any(&["der", "die", "das"]) && !sheet.t(comma + 2).capital;
    let verb =
        (comma + 2..hit.at).filter(outside).any(|k| matches!(sheet.tag(k), Tag::Verb | Tag::Auxiliary));
    let called = (comma..hit.at).filter(outside).any(|k| sheet.t(k).is("als"));
    if !opens || verb || !called {
        return None;
    }
    let from = (start..comma).rev().find(|k| {
        matches!(sheet.tag(*k), Tag::Verb | Tag::Auxiliary | Tag::Preposition | Tag::Comma) && outside(k)
    });
    phrase_after(sheet, from.map_or(start, |k| k + 1)).filter(|found| found.to <= comma)
}

/// "wurde von X kritisiert": who does what is done.
fn agent(sheet: &Sheet, hit: &Hit, start: usize) -> Option<Mention> {
    let end = sheet.sentence_end(hit.at).min(hit.at + 20);
    let outside = |k: &usize| sheet.t(*k).region.is_none();
    let passive =
        (start..hit.at).filter(outside).any(|k| sheet.t(k).has(Class::BE)) || sheet.t(hit.end).has(Class::BE);
    // "lobte den vom Rat …": a past in -te is no passive.
    let low = &sheet.t(hit.at).low;
    let passive = passive && !(low.ends_with("te") || low.ends_with("ten"));
    // "Strom von Teilchen": right behind a noun it belongs to the noun.
    let by = (start..end)
        .filter(outside)
        .filter(|k| sheet.t(*k).any(&["von", "vom", "durch"]) && (!sheet.before(*k).capital || *k == start));
    let mut found =
        by.filter_map(|k| phrase_after(sheet, k + 1)).filter(|found| names_anybody(sheet, *found));
    if passive { found.next() } else { None }
}

/// Where a main clause begins behind a clause that opens the sentence.
fn after_comma(sheet: &Sheet, start: usize, at: usize) -> Option<usize> {
    if !sheet.listed("first clauses", start) {
        return None;
    }
    let comma = (start..at).rev().find(|k| sheet.tag(*k) == Tag::Comma && sheet.t(*k).region.is_none())?;
    let verb = |k: usize| matches!(sheet.tag(k), Tag::Verb | Tag::Auxiliary) && sheet.t(k).region.is_none();
    // "Wie der Richter, X, ausführte": the commas only part the name.
    (verb(comma + 1) && (start..comma).any(verb)).then_some(comma + 1)
}

/// "In der Mitteilung hieß es", "Auf der Seite hatte es geheißen": the place a sentence opens with, where nothing but
/// the verb and "es" says something.
fn standing(sheet: &Sheet, hit: &Hit) -> Option<Mention> {
    let start = sheet.sentence_start(hit.at);
    let written = (hit.at..hit.end).any(|k| sheet.listed("stands in", k));
    if written && let Some(paper) = in_which(sheet, hit.at) {
        return Some(paper);
    }
    let it = (hit.at.saturating_sub(2)..hit.end + 2).any(|k| k >= start && sheet.t(k).is("es"));
    if !written || !it {
        return None;
    }
    // "Die Stadt wies das zurück. Alles sei geprüft, heißt es darin.": whoever the sentence before is about.
    if sheet.t(hit.end).is("es") && sheet.t(hit.end + 1).any(&["darin", "dort", "dazu"]) {
        let last = start.checked_sub(1)?;
        return clause_subject(sheet, last).filter(|found| names_anybody(sheet, *found));
    }
    // "*Darin* heißt es"
    if sheet.listed("places before", start) && hit.at <= start + 2 {
        return Mention::new(start, start + 1);
    }
    if !sheet.t(start).has(Class::PREPOSITION) {
        // "…, so heißt es in der Mitteilung"
        let behind = sheet.t(hit.end).is("es") && sheet.tag(hit.end + 1) == Tag::Preposition;
        return behind.then(|| phrase_after(sheet, hit.end + 2)).flatten();
    }
    phrase_after(sheet, start + 1).filter(|found| found.to <= hit.at)
}

/// "einen Brief, *in dem* es hieß", "eine Mitteilung, *in der* steht": the document before the comma.
fn in_which(sheet: &Sheet, at: usize) -> Option<Mention> {
    let start = sheet.sentence_start(at).max(at.saturating_sub(8));
    let opens = |k: &usize| sheet.t(*k).is("in") && sheet.t(k + 1).any(&["dem", "der", "denen"]);
    let comma = (start..at).rev().find(opens)?.checked_sub(1).filter(|k| sheet.tag(*k) == Tag::Comma)?;
    let first = sheet.sentence_start(at).max(comma.saturating_sub(8));
    let outside = |k: &usize| sheet.t(*k).region.is_none();
    let ends = |k: usize| sheet.t(k).capital && sheet.pack.has_ending("document endings", &sheet.t(k).low);
    let paper = |k: &usize| sheet.t(*k).has(Class::DOCUMENT) || ends(*k);
    let noun = (first..comma).rev().filter(outside).find(paper)?;
    let article = |k: &usize| matches!(sheet.tag(*k), Tag::Determiner | Tag::Owner);
    let from = (noun.saturating_sub(3).max(first)..noun).rev().find(article).unwrap_or(noun);
    Mention::new(from, comma)
}

/// "In der Mitteilung heißt es": the document, not "es".
fn written(sheet: &Sheet, hit: &Hit, start: usize, found: Mention) -> Option<Mention> {
    if !sheet.t(found.from).is("es") || !(hit.at..hit.end).any(|k| sheet.listed("stands in", k)) {
        return None;
    }
    let end = sheet.sentence_end(hit.at).min(found.to + 4);
    let places = (found.to..end).chain(start..hit.at);
    let preposition = places
        .filter(|k| sheet.t(*k).region.is_none())
        .find(|k| sheet.tag(*k) == Tag::Preposition || sheet.t(*k).has(Class::PREPOSITION))?;
    phrase_after(sheet, preposition + 1)
}

/// The finite verb of the main clause that begins at `start`: the second part of the sentence, so the first small
/// word behind a noun, a name or a pronoun that is nothing else, or the word behind an adverb that opens.
pub(crate) fn finite(sheet: &Sheet, start: usize, end: usize) -> Option<usize> {
    (start..end).find(|k| {
        let t = sheet.t(*k);
        if t.region.is_some() || t.kind != Kind::Word {
            return false;
        }
        if matches!(t.tag, Tag::Verb | Tag::Auxiliary) {
            return true;
        }
        let before = sheet.before(*k);
        let second = *k > start
            && (before.capital && before.kind == Kind::Word && *k > start + 1
                || before.is(")")
                || before.kind == Kind::Mark && before.region.is_some()
                || before.tag == Tag::Pronoun
                || *k == start + 1 && before.tag == Tag::Adverb);
        !t.capital && t.tag == Tag::Noun && second && t.class.is_plain()
    })
}

/// "Es drohe": a finite verb in -e that is no past in -te.
pub(crate) fn subjunctive(sheet: &Sheet, verb: usize) -> bool {
    let low = &sheet.t(verb).low;
    low.ends_with('e') && !low.ends_with("te") && !low.ends_with("de")
}

/// The subject beside a finite verb.
pub(crate) fn at_verb(sheet: &Sheet, verb: usize, start: usize) -> Option<Mention> {
    let behind = || {
        let k = past_setting(sheet, verb + 1);
        let found = phrase_after(sheet, k)?;
        // Adjectives and participles by themselves are nobody.
        let someone = sheet.tag(found.from) == Tag::Pronoun
            || (found.from..found.to).any(|k| sheet.t(k).capital || sheet.t(k).has(Class::OUTLET));
        someone.then(|| whole(sheet, found))
    };
    // "Auch X sagte": what stands before belongs to the phrase.
    let mut start = start;
    while start + 1 < verb && sheet.listed("before a subject", start) {
        start += 1;
    }
    let first = sheet.t(start);
    if start >= verb {
        return behind();
    }
    let oblique = sheet.listed("no subjects", start);
    let opens = matches!(first.tag, Tag::Preposition | Tag::Adverb | Tag::Subordinator | Tag::Mark)
        || first.has(Class::DATE.with(Class::WEEKDAY).with(Class::PREPOSITION).with(Class::ADVERB));
    // "Von der Leyen sagte": a word that is a part of the name.
    let opens = opens && !(first.tag == Tag::Name && first.has(Class::PARTICLE));
    // "*Ergänzend* sagte X": a participle alone only says how.
    let how = start + 1 == verb && sheet.sentence_start(start) == start && first.class.is_plain();
    let opens = opens || how && first.low.len() > 6 && first.low.ends_with("end");
    // "X nannte sie": the object of a verb that has one.
    let object = sheet.t(verb + 1).is("sie")
        && sheet.hit_at(verb).is_some_and(|hit| hit.frame.has(Frame::OBJECT))
        && !opens
        && names_anybody(sheet, Mention { from: start, to: verb });
    let nominative = sheet.t(verb + 1).any(&["er", "sie", "man", "wir", "ich"]) && !object;
    if opens || oblique || nominative {
        return behind().or_else(|| phrase_before(sheet, verb, start));
    }
    if first.tag == Tag::Pronoun && start + 1 == verb {
        return Some(Mention { from: start, to: verb });
    }
    let mut end = verb;
    while end > start
        && (matches!(sheet.tag(end - 1), Tag::Comma | Tag::Adverb)
            // "Weber *aber* sagte"
            || sheet.tag(end - 1) == Tag::Conjunction && end > start + 1
            || sheet.t(end - 1).any(&["(", ")"]))
    {
        end -= 1;
    }
    if sheet.before(end).is(")")
        && let Some(open) = (start..end).rev().take(12).find(|k| sheet.t(*k).is("("))
    {
        end = open;
    }
    let front = Mention { from: start, to: end };
    // "Derzeit steht in dem Entwurf", "Besorgt äußerte sich der Rat": one word that is no one, where somebody stands behind.
    let lone = end == start + 1
        && front_is_plain(sheet, start)
        && sheet.sentence_start(start) == start
        && sheet.hit_at(verb).is_some();
    if lone {
        return behind().filter(|found| names_anybody(sheet, *found)).or(Some(front));
    }
    // "Die Frage beantwortete der Minister": what stands before is the object.
    if end > start
        && !names_anybody(sheet, front)
        && let Some(found) = behind()
        && (names_anybody(sheet, found) || sheet.t(found.from).any(&["der", "ein"]))
        && !sheet.t(found.from).any(&["den", "dem", "einen", "einem"])
    {
        return Some(found);
    }
    if end > start && end - start <= 22 {
        return Some(front);
    }
    phrase_before(sheet, verb, start)
}

/// Whether nothing tells that a word is somebody.
fn front_is_plain(sheet: &Sheet, at: usize) -> bool {
    let t = sheet.t(at);
    t.tag == Tag::Noun && t.class.is_plain()
}

/// Where the clause of a verb begins: after the sentence's start, a conjunction, a quotation, a colon.
fn clause_start(sheet: &Sheet, at: usize) -> usize {
    let floor = sheet.sentence_start(at).max(at.saturating_sub(40));
    let mut k = at;
    while k > floor {
        let t = sheet.t(k - 1);
        let next = sheet.t(k);
        let clause = t.tag == Tag::Comma
            && (next.has(Class::SUBORDINATOR.with(Class::RELATIVE)) || next.tag == Tag::Conjunction);
        let broken = t.any(&[":", ";", "–", "—"]) && t.end != next.start
            || t.kind == Kind::Mark
                && t.region
                    .map(|r| sheet.span(r))
                    .is_some_and(|(a, b)| b - a > 8 || sheet.tag(b) == Tag::Comma);
        if clause || broken {
            break;
        }
        k -= 1;
    }
    while k < at && (sheet.tag(k) == Tag::Comma || sheet.tag(k) == Tag::Conjunction) {
        k += 1;
    }
    k
}

/// With the name or the quoted title that belongs to it: "der Chef der Partei, Max Muster", "die Zeitung „Echo“".
pub(crate) fn whole(sheet: &Sheet, found: Mention) -> Mention {
    let mut to = found.to;
    let people = Class::PERSON.with(Class::PLURAL_PERSON).with(Class::TITLE);
    if sheet.t(to).kind == Kind::Mark
        && sheet.tag(found.from) != Tag::Pronoun
        && !sheet.before(to).has(people)
        && let Some((a, b)) = sheet.t(to).region.map(|r| sheet.span(r))
        && a == to
        && b - a <= 6
    {
        to = b;
    }
    let office = (found.from..to).any(|k| sheet.t(k).has(Class::PERSON.with(Class::TITLE)));
    if office && sheet.tag(to) == Tag::Comma {
        let mut k = to + 1;
        while sheet.tag(k) == Tag::Name && k < to + 6 {
            k += 1;
        }
        if k > to + 2 {
            to = k;
        }
    }
    Mention { from: found.from, to }
}
