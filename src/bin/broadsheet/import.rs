//! `import`: any article of another format, written in ours.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use broadsheet::article::{Confidence, Date, Quotation};
use broadsheet::copydesk::LARGEST;
use broadsheet::import::{Draft, Edit, LARGEST_FILE, LeftOut, Refusal, Refused, account, djot};
use broadsheet::press::counted;

use crate::Failure;

/// What `import` reads and writes.
#[derive(Debug, clap::Args)]
pub(crate) struct Import {
    /// A saved web page (HTML, MHTML, web archive), DOCX, ODT, RTF, EPUB, a mail, Markdown, Djot, plain text,
    /// a feed, a `WordPress` export, ninjs or other JSON; or a packed file or folder with one of these.
    file: PathBuf,
    /// Where to write the article; without it, it is printed.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Which article of a feed or chapter of a book, from 1; else the first article or the longest chapter.
    #[arg(long, visible_alias = "chapter", default_value_t = 0, hide_default_value = true)]
    item: usize,
    /// Take in a part that would be left out: a reason, such as "caption", or words of the part. May be repeated.
    #[arg(long, value_name = "REASON OR WORDS")]
    take: Vec<String>,
    /// Tell everything that is left out, a line each, and not only the first of each kind.
    #[arg(long)]
    left_out: bool,
    /// The day of publication, when the file does not say it.
    #[arg(long, value_parser = Date::parse)]
    published: Option<Date>,
}

/// The page of a folder that a browser saved; any other file is itself.
fn page_of(path: &Path) -> Result<PathBuf, Failure> {
    if !path.is_dir() {
        return Ok(path.to_path_buf());
    }
    let unreadable = |error: std::io::Error| format!("{}: {error}", path.display());
    let mut pages = Vec::new();
    for entry in std::fs::read_dir(path).map_err(unreadable)? {
        let file = entry.map_err(unreadable)?.path();
        let end = file.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
        if matches!(end.as_str(), "html" | "htm" | "xhtml" | "mhtml" | "mht") {
            pages.push(file);
        }
    }
    pages.sort();
    match pages.as_slice() {
        [page] => Ok(page.clone()),
        [] => Err(format!("{}: this folder has no web page; name the file to import", path.display()).into()),
        several => Err(format!(
            "{}: this folder has {} web pages; name the one to import",
            path.display(),
            several.len()
        )
        .into()),
    }
}

pub(crate) fn import(wanted: &Import) -> Result<ExitCode, Failure> {
    let file = page_of(&wanted.file)?;
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let unreadable = |error: std::io::Error| format!("{}: {error}", file.display());
    let facts = std::fs::metadata(&file).map_err(unreadable)?;
    // What is too large is not even read.
    let largest = u64::try_from(LARGEST_FILE)?;
    let opened = if facts.len() > largest {
        Err(Refused { refusal: Refusal::TooLarge(facts.len()), left_out: Vec::new() })
    } else {
        let take = |text: &LeftOut| {
            let chosen = |words: &String| {
                words == text.reason.as_str() || words.len() > 2 && text.text.contains(words.as_str())
            };
            wanted.take.iter().any(chosen)
        };
        Draft::open(&name, &std::fs::read(&file).map_err(unreadable)?, wanted.item, &take, &|| {})
    };
    let mut draft = match opened {
        Ok(draft) => draft,
        Err(Refused { refusal, left_out }) => {
            let mut out = std::io::stderr().lock();
            writeln!(out, "{}: {refusal}", wanted.file.display())?;
            told(&mut out, &left_out, wanted.left_out)?;
            return Ok(ExitCode::from(1));
        }
    };
    if let Some(published) = wanted.published {
        draft.apply(Edit::Published(published));
    }
    let text = djot(&draft);
    if text.len() > LARGEST {
        writeln!(
            std::io::stderr(),
            "{name}: the article has {} bytes, more than the {LARGEST} that `broadsheet check` reads; divide it",
            text.len()
        )?;
    }
    match &wanted.out {
        None => write!(std::io::stdout(), "{text}")?,
        Some(path) => {
            if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
                std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
            }
            // An article that is there already is somebody's work.
            let file = std::fs::File::create_new(path);
            let mut file = file.map_err(|error| match error.kind() {
                std::io::ErrorKind::AlreadyExists => format!(
                    "{}: there is a file of that name already, and it was left as it is; choose another name with \
                     --out, or move that file away",
                    path.display()
                ),
                _ => format!("{}: {error}", path.display()),
            })?;
            file.write_all(text.as_bytes())?;
        }
    }
    report(&draft, wanted.left_out)?;
    Ok(ExitCode::SUCCESS)
}

/// What was found and what was left out, for whoever imports.
fn report(draft: &Draft, every: bool) -> std::io::Result<()> {
    let mut out = std::io::stderr().lock();
    let (opened, article) = (&draft.opened, draft.article());
    let quotations = &article.evidence.quotations;
    let certain = |quotation: &&Quotation| quotation.certainty.confidence == Confidence::Certain;
    let sure = quotations.iter().filter(certain).count();
    writeln!(
        out,
        "{}: {}, {}, {}, {sure} of them certain",
        opened.name,
        counted(article.body.iter().map(|block| block.lines().len()).sum(), "paragraph"),
        counted(article.notes.len(), "note"),
        counted(quotations.len(), "quotation")
    )?;
    for notice in &opened.notices {
        writeln!(out, "  {notice}")?;
    }
    told(&mut out, &opened.left_out, every)
}

/// What was left out: what may be text of the article whole, of the rest the first of each kind, or `every` part.
fn told(out: &mut impl Write, left_out: &[LeftOut], every: bool) -> std::io::Result<()> {
    if every {
        for part in left_out {
            let text = part.text.split_whitespace().collect::<Vec<_>>().join(" ");
            writeln!(out, "  left out, {}: {text}", part.reason.as_str())?;
        }
        return Ok(());
    }
    for line in account(left_out) {
        writeln!(out, "  left out, {line}")?;
    }
    if !left_out.is_empty() {
        writeln!(out, "  --left-out lists every part; --take takes one in, by its reason or words of it")?;
    }
    Ok(())
}
