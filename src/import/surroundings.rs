//! What stands around an article: what an element's tag, role and names say of the text in it, and when they say
//! nothing.
//!
//! A name is a hint, no more: sites call wrappers of whole articles `widget`, `paywall` or `content-with-sidebar`.
//! So a word counts only where the elements that carry it hold less than a third of the text they are compared with.

use std::collections::BTreeMap;

use super::Reason;
use super::page_links::link_labels;
use super::tags::{Node, Tree};

/// What an element says of the text in it, and by which word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Hint {
    reason: Reason,
    word: &'static str,
}

/// The words that name what stands around an article, for each reason.
const WORDS: [(Reason, &[&str]); 5] = [
    (
        Reason::Navigation,
        &[
            "nav",
            "navbar",
            "navigation",
            "menu",
            "menus",
            "breadcrumb",
            "breadcrumbs",
            "toc",
            "pagination",
            "pager",
            "tags",
            "taglist",
            "skiplink",
            "skiplinks",
            "sitemap",
            "topnav",
            "subnav",
            "megamenu",
            "tagcloud",
            "posttags",
            "catlinks",
            "printfooter",
            "taglinks",
            "tagslinks",
            "navlinks",
            "schlagworte",
            "schlagwoerter",
            "jumplinks",
        ],
    ),
    (
        Reason::Invitation,
        &[
            "share",
            "sharebar",
            "sharebuttons",
            "sharedaddy",
            "sharethis",
            "sharetools",
            "shareline",
            "addthis",
            "addtoany",
            "social",
            "socials",
            "socialmedia",
            "newsletter",
            "newsletters",
            "subscribe",
            "subscription",
            "signup",
            "promo",
            "promos",
            "promotion",
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "paywall",
            "regwall",
            "donate",
            "donation",
            "login",
            "register",
            "follow",
            "followus",
            "toolbar",
            "articletools",
            "editsection",
            "sprite",
            "button",
            "buttons",
            "btn",
            "flair",
            "rating",
            "ratings",
            "feedback",
            "poll",
            "survey",
        ],
    ),
    (
        Reason::Beside,
        &[
            "related",
            "relatedposts",
            "relatedarticles",
            "relatedlinks",
            "relatedcontent",
            "sidebar",
            "sidebars",
            "recommended",
            "recommendation",
            "recommendations",
            "recommends",
            "trending",
            "widget",
            "widgets",
            "ad",
            "ads",
            "advert",
            "adverts",
            "advertisement",
            "advertising",
            "advertorial",
            "adsense",
            "adbox",
            "sponsored",
            "sponsor",
            "sponsors",
            "outbrain",
            "taboola",
            "zergnet",
            "infobox",
            "navbox",
            "yarpp",
            "mostread",
            "mostpopular",
            "popular",
            "readnext",
            "upnext",
            "teasers",
            "recirc",
            "recirculation",
            "readmore",
            "morestories",
            "latest",
            "rail",
            "modal",
            "popup",
            "overlay",
            "lightbox",
            "tooltip",
            "authorbox",
            "authorbio",
            "aboutauthor",
            "bio",
            "masthead",
            "siteheader",
            "sitefooter",
            "footer",
            "colophon",
            "hatnote",
            "ambox",
            "metadata",
            "noprint",
            "mwindicators",
            "seealso",
            "alsolike",
            "nextpost",
            "sidewidget",
            "breakingnews",
            "crosslink",
        ],
    ),
    (
        Reason::Caption,
        &["caption", "captions", "credit", "credits", "figcaption", "photocredit", "imagecredit"],
    ),
    (Reason::Rights, &["copyright", "copyrights", "rights", "legal", "disclaimer"]),
];

/// Words for what readers wrote below the article.
const COMMENTS: [&str; 11] = [
    "comments",
    "comment",
    "commentlist",
    "commentarea",
    "disqus",
    "respond",
    "replies",
    "livefyre",
    "viafoura",
    "coral",
    "kommentare",
];

