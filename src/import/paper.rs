//! [`article`]: what was detected as an article, with everyone it quotes.

use std::collections::{BTreeMap, BTreeSet};

use crate::article::{
    Article, Block, Byline, Certainty, Contributor, Dateline, Direction, Document, DocumentKind, Evidence,
    Id, Inline, Lang, Links, NOBODY, Name, Naming, Note, NoteKind, Occurrence, Outlet, OutletKind, Quotation,
    Rendering, Source, SourceKind, plain_text,
};
use crate::copydesk::slug_of;

use super::detected::{Detected, Found, Who, WhoKind};
use super::passages::closing_order;
use super::people::{is_house, is_nobody};
use super::runs::runs;
use super::same_names::{
    document_key, in_a_sentence, is_in_a_case, is_short_for, lacks_its_kind, source_key,
};
use super::structures::{push_item, push_row, settled};
use super::styled::styled;
use super::{Head, NoteMark, Piece, PieceKind};

/// Ids that are taken, and a way to new ones.
#[derive(Default)]
pub(super) struct Ids {
    pub(super) taken: BTreeSet<Id>,
}

impl Ids {
    /// A free id made of the letters of `name`, or of `kind` and a number.
    pub(super) fn of(&mut self, name: &str, kind: &str) -> Option<Id> {
        let words = slug_of(name).unwrap_or_default();
        let stem = words.split('-').take(4).collect::<Vec<_>>().join("-");
        // Blocks, quotations and notes are counted out under such names.
        let counted = stem.len() < 2 || stem.bytes().skip(1).all(|byte| byte.is_ascii_digit());
        let stem: String = if counted { kind.to_owned() } else { stem.chars().take(40).collect() };
        let first = Id::new(stem.trim_matches('-')).ok();
        // Nobody's name is no name for somebody.
        let free = |id: &Id| !counted && id.as_str() != NOBODY && !self.taken.contains(id);
        let first = first.filter(free);
        let mut numbers = 1..;
        let id = first.or_else(|| {
            numbers.find_map(|n| Id::new(&format!("{stem}-{n}")).ok().filter(|id| !self.taken.contains(id)))
        })?;
        self.taken.insert(id.clone());
        Some(id)
    }
}

