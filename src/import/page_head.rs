//! The head of a web page: which of its many titles is the headline, who wrote it, when, and for whom.

use crate::article::{Date, Lang};
use crate::copydesk::tags::declared;

use super::Head;
use super::addresses::dated_address;
use super::dates::{machine, written};
use super::line::{Line, Shape};
use super::linked_data::{Described, unescaped};
use super::tags::{Node, Tree};
use super::titles::{cut, is_part};

/// What a page says of itself in `meta` elements, by their names in lower case.
#[derive(Debug, Default)]
pub(super) struct Metas {
    all: Vec<(String, String)>,
    /// The text of the page's own `title`.
    pub(super) title: Option<String>,
    /// The address that the page gives itself.
    pub(super) address: Option<String>,
    lang: Option<Lang>,
}

impl Metas {
    /// Reads them.
    pub(super) fn of(tree: &Tree) -> Self {
        let mut metas = Self::default();
        for (index, node) in tree.all() {
            match node.tag.as_str() {
                "meta" => {
                    let content = node.attribute("content").unwrap_or_default().trim();
                    let keys = ["property", "name", "itemprop", "http-equiv"];
                    for key in keys.iter().filter_map(|key| node.attribute(key)) {
                        for key in key.split_ascii_whitespace().filter(|_| !content.is_empty()).take(4) {
                            metas.all.push((key.to_ascii_lowercase(), content.to_owned()));
                        }
                    }
                }
                "title" if metas.title.is_none() && in_head(tree, node) => {
                    metas.title = Some(unescaped(&tree.text_of(index))).filter(|title| !title.is_empty());
                }
                "link" if metas.address.is_none() => {
                    let canonical =
                        node.attribute("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"));
                    metas.address = node.attribute("href").filter(|_| canonical).map(str::to_owned);
                }
                _ => {}
            }
        }
        let whole = |address: &String| address.starts_with("http://") || address.starts_with("https://");
        metas.address = metas.address.take().filter(whole).or_else(|| metas.get(&["og:url"]).filter(whole));
        let tagged = |node: &Node| {
            let tag = node.attribute("lang").or_else(|| node.attribute("xml:lang"))?;
            declared(tag)
        };
        let body = tree.all().find(|(_, node)| node.tag == "body").map(|(_, node)| node);
        metas.lang = tree.node(0).and_then(tagged).or_else(|| body.and_then(tagged));
        metas
    }

    /// Everything that is said under this name.
    pub(super) fn all(&self, key: &str) -> impl Iterator<Item = String> {
        self.all.iter().filter(move |(name, _)| name == key).map(|(_, content)| unescaped(content))
    }

    /// The first of these that the page has.
    fn get(&self, keys: &[&str]) -> Option<String> {
        keys.iter().find_map(|key| {
            let found = self.all.iter().find(|(name, _)| name == key);
            found.map(|(_, content)| unescaped(content)).filter(|content| !content.is_empty())
        })
    }

    /// The titles of the page, as the page has them.
    pub(super) fn titles(&self) -> Vec<String> {
        let keys = [
            "og:title",
            "twitter:title",
            "dc.title",
            "dcterms.title",
            "headline",
            "parsely-title",
            "sailthru.title",
            "citation_title",
        ];
        keys.iter().filter_map(|key| self.get(&[key])).chain(self.title.clone()).collect()
    }
}

fn in_head(tree: &Tree, node: &Node) -> bool {
    !tree.around(node.parent).any(|around| tree.node(around).is_some_and(|node| node.tag == "svg"))
}

/// Everything the head is read from.
pub(super) struct Page<'t> {
    pub(super) tree: &'t Tree,
    pub(super) lines: &'t [Line],
    /// Where the article's text begins.
    pub(super) begin: usize,
    /// The elements of the article.
    pub(super) roots: &'t [usize],
    /// Whether a line stands in what is surely not the article.
    pub(super) apart: &'t dyn Fn(&Line) -> bool,
}

