//! The small program in Yew.

mod quotations;

use quotations::{QUOTATIONS, SPEAKERS, count, wanted};
use web_sys::HtmlInputElement;
use yew::{Html, InputEvent, TargetCast, component, html, use_state};

/// The same allocator for all three.
#[global_allocator]
static TALC: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[component]
fn App() -> Html {
    let words = use_state(String::new);
    let chosen = use_state(Vec::<&'static str>::new);
    let notes = use_state(|| true);
    let oninput = {
        let words = words.clone();
        move |event: InputEvent| words.set(event.target_unchecked_into::<HtmlInputElement>().value())
    };
    let onnotes = {
        let notes = notes.clone();
        move |_| notes.set(!*notes)
    };
    html! {
        <section class="tools" data-notes={if *notes { "on" } else { "off" }}>
            <input type="search" value={(*words).clone()} {oninput} />
            <button type="button" aria-pressed={notes.to_string()} onclick={onnotes}>{ "Notes" }</button>
            <div class="facet">
                { for SPEAKERS.into_iter().map(|speaker| {
                    let on = chosen.contains(&speaker);
                    let chosen = chosen.clone();
                    let onclick = move |_| {
                        let mut next = (*chosen).clone();
                        if on { next.retain(|other| *other != speaker) } else { next.push(speaker) }
                        chosen.set(next);
                    };
                    html! {
                        <button key={speaker} type="button" aria-pressed={on.to_string()} {onclick}>
                            { speaker }{ " " }{ count(&words, &[], Some(speaker)) }
                        </button>
                    }
                }) }
            </div>
            <p role="status">{ count(&words, &chosen, None) }{ " of " }{ QUOTATIONS.len() }</p>
            <ol>
                { for QUOTATIONS.iter().map(|quotation| html! {
                    <li key={quotation.1} hidden={!wanted(*quotation, &words, &chosen)}>
                        <b>{ quotation.0 }</b>{ " " }{ quotation.1 }
                    </li>
                }) }
            </ol>
        </section>
    }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
