//! The preferences: how the page looks and behaves, as a menu.

use yew::{Html, html};

use crate::reading::preferences::{
    Contrast, Face, Follow, Keys, Language, Measure, Motion, Preferences, Size, Theme,
};
use crate::reading::{Action, Reading};
use crate::wording::Wording;

use super::store::Store;
use super::toolbar::segments;

/// Every preference as a row of choices, the way back to the page's own, and the sheet of shortcuts.
pub(super) fn preferences(wording: &'static Wording, store: &Store, reading: &Reading) -> Html {
    let now = reading.preferences;
    html! {
        <details class="menu preferences">
            <summary class="tool" aria-label={wording.preferences}>
                <span class="preferences-sign" aria-hidden="true">{ "Aa" }</span>
            </summary>
            <div class="menu-panel" role="group" aria-label={wording.preferences}>
                { for rows(wording, now).into_iter().map(|(label, choices)| row(store, now, label, choices)) }
                { languages(wording, store, now) }
                <p class="preferences-ways">
                    <button
                        type="button"
                        class="tool"
                        disabled={now == Preferences::default()}
                        onclick={store.on(Action::Prefer(Preferences::default()))}
                    >
                        { wording.preferences_reset }
                    </button>
                    { " " }
                    <button type="button" class="tool" onclick={store.on(Action::SetHelp(true))}>
                        { wording.shortcuts }
                    </button>
                </p>
            </div>
        </details>
    }
}

type Choices = Vec<(&'static str, Preferences)>;

/// Each preference with its values and what choosing one makes of all preferences.
fn rows(wording: &'static Wording, now: Preferences) -> Vec<(&'static str, Choices)> {
    let w = wording;
    vec![
        (
            w.prefer_theme,
            vec![
                (w.theme_system, Preferences { theme: Theme::System, ..now }),
                (w.theme_light, Preferences { theme: Theme::Light, ..now }),
                (w.theme_dark, Preferences { theme: Theme::Dark, ..now }),
            ],
        ),
        (
            w.prefer_size,
            vec![
                (w.size_small, Preferences { size: Size::Small, ..now }),
                (w.size_usual, Preferences { size: Size::Usual, ..now }),
                (w.size_large, Preferences { size: Size::Large, ..now }),
                (w.size_larger, Preferences { size: Size::Larger, ..now }),
            ],
        ),
        (
            w.prefer_measure,
            vec![
                (w.measure_narrow, Preferences { measure: Measure::Narrow, ..now }),
                (w.measure_usual, Preferences { measure: Measure::Usual, ..now }),
                (w.measure_wide, Preferences { measure: Measure::Wide, ..now }),
            ],
        ),
        (
            w.prefer_face,
            vec![
                (w.face_serif, Preferences { face: Face::Serif, ..now }),
                (w.face_sans, Preferences { face: Face::Sans, ..now }),
            ],
        ),
        (
            w.prefer_contrast,
            vec![
                (w.theme_system, Preferences { contrast: Contrast::System, ..now }),
                (w.contrast_more, Preferences { contrast: Contrast::More, ..now }),
            ],
        ),
        (
            w.prefer_motion,
            vec![
                (w.theme_system, Preferences { motion: Motion::System, ..now }),
                (w.motion_less, Preferences { motion: Motion::Less, ..now }),
            ],
        ),
        (
            w.prefer_follow,
            vec![
                (w.off, Preferences { follow: Follow::Off, ..now }),
                (w.on, Preferences { follow: Follow::On, ..now }),
            ],
        ),
        (
            w.prefer_keys,
            vec![
                (w.on, Preferences { keys: Keys::On, ..now }),
                (w.off, Preferences { keys: Keys::Off, ..now }),
            ],
        ),
    ]
}

fn row(store: &Store, now: Preferences, label: &'static str, choices: Choices) -> Html {
    let choices = choices.into_iter().map(|(text, next)| (text, now == next, Action::Prefer(next)));
    html! {
        <div key={label} class="preference">
            <span class="preference-label" aria-hidden="true">{ label }</span>
            { segments(store, label, false, choices) }
        </div>
    }
}

/// The languages of the interface, each in its own words.
fn languages(wording: &'static Wording, store: &Store, now: Preferences) -> Html {
    let choices = Language::ALL.iter().map(|&language| {
        let name = language.own_name();
        html! {
            <button
                key={language.as_str()}
                type="button"
                class="segment"
                aria-pressed={if now.language == language { "true" } else { "false" }}
                lang={name.map(|_| language.as_str())}
                onclick={store.on(Action::Prefer(Preferences { language, ..now }))}
            >
                { name.unwrap_or(wording.language_auto) }
            </button>
        }
    });
    html! {
        <div class="preference">
            <span class="preference-label" aria-hidden="true">{ wording.prefer_language }</span>
            <div class="segments" role="group" aria-label={wording.prefer_language}>{ for choices }</div>
        </div>
    }
}
