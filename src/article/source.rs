//! Who says things and what carries them: [`Source`], [`Outlet`] and [`Document`].
//!
//! People, bodies, documents, outlets and agencies are different things. A person or body is a
//! [`Source`]; a publication or agency is an [`Outlet`]; a letter or an interview is a [`Document`].
//! Any of them may be the speaker of a quotation ([`Speaker`]): "the letter said".

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::date::Date;
use super::language::{Foreign, Lang};

/// A person or body that says something.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Whether it is a person or a body.
    pub kind: SourceKind,
    /// Its name in the article's language and its own.
    pub name: Name,
    /// Office or description at the time, such as "defence minister of Russia".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Whether the article names it.
    #[serde(default)]
    pub naming: Naming,
}

/// A person or a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum SourceKind {
    /// One human being.
    Person,
    /// A ministry, party, court, company or other body.
    Body,
}

/// Whether a source is named.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Naming {
    /// Named in the article.
    #[default]
    Named,
    /// Known to the outlet, not named to the reader: "a senior official".
    Unnamed,
}

/// A name in the article's language and its own.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// The name as the article prints it.
    pub display: String,
    /// The name in its own language and script, with romanisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<Foreign>,
    /// Other spellings that readers may search for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<Alias>,
}

/// Another spelling of a name, printed and found by search.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Alias {
    /// The spelling.
    pub text: String,
    /// Its language, when it is not the article's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
}

/// A publication or news agency that carries words.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Outlet {
    /// Publication or agency.
    pub kind: OutletKind,
    /// Its name.
    pub name: Name,
    /// What it is, in the article's words, such as "state news agency of China".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The outlet whose text it prints in this story, by id, when the editor knows of one: both have one origin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copies: Option<super::Id>,
    /// Where it is found.
    #[serde(default, skip_serializing_if = "Links::is_empty")]
    pub links: Links,
}

/// A publication or an agency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum OutletKind {
    /// A newspaper, broadcaster or site with readers of its own.
    Outlet,
    /// A wire service that other outlets print.
    Agency,
}

/// A document or occasion in which something was written or said.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// What it is.
    pub kind: DocumentKind,
    /// How a sentence refers to it, with its article: "a letter to Kim Jong Un".
    pub phrase: String,
    /// Its own title, when it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Who wrote or gave it, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// Who edited it, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub editor: Option<String>,
    /// The outlet that published it, by id, when one did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outlet: Option<super::Id>,
    /// Its language, when known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// The day it is dated or was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// What a reader should know of it: "full text not public".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// Where it is found.
    #[serde(default, skip_serializing_if = "Links::is_empty")]
    pub links: Links,
}

/// The kinds of documents and occasions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DocumentKind {
    /// A letter from one to another.
    Letter,
    /// A release to the press.
    PressRelease,
    /// A statement, declaration or communiqué.
    Statement,
    /// A report, study or comprehensive news report.
    Report,
    /// A single news article.
    Article,
    /// A post on a network.
    Post,
    /// An interview.
    Interview,
    /// A news conference.
    NewsConference,
    /// A speech or address.
    Speech,
    /// A meeting or talks.
    Meeting,
    /// A ruling, judgment or order of a court.
    Ruling,
    /// A law, decree, treaty or regulation.
    Law,
    /// Testimony before a court, parliament or inquiry.
    Testimony,
    /// A book.
    Book,
    /// A broadcast on television or radio, or a podcast.
    Broadcast,
    /// A message from one to another: an e-mail, a text message, a chat.
    Message,
}

impl DocumentKind {
    /// Every kind, with its name in the authoring format.
    pub const NAMES: [(&'static str, Self); 16] = [
        ("letter", Self::Letter),
        ("press-release", Self::PressRelease),
        ("statement", Self::Statement),
        ("report", Self::Report),
        ("article", Self::Article),
        ("post", Self::Post),
        ("interview", Self::Interview),
        ("news-conference", Self::NewsConference),
        ("speech", Self::Speech),
        ("meeting", Self::Meeting),
        ("ruling", Self::Ruling),
        ("law", Self::Law),
        ("testimony", Self::Testimony),
        ("book", Self::Book),
        ("broadcast", Self::Broadcast),
        ("message", Self::Message),
    ];

    /// Its name in the authoring format.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        let found = Self::NAMES.iter().find(|(_, kind)| *kind == self);
        found.map(|(name, _)| *name).unwrap_or_default()
    }
}

