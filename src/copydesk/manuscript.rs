//! [`proof`]: a folder of files read into an article and remarks.

use std::collections::{BTreeMap, BTreeSet};

use crate::article::{Article, Block, Evidence, Id, Lang, Note, Quotation, Rendering, Rival, fold};

use super::body::body;
use super::calendar::Calendar;
use super::credits::credits;
use super::evidence::{Cast, Cover};
use super::filing::{Filing, filing};
use super::footnotes;
use super::front::{Cut, Desk, Sited, Table, cut, read_toml};
use super::intake::take_in;
use super::joined::{joined, outermost_first};
use super::links::{self, Lead};
use super::newsroom::Newsroom;
use super::notes;
use super::parallel::parallel;
use super::passages;
use super::people::Loan;
use super::pictures;
use super::placeholders::is_unfinished;
use super::pull_quotes;
use super::quoted::{Claim, resolve};
use super::record::{check_corrections, check_events, corrections, events};
use super::remark::{Draft, Remark, Severity};
use super::rivals::{check_rivals, rivals};
use super::same_names;
use super::slips;
use super::spellings::spellings;
use super::suggest::did_you_mean;
use super::tags::{is_registered, suggestion};
use super::toml_slips::mended;
use super::tree::{Node, tree};
use super::typography::Prepared;
use super::unattributed::{Unmarked, unmarked};

/// The file that holds the article itself; every other `.dj` file is an aligned version.
pub const ARTICLE_FILE: &str = "article.dj";

/// A file as it is on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name in the folder.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The files of one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manuscript {
    /// The folder's name: the article's name in addresses.
    pub slug: String,
    /// The article, `article.dj`.
    pub article: File,
    /// The aligned versions, `zh-Hans.dj` and so on.
    pub parallels: Vec<File>,
}

/// What the desk makes of a manuscript.
#[derive(Clone, Debug)]
pub struct Proof {
    /// The article, when no remark is an error.
    pub article: Option<Article>,
    /// Everything the desk has to say, file by file in the order of the places.
    pub remarks: Vec<Remark>,
    /// How the publication files it; with errors, as far as it could be read.
    pub filing: Filing,
    /// Where its text leads to in the site.
    pub leads: Vec<Lead>,
}

impl Proof {
    /// The same for readers: what only stands in for something is an error then.
    #[must_use]
    pub fn for_readers(mut self) -> Self {
        for_readers(&mut self.remarks);
        if self.has_errors() { Self { article: None, ..self } } else { self }
    }

    /// Whether the article cannot be printed.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.remarks.iter().any(|remark| remark.severity == Severity::Error)
    }
}

/// Has remarks that keep an article from readers, though not from the desk, be errors.
pub fn for_readers(remarks: &mut [Remark]) {
    for remark in remarks.iter_mut().filter(|remark| is_unfinished(remark.code)) {
        remark.severity = Severity::Error;
    }
}

/// Reads a manuscript. Never fails, never panics; what is wrong is a remark.
#[must_use]
pub fn proof(manuscript: &Manuscript) -> Proof {
    proof_in(manuscript, &Newsroom::default())
}

/// Reads a manuscript, with what the desk knows besides. Never fails, never panics; what is wrong is a remark.
#[must_use]
pub fn proof_in(manuscript: &Manuscript, room: &Newsroom) -> Proof {
    let proof = read_all(manuscript, room, Some(unmarked));
    if proof.has_errors() { Proof { article: None, ..proof } } else { proof }
}

/// Reads a manuscript for somebody who wants to go on with it: errors with these codes are only warnings, and nobody
/// looks for words that should have a mark, so that whoever only opens articles needs no finder.
#[must_use]
pub fn proof_despite(manuscript: &Manuscript, codes: &[&str]) -> Proof {
    let mut proof = read_all(manuscript, &Newsroom::default(), None);
    for remark in proof.remarks.iter_mut().filter(|remark| codes.contains(&remark.code)) {
        remark.severity = Severity::Warning;
    }
    if proof.has_errors() { Proof { article: None, ..proof } } else { proof }
}

