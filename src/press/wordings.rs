//! The tables of words as scripts: data that a page from a host and a page from disk can both load.

use crate::wording::{Wording, added};

use super::styles::fingerprint;

/// The script of one table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordsScript {
    /// Its language.
    pub lang: &'static str,
    /// Its file name, which changes with its text.
    pub file: String,
    /// Its text.
    pub text: String,
    /// The table alone, as JSON.
    pub(super) table: String,
}

/// Every table as a script.
///
/// # Errors
/// When a text has no JSON form.
pub fn words_scripts() -> Result<Vec<WordsScript>, serde_json::Error> {
    Wording::all().into_iter().map(words_script).collect()
}

/// The words of the page for one's own articles in the languages that a publication adds, as scripts: its program
/// carries the others. `src/browser/words.rs` reads them too.
pub(super) fn own_words_scripts() -> Result<Vec<WordsScript>, serde_json::Error> {
    let tables = added().iter().filter_map(|language| language.own);
    tables.map(|table| script("broadsheetOwnTables", "own-wording", table.lang, table.fields())).collect()
}

/// One table as a script that puts it under its language into `broadsheetTables`, which `src/browser/words.rs` reads.
fn words_script(table: &Wording) -> Result<WordsScript, serde_json::Error> {
    script("broadsheetTables", "wording", table.lang, table.fields())
}

/// The order of the names is the order of the table.
fn script(
    tables: &str,
    stem: &str,
    lang: &'static str,
    fields: Vec<(impl AsRef<str>, &[&'static str])>,
) -> Result<WordsScript, serde_json::Error> {
    let mut texts = Vec::new();
    for (name, all) in fields {
        let value = match all {
            [one] => serde_json::to_string(one)?,
            several => serde_json::to_string(several)?,
        };
        texts.push(format!("\"{}\":{value}", name.as_ref()));
    }
    let json = format!("{{{}}}", texts.join(",\n"));
    let text = format!("(self.{tables}??={{}})[\"{lang}\"]={json};\n");
    let file = format!("{stem}.{lang}-{}.js", fingerprint(text.as_bytes()));
    Ok(WordsScript { lang, file, text, table: json })
}
