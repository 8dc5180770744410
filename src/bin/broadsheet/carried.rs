//! What the command line carries: styles and fonts always, the programs of the pages when script/build has put them
//! into `program/` before it was built.

use std::path::PathBuf;

use broadsheet::press::{Bundles, Carried, SiteError, is_program};
use include_dir::{Dir, File, include_dir};

static STYLES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/styles");
static PROGRAM: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/bin/broadsheet/program");

/// All of it; with the programs of `folder` where one is named.
pub(crate) fn carried(folder: Option<&PathBuf>) -> Result<Carried, SiteError> {
    let name = |file: &File<'_>| file.path().file_name().map(|name| name.to_string_lossy().into_owned());
    let text =
        |file: &'static File<'static>| Some((file.path().file_name()?.to_str()?, file.contents_utf8()?));
    let bytes = |file: &'static File<'static>| Some((file.path().file_name()?.to_str()?, file.contents()));
    let fonts = STYLES.get_dir("fonts").into_iter().flat_map(Dir::files);
    let program = PROGRAM.files().filter_map(|file| Some((name(file)?, file.contents().to_vec())));
    let carried = Carried {
        styles: STYLES.files().filter_map(text).collect(),
        fonts: fonts.filter_map(bytes).collect(),
        program: program.filter(|(name, _)| is_program(name)).collect(),
        bundles: Bundles::default(),
    };
    match folder {
        Some(folder) => carried.with_program_of(folder),
        None => Ok(carried),
    }
}
