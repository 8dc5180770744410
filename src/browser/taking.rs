//! Taking words along: the buttons that copy, embed, link and cite, and the dialog of citations.
//!
//! Nothing of this is state of the reading, so it lives on the page: a button names its act in `data-take`, its
//! card names whose texts are meant, the pressed format says which. The texts come from the press in a script
//! (`src/printing/cuttings.rs`) that is loaded when a reader first reaches for such a button.

use js_sys::{Array, JsString, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlTextAreaElement, window};

use crate::reading::elements::{ARTICLE, CITATIONS, PAGE_ADDRESS};

use super::address_bar::page_address;
use super::clipboard::{Flavors, Promised, copy, save, settled};
use super::dom::{element, elements, page, set};
use super::panels::{close_menu, show_dialog};

/// The button that an event concerns.
pub(super) fn button_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("[data-take]").ok()?
}

/// Loads the texts: who points at a button may press it next.
pub(super) fn prepare() {
    if let Ok(coming) = load() {
        settled(&coming, |_| {});
    }
}

/// Does what the button is for, as soon as the texts are here.
pub(super) fn take(button: Element) {
    let _ = close_menu();
    for said in elements(".said") {
        said.set_text_content(None);
    }
    if act(&button).is_none()
        && let Ok(coming) = load()
    {
        settled(&coming, move |_| {
            if act(&button).is_none() {
                miss(&button);
            }
        });
    }
}

/// Does it, unless its texts are not here.
fn act(button: &Element) -> Option<()> {
    let dialog = element(CITATIONS)?;
    match button.get_attribute("data-take")?.as_str() {
        "clip" => {
            let of = owner(button);
            let rich = ("text/html", text(&of, 1)?);
            give([("text/plain", text(&of, 0)?), rich].into(), button);
        }
        // The very HTML that a word processor gets, to be put into a page: it needs no script there.
        "embed" => give([("text/plain", text(&owner(button), 1)?)].into(), button),
        "link" => {
            let public = page()?.query_selector("link[rel=canonical]").ok()?;
            let place = public.and_then(|link| link.get_attribute("href")).or_else(page_address)?;
            let link = [place, button.get_attribute("href")?].concat();
            give([("text/plain", link.into())].into(), button);
        }
        "cite" => {
            set(&dialog, "data-of", Some(&owner(button)));
            show(&dialog)?;
            open(&dialog, button);
        }
        "format" => {
            for format in elements("[data-take=format]") {
                set(&format, "aria-pressed", Some(if format == *button { "true" } else { "false" }));
            }
            show(&dialog)?;
        }
        "copy" => give([("text/plain", chosen(&dialog)?.1.trim_end())].into(), button),
        "save" => {
            let (format, text) = chosen(&dialog)?;
            let name = String::from(self::text(&dialog.get_attribute("data-of")?, 0)?);
            let ending = format.get_attribute("data-ending")?;
            save(&text, &[name, ending].join("."), &format.get_attribute("data-media-type")?)?;
        }
        _ => show_dialog(CITATIONS, false),
    }
    Some(())
}

/// The element whose texts a button is for: the one it names, or its card, or else the article.
fn owner(button: &Element) -> String {
    let card = || button.closest(".quotation-card").ok().flatten().map(|card| card.id());
    button.get_attribute("data-of").or_else(card).unwrap_or_else(|| ARTICLE.to_owned())
}

/// One of an element's texts, with the address of this page in its place. From disk there is none to give.
fn text(of: &str, index: u32) -> Option<JsString> {
    let all = Reflect::get(&window()?.into(), &"broadsheetCuttings".into()).ok()?;
    let lists: Array = Reflect::get(&all, &of.into()).ok()?.dyn_into().ok()?;
    // An ampersand would need another sign in each format; encoded it needs none.
    let address = JsString::from(page_address()?).split("&").join("%26");
    let list = if address.starts_with("http", 0) { lists.get(0) } else { lists.get(lists.length() - 1) };
    let text: JsString = list.dyn_into::<Array>().ok()?.get(index).dyn_into().ok()?;
    Some(text.split(PAGE_ADDRESS).join(&String::from(address)))
}

/// The pressed format, and the citation in it.
fn chosen(dialog: &Element) -> Option<(Element, JsString)> {
    let format = dialog.query_selector("[aria-pressed=true]").ok()??;
    let place = format.get_attribute("data-place")?.parse().ok()?;
    Some((format, text(&dialog.get_attribute("data-of")?, place)?))
}

/// Opens the dialog under the name of the button.
fn open(dialog: &Element, button: &Element) {
    if let Some(title) = dialog.query_selector("h2").ok().flatten() {
        let name = button.get_attribute("aria-label").or_else(|| button.text_content());
        title.set_text_content(name.as_deref());
    }
    show_dialog(CITATIONS, true);
}

/// Shows the citation in the pressed format.
fn show(dialog: &Element) -> Option<()> {
    field(dialog)?.set_value(&String::from(chosen(dialog)?.1));
    Some(())
}

fn field(dialog: &Element) -> Option<HtmlTextAreaElement> {
    dialog.query_selector("textarea").ok()??.dyn_into().ok()
}

/// Copies; what the browser does not let the page copy stands selected in the dialog.
fn give(flavors: Flavors, button: &Element) {
    let button = button.clone();
    let again = flavors.clone();
    let near = button.clone();
    let then = move |done| {
        if done {
            say(&button, "copied");
        } else {
            by_hand(&again, &button);
        }
    };
    copy(flavors, near, Box::new(then));
}

fn by_hand(flavors: &Flavors, button: &Element) -> Option<()> {
    let dialog = element(CITATIONS)?;
    if !dialog.contains(Some(button)) {
        // Nothing to choose from: only the words.
        set(&dialog, "data-of", None);
        open(&dialog, button);
    }
    let field = field(&dialog)?;
    field.set_value(&String::from(&flavors.first()?.1));
    let _ = field.focus();
    field.select();
    say(&field, "refused")
}

/// The texts did not come: the dialog opens empty and says so.
fn miss(button: &Element) -> Option<()> {
    let dialog = element(CITATIONS)?;
    set(&dialog, "data-of", Some(""));
    open(&dialog, button);
    say(&dialog, "missing")
}

/// Says beside a button or in the dialog what became of it, in words that the page carries.
fn say(near: &Element, what: &str) -> Option<()> {
    let selector = ["[data-said=", what, "]"].concat();
    let words = page()?.query_selector(&selector).ok()??.text_content();
    let place = near.closest(".quotation-card, .citations").ok()??;
    place.query_selector(".said").ok()??.set_text_content(words.as_deref());
    Some(())
}

#[wasm_bindgen]
extern "C" {
    /// What `boot.js` lends: the promise that the texts are here. Asked again it is the same promise.
    #[wasm_bindgen(catch, js_name = broadsheetCite)]
    fn load() -> Result<Promised, JsValue>;
}
