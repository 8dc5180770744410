//! Who can speak in German, where every noun has a capital: a person, a body, an outlet, a document or a name. A thing, a
//! deed or half a clause cannot.

use std::collections::HashSet;

use crate::quotes::german::attribute::attribute_end;
use crate::quotes::german::clause::finite;
use crate::quotes::german::hearer::told_to;
use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::{Mention, phrase_after};
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// What speaks in German.
const SPEAKS: Class = Class::SPEAKER
    .with(Class::OUTLET_TAIL)
    .with(Class::OCCASION)
    .with(Class::MALE_NAME)
    .with(Class::FEMALE_NAME);

/// How far around a word the text is asked whether it has an article elsewhere.
const AROUND: usize = 1500;

/// Whether what a German mention names can say something.
pub(crate) fn speaks(sheet: &Sheet, mention: Mention) -> bool {
    let first = sheet.t(mention.from);
    let lone = mention.to == mention.from + 1 && first.kind == Kind::Word;
    if lone && matches!(first.tag, Tag::Pronoun | Tag::Relative | Tag::Determiner | Tag::Owner) {
        return true;
    }
    // "*Darin* heißt es"
    if lone && sheet.listed("places before", mention.from) {
        return true;
    }
    if lone && !first.capital {
        return first.has(Class::OBJECT_PRONOUN.with(SPEAKS))
            || sheet.listed("stand for people", mention.from);
    }
    // "die Zeitung „Bote“", «„Bote“»: a name between marks.
    if (mention.from..mention.to).any(|k| sheet.t(k).kind == Kind::Mark) {
        return true;
    }
    let (from, to) = core(sheet, mention);
    if is_clause(sheet, mention) {
        return false;
    }
    let noun = |k: &usize| {
        let t = sheet.t(*k);
        t.kind == Kind::Word && (t.capital || t.has(Class::OUTLET)) || t.kind == Kind::Number
    };
    if (from..to).filter(noun).any(|k| is_somebody(sheet, k)) || is_land(sheet, from, to) {
        return true;
    }
    // "viele der Anwesenden", not "jede Schuld"
    let stands = |k: usize| sheet.listed("stand for people", k);
    let bare = !(from..to).any(|k| sheet.t(k).capital && sheet.t(k).kind == Kind::Word && k > mention.from);
    bare && (mention.from..to).any(stands) || is_name(sheet, (from, to))
}

/// "Jede Schuld weist Weber von sich: „…“": somebody right behind the verb, where what stands before it says nothing.
pub(crate) fn behind_verb(sheet: &Sheet, front: Mention) -> Option<Mention> {
    let verb = finite(sheet, front.to, front.to + 2)?;
    let found = phrase_after(sheet, verb + 1).filter(|found| sheet.t(found.from).region.is_none())?;
    let oblique = sheet.t(found.from).any(&["den", "dem", "des", "einen", "einem"]);
    (!oblique && speaks(sheet, found)).then_some(found)
}

/// Whether a phrase that nothing is known of may be somebody all the same, beside a verb that only says something and
/// marks: "rief das Kombinat: „…“". What has the ending of a thing is nobody even there.
pub(crate) fn may_speak(sheet: &Sheet, mention: Mention) -> bool {
    let (from, to) = core(sheet, mention);
    let head = (from..to).find(|k| sheet.t(*k).capital && sheet.t(*k).kind == Kind::Word);
    // "sein Platz": what somebody has, unless it is known as somebody.
    let owned = sheet.tag(mention.from) == Tag::Owner;
    !owned && !is_clause(sheet, mention) && head.is_some_and(|k| !is_common(sheet, k))
}

