//! Every format: head, text, notes, quotations, and what was left out.

use broadsheet::import::{Kind, Notice, Opened, PieceKind, Reason, open};

use crate::packing::word;
use crate::{fixture, left_out, opened, said};

fn texts(opened: &Opened) -> Vec<&str> {
    opened.pieces.iter().map(|piece| piece.text.as_str()).collect()
}

fn found(opened: Opened) -> Vec<String> {
    said(&crate::draft(opened))
}

/// Headline, authors, outlet, date, place and language on one line.
fn head(opened: &Opened) -> String {
    let head = &opened.head;
    let text = |text: &Option<String>| text.clone().unwrap_or_else(|| "?".to_owned());
    format!(
        "{} | {} | {} | {} | {} | {}",
        text(&head.headline),
        head.authors.join(" + "),
        text(&head.outlet),
        head.published.map_or_else(|| "?".to_owned(), |date| date.to_string()),
        text(&head.place),
        head.lang.as_ref().map_or("?", |lang| lang.as_str())
    )
}

#[test]
fn plain_text() {
    let opened = opened("plain.txt");
    assert_eq!(opened.kind, Kind::Plain);
    assert_eq!(
        head(&opened),
        "The old bridge opens again | Ana Mori + Lee Hana | The River Post | 2026-03-02 | RIVERTON | en"
    );
    assert_eq!(texts(&opened)[0], "The bridge is safe to cross, the city engineer said on Monday.");
    assert_eq!(opened.pieces.len(), 4);
    assert_eq!(left_out(&opened, Reason::Invitation), ["Share this"]);
    assert_eq!(left_out(&opened, Reason::Rights), ["© 2026 The River Post. All rights reserved."]);
    assert_eq!(opened.head.rights.as_deref(), Some("© 2026 The River Post. All rights reserved."));
    let found = found(opened);
    assert!(found.contains(&"Ines Faro: “We checked every stone,”".to_owned()), "{found:#?}");
}

#[test]
fn lines_that_were_broken_to_fit_go_on() {
    let text = "A headline of its own\n\nThe bridge is safe to cross, the city engineer\nsaid on Monday, and then \
                she\nwent home to sleep.\n\nA second one that\nhas two lines.\n";
    let opened = crate::text("a.txt", text).expect("a text");
    assert_eq!(texts(&opened)[1], "A second one that has two lines.");
    assert_eq!(opened.pieces.len(), 2);
}

#[test]
fn markdown() {
    let opened = opened("notes.md");
    assert_eq!(opened.kind, Kind::Markdown);
    assert_eq!(head(&opened), "The old bridge opens again | Ana Mori | ? | 2026-03-02 | ? | en");
    assert_eq!(opened.head.dek.as_deref(), Some("The city checked every stone."));
    assert_eq!(opened.notes, ["The word was anjeonhan."]);
    let mark = opened.pieces[0].marks[0];
    let words: String = opened.pieces[0].text.chars().skip(mark.from).take(mark.to - mark.from).collect();
    assert_eq!(words, "safe");
    assert_eq!(opened.pieces[1].kind, PieceKind::Quote);
    assert_eq!(opened.pieces[2].kind, PieceKind::Item);
    assert!(opened.notices.contains(&Notice::Scripts(1)), "{:?}", opened.notices);
    let all = format!("{opened:?}");
    for address in ["javascript:", "bridge.png", "alert(1)"] {
        assert!(!all.contains(address), "{address}");
    }
    let found = found(opened);
    assert!(found.contains(&"Ines Faro: “We checked every stone,”".to_owned()), "{found:#?}");
}

#[test]
fn djot() {
    let opened = opened("story.dj");
    assert_eq!(opened.kind, Kind::Djot);
    assert_eq!(head(&opened), "The old bridge opens again |  | ? | 2026-03-02 | ? | en");
    assert_eq!(
        texts(&opened),
        ["“We checked every stone,” Ines Faro said.", "The mayor said \"it is done.\""]
    );
}

