//! What readers meet on real pages: things and "there" that say nothing, terms between marks, offices without a name, the
//! writer's own words. Each sentence is ours and shows one kind.

use broadsheet::quotes::{Certainty, Finding, SpeakerKind, find};

/// The findings as "name: what is said", with "-" for nobody.
fn said(text: &str, lang: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let line = |finding: &Finding| {
        let name = finding.speaker.as_ref().map_or_else(
            || "-".to_owned(),
            |speaker| speaker.resolved.clone().unwrap_or_else(|| speaker.mention.text.clone()),
        );
        let parts: Vec<String> =
            finding.spans.iter().map(|(from, to)| chars[*from..*to].iter().collect()).collect();
        format!("{name}: {}", parts.join(" + "))
    };
    find(text, lang).iter().map(line).collect()
}

#[track_caller]
fn case(text: &str, expected: &[&str]) {
    assert_eq!(said(text, "en"), expected, "{text}");
}

/// What a foreign text says, and through whom.
#[track_caller]
fn foreign(lang: &str, text: &str, expected: &[&str]) {
    assert_eq!(said(text, lang), expected, "{text}");
}

#[test]
fn there_says_nothing() {
    case("There was a pause on the quay as if to say the boat would never come.", &[]);
    case("There were many who argued loudly in the square.", &[]);
}

#[test]
fn things_and_qualities_say_nothing() {
    case("Erosion is to blame too, with the tide moving the sand closer to the road.", &[]);
    case(
        "After the harbour closed in 2003, hundreds left the island, arson charges at the county court show.",
        &[],
    );
    case("The delays could signal a change that the old ferry has long been spared.", &[]);
    case("This sensitivity to salt, later blamed for the leak, made predicting the damage a guess.", &[]);
    case("Higher water prices will make it harder to respond to droughts and floods in the valley.", &[]);
}

#[test]
fn people_whom_no_list_knows_speak() {
    case(
        "Advertisers said the bridge was closed. A sculptor told them the plinth had cracked.",
        &["Advertisers: the bridge was closed", "sculptor: the plinth had cracked"],
    );
    case("“It holds,” said the news desk of the Herald.", &["news desk: It holds,"]);
    case("The brewery called the toll “no great surprise.”", &["brewery: no great surprise."]);
    case("Some 60 percent said they would vote again.", &["Some 60 percent: they would vote again"]);
}

#[test]
fn nouns_that_look_like_verbs_do_not_report() {
    case("Keepers watch weather forecasts closely for storms when they put extra boats on call.", &[]);
    case("The permit comes with added costs borne by the crews and passed on to guests.", &[]);
}

#[test]
fn what_a_thing_is_called_is_no_quotation() {
    case("Past this point the gate bears the name of “salted lock.”", &[]);
    case("The method called “slow drying” took a week.", &[]);
    case("It is one instance of what I call the “ferry economy.”", &[]);
}

#[test]
fn the_writer_is_nobodys_source() {
    case("We’re told that the tide turned at noon.", &[]);
    case("When I asked him how many boats he had sold, he left.", &[]);
    case("You can say the harbour is full.", &[]);
    case("“Is it deep?” I asked.", &["I: Is it deep?"]);
}

#[test]
fn what_is_only_possible_is_not_said() {
    case("For its part, Harbour Line might have suggested that it would lower its fares.", &[]);
    case("Owners should make it clear they are angry about the toll.", &[]);
    case("It would be safe to say that the pier is old.", &[]);
    case("It is worth noting that the pier is old.", &[]);
    case("The crews were asked to say in which direction the boat had moved.", &[]);
}

#[test]
fn a_clause_about_the_speaker_is_no_attribution() {
    case(
        "“It looks dry, but it isn’t,” said Ann Lee, an engineer for Kent Water, which maintains 90 miles of pipe.",
        &["Ann Lee: It looks dry, but it isn’t,"],
    );
    case(
        "“I waited a year,” the diver Tom Pell wrote in a post last May, he said, after reporting the leak.",
        &["Tom Pell: I waited a year,"],
    );
}

