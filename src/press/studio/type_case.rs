//! [`TypeCase`]: the fonts that placards are drawn with, ours and those that the publication names.
//!
//! Those of the system are not looked at: the same files make the same pictures on every machine.

use std::path::Path;
use std::sync::Arc;

use harfrust::{FontRef, ShapeOptions, ShaperData, ShaperInstance, Tag, UnicodeBuffer, Variation};
use resvg::usvg::fontdb::{Database, ID, Source};
use resvg::usvg::{Font, FontFamily, FontResolver};
use skrifa::MetadataProvider as _;

use crate::placard::{Face, Letters, STRONG, Style};
use crate::press::site::{Order, SiteError, files_in, read};
use crate::press::supply::Supply;

/// How a packed font begins.
const PACKED: &[u8] = b"wOF2";
/// Our fonts for placards, by how their files begin, those with the most frequent letters first.
const OURS: [(Face, &str); 8] = [
    (Face::Serif, "newsreader-normal-core"),
    (Face::Serif, "newsreader-normal-latin"),
    (Face::Serif, "newsreader-normal-readings"),
    (Face::Serif, "newsreader-normal-extended"),
    (Face::Sans, "libre-franklin-normal-core"),
    (Face::Sans, "libre-franklin-normal-latin"),
    (Face::Sans, "libre-franklin-normal-readings"),
    (Face::Sans, "libre-franklin-normal-extended"),
];

/// One font.
struct Type {
    id: ID,
    /// The typeface of the page that it is of; none for one of the publication’s.
    face: Option<Face>,
    /// Whether it is for what stands out. Ours, which can be any weight, are there twice: what looks for another font
    /// for a letter knows the first one and nothing else.
    strong: bool,
    data: Arc<Vec<u8>>,
    /// Its place in a file of several.
    index: u32,
    /// The letters that it has, in order.
    letters: Vec<u32>,
    shaper: ShaperData,
    units: f32,
}

/// Fonts, and which letters they have.
pub(super) struct TypeCase {
    types: Arc<[Type]>,
    database: Arc<Database>,
}

impl TypeCase {
    /// Ours, and the files that a publication names, which are in its folder `root`.
    pub(super) fn of(order: &Order, out: &Path, root: &Path, own: &[String]) -> Result<Self, SiteError> {
        let mut database = Database::new();
        let mut types = Vec::new();
        for (face, stem) in OURS {
            if let Some(bytes) = carried(order, out, stem)? {
                for strong in [false, true] {
                    types.push(type_of(&mut database, Some((face, strong)), &bytes, Path::new(stem))?);
                }
            }
        }
        for name in own {
            let path = root.join(name);
            types.push(type_of(&mut database, None, &read(&path)?, &path)?);
        }
        Ok(Self { types: types.into(), database: Arc::new(database) })
    }

    pub(super) fn database(&self) -> Arc<Database> {
        self.database.clone()
    }

    /// How the drawing of an SVG finds fonts here.
    pub(super) fn resolver(&self) -> FontResolver<'static> {
        let (types, others) = (self.types.clone(), self.types.clone());
        FontResolver {
            select_font: Box::new(move |font, _| {
                in_turn(&types, Some(face_of(font)), font.weight() >= STRONG).next().map(|one| one.id)
            }),
            select_fallback: Box::new(move |letter, used, _| {
                let first = used.first().and_then(|id| others.iter().find(|one| one.id == *id));
                let free = |one: &&Type| !used.contains(&one.id) && one.has(letter);
                in_turn(&others, first.and_then(|one| one.face), first.is_some_and(|one| one.strong))
                    .find(free)
                    .map(|one| one.id)
            }),
        }
    }
}

impl Letters for TypeCase {
    fn have(&self, text: &str) -> bool {
        text.chars().all(|letter| is_unseen(letter) || self.types.iter().any(|one| one.has(letter)))
    }

    fn width(&self, text: &str, style: Style) -> f32 {
        let type_for = |letter: char| {
            in_turn(&self.types, Some(style.face), style.is_strong()).position(|one| one.has(letter))
        };
        let mut width = 0.0;
        let (mut from, mut current) = (0, None);
        for (at, letter) in text.char_indices() {
            // What has no look of its own stays with the letters before it.
            let place = if is_unseen(letter) { current } else { type_for(letter).or(current) };
            if place != current {
                width += self.run(text.get(from..at).unwrap_or_default(), current, style);
                (from, current) = (at, place);
            }
        }
        width + self.run(text.get(from..).unwrap_or_default(), current, style)
    }
}

