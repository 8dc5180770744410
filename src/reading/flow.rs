//! The picture of who says what through whom: the layout of its columns, nodes and strands.
//!
//! Every quotation is a strand from its speaker through its document and its outlets to this page, as wide as
//! the words it carries. All coordinates are whole numbers, so that press and browser draw the same picture.

use crate::article::{Evidence, Id, Quotation};

use super::words::words_in;

/// The paper a picture is drawn on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Its width.
    pub width: i32,
    /// The size of the letters.
    pub letter: i32,
    /// How many columns of outlets fit.
    pub outlets: usize,
    /// How many lines a label has at most.
    pub lines: usize,
}

impl Frame {
    /// For narrow screens: fewer columns, whose labels can be read and are whole.
    pub const NARROW: Self = Self { width: 328, letter: 12, outlets: 1, lines: 6 };
    /// For everything else, and paper.
    pub const WIDE: Self = Self { width: 640, letter: 12, outlets: 3, lines: 3 };

    /// The height of a line of letters.
    #[must_use]
    pub fn line(self) -> i32 {
        self.letter + 2
    }
}

/// Most nodes in a column; the rest are drawn as one.
const MOST_NODES: usize = 12;
/// From this many quotations on, those with the same way share one strand.
const MANY: usize = 60;
/// What all strands together measure at most.
const SHEAF: u32 = 150;
/// How wide one word is at most.
const WORD: u32 = 3;
/// Between two nodes of a column.
const GAP: i32 = 9;
/// The width of a node's bar.
pub const BAR: i32 = 4;
/// From a bar to its label.
const TO_LABEL: i32 = 5;

/// The picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    /// The paper.
    pub frame: Frame,
    /// The height.
    pub height: i32,
    /// The columns from the speakers to this page.
    pub columns: Vec<Column>,
    /// The nodes, column by column.
    pub nodes: Vec<Node>,
    /// The strands in the order of the text.
    pub strands: Vec<Strand>,
}

impl Flow {
    /// Whether the heads of the last two columns have room on one line; that of this page ends at the edge.
    #[must_use]
    pub fn last_heads_fit(&self, heads: &[String]) -> bool {
        let [.., before, page] = heads else { return true };
        let [.., column, _] = self.columns.as_slice() else { return true };
        let letter = self.frame.letter;
        let taken = (super::labels::width(before) + super::labels::width(page)) * letter / 100;
        column.x + taken + letter <= self.frame.width
    }
}

/// One column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// What stands in it.
    pub role: Role,
    /// Where it begins.
    pub x: i32,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Who says it.
    Speaker,
    /// Where it was said.
    Document,
    /// Outlets; the last column of them holds those that handed the words to this page.
    Outlet,
    /// This page.
    Page,
}

/// Who stands at a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// A speaker, document or outlet.
    Party(Id),
    /// The occasion is not known.
    NotKnown,
    /// Nobody is named as the speaker.
    NoSpeaker,
    /// This many more, drawn as one.
    More(usize),
    /// This page.
    Page,
}

/// One node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its column, from 0.
    pub column: usize,
    /// Who stands there.
    pub stop: Stop,
    /// The top of its bar.
    pub y: i32,
    /// The height of its bar.
    pub height: i32,
    /// The lines of its label, and where the first of them stands (its base line).
    pub label: Vec<String>,
    /// The base line of the first line of the label.
    pub label_y: i32,
    /// How many quotations pass.
    pub quotations: u32,
    /// How many words they have.
    pub words: u32,
}

/// One quotation, or all with the same way, on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strand {
    /// The quotations.
    pub quotations: Vec<Id>,
    /// How many words they have.
    pub words: u32,
    /// How wide it is.
    pub width: i32,
    /// Its line, as the `d` of a path.
    pub path: String,
}

/// One strand before it has a place: where it stops in each column, `None` where it passes by.
struct Way {
    quotations: Vec<Id>,
    words: u32,
    stops: Vec<Option<Stop>>,
}

