//! [`chain()`]: the way of a quotation in plain words, from the mouth that spoke it to this page.

use crate::article::{Document, Evidence, Lang, Outlet, Quotation, Rendering};

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
    let speaker = match &quotation.by {
        Some(_) => Piece::Speaker(wording.speaker_of(evidence, quotation)),
        None => Piece::Text(wording.speaker_unknown),
    };
    // A document that speaks for itself is not in itself.
    let document = quotation.document.as_ref().filter(|id| quotation.by.as_ref() != Some(*id));
    let document = document.and_then(|id| evidence.documents.get(id));
    let said = if document.is_some() { wording.chain_said_in } else { wording.chain_said };
    add(&mut pieces, said, &|slot| match slot {
        "speaker" => Some(speaker.clone()),
        _ => document.map(Piece::Document),
    });
    // Who is quoted with these words in their mouth passed them on.
    if let Some(outer) = evidence.around(quotation) {
        pieces.push(Piece::Text(wording.clause_comma));
        let teller = match &outer.by {
            Some(_) => Piece::Speaker(wording.speaker_of(evidence, outer)),
            None => Piece::Text(wording.speaker_unknown),
        };
        let occasion = outer.document.as_ref().filter(|id| outer.by.as_ref() != Some(*id));
        let occasion = occasion.filter(|id| quotation.document.as_ref() != Some(*id));
        let occasion = occasion.and_then(|id| evidence.documents.get(id));
        let told = if occasion.is_some() { wording.chain_told_in } else { wording.chain_told };
        add(&mut pieces, told, &|slot| match slot {
            "speaker" => Some(teller.clone()),
            _ => occasion.map(Piece::Document),
        });
    }
    for (index, id) in quotation.via.iter().enumerate() {
        pieces.push(Piece::Text(wording.clause_comma));
        let template = if index == 0 { wording.chain_carried } else { wording.chain_relayed };
        add(&mut pieces, template, &|_| evidence.outlets.get(id).map(Piece::Outlet));
    }
    pieces.push(Piece::Text(wording.clause_semicolon));
    let language = |lang: &'a Lang| Some(Piece::Text(wording.language_name(lang)));
    if quotation.rendering == Rendering::Untranslated {
        match &quotation.said_in {
            Some(lang) => add(&mut pieces, wording.chain_untranslated, &|_| language(lang)),
            None => pieces.push(Piece::Text(wording.chain_from_unknown)),
        }
    } else {
        match &quotation.said_in {
            Some(lang) => add(&mut pieces, wording.chain_from, &|_| language(lang)),
            None => pieces.push(Piece::Text(wording.chain_from_unknown)),
        }
        // Whether anybody translated them is not known either.
        if quotation.said_in.is_none() && quotation.rendering == Rendering::Unknown {
            pieces.push(Piece::Text(wording.clause_end));
            return pieces;
        }
        pieces.push(Piece::Text(wording.clause_semicolon));
        let [machine, revised] = wording.chain_machine;
        let (template, by) = match &quotation.rendering {
            Rendering::ThisPage => match publication {
                Some(publication) => (wording.chain_theirs, Some(Piece::Text(publication))),
                None => (wording.chain_ours, None),
            },
            Rendering::Outlet(id) => (wording.chain_theirs, evidence.outlets.get(id).map(Piece::Outlet)),
            Rendering::Machine { revised_by: None } => (machine, None),
            Rendering::Machine { revised_by: Some(reviser) } => (revised, Some(Piece::Text(reviser))),
            Rendering::BackTranslation => (wording.chain_back, None),
            Rendering::Unknown | Rendering::Untranslated => (wording.chain_translator_unknown, None),
        };
        add(&mut pieces, template, &|slot| if slot == "language" { language(page) } else { by.clone() });
    }
    pieces.push(Piece::Text(wording.clause_end));
    pieces
}

fn add<'a>(pieces: &mut Vec<Piece<'a>>, template: &'a str, slot: &dyn Fn(&'a str) -> Option<Piece<'a>>) {
    pieces.extend(parts(template).filter_map(|part| match part {
        Part::Text(text) => Some(Piece::Text(text)),
        Part::Slot(name) => slot(name),
    }));
}
