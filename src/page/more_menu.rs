//! [`MoreMenu`]: what the bar has no room for, and what is needed seldom.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::article::{Article, Block, Inline};
use crate::reading::elements::SOURCES;
use crate::reading::views::View;
use crate::wording::Wording;

use super::toolbar::{parallel_name, places, view_button};
use super::word::{Word, word};

/// What [`MoreMenu`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct MoreMenuProps {
    /// The article.
    pub(super) article: Rc<Article>,
    /// How many voices it has.
    pub(super) voices: usize,
}

/// The notes, the place of the aligned text, readings, the citation of the article, printing and the shortcuts.
#[component]
pub(super) fn MoreMenu(props: &MoreMenuProps) -> Html {
    let article = &props.article;
    let wording = Wording::of(&article.lang);
    let has_notes = !article.notes.is_empty();
    html! {
        <details class="menu more" name="tools">
            <summary class="tool" aria-label={wording.bar.more} data-word-label="bar-more">
                <span class="more-sign" aria-hidden="true">{ "⋯" }</span>
            </summary>
            <div class="menu-panel" role="group" aria-label={wording.bar.more} data-word-label="bar-more">
                // With a large text on a phone there is no room for it in the row.
                if props.voices > 0 {
                    <a class="tool voices-opener more-voices" href={format!("#{SOURCES}")}>
                        { word!(wording.bar.voices).with("data-n", props.voices).span(wording) }
                    </a>
                }
                if has_notes {
                    // Where the bar has room the switch is in it.
                    <div class="more-notes">
                        { view_button(wording, View::Notes, word!(wording.bar.notes), "switch", true) }
                    </div>
                    { view_button(wording, View::AllNotes, word!(wording.bar.all_notes), "switch", false) }
                }
                if let Some(label) = parallel_name(article, wording) {
                    <div class="more-place">
                        { label.hidden(wording) }
                        { places_group(label, wording) }
                    </div>
                }
                { readings_switch(article, wording) }
                <button type="button" class="tool" data-take="cite" data-word="cite_article">
                    { wording.cite_article }
                </button>
                { print_button("article", word!(wording.bar.print_article), wording) }
                { print_button("evidence", word!(wording.bar.print_evidence), wording) }
                <button type="button" class="tool more-shortcuts" data-help="open" data-word="shortcuts">
                    { wording.shortcuts }
                </button>
            </div>
        </details>
    }
}

fn places_group(label: Word, wording: &'static Wording) -> Html {
    html! {
        <div
            class="segments"
            role="group"
            aria-label={label.text(wording)}
            data-word-label={label.name()}
            data-language={label.value("data-language")}
        >
            { places(wording) }
        </div>
    }
}

/// Prints the page; the script that starts the program hears it. The choice stays, for the browser's own command.
fn print_button(paper: &'static str, label: Word, wording: &'static Wording) -> Html {
    html! {
        <button
            type="button"
            class="tool"
            data-print={paper}
            data-word={label.name()}
        >
            { label.text(wording) }
        </button>
    }
}

/// Where an article has readings of foreign words.
pub(super) struct Readings {
    in_text: bool,
    in_notes: bool,
    in_parallel: bool,
}

impl Readings {
    /// Whether there are any.
    pub(super) fn any(&self) -> bool {
        self.in_text || self.in_notes || self.in_parallel
    }
}

/// Whether something in an article has a reading: the text or the text beside it, and the notes.
pub(super) fn readings(article: &Article) -> Readings {
    let in_text = article.body.iter().flat_map(Block::lines).any(has_reading);
    let in_notes = article.notes.iter().any(|note| has_reading(&note.content));
    let in_parallel = article
        .parallels
        .iter()
        .flat_map(|parallel| &parallel.segments)
        .any(|segment| segment.romanised.is_some() || segment.lines.iter().any(|line| has_reading(line)));
    Readings { in_text, in_notes, in_parallel }
}

/// The switch of romanisation, where something has a reading. It says where, and is there only while it has an effect.
fn readings_switch(article: &Article, wording: &'static Wording) -> Html {
    let readings = readings(article);
    let label = if readings.in_text || readings.in_parallel {
        word!(wording.romanisation)
    } else if readings.in_notes {
        word!(wording.bar.romanisation_in_notes)
    } else {
        return Html::default();
    };
    let with = (!readings.in_text && !readings.in_notes).then_some("parallel");
    html! {
        <div class="more-readings" data-with={with}>
            { view_button(wording, View::Romanisation, label, "switch", false) }
        </div>
    }
}

fn has_reading(line: &[Inline]) -> bool {
    line.iter().any(|inline| match inline {
        Inline::Foreign { foreign } => foreign.romanised.is_some(),
        other => has_reading(other.inside()),
    })
}
