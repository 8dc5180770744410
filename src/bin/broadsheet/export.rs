//! `export`: an article for other programs.

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use broadsheet::article::Article;
use broadsheet::copydesk::{Manuscript, Proof, proof};
use broadsheet::press::{drawn, read_manuscript};

use crate::Failure;
use crate::check::folder_text;

/// Prints an article as JSON.
pub(crate) fn json(file: &Path) -> Result<ExitCode, Failure> {
    let manuscript = read_manuscript(file)?;
    let proof = proof(&manuscript);
    show(&manuscript, &folder_text(Some(file).filter(|file| file.is_dir())), &proof)?;
    let Some(article) = proof.article else { return Ok(ExitCode::from(1)) };
    writeln!(std::io::stdout(), "{}", serde_json::to_string_pretty(&article)?)?;
    Ok(ExitCode::SUCCESS)
}

/// Prints the JSON Schema of that JSON.
pub(crate) fn schema() -> Result<ExitCode, Failure> {
    let schema = schemars::schema_for!(Article);
    writeln!(std::io::stdout(), "{}", serde_json::to_string_pretty(&schema)?)?;
    Ok(ExitCode::SUCCESS)
}

/// Remarks go to standard error, where they do not mix with what a command prints.
pub(crate) fn show(manuscript: &Manuscript, folder: &str, proof: &Proof) -> std::io::Result<()> {
    let color = std::io::stderr().is_terminal();
    write!(std::io::stderr(), "{}", drawn(manuscript, folder, &proof.remarks, color))
}
