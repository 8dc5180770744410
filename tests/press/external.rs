//! `broadsheet check --external`: addresses outside are asked whether they still lead there. A small server on this
//! machine answers; nothing else is asked.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};
use std::thread;

use serde_json::Value;

use crate::site::folder;

/// What was asked: method, path, and who asked.
type Asked = Arc<Mutex<Vec<(String, String, String)>>>;

/// A server that answers by the path; its address, and what it was asked. It answers one question at a time, and ends
/// with the test.
fn server() -> (String, Asked) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = format!("http://{}", listener.local_addr().expect("it is bound"));
    let asked = Asked::default();
    let told = Arc::clone(&asked);
    thread::spawn(move || listener.incoming().flatten().for_each(|stream| answer(&stream, &told)));
    (address, asked)
}

fn answer(mut stream: &TcpStream, asked: &Asked) {
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let first = lines.next().unwrap_or_default();
    let mut words = first.split(' ');
    let (method, path) =
        (words.next().unwrap_or_default().to_owned(), words.next().unwrap_or_default().to_owned());
    let agent =
        lines.take_while(|line| !line.is_empty()).find(|line| line.to_lowercase().starts_with("user-agent:"));
    let (status, to) = match (method.as_str(), path.as_str()) {
        (_, "/old") => ("301 Moved Permanently", Some("/new")),
        (_, "/for-now") => ("302 Found", Some("/here")),
        (_, "/archive/2020/story") => ("301 Moved Permanently", Some("/")),
        (_, "/round") => ("301 Moved Permanently", Some("/round")),
        (_, "/gone") => ("410 Gone", None),
        (_, "/nowhere") => ("404 Not Found", None),
        ("HEAD", "/no-head") => ("405 Method Not Allowed", None),
        (_, "/locked") => ("403 Forbidden", None),
        _ => ("200 OK", None),
    };
    asked.lock().expect("nobody panicked").push((method, path, agent.unwrap_or_default()));
    let to = to.map(|to| format!("Location: {to}\r\n")).unwrap_or_default();
    let _ = write!(stream, "HTTP/1.1 {status}\r\n{to}Content-Length: 0\r\nConnection: close\r\n\r\n");
}

/// An article with these links and documents, in a folder of its own.
fn article(root: &Path, links: &[String], documents: &str) {
    let links: String = links.iter().map(|link| format!("[a page]({link}) and ")).collect();
    let text = format!(
        "+++\nlang = \"en\"\nheadline = \"Bridge\"\ndek = \"It opens.\"\nauthors = [\"Ana Mori\"]\npublished = \"2026-03-02\"\nrights = \"Free\"\n\n\
         {documents}\n[sources.lee]\nkind = \"person\"\nname = \"Lee Hana\"\n\n[quotations.q]\nin = \"plan\"\nsaid-in = \"en\"\n+++\n\nSee {links}more.\n\n\
         The plan says: [“It is safe.”]{{.quote #q by=lee done=verbatim}}\n"
    );
    fs::create_dir_all(root.join("bridge")).expect("a folder");
    fs::write(root.join("bridge/article.dj"), text).expect("a file");
}

fn check(root: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_broadsheet"));
    command.env("NO_PROXY", "127.0.0.1").env("no_proxy", "127.0.0.1");
    command.arg("check").arg(root.join("bridge")).args(arguments).output().expect("it runs")
}

/// Code, line, found text, message and expectation of each remark.
fn remarks(output: &Output) -> Vec<(String, String, String, String)> {
    let told: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)));
    let text =
        |remark: &Value, key: &str| remark.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let all = told.as_array().expect("a list").iter();
    all.map(|remark| {
        assert_eq!(text(remark, "severity"), "warning", "{remark:#}");
        (text(remark, "code"), text(remark, "found"), text(remark, "message"), text(remark, "expected"))
    })
    .collect()
}

