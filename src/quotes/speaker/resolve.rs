//! Who of the cast a mention means: a pronoun, a last name, an office, a phrase with a name in it.

use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::speaker::cast::{Cast, ends, low, words};
use crate::quotes::speaker::described::described_person;
use crate::quotes::speaker::nameless::{author, body_before, described, nameless, only_described, titled};
use crate::quotes::speaker::office_holder::office_holder;
use crate::quotes::speaker::person::{Gender, Person, bare, gender_of};
use crate::quotes::subject::antecedent::antecedent;
use crate::quotes::subject::clause::clause_subject;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// How many sentences back a pronoun looks.
const BACK: usize = 7;

impl Cast {
    /// Who a mention means: the person of the cast, or the words that name a body.
    pub(crate) fn resolve(
        &self,
        sheet: &Sheet,
        mention: Mention,
        last: Option<(usize, usize)>,
    ) -> (Option<usize>, Option<String>) {
        let first = sheet.t(mention.from);
        if first.tag == Tag::Relative
            && mention.to == mention.from + 1
            && let Some(meant) = antecedent(sheet, mention.from)
            && sheet.tag(meant.from) != Tag::Relative
        {
            return self.resolve(sheet, meant, last);
        }
        if mention.to == mention.from + 1
            && (first.tag == Tag::Pronoun || first.has(Class::OBJECT_PRONOUN) || first.tag == Tag::Owner)
        {
            let gender = if first.has(Class::MALE) {
                Gender::Male
            } else if first.has(Class::FEMALE) {
                Gender::Female
            } else {
                Gender::Unknown
            };
            if first.has(Class::FIRST) || gender == Gender::Unknown {
                let body = sheet
                    .listed("bodies and papers", mention.from)
                    .then(|| body_before(sheet, mention.from))
                    .flatten();
                return (None, body.map(|body| described(sheet, body)));
            }
            if let Some(nameless) = nameless(sheet, mention.from, gender) {
                return (None, Some(described(sheet, nameless)));
            }
            let found = self.pronoun(sheet, mention.from, gender, last, false);
            if found.is_none()
                && let Some(known) = only_described(sheet, mention.from, gender)
            {
                return (None, Some(described(sheet, known)));
            }
            return (found, found.and_then(|index| self.people.get(index)).map(Person::full));
        }
        // "their lawyer" is nobody known; "his daughter Lucy" has a name.
        let ends_named = sheet.tag(mention.to.saturating_sub(1)) == Tag::Name;
        if first.tag == Tag::Owner && mention.to > mention.from + 1 && !ends_named {
            return (None, Some(sheet.text(mention.from, mention.to)));
        }
        // "Thomas Brand, Inhaber eines Ladens": the first name that is somebody's.
        if !sheet.in_english()
            && let Some(person) = self.inside(sheet, mention)
        {
            return (Some(person), self.people.get(person).map(Person::full));
        }
        // "Demir zufolge": where every noun has a capital, a last name may open the sentence unseen.
        if sheet.pack.nouns_capital
            && mention.to == mention.from + 1
            && sheet.tag(mention.from) == Tag::Noun
            && let Some(index) = self.by_last_name(&first.low, Gender::Unknown, mention.from)
        {
            return (Some(index), self.people.get(index).map(Person::full));
        }
        // "Weber vom Hafenamt"
        if sheet.in_german()
            && first.capital
            && sheet.tag(mention.from + 1) == Tag::Preposition
            && mention.to > mention.from + 2
            && let Some(index) = self.by_last_name(&first.low, Gender::Unknown, mention.from)
            && self.people.get(index).is_some_and(|person| person.human)
        {
            return (Some(index), self.people.get(index).map(Person::full));
        }
        let mut end = mention.to;
        // The last stretch of names in the mention.
        while end > mention.from && sheet.tag(end - 1) != Tag::Name {
            end -= 1;
        }
        let mut start = end;
        while start > mention.from
            && (sheet.tag(start - 1) == Tag::Name
                || sheet.t(start - 1).has(Class::PARTICLE)
                    && sheet.tag(start.wrapping_sub(2)) == Tag::Name
                    && !sheet.in_german())
        {
            start -= 1;
        }
        // "the Department of Conservation": the name of a body goes on over its preposition.
        let organ = Class::ORGAN.with(Class::BODY);
        let body = (mention.from..start).any(|i| sheet.t(i).capital && sheet.t(i).has(organ))
            && sheet.before(start).tag == Tag::Preposition
            && !(start..end).any(|i| sheet.t(i).has(Class::TITLE));
        // "the Clinton campaign" is no Clinton.
        let tail = (end..mention.to).any(|i| {
            sheet.t(i).has(Class::BODY.with(Class::DOCUMENT).with(Class::PERSON).with(Class::PLURAL_PERSON))
                || sheet.tag(i) == Tag::Noun && sheet.t(i).kind == Kind::Word
        });
        // "the mother of Ann Jones": the name says whose.
        let whose = says_whose(sheet, mention.from, (start, end));
        // "the US president", "президент России": a name that only says of what.
        if (start == end || tail || whose || !sheet.in_english())
            && let Some(holder) = office_holder(sheet, self, mention)
        {
            return (Some(holder), self.people.get(holder).map(Person::full));
        }
        if let Some(meant) = described_person(sheet, self, mention, last) {
            return (Some(meant), self.people.get(meant).map(Person::full));
        }
        // "Ann Lee’s letter": whoever wrote it speaks in it.
        if sheet.in_english()
            && let Some(owner) = author(sheet, mention)
            && let Some(index) = self.author_of(sheet, owner)
        {
            return (Some(index), self.people.get(index).map(Person::full));
        }
        if start == end || tail || whose || sheet.in_english() && body {
            return (None, Some(described(sheet, mention)));
        }
        let (a, b) = bare(sheet, start, end);
        if b - a == 1 {
            let gender = gender_of(sheet, mention.from, a);
            // "Jones", where one of two who are called so has just spoken.
            let paragraph = sheet.t(a).paragraph;
            let near = last.filter(|(_, place)| *place + 1 >= paragraph);
            let spoke = near.map(|(index, _)| index).filter(|index| {
                let fits = |person: &Person| {
                    let other = gender != Gender::Unknown && person.gender != Gender::Unknown;
                    !(other && person.gender != gender)
                };
                let name = &sheet.t(a).low;
                self.by_last.get(name).is_some_and(|people| people.contains(index))
                    && self.people.get(*index).is_some_and(fits)
            });
            if let Some(index) = spoke {
                return (Some(index), self.people.get(index).map(Person::full));
            }
            if let Some(index) = self.by_last_name(&sheet.t(a).low, gender, a) {
                return (Some(index), self.people.get(index).map(Person::full));
            }
            // A first name alone.
            let word = sheet.text(a, b);
            // "Dockline", named so before, is not the Dockline Harbour Hub: people are named in full first.
            let given = |index: &usize| {
                let person = self.people.get(*index);
                let known = person.is_some_and(|person| person.gender != Gender::Unknown);
                let alone = self.alone.get(&low(&word)).copied().unwrap_or(usize::MAX);
                known || !sheet.in_english() || person.is_some_and(|person| person.first < alone)
            };
            let by_first = self.by_first.get(&low(&word)).copied().filter(given);
            if let Some(index) = by_first {
                return (Some(index), self.people.get(index).map(Person::full));
            }
            return (None, Some(described(sheet, mention)));
        }
        let name = words(sheet, a, b);
        let index = self.by_ends.get(&ends(&name)).copied().or_else(|| self.longer(sheet, &name));
        // "ein Sprecher der Kieler Polizei": two nouns may be nobody's name.
        let outlet = |word: &String| sheet.pack.class(&low(word)).meets(Class::PUBLICATION);
        let own = |person: &&Person| person.human || !sheet.in_german() || person.name.iter().any(outlet);
        match index.and_then(|index| self.people.get(index)).filter(own) {
            Some(person) => (index, Some(person.full())),
            None => (None, Some(described(sheet, mention))),
        }
    }

