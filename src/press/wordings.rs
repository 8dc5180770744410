//! The tables of words as scripts: data that a page from a host and a page from disk can both load.

use crate::wording::Wording;

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

/// One table as a script that puts it under its language into `broadsheetTables`, which `src/browser/words.rs`
/// reads. The order of the names is the order of the table.
fn words_script(table: &Wording) -> Result<WordsScript, serde_json::Error> {
    let mut texts = Vec::new();
    for (name, all) in table.fields() {
        let value = match all {
            [one] => serde_json::to_string(one)?,
            several => serde_json::to_string(several)?,
        };
        texts.push(format!("\"{name}\":{value}"));
    }
    let json = format!("{{{}}}", texts.join(",\n"));
    let text = format!("(self.broadsheetTables??={{}})[\"{}\"]={json};\n", table.lang);
    let file = format!("wording.{}-{}.js", table.lang, fingerprint(text.as_bytes()));
    Ok(WordsScript { lang: table.lang, file, text, table: json })
}
