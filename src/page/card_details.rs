//! What is behind the line of a card: the original wording, everyone who passed the words on with addresses and dates,
//! origins, other wordings, and how sure the attribution is.

use yew::{Html, html};

use crate::article::{Alias, Direction, Lang, OriginalWording, Quotation, Speaker, Standing};
use crate::reading::elements::wordings_element;
use crate::wording::Wording;

use super::badges::certainty;
use super::bundle::Bundle;
use super::chain::chain;
use super::custody::{custody, custody_line};
use super::foreign::foreign_with_reading;
use super::inlines::{line, words};
use super::word::word;

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
                { word!(wording.card.details).element(wording, "span", Some("details-word")) }
            </summary>
            <div class="details-body">
                if let Some(original) = &quotation.original {
                    { original_wording(wording, original) }
                }
                { evidence.speaker_of(quotation).map(|speaker| names(wording, speaker)) }
                { custody(wording, evidence, quotation, page) }
                if quotation.dates.is_empty() {
                    { word!(wording.date_unknown).element(wording, "p", Some("dates")) }
                }
                if others > 0 {
                    <p class="wordings-link">
                        <a
                            href={format!("#{}", wordings_element(&quotation.id))}
                            data-word="wordings_link"
                            data-n={others.to_string()}
                        >
                            { wording.counted(wording.wordings_link, usize::from(others)) }
                        </a>
                    </p>
                }
                { line("card-certainty", certainty(wording, &quotation.certainty)) }
            </div>
        </details>
    }
}

fn original_wording(wording: &Wording, original: &OriginalWording) -> Html {
    let (title, standing) = match original.standing {
        Standing::Cited => (word!(wording.original_cited), "cited"),
        Standing::Reconstructed => (word!(wording.original_reconstructed), "reconstructed"),
    };
    let title = title.with("data-language", &original.wording.lang);
    html! {
        <div class="original-wording" data-standing={standing}>
            { title.element(wording, "p", Some("original-title")) }
            { line("original-words", foreign_with_reading(&original.wording)) }
            if let Some(why) = &original.why {
                { words("original-why", why) }
            }
        </div>
    }
}

/// The kind of speaker, the name in its own script, and the other spellings.
fn names(wording: &'static Wording, speaker: Speaker<'_>) -> Html {
    let kind = match speaker {
        Speaker::Document(document) => word!(wording.document_kinds, document.kind),
        Speaker::Source(_) | Speaker::Outlet(_) => word!(wording.facets.kinds, speaker.kind()),
    };
    let name = speaker.name();
    html! {
        <p class="card-names" data-kind={speaker.kind().as_str()}>
            { kind.element(wording, "span", Some("card-kind")) }
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

/// The other spellings, each in its own language, with `between` between them, and what introduces them.
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
    word!(wording.also).around(wording, names.collect())
}
