//! Sources, outlets and documents of the front matter.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::article::{
    Alias, Document, DocumentKind, Id, Lang, Links, Name, Naming, Outlet, OutletKind, Source, SourceKind,
};

use super::custody::check_copies;
use super::front::{Desk, Entry, Sited, Table, read_id, read_lang};
use super::links::is_web;
use super::people::{Loan, PEOPLE_FILE};
use super::quoted::{Claim, id};
use super::remark::Draft;
use super::scripts::stranger;

/// Everyone the front matter names, with the places of the names.
#[derive(Debug, Default)]
pub(super) struct Cast {
    pub(super) sources: BTreeMap<Id, Sited<Source>>,
    pub(super) outlets: BTreeMap<Id, Sited<Outlet>>,
    pub(super) documents: BTreeMap<Id, Sited<Document>>,
    /// What the quotations of a document, source or outlet have in common.
    pub(super) defaults: BTreeMap<Id, Claim>,
    /// Which outlet prints whose text, until all outlets are read.
    copies: Vec<(Id, Sited<Id>)>,
    /// Names of entries that could not be read; their own remarks say why.
    pub(super) unread: BTreeSet<Id>,
    /// Entries that the article has from `people.toml`, and says nothing of itself.
    pub(super) lent: BTreeSet<Id>,
    /// What entries are called in other languages, in `people.toml`.
    pub(super) words: BTreeMap<Id, Vec<(Lang, Words)>>,
}

/// What an entry of `people.toml` is called in another language than the publication's.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    pub(super) name: Option<String>,
    pub(super) role: Option<String>,
    pub(super) phrase: Option<String>,
    pub(super) author: Option<String>,
    pub(super) remark: Option<String>,
}

/// Whose entries are read.
#[derive(Clone, Copy, Debug)]
pub(super) enum Cover<'a> {
    /// Those of `people.toml`, which say what they are called in several languages.
    Shared,
    /// Those of an article, with what `people.toml` lends to it.
    Article(&'a Loan),
}

impl Cast {
    /// Reads `[sources]`, `[outlets]` and `[documents]`.
    pub(super) fn read(table: &mut Table<'_>, lang: &Lang, cover: Cover<'_>) -> Self {
        let mut cast = Self::default();
        let nothing = Loan::default();
        let loan = match cover {
            Cover::Shared => &nothing,
            Cover::Article(loan) => loan,
        };
        for (id, mut one) in table.named("sources") {
            let span = one.span();
            let own = Claim::of_default(&mut one);
            cast.defaults.insert(id.clone(), own.over(loan.defaults.get(&id)));
            cast.read_words(&mut one, &id, cover, &[("name", true), ("role", false)]);
            let shared = loan.sources.get(&id).map(|one| &one.value);
            match source(&mut one, lang, shared) {
                Some(source) => _ = cast.sources.insert(id, Sited { value: source, span }),
                None => _ = cast.unread.insert(id),
            }
            one.finish();
        }
        for (id, mut one) in table.named("outlets") {
            let span = one.span();
            cast.check_free(one.desk(), &id, &span);
            cast.copies.extend(copied(&mut one, &id));
            let own = Claim::of_default(&mut one);
            cast.defaults.insert(id.clone(), own.over(loan.defaults.get(&id)));
            cast.read_words(&mut one, &id, cover, &[("name", true), ("role", false)]);
            let shared = loan.outlets.get(&id).map(|one| &one.value);
            match outlet(&mut one, lang, shared) {
                Some(outlet) => _ = cast.outlets.insert(id, Sited { value: outlet, span }),
                None => _ = cast.unread.insert(id),
            }
            one.finish();
        }
        cast.lend_outlets(loan, table.desk());
        let copies = std::mem::take(&mut cast.copies);
        check_copies(&copies, &cast, table.desk());
        for (id, origin) in copies {
            if let Some(outlet) = cast.outlets.get_mut(&id) {
                outlet.value.copies = Some(origin.value);
            }
        }
        for (id, mut one) in table.named("documents") {
            let span = one.span();
            cast.check_free(one.desk(), &id, &span);
            let dated = one.peek_date("date");
            let keys = [("phrase", true), ("author", false), ("remark", false)];
            cast.read_words(&mut one, &id, cover, &keys);
            let shared = loan.documents.get(&id).map(|one| &one.value);
            let document = document(&mut one, &cast, lang, shared);
            let own = Claim::of_document(&mut one, document.as_ref(), dated);
            cast.defaults.insert(id.clone(), own.over(loan.defaults.get(&id)));
            match document {
                Some(document) => _ = cast.documents.insert(id, Sited { value: document, span }),
                None => _ = cast.unread.insert(id),
            }
            one.finish();
        }
        cast.lend(loan, table.desk());
        cast.call(table.desk());
        cast
    }

