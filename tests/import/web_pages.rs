//! Saved pages of the web: where the article is, what stands around it, and what the page says of itself.

use broadsheet::import::{Opened, PieceKind, Reason, Style, open, open_taking};

use crate::{left_out, text};

const LEDE: &str =
    "The new bridge over the river opened to traffic on Monday after nine years of work and three delays.";
const SECOND: &str = "Mayor Ana Mori cut the ribbon at noon, and several hundred people walked across before the first cars came.";
const THIRD: &str =
    "The bridge cost forty million crowns, twice what the council had planned when the work began.";

fn story() -> String {
    format!("<h1>Bridge opens in Riverton</h1><p>{LEDE}</p><p>{SECOND}</p><p>{THIRD}</p>")
}

/// A page with that head and body.
fn page(head: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Bridge opens in Riverton</title>\
         {head}</head><body>{body}</body></html>"
    )
}

fn read(html: &str) -> Opened {
    text("page.html", html).unwrap_or_else(|refusal| panic!("{refusal}: {html}"))
}

fn body(opened: &Opened) -> Vec<&str> {
    opened.pieces.iter().map(|piece| piece.text.as_str()).collect()
}

fn headline(opened: &Opened) -> &str {
    opened.head.headline.as_deref().unwrap_or_default()
}

fn has_story(opened: &Opened) -> bool {
    let body = body(opened);
    [LEDE, SECOND, THIRD].iter().all(|text| body.contains(text))
}

#[test]
fn a_name_on_a_wrapper_says_nothing() {
    for wrapper in [
        "div class=\"elementor-widget-theme-post-content\"",
        "div class=\"paywall\"",
        "div class=\"human-rights\"",
        "div class=\"no-ads\"",
        "div class=\"widget Blog\"",
        "div class=\"content-with-sidebar-wrp\"",
        "div class=\"theme-main has-section-nav\"",
        "div class=\"td-transition-content-and-menu\"",
        "div class=\"field field--label-hidden\"",
        "div class=\"comments-open\"",
        "div class=\"cookie-notice-enabled hidden-sidebar\"",
        "div id=\"share\"",
        "div role=\"dialog\"",
        "form id=\"aspnetForm\"",
        "nav",
        "aside",
        "div style=\"display: none\"",
    ] {
        let tag = wrapper.split(' ').next().expect("a tag");
        let html = page(
            "",
            &format!("<{wrapper}>{}</{tag}><div class=\"nav\"><a href=\"/\">Home</a></div>", story()),
        );
        let opened = read(&html);
        assert!(has_story(&opened), "{wrapper}: {:?}", opened.left_out);
    }
}

#[test]
fn a_name_on_every_block_says_nothing() {
    let block = |text: &str| format!("<div class=\"elementor-widget related\"><p>{text}</p></div>");
    let opened = read(&page("", &format!("<main>{}{}{}</main>", block(LEDE), block(SECOND), block(THIRD))));
    assert!(has_story(&opened), "{:?}", opened.left_out);
}

#[test]
fn a_section_is_named_by_its_heading() {
    let html = page(
        "",
        &format!(
            "<article><h1>Bridge opens in Riverton</h1><div id=\"sharing-the-river\"><h2>Sharing the river</h2>\
             <p>{LEDE}</p></div><div id=\"who-pays\"><h2>Who pays</h2><p>{SECOND}</p><p>{THIRD}</p><p>{SECOND}</p></div></article>"
        ),
    );
    assert!(has_story(&read(&html)));
}

#[test]
fn pictures_close_their_own_elements() {
    for picture in ["<svg><title/><path d=\"M0 0\"/></svg>", "<svg><style/></svg>", "<svg><script/></svg>"] {
        let opened = read(&page("", &format!("<p>Menu of it all.</p>{picture}{}", story())));
        assert!(has_story(&opened), "{picture}: {:?}", body(&opened));
    }
    let html = format!(
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>Bridge opens in \
         Riverton</title><script src=\"a.js\"/></head><body>{}</body></html>",
        story()
    );
    let opened = open("page.xhtml", html.as_bytes(), 1).expect("a page");
    assert!(has_story(&opened));
    assert_eq!(headline(&opened), "Bridge opens in Riverton");
}

#[test]
fn the_lede_stays_when_the_description_repeats_it() {
    let opened = read(&page(
        &format!("<meta name=\"description\" content=\"{LEDE}\">"),
        &format!("<article>{}</article>", story()),
    ));
    assert_eq!(body(&opened).first(), Some(&LEDE));
    assert_eq!(opened.head.dek, None, "nobody reads it twice");
}

