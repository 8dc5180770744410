//! Front matter: the TOML between two lines of `+++`, read key by key with the place of every value.
//!
//! [`Table`] remembers which keys were asked for; what nobody asked for is an unknown key.

use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::article::{Date, Direction, Foreign, Id, Lang};

use super::calendar::check_future;
pub(super) use super::desk::{Desk, Sited};
use super::fences::FENCE;
pub(super) use super::fences::{Cut, cut};
use super::filing::{Moment, moment, no_moment};
use super::placeholders::check_field;
use super::remark::Draft;
use super::scripts::{is_latin, stranger};
use super::suggest::{as_list, did_you_mean, nearest, synonym};
use super::tags::{is_registered, tag_hint};
use super::toml_slips::toml_hint;

/// Reads TOML; what is no TOML is remarked on and the rest is read.
///
/// `front` is the front matter of `cut`, as [`mended`](super::toml_slips::mended) leaves it.
pub(super) fn read_toml<'t>(front: &'t str, cut: &Cut<'_>, desk: &Desk) -> Spanned<DeTable<'t>> {
    let (table, errors) = DeTable::parse_recoverable(front);
    let mut told = None;
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        // Whatever else TOML says of a line follows from the first.
        let line = front.get(..span.start).map(|before| before.matches('\n').count());
        if line.is_some() && std::mem::replace(&mut told, line) == line {
            continue;
        }
        let span = cut.front_at + span.start..cut.front_at + span.end;
        let message = error.message().trim_end_matches('.').to_owned();
        desk.say(
            Draft::error("no-toml", span, format!("The front matter is not TOML here: {message}."))
                .expected("key = value, with texts in double quotes")
                .maybe_hint(toml_hint(error.message()).map(str::to_owned)),
        );
    }
    table
}

/// A table of the front matter.
pub(super) struct Table<'a> {
    desk: &'a Desk,
    path: String,
    span: Range<usize>,
    map: &'a DeTable<'a>,
    base: usize,
    pub(super) asked: BTreeSet<&'static str>,
}

impl fmt::Debug for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Table").field("path", &self.path).field("span", &self.span).finish_non_exhaustive()
    }
}

impl<'a> Table<'a> {
    /// The whole front matter.
    pub(super) fn root(desk: &'a Desk, map: &'a DeTable<'a>, cut: &Cut<'_>) -> Self {
        let span = 0..FENCE.len();
        Self { desk, path: String::new(), span, map, base: cut.front_at, asked: BTreeSet::new() }
    }

