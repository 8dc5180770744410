//! The provenance of a quotation, gathered from its mark, its entry in the front matter and its document.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::article::{
    self, Certainty, Confidence, Date, Document, Extent, Id, Judge, Lang, NOBODY, Occurrence,
    OriginalWording, Quotation, Standing,
};

use super::calendar::check_not_later;
use super::casting::says_a_name;
use super::checks::{check_dates, check_languages, check_marks, check_original, check_reason};
use super::custody::{chain_hint, check_chain, check_translator};
use super::evidence::Cast;
use super::extents::{check_extent, check_whose};
use super::front::{Desk, Sited, Table, one_of, read_date, read_id, read_lang};
use super::joined::Passage;
use super::machine::rendering;
use super::remark::Draft;
use super::tree::Marks;

const EXTENTS: [(&str, Extent); 3] =
    [("verbatim", Extent::Verbatim), ("partial", Extent::Partial), ("paraphrase", Extent::Paraphrase)];
const CONFIDENCES: [(&str, Confidence); 3] =
    [("certain", Confidence::Certain), ("likely", Confidence::Likely), ("uncertain", Confidence::Uncertain)];
const JUDGES: [(&str, Judge); 2] = [("editor", Judge::Editor), ("program", Judge::Program)];
const STANDINGS: [(&str, Standing); 2] =
    [("cited", Standing::Cited), ("reconstructed", Standing::Reconstructed)];

/// What one place says of a quotation. Three places may: none has to say everything.
#[derive(Clone, Debug, Default)]
pub(super) struct Claim {
    pub(super) by: Option<Sited<Id>>,
    pub(super) document: Option<Sited<Id>>,
    pub(super) via: Option<Vec<Sited<Id>>>,
    pub(super) gaps: Option<Vec<Sited<Id>>>,
    pub(super) carriers: Option<Vec<Sited<Id>>>,
    done: Option<Sited<Extent>>,
    pub(super) said_in: Option<Sited<Lang>>,
    published_in: Option<Vec<Sited<Lang>>>,
    pub(super) translation: Option<Sited<String>>,
    pub(super) said: Option<Sited<Date>>,
    pub(super) published: Option<Sited<Date>>,
    pub(super) retrieved: Option<Sited<Date>>,
    pub(super) original: Option<Sited<OriginalWording>>,
    certainty: Option<Sited<Confidence>>,
    judge: Option<Sited<Judge>>,
    why: Option<Sited<String>>,
    /// Facts that are given and could not be read, or that a misspelled word meant: they are not missing.
    unread: BTreeSet<&'static str>,
}

impl Claim {
    /// Whether it says nothing at all.
    pub(super) fn is_empty(&self) -> bool {
        let ids = [&self.via, &self.gaps, &self.carriers];
        let dates = [&self.said, &self.published, &self.retrieved];
        ids.into_iter().all(Option::is_none)
            && dates.into_iter().all(Option::is_none)
            && self.by.is_none()
            && self.document.is_none()
            && self.done.is_none()
            && self.said_in.is_none()
            && self.published_in.is_none()
            && self.translation.is_none()
            && self.original.is_none()
            && self.certainty.is_none()
            && self.judge.is_none()
            && self.why.is_none()
    }

    /// What `[documents.…]` says of everything quoted from it.
    pub(super) fn of_document(
        table: &mut Table<'_>,
        document: Option<&Document>,
        dated: Option<Sited<Date>>,
    ) -> Self {
        let mut claim = Self::shared(table);
        // What a document says was said on the day it is dated.
        claim.said = claim.said.or(dated);
        // The document's own language is the one it is said in, unless it says otherwise.
        let own = document.and_then(|document| document.lang.clone());
        claim.said_in = claim.said_in.or_else(|| Some(Sited { value: own?, span: table.span() }));
        claim
    }

    /// What the article, `[sources.…]` or `[outlets.…]` says of every quotation that does not say otherwise.
    pub(super) fn of_default(table: &mut Table<'_>) -> Self {
        let via = ids(table, "via");
        let said_in = table.lang("said-in");
        Self { via, said_in, translation: table.text("translation"), ..Self::default() }
    }

