//! A reading session: the state, the islands and the prerendered text wired together.
//!
//! The only module that knows both the components and the browser. [`start`] is what the wasm runs.

mod desk;
mod going;
mod keys;
mod languages;
mod overview;
mod picture;
mod put_off;
mod room;
mod searching;
mod sheets;
mod views;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::{Callback, Renderer};

use crate::browser::{self, Key, Later, Listeners, Moment, Stage, Target};
use crate::page::{
    Bundle, FilterStrip, FilterStripProps, SearchBox, SearchBoxProps, SourcesProps, SourcesTools, Store,
    Subscription,
};
use crate::reading::address::{self, Step};
use crate::reading::body_view::{Gap, Sifted};
use crate::reading::elements::{
    BUNDLE, FILTER_ISLAND, SEARCH_ISLAND, SHORTCUTS, SOURCES_ISLAND, card_element, mark_element,
};
use crate::reading::preferences::Preferences;
use crate::reading::{Action, Pointed, Reading, Sheet};

pub use desk::{start_desk, start_documents, start_intake, start_manuscripts};
use going::{escape, go_to_card, go_to_text, toggle_note};
use languages::Languages;
use overview::Overview;
use put_off::PutOff;
use searching::Searching;
use sheets::Sheets;

/// The islands that must be ready before the address is read.
const ISLANDS: u8 = 3;

/// Everything that lives as long as an article is read.
struct Session {
    _listeners: Listeners,
    _subscription: Subscription,
    _resizes: [Option<browser::Resizes>; 2],
}

/// Takes over the islands and begins to listen.
///
/// # Errors
/// When the page carries no data, or not this program's.
pub fn start() -> Result<(), browser::DataError> {
    let bundle: Bundle = browser::bundled(BUNDLE)?;
    languages::learn();
    let wording = languages::printed(bundle.lang())?;
    let store = Store::new(bundle, wording);
    let waiting = Cell::new(ISLANDS);
    let begins = {
        let store = store.clone();
        Later::new(Moment::Pause(0), move || {
            // The session ends with the page.
            std::mem::forget(begin(&store));
            false
        })
    };
    let on_ready = Callback::from(move |()| {
        waiting.set(waiting.get().saturating_sub(1));
        if waiting.get() == 0 {
            begins.ask();
        }
    });
    // One after the other, so that a finger or a key is answered in between.
    let next = Cell::new(0);
    let islands = Later::new(Moment::Pause(0), move || {
        let island = next.replace(next.get() + 1);
        take_over(island, &store, &on_ready);
        island + 1 < ISLANDS
    });
    islands.ask();
    // They are there as long as the page.
    std::mem::forget(islands);
    Ok(())
}

/// Takes over one of the islands that the press printed.
fn take_over(island: u8, store: &Store, on_ready: &Callback<()>) {
    let (store, on_ready) = (store.clone(), on_ready.clone());
    let host = [SEARCH_ISLAND, FILTER_ISLAND, SOURCES_ISLAND].get(usize::from(island));
    let Some(host) = host.and_then(|host| browser::element(host)) else { return };
    let as_printed = browser::is_as_printed(&host);
    match island {
        0 => {
            let search = Renderer::<SearchBox>::with_root_and_props(host, SearchBoxProps { store, on_ready });
            let _ = if as_printed { search.hydrate() } else { search.render() };
        }
        1 => {
            let strip =
                Renderer::<FilterStrip>::with_root_and_props(host, FilterStripProps { store, on_ready });
            let _ = if as_printed { strip.hydrate() } else { strip.render() };
        }
        _ => {
            let sources =
                Renderer::<SourcesTools>::with_root_and_props(host, SourcesProps { store, on_ready });
            let _ = if as_printed { sources.hydrate() } else { sources.render() };
        }
    }
}

/// The islands are there: from here on the state rules the page.
fn begin(store: &Store) -> Session {
    let arriving = Rc::new(Cell::new(false));
    let searching = Rc::new(Searching::default());
    let overview = Rc::new(Overview::new(store.clone()));
    let languages = Rc::new(Languages::new(store.clone()));
    let later = Rc::new(PutOff::new(store, &searching, &overview));
    let sheets = Rc::new(Sheets::default());
    let subscription = follow(store, &arriving, &searching, &languages, &later, &sheets);
    let listeners = listen(store, &arriving, &overview, &later, &sheets);
    let preferences = browser::stored_preferences().map(|line| Preferences::read(&line));
    store.dispatch(Action::Prefer(preferences.unwrap_or_default()));
    arrive(store, &arriving);
    languages.settle();
    // The layout is done when it tells: to measure then costs nothing more, and it tells once at the start.
    let resizes = browser::on_text_resize(move || overview.measure(&searching));
    let session = Session {
        _listeners: listeners,
        _subscription: subscription,
        _resizes: [resizes, browser::keep_text_under_bar()],
    };
    browser::measure_bar();
    browser::mark_changes();
    browser::mark_ready();
    session
}

