//! What opens over the page: menus, which are disclosures, and dialogs.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

use super::dom::{bring_above, element, elements, page, set, window_height};

/// An open menu.
const OPEN_MENU: &str = "details.menu[open]";

/// Opens or closes a dialog. The browser keeps the focus inside it and puts it back afterwards.
pub fn show_dialog(id: &str, open: bool) {
    let Some(dialog) = element(id).and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok()) else {
        return;
    };
    if open && !dialog.open() {
        // An old browser has no modal dialogs; then it is shown in its place.
        if dialog.show_modal().is_err() {
            set(&dialog, "open", Some(""));
        }
    } else if !open && dialog.open() {
        dialog.close();
    }
}

/// Brings what a dialog is about into view beside it, or over it where the dialog lies at the foot of the window, and
/// marks it as long as it is there.
pub fn show_beside(dialog: &str, id: &str) {
    unmark_beside();
    let (Some(dialog), Some(about)) = (element(dialog), element(id)) else { return };
    set(&about, "data-corrected-now", Some(""));
    // Nobody judges words that are out of view.
    dialog.set_scroll_top(0);
    let (over, area) = (dialog.get_bounding_client_rect(), about.get_bounding_client_rect());
    bring_above(if over.top() > 1.0 { over.top() } else { window_height() }, &area);
}

/// Takes the mark of [`show_beside`] away.
pub fn unmark_beside() {
    for before in elements("[data-corrected-now]") {
        set(&before, "data-corrected-now", None);
    }
}

/// Whether a dialog is open.
pub(super) fn has_dialog() -> bool {
    page().is_some_and(|page| page.query_selector("dialog[open]").is_ok_and(|dialog| dialog.is_some()))
}

/// Closes the open menu, and gives the focus back to its button when it was inside. Says whether there was one.
#[must_use]
pub fn close_menu() -> bool {
    let Some(menu) = open_menu() else { return false };
    let inside =
        page().and_then(|page| page.active_element()).is_some_and(|active| menu.contains(Some(&active)));
    set(&menu, "open", None);
    let button = menu.query_selector("summary").ok().flatten();
    if let Some(button) = button.filter(|_| inside).and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        let _ = button.focus();
    }
    true
}

fn open_menu() -> Option<Element> {
    page()?.query_selector(OPEN_MENU).ok()?
}
