//! [`annotations`]: a draft's quotations as W3C Web Annotations, for other tools.

use serde_json::{Value, json};

use crate::article::Judge;

use super::Draft;

/// How many characters of the text stand before and after a quotation, to find it again.
const AROUND: usize = 32;

/// An annotation page with one annotation for each quotation. Places count code points of the paragraphs
/// joined by line feeds.
#[must_use]
pub fn annotations(draft: &Draft) -> Value {
    let head = &draft.opened.head;
    let source =
        head.url.clone().unwrap_or_else(|| format!("urn:file:{}", draft.opened.name.replace(' ', "%20")));
    let texts: Vec<Vec<char>> =
        draft.opened.pieces.iter().map(|piece| piece.text.chars().collect::<Vec<char>>()).collect();
    let mut starts = Vec::with_capacity(texts.len());
    let mut at = 0;
    for text in &texts {
        starts.push(at);
        at += text.len() + 1;
    }
    let items = draft.kept().filter_map(|found| {
        let text = texts.get(found.piece)?;
        let start = starts.get(found.piece)?;
        let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default().iter().collect::<String>();
        let mut bodies = Vec::new();
        if let Some(who) = &found.speaker {
            bodies.push(json!({ "type": "TextualBody", "purpose": "identifying", "value": who.name }));
        }
        if let Some(outlet) = &found.outlet {
            bodies.push(
                json!({ "type": "TextualBody", "purpose": "describing", "value": format!("via {outlet}") }),
            );
        }
        let extent = found.extent.treatment().as_str();
        bodies.push(json!({ "type": "TextualBody", "purpose": "classifying", "value": extent }));
        let confidence = found.confidence.as_str();
        bodies.push(json!({ "type": "TextualBody", "purpose": "assessing", "value": confidence }));
        let creator = match found.judge {
            Judge::Program => json!({ "type": "Software", "name": "Broadsheet" }),
            Judge::Editor => json!({ "type": "Person", "name": "the reader" }),
        };
        Some(json!({
            "type": "Annotation",
            "id": format!("#q{}", found.id),
            "motivation": "identifying",
            "creator": creator,
            "body": bodies,
            "target": {
                "source": source,
                "selector": [
                    {
                        "type": "TextQuoteSelector",
                        "prefix": part(found.from.saturating_sub(AROUND), found.from),
                        "exact": part(found.from, found.to),
                        "suffix": part(found.to, (found.to + AROUND).min(text.len())),
                    },
                    { "type": "TextPositionSelector", "start": start + found.from, "end": start + found.to },
                ],
            },
        }))
    });
    json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationPage",
        "items": items.collect::<Vec<_>>(),
    })
}