/// Carries every change of the state to the text, the search, the address and the storage.
fn follow(
    store: &Store,
    arriving: &Rc<Cell<bool>>,
    searching: &Rc<Searching>,
    languages: &Rc<Languages>,
    later: &Rc<PutOff>,
    sheets: &Rc<Sheets>,
) -> Subscription {
    let stage = RefCell::new(Stage::default());
    let sifted = RefCell::new(Sifted::default());
    let before = RefCell::new(store.reading());
    let changing = store.clone();
    let (arriving, searching, later) = (arriving.clone(), searching.clone(), later.clone());
    let (languages, sheets) = (languages.clone(), sheets.clone());
    store.subscribe(Callback::from(move |reading: Rc<Reading>| {
        let before = before.replace(reading.clone());
        let searched = before.filter.search() != reading.filter.search();
        // The search goes first: what it found need not be looked for again when the text is sifted.
        let found = searched.then(|| searching.run(&changing));
        if !sifted.borrow().is_by(&reading.filter) {
            sifted.replace(searching.sift(&changing));
        }
        let view = sifted.borrow().view(changing.evidence(), &reading);
        let words = |gap: Gap, open: bool| {
            let wording = changing.wording();
            wording.counted(if open { wording.bar.gap_open } else { wording.bar.gap_closed }, gap.paragraphs)
        };
        let unwanted_changed = stage.borrow_mut().show(view, &|unit| searching.part(unit), &words);
        if before.spoken != reading.spoken {
            stage.borrow().say_gaps(&words);
        }
        let step = match address::step(&before, &reading) {
            // The browser has moved already. Only a filter that the jump lifted is still in the address.
            _ if arriving.get() && reading.lifted.is_some() => Step::Replace,
            _ if arriving.get() || sheets.is_returning() => Step::None,
            step => step,
        };
        views::show(&changing, &before, &reading);
        browser::leave_filter_strip(before.filter.is_on(), reading.filter.is_on());
        match step {
            Step::None => {}
            Step::Open => {
                later.hurry_address(&before);
                sheets.open_entry(&reading);
            }
            Step::Close => {
                later.hurry_entry();
                later.forget_address();
                sheets.close_entry(&reading);
            }
            Step::Replace if before.filter.text != reading.filter.text => later.write_address(),
            Step::Replace => later.enter(&before, &reading, false),
            Step::Push => {
                later.enter(&before, &reading, true);
                // The entry that is left keeps the place in the page, and a jump leaves that place.
                if before.focus != reading.focus {
                    later.hurry_entry();
                }
            }
        }
        sheets.show(&changing, &before, &reading);
        if before.preferences != reading.preferences {
            browser::store_preferences(&reading.preferences.write());
        }
        if before.help != reading.help {
            browser::show_dialog(SHORTCUTS, reading.help);
        }
        if let Some(found) = found {
            later.mark();
            changing.dispatch(Action::Found(found));
        }
        if before.hit != reading.hit {
            searching.go(&changing);
        }
        if before.preferences.language != reading.preferences.language {
            languages.settle();
        }
        // The bar grows when a search begins, and with it what stands below moves.
        let begun = before.filter.search().is_some() != reading.filter.search().is_some();
        if unwanted_changed || begun || before.spoken != reading.spoken {
            later.measure();
        } else if searched {
            later.measure_hits();
        }
    }))
}

fn listen(
    store: &Store,
    arriving: &Rc<Cell<bool>>,
    overview: &Rc<Overview>,
    later: &Rc<PutOff>,
    sheets: &Rc<Sheets>,
) -> Listeners {
    let mut listeners = Listeners::default();
    listeners.ignore_double_clicks();
    listeners.on_point({
        let (store, overview) = (store.clone(), overview.clone());
        move |target| {
            // Whoever points at a quotation in the text sees its card, wherever the column stands.
            if let Target::Passage(quotation) = &target {
                overview.show_card(quotation);
            }
            store.dispatch(Action::Point(pointed(target)));
        }
    });
    listeners.on_click({
        let (store, overview, sheets) = (store.clone(), overview.clone(), sheets.clone());
        move |target| clicked(&store, &overview, &sheets, target)
    });
    listeners.on_swipe_down({
        let store = store.clone();
        move || store.dispatch(Action::SetSheet(None))
    });
    listeners.on_resize(browser::measure_bar);
    listeners.on_preferences({
        let store = store.clone();
        move |line| store.dispatch(Action::Prefer(Preferences::read(&line)))
    });
    listeners.on_key({
        let (store, overview) = (store.clone(), overview.clone());
        move |key, target| match (key, target) {
            (Key::Space, Target::NoteMark(mark)) => toggle_note(&store, mark),
            (Key::Space, _) => false,
            (Key::Escape, target) => escape(&store, target),
            (Key::Sign(sign), _) => keys::press(&store, &overview, sign),
        }
    });
    listeners.on_address({
        let (store, arriving, later) = (store.clone(), arriving.clone(), later.clone());
        let sheets = sheets.clone();
        move || {
            // The address that was still to be written belongs to the place that was left.
            later.forget_address();
            if !sheets.has_gone(&store, &arriving) {
                arrive(&store, &arriving);
            }
        }
    });
    listeners.on_search({
        let later = later.clone();
        move || later.read()
    });
    listeners.on_found({
        let store = store.clone();
        move |gap| store.dispatch(Action::SetGap(gap, true))
    });
    listeners.on_leaving({
        let (store, later) = (store.clone(), later.clone());
        move || later.hurry_address(&store.reading())
    });
    listeners.on_scroll({
        let overview = overview.clone();
        move || overview.look()
    });
    listeners.on_dialog_closed(SHORTCUTS, {
        let store = store.clone();
        move || store.dispatch(Action::SetHelp(false))
    });
    listeners
}

