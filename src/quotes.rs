//! The quotation finder: plain text in, quotations out.
//!
//! [`find`] is the entry point. It is deterministic, works in time linear in the text, never panics, and
//! every offset it gives counts Unicode code points of the text as it was handed in. What it knows of a
//! language stands in that language's pack, a text file under `packs/`. `docs/quotations.md` explains the
//! method, its figures and its limits.

mod assemble;
mod attribution;
mod candidate;
mod chain;
mod cjk;
mod direct;
mod english;
mod german;
mod indirect;
mod outlets;
mod pack;
mod phrase;
mod provenance;
mod romance;
mod slavic;
mod speaker;
mod subject;
mod text;

use serde::Serialize;

use assemble::gather;
use attribution::Rule;
use candidate::Candidate;
use direct::rules::attribute;
use pack::{Class, Frame, Grammar};
use phrase::noun_phrase::Mention;
use provenance::same::unify;
use provenance::sentence::provenance;
use speaker::cast::Cast;
use speaker::kind::kind_of;
use speaker::nameless::{body_before, titled};
use subject::antecedent::antecedent;
use text::sheet::Sheet;
use text::tokens::Tag;

pub use pack::{Trouble, languages, pack_troubles};

/// A stretch of the text, in code points: where it begins and where it ends.
pub type Span = (usize, usize);

/// A passage of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Passage {
    /// The words as the text has them.
    pub text: String,
    /// Where they stand.
    pub span: Span,
}

/// How much of a quotation stands between quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Extent {
    /// Nearly all of it.
    Direct,
    /// Some of it.
    Mixed,
    /// Nothing of it.
    Indirect,
}

/// What kind of source speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SpeakerKind {
    /// A named human being, or a pronoun for one.
    Person,
    /// A ministry, party, campaign, company.
    Body,
    /// A letter, a lawsuit, a poll.
    Document,
    /// A newspaper, a station, an agency.
    Outlet,
    /// "A senior official".
    Unnamed,
}

/// Who says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Speaker {
    /// The mention next to the quotation.
    pub mention: Passage,
    /// The full name as the article has it elsewhere, when it is known.
    pub resolved: Option<String>,
    /// Office or description.
    pub role: Option<Passage>,
    /// What kind of source it is.
    pub kind: SpeakerKind,
    /// Whether the mention is a pronoun, so that it names nobody by itself.
    pub pronoun: bool,
}

/// How sure an attribution is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// The text says so right beside the quotation.
    Certain,
    /// The sentence says so, but other words stand between.
    Likely,
    /// Only the context points to it.
    Uncertain,
}

/// A quotation found in a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What is said, without the outer marks.
    pub spans: Vec<Span>,
    /// How much of it stands between marks.
    pub extent: Extent,
    /// Who says it, when the text tells.
    pub speaker: Option<Speaker>,
    /// The reporting words.
    pub cue: Option<Passage>,
    /// The outlets it came through, the one nearest to the speaker first: "told CNN", "according to AFP".
    pub media: Vec<Passage>,
    /// The document or occasion: "in a letter".
    pub document: Option<Passage>,
    /// The date beside it.
    pub date: Option<Passage>,
    /// The finding, by its place in the list, inside of which somebody says it: "X said that *Y had told her that …*".
    pub parent: Option<usize>,
    /// How many findings it stands inside of.
    pub depth: usize,
    /// How sure the attribution is.
    pub certainty: Certainty,
    /// The name of the rule that found it.
    pub rule: &'static str,
}

/// Finds the quotations of a text in the language of a BCP 47 tag; a language without a pack is read as English.
///
/// ```
/// let found = broadsheet::quotes::find("“The bridge is open,” Mayor Ann Jones told the Kent Herald.", "en");
/// let speaker = found[0].speaker.as_ref().unwrap();
/// assert_eq!(speaker.resolved.as_deref(), Some("Ann Jones"));
/// assert_eq!(found[0].media[0].text, "the Kent Herald");
/// ```
#[must_use]
pub fn find(text: &str, lang: &str) -> Vec<Finding> {
    let pack = pack::pack_of(lang);
    match pack.grammar {
        Grammar::Chinese => return cjk::chinese::find(text, pack),
        Grammar::Korean => return cjk::korean::find(text, pack),
        Grammar::English | Grammar::German | Grammar::Romance | Grammar::Slavic => {}
    }
    let sheet = Sheet::new(text, pack);
    let given = attribute(&sheet);
    let candidates = gather(&sheet, &given);
    let cast = Cast::of(&sheet);
    let mut last = None;
    let mut found: Vec<Finding> =
        candidates.into_iter().map(|candidate| finding(&sheet, &cast, candidate, &mut last)).collect();
    set_depths(&mut found);
    provenance::carried::carry(&sheet, &cast, &mut found);
    if sheet.in_english() {
        english::carried::same_described(&sheet, &mut found);
    }
    inherit(&mut found);
    unify(&sheet, &mut found);
    provenance::bodies::unify_bodies(&sheet, &mut found);
    found
}

