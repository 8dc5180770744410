//! Tables of the text. A wide one scrolls by itself, with the keyboard too.

use yew::virtual_dom::VTag;
use yew::{Html, html};

use crate::article::{Alignment, Id, Inline, TableCell, TableRow};
use crate::reading::elements::block_element;

use super::inlines::Typesetter;

/// A table with its caption and headers.
pub(super) fn table(
    block: &Id,
    caption: Option<&[Inline]>,
    row_headers: bool,
    rows: &[TableRow],
    typesetter: &mut Typesetter<'_>,
) -> Html {
    let title = caption.map(|_| format!("{}-caption", block_element(block)));
    let caption = caption.zip(title.clone()).map(|(line, id)| {
        html! { <caption {id}>{ typesetter.line(line) }</caption> }
    });
    let heads = rows.iter().take_while(|row| row.header).count();
    let (head, body) = rows.split_at(heads);
    let head: Vec<Html> = head.iter().map(|one| row(one, row_headers, typesetter)).collect();
    let body: Vec<Html> = body.iter().map(|one| row(one, row_headers, typesetter)).collect();
    html! {
        <div class="table-frame" role="group" aria-labelledby={title} tabindex="0">
            <table class="story-table">
                { caption }
                if !head.is_empty() {
                    <thead>{ for head }</thead>
                }
                <tbody>{ for body }</tbody>
            </table>
        </div>
    }
}

fn row(row: &TableRow, row_headers: bool, typesetter: &mut Typesetter<'_>) -> Html {
    let cells = row.cells.iter().enumerate().map(|(index, one)| {
        let scope = if row.header { Some("col") } else { (row_headers && index == 0).then_some("row") };
        cell(one, scope, typesetter)
    });
    let cells: Vec<Html> = cells.collect();
    html! { <tr>{ for cells }</tr> }
}

fn cell(cell: &TableCell, scope: Option<&'static str>, typesetter: &mut Typesetter<'_>) -> Html {
    // A header without words heads nothing.
    let scope = scope.filter(|_| !cell.content.is_empty());
    let mut element = VTag::new(if scope.is_some() { "th" } else { "td" });
    if let Some(scope) = scope {
        element.add_attribute("scope", scope);
    }
    if cell.align != Alignment::Start {
        element.add_attribute("data-align", cell.align.as_str());
    }
    element.add_child(typesetter.line(&cell.content));
    element.into()
}
