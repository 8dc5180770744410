//! One case for each kind of mistake that relayed and nested speech once led to, in the order of what went wrong most: see
//! `chains.rs` and `relays.rs` for more of each. All sentences are ours.

use broadsheet::quotes::{SpeakerKind, find};

use crate::ways::{case, ways};

/// Cases of one language: a text, then a line a quotation.
#[track_caller]
fn cases(lang: &str, cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        case(lang, text, expected);
    }
}

#[test]
fn kind_1_deeds_wishes_and_names_are_no_speech() {
    for text in [
        "The union voted to strike, backed the mayor and attacked the new toll.",
        "The court recognised the claim and sought a second survey.",
        "The council prefers to wait and aims to open the pier in June.",
        "She claimed asylum in May.",
        "Many call the lighthouse the Old Maid.",
        "The plans for the pier read like a novel.",
    ] {
        case("en", text, &[]);
    }
    case(
        "en",
        "Mayor Ann Jones said the council had voted to close the pier and was seeking help from the port.",
        &["Ann Jones|||the council had voted to close the pier and was seeking help from the port"],
    );
}

#[test]
fn kind_2_two_reports_do_not_melt() {
    cases(
        "en",
        &[
            (
                "Anna Kerr said the crane was safe, to which Tom Pell replied that nobody had tested it.",
                &["Anna Kerr|||the crane was safe", "Tom Pell|||that nobody had tested it"],
            ),
            (
                "The harbour board has called for calm and issued a statement saying the pier is “safe for now”.",
                &["harbour board||a statement|the pier is “safe for now”"],
            ),
            (
                "Karl Wenz said the pier was closed and added that the boats would stay.",
                &["Karl Wenz|||the pier was closed", "Karl Wenz|||that the boats would stay"],
            ),
            (
                "Anna Kerr, the surveyor, told the council before the vote that the crane would stay.",
                &["Anna Kerr|||that the crane would stay"],
            ),
        ],
    );
}

#[test]
fn kind_3_office_and_body_are_no_part_of_a_name() {
    cases(
        "en",
        &[
            ("“We are late,” said Kestrel Airlines CEO Ann Jones.", &["Ann Jones|||We are late,"]),
            (
                "Norvik’s Undersecretary of State Jan Wolny said the border would stay open.",
                &["Jan Wolny|||the border would stay open"],
            ),
        ],
    );
    let text = "The agency KNTA reported the storm at noon. “The sea was calm”, it added.";
    assert_eq!(ways("en", text).pop().as_deref(), Some("KNTA|||The sea was calm"));
}

#[test]
fn kind_4_whoever_hears_or_prints_it_is_the_medium_and_no_other_outlet() {
    cases(
        "en",
        &[
            (
                "Ann Jones stated to Harbour Weekly that the pier was closed.",
                &["Ann Jones|Harbour Weekly||that the pier was closed"],
            ),
            (
                "In remarks to Harbour Radio, Tom Pell said the budget was a bridge.",
                &["Tom Pell|Harbour Radio|remarks|the budget was a bridge"],
            ),
            (
                "Tom Pell told the Kent Herald that the dam held. Anna Kerr said that it leaked.",
                &["Tom Pell|the Kent Herald||that the dam held", "Anna Kerr|||that it leaked"],
            ),
        ],
    );
}

#[test]
fn kind_5_a_message_is_a_document_and_whoever_posts_is_none() {
    cases(
        "en",
        &[
            (
                "In a voice message, Ann Jones said that the pier was closed.",
                &["Ann Jones||a voice message|that the pier was closed"],
            ),
            (
                "During question time, Minister Ann Jones said that the pier was closed.",
                &["Ann Jones||question time|that the pier was closed"],
            ),
            (
                "In an address to parliament, President Ivo Marn said that the pass was safe.",
                &["Ivo Marn||an address|that the pass was safe"],
            ),
            (
                "In an Instagram story, Ann Jones wrote: “The pier is closed.”",
                &["Ann Jones||an Instagram story|The pier is closed."],
            ),
            (
                "One poster wrote that the forum had been slow all week.",
                &["One poster|||that the forum had been slow all week"],
            ),
            (
                "Ann Jones told the paper that the pier was closed.",
                &["Ann Jones|the paper||that the pier was closed"],
            ),
            ("The club said on its website that the match was off.", &["club|||that the match was off"]),
        ],
    );
}