/// "Sobald das Tor aufgeht", "was der Wirt uns", "Weber mag eine Verfügung": a clause, or a part of one.
fn is_clause(sheet: &Sheet, mention: Mention) -> bool {
    let (from, to) = core(sheet, mention);
    let joined = |k: usize| matches!(sheet.before(k).tag, Tag::Preposition | Tag::Conjunction | Tag::Comma);
    // What is no genitive begins another phrase.
    let other = |k: usize| match sheet.tag(k) {
        Tag::Determiner => !sheet.listed("genitive articles", k) && !joined(k),
        Tag::Owner | Tag::Pronoun => !joined(k),
        _ => false,
    };
    sheet.tag(mention.from) == Tag::Subordinator
        || sheet.listed("clause openers", mention.from)
        || (from.max(mention.from + 1)..to)
            .any(|k| sheet.t(k).region.is_none() && !sheet.t(k).capital && other(k))
        || (from..to).any(|k| {
            matches!(sheet.tag(k), Tag::Verb | Tag::Auxiliary | Tag::Subordinator) && !sheet.t(k).capital
        })
}

/// "der *für Häfen zuständige* Minister", "die *das Unglück überlebende* Autorin": a phrase without the long attribute behind its
/// article.
pub(crate) fn without_attribute(sheet: &Sheet, mention: Mention) -> Mention {
    attribute_end(sheet, mention.from, mention.to).map_or(mention, |from| Mention { from, to: mention.to })
}

/// "die Sprecherin des *Weißen Hauses*": what stands right behind an article that stands right behind a noun.
pub(crate) fn in_genitive(sheet: &Sheet, from: usize) -> bool {
    // "eines *deutschen* Dienstes N"
    let describes = |k: usize| {
        let t = sheet.t(k);
        t.kind == Kind::Word && !t.capital && t.tag == Tag::Noun && t.low.ends_with("en")
    };
    let mut from = from;
    while from > 2 && describes(from - 1) {
        from -= 1;
    }
    let noun = from.checked_sub(2).map(|k| sheet.t(k));
    let genitive = from > 0 && sheet.listed("genitive articles", from - 1);
    let someone = Class::PERSON.with(Class::TITLE).with(Class::PLURAL_PERSON);
    let somebody = || from > 1 && is_someone(sheet, from - 2);
    genitive
        && noun.is_some_and(|noun| noun.capital && noun.region.is_none() && (noun.has(someone) || somebody()))
}

/// The words of a phrase that say who it is: up to a comma or a preposition, without its article.
fn core(sheet: &Sheet, mention: Mention) -> (usize, usize) {
    let mention = without_attribute(sheet, mention);
    let stops = |k: &usize| {
        *k > mention.from
            && (matches!(sheet.tag(*k), Tag::Comma | Tag::Preposition | Tag::Relative)
                || sheet.t(*k).any(&["(", "[", ":", "–", "—"]))
    };
    let to = (mention.from..mention.to).find(stops).unwrap_or(mention.to);
    let article = matches!(sheet.tag(mention.from), Tag::Determiner | Tag::Owner) && mention.from + 1 < to;
    (mention.from + usize::from(article), to)
}

/// Whether a noun names somebody, or what somebody runs or writes: "Kreissprecherin", "Bundeshafenagentur", "KLV".
fn is_somebody(sheet: &Sheet, at: usize) -> bool {
    let t = sheet.t(at);
    let part = last_part(&t.low);
    let nominative = nominative(part);
    let known = [part, nominative].iter().any(|word| sheet.pack.class(word).meets(SPEAKS));
    t.has(SPEAKS) || known || is_paper(sheet, at) || is_someone(sheet, at) || is_body(sheet, at)
}

/// Whether a noun names a body: "Hafenamt", "Hafen-Behörden", "KLV".
pub(crate) fn is_body(sheet: &Sheet, at: usize) -> bool {
    let t = sheet.t(at);
    let part = last_part(&t.low);
    let nominative = nominative(part);
    let body = Class::BODY.with(Class::ORGAN);
    let known = |word: &str| sheet.pack.class(word).meets(body) || sheet.pack.has_ending("body words", word);
    let paper = sheet.pack.class(&t.low).meets(Class::PUBLICATION.with(Class::OUTLET));
    t.capital && t.kind == Kind::Word && !paper && (known(part) || known(nominative) || is_short(sheet, at))
}

