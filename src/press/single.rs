//! [`single`]: an article of a publication, or one that a reader exported, as one HTML file.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use crate::article::{Article, Block};
use crate::copydesk::Site;
use crate::page::picture_address;
use crate::printing::{self, Kit, START, Single, TIGHTLY, inert, linked, packed, rows};
use crate::reading::elements::ARTICLE;
use crate::wording::Wording;

use super::cuttings::cuttings;
use super::document::social;
use super::faces::at_hand;
use super::notices::kept_mark;
use super::output::Output;
use super::pictures::inlined;
use super::policy::Mode;
use super::program::find_program;
use super::publication::Place;
use super::site::{ICON, Order, SiteError, files_in, read};
use super::structured::structured_data;
use super::styles::{Sheet, site_sheet};
use super::supply::Supply;
use super::wordings::words_scripts;
use super::{Plate, PressError, render};

/// What the reader prefers, before the first paint.
const THEME: &str = include_str!("theme.js");

/// Gathers the styles, the fonts and the program; those that Trunk built are in `site`. Nothing is written there.
/// A publication’s own colors, typefaces and style sheet come along.
///
/// # Errors
/// When a file is missing or cannot be read.
pub fn gather(supply: Supply, site: &Path, publication: Option<&(Place, Site)>) -> Result<Kit, SiteError> {
    let output = match &supply {
        Supply::Trunk { .. } => Output::folder(site),
        Supply::Carried(_) => Output::memory(),
    };
    // For readers the program was given short names when the site was built.
    let order = Order { supply, mode: Mode::Serve };
    let program = find_program(&order, &output, "newsreader")?;
    let styles = match publication {
        Some((place, site)) => site_sheet(&order, &place.root, site)?.0,
        None => order.sheet("main.css", "broadsheet")?,
    };
    let plain = order.sheet("noscript.css", "plain")?;
    let glue = order.program_file(&output, &program.glue)?;
    let wasm = order.program_file(&output, &program.wasm)?;
    kit(&order, (&styles, &plain), (&glue, &wasm), TIGHTLY)
}

/// The same from parts that are at hand: the style sheets, the glue and the program, packed at a level.
pub(super) fn kit(
    order: &Order,
    (styles, plain): (&Sheet, &Sheet),
    (glue, wasm): (&[u8], &[u8]),
    level: u8,
) -> Result<Kit, SiteError> {
    let tables = words_scripts().map_err(PressError::Data)?;
    let tables: Vec<String> =
        tables.iter().map(|table| format!("\"{}\":{}", table.lang, table.table)).collect();
    let fonts = fonts(&order.supply)?;
    Ok(Kit {
        styles: at_hand(&styles.text),
        plain: plain.text.clone(),
        theme: THEME.to_owned(),
        // The glue ends without a semicolon, and would call what follows.
        start: format!("{};\n{START}", String::from_utf8_lossy(glue).trim_end()),
        program: packed(wasm, level),
        words: packed(format!("{{{}}}", tables.join(",")).as_bytes(), level),
        icon: BASE64_STANDARD.encode(ICON),
        fonts: fonts.into_iter().map(|(name, bytes)| (name, BASE64_STANDARD.encode(bytes))).collect(),
    })
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

/// An article as one file. `pictures` are those of its folder, by name; one that is missing shows what it says. `mark` says
/// how its publication keeps it from readers.
///
/// # Errors
/// When the renderer's runtime does not start or the data has no JSON form.
pub fn single(
    plate: &Plate,
    article: &Article,
    (pictures, mark): (&BTreeMap<String, Vec<u8>>, Option<&str>),
    kit: &Kit,
) -> Result<String, PressError> {
    let file = format!("{}.html", article.slug);
    // The other pages of the site are not beside it, wherever it goes.
    let plate = Plate {
        links: Vec::new(),
        more: false,
        pages: Vec::new(),
        nameplate: Vec::new(),
        feeds: false,
        ..plate.clone()
    };
    let home = plate.base_url.clone().unwrap_or_else(|| format!("#{ARTICLE}"));
    let bundle = linked(article);
    let texts = cuttings(&plate, article, &bundle, &file)?.json;
    let data = rows(&bundle)?.to_string();
    let mut body =
        with_pictures(render(&plate, article, &file, &home, bundle, Default::default())?, article, pictures);
    if let Some(mark) = mark {
        body.push_str(&kept_mark(mark, Wording::of(&article.lang)));
    }
    let structured = serde_json::to_string(&structured_data(&plate, article, &file))?;
    let mut head = String::new();
    social(&mut head, &plate, article, &file, None);
    // Writing to a string cannot fail.
    let _ = writeln!(head, "<script type=\"application/ld+json\">{}</script>", inert(&structured));
    Ok(printing::single(
        kit,
        &Single {
            wording: Wording::of(&article.lang),
            title: &format!("{} – {}", article.headline, plate.name),
            description: article.dek.as_deref(),
            head: &head,
            body: &body,
            data: &data,
            texts: &texts,
            article,
            publisher: None,
        },
    ))
}

/// The body with its pictures inside.
fn with_pictures(mut body: String, article: &Article, pictures: &BTreeMap<String, Vec<u8>>) -> String {
    for block in &article.body {
        if let Block::Picture { picture, .. } = block {
            let address = picture_address(&article.slug, &picture.file);
            let bytes = pictures.get(&picture.file);
            let data = bytes.map_or_else(|| "data:,".to_owned(), |bytes| inlined(&picture.file, bytes));
            body = body.replace(&format!("src=\"{address}\""), &format!("src=\"{data}\""));
        }
    }
    body
}
