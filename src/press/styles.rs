//! The style sheets: `styles/` bundled into one file.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::path::Path;

use lightningcss::bundler::{Bundler, FileProvider, SourceProvider};
use lightningcss::stylesheet::{ParserOptions, PrinterOptions};
use lightningcss::traits::Parse as _;
use lightningcss::values::color::{CssColor, RGBA};
use thiserror::Error;

use crate::copydesk::Site;

use super::faces::Faces;
use super::site::Order;
use super::supply::{Sheets, Supply};

/// A style sheet ready for a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its file name, which changes with its text.
    pub file: String,
    /// Its text.
    pub text: String,
}

/// Why the styles could not be bundled. The message names file and line.
#[derive(Debug, Error)]
#[error("the styles could not be bundled: {0}")]
pub struct StylesError(String);

/// The style sheet at `entry` with everything it imports, minified, named after `stem`.
///
/// # Errors
/// When a file is missing or is no CSS.
pub fn bundle(entry: &Path, stem: &str) -> Result<Sheet, StylesError> {
    Ok(named(stem, bundled(&FileProvider::new(), entry)?))
}

/// A style sheet with everything it imports, minified.
fn bundled<P>(files: &P, entry: &Path) -> Result<String, StylesError>
where
    P: SourceProvider,
    P::Error: 'static,
{
    let mut bundler = Bundler::new(files, None, ParserOptions::default());
    let sheet = bundler.bundle(entry).map_err(|error| StylesError(error.to_string()))?;
    let options = PrinterOptions { minify: true, ..PrinterOptions::default() };
    Ok(sheet.to_css(options).map_err(|error| StylesError(error.to_string()))?.code)
}

fn named(stem: &str, text: String) -> Sheet {
    let file = format!("{stem}-{}.css", fingerprint(text.as_bytes()));
    Sheet { file, text }
}

impl Order {
    /// A style sheet of the supply with everything it imports.
    pub(super) fn sheet(&self, entry: &str, stem: &str) -> Result<Sheet, StylesError> {
        Ok(named(stem, self.sheet_text(entry)?))
    }

    /// A file of the styles as it is.
    fn file(&self, name: &str) -> Result<Cow<'static, str>, StylesError> {
        let missing = |reason: String| StylesError(format!("{name}: {reason}"));
        match &self.supply {
            Supply::Trunk { styles } => {
                let text = std::fs::read_to_string(styles.join(name));
                Ok(Cow::Owned(text.map_err(|error| missing(error.to_string()))?))
            }
            Supply::Carried(carried) => {
                let found = carried.styles.iter().find(|(file, _)| *file == name);
                found
                    .map(|(_, text)| Cow::Borrowed(*text))
                    .ok_or_else(|| missing("it is not there".to_owned()))
            }
        }
    }

    fn sheet_text(&self, entry: &str) -> Result<String, StylesError> {
        match &self.supply {
            Supply::Trunk { styles } => bundled(&FileProvider::new(), &styles.join(entry)),
            Supply::Carried(carried) => {
                let bundle = || bundled(&Sheets(&carried.styles), Path::new(entry));
                carried.bundles.get_or_make(entry, bundle)
            }
        }
    }
}

/// The style sheet of every page: ours, the publication's colors and typefaces in the place of ours, and its own sheet
/// after everything; and the bundled typefaces that are left.
pub(super) fn site_sheet(order: &Order, root: &Path, site: &Site) -> Result<(Sheet, Faces), StylesError> {
    let mut text = order.sheet_text("main.css")?;
    let tokens = color_tokens(order, site)?;
    // In the layer of ours, so that what a reader prefers still wins.
    if !tokens.is_empty() {
        let _ = write!(text, "@layer tokens{{:root{{{tokens}}}}}");
    }
    for (name, families) in &site.fonts {
        let families: String = families.iter().map(|family| format!("\"{family}\",")).collect();
        let generic = if *name == "serif" { "serif" } else { "system-ui,sans-serif" };
        let _ =
            write!(text, "@layer tokens{{:root,[lang]{{--{name}:{families}var(--local-{name}),{generic}}}}}");
    }
    let own =
        site.stylesheet.as_ref().map(|own| bundled(&FileProvider::new(), &root.join(own))).transpose()?;
    let own = own.unwrap_or_default();
    let faces = Faces::of(&text, &|token| {
        site.fonts.iter().any(|(name, _)| *name == token) || own.contains(&format!("--{token}:"))
    });
    text += &own;
    Ok((named("broadsheet", text), faces))
}

/// The colors of a publication as declarations. A color for the day alone leaves the night as it is.
fn color_tokens(order: &Order, site: &Site) -> Result<String, StylesError> {
    let color = |(name, day, night): &(&str, String, Option<String>)| {
        let night = match night {
            Some(night) => night.clone(),
            None => our_color(&order.file("tokens.css")?, name)?.1.to_owned(),
        };
        Ok(format!("--{name}:light-dark({day},{night});"))
    };
    site.colors.iter().map(color).collect()
}

/// A color of ours by day and at night, as our tokens have it.
fn our_color<'a>(tokens: &'a str, name: &str) -> Result<(&'a str, &'a str), StylesError> {
    let both = || {
        let (_, rest) = tokens.split_once(&format!("--{name}: light-dark("))?;
        rest.split_once(')')?.0.split_once(", ")
    };
    both().ok_or_else(|| StylesError(format!("there is no color “{name}” in tokens.css")))
}

/// A color by day as `#rrggbb`: that of the publication, else ours.
pub(super) fn day_color(order: &Order, site: &Site, name: &str) -> Result<String, StylesError> {
    let tokens = order.file("tokens.css")?;
    let own = site.colors.iter().find(|(own, ..)| *own == name).map(|(_, day, _)| day.as_str());
    let color = match own {
        Some(own) => own,
        None => our_color(&tokens, name)?.0,
    };
    let parsed = CssColor::parse_string(color).ok().and_then(|color| color.to_rgb().ok());
    match parsed {
        Some(CssColor::RGBA(RGBA { red, green, blue, .. })) => Ok(format!("#{red:02x}{green:02x}{blue:02x}")),
        _ => Err(StylesError(format!("“{color}” is not a color that can be drawn"))),
    }
}

/// The style sheet of cards, in the publication's colors.
pub(super) fn card_sheet(order: &Order, site: &Site) -> Result<Sheet, StylesError> {
    let mut text = order.sheet_text("card.css")?;
    let tokens = color_tokens(order, site)?;
    if !tokens.is_empty() {
        // Writing to a string cannot fail.
        let _ = write!(text, ":root{{{tokens}}}");
    }
    Ok(named("card", text))
}

/// A short name for a text, for file names that change when it does (FNV-1a, 64 bits).
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> String {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn the_fingerprint_is_the_published_one() {
        // Test vector of the FNV reference: FNV-1a of "foobar".
        assert_eq!(fingerprint(b"foobar"), "85944171f73967e8");
    }
}
