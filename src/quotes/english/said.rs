//! What English only seems to report: "could suggest", "is fair to say", "was updated to add", "did not say whether".

use crate::quotes::indirect::denied::denies;
use crate::quotes::indirect::surroundings::without_adverbs;
use crate::quotes::outlets::carrier::carrier;
use crate::quotes::pack::{Class, Form, Frame};
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::subject::of_verb::subject;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::{Tag, Token};

/// "as if to say", "it is fair to say", "were asked to say": what nobody says.
pub(crate) fn unreal(sheet: &Sheet, hit: &Hit) -> bool {
    let k = without_adverbs(sheet, hit.at);
    // "It is worth noting that"
    if hit.form == Form::Ing && k >= 1 {
        return sheet.before(k).is("worth");
    }
    k >= 2 && sheet.before(k).is("to") && sheet.listed("unreal", k - 2)
}

/// "could suggest", "might say", "should make it clear": what is not said, or not yet.
pub(crate) fn possible(sheet: &Sheet, hit: &Hit) -> bool {
    let mut k = hit.at;
    while k > 0 && matches!(sheet.tag(k - 1), Tag::Auxiliary | Tag::Adverb) {
        k -= 1;
    }
    (k..hit.at).any(|i| sheet.t(i).has(Class::MODAL) && !sheet.t(i).any(&["would", "will"]))
}

/// "Abbas “has put aside his plans”": whether the marks hold what is said of a subject, by somebody else.
pub(crate) fn predicate(sheet: &Sheet, subject: Mention, from: usize) -> bool {
    let first = sheet.t(from + 1);
    let verb = matches!(first.tag, Tag::Verb | Tag::Auxiliary) && !first.capital;
    verb && subject.to == from
}

/// "Reports said that Jones views it as “…”": a view of somebody with a name that only a carrier tells of is theirs.
pub(crate) fn held_by(sheet: &Sheet, outer: &Hit, inner: &Hit) -> bool {
    let named =
        |found: Mention| found.from >= outer.end && (found.from..found.to).any(|k| sheet.tag(k) == Tag::Name);
    inner.frame.has(Frame::MIND)
        && subject(sheet, inner).is_some_and(named)
        && subject(sheet, outer).and_then(|speaker| carrier(sheet, speaker)).is_some()
}

/// "were reported in the attacks", "banned from claiming asylum", "did not say whether": what nobody says.
pub(crate) fn unsaid(sheet: &Sheet, hit: &Hit, first: &Token) -> bool {
    let before = sheet.before(hit.at);
    let that = first.is("that");
    // "claimed *victory*": what somebody wins.
    if sheet.t(hit.at).low.starts_with("claim") && sheet.pack.list("claimed").contains(&first.low) {
        return true;
    }
    // "asked *for anonymity*"
    if first.is("for") && sheet.listed("asked not to be", hit.end + 1) {
        return true;
    }
    let passive = hit.form == Form::Past && before.has(Class::BE) && !hit.frame.has(Frame::PASSIVE);
    let gerund = hit.form == Form::Ing && before.tag == Tag::Preposition && !before.any(&["with", "as"]);
    let apposed = hit.form == Form::Past
        && before.tag == Tag::Comma
        && hit.frame.has(Frame::OBJECT)
        && first.tag == Tag::Name;
    // "was updated *to add*", "has no record *to show*": what is for something, and said by nobody.
    let purpose = before.is("to")
        && !that
        && hit.at.checked_sub(2).is_some_and(|k| {
            let governs = sheet.t(k);
            let passive = matches!(governs.tag, Tag::Verb | Tag::Participle)
                && sheet.hit_at(k).is_none()
                && sheet.before(without_adverbs(sheet, k)).has(Class::BE)
                && governs.low.ends_with("ed");
            let noun = governs.tag == Tag::Noun && !governs.capital && !hit.frame.has(Frame::STRONG);
            passive || noun
        });
    if possible(sheet, hit) || purpose {
        return true;
    }
    let negated = (hit.at.saturating_sub(3)..hit.at)
        .any(|k| sheet.t(k).has(Class::NEGATION) && sheet.t(k).sentence == sheet.t(hit.at).sentence);
    // "has yet to say", "refused to say"
    let withheld = before.is("to") && hit.at.checked_sub(2).is_some_and(|k| sheet.listed("withheld", k));
    // "who asked not to be named"
    let unnamed = (hit.end..hit.end + 4)
        .any(|k| sheet.listed("asked not to be", k) && sheet.before(k).has(Class::BE))
        && (hit.end..hit.end + 2).any(|k| sheet.t(k).is("not"));
    unnamed || !that && (passive || gerund || apposed) || negated && !denies(sheet, hit) || withheld
}
