//! The list of what the reader corrected, each to be taken back.

use std::rc::Rc;

use yew::{Callback, Html, html};

use crate::article::{Date, Extent, Id, Naming, Quotation, Rendering, SourceKind};
use crate::import::{Draft, Edit};
use crate::wording::{OwnWording, fill};

/// How many characters of words or of a value are shown.
const SHOWN: usize = 60;
/// How many of them where the whole correction is one line.
const SHOWN_IN_LINE: usize = 30;
/// The most corrections that are listed: the latest.
const MOST: usize = 200;

/// The corrections from the last to the first; nothing where there are none. `out` is what the reader took out.
pub fn changes(
    own: &'static OwnWording,
    draft: &Rc<Draft>,
    out: &[Quotation],
    on_take_back: &Callback<usize>,
) -> Html {
    let log = draft.log();
    if log.is_empty() {
        return Html::default();
    }
    let latest = log.iter().enumerate().rev().take(MOST);
    html! {
        <details class="own-fold own-changes">
            <summary>{ fill(own.corrections, &[("n", &log.len().to_string())]) }</summary>
            <ol reversed=true>
                { for latest.map(|(place, edit)| {
                    let told = told(own, draft, out, edit);
                    html! {
                        <li key={place}>
                            <span class="own-small">{ told.what }</span>
                            { " " }
                            if let Some(about) = &told.about {
                                <bdi>{ "“" }{ about }{ "”" }</bdi>{ " " }
                            }
                            if let Some(value) = &told.value {
                                { "→ " }<bdi>{ value }</bdi>{ " " }
                            }
                            <button
                                type="button"
                                class="own-button own-plain"
                                aria-label={[own.take_back, ": ", told.what, " ", told.about.as_deref().unwrap_or_default()].concat()}
                                onclick={on_take_back.reform(move |_| place)}
                            >
                                { own.take_back }
                            </button>
                        </li>
                    }
                }) }
            </ol>
        </details>
    }
}

/// A correction that was made, in one line: what was corrected, what it is now, and about which words. `with` is the
/// article with it.
#[must_use]
pub fn made_in_words(own: &'static OwnWording, with: &Draft, edit: &Edit) -> String {
    let Told { what, about, value } = told(own, with, &with.dismissed(), edit);
    let value = value.map(|value| format!(" → \u{2068}{value}\u{2069}")).unwrap_or_default();
    [what, &value, &in_marks(about)].concat()
}

/// A correction that was taken back, in one line: what was corrected, what stands there again where the page shows it,
/// and about which words.
#[must_use]
pub fn undone_in_words(
    own: &'static OwnWording,
    with: &Draft,
    without: Option<&Draft>,
    edit: &Edit,
) -> String {
    let Told { what, about, .. } = told(own, with, &with.dismissed(), edit);
    let line = match without.and_then(|without| again(own, without, edit)) {
        Some(now) => fill(own.undone_to, &[("what", what), ("now", &now)]),
        None => fill(own.undone, &[("what", what)]),
    };
    line + &in_marks(about)
}

/// The beginning of the words that a correction is about. They come last: what does not fit into the line is cut off.
fn in_marks(about: Option<String>) -> String {
    let about = about.map(|about| clipped(&about, SHOWN_IN_LINE));
    about.map(|about| format!(" “\u{2068}{about}\u{2069}”")).unwrap_or_default()
}

/// What stands again where a correction was taken back, in the article without it; `None` where the page shows nothing
/// in its place.
fn again(own: &'static OwnWording, without: &Draft, edit: &Edit) -> Option<String> {
    let article = without.article();
    let value = match edit {
        Edit::Speaker(id, _) => {
            let by = article.evidence.quotation(id)?.by.as_ref();
            let speaker = by.and_then(|by| article.evidence.speaker(by));
            speaker.map_or_else(|| own.nobody.to_owned(), |speaker| speaker.display().to_owned())
        }
        Edit::Extent(id, _) => label(&own.extents, extent_place(article.evidence.quotation(id)?.extent))?,
        Edit::Headline(_) => article.headline.to_string(),
        _ => return None,
    };
    Some(format!("\u{2068}{}\u{2069}", clipped(&value, SHOWN)))
}

/// A correction and its parts.
struct Told {
    /// What was corrected.
    what: &'static str,
    /// The words or the source that it is about.
    about: Option<String>,
    /// What it is now.
    value: Option<String>,
}

