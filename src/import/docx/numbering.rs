//! The numbers of lists, which a Word document only describes: counted here as Word counts them.

use std::collections::BTreeMap;

use roxmltree::Node;

use crate::import::labels::{self, Figures};
use crate::import::xml::{attribute, child, is};

use super::styles::switch;

/// Levels of a list.
const LEVELS: usize = 9;

#[derive(Clone, Debug)]
struct Level {
    figures: Option<Figures>,
    /// `%1.` and the like.
    pattern: String,
    start: usize,
    /// The label is words, without a number.
    wordy: bool,
    /// Every number in the label is written in digits, whatever its own level says.
    in_digits: bool,
}

impl Default for Level {
    fn default() -> Self {
        Self {
            figures: Some(Figures::Decimal),
            pattern: String::new(),
            start: 1,
            wordy: false,
            in_digits: false,
        }
    }
}

#[derive(Clone, Debug, Default)]
struct List {
    levels: Vec<Level>,
    /// Lists of one description count together.
    counted_as: String,
    /// Levels that begin again in this list.
    restarts: Vec<(usize, usize)>,
}

/// The lists of a document, and how far each was counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    lists: BTreeMap<String, List>,
    counts: BTreeMap<String, [Option<usize>; LEVELS]>,
    begun: Vec<String>,
}

fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    attribute(child(node, name)?, "val")
}

fn level_of(node: Node<'_, '_>) -> Level {
    let figures = match value(node, "numFmt").unwrap_or("decimal") {
        "bullet" => None,
        "lowerLetter" => Some(Figures::Lower),
        "upperLetter" => Some(Figures::Upper),
        "lowerRoman" => Some(Figures::LowerRoman),
        "upperRoman" => Some(Figures::UpperRoman),
        "decimalZero" => Some(Figures::Zero),
        "chineseCounting" | "chineseCountingThousand" | "japaneseCounting" | "ideographDigital" => {
            Some(Figures::Chinese)
        }
        "russianLower" => Some(Figures::LowerRussian),
        "russianUpper" => Some(Figures::UpperRussian),
        "ganada" => Some(Figures::Korean),
        "ideographTraditional" => Some(Figures::Heavenly),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => Some(Figures::Circled),
        _ => Some(Figures::Decimal),
    };
    Level {
        figures,
        pattern: value(node, "lvlText").unwrap_or_default().to_owned(),
        start: value(node, "start").and_then(|start| start.parse().ok()).unwrap_or(1),
        wordy: value(node, "numFmt") == Some("none"),
        in_digits: switch(node, "isLgl") == Some(true),
    }
}

fn levels_in(node: Node<'_, '_>, levels: &mut Vec<Level>) {
    for level in node.children().filter(|node| is(*node, "lvl")) {
        let at = attribute(level, "ilvl").and_then(|level| level.parse::<usize>().ok()).unwrap_or_default();
        if at < LEVELS {
            if levels.len() <= at {
                levels.resize_with(at + 1, Level::default);
            }
            if let Some(place) = levels.get_mut(at) {
                *place = level_of(level);
            }
        }
    }
}

impl Numbering {
    /// Reads `numbering.xml`.
    pub(super) fn of(root: Node<'_, '_>) -> Self {
        let mut described: BTreeMap<&str, Vec<Level>> = BTreeMap::new();
        // A list that is a style of its own is described elsewhere, under the style's name.
        let mut styles: BTreeMap<&str, &str> = BTreeMap::new();
        let mut linked: Vec<(&str, &str)> = Vec::new();
        for node in root.children().filter(|node| is(*node, "abstractNum")) {
            let mut levels = Vec::new();
            levels_in(node, &mut levels);
            let id = attribute(node, "abstractNumId").unwrap_or_default();
            styles.extend(value(node, "styleLink").map(|style| (style, id)));
            linked.extend(value(node, "numStyleLink").map(|style| (id, style)));
            described.insert(id, levels);
        }
        for (id, style) in linked {
            if let Some(levels) = styles.get(style).and_then(|own| described.get(own)).cloned() {
                described.insert(id, levels);
            }
        }
        let mut lists = BTreeMap::new();
        for node in root.children().filter(|node| is(*node, "num")) {
            let id = attribute(node, "numId").unwrap_or_default().to_owned();
            let counted_as = value(node, "abstractNumId").unwrap_or_default().to_owned();
            let mut levels: Vec<Level> = described.get(counted_as.as_str()).cloned().unwrap_or_default();
            let mut restarts = Vec::new();
            for over in node.children().filter(|node| is(*node, "lvlOverride")) {
                levels_in(over, &mut levels);
                let at = attribute(over, "ilvl").and_then(|level| level.parse().ok()).unwrap_or_default();
                if let Some(start) = value(over, "startOverride").and_then(|start| start.parse().ok()) {
                    restarts.push((at, start));
                }
            }
            lists.insert(id, List { levels, counted_as, restarts });
        }
        Self { lists, ..Self::default() }
    }

    /// The number of the next item of a list, as it is printed; `None` for a bullet.
    pub(super) fn next(&mut self, list: &str, level: usize) -> Option<String> {
        let level = level.min(LEVELS - 1);
        let described = self.lists.get(list)?;
        let counts = self.counts.entry(described.counted_as.clone()).or_default();
        if !described.restarts.is_empty() && !self.begun.iter().any(|begun| begun == list) {
            self.begun.push(list.to_owned());
            for (at, start) in &described.restarts {
                if let Some(count) = counts.get_mut(*at) {
                    *count = start.checked_sub(1);
                }
            }
        }
        let start = |at: usize| described.levels.get(at).map_or(1, |level| level.start);
        for (at, count) in counts.iter_mut().enumerate() {
            match at.cmp(&level) {
                std::cmp::Ordering::Less => *count = count.or(Some(start(at))),
                std::cmp::Ordering::Equal => {
                    *count = Some(count.map_or(start(at), |count| count.saturating_add(1)));
                }
                // Deeper levels begin again.
                std::cmp::Ordering::Greater => *count = None,
            }
        }
        let own = described.levels.get(level)?;
        own.figures?;
        let mut label = String::new();
        let mut chars = own.pattern.chars();
        while let Some(c) = chars.next() {
            if c != '%' {
                label.push(c);
                continue;
            }
            let at = chars.next().and_then(|digit| digit.to_digit(10)).unwrap_or(1) as usize;
            let at = at.saturating_sub(1);
            let level = described.levels.get(at);
            if level.is_some_and(|level| level.wordy) {
                continue;
            }
            let figures = level.and_then(|level| level.figures).filter(|_| !own.in_digits);
            let count = counts.get(at).copied().flatten().unwrap_or(1);
            label.push_str(&labels::number(count, figures.unwrap_or(Figures::Decimal)));
        }
        let label = label.trim().to_owned();
        (!label.is_empty()).then_some(label)
    }
}