/// The head of the page.
pub(super) fn read(page: &Page<'_>, metas: &Metas, described: &Described, head: &mut Head) {
    let own = described.own(&metas.titles(), metas.address.as_deref());
    if let Some(own) = own {
        described.head_of(own, head);
        // Some name the page in one field and describe it in the other.
        let name = super::linked_data::text_of(own, "name").map(|name| unescaped(&name));
        let titled = |text: &String| metas.titles().iter().any(|title| title.starts_with(text.as_str()));
        if let Some(name) = name.filter(titled)
            && !head.headline.as_ref().is_some_and(titled)
        {
            head.headline = Some(name);
        }
        head.url = head.url.take().filter(|url| url.starts_with("http"));
    }
    head.url = metas.address.clone().or(head.url.take());
    let site = metas.get(&[
        "og:site_name",
        "application-name",
        "citation_publisher",
        "dc.publisher",
        "dcterms.publisher",
    ]);
    // "Ediciones Riverton S.L." is the company; the site has a name that people know.
    let company = head.outlet.take_if(|name| site.is_some() && is_company(name));
    head.outlet = head.outlet.take().or(site.clone()).or(company);
    headline(page, metas, head, site.as_deref());
    head.dek = head.dek.take().or_else(|| {
        metas.get(&[
            "og:description",
            "description",
            "twitter:description",
            "dc.description",
            "sailthru.description",
        ])
    });
    let published = [
        "article:published_time",
        "datepublished",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "dcterms.issued",
        "dcterms.date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publication_date",
        "sailthru.date",
        "parsely-pub-date",
        "citation_publication_date",
        "citation_date",
        "article:published",
        "og:pubdate",
        "og:published_time",
        "datecreated",
        "cxenseparse:recs:publishtime",
        "article.published",
        "weibo:article:create_at",
        "shareaholic:article_published_time",
        "analyticsattributes.articledate",
        "ptime",
        "displaydate",
    ];
    let updated = [
        "article:modified_time",
        "datemodified",
        "og:updated_time",
        "dcterms.modified",
        "dc.date.modified",
        "last-modified",
        "article:modified",
        "lastmod",
        "article.updated",
        "revised",
        "modified",
        "utime",
    ];
    let date = |keys: &[&str]| keys.iter().find_map(|key| machine(&metas.get(&[key])?));
    head.published = head.published.or_else(|| date(&published)).or_else(|| shown(page, "published"));
    head.updated = head.updated.or_else(|| date(&updated)).or_else(|| shown(page, "modified"));
    head.published = head.published.or_else(|| dated_address(head.url.as_deref()));
    head.rights = head.rights.take().or_else(|| metas.get(&["copyright", "dcterms.rights", "dc.rights"]));
    head.lang = head.lang.clone().or_else(|| metas.lang.clone()).or_else(|| {
        let tag =
            metas.get(&["content-language", "dc.language", "dcterms.language", "language", "og:locale"])?;
        declared(&tag)
    });
}

/// Whether a name is that of a company: its legal form stands behind it.
fn is_company(name: &str) -> bool {
    let last = name.trim().rsplit(' ').next().unwrap_or_default().replace('.', "").to_lowercase();
    matches!(
        last.as_str(),
        "sl" | "slu"
            | "sa"
            | "sas"
            | "srl"
            | "spa"
            | "gmbh"
            | "ag"
            | "kg"
            | "se"
            | "ltd"
            | "limited"
            | "plc"
            | "inc"
            | "llc"
            | "corp"
            | "bv"
            | "nv"
            | "ab"
            | "oy"
            | "aps"
    )
}

fn headline(page: &Page<'_>, metas: &Metas, head: &mut Head, site: Option<&str>) {
    let headings: Vec<&Line> = page
        .lines
        .iter()
        .filter(|line| matches!(line.shape, Shape::Heading(1 | 2)) && line.never.is_none() && line.length > 2)
        .take(60)
        .collect();
    let titles = metas.titles();
    let first =
        |headline: &Option<String>| headline.clone().filter(|text| text.chars().any(char::is_alphanumeric));
    let said = first(&head.headline).or_else(|| titles.first().cloned());
    let Some(said) = said else {
        // No title at all: the heading nearest before the text.
        let ones = headings.iter().filter(|line| line.shape == Shape::Heading(1) && !(page.apart)(line));
        let before = ones.clone().rfind(|line| line.first <= page.begin);
        let chosen = before.or_else(|| ones.clone().next());
        head.headline = chosen.map(|line| line.text.clone());
        return;
    };
    let names: Vec<&str> = [site, head.outlet.as_deref()].into_iter().flatten().collect();
    let others: Vec<&str> =
        headings.iter().map(|line| line.text.as_str()).chain(titles.iter().map(String::as_str)).collect();
    let (text, outlet) = cut(&said, &names, &others, head.url.as_deref());
    if head.outlet.is_none() {
        head.outlet = outlet;
    }
    // Titles made for machines may be cut short or without marks; a heading that begins like one is the headline.
    let whole = text.trim_end_matches(['…', '.']).trim_end();
    let longer = headings.iter().find(|line| {
        line.shape == Shape::Heading(1)
            && text.ends_with(['…', '.'])
            && whole.chars().count() > 12
            && line.text.trim().starts_with(whole)
    });
    // A page that has no more than its own title may say the rest in its heading.
    let ones: Vec<&&Line> =
        headings.iter().filter(|line| line.shape == Shape::Heading(1) && !(page.apart)(line)).collect();
    let fuller = match ones.as_slice() {
        [one] if titles.len() == 1 => Some(**one).filter(|line| line.text.trim().starts_with(text.as_str())),
        _ => None,
    };
    // "Headline_Section_Site": the heading is what stands before the sign, or behind it.
    let bare = match ones.as_slice() {
        [one] => Some(**one).filter(|line| is_part(&text, line.text.trim())),
        _ => None,
    };
    head.headline = Some(longer.copied().or(fuller).or(bare).map_or(text, |line| line.text.clone()));
}

