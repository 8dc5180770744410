//! `quotes`: the quotations of plain texts.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use broadsheet::press::{quotation_lines, quotation_list};

use crate::Failure;

/// What `quotes` reads and prints.
#[derive(Debug, clap::Args)]
pub(crate) struct Quotes {
    /// A plain text; its quotations are printed to be read.
    #[arg(required_unless_present = "jsonl", conflicts_with = "jsonl")]
    file: Option<PathBuf>,
    /// The language of the text, as a BCP 47 tag.
    #[arg(long, default_value = "en", conflicts_with = "jsonl")]
    lang: String,
    /// Texts as lines of {"id", "lang", "text"}; prints one line of JSON each.
    #[arg(long, value_name = "FILE")]
    jsonl: Option<PathBuf>,
}

pub(crate) fn quotes(wanted: &Quotes) -> Result<ExitCode, Failure> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let unreadable = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    if let Some(path) = &wanted.jsonl {
        let text = std::fs::read_to_string(path).map_err(|error| unreadable(path, error))?;
        for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let found = quotation_lines(line).map_err(|error| {
                format!(
                    "{}:{}: {error}; a line is an object with `id`, `text` and, unless English, `lang`",
                    path.display(),
                    index + 1
                )
            })?;
            writeln!(out, "{found}")?;
        }
    } else if let Some(path) = &wanted.file {
        let text = std::fs::read_to_string(path).map_err(|error| unreadable(path, error))?;
        write!(out, "{}", quotation_list(&text, &wanted.lang))?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
