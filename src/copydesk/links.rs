//! Links inside the site: places on the page and pages beside it.

use std::collections::BTreeSet;
use std::ops::Range;

use super::front::{Desk, Sited};
use super::newsroom::Newsroom;
use super::remark::{Draft, Remark};
use super::suggest::did_you_mean;

/// A link to another page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// The file name of the page.
    pub page: String,
    /// What is to be said where readers cannot open it, but for the reason.
    pub(super) remark: Remark,
}

impl Lead {
    /// The remark on a page that is not printed, and why it is not: "It is a draft."
    #[must_use]
    pub fn remark(&self, reason: &str) -> Remark {
        let mut remark = self.remark.clone();
        remark.message = format!("{} {reason}", remark.message);
        remark
    }
}

/// Places that every page has; `page` gives them these names.
pub(super) const PLACES: [&str; 5] = ["article", "headline", "sources", "notes", "corrections"];

/// Whether an address is one of the web.
#[must_use]
pub fn is_web(url: &str) -> bool {
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    host.is_some_and(|host| !host.is_empty() && !url.contains(char::is_whitespace))
}

/// Whether a link may lead there: the web, a mail address, or a place on a page of the same site.
#[must_use]
pub fn may_lead_to(href: &str) -> bool {
    let head = href.split(['/', '?', '#']).next().unwrap_or_default();
    let scheme = head.split_once(':').map(|(scheme, _)| scheme);
    let known = |scheme: &str| ["http", "https", "mailto"].iter().any(|one| scheme.eq_ignore_ascii_case(one));
    scheme.is_none_or(known) && !href.is_empty() && !href.starts_with("//")
}

/// What is wrong with the form of an address, for an editor; `None` when nothing is.
pub(super) fn malformed(href: &str) -> Option<&'static str> {
    if href.contains(['"', '“', '”']) && href.contains(char::is_whitespace) {
        return Some("Delete the title: a link has an address and nothing else.");
    }
    href.contains(char::is_whitespace).then_some("An address has no spaces; type %20 for each.")
}

/// Remarks on links that lead nowhere. `places` are the names of blocks and other elements on the page.
pub(super) fn check(links: &[Sited<String>], places: &BTreeSet<String>, room: &Newsroom, desk: &Desk) {
    for link in links {
        let href = link.value.as_str();
        if href.contains(':') && href.split(['/', '?', '#']).next().is_some_and(|head| head.contains(':')) {
            continue;
        }
        let (path, fragment) = href.split_once('#').map_or((href, None), |(path, place)| (path, Some(place)));
        let path = path.split('?').next().unwrap_or_default();
        if path.is_empty() {
            if let Some(place) = fragment.filter(|place| !places.contains(*place) && !PLACES.contains(place))
            {
                nowhere(
                    link,
                    &format!("No place on this page is called “{place}”."),
                    "the name of a block, such as #opening",
                    desk,
                )
                .maybe(did_you_mean(place, places.iter().map(String::as_str)));
            }
            continue;
        }
        page(link, path.trim_start_matches("./"), room, desk);
    }
}

fn page(link: &Sited<String>, path: &str, room: &Newsroom, desk: &Desk) {
    let expected = "a page of this site, such as other.html";
    if path.starts_with('/') || path.split('/').any(|part| part == "..") {
        nowhere(link, &format!("“{path}” leads out of the site’s folder."), expected, desk)
            .maybe(Some("All pages lie in one folder: write the name of the page alone.".to_owned()));
        return;
    }
    let known = room.pages.as_ref();
    if let Some(pages) = known.filter(|pages| !pages.contains(path)) {
        let hint = if pages.contains(&format!("{path}.html")) {
            Some(format!("Did you mean “{path}.html”?"))
        } else {
            did_you_mean(path, pages.iter().map(String::as_str))
        };
        nowhere(link, &format!("The site has no page “{path}”."), expected, desk).maybe(hint);
    } else if known.is_some() {
        desk.lead(
            path,
            Draft::warning(
                "unpublished-link",
                link.span.clone(),
                format!("Readers cannot open “{path}”, to which this link leads."),
            )
            .expected("a page that is published")
            .hint("Publish both together, or take the link out until then."),
        );
    } else if !path.ends_with(".html") && !path.contains('/') {
        nowhere(link, &format!("“{path}” is not the name of a page."), expected, desk).maybe(Some(format!(
            "Did you mean “{path}.html”? An address of another site begins with https://."
        )));
    }
}

/// A remark that waits for its hint.
struct Waiting<'a> {
    draft: Draft,
    desk: &'a Desk,
}

impl Waiting<'_> {
    fn maybe(self, hint: Option<String>) {
        self.desk.say(self.draft.maybe_hint(hint));
    }
}

fn nowhere<'a>(link: &Sited<String>, message: &str, expected: &str, desk: &'a Desk) -> Waiting<'a> {
    let span: Range<usize> = link.span.clone();
    Waiting { draft: Draft::error("dead-link", span, message).expected(expected), desk }
}
