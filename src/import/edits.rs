//! [`replay`]: a log of edits over an article gives the corrected article.

use std::collections::BTreeSet;

use crate::article::{
    Article, Block, Certainty, Confidence, Contributor, Corrected, Date, Dateline, Direction, Extent,
    Foreign, Id, Judge, Lang, Occurrence, OriginalWording, Quotation, Rendering, Source, Standing,
    plain_text,
};
use crate::quotes;

use super::bounds;
use super::detected::{extent_of, is_close, is_open, with_marks};
use super::edit::Edit;
use super::entries::{document, outlet, said, speaker};
use super::paper::fold;
use super::passages::{closing_order, trimmed, unquote, wrap};
use super::{chain_edit, note_edit};

/// An article after its edits.
pub(super) struct Replayed {
    pub(super) article: Article,
    pub(super) publisher: Option<Id>,
    /// Whether every added quotation found its words free.
    pub(super) complete: bool,
}

/// The quotations that a log takes out in the end.
pub(super) fn dismissed(log: &[Edit]) -> BTreeSet<Id> {
    let mut out = BTreeSet::new();
    for edit in log {
        match edit {
            Edit::Dismiss(id) => _ = out.insert(id.clone()),
            Edit::Restore(id) => _ = out.remove(id),
            _ => {}
        }
    }
    out
}

/// Applies a log of edits to an article. What is dismissed in the end leaves first, so that its words are free; only
/// what is also cut or joined stays until then.
pub(super) fn replay(base: &Article, publisher: Option<&Id>, log: &[Edit]) -> Replayed {
    let mut replayed = Replayed { article: base.clone(), publisher: publisher.cloned(), complete: true };
    if log.is_empty() {
        return replayed;
    }
    let out = dismissed(log);
    let moved: BTreeSet<&Id> = log.iter().flat_map(Edit::bounds).collect();
    let (late, early): (BTreeSet<Id>, BTreeSet<Id>) = out.iter().cloned().partition(|id| moved.contains(id));
    remove(&mut replayed.article, &early);
    for (place, edit) in log.iter().enumerate() {
        match edit {
            // Nothing later has it back.
            Edit::Dismiss(id) if late.contains(id) && !log.iter().skip(place + 1).any(|one| one == edit) => {
                remove(&mut replayed.article, &BTreeSet::from([id.clone()]));
            }
            edit => replayed.apply(edit, &early),
        }
    }
    note_edit::set_terms(&mut replayed.article);
    prune(&mut replayed.article, base);
    replayed
}

impl Replayed {
    fn apply(&mut self, edit: &Edit, out: &BTreeSet<Id>) {
        match edit {
            Edit::Speaker(id, name) => self.said_by(id, name),
            Edit::Outlet(id, name) => {
                let through = outlet(&mut self.article.evidence, name);
                let publisher = self.publisher.clone();
                self.changed(id, |quotation| {
                    chain_edit::set_first_outlet(quotation, through, publisher.as_ref());
                });
            }
            Edit::Extent(id, extent) => self.answered(id, |quotation| quotation.extent = *extent),
            Edit::Confirm(id) => self.answered(id, |_| {}),
            Edit::Add { quotation, block, line, from, to, by } if !out.contains(quotation) => {
                let by = speaker(&mut self.article.evidence, by);
                let place = (block, *line, *from, *to);
                self.complete &= add(&mut self.article, quotation, place, by, self.publisher.as_ref());
            }
            Edit::Words { quotation, from, to } => {
                self.complete &= bounds::set_words(&mut self.article, quotation, *from, *to);
            }
            Edit::Split { quotation, passage, at, rest } => {
                self.complete &= bounds::split(&mut self.article, quotation, *passage, *at, rest);
            }
            Edit::Join(one, other) => {
                self.complete &= bounds::join(&mut self.article, one, other);
            }
            Edit::Note { note, block, line, from, to, text } => {
                let place = (block, *line, *from, *to);
                self.complete &= note_edit::add(&mut self.article, note, place, text);
            }
            Edit::Headline(text) if !text.trim().is_empty() => {
                text.trim().clone_into(&mut self.article.headline);
            }
            Edit::Document(id, phrase) => {
                let document = document(&mut self.article.evidence, phrase);
                self.changed(id, |quotation| {
                    quotation.document = document.filter(|document| quotation.by.as_ref() != Some(document));
                });
                self.dated(id);
            }
            Edit::Said(id, date) => {
                self.changed(id, |quotation| quotation.dates.said = *date);
                self.dated(id);
            }
            Edit::SaidIn(id, lang) => self.said_in(id, lang),
            Edit::Rendering(id, rendering) => {
                self.changed(id, |quotation| quotation.rendering = rendering.clone());
            }
            Edit::Original(id, words) => self.originally(id, words),
            Edit::Rename(id, name) if !name.trim().is_empty() => {
                self.source(id, |source| name.trim().clone_into(&mut source.name.display));
            }
            Edit::Role(id, role) => self.source(id, |source| source.role = said(role)),
            Edit::Kind(id, kind) => self.source(id, |source| source.kind = *kind),
            Edit::Named(id, naming) => self.source(id, |source| source.naming = *naming),
            Edit::Merge(one, other) => self.merge(one, other),
            Edit::Dek(text) => self.article.dek = said(text),
            Edit::Dateline(place) => {
                let date = self.article.dateline.as_ref().and_then(|dateline| dateline.date);
                self.article.dateline = said(place).map(|place| Dateline { place, date });
            }
            Edit::Authors(names) => self.written_by(names),
            Edit::Rights(text) => self.article.rights = said(text),
            Edit::Publisher(name) => self.published_by(name),
            Edit::Published(date) => self.published_on(*date),
            Edit::Dismiss(_) | Edit::Restore(_) | Edit::Add { .. } | Edit::Headline(_) | Edit::Rename(..) => {
            }
        }
    }

