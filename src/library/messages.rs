//! What the reader is told: refusals, how a file was read, what was left out.

use yew::{Callback, Html, MouseEvent, html};

use crate::browser::ShelfError;
use crate::import::{LARGEST_FILE, LARGEST_TEXT, MOST_PIECES, Notice, Opened, Reason, Refusal, Stuff};
use crate::wording::{OwnWording, fill};

use super::state::{Aside, Keeping, News};

/// How many lines of one reason are listed; a page of links has thousands.
const MOST: usize = 60;

/// Why a file was not opened.
pub(super) fn refusal(own: &OwnWording, refusal: &Refusal) -> String {
    let megabytes = |bytes: u64| (bytes.div_ceil(1024 * 1024)).to_string();
    match refusal {
        Refusal::Empty => own.empty.to_owned(),
        Refusal::TooLarge(bytes) => {
            let most = megabytes(LARGEST_FILE as u64);
            fill(own.too_large, &[("n", &megabytes(*bytes)), ("most", &most)])
        }
        Refusal::TooLong(bytes) => {
            let most = megabytes(LARGEST_TEXT as u64);
            fill(own.too_long, &[("n", &megabytes(*bytes)), ("most", &most)])
        }
        Refusal::TooMany(count) => {
            fill(own.too_many, &[("n", &count.to_string()), ("most", &MOST_PIECES.to_string())])
        }
        Refusal::Protected => own.protected.to_owned(),
        Refusal::Bomb => own.bomb.to_owned(),
        Refusal::Binary(None) => own.binary.to_owned(),
        Refusal::Binary(Some(stuff)) => fill(own.binary_what, &[("what", stuff_name(own, *stuff))]),
        Refusal::Damaged { kind, reason } => fill(own.damaged, &[("kind", kind), ("reason", reason)]),
        Refusal::NoText(_) => own.no_text.to_owned(),
        Refusal::NoItem(n, all) => fill(own.no_item, &[("n", &n.to_string()), ("all", &all.to_string())]),
    }
}

fn stuff_name(own: &OwnWording, stuff: Stuff) -> &'static str {
    own.stuff.get(stuff as usize).copied().unwrap_or_default()
}

/// A line of news, announced to screen readers.
pub(super) fn news(own: &'static OwnWording, news: Option<&News>, on_again: &Callback<MouseEvent>) -> Html {
    let told = news.map(|news| match news {
        News::Refused(name, why) => html! {
            <p class="own-refusal"><strong>{ own.refused }{ ": " }{ name }</strong><br />{ refusal(own, why) }</p>
        },
        News::Stopped => html! { <p>{ own.cancelled }</p> },
        News::Broken(reason) => html! { <p class="own-refusal">{ own.refused }{ ": " }{ reason }</p> },
        News::Missing(name) => html! {
            <p class="own-refusal">
                <strong>{ own.refused }{ ": " }{ name }</strong><br />{ own.missing }{ " " }
                <button type="button" class="own-button" onclick={on_again.clone()}>{ own.again }</button>
            </p>
        },
        News::NotAdded => html! { <p>{ own.add_failed }</p> },
        News::NotCut => html! { <p>{ own.cut_failed }</p> },
        News::NotTakenBack => html! { <p>{ own.rested_on }</p> },
        News::Shelved(kept, failed) => html! {
            <>
                <p>{ fill(own.put_on_shelf, &[("n", &kept.to_string())]) }</p>
                if let Some((count, reason)) = failed {
                    <p class="own-refusal">
                        { fill(own.not_on_shelf, &[("n", &count.to_string()), ("reason", &reason.to_string())]) }
                    </p>
                }
            </>
        },
    });
    html! { <div class="own-news" role="status">{ for told }</div> }
}

/// Whether the article is kept.
pub(super) fn keeping(own: &'static OwnWording, keeping: &Keeping) -> Html {
    let text = match keeping {
        Keeping::Nothing => String::new(),
        Keeping::Kept => own.kept.to_owned(),
        Keeping::Failed(ShelfError::Forbidden) => own.no_storage.to_owned(),
        Keeping::Failed(ShelfError::Full) => own.full.to_owned(),
        Keeping::Failed(other) => fill(own.not_kept, &[("reason", &other.to_string())]),
    };
    let failed = matches!(keeping, Keeping::Failed(_)).then_some("true");
    html! { <p class="own-keeping" role="status" data-failed={failed}>{ text }</p> }
}