#[test]
fn what_is_told_twice_is_found_once() {
    case(
        "Mr. Pell said the valves were shut. He added that stopping the water could crack the pipes, he said. He is Tom Pell.",
        &["Tom Pell: the valves were shut", "Tom Pell: that stopping the water could crack the pipes"],
    );
}

#[test]
fn who_stands_for_whoever_just_spoke() {
    case(
        "The new pipes are quieter, said the officials, who added that they were laying two miles a year.",
        &["officials: The new pipes are quieter", "officials: that they were laying two miles a year"],
    );
    case(
        "It pleased Ruth Adeyemi, an Oregon Republican who warned that the dam was weak.",
        &["Ruth Adeyemi: that the dam was weak"],
    );
}

#[test]
fn an_office_means_the_one_who_holds_it() {
    let text = "Mayor Ann Jones opened the pier. “It is safe,” the mayor said.";
    case(text, &["Ann Jones: It is safe,"]);
    case("Mayor Ann Jones met Mayor Tom Pell. “It is safe,” the mayor said.", &["mayor: It is safe,"]);
    case("“It is safe,” the mayor said.", &["mayor: It is safe,"]);
}

#[test]
fn titles_without_a_full_stop() {
    case(
        "President Aldo Marr spoke late. Mr Marr said the pier was safe.",
        &["Aldo Marr: the pier was safe"],
    );
}

#[test]
fn names_of_bodies_go_on_over_their_prepositions() {
    case(
        "The pier is safe, according to the Kent Department of Conservation.",
        &["Kent Department of Conservation: The pier is safe"],
    );
}

#[test]
fn a_phrase_ends_where_the_next_begins() {
    case(
        "At that point the late night host insisted, “You stole that coat.”",
        &["late night host: You stole that coat."],
    );
    case("A number of analysts say the pier will sink.", &["number of analysts: the pier will sink"]);
    case(
        "Those close to the mayor say the pier will sink.",
        &["Those close to the mayor: the pier will sink"],
    );
}

#[test]
fn people_described_by_a_name_are_unnamed() {
    let found = find("Kent officials said the pier was safe.", "en");
    assert_eq!(found[0].speaker.as_ref().unwrap().kind, SpeakerKind::Unnamed);
    let found = find("Ann Kent said the pier was safe.", "en");
    assert_eq!(found[0].speaker.as_ref().unwrap().kind, SpeakerKind::Person);
}

#[test]
fn what_is_quoted_of_somebody_is_not_theirs() {
    let text = "Marr spoke at noon. President Ruth Amadi “has put aside every effort to close the harbour this year.”";
    let found = find(text, "en");
    let name = found
        .last()
        .and_then(|finding| finding.speaker.as_ref())
        .and_then(|speaker| speaker.resolved.clone());
    assert_ne!(name.as_deref(), Some("Ruth Amadi"));
}

#[test]
fn a_text_is_written_not_said() {
    case("Ann Lee and Tom Pell wrote the programs that steer the crane.", &[]);
    case("Ann Lee wrote that the crane was steady.", &["Ann Lee: that the crane was steady"]);
    case("Ann Lee wrote, “The crane is steady.”", &["Ann Lee: The crane is steady."]);
}

#[test]
fn a_verb_with_the_capital_of_its_sentence_is_no_first_name() {
    let text = "Ask Damon Leary about the songs. Leary said they came late.";
    case(text, &["Damon Leary: they came late"]);
}

#[test]
fn impersonal_verbs_in_french_and_spanish() {
    foreign(
        "fr",
        "Il s’agit de protéger « les intérêts majeurs de la politique du port » et du canal.",
        &["-: les intérêts majeurs de la politique du port"],
    );
    foreign("es", "Por eso es más barato arreglar la cubierta que taparla con lona.", &[]);
}

