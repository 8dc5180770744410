//! Whether a name that stands alone, without a text around it, has a word for a body in it.

use crate::quotes::pack;
use crate::quotes::pack::Class;

/// Words for bodies that are nobody's surname, unlike "church" or "house": for names in Latin letters.
const SIGNING: [&str; 48] = [
    "desk",
    "newsroom",
    "staff",
    "editors",
    "authority",
    "ministry",
    "department",
    "agency",
    "council",
    "commission",
    "committee",
    "government",
    "administration",
    "parliament",
    "court",
    "office",
    "bureau",
    "board",
    "university",
    "institute",
    "association",
    "organization",
    "organisation",
    "federation",
    "foundation",
    "coalition",
    "alliance",
    "union",
    "party",
    "company",
    "corporation",
    "airline",
    "network",
    "police",
    "army",
    "navy",
    "embassy",
    "inc",
    "corp",
    "ltd",
    "llc",
    "plc",
    "gmbh",
    "redaktion",
    "rédaction",
    "redacción",
    "redação",
    "ministerio",
];

/// Languages whose lists of bodies hold no surnames.
const LISTED: [&str; 6] = ["de", "es", "fr", "ko", "ru", "zh"];

/// Words for those who sign as a body in these languages and speak in no news.
const NEWSROOMS: [&str; 7] = ["редакция", "编辑部", "編輯部", "편집국", "편집부", "취재팀", "보도국"];

/// Whether a name has a word for a body in it: "Port Authority", "Foreign Ministry", 国防部. A name without such a
/// word may be a body's all the same.
#[must_use]
pub fn names_a_body(name: &str, lang: &str) -> bool {
    let pack = pack::pack_of(lang);
    let bodies = Class::BODY.with(Class::ORGAN);
    let listed = lang.split('-').next().is_some_and(|primary| LISTED.contains(&primary));
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).any(|word| {
        // In scripts without spaces the word for the body ends the name.
        let tails = word.char_indices().map(|(at, _)| word.get(at..).unwrap_or_default());
        let all = if word.is_ascii() { 1 } else { usize::MAX };
        tails.take(all).any(|tail| {
            SIGNING.contains(&tail) || NEWSROOMS.contains(&tail) || (listed && pack.class(tail).meets(bodies))
        })
    })
}
