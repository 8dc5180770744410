//! Variants of the known faults in mails, feeds and Markdown, as mail programs and blogs write them.

use broadsheet::import::{PieceKind, Reason, Style};

use crate::documents::{styles, texts};
use crate::{left_out, text};

const HEAD: &str = "From: \"Mori, Ana\" <ana@example.org>\nTo: desk@example.org\nSubject: Fwd: Bridge opens\nDate: Mon, 2 Mar 2026 09:00:00 +0000\n";
const LEDE: &str = "The council of Riverton voted on Monday to open the old bridge to walkers.";

/// A part with several parts.
fn several(kind: &str, parts: &[&str]) -> String {
    let boundary = format!("--{kind}--");
    let inside: String = parts.iter().map(|part| format!("--{boundary}\n{part}\n")).collect();
    format!("Content-Type: multipart/{kind}; boundary=\"{boundary}\"\n\n{inside}--{boundary}--\n")
}

fn part(kind: &str, body: &str) -> String {
    format!("Content-Type: {kind}; charset=utf-8\n\n{body}")
}

fn mail(body: &str) -> broadsheet::import::Opened {
    text("a.eml", &format!("{HEAD}{body}")).unwrap_or_else(|refusal| panic!("{refusal}"))
}

#[test]
fn the_family_name_may_come_first() {
    assert_eq!(mail(&part("text/plain", LEDE)).head.authors, ["Ana Mori"]);
    let named = text(
        "a.eml",
        &format!("From: ana@example.org (Ana Mori)\nTo: x@example.org\nSubject: Bridge\n\n{LEDE}"),
    );
    assert_eq!(named.expect("a mail").head.authors, ["Ana Mori"]);
}

#[test]
fn lines_that_flow_are_joined_as_far_as_they_are_quoted() {
    let opened = mail(&part(
        "text/plain; format=flowed",
        "The council voted on \nMonday.\n\n> It is safe, said \n> the engineer.\n\n From here it is open.\n-- \nAna Mori, The River Post",
    ));
    assert_eq!(
        texts(&opened),
        ["The council voted on Monday.", "It is safe, said the engineer.", "From here it is open."]
    );
    assert_eq!(opened.pieces[1].kind, PieceKind::Quote);
    assert_eq!(left_out(&opened, Reason::Beside), ["Ana Mori, The River Post"]);
    let chinese =
        mail(&part("text/plain; format=flowed; delsp=yes", "市长说桥是安全的， \n大家都可以走过去。"));
    assert_eq!(texts(&chinese), ["市长说桥是安全的，大家都可以走过去。"]);
}

#[test]
fn every_part_of_a_mail_is_in_the_article_or_listed() {
    let picture = "Content-Type: image/png; name=\"hat.png\"\nContent-Disposition: inline\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=";
    let first = part("text/html", &format!("<p>{LEDE}</p>"));
    let second = part("text/html", "<p>After the picture the story goes on for a while.</p>");
    let opened = mail(&several(
        "mixed",
        &[
            &first,
            picture,
            &second,
            &part("text/plain", "You are on the list of the desk."),
            &part("text/calendar", "BEGIN:VCALENDAR"),
        ],
    ));
    assert_eq!(texts(&opened), [LEDE, "After the picture the story goes on for a while."]);
    assert_eq!(left_out(&opened, Reason::Attachment), ["hat.png", "text/calendar"]);
    assert_eq!(left_out(&opened, Reason::Beside), ["You are on the list of the desk."]);
}

#[test]
fn of_two_forms_the_whole_one_is_read() {
    let page = part("text/html", &format!("<p>{LEDE}</p><p>It took nine years.</p>"));
    let stub = mail(&several("alternative", &[&part("text/plain", "View this mail in a browser."), &page]));
    assert_eq!(texts(&stub), [LEDE, "It took nine years."]);
    assert_eq!(left_out(&stub, Reason::Beside), ["View this mail in a browser."]);
    let empty = part("text/html", "<html><body></body></html>");
    let plain = mail(&several("alternative", &[&part("text/plain", LEDE), &empty]));
    assert_eq!(texts(&plain), [LEDE]);
    let same = part("text/plain", &format!("{LEDE}\n\nIt took nine years."));
    assert!(left_out(&mail(&several("alternative", &[&same, &page])), Reason::Beside).is_empty());
}

