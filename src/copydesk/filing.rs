//! [`Filing`]: how a publication files an article. None of it is part of what the article says.

use chrono::{DateTime, FixedOffset, NaiveDate, SecondsFormat};
use toml::value::Datetime;

use crate::article::{Date, Id};

use super::desk::Sited;
use super::front::{Desk, Table, read_id};
use super::newsroom::Newsroom;
use super::remark::Draft;
use super::suggest::did_you_mean;

/// A point in time, with the offset in which somebody wrote it.
pub type Moment = DateTime<FixedOffset>;

/// A moment as whoever wrote it would, so that they know it again: `2026-12-01T06:00:00+01:00`.
#[must_use]
pub fn moment_text(moment: Moment) -> String {
    moment.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

/// How a publication files an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filing {
    /// The section it belongs to.
    pub section: Option<Id>,
    /// What it is about, in the editor's words.
    pub tags: Vec<String>,
    /// Names that it had before; each still leads to it.
    pub aliases: Vec<Id>,
    /// The article that it is a version of in another language.
    pub version_of: Option<Id>,
    /// Whether only the desk sees it.
    pub draft: bool,
    /// Not before this moment.
    pub publish_at: Option<Moment>,
    /// Why it was withdrawn: readers find this notice in place of the article.
    pub withdrawn: Option<String>,
}

impl Filing {
    /// Whether readers may have it at a moment. Without a moment nothing is held back for its time.
    #[must_use]
    pub fn is_public(&self, now: Option<Moment>) -> bool {
        !self.draft && !self.is_waiting(now)
    }

    /// The day of its moment, where the editor is.
    pub(super) fn first_day(&self) -> Option<Date> {
        Date::parse(&self.publish_at?.date_naive().to_string()).ok()
    }

    /// Whether its time has not come.
    #[must_use]
    pub fn is_waiting(&self, now: Option<Moment>) -> bool {
        self.publish_at.zip(now).is_some_and(|(at, now)| at > now)
    }
}

/// Reads how an article is filed.
pub(super) fn filing(table: &mut Table<'_>, slug: &str, room: &Newsroom) -> Filing {
    let desk = table.desk();
    let section = table.text("section").and_then(|section| {
        let id = read_id(desk, &section.value, &section.span)?;
        known_section(&id, &section, room, desk).then_some(id)
    });
    let tags = table.texts("tags").unwrap_or_default();
    let tags = tags.into_iter().filter(|tag| !tag.value.is_empty()).map(|tag| tag.value).collect();
    let mut aliases = Vec::new();
    for alias in table.texts("aliases").unwrap_or_default() {
        let Some(id) = read_id(desk, &alias.value, &alias.span) else { continue };
        if id.as_str() == slug || aliases.contains(&id) {
            let message = format!("“{id}” is the article’s name already.");
            desk.say(
                Draft::error("idle-alias", alias.span, message).expected("names that the article had before"),
            );
        } else if room.pages.as_ref().is_some_and(|pages| pages.contains(&format!("{id}.html"))) {
            let message = format!("“{id}” is the name of another page of the site.");
            desk.say(
                Draft::error("taken-alias", alias.span, message).expected("a name that no other page has"),
            );
        } else {
            aliases.push(id);
        }
    }
    let version_of = table.text("version-of").and_then(|other| {
        let id = read_id(desk, &other.value, &other.span)?;
        known_version(&id, slug, &other, room, desk).then_some(id)
    });
    let draft = table.flag("draft");
    let publish_at = table.moment("publish-at");
    let withdrawn = table.text("withdrawn").map(|text| text.value);
    Filing { section, tags, aliases, version_of, draft, publish_at, withdrawn }
}

fn known_section(id: &Id, section: &Sited<String>, room: &Newsroom, desk: &Desk) -> bool {
    let Some(sections) = &room.sections else { return true };
    if sections.contains(id.as_str()) {
        return true;
    }
    desk.say(
        Draft::error("no-section", section.span.clone(), format!("The publication has no section “{id}”."))
            .expected(format!("a section of site.toml: [sections.{id}] with its name"))
            .maybe_hint(did_you_mean(id.as_str(), sections.iter().map(String::as_str))),
    );
    false
}

fn known_version(id: &Id, slug: &str, other: &Sited<String>, room: &Newsroom, desk: &Desk) -> bool {
    if id.as_str() == slug {
        desk.say(
            Draft::error("own-version", other.span.clone(), "An article is no version of itself.")
                .expected("the name of the article in another language"),
        );
        return false;
    }
    let Some(pages) = &room.pages else { return true };
    if pages.contains(&format!("{id}.html")) {
        return true;
    }
    let names = pages.iter().filter_map(|page| page.strip_suffix(".html"));
    desk.say(
        Draft::error("no-version", other.span.clone(), format!("The publication has no article “{id}”."))
            .expected("the name of the article of which this is a version in another language")
            .maybe_hint(did_you_mean(id.as_str(), names)),
    );
    false
}

/// A moment as TOML writes it, or as a text of the same form: a date with time and offset, or a day in Greenwich.
pub(super) fn moment(text: &str) -> Option<Moment> {
    let read: Datetime = text.trim().parse().ok()?;
    match (read.date, read.time, read.offset) {
        (Some(_), Some(_), Some(_)) => DateTime::parse_from_rfc3339(&read.to_string()).ok(),
        (Some(day), None, None) => {
            let day = NaiveDate::from_ymd_opt(day.year.into(), day.month.into(), day.day.into())?;
            Some(day.and_hms_opt(0, 0, 0)?.and_utc().fixed_offset())
        }
        // A time without an offset is another moment for every reader of the file.
        _ => None,
    }
}

/// The remark on a moment that cannot be read.
pub(super) fn no_moment(span: std::ops::Range<usize>) -> Draft {
    Draft::error("no-moment", span, "This is not a moment.")
        .expected("a day, or a day with its time and offset: 2026-12-01T06:00:00+01:00")
        .hint("Without an offset nobody knows whose six o’clock is meant; Z is Greenwich.")
}

#[cfg(test)]
mod tests {
    use super::{moment, moment_text};

    #[test]
    fn moments_have_an_offset_or_are_days() {
        let text = |text: &str| moment(text).map(moment_text);
        for told in ["2026-12-01T06:00:00+01:00", "2026-12-01T06:00:00-03:30", "2026-12-01T06:00:00Z"] {
            assert_eq!(text(told).as_deref(), Some(told), "as it was written");
        }
        assert_eq!(text("2026-12-01").as_deref(), Some("2026-12-01T00:00:00Z"));
        for wrong in ["2026-12-01T06:00:00", "06:00:00", "2026-13-01", "soon", ""] {
            assert_eq!(text(wrong), None, "{wrong}");
        }
    }
}
