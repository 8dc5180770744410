//! [`single`]: an article as one HTML file, with text, data, styles, fonts and program inside.
//!
//! It opens from a disk, a mail or any host and does what the reading room does; without scripts it is a page to
//! read. Its policy lets nothing through but the scripts and styles inside, by their hashes, and makes no exception
//! for Trusted Types. What the program only sometimes asks for is packed, and so is the program.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use miniz_oxide::deflate::compress_to_vec;
use sha2::{Digest as _, Sha256};

use crate::article::{Article, Block};
use crate::copydesk::Site;
use crate::page::picture_path;
use crate::reading::elements::{ARTICLE, BUNDLE};
use crate::wording::Wording;

use super::cuttings::cuttings;
use super::document::{begin, escape, inert, social};
use super::output::Output;
use super::pictures::inlined;
use super::policy::Mode;
use super::program::find_program;
use super::publication::Place;
use super::rows::rows;
use super::site::{Order, SiteError, files_in, read};
use super::structured::structured_data;
use super::styles::site_sheet;
use super::supply::Supply;
use super::wordings::words_scripts;
use super::{Plate, PressError, linked, render};

/// Starts the program from what is packed into the page.
const START: &str = include_str!("single.js");
/// What the reader prefers, before the first paint.
const THEME: &str = include_str!("theme.js");
/// How hard the program is packed: as much as it takes.
const LEVEL: u8 = 10;
/// The page's mark in tabs and bookmarks.
const ICON: &str = include_str!("icon.svg");

/// What every single page holds besides its article.
#[derive(Clone, Debug)]
pub struct Kit {
    styles: String,
    plain: String,
    glue: String,
    program: String,
    words: String,
    fonts: Vec<(String, Vec<u8>)>,
}

impl Kit {
    /// Gathers the styles, the fonts and the program; those that Trunk built are in `site`. Nothing is written there.
    /// A publication’s own colors, typefaces and style sheet come along.
    ///
    /// # Errors
    /// When a file is missing or cannot be read.
    pub fn gather(
        supply: Supply,
        site: &Path,
        publication: Option<&(Place, Site)>,
    ) -> Result<Self, SiteError> {
        let output = match &supply {
            Supply::Trunk { .. } => Output::folder(site),
            Supply::Carried(_) => Output::memory(),
        };
        // For readers the program was given short names when the site was built.
        let order = Order { supply, mode: Mode::Serve };
        let program = find_program(&order, &output, "newsreader")?;
        let glue = String::from_utf8_lossy(&order.program_file(&output, &program.glue)?).into_owned();
        let wasm = order.program_file(&output, &program.wasm)?;
        let tables = words_scripts().map_err(PressError::Data)?;
        let tables: Vec<String> =
            tables.iter().map(|table| format!("\"{}\":{}", table.lang, table.table)).collect();
        let styles = match publication {
            Some((place, site)) => site_sheet(&order, &place.root, site)?,
            None => order.sheet("main.css", "broadsheet")?,
        };
        Ok(Self {
            styles: styles.text,
            plain: order.sheet("noscript.css", "plain")?.text,
            glue,
            program: packed(&wasm),
            words: packed(format!("{{{}}}", tables.join(",")).as_bytes()),
            fonts: fonts(&order.supply)?,
        })
    }
}

/// The fonts by file name, in order.
fn fonts(supply: &Supply) -> Result<Vec<(String, Vec<u8>)>, SiteError> {
    let mut fonts: Vec<(String, Vec<u8>)> = match supply {
        Supply::Carried(carried) => {
            carried.fonts.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())).collect()
        }
        Supply::Trunk { styles } => {
            let files = files_in(&styles.join("fonts"))?.into_iter();
            files.map(|(name, path)| Ok((name, read(&path)?))).collect::<Result<_, SiteError>>()?
        }
    };
    fonts.retain(|(name, _)| name.ends_with(".woff2"));
    fonts.sort();
    Ok(fonts)
}

