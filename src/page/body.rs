//! [`Body`]: the text, block by block, each with its aligned text.

use std::rc::Rc;

use yew::{Children, Html, Properties, component, html};

use crate::article::{Article, Block, Id, Inline, ListItem, ParallelRole};
use crate::wording::Wording;

use super::byline::day;
use super::corrections::corrected;
use super::inlines::Typesetter;
use super::parallel::{counterpart_opener, left_out, left_out_at_end, segment_beside};
use super::picture::{SmallerPictures, picture};
use super::pull_quote::pull_quote;
use super::table::table;
use super::twins::Twins;
use crate::reading::elements::{block_element, passage_element};

/// Blocks in one stretch. A stretch that is out of view is not laid out, which is what keeps an article of
/// thousands of paragraphs quick (web-facts: 50 paragraphs a section measured best).
const STRETCH: usize = 50;

/// How many blocks a text may have that is not cut into stretches.
const WHOLE: usize = 2 * STRETCH;

/// The blocks that a browser lays out at once; the others of a long text when they come near to the window.
#[must_use]
pub fn laid_out_at_once(article: &Article) -> &[Block] {
    match article.body.get(..STRETCH) {
        Some(first) if article.body.len() > WHOLE => first,
        _ => &article.body,
    }
}

/// What [`Body`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct BodyProps {
    /// The article.
    pub article: Rc<Article>,
    /// The smaller sizes of its pictures.
    #[prop_or_default]
    pub smaller: Rc<SmallerPictures>,
    /// What belongs to the text and follows it. A reading view keeps what is in the element of the text, and may drop
    /// what stands beside it.
    #[prop_or_default]
    pub children: Children,
}

/// The text. Long texts are cut into stretches that the browser lays out when they come into view.
#[component]
pub fn Body(props: &BodyProps) -> Html {
    let article = &props.article;
    let mut typesetter = Typesetter::new(article).with_smaller(&props.smaller);
    let mut lede = true;
    let mut blocks = Vec::with_capacity(article.body.len() + 1);
    let mut openers = 0;
    for block in &article.body {
        // A subhead is a line, and what it heads has a button of its own.
        let opener = match block {
            Block::Subhead { .. } => Html::default(),
            _ => counterpart_opener(article, block.id(), openers == 0),
        };
        openers += usize::from(opener != Html::default());
        let dateline = if lede && matches!(block, Block::Paragraph { .. }) {
            lede = false;
            dateline(article)
        } else {
            Html::default()
        };
        blocks.push(html! {
            <>
                { left_out(article, block.id()) }
                { pair(article, block, dateline, opener, &mut typesetter) }
            </>
        });
    }
    blocks.push(left_out_at_end(article));
    let has_original = article.parallels.iter().any(|parallel| parallel.role == ParallelRole::Original);
    let role = if has_original { "original" } else { "translation" };
    let parallel = (!article.parallels.is_empty()).then_some(role);
    if article.body.len() <= WHOLE {
        return html! {
            <div class="body" data-parallel={parallel}>{ for blocks }{ props.children.clone() }</div>
        };
    }
    html! {
        <div class="body" data-parallel={parallel}>
            { for blocks.chunks(STRETCH).map(|stretch| html! {
                <div class="stretch">{ for stretch.iter().cloned() }</div>
            }) }
            { props.children.clone() }
        </div>
    }
}

/// A block with its aligned text beside it.
fn pair(
    article: &Article,
    block: &Block,
    dateline: Html,
    opener: Html,
    typesetter: &mut Typesetter<'_>,
) -> Html {
    let id = block.id();
    typesetter.begin(Twins::of_block(article, block));
    html! {
        <div
            id={block_element(id)}
            class={class_of(block)}
            data-block={id.to_string()}
        >
            { block_html(block, dateline, typesetter) }
            { corrected(article, id) }
            { opener }
            { segment_beside(article, id) }
        </div>
    }
}

fn class_of(block: &Block) -> &'static str {
    match block {
        Block::Subhead { minor: false, .. } => "pair pair-subhead",
        Block::Subhead { minor: true, .. } => "pair pair-subhead pair-minor",
        _ => "pair",
    }
}

fn block_html(block: &Block, dateline: Html, typesetter: &mut Typesetter<'_>) -> Html {
    match block {
        Block::Paragraph { content, .. } => html! { <p>{ dateline }{ typesetter.line(content) }</p> },
        Block::Subhead { minor: false, content, .. } => {
            html! { <h2 class="subhead">{ typesetter.line(content) }</h2> }
        }
        Block::Subhead { minor: true, content, .. } => {
            html! { <h3 class="subhead">{ typesetter.line(content) }</h3> }
        }
        Block::BlockQuote { quotation, paragraphs, .. } => {
            block_quote(quotation.as_ref(), paragraphs, typesetter)
        }
        Block::List { ordered, start, items, .. } => list(*ordered, *start, items, typesetter),
        Block::PullQuote { quotation, paragraphs, .. } => {
            pull_quote(quotation.as_ref(), paragraphs, typesetter)
        }
        Block::Table { id, caption, row_headers, rows } => {
            table(id, caption.as_deref(), *row_headers, rows, typesetter)
        }
        Block::Picture { id, picture: shown } => picture(id, shown, typesetter),
        Block::Rule { .. } => html! { <hr /> },
    }
}

/// A list, with the lists inside its items.
fn list(ordered: bool, start: u32, items: &[ListItem], typesetter: &mut Typesetter<'_>) -> Html {
    let items = items.iter().map(|item| {
        let line = typesetter.line(&item.content);
        let inner =
            item.list.as_ref().map(|inner| list(inner.ordered, inner.start, &inner.items, typesetter));
        html! { <li>{ line }{ inner }</li> }
    });
    let items: Html = items.collect();
    if ordered {
        html! { <ol start={(start != 1).then(|| start.to_string())}>{ items }</ol> }
    } else {
        html! { <ul>{ items }</ul> }
    }
}

/// A quotation set off from the text; who said it stands outside of it.
fn block_quote(quotation: Option<&Id>, paragraphs: &[Vec<Inline>], typesetter: &mut Typesetter<'_>) -> Html {
    let nth = quotation.map_or(1, |id| typesetter.passage(id));
    let lines: Html = paragraphs.iter().map(|line| html! { <p>{ typesetter.line(line) }</p> }).collect();
    let Some(id) = quotation else { return html! { <blockquote class="block-quote">{ lines }</blockquote> } };
    html! {
        <figure class="block-quotation">
            <blockquote
                id={passage_element(id, nth)}
                class="block-quote quotation"
                data-quotation={id.to_string()}
                data-extent={typesetter.extent(id)}
                data-unsure={typesetter.unsure(id)}
            >
                { lines }
            </blockquote>
            <figcaption>{ typesetter.speaker(id) }{ typesetter.mark_after(id, nth) }</figcaption>
        </figure>
    }
}

/// Where the article was written from, before its first words.
fn dateline(article: &Article) -> Html {
    let Some(dateline) = &article.dateline else { return Html::default() };
    let wording = Wording::of(&article.lang);
    html! {
        <span class="dateline">
            <span class="dateline-place">{ &dateline.place }</span>
            if let Some(date) = dateline.date {
                { ", " }{ day(wording, date) }
            }
            { " — " }
        </span>
    }
}
