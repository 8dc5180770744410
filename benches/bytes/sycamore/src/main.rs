//! The small program in Sycamore.

mod quotations;

use quotations::{QUOTATIONS, SPEAKERS, count, wanted};
use sycamore::prelude::*;

/// The same allocator for all three.
#[global_allocator]
static TALC: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[component]
fn App() -> View {
    let words = create_signal(String::new());
    let chosen = create_signal(Vec::<&'static str>::new());
    let notes = create_signal(true);
    let choices: Vec<View> = SPEAKERS
        .into_iter()
        .map(|speaker| {
            let toggle = move |_| {
                chosen.update(|chosen| {
                    if chosen.contains(&speaker) { chosen.retain(|other| *other != speaker) } else { chosen.push(speaker) }
                });
            };
            view! {
                button(r#type="button", aria-pressed=move || chosen.with(|chosen| chosen.contains(&speaker).to_string()), on:click=toggle) {
                    (speaker) " " (words.with(|words| count(words, &[], Some(speaker))))
                }
            }
        })
        .collect();
    let items: Vec<View> = QUOTATIONS
        .iter()
        .map(|quotation| {
            view! {
                li(hidden=move || words.with(|words| chosen.with(|chosen| !wanted(*quotation, words, chosen)))) {
                    b { (quotation.0) } " " (quotation.1)
                }
            }
        })
        .collect();
    view! {
        section(class="tools", data-notes=move || if notes.get() { "on" } else { "off" }) {
            input(r#type="search", bind:value=words)
            button(r#type="button", aria-pressed=move || notes.get().to_string(), on:click=move |_| notes.set(!notes.get())) { "Notes" }
            div(class="facet") { (choices) }
            p(role="status") { (words.with(|words| chosen.with(|chosen| count(words, chosen, None)))) " of " (QUOTATIONS.len()) }
            ol { (items) }
        }
    }
}

fn main() {
    sycamore::render(App);
}
