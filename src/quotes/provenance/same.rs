//! One thing that a text names in several ways: "an internal report" is "the report" further down, and "The Times" the
//! Los Angeles Times of the same text. Each is given its fullest name.

use std::collections::HashMap;

use crate::quotes::outlets::carrier::outlet;
use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::phrase_after;
use crate::quotes::speaker::words::is_paper;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};
use crate::quotes::{Finding, Passage, Speaker, SpeakerKind};

/// How many documents of one kind are looked at for the one that a phrase means.
const NEAREST: usize = 8;

/// A phrase for a document or an occasion.
struct Noted {
    head: usize,
    words: (usize, usize),
    /// What tells it from others of its kind: "internal", "Xi".
    marks: Vec<String>,
    /// Who wrote it, as far as the phrase tells: the words of a name.
    author: Vec<String>,
    /// Which of the documents of the text it means.
    document: usize,
}

/// A document of the text.
struct Paper {
    marks: Vec<String>,
    /// The place of its fullest name in the list of phrases, if that is a phrase of its own.
    fullest: Option<usize>,
}

/// Gives documents and outlets the fullest name that the text has for them.
pub(crate) fn unify(sheet: &Sheet, found: &mut [Finding]) {
    let papers = |finding: &Finding| {
        let speaks = finding.speaker.as_ref().is_some_and(|speaker| speaker.kind == SpeakerKind::Document);
        speaks || finding.document.is_some() || writes(sheet, finding)
    };
    if found.iter().any(papers) {
        unify_documents(sheet, found);
    }
    let speaks = |finding: &Finding| {
        finding.speaker.as_ref().is_some_and(|speaker| speaker.kind == SpeakerKind::Outlet)
    };
    if found.iter().any(|finding| !finding.media.is_empty() || speaks(finding)) {
        unify_outlets(sheet, found);
    }
}

fn unify_documents(sheet: &Sheet, found: &mut [Finding]) {
    let (noted, papers) = documents(sheet);
    let fullest = |span: (usize, usize)| {
        let first = noted.partition_point(|one| sheet.t(one.head).start < span.0);
        let inside = noted.get(first..).unwrap_or_default().iter();
        let last = inside.take_while(|one| sheet.t(one.head).end <= span.1).last()?;
        let full = noted.get(papers.get(last.document)?.fullest?)?;
        // "Ann Lee’s letter to the paper" stays as it is where it says as much.
        let longer = full.head == last.head
            && sheet.in_romance()
            && sheet.place(full.words.0, full.words.1).1 > span.1;
        (longer || full.marks.len() > last.marks.len()).then_some(full)
    };
    // "it reads": the last document of that kind before.
    let meant = |speaker: &Speaker| {
        let name = speaker.resolved.as_deref().unwrap_or_default().to_lowercase();
        let before = noted.partition_point(|one| sheet.t(one.head).start < speaker.mention.span.0);
        let last = noted.get(..before).unwrap_or_default().iter().rev().take(NEAREST);
        let named = last
            .into_iter()
            .find(|one| name.split_whitespace().last() == Some(sheet.t(one.head).low.as_str()));
        named.map_or(speaker.mention.span, |one| sheet.place(one.head, one.head + 1))
    };
    for finding in found {
        if finding.document.is_none() {
            finding.document = written(sheet, &noted, finding);
        }
        if let Some(document) = &mut finding.document
            && let Some(full) = fullest(document.span)
        {
            let span = sheet.place(full.words.0, full.words.1);
            *document = Passage { text: sheet.slice(span.0, span.1), span };
        }
        if let Some(speaker) = &mut finding.speaker
            && speaker.kind == SpeakerKind::Document
            && let Some(full) = fullest(if speaker.pronoun { meant(speaker) } else { speaker.mention.span })
        {
            let article = matches!(sheet.tag(full.words.0), Tag::Determiner);
            speaker.resolved = Some(sheet.text(full.words.0 + usize::from(article), full.words.1));
        }
    }
}