#[test]
fn nothing_wrong_is_certain() {
    let text = "There is a view that things change. The storm told its own story, and prices said it all.";
    assert!(find(text, "en").iter().all(|finding| finding.certainty == Certainty::Uncertain));
}

#[test]
fn names_of_papers_between_marks_are_not_said() {
    foreign(
        "es",
        "«Nadie nos avisó», dijo la pescadora Ana Ruiz al diario «La Orilla».",
        &["Ana Ruiz: Nadie nos avisó"],
    );
    foreign(
        "fr",
        "« Personne ne sait », a dit la juge Anne Petit au quotidien « Le Canal ».",
        &["Anne Petit: Personne ne sait"],
    );
    foreign("de", "Das als „Nasses Eck“ bekannte Viertel liegt am Hafen.", &[]);
}

#[test]
fn a_setting_of_two_prepositions_stands_before_what_is_said() {
    foreign(
        "fr",
        "La juge Anne Petit a annoncé lors d'une conférence de presse que le canal fermerait.",
        &["Anne Petit: que le canal fermerait"],
    );
}

#[test]
fn a_clause_that_an_attribution_opens_is_the_innermost_speakers() {
    foreign(
        "es",
        "El periódico «La Orilla» informó que, según un marinero, no habrá barco antes del lunes.",
        &["El periódico «La Orilla»: que", "un marinero: no habrá barco antes del lunes"],
    );
}

#[test]
fn german_reports_in_the_subjunctive() {
    foreign(
        "de",
        "Die Einfahrt werde erst im April wieder geöffnet, sagte Anna Weber der „Küstenpost“.",
        &["Anna Weber: Die Einfahrt werde erst im April wieder geöffnet"],
    );
    let found =
        find("Die Einfahrt werde erst im April wieder geöffnet, sagte Anna Weber der „Küstenpost“.", "de");
    assert_eq!(found[0].media[0].text, "der „Küstenpost“");
    let text = "Die Abgeordnete Mira Sand klagte über Lärm. „Das hat Folgen“, kündigte sie an.";
    assert_eq!(said(text, "de").last().unwrap(), "Mira Sand: Das hat Folgen");
}

#[test]
fn korean_times_and_sources() {
    foreign(
        "ko",
        "기상대는 12일 오전 11시 57분쯤 해안 인근에서 지진이 발생했다고 밝혔다.",
        &["기상대: 12일 오전 11시 57분쯤 해안 인근에서 지진이 발생했다"],
    );
    foreign(
        "ko",
        "“모든 승객을 대피시켰다.”고. 주한 카르비아 대사관에서 밝혔다.",
        &["주한 카르비아 대사관: 모든 승객을 대피시켰다."],
    );
    foreign("ko", "대학 측은 성명에서 “물은 안전하다”고 강조했다.", &["대학: 물은 안전하다"]);
}

#[test]
fn a_government_that_does_something_behind_a_comma_speaks() {
    case(
        "The form must be filled in by May, the government recommending “a fresh set of eyes” if needed.",
        &["government: “a fresh set of eyes” if needed"],
    );
}

#[test]
fn he_is_no_income_and_no_convention() {
    let text = "A student's annual income fell. The National Republican Convention met. Ann Lee stayed. He said it was late.";
    let found = find(text, "en");
    let name = found
        .last()
        .and_then(|finding| finding.speaker.as_ref())
        .and_then(|speaker| speaker.resolved.clone());
    assert!(!name.is_some_and(|name| name.contains("income") || name.contains("Convention")), "{found:?}");
}

