//! The ways to take a quotation away: copy it with its provenance, embed it elsewhere, link to it, cite its source. In an
//! article of one's own also save it as a picture, and the way to the fields that correct it.

use yew::{Html, html};

use crate::article::Quotation;
use crate::reading::elements::cited_element;
use crate::wording::{Wording, carried_name, fill};

use super::bundle::Bundle;

/// A menu of four acts. The browser layer carries them out (`src/browser/taking.rs`) and says in the card what became
/// of it. `data-correct` is answered by the desk, `data-picture` by the room.
pub(super) fn card_menu(wording: &Wording, bundle: &Bundle, quotation: &Quotation, number: usize) -> Html {
    let n = number.to_string();
    let named = |template| fill(template, &[("n", &n)]);
    let speaker = bundle.evidence.speaker_of(quotation);
    html! {
        <>
            <details class="menu card-menu" name="card-menu">
                <summary aria-label={named(wording.card.menu)} data-word-label="card-menu" data-n={n.clone()}>
                    { "⋯" }
                </summary>
                // On a small screen it lies over the card, and says whose it is.
                <div
                    class="menu-panel"
                    role="group"
                    aria-label={named(wording.card.menu)}
                    data-word-label="card-menu"
                    data-n={n.clone()}
                >
                    if bundle.correctable {
                        <button
                            type="button"
                            class="tool"
                            data-correct={quotation.id.to_string()}
                            aria-label={named(wording.card.correct_quotation)}
                            data-word="card-correct"
                            data-word-label="card-correct_quotation"
                            data-n={n.clone()}
                        >
                            { wording.card.correct }
                        </button>
                    }
                    <button
                        type="button"
                        class="tool"
                        data-take="clip"
                        aria-label={named(wording.copy_quotation)}
                        data-word="copy"
                        data-word-label="copy_quotation"
                        data-n={n.clone()}
                    >
                        { wording.copy }
                    </button>
                    <button
                        type="button"
                        class="tool"
                        data-take="embed"
                        aria-label={named(wording.card.embed_quotation)}
                        data-word="card-embed"
                        data-word-label="card-embed_quotation"
                        data-n={n.clone()}
                    >
                        { wording.card.embed }
                    </button>
                    if bundle.correctable {
                        <button
                            type="button"
                            class="tool"
                            data-picture={quotation.id.to_string()}
                            aria-label={named(wording.card.picture_quotation)}
                            data-word="card-picture"
                            data-word-label="card-picture_quotation"
                            data-n={n.clone()}
                        >
                            { wording.card.picture }
                        </button>
                    }
                    // Nobody else could follow a link to an article that is on the reader's device.
                    if !bundle.correctable {
                        <a
                            class="tool"
                            href={bundle.fragment(&quotation.id, number)}
                            data-take="link"
                            aria-label={named(wording.link_quotation)}
                            data-word="link"
                            data-word-label="link_quotation"
                            data-n={n.clone()}
                        >
                            { wording.link }
                        </a>
                    }
                    if speaker.is_some() {
                        <button
                            type="button"
                            class="tool"
                            data-take="cite"
                            data-of={cited_element(&quotation.id)}
                            aria-label={fill(wording.cite_source, &[("name", &wording.speaker_name(speaker))])}
                            data-word="cite"
                            data-word-label="cite_source"
                            data-name={carried_name(speaker)}
                        >
                            { wording.cite }
                        </button>
                    }
                </div>
            </details>
            <span class="said" role="status" />
        </>
    }
}
