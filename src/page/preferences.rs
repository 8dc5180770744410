//! [`PreferencesMenu`]: how the page looks and behaves, as a menu.
//!
//! Printed once. The program reads from a button what it stands for, and presses those that hold
//! (`src/browser/view.rs`): a panel of thirty buttons costs it nothing.

use yew::{Html, Properties, component, html};

use crate::reading::preferences::Preferences;
use crate::wording::Wording;

/// What [`PreferencesMenu`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct PreferencesMenuProps {
    /// The language of the page.
    pub(super) lang: crate::article::Lang,
}

/// Every preference as a row of choices, the way back to the page's own, and the sheet of shortcuts.
#[component]
pub(super) fn PreferencesMenu(props: &PreferencesMenuProps) -> Html {
    let wording = Wording::of(&props.lang);
    let usual = Preferences::default().pairs();
    html! {
        <details class="menu preferences">
            <summary class="tool" aria-label={wording.preferences}>
                <span class="preferences-sign" aria-hidden="true">{ "Aa" }</span>
            </summary>
            <div class="menu-panel" role="group" aria-label={wording.preferences}>
                { for rows(wording).into_iter().map(|(key, label, choices)| html! {
                    <div class="preference">
                        <span class="preference-label" aria-hidden="true">{ label }</span>
                        <div class="segments" role="group" aria-label={label}>
                            { for choices.iter().map(|(value, text)| html! {
                                <button
                                    type="button"
                                    class="segment"
                                    data-prefer={format!("{key}={value}")}
                                    aria-pressed={usual.contains(&(key, *value)).to_string()}
                                >
                                    { *text }
                                </button>
                            }) }
                        </div>
                    </div>
                }) }
                <p class="preferences-ways">
                    <button type="button" class="tool" data-prefer="">{ wording.preferences_reset }</button>
                    { " " }
                    <button type="button" class="tool" data-help="open">{ wording.shortcuts }</button>
                </p>
            </div>
        </details>
    }
}

/// Each preference: its key, its name, and its values with theirs.
fn rows(w: &'static Wording) -> Vec<(&'static str, &'static str, Vec<(&'static str, &'static str)>)> {
    let theme = vec![("system", w.theme_system), ("light", w.theme_light), ("dark", w.theme_dark)];
    let size = vec![
        ("small", w.size_small),
        ("usual", w.size_usual),
        ("large", w.size_large),
        ("larger", w.size_larger),
    ];
    let measure = vec![("narrow", w.measure_narrow), ("usual", w.measure_usual), ("wide", w.measure_wide)];
    vec![
        ("theme", w.prefer_theme, theme),
        ("size", w.prefer_size, size),
        ("measure", w.prefer_measure, measure),
        ("face", w.prefer_face, vec![("serif", w.face_serif), ("sans", w.face_sans)]),
        ("contrast", w.prefer_contrast, vec![("system", w.theme_system), ("more", w.contrast_more)]),
        ("motion", w.prefer_motion, vec![("system", w.theme_system), ("less", w.motion_less)]),
        ("follow", w.prefer_follow, vec![("off", w.off), ("on", w.on)]),
        ("keys", w.prefer_keys, vec![("on", w.on), ("off", w.off)]),
    ]
}
