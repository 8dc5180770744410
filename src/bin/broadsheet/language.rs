//! `language`: a file with the words of the interface, to give them in one more language.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use broadsheet::article::Lang;
use broadsheet::copydesk::LANGUAGES_FOLDER;
use broadsheet::press::{Place, completed, language_file};

use crate::Failure;

/// Writes the file of a language, or adds to it what is new in Broadsheet.
pub(crate) fn language(lang: &Lang, folder: &Path) -> Result<ExitCode, Failure> {
    let path = file_of(&Place::of(folder)?.root, lang);
    let told = |error: std::io::Error| format!("{}: {error}", path.display());
    let mut out = std::io::stdout();
    if !path.exists() {
        write_new(&path, lang)?;
        writeln!(out, "{}: every word in English, as a comment", path.display())?;
        return Ok(ExitCode::SUCCESS);
    }
    let text = fs::read_to_string(&path).map_err(told)?;
    match completed(&text, lang) {
        Some(more) => {
            fs::write(&path, more).map_err(told)?;
            writeln!(out, "{}: the words that it did not have are in it, as comments", path.display())?;
        }
        None => writeln!(out, "{}: every word is in it", path.display())?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The file of a language in a publication.
pub(crate) fn file_of(root: &Path, lang: &Lang) -> PathBuf {
    root.join(LANGUAGES_FOLDER).join(format!("{lang}.toml"))
}

/// Writes a file to start from.
pub(crate) fn write_new(path: &Path, lang: &Lang) -> Result<(), Failure> {
    let told = |error: std::io::Error| format!("{}: {error}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(told)?;
    }
    Ok(fs::write(path, language_file(lang)).map_err(told)?)
}
