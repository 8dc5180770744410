//! `languages/….toml`: the words of the interface in one more language, read with a remark on every mistake.
//!
//! A translator must keep what the program fills in (the slots of a text) and give each plural form that the language
//! has. What is not given is shown in English, which the desk says once for the whole file.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::article::Lang;
use crate::wording::{self, Entry, Part, Wording, parts};

use super::desk::Desk;
use super::front::read_lang;
use super::intake::take_in;
use super::manuscript::{File, in_order};
use super::remark::{Draft, Remark};
use super::suggest::did_you_mean;
use super::toml_slips::whole;

/// The folder of the languages that a publication adds.
pub const LANGUAGES_FOLDER: &str = "languages";
/// The months as they stand after a day, where that is another form. It is no word of its own: both are in `months`.
pub const MONTHS_IN_DATES: &str = "months-in-dates";
/// How many missing words a remark names.
const NAMED: usize = 6;

/// The words of the interface in one language, as a publication gives them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageTable {
    /// The language.
    pub lang: Lang,
    /// What it calls itself.
    pub name: String,
    /// The texts by their table and their name; plural forms and the forms of a month stand between `|`.
    pub texts: BTreeMap<(&'static str, &'static str), Vec<String>>,
}

/// The plural forms that the whole numbers of a language have, by its tag: such as `one` and `other`, in the order of
/// Unicode CLDR.
pub type PluralForms<'a> = &'a dyn Fn(&str) -> Vec<&'static str>;

/// The key of a word in a file: `skip-to-article` for `skip_to_article`.
#[must_use]
pub fn word_key(entry: &Entry) -> String {
    entry.name.replace('_', "-")
}

/// Reads a table, whose language is the name of its file. Never fails, never panics; what is wrong is a remark.
#[must_use]
pub fn proof_language(file: &File, forms: PluralForms<'_>) -> (Option<LanguageTable>, Vec<Remark>) {
    let intake = take_in(&file.name, &file.bytes);
    if !intake.readable {
        return (None, intake.remarks);
    }
    let desk = Desk::new(&file.name, &intake.text);
    let toml = whole(&intake.text, &desk);
    let stem = file.name.rsplit('/').next().and_then(|name| name.strip_suffix(".toml")).unwrap_or_default();
    let lang = read_lang(&desk, stem, &(0..0)).map(|lang| lang.value);
    // What follows from a line that could not be read needs no remark of its own.
    let table = lang.filter(|_| !desk.has_errors()).and_then(|lang| {
        let forms = forms(lang.as_str());
        Reader { desk: &desk, lang: &lang, forms: &forms }.table(toml.get_ref())
    });
    let table = table.filter(|_| !desk.has_errors());
    (table, in_order(intake.remarks, desk.finish()))
}

/// What a value is read with.
struct Reader<'a> {
    desk: &'a Desk,
    lang: &'a Lang,
    forms: &'a [&'static str],
}

