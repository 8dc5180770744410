//! Who can say something: people, bodies, outlets and documents can; a war, a price or "there" cannot.
//!
//! Asked in English, and of the form alone in French and Spanish: a wrong speaker is worse than none.

use crate::quotes::attribution::{Given, Rule};
use crate::quotes::german;
use crate::quotes::pack::{Class, Frame};
use crate::quotes::phrase::noun_phrase::{Mention, phrase_after};
use crate::quotes::phrase::office::infinitive;
use crate::quotes::speaker::nameless::body_before;
use crate::quotes::subject::antecedent::antecedent;
use crate::quotes::text::marks::Region;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// What speaks in English.
const SPEAKS: Class = Class::SPEAKER.with(Class::OCCASION).with(Class::SPEECH).with(Class::PLACE);

/// Whether what a mention names can say something.
pub(crate) fn can_speak(sheet: &Sheet, mention: Mention) -> bool {
    let first = sheet.t(mention.from);
    if !sheet.in_english() {
        return if sheet.in_romance() {
            is_phrase(sheet, mention)
        } else {
            !is_abstract(sheet, mention) && (!sheet.in_german() || german::voice::speaks(sheet, mention))
        };
    }
    if first.tag == Tag::Relative {
        let meant = antecedent(sheet, mention.from).filter(|meant| sheet.tag(meant.from) != Tag::Relative);
        let clause = sheet.before(mention.from).tag == Tag::Comma
            && first.is("which")
            && sheet.pack.list("implying").contains(&sheet.t(mention.to).low);
        return first.any(&["who", "whom"]) || !clause && meant.is_none_or(|meant| can_speak(sheet, meant));
    }
    // "there was", "we're told": no one, or a word that the writer runs together with its verb.
    let runs_together =
        || Mention::new(mention.from, mention.from + 1).is_some_and(|word| of_the_writer(sheet, word));
    if first.is("there") || first.low.contains(['\'', '’']) && runs_together() {
        return false;
    }
    // "it is worth saying", ", which suggests": no body or document that "it" means; a whole clause.
    if first.is("it") && lone(mention) && body_before(sheet, mention.from).is_none() {
        return false;
    }
    // "allow forecasters *to* produce": a clause, not a phrase.
    if (mention.from + 1..mention.to).any(|k| sheet.t(k).is("to") && infinitive(sheet, k)) {
        return false;
    }
    let lone = lone(mention);
    // "by its account": whatever "its" stands for.
    if lone && first.tag == Tag::Owner {
        return true;
    }
    if lone && sheet.pack.list("qualities").contains(&first.low) && first.region.is_none() {
        return false;
    }
    if first.tag == Tag::Pronoun && !first.is("one") || lone && first.has(Class::OBJECT_PRONOUN) {
        return lone || sheet.tag(mention.from + 1) == Tag::Conjunction;
    }
    if !is_whole(sheet, mention) {
        return false;
    }
    // An article that lost its noun.
    if lone && first.tag == Tag::Determiner && !first.has(Class::STANDS) && first.region.is_none() {
        return false;
    }
    let Some(head) = head(sheet, mention) else { return false };
    let t = sheet.t(head);
    // "interviews", "meetings": where something is said, and nobody.
    if lone && t.tag != Tag::Name && !t.has(Class::DOCUMENT) && is_occasions(sheet, head) {
        return false;
    }
    t.has(SPEAKS)
        || is_paper(sheet, head)
        || t.tag == Tag::Name
        || t.kind == Kind::Number && sheet.before(head).tag == Tag::Name
        || t.kind != Kind::Word
        // "the i"
        || t.end == t.start + 1
        || t.capital && head > sheet.sentence_start(head)
        || acts(sheet, &t.low)
        || sheet.pack.list("voices").contains(&t.low)
        || lone && t.capital && !t.has(Class::STANDS) && !ends(sheet, "abstract endings", &t.low)
        // "the department *of health*": a name, or what speaks, behind the head.
        || named_behind(sheet, mention, head)
        || head > mention.from && first.any(&["those", "others", "many", "some"]) && t.has(Class::ADVERB.with(Class::STANDS))
        // "most", "the other", "three": whoever was just spoken of.
        || t.has(Class::STANDS) && !t.any(&["this", "that", "all", "such"])
        || lone && (t.tag == Tag::Number || t.is("one"))
}

/// Whether an English mention is a phrase: no month, no figure alone, no bracket without the other, no verb with its thing
/// ("using AI").
fn is_whole(sheet: &Sheet, mention: Mention) -> bool {
    let first = sheet.t(mention.from);
    let count = |sign: &str| (mention.from..mention.to).filter(|k| sheet.t(*k).is(sign)).count();
    let date = lone(mention) && first.has(Class::MONTH.with(Class::WEEKDAY));
    let figure = lone(mention) && first.kind == Kind::Number && first.low.chars().all(|c| c.is_ascii_digit());
    let verb = !first.capital && sheet.pack.list("uses").contains(&first.low);
    !date && !figure && !verb && count("(") >= count(")")
}