    pub(super) fn desk(&self) -> &'a Desk {
        self.desk
    }

    /// Whether this is the front matter itself.
    pub(super) fn is_root(&self) -> bool {
        self.path.is_empty()
    }

    /// Where the table is named.
    pub(super) fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    fn place(&self, span: Range<usize>) -> Range<usize> {
        self.base + span.start..self.base + span.end
    }

    pub(super) fn name(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    fn value(&mut self, key: &'static str) -> Option<Sited<&'a DeValue<'a>>> {
        self.asked.insert(key);
        let (_, value) = self.map.iter().find(|(name, _)| name.get_ref().as_ref() == key)?;
        Some(Sited { value: value.get_ref(), span: self.place(value.span()) })
    }

    fn wrong_type(&self, key: &str, found: &Sited<&DeValue<'_>>, expected: &str) {
        self.wrong_type_but(key, found, expected, None);
    }

    fn wrong_type_but(&self, key: &str, found: &Sited<&DeValue<'_>>, expected: &str, hint: Option<String>) {
        let message = format!("“{}” is {} here.", self.name(key), article_of(found.value.type_str()));
        let draft = Draft::error("wrong-type", found.span.clone(), message);
        self.desk.say(draft.expected(expected).maybe_hint(hint));
    }

    fn empty(&self, key: &str, span: Range<usize>) {
        self.desk.say(
            Draft::error("empty-value", span, format!("“{}” is empty.", self.name(key)))
                .expected("a text")
                .hint("Leave it out when there is nothing to say."),
        );
    }

    /// Whether the table has the key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.map.iter().any(|(name, _)| name.get_ref().as_ref() == key)
    }

    /// A text, when given.
    pub(super) fn text(&mut self, key: &'static str) -> Option<Sited<String>> {
        let found = self.value(key)?;
        match found.value {
            DeValue::String(text) if !text.trim().is_empty() => {
                Some(Sited { value: text.trim().to_owned(), span: found.span })
            }
            DeValue::String(_) => {
                self.empty(key, found.span);
                None
            }
            _ => {
                self.wrong_type(key, &found, "a text in double quotes");
                None
            }
        }
    }

    /// A text that must be there.
    pub(super) fn needed(&mut self, key: &'static str, what: &str) -> Option<Sited<String>> {
        if !self.has(key) {
            self.asked.insert(key);
            if self.path.is_empty() && self.desk.is_moved(key) {
                return None;
            }
            let message = format!("“{}” is missing: {what}.", self.name(key));
            self.desk
                .say(Draft::error("missing-key", self.span(), message).expected(format!("{key} = \"…\"")));
            return None;
        }
        self.text(key)
    }

    /// A text the page prints, in the language `lang`.
    pub(super) fn printed(&mut self, key: &'static str, lang: &Lang) -> Option<Sited<String>> {
        let text = self.text(key)?;
        check_field(&text.value, &text.span, self.desk);
        self.desk.check_script(
            &text.value,
            &text.span,
            lang,
            "Here only the article’s own script is set. Name the foreign words in the text, with lang, or in “original”.",
        );
        Some(text)
    }

    /// A text the page prints, that must be there.
    pub(super) fn needed_printed(
        &mut self,
        key: &'static str,
        what: &str,
        lang: &Lang,
    ) -> Option<Sited<String>> {
        if self.has(key) { self.printed(key, lang) } else { self.needed(key, what) }
    }

    /// `true` or `false`; absent is `false`.
    pub(super) fn flag(&mut self, key: &'static str) -> bool {
        let Some(found) = self.value(key) else { return false };
        match found.value {
            DeValue::Boolean(flag) => *flag,
            _ => {
                self.wrong_type(key, &found, "true or false");
                false
            }
        }
    }

    /// A list of texts; absent is empty.
    pub(super) fn texts(&mut self, key: &'static str) -> Option<Vec<Sited<String>>> {
        let found = self.value(key)?;
        let DeValue::Array(items) = found.value else {
            let hint = found.value.as_str().and_then(|text| as_list(key, text));
            self.wrong_type_but(key, &found, "a list of texts: [\"…\", \"…\"]", hint);
            return None;
        };
        let mut texts = Vec::new();
        for item in items.iter() {
            let item = Sited { value: item.get_ref(), span: self.place(item.span()) };
            match item.value.as_str() {
                Some(text) => texts.push(Sited { value: text.trim().to_owned(), span: item.span }),
                None => self.wrong_type(key, &item, "a text in double quotes"),
            }
        }
        Some(texts)
    }

    /// A list whose items are texts or tables.
    pub(super) fn entries(&mut self, key: &'static str) -> Vec<Entry<'a>> {
        let Some(found) = self.value(key) else { return Vec::new() };
        let DeValue::Array(items) = found.value else {
            if matches!(found.value, DeValue::Table(_)) {
                let message =
                    format!("“{}” is one table here, and a list of them is expected.", self.name(key));
                self.desk.say(
                    Draft::error("wrong-type", found.span, message)
                        .expected("a list")
                        .hint(format!("Write the head with double brackets: [[{key}]].")),
                );
            } else {
                self.wrong_type(key, &found, "a list");
            }
            return Vec::new();
        };
        let mut entries = Vec::new();
        for item in items.iter() {
            let span = self.place(item.span());
            match item.get_ref() {
                DeValue::String(text) if text.trim().is_empty() => self.empty(key, span),
                DeValue::String(text) => {
                    entries.push(Entry::Text(Sited { value: text.trim().to_owned(), span }));
                }
                DeValue::Table(map) => entries.push(Entry::Table(self.child(self.name(key), span, map))),
                other => self.wrong_type(key, &Sited { value: other, span }, "a text or a table"),
            }
        }
        entries
    }

    /// A table, when given.
    pub(super) fn table(&mut self, key: &'static str) -> Option<Table<'a>> {
        let found = self.value(key)?;
        match found.value {
            DeValue::Table(map) => Some(self.child(self.name(key), found.span, map)),
            _ => {
                self.wrong_type(key, &found, "a table: { … }");
                None
            }
        }
    }

    /// The named tables under a key, such as every `[sources.…]`, in the order of their names.
    pub(super) fn named(&mut self, key: &'static str) -> Vec<(Id, Table<'a>)> {
        let Some(all) = self.value(key) else { return Vec::new() };
        let DeValue::Table(map) = all.value else {
            self.wrong_type(key, &all, &format!("tables with the head [{key}.some-id]"));
            return Vec::new();
        };
        let mut tables = Vec::new();
        for (name, value) in map.iter() {
            let span = self.place(name.span());
            let Some(id) = read_id(self.desk, name.get_ref(), &span) else { continue };
            match value.get_ref() {
                DeValue::Table(map) => {
                    tables.push((id, self.child(format!("{key}.{}", name.get_ref()), span, map)));
                }
                other => {
                    let found = Sited { value: other, span: self.place(value.span()) };
                    self.wrong_type(&format!("{key}.{id}"), &found, &format!("[{key}.some-id]"));
                }
            }
        }
        tables
    }

    /// The tables under a key by language, such as every `[….in.ko]`, in the order of their languages.
    pub(super) fn by_lang(&mut self, key: &'static str) -> Vec<(Lang, Table<'a>)> {
        let Some(all) = self.table(key) else { return Vec::new() };
        let mut tables = Vec::new();
        for (name, value) in all.map.iter() {
            let span = all.place(name.span());
            let Some(lang) = read_lang(self.desk, name.get_ref(), &span) else { continue };
            match value.get_ref() {
                DeValue::Table(map) => {
                    tables.push((lang.value, self.child(all.name(name.get_ref()), span, map)));
                }
                other => {
                    let found = Sited { value: other, span: all.place(value.span()) };
                    all.wrong_type(name.get_ref(), &found, "a table: { name = \"…\" }");
                }
            }
        }
        tables
    }

    fn child(&self, path: String, span: Range<usize>, map: &'a DeTable<'a>) -> Table<'a> {
        Table { desk: self.desk, path, span, map, base: self.base, asked: BTreeSet::new() }
    }

    /// A date, when given and readable; nothing is remarked on, and whoever reads the key later does so.
    pub(super) fn peek_date(&self, key: &str) -> Option<Sited<Date>> {
        let (_, value) = self.map.iter().find(|(name, _)| name.get_ref().as_ref() == key)?;
        let date = match value.get_ref() {
            DeValue::Datetime(date) => Date::parse(&date.to_string()).ok()?,
            DeValue::String(text) => Date::parse(text.trim()).ok()?,
            _ => return None,
        };
        Some(Sited { value: date, span: self.place(value.span()) })
    }

    /// The known keys that the misspelled ones most likely mean.
    pub(super) fn meant(&self) -> Vec<&'static str> {
        let unknown =
            self.map.iter().map(|(name, _)| name.get_ref().as_ref()).filter(|key| !self.asked.contains(key));
        unknown.filter_map(|key| nearest(key, self.asked.iter().copied())).collect()
    }

    /// Where the value of a key stands; the name of the table when it has none.
    pub(super) fn place_of(&self, key: &str) -> Range<usize> {
        let found = self.map.iter().find(|(name, _)| name.get_ref().as_ref() == key);
        found.map_or_else(|| self.span(), |(_, value)| self.place(value.span()))
    }

    /// Whether the value of a key is a list.
    pub(super) fn is_list(&self, key: &str) -> bool {
        let found = self.map.iter().find(|(name, _)| name.get_ref().as_ref() == key);
        found.is_some_and(|(_, value)| matches!(value.get_ref(), DeValue::Array(_)))
    }

    /// A moment, when given.
    pub(super) fn moment(&mut self, key: &'static str) -> Option<Moment> {
        let found = self.value(key)?;
        let text = match found.value {
            DeValue::Datetime(date) => date.to_string(),
            _ => self.text(key)?.value,
        };
        moment(&text).or_else(|| {
            self.desk.say(no_moment(found.span));
            None
        })
    }

    /// A date, when given.
    pub(super) fn date(&mut self, key: &'static str) -> Option<Sited<Date>> {
        // TOML has dates of its own; they are welcome without quotes too.
        if let Some(found) = self.value(key)
            && let DeValue::Datetime(date) = found.value
        {
            return read_date(self.desk, &date.to_string(), &found.span);
        }
        let text = self.text(key)?;
        read_date(self.desk, &text.value, &text.span)
    }

    /// A language, when given.
    pub(super) fn lang(&mut self, key: &'static str) -> Option<Sited<Lang>> {
        let text = self.text(key)?;
        read_lang(self.desk, &text.value, &text.span)
    }

    /// A direction; else the one of `lang`.
    pub(super) fn dir(&mut self, lang: &Lang) -> Direction {
        let Some(text) = self.text("dir") else { return Direction::of(lang) };
        match text.value.as_str() {
            "ltr" => Direction::Ltr,
            "rtl" => Direction::Rtl,
            _ => {
                let message = format!("“{}” is no direction.", text.value);
                self.desk.say(Draft::error("unknown-value", text.span, message).expected("ltr or rtl"));
                Direction::of(lang)
            }
        }
    }

    /// One of a few words.
    pub(super) fn one_of<T: Copy>(&mut self, key: &'static str, words: &[(&str, T)]) -> Option<T> {
        let text = self.text(key)?;
        one_of(self.desk, &text, words)
    }

    /// Foreign words: a table with `text`, `lang`, `romanised` and `dir`.
    pub(super) fn foreign(&mut self) -> Option<Foreign> {
        let text = self.needed("text", "the words");
        let lang = self
            .needed("lang", "the language of the words")
            .and_then(|lang| read_lang(self.desk, &lang.value, &lang.span));
        let romanised = self.text("romanised").map(|text| text.value);
        let (text, lang) = (text?, lang?);
        if !is_latin(&lang.value) && romanised.is_none() && stranger("a", &lang.value).is_some() {
            let message = format!("“{}” has no romanisation.", text.value);
            self.desk.say(
                Draft::warning("no-romanisation", text.span.clone(), message)
                    .expected("romanised = \"…\"")
                    .hint("Give the reading yourself: no program knows how a name is read."),
            );
        }
        let dir = self.dir(&lang.value);
        Some(Foreign { text: text.value, lang: lang.value, dir, romanised })
    }

    /// Remarks on every key that nobody asked for.
    pub(super) fn finish(self) {
        for (name, _) in self.map.iter() {
            let key = name.get_ref().as_ref();
            if self.asked.contains(key) {
                continue;
            }
            let message = format!("“{}” is not a key of this format.", self.name(key));
            let known: Vec<&str> = self.asked.iter().copied().collect();
            self.desk.say(
                Draft::error("unknown-key", self.place(name.span()), message)
                    .expected(format!("one of: {}", known.join(", ")))
                    .maybe_hint(did_you_mean(key, known.iter().copied())),
            );
        }
    }
}

