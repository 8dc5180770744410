//! Pages of a few sentences: plain pages, an article that moved or was withdrawn, an address without a page; and the strip
//! that the desk sees on its own pages.

use std::fmt::Write as _;
use std::rc::Rc;

use yew::{AttrValue, LocalServerRenderer};

use crate::article::{Article, Block, Byline, Direction, Evidence, Id, Inline, Lang};
use crate::copydesk::{Filing, Moment, PlainPage, Remark, Severity, moment_text};
use crate::page::{NameplatePicture, PlainText, PlainTextProps, SiteLink};
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
    bare(
        (page.slug.clone(), page.lang.clone(), Direction::of(&page.lang)),
        page.title.clone(),
        page.body.clone(),
    )
}

/// An article of nothing but a headline and a text.
fn bare((slug, lang, dir): (Id, Lang, Direction), headline: String, body: Vec<Block>) -> Article {
    Article {
        slug,
        lang,
        dir,
        kicker: None,
        headline,
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
        body,
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
    let lang = plate.lang_beside(&article.lang);
    let words = PublicationWording::of(Wording::of(lang).lang);
    let file = format!("{}.html", article.slug);
    let mut props = props(plate, lang, &file, &article.headline);
    props.notice = Some(format!("{} {reason}", words.withdrawn).into());
    let head = "<meta name=\"robots\" content=\"noindex\">\n";
    let address = plate.address_of(&file);
    document(plate, &article.headline, Some(words.withdrawn), address.as_deref(), head, props, dressing)
}

/// The page that hosts show for an address without one. It may be shown at any depth, so its addresses begin at the top of
/// the host where the publication knows its own. They hold on every host that has it under the same path: a whole address
/// would be another host's where a site is looked at before it is published.
pub(super) fn not_found_page(
    plate: &Plate,
    lang: &Lang,
    dressing: &Dressing,
) -> Result<String, std::io::Error> {
    let words = PublicationWording::of(Wording::of(lang).lang);
    let base = plate.path(dressing.mode);
    let mut props = props(plate, lang, "", words.not_found);
    let home = AttrValue::from(format!("{base}index.html"));
    props.around.home = home.clone();
    // Only ways that hold at any depth.
    props.around.links = Rc::new([]);
    props.around.all = false;
    props.around.foot.pages = Rc::new([]);
    let nameplate = plate.nameplate.iter();
    props.around.nameplate = nameplate
        .map(|picture| NameplatePicture { src: format!("{base}{}", picture.src), size: picture.size })
        .collect();
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
    let head = Head { description, more: head, canonical, ..Head::of(plate, wording, &title) };
    Ok(plain_document(&head, dressing, &body))
}

/// The page of an article as the desk sees it: how it is kept back, and the desk's warnings, after the page's own end.
pub(super) fn desk_strip(mut page: String, galley: &Galley, now: Option<Moment>) -> String {
    let filing = &galley.filing;
    let warnings: Vec<&Remark> =
        galley.remarks.iter().filter(|remark| remark.severity == Severity::Warning).collect();
    let Some(record) = galley.record() else { return page };
    let wording = Wording::of(&record.lang);
    let mark = keeping(filing, now, &record.lang);
    if mark.is_none() && warnings.is_empty() {
        return page;
    }
    let words = PublicationWording::of(wording.lang);
    let mut strip = begin_strip(wording);
    // Writing to a string cannot fail.
    if let Some(mark) = mark {
        strip.push_str(&mark_line(&mark));
    }
    if !warnings.is_empty() {
        let count = escape(&wording.counted(words.warnings, warnings.len()));
        let _ = write!(strip, "<details><summary>{count}</summary><ol>");
        remark_items(&mut strip, &format!("{}/", galley.slug), warnings.into_iter(), words);
        strip.push_str("</ol></details>");
    }
    strip.push_str("</aside>\n");
    if let Some(end) = page.rfind("</body>") {
        page.insert_str(end, &strip);
    }
    page
}

/// How what lies over a page of the desk begins. Its words are in the language of the page, the remarks in English.
fn begin_strip(wording: &Wording) -> String {
    let (lang, dir) = (escape(wording.lang), wording.dir().as_str());
    let label = escape(PublicationWording::of(wording.lang).desk_remarks);
    format!("<aside class=\"desk-strip\" lang=\"{lang}\" dir=\"{dir}\" aria-label=\"{label}\">")
}

/// The mark of an article that is kept from readers, on a page that is one file.
pub(super) fn kept_mark(mark: &str, wording: &Wording) -> String {
    format!("{}{}</aside>\n", begin_strip(wording), mark_line(mark))
}

fn mark_line(mark: &str) -> String {
    format!("<p><strong>{}</strong></p>", escape(mark))
}

/// What is left of an article that was withdrawn: who made it, and the notice.
#[must_use]
pub fn withdrawn_notice(article: &Article, reason: &str) -> Article {
    let words = PublicationWording::of(Wording::of(&article.lang).lang);
    let notice = vec![Inline::Text { text: format!("{} {reason}", words.withdrawn) }];
    let id = article.body.first().map_or_else(|| article.slug.clone(), |block| block.id().clone());
    let named = (article.slug.clone(), article.lang.clone(), article.dir);
    Article {
        kicker: article.kicker.clone(),
        byline: article.byline.clone(),
        published: article.published,
        updated: article.updated,
        rights: article.rights.clone(),
        ..bare(named, article.headline.clone(), vec![Block::Paragraph { id, content: notice }])
    }
}

/// How an article is kept from readers at a moment, in the words of a language; `None` where it is not.
#[must_use]
pub fn keeping(filing: &Filing, now: Option<Moment>, lang: &Lang) -> Option<String> {
    let words = PublicationWording::of(Wording::of(lang).lang);
    match filing.publish_at.filter(|_| filing.is_waiting(now)) {
        _ if filing.draft => Some(words.draft.to_owned()),
        Some(at) => Some(fill(words.scheduled, &[("moment", &moment_text(at))])),
        None => None,
    }
}