fn told(own: &'static OwnWording, draft: &Draft, out: &[Quotation], edit: &Edit) -> Told {
    let words = |id: &Id| Some(clipped(&words_of(draft, out, id), SHOWN));
    let name = |id: &Id| {
        let speaker = draft.article().evidence.speaker(id);
        Some(speaker.map_or_else(|| id.to_string(), |speaker| clipped(speaker.display(), SHOWN)))
    };
    let text = |text: &str, none: &str| {
        Some(if text.trim().is_empty() { none.to_owned() } else { clipped(text, SHOWN) })
    };
    let day = |date: Option<Date>| Some(date.map_or_else(|| own.unknown.to_owned(), |date| own.date(date)));
    let (what, about, value) = match edit {
        Edit::Speaker(id, by) => (own.speaker, words(id), text(by, own.nobody)),
        Edit::Outlet(id, outlet) => (own.through, words(id), text(outlet, own.this_alone)),
        Edit::Extent(id, extent) => (own.wording, words(id), label(&own.extents, extent_place(*extent))),
        Edit::Confirm(id) => (own.confirm, words(id), None),
        Edit::Dismiss(id) => (own.dismiss, words(id), None),
        Edit::Restore(id) => (own.restore, words(id), None),
        Edit::Add { quotation, by, .. } => (own.add, words(quotation), text(by, own.nobody)),
        Edit::Words { quotation, .. } => (own.begin_end, words(quotation), None),
        Edit::Split { quotation, rest, .. } => (own.cut, words(quotation), words(rest)),
        Edit::Join(one, _) => (own.join_next, words(one), None),
        Edit::Note { text: note, .. } => (own.note, None, text(note, "")),
        Edit::Document(id, document) => (own.document, words(id), text(document, own.unknown)),
        Edit::Said(id, date) => (own.said_on, words(id), day(*date)),
        Edit::SaidIn(id, lang) => (own.said_in, words(id), Some(lang.to_string())),
        Edit::Rendering(id, rendering) => {
            (own.translation, words(id), label(&own.renderings, rendering_place(rendering)))
        }
        Edit::Original(id, original) => (own.original, words(id), text(original, own.unknown)),
        Edit::Rename(_, to) => (own.name, None, text(to, "")),
        Edit::Role(id, role) => (own.role, name(id), text(role, own.unknown)),
        Edit::Kind(id, kind) => {
            (own.source_kind, name(id), label(&own.source_kinds, usize::from(*kind == SourceKind::Body)))
        }
        Edit::Named(id, naming) => {
            let place = if *naming == Naming::Unnamed { 2 } else { 0 };
            (own.source_kind, name(id), label(&own.source_kinds, place))
        }
        Edit::Merge(_, other) => (own.same_as, None, name(other)),
        Edit::Headline(to) => (own.headline, None, text(to, own.unknown)),
        Edit::Dek(to) => (own.dek, None, text(to, own.unknown)),
        Edit::Dateline(to) => (own.dateline, None, text(to, own.unknown)),
        Edit::Authors(to) => (own.authors, None, text(to, own.unknown)),
        Edit::Rights(to) => (own.rights, None, text(to, own.unknown)),
        Edit::Publisher(to) => (own.outlet, None, text(to, own.unknown)),
        Edit::Published(date) => (own.published, None, day(Some(*date))),
    };
    Told { what, about, value }
}

/// The words of a quotation, also of one that the reader took out.
fn words_of(draft: &Draft, out: &[Quotation], id: &Id) -> String {
    let known = draft.article().evidence.quotation(id);
    let known = known.or_else(|| out.iter().find(|quotation| quotation.id == *id)).map(Quotation::words);
    // The marks of the text are within those of the list.
    let words = known.unwrap_or_else(|| "…".to_owned());
    words.trim_matches(['“', '”', '"', '„', '«', '»', '「', '」']).to_owned()
}

fn clipped(text: &str, shown: usize) -> String {
    let mut short: String = text.chars().take(shown).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

fn label(labels: &[&'static str], place: usize) -> Option<String> {
    labels.get(place).map(|label| (*label).to_owned())
}

fn extent_place(extent: Extent) -> usize {
    match extent {
        Extent::Verbatim => 0,
        Extent::Partial => 1,
        Extent::Paraphrase => 2,
    }
}

/// The place of a rendering among its labels.
pub(super) fn rendering_place(rendering: &Rendering) -> usize {
    match rendering {
        Rendering::Untranslated => 0,
        Rendering::ThisPage => 1,
        Rendering::Outlet(_) => 2,
        Rendering::Machine { .. } => 3,
        Rendering::BackTranslation => 4,
        Rendering::Unknown => 5,
    }
}
