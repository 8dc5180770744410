//! Gives every token its part: by the pack, by its capital, by its neighbours.

use std::collections::HashSet;

use crate::quotes::english::verbs::{by_suffix, is_opening_participle, opens_sentence};
use crate::quotes::pack::{Class, Form, Frame, Pack};
use crate::quotes::text::tokens::{Kind, Tag, Token, begins};
use crate::quotes::{english, german, romance};

/// A reporting verb where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    /// Its first token.
    pub(crate) at: usize,
    /// The token after its last.
    pub(crate) end: usize,
    pub(crate) cue: usize,
    pub(crate) form: Form,
    pub(crate) frame: Frame,
}

/// Marks phrases and tags every token; returns the reporting verbs in the order of the text.
pub(crate) fn tag(tokens: &mut [Token], pack: &Pack) -> Vec<Hit> {
    classify(tokens, pack);
    // Where every noun has a capital, many of them make no headline.
    if pack.capitals_name && !pack.nouns_capital {
        headlines(tokens, pack);
    }
    for i in 0..tokens.len() {
        let tag = tag_of(tokens, i, pack);
        if let Some(token) = tokens.get_mut(i) {
            token.tag = tag;
        }
    }
    if pack.capitals_name && !pack.nouns_capital {
        known_names(tokens);
    }
    if pack.is_english() {
        common_nouns(tokens);
        english::outlets::learn_outlets(tokens, pack);
    }
    if pack.is_german() {
        german::particles::join_names(tokens, pack);
    }
    hits(tokens, pack)
}

/// "Jones then left": what is a name inside of sentences is one where a sentence begins.
fn known_names(tokens: &mut [Token]) {
    let inside =
        |t: &Token, i: usize, tokens: &[Token]| t.tag == Tag::Name && !t.headline && !begins(tokens, i);
    let names: HashSet<String> = tokens
        .iter()
        .enumerate()
        .filter(|(i, t)| inside(t, *i, tokens))
        .map(|(_, t)| t.low.clone())
        .collect();
    let common = Class::PERSON
        .with(Class::PLURAL_PERSON)
        .with(Class::BODY)
        .with(Class::DOCUMENT)
        .with(Class::VERB)
        .with(Class::STOP)
        .with(Class::TITLE);
    for token in tokens.iter_mut() {
        if token.tag == Tag::Noun && token.capital && !token.has(common) && names.contains(&token.low) {
            token.tag = Tag::Name;
        }
    }
}

/// "Surgery says", where the text has "surgery" as well: one unknown word with the capital of its sentence is no name.
fn common_nouns(tokens: &mut [Token]) {
    let opens = |tokens: &[Token], i: usize| {
        let next = tokens.get(i + 1).is_some_and(|next| next.has(Class::REPORTS));
        tokens.get(i).is_some_and(|t| {
            t.capital
                && next
                && matches!(t.tag, Tag::Name | Tag::Noun)
                && t.class.is_plain()
                && begins(tokens, i)
        })
    };
    let first: Vec<usize> = (0..tokens.len()).filter(|i| opens(tokens, *i)).collect();
    let asked: HashSet<String> = first.iter().filter_map(|i| tokens.get(*i)).map(|t| t.low.clone()).collect();
    if asked.is_empty() {
        return;
    }
    let (mut small, mut names) = (HashSet::new(), HashSet::new());
    for (i, t) in tokens.iter().enumerate().filter(|(_, t)| t.kind == Kind::Word && asked.contains(&t.low)) {
        if !t.capital {
            small.insert(t.low.clone());
        } else if !t.headline && !begins(tokens, i) {
            names.insert(t.low.clone());
        }
    }
    for i in first {
        if let Some(token) = tokens.get_mut(i).filter(|t| small.contains(&t.low) && !names.contains(&t.low)) {
            token.tag = Tag::Noun;
            token.class = token.class.with(Class::NOUN);
        }
    }
}

/// Marks sentences that are headlines: nearly every word begins with a capital, in English; elsewhere a sentence with some names
/// has as many, and a headline has nothing else.
fn headlines(tokens: &mut [Token], pack: &Pack) {
    let share = if pack.is_english() { 8 } else { 10 };
    let mut from = 0;
    while let Some(first) = tokens.get(from) {
        let sentence = first.sentence;
        let length = tokens.iter().skip(from).take_while(|t| t.sentence == sentence).count().max(1);
        let long = tokens.iter().skip(from).take(length).filter(|t| t.kind == Kind::Word && t.low.len() > 3);
        let (capitals, all) =
            long.fold((0, 0), |(capitals, all), t| (capitals + usize::from(t.capital), all + 1));
        if all >= 4 && capitals * 10 >= all * share && length < 40 {
            for token in tokens.iter_mut().skip(from).take(length) {
                token.headline = true;
            }
        }
        from += length;
    }
}