    /// Takes the outlets that the article has from `people.toml`.
    fn lend_outlets(&mut self, loan: &Loan, desk: &Desk) {
        for (id, one) in &loan.outlets {
            if !self.outlets.contains_key(id) && self.takes(id, desk) {
                self.outlets.insert(id.clone(), one.clone());
                self.borrow_from(loan, id);
            }
        }
    }

    /// Takes the sources and documents that the article has from `people.toml`.
    fn lend(&mut self, loan: &Loan, desk: &Desk) {
        for (id, one) in &loan.sources {
            if !self.sources.contains_key(id) && self.takes(id, desk) {
                self.sources.insert(id.clone(), one.clone());
                self.borrow_from(loan, id);
            }
        }
        for (id, one) in &loan.documents {
            if !self.documents.contains_key(id) && self.takes(id, desk) {
                self.documents.insert(id.clone(), one.clone());
                self.borrow_from(loan, id);
            }
        }
    }

    fn borrow_from(&mut self, loan: &Loan, id: &Id) {
        self.lent.insert(id.clone());
        if let Some(claim) = loan.defaults.get(id) {
            self.defaults.insert(id.clone(), claim.clone());
        }
    }

    /// Whether the article has no entry of another kind with the name of one that it has from `people.toml`.
    fn takes(&self, id: &Id, desk: &Desk) -> bool {
        let sources = self.sources.get(id).map(|one| &one.span);
        let own = sources.or_else(|| self.outlets.get(id).map(|one| &one.span));
        let own = own.or_else(|| self.documents.get(id).map(|one| &one.span));
        if let Some(span) = own {
            desk.say(
                Draft::error(
                    "duplicate-id",
                    span.clone(),
                    format!("“{id}” is already the name of an entry of {PEOPLE_FILE}, of another kind."),
                )
                .expected("one name for one source, outlet or document of the publication"),
            );
        }
        own.is_none() && !self.unread.contains(id)
    }

