//! The cast of a text, and who of it a mention means.

use std::collections::HashMap;

use crate::quotes::english;
use crate::quotes::pack::{Class, Frame};
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::speaker::nameless::{author, body_before, described, nameless, titled};
use crate::quotes::speaker::office_holder::office_holder;
use crate::quotes::speaker::person::{
    Gender, Person, bare, described_gender, gender_of, given_gender, only_longer, part, role, small_office,
};
use crate::quotes::subject::antecedent::antecedent;
use crate::quotes::subject::clause::clause_subject;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// Everyone a text names, and where.
pub(crate) struct Cast {
    pub(crate) people: Vec<Person>,
    by_last: HashMap<String, Vec<usize>>,
    /// By first and last name.
    by_ends: HashMap<(String, String), usize>,
    /// The first person of a first name.
    by_first: HashMap<String, usize>,
    /// Every stretch of names: its tokens and the person, in the order of the text.
    stretches: Vec<(usize, usize, Option<usize>)>,
}

/// How many sentences back a pronoun looks.
const BACK: usize = 7;

fn words(sheet: &Sheet, from: usize, to: usize) -> Vec<String> {
    (from..to).map(|i| sheet.text(i, i + 1)).collect()
}

/// First and last name, in small letters.
fn ends(name: &[String]) -> (String, String) {
    let word = |word: Option<&String>| word.map(|word| low(word)).unwrap_or_default();
    (word(name.first()), word(name.last()))
}

fn low(word: &str) -> String {
    word.to_lowercase()
}

impl Cast {
    /// Reads the cast of a sheet.
    pub(crate) fn of(sheet: &Sheet) -> Self {
        let mut cast = Self {
            people: Vec::new(),
            by_last: HashMap::new(),
            by_ends: HashMap::new(),
            by_first: HashMap::new(),
            stretches: Vec::new(),
        };
        let mut i = 0;
        while i < sheet.tokens.len() {
            if sheet.tag(i) != Tag::Name {
                i += 1;
                continue;
            }
            let from = i;
            while sheet.tag(i) == Tag::Name && sheet.t(i).sentence == sheet.t(from).sentence
                || i > from
                    && sheet.t(i).has(Class::PARTICLE)
                    && !sheet.t(i).capital
                    && sheet.tag(i + 1) == Tag::Name
                // "Yann Le Goff"
                || i > from
                    && sheet.in_romance()
                    && sheet.t(i).capital
                    && sheet.tag(i) == Tag::Determiner
                    && sheet.tag(i + 1) == Tag::Name
                    && sheet.t(i).region.is_none()
            {
                i += 1;
            }
            cast.stretch(sheet, from, i);
        }
        cast.settle();
        cast.learn_genders(sheet);
        cast
    }

    /// "Robin Lee said she …": whose gender nothing else tells, the pronouns behind the name do, if they agree.
    fn learn_genders(&mut self, sheet: &Sheet) {
        // "il faut", "sie sagten": elsewhere such pronouns may stand for nobody, or for many.
        if !sheet.in_english() {
            return;
        }
        let mut votes: HashMap<usize, (usize, usize)> = HashMap::new();
        for (number, stretch) in self.stretches.iter().enumerate() {
            let Some(index) = self.of_stretch(sheet, *stretch, Gender::Unknown) else { continue };
            let unknown =
                self.people.get(index).is_some_and(|person| person.gender == Gender::Unknown && person.human);
            if !unknown || sheet.t(stretch.0).region.is_some() {
                continue;
            }
            let next = self.stretches.get(number + 1).map_or(sheet.tokens.len(), |(from, _, _)| *from);
            let vote = votes.entry(index).or_default();
            match english::gender::pronoun_behind(sheet, *stretch, next) {
                Gender::Male => vote.0 += 1,
                Gender::Female => vote.1 += 1,
                Gender::Unknown => {}
            }
        }
        for (index, person) in self.people.iter_mut().enumerate() {
            match votes.get(&index) {
                Some((1.., 0)) => person.gender = Gender::Male,
                Some((0, 1..)) => person.gender = Gender::Female,
                _ => {}
            }
        }
    }

