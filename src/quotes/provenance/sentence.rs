//! Where a quotation comes from: outlet, document or occasion, date, in the sentence that reports it.

use crate::quotes::candidate::Candidate;
use crate::quotes::outlets::at_hand::{at_hand, in_relative_clause, with_article};
use crate::quotes::outlets::carrier::{outlet, titled};
use crate::quotes::pack::{Class, Frame};
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::provenance::cited::{opening_outlet, quoting};
use crate::quotes::provenance::hearer::hearer;
use crate::quotes::speaker::words::acts;
use crate::quotes::subject::antecedent::antecedent;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};
use crate::quotes::{english, german, romance, slavic};

/// Tokens that say where the words come from.
#[derive(Clone, Debug, Default)]
pub(crate) struct Provenance {
    /// Outlets, the one nearest to the speaker first.
    pub(crate) media: Vec<(usize, usize)>,
    pub(crate) document: Option<(usize, usize)>,
    pub(crate) date: Option<(usize, usize)>,
}

/// Reads the sentence of a draft's cue.
pub(crate) fn provenance(sheet: &Sheet, draft: &Candidate) -> Provenance {
    let mut found = Provenance::default();
    let anchor = draft.cue.map_or(draft.at, |(at, _)| at);
    let start = sheet.sentence_start(anchor).max(anchor.saturating_sub(70));
    let end = sheet.sentence_end(anchor).min(anchor + 70);
    let told = |i: usize| {
        let t = sheet.t(i);
        draft.spans.iter().any(|(a, b)| *a <= t.start && t.end <= *b)
    };
    let said = |i: usize| {
        let t = sheet.t(i);
        t.region.is_some() || draft.spans.iter().any(|(a, b)| *a <= t.start && t.end <= *b)
    };
    // "сообщил «Почте»": an outlet between marks, where no dash opens what is said.
    let named_mark = |i: usize| {
        let t = sheet.t(i);
        sheet.in_romance() && t.kind == Kind::Mark && !t.any(&["—", "–", "-"]) && sheet.t(i + 1).capital
    };
    // "called *the report* “…”": what is named, and not where it was said.
    let named = |i: usize| {
        let hit =
            draft.cue.and_then(|(at, _)| sheet.hit_at(at)).filter(|hit| hit.frame.names() && hit.end <= i);
        let first = draft.spans.first().is_some_and(|(from, _)| sheet.t(i).end <= *from);
        hit.is_some_and(|hit| first && !(hit.end..i).any(|k| sheet.tag(k) == Tag::Preposition))
    };
    let free = |i: usize| {
        if sheet.in_slavic() || named_mark(i) { !told(i + 1) } else { !said(i) }
    };
    let speaks = |i: usize| draft.speaker.is_some_and(|speaker| speaker.from <= i && i < speaker.to);
    let speaking = draft.speaker.and_then(|speaker| document_that_speaks(sheet, speaker));
    if sheet.in_english() {
        found.document = speaking;
    }
    let mut i = start;
    while i < end {
        if said(i) {
            i += 1;
            continue;
        }
        let t = sheet.t(i);
        // "газете «Бухта»", "the station NRT": what kind of outlet, and its name.
        if t.has(Class::PUBLICATION)
            && !speaks(i)
            && let Some(to) = titled(sheet, i)
        {
            let article = matches!(sheet.before(i).tag, Tag::Determiner | Tag::Owner);
            if found.media.is_empty() && (!sheet.in_english() || carries(sheet, draft, i, to)) {
                found.media.push((with_article(sheet, i, article), to));
            }
            i = to;
            continue;
        }
        // "posted on X"
        if found.media.is_empty()
            && t.capital
            && posted_on(sheet, i, start)
            && sheet.pack.list("platforms").iter().any(|name| name == t.low.trim_end_matches('.'))
        {
            found.media.push((i, i + 1));
        }
        if let Some(to) = outlet(sheet, i, end).filter(|_| !speaks(i)) {
            if found.media.is_empty() && carries(sheet, draft, i, to) {
                let article = sheet.in_english()
                    && sheet.pack.list("definite").contains(&sheet.before(i).low)
                    && !sheet.listed("definite", i);
                let from = if article { i - 1 } else { i };
                found.media.push((from, to));
            }
            i = to;
            continue;
        }
        if found.document.is_none()
            && !in_relative_clause(sheet, i, start, anchor)
            && t.has(Class::DOCUMENT.with(Class::OCCASION))
            && !t.has(Class::PUBLICATION)
            // "claimed on Telegram": a platform, and no telegram.
            && !(t.capital && found.media.iter().any(|(from, _)| *from == i))
            // "the release of X" is no press release.
            && !(sheet.listed("release", i) && sheet.listed("of", i + 1))
            && t.tag != Tag::Verb
        {
            let own = |from: usize| !said(from) && !speaks(i) && !named(i);
            found.document = document(sheet, i, start, end).filter(|(from, _)| own(*from));
        }
        if found.date.is_none()
            && let Some(to) = date(sheet, i, end)
        {
            found.date = Some((i, to));
            i = to;
            continue;
        }
        i += 1;
    }
    if found.media.is_empty() {
        found.media.extend(hearer(sheet, draft).filter(|(from, _)| free(*from) && !speaks(*from)));
    }
    if found.media.is_empty() && sheet.in_romance() {
        let given = (start..end).filter(|k| !said(*k)).find_map(|k| romance::hearer::given_to(sheet, k));
        found.media.extend(given.filter(|(from, _)| !speaks(*from)));
    }
    if found.media.is_empty() {
        found.media.extend(at_hand(sheet, start, end).filter(|(from, _)| !told(*from + 1) && !speaks(*from)));
    }
    if found.media.is_empty() && sheet.in_german() {
        let with = (start..end).filter(|k| !said(*k)).find_map(|k| german::hearer::interviewer(sheet, k));
        let quoting = || quoting(sheet, draft);
        found.media.extend(with.or_else(quoting).filter(|(from, _)| !speaks(*from)));
    }
    if found.media.is_empty() && sheet.in_english() {
        let sent = (start..end).filter(|k| !said(*k)).find_map(|k| english::provenance::sent_to(sheet, k));
        found.media.extend(sent.filter(|(from, _)| !said(*from) && !speaks(*from)));
    }
    if found.media.is_empty() && sheet.in_english() {
        found.media.extend(english::provenance::quoting_outlet(sheet, draft));
    }
    if found.media.is_empty() && !sheet.in_english() {
        found
            .media
            .extend(opening_outlet(sheet, start).filter(|(from, _)| !told(*from + 1) && !speaks(*from)));
    }
    if found.media.is_empty() && sheet.in_slavic() {
        found
            .media
            .extend(slavic::outlets::as_told_by(sheet, start, anchor).filter(|(from, _)| !speaks(*from)));
    }
    found.document = found.document.or(speaking);
    if sheet.in_english() {
        let (media, document) = english::accounts::told_by(sheet, draft);
        found.document = found.document.or(document);
        if found.media.is_empty() {
            found.media.extend(media);
        }
    }
    found
}

