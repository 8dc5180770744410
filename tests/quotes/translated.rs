//! News that was translated and passed on, in other words than before: agencies that cite papers, e-mails to an outlet, companies by
//! what is theirs. Sentences of ours, in eight languages.

use crate::ways::case;

#[test]
fn a_platform_of_one_letter_closes_its_sentence() {
    case(
        "en",
        "“We knew nothing,” a spokeswoman wrote on X. The Herald said it stood by its story.",
        &["spokeswoman|X||We knew nothing,", "Herald|||it stood by its story"],
    );
    case("en", "Malcolm X. Adams said the ferry was late.", &["Malcolm X. Adams|||the ferry was late"]);
    case(
        "es",
        "«Que espere», escribió la alcaldesa, Ana Solís, en su cuenta de X. La oposición guarda silencio.",
        &["Ana Solís|X||Que espere"],
    );
    case(
        "de",
        "Ole Brandes schrieb auf der Plattform X, die Behörde sehe Gespenster.",
        &["Ole Brandes|X||die Behörde sehe Gespenster"],
    );
    case(
        "en",
        "Officials claimed on Telegram that the bridge had been left.",
        &["Officials|Telegram||that the bridge had been left"],
    );
}

#[test]
fn english_people_without_a_name_speak() {
    case("en", "“It is worse,” one of them said.", &["one of them|||It is worse,"]);
    case(
        "en",
        "Three people familiar with the talks said that there was a second tape, but one of them insisted that “no date was set.”",
        &[
            "Three people familiar with the talks|||that there was a second tape",
            "one of them|||that “no date was set.”",
        ],
    );
    case(
        "en",
        "Analysts at Kestrel Bank estimate that the strike has cost the port forty million crowns.",
        &["Analysts at Kestrel Bank|||that the strike has cost the port forty million crowns"],
    );
    case(
        "en",
        "Ann Lee told reporters the findings were “damning.”",
        &["Ann Lee|||the findings were “damning.”"],
    );
    case(
        "en",
        "Although no group claimed the blast, the mayor said that it was one.",
        &["mayor|||that it was one"],
    );
    case(
        "en",
        "A source at the port, who asked for anonymity, said residents “laugh at the word harbour.”",
        &["source at the port|||residents “laugh at the word harbour.”"],
    );
}

#[test]
fn english_words_end_where_the_next_report_begins() {
    case(
        "en",
        "The water agency found that the pump leaks and found that nobody knew of it.",
        &["water agency|||the pump leaks", "water agency|||nobody knew of it"],
    );
    case(
        "en",
        "The company, according to the press release, expects to return to profit next year.",
        &["press release||the press release|The company + expects to return to profit next year"],
    );
    case(
        "en",
        "The minister had told a closed meeting of deputies that the border “will not open before spring.”",
        &["minister||a closed meeting|that the border “will not open before spring.”"],
    );
}

#[test]
fn english_words_come_through_who_heard_them() {
    case(
        "en",
        "Spokesperson Ellen Marsh said in a statement emailed to KNT that the port is open.",
        &["Ellen Marsh|KNT|a statement|that the port is open"],
    );
    case(
        "en",
        "KNTV reported that Prime Minister Omar Dial had closed the border himself, saying the country “cannot be a corridor.”",
        &[
            "KNTV|||that Prime Minister Omar Dial had closed the border himself",
            "Omar Dial|KNTV||the country “cannot be a corridor.”",
        ],
    );
    case(
        "en",
        "“The valley is finished,” a farmer told a correspondent of the Kent Herald.",
        &["farmer|the Kent Herald||The valley is finished,"],
    );
    case("en", "The supplier, Norvik, said that its feed was sound.", &["Norvik|||that its feed was sound"]);
    case(
        "en",
        "An August 2025 slideshow says the tool “makes up what it did not hear.”",
        &["August 2025 slideshow||An August 2025 slideshow|the tool “makes up what it did not hear.”"],
    );
    case(
        "en",
        "His neighbour, Moses Obi, was less gloomy. “We will dig another well,” he said.",
        &["Moses Obi|||We will dig another well,"],
    );
}

