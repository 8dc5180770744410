//! "Did you mean …?": the known name nearest to a mistyped one.

/// A hint with the nearest of `known`, when one is near.
pub(super) fn did_you_mean<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    nearest(typed, known).map(|name| format!("Did you mean “{name}”?"))
}

/// The nearest of `known`, when one is near.
pub(super) fn nearest<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let (away, name) = known.map(|name| (distance(typed, name), name)).min()?;
    (away <= 2.max(typed.chars().count() / 3)).then_some(name)
}

/// Words that editors use for the words of the format.
const SYNONYMS: [(&str, &[&str]); 14] = [
    ("verbatim", &["direct", "exact", "full", "literal", "quote", "quoted"]),
    ("partial", &["fragment", "short", "part", "mixed"]),
    ("paraphrase", &["indirect", "paraphrased", "summary", "reported"]),
    ("certain", &["sure", "yes", "high"]),
    ("uncertain", &["unsure", "doubtful", "low"]),
    ("person", &["human", "man", "woman", "people"]),
    (
        "body",
        &["organisation", "organization", "company", "ministry", "court", "party", "institution", "group"],
    ),
    ("outlet", &["newspaper", "paper", "site", "magazine", "broadcaster"]),
    ("agency", &["wire", "news-agency"]),
    ("news-conference", &["press-conference", "briefing", "presser"]),
    ("ruling", &["verdict", "judgment", "judgement", "decision", "order"]),
    ("law", &["act", "statute", "decree", "treaty", "regulation", "bill"]),
    ("message", &["email", "e-mail", "mail", "sms", "chat", "text"]),
    ("broadcast", &["tv", "radio", "television", "podcast", "programme", "program"]),
];

/// A hint for a word that means one of `known`.
pub(super) fn synonym(typed: &str, known: &[&str]) -> Option<String> {
    let lower = typed.to_lowercase();
    let found =
        SYNONYMS.iter().find(|(word, others)| known.contains(word) && others.contains(&lower.as_str()));
    found.map(|(word, _)| format!("Did you mean “{word}”?"))
}

/// Words that editors use for the keys of a mark.
const KEY_SYNONYMS: [(&str, &[&str]); 7] = [
    ("via", &["through", "outlet", "outlets", "agency", "carried-by", "relayed-by"]),
    ("said-in", &["lang", "language", "spoken-in", "original-language"]),
    ("by", &["who", "speaker", "source", "said-by", "person"]),
    ("in", &["document", "doc", "occasion", "from"]),
    ("done", &["treatment", "extent", "how", "type"]),
    ("said", &["date", "when", "on", "said-on"]),
    ("translation", &["translator", "translated-by", "translated"]),
];

/// A hint for a key that means one of those that are `known` there.
pub(super) fn key_synonym(typed: &str, known: &[&str]) -> Option<String> {
    let lower = typed.to_lowercase().replace('_', "-");
    let found =
        KEY_SYNONYMS.iter().find(|(key, others)| known.contains(key) && others.contains(&lower.as_str()));
    found.map(|(key, _)| format!("Did you mean “{key}”?"))
}

/// A hint for one text where several are expected; none for one so long that it is no list of names.
pub(super) fn as_list(key: &str, text: &str) -> Option<String> {
    let item = |item: &str| format!("\"{}\"", item.trim().replace('"', "\\\""));
    let items: Vec<String> = text.split(',').map(item).collect();
    (text.len() < LONGEST_LIST).then(|| format!("Write {key} = [{}].", items.join(", ")))
}

/// The longest text that may be a list of names, in bytes.
const LONGEST_LIST: usize = 160;

/// Insertions, deletions and replacements between two names (Levenshtein's distance).
pub(super) fn distance(a: &str, b: &str) -> usize {
    // Names are short; a pasted paragraph is nobody's misspelling.
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(64).collect(), b.chars().take(64).collect());
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = i;
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
        for (j, y) in b.iter().enumerate() {
            let above = row.get(j + 1).copied().unwrap_or_default();
            let left = row.get(j).copied().unwrap_or_default();
            let cost = (diagonal + usize::from(x != y)).min(above + 1).min(left + 1);
            diagonal = above;
            if let Some(cell) = row.get_mut(j + 1) {
                *cell = cost;
            }
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::did_you_mean;

    #[test]
    fn finds_the_near_and_leaves_the_far() {
        let known = ["xinhua", "yonhap", "moscow-times"];
        assert_eq!(did_you_mean("xinuha", known.into_iter()), Some("Did you mean “xinhua”?".to_owned()));
        assert_eq!(did_you_mean("reuters", known.into_iter()), None);
    }
}