#[test]
fn addresses_are_asked_and_what_is_wrong_is_told_in_its_place() {
    let root = folder("external");
    let (address, asked) = server();
    let paths = [
        "/here",
        "/here#part",
        "/old",
        "/for-now",
        "/archive/2020/story",
        "/round",
        "/gone",
        "/nowhere",
        "/no-head",
        "/locked",
    ];
    let mut links: Vec<String> = paths.iter().map(|path| format!("{address}{path}")).collect();
    // A port on which nobody listens.
    let silent = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port");
    links.push(format!("http://{silent}/silent"));
    let documents = format!(
        "[documents.plan]\nkind = \"report\"\nphrase = \"the plan\"\nurl = \"{address}/nowhere-2\"\n\n[documents.kept]\nkind = \"report\"\n\
         phrase = \"the kept plan\"\nurl = \"{address}/gone\"\narchive = \"https://web.archive.org/web/2020/x\"\n"
    );
    // The archive is far away and is not asked: only the server of this test is.
    let documents = documents.replace("https://web.archive.org/web/2020/x", &format!("{address}/copy"));
    article(&root, &links, &documents);
    let output = check(&root, &["--external", "--format", "json"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let all = remarks(&output);
    let of = |code: &str| -> Vec<&(String, String, String, String)> {
        all.iter().filter(|remark| remark.0 == code).collect()
    };
    let found = |code: &str| -> Vec<String> {
        let mut found: Vec<String> = of(code)
            .iter()
            .map(|remark| remark.1.replace(&address, "").replace(&silent.to_string(), ""))
            .collect();
        found.sort();
        found
    };
    assert_eq!(found("dead-address"), ["/archive/2020/story", "/gone", "/nowhere"]);
    assert_eq!(found("moved-address"), ["/old"]);
    assert_eq!(of("moved-address")[0].3, format!("{address}/new"));
    assert_eq!(found("unanswered-address"), ["/locked", "/round", "http:///silent"]);
    assert!(of("unanswered-address").iter().any(|remark| remark.2.contains("403")), "{all:#?}");
    assert_eq!(found("missing-archive"), ["/nowhere-2"]);
    let asked = asked.lock().expect("nobody panicked");
    assert!(asked.iter().all(|(_, _, agent)| agent.contains("Broadsheet/")), "{asked:?}");
    let times = |path: &str| asked.iter().filter(|(_, own, _)| own == path).count();
    // Once for the two links and once where the detour ends; HEAD, then GET.
    assert_eq!((times("/here"), times("/no-head"), times("/copy")), (2, 2, 1));
}

#[test]
fn nothing_is_asked_without_the_word_and_the_terminal_shows_the_place() {
    let root = folder("external-text");
    let (address, asked) = server();
    let documents = format!(
        "[documents.plan]\nkind = \"report\"\nphrase = \"the plan\"\nurl = \"{address}/gone\"\narchive = \"{address}/copy\"\n"
    );
    article(&root, &[], &documents);
    assert_eq!(remarks(&check(&root, &["--format", "json"])), []);
    assert!(asked.lock().expect("nobody panicked").is_empty());
    let output = check(&root, &["--external"]);
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(told.contains("[dead-address] Warning") && told.contains("article.dj:12:8"), "{told}");
    assert!(told.contains(&format!("Readers still have the archived copy, {address}/copy.")), "{told}");
}

#[test]
fn without_curl_it_says_how_to_go_on() {
    let root = folder("external-without");
    article(
        &root,
        &["https://example.org/".to_owned()],
        "[documents.plan]\nkind = \"report\"\nphrase = \"the plan\"\n",
    );
    let output = Command::new(env!("CARGO_BIN_EXE_broadsheet"))
        .arg("check")
        .arg(root.join("bridge"))
        .arg("--external")
        .env("PATH", root.join("bridge"))
        .output()
        .expect("it runs");
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.contains("apt install curl"), "{told}");
}

#[test]
fn what_several_articles_have_of_people_toml_is_told_there_and_once() {
    let root = folder("external-people");
    let (address, _) = server();
    fs::write(root.join("site.toml"), "name = \"Post\"\n").expect("a file");
    let people = format!("[outlets.wire]\nkind = \"agency\"\nname = \"Wire\"\nurl = \"{address}/gone\"\n");
    fs::write(root.join("people.toml"), people).expect("a file");
    for (slug, draft) in [("one", ""), ("two", ""), ("three", "draft = true\n")] {
        let text = format!(
            "+++\nlang = \"en\"\nheadline = \"{slug}\"\ndek = \"It opens.\"\nauthors = [\"Ana Mori\"]\npublished = \"2026-03-02\"\nrights = \"Free\"\n{draft}\n\
             [sources.lee]\nkind = \"person\"\nname = \"Lee Hana\"\nsaid-in = \"en\"\n+++\n\n[“It is safe,”]{{.quote #q by=lee via=wire done=partial}} she said.\n"
        );
        fs::create_dir_all(root.join("articles").join(slug)).expect("a folder");
        fs::write(root.join("articles").join(slug).join("article.dj"), text).expect("a file");
    }
    let output = Command::new(env!("CARGO_BIN_EXE_broadsheet"))
        .args(["check", "--external"])
        .arg(&root)
        .env("NO_PROXY", "127.0.0.1")
        .env("no_proxy", "127.0.0.1")
        .output()
        .expect("it runs");
    let told = String::from_utf8_lossy(&output.stdout);
    assert_eq!(told.matches("[dead-address]").count(), 1, "{told}");
    assert!(told.contains("/people.toml:4:8"), "{told}");
    assert!(told.contains("2 articles: 0 errors, 1 warning\n"), "{told}");
}

#[test]
fn without_a_net_it_is_said_once() {
    let root = folder("external-offline");
    // Ports on which nobody listens.
    let silent: Vec<TcpListener> =
        (0..2).map(|_| TcpListener::bind("127.0.0.1:0").expect("a free port")).collect();
    let links: Vec<String> = silent
        .iter()
        .map(|listener| format!("http://{}/page", listener.local_addr().expect("it is bound")))
        .collect();
    drop(silent);
    article(&root, &links, "[documents.plan]\nkind = \"report\"\nphrase = \"the plan\"\n");
    let output = check(&root, &["--external"]);
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{err}");
    assert!(err.contains("none of 2 hosts outside answered"), "{err}");
    assert!(out.ends_with("1 article: 0 errors, 0 warnings\n"), "{out}");
}