/// Whether a noun names what is written: "Gesetzentwurf", "Wettermeldung".
pub(crate) fn is_paper(sheet: &Sheet, at: usize) -> bool {
    let t = sheet.t(at);
    let ends = |low: &str| sheet.pack.has_ending("document endings", low);
    t.capital && (ends(&t.low) || ends(nominative(&t.low)))
}

/// A mention without the clause that it ran into: "Die Wirtin, *die ihn kannte*", "Die Werft *sieht sich* nach dem Streik",
/// "Ruth Canz, *Gutachterin für Holz*", "Orlin Haddek *vom Hafenamt*".
fn without_clause(sheet: &Sheet, mention: Mention) -> Mention {
    let Mention { from, to } = mention;
    let name = |k: usize| sheet.t(k).capital && sheet.t(k).kind == Kind::Word;
    let outside = |k: &usize| sheet.t(*k).region.is_none();
    // "der Chef der Partei, Max Muster" goes on.
    let comma = (from + 1..to).filter(outside).find(|k| sheet.tag(*k) == Tag::Comma);
    if let Some(comma) = comma.filter(|comma| !(name(comma + 1) && name(comma + 2)))
        && (from..comma).any(name)
    {
        return without_clause(sheet, Mention { from, to: comma });
    }
    if let Some(itself) = (from + 1..to).filter(outside).find(|k| sheet.t(*k).is("sich")) {
        let verb = sheet.before(itself);
        let small = verb.kind == Kind::Word && !verb.capital && verb.tag != Tag::Pronoun;
        let end = if small { itself - 1 } else { itself };
        return Mention { from, to: end.max(from + 1) };
    }
    // A name of two words needs no more.
    let noun = is_office(sheet, from) || sheet.t(from).has(Class::SPEAKER);
    let pair = name(from) && name(from + 1) && sheet.tag(from) != Tag::Determiner && !noun;
    // "Haddek der *ARD*": whom it was said to.
    let named = |k: usize| name(k) && !is_office(sheet, k) && !sheet.t(k).has(Class::SPEAKER);
    let hearer = (from + 1..to).filter(outside).find(|k| told_to(sheet, *k) && named(k - 1));
    if let Some(hearer) = hearer.filter(|_| sheet.tag(from) != Tag::Determiner) {
        return Mention { from, to: hearer };
    }
    // "Anton Lind vom Institut"
    if pair && from + 2 < to && sheet.tag(from + 2) == Tag::Preposition {
        return Mention { from, to: from + 2 };
    }
    mention
}

/// "Hafenkapitän", "Kranexperten": a noun for what somebody is, which is no part of the name behind it.
pub(crate) fn is_office(sheet: &Sheet, at: usize) -> bool {
    let low = &sheet.t(at).low;
    sheet.t(at).capital && sheet.pack.has_ending("office endings", low)
}

/// A mention without the small words around it that are no part of it: "Doch Anna Weber", "Weber aber", "der Polizei von".
pub(crate) fn trimmed(sheet: &Sheet, mention: Mention) -> Mention {
    let Mention { mut from, mut to } = without_clause(sheet, without_attribute(sheet, mention));
    let loose = |k: usize| {
        let t = sheet.t(k);
        let small = matches!(t.tag, Tag::Preposition | Tag::Conjunction | Tag::Subordinator | Tag::Adverb);
        t.kind == Kind::Word && (small || sheet.pack.list("loose words").contains(&t.low))
    };
    while to > from + 1 && loose(to - 1) {
        to -= 1;
    }
    while from + 1 < to && loose(from) && !sheet.t(from).has(Class::PREPOSITION) {
        from += 1;
    }
    Mention { from, to }
}

