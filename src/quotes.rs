//! The quotation finder: plain text in, quotations out.
//!
//! [`find`] is the entry point. It is deterministic, works in time linear in the text, never panics, and
//! every offset it gives counts Unicode code points of the text as it was handed in. What it knows of a
//! language stands in that language's pack, a text file under `packs/`. `docs/quotations.md` explains the
//! method, its figures and its limits.

mod behind;
mod chinese;
mod direct;
mod east;
mod gather;
mod incise;
mod indirect;
mod korean;
mod marks;
mod names;
mod pack;
mod person;
mod phrase;
mod provenance;
mod said_on;
mod second;
mod sheet;
mod subject;
mod tagging;
mod titles;
mod tokens;

use serde::Serialize;

use direct::{Rule, attribute};
use gather::{Draft, gather};
use names::Cast;
use pack::{Class, Family};
use phrase::Mention;
use provenance::{cited, provenance};
use sheet::Sheet;
use subject::antecedent;

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
    /// The outlet it came through: "told CNN".
    pub medium: Option<Passage>,
    /// The document or occasion: "in a letter".
    pub document: Option<Passage>,
    /// The date beside it.
    pub date: Option<Passage>,
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
/// assert_eq!(found[0].medium.as_ref().unwrap().text, "the Kent Herald");
/// ```
#[must_use]
pub fn find(text: &str, lang: &str) -> Vec<Finding> {
    let pack = pack::pack_of(lang);
    match pack::family(lang) {
        Family::Chinese => return chinese::find(text, pack),
        Family::Korean => return korean::find(text, pack),
        Family::Spaced => {}
    }
    let sheet = Sheet::new(text, pack);
    let given = attribute(&sheet);
    let drafts = gather(&sheet, &given);
    let cast = Cast::of(&sheet);
    let mut last = None;
    drafts.into_iter().map(|draft| finding(&sheet, &cast, draft, &mut last)).collect()
}

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

fn finding(sheet: &Sheet, cast: &Cast, draft: Draft, last: &mut Option<usize>) -> Finding {
    let mut draft = draft;
    let mut carrier = None;
    if let Some(source) = cited(sheet, &draft) {
        carrier = draft.speaker.replace(source).map(|outlet| (outlet.from, outlet.to));
    }
    let from = provenance(sheet, &draft);
    let speaker = draft.speaker.map(|mention| {
        let (person, resolved) = cast.resolve(sheet, mention, *last);
        if person.is_some() {
            *last = person;
        }
        let role = person.and_then(|index| cast.people.get(index)).and_then(|person| person.role);
        Speaker {
            mention: passage(sheet, (mention.from, mention.to)),
            resolved,
            role: role.map(|tokens| passage(sheet, tokens)),
            kind: kind_of(sheet, meant(sheet, mention), person.is_some()),
        }
    });
    let (rule, certainty) = rule_of(draft.rule);
    Finding {
        extent: extent(sheet, &draft.spans),
        spans: draft.spans,
        speaker,
        cue: draft.cue.map(|tokens| passage(sheet, tokens)),
        medium: carrier.or(from.medium).map(|tokens| passage(sheet, tokens)),
        document: from.document.map(|tokens| passage(sheet, tokens)),
        date: from.date.map(|tokens| passage(sheet, tokens)),
        certainty,
        rule,
    }
}

/// Whom a mention means: the words that "who" stands for.
fn meant(sheet: &Sheet, mention: Mention) -> Mention {
    let relative = sheet.tag(mention.from) == tokens::Tag::Relative;
    relative.then(|| antecedent(sheet, mention.from)).flatten().unwrap_or(mention)
}

fn kind_of(sheet: &Sheet, mention: Mention, person: bool) -> SpeakerKind {
    let has = |class: Class| (mention.from..mention.to).any(|i| sheet.t(i).has(class));
    let named = (mention.from..mention.to).any(|i| sheet.tag(i) == tokens::Tag::Name);
    if person || sheet.tag(mention.from) == tokens::Tag::Pronoun {
        SpeakerKind::Person
    } else if has(Class::OUTLET) {
        SpeakerKind::Outlet
    } else if has(Class::DOCUMENT) {
        SpeakerKind::Document
    } else if has(Class::BODY.with(Class::ORGAN)) {
        SpeakerKind::Body
    } else if named {
        SpeakerKind::Person
    } else {
        SpeakerKind::Unnamed
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
