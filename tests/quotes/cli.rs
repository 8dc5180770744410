//! `copydesk quotes`: both shapes it prints, and what it says to a bad line.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn copydesk(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_copydesk")).args(arguments).output().expect("the desk runs")
}

fn file(name: &str, text: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).expect("the file can be written");
    path
}

#[test]
fn lines_of_json_are_answered_line_by_line() {
    let path = file(
        "quotes.jsonl",
        "{\"id\":\"a\",\"lang\":\"en\",\"text\":\"“Yes,” Ann Jones told CNN.\"}\n\n{\"id\":\"b\",\"text\":\"\"}\n",
    );
    let output = copydesk(&["quotes", "--jsonl", path.to_str().expect("text")]);
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2, "{text}");
    for piece in ["\"id\":\"a\"", "\"spans\":[[1,5]]", "\"speaker\":\"Ann Jones\"", "\"media\":[\"CNN\"]"] {
        assert!(lines[0].contains(piece), "no {piece} in {}", lines[0]);
    }
    assert_eq!(lines[1], "{\"id\":\"b\",\"quotes\":[]}");
}

#[test]
fn a_text_is_answered_with_a_list() {
    let path = file("quotes.txt", "“The bridge is open,” Mayor Ann Jones said.");
    let output = copydesk(&["quotes", path.to_str().expect("text")]);
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(text.contains("= Ann Jones"), "{text}");
    assert!(text.ends_with("1 found\n"), "{text}");
}

#[test]
fn a_line_that_is_no_text_is_named() {
    let path = file("bad.jsonl", "{\"id\":\"a\",\"text\":\"\"}\n{\"id\":\"b\"}\n");
    let output = copydesk(&["quotes", "--jsonl", path.to_str().expect("text")]);
    let text = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(output.status.code(), Some(2));
    assert!(text.contains("bad.jsonl:2: "), "{text}");
}
