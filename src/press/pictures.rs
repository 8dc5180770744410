//! The pictures of articles: which files can be printed. How they come into the site is in `smaller`.
//!
//! A picture is never run and never looked into by a page. An SVG is a document of its own, so one
//! that could do more than draw is refused.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use crate::article::PictureSize;
use crate::copydesk::{PictureFile, PictureFiles};

use super::camera::{HEAD, is_on_its_side};

/// The largest picture file, in bytes; a reader on a phone would wait for a larger one.
const LARGEST: u64 = 20 * 1024 * 1024;
/// The endings of pictures.
const ENDINGS: [&str; 7] = ["jpg", "jpeg", "png", "webp", "avif", "gif", "svg"];

/// The pictures in the folder of an article. A file that cannot be read is refused with the reason.
pub(super) fn pictures_in(folder: &Path) -> PictureFiles {
    let mut found = BTreeMap::new();
    let Ok(entries) = fs::read_dir(folder) else { return found };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = entry.path();
        if is_picture(&name) && path.is_file() {
            found.insert(name, looked_at(&path));
        }
    }
    found
}

fn is_picture(name: &str) -> bool {
    let end = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
    end.is_some_and(|end| ENDINGS.contains(&end.as_str()))
}

pub(super) fn looked_at(path: &Path) -> PictureFile {
    let refused = |reason: &str| PictureFile::Refused(reason.to_owned());
    match fs::metadata(path) {
        Ok(facts) if facts.len() > LARGEST => {
            return PictureFile::Refused(format!("has {} bytes; at most {LARGEST} are printed", facts.len()));
        }
        Ok(_) => {}
        Err(error) => return PictureFile::Refused(format!("could not be read: {error}")),
    }
    let drawing = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("svg"));
    if drawing {
        return match fs::read_to_string(path) {
            Ok(text) => drawing_size(&text).map_or_else(PictureFile::Refused, PictureFile::Fine),
            Err(error) => PictureFile::Refused(format!("could not be read: {error}")),
        };
    }
    let Ok(size) = imagesize::size(path) else { return refused("is not a picture that browsers show") };
    match (u32::try_from(size.width), u32::try_from(size.height)) {
        (Ok(width), Ok(height)) if width > 0 && height > 0 => {
            let turned = beginning(path).is_ok_and(|head| is_on_its_side(&head));
            let (width, height) = if turned { (height, width) } else { (width, height) };
            PictureFile::Fine(PictureSize { width, height })
        }
        _ => refused("has no size"),
    }
}

fn beginning(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut head = Vec::new();
    fs::File::open(path)?.take(HEAD).read_to_end(&mut head)?;
    Ok(head)
}

/// The size of an SVG that only draws, or why it is refused.
fn drawing_size(text: &str) -> Result<PictureSize, String> {
    let document = roxmltree::Document::parse(text).map_err(|error| format!("is not a drawing: {error}"))?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err("is not a drawing".to_owned());
    }
    for node in document.descendants() {
        if node.pi().is_some_and(|pi| pi.target == "xml-stylesheet") {
            return Err("loads a style sheet".to_owned());
        }
        if !node.is_element() {
            continue;
        }
        let name = node.tag_name().name();
        if matches!(
            name.to_ascii_lowercase().as_str(),
            "script"
                | "foreignobject"
                | "iframe"
                | "object"
                | "embed"
                | "audio"
                | "video"
                | "handler"
                | "listener"
        ) {
            return Err(format!("holds a <{name}>, which does more than draw"));
        }
        if name == "style" && node.descendants().filter_map(|text| text.text()).any(loads) {
            return Err("loads something from elsewhere in its styles".to_owned());
        }
        for attribute in node.attributes() {
            let (key, value) = (attribute.name().to_ascii_lowercase(), attribute.value().trim());
            let own = value.starts_with('#') || value.starts_with("data:image/");
            if key.starts_with("on") {
                return Err(format!("has “{key}”, which runs a program"));
            }
            if matches!(key.as_str(), "href" | "src") && !own || loads(value) {
                return Err("loads something from elsewhere".to_owned());
            }
        }
    }
    size_of(root).ok_or_else(|| "does not say its size: give it a viewBox".to_owned())
}

/// Whether styles or a value name something outside of the drawing.
fn loads(text: &str) -> bool {
    let low = text.to_ascii_lowercase();
    let outside = |rest: &str| {
        let address = rest.trim_start().trim_start_matches(['"', '\'']);
        !address.starts_with('#') && !address.starts_with("data:image/")
    };
    low.contains("@import") || low.split("url(").skip(1).any(outside) || low.starts_with("javascript:")
}

/// The size of a drawing: its own, or that of its view.
fn size_of(root: roxmltree::Node<'_, '_>) -> Option<PictureSize> {
    let number = |text: &str| {
        let digits = text.trim().trim_end_matches("px");
        let value: f64 = digits.parse().ok().filter(|value: &f64| (1.0..100_000.0).contains(value))?;
        // Rounded and within bounds, so it fits.
        Some(value.round() as u32)
    };
    let own = |key: &str| root.attribute(key).and_then(number);
    if let (Some(width), Some(height)) = (own("width"), own("height")) {
        return Some(PictureSize { width, height });
    }
    let view = root.attribute("viewBox")?;
    let mut numbers = view.split([' ', ',']).filter(|number| !number.is_empty()).skip(2);
    Some(PictureSize { width: number(numbers.next()?)?, height: number(numbers.next()?)? })
}

/// The picture as an address that holds it.
pub(super) fn inlined(file: &str, bytes: &[u8]) -> String {
    let end = file.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let kind = match end.as_str() {
        "jpg" | "jpeg" => "jpeg",
        "svg" => "svg+xml",
        other => other,
    };
    format!("data:image/{kind};base64,{}", BASE64_STANDARD.encode(bytes))
}

#[cfg(test)]
mod tests {
    use super::drawing_size;
    use crate::article::PictureSize;

    fn drawing(inside: &str) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 40 30\">{inside}</svg>"
        )
    }

    #[test]
    fn a_drawing_only_draws() {
        let fine = [
            "<path d=\"M0 0h9\"/>",
            "<style>path { fill: url(#a) }</style><use href=\"#b\"/>",
            "<image href=\"data:image/png;base64,AA\"/>",
        ];
        for inside in fine {
            assert_eq!(drawing_size(&drawing(inside)), Ok(PictureSize { width: 40, height: 30 }), "{inside}");
        }
        let refused = [
            "<script>alert(1)</script>",
            "<path onload=\"alert(1)\"/>",
            "<foreignObject/>",
            "<image href=\"https://example.org/a.png\"/>",
            "<image xlink:href=\"//example.org/a.png\"/>",
            "<use href=\"other.svg#a\"/>",
            "<style>@import 'https://example.org/a.css';</style>",
            "<path style=\"fill: url(https://example.org/a)\"/>",
            "<a href=\"javascript:alert(1)\"><path/></a>",
            "<a href=\"#b\"><animate attributeName=\"href\" to=\"javascript:alert(1)\"/></a>",
        ];
        for inside in refused {
            assert!(drawing_size(&drawing(inside)).is_err(), "{inside}");
        }
        assert!(
            drawing_size("<html/>").is_err()
                && drawing_size("<svg/>").is_err()
                && drawing_size("no").is_err()
        );
    }
}