#[test]
fn of_messages_in_one_another_the_longest_is_the_article() {
    let inner = format!(
        "Content-Type: message/rfc822\n\nFrom: Lee Hana <lee@example.org>\nSubject: =?utf-8?Q?The_bridge?=\nDate: Sun, 1 Mar 2026 10:00:00 +0000\n\n{LEDE}\n\nIt took nine years."
    );
    let opened = mail(&several("mixed", &[&part("text/html", "<p>Please print this today.</p>"), &inner]));
    assert_eq!(texts(&opened), [LEDE, "It took nine years."]);
    assert_eq!(opened.head.headline.as_deref(), Some("The bridge"));
    assert_eq!(opened.head.authors, ["Lee Hana"]);
    assert_eq!(left_out(&opened, Reason::Beside), ["Bridge opens", "Please print this today."]);
}

#[test]
fn the_head_of_a_mail_that_was_sent_on_is_no_text() {
    let head = |mark: &str| {
        format!(
            "{mark}From: Lee Hana <lee@example.org>\n{mark}Date: Sun, 1 Mar 2026 at 10:00\n{mark}Subject: Bridge\n{mark}To: Ana\n{mark}\n{mark}{LEDE}\n"
        )
    };
    let german = format!(
        "-----Ursprüngliche Nachricht-----\nVon: Lee Hana\nGesendet: 1 Mar 2026\nAn: Ana\nBetreff: Bridge\n\n{LEDE}"
    );
    for (body, note) in [
        (format!("Print this.\n\n---------- Forwarded message ---------\n{}", head("")), true),
        (format!("Begin forwarded message:\n\n{}", head("> ")), false),
        (german, false),
    ] {
        let opened = mail(&part("text/plain", &body));
        assert_eq!(texts(&opened), [LEDE], "{body}");
        assert_eq!(opened.pieces[0].kind, PieceKind::Paragraph);
        assert_eq!(opened.head.authors, ["Lee Hana"], "{body}");
        assert_eq!(opened.head.published.map(|day| day.to_string()).as_deref(), Some("2026-03-01"), "{body}");
        assert_eq!(left_out(&opened, Reason::Beside).len(), usize::from(note));
    }
    let outlook = part(
        "text/html",
        &format!(
            "<p>{LEDE}</p><p><b>From:</b> Lee<br><b>Sent:</b> Sunday<br><b>To:</b> Ana<br><b>Subject:</b> Bridge</p><p>It took nine years, the mayor said.</p>"
        ),
    );
    assert_eq!(texts(&mail(&outlook)).len(), 2);
}

#[test]
fn headers_and_texts_are_in_any_encoding() {
    let bytes = |encoding: &'static encoding_rs::Encoding, text: &str| encoding.encode(text).0.into_owned();
    let file = |kind: &str, body: &[u8]| {
        let head = format!(
            "From: =?ISO-2022-JP?B?GyRCOzNFRBsoQg==?=\n =?ISO-2022-JP?B?GyRCQkBPOhsoQg==?= <a@example.org>\nTo: x@example.org\nSubject: Bridge\nContent-Type: {kind}\n\n"
        );
        [head.as_bytes(), body].concat()
    };
    let read = |file: Vec<u8>| broadsheet::import::open("a.eml", &file, 1).expect("a mail");
    let japanese =
        read(file("text/plain; charset=cp932", &bytes(encoding_rs::SHIFT_JIS, "市長は橋が安全だと述べた。")));
    assert_eq!(texts(&japanese), ["市長は橋が安全だと述べた。"]);
    assert_eq!(japanese.head.authors, ["山田太郎"]);
    let page =
        "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'><p>Мост открыт, сказал мэр.</p>";
    assert_eq!(
        texts(&read(file("text/html", &bytes(encoding_rs::KOI8_R, page)))),
        ["Мост открыт, сказал мэр."]
    );
}

/// A feed with one item.
fn feed(item: &str) -> broadsheet::import::Opened {
    let spaces = "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"";
    let feed =
        format!("<rss {spaces}><channel><title>The River Post</title><item>{item}</item></channel></rss>");
    text("a.xml", &feed).unwrap_or_else(|refusal| panic!("{refusal}"))
}

#[test]
fn numbers_of_windows_are_its_characters() {
    let told = "“It is safe,” she said — and it was …";
    let item = "<title>The mayor&#146;s bridge</title><description>&#147;It is safe,&#148; she said &#151; and it was &#133;</description>";
    let opened = feed(item);
    assert_eq!(opened.head.headline.as_deref(), Some("The mayor’s bridge"));
    assert_eq!(texts(&opened), [told]);
    let twice = feed(
        "<title>a</title><description>&lt;p&gt;&amp;#147;It is safe,&amp;#148; she said &amp;#151; and it was &amp;#133;&lt;/p&gt;</description>",
    );
    assert_eq!(texts(&twice), [told]);
    let words = "and it was open to everybody in the whole town of Riverton, which had waited for it.";
    let page = format!(
        "<html lang=en><article><h1>Bridge</h1><p>&amp;#147;Safe,&amp;#148; she said &amp;#151; {words}</p><p>The sign <code>&amp;#151;</code> is a dash.</p></article></html>"
    );
    let page = text("a.html", &page).expect("a page");
    assert_eq!(texts(&page), [&format!("“Safe,” she said — {words}"), "The sign &#151; is a dash."]);
    let markdown = text("a.md", "It was *safe&#133;* &#151; all of it.").expect("a text");
    assert_eq!(texts(&markdown), ["It was safe… — all of it."]);
    assert_eq!(styles(&markdown), [("safe…".to_owned(), Style::Emphasis)]);
}

