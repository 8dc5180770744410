//! [`scaled`]: a picture in smaller sizes, as WebP.
//!
//! The picture is turned as the camera was held and keeps its color profile. The same bytes make the same files.

mod container;

use std::collections::HashSet;
use std::io::Cursor;
use std::sync::{Mutex, MutexGuard, PoisonError};

use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::imageops::{FilterType, resize};
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, Limits, RgbImage, RgbaImage};
use webp::{Encoder, WebPConfig};

use self::container::with_profile;

/// The most pixels that are decoded: what cameras have. A file of a few kilobytes can ask for all memory.
const MOST_PIXELS: u64 = 64_000_000;
/// The most bytes that a decoder may take.
const MOST_MEMORY: u64 = 640 * 1024 * 1024;
/// Pictures with more pixels are scaled one after another, so that not every core holds a large one.
const LARGE: u64 = 16_000_000;
/// The quality of a photograph, of 100.
const QUALITY: f32 = 80.0;
/// So many colors at most has a drawing, a chart or a screen, whose edges would blur.
const FEW_COLORS: usize = 256;
/// The longest side that WebP has.
const LONGEST: u32 = 16_383;

/// What the scaling of all pictures shares.
#[derive(Debug, Default)]
pub(super) struct Scaling {
    /// Held while a large picture is scaled.
    large: Mutex<()>,
}

impl Scaling {
    fn turn(&self, pixels: u64) -> Option<MutexGuard<'_, ()>> {
        (pixels > LARGE).then(|| self.large.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// A decoded picture.
enum Pixels {
    Solid(RgbImage),
    /// With parts that show what is behind it.
    Clear(RgbaImage),
}

/// A picture in each of `widths`, narrowest first; none where they would save nothing: it moves, it is packed better
/// already, or it is higher than the format allows. What is wrong with a file that cannot be read is the end of a sentence
/// that begins with its name.
pub(super) fn scaled(bytes: &[u8], widths: &[u32], scaling: &Scaling) -> Result<Vec<(u32, Vec<u8>)>, String> {
    let unread = |error: ImageError| format!("cannot be read: {error}");
    let format = image::guess_format(bytes).map_err(unread)?;
    let source = Cursor::new(bytes);
    match format {
        ImageFormat::Jpeg => {
            // The decoder fills what is missing with grey.
            if !is_whole_jpeg(bytes) {
                return Err("cannot be read: it is cut off".to_owned());
            }
            sizes(JpegDecoder::new(source).map_err(unread)?, bytes, widths, (false, scaling))
        }
        ImageFormat::Png => {
            let decoder = PngDecoder::new(source).map_err(unread)?;
            if decoder.is_apng().map_err(unread)? {
                return Ok(Vec::new());
            }
            sizes(decoder, bytes, widths, (true, scaling))
        }
        ImageFormat::WebP => {
            let decoder = WebPDecoder::new(source).map_err(unread)?;
            if decoder.has_animation() {
                return Ok(Vec::new());
            }
            sizes(decoder, bytes, widths, (true, scaling))
        }
        // A file with the ending of another format; browsers look at the bytes as well.
        _ => Ok(Vec::new()),
    }
}

/// Whether a JPEG has its end. What a camera puts behind it may be as long as the picture; a thumbnail, which has an end of
/// its own, stands near the beginning.
fn is_whole_jpeg(bytes: &[u8]) -> bool {
    memchr::memmem::rfind(bytes, b"\xff\xd9").is_some_and(|at| at >= bytes.len() / 2)
}

/// The sizes of a picture; `sharp` says that its format can be lossless.
fn sizes(
    mut decoder: impl ImageDecoder,
    bytes: &[u8],
    widths: &[u32],
    (sharp, scaling): (bool, &Scaling),
) -> Result<Vec<(u32, Vec<u8>)>, String> {
    let unread = |error: ImageError| format!("cannot be read: {error}");
    let (across, down) = decoder.dimensions();
    let pixels = u64::from(across) * u64::from(down);
    if pixels > MOST_PIXELS {
        let (found, most) = (pixels / 1_000_000, MOST_PIXELS / 1_000_000);
        return Err(format!("has {found} million pixels, and at most {most} million are made smaller"));
    }
    let _turn = scaling.turn(pixels);
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_MEMORY);
    decoder.set_limits(limits).map_err(unread)?;
    let profile = decoder.icc_profile().map_err(unread)?;
    if profile.as_deref().and_then(color_space) == Some(*b"CMYK") {
        return Err(
            "has the colors of a printing press (CMYK), which browsers show in different ways".to_owned()
        );
    }
    // A grey one would not fit pixels in three colors.
    let profile = profile.filter(|profile| color_space(profile) == Some(*b"RGB "));
    let held = decoder.orientation().map_err(unread)?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(unread)?;
    image.apply_orientation(held);
    let (across, down) = (image.width().max(1), image.height());
    let mut pixels = if image.color().has_alpha() {
        Pixels::Clear(in_front(image.into_rgba8()))
    } else {
        Pixels::Solid(image.into_rgb8())
    };
    let lossless = sharp && pixels.has_few_colors();
    let mut made = Vec::with_capacity(widths.len());
    for width in widths.iter().rev().copied() {
        // To the nearest pixel: the page has the place for the picture in the proportions of the file.
        let height = (u64::from(width) * u64::from(down) + u64::from(across) / 2) / u64::from(across);
        let Some(height) = u32::try_from(height).ok().filter(|height| *height <= LONGEST) else {
            return Ok(Vec::new());
        };
        // Each from the next larger one: several times as quick, and the same to the eye.
        pixels = pixels.resized(width, height.max(1));
        let file = with_profile(pixels.encoded(lossless)?, (width, height.max(1)), profile.as_deref());
        if made.is_empty() && file.len() >= bytes.len() {
            return Ok(Vec::new());
        }
        made.push((width, file));
    }
    made.reverse();
    Ok(made)
}

/// For which kind of colors a profile is.
fn color_space(profile: &[u8]) -> Option<[u8; 4]> {
    profile.get(16..20)?.try_into().ok()
}

/// The colors as much as they are seen. Else what is clear would color the edges of what is not when both become one pixel.
fn in_front(mut image: RgbaImage) -> RgbaImage {
    for pixel in image.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0;
        let part = |color: u8| ((u16::from(color) * u16::from(alpha) + 127) / 255) as u8;
        pixel.0 = [part(red), part(green), part(blue), alpha];
    }
    image
}