#[test]
fn kind_6_whoever_only_passes_it_on_does_not_speak() {
    cases(
        "en",
        &[
            (
                "The Kent Herald reported that the mayor, Ann Jones, said the boats had been sold.",
                &["Ann Jones|The Kent Herald||the boats had been sold"],
            ),
            (
                "The Kent Herald, quoting harbour chief Tom Pell, said that the ferry would sail.",
                &["Tom Pell|The Kent Herald||that the ferry would sail"],
            ),
            (
                "The Kent Herald reports a poll suggesting that half of the town wants a ferry.",
                &["poll|Kent Herald|a poll|that half of the town wants a ferry"],
            ),
            (
                "A ferryman named Olaf Trent is reported by the website Fjord News as saying: “The ice was thin.”",
                &["Olaf Trent|the website Fjord News||The ice was thin."],
            ),
            (
                "The Kent Herald article reported that two divers were quoted as saying the wreck had moved.",
                &["two divers|Kent Herald||the wreck had moved"],
            ),
            (
                "Media report that Mayor Ann Jones said: “The pier is closed.” Harbour chief Tom Pell said: “It will open.”",
                &["Ann Jones|||The pier is closed.", "Tom Pell|||It will open."],
            ),
        ],
    );
}

/// An outlet that has it from another one, which has it from somebody: the last of them speaks.
#[test]
fn kind_6_outlets_that_cite_each_other_are_a_chain() {
    cases(
        "en",
        &[
            (
                "The ferry has been sold, the Kent Herald reported, quoting the tabloid Daily Norvik, which in turn cited an internal email.",
                &[
                    "internal email|the tabloid Daily Norvik, the Kent Herald|an internal email|The ferry has been sold",
                ],
            ),
            (
                "Radio Selwick reported on Monday, quoting the agency KNTA, which in turn cited harbour chief Tom Pell, that the pier would close.",
                &["Tom Pell|the agency KNTA, Radio Selwick||that the pier would close"],
            ),
            (
                "According to the Kent Herald, which cited the agency KNTA, mayor Ann Jones said the pier would close.",
                &["Ann Jones|agency KNTA, the Kent Herald||the pier would close"],
            ),
        ],
    );
    case(
        "de",
        "Die Fähre sei verkauft, berichtet der Kenter Anzeiger unter Berufung auf den Sender Nordrundschau, der den Hafenchef Karl Lang zitiert.",
        &["Karl Lang|den Sender Nordrundschau, Kenter Anzeiger||Die Fähre sei verkauft"],
    );
    case(
        "de",
        "Der Kenter Anzeiger berichtet unter Berufung auf die Agentur Sorin, die sich ihrerseits auf den Hafenchef Karl Lang beruft, die Fähre sei verkauft.",
        &["Karl Lang|die Agentur Sorin, Kenter Anzeiger||die Fähre sei verkauft"],
    );
    case(
        "fr",
        "Le ferry a été vendu, selon Le Journal de Kent, qui cite l’agence Sorin.",
        &["l’agence Sorin|Le Journal de Kent||Le ferry a été vendu"],
    );
    case(
        "es",
        "El ferri se ha vendido, según el diario La Ribera, que cita a la agencia Sorin, que a su vez cita un correo interno.",
        &["un correo interno|la agencia Sorin, el diario La Ribera|un correo interno|El ferri se ha vendido"],
    );
    case(
        "zh-Hans",
        "据新华网转载《晨港报》报道，市长王建国表示，大桥将于周五关闭。",
        &["王建国|《晨港报》, 新华网||大桥将于周五关闭"],
    );
    case(
        "zh-Hant",
        "《晨港報》轉載中央社消息指出，大橋將於週五關閉。",
        &["中央社|《晨港報》||大橋將於週五關閉"],
    );
    case(
        "ko",
        "연합뉴스를 인용한 강서일보는 다리가 닫혔다고 보도했다.",
        &["연합뉴스|강서일보||다리가 닫혔다"],
    );
}

