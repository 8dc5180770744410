//! Where words went: letters and interviews that other sentences tell of, outlets that carried them, bodies under one name. All
//! sentences are ours.

use crate::ways::case;

#[test]
fn quotations_of_one_speaker_go_on_in_one_letter() {
    case(
        "en",
        "“We will defend the pass,” President Ivo Marn said in a letter to the council on Monday. He added: “Nobody will be left behind.”",
        &["Ivo Marn||a letter|We will defend the pass,", "Ivo Marn||a letter|Nobody will be left behind."],
    );
    case(
        "en",
        "In an interview with the Dunmore Ledger, Mayor Ann Jones said the crew was ready. “We will sail,” she said. Captain Tom Brill told reporters: “Not today.”",
        &[
            "Ann Jones|the Dunmore Ledger|an interview|the crew was ready",
            "Ann Jones|the Dunmore Ledger|an interview|We will sail,",
            "Tom Brill|||Not today.",
        ],
    );
    case(
        "ru",
        "По данным агентства «Норд», глава порта Игорь Лапин сообщил в письме сотрудникам, что паром пойдёт в июне. «Ил глубокий», — признал он.",
        &[
            "Игорь Лапин|агентства «Норд»|письме|что паром пойдёт в июне",
            "Игорь Лапин|агентства «Норд»|письме|Ил глубокий",
        ],
    );
}

#[test]
fn the_sentence_before_tells_of_an_occasion() {
    case(
        "en",
        "Mayor Ann Jones gave an interview to the Dunmore Ledger. “We have the crew,” she said.",
        &["Ann Jones|Dunmore Ledger|an interview|We have the crew,"],
    );
    case(
        "en",
        "Mayor Ann Jones held a press conference on Friday. “We have the crew,” she said.",
        &["Ann Jones||a press conference|We have the crew,"],
    );
    case(
        "en",
        "The ministry issued a written statement on Friday. “We have the crew,” it said.",
        &["ministry||a written statement|We have the crew,"],
    );
    case(
        "en",
        "The council issued a written statement on Friday. “We have the crew,” Mayor Ann Jones said.",
        &["Ann Jones|||We have the crew,"],
    );
}

#[test]
fn the_sentence_behind_tells_what_carried_the_words() {
    case(
        "en",
        "“We have the crew,” Mayor Ann Jones said. Her remarks were carried by the Norvik news agency.",
        &["Ann Jones|Norvik||We have the crew,"],
    );
    case(
        "en",
        "Mayor Ann Jones wrote: “We have the crew.” The sentence was translated from Dutch. It reached the paper through Norvik News Agency.",
        &["Ann Jones|Norvik News Agency||We have the crew."],
    );
    case(
        "en",
        "A sailor told Radio Selwick, in Dutch, that the sea was “a frog in a well.” The Dunmore Ledger put that into English.",
        &["sailor|Radio Selwick, The Dunmore Ledger||that the sea was “a frog in a well.”"],
    );
    case(
        "en",
        "“We have the crew,” Mayor Ann Jones said. The statement was welcomed by the Dunmore Ledger.",
        &["Ann Jones|||We have the crew,"],
    );
}

#[test]
fn an_account_beside_the_speaker_is_a_medium() {
    case(
        "en",
        "Mayor Ann Jones, by the Ledger’s account, said: “We have the crew.” The Dunmore Ledger is a paper.",
        &["Ann Jones|Dunmore Ledger||We have the crew."],
    );
    case(
        "en",
        "The ferry will sail, according to the report and The Dunmore Ledger, which it cites.",
        &["Dunmore Ledger||the report|The ferry will sail"],
    );
}

#[test]
fn a_document_in_a_clause_about_the_speaker_is_none() {
    case(
        "en",
        "Mayor Ann Jones, who was not involved in the study, said the ferry was late.",
        &["Ann Jones|||the ferry was late"],
    );
}