impl Reader<'_> {
    fn table(&self, toml: &DeTable<'_>) -> Option<LanguageTable> {
        let entries = wording::entries();
        let mut heads: Vec<&str> = entries.iter().map(|entry| entry.head).collect();
        heads.dedup();
        let known = |key: &str| key == "name" || heads.contains(&key);
        self.strangers(toml, "", &known, &|| {
            heads.iter().copied().chain(["name"]).map(str::to_owned).collect()
        });
        let name = self.own_name(toml);
        let mut texts = BTreeMap::new();
        let mut missing = Vec::new();
        for head in &heads {
            let of_head = || entries.iter().filter(|entry| entry.head == *head);
            let Some(table) = self.section(toml, head) else {
                missing.extend(of_head().map(|entry| format!("{head}.{}", word_key(entry))));
                continue;
            };
            let dates = if *head == "interface" { Some(MONTHS_IN_DATES) } else { None };
            let keys = || of_head().map(word_key).chain(dates.map(str::to_owned)).collect::<Vec<_>>();
            let known_keys: BTreeSet<String> = keys().into_iter().collect();
            self.strangers(table, head, &|key| known_keys.contains(key), &keys);
            for entry in of_head() {
                match value_of(table, &word_key(entry)) {
                    Some(value) => {
                        if let Some(read) = self.word(entry, value) {
                            texts.insert((entry.head, entry.name), read);
                        }
                    }
                    None => missing.push(format!("{head}.{}", word_key(entry))),
                }
            }
            if let Some(value) = value_of(table, MONTHS_IN_DATES).filter(|_| dates.is_some()) {
                self.months_in_dates(value, &mut texts);
            }
        }
        self.say_missing(&missing);
        Some(LanguageTable { lang: self.lang.clone(), name: name?, texts })
    }

    /// Remarks on keys that are none.
    fn strangers(
        &self,
        table: &DeTable<'_>,
        head: &str,
        known: &dyn Fn(&str) -> bool,
        keys: &dyn Fn() -> Vec<String>,
    ) {
        for (key, _) in table.iter().filter(|(key, _)| !known(key.get_ref())) {
            let (found, keys) = (key.get_ref().as_ref(), keys());
            let place = if head.is_empty() { found.to_owned() } else { format!("{head}.{found}") };
            let draft =
                Draft::error("unknown-key", key.span(), format!("“{place}” is no word of the interface."));
            let draft = draft.maybe_hint(did_you_mean(found, keys.iter().map(String::as_str)));
            self.desk.say(if head.is_empty() {
                draft.expected(format!("one of: {}", keys.join(", ")))
            } else {
                draft.expected(format!("a word of [{head}]; `broadsheet language` lists them"))
            });
        }
    }

    fn own_name(&self, toml: &DeTable<'_>) -> Option<String> {
        let Some(value) = value_of(toml, "name") else {
            let message = "“name” is missing: what the language calls itself.";
            self.desk.say(Draft::error("missing-key", 0..0, message).expected("name = \"Español\""));
            return None;
        };
        let name = self.plain("name", value.get_ref(), &value.span())?;
        if name.trim().is_empty() {
            self.say_empty("name", &value.span());
            return None;
        }
        Some(name)
    }

    /// A table of the file.
    fn section<'t>(&self, toml: &'t DeTable<'t>, head: &str) -> Option<&'t DeTable<'t>> {
        let value = value_of(toml, head)?;
        match value.get_ref() {
            DeValue::Table(table) => Some(table),
            other => {
                self.wrong_type(head, other, &value.span(), &format!("a table with the head [{head}]"));
                None
            }
        }
    }

    /// The texts of a word.
    fn word(&self, entry: &Entry, value: &Spanned<DeValue<'_>>) -> Option<Vec<String>> {
        let key = word_key(entry);
        if let [english] = entry.english {
            return Some(vec![self.text(&key, english, value)?]);
        }
        let wanted = entry.english.len();
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong_type(&key, value.get_ref(), &value.span(), &format!("a list of {wanted} texts"));
            return None;
        };
        if items.len() != wanted {
            let message = format!("“{key}” has {} texts.", items.len());
            self.desk.say(
                Draft::error("wrong-count", value.span(), message)
                    .expected(format!("{wanted} texts, in the order of the English ones"))
                    .hint(format!("English: {}", entry.english.join(" · "))),
            );
            return None;
        }
        let texts = items.iter().zip(entry.english).map(|(item, english)| self.text(&key, english, item));
        texts.collect()
    }

    /// One text: of a number in the forms of the language, else as it is.
    fn text(&self, key: &str, english: &str, value: &Spanned<DeValue<'_>>) -> Option<String> {
        let text = match (value.get_ref(), english.contains('|')) {
            (DeValue::Table(forms), true) => self.forms(key, forms, &value.span())?,
            (DeValue::String(_), true) if self.forms.len() > 1 => {
                self.say_forms(
                    key,
                    &value.span(),
                    &format!("“{key}” needs the plural forms of the language."),
                );
                return None;
            }
            (other, _) => self.plain(key, other, &value.span())?,
        };
        if text.trim().is_empty() && !english.trim().is_empty() {
            self.say_empty(key, &value.span());
            return None;
        }
        self.has_slots(key, &text, english, &value.span()).then_some(text)
    }

    /// A text in the forms that its number takes.
    fn forms(&self, key: &str, table: &DeTable<'_>, span: &Range<usize>) -> Option<String> {
        if let Some((name, _)) = table.iter().find(|(name, _)| !self.forms.contains(&name.get_ref().as_ref()))
        {
            let message = format!("Whole numbers have no form “{}” in this language.", name.get_ref());
            self.say_forms(key, &name.span(), &message);
            return None;
        }
        let mut texts = Vec::new();
        for form in self.forms {
            let Some(value) = value_of(table, form) else {
                self.say_forms(key, span, &format!("“{key}” lacks the form “{form}”."));
                return None;
            };
            texts.push(self.plain(key, value.get_ref(), &value.span())?);
        }
        Some(texts.join("|"))
    }

    fn say_forms(&self, key: &str, span: &Range<usize>, message: &str) {
        let forms: Vec<String> = self.forms.iter().map(|form| format!("{form} = \"…\"")).collect();
        self.desk.say(
            Draft::error("wrong-forms", span.clone(), message)
                .expected(format!("{key} = {{ {} }}", forms.join(", ")))
                .hint("These are the plural forms of Unicode CLDR for whole numbers."),
        );
    }

    /// A text that goes on one line and into no markup.
    fn plain(&self, key: &str, value: &DeValue<'_>, span: &Range<usize>) -> Option<String> {
        let DeValue::String(text) = value else {
            self.wrong_type(key, value, span, "a text in double quotes");
            return None;
        };
        if text.contains(|c: char| c.is_control() || c == '|') {
            let message =
                format!("“{key}” has a line break, a | or another character that no word may have.");
            self.desk.say(Draft::error("wrong-text", span.clone(), message).expected("one line of text"));
            return None;
        }
        Some(text.to_string())
    }

    fn say_empty(&self, key: &str, span: &Range<usize>) {
        let message = format!("“{key}” is empty.");
        self.desk.say(Draft::error("empty-value", span.clone(), message).expected("a text"));
    }

    /// Whether a text has the slots of the English one, all together if it has several forms.
    fn has_slots(&self, key: &str, text: &str, english: &str, span: &Range<usize>) -> bool {
        let (wanted, found) = (slots(english), slots(text));
        let said = |one: &&str| format!("{{{one}}}");
        let message = if let Some(slot) = wanted.difference(&found).next() {
            format!("“{key}” lacks {}, in whose place the page puts something.", said(slot))
        } else if let Some(slot) = found.difference(&wanted).next() {
            format!("“{key}” has {}, which the page would print as it stands.", said(slot))
        } else {
            return true;
        };
        let slots: Vec<String> = wanted.iter().map(said).collect();
        let expected = match slots.as_slice() {
            [] => "no text in braces".to_owned(),
            slots => format!("{} in the text", slots.join(", ")),
        };
        let hint = format!("English: {}", english.replace('|', " · "));
        self.desk.say(Draft::error("wrong-slots", span.clone(), message).expected(expected).hint(hint));
        false
    }

    /// Adds the form after a day to each month.
    fn months_in_dates(
        &self,
        value: &Spanned<DeValue<'_>>,
        texts: &mut BTreeMap<(&'static str, &'static str), Vec<String>>,
    ) {
        let Some(entry) = wording::entries().into_iter().find(|entry| entry.name == "months") else { return };
        let in_dates = Entry { name: "months_in_dates", ..entry };
        let Some(in_dates) = self.word(&in_dates, value) else { return };
        if let Some(months) = texts.get_mut(&(entry.head, entry.name)) {
            for (month, in_date) in months.iter_mut().zip(in_dates) {
                *month = format!("{month}|{in_date}");
            }
        }
    }

    fn wrong_type(&self, key: &str, found: &DeValue<'_>, span: &Range<usize>, expected: &str) {
        let message = format!("“{key}” is of the type “{}” here.", found.type_str());
        self.desk.say(Draft::error("wrong-type", span.clone(), message).expected(expected));
    }

    /// One remark on all words that are not given. A language that Broadsheet speaks has words of its own for them.
    fn say_missing(&self, missing: &[String]) {
        if missing.is_empty() || Wording::speaks(self.lang) {
            return;
        }
        let named = missing.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
        let more = missing.len().saturating_sub(NAMED);
        let named = if more > 0 { format!("{named} and {more} more") } else { named };
        let message = match missing.len() {
            1 => format!("One word is missing and will be in English: {named}."),
            n => format!("{n} words are missing and will be in English: {named}."),
        };
        let command = format!(
            "`broadsheet language {}` writes those that the file does not have into it, as comments.",
            self.lang
        );
        self.desk.say(Draft::warning("missing-words", 0..0, message).expected("every word").hint(command));
    }
}

fn value_of<'t>(table: &'t DeTable<'t>, key: &str) -> Option<&'t Spanned<DeValue<'t>>> {
    table.iter().find(|(name, _)| name.get_ref().as_ref() == key).map(|(_, value)| value)
}

fn slots(text: &str) -> BTreeSet<&str> {
    let slots = parts(text).filter_map(|part| match part {
        Part::Slot(name) => Some(name),
        Part::Text(_) => None,
    });
    slots.collect()
}
