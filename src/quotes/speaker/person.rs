//! What the words around a name tell of someone: gender, office.

use crate::quotes::pack::Class;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};
use crate::quotes::{german, romance, slavic};

/// What is known of someone's gender.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Gender {
    #[default]
    Unknown,
    Male,
    Female,
}

/// Someone the text names with first and last name.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    /// The name, without titles.
    pub(crate) name: Vec<String>,
    /// "Jr.", "II".
    pub(crate) suffix: Vec<String>,
    pub(crate) gender: Gender,
    /// Whether something shows that it is a human being: a title, a given name, a verb of saying.
    pub(crate) human: bool,
    /// How often the name stands in full or by its last part.
    pub(crate) weight: usize,
    /// Offices and descriptions, in the order of the text.
    pub(crate) offices: Vec<(usize, usize)>,
    /// Where the full name first stands.
    pub(crate) first: usize,
}

/// The most offices that are kept of one person.
const OFFICES: usize = 6;

impl Person {
    /// Office or description, where it is first given.
    pub(crate) fn role(&self) -> Option<(usize, usize)> {
        self.offices.first().copied()
    }

    /// Keeps what stands beside the name at one of its places.
    pub(crate) fn learn(&mut self, offices: Vec<(usize, usize)>) {
        let room = OFFICES.saturating_sub(self.offices.len());
        self.offices.extend(offices.into_iter().take(room));
    }

    /// The whole name.
    pub(crate) fn full(&self) -> String {
        self.name.iter().chain(&self.suffix).map(String::as_str).collect::<Vec<_>>().join(" ")
    }
}

/// The gender a title or description before a name tells.
pub(crate) fn gender_of(sheet: &Sheet, from: usize, to: usize) -> Gender {
    for i in from.saturating_sub(2)..to {
        let t = sheet.t(i);
        if t.sentence != sheet.t(to).sentence || t.tag == Tag::Pronoun {
            continue;
        }
        if t.has(Class::FEMALE) && t.has(Class::TITLE.with(Class::PERSON)) {
            return Gender::Female;
        }
        if t.has(Class::MALE) && t.has(Class::TITLE.with(Class::PERSON)) {
            return Gender::Male;
        }
    }
    Gender::Unknown
}

/// The gender an article before an office tells ("la ministre, X"), or the ending of the verb ("сказала X").
pub(crate) fn described_gender(sheet: &Sheet, from: usize, to: usize) -> Gender {
    let sentence = sheet.t(from).sentence;
    let listed = |name: &str, k: usize| sheet.pack.list(name).contains(&sheet.t(k).low);
    for k in (from.saturating_sub(8)..to.saturating_sub(1)).rev().filter(|k| sheet.t(*k).sentence == sentence)
    {
        // "die Abgeordnete", "der Vorsitzende"
        let both = sheet.pack.nouns_capital && sheet.t(k).low.ends_with('e') && sheet.t(k).capital;
        let article = |list: &str| sheet.pack.list(list).contains(&sheet.before(k).low);
        if both && sheet.t(k).has(Class::TITLE.with(Class::PERSON)) {
            if article("feminine before -e") {
                return Gender::Female;
            }
            if article("masculine before -e") {
                return Gender::Male;
            }
        }
        // "Sprecherin": German offices tell it themselves.
        if sheet.pack.nouns_capital && sheet.t(k).has(Class::TITLE.with(Class::PERSON)) {
            return if ending_gender(sheet, k) == Gender::Female { Gender::Female } else { Gender::Male };
        }
        if sheet.t(k + 1).has(Class::TITLE.with(Class::PERSON)) {
            if listed("feminine", k) {
                return Gender::Female;
            }
            if listed("masculine", k) {
                return Gender::Male;
            }
        }
        if matches!(sheet.tag(k), Tag::Verb | Tag::Auxiliary | Tag::Mark) {
            break;
        }
    }
    let verb = (from.saturating_sub(4)..from).rev().chain(to..to + 2).find(|k| sheet.hit_at(*k).is_some());
    verb.map_or(Gender::Unknown, |k| by_ending(sheet, k, "feminine verb endings", "masculine verb endings"))
}