#[test]
fn german_verbs_in_two_parts_report() {
    case(
        "de",
        "Die Opposition warf dem Minister vor, er habe „zu viel versprochen“.",
        &["die Opposition|||er habe „zu viel versprochen“"],
    );
    case("de", "Der Minister warf den Ball so weit, dass alle „Hurra“ riefen.", &[]);
    case(
        "de",
        "Carla Senft soll ihrem Kollegen gesagt haben, man werde „keinen Zentimeter weichen“.",
        &["Carla Senft|||man werde „keinen Zentimeter weichen“"],
    );
}

#[test]
fn german_words_come_through_who_has_them() {
    case(
        "de",
        "Die Agentur Strana zitierte Minister Pjotr Lossew mit den Worten: „Wir warten nicht auf ein Wunder.“",
        &["Pjotr Lossew|Die Agentur Strana||Wir warten nicht auf ein Wunder."],
    );
    case(
        "de",
        "In einem Interview mit dem „Tagesboten“ sagte Minister Egon Stahl, die Steuer werde gesenkt.",
        &["Egon Stahl|„Tagesboten“|einem Interview|die Steuer werde gesenkt"],
    );
    case(
        "de",
        "Laut einem Gutachten, das dem „Tagesboten“ vorliegt, würde die Senkung zu teuer.",
        &["ein Gutachten|„Tagesboten“|einem Gutachten|würde die Senkung zu teuer"],
    );
    case(
        "de",
        "Dem Bericht zufolge, den das Amt am Mittwoch vorlegte, wurden die Akten falsch abgelegt.",
        &["der Bericht||Dem Bericht|wurden die Akten falsch abgelegt"],
    );
    case(
        "de",
        "Der Minister hat nach Angaben der Agentur Strana erklärt, die Gespräche seien ausgesetzt.",
        &["Der Minister|der Agentur Strana||die Gespräche seien ausgesetzt"],
    );
    case(
        "de",
        "Ein Mitglied des Rats, das nicht genannt werden will, sagte der „Wochenpost“, der Vorstand habe weggeschaut.",
        &["Ein Mitglied des Rats|der „Wochenpost“||der Vorstand habe weggeschaut"],
    );
}

#[test]
fn french_relays_name_whoever_is_cited() {
    case(
        "fr",
        "Selon l’agence Belga, qui cite une source proche de l’enquête, le suspect aurait parlé.",
        &["une source proche de l’enquête|l’agence Belga||le suspect aurait parlé"],
    );
    case(
        "fr",
        "L’administration régionale a annoncé que deux villages étaient vides. « La route est coupée », écrit-elle.",
        &[
            "L’administration régionale|||que deux villages étaient vides",
            "L’administration régionale|||La route est coupée",
        ],
    );
    case(
        "fr",
        "La ministre de la Santé Odile Ferrand a assuré que la route serait libre.",
        &["Odile Ferrand|||que la route serait libre"],
    );
    case(
        "fr",
        "Le porte-parole de la présidence, Selim Aktan, a qualifié ces informations de « fables ».",
        &["Selim Aktan|||fables"],
    );
    case(
        "fr",
        "Le rapport, dévoilé par Le Phare, conclut que la région a « dépensé sans compter ».",
        &["Le rapport|Le Phare|Le rapport|que la région a « dépensé sans compter »"],
    );
    case(
        "fr",
        "Le quotidien turc Deniz rapporte que le pont est fermé.",
        &["Le quotidien turc Deniz|||que le pont est fermé"],
    );
    case(
        "fr",
        "Un membre de l’équipe, sous couvert d’anonymat, affirme que « tout le monde le savait ».",
        &["Un membre de l’équipe|||que « tout le monde le savait »"],
    );
}

#[test]
fn spanish_relays_name_whoever_is_cited() {
    case(
        "es",
        "El alcalde, Juan Paz, dijo que el muelle está en ruinas. La ministra, Ana Solís, rechazó hacer comentarios. «No hablo de eso», dijo a los periodistas.",
        &["Juan Paz|||que el muelle está en ruinas", "Ana Solís|||No hablo de eso"],
    );
    case(
        "es",
        "Un informe de la Contraloría al que tuvo acceso El Orden señala que la obra costó «el triple».",
        &["informe de la Contraloría|El Orden|Un informe de la Contraloría|que la obra costó «el triple»"],
    );
    case(
        "es",
        "«Llevamos años así», ironizó la portavoz, Elena Prat, en declaraciones a la emisora.",
        &["Elena Prat|la emisora|declaraciones|Llevamos años así"],
    );
    case(
        "es",
        "Un alto funcionario de la Unión Europea aseguró que la propuesta fue entregada.",
        &["Un alto funcionario de la Unión Europea|||que la propuesta fue entregada"],
    );
}