#[test]
fn kind_7_a_forwarded_document_and_the_next_paragraph_have_their_speaker() {
    cases(
        "en",
        &[
            (
                "Ann Jones forwarded an email saying that the crew had left.",
                &["email||an email|that the crew had left"],
            ),
            (
                "Mayor Ann Jones stated,\n\n“The pier is closed for good, and nobody in the town has asked us why.”",
                &["Ann Jones|||The pier is closed for good, and nobody in the town has asked us why."],
            ),
        ],
    );
}

#[test]
fn kind_8_every_order_of_words_is_found() {
    cases(
        "en",
        &[
            (
                "According to harbour chief Tom Pell the ferry will sail on Sunday.",
                &["Tom Pell|||the ferry will sail on Sunday"],
            ),
            (
                "Ann Jones tells Harbour Radio the pier is closed.",
                &["Ann Jones|Harbour Radio||the pier is closed"],
            ),
            ("Officials have stated the pier is closed.", &["Officials|||the pier is closed"]),
            (
                "Ann Jones earlier this week remarked that the pier was closed.",
                &["Ann Jones|||that the pier was closed"],
            ),
            (
                "Ann Jones explains, in a rather dry way, that the pier is closed.",
                &["Ann Jones|||that the pier is closed"],
            ),
        ],
    );
}

#[test]
fn kind_9_nothing_is_cut_short() {
    cases(
        "en",
        &[
            (
                "The report says the firm owed taxes to the U.K. and the U.S. for three years.",
                &["report||The report|the firm owed taxes to the U.K. and the U.S. for three years"],
            ),
            (
                "Karl Wenz said the plan was “a gift” to the town and “a burden” to the port.",
                &["Karl Wenz|||the plan was “a gift” to the town and “a burden” to the port"],
            ),
            (
                "The report said that the boats which sank were old and that those which stayed were new.",
                &["report||The report|that the boats which sank were old + that those which stayed were new"],
            ),
        ],
    );
}

#[test]
fn chinese_kinds() {
    cases(
        "zh-Hans",
        &[
            ("报道援引港务局长陆志恒的话说，大桥已经关闭。", &["陆志恒|||大桥已经关闭"]),
            ("新华社报道，教授陆志恒认为，新起重机并不适合本港。", &["陆志恒|新华社||新起重机并不适合本港"]),
            ("外交部谴责对方破坏了停火协议。", &["外交部|||对方破坏了停火协议"]),
            ("市长王建国对美国之音说，大桥将于周五开放。", &["王建国|美国之音||大桥将于周五开放"]),
            (
                "工程师陈立群说，大桥已经老化，他建议立即关闭两条车道。",
                &["陈立群|||大桥已经老化", "陈立群|||立即关闭两条车道"],
            ),
            (
                "局长陈立群说：“司机告诉我“刹车早就坏了”，但没有人上报。”",
                &["陈立群|||司机告诉我“刹车早就坏了”，但没有人上报。"],
            ),
        ],
    );
}

#[test]
fn korean_kinds() {
    cases(
        "ko",
        &[
            ("강서일보는 경찰이 부상자가 없다고 밝혔다고 보도했다.", &["경찰|강서일보||부상자가 없다"]),
            (
                "김철수 시장은 12일 오후 다리를 금요일에 열겠다고 밝혔다.",
                &["김철수|||다리를 금요일에 열겠다"],
            ),
            (
                "폭우로 도로가 끊긴 가운데 김철수 시장은 다리를 금요일에 열겠다고 말했다.",
                &["김철수|||다리를 금요일에 열겠다"],
            ),
        ],
    );
}

#[test]
fn russian_kinds() {
    cases(
        "ru",
        &[
            (
                "Мост закрыт на неделю. Об этом сообщает агентство Рейтер со ссылкой на мэра Ивана Котова.",
                &["Иван Котов|агентство Рейтер||Мост закрыт на неделю"],
            ),
            ("Мост закрыт на неделю, — заявил источник в мэрии.", &["источник|||Мост закрыт на неделю"]),
            ("Мэр Иван Котов дал понять, что мост не откроют.", &["Иван Котов|||что мост не откроют"]),
            (
                "В отчёте упоминают, что мост построили без опор.",
                &["В отчёте||В отчёте|что мост построили без опор"],
            ),
            (
                "Мэр Иван Котов отказался от поездки, заявляя, что мост опасен.",
                &["Иван Котов|||что мост опасен"],
            ),
            (
                "Мэр Иван Котов сообщил, что мост закрыт, и что паром пойдёт в июне.",
                &["Иван Котов|||что мост закрыт, и что паром пойдёт в июне"],
            ),
        ],
    );
}

