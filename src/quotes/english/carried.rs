//! What the English sentences around a quotation tell of its way: "X gave an interview to N", "Her remarks were carried by N".

use crate::quotes::outlets::carrier::outlet_in;
use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::provenance::place::{LONGEST, PAPER, Place, is_same_speaker, passage};
use crate::quotes::speaker::cast::Cast;
use crate::quotes::subject::of_verb::of_verb;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};
use crate::quotes::{Finding, Passage, SpeakerKind};
use std::collections::HashMap;

/// "X gave an interview to N. “…,” she said": what the sentence before tells of the same speaker, as a document and a medium.
pub(crate) fn told_before(
    sheet: &Sheet,
    cast: &Cast,
    place: Place,
    finding: &Finding,
) -> (Option<Passage>, Option<Passage>) {
    let nothing = (None, None);
    let Some(speaker) = &finding.speaker else { return nothing };
    let Some(last) = sheet.sentence_start(place.at).checked_sub(1) else { return nothing };
    if sheet.t(last).paragraph != place.paragraph {
        return nothing;
    }
    let start = sheet.sentence_start(last).max(last.saturating_sub(LONGEST));
    let verbs = |name: &str, k: usize| sheet.pack.list(name).contains(&sheet.t(k).low);
    let verb = (start..=last).find(|k| {
        let gives = verbs("issuing", *k) || verbs("holding", *k);
        let speaks = sheet.t(*k).any(&["spoke", "speaks", "talked"]);
        sheet.t(*k).region.is_none() && (gives || speaks)
    });
    let Some(verb) = verb else { return nothing };
    let theirs = of_verb(sheet, verb, 3).is_some_and(|subject| {
        let (_, name) = cast.resolve(sheet, subject, None);
        let meant = speaker.resolved.as_deref().unwrap_or(&speaker.mention.text);
        name.as_deref().is_some_and(|name| name.eq_ignore_ascii_case(meant))
    });
    if !theirs {
        return nothing;
    }
    let document = given_out(sheet, verb, last + 1);
    let behind = document.map_or(verb + 1, |(_, to)| to);
    if document.is_none() && !sheet.t(verb).any(&["spoke", "speaks", "talked"]) {
        return nothing;
    }
    let with = |k: usize| sheet.t(k).any(&["to", "with"]);
    let medium = with(behind).then(|| outlet_in(sheet, behind + 1, (behind + 7).min(last + 1))).flatten();
    let medium = medium.filter(|(from, _)| *from <= behind + 3);
    (document.map(|words| passage(sheet, words)), medium.map(|words| passage(sheet, words)))
}

/// "issued *a written statement*": the thing of a verb, where it is a document or an occasion.
pub(crate) fn given_out(sheet: &Sheet, verb: usize, end: usize) -> Option<(usize, usize)> {
    let from = verb + 1;
    let opens = matches!(sheet.tag(from), Tag::Determiner | Tag::Owner);
    let fits = |k: &usize| {
        let t = sheet.t(*k);
        t.region.is_none()
            && t.kind == Kind::Word
            && !matches!(t.tag, Tag::Preposition | Tag::Conjunction | Tag::Relative | Tag::Subordinator)
    };
    let head = (from + 1..end.min(from + 6))
        .take_while(fits)
        .filter(|k| sheet.t(*k).has(PAPER) && sheet.tag(*k) != Tag::Verb)
        .last()?;
    opens.then_some((from, head + 1))
}

/// "Her remarks were carried by N", "It reached the paper through N", "N put that into English": the sentence behind what was
/// said names an outlet that it came through.
pub(crate) fn told_behind(sheet: &Sheet, places: &[Place], found: &mut [Finding]) {
    for index in 0..found.len() {
        let Some(place) = places.get(index).copied() else { continue };
        let next = places.get(index + 1).filter(|next| next.at < sheet.sentence_end(place.end));
        // The sentence behind reports something itself.
        let words = || Mention::new(place.end, sheet.sentence_end(place.end));
        let Some(first) = words().filter(|_| next.is_none()) else { continue };
        let far = sheet.t(first.from).paragraph > place.paragraph + 1;
        if far || sheet.t(first.from).sentence == usize::MAX {
            continue;
        }
        let second = Mention::new(first.to, sheet.sentence_end(first.to)).filter(|second| {
            sheet.t(second.from).is("it")
                && names_words(sheet, first.from)
                && sheet.t(second.from).paragraph == sheet.t(first.from).paragraph
                && places.get(index + 1).is_none_or(|next| next.at >= second.to)
        });
        let way = way_of(sheet, first).or_else(|| second.and_then(|second| way_of(sheet, second)));
        let Some(outlet) = way.map(|words| passage(sheet, words)) else { continue };
        for back in (index.saturating_sub(MOST)..=index).rev() {
            let same = || Some(is_same_speaker(found.get(back)?, found.get(index)?));
            let here = places.get(back).is_some_and(|other| other.paragraph == place.paragraph);
            if back != index && (!here || same() != Some(true)) {
                break;
            }
            let Some(finding) = found.get_mut(back) else { break };
            let speaks = finding.speaker.as_ref().is_some_and(|speaker| speaker.mention.text == outlet.text);
            if !speaks && !finding.media.iter().any(|known| known.text == outlet.text) {
                finding.media.push(outlet.clone());
            }
        }
    }
}

