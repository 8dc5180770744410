//! The program's files: as Trunk left them, and as they are published.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use super::document::Program;
use super::manuscripts::FolderError;
use super::policy::Mode;
use super::short_names::short_names;
use super::site::{Order, SiteError, read, write};
use super::styles::fingerprint;

/// A program's files. The wasm tells which script is its glue: in a folder that was printed before stand scripts of
/// ours that begin alike. For readers both call each other by short names.
pub(super) fn find_program(order: &Order, stem: &str) -> Result<Program, SiteError> {
    let out = &order.out;
    let mut names: Vec<String> = Vec::new();
    let entries =
        fs::read_dir(out).map_err(|reason| FolderError::Unreadable { path: out.clone(), reason })?;
    for entry in entries.flatten() {
        names.push(entry.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    let name = names.iter().filter(|name| name.starts_with(stem)).find_map(|wasm| {
        let name = wasm.strip_suffix("_bg.wasm")?;
        names.contains(&format!("{name}.js")).then(|| name.to_owned())
    });
    let name = name.ok_or_else(|| SiteError::NoProgram { folder: out.clone(), stem: stem.to_owned() })?;
    let name = if order.mode == Mode::Release { shorten(out, stem, name)? } else { name };
    let wasm = format!("{name}_bg.wasm");
    Ok(Program { glue: format!("{name}.js"), disk: format!("{wasm}.js"), wasm })
}

/// Puts both files under short names, and gives the name the files have then: what they hold has another fingerprint.
fn shorten(out: &Path, stem: &str, name: String) -> Result<String, SiteError> {
    let [glue, wasm] = [".js", "_bg.wasm"].map(|end| out.join(format!("{name}{end}")));
    let (old_glue, old_wasm) = (read(&glue)?, read(&wasm)?);
    let old_glue = String::from_utf8_lossy(&old_glue);
    let (new_glue, new_wasm) = short_names(&old_glue, &old_wasm)
        .map_err(|reason| SiteError::BrokenProgram { path: wasm.clone(), reason })?;
    if (&*old_glue, &old_wasm) == (&*new_glue, &new_wasm) {
        return Ok(name);
    }
    let both = [new_glue.as_bytes(), &new_wasm].concat();
    // A worker's program has no fingerprint in its name.
    let new_name = if name == stem { name.clone() } else { format!("{stem}-{}", fingerprint(&both)) };
    write(&out.join(format!("{new_name}.js")), new_glue.as_bytes())?;
    write(&out.join(format!("{new_name}_bg.wasm")), &new_wasm)?;
    if new_name != name {
        for old in [&glue, &wasm] {
            fs::remove_file(old).map_err(|reason| SiteError::Unwritable { path: old.clone(), reason })?;
        }
    }
    Ok(new_name)
}

/// The wasm once more as a classic script: a page opened from disk can load nothing else.
pub(super) fn write_disk_program(out: &Path, program: &Program) -> Result<(), SiteError> {
    let wasm = read(&out.join(&program.wasm))?;
    let script = format!("self.broadsheetProgram=\"{}\";\n", BASE64_STANDARD.encode(&wasm));
    write(&out.join(&program.disk), script.as_bytes())
}
