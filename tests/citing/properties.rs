//! Whatever an article says, what is taken along is well-formed.

use broadsheet::article::{Date, Lang};
use broadsheet::citing::{Format, Imprint, article_record, citation, clipping, directive};
use broadsheet::wording::Wording;
use proptest::prelude::{any, prop_assert, proptest};

use crate::records::{assert_csl, assert_ris};
use crate::{STORY, story};

fn imprint(name: &str, headline: &str, url: &str) -> Imprint {
    Imprint {
        slug: "tides".to_owned(),
        headline: headline.to_owned(),
        authors: vec![name.to_owned()],
        translators: vec![headline.to_owned()],
        original_headline: Some(name.to_owned()),
        published: Date::parse("2026-11").ok(),
        publication: name.to_owned(),
        url: Some(url.to_owned()),
    }
}

proptest! {
    #[test]
    fn citations_of_any_text_are_well_formed(name in ".+", headline in any::<String>(), url in any::<String>()) {
        let page = Lang::new("en").expect("a tag");
        let records = [article_record(&imprint(&name, &headline, &url), &page)];
        let cited = |format| citation(Wording::of(&page), format, &records);
        let json: serde_json::Value = serde_json::from_str(&cited(Format::CslJson)).expect("JSON");
        assert_csl(&json[0]);
        assert_ris(&cited(Format::Ris), 1);
        let bibtex = cited(Format::BibTex);
        let entries = biblatex::Bibliography::parse(&bibtex);
        prop_assert!(entries.is_ok_and(|entries| entries.len() == 1), "{bibtex}");
        prop_assert!(!cited(Format::Text).is_empty());
    }

    #[test]
    fn no_text_becomes_markup(passage in any::<String>(), link in any::<String>()) {
        let mut article = story(STORY);
        let page = article.lang.clone();
        let quotation = &mut article.evidence.quotations[0];
        quotation.passage = passage.clone();
        let quotation = quotation.clone();
        let imprint = imprint(&passage, &link, &link);
        let clip =
            clipping(Wording::of(&page), &article.evidence, &quotation, &page, &imprint, Some(&link));
        let known = ["blockquote", "p", "b", "cite", "a", "br"];
        for tag in clip.html.split('<').skip(1) {
            let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
            prop_assert!(known.contains(&name.as_str()), "{name} in {}", clip.html);
        }
        prop_assert!(clip.text.contains(&passage));
    }

    #[test]
    fn directives_never_panic_and_are_encoded(
        text in "[a-c,&\u{1}\n 海é“-]{0,40}", start in 0_usize..50, end in 0_usize..50
    ) {
        let text: Vec<char> = text.chars().collect();
        if let Some(found) = directive(&text, start, end) {
            let safe = |c: char| c.is_ascii_alphanumeric() || "%,-=._~".contains(c);
            prop_assert!(found.chars().all(safe), "{found}");
            prop_assert!(!found.contains("%01"), "{found}");
        }
    }
}
