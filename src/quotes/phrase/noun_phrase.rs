//! Noun phrases: where one that ends before a verb begins, and where one behind it ends.

use crate::quotes::pack::{Class, Grammar};
use crate::quotes::phrase::dates::{is_day, says_when};
use crate::quotes::phrase::modifier::{attribute, before_noun};
use crate::quotes::phrase::office::named_behind;
use crate::quotes::phrase::stretch::stretch_start;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};
use crate::quotes::{english, german, romance};

/// Tokens that name or describe someone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    pub(crate) from: usize,
    pub(crate) to: usize,
}

impl Mention {
    pub(crate) fn new(from: usize, to: usize) -> Option<Self> {
        (from < to).then_some(Self { from, to })
    }
}

/// With the name behind a comma: "la maire, *Anne Petit*".
pub(crate) fn with_name(sheet: &Sheet, found: Mention) -> Mention {
    let named = (found.from..found.to).any(|k| sheet.tag(k) == Tag::Name && !sheet.t(k).has(Class::BODY));
    let office = (found.from..found.to).any(|k| sheet.t(k).has(Class::PERSON.with(Class::TITLE)));
    let mut comma = found.to;
    // "la ministre des affaires étrangères, X": the office goes on over its prepositions.
    if office {
        while comma < found.to + 6
            && matches!(sheet.tag(comma), Tag::Preposition | Tag::Noun | Tag::Determiner | Tag::Name)
        {
            comma += 1;
        }
    }
    // "Sen. Ann Lee, R-Kent": who has a name needs no other.
    let plain = |k: usize| {
        let office = Class::TITLE.with(Class::PERSON).with(Class::BODY).with(Class::ORGAN).with(Class::PLACE);
        k >= found.from && sheet.tag(k) == Tag::Name && !sheet.t(k).has(office)
    };
    let full = sheet.in_english() && plain(comma.wrapping_sub(1)) && plain(comma.wrapping_sub(2));
    if (named && !office) || full || sheet.tag(comma) != Tag::Comma {
        return found;
    }
    let mut to = comma + 1;
    // "the mayor, Ann Lee *Friday night*"
    while sheet.tag(to) == Tag::Name && !sheet.t(to).has(Class::WEEKDAY) && to < comma + 6 {
        to += 1;
    }
    let closes = matches!(sheet.tag(to), Tag::Comma | Tag::Other | Tag::Mark)
        || sheet.before(to).sentence != sheet.t(to).sentence;
    if to > comma + 1 && (closes || to > comma + 2) { Mention { from: found.from, to } } else { found }
}

/// Whether a stretch between commas only describes what stands before it.
fn describes(sheet: &Sheet, from: usize, to: usize) -> bool {
    let t = sheet.t(from);
    if t.tag == Tag::Name || t.capital {
        let owner = (from..to).take(4).any(|k| sheet.t(k).kind == Kind::Possessive);
        let place = to - from <= 2 && !t.has(Class::TITLE);
        let suffix = t.has(Class::SUFFIX);
        // "Polish Undersecretary of State": an office without a name of its own.
        let office = sheet.in_english()
            && sheet.tag(from.wrapping_sub(2)) == Tag::Name
            && (from..to)
                .find(|k| sheet.t(*k).has(Class::TITLE.with(Class::PERSON)))
                .is_some_and(|k| k + 1 == to || sheet.tag(k + 1) == Tag::Preposition);
        return office
            || owner
            || place
            || suffix
            || t.has(Class::PERSON.with(Class::DOCUMENT))
            || sheet.listed("of", from + 1);
    }
    matches!(
        t.tag,
        Tag::Determiner
            | Tag::Owner
            | Tag::Number
            | Tag::Relative
            | Tag::Participle
            | Tag::Adverb
            | Tag::Noun
            | Tag::Preposition
            | Tag::Verb
            | Tag::Conjunction
    ) || sheet.listed("describing", from)
        || sheet.listed("one", from) && sheet.listed("of", from + 1)
}

