//! The pictures of articles in smaller sizes: which there are, what the page says of them, when they are made.

use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use std::path::Path;

use image::codecs::png::PngEncoder;
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, Rgb, RgbImage, RgbaImage};

use crate::placards::{STORY, build, printed, publication, write};
use crate::site::{contents, page};

/// A picture with many colors, as a camera sees, and another one for each `seed`.
fn photograph(width: u32, height: u32, seed: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let noise =
            (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503 + seed)).wrapping_mul(97_531) >> 27;
        Rgb([(x / 8 + noise) as u8, (y / 3 + noise) as u8, ((x + y) / 16 + noise) as u8])
    })
}

fn file(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.into().write_to(&mut bytes, format).expect("it can be written");
    bytes.into_inner()
}

/// The story with pictures, each a file of its folder.
fn story(files: &[&str]) -> String {
    let picture = |file: &&str| format!("\n{{credit=\"Ana Mori\"}}\n![The bridge]({file})\n");
    format!("{STORY}{}", files.iter().map(picture).collect::<String>())
}

/// The widths that the page says a picture has, each with its file; nothing where it is only the file itself.
fn sizes(root: &Path, file: &str) -> Vec<(u32, String)> {
    let page = page(&root.join("dist"), "story.html");
    let frames = page.every(|one| one.has_class("picture-frame"));
    let address = format!("pictures/story/{}", file.replace(' ', "%20").replace(',', "%2C"));
    let of_it =
        |frame: &&&crate::html::Element| frame.tags("img")[0].get("src").as_deref() == Some(&*address);
    let frame = frames.iter().find(of_it).expect("the picture is on the page");
    let Some(source) = frame.tags("source").first().copied() else { return Vec::new() };
    assert_eq!(source.get("type").as_deref(), Some("image/webp"));
    assert!(source.get("sizes").is_some_and(|sizes| sizes.contains("100vw")));
    let set = source.get("srcset").expect("a source has files");
    let size = |one: &str| {
        let (src, width) = one.trim().split_once(' ').expect("a file and its width");
        let src = src.replace("%20", " ").replace("%2C", ",");
        (width.trim_end_matches('w').parse().expect("a number"), src)
    };
    set.split(',').map(size).collect()
}

fn widths(root: &Path, file: &str) -> Vec<u32> {
    sizes(root, file).into_iter().map(|(width, _)| width).collect()
}

fn opened(root: &Path, src: &str) -> DynamicImage {
    ImageReader::open(root.join("dist").join(src)).expect("it is there").decode().expect("it is a picture")
}

/// The pictures in the site.
fn in_site(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let folder = root.join("dist/pictures/story");
    let mut all = contents(&folder);
    for width in fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("an entry")) {
        if width.path().is_dir() {
            let files = contents(&width.path()).into_iter();
            all.extend(files.map(|(name, bytes)| (format!("{}/{name}", width.file_name().display()), bytes)));
        }
    }
    all
}

#[test]
fn a_photograph_has_sizes_for_smaller_screens() {
    let root = publication("smaller-sizes", "", &story(&["a bridge, 2.jpg"]));
    let original = file(photograph(1200, 300, 1), ImageFormat::Jpeg);
    write(&root, "articles/story/a bridge, 2.jpg", &original);
    let (_, lacking) = printed(&root);
    assert!(lacking.pictures.is_empty(), "{lacking:?}");
    let sizes = sizes(&root, "a bridge, 2.jpg");
    assert_eq!(sizes.iter().map(|(width, _)| *width).collect::<Vec<_>>(), [480, 960, 1200]);
    let mut before = 0;
    for (width, src) in &sizes {
        let picture = opened(&root, src);
        assert_eq!((picture.width(), picture.height()), (*width, width / 4), "{src}");
        let bytes = fs::read(root.join("dist").join(src)).expect("it is there").len();
        assert!(
            before < bytes && bytes < original.len(),
            "{src} has {bytes} bytes, the file {}",
            original.len()
        );
        before = bytes;
    }
    let page = page(&root.join("dist"), "story.html");
    let image = page.class("picture-frame").tags("img")[0].clone();
    assert_eq!(image.get("width").as_deref(), Some("1200"), "nothing moves when it comes");
    assert_eq!(image.get("height").as_deref(), Some("300"));
    assert_eq!(in_site(&root)["a bridge, 2.jpg"], original, "the file itself is there as well");
    let worker = fs::read_to_string(root.join("dist/offline.js")).expect("it is there");
    assert!(worker.contains("story.html") && !worker.contains(".webp"), "it is not kept beforehand");
}

