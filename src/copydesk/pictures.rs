//! Pictures: `::: picture` blocks, or an image alone in a paragraph.
//!
//! The desk does not open files: whoever reads the folder says which pictures are in it and what is wrong with them.

use std::collections::BTreeMap;
use std::ops::Range;

use jotdown::Container;

use crate::article::{Block, Document, Evidence, Facsimile, Id, Inline, Picture, PictureSize, Region};

use super::body::BlockReader;
use super::desk::{Desk, Sited};
use super::front::read_id;
use super::inline::{name_of, words_of};
use super::remark::Draft;
use super::suggest::did_you_mean;
use super::tree::{Element, Marks, Node};

/// A picture file as whoever read the folder saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PictureFile {
    /// A picture that can be printed.
    Fine(PictureSize),
    /// A file that cannot: what is wrong with it, as the end of a sentence that begins with its name.
    Refused(String),
}

/// The picture files of an article's folder, by name.
pub type PictureFiles = BTreeMap<String, PictureFile>;

/// Where the parts of a picture stand.
#[derive(Debug)]
pub(super) struct Placed {
    span: Range<usize>,
    document: Option<Sited<Id>>,
    quotation: Option<Sited<Id>>,
}

impl Placed {
    /// Where the image is.
    pub(super) fn span(&self) -> Range<usize> {
        self.span.clone()
    }
}

/// Whether a paragraph is an image and nothing else.
pub(super) fn is_picture(children: &[Node<'_>]) -> bool {
    let [Node::Element(element)] = children else { return false };
    matches!(element.container, Container::Image(..))
}

impl BlockReader<'_> {
    /// Reads a picture: its image, and paragraphs of a caption.
    pub(super) fn picture(
        &mut self,
        marks: &mut Marks,
        span: Range<usize>,
        children: Vec<Node<'_>>,
    ) -> Option<Block> {
        let id = self.block_id(marks);
        let credit = marks.key("credit").map(|text| text.value).filter(|text| !text.trim().is_empty());
        let licence = marks.key("licence").map(|text| text.value).filter(|text| !text.trim().is_empty());
        let named = |name: Option<Sited<String>>, desk: &Desk| {
            name.and_then(|name| {
                Some(Sited { value: read_id(desk, &name.value, &name.span)?, span: name.span })
            })
        };
        let is_facsimile = marks.has("document");
        let document = named(marks.key("document"), self.desk);
        // Without a document there is no facsimile, and these have no place.
        let quotation = if is_facsimile { named(marks.key("of"), self.desk) } else { None };
        let region = if is_facsimile { marks.key("region") } else { None };
        let region = region.and_then(|text| region_of(&text, self.desk));
        let mut image = None;
        let mut caption: Vec<Inline> = Vec::new();
        for child in children {
            let Node::Element(Element { container, marks, span, children }) = child else { continue };
            match container {
                Container::Image(href, _) => {
                    marks.finish(self.desk);
                    image = Some((Sited { value: href.to_string(), span }, words_of(&children)));
                }
                Container::Paragraph if is_picture(&children) && image.is_none() => {
                    marks.finish(self.desk);
                    for child in children {
                        let Node::Element(Element {
                            container: Container::Image(href, _),
                            marks,
                            span,
                            children,
                        }) = child
                        else {
                            continue;
                        };
                        marks.finish(self.desk);
                        image = Some((Sited { value: href.to_string(), span }, words_of(&children)));
                    }
                }
                Container::Paragraph => {
                    marks.finish(self.desk);
                    let line = self.line(&id, children);
                    if !caption.is_empty() {
                        caption.push(Inline::Break);
                    }
                    caption.extend(line);
                }
                other => self.out_of_place(span, name_of(&other)),
            }
        }
        let Some((file, alt)) = image else {
            self.desk.say(
                Draft::error("no-picture", span, "No image is in this block.")
                    .expected("![what it shows](file.jpg) in a paragraph of its own"),
            );
            return None;
        };
        if alt.trim().is_empty() {
            self.desk.say(
                Draft::error("no-alt", file.span.clone(), "It is not said what this picture shows.")
                    .expected("![what it shows](file.jpg)")
                    .hint(
                        "It is read aloud to those who do not see it, and shown where it cannot be loaded.",
                    ),
            );
        }
        if credit.is_none() {
            self.desk.say(
                Draft::warning("no-credit", file.span.clone(), "It is not said who made this picture.")
                    .expected("{credit=\"…\"} on the line before it"),
            );
        }
        let facsimile = document.as_ref().map(|document| Facsimile {
            document: document.value.clone(),
            quotation: quotation.as_ref().map(|quotation| quotation.value.clone()),
            region,
        });
        self.body.pictures.push(Placed { span: file.span, document, quotation });
        let picture = Picture { file: file.value, alt, size: None, caption, credit, licence, facsimile };
        Some(Block::Picture { id, picture })
    }
}

