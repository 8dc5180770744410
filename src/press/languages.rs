//! The languages that a publication adds to the interface: their files, what the desk says of them, and how the whole
//! program comes to speak them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::article::Lang;
use crate::copydesk::{
    File, LANGUAGES_FOLDER, LanguageTable, MONTHS_IN_DATES, Remark, proof_language, word_key,
};
use crate::wording::{AddedLanguage, Entry, Usage, Wording, add_languages, entries};

use super::manuscripts::{FolderError, read_file, unreadable};
use super::own_names::own_name;
use super::plurals::{plural_form, plural_forms};

/// A file of `languages/` with what the desk says of it.
#[derive(Clone, Debug)]
pub struct LanguageSheet {
    /// The file.
    pub file: File,
    /// Its words, when no remark is an error.
    pub table: Option<LanguageTable>,
    /// The desk's remarks.
    pub remarks: Vec<Remark>,
}

/// How the page counts in the languages of a publication.
const BY_RULE: Usage = Usage { plural: plural_form, ..Usage::PRINTED };

/// The languages that the program speaks besides its own: a program prints one publication.
static SPOKEN: Mutex<Vec<LanguageTable>> = Mutex::new(Vec::new());

/// The languages of the publication in a folder, in the order of their tags.
pub(super) fn read_languages(root: &Path) -> Result<Vec<LanguageSheet>, FolderError> {
    let folder = root.join(LANGUAGES_FOLDER);
    let mut paths: Vec<PathBuf> = Vec::new();
    if folder.is_dir() {
        for entry in fs::read_dir(&folder).map_err(|reason| unreadable(&folder, reason))? {
            let path = entry.map_err(|reason| unreadable(&folder, reason))?.path();
            if path.extension().is_some_and(|end| end == "toml") {
                paths.push(path);
            }
        }
    }
    paths.sort();
    let sheet = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let file = read_file(path, format!("{LANGUAGES_FOLDER}/{name}"))?;
        let (table, remarks) = proof_language(&file, &plural_forms);
        Ok(LanguageSheet { file, table, remarks })
    };
    paths.iter().map(sheet).collect()
}

/// Has the whole program speak these languages, and no others besides its own.
///
/// Words are borrowed wherever they are shown, so a table stays in memory until the program ends. While a publication is
/// written, every save of a table leaves its former words behind, some 40 kB; a save of anything else leaves nothing.
pub(super) fn speak(sheets: &[LanguageSheet]) {
    let tables: Vec<LanguageTable> = sheets.iter().filter_map(|sheet| sheet.table.clone()).collect();
    let mut spoken = SPOKEN.lock().unwrap_or_else(PoisonError::into_inner);
    if *spoken != tables {
        add_languages(tables.iter().map(added).collect());
        *spoken = tables;
    }
}

fn added(table: &LanguageTable) -> AddedLanguage {
    let given = |entry: &Entry| table.texts.get(&(entry.head, entry.name)).cloned();
    AddedLanguage::of(table.lang.as_str(), &table.name, BY_RULE, &given)
}

/// Whether Broadsheet itself brings the words of a language along.
#[must_use]
pub fn is_built_in(lang: &Lang) -> bool {
    Wording::speaks(lang)
}

/// A file for a language to start from: every word as a comment in English, with where it is shown.
#[must_use]
pub fn language_file(lang: &Lang) -> String {
    let built_in = Wording::of(lang);
    let name = if Wording::speaks(lang) { Some(built_in.own_name) } else { own_name(lang) };
    // A tag is no name, but a page can be shown with it.
    let name = name.unwrap_or(lang.as_str());
    let start = format!(
        "# The words of the interface in one language. Translate a line and delete the # before it; a line that stays a\n\
         # comment is shown in English. Keep what stands in braces: the page puts something there.\n\
         # `broadsheet check` says what is wrong, and `broadsheet language {lang}` adds what is new in Broadsheet.\n\
         # In search-hint, readers of every language type source:, outlet: and note: as they stand.\n\n\
         # What the language calls itself.\nname = \"{name}\"\n"
    );
    completed(&start, lang).unwrap_or(start)
}