/// Takes the state from the address, and shows the quotation it names.
fn arrive(store: &Store, arriving: &Cell<bool>) {
    let (search, hash) = browser::address();
    let mut arrived = address::read(&search, &hash);
    // Forward to where something lay over the text, or the page was loaded anew there.
    arrived.sheet =
        browser::sheet_of_entry().and_then(|name| Sheet::named(&name)).filter(|_| browser::is_narrow());
    let focus = arrived.focus.clone();
    arriving.set(true);
    store.dispatch(Action::Arrive(Box::new(arrived)));
    arriving.set(false);
    if let Some(quotation) = focus.filter(|id| store.evidence().quotation(id).is_some()) {
        browser::reveal(&card_element(&quotation));
        browser::reveal(&mark_element(&quotation));
    }
}

/// Answers a click; `true` takes it over.
fn clicked(store: &Store, overview: &Overview, sheets: &Sheets, target: Target) -> bool {
    // On a small screen a tap beside what lies over the text takes that away, and does nothing else.
    let over = store.reading().sheet.is_some() && browser::is_narrow();
    let beside = matches!(
        target,
        Target::Elsewhere | Target::Passage(_) | Target::NoteMark(_) | Target::OpenNote(_) | Target::Outline
    );
    if over && beside {
        store.dispatch(Action::SetSheet(None));
        return true;
    }
    match target {
        Target::NoteMark(mark) => toggle_note(store, mark),
        Target::Passage(quotation) | Target::SourceMark(quotation) => go_to_card(store, &quotation),
        Target::CardNumber(quotation) => go_to_text(store, &quotation),
        Target::Edge(y) => overview.go_to_strip(f64::from(y)),
        Target::Around(below) => overview.go_to_nearest(below),
        Target::Prefer(choice) => {
            store.dispatch(Action::Prefer(store.reading().preferences.with(&choice)));
            true
        }
        Target::Help(open) => {
            let _ = browser::close_menu();
            store.dispatch(Action::SetHelp(open));
            true
        }
        Target::View(view) => views::press(store, &view),
        Target::Gap(gap, open) => {
            store.dispatch(Action::SetGap(gap, !open));
            true
        }
        Target::Counterpart(block) => {
            store.dispatch(Action::ToggleCounterpart(block));
            true
        }
        // Beside the text the sources are in view, and the link leads to them.
        Target::Voices if browser::is_narrow() => {
            let _ = browser::close_menu();
            store.dispatch(Action::SetSheet(Some(Sheet::Sources)));
            true
        }
        Target::CloseSheet => {
            let _ = browser::close_menu();
            store.dispatch(Action::SetSheet(None));
            true
        }
        Target::Turn(turn) if over => sheets::turn(store, turn),
        Target::Turn(_) => {
            keys::next_wanted(store, overview);
            true
        }
        Target::Menu | Target::Voices => false,
        // The wordings stand below the text.
        Target::Wordings => {
            sheets.leave(store);
            false
        }
        Target::Card(_)
        | Target::Speaker(_)
        | Target::Sources
        | Target::OpenNote(_)
        | Target::Outline
        | Target::Search
        | Target::Field
        | Target::Elsewhere => {
            let _ = browser::close_menu();
            false
        }
    }
}

fn pointed(target: Target) -> Option<Pointed> {
    match target {
        Target::Passage(id) | Target::SourceMark(id) | Target::Card(id) | Target::CardNumber(id) => {
            Some(Pointed::Quotation(id))
        }
        Target::Speaker(id) => Some(Pointed::Speaker(id)),
        Target::NoteMark(_)
        | Target::OpenNote(_)
        | Target::Search
        | Target::Field
        | Target::Edge(_)
        | Target::Around(_)
        | Target::Outline
        | Target::Prefer(_)
        | Target::Help(_)
        | Target::View(_)
        | Target::Voices
        | Target::CloseSheet
        | Target::Turn(_)
        | Target::Sources
        | Target::Menu
        | Target::Gap(..)
        | Target::Counterpart(_)
        | Target::Wordings
        | Target::Elsewhere => None,
    }
}
