//! `translation`: whose words a quotation has in the article’s language; also a program’s, revised by a person or not.

use crate::article::{Lang, Rendering};

use super::evidence::Cast;
use super::front::{Desk, Sited, read_id};
use super::quoted::Claim;
use super::remark::Draft;

/// What `translation` may say.
const RENDERINGS: &str = "none, this-page, outlet:some-id, machine, “machine, revised by …”, back or unknown";

/// Reads a `translation` that begins with `machine`; `None`, with a remark, when it says something else.
fn machine(word: &str, place: &Sited<String>, lang: &Lang, desk: &Desk) -> Option<Rendering> {
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

/// Whose words these are; when nobody says, the languages do, else it is unknown. Words that nobody translated were
/// said in the language of the article. A translator that is not `stated` at the quotation or its document is a
/// default, and holds only for words that were translated.
pub(super) fn rendering(
    claim: &mut Claim,
    stated: bool,
    cast: &Cast,
    lang: &Lang,
    desk: &Desk,
) -> Option<Rendering> {
    let said_in = claim.said_in.as_ref().map(|said| &said.value);
    let same = said_in.is_some_and(|said| said.primary() == lang.primary());
    let untranslated = claim.translation.as_ref().is_some_and(|text| text.value == "none");
    let silent = said_in.is_none();
    let other = said_in.is_some_and(|said| !said.is_unknown() && !same);
    if !stated && (same || (untranslated && other)) {
        claim.translation = None;
    }
    if untranslated && silent {
        let span = claim.translation.as_ref().map(|text| text.span.clone()).unwrap_or_default();
        claim.said_in = Some(Sited { value: lang.clone(), span });
        return Some(Rendering::Untranslated);
    }
    let Some(text) = &claim.translation else {
        return Some(if same { Rendering::Untranslated } else { Rendering::Unknown });
    };
    let rendering = match text.value.as_str() {
        "none" => Rendering::Untranslated,
        "this-page" => Rendering::ThisPage,
        "back" => Rendering::BackTranslation,
        "unknown" => Rendering::Unknown,
        other if other.starts_with("machine") => machine(other, text, lang, desk)?,
        other => {
            let Some(outlet) = other.strip_prefix("outlet:") else {
                desk.say(
                    Draft::error("unknown-value", text.span.clone(), format!("“{other}” is no translation."))
                        .expected(RENDERINGS),
                );
                return None;
            };
            let outlet = Sited { value: read_id(desk, outlet, &text.span)?, span: text.span.clone() };
            if !cast.check_outlet(desk, &outlet) {
                return None;
            }
            Rendering::Outlet(outlet.value)
        }
    };
    if let Some(said) = claim.said_in.as_ref().filter(|_| other && rendering == Rendering::Untranslated) {
        desk.say(
            Draft::error(
                "not-translated",
                text.span.clone(),
                format!(
                    "The words were said in “{}” and stand here in “{lang}”, yet nobody is said to have translated them.",
                    said.value
                ),
            )
            .expected("this-page, outlet:some-id, back or unknown; or another said-in"),
        );
    }
    let translated =
        matches!(rendering, Rendering::ThisPage | Rendering::Outlet(_) | Rendering::Machine { .. });
    if same && translated {
        desk.say(
            Draft::error(
                "translated-from-itself",
                text.span.clone(),
                format!(
                    "The words were said in “{lang}”, the language of the article, yet are called translated."
                ),
            )
            .expected("translation=none, translation=back, or another said-in"),
        );
    }
    Some(rendering)
}
