//! Who and what a source is: the head of its phrase, countries and institutions, documents and outlets under one name.

use broadsheet::quotes::{Finding, SpeakerKind, find};

/// Speaker, kind of speaker, document and outlets of each finding.
fn sources(text: &str, lang: &str) -> Vec<String> {
    let line = |finding: &Finding| {
        let speaker = finding.speaker.as_ref();
        let name =
            speaker.map_or("nobody", |speaker| speaker.resolved.as_deref().unwrap_or(&speaker.mention.text));
        let kind = speaker.map_or("-", |speaker| match speaker.kind {
            SpeakerKind::Person => "person",
            SpeakerKind::Body => "body",
            SpeakerKind::Document => "document",
            SpeakerKind::Outlet => "outlet",
            SpeakerKind::Unnamed => "unnamed",
        });
        let document = finding.document.as_ref().map_or("-", |document| document.text.as_str());
        let media: Vec<&str> = finding.media.iter().map(|medium| medium.text.as_str()).collect();
        format!("{name} | {kind} | {document} | {}", media.join(", "))
    };
    find(text, lang).iter().map(line).collect()
}

#[track_caller]
fn case(lang: &str, text: &str, wanted: &[&str]) {
    assert_eq!(sources(text, lang), wanted, "{text}");
}

#[test]
fn adverbs_and_participles_before_a_noun_belong_to_its_phrase() {
    case(
        "en",
        "The locks are old, according to the partially redacted report, which was dated May 4.",
        &["partially redacted report | document | the partially redacted report | "],
    );
}

#[test]
fn an_article_or_an_adjective_before_marks_is_nobody() {
    let found = sources(
        "Five of the members raised their outlook, according to the new “dot plot” of the bank.",
        "en",
    );
    assert!(found.iter().all(|line| !line.starts_with("new |") && !line.starts_with("the ")), "{found:?}");
}

#[test]
fn the_plural_of_an_occasion_is_no_source() {
    case("en", "The superintendent woke at four and called the board, according to interviews.", &[]);
}

#[test]
fn what_somebody_is_and_not_where_tells_the_kind() {
    case(
        "en",
        "A district representative said that she was not available.",
        &["district representative | unnamed | - | "],
    );
    case("en", "Bank policymakers said that the plan could wait.", &["Bank policymakers | unnamed | - | "]);
    case(
        "fr",
        "La porte-parole du ministère a déclaré que le pont était sûr.",
        &["La porte-parole du ministère | unnamed | - | "],
    );
    case(
        "de",
        "Eine Sprecherin des Ministeriums sagte, die Brücke sei sicher.",
        &["Eine Sprecherin des Ministeriums | unnamed | - | "],
    );
}

#[test]
fn countries_and_institutions_are_bodies() {
    case("en", "The U.S. said that the talks would go on.", &["U.S. | body | - | "]);
    case("en", "The Federal Reserve said that rates would stay.", &["Federal Reserve | body | - | "]);
    case(
        "fr",
        "Les États-Unis ont déclaré que les discussions continueraient.",
        &["Les États-Unis | body | - | "],
    );
    case("es", "Estados Unidos aseguró que las conversaciones seguirían.", &["Estados Unidos | body | - | "]);
    case("de", "Moskau erklärte, die Gespräche gingen weiter.", &["Moskau | body | - | "]);
    case("ru", "США заявили, что переговоры продолжатся.", &["США | body | - | "]);
    case("zh-Hans", "美国表示，谈判将继续进行。", &["美国 | body | - | "]);
    case("ko", "미국은 협상이 계속될 것이라고 밝혔다.", &["미국 | body | - | "]);
}

#[test]
fn one_document_has_its_fullest_name() {
    case(
        "en",
        "An internal report says that the locks were old. “Nobody checked,” the report adds. “The keys were lost,” it \
         reads, and the mayor said in the report that she was sorry.",
        &[
            "internal report | document | An internal report | ",
            "internal report | document | An internal report | ",
            "internal report | document | An internal report | ",
            "mayor | unnamed | An internal report | ",
        ],
    );
}

#[test]
fn another_document_stays_another_one() {
    case(
        "en",
        "Mayor Ann Jones said in a sworn statement that the locks were old. “Nobody checked,” Karl Weber said in an email.",
        &["Ann Jones | person | a sworn statement | ", "Karl Weber | person | an email | "],
    );
}

#[test]
fn a_short_name_is_the_outlet_named_in_full() {
    case(
        "en",
        "Ann Jones told the Kent Herald that the pier was closed. “It was time,” she told the Herald.",
        &["Ann Jones | person | - | the Kent Herald", "Ann Jones | person | - | Kent Herald"],
    );
}

