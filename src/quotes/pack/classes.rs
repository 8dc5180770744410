//! Classes of words, and what is wrong with a pack.

/// A line of a pack that means nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The line, from 1.
    pub line: usize,
    /// What was found there.
    pub found: String,
}

/// What a word is, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Class(u64);

/// One constant a section of the packs.
macro_rules! classes {
    ($($bit:literal $name:ident $section:literal)*) => {
        impl Class {
            $(pub(crate) const $name: Self = Self(1 << $bit);)*

            /// The class of a section of the pack.
            pub(super) fn named(section: &str) -> Option<Self> {
                match section {
                    $($section => Some(Self::$name),)*
                    _ => None,
                }
            }
        }
    };
}

classes! {
    0 DETERMINER "determiners"
    1 PREPOSITION "prepositions"
    2 CONJUNCTION "conjunctions"
    3 SUBORDINATOR "subordinators"
    4 PRONOUN "pronouns"
    5 OBJECT_PRONOUN "object pronouns"
    6 OWNER "possessives"
    7 AUXILIARY "auxiliaries"
    8 ADVERB "adverbs"
    9 RELATIVE "relatives"
    10 VERB "verbs"
    11 TITLE "titles"
    12 PERSON "persons"
    13 BODY "bodies"
    14 DOCUMENT "documents"
    15 OCCASION "occasions"
    16 SPEECH "speech nouns"
    17 ABBREVIATION "abbreviations"
    18 ENDS "abbreviations that end sentences"
    19 DATE "date words"
    20 OUTLET "outlets"
    21 OUTLET_TAIL "outlet tails"
    22 MALE "male"
    23 FEMALE "female"
    24 COMPLEMENTIZER "complementizers"
    25 NOUN "nouns"
    26 PLACE "places"
    27 MALE_NAME "male names"
    28 FEMALE_NAME "female names"
    29 SUFFIX "name suffixes"
    30 PARTICLE "name particles"
    31 PLURAL "plural"
    32 TRIGGER "according to"
    33 FIRST "first person"
    34 MONTH "months"
    35 LIGHT "light verbs"
    36 PLURAL_PERSON "plural persons"
    37 PUBLICATION "publication nouns"
    38 STOP "no names"
    39 WEEKDAY "weekdays"
    40 NEGATION "negations"
    41 MODAL "modals"
    42 BE "be"
    43 ORGAN "body tails"
    44 STANDS "determiners that stand alone"
    45 TURN "clause prepositions"
    46 WORK "works"
    47 TRIGGER_AFTER "according to, after"
}

impl Class {
    /// A word that begins a phrase of the pack.
    pub(crate) const OPENS: Self = Self(1 << 62);
    /// A word that begins a reporting verb.
    pub(crate) const REPORTS: Self = Self(1 << 63);

    /// Whatever says something: people, and what people write or run.
    pub(crate) const SPEAKER: Self = Self::PERSON
        .with(Self::PLURAL_PERSON)
        .with(Self::TITLE)
        .with(Self::BODY)
        .with(Self::ORGAN)
        .with(Self::OUTLET)
        .with(Self::PUBLICATION)
        .with(Self::DOCUMENT);

    /// Whether the pack says nothing of what the word is.
    pub(crate) fn is_plain(self) -> bool {
        self.0 & !(Self::OPENS.0 | Self::REPORTS.0) == 0
    }

    pub(crate) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}