#[test]
fn whom_an_outlet_reports_saying_it_has_the_words() {
    case(
        "en",
        "The Kent Herald reported a spokesman saying the ferry was late.",
        &["spokesman|The Kent Herald||the ferry was late"],
    );
    case(
        "en",
        "The Kent Herald article reports “seven of ten sailors” saying they would stay on land.",
        &["seven of ten sailors|Kent Herald||they would stay on land"],
    );
    case(
        "en",
        "The ministry released a statement saying the ferry was late.",
        &["ministry||a statement|the ferry was late"],
    );
}

#[test]
fn a_view_that_an_outlet_reports_is_whose_it_is() {
    case(
        "en",
        "Reports yesterday indicated Mayor Ann Jones views the new ferry as “a threat”.",
        &["Ann Jones|||a threat"],
    );
    case(
        "en",
        "According to the Dunmore Ledger, Mayor Ann Jones believes the ferry will sail on Sunday.",
        &["Ann Jones|the Dunmore Ledger||the ferry will sail on Sunday"],
    );
    case(
        "en",
        "The Dunmore Ledger reported that Mayor Ann Jones wished for closer ties with Kent.",
        &["Ann Jones|The Dunmore Ledger||closer ties with Kent"],
    );
}

#[test]
fn an_outlet_by_its_kind_hears_or_airs() {
    case(
        "de",
        "„Wir waren unterlegen“, sagte Trainer Jan Kerk bei Sport am Abend.",
        &["Jan Kerk|Sport am Abend||Wir waren unterlegen"],
    );
    case(
        "de",
        "„Das Buch ist fertig“, hatte Edith Karow einmal der Nordrundschau gesagt.",
        &["Edith Karow|der Nordrundschau||Das Buch ist fertig"],
    );
    case(
        "de",
        "Minister Jan Kerk behauptete im Staatsfernsehen, die Armee „befreit, sie zerstört nicht“.",
        &["Jan Kerk|Staatsfernsehen||die Armee „befreit, sie zerstört nicht“"],
    );
    case(
        "de",
        "Der Sprecher der Regierung, Ferhat Demirel, sagte der staatlichen Agentur Sorin zufolge, man werde „keinen Tropfen“ abgeben.",
        &["Ferhat Demirel|der staatlichen Agentur Sorin||man werde „keinen Tropfen“ abgeben"],
    );
    case(
        "fr",
        "« Nous avons été moins bons », a confié Daniel Kerrig au micro de Sport Ce Soir.",
        &["Daniel Kerrig|Sport Ce Soir||Nous avons été moins bons"],
    );
    case(
        "fr",
        "Le ministre Jean Petit a soutenu à la télévision d’État que l’armée « libère et ne détruit pas ».",
        &["Jean Petit|la télévision||que l’armée « libère et ne détruit pas »"],
    );
    case(
        "ru",
        "Переговоры зашли в тупик, сообщил телеканалу «Восток» мэр Иван Котов.",
        &["Иван Котов|телеканалу «Восток»||Переговоры зашли в тупик"],
    );
    case(
        "ru",
        "Переговоры зашли в тупик, сообщили агентству Рейтер два источника, знакомые с ситуацией.",
        &["два источника|агентству Рейтер||Переговоры зашли в тупик"],
    );
}

#[test]
fn what_opens_a_sentence_passes_it_on() {
    case(
        "ru",
        "Как сообщает ТАСС, мэр Иван Котов заявил, что ремонт обошёлся дешевле.",
        &["Иван Котов|ТАСС||что ремонт обошёлся дешевле"],
    );
    case(
        "ru",
        "Как сообщает ТАСС, в правительстве области считают, что ремонт обошёлся дешевле.",
        &["в правительстве области|ТАСС||что ремонт обошёлся дешевле"],
    );
}