fn classify(tokens: &mut [Token], pack: &Pack) {
    let endings = pack.list("title endings");
    let (bodies, papers) = (pack.list("body endings"), pack.list("paper endings"));
    for token in tokens.iter_mut().filter(|t| t.kind == Kind::Word && t.low.contains('-')) {
        // "Inspector-General", "President-elect": one part is an office, so is the whole.
        let office = Class::TITLE.with(Class::PERSON);
        if token.low.split('-').any(|part| part.len() > 3 && pack.class(part).meets(office))
            && pack.is_english()
        {
            token.class = token.class.with(Class::TITLE).with(Class::PERSON);
        }
    }
    for token in tokens.iter_mut().filter(|_| !endings.is_empty()) {
        // "Regierungssprecherin": offices are put together.
        let office = |ending: &String| token.low.len() > ending.len() && token.low.ends_with(ending.as_str());
        if token.capital && endings.iter().any(office) {
            token.class = token.class.with(Class::TITLE).with(Class::PERSON);
        }
        // "Innenministerium", "US-Magazin": so are bodies and papers, "des Magazins" too.
        let base = token.low.strip_suffix('s').unwrap_or(&token.low);
        let thing = |ending: &String| office(ending) || base.ends_with(ending.as_str());
        if token.capital && bodies.iter().any(thing) {
            token.class = token.class.with(Class::BODY);
        }
        if token.capital && papers.iter().any(thing) {
            token.class = token.class.with(Class::PUBLICATION);
        }
    }
    let mut i = 0;
    while i < tokens.len() {
        let phrases =
            tokens.get(i).filter(|t| t.has(Class::OPENS)).map(|t| pack.phrases(&t.low)).unwrap_or_default();
        let matched = phrases.iter().find(|(rest, _)| follows(tokens, i, rest));
        if let Some((rest, class)) = matched {
            for token in tokens.iter_mut().skip(i).take(rest.len() + 1) {
                token.class = token.class.with(*class);
            }
        }
        i += 1;
    }
}

/// Whether the words of `rest` stand right after `i`.
fn follows(tokens: &[Token], i: usize, rest: &[String]) -> bool {
    rest.iter().enumerate().all(|(k, word)| tokens.get(i + 1 + k).is_some_and(|t| t.low == *word))
}

fn tag_of(tokens: &[Token], i: usize, pack: &Pack) -> Tag {
    let none = Token::default();
    let t = tokens.get(i).unwrap_or(&none);
    let before = i.checked_sub(1).and_then(|k| tokens.get(k)).unwrap_or(&none);
    let next = tokens.get(i + 1).unwrap_or(&none);
    match t.kind {
        Kind::Mark => return Tag::Mark,
        Kind::Number => return Tag::Number,
        Kind::Possessive => {
            return if before.has(Class::PRONOUN.with(Class::RELATIVE)) {
                Tag::Auxiliary
            } else {
                Tag::Other
            };
        }
        Kind::Other => return if t.any(&[",", "،", "、", "，"]) { Tag::Comma } else { Tag::Other },
        Kind::Word => {}
    }
    let first = t.capital && begins(tokens, i);
    // A capital inside a sentence names, whatever the word means elsewhere.
    if t.capital && !first && pack.capitals_name && !t.is("i") && !t.has(Class::FIRST) {
        let small = t.has(
            Class::DETERMINER
                .with(Class::PREPOSITION)
                .with(Class::CONJUNCTION)
                .with(Class::PRONOUN)
                .with(Class::AUXILIARY),
        );
        let quoted = before.kind == Kind::Mark && before.region != t.region;
        // "Will Tracy", "May Lund": a first name that is an auxiliary elsewhere.
        let first_name = t.has(Class::AUXILIARY) && t.low.chars().all(char::is_alphabetic) && next.capital;
        if !small || quoted || first_name || t.low.len() > 4 && !t.has(Class::PRONOUN) {
            return Tag::Name;
        }
    }
    let verbal = |t: &Token| t.has(Class::AUXILIARY);
    if t.has(Class::OWNER) && t.has(Class::OBJECT_PRONOUN) {
        // "her": owner when a noun follows.
        let follows = next.kind == Kind::Word
            && !next.has(
                Class::PREPOSITION.with(Class::CONJUNCTION).with(Class::SUBORDINATOR).with(Class::DETERMINER),
            );
        return if follows { Tag::Owner } else { Tag::Noun };
    }
    if t.has(Class::OWNER) {
        return Tag::Owner;
    }
    if t.has(Class::RELATIVE) {
        if pack.list("that").contains(&t.low) {
            if before.tag == Tag::Preposition || before.tag == Tag::Comma && next.tag == Tag::Noun {
                return Tag::Determiner;
            }
            return Tag::Subordinator;
        }
        return Tag::Relative;
    }
    if t.has(Class::PRONOUN) {
        return Tag::Pronoun;
    }
    if verbal(t) && (!t.capital || first) {
        return Tag::Auxiliary;
    }
    if t.has(Class::SUBORDINATOR) {
        return Tag::Subordinator;
    }
    if t.has(Class::CONJUNCTION) {
        return Tag::Conjunction;
    }
    if t.has(Class::DETERMINER) {
        return Tag::Determiner;
    }
    if t.has(Class::PREPOSITION) {
        return Tag::Preposition;
    }
    if t.has(Class::ADVERB) {
        return Tag::Adverb;
    }
    // "Ursprünglich wollte er": the endings of adverbs.
    if first && pack.nouns_capital && pack.has_ending("adverb endings", &t.low) {
        return Tag::Adverb;
    }
    if t.capital && pack.capitals_name && first {
        let common = t.has(
            Class::PERSON
                .with(Class::PLURAL_PERSON)
                .with(Class::BODY)
                .with(Class::DOCUMENT)
                .with(Class::VERB)
                .with(Class::STOP),
        );
        if pack.is_english() && opens_sentence(t, next, pack) {
            return Tag::Verb;
        }
        let named = next.capital
            || next.has(Class::REPORTS)
            || next.kind == Kind::Possessive
            || next.has(Class::AUXILIARY);
        let participle = pack.is_english() && is_opening_participle(t, next, pack);
        let named = named && !participle;
        return if named && !common || t.has(Class::MALE_NAME.with(Class::FEMALE_NAME).with(Class::TITLE)) {
            Tag::Name
        } else {
            Tag::Noun
        };
    }
    let nominal = matches!(before.tag, Tag::Determiner | Tag::Owner) && !before.has(Class::STANDS)
        || before.kind == Kind::Possessive;
    if t.has(Class::VERB) && !nominal {
        return Tag::Verb;
    }
    if pack.is_english()
        && let Some(tag) = by_suffix(t, before, nominal)
    {
        return tag;
    }
    Tag::Noun
}