#[test]
fn a_plural_noun_behind_an_article_does_not_make_a_verb() {
    case(
        "en",
        "The memo, released in response to a Kent Herald public records request, affirms that nobody was told.",
        &["memo | document | The memo | "],
    );
}

#[test]
fn the_author_of_a_letter_wrote_in_it() {
    case(
        "en",
        "The council received a letter from the architect Ann Jones. Jones wrote: “The posts are too thin.”",
        &["Ann Jones | person | a letter | "],
    );
}

#[test]
fn an_office_with_its_complement_has_the_name_behind_it() {
    case(
        "fr",
        "« Le pont tient bon », a prévenu le commissaire à l’économie Pierre Moreau.",
        &["Pierre Moreau | person | - | "],
    );
}

#[test]
fn an_office_leads_to_its_holder_across_an_adjective() {
    case(
        "fr",
        "Sebastian Berg, le chancelier autrichien, a affirmé que le pont tenait bon. « Il tiendra », a ajouté le chancelier.",
        &["Sebastian Berg | person | - | ", "Sebastian Berg | person | - | "],
    );
}

#[test]
fn who_stands_before_according_to_whom_is_the_source() {
    case(
        "fr",
        "« La Vallée » cite aussi un technicien selon lequel le frein avait déjà lâché en hiver.",
        &["un technicien | unnamed | - | « La Vallée »"],
    );
    case(
        "es",
        "«La Ribera» cita además a un técnico, según el cual los cables estaban gastados.",
        &["un técnico | unnamed | - | «La Ribera»"],
    );
}

#[test]
fn an_outlet_between_marks_hears_a_clause() {
    case(
        "fr",
        "L’avocat Hugo Pernet a dit au « Veilleur » que d’autres plaintes suivraient.",
        &["Hugo Pernet | person | - | « Veilleur »"],
    );
}

#[test]
fn an_outlet_tells_what_somebody_else_said() {
    case("zh-Hans", "《晨港报》报道，海运公司称协议尚未签署。", &["海运公司 | body | - | 《晨港报》"]);
    case(
        "ko",
        "포구일보는 기관장 마상철 씨가 “엔진은 겨울부터 이상했다”고 말했다고 전했다.",
        &["마상철 | person | - | 포구일보"],
    );
    case(
        "ko",
        "동방방송은 백설매 지사가 도로를 팔월까지 고치겠다고 약속했다고 보도했다.",
        &["백설매 | person | - | 동방방송"],
    );
    case(
        "ru",
        "Как пишет «Берег» со ссылкой на механика Романа Лыкова, двигатель вышел из строя ещё зимой.",
        &["Роман Лыков | person | - | «Берег»"],
    );
    case(
        "ru",
        "Решение о плотине ещё не принято. Об этом министр Пётр Савин заявил телеканалу «Восток».",
        &["Пётр Савин | person | - | телеканалу «Восток»"],
    );
}

#[test]
fn a_bare_document_is_the_one_named_before_in_chinese_and_korean() {
    case(
        "zh-Hans",
        "陈立群在一份内部报告中表示，闸门太旧。马志成在报告中说，没有人检查过。",
        &["陈立群 | person | 一份内部报告 | ", "马志成 | person | 一份内部报告 | "],
    );
}

#[test]
fn what_is_counted_tells_the_kind() {
    case(
        "en",
        "The gates are old, according to a series of emails.",
        &["series of emails | document | a series of emails | "],
    );
}

#[test]
fn capitals_alone_are_a_body() {
    case("en", "NATO said that it was ready.", &["NATO | body | - | "]);
}

#[test]
fn a_german_article_cut_off_from_its_noun_is_nobody() {
    let found = sources("Laut dem neuen „Masterplan“ ist die Brücke alt.", "de");
    assert!(found.iter().all(|line| !line.starts_with("dem |")), "{found:?}");
}

#[test]
fn a_document_by_its_kind_alone_is_no_person() {
    case(
        "ko",
        "내부 보고서는 다리가 낡았다고 지적했다. 보고서는 “아무도 확인하지 않았다”고 밝혔다.",
        &["내부 보고서 | document | - | ", "내부 보고서 | document | - | "],
    );
    case(
        "zh-Hans",
        "一份内部报告指出，大桥已经老化。报告说，没有人检查过。",
        &["一份内部报告 | document | - | ", "一份内部报告 | document | - | "],
    );
}
