//! A reading session: the state, the islands and the prerendered text wired together.
//!
//! The only module that knows both the components and the browser. [`start`] is what the wasm runs.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::{Callback, Renderer};

use crate::article::Id;
use crate::browser::{self, Key, Listeners, Stage, Target};
use crate::page::{Bundle, Sources, SourcesProps, Store, Subscription, Toolbar, ToolbarProps};
use crate::reading::address::{self, Step};
use crate::reading::body_view::{BlockText, body_view};
use crate::reading::elements::{
    BUNDLE, SOURCES_ISLAND, TOOLBAR_ISLAND, card_element, mark_element, noteref_element,
};
use crate::reading::{Action, Mark, Pointed, Reading, Theme};

/// The islands that must be ready before the address is read.
const ISLANDS: u8 = 2;

/// Everything that lives as long as the page.
struct Session {
    _listeners: Listeners,
    _subscription: Subscription,
}

/// Takes over the islands and begins to listen.
///
/// # Errors
/// When the page carries no data, or not this program's.
pub fn start() -> Result<(), browser::DataError> {
    let bundle: Bundle = browser::bundled(BUNDLE)?;
    let store = Store::new(bundle);
    let waiting = Rc::new(Cell::new(ISLANDS));
    let on_ready = {
        let store = store.clone();
        Callback::from(move |()| {
            waiting.set(waiting.get().saturating_sub(1));
            if waiting.get() == 0 {
                begin(&store);
            }
        })
    };
    if let Some(host) = browser::element(TOOLBAR_ISLAND) {
        let props = ToolbarProps { store: store.clone(), on_ready: on_ready.clone() };
        Renderer::<Toolbar>::with_root_and_props(host, props).hydrate();
    }
    if let Some(host) = browser::element(SOURCES_ISLAND) {
        Renderer::<Sources>::with_root_and_props(host, SourcesProps { store, on_ready }).hydrate();
    }
    Ok(())
}

/// Both islands stand: from here on the state rules the page.
fn begin(store: &Store) {
    let arriving = Rc::new(Cell::new(false));
    let subscription = follow(store, &arriving);
    let session = Session { _listeners: listen(store, &arriving), _subscription: subscription };
    // The session ends with the page.
    std::mem::forget(session);
    arrive(store, &arriving);
    let theme = browser::stored_theme().and_then(|name| Theme::named(&name));
    store.dispatch(Action::SetTheme(theme.unwrap_or_default()));
    browser::mark_ready();
}

/// Carries every change of the state to the text, the address and the storage.
fn follow(store: &Store, arriving: &Rc<Cell<bool>>) -> Subscription {
    let stage = RefCell::new(Stage::default());
    let blocks: RefCell<Option<Rc<[BlockText]>>> = RefCell::default();
    let before = RefCell::new(store.reading());
    let changing = store.clone();
    let arriving = arriving.clone();
    store.subscribe(Callback::from(move |reading: Rc<Reading>| {
        // The text is read from the page when it is first needed: a page that is only read costs nothing.
        let texts = if reading.filter.is_on() {
            blocks.borrow_mut().get_or_insert_with(|| browser::block_texts().into()).clone()
        } else {
            Rc::default()
        };
        let view = body_view(changing.evidence(), &reading, &texts);
        stage.borrow_mut().show(view, reading.theme);
        let before = before.replace(reading.clone());
        let step = match address::step(&before, &reading) {
            // The browser has moved already. Only a filter that the jump lifted is still in the address.
            _ if arriving.get() && reading.lifted.is_some() => Step::Replace,
            _ if arriving.get() => Step::None,
            step => step,
        };
        match step {
            Step::None => {}
            Step::Replace => browser::replace_address(&address::write(&reading)),
            Step::Push => browser::push_address(&address::write(&reading)),
        }
        if before.theme != reading.theme {
            browser::store_theme((reading.theme != Theme::System).then_some(reading.theme.as_str()));
        }
    }))
}

