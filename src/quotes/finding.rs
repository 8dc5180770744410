//! What a candidate becomes: a finding, with its speaker by name, its kind, and where the words come from.

use crate::quotes::attribution::Rule;
use crate::quotes::candidate::Candidate;
use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::provenance::place::passage;
use crate::quotes::provenance::sentence::provenance;
use crate::quotes::speaker::cast::Cast;
use crate::quotes::speaker::kind::kind_of;
use crate::quotes::speaker::nameless::{body_before, described, document_before, nameless, titled};
use crate::quotes::speaker::person::{Gender, Person};
use crate::quotes::subject::antecedent::antecedent;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::Tag;
use crate::quotes::{Certainty, Extent, Finding, Passage, Span, Speaker, SpeakerKind, english, german};

/// The finding of a candidate: its speaker by name, and where the words come from.
pub(crate) fn finding(
    sheet: &Sheet,
    cast: &Cast,
    candidate: Candidate,
    last: &mut Option<(usize, usize)>,
) -> Finding {
    let from = provenance(sheet, &candidate);
    let media = media(sheet, &candidate, &from.media);
    let speaker = candidate.speaker.map(|mention| {
        let whole = mention;
        let mention = if sheet.in_german() { german::voice::trimmed(sheet, mention) } else { mention };
        let (person, resolved) = cast.resolve(sheet, mention, *last);
        let outlet = outlet_meant(sheet, mention);
        let resolved = outlet
            .map(|(from, to)| sheet.text(from, to))
            .or_else(|| label_name(sheet, cast, &candidate, mention))
            .or(resolved);
        let resolved = document_before(sheet, mention).map(|found| described(sheet, found)).or(resolved);
        // "who", "der", "darin": a word that stands for somebody whom nobody is known for.
        let resolved = resolved.filter(|name| !is_bare(sheet, mention, name));
        if let Some(person) = person {
            *last = Some((person, sheet.t(mention.from).paragraph));
        }
        let bent = || german::nominative::nominative(sheet, mention);
        let human = person.and_then(|index| cast.people.get(index)).is_some_and(|person| person.human);
        let resolved = if sheet.in_german() && !human { bent().or(resolved) } else { resolved };
        let role = person.and_then(|index| cast.people.get(index)).and_then(Person::role);
        // "They" of several people without a name are no person.
        let nameless = person.is_none() && resolved.is_some() && is_pronoun(sheet, mention);
        Speaker {
            mention: passage(sheet, (whole.from, whole.to)),
            resolved,
            role: role.map(|tokens| passage(sheet, tokens)),
            kind: if outlet.is_some() {
                SpeakerKind::Outlet
            } else if is_answer(sheet, &candidate, mention) {
                SpeakerKind::Person
            } else {
                let human = |person: &Person| person.human || !sheet.in_german();
                let known = person.and_then(|index| cast.people.get(index)).is_some_and(human);
                let kind = kind_of(sheet, thing_meant(sheet, mention).unwrap_or(mention), known);
                if nameless && sheet.in_english() && kind == SpeakerKind::Person {
                    SpeakerKind::Unnamed
                } else {
                    kind
                }
            },
            pronoun: is_pronoun(sheet, mention),
        }
    });
    let (rule, mut certainty) = candidate.rule.measured();
    if sheet.in_english() && certainty == Certainty::Likely && !english::certainty::likely(sheet, &candidate)
    {
        certainty = Certainty::Uncertain;
    }
    if speaker.is_none() {
        certainty = Certainty::Uncertain;
    }
    // Whom a pronoun means is a guess; one that means nobody known says nothing of the speaker.
    match &speaker {
        Some(Speaker { pronoun: true, resolved: None, .. }) => certainty = Certainty::Uncertain,
        Some(Speaker { pronoun: true, .. }) => certainty = certainty.max(Certainty::Likely),
        _ => {}
    }
    let document = from.document.or(candidate.document);
    Finding {
        extent: if candidate.spoken { Extent::Direct } else { extent(sheet, &candidate.spans) },
        spans: candidate.spans,
        speaker,
        cue: candidate.cue.map(|tokens| passage(sheet, tokens)),
        media,
        document: document.map(|tokens| passage(sheet, tokens)),
        date: from.date.map(|tokens| passage(sheet, tokens)),
        parent: candidate.parent,
        depth: 0,
        certainty,
        rule,
    }
}

