//! The picture of what happened, was said and was published: its rows, and their places on the paper.

use crate::article::{Article, Date, DocumentKind, Event, Id};

use super::flow::Frame;

/// The most rows. A story with more dates is told by months, then by years.
const MOST_ROWS: usize = 40;

/// Everything of one date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row<'a> {
    /// The date; `None` for the row of all that did not fit.
    pub date: Option<Date>,
    /// What happened.
    pub events: Vec<&'a Event>,
    /// The documents and occasions of that date, by id.
    pub documents: Vec<&'a Id>,
    /// The quotations said then.
    pub said: Vec<&'a Id>,
    /// The quotations published then.
    pub published: Vec<&'a Id>,
    /// Whether this page was published then.
    pub page: bool,
    /// How many dates this row stands for.
    pub dates: usize,
}

/// The rows of an article, the earliest first. Empty when nothing is dated but the article.
#[must_use]
pub fn rows(article: &Article) -> Vec<Row<'_>> {
    for coarsen in [Date::exact, Date::to_month, Date::to_year] {
        let rows = rows_by(article, coarsen);
        if rows.len() <= MOST_ROWS {
            return rows;
        }
    }
    let mut rows = rows_by(article, Date::to_year);
    let rest = rows.split_off(MOST_ROWS - 1);
    let mut more = Row { dates: rest.len(), ..Row::default() };
    for row in rest {
        more.events.extend(row.events);
        more.documents.extend(row.documents);
        more.said.extend(row.said);
        more.published.extend(row.published);
        more.page |= row.page;
    }
    rows.push(more);
    rows
}

fn rows_by(article: &Article, coarsen: fn(Date) -> Date) -> Vec<Row<'_>> {
    let evidence = &article.evidence;
    let mut rows: Vec<Row<'_>> = Vec::new();
    for event in &article.events {
        at(&mut rows, coarsen(event.date)).events.push(event);
    }
    for (id, document) in &evidence.documents {
        if let Some(date) = document.date {
            at(&mut rows, coarsen(date)).documents.push(id);
        }
    }
    for quotation in &evidence.quotations {
        if let Some(date) = quotation.dates.said {
            at(&mut rows, coarsen(date)).said.push(&quotation.id);
        }
        if let Some(date) = quotation.dates.published {
            at(&mut rows, coarsen(date)).published.push(&quotation.id);
        }
    }
    if rows.is_empty() {
        return rows;
    }
    if let Some(published) = article.published {
        at(&mut rows, coarsen(published)).page = true;
    }
    rows.sort_by_key(|row| row.date);
    rows
}

fn at<'r, 'a>(rows: &'r mut Vec<Row<'a>>, date: Date) -> &'r mut Row<'a> {
    let place = rows.iter().position(|row| row.date == Some(date)).unwrap_or_else(|| {
        rows.push(Row { date: Some(date), dates: 1, ..Row::default() });
        rows.len() - 1
    });
    // The place was found or made just now.
    #[expect(clippy::indexing_slicing, reason = "the place was found or made just now")]
    &mut rows[place]
}

/// Whether a document is an occasion, where things happen, or a text.
#[must_use]
pub fn is_occasion(kind: DocumentKind) -> bool {
    matches!(
        kind,
        DocumentKind::Interview | DocumentKind::NewsConference | DocumentKind::Speech | DocumentKind::Meeting
    )
}

/// The lanes of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// What happened.
    Happened,
    /// What was said or written.
    Said,
    /// What was published.
    Published,
}

impl Lane {
    /// All three in their order.
    pub const ALL: [Self; 3] = [Self::Happened, Self::Said, Self::Published];

    /// The lane's name in attributes.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Happened => "happened",
            Self::Said => "said",
            Self::Published => "published",
        }
    }
}

/// One line of text of a row, in its lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The lane.
    pub lane: Lane,
    /// What it says.
    pub text: String,
    /// The quotations it stands for; the filter dims it when it wants none of them.
    pub quotations: Vec<Id>,
}

/// A row to be placed: its date in words, and its entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The date in words.
    pub date: String,
    /// Days since the row before, roughly; 0 for the first.
    pub days: i32,
    /// The entries.
    pub entries: Vec<Entry>,
}

/// The picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The paper.
    pub frame: Frame,
    /// The height.
    pub height: i32,
    /// Where the lanes stand, from left to right.
    pub lanes: [i32; 3],
    /// Where the dates end and the texts begin.
    pub text_x: i32,
    /// The rows.
    pub rows: Vec<Placed>,
}

/// A row with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The lines of the date.
    pub date: Vec<String>,
    /// The middle of its first line.
    pub y: i32,
    /// Whether so much time lies before it that the axis is broken.
    pub broken: bool,
    /// The entries with their lines and the middle of their first line.
    pub entries: Vec<(Entry, Vec<String>, i32)>,
}

/// Days from which on the axis is broken: drawn to scale they would leave an empty page.
const LONG: i32 = 400;

/// Places rows on paper. More days between two rows are more room, but ever less.
#[must_use]
pub fn place(lines: Vec<Line>, frame: Frame) -> Timeline {
    // On wide paper a date takes one line.
    let date_room = frame.letter * if frame.width < 500 { 13 } else { 19 } / 2;
    let first = date_room + 12;
    let lanes = [first, first + 14, first + 28];
    let text_x = first + 42;
    let mut y = frame.line();
    let mut rows = Vec::new();
    for (index, line) in lines.into_iter().enumerate() {
        if index > 0 {
            y += 5 + 3 * line.days.max(1).ilog2().min(9) as i32;
        }
        let date = super::labels::lines(&line.date, date_room * 100 / frame.letter, 2);
        let top = y;
        let mut entries = Vec::new();
        for entry in line.entries {
            let text = super::labels::lines(&entry.text, (frame.width - text_x) * 100 / frame.letter, 4);
            // No label has thousands of lines.
            let tall = text.len().max(1) as i32 * frame.line();
            entries.push((entry, text, y));
            y += tall + 2;
        }
        y = y.max(top + date.len() as i32 * frame.line());
        rows.push(Placed { date, y: top, broken: line.days >= LONG, entries });
    }
    Timeline { frame, height: y + 4, lanes, text_x, rows }
}
