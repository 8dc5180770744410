//! The reading room for an article of one's own, and the article as a page to take away. Both draw the page that the press
//! prints for every other article.

use std::cell::RefCell;
use std::rc::Rc;

use yew::{AppHandle, Callback, Html, Properties, Renderer, component, html, use_effect_with};

use crate::article::Article;
use crate::browser;
use crate::own::{OWN_DESK, OWN_ROOM};
use crate::page::{Bundle, Foot, Named, Page, PageProps, Store};
use crate::printing::{Kit, Single, cuttings, linked, rows, single};
use crate::reading::elements::ARTICLE;
use crate::wording::Wording;

use super::{Session, begin};

/// Where the publication's name leads from the reading room.
const HOME: &str = "index.html";

/// The publication whose page this is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Site {
    name: String,
    tagline: String,
}

impl Site {
    /// As the press wrote it on the desk.
    pub(super) fn of_desk() -> Self {
        let text = |name: &str| browser::attribute(OWN_DESK, name).unwrap_or_default();
        Self { name: text("data-site-name"), tagline: text("data-tagline") }
    }

    fn page(&self, article: Rc<Article>, bundle: Bundle, home: String) -> PageProps {
        let store = Store::new(bundle, Wording::of(&article.lang));
        PageProps {
            article,
            site_name: self.name.clone().into(),
            tagline: self.tagline.clone().into(),
            home: home.into(),
            links: Rc::new([]),
            all: false,
            foot: Foot::default(),
            named: Rc::new(Named::default()),
            store,
        }
    }

    fn title(&self, article: &Article) -> String {
        format!("{} – {}", article.headline, self.name)
    }
}

/// What [`Drawn`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
struct DrawnProps {
    page: PageProps,
    /// Told once, when everything is there.
    on_ready: Callback<()>,
}

/// The page of an article, drawn by the program.
#[component]
fn Drawn(props: &DrawnProps) -> Html {
    use_effect_with((), {
        let on_ready = props.on_ready.clone();
        move |()| on_ready.emit(())
    });
    html! { <Page ..props.page.clone() /> }
}

/// An article in the reading room. It ends when it is dropped.
pub(super) struct Room {
    page: Option<AppHandle<Drawn>>,
    session: Rc<RefCell<Option<Session>>>,
    _texts: browser::Lent,
}

impl Room {
    /// Shows an article in the place of everything else on the page.
    pub(super) fn open(article: &Article, site: &Site) -> Option<Self> {
        let host = browser::element(OWN_ROOM)?;
        let article = Rc::new(article.clone());
        let bundle = linked(&article);
        browser::show_room(true, &site.title(&article));
        let wording = Wording::of(&article.lang);
        let texts = browser::lend_texts({
            let (article, bundle, name) = (article.clone(), bundle.clone(), site.name.clone());
            move || serde_json::to_string(&cuttings(&name, None, &article, &bundle)).unwrap_or_default()
        });
        let page = site.page(article, bundle, HOME.to_owned());
        let session = Rc::new(RefCell::new(None));
        let on_ready = Callback::from({
            let (store, session) = (page.store.clone(), session.clone());
            move |()| {
                // The page is in the language of the article; the session may know a better one.
                browser::restate(wording.lang, wording.dir().as_str(), None);
                session.replace(Some(begin(&store)));
                browser::catch_focus(ARTICLE);
            }
        });
        let page = Renderer::<Drawn>::with_root_and_props(host, DrawnProps { page, on_ready }).render();
        Some(Self { page: Some(page), session, _texts: texts })
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        self.session.replace(None);
        if let Some(page) = self.page.take() {
            page.destroy();
        }
    }
}

/// Saves an article as a page of one file; tells whether that could be done.
pub(super) fn save(article: Rc<Article>, site: &Site, done: Callback<bool>) {
    let site = site.clone();
    browser::bring_kit(move |kit| {
        let kit = kit.and_then(|kit| serde_json::from_str::<Kit>(&kit).ok());
        let (Some(kit), Some(host)) = (kit, browser::aside()) else {
            done.emit(false);
            return;
        };
        let bundle = linked(&article);
        let page: Rc<RefCell<Option<AppHandle<Drawn>>>> = Rc::default();
        let on_ready = Callback::from({
            let (article, site, bundle) = (article.clone(), site.clone(), bundle.clone());
            let (host, page) = (host.clone(), page.clone());
            move |()| {
                let text = written(&article, &site, &bundle, &kit, &host.inner_html());
                if let Some(text) = &text {
                    browser::save_as(&format!("{}.html", article.slug), "text/html", text);
                }
                done.emit(text.is_some());
                let page = page.clone();
                // Not while it is being drawn.
                yew::platform::spawn_local(async move {
                    if let Some(page) = page.take() {
                        page.destroy();
                    }
                });
            }
        });
        let props = DrawnProps { page: site.page(article, bundle, format!("#{ARTICLE}")), on_ready };
        page.replace(Some(Renderer::<Drawn>::with_root_and_props(host, props).render()));
    });
}

fn written(article: &Article, site: &Site, bundle: &Bundle, kit: &Kit, body: &str) -> Option<String> {
    let data = rows(bundle).ok()?.to_string();
    let texts = serde_json::to_string(&cuttings(&site.name, None, article, bundle)).ok()?;
    Some(single(
        kit,
        &Single {
            wording: Wording::of(&article.lang),
            title: &site.title(article),
            description: article.dek.as_deref(),
            head: "",
            body,
            data: &data,
            texts: &texts,
        },
    ))
}
