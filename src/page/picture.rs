//! Pictures of the text. Their size is on the page before they come, so nothing moves when they do.

use std::collections::BTreeMap;

use yew::{Html, html};

use crate::article::{Block, Id, Picture, PictureSize, Region, percent_encoded};

use crate::reading::elements::quotation_element;
use crate::wording::{Wording, fill};

use super::inlines::Typesetter;

/// Where the picture of an article is, from its page.
#[must_use]
pub fn picture_path(slug: &Id, file: &str) -> String {
    format!("pictures/{slug}/{file}")
}

/// The address of that picture: a `#`, `?` or `%` in the name of its file is a letter and no part of the address.
#[must_use]
pub fn picture_address(slug: &Id, file: &str) -> String {
    address(&picture_path(slug, file))
}

/// A path as an address, which may stand in a list: there a space or a comma would end it.
fn address(path: &str) -> String {
    percent_encoded(path, |c| c.is_ascii_alphanumeric() || "/.-_~".contains(c))
}

/// How wide a picture is on the page, for a browser that chooses among its sizes before it has the styles: the text is
/// 41rem wide (`--measure`), or what the window leaves it beside the sources.
const WIDE: &str = "(min-width: 64rem) min(41rem, 88vw - 25rem), min(41rem, 100vw - 2rem)";

/// A picture once more, scaled down, as WebP.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmallerPicture {
    /// How many pixels wide it is.
    pub width: u32,
    /// Where it is, from the page.
    pub src: String,
}

/// The smaller sizes of an article's pictures, narrowest first, by the names of their files.
pub type SmallerPictures = BTreeMap<String, Vec<SmallerPicture>>;

/// The smaller sizes as a browser reads them.
fn sizes_html(sizes: &[SmallerPicture]) -> Html {
    let set: Vec<String> = sizes.iter().map(|one| format!("{} {}w", address(&one.src), one.width)).collect();
    html! { <source type="image/webp" srcset={set.join(", ")} sizes={WIDE} /> }
}

/// A picture with its caption and who made it.
pub(super) fn picture(id: &Id, picture: &Picture, typesetter: &mut Typesetter<'_>) -> Html {
    let article = typesetter.article();
    let mut pictures = article.body.iter().filter(|block| matches!(block, Block::Picture { .. }));
    // The first one may be in view at once; the others come when they are near.
    let first = pictures.next().is_some_and(|block| block.id() == id);
    let side = |side: fn(PictureSize) -> u32| picture.size.map(|size| side(size).to_string());
    let rights: Vec<&str> = picture.credit.iter().chain(&picture.licence).map(String::as_str).collect();
    let facsimile = picture.facsimile.as_ref();
    let document = facsimile.and_then(|one| article.evidence.documents.get(&one.document));
    let source = document.map(|document| document.phrase.clone());
    let quotation = facsimile.and_then(|one| one.quotation.as_ref());
    let image = html! {
        <img
            src={picture_address(&article.slug, &picture.file)}
            alt={picture.alt.clone()}
            width={side(|size| size.width)}
            height={side(|size| size.height)}
            loading={(!first).then_some("lazy")}
            decoding="async"
        />
    };
    let image = match typesetter.smaller(&picture.file) {
        [] => image,
        sizes => html! { <picture>{ sizes_html(sizes) }{ image }</picture> },
    };
    html! {
        <figure class="story-picture">
            <div class="picture-frame">
                { image }
                if let Some(region) = facsimile.and_then(|one| one.region) {
                    { region_html(region) }
                }
            </div>
            <figcaption>
                if !picture.caption.is_empty() {
                    <span class="picture-caption">{ typesetter.line(&picture.caption) }</span>
                    { " " }
                }
                if let Some(source) = source {
                    <span class="picture-source">{ source }</span>
                    { quotation.map(|id| to_words(typesetter, id)) }
                    { " " }
                }
                if !rights.is_empty() {
                    <span class="picture-rights">{ rights.join(" · ") }</span>
                }
            </figcaption>
        </figure>
    }
}

/// The way to the words of a quotation in the text, as its number.
fn to_words(typesetter: &Typesetter<'_>, id: &Id) -> Html {
    let article = typesetter.article();
    let Some(number) = article.evidence.number(id) else { return Html::default() };
    let n = number.to_string();
    let label = fill(Wording::of(&article.lang).to_text, &[("n", &n)]);
    html! {
        <a
            class="picture-quotation"
            href={format!("#{}", quotation_element(id))}
            aria-label={label}
            data-word-label="to_text"
            data-n={n.clone()}
            translate="no"
        >
            { format!(" [{n}]") }
        </a>
    }
}

/// The region of a facsimile in which the words are.
fn region_html(region: Region) -> Html {
    html! {
        <svg class="picture-region" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            <rect
                x={region.left.to_string()}
                y={region.top.to_string()}
                width={region.width.to_string()}
                height={region.height.to_string()}
            />
        </svg>
    }
}