/// Looks for quoted words that nobody marked.
type Look = fn(&[Node<'_>], &Cast, &Lang) -> Vec<Unmarked>;

/// The article as far as it can be read, whatever the remarks say.
fn read_all(manuscript: &Manuscript, room: &Newsroom, look: Option<Look>) -> Proof {
    let Proof { article, mut remarks, filing, mut leads } =
        read_article(&manuscript.slug, &manuscript.article, room, look);
    let Some(mut article) = article else { return Proof { article: None, remarks, filing, leads } };
    for file in &manuscript.parallels {
        let intake = take_in(&file.name, &file.bytes);
        if !intake.readable {
            remarks.extend(intake.remarks);
            continue;
        }
        let desk = Desk::new(&file.name, &intake.text);
        desk.set_calendar(Calendar { today: room.today, ..Calendar::default() });
        let stem = file.name.strip_suffix(".dj").unwrap_or(&file.name);
        if !is_registered(stem) {
            desk.say(not_a_version(stem));
            remarks.extend(desk.finish());
            continue;
        }
        let version = cut(&intake.text, &desk)
            .and_then(|cut| parallel(&cut, stem, &article.lang, &article.body, &desk));
        links::check(
            &desk.take_links(),
            &places(&article.body, &article.evidence, &article.notes),
            room,
            &desk,
        );
        leads.extend(desk.take_leads());
        remarks.extend(in_order(intake.remarks, desk.finish()));
        article.parallels.extend(version);
    }
    Proof { article: Some(article), remarks, filing, leads }
}

fn read_article(slug: &str, file: &File, room: &Newsroom, look: Option<Look>) -> Proof {
    let mut filing = Filing::default();
    let intake = take_in(&file.name, &file.bytes);
    if !intake.readable {
        return Proof { article: None, remarks: intake.remarks, filing, leads: Vec::new() };
    }
    let desk = Desk::new(&file.name, &intake.text);
    desk.set_calendar(Calendar { today: room.today, ..Calendar::default() });
    let article =
        cut(&intake.text, &desk).and_then(|cut| article_of(slug, &cut, (room, look), &mut filing, &desk));
    let leads = desk.take_leads();
    Proof { article, remarks: in_order(intake.remarks, desk.finish()), filing, leads }
}

/// A `.dj` file whose name is no language: notes, or a draft.
fn not_a_version(stem: &str) -> Draft {
    let message = format!(
        "Every .dj file beside article.dj is a version in another language, and “{stem}” is not the tag of a language."
    );
    Draft::error("file-name", 0..0, message)
        .expected("the tag of a language, such as ko.dj or zh-Hans.dj")
        .maybe_hint(suggestion(stem))
        .or_hint("Name notes and drafts .txt.")
}

/// All remarks on one file in the order of their places.
pub(super) fn in_order(mut first: Vec<Remark>, second: Vec<Remark>) -> Vec<Remark> {
    first.extend(second);
    first.sort_by_key(|remark| (remark.place.span.start, remark.place.span.end));
    first
}

/// A name as addresses and ids have it: letters without case and accents, digits, and a hyphen for whatever else stands
/// between them. `None` when nothing of the name is left, as of one in Chinese.
#[must_use]
pub fn slug_of(name: &str) -> Option<String> {
    let mut slug = String::new();
    for c in fold(name).chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-').to_owned();
    (!slug.is_empty()).then_some(slug)
}

fn article_of(
    slug: &str,
    cut: &Cut<'_>,
    (room, look): (&Newsroom, Option<Look>),
    filed: &mut Filing,
    desk: &Desk,
) -> Option<Article> {
    let named = match Id::new(slug) {
        Ok(slug) => Some(slug),
        Err(error) => {
            let message = format!("The folder “{slug}” gives the article its name in addresses: {error}.");
            desk.say(
                Draft::error("file-name", 0..0, message)
                    .expected("a folder named with lower-case letters, digits and hyphens")
                    .maybe_hint(slug_of(slug).map(|name| format!("Rename the folder to “{name}”."))),
            );
            None
        }
    };
    let front = mended(cut.front, cut.front_at, desk);
    let toml = read_toml(&front, cut, desk);
    let mut table = Table::root(desk, toml.get_ref(), cut);
    *filed = filing(&mut table, slug, room);
    desk.set_calendar(Calendar { kept_until: filed.first_day(), ..desk.calendar() });
    let credits = credits(&mut table);
    let lang = credits.as_ref().map_or_else(Lang::unknown, |credits| credits.lang.clone());
    desk.set_calendar(Calendar {
        last_change: credits.as_ref().and_then(|credits| credits.updated.max(credits.published)),
        ..desk.calendar()
    });
    let defaults = Claim::of_default(&mut table);
    let loan = room.people.as_ref().map_or_else(Loan::default, |people| people.loan(cut, &lang));
    let mut cast = Cast::read(&mut table, &lang, Cover::Article(&loan));
    same_names::check(&cast, desk);
    if let Some(people) = &room.people {
        people.check(&cast, &lang, desk);
    }
    for outlet in defaults.via.iter().flatten() {
        cast.check_outlet(desk, outlet);
    }
    let mut spellings = spellings(&mut table, &lang);
    if let Some(people) = &room.people {
        spellings.extend(people.spellings_in(cut.body));
    }
    let mut entries: BTreeMap<Id, Sited<Claim>> = BTreeMap::new();
    let mut renderings: BTreeMap<Id, Vec<Sited<Rival>>> = BTreeMap::new();
    for (id, mut entry) in table.named("quotations") {
        let claim = Claim::of_entry(&mut entry, &lang);
        renderings.insert(id.clone(), rivals(&mut entry, &id, &cast, &lang));
        entries.insert(id, Sited { value: claim, span: entry.span() });
        entry.finish();
    }
    let events = events(&mut table, &lang);
    let corrections = corrections(&mut table, &lang);
    table.finish();
    let prepared = Prepared::new(cut.body, &lang);
    let mut nodes = tree(&prepared, cut.body_at, desk);
    passages::check(&mut nodes, cut.body, cut.body_at, &lang, desk);
    slips::check(&nodes, cut.body, cut.body_at, desk);
    let unmarked = look.map(|look| look(&nodes, &cast, &lang)).unwrap_or_default();
    let mut text = body(nodes, &lang, desk);
    let files = room.pictures.as_ref().and_then(|all| all.get(slug));
    pictures::settle(&mut text.blocks, &text.pictures, files, desk);
    if text.blocks.is_empty() {
        desk.say(
            Draft::error(
                "empty-article",
                cut.body_at..cut.body_at,
                "There is no text after the front matter.",
            )
            .expected("the story, in paragraphs with blank lines between them"),
        );
    }
    let notes = notes::collect(text.notes, &text.noted, desk);
    let footnotes = footnotes::collect(text.footnotes, &text.footnoted, desk);
    let passages = joined(text.passages, desk);
    let seen: BTreeSet<Id> = passages.iter().map(|passage| passage.id.value.clone()).collect();
    let mut resolved: BTreeMap<Id, Quotation> = BTreeMap::new();
    let order: Vec<Id> = passages.iter().map(|passage| passage.id.value.clone()).collect();
    // Whoever passes words on comes before what they pass on, so the outermost first.
    for passage in outermost_first(passages) {
        let entry = entries.remove(&passage.id.value).map(|entry| entry.value);
        let around = passage.within.as_ref().and_then(|outer| resolved.get(outer));
        if let Some(quotation) = resolve(passage, entry, &cast, &defaults, around, &lang, desk) {
            resolved.insert(quotation.id.clone(), quotation);
        }
    }
    let quotations: Vec<Quotation> = order.iter().filter_map(|id| resolved.remove(id)).collect();
    let mut rivals = Vec::new();
    for quotation in &quotations {
        let others = renderings.remove(&quotation.id).unwrap_or_default();
        check_rivals(&others, quotation, desk);
        rivals.extend(others.into_iter().map(|rival| rival.value));
    }
    for (id, entry) in entries {
        if !seen.contains(&id) && !desk.has_lost(&id) {
            desk.say(
                Draft::error(
                    "unmarked-quotation",
                    entry.span,
                    format!("No passage of the text is marked as “{id}”."),
                )
                .expected(format!("[“words”]{{.quote #{id} …}} in the text"))
                .maybe_hint(did_you_mean(id.as_str(), seen.iter().map(Id::as_str))),
            );
        }
    }
    let credits = credits?;
    let based_on: Vec<&Sited<Id>> =
        credits.based_on.iter().filter(|id| cast.check_document(desk, id)).collect();
    let based_on: Vec<Id> = based_on.into_iter().map(|id| id.value.clone()).collect();
    let mut evidence = Evidence { quotations, spellings, ..Evidence::default() };
    // An error may hide the place that is meant.
    let links = desk.take_links();
    if !desk.has_errors() {
        links::check(&links, &places(&text.blocks, &evidence, &notes), room, desk);
        pull_quotes::check(&text.pulls, &text.blocks, &evidence, desk);
        pictures::check(&text.pictures, &cast.documents, &evidence, desk);
    }
    // An error may hide the block, quotation or note that is named.
    if !desk.has_errors() {
        check_events(&events, &text.blocks, desk);
        let dates = (credits.published, credits.updated);
        check_corrections(&corrections, &text.blocks, &evidence, &notes, dates, desk);
    }
    // An error may hide a mark, so nothing can be called unused or unmarked before it is put right.
    if !desk.has_errors() {
        unmarked.into_iter().for_each(|one| one.say(desk));
        let shown = text.blocks.iter().filter_map(|block| match block {
            Block::Picture { picture, .. } => picture.facsimile.as_ref().map(|one| &one.document),
            _ => None,
        });
        let used = used(&cast, &evidence, &based_on, &rivals, &defaults, shown.collect());
        check_use(&cast, &used, desk);
        cast.leave_unused(&used, &lang, desk);
    }
    evidence.sources = cast.sources.into_iter().map(|(id, source)| (id, source.value)).collect();
    evidence.outlets = cast.outlets.into_iter().map(|(id, outlet)| (id, outlet.value)).collect();
    evidence.documents = cast.documents.into_iter().map(|(id, document)| (id, document.value)).collect();
    Some(Article {
        slug: named?,
        lang,
        dir: credits.dir,
        kicker: credits.kicker,
        headline: credits.headline?,
        dek: credits.dek,
        byline: credits.byline,
        dateline: credits.dateline,
        published: credits.published,
        updated: credits.updated,
        based_on,
        rights: credits.rights,
        evidence,
        rivals,
        events: values(events),
        corrections: corrections.into_iter().map(|put| put.correction.value).collect(),
        notes,
        footnotes,
        body: text.blocks,
        parallels: Vec::new(),
    })
}

/// The places of a page that a link may lead to: its blocks, quotations and notes.
fn places(blocks: &[Block], evidence: &Evidence, notes: &[Note]) -> BTreeSet<String> {
    let blocks = blocks.iter().flat_map(|block| [block.id().to_string(), format!("b-{}", block.id())]);
    let quotations =
        evidence.quotations.iter().flat_map(|one| [format!("q-{}", one.id), format!("c-{}", one.id)]);
    let notes = notes.iter().map(|note| format!("n-{}", note.id));
    blocks.chain(quotations).chain(notes).collect()
}

fn values<T>(list: Vec<Sited<T>>) -> Vec<T> {
    list.into_iter().map(|sited| sited.value).collect()
}

/// The entries that something refers to.
fn used(
    cast: &Cast,
    evidence: &Evidence,
    based_on: &[Id],
    rivals: &[Rival],
    defaults: &Claim,
    facsimiles: Vec<&Id>,
) -> BTreeSet<Id> {
    let own = |id: &Id| !cast.lent.contains(id);
    let mut used: BTreeSet<&Id> = based_on.iter().collect();
    used.extend(defaults.via.iter().flatten().map(|outlet| &outlet.value));
    used.extend(rivals.iter().filter_map(|rival| rival.outlet.as_ref()));
    let copies = cast.outlets.iter().filter(|(id, _)| own(id));
    used.extend(copies.filter_map(|(_, outlet)| outlet.value.copies.as_ref()));
    for quotation in &evidence.quotations {
        used.extend(&quotation.by);
        used.extend(&quotation.document);
        used.extend(&quotation.via);
        used.extend(&quotation.carriers);
        if let Rendering::Outlet(outlet) = &quotation.rendering {
            used.insert(outlet);
        }
    }
    used.extend(facsimiles);
    let published = cast.documents.iter().filter(|(id, _)| own(id));
    used.extend(published.filter_map(|(_, document)| document.value.outlet.as_ref()));
    // What is lent leads on only when it is used itself.
    let mut reached: Vec<&Id> = used.iter().copied().filter(|id| cast.lent.contains(*id)).collect();
    while let Some(id) = reached.pop() {
        let outlet = cast.documents.get(id).and_then(|document| document.value.outlet.as_ref());
        let copied = cast.outlets.get(id).and_then(|outlet| outlet.value.copies.as_ref());
        reached.extend(outlet.into_iter().chain(copied).filter(|next| used.insert(next)));
    }
    used.into_iter().cloned().collect()
}

/// Warnings for entries that nothing refers to. What `people.toml` has is for other articles too.
fn check_use(cast: &Cast, used: &BTreeSet<Id>, desk: &Desk) {
    let names = cast.sources.iter().map(|(id, one)| (id, &one.span));
    let names = names.chain(cast.outlets.iter().map(|(id, one)| (id, &one.span)));
    let names = names.chain(cast.documents.iter().map(|(id, one)| (id, &one.span)));
    for (id, span) in names.filter(|(id, _)| !used.contains(*id) && !cast.lent.contains(*id)) {
        desk.say(
            Draft::warning(
                "unused-source",
                span.clone(),
                format!("Nothing in the article comes from “{id}”."),
            )
            .hint("Mark a quotation of it, or delete the entry."),
        );
    }
}