    /// The person a stretch of names before "’s letter" means.
    fn author_of(&self, sheet: &Sheet, (from, to): (usize, usize)) -> Option<usize> {
        let (a, b) = bare(sheet, from, to);
        let known = if b - a == 1 {
            let first = || self.by_first.get(&sheet.t(a).low).copied();
            self.by_last_name(&sheet.t(a).low, gender_of(sheet, from, a), a).or_else(first)
        } else {
            self.by_ends.get(&ends(&words(sheet, a, b))).copied()
        };
        known.filter(|index| self.people.get(*index).is_some_and(|person| person.human))
    }

    /// The person the text first names before a place, where it names one: whoever is interviewed.
    pub(crate) fn first_named(&self, at: usize) -> Option<String> {
        let (named, anybody) = self.first;
        let person = |index: Option<usize>| index.and_then(|index| self.people.get(index));
        person(named).filter(|person| person.first < at).or_else(|| person(anybody)).map(Person::full)
    }

    /// The full name of whoever a single name in capitals or not is the last or the first name of.
    pub(crate) fn called(&self, sheet: &Sheet, mention: Mention) -> Option<String> {
        if mention.to != mention.from + 1 {
            return None;
        }
        let low = &sheet.t(mention.from).low;
        let last = self.by_last_name(low, Gender::Unknown, mention.from);
        let first = || self.by_first.get(low).copied();
        last.or_else(first).and_then(|index| self.people.get(index)).map(|person| titled(&person.full()))
    }

    /// The first person whose full name stands in a mention.
    fn inside(&self, sheet: &Sheet, mention: Mention) -> Option<usize> {
        let first = self.stretches.partition_point(|(from, _, _)| *from < mention.from);
        let stretches = self.stretches.get(first..).unwrap_or_default().iter();
        let inside = stretches.take_while(|(_, to, _)| *to <= mention.to);
        let mut own = inside.filter(|(from, to, _)| !says_whose(sheet, mention.from, (*from, *to)));
        own.find_map(|(_, _, person)| {
            person.filter(|index| self.people.get(*index).is_some_and(|p| p.human && p.name.len() > 1))
        })
    }