/// Whole class names of what only machines and screen readers see.
const HIDDEN: [&str; 17] = [
    "w-condition-invisible",
    "hidden",
    "hide",
    "is-hidden",
    "u-hidden",
    "visually-hidden",
    "visuallyhidden",
    "sr-only",
    "screen-reader-text",
    "screen-reader",
    "screenreader",
    "screen-reader-only",
    "element-invisible",
    "assistive-text",
    "offscreen",
    "a11y-hidden",
    "u-visually-hidden",
];

/// How many characters of text outside of the comments make an article.
const ARTICLE: usize = 400;

/// How many characters of text outside of everything with the same word are an article beyond doubt.
const REST: usize = 1500;

/// The words of an element's names, in lower case: `relatedArticles` and `related-articles` are two each.
fn words(names: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut lower = false;
    for c in names.chars().take(2000).chain([' ']) {
        let divides = !c.is_ascii_alphanumeric() || c.is_ascii_uppercase() && lower;
        if divides && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if c.is_ascii_alphanumeric() {
            word.push(c.to_ascii_lowercase());
        }
        lower = c.is_ascii_lowercase() || c.is_ascii_digit();
    }
    words
}

fn known(word: &str) -> Option<Hint> {
    if let Some(word) = COMMENTS.iter().find(|known| **known == word) {
        return Some(Hint { reason: Reason::Comment, word });
    }
    WORDS.iter().find_map(|(reason, words)| {
        words.iter().find(|known| **known == word).map(|word| Hint { reason: *reason, word })
    })
}

/// Whether the page does not show the element.
pub(super) fn is_hidden(node: &Node) -> bool {
    if node.attribute("hidden").is_some_and(|value| value != "until-found")
        // What only screen readers pass over is on the screen: a paragraph is a paragraph.
        || node.attribute("aria-hidden") == Some("true") && node.tag != "p"
        || node.attribute("style").is_some_and(|style| {
            let style: String = style
                .chars()
                .take(2000)
                .filter(|c| !c.is_whitespace())
                .collect::<String>()
                .to_ascii_lowercase();
            style.contains("display:none") || style.contains("visibility:hidden") || is_cut_away(&style)
        })
    {
        return true;
    }
    let class = node.attribute("class").unwrap_or_default();
    // "hidden md:block" is shown on wider screens.
    !class.contains(':')
        && class.split_ascii_whitespace().any(|class| HIDDEN.contains(&class) || is_for_screen_readers(class))
}

/// Whether a class of any system says that only screen readers get the text: `govuk-visually-hidden`,
/// `sharing-screen-reader-text`.
fn is_for_screen_readers(class: &str) -> bool {
    let class = class.to_ascii_lowercase().replace('_', "-");
    let names = ["screen-reader", "screenreader", "visually-hidden", "visuallyhidden", "sr-only"];
    !class.starts_with("not-") && names.iter().any(|name| class.contains(name))
}

/// Whether a style leaves nothing to see and all of it to read aloud.
fn is_cut_away(style: &str) -> bool {
    ["clip:rect(0", "clip:rect(1px", "clip-path:inset(50%)", "clip-path:inset(100%)"]
        .iter()
        .any(|cut| style.contains(cut))
        && style.contains("position:absolute")
}

