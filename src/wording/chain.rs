//! [`chain()`]: the way of a quotation in plain words, from the mouth that spoke it to this page.

use crate::article::{Document, Evidence, Lang, Outlet, Quotation, Rendering, Speaker, capitalized};

use super::{Part, Wording, parts};

/// A piece of the sentence. Names stay what they are, so that the page can link them and the copier can not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words.
    Text(&'a str),
    /// Who spoke, by name.
    Speaker(String),
    /// What carried or translated it.
    Outlet(&'a Outlet),
    /// Where it was said.
    Document(&'a Document),
}

/// What fills a slot of a clause.
#[derive(Clone, Copy, Debug)]
pub enum Filler<'a> {
    /// Whoever speaks or tells, if anybody names them.
    Speaker(Option<Speaker<'a>>),
    /// What carried or translated it.
    Outlet(&'a Outlet),
    /// Where it was said.
    Document(&'a Document),
    /// A language, by its name in the table.
    Language(&'a Lang),
    /// A name as it stands.
    Name(&'a str),
}

/// A text of the table in the sentence, with what fills its slots.
#[derive(Clone, Debug)]
pub struct Clause<'a> {
    /// The name of the text: `chain_said`, or `chain_machine.1` where a name has several.
    pub name: &'static str,
    /// The text.
    pub template: &'static str,
    /// What fills each slot.
    pub slots: Vec<(&'static str, Filler<'a>)>,
}

/// The clause of a name of the table, without anything in its slots.
macro_rules! clause {
    ($wording:ident . $name:ident) => {
        Clause { name: stringify!($name), template: $wording.$name, slots: Vec::new() }
    };
    ($wording:ident . $name:ident, $place:literal) => {
        Clause {
            name: concat!(stringify!($name), ".", $place),
            template: $wording.$name.get($place).copied().unwrap_or_default(),
            slots: Vec::new(),
        }
    };
}

impl<'a> Clause<'a> {
    /// The same with something in a slot; a slot of which nothing is known is left out.
    fn with(mut self, slot: &'static str, filler: impl Into<Option<Filler<'a>>>) -> Self {
        self.slots.extend(filler.into().map(|filler| (slot, filler)));
        self
    }

    fn pieces(self, wording: &'static Wording, into: &mut Vec<Piece<'a>>) {
        into.extend(parts(self.template).filter_map(|part| match part {
            Part::Text(text) => Some(Piece::Text(text)),
            Part::Slot(name) => {
                let (_, filler) = self.slots.iter().find(|(slot, _)| *slot == name)?;
                Some(match *filler {
                    Filler::Speaker(None) => Piece::Text(wording.speaker_unknown),
                    Filler::Speaker(speaker) => Piece::Speaker(wording.speaker_name(speaker)),
                    Filler::Outlet(outlet) => Piece::Outlet(outlet),
                    Filler::Document(document) => Piece::Document(document),
                    Filler::Language(lang) => Piece::Text(wording.language_name(lang)),
                    Filler::Name(name) => Piece::Text(name),
                })
            }
        }));
    }
}

/// "Xi Jinping, in a letter to Kim Jong Un, as carried by Xinhua; from Chinese; English by Voice of Hope."
///
/// Away from the page "this page" means nothing: `publication` stands in its place where one is given.
#[must_use]
pub fn chain<'a>(
    wording: &'static Wording,
    evidence: &'a Evidence,
    quotation: &'a Quotation,
    page: &'a Lang,
    publication: Option<&'a str>,
) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    for clause in clauses(wording, evidence, quotation, page, publication) {
        clause.pieces(wording, &mut pieces);
    }
    pieces
}

/// The same sentence by its clauses, so that it can be said again in another language.
#[must_use]
pub fn clauses<'a>(
    wording: &'static Wording,
    evidence: &'a Evidence,
    quotation: &'a Quotation,
    page: &'a Lang,
    publication: Option<&'a str>,
) -> Vec<Clause<'a>> {
    let speaker = Filler::Speaker(evidence.speaker_of(quotation));
    // A document that speaks for itself is not in itself.
    let document = quotation.document.as_ref().filter(|id| quotation.by.as_ref() != Some(*id));
    let mut clauses = vec![
        match document.and_then(|id| evidence.documents.get(id)) {
            Some(document) => clause!(wording.chain_said_in).with("document", Filler::Document(document)),
            None => clause!(wording.chain_said),
        }
        .with("speaker", speaker),
    ];
    // Who is quoted with these words in their mouth passed them on.
    if let Some(outer) = evidence.around(quotation) {
        clauses.push(clause!(wording.clause_comma));
        let teller = Filler::Speaker(evidence.speaker_of(outer));
        let occasion = outer.document.as_ref().filter(|id| outer.by.as_ref() != Some(*id));
        let occasion = occasion.filter(|id| quotation.document.as_ref() != Some(*id));
        let told = match occasion.and_then(|id| evidence.documents.get(id)) {
            Some(occasion) => clause!(wording.chain_told_in).with("document", Filler::Document(occasion)),
            None => clause!(wording.chain_told),
        };
        clauses.push(told.with("speaker", teller));
    }
    for clause in carried(wording, evidence, quotation) {
        clauses.extend([clause!(wording.clause_comma), clause]);
    }
    clauses.push(clause!(wording.clause_semicolon));
    clauses.push(match (&quotation.said_in, &quotation.rendering) {
        (None, _) => clause!(wording.chain_from_unknown),
        (Some(lang), Rendering::Untranslated) => {
            clause!(wording.chain_untranslated).with("language", Filler::Language(lang))
        }
        (Some(lang), _) => clause!(wording.chain_from).with("language", Filler::Language(lang)),
    });
    // Of words whose language nobody knows it is not known either whether anybody translated them.
    let is_known = quotation.said_in.is_some() || quotation.rendering != Rendering::Unknown;
    if is_known && quotation.rendering != Rendering::Untranslated {
        clauses.push(clause!(wording.clause_semicolon));
        clauses.push(rendered(wording, evidence, quotation, page, publication));
    }
    clauses.push(clause!(wording.clause_end));
    clauses
}

/// Through whom the words came, and where that is not known.
fn carried<'a>(
    wording: &'static Wording,
    evidence: &'a Evidence,
    quotation: &'a Quotation,
) -> impl Iterator<Item = Clause<'a>> {
    quotation.via.iter().enumerate().flat_map(move |(index, id)| {
        let gap = quotation.gaps.contains(id).then(|| clause!(wording.step_no_carrier));
        let clause = if index == 0 { clause!(wording.chain_carried) } else { clause!(wording.chain_relayed) };
        gap.into_iter().chain([clause.with("outlet", evidence.outlets.get(id).map(Filler::Outlet))])
    })
}

