//! The page of all articles, for publications that have more than a masthead names. It needs no program.

use std::fmt::Write as _;
use std::rc::Rc;

use yew::LocalServerRenderer;

use crate::page::{ALL_ARTICLES, AllArticles, AllArticlesProps, Listed};
use crate::wording::Wording;

use super::document::{Dressing, escape};
use super::policy::{Mode, policy};
use super::{Plate, rendered};

/// The page, in the interface's language of the first article; `None` where the masthead names them all.
pub(super) fn all_articles(
    plate: &Plate,
    articles: Rc<[Listed]>,
    dressing: &Dressing,
) -> Result<Option<String>, std::io::Error> {
    let (Some(_), Some(first)) = (plate.all(), articles.first()) else { return Ok(None) };
    let lang = first.lang.clone();
    let wording = Wording::of(&lang);
    let props = AllArticlesProps {
        site_name: plate.name.clone().into(),
        tagline: plate.tagline.clone().into(),
        links: plate.named(ALL_ARTICLES),
        articles,
        lang,
    };
    let body = rendered(LocalServerRenderer::<AllArticles>::with_props(props).hydratable(false))?;
    let mut page = String::with_capacity(body.len() + 2048);
    // Writing to a string cannot fail.
    let _ = write!(
        page,
        "<!DOCTYPE html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title} – {name}</title>\n\
         <meta name=\"description\" content=\"{tagline}\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n",
        lang = wording.lang,
        dir = wording.dir().as_str(),
        policy = escape(&policy(dressing.mode)),
        title = escape(wording.articles),
        name = escape(&plate.name),
        tagline = escape(&plate.tagline),
    );
    if let Some(url) = plate.address_of(ALL_ARTICLES) {
        let _ = writeln!(page, "<link rel=\"canonical\" href=\"{}\">", escape(&url));
    }
    let _ = write!(
        page,
        "<link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"stylesheet\" href=\"{styles}\">\n<script src=\"theme.js\"></script>\n{reload}\
         </head>\n<body>\n{body}\n</body>\n</html>\n",
        styles = escape(&dressing.styles),
        reload = match dressing.mode {
            Mode::Release => "",
            Mode::Serve => "<script src=\"reload.js\" defer></script>\n",
        },
    );
    Ok(Some(page))
}