#[test]
fn sizes_are_made_once_and_go_with_their_picture() {
    let root = publication("smaller-once", "", &story(&["bridge.jpg"]));
    let bridge = "articles/story/bridge.jpg";
    write(&root, bridge, file(photograph(600, 150, 1), ImageFormat::Jpeg));
    let ((first, _), _) = printed(&root);
    let before = in_site(&root);
    assert_eq!((widths(&root, "bridge.jpg"), before.len()), (vec![480, 600], 3));

    let ((drawn, again), _) = printed(&root);
    assert_eq!((drawn, again), (0, first), "nothing is made anew");
    assert!(in_site(&root) == before);

    fs::remove_dir_all(root.join("dist")).expect("it is ours");
    printed(&root);
    assert!(in_site(&root) == before, "the same file makes the same files");

    // Another picture under the same name, as wide and as high.
    write(&root, bridge, file(photograph(600, 150, 2), ImageFormat::Jpeg));
    let ((drawn, _), _) = printed(&root);
    let after = in_site(&root);
    assert_eq!(drawn, 1, "the page is the same");
    assert!(after.keys().eq(before.keys()), "what somebody has open finds its pictures");
    assert!(after.iter().all(|(name, bytes)| before[name] != *bytes), "they are other ones");
    let named: Vec<_> = sizes(&root, "bridge.jpg").into_iter().map(|(_, src)| src).collect();
    assert!(named.iter().all(|src| root.join("dist").join(src).is_file()), "{named:?}");

    // A narrower one has fewer sizes.
    write(&root, bridge, file(photograph(500, 150, 2), ImageFormat::Jpeg));
    printed(&root);
    assert_eq!(in_site(&root).into_keys().collect::<Vec<_>>(), ["bridge.jpg"]);
    assert_eq!(sizes(&root, "bridge.jpg"), []);

    write(&root, "articles/story/article.dj", STORY);
    printed(&root);
    assert!(in_site(&root).is_empty(), "nothing of a picture is left that is not printed any more");
}

#[test]
fn a_broken_picture_is_copied_alone_and_said_every_time() {
    let whole = |format| file(photograph(700, 100, 3), format);
    let cut = |mut bytes: Vec<u8>| {
        bytes.truncate(bytes.len() / 2);
        bytes
    };
    let broken = [
        ("cut.jpg", cut(whole(ImageFormat::Jpeg))),
        ("cut.png", cut(whole(ImageFormat::Png))),
        ("cut.webp", cut(whole(ImageFormat::WebP))),
    ];
    let names = broken.each_ref().map(|(name, _)| *name);
    let root = publication("smaller-broken", "", &story(&names));
    for (name, bytes) in &broken {
        write(&root, &format!("articles/story/{name}"), bytes);
    }
    for _ in 0..2 {
        let (_, lacking) = printed(&root);
        let said: Vec<_> = lacking.pictures.keys().map(String::as_str).collect();
        assert_eq!(said, ["story/cut.jpg", "story/cut.png", "story/cut.webp"]);
        assert!(
            lacking.pictures.values().all(|reason| reason.starts_with("cannot be read: ")),
            "{lacking:?}"
        );
        for (name, bytes) in &broken {
            assert_eq!(sizes(&root, name), [], "{name}");
            assert!(in_site(&root)[*name] == *bytes, "{name} is copied");
        }
        assert_eq!(in_site(&root).len(), 3);
    }
}

#[test]
fn a_picture_that_asks_for_all_memory_is_left_alone() {
    // 72 million white pixels in some kilobytes.
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 12_000, 6_000);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    let mut writer = encoder.write_header().expect("a head");
    writer.write_image_data(&vec![0xff; 1_500 * 6_000]).expect("pixels");
    writer.finish().expect("an end");
    let root = publication("smaller-memory", "", &story(&["wall.png"]));
    write(&root, "articles/story/wall.png", &bytes);
    let (_, lacking) = printed(&root);
    let said = lacking.pictures.get("story/wall.png").cloned().unwrap_or_default();
    assert_eq!(said, "has 72 million pixels, and at most 64 million are made smaller");
    assert_eq!(sizes(&root, "wall.png"), []);
    let told = build(&root);
    assert!(
        told.contains(&format!("Warning: story/wall.png {said}; readers get the file as it is")),
        "{told}"
    );
}

