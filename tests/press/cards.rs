//! Quotations as other sites show them: the card, the code, and what a program finds that asks what it may embed.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use crate::html::parse;
use crate::site::{folder, page, programs};

const STORY: &str = r#"+++
lang = "en"
headline = "The bridge & the <river>"
dek = "Its dek"
authors = ["Ana Mori"]
published = "2026-03-01"
rights = "Kept."

[sources.shen]
kind = "person"
name = "Shen Wanqing"
role = "mayor"
said-in = "zh-Hans"

[sources.omar]
kind = "person"
name = "Omar \"the Ferry\" Haddad"

[outlets.daily]
kind = "outlet"
name = "Lianhe Daily"

[quotations.banks]
original = { text = "河属于两岸。", lang = "zh-Hans", romanised = "Hé shǔyú liǎng àn.", standing = "cited" }
+++

{#lede}
[“The river belongs to both banks.”]{.quote #banks by=shen via=daily done=verbatim translation=this-page} she said. [“I row,”]{.quote #row by=omar via=daily done=partial said-in=en} he said.
"#;

/// A publication of one article, printed; the folder of its site and what the program told.
fn printed(name: &str, site: &str) -> (PathBuf, String) {
    printed_as(name, site, "")
}

/// The same with more lines in the head of the article.
fn printed_as(name: &str, site: &str, head: &str) -> (PathBuf, String) {
    let root = folder(name);
    let program = root.join("program");
    fs::create_dir_all(root.join("articles/story")).expect("there is room");
    fs::create_dir_all(&program).expect("there is room");
    programs(&program);
    fs::write(root.join("site.toml"), format!("name = \"The River Post\"\n{site}")).expect("there is room");
    let story = STORY.replacen("\n\n[sources.shen]", &format!("\n{head}\n[sources.shen]"), 1);
    fs::write(root.join("articles/story/article.dj"), story).expect("there is room");
    let text = |path: &PathBuf| path.to_str().expect("text").to_owned();
    let output = Command::new(env!("CARGO_BIN_EXE_broadsheet"))
        .args(["build", &text(&root), "--program", &text(&program)])
        .output()
        .expect("it runs");
    (root.join("dist"), String::from_utf8_lossy(&output.stderr).into_owned())
}

fn json(path: PathBuf) -> Value {
    serde_json::from_slice(&fs::read(path).expect("it is there")).expect("JSON")
}

const WITH_CARDS: &str = "base-url = \"https://post.example/news/\"\ncards = true\n";

#[test]
fn a_card_embedded_before_its_article_was_renamed_is_still_there() {
    let (out, told) = printed_as("cards-renamed", WITH_CARDS, "aliases = [\"bridge\"]\n");
    let read = |file: &str| fs::read_to_string(out.join(file)).unwrap_or_else(|_| panic!("{file}: {told}"));
    for end in ["banks.html", "banks.json", "row.html", "json"] {
        assert_eq!(read(&format!("cards/bridge.{end}")), read(&format!("cards/story.{end}")), "{end}");
    }
}

#[test]
fn a_card_of_a_withdrawn_article_says_so_and_not_the_words() {
    let head = "aliases = [\"bridge\"]\nwithdrawn = \"A <court> ordered it.\"\n";
    let (out, told) = printed_as("cards-withdrawn", WITH_CARDS, head);
    for file in ["cards/story.banks.html", "cards/bridge.row.html"] {
        assert!(out.join(file).is_file(), "{file}: {told}");
        let card = page(&out, file);
        assert!(
            card.text().contains("A <court> ordered it.") && card.tags("blockquote").is_empty(),
            "{file}"
        );
        let way = card.class("card-foot").tags("a")[0].get("href");
        assert_eq!(way.as_deref(), Some("https://post.example/news/story.html"));
    }
}

#[test]
fn a_card_needs_no_script_and_leads_into_the_article() {
    let (out, told) = printed("cards", "base-url = \"https://post.example/news/\"\ncards = true\n");
    let card = page(&out, "cards/story.banks.html");
    assert!(card.tags("script").is_empty(), "{told}");
    let policy = card.every(|one| one.get("http-equiv").is_some())[0].get("content").expect("a policy");
    assert_eq!(policy, "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'");
    let quotes = card.tags("blockquote");
    assert_eq!(quotes[0].text(), "“The river belongs to both banks.”");
    assert_eq!(
        (quotes[1].text().as_str(), quotes[1].get("lang").as_deref()),
        ("河属于两岸。", Some("zh-Hans"))
    );
    assert_eq!(
        (quotes[0].get("lang").as_deref(), quotes[0].get("dir").as_deref()),
        (Some("en"), Some("ltr"))
    );
    let line = card.tags("p")[0].text();
    assert!(line.contains("Shen Wanqing") && line.contains("Lianhe Daily"), "{line}");
    let links: Vec<String> = card.tags("a").iter().filter_map(|link| link.get("href")).collect();
    assert!(links[0].starts_with("https://post.example/news/story.html#q-banks"), "{links:?}");
    assert!(out.join("cards").join(links[1].split('#').next().expect("a file")).is_file(), "{links:?}");
    // Everything that it loads is there.
    let styles: Vec<String> = card
        .tags("link")
        .iter()
        .filter(|link| link.get("rel").as_deref() == Some("stylesheet"))
        .filter_map(|link| link.get("href"))
        .collect();
    assert!(styles.len() == 1 && out.join("cards").join(&styles[0]).is_file(), "{styles:?}");
}

#[test]
fn programs_find_what_they_may_embed() {
    let (out, _) = printed("cards-answers", "base-url = \"https://post.example/news/\"\ncards = true\n");
    let answers = |file: &str| -> Vec<String> {
        let page = page(&out, file);
        let links = page.tags("link").into_iter();
        let links = links.filter(|link| link.get("type").as_deref() == Some("application/json+oembed"));
        links.filter_map(|link| link.get("href")).collect()
    };
    for (file, answer) in [("story.html", "story"), ("cards/story.row.html", "story.row")] {
        assert_eq!(answers(file), [format!("https://post.example/news/cards/{answer}.json")]);
        let answer = json(out.join(format!("cards/{answer}.json")));
        for key in ["type", "version", "html", "width", "height", "title", "provider_name"] {
            assert!(!answer[key].is_null(), "{key}: {answer}");
        }
        assert_eq!((&answer["type"], &answer["version"]), (&"rich".into(), &"1.0".into()));
    }
    let row = json(out.join("cards/story.row.json"));
    let frame = parse(row["html"].as_str().expect("HTML"));
    let frame = &frame.tags("iframe")[0];
    assert_eq!(frame.get("src").as_deref(), Some("https://post.example/news/cards/story.row.html"));
    assert_eq!(frame.get("title").as_deref(), Some("Omar \"the Ferry\" Haddad – The River Post"));
    let story = json(out.join("cards/story.json"));
    let head = parse(story["html"].as_str().expect("HTML"));
    assert_eq!(head.tags("a")[0].text(), "The bridge & the <river>");
    // Hosts that read the file let others frame cards and nothing else.
    let headers = fs::read_to_string(out.join("_headers")).expect("it is there");
    let (all, pages) = headers.split_once("/:page\n").expect("a rule for pages");
    assert!(pages.contains("frame-ancestors 'none'"));
    let all = all.split("\n/\n").next().expect("the rule for everything");
    assert!(!all.contains("frame-ancestors") && all.contains("nosniff"), "{all}");
}

#[test]
fn the_code_to_copy_is_the_one_that_programs_get() {
    let (out, _) = printed("cards-code", "base-url = \"https://post.example/news/\"\ncards = true\n");
    let embeds = page(&out, "story.embed.html");
    let code: Vec<String> = embeds.tags("textarea").iter().map(|one| one.text()).collect();
    let row = json(out.join("cards/story.row.json"));
    assert_eq!(Some(code[2].as_str()), row["html"].as_str());
    let quote = parse(&code[1]);
    let quotes = quote.tags("blockquote");
    assert_eq!(quotes[0].get("lang").as_deref(), Some("en"));
    assert!(quotes[0].get("cite").expect("an address").starts_with("https://post.example/news/story.html#"));
    assert!(quote.tags("script").is_empty());
    let foot = page(&out, "story.html");
    assert_eq!(
        foot.class("quoted-here-embeds").tags("a")[0].get("href").as_deref(),
        Some("story.embed.html")
    );
}

#[test]
fn nobody_has_cards_unasked() {
    let (out, _) = printed("cards-off", "base-url = \"https://post.example/news/\"\n");
    assert!(out.join("story.html").is_file() && !out.join("cards").exists());
    assert!(!fs::read_to_string(out.join("story.html")).expect("it is there").contains("oembed"));
    let (out, told) = printed("cards-homeless", "cards = true\n");
    assert!(told.contains("[cards-without-address] Error") && !out.exists(), "{told}");
}
