//! The name of a source that a sentence bends: "nach Angaben *des israelischen Militärs*" is "das israelische Militär".

use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// What a mention is bent to: its words as a sentence begins with them. Whoever is named has no case to lose.
pub(crate) fn nominative(sheet: &Sheet, mention: Mention) -> Option<String> {
    let first = sheet.t(mention.from);
    // "der Zeitung „Bote“": an outlet between marks has its name there.
    if let Some(mark) = (mention.from..mention.to).find(|k| sheet.t(*k).region != first.region) {
        let (from, to) = sheet.t(mark).region.map(|region| sheet.span(region))?;
        let outlet = sheet.before(mark).has(Class::PUBLICATION) && to <= mention.to && to > from + 2;
        return outlet.then(|| sheet.text(from + 1, to - 1));
    }
    let article = first.tag == Tag::Determiner || first.has(Class::DETERMINER);
    let from = mention.from + usize::from(article);
    let head = head(sheet, from, mention.to)?;
    // "laut Fachleuten", "nach Ansicht von Händlern"
    if !article
        && governed(sheet, mention)
        && head + 1 == mention.to
        && let Some(people) = several(sheet, from, head)
    {
        return Some(people);
    }
    let low = sheet.t(head).low.as_str();
    let bent = if article {
        bent(sheet, mention, low)?
    } else {
        // "laut *Statistischem* Landesamt"
        let strong = from < head && sheet.t(from).low.ends_with("em");
        strong.then_some(Bent { article: "", one: true, neuter: is_neuter(sheet, low), genitive: false })?
    };
    let mut words = Vec::new();
    if article {
        words.push(bent.article.to_owned());
    }
    for k in from..head {
        words.push(adjective(sheet, k, &bent));
    }
    words.push(noun(sheet, head, &bent));
    let rest = sheet.text(head + 1, mention.to);
    if head + 1 < mention.to {
        words.push(rest);
    }
    Some(words.join(" "))
}

/// People and papers without an article: "Fachleuten", "Koreanischen Medien".
fn several(sheet: &Sheet, from: usize, head: usize) -> Option<String> {
    let noun = sheet.text(head, head + 1);
    let dative =
        ["ern", "eln", "leuten"].iter().any(|end| noun.ends_with(end)) && !sheet.t(head).has(Class::BODY);
    // "westlicher Behörden", "amtlicher Stellen"
    let adjective = |k: usize| sheet.t(k).low.ends_with("er") && !sheet.t(k).capital;
    let genitive = from < head && (from..head).all(adjective);
    let strong = genitive || (from..head).any(|k| sheet.t(k).low.ends_with("en"));
    if (from..head).any(|k| sheet.t(k).low.ends_with("em")) || !(dative || strong) {
        return None;
    }
    let plain = |k: usize| {
        let word = sheet.text(k, k + 1);
        let stem = word.strip_suffix(if genitive { "er" } else { "en" });
        stem.map_or(word.clone(), |stem| format!("{stem}e"))
    };
    let mut words: Vec<String> = (from..head).map(plain).collect();
    words.push(if dative { noun.strip_suffix('n').unwrap_or(&noun).to_owned() } else { noun });
    Some(words.join(" "))
}

/// What the article of a bent phrase tells.
struct Bent {
    /// The article as a sentence begins with it.
    article: &'static str,
    /// Whether it is one, and not several.
    one: bool,
    neuter: bool,
    genitive: bool,
}

/// What an article in the genitive or the dative tells.
fn bent(sheet: &Sheet, mention: Mention, head: &str) -> Option<Bent> {
    let neuter = is_neuter(sheet, head);
    let is = |article, one, genitive| Some(Bent { article, one, neuter, genitive });
    match sheet.t(mention.from).low.as_str() {
        low @ ("des" | "dem") => is(if neuter { "das" } else { "der" }, true, low == "des"),
        low @ ("eines" | "einem") => is("ein", true, low == "eines"),
        "den" => is("die", false, false),
        "der" if governed(sheet, mention) => is("die", !is_several(sheet, mention, head), false),
        "einer" => is("eine", true, false),
        _ => None,
    }
}

