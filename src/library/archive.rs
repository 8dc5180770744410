//! All articles of the list in one file, to be taken to another device and put back there.

use serde::Deserialize;
use serde_json::Value;

use crate::import::Draft;

/// The key that tells such a file from any other.
const KEY: &str = "broadsheet-articles";

#[derive(Deserialize)]
struct Archive {
    #[serde(rename = "broadsheet-articles")]
    articles: Vec<Value>,
}

/// The file of some drafts, each in JSON.
pub(super) fn written(drafts: &[String]) -> String {
    ["{\"", KEY, "\":[", &drafts.join(",\n"), "]}\n"].concat()
}

/// Whether a file begins as one that [`written`] wrote.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    let start = bytes.trim_ascii_start().strip_prefix(b"{").map(<[u8]>::trim_ascii_start);
    start.and_then(|start| start.strip_prefix(b"\"")).is_some_and(|start| start.starts_with(KEY.as_bytes()))
}

/// The title and the text of every draft in such a file.
///
/// # Errors
/// The reason, when the file is damaged or something in it is not a draft; nothing of it is then put anywhere.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<(String, String)>, String> {
    let archive: Archive = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    let drafts = archive.articles.into_iter().enumerate().map(|(place, value)| {
        let text = value.to_string();
        let draft = Draft::read(&text).map_err(|error| format!("article {}: {error}", place + 1))?;
        Ok((draft.title().to_owned(), text))
    });
    drafts.collect()
}

#[cfg(test)]
mod tests {
    use super::{is_one, read, written};
    use crate::import::{Draft, open};

    fn draft(text: &str) -> String {
        let opened = open("a.txt", text.as_bytes(), 1).expect("a text");
        serde_json::to_string(&Draft::of(opened).expect("a draft")).expect("JSON")
    }

    #[test]
    fn all_articles_come_back() {
        let two = [draft("The bridge\n\n“It is open,” Ann Jones said."), draft("The road\n\nNobody spoke.")];
        let file = written(&two);
        assert!(is_one(file.as_bytes()));
        let back = read(file.as_bytes()).expect("an archive");
        assert_eq!(
            back.iter().map(|(title, _)| title.as_str()).collect::<Vec<_>>(),
            ["The bridge", "The road"]
        );
        for (before, (_, after)) in two.iter().zip(&back) {
            assert_eq!(Draft::read(before).expect("a draft"), Draft::read(after).expect("a draft"));
        }
        assert_eq!(read(written(&[]).as_bytes()), Ok(Vec::new()));
    }

    #[test]
    fn what_is_damaged_is_not_put_anywhere() {
        assert!(!is_one(b"{\"articles\": []}"));
        assert!(read(b"{\"broadsheet-articles\": [").is_err());
        let mixed = written(&[draft("The road\n\nNobody spoke."), "{}".to_owned()]);
        assert!(read(mixed.as_bytes()).expect_err("not a draft").starts_with("article 2: "));
    }
}
