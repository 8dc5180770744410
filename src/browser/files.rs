//! Files that a reader gives to the page, by picker, drop or paste; and files the page gives back.

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    ClipboardEvent, DataTransfer, DragEvent, Event, File, FileReader, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement,
};

use super::clipboard::save;
use super::dom::{element, page, set};

/// A file that a reader gave, not read yet.
pub type GivenFile = File;

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Its name.
    pub name: String,
    /// What is in it, or its size when that is more than was asked for; `None` when it cannot be read.
    pub bytes: Result<Vec<u8>, Option<u64>>,
}

/// Listeners for drops and pastes on the whole page, as long as this lives.
#[derive(Debug)]
pub struct FileListeners {
    _held: Vec<EventListener>,
}

impl FileListeners {
    /// Tells of each file that is dropped or pasted. A pasted text is a file called `pasted`; what is pasted
    /// into a field stays the field's.
    #[must_use]
    pub fn new(pasted: &'static str, then: impl Fn(File) + Clone + 'static) -> Option<Self> {
        let page = page()?;
        let mut held = Vec::new();
        let active = EventListenerOptions { passive: false, ..EventListenerOptions::default() };
        // Without this the browser would open the file in place of the page.
        held.push(EventListener::new_with_options(&page, "dragover", active, |event| {
            event.prevent_default();
            over(true);
        }));
        held.push(EventListener::new(&page, "dragleave", |event| {
            let gone = event.dyn_ref::<DragEvent>().is_some_and(|event| event.related_target().is_none());
            if gone {
                over(false);
            }
        }));
        held.push(EventListener::new_with_options(&page, "drop", active, {
            let then = then.clone();
            move |event| {
                event.prevent_default();
                over(false);
                let given = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
                if let Some(file) = given.and_then(|given| given_file(&given, pasted)) {
                    then(file);
                }
            }
        }));
        held.push(EventListener::new(&page, "paste", move |event| {
            let field = event.target().is_some_and(|target| {
                target.has_type::<HtmlInputElement>() || target.has_type::<HtmlTextAreaElement>()
            });
            let given = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
            if let Some(file) = given.filter(|_| !field).and_then(|given| given_file(&given, pasted)) {
                then(file);
            }
        }));
        Some(Self { _held: held })
    }
}

/// Shows that a file may be let go of.
fn over(is: bool) {
    if let Some(root) = page().and_then(|page| page.document_element()) {
        set(&root, "data-over", is.then_some("true"));
    }
}

/// The first file of what was given; else its HTML or its text, as a file.
fn given_file(given: &DataTransfer, name: &str) -> Option<File> {
    if let Some(file) = given.files().and_then(|files| files.get(0)) {
        return Some(file);
    }
    let data = |kind: &str| given.get_data(kind).ok().filter(|text| !text.trim().is_empty());
    let (text, end) = match data("text/html") {
        Some(html) => (html, ".html"),
        None => (data("text/plain")?, ".txt"),
    };
    Taken::file_of(&format!("{name}{end}"), &text)
}

impl Taken {
    /// A text as a file.
    #[must_use]
    pub fn file_of(name: &str, text: &str) -> Option<File> {
        File::new_with_str_sequence(&Array::of1(&JsValue::from_str(text)), name).ok()
    }
}

/// The file that was picked. The field is emptied, so that the same file can be picked again.
#[must_use]
pub fn picked(event: &Event) -> Option<File> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// What the reader put into the page before its program had come.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Early {
    /// The text in the field.
    pub text: String,
    /// The file that was chosen.
    pub file: Option<File>,
    /// Whether the field for a text has the focus.
    pub typing: bool,
}

impl Early {
    /// What stands in the fields of these names.
    #[must_use]
    pub fn of(text: &str, file: &str) -> Self {
        let field = element(text).and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok());
        let picker = element(file).and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
        let active = page().and_then(|page| page.active_element());
        Self {
            typing: field.as_ref().is_some_and(|field| active.is_some_and(|active| active == ***field)),
            text: field.map(|field| field.value()).unwrap_or_default(),
            file: picker.and_then(|picker| picker.files()?.get(0)),
        }
    }
}

/// Reads a file of at most `largest` bytes; a larger one is not read at all.
pub fn read_file(file: &File, largest: usize, then: impl Fn(Taken) + 'static) {
    let name = file.name();
    let size = file.size();
    let taken = move |bytes| Taken { name: name.clone(), bytes };
    if size > largest as f64 {
        return then(taken(Err(Some(size as u64))));
    }
    let Ok(reader) = FileReader::new() else { return then(taken(Err(None))) };
    let listener = EventListener::once(&reader, "loadend", {
        let reader = reader.clone();
        move |_| {
            let bytes = reader.result().ok().filter(|result| !result.is_null());
            then(taken(bytes.map(|bytes| Uint8Array::new(&bytes).to_vec()).ok_or(None)));
        }
    });
    // The reader holds its listener until it is done.
    listener.forget();
    // What cannot be read ends as well, without a result.
    let _ = reader.read_as_array_buffer(file);
}

/// Gives the reader a text as a file.
pub fn save_as(name: &str, kind: &str, text: &str) {
    // What the browser cannot save changes nothing.
    let _ = save(&text.into(), name, kind);
}

/// What stands in the field that changed.
#[must_use]
pub fn value_of(event: &Event) -> Option<String> {
    let target = event.target()?;
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return Some(input.value());
    }
    if let Some(choice) = target.dyn_ref::<HtmlSelectElement>() {
        return Some(choice.value());
    }
    target.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value)
}

/// Shows a value in the choice of that id.
pub fn show_choice(id: &str, value: &str) {
    if let Some(choice) = element(id).and_then(|element| element.dyn_into::<HtmlSelectElement>().ok())
        && choice.value() != value
    {
        choice.set_value(value);
    }
}

/// Puts a text into a field.
pub fn show_text(id: &str, value: &str) {
    if let Some(field) = element(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok())
        && field.value() != value
    {
        field.set_value(value);
    }
}

/// Whether the box that changed is checked.
#[must_use]
pub fn checked(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|input| input.checked())
}
