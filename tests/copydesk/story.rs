//! A small good article, ways to spoil one piece of it, and what the desk then has to say.
//!
//! Spoiled pieces carry the marks `⟦` and `⟧` around the text that the remark must point at. The marks are taken
//! out before the desk reads the text; line, column and excerpt are counted from where they stood.

use broadsheet::copydesk::{File, Manuscript, Proof, Remark, Severity, proof};

pub(crate) use broadsheet::copydesk::Severity::{Error, Warning};

/// An article that gives no remark.
pub(crate) const GOOD: &str = r#"+++
lang = "en"
kicker = "Bridges"
headline = "The old bridge opens again"
dek = "The city checked every stone."
authors = ["Ana Mori"]
dateline = { place = "RIVERTON", date = "2026-03-02" }
published = "2026-03-02"
updated = "2026-03-03"
based-on = ["briefing"]
rights = "Text: the desk, 2026."
said-in = "en"

[sources.engineer]
kind = "person"
name = "Ines Faro"
aliases = ["I. Faro"]
role = "city engineer"

[sources.mayor]
kind = "person"
name = "Lee Hana"
original = { text = "이하나", lang = "ko", romanised = "I Hana" }

[outlets.post]
kind = "outlet"
name = "The River Post"
url = "https://example.org/"

[documents.briefing]
kind = "news-conference"
phrase = "a briefing at city hall"
outlet = "post"
said = "2026-03-01"

[quotations.safe]
said-in = "en"
published = "2026-03-02"

[quotations.steps]
said-in = "ko"
translation = "this-page"
original = { text = "한 걸음씩", lang = "ko", romanised = "han georeumssik", standing = "cited" }
+++