#[test]
fn a_saved_page() {
    let opened = opened("page.html");
    assert_eq!(opened.kind, Kind::Html);
    assert_eq!(
        head(&opened),
        "The old bridge opens again | Ana Mori + Lee Hana | The River Post | 2026-03-02 | RIVERTON | en"
    );
    assert_eq!(opened.head.url.as_deref(), Some("https://example.org/bridge"));
    assert_eq!(
        texts(&opened),
        [
            "The bridge is safe to cross, the city engineer said on Monday, a year after it was closed.",
            "Every stone",
            "“We checked every stone,” Ines Faro, the city engineer, told the River Post. “Then we checked again.”",
            "“It was done step by step, and nobody was hurt,” Mayor Lee Hana said.",
            "The ministry of transport said in a statement that it welcomed the decision of the city.",
        ]
    );
    assert_eq!(opened.pieces[1].kind, PieceKind::Subhead);
    assert_eq!(left_out(&opened, Reason::Navigation), ["Home", "World"]);
    assert_eq!(left_out(&opened, Reason::Caption), ["The bridge at dawn", "The bridge. Photo: Ana Mori"]);
    assert_eq!(left_out(&opened, Reason::Invitation), ["Share this"]);
    assert_eq!(left_out(&opened, Reason::Rights), ["© 2026 The River Post. All rights reserved."]);
    assert_eq!(left_out(&opened, Reason::Hidden).len(), 1);
    assert!(opened.notices.contains(&Notice::Scripts(1)), "{:?}", opened.notices);
    assert!(opened.notices.contains(&Notice::Embedded(2)), "{:?}", opened.notices);
    let found = found(opened);
    assert!(found.contains(&"Ines Faro: “We checked every stone,”".to_owned()), "{found:#?}");
    assert!(found.iter().any(|line| line.starts_with("Lee Hana: “It was done step by step")), "{found:#?}");
}

#[test]
fn a_page_without_any_hint() {
    let html = "<title>Bridge</title><div><div><a href=a>One</a> <a href=b>Two</a></div><div><p>The bridge is open \
                again, and everyone may cross it, the mayor said.<p>It took a year to check every stone of it, and \
                then they did it once more.<br><br>A third paragraph follows after two breaks, which is usual on \
                old pages.</div></div><div>Imprint</div>";
    let opened = crate::text("a.html", html).expect("a page");
    assert_eq!(opened.pieces.len(), 3);
    assert_eq!(opened.head.headline.as_deref(), Some("Bridge"));
    assert_eq!(left_out(&opened, Reason::Navigation), ["One Two"]);
    assert_eq!(left_out(&opened, Reason::Beside), ["Imprint"]);
}

#[test]
fn a_page_that_carries_its_text_for_machines() {
    let body = "The mayor said that the bridge is open to all again. ".repeat(12);
    let html = format!(
        "<html lang=en><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"Bridge\",\
         \"articleBody\":\"{body}\\n\\nA second paragraph.\"}}</script><p>Only a teaser of the story is shown here.</p>"
    );
    let opened = crate::text("a.html", &html).expect("a page");
    assert_eq!(opened.pieces.len(), 2);
    assert_eq!(texts(&opened)[1], "A second paragraph.");
    assert_eq!(left_out(&opened, Reason::Beside), ["Only a teaser of the story is shown here."]);
}

#[test]
fn ninjs_of_two_generations() {
    let first = opened("ninjs.json");
    assert_eq!(first.kind, Kind::Ninjs);
    assert_eq!(
        head(&first),
        "The old bridge opens again | Ana Mori | The River Post | 2026-03-02 | RIVERTON | en"
    );
    assert_eq!(first.head.rights.as_deref(), Some("© 2026 The River Post"));
    assert_eq!(left_out(&first, Reason::Internal), ["Second version, corrects the day"]);
    assert_eq!(found(first)[0], "Ines Faro via CNN: “We checked every stone,”");
    let third = opened("ninjs3.json");
    assert_eq!(
        head(&third),
        "The old bridge opens again | Ana Mori | The River Post | 2026-03-02 | RIVERTON | en"
    );
    assert_eq!(third.pieces.len(), 2);
}

#[test]
fn feeds() {
    let rss = opened("feed.xml");
    assert_eq!(rss.kind, Kind::Feed);
    assert_eq!(head(&rss), "The old bridge opens again | Ana Mori | The River Post | 2026-03-02 | ? | en");
    assert_eq!(rss.head.dek.as_deref(), Some("The city checked every stone."));
    assert!(rss.notices.contains(&Notice::Item(1, 2)));
    assert_eq!(left_out(&rss, Reason::OtherItem), ["Another story"]);
    assert_eq!(found(rss)[0], "Ines Faro via CNN: “We checked every stone,”");
    let second = open("feed.xml", &fixture("feed.xml"), 2).expect("the second item");
    assert_eq!(second.head.headline.as_deref(), Some("Another story"));
    assert_eq!(texts(&second), ["Something else happened, Mayor Lee Hana said."]);
    let atom = opened("atom.xml");
    assert_eq!(head(&atom), "The old bridge opens again | Ana Mori | The River Post | 2026-03-02 | ? | en");
    assert_eq!(atom.head.updated.map(|date| date.to_string()).as_deref(), Some("2026-03-03"));
    assert_eq!(found(atom)[0], "Ines Faro via CNN: “We checked every stone,”");
}