/// The reverse.
fn apart(mut image: RgbaImage) -> RgbaImage {
    for pixel in image.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0;
        let whole = |part: u8| match u16::from(alpha) {
            0 => 0,
            alpha => (u16::from(part) * 255 / alpha).min(255) as u8,
        };
        pixel.0 = [whole(red), whole(green), whole(blue), alpha];
    }
    image
}

impl Pixels {
    fn resized(&self, width: u32, height: u32) -> Self {
        match self {
            Self::Solid(image) if image.dimensions() == (width, height) => Self::Solid(image.clone()),
            Self::Solid(image) => Self::Solid(resize(image, width, height, FilterType::Lanczos3)),
            Self::Clear(image) if image.dimensions() == (width, height) => Self::Clear(image.clone()),
            Self::Clear(image) => Self::Clear(resize(image, width, height, FilterType::Lanczos3)),
        }
    }

    fn has_few_colors(&self) -> bool {
        match self {
            Self::Solid(image) => few(image.pixels().map(|pixel| pixel.0)),
            Self::Clear(image) => few(image.pixels().map(|pixel| pixel.0)),
        }
    }

    fn encoded(&self, lossless: bool) -> Result<Vec<u8>, String> {
        let unmade = |reason: String| format!("could not be written as WebP: {reason}");
        let mut config = WebPConfig::new().map_err(|()| unmade("no settings".to_owned()))?;
        config.lossless = lossless.into();
        config.quality = QUALITY;
        let file = match self {
            Self::Solid(image) => {
                Encoder::from_rgb(image, image.width(), image.height()).encode_advanced(&config)
            }
            Self::Clear(image) => {
                let image = apart(image.clone());
                Encoder::from_rgba(&image, image.width(), image.height()).encode_advanced(&config)
            }
        };
        file.map(|file| file.to_vec()).map_err(|error| unmade(format!("{error:?}")))
    }
}

fn few<const PARTS: usize>(colors: impl Iterator<Item = [u8; PARTS]>) -> bool {
    let mut seen = HashSet::new();
    let mut last = None;
    for color in colors {
        // Neighbors are mostly the same.
        if last.replace(color) != Some(color) {
            seen.insert(color);
            if seen.len() > FEW_COLORS {
                return false;
            }
        }
    }
    true
}
