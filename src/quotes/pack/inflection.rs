//! The forms of a reporting verb. One word alone is inflected as a regular English verb; other languages,
//! and irregular verbs, list their forms, or a stem with `-` and the endings of `list verb endings`. A form with `~` before it is a participle.

use super::Form;

/// The forms of a line of cues. Only English has lines whose places mean base, present, past, -ing. A stem with `-` behind it
/// takes the endings of the pack's regular verbs.
pub(super) fn forms(words: &[&str], english: bool, endings: &[String]) -> Vec<(String, Form)> {
    match words {
        _ if !english => words.iter().flat_map(|word| inflected(word, endings)).collect(),
        [word] => match word.strip_prefix('=') {
            // A phrase as it is.
            Some(fixed) => vec![(fixed.to_owned(), Form::Past)],
            None => regular(word),
        },
        [base, third, past, ing, participle @ ..]
            if !words.iter().any(|word| word.starts_with(['~', '='])) =>
        {
            let mut forms = vec![
                ((*base).to_owned(), Form::Base),
                ((*third).to_owned(), Form::Present),
                ((*past).to_owned(), Form::Past),
                ((*ing).to_owned(), Form::Ing),
            ];
            forms.extend(participle.iter().map(|word| ((*word).to_owned(), Form::Past)));
            forms
        }
        _ => words.iter().map(|word| listed(word)).collect(),
    }
}

fn inflected(word: &str, endings: &[String]) -> Vec<(String, Form)> {
    match word.strip_suffix('-') {
        Some(stem) => endings.iter().map(|ending| (format!("{stem}{ending}"), Form::Past)).collect(),
        None => vec![listed(word)],
    }
}

fn listed(word: &str) -> (String, Form) {
    match word.strip_prefix('~') {
        Some(participle) => (participle.to_owned(), Form::Ing),
        None => (word.trim_start_matches('=').to_owned(), Form::Past),
    }
}

/// `admit+` doubles its last letter; `point_out` inflects its first word.
fn regular(word: &str) -> Vec<(String, Form)> {
    let (head, tail) = match word.split_once('_') {
        Some((head, tail)) => (head, format!("_{tail}")),
        None => (word, String::new()),
    };
    let doubled = head.ends_with('+');
    let base = head.trim_end_matches('+');
    let last = base.chars().next_back().unwrap_or_default();
    let before = base.chars().rev().nth(1).unwrap_or_default();
    let mut stem = base.to_owned();
    let y = last == 'y' && !matches!(before, 'a' | 'e' | 'o' | 'u');
    let third = if y {
        stem.pop();
        format!("{stem}ies")
    } else if matches!(last, 's' | 'x' | 'z') || base.ends_with("ch") || base.ends_with("sh") {
        format!("{base}es")
    } else {
        format!("{base}s")
    };
    let (past, ing) = if y {
        (format!("{stem}ied"), format!("{base}ing"))
    } else if last == 'e' {
        stem.pop();
        (format!("{base}d"), if before == 'e' { format!("{base}ing") } else { format!("{stem}ing") })
    } else if doubled {
        (format!("{base}{last}ed"), format!("{base}{last}ing"))
    } else {
        (format!("{base}ed"), format!("{base}ing"))
    };
    [(base.to_owned(), Form::Base), (third, Form::Present), (past, Form::Past), (ing, Form::Ing)]
        .into_iter()
        .map(|(form, kind)| (format!("{form}{tail}"), kind))
        .collect()
}
