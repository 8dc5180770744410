//! What the page keeps of a reader's own articles: a database of the browser on this device, and nowhere else.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Array, Object, Reflect};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    DomException, IdbDatabase, IdbObjectStore, IdbObjectStoreParameters, IdbOpenDbRequest, IdbRequest,
    IdbTransaction, IdbTransactionMode, window,
};

const DATABASE: &str = "broadsheet.own";
/// What the list needs: one small record an article.
const TITLES: &str = "titles";
/// The articles themselves, under the same keys.
const DRAFTS: &str = "drafts";

/// An article on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its number.
    pub id: u32,
    /// Its headline.
    pub title: String,
    /// What it takes, in bytes.
    pub size: u64,
}

/// Why something is not kept.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ShelfError {
    /// The browser keeps nothing for this page.
    #[error("the browser keeps nothing for this page")]
    Forbidden,
    /// There is no room left.
    #[error("there is no room left")]
    Full,
    /// Something else.
    #[error("{0}")]
    Other(String),
}

impl ShelfError {
    fn of(error: &JsValue) -> Self {
        match error.dyn_ref::<DomException>() {
            Some(exception) => match exception.name().as_str() {
                "QuotaExceededError" => Self::Full,
                "SecurityError" | "InvalidStateError" | "UnknownError" | "NotAllowedError" => Self::Forbidden,
                name => Self::Other(format!("{name}: {}", exception.message())),
            },
            None => Self::Other(String::from("the database gave no reason")),
        }
    }
}

/// Where an article is on the shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its number.
    pub id: u32,
    /// How often it was kept under that number. Another window may have kept it since.
    pub edition: u32,
}

/// The place that an article is given, once it has one.
type Given = Rc<Cell<Option<Place>>>;

/// The reader's own articles.
#[derive(Clone, Debug)]
pub struct Shelf {
    database: IdbDatabase,
}

impl Shelf {
    /// Opens the shelf.
    pub fn open(then: impl FnOnce(Result<Self, ShelfError>) + 'static) {
        let factory = window().and_then(|window| window.indexed_db().ok().flatten());
        let request = factory
            .ok_or(ShelfError::Forbidden)
            .and_then(|factory| factory.open_with_u32(DATABASE, 1).map_err(|error| ShelfError::of(&error)));
        let request: IdbOpenDbRequest = match request {
            Ok(request) => request,
            Err(error) => return then(Err(error)),
        };
        let database = |request: &IdbRequest| request.result().ok()?.dyn_into::<IdbDatabase>().ok();
        EventListener::once(&request, "upgradeneeded", {
            let request = request.clone();
            move |_| {
                let Some(database) = database(&request) else { return };
                let numbered = IdbObjectStoreParameters::new();
                numbered.set_auto_increment(true);
                // When this fails, so does opening, which is told.
                let _ = database.create_object_store_with_optional_parameters(TITLES, &numbered);
                let _ = database.create_object_store(DRAFTS);
            }
        })
        .forget();
        settle(&request.clone().into(), move |settled| {
            then(settled.and_then(|()| {
                let database = database(&request).ok_or(ShelfError::Forbidden)?;
                Ok(Self { database })
            }));
        });
    }

    fn transaction(&self, mode: IdbTransactionMode) -> Result<IdbTransaction, ShelfError> {
        let stores = Array::of2(&JsValue::from_str(TITLES), &JsValue::from_str(DRAFTS));
        self.database
            .transaction_with_str_sequence_and_mode(&stores, mode)
            .map_err(|error| ShelfError::of(&error))
    }

    /// Keeps an article: a new one without `place`, else in place of that edition. Where another window has kept a
    /// later edition, or deleted the article, it becomes an article of its own. Either all of it is kept or nothing is
    /// changed.
    pub fn put(
        &self,
        place: Option<Place>,
        title: &str,
        text: &str,
        then: impl FnOnce(Result<Place, ShelfError>) + 'static,
    ) {
        let begun = self.begin_put(place, title, text);
        let (transaction, given) = match begun {
            Ok(begun) => begun,
            Err(error) => return then(Err(error)),
        };
        let then = Rc::new(Cell::new(Some(then)));
        for kind in ["complete", "abort"] {
            let (then, given) = (then.clone(), given.clone());
            let listened = transaction.clone();
            EventListener::once(&transaction, kind, move |_| {
                let Some(then) = then.take() else { return };
                let reason = || listened.error().map_or(ShelfError::Full, |error| ShelfError::of(&error));
                then(if kind == "complete" {
                    given.get().ok_or(ShelfError::Forbidden)
                } else {
                    Err(reason())
                });
            })
            .forget();
        }
    }

    fn begin_put(
        &self,
        place: Option<Place>,
        title: &str,
        text: &str,
    ) -> Result<(IdbTransaction, Given), ShelfError> {
        let fail = |error: JsValue| ShelfError::of(&error);
        let transaction = self.transaction(IdbTransactionMode::Readwrite)?;
        let titles = transaction.object_store(TITLES).map_err(fail)?;
        let drafts = transaction.object_store(DRAFTS).map_err(fail)?;
        let size = u32::try_from(text.len()).unwrap_or(u32::MAX);
        let record = Object::new();
        set(&record, "title", &JsValue::from_str(title));
        set(&record, "size", &JsValue::from_f64(f64::from(size)));
        let given = Given::default();
        let new = Parcel { titles, drafts, record, text: JsValue::from_str(text), given: given.clone() };
        match place {
            Some(place) => {
                let key = JsValue::from_f64(f64::from(place.id));
                let request = new.titles.get(&key).map_err(fail)?;
                // What fails from here on aborts the transaction, which says so.
                settle(&request.clone(), move |_| {
                    let stored = request.result().ok().filter(|record| !record.is_undefined());
                    match stored.map(|record| edition_of(&record)) {
                        Some(edition) if edition == place.edition => new.replace(place, &key),
                        _ => _ = new.add(),
                    }
                });
            }
            None => new.add().map_err(fail)?,
        }
        Ok((transaction, given))
    }