#[test]
fn entities_of_a_feed_are_its_own() {
    let feed = "<!DOCTYPE rss [<!ENTITY riv \"Riverton\"><!ENTITY post \"&#169; &riv; Post\"><!ENTITY far SYSTEM \"file:///etc/x\">]>\
                <rss><channel><item><title>&riv; opens caf&eacute; &mdash; today</title><description>The vote of &riv;, &post;. &far;</description></item></channel></rss>";
    let opened = text("a.xml", feed).expect("a feed");
    assert_eq!(opened.head.headline.as_deref(), Some("Riverton opens café — today"));
    assert_eq!(texts(&opened), ["The vote of Riverton, © Riverton Post. &far;"]);
    // A laugh that would be a thousand millions long.
    let laughs: String =
        (1..10).map(|at| format!("<!ENTITY l{at} \"{}\">", format!("&l{};", at - 1).repeat(10))).collect();
    let bomb = format!(
        "<!DOCTYPE rss [<!ENTITY l0 \"ha\">{laughs}]><rss><channel><item><title>a</title><description>The vote {}.</description></item></channel></rss>",
        "&l9;&l2;".repeat(3_000)
    );
    assert!(texts(&text("a.xml", &bomb).expect("a feed")).concat().len() < 2_000_000);
}

#[test]
fn a_page_that_was_escaped_once_too_often_is_read() {
    let opened = feed(
        "<title>Bridge &amp;lt;em&amp;gt;opens&amp;lt;/em&amp;gt;</title><description>&amp;lt;p&amp;gt;The council voted.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;It took &amp;lt;em&amp;gt;nine&amp;lt;/em&amp;gt; years.&amp;lt;/p&amp;gt;</description>",
    );
    assert_eq!(texts(&opened), ["The council voted.", "It took nine years."]);
    assert_eq!(opened.head.headline.as_deref(), Some("Bridge opens"));
}

#[test]
fn a_stub_is_no_article_where_the_description_is_one() {
    let long = format!(
        "<description><![CDATA[<p>{LEDE}</p><p>{}</p>]]></description>",
        "It goes on for long. ".repeat(20)
    );
    let opened = feed(&format!(
        "<title>Bridge</title>{long}<content:encoded><![CDATA[Read more…]]></content:encoded>"
    ));
    assert_eq!(texts(&opened)[0], LEDE);
    let both = "<title>Bridge</title><description>What it is.</description><content:encoded><![CDATA[<p>Short.</p>]]></content:encoded>";
    assert_eq!(texts(&feed(both)), ["Short."]);
}

#[test]
fn links_of_a_feed_start_where_it_says() {
    let atom = "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://example.org/'><entry xml:base='news/'><title>Bridge</title><link href='bridge.html'/>\
                <content type='html'>The &lt;a href='plan.html'>plan&lt;/a> of the council was &lt;b>long&lt;/b>.</content></entry></feed>";
    let opened = text("a.xml", atom).expect("a feed");
    assert_eq!(opened.head.url.as_deref(), Some("https://example.org/news/bridge.html"));
    assert_eq!(
        styles(&opened)[0],
        ("plan".to_owned(), Style::Link("https://example.org/news/plan.html".to_owned()))
    );
}

#[test]
fn tags_inside_markdown_are_links_and_stress() {
    let file = "---\nauthor: {name: Ana Mori, email: a@example.org}\n---\n\nThe <a href=\"https://example.org/p\">plan</a> was <em>long</em> and <b>dear</b>.\n\n<b>Not closed\n\nNext.\n";
    let opened = text("a.md", file).expect("a text");
    assert_eq!(opened.head.authors, ["Ana Mori"]);
    assert_eq!(texts(&opened), ["The plan was long and dear.", "Not closed", "Next."]);
    let link = Style::Link("https://example.org/p".to_owned());
    assert_eq!(
        styles(&opened),
        [("plan".to_owned(), link), ("long".to_owned(), Style::Emphasis), ("dear".to_owned(), Style::Strong)]
    );
}
