//! Words that somebody is said not to say are nobody's, in every language; what only looks so is still said.

use broadsheet::quotes::{Finding, find};

const DENIED: [(&str, &str); 24] = [
    ("en", "Ann Jones did not say “never”."),
    ("en", "Ann Jones didn’t call it a “scandal”."),
    ("en", "Ann Jones never said that the bridge would close."),
    ("en", "Ann Jones has not said the bridge would close."),
    ("de", "Ada Weber sagte nicht ausdrücklich „Kieler Betriebe“."),
    ("de", "Ada Weber sagt nicht, dass die Brücke schließt."),
    ("de", "Die Ministerin Ada Weber hat nie gesagt, dass die Brücke schließt."),
    ("de", "Ausdrücklich sagte Ada Weber nicht, dass die Brücke schließt."),
    ("de", "Ada Weber sprach nicht von „Chaos“."),
    ("fr", "Anne Petit n’a pas dit que le pont fermerait."),
    ("fr", "Anne Petit n’a jamais dit que le pont fermerait."),
    ("fr", "Anne Petit ne dit pas explicitement « les entreprises de Nantes »."),
    ("es", "Ana Ruiz no dijo que el puente cerraría."),
    ("es", "Ana Ruiz no ha dicho que el puente cerraría."),
    ("es", "Ana Ruiz nunca dijo “cerraremos”."),
    ("ru", "Анна Лосева не сказала, что мост закроют."),
    ("ru", "Анна Лосева никогда не говорила «никогда»."),
    ("zh-Hans", "李娜没有说“大桥会关闭”。"),
    ("zh-Hans", "李娜从未说过“大桥会关闭”。"),
    ("zh-Hant", "李娜並未提到“大橋會關閉”。"),
    ("ko", "이영희는 “다리가 닫힌다”고 말하지 않았다."),
    ("ko", "이영희는 “다리가 닫힌다”고 말한 적이 없다."),
    ("ko", "이영희는 다리가 닫힌다고 밝히지 않았다."),
    ("ko", "이영희는 다리가 닫힌다고 말하지 않았다."),
];

const SAID: [(&str, &str, &str); 11] = [
    ("en", "Ann Jones not only said the bridge was “a mess” but also promised money.", "Ann Jones"),
    ("en", "Ann Jones did not deny “mistakes”.", "Ann Jones"),
    ("en", "Ann Jones said she had not called it a “scandal”.", "Ann Jones"),
    ("de", "Ada Weber sagte nicht nur, dass die Brücke schließt.", "Ada Weber"),
    ("de", "„Die Brücke bleibt zu“, sagte Ada Weber nicht ohne Stolz.", "Ada Weber"),
    ("de", "Ada Weber sagte, nicht jeder könne das bezahlen.", "Ada Weber"),
    ("fr", "Anne Petit n’a pas seulement dit que le pont fermerait.", "Anne Petit"),
    ("es", "Ana Ruiz no sólo dijo que el puente cerraría.", "Ana Ruiz"),
    ("ru", "Анна Лосева не только сказала, что мост закроют.", "Анна Лосева"),
    ("zh-Hans", "李娜说：“我没有说大桥会关闭。”", "李娜"),
    ("ko", "이영희는 “다리가 닫힌다”고 말했지만 참석하지 않았다.", "이영희"),
];

fn voices(lang: &str, text: &str) -> Vec<String> {
    let name = |finding: &Finding| finding.speaker.as_ref().map(|who| who.mention.text.clone());
    find(text, lang).iter().map(|finding| name(finding).unwrap_or_default()).collect()
}

#[test]
fn what_somebody_did_not_say_is_no_quotation_of_theirs() {
    for (lang, text) in DENIED {
        assert_eq!(voices(lang, text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn what_only_looks_denied_is_said() {
    for (lang, text, speaker) in SAID {
        assert!(voices(lang, text).iter().any(|name| name == speaker), "{text}: {:?}", voices(lang, text));
    }
}

#[test]
fn whoever_does_not_deny_says_what_may_be() {
    use crate::offices::are_said_by;
    are_said_by(
        "de",
        "
        Anna Weber schloss nicht aus, dass die Fähre später fährt. → Anna Weber
        Der Minister will nicht ausschließen, dass die Fähre später fährt. → Der Minister
        Der Minister hat nicht ausgeschlossen, dass die Fähre später fährt. → Der Minister
        Der Minister bestritt nicht, dass die Fähre alt ist. → Der Minister
        ",
    );
    are_said_by("es", "Juan Moral no descartó que el puente esté abierto. → Juan Moral");
    are_said_by("es", "El alcalde no excluyó que el puente esté abierto. → El alcalde");
    are_said_by("fr", "Le maire n’exclut pas que le pont soit ouvert. → Le maire");
    are_said_by("fr", "Le maire n’a pas exclu que le pont soit ouvert. → Le maire");
    are_said_by("ru", "Министр не исключил, что мост откроют. → Министр");
    are_said_by("ru", "Министр не отрицал, что мост открыт. → Министр");
    are_said_by("en", "The mayor did not rule out that the bridge would open. → mayor");
    are_said_by("en", "The mayor did not deny that the bridge was open. → mayor");
}

#[test]
fn nobody_in_particular_reports_nothing() {
    use crate::offices::are_said_by;
    are_said_by(
        "de",
        "Viele sagten, die Fähre sei alt. → nobody\nNiemand sagte, die Fähre sei alt. → nobody",
    );
    are_said_by("en", "Many said the bridge was open to everyone. → nobody");
    are_said_by("fr", "Beaucoup disent que le pont est ouvert. → nobody");
    are_said_by("es", "Muchos dicen que el puente está abierto. → nobody");
    are_said_by("ru", "Многие говорят, что мост открыт. → nobody");
}

#[test]
fn to_praise_or_to_blame_something_is_no_speech() {
    use crate::offices::are_said_by;
    are_said_by(
        "de",
        "
        Anna Weber kritisierte den Auftritt von Karl Lang hart. → nobody
        Anna Weber lobte die Arbeit der Feuerwehr ausdrücklich. → nobody
        Die Vorsitzende, Sofia Ostmark, würdigte die neue Direktorin als „hoch qualifiziert“. → Sofia Ostmark
        Dietmar Barsch (Linke) kritisierte gar, dass die Fähre alt ist. → Dietmar Barsch
        Karl Lang kritisierte die „alte Fähre im Hafen“. → Karl Lang
        ",
    );
    are_said_by("fr", "Le maire a salué le travail des pompiers du port. → nobody");
    are_said_by("es", "El alcalde elogió el trabajo de los bomberos del puerto. → nobody");
}
