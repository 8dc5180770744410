//! Marks that nobody's words stand between: titles of works, names, addresses.

use crate::quotes::outlets::at_hand::disposal;
use crate::quotes::pack::Class;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};
use crate::quotes::{english, german, slavic};

/// Titles of shows, books and songs, addresses: marks around what nobody says.
pub(crate) fn entitles(sheet: &Sheet, from: usize, to: usize) -> bool {
    let words = sheet.words(from, to);
    let inside = || (from + 1..to.saturating_sub(1)).map(|k| sheet.t(k)).filter(|t| t.kind == Kind::Word);
    if inside().next().is_some_and(|t| t.any(&["http", "https"])) && words <= 8 {
        return true;
    }
    if sheet.in_english() && english::titles::entitles(sheet, from, to) {
        return true;
    }
    // "called her novel “…”": the title of a work may be long.
    let long = sheet.in_english() && sheet.before(from).has(Class::WORK) && words <= 16;
    if words > 10 && !long || !sheet.pack.capitals_name {
        return false;
    }
    if sheet.in_german() {
        return german::titles::entitles(sheet, from, to);
    }
    // "al diario «La Ribera»", "радиостанции «Залив»": the name of a paper or a station behind its kind.
    if !sheet.in_english()
        && words <= 5
        && sheet.before(from).has(Class::PUBLICATION)
        && inside().next().is_some_and(|t| t.capital)
    {
        return true;
    }
    // "« La Vallée » cite un technicien": who quotes.
    let cites = sheet.sentence_start(from) == from && sheet.listed("quoting", to);
    if !sheet.in_english() && cites && words <= 5 && inside().next().is_some_and(|t| t.capital) {
        return true;
    }
    // "a dit au « Veilleur » que": whom it was said to.
    let heard = sheet.in_romance()
        && sheet.pack.list("hearers").contains(&sheet.before(from).low)
        && sheet.t(to).has(Class::COMPLEMENTIZER);
    if heard && words <= 5 && inside().next().is_some_and(|t| t.capital) {
        return true;
    }
    // "в распоряжении «Ведомостей»", "в эфире «Спорт вечером»": who has a document, or what is on the air.
    let aired = (from.saturating_sub(4)..from).any(|k| disposal(sheet, k) == Some(from));
    if aired && words <= 5 && inside().next().is_some_and(|t| t.capital) {
        return true;
    }
    // «…, сообщает „Берег“»: whoever passes it on.
    if sheet.in_slavic() && slavic::outlets::named_behind_verb(sheet, from) {
        return true;
    }
    let grand =
        inside().all(|t| t.capital || t.low.len() <= 4 && t.has(Class::STOP)) && inside().next().is_some();
    let before = sheet.before(from);
    let shown = before.kind == Kind::Possessive
        || sheet.pack.list("shown").contains(&before.low)
        || before.has(Class::OUTLET)
        || before.has(Class::WORK);
    let said = sheet.tag(from.wrapping_sub(1)) == Tag::Comma || before.is(":");
    // "her new book, “The Long Road,” is": a name behind its kind.
    let kind = sheet.tag(from.wrapping_sub(1)) == Tag::Comma
        && from >= 2
        && sheet.t(from - 2).has(Class::WORK.with(Class::DOCUMENT));
    if grand && kind && words > 1 {
        return true;
    }
    let one =
        words == 1 && sheet.pack.list("before titles").contains(&before.low) && inside().all(|t| t.capital);
    let next = sheet.t(to).has(Class::WORK);
    grand && !said && (shown || one || next)
}
