//! The picture of who says what through whom, and its table.

use std::collections::BTreeSet;

use yew::{Html, html};

use crate::article::{Article, Evidence, Id, Quotation};
use crate::reading::elements::{card_element, source_element};
use crate::reading::flow::{BAR, Column, Flow, Frame, Node, Role, Stop, Strand, flow};
use crate::reading::origins::{origins, outlets};
use crate::reading::words_in;
use crate::wording::{Wording, carried_name, fill};

use super::custody::{name_of, origin_name};
use super::word::{Word, word};

/// The picture in two sizes, of which the styles show one, and the table that says the same.
pub(super) fn flow_picture(article: &Article, wording: &'static Wording) -> Html {
    let evidence = &article.evidence;
    let speaking = Speaking::of(evidence);
    let name = |stop: &Stop| match stop {
        Stop::Party(id) => speaking.name_of(wording, evidence, id),
        Stop::NoSpeaker => wording.speaker_unknown.to_owned(),
        Stop::NotKnown => wording.step_no_document.to_owned(),
        Stop::More(n) => fill(wording.more, &[("n", &n.to_string())]),
        Stop::Page => wording.step_page.to_owned(),
    };
    let [narrow, wide] = [Frame::NARROW, Frame::WIDE].map(|frame| flow(evidence, frame, &name));
    let shared = wide.as_ref().is_some_and(|flow| flow.strands.len() < evidence.quotations.len());
    let drawn = |flow: Option<Flow>, class| {
        flow.map(|flow| svg(evidence, wording, &speaking, &flow, class)).unwrap_or_default()
    };
    let note = if shared { word!(wording.flow_many_note) } else { word!(wording.flow_note) };
    let left_out = evidence.quotations.iter().any(|quotation| quotation.via.len() > Frame::NARROW.outlets);
    html! {
        <figure class="picture flow-picture">
            <figcaption>
                <h3 id="flow-title" data-word="flow">{ wording.flow }</h3>
                { note.element(wording, "p", None) }
                if left_out {
                    { word!(wording.flow_short_note).element(wording, "p", Some("drawing-narrow-note")) }
                }
            </figcaption>
            { drawn(narrow, "drawing drawing-narrow") }
            { drawn(wide, "drawing drawing-wide") }
            <details class="twin">
                <summary data-word="as_table">{ wording.as_table }</summary>
                { table(article, wording, &speaking) }
            </details>
        </figure>
    }
}

/// Who speaks. A document among them has one name wherever it is drawn: that of a speaker.
struct Speaking<'a>(BTreeSet<&'a Id>);

impl<'a> Speaking<'a> {
    fn of(evidence: &'a Evidence) -> Self {
        Self(evidence.quotations.iter().filter_map(|quotation| quotation.by.as_ref()).collect())
    }

    fn name_of(&self, wording: &Wording, evidence: &Evidence, id: &Id) -> String {
        if self.0.contains(id) { wording.name_of(evidence, Some(id)) } else { name_of(wording, evidence, id) }
    }
}

fn svg(
    evidence: &Evidence,
    wording: &'static Wording,
    speaking: &Speaking<'_>,
    flow: &Flow,
    class: &'static str,
) -> Html {
    let last_hand = flow.columns.iter().filter(|column| column.role == Role::Outlet).count() + 1;
    let several = evidence.quotations.iter().any(|quotation| quotation.via.len() > 1);
    let heads = flow.columns.iter().enumerate().map(|(place, column)| match column.role {
        Role::Speaker => word!(wording.flow_roles, 0),
        Role::Document => word!(wording.flow_roles, 1),
        Role::Outlet if several && place == last_hand => word!(wording.flow_roles, 3),
        Role::Outlet => word!(wording.flow_roles, 2),
        Role::Page => word!(wording.flow_roles, 4),
    });
    let heads: Vec<Word> = heads.collect();
    let texts: Vec<String> = heads.iter().map(|head| head.text(wording)).collect();
    let above = !flow.last_heads_fit(&texts);
    html! {
        <svg
            class={class}
            role="group"
            aria-labelledby="flow-title"
            viewBox={format!("0 0 {} {}", flow.frame.width, flow.height)}
            font-size={flow.frame.letter.to_string()}
        >
            { for flow.strands.iter().map(|strand| strand_html(evidence, wording, strand)) }
            { for flow.columns.iter().zip(heads).map(|(column, word)| head(wording, flow, column, word, above)) }
            { for flow.nodes.iter().map(|node| node_html(evidence, wording, speaking, flow, node)) }
        </svg>
    }
}

/// The head of a column. That of this page is `above` the others where there is no room beside the last but one.
fn head(wording: &'static Wording, flow: &Flow, column: &Column, word: Word, above: bool) -> Html {
    let page = column.role == Role::Page;
    let x = if page { flow.frame.width } else { column.x };
    let y = if page && above { flow.frame.letter } else { flow.frame.letter + flow.frame.line() };
    html! {
        <text
            class="column-head"
            x={x.to_string()}
            y={y.to_string()}
            text-anchor={page.then_some("end")}
        >
            { word.element(wording, "tspan", None) }
        </text>
    }
}

