//! `site.toml`: what a publication is called, how it looks and what it prints, read with a remark on every mistake.

use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

use crate::article::{Id, Lang};

use super::desk::{Desk, Sited};
use super::fences::Cut;
use super::front::{Table, read_id};
use super::intake::take_in;
use super::manuscript::{File, in_order};
use super::remark::{Draft, Remark};
use super::suggest::did_you_mean;
use super::toml_slips::whole;

/// The file of a publication, at the top of its folder.
pub const SITE_FILE: &str = "site.toml";

/// A publication, as its `site.toml` describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The name of the publication.
    pub name: String,
    /// Its line of description.
    pub tagline: Option<String>,
    /// The language of the pages that belong to no article.
    pub lang: Lang,
    /// Where the site is published, such as `https://example.org/news/`; without it pages carry no absolute address,
    /// and there are neither feeds nor a site map.
    pub base_url: Option<String>,
    /// The article that also opens as `index.html`, in place of a front page of several stories.
    pub front: Option<Id>,
    /// The articles in their order, where the editor gives one; else every article, the newest first.
    pub articles: Option<Vec<Id>>,
    /// The sections in their order, each with its name in addresses and its name for readers.
    pub sections: Vec<(Id, String)>,
    /// The line at the foot of every page, in place of the one about Broadsheet.
    pub footer: Option<String>,
    /// The mark in tabs and bookmarks: an SVG file of the folder.
    pub icon: Option<String>,
    /// The mark for machines that read no drawings: a PNG file of the folder.
    pub logo: Option<String>,
    /// Pictures of its name for the masthead: one, or one by day and one at night.
    pub nameplate: Vec<String>,
    /// The publication's own style sheet, which comes last.
    pub stylesheet: Option<String>,
    /// Which of the plain pages are policies, by [`POLICIES`], each with the name of its page.
    pub policies: Vec<(&'static str, String)>,
    /// Colors by the names of the tokens: by day and at night.
    pub colors: Vec<(&'static str, String, Option<String>)>,
    /// The families of the serif and of the sans-serif typeface, where the publication has its own.
    pub fonts: Vec<(&'static str, Vec<String>)>,
    /// Whether every quotation has a card that other sites can embed.
    pub cards: bool,
    /// Whether every article is also written as ninjs, for other newsrooms.
    pub ninjs: bool,
    /// Whether there is a page that searches all articles.
    pub search: bool,
    /// Of what links elsewhere show a picture that is drawn; of nothing without it.
    pub link_pictures: Option<LinkPictures>,
    /// Fonts of the folder for the letters on these pictures that ours do not have.
    pub picture_fonts: Vec<String>,
}

/// Of what pictures for links are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkPictures {
    /// Of every article.
    Articles,
    /// Of every article and of every quotation, whose card shows it.
    Quotations,
}

/// What the desk knows of the folder around `site.toml`.
#[derive(Clone, Copy)]
pub struct SiteFolder<'a> {
    /// The folders with an article, by name.
    pub articles: &'a BTreeSet<String>,
    /// The pages that the site prints besides, such as `own.html`: no article may have their names.
    pub taken: &'a BTreeSet<String>,
    /// Whether a file is there, by its name in the folder.
    pub has_file: &'a dyn Fn(&str) -> bool,
    /// Whether such a file begins like a font.
    pub is_font: &'a dyn Fn(&str) -> bool,
}

impl fmt::Debug for SiteFolder<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SiteFolder").field("articles", &self.articles).finish_non_exhaustive()
    }
}

/// What the desk makes of a `site.toml`.
#[derive(Clone, Debug)]
pub struct SiteProof {
    /// The publication, when no remark is an error.
    pub site: Option<Site>,
    /// Everything the desk has to say, in the order of the places.
    pub remarks: Vec<Remark>,
}

/// What a page of a publication may lay down, as schema.org knows it of news organizations.
pub const POLICIES: [&str; 9] = [
    "principles",
    "corrections",
    "unnamed-sources",
    "fact-checking",
    "ethics",
    "diversity",
    "ownership",
    "feedback",
    "masthead",
];

/// The names of the colors in `styles/tokens.css`.
const COLORS: [&str; 14] = [
    "paper",
    "paper-2",
    "paper-3",
    "ink",
    "ink-2",
    "dim",
    "line",
    "line-strong",
    "accent",
    "accent-soft",
    "note",
    "note-soft",
    "doubt",
    "on-accent",
];

