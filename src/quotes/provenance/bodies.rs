//! A body has one name: "the Commission" is the European Commission of the same text, "the Fed" the Federal Reserve, "the
//! ministry" the foreign ministry that spoke before.

use crate::quotes::pack::Class;
use crate::quotes::provenance::same::stands_for;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};
use crate::quotes::{Finding, SpeakerKind};

/// The most bodies of one text that are looked at.
const MOST: usize = 60;

/// A body with two words or more in its name.
struct Body {
    /// Its words in small letters.
    words: Vec<String>,
    /// The word that says what it is.
    head: String,
    /// What stands in brackets behind it.
    short: Option<String>,
    name: String,
    /// Where it is named first.
    first: usize,
    /// Whether it has spoken before.
    spoke: bool,
}

/// Gives bodies the fullest name that the text has for them.
pub(crate) fn unify_bodies(sheet: &Sheet, found: &mut [Finding]) {
    let asked = found
        .iter()
        .any(|finding| finding.speaker.as_ref().is_some_and(|speaker| speaker.kind == SpeakerKind::Body));
    if !asked || sheet.in_slavic() {
        return;
    }
    if sheet.in_german() {
        unify_bent(sheet, found);
    }
    let mut bodies = bodies(sheet);
    if bodies.is_empty() {
        return;
    }
    for speaker in found.iter_mut().filter_map(|finding| finding.speaker.as_mut()) {
        if speaker.kind != SpeakerKind::Body {
            continue;
        }
        let name = speaker.resolved.as_deref().unwrap_or(&speaker.mention.text);
        let article = |word: &&str| sheet.pack.class(&word.to_lowercase()).meets(Class::DETERMINER);
        let words: Vec<&str> = name.split_whitespace().skip_while(article).collect();
        let low: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
        let capital = words.first().and_then(|word| word.chars().next()).is_some_and(char::is_uppercase);
        let at = speaker.mention.span.0;
        if let Some(known) = bodies.iter_mut().find(|body| body.words == low) {
            known.spoke = true;
            continue;
        }
        let Some(word) = low.last().filter(|_| low.len() == 1 || low == CENTRAL_BANK) else { continue };
        let shortens = |body: &Body| {
            let cut = word.chars().count() > 2
                && body
                    .words
                    .first()
                    .is_some_and(|first| first.len() > word.len() && first.starts_with(word.as_str()));
            body.short.as_ref() == Some(word) || stands_for(&low, &body.words) || cut
        };
        let fits = |body: &&Body| {
            let before = body.first < at;
            let headed = body.head == *word && (capital || body.spoke) || is_central_bank(&low, body);
            before && (headed || capital && shortens(body))
        };
        let mut fitting = bodies.iter().filter(fits);
        if let (Some(one), None) = (fitting.next(), fitting.next()) {
            speaker.resolved = Some(one.name.clone());
        }
    }
}

/// "das Statistische Bundesamt" and "Statistisches Bundesamt", "der Hafendienst (HDN)" and "der HDN": one body, by the words without
/// their endings or by the letters in brackets behind it.
fn unify_bent(sheet: &Sheet, found: &mut [Finding]) {
    let mut known: Vec<(Vec<String>, String)> = Vec::new();
    for speaker in found.iter_mut().filter_map(|finding| finding.speaker.as_mut()) {
        let Some(name) = speaker.resolved.clone().filter(|_| speaker.kind == SpeakerKind::Body) else {
            continue;
        };
        let article = |word: &&str| sheet.pack.class(&word.to_lowercase()).meets(Class::DETERMINER);
        // "*Der* Verfassungsschutz", where a sentence begins, is "der Verfassungsschutz".
        let first = name.split_whitespace().next().filter(article);
        let name = first.map_or(name.clone(), |word| name.replacen(word, &word.to_lowercase(), 1));
        speaker.resolved = Some(name.clone());
        let stems: Vec<String> =
            name.split_whitespace().skip_while(article).map(|word| unbent(sheet, word)).collect();
        if let Some((_, first)) = known.iter().find(|(words, _)| *words == stems) {
            speaker.resolved = Some(first.clone());
        } else if known.len() < MOST && stems.len() > 1 {
            // One word may be cut off or bent in ways that no list of endings tells.
            known.push((stems, name.clone()));
        }
        let behind = sheet.tokens.partition_point(|token| token.start < speaker.mention.span.1);
        if let Some(short) = in_brackets(sheet, behind).filter(|_| known.len() < MOST) {
            let name = speaker.resolved.clone().unwrap_or(name);
            known.push((vec![unbent(sheet, &short)], name));
        }
    }
}

/// A word in small letters without the ending of its case.
fn unbent(sheet: &Sheet, word: &str) -> String {
    let low = word.to_lowercase();
    let endings = sheet.pack.list("case endings").iter();
    let mut stems = endings.filter_map(|ending| low.strip_suffix(ending.as_str()));
    stems.find(|stem| stem.chars().count() > 3).unwrap_or(&low).to_owned()
}

