//! [`djot`]: a draft as a file of the article format, ready for an editor.
//!
//! `copydesk check` accepts what is written here, with a warning for everything that is not known or not checked.
//! What is not known is not written; a comment says so.

use std::fmt::Write as _;

use crate::article::{Article, Block, Extent, Id, Inline, Judge, Name, Naming, Note, Quotation};
use crate::article::{DocumentKind, Lang, SourceKind};

use super::Draft;
use super::paper::{article, line_text, runs};
use super::written_blocks;
use crate::article::NOBODY;

/// The longest line of what was left out, in characters.
const LONGEST_LEFT_OUT: usize = 160;
/// The most lines of it.
const MOST_LEFT_OUT: usize = 200;
/// A paragraph of a note is no longer, in characters.
const LONGEST_NOTE: usize = 4000;

/// The file; `None` only for a draft without a language tag that can stand in a file.
#[must_use]
pub fn djot(draft: &Draft) -> Option<String> {
    let article = article(draft)?;
    let mut file = String::new();
    front(&mut file, draft, &article);
    for block in &article.body {
        file.push('\n');
        block_text(&mut file, block, &article);
    }
    for note in &article.notes {
        let _ = write!(file, "\n{{#{} kind=context}}\n::: note\n{}:::\n", note.id, note_text(note));
    }
    Some(file)
}

/// A TOML text. Control characters were taken out when the file was read.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// The part of a text that the article's readers can read, if any, and its first foreign words with their language.
fn own_script(text: &str, lang: &Lang) -> (Option<String>, Option<(String, String)>) {
    let mut own = String::new();
    let mut foreign = None;
    for run in runs(text, lang) {
        match run {
            Inline::Foreign { foreign: words } => {
                foreign.get_or_insert((words.text, words.lang.to_string()));
            }
            other => own.push_str(&line_text(&[other])),
        }
    }
    let own = own.replace("()", "").replace("( )", "");
    let own = own.trim().trim_matches(['(', ')', ',', ' ']).to_owned();
    let own = if own.chars().any(char::is_alphanumeric) || foreign.is_none() { own } else { String::new() };
    (Some(own).filter(|own| !own.is_empty()), foreign)
}

/// The same for a text that must stand there: where nothing is in the article's script, in Latin letters.
fn legible(text: &str, lang: &Lang, otherwise: &str) -> (String, Option<(String, String)>) {
    let (own, foreign) = own_script(text, lang);
    (own.unwrap_or_else(|| otherwise.to_owned()), foreign)
}

/// `key = "text"` in the article's script; a comment where there is nothing in it.
fn key(file: &mut String, name: &str, text: &str, lang: &Lang) {
    match own_script(text, lang) {
        (Some(own), None) => _ = writeln!(file, "{name} = {}", quoted(&own)),
        (Some(own), Some((words, _))) => {
            _ = writeln!(file, "{name} = {}  # in the file also: {words}", quoted(&own));
        }
        (None, foreign) => {
            let (words, _) = foreign.unwrap_or_default();
            _ = writeln!(file, "# {name}: in the file {words}");
        }
    }
}

fn front(file: &mut String, draft: &Draft, article: &Article) {
    let head = &draft.opened.head;
    let lang = &article.lang;
    file.push_str("+++\n");
    let _ = writeln!(file, "# Opened by copydesk from {}", quoted(&draft.opened.name));
    file.push_str(
        "# A program found the quotations. Check each one, then delete its judge = \"program\".\n\n",
    );
    let _ = writeln!(file, "lang = {}", quoted(lang.as_str()));
    let (headline, foreign) = legible(&article.headline, lang, article.slug.as_str());
    let also = foreign.map(|(words, _)| format!("  # in the file also: {words}")).unwrap_or_default();
    let _ = writeln!(file, "headline = {}{also}", quoted(&headline));
    if head.headline.is_none() {
        file.push_str("# No headline was found; this is the name of the file.\n");
    }
    match &article.dek {
        Some(dek) => key(file, "dek", dek, lang),
        None => file.push_str("# No dek was found; write what the story is in a sentence.\n"),
    }
    if !head.authors.is_empty() {
        let names = head.authors.iter().filter_map(|name| own_script(name, lang).0);
        let names: Vec<String> = names.map(|name| quoted(&name)).collect();
        if names.is_empty() {
            let _ = writeln!(file, "# authors: in the file {}", head.authors.join(", "));
        } else {
            let _ = writeln!(file, "authors = [{}]", names.join(", "));
        }
    }
    if let Some(dateline) = &article.dateline {
        let date = dateline.date.map(|date| format!(", date = \"{date}\"")).unwrap_or_default();
        let _ = match own_script(&dateline.place, lang).0 {
            Some(place) => writeln!(file, "dateline = {{ place = {}{date} }}", quoted(&place)),
            None => writeln!(file, "# dateline: in the file {}", dateline.place),
        };
    }
    match article.published {
        Some(published) => _ = writeln!(file, "published = \"{published}\""),
        None => file.push_str("# No date of publication was found.\n"),
    }
    if let Some(updated) = article.updated {
        let _ = writeln!(file, "updated = \"{updated}\"");
    }
    match &article.rights {
        Some(rights) => key(file, "rights", rights, lang),
        None => file.push_str("# Nothing was found about rights; say who may do what with the text.\n"),
    }
    if head.outlet.is_none() {
        file.push_str("# The file does not say who published it.\n");
    }
    evidence(file, article);
    for (quotation, found) in article.evidence.quotations.iter().zip(draft.kept()) {
        facts(file, quotation, &found.rule);
        // Where the words around it are a quotation too, the brackets say so.
        if let Some(who) = found.relayed_by.as_ref().filter(|_| quotation.within.is_none()) {
            let name: String = who.name.chars().filter(|c| !c.is_control()).collect();
            let _ = writeln!(file, "# Passed on by {name}.");
        }
    }
    told(file, draft);
    file.push_str("+++\n");
}

