//! Pictures: what is said of them, and whether their files are there.

use std::collections::BTreeMap;

use broadsheet::article::{Block, Picture, PictureSize, Region, plain_text};
use broadsheet::copydesk::{Manuscript, Newsroom, PictureFile, Proof, proof_in};

use crate::story::{Error, Warning, among, begins, file, read, unmark, with_block};

/// What the desk says with these files in the folder.
fn beside(block: &str, files: &[(&str, PictureFile)]) -> Proof {
    let files: BTreeMap<_, _> = files.iter().map(|(name, file)| ((*name).to_owned(), file.clone())).collect();
    let pictures = Some(BTreeMap::from([("bridge".to_owned(), files)]));
    let article = file("article.dj", with_block(block));
    let manuscript = Manuscript { slug: "bridge".to_owned(), article, parallels: Vec::new() };
    proof_in(&manuscript, &Newsroom { pictures, ..Newsroom::default() })
}

fn picture(proof: Proof) -> Picture {
    assert_eq!(proof.remarks, Vec::new());
    let body = proof.article.expect("it is good").body;
    let mut pictures = body.into_iter().filter_map(|block| match block {
        Block::Picture { picture, .. } => Some(picture),
        _ => None,
    });
    pictures.next().expect("a picture")
}

const FINE: PictureFile = PictureFile::Fine(PictureSize { width: 800, height: 600 });

#[test]
fn a_picture_has_a_caption_a_credit_and_a_size() {
    let block = "{#b credit=\"Ana Mori\" licence=\"CC BY 4.0\"}\n::: picture\n![The old bridge](bridge.jpg)\n\nThe bridge, *new*.\n\nAnd old.\n:::";
    let picture = picture(beside(block, &[("bridge.jpg", FINE)]));
    assert_eq!((picture.file.as_str(), picture.alt.as_str()), ("bridge.jpg", "The old bridge"));
    assert_eq!(picture.size, Some(PictureSize { width: 800, height: 600 }));
    assert_eq!(plain_text(&picture.caption), "The bridge, new.\nAnd old.");
    assert_eq!(picture.credit.as_deref(), Some("Ana Mori"));
    assert_eq!(picture.licence.as_deref(), Some("CC BY 4.0"));
}

#[test]
fn an_image_alone_in_a_paragraph_is_a_picture() {
    let picture =
        picture(beside("{credit=\"Ana Mori\"}\n![The old bridge](bridge.jpg)", &[("bridge.jpg", FINE)]));
    assert_eq!(picture.alt, "The old bridge");
}

#[test]
fn a_facsimile_shows_where_the_words_are() {
    let block =
        "{credit=\"Ana Mori\" document=briefing of=safe region=\"10% 20% 60% 8%\"}\n![Notes](notes.png)";
    let facsimile = picture(beside(block, &[("notes.png", FINE)])).facsimile.expect("a facsimile");
    assert_eq!(facsimile.document.as_str(), "briefing");
    assert_eq!(facsimile.region, Some(Region { left: 10, top: 20, width: 60, height: 8 }));
}

#[test]
fn what_is_missing_is_told() {
    begins(&with_block("{credit=x}\n⟦![](bridge.jpg)⟧"), Error, "no-alt");
    begins(&with_block("⟦![The old bridge](bridge.jpg)⟧"), Warning, "no-credit");
    for file in ["https://example.org/a.jpg", "//example.org/a.jpg", "../a.jpg", "data:image/png;base64,AA"] {
        begins(&with_block(&format!("{{credit=x}}\n⟦![The old bridge]({file})⟧")), Error, "no-picture");
    }
    let empty = read(with_block("{credit=x}\n::: picture\nNo image.\n:::"));
    assert!(empty.remarks.iter().any(|remark| remark.code == "no-picture"), "{:#?}", empty.remarks);
}

#[test]
fn files_are_looked_for_in_the_folder() {
    let told = |block: &str, files: &[(&str, PictureFile)], code| {
        let marked = unmark(block);
        let proof = beside(&marked.text, files);
        assert_eq!(proof.remarks.len(), 1, "{:#?}", proof.remarks);
        let remark = proof.remarks[0].clone();
        assert_eq!(remark.code, code);
        remark
    };
    let block = "{credit=x}\n⟦![The old bridge](brigde.jpg)⟧";
    let remark = told(block, &[("bridge.jpg", FINE)], "no-picture");
    assert_eq!(remark.hint.as_deref(), Some("Did you mean “bridge.jpg”?"));
    let refused = PictureFile::Refused("loads something from elsewhere".to_owned());
    let remark = told(block, &[("brigde.jpg", refused)], "unsafe-picture");
    assert_eq!(remark.message, "“brigde.jpg” loads something from elsewhere.");
}

#[test]
fn regions_and_names_of_facsimiles_are_checked() {
    for region in ["10 20 60", "10 20 95 8", "a b c d", "0 0 0 0"] {
        let block = format!("{{credit=x document=briefing ⟦region=\"{region}\"⟧}}\n![Notes](notes.png)");
        begins(&with_block(&block), Error, "no-region");
    }
    begins(&with_block("{credit=x ⟦document=brefing⟧}\n![Notes](notes.png)"), Error, "dangling-id");
    begins(&with_block("{credit=x document=briefing ⟦of=saef⟧}\n![Notes](notes.png)"), Error, "dangling-id");
}

#[test]
fn an_image_inside_a_line_has_no_place() {
    let marked = unmark(&with_block("See ⟦![The old bridge](bridge.jpg)⟧ here."));
    let remark = among(&read(marked.text.as_str()), &marked, Error, "unsupported");
    assert!(remark.hint.is_some_and(|hint| hint.contains("::: picture")));
}