/// Whether a noun names a person or people by its ending: "Anwohnerin", "die Geologen", "der 44-Jährige".
pub(crate) fn is_someone(sheet: &Sheet, at: usize) -> bool {
    let t = sheet.t(at);
    let ends = |list: &str, low: &str| {
        let ending = |ending: &String| {
            low.ends_with(ending.as_str()) && (low.len() > ending.len() + 1 || ending.len() > 4)
        };
        sheet.pack.list(list).iter().any(ending)
    };
    // "des neuen Leiters", "eines Gutachters"
    let low = t.low.as_str();
    let nominative = nominative(low);
    let someone = t.has(Class::PERSON.with(Class::PLURAL_PERSON))
        || [low, nominative]
            .iter()
            .any(|low| sheet.pack.class(low).meets(Class::PERSON) || ends("someone endings", low));
    // "der 44-Jährige" begins with a figure.
    let noun = t.kind == Kind::Word && t.capital || t.kind == Kind::Number && low.contains('-');
    noun && someone && !is_thing(sheet, last_part(low))
}

/// Whether a noun for people has the ending of several of them: "Händlern", "Fachleute", "Wirtinnen".
pub(crate) fn is_several(sheet: &Sheet, at: usize) -> bool {
    let low = &sheet.t(at).low;
    sheet.pack.has_ending("several endings", low)
}

/// Whether a noun is one of those that only end like somebody, alone or behind another one: "Fehler", "Regenwasser".
fn is_thing(sheet: &Sheet, low: &str) -> bool {
    let plain = low.strip_suffix(['n', 's']).unwrap_or(low);
    let thing = |word: &str| {
        sheet
            .pack
            .list("no someone")
            .iter()
            .any(|thing| word == thing || thing.len() > 5 && word.ends_with(thing.as_str()))
    };
    thing(low) || thing(plain)
}

/// A noun without the ending of its genitive: "des Amt*es*", "eines Gutachter*s*".
fn nominative(low: &str) -> &str {
    low.strip_suffix("es").or_else(|| low.strip_suffix('s')).unwrap_or(low)
}

/// "Hafen-Behörden": what the last part of a word says.
fn last_part(low: &str) -> &str {
    low.rsplit('-').next().filter(|part| part.len() > 2).unwrap_or(low)
}

/// "KLV", "HaV": a word with two capitals is short for a body.
fn is_short(sheet: &Sheet, at: usize) -> bool {
    let t = sheet.t(at);
    let letters = sheet.chars.get(t.start..t.end).unwrap_or_default();
    letters.iter().filter(|c| c.is_uppercase()).count() > 1 && !letters.contains(&'-') && letters.len() < 12
}

/// "die USA", "Berlin": a land or a capital, which speaks for its government.
fn is_land(sheet: &Sheet, from: usize, to: usize) -> bool {
    let low: Vec<&str> = (from..to).map(|k| sheet.t(k).low.as_str()).collect();
    sheet.pack.list("countries").contains(&low.join(" "))
}

/// Whether nothing tells that the nouns of a phrase are no name: "Orlin Haddek", "die Neue Welle", "Haddek". A noun
/// with an article, in the plural or with the ending of a thing is none.
fn is_name(sheet: &Sheet, (from, to): (usize, usize)) -> bool {
    let name = |k: usize| {
        let t = sheet.t(k);
        t.capital && t.kind == Kind::Word && sheet.tag(k) != Tag::Determiner && !is_common(sheet, k)
    };
    let first = |k: usize| sheet.t(k).capital && sheet.tag(k) != Tag::Determiner && !only_describes(sheet, k);
    let pair = (from + 1..to).any(|k| name(k) && first(k - 1));
    // "von der Leyen"
    let particle = (from..to).any(|k| sheet.tag(k) == Tag::Name && sheet.t(k).has(Class::PARTICLE));
    if pair || particle {
        return true;
    }
    let mut nouns = (from..to).filter(|k| sheet.t(*k).capital && sheet.t(*k).kind == Kind::Word);
    let (Some(noun), None) = (nouns.next(), nouns.next()) else { return false };
    let by = |k: usize| sheet.hit_at(k).is_some_and(|hit| is_plural(&sheet.t(hit.at).low));
    let plural = by(to) || from.checked_sub(1).is_some_and(by);
    let article = matches!(sheet.before(from).tag, Tag::Determiner | Tag::Owner);
    // "der 70-jährige Haddek": a name, where the text has it behind another one.
    let alone = noun == from && !article || is_last_name(sheet, noun);
    name(noun) && alone && !plural && !has_article_elsewhere(sheet, noun)
}