/// A name must be printed, so one without a letter of the article's script stands as its id until an editor
/// transcribes it.
fn named(file: &mut String, id: &Id, name: &Name, lang: &Lang) {
    let (own, foreign) = legible(&name.display, lang, id.as_str());
    let _ = writeln!(file, "name = {}", quoted(&own));
    if let Some((words, tongue)) = foreign {
        let _ = writeln!(file, "original = {{ text = {}, lang = {} }}", quoted(&words), quoted(&tongue));
    }
}

fn evidence(file: &mut String, article: &Article) {
    let lang = &article.lang;
    for (id, source) in &article.evidence.sources {
        let kind = match source.kind {
            SourceKind::Person => "person",
            SourceKind::Body => "body",
        };
        let _ = writeln!(file, "\n[sources.{id}]\nkind = \"{kind}\"");
        named(file, id, &source.name, lang);
        if let Some(role) = &source.role {
            key(file, "role", role, lang);
        }
        if source.naming == Naming::Unnamed {
            file.push_str("unnamed = true\n");
        }
    }
    for (id, outlet) in &article.evidence.outlets {
        let _ = writeln!(file, "\n[outlets.{id}]\nkind = \"outlet\"");
        named(file, id, &outlet.name, lang);
        if let Some(url) = &outlet.links.url {
            let _ = writeln!(file, "url = {}", quoted(url));
        }
    }
    for (id, document) in &article.evidence.documents {
        let _ = writeln!(file, "\n[documents.{id}]\nkind = \"{}\"", document_kind(document.kind));
        let (phrase, foreign) = legible(&document.phrase, lang, id.as_str());
        let also = foreign.map(|(words, _)| format!("  # in the file also: {words}")).unwrap_or_default();
        let _ = writeln!(file, "phrase = {}{also}", quoted(&phrase));
    }
}

fn document_kind(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Letter => "letter",
        DocumentKind::PressRelease => "press-release",
        DocumentKind::Statement => "statement",
        DocumentKind::Report => "report",
        DocumentKind::Article => "article",
        DocumentKind::Post => "post",
        DocumentKind::Interview => "interview",
        DocumentKind::NewsConference => "news-conference",
        DocumentKind::Speech => "speech",
        DocumentKind::Meeting => "meeting",
        DocumentKind::Ruling => "ruling",
        DocumentKind::Law => "law",
        DocumentKind::Testimony => "testimony",
        DocumentKind::Book => "book",
        DocumentKind::Broadcast => "broadcast",
        DocumentKind::Message => "message",
    }
}

/// What is known of a quotation besides speaker and extent, which stand at the words themselves.
fn facts(file: &mut String, quotation: &Quotation, rule: &str) {
    let _ = writeln!(file, "\n[quotations.{}]", quotation.id);
    if let Some(document) = &quotation.document {
        let _ = writeln!(file, "in = \"{document}\"");
    }
    if !quotation.via.is_empty() {
        let via: Vec<String> = quotation.via.iter().map(|id| format!("\"{id}\"")).collect();
        let _ = writeln!(file, "via = [{}]", via.join(", "));
    }
    if let Some(said) = quotation.dates.said {
        let _ = writeln!(file, "said = \"{said}\"");
    }
    let certainty = quotation.certainty.confidence.as_str();
    let _ = writeln!(file, "certainty = \"{certainty}\"");
    if quotation.certainty.judge == Judge::Program {
        let _ = writeln!(file, "judge = \"program\"  # by its rule “{rule}”");
    }
}

