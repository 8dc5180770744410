//! [`AddBar`]: marked words become a quotation, the words of one, or words with a note.

use yew::{
    Callback, Html, MouseEvent, Properties, SubmitEvent, classes, component, html, use_effect_with, use_state,
};

use crate::article::{Article, Id};
use crate::browser::{self, Key, Listeners, Marked};
use crate::import::{Stretch, among};
use crate::reading::preferences::{Keys, Preferences};
use crate::wording::{OwnWording, fill};

use super::known::{NAME_LIST, meant};
use super::typed::typed;

/// How much of the marked words is shown, in characters.
const SHOWN: usize = 120;

/// The key that asks for the fields, as long as words are marked in the article that is read.
const ADD_KEY: char = 'a';

/// The bar.
pub const ADD_BAR: &str = "own-add";

/// The field of the speaker.
const NAME: &str = "own-add-name";

/// What [`AddBar`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AddBarProps {
    /// The tag of the language.
    pub lang: &'static str,
    /// The words that are marked.
    pub marked: Option<Marked>,
    /// The quotation that they share words with, and its number.
    pub among: Option<(Id, usize)>,
    /// Everyone who speaks in the article.
    pub names: std::rc::Rc<[String]>,
    /// Whether it lies over the article that is read. Then it is small until it is asked for, and offers no note.
    #[prop_or_default]
    pub over: bool,
    /// Told of the words and who says them.
    pub on_add: Callback<(Marked, String)>,
    /// Told of the words and whose quotation they are.
    pub on_words: Callback<(Marked, Id)>,
    /// Told of the words and what a note says about them.
    #[prop_or_default]
    pub on_note: Callback<(Marked, String)>,
    /// Told that nothing is to be made of them.
    pub on_cancel: Callback<()>,
}

/// Whether the reader wants single keys to do something.
fn keys_are_on() -> bool {
    browser::stored_preferences().is_none_or(|line| Preferences::read(&line).keys == Keys::On)
}

/// As many whole words as are shown.
fn shown(text: &str) -> String {
    let text = text.trim();
    let Some((end, _)) = text.char_indices().nth(SHOWN) else { return text.to_owned() };
    let start = text.get(..end).unwrap_or_default();
    let whole = start.rsplit_once(char::is_whitespace).map_or(start, |(whole, _)| whole);
    format!("{whole} …")
}

/// How to add a quotation; once words are marked, what can be made of them.
#[component]
pub fn AddBar(props: &AddBarProps) -> Html {
    let own = OwnWording::of(props.lang);
    let (name, note) = (use_state(String::new), use_state(String::new));
    let asked = use_state(|| !props.over);
    use_effect_with(*asked && props.over, |asked| {
        if *asked {
            browser::focus_on(NAME);
        }
    });
    // The bar stands before the whole article, far from where the words were marked.
    use_effect_with(props.over, {
        let (asked, on_cancel) = (asked.clone(), props.on_cancel.clone());
        move |over| {
            let mut keys = Listeners::default();
            if *over {
                keys.on_key(move |key, _| match key {
                    Key::Sign(ADD_KEY) if keys_are_on() => {
                        asked.set(true);
                        true
                    }
                    Key::Escape => {
                        on_cancel.emit(());
                        true
                    }
                    _ => false,
                });
            }
            move || drop(keys)
        }
    });
    let ask = {
        let asked = asked.clone();
        Callback::from(move |_: MouseEvent| asked.set(true))
    };
    let cancel = html! {
        <button type="button" class="own-button own-plain" onclick={props.on_cancel.reform(|_: MouseEvent| ())}>{ own.cancel }</button>
    };
    let on_add = {
        let names = props.names.clone();
        props.on_add.reform(move |(marked, by): (Marked, String)| (marked, meant(&names, &by)))
    };
    let sent = |field: &yew::UseStateHandle<String>, then: &Callback<(Marked, String)>| {
        let (field, then, marked) = (field.clone(), then.clone(), props.marked.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(marked) = marked.clone() {
                then.emit((marked, (*field).clone()));
                field.set(String::new());
            }
        })
    };
    let words = props.marked.as_ref().map(|marked| shown(&marked.text));
    let theirs = |(id, number): (Id, usize)| {
        let (on_words, marked) = (props.on_words.clone(), props.marked.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(marked) = marked.clone() {
                on_words.emit((marked, id.clone()));
            }
        });
        html! {
            <p>
                <button type="button" class="own-button" {onclick}>
                    { fill(own.these_words, &[("n", &number.to_string())]) }
                </button>
            </p>
        }
    };
    html! {
        <section id={ADD_BAR} class={classes!("own-add", props.marked.is_some().then_some("own-add-marked"), props.over.then_some("own-add-over"))} aria-labelledby="own-add-title">
            // The button says it where there is nothing else.
            <h2 id="own-add-title" class={(!*asked).then_some("visually-hidden")}>{ own.add }</h2>
            if let Some(words) = words.clone().filter(|_| !*asked) {
                <p class="own-marked"><q dir="auto">{ words }</q></p>
                <p>
                    { cancel }
                    { " " }
                    <button type="button" class="own-button" aria-keyshortcuts={ADD_KEY.to_string()} onclick={ask}>
                        { own.add }
                        { " " }
                        <kbd aria-hidden="true">{ ADD_KEY }</kbd>
                    </button>
                </p>
            } else if let Some(words) = words {
                <p class="own-marked"><q dir="auto">{ words }</q></p>
                { for props.among.clone().map(theirs) }
                <form aria-label={own.add} onsubmit={sent(&name, &on_add)}>
                    <label for={NAME}>{ own.speaker }</label>
                    <input id={NAME} type="text" list={NAME_LIST} autocomplete="off" value={(*name).clone()} oninput={typed(&name)} />
                    <p>
                        if props.over {
                            { cancel.clone() }
                            { " " }
                        }
                        <button type="submit" class="own-button">{ own.add }</button>
                    </p>
                </form>
                if !props.over {
                    <form aria-label={own.add_note} onsubmit={sent(&note, &props.on_note)}>
                        <label for="own-add-note">{ own.note }</label>
                        <input id="own-add-note" type="text" dir="auto" autocomplete="off" value={(*note).clone()} oninput={typed(&note)} />
                        <button type="submit" class="own-button own-plain">{ own.add_note }</button>
                    </form>
                    <p>{ cancel }</p>
                }
            } else {
                <p class="own-small">{ own.add_hint }</p>
            }
        </section>
    }
}

/// The quotation that the marked words can be those of: the one they share words with, by its id and number.
#[must_use]
pub fn marked_in(article: &Article, marked: &Marked) -> Option<(Id, usize)> {
    let part = Stretch { block: marked.block.clone(), line: marked.line, from: marked.from, to: marked.to };
    // The innermost comes first.
    let one = among(article, &part).into_iter().find(|one| one.continued.is_empty())?;
    Some((one.id.clone(), article.evidence.number(&one.id)?))
}
