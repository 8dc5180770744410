//! `<lang>.dj`: the same story in another language, aligned by the names of the blocks.

use std::collections::{BTreeMap, BTreeSet};

use jotdown::Container;

use crate::article::{Block, Id, Inline, Lang, Parallel, ParallelRole, Segment, plain_text, sentences_in};

use super::credits::contributors;
use super::front::{Cut, Desk, Sited, Table, read_id, read_toml};
use super::inline::{LineReader, name_of};
use super::remark::Draft;
use super::suggest::did_you_mean;
use super::toml_slips::mended;
use super::tree::{Element, Node, tree};
use super::typography::Prepared;

/// Reads an aligned version. `page` is the language of the article, `stem` the file's name without `.dj`.
pub(super) fn parallel(
    cut: &Cut<'_>,
    stem: &str,
    page: &Lang,
    blocks: &[Block],
    desk: &Desk,
) -> Option<Parallel> {
    let front = mended(cut.front, cut.front_at, desk);
    let toml = read_toml(&front, cut, desk);
    let mut table = Table::root(desk, toml.get_ref(), cut);
    let lang = if table.has("lang") {
        table.lang("lang")
    } else {
        table.needed("lang", "the language of this version");
        None
    };
    if let Some(lang) = lang.as_ref().filter(|lang| lang.value.as_str() != stem) {
        desk.say(
            Draft::error(
                "file-name",
                lang.span.clone(),
                format!("The file is called {stem}.dj and says it is in “{}”.", lang.value),
            )
            .expected(format!("the file {}.dj", lang.value)),
        );
    }
    let lang = lang.map(|lang| lang.value).or_else(|| Lang::new(stem).ok()).unwrap_or_else(|| page.clone());
    let role = if table.has("role") {
        table.one_of(
            "role",
            &[("original", ParallelRole::Original), ("translation", ParallelRole::Translation)],
        )
    } else {
        table.needed("role", "original or translation");
        None
    };
    let dir = table.dir(&lang);
    let label = table.needed_printed("label", "what this version is, in the article’s language", page);
    let translators = contributors(&mut table, "translators", page);
    let kicker = table.printed("kicker", &lang).map(|text| text.value);
    let headline = table.printed("headline", &lang).map(|text| text.value);
    let dek = table.printed("dek", &lang).map(|text| text.value);
    let sentences = table.flag("sentences");
    table.finish();
    let prepared = Prepared::new(cut.body, &lang);
    let segments = segments(tree(&prepared, cut.body_at, desk), &lang, blocks, sentences, desk);
    if segments.is_empty() {
        desk.say(Draft::error(
            "empty-article",
            cut.body_at..cut.body_at,
            "There is no text after the front matter.",
        ));
    }
    let (role, label) = (role?, label?.value);
    Some(Parallel { role, lang, dir, label, translators, kicker, headline, dek, sentences, segments })
}

