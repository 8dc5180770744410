//! [`Supply`]: the styles, fonts and programs that a site is printed with.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use lightningcss::bundler::{ResolveResult, SourceProvider};
use thiserror::Error;

use super::manuscripts::unreadable;
use super::own_page::PROGRAMS;
use super::site::SiteError;

/// Where styles, fonts and programs come from.
#[derive(Clone, Debug)]
pub enum Supply {
    /// Styles in a folder; Trunk has put programs and fonts where the pages go.
    Trunk {
        /// The folder of style sheets.
        styles: PathBuf,
    },
    /// All of it in memory, as the command line carries it.
    Carried(Carried),
}

/// Styles, fonts and programs by file name.
#[derive(Clone, Debug, Default)]
pub struct Carried {
    /// The style sheets.
    pub styles: Vec<(&'static str, &'static str)>,
    /// The fonts with their licences.
    pub fonts: Vec<(&'static str, &'static [u8])>,
    /// The glue and the wasm of all programs, as they are published.
    pub program: Vec<(String, Vec<u8>)>,
    /// The style sheets that were bundled.
    pub bundles: Bundles,
}

/// Style sheets that were bundled, by name. What is carried never changes, so nothing is bundled twice however often a
/// publication is printed; its own style sheet is no part of them.
#[derive(Clone, Debug, Default)]
pub struct Bundles(Arc<Mutex<BTreeMap<String, String>>>);

impl Bundles {
    /// The bundle of that name, made if there is none yet.
    pub(super) fn get_or_make<E>(
        &self,
        name: &str,
        make: impl FnOnce() -> Result<String, E>,
    ) -> Result<String, E> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(text) = known.get(name) {
            return Ok(text.clone());
        }
        let text = make()?;
        known.insert(name.to_owned(), text.clone());
        Ok(text)
    }
}

impl Carried {
    /// The programs in a folder, such as `dist/`, in place of those inside.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn with_program_of(mut self, folder: &Path) -> Result<Self, SiteError> {
        self.program.clear();
        for entry in fs::read_dir(folder).map_err(|reason| unreadable(folder, reason))? {
            let path = entry.map_err(|reason| unreadable(folder, reason))?.path();
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            if is_program(&name) {
                let bytes = fs::read(&path).map_err(|reason| unreadable(&path, reason))?;
                self.program.push((name, bytes));
            }
        }
        self.program.sort();
        Ok(self)
    }
}

/// Whether a file of `dist/` is one of a program that the press does not make itself.
#[must_use]
pub fn is_program(name: &str) -> bool {
    let own = |stem: &&str| name.strip_prefix(stem).is_some_and(|rest| rest.starts_with(['.', '_']));
    let ours = name.starts_with("newsreader-") || PROGRAMS.iter().any(own);
    ours && (name.ends_with(".js") || name.ends_with(".wasm")) && !name.ends_with(".wasm.js")
}

/// Style sheets in memory, for the bundler.
pub(super) struct Sheets<'a>(pub(super) &'a [(&'static str, &'static str)]);

/// A style sheet that is not there.
#[derive(Debug, Error)]
#[error("there is no style sheet {0}")]
pub(super) struct NoSheet(String);

impl SourceProvider for Sheets<'_> {
    type Error = NoSheet;

    fn read<'a>(&'a self, file: &Path) -> Result<&'a str, NoSheet> {
        let name = file.to_string_lossy();
        let found = self.0.iter().find(|(known, _)| *known == name);
        found.map(|(_, text)| *text).ok_or_else(|| NoSheet(name.into_owned()))
    }

    fn resolve(&self, specifier: &str, _: &Path) -> Result<ResolveResult, NoSheet> {
        Ok(ResolveResult::File(PathBuf::from(specifier)))
    }
}

#[cfg(test)]
mod tests {
    use super::Bundles;

    #[test]
    fn nothing_is_bundled_twice_and_a_failure_is_not_kept() {
        let bundles = Bundles::default();
        assert_eq!(bundles.get_or_make("a.css", || Err::<String, _>("no")), Err("no"));
        assert_eq!(bundles.get_or_make("a.css", || Ok::<_, ()>("a{}".to_owned())), Ok("a{}".to_owned()));
        let again =
            bundles.clone().get_or_make("a.css", || -> Result<String, ()> { unreachable!("it is there") });
        assert_eq!(again, Ok("a{}".to_owned()));
    }
}