    /// What `[quotations.…]` says.
    pub(super) fn of_entry(table: &mut Table<'_>, lang: &Lang) -> Self {
        let desk = table.desk();
        let span = |text: &Sited<String>| text.span.clone();
        let mut claim = Self::shared(table);
        claim.by = table.text("by").and_then(|text| id(desk, &text));
        claim.document = table.text("in").and_then(|text| id(desk, &text));
        claim.done = table.text("done").and_then(|text| word(desk, &text, &EXTENTS));
        claim.carriers = ids(table, "carriers");
        claim.retrieved = table.date("retrieved");
        claim.certainty = table.text("certainty").and_then(|text| word(desk, &text, &CONFIDENCES));
        claim.judge = table.text("judge").and_then(|text| word(desk, &text, &JUDGES));
        claim.why = table.printed("why", lang);
        claim.original = table.table("original").and_then(|mut original| {
            let standing = original.needed("standing", "whether the words are cited or reconstructed");
            let place = standing.as_ref().map(span);
            let standing = standing.and_then(|text| one_of(desk, &text, &STANDINGS));
            let wording = original.foreign();
            let why = original.printed("why", lang).map(|why| why.value);
            original.finish();
            Some(Sited {
                value: OriginalWording { wording: wording?, standing: standing?, why },
                span: place?,
            })
        });
        claim.note_unread(|key| table.has(key));
        claim.unread.extend(table.meant());
        claim
    }

    fn shared(table: &mut Table<'_>) -> Self {
        let desk = table.desk();
        let via = ids(table, "via");
        let gaps = ids(table, "gap-before");
        let published_in = table.texts("published-in");
        let published_in = published_in
            .map(|texts| texts.iter().filter_map(|text| read_lang(desk, &text.value, &text.span)).collect());
        Self {
            via,
            gaps,
            published_in,
            said_in: table.lang("said-in"),
            translation: table.text("translation"),
            said: table.date("said"),
            published: table.date("published"),
            ..Self::default()
        }
    }

    /// What the mark in the text says.
    pub(super) fn of_mark(marks: &mut Marks, desk: &Desk) -> Self {
        let given = marks.keys();
        let mut claim = Self::read_mark(marks, desk);
        claim.note_unread(|key| given.iter().any(|given| given == key));
        claim.unread.extend(marks.meant());
        claim
    }

    /// Takes note of facts that are given and could not be read.
    fn note_unread(&mut self, given: impl Fn(&str) -> bool) {
        let read = [
            ("by", self.by.is_some()),
            ("in", self.document.is_some()),
            ("via", self.via.as_ref().is_some_and(|via| !via.is_empty())),
            ("done", self.done.is_some()),
        ];
        self.unread.extend(read.into_iter().filter(|(key, read)| !read && given(key)).map(|(key, _)| key));
    }

    fn read_mark(marks: &mut Marks, desk: &Desk) -> Self {
        let date = |text: Sited<String>| read_date(desk, &text.value, &text.span);
        let mut list = |key| {
            let list = marks.key(key)?;
            if says_a_name(&list, desk) {
                return Some(Vec::new());
            }
            Some(words(&list).iter().filter_map(|text| id(desk, text)).collect())
        };
        let (via, gaps, carriers) = (list("via"), list("gap-before"), list("carriers"));
        let published_in = marks.key("published-in");
        let published_in = published_in.map(|list| {
            words(&list).iter().filter_map(|text| read_lang(desk, &text.value, &text.span)).collect()
        });
        Self {
            by: marks.key("by").and_then(|text| id(desk, &text)),
            document: marks.key("in").and_then(|text| id(desk, &text)),
            via,
            gaps,
            carriers,
            done: marks.key("done").and_then(|text| word(desk, &text, &EXTENTS)),
            said_in: marks.key("said-in").and_then(|text| read_lang(desk, &text.value, &text.span)),
            published_in,
            translation: marks.key("translation"),
            said: marks.key("said").and_then(date),
            published: marks.key("published").and_then(date),
            retrieved: marks.key("retrieved").and_then(date),
            original: None,
            certainty: marks.key("certainty").and_then(|text| word(desk, &text, &CONFIDENCES)),
            judge: marks.key("judge").and_then(|text| word(desk, &text, &JUDGES)),
            why: marks.key("why"),
            unread: BTreeSet::new(),
        }
    }

