//! The quotation finder: plain text in, quotations out.
//!
//! [`find`] is the entry point. It is deterministic, works in time linear in the text, never panics, and
//! every offset it gives counts Unicode code points of the text as it was handed in. What it knows of a
//! language stands in that language's pack, a text file under `packs/`; rules that one grammar alone needs stand in
//! the folder of its name. `docs/quotations.md` explains the method, the layout, the figures and the limits.

mod assemble;
mod attribution;
mod body_names;
mod candidate;
mod chain;
mod cjk;
mod direct;
mod english;
mod finding;
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
use direct::rules::attribute;
use finding::finding;
use pack::Grammar;
use provenance::same::unify;
use speaker::adding::with_added;
use speaker::cast::Cast;
use text::sheet::Sheet;

pub use body_names::names_a_body;
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
    let cast = with_added(&sheet, Cast::of(&sheet));
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
