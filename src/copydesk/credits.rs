//! The head of an article: headline, byline, dateline and dates.

use crate::article::{Byline, Contributor, Date, Dateline, Direction, Id, Lang};

use super::front::{Entry, Sited, Table, read_id};
use super::remark::Draft;

/// Everything before the evidence.
#[derive(Debug)]
pub(super) struct Credits {
    pub(super) lang: Lang,
    pub(super) dir: Direction,
    pub(super) kicker: Option<String>,
    pub(super) headline: Option<String>,
    pub(super) dek: Option<String>,
    pub(super) byline: Byline,
    pub(super) dateline: Option<Dateline>,
    pub(super) published: Option<Date>,
    pub(super) updated: Option<Date>,
    pub(super) based_on: Vec<Sited<Id>>,
    pub(super) rights: Option<String>,
}

/// Reads the head. `None` without a language: nothing else can be judged then.
pub(super) fn credits(table: &mut Table<'_>) -> Option<Credits> {
    let desk = table.desk();
    let lang = if table.has("lang") {
        table.lang("lang").map(|lang| lang.value)
    } else {
        table.needed("lang", "the language of the article");
        None
    };
    // Without its language the article is read all the same, so that the other remarks come too.
    let known = lang.is_some();
    let lang = lang.unwrap_or_else(Lang::unknown);
    let dir = table.dir(&lang);
    let kicker = table.printed("kicker", &lang).map(value);
    let headline = table.needed_printed("headline", "the title of the story", &lang).map(value);
    let dek = table.wanted("dek", "what the story is, in a sentence or two", &lang).map(value);
    let byline = Byline {
        authors: contributors(table, "authors", &lang),
        editors: contributors(table, "editors", &lang),
        translators: contributors(table, "translators", &lang),
    };
    let dateline = table.table("dateline").and_then(|mut dateline| {
        let place = dateline.needed_printed("place", "where the story was written from", &lang);
        let date = dateline.date("date").map(|date| date.value);
        dateline.finish();
        Some(Dateline { place: place?.value, date })
    });
    let published = if table.has("published") {
        table.date("published")
    } else {
        table.missing("published", "the day of publication");
        None
    };
    let updated = table.date("updated");
    if let (Some(published), Some(updated)) = (&published, &updated)
        && updated.value.surely_before(published.value)
    {
        desk.say(
            Draft::error(
                "dates-out-of-order",
                updated.span.clone(),
                "The article was updated before it was published.",
            )
            .expected(format!("a date not before {}", published.value)),
        );
    }
    let based_on = table.texts("based-on").unwrap_or_default();
    let based_on = based_on
        .into_iter()
        .filter_map(|text| Some(Sited { value: read_id(desk, &text.value, &text.span)?, span: text.span }));
    let based_on = based_on.collect();
    let rights = table.wanted("rights", "who may do what with the text", &lang).map(value);
    known.then_some(Credits {
        lang,
        dir,
        kicker,
        headline,
        dek,
        byline,
        dateline,
        published: published.map(|date| date.value),
        updated: updated.map(|date| date.value),
        based_on,
        rights,
    })
}

/// The people of one kind, each a name or a table with `name` and `desk`.
pub(super) fn contributors(table: &mut Table<'_>, key: &'static str, lang: &Lang) -> Vec<Contributor> {
    let mut people = Vec::new();
    for entry in table.entries(key) {
        match entry {
            Entry::Text(name) => {
                table.desk().check_script(
                    &name.value,
                    &name.span,
                    lang,
                    "Write the name in the article’s own script.",
                );
                people.push(Contributor { name: name.value, desk: false });
            }
            Entry::Table(mut one) => {
                let name = one.needed_printed("name", "who it is", lang);
                let desk = one.flag("desk");
                people.extend(name.map(|name| Contributor { name: name.value, desk }));
                one.finish();
            }
        }
    }
    people
}

fn value<T>(sited: Sited<T>) -> T {
    sited.value
}
