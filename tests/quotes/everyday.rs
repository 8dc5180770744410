//! Everybody who speaks in everyday news: families, clubs, neighbors, police. Each in one plain sentence of its language.

use broadsheet::quotes::find;

/// A language, a sentence with `{s}` for the speaker, and the speakers.
const SPEAKERS: [(&str, &str, &str); 10] = [
    (
        "en",
        "The {s} said the case would go on.",
        "family|couple|jury|crew|team|band|group|crowd|audience|community|village|town|staff|management\
         |leadership|board|panel|coalition|alliance|union|movement|campaign|camp|prosecution|opposition\
         |majority|industry|network|studio|club|squad|court|tribunal|judge|church|parish|school\
         |university|hospital|clinic|charity|foundation|firm|company|startup|bank|airline|retailer\
         |supermarket|landlord|tenant|victim|survivor|witness|voter|parent|relative|sibling|neighbor\
         |driver|passenger|pilot|nurse|patient|student|pupil|teacher|headteacher|priest|imam|rabbi|artist\
         |singer|actor|director|producer|author|poet|coach|player|striker|goalkeeper|fan|referee|farmer\
         |fisherman|miner|worker|trader|investor|analyst|economist|scientist|researcher|engineer\
         |developer|hacker|activist|protester|demonstrator|refugee|migrant|soldier|general|veteran\
         |hostage|prisoner|inmate|guard|inspector|investigator|detective|officer|sheriff|coroner|mayor\
         |councillor|senator|lawmaker|minister|ambassador|envoy|diplomat|aide|adviser|insider|source\
         |whistleblower|caller|user|blogger|influencer|podcaster|editor|columnist|reporter|presenter|host\
         |assembly|families|couples|parents|relatives|neighbors|residents|locals|villagers|drivers\
         |passengers|fans|voters|tenants|victims|survivors|witnesses|teachers|students|workers|unions\
         |companies|doctors|nurses|farmers|activists|protesters|refugees|soldiers|prosecutors|lawyers\
         |investigators|police|firefighters|rescuers|scientists|researchers|economists|analysts|traders\
         |investors|bosses|managers|owners|shoppers|readers|users|critics|supporters|opponents|allies\
         |aides|colleagues|friends",
    ),
    (
        "de",
        "{s} sagte, der Fall gehe weiter.",
        "Die Familie|Das Paar|Die Jury|Die Mannschaft|Die Band|Die Gruppe|Die Gemeinde|Die Stadt\
         |Die Leitung|Die Geschäftsführung|Der Vorstand|Der Aufsichtsrat|Der Betriebsrat|Die Gewerkschaft\
         |Der Verein|Der Verband|Die Opposition|Die Branche|Das Gericht|Die Kirche|Die Schule\
         |Die Universität|Die Klinik|Das Krankenhaus|Die Stiftung|Die Firma|Das Start-up|Die Bank\
         |Der Vermieter|Der Mieter|Das Opfer|Die Zeugin|Der Wähler|Die Eltern|Der Nachbar|Der Fahrer\
         |Die Pilotin|Die Krankenschwester|Der Patient|Die Studentin|Der Schüler|Die Lehrerin|Der Pfarrer\
         |Der Künstler|Die Sängerin|Der Trainer|Der Stürmer|Der Torwart|Der Schiedsrichter|Der Landwirt\
         |Der Fischer|Die Ökonomin|Der Forscher|Der Aktivist|Die Demonstrantin|Der Geflüchtete|Der Soldat\
         |Der General|Die Geisel|Der Häftling|Der Ermittler|Die Polizistin|Der Bürgermeister\
         |Die Abgeordnete|Der Minister|Der Botschafter|Die Diplomatin|Der Berater|Der Insider|Der Anrufer\
         |Die Bloggerin|Der Chefredakteur|Die Feuerwehr|Der Rettungsdienst|Die Staatsanwaltschaft\
         |Die Verteidigung|Der Hersteller|Der Konzern|Der Händler|Das Unternehmen|Das Ministerium\
         |Der Kreml|Das Weiße Haus|Der Senat|Der Stadtrat|Die Behörde|Das Amt|Der Chef|Die Chefin\
         |Der Sprecher|Der Experte|Die Fachfrau|Der Arzt|Die Ärztin|Der Anwalt|Der Richter|Ein Augenzeuge\
         |Ein Anwohner",
    ),
    (
        "de",
        "{s} sagten, der Fall gehe weiter.",
        "Die Familien|Eltern|Anwohner|Nachbarn|Fahrer|Fans|Wähler|Mieter|Opfer|Zeugen|Lehrer|Schüler\
         |Studierende|Gewerkschaften|Ärzte|Pflegekräfte|Landwirte|Aktivisten|Demonstranten|Geflüchtete\
         |Soldaten|Ermittler|Polizisten|Rettungskräfte|Forscher|Wissenschaftlerinnen|Ökonomen|Händler\
         |Anleger|Kritiker|Befürworter|Verbündete|Kollegen|Freunde|Beobachter|Experten\
         |Vertreter der Stadt|Mehrere Zeugen|Zwei Beamte|Einige Abgeordnete",
    ),
    (
        "fr",
        "{s} a déclaré que l’affaire continuait.",
        "La famille|Le couple|Le jury|L’équipe|Le groupe|La commune|La mairie|La direction|Le conseil\
         |Le syndicat|L’association|L’opposition|La majorité|Le tribunal|Le parquet|L’Église|L’école\
         |L’université|L’hôpital|La fondation|L’entreprise|La banque|Le propriétaire|Le locataire\
         |La victime|Le témoin|L’électeur|Le voisin|Le chauffeur|La pilote|L’infirmière|Le patient\
         |L’étudiante|L’élève|L’enseignante|Le prêtre|L’artiste|La chanteuse|L’entraîneur|Le gardien\
         |L’arbitre|L’agriculteur|Le pêcheur|L’économiste|La chercheuse|Le militant|La manifestante\
         |Le réfugié|Le soldat|Le général|L’otage|Le détenu|L’enquêteur|La policière|Le maire|La députée\
         |Le ministre|L’ambassadeur|La diplomate|Le conseiller|La police|Les pompiers|Le procureur\
         |La défense|Le fabricant|Le ministère|Le Kremlin|L’Élysée|Matignon|Le Sénat|Le porte-parole\
         |L’expert|Le médecin|L’avocat|Le juge|Un riverain|Une habitante",
    ),
    (
        "es",
        "{s} dijo que el caso seguía abierto.",
        "La familia|La pareja|El jurado|El equipo|El grupo|El municipio|La alcaldía|La dirección\
         |El consejo|El sindicato|La asociación|La oposición|La mayoría|El tribunal|La fiscalía\
         |La Iglesia|La escuela|La universidad|El hospital|La fundación|La empresa|El banco\
         |El propietario|El inquilino|La víctima|El testigo|El votante|El vecino|El conductor|La piloto\
         |La enfermera|El paciente|La estudiante|El alumno|La profesora|El sacerdote|El artista\
         |La cantante|El entrenador|El portero|El árbitro|El agricultor|El pescador|La economista\
         |La investigadora|El activista|La manifestante|El refugiado|El soldado|El general|El rehén\
         |El preso|El detective|La policía|La alcaldesa|La diputada|El ministro|El embajador\
         |La diplomática|El asesor|Los bomberos|La defensa|El fabricante|El ministerio|El Kremlin\
         |La Moncloa|El Senado|El portavoz|El experto|El médico|El abogado|El juez|Una vecina",
    ),
    (
        "ru",
        "{s} сообщила, что дело продолжается.",
        "Семья|Пара|Команда|Группа|Город|Дирекция|Совет|Профсоюз|Ассоциация|Оппозиция|Суд|Прокуратура\
         |Церковь|Школа|Больница|Компания|Полиция|Мэрия|Защита|Посольство|Жительница",
    ),
    (
        "ru",
        "{s} сообщил, что дело продолжается.",
        "Сосед|Свидетель|Водитель|Врач|Учитель|Тренер|Судья|Фермер|Экономист|Активист|Беженец|Солдат\
         |Генерал|Заложник|Следователь|Мэр|Депутат|Министр|Посол|Советник|Эксперт|Адвокат|Очевидец|Житель\
         |Суд|Банк|Университет|Кремль|Сенат",
    ),
    (
        "zh-Hans",
        "{s}表示，案件仍在继续。",
        "家属|夫妇|陪审团|球队|乐队|居民|邻居|司机|医生|护士|老师|学生|教练|裁判|农民|渔民|经济学家|研究人员|活动人士|示威者|难民|士兵|将军|人质|调查人员|警方|检方|辩方|法院\
         |教会|学校|医院|基金会|公司|银行|房东|租户|受害者|目击者|选民|市长|议员|部长|大使|外交官|顾问|消防部门|制造商|集团|工会|协会|反对党|克里姆林宫|白宫|参议院|专家|律师\
         |法官",
    ),
    (
        "ko",
        "{s} 사건이 계속된다고 말했다.",
        "가족은|부부는|배심원단은|구단은|밴드는|주민은|이웃은|운전자는|의사는|간호사는|교사는|학생은|감독은|심판은|농민은|어민은|경제학자는|연구진은|활동가는|시위대는|난민은|병사는\
         |장군은|인질은|수사관은|경찰은|검찰은|변호인은|법원은|교회는|학교는|병원은|재단은|회사는|은행은|집주인은|세입자는|피해자는|목격자는|유권자는|시장은|의원은|장관은|대사는\
         |외교관은|보좌관은|소방당국은|제조사는|그룹은|노조는|협회는|야당은|크렘린궁은|백악관은|상원은|전문가는|변호사는|판사는",
    ),
    (
        "en",
        "{s} said the case would go on.",
        "A spokesperson for the fire service|Officials at the port|The head of state|One diplomat\
         |A lawyer for the family|A friend of the family|Her family|A couple of residents\
         |The U.S. secretary of state",
    ),
];

