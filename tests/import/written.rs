//! What is written of a file is right by the desk's own rules and readable for whoever goes on with it.

use broadsheet::copydesk::{File, Manuscript, proof};
use broadsheet::import::{Draft, account, djot};

use crate::{draft, text};

fn open(html: &str) -> Draft {
    draft(text("page.html", html).unwrap_or_else(|refusal| panic!("{refusal}: {html}")))
}

/// A page in a language with that headline and those paragraphs.
fn page(lang: &str, headline: &str, paragraphs: &[&str]) -> String {
    let text: String = paragraphs.iter().map(|text| format!("<p>{text}</p>")).collect();
    format!(
        "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\"><title>{headline}</title></head>\
         <body><article><h1>{headline}</h1>{text}</article></body></html>"
    )
}

/// The remarks that the desk makes on what is written, by their codes.
fn remarks(draft: &Draft) -> Vec<String> {
    let file = File { name: "article.dj".to_owned(), bytes: djot(draft).into_bytes() };
    let proof = proof(&Manuscript { slug: "story".to_owned(), article: file, parallels: Vec::new() });
    proof.remarks.iter().map(|remark| format!("{}: {}", remark.code, remark.message)).collect()
}

/// The text without brackets and braces.
fn bare(file: &str) -> String {
    let parts = file.split("]{").enumerate();
    let rest = |(at, part): (usize, &str)| {
        if at == 0 { part.to_owned() } else { part.split_once('}').map_or("", |(_, rest)| rest).to_owned() }
    };
    parts.map(rest).collect::<String>().replace('[', "")
}

#[test]
fn an_id_keeps_the_letters_of_a_name() {
    for (said, id) in [
        ("dijo María Núñez Ávila", "maria-nunez-avila"),
        ("said Jürgen Weiß", "jurgen-weiss"),
        ("said Łucja Ørsted", "lucja-orsted"),
        ("said Zoë Sæther", "zoe-saether"),
        ("said Ștefan Țepeș", "stefan-tepes"),
    ] {
        let lang = if said.starts_with("dijo") { "es" } else { "en" };
        let draft = open(&page(
            lang,
            "The bridge",
            &["The bridge is open.", &format!("“El puente is open now for all,” {said}.")],
        ));
        let ids: Vec<&str> = draft.article().evidence.sources.keys().map(|id| id.as_str()).collect();
        assert_eq!(ids, [id], "{said}");
    }
}

#[test]
fn marks_with_spaces_stand_inside_the_brackets() {
    for marked in [
        "«\u{a0}Le pont est ouvert à tous les habitants.\u{a0}»",
        "«\u{202f}Le pont est ouvert à tous les habitants.\u{202f}»",
        "<em>« </em><em>Le pont est ouvert à tous les habitants.</em><em> »</em>",
        "<em>« Le pont est ouvert à tous les habitants. »</em>",
        "« <i>Le pont est ouvert à tous les habitants.</i> »",
    ] {
        let html = page("fr", "Le pont", &["Le pont est là.", &format!("{marked}, a déclaré Anne Morel.")]);
        let draft = open(&html);
        let quotations = &draft.article().evidence.quotations;
        assert_eq!(quotations.len(), 1, "{marked}");
        let passage = &quotations[0].passage;
        assert!(passage.starts_with('«') && passage.ends_with('»'), "{passage}");
        let found = remarks(&draft);
        assert!(!found.iter().any(|remark| remark.starts_with("no-quotation-marks")), "{found:?}");
    }
}

#[test]
fn straight_marks_become_those_of_the_language() {
    for (lang, said, written) in [
        (
            "de",
            "\"Die Brücke ist heute für alle offen\", sagte Anna Beck.",
            "„Die Brücke ist heute für alle offen“,",
        ),
        (
            "de",
            "\"Wir nannten sie 'die Alte' und gingen hin\", sagte Anna Beck.",
            "„Wir nannten sie ‚die Alte‘ und gingen hin“,",
        ),
        (
            "de",
            "\"So war's immer mit Hans' altem Auto\", sagte Anna Beck.",
            "„So war’s immer mit Hans’ altem Auto“,",
        ),
        (
            "fr",
            "\"Le pont est ouvert à tous\", a déclaré Anne Morel.",
            "«\u{a0}Le pont est ouvert à tous\u{a0}»,",
        ),
        ("fr", "Elle parle de l'\"idée\" du pont.", "l’«\u{a0}idée\u{a0}»"),
        ("fr", "Elle dit \" oui \" au pont.", "« oui »"),
        ("en", "\"The bridge is open to us all\", said Ana Mori.", "“The bridge is open to us all”,"),
        ("en", "It is 5'11\" tall, Ana's bridge.", "″ tall, Ana’s bridge."),
        ("es", "\"El puente es de todos nosotros\", dijo Ana Mori.", "“El puente es de todos nosotros”,"),
        ("sv", "\"Bron är öppen för oss alla\", sade Anna Lind.", "”Bron är öppen för oss alla”,"),
        ("ja", "町長は\"橋は安全だ\"と述べた。", "町長は「橋は安全だ」と述べた。"),
        (
            "pl",
            "\"Most jest otwarty dla wszystkich\", powiedziała Anna Lis.",
            "„Most jest otwarty dla wszystkich”,",
        ),
    ] {
        let draft = open(&page(lang, "Brug", &["12.", said]));
        let file = djot(&draft);
        assert!(bare(&file).contains(written), "{lang}: {file}");
        let found = remarks(&draft);
        let marks = ["no-quotation-marks", "unpaired-mark"];
        assert!(!found.iter().any(|one| marks.iter().any(|code| one.starts_with(code))), "{said}: {found:?}");
    }
}