/// Whether a stretch only opens a sentence: "On Tuesday", "In a statement".
pub(crate) fn introduces(sheet: &Sheet, from: usize) -> bool {
    let t = sheet.t(from);
    // "Interrogée par Radio Marne, la préfète"
    let asked =
        sheet.tag(from + 1) == Tag::Preposition && sheet.pack.has_ending("participle endings", &t.low);
    asked
        || matches!(
            t.tag,
            Tag::Preposition | Tag::Subordinator | Tag::Participle | Tag::Adverb | Tag::Conjunction
        )
        || t.has(
            Class::WEEKDAY
                .with(Class::DATE)
                .with(Class::ADVERB)
                .with(Class::PREPOSITION)
                .with(Class::SUBORDINATOR),
        ) && t.tag != Tag::Name
}

/// The phrase that carries the descriptions between commas before `comma`: "Jones, a baker, of Kent," → "Jones".
pub(crate) fn across_commas(sheet: &Sheet, comma: usize) -> Option<Mention> {
    let start = sheet.sentence_start(comma);
    let mut end = comma;
    // The stretch right of the one looked at.
    let mut right: Option<(usize, usize)> = None;
    for _ in 0..7 {
        let from = stretch_start(sheet, end);
        if from >= end {
            break;
        }
        let more = from > start && matches!(sheet.before(from).tag, Tag::Comma);
        // "…, *her top aide, Tad Devine*, said": an office and the name beside it.
        if end == comma
            && more
            && sheet.in_english()
            && let Some(office) = english::office::office_beside(sheet, from, end)
        {
            return Mention::new(office, end);
        }
        // "a contestant on her show, “The Baker,” who …": the comma stands inside the marks.
        let shown = sheet.before(from).region.map(|region| sheet.span(region)).filter(|(a, b)| {
            sheet.in_english()
                && *b == from
                && b - a <= 8
                && *a > start
                && sheet.tag(b.saturating_sub(2)) == Tag::Comma
        });
        if let Some((opens, _)) = shown
            && describes(sheet, from, end)
        {
            right = Some((from, end));
            end = if sheet.before(opens).tag == Tag::Comma { opens - 1 } else { opens };
            continue;
        }
        if right.is_some() && introduces(sheet, from) && !more {
            let (a, b) = right?;
            return phrase_before(sheet, b, a);
        }
        let example = sheet.in_english() && more && english::phrase::is_example(sheet, from, end);
        if !more || !example && !describes(sheet, from, end) {
            // "On Monday, Jones, the mayor, said": what opens is no subject.
            return phrase_before(sheet, end, from);
        }
        right = Some((from, end));
        end = from - 1;
    }
    // "« A », *qui inquiète les opposants*, sera voté": a clause about it is nobody.
    let (a, b) = right.filter(|(a, _)| !(sheet.in_romance() && sheet.tag(*a) == Tag::Relative))?;
    phrase_before(sheet, b, a)
}

/// The noun phrase that ends before `end` and begins at or after `limit`.
pub(crate) fn phrase_before(sheet: &Sheet, end: usize, limit: usize) -> Option<Mention> {
    let floor = stretch_start(sheet, end).max(limit);
    let mut from = end;
    let mut conjunction = None;
    while from > floor {
        let k = from - 1;
        let t = sheet.t(k);
        let stops = match t.tag {
            Tag::Verb | Tag::Participle => sheet.t(k).region.is_none(),
            Tag::Auxiliary | Tag::Subordinator | Tag::Relative => true,
            // "three days after Smith said".
            Tag::Preposition => t.has(Class::TURN) && from < end,
            Tag::Pronoun => {
                from = k;
                break;
            }
            // "the Committee on Energy *and* Water"
            Tag::Conjunction if sheet.in_english() && english::phrase::joins_body(sheet, k, floor) => false,
            Tag::Conjunction => {
                conjunction = Some(k);
                false
            }
            Tag::Determiner
                if sheet.in_english() && k > floor && english::phrase::parts_phrases(sheet, k) =>
            {
                from = k;
                break;
            }
            _ => false,
        };
        if stops {
            break;
        }
        from = k;
    }
    // A verb or a word like "that" stopped it: what "and" joins to the left belongs there.
    let stopped = from > floor;
    if let Some(k) = conjunction
        && (stopped || from == k)
    {
        from = k + 1;
    }
    // "il y affirme": small words between a pronoun and its verb.
    if sheet.in_romance() && sheet.tag(from) == Tag::Pronoun {
        return Mention::new(from, from + 1);
    }
    trim(sheet, from, end)
}

