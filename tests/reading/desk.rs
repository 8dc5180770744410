//! The armistice article's evidence, and short names for what the tests say often.

use std::path::Path;

use broadsheet::article::{Article, Block, Evidence, Id, plain_text};
use broadsheet::copydesk::proof;
use broadsheet::press::read_manuscript;
use broadsheet::reading::search::{self, Part, Place, Text};
use broadsheet::reading::{Action, Filter, Mark, Reading, fold};

thread_local! {
    static ARTICLE: &'static Article = Box::leak(Box::new(read("armistice-70")));
    static GUIDE: &'static Article = Box::leak(Box::new(read("how-to-read")));
}

fn read(slug: &str) -> Article {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles").join(slug);
    let manuscript = read_manuscript(&folder).expect("the article is in the repository");
    let proof = proof(&manuscript);
    proof.article.unwrap_or_else(|| panic!("the article has errors: {:?}", proof.remarks))
}

/// The article.
pub fn article() -> &'static Article {
    ARTICLE.with(|article| *article)
}

/// The reader's guide, which has what the article has not.
pub fn guide() -> &'static Article {
    GUIDE.with(|article| *article)
}

/// The evidence of the article.
pub fn evidence() -> &'static Evidence {
    &article().evidence
}

/// Its text as the browser reads it from the page.
pub fn text() -> Text {
    let mut text = Text::default();
    for block in &article().body {
        let lines: Vec<String> = block.lines().into_iter().map(plain_text).collect();
        let id = block.id().clone();
        let subhead = matches!(block, Block::Subhead { .. });
        let block = if subhead { search::Block::Subhead(id) } else { search::Block::Named(id) };
        text.add(Part { place: Place::Text, block }, |folded| {
            folded.push_str(&fold(&lines.join("\n")));
            Vec::new()
        });
    }
    text
}

/// An id.
pub fn id(text: &str) -> Id {
    Id::new(text).expect("the test's own id")
}

/// Some ids as text, in their order.
pub fn names<'a>(ids: impl IntoIterator<Item = &'a Id>) -> Vec<&'a str> {
    ids.into_iter().map(Id::as_str).collect()
}

/// What a filter has chosen, as addresses name it.
pub fn chosen(filter: &Filter) -> Vec<&str> {
    filter.chosen.iter().map(|value| value.name.as_str()).collect()
}

/// A mark of a note.
pub fn mark(note: &str, nth: u16) -> Mark {
    Mark { note: id(note), nth }
}

/// A filter by words.
pub fn words(text: &str) -> [Action; 2] {
    [Action::SetText(text.to_owned()), Action::SetNarrow(true)]
}

/// The state after some actions, whether or not each changes something.
pub fn after(actions: impl IntoIterator<Item = Action>) -> Reading {
    from(Reading::default(), actions)
}

/// The state after some actions, from a given one.
pub fn from(start: Reading, actions: impl IntoIterator<Item = Action>) -> Reading {
    actions.into_iter().fold(start, |reading, action| reading.apply(action, evidence()).unwrap_or(reading))
}

/// The quotations that a reading wants, in the order of the text.
pub fn wanted(reading: &Reading) -> Vec<&'static str> {
    let evidence = evidence();
    let kept = evidence.quotations.iter().filter(|quotation| reading.filter.keeps(quotation, evidence));
    kept.map(|quotation| quotation.id.as_str()).collect()
}