/// Bytes packed and in letters.
fn packed(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(compress_to_vec(bytes, LEVEL))
}

/// An article as one file. `pictures` are those of its folder, by name; one that is missing shows what it says.
///
/// # Errors
/// When the renderer's runtime does not start or the data has no JSON form.
pub fn single(
    plate: &Plate,
    article: &Article,
    pictures: &BTreeMap<String, Vec<u8>>,
    kit: &Kit,
) -> Result<String, PressError> {
    let file = format!("{}.html", article.slug);
    // The other pages of the site are not beside it, wherever it goes.
    let plate = Plate { links: Vec::new(), more: false, pages: Vec::new(), feeds: false, ..plate.clone() };
    let home = plate.base_url.clone().unwrap_or_else(|| format!("#{ARTICLE}"));
    let bundle = linked(article);
    let texts = cuttings(&plate, article, &bundle, &file)?.json;
    let data = rows(&bundle)?.to_string();
    let body = with_pictures(
        render(&plate, article, &file, &home, bundle, crate::page::Named::default())?,
        article,
        pictures,
    );
    let structured = serde_json::to_string(&structured_data(&plate, article, &file))?;
    let styles = with_fonts(&kit.styles, &kit.fonts, &body);
    // The glue ends without a semicolon, and would call what follows.
    let start = format!("{};\n{START}", kit.glue.trim_end());
    let policy = policy(&[THEME, &start], &[&styles, &kit.plain]);
    let wording = Wording::of(&article.lang);
    let mut page = String::with_capacity(body.len() + styles.len() + kit.program.len() + 65_536);
    let title = format!("{} – {}", article.headline, plate.name);
    begin(&mut page, wording, &policy, &title, article.dek.as_deref());
    social(&mut page, &plate, article, &file);
    let icon = BASE64_STANDARD.encode(ICON);
    let plain = &kit.plain;
    // Writing to a string cannot fail.
    let _ = write!(
        page,
        "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\" type=\"image/svg+xml\">\n\
         <style>{styles}</style>\n<style id=\"plain-styles\" media=\"not all\">{plain}</style>\n\
         <noscript><style>{plain}</style></noscript>\n<script>{THEME}</script>\n\
         <script type=\"application/ld+json\">{}</script>\n</head>\n<body>\n{body}\n",
        inert(&structured)
    );
    let _ = writeln!(page, "<script type=\"application/json\" id=\"{BUNDLE}\">{}</script>", inert(&data));
    for (id, text) in [("texts", &packed(texts.as_bytes())), ("words", &kit.words), ("program", &kit.program)]
    {
        let _ = writeln!(page, "<script type=\"text/plain\" id=\"packed-{id}\">{}</script>", escape(text));
    }
    let _ = write!(page, "<script>{start}</script>\n</body>\n</html>\n");
    Ok(page)
}

/// The body with its pictures inside.
fn with_pictures(mut body: String, article: &Article, pictures: &BTreeMap<String, Vec<u8>>) -> String {
    for block in &article.body {
        if let Block::Picture { picture, .. } = block {
            let address = escape(&picture_path(&article.slug, &picture.file));
            let bytes = pictures.get(&picture.file);
            let data = bytes.map_or_else(|| "data:,".to_owned(), |bytes| inlined(&picture.file, bytes));
            body = body.replace(&format!("src=\"{address}\""), &format!("src=\"{data}\""));
        }
    }
    body
}

/// The policy of the page: the scripts and styles inside, and nothing from anywhere.
fn policy(scripts: &[&str], styles: &[&str]) -> String {
    let hashes = |texts: &[&str]| {
        let one =
            |text: &&str| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text.as_bytes())));
        texts.iter().map(one).collect::<Vec<_>>().join(" ")
    };
    [
        "default-src 'none'",
        &format!("script-src {} 'wasm-unsafe-eval'", hashes(scripts)),
        &format!("style-src {}", hashes(styles)),
        "img-src data: blob:",
        "font-src data:",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ]
    .join("; ")
}

