//! The picture of what happened, was said and was published, and its table.

use std::collections::BTreeSet;

use yew::{Html, html};

use crate::article::{Article, Document, Evidence, Id, capitalized};
use crate::reading::elements::{block_element, card_element};
use crate::reading::flow::Frame;
use crate::reading::timeline::{Entry, Lane, Line, Placed, Row, Timeline, is_occasion, place, rows};
use crate::wording::{Wording, fill};

use super::byline::day;
use super::word::word;

/// The timeline in two sizes, of which the styles show one, and the table that says the same.
pub(super) fn timeline_picture(article: &Article, wording: &'static Wording) -> Html {
    let rows = rows(article);
    if rows.is_empty() {
        return Html::default();
    }
    let drawn = |frame, class| svg(&place(lines(article, wording, &rows), frame), class);
    html! {
        <figure class="picture timeline-picture">
            <figcaption>
                <h3 id="timeline-title" data-word="timeline">{ wording.timeline }</h3>
                <ul class="lanes">
                    { for Lane::ALL.into_iter().map(|lane| html! {
                        <li data-lane={lane.as_str()}>{ word!(wording.lanes, lane).span(wording) }</li>
                    }) }
                </ul>
            </figcaption>
            { drawn(Frame::NARROW, "drawing drawing-narrow") }
            { drawn(Frame::WIDE, "drawing drawing-wide") }
            <details class="twin">
                <summary data-word="as_table">{ wording.as_table }</summary>
                { table(article, wording, &rows) }
            </details>
        </figure>
    }
}

/// The rows in words.
fn lines(article: &Article, wording: &'static Wording, rows: &[Row<'_>]) -> Vec<Line> {
    let evidence = &article.evidence;
    let mut before = None;
    let mut lines = Vec::new();
    for row in rows {
        let mut entries = Vec::new();
        let mut published = row.published.clone();
        let plain = |lane, text: String| Entry { lane, text, quotations: Vec::new() };
        entries.extend(row.events.iter().map(|event| plain(Lane::Happened, event.phrase.clone())));
        for (id, document) in
            row.documents.iter().copied().filter_map(|id| Some((id, evidence.documents.get(id)?)))
        {
            let lane = match document.kind {
                kind if is_occasion(kind) => Lane::Happened,
                _ if document.outlet.is_some() => Lane::Published,
                _ => Lane::Said,
            };
            let mut quotations = quoted_from(evidence, id);
            let mut text = capitalized(document.title.as_ref().unwrap_or(&document.phrase));
            if lane == Lane::Published && is_alone(evidence, row, document) {
                // What its outlet published that day was published in it, and is not told a second time.
                let (within, rest) = published.into_iter().partition::<Vec<&Id>, _>(|one| {
                    evidence.quotation(one).and_then(|one| one.via.last()) == document.outlet.as_ref()
                });
                published = rest;
                if !within.is_empty() {
                    text = format!("{text}: {}", wording.counted(wording.tally_all, within.len()));
                }
                let known: BTreeSet<Id> = quotations.iter().cloned().collect();
                quotations.extend(within.into_iter().filter(|one| !known.contains(*one)).cloned());
            }
            entries.push(Entry { lane, text, quotations });
        }
        if !row.said.is_empty() {
            let text = names(evidence, wording, &row.said, |quotation| quotation.by.as_ref());
            entries.push(Entry { lane: Lane::Said, text, quotations: owned(&row.said) });
        }
        if !published.is_empty() {
            let text = names(evidence, wording, &published, |quotation| {
                quotation.via.last().or(quotation.document.as_ref()).or(quotation.by.as_ref())
            });
            entries.push(Entry { lane: Lane::Published, text, quotations: owned(&published) });
        }
        if row.page {
            entries.push(plain(Lane::Published, wording.timeline_page.to_owned()));
        }
        let ordinal = row.date.map(|date| date.ordinal());
        let days = ordinal.zip(before).map_or(0, |(now, before): (i32, i32)| now - before);
        before = ordinal.or(before);
        let date = match row.date {
            Some(date) => wording.date(date),
            None => fill(wording.more, &[("n", &row.dates.to_string())]),
        };
        lines.push(Line { date, days, entries });
    }
    lines
}

