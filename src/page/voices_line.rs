//! [`VoicesLine`]: who is quoted, in one line under the dek. For small screens, where no column says it.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::article::Article;
use crate::reading::elements::SOURCES;
use crate::reading::shares::shares;
use crate::wording::Wording;

use super::word::word;

/// As many names as make a line or two on a phone, in letters.
const ROOM: usize = 48;

/// What [`VoicesLine`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct VoicesLineProps {
    /// The article.
    pub(super) article: Rc<Article>,
}

/// "8 voices: Xi Jinping, Sergei Shoigu, Yonhap, +5", a link to the sources, in the order of the list there.
#[component]
pub(super) fn VoicesLine(props: &VoicesLineProps) -> Html {
    let article = &props.article;
    let evidence = &article.evidence;
    let wording = Wording::of(&article.lang);
    let mut speakers = Vec::new();
    for share in shares(evidence) {
        speakers.push(evidence.speaker_named(&share.speaker));
    }
    if speakers.is_empty() {
        return Html::default();
    }
    let names = that_fit(speakers.iter().map(|speaker| wording.speaker_name(*speaker)));
    let more = speakers.len() - names.len();
    let last = names.len().saturating_sub(1);
    let comma = wording.list_between.trim_end();
    let space = wording.list_between.get(comma.len()..).unwrap_or_default();
    // How many there are besides stands on the line of the last name, and is never alone on one.
    let besides = || {
        html! { <>{ wording.list_between }{ word!(wording.bar.and_more).with("data-n", more).span(wording) }</> }
    };
    html! {
        <p class="voices-line">
            <a href={format!("#{SOURCES}")}>
                { word!(wording.bar.voices_lead).with("data-n", speakers.len()).element(wording, "b", None) }
                { " " }
                // A comma stays with the name before it.
                { for names.into_iter().enumerate().map(|(place, name)| html! {
                    <>
                        <span class="voices-name">
                            { name }
                            if place < last { { comma } }
                            if more > 0 && place == last { { besides() } }
                        </span>
                        if place < last { { space } }
                    </>
                }) }
            </a>
        </p>
    }
}

/// The first of these names, as many as have room.
pub(super) fn that_fit(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut room = ROOM;
    let mut fitting = Vec::new();
    for name in names {
        let letters = name.chars().count();
        // The first is named whatever its length; a later one is not preferred for being short.
        if !fitting.is_empty() && letters > room {
            break;
        }
        fitting.push(name);
        room = room.saturating_sub(letters);
    }
    fitting
}
