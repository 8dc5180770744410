//! A day, a place or a hearer between a verb of saying and its subject, or behind it, is no part of who speaks. Every
//! pattern is tried with every speaker and every setting of its language.

use broadsheet::quotes::find;

/// What is tried in a language: speakers; settings; patterns, in which `{s}` is the speaker, `{S}` the same where a
/// sentence opens, and ` {t}` the setting.
struct Grid {
    lang: &'static str,
    speakers: &'static [&'static str],
    settings: &'static [&'static str],
    patterns: &'static [&'static str],
}

const GRIDS: [Grid; 6] = [
    Grid {
        lang: "en",
        speakers: &["Ann Lee", "a port official", "the harbour master"],
        settings: &[
            "",
            "on Friday",
            "late Friday",
            "late on Friday",
            "this week",
            "last month",
            "in Kent on Friday",
        ],
        patterns: &[
            "“The harbour will be closed for a month,” {s} said {t}.",
            "“The harbour will be closed for a month,” said {s} {t}.",
            "The harbour will be closed for a month, {s} said {t}.",
            "{S} said {t} that the harbour will be closed for a month.",
            "{S} said {t}: “The harbour will be closed for a month.”",
        ],
    },
    Grid {
        lang: "de",
        speakers: &["die Bürgermeisterin Ruth Canz", "Ruth Canz", "ein Sprecher der Polizei", "die Polizei"],
        settings: &[
            "",
            "am Freitag",
            "am 3. Mai",
            "am Freitagabend",
            "diese Woche",
            "gestern",
            "in Kent",
            "im Interview",
        ],
        patterns: &[
            "„Der Hafen bleibt einen Monat zu“, sagte {t} {s}.",
            "„Der Hafen bleibt einen Monat zu“, sagte {s} {t}.",
            "Der Hafen bleibe einen Monat lang zu, sagte {t} {s}.",
            "{S} sagte {t}: „Der Hafen bleibt einen Monat zu.“",
            "{S} sagte {t}, der Hafen bleibe einen Monat lang zu.",
        ],
    },
    Grid {
        lang: "fr",
        speakers: &["la maire Anne Lebrun", "Anne Lebrun", "un porte-parole de la police", "la police"],
        settings: &[
            "",
            "vendredi",
            "vendredi soir",
            "cette semaine",
            "à Kent",
            "lors d’une conférence de presse",
        ],
        patterns: &[
            "« Le port restera fermé un mois », a déclaré {t} {s}.",
            "« Le port restera fermé un mois », a déclaré {s} {t}.",
            "Le port restera fermé pendant un mois, a indiqué {t} {s}.",
            "{S} a déclaré {t} que le port resterait fermé un mois.",
        ],
    },
    Grid {
        lang: "es",
        speakers: &["la alcaldesa Ana Ruiz", "Ana Ruiz", "un portavoz de la policía", "la policía"],
        settings: &["", "el lunes", "este lunes", "esta semana", "ayer", "en Kent", "en una rueda de prensa"],
        patterns: &[
            "«El puerto estará cerrado un mes», dijo {t} {s}.",
            "«El puerto estará cerrado un mes», dijo {s} {t}.",
            "El puerto estará cerrado durante un mes, informó {t} {s}.",
            "{S} dijo {t} que el puerto estará cerrado un mes.",
        ],
    },
    Grid {
        lang: "ru",
        speakers: &["Анна Лебедева", "полиция"],
        settings: &["", "в пятницу", "вчера", "на этой неделе", "в Кенте", "в интервью"],
        patterns: &[
            "«Порт закроют на месяц», — заявила {t} {s}.",
            "«Порт закроют на месяц», — заявила {s} {t}.",
            "Порт закроют на месяц, сообщила {t} {s}.",
            "{S} заявила {t}, что порт закроют на месяц.",
        ],
    },
    Grid {
        lang: "zh-Hans",
        speakers: &["市长李娜", "李娜", "港务局", "一名警方发言人"],
        settings: &["", "周五", "本周", "上个月", "5月3日", "在记者会上"],
        patterns: &[
            "{s} {t} 表示，港口将关闭一个月。",
            "{s} {t} 说：“港口将关闭一个月。”",
            "“港口将关闭一个月，”{s} {t} 说。",
        ],
    },
];

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