/// Whether a document is the only one of its outlet in its row.
fn is_alone(evidence: &Evidence, row: &Row<'_>, document: &Document) -> bool {
    let documents = row.documents.iter().filter_map(|id| evidence.documents.get(*id));
    documents.filter(|other| other.outlet == document.outlet && !is_occasion(other.kind)).count() == 1
}

fn owned(ids: &[&Id]) -> Vec<Id> {
    ids.iter().copied().cloned().collect()
}

fn quoted_from(evidence: &Evidence, document: &Id) -> Vec<Id> {
    let from = evidence.quotations.iter().filter(|quotation| {
        quotation.document.as_ref() == Some(document) || quotation.by.as_ref() == Some(document)
    });
    from.map(|quotation| quotation.id.clone()).collect()
}

/// Who stands behind some quotations, each once: "14 quotations: Voice of Hope (12), The Gazette (2)".
fn names<'a>(
    evidence: &'a Evidence,
    wording: &Wording,
    ids: &[&Id],
    who: impl Fn(&'a crate::article::Quotation) -> Option<&'a Id>,
) -> String {
    let mut counts: Vec<(&Id, usize)> = Vec::new();
    for id in ids.iter().filter_map(|id| who(evidence.quotation(id)?)) {
        match counts.iter_mut().find(|(other, _)| *other == id) {
            Some((_, count)) => *count += 1,
            None => counts.push((id, 1)),
        }
    }
    let several = counts.len() > 1;
    let named = counts.into_iter().map(|(id, count)| {
        let name = wording.name_of(evidence, Some(id));
        if count > 1 && several { format!("{name} ({count})") } else { name }
    });
    let named = named.collect::<Vec<_>>().join(wording.list_between);
    format!("{}: {named}", wording.counted(wording.tally_all, ids.len()))
}

fn svg(timeline: &Timeline, class: &'static str) -> Html {
    let bottom = timeline.rows.last().map(|row| row.y).unwrap_or_default();
    let top = timeline.rows.first().map(|row| row.y).unwrap_or_default();
    html! {
        <svg
            class={class}
            role="img"
            aria-labelledby="timeline-title"
            viewBox={format!("0 0 {} {}", timeline.frame.width, timeline.height)}
            font-size={timeline.frame.letter.to_string()}
        >
            { for timeline.lanes.iter().map(|x| html! {
                <path class="lane" d={format!("M{x} {top}V{bottom}")} />
            }) }
            { for timeline.rows.iter().enumerate().map(|(index, row)| {
                let above = index.checked_sub(1).and_then(|index| timeline.rows.get(index));
                row_html(timeline, row, above)
            }) }
        </svg>
    }
}

fn row_html(timeline: &Timeline, row: &Placed, above: Option<&Placed>) -> Html {
    let line = timeline.frame.line();
    // Letters hang a third of their size below the middle of their line.
    let base = |middle: i32| middle + timeline.frame.letter / 3;
    let right = timeline.lanes.first().copied().unwrap_or_default() - 12;
    let last = timeline.lanes.last().copied().unwrap_or_default();
    let entries = row.entries.iter().map(|(entry, lines, y)| {
        let x = timeline.lanes.get(entry.lane as usize).copied().unwrap_or_default();
        let names: Vec<&str> = entry.quotations.iter().map(Id::as_str).collect();
        let text_x = timeline.text_x.to_string();
        html! {
            <g class="entry" data-quotations={(!names.is_empty()).then(|| names.join(" "))}>
                { glyph(entry.lane, x, *y) }
                <text y={base(*y).to_string()}>
                    { for parted(lines, Side::Start).enumerate().map(|(place, text)| html! {
                        <tspan x={text_x.clone()} dy={if place == 0 { 0 } else { line }.to_string()}>{ text }</tspan>
                    }) }
                </text>
            </g>
        }
    });
    // Where much time passes the axis is broken: two short strokes across it.
    let cut = above.filter(|_| row.broken).map(|above| {
        let bottom = above.entries.last().map_or(above.y, |(_, _, y)| *y);
        let y = (bottom + row.y) / 2;
        let left = timeline.lanes.first().copied().unwrap_or_default() - 5;
        format!("M{left} {}H{}M{left} {}H{}", y - 2, last + 5, y + 2, last + 5)
    });
    html! {
        <>
            if let Some(cut) = cut {
                <path class="cut" d={cut} />
            }
            <text class="row-date" text-anchor="end" y={base(row.y).to_string()}>
                { for parted(&row.date, Side::End).enumerate().map(|(place, text)| html! {
                    <tspan x={right.to_string()} dy={if place == 0 { 0 } else { line }.to_string()}>{ text }</tspan>
                }) }
            </text>
            { for entries }
        </>
    }
}

