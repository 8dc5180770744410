//! The document around a page, and the policy it carries.

use broadsheet::article::Article;
use broadsheet::page::Bundle;
use broadsheet::press::{Dressing, Faces, Mode, SCRIPTS, headers, policy, print, rows};
use serde_json::Value;

use crate::html::{Element, parse};
use crate::{articles, dressing, hostile, plate, printed, site_article};

/// The value of a `meta` element.
fn meta(page: &Element, key: &str, name: &str) -> Option<String> {
    let found = page.tags("meta").into_iter().find(|meta| meta.get(key).as_deref() == Some(name));
    found.and_then(|meta| meta.get("content"))
}

fn policy_of(page: &Element) -> String {
    meta(page, "http-equiv", "Content-Security-Policy").expect("a policy")
}

#[test]
fn a_document_has_its_frame() {
    for (name, article) in articles() {
        let html = printed(&article, Mode::Release);
        assert!(html.starts_with(
            "<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">"
        ));
        assert!(html.ends_with("</body>\n</html>\n"), "{name}");
        let page = parse(&html);
        let tags: Vec<&str> = page.all().iter().map(|element| element.tag.as_str()).collect();
        assert_eq!(page.tags("head")[0].tags("title").len(), 1, "{name}: pictures have titles of their own");
        for tag in ["html", "head", "body", "main"] {
            assert_eq!(tags.iter().filter(|one| **one == tag).count(), 1, "{name}: <{tag}>");
        }
        assert_eq!(
            page.tags("head")[0].tags("title")[0].text(),
            format!("{} – Broadsheet", article.headline),
            "{name}"
        );
        assert_eq!(meta(&page, "name", "description"), article.dek, "{name}");
        assert_eq!(meta(&page, "property", "og:title"), Some(article.headline.clone()), "{name}");
        assert_eq!(meta(&page, "name", "referrer").as_deref(), Some("no-referrer"), "{name}");
    }
}

#[test]
fn the_policy_comes_before_everything_it_governs() {
    for (name, article) in articles() {
        for mode in [Mode::Release, Mode::Serve] {
            let html = printed(&article, mode);
            let at = html.find("Content-Security-Policy").expect("a policy");
            for governed in ["<script", "<link", "<style", "<img"] {
                assert!(
                    html.find(governed).is_none_or(|first| at < first),
                    "{name}: {governed} before the policy"
                );
            }
            assert_eq!(policy_of(&parse(&html)), policy(mode), "{name}");
        }
    }
}

#[test]
fn the_policy_allows_no_inline_script_or_style() {
    let text = policy(Mode::Release);
    let rules: Vec<&str> = text.split("; ").collect();
    assert_eq!(rules[0], "default-src 'none'");
    for rule in [
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
    ] {
        assert!(rules.contains(&rule), "{rule}");
    }
    for open in ["unsafe-inline", "'unsafe-eval'", "http:", "https:", "*", "ws:"] {
        assert!(!text.contains(open), "{open} in {text}");
    }
}

#[test]
fn the_headers_add_what_only_headers_can_say() {
    let text = headers(false);
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("/*"), "for every file");
    let rest: Vec<&str> = lines.collect();
    let expected = format!("  Content-Security-Policy: {}; frame-ancestors 'none'", policy(Mode::Release));
    assert_eq!(
        rest,
        [
            expected.as_str(),
            "  X-Content-Type-Options: nosniff",
            "  Referrer-Policy: no-referrer",
            "/offline.js",
            "  Cache-Control: no-cache"
        ]
    );
}

#[test]
fn every_script_is_a_file_or_inert_data() {
    for (name, article) in articles() {
        let page = parse(&printed(&article, Mode::Release));
        for script in page.tags("script") {
            match script.get("src") {
                Some(_) => assert_eq!(script.text().trim(), "", "{name}"),
                None => {
                    let kind = script.get("type").unwrap_or_default();
                    assert!(
                        matches!(kind.as_str(), "application/json" | "application/ld+json"),
                        "{name}: {kind}"
                    );
                }
            }
        }
        for element in page.all() {
            let handler = element.attributes.iter().find(|(key, _)| key.starts_with("on") || key == "style");
            assert_eq!(handler, None, "{name}: <{}>", element.tag);
        }
    }
}

