//! When two phrases name one document, one outlet or one source: "The email" and "email", "The Times" and the Los Angeles Times.

use super::paper::fold;

/// Words before a noun that are no part of a document's name, in small letters.
const ARTICLES: [&str; 45] = [
    "the", "a", "an", "this", "that", "le", "la", "les", "un", "une", "des", "ce", "cet", "cette", "el",
    "los", "las", "una", "este", "esta", "ese", "esa", "der", "die", "das", "dem", "den", "ein", "eine",
    "einem", "einen", "einer", "eines", "dieser", "diese", "dieses", "diesem", "этот", "эта", "это", "этом",
    "이", "그", "해당", "한",
];

/// What stands before a document in Chinese.
const COUNTED: [&str; 18] = [
    "这份", "這份", "该份", "該份", "那份", "一份", "这封", "這封", "一封", "这篇", "這篇", "一篇", "该",
    "該", "此", "这", "這", "那",
];

/// What stands for a document among the documents of an article: its words without articles.
pub(super) fn document_key(phrase: &str) -> String {
    let key = fold(phrase);
    let key = ["l'", "l’"].iter().find_map(|article| key.strip_prefix(article)).unwrap_or(&key);
    let bare =
        key.split_once(' ').filter(|(first, _)| ARTICLES.contains(first)).map_or(key, |(_, rest)| rest);
    let bare = COUNTED
        .iter()
        .find_map(|counted| bare.strip_prefix(counted))
        .filter(|rest| !rest.is_empty())
        .unwrap_or(bare);
    bare.to_owned()
}

/// What stands for a body or for somebody without a name among the sources of an article: its words without articles and
/// hyphens. "Der Feuerwehr-Sprecher" and "ein Feuerwehrsprecher" are one.
pub(super) fn source_key(phrase: &str) -> String {
    document_key(phrase).replace('-', "")
}

/// Whether a phrase opens with a German article that is no subject's, or may be none: "dem Gericht", "der Polizei".
pub(super) fn is_in_a_case(phrase: &str) -> bool {
    let first = phrase.split_whitespace().next().map(str::to_lowercase);
    first.is_some_and(|first| {
        ["dem", "den", "des", "der", "einem", "einen", "eines", "einer"].contains(&first.as_str())
    })
}

/// A phrase as it stands in the middle of a sentence: "An internal report" opened one.
pub(super) fn in_a_sentence(phrase: &str) -> String {
    let article = phrase.split_whitespace().next().map(str::to_lowercase);
    if !article.is_some_and(|article| ARTICLES.contains(&article.as_str())) {
        return phrase.to_owned();
    }
    let mut letters = phrase.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_lowercase).collect();
    first + letters.as_str()
}

/// What follows the name of an outlet or not, as one likes.
const DESKS: [&str; 6] = [" news", " news agency", " online", " newspaper", " magazine", " television"];

/// Whether one name of an outlet, in small letters, is another without the word for what it is.
pub(super) fn lacks_its_kind(short: &str, full: &str) -> bool {
    full.strip_prefix(short).is_some_and(|rest| DESKS.contains(&rest))
}

/// Whether one name of an outlet, in small letters, is the end of another, "times" of "los angeles times", or all of it
/// but a word for what it is: "bbc" of "bbc news".
pub(super) fn is_short_for(short: &str, full: &str) -> bool {
    if lacks_its_kind(short, full) {
        return true;
    }
    let Some(before) = full.strip_suffix(short).filter(|before| !before.is_empty()) else { return false };
    let eastern = short.chars().all(|c| !c.is_ascii() && c.is_alphabetic() && !c.is_lowercase());
    before.ends_with(' ') && short.chars().count() > 2 || eastern && short.chars().count() > 1
}

#[cfg(test)]
mod tests {
    use super::is_short_for;

    #[test]
    fn a_short_name_is_the_end_of_a_long_one_or_goes_without_its_kind() {
        for (short, full) in [
            ("times", "los angeles times"),
            ("bbc", "bbc news"),
            ("xinhua", "xinhua news agency"),
            ("时报", "环球时报"),
        ] {
            assert!(is_short_for(short, full), "{short}, {full}");
        }
        for (short, full) in [
            ("bbc", "bbc worldwide"),
            ("news", "bbc news online"),
            ("bbc news", "bbc"),
            ("la", "la news letter"),
        ] {
            assert!(!is_short_for(short, full), "{short}, {full}");
        }
    }
}
