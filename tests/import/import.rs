//! `copydesk import`: what it writes is an article that `copydesk check` accepts.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use broadsheet::import::open;

use crate::held::errors;
use crate::packing::word;
use crate::{draft, fixture};

const FIXTURES: [&str; 18] = [
    "plain.txt",
    "notes.md",
    "story.dj",
    "page.html",
    "ninjs.json",
    "ninjs3.json",
    "feed.xml",
    "atom.xml",
    "wordpress.xml",
    "korean.txt",
    "chinese.txt",
    "story.rtf",
    "story.fodt",
    "page.mhtml",
    "story.docx",
    "story.odt",
    "story.epub",
    "story.eml",
];

#[test]
fn the_desk_accepts_every_format() {
    for name in FIXTURES {
        let draft = draft(open(name, &fixture(name), 1).expect("a fixture"));
        assert_eq!(errors(&draft), Vec::<String>::new(), "{name}");
    }
    let draft = draft(open("story.docx", &word(), 1).expect("a document"));
    assert_eq!(errors(&draft), Vec::<String>::new());
}

#[test]
fn text_that_looks_like_marks_is_text() {
    for text in [
        "# No heading\n\n- no item\n\n> no quote\n\n1. no list\n\n(a) none\n\nA. Mori came, she said.",
        "{.quote #x by=y} and [a](b) and `code` and *stars* and _lines_ and :smile: and ^up^ and ~down~",
        "::: note\n\n+++\n\n***\n\n| a | b |\n\n= = =\n\n<https://example.org/> said it.",
        "\"Straight,\" Ines Faro said. 'Single,' said Lee Hana. It's 5'10\" -- so... she said: \"yes\" \\ no.",
        "{#[^1]: opening} “We checked every [stone]{note=stone},” [Ines Faro]{lang=en} said.",
        "[^1] is no note, Ines Faro said. ![x](y) $`math` {-del-} {+ins+} {=mark=} \"half a quotation, he said.",
        "• No list, Ines Faro said.\n\n· Photo: Ana Mori\n\n▪ one\n▪ two",
        "It read a==b==c and ==marked== in the log=====, Ines Faro said. = == ===",
        "市长说：“这座桥是安全的，café de Montréal 也是。”她说 Müller 先生同意这一点。",
        "평양 said Mr. 김 (Kim) of 朝鮮 and Москва. “안녕하세요,” Kim said. “Привет, 世界,” Lee Hana said.",
    ] {
        let mut opened = crate::text("a.txt", text).expect("a text");
        assert_eq!(errors(&draft(opened.clone())), Vec::<String>::new(), "{text}");
        opened.notes = vec![text.to_owned()];
        opened.pieces[0].marks = vec![broadsheet::import::NoteMark { from: 0, to: 3, note: 0 }];
        assert_eq!(errors(&draft(opened)), Vec::<String>::new(), "as a note: {text}");
    }
}

#[test]
fn lines_of_verse_that_look_like_marks_are_text() {
    for line in [
        "• one",
        "· one",
        "- one",
        "1. one",
        "# one",
        "## one",
        "> one",
        "::: note",
        "===",
        "---",
        "| a | b |",
        "%one",
        "(a) one",
        "|---|---|",
    ] {
        let page = format!("<article><h1>The old bridge</h1><p>It was a long day.<br>{line}<br>{line}</p><table><tr><td>{line}</td><td>2</td></tr><tr><td>1</td><td>2</td></tr></table><p>That is all of it.</p></article>").replace("> one", "&gt; one");
        let draft = draft(crate::text("a.html", &page).expect("a page"));
        assert_eq!(errors(&draft), Vec::<String>::new(), "{line}");
    }
}

#[test]
fn an_address_without_a_host_is_none() {
    let item = r#"{"uri":"https://","language":"en","headlines":[{"role":"main","value":"The old bridge opens again"}],"infoSources":[{"name":"The River Post"}],"bodies":[{"role":"main","contentType":"text/plain","value":"The bridge was open, Lee Hana said."}]}"#;
    let draft = draft(crate::text("item.json", item).expect("an article"));
    assert_eq!(draft.opened.head.url, None);
    assert_eq!(errors(&draft), Vec::<String>::new());
}

