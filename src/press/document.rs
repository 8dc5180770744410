//! The document around a page: head, policy, scripts, data.

use std::fmt::Write as _;

use crate::article::Article;
use crate::page::picture_address;
use crate::printing::meta;
pub(super) use crate::printing::{begin, escape, inert};
use crate::reading::elements::BUNDLE;
use crate::wording::{EN, Wording};

use super::faces::Faces;
use super::feeds::FEED;
use super::first_letters::FirstLetters;
use super::offline::WORKER;
use super::placards::{Preview, image_tags, own_picture};
use super::policy::{Mode, policy};
use super::structured::{pictures, structured_data};
use super::{Plate, PressError};

/// The hand-written scripts, by file name. They are few because they run before the program does.
pub const SCRIPTS: [(&str, &str); 3] = [
    ("theme.js", include_str!("theme.js")),
    (
        "boot.js",
        concat!(
            include_str!("../printing/first_frame.js"),
            include_str!("loader.js"),
            include_str!("boot.js")
        ),
    ),
    ("reload.js", include_str!("reload.js")),
];

/// The files a document refers to, by name beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dressing {
    /// What it is printed for.
    pub mode: Mode,
    /// The style sheet.
    pub styles: String,
    /// The typefaces of the style sheet.
    pub faces: Faces,
    /// The style sheet of pages without a program.
    pub plain_styles: String,
    /// The program and its glue, when there is one.
    pub program: Option<Program>,
    /// The scripts of the tables of words, each with its language.
    pub words: Vec<(&'static str, String)>,
}

/// The program's files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// The glue, a classic script.
    pub glue: String,
    /// The wasm.
    pub wasm: String,
    /// The wasm once more as a classic script, for pages opened from disk.
    pub disk: String,
}

/// What goes into the document of an article.
pub(super) struct Contents<'a> {
    /// The languages and files of the article's versions.
    pub(super) versions: &'a [(String, String)],
    /// What programs find in the head besides, as HTML.
    pub(super) head: &'a str,
    /// The picture that links to it show, where it has none of its own.
    pub(super) placard: Option<&'a Preview>,
    /// The file of the texts to take along.
    pub(super) cuttings: &'a str,
    /// Everything inside `body`.
    pub(super) body: &'a str,
    /// What the program reads, in JSON.
    pub(super) data: &'a str,
}