/// Every phrase for a document outside of marks, in the order of the text, and which of them mean one document.
fn documents(sheet: &Sheet) -> (Vec<Noted>, Vec<Paper>) {
    let mut noted: Vec<Noted> = Vec::new();
    let mut papers: Vec<Paper> = Vec::new();
    let mut by_head: HashMap<String, Vec<usize>> = HashMap::new();
    for head in 0..sheet.tokens.len() {
        let t = sheet.t(head);

        // "the debate performance" is about no debate.
        let next = sheet.t(head + 1);
        let within = sheet.in_english()
            && next.tag == Tag::Noun
            && next.kind == Kind::Word
            && !sheet.listed("infinitive", head + 1)
            && !next.has(Class::DATE);
        if within || t.region.is_some() || t.headline || !is_paper(sheet, head) {
            continue;
        }
        let words = phrase(sheet, head);
        let marks = marks(sheet, words, head);
        let known = by_head.entry(stem(sheet, &t.low)).or_default();
        let near = known.iter().rev().take(NEAREST).copied();
        let first = sheet.t(words.0);
        let fresh =
            first.tag != Tag::Determiner || sheet.pack.list("indefinite articles").contains(&first.low);
        // "the post by an unknown author": told apart by what follows.
        let own = sheet.listed("written by", words.1);
        // "laut Bericht"
        let bare = sheet.pack.nouns_capital && words.0 == head && sheet.before(head).has(Class::TRIGGER);
        let fresh = (fresh || own) && !sheet.in_slavic() && !bare;
        let whole = matches!(first.tag, Tag::Determiner | Tag::Owner)
            || sheet.in_slavic()
            || (words.0..head).any(|k| sheet.t(k).kind == Kind::Possessive);
        let fits = |paper: &usize| {
            let Some(paper) = papers.get(*paper) else { return false };
            let (fewer, more) =
                if marks.len() < paper.marks.len() { (&marks, &paper.marks) } else { (&paper.marks, &marks) };
            let within = fewer.iter().all(|mark| more.contains(mark));
            // "a second letter" is another one; "an internal report" twice is one.
            within && (!fresh || !marks.is_empty() && marks.len() == paper.marks.len())
        };
        let number = noted.len();
        let document = near.into_iter().find(fits);
        let document = match document.and_then(|index| Some((index, papers.get_mut(index)?))) {
            Some((index, paper)) => {
                if marks.len() > paper.marks.len() && whole {
                    paper.marks.clone_from(&marks);
                    paper.fullest = Some(number);
                }
                known.retain(|other| *other != index);
                known.push(index);
                index
            }
            None => {
                papers.push(Paper { marks: marks.clone(), fullest: whole.then_some(number) });
                known.push(papers.len() - 1);
                papers.len() - 1
            }
        };
        if known.len() > NEAREST {
            known.remove(0);
        }
        let author = author(sheet, words, head);
        noted.push(Noted { head, words, marks, author, document });
    }
    (noted, papers)
}