#[test]
fn a_head_in_another_script_is_put_aside() {
    let mut opened = crate::text("a.txt", "“Yes,” Ines Faro said. That is all of it.").expect("a text");
    opened.head.headline = Some("옛 다리".to_owned());
    opened.head.authors = vec!["홍길동 (Hong)".to_owned()];
    opened.head.outlet = Some("연합뉴스".to_owned());
    opened.head.place = Some("Сеул".to_owned());
    opened.head.rights = Some("© \"연합\"".to_owned());
    assert_eq!(errors(&draft(opened)), Vec::<String>::new());
}

#[test]
fn a_document_or_an_outlet_under_two_names_is_one() {
    let words = "An internal report says that the locks were old. “Nobody checked,” the report adds. “It was late,” \
                 Ines Faro told the Times.";
    let mut opened = crate::text("a.txt", words).expect("a text");
    opened.head.outlet = Some("The River Times".to_owned());
    let draft = draft(opened);
    let evidence = &draft.article().evidence;
    let documents: Vec<&str> = evidence.documents.values().map(|document| document.phrase.as_str()).collect();
    let outlets: Vec<&str> = evidence.outlets.values().map(|outlet| outlet.name.display.as_str()).collect();
    assert_eq!((documents, outlets), (vec!["internal report"], vec!["The River Times"]));
}

fn desk(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_copydesk")).args(arguments).output().expect("the desk runs")
}

fn place(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

#[test]
fn the_command_writes_a_folder_that_checks() {
    let folder = place("imported-bridge");
    let _ = std::fs::remove_dir_all(&folder);
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/files/page.html");
    let out = folder.join("article.dj");
    let arguments = ["import", source.to_str().expect("text"), "--out", out.to_str().expect("text")];
    let output = desk(&arguments);
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert!(told.contains("left out, navigation: Home"), "{told}");
    let check = desk(&["check", folder.to_str().expect("text")]);
    assert_eq!(check.status.code(), Some(0), "{}", String::from_utf8_lossy(&check.stdout));
    // What is there already is somebody's work.
    let again = desk(&arguments);
    let told = String::from_utf8_lossy(&again.stderr);
    assert_eq!(again.status.code(), Some(2), "{told}");
    assert!(told.contains("there is a file of that name already"), "{told}");
}

#[test]
fn the_command_reads_an_article_of_the_desk_with_its_evidence() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles/armistice-70/article.dj");
    let output = desk(&["import", source.to_str().expect("text")]);
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert!(told.contains("14 quotations"), "{told}");
    assert!(!String::from_utf8_lossy(&output.stdout).contains("judge = \"program\""));
}

#[test]
fn the_command_takes_the_page_of_a_saved_folder() {
    let folder = place("saved-folder");
    std::fs::create_dir_all(folder.join("Bridge_files")).expect("a folder");
    std::fs::write(folder.join("Bridge.html"), fixture("page.html")).expect("a file");
    let output = desk(&["import", folder.to_str().expect("text")]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let empty = desk(&["import", folder.join("Bridge_files").to_str().expect("text")]);
    assert!(String::from_utf8_lossy(&empty.stderr).contains("this folder has no web page"));
}

#[test]
fn the_command_prints_and_takes_a_date() {
    let path = place("undated.txt");
    std::fs::write(&path, "“Yes,” Ines Faro said. That is all of it.").expect("a file");
    let output = desk(&["import", path.to_str().expect("text"), "--published", "2026-03-02"]);
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(text.contains("published = \"2026-03-02\""), "{text}");
    assert!(!text.contains("No date of publication"), "{text}");
    let output = desk(&["import", path.to_str().expect("text")]);
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(text.contains("# No date of publication was found."), "{text}");
    assert!(!text.contains("published = "), "the day of saving is not the day of publication: {text}");
    assert!(!text.contains('…'), "nothing stands for what is not known: {text}");
}

#[test]
fn the_command_says_why_it_refuses() {
    let path = place("picture.txt");
    std::fs::write(&path, b"\x89PNG\r\n").expect("a file");
    let output = desk(&["import", path.to_str().expect("text")]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("the file is no text but a picture"));
    assert_eq!(desk(&["import", "there-is-no-such-file"]).status.code(), Some(2));
}