pub(super) fn document(
    plate: &Plate,
    article: &Article,
    file: &str,
    dressing: &Dressing,
    contents: &Contents<'_>,
) -> Result<String, PressError> {
    let Contents { versions, head, placard, cuttings, body, data } = *contents;
    let mut page = String::with_capacity(body.len() + data.len() + 8192);
    // The interface's language; the article says its own.
    let wording = Wording::of(&article.lang);
    let structured = serde_json::to_string(&structured_data(plate, article, file))?;
    let title = format!("{} – {}", article.headline, plate.name);
    begin(&mut page, wording, &policy(dressing.mode), &title, article.dek.as_deref());
    social(&mut page, plate, article, file, placard);
    for (lang, file) in versions {
        let href = plate.address_of(file).unwrap_or_else(|| file.clone());
        let (lang, href) = (escape(lang), escape(&href));
        let _ = writeln!(page, "<link rel=\"alternate\" hreflang=\"{lang}\" href=\"{href}\">");
    }
    page.push_str(head);
    if plate.feeds {
        feed_links(&mut page, &plate.name);
    }
    let _ = writeln!(page, "<link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">");
    // Before the style sheet, which every script after it waits for.
    page.push_str(&dressing.faces.script("", &FirstLetters::of_article(&plate.tagline, article)));
    let _ = writeln!(page, "<link rel=\"stylesheet\" href=\"{}\">", escape(&dressing.styles));
    let plain = escape(&dressing.plain_styles);
    let _ = writeln!(page, "<noscript><link rel=\"stylesheet\" href=\"{plain}\"></noscript>");
    if let Some(program) = &dressing.program {
        let words: Vec<&str> = dressing.words.iter().map(|(_, file)| file.as_str()).collect();
        // English is in the program; a page in other words brings them along.
        let carried = std::ptr::eq(wording, &EN);
        let own = dressing.words.iter().find(|(lang, _)| *lang == wording.lang && !carried);
        if let Some((_, file)) = own {
            let _ = writeln!(page, "<script src=\"{}\" defer></script>", escape(file));
        }
        let _ = write!(
            page,
            "<script src=\"{glue}\" defer></script>\n\
             <script src=\"boot.js\" defer data-wasm=\"{wasm}\" data-disk=\"{disk}\" data-plain=\"{plain}\" data-words=\"{words}\" data-cite=\"{cite}\"{offline}></script>\n",
            glue = escape(&program.glue),
            wasm = escape(&program.wasm),
            disk = escape(&program.disk),
            words = escape(&words.join(" ")),
            cite = escape(cuttings),
            // While a page is written nothing of it is kept.
            offline = match dressing.mode {
                Mode::Release => format!(" data-offline=\"{WORKER}\""),
                Mode::Serve => String::new(),
            },
        );
    }
    if dressing.mode == Mode::Serve {
        page.push_str("<script src=\"reload.js\" defer></script>\n");
    }
    let _ = writeln!(page, "<script type=\"application/ld+json\">{}</script>", inert(&structured));
    let _ = write!(page, "</head>\n<body>\n{body}\n");
    let _ = write!(
        page,
        "<script type=\"application/json\" id=\"{BUNDLE}\">{}</script>\n</body>\n</html>\n",
        inert(data)
    );
    Ok(page)
}

/// What other programs show of the article, and where it is published.
pub(super) fn social(
    page: &mut String,
    plate: &Plate,
    article: &Article,
    file: &str,
    placard: Option<&Preview>,
) {
    meta(page, "property", "og:type", "article");
    meta(page, "property", "og:title", &article.headline);
    if let Some(dek) = &article.dek {
        meta(page, "property", "og:description", dek);
    }
    meta(page, "property", "og:site_name", &plate.name);
    // A machine elsewhere needs the whole address.
    let own = placard.is_none().then(|| own_picture(article).or_else(|| pictures(article).next())).flatten();
    if let Some((picture, base)) = own.zip(plate.base_url.as_ref()) {
        let address = format!("{base}{}", picture_address(&article.slug, &picture.file));
        let size = picture.size.map(|size| (size.width, size.height));
        image_tags(page, &address, size, &picture.alt);
    }
    if let Some(placard) = placard {
        placard.tags(page, plate);
    }
    if let Some(published) = article.published {
        meta(page, "property", "article:published_time", &published.to_string());
    }
    if let Some(updated) = article.updated {
        meta(page, "property", "article:modified_time", &updated.to_string());
    }
    if let Some(url) = plate.address_of(file) {
        meta(page, "property", "og:url", &url);
        let _ = writeln!(page, "<link rel=\"canonical\" href=\"{}\">", escape(&url));
    }
}

/// Where feed readers find the feed of the whole publication.
pub(super) fn feed_links(page: &mut String, name: &str) {
    for (kind, end) in [("application/atom+xml", "xml"), ("application/feed+json", "json")] {
        // Writing to a string cannot fail.
        let _ = writeln!(
            page,
            "<link rel=\"alternate\" type=\"{kind}\" title=\"{}\" href=\"{FEED}.{end}\">",
            escape(name)
        );
    }
}

/// What the head of a page without a program says.
pub(super) struct Head<'a> {
    /// The words of the page.
    pub(super) wording: &'static Wording,
    /// The title of the document.
    pub(super) title: &'a str,
    /// What stands beside the name of the publication.
    pub(super) tagline: &'a str,
    /// What is on the page, in a sentence.
    pub(super) description: Option<&'a str>,
    /// More of it, as HTML.
    pub(super) more: &'a str,
    /// The public address of the page.
    pub(super) canonical: Option<&'a str>,
}

impl<'a> Head<'a> {
    /// A head that says no more than the title.
    pub(super) fn of(plate: &'a Plate, wording: &'static Wording, title: &'a str) -> Self {
        Self { wording, title, tagline: &plate.tagline, description: None, more: "", canonical: None }
    }
}

/// A page without a program.
pub(super) fn plain_document(head: &Head<'_>, dressing: &Dressing, body: &str) -> String {
    let mut page = String::with_capacity(body.len() + 2048);
    begin(&mut page, head.wording, &policy(dressing.mode), head.title, head.description);
    page.push_str(head.more);
    // Writing to a string cannot fail.
    if let Some(url) = head.canonical {
        let _ = writeln!(page, "<link rel=\"canonical\" href=\"{}\">", escape(url));
    }
    // Beside the style sheet, wherever that is.
    let base = dressing.styles.rfind('/').and_then(|at| dressing.styles.get(..=at)).unwrap_or_default();
    let theme =
        dressing.faces.script(base, &FirstLetters::of_title(head.wording.lang, head.title, head.tagline));
    let base = escape(base);
    let _ = write!(
        page,
        "<link rel=\"icon\" href=\"{base}icon.svg\" type=\"image/svg+xml\">\n\
         {theme}<link rel=\"stylesheet\" href=\"{styles}\">\n{reload}\
         </head>\n<body>\n{body}\n</body>\n</html>\n",
        styles = escape(&dressing.styles),
        reload = match dressing.mode {
            Mode::Release => String::new(),
            Mode::Serve => format!("<script src=\"{base}reload.js\" defer></script>\n"),
        },
    );
    page
}