/// The lines of a label, with the space between two of them on the side where it moves nothing: it parts the words for
/// those who hear or copy them.
fn parted(lines: &[String], anchored: Side) -> impl Iterator<Item = String> + '_ {
    let last = lines.len().saturating_sub(1);
    lines.iter().enumerate().map(move |(place, line)| match anchored {
        Side::Start if place < last => format!("{line} "),
        Side::End if place > 0 => format!(" {line}"),
        Side::Start | Side::End => line.clone(),
    })
}

/// Where the lines of a label are held.
#[derive(Clone, Copy)]
enum Side {
    Start,
    End,
}

/// The lanes differ by form: a full round, an open round, a full square.
fn glyph(lane: Lane, x: i32, y: i32) -> Html {
    match lane {
        Lane::Happened | Lane::Said => html! {
            <circle class="glyph" data-lane={lane.as_str()} cx={x.to_string()} cy={y.to_string()} r="4" />
        },
        Lane::Published => html! {
            <rect
                class="glyph"
                data-lane={lane.as_str()}
                x={(x - 4).to_string()}
                y={(y - 4).to_string()}
                width="8"
                height="8"
            />
        },
    }
}

fn table(article: &Article, wording: &'static Wording, rows: &[Row<'_>]) -> Html {
    html! {
        <div class="wide-table">
            <table class="numbers">
                <thead>
                    <tr>
                        <th scope="col">{ word!(wording.facets.date).span(wording) }</th>
                        { for Lane::ALL.into_iter().map(|lane| html! {
                            <th scope="col">{ word!(wording.lanes, lane).span(wording) }</th>
                        }) }
                    </tr>
                </thead>
                <tbody>
                    { for rows.iter().map(|row| table_row(article, wording, row)) }
                </tbody>
            </table>
        </div>
    }
}

fn table_row(article: &Article, wording: &'static Wording, row: &Row<'_>) -> Html {
    let evidence = &article.evidence;
    let documents = row.documents.iter().filter_map(|id| evidence.documents.get(*id));
    let (occasions, texts): (Vec<_>, Vec<_>) = documents.partition(|document| is_occasion(document.kind));
    let (published, written): (Vec<_>, Vec<_>) =
        texts.into_iter().partition(|document| document.outlet.is_some());
    let said = |texts: Vec<&crate::article::Document>| {
        let texts = texts.into_iter().map(|one| capitalized(one.title.as_ref().unwrap_or(&one.phrase)));
        let texts = texts.map(|text| html! { <li>{ text }</li> });
        texts.collect::<Html>()
    };
    html! {
        <tr>
            <th scope="row">
                { match row.date {
                    Some(date) => day(wording, date),
                    None => word!(wording.more).with("data-n", row.dates).span(wording),
                } }
            </th>
            <td>
                <ul hidden={row.events.is_empty() && occasions.is_empty()}>
                    { for row.events.iter().map(|event| html! {
                        <li>
                            if let Some(block) = &event.block {
                                <a href={format!("#{}", block_element(block))}>{ &event.phrase }</a>
                            } else {
                                { &event.phrase }
                            }
                        </li>
                    }) }
                    { said(occasions) }
                </ul>
            </td>
            <td><ul hidden={written.is_empty() && row.said.is_empty()}>{ said(written) }{ numbers(evidence, &row.said) }</ul></td>
            <td>
                <ul hidden={published.is_empty() && row.published.is_empty() && !row.page}>
                    { said(published) }
                    { numbers(evidence, &row.published) }
                    if row.page {
                        <li>{ word!(wording.timeline_page).span(wording) }</li>
                    }
                </ul>
            </td>
        </tr>
    }
}

/// Quotations by their numbers, each the way to its card.
fn numbers(evidence: &Evidence, ids: &[&Id]) -> Html {
    if ids.is_empty() {
        return Html::default();
    }
    html! {
        <li>
            { for ids.iter().enumerate().map(|(place, id)| html! {
                <>
                    if place > 0 {
                        { " " }
                    }
                    <a href={format!("#{}", card_element(id))}>{ evidence.number(id).unwrap_or_default() }</a>
                </>
            }) }
        </li>
    }
}