    fn store(&self, name: &str) -> Option<IdbObjectStore> {
        self.transaction(IdbTransactionMode::Readonly).ok()?.object_store(name).ok()
    }

    /// Every article on the shelf, the latest first.
    pub fn list(&self, then: impl FnOnce(Vec<Kept>) + 'static) {
        let requests =
            self.store(TITLES).and_then(|store| Some((store.get_all_keys().ok()?, store.get_all().ok()?)));
        let Some((keys, records)) = requests else { return then(Vec::new()) };
        // Requests of one transaction are answered in their order.
        settle(&records.clone(), move |_| {
            let array = |request: &IdbRequest| request.result().ok()?.dyn_into::<Array>().ok();
            let (Some(keys), Some(records)) = (array(&keys), array(&records)) else {
                return then(Vec::new());
            };
            let field = |record: &JsValue, name: &str| Reflect::get(record, &JsValue::from_str(name)).ok();
            let kept = keys.iter().zip(records.iter()).filter_map(|(key, record)| {
                Some(Kept {
                    id: key.as_f64()? as u32,
                    title: field(&record, "title")?.as_string()?,
                    size: field(&record, "size")?.as_f64()? as u64,
                })
            });
            let mut kept: Vec<Kept> = kept.collect();
            kept.reverse();
            then(kept);
        });
    }

    /// The text of an article, with its place.
    pub fn get(&self, id: u32, then: impl FnOnce(Option<(String, Place)>) + 'static) {
        let key = JsValue::from_f64(f64::from(id));
        let requests = self.transaction(IdbTransactionMode::Readonly).ok().and_then(|transaction| {
            let record = transaction.object_store(TITLES).ok()?.get(&key).ok()?;
            Some((record, transaction.object_store(DRAFTS).ok()?.get(&key).ok()?))
        });
        let Some((record, text)) = requests else { return then(None) };
        // Requests of one transaction are answered in their order.
        settle(&text.clone(), move |_| {
            let edition = record.result().ok().map(|record| edition_of(&record)).unwrap_or_default();
            let text = text.result().ok().and_then(|text| text.as_string());
            then(text.map(|text| (text, Place { id, edition })));
        });
    }

    /// Deletes an article.
    pub fn delete(&self, id: u32, then: impl FnOnce() + 'static) {
        let key = JsValue::from_f64(f64::from(id));
        let request = self.transaction(IdbTransactionMode::Readwrite).ok().and_then(|transaction| {
            transaction.object_store(TITLES).ok()?.delete(&key).ok()?;
            transaction.object_store(DRAFTS).ok()?.delete(&key).ok()
        });
        let Some(request) = request else { return then() };
        settle(&request, move |_| then());
    }
}

/// What is being kept, with the stores of its transaction.
struct Parcel {
    titles: IdbObjectStore,
    drafts: IdbObjectStore,
    record: Object,
    text: JsValue,
    given: Given,
}

impl Parcel {
    /// Takes the place of an earlier edition.
    fn replace(&self, place: Place, key: &JsValue) {
        let edition = place.edition.wrapping_add(1);
        set(&self.record, EDITION, &JsValue::from_f64(f64::from(edition)));
        let kept = self.titles.put_with_key(&self.record, key).and(self.drafts.put_with_key(&self.text, key));
        self.given.set(kept.ok().map(|_| Place { edition, ..place }));
    }

    /// Becomes an article of its own.
    fn add(&self) -> Result<(), JsValue> {
        let request = self.titles.put(&self.record)?;
        let (given, drafts, text) = (self.given.clone(), self.drafts.clone(), self.text.clone());
        settle(&request.clone(), move |settled| {
            let number = request.result().ok().filter(|_| settled.is_ok());
            if let Some(number) = number {
                let id = number.as_f64().map(|number| number as u32);
                given.set(id.map(|id| Place { id, edition: 0 }));
                // The transaction aborts when this fails, and says so.
                let _ = drafts.put_with_key(&text, &number);
            }
        });
        Ok(())
    }
}

/// The field of a title that counts how often its article was kept.
const EDITION: &str = "edition";

/// How often an article was kept; an earlier release did not count.
fn edition_of(record: &JsValue) -> u32 {
    let edition = Reflect::get(record, &JsValue::from_str(EDITION)).ok().and_then(|edition| edition.as_f64());
    edition.map_or(0, |edition| edition as u32)
}

fn set(record: &Object, name: &str, value: &JsValue) {
    // Setting a property of a plain object cannot fail.
    let _ = Reflect::set(record, &JsValue::from_str(name), value);
}

/// Calls `then` once, when a request has succeeded or failed.
fn settle(request: &IdbRequest, then: impl FnOnce(Result<(), ShelfError>) + 'static) {
    let then = Rc::new(Cell::new(Some(then)));
    for kind in ["success", "error"] {
        let then = then.clone();
        let listened = request.clone();
        EventListener::once(request, kind, move |_| {
            let Some(then) = then.take() else { return };
            let error = || listened.error().ok().flatten().map(|error| ShelfError::of(&error));
            then(if kind == "success" { Ok(()) } else { Err(error().unwrap_or(ShelfError::Forbidden)) });
        })
        .forget();
    }
}