{#lede}
The bridge is ["safe to cross,"]{.quote #safe by=engineer in=briefing done=partial} the engineer said.

{#work}
The mayor called it work done ["step by step."]{.quote #steps by=mayor via=post done=partial} She used a [proverb]{note=proverb}.

## What comes next

{#list}
- The lamps are *new*.
- See [the plan](https://example.org/plan).

{#proverb kind=idiom}
::: note
The words were [한 걸음씩]{lang=ko rom="han georeumssik"}.
:::
"#;

/// An aligned version of [`GOOD`] that gives no remark.
pub(crate) const GOOD_KO: &str = r#"+++
lang = "ko"
role = "translation"
label = "this page’s own translation"
translators = ["Ana Mori"]
headline = "옛 다리가 다시 열린다"
+++

{#lede}
다리는 “건너기에 안전하다.”

{#work rom="Han georeumssik."}
한 걸음씩.

{#list}
- 등은 새것이다.
- 계획을 보라.

{.untranslated}
번역은 여기서 끝난다.
"#;

/// `text` with its one piece `old` replaced.
pub(crate) fn spoil(text: &str, old: &str, new: &str) -> String {
    assert_eq!(text.matches(old).count(), 1, "the good text holds this piece once: {old}");
    text.replacen(old, new, 1)
}

/// The good article with one piece replaced.
pub(crate) fn with(old: &str, new: &str) -> String {
    spoil(GOOD, old, new)
}

/// The good article with a block before its first subhead.
pub(crate) fn with_block(block: &str) -> String {
    with("## What comes next", &format!("{block}\n\n## What comes next"))
}

pub(crate) fn file(name: &str, bytes: impl Into<Vec<u8>>) -> File {
    File { name: name.to_owned(), bytes: bytes.into() }
}

/// What the desk makes of an article without other versions.
pub(crate) fn read(bytes: impl Into<Vec<u8>>) -> Proof {
    proof(&Manuscript {
        slug: "bridge".to_owned(),
        article: file("article.dj", bytes),
        parallels: Vec::new(),
    })
}

/// What the desk makes of the good article beside this version.
pub(crate) fn read_beside(name: &str, version: &str) -> Proof {
    let parallels = vec![file(name, version)];
    proof(&Manuscript { slug: "bridge".to_owned(), article: file("article.dj", GOOD), parallels })
}

/// A text without its marks, and what they told.
pub(crate) struct Marked {
    pub(crate) text: String,
    line: usize,
    column: usize,
    start: usize,
    found: String,
}

/// Takes the marks out.
pub(crate) fn unmark(marked: &str) -> Marked {
    let (before, rest) = marked.split_once('⟦').expect("the case marks a place with ⟦");
    let (found, after) = rest.split_once('⟧').expect("the marked place ends with ⟧");
    let mut excerpt: String = found.chars().take(80).collect();
    if excerpt != found {
        excerpt.push('…');
    }
    Marked {
        text: format!("{before}{found}{after}"),
        line: before.matches('\n').count() + 1,
        column: before.chars().rev().take_while(|c| *c != '\n').count() + 1,
        start: before.len(),
        found: excerpt,
    }
}

/// Whether a remark stands at the marked place.
fn stands_at(remark: &Remark, marked: &Marked) -> bool {
    (remark.place.line, remark.place.column, remark.place.span.start)
        == (marked.line, marked.column, marked.start)
        && remark.found == marked.found
}

/// The remark with this severity and code at the marked place; others may stand beside it.
pub(crate) fn among(proof: &Proof, marked: &Marked, severity: Severity, code: &str) -> Remark {
    let mut fitting = proof
        .remarks
        .iter()
        .filter(|remark| remark.severity == severity && remark.code == code && stands_at(remark, marked));
    let (first, second) = (fitting.next(), fitting.next());
    let (line, column, found) = (marked.line, marked.column, &marked.found);
    let first = first.unwrap_or_else(|| {
        panic!("wanted {severity:?} {code} at {line}:{column} on “{found}”, got {:#?}", proof.remarks)
    });
    assert!(second.is_none(), "{code} is told twice: {:#?}", proof.remarks);
    assert_eq!(proof.article.is_none(), proof.has_errors(), "an article is there when no remark is an error");
    assert!(!first.message.is_empty(), "{code} says what is wrong");
    first.clone()
}

/// The one remark on a marked article.
pub(crate) fn only(marked: &str, severity: Severity, code: &str) -> Remark {
    let marked = unmark(marked);
    let proof = read(marked.text.as_str());
    let remark = among(&proof, &marked, severity, code);
    assert_eq!(proof.remarks.len(), 1, "{code} stands alone: {:#?}", proof.remarks);
    remark
}

/// The one remark on an article, which begins at the mark; where its place ends is Djot's affair.
pub(crate) fn begins(marked: &str, severity: Severity, code: &str) -> Remark {
    let (before, _) = marked.split_once('⟦').expect("the case marks a place with ⟦");
    let proof = read(marked.replace(['⟦', '⟧'], ""));
    let [remark] = proof.remarks.as_slice() else { panic!("{code} stands alone: {:#?}", proof.remarks) };
    assert_eq!((remark.severity, remark.code), (severity, code), "{remark:#?}");
    assert_eq!(remark.place.span.start, before.len(), "{remark:#?}");
    remark.clone()
}

/// The one remark on a marked article, with what the desk expected.
pub(crate) fn only_expecting(marked: &str, severity: Severity, code: &str, expected: &str) -> Remark {
    let remark = only(marked, severity, code);
    assert_eq!(remark.expected.as_deref(), Some(expected), "{code}");
    remark
}

/// The one remark on a marked version beside the good article.
pub(crate) fn only_beside(name: &str, marked: &str, severity: Severity, code: &str) -> Remark {
    let marked = unmark(marked);
    let proof = read_beside(name, &marked.text);
    let remark = among(&proof, &marked, severity, code);
    assert_eq!(proof.remarks.len(), 1, "{code} stands alone: {:#?}", proof.remarks);
    assert_eq!(remark.place.file, name);
    remark
}

/// Whether the hint of a remark proposes this name.
pub(crate) fn proposes(remark: &Remark, name: &str) -> bool {
    remark.hint.as_deref() == Some(format!("Did you mean “{name}”?").as_str())
}

#[test]
fn a_good_article_gives_no_remark() {
    let proof = read(GOOD);
    assert_eq!(proof.remarks, Vec::new());
    assert!(proof.article.is_some());
}

#[test]
fn a_good_version_beside_it_gives_no_remark() {
    let proof = read_beside("ko.dj", GOOD_KO);
    assert_eq!(proof.remarks, Vec::new());
    assert_eq!(proof.article.expect("the article is good").parallels.len(), 1);
}
