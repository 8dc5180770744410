//! The language of the interface: which one is wanted, its table, and what is said anew when it comes.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::article::{Date, Lang};
use crate::browser::{self, DataError, Said, Slots, Table};
use crate::page::Store;
use crate::wording::{
    AddedLanguage, EN, OwnWording, Usage, Wording, add_languages, looked_up, preferred, supported,
};

/// By the browser: for every language but the one that is printed.
const BY_BROWSER: Usage =
    Usage { plural: browser::plural_form, date: |lang, date| browser::date_text(lang, date) };

/// The tables that were loaded, each under the language that was asked for.
pub(super) struct Languages {
    store: Store,
    printed: &'static Wording,
    asked: Cell<&'static str>,
    tables: RefCell<Vec<(&'static str, &'static Wording, Table)>>,
}

/// By the browser but for dates, which the page prints as the table has them.
const AS_PRINTED: Usage = Usage { plural: browser::plural_form, ..Usage::PRINTED };

/// Learns which languages the page offers: those of the publication are not in the program.
pub(super) fn learn() {
    let offered = browser::offered_languages().into_iter();
    add_languages(
        offered.map(|tag| AddedLanguage { lang: tag.leak(), ..AddedLanguage::default() }).collect(),
    );
}

/// Learns the words of the languages that the page for one's own articles has brought along.
pub(super) fn learn_brought() {
    let brought = browser::brought_languages().into_iter();
    let language = |(tag, words, own): (String, Table, Table)| {
        let own = OwnWording::from_texts(String::leak(own.texts()?))?;
        let own: &'static OwnWording = Box::leak(Box::new(own));
        let lang = tag.leak();
        Some(AddedLanguage { lang, wording: kept(&words, AS_PRINTED), own: Some(own), publication: None })
    };
    add_languages(brought.filter_map(language).collect());
}

/// The words of a page printed for an article in `lang`. English is in the program, unless the publication has words of
/// its own; any other table stands on the page.
pub(super) fn printed(lang: Option<&Lang>) -> Result<&'static Wording, DataError> {
    let tag = lang.and_then(|lang| supported(lang.as_str())).unwrap_or("en");
    match browser::loaded_table(tag) {
        Some(table) => kept(&table, AS_PRINTED).ok_or(()),
        None if tag == "en" => Ok(&EN),
        None => Err(()),
    }
    .map_err(|()| DataError::Missing(["wording", tag].join(".")))
}

/// The table as the components read it. It lives as long as the page.
fn kept(table: &Table, usage: Usage) -> Option<&'static Wording> {
    let texts = String::leak(table.texts()?);
    Some(Box::leak(Box::new(Wording::from_texts(texts, usage)?)))
}

impl Languages {
    pub(super) fn new(store: Store) -> Self {
        let printed = store.wording();
        Self { store, printed, asked: Cell::new(printed.lang), tables: RefCell::default() }
    }

    /// Brings the page into the language that the reader wants, at once or when its table has come.
    pub(super) fn settle(self: &Rc<Self>) {
        let wanted = self.wanted();
        if self.asked.replace(wanted) == wanted {
            return;
        }
        if wanted == self.printed.lang {
            browser::restate(wanted, self.printed.dir().as_str(), None);
            self.store.speak(self.printed);
            return;
        }
        let here = self.tables.borrow().iter().any(|(lang, ..)| *lang == wanted);
        let languages = self.clone();
        if here {
            self.say(wanted);
        } else {
            browser::load_table(wanted, move |table| languages.take(wanted, table));
        }
    }

    fn wanted(&self) -> &'static str {
        let chosen = self.store.reading().preferences.language.tag();
        let wanted = || preferred(browser::wanted_languages().iter().map(String::as_str));
        chosen.or_else(wanted).unwrap_or(self.printed.lang)
    }

    fn take(&self, lang: &'static str, table: Table) {
        let Some(wording) = kept(&table, BY_BROWSER) else { return };
        self.tables.borrow_mut().push((lang, wording, table));
        self.say(lang);
    }

    fn say(&self, lang: &str) {
        // The reader may have chosen another one meanwhile.
        if self.asked.get() != lang {
            return;
        }
        let tables = self.tables.borrow();
        let Some((_, wording, table)) = tables.iter().find(|(asked, ..)| *asked == lang) else { return };
        let say = |said: Said<'_>, slots: Slots<'_>| match said {
            Said::Word(name) => Some(wording.restated(&looked_up(name, &|name| table.word(name))?, slots)),
            Said::Date(date) => Some(wording.date(Date::parse(date).ok()?)),
        };
        browser::restate(wording.lang, wording.dir().as_str(), Some(&say));
        self.store.speak(wording);
    }
}