/// Whether something before or behind a phrase asks for a case: "laut *der Polizei*", "*der Polizei* zufolge".
fn governed(sheet: &Sheet, mention: Mention) -> bool {
    let before = sheet.before(mention.from);
    let behind = sheet.t(mention.to);
    let same = before.sentence == sheet.t(mention.from).sentence;
    // "so der Hafenchef" asks for none.
    let source = same && (before.tag == Tag::Preposition || before.has(Class::TRIGGER)) && !before.is("so");
    source || behind.has(Class::TRIGGER_AFTER)
}

/// The noun a phrase is about: the first with a capital, behind adjectives, which have one in a name.
fn head(sheet: &Sheet, from: usize, to: usize) -> Option<usize> {
    let word = |k: usize| sheet.t(k).kind == Kind::Word && sheet.t(k).region.is_none();
    let mut k = from;
    while k < to && word(k) && describes(sheet, k, to) {
        k += 1;
    }
    (k < to && word(k) && sheet.t(k).capital && sheet.tag(k) != Tag::Preposition).then_some(k)
}

/// Whether a word stands before a noun and bends with it: "israelischen", "Statistischen", "Kieler".
fn describes(sheet: &Sheet, at: usize, to: usize) -> bool {
    let t = sheet.t(at);
    let next = sheet.t(at + 1);
    let strong = !t.capital && t.low.ends_with("er") && t.tag == Tag::Noun;
    let bends = strong || t.low.ends_with("en") || t.low.ends_with("em");
    let place = t.capital && t.low.ends_with("er") && !t.has(Class::SPEAKER);
    let named = t.capital && (bends && t.low.len() > 6 && !t.has(Class::SPEAKER) || place);
    at + 1 < to && next.kind == Kind::Word && (!t.capital && bends || named && next.capital)
}

fn adjective(sheet: &Sheet, at: usize, bent: &Bent) -> String {
    let word = sheet.text(at, at + 1);
    let Some(stem) = word.strip_suffix("en").or_else(|| word.strip_suffix("em")).filter(|_| bent.one) else {
        return word;
    };
    let ending = match (bent.article, bent.neuter) {
        ("" | "ein", true) => "es",
        ("" | "ein", false) => "er",
        _ => "e",
    };
    format!("{stem}{ending}")
}

fn noun(sheet: &Sheet, at: usize, bent: &Bent) -> String {
    let word = sheet.text(at, at + 1);
    let low = sheet.t(at).low.as_str();
    let weak = bent.one && !bent.neuter && matches!(bent.article, "der" | "ein") && low.ends_with("en");
    // "des Präsidenten", "dem Vorsitzenden"
    if weak {
        let stem = word.strip_suffix("en").unwrap_or(&word);
        let bare = ["ent", "ant", "ist", "at"].iter().any(|end| stem.ends_with(end));
        return if bare { stem.to_owned() } else { format!("{stem}e") };
    }
    if bent.genitive && word.chars().count() > 4 {
        let known = |stem: &&str| sheet.pack.class(&stem.to_lowercase()).meets(Class::SPEAKER);
        let short = word.strip_suffix('s').filter(|stem| !stem.ends_with('s'));
        let long = word.strip_suffix("es");
        let stem = long.filter(known).or_else(|| short.filter(known));
        return stem.or(long.filter(|stem| !stem.ends_with('e'))).or(short).unwrap_or(&word).to_owned();
    }
    // "den Forschern"
    if bent.article == "die" && !bent.one && (low.ends_with("ern") || low.ends_with("eln")) {
        return word.strip_suffix('n').unwrap_or(&word).to_owned();
    }
    word
}

fn is_neuter(sheet: &Sheet, low: &str) -> bool {
    let stem = low.strip_suffix("es").or_else(|| low.strip_suffix('s')).unwrap_or(low);
    let ends = |word: &str| sheet.pack.has_ending("neuter endings", word);
    ends(low) || ends(stem)
}

/// Whether the noun behind "der" is several: "der Behörden", "der USA", not "der Behörde".
fn is_several(sheet: &Sheet, mention: Mention, low: &str) -> bool {
    let words: Vec<&str> = (mention.from + 1..mention.to).map(|k| sheet.t(k).low.as_str()).collect();
    let land = words.join(" ");
    let body = sheet.pack.class(low).meets(Class::BODY.with(Class::ORGAN).with(Class::PUBLICATION));
    let land = sheet.pack.list("countries").contains(&land);
    land || low.ends_with("en") || low.ends_with("er") && !body
}
