//! What news sites set around and inside of the text of an article: captions, galleries, teasers, notes about the
//! authors, words shown once more, credits, deks.

use broadsheet::import::{Opened, Reason};

use crate::{draft, left_out, text};

const LEDE: &str = "The ferry over the lake stopped on Thursday after its only engine failed, and nobody knows when it will go again.";
const SECOND: &str =
    "“We sent for a part that is no longer made,” said Ilo Marsh, who has run the ferry for thirty years.";
const THIRD: &str = "About four hundred people cross every day to work, to school and to the only hospital on the eastern shore.";
const FOURTH: &str =
    "The council wants to hire two buses from Monday; the way around the lake takes an hour and a half.";
const FIFTH: &str =
    "A second ferry was promised in the last two elections and in the plan for the region, and never bought.";

fn article(parts: &[&str]) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><title>Ferry stops on the lake</title>\
         <meta name=\"author\" content=\"Ana Mori\"></head><body><article><h1>Ferry stops on the lake</h1>{}</article>\
         </body></html>",
        parts.concat()
    )
}

fn p(words: &str) -> String {
    format!("<p>{words}</p>")
}

/// The story with a piece of HTML in the middle of it.
fn with(inside: &str) -> Opened {
    read(&article(&[&p(LEDE), &p(SECOND), inside, &p(THIRD), &p(FOURTH), &p(FIFTH)]))
}

/// The story with a piece of HTML behind it.
fn before(end: &str) -> Opened {
    read(&article(&[&p(LEDE), &p(SECOND), &p(THIRD), &p(FOURTH), &p(FIFTH), end]))
}

fn read(html: &str) -> Opened {
    text("page.html", html).unwrap_or_else(|refusal| panic!("{refusal}: {html}"))
}

fn body(opened: &Opened) -> Vec<&str> {
    opened.pieces.iter().map(|piece| piece.text.as_str()).collect()
}

fn only_the_story(opened: &Opened, why: &str) {
    assert_eq!(body(opened), [LEDE, SECOND, THIRD, FOURTH, FIFTH], "{why}");
}

#[test]
fn captions_are_known_without_their_name() {
    for inside in [
        // What the picture says of itself.
        "<div><a href=\"b.jpg\"><img src=\"b.jpg\" alt=\"The ferry at its pier in March\"></a></div><div><p>The ferry at its \
         pier in March</p></div>",
        "<div><div><img src=\"b.jpg\" title=\"The ferry at its pier in March | Photo: Lee Hana\"></div><p>The ferry at its \
         pier in March</p></div>",
        // A box of a picture and a few words, with a name for it and without.
        "<div class=\"inlinePicBox\"><img src=\"b.jpg\" alt=\"\"><p>The ferry at its pier. It was built in the year in which \
         the railway reached the western shore.</p></div>",
        "<div class=\"x1\"><div class=\"x2\"><picture><img src=\"b.jpg\"></picture><div class=\"x3\">Ilo Marsh on deck</div>\
         </div></div>",
        // One paragraph, with the words set apart.
        "<p><img src=\"b.jpg\" width=\"800\"><br><em>Ilo Marsh on deck</em></p>",
        "<p class=\"image-caption\">Ilo Marsh on deck</p>",
        "<div><span class=\"photo-credit\">Lee Hana for the River Post</span></div>",
        "<figure><img src=\"b.jpg\"><div><p>Ilo Marsh on deck</p></div></figure>",
        "<ul class=\"pictures\"><li><img src=\"a.jpg\"><span>The pier in spring</span></li><li><img src=\"b.jpg\"><span>The \
         pier in autumn</span></li></ul>",
    ] {
        let opened = with(inside);
        only_the_story(&opened, inside);
        assert!(!left_out(&opened, Reason::Caption).is_empty(), "{inside}");
    }
}

#[test]
fn a_sentence_of_the_text_that_a_caption_repeats_stays() {
    let words = LEDE.trim_end_matches('.');
    let picture = format!(
        "<div class=\"photo\"><img src=\"b.jpg\" alt=\"{words}\"><p class=\"caption\">{words}</p></div>"
    );
    only_the_story(&with(&picture), "the caption is the lede");
    let html = article(&[
        &p("The ferry has stopped."),
        &picture,
        &p(SECOND),
        &p(LEDE),
        &p(THIRD),
        &p(FOURTH),
        &p(FIFTH),
    ]);
    assert!(body(&read(&html)).contains(&LEDE));
}

#[test]
fn a_story_told_under_pictures_stays() {
    let slide = |words: &str| format!("<div class=\"part\"><img src=\"a.jpg\"><p>{words}</p></div>");
    let parts: Vec<String> = [LEDE, SECOND, THIRD, FOURTH, FIFTH].iter().map(|words| slide(words)).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    only_the_story(&read(&article(&parts)), "each paragraph has its picture");
    // A sign in the text is no picture.
    let sign =
        format!("<p><img class=\"emoji\" src=\"boat.png\" alt=\"boat\"> {}</p>", "The buses go at six.");
    assert!(body(&with(&sign)).contains(&"The buses go at six."));
}

#[test]
fn a_gallery_is_not_the_text() {
    let slide = |at: usize| {
        format!(
            "<h3>{at}/4 The lake in another year</h3><p>The ferry was painted {at} times in the year that followed.</p>"
        )
    };
    let slides: String = (1..=4).map(slide).collect();
    only_the_story(&with(&format!("<div class=\"strip\">{slides}</div>")), "four slides");
    let opened = with("<p>1/4 of all passengers are pupils.</p>");
    assert!(body(&opened).contains(&"1/4 of all passengers are pupils."));
}