#[test]
fn everybody_who_speaks_in_everyday_news_is_found() {
    let mut missed = Vec::new();
    for (lang, sentence, speakers) in SPEAKERS {
        for speaker in speakers.split('|') {
            let text = sentence.replace("{s}", speaker);
            let found = find(&text, lang);
            let named = found.iter().any(|one| {
                one.speaker.as_ref().is_some_and(|who| {
                    // A Korean subject has its particle behind it.
                    who.mention.text == *speaker
                        || sentence.starts_with("The ") && who.mention.text.ends_with(speaker)
                        || lang == "ko" && speaker.starts_with(&who.mention.text)
                })
            });
            if !named {
                missed.push(text);
            }
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn german_verbs_in_two_parts_report() {
    for text in [
        "Jana Weber räumte ein, dass die Brücke gesperrt bleibe.",
        "Jana Weber räumte am Montag ein, die Brücke bleibe gesperrt.",
        "Jana Weber fügte hinzu, die Brücke bleibe gesperrt.",
        "Jana Weber teilte am Montag mit, dass die Brücke gesperrt bleibe.",
        "Jana Weber gab bekannt, dass die Brücke gesperrt bleibe.",
        "Jana Weber hielt fest, dass die Brücke gesperrt bleibe.",
        "Jana Weber ließ wissen, dass die Brücke gesperrt bleibe.",
        "Dabei räumte Jana Weber ein, die Brücke bleibe gesperrt.",
        "Die Brücke bleibe vorerst gesperrt, fügte Jana Weber hinzu.",
        "Die Brücke bleibe vorerst gesperrt, räumte Jana Weber ein.",
        "Die Brücke bleibe vorerst gesperrt, kündigte Jana Weber an.",
    ] {
        let found = find(text, "de");
        let said: Vec<String> = found
            .iter()
            .filter(|one| one.speaker.as_ref().is_some_and(|who| who.mention.text == "Jana Weber"))
            .filter_map(|one| one.spans.first())
            .map(|(from, to)| text.chars().skip(*from).take(to - from).collect())
            .collect();
        let [said] = said.as_slice() else { panic!("{text}: {said:?}") };
        let begin =
            ["dass die Brücke", "die Brücke", "Die Brücke"].iter().any(|words| said.starts_with(words));
        assert!(begin, "{text}: {said}");
    }
    for text in ["Der Koch fügte Salz hinzu, dann aßen alle.", "Er räumte den Tisch ab, dann ging er."] {
        assert!(find(text, "de").is_empty(), "{text}");
    }
}
