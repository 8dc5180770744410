//! The front matter of a text file: the lines of YAML and TOML that people write there.

use super::Head;
use super::dates::machine;
use super::people::people;
use crate::copydesk::tags::declared;

/// A key with its values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Entry {
    key: String,
    values: Vec<String>,
}

/// Whether a text has any key, and so is front matter and not the story.
pub(super) fn has_keys(text: &str) -> bool {
    text.lines().any(|line| key_of(line).is_some())
}

/// The key of a line and what stands behind it: `title: A bridge`, `title = "A bridge"`.
fn key_of(line: &str) -> Option<(&str, &str)> {
    let at = line.find([':', '='])?;
    let (key, rest) = line.split_at_checked(at)?;
    let rest = rest.get(1..)?;
    let yaml = line.get(at..=at) == Some(":");
    let key = key.trim().trim_matches(['"', '\'']);
    let word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    // A sentence with a colon in it has spaces before, and an address has none behind.
    let fits = !key.is_empty() && key.chars().count() <= 40 && key.chars().all(word);
    (fits && (!yaml || rest.is_empty() || rest.starts_with([' ', '\t']))).then_some((key, rest.trim()))
}

/// Reads the keys that say something here into the head; gives the lines that say something else.
pub(super) fn read(text: &str, head: &mut Head) -> Vec<String> {
    let mut rest = Vec::new();
    for entry in entries(text, &mut rest) {
        let joined = entry.values.join(", ");
        let one = || entry.values.first().cloned().filter(|value| !value.is_empty());
        match entry.key.to_lowercase().as_str() {
            "title" | "headline" => head.headline = one(),
            "description" | "dek" | "summary" | "subtitle" | "standfirst" | "excerpt"
                if head.dek.is_none() =>
            {
                head.dek = one();
            }
            "author" | "authors" | "by" | "byline" | "creator" => {
                head.authors.extend(entry.values.iter().flat_map(|names| people(names)));
            }
            "date" | "published" | "pubdate" | "publishdate" | "created" if head.published.is_none() => {
                head.published = machine(&joined);
            }
            "updated" | "lastmod" | "modified" => head.updated = machine(&joined),
            "lang" | "language" => head.lang = declared(&joined),
            "outlet" | "publisher" | "source" | "site" | "publication" => head.outlet = one(),
            "url" | "canonical" | "canonical_url" | "link" => head.url = one(),
            "rights" | "copyright" | "license" | "licence" => head.rights = one(),
            "dateline" | "location" | "place" if !joined.contains('{') => head.place = one(),
            _ if !joined.is_empty() => rest.push(format!("{}: {joined}", entry.key)),
            _ => {}
        }
    }
    rest
}

/// The keys of the top level with their values. Lines that are nothing of this go to `rest`.
fn entries(text: &str, rest: &mut Vec<String>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut lines = text.lines().peekable();
    // The keys of a table are not the article's.
    let mut table = String::new();
    while let Some(line) = lines.next() {
        let bare = line.trim();
        if bare.is_empty() || bare.starts_with('#') || bare == "---" {
            continue;
        }
        if let Some(name) =
            bare.strip_prefix('[').and_then(|name| name.strip_suffix(']')).filter(|_| !bare.contains(','))
        {
            table = name.trim_matches(['[', ']']).to_owned();
            continue;
        }
        let indented = line.starts_with([' ', '\t']);
        if let Some(item) = bare.strip_prefix("- ").or_else(|| (bare == "-").then_some("")) {
            // An item of the list above; `- name: Ana Mori` names somebody.
            let value = match key_of(item) {
                Some(("name" | "display_name", name)) => plain(name),
                Some((key, value)) => format!("{key}: {}", plain(value)),
                None => mapped(item).unwrap_or_else(|| plain(item)),
            };
            match entries.last_mut() {
                Some(entry) => entry.values.push(value),
                None => rest.push(bare.to_owned()),
            }
            continue;
        }
        let Some((key, value)) = key_of(bare) else {
            // A text that goes on in the next line.
            match entries.last_mut().filter(|_| indented) {
                Some(entry) => match entry.values.last_mut() {
                    Some(text) => {
                        text.push(' ');
                        text.push_str(bare);
                    }
                    None => entry.values.push(plain(bare)),
                },
                None => rest.push(bare.to_owned()),
            }
            continue;
        };
        if indented && let Some(entry) = entries.last_mut() {
            // What is said of somebody in a list: only the name is one.
            if matches!(key, "name" | "display_name") {
                entry.values.push(plain(value));
            } else if !value.is_empty() {
                rest.push(format!("{}: {key}: {}", entry.key, plain(value)));
            }
            continue;
        }
        let key = if table.is_empty() { key.to_owned() } else { format!("{table}.{key}") };
        let values = match value.chars().next() {
            Some('|' | '>') if value.len() <= 3 => vec![block(&mut lines)],
            Some('[') => {
                let mut list = value.to_owned();
                while !list.contains(']') {
                    let Some(line) = lines.next() else { break };
                    list.push(' ');
                    list.push_str(line.trim());
                }
                listed(&list)
            }
            Some('"' | '\'') if value.starts_with("\"\"\"") || value.starts_with("'''") => {
                vec![long(value, &mut lines)]
            }
            Some(_) => vec![mapped(value).unwrap_or_else(|| plain(value))],
            None => Vec::new(),
        };
        entries.push(Entry { key, values });
    }
    entries
}