/// An item of a list.
#[derive(Debug)]
pub(super) enum Entry<'a> {
    /// A text.
    Text(Sited<String>),
    /// A table.
    Table(Table<'a>),
}

/// An id, or a remark.
pub(super) fn read_id(desk: &Desk, text: &str, span: &Range<usize>) -> Option<Id> {
    match Id::new(text) {
        Ok(id) => Some(id),
        Err(error) => {
            let message = format!("“{text}” is not a name of an entry: {error}.");
            desk.say(
                Draft::error("no-id", span.clone(), message)
                    .expected("lower-case letters a–z, digits and hyphens, such as voice-of-hope")
                    .maybe_hint(desk.entry_called(text)),
            );
            None
        }
    }
}

/// A date, or a remark.
pub(super) fn read_date(desk: &Desk, text: &str, span: &Range<usize>) -> Option<Sited<Date>> {
    match Date::parse(text) {
        Ok(date) => {
            check_future(date, span, desk);
            Some(Sited { value: date, span: span.clone() })
        }
        Err(error) => {
            desk.say(
                Draft::error("no-date", span.clone(), format!("This is no date: {error}."))
                    .expected("2023, 2023-07 or 2023-07-27"),
            );
            None
        }
    }
}

/// A language, or a remark.
pub(super) fn read_lang(desk: &Desk, text: &str, span: &Range<usize>) -> Option<Sited<Lang>> {
    let read = Lang::new(text);
    if let Ok(lang) = read
        && is_registered(text)
    {
        return Some(Sited { value: lang, span: span.clone() });
    }
    desk.say(
        Draft::error("no-lang", span.clone(), format!("“{text}” is not the tag of a language."))
            .expected("a language tag (BCP 47) such as en, ko or zh-Hans")
            .hint(tag_hint(text)),
    );
    None
}

/// One of a few words, or a remark.
pub(super) fn one_of<T: Copy>(desk: &Desk, text: &Sited<String>, words: &[(&str, T)]) -> Option<T> {
    let found = words.iter().find(|(word, _)| *word == text.value);
    if found.is_none() {
        let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        desk.say(
            Draft::error("unknown-value", text.span.clone(), format!("“{}” is not known here.", text.value))
                .expected(format!("one of: {}", known.join(", ")))
                .maybe_hint(
                    synonym(&text.value, &known).or_else(|| did_you_mean(&text.value, known.iter().copied())),
                ),
        );
    }
    found.map(|(_, value)| *value)
}

/// A TOML type with its article.
fn article_of(kind: &str) -> String {
    let vowel = kind.starts_with(['a', 'e', 'i', 'o', 'u']);
    format!("{} {kind}", if vowel { "an" } else { "a" })
}