/// "posted *on* X", "wrote *on his* Facebook page", "a écrit *sur sa page* Facebook": whether what stands before a name leads to a
/// platform.
fn posted_on(sheet: &Sheet, at: usize, start: usize) -> bool {
    let on = |k: usize| sheet.listed("on platforms", k);
    let own = |k: usize| sheet.tag(k) == Tag::Owner || sheet.t(k).has(Class::OWNER);
    let first = at.saturating_sub(4).max(start);
    let near = (first..at).rev().find(|k| on(*k));
    // "on the platform X", "auf der Plattform X"
    let kind = at > start && sheet.listed("platform nouns", at - 1) && near.is_some();
    kind || near.is_some_and(|near| {
        let between = near + 1..at;
        let small = |k: usize| {
            matches!(sheet.tag(k), Tag::Noun | Tag::Owner | Tag::Determiner | Tag::Preposition)
                && !sheet.t(k).capital
        };
        between.is_empty() || own(near + 1) && between.clone().all(small)
    })
}

/// The document that a speaker is: "the letter says", "an error message which reads".
fn document_that_speaks(sheet: &Sheet, speaker: Mention) -> Option<(usize, usize)> {
    let english = sheet.in_english();
    let which = english && sheet.tag(speaker.from) == Tag::Relative;
    let speaker = if which { antecedent(sheet, speaker.from).unwrap_or(speaker) } else { speaker };
    let noun = (speaker.from..speaker.to).any(|i| {
        let t = sheet.t(i);
        let named = english && t.tag == Tag::Name && t.has(Class::MALE_NAME.with(Class::FEMALE_NAME));
        // "the Centre for Water Studies" is no study.
        let body = english
            && t.capital
            && (speaker.from..i)
                .any(|k| sheet.t(k).capital && sheet.t(k).has(Class::ORGAN.with(Class::BODY)));
        t.has(Class::DOCUMENT)
            && !body
            && !t.has(Class::PUBLICATION.with(Class::PERSON))
            && t.tag != Tag::Verb
            && !named
    });
    let last = sheet.t(speaker.to.saturating_sub(1));
    let someone = english
        && (last.has(Class::PERSON.with(Class::PLURAL_PERSON))
            // "the draft’s *authors*"
            || !last.has(Class::DOCUMENT) && acts(sheet, &last.low)
            || last.capital && last.has(Class::ORGAN)
            // "the data *agency*"
            || last.has(Class::BODY) && !last.has(Class::DOCUMENT)
            || last.tag == Tag::Name
                && (speaker.from..speaker.to).any(|k| sheet.t(k).has(Class::PERSON.with(Class::TITLE))));
    // "the museum's website" is a text of somebody; "media", "reports" are nobody's.
    let owned = english && (speaker.from..speaker.to).any(|k| sheet.t(k).kind == Kind::Possessive);
    let nobody = sheet.pack.list("carriers").contains(&last.low) && !owned;
    (noun && !someone && !nobody).then_some((speaker.from, speaker.to))
}