#[test]
fn scripts_come_in_their_order() {
    let sources = |mode| -> Vec<String> {
        let page = parse(&printed(&hostile(), mode));
        page.tags("script").iter().filter_map(|script| script.get("src")).collect()
    };
    assert_eq!(sources(Mode::Release), ["theme.js", "newsreader-89ab.js", "boot.js"]);
    assert_eq!(sources(Mode::Serve), ["theme.js", "newsreader-89ab.js", "boot.js", "reload.js"]);
    for name in ["theme.js", "boot.js", "reload.js"] {
        assert!(SCRIPTS.iter().any(|(file, _)| *file == name), "{name} is printed beside the pages");
    }
}

#[test]
fn only_the_first_script_holds_up_the_page() {
    let page = parse(&printed(&hostile(), Mode::Serve));
    let files = page.every(|element| element.tag == "script" && element.get("src").is_some());
    let waiting: Vec<_> = files.iter().filter(|script| script.get("defer").is_none()).collect();
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0].get("src").as_deref(), Some("theme.js"), "the colors come before the first paint");
}

#[test]
fn the_start_script_knows_the_program() {
    let page = parse(&printed(&hostile(), Mode::Release));
    let boot = page.one("boot.js", |element| element.get("src").as_deref() == Some("boot.js"));
    assert_eq!(boot.get("data-wasm").as_deref(), Some("newsreader-89ab_bg.wasm"));
    assert_eq!(boot.get("data-disk").as_deref(), Some("newsreader-89ab_bg.wasm.js"));
    assert_eq!(boot.get("data-plain").as_deref(), Some("plain-4567.css"));
}

#[test]
fn without_a_program_none_is_started() {
    let dressing = Dressing { program: None, ..dressing(Mode::Release) };
    let html = print(&plate(), &hostile(), "index.html", &dressing).expect("it can be printed").html;
    let page = parse(&html);
    let sources: Vec<_> = page.tags("script").iter().filter_map(|script| script.get("src")).collect();
    assert_eq!(sources, ["theme.js"]);
}

#[test]
fn only_the_served_page_may_open_a_socket() {
    assert!(policy(Mode::Serve).contains("connect-src 'self' blob: ws: wss:"));
    assert!(policy(Mode::Release).contains("connect-src 'self' blob:;"));
    assert!(!headers(false).contains("ws:"));
}

#[test]
fn the_data_is_inert_and_complete() {
    for (name, article) in articles() {
        let page = parse(&printed(&article, Mode::Release));
        let block = page.id("bundle");
        let crate::html::Node::Text(data) = &block.children[0] else { panic!("{name}: no data") };
        for c in ['<', '>', '&'] {
            assert!(!data.contains(c), "{name}: {c} in the data");
        }
        let data: Value = serde_json::from_str(data).expect("the data is JSON");
        // Only the press finds the text fragments; the rest is the bundle of the article.
        let directives = data.as_array().and_then(|fields| fields.last()).and_then(Value::as_array);
        let directives: Vec<String> = directives
            .expect("the fragments stand last")
            .iter()
            .map(|directive| directive.as_str().expect("a fragment").to_owned())
            .collect();
        assert_eq!(directives.len(), article.evidence.quotations.len(), "{name}");
        let bundle = Bundle::of(&article).with_directives(directives);
        assert_eq!(data, rows(&bundle).expect("rows"), "{name}");
    }
}

#[test]
fn files_of_the_site_are_named_relative_to_the_page() {
    for (name, article) in articles() {
        let page = parse(&printed(&article, Mode::Release));
        for element in page.all() {
            let own = matches!(element.tag.as_str(), "link" | "script" | "img")
                || element.tag == "a" && element.get("rel").is_none();
            for (key, value) in element.attributes.iter().filter(|_| own) {
                if matches!(key.as_str(), "href" | "src" | "data-wasm" | "data-disk" | "data-plain") {
                    let value = value.split(":~:").next().unwrap_or_default();
                    assert!(!value.starts_with('/') && !value.contains(':'), "{name}: {key}=\"{value}\"");
                }
            }
        }
        for link in page.tags("a").into_iter().filter(|link| link.get("rel").is_some()) {
            let href = link.get("href").unwrap_or_default();
            assert!(href.starts_with("https://"), "{name}: {href}");
        }
    }
}

