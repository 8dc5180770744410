//! How the reader's language counts and writes dates, as the browser knows it.

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::article::Date;

/// The plural categories in the order of Unicode CLDR.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The place of `n`'s plural category among those that the language has, counted from 0.
#[must_use]
pub fn plural_form(lang: &str, n: usize) -> usize {
    let rules = Intl::PluralRules::new(&Array::of1(&lang.into()), &Object::new());
    let options = rules.resolved_options();
    let known = Reflect::get(&options, &"pluralCategories".into()).unwrap_or_default();
    let known: &Array = known.unchecked_ref();
    let category = rules.select(n as f64);
    let own = CATEGORIES.iter().filter(|name| known.includes(&JsValue::from_str(name), 0));
    own.take_while(|name| category != **name).count()
}

/// What a language is called in another one; `None` where the browser does not know.
#[must_use]
pub fn language_name(lang: &str, tag: &str) -> Option<String> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let names = Reflect::get(&intl, &"DisplayNames".into()).ok()?;
    let options = Object::new();
    for (name, value) in [("type", "language"), ("fallback", "none")] {
        Reflect::set(&options, &name.into(), &value.into()).ok()?;
    }
    let arguments = Array::of2(&Array::of1(&lang.into()), &options);
    let names = Reflect::construct(names.dyn_ref::<Function>()?, &arguments).ok()?;
    let of = Reflect::get(&names, &"of".into()).ok()?;
    of.dyn_ref::<Function>()?.call1(&names, &tag.into()).ok()?.as_string()
}

/// A date in that language, as exact as it is known. The day is the calendar's, whatever the reader's clock.
#[must_use]
pub fn date_text(lang: &str, date: Date) -> Option<String> {
    let options = Object::new();
    let known = [
        ("timeZone", Some("UTC")),
        ("year", Some("numeric")),
        ("month", date.month().map(|_| "long")),
        ("day", date.day().map(|_| "numeric")),
    ];
    for (name, value) in known {
        if let Some(value) = value {
            Reflect::set(&options, &name.into(), &value.into()).ok()?;
        }
    }
    let day = js_sys::Date::new(&date.to_string().into());
    Some(day.to_locale_date_string(lang, &options).into())
}
