//! The way of an article's pictures into the site: each file as it is, and photographs in smaller sizes too, so that a
//! phone does not load what fills a large screen.
//!
//! Which sizes a picture should have follows from its width alone ([`widths`]); which it has, from what the printing
//! wrote. A page names no other, so it never names a file that is not there.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use crate::article::{Article, Block, Id};
use crate::page::{SmallerPicture, SmallerPictures, picture_path};

use super::drawn::{Key, print_of};
use super::policy::Mode;
use super::scaler::{Scaling, scaled};
use super::site::{Printer, SiteError, read};

/// The usual widths in pixels: a phone, a phone with a dense screen or the column of the text, the same on a dense screen.
const STEPS: [u32; 3] = [480, 960, 1600];

/// The pictures that could not be made smaller: `article/file`, and what is wrong with it.
#[derive(Debug, Default)]
pub(super) struct Unscaled {
    all: Mutex<BTreeMap<String, String>>,
    scaling: Scaling,
}

impl Unscaled {
    fn add(&self, picture: String, reason: String) {
        self.all.lock().unwrap_or_else(PoisonError::into_inner).insert(picture, reason);
    }

    /// All of them.
    pub(super) fn into_all(self) -> BTreeMap<String, String> {
        self.all.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The widths that a picture of so many pixels is also made in, narrowest first: each usual one that is a fifth narrower
/// than the next, and the widest that a page has use for. None for one that is small already.
fn widths(width: u32) -> Vec<u32> {
    let [narrowest, .., widest] = STEPS;
    let top = width.min(widest);
    let is_narrower = |step: u32| u64::from(top) * 5 >= u64::from(step) * 6;
    if !is_narrower(narrowest) {
        return Vec::new();
    }
    STEPS.into_iter().filter(|step| is_narrower(*step)).chain([top]).collect()
}

/// Whether a file may have smaller sizes: an animation would lose its movement, and a drawing fits every screen.
fn is_scalable(file: &str) -> bool {
    let end = file.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
    matches!(end.as_deref(), Some("jpg" | "jpeg" | "png" | "webp"))
}

/// Where a smaller size is: in a folder, so that no file of the editor has the same name. Like the file itself it stays
/// where it is when the picture is another one, for pages that somebody still has open or keeps.
fn smaller_path(slug: &Id, file: &str, width: u32) -> String {
    format!("pictures/{slug}/{width}/{file}.webp")
}

impl Printer<'_> {
    /// Brings the pictures of an article into the site from its folder, and answers their smaller sizes. These are made
    /// again only when a file is different; while the article is written they are not made.
    pub(super) fn pictures(&self, article: &Article, folder: &Path) -> Result<SmallerPictures, SiteError> {
        let (mut smaller, mut seen) = (SmallerPictures::new(), BTreeSet::new());
        for block in &article.body {
            let Block::Picture { picture, .. } = block else { continue };
            let file = &picture.file;
            if !seen.insert(file) {
                continue;
            }
            let bytes = read(&folder.join(file))?;
            let path = picture_path(&article.slug, file);
            let width = picture.size.filter(|_| self.dressing.mode == Mode::Release && is_scalable(file));
            let wanted = width.map(|size| widths(size.width)).unwrap_or_default();
            if wanted.is_empty() {
                self.output.write(&path, &bytes)?;
                continue;
            }
            let print = print_of(&bytes);
            let key = Key::of("picture").with(&path).with(&print).with(&wanted);
            self.output.draw(key, || match scaled(&bytes, &wanted, &self.unscaled.scaling) {
                // With the file itself, so that the key is also known of a picture that needs no smaller sizes.
                Ok(sizes) => Ok(sizes
                    .into_iter()
                    .map(|(width, webp)| (smaller_path(&article.slug, file, width), webp))
                    .chain([(path.clone(), bytes.clone())])
                    .collect()),
                Err(reason) => {
                    self.unscaled.add(format!("{}/{file}", article.slug), reason);
                    Ok(Vec::new())
                }
            })?;
            // What is drawn from nothing is drawn again, so a broken file is warned of at every printing.
            if !self.output.has(&path) {
                self.output.write(&path, &bytes)?;
            }
            let made = wanted
                .into_iter()
                .map(|width| SmallerPicture { width, src: smaller_path(&article.slug, file, width) });
            let made: Vec<_> = made.filter(|one| self.output.has(&one.src)).collect();
            if !made.is_empty() {
                smaller.insert(file.clone(), made);
            }
        }
        Ok(smaller)
    }
}

#[cfg(test)]
mod tests {
    use super::{is_scalable, widths};

    #[test]
    fn a_picture_has_the_sizes_that_save_something() {
        assert!(widths(0).is_empty());
        assert!(widths(575).is_empty());
        assert_eq!(widths(576), [480, 576]);
        assert_eq!(widths(1151), [480, 1151]);
        assert_eq!(widths(1152), [480, 960, 1152]);
        assert_eq!(widths(1600), [480, 960, 1600]);
        assert_eq!(widths(4000), [480, 960, 1600]);
        assert_eq!(widths(u32::MAX), [480, 960, 1600]);
    }

    #[test]
    fn photographs_are_scaled_and_no_drawings() {
        assert!(["a.jpg", "a.JPEG", "a b.png", "a.webp"].into_iter().all(is_scalable));
        assert!(["a.gif", "a.svg", "a.avif", "jpg"].into_iter().all(|file| !is_scalable(file)));
    }
}