    /// What an entry of `people.toml` is called in other languages; `keys` says what each may give and whether it must.
    fn read_words(&mut self, one: &mut Table<'_>, id: &Id, cover: Cover<'_>, keys: &[(&'static str, bool)]) {
        if !matches!(cover, Cover::Shared) {
            return;
        }
        for (lang, mut words) in one.by_lang("in") {
            let mut read = Words::default();
            for (key, needed) in keys {
                let text = if *needed {
                    words.needed_printed(key, "what it is called in this language", &lang)
                } else {
                    words.printed(key, &lang)
                };
                let text = text.map(|text| text.value);
                match *key {
                    "name" => read.name = text,
                    "role" => read.role = text,
                    "phrase" => read.phrase = text,
                    "author" => read.author = text,
                    _ => read.remark = text,
                }
            }
            words.finish();
            self.words.entry(id.clone()).or_default().push((lang, read));
        }
    }

    /// Leaves out what `people.toml` lent and nobody refers to; remarks on what cannot be printed in the language of the
    /// article.
    pub(super) fn leave_unused(&mut self, used: &BTreeSet<Id>, lang: &Lang, desk: &Desk) {
        let lent = std::mem::take(&mut self.lent);
        let kept = |id: &Id| used.contains(id) || !lent.contains(id);
        self.sources.retain(|id, _| kept(id));
        self.outlets.retain(|id, _| kept(id));
        self.documents.retain(|id, _| kept(id));
        let hint = |kind: &str, id: &Id| format!("Give its name in {PEOPLE_FILE}: [{kind}.{id}.in.{lang}].");
        for (id, one) in self.sources.iter().filter(|(id, _)| lent.contains(*id)) {
            desk.check_script(&one.value.name.display, &one.span, lang, &hint("sources", id));
        }
        for (id, one) in self.outlets.iter().filter(|(id, _)| lent.contains(*id)) {
            desk.check_script(&one.value.name.display, &one.span, lang, &hint("outlets", id));
        }
        for (id, one) in self.documents.iter().filter(|(id, _)| lent.contains(*id)) {
            if one.value.phrase.is_empty() {
                desk.say(
                    Draft::error(
                        "missing-key",
                        one.span.clone(),
                        format!("{PEOPLE_FILE} does not say what “{id}” is called in “{lang}”."),
                    )
                    .expected(format!("[documents.{id}.in.{lang}] with its phrase, in {PEOPLE_FILE}")),
                );
            }
        }
    }

    /// Tells the desk what the entries are called on the page, for its hints.
    fn call(&self, desk: &Desk) {
        for (id, one) in &self.sources {
            desk.call(&one.value.name.display, id);
        }
        for (id, one) in &self.outlets {
            desk.call(&one.value.name.display, id);
        }
        for (id, one) in &self.documents {
            desk.call(&one.value.phrase, id);
        }
    }

    /// Speakers may be any of the three, so they share their names.
    fn check_free(&self, desk: &Desk, id: &Id, span: &Range<usize>) {
        if self.knows(id) {
            desk.say(
                Draft::error(
                    "duplicate-id",
                    span.clone(),
                    format!("“{id}” is already the name of another entry."),
                )
                .expected("one name for one source, outlet or document"),
            );
        }
    }

    /// The names of everything, also of what could not be read.
    pub(super) fn names(&self) -> impl Iterator<Item = &Id> {
        let read = self.sources.keys().chain(self.outlets.keys()).chain(self.documents.keys());
        read.chain(&self.unread)
    }

    /// Whether anything has this name.
    pub(super) fn knows(&self, id: &Id) -> bool {
        self.sources.contains_key(id)
            || self.outlets.contains_key(id)
            || self.documents.contains_key(id)
            || self.unread.contains(id)
    }
}

fn source(table: &mut Table<'_>, lang: &Lang, shared: Option<&Source>) -> Option<Source> {
    let known = shared.map(|one| one.kind);
    let kind = kind(table, &[("person", SourceKind::Person), ("body", SourceKind::Body)], known);
    let name = name(table, lang, shared.map(|one| &one.name));
    let role = table.printed("role", lang).map(|role| role.value);
    let role = role.or_else(|| shared.and_then(|one| one.role.clone()));
    let naming = if table.flag("unnamed") { Naming::Unnamed } else { Naming::Named };
    let naming = shared.map_or(naming, |one| one.naming.max(naming));
    Some(Source { kind: kind?, name: name?, role, naming })
}

fn outlet(table: &mut Table<'_>, lang: &Lang, shared: Option<&Outlet>) -> Option<Outlet> {
    let known = shared.map(|one| one.kind);
    let kind = kind(table, &[("outlet", OutletKind::Outlet), ("agency", OutletKind::Agency)], known);
    let name = name(table, lang, shared.map(|one| &one.name));
    let role = table.printed("role", lang).map(|role| role.value);
    let role = role.or_else(|| shared.and_then(|one| one.role.clone()));
    let links = links_over(links(table), shared.map(|one| &one.links));
    let copies = shared.and_then(|one| one.copies.clone());
    Some(Outlet { kind: kind?, name: name?, role, copies, links })
}

/// Addresses of an entry; what it leaves open, the shared entry says.
fn links_over(own: Links, shared: Option<&Links>) -> Links {
    let Some(shared) = shared else { return own };
    // A copy belongs to the address that it is a copy of.
    if own.url.is_some() && own.url != shared.url {
        return own;
    }
    Links {
        url: own.url.or_else(|| shared.url.clone()),
        archive: own.archive.or_else(|| shared.archive.clone()),
        retrieved: own.retrieved.or(shared.retrieved),
    }
}

/// Whose text an outlet prints.
fn copied(table: &mut Table<'_>, own: &Id) -> Option<(Id, Sited<Id>)> {
    let text = table.text("copies")?;
    Some((own.clone(), id(table.desk(), &text)?))
}

fn document(table: &mut Table<'_>, cast: &Cast, lang: &Lang, shared: Option<&Document>) -> Option<Document> {
    let kind = kind(table, &DocumentKind::NAMES, shared.map(|one| one.kind));
    let phrase = match shared {
        Some(shared) if !table.has("phrase") && !shared.phrase.is_empty() => {
            Some(Sited { value: shared.phrase.clone(), span: table.span() })
        }
        _ => table.needed_printed("phrase", "how a sentence refers to it, such as “a letter to …”", lang),
    };
    let title = table.text("title").map(|title| title.value);
    let author = table.printed("author", lang).map(|author| author.value);
    let editor = table.printed("editor", lang).map(|editor| editor.value);
    let outlet = table.text("outlet").and_then(|text| {
        let id = Sited { value: read_id(table.desk(), &text.value, &text.span)?, span: text.span };
        cast.check_outlet(table.desk(), &id);
        Some(id.value)
    });
    let own_lang = table.lang("lang").map(|lang| lang.value);
    let date = table.date("date").map(|date| date.value);
    let remark = table.printed("remark", lang).map(|remark| remark.value);
    let links = links(table);
    if let (Some(date), Some(retrieved)) = (date, links.retrieved)
        && retrieved.surely_before(date)
    {
        let span = table.place_of("retrieved");
        table.desk().say(
            Draft::error("dates-out-of-order", span, "The document was looked at before it is dated.")
                .expected(format!("a date not before {date}")),
        );
    }
    let own = Document {
        kind: kind?,
        phrase: phrase?.value,
        title,
        author,
        editor,
        outlet,
        lang: own_lang,
        date,
        remark,
        links,
    };
    let Some(shared) = shared.cloned() else { return Some(own) };
    Some(Document {
        title: own.title.or(shared.title),
        author: own.author.or(shared.author),
        editor: own.editor.or(shared.editor),
        outlet: own.outlet.or(shared.outlet),
        lang: own.lang.or(shared.lang),
        date: own.date.or(shared.date),
        remark: own.remark.or(shared.remark),
        links: links_over(own.links, Some(&shared.links)),
        ..own
    })
}

fn kind<T: Copy>(table: &mut Table<'_>, words: &[(&str, T)], shared: Option<T>) -> Option<T> {
    if table.has("kind") {
        return table.one_of("kind", words);
    }
    if shared.is_some() {
        table.asked.insert("kind");
        return shared;
    }
    let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
    table.needed("kind", &format!("one of {}", known.join(", ")));
    None
}

fn name(table: &mut Table<'_>, lang: &Lang, shared: Option<&Name>) -> Option<Name> {
    let display = match shared {
        Some(shared) if !table.has("name") => {
            table.asked.insert("name");
            Some(Sited { value: shared.display.clone(), span: table.span() })
        }
        _ => table.needed_printed("name", "the name as the article prints it", lang),
    };
    let original = table.table("original").and_then(|mut original| {
        let foreign = original.foreign();
        original.finish();
        foreign
    });
    let mut aliases = aliases(table, "aliases", lang);
    let Some(shared) = shared else { return Some(Name { display: display?.value, original, aliases }) };
    aliases.extend(shared.aliases.iter().filter(|one| !aliases.contains(one)).cloned().collect::<Vec<_>>());
    Some(Name { display: display?.value, original: original.or_else(|| shared.original.clone()), aliases })
}

/// Other spellings: a text in the article's script, or a table with `text` and `lang`.
pub(super) fn aliases(table: &mut Table<'_>, key: &'static str, lang: &Lang) -> Vec<Alias> {
    let mut aliases = Vec::new();
    for entry in table.entries(key) {
        match entry {
            Entry::Text(text) => {
                if stranger(&text.value, lang).is_some() {
                    table.desk().check_script(
                        &text.value,
                        &text.span,
                        lang,
                        "Write it as { text = \"…\", lang = \"…\" }.",
                    );
                }
                aliases.push(Alias { text: text.value, lang: None });
            }
            Entry::Table(mut one) => {
                let text = one.needed("text", "the other spelling");
                let own = one.needed("lang", "its language");
                let own = own.and_then(|own| read_lang(one.desk(), &own.value, &own.span));
                one.finish();
                if let (Some(text), Some(own)) = (text, own) {
                    aliases.push(Alias { text: text.value, lang: Some(own.value) });
                }
            }
        }
    }
    aliases
}

fn links(table: &mut Table<'_>) -> Links {
    Links {
        url: address(table, "url"),
        archive: address(table, "archive"),
        retrieved: table.date("retrieved").map(|date| date.value),
    }
}

/// An address of the web.
pub(super) fn address(table: &mut Table<'_>, key: &'static str) -> Option<String> {
    let text = table.text(key)?;
    if !is_web(&text.value) {
        table.desk().say(
            Draft::error("no-address", text.span, format!("“{}” is no address of the web.", text.value))
                .expected("https://… or http://…"),
        );
        return None;
    }
    Some(text.value)
}
