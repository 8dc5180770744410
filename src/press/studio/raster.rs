//! A drawing as pixels: an SVG of ours, with a mark on it, as a PNG file.

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::{FilterQuality, Pixmap, PixmapPaint, PremultipliedColorU8, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

use super::type_case::TypeCase;

/// Draws an SVG. `mark` stands with its upper left corner at a place.
pub(super) fn drawn(
    svg: &str,
    types: &TypeCase,
    mark: Option<(&Pixmap, (i32, i32))>,
) -> Result<Vec<u8>, String> {
    let options = Options {
        font_resolver: types.resolver(),
        fontdb: types.database(),
        image_href_resolver: nothing_else(),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).map_err(|error| error.to_string())?;
    let size = tree.size().to_int_size();
    let mut sheet = Pixmap::new(size.width(), size.height()).ok_or("it has no size")?;
    resvg::render(&tree, Transform::identity(), &mut sheet.as_mut());
    if let Some((mark, (x, y))) = mark {
        sheet.draw_pixmap(x, y, mark.as_ref(), &PixmapPaint::default(), Transform::identity(), None);
    }
    encoded(&sheet).map_err(|error| error.to_string())
}

/// A picture file of a publication, an SVG or a PNG, that fills a square of `side` pixels or fits into it.
pub(super) fn mark(bytes: &[u8], side: u32) -> Result<Pixmap, String> {
    let mut out = Pixmap::new(side, side).ok_or("it has no size")?;
    let fitting = |width: f32, height: f32| {
        let side = side as f32;
        let scale = side / width.max(height);
        let (left, top) = ((side - width * scale) / 2.0, (side - height * scale) / 2.0);
        Transform::from_row(scale, 0.0, 0.0, scale, left, top)
    };
    if bytes.starts_with(b"\x89PNG") {
        let mut picture = Pixmap::decode_png(bytes).map_err(|error| error.to_string())?;
        // By halves, because one large step would leave most of its pixels out.
        while picture.width().max(picture.height()) > 2 * side {
            let half = Pixmap::new(picture.width().div_ceil(2), picture.height().div_ceil(2));
            let mut half = half.ok_or("it has no size")?;
            half.draw_pixmap(0, 0, picture.as_ref(), &smooth(), Transform::from_scale(0.5, 0.5), None);
            picture = half;
        }
        let place = fitting(picture.width() as f32, picture.height() as f32);
        out.draw_pixmap(0, 0, picture.as_ref(), &smooth(), place, None);
        return Ok(out);
    }
    let options = Options { image_href_resolver: nothing_else(), ..Options::default() };
    let tree = Tree::from_data(bytes, &options).map_err(|error| error.to_string())?;
    resvg::render(&tree, fitting(tree.size().width(), tree.size().height()), &mut out.as_mut());
    Ok(out)
}

fn smooth() -> PixmapPaint {
    PixmapPaint { quality: FilterQuality::Bilinear, ..PixmapPaint::default() }
}

/// A drawing that names files or addresses gets none of them.
fn nothing_else() -> ImageHrefResolver<'static> {
    ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) }
}

/// A PNG file. Nearly every sheet has few colors, the steps between ink and paper among them: as a list of colors it is a
/// third as large.
fn encoded(sheet: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, sheet.width(), sheet.height());
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Fast);
    match by_color(sheet.pixels()) {
        Some((colors, pixels)) => {
            encoder.set_color(ColorType::Indexed);
            encoder.set_palette(colors);
            // Neighbors in the list are no neighbors in color.
            encoder.set_filter(Filter::Up);
            encoder.write_header()?.write_image_data(&pixels)?;
        }
        None => {
            encoder.set_color(ColorType::Rgb);
            let pixels = sheet.pixels().iter();
            let pixels: Vec<u8> = pixels.flat_map(|one| [one.red(), one.green(), one.blue()]).collect();
            encoder.write_header()?.write_image_data(&pixels)?;
        }
    }
    Ok(file)
}

/// The colors of pixels, each a little rounded, and for each pixel its place among them; `None` when there are too many.
fn by_color(pixels: &[PremultipliedColorU8]) -> Option<(Vec<u8>, Vec<u8>)> {
    /// Not seen yet.
    const NONE: u16 = u16::MAX;
    let mut places = vec![NONE; 1 << 15];
    let mut colors = Vec::new();
    let mut out = Vec::with_capacity(pixels.len());
    let mut last = None;
    for pixel in pixels {
        // Most are like the one before.
        if let Some((_, place)) = last.filter(|(one, _)| one == pixel) {
            out.push(place);
            continue;
        }
        let rgb = [pixel.red(), pixel.green(), pixel.blue()];
        let rounded = rgb.iter().fold(0_usize, |all, part| all << 5 | usize::from(part >> 3));
        let place = places.get_mut(rounded)?;
        if *place == NONE {
            *place = u16::try_from(colors.len() / 3).ok()?;
            colors.extend(rgb);
        }
        let place = u8::try_from(*place).ok()?;
        out.push(place);
        last = Some((*pixel, place));
    }
    Some((colors, out))
}
