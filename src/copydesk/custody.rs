//! Chains that contradict themselves: gaps, outlets that stand twice, circles of origins, words relayed before
//! they were said.

use std::collections::BTreeSet;

use crate::article::{Id, Rendering};

use super::evidence::Cast;
use super::front::{Desk, Sited};
use super::quoted::Claim;
use super::remark::Draft;

/// Remarks on a chain of custody.
pub(super) fn check_chain(claim: &Claim, cast: &Cast, desk: &Desk) {
    let via = claim.via.as_deref().unwrap_or_default();
    let carriers = claim.carriers.as_deref().unwrap_or_default();
    let mut seen: BTreeSet<&Id> = BTreeSet::new();
    for outlet in via.iter().chain(carriers) {
        if !seen.insert(&outlet.value) {
            desk.say(
                Draft::error(
                    "carried-twice",
                    outlet.span.clone(),
                    format!("“{}” carries the same words twice.", outlet.value),
                )
                .expected("each outlet once, in via or in carriers")
                .hint("Words that come back to an outlet have no new origin."),
            );
        }
    }
    for outlet in carriers {
        cast.check_outlet(desk, outlet);
    }
    for gap in claim.gaps.iter().flatten() {
        if !via.iter().any(|outlet| outlet.value == gap.value) {
            desk.say(
                Draft::error(
                    "dangling-id",
                    gap.span.clone(),
                    format!("“{}” is not an outlet of this chain.", gap.value),
                )
                .expected("an outlet of via"),
            );
        }
    }
    check_document(claim, cast, desk);
}

/// A document and the chain that leads from it must not tell two stories.
fn check_document(claim: &Claim, cast: &Cast, desk: &Desk) {
    let Some((name, document)) = claim
        .document
        .as_ref()
        .or(claim.by.as_ref())
        .and_then(|id| Some((&id.value, &cast.documents.get(&id.value)?.value)))
    else {
        return;
    };
    if let (Some(dated), Some(published)) = (document.date, &claim.published)
        && published.value.surely_before(dated)
    {
        desk.say(
            Draft::error(
                "relayed-before-said",
                published.span.clone(),
                format!("The words were published before “{name}” is dated."),
            )
            .expected(format!("a date not before {dated}")),
        );
    }
    let first = claim.via.as_ref().and_then(|via| via.first());
    let (Some(publisher), Some(first)) = (&document.outlet, first) else { return };
    let gap = claim.gaps.iter().flatten().any(|gap| gap.value == first.value);
    let speaks = claim.by.as_ref().is_some_and(|by| by.value == *publisher);
    if first.value != *publisher && !gap && !speaks {
        desk.say(
            Draft::warning(
                "chain-gap",
                first.span.clone(),
                format!(
                    "“{name}” was published by “{publisher}”, yet the chain begins with “{}”.",
                    first.value
                ),
            )
            .expected(format!("via with “{publisher}” first"))
            .hint("When it is not known whence an outlet had the words, say gap-before with its name."),
        );
    }
}

/// A remark when the words were translated by an outlet that never had them.
pub(super) fn check_translator(
    claim: &Claim,
    place: Option<&Sited<String>>,
    rendering: Option<&Rendering>,
    cast: &Cast,
    desk: &Desk,
) {
    let (Some(Rendering::Outlet(outlet)), Some(place)) = (rendering, place) else { return };
    let document = claim.document.as_ref().and_then(|id| cast.documents.get(&id.value));
    let has = |id: &Sited<Id>| id.value == *outlet;
    let had = claim.via.iter().flatten().any(has)
        || claim.carriers.iter().flatten().any(has)
        || claim.by.as_ref().is_some_and(has)
        || document.is_some_and(|document| document.value.outlet.as_ref() == Some(outlet));
    if !had {
        desk.say(
            Draft::warning(
                "translator-not-in-chain",
                place.span.clone(),
                format!("“{outlet}” translated the words, yet the chain does not pass through it."),
            )
            .expected(format!("via with “{outlet}”, or another translation")),
        );
    }
}

/// Remarks on outlets that copy one another: names nobody has, and circles.
pub(super) fn check_copies(copies: &[(Id, Sited<Id>)], cast: &Cast, desk: &Desk) {
    for (id, origin) in copies {
        if !cast.check_outlet(desk, origin) {
            continue;
        }
        let mut at = &origin.value;
        // A circle is no longer than the list.
        for _ in copies {
            if at == id {
                desk.say(
                    Draft::error(
                        "circle-of-origins",
                        origin.span.clone(),
                        format!("“{id}” has its text, by way of others, from itself."),
                    )
                    .expected("one outlet of the circle that copies none of the others"),
                );
                break;
            }
            let Some((_, next)) = copies.iter().find(|(one, _)| one == at) else { break };
            at = &next.value;
        }
    }
}

/// Where the way of some words can be written.
pub(super) fn chain_hint(claim: &Claim) -> String {
    let once = claim
        .by
        .as_ref()
        .map(|by| format!(", or once for all that “{0}” says: via = [\"…\"] under [sources.{0}]", by.value));
    format!(
        "A reader must be able to ask: says who, and through whom? Add it to the mark{}.",
        once.unwrap_or_default()
    )
}