#[test]
fn a_wordpress_export() {
    let opened = opened("wordpress.xml");
    assert_eq!(opened.kind, Kind::WordPress);
    assert_eq!(
        head(&opened),
        "The old bridge opens again | Ana Mori | The River Post | 2026-03-02 | ? | en-US"
    );
    assert_eq!(opened.pieces.len(), 2);
    assert_eq!(found(opened)[0], "Ines Faro via CNN: “We checked every stone,”");
}

#[test]
fn a_json_feed() {
    let json = r#"{"version":"https://jsonfeed.org/version/1.1","title":"The River Post","language":"en","items":[
        {"id":"1","title":"Bridge","date_published":"2026-03-02T09:00:00Z","authors":[{"name":"Ana Mori"}],
         "content_html":"<p>“It is open,” Mayor Lee Hana said.</p>"}]}"#;
    let opened = crate::text("feed.json", json).expect("a feed");
    assert_eq!(head(&opened), "Bridge | Ana Mori | The River Post | 2026-03-02 | ? | en");
}

#[test]
fn a_word_document() {
    let opened = open("story.docx", &word(), 1).expect("a document");
    assert_eq!(opened.kind, Kind::Docx);
    assert_eq!(head(&opened), "The old bridge opens again | Ana Mori | ? | ? | ? | en");
    assert_eq!(
        texts(&opened),
        [
            "“We checked every stone,” Ines Faro, the city engineer, told CNN.",
            "What follows",
            "The mayor, Lee Hana said that the bridge was open."
        ]
    );
    assert_eq!(opened.notes, ["The word was 돌.", "Ana: Check the name."]);
    let marked = |piece: usize| {
        let piece = &opened.pieces[piece];
        let mark = piece.marks[0];
        piece.text.chars().skip(mark.from).take(mark.to - mark.from).collect::<String>()
    };
    assert_eq!((marked(0).as_str(), marked(2).as_str()), ("stone", "Lee Hana"));
    assert_eq!(left_out(&opened, Reason::Deleted), ["never"]);
    assert_eq!(found(opened)[0], "Ines Faro via CNN: “We checked every stone,”");
}

#[test]
fn korean_and_chinese_agencies() {
    let korean = opened("korean.txt");
    assert_eq!(head(&korean), "옛 다리 다시 열린다 | 홍길동 | 연합뉴스 | 2026-03-02 | 서울 | ko");
    assert_eq!(found(korean).len(), 2);
    let chinese = opened("chinese.txt");
    assert_eq!(head(&chinese), "老桥重新开放 | 张三 + 李四 | 新华社 | 2026-03-02 | 北京 | zh-Hans");
    assert!(found(chinese)[0].starts_with("李华"), "the mayor speaks");
}

#[test]
fn every_word_of_a_file_is_somewhere() {
    for name in ["plain.txt", "notes.md", "page.html", "korean.txt", "chinese.txt"] {
        let bytes = fixture(name);
        let file = String::from_utf8(bytes).expect("UTF-8");
        // What stands inside of tags, scripts and styles, and what front matter calls its keys, is not text.
        let file = if name.ends_with("html") {
            let body = file.split("<body").nth(1).expect("a body");
            body.split('<')
                .map(|part| part.split_once('>').map_or("", |(_, text)| text))
                .collect::<Vec<_>>()
                .join(" ")
        } else {
            file.split("---\n").last().unwrap_or_default().to_owned()
        };
        let opened = opened(name);
        let all = serde_json::to_string(&opened).expect("JSON").to_lowercase();
        for line in file.lines().filter(|line| !line.contains("](") && !line.contains("<script")) {
            for word in line.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2) {
                let word = word.to_lowercase();
                assert!(all.contains(&word), "{name}: {word} is gone");
            }
        }
    }
}
