//! Quotations as other sites show them: a card of its own address for each, the code that embeds it, and what programs
//! ask for before they embed an address (oEmbed), as files.

use std::fmt::Write as _;
use std::rc::Rc;

use serde_json::{Value, json};
use yew::LocalServerRenderer;

use crate::article::{Article, Judge, Quotation};
use crate::citing::{Clipping, Imprint, clipping};
use crate::page::{Bundle, Embed, Embeds, EmbedsProps, SiteLink};
use crate::placard::{HEIGHT as PLACARD_HEIGHT, WIDTH as PLACARD_WIDTH};
use crate::printing::{linked, meta};
use crate::reading::elements::quotation_element;
use crate::wording::{Piece, PublicationWording, Wording, chain};

use super::document::{Dressing, Head, begin, escape, plain_document};
use super::placards::{Placards, Preview};
use super::plate::{Plate, encoded};
use super::record::BETWEEN;
use super::{PressError, rendered};

/// The folder of the cards. Hosts that read `_headers` let other sites frame what is in it.
pub(super) const CARDS: &str = "cards";
/// How wide a card is that nobody has made narrower, in CSS pixels.
const WIDTH: usize = 600;
/// A card has a style sheet and nothing else.
const POLICY: &str = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

/// The style sheets of these pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CardStyles {
    /// Of a card.
    pub(super) card: String,
    /// Of the page with the code, besides that of every page.
    pub(super) embeds: String,
}

/// The page with the code of an article's quotations.
pub(super) fn embeds_file(slug: &str) -> String {
    format!("{slug}.embed.html")
}

/// The answer to a program that asks what of an article it may embed.
pub(super) fn answer_file(slug: &str) -> String {
    format!("{CARDS}/{slug}.json")
}

/// The files with the checked quotations of the article at `file`, by name. Empty where there are none, and without a public
/// address, by which other sites find them.
pub(super) fn cards(
    plate: &Plate,
    article: &Article,
    file: &str,
    dressing: &Dressing,
    (styles, placards): (&CardStyles, Option<&Placards>),
) -> Result<Vec<(String, String)>, PressError> {
    let Some(url) = plate.address_of(file).filter(|_| article.evidence.quotations.iter().any(is_checked))
    else {
        return Ok(Vec::new());
    };
    let deck = Deck { plate, article, url, bundle: linked(article) };
    let placard = placards.and_then(|placards| placards.article(article));
    let mut files = vec![(answer_file(article.slug.as_str()), deck.answer(placard.as_ref()).to_string())];
    let mut embeds = Vec::new();
    let numbered = article.evidence.quotations.iter().zip(1..);
    for (quotation, number) in numbered.filter(|(quotation, _)| is_checked(quotation)) {
        let mut card = deck.card(quotation, number);
        card.placard = placards.and_then(|placards| placards.quotation(article, quotation));
        let stem = format!("{CARDS}/{}.{}", article.slug, quotation.id);
        files.push((format!("{stem}.html"), card.page(&deck, &stem, &styles.card)));
        files.push((format!("{stem}.json"), card.answer(&deck, &stem).to_string()));
        embeds.push(Embed {
            id: quotation_element(&quotation.id).into(),
            card: format!("{stem}.html").into(),
            words: quotation.words().into(),
            frame: card.frame(&deck, &stem).into(),
            quotation: card.clipping.html.clone().into(),
        });
    }
    files.push((embeds_file(article.slug.as_str()), deck.embeds(file, embeds, dressing, &styles.embeds)?));
    Ok(files)
}

/// Whether a person answers for a quotation. What a program found and nobody has checked is not given away.
pub(super) fn is_checked(quotation: &Quotation) -> bool {
    quotation.certainty.judge == Judge::Editor
}