    fn source(&mut self, id: &Id, change: impl FnOnce(&mut Source)) {
        if let Some(source) = self.article.evidence.sources.get_mut(id) {
            change(source);
        }
    }

    /// Somebody else says it. A document that is named after the one who does not is not where it was said.
    fn said_by(&mut self, id: &Id, name: &str) {
        let by = speaker(&mut self.article.evidence, name);
        let evidence = &self.article.evidence;
        let had = evidence.quotation(id).and_then(|quotation| evidence.speaker_of(quotation));
        let had = had.map(|speaker| fold(speaker.display())).filter(|name| !name.is_empty());
        let document = evidence.quotation(id).and_then(|quotation| quotation.document.as_ref());
        let document = document.and_then(|document| evidence.documents.get(document));
        let theirs = had.zip(document).is_some_and(|(name, document)| fold(&document.phrase).contains(&name));
        self.answered(id, |quotation| {
            if quotation.by != by && theirs {
                quotation.document = None;
            }
            quotation.by = by;
        });
    }

    /// The words before they were translated; what a reader types is cited.
    fn originally(&mut self, id: &Id, words: &str) {
        let words = said(words);
        self.changed(id, |quotation| {
            let Some(lang) = quotation.said_in.clone() else { return };
            let had = quotation.original.take();
            quotation.original = words.map(|text| match had {
                Some(had) if had.wording.text == text => had,
                _ => OriginalWording {
                    wording: Foreign { dir: Direction::of(&lang), lang, text, romanised: None },
                    standing: Standing::Cited,
                    why: None,
                },
            });
        });
    }

    /// Whoever stays among the authors stays what they were.
    fn written_by(&mut self, names: &str) {
        let names = names.split([',', '，', '、', ';']).map(str::trim).filter(|name| !name.is_empty());
        let had = std::mem::take(&mut self.article.byline.authors);
        let author = |name: &str| {
            let known = had.iter().find(|one| one.name == name).cloned();
            known.unwrap_or_else(|| Contributor { name: name.to_owned(), desk: false })
        };
        self.article.byline.authors = names.map(author).collect();
    }

    /// What a document says was said on its day and in its language, unless something else is known.
    fn dated(&mut self, id: &Id) {
        let evidence = &self.article.evidence;
        let document = evidence.quotation(id).and_then(|quotation| quotation.document.as_ref());
        let Some(document) = document.and_then(|document| evidence.documents.get(document)).cloned() else {
            return;
        };
        let mut quotations = self.article.evidence.quotations.iter_mut();
        if let Some(quotation) = quotations.find(|quotation| quotation.id == *id) {
            quotation.dates.said = quotation.dates.said.or(document.date);
            if let (None, Some(lang)) = (&quotation.said_in, &document.lang) {
                self.said_in(id, lang);
            }
        }
    }