    /// This claim with what `other` adds; what both say is remarked on.
    fn joined(self, other: Self, desk: &Desk) -> Self {
        Self {
            by: once(desk, "by", self.by, other.by),
            document: once(desk, "in", self.document, other.document),
            via: once_list(desk, "via", self.via, other.via),
            gaps: once_list(desk, "gap-before", self.gaps, other.gaps),
            carriers: once_list(desk, "carriers", self.carriers, other.carriers),
            done: once(desk, "done", self.done, other.done),
            said_in: once(desk, "said-in", self.said_in, other.said_in),
            published_in: once_list(desk, "published-in", self.published_in, other.published_in),
            translation: once(desk, "translation", self.translation, other.translation),
            said: once(desk, "said", self.said, other.said),
            published: once(desk, "published", self.published, other.published),
            retrieved: once(desk, "retrieved", self.retrieved, other.retrieved),
            original: once(desk, "original", self.original, other.original),
            certainty: once(desk, "certainty", self.certainty, other.certainty),
            judge: once(desk, "judge", self.judge, other.judge),
            why: once(desk, "why", self.why, other.why),
            unread: self.unread.into_iter().chain(other.unread).collect(),
        }
    }

    /// This claim with the language and the translator that a default names. A default chain is for words of a
    /// source that neither a document nor a chain of their own leads to.
    fn defaulted(self, default: Option<&Self>, bare: bool) -> Self {
        let Some(default) = default else { return self };
        Self {
            via: self.via.or_else(|| default.via.clone().filter(|_| bare)),
            said_in: self.said_in.or_else(|| default.said_in.clone()),
            translation: self.translation.or_else(|| default.translation.clone()),
            ..self
        }
    }

    /// This default, with what `people.toml` says where it is silent.
    pub(super) fn over(self, shared: Option<&Self>) -> Self {
        let Some(shared) = shared.cloned() else { return self };
        self.filled(shared)
    }

    /// This default where another file uses it: its remarks belong to that place.
    pub(super) fn placed(&self, span: &Range<usize>) -> Self {
        fn one<T: Clone>(sited: &Option<Sited<T>>, span: &Range<usize>) -> Option<Sited<T>> {
            sited.as_ref().map(|sited| Sited { value: sited.value.clone(), span: span.clone() })
        }
        fn list<T: Clone>(all: &Option<Vec<Sited<T>>>, span: &Range<usize>) -> Option<Vec<Sited<T>>> {
            let place = |sited: &Sited<T>| Sited { value: sited.value.clone(), span: span.clone() };
            all.as_ref().map(|all| all.iter().map(place).collect())
        }
        Self {
            via: list(&self.via, span),
            gaps: list(&self.gaps, span),
            published_in: list(&self.published_in, span),
            said_in: one(&self.said_in, span),
            translation: one(&self.translation, span),
            said: one(&self.said, span),
            published: one(&self.published, span),
            ..Self::default()
        }
    }

    /// This claim, its gaps filled from the document.
    fn filled(self, defaults: Self) -> Self {
        Self {
            // The gaps are those of the chain they belong to.
            gaps: self.gaps.or(if self.via.is_some() { None } else { defaults.gaps }),
            via: self.via.or(defaults.via),
            said_in: self.said_in.or(defaults.said_in),
            published_in: self.published_in.or(defaults.published_in),
            translation: self.translation.or(defaults.translation),
            said: self.said.or(defaults.said),
            published: self.published.or(defaults.published),
            ..self
        }
    }
}

