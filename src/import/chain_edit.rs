//! Corrections of a chain of outlets. No outlet carries the same words twice, and what is told of an outlet leaves the
//! chain with it.

use crate::article::{Id, Quotation, Rendering};

/// The outlet nearest to the speaker, which is not the one that published the article.
pub(super) fn first_outlet<'a>(quotation: &'a Quotation, publisher: Option<&Id>) -> Option<&'a Id> {
    let first = quotation.via.first()?;
    (quotation.via.len() > 1 || Some(first) != publisher).then_some(first)
}

/// Puts another outlet, or none, next to the speaker.
pub(super) fn set_first_outlet(quotation: &mut Quotation, next: Option<Id>, publisher: Option<&Id>) {
    let had = first_outlet(quotation, publisher).cloned();
    if had == next {
        return;
    }
    if let Some(had) = &had {
        take_out(quotation, had);
    }
    // The languages follow the order of the outlets; what one published in says nothing of another.
    quotation.published_in.clear();
    quotation.dates.published = None;
    if let Some(next) = next {
        let gap = quotation.gaps.contains(&next);
        take_out(quotation, &next);
        quotation.gaps.extend(gap.then(|| next.clone()));
        quotation.via.insert(0, next);
    }
}

/// Makes `next` the last step of a chain, which is the outlet that published the article, in place of `last`. An outlet
/// does not pass on what it says itself.
pub(super) fn set_publisher(quotation: &mut Quotation, last: Option<&Id>, next: Option<&Id>) {
    let next = next.filter(|next| quotation.by.as_ref() != Some(*next));
    let published = last.filter(|last| quotation.via.last() == Some(*last)).cloned();
    if published.as_ref() == next && next.is_some() {
        return;
    }
    match (published, next) {
        (Some(last), None) => take_out(quotation, &last),
        (Some(last), Some(next)) => {
            // It is the same step under another name.
            let gap = quotation.gaps.contains(&last);
            let translated = quotation.rendering == Rendering::Outlet(last.clone());
            let complete = quotation.published_in.len() == quotation.via.len();
            let language = quotation.published_in.last().filter(|_| complete).cloned();
            take_out(quotation, next);
            take_out(quotation, &last);
            quotation.published_in.extend(language);
            quotation.via.push(next.clone());
            if gap {
                quotation.gaps.push(next.clone());
            }
            if translated {
                quotation.rendering = Rendering::Outlet(next.clone());
            }
        }
        (None, Some(next)) => {
            take_out(quotation, next);
            quotation.via.push(next.clone());
        }
        (None, None) => {}
    }
}

/// Takes an outlet out of a chain, with its language, its gap and its translation.
fn take_out(quotation: &mut Quotation, outlet: &Id) {
    if let Some(place) = quotation.via.iter().position(|one| one == outlet) {
        quotation.via.remove(place);
        if place < quotation.published_in.len() {
            quotation.published_in.remove(place);
        }
    }
    quotation.gaps.retain(|gap| gap != outlet);
    quotation.carriers.retain(|carrier| carrier != outlet);
    if quotation.rendering == Rendering::Outlet(outlet.clone()) {
        quotation.rendering = Rendering::Unknown;
    }
}