/// "As carried by Xinhua, then by Voice of Hope", as a line begins; nothing where nobody carried the words.
#[must_use]
pub fn carriage(wording: &'static Wording, evidence: &Evidence, quotation: &Quotation) -> String {
    let mut pieces = Vec::new();
    for (place, clause) in carried(wording, evidence, quotation).enumerate() {
        pieces.extend((place > 0).then_some(Piece::Text(wording.clause_comma)));
        clause.pieces(wording, &mut pieces);
    }
    let words = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => text,
        Piece::Speaker(name) => name.as_str(),
        Piece::Outlet(outlet) => outlet.name.display.as_str(),
        Piece::Document(document) => document.phrase.as_str(),
    });
    capitalized(&words.collect::<String>())
}

/// Who put the words into the language of the page.
fn rendered<'a>(
    wording: &'static Wording,
    evidence: &'a Evidence,
    quotation: &'a Quotation,
    page: &'a Lang,
    publication: Option<&'a str>,
) -> Clause<'a> {
    let clause = match &quotation.rendering {
        Rendering::ThisPage => match publication {
            Some(publication) => clause!(wording.chain_theirs).with("outlet", Filler::Name(publication)),
            None => clause!(wording.chain_ours),
        },
        Rendering::Outlet(id) => {
            clause!(wording.chain_theirs).with("outlet", evidence.outlets.get(id).map(Filler::Outlet))
        }
        Rendering::Machine { revised_by: None } => clause!(wording.chain_machine, 0),
        Rendering::Machine { revised_by: Some(reviser) } => {
            clause!(wording.chain_machine, 1).with("reviser", Filler::Name(reviser))
        }
        Rendering::BackTranslation => clause!(wording.chain_back),
        Rendering::Unknown | Rendering::Untranslated => clause!(wording.chain_translator_unknown),
    };
    clause.with("language", Filler::Language(page))
}