/// The text of a file with every word that it does not have yet, as a comment in its table; `None` when it has them all.
#[must_use]
pub fn completed(text: &str, lang: &Lang) -> Option<String> {
    let forms = plural_forms(lang.as_str());
    let mut sections = sections(text);
    let entries = entries();
    let mut added = false;
    for entry in &entries {
        let at = match sections.iter().position(|section| section.head == entry.head) {
            Some(at) => at,
            None => {
                sections.push(Section::new(entry.head));
                sections.len() - 1
            }
        };
        let Some(section) = sections.get_mut(at) else { continue };
        if section.keys.contains(&word_key(entry)) {
            continue;
        }
        added = true;
        section.lines.extend(entry.about.iter().map(|line| format!("#{line}")));
        section.lines.push(format!("# {} = {}", word_key(entry), in_toml(entry.english, &forms)));
        if entry.name == "months" {
            section
                .lines
                .push("# The months after a day, where the language has another form for that.".to_owned());
            section.lines.push(format!("# {MONTHS_IN_DATES} = {}", in_toml(entry.english, &forms)));
        }
    }
    added.then(|| sections.iter().flat_map(Section::written).collect())
}

/// The lines under a head of a file, and before the first.
struct Section {
    head: String,
    lines: Vec<String>,
    /// The keys that stand there, given or as comments.
    keys: BTreeSet<String>,
    /// The empty lines at its end.
    space: usize,
}

impl Section {
    fn new(head: &str) -> Self {
        Self { head: head.to_owned(), lines: vec![format!("[{head}]")], keys: BTreeSet::new(), space: 1 }
    }

    fn written(&self) -> impl Iterator<Item = String> {
        let space = std::iter::repeat_n("\n".to_owned(), self.space);
        self.lines.iter().map(|line| format!("{line}\n")).chain(space)
    }
}

fn sections(text: &str) -> Vec<Section> {
    let mut sections =
        vec![Section { head: String::new(), lines: Vec::new(), keys: BTreeSet::new(), space: 1 }];
    for line in text.lines() {
        let trimmed = line.trim();
        if let Some(head) = trimmed.strip_prefix('[').and_then(|rest| rest.split(']').next()) {
            let head = head.trim();
            // A line of a list may begin with a bracket as well.
            if !head.is_empty() && head.chars().all(|c| c.is_ascii_lowercase()) {
                sections.push(Section { lines: Vec::new(), ..Section::new(head) });
            }
        }
        let Some(section) = sections.last_mut() else { continue };
        section.lines.push(line.to_owned());
        let key = trimmed.trim_start_matches(['#', ' ']).split_once('=').map(|(key, _)| key.trim());
        section.keys.extend(key.map(str::to_owned));
    }
    for section in &mut sections {
        let text = section.lines.iter().rposition(|line| !line.trim().is_empty()).map_or(0, |at| at + 1);
        section.space = (section.lines.len() - text).max(1);
        section.lines.truncate(text);
    }
    sections
}

/// The English texts of a word, in the plural forms of the other language.
fn in_toml(texts: &[&str], forms: &[&str]) -> String {
    let one = |text: &&str| {
        let quoted = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
        let Some((first, others)) = text.split_once('|') else { return quoted(text) };
        if forms.len() < 2 {
            return quoted(others);
        }
        let form = |form: &&str| format!("{form} = {}", quoted(if *form == "one" { first } else { others }));
        format!("{{ {} }}", forms.iter().map(form).collect::<Vec<_>>().join(", "))
    };
    match texts {
        [text] => one(text),
        several => format!("[{}]", several.iter().map(one).collect::<Vec<_>>().join(", ")),
    }
}