/// «пишет „Берег“»: a name between marks beside its verb is an outlet and nothing that is said.
#[test]
fn russian_outlets_between_marks_pass_on_and_hear() {
    cases(
        "ru",
        &[
            ("«Паром продан», — сообщает «Берег».", &["«Берег»|||Паром продан"]),
            ("Паром продан ещё весной. Об этом сообщает «Берег».", &["«Берег»|||Паром продан ещё весной"]),
            (
                "Паром продан ещё весной, пишет «Берег» со ссылкой на главу порта Игоря Лапина.",
                &["Игорь Лапин|«Берег»||Паром продан ещё весной"],
            ),
            (
                "Паром продан ещё весной, сообщил «Берегу» мэр Иван Котов.",
                &["Иван Котов|«Берегу»||Паром продан ещё весной"],
            ),
            (
                "Мэр Иван Котов сообщил «Вечернему Берегу», что паром продан.",
                &["Иван Котов|«Вечернему Берегу»||что паром продан"],
            ),
            ("«Мы идём», — сказала Анна Иванова «Берегу».", &["Анна Иванова|«Берегу»||Мы идём"]),
            ("Глава порта Игорь Лапин заявил: «Паром продан».", &["Игорь Лапин|||Паром продан"]),
        ],
    );
}

/// "in it": the document that was named before.
#[test]
fn what_stands_in_it_is_the_documents() {
    cases(
        "ru",
        &[
            (
                "Министерство обнародовало записку. «Мост построен без опор», — говорилось в ней.",
                &["записку|||Мост построен без опор"],
            ),
            (
                "Мост построен без опор и без перил, говорится в докладе министерства.",
                &["докладе министерства||докладе министерства|Мост построен без опор и без перил"],
            ),
        ],
    );
    case(
        "de",
        "Das Ministerium veröffentlichte einen Bericht. Darin heißt es: „Die Brücke hat keine Pfeiler.“",
        &["Bericht|||Die Brücke hat keine Pfeiler."],
    );
}

#[test]
fn bullets_that_look_like_marks_open_nothing() {
    case(
        "en",
        "» The council met on Monday.\n» Bill Orr told me I \"shouldn't cross the bridge\" but I will.\n» “We’ll see,” Ann Lee said; “nobody knows.”",
        &["Bill Orr|||I \"shouldn't cross the bridge\"", "Ann Lee|||We’ll see, + nobody knows."],
    );
}

#[test]
fn posts_and_people_who_know_of_talks() {
    cases(
        "en",
        &[
            (
                "In a tweet, Senator Ada Cole called the plan “a bridge to nowhere”.",
                &["Ada Cole||a tweet|a bridge to nowhere"],
            ),
            (
                "Speaking on condition of anonymity, two officials familiar with the talks said the offer was “dead”.",
                &["two officials familiar with the talks|||the offer was “dead”"],
            ),
        ],
    );
}

#[test]
fn whoever_the_label_of_a_line_names_says_it() {
    let text = "Ann Lee runs the Kent lifeboat. Tom Pell asked her why.\n\nQ: What happened on the night?\n\nA: The engine stopped and we rowed for an hour.";
    assert_eq!(ways("en", text), ["Ann Lee|||The engine stopped and we rowed for an hour."]);
    let kind = find(text, "en").first().and_then(|found| found.speaker.as_ref()).map(|speaker| speaker.kind);
    assert_eq!(kind, Some(SpeakerKind::Person));
    // The first full name stands for later short ones.
    case(
        "en",
        "Ann Lee: The engine stopped and we rowed.\n\nTom Pell: I was on the shore with a lamp.\n\nLee: We saw the lamp at last, and that was all.",
        &[
            "Ann Lee|||The engine stopped and we rowed.",
            "Tom Pell|||I was on the shore with a lamp.",
            "Ann Lee|||We saw the lamp at last, and that was all.",
        ],
    );
}
