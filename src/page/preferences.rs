//! [`PreferencesMenu`]: how the page looks and behaves, as a menu.
//!
//! Printed once. The program reads from a button what it stands for, and presses those that hold
//! (`src/browser/view.rs`): a panel of thirty buttons costs it nothing.

use yew::{Html, Properties, component, html};

use crate::reading::preferences::{Language, Preferences};
use crate::wording::Wording;

use super::word::{Word, word};

/// What [`PreferencesMenu`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct PreferencesMenuProps {
    /// The language of the page.
    pub(super) lang: crate::article::Lang,
}

/// Every preference as a row of choices, and the way back to the page's own.
#[component]
pub(super) fn PreferencesMenu(props: &PreferencesMenuProps) -> Html {
    let wording = Wording::of(&props.lang);
    let usual = Preferences::default().pairs();
    html! {
        <details class="menu preferences" name="tools">
            <summary class="tool" aria-label={wording.preferences} data-word-label="preferences">
                <span class="preferences-sign" aria-hidden="true">{ "Aa" }</span>
            </summary>
            <div class="menu-panel" role="group" aria-label={wording.preferences} data-word-label="preferences">
                { for rows(wording).into_iter().map(|(key, label, choices)| html! {
                    <div class="preference">
                        { label.hidden(wording) }
                        <div
                            class="segments"
                            role="group"
                            aria-label={label.text(wording)}
                            data-word-label={label.name()}
                        >
                            { for choices.into_iter().map(|(value, text)| html! {
                                <button
                                    type="button"
                                    class="segment"
                                    data-prefer={format!("{key}={value}")}
                                    aria-pressed={usual.contains(&(key, value)).to_string()}
                                    data-word={text.name()}
                                >
                                    { text.text(wording) }
                                </button>
                            }) }
                        </div>
                    </div>
                }) }
                { languages(wording) }
                <p class="preferences-ways">
                    <button type="button" class="tool" data-prefer="" data-word="preferences_reset">{ wording.preferences_reset }</button>
                </p>
            </div>
        </details>
    }
}

/// One preference: its key, its name, and its values with theirs.
type Row = (&'static str, Word, Vec<(&'static str, Word)>);

fn rows(w: &'static Wording) -> Vec<Row> {
    let theme = vec![
        ("system", word!(w.theme_system)),
        ("light", word!(w.theme_light)),
        ("dark", word!(w.theme_dark)),
    ];
    let size = vec![
        ("small", word!(w.size_small)),
        ("usual", word!(w.size_usual)),
        ("large", word!(w.size_large)),
        ("larger", word!(w.size_larger)),
    ];
    let measure = vec![
        ("narrow", word!(w.measure_narrow)),
        ("usual", word!(w.measure_usual)),
        ("wide", word!(w.measure_wide)),
    ];
    let face = vec![("serif", word!(w.face_serif)), ("sans", word!(w.face_sans))];
    let contrast = vec![("system", word!(w.theme_system)), ("more", word!(w.contrast_more))];
    let motion = vec![("system", word!(w.theme_system)), ("less", word!(w.motion_less))];
    let readings = vec![("beside", word!(w.readings_beside)), ("above", word!(w.readings_above))];
    vec![
        ("theme", word!(w.prefer_theme), theme),
        ("size", word!(w.prefer_size), size),
        ("measure", word!(w.prefer_measure), measure),
        ("face", word!(w.prefer_face), face),
        ("contrast", word!(w.prefer_contrast), contrast),
        ("motion", word!(w.prefer_motion), motion),
        ("readings", word!(w.prefer_readings), readings),
        ("follow", word!(w.prefer_follow), vec![("on", word!(w.on)), ("off", word!(w.off))]),
        (
            "paper",
            word!(w.bar.paper),
            vec![("article", word!(w.bar.paper_article)), ("evidence", word!(w.bar.paper_evidence))],
        ),
        ("keys", word!(w.prefer_keys), vec![("on", word!(w.on)), ("off", word!(w.off))]),
    ]
}

/// The languages of the interface, each in its own words.
fn languages(wording: &'static Wording) -> Html {
    let auto = (Language::AUTO.as_str(), word!(wording.language_auto).span(wording));
    let named = Wording::all().into_iter().map(|table| {
        (table.lang, html! { <span lang={table.lang} dir={table.dir().as_str()}>{ table.own_name }</span> })
    });
    let choices = std::iter::once(auto).chain(named).map(|(tag, text)| {
        html! {
            <button
                type="button"
                class="segment"
                data-prefer={format!("language={tag}")}
                aria-pressed={(tag == Language::default().as_str()).to_string()}
            >
                { text }
            </button>
        }
    });
    html! {
        <div class="preference">
            { word!(wording.prefer_language).hidden(wording) }
            <div class="segments" role="group" aria-label={wording.prefer_language} data-word-label="prefer_language">
                { for choices }
            </div>
        </div>
    }
}
