//! The first files of a publication, and which of them nobody has touched.

use std::fs;
use std::io::Write;
use std::path::Path;

/// The first files, by their way from the publication's folder. `{name}`, `{outlet}`, `{tagline}`, `{lang}` and `{today}`
/// are filled in.
pub(crate) const FILES: [(&str, &str); 4] = [
    ("site.toml", include_str!("start/site.toml")),
    ("articles/first-story/article.dj", include_str!("start/article.dj")),
    ("pages/about.dj", include_str!("start/about.dj")),
    (".gitignore", "/dist\n"),
];

/// Says which of the first files readers would get as they came: with the words of a beginning. Returns how many.
pub(crate) fn say_untouched(root: &Path, out: &mut impl Write) -> std::io::Result<usize> {
    let mut count = 0;
    for file in untouched(root) {
        writeln!(out, "Warning: readers get {file} as `broadsheet new` wrote it")?;
        writeln!(out, "Hint: write your own text in it, or delete it")?;
        count += 1;
    }
    Ok(count)
}

/// The first files that a publication still has as they came.
fn untouched(root: &Path) -> impl Iterator<Item = &'static str> {
    let texts = FILES.into_iter().filter(|(file, _)| file.ends_with(".dj"));
    let kept = texts.filter(move |(file, text)| {
        fs::read_to_string(root.join(file))
            .is_ok_and(|own| own.lines().count() == text.lines().count() && is_of(&own, text))
    });
    kept.map(|(file, _)| file)
}

/// Whether a file is that text, whatever was filled in.
fn is_of(own: &str, text: &str) -> bool {
    let filled =
        |line: &str| ["{name}", "{outlet}", "{lang}", "{today}"].iter().any(|slot| line.contains(slot));
    own.lines().zip(text.lines()).all(|(own, line)| own == line || filled(line))
}
