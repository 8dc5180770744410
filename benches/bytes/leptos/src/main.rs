//! The small program in Leptos.

mod quotations;

use leptos::prelude::{
    ClassAttribute, CollectView, CustomAttribute, ElementChild, Get, GlobalAttributes, OnAttribute, PropAttribute, Set,
    AriaAttributes, Update, event_target_value, mount_to_body, signal,
};
use leptos::{IntoView, component, view};
use quotations::{QUOTATIONS, SPEAKERS, count, wanted};

/// The same allocator for all three.
#[global_allocator]
static TALC: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[component]
fn App() -> impl IntoView {
    let (words, set_words) = signal(String::new());
    let (chosen, set_chosen) = signal(Vec::<&'static str>::new());
    let (notes, set_notes) = signal(true);
    let choices = SPEAKERS.into_iter().map(move |speaker| {
        let on = move || chosen.get().contains(&speaker);
        let toggle = move |_| {
            set_chosen.update(|chosen| {
                if chosen.contains(&speaker) { chosen.retain(|other| *other != speaker) } else { chosen.push(speaker) }
            });
        };
        view! {
            <button type="button" aria-pressed=move || on().to_string() on:click=toggle>
                {speaker} " " {move || count(&words.get(), &[], Some(speaker))}
            </button>
        }
    });
    let items = QUOTATIONS.iter().map(move |quotation| {
        view! {
            <li hidden=move || !wanted(*quotation, &words.get(), &chosen.get())>
                <b>{quotation.0}</b> " " {quotation.1}
            </li>
        }
    });
    view! {
        <section class="tools" data-notes=move || if notes.get() { "on" } else { "off" }>
            <input type="search" prop:value=move || words.get() on:input=move |event| set_words.set(event_target_value(&event)) />
            <button type="button" aria-pressed=move || notes.get().to_string() on:click=move |_| set_notes.update(|on| *on = !*on)>
                "Notes"
            </button>
            <div class="facet">{choices.collect_view()}</div>
            <p role="status">{move || count(&words.get(), &chosen.get(), None)} " of " {QUOTATIONS.len()}</p>
            <ol>{items.collect_view()}</ol>
        </section>
    }
}

fn main() {
    mount_to_body(App);
}
