//! The three parts of reading: which files each one takes, and that what went from one program to the other becomes the same
//! draft.

use broadsheet::import::{Draft, ReadText, djot, may_be_edited, read_document, read_edited, read_page};

use crate::fixture;

/// What the worker reads itself; everything else takes another program.
const PAGES: [&str; 6] = ["chinese.txt", "korean.txt", "ninjs.json", "ninjs3.json", "page.html", "plain.txt"];

/// Opens a file as the worker does, which is handed texts as JSON.
fn in_parts(name: &str, bytes: &[u8]) -> Draft {
    let edited = may_be_edited(bytes).then(|| read_edited(name, bytes).expect("a good file"));
    let notice = match edited {
        Some(Ok(draft)) => return *draft,
        Some(Err(notice)) => notice,
        None => None,
    };
    let text = match read_page(name, bytes, 1).expect("a good file") {
        Some(text) => text,
        None => {
            let text = read_document(name, bytes, 1).expect("a good file");
            let line = serde_json::to_string(&text).expect("JSON");
            serde_json::from_str::<ReadText>(&line).expect("a text")
        }
    };
    Draft::of_text(name, (text, notice), &|_| false, &|| {}).expect("an article")
}

#[test]
fn web_pages_and_texts_need_no_other_program() {
    for name in PAGES {
        let bytes = fixture(name);
        assert!(!may_be_edited(&bytes), "{name}");
        assert!(read_page(name, &bytes, 1).expect("a good file").is_some(), "{name}");
    }
    for name in [
        "atom.xml",
        "feed.xml",
        "notes.md",
        "page.mhtml",
        "story.docx",
        "story.eml",
        "story.epub",
        "story.fodt",
        "story.odt",
        "story.rtf",
        "wordpress.xml",
    ] {
        assert_eq!(read_page(name, &fixture(name), 1), Ok(None), "{name}");
    }
}

#[test]
fn only_an_article_of_the_desk_is_taken_for_one() {
    let marked = fixture("story.dj");
    let marked = String::from_utf8(marked).expect("a text");
    // Where nobody marked anything, the finder is to look.
    assert!(
        may_be_edited(marked.as_bytes())
            && read_edited("story.dj", marked.as_bytes()).expect("a good file").is_err()
    );
    let marked =
        djot(&Draft::open("story.dj", marked.as_bytes(), 1, &|_| false, &|| {}).expect("an article"));
    assert!(
        may_be_edited(marked.as_bytes())
            && read_edited("story.dj", marked.as_bytes()).expect("a good file").is_ok()
    );
    let other = b"{\"evidence\": 1, \"title\": \"The bridge\", \"content_html\": \"<p>It is open, said Ann Jones.</p>\"}";
    assert!(may_be_edited(other) && read_edited("a.json", other).expect("another file").is_err());
}

#[test]
fn a_refusal_needs_no_other_program() {
    for (name, bytes) in [("a.pdf", &b"%PDF-1.7"[..]), ("empty.txt", b" \n"), ("picture.png", b"\x89PNG\r\n")]
    {
        assert!(read_page(name, bytes, 1).is_err(), "{name}");
    }
}

#[test]
fn the_parts_make_the_draft_that_one_program_makes() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/files");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry")) {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            continue;
        }
        let bytes = fixture(&name);
        let whole = Draft::open(&name, &bytes, 1, &|_| false, &|| {})
            .unwrap_or_else(|error| panic!("{name}: {error:?}"));
        assert_eq!(in_parts(&name, &bytes), whole, "{name}");
        count += 1;
    }
    assert!(count > PAGES.len(), "every part has files");
}