/// Reads a `site.toml`. Never fails, never panics; what is wrong is a remark.
#[must_use]
pub fn proof_site(file: &File, folder: SiteFolder<'_>) -> SiteProof {
    let intake = take_in(&file.name, &file.bytes);
    if !intake.readable {
        return SiteProof { site: None, remarks: intake.remarks };
    }
    let desk = Desk::new(&file.name, &intake.text);
    let toml = whole(&intake.text, &desk);
    let cut = Cut { front: &intake.text, front_at: 0, body: "", body_at: intake.text.len() };
    let site = site(Table::root(&desk, toml.get_ref(), &cut), folder);
    let failed = desk.has_errors();
    SiteProof { site: site.filter(|_| !failed), remarks: in_order(intake.remarks, desk.finish()) }
}

fn site(mut table: Table<'_>, folder: SiteFolder<'_>) -> Option<Site> {
    let desk = table.desk();
    let name = table.needed("name", "what the publication is called");
    let tagline = table.text("tagline").map(|text| text.value);
    let lang = table.lang("lang").map(|lang| lang.value);
    let base_url = table.text("base-url").and_then(|url| address(url, desk));
    let articles = table.texts("articles").map(|slugs| listed(slugs, folder, desk));
    let front = table.text("front").and_then(|slug| article(&slug, folder, desk));
    check_unlisted(articles.as_deref(), &front, &table, folder);
    for slug in folder.articles.iter().filter(|slug| folder.taken.contains(&format!("{slug}.html"))) {
        let message = format!("“{slug}” is the name of a page of the site itself.");
        desk.say(
            Draft::error("taken-name", table.place_of("articles"), message)
                .expected("another name for the folder of the article"),
        );
    }
    let mut sections = table.named("sections");
    sections.sort_by_key(|(_, section)| section.span().start);
    let sections = sections.into_iter().filter_map(|(id, mut section)| {
        let name = section.needed("name", "what readers call the section");
        section.finish();
        Some((id, name?.value))
    });
    let sections = sections.collect();
    let footer = table.text("footer").map(|text| text.value);
    let [icon, logo, stylesheet] = [("icon", ".svg"), ("logo", ".png"), ("stylesheet", ".css")]
        .map(|(key, end)| table.text(key).and_then(|text| file_named(text, &[end], folder, desk)));
    let nameplate = nameplate(&mut table, folder);
    let policies = table.table("policies").map(|table| policies(table, folder)).unwrap_or_default();
    let colors = table.table("colors").map(colors).unwrap_or_default();
    let fonts = table.table("fonts").map(fonts).unwrap_or_default();
    let cards = cards(&mut table, base_url.is_some());
    let ninjs = ninjs(&mut table, base_url.is_some());
    let search = table.flag("search");
    let link_pictures = link_pictures(&mut table, base_url.is_some(), cards);
    let picture_fonts = table.texts("picture-fonts").unwrap_or_default();
    let picture_fonts = picture_fonts.into_iter().filter_map(|name| font(name, folder, desk)).collect();
    table.finish();
    Some(Site {
        name: name?.value,
        tagline,
        lang: lang.or_else(|| Lang::new("en").ok())?,
        base_url,
        front,
        articles,
        sections,
        footer,
        icon,
        logo,
        nameplate,
        stylesheet,
        policies,
        colors,
        fonts,
        cards,
        ninjs,
        search,
        link_pictures,
        picture_fonts,
    })
}

/// Whether quotations have cards. What is embedded elsewhere needs a whole address.
fn cards(table: &mut Table<'_>, has_address: bool) -> bool {
    let wanted = table.flag("cards");
    if wanted && !has_address && !table.has("base-url") {
        table.desk().say(
            Draft::error(
                "cards-without-address",
                table.place_of("cards"),
                "Cards need the address of the site.",
            )
            .expected("“base-url”, such as \"https://example.org/news/\"")
            .hint("Other sites embed a card by its whole address. Without one, leave “cards” out."),
        );
    }
    wanted && has_address
}

fn address(url: Sited<String>, desk: &Desk) -> Option<String> {
    let web = url.value.starts_with("https://") || url.value.starts_with("http://");
    let plain = !url.value.contains(['?', '#', ' ', '"', '<']);
    if web && plain && url.value.ends_with('/') {
        return Some(url.value);
    }
    let hint = web.then(|| format!("Did you mean “{}/”?", url.value.trim_end_matches('/')));
    desk.say(
        Draft::error("no-address", url.span, "The site cannot be published at this address.")
            .expected("an address of the web that ends with a slash, such as https://example.org/news/")
            .maybe_hint(hint.filter(|_| plain)),
    );
    None
}

