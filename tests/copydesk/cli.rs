//! The command line of the desk: what it prints, where, and its exit code.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::story::{GOOD, GOOD_KO, with};

fn copydesk(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_copydesk")).args(arguments).output().expect("the desk runs")
}

/// An own folder of this test with these files in a folder `bridge`.
fn folder(test: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test).join("bridge");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the folder can be made");
    for (name, text) in files {
        fs::write(folder.join(name), text).expect("the file can be written");
    }
    folder
}

fn path(path: &Path) -> &str {
    path.to_str().expect("the path is text")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("the desk prints UTF-8")
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("the desk prints UTF-8")
}

#[test]
fn a_good_folder_passes() {
    let folder = folder("good", &[("article.dj", GOOD), ("ko.dj", GOOD_KO)]);
    let output = copydesk(&["check", path(&folder)]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(stdout(&output), "1 article: 0 errors, 0 warnings\n");
    assert_eq!(stderr(&output), "");
}

#[test]
fn a_bad_file_fails_with_its_place() {
    let folder =
        folder("bad", &[("article.dj", &with("role = \"city engineer\"", "rolle = \"city engineer\""))]);
    for file in [folder.clone(), folder.join("article.dj")] {
        let output = copydesk(&["check", path(&file)]);
        assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
        let place = format!("{}:18:1", path(&folder.join("article.dj")));
        let text = stdout(&output);
        for piece in
            [place.as_str(), "unknown-key", "rolle = ", "Did you mean “role”?", "1 error, 0 warnings"]
        {
            assert!(text.contains(piece), "no “{piece}” in\n{text}");
        }
    }
}

#[test]
fn the_column_counts_characters() {
    let folder = folder("column", &[("article.dj", &with("*new*", "éé ‘new’ _새것_"))]);
    let text = stdout(&copydesk(&["check", path(&folder)]));
    assert!(text.contains("article.dj:55:27"), "{text}");
}

#[test]
fn a_place_at_the_end_of_the_file_is_printed() {
    let front =
        "+++\nlang = \"en\"\nheadline = \"H\"\ndek = \"D\"\npublished = \"2026\"\nrights = \"R\"\n+++\n";
    let folder = folder("end", &[("article.dj", front)]);
    let output = copydesk(&["check", path(&folder)]);
    assert_eq!(output.status.code(), Some(1));
    let text = stdout(&output);
    assert!(text.contains("empty-article") && text.contains("article.dj:"), "{text}");
}

#[test]
fn warnings_alone_pass() {
    let folder = folder("warned", &[("article.dj", &GOOD.replace('\n', "\r\n"))]);
    let output = copydesk(&["check", path(&folder)]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stdout(&output).contains("0 errors, 1 warning"), "{}", stdout(&output));
}

#[test]
fn json_carries_every_field() {
    let folder = folder("json", &[("article.dj", &with("kicker = ", "kiker = "))]);
    let output = copydesk(&["check", "--format", "json", path(&folder)]);
    assert_eq!(output.status.code(), Some(1));
    let told: serde_json::Value = serde_json::from_str(&stdout(&output)).expect("it is JSON");
    let [remark] = told.as_array().expect("a list").as_slice() else { panic!("one remark: {told:#}") };
    let wanted = [
        ("article", "bridge"),
        ("severity", "error"),
        ("code", "unknown-key"),
        ("file", "article.dj"),
        ("found", "kiker"),
        ("hint", "Did you mean “kicker”?"),
    ];
    for (key, value) in wanted {
        assert_eq!(remark[key], value, "{key}");
    }
    assert_eq!((remark["line"].as_u64(), remark["column"].as_u64()), (Some(3), Some(1)));
    assert_eq!((remark["span"]["start"].as_u64(), remark["span"]["end"].as_u64()), (Some(16), Some(21)));
    assert!(remark["message"].is_string() && remark["expected"].is_string(), "{remark:#}");
}

#[test]
fn json_of_a_good_folder_is_an_empty_list() {
    let folder = folder("json-good", &[("article.dj", GOOD)]);
    let output = copydesk(&["check", "--format", "json", path(&folder)]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(stdout(&output), "[]\n");
}

#[test]
fn several_articles_are_checked_at_once() {
    let good = folder("several-good", &[("article.dj", GOOD)]);
    let bad = folder("several-bad", &[("article.dj", "")]);
    let output = copydesk(&["check", path(&good), path(&bad)]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).contains("2 articles: 1 error, 0 warnings"), "{}", stdout(&output));
}

#[test]
fn a_missing_file_cannot_be_checked() {
    let folder = folder("missing", &[]);
    for file in [folder.clone(), folder.join("nothing.dj")] {
        let output = copydesk(&["check", path(&file)]);
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(stdout(&output), "");
        let message = stderr(&output);
        assert!(message.starts_with("copydesk: ") && message.contains(path(&file)), "{message}");
    }
}

#[test]
fn a_command_that_is_none_is_refused() {
    let output = copydesk(&["chekc"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("check"), "{}", stderr(&output));
}

#[test]
fn the_json_of_an_article_is_the_article() {
    let folder = folder("article-json", &[("article.dj", GOOD), ("ko.dj", GOOD_KO)]);
    let output = copydesk(&["json", path(&folder)]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let article: broadsheet::article::Article =
        serde_json::from_str(&stdout(&output)).expect("it is an article");
    assert_eq!(Some(article), crate::story::read_beside("ko.dj", GOOD_KO).article);
}

#[test]
fn the_json_of_a_bad_article_is_its_remarks_on_standard_error() {
    let folder = folder("bad-json", &[("article.dj", "")]);
    let output = copydesk(&["json", path(&folder)]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stdout(&output), "");
    assert!(stderr(&output).contains("empty-file"), "{}", stderr(&output));
}

#[test]
fn a_folder_of_articles_is_checked_with_its_site() {
    let bridge = folder("site", &[("article.dj", GOOD)]);
    let articles = bridge.parent().expect("it lies in a folder").to_owned();
    let site = "name = \"N\"\ntagline = \"T\"\nfront = \"bridge\"\narticles = [\"bridge\"]\n";
    fs::write(articles.join("site.toml"), site).expect("the file can be written");
    let output = copydesk(&["check", path(&articles)]);
    assert_eq!(
        (output.status.code(), stdout(&output).as_str()),
        (Some(0), "1 article: 0 errors, 0 warnings\n"),
        "{}",
        stderr(&output)
    );
    // As a shell expands articles/*.
    let site_file = articles.join("site.toml");
    let output = copydesk(&["check", path(&bridge), path(&site_file)]);
    assert_eq!(
        (output.status.code(), stdout(&output).as_str()),
        (Some(0), "1 article: 0 errors, 0 warnings\n"),
        "{}",
        stderr(&output)
    );
    fs::write(&site_file, "name = 1\n").expect("the file can be written");
    for paths in [vec![path(&articles)], vec![path(&bridge), path(&site_file)]] {
        let output = copydesk(&[&["check"][..], &paths].concat());
        assert_eq!(output.status.code(), Some(1));
        let told = stdout(&output);
        assert!(told.contains("site.toml:1:8") && told.contains("wrong-type"), "{told}");
    }
}

#[test]
fn a_long_line_is_cut_around_its_place() {
    let long = format!("{}{{{}", "word ".repeat(10_000), " more".repeat(2_000));
    let folder = folder("long", &[("article.dj", &with("The lamps are *new*.", &long))]);
    let output = copydesk(&["check", path(&folder)]);
    let text = stdout(&output);
    assert!(text.len() < 2_000, "{} bytes", text.len());
    assert!(text.contains("stray-brace") && text.contains("…"), "{text}");
    // The place is that of the file, not of what is left of the line.
    assert!(text.contains(&format!("article.dj:55:{}", "- ".len() + 5 * 10_000 + 1)), "{text}");
}

#[test]
fn an_article_that_is_there_is_not_written_over() {
    let folder = folder("there", &[("article.dj", GOOD), ("text.txt", "The bridge opens.\n\nIt is new.\n")]);
    let output =
        copydesk(&["import", path(&folder.join("text.txt")), "--out", path(&folder.join("article.dj"))]);
    assert_eq!(output.status.code(), Some(2));
    let told = stderr(&output);
    assert!(told.contains("already") && !told.contains("os error"), "{told}");
}

#[test]
fn a_file_by_itself_may_have_any_name() {
    let folder = folder("any-name", &[]);
    let names = ["a.b.dj", "My Article v1.2.dj", "Ünï – 桥.dj", "桥.dj", "no-end", "two words/x.y.dj"];
    fs::create_dir_all(folder.join("two words")).expect("a folder");
    for name in names {
        fs::write(folder.join(name), GOOD).expect("a file");
        for way in [name.to_owned(), format!("./{name}"), format!("{name}/")] {
            let output = Command::new(env!("CARGO_BIN_EXE_copydesk"))
                .current_dir(&folder)
                .args(["check", &way])
                .output()
                .expect("the desk runs");
            assert_eq!(output.status.code(), Some(0), "{way}: {}{}", stdout(&output), stderr(&output));
        }
    }
}

#[test]
fn a_folder_that_no_address_can_have_is_told_a_name() {
    let folder = folder("no-address", &[]);
    let named = folder.join("My bridge.v2");
    fs::create_dir_all(&named).expect("a folder");
    fs::write(named.join("article.dj"), GOOD).expect("a file");
    for way in [path(&named).to_owned(), format!("{}/", path(&named)), format!("{}/article.dj", path(&named))]
    {
        let output = copydesk(&["check", &way]);
        assert_eq!(output.status.code(), Some(1), "{way}");
        let told = stdout(&output);
        assert!(
            told.contains("folder “My bridge.v2”") && told.contains("Rename the folder to “my-bridge-v2”"),
            "{told}"
        );
    }
}