    /// What was said in the language of the page needs no translation; in another one somebody translated it.
    fn said_in(&mut self, id: &Id, lang: &Lang) {
        let page = self.article.lang.clone();
        self.changed(id, |quotation| {
            let same = lang.primary() == page.primary();
            quotation.said_in = Some(lang.clone());
            if same {
                // There is no other wording before this one.
                (quotation.rendering, quotation.original) = (Rendering::Untranslated, None);
            } else if quotation.rendering == Rendering::Untranslated {
                quotation.rendering = Rendering::Unknown;
            }
        });
    }

    fn merge(&mut self, one: &Id, other: &Id) {
        let sources = &self.article.evidence.sources;
        let (Some(had), true) = (sources.get(one).cloned(), one != other && sources.contains_key(other))
        else {
            return;
        };
        // What only the first had is known of both.
        self.source(other, |source| {
            if source.role.is_none() {
                source.role = had.role;
            }
        });
        for quotation in &mut self.article.evidence.quotations {
            if quotation.by.as_ref() == Some(one) {
                quotation.by = Some(other.clone());
            }
        }
    }

    /// What the program read as a date and what cannot be any more is not known.
    fn published_on(&mut self, date: Date) {
        self.article.published = Some(date);
        self.article.updated = self.article.updated.filter(|updated| !updated.surely_before(date));
        for quotation in &mut self.article.evidence.quotations {
            let said = &mut quotation.dates.said;
            if quotation.certainty.judge == Judge::Program
                && said.is_some_and(|said| date.surely_before(said))
            {
                *said = None;
            }
        }
    }

    /// Changes something about a quotation. Whoever gives its day or its language has not said yet that the words are
    /// a quotation of this speaker.
    fn changed(&mut self, id: &Id, change: impl FnOnce(&mut Quotation)) {
        let mut quotations = self.article.evidence.quotations.iter_mut();
        if let Some(quotation) = quotations.find(|quotation| quotation.id == *id) {
            change(quotation);
        }
    }

    /// Changes who says what, or in which words; from then on the reader answers for the quotation.
    fn answered(&mut self, id: &Id, change: impl FnOnce(&mut Quotation)) {
        self.changed(id, |quotation| {
            change(quotation);
            quotation.certainty =
                Certainty { confidence: Confidence::Certain, judge: Judge::Editor, why: None };
        });
    }

    /// The last step of every chain is the outlet that published the article.
    fn published_by(&mut self, name: &str) {
        let next = outlet(&mut self.article.evidence, name);
        let last = std::mem::replace(&mut self.publisher, next.clone());
        for quotation in &mut self.article.evidence.quotations {
            chain_edit::set_publisher(quotation, last.as_ref(), next.as_ref());
        }
    }
}

/// Adds a quotation; `false` where the words are not there or belong to another one.
fn add(
    article: &mut Article,
    id: &Id,
    (block, line, from, to): (&Id, usize, usize, usize),
    by: Option<Id>,
    publisher: Option<&Id>,
) -> bool {
    let Some(place) = article.body.iter_mut().find(|one| one.id() == block) else { return false };
    let own = match place {
        Block::BlockQuote { quotation, paragraphs, .. } if paragraphs.len() > 1 => quotation.clone(),
        // A block that is a quotation as a whole cannot be one once more.
        Block::BlockQuote { quotation: Some(quotation), .. } => Some(quotation.clone()),
        _ => None,
    };
    // The words of a pull quote are said elsewhere in the text.
    let mut lines = if matches!(place, Block::PullQuote { .. }) { Vec::new() } else { place.lines_mut() };
    if line >= lines.len() {
        return false;
    }
    let content = lines.swap_remove(line);
    let text: Vec<char> = plain_text(content).chars().collect();
    let Some((from, to)) = trimmed(&text, from, to) else { return false };
    let (from, to) = with_marks(&text, from, to);
    if own.is_some() && (from, to) == (0, text.len()) {
        return false;
    }
    let Some(wrapped) = wrap(content, from, to, id) else { return false };
    *content = wrapped.content;
    let within = wrapped.around.or(own);
    let evidence = &mut article.evidence;
    for inner in &mut evidence.quotations {
        if wrapped.inside.contains(&inner.id) && inner.within == within {
            inner.within = Some(id.clone());
        }
    }
    let outer = within.as_ref().and_then(|outer| evidence.quotation(outer));
    let via = outer.map_or_else(|| publisher.cloned().into_iter().collect(), |outer| outer.via.clone());
    let words = text.get(from..to).unwrap_or_default();
    let marked = words.first().is_some_and(|c| is_open(*c)) && words.last().is_some_and(|c| is_close(*c));
    let via: Vec<Id> = via.into_iter().filter(|outlet| by.as_ref() != Some(outlet)).collect();
    evidence.quotations.push(Quotation {
        id: id.clone(),
        block: block.clone(),
        passage: words.iter().collect(),
        continued: Vec::new(),
        within,
        by,
        document: None,
        via,
        gaps: Vec::new(),
        carriers: Vec::new(),
        extent: if marked { extent_of(quotes::Extent::Direct, words) } else { Extent::Paraphrase },
        said_in: None,
        published_in: Vec::new(),
        rendering: Rendering::Unknown,
        original: None,
        dates: Occurrence::default(),
        certainty: Certainty::default(),
    });
    let order = closing_order(&article.body);
    evidence.quotations.sort_by_key(|quotation| order.get(&quotation.id).copied().unwrap_or(usize::MAX));
    true
}

