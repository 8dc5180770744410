//! [`PlainPage`]: a page that is no article, such as the one about the publication or its policy on corrections.

use crate::article::{Block, Id, Lang};

use super::body::body;
use super::footnotes::FootnoteBlock;
use super::front::{Desk, Table, cut, read_toml};
use super::intake::take_in;
use super::links;
use super::manuscript::{File, in_order};
use super::newsroom::Newsroom;
use super::remark::{Draft, Remark};
use super::toml_slips::mended;
use super::tree::tree;
use super::typography::Prepared;

/// A page that is no article: a title and a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainPage {
    /// Its name in addresses.
    pub slug: Id,
    /// Its language.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// What it is, in a sentence, for searches and link previews.
    pub description: Option<String>,
    /// Its text.
    pub body: Vec<Block>,
}

/// Reads a plain page. Never fails, never panics; what is wrong is a remark.
#[must_use]
pub fn proof_page(slug: &str, file: &File, room: &Newsroom) -> (Option<PlainPage>, Vec<Remark>) {
    let intake = take_in(&file.name, &file.bytes);
    if !intake.readable {
        return (None, intake.remarks);
    }
    let desk = Desk::new(&file.name, &intake.text);
    let page = page(slug, &intake.text, room, &desk);
    let failed = desk.has_errors();
    (page.filter(|_| !failed), in_order(intake.remarks, desk.finish()))
}

fn page(slug: &str, text: &str, room: &Newsroom, desk: &Desk) -> Option<PlainPage> {
    let named = Id::new(slug);
    if named.is_err() {
        let message =
            format!("The file “{slug}.dj” gives the page its address, and this is not a name for one.");
        desk.say(
            Draft::error("file-name", 0..0, message)
                .expected("a file named with lower-case letters, digits and hyphens"),
        );
    }
    let cut = cut(text, desk)?;
    let front = mended(cut.front, cut.front_at, desk);
    let toml = read_toml(&front, &cut, desk);
    let mut table = Table::root(desk, toml.get_ref(), &cut);
    let lang = if table.has("lang") {
        table.lang("lang")
    } else {
        table.needed("lang", "the language of the page");
        None
    };
    let title = table.needed("title", "what the page is called");
    let description = table.text("description").map(|text| text.value);
    table.finish();
    let lang = lang?.value;
    let prepared = Prepared::new(cut.body, &lang);
    let nodes = tree(&prepared, cut.body_at, desk);
    let text = body(nodes, &lang, desk);
    if let Some(passage) = text.passages.first() {
        desk.say(
            Draft::error(
                "quotation-on-a-page",
                passage.id.span.clone(),
                "A plain page has no quotations to mark.",
            )
            .expected("a text without .quote")
            .hint("Sources and quotations belong to articles: write the words in quotation marks alone."),
        );
    }
    // These are an article's, and a page would print them without what belongs to them.
    let footnotes = text.footnoted.iter().map(|mark| mark.span.clone());
    let footnotes =
        footnotes.chain(text.footnotes.iter().map(FootnoteBlock::span)).map(|at| (at, "footnotes"));
    let pictures = text.pictures.iter().map(|picture| (picture.span(), "pictures"));
    let pulls = text.pulls.iter().map(|pull| (pull.span(), "pull quotes"));
    for (span, what) in footnotes.chain(pictures).chain(pulls) {
        desk.say(
            Draft::error("unsupported", span, format!("A plain page has no place for {what}."))
                .expected("paragraphs, ## subheads, lists, tables and ***"),
        );
    }
    links::check(&desk.take_links(), &Default::default(), room, desk);
    Some(PlainPage { slug: named.ok()?, lang, title: title?.value, description, body: text.blocks })
}
