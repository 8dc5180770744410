//! [`Format`]: the forms in which a citation is given, in the one order that buttons and texts have.

/// A form in which a citation is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A line of a reference list.
    Text,
    /// A `BibTeX` entry, for biblatex.
    BibTex,
    /// RIS, which reference managers import.
    Ris,
    /// CSL-JSON, which citation processors read.
    CslJson,
}

impl Format {
    /// Every format, in the order of the buttons and of the texts that the press writes for them.
    pub const ALL: [Self; 4] = [Self::Text, Self::BibTex, Self::Ris, Self::CslJson];

    /// Its name, where it has one in every language.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Text => None,
            Self::BibTex => Some("BibTeX"),
            Self::Ris => Some("RIS"),
            Self::CslJson => Some("CSL-JSON"),
        }
    }

    /// The ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::BibTex => "bib",
            Self::Ris => "ris",
            Self::CslJson => "json",
        }
    }

    /// What a server calls it.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Text => "text/plain",
            Self::BibTex => "application/x-bibtex",
            Self::Ris => "application/x-research-info-systems",
            Self::CslJson => "application/vnd.citationstyles.csl+json",
        }
    }
}
