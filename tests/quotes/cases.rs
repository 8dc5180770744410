//! What the finder must find, one sentence a case, all of them ours.

use broadsheet::quotes::{Certainty, Extent, Finding, find};

/// The findings as: extent, resolved name or mention, medium, document, then what is said.
fn told(text: &str, lang: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let line = |finding: &Finding| {
        let said: Vec<String> =
            finding.spans.iter().map(|(from, to)| chars[*from..*to].iter().collect()).collect();
        let speaker = finding.speaker.as_ref();
        let name =
            speaker.map(|s| s.resolved.clone().unwrap_or_else(|| s.mention.text.clone())).unwrap_or_default();
        let part = |passage: &Option<broadsheet::quotes::Passage>| {
            passage.as_ref().map(|p| p.text.clone()).unwrap_or_default()
        };
        format!(
            "{:?}|{name}|{}|{}|{}",
            finding.extent,
            part(&finding.media.first().cloned()),
            part(&finding.document),
            said.join(" + ")
        )
    };
    find(text, lang).iter().map(line).collect()
}

#[track_caller]
fn case(lang: &str, text: &str, expected: &[&str]) {
    assert_eq!(told(text, lang), expected, "{text}");
}

#[test]
fn english_marks_and_orders() {
    case(
        "en",
        "“The bridge is open,” Mayor Ann Jones told the Kent Herald.",
        &["Direct|Ann Jones|the Kent Herald||The bridge is open,"],
    );
    case(
        "en",
        "“It is open,” said Ann Jones, the mayor. “Come and see.”",
        &["Direct|Ann Jones|||It is open, + Come and see."],
    );
    case("en", "Ann Jones said, “It is open.”", &["Direct|Ann Jones|||It is open."]);
}

#[test]
fn english_reports_without_marks() {
    case(
        "en",
        "Ann Jones said in a letter that the bridge was open.",
        &["Indirect|Ann Jones||a letter|that the bridge was open"],
    );
    case("en", "The bridge was closed, Ann Jones said.", &["Indirect|Ann Jones|||The bridge was closed"]);
}

#[test]
fn a_pronoun_is_the_subject_before() {
    let found = told("Ann Jones visited Bob Smith. “It is open,” she said.", "en");
    assert_eq!(found, ["Direct|Ann Jones|||It is open,"]);
}

#[test]
fn titles_of_works_are_said_by_nobody() {
    case("en", "Ann Jones spoke on CNN's “Late Bridge.”", &[]);
}

#[test]
fn certainty_follows_the_rule() {
    let found = find("“It is open,” Ann Jones said.\n\n“Come and see the bridge.”", "en");
    assert_eq!(found[0].certainty, Certainty::Certain);
    assert_eq!(found.last().map(|finding| finding.certainty), Some(Certainty::Uncertain));
    assert_eq!(found[0].extent, Extent::Direct);
}

#[test]
fn german() {
    case(
        "de",
        "„Die Brücke ist offen“, sagte Anna Weber der dpa.",
        &["Direct|Anna Weber|dpa||Die Brücke ist offen"],
    );
}

#[test]
fn chinese() {
    case(
        "zh-Hans",
        "外交部发言人林青12日在例行记者会上表示：“我们反对这种做法。”她还强调，双方应保持对话。据新华社报道，市长王建国说，大桥将于周五开放。",
        &[
            "Direct|林青||例行记者会|我们反对这种做法。",
            "Indirect|林青|||双方应保持对话",
            "Indirect|王建国|新华社||大桥将于周五开放",
        ],
    );
    case(
        "zh-Hant",
        "市長陳志明週二在記者會上表示：「橋樑將於週五開放。」",
        &["Direct|陳志明||記者會|橋樑將於週五開放。"],
    );
}

#[test]
fn korean() {
    case(
        "ko",
        "김철수 시장은 12일 기자회견에서 \"다리를 금요일에 열겠다\"고 말했다. 연합뉴스에 따르면 경찰은 부상자가 없다고 밝혔다.",
        &["Direct|김철수||기자회견|다리를 금요일에 열겠다", "Indirect|경찰|연합뉴스||부상자가 없다"],
    );
}

#[test]
fn a_chinese_text_may_end_with_its_verb() {
    let _ = find("「好」。\n，據表示", "zh-Hant");
    let _ = find("市长表示", "zh-Hans");
}

#[test]
fn who_is_the_mention_and_its_antecedent_the_name() {
    let found = find("The plan came from Ann Jones, who said it was “a gift to the whole town.”", "en");
    let speaker = found[0].speaker.as_ref().unwrap();
    assert_eq!((speaker.mention.text.as_str(), speaker.resolved.as_deref()), ("who", Some("Ann Jones")));
}