fn segments(
    nodes: Vec<Node<'_>>,
    lang: &Lang,
    blocks: &[Block],
    by_sentence: bool,
    desk: &Desk,
) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let mut seen: BTreeSet<Id> = BTreeSet::new();
    let mut last = 0;
    let places: BTreeMap<&Id, usize> =
        blocks.iter().enumerate().map(|(at, block)| (block.id(), at)).collect();
    for node in nodes {
        let (mut marks, span, lines) = match node {
            Node::Element(Element { container: Container::LinkDefinition { .. }, .. }) => continue,
            Node::Element(element) => {
                let span = element.span.clone();
                let Some(lines) = lines(element.container, element.children, lang, &span, desk) else {
                    continue;
                };
                (element.marks, span, lines)
            }
            Node::Rule(marks) => {
                let span = marks.span.clone();
                (marks, span, Vec::new())
            }
            Node::Text(_) | Node::SoftBreak | Node::HardBreak => continue,
        };
        let untranslated = marks.class("untranslated");
        let id = marks.id();
        let romanised = marks.key("rom").map(|rom| rom.value);
        marks.finish(desk);
        if id.is_none() && !untranslated {
            desk.say(
                Draft::error(
                    "unaligned",
                    span,
                    "It is not said which block of the article this stands beside.",
                )
                .expected("{#name-of-the-block} on the line before it")
                .hint("What the article leaves out is marked {.untranslated}."),
            );
            continue;
        }
        let block = id
            .and_then(|text| Some(Sited { value: read_id(desk, &text.value, &text.span)?, span: text.span }));
        if let Some(name) = &block {
            match places.get(&name.value).copied() {
                None => desk.say(
                    Draft::error(
                        "dangling-id",
                        name.span.clone(),
                        format!("The article has no block “{}”.", name.value),
                    )
                    .expected("the name of a block of the article")
                    .maybe_hint(did_you_mean(
                        name.value.as_str(),
                        blocks.iter().map(|block| block.id().as_str()),
                    )),
                ),
                Some(at) if at < last => desk.say(
                    Draft::warning(
                        "out-of-order",
                        name.span.clone(),
                        format!("“{}” stands earlier in the article.", name.value),
                    )
                    .expected("the order of the article"),
                ),
                Some(at) => last = at,
            }
            let beside = blocks.iter().find(|block| *block.id() == name.value);
            if let Some(block) = beside.filter(|_| by_sentence) {
                same_sentences(block, &lines, &name.span, desk);
            }
            if !seen.insert(name.value.clone()) {
                desk.say(
                    Draft::error(
                        "duplicate-id",
                        name.span.clone(),
                        format!("“{}” stands here twice.", name.value),
                    )
                    .expected("one segment for one block"),
                );
            }
        }
        segments.push(Segment { block: block.map(|block| block.value), lines, romanised });
    }
    segments
}

/// Warns where a paragraph that is to go sentence for sentence does not.
fn same_sentences(block: &Block, lines: &[Vec<Inline>], span: &std::ops::Range<usize>, desk: &Desk) {
    let (Block::Paragraph { content, .. }, [line]) = (block, lines) else { return };
    let (there, here) = (sentences_in(&plain_text(content)), sentences_in(&plain_text(line)));
    if there != here {
        desk.say(
            Draft::warning(
                "sentences-differ",
                span.clone(),
                format!("This paragraph has {here} sentences, the article’s has {there}."),
            )
            .expected("as many sentences as the article’s, in the same order")
            .hint("The page lights no sentence of this paragraph. Divide or join sentences if they can be."),
        );
    }
}

/// The lines of a block: one for a paragraph, one each for the items of a list.
fn lines(
    container: Container<'_>,
    children: Vec<Node<'_>>,
    lang: &Lang,
    span: &std::ops::Range<usize>,
    desk: &Desk,
) -> Option<Vec<Vec<Inline>>> {
    // Lines of an aligned version hold no marks, so the name of the block is never asked for.
    let block = Id::new("segment").ok()?;
    let mut reader = LineReader::new(desk, lang, false, block);
    match container {
        Container::Paragraph
        | Container::Heading { .. }
        | Container::Caption
        | Container::TableCell { .. } => Some(vec![reader.line(children)]),
        Container::Blockquote
        | Container::List { .. }
        | Container::ListItem
        | Container::Table
        | Container::TableRow { .. } => {
            let mut all = Vec::new();
            for child in children {
                if let Node::Element(Element { container, marks, span, children }) = child {
                    marks.finish(desk);
                    all.extend(lines(container, children, lang, &span, desk).unwrap_or_default());
                }
            }
            Some(all)
        }
        other => {
            desk.say(
                Draft::error(
                    "unsupported",
                    span.clone(),
                    format!("There is no place for {} here.", name_of(&other)),
                )
                .expected("paragraphs, ## subheads, > quotations, lists and tables"),
            );
            None
        }
    }
}
