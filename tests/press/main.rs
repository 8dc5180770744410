//! The documents of the press: head, policy, scripts, data, structured data, the whole folder.

#[path = "../page/html.rs"]
mod html;

mod again;
mod books;
mod cards;
mod command;
mod cuttings;
mod desk;
mod documents;
mod editor;
mod example;
mod external;
mod languages;
mod ninjs;
mod placards;
mod publication;
mod remarks;
mod search;
mod single;
mod site;
#[cfg(feature = "smaller-pictures")]
mod smaller;
mod stream;
mod structured;

use std::path::Path;

use broadsheet::article::Article;
use broadsheet::copydesk::{File, Manuscript, proof};
use broadsheet::press::{Dressing, Faces, Mode, Plate, PlateLink, Program, print, read_manuscript};

/// A publication with two articles and no address of its own.
fn plate() -> Plate {
    let article =
        |file: &str, title: &str| PlateLink { href: file.to_owned(), title: title.to_owned(), lang: None };
    Plate {
        name: "Broadsheet".to_owned(),
        tagline: "A page that shows its sources".to_owned(),
        links: vec![article("index.html", "The story"), article("guide.html", "Guide")],
        ..Plate::default()
    }
}

/// The files beside a document.
fn dressing(mode: Mode) -> Dressing {
    Dressing {
        mode,
        styles: "broadsheet-0123.css".to_owned(),
        faces: Faces::default(),
        plain_styles: "plain-4567.css".to_owned(),
        program: Some(Program {
            glue: "newsreader-89ab.js".to_owned(),
            wasm: "newsreader-89ab_bg.wasm".to_owned(),
            disk: "newsreader-89ab_bg.wasm.js".to_owned(),
        }),
        words: ["en", "zh-Hans", "zh-Hant", "ko"]
            .map(|lang| (lang, format!("wording.{lang}-cdef.js")))
            .into(),
    }
}

/// An article of the site.
fn site_article(slug: &str) -> Article {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles").join(slug);
    article_of(&read_manuscript(&folder).expect("the article is in the repository"))
}

fn article_of(manuscript: &Manuscript) -> Article {
    let proof = proof(manuscript);
    proof.article.unwrap_or_else(|| panic!("the article has errors: {:#?}", proof.remarks))
}

/// An article that tries to end the elements its words stand in.
fn hostile() -> Article {
    let text = r#"+++
lang = "en"
headline = "</title><script>alert(1)</script>"
dek = "\"><script>alert(2)</script> & <!--"
authors = ["</script><script>alert(3)</script>"]
published = "2026-11-24"
rights = "Kept."

[sources.eve]
kind = "person"
name = "Eve </script><!-- <script>"

[outlets.wire]
kind = "agency"
name = "Wire"
+++

{#lede}
["</script><script>alert(4)</script>"]{.quote #bad by=eve via=wire translation=unknown done=verbatim} she said.
"#;
    article_of(&Manuscript {
        slug: "story".to_owned(),
        article: File { name: "article.dj".to_owned(), bytes: text.into() },
        parallels: Vec::new(),
    })
}

/// Every article that the documents are checked with.
fn articles() -> Vec<(&'static str, Article)> {
    vec![
        ("armistice-70", site_article("armistice-70")),
        ("how-to-read", site_article("how-to-read")),
        ("hostile", hostile()),
    ]
}

/// The document of an article.
fn printed(article: &Article, mode: Mode) -> String {
    print(&plate(), article, "index.html", &dressing(mode)).expect("it can be printed").html
}
