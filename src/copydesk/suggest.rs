//! "Did you mean …?": the known name nearest to a mistyped one.

/// A hint with the nearest of `known`, when one is near.
pub(super) fn did_you_mean<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    let nearest = known.map(|name| (distance(typed, name), name)).min()?;
    let near = nearest.0 <= 2.max(typed.chars().count() / 3);
    near.then(|| format!("Did you mean “{}”?", nearest.1))
}

/// Insertions, deletions and replacements between two names (Levenshtein's distance).
fn distance(a: &str, b: &str) -> usize {
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
