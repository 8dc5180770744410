//! Who can say something: people, bodies, outlets and documents can; a war, a price or "there" cannot. Each grammar has rules of
//! its own for that; this file asks them, and drops a speaker who cannot: a wrong one is worse than none.

use crate::quotes::attribution::{Attribution, Rule};
use crate::quotes::pack::{Frame, Grammar};
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::speaker::words::{SPEAKS, acts, ends, lone, of_the_writer};
use crate::quotes::text::marks::Region;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};
use crate::quotes::{english, german, romance};

/// Whether what a mention names can say something.
pub(crate) fn can_speak(sheet: &Sheet, mention: Mention) -> bool {
    match sheet.pack.grammar {
        Grammar::English => english::voice::speaks(sheet, mention),
        Grammar::German => !is_abstract(sheet, mention) && german::voice::speaks(sheet, mention),
        Grammar::Romance => romance::voice::speaks(sheet, mention),
        Grammar::Slavic | Grammar::Chinese | Grammar::Korean => !is_abstract(sheet, mention),
    }
}

/// Whether a mention of a language whose nouns are not listed names a quality or a deed and nobody: "die Möglichkeit",
/// "необходимость". What has a name, an owner or a word for somebody in it may speak.
fn is_abstract(sheet: &Sheet, mention: Mention) -> bool {
    let stops = |k: &usize| {
        *k > mention.from && matches!(sheet.tag(*k), Tag::Comma | Tag::Preposition | Tag::Relative)
    };
    let end = (mention.from..mention.to).find(stops).unwrap_or(mention.to);
    let noun =
        |k: &usize| sheet.t(*k).kind == Kind::Word && (!sheet.pack.nouns_capital || sheet.t(*k).capital);
    let known = (mention.from..mention.to).any(|k| sheet.t(k).has(SPEAKS) || sheet.tag(k) == Tag::Name);
    // An article alone, cut off from its noun.
    let cut = matches!(sheet.tag(mention.to), Tag::Noun | Tag::Mark | Tag::Participle | Tag::Adverb);
    if lone(mention) && sheet.tag(mention.from) == Tag::Determiner && (!sheet.in_german() || cut) {
        return true;
    }
    let head =
        (mention.from..end).find(|k| noun(k) && !matches!(sheet.tag(*k), Tag::Determiner | Tag::Owner));
    let nobody = |low: &String| {
        sheet.pack.list("things").contains(low) || ends(sheet, "abstract endings", low) && !acts(sheet, low)
    };
    !known && head.is_some_and(|k| nobody(&sheet.t(k).low))
}

/// Whether a German verb only says something, so that an unknown noun beside it is likely to be somebody.
fn says(sheet: &Sheet, at: usize) -> bool {
    sheet.hit_at(at).is_some_and(|hit| hit.frame.has(Frame::STRONG) && !hit.frame.has(Frame::MIND))
}

/// Whether a German phrase beside a verb of saying may be somebody though nothing tells so.
fn may_speak(sheet: &Sheet, mention: Mention) -> bool {
    sheet.in_german() && german::voice::may_speak(sheet, mention)
}

/// Whether whoever a report names can say something; `cue` is its verb.
pub(crate) fn can_report(sheet: &Sheet, mention: Mention, cue: usize) -> bool {
    can_speak(sheet, mention) || says(sheet, cue) && may_speak(sheet, mention)
}

/// The most words of a term, where what is between marks is not somebody's sentence.
const TERM: usize = 4;

/// What is known of a region, unless it is given to what cannot speak or to the writer: a few words are then a term, more
/// are nobody's.
pub(crate) fn with_voice(sheet: &Sheet, region: usize, known: Attribution) -> Option<Attribution> {
    let (from, to) = sheet.span(region);
    let few = sheet.words(from, to) <= TERM;
    let beside = matches!(known.rule, Rule::After | Rule::Inverted);
    let speaks = known.speaker.is_none_or(|speaker| {
        can_speak(sheet, speaker) && (beside || !few || !of_the_writer(sheet, speaker))
    });
    // "— Oui, dit-elle. Venez": a paragraph that a dash opens is speech, whoever speaks.
    let marked =
        |region: &Region| sheet.chars.get(region.outer_start).is_some_and(|c| "«“\"„‹‘".contains(*c));
    if sheet.pack.dash_speech && sheet.regions.get(region).is_some_and(|region| !marked(region)) {
        return Some(known);
    }
    let beside_verb = known.rule != Rule::Subject && known.cue.is_some_and(|(at, _)| says(sheet, at));
    if beside_verb && known.speaker.is_some_and(|speaker| may_speak(sheet, speaker)) {
        return Some(known);
    }
    let asked = sheet.in_english()
        || sheet.in_german()
        || known.rule == Rule::Subject
        || sheet.in_romance() && !beside;
    if speaks || !asked {
        return Some(known);
    }
    let other = match sheet.pack.grammar {
        Grammar::German => known.speaker.and_then(|speaker| german::voice::behind_verb(sheet, speaker)),
        Grammar::Romance => {
            let beside = known.speaker.zip(known.cue);
            beside.and_then(|(speaker, cue)| romance::voice::opener(sheet, speaker, cue.0))
        }
        _ => None,
    };
    if other.is_some() {
        return Some(Attribution { speaker: other, ..known });
    }
    let rule = if few { Rule::Title } else { Rule::Nobody };
    Some(Attribution { speaker: None, cue: None, rule, head: None })
}
