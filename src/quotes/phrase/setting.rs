//! What may stand between a verb of saying and its subject: a day, a place, whom it was said to.

use crate::quotes::german;
use crate::quotes::pack::Class;
use crate::quotes::phrase::dates::{is_day, is_year, past_day};
use crate::quotes::phrase::noun_phrase::{Mention, phrase_after};
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Tag, Token};

/// Behind a verb, what may stand before its subject: "a déclaré *mardi* la maire", "said *at noon* …".
pub(crate) fn setting_end(sheet: &Sheet, from: usize) -> usize {
    if sheet.in_german() {
        return german::setting::past_setting(sheet, from);
    }
    let mut k = from;
    for _ in 0..4 {
        let (t, next) = (sheet.t(k), sheet.t(k + 1));
        let day = |t: &Token| t.has(Class::WEEKDAY.with(Class::DATE));
        let aside = (k + 1..k + 4).find(|i| sheet.tag(*i) == Tag::Comma);
        if t.tag == Tag::Adverb || sheet.between(k) {
            k += 1;
        } else if sheet.in_english() {
            break;
        } else if t.tag == Tag::Comma
            && let Some(comma) = aside
        {
            k = comma + 1;
        } else if day(t) && (t.tag != Tag::Name || t.has(Class::WEEKDAY)) {
            k += 1;
        } else if t.tag == Tag::Determiner && day(next) {
            k += 2;
        } else if t.tag == Tag::Preposition && is_year(sheet, k + 1) {
            // "denunció *en 2014* que"
            k += 2;
        } else if t.tag == Tag::Preposition && is_day(sheet, k + 1) {
            // "в пятницу", "en la mañana"
            k = past_day(sheet, k + 1);
        } else if t.tag == Tag::Preposition {
            // "par téléphone", "à l'agence", "lors d'une conférence de presse": only where a subject follows.
            let Some(over) = place_of_speech(sheet, k) else { break };
            let follows = sheet.t(over.to);
            let subject = matches!(follows.tag, Tag::Determiner | Tag::Name | Tag::Owner | Tag::Number)
                || follows.has(SOMEONE);
            if !subject || follows.sentence != t.sentence {
                break;
            }
            k = over.to;
        } else {
            break;
        }
    }
    k
}

/// Who may follow a place right away.
const SOMEONE: Class =
    Class::PERSON.with(Class::TITLE).with(Class::PLURAL_PERSON).with(Class::BODY).with(Class::ORGAN);

/// Where or how somebody spoke, as far as it goes before the phrase of whoever did: "à Kent | Anne Petit", "par téléphone |
/// Anne Petit", "lors d'une conférence de presse | la maire".
fn place_of_speech(sheet: &Sheet, preposition: usize) -> Option<Mention> {
    let mut from = preposition + 1;
    from += usize::from(sheet.tag(from) == Tag::Preposition);
    let mut over = phrase_after(sheet, from)?;
    // "в *Следственном* комитете": the noun behind it is the place's own.
    if sheet.in_slavic() && sheet.pack.has_ending("adjective endings", &sheet.before(over.to).low) {
        return None;
    }
    let first = over.from;
    let begins = |i: &usize| {
        let (before, t) = (sheet.t(i - 1), sheet.t(*i));
        let noun = !before.capital && before.tag == Tag::Noun;
        let given = t.has(Class::MALE_NAME.with(Class::FEMALE_NAME)) && sheet.tag(i + 1) == Tag::Name;
        // "a la emisora de radio *Onda Sur*": the name of whom it was said to.
        let outlet = (first..*i).any(|k| sheet.t(k).has(Class::PUBLICATION));
        let someone = t.has(SOMEONE.with(Class::MALE_NAME).with(Class::FEMALE_NAME));
        noun && (t.tag == Tag::Name && (!outlet || someone) || t.has(SOMEONE))
            || matches!(before.tag, Tag::Name | Tag::Noun) && t.tag == Tag::Determiner
            || before.tag == Tag::Name && given
    };
    for _ in 0..3 {
        if let Some(own) = (over.from + 1..over.to).find(begins) {
            return Mention::new(from, own);
        }
        // "conférence *de presse*", "entretien *au Journal*"
        if sheet.tag(over.to) != Tag::Preposition {
            break;
        }
        let Some(more) = phrase_after(sheet, over.to + 1) else { break };
        over = more;
    }
    Mention::new(from, over.to)
}