/// The gender the ending of a noun tells: "spokeswoman", "Sprecherin".
pub(crate) fn ending_gender(sheet: &Sheet, i: usize) -> Gender {
    by_ending(sheet, i, "feminine endings", "masculine endings")
}

/// The gender whose endings a word has; "woman" is asked before "man".
fn by_ending(sheet: &Sheet, i: usize, feminine: &str, masculine: &str) -> Gender {
    let low = &sheet.t(i).low;
    let ends = |name: &str| sheet.pack.has_ending(name, low);
    if ends(feminine) {
        Gender::Female
    } else if ends(masculine) {
        Gender::Male
    } else {
        Gender::Unknown
    }
}

/// "*L’*administration … elle": whether a noun behind an article without its vowel may have a gender.
pub(crate) fn is_elided(sheet: &Sheet, at: usize, gender: Gender) -> bool {
    sheet.in_romance() && romance::office::elided(sheet, at, gender == Gender::Female)
}

/// The gender of a given name.
pub(crate) fn given_gender(sheet: &Sheet, i: usize) -> Gender {
    let t = sheet.t(i);
    match (t.has(Class::MALE_NAME), t.has(Class::FEMALE_NAME)) {
        (true, false) => Gender::Male,
        (false, true) => Gender::Female,
        _ => Gender::Unknown,
    }
}

/// "Mr.", "Dr.", "Mme", "Herr": how somebody is addressed, which is no office.
fn courtesy(sheet: &Sheet, low: &str) -> bool {
    let plain = low.trim_end_matches('.');
    sheet.pack.list("courtesies").iter().any(|word| word == plain)
}

/// Whether a word says what somebody is: "mayor", "Bundeskanzlerin".
pub(crate) fn is_office(sheet: &Sheet, i: usize) -> bool {
    let t = sheet.t(i);
    let someone = Class::PERSON.with(Class::TITLE);
    let given = t.has(Class::MALE_NAME.with(Class::FEMALE_NAME));
    let noun = sheet.pack.nouns_capital && t.capital && t.kind == Kind::Word && !given;
    let ends = |low: &str| sheet.pack.has_ending("title endings", low);
    // "президента", "Präsidenten"
    let bends = sheet.in_slavic() || noun;
    let cases = sheet.pack.list("case endings").iter().filter(|_| bends);
    let mut stems = cases.filter_map(|end| t.low.strip_suffix(end.as_str()));
    t.has(someone) && !courtesy(sheet, &t.low)
        || noun && (ends(&t.low) || german::voice::is_office(sheet, i))
        || stems.any(|stem| sheet.pack.class(stem).meets(someone) && stem.len() > 3 || noun && ends(stem))
}

/// Whether a token can be part of a person's name.
pub(crate) fn part(sheet: &Sheet, i: usize) -> bool {
    let t = sheet.t(i);
    t.tag == Tag::Name
        && !t.has(Class::WEEKDAY.with(Class::MONTH).with(Class::OUTLET).with(Class::ORGAN).with(Class::PLACE))
        && t.low.chars().any(char::is_alphabetic)
}

/// "*US-General* C. Q. Bromm", "*AfD-Mann* Jonas Brand": a compound that begins with letters and names nobody.
fn names_kind(sheet: &Sheet, i: usize) -> bool {
    let t = sheet.t(i);
    let word = sheet.chars.get(t.start..t.end).unwrap_or_default();
    let part = word.split(|c| *c == '-').next().unwrap_or_default();
    part.len() < word.len() && part.iter().filter(|c| c.is_uppercase()).count() > 1
}