/// The same cards under a former name of their article, so that a page that embeds one still shows it.
pub(super) fn under_alias(cards: &[(String, String)], slug: &str, alias: &str) -> Vec<(String, String)> {
    let own = format!("{CARDS}/{slug}.");
    let renamed = |(file, text): &(String, String)| {
        Some((format!("{CARDS}/{alias}.{}", file.strip_prefix(&own)?), text.clone()))
    };
    cards.iter().filter_map(renamed).collect()
}

/// What the cards of a withdrawn article show: that it was withdrawn, and why.
pub(super) fn withdrawn_cards(
    plate: &Plate,
    article: &Article,
    reason: &str,
    styles: &CardStyles,
) -> Vec<(String, String)> {
    let Some(url) = plate.address_of(&format!("{}.html", article.slug)) else { return Vec::new() };
    let wording = Wording::of(plate.lang_beside(&article.lang));
    let words = PublicationWording::of(wording.lang);
    let mut page = String::new();
    begin(&mut page, wording, POLICY, &plate.name, Some(words.withdrawn));
    meta(&mut page, "name", "robots", "noindex");
    // Writing to a string cannot fail.
    let _ = write!(
        page,
        "<link rel=\"canonical\" href=\"{url}\">\n<link rel=\"stylesheet\" href=\"../{styles}\">\n</head>\n<body>\n\
         <p>{withdrawn} {reason}</p>\n<p class=\"card-foot\"><a href=\"{url}\" target=\"_blank\" rel=\"noopener\">{name}</a></p>\n\
         </body>\n</html>\n",
        url = escape(&url),
        styles = escape(&styles.card),
        withdrawn = escape(words.withdrawn),
        reason = escape(reason),
        name = escape(&plate.name),
    );
    let quotations = article.evidence.quotations.iter();
    quotations.map(|one| (format!("{CARDS}/{}.{}.html", article.slug, one.id), page.clone())).collect()
}

/// An article whose quotations are printed.
struct Deck<'a> {
    plate: &'a Plate,
    article: &'a Article,
    /// Its public address.
    url: String,
    bundle: Bundle,
}

/// One quotation.
struct Card<'a> {
    quotation: &'a Quotation,
    /// The address of the words in their article.
    link: String,
    speaker: String,
    clipping: Clipping,
    /// The picture that links to the card show.
    placard: Option<Preview>,
}

impl Deck<'_> {
    fn card<'a>(&self, quotation: &'a Quotation, number: usize) -> Card<'a> {
        let Self { plate, article, url, bundle } = self;
        let wording = Wording::of(&article.lang);
        let link = [url.as_str(), &bundle.fragment(&quotation.id, number)].concat();
        let imprint =
            Imprint { publication: plate.name.clone(), url: Some(url.clone()), ..Imprint::of(article) };
        let clipping = clipping(wording, &article.evidence, quotation, &article.lang, &imprint, Some(&link));
        let speaker = wording.speaker_of(&article.evidence, quotation);
        Card { quotation, link, speaker, clipping, placard: None }
    }

    /// What a program may show of the article: its head with the way to it.
    fn answer(&self, placard: Option<&Preview>) -> Value {
        let Self { plate, article, url, .. } = self;
        let mut html = format!(
            "<blockquote lang=\"{}\" dir=\"{}\" cite=\"{url}\"><p><a href=\"{url}\">{}</a></p>",
            article.lang,
            article.dir.as_str(),
            escape(&article.headline),
            url = escape(url),
        );
        // Writing to a string cannot fail.
        if let Some(dek) = &article.dek {
            let _ = write!(html, "<p>{}</p>", escape(dek));
        }
        let _ = write!(html, "<p><cite>{}</cite></p></blockquote>", escape(&plate.name));
        let authors: Vec<&str> = article.byline.authors.iter().map(|author| author.name.as_str()).collect();
        let answer = answer(plate, &article.headline, &authors.join(", "), &html, 200);
        with_picture(answer, plate, placard)
    }

    fn embeds(
        &self,
        file: &str,
        all: Vec<Embed>,
        dressing: &Dressing,
        styles: &str,
    ) -> Result<String, PressError> {
        let Self { plate, article, .. } = self;
        let lang = plate.lang_beside(&article.lang);
        let wording = Wording::of(lang);
        let words = PublicationWording::of(wording.lang);
        let own = embeds_file(article.slug.as_str());
        let props = EmbedsProps {
            around: plate.around(&own, lang),
            story: SiteLink::to(file.to_owned(), article.headline.clone()),
            lang: article.lang.clone(),
            all: Rc::from(all),
        };
        let body = rendered(LocalServerRenderer::<Embeds>::with_props(props).hydratable(false))?;
        let title = format!("{}: {} – {}", words.embeds, article.headline, plate.name);
        let mut more = format!("<link rel=\"stylesheet\" href=\"{}\">\n", escape(styles));
        meta(&mut more, "name", "robots", "noindex");
        let canonical = plate.address_of(&own);
        let head = Head { more: &more, canonical: canonical.as_deref(), ..Head::of(plate, wording, &title) };
        Ok(plain_document(&head, dressing, &body))
    }
}