/// The picture of all quotations, or `None` when there is none. `name` is how a stop is called.
#[must_use]
pub fn flow(evidence: &Evidence, frame: Frame, name: &dyn Fn(&Stop) -> String) -> Option<Flow> {
    let outlets = evidence.quotations.iter().map(|quotation| quotation.via.len()).max()?.min(frame.outlets);
    let mut ways = ways(evidence, outlets);
    let columns = columns(frame, outlets);
    for column in 0..columns.len() {
        fold_column(&mut ways, column);
    }
    let all: u32 = ways.iter().map(|way| way.words).sum();
    let sheaf = SHEAF.min(WORD * all);
    // Even widths, so that the middle of a strand is a whole number.
    let widths: Vec<i32> = ways
        .iter()
        .map(|way| 2 * (way.words * sheaf / 2).checked_div(all).unwrap_or(1).max(1) as i32)
        .collect();
    // Two lines of heads, and air.
    let top = 2 * frame.line() + 8;
    let mut nodes = Vec::new();
    let mut middles: Vec<Vec<i32>> = vec![Vec::new(); ways.len()];
    let mut height = 0;
    for (index, column) in columns.iter().enumerate() {
        let room = columns.get(index + 1).map_or(0, |next| next.x - column.x) - BAR - TO_LABEL - 3;
        let groups = groups(&ways, &middles, index);
        let mut y = top;
        for group in groups {
            let bar: i32 = group.iter().filter_map(|way| widths.get(*way)).sum();
            let stop = group.first().and_then(|way| ways.get(*way)?.stops.get(index)?.clone());
            let label = match &stop {
                Some(stop) if column.role != Role::Page => {
                    super::labels::lines(&name(stop), room * 100 / frame.letter, frame.lines)
                }
                _ => Vec::new(),
            };
            // No label has thousands of lines.
            let letters = label.len() as i32 * frame.line();
            let tall = bar.max(letters);
            let bar_y = y + (tall - bar) / 2;
            let mut at = bar_y;
            for way in &group {
                let width = widths.get(*way).copied().unwrap_or_default();
                if let Some(middle) = middles.get_mut(*way) {
                    middle.push(at + width / 2);
                }
                at += width;
            }
            if let Some(stop) = stop {
                let here = group.iter().filter_map(|way| ways.get(*way));
                nodes.push(Node {
                    column: index,
                    stop,
                    y: bar_y,
                    height: bar,
                    label_y: y + (tall - letters) / 2 + frame.letter - 1,
                    label,
                    quotations: here.clone().map(|way| way.quotations.len() as u32).sum(),
                    words: here.map(|way| way.words).sum(),
                });
            }
            y += tall + GAP;
        }
        height = height.max(y);
    }
    let strands = ways.into_iter().zip(widths).zip(&middles).map(|((way, width), middles)| Strand {
        path: path(&columns, middles),
        quotations: way.quotations,
        words: way.words,
        width,
    });
    Some(Flow { frame, height, strands: strands.collect(), columns, nodes })
}

fn columns(frame: Frame, outlets: usize) -> Vec<Column> {
    let roles = [Role::Speaker, Role::Document].into_iter();
    let roles = roles.chain(std::iter::repeat_n(Role::Outlet, outlets));
    let roles: Vec<Role> = roles.chain([Role::Page]).collect();
    // The longest names are those of speakers and documents; a single column of outlets has as much room.
    let share = |role| match role {
        Role::Speaker if outlets > 1 => 6,
        Role::Outlet if outlets > 1 => 4,
        Role::Speaker | Role::Document | Role::Outlet => 5,
        Role::Page => 0,
    };
    let all: i32 = roles.iter().map(|role| share(*role)).sum();
    let mut before = 0;
    let mut columns = Vec::with_capacity(roles.len());
    for role in roles {
        columns.push(Column { role, x: (frame.width - BAR) * before / all });
        before += share(role);
    }
    columns
}

/// The way of every quotation; from [`MANY`] on those with the same way are one.
fn ways(evidence: &Evidence, outlets: usize) -> Vec<Way> {
    let mut ways: Vec<Way> = Vec::new();
    for quotation in &evidence.quotations {
        let stops = stops(evidence, quotation, outlets);
        let words = (words_in(&quotation.words()) as u32).max(1);
        let same = (evidence.quotations.len() >= MANY)
            .then(|| ways.iter_mut().find(|way| way.stops == stops))
            .flatten();
        match same {
            Some(way) => {
                way.quotations.push(quotation.id.clone());
                way.words += words;
            }
            None => ways.push(Way { quotations: vec![quotation.id.clone()], words, stops }),
        }
    }
    ways
}