/// What carried the words of a parent carried what stands inside them as well.
fn inherit(found: &mut [Finding]) {
    let media: Vec<Vec<Passage>> = found.iter().map(|finding| finding.media.clone()).collect();
    let parents: Vec<Option<usize>> = found.iter().map(|finding| finding.parent).collect();
    for finding in found {
        let mut step = finding.parent;
        for _ in 0..MOST_DEEP {
            let Some(parent) = step else { break };
            for outlet in media.get(parent).into_iter().flatten() {
                if !finding.media.iter().any(|known| known.text == outlet.text) {
                    finding.media.push(outlet.clone());
                }
            }
            step = parents.get(parent).copied().flatten();
        }
    }
}

/// How deep each finding stands, by its parents.
fn set_depths(found: &mut [Finding]) {
    let parents: Vec<Option<usize>> = found.iter().map(|finding| finding.parent).collect();
    for finding in found {
        let mut parent = finding.parent;
        while let Some(index) = parent
            && finding.depth < MOST_DEEP
        {
            finding.depth += 1;
            parent = parents.get(index).copied().flatten();
        }
    }
}

/// The most reports inside of reports that are counted.
const MOST_DEEP: usize = 8;

/// Words for bodies that are nobody's surname, unlike "church" or "house": for names in Latin letters.
const SIGNING: [&str; 48] = [
    "desk",
    "newsroom",
    "staff",
    "editors",
    "authority",
    "ministry",
    "department",
    "agency",
    "council",
    "commission",
    "committee",
    "government",
    "administration",
    "parliament",
    "court",
    "office",
    "bureau",
    "board",
    "university",
    "institute",
    "association",
    "organization",
    "organisation",
    "federation",
    "foundation",
    "coalition",
    "alliance",
    "union",
    "party",
    "company",
    "corporation",
    "airline",
    "network",
    "police",
    "army",
    "navy",
    "embassy",
    "inc",
    "corp",
    "ltd",
    "llc",
    "plc",
    "gmbh",
    "redaktion",
    "rédaction",
    "redacción",
    "redação",
    "ministerio",
];
/// Languages whose lists of bodies hold no surnames.
const LISTED: [&str; 6] = ["de", "es", "fr", "ko", "ru", "zh"];
/// Words for those who sign as a body in these languages and speak in no news.
const NEWSROOMS: [&str; 7] = ["редакция", "编辑部", "編輯部", "편집국", "편집부", "취재팀", "보도국"];

/// Whether a name has a word for a body in it: "Port Authority", "Foreign Ministry", 国防部. A name without such a
/// word may be a body's all the same.
#[must_use]
pub fn names_a_body(name: &str, lang: &str) -> bool {
    let pack = pack::pack_of(lang);
    let bodies = pack::Class::BODY.with(pack::Class::ORGAN);
    let listed = lang.split('-').next().is_some_and(|primary| LISTED.contains(&primary));
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).any(|word| {
        // In scripts without spaces the word for the body ends the name.
        let tails = word.char_indices().map(|(at, _)| word.get(at..).unwrap_or_default());
        let all = if word.is_ascii() { 1 } else { usize::MAX };
        tails.take(all).any(|tail| {
            SIGNING.contains(&tail) || NEWSROOMS.contains(&tail) || (listed && pack.class(tail).meets(bodies))
        })
    })
}

fn passage(sheet: &Sheet, (from, to): (usize, usize)) -> Passage {
    let span = sheet.place(from, to);
    Passage { text: sheet.slice(span.0, span.1), span }
}