fn lone(mention: Mention) -> bool {
    mention.to == mention.from + 1
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

/// Whether a French or Spanish mention is a phrase that can be somebody: no article alone, no word in small letters that the
/// pack does not know ("más eficiente canalizar la"), no "il" of "il s'agit".
fn is_phrase(sheet: &Sheet, mention: Mention) -> bool {
    let first = sheet.t(mention.from);
    let known = (mention.from..mention.to).any(|k| sheet.t(k).has(SPEAKS) || sheet.tag(k) == Tag::Name);
    let expletive = first.tag == Tag::Pronoun
        && (mention.to..mention.to + 3).any(|k| sheet.pack.list("expletive").contains(&sheet.t(k).low));
    let stands = matches!(first.tag, Tag::Pronoun | Tag::Relative)
        || first.has(Class::OBJECT_PRONOUN) && lone(mention);
    !(expletive
        || lone(mention) && first.tag == Tag::Determiner
        || matches!(first.tag, Tag::Noun | Tag::Participle) && !first.capital && !known)
        && (known || stands || names_somebody(sheet, mention))
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
    let opens = sheet.in_romance()
        && speaker.from > start
        && matches!(sheet.tag(start), Tag::Name | Tag::Determiner | Tag::Noun | Tag::Owner | Tag::Number);
    let found =
        phrase_after(sheet, start).filter(|found| opens && found.to <= speaker.from && found.to <= verb)?;
    can_speak(sheet, found).then_some(found)
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
pub(crate) fn with_voice(sheet: &Sheet, region: usize, known: Given) -> Option<Given> {
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
    let other = if sheet.in_german() {
        known.speaker.and_then(|speaker| german::voice::behind_verb(sheet, speaker))
    } else {
        known.speaker.zip(known.cue).and_then(|(speaker, cue)| opener(sheet, speaker, cue.0))
    };
    if other.is_some() {
        return Some(Given { speaker: other, ..known });
    }
    let rule = if few { Rule::Title } else { Rule::Nobody };
    Some(Given { speaker: None, cue: None, rule, head: None })
}

/// "what I call", "you say", "we're told", "anyone will tell you": the writer and the readers, not somebody of the article.
pub(crate) fn of_the_writer(sheet: &Sheet, mention: Mention) -> bool {
    let low = &sheet.t(mention.from).low;
    let whole = low.split(['\'', '’']).next().unwrap_or_default();
    lone(mention)
        && sheet.before(mention.from).tag != Tag::Determiner
        && sheet.pack.list("writer").iter().any(|word| word == whole)
}

/// Whether a word is one for a document or an occasion, or the English plural of one: "interviews".
pub(crate) fn is_paper(sheet: &Sheet, at: usize) -> bool {
    let t = sheet.t(at);
    let paper = Class::DOCUMENT.with(Class::OCCASION);
    let one = || t.low.strip_suffix("ies").map(|stem| format!("{stem}y"));
    let one = || one().or_else(|| t.low.strip_suffix('s').map(str::to_owned));
    let plural = || sheet.in_english() && one().is_some_and(|one| sheet.pack.class(&one).meets(paper));
    t.kind == Kind::Word && t.tag != Tag::Verb && !t.has(Class::PUBLICATION) && (t.has(paper) || plural())
}

/// Whether a word is the plural of one for an occasion: "interviews", "hearings".
fn is_occasions(sheet: &Sheet, at: usize) -> bool {
    let low = &sheet.t(at).low;
    let one = low.strip_suffix('s').map(|one| sheet.pack.class(one));
    one.is_some_and(|one| one.meets(Class::OCCASION) && !one.meets(Class::DOCUMENT))
        && !sheet.pack.list("own words").contains(low)
}

/// The word an English phrase is about: its last one before a comma or a preposition.
pub(crate) fn head(sheet: &Sheet, mention: Mention) -> Option<usize> {
    let stops = |k: &usize| {
        *k > mention.from
            && (matches!(
                sheet.tag(*k),
                Tag::Comma | Tag::Preposition | Tag::Relative | Tag::Subordinator | Tag::Auxiliary
            ) || sheet.t(*k).any(&["to", "such", "(", "[", ":", "—", "–"]))
    };
    let end = (mention.from..mention.to).find(stops).unwrap_or(mention.to);
    let trails = |k: usize| {
        let t = sheet.t(k);
        k > mention.from
            && (t.tag == Tag::Adverb
                || t.kind == Kind::Possessive
                || t.has(Class::OBJECT_PRONOUN)
                || t.is("alike")
                || ["knowing", "participles"].iter().any(|list| sheet.pack.list(list).contains(&t.low)))
    };
    (mention.from..end).rev().find(|k| !trails(*k))
}

/// "a *number* of officials", "the *leader* of the house": whether somebody stands behind the head.
fn named_behind(sheet: &Sheet, mention: Mention, head: usize) -> bool {
    let counts = sheet.pack.list("counts").contains(&sheet.t(head).low);
    if counts && sheet.t(head + 1).is("of") && head + 1 == mention.to {
        return true;
    }
    let after = head + 1..mention.to;
    let apposed = sheet.tag(head + 1) == Tag::Comma && head + 1 < mention.to;
    (counts || apposed) && after.into_iter().any(|k| sheet.tag(k) == Tag::Name || sheet.t(k).has(SPEAKS))
}

/// Whether a noun that the pack does not know names somebody by its ending: "a sculptor", "advertisers", "a botanist".
pub(crate) fn acts(sheet: &Sheet, low: &String) -> bool {
    ends(sheet, "person endings", low) && !sheet.pack.list("things").contains(low)
}

/// Whether a word has one of the endings of a list, and something before it.
fn ends(sheet: &Sheet, list: &str, low: &str) -> bool {
    let ending = |ending: &String| low.len() > ending.len() + 2 && low.ends_with(ending.as_str());
    sheet.pack.list(list).iter().any(ending)
}