#[test]
fn a_description_that_begins_like_the_text_is_no_dek() {
    let dek = |description: &str| {
        let head = format!("<meta name=\"description\" content=\"{description}\">");
        read(&page(&head, &format!("<article>{}</article>", story()))).head.dek
    };
    let cut: String = LEDE.chars().take(60).collect();
    assert_eq!(dek(&format!("{cut}…")), None);
    assert_eq!(dek(&format!("{LEDE} {SECOND}")), None, "two paragraphs");
    assert_eq!(dek(THIRD), None);
    let own = "Nine years, three delays and forty million crowns later, Riverton can cross.";
    assert_eq!(dek(own).as_deref(), Some(own));
}

#[test]
fn another_headline_over_the_text_is_no_part_of_it() {
    let head = "<meta property=\"og:title\" content=\"Nine years for a bridge\">\
                <script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Bridge opens in Riverton\"}</script>";
    let html = format!("<article><h2>Nine years for a bridge</h2>{}</article>", story());
    let opened = read(&page(head, &html));
    assert_eq!(headline(&opened), "Bridge opens in Riverton");
    assert_eq!(body(&opened), [LEDE, SECOND, THIRD]);
    // Again over a film in the middle of the text.
    let html = format!(
        "<article><h1>Bridge opens in Riverton</h1><p>{LEDE}</p><h2>Bridge opens in Riverton</h2><p>{SECOND}</p><p>{THIRD}</p></article>"
    );
    assert_eq!(body(&read(&page("", &html))), [LEDE, SECOND, THIRD]);
}

#[test]
fn the_headline_is_the_articles() {
    let with = |head: &str, body: &str| headline(&read(&page(head, body))).to_owned();
    // Escaped twice.
    let opened = with(
        "<meta property=\"og:title\" content=\"Bridge &amp;#8216;opens&amp;#8217; &amp;amp; more\">",
        &story(),
    );
    assert_eq!(opened, "Bridge ‘opens’ & more");
    for tail in ["| The River Post", "- The River Post", "— The River Post", "– The River Post"] {
        let head = format!("<meta property=\"og:title\" content=\"Bridge opens in Riverton {tail}\">");
        assert_eq!(with(&head, &story()), "Bridge opens in Riverton", "{tail}");
    }
    let head = "<meta property=\"og:title\" content=\"Bridge opens - and the mayor is happy\">";
    assert_eq!(with(head, &story()), "Bridge opens - and the mayor is happy");
    // A banner is no headline.
    let html = format!(
        "<header><h1>The River Post</h1></header><article><h2>Bridge opens in Riverton</h2><p>{LEDE}</p><p>{SECOND}</p></article>"
    );
    assert_eq!(with("", &html), "Bridge opens in Riverton");
}

#[test]
fn authors_are_named_in_many_ways() {
    let authors = |head: &str, body: &str| read(&page(head, body)).head.authors.join("|");
    let rest = format!("<p>{LEDE}</p><p>{SECOND}</p><p>{THIRD}</p>");
    let title = "<h1>Bridge opens in Riverton</h1>";
    for by in [
        "<p>By Ana Mori</p>",
        "<p>Region North</p><p>By Ana Mori</p><p>2 March 2026</p>",
        "<div class=\"meta\"><span class=\"author\">Ana Mori</span> | <span class=\"date\">2 March 2026</span></div>",
        "<div class=\"byline\"><span class=\"by\">By</span><div><a rel=\"author\" href=\"/ana\">Ana Mori</a></div></div>\
         <p>Updated March 2, 2026 8:21 am ET / Original March 2, 2026 8:02 am ET</p>",
        "<p itemprop=\"author\" itemscope><span itemprop=\"name\">Ana Mori</span>, editor</p>",
        "<p class=\"article__byline\">Von Ana Mori, dpa</p>",
    ] {
        let html = page("", &format!("<article>{title}{by}{rest}</article>"));
        let opened = read(&html);
        assert_eq!(opened.head.authors, ["Ana Mori"], "{by}");
        assert_eq!(body(&opened), [LEDE, SECOND, THIRD], "{by}");
    }
    // Outside of the article, but before it.
    let html = format!(
        "<header>{title}<div class=\"meta\"><span class=\"author\">Ana Mori</span></div></header><article>{rest}</article>"
    );
    assert_eq!(authors("", &html), "Ana Mori");
    // A site that names itself as the author of everything has a byline all the same.
    let site = "<meta property=\"og:site_name\" content=\"The River Post\"><meta name=\"author\" content=\"River Post\">";
    let html = format!("<article>{title}<p class=\"byline\">By Ana Mori</p>{rest}</article>");
    assert_eq!(authors(site, &html), "Ana Mori");
    assert_eq!(authors(site, &format!("<article>{title}{rest}</article>")), "River Post");
    let agency = "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Bridge opens in Riverton\",\"author\":\"AFP\"}</script>";
    assert_eq!(authors(agency, &html), "Ana Mori");
    // Whoever wrote another story did not write this one.
    let html = format!(
        "<article>{title}{rest}</article><div class=\"related\"><a href=\"/b\">Another story</a><p class=\"byline\">By Lee Hana</p></div>"
    );
    assert_eq!(authors("", &html), "");
}

