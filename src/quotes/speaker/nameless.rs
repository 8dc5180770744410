//! What a mention without a name means: "it", "a spokesman … he", "the agency KNTA".

use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::{Mention, phrase_before};
use crate::quotes::speaker::person::{Gender, ending_gender, is_elided};
use crate::quotes::subject::clause::clause_subject;
use crate::quotes::subject::of_verb::subject;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// Somebody without a name whom the sentence before brings in: "A spokesman said … 'Nothing is decided,' he said."
/// "The spokesman" may be somebody with a name.
pub(crate) fn nameless(sheet: &Sheet, at: usize, gender: Gender) -> Option<Mention> {
    brought_in(sheet, at, gender, "indefinite")
}

/// "*The widow* testified … 'He told us so,' she said.": somebody whom the text only describes, where no name fits.
pub(crate) fn only_described(sheet: &Sheet, at: usize, gender: Gender) -> Option<Mention> {
    brought_in(sheet, at, gender, "definite").filter(|_| sheet.in_english())
}

fn brought_in(sheet: &Sheet, at: usize, gender: Gender, articles: &str) -> Option<Mention> {
    let start = sheet.sentence_start(at);
    let before = start.checked_sub(1)?;
    let from = sheet.sentence_start(before);
    let told = |i: &usize| sheet.hit_at(*i).is_some() && sheet.t(*i).region.is_none();
    let verb = (from..start).find(told)?;
    let inside = |found: &Mention| found.from >= from && found.to <= start;
    let first = clause_subject(sheet, verb).filter(|found| inside(found) && found.to <= verb);
    // "They have not decided, *a spokeswoman for the union* said": whoever the last verb of saying belongs to.
    let last =
        || (from..start).rev().filter(told).find_map(|k| subject(sheet, sheet.hit_at(k)?)).filter(inside);
    let person = |found: &Mention| introduced(sheet, *found, gender, articles);
    first.filter(person).or_else(|| {
        last().filter(|found| {
            sheet.in_english() && person(found) || sheet.in_romance() && is_body(sheet, *found, gender)
        })
    })
}

/// "…, rapporte *le ministère*. *Il* précise": a ministry or a firm that has just spoken, by the gender of its article.
fn is_body(sheet: &Sheet, found: Mention, gender: Gender) -> bool {
    let list = if gender == Gender::Female { "feminine" } else { "masculine" };
    let has = |class: Class| (found.from..found.to).any(|k| sheet.t(k).has(class));
    let elided = is_elided(sheet, found.from, gender);
    (sheet.listed(list, found.from) || elided)
        && has(Class::BODY.with(Class::ORGAN))
        && !has(Class::PERSON.with(Class::TITLE).with(Class::MALE_NAME).with(Class::FEMALE_NAME))
}

/// Whether a phrase brings in somebody without a name, whom a pronoun of this gender may mean.
fn introduced(sheet: &Sheet, subject: Mention, gender: Gender, articles: &str) -> bool {
    let stops = |k: &usize| sheet.in_english() && *k > subject.from && sheet.tag(*k) == Tag::Preposition;
    let words = subject.from..(subject.from..subject.to).find(stops).unwrap_or(subject.to);
    let named = (words.end..subject.to).any(|i| sheet.tag(i) == Tag::Comma && sheet.tag(i + 1) == Tag::Name);
    let known = named
        || words.clone().any(|i| {
            matches!(sheet.tag(i), Tag::Name | Tag::Pronoun | Tag::Relative | Tag::Owner)
                || sheet.t(i).has(Class::PLURAL_PERSON)
        });
    // "the student's income" is nobody.
    let owned = sheet.in_english() && words.clone().any(|i| sheet.t(i).kind == Kind::Possessive);
    let head = sheet.t(words.end.saturating_sub(1)).has(Class::PERSON);
    let person = words.clone().any(|i| sheet.t(i).has(Class::PERSON)) && (head || !owned);
    // "A spokeswoman … he": somebody else.
    let other = words.into_iter().any(|i| {
        let told = ending_gender(sheet, i);
        let (man, woman) = (sheet.t(i).has(Class::MALE), sheet.t(i).has(Class::FEMALE));
        let other = man && gender == Gender::Female || woman && gender == Gender::Male;
        told != Gender::Unknown && told != gender || other && man != woman
    });
    let new = sheet.listed(articles, subject.from);
    new && person && !known && !other
}

/// Who wrote what a mention names: the stretch of names before "’s letter", "’s statement". What is about somebody, as "Ann
/// Lee’s lawsuit", a report or a poll, speaks for itself.
pub(crate) fn author(sheet: &Sheet, mention: Mention) -> Option<(usize, usize)> {
    let last = mention.to.checked_sub(1)?;
    let written = sheet.listed("own words", last);
    let owner =
        (mention.from..last).rev().find(|k| sheet.t(*k).kind == Kind::Possessive).filter(|_| written)?;
    let mut from = owner;
    while from > mention.from && sheet.tag(from - 1) == Tag::Name {
        from -= 1;
    }
    (from < owner).then_some((from, owner))
}