#[test]
fn what_a_russian_agency_passes_on_is_the_innermost_speakers() {
    let text = "По данным агентства «Норд», начальник порта Игорь Лапин сообщил, что паром пойдёт в июне.";
    let found = find(text, "ru");
    let last = found.last().unwrap();
    assert_eq!(last.speaker.as_ref().unwrap().resolved.as_deref(), Some("Игорь Лапин"), "{found:?}");
    assert!(said(text, "ru").last().unwrap().ends_with("что паром пойдёт в июне"), "{found:?}");
}

/// The sure findings as "name: what is said".
fn sure(text: &str, lang: &str) -> Vec<String> {
    let sure = |finding: &&Finding| finding.certainty != Certainty::Uncertain;
    let name = |finding: &Finding| {
        finding.speaker.as_ref().map(|who| who.resolved.clone().unwrap_or_else(|| who.mention.text.clone()))
    };
    find(text, lang).iter().filter(sure).filter_map(name).collect()
}

#[test]
fn a_pronoun_is_nobody_whom_other_pronouns_call_otherwise() {
    // No list knows the name; "her" and "she" tell.
    let text = "Auri Lind chairs the board. She has led it since May. “The fund is safe,” he said.";
    assert_eq!(sure(text, "en"), Vec::<String>::new());
    let text = "Auri Lind said her board was content. “The fund is safe,” she said.";
    assert_eq!(said(text, "en").last().map(String::as_str), Some("Auri Lind: The fund is safe,"));
}

#[test]
fn she_is_the_spokeswoman_who_just_spoke() {
    case(
        "The strikers want no trouble at Lind Harbour, a spokeswoman for the Dockers Union said. “They want to be heard,” \
         she said.",
        &[
            "spokeswoman for the Dockers Union: The strikers want no trouble at Lind Harbour",
            "spokeswoman for the Dockers Union: They want to be heard,",
        ],
    );
}

#[test]
fn places_and_qualities_say_nothing() {
    case("The lower harbor said the boats were late.", &[]);
    case("New said that the boats were late.", &[]);
    case("This page was updated to add the cost of the bridge and the date of the vote.", &[]);
    case("Beginning in 2014, according to a person close to the mayor.", &[]);
}

#[test]
fn an_office_between_commas_is_the_persons_who_is_named_before_it() {
    case(
        "The incident shows how one fault can stop a fleet, Ruth Adeyemi, Lind Boats CEO and a founding member of the \
         club, told the Kent Herald.",
        &["Ruth Adeyemi: The incident shows how one fault can stop a fleet"],
    );
}

#[test]
fn a_title_of_courtesy_is_no_office() {
    let found = find("“It held,” said Dr. Ruth Adeyemi.", "en");
    let speaker = found.first().and_then(|finding| finding.speaker.as_ref());
    assert_eq!(
        speaker.map(|speaker| (speaker.resolved.as_deref(), speaker.role.is_none())),
        Some((Some("Ruth Adeyemi"), true))
    );
}

#[test]
fn a_clause_that_is_interrupted_goes_on() {
    case(
        "The lesson learned, the engineer noted, was that salt eats steel.",
        &["engineer: The lesson learned + was that salt eats steel"],
    );
}

#[test]
fn words_taken_from_a_paper_are_the_speakers() {
    case(
        "Sergei Ode met the club on Monday. The report takes this statement by the minister, Sergei Ode, from the Herald: \
         “The bridge is a promise that we keep.”",
        &["Sergei Ode: The bridge is a promise that we keep."],
    );
    case(
        "Ruth Adeyemi spoke on Monday. Adeyemi’s letter also spoke of “a bridge written in water.”",
        &["Ruth Adeyemi: a bridge written in water."],
    );
    case(
        "By the agency’s account, the bridge was open all night.",
        &["agency: the bridge was open all night"],
    );
}

