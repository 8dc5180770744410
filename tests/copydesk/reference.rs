//! What is written elsewhere and must stay true: the real articles and the JSON Schema.

use std::fs;
use std::path::Path;

use broadsheet::article::Article;
use broadsheet::copydesk::{Proof, proof};
use broadsheet::press::read_manuscript;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn real_articles() -> Vec<(&'static str, Proof)> {
    ["armistice-70", "how-to-read"]
        .map(|slug| {
            (slug, proof(&read_manuscript(&root().join("articles").join(slug)).expect("it is there")))
        })
        .into()
}

#[test]
fn the_real_articles_give_no_remark() {
    for (slug, proof) in real_articles() {
        assert_eq!(proof.remarks, Vec::new(), "{slug}");
        assert!(proof.article.is_some(), "{slug}");
    }
}

#[test]
fn the_real_articles_survive_json() {
    for (slug, proof) in real_articles() {
        let article = proof.article.expect("it is good");
        let json = serde_json::to_string(&article).expect("it has a JSON form");
        let again: Article = serde_json::from_str(&json).expect("its JSON is an article");
        assert!(again == article, "{slug} changes on its way through JSON");
    }
}

#[test]
fn the_json_schema_is_the_one_of_the_types() {
    let schema = serde_json::to_string_pretty(&schemars::schema_for!(Article)).expect("it has a JSON form");
    let written = fs::read_to_string(root().join("docs/article.schema.json")).expect("it is there");
    assert!(
        written == format!("{schema}\n"),
        "docs/article.schema.json is out of date: run cargo run --bin copydesk -- schema > docs/article.schema.json"
    );
}