#[test]
fn a_day_or_a_place_beside_the_verb_is_no_part_of_who_speaks() {
    // English and the unnamed are shown without their article.
    let bare = |text: &str| {
        let low = text.to_lowercase();
        ["the ", "a "].iter().find_map(|article| low.strip_prefix(article)).unwrap_or(&low).to_owned()
    };
    let (mut tried, mut wrong) = (0, Vec::new());
    for Grid { lang, speakers, settings, patterns } in GRIDS {
        for (speaker, setting) in speakers.iter().flat_map(|who| settings.iter().map(move |when| (who, when)))
        {
            for pattern in patterns {
                let gap = if lang.starts_with("zh") || setting.is_empty() { "" } else { " " };
                let text = pattern.replace("{s}", speaker).replace("{S}", &capital(speaker));
                let text = text.replace(" {t}", &format!("{gap}{setting}"));
                let text = if lang.starts_with("zh") { text.replace(' ', "") } else { text };
                let found = find(&text, lang);
                let names: Vec<&str> = found
                    .iter()
                    .map(|one| one.speaker.as_ref().map_or("-", |who| who.mention.text.as_str()))
                    .collect();
                tried += 1;
                // Nor is it an outlet.
                let media: Vec<&str> =
                    found.iter().flat_map(|one| &one.media).map(|one| one.text.as_str()).collect();
                if !matches!(names.as_slice(), [name] if bare(name) == bare(speaker)) || !media.is_empty() {
                    wrong.push(format!("{text} {names:?} {media:?}"));
                }
            }
        }
    }
    assert!(tried > 500, "{tried} sentences were tried");
    assert!(wrong.is_empty(), "{} of {tried}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_day_behind_a_name_beside_its_office_is_no_part_of_it() {
    for day in ["Friday", "Friday night", "on Friday"] {
        let found = find(&format!("“The harbour will be closed,” said the mayor, Ann Lee {day}."), "en");
        let names: Vec<&str> =
            found.iter().filter_map(|one| Some(one.speaker.as_ref()?.mention.text.as_str())).collect();
        assert_eq!(names, ["the mayor, Ann Lee"], "{day}");
    }
}

/// What each report says, by whom.
fn reported(text: &str, lang: &str) -> Vec<String> {
    let line = |one: &broadsheet::quotes::Finding| {
        let who = one.speaker.as_ref().map_or("-", |who| who.mention.text.as_str());
        let said: Vec<String> =
            one.spans.iter().map(|(from, to)| text.chars().skip(*from).take(to - from).collect()).collect();
        format!("{who}: {}", said.join(" + "))
    };
    find(text, lang).iter().map(line).collect()
}

#[test]
fn what_stands_ahead_is_no_report_where_the_verb_has_its_own_behind_a_day() {
    for (lang, text, wanted) in [
        (
            "es",
            "En el sur, donde la disputa ha durado más tiempo, la Sociedad Rural denunció en 2014 que los \
             incendios causaron daños.",
            "la Sociedad Rural: los incendios causaron daños",
        ),
        (
            "fr",
            "À Brest, où la crise dure depuis un an, le maire a déclaré jeudi que le port rouvrirait.",
            "le maire: le port rouvrirait",
        ),
    ] {
        let found = reported(text, lang);
        assert!(
            found.len() == 1 && found[0].contains(wanted.split_once(": ").map_or("", |two| two.1)),
            "{found:?}"
        );
        assert!(found[0].starts_with(wanted.split_once(':').map_or("", |two| two.0)), "{found:?}");
    }
}

#[test]
fn an_office_takes_in_neither_the_attribution_before_it_nor_whose_it_is() {
    for (text, wanted) in [
        ("The bridge will reopen on Monday, according to Mayor Ana Duarte.", "Mayor"),
        ("According to former Senator Paul Greer, the bill was dead.", "former Senator"),
        ("“We are glad,” said Rui Matos, its chairman, on Tuesday.", "chairman"),
    ] {
        let found = find(text, "en");
        let roles: Vec<&str> =
            found.iter().filter_map(|one| Some(one.speaker.as_ref()?.role.as_ref()?.text.as_str())).collect();
        assert_eq!(roles, [wanted], "{text}");
    }
}