/// A text over several lines, as deep as its first one.
fn block<'t>(lines: &mut std::iter::Peekable<std::str::Lines<'t>>) -> String {
    let mut text = String::new();
    while let Some(line) = lines.next_if(|line| line.trim().is_empty() || line.starts_with([' ', '\t'])) {
        if !line.trim().is_empty() {
            text.push_str(line.trim());
            text.push(' ');
        }
    }
    text.trim().to_owned()
}

/// A text between three quotation marks.
fn long<'t>(first: &str, lines: &mut std::iter::Peekable<std::str::Lines<'t>>) -> String {
    let fence = first.get(..3).unwrap_or("\"\"\"");
    let mut text = first.get(3..).unwrap_or_default().to_owned();
    while !text.contains(fence) {
        let Some(line) = lines.next() else { break };
        text.push(' ');
        text.push_str(line.trim());
    }
    text.split(fence).next().unwrap_or_default().trim().to_owned()
}

/// The values of `[a, "b, c"]`.
fn listed(list: &str) -> Vec<String> {
    let inside = list.trim_start_matches('[').split(']').next().unwrap_or_default();
    let mut values = Vec::new();
    let mut now = String::new();
    let mut quote = None;
    for c in inside.chars() {
        match c {
            '"' | '\'' if quote == Some(c) => quote = None,
            '"' | '\'' if quote.is_none() && now.trim().is_empty() => quote = Some(c),
            ',' if quote.is_none() => values.push(std::mem::take(&mut now)),
            c => now.push(c),
        }
    }
    values.push(now);
    values.into_iter().map(|value| value.trim().to_owned()).filter(|value| !value.is_empty()).collect()
}

/// The name in a value that is several: `{name: Ana Mori, email: ana@example.org}`.
fn mapped(value: &str) -> Option<String> {
    let inside = value.strip_prefix('{')?.strip_suffix('}')?;
    inside.split(',').find_map(|part| match key_of(part.trim()) {
        Some(("name" | "display_name", name)) => Some(plain(name)),
        _ => None,
    })
}

/// A value without its quotation marks, and without a remark behind it.
fn plain(value: &str) -> String {
    let value = value.trim();
    for quote in ['"', '\''] {
        if let Some(inside) = value.strip_prefix(quote) {
            let mut text = String::new();
            let mut chars = inside.chars().peekable();
            while let Some(c) = chars.next() {
                match c {
                    '\\' if quote == '"' => match chars.next() {
                        Some('n' | 't') => text.push(' '),
                        Some(c) => text.push(c),
                        None => {}
                    },
                    '\'' if quote == '\'' && chars.peek() == Some(&'\'') => {
                        chars.next();
                        text.push('\'');
                    }
                    c if c == quote => return text,
                    c => text.push(c),
                }
            }
            return text;
        }
    }
    value.split(" #").next().unwrap_or_default().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{has_keys, read};
    use crate::import::Head;

    fn told(text: &str) -> (Head, Vec<String>) {
        let mut head = Head::default();
        let rest = read(text, &mut head);
        (head, rest)
    }

    #[test]
    fn yaml_is_read_as_people_write_it() {
        let (head, rest) = told(
            "title: \"A bridge: \\\"open\\\"\" # the headline\nauthors:\n  - Ana Mori\n  - name: Lee Hana\n    role: editor\n\
             description: >\n  The city checked\n  every stone.\n\n  Twice.\ndate: 2026-03-02T09:00:00Z\ntags: [bridge, river]\n",
        );
        assert_eq!(head.headline.as_deref(), Some("A bridge: \"open\""));
        assert_eq!(head.authors, ["Ana Mori", "Lee Hana"]);
        assert_eq!(head.dek.as_deref(), Some("The city checked every stone. Twice."));
        assert_eq!(head.published.map(|day| day.to_string()).as_deref(), Some("2026-03-02"));
        assert_eq!(rest, ["authors: role: editor", "tags: bridge, river"]);
    }

    #[test]
    fn toml_is_read_as_people_write_it() {
        let (head, rest) = told(
            "title = 'A bridge'\nauthors = [\n  \"Ana Mori\",\n  \"Lee Hana\"\n]\nsummary = \"\"\"\nOne\ntwo.\"\"\"\n[params]\ntitle = \"x\"\n",
        );
        assert_eq!(head.headline.as_deref(), Some("A bridge"));
        assert_eq!(head.authors, ["Ana Mori", "Lee Hana"]);
        assert_eq!(head.dek.as_deref(), Some("One two."));
        assert_eq!(rest, ["params.title: x"]);
    }

    #[test]
    fn sentences_are_no_keys() {
        assert!(!has_keys("The first paragraph of the story stands here."));
        assert!(!has_keys("He said this: the bridge is open.\nSee https://example.org/"));
        assert!(has_keys("lang: en"));
    }
}