/// The phrase around the word for a document: its article and what describes it.
fn phrase(sheet: &Sheet, head: usize) -> (usize, usize) {
    let start = sheet.sentence_start(head).max(head.saturating_sub(6));
    let mut from = head;
    while from > start {
        let t = sheet.t(from - 1);
        let fits = matches!(
            t.tag,
            Tag::Noun | Tag::Name | Tag::Determiner | Tag::Owner | Tag::Number | Tag::Participle
        ) && t.kind != Kind::Mark
            && !sheet.listed("infinitive", from - 1)
            || t.kind == Kind::Possessive
            || t.tag == Tag::Adverb && t.low.ends_with("ly")
            || sheet.in_english()
                && t.tag == Tag::Verb
                && t.low.ends_with("ed")
                && sheet.tag(from) != Tag::Determiner;
        if !fits || t.has(Class::WEEKDAY.with(Class::DATE)) || t.region.is_some() {
            break;
        }
        from -= 1;
        if matches!(t.tag, Tag::Determiner | Tag::Owner) {
            break;
        }
    }
    // Without an article nothing tells a verb before it from an adjective.
    let opened = matches!(sheet.tag(from), Tag::Determiner | Tag::Owner | Tag::Name | Tag::Number)
        || sheet.before(from).tag == Tag::Preposition
        || sheet.in_slavic();
    let from = if opened { from } else { head };
    let mut to = head + 1;
    let described = |k: usize| {
        let t = sheet.t(k);
        let ends = sheet.pack.has_ending("describing endings", &t.low);
        t.kind == Kind::Word
            && !t.capital
            && t.region.is_none()
            && ends
            && !matches!(t.tag, Tag::Verb | Tag::Auxiliary)
    };
    while to < head + 3 && described(to) {
        to += 1;
    }
    // "le rapport de l’inspection": whose it is.
    if sheet.in_romance() && sheet.listed("written by", to) {
        to = phrase_after(sheet, to + 1).map_or(to, |found| found.to.min(to + 5));
    }
    (from, to)
}

/// The words of a phrase that tell one document from another.
fn marks(sheet: &Sheet, (from, to): (usize, usize), head: usize) -> Vec<String> {
    let plain = |k: &usize| {
        let t = sheet.t(*k);
        *k != head
            && t.kind == Kind::Word
            && !matches!(t.tag, Tag::Determiner | Tag::Owner | Tag::Adverb | Tag::Verb | Tag::Participle)
            && !t.has(Class::DETERMINER.with(Class::OWNER))
            // "the same report", "the new report": no other one.
            && !sheet.pack.list("same").contains(&t.low)
    };
    (from..to).filter(plain).map(|k| stem(sheet, &sheet.t(k).low)).collect()
}

/// Who wrote a document, in words of a name: "*Ann Lee*’s letter", "a letter from the minister, *Ann Lee*".
fn author(sheet: &Sheet, (from, to): (usize, usize), head: usize) -> Vec<String> {
    let name = |k: &usize| sheet.tag(*k) == Tag::Name && sheet.t(*k).region.is_none();
    let low = |k: usize| sheet.t(k).low.clone();
    if let Some(owner) = (from..head).rev().find(|k| sheet.t(*k).kind == Kind::Possessive) {
        return (from..owner).filter(name).map(low).collect();
    }
    if !sheet.listed("written by", to) {
        return Vec::new();
    }
    let end = sheet.sentence_end(head).min(to + 8);
    // "a letter from the minister to Ann Lee": not whom it went to.
    let stops = [Tag::Verb, Tag::Auxiliary, Tag::Relative, Tag::Preposition, Tag::Conjunction];
    (to + 1..end).take_while(|k| !stops.contains(&sheet.tag(*k))).filter(name).map(low).collect()
}

/// Whether somebody puts the words down.
fn writes(sheet: &Sheet, finding: &Finding) -> bool {
    let writing = |cue: &Passage| sheet.pack.list("writing down").contains(&cue.text.to_lowercase());
    finding.cue.as_ref().is_some_and(writing)
}

/// "Ann Lee wrote: “…”" where the text has told of a letter from her: the last such document before.
fn written(sheet: &Sheet, noted: &[Noted], finding: &Finding) -> Option<Passage> {
    let cue = finding.cue.as_ref().filter(|_| writes(sheet, finding))?;
    let speaker = finding.speaker.as_ref().filter(|speaker| speaker.kind == SpeakerKind::Person)?;
    let name = speaker.resolved.as_deref()?.to_lowercase();
    let before = noted.partition_point(|one| sheet.t(one.head).start < cue.span.0);
    let theirs = |one: &&Noted| {
        let written = sheet.t(one.head).has(Class::DOCUMENT);
        written && one.author.iter().any(|word| name.split_whitespace().any(|part| part == word))
    };
    let one = noted.get(..before).unwrap_or_default().iter().rev().take(40).find(theirs)?;
    let span = sheet.place(one.words.0, one.words.1);
    Some(Passage { text: sheet.slice(span.0, span.1), span })
}