/// The articles that the editor lists. Each once: a second mention changes nothing and hides a slip.
fn listed(slugs: Vec<Sited<String>>, folder: SiteFolder<'_>, desk: &Desk) -> Vec<Id> {
    let mut known = BTreeSet::new();
    let mut listed = Vec::new();
    for slug in slugs {
        let Some(id) = article(&slug, folder, desk) else { continue };
        if known.insert(id.clone()) {
            listed.push(id);
        } else {
            let message = format!("“{id}” is listed twice.");
            desk.say(Draft::error("listed-twice", slug.span, message).expected("every article once"));
        }
    }
    listed
}

/// An article of the folder by its name, or a remark.
fn article(slug: &Sited<String>, folder: SiteFolder<'_>, desk: &Desk) -> Option<Id> {
    let id = read_id(desk, &slug.value, &slug.span)?;
    if folder.articles.contains(id.as_str()) {
        return Some(id);
    }
    desk.say(
        Draft::error("no-article", slug.span.clone(), format!("There is no article “{id}”."))
            .expected("the name of a folder with an article.dj")
            .maybe_hint(did_you_mean(id.as_str(), folder.articles.iter().map(String::as_str))),
    );
    None
}

/// A warning for articles that nobody reads because the list leaves them out.
fn check_unlisted(listed: Option<&[Id]>, front: &Option<Id>, table: &Table<'_>, folder: SiteFolder<'_>) {
    let Some(listed) = listed else { return };
    let desk = table.desk();
    let has = |slug: &str| listed.iter().any(|id| id.as_str() == slug);
    for slug in folder.articles.iter().filter(|slug| !has(slug)) {
        if front.as_ref().is_some_and(|front| front.as_str() == slug) {
            let message = format!("“{slug}” is the front page, and “articles” does not list it.");
            desk.say(
                Draft::error("front-not-listed", table.place_of("front"), message)
                    .hint("Add it to “articles”, or leave “articles” out to print every article."),
            );
            continue;
        }
        let message = format!("The article “{slug}” is not listed, so it is not printed.");
        desk.say(
            Draft::warning("unlisted-article", table.place_of("articles"), message).hint(
                "List it, or leave “articles” out to print every article; “draft = true” keeps one back.",
            ),
        );
    }
}

/// Whether articles are written as ninjs, which knows an article by its whole address.
fn ninjs(table: &mut Table<'_>, has_address: bool) -> bool {
    let wanted = table.flag("ninjs");
    if wanted && !has_address && !table.has("base-url") {
        table.desk().say(
            Draft::error(
                "ninjs-without-address",
                table.place_of("ninjs"),
                "ninjs needs the address of the site.",
            )
            .expected("base-url = \"https://…/\"")
            .hint("Other newsrooms know an item by its whole address. Without one, leave “ninjs” out."),
        );
    }
    wanted
}

/// Of what pictures for links are drawn. A link elsewhere needs a whole address, and that to a quotation its card.
fn link_pictures(table: &mut Table<'_>, has_address: bool, cards: bool) -> Option<LinkPictures> {
    let words = [("articles", LinkPictures::Articles), ("quotations", LinkPictures::Quotations)];
    let wanted = table.one_of("link-pictures", &words)?;
    if !has_address && !table.has("base-url") {
        table.desk().say(
            Draft::error(
                "pictures-without-address",
                table.place_of("link-pictures"),
                "Pictures for links need the address of the site.",
            )
            .expected("“base-url”, such as \"https://example.org/news/\"")
            .hint(
                "Other programs find a picture by its whole address. Without one, leave “link-pictures” out.",
            ),
        );
    }
    if wanted == LinkPictures::Quotations && !cards && has_address {
        table.desk().say(
            Draft::error(
                "pictures-without-cards",
                table.place_of("link-pictures"),
                "Pictures of quotations need cards: the card is what a link to one quotation leads to.",
            )
            .expected("“cards = true”")
            .hint("Without cards, “link-pictures = \"articles\"” draws a picture of every article."),
        );
    }
    Some(wanted)
}

/// A font of the folder, or a remark.
fn font(name: Sited<String>, folder: SiteFolder<'_>, desk: &Desk) -> Option<String> {
    let span = name.span.clone();
    let file = file_named(name, &[".ttf", ".otf", ".ttc", ".woff2"], folder, desk)?;
    if (folder.is_font)(&file) {
        return Some(file);
    }
    let message = format!("“{file}” is no font that can be read.");
    desk.say(Draft::error("no-font", span, message).expected("a font file: OpenType, TrueType or WOFF2"));
    None
}

