//! The words of the interface: the tables that the page loads as scripts, and what the press printed, said anew.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, window};

use super::dom::{elements, page, set};
use super::view::Line;

/// The object in which every table's script puts its table, by language.
const TABLES: &str = "broadsheetTables";
/// The same for the words of the page for one's own articles. Only that page has any, and only in languages that a
/// publication adds.
const OWN_TABLES: &str = "broadsheetOwnTables";
/// The languages that the page offers, each on its name in the menu of preferences.
const OFFERED: &str = "[data-prefer^='language='] [lang]";

/// Everything the press printed that has a word of a table in it. A dateline is the article's own.
const PRINTED: &str = "[data-word], [data-word-label], main time:not(.dateline *), .quotation-cards time";
/// What is in the language of the article.
const IN_ITS_LANGUAGE: &str = "article, .quotation-cards";

/// Attributes with a word of a table: which one names the word, which keeps what was printed, and the attribute itself.
const ATTRIBUTES: [(&str, &str, &str); 2] = [
    ("data-word-label", "data-printed-label", "aria-label"),
    ("data-word-title", "data-printed-title", "title"),
];

/// The words of one language by their names.
#[derive(Clone, Debug)]
pub struct Table(JsValue);

/// What an element says.
#[derive(Clone, Copy, Debug)]
pub enum Said<'a> {
    /// A word of the table, by its name.
    Word(&'a str),
    /// A date, in the machine's form.
    Date(&'a str),
}

/// Says a word or a date anew.
pub(super) type Saying<'a> = &'a dyn Fn(Said<'_>, Slots<'_>) -> Option<String>;

/// Says what fills a slot.
pub type Slots<'a> = &'a dyn Fn(&str) -> Option<String>;

impl Table {
    /// The text of that name: `by`, or `note_kinds.2` where a name has several.
    #[must_use]
    pub fn word(&self, name: &str) -> Option<String> {
        let (name, index) = name.split_once('.').map_or((name, None), |(name, index)| (name, Some(index)));
        let texts = Reflect::get(&self.0, &name.into()).ok()?;
        match index {
            Some(index) => Reflect::get(&texts, &index.into()).ok()?.as_string(),
            None => texts.as_string(),
        }
    }

    /// Every text in the order of the table, each on a line.
    #[must_use]
    pub fn texts(&self) -> Option<String> {
        let table: &Object = self.0.dyn_ref()?;
        Some(Object::values(table).flat(1).join("\n").into())
    }
}

/// The table of that language, if the page has loaded it.
#[must_use]
pub fn loaded_table(lang: &str) -> Option<Table> {
    table_in(TABLES, lang)
}

fn table_in(tables: &str, lang: &str) -> Option<Table> {
    let tables = Reflect::get(&window()?.into(), &tables.into()).ok()?;
    let table = Reflect::get(&tables, &lang.into()).ok()?;
    table.is_object().then_some(Table(table))
}

/// The languages that the page offers, by their tags.
#[must_use]
pub fn offered_languages() -> Vec<String> {
    elements(OFFERED).filter_map(|name| name.get_attribute("lang")).collect()
}

/// The languages that the page for one's own articles has brought along: each tag with the words of articles and those
/// of that page.
#[must_use]
pub fn brought_languages() -> Vec<(String, Table, Table)> {
    let tables = window().and_then(|window| Reflect::get(&window.into(), &OWN_TABLES.into()).ok());
    let tables = tables.as_ref().and_then(|tables| tables.dyn_ref::<Object>());
    let tags = tables.map(Object::keys);
    let brought = |tag: JsValue| {
        let tag = tag.as_string()?;
        let (words, own) = (table_in(TABLES, &tag)?, table_in(OWN_TABLES, &tag)?);
        Some((tag, words, own))
    };
    tags.as_ref().map(Array::iter).into_iter().flatten().filter_map(brought).collect()
}

/// Loads the table of that language. What cannot be loaded changes nothing.
pub fn load_table(lang: &'static str, then: impl FnOnce(Table) + 'static) {
    let then = Closure::once_into_js(move || {
        if let Some(table) = loaded_table(lang) {
            then(table);
        }
    });
    // Without its boot script a page has no tables to load.
    let _ = load(lang, then.unchecked_ref());
}

/// The languages that the reader's browser asks for, the most wanted first.
#[must_use]
pub fn wanted_languages() -> Vec<String> {
    let languages = window().map(|window| window.navigator().languages());
    languages.as_ref().map(Array::iter).into_iter().flatten().filter_map(|tag| tag.as_string()).collect()
}

/// The language that the page is in.
#[must_use]
pub fn page_language() -> String {
    let root = page().and_then(|page| page.document_element());
    root.and_then(|root| root.get_attribute("lang")).unwrap_or_default()
}

/// Says all that the press printed anew, as `say` says it, or as it was printed. What it says stands inside an
/// article of another language, so there it gets its own.
pub fn restate(lang: &str, dir: &str, say: Option<Saying<'_>>) {
    let line = Line::being_read();
    for element in elements(PRINTED) {
        let slots = |slot: &str| {
            let carried = element.get_attribute(&["data-", slot].concat());
            carried.or_else(|| element.text_content())
        };
        let said = |said: Said<'_>| say.and_then(|say| say(said, &slots));
        for (named, kept, shown) in ATTRIBUTES {
            if let Some(name) = element.get_attribute(named) {
                let printed = element.get_attribute(shown);
                let anew = said(Said::Word(&name));
                set(&element, shown, now(&element, kept, printed, anew).as_deref());
            }
        }
        let text = match (element.get_attribute("data-word"), element.get_attribute("datetime")) {
            (Some(name), _) => Some(said(Said::Word(&name))),
            (None, Some(date)) => Some(said(Said::Date(&date))),
            (None, None) => None,
        };
        if let Some(text) = text {
            let text = now(&element, "data-printed", element.text_content(), text);
            element.set_text_content(text.as_deref());
        }
        if element.closest(IN_ITS_LANGUAGE).is_ok_and(|found| found.is_some()) {
            set(&element, "lang", say.and(Some(lang)));
            set(&element, "dir", say.and(Some(dir)));
        }
    }
    if let Some(root) = page().and_then(|page| page.document_element()) {
        set(&root, "lang", Some(lang));
        set(&root, "dir", Some(dir));
    }
    if let Some(line) = line {
        line.keep();
    }
}

/// What an element says from now on: the text in another language, with what was printed kept in an attribute,
/// or again what was printed.
fn now(element: &Element, kept: &str, said: Option<String>, anew: Option<String>) -> Option<String> {
    let printed = element.get_attribute(kept);
    set(element, kept, anew.is_some().then_some(printed.as_deref().or(said.as_deref())).flatten());
    anew.or(printed).or(said)
}

#[wasm_bindgen]
extern "C" {
    // `boot.js` lends it: only there may scripts be loaded, by the names that the page lists.
    #[wasm_bindgen(catch, js_name = broadsheetWords)]
    fn load(lang: &str, then: &Function) -> Result<(), JsValue>;
}