/// Whether an outlet stands where a medium stands.
fn carries(sheet: &Sheet, draft: &Candidate, from: usize, to: usize) -> bool {
    if sheet.in_english() {
        return english::provenance::through(sheet, draft, from, to);
    }
    let mut k = from;
    while k > 0
        && (sheet.tag(k - 1) == Tag::Determiner
            || sheet.t(k - 1).has(Class::PUBLICATION)
            || sheet.tag(k - 1) == Tag::Noun && k + 3 > from)
    {
        k -= 1;
    }
    let before = sheet.before(k);
    let leads = before.tag == Tag::Preposition
        || sheet.before(from).tag == Tag::Preposition
        || before.has(Class::TRIGGER.with(Class::PREPOSITION))
        || (k.saturating_sub(3)..from).any(|i| sheet.hit_at(i).is_some());
    let reports = (to..to + 3).any(|i| sheet.hit_at(i).is_some_and(|hit| !hit.frame.has(Frame::MIND)));
    leads || reports
}

/// The phrase of a document or occasion whose noun stands at `i`: "in *a letter to the court*".
fn document(sheet: &Sheet, i: usize, start: usize, end: usize) -> Option<(usize, usize)> {
    let mut from = i;
    while from > start
        && i - from < 6
        && (matches!(sheet.tag(from - 1), Tag::Noun | Tag::Name | Tag::Determiner | Tag::Owner | Tag::Number)
            || sheet.t(from - 1).kind == Kind::Possessive
            || sheet.in_english() && english::provenance::described(sheet, from - 1))
        && !sheet.t(from - 1).has(Class::WEEKDAY)
    {
        from -= 1;
        if matches!(sheet.tag(from), Tag::Determiner | Tag::Owner) {
            break;
        }
    }
    let before = sheet.before(from);
    let placed = before.has(Class::PREPOSITION)
        && from > start
        && !sheet.pack.list("about what").contains(&before.low);
    let made = from > start + 1
        && (from.saturating_sub(3)..from).any(|k| {
            // "had *read* the audit": nobody said it there.
            let says = sheet.hit_at(k).is_some_and(|hit| !hit.frame.has(Frame::PAPER.with(Frame::DEED)));
            says || sheet.listed("giving out", k)
        });
    if !placed && !made {
        return None;
    }
    let mut to = i + 1;
    while to < end && sheet.t(to).has(Class::DOCUMENT.with(Class::OCCASION)) {
        to += 1;
    }
    Some((from, to))
}

/// The end of a date that begins at `i`.
fn date(sheet: &Sheet, i: usize, end: usize) -> Option<usize> {
    let t = sheet.t(i);
    let next = sheet.t(i + 1);
    if t.has(Class::MONTH) && (t.capital || !sheet.pack.capitals_name) {
        let mut to = i + 1;
        while to < end
            && (sheet.tag(to) == Tag::Number
                || sheet.tag(to) == Tag::Comma
                    && sheet.tag(to + 1) == Tag::Number
                    && sheet.t(to + 1).low.len() == 4)
        {
            to += 1;
        }
        return Some(to);
    }
    if t.kind == Kind::Number && (next.has(Class::MONTH) || next.is(".") && sheet.t(i + 2).has(Class::MONTH))
    {
        let mut to = if next.is(".") { i + 3 } else { i + 2 };
        if sheet.tag(to) == Tag::Number {
            to += 1;
        }
        return Some(to);
    }
    if t.has(Class::WEEKDAY) {
        let mut to = i + 1;
        while to < end && sheet.t(to).has(Class::DATE) {
            to += 1;
        }
        return Some(to);
    }
    if sheet.in_english() { english::dates::date_end(sheet, i) } else { None }
}
