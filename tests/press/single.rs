//! A page that is one file: what it holds, and that it lets nothing through.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use broadsheet::article::Article;
use broadsheet::copydesk::{File, Manuscript, proof};
use broadsheet::press::{Supply, gather};
use broadsheet::printing::Kit;
use sha2::{Digest as _, Sha256};

use crate::{articles, hostile, plate, site_article};

/// Everything but the article, with a program that does nothing.
fn kit(name: &str) -> Kit {
    let site = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&site).expect("there is room");
    std::fs::write(site.join("newsreader-1.js"), "let wasm_bindgen = async () => {};\n")
        .expect("there is room");
    std::fs::write(site.join("newsreader-1_bg.wasm"), b"\0asm\x01\0\0\0").expect("there is room");
    let styles = Path::new(env!("CARGO_MANIFEST_DIR")).join("styles");
    gather(Supply::Trunk { styles }, &site, None).expect("a kit")
}

fn single(article: &Article, kit: &Kit) -> String {
    broadsheet::press::single(&plate(), article, (&BTreeMap::new(), None), kit).expect("a page")
}

/// The texts of the elements that begin so.
fn texts<'p>(page: &'p str, begin: &str, end: &str) -> Vec<&'p str> {
    page.split(begin).skip(1).filter_map(|rest| rest.split(end).next()).collect()
}

#[test]
fn every_script_and_style_is_known_by_its_hash_and_nothing_else_is() {
    let page = single(&site_article("armistice-70"), &kit("single-hashes"));
    assert!(!page.contains("font-display:optional"), "a typeface that comes with the page is never too late");
    let policy = texts(&page, "Content-Security-Policy\" content=\"", "\"")[0];
    assert!(!policy.contains("unsafe-inline") && !policy.contains("self"), "{policy}");
    assert!(policy.contains("trusted-types 'none'"), "{policy}");
    let mut inside = texts(&page, "<script>", "</script>");
    inside.extend(texts(&page, "<style>", "</style>"));
    inside.extend(texts(&page, "media=\"not all\">", "</style>"));
    assert_eq!(inside.len(), 5, "two scripts; the styles, and the plain ones twice");
    for text in inside {
        let hash = BASE64_STANDARD.encode(Sha256::digest(text.as_bytes()));
        assert!(policy.contains(&format!("'sha256-{hash}'")), "{text}");
    }
    assert!(!page.contains(" style=\""), "no style outside of the sheets");
}

#[test]
fn it_loads_nothing() {
    let page = single(&site_article("armistice-70"), &kit("single-loads"));
    for word in [
        " src=\"",
        "rel=\"stylesheet\"",
        "url(fonts",
        "url(\"fonts",
        "@import",
        ".woff2",
        "index.html",
        "own.html",
    ] {
        assert!(!page.contains(word), "{word}");
    }
    for (begin, end) in [("url(", ")"), ("<link rel=\"icon\" href=", ">")] {
        for address in texts(&page, begin, end) {
            assert!(address.trim_start_matches('"').starts_with("data:"), "{address:.60}");
        }
    }
}

#[test]
fn it_is_a_page_without_its_program() {
    for (_, article) in articles() {
        let page = single(&article, &kit("single-page"));
        assert!(
            page.contains(&format!(
                "<html lang=\"{}\"",
                broadsheet::wording::Wording::of(&article.lang).lang
            ))
        );
        for quotation in &article.evidence.quotations {
            assert!(page.contains(&format!("id=\"q-{}\"", quotation.id)), "{}", quotation.id);
        }
    }
}

#[test]
fn no_text_ends_its_element() {
    let page = single(&hostile(), &kit("single-hostile"));
    assert!(!page.contains("<script>alert"), "the words of the article are text");
    let begun = page.matches("<script").count();
    assert_eq!(begun, page.matches("</script>").count());
}

#[test]
fn only_the_fonts_of_its_letters_are_inside() {
    let fonts = |page: &str| page.matches("data:font/woff2").count();
    let kit = kit("single-fonts");
    let mut article = hostile();
    let plain = single(&article, &kit);
    assert!(fonts(&plain) >= 3, "letters of English: upright, italic, and those of the interface");
    article.headline = "Đorđe".to_owned();
    let marked = single(&article, &kit);
    assert_eq!(fonts(&marked), fonts(&plain) + 3, "and the extended ones of each");
}

#[test]
fn its_pictures_are_inside() {
    let text = "+++\nlang = \"en\"\nheadline = \"A bridge\"\npublished = \"2026-03-02\"\n+++\n\nText.\n\n\
                {credit=\"A\"}\n::: picture\n![The bridge](bridge.svg)\n:::\n";
    let file = File { name: "article.dj".to_owned(), bytes: text.as_bytes().to_vec() };
    let manuscript = Manuscript { slug: "bridge".to_owned(), article: file, parallels: Vec::new() };
    let article = proof(&manuscript).article.expect("an article");
    let pictures = BTreeMap::from([("bridge.svg".to_owned(), b"<svg/>".to_vec())]);
    let page = broadsheet::press::single(&plate(), &article, (&pictures, None), &kit("single-pictures"))
        .expect("a page");
    assert!(page.contains("<img src=\"data:image/svg+xml;base64,PHN2Zy8+\""), "the picture");
    let without = single(&article, &kit("single-pictures"));
    assert!(without.contains("<img src=\"data:,\" alt=\"The bridge\""), "what it shows");
}
