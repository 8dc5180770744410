//! Titles of pages: the headline, and the name of the site that stands behind or before it.

use super::head::same;

/// The longest name of a site, in characters.
const LONGEST_SITE: usize = 50;

/// What stands between a headline and the name of a site.
const BETWEEN: [&str; 11] = [" | ", " – ", " — ", " - ", " :: ", " » ", " · ", " • ", " ‹ ", " < ", " / "];

/// A title without the name of its site, and that name.
pub(super) fn cut(
    title: &str,
    names: &[&str],
    others: &[&str],
    url: Option<&str>,
) -> (String, Option<String>) {
    let mut title = title.trim().to_owned();
    let mut outlet = None;
    // "Headline - Section | Site" has two.
    for _ in 0..2 {
        let parts = BETWEEN.iter().filter_map(|sign| title.rfind(sign).map(|at| (at, *sign)));
        let Some((at, sign)) = parts.max() else { break };
        let (rest, tail) = (
            title.get(..at).unwrap_or_default().trim(),
            title.get(at + sign.len()..).unwrap_or_default().trim(),
        );
        let is_site = |text: &str| names.iter().any(|name| same_site(name, text)) || is_host(text, url);
        let known = others.iter().any(|other| same(other, rest));
        let words = rest.split_whitespace().count();
        // Names have capitals. "Bridge opens - and the mayor is happy" has none.
        let capital =
            |word: &str| word.chars().next().is_some_and(|c| !c.is_lowercase()) || word.chars().count() <= 3;
        let name = tail.chars().count() <= LONGEST_SITE
            && tail.split_whitespace().count() <= 5
            && tail.chars().next().is_some_and(|c| !c.is_lowercase())
            && tail.split_whitespace().all(capital)
            && !tail.ends_with(['.', '?', '!']);
        let eastern = rest.chars().filter(|c| !c.is_ascii()).count() >= 6;
        if is_site(tail)
            || known && name
            || name && (words >= 4 || eastern) && (sign != " – " && sign != " — " && sign != " / " || known)
        {
            if outlet.is_none() && (sign == " | " || is_site(tail) || name) {
                outlet = Some(tail.to_owned());
            }
            title = rest.to_owned();
            continue;
        }
        break;
    }
    // "Site: Headline", "Site | Headline"
    for sign in BETWEEN.iter().chain(&[": "]) {
        let Some((head, rest)) = title.split_once(sign) else { continue };
        let site = names.iter().any(|name| same_site(name, head));
        if site && others.iter().any(|other| same(other, rest)) {
            outlet.get_or_insert_with(|| head.trim().to_owned());
            return (rest.trim().to_owned(), outlet);
        }
    }
    (title, outlet)
}

/// Whether two texts name the same site: "The River Post" and "River Post", "riverpost.example".
pub(super) fn same_site(one: &str, other: &str) -> bool {
    let bare = |text: &str| -> String {
        let text = text.to_lowercase();
        let text = text.strip_prefix("the ").unwrap_or(&text).trim_start_matches("www.");
        let text = text.strip_suffix(".com").or_else(|| text.strip_suffix(".org")).unwrap_or(text);
        text.chars().filter(|c| c.is_alphanumeric()).collect()
    };
    let (one, other) = (bare(one), bare(other));
    !one.is_empty() && one == other
}

/// Whether a heading is one end of a title, with a sign between it and the rest.
pub(super) fn is_part(title: &str, heading: &str) -> bool {
    let sign = |c: char| "|｜-－–—_:：·•»«<".contains(c);
    // "Bridges: a history" goes on.
    let before = title.strip_prefix(heading).filter(|rest| !rest.starts_with(':'));
    let before = before.is_some_and(|rest| rest.trim_start().starts_with(sign));
    let behind = title.strip_suffix(heading).is_some_and(|rest| rest.trim_end().ends_with(sign));
    heading.chars().count() >= 8 && (before || behind)
}

/// Whether a text is the name of the host.
pub(super) fn is_host(text: &str, url: Option<&str>) -> bool {
    let host =
        url.and_then(|url| url.split_once("://")).and_then(|(_, rest)| rest.split(['/', '?', '#']).next());
    let bare: String =
        text.to_lowercase().trim_start_matches("the ").chars().filter(|c| c.is_alphanumeric()).collect();
    bare.chars().count() >= 3
        && host.is_some_and(|host| {
            let whole: String =
                host.trim_start_matches("www.").chars().filter(|c| c.is_alphanumeric()).collect();
            whole == bare || host.split('.').any(|part| part.replace('-', "") == bare)
        })
}
