//! [`Quotation`]: words in the text that someone else said, with their whole provenance.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::date::Date;
use super::id::Id;
use super::language::{Foreign, Lang};

/// What article files say in `by` where nobody is named as the speaker.
pub const NOBODY: &str = "unknown";

/// A passage of the text that reports what someone said, and how it came here.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quotation {
    /// Its name, in addresses and element ids.
    pub id: Id,
    /// The block of the text that holds it.
    pub block: Id,
    /// The passage exactly as the text has it, quotation marks included.
    pub passage: String,
    /// The further passages, where the writer broke the words or went on with them in another paragraph.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub continued: Vec<Passage>,
    /// The quotation inside which it stands, by id: whoever says that one passes these words on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Id>,
    /// Who said it: a source, outlet or document; none when nobody is named for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Id>,
    /// The document or occasion in which it was said.
    #[serde(default, rename = "in", skip_serializing_if = "Option::is_none")]
    pub document: Option<Id>,
    /// The outlets that carried it, the one nearest to the speaker first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub via: Vec<Id>,
    /// The outlets of `via` of which it is not known whence they had the words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<Id>,
    /// Other outlets that carried the same, as far as the editor knows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub carriers: Vec<Id>,
    /// How much of the speaker's wording the passage keeps.
    pub extent: Extent,
    /// The language in which it was said, when known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said_in: Option<Lang>,
    /// The languages in which outlets published it on its way here, in the order of `via`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub published_in: Vec<Lang>,
    /// Whose words these are in the article's language.
    pub rendering: Rendering,
    /// The wording in the language of the speaker, when it can be given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<OriginalWording>,
    /// When it was said, published and retrieved.
    #[serde(default, skip_serializing_if = "Occurrence::is_empty")]
    pub dates: Occurrence,
    /// How sure the attribution is.
    pub certainty: Certainty,
}

/// A further passage of a quotation.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// The block of the text that holds it.
    pub block: Id,
    /// The passage exactly as the text has it, quotation marks included.
    pub text: String,
}

/// How much of the speaker's wording a passage keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Extent {
    /// A full sentence or more, word for word.
    Verbatim,
    /// A few words of the speaker inside the writer's sentence.
    Partial,
    /// The speaker's meaning in the writer's words.
    Paraphrase,
}

/// Whose words a passage is in the article's language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Rendering {
    /// Said in the language of the article; nobody translated it.
    Untranslated,
    /// Translated by this page.
    ThisPage,
    /// Translated by an outlet on its way, by id.
    Outlet(Id),
    /// Translated by a program.
    Machine {
        /// Who revised the program's text, as printed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        revised_by: Option<String>,
    },
    /// Translated back from a translation.
    BackTranslation,
    /// Translated, or perhaps translated; by whom is not known.
    #[default]
    Unknown,
}

/// The wording in the speaker's language.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OriginalWording {
    /// The words.
    pub wording: Foreign,
    /// Whether they are cited or guessed.
    pub standing: Standing,
    /// What a reconstruction rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// Whether an original is the speaker's own text or somebody's reconstruction of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// Taken from a text of the speaker.
    Cited,
    /// Worked back from the translation; no text of the speaker was at hand.
    Reconstructed,
}

/// The three dates of a quotation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Occurrence {
    /// When it was said or written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<Date>,
    /// When the last outlet of the chain published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Date>,
    /// When this page's editor looked at it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retrieved: Option<Date>,
}

impl Occurrence {
    /// Whether no date is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// How sure a statement is, who judged that, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Certainty {
    /// How sure.
    pub confidence: Confidence,
    /// Who judged it. A program's finding never looks like an editor's.
    #[serde(default)]
    pub judge: Judge,
    /// Why it is not certain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// What a reader should know of how sure an attribution is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Only a program holds it for certain.
    Unchecked,
    /// It is no more than this.
    Only(Confidence),
}

impl Certainty {
    /// What there is to say of it, if anything: that it is not certain, or that nobody but a program holds it for certain,
    /// which is not said louder than of what somebody checked.
    #[must_use]
    pub fn doubt(&self) -> Option<Doubt> {
        match (self.confidence, self.judge) {
            (Confidence::Certain, Judge::Program) => Some(Doubt::Unchecked),
            (Confidence::Certain, Judge::Editor) => None,
            (confidence, _) => Some(Doubt::Only(confidence)),
        }
    }
}