/// What the element says: its tag first, then its role, then its names.
fn hint(tree: &Tree, index: usize, node: &Node) -> Option<Hint> {
    let by = |reason, word| Some(Hint { reason, word });
    if is_hidden(node) {
        return by(Reason::Hidden, "hidden");
    }
    match node.tag.as_str() {
        "nav" | "menu" => return by(Reason::Navigation, "nav"),
        "aside" => return by(Reason::Beside, "aside"),
        "footer" => return by(Reason::Beside, "footer"),
        "form" => return by(Reason::Invitation, "form"),
        "button" | "select" | "textarea" | "dialog" | "label" | "option" | "fieldset" => {
            return by(Reason::Invitation, "button");
        }
        "title" => return by(Reason::Head, "title"),
        "figcaption" if tree.captions_quote(node) => return None,
        "figcaption" | "caption" => return by(Reason::Caption, "figcaption"),
        // The parts of a light page (AMP) have tags of their own.
        "amp-ad" | "amp-embed" | "amp-sidebar" => return by(Reason::Beside, "ad"),
        "amp-social-share" | "amp-consent" | "amp-user-notification" | "amp-subscriptions-dialog" => {
            return by(Reason::Invitation, "share");
        }
        "noscript" | "template" | "noframes" | "noembed" => return by(Reason::Hidden, "noscript"),
        "body" | "article" | "main" | "html" | "blockquote" | "h1" => return None,
        _ => {}
    }
    match node.attribute("role") {
        Some("navigation" | "menu" | "menubar" | "search" | "banner" | "tablist" | "toolbar") => {
            return by(Reason::Navigation, "nav");
        }
        Some("complementary" | "note") => return by(Reason::Beside, "aside"),
        Some("contentinfo") => return by(Reason::Beside, "footer"),
        Some("form" | "dialog" | "alert" | "alertdialog" | "button") => {
            return by(Reason::Invitation, "form");
        }
        _ => {}
    }
    let class = node.attribute("class").unwrap_or_default();
    let id = node.attribute("id").unwrap_or_default();
    // Only blocks stand beside an article; a word inside a sentence is part of it.
    if class.is_empty() && id.is_empty() || !super::tags::is_block(&node.tag) && node.tag != "span" {
        return None;
    }
    let by_id = || {
        let id = words(id);
        // Sections are named by their headings: "sharing-the-river" is what one is about.
        if id.len() > 1 && named_by_heading(tree, index, &id) {
            None
        } else {
            id.iter().find_map(|word| known(word))
        }
    };
    let list = words(class);
    // "no-ads" and "has-sidebar" say what is not in it, or that more is.
    let mut before = "";
    let mut found: Option<Hint> = None;
    for word in &list {
        let negated = matches!(before, "no" | "non" | "not" | "has" | "with" | "without" | "hide" | "is");
        // "tag-links" is written "taglinks" as well.
        let hint = known(word).filter(|_| !negated).or_else(|| known(&format!("{before}{word}")));
        // Comments may stand in what is called a footer.
        if let Some(hint) = hint
            && found.is_none_or(|found| found.word == "footer" && hint.reason == Reason::Comment)
        {
            found = Some(hint);
        }
        before = word;
    }
    let found = found.or_else(by_id);
    // A paragraph of the text may be called `paywall` or `ad`; a caption is never one of the text.
    found.filter(|hint| node.tag != "p" || hint.reason == Reason::Caption || hint.word == "bio")
}