/// What a text calls the Federal Reserve of the same text.
const CENTRAL_BANK: [&str; 2] = ["central", "bank"];

/// Whether "the central bank" means a body: "Federal Reserve", "Bank of England", "European Central Bank".
fn is_central_bank(low: &[String], body: &Body) -> bool {
    let ends = |word: &str| body.words.last().is_some_and(|last| last == word);
    low == CENTRAL_BANK
        && (ends("reserve")
            || body.words.ends_with(&CENTRAL_BANK.map(str::to_owned))
            || body.words.starts_with(&["bank".to_owned(), "of".to_owned()]))
}

/// The bodies that a text names with two words or more.
fn bodies(sheet: &Sheet) -> Vec<Body> {
    let mut found: Vec<Body> = Vec::new();
    let organ = Class::ORGAN.with(Class::BODY);
    let outlet = Class::OUTLET.with(Class::PUBLICATION);
    for head in 0..sheet.tokens.len() {
        let t = sheet.t(head);
        let named = t.capital && t.kind == Kind::Word && !t.headline && t.region.is_none();
        let Some((from, to)) =
            (named && t.has(organ) && !t.has(outlet)).then(|| around(sheet, head)).flatten()
        else {
            // "the Federal Reserve (Fed)": brackets show that a name is a body's.
            if let Some(body) = bracketed(sheet, head).filter(|body| is_new(&found, body)) {
                found.push(body);
            }
            continue;
        };
        let short = in_brackets(sheet, to);
        let body = body(sheet, (from, to), t.low.clone(), short);
        if found.len() < MOST && is_new(&found, &body) {
            found.push(body);
        }
    }
    found
}

fn is_new(found: &[Body], body: &Body) -> bool {
    found.len() < MOST && !found.iter().any(|known| known.words == body.words)
}

fn body(sheet: &Sheet, (from, to): (usize, usize), head: String, short: Option<String>) -> Body {
    let words = (from..to).map(|k| sheet.t(k).low.clone()).collect();
    Body { words, head, short, name: sheet.text(from, to), first: sheet.t(from).start, spoke: false }
}

/// The name around the word that says what it is: "European *Commission*", "*Department* of Justice", "*Commission*
/// européenne".
fn around(sheet: &Sheet, head: usize) -> Option<(usize, usize)> {
    let name = |k: usize| {
        let t = sheet.t(k);
        t.capital && t.kind == Kind::Word && t.sentence == sheet.t(head).sentence && t.region.is_none()
    };
    let article = |k: usize| matches!(sheet.tag(k), Tag::Determiner | Tag::Owner);
    let (mut from, mut to) = (head, head + 1);
    if sheet.in_romance() {
        let describes = |k: usize| {
            let t = sheet.t(k);
            let ends = sheet.pack.has_ending("describing endings", &t.low);
            let people = sheet.pack.has_ending("people endings", &t.low);
            t.kind == Kind::Word && t.region.is_none() && (ends || people) && sheet.tag(k) != Tag::Verb
        };
        if name(to) || describes(to) {
            to += 1;
        }
    } else {
        while from > 0
            && head - from < 4
            && name(from - 1)
            && !article(from - 1)
            && (from - 1 > sheet.sentence_start(head) || !sheet.t(from - 1).has(Class::STOP))
        {
            from -= 1;
        }
        if sheet.listed("of", to) && name(to + 1) {
            to += 2;
            while name(to) && to < head + 5 {
                to += 1;
            }
        }
    }
    (to > from + 1 && sheet.tag(to) != Tag::Name).then_some((from, to))
}

/// The letters in brackets at `at`: "(Fed)".
fn in_brackets(sheet: &Sheet, at: usize) -> Option<String> {
    let short = sheet.t(at + 1);
    let fits = sheet.t(at).is("(") && sheet.t(at + 2).is(")") && short.capital && short.kind == Kind::Word;
    fits.then(|| short.low.clone())
}

/// "the Federal Reserve (Fed)": names right before brackets that shorten them.
fn bracketed(sheet: &Sheet, at: usize) -> Option<Body> {
    let short = in_brackets(sheet, at)?;
    let name = |k: usize| sheet.tag(k) == Tag::Name && sheet.t(k).sentence == sheet.t(at).sentence;
    let mut from = at;
    while from > 0 && at - from < 6 && name(from - 1) {
        from -= 1;
    }
    let words: Vec<String> = (from..at).map(|k| sheet.t(k).low.clone()).collect();
    let fits = stands_for(std::slice::from_ref(&short), &words)
        || words.first().is_some_and(|first| first.len() > short.len() && first.starts_with(short.as_str()));
    let last = words.last().cloned()?;
    (at > from + 1 && fits).then(|| body(sheet, (from, at), last, Some(short)))
}
