//! Pages of a few sentences: plain pages, an article that moved or was withdrawn, an address without a page; and the strip
//! that the desk sees on its own pages.

use std::fmt::Write as _;
use std::rc::Rc;

use yew::{AttrValue, LocalServerRenderer};

use crate::article::{Article, Byline, Direction, Evidence, Lang};
use crate::copydesk::{Moment, PlainPage, Remark, Severity};
use crate::page::{PlainText, PlainTextProps, SiteLink};
use crate::wording::{PublicationWording, Wording, fill};

use super::document::{Dressing, Head, escape, plain_document};
use super::galley::Galley;
use super::plate::Plate;
use super::remarks_page::remark_items;
use super::rendered;

/// What is common to these pages before their own words are in.
fn props(plate: &Plate, lang: &Lang, file: &str, title: &str) -> PlainTextProps {
    PlainTextProps {
        around: plate.around(file, lang),
        title: title.to_owned().into(),
        notice: None,
        onward: None,
        article: None,
    }
}

/// A page of the publication that is no article.
pub(super) fn plain_page(
    plate: &Plate,
    page: &PlainPage,
    file: &str,
    dressing: &Dressing,
) -> Result<String, std::io::Error> {
    let mut props = props(plate, &page.lang, file, &page.title);
    props.article = Some(Rc::new(bare_article(page)));
    let description = page.description.as_deref();
    document(plate, &page.title, description, plate.address_of(file).as_deref(), "", props, dressing)
}

/// An article with nothing but the text of a page, for the component that prints texts.
fn bare_article(page: &PlainPage) -> Article {
    Article {
        slug: page.slug.clone(),
        lang: page.lang.clone(),
        dir: Direction::of(&page.lang),
        kicker: None,
        headline: page.title.clone(),
        dek: None,
        byline: Byline::default(),
        dateline: None,
        published: None,
        updated: None,
        based_on: Vec::new(),
        rights: None,
        evidence: Evidence::default(),
        rivals: Vec::new(),
        events: Vec::new(),
        corrections: Vec::new(),
        notes: Vec::new(),
        footnotes: Vec::new(),
        body: page.body.clone(),
        parallels: Vec::new(),
    }
}

/// The page at an address that an article had before: it leads on by itself, and by a link.
pub(super) fn moved_page(
    plate: &Plate,
    title: Option<(&str, &Lang)>,
    file: &str,
    lang: &Lang,
    dressing: &Dressing,
) -> Result<String, super::PressError> {
    let words = PublicationWording::of(Wording::of(lang).lang);
    let mut props = props(plate, lang, "", words.moved);
    props.onward = Some(SiteLink {
        href: file.to_owned().into(),
        title: title.map_or(file, |(headline, _)| headline).to_owned().into(),
        here: false,
        lang: title.map(|(_, lang)| lang.clone()),
    });
    let head = format!(
        "<meta http-equiv=\"refresh\" content=\"0; url={}\">\n<meta name=\"robots\" content=\"noindex\">\n",
        escape(file)
    );
    Ok(document(plate, words.moved, None, plate.address_of(file).as_deref(), &head, props, dressing)?)
}

/// What stands at the address of an article that was withdrawn.
pub(super) fn withdrawn_page(
    plate: &Plate,
    article: &Article,
    reason: &str,
    dressing: &Dressing,
) -> Result<String, std::io::Error> {
    let words = PublicationWording::of(Wording::of(&article.lang).lang);
    let file = format!("{}.html", article.slug);
    let mut props = props(plate, &article.lang, &file, &article.headline);
    props.notice = Some(format!("{} {reason}", words.withdrawn).into());
    let head = "<meta name=\"robots\" content=\"noindex\">\n";
    let address = plate.address_of(&file);
    document(plate, &article.headline, Some(words.withdrawn), address.as_deref(), head, props, dressing)
}

/// The page that hosts show for an address without one. It may be shown at any depth, so its addresses are whole where
/// the publication knows its own.
pub(super) fn not_found_page(
    plate: &Plate,
    lang: &Lang,
    dressing: &Dressing,
) -> Result<String, std::io::Error> {
    let words = PublicationWording::of(Wording::of(lang).lang);
    let base = plate.base_url.clone().unwrap_or_default();
    let mut props = props(plate, lang, "", words.not_found);
    let home = AttrValue::from(format!("{base}index.html"));
    props.around.home = home.clone();
    // Only ways that hold at any depth.
    props.around.links = Rc::new([]);
    props.around.all = false;
    props.around.foot.pages = Rc::new([]);
    props.notice = Some(words.not_found_text.into());
    props.onward = Some(SiteLink::to(home, words.to_front));
    let dressing = Dressing { styles: format!("{base}{}", dressing.styles), ..dressing.clone() };
    let head = "<meta name=\"robots\" content=\"noindex\">\n";
    document(plate, words.not_found, None, None, head, props, &dressing)
}

fn document(
    plate: &Plate,
    title: &str,
    description: Option<&str>,
    canonical: Option<&str>,
    head: &str,
    props: PlainTextProps,
    dressing: &Dressing,
) -> Result<String, std::io::Error> {
    let wording = Wording::of(&props.around.lang);
    let body = rendered(LocalServerRenderer::<PlainText>::with_props(props).hydratable(false))?;
    let title = format!("{title} – {}", plate.name);
    let head = Head { wording, title: &title, description, more: head, canonical };
    Ok(plain_document(&head, dressing, &body))
}

/// The page of an article as the desk sees it: how it is kept back, and the desk's warnings, after the page's own end.
pub(super) fn desk_strip(mut page: String, galley: &Galley, now: Option<Moment>) -> String {
    let filing = &galley.filing;
    let warnings: Vec<&Remark> =
        galley.remarks.iter().filter(|remark| remark.severity == Severity::Warning).collect();
    let Some(record) = galley.record() else { return page };
    // The mark is in the language of the page; remarks are in English.
    let wording = Wording::of(&record.lang);
    let mark = keeping(filing.draft, filing.publish_at.filter(|_| filing.is_waiting(now)), wording.lang);
    if mark.is_none() && warnings.is_empty() {
        return page;
    }
    let mut strip =
        String::from("<aside class=\"desk-strip\" lang=\"en\" aria-label=\"The desk’s remarks\">");
    // Writing to a string cannot fail.
    if let Some(mark) = mark {
        let (lang, dir) = (escape(wording.lang), wording.dir().as_str());
        let _ = write!(strip, "<p lang=\"{lang}\" dir=\"{dir}\"><strong>{}</strong></p>", escape(&mark));
    }
    if !warnings.is_empty() {
        let count = super::counted(warnings.len(), "warning");
        let _ = write!(strip, "<details><summary>{count}</summary><ol>");
        remark_items(&mut strip, &format!("{}/", galley.slug), warnings.into_iter());
        strip.push_str("</ol></details>");
    }
    strip.push_str("</aside>\n");
    if let Some(end) = page.rfind("</body>") {
        page.insert_str(end, &strip);
    }
    page
}

/// How an article is kept from readers, for the desk.
pub(super) fn keeping(draft: bool, publish_at: Option<Moment>, lang: &str) -> Option<String> {
    let words = PublicationWording::of(lang);
    match publish_at {
        _ if draft => Some(words.draft.to_owned()),
        Some(at) => Some(fill(words.scheduled, &[("moment", &at.to_rfc3339())])),
        None => None,
    }
}