fn listen(store: &Store, arriving: &Rc<Cell<bool>>) -> Listeners {
    let mut listeners = Listeners::default();
    listeners.on_point({
        let store = store.clone();
        move |target| store.dispatch(Action::Point(pointed(target)))
    });
    listeners.on_click({
        let store = store.clone();
        move |target| match target {
            Target::NoteMark(mark) => toggle_note(&store, mark),
            Target::Passage(quotation) => go_to_card(&store, &quotation),
            Target::CardNumber(quotation) => go_to_text(&store, &quotation),
            Target::Card(_)
            | Target::Speaker(_)
            | Target::OpenNote(_)
            | Target::Field
            | Target::Elsewhere => false,
        }
    });
    listeners.on_key({
        let store = store.clone();
        move |key, target| match (key, target) {
            (Key::Space, Target::NoteMark(mark)) => toggle_note(&store, mark),
            (Key::Space, _) => false,
            (Key::Escape, target) => escape(&store, target),
        }
    });
    listeners.on_address({
        let (store, arriving) = (store.clone(), arriving.clone());
        move || arrive(&store, &arriving)
    });
    listeners
}

/// Takes the state from the address, and shows the quotation it names.
fn arrive(store: &Store, arriving: &Cell<bool>) {
    let (search, hash) = browser::address();
    let arrived = address::read(&search, &hash);
    let focus = arrived.focus.clone();
    arriving.set(true);
    store.dispatch(Action::Arrive(Box::new(arrived)));
    arriving.set(false);
    if let Some(quotation) = focus.filter(|id| store.evidence().quotation(id).is_some()) {
        browser::reveal(&card_element(&quotation));
        browser::reveal(&mark_element(&quotation));
    }
}

fn pointed(target: Target) -> Option<Pointed> {
    match target {
        Target::Passage(id) | Target::Card(id) | Target::CardNumber(id) => Some(Pointed::Quotation(id)),
        Target::Speaker(id) => Some(Pointed::Speaker(id)),
        Target::NoteMark(_) | Target::OpenNote(_) | Target::Field | Target::Elsewhere => None,
    }
}

fn toggle_note(store: &Store, mark: Mark) -> bool {
    store.dispatch(Action::ToggleNote(mark));
    true
}

/// From the text to the card.
fn go_to_card(store: &Store, quotation: &Id) -> bool {
    store.dispatch(Action::Focus(Some(quotation.clone())));
    store.dispatch(Action::SetSheet(browser::is_narrow()));
    let card = card_element(quotation);
    browser::focus_on(&card);
    browser::reveal(&card);
    true
}

/// From the card to the exact word.
fn go_to_text(store: &Store, quotation: &Id) -> bool {
    store.dispatch(Action::SetSheet(false));
    store.dispatch(Action::Focus(Some(quotation.clone())));
    let mark = mark_element(quotation);
    browser::focus_on(&mark);
    browser::reveal(&mark);
    true
}

/// One step back: out of a note, out of a card, out of the sources, out of a jump.
fn escape(store: &Store, target: Target) -> bool {
    let reading = store.reading();
    match target {
        Target::OpenNote(mark) | Target::NoteMark(mark) if reading.open_notes.contains(&mark) => {
            let anchor = noteref_element(&mark);
            store.dispatch(Action::ToggleNote(mark));
            browser::focus_on(&anchor);
            true
        }
        Target::Card(quotation) | Target::CardNumber(quotation) => {
            go_to_text(store, &quotation);
            store.dispatch(Action::Focus(None));
            true
        }
        // The field's own Escape empties it.
        Target::Field if !reading.filter.text.is_empty() => false,
        _ if reading.sheet => {
            store.dispatch(Action::SetSheet(false));
            if let Some(quotation) = &reading.focus {
                browser::focus_on(&mark_element(quotation));
            }
            true
        }
        _ if reading.focus.is_some() => {
            store.dispatch(Action::Focus(None));
            true
        }
        _ => false,
    }
}
