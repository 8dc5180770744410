//! Other renderings of a quotation: `renderings = [{ outlet = "…", text = "…" }]` of its entry.

use crate::article::{Date, Id, Lang, Quotation, Rival};

use super::evidence::{Cast, address};
use super::front::{Desk, Entry, Sited, Table};
use super::quoted::id;
use super::remark::Draft;

/// Reads the other renderings of the quotation `own`.
pub(super) fn rivals(table: &mut Table<'_>, own: &Id, cast: &Cast, page: &Lang) -> Vec<Sited<Rival>> {
    let mut found = Vec::new();
    for entry in table.entries("renderings") {
        match entry {
            Entry::Text(text) => table.desk().say(
                Draft::error("wrong-type", text.span, "A rendering is a text alone here.")
                    .expected("{ outlet = \"some-id\", text = \"…\" }"),
            ),
            Entry::Table(mut one) => {
                found.extend(rival(&mut one, own, cast, page));
                one.finish();
            }
        }
    }
    found
}

fn rival(table: &mut Table<'_>, own: &Id, cast: &Cast, page: &Lang) -> Option<Sited<Rival>> {
    let desk = table.desk();
    let outlet = table.text("outlet").and_then(|text| id(desk, &text));
    let outlet = outlet.filter(|outlet| cast.check_outlet(desk, outlet));
    let who = table.printed("who", page);
    if !table.has("outlet") && who.is_none() {
        desk.say(
            Draft::error("missing-key", table.span(), "Who worded it so is not said.")
                .expected("outlet = \"some-id\", or who = \"…\""),
        );
    }
    let lang = table.lang("lang").map_or_else(|| page.clone(), |lang| lang.value);
    let dir = table.dir(&lang);
    let text = table.needed_printed("text", "the words as they stand there", &lang)?;
    let url = address(table, "url");
    let published = table.date("published").map(|date| date.value);
    let value = Rival {
        quotation: own.clone(),
        outlet: outlet.map(|outlet| outlet.value),
        who: who.map(|who| who.value),
        text: text.value,
        lang,
        dir,
        url,
        published,
    };
    Some(Sited { value, span: text.span })
}

/// Remarks on renderings of nothing, and on those older than the words they render.
pub(super) fn check_rivals(rivals: &[Sited<Rival>], quotation: &Quotation, desk: &Desk) {
    if let Some(first) = rivals.first()
        && quotation.original.is_none()
        && quotation.said_in.is_none()
    {
        desk.say(
            Draft::warning(
                "rendering-without-original",
                first.span.clone(),
                format!(
                    "What “{}” and this are renderings of is not known: neither an original nor its language.",
                    quotation.id
                ),
            )
            .expected("original, or said-in, for the quotation"),
        );
    }
    let said: Option<Date> = quotation.dates.said;
    for rival in rivals {
        if let (Some(said), Some(published)) = (said, rival.value.published)
            && published.surely_before(said)
        {
            desk.say(
                Draft::error(
                    "relayed-before-said",
                    rival.span.clone(),
                    "This rendering was published before the words were said.",
                )
                .expected(format!("a date not before {said}")),
            );
        }
    }
}