impl TypeCase {
    /// The width of letters that one font has.
    fn run(&self, text: &str, place: Option<usize>, style: Style) -> f32 {
        let one = in_turn(&self.types, Some(style.face), style.is_strong()).nth(place.unwrap_or_default());
        one.filter(|_| !text.is_empty()).map_or(0.0, |one| one.width(text, style.weight))
    }
}

impl Type {
    fn has(&self, letter: char) -> bool {
        self.letters.binary_search(&letter.into()).is_ok()
    }

    fn width(&self, text: &str, weight: u16) -> f32 {
        let Ok(font) = FontRef::from_index(&self.data, self.index) else { return 0.0 };
        let weight = Variation { tag: Tag::new(b"wght"), value: weight.into() };
        let instance = ShaperInstance::from_variations(&font, [weight]);
        let shaper = self.shaper.shaper(&font).instance(Some(&instance)).build();
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let glyphs = shaper.shape(buffer, ShapeOptions::default());
        let advance: i64 = glyphs.glyph_positions().iter().map(|glyph| i64::from(glyph.x_advance)).sum();
        advance as f32 / self.units
    }
}

/// Fonts in the order in which letters are looked for: those of the typeface, the publication’s, the other ones; of each
/// kind those first that are as strong as wanted.
fn in_turn(types: &[Type], face: Option<Face>, strong: bool) -> impl Iterator<Item = &Type> {
    let rank = move |one: &Type| {
        let kind = match one.face {
            own if own == face => 0,
            None => 2,
            Some(_) => 4,
        };
        kind + usize::from(one.strong != strong)
    };
    (0..6).flat_map(move |turn| types.iter().filter(move |one| rank(one) == turn))
}

fn face_of(font: &Font) -> Face {
    let sans = |family: &FontFamily| matches!(family, FontFamily::Named(name) if name == Face::Sans.family());
    if font.families().iter().any(sans) { Face::Sans } else { Face::Serif }
}

/// Whether a character needs no glyph: spaces, and signs that only guide how others are set.
fn is_unseen(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(letter, '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// One of our fonts. Trunk has put them where the pages go.
fn carried(order: &Order, out: &Path, stem: &str) -> Result<Option<Vec<u8>>, SiteError> {
    match &order.supply {
        Supply::Carried(carried) => {
            let found = carried.fonts.iter().find(|(name, _)| name.starts_with(stem));
            Ok(found.map(|(_, bytes)| bytes.to_vec()))
        }
        Supply::Trunk { .. } => {
            let found = files_in(&out.join("fonts"))?.into_iter().find(|(name, _)| name.starts_with(stem));
            found.map(|(_, path)| read(&path)).transpose()
        }
    }
}

/// A font file, read.
fn type_of(
    database: &mut Database,
    ours: Option<(Face, bool)>,
    bytes: &[u8],
    path: &Path,
) -> Result<Type, SiteError> {
    let broken = |reason: String| SiteError::BrokenFont { path: path.to_owned(), reason };
    let bytes = match bytes.strip_prefix(PACKED) {
        Some(_) => wuff::decompress_woff2(bytes).map_err(|error| broken(format!("{error:?}")))?,
        None => bytes.to_vec(),
    };
    let data = Arc::new(bytes);
    let ids = database.load_font_source(Source::Binary(data.clone()));
    // Of a file of several fonts the first one counts, as in a browser.
    let Some(id) = ids.first().copied() else { return Err(broken("it holds no font".to_owned())) };
    let (index, weight) = database.face(id).map_or((0, 400), |face| (face.index, face.weight.0));
    let (face, strong) = ours.map_or((None, weight >= STRONG), |(face, strong)| (Some(face), strong));
    let font = FontRef::from_index(&data, index).map_err(|error| broken(error.to_string()))?;
    let letters: Vec<u32> = {
        let font = skrifa::FontRef::from_index(&data, index).map_err(|error| broken(error.to_string()))?;
        let mut letters: Vec<u32> = font.charmap().mappings().map(|(letter, _)| letter).collect();
        letters.sort_unstable();
        letters.dedup();
        letters
    };
    let shaper = ShaperData::new(&font);
    let units = shaper.shaper(&font).build().units_per_em() as f32;
    Ok(Type { id, face, strong, data, index, letters, shaper, units: units.max(1.0) })
}