/// Takes quotations out of an article; their words stay.
fn remove(article: &mut Article, out: &BTreeSet<Id>) {
    if out.is_empty() {
        return;
    }
    for block in &mut article.body {
        match block {
            Block::BlockQuote { quotation, .. } | Block::PullQuote { quotation, .. }
                if quotation.as_ref().is_some_and(|id| out.contains(id)) =>
            {
                *quotation = None;
            }
            Block::Picture { picture, .. } => {
                if let Some(facsimile) = &mut picture.facsimile
                    && facsimile.quotation.as_ref().is_some_and(|id| out.contains(id))
                {
                    facsimile.quotation = None;
                }
            }
            _ => {}
        }
        block.lines_mut().into_iter().for_each(|content| unquote(content, out));
    }
    let outer: Vec<(Id, Option<Id>)> = article
        .evidence
        .quotations
        .iter()
        .filter(|quotation| out.contains(&quotation.id))
        .map(|quotation| (quotation.id.clone(), quotation.within.clone()))
        .collect();
    article.evidence.quotations.retain(|quotation| !out.contains(&quotation.id));
    for quotation in &mut article.evidence.quotations {
        // No chain of quotations within quotations is longer than their number.
        for _ in 0..outer.len() {
            let next = outer.iter().find(|(id, _)| quotation.within.as_ref() == Some(id));
            let Some((_, next)) = next else { break };
            quotation.within.clone_from(next);
        }
    }
    article.rivals.retain(|rival| !out.contains(&rival.quotation));
    article.corrections.retain(|one| !matches!(&one.at, Corrected::Quotation(id) if out.contains(id)));
}

/// Takes out sources, outlets and documents that only corrected quotations named.
fn prune(article: &mut Article, base: &Article) {
    let (before, now) = (named(base), named(article));
    let known = |id: &Id| {
        let evidence = &base.evidence;
        let was_there = evidence.speaker(id).is_some();
        now.contains(id) || was_there && !before.contains(id)
    };
    let evidence = &mut article.evidence;
    evidence.sources.retain(|id, _| known(id));
    evidence.documents.retain(|id, _| known(id));
    evidence.outlets.retain(|id, _| known(id));
}

/// Every source, outlet and document that something in the article refers to.
fn named(article: &Article) -> BTreeSet<Id> {
    let evidence = &article.evidence;
    let mut named: BTreeSet<Id> = article.based_on.iter().cloned().collect();
    named.extend(article.body.iter().filter_map(|block| match block {
        Block::Picture { picture, .. } => picture.facsimile.as_ref().map(|one| one.document.clone()),
        _ => None,
    }));
    named.extend(article.rivals.iter().filter_map(|rival| rival.outlet.clone()));
    named.extend(evidence.outlets.values().filter_map(|outlet| outlet.copies.clone()));
    named.extend(evidence.documents.values().filter_map(|document| document.outlet.clone()));
    for quotation in &evidence.quotations {
        named.extend(quotation.by.iter().chain(&quotation.document).cloned());
        named.extend(quotation.via.iter().chain(&quotation.carriers).chain(&quotation.gaps).cloned());
        if let Rendering::Outlet(outlet) = &quotation.rendering {
            named.insert(outlet.clone());
        }
    }
    named
}