#[test]
fn a_town_speaks() {
    case(
        "en",
        "The town released a statement saying Brill’s comments “are based on his opinion, not actual facts.”",
        &["town||a statement|Brill’s comments “are based on his opinion, not actual facts.”"],
    );
}

#[test]
fn a_name_behind_a_dash_has_its_participle() {
    case(
        "en",
        "Both men issued a statement about the harbour – Brill saying he was “very encouraged by it.”",
        &["Brill||a statement|he was “very encouraged by it.”"],
    );
}

#[test]
fn where_it_was_written_is_not_said() {
    case(
        "de",
        "Trainer Anselm Rieth schrieb in einer E-Mail an die Spieler: „Ich höre auf.“",
        &["Anselm Rieth||einer E-Mail|Ich höre auf."],
    );
    case(
        "en",
        "President Ivo Marn, writing in the Dunmore Ledger, called the pass “safe as houses.”",
        &["Ivo Marn|the Dunmore Ledger||safe as houses."],
    );
}

#[test]
fn what_the_writer_adds_behind_marks_is_not_said() {
    case(
        "en",
        "Mayor Ann Jones said the plan was “a gift to the harbour,” which the council denied.",
        &["Ann Jones|||the plan was “a gift to the harbour,”"],
    );
    case(
        "en",
        "Mayor Ann Jones said that the “closed harbour,” which the council had sold, would open.",
        &["Ann Jones|||that the “closed harbour,” which the council had sold, would open"],
    );
}

#[test]
fn to_agree_to_do_something_says_nothing() {
    case("en", "Mayor Ann Jones agreed to build a bridge across the narrow bay.", &[]);
    case("en", "The council agreed that the bridge was needed.", &["council|||the bridge was needed"]);
}

#[test]
fn a_body_has_one_name() {
    case(
        "en",
        "The Federal Reserve (Fed) said rates would rise. The Fed said it would wait.",
        &["Federal Reserve|||rates would rise", "Federal Reserve|||it would wait"],
    );
    case(
        "en",
        "The European Commission said the deal was legal. “It is legal,” the Commission said.",
        &["European Commission|||the deal was legal", "European Commission|||It is legal,"],
    );
    case(
        "en",
        "The Defense Ministry said the pass was safe. “It is safe,” the ministry said.",
        &["Defense Ministry|||the pass was safe", "Defense Ministry|||It is safe,"],
    );
    case(
        "en",
        "The Defense Ministry sent a ship. The Foreign Ministry said the pass was safe, and the Trade Ministry said it was not. “It is safe,” the ministry said.",
        &["Foreign Ministry|||the pass was safe", "Trade Ministry|||it was not", "ministry|||It is safe,"],
    );
    case(
        "fr",
        "La Commission européenne a jugé le texte légal. « Le texte est légal », a déclaré la Commission.",
        &["Commission européenne|||Le texte est légal"],
    );
}

#[test]
fn whoever_has_no_name_is_one_source() {
    case(
        "en",
        "A senior official said the ferry would sail. “We have the crew,” the official said.",
        &["senior official|||the ferry would sail", "senior official|||We have the crew,"],
    );
    case(
        "en",
        "A senior official said the ferry would sail. A port official said it would not. “We have the crew,” the official said.",
        &[
            "senior official|||the ferry would sail",
            "port official|||it would not",
            "official|||We have the crew,",
        ],
    );
}

#[test]
fn a_reflexive_is_no_part_of_a_name() {
    case(
        "en",
        "The Dunmore Ledger itself found that its readers check sources more often.",
        &["Dunmore Ledger|||its readers check sources more often"],
    );
}

#[test]
fn an_article_alone_and_an_occasion_say_nothing() {
    case(
        "en",
        "The turnout fell, according to interviews with residents.",
        &["interviews with residents|||The turnout fell"],
    );
    case("en", "The turnout fell, according to a Ledger count.", &["Ledger count|||The turnout fell"]);
    case("en", "Interviews showed that the ferry was late.", &[]);
}