/// The provenance of a passage; `None` when an error leaves it open.
pub(super) fn resolve(
    mut passage: Passage,
    entry: Option<Claim>,
    cast: &Cast,
    article: &Claim,
    around: Option<&Quotation>,
    lang: &Lang,
    desk: &Desk,
) -> Option<Quotation> {
    let place = passage.id.span.clone();
    let own = std::mem::take(&mut passage.claim);
    let mut claim = match entry {
        Some(entry) => own.joined(entry, desk),
        None => own,
    };
    let nobody = claim.by.as_ref().is_some_and(|by| by.value.as_str() == NOBODY && !cast.knows(&by.value));
    if nobody {
        claim.by = None;
    }
    // What a program found may lack what an editor has to say; that nobody checked it is the remark then.
    let unchecked = claim.judge.as_ref().is_some_and(|judge| judge.value == Judge::Program);
    let known = [
        claim.by.as_ref().is_none_or(|by| cast.check_speaker(desk, by)),
        claim.document.as_ref().is_none_or(|document| cast.check_document(desk, document)),
    ];
    let origin = claim.document.as_ref().or(claim.by.as_ref()).map(|id| id.value.clone());
    let origin = origin.filter(|id| cast.documents.contains_key(id));
    if let Some(defaults) = origin.and_then(|id| cast.defaults.get(&id)) {
        claim = claim.filled(defaults.clone());
    }
    // What follows holds for many quotations, so it gives way where it does not fit this one.
    let stated = claim.translation.is_some();
    let source = claim.by.as_ref().is_none_or(|by| cast.sources.contains_key(&by.value));
    let bare = source && claim.document.is_none();
    claim = claim.clone().defaulted(claim.by.as_ref().and_then(|by| cast.defaults.get(&by.value)), bare);
    // Words inside somebody else's came the way that those did.
    claim.via = claim.via.or_else(|| {
        let outer = around.filter(|outer| !outer.via.is_empty())?;
        let span = place.clone();
        Some(outer.via.iter().map(|id| Sited { value: id.clone(), span: span.clone() }).collect())
    });
    claim.via = claim.via.or_else(|| article.via.clone().filter(|_| bare && around.is_none()));
    for outlet in claim.via.clone().unwrap_or_default() {
        claim = claim.defaulted(cast.defaults.get(&outlet.value), false);
    }
    claim = claim.defaulted(Some(article), false);
    let via = claim.via.clone().unwrap_or_default();
    let carried = via.iter().filter(|outlet| !cast.check_outlet(desk, outlet)).count() == 0;
    if claim.by.is_none() && !nobody && !claim.unread.contains("by") {
        desk.say(
            Draft::error(
                "no-speaker",
                place.clone(),
                format!("It is not said who says “{}”.", passage.id.value),
            )
            .only_a_warning(unchecked)
            .expected("by=… with the name of a source, outlet or document, or by=unknown")
            .hint("Add by= to the mark, or to its entry in the front matter."),
        );
    }
    if claim.done.is_none() && !claim.unread.contains("done") {
        desk.say(
            Draft::error(
                "no-treatment",
                place.clone(),
                format!("What was done to the words of “{}” is not said.", passage.id.value),
            )
            .expected("done=verbatim, done=partial or done=paraphrase"),
        );
    }
    let only_a_source =
        around.is_none() && claim.by.as_ref().is_some_and(|by| cast.sources.contains_key(&by.value));
    let unread = claim.unread.contains("in") || claim.unread.contains("via");
    if only_a_source && via.is_empty() && claim.document.is_none() && !unread {
        desk.say(
            Draft::error(
                "no-chain",
                place.clone(),
                format!("How the words of “{}” came here is not said.", passage.id.value),
            )
            .only_a_warning(unchecked)
            .expected("in=… with a document, via=… with outlets, or both")
            .hint(chain_hint(&claim)),
        );
    }
    for passage in std::iter::once(&passage).chain(&passage.continued) {
        check_marks(passage, claim.done.as_ref(), desk);
    }
    check_chain(&claim, cast, desk);
    let rendering = rendering(&mut claim, stated, cast, lang, desk);
    if !unchecked {
        check_languages(&passage.id, &claim, rendering.as_ref(), lang, desk);
    }
    check_translator(&claim, claim.translation.as_ref(), rendering.as_ref(), cast, desk);
    check_original(&claim, rendering.as_ref(), desk);
    check_not_later("said", claim.said.as_ref(), desk);
    check_not_later("published", claim.published.as_ref(), desk);
    check_dates(&claim, desk);
    if let Some(done) = claim.done.as_ref().filter(|_| !passage.set_off) {
        check_extent(&passage.words, done, lang, desk);
        check_whose(&passage, done, lang, desk);
    }
    let published_in = claim.published_in.clone().unwrap_or_default();
    if let Some(extra) = published_in.get(via.len()) {
        desk.say(
            Draft::error("too-many-languages", extra.span.clone(), "There are more languages than outlets.")
                .expected("published-in with one language for each outlet of via, in the same order"),
        );
    }
    let certainty = certainty(&claim, desk);
    let values = |list: Option<Vec<Sited<Id>>>| -> Vec<Id> {
        list.unwrap_or_default().into_iter().map(|id| id.value).collect()
    };
    if unchecked {
        desk.say(
            Draft::warning(
                "unchecked",
                place.clone(),
                format!("A program found “{}”, and no editor has confirmed it.", passage.id.value),
            )
            .hint("Check speaker, way and wording, then delete judge = \"program\"."),
        );
    }
    let unnamed = claim.by.is_none() && !nobody && !unchecked;
    if known.contains(&false) || !carried || unnamed {
        return None;
    }
    Some(Quotation {
        id: passage.id.value,
        block: passage.block,
        passage: passage.words,
        continued: passage
            .continued
            .into_iter()
            .map(|more| article::Passage { block: more.block, text: more.words })
            .collect(),
        within: around.map(|outer| outer.id.clone()),
        by: claim.by.map(|by| by.value),
        document: claim.document.map(|document| document.value),
        via: via.into_iter().map(|outlet| outlet.value).collect(),
        gaps: values(claim.gaps),
        carriers: values(claim.carriers),
        extent: claim.done?.value,
        said_in: claim.said_in.map(|lang| lang.value).filter(|lang| !lang.is_unknown()),
        published_in: published_in.into_iter().map(|lang| lang.value).collect(),
        rendering: rendering?,
        original: claim.original.map(|original| original.value),
        dates: Occurrence {
            said: claim.said.map(|date| date.value),
            published: claim.published.map(|date| date.value),
            retrieved: claim.retrieved.map(|date| date.value),
        },
        certainty,
    })
}