/// Whether the words of an id are those of the first heading in the element.
fn named_by_heading(tree: &Tree, index: usize, id: &[String]) -> bool {
    let Some(end) = tree.node(index).map(|node| node.end.min(index + 20)) else { return false };
    let heading = (index..end).find(|index| {
        tree.node(*index)
            .is_some_and(|node| matches!(node.tag.as_str(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6"))
    });
    let Some(heading) = heading else { return false };
    let text = tree.text_of(heading).to_lowercase();
    let said: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let same = id.iter().filter(|word| said.contains(&word.as_str())).count();
    said.len() > 1 && same * 3 >= id.len() * 2
}

/// What the elements of a page say of the text in them.
pub(super) struct Surroundings {
    hints: Vec<Option<Hint>>,
    /// Elements that the page does not show.
    pub(super) hidden: Vec<bool>,
}

impl Surroundings {
    /// Reads the tags, roles and names of a page.
    pub(super) fn of(tree: &Tree) -> Self {
        let hints: Vec<Option<Hint>> = tree
            .all()
            .map(|(index, node)| if node.tag.is_empty() { None } else { hint(tree, index, node) })
            .collect();
        let mut hidden: Vec<bool> =
            hints.iter().map(|hint| hint.is_some_and(|hint| hint.word == "hidden")).collect();
        for label in link_labels(tree) {
            if let Some(slot) = hidden.get_mut(label) {
                *slot = true;
            }
        }
        Self { hints, hidden }
    }

    /// Why the text of each element is not part of an article, as far as its surroundings inside `root` tell.
    /// `sums` is how much text is in each element.
    pub(super) fn reasons(&self, tree: &Tree, root: usize, sums: &[usize]) -> Vec<Option<Reason>> {
        let sum = |index: usize| sums.get(index).copied().unwrap_or_default();
        let total = sum(root);
        let mut held: BTreeMap<&str, usize> = BTreeMap::new();
        let inside = tree.all().skip(root + 1).take_while(|(index, _)| tree.is_in(*index, root));
        for (index, _) in inside.clone() {
            let Some(hint) = self.hints.get(index).copied().flatten() else { continue };
            let outer = tree.around(index).skip(1).take_while(|around| *around != root);
            let again = outer.filter_map(|around| self.hints.get(around).copied().flatten());
            if !again.into_iter().any(|other| other.word == hint.word) {
                *held.entry(hint.word).or_default() += sum(index);
            }
        }
        let comments: usize = COMMENTS.iter().filter_map(|word| held.get(word)).sum();
        let bodies = bodies(tree, sums);
        let mut reasons: Vec<Option<Reason>> = vec![None; tree.len()];
        for (index, node) in inside {
            let around = reasons.get(node.parent).copied().flatten();
            let own = self.hints.get(index).copied().flatten().filter(|hint| {
                let held = held.get(hint.word).copied().unwrap_or_default();
                let holds = sum(index) >= ARTICLE && holds_article(tree, index, &bodies);
                // Several articles on a page may have the same wrappers inside.
                let article_beside = !bodies.is_empty()
                    && bodies.iter().all(|body| !tree.is_in(*body, index) && !tree.is_in(index, *body));
                match hint.reason {
                    // There may be far more comments than article, but then there is an article beside them.
                    Reason::Comment => {
                        held == 0 || held * 3 < total || total.saturating_sub(comments) >= ARTICLE && !holds
                    }
                    Reason::Hidden => sum(index) == 0 || sum(index) * 3 < total * 2,
                    // A title is never the text.
                    Reason::Head => true,
                    _ => {
                        // Much beside an article, and a whole article without it.
                        let rest = total.saturating_sub(held);
                        let whole = hint.reason == Reason::Beside && rest >= REST && rest * 5 >= total;
                        !holds && (held == 0 || held * 3 < total || article_beside || whole)
                    }
                }
            });
            let own = own.filter(|hint| !in_quote(tree, index, hint.reason)).map(|hint| hint.reason);
            if let Some(slot) = reasons.get_mut(index) {
                *slot = around.or(own);
            }
        }
        reasons
    }
}

/// The elements that say they are an article and hold enough text for one.
fn bodies(tree: &Tree, sums: &[usize]) -> Vec<usize> {
    let says = |node: &Node| {
        let body =
            node.attribute("itemprop").is_some_and(|name| name.to_ascii_lowercase().contains("articlebody"));
        node.tag == "article" || body
    };
    let enough = |index: usize| sums.get(index).is_some_and(|sum| *sum >= ARTICLE);
    let found = tree.all().filter(|(index, node)| says(node) && enough(*index)).map(|(index, _)| index);
    let most = found.clone().filter_map(|index| sums.get(index).copied()).max().unwrap_or_default();
    // Teasers are articles too, but short ones.
    found.filter(|index| sums.get(*index).is_some_and(|sum| sum * 2 >= most)).take(100).collect()
}

/// Whether the element holds what only an article has.
fn holds_article(tree: &Tree, index: usize, bodies: &[usize]) -> bool {
    let Some(node) = tree.node(index) else { return false };
    bodies.iter().any(|body| tree.is_in(*body, index))
        || (index..node.end)
            .filter_map(|index| tree.node(index))
            .any(|node| matches!(node.tag.as_str(), "h1" | "main"))
}

/// Words of sharing do not reach into a quotation: a post that is quoted is what somebody said, and the line under
/// it names them.
fn in_quote(tree: &Tree, index: usize, reason: Reason) -> bool {
    if !matches!(reason, Reason::Invitation | Reason::Beside) {
        return false;
    }
    let quote = |index: usize| tree.node(index).is_some_and(|node| node.tag == "blockquote");
    let Some(node) = tree.node(index) else { return false };
    tree.around(node.parent).any(quote)
        || reason == Reason::Invitation && node.children.iter().any(|child| quote(*child))
}
