//! Rendering on the server, as the press does it, without the marks of hydration.

use std::path::Path;
use std::rc::Rc;

use broadsheet::article::Article;
use broadsheet::copydesk::{File, Manuscript, proof};
use broadsheet::page::{
    Bundle, Foot, Page, PageProps, SiteLink, SmallerPictures, Sources, SourcesProps, Store, Toolbar,
    ToolbarProps,
};
use broadsheet::press::read_manuscript;
use broadsheet::reading::Action;
use broadsheet::wording::Wording;
use yew::{BaseComponent, LocalServerRenderer};

use crate::html::{Element, parse};

/// The front matter that every article needs.
const HEAD: &str = r#"
lang = "en"
headline = "A headline"
dek = "A dek."
authors = ["A. Writer"]
published = "2026-11-24"
rights = "All rights kept."
"#;

/// An article of a few lines: more front matter, then the text.
pub fn story(front: &str, text: &str) -> Article {
    beside(front, text, &[])
}

/// An article with aligned versions, each a file name and its whole text.
pub fn beside(front: &str, text: &str, versions: &[(&str, &str)]) -> Article {
    whole(&format!("+++{HEAD}{front}\n+++\n\n{text}"), versions)
}

/// An article from its whole text.
pub fn whole(text: &str, versions: &[(&str, &str)]) -> Article {
    let file = |name: &str, text: &str| File { name: name.to_owned(), bytes: text.trim_start().into() };
    let proof = proof(&Manuscript {
        slug: "story".to_owned(),
        article: file("article.dj", text),
        parallels: versions.iter().map(|(name, text)| file(name, text)).collect(),
    });
    proof.article.unwrap_or_else(|| panic!("the test's article has errors: {:#?}", proof.remarks))
}

/// An article of the site.
pub fn printed_article(slug: &str) -> Article {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles").join(slug);
    let manuscript = read_manuscript(&folder).expect("the article is in the repository");
    let proof = proof(&manuscript);
    proof.article.unwrap_or_else(|| panic!("{slug} has errors: {:#?}", proof.remarks))
}

/// The store of an article after some actions.
pub fn store(article: &Article, actions: impl IntoIterator<Item = Action>) -> Store {
    let store = Store::new(Bundle::of(article), Wording::of(&article.lang));
    actions.into_iter().for_each(|action| store.dispatch(action));
    store
}

/// The whole page.
pub fn page(article: &Article) -> Element {
    page_with(article, SmallerPictures::default())
}

/// The whole page, with pictures in smaller sizes.
pub fn page_with(article: &Article, smaller: SmallerPictures) -> Element {
    let links = [("index.html", "The story", true), ("guide.html", "Reader’s guide", false)];
    let links = links.map(|(href, title, here)| SiteLink {
        href: href.into(),
        title: title.into(),
        here,
        lang: None,
    });
    let props = PageProps {
        article: Rc::new(article.clone()),
        site_name: "Broadsheet".into(),
        nameplate: Rc::default(),
        tagline: "A page that shows its sources".into(),
        home: "index.html".into(),
        links: Rc::new(links),
        all: false,
        foot: Foot::default(),
        named: Rc::default(),
        smaller: Rc::new(smaller),
        store: store(article, []),
    };
    parse(&rendered::<Page>(props))
}

/// The tool bar of an article after some actions.
pub fn toolbar(article: &Article, actions: impl IntoIterator<Item = Action>) -> Element {
    let store = store(article, actions);
    parse(&rendered::<Toolbar>(ToolbarProps { article: Rc::new(article.clone()), store }))
}

/// The sidebar of an article after some actions.
pub fn sources(article: &Article, actions: impl IntoIterator<Item = Action>) -> Element {
    sources_with(store(article, actions))
}

/// The sidebar of a store.
pub fn sources_with(store: Store) -> Element {
    parse(&rendered::<Sources>(SourcesProps { store, on_ready: Default::default() }))
}

/// Any component.
pub fn rendered<C: BaseComponent>(props: C::Properties) -> String
where
    C::Properties: Clone,
{
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("the runtime starts");
    let local = tokio::task::LocalSet::new();
    local.block_on(&runtime, LocalServerRenderer::<C>::with_props(props).hydratable(false).render())
}