fn finding(sheet: &Sheet, cast: &Cast, candidate: Candidate, last: &mut Option<(usize, usize)>) -> Finding {
    let from = provenance(sheet, &candidate);
    let media = media(sheet, &candidate, &from.media);
    let speaker = candidate.speaker.map(|mention| {
        let whole = mention;
        let mention = if sheet.in_german() { german::voice::trimmed(sheet, mention) } else { mention };
        let (person, resolved) = cast.resolve(sheet, mention, *last);
        let resolved = english::outlet_kinds::outlet_meant(sheet, mention)
            .map(|(from, to)| sheet.text(from, to))
            .or_else(|| label_name(sheet, cast, &candidate, mention))
            .or(resolved);
        // "who", "der", "darin": a word that stands for somebody whom nobody is known for.
        let resolved = resolved.filter(|name| !is_bare(sheet, mention, name));
        if let Some(person) = person {
            *last = Some((person, sheet.t(mention.from).paragraph));
        }
        let role = person.and_then(|index| cast.people.get(index)).and_then(|person| person.role);
        Speaker {
            mention: passage(sheet, (whole.from, whole.to)),
            resolved,
            role: role.map(|tokens| passage(sheet, tokens)),
            kind: if english::outlet_kinds::outlet_meant(sheet, mention).is_some() {
                SpeakerKind::Outlet
            } else {
                kind_of(sheet, thing_meant(sheet, mention).unwrap_or(mention), person.is_some())
            },
            pronoun: is_pronoun(sheet, mention),
        }
    });
    let (rule, mut certainty) = rule_of(candidate.rule);
    if sheet.in_english() && certainty == Certainty::Likely && !likely(sheet, &candidate) {
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
    if sheet.pack.list("answers").contains(&sheet.t(mention.from).low) && mention.to == mention.from + 1 {
        return cast.first_named(mention.from);
    }
    Some(cast.called(sheet, mention).unwrap_or_else(|| titled(&sheet.text(mention.from, mention.to))))
}

/// The outlets of a candidate, each once: what its own sentence says, then what its chain adds.
fn media(sheet: &Sheet, candidate: &Candidate, own: &[(usize, usize)]) -> Vec<Passage> {
    let mut media: Vec<Passage> = Vec::new();
    let speaks = |(from, to): (usize, usize)| {
        candidate.speaker.is_some_and(|speaker| speaker.from < to && from < speaker.to)
    };
    for outlet in
        candidate.citing.iter().chain(own).chain(&candidate.media).copied().filter(|outlet| !speaks(*outlet))
    {
        let meant = Mention::new(outlet.0, outlet.1)
            .and_then(|mention| english::outlet_kinds::outlet_meant(sheet, mention));
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
    let it = mention.to == mention.from + 1 && sheet.t(mention.from).any(&["it", "its"]);
    it.then(|| body_before(sheet, mention.from)).flatten()
}

/// Whether a likely rule is right four times in five, as measured on English training articles: with a verb that only says
/// something ("said", "told", "added"), or with "that" before what stands between marks.
fn likely(sheet: &Sheet, candidate: &Candidate) -> bool {
    let hit = candidate.cue.and_then(|(at, _)| sheet.hit_at(at));
    let says = hit.is_some_and(|hit| {
        let other = Frame::OBJECT.with(Frame::MIND).with(Frame::DEED).with(Frame::WEAK);
        hit.frame.has(Frame::CLAUSE) && hit.frame.has(Frame::STRONG) && !hit.frame.has(other)
    });
    let that = sheet.t(candidate.at).has(Class::COMPLEMENTIZER)
        || sheet.before(candidate.at).has(Class::COMPLEMENTIZER);
    match candidate.rule {
        Rule::Before => says || that,
        Rule::Report | Rule::ReportAhead => says && candidate.speaker.is_some(),
        Rule::AccordingTo | Rule::Colon => false,
        _ => true,
    }
}

/// The name of a rule, and how sure it is: measured, see `docs/quotations.md`.
fn rule_of(rule: Rule) -> (&'static str, Certainty) {
    match rule {
        Rule::After => ("cue after", Certainty::Certain),
        Rule::Inverted => ("cue and speaker after", Certainty::Certain),
        Rule::Continuation => ("continued", Certainty::Certain),
        Rule::AccordingTo => ("according to", Certainty::Likely),
        Rule::Before => ("cue before", Certainty::Likely),
        Rule::Trailing => ("cue at the end", Certainty::Likely),
        Rule::Colon => ("colon", Certainty::Likely),
        Rule::Report => ("reported", Certainty::Likely),
        Rule::ReportAhead => ("reported, cue after", Certainty::Likely),
        Rule::GoesOn => ("paragraph goes on", Certainty::Likely),
        Rule::Signature => ("signature", Certainty::Likely),
        Rule::Label => ("label of a transcript", Certainty::Certain),
        Rule::Heading => ("heading", Certainty::Likely),
        Rule::Subject => ("subject of the sentence", Certainty::Uncertain),
        Rule::Next => ("next quotation", Certainty::Uncertain),
        Rule::Previous => ("speaker before", Certainty::Uncertain),
        Rule::Nobody | Rule::Title => ("marks alone", Certainty::Uncertain),
    }
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