/// A noun without what its case adds: «докладе» is the «доклад», "Briefes" the "Brief".
fn stem(sheet: &Sheet, low: &str) -> String {
    let endings = sheet.pack.list("case endings").iter();
    let cut = endings.filter_map(|ending| low.strip_suffix(ending.as_str()));
    cut.into_iter().find(|stem| stem.chars().count() > 2).unwrap_or(low).to_owned()
}

/// An outlet that the text names in full elsewhere: "The Times" of the Los Angeles Times, AP of the Associated Press.
fn unify_outlets(sheet: &Sheet, found: &mut [Finding]) {
    let full = outlets(sheet);
    if full.is_empty() {
        return;
    }
    let name = |text: &str, span: (usize, usize)| {
        let short = bare(sheet, text);
        let fits = |other: &&(Vec<String>, (usize, usize))| stands_for(&short, &other.0);
        let mut fitting = full.iter().filter(fits);
        let before = full.iter().filter(fits).take_while(|other| other.1.0 < span.0).last();
        let first = fitting.next()?;
        // Two papers with one ending: the one that was named last.
        let one = fitting.all(|other| other.0 == first.0);
        if one { Some(first.1) } else { before.map(|other| other.1) }
    };
    for finding in found {
        for medium in &mut finding.media {
            if let Some(span) = name(&medium.text, medium.span) {
                *medium = Passage { text: sheet.slice(span.0, span.1), span };
            }
        }
        if let Some(speaker) = &mut finding.speaker
            && speaker.kind == SpeakerKind::Outlet
            && let Some(span) =
                name(speaker.resolved.as_deref().unwrap_or(&speaker.mention.text), speaker.mention.span)
        {
            speaker.resolved = Some(sheet.slice(span.0, span.1));
        }
    }
}

/// The outlets of the text with two words or more in their names: the words in small letters, and where they stand.
fn outlets(sheet: &Sheet) -> Vec<(Vec<String>, (usize, usize))> {
    let mut found: Vec<(Vec<String>, (usize, usize))> = Vec::new();
    let mut i = 0;
    while i < sheet.tokens.len() {
        let to = outlet(sheet, i, sheet.sentence_end(i)).filter(|to| *to > i + 1);
        let Some(to) = to else {
            i += 1;
            continue;
        };
        let from = i + usize::from(sheet.in_english() && sheet.listed("definite", i));
        let words: Vec<String> = (from..to).map(|k| sheet.t(k).low.clone()).collect();
        if words.len() > 1 && found.len() < MOST && !found.iter().any(|(known, _)| *known == words) {
            found.push((words, sheet.place(from, to)));
        }
        i = to;
    }
    found
}

/// The most outlets of one text that are looked at.
const MOST: usize = 60;

/// The words of a name in small letters, without articles and marks.
fn bare(sheet: &Sheet, text: &str) -> Vec<String> {
    let words =
        text.split(|c: char| c.is_whitespace() || "«»“”„\"'’".contains(c)).filter(|word| !word.is_empty());
    let mut words: Vec<String> = words.map(str::to_lowercase).collect();
    let article = |word: &String| sheet.pack.class(word).meets(Class::DETERMINER);
    while words.len() > 1 && words.first().is_some_and(article) {
        words.remove(0);
    }
    words
}

/// Whether a short name stands for a full one: its last words, or its initials.
pub(crate) fn stands_for(short: &[String], full: &[String]) -> bool {
    let ends = short.len() < full.len() && full.ends_with(short);
    let initials: String = full.iter().filter_map(|word| word.chars().next()).collect();
    let abbreviates = |short: &String| short.chars().count() > 1 && *short == initials;
    !short.is_empty() && (ends || short.len() == 1 && short.first().is_some_and(abbreviates))
}