#[test]
fn an_address_of_its_own_makes_the_page_canonical() {
    let article = site_article("armistice-70");
    let mut plate = plate();
    assert!(!printed(&article, Mode::Release).contains("canonical"));
    plate.base_url = Some("https://example.org/news/".to_owned());
    for (file, url) in
        [("index.html", "https://example.org/news/"), ("guide.html", "https://example.org/news/guide.html")]
    {
        let html = print(&plate, &article, file, &dressing(Mode::Release)).expect("it can be printed").html;
        let page = parse(&html);
        let link = page.one("canonical", |element| element.get("rel").as_deref() == Some("canonical"));
        assert_eq!(link.get("href").as_deref(), Some(url));
        assert_eq!(meta(&page, "property", "og:url").as_deref(), Some(url));
        let here = page.one("this page", |element| element.get("aria-current").is_some());
        assert_eq!(here.get("href").as_deref(), Some(file));
    }
}

#[test]
fn what_an_attacker_writes_is_text() {
    for mode in [Mode::Release, Mode::Serve] {
        let html = printed(&hostile(), mode);
        assert!(!html.contains("<script>alert"), "a script of the article's own");
        let comments = html.match_indices("<!--").filter(|(at, _)| !html[at + 4..].starts_with('<'));
        assert_eq!(comments.count(), 0, "every comment is a mark of the renderer");
        let page = parse(&html);
        assert_eq!(
            page.tags("head")[0].tags("title")[0].text(),
            "</title><script>alert(1)</script> – Broadsheet"
        );
        assert_eq!(
            meta(&page, "name", "description").as_deref(),
            Some("\"><script>alert(2)</script> & <!--")
        );
    }
}

#[test]
fn the_same_article_prints_the_same_document() {
    let article = site_article("how-to-read");
    assert_eq!(printed(&article, Mode::Release), printed(&article, Mode::Release));
}

#[test]
fn the_text_stands_without_the_program() {
    for (name, article) in articles() {
        let page = parse(&printed(&article, Mode::Release));
        let plain = page.tags("noscript");
        assert_eq!(plain.len(), 1, "{name}");
        assert_eq!(plain[0].tags("link")[0].get("href").as_deref(), Some("plain-4567.css"), "{name}");
        assert_eq!(page.class("headline").text(), article.headline, "{name}");
        let passages = page.every(|element| element.has_class("passage")).len();
        assert_eq!(passages, article.evidence.quotations.len(), "{name}");
    }
}

#[test]
fn a_page_asks_for_each_face_of_its_first_layout_and_no_other() {
    let sheet = "@font-face{font-family:Newsreader;src:url(fonts/plain.woff2);unicode-range:U+20-7E}\
        @font-face{font-family:Newsreader;font-style:italic;src:url(fonts/italic.woff2);unicode-range:U+20-7E}\
        @font-face{font-family:Newsreader;font-style:italic;src:url(fonts/tones.woff2);unicode-range:U+100-1FF}";
    let dressing = Dressing { faces: Faces::of(sheet, &|_| false), ..dressing(Mode::Release) };
    let faces = |article: &Article| {
        let page = print(&plate(), article, "index.html", &dressing).expect("it can be printed").html;
        let asked = |key: &str| {
            page.split_once(&format!("data-{key}=\""))
                .and_then(|(_, rest)| rest.split('"').next().map(str::to_owned))
        };
        (asked("serif-fonts").unwrap_or_default(), asked("wide-fonts").unwrap_or_default())
    };
    // A reading in italics stands under the text, with the other wordings.
    let armistice = site_article("armistice-70");
    assert_eq!(
        faces(&armistice),
        ("fonts/plain.woff2 fonts/italic.woff2 fonts/tones.woff2".to_owned(), String::new())
    );
    let plain = Article { rivals: Vec::new(), ..armistice };
    assert_eq!(faces(&plain), ("fonts/plain.woff2".to_owned(), "fonts/italic.woff2".to_owned()));
}