/// Names that are one name.
pub(super) fn fold(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[derive(Default)]
struct Cast {
    ids: Ids,
    evidence: Evidence,
    sources: BTreeMap<String, Id>,
    outlets: BTreeMap<String, Id>,
    documents: BTreeMap<String, Id>,
}

fn name(text: &str) -> Name {
    Name { display: text.to_owned(), original: None, aliases: Vec::new() }
}

impl Cast {
    fn outlet(&mut self, text: &str, url: Option<&str>) -> Option<Id> {
        let key = fold(text.trim_start_matches("the ").trim_start_matches("The "));
        // "The Times": the one outlet of the article whose name ends so. "BBC News" is the BBC that is known.
        let same = |other: &str| is_short_for(&key, other) || lacks_its_kind(other, &key);
        let mut longer = self.outlets.iter().filter(|(other, _)| same(other)).map(|(_, id)| id);
        let known = self.outlets.get(&key).or_else(|| longer.next().filter(|_| longer.next().is_none()));
        if let Some(id) = known {
            return Some(id.clone());
        }
        let id = self.ids.of(text, "outlet")?;
        let links = Links { url: url.map(str::to_owned), ..Links::default() };
        let outlet = Outlet { kind: OutletKind::Outlet, name: name(text), role: None, copies: None, links };
        self.evidence.outlets.insert(id.clone(), outlet);
        self.outlets.insert(key, id.clone());
        Some(id)
    }

    fn document(&mut self, phrase: &str) -> Option<Id> {
        let key = document_key(phrase);
        if let Some(id) = self.documents.get(&key) {
            return Some(id.clone());
        }
        let id = self.ids.of(phrase, "document")?;
        self.evidence.documents.insert(id.clone(), new_document(&in_a_sentence(phrase)));
        self.documents.insert(key, id.clone());
        Some(id)
    }

    fn source(&mut self, who: &Who) -> Option<Id> {
        let named = who.kind == WhoKind::Person;
        let key = if named { fold(&who.name) } else { source_key(&who.name) };
        if let Some(id) = self.sources.get(&key) {
            let id = id.clone();
            if let Some(source) = self.evidence.sources.get_mut(&id) {
                if source.role.is_none() {
                    source.role.clone_from(&who.role);
                }
                // "der Polizei" stood first, and "die Polizei" is what one says.
                if !named && is_in_a_case(&source.name.display) && !is_in_a_case(&who.name) {
                    source.name.display.clone_from(&who.name);
                }
            }
            return Some(id);
        }
        let id = self.ids.of(&who.name, "source")?;
        let body = who.kind == WhoKind::Body;
        let source = Source {
            kind: if body { SourceKind::Body } else { SourceKind::Person },
            name: name(&who.name),
            role: who.role.clone(),
            naming: if who.kind == WhoKind::Unnamed { Naming::Unnamed } else { Naming::Named },
        };
        self.evidence.sources.insert(id.clone(), source);
        self.sources.insert(key, id.clone());
        Some(id)
    }

    fn speaker(&mut self, who: &Who) -> Option<Id> {
        match who.kind {
            WhoKind::Outlet => self.outlet(&who.name, None),
            WhoKind::Document => self.document(&who.name),
            WhoKind::Person | WhoKind::Body | WhoKind::Unnamed => self.source(who),
        }
    }
}

/// A document of which only the words for it are known.
pub(super) fn new_document(phrase: &str) -> Document {
    Document {
        kind: document_kind(&fold(phrase)),
        phrase: phrase.to_owned(),
        title: None,
        author: None,
        editor: None,
        outlet: None,
        lang: None,
        date: None,
        remark: None,
        links: Links::default(),
    }
}

/// The kind of a document, from the words for it.
fn document_kind(phrase: &str) -> DocumentKind {
    let table: [(&[&str], DocumentKind); 9] = [
        (&["letter", "brief", "lettre", "carta", "письм", "信", "서한", "편지"], DocumentKind::Letter),
        (
            &["press release", "communiqué de presse", "pressemitteilung", "보도자료"],
            DocumentKind::PressRelease,
        ),
        (&["interview", "采访", "採訪", "专访", "專訪", "интервью", "인터뷰"], DocumentKind::Interview),
        (
            &[
                "conference",
                "briefing",
                "konferenz",
                "发布会",
                "發布會",
                "记者会",
                "記者會",
                "기자회견",
                "브리핑",
            ],
            DocumentKind::NewsConference,
        ),
        (
            &["speech", "address", "rede", "discours", "discurso", "讲话", "演講", "演说", "연설"],
            DocumentKind::Speech,
        ),
        (&["post", "tweet", "facebook", "telegram", "微博", "게시"], DocumentKind::Post),
        (
            &["report", "bericht", "rapport", "informe", "study", "报告", "報告", "보고서"],
            DocumentKind::Report,
        ),
        (&["article", "artikel", "文章", "기사"], DocumentKind::Article),
        (&["meeting", "talks", "hearing", "treffen", "会议", "會議", "회의"], DocumentKind::Meeting),
    ];
    let found = table.iter().find(|(words, _)| words.iter().any(|word| phrase.contains(word)));
    found.map_or(DocumentKind::Statement, |(_, kind)| *kind)
}

/// What was detected as an article, and the outlet that published it. What the file did not say is absent; without a
/// headline its name is one.
pub(super) fn article(detected: &Detected) -> Option<(Article, Option<Id>)> {
    let head = &detected.opened.head;
    let lang = head.lang.clone().unwrap_or_else(Lang::unknown);
    let mut cast = Cast::default();
    let own = head.outlet.as_deref().and_then(|name| cast.outlet(name, head.url.as_deref()));
    let (body, blocks, notes) = text_of(detected, &lang)?;
    let mut quotations: Vec<Quotation> = Vec::new();
    let mut piece = None;
    let mut letters: Vec<char> = Vec::new();
    let mut there: BTreeSet<u32> = BTreeSet::new();
    for found in detected.kept() {
        // A long paragraph is taken apart once, not for each of its quotations.
        if piece.replace(found.piece) != Some(found.piece) {
            letters = detected.opened.pieces.get(found.piece).map(|piece| piece.text.chars().collect())?;
        }
        let passage = text(&letters, found.from, found.to.min(letters.len()));
        let within = found.within.filter(|outer| there.contains(outer)).and_then(quotation_id);
        let block = blocks.get(found.piece)?.clone();
        quotations.push(quotation(detected, found, (block, passage, within), own.as_ref(), &mut cast)?);
        there.insert(found.id);
    }
    // As the desk has them: in the order in which they end.
    let order = closing_order(&body);
    quotations.sort_by_key(|quotation| order.get(&quotation.id).copied().unwrap_or(usize::MAX));
    let evidence = Evidence { quotations, ..cast.evidence };
    let article = Article {
        slug: Ids::default().of(detected.title(), "article")?,
        dir: Direction::of(&lang),
        kicker: None,
        headline: detected.title().to_owned(),
        dek: head.dek.clone(),
        byline: byline(head),
        dateline: head.place.clone().map(|place| Dateline { place, date: head.place_date }),
        published: head.published,
        updated: head.updated.filter(|updated| head.published.is_none_or(|published| *updated > published)),
        based_on: Vec::new(),
        rights: head.rights.clone(),
        evidence,
        rivals: Vec::new(),
        events: Vec::new(),
        corrections: Vec::new(),
        notes,
        footnotes: Vec::new(),
        body,
        parallels: Vec::new(),
        lang,
    };
    Some((article, own))
}

/// The blocks of the text, the block that each piece went into, and the notes.
fn text_of(detected: &Detected, lang: &Lang) -> Option<(Vec<Block>, Vec<Id>, Vec<Note>)> {
    let notes = detected.opened.notes.iter().enumerate().filter(|(_, text)| !text.trim().is_empty());
    // Those whose mark was not met yet, by their numbers.
    let mut waiting: BTreeMap<usize, Note> = notes
        .filter_map(|(index, text)| {
            let note = Note {
                id: note_id(index)?,
                kind: NoteKind::Context,
                term: String::new(),
                certainty: Certainty::default(),
                content: runs(text, lang),
            };
            Some((index, note))
        })
        .collect();
    // Notes stand in the order of their marks; one without a mark is among what was left out.
    let mut notes: Vec<Note> = Vec::with_capacity(waiting.len());
    let mut by_piece: BTreeMap<usize, Vec<&Found>> = BTreeMap::new();
    for found in detected.kept() {
        by_piece.entry(found.piece).or_default().push(found);
    }
    let mut body: Vec<Block> = Vec::with_capacity(detected.opened.pieces.len());
    let mut blocks: Vec<Id> = Vec::with_capacity(detected.opened.pieces.len());
    // A page may lay out everything as a list: how deep lists lie counts from the first item.
    let mut outermost: Option<u8> = None;
    for (index, piece) in detected.opened.pieces.iter().enumerate() {
        let quoted = by_piece.get(&index).map(Vec::as_slice).unwrap_or_default();
        for mark in &piece.marks {
            if let Some(note) = waiting.remove(&mark.note) {
                let term = piece.text.chars().skip(mark.from).take(mark.to - mark.from).collect();
                notes.push(Note { term, ..note });
            }
        }
        let next = Id::new(&format!("p{}", body.len() + 1)).ok()?;
        outermost =
            (piece.kind == PieceKind::Item).then(|| outermost.unwrap_or(piece.level).min(piece.level));
        let level = piece.level - outermost.unwrap_or(piece.level);
        push_block(&mut body, next, (piece, level), quoted, lang)?;
        blocks.push(body.last()?.id().clone());
    }
    Some((settled(body), blocks, notes))
}

fn byline(head: &Head) -> Byline {
    let own = |name: &str| head.outlet.as_deref().is_some_and(|outlet| is_house(name, outlet));
    let desk = |name: &str| is_nobody(name) || own(name);
    let people = head.authors.iter().map(|name| Contributor { name: name.clone(), desk: desk(name) });
    Byline { authors: people.collect(), ..Byline::default() }
}

pub(super) fn note_id(index: usize) -> Option<Id> {
    Id::new(&format!("n{}", index + 1)).ok()
}

/// The id of a quotation, from its number.
pub(super) fn quotation_id(number: u32) -> Option<Id> {
    Id::new(&format!("q{number}")).ok()
}

fn quotation(
    detected: &Detected,
    found: &Found,
    (block, passage, within): (Id, String, Option<Id>),
    own: Option<&Id>,
    cast: &mut Cast,
) -> Option<Quotation> {
    let by = match &found.speaker {
        Some(who) => Some(cast.speaker(who)?),
        None => None,
    };
    let document = found.document.as_deref().and_then(|phrase| cast.document(phrase));
    let names = found.outlet.iter().chain(&found.onward);
    let first: Vec<Id> = names.filter_map(|name| cast.outlet(name, None)).collect();
    let mut via: Vec<Id> =
        first.into_iter().chain(own.cloned()).filter(|id| by.as_ref() != Some(id)).collect();
    via.dedup();
    let published = detected.opened.head.published;
    let said = found.said.filter(|said| published.is_none_or(|day| !day.surely_before(*said)));
    Some(Quotation {
        id: quotation_id(found.id)?,
        block,
        passage,
        continued: Vec::new(),
        within,
        document: document.filter(|id| by.as_ref() != Some(id)),
        by,
        via,
        gaps: Vec::new(),
        carriers: Vec::new(),
        extent: found.extent,
        said_in: None,
        published_in: Vec::new(),
        rendering: Rendering::Unknown,
        original: None,
        dates: Occurrence { said, ..Occurrence::default() },
        certainty: Certainty { confidence: found.confidence, judge: found.judge, why: None },
    })
}

fn push_block(
    body: &mut Vec<Block>,
    id: Id,
    (piece, level): (&Piece, u8),
    quoted: &[&Found],
    lang: &Lang,
) -> Option<()> {
    let inlines = content(piece, quoted, lang)?;
    match (piece.kind, body.last_mut()) {
        (PieceKind::Item, _) => push_item(body, id, inlines, level),
        (PieceKind::Row | PieceKind::HeaderRow, _) => {
            push_row(body, id, piece.kind == PieceKind::HeaderRow, inlines);
        }
        (PieceKind::Paragraph, _) => body.push(Block::Paragraph { id, content: inlines }),
        (PieceKind::Subhead, _) => body.push(Block::Subhead { id, minor: false, content: inlines }),
        (PieceKind::Quote, _) => {
            // Set off from the text and somebody's words from end to end: the block itself is the quotation.
            let whole = quoted.first().filter(|found| {
                let length = piece.text.chars().count();
                quoted.len() == 1 && found.from == 0 && found.to == length
            });
            let (quotation, content) = match (whole, inlines.into_iter().next()) {
                (Some(found), Some(Inline::Quoted { content, .. })) => (quotation_id(found.id), content),
                _ => (None, content(piece, quoted, lang)?),
            };
            body.push(Block::BlockQuote { id, quotation, paragraphs: vec![content] });
        }
    }
    Some(())
}

/// A piece as inlines: quotations around quotations around notes around foreign words.
fn content(piece: &Piece, quoted: &[&Found], lang: &Lang) -> Option<Vec<Inline>> {
    let chars: Vec<char> = piece.text.chars().collect();
    stretch(&chars, (0, chars.len()), piece, quoted, lang)
}

/// A stretch of a piece with the quotations that lie in it, in the order of the text, the outer ones first.
fn stretch(
    chars: &[char],
    (begin, end): (usize, usize),
    piece: &Piece,
    quoted: &[&Found],
    lang: &Lang,
) -> Option<Vec<Inline>> {
    let mut inlines = Vec::new();
    let mut at = begin;
    let mut rest = quoted;
    while let Some((found, behind)) = rest.split_first() {
        let inside = behind.iter().take_while(|inner| inner.from < found.to && inner.to <= found.to).count();
        let (inner, next) = behind.split_at_checked(inside)?;
        rest = next;
        let (from, to) = (found.from.max(at), found.to.min(end));
        if from >= to {
            continue;
        }
        inlines.extend(noted(chars, at, from, piece, lang)?);
        let content = stretch(chars, (from, to), piece, inner, lang)?;
        inlines.push(Inline::Quoted { quotation: quotation_id(found.id)?, content });
        at = to;
    }
    inlines.extend(noted(chars, at, end, piece, lang)?);
    Some(inlines)
}

/// A stretch with its notes. A note whose words reach over the end of the stretch stands where they end.
fn noted(chars: &[char], from: usize, to: usize, piece: &Piece, lang: &Lang) -> Option<Vec<Inline>> {
    let mut inlines = Vec::new();
    let mut at = from;
    let mut here: Vec<&NoteMark> =
        piece.marks.iter().filter(|mark| mark.to > from && mark.to <= to).collect();
    here.sort_by_key(|mark| mark.from);
    for mark in here {
        let begin = mark.from.max(at);
        if begin >= mark.to {
            continue;
        }
        inlines.extend(styled(chars, (at, begin), &piece.styles, &[], lang));
        let content = styled(chars, (begin, mark.to), &piece.styles, &[], lang);
        inlines.push(Inline::Noted { note: note_id(mark.note)?, content });
        at = mark.to;
    }
    inlines.extend(styled(chars, (at, to), &piece.styles, &[], lang));
    Some(inlines)
}

pub(super) fn text(chars: &[char], from: usize, to: usize) -> String {
    chars.get(from..to).unwrap_or_default().iter().collect()
}

/// The text of a block, for those that need it whole.
pub(super) fn line_text(content: &[Inline]) -> String {
    plain_text(content)
}
