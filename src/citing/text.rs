//! A citation as a line of a reference list, as newspapers are cited.

use crate::article::capitalized;
use crate::wording::{Wording, fill};

use super::record::Record;

/// `A. Writer. “Headline.” Publication, July 27, 2023. Translated by B. Hand. https://…`
pub(super) fn write(wording: &Wording, record: &Record, out: &mut String) {
    let list = |names: &[String]| listed(wording, names);
    let start = out.len();
    let mut say = |words: &str, stop: bool| {
        if words.is_empty() {
            return;
        }
        if out.len() > start {
            out.push(' ');
        }
        out.push_str(words);
        if stop && !ends(words) {
            out.push('.');
        }
    };
    say(&list(&record.authors), true);
    let [alone, _, at_end] = wording.work_title;
    match record.untitled {
        true => say(&capitalized(&record.title), true),
        false => say(&titled(alone, at_end, &record.title), false),
    }
    let date = record.issued.map(|date| wording.date(date));
    let place: Vec<&str> = [record.container.as_deref(), date.as_deref()].into_iter().flatten().collect();
    say(&place.join(", "), true);
    for (label, names) in [(wording.edited_by, &record.editors), (wording.translated_by, &record.translators)]
    {
        if !names.is_empty() {
            say(&[label, " ", &list(names)].concat(), true);
        }
    }
    say(record.note.as_deref().unwrap_or_default(), true);
    // A full stop behind an address would become part of it.
    say(record.url.as_ref().or(record.note_url.as_ref()).map_or("", String::as_str), false);
    if let Some(url) = &record.archive {
        say(&fill(wording.cite_archived, &[("url", url)]), false);
    }
    if let Some(date) = record.accessed {
        say(&["(", &fill(wording.date_retrieved, &[("date", &wording.date(date))]), ")"].concat(), true);
    }
    out.push('\n');
}

/// "A", "A and B", "A, B and C".
fn listed(wording: &Wording, names: &[String]) -> String {
    let mut all = String::new();
    for (index, name) in names.iter().enumerate() {
        let last = index + 1 == names.len();
        all.push_str(match index {
            0 => "",
            _ if last => wording.list_last,
            _ => wording.list_between,
        });
        all.push_str(name);
    }
    all
}

/// A title with the sign behind it that `form` has; `alone` where it ends in one of its own and `form` would put the
/// other inside the marks.
pub(super) fn titled(alone: &str, form: &str, title: &str) -> String {
    let outside = form.ends_with([',', '.', '，', '。', '،']);
    let form = if outside || !ends(title) { form } else { alone };
    fill(form, &[("title", title)])
}

fn ends(words: &str) -> bool {
    words.trim_end_matches(['”', '"', '’', '»']).ends_with(['.', '?', '!', '…', '。', '？', '！'])
}
