//! The cast of a text: everyone it names, with what is known of them.

use std::collections::{HashMap, HashSet};

use crate::quotes::pack::{Class, Frame};
use crate::quotes::speaker::held::Offices;
use crate::quotes::speaker::offices::{is_apposed, offices};
use crate::quotes::speaker::person::{
    Gender, Person, bare, described_gender, gender_of, given_gender, is_office, only_longer, part,
    small_office,
};
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};
use crate::quotes::{english, german, slavic};

/// The most people of one last name of whom the last name alone may mean one.
const NAMESAKES: usize = 50;

/// Everyone a text names, and where.
pub(crate) struct Cast {
    pub(crate) people: Vec<Person>,
    pub(crate) by_last: HashMap<String, Vec<usize>>,
    /// By first and last name.
    pub(crate) by_ends: HashMap<(String, String), usize>,
    /// The first person of a first name.
    pub(crate) by_first: HashMap<String, usize>,
    /// Every stretch of names: its tokens and the person, in the order of the text.
    pub(crate) stretches: Vec<(usize, usize, Option<usize>)>,
    /// The offices of everybody.
    pub(crate) offices: Offices,
    /// Whom the text names first with a full name, and whom at all.
    pub(crate) first: (Option<usize>, Option<usize>),
    /// Where each name first stands by itself.
    pub(crate) alone: HashMap<String, usize>,
    /// Bent Russian last names, and the one of the cast that each is: ставрову, ставров.
    bent: HashMap<String, String>,
    /// In German the nouns that the text has with an article, so that they are nobody's last name.
    nouns: HashSet<String>,
}

/// The words of a stretch, a Russian name in its first case.
pub(crate) fn words(sheet: &Sheet, from: usize, to: usize) -> Vec<String> {
    let words: Vec<String> = (from..to).map(|i| sheet.text(i, i + 1)).collect();
    if !sheet.in_slavic() || words.len() < 2 {
        return words;
    }
    slavic::nominative::name(sheet.pack, &words).map_or(words, |(first_case, _)| first_case)
}

/// The gender that a bent Russian name tells: «Нины Громовой».
fn bent_gender(sheet: &Sheet, from: usize, to: usize) -> Gender {
    let words: Vec<String> = (from..to).map(|i| sheet.text(i, i + 1)).collect();
    match slavic::nominative::name(sheet.pack, &words).filter(|_| sheet.in_slavic()) {
        Some((_, true)) => Gender::Male,
        Some((_, false)) => Gender::Female,
        None => Gender::Unknown,
    }
}

/// First and last name, in small letters.
pub(crate) fn ends(name: &[String]) -> (String, String) {
    let word = |word: Option<&String>| word.map(|word| low(word)).unwrap_or_default();
    (word(name.first()), word(name.last()))
}

