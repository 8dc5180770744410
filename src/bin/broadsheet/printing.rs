//! What every command that prints a publication says of it.

use std::io::{IsTerminal, Write};

use broadsheet::press::{Publication, drawn};

use crate::check::folder_text;

/// Every remark, on standard error, where it does not mix with what a command prints.
pub(crate) fn show(publication: &Publication) -> std::io::Result<()> {
    let color = std::io::stderr().is_terminal();
    let mut out = std::io::stderr().lock();
    for (manuscript, folder, remarks) in publication.remarked() {
        write!(out, "{}", drawn(&manuscript, &folder_text(Some(&folder)), remarks, color))?;
    }
    Ok(())
}