/// The core of a stretch that ends in a noun phrase: what opens and what follows the head is cut.
fn trim(sheet: &Sheet, mut from: usize, end: usize) -> Option<Mention> {
    while from < end
        && (matches!(sheet.tag(from), Tag::Adverb | Tag::Conjunction | Tag::Other)
            || sheet.t(from).has(Class::WEEKDAY)
            || sheet.t(from).has(Class::DATE) && sheet.tag(from) != Tag::Name)
    {
        from += 1;
    }
    if sheet.tag(from) == Tag::Preposition {
        // "In Iowa Mr. Smith said": the last phrase.
        let mut last = end;
        if sheet.before(last).is(")")
            && let Some(open) = (from..last).rev().take(10).find(|k| sheet.t(*k).is("("))
        {
            last = open;
        }
        let end = last;
        while last > from && matches!(sheet.tag(last - 1), Tag::Name | Tag::Number)
            || sheet.t(last.wrapping_sub(1)).any(&[".", "'s", "’s"])
        {
            last -= 1;
        }
        if last == end {
            last = (from + 1..end)
                .rev()
                .find(|k| matches!(sheet.tag(*k), Tag::Determiner | Tag::Owner | Tag::Pronoun))
                .unwrap_or(if sheet.in_slavic() {
                    end.saturating_sub(2).max(from + 2).min(end)
                } else {
                    end
                });
        }
        let weekday = |k: usize| sheet.t(k).has(Class::WEEKDAY.with(Class::MONTH));
        while last < end && weekday(last) {
            last += 1;
        }
        return up_to_verb(sheet, last, end);
    }
    let mut to = from;
    while to < end {
        let t = sheet.t(to);
        if to > from && (t.tag == Tag::Preposition || t.any(&["(", "["]) || sheet.listed("who", to)) {
            let goes_on = match sheet.pack.grammar {
                Grammar::English => english::phrase::goes_on(sheet, (from, to), end),
                Grammar::Romance => {
                    romance::phrase::names_body(sheet, to) || romance::phrase::whose(sheet, (from, to), end)
                }
                _ => false,
            };
            if !(goes_on || named_behind(sheet, from, to, end)) {
                break;
            }
        }
        to += 1;
    }
    while to > from
        && (matches!(sheet.tag(to - 1), Tag::Adverb | Tag::Conjunction | Tag::Comma)
            || sheet.t(to - 1).has(Class::WEEKDAY) && to - from > 1)
    {
        to -= 1;
    }
    up_to_verb(sheet, from, to)
}

/// A phrase without the small words of the verb behind it.
fn up_to_verb(sheet: &Sheet, from: usize, to: usize) -> Option<Mention> {
    Mention::new(from, if sheet.in_romance() { romance::phrase::ends(sheet, from, to) } else { to })
}

/// "*one of them*", "one of the officials": where it ends.
fn one_of_several(sheet: &Sheet, from: usize) -> Option<usize> {
    let of = sheet.listed("one", from) && sheet.listed("of", from + 1);
    let them = sheet.t(from + 2).has(Class::OBJECT_PRONOUN);
    let several = || phrase_after(sheet, from + 2).map(|found| found.to);
    if of { them.then_some(from + 3).or_else(several) } else { None }
}

