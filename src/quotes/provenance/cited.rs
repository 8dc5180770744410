//! Whom an outlet has the words from: "the Herald reported, citing a memo".

use crate::quotes::candidate::Candidate;
use crate::quotes::outlets::carrier::{citing_clause, titled};
use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::{Mention, phrase_after};
use crate::quotes::phrase::somebody::names_anybody;
use crate::quotes::subject::of_verb::subject;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// Whom an outlet has the words from: "the Herald reported, citing *a memo*".
pub(crate) fn cited(sheet: &Sheet, draft: &Candidate) -> Option<Mention> {
    let carrier = draft.speaker.filter(|carrier| is_outlet(sheet, *carrier))?;
    let (at, _) = draft.cue?;
    // "zitierte den Gutachter mit den Worten", "hatte den Gutachter … zitiert": whom it cites.
    if (sheet.in_german() || sheet.in_slavic()) && sheet.listed("quotes", at) {
        let behind = carrier.to.max(if carrier.from < at { at.min(carrier.to + 1) } else { carrier.to });
        let places = [carrier.to, behind, at + 1];
        let somebody = |found: &Mention| {
            let person = Class::PERSON.with(Class::TITLE);
            let bent = sheet.in_slavic() && found.from >= carrier.to;
            names_anybody(sheet, *found)
                || bent && (found.from..found.to).any(|k| sheet.tag(k) == Tag::Name || sheet.t(k).has(person))
        };
        let whom = places
            .into_iter()
            .filter_map(|k| phrase_after(sheet, k))
            .find(|found| (found.from >= carrier.to || found.to <= carrier.from) && somebody(found));
        if whom.is_some() {
            return whom;
        }
    }
    let start = sheet.sentence_start(at).max(at.saturating_sub(40));
    let end = sheet.sentence_end(at).min(at + 60);
    let citing = sheet.pack.list("citing");
    let free = |k: usize| {
        let t = sheet.t(k);
        t.region.is_none() && !draft.spans.iter().any(|(a, b)| *a <= t.start && t.end <= *b)
    };
    let behind = (start..end).filter(|k| free(*k)).find_map(|k| {
        let words = citing.iter().map(|phrase| phrase.split(' '));
        words
            .filter(|words| words.clone().enumerate().all(|(n, word)| sheet.t(k + n).low == word))
            .map(|words| k + words.count())
            .max()
    })?;
    // "citando *al* delegado"
    let drawn = sheet.in_romance() && sheet.tag(behind) == Tag::Preposition;
    // «со ссылкой на газету „Берег“»
    if let Some(end) =
        titled(sheet, behind).filter(|_| sheet.in_slavic() && sheet.t(behind).has(Class::PUBLICATION))
    {
        return Mention::new(behind, end);
    }
    phrase_after(sheet, behind + usize::from(drawn))
}

/// Whether a phrase names an outlet, by its name or by its kind.
fn is_outlet(sheet: &Sheet, phrase: Mention) -> bool {
    let outlet = |k: usize| {
        let t = sheet.t(k);
        t.has(Class::OUTLET.with(Class::PUBLICATION)) || t.capital && t.has(Class::OUTLET_TAIL)
    };
    (phrase.from..phrase.to).any(outlet)
        || sheet.t(phrase.from).kind == Kind::Mark
        // "die „Talzeitung“"
        || sheet.in_german()
            && sheet.tag(phrase.from) == Tag::Determiner
            && sheet.t(phrase.from + 1).kind == Kind::Mark
}

/// How many outlets of one sentence have it from each other.
const LONGEST_CHAIN: usize = 3;

/// "quoting N, *which in turn cited M*": follows whom each outlet has the words from to the last, who speaks.
pub(crate) fn follow(sheet: &Sheet, draft: &mut Candidate) {
    for _ in 0..LONGEST_CHAIN {
        let outlet = draft.speaker.filter(|outlet| is_outlet(sheet, *outlet));
        let Some(source) = outlet.and_then(|outlet| in_turn(sheet, outlet)) else { return };
        let outer = draft.citing.take();
        draft.media.splice(0..0, outer);
        draft.citing = draft.speaker.replace(source).map(|outlet| (outlet.from, outlet.to));
    }
}

/// Whom the clause behind an outlet says that it cites.
fn in_turn(sheet: &Sheet, outlet: Mention) -> Option<Mention> {
    let (who, verb) = citing_clause(sheet, outlet.to)?;
    let found = if sheet.in_german() {
        // "die sich ihrerseits auf den Bericht beruft": the verb stands last.
        let opens = |k: &usize| sheet.tag(*k) == Tag::Determiner || sheet.t(*k).capital;
        let first = (who + 1..verb).find(opens)?;
        phrase_after(sheet, first).filter(|found| found.to <= verb)
    } else {
        // "cita *a* la agencia", «ссылается *на* агентство»
        phrase_after(sheet, verb + 1 + usize::from(sheet.tag(verb + 1) == Tag::Preposition))
    }?;
    let paper = Class::SPEAKER.with(Class::DOCUMENT).with(Class::PUBLICATION);
    let known = (found.from..found.to).any(|k| sheet.t(k).has(paper) || sheet.tag(k) == Tag::Name);
    known.then_some(found)
}

/// "« La Vallée » cite aussi X", "Die „Talzeitung“ hatte X zitiert": a name between marks that opens its sentence and cites.
pub(crate) fn opening_outlet(sheet: &Sheet, start: usize) -> Option<(usize, usize)> {
    let from = start + usize::from(sheet.tag(start) == Tag::Determiner);
    let (a, b) = sheet.t(from).region.map(|region| sheet.span(region))?;
    let verbs = sheet.pack.list("quoting");
    let cites = (b..b + 12)
        .take_while(|k| sheet.t(*k).sentence == sheet.t(start).sentence)
        .any(|k| sheet.t(k).region.is_none() && verbs.contains(&sheet.t(k).low));
    (a == from && b - a <= 6 && sheet.t(a + 1).capital && cites).then_some((start, b))
}

/// "*Strana* zitierte den Minister mit den Worten": whoever quotes the speaker of a draft, unless it is somebody.
pub(crate) fn quoting(sheet: &Sheet, draft: &Candidate) -> Option<(usize, usize)> {
    let hit = draft.cue.and_then(|(at, _)| sheet.hit_at(at)).filter(|hit| sheet.listed("quotes", hit.at))?;
    let found =
        subject(sheet, hit).filter(|found| draft.speaker.is_some_and(|speaker| speaker.from >= found.to))?;
    let someone = Class::PERSON.with(Class::PLURAL_PERSON).with(Class::TITLE);
    let someone = someone.with(Class::MALE_NAME).with(Class::FEMALE_NAME);
    let somebody = (found.from..found.to).any(|k| sheet.t(k).has(someone));
    let name = (found.from..found.to).any(|k| sheet.t(k).capital && sheet.t(k).region.is_none());
    let beside = found.to == hit.at || found.from == hit.end;
    (name && beside && !somebody && sheet.tag(found.from) != Tag::Pronoun).then_some((found.from, found.to))
}
