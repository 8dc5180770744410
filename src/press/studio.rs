//! [`Studio`]: where placards are drawn, with the fonts and the mark of a publication.

mod raster;
mod type_case;

use std::path::Path;

use resvg::tiny_skia::Pixmap;

use crate::copydesk::Site;
use crate::placard::{Letters, MARK, Style};

use self::raster::{drawn, mark};
use self::type_case::TypeCase;
use super::site::{Order, SiteError, read};

/// The fonts and the mark of a publication.
pub(super) struct Studio {
    types: TypeCase,
    mark: Option<Pixmap>,
}

impl Studio {
    /// That of the publication in the folder `root`; `out` is where Trunk has put our fonts.
    pub(super) fn of(order: &Order, site: &Site, out: &Path, root: &Path) -> Result<Self, SiteError> {
        let types = TypeCase::of(order, out, root, &site.picture_fonts)?;
        // The publication’s own mark; ours would say nothing of it.
        let file = site.icon.as_ref().or(site.logo.as_ref()).map(|name| root.join(name));
        let mark = file.map(|file| {
            let broken = |reason| SiteError::Undrawn { file: file.display().to_string(), reason };
            mark(&read(&file)?, MARK.into()).map_err(broken)
        });
        Ok(Self { types, mark: mark.transpose()? })
    }

    /// Whether the publication has a mark.
    pub(super) fn has_mark(&self) -> bool {
        self.mark.is_some()
    }

    /// An SVG as a PNG file, with the mark at its place.
    pub(super) fn draw(&self, svg: &str, mark: (i32, i32)) -> Result<Vec<u8>, String> {
        drawn(svg, &self.types, self.mark.as_ref().map(|picture| (picture, mark)))
    }
}

impl Letters for Studio {
    fn have(&self, text: &str) -> bool {
        self.types.have(text)
    }

    fn width(&self, text: &str, style: Style) -> f32 {
        self.types.width(text, style)
    }
}
