//! Articles for these tests, read by the copy desk.

use std::fmt::Write as _;

use broadsheet::article::{Article, Id};
use broadsheet::copydesk::{File, Manuscript, proof};
use broadsheet::press::read_manuscript;

const HEAD: &str = "lang = \"en\"\nheadline = \"A headline\"\ndek = \"A dek.\"\npublished = \"2026-11-24\"\nupdated = \"2026-11-30\"\nrights = \"Ours.\"\n";

/// An article from more front matter and a text.
pub(crate) fn story(front: &str, text: &str) -> Article {
    let text = format!("+++\n{HEAD}{front}\n+++\n\n{text}");
    let proof = proof(&Manuscript {
        slug: "story".to_owned(),
        article: File { name: "article.dj".to_owned(), bytes: text.into() },
        parallels: Vec::new(),
    });
    proof.article.unwrap_or_else(|| panic!("the test's article has errors: {:#?}", proof.remarks))
}

/// An article of the site.
pub(crate) fn printed(slug: &str) -> Article {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("articles").join(slug);
    let proof = proof(&read_manuscript(&folder).expect("it is there"));
    proof.article.unwrap_or_else(|| panic!("{slug} has errors: {:#?}", proof.remarks))
}

pub(crate) fn id(text: &str) -> Id {
    Id::new(text).expect("the test's own id")
}

/// Outlets `a` to `g`, of which some copy another.
pub(crate) fn outlets(copies: &[(&str, &str)]) -> String {
    let mut front = String::new();
    for name in ["a", "b", "c", "d", "e", "f", "g"] {
        let _ = write!(front, "[outlets.{name}]\nkind = \"outlet\"\nname = \"Paper {name}\"\n");
        if let Some((_, origin)) = copies.iter().find(|(own, _)| *own == name) {
            let _ = writeln!(front, "copies = \"{origin}\"");
        }
    }
    front + "[sources.ada]\nkind = \"person\"\nname = \"Ada Lin\"\n"
}

/// An article with `n` quotations by many speakers in many documents, through many outlets, on many days.
pub(crate) fn many(n: usize) -> Article {
    let mut front = String::new();
    for number in 0..(n / 4).clamp(1, 40) {
        let _ = write!(
            front,
            "[sources.s{number}]\nkind = \"person\"\nname = \"Speaker Number {number}\"\n[documents.d{number}]\nkind = \"statement\"\nphrase = \"a statement of some length, number {number}\"\nlang = \"en\"\ndate = \"2026-10-{:02}\"\n",
            number % 28 + 1
        );
    }
    for number in 0..6 {
        let _ =
            write!(front, "[outlets.o{number}]\nkind = \"outlet\"\nname = \"The Outlet Number {number}\"\n");
    }
    let mut text = String::new();
    for number in 0..n {
        let who = number % (n / 4).clamp(1, 40);
        let via = match number % 4 {
            0 => String::new(),
            1 => format!(" via=o{}", number % 6),
            _ => format!(" via=\"o{} o{}\"", number % 6, (number + 1) % 6),
        };
        let words = "word ".repeat(number % 17 + 1);
        let _ = write!(
            text,
            "[\"{}\"]{{.quote #q{number} by=s{who} in=d{who} done=partial said=2026-{:02}-{:02} published=2026-11-{:02}{via}}}\n\n",
            words.trim_end(),
            number % 10 + 1,
            number % 28 + 1,
            number % 23 + 1,
        );
    }
    story(&front, &text)
}