#[test]
fn english_subjects() {
    // A name that begins a sentence, before a verb no list has.
    case(
        "en",
        "They met Ann Jones. Jones then left. “It is open,” Jones said.",
        &["Direct|Ann Jones|||It is open,"],
    );
    case(
        "en",
        "Said Ann Jones, “It is open to all of us.”",
        &["Direct|Ann Jones|||It is open to all of us."],
    );
    case(
        "en",
        "“It is open,” Ann Jones added, saying the water “came up fast.”",
        &["Direct|Ann Jones|||It is open,", "Mixed|Ann Jones|||the water “came up fast.”"],
    );
    case(
        "en",
        "A man who knew the river said the bridge was “a heap of rust.”",
        &["Mixed|man|||the bridge was “a heap of rust.”"],
    );
}

#[test]
fn whom_an_outlet_cites_speaks() {
    case(
        "en",
        "The Kent Herald reported that the bridge was closed, citing an internal memo.",
        &["Indirect|internal memo|The Kent Herald|an internal memo|that the bridge was closed"],
    );
    case(
        "zh-Hans",
        "《河东晚报》援引一位工程师的话说，大桥已经开放。",
        &["Indirect|一位工程师|《河东晚报》||大桥已经开放"],
    );
    case(
        "ko",
        "강서일보는 한 기술자의 말을 인용해 다리가 열렸다고 보도했다.",
        &["Indirect|한 기술자|강서일보||다리가 열렸다"],
    );
}

#[test]
fn german_subjects() {
    // One subject, two verbs.
    case(
        "de",
        "Anna Weber besuchte den Bau und sagte: „Die Brücke ist offen für alle.“",
        &["Direct|Anna Weber|||Die Brücke ist offen für alle."],
    );
    // The object stands first.
    case(
        "de",
        "Die Zahlen erläuterte der Sprecher so: „Die Brücke ist offen für alle.“",
        &["Direct|der Sprecher|||Die Brücke ist offen für alle."],
    );
    case(
        "de",
        "In der Mitteilung heißt es: „Die Brücke ist offen für alle.“",
        &["Direct|die Mitteilung||der Mitteilung|Die Brücke ist offen für alle."],
    );
}

#[test]
fn asides_inside_french_and_russian_marks_are_not_said() {
    case(
        "fr",
        "« Le pont est ouvert, a déclaré mardi la maire, Anne Petit. Venez le voir. »",
        &["Direct|Anne Petit|||Le pont est ouvert, + Venez le voir."],
    );
    case(
        "ru",
        "«Мост открыт, — сказала Анна Иванова. — Приходите смотреть».",
        &["Direct|Анна Иванова|||Мост открыт, + Приходите смотреть"],
    );
}

#[test]
fn a_dash_opens_speech() {
    case(
        "ru",
        "— Мост открыт, — сказала Анна Иванова. — Приходите смотреть.",
        &["Direct|Анна Иванова|||Мост открыт, + Приходите смотреть."],
    );
    case(
        "es",
        "—El puente está abierto —dijo Ana Ruiz—. Vengan a verlo.",
        &["Direct|Ana Ruiz|||El puente está abierto + Vengan a verlo."],
    );
}

#[test]
fn places_speak_where_nobody_is_named() {
    case("ru", "В клубе подтвердили, что мост открыт.", &["Indirect|В клубе|||что мост открыт"]);
}

#[test]
fn outlets_that_no_list_has() {
    case(
        "es",
        "“El puente está abierto”, dijo Ana Ruiz a Noche Viva.",
        &["Direct|Ana Ruiz|Noche Viva||El puente está abierto"],
    );
    case(
        "fr",
        "« Le pont est ouvert », a confié Anne Petit au Courrier du Port.",
        &["Direct|Anne Petit|Courrier du Port||Le pont est ouvert"],
    );
    case(
        "zh-Hant",
        "「橋已經開了，」工程師陳大文告訴《東岸報》。",
        &["Direct|陳大文|《東岸報》||橋已經開了，"],
    );
}

#[test]
fn names_behind_descriptions() {
    case("zh-Hans", "“我什么都没看见，”在桥边住了十年的王小明说。", &["Direct|王小明|||我什么都没看见，"]);
    case(
        "ko",
        "다리 옆에 사는 주민 김영희(70) 씨는 \"다리가 열렸다\"고 말했다.",
        &["Direct|김영희|||다리가 열렸다"],
    );
}
