//! What may stand between a German verb and its subject: "sagte *gestern* Anna Weber", "teilte *am Freitag* die Polizei mit".

use crate::quotes::pack::Class;
use crate::quotes::phrase::dates::is_date;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// The place behind what may stand between a verb and its subject: "sagte *gestern* Anna Weber", "teilte *am Freitag* die
/// Polizei mit", "sagte *diese Woche in Kent* die Wirtin".
pub(crate) fn past_setting(sheet: &Sheet, from: usize) -> usize {
    let day = |k: usize| {
        let t = sheet.t(k);
        let compound = || sheet.pack.has_ending("time endings", &t.low);
        is_date(sheet, k) || t.capital && compound()
    };
    let outside = |k: usize| sheet.t(k).region.is_none();
    let mut k = from;
    for _ in 0..4 {
        while sheet.tag(k) == Tag::Adverb || sheet.between(k) {
            k += 1;
        }
        let preposition = sheet.tag(k) == Tag::Preposition && outside(k);
        // "am Freitag", "am 3. Mai", "am späten Abend", "diese Woche"
        let reach = if preposition { 4 } else { 2 };
        let which = preposition || sheet.t(k).has(Class::DETERMINER) || sheet.tag(k) == Tag::Determiner;
        let stops =
            |at: &usize| matches!(sheet.tag(*at), Tag::Comma | Tag::Mark | Tag::Verb | Tag::Auxiliary);
        let last = (k + 1..k + reach).take_while(|at| !stops(at)).find(|at| day(*at) && outside(*at));
        if let Some(last) = last.filter(|_| which) {
            k = last + 1;
            while day(k) || sheet.t(k).kind == Kind::Number && day(k - 1) {
                k += 1;
            }
        } else if preposition
            && sheet.t(k + 1).capital
            && (sheet.tag(k + 2) == Tag::Determiner
                || sheet.t(k + 2).has(Class::TITLE.with(Class::MALE_NAME).with(Class::FEMALE_NAME)))
        {
            // "in Kent die Wirtin"
            k += 2;
        } else {
            break;
        }
    }
    k
}
