//! [`OwnFrame`]: everything inside `body` of the page for one's own articles, as the press prints it.

use std::rc::Rc;

use yew::{AttrValue, Html, Properties, component, html};

use crate::article::Lang;
use crate::page::{Masthead, NameplatePicture, SiteLink};
use crate::wording::{OwnWording, Wording};

use super::intake_box::IntakeBox;
use super::{OWN_DESK, OWN_ROOM};

/// What [`OwnFrame`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct OwnFrameProps {
    /// The language of the publication.
    pub lang: Lang,
    /// The publication's name.
    pub site_name: AttrValue,
    /// The pictures of its name.
    #[prop_or_default]
    pub nameplate: Rc<[NameplatePicture]>,
    /// Its line of description.
    pub tagline: AttrValue,
    /// The articles of the publication that the masthead names.
    pub links: Rc<[SiteLink]>,
    /// Whether these are not all.
    pub all: bool,
}

/// The masthead, what the page is for, and the place where the program shows the desk.
#[component]
pub fn OwnFrame(props: &OwnFrameProps) -> Html {
    let wording = Wording::of(&props.lang);
    let own = OwnWording::of(wording.lang);
    html! {
        <>
            <Masthead
                name={props.site_name.clone()}
                nameplate={props.nameplate.clone()}
                tagline={props.tagline.clone()}
                home="index.html"
                links={props.links.clone()}
                all={props.all}
                lang={Some(props.lang.clone())}
            >
                <a class="skip-link" href={format!("#{OWN_DESK}")}>{ wording.skip_to_article }</a>
            </Masthead>
            <div
                id={OWN_DESK}
                class="own"
                tabindex="-1"
            >
                <main class="own-start">
                    <h1 class="headline">{ own.title }</h1>
                    <p class="dek">{ own.lede }</p>
                    <noscript><p class="own-refusal">{ own.no_script }</p></noscript>
                    <p class="own-refusal own-not-started">{ own.not_started }</p>
                    // What is typed or chosen before the program has come is kept for it.
                    <IntakeBox lang={wording.lang} />
                </main>
            </div>
            <footer class="site-foot"><p>{ wording.colophon }</p></footer>
            <div id={OWN_ROOM}></div>
        </>
    }
}