#[test]
fn a_picture_is_turned_as_the_camera_was_held() {
    // Blue above red, as it lies in the file; a quarter turn to the right puts blue on the right.
    let lying = RgbImage::from_fn(300, 700, |x, y| {
        let noise = (x.wrapping_mul(31) ^ y.wrapping_mul(17)) as u8 / 8;
        if y < 350 { Rgb([noise, 0, 220]) } else { Rgb([220, noise, 0]) }
    });
    let plain = file(lying, ImageFormat::Jpeg);
    let mark = [b'I', b'I', b'*', 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
    let part = [b"\xff\xe1\x00".as_slice(), &[8 + mark.len() as u8], b"Exif\0\0", &mark].concat();
    let turned = [&plain[..2], &part, &plain[2..]].concat();
    let root = publication("smaller-turned", "", &story(&["turned.jpg"]));
    write(&root, "articles/story/turned.jpg", &turned);
    printed(&root);
    let image = page(&root.join("dist"), "story.html").class("picture-frame").tags("img")[0].clone();
    assert_eq!((image.get("width").as_deref(), image.get("height").as_deref()), (Some("700"), Some("300")));
    for (width, src) in sizes(&root, "turned.jpg") {
        let picture = opened(&root, &src).into_rgb8();
        assert_eq!(picture.width(), width, "{src}");
        let middle = picture.height() / 2;
        let (left, right) = (picture.get_pixel(width / 4, middle), picture.get_pixel(width * 3 / 4, middle));
        assert!(left[0] > 150 && left[2] < 100 && right[2] > 150 && right[0] < 100, "{left:?} {right:?}");
    }
    assert_eq!(widths(&root, "turned.jpg"), [480, 700]);
}

#[test]
fn a_chart_keeps_its_edges_and_its_clear_parts() {
    // Its format has more to say than WebP: a chart without a palette.
    let chart = RgbaImage::from_fn(640, 400, |x, y| match (x / 40 + y / 40) % 3 {
        0 => image::Rgba([255, 255, 255, 0]),
        1 => image::Rgba([12, 80, 160, 255]),
        _ => image::Rgba([200, 30, 30, 255]),
    });
    let root = publication("smaller-chart", "", &story(&["chart.png"]));
    write(&root, "articles/story/chart.png", file(chart.clone(), ImageFormat::Png));
    printed(&root);
    let sizes = sizes(&root, "chart.png");
    let (width, src) = sizes.last().expect("it has sizes");
    assert_eq!(*width, 640);
    let made = opened(&root, src).into_rgba8();
    for (x, y, pixel) in chart.enumerate_pixels() {
        let other = made.get_pixel(x, y);
        assert!(pixel == other || pixel[3] == 0 && other[3] == 0, "{x} {y}: {pixel:?} {other:?}");
    }
    // What is clear is white here and gives no color to the edges.
    let half = opened(&root, &sizes[0].1).into_rgba8();
    let seen = half.pixels().filter(|pixel| pixel[3] > 60);
    let pale = seen.filter(|pixel| pixel[1] > 150).count();
    assert_eq!(pale, 0, "no edge is pale");
}

#[test]
fn what_saves_nothing_has_no_sizes_and_is_not_tried_again() {
    // Packed more than the sizes would be, and narrow.
    let packed = webp::Encoder::from_rgb(&photograph(640, 400, 6), 640, 400).encode(1.0).to_vec();
    let files = [("packed.webp", packed), ("narrow.jpg", file(photograph(500, 90, 4), ImageFormat::Jpeg))];
    let root = publication("smaller-nothing", "", &story(&["packed.webp", "narrow.jpg"]));
    for (name, bytes) in &files {
        write(&root, &format!("articles/story/{name}"), bytes);
    }
    printed(&root);
    let ((drawn, _), lacking) = printed(&root);
    assert_eq!(drawn, 0);
    assert!(lacking.pictures.is_empty(), "{lacking:?}");
    assert_eq!((widths(&root, "packed.webp"), widths(&root, "narrow.jpg")), (vec![], vec![]));
    assert_eq!(in_site(&root).len(), 2);
}

#[test]
fn colors_are_those_of_the_profile() {
    let mut profile = vec![7; 131];
    profile[16..20].copy_from_slice(b"RGB ");
    let solid = DynamicImage::from(photograph(640, 200, 5));
    let mut clear = solid.to_rgba8();
    clear.enumerate_pixels_mut().for_each(|(x, _, pixel)| pixel[3] = (x % 200) as u8);
    let root = publication("smaller-profile", "", &story(&["solid.png", "clear.png"]));
    for (name, picture) in [("solid.png", solid), ("clear.png", clear.into())] {
        let mut bytes = Vec::new();
        let mut encoder = PngEncoder::new(&mut bytes);
        encoder.set_icc_profile(profile.clone()).expect("a profile");
        let color = picture.color().into();
        encoder.write_image(picture.as_bytes(), 640, 200, color).expect("it can be written");
        write(&root, &format!("articles/story/{name}"), bytes);
    }
    printed(&root);
    for (name, alpha) in [("solid.png", false), ("clear.png", true)] {
        let sizes = sizes(&root, name);
        assert_eq!(sizes.len(), 2, "{name}");
        for (width, src) in sizes {
            let bytes = fs::read(root.join("dist").join(&src)).expect("it is there");
            let mut decoder = image::codecs::webp::WebPDecoder::new(Cursor::new(&bytes)).expect("a picture");
            assert_eq!(decoder.icc_profile().expect("it can be read").as_ref(), Some(&profile), "{name}");
            assert_eq!(decoder.dimensions().0, width);
            assert_eq!(decoder.color_type().has_alpha(), alpha, "{name}");
            opened(&root, &src);
        }
    }
}
