//! Articles as ninjs: what the standard asks for, what the article has, and that nothing else is said.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::command::{broadsheet, text};
use crate::html::parse;
use crate::site::{contents, folder, programs};

const SITE: &str = "name = \"The River Post\"\nbase-url = \"https://post.example/news/\"\nninjs = true\n\
                    [sections.river]\nname = \"River\"\n[policies]\ncorrections = \"rules\"\n";

const STORY: &str = r##"+++
lang = "en"
kicker = "Bridges"
headline = "The bridge & the <river>"
dek = "Its dek"
authors = ["Ana Mori", "Jon Fell"]
published = "2026-03-01"
updated = "2026-03-02"
dateline = { place = "RIVERTON", date = "2026-03-01" }
rights = "Kept."
section = "river"
tags = ["Bridges"]

[sources.shen]
kind = "person"
name = "Shen Wanqing"
said-in = "en"

[sources.council]
kind = "body"
name = "Town Council"
said-in = "en"

[sources.aide]
kind = "person"
name = "an aide"
unnamed = true
said-in = "en"

[sources.silent]
kind = "person"
name = "Ilse Varga"

[outlets.daily]
kind = "outlet"
name = "Lianhe Daily"
+++

{#lede}
[“The river belongs to both banks,”]{.quote #banks by=shen via=daily done=verbatim} she said, *twice*. See [the rules](rules.html) & [the foot](#end).

{#rest}
[“It is safe,”]{.quote #safe by=council via=daily done=partial} the council said. [“It is not,”]{.quote #not by=aide via=daily done=partial} said an aide.

## The rest

{#end}
1. One
2. Two
"##;

/// A publication of one article, with more lines in its head.
fn publication(name: &str, site: &str, head: &str) -> PathBuf {
    let root = folder(name).join("post");
    fs::create_dir_all(root.join("articles/story")).expect("there is room");
    fs::create_dir_all(root.join("pages")).expect("there is room");
    fs::write(root.join("site.toml"), site).expect("there is room");
    let rules = "+++\nlang = \"en\"\ntitle = \"Rules\"\n+++\n\n{#rules}\nOur rules.\n";
    fs::write(root.join("pages/rules.dj"), rules).expect("there is room");
    let story = STORY.replacen("\n[sources.shen]", &format!("{head}\n[sources.shen]"), 1);
    fs::write(root.join("articles/story/article.dj"), story).expect("there is room");
    root
}

fn built(root: &Path) -> Value {
    let program = root.with_extension("program");
    fs::create_dir_all(&program).expect("there is room");
    programs(&program);
    let output = broadsheet(&["build", text(root), "--program", text(&program)]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let item = fs::read(root.join("dist/story.ninjs.json")).expect("it is printed");
    serde_json::from_slice(&item).expect("JSON")
}

#[test]
fn no_publication_holds_the_rights_of_another() {
    let root = publication("ninjs-rights", SITE, "");
    let story = STORY.replace("\"Kept.\"", "\"© 2026 The Hill Herald\"");
    fs::write(root.join("articles/story/article.dj"), story).expect("there is room");
    let item = built(&root);
    assert_eq!(item["usageTerms"], "© 2026 The Hill Herald");
    assert_eq!(item["copyrightHolder"], json!(null));
}

#[test]
fn an_item_says_what_the_article_says() {
    let item = built(&publication("ninjs-item", SITE, ""));
    assert_eq!(item["uri"], "https://post.example/news/story.html");
    assert_eq!(item["standard"]["name"], "ninjs");
    let facts =
        ["type", "pubStatus", "language", "by", "located", "usageTerms", "copyrightHolder", "slugline"];
    let said = facts.map(|key| item[key].as_str().expect(key).to_owned());
    assert_eq!(
        said,
        ["text", "usable", "en", "Ana Mori, Jon Fell", "RIVERTON", "Kept.", "The River Post", "story"]
    );
    assert_eq!(item["firstCreated"], "2026-03-01T00:00:00Z");
    assert_eq!(item["versionCreated"], "2026-03-02T00:00:00Z");
    assert_eq!(item["headlines"][0]["value"], "The bridge & the <river>");
    assert_eq!(item["headlines"][1], json!({ "role": "kicker", "value": "Bridges" }));
    assert_eq!(item["descriptions"][0]["value"], "Its dek");
    assert_eq!(
        item["people"],
        json!([{ "name": "Shen Wanqing", "rel": "quoted" }]),
        "only named persons who speak"
    );
    assert_eq!(item["organisations"], json!([{ "name": "Town Council", "rel": "quoted" }]));
    assert_eq!(item["infoSources"], json!([{ "name": "Lianhe Daily", "role": "carried quotations" }]));
    let subjects = json!([{ "name": "River", "rel": "section" }, { "name": "Bridges", "rel": "about" }]);
    assert_eq!(item["subjects"], subjects);
    let policy = json!([{ "title": "corrections", "href": "https://post.example/news/rules.html" }]);
    assert_eq!(item["trustIndicators"], policy);
}

#[test]
fn the_text_is_whole_in_both_forms() {
    let item = built(&publication("ninjs-text", SITE, ""));
    let [html, plain] = [0, 1].map(|nth| &item["bodies"][nth]);
    assert_eq!((&html["contentType"], &plain["contentType"]), (&json!("text/html"), &json!("text/plain")));
    let (html, text) = (html["value"].as_str().expect("text"), plain["value"].as_str().expect("text"));
    assert!(text.starts_with("“The river belongs to both banks,” she said, twice."), "{text}");
    assert!(text.ends_with("The rest\n\nOne\n\nTwo"), "{text}");
    let page = parse(html);
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(words(&page.text()).concat(), words(text).concat(), "no word is in one form alone");
    assert!(
        html.contains("<strong>twice</strong>")
            && html.contains("<h2>The rest</h2>")
            && html.contains("<ol><li>One</li>")
    );
    assert!(
        html.contains("href=\"https://post.example/news/rules.html\"")
            && html.contains("news/story.html#end"),
        "{html}"
    );
    assert!(!html.contains("class=") && !html.contains(" id=") && !html.contains("data-"), "{html}");
    assert_eq!(plain["wordCount"], words(text).len() - 1, "an ampersand is no word");
}

/// What `ninjs-schema_3.0` requires of an item, and the keys that it has: it takes no others.
#[test]
fn an_item_has_only_keys_of_the_standard() {
    let item = built(&publication("ninjs-keys", SITE, ""));
    let known: BTreeSet<&str> = "uri standard type representationType pubStatus edNote language title slugline firstCreated \
         versionCreated headlines descriptions bodies associations by located copyrightHolder usageTerms people \
         organisations infoSources subjects renditions trustIndicators"
        .split_whitespace()
        .collect();
    let keys = item.as_object().expect("an object").keys().map(String::as_str);
    assert_eq!(keys.filter(|key| !known.contains(key)).collect::<Vec<_>>(), Vec::<&str>::new());
    for body in item["bodies"].as_array().expect("a list") {
        assert!(body["value"].is_string() && body["wordCount"].is_u64() && body["charCount"].is_u64());
    }
    assert!(item["renditions"][0]["name"].is_string(), "a rendition has a name");
}

#[test]
fn a_withdrawn_article_is_canceled_and_says_why() {
    let item = built(&publication("ninjs-withdrawn", SITE, "withdrawn = \"It was not true.\"\n"));
    assert_eq!((&item["pubStatus"], &item["edNote"]), (&json!("canceled"), &json!("It was not true.")));
    assert!(item.get("bodies").is_none(), "its text is gone");
}

#[test]
fn it_is_written_where_it_is_asked_for_and_printed_for_one_article() {
    let root = publication("ninjs-asked", &SITE.replace("ninjs = true\n", ""), "");
    let program = root.with_extension("program");
    fs::create_dir_all(&program).expect("there is room");
    programs(&program);
    assert!(broadsheet(&["build", text(&root), "--program", text(&program)]).status.success());
    assert!(!contents(&root.join("dist")).keys().any(|name| name.contains("ninjs")));
    let output = broadsheet(&["export", text(&root.join("articles/story")), "--ninjs"]);
    let item: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(item["uri"], "https://post.example/news/story.html");
    fs::write(root.join("site.toml"), "name = \"P\"\n").expect("there is room");
    let output = broadsheet(&["export", text(&root.join("articles/story")), "--ninjs"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("base-url"), "it says what is missing");
}
