//! The parts of an Office document and the relations between them: which part is the text, which are its notes.

use crate::import::intake::decode;
use crate::import::xml::{attribute, document, is};
use crate::import::zip::Packed;
use crate::import::{Notice, Opened, Refusal};

use super::WORD;

/// A relation of a part.
#[derive(Clone, Debug)]
pub(super) struct Relation {
    pub(super) id: String,
    /// The last word of its type: `footnotes`, `hyperlink`.
    pub(super) kind: String,
    /// The name of the part it leads to, or an address outside.
    pub(super) target: String,
}

/// The text of a part; `None` when there is none of that name.
pub(super) fn part(packed: &Packed<'_>, name: &str, opened: &mut Opened) -> Result<Option<String>, Refusal> {
    match packed.part(name)? {
        Some(bytes) => {
            let mut told = Vec::new();
            let text = decode(&bytes, None, &mut told)?;
            opened.notices.extend(told.into_iter().filter(|notice| matches!(notice, Notice::Broken(_))));
            Ok(Some(text))
        }
        None => Ok(None),
    }
}

/// The name of a part as another part gives it.
fn resolved(folder: &str, target: &str) -> String {
    let mut path: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.retain(|step| !step.is_empty());
    path.join("/")
}

/// The relations of a part; of the whole package for an empty name.
pub(super) fn relations(
    packed: &Packed<'_>,
    name: &str,
    opened: &mut Opened,
) -> Result<Vec<Relation>, Refusal> {
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    let between = if folder.is_empty() { "" } else { "/" };
    let Some(text) = part(packed, &format!("{folder}{between}_rels/{file}.rels"), opened)? else {
        return Ok(Vec::new());
    };
    let parsed = document(&text, WORD)?;
    let relations = parsed.descendants().filter(|node| is(*node, "Relationship")).map(|node| {
        let value = |name: &str| attribute(node, name).unwrap_or_default();
        let target = value("Target");
        let outside = value("TargetMode").eq_ignore_ascii_case("external");
        Relation {
            id: value("Id").to_owned(),
            kind: value("Type").rsplit('/').next().unwrap_or_default().to_owned(),
            target: if outside { target.to_owned() } else { resolved(folder, target) },
        }
    });
    Ok(relations.collect())
}

/// The part that is the text of a Word document.
pub(super) fn main_part(packed: &Packed<'_>, opened: &mut Opened) -> Result<Option<String>, Refusal> {
    let related = relations(packed, "", opened)?;
    let main = related.into_iter().find(|relation| relation.kind == "officeDocument").map(|main| main.target);
    if let Some(main) = main.filter(|main| packed.has(main)) {
        return Ok(Some(main));
    }
    if let Some(types) = part(packed, "[Content_Types].xml", opened)? {
        // The list of types is no text; a damaged one only names nothing.
        let parsed = document(&types, WORD).ok();
        let main = parsed.as_ref().and_then(|types| {
            let parts = types.descendants().filter(|node| is(*node, "Override"));
            let mut main = parts.filter(|node| {
                attribute(*node, "ContentType")
                    .is_some_and(|kind| kind.contains("wordprocessingml") && kind.contains(".main+xml"))
            });
            main.find_map(|node| attribute(node, "PartName"))
                .map(|name| name.trim_start_matches('/').to_owned())
        });
        if let Some(main) = main.filter(|main| packed.has(main)) {
            return Ok(Some(main));
        }
    }
    Ok(Some("word/document.xml".to_owned()).filter(|name| packed.has(name)))
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn parts_are_named_from_the_part_that_names_them() {
        assert_eq!(resolved("word", "footnotes.xml"), "word/footnotes.xml");
        assert_eq!(resolved("word", "../docProps/core.xml"), "docProps/core.xml");
        assert_eq!(resolved("word", "/word/header1.xml"), "word/header1.xml");
        assert_eq!(resolved("", "word/document2.xml"), "word/document2.xml");
    }
}