impl Card<'_> {
    /// The document of a card: the words, the original wording, the way here in one line, what was done to them, the
    /// article.
    fn page(&self, deck: &Deck<'_>, stem: &str, styles: &str) -> String {
        let Deck { plate, article, .. } = deck;
        let wording = Wording::of(plate.lang_beside(&article.lang));
        let words = PublicationWording::of(wording.lang);
        let (lang, dir) = (&article.lang, article.dir.as_str());
        let mut page = String::with_capacity(4096);
        let title = format!("{} – {}", self.speaker, plate.name);
        begin(&mut page, wording, POLICY, &title, Some(&self.quotation.words()));
        if let Some(placard) = &self.placard {
            meta(&mut page, "property", "og:type", "article");
            meta(&mut page, "property", "og:title", &self.speaker);
            meta(&mut page, "property", "og:description", &self.quotation.words());
            meta(&mut page, "property", "og:site_name", &plate.name);
            // Its own address: at that of the article, programs would show the article’s picture.
            meta(&mut page, "property", "og:url", &whole(plate, &format!("{stem}.html")));
            placard.tags(&mut page, plate);
        }
        // Search engines have the article.
        meta(&mut page, "name", "robots", "noindex");
        // Writing to a string cannot fail.
        let _ = write!(
            page,
            "<link rel=\"canonical\" href=\"{canonical}\">\n\
             <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{answer}\" title=\"{title}\">\n\
             <link rel=\"stylesheet\" href=\"../{styles}\">\n</head>\n<body>\n\
             <blockquote lang=\"{lang}\" dir=\"{dir}\" cite=\"{link}\">{said}</blockquote>\n",
            canonical = escape(&deck.url),
            answer = escape(&whole(plate, &format!("{stem}.json"))),
            title = escape(&title),
            styles = escape(styles),
            link = escape(&self.link),
            said = escape(&self.quotation.words()),
        );
        if let Some(original) = &self.quotation.original {
            let wording = &original.wording;
            let _ = writeln!(
                page,
                "<blockquote lang=\"{}\" dir=\"{}\">{}</blockquote>",
                wording.lang,
                wording.dir.as_str(),
                escape(&wording.text)
            );
        }
        let facts = wording.facts_of(self.quotation).join(BETWEEN);
        let _ = write!(
            page,
            "<p>{}{}{}</p>\n<p class=\"card-foot\"><a href=\"{}\" target=\"_blank\" rel=\"noopener\">{}</a> \
             <a href=\"../{}#{}\" target=\"_blank\" rel=\"noopener\">{}</a></p>\n</body>\n</html>\n",
            self.way(deck),
            if facts.is_empty() { "" } else { BETWEEN },
            escape(&facts),
            escape(&self.link),
            escape(words.to_quotation),
            escape(&embeds_file(article.slug.as_str())),
            escape(&quotation_element(&self.quotation.id)),
            escape(words.embeds),
        );
        page
    }

    /// Who said it, in what and through whom, in one line.
    fn way(&self, deck: &Deck<'_>) -> String {
        let Deck { plate, article, .. } = deck;
        let beside = plate.lang_beside(&article.lang);
        let wording = Wording::of(beside);
        let publication = Some(plate.name.as_str());
        let pieces = chain(wording, &article.evidence, self.quotation, &article.lang, publication);
        let piece = |piece| match piece {
            Piece::Text(text) => escape(text),
            Piece::Speaker(name) => format!("<b>{}</b>", escape(&name)),
            Piece::Outlet(outlet) => format!("<cite>{}</cite>", escape(&outlet.name.display)),
            Piece::Document(document) if beside == &article.lang => escape(&document.phrase),
            // What a document is called here is in the language of the article.
            Piece::Document(document) => format!(
                "<span lang=\"{}\" dir=\"{}\">{}</span>",
                article.lang,
                article.dir.as_str(),
                escape(&document.phrase)
            ),
        };
        pieces.into_iter().map(piece).collect()
    }

    /// The code that shows the card on another page.
    fn frame(&self, deck: &Deck<'_>, stem: &str) -> String {
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"{WIDTH}\" height=\"{}\" loading=\"lazy\" style=\"max-width:100%;border:0\"></iframe>",
            escape(&whole(deck.plate, &format!("{stem}.html"))),
            escape(&format!("{} – {}", self.speaker, deck.plate.name)),
            self.height(),
        )
    }

    /// About how tall the card is, in CSS pixels.
    fn height(&self) -> usize {
        let original = self.quotation.original.as_ref().map_or(0, |original| lines(&original.wording.text));
        180 + 27 * (lines(&self.quotation.words()) + original)
    }

    fn answer(&self, deck: &Deck<'_>, stem: &str) -> Value {
        let title = self.quotation.words();
        let answer = answer(deck.plate, &title, &self.speaker, &self.frame(deck, stem), self.height());
        with_picture(answer, deck.plate, self.placard.as_ref())
    }
}

