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
            part(&finding.medium),
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