#[test]
fn what_was_left_out_is_told_once_and_prose_first() {
    let menu: String = (1..40).map(|n| format!("<li><a href=\"/{n}\">Section {n}</a></li>")).collect();
    let lost = "The council will hear the engineers again in spring, and until then the old ferry goes on twice a day.";
    let story = page(
        "en",
        "Bridge opens",
        &[
            "The new bridge over the river opened to traffic on Monday after nine years of work and three delays.",
            "Several hundred people walked across before the first cars came, and some of them sang.",
        ],
    );
    let aside =
        format!("<nav><ul>{menu}</ul></nav><aside><p>{lost}</p></aside><nav><ul>{menu}</ul></nav></body>");
    let opened = text("page.html", &story.replace("</body>", &aside)).expect("a page");
    let lines = account(&opened.left_out);
    assert_eq!(
        lines.first().map(String::as_str),
        Some(format!("beside the article: {lost}").as_str()),
        "{lines:?}"
    );
    let menus: Vec<&String> = lines.iter().filter(|line| line.starts_with("navigation: ")).collect();
    assert_eq!(menus, ["navigation: Section 1 | Section 2 | Section 3 | and 36 more"]);
    let file = djot(&draft(opened));
    assert!(lines.iter().all(|line| file.contains(&format!("# - {line}\n"))), "{file}");
    assert!(file.starts_with("+++\n# Opened by broadsheet from "), "{file}");
}

#[test]
fn a_quotation_that_goes_on_in_the_next_paragraph_begins_with_its_mark() {
    let html = page(
        "en",
        "The bridge",
        &[
            "Ana Mori, the engineer, spoke first. “We looked at every stone of it, one by one, and then again.",
            "“And when we were done we knew that it would stand for another hundred years,” Ana Mori said.",
        ],
    );
    let draft = open(&html);
    for quotation in &draft.article().evidence.quotations {
        assert!(quotation.passage.starts_with('“'), "{}", quotation.passage);
    }
    let found = remarks(&draft);
    let marks = ["no-quotation-marks", "unpaired-mark"];
    assert!(!found.iter().any(|one| marks.iter().any(|code| one.starts_with(code))), "{found:?}");
}

#[test]
fn a_word_in_marks_makes_no_quotation_of_a_clause() {
    let html = page(
        "en",
        "The bridge",
        &[
            "The bridge is there.",
            "Ana Mori said that the work had been “hard” from the first day to the last.",
        ],
    );
    let found = remarks(&open(&html));
    assert!(
        !found.iter().any(|one| one.starts_with("writers-words") || one.starts_with("extent")),
        "{found:?}"
    );
}

#[test]
fn an_outlet_from_which_nothing_comes_has_no_entry() {
    let html =
        page("en", "The bridge", &["The bridge is there, and people walk over it every day of the week."]);
    let site = "<meta property=\"og:site_name\" content=\"The River Post\"></head>";
    let draft = open(&html.replace("</head>", site));
    assert_eq!(draft.publisher(), Some("The River Post"));
    let file = djot(&draft);
    assert!(file.contains("# Published by The River Post\n") && !file.contains("[outlets."), "{file}");
}

#[test]
fn characters_that_nobody_sees_stay_where_letters_need_them() {
    let html = page(
        "fa",
        "\u{67e}\u{644}",
        &[
            "\u{200f}The bridge\u{200e} is\u{200c} there and <em>ev\u{200d}erybody</em> walks over it.",
            "\u{645}\u{6cc}\u{200c}\u{634}\u{648}\u{62f}",
            "\u{200c}",
        ],
    );
    let opened = text("page.html", &html).expect("a page");
    let pieces: Vec<&str> = opened.pieces.iter().map(|piece| piece.text.as_str()).collect();
    assert_eq!(
        pieces,
        ["The bridge is there and everybody walks over it.", "\u{645}\u{6cc}\u{200c}\u{634}\u{648}\u{62f}"]
    );
    let words: String = pieces[0].chars().skip(opened.pieces[0].styles[0].from).take(9).collect();
    assert_eq!(words, "everybody");
}

#[test]
fn a_bracket_that_closes_around_a_quotation_is_none_of_it() {
    let html = page(
        "en",
        "The bridge",
        &["The bridge is there (Ana Mori had said that it would stand for a hundred years or more.)"],
    );
    let draft = open(&html);
    let quotations = &draft.article().evidence.quotations;
    assert_eq!(quotations.len(), 1);
    assert!(quotations[0].passage.ends_with("or more."), "{}", quotations[0].passage);
    let found = remarks(&draft);
    assert!(!found.iter().any(|one| one.starts_with("unpaired-mark")), "{found:?}");
}