#[test]
fn russian_relays_name_both_outlets() {
    case(
        "ru",
        "Министр Олег Бережной заявил, что мост закрыт. Об этом сообщает агентство «Волна» со ссылкой на газету «Степь».",
        &["Олег Бережной|газету «Степь», агентство «Волна»||что мост закрыт"],
    );
    case(
        "ru",
        "Губернатор Марина Седова призналась, что не знала о пожаре. По ее словам, пожарные приехали поздно.",
        &["Марина Седова|||что не знала о пожаре", "Марина Седова|||пожарные приехали поздно"],
    );
    case(
        "ru",
        "Как пишет The Harbour Post, президент Кареша Умар Диалло назвал соседей «временным явлением».",
        &["Умар Диалло|The Harbour Post||соседей «временным явлением»"],
    );
    case(
        "ru",
        "По данным агентства Киодо, которое ссылается на источники в правительстве, посланник вылетит в понедельник.",
        &["источники|агентства Киодо||посланник вылетит в понедельник"],
    );
}

#[test]
fn chinese_relays_part_whoever_speaks() {
    case(
        "zh-Hans",
        "一名官员向路透社证实，部长谈到了春天，但部长强调“没有定下日期”。",
        &["一名官员|路透社||部长谈到了春天", "部长|路透社||没有定下日期"],
    );
    case("zh-Hans", "“我们还以为是地震，”住在附近的王女士告诉记者。", &["王女士|||我们还以为是地震，"]);
    case("zh-Hans", "《晨星周刊》随后发表声明，表示坚持其报道。", &["《晨星周刊》|||坚持其报道"]);
    case(
        "zh-Hans",
        "卡雷什国营电视台星期三报道，总理乌马尔·迪亚洛亲自下令关闭边境，称国家“不能成为武器的走廊”。",
        &["乌马尔·迪亚洛|卡雷什国营电视台||国家“不能成为武器的走廊”"],
    );
    case(
        "zh-Hans",
        "新华社引述总理办公室的声明报道，各部门已“全力救援”。",
        &["总理办公室的声明|新华社||各部门已“全力救援”"],
    );
    case(
        "zh-Hans",
        "前大使郑国良在接受《亚洲评论》专访时称，这“并不令人意外”。",
        &["郑国良|亚洲评论|专访|这“并不令人意外”"],
    );
}

#[test]
fn korean_relays_know_an_outlet_by_its_kind() {
    case(
        "ko",
        "국영 통신사 오르비스는 일간지 란테르나를 인용해 박건우 장관이 \"국경은 열리지 않을 것\"이라고 말했다고 보도했다.",
        &["박건우|일간지 란테르나, 통신사 오르비스||국경은 열리지 않을 것"],
    );
    case(
        "ko",
        "하버타임스는 소식통 두 명의 말을 빌려 무관 두 명이 추방됐다고 전했다.",
        &["소식통 두 명|하버타임스||무관 두 명이 추방됐다"],
    );
    case(
        "ko",
        "한빛전자는 데일리 하버에 보낸 이메일에서 \"모든 기준을 충족한다\"고 밝혔다.",
        &["한빛전자|데일리 하버|이메일|모든 기준을 충족한다"],
    );
    case(
        "ko",
        "정국량 씨는 아시아리뷰와의 인터뷰에서 \"놀랍지 않다\"고 평가했다.",
        &["정국량|아시아리뷰|인터뷰|놀랍지 않다"],
    );
    case(
        "ko",
        "감사원 보고서에 따르면 불량률은 작년의 두 배였다.",
        &["감사원 보고서|||불량률은 작년의 두 배였다"],
    );
    case(
        "ko",
        "미 국무부의 엘런 마시 대변인은 \"긴밀히 연락하고 있다\"고 답했다.",
        &["엘런 마시|||긴밀히 연락하고 있다"],
    );
    case("ko", "목격자들은 폭발음이 새벽에 들렸다고 입을 모았다.", &["목격자들|||폭발음이 새벽에 들렸다"]);
}
