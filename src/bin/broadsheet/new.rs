//! `new`: the first files of a publication.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use broadsheet::article::Lang;
use broadsheet::press::{is_built_in, own_name};

use crate::Failure;
use crate::clock::now;
use crate::language::{file_of, write_new};
use crate::start::FILES;

/// The first line of description, in the languages that Broadsheet speaks.
const TAGLINES: [(&str, &str); 4] = [
    ("en", "News that shows its sources"),
    ("ko", "출처를 보여 주는 뉴스"),
    ("zh-Hans", "看得见出处的新闻"),
    ("zh-Hant", "看得見出處的新聞"),
];

/// Starts a publication.
pub(crate) fn new(folder: &Path, name: Option<&str>, lang: &Lang) -> Result<ExitCode, Failure> {
    let taken = |error: std::io::Error| format!("{}: {error}", folder.display());
    if folder.is_dir() && fs::read_dir(folder).map_err(taken)?.next().is_some() {
        return Err(format!("{}: this folder is not empty; name a new one", folder.display()).into());
    }
    // `.` has no name of its own.
    let whole = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let own = whole.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let name = name.map_or_else(|| titled(&own), str::to_owned);
    let today = now().map(|now| now.date_naive().to_string()).unwrap_or_default();
    for (file, text) in FILES {
        let path = folder.join(file);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(taken)?;
        }
        // In TOML a backslash or a quotation mark inside a text is escaped.
        let inside = name.replace('\\', "\\\\").replace('"', "\\\"");
        // The first article is in English, whose text takes no name in another script.
        let outlet = if is_latin(&name) { inside.as_str() } else { "This paper" };
        let text = text
            .replace("{outlet}", outlet)
            .replace("{name}", &inside)
            .replace("{tagline}", &tagline(lang))
            .replace("{lang}", lang.as_str())
            .replace("{today}", &today);
        fs::write(&path, text).map_err(taken)?;
    }
    if !is_built_in(lang) {
        write_new(&file_of(folder, lang), lang)?;
    }
    writeln!(
        std::io::stdout(),
        "{name} is in {folder}. Next:\n  cd {folder}\n  broadsheet serve    # see it while you write\n  \
         broadsheet build    # print it for readers, into dist",
        folder = folder.display()
    )?;
    if !is_built_in(lang) {
        writeln!(
            std::io::stdout(),
            "The interface has no words in “{lang}” yet: until you write them into\n  {}\nits pages are in English.",
            file_of(folder, lang).display()
        )?;
        if own_name(lang).is_none() {
            writeln!(
                std::io::stdout(),
                "Write there too what the language calls itself, in place of name = \"{lang}\"."
            )?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Whether a name is written in Latin letters.
fn is_latin(name: &str) -> bool {
    name.chars().filter(|c| c.is_alphabetic()).all(|c| c < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&c))
}

/// What a publication says of itself to begin with, in its language; where that is not known a line to be filled in.
fn tagline(lang: &Lang) -> String {
    let is_of = |known: &str| {
        lang.as_str().strip_prefix(known).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    let known = TAGLINES.iter().find(|(known, _)| is_of(known));
    known.map_or_else(|| "# tagline = \"\"".to_owned(), |(_, text)| format!("tagline = \"{text}\""))
}

/// `river-post` as a title: "River Post".
fn titled(folder: &str) -> String {
    let words = folder.split(['-', '_', ' ']).filter(|word| !word.is_empty());
    let words = words.map(|word| {
        let mut chars = word.chars();
        chars.next().map(|first| first.to_uppercase().chain(chars).collect::<String>()).unwrap_or_default()
    });
    let title = words.collect::<Vec<String>>().join(" ");
    if title.is_empty() { "The Paper".to_owned() } else { title }
}
