//! What is checked of one quotation when all that is said of it is together: its marks, languages, original and dates.

use crate::article::{Confidence, Date, Extent, Id, Lang, Rendering};

use super::front::{Desk, Sited};
use super::joined::Passage;
use super::quoted::Claim;
use super::remark::Draft;

/// Remarks on a quotation of which nobody says in which language it was said, or who translated it. The page would
/// say that neither is known.
pub(super) fn check_languages(
    id: &Sited<Id>,
    claim: &Claim,
    rendering: Option<&Rendering>,
    lang: &Lang,
    desk: &Desk,
) {
    // A language that could not be read has its own remark.
    if desk.has_errors() {
        return;
    }
    let once = "Say it at the quotation, or once for its document, its source, its outlet or the article.";
    match &claim.said_in {
        None => desk.say(
            Draft::warning(
                "no-language",
                id.span.clone(),
                format!("It is not said in which language “{}” was said.", id.value),
            )
            .expected(format!("said-in=… with a language such as “{lang}”, or said-in=und when it is not known"))
            .hint(once),
        ),
        Some(said)
            if !said.value.is_unknown()
                && claim.translation.is_none()
                && rendering == Some(&Rendering::Unknown) => desk.say(
            Draft::warning(
                "no-translator",
                id.span.clone(),
                format!(
                    "“{}” was said in “{}” and stands here in “{lang}”, and it is not said who translated it.",
                    id.value, said.value
                ),
            )
            .expected("translation=this-page, outlet:some-id, back or unknown")
            .hint(once),
        ),
        Some(_) => {}
    }
}

/// The marks of the text and what is said to be done must not tell two stories.
pub(super) fn check_marks(passage: &Passage, done: Option<&Sited<Extent>>, desk: &Desk) {
    let quotes = ['“', '”', '«', '»', '「', '」', '『', '』', '„', '‹', '›'];
    let marked = passage.words.contains(quotes);
    let Some(done) = done.filter(|_| !passage.set_off) else { return };
    if done.value != Extent::Paraphrase && !marked {
        desk.say(
            Draft::warning(
                "no-quotation-marks",
                passage.id.span.clone(),
                format!("“{}” gives somebody’s words without quotation marks.", passage.id.value),
            )
            .expected("quotation marks inside the brackets, or done=paraphrase"),
        );
    }
}

pub(super) fn check_original(claim: &Claim, rendering: Option<&Rendering>, desk: &Desk) {
    let Some(original) = &claim.original else { return };
    if rendering == Some(&Rendering::Untranslated) {
        desk.say(Draft::warning(
            "original-of-untranslated",
            original.span.clone(),
            "An original is given beside words that nobody translated.",
        ));
        return;
    }
    let lang = &original.value.wording.lang;
    if let Some(said) = claim.said_in.as_ref().filter(|said| said.value.primary() != lang.primary()) {
        desk.say(
            Draft::warning(
                "original-in-another-language",
                original.span.clone(),
                format!("The words were said in “{}”, the original is given in “{lang}”.", said.value),
            )
            .expected("one language in both places"),
        );
    }
}

pub(super) fn check_dates(claim: &Claim, desk: &Desk) {
    let dates = [("said", &claim.said), ("published", &claim.published), ("retrieved", &claim.retrieved)];
    let known: Vec<(&str, &Sited<Date>)> =
        dates.iter().filter_map(|(name, date)| Some((*name, date.as_ref()?))).collect();
    for pair in known.windows(2) {
        if let [(earlier, a), (later, b)] = pair
            && b.value.surely_before(a.value)
        {
            desk.say(
                Draft::error(
                    "dates-out-of-order",
                    b.span.clone(),
                    format!("The words were {later} before they were {earlier}."),
                )
                .expected(format!("a date not before {}", a.value)),
            );
        }
    }
}

/// Doubt without a reason helps nobody.
pub(super) fn check_reason(desk: &Desk, confidence: Option<&Sited<Confidence>>, reason: bool) {
    let doubt = confidence.filter(|sited| sited.value != Confidence::Certain && !reason);
    if let Some(sited) = doubt {
        desk.say(
            Draft::warning(
                "no-reason",
                sited.span.clone(),
                "This is called less than certain without a reason.",
            )
            .expected("why = \"…\""),
        );
    }
}