fn stops(evidence: &Evidence, quotation: &Quotation, outlets: usize) -> Vec<Option<Stop>> {
    let mut stops = vec![Some(quotation.by.clone().map_or(Stop::NoSpeaker, Stop::Party))];
    let document = quotation.document.as_ref().filter(|id| quotation.by.as_ref() != Some(*id));
    stops.push(match document {
        Some(id) => Some(Stop::Party(id.clone())),
        None => {
            let by = quotation.by.as_ref();
            by.is_none_or(|by| evidence.sources.contains_key(by)).then_some(Stop::NotKnown)
        }
    });
    // The outlets stand at the right, the last hand in the last column. What does not fit is left out in the
    // middle; the table has it.
    let mut shown: Vec<&Id> = quotation.via.iter().collect();
    while shown.len() > outlets {
        shown.remove(shown.len() - 2);
    }
    stops.extend(std::iter::repeat_n(None, outlets - shown.len()));
    stops.extend(shown.into_iter().map(|id| Some(Stop::Party(id.clone()))));
    stops.push(Some(Stop::Page));
    stops
}

/// Leaves the stops of a column with the most words, and makes one of the others.
fn fold_column(ways: &mut [Way], column: usize) {
    let mut sums: Vec<(Stop, u32)> = Vec::new();
    for way in ways.iter() {
        let Some(Some(stop)) = way.stops.get(column) else { continue };
        match sums.iter_mut().find(|(other, _)| other == stop) {
            Some((_, words)) => *words += way.words,
            None => sums.push((stop.clone(), way.words)),
        }
    }
    if sums.len() <= MOST_NODES {
        return;
    }
    sums.sort_by_key(|(_, words)| std::cmp::Reverse(*words));
    let folded = sums.split_off(MOST_NODES - 1);
    let more = Stop::More(folded.len());
    for stop in ways.iter_mut().filter_map(|way| way.stops.get_mut(column)?.as_mut()) {
        if folded.iter().any(|(other, _)| other == stop) {
            *stop = more.clone();
        }
    }
}

/// The ways of a column by stop, each group beside where its strands come from. Ways that pass by are groups
/// of their own.
fn groups(ways: &[Way], middles: &[Vec<i32>], column: usize) -> Vec<Vec<usize>> {
    let mut groups: Vec<(Option<&Stop>, Vec<usize>)> = Vec::new();
    let before = |way: usize| middles.get(way).and_then(|middles| middles.last()).copied().unwrap_or(0);
    let mut order: Vec<usize> = (0..ways.len()).collect();
    order.sort_by_key(|way| (before(*way), *way));
    for index in order {
        let stop = ways.get(index).and_then(|way| way.stops.get(column)?.as_ref());
        let group = match stop {
            Some(_) => groups.iter_mut().find(|(other, _)| *other == stop),
            // What passes by together stays together.
            None => groups.last_mut().filter(|(other, _)| other.is_none()),
        };
        match group {
            Some((_, group)) => group.push(index),
            None => groups.push((stop, vec![index])),
        }
    }
    if column > 0 {
        groups.sort_by_key(|(_, group)| {
            // An article has far fewer quotations than this overflows with.
            let sum: i32 = group.iter().map(|way| before(*way)).sum();
            sum / (group.len() as i32).max(1)
        });
    }
    // The rest stands last.
    groups.sort_by_key(|(stop, _)| matches!(stop, Some(Stop::More(_))));
    groups.into_iter().map(|(_, group)| group).collect()
}

/// A line through the middles, level at every column.
fn path(columns: &[Column], middles: &[i32]) -> String {
    let mut path = String::new();
    let mut last: Option<(i32, i32)> = None;
    for (column, y) in columns.iter().zip(middles) {
        match last {
            None => path.push_str(&format!("M{} {y}H{}", column.x, column.x + BAR)),
            Some((x, before)) => {
                let turn = (x + column.x) / 2;
                path.push_str(&format!("C{turn} {before} {turn} {y} {} {y}H{}", column.x, column.x + BAR));
            }
        }
        last = Some((column.x + BAR, *y));
    }
    path
}
