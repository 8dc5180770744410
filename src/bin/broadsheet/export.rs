//! `export`: an article for other programs.

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use broadsheet::article::Article;
use broadsheet::copydesk::{Filing, Proof, moment_text, proof_in};
use broadsheet::press::{drawn, newsroom_beside, read_manuscript};

use crate::Failure;
use crate::check::folder_text;
use crate::clock::{now, today};

/// Prints an article as JSON.
pub(crate) fn json(file: &Path) -> Result<ExitCode, Failure> {
    let manuscript = read_manuscript(file)?;
    let proof = proof_in(&manuscript, &newsroom_beside(file, today()));
    show(&folder_text(Some(file).filter(|file| file.is_dir())), &proof)?;
    let Some(article) = proof.article else { return Ok(ExitCode::from(1)) };
    say_kept(&article.headline, &proof.filing)?;
    writeln!(std::io::stdout(), "{}", serde_json::to_string_pretty(&article)?)?;
    Ok(ExitCode::SUCCESS)
}

/// Says that readers do not have an article that is exported. Its JSON has no place for that.
pub(crate) fn say_kept(headline: &str, filing: &Filing) -> std::io::Result<()> {
    let why = match (filing.draft, filing.publish_at.filter(|_| filing.is_waiting(now()))) {
        (true, _) => "is a draft".to_owned(),
        (false, Some(at)) => format!("waits until {}", moment_text(at)),
        (false, None) if filing.withdrawn.is_some() => "was withdrawn".to_owned(),
        (false, None) => return Ok(()),
    };
    writeln!(std::io::stderr(), "Warning: “{headline}” {why}; readers do not have it")
}

/// Prints the JSON Schema of that JSON.
pub(crate) fn schema() -> Result<ExitCode, Failure> {
    let schema = schemars::schema_for!(Article);
    writeln!(std::io::stdout(), "{}", serde_json::to_string_pretty(&schema)?)?;
    Ok(ExitCode::SUCCESS)
}

/// Remarks go to standard error, where they do not mix with what a command prints.
pub(crate) fn show(folder: &str, proof: &Proof) -> std::io::Result<()> {
    let color = std::io::stderr().is_terminal();
    write!(std::io::stderr(), "{}", drawn(folder, &proof.remarks, color))
}