/// A strand of one quotation is a link to its card; one that several share is told by the table.
fn strand_html(evidence: &Evidence, wording: &'static Wording, strand: &Strand) -> Html {
    let names: Vec<&str> = strand.quotations.iter().map(Id::as_str).collect();
    // The link around it, or the table, says what it is; its title is for the pointer alone.
    let path = |title: Html| {
        html! {
            <path
                class="strand"
                aria-hidden="true"
                d={strand.path.clone()}
                stroke-width={strand.width.to_string()}
                data-quotations={names.join(" ")}
            >
                { title }
            </path>
        }
    };
    let [only] = strand.quotations.as_slice() else { return path(Html::default()) };
    let (Some(quotation), Some(number)) = (evidence.quotation(only), evidence.number(only)) else {
        return path(Html::default());
    };
    let speaker = carried_name(evidence.speaker_of(quotation));
    let title = word!(wording.source_mark)
        .with("data-n", number)
        .with("data-speaker", &speaker)
        .with("data-treatment", quotation.extent.treatment().as_str());
    html! {
        <a
            href={format!("#{}", card_element(only))}
            aria-label={title.text(wording)}
            data-word-label="source_mark"
            data-n={number.to_string()}
            data-speaker={speaker}
            data-treatment={quotation.extent.treatment().as_str()}
        >
            { path(title.element(wording, "title", None)) }
        </a>
    }
}

fn node_html(
    evidence: &Evidence,
    wording: &Wording,
    speaking: &Speaking<'_>,
    flow: &Flow,
    node: &Node,
) -> Html {
    let x = flow.columns.get(node.column).map(|column| column.x).unwrap_or_default();
    let label_x = (x + BAR + 4).to_string();
    let last = node.label.len().saturating_sub(1);
    // What the page itself says here is said in the language of the page, where it is one line in the article's.
    let own = match &node.stop {
        _ if last > 0 => None,
        Stop::Party(_) => None,
        Stop::NoSpeaker => Some(word!(wording.speaker_unknown)),
        Stop::NotKnown => Some(word!(wording.step_no_document)),
        Stop::More(_) => Some(word!(wording.more)),
        Stop::Page => Some(word!(wording.step_page)),
    };
    let lines = node.label.iter().enumerate().map(|(place, line)| {
        // A space at the end of a line is not seen, but it parts the words for those who hear them.
        let line = if place == last { line.clone() } else { format!("{line} ") };
        let down = if place == 0 { 0 } else { flow.frame.line() };
        let more = if let Stop::More(n) = &node.stop { own.as_ref().map(|_| n.to_string()) } else { None };
        html! {
            <tspan x={label_x.clone()} dy={down.to_string()} data-word={own.as_ref().map(Word::name)} data-n={more}>
                { line }
            </tspan>
        }
    });
    let text = html! {
        <text
            class="node-label"
            x={label_x.clone()}
            y={node.label_y.to_string()}
            data-unknown={matches!(node.stop, Stop::NotKnown | Stop::NoSpeaker).then_some("true")}
        >
            { for lines }
        </text>
    };
    let whole = match &node.stop {
        Stop::Party(id) => Some(speaking.name_of(wording, evidence, id)),
        _ => None,
    };
    html! {
        <>
            <rect
                class="bar"
                aria-hidden="true"
                x={x.to_string()}
                y={node.y.to_string()}
                width={BAR.to_string()}
                height={node.height.to_string()}
            >
                if let Some(whole) = &whole {
                    <title>{ whole.clone() }</title>
                }
            </rect>
            { match &node.stop {
                Stop::Page => Html::default(),
                Stop::Party(id) if speaking.0.contains(id) => html! {
                    <a href={format!("#{}", source_element(Some(id)))}>{ text }</a>
                },
                Stop::NoSpeaker => html! { <a href={format!("#{}", source_element(None))}>{ text }</a> },
                _ => text,
            } }
        </>
    }
}

/// Every quotation with its way, in the order of the text.
fn table(article: &Article, wording: &'static Wording, speaking: &Speaking<'_>) -> Html {
    let heads = [
        word!(wording.number),
        word!(wording.flow_roles, 0),
        word!(wording.flow_roles, 1),
        word!(wording.flow_roles, 2),
        word!(wording.speaking_words),
        word!(wording.facets.backing),
    ];
    html! {
        <div class="wide-table">
            <table class="numbers">
                <thead>
                    <tr>
                        { for heads.into_iter().map(|head| html! { <th scope="col">{ head.span(wording) }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for article.evidence.quotations.iter().map(|quotation| row(article, wording, speaking, quotation)) }
                </tbody>
            </table>
        </div>
    }
}

fn row(article: &Article, wording: &'static Wording, speaking: &Speaking<'_>, quotation: &Quotation) -> Html {
    let evidence = &article.evidence;
    let document =
        quotation.document.as_ref().map(|id| speaking.name_of(wording, evidence, id)).unwrap_or_default();
    let carried = outlets(evidence, quotation).into_iter().filter(|id| quotation.by.as_ref() != Some(*id));
    let carried: Vec<String> = carried.map(|id| name_of(wording, evidence, id)).collect();
    let found: Vec<String> = origins(evidence, quotation)
        .iter()
        .map(|origin| origin_name(wording, evidence, quotation, origin))
        .collect();
    html! {
        <tr data-quotations={quotation.id.to_string()}>
            <th scope="row">
                <a href={format!("#{}", card_element(&quotation.id))}>
                    { evidence.number(&quotation.id).unwrap_or_default() }
                </a>
            </th>
            <td>{ match &quotation.by {
                Some(by) => speaking.name_of(wording, evidence, by),
                None => wording.speaker_unknown.to_owned(),
            } }</td>
            <td>{ document }</td>
            <td>{ carried.join(wording.list_between) }</td>
            <td>{ words_in(&quotation.words()) }</td>
            <td>{ found.len() }{ ": " }{ found.join(wording.list_between) }</td>
        </tr>
    }
}