fn certainty(claim: &Claim, desk: &Desk) -> Certainty {
    let confidence = claim.certainty.as_ref().map_or(Confidence::Certain, |sited| sited.value);
    let judge = claim.judge.as_ref().map_or(Judge::Editor, |sited| sited.value);
    // A program's reason is that it is a program.
    check_reason(desk, claim.certainty.as_ref(), claim.why.is_some() || judge == Judge::Program);
    Certainty { confidence, judge, why: claim.why.as_ref().map(|why| why.value.clone()) }
}

/// The certainty of a mark that has `certainty` and `why` of its own.
pub(super) fn certainty_of_mark(marks: &mut Marks, desk: &Desk) -> Certainty {
    let claim = Claim {
        certainty: marks.key("certainty").and_then(|text| word(desk, &text, &CONFIDENCES)),
        why: marks.key("why"),
        ..Claim::default()
    };
    certainty(&claim, desk)
}

fn once<T>(desk: &Desk, key: &str, mark: Option<Sited<T>>, entry: Option<Sited<T>>) -> Option<Sited<T>> {
    if let (Some(_), Some(second)) = (&mark, &entry) {
        given_twice(desk, key, second.span.clone());
    }
    mark.or(entry)
}

fn once_list<T>(
    desk: &Desk,
    key: &str,
    mark: Option<Vec<Sited<T>>>,
    entry: Option<Vec<Sited<T>>>,
) -> Option<Vec<Sited<T>>> {
    if let (Some(_), Some(second)) = (&mark, &entry)
        && let (Some(first), Some(last)) = (second.first(), second.last())
    {
        given_twice(desk, key, first.span.start..last.span.end);
    }
    mark.or(entry)
}

fn given_twice(desk: &Desk, key: &str, span: std::ops::Range<usize>) {
    desk.say(
        Draft::error("given-twice", span, format!("“{key}” is given here and at the mark in the text."))
            .expected("one place for one fact"),
    );
}

/// A list of ids, when given.
fn ids(table: &mut Table<'_>, key: &'static str) -> Option<Vec<Sited<Id>>> {
    let texts = table.texts(key)?;
    Some(texts.iter().filter_map(|text| id(table.desk(), text)).collect())
}

pub(super) fn id(desk: &Desk, text: &Sited<String>) -> Option<Sited<Id>> {
    Some(Sited { value: read_id(desk, &text.value, &text.span)?, span: text.span.clone() })
}

fn word<T: Copy>(desk: &Desk, text: &Sited<String>, known: &[(&str, T)]) -> Option<Sited<T>> {
    Some(Sited { value: one_of(desk, text, known)?, span: text.span.clone() })
}

/// The words of a list between spaces, each with the place of the whole.
fn words(list: &Sited<String>) -> Vec<Sited<String>> {
    list.value
        .split_whitespace()
        .map(|word| Sited { value: word.to_owned(), span: list.span.clone() })
        .collect()
}
