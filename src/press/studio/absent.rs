//! No [`Studio`]: this program was built without what draws placards, the feature `placards`.

use std::path::Path;

use crate::copydesk::Site;
use crate::placard::{Letters, Style};

use super::site::{Order, SiteError};

/// There is none.
pub(super) enum Studio {}

impl Studio {
    /// Says that there is none.
    pub(super) fn of(_: &Order, _: &Site, _: &Path, _: &Path) -> Result<Self, SiteError> {
        Err(SiteError::NoStudio)
    }

    pub(super) fn has_mark(&self) -> bool {
        match *self {}
    }

    pub(super) fn draw(&self, _: &str, _: (i32, i32)) -> Result<Vec<u8>, String> {
        match *self {}
    }
}

impl Letters for Studio {
    fn have(&self, _: &str) -> bool {
        match *self {}
    }

    fn width(&self, _: &str, _: Style) -> f32 {
        match *self {}
    }
}
