//! What a web page says of an article in several places, which of them counts, and what it says that belongs to the site.

use broadsheet::import::{Opened, Reason};

use crate::{left_out, text};

fn read(head: &str, body: &str) -> Opened {
    let story = "<p>The new bridge over the river opened to traffic on Monday after nine years of work and three \
                 delays.</p><p>Several hundred people walked across before the first cars came, and some sang.</p>";
    let html = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Bridge opens</title>\
         <meta property=\"og:site_name\" content=\"The River Post\">{head}</head>\
         <body><article><h1>Bridge opens</h1>{body}{story}</article></body></html>"
    );
    text("page.html", &html).unwrap_or_else(|refusal| panic!("{refusal}: {html}"))
}

fn described(author: &str) -> String {
    format!(
        "<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"Bridge opens\",\
         \"author\":[{{\"@type\":\"Person\",\"name\":\"{author}\"}}]}}</script>"
    )
}

#[test]
fn whoever_is_named_wins_over_the_house() {
    let byline = "<div class=\"byline\">By Ana Mori</div>";
    let agency = "<meta property=\"article:author\" content=\"Associated Press in Valencia\">";
    for (data, head, body, authors) in [
        ("River Post staff", "", byline, "Ana Mori"),
        ("River Post staff reporter", agency, "", "Associated Press"),
        ("The River Post", "", "<p class=\"byline\">Reuters</p>", "Reuters"),
        (
            "River Post staff",
            "<meta name=\"author\" content=\"River Post, Riverton, Norvik\">",
            "",
            "River Post",
        ),
        (
            "River Post staff",
            "<meta name=\"author\" content=\"riverpost.example, Riverton, Norvik\">\
             <link rel=\"canonical\" href=\"https://riverpost.example/1\">",
            "",
            "River Post",
        ),
        ("River Post staff", "", "<div class=\"author\">Published on</div>", "River Post"),
        // A person in the data stays, whatever else is said.
        ("Lee Hana", agency, byline, "Lee Hana"),
        ("River Post staff", "", "", "River Post"),
    ] {
        let opened = read(&format!("{}{head}", described(data)), body);
        assert_eq!(opened.head.authors.join("|"), authors, "{data}, {head}, {body}");
    }
}

fn body(opened: &Opened) -> Vec<&str> {
    opened.pieces.iter().map(|piece| piece.text.as_str()).collect()
}

#[test]
fn a_byline_at_the_end_of_the_dek_is_a_byline() {
    let dek = "Nine years, forty million crowns: was the bridge worth it? By Ana Mori.";
    let head = format!("<meta name=\"description\" content=\"{dek}\">");
    let opened = read(&head, "");
    assert_eq!(
        opened.head.dek.as_deref(),
        Some("Nine years, forty million crowns: was the bridge worth it?")
    );
    assert_eq!(opened.head.authors, ["Ana Mori"]);
    // Nobody reads it twice.
    let bold = "<p><strong>Nine years, forty million crowns: was the bridge worth it?</strong></p>";
    let opened = read(&head, bold);
    assert_eq!((opened.head.dek.as_deref(), body(&opened).len()), (None, 3));
    // A day is nobody.
    let head = "<meta name=\"description\" content=\"The bridge is open. By Monday.\">";
    assert_eq!(read(head, "").head.dek.as_deref(), Some("The bridge is open. By Monday."));
}

#[test]
fn labels_for_those_who_hear_a_page_are_no_words_of_its_links() {
    let cut = "border: 0; clip: rect(0px, 0px, 0px, 0px); height: 1px; position: absolute; width: 1px";
    let once = format!(
        "<p>Look into <a href=\"/plan\">the plan<span style=\"{cut}\">, opens elsewhere</span></a>.</p>"
    );
    let label = "<span>(åpnes i ny fane)</span>";
    let many: String = ["the plan", "the costs", "the letter"]
        .iter()
        .map(|words| format!("<p>Read what stands in <a target=\"_blank\" href=\"/x\">{words} {label}</a> of the council.</p>"))
        .collect();
    let opened = read("", &format!("{once}{many}"));
    let all = body(&opened).join("\n");
    assert!(all.contains("Look into the plan."), "{all}");
    assert!(all.contains("in the costs of the council.") && !all.contains("fane"), "{all}");
    assert_eq!(left_out(&opened, Reason::Hidden).len(), 4, "{:?}", opened.left_out);
    let named = "<p>Look into <a href=\"/plan\">the plan <span class=\"kit-visually-hidden\">(nouvelle fenêtre)</span></a>.</p>";
    assert!(body(&read("", named)).iter().any(|line| line.starts_with("Look into the plan")));
    assert!(!body(&read("", named)).join(" ").contains("fenêtre"));
    // The same name behind links of this page is a name.
    let names = "<p>Ask <a href=\"/1\">Ana <b>Mori</b></a>, <a href=\"/2\">Lee <b>Mori</b></a> or <a href=\"/3\">Tom <b>Mori</b></a>.</p>";
    assert!(body(&read("", names)).contains(&"Ask Ana Mori, Lee Mori or Tom Mori."));
}

#[test]
fn a_teaser_ends_with_more_behind_its_sentence() {
    for (line, stays) in [
        ("Nobody had built so high over the river before them. <span>mehr</span>", false),
        ("Nobody had built so high over the river before them. <span>Read more</span>", false),
        ("Nobody had built so high over the river, and nobody wanted more", true),
        ("“What do they want?” she asked. More.", true),
    ] {
        let opened = read("", &format!("<p>{line}</p>"));
        assert_eq!(body(&opened).len() == 3, stays, "{line}: {:?}", body(&opened));
    }
}

#[test]
fn a_dialog_behind_the_article_is_none_of_it() {
    let story: String = (1..9)
        .map(|n| format!("<p>The council heard the engineers for the {n}th time about the bridge and its many stones.</p>"))
        .collect();
    let page = |buttons: &str| {
        let html = format!(
            "<!doctype html><html lang=\"fr\"><head><title>Le pont</title></head><body><main itemprop=\"articleBody\"><section class=\"text\">\
             <h1>Le pont</h1>{story}</section><section class=\"capper\"><p>Cette page est lue ailleurs.</p>{buttons}\
             <p>Le message sera visible sur l’autre écran de la maison.</p></section></main></body></html>"
        );
        text("page.html", &html).expect("a page")
    };
    let with = page("<button>Continuer ici</button>");
    assert!(!body(&with).iter().any(|line| line.contains("autre écran")), "{:?}", body(&with));
    assert!(left_out(&with, Reason::Invitation).iter().any(|line| line.contains("autre écran")));
    let without = page("");
    assert!(body(&without).iter().any(|line| line.contains("autre écran")), "{:?}", without.left_out);
}