/// Corrections that are nowhere but on this page: the way back to each.
pub(super) fn aside(
    own: &'static OwnWording,
    aside: &[Aside],
    on_return: &Callback<usize>,
    on_forget: &Callback<usize>,
) -> Html {
    let failed = aside.iter().enumerate().filter(|(_, aside)| aside.failed);
    let lines = failed.map(|(place, aside)| {
        let title = aside.draft.title();
        html! {
            <p class="own-aside">
                <span>{ fill(own.aside, &[("title", &format!("\u{2068}{title}\u{2069}"))]) }</span>
                <button type="button" class="own-button" onclick={on_return.reform(move |_| place)}>{ own.go_back }</button>
                <button type="button" class="own-button own-plain" onclick={on_forget.reform(move |_| place)} aria-label={format!("{}: {title}", own.delete)}>{ own.delete }</button>
            </p>
        }
    });
    html! { <div role="status">{ for lines }</div> }
}

fn notice(own: &OwnWording, notice: &Notice) -> String {
    let (place, n, all, name) = match notice {
        Notice::Encoding(name) => (0, 0, 0, name.as_str()),
        Notice::Broken(n) => (1, *n, 0, ""),
        Notice::Strays(n) => (2, *n, 0, ""),
        Notice::Scripts(n) => (3, *n, 0, ""),
        Notice::Embedded(n) => (4, *n, 0, ""),
        Notice::Links(n) => (5, *n, 0, ""),
        Notice::Item(n, all) => (6, *n, *all, ""),
        Notice::Divided(n) => (7, *n, 0, ""),
        Notice::Deep(n) => (8, *n, 0, ""),
        Notice::Tables(n) => (9, *n, 0, ""),
        Notice::NoHeadline => (10, 0, 0, ""),
        Notice::NoOutlet => (11, 0, 0, ""),
        Notice::NoDate => (12, 0, 0, ""),
        Notice::Tongue(name) => (13, 0, 0, name.as_str()),
        Notice::Mended(n) => (14, *n, 0, ""),
        Notice::Unpublished(name) => (15, 0, 0, name.as_str()),
        Notice::Marks(place) => (16, 0, 0, place.as_str()),
    };
    let template = own.noticed.get(place).copied().unwrap_or_default();
    fill(template, &[("n", &n.to_string()), ("all", &all.to_string()), ("name", name)])
}

/// How the file was read.
pub(super) fn notices(own: &'static OwnWording, opened: &Opened) -> Html {
    if opened.notices.is_empty() {
        return Html::default();
    }
    html! {
        <details class="own-fold">
            <summary>{ own.notices }</summary>
            <ul>{ for opened.notices.iter().map(|one| html! { <li>{ notice(own, one) }</li> }) }</ul>
        </details>
    }
}

/// What is not part of the text, by reason.
pub(super) fn left_out(own: &'static OwnWording, opened: &Opened) -> Html {
    if opened.left_out.is_empty() {
        return Html::default();
    }
    let count = opened.left_out.len().to_string();
    let groups = Reason::ALL.into_iter().enumerate().filter_map(|(place, reason)| {
        let texts: Vec<&str> =
            opened.left_out.iter().filter(|text| text.reason == reason).map(|text| text.text.as_str()).collect();
        let title = own.reasons.get(place).copied().unwrap_or_default();
        let more = texts.len().saturating_sub(MOST);
        (!texts.is_empty()).then(|| {
            html! {
                <li>
                    <h3>{ title }</h3>
                    <ul>
                        { for texts.iter().take(MOST).map(|text| html! { <li dir="auto">{ (*text).to_owned() }</li> }) }
                        if more > 0 {
                            <li>{ "… +" }{ more }</li>
                        }
                    </ul>
                </li>
            }
        })
    });
    html! {
        <details class="own-fold own-left-out">
            <summary>{ fill(own.left_out, &[("n", &count)]) }</summary>
            <ul>{ for groups }</ul>
        </details>
    }
}
