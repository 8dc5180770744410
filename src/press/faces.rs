//! [`Faces`]: the typefaces that a page asks for before its styles are read.
//!
//! The upright faces that most of a page is set in are taken only when they come in time (`font-display: optional`):
//! one that came late would set anew the lines that are being read. So they get a head start, by the names in the
//! attributes of the script that runs first.

use std::fmt::Write as _;

use super::document::escape;
use super::first_letters::{FirstLetters, Letters};

/// The styles that `theme.js` adds to a page on a disk.
pub(super) const DISK_STYLES: &str = "disk.css";

/// What says that a face is taken only in time, in minified styles.
const IN_TIME: &str = "font-display:optional";

/// The rules of the faces that a style sheet takes only in time, to take them late as well: a page on a disk cannot ask
/// for them, and they would always be left out.
pub(super) fn late(sheet: &str) -> String {
    let rules =
        sheet.split_inclusive('}').filter(|rule| rule.contains("@font-face{") && rule.contains(IN_TIME));
    let faces = rules.filter_map(|rule| rule.find("@font-face{").and_then(|from| rule.get(from..)));
    faces.map(|rule| rule.replace(IN_TIME, "font-display:swap")).collect()
}

/// A style sheet whose faces come with the page: none is in time for the first frame, and each is there in the next.
pub(super) fn at_hand(sheet: &str) -> String {
    sheet.replace(IN_TIME, "font-display:block")
}

/// The families of the styles by their token.
const FAMILIES: [(&str, &str); 2] = [("serif", "Newsreader"), ("sans", "Libre Franklin")];

/// The bundled faces of a style sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faces(Vec<Face>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Face {
    file: String,
    serif: bool,
    italic: bool,
    /// The letters it has, in order.
    ranges: Vec<(u32, u32)>,
    /// Those of them that are ASCII.
    ascii: u128,
}

impl Faces {
    /// The bundled faces of a minified style sheet. `replaces` says whether the publication has another typeface for
    /// a token.
    #[must_use]
    pub fn of(sheet: &str, replaces: &dyn Fn(&str) -> bool) -> Self {
        let rules = sheet.split("@font-face{").skip(1).filter_map(|rule| rule.split('}').next());
        Self(rules.filter_map(|rule| face(rule, replaces)).collect())
    }

    /// The script that puts the reader's preferences on the page before its first paint, with the faces of this text.
    /// `base` leads to the folder of the styles; some are asked for in wide windows only.
    pub(super) fn script(&self, base: &str, first: &FirstLetters) -> String {
        let mut script = format!("<script src=\"{}theme.js\"", escape(base));
        for name in ["fonts", "serif-fonts", "wide-fonts"] {
            let files = self.0.iter().filter(|face| face.asked_for_as(first) == Some(name));
            let files: Vec<String> = files.map(|face| format!("{base}{}", face.file)).collect();
            if !files.is_empty() {
                // Writing to a string cannot fail.
                let _ = write!(script, " data-{name}=\"{}\"", escape(&files.join(" ")));
            }
        }
        script.push_str("></script>\n");
        script
    }
}

impl Face {
    /// The attribute in which a page with these letters asks for it; `None` where it has none of them.
    fn asked_for_as(&self, first: &FirstLetters) -> Option<&'static str> {
        match (self.serif, self.italic) {
            (false, false) if self.has_any(&first.sans) => Some("fonts"),
            (true, false) if self.has_any(&first.serif) => Some("serif-fonts"),
            (true, true) if self.has_any(&first.italic) => Some("serif-fonts"),
            (true, true) if self.has_any(&first.wide) => Some("wide-fonts"),
            _ => None,
        }
    }

    fn has_any(&self, text: &Letters) -> bool {
        let has = |letter: &char| {
            let point = u32::from(*letter);
            let behind = self.ranges.partition_point(|(from, _)| *from <= point);
            behind.checked_sub(1).and_then(|at| self.ranges.get(at)).is_some_and(|(_, to)| point <= *to)
        };
        self.ascii & text.ascii != 0 || text.others.iter().any(has)
    }
}

/// A face with its letters; `None` for the system's, and for a family that the publication replaces.
fn face(rule: &str, replaces: &dyn Fn(&str) -> bool) -> Option<Face> {
    let value = |name: &str| {
        rule.split(';').find_map(|declaration| declaration.trim().strip_prefix(name)?.strip_prefix(':'))
    };
    let family = value("font-family")?.trim_matches('"');
    let (token, _) = FAMILIES.into_iter().find(|(_, ours)| *ours == family)?;
    let address = value("src")?.split("url(").nth(1)?.split(')').next()?;
    let mut ranges: Vec<(u32, u32)> = value("unicode-range")?.split(',').filter_map(range).collect();
    ranges.sort_unstable();
    let has = |point: &u32| ranges.iter().any(|(from, to)| (*from..=*to).contains(point));
    let ascii = (0..128).filter(has).fold(0, |all: u128, point: u32| all | 1 << point);
    (!replaces(token)).then(|| Face {
        file: address.trim_matches('"').to_owned(),
        serif: token == "serif",
        italic: value("font-style").is_some_and(|style| style.trim() == "italic"),
        ranges,
        ascii,
    })
}