/// A file of the folder with an ending, or a remark.
fn file_named(text: Sited<String>, ends: &[&str], folder: SiteFolder<'_>, desk: &Desk) -> Option<String> {
    let all = ends.join(" or ");
    let expected = format!("a file in the folder of the publication whose name ends with {all}");
    let inside = !text.value.starts_with('/')
        && !text.value.contains(['\\', ':'])
        && !text.value.split('/').any(|part| part == "..");
    let low = text.value.to_ascii_lowercase();
    if !inside || !ends.iter().any(|end| low.ends_with(end)) {
        let message = format!("“{}” cannot be used here.", text.value);
        desk.say(Draft::error("wrong-file", text.span, message).expected(expected));
        return None;
    }
    if (folder.has_file)(&text.value) {
        return Some(text.value);
    }
    let message = format!("There is no file “{}”.", text.value);
    desk.say(Draft::error("no-file", text.span, message).expected(expected));
    None
}

/// `nameplate`: a picture of the name, or one by day and one at night.
fn nameplate(table: &mut Table<'_>, folder: SiteFolder<'_>) -> Vec<String> {
    const KEY: &str = "nameplate";
    let (place, desk) = (table.place_of(KEY), table.desk());
    let files = if table.is_list(KEY) { table.texts(KEY) } else { table.text(KEY).map(|text| vec![text]) };
    let files = files.unwrap_or_default();
    if files.len() > 2 {
        desk.say(
            Draft::error("wrong-file", place, format!("These are {} pictures.", files.len()))
                .expected("a picture, or two of them: by day and at night"),
        );
        return Vec::new();
    }
    files.into_iter().filter_map(|file| file_named(file, &[".svg", ".png", ".webp"], folder, desk)).collect()
}

/// `[policies]`: the plain pages that say how the publication works.
fn policies(mut table: Table<'_>, folder: SiteFolder<'_>) -> Vec<(&'static str, String)> {
    let mut policies = Vec::new();
    for name in POLICIES {
        let Some(page) = table.text(name) else { continue };
        if folder.taken.contains(&format!("{}.html", page.value)) {
            policies.push((name, page.value));
            continue;
        }
        let known = folder.taken.iter().filter_map(|file| file.strip_suffix(".html"));
        table.desk().say(
            Draft::error("no-page", page.span, format!("There is no page “{}”.", page.value))
                .expected("the name of a file in pages/, without its .dj")
                .maybe_hint(did_you_mean(&page.value, known)),
        );
    }
    table.finish();
    policies
}

/// `[colors]`: a color by day, or one for day and one for night.
fn colors(mut table: Table<'_>) -> Vec<(&'static str, String, Option<String>)> {
    let mut colors = Vec::new();
    for name in COLORS {
        let place = table.place_of(name);
        if !table.has(name) {
            table.asked.insert(name);
            continue;
        }
        let both =
            if table.is_list(name) { table.texts(name) } else { table.text(name).map(|text| vec![text]) };
        let Some(both) = both else { continue };
        let bad = both.iter().find(|one| !is_color(&one.value));
        match both.as_slice() {
            _ if bad.is_some() => {
                let span = bad.map_or(place, |bad| bad.span.clone());
                no_color(table.desk(), span);
            }
            [day] => colors.push((name, day.value.clone(), None)),
            [day, night] => colors.push((name, day.value.clone(), Some(night.value.clone()))),
            _ => no_color(table.desk(), place),
        }
    }
    table.finish();
    colors
}

fn no_color(desk: &Desk, span: Range<usize>) {
    desk.say(
        Draft::error("no-color", span, "This is not a color.")
            .expected("a color such as \"#a3271c\", or two of them: by day and at night"),
    );
}

/// Whether a text is a color in one of the notations of CSS that cannot end a declaration.
fn is_color(text: &str) -> bool {
    let hex = text.strip_prefix('#').is_some_and(|digits| {
        [3, 6].contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_hexdigit())
    });
    let function = ["rgb(", "hsl(", "lab(", "lch(", "oklab(", "oklch("]
        .iter()
        .find_map(|name| text.strip_prefix(name)?.strip_suffix(')'))
        .is_some_and(|inside| {
            !inside.is_empty() && inside.chars().all(|c| c.is_ascii_alphanumeric() || " .,%/-".contains(c))
        });
    hex || function
}

/// `[fonts]`: the families of each typeface, the first choice first.
fn fonts(mut table: Table<'_>) -> Vec<(&'static str, Vec<String>)> {
    let mut fonts = Vec::new();
    for name in ["serif", "sans"] {
        let Some(families) = table.texts(name) else { continue };
        let named = |one: &&Sited<String>| one.value.contains(['"', '\\', '\n', ';', '{', '}']);
        if let Some(bad) = families.iter().find(named) {
            table.desk().say(
                Draft::error("no-family", bad.span.clone(), "This is not the name of a typeface.")
                    .expected("names of typefaces, such as [\"Charter\", \"Georgia\"]"),
            );
            continue;
        }
        fonts.push((name, families.into_iter().map(|one| one.value).collect()));
    }
    table.finish();
    fonts
}