    fn stretch(&mut self, sheet: &Sheet, from: usize, to: usize) {
        let (a, b) = bare(sheet, from, to);
        let length = b - a;
        let clean = (a..b).all(|i| part(sheet, i) || sheet.t(i).has(Class::PARTICLE));
        let mut person = None;
        let given = length == 1
            && given_gender(sheet, a) != Gender::Unknown
            && !self.by_last.contains_key(&sheet.t(a).low)
            && !self.by_first.contains_key(&sheet.t(a).low);
        if ((2..=4).contains(&length) || given) && clean && !sheet.t(a).headline {
            let mut name = words(sheet, a, b);
            // "Jr." belongs to the name, not to the last name.
            let suffix: Vec<String> = words(sheet, b, to)
                .into_iter()
                .take_while(|word| sheet.pack.class(&low(word)).meets(Class::SUFFIX))
                .collect();
            let known = self.by_ends.get(&ends(&name)).copied().or_else(|| self.longer(sheet, &name));
            let mut gender = gender_of(sheet, from, a);
            if gender == Gender::Unknown {
                gender = given_gender(sheet, a);
            }
            if gender == Gender::Unknown {
                gender = described_gender(sheet, from, to);
            }
            // "Con Edison officials say": not whoever the name describes.
            let beside =
                if !sheet.t(to).capital && sheet.t(to).has(Class::PLURAL_PERSON) { to } else { to + 2 };
            // "planning for Con Edison"
            let ahead =
                if sheet.before(from).tag == Tag::Preposition { from } else { from.saturating_sub(2) };
            let speaks = (ahead..from)
                .chain(to..beside)
                .any(|i| sheet.hit_at(i).is_some_and(|hit| !hit.frame.has(Frame::PAPER)));
            // "Lin Gao, who runs the desk", "Lin Gao, 34".
            let described = sheet.in_english()
                && sheet.tag(to) == Tag::Comma
                && (sheet.listed("whose", to + 1)
                    || sheet.t(to + 1).kind == Kind::Number && sheet.tag(to + 2) == Tag::Comma);
            let speaks = speaks || described;
            let called = !sheet.in_english() && length > 1 && small_office(sheet, from);
            let titled = called || (from..a).any(|i| sheet.t(i).has(Class::TITLE.with(Class::PERSON)));
            // "Sebastian Kurz, le chancelier autrichien, …"
            let apposed = sheet.in_romance() && role(sheet, from, a, to).is_some();
            // "the Federal Reserve said": nobody's own name has an article.
            let articled = sheet.in_english()
                && sheet.pack.list("definite").contains(&sheet.before(from).low)
                && !described;
            let speaks = speaks && !articled || apposed;
            let thing =
                Class::BODY.with(Class::ORGAN).with(Class::OCCASION).with(Class::DOCUMENT).with(Class::WORK);
            // "Sender Kanal Ost": the name of a station behind its kind.
            let station = (from..b).any(|i| sheet.t(i).has(Class::PUBLICATION.with(Class::OUTLET)));
            let thing = station || sheet.t(b.saturating_sub(1)).has(thing);
            let human = !thing && (speaks || titled) || gender != Gender::Unknown;
            let index = match known {
                Some(index) => {
                    if let Some(known) = self.people.get_mut(index) {
                        known.weight += 1;
                        known.human |= human;
                        if known.gender == Gender::Unknown {
                            known.gender = gender;
                        }
                        if known.role.is_none() {
                            known.role = role(sheet, from, a, to);
                        }
                    }
                    index
                }
                None => {
                    let index = self.people.len();
                    let last = name.last().map(|word| low(word)).unwrap_or_default();
                    self.by_last.entry(last).or_default().push(index);
                    self.by_ends.insert(ends(&name), index);
                    self.by_first
                        .entry(name.first().map(|word| low(word)).unwrap_or_default())
                        .or_insert(index);
                    name.retain(|word| !word.is_empty());
                    self.people.push(Person {
                        name,
                        suffix,
                        gender,
                        human,
                        weight: 1,
                        role: role(sheet, from, a, to),
                        first: a,
                    });
                    index
                }
            };
            person = Some(index);
        }
        self.stretches.push((from, to, person));
        // "Mr. Smith" tells the gender of a Smith.
        if person.is_none() && length == 1 {
            let gender = gender_of(sheet, from, a);
            let last = sheet.t(a).low.clone();
            let fitting = self.by_last.get(&last).and_then(|list| list.last()).copied();
            if let Some(known) = fitting.and_then(|index| self.people.get_mut(index)) {
                known.weight += 1;
                known.human = true;
                if known.gender == Gender::Unknown {
                    known.gender = gender;
                }
                if known.role.is_none() {
                    known.role = role(sheet, from, a, to);
                }
            }
        }
    }

    /// "Abu Amin" behind "Omar Abu Amin": the one person whose longer name ends so.
    fn longer(&self, sheet: &Sheet, name: &[String]) -> Option<usize> {
        let (first, last) = ends(name);
        let known = self.by_last.get(&last).filter(|_| sheet.pack.class(&first).meets(Class::PARTICLE))?;
        only_longer(&self.people, known, name)
    }

    fn settle(&mut self) {
        // A name that holds another with the same ends is the same person; nothing else to do.
        #[expect(clippy::iter_over_hash_type, reason = "each list is put in order by itself")]
        for list in self.by_last.values_mut() {
            list.dedup();
        }
    }