pub(crate) fn low(word: &str) -> String {
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
            offices: Offices::default(),
            first: (None, None),
            alone: HashMap::new(),
            bent: HashMap::new(),
            nouns: if sheet.in_german() { german::voice::with_article(sheet) } else { HashSet::new() },
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
                    && !sheet.in_german()
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
        cast.learn_bent_names(sheet);
        cast.learn_genders(sheet);
        cast.offices = Offices::of(sheet, &cast.people);
        let first = |words: usize| cast.people.iter().position(|p| p.human && p.name.len() >= words);
        cast.first = (first(2), first(1));
        cast
    }

    /// «По словам Ставрова»: which last name of the cast each name that stands alone is bent from, asked once a word.
    fn learn_bent_names(&mut self, sheet: &Sheet) {
        if !sheet.in_slavic() {
            return;
        }
        for (from, to, person) in &self.stretches {
            let (a, b) = bare(sheet, *from, *to);
            let low = &sheet.t(a).low;
            if person.is_some() || b != a + 1 || self.by_last.contains_key(low) || self.bent.contains_key(low)
            {
                continue;
            }
            let names = slavic::nominative::last_names(low);
            let name = names.into_iter().find(|name| self.by_last.contains_key(name));
            self.bent.insert(low.clone(), name.unwrap_or_default());
        }
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
        // "Schlachter Brand", where the text has "Kevin Brand": a noun before a last name is no first name.
        let named = given_gender(sheet, a) != Gender::Unknown;
        // "sieht *Brand* Vorteile", "*Brands* Sieg": behind the last name of somebody whom the text has in full.
        let owner = sheet.t(a).low.strip_suffix('s').unwrap_or_default();
        let known = |low: &str| self.with_given_name(sheet, low).is_some();
        let beside = sheet.in_german()
            && b == to
            && length == 2
            && !named
            && !self.by_ends.contains_key(&ends(&words(sheet, a, b)));
        if beside && (known(&sheet.t(a).low) || known(owner)) {
            self.stretch(sheet, from, to - 1);
            self.stretches.push((to - 1, to, None));
            return;
        }
        // "nimmt Kevin Brand *Bezug* auf", "sieht Brand *Vorteile*": a noun behind a name is none of it.
        let noun = sheet.in_german() && b == to && length > 1 && self.nouns.contains(&sheet.t(b - 1).low);
        if noun && (named && length == 3 || length == 2 && self.by_last.contains_key(&sheet.t(a).low)) {
            self.stretch(sheet, from, to - 1);
            self.stretches.push((to - 1, to, None));
            return;
        }
        if sheet.pack.nouns_capital
            && length == 2
            && !named
            && !self.by_ends.contains_key(&ends(&words(sheet, a, b)))
            && let Some(known) = self.with_given_name(sheet, &sheet.t(b - 1).low)
        {
            if let Some(person) = self.people.get_mut(known) {
                person.weight += 1;
            }
            self.stretches.push((from, to, Some(known)));
            return;
        }
        // "der *Kieler Trainer*", "*Bayerns Innenminister*": what somebody is and where.
        let office = sheet.in_german() && !named && length == 2 && is_office(sheet, b - 1) && {
            let first = sheet.t(a);
            let article = sheet.before(a).tag == Tag::Determiner && first.low.ends_with("er");
            article
                || sheet.t(b - 1).low.contains('-')
                || first.low.ends_with('s') && sheet.t(b - 1).has(Class::TITLE)
        };
        if office {
            self.stretches.push((from, to, None));
            return;
        }
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
            if gender == Gender::Unknown {
                gender = bent_gender(sheet, a, b);
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
            // "the Herald’s Ann Lee": whoever writes for it.
            let writes = sheet.in_english()
                && length > 1
                && sheet.before(a).kind == Kind::Possessive
                && sheet.t(a.saturating_sub(2)).has(Class::OUTLET.with(Class::OUTLET_TAIL));
            let speaks = speaks || described || writes;
            let called = !sheet.in_english() && length > 1 && small_office(sheet, from);
            let titled = called || (from..a).any(|i| is_office(sheet, i));
            // "Sebastian Kurz, le chancelier autrichien, …"
            let offices = offices(sheet, from, a, to);
            let apposed =
                sheet.in_romance() && !offices.is_empty() || length > 1 && is_apposed(sheet, from, to);
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
            // "eine Sprecherin der Kieler Polizei"
            let body = sheet.in_german() && german::voice::is_body(sheet, b.saturating_sub(1));
            let given = given_gender(sheet, a) != Gender::Unknown;
            let told = gender != Gender::Unknown && (given || !(thing || body) || !sheet.in_german());
            // "Liats Rückkehr", "Zwei Wachen": a noun with an article elsewhere is nobody's last name.
            let common = sheet.in_german() && !given && !titled && self.nouns.contains(&sheet.t(b - 1).low);
            // "die Sprecherin des Weißen Hauses": nobody's name is in the genitive, unless it begins as one.
            let owner = sheet.in_german() && !given && german::voice::in_genitive(sheet, from);
            let human = (!(thing || body) && (speaks || titled) || told) && !common && !owner;
            let index = match known {
                Some(index) => {
                    if let Some(known) = self.people.get_mut(index) {
                        known.weight += 1;
                        known.human |= human;
                        if known.gender == Gender::Unknown {
                            known.gender = gender;
                        }
                        known.learn(offices);
                    }
                    index
                }
                None => {
                    let index = self.people.len();
                    let last = name.last().map(|word| low(word)).unwrap_or_default();
                    let namesakes = self.by_last.entry(last).or_default();
                    if namesakes.len() < NAMESAKES {
                        namesakes.push(index);
                    }
                    self.by_ends.insert(ends(&name), index);
                    self.by_first
                        .entry(name.first().map(|word| low(word)).unwrap_or_default())
                        .or_insert(index);
                    name.retain(|word| !word.is_empty());
                    self.people.push(Person { name, suffix, gender, human, weight: 1, offices, first: a });
                    index
                }
            };
            person = Some(index);
        }
        self.stretches.push((from, to, person));
        if length == 1 && !sheet.t(a).headline {
            self.alone.entry(sheet.t(a).low.clone()).or_insert(a);
        }
        // "Mr. Smith" tells the gender of a Smith.
        if person.is_none() && length == 1 && !self.nouns.contains(&sheet.t(a).low) {
            let gender = gender_of(sheet, from, a);
            let last = sheet.t(a).low.clone();
            let fitting = self.by_last.get(&last).and_then(|list| list.last()).copied();
            if let Some(known) = fitting.and_then(|index| self.people.get_mut(index)) {
                known.weight += 1;
                known.human = true;
                if known.gender == Gender::Unknown {
                    known.gender = gender;
                }
                known.learn(offices(sheet, from, a, to));
            }
        }
    }

    /// The one person of a last name, if the first name is a given name that the pack knows.
    fn with_given_name(&self, sheet: &Sheet, last: &str) -> Option<usize> {
        let [one] = self.by_last.get(last)?.as_slice() else { return None };
        let given = Class::MALE_NAME.with(Class::FEMALE_NAME);
        let first = self.people.get(*one)?.name.first().map(|word| low(word))?;
        sheet.pack.class(&first).meets(given).then_some(*one)
    }

    /// Whether somebody's full name begins at a place.
    pub(crate) fn starts_at(&self, at: usize) -> bool {
        let number = self.stretches.partition_point(|(from, _, _)| *from < at);
        self.stretches.get(number).is_some_and(|(from, _, person)| *from == at && person.is_some())
    }

    /// "Abu Amin" behind "Omar Abu Amin": the one person whose longer name ends so.
    pub(crate) fn longer(&self, sheet: &Sheet, name: &[String]) -> Option<usize> {
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
    pub(crate) fn by_last_name(&self, last: &str, gender: Gender, at: usize) -> Option<usize> {
        let bent = || self.by_last.get(self.bent.get(last)?);
        let list = self.by_last.get(last).or_else(bent)?;
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

    /// The person a stretch of names means, if any of the cast.
    pub(crate) fn of_stretch(
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
}