/// The reporting verbs: every form of a cue that can be a verb where it stands.
fn hits(tokens: &mut [Token], pack: &Pack) -> Vec<Hit> {
    let mut found = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        let forms =
            tokens.get(i).filter(|t| t.has(Class::REPORTS)).map(|t| pack.forms(&t.low)).unwrap_or_default();
        let mut step = 1;
        if let Some(form) =
            forms.iter().find(|form| follows(tokens, i, &form.rest) && verb_at(tokens, i, form.form, pack))
        {
            let end = i + 1 + form.rest.len();
            let frame = pack.cues.get(form.cue).map(|cue| cue.frame).unwrap_or_default();
            found.push(Hit { at: i, end, cue: form.cue, form: form.form, frame });
            let tag = if form.form == Form::Ing { Tag::Participle } else { Tag::Verb };
            for token in tokens.iter_mut().skip(i).take(end - i) {
                token.tag = tag;
            }
            step = end - i;
        }
        i += step;
    }
    found
}

/// Whether a form can be a verb where it stands.
fn verb_at(tokens: &[Token], i: usize, form: Form, pack: &Pack) -> bool {
    let none = Token::default();
    let t = tokens.get(i).unwrap_or(&none);
    let mut k = i;
    let mut before = &none;
    // Adverbs stand between.
    for _ in 0..3 {
        before = k.checked_sub(1).and_then(|k| tokens.get(k)).unwrap_or(&none);
        if before.tag != Tag::Adverb || before.sentence != t.sentence {
            break;
        }
        k -= 1;
    }
    let next = tokens.get(i + 1).unwrap_or(&none);
    if pack.is_english() {
        let before = if before.sentence == t.sentence { before } else { &none };
        return english::verbs::verb_at(tokens, i, before, form, pack);
    }
    if t.capital && t.tag == Tag::Name {
        return false;
    }
    if pack.is_german() {
        return !german::verbs::is_noun(t, before, next, pack);
    }
    // "un bloqueo *anunciado* a principios de mes", "*Preguntado* por su puesto, …": what is done to somebody or something.
    let done = || pack.is_romance() && pack.has_ending("participle endings", &t.low);
    if done()
        && !matches!(before.tag, Tag::Auxiliary | Tag::Pronoun | Tag::Conjunction)
        && !before.has(Class::AUXILIARY)
    {
        return false;
    }
    // "la juge": someone, where the article says so.
    let someone = t.has(Class::PERSON.with(Class::TITLE).with(Class::DOCUMENT))
        && matches!(before.tag, Tag::Determiner | Tag::Owner);
    let ahead = k.checked_sub(2).and_then(|k| tokens.get(k)).filter(|ahead| ahead.sentence == t.sentence);
    !(someone || pack.is_romance() && romance::verbs::is_noun(before, ahead, form, pack))
}