    /// The person with this last name who fits best at a place of the text.
    fn by_last_name(&self, last: &str, gender: Gender, at: usize) -> Option<usize> {
        let list = self.by_last.get(last)?;
        let fits = |index: &&usize| {
            self.people.get(**index).is_some_and(|p| {
                gender == Gender::Unknown || p.gender == Gender::Unknown || p.gender == gender
            })
        };
        let best = list.iter().filter(fits).max_by_key(|index| {
            self.people.get(**index).map(|p| (p.first <= at, p.weight, std::cmp::Reverse(p.first)))
        });
        best.or_else(|| list.first()).copied()
    }

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
            let found = self.pronoun(sheet, mention.from, gender, last);
            return (found, found.and_then(|index| self.people.get(index)).map(Person::full));
        }
        // "their lawyer" is nobody known; "his daughter Lucy" has a name.
        let ends_named = sheet.tag(mention.to.saturating_sub(1)) == Tag::Name;
        if first.tag == Tag::Owner && mention.to > mention.from + 1 && !ends_named {
            return (None, Some(sheet.text(mention.from, mention.to)));
        }
        // "Thomas Brand, Inhaber eines Ladens": the first name that is somebody's.
        if !sheet.in_english()
            && let Some(person) = self.inside(mention)
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
        let mut end = mention.to;
        // The last stretch of names in the mention.
        while end > mention.from && sheet.tag(end - 1) != Tag::Name {
            end -= 1;
        }
        let mut start = end;
        while start > mention.from
            && (sheet.tag(start - 1) == Tag::Name
                || sheet.t(start - 1).has(Class::PARTICLE) && sheet.tag(start.wrapping_sub(2)) == Tag::Name)
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
        if start == end
            && let Some(holder) = office_holder(sheet, &self.people, mention)
        {
            return (Some(holder), self.people.get(holder).map(Person::full));
        }
        // "Ann Lee’s letter": whoever wrote it speaks in it.
        if sheet.in_english()
            && let Some(owner) = author(sheet, mention)
            && let Some(index) = self.author_of(sheet, owner)
        {
            return (Some(index), self.people.get(index).map(Person::full));
        }
        if start == end || tail || sheet.in_english() && body {
            return (None, Some(described(sheet, mention)));
        }
        let (a, b) = bare(sheet, start, end);
        if b - a == 1 {
            let gender = gender_of(sheet, mention.from, a);
            if let Some(index) = self.by_last_name(&sheet.t(a).low, gender, a) {
                return (Some(index), self.people.get(index).map(Person::full));
            }
            // A first name alone.
            let word = sheet.text(a, b);
            let by_first = self.by_first.get(&low(&word)).copied();
            if let Some(index) = by_first {
                return (Some(index), self.people.get(index).map(Person::full));
            }
            return (None, Some(described(sheet, mention)));
        }
        let name = words(sheet, a, b);
        let index = self.by_ends.get(&ends(&name)).copied().or_else(|| self.longer(sheet, &name));
        match index.and_then(|index| self.people.get(index)) {
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
        let first = self.people.iter().find(|p| p.human && p.first < at && p.name.len() > 1);
        first.or_else(|| self.people.iter().find(|p| p.human)).map(Person::full)
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
    fn inside(&self, mention: Mention) -> Option<usize> {
        let first = self.stretches.partition_point(|(from, _, _)| *from < mention.from);
        let stretches = self.stretches.get(first..).unwrap_or_default().iter();
        stretches.take_while(|(_, to, _)| *to <= mention.to).find_map(|(_, _, person)| {
            person.filter(|index| self.people.get(*index).is_some_and(|p| p.human && p.name.len() > 1))
        })
    }

    /// The person a stretch of names means, if any of the cast.
    fn of_stretch(
        &self,
        sheet: &Sheet,
        (from, to, person): (usize, usize, Option<usize>),
        gender: Gender,
    ) -> Option<usize> {
        let (a, b) = bare(sheet, from, to);
        let told = gender_of(sheet, from, a);
        let gender = if told == Gender::Unknown { gender } else { told };
        person.or_else(|| (b - a == 1).then(|| self.by_last_name(&sheet.t(a).low, gender, a)).flatten())
    }

    /// Who "he" is: the fitting subject of the nearest sentence, else the last speaker, else the nearest name.
    fn pronoun(
        &self,
        sheet: &Sheet,
        at: usize,
        gender: Gender,
        last: Option<(usize, usize)>,
    ) -> Option<usize> {
        let sentence = sheet.t(at).sentence;
        let fits = |index: usize| {
            self.people
                .get(index)
                .is_some_and(|p| p.gender == gender || p.gender == Gender::Unknown && p.human)
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
            if t.region.is_some() || t.headline {
                continue;
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
                    *first == start && *first < at && sheet.t(*stop).kind != Kind::Possessive
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
        last.map(|(index, _)| index).filter(|index| fits(*index)).or(nearest)
    }
}