    /// Who "he" is: the fitting subject of the nearest sentence, else the last speaker, else the nearest name. `near`: somebody
    /// of a sentence before in this paragraph, or whoever spoke in the paragraph before, if this one names nobody.
    pub(crate) fn pronoun(
        &self,
        sheet: &Sheet,
        at: usize,
        gender: Gender,
        last: Option<(usize, usize)>,
        near: bool,
    ) -> Option<usize> {
        let sentence = sheet.t(at).sentence;
        let fits = |index: usize| {
            self.people.get(index).is_some_and(|p| {
                p.gender == gender && (p.human || !sheet.in_german() && !near)
                    || (p.gender == Gender::Unknown || gender == Gender::Unknown) && p.human
            })
        };
        let end = self.stretches.partition_point(|(from, _, _)| *from < at);
        let paragraph = sheet.t(at).paragraph;
        let last_here =
            last.filter(|(index, place)| *place == paragraph && fits(*index)).map(|(index, _)| index);
        let mut nearest: Option<usize> = None;
        let mut seen = usize::MAX;
        for stretch in self.stretches.get(..end).unwrap_or_default().iter().rev().take(120) {
            let (from, to, _) = *stretch;
            let t = sheet.t(from);
            if t.sentence + BACK < sentence {
                break;
            }
            if t.region.is_some() || t.headline || near && t.sentence == sentence {
                continue;
            }
            if near && t.paragraph != paragraph {
                break;
            }
            // Whoever the paragraph itself names comes before anybody further up.
            if t.paragraph != paragraph
                && let Some(index) = last_here
            {
                return Some(index);
            }
            // The subject of the sentence, looked up once a sentence.
            if seen != t.sentence {
                seen = t.sentence;
                let start = sheet.sentence_start(from);
                let opens = self.stretches.partition_point(|(first, _, _)| *first < start);
                let topic = self.stretches.get(opens).copied().filter(|(first, stop, _)| {
                    // "*With Ann Jones*, there is no chance": whom the sentence is about.
                    let about = sheet.in_english()
                        && sheet.tag(start) == Tag::Preposition
                        && sheet.tag(*stop) == Tag::Comma
                        && t.sentence < sentence
                        && *first <= start + 2;
                    (*first == start || about) && *first < at && sheet.t(*stop).kind != Kind::Possessive
                });
                if let Some(index) = topic
                    .and_then(|stretch| self.of_stretch(sheet, stretch, gender))
                    .filter(|index| fits(*index))
                {
                    return Some(index);
                }
                let subject =
                    clause_subject(sheet, from).filter(|subject| subject.from < at && subject.to <= at);
                // "South African president Thabo Mbeki", "Trump's choice, James Mattis": whoever of the phrase fits, but not
                // whose somebody is.
                let named = subject.and_then(|subject| {
                    let inside = self.stretches.get(..end).unwrap_or_default();
                    let first = inside.partition_point(|(start, _, _)| *start < subject.from);
                    let inside = inside.get(first..).unwrap_or_default().iter().copied();
                    inside
                        .take_while(|(_, stop, _)| *stop <= subject.to)
                        .filter(|(_, stop, _)| sheet.t(*stop).kind != Kind::Possessive)
                        .find_map(|stretch| {
                            self.of_stretch(sheet, stretch, gender).filter(|index| fits(*index))
                        })
                });
                if named.is_some() {
                    return named;
                }
            }
            if sheet.t(to).kind == Kind::Possessive && t.sentence == sentence {
                continue;
            }
            if let Some(index) = self.of_stretch(sheet, *stretch, gender).filter(|index| fits(*index))
                && nearest.is_none()
            {
                nearest = Some(index);
            }
        }
        let spoke = last.filter(|(index, _)| fits(*index));
        if near {
            let next = |place: usize| place == paragraph || place + 1 == paragraph && nearest.is_none();
            return spoke.filter(|(_, place)| next(*place)).map(|(index, _)| index);
        }
        spoke.map(|(index, _)| index).or(nearest)
    }
}

/// "the mother *of Ann Jones*", "l’avocat *d’Anne Petit*": whether a name in a phrase that begins at `from` says whose somebody is.
fn says_whose(sheet: &Sheet, from: usize, (start, end): (usize, usize)) -> bool {
    // "un funcionario *de la* Unión Europea": with an article nobody is named.
    let article = sheet.in_romance() && sheet.before(start).tag == Tag::Determiner && start > from + 1;
    let place = start - usize::from(article);
    let joined = || sheet.before(place).tag == Tag::Preposition;
    let whose = || ["belonging", "agents"].iter().any(|list| sheet.listed(list, place.wrapping_sub(1)));
    let somebody = Class::PERSON.with(Class::PLURAL_PERSON);
    start > from
        && joined()
        && (sheet.in_english() || whose())
        && bare(sheet, start, end).0 == start
        && (from..start).any(|k| sheet.t(k).has(somebody))
}