/// Where a document or outlet is found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Links {
    /// Its address. Only `http` and `https`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The address of an archived copy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archive: Option<String>,
    /// The day this page last looked at it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retrieved: Option<Date>,
}

impl Links {
    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Whoever speaks in a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker<'a> {
    /// A person or body.
    Source(&'a Source),
    /// An outlet or agency in its own voice.
    Outlet(&'a Outlet),
    /// A document or occasion as such.
    Document(&'a Document),
}

/// The five kinds a source card can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum SpeakerKind {
    /// One human being.
    Person,
    /// A ministry, party or other body.
    Body,
    /// A document or occasion.
    Document,
    /// A publication.
    Outlet,
    /// A wire service.
    Agency,
}

impl SpeakerKind {
    /// Every kind in the order the page lists them.
    pub const ALL: [Self; 5] = [Self::Person, Self::Body, Self::Document, Self::Outlet, Self::Agency];

    /// The kind's name in addresses, data attributes and class names.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Body => "body",
            Self::Document => "document",
            Self::Outlet => "outlet",
            Self::Agency => "agency",
        }
    }
}

/// Whether a reader can tell who answers for the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Voice {
    /// A person with a name.
    Named,
    /// Somebody whose name the reader is not told.
    Unnamed,
    /// A body, document, outlet or agency.
    Institutional,
    /// Nobody is named as the speaker at all.
    NotKnown,
}

impl Voice {
    /// Every voice in the order the page lists them.
    pub const ALL: [Self; 4] = [Self::Named, Self::Unnamed, Self::Institutional, Self::NotKnown];

    /// The voice's name in addresses, data attributes and class names.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::Unnamed => "unnamed",
            Self::Institutional => "institutional",
            Self::NotKnown => "not-known",
        }
    }
}

impl<'a> Speaker<'a> {
    /// Whether a reader can tell who answers for the words.
    #[must_use]
    pub fn voice(self) -> Voice {
        match self {
            Self::Source(source) if source.naming == Naming::Unnamed => Voice::Unnamed,
            Self::Source(source) if source.kind == SourceKind::Person => Voice::Named,
            _ => Voice::Institutional,
        }
    }

    /// Which of the five kinds it is.
    #[must_use]
    pub fn kind(self) -> SpeakerKind {
        match self {
            Self::Source(source) => match source.kind {
                SourceKind::Person => SpeakerKind::Person,
                SourceKind::Body => SpeakerKind::Body,
            },
            Self::Outlet(outlet) => match outlet.kind {
                OutletKind::Outlet => SpeakerKind::Outlet,
                OutletKind::Agency => SpeakerKind::Agency,
            },
            Self::Document(_) => SpeakerKind::Document,
        }
    }

    /// The name the page prints.
    #[must_use]
    pub fn display(self) -> &'a str {
        match self {
            Self::Source(source) => &source.name.display,
            Self::Outlet(outlet) => &outlet.name.display,
            Self::Document(document) => document.title.as_deref().unwrap_or(&document.phrase),
        }
    }

    /// The full name, when there is more than the display form.
    #[must_use]
    pub fn name(self) -> Option<&'a Name> {
        match self {
            Self::Source(source) => Some(&source.name),
            Self::Outlet(outlet) => Some(&outlet.name),
            Self::Document(_) => None,
        }
    }

    /// Office or description.
    #[must_use]
    pub fn role(self) -> Option<&'a str> {
        match self {
            Self::Source(source) => source.role.as_deref(),
            Self::Outlet(outlet) => outlet.role.as_deref(),
            Self::Document(document) => document.remark.as_deref(),
        }
    }

    /// Where it is found; people and bodies have no address here.
    #[must_use]
    pub fn links(self) -> Option<&'a Links> {
        match self {
            Self::Source(_) => None,
            Self::Outlet(outlet) => Some(&outlet.links),
            Self::Document(document) => Some(&document.links),
        }
    }
}
