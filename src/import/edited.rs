//! [`read`]: files that bring their evidence with them: an article of the desk, or what this program exported.
//!
//! The article format is read by the desk itself ([`proof_despite`]), JSON and Web Annotations by the types of the model, so
//! that what was exported is what is opened. JSON comes from anywhere: [`flaw`] refuses what the page could not show.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::article::{Article, Block, CARRIED, Document, Id, Inline, Links, Outlet, Rendering};
use crate::copydesk::{File, Filing, Manuscript, Severity, is_web, may_lead_to, moment_text, proof_despite};

use super::djot_front::quoted;
use super::intake::{LARGEST_TEXT, admit};
use super::paper::Ids;
use super::{Head, Kind, Notice, Opened, Refusal};

/// The key under which an annotation page carries the article it belongs to.
pub(super) const ARTICLE: &str = "article";

/// Errors of the desk that do not change what an article says: the program, or a reader, may end a quotation between
/// two marks, and how words came here may be unknown.
const FORGIVEN: [&str; 2] = ["unpaired-mark", "no-chain"];

/// What a file is.
pub(super) enum Read {
    /// An article with its evidence, how it was read, and which of its outlets published it.
    Article(Box<Opened>, Box<Article>, Option<Id>),
    /// Anything else, with what its reader should know.
    Other(Option<Notice>),
}

/// The file from its first sign on.
fn begun(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start()
}

fn may_be_djot(bytes: &[u8]) -> bool {
    bytes.len() <= LARGEST_TEXT && begun(bytes).starts_with(b"+++")
}

fn may_be_json(bytes: &[u8]) -> bool {
    bytes.len() <= LARGEST_TEXT && begun(bytes).starts_with(b"{") && contains(bytes, b"\"evidence\"")
}

/// Whether a file may bring its evidence.
pub(super) fn may_be(bytes: &[u8]) -> bool {
    may_be_djot(bytes) || may_be_json(bytes) || carried(bytes).is_some()
}

/// The article that a page holds which this program, or the desk, saved as one file.
fn carried(bytes: &[u8]) -> Option<&[u8]> {
    if bytes.len() > LARGEST_TEXT || !begun(bytes).starts_with(b"<") {
        return None;
    }
    let sign = CARRIED.as_bytes();
    let at = bytes.windows(sign.len()).position(|window| window == sign)?;
    let text = bytes.get(at + sign.len()..)?;
    text.get(..text.iter().position(|byte| *byte == b'<')?)
}

/// Reads a file that may bring its evidence.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Read, Refusal> {
    if may_be_djot(bytes) {
        admit(bytes)?;
        return Ok(djot(name, bytes));
    }
    if may_be_json(bytes) {
        admit(bytes)?;
        return json(name, begun(bytes));
    }
    if let Some(json) = carried(bytes) {
        return page(name, json);
    }
    Ok(Read::Other(None))
}

fn contains(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}

/// The article format. What the desk refuses is still a text.
fn djot(name: &str, bytes: &[u8]) -> Read {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    // The folder has an article's name; the file inside it is called the same in each.
    let own = Id::new(stem).ok().filter(|id| id.as_str() != "article");
    let slug = own.as_ref().map_or("article", Id::as_str).to_owned();
    let file = File { name: "article.dj".to_owned(), bytes: bytes.to_vec() };
    let read = proof_despite(&Manuscript { slug, article: file, parallels: Vec::new() }, &FORGIVEN);
    let is_djot = name.to_ascii_lowercase().ends_with(".dj") || name.to_ascii_lowercase().ends_with(".djot");
    match read.article {
        // Where nobody marked anything, the finder is to look.
        Some(article) if article.evidence.quotations.is_empty() && article.notes.is_empty() => {
            Read::Other(None)
        }
        Some(mut article) => {
            if own.is_none()
                && let Some(slug) = Ids::default().of(&article.headline, "article")
            {
                article.slug = slug;
            }
            let opened = Opened { filing: filed(&read.filing), ..opened(name, Kind::Djot, &article) };
            Read::Article(Box::new(opened), Box::new(article), None)
        }
        None => {
            let mut errors = read.remarks.iter().filter(|remark| remark.severity == Severity::Error);
            let first = errors.next().filter(|_| is_djot || contains(bytes, b"{.quote"));
            Read::Other(first.map(|remark| {
                Notice::Marks(format!("{}:{}: {}", remark.place.line, remark.place.column, remark.message))
            }))
        }
    }
}