#[test]
fn no_foreign_thing_speaks() {
    for (lang, text) in [
        ("fr", "Pour la troisième fois de suite, la fête est annulée dans toute la vallée."),
        ("fr", "Pour réparer ces ponts, la loi permettra de lever un impôt dans la vallée."),
        ("fr", "La hausse des prix confirme que la ville souffre."),
        ("fr", "La réponse à la demande de la vallée, c’est « un nouveau pont »."),
        ("es", "La subida de los precios confirma que la ciudad sufre."),
        ("es", "Para la segunda vuelta, los vecinos buscan alianzas en toda la comarca."),
        ("es", "Vive según sus normas antiguas, y nada más que la casa le importa."),
        ("de", "Für Anfänger gibt es viele kleine Stellen, Minijobs und Befristungen."),
        ("de", "Bei den Pflanzen überwiegen, anders als gedacht, so genannte Wanderer, die sich bewegen."),
        ("de", "Umgangssprachlich nennt man solche Elemente auch springende Gene."),
        ("de", "Die Möglichkeit zeigt, dass die Stadt leidet."),
        ("ru", "Необходимость подтверждает, что город страдает."),
        ("zh-Hans", "进行了上百个问题的测试之后，软件将为你匹配合适的对象。"),
        ("zh-Hans", "后来，他跑去写喜剧剧本，故事因此更有吸引力。"),
        ("zh-Hant", "只要心中自認為是最美的一刻，都是美的。"),
    ] {
        assert_eq!(sure(text, lang), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn people_whom_no_foreign_list_knows_speak() {
    foreign(
        "fr",
        "Une pisciculteuse affirme que le pont est ouvert.",
        &["Une pisciculteuse: que le pont est ouvert"],
    );
    foreign(
        "es",
        "Una enfermera que pidió el anonimato relató que el puente estaba abierto.",
        &["Una enfermera: que el puente estaba abierto"],
    );
    foreign(
        "es",
        "Un acuarelista aseguró que el puente estaba abierto.",
        &["Un acuarelista: que el puente estaba abierto"],
    );
    foreign("zh-Hans", "“桥已经开了。”卢宇恳切地说。", &["卢宇: 桥已经开了。"]);
    foreign("zh-Hans", "议员们普遍指责市长“撒谎”。", &["议员们: 市长“撒谎”"]);
}

#[test]
fn the_auxiliary_before_a_foreign_verb_is_not_said() {
    foreign(
        "fr",
        "Des taxes « empêcheront le pont de tomber », a fait valoir le chancelier.",
        &["le chancelier: Des taxes « empêcheront le pont de tomber »"],
    );
}

#[test]
fn who_has_seen_a_text_is_its_medium() {
    for (lang, text, medium) in [
        (
            "fr",
            "« C’était dur », écrit la directrice, Anne Petit, dans une note que La Lanterne a pu consulter.",
            "Lanterne",
        ),
        ("fr", "« C’était dur », a confié Anne Petit au micro de Sport Vivant.", "Sport Vivant"),
        (
            "de",
            "„Das war schwer“, schrieb Henriette Vanz in einer Mail an die Belegschaft, die dem Kenter Anzeiger vorliegt.",
            "dem Kenter Anzeiger",
        ),
        (
            "ru",
            "«Это было трудно», — написала директор Жанна Ванина в обращении, которое оказалось в распоряжении «Кентских ведомостей».",
            "«Кентских ведомостей»",
        ),
        ("ru", "«Мы были хуже», — сказал Пётр Керин в эфире «Спорт вечером».", "«Спорт вечером»"),
    ] {
        let media: Vec<String> = find(text, lang)
            .into_iter()
            .flat_map(|finding| finding.media)
            .map(|outlet| outlet.text)
            .collect();
        let named = matches!(media.as_slice(), [only] if only.ends_with(medium));
        assert!(named, "{text} {media:?}");
    }
}

#[test]
fn a_verb_without_anybody_before_it_has_no_speaker() {
    // Found by chance: the phrase before the verb is empty at the very beginning of a text.
    assert!(find("，表示a", "zh-Hans").iter().all(|finding| finding.speaker.is_none()));
}