/// What "it" or "they" stand for: the last ministry, paper, agency or document that does something before it.
pub(crate) fn body_before(sheet: &Sheet, at: usize) -> Option<Mention> {
    let plural = sheet.listed("they", at);
    let speaks = Class::BODY
        .with(Class::ORGAN)
        .with(Class::OUTLET)
        .with(Class::PUBLICATION)
        .with(if plural { Class::BODY } else { Class::DOCUMENT })
        .with(Class::PLACE)
        .with(if plural { Class::PLURAL_PERSON } else { Class::BODY });
    let paragraph = sheet.t(at).paragraph;
    let mut start = sheet.sentence_start(at);
    // "The officials went to the station, where they claimed"
    let own = clause_subject(sheet, at).filter(|found| {
        found.to < at && found.from >= start && (found.from..found.to).any(|k| sheet.t(k).has(speaks))
    });
    // "Schools stay closed, they said": rather the officials of the sentence before.
    let people = |found: &Mention| (found.from..found.to).any(|k| sheet.t(k).has(Class::PLURAL_PERSON));
    // "Roofs were damaged as well, it said"
    let says = plural || sheet.hit_at(at + 1).is_some();
    let trails = says && sheet.before(at).tag == Tag::Comma;
    if own.is_some_and(|found| !trails || people(&found)) {
        return own;
    }
    for _ in 0..4 {
        let end = start;
        let Some(last) = end.checked_sub(1) else { return own };
        if sheet.t(last).paragraph + 1 < paragraph {
            return own;
        }
        start = sheet.sentence_start(last);
        let told = (start..end)
            .rev()
            .filter_map(|k| sheet.hit_at(k))
            .filter(|hit| sheet.t(hit.at).region.is_none())
            .find_map(|hit| subject(sheet, hit));
        // "The fire service said … Roofs burned, it said": whatever it is, it has spoken.
        let spoke = |found: &Mention| {
            let person = Class::PERSON.with(Class::TITLE).with(Class::MALE_NAME).with(Class::FEMALE_NAME);
            let known =
                |k: usize| sheet.t(k).has(person.with(Class::PLURAL_PERSON)) || sheet.tag(k) == Tag::Pronoun;
            trails && !plural && told == Some(*found) && !(found.from..found.to).any(known)
        };
        let found = told.into_iter().chain(clause_subject(sheet, start)).find(|found| {
            let speaks = |k: usize| sheet.t(k).has(speaks) && sheet.t(k).region.is_none();
            let inside = found.from >= start && found.to <= end;
            inside && ((found.from..found.to).any(speaks) || spoke(found))
        });
        if found.is_some() {
            return found;
        }
    }
    own
}

/// How many sentences back "in it" looks for a document.
const NEAR: usize = 3;

/// How many tokens back it looks at most.
const FAR: usize = 200;

/// "*Darin* heißt es", «говорилось *в ней*»: the document that such a word stands for, the last one of the paragraph before it.
pub(crate) fn document_before(sheet: &Sheet, mention: Mention) -> Option<Mention> {
    let at = mention.to.checked_sub(1).filter(|k| sheet.listed("places before", *k))?;
    let alone = (mention.from..at).all(|k| sheet.tag(k) == Tag::Preposition);
    let (sentence, paragraph) = (sheet.t(at).sentence, sheet.t(at).paragraph);
    let near = |k: &usize| sheet.t(*k).paragraph == paragraph && sheet.t(*k).sentence + NEAR > sentence;
    let paper = |k: &usize| sheet.t(*k).has(Class::DOCUMENT) && sheet.t(*k).region.is_none();
    let floor = mention.from.saturating_sub(FAR);
    let noun = (floor..mention.from).rev().take_while(near).find(paper).filter(|_| alone)?;
    // Where verbs are not known, nothing tells them from what describes the noun.
    let found = phrase_before(sheet, noun + 1, sheet.sentence_start(noun))
        .filter(|found| found.to > noun && !sheet.in_slavic());
    let found = found.unwrap_or(Mention { from: noun, to: noun + 1 });
    // "einen Bericht": the article is bent.
    let article = sheet.in_german() && found.from < noun && sheet.tag(found.from) == Tag::Determiner;
    Some(Mention { from: found.from + usize::from(article), to: found.to })
}

/// "MARA OLSEN" → "Mara Olsen"
pub(crate) fn titled(name: &str) -> String {
    if name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let word = |word: &str| {
        let mut letters = word.chars();
        let first: String = letters.next().into_iter().collect();
        first + &letters.as_str().to_lowercase()
    };
    name.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// A mention without its article.
pub(crate) fn described(sheet: &Sheet, mention: Mention) -> String {
    let mut from = mention.from;
    if mention.to > from + 1 && sheet.listed("articles", from) {
        from += 1;
    }
    while mention.to > from + 1
        && sheet.t(from).has(Class::TITLE)
        && sheet.tag(from) == Tag::Name
        && sheet.tag(from + 1) == Tag::Name
        // "Justice Department": no justice.
        && !sheet.t(from + 1).has(Class::BODY.with(Class::ORGAN))
        // "Prime Minister": an office of two words.
        && (from + 1..mention.to).any(|k| !sheet.t(k).has(Class::TITLE))
    {
        from += 1;
    }
    // "the agency KNTA", "the charity MedLine": the name without its kind.
    let mut name = mention.to;
    while name > from + 1 && sheet.tag(name - 1) == Tag::Name {
        name -= 1;
    }
    let kind = Class::PUBLICATION.with(Class::BODY).with(Class::ORGAN);
    let before = sheet.before(name);
    // "the supplier, *Norvik*": a name that an apposition gives.
    let apposed = before.tag == Tag::Comma && name > from + 1 && !sheet.t(name - 2).capital;
    let behind = before.has(kind) && !before.capital || apposed;
    if sheet.in_english() && name < mention.to && name > from && behind {
        from = name;
    }
    sheet.text(from, mention.to)
}