/// The name before a line of a transcript, as one writes it: "OLSEN" is Mara Olsen, "A" whoever is interviewed.
fn label_name(sheet: &Sheet, cast: &Cast, candidate: &Candidate, mention: Mention) -> Option<String> {
    if candidate.rule != Rule::Label {
        return None;
    }
    if is_answer(sheet, candidate, mention) {
        return cast.first_named(mention.from);
    }
    Some(cast.called(sheet, mention).unwrap_or_else(|| titled(&sheet.text(mention.from, mention.to))))
}

/// "A: We left.": a letter for whoever is interviewed.
fn is_answer(sheet: &Sheet, candidate: &Candidate, mention: Mention) -> bool {
    candidate.rule == Rule::Label && mention.to == mention.from + 1 && sheet.listed("answers", mention.from)
}

/// The outlets of a candidate, each once: what its own sentence says, then what its chain adds.
fn media(sheet: &Sheet, candidate: &Candidate, own: &[(usize, usize)]) -> Vec<Passage> {
    let mut media: Vec<Passage> = Vec::new();
    let speaks = |(from, to): (usize, usize)| {
        candidate.speaker.is_some_and(|speaker| speaker.from < to && from < speaker.to)
    };
    // Several outlets of a chain stand in its order.
    let chained = |outlet: &&(usize, usize)| {
        let same = |(from, to): &(usize, usize)| *from < outlet.1 && outlet.0 < *to;
        candidate.media.len() > 1 && candidate.media.iter().any(same)
    };
    let own = own.iter().filter(|outlet| !chained(outlet));
    for outlet in
        candidate.citing.iter().chain(own).chain(&candidate.media).copied().filter(|outlet| !speaks(*outlet))
    {
        let meant = Mention::new(outlet.0, outlet.1).and_then(|mention| outlet_meant(sheet, mention));
        let passage = passage(sheet, meant.unwrap_or(outlet));
        let known = |other: &Passage| {
            other.span.0 < passage.span.1 && passage.span.0 < other.span.1 || other.text == passage.text
        };
        if !media.iter().any(known) {
            media.push(passage);
        }
    }
    media
}

/// Whether a name is but the word that stands for it.
fn is_bare(sheet: &Sheet, mention: Mention, name: &str) -> bool {
    is_pronoun(sheet, mention) && name.to_lowercase() == sheet.t(mention.from).low
}

fn is_pronoun(sheet: &Sheet, mention: Mention) -> bool {
    let t = sheet.t(mention.from);
    mention.to == mention.from + 1
        && (matches!(t.tag, Tag::Pronoun | Tag::Owner)
            || t.has(Class::OBJECT_PRONOUN)
            || t.tag == Tag::Relative
            || t.tag == Tag::Determiner && sheet.in_german()
            || sheet.pack.list("places before").contains(&t.low))
}

/// What a mention means, where the kind of source is asked: the words that "who" stands for, the body or the document that
/// "it" does.
fn thing_meant(sheet: &Sheet, mention: Mention) -> Option<Mention> {
    if sheet.tag(mention.from) == Tag::Relative {
        return antecedent(sheet, mention.from);
    }
    if let Some(document) = document_before(sheet, mention) {
        return Some(document);
    }
    let one = mention.to == mention.from + 1;
    // "le ministère. *Il* précise"
    if one && sheet.in_romance() && sheet.tag(mention.from) == Tag::Pronoun {
        let female = sheet.t(mention.from).has(Class::FEMALE);
        let gender = if female { Gender::Female } else { Gender::Male };
        return nameless(sheet, mention.from, gender).filter(|found| !sheet.listed("indefinite", found.from));
    }
    let it = one && sheet.listed("it", mention.from);
    it.then(|| body_before(sheet, mention.from)).flatten()
}

fn extent(sheet: &Sheet, spans: &[Span]) -> Extent {
    let (mut inside, mut all) = (0, 0);
    for i in spans.iter().flat_map(|(from, to)| *from..*to) {
        if sheet.chars.get(i).is_some_and(|c| c.is_alphanumeric()) {
            let region = sheet.regions.get(sheet.regions.partition_point(|region| region.end <= i));
            all += 1;
            inside += usize::from(region.is_some_and(|region| region.start <= i));
        }
    }
    if inside * 10 >= all * 9 {
        Extent::Direct
    } else if inside > 0 {
        Extent::Mixed
    } else {
        Extent::Indirect
    }
}

/// "the station": the outlet of that kind that the text last named.
fn outlet_meant(sheet: &Sheet, mention: Mention) -> Option<(usize, usize)> {
    if sheet.in_english() { english::outlet_kinds::outlet_meant(sheet, mention) } else { None }
}