/// Three steps of confidence.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// The source says so in as many words.
    #[default]
    Certain,
    /// The context points to it.
    Likely,
    /// It may be otherwise.
    Uncertain,
}

impl Confidence {
    /// The name in files and attributes.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Likely => "likely",
            Self::Uncertain => "uncertain",
        }
    }
}

/// Who judged a [`Certainty`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Judge {
    /// An editor, by hand.
    #[default]
    Editor,
    /// The quotation finder.
    Program,
}

/// One thing that was done to the words: the values of the page's badge and filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Treatment {
    /// Word for word.
    Verbatim,
    /// A few words of the speaker.
    Partial,
    /// The writer's words.
    Paraphrase,
    /// Translated by this page.
    OurTranslation,
    /// Translated by an outlet.
    OutletTranslation,
    /// Translated by a program and not revised.
    MachineTranslation,
    /// Translated by a program and revised by a person.
    RevisedMachineTranslation,
    /// Translated, by whom is not known.
    UnknownTranslation,
    /// Translated back from a translation.
    BackTranslation,
    /// The original given beside it is a reconstruction.
    ReconstructedOriginal,
}

impl Treatment {
    /// Every treatment in the order the page lists them.
    pub const ALL: [Self; 10] = [
        Self::Verbatim,
        Self::Partial,
        Self::Paraphrase,
        Self::OurTranslation,
        Self::OutletTranslation,
        Self::MachineTranslation,
        Self::RevisedMachineTranslation,
        Self::UnknownTranslation,
        Self::BackTranslation,
        Self::ReconstructedOriginal,
    ];

    /// The treatment's name in addresses, data attributes and class names.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Verbatim => "verbatim",
            Self::Partial => "partial",
            Self::Paraphrase => "paraphrase",
            Self::OurTranslation => "our-translation",
            Self::OutletTranslation => "outlet-translation",
            Self::MachineTranslation => "machine-translation",
            Self::RevisedMachineTranslation => "revised-machine-translation",
            Self::UnknownTranslation => "unknown-translation",
            Self::BackTranslation => "back-translation",
            Self::ReconstructedOriginal => "reconstructed-original",
        }
    }
}

impl Extent {
    /// The badge of this extent.
    #[must_use]
    pub fn treatment(self) -> Treatment {
        match self {
            Self::Verbatim => Treatment::Verbatim,
            Self::Partial => Treatment::Partial,
            Self::Paraphrase => Treatment::Paraphrase,
        }
    }
}

impl Quotation {
    /// Every passage in the order of the text, each with the block that holds it.
    pub fn passages(&self) -> impl Iterator<Item = (&Id, &str)> {
        let more = self.continued.iter().map(|passage| (&passage.block, passage.text.as_str()));
        std::iter::once((&self.block, self.passage.as_str())).chain(more)
    }

    /// All its words, each passage on a line.
    #[must_use]
    pub fn words(&self) -> String {
        let mut words = self.passage.clone();
        for passage in &self.continued {
            words.push('\n');
            words.push_str(&passage.text);
        }
        words
    }

    /// Everything that was done to the words, the extent first.
    #[must_use]
    pub fn treatments(&self) -> Vec<Treatment> {
        let translation = match self.rendering {
            Rendering::Untranslated => None,
            Rendering::ThisPage => Some(Treatment::OurTranslation),
            Rendering::Outlet(_) => Some(Treatment::OutletTranslation),
            Rendering::Machine { revised_by: None } => Some(Treatment::MachineTranslation),
            Rendering::Machine { revised_by: Some(_) } => Some(Treatment::RevisedMachineTranslation),
            Rendering::BackTranslation => Some(Treatment::BackTranslation),
            // In which language they were said is not known, so neither is whether anybody translated them.
            Rendering::Unknown if self.said_in.is_none() => None,
            Rendering::Unknown => Some(Treatment::UnknownTranslation),
        };
        let reconstructed = self
            .original
            .as_ref()
            .is_some_and(|original| original.standing == Standing::Reconstructed)
            .then_some(Treatment::ReconstructedOriginal);
        [Some(self.extent.treatment()), translation, reconstructed].into_iter().flatten().collect()
    }
}
