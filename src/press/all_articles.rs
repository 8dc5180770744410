//! The page of all articles, for publications that have more than a masthead names. It needs no program.

use std::fmt::Write as _;
use std::rc::Rc;

use yew::LocalServerRenderer;

use crate::page::{ALL_ARTICLES, AllArticles, AllArticlesProps, Listed};
use crate::wording::Wording;

use super::document::{Dressing, begin, escape};
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
    let title = format!("{} – {}", wording.articles, plate.name);
    begin(&mut page, wording, &policy(dressing.mode), &title, Some(&plate.tagline));
    // Writing to a string cannot fail.
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
