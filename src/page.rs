//! The components: the same for the press, which prints them, and for the browser, which takes over three of
//! them as islands, [`SearchBox`] and [`FilterStrip`] in the tool bar, and [`Sources`].
//!
//! [`Page`] is everything inside `body`. The text itself is never hydrated: `docs/decisions/0001` says why.

mod badges;
mod body;
mod bundle;
mod byline;
mod card_details;
mod card_menu;
mod chain;
mod citations;
mod colophon;
mod corrections;
mod custody;
mod date_filter;
mod directory;
mod edge;
mod embeds;
mod endnotes;
mod facet;
mod filter_bar;
mod filter_strip;
mod flow_picture;
mod footnotes;
mod foreign;
mod inlines;
mod listing;
mod masthead;
mod more_menu;
mod outline;
mod parallel;
mod picture;
mod pictures;
mod plain_text;
mod preferences;
mod profile;
mod pull_quote;
mod quotation_card;
mod quoted_here;
mod search_box;
mod search_page;
mod sheet_foot;
mod shortcuts;
mod site_foot;
mod source_list;
mod sources;
mod store;
mod story_head;
mod table;
mod timeline_picture;
mod toolbar;
mod translatable;
mod twins;
mod use_part;
mod use_typed;
mod voices;
mod voices_line;
mod word;
mod wordings;

use std::rc::Rc;

use yew::{AttrValue, Html, Properties, component, html};

use crate::article::Article;
use crate::reading::elements::{ARTICLE, CORRECTIONS, HEADLINE, SOURCES};
use crate::wording::Wording;

pub use body::{Body, BodyProps, laid_out_at_once};
pub use bundle::Bundle;
pub use custody::origin_line;
pub use directory::{Directory, DirectoryProps, Entered, EnteredGroup};
pub use embeds::{Embed, Embeds, EmbedsProps};
pub use endnotes::{Endnotes, EndnotesProps};
pub use filter_strip::{FilterStrip, FilterStripProps};
pub use listing::{LinkGroup, Listed, ListedGroup, Listing, ListingProps};
pub use masthead::{ALL_ARTICLES, Around, Masthead, NameplatePicture, SiteLink};
pub use picture::{SmallerPicture, SmallerPictures, picture_address, picture_path};
pub use plain_text::{PlainText, PlainTextProps};
pub use profile::{Hand, Portrait, ProfilePage, ProfilePageProps, Statement};
pub use quoted_here::Named;
pub use search_box::{SearchBox, SearchBoxProps};
pub use search_page::{SearchPage, SearchPageProps};
pub use site_foot::Foot;
pub use sources::{Sources, SourcesProps, SourcesTools};
pub use store::{Store, Subscription};
pub use toolbar::{Toolbar, ToolbarProps};

use byline::ByLine;
use citations::Citations;
use colophon::Colophon;
use corrections::Corrections;
use edge::Edge;
use footnotes::Footnotes;
use pictures::Pictures;
use quoted_here::QuotedHere;
use sheet_foot::SheetFoot;
use shortcuts::Shortcuts;
use site_foot::SiteFoot;
use source_list::SourceList;
use story_head::StoryHead;
use voices_line::VoicesLine;
use word::word;
use wordings::Wordings;

/// What [`Page`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PageProps {
    /// The article.
    pub article: Rc<Article>,
    /// The publication's name.
    pub site_name: AttrValue,
    /// The pictures of its name.
    #[prop_or_default]
    pub nameplate: Rc<[NameplatePicture]>,
    /// Its line of description.
    pub tagline: AttrValue,
    /// The way to the first page.
    pub home: AttrValue,
    /// The articles of the publication that the masthead names.
    pub links: Rc<[SiteLink]>,
    /// Whether these are not all.
    pub all: bool,
    /// The foot of the page.
    pub foot: Foot,
    /// The pages of those whom the article names.
    #[prop_or_default]
    pub named: Rc<Named>,
    /// The smaller sizes of the article's pictures.
    #[prop_or_default]
    pub smaller: Rc<SmallerPictures>,
    /// The reader's state.
    pub store: Store,
}

/// Everything inside `body`.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let article = &props.article;
    let wording = Wording::of(&article.lang);
    html! {
        <>
            <Masthead
                name={props.site_name.clone()}
                nameplate={props.nameplate.clone()}
                tagline={props.tagline.clone()}
                home={props.home.clone()}
                links={props.links.clone()}
                all={props.all}
                lang={Some(article.lang.clone())}
            >
                <a class="skip-link" href={format!("#{ARTICLE}")} data-word="skip_to_article">{ wording.skip_to_article }</a>
                <a class="skip-link" href={format!("#{SOURCES}")} data-word="skip_to_sources">{ wording.skip_to_sources }</a>
            </Masthead>
            <Toolbar article={article.clone()} store={props.store.clone()} />
            { word!(wording.no_app).element(wording, "p", Some("no-app")) }
            if !article.corrections.is_empty() {
                <div class="changed">
                    <p><a href={format!("#{CORRECTIONS}")} data-word="changed">{ wording.changed }</a></p>
                </div>
            }
            <div class="broadsheet">
                <main id={ARTICLE} class="story" tabindex="-1">
                    <article
                        aria-labelledby={HEADLINE}
                        data-article={article.slug.to_string()}
                        lang={article.lang.to_string()}
                        dir={article.dir.as_str()}
                        data-pagefind-body={props.named.searched.then_some("")}
                    >
                        <header class="story-head">
                            <StoryHead article={article.clone()} />
                            <VoicesLine article={article.clone()} />
                            <ByLine article={article.clone()} named={props.named.clone()} />
                        </header>
                        <Body article={article.clone()} smaller={props.smaller.clone()}>
                            <Footnotes article={article.clone()} />
                            <SourceList article={article.clone()} />
                            <Endnotes article={article.clone()} />
                        </Body>
                        <Wordings article={article.clone()} />
                        <Pictures article={article.clone()} />
                        <Corrections article={article.clone()} />
                        <Colophon article={article.clone()} />
                        <QuotedHere lang={article.lang.clone()} named={props.named.clone()} />
                    </article>
                    <Edge
                        above={wording.counted(wording.around_above, 0)}
                        below={wording.counted(wording.around_below, 0)}
                        marks={word!(wording.bar.edge).element(wording, "title", None)}
                    />
                </main>
                <div class="sources-island">
                    <Sources store={props.store.clone()} />
                    <SheetFoot lang={article.lang.clone()} voices={props.store.shares().len()} />
                </div>
            </div>
            <Shortcuts article={article.clone()} />
            <Citations lang={article.lang.clone()} />
            // A page that is one file has no other pages beside it.
            <SiteFoot lang={article.lang.clone()} foot={props.foot.clone()} own={!props.home.starts_with('#')} />
            <div class="edition" role="status">
                <p>
                    { word!(wording.new_edition).span(wording) }
                    { " " }
                    <button type="button" class="tool" data-word="turn_the_page">{ wording.turn_the_page }</button>
                </p>
            </div>
        </>
    }
}
