//! What a page gives to take along, as the script it loads.

use std::collections::BTreeMap;

use broadsheet::article::Article;
use broadsheet::press::{Cuttings, Mode, Plate, print};
use broadsheet::reading::elements::PAGE_ADDRESS;
use broadsheet::reading::formats::Format;

use crate::html::parse;
use crate::{articles, dressing, hostile, plate, printed, site_article};

type All = BTreeMap<String, Vec<Vec<String>>>;

/// The script of an article's page.
fn taken(plate: &Plate, article: &Article) -> Cuttings {
    print(plate, article, "index.html", &dressing(Mode::Release)).expect("it can be printed").cuttings
}

/// The data of a script.
fn all(plate: &Plate, article: &Article) -> All {
    let cuttings = taken(plate, article);
    let data = cuttings.text.strip_prefix("self.broadsheetCuttings=").expect("it assigns one name");
    let data = data.trim_end().strip_suffix(';').expect("and ends there");
    serde_json::from_str(data).expect("what it assigns is data")
}

fn public() -> Plate {
    Plate { base_url: Some("https://paper.example/".to_owned()), ..plate() }
}

#[test]
fn every_card_and_the_article_have_their_texts() {
    for (name, article) in articles() {
        let all = all(&plate(), &article);
        let page = parse(&printed(&article, Mode::Release));
        let cards = page.every(|one| one.has_class("quotation-card"));
        for card in &cards {
            let id = card.get("id").expect("a card has an id");
            let cited = id.replacen("c-", "cite-", 1);
            // Plain and rich; a name and each format.
            for (of, texts) in [(id, 2), (cited, Format::ALL.len() + 1)] {
                assert!(all[&of].iter().all(|list| list.len() == texts), "{name}: {of}");
                assert!(all[&of].concat().iter().all(|text| !text.is_empty()), "{name}: {of}");
            }
        }
        assert_eq!(all.len(), 2 * cards.len() + 1, "{name}");
        assert_eq!(all["article"][0].len(), Format::ALL.len() + 1, "{name}");
        let cited = page.every(|one| one.get("data-take").as_deref() == Some("cite"));
        for of in cited.iter().filter_map(|button| button.get("data-of")) {
            assert!(all.contains_key(&of), "{name}: a card cites {of}");
        }
    }
}

#[test]
fn the_formats_stand_in_the_order_of_their_buttons() {
    let article = site_article("armistice-70");
    let page = parse(&printed(&article, Mode::Release));
    let buttons = page.every(|one| one.get("data-take").as_deref() == Some("format"));
    let texts = &all(&plate(), &article)["article"][0];
    for (ending, beginning) in [("txt", ""), ("bib", "@article{"), ("ris", "TY  - NEWS"), ("json", "[\n")] {
        let button = buttons.iter().find(|one| one.get("data-ending").as_deref() == Some(ending));
        let place: usize =
            button.and_then(|one| one.get("data-place")).expect("a button").parse().expect("a place");
        assert!(texts[place].starts_with(beginning), "{ending}: {}", texts[place]);
        assert!(ending != "txt" || texts[place].contains(&article.headline), "{}", texts[place]);
    }
}

#[test]
fn without_a_public_address_the_page_gives_its_own_or_none() {
    for (name, article) in articles() {
        for (id, lists) in all(&plate(), &article) {
            assert_eq!(lists.len(), 2, "{name}: {id}");
            assert!(lists[1].iter().all(|text| !text.contains(PAGE_ADDRESS)), "{name}: {id}");
        }
        let quotation = &article.evidence.quotations[0].id;
        let copied = &all(&plate(), &article)[&format!("c-{quotation}")][0];
        assert!(copied[0].contains(&format!("{PAGE_ADDRESS}#q-{quotation}")), "{name}");
        assert!(copied[1].contains(&format!("href=\"{PAGE_ADDRESS}#q-{quotation}")), "{name}");
    }
}

#[test]
fn a_public_address_is_written_down() {
    let article = site_article("armistice-70");
    for (id, lists) in all(&public(), &article) {
        assert_eq!(lists.len(), 1, "{id}");
        assert!(lists[0].iter().all(|text| !text.contains(PAGE_ADDRESS)), "{id}");
    }
    assert!(all(&public(), &article)["article"][0][2].contains("url = {https://paper.example/}"));
}

#[test]
fn the_page_names_the_script() {
    let article = hostile();
    let page = parse(&printed(&article, Mode::Release));
    let boot = page.one("boot.js", |one| one.get("src").as_deref() == Some("boot.js"));
    let cuttings = taken(&plate(), &article);
    assert_eq!(boot.get("data-cite"), Some(cuttings.file.clone()));
    assert!(cuttings.file.starts_with("index.cite-") && cuttings.file.ends_with(".js"), "{}", cuttings.file);
    let rich = &all(&plate(), &article)["c-bad"][0][1];
    assert!(!rich.contains("<script"), "{rich}");
}