#[test]
fn linked_data_is_read_as_it_is_meant() {
    let read = |json: &str| {
        read(&page(
            &format!("<script type=\"application/ld+json\">{json}</script>"),
            &format!("<div>{}</div>", story()),
        ))
    };
    let head = read(r#"{"@type":"NewsArticle","headline":"Bridge opens in Riverton","author":{"@type":"Person","name":"By ANA MORI, River Press Writer"}}"#).head;
    assert_eq!(head.authors, ["ANA MORI"]);
    let head = read(
        r##"{"@graph":[{"@type":"NewsArticle","headline":"Bridge opens in Riverton","author":{"@id":"#ana"},"publisher":{"@id":"#post"},"datePublished":"2026-03-02","dateModified":"2026-03-03"},{"@type":"Person","@id":"#ana","name":"Ana Mori"},{"@type":"Organization","@id":"#post","name":"The River Post"}]}"##,
    )
    .head;
    assert_eq!((head.authors, head.outlet.as_deref()), (vec!["Ana Mori".to_owned()], Some("The River Post")));
    assert_eq!(head.published.map(|date| date.to_string()).as_deref(), Some("2026-03-02"));
    assert_eq!(head.updated.map(|date| date.to_string()).as_deref(), Some("2026-03-03"));
    // A job is no article, and a related story is another one.
    let head = read(
        r#"{"@type":"JobPosting","title":"Clerk wanted","name":"Clerk wanted","datePosted":"2026-01-01"}"#,
    )
    .head;
    assert_eq!(head.headline.as_deref(), Some("Bridge opens in Riverton"));
    let head = read(
        r#"[{"@type":"NewsArticle","headline":"Another story altogether","author":"Lee Hana"},{"@type":"NewsArticle","headline":"Bridge opens in Riverton","author":"Ana Mori"}]"#,
    )
    .head;
    assert_eq!(head.authors, ["Ana Mori"]);
    // Raw line breaks and what scripts have around them.
    for (before, after) in [("", ""), ("//<![CDATA[\n", "\n//]]>"), ("<!--", "-->")] {
        let json = format!(
            "{before}{{\"@type\":\"NewsArticle\",\"headline\":\"Bridge opens in Riverton\",\"description\":\"line one\nline two\",\"author\":[{{\"name\":\"Ana Mori\"}}]}}{after}"
        );
        assert_eq!(read(&json).head.authors, ["Ana Mori"], "{json}");
    }
}

#[test]
fn a_body_for_machines_is_read_as_html() {
    let long =
        format!("<p class=\\\"x\\\">{LEDE}<\\/p>\\n<p>{SECOND}&nbsp;<\\/p><p>{THIRD} {LEDE} {SECOND}<\\/p>");
    let json = format!(
        "{{\"@type\":\"NewsArticle\",\"headline\":\"Bridge opens in Riverton\",\"articleBody\":\"{long}\"}}"
    );
    let opened =
        read(&page(&format!("<script type=\"application/ld+json\">{json}</script>"), "<p>Teaser of it.</p>"));
    assert_eq!(body(&opened).get(..2), Some([LEDE, SECOND].as_slice()));
}

#[test]
fn what_stands_around_is_left_out() {
    let html = page(
        "",
        &format!(
            "<article>{}<div class=\"article-tools\"><a href=\"#\">Facebook</a> <a href=\"#\">Twitter</a></div>\
             <p>Sign up for our morning briefing</p><p>We use cookies to improve your visit. Accept all</p>\
             <video controls><source src=\"a.mp4\">Your browser does not support the video tag.</video>\
             <p><a href=\"/t\">A tunnel is planned under the river for the year after next</a></p>\
             <h3><a href=\"/u\">Why the ferry will not come back to the town</a></h3>\
             <h3>Comments</h3><div class=\"reply\"><p>Great bridge! I walked across it with my whole family.</p></div>\
             </article>",
            story()
        ),
    );
    let opened = read(&html);
    assert_eq!(body(&opened), [LEDE, SECOND, THIRD]);
    assert!(
        left_out(&opened, Reason::Navigation)
            .contains(&"A tunnel is planned under the river for the year after next")
    );
    assert!(left_out(&opened, Reason::Comment).iter().any(|text| text.starts_with("Great bridge!")));
    assert_eq!(left_out(&opened, Reason::Hidden), ["Your browser does not support the video tag."]);
}

#[test]
fn marks_that_carry_meaning_stay() {
    let html = page(
        "",
        &format!(
            "<article>{}<p>The mayor said <q>the bridge is safe for everyone</q> and left.</p>\
             <p>It cost <del>ten</del> twelve crowns, 10<sup>6</sup> of them<sup><a href=\"#fn1\">1</a></sup> and 5<sub>2</sub> more than planned, on the 4<sup>th</sup> day.</p>\
             <p>A line<br>and another line of the poem that they read.</p>\
             <ol class=\"footnotes\"><li id=\"fn1\">According to the council’s accounts.</li></ol></article>",
            story()
        ),
    );
    let opened = read(&html);
    let body = body(&opened);
    assert!(body.contains(&"The mayor said “the bridge is safe for everyone” and left."), "{body:?}");
    assert!(
        body.contains(&"It cost twelve crowns, 10⁶ of them and 5₂ more than planned, on the 4th day."),
        "{body:?}"
    );
    assert!(body.contains(&"A line and another line of the poem that they read."), "{body:?}");
    assert_eq!(left_out(&opened, Reason::Deleted), ["ten"]);
    assert_eq!(opened.notes, ["According to the council’s accounts."]);
}

#[test]
fn whoever_is_quoted_is_named_under_the_words() {
    let quote = "<blockquote><p>We are safe here, and we are glad of it.</p><footer>Ana Mori, mayor</footer></blockquote>";
    for html in [quote.to_owned(), format!("<div class=\"social-embed\">{quote}</div>")] {
        let opened = read(&page("", &format!("<article>{}{html}</article>", story())));
        let at = opened.pieces.iter().position(|piece| piece.kind == PieceKind::Quote).expect("a quotation");
        assert_eq!(opened.pieces[at].text, "We are safe here, and we are glad of it.");
        assert_eq!(opened.pieces[at + 1].text, "— Ana Mori, mayor");
    }
}

#[test]
fn links_keep_their_addresses_and_emphasis_stays() {
    let head = "<link rel=\"canonical\" href=\"https://post.example/news/bridge.html\">";
    let html = page(
        head,
        &format!(
            "<article>{}<p>The <a href=\"../council/report(1).pdf\">report</a> of the council was <em>very</em> <b>late</b>, the <a href=\"javascript:x()\">mayor</a> knew it.</p></article>",
            story()
        ),
    );
    let opened = read(&html);
    let piece = opened.pieces.last().expect("a paragraph");
    let styled: Vec<(String, Style)> = piece
        .styles
        .iter()
        .map(|one| (piece.text.chars().skip(one.from).take(one.to - one.from).collect(), one.style.clone()))
        .collect();
    let link = Style::Link("https://post.example/council/report%281%29.pdf".to_owned());
    assert_eq!(
        styled,
        [
            ("report".to_owned(), link),
            ("very".to_owned(), Style::Emphasis),
            ("late".to_owned(), Style::Strong)
        ]
    );
    let draft = crate::draft(opened);
    let file = broadsheet::import::djot(&draft);
    assert!(
        file.contains(
            "[report](https://post.example/council/report%281%29.pdf) of the council was {_very_} {*late*}"
        ),
        "{file}"
    );
    assert_eq!(crate::held::errors(&draft), Vec::<String>::new());
}

#[test]
fn a_stray_zero_and_an_old_encoding_are_read() {
    let html = page("", &story()).replace("nine years", "nine\0 years");
    assert!(has_story(&open("page.html", html.as_bytes(), 1).expect("a page")));
    let mut japanese = b"<html lang=\"ja\"><head><meta charset=\"iso-2022-jp\"><title>\x1b$B66$,3+DL\x1b(B</title></head><body><p>".to_vec();
    japanese.extend_from_slice(
        b"\x1b$BBg?C$O66$,3+DL$7$?$H=R$Y$?!#?7$7$$66$O6eG/$+$1$F40@.$7$?!#\x1b(B</p></body></html>",
    );
    let opened = open("page.html", &japanese, 1).expect("a page");
    assert_eq!(headline(&opened), "橋が開通");
    assert!(body(&opened)[0].contains("橋が開通した"), "{:?}", body(&opened));
}

#[test]
fn too_many_paragraphs_are_refused_for_that() {
    let refusal = text("page.html", &page("", &"<p>One more short paragraph of it.</p>".repeat(60_001)))
        .expect_err("too many");
    assert_eq!(
        refusal.to_string(),
        "the text has 60001 paragraphs; at most 60000 are read. Cut the article out and paste it"
    );
}

#[test]
fn a_refusal_lists_what_it_saw_and_it_can_be_taken_in() {
    let html = "<html lang=en><title>Links</title><body><p><a href=/a>The first story of the day is here</a></p><p><a href=/b>And a second one</a></p></body></html>";
    let refused = open_taking("page.html", html.as_bytes(), 1, &|_| false).expect_err("no article");
    let texts: Vec<&str> = refused.left_out.iter().map(|text| text.text.as_str()).collect();
    assert_eq!(texts, ["Links", "The first story of the day is here", "And a second one"]);
    let opened = open_taking("page.html", html.as_bytes(), 1, &|text| text.reason == Reason::Navigation)
        .expect("taken in");
    assert_eq!(body(&opened), ["The first story of the day is here", "And a second one"]);
}

/// Pages put together from parts that go wrong; every text in them has a number of its own.
fn pages() -> Vec<(String, usize)> {
    let open = [
        "<div>",
        "<p>",
        "<ul><li>",
        "<table><tr><td>",
        "<blockquote>",
        "<a href=x>",
        "<b>",
        "<q>",
        "<svg><text>",
        "<sup>",
        "<div class=share>",
        "<div hidden>",
        "<aside>",
        "<h2>",
        "<figure><figcaption>",
        "<del>",
        "<video>",
        "<form>",
        "<noscript>",
        "<button>",
        "<td>",
        "<math><mi>",
        "<span class=sr-only>",
        "<iframe>",
        "<select><option>",
        "<ol><li>",
        "<footer>",
        "<br>",
        "</p>",
        "</div>",
        "</a>",
        "</b>",
        "</table>",
        "</svg>",
        "</iframe>",
        "</h2>",
        "</del>",
    ];
    let mut seed = 0x2545_f491_u64;
    let mut roll = |sides: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).expect("small") % sides
    };
    (0..300)
        .map(|_| {
            let mut html = page("", &story()).replace("</body></html>", "");
            let mut texts = 0;
            for _ in 0..roll(40) + 1 {
                html.push_str(open[roll(open.len())]);
                if roll(3) > 0 {
                    html.push_str(&format!(" word{texts}x "));
                    texts += 1;
                }
            }
            (html, texts)
        })
        .collect()
}

