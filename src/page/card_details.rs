//! What is behind the line of a card: the original wording, everyone who passed the words on with addresses and dates,
//! origins, other wordings, and how sure the attribution is.

use yew::{Html, html};

use crate::article::{Alias, Direction, Lang, OriginalWording, Quotation, Speaker, Standing};
use crate::reading::elements::wordings_element;
use crate::wording::{Part, Wording, fill, parts};

use super::badges::certainty;
use super::bundle::Bundle;
use super::chain::chain;
use super::custody::{custody, custody_line};
use super::foreign::foreign_with_reading;
use super::inlines::{line, strange, told, words};

/// The line of those who passed the words on, which opens the rest. Ears get the same as a sentence.
pub(super) fn card_details(
    wording: &'static Wording,
    bundle: &Bundle,
    quotation: &Quotation,
    page: &Lang,
) -> Html {
    let evidence = &bundle.evidence;
    let others = bundle.wordings.iter().find(|(id, _)| *id == quotation.id).map_or(0, |(_, count)| *count);
    let passed_on = custody_line(wording, evidence, bundle.publisher.as_ref(), quotation, page);
    html! {
        <details class="card-details" data-short={passed_on.is_none().then_some("true")}>
            <summary>
                { chain(wording, evidence, quotation, page) }
                { for passed_on }
                { " " }
                <span class="details-word">{ wording.card.details }</span>
            </summary>
            <div class="details-body">
                if let Some(original) = &quotation.original {
                    { original_wording(wording, original, page) }
                }
                { evidence.speaker_of(quotation).map(|speaker| names(wording, speaker)) }
                { custody(wording, evidence, quotation, page) }
                if quotation.dates.is_empty() {
                    { words("dates", wording.date_unknown) }
                }
                if others > 0 {
                    <p class="wordings-link">
                        <a href={format!("#{}", wordings_element(&quotation.id))}>
                            { wording.counted(wording.wordings_link, usize::from(others)) }
                        </a>
                    </p>
                }
                { line("card-certainty", certainty(wording, &quotation.certainty, page)) }
            </div>
        </details>
    }
}

fn original_wording(wording: &Wording, original: &OriginalWording, page: &Lang) -> Html {
    let (template, standing) = match original.standing {
        Standing::Cited => (wording.original_cited, "cited"),
        Standing::Reconstructed => (wording.original_reconstructed, "reconstructed"),
    };
    let language = wording.language_name(&original.wording.lang);
    html! {
        <div class="original-wording" data-standing={standing}>
            { words("original-title", &fill(template, &[("language", language)])) }
            { line("original-words", foreign_with_reading(&original.wording)) }
            if let Some(why) = &original.why {
                { told("original-why", why, strange(wording, page)) }
            }
        </div>
    }
}

/// The kind of speaker, the name in its own script, and the other spellings.
fn names(wording: &'static Wording, speaker: Speaker<'_>) -> Html {
    let kind = match speaker {
        Speaker::Document(document) => wording.document_kind(document.kind),
        Speaker::Source(_) | Speaker::Outlet(_) => wording.speaker_kind(speaker.kind()),
    };
    let name = speaker.name();
    html! {
        <p class="card-names" data-kind={speaker.kind().as_str()}>
            <span class="card-kind">{ kind }</span>
            // A document is named by its author or its kind; its headline is a headline.
            if let Speaker::Document(document) = speaker {
                if let Some(title) = &document.title {
                    { " " }<cite>{ title }</cite>
                }
            }
            if let Some(original) = name.and_then(|name| name.original.as_ref()) {
                { " " }<span>{ foreign_with_reading(original) }</span>
            }
            if let Some(name) = name.filter(|name| !name.aliases.is_empty()) {
                { " " }<span class="card-aliases">{ aliases(wording, &name.aliases, ", ") }</span>
            }
        </p>
    }
}

/// The other spellings, each in its own language, with `between` between them.
pub(super) fn aliases(wording: &Wording, aliases: &[Alias], between: &'static str) -> Html {
    let names = aliases.iter().enumerate().map(|(index, alias)| {
        let dir = alias.lang.as_ref().map(|lang| Direction::of(lang).as_str());
        html! {
            <>
                if index > 0 {
                    { between }
                }
                <bdi lang={alias.lang.as_ref().map(ToString::to_string)} {dir}>{ &alias.text }</bdi>
            </>
        }
    });
    let names: Html = names.collect();
    let pieces = parts(wording.also).map(|part| match part {
        Part::Text(text) => html! { { text.to_owned() } },
        Part::Slot(_) => names.clone(),
    });
    pieces.collect()
}
