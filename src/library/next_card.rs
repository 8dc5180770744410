//! [`use_next_card`]: where the focus goes after a correction while quotations are checked, when what had it is gone from
//! the page.

use yew::{hook, use_effect_with, use_mut_ref};

use crate::article::Id;
use crate::browser;
use crate::reading::elements::card_element;

use super::state::{Desk, Mode};

/// After each correction, to the card of its quotation; where that is gone, to the one in its place.
#[hook]
pub(super) fn use_next_card(desk: &Desk) {
    let seen = use_mut_ref(|| (0, Vec::new()));
    use_effect_with((desk.opening, desk.edition, desk.mode), {
        let draft = desk.draft.clone().filter(|_| desk.mode == Mode::Correct);
        let about = desk.last.as_ref().and_then(|last| last.quotation().cloned());
        move |(opening, ..)| {
            let quotations = draft.iter().flat_map(|draft| &draft.article().evidence.quotations);
            let now: Vec<Id> = quotations.map(|quotation| quotation.id.clone()).collect();
            let (opened, before) = seen.replace((*opening, now.clone()));
            // Whoever has only just begun to check is led elsewhere.
            if opened == *opening
                && !before.is_empty()
                && let Some(id) = next(&before, &now, about.as_ref())
            {
                browser::catch_focus(&card_element(id));
            }
        }
    });
}

/// The quotation to go on with: that which came, or that which has the place of one that went, or else that which the
/// correction is about.
fn next<'a>(before: &[Id], now: &'a [Id], about: Option<&Id>) -> Option<&'a Id> {
    if before.len() == now.len() {
        return now.iter().find(|id| Some(*id) == about);
    }
    let same = before.iter().zip(now).take_while(|(was, is)| was == is).count();
    now.get(same).or(now.last())
}

#[cfg(test)]
mod tests {
    use super::next;
    use crate::article::Id;

    fn ids(names: &str) -> Vec<Id> {
        names.split_whitespace().map(|name| Id::new(name).expect("an id")).collect()
    }

    #[test]
    fn the_focus_goes_on_where_one_was() {
        let about = Id::new("b").expect("an id");
        let after = |now: &str| next(&ids("a b c"), &ids(now), Some(&about)).map(|id| id.as_str().to_owned());
        let goes = ["a c", "a b", "a b x c", "a b c", ""].map(after);
        assert_eq!(
            goes.each_ref().map(|id| id.as_deref()),
            [Some("c"), Some("b"), Some("x"), Some("b"), None]
        );
    }
}