/// "*Jede* Schuld", "*Städtische* Märkte": a word that has its capital from its sentence and belongs to a noun.
fn only_describes(sheet: &Sheet, at: usize) -> bool {
    let low = &sheet.t(at).low;
    let ends = || sheet.pack.has_ending("adjective endings", low);
    let opens = at == sheet.sentence_start(at);
    opens && (sheet.pack.list("stand for people").contains(low) || ends())
}

/// Whether the text has a word right behind somebody's given name or office.
fn is_last_name(sheet: &Sheet, at: usize) -> bool {
    let low = &sheet.t(at).low;
    let given = Class::MALE_NAME.with(Class::FEMALE_NAME).with(Class::TITLE);
    let around = at.saturating_sub(AROUND)..(at + AROUND).min(sheet.tokens.len());
    around.into_iter().any(|k| sheet.t(k).low == *low && sheet.before(k).has(given))
}

/// "waren", "riefen": a verb whose subject is no single name.
fn is_plural(low: &str) -> bool {
    low.ends_with("en") || low == "sind"
}

/// Whether a noun has an ending or a meaning of a thing.
fn is_common(sheet: &Sheet, at: usize) -> bool {
    let low = &sheet.t(at).low;
    let ends = |list: &str, more: usize| {
        let ending = |ending: &String| low.len() >= ending.len() + more && low.ends_with(ending.as_str());
        sheet.pack.list(list).iter().any(ending)
    };
    sheet.pack.list("things").contains(low)
        || is_thing(sheet, last_part(low))
        || ends("abstract endings", 3)
        || ends("thing endings", 0)
        || sheet.t(at).has(Class::STOP.with(Class::ADVERB).with(Class::SUBORDINATOR).with(Class::DATE))
}

/// The words that the text has right behind an article, an owner or before a place, so that they are nobody's last name: "die
/// Mole", "im Hafen", "ihre Rückkehr", "aus Kiel".
pub(crate) fn with_article(sheet: &Sheet) -> HashSet<String> {
    let joined = sheet.pack.list("joined articles");
    let behind = |k: &usize| {
        let before = sheet.before(*k);
        let article = matches!(before.tag, Tag::Determiner | Tag::Owner) || joined.contains(&before.low);
        let noun = sheet.t(*k).capital && sheet.t(*k).kind == Kind::Word;
        // "der Weber" stands before another name.
        noun && article && sheet.tag(k + 1) != Tag::Name
    };
    // "in Nir Oz": both words.
    let place = |k: &usize| {
        let named = |at: usize| sheet.t(at).capital && sheet.t(at).kind == Kind::Word;
        let within = |at: usize| sheet.listed("before a place", at.wrapping_sub(1)) && named(at);
        within(*k) || named(*k) && within(k.wrapping_sub(1))
    };
    (0..sheet.tokens.len()).filter(|k| behind(k) || place(k)).map(|k| sheet.t(k).low.clone()).collect()
}

/// Whether the text around gives a word an article: "die Mole", "im Hafen". A name has none.
fn has_article_elsewhere(sheet: &Sheet, at: usize) -> bool {
    let low = &sheet.t(at).low;
    let joined = sheet.pack.list("joined articles");
    let around = at.saturating_sub(AROUND)..(at + AROUND).min(sheet.tokens.len());
    around.into_iter().any(|k| {
        let before = sheet.before(k);
        sheet.t(k).low == *low && (before.tag == Tag::Determiner || joined.contains(&before.low))
    })
}