#[test]
fn every_text_is_in_the_article_or_among_what_was_left_out() {
    for (html, texts) in pages() {
        let opened = read(&html);
        let all: Vec<&str> = opened
            .pieces
            .iter()
            .map(|piece| piece.text.as_str())
            .chain(opened.notes.iter().map(String::as_str))
            .chain(opened.left_out.iter().map(|text| text.text.as_str()))
            .collect();
        let all = all.join("\n");
        for number in 0..texts {
            assert!(all.contains(&format!("word{number}x")), "word{number}x is lost in {html}");
        }
    }
}

#[test]
fn a_label_that_is_said_again_and_again_is_no_text() {
    let label = "<p>Riverton gets a bridge</p>";
    let text = [LEDE, SECOND, THIRD].map(|text| format!("{label}<p>{text}</p>")).concat();
    let html = |refrain: &str| {
        format!("<article><h1>Bridge opens in Riverton</h1>{text}{label}{}</article>", refrain.repeat(4))
    };
    let opened = read(&page("", &html("")));
    assert_eq!(body(&opened), [LEDE, SECOND, THIRD]);
    assert!(left_out(&opened, Reason::Beside).iter().any(|text| text.contains("gets a bridge")));
    let refrain = "<p>The river runs to the sea.</p>";
    assert_eq!(body(&read(&page("", &html(refrain)))).len(), 7, "a refrain is a sentence");
}