/// How the desk filed an article, as lines of front matter.
fn filed(filing: &Filing) -> Vec<String> {
    let list = |key: &str, values: Vec<String>| {
        (!values.is_empty()).then(|| format!("{key} = [{}]", values.join(", ")))
    };
    let section = filing.section.as_ref().map(|section| format!("section = \"{section}\""));
    let tags = list("tags", filing.tags.iter().map(|tag| quoted(tag)).collect());
    let aliases = list("aliases", filing.aliases.iter().map(|alias| format!("\"{alias}\"")).collect());
    let version = filing.version_of.as_ref().map(|other| format!("version-of = \"{other}\""));
    let draft = filing.draft.then(|| "draft = true".to_owned());
    let moment = filing.publish_at.map(|at| format!("publish-at = {}", moment_text(at)));
    let withdrawn = filing.withdrawn.as_ref().map(|notice| format!("withdrawn = {}", quoted(notice)));
    [section, tags, aliases, version, draft, moment, withdrawn].into_iter().flatten().collect()
}

/// An article in JSON, or annotations that carry one. Other JSON is read elsewhere.
fn json(name: &str, bytes: &[u8]) -> Result<Read, Refusal> {
    let Ok(mut value) = serde_json::from_slice::<Value>(bytes) else { return Ok(Read::Other(None)) };
    if value.get("type").and_then(Value::as_str) == Some("AnnotationPage")
        && let Some(article) = value.get_mut(ARTICLE)
    {
        value = article.take();
    }
    if !["slug", "evidence", "body"].iter().all(|key| value.get(key).is_some()) {
        return Ok(Read::Other(None));
    }
    let article = sound(value)?;
    Ok(Read::Article(Box::new(opened(name, Kind::Json, &article)), Box::new(article), None))
}

/// What a page of one file carries. Where that is damaged the page is still one to read.
fn page(name: &str, json: &[u8]) -> Result<Read, Refusal> {
    let Ok(mut value) = serde_json::from_slice::<Value>(json) else { return Ok(Read::Other(None)) };
    let Some(article) = value.get_mut(ARTICLE).map(Value::take) else { return Ok(Read::Other(None)) };
    let article = sound(article)?;
    let publisher = value.get("publisher").and_then(Value::as_str).and_then(|id| Id::new(id).ok());
    let publisher = publisher.filter(|id| article.evidence.outlets.contains_key(id));
    Ok(Read::Article(Box::new(opened(name, Kind::Html, &article)), Box::new(article), publisher))
}

/// An article in JSON that the page can show.
fn sound(value: Value) -> Result<Article, Refusal> {
    let damaged = |reason| Refusal::Damaged { kind: "an article of Broadsheet in JSON".to_owned(), reason };
    let article: Article = serde_json::from_value(value).map_err(|error| damaged(error.to_string()))?;
    match flaw(&article) {
        Some(flaw) => Err(damaged(flaw)),
        None => Ok(article),
    }
}

fn opened(name: &str, kind: Kind, article: &Article) -> Opened {
    let head = Head { headline: Some(article.headline.clone()), ..Head::default() };
    Opened { name: name.to_owned(), kind, head, ..Opened::default() }
}

