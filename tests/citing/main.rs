//! Copying and citing: what is taken along says who, where, through whom, and stays inert.

mod clippings;
mod fragments;
mod properties;
mod records;

use broadsheet::article::Article;
use broadsheet::citing::Imprint;
use broadsheet::copydesk::{File, Manuscript, proof};

/// The articles that the tests read: a letter in Chinese, an outlet, an unnamed source.
const STORY: &str = r#"+++
lang = "en"
headline = "Is the tide in?"
dek = "A dek about the harbor."
authors = ["Ada Lin", { name = "Harbor desk", desk = true }]
translators = ["C. Hand"]
published = "2026-11-24"
rights = "All rights kept."

[sources.ada]
kind = "person"
name = "Ada <Lin>"
role = "harbor pilot"

[sources.insider]
kind = "person"
name = "A port official"
unnamed = true

[outlets.wire]
kind = "agency"
name = "Tide Wire"
url = "https://example.org/"

[documents.letter]
kind = "letter"
phrase = "a letter to the port"
title = "50% & more_tides {1} #2"
lang = "zh-Hans"
date = "2026-10"
url = "https://example.org/letter"
archive = "https://example.net/letter"
retrieved = "2026-11-20"
via = ["wire"]
published-in = ["zh-Hans"]
said = "2026-10"
published = "2026-11-02"

[quotations.sea]
translation = "this-page"
retrieved = "2026-11-23"
original = { text = "海水有记忆。", lang = "zh-Hans", romanised = "Hǎishuǐ yǒu jìyì.", standing = "cited" }

[quotations.guess]
translation = "outlet:wire"
original = { text = "潮", lang = "zh-Hans", romanised = "cháo", standing = "reconstructed" }

[quotations.know]
via = ["wire"]
said-in = "en"
certainty = "likely"
why = "There was no recording."
+++

{#lede}
["The sea has a long memory, and it forgets nothing at all,"]{.quote #sea by=ada in=letter done=verbatim} wrote Lin of ["the tide."]{.quote #guess by=ada in=letter done=partial}

{#rest}
He said that ["we all [know]{note=knowing} it"]{.quote #know by=insider done=partial}.

{#knowing kind=term}
::: note
A note.
:::
"#;

/// An article from its whole text.
fn story(text: &str) -> Article {
    let article = File { name: "article.dj".to_owned(), bytes: text.into() };
    let proof = proof(&Manuscript { slug: "tides".to_owned(), article, parallels: Vec::new() });
    proof.article.unwrap_or_else(|| panic!("the test's article has errors: {:#?}", proof.remarks))
}

/// The imprint of an article as the press completes it.
fn imprint(article: &Article) -> Imprint {
    let url = Some("https://paper.example/tides.html".to_owned());
    Imprint { publication: "The Paper".to_owned(), url, ..Imprint::of(article) }
}