/// Whether a number counts what stands behind it, and is no part of what stands before it: "Kanal 3", "Artikel 5 Absatz 2",
/// "Hafen 04 Kiel".
fn counts_others(sheet: &Sheet, at: usize) -> bool {
    let (before, next) = (sheet.before(at), sheet.t(at + 1));
    let body = Class::BODY.with(Class::ORGAN).with(Class::OUTLET).with(Class::PUBLICATION);
    let several = sheet.pack.has_ending("several endings", &before.low);
    let people = next.has(Class::PLURAL_PERSON) || sheet.pack.has_ending("several endings", &next.low);
    let whole = before.capital && (before.has(body) || several || people || !next.capital);
    let counted = matches!(next.tag, Tag::Noun | Tag::Name | Tag::Participle) && next.kind == Kind::Word;
    whole && counted && (people || !before.has(Class::DOCUMENT))
}

/// The noun phrase that begins at `from`: "said *Ann Jones*, the mayor".
pub(crate) fn phrase_after(sheet: &Sheet, from: usize) -> Option<Mention> {
    let end = sheet.sentence_end(from).min(from + 16);
    let first = sheet.t(from);
    if from >= end {
        return None;
    }
    let stands = first.has(Class::OBJECT_PRONOUN) && !first.has(Class::OWNER.with(Class::DETERMINER));
    // "said one diplomat"
    let one_of_them = sheet.in_english() && english::phrase::one_person(sheet, from);
    if first.tag == Tag::Pronoun && !one_of_them || stands {
        let several = sheet.in_english().then(|| one_of_several(sheet, from)).flatten();
        return Mention::new(from, several.unwrap_or(from + 1));
    }
    // "laut „Spiegel“"
    let quoted = sheet.in_german()
        && first.kind == Kind::Mark
        && first.region.map(|region| sheet.span(region)).is_some_and(|(a, b)| a == from && b - a <= 6);
    // "dessen Stellvertreter"
    let whose = sheet.pack.nouns_capital
        && first.has(Class::RELATIVE)
        && first.tag == Tag::Relative
        && sheet.t(from + 1).capital;
    if !matches!(first.tag, Tag::Name | Tag::Determiner | Tag::Owner | Tag::Noun | Tag::Number)
        && !first.capital
        && !whose
        && !quoted
        && !one_of_them
    {
        return None;
    }
    // "die *in Kiel lebende* Autorin"
    let described = sheet.in_german().then(|| german::attribute::attribute_end(sheet, from, end)).flatten();
    let mut to = described.unwrap_or(from);
    while to < end {
        let t = sheet.t(to);
        let next = sheet.t(to + 1);
        let stops = match t.tag {
            // "la maire Anne Petit *cette semaine*"
            Tag::Determiner | Tag::Noun | Tag::Name
                if to > from && is_day(sheet, to) && !sheet.in_english() =>
            {
                true
            }
            // "said Ann Jones *late Friday*"
            _ if sheet.in_english() && to > from && says_when(sheet, to) && !t.capital => true,
            // "Minister für Inneres", but not "X warb für".
            Tag::Preposition if sheet.pack.list("joins").contains(&t.low) && to > from => {
                sheet.listed("joins of somebody", to)
                    && !(from..to).any(|k| {
                        sheet.t(k).has(Class::PERSON.with(Class::TITLE).with(Class::BODY).with(Class::ORGAN))
                    })
            }
            // "the partially redacted report"
            Tag::Verb | Tag::Adverb | Tag::Participle if before_noun(sheet, from, to) => false,
            // "a series of emails"
            Tag::Preposition if sheet.in_english() && to > from && english::phrase::counts(sheet, to) => {
                false
            }
            Tag::Pronoun if to == from && one_of_them => false,
            Tag::Comma | Tag::Verb | Tag::Auxiliary | Tag::Subordinator | Tag::Pronoun | Tag::Preposition => {
                true
            }
            Tag::Relative => !(whose && to == from),
            // "urged the town *to wait*"
            Tag::Noun if to > from && sheet.listed("infinitive", to) => {
                sheet.in_english() && english::office::infinitive(sheet, to)
            }
            Tag::Owner => to > from && sheet.pack.nouns_capital,
            // "die Kammer *eine Entschädigung*": only a genitive belongs to the noun before it.
            Tag::Determiner if sheet.pack.nouns_capital && to > from => {
                !sheet.pack.list("genitive articles").contains(&t.low)
            }
            // "according to Jones the house …": another phrase.
            // "assured the crew the beam was sound": as well behind a noun that has an article.
            Tag::Determiner if sheet.in_english() && to > from => {
                sheet.tag(to - 1) == Tag::Name
                    || sheet.tag(to - 1) == Tag::Noun
                        && !sheet.listed("infinitive", to - 1)
                        && to > from + 1
                        && sheet.tag(from) == Tag::Determiner
                        && sheet.listed("definite", to)
            }
            Tag::Adverb => to > from && !(sheet.pack.nouns_capital && attribute(sheet, to)),
            // "an Internet posting made …", "a closed meeting of deputies"
            Tag::Participle
                if sheet.in_english() && to > from && t.has(Class::DOCUMENT.with(Class::OCCASION)) =>
            {
                false
            }
            Tag::Participle => to > from && next.tag != Tag::Name && next.tag != Tag::Noun,
            Tag::Mark => match t.region.map(|region| sheet.span(region)) {
                Some((a, b))
                    if a == to
                        && b - a <= 6
                        && (sheet.tag(b) == Tag::Name
                            || sheet
                                .t(to.wrapping_sub(1))
                                .has(Class::PUBLICATION.with(Class::DETERMINER))
                            || sheet.in_german()
                                && sheet.pack.list("agents").contains(&sheet.before(to).low)
                            || to == from) =>
                {
                    to = b;
                    continue;
                }
                _ => true,
            },
            Tag::Conjunction => {
                !(next.tag == Tag::Name
                    || matches!(next.tag, Tag::Determiner) && sheet.tag(to - 1) == Tag::Name)
            }
            Tag::Other => t.kind != Kind::Possessive,
            // "laut Hafenamt *103 neue* Schiffe": another phrase.
            // "erklärte die Firma *2014*, dass": when, at the end of its clause.
            Tag::Number if sheet.in_german() && to > from => {
                let year = t.low.len() == 4 && next.tag == Tag::Comma && {
                    let before = sheet.before(to);
                    before.has(Class::BODY.with(Class::ORGAN))
                        || sheet.pack.has_ending("body endings", &before.low)
                };
                year || counts_others(sheet, to)
            }
            Tag::Name => t.has(Class::WEEKDAY.with(Class::MONTH)) && to > from,
            // "сказала Анна Иванова газете": whom it was said to.
            Tag::Noun
                if !sheet.in_english()
                    && to > from
                    && t.kind == Kind::Word
                    && !t.capital
                    // "dijo Ursula *von der* Leyen"
                    && !t.has(Class::PARTICLE)
                    && sheet.tag(to - 1) == Tag::Name
                    // «чиновник Белого *дома*»
                    && !(sheet.in_slavic() && t.has(Class::BODY) && sheet.t(to - 1).has(Class::BODY)) =>
            {
                !(sheet.in_romance() && romance::phrase::describes_name(sheet, from, to))
            }
            _ => {
                t.has(Class::DATE) && to > from
                    || sheet.pack.nouns_capital
                        && t.kind == Kind::Word
                        && !t.capital
                        && !next.capital
                        && to > from
                        && !attribute(sheet, to)
            }
        };
        if stops {
            if t.tag == Tag::Preposition && to > from {
                let mut last = to + 1;
                while last < end
                    && matches!(sheet.tag(last), Tag::Name | Tag::Noun | Tag::Determiner | Tag::Preposition)
                    && (sheet.in_english() || !is_day(sheet, last))
                {
                    last += 1;
                }
                if sheet.in_english() && english::phrase::names_body(sheet, to) {
                    let capital = |k: &usize| sheet.t(*k).capital && sheet.tag(*k) != Tag::Comma;
                    to = (to + 1..last).take_while(capital).last().map_or(to, |k| k + 1);
                } else if named_behind(sheet, from, to, last) {
                    to = last;
                } else if sheet.in_english()
                    && let Some(described) = english::phrase::description_end(sheet, (from, to), end)
                {
                    to = described;
                }
            }
            break;
        }
        to += 1;
    }
    up_to_verb(sheet, from, to)
}
