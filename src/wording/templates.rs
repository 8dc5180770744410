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
    let mut text = String::with_capacity(template.len());
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
pub fn parts(template: &str) -> impl Iterator<Item = Part<'_>> {
    let mut rest = template;
    let mut slot = None;
    std::iter::from_fn(move || {
        if let Some(name) = slot.take() {
            return Some(Part::Slot(name));
        }
        let Some((before, name, after)) = first_slot(rest) else {
            let last = std::mem::take(&mut rest);
            return (!last.is_empty()).then_some(Part::Text(last));
        };
        rest = after;
        if before.is_empty() {
            return Some(Part::Slot(name));
        }
        slot = Some(name);
        Some(Part::Text(before))
    })
}

/// What stands before the first slot of a template, and what behind it.
#[must_use]
pub fn around(template: &str) -> [&str; 2] {
    first_slot(template).map_or([template, ""], |(before, _, behind)| [before, behind])
}

/// The first slot of a template, between what stands before and behind it.
fn first_slot(template: &str) -> Option<(&str, &str, &str)> {
    // Templates are short: a search made for long texts takes longer to begin than this to end.
    let open = template.bytes().position(|byte| byte == b'{')?;
    let name = template.get(open + 1..)?;
    let close = name.bytes().position(|byte| byte == b'}')?;
    Some((template.get(..open)?, name.get(..close)?, name.get(close + 1..)?))
}

/// The slots of a text, in the order of their names.
#[cfg(test)]
pub(super) fn slots(text: &str) -> Vec<&str> {
    let slots = parts(text).filter_map(|part| match part {
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
            parts("{a}, in {b}.").collect::<Vec<_>>(),
            [Part::Slot("a"), Part::Text(", in "), Part::Slot("b"), Part::Text(".")]
        );
        assert_eq!(fill("{a}, in {b}.", &[("a", "x"), ("b", "y")]), "x, in y.");
        assert_eq!(fill("{a} {", &[]), "{a} {");
    }
}
