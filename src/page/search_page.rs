//! [`SearchPage`]: the page that searches all articles of a publication. `search.js` fills it, and loads what it needs
//! when a reader first asks.

use yew::{AttrValue, Html, Properties, component, html};

use crate::wording::{PublicationWording, Wording};

use super::masthead::{Around, SiteLink};

/// The element with the search.
const SEARCH: &str = "search";

/// What [`SearchPage`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SearchPageProps {
    /// What is around the content.
    pub around: Around,
    /// The list of all articles, for whoever cannot search.
    pub list: SiteLink,
    /// The names of the sections, in their order.
    pub sections: Vec<AttrValue>,
}

/// Everything inside `body`.
#[component]
pub fn SearchPage(props: &SearchPageProps) -> Html {
    let words = PublicationWording::of(Wording::of(&props.around.lang).lang);
    props.around.page(
        (SEARCH, words.search),
        true,
        html! {
            <main
                id={SEARCH}
                class="search-page"
                tabindex="-1"
                data-count={words.stories}
                data-none={words.search_none}
                data-failed={words.search_failed}
                data-disk={words.search_disk}
            >
                <h1 class="headline">{ words.search }</h1>
                // The script shows the fields: without it they would do nothing.
                <div class="search-fields" hidden={true}>
                    <label class="search-question">
                        { words.search_words }
                        <input type="search" id="search-words" autocomplete="off" />
                    </label>
                    if !props.sections.is_empty() {
                        <label>
                            { words.search_section }
                            <select data-filter="section">
                                <option value="">{ words.search_any }</option>
                                { for props.sections.iter().map(|name| html! {
                                    <option key={name.as_str()} value={name.clone()}>{ name.clone() }</option>
                                }) }
                            </select>
                        </label>
                    }
                    <label>
                        { words.search_person }
                        <input type="text" data-filter="person" list="search-people" autocomplete="off" />
                    </label>
                    <datalist id="search-people"></datalist>
                </div>
                <p class="search-status" role="status"></p>
                // A list without an item is none to whoever hears the page.
                <ol class="search-results" hidden={true}></ol>
                <button type="button" class="tool search-more" hidden={true}>{ words.search_more }</button>
                <p class="search-list"><a href={props.list.href.clone()}>{ props.list.title.clone() }</a></p>
            </main>
        },
    )
}
