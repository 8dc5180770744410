//! Who can say something in French and Spanish, by the form of a phrase alone, and who is asked where the phrase before the verb
//! cannot.

use crate::quotes::outlets::at_hand::BETWEEN;
use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::{Mention, phrase_after, phrase_before};
use crate::quotes::speaker::words::{SPEAKS, acts, lone};
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::{Kind, Tag};

/// Whether a French or Spanish mention is a phrase that can be somebody: no article alone, no word in small letters that the
/// pack does not know ("más eficiente canalizar la"), no "il" of "il s'agit".
pub(crate) fn speaks(sheet: &Sheet, mention: Mention) -> bool {
    let first = sheet.t(mention.from);
    let known =
        (mention.from..mention.to).any(|k| is_somebody(sheet, mention, k) || sheet.tag(k) == Tag::Name);
    let expletive =
        first.tag == Tag::Pronoun && (mention.to..mention.to + 3).any(|k| sheet.listed("expletive", k));
    let stands = matches!(first.tag, Tag::Pronoun | Tag::Relative)
        || first.has(Class::OBJECT_PRONOUN) && lone(mention);
    // "se ha dicho": nobody in particular.
    let nobody = first.is("se") && lone(mention);
    !(expletive
        || nobody
        || lone(mention) && first.tag == Tag::Determiner
        || matches!(first.tag, Tag::Noun | Tag::Participle) && !first.capital && !known)
        && (known || stands || names_somebody(sheet, mention))
}

/// "un informe *al que tuvo acceso El Orden* señala": the phrase ends a clause about what an outlet has seen.
pub(crate) fn over_seen(sheet: &Sheet, found: Mention) -> Option<Mention> {
    let floor = sheet.sentence_start(found.from).max(found.to.saturating_sub(BETWEEN));
    let outside = |k: &usize| sheet.t(*k).region.is_none();
    let seen = (floor..found.to).rev().filter(outside).find(|k| sheet.listed("seeing", *k))?;
    let that = (floor..seen).rev().take_while(|k| sheet.tag(*k) != Tag::Comma).find(|k| {
        let t = sheet.t(*k);
        t.tag == Tag::Relative || t.has(Class::RELATIVE.with(Class::COMPLEMENTIZER))
    })?;
    // "al que", "a la que", "auquel"
    let small = |k: usize| {
        sheet.tag(k) == Tag::Determiner || sheet.tag(k) == Tag::Preposition || sheet.listed("hearers", k)
    };
    let opens = (floor..that).rev().take(2).take_while(|k| small(*k)).last().unwrap_or(that);
    phrase_before(sheet, opens, sheet.sentence_start(opens))
}

/// Whether a word is one for somebody; "el *primer* objetivo" is no "primer ministro".
fn is_somebody(sheet: &Sheet, mention: Mention, at: usize) -> bool {
    let (t, next) = (sheet.t(at), sheet.t(at + 1));
    let more = next.has(SPEAKS.with(Class::TITLE)) || next.tag == Tag::Name;
    let thing = at + 1 < mention.to && next.tag == Tag::Noun && sheet.pack.list("things").contains(&next.low);
    t.has(SPEAKS) && (more || !thing)
}

/// "le politicien letton", "los Verdes", "une centaine de riverains": whether a phrase of words that the pack does not know
/// has one with a capital or the ending of a word for somebody. "la deuxième fois consécutive" has none.
fn names_somebody(sheet: &Sheet, mention: Mention) -> bool {
    (mention.from..mention.to).any(|k| {
        let t = sheet.t(k);
        let capital = t.capital && (k > sheet.sentence_start(k)) && t.kind == Kind::Word;
        t.region.is_some()
            || t.kind == Kind::Number
            || capital
            || acts(sheet, &t.low)
            || sheet.pack.list("voices").contains(&t.low)
    })
}

/// In French and Spanish, where verbs are not known well: the phrase the sentence opens with, if the one found before the verb
/// cannot speak ("*Una enfermera* que pidió el anonimato relató").
pub(crate) fn opener(sheet: &Sheet, speaker: Mention, verb: usize) -> Option<Mention> {
    let start = sheet.sentence_start(verb);
    let opens = speaker.from > start
        && matches!(sheet.tag(start), Tag::Name | Tag::Determiner | Tag::Noun | Tag::Owner | Tag::Number);
    let found =
        phrase_after(sheet, start).filter(|found| opens && found.to <= speaker.from && found.to <= verb)?;
    speaks(sheet, found).then_some(found)
}

/// "*Aunque la alcaldesa declare que A*, B": where the clause ends that a sentence opens with, so that B is the writer's.
pub(crate) fn opening_clause(sheet: &Sheet, hit: &Hit, end: usize) -> Option<usize> {
    let start = sheet.sentence_start(hit.at);
    let opens = sheet.tag(start) == Tag::Subordinator && start < hit.at;
    let comma = |k: &usize| sheet.tag(*k) == Tag::Comma && sheet.t(*k).region.is_none();
    // "Como dijo ella, A": nothing is said before the pause.
    let begins = hit.end + 1;
    // The clause itself, and nothing before it, has the verb.
    let told = (start..hit.at).any(|k| sheet.hit_at(k).is_some());
    (begins..end).find(comma).filter(|comma| opens && !told && *comma > begins && *comma + 1 < end)
}
