//! The list of the reader's articles on this device.

use yew::{Callback, Html, html};

use crate::browser::Kept;
use crate::wording::{OwnWording, fill};

/// Each article with its size; opening and deleting.
pub(super) fn shelf_list(
    own: &'static OwnWording,
    shelf: &[Kept],
    on_open: &Callback<u32>,
    on_delete: &Callback<u32>,
) -> Html {
    let kilobytes = |bytes: u64| bytes.div_ceil(1000).to_string();
    let all = shelf.iter().map(|kept| kept.size).sum();
    let used = fill(own.shelf_used, &[("n", &shelf.len().to_string()), ("size", &kilobytes(all))]);
    html! {
        <section class="own-shelf" aria-labelledby="own-shelf-title">
            <h2 id="own-shelf-title">{ own.shelf }</h2>
            if shelf.is_empty() {
                <p class="own-small">{ own.shelf_empty }</p>
            } else {
                <ul>
                    { for shelf.iter().map(|kept| {
                        let id = kept.id;
                        let open = on_open.reform(move |_| id);
                        let delete = on_delete.reform(move |_| id);
                        html! {
                            <li key={id}>
                                <bdi class="own-shelf-name">{ &kept.title }</bdi>
                                <span class="own-small">{ kilobytes(kept.size) }{ " kB" }</span>
                                <button type="button" class="own-button" onclick={open} aria-label={format!("{}: {}", own.open, kept.title)}>{ own.open }</button>
                                <button type="button" class="own-button own-plain" onclick={delete} aria-label={format!("{}: {}", own.delete, kept.title)}>{ own.delete }</button>
                            </li>
                        }
                    }) }
                </ul>
                <p class="own-small">{ used }</p>
            }
        </section>
    }
}
