//! The reading room for an article of one's own, and the article as a page to take away. Both draw the page that the press
//! prints for every other article.

use std::cell::RefCell;
use std::rc::Rc;

use yew::{AppHandle, Callback, Html, Properties, Renderer, component, html, use_effect_with};

use crate::article::{Article, Id};
use crate::browser;
use crate::import::Draft;
use crate::library::OWN_ROOM;
use crate::page::{Bundle, Foot, Named, Page, PageProps, Store};
use crate::printing::{Address, Kit, Single, cuttings, linked, rows, single};
use crate::reading::elements::{ARTICLE, mark_element};
use crate::wording::Wording;

use super::picture::save_picture;
use super::{Session, begin};

/// An article as it is drawn. Over it stands whoever published it, where that is known: never the site on which it is
/// read.
#[derive(Clone)]
struct Drawing {
    article: Rc<Article>,
    /// The same with every author.
    whole: Rc<Article>,
    publisher: String,
    bundle: Bundle,
}

impl Drawing {
    fn of(draft: &Draft) -> Self {
        let publisher = draft.publisher().unwrap_or_default().to_owned();
        let whole = Rc::new(draft.article().clone());
        let mut article = draft.article().clone();
        // Whoever stands over the page need not be named as its author once more.
        let over = publisher.to_lowercase();
        article.byline.authors.retain(|author| author.name.to_lowercase() != over);
        let article = Rc::new(article);
        let bundle = Bundle { publisher: draft.publisher_id().cloned(), ..linked(&article) };
        Self { article, whole, publisher, bundle }
    }

    fn page(&self) -> PageProps {
        PageProps {
            smaller: Rc::default(),
            article: self.article.clone(),
            site_name: self.publisher.clone().into(),
            nameplate: Rc::default(),
            tagline: "".into(),
            home: format!("#{ARTICLE}").into(),
            links: Rc::new([]),
            all: false,
            foot: Foot::default(),
            named: Rc::new(Named::default()),
            store: Store::new(self.bundle.clone(), Wording::of(&self.article.lang)),
        }
    }

    fn title(&self) -> String {
        let headline = &self.article.headline;
        if self.publisher.is_empty() {
            headline.clone()
        } else {
            format!("{headline} – {}", self.publisher)
        }
    }

    /// The texts to take along from a page at this address, in JSON.
    fn texts(&self, address: Address) -> Option<String> {
        serde_json::to_string(&cuttings(&self.publisher, address, &self.article, &self.bundle)).ok()
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
    _pictures: browser::Listeners,
}

impl Room {
    /// Shows an article in the place of everything else on the page, from its head or so far down.
    pub(super) fn open(draft: &Draft, place: Option<f64>) -> Option<Self> {
        let host = browser::element(OWN_ROOM)?;
        let mut drawing = Drawing::of(draft);
        drawing.bundle.correctable = true;
        browser::show_room(true, &drawing.title());
        let wording = Wording::of(&drawing.article.lang);
        let page = drawing.page();
        let mut pictures = browser::Listeners::default();
        pictures.on_picture({
            let (article, publisher) = (drawing.article.clone(), drawing.publisher.clone());
            move |id| {
                // What cannot be drawn leaves everything as it was.
                let _ = Id::new(&id).ok().and_then(|id| save_picture(&article, &publisher, &id));
            }
        });
        let texts = browser::lend_texts(move || drawing.texts(Address::Nowhere).unwrap_or_default());
        let session = Rc::new(RefCell::new(None));
        let on_ready = Callback::from({
            let (store, session) = (page.store.clone(), session.clone());
            move |()| {
                // The page is in the language of the article; the session may know a better one.
                browser::restate(wording.lang, wording.dir().as_str(), None);
                session.replace(Some(begin(&store)));
                // Whoever comes back from the fields of a quotation is at that quotation.
                let at = store.reading().focus.as_ref().map(mark_element);
                browser::catch_focus(at.as_deref().unwrap_or(ARTICLE));
                if let Some(place) = place {
                    browser::scroll_down(place);
                }
            }
        });
        let page = Renderer::<Drawn>::with_root_and_props(host, DrawnProps { page, on_ready }).render();
        Some(Self { page: Some(page), session, _texts: texts, _pictures: pictures })
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        self.session.replace(None);
        browser::forget_reading();
        if let Some(page) = self.page.take() {
            page.destroy();
        }
    }
}

/// Saves an article as a page of one file; tells whether that could be done.
pub(super) fn save(draft: &Draft, done: Callback<bool>) {
    let drawing = Drawing::of(draft);
    browser::bring_kit(move |kit| {
        let kit = kit.and_then(|kit| serde_json::from_str::<Kit>(&kit).ok());
        let (Some(kit), Some(host)) = (kit, browser::aside()) else {
            done.emit(false);
            return;
        };
        let page: Rc<RefCell<Option<AppHandle<Drawn>>>> = Rc::default();
        let on_ready = Callback::from({
            let (drawing, host, page) = (drawing.clone(), host.clone(), page.clone());
            move |()| {
                let text = written(&drawing, &kit, &host.inner_html());
                if let Some(text) = &text {
                    browser::save_as(&format!("{}.html", drawing.article.slug), "text/html", text);
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
        let props = DrawnProps { page: drawing.page(), on_ready };
        page.replace(Some(Renderer::<Drawn>::with_root_and_props(host, props).render()));
    });
}

fn written(drawing: &Drawing, kit: &Kit, body: &str) -> Option<String> {
    let data = rows(&drawing.bundle).ok()?.to_string();
    let texts = drawing.texts(Address::Here)?;
    Some(single(
        kit,
        &Single {
            wording: Wording::of(&drawing.article.lang),
            title: &drawing.title(),
            description: drawing.article.dek.as_deref(),
            head: "",
            body,
            data: &data,
            texts: &texts,
            article: &drawing.whole,
            publisher: drawing.bundle.publisher.as_ref(),
        },
    ))
}
