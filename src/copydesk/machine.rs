//! `translation = "machine"` and `"machine, revised by …"`: words that a program translated.

use crate::article::{Lang, Rendering};

use super::front::{Desk, Sited};
use super::remark::Draft;

/// What `translation` may say.
pub(super) const RENDERINGS: &str =
    "none, this-page, outlet:some-id, machine, “machine, revised by …”, back or unknown";

/// Reads a `translation` that begins with `machine`; `None`, with a remark, when it says something else.
pub(super) fn machine(word: &str, place: &Sited<String>, lang: &Lang, desk: &Desk) -> Option<Rendering> {
    if word == "machine" {
        return Some(Rendering::Machine { revised_by: None });
    }
    let reviser = word.strip_prefix("machine").map(|rest| rest.trim_start_matches(',').trim_start());
    let reviser = reviser.and_then(|rest| rest.strip_prefix("revised by")).map(str::trim);
    let Some(reviser) = reviser.filter(|name| !name.is_empty()) else {
        desk.say(
            Draft::error("unknown-value", place.span.clone(), format!("“{word}” is not a translation."))
                .expected("“machine”, or “machine, revised by” with the name of the person who revised it"),
        );
        return None;
    };
    desk.check_script(reviser, &place.span, lang, "Write the name in the article’s own script.");
    Some(Rendering::Machine { revised_by: Some(reviser.to_owned()) })
}