/// The lines that a text takes on a card. Letters of the scripts of East Asia are twice as wide as others.
fn lines(text: &str) -> usize {
    let width = |line: &str| line.chars().map(|c| if c >= '\u{1100}' { 2 } else { 1 }).sum::<usize>();
    text.lines().map(|line| width(line).div_ceil(58).max(1)).sum()
}

/// The whole address of a file of the site.
fn whole(plate: &Plate, file: &str) -> String {
    plate.address_of(file).unwrap_or_else(|| encoded(file))
}

/// The answer of oEmbed 1.0 with a piece of HTML.
fn answer(plate: &Plate, title: &str, author: &str, html: &str, height: usize) -> Value {
    let mut answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": plate.name,
        "html": html,
        "width": WIDTH,
        "height": height,
    });
    if let Some(answer) = answer.as_object_mut() {
        if !author.is_empty() {
            answer.insert("author_name".into(), author.into());
        }
        if let Some(base) = &plate.base_url {
            answer.insert("provider_url".into(), base.clone().into());
        }
    }
    answer
}

/// The same with the picture that links show.
fn with_picture(mut answer: Value, plate: &Plate, placard: Option<&Preview>) -> Value {
    if let (Some(placard), Some(answer)) = (placard, answer.as_object_mut()) {
        answer.insert("thumbnail_url".into(), whole(plate, &placard.file).into());
        answer.insert("thumbnail_width".into(), PLACARD_WIDTH.into());
        answer.insert("thumbnail_height".into(), PLACARD_HEIGHT.into());
    }
    answer
}

/// What leads programs from the article to its answer.
pub(super) fn discovery(plate: &Plate, slug: &str, headline: &str) -> String {
    let Some(address) = plate.address_of(&answer_file(slug)) else { return String::new() };
    format!(
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{}\">\n",
        escape(&address),
        escape(headline)
    )
}