#[test]
fn teasers_are_known_by_their_form() {
    for inside in [
        "<div class=\"box\"><h3><a href=\"/bus\">Buses are full already</a></h3><p>Those who took the bus on Friday stood for \
         an hour.</p></div>",
        "<p>Those who took the bus on Friday stood for an hour. <a href=\"/bus\">More</a></p>",
        "<p>Wer am Freitag den Bus nahm, stand eine Stunde. <a href=\"/bus\">mehr</a></p>",
    ] {
        only_the_story(&with(inside), inside);
    }
    // Sections may have headings that are links.
    let section =
        |words: &str| format!("<section><h3><a href=\"/lake\">The lake</a></h3><p>{words}</p></section>");
    let parts: Vec<String> =
        [LEDE, SECOND, THIRD, FOURTH, FIFTH].iter().map(|words| section(words)).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let opened = read(&article(&parts));
    for words in [LEDE, SECOND, THIRD, FOURTH, FIFTH] {
        assert!(body(&opened).contains(&words), "{words}");
    }
}

#[test]
fn notes_about_the_author_stand_behind_the_text() {
    for end in [
        "<p><em>Ana Mori is a reporter in Riverton.</em></p>",
        "<p>Ana Mori covers transport for the River Post.</p>",
        "<div class=\"x\"><div><a href=\"/ana\">Ana Mori</a></div><div><p>Writes about lakes and what goes over them.</p></div></div>",
        "<p class=\"author_bio\">Writes about lakes and what goes over them.</p>",
    ] {
        only_the_story(&before(end), end);
    }
    // What somebody says in a conversation has a colon.
    let opened = before("<p>Ana Mori: And when will it go again?</p>");
    assert!(body(&opened).contains(&"Ana Mori: And when will it go again?"));
}

#[test]
fn what_a_page_says_again_is_taken_once() {
    let quote = "<blockquote>We sent for a part that is no longer made</blockquote>";
    only_the_story(&with(quote), "words in large letters");
    let said = "<blockquote>Nobody told us that there would be only one ferry</blockquote>";
    assert!(body(&with(said)).contains(&"Nobody told us that there would be only one ferry"));
    let place = "<p>Something from another site was to be here; your settings do not allow that it is shown to you.</p>";
    only_the_story(&with(&place.repeat(3)), "three places for what was not loaded");
}

#[test]
fn paragraphs_that_screen_readers_skip_are_text() {
    let opened =
        with("<p aria-hidden=\"true\" class=\"paywall\">The school opens two hours later until then.</p>");
    assert!(body(&opened).contains(&"The school opens two hours later until then."));
}

#[test]
fn credits_at_the_end_are_no_text() {
    for end in ["EPA", "mit dpa", "Quelle: AFP", "SDA/lem", "(lem)", "Additional reporting by Lee Hana"] {
        only_the_story(&before(&p(end)), end);
    }
    // Where nothing else names the author, such a line does.
    let html = article(&[&p(LEDE), &p(SECOND), &p(THIRD), &p("Reporting by Lee Hana")]);
    let opened = read(&html.replace("<meta name=\"author\" content=\"Ana Mori\">", ""));
    assert_eq!(opened.head.authors, ["Lee Hana"]);
}

#[test]
fn a_dek_is_what_readers_see_as_one() {
    let dek = "Hundreds have to go around the lake, and the part that is missing is no longer made";
    let description =
        "<meta name=\"description\" content=\"Ferry news, lake news, transport news: all about the ferry\">";
    for over in [
        format!("<p class=\"article__standfirst\">{dek}</p>"),
        format!("<div class=\"sub-title\"><span>{dek}.</span></div>"),
        format!("<h2>{dek}</h2>"),
    ] {
        let html = article(&[&over, &p(LEDE), &p(SECOND), &p(THIRD), &p(FOURTH), &p(FIFTH)]);
        let opened = read(&html.replace("</head>", &format!("{description}</head>")));
        only_the_story(&opened, &over);
        assert_eq!(opened.head.dek.as_deref().map(|found| found.trim_end_matches('.')), Some(dek), "{over}");
    }
    // A section has a short heading.
    let opened = read(&article(&["<h2>What happened</h2>", &p(LEDE), &p(SECOND), &p(THIRD)]));
    assert_eq!(body(&opened).first(), Some(&"What happened"));
}

#[test]
fn the_headline_with_its_kicker_is_not_the_text() {
    let html = article(&[&p(LEDE), &p(SECOND), &p(THIRD), &p(FOURTH), &p(FIFTH)]);
    let html = html.replace("<h1>", "<h2>Traffic</h2><h1><span>On the water</span> ");
    only_the_story(&read(&html), "a kicker before and in the heading");
}

#[test]
fn a_place_in_a_box_of_its_own_is_the_dateline() {
    for (line, place) in [("RIVERTON, Ohio —", Some("RIVERTON, Ohio")), ("The Lake Post —", None)] {
        let html =
            article(&[&format!("<div>{line}</div>"), &p(LEDE), &p(SECOND), &p(THIRD), &p(FOURTH), &p(FIFTH)]);
        let site = "<meta property=\"og:site_name\" content=\"The Lake Post\"></head>";
        let opened = read(&html.replace("</head>", site));
        only_the_story(&opened, line);
        assert_eq!(opened.head.place.as_deref(), place, "{line}");
    }
}

#[test]
fn an_agency_is_no_person() {
    let html = article(&[&p(LEDE), &p(SECOND), &p(THIRD)]).replace("Ana Mori", "dpa");
    let draft = draft(read(&html));
    let authors: Vec<(&str, bool)> =
        draft.article().byline.authors.iter().map(|one| (one.name.as_str(), one.desk)).collect();
    assert_eq!(authors, [("dpa", true)]);
}
