//! The index of the search through all articles. Pagefind makes it, a program of its own.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use broadsheet::press::{Output, adopt_index};

use crate::Failure;

/// The names that Pagefind is installed under.
const NAMES: [&str; 2] = ["pagefind", "pagefind_extended"];
/// Parts of an article that repeat its text.
const REPEATED: &str = ".source-list, .quoted-here, .quoted-here-embeds, .voices-line";
/// Where the index is made before it is compared with the former one.
const MAKING: &str = ".pagefind";
/// What whoever misses Pagefind can do.
pub(crate) const HINT: &str = "install it, such as with `npm install --global pagefind`, or name its file with \
                               --pagefind; or leave `search` out of site.toml";

/// Pagefind where it is named, else where programs are looked for; `None` when it is nowhere.
pub(crate) fn pagefind(named: Option<&Path>) -> Result<Option<PathBuf>, Failure> {
    if let Some(named) = named {
        let known = named.is_file();
        return if known {
            Ok(Some(named.to_owned()))
        } else {
            Err(format!("--pagefind {}: there is no such file", named.display()).into())
        };
    }
    let folders = env::var_os("PATH").unwrap_or_default();
    let mut places = env::split_paths(&folders)
        .flat_map(|folder| NAMES.map(|name| folder.join(name).with_extension(env::consts::EXE_EXTENSION)));
    Ok(places.find(|place| place.is_file()))
}

/// Has the site in the folder `out` indexed. Returns how many files the index has.
pub(crate) fn index(pagefind: &Path, out: &Path, output: &Output) -> Result<usize, Failure> {
    let making = out.canonicalize()?.join(MAKING);
    clear(&making)?;
    let made = make(pagefind, out, &making).and_then(|()| Ok(adopt_index(&making, output)?));
    clear(&making)?;
    made
}

fn make(pagefind: &Path, out: &Path, making: &Path) -> Result<(), Failure> {
    let done = Command::new(pagefind)
        .arg("--site")
        .arg(out)
        .arg("--output-path")
        .arg(making)
        .args(["--exclude-selectors", REPEATED])
        .output()
        .map_err(|error| format!("{}: {error}", pagefind.display()))?;
    if done.status.success() && making.is_dir() {
        return Ok(());
    }
    let (said, also) = (String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    Err(format!("{} made no index: {}{}", pagefind.display(), said.trim(), also.trim()).into())
}

fn clear(folder: &Path) -> Result<(), Failure> {
    if folder.is_dir() {
        fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    Ok(())
}