/// The styles with the fonts that the text needs inside, and without the others.
fn with_fonts(styles: &str, fonts: &[(String, Vec<u8>)], text: &str) -> String {
    let mut letters: Vec<char> = text.chars().filter(|c| !c.is_ascii()).collect();
    letters.sort_unstable();
    letters.dedup();
    let mut out = String::with_capacity(styles.len() + 300_000);
    let mut rest = styles;
    while let Some((before, face)) = rest.split_once("@font-face{") {
        out.push_str(before);
        let (face, after) = face.split_once('}').unwrap_or((face, ""));
        rest = after;
        let font = fonts.iter().find(|(name, _)| face.contains(name.as_str()));
        let Some((name, bytes)) = font else {
            let _ = write!(out, "@font-face{{{face}}}");
            continue;
        };
        if needs(face, &letters) {
            let address = face.find(name.as_str()).map(|at| face.get(..at).unwrap_or_default());
            let begin =
                address.map_or("", |before| before.rsplit_once(['(', '"']).map_or(before, |(_, path)| path));
            let data = format!("data:font/woff2;base64,{}", BASE64_STANDARD.encode(bytes));
            let _ = write!(out, "@font-face{{{}}}", face.replace(&format!("{begin}{name}"), &data));
        }
    }
    out.push_str(rest);
    out
}

/// Whether a face has ASCII, which every page has, or one of the letters. A face without a range has all.
fn needs(face: &str, letters: &[char]) -> bool {
    let Some((_, ranges)) = face.split_once("unicode-range:") else { return true };
    let ranges = ranges.split(';').next().unwrap_or_default();
    ranges.split(',').any(|range| {
        let range = range.trim().trim_start_matches(['U', 'u']).trim_start_matches('+');
        let (first, last) = range.split_once('-').unwrap_or((range, range));
        // A wildcard stands for every digit.
        let number = |text: &str, digit: &str| u32::from_str_radix(&text.replace('?', digit), 16).ok();
        let (Some(first), Some(last)) = (number(first, "0"), number(last, "f")) else { return true };
        first <= u32::from(b'a') || letters.iter().any(|c| (first..=last).contains(&u32::from(*c)))
    })
}

#[cfg(test)]
mod tests {
    use super::{needs, policy, with_fonts};

    #[test]
    fn the_hash_is_that_of_the_text() {
        // The SHA-256 of the empty text, as FIPS 180 test vectors have it.
        let policy = policy(&[""], &[]);
        assert!(policy.contains("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"), "{policy}");
        assert!(!policy.contains("unsafe-inline"));
    }

    #[test]
    fn only_fonts_that_the_text_needs_are_inside() {
        let styles = "a{b:c}@font-face{font-family:A;src:url(fonts/a.woff2)format(\"woff2\");unicode-range:U+??,U+2000-206F}\
                      @font-face{font-family:B;src:url(\"fonts/b.woff2\");unicode-range:U+100-130}@font-face{src:local(Arial)}d{e:f}";
        let fonts = [("a.woff2".to_owned(), b"A".to_vec()), ("b.woff2".to_owned(), b"B".to_vec())];
        let plain = with_fonts(styles, &fonts, "plain");
        assert!(plain.contains("url(data:font/woff2;base64,QQ==)") && !plain.contains("fonts/"), "{plain}");
        assert!(
            !plain.contains("Qg==") && plain.contains("local(Arial)") && plain.ends_with("d{e:f}"),
            "{plain}"
        );
        let marked = with_fonts(styles, &fonts, "Đ");
        assert!(marked.contains("url(\"data:font/woff2;base64,Qg==\")"), "{marked}");
        assert!(needs("src:x", &[]) && !needs("unicode-range:U+1E00-1EFF", &['x']));
    }
}
