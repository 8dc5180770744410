//! Templates: texts with slots in braces.

/// A piece of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// Text as it is.
    Text(&'a str),
    /// A slot, by name.
    Slot(&'a str),
}

/// The template with its slots filled; a slot without a value stays as it is written.
#[must_use]
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    filled(template, &|name| {
        values.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
    })
}

/// The template with each slot filled by `value`; a slot without a value stays as it is written.
pub(super) fn filled(template: &str, value: &dyn Fn(&str) -> Option<String>) -> String {
    let mut text = String::new();
    for part in parts(template) {
        match part {
            Part::Text(run) => text.push_str(run),
            Part::Slot(name) => match value(name) {
                Some(value) => text.push_str(&value),
                None => {
                    text.push('{');
                    text.push_str(name);
                    text.push('}');
                }
            },
        }
    }
    text
}

/// The pieces of a template in order.
#[must_use]
pub fn parts(template: &str) -> Vec<Part<'_>> {
    let mut found = Vec::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, tail)) = after.split_once('}') else { break };
        if !before.is_empty() {
            found.push(Part::Text(before));
        }
        found.push(Part::Slot(name));
        rest = tail;
    }
    if !rest.is_empty() {
        found.push(Part::Text(rest));
    }
    found
}

/// The slots of a text, in the order of their names.
#[cfg(test)]
pub(super) fn slots(text: &str) -> Vec<&str> {
    let slots = parts(text).into_iter().filter_map(|part| match part {
        Part::Slot(name) => Some(name),
        Part::Text(_) => None,
    });
    let mut slots: Vec<&str> = slots.collect();
    slots.sort_unstable();
    slots
}

#[cfg(test)]
mod tests {
    use super::{Part, fill, parts};

    #[test]
    fn templates_come_apart_and_together() {
        assert_eq!(
            parts("{a}, in {b}."),
            [Part::Slot("a"), Part::Text(", in "), Part::Slot("b"), Part::Text(".")]
        );
        assert_eq!(fill("{a}, in {b}.", &[("a", "x"), ("b", "y")]), "x, in y.");
        assert_eq!(fill("{a} {", &[]), "{a} {");
    }
}