/// What the file had besides, as remarks at the end of the front matter.
fn told(file: &mut String, draft: &Draft) {
    let opened = &draft.opened;
    if !opened.notices.is_empty() {
        file.push('\n');
    }
    for notice in &opened.notices {
        let _ = writeln!(file, "# {notice}");
    }
    if !opened.left_out.is_empty() {
        file.push_str("\n# Left out:\n");
    }
    for (index, text) in opened.left_out.iter().take(MOST_LEFT_OUT).enumerate() {
        // The desk counts marks between blank lines.
        if index > 0 && index % 20 == 0 {
            file.push('\n');
        }
        let long = text.text.chars().count() > LONGEST_LEFT_OUT;
        let line: String = text.text.chars().filter(|c| !c.is_control()).take(LONGEST_LEFT_OUT).collect();
        let _ = writeln!(file, "# - {}: {line}{}", text.reason.as_str(), if long { " …" } else { "" });
    }
    if let Some(more) = opened.left_out.len().checked_sub(MOST_LEFT_OUT).filter(|more| *more > 0) {
        let _ = writeln!(file, "# - and {more} more");
    }
}

fn block_text(file: &mut String, block: &Block, article: &Article) {
    match block {
        Block::Paragraph { content, .. } => {
            let _ = writeln!(file, "{}", line(content, article));
        }
        Block::Subhead { minor: true, content, .. } => {
            let _ = writeln!(file, "### {}", line(content, article));
        }
        Block::Subhead { content, .. } => {
            let _ = writeln!(file, "## {}", line(content, article));
        }
        Block::BlockQuote { quotation: Some(id), paragraphs, .. } => {
            let mark = mark(id, article);
            let _ = writeln!(file, "{}", mark.trim_start_matches(']'));
            for content in paragraphs {
                let _ = writeln!(file, "> {}", line(content, article));
            }
        }
        // The format sets off nothing but quotations; what holds a quotation and more is a paragraph.
        Block::BlockQuote { quotation: None, paragraphs, .. } => {
            for content in paragraphs {
                let _ = writeln!(file, "{}", line(content, article));
            }
        }
        Block::Rule { .. } => file.push_str("***\n"),
        other => written_blocks::write(file, other, article),
    }
}

/// A line of the text. No mark of it is taken for the beginning of a block.
pub(super) fn line(content: &[Inline], article: &Article) -> String {
    let mut text = String::new();
    let mut before = ' ';
    inlines(&mut text, content, article, &mut before);
    let text = text.trim_start();
    let number = text.trim_start_matches('(').find(|c: char| !c.is_ascii_alphanumeric());
    let open = usize::from(text.starts_with('('));
    if let Some(at) = number.map(|at| at + open).filter(|at| *at > open)
        && let Some((label, rest)) = text.split_at_checked(at)
        && rest.starts_with(['.', ')'])
    {
        return format!("{label}\\{rest}");
    }
    if text.starts_with(['#', '>', '-', '+', '=', ':', '|', '%']) {
        format!("\\{text}")
    } else {
        text.to_owned()
    }
}

fn inlines(text: &mut String, content: &[Inline], article: &Article, before: &mut char) {
    for inline in content {
        match inline {
            Inline::Text { text: run } | Inline::Code { text: run } => escape(text, run, before),
            Inline::Quoted { quotation, content } => {
                text.push('[');
                inlines(text, content, article, before);
                text.push_str(&mark(quotation, article));
            }
            Inline::Noted { note, content } => {
                text.push('[');
                inlines(text, content, article, before);
                let _ = write!(text, "]{{note={note}}}");
            }
            Inline::Foreign { foreign } => {
                text.push('[');
                escape(text, &foreign.text, before);
                let _ = write!(text, "]{{lang={}}}", foreign.lang);
            }
            // With braces the marks hold inside words too.
            Inline::Emphasis { content } => {
                text.push_str("{_");
                inlines(text, content, article, before);
                text.push_str("_}");
            }
            Inline::Strong { content } => {
                text.push_str("{*");
                inlines(text, content, article, before);
                text.push_str("*}");
            }
            Inline::Link { href, content } => {
                text.push('[');
                inlines(text, content, article, before);
                let _ = write!(text, "]({href})");
            }
            // With braces these hold inside words too.
            Inline::Subscript { content } => wrapped(text, "{~", content, "~}", article, before),
            Inline::Superscript { content } => wrapped(text, "{^", content, "^}", article, before),
            Inline::Struck { content } => wrapped(text, "{-", content, "-}", article, before),
            Inline::Recording { recording, content } => {
                wrapped(text, "[", content, "](", article, before);
                let _ = write!(text, "{}){{.{}", recording.href, recording.medium.as_str());
                if let Some(clock) = recording.clock() {
                    let _ = write!(text, " at={clock}");
                }
                text.push('}');
            }
            Inline::Footnote { footnote } => {
                let _ = write!(text, "[^{footnote}]");
            }
            Inline::Break => text.push(' '),
        }
    }
}

