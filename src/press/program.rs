//! The program's files: as Trunk left them or as the command line carries them, and as they are published.

use std::borrow::Cow;
use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use super::document::Program;
use super::output::Output;
use super::policy::Mode;
use super::short_names::short_names;
use super::site::{Order, SiteError, files_in, read};
use super::styles::fingerprint;
use super::supply::Supply;

impl Order {
    /// The bytes of a program's file.
    pub(super) fn program_file(&self, output: &Output, name: &str) -> Result<Cow<'_, [u8]>, SiteError> {
        match &self.supply {
            Supply::Carried(carried) => {
                let found = carried.program.iter().find(|(known, _)| known == name);
                found
                    .map(|(_, bytes)| Cow::Borrowed(bytes.as_slice()))
                    .ok_or_else(|| SiteError::NothingCarried(name.to_owned()))
            }
            Supply::Trunk { .. } => Ok(Cow::Owned(read(&output.path().unwrap_or(Path::new("")).join(name))?)),
        }
    }
}

/// A program's files, published. The wasm tells which script is its glue: in a folder that was printed before stand
/// scripts of ours that begin alike. For readers both call each other by short names.
pub(super) fn find_program(order: &Order, output: &Output, stem: &str) -> Result<Program, SiteError> {
    let out = output.path().unwrap_or(Path::new(""));
    let names: Vec<String> = match &order.supply {
        Supply::Carried(carried) => carried.program.iter().map(|(name, _)| name.clone()).collect(),
        Supply::Trunk { .. } => files_in(out)?.into_iter().map(|(name, _)| name).collect(),
    };
    let name = names.iter().filter(|name| name.starts_with(stem)).find_map(|wasm| {
        let name = wasm.strip_suffix("_bg.wasm")?;
        names.contains(&format!("{name}.js")).then(|| name.to_owned())
    });
    let name = name.ok_or_else(|| match &order.supply {
        Supply::Carried(_) => SiteError::NothingCarried(stem.to_owned()),
        Supply::Trunk { .. } => SiteError::NoProgram { folder: out.to_owned(), stem: stem.to_owned() },
    })?;
    let name = match &order.supply {
        Supply::Trunk { .. } if order.mode == Mode::Release => shorten(out, stem, name)?,
        _ => name,
    };
    let program = Program {
        glue: format!("{name}.js"),
        disk: format!("{name}_bg.wasm.js"),
        wasm: format!("{name}_bg.wasm"),
    };
    for file in [&program.glue, &program.wasm] {
        let bytes = order.program_file(output, file)?;
        match &order.supply {
            Supply::Carried(_) => output.write(file, &bytes)?,
            Supply::Trunk { .. } => output.adopt(file, &bytes),
        }
    }
    Ok(program)
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
    let write = |name: String, bytes: &[u8]| {
        let path = out.join(name);
        fs::write(&path, bytes).map_err(|reason| SiteError::Unwritable { path, reason })
    };
    write(format!("{new_name}.js"), new_glue.as_bytes())?;
    write(format!("{new_name}_bg.wasm"), &new_wasm)?;
    if new_name != name {
        for old in [&glue, &wasm] {
            fs::remove_file(old).map_err(|reason| SiteError::Unwritable { path: old.clone(), reason })?;
        }
    }
    Ok(new_name)
}

/// The wasm once more as a classic script: a page opened from disk can load nothing else.
pub(super) fn disk_program(order: &Order, output: &Output, program: &Program) -> Result<String, SiteError> {
    let wasm = order.program_file(output, &program.wasm)?;
    Ok(format!("self.broadsheetProgram=\"{}\";\n", BASE64_STANDARD.encode(&wasm)))
}