/// "the statement", "her remarks", "these words": what has just been said, where it begins at `at`.
pub(crate) fn names_words(sheet: &Sheet, at: usize) -> bool {
    let definite = sheet.t(at).any(&["the", "this", "that", "these", "those"]) || sheet.tag(at) == Tag::Owner;
    let noun = |k: usize| sheet.listed("said words", k);
    definite && (noun(at + 1) || sheet.tag(at + 1) == Tag::Noun && noun(at + 2))
}

/// The outlet that a sentence says the words before it came through.
pub(crate) fn way_of(sheet: &Sheet, sentence: Mention) -> Option<(usize, usize)> {
    let start = sentence.from;
    let end = sentence.to.min(start + LONGEST);
    if (start..end).any(|k| sheet.t(k).region.is_some()) {
        return None;
    }
    let carrying = |k: usize| sheet.listed("carrying", k);
    let outlet_at = |k: usize| {
        let from = k + usize::from(sheet.tag(k) == Tag::Determiner);
        outlet_in(sheet, from, end).filter(|(found, _)| *found <= from + 2).map(|(found, to)| {
            // "the Kent Herald", but "Norvik" of "the Norvik news agency".
            let article = found == from && from > k && sheet.t(to - 1).has(Class::OUTLET_TAIL);
            (if article { k } else { found }, to)
        })
    };
    if names_words(sheet, start) || sheet.t(start).is("it") {
        let by = (start + 2..end).find(|k| sheet.t(*k).is("by") && carrying(k - 1));
        let through = || {
            (start + 1..end).find(|k| {
                sheet.t(*k).any(&["through", "via", "in", "on"])
                    && (start + 1..*k).any(|i| sheet.listed("arriving", i))
            })
        };
        return by.or_else(through).and_then(|k| outlet_at(k + 1));
    }
    // "N carried her remarks", "N put that into English"
    let (from, to) = outlet_at(start).filter(|(from, _)| *from <= start + 1)?;
    let verb = to + usize::from(sheet.tag(to) == Tag::Adverb || sheet.tag(to) == Tag::Auxiliary);
    let thing = names_words(sheet, verb + 1)
        || sheet.t(verb + 1).any(&["it", "that", "this", "them"]) && !sheet.t(verb + 2).is("the");
    let renders =
        sheet.listed("translating", verb) && (verb + 2..end).any(|k| sheet.t(k).any(&["into", "from"]));
    let stays = carrying(verb) && names_words(sheet, verb + 1) && sheet.tag(verb + 3) != Tag::Verb;
    (thing && (renders || stays)).then_some((from, to))
}

/// "the official" is the senior official who spoke before, where nothing else in the text is called so.
pub(crate) fn same_described(sheet: &Sheet, found: &mut [Finding]) {
    // By the last word of a description: what it was first, and whether another one has that word.
    let mut known: HashMap<String, (String, bool)> = HashMap::new();
    for speaker in found.iter_mut().filter_map(|finding| finding.speaker.as_mut()) {
        let Some(name) = speaker.resolved.clone().filter(|_| speaker.kind == SpeakerKind::Unnamed) else {
            continue;
        };
        let mention = speaker.mention.text.to_lowercase();
        let Some(head) = name.to_lowercase().split_whitespace().last().map(str::to_owned) else { continue };
        let short = !name.contains(' ');
        let definite = mention
            .split_whitespace()
            .next()
            .is_some_and(|first| sheet.pack.list("definite").iter().any(|article| article == first));
        match known.get_mut(&head) {
            Some((full, false)) if short && definite => speaker.resolved = Some(full.clone()),
            Some((full, several)) => *several |= !short && *full != name,
            None if !short => {
                known.insert(head, (name, false));
            }
            None => {}
        }
    }
}

/// The most quotations that one sentence behind them tells of.
pub(crate) const MOST: usize = 6;