fn wrapped(
    text: &mut String,
    open: &str,
    content: &[Inline],
    close: &str,
    article: &Article,
    before: &mut char,
) {
    text.push_str(open);
    inlines(text, content, article, before);
    text.push_str(close);
}

/// The quotation with an id. They are counted out in the order of the text, so it stands near its number.
fn numbered<'a>(id: &Id, article: &'a Article) -> Option<&'a Quotation> {
    let number = |id: &Id| id.as_str().trim_start_matches('q').parse::<u32>().ok();
    let quotations = &article.evidence.quotations;
    let wanted = number(id);
    let place = quotations.binary_search_by_key(&wanted, |quotation| number(&quotation.id)).ok();
    let near = place.and_then(|place| quotations.get(place)).filter(|quotation| quotation.id == *id);
    near.or_else(|| article.evidence.quotation(id))
}

/// The braces after a quotation.
fn mark(id: &Id, article: &Article) -> String {
    let Some(quotation) = numbered(id, article) else { return "]".to_owned() };
    let done = match quotation.extent {
        Extent::Verbatim => "verbatim",
        Extent::Partial => "partial",
        Extent::Paraphrase => "paraphrase",
    };
    let by = quotation.by.as_ref().map_or(NOBODY, Id::as_str);
    format!("]{{.quote #{id} by={by} done={done}}}")
}

/// Text in which nothing is a mark. Straight quotation marks become curly ones, as the format prints them.
fn escape(out: &mut String, text: &str, before: &mut char) {
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        let opening = before.is_whitespace() || matches!(*before, '(' | '[' | '—' | '–' | '“' | '‘' | '/');
        match c {
            '"' => out.push(if opening { '“' } else { '”' }),
            '\'' => out.push(if opening { '‘' } else { '’' }),
            '\\' | '`' | '*' | '_' | '^' | '~' | '[' | ']' | '{' | '}' | '<' | '>' | '$' | '|' => {
                out.push('\\');
                out.push(c);
            }
            '-' if next == '-' || *before == '-' => out.push_str("\\-"),
            '.' if next == '.' || *before == '.' => out.push_str("\\."),
            // Two of them look like the mark of another format.
            '=' if next == '=' || *before == '=' => out.push_str("\\="),
            // "]:" makes a line that begins with a passage the definition of a link.
            ':' if *before == ']'
                || next.is_ascii_alphanumeric()
                || matches!(next, '_' | '-' | '+' | ':') =>
            {
                out.push_str("\\:");
            }
            '\n' | '\t' => out.push(' '),
            c => out.push(c),
        }
        *before = c;
    }
}

/// A note as paragraphs.
fn note_text(note: &Note) -> String {
    let mut before = ' ';
    let mut text = String::new();
    let mut length = 0;
    let mut line = String::new();
    for inline in &note.content {
        match inline {
            Inline::Foreign { foreign } => {
                line.push('[');
                escape(&mut line, &foreign.text, &mut before);
                let _ = write!(line, "]{{lang={}}}", foreign.lang);
            }
            other => {
                let plain = line_text(std::slice::from_ref(other));
                for word in plain.split_inclusive(' ') {
                    length += word.chars().count();
                    if length > LONGEST_NOTE {
                        let _ = write!(text, "{}\n\n", begin(line.trim()));
                        line.clear();
                        length = 0;
                    }
                    escape(&mut line, word, &mut before);
                }
            }
        }
    }
    let _ = writeln!(text, "{}", begin(line.trim()));
    text
}

/// A paragraph that is taken for nothing else.
fn begin(text: &str) -> String {
    let label = text.trim_start_matches('(').find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or_default();
    let label = label + usize::from(text.starts_with('('));
    match text.split_at_checked(label) {
        Some((label, rest)) if !label.is_empty() && rest.starts_with(['.', ')']) => {
            format!("{label}\\{rest}")
        }
        _ if text.starts_with(['#', '>', '-', '+', '=', ':', '|', '%']) => format!("\\{text}"),
        _ => text.to_owned(),
    }
}
