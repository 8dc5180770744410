//! Which findings of the finder stay in a draft where one lies inside another.

use crate::quotes::Finding;

use super::detected::{WhoKind, who};

/// How many findings to either side may lie inside of a finding.
const AROUND: usize = 12;

/// Whether a finding only tells that somebody said what other findings hold: the innermost speaker has the words. Somebody
/// who passes them on with words around them stays, and holds them.
pub(super) fn is_spent(findings: &[Finding], index: usize) -> bool {
    let Some(outer) = findings.get(index) else { return false };
    let first = index.saturating_sub(AROUND);
    let near = findings.iter().enumerate().skip(first).take(2 * AROUND + 1);
    let mut passes_on = false;
    for (_, inner) in near.filter(|(other, _)| *other != index) {
        let told = inner.speaker.is_some();
        let held = inner.spans.iter().all(|(a, b)| outer.spans.iter().any(|(from, to)| from <= a && b <= to));
        if inner.parent == Some(index) && told {
            passes_on |= held && outer.spans != inner.spans;
            if !held || !relays(outer) {
                return true;
            }
        } else if held && outer.spans != inner.spans && told && inner.cue.is_some() {
            return true;
        }
    }
    passes_on && !relays(outer)
}

/// Whether somebody who is no mere carrier says it.
fn relays(outer: &Finding) -> bool {
    let speaker = outer.speaker.as_ref().and_then(who);
    speaker.is_some_and(|who| matches!(who.kind, WhoKind::Person | WhoKind::Body | WhoKind::Unnamed))
}
