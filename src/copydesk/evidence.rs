//! Sources, outlets and documents of the front matter.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::article::{
    Alias, Document, DocumentKind, Id, Lang, Links, Name, Naming, Outlet, OutletKind, Source, SourceKind,
};

use super::custody::check_copies;
use super::front::{Desk, Entry, Sited, Table, read_id, read_lang};
use super::quoted::{Claim, id};
use super::remark::Draft;
use super::scripts::stranger;
use super::suggest::did_you_mean;

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
    unread: BTreeSet<Id>,
}

impl Cast {
    /// Reads `[sources]`, `[outlets]` and `[documents]`.
    pub(super) fn read(table: &mut Table<'_>, lang: &Lang) -> Self {
        let mut cast = Self::default();
        for (id, mut one) in table.named("sources") {
            let span = one.span();
            cast.defaults.insert(id.clone(), Claim::of_default(&mut one));
            match source(&mut one, lang) {
                Some(source) => _ = cast.sources.insert(id, Sited { value: source, span }),
                None => _ = cast.unread.insert(id),
            }
            one.finish();
        }
        for (id, mut one) in table.named("outlets") {
            let span = one.span();
            cast.check_free(one.desk(), &id, &span);
            cast.copies.extend(copied(&mut one, &id));
            cast.defaults.insert(id.clone(), Claim::of_default(&mut one));
            match outlet(&mut one, lang) {
                Some(outlet) => _ = cast.outlets.insert(id, Sited { value: outlet, span }),
                None => _ = cast.unread.insert(id),
            }
            one.finish();
        }
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
            let document = document(&mut one, &cast, lang);
            cast.defaults.insert(id.clone(), Claim::of_document(&mut one, document.as_ref()));
            match document {
                Some(document) => _ = cast.documents.insert(id, Sited { value: document, span }),
                None => _ = cast.unread.insert(id),
            }
            one.finish();
        }
        cast
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

    /// Whether anything has this name.
    pub(super) fn knows(&self, id: &Id) -> bool {
        self.sources.contains_key(id)
            || self.outlets.contains_key(id)
            || self.documents.contains_key(id)
            || self.unread.contains(id)
    }

    /// A remark when nothing that can speak has this name.
    pub(super) fn check_speaker(&self, desk: &Desk, id: &Sited<Id>) -> bool {
        let known = self.sources.keys().chain(self.outlets.keys()).chain(self.documents.keys());
        self.check_known(desk, id, known, "[sources.…], [outlets.…] or [documents.…]")
    }

    /// A remark when no outlet has this name.
    pub(super) fn check_outlet(&self, desk: &Desk, id: &Sited<Id>) -> bool {
        self.check_known(desk, id, self.outlets.keys(), "[outlets.…]")
    }

    /// A remark when no document has this name.
    pub(super) fn check_document(&self, desk: &Desk, id: &Sited<Id>) -> bool {
        self.check_known(desk, id, self.documents.keys(), "[documents.…]")
    }

    /// Whether `id` is among `known`; a remark when it is not, nor the name of an entry with remarks of its own.
    fn check_known<'a>(
        &self,
        desk: &Desk,
        id: &Sited<Id>,
        known: impl Iterator<Item = &'a Id> + Clone,
        expected: &str,
    ) -> bool {
        let found = known.clone().any(|name| *name == id.value);
        if !found && !self.unread.contains(&id.value) {
            desk.say(
                Draft::error("dangling-id", id.span.clone(), format!("Nothing is called “{}”.", id.value))
                    .expected(format!("a name from {expected}"))
                    .maybe_hint(did_you_mean(id.value.as_str(), known.map(Id::as_str))),
            );
        }
        found
    }
}

fn source(table: &mut Table<'_>, lang: &Lang) -> Option<Source> {
    let kind = kind(table, &[("person", SourceKind::Person), ("body", SourceKind::Body)]);
    let name = name(table, lang);
    let role = table.printed("role", lang).map(|role| role.value);
    let naming = if table.flag("unnamed") { Naming::Unnamed } else { Naming::Named };
    Some(Source { kind: kind?, name: name?, role, naming })
}

fn outlet(table: &mut Table<'_>, lang: &Lang) -> Option<Outlet> {
    let kind = kind(table, &[("outlet", OutletKind::Outlet), ("agency", OutletKind::Agency)]);
    let name = name(table, lang);
    let role = table.printed("role", lang).map(|role| role.value);
    let links = links(table);
    Some(Outlet { kind: kind?, name: name?, role, copies: None, links })
}

/// Whose text an outlet prints.
fn copied(table: &mut Table<'_>, own: &Id) -> Option<(Id, Sited<Id>)> {
    let text = table.text("copies")?;
    Some((own.clone(), id(table.desk(), &text)?))
}

fn document(table: &mut Table<'_>, cast: &Cast, lang: &Lang) -> Option<Document> {
    let kind = kind(
        table,
        &[
            ("letter", DocumentKind::Letter),
            ("press-release", DocumentKind::PressRelease),
            ("statement", DocumentKind::Statement),
            ("report", DocumentKind::Report),
            ("article", DocumentKind::Article),
            ("post", DocumentKind::Post),
            ("interview", DocumentKind::Interview),
            ("news-conference", DocumentKind::NewsConference),
            ("speech", DocumentKind::Speech),
            ("meeting", DocumentKind::Meeting),
        ],
    );
    let phrase = table.needed_printed("phrase", "how a sentence refers to it, such as “a letter to …”", lang);
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
    Some(Document {
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
    })
}

fn kind<T: Copy>(table: &mut Table<'_>, words: &[(&str, T)]) -> Option<T> {
    if table.has("kind") {
        return table.one_of("kind", words);
    }
    let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
    table.needed("kind", &format!("one of {}", known.join(", ")));
    None
}

fn name(table: &mut Table<'_>, lang: &Lang) -> Option<Name> {
    let display = table.needed_printed("name", "the name as the article prints it", lang);
    let original = table.table("original").and_then(|mut original| {
        let foreign = original.foreign();
        original.finish();
        foreign
    });
    let aliases = aliases(table, "aliases", lang);
    Some(Name { display: display?.value, original, aliases })
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
    let host = text.value.strip_prefix("https://").or_else(|| text.value.strip_prefix("http://"));
    let fits = host.is_some_and(|host| !host.is_empty() && !text.value.contains(char::is_whitespace));
    if !fits {
        table.desk().say(
            Draft::error("no-address", text.span, format!("“{}” is no address of the web.", text.value))
                .expected("https://… or http://…"),
        );
        return None;
    }
    Some(text.value)
}