/// A region: four numbers, from the left, from the top, its width and its height, in percent.
fn region_of(text: &Sited<String>, desk: &Desk) -> Option<Region> {
    let numbers: Option<Vec<u8>> =
        text.value.split_whitespace().map(|number| number.trim_end_matches('%').parse().ok()).collect();
    let fits = |from: u8, length: u8| length > 0 && u16::from(from) + u16::from(length) <= 100;
    match numbers.as_deref() {
        Some([left, top, width, height]) if fits(*left, *width) && fits(*top, *height) => {
            Some(Region { left: *left, top: *top, width: *width, height: *height })
        }
        _ => {
            desk.say(
                Draft::error("no-region", text.span.clone(), format!("“{}” is not a region.", text.value))
                    .expected("from the left, from the top, width and height in percent: \"10 20 60 8\""),
            );
            None
        }
    }
}

/// Gives each picture the size of its file, with remarks on files that are not there or cannot be printed. `files` is
/// `None` where nobody looked.
pub(super) fn settle(blocks: &mut [Block], placed: &[Placed], files: Option<&PictureFiles>, desk: &Desk) {
    let pictures = blocks.iter_mut().filter_map(|block| match block {
        Block::Picture { picture, .. } => Some(picture),
        _ => None,
    });
    for (picture, place) in pictures.zip(placed) {
        let name = &picture.file;
        if name.is_empty() || name.contains(['/', '\\', ':']) {
            desk.say(
                Draft::error(
                    "no-picture",
                    place.span.clone(),
                    format!("“{name}” is not a file of this folder."),
                )
                .expected("the name of a file beside article.dj, such as bridge.jpg")
                .hint("The page loads nothing from elsewhere. Save the picture in the article’s folder."),
            );
            continue;
        }
        let Some(files) = files else { continue };
        match files.get(name) {
            Some(PictureFile::Fine(size)) => picture.size = Some(*size),
            Some(PictureFile::Refused(reason)) => desk.say(
                Draft::error("unsafe-picture", place.span.clone(), format!("“{name}” {reason}."))
                    .expected("a JPEG, PNG, WebP, AVIF or GIF, or an SVG that only draws"),
            ),
            None => desk.say(
                Draft::error(
                    "no-picture",
                    place.span.clone(),
                    format!("There is no picture “{name}” in the folder."),
                )
                .expected("a JPEG, PNG, WebP, AVIF, GIF or SVG beside article.dj")
                .maybe_hint(did_you_mean(name, files.keys().map(String::as_str))),
            ),
        }
    }
}

/// Remarks on facsimiles of documents and quotations that the article does not have.
pub(super) fn check(
    placed: &[Placed],
    documents: &BTreeMap<Id, Sited<Document>>,
    evidence: &Evidence,
    desk: &Desk,
) {
    for place in placed {
        if let Some(document) = place.document.as_ref().filter(|one| !documents.contains_key(&one.value)) {
            let known = documents.keys().map(Id::as_str);
            desk.say(dangling(document, "document", known));
        }
        if let Some(quotation) =
            place.quotation.as_ref().filter(|one| evidence.quotation(&one.value).is_none())
        {
            let known = evidence.quotations.iter().map(|one| one.id.as_str());
            desk.say(dangling(quotation, "quotation", known));
        }
    }
}

fn dangling<'a>(name: &Sited<Id>, what: &str, known: impl Iterator<Item = &'a str>) -> Draft {
    Draft::error("dangling-id", name.span.clone(), format!("There is no {what} “{}”.", name.value))
        .expected(format!("the name of a {what} of the article"))
        .maybe_hint(did_you_mean(name.value.as_str(), known))
}
