//! Text without marks: what is boilerplate, what is the head, and where paragraphs end.

use broadsheet::import::{Opened, PieceKind};

use crate::text;

fn read(lines: &str) -> Opened {
    text("story.txt", lines).unwrap_or_else(|refusal| panic!("{refusal}: {lines}"))
}

fn body(opened: &Opened) -> Vec<&str> {
    opened.pieces.iter().map(|piece| piece.text.as_str()).collect()
}

#[test]
fn sentences_of_the_story_stay() {
    let stories: [(&str, &[&str]); 5] = [
        (
            "Neue Brücke eröffnet",
            &[
                "Die neue Brücke über den Fluss ist am Montag nach neun Jahren Bauzeit geöffnet worden.",
                "Anzeige wurde gegen Unbekannt erstattet.",
                "Teilen der Stadt fehlt das Wasser.",
                "Der Bürgermeister sagte, die Brücke ist sicher.",
            ],
        ),
        (
            "Открыт новый мост",
            &[
                "Министр сказал, что мост открыт для всех после девяти лет работы.",
                "Подписание договора состоялось в Минске.",
                "Реклама подорожала на треть.",
                "Мэр сказал, что мост безопасен.",
            ],
        ),
        (
            "新桥开通",
            &[
                "部长说，这座桥已经对所有人开放，花了九年时间才完成。",
                "分享经济在中国迅速发展。",
                "点击率上升了三成，公司表示满意。",
                "市长说，这座桥是安全的。",
            ],
        ),
        (
            "새 다리 개통",
            &[
                "장관은 다리가 모두에게 열렸다고 말했다.",
                "구독자가 백만 명을 넘어섰다고 회사가 밝혔습니다.",
                "시장은 다리가 안전하다고 말했다.",
            ],
        ),
        (
            "A burglar in the town hall",
            &[
                "The man came in the night and left in the morning, the mayor of the town said.",
                "He entered the building without permission.",
                "Subscribers fell by a third.",
                "The law on copyright does not help.",
            ],
        ),
    ];
    for (title, paragraphs) in stories {
        let opened = read(&format!("{title}\n\n{}\n", paragraphs.join("\n\n")));
        assert_eq!(body(&opened), paragraphs, "{title}");
        assert_eq!(opened.head.rights, None, "{title}");
    }
}

#[test]
fn a_name_between_dashes_is_no_place() {
    let lede = "NATO – the alliance of the north – has grown by two members since the war began, its secretary said.";
    let opened =
        read(&format!("NATO – an alliance – grows\n\n{lede}\n\nMayor Ana Mori cut the ribbon at noon.\n"));
    assert_eq!(opened.head.place, None);
    assert_eq!(opened.head.headline.as_deref(), Some("NATO – an alliance – grows"));
    assert_eq!(body(&opened).first(), Some(&lede));
    let opened = read(
        "Bridge opens\n\nRIVERTON — The bridge is open to all, the mayor said.\n\nIt took nine years.\n",
    );
    assert_eq!(opened.head.place.as_deref(), Some("RIVERTON"));
}

#[test]
fn a_headline_that_begins_with_a_small_word_is_no_byline() {
    let opened = read(
        "Von der Leyen in Kiew\n\nDie Präsidentin ist am Montag in der Stadt angekommen.\n\nDer Besuch war nicht angekündigt, sagte ein Sprecher.\n",
    );
    assert_eq!(opened.head.headline.as_deref(), Some("Von der Leyen in Kiew"));
    assert_eq!(opened.head.authors, Vec::<String>::new());
}

#[test]
fn one_long_line_does_not_undo_wrapping() {
    let address = format!("https://post.example/{}", "a".repeat(120));
    let wrapped = "The bridge is open to all,\nthe minister said on Monday\nwhen the first cars came over.";
    let opened = read(&format!(
        "Bridge opens\n\n{wrapped}\n\nIt took nine years of work,\nand then two more of waiting\nfor the road on the other side.\n\n{address}\n"
    ));
    assert_eq!(body(&opened)[0], wrapped.replace('\n', " "));
}

#[test]
fn underlined_headings_are_headings() {
    let opened = read(
        "Bridge opens\n============\n\nThe bridge is *open* to all, the minister said.\n\nIt took nine years.\n",
    );
    assert_eq!(opened.head.headline.as_deref(), Some("Bridge opens"));
    assert_eq!(body(&opened), ["The bridge is open to all, the minister said.", "It took nine years."]);
    assert!(opened.pieces.iter().all(|piece| piece.kind == PieceKind::Paragraph));
}

#[test]
fn a_source_under_two_articles_is_one() {
    let story = "Kran gesperrt\n\nNach Angaben der Polizei ist der Kran seit Mai gesperrt. Die Polizei sagte, dass er fault.\n\n\
                 „Er fault seit Jahren“, sagte ein Feuerwehrsprecher. „Er muss weg“, sagte der Feuerwehr-Sprecher.\n";
    let draft = broadsheet::import::Draft::open("story.txt", story.as_bytes(), 0, &|_| false, &|| {})
        .unwrap_or_else(|refused| panic!("{}", refused.refusal));
    let mut names: Vec<&str> =
        draft.article().evidence.sources.values().map(|source| source.name.display.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Die Polizei", "Ein Feuerwehrsprecher"]);
}