/// The name in a stretch, without titles before and suffixes behind.
pub(crate) fn bare(sheet: &Sheet, mut from: usize, mut to: usize) -> (usize, usize) {
    while to > from + 1 && sheet.t(to - 1).has(Class::SUFFIX) {
        to -= 1;
    }
    // "*Doch* Annika Poestges": a word with the capital of its sentence.
    if sheet.pack.nouns_capital
        && to > from + 2
        && sheet.sentence_start(from) == from
        && sheet.pack.list("loose words").contains(&sheet.t(from).low)
    {
        from += 1;
    }
    let office = Class::TITLE
        .with(Class::PERSON)
        .with(Class::ORGAN)
        .with(Class::BODY)
        .with(Class::OUTLET)
        .with(Class::STOP)
        .with(Class::PLACE);
    let shouted = |i: usize| {
        sheet.t(i).end - sheet.t(i).start > 2
            && sheet
                .chars
                .get(sheet.t(i).start..sheet.t(i).end)
                .is_some_and(|w| w.iter().all(|c| c.is_uppercase()))
    };
    // Offices before a name end with their last word: "Senate Majority Leader Ann Jones".
    let german = |i: usize| sheet.pack.nouns_capital && is_office(sheet, i);
    // "Ursula von der Leyen"
    let inside = |i: usize| sheet.pack.nouns_capital && sheet.t(i).has(Class::PARTICLE);
    let last = (from..to.saturating_sub(1)).rev().filter(|i| !inside(*i)).find(|i| {
        let t = sheet.t(*i);
        if german(*i) || sheet.pack.nouns_capital && names_kind(sheet, *i) {
            return true;
        }
        t.has(office) && !t.has(Class::MALE_NAME.with(Class::FEMALE_NAME))
            || shouted(*i)
            || !part(sheet, *i) && !t.has(Class::PARTICLE)
    });
    if let Some(last) = last {
        from = last + 1;
    }
    // "Midfielder Isaac Thorne played on": a capital that only the sentence gives.
    let opens = sheet.in_english() && sheet.sentence_start(from) == from && to >= from + 3;
    let given = |i: usize| sheet.t(i).has(Class::MALE_NAME.with(Class::FEMALE_NAME));
    // "Ask Ann Jones", "See Facebook": a verb with the capital of its sentence.
    let verb = sheet.in_english()
        && (sheet.sentence_start(from) == from || sheet.before(from).is("("))
        && to > from + 1
        && (sheet.hit_at(from).is_some() || sheet.listed("orders", from));
    if verb || opens && !given(from) && given(from + 1) {
        from += 1;
    }
    // "la ministre de la *Santé* Odile Ferrand": what an office is in charge of, behind its article.
    if sheet.in_romance() && to == from + 3 && !given(from) && romance::office::charge(sheet, from) {
        from += 1;
    }
    if sheet.in_slavic() && to == from + 3 && !given(from) && slavic::nominative::charge(sheet, from) {
        from += 1;
    }
    // Where every noun has a capital, or an office has a name behind it, a given name says where a name begins.
    let place = || {
        let behind = sheet.listed("belonging", from.wrapping_sub(1));
        sheet.in_romance() && behind && to > from + 2 && sheet.tag(from) == Tag::Name
    };
    if (sheet.pack.nouns_capital || sheet.in_slavic() || place())
        && let Some(given) =
            (from..to.saturating_sub(1)).find(|i| sheet.t(*i).has(Class::MALE_NAME.with(Class::FEMALE_NAME)))
    {
        from = given;
    }
    (from, to)
}

/// "Landrätin Henrike Loss", "le délégué syndical Yann Petit": whether a common noun for what somebody is stands before a
/// name; in languages whose adjectives follow, one of these may stand between.
pub(crate) fn small_office(sheet: &Sheet, name: usize) -> bool {
    let near = |i: &usize| sheet.tag(*i) == Tag::Noun && sheet.t(*i).sentence == sheet.t(name).sentence;
    let office = |i: usize| {
        let t = sheet.t(i);
        t.has(Class::TITLE.with(Class::PERSON)) || t.capital && sheet.pack.has_ending("title endings", &t.low)
    };
    let before = name.checked_sub(1).filter(near);
    let further = before.and_then(|i| i.checked_sub(1)).filter(|i| near(i) && sheet.in_romance());
    before.is_some_and(office) || further.is_some_and(office)
}

/// The one of some people whose name is longer than a name and ends so.
pub(crate) fn only_longer(people: &[Person], known: &[usize], name: &[String]) -> Option<usize> {
    // "Von der Heyden", where a sentence begins
    let same = |(one, other): (&String, &String)| one == other || one.to_lowercase() == other.to_lowercase();
    let ends_so = |index: &&usize| {
        let person = people.get(**index);
        person.is_some_and(|person| {
            person.name.len() > name.len() && person.name.iter().rev().zip(name.iter().rev()).all(same)
        })
    };
    let mut fitting = known.iter().filter(ends_so);
    fitting.next().filter(|_| fitting.next().is_none()).copied()
}