/// `U+41`, `U+41-5A` or `U+4?`, as styles write a range of letters.
fn range(text: &str) -> Option<(u32, u32)> {
    let text = text.trim();
    let text = text.strip_prefix("U+").or_else(|| text.strip_prefix("u+"))?;
    let (from, to) = text.split_once('-').unwrap_or((text, text));
    let number = |text: &str, any: &str| u32::from_str_radix(&text.replace('?', any), 16).ok();
    Some((number(from, "0")?, number(to, "F")?))
}

#[cfg(test)]
mod tests {
    use super::{Faces, FirstLetters, at_hand, late, range};

    const SHEET: &str = "@font-face{font-family:Newsreader;src:url(fonts/a.woff2)format(\"woff2\");unicode-range:U+20-7E,U+A0}\
        @font-face{font-family:Newsreader;src:url(\"fonts/b.woff2\");unicode-range:U+1??}\
        @font-face{font-family:Newsreader;font-style:italic;src:url(fonts/c.woff2);unicode-range:U+20-7E}\
        @font-face{font-family:Libre Franklin;src:url(fonts/d.woff2);unicode-range:U+20-7E}\
        @font-face{font-family:Newsreader as Georgia;src:local(Georgia);size-adjust:93%}a{color:red}";

    fn upright(text: &str) -> FirstLetters {
        FirstLetters::of_title("en", text, "")
    }

    #[test]
    fn a_page_asks_for_the_faces_that_have_its_letters() {
        let faces = Faces::of(SHEET, &|_| false);
        assert_eq!(
            faces.script("", &upright("Plain")),
            "<script src=\"theme.js\" data-fonts=\"fonts/d.woff2\" data-serif-fonts=\"fonts/a.woff2\"></script>\n"
        );
        assert!(
            faces
                .script("../", &upright("Łódź"))
                .contains("data-serif-fonts=\"../fonts/a.woff2 ../fonts/b.woff2\"")
        );
        assert_eq!(faces.script("", &upright("中文")), "<script src=\"theme.js\"></script>\n");
    }

    #[test]
    fn italic_faces_come_with_the_text_or_for_wide_windows() {
        let faces = Faces::of(SHEET, &|_| false);
        let title = FirstLetters::of_title("en", "Plain", "All the news");
        assert!(
            faces
                .script("", &title)
                .contains("data-serif-fonts=\"fonts/a.woff2\" data-wide-fonts=\"fonts/c.woff2\"")
        );
        let chinese = FirstLetters::of_title("zh-Hans", "Plain", "All the news");
        assert!(!faces.script("", &chinese).contains("c.woff2"), "nothing is slanted in Chinese");
        let text = FirstLetters { italic: "so".into(), ..title };
        assert!(
            faces.script("", &text).contains("data-serif-fonts=\"fonts/a.woff2 fonts/c.woff2\"></script>")
        );
    }

    #[test]
    fn a_family_that_a_publication_replaces_is_not_asked_for() {
        let faces = Faces::of(SHEET, &|token| token == "serif");
        assert_eq!(
            faces.script("", &upright("Plain")),
            "<script src=\"theme.js\" data-fonts=\"fonts/d.woff2\"></script>\n"
        );
    }

    #[test]
    fn from_a_disk_no_face_is_too_late() {
        let sheet = "a{color:red}@font-face{font-family:A;font-display:optional;src:url(fonts/a.woff2)}\
            @font-face{font-family:B;font-display:swap;src:url(fonts/b.woff2)}b{color:red}";
        assert_eq!(late(sheet), "@font-face{font-family:A;font-display:swap;src:url(fonts/a.woff2)}");
        assert!(!at_hand(sheet).contains("optional"));
        assert_eq!(late("a{color:red}"), "");
    }

    #[test]
    fn ranges_are_read_as_styles_write_them() {
        assert_eq!(range("U+20-7E"), Some((0x20, 0x7e)));
        assert_eq!(range(" u+1E?? "), Some((0x1e00, 0x1eff)));
        assert_eq!(range("U+A0"), Some((0xa0, 0xa0)));
        assert_eq!(range("latin"), None);
    }
}