/// The most of an element's names that is read, in characters: some are looked at for each line in the element.
const NAMES: usize = 400;

/// The words of an element's names.
pub(super) fn names_of(node: &Node) -> String {
    let mut names = String::new();
    for name in ["class", "id", "data-testid"].into_iter().filter_map(|key| node.attribute(key)) {
        names.push_str(if names.is_empty() { "" } else { " " });
        names.extend(name.chars().take(NAMES).map(|c| c.to_ascii_lowercase()));
    }
    names
}

/// Whether an element is in the article, or before its text and near it.
pub(super) fn in_or_before(page: &Page<'_>, index: usize) -> bool {
    if page.tree.is_in_any(index, page.roots) {
        return true;
    }
    // What stands between the last heading and the text.
    index < page.begin && page.begin - index < 600
}

/// The text of an element, with a space between all of its parts.
pub(super) fn spaced(tree: &Tree, index: usize) -> String {
    let end = tree.node(index).map_or(index, |node| node.end.min(index + 200));
    let nodes = (index..end).filter_map(|index| tree.node(index));
    let hidden = |node: &Node| {
        tree.node(node.parent).is_some_and(|node| matches!(node.tag.as_str(), "script" | "style" | "title"))
    };
    nodes
        .filter(|node| node.tag.is_empty() && !hidden(node))
        .map(|node| node.text.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The day that the page shows its readers, as `published` or `modified`.
fn shown(page: &Page<'_>, which: &str) -> Option<Date> {
    let tree = page.tree;
    let prop = format!("date{which}");
    let value = |index: usize, node: &Node| {
        let said = ["datetime", "content", "title"].into_iter().find_map(|key| machine(node.attribute(key)?));
        said.or_else(|| {
            let text = spaced(tree, index);
            if text.chars().count() <= 80 { written(&text) } else { None }
        })
    };
    let has_prop = |node: &Node, wanted: &str| {
        node.attribute("itemprop").is_some_and(|names| {
            names.split_ascii_whitespace().any(|name| name.to_ascii_lowercase() == wanted)
        })
    };
    let marked =
        tree.all().filter(|(_, node)| has_prop(node, &prop)).find_map(|(index, node)| value(index, node));
    if marked.is_some() {
        return marked;
    }
    let is = |node: &Node, words: &[&str]| {
        let names = names_of(node);
        words.iter().any(|word| names.contains(word))
    };
    let near = tree.all().filter(|(index, node)| !node.tag.is_empty() && in_or_before(page, *index));
    if which == "modified" {
        let mut times = near.filter(|(_, node)| node.tag == "time" && is(node, &["updated", "modified"]));
        return times.find_map(|(index, node)| value(index, node));
    }
    let mut times =
        near.clone().filter(|(_, node)| node.tag == "time" && !is(node, &["updated", "modified"]));
    times.find_map(|(index, node)| value(index, node)).or_else(|| {
        let words = [
            "published",
            "pubdate",
            "pub-date",
            "post-date",
            "entry-date",
            "posted-on",
            "dateline",
            "timestamp",
            "article-date",
            "date",
        ];
        let mut dated = near.filter(|(_, node)| is(node, &words));
        dated.find_map(|(index, node)| value(index, node))
    })
}