/// What is wrong with an article that a program wrote: a name that nothing has, a name twice, an address that is not
/// of the web. `None` when nothing is.
fn flaw(article: &Article) -> Option<String> {
    let evidence = &article.evidence;
    let twice = |what: &str, id: &Id| Some(format!("two {what} are called “{id}”"));
    let dangling = |what: &str, id: &Id| Some(format!("there is no {what} “{id}”"));
    let mut blocks = BTreeSet::new();
    for block in &article.body {
        if !blocks.insert(block.id()) {
            return twice("blocks", block.id());
        }
    }
    let mut quotations = BTreeSet::new();
    for quotation in &evidence.quotations {
        if !quotations.insert(&quotation.id) {
            return twice("quotations", &quotation.id);
        }
        if let Some((block, _)) = quotation.passages().find(|(block, _)| !blocks.contains(*block)) {
            return dangling("block", block);
        }
        if let Some(by) = quotation.by.as_ref().filter(|by| evidence.speaker(by).is_none()) {
            return dangling("source", by);
        }
        if let Some(id) = quotation.document.as_ref().filter(|id| !evidence.documents.contains_key(*id)) {
            return dangling("document", id);
        }
        let translator = match &quotation.rendering {
            Rendering::Outlet(outlet) => Some(outlet),
            _ => None,
        };
        let mut outlets =
            quotation.via.iter().chain(&quotation.carriers).chain(&quotation.gaps).chain(translator);
        if let Some(outlet) = outlets.find(|id| !evidence.outlets.contains_key(*id)) {
            return dangling("outlet", outlet);
        }
        if let Some(outer) = &quotation.within
            && (*outer == quotation.id || evidence.quotation(outer).is_none())
        {
            return dangling("quotation around it", outer);
        }
    }
    let notes: BTreeSet<&Id> = article.notes.iter().map(|note| &note.id).collect();
    let footnotes: BTreeSet<&Id> = article.footnotes.iter().map(|footnote| &footnote.id).collect();
    let known = Known { quotations: &quotations, notes: &notes, footnotes: &footnotes };
    let lines = article.body.iter().flat_map(Block::lines);
    let lines = lines.chain(article.notes.iter().map(|note| note.content.as_slice()));
    let lines = lines.chain(article.footnotes.iter().map(|footnote| footnote.content.as_slice()));
    let segments = article.parallels.iter().flat_map(|parallel| &parallel.segments);
    let lines = lines.chain(segments.flat_map(|segment| segment.lines.iter().map(Vec::as_slice)));
    for line in lines {
        if let Some(flaw) = known.flaw(line) {
            return Some(flaw);
        }
    }
    for block in &article.body {
        let facsimile = match block {
            Block::Picture { picture, .. } => picture.facsimile.as_ref(),
            _ => None,
        };
        let quotation = match block {
            Block::BlockQuote { quotation, .. } | Block::PullQuote { quotation, .. } => quotation.as_ref(),
            _ => facsimile.and_then(|facsimile| facsimile.quotation.as_ref()),
        };
        if let Some(id) = quotation.filter(|id| !quotations.contains(id)) {
            return dangling("quotation", id);
        }
        if let Some(id) =
            facsimile.map(|one| &one.document).filter(|id| !evidence.documents.contains_key(*id))
        {
            return dangling("document", id);
        }
        if let Block::Picture { picture, .. } = block
            && !is_file_name(&picture.file)
        {
            return Some(format!("“{}” is not the name of a picture", picture.file));
        }
    }
    addresses(article)
}

struct Known<'a> {
    quotations: &'a BTreeSet<&'a Id>,
    notes: &'a BTreeSet<&'a Id>,
    footnotes: &'a BTreeSet<&'a Id>,
}

impl Known<'_> {
    fn flaw(&self, content: &[Inline]) -> Option<String> {
        content.iter().find_map(|inline| match inline {
            Inline::Quoted { quotation, .. } if !self.quotations.contains(quotation) => {
                Some(format!("there is no quotation “{quotation}”"))
            }
            Inline::Noted { note, .. } if !self.notes.contains(note) => {
                Some(format!("there is no note “{note}”"))
            }
            Inline::Footnote { footnote } if !self.footnotes.contains(footnote) => {
                Some(format!("there is no footnote “{footnote}”"))
            }
            Inline::Link { href, .. } if !is_link(href) => {
                Some(format!("“{href}” is not an address for a link"))
            }
            Inline::Recording { recording, .. } if !is_web(&recording.href) => {
                Some(format!("“{}” is not an address of the web", recording.href))
            }
            other => self.flaw(other.inside()),
        })
    }
}

/// Whether a link may lead there. The desk says more about spaces; here nobody can correct them.
fn is_link(href: &str) -> bool {
    may_lead_to(href) && !href.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// An address of evidence that is not one of the web.
fn addresses(article: &Article) -> Option<String> {
    let evidence = &article.evidence;
    let links = |links: &Links| [links.url.clone(), links.archive.clone()];
    let outlets = evidence.outlets.values().flat_map(|Outlet { links: one, .. }| links(one));
    let documents = evidence.documents.values().flat_map(|Document { links: one, .. }| links(one));
    let rivals = article.rivals.iter().map(|rival| rival.url.clone());
    let mut all = outlets.chain(documents).chain(rivals).flatten();
    all.find(|url| !is_web(url)).map(|url| format!("“{url}” is not an address of the web"))
}

/// Whether a picture is a file beside the article, and no way out of its folder.
fn is_file_name(file: &str) -> bool {
    !file.is_empty()
        && !file.starts_with('.')
        && !file.contains(|c: char| "/\\:?#".contains(c) || c.is_control())
}
