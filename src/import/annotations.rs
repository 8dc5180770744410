//! [`annotations`]: an article's quotations as W3C Web Annotations, for other tools and for this program.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::article::{Article, Block, Id, Inline, Judge, plain_text};

use super::Draft;
use super::edited::ARTICLE;

/// How many characters of the text stand before and after a quotation, to find it again.
const AROUND: usize = 32;

/// An annotation page with one annotation for each quotation. Places count code points of the paragraphs and list
/// items joined by line feeds. The page carries the article too, so that opening it gives all of it back.
#[must_use]
pub fn annotations(draft: &Draft) -> Value {
    let article = draft.article();
    let evidence = &article.evidence;
    let url = draft.opened.head.url.clone();
    let source = url.unwrap_or_else(|| format!("urn:file:{}", draft.opened.name.replace(' ', "%20")));
    let (text, places) = places(article);
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default().iter().collect::<String>();
    let items = evidence.quotations.iter().map(|quotation| {
        let mut bodies = Vec::new();
        let mut body = |purpose: &str, value: &str| {
            bodies.push(json!({ "type": "TextualBody", "purpose": purpose, "value": value }));
        };
        if let Some(speaker) = evidence.speaker_of(quotation) {
            body("identifying", speaker.display());
        }
        for outlet in quotation.via.iter().filter_map(|outlet| evidence.outlets.get(outlet)) {
            body("describing", &format!("via {}", outlet.name.display));
        }
        body("classifying", quotation.extent.treatment().as_str());
        body("assessing", quotation.certainty.confidence.as_str());
        let creator = match quotation.certainty.judge {
            Judge::Program => json!({ "type": "Software", "name": "Broadsheet" }),
            Judge::Editor => json!({ "type": "Person", "name": "the editor" }),
        };
        let targets = places.get(&quotation.id).into_iter().flatten().map(|(from, to)| {
            json!({
                "source": source,
                "selector": [
                    {
                        "type": "TextQuoteSelector",
                        "prefix": part(from.saturating_sub(AROUND), *from),
                        "exact": part(*from, *to),
                        "suffix": part(*to, (to + AROUND).min(text.len())),
                    },
                    { "type": "TextPositionSelector", "start": from, "end": to },
                ],
            })
        });
        let mut targets: Vec<Value> = targets.collect();
        let target = if targets.len() == 1 { targets.remove(0) } else { Value::Array(targets) };
        json!({
            "type": "Annotation",
            "id": format!("#{}", quotation.id),
            "motivation": "identifying",
            "creator": creator,
            "body": bodies,
            "target": target,
        })
    });
    json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationPage",
        "items": items.collect::<Vec<_>>(),
        ARTICLE: article,
    })
}

/// Where the passages of each quotation are in the whole text, in code points.
type Places = BTreeMap<Id, Vec<(usize, usize)>>;

/// The text of an article, and where its quotations are in it.
fn places(article: &Article) -> (Vec<char>, Places) {
    let mut text = Vec::new();
    let mut places = Places::new();
    for block in &article.body {
        let begin = text.len();
        for line in block.lines() {
            find(line, text.len(), &mut places);
            text.extend(plain_text(line).chars());
            text.push('\n');
        }
        if let Block::BlockQuote { quotation: Some(id), .. } = block {
            places.entry(id.clone()).or_default().push((begin, text.len().saturating_sub(1)));
        }
    }
    text.pop();
    (text, places)
}

fn find(content: &[Inline], begin: usize, places: &mut Places) -> usize {
    let mut at = begin;
    for inline in content {
        match inline {
            Inline::Quoted { quotation, content } => {
                let end = find(content, at, places);
                places.entry(quotation.clone()).or_default().push((at, end));
                at = end;
            }
            Inline::Text { text } | Inline::Code { text } => at += text.chars().count(),
            Inline::Foreign { foreign } => at += foreign.text.chars().count(),
            Inline::Break => at += 1,
            other => at = find(other.inside(), at, places),
        }
    }
    at
}
