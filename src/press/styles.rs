//! The style sheets: `styles/` bundled into one file.

use std::path::Path;

use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::stylesheet::{ParserOptions, PrinterOptions};
use thiserror::Error;

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
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let sheet = bundler.bundle(entry).map_err(|error| StylesError(error.to_string()))?;
    let options = PrinterOptions { minify: true, ..PrinterOptions::default() };
    let text = sheet.to_css(options).map_err(|error| StylesError(error.to_string()))?.code;
    let file = format!("{stem}-{}.css", fingerprint(text.as_bytes()));
    Ok(Sheet { file, text })
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
