//! An office without a name leads to whoever holds it; German sources stand in their first case; particles and long attributes
//! beside a name. Each in plain sentences of its language, all of them ours.

use broadsheet::quotes::find;

/// Whoever the last quotation of a text is given to: the name, else the words of the text.
fn speaker(lang: &str, text: &str) -> String {
    let found = find(text, lang);
    let speaker = found.last().and_then(|finding| finding.speaker.as_ref());
    speaker.map_or_else(
        || "nobody".to_owned(),
        |who| who.resolved.clone().unwrap_or_else(|| who.mention.text.clone()),
    )
}

/// Each line is a text and, behind an arrow, its speaker.
#[track_caller]
pub(crate) fn are_said_by(lang: &str, cases: &str) {
    let cases: Vec<(&str, &str)> = cases
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.split_once(" → ").unwrap())
        .collect();
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, expected)| (text.trim(), expected, speaker(lang, text.trim())))
        .filter(|(_, expected, found)| *expected != found)
        .map(|(text, expected, found)| format!("{text}\n  expected {expected}, found {found}"))
        .collect();
    assert!(!cases.is_empty() && wrong.is_empty(), "{lang}\n{}", wrong.join("\n"));
}

#[test]
fn a_german_office_leads_to_its_holder() {
    are_said_by(
        "de",
        "
        Bürgermeisterin Anna Weber eröffnete die Werft. „Die Fähre fährt“, sagte die Bürgermeisterin. → Anna Weber
        Bundeskanzlerin Anna Weber besuchte die Werft. „Die Fähre fährt“, sagte die Kanzlerin. → Anna Weber
        Der ukrainische Präsident Oleh Marko war in Bern. Der Präsident sagte, die Fähre fahre bald. → Oleh Marko
        Der Präsident der Ukraine, Oleh Marko, kam am Montag. „Die Fähre fährt“, sagte der Präsident der Ukraine. → Oleh Marko
        Außenministerin Eva Lind und Finanzminister Jonas Brand kamen. „Die Fähre fährt“, sagte die Ministerin. → Eva Lind
        Finanzminister Jonas Brand und Verteidigungsminister Karl Lang kamen. „Die Fähre fährt“, sagte der Minister. → der Minister
        „Die Fähre fährt“, sagte die Bürgermeisterin. Später kam Bürgermeisterin Anna Weber. → die Bürgermeisterin
        Der frühere Bürgermeister Karl Lang kam. „Die Fähre fährt“, sagte der Bürgermeister. → der Bürgermeister
        Vizekanzler Karl Lang kam. „Die Fähre fährt“, sagte der Kanzler. → der Kanzler
        Bürgermeister Karl Lang kam. „Die Fähre fährt“, sagte ein Bürgermeister aus dem Nachbarort. → ein Bürgermeister
        Bürgermeister Karl Lang kam. „Die Fähre fährt“, sagten die Bürgermeister der Nachbarorte. → die Bürgermeister der Nachbarorte
        Der Neurologe Stefan Ganz lebt in Kiel. „Die Fähre fährt“, sagte der Neurologe. → Stefan Ganz
        Das sei gut, sagt Stefan Ganz, Neurologe an der Klinik. „Die Fähre fährt“, sagte der Neurologe. → Stefan Ganz
        Stefan Ganz ist der Chef der Werft. „Die Fähre fährt“, sagt der Chef. → Stefan Ganz
        Stefan Ganz ist kein Neurologe. „Die Fähre fährt“, sagte der Neurologe. → der Neurologe
        ",
    );
}

#[test]
fn a_russian_office_leads_to_its_holder() {
    are_said_by(
        "ru",
        "
        Мэр Анна Лосева открыла мост. «Мост открыт», — сказала мэр. → Анна Лосева
        Министр обороны Пётр Сомов приехал в Киров. Министр сказал, что мост открыт. → Пётр Сомов
        Президент России Иван Лосев приехал в Киров. «Мост открыт», — сказал президент России. → Иван Лосев
        Президент России Иван Лосев приехал в Киров. «Мост открыт», — сказал президент. → Иван Лосев
        Российский президент Иван Лосев приехал в Киров. «Мост открыт», — сказал президент. → Иван Лосев
        Губернатор области Пётр Сомов приехал. По словам губернатора, мост открыт. → Пётр Сомов
        Министр обороны Пётр Сомов и министр культуры Иван Лосев приехали. Министр культуры сказал, что мост открыт. → Иван Лосев
        Министр обороны Пётр Сомов и министр культуры Иван Лосев приехали. Министр сказал, что мост открыт. → Министр
        Губернатор сказал, что мост открыт. Потом приехал губернатор Пётр Сомов. → Губернатор
        Бывший губернатор Пётр Сомов приехал. Губернатор сказал, что мост открыт. → Губернатор
        Директор школы Ольга Белова пришла. «Школа открыта», — сказала директор. → Ольга Белова
        ",
    );
}

#[test]
fn a_french_office_leads_to_its_holder() {
    are_said_by(
        "fr",
        "
        La maire Anne Petit a ouvert le pont. « Le pont est ouvert », a déclaré la maire. → Anne Petit
        Le ministre russe de la Défense, Anton Belov, est arrivé. Le ministre a affirmé que le pont était ouvert. → Anton Belov
        Le ministre russe de la Défense, Anton Belov, est arrivé. Le ministre de la Défense a affirmé que le pont était ouvert. → Anton Belov
        Le président russe Anton Belov est arrivé. « Le pont est ouvert », a averti le président russe. → Anton Belov
        Anton Belov, le président de la région, est arrivé. « Le pont est ouvert », a averti le président de la région. → Anton Belov
        La ministre de la Santé, Anne Petit, et le ministre de la Défense, Jean Morvan, sont venus. « Le pont est ouvert », a dit la ministre. → Anne Petit
        Le ministre de la Santé, Paul Petit, et le ministre de la Défense, Jean Morvan, sont venus. « Le pont est ouvert », a dit le ministre. → le ministre
        « Le pont est ouvert », a déclaré le maire. Le maire Jean Petit est venu ensuite. → le maire
        L’ancien maire Jean Petit est venu. « Le pont est ouvert », a déclaré le maire. → le maire
        Le maire Jean Petit est venu. « Le pont est ouvert », a déclaré un maire du canton. → un maire du canton
        Anne Petit est la maire de Kent. « Le pont est ouvert », a déclaré la maire. → Anne Petit
        Jean Petit n’est pas médecin. « Le pont est ouvert », a déclaré le médecin. → le médecin
        ",
    );
}

#[test]
fn a_spanish_office_leads_to_its_holder() {
    are_said_by(
        "es",
        "
        La alcaldesa Ana Ruiz abrió el puente. «El puente está abierto», dijo la alcaldesa. → Ana Ruiz
        El ministro de Exteriores, José Luna, llegó. El ministro recalcó que el puente está abierto. → José Luna
        El ministro de Exteriores, José Luna, llegó. El ministro de Exteriores recalcó que el puente está abierto. → José Luna
        El presidente andaluz, Juan Moral, llegó. El presidente andaluz ha explicado que el puente está abierto. → Juan Moral
        Juan Moral, presidente de la Junta, llegó. El presidente ha explicado que el puente está abierto. → Juan Moral
        La ministra de Sanidad, Ana Ruiz, y el ministro de Defensa, José Luna, llegaron. «El puente está abierto», dijo la ministra. → Ana Ruiz
        El ministro de Sanidad, Juan Moral, y el ministro de Defensa, José Luna, llegaron. «El puente está abierto», dijo el ministro. → el ministro
        «El puente está abierto», dijo el alcalde. El alcalde Juan Moral llegó después. → el alcalde
        El exalcalde Juan Moral llegó. «El puente está abierto», dijo el alcalde. → el alcalde
        El alcalde Juan Moral llegó. «El puente está abierto», dijo un alcalde de la comarca. → un alcalde de la comarca
        Ana Ruiz es la alcaldesa de Kent. «El puente está abierto», dijo la alcaldesa. → Ana Ruiz
        ",
    );
}

#[test]
fn a_german_source_stands_in_its_first_case() {
    are_said_by(
        "de",
        "
        Laut dem Hafenministerium ist die Fähre alt. → das Hafenministerium
        Nach Angaben des Schweizer Nachrichtendienstes ist die Fähre alt. → der Schweizer Nachrichtendienst
        Nach Angaben des Kieler Hafenamts ist die Fähre alt. → das Kieler Hafenamt
        Nach Einschätzung des Kieler Militärs ist die Fähre alt. → das Kieler Militär
        Laut Statistischem Landesamt ist die Fähre alt. → Statistisches Landesamt
        Nach Angaben der USA ist die Fähre alt. → die USA
        Nach Angaben der Behörden ist die Fähre alt. → die Behörden
        Nach Angaben der Behörde ist die Fähre alt. → die Behörde
        Nach Angaben einer Sprecherin der Kieler Polizei ist die Fähre alt. → eine Sprecherin der Kieler Polizei
        Nach Angaben eines Sprechers der Kieler Polizei ist die Fähre alt. → ein Sprecher der Kieler Polizei
        Nach Angaben des Vorsitzenden ist die Fähre alt. → der Vorsitzende
        Nach Angaben des neuen Präsidenten ist die Fähre alt. → der neue Präsident
        Laut Fachleuten ist die Fähre alt. → Fachleute
        Nach Ansicht von Händlern ist die Fähre alt. → Händler
        Koreanischen Medien zufolge ist die Fähre alt. → Koreanische Medien
        Dem Ministerium zufolge ist die Fähre alt. → das Ministerium
        Der Polizei zufolge ist die Fähre alt. → die Polizei
        Laut der Zeitung „Kieler Bote“ ist die Fähre alt. → Kieler Bote
        Die Fähre sei alt, sagte ein Sprecher der Kieler Polizei. → ein Sprecher der Kieler Polizei
        ",
    );
}

#[test]
fn german_particles_belong_to_a_name() {
    are_said_by(
        "de",
        "
        Ursula von der Heyden kam am Montag. „Das geht“, sagte von der Heyden in Brüssel. → Ursula von der Heyden
        Ursula von der Heyden kam am Montag. Von der Heyden sagte, das sei möglich. → Ursula von der Heyden
        Ursula von der Heyden kam am Montag. Laut von der Heyden ist das möglich. → Ursula von der Heyden
        „Das geht“, sagte Kapitän Virgil van Molen am Montag. → Virgil van Molen
        Anna zu Kent kam am Montag. „Das geht“, sagte zu Kent. → Anna zu Kent
        Der neue Präsident Rainer de Meijer kam. „Das geht“, sagte de Meijer. → Rainer de Meijer
        „Das geht“, sagte die Sprecherin von der Werft. → die Sprecherin von der Werft
        ",
    );
}

#[test]
fn a_long_german_attribute_is_no_part_of_a_name() {
    are_said_by(
        "de",
        "
        Der für Häfen zuständige Minister Karl Lang sagte, das sei möglich. → Karl Lang
        Der für Häfen zuständige Minister sagte, das sei möglich. → Minister
        Die aus Kiel stammende Autorin Eva Lind sagte, das sei möglich. → Eva Lind
        Die das Unglück überlebende Alice Kanders sagte, das sei möglich. → Alice Kanders
        Die in Kiel lebende Autorin sagte, das sei möglich. → Autorin
        „Das geht“, sagte die in Kiel lebende Autorin Eva Lind. → Eva Lind
        ",
    );
}

#[test]
fn an_english_office_leads_to_whoever_is_said_to_hold_it() {
    are_said_by(
        "en",
        "
        It rained. Ann Jones is the mayor of Kent. The mayor said the bridge was open. → Ann Jones
        It rained. Ann Jones is a lawyer who works in Kent. The lawyer said the bridge was open. → Ann Jones
        It rained. Ann Jones is the mayor’s sister. The mayor said the bridge was open. → mayor
        It rained. Ann Jones is not the mayor of Kent. The mayor said the bridge was open. → mayor
        ",
    );
}

#[test]
fn a_german_name_has_no_owner_and_no_hearer_in_it() {
    are_said_by(
        "de",
        "
        „Die Fähre fährt“, sagte die Sprecherin des Weißen Hauses, Karoline Levin. → Karoline Levin
        „Die Fähre fährt“, sagte der Direktor des Kantons Kent, Stefan Ganz, am Montag. → Stefan Ganz
        Stefan Ganz kam am Montag. „Die Fähre fährt“, erzählt Ganz der DW. → Stefan Ganz
        Stefan Ganz kam. „Die Fähre fährt“, sagte Ganz der Deutschen Presse-Agentur. → Stefan Ganz
        ",
    );
    let counted = "Bei dem Sturm sind laut amtlichen Angaben 13 Personen verletzt worden.";
    assert!(
        find(counted, "de")
            .iter()
            .all(|one| one.speaker.as_ref().is_none_or(|who| !who.mention.text.contains("13")))
    );
}

#[test]
fn german_words_for_when_and_how_are_nobody() {
    for word in ["Bald heißt es wieder", "Umgekehrt gilt aber auch", "Viel Glück"] {
        let text = format!("{word}: „Die Fähre fährt, und alle sind dabei.“");
        let speaker = speaker("de", &text);
        assert!(["nobody", "es"].contains(&speaker.as_str()), "{text}\n{speaker}");
    }
}

#[test]
fn whose_somebody_is_does_not_speak() {
    are_said_by(
        "en",
        "
        The mother of Ann Jones said the bridge was open to everyone. → mother of Ann Jones
        A spokesman for Ann Jones said the bridge was open to everyone. → spokesman for Ann Jones
        The minister of Natural Resources said the bridge was open. → minister of Natural Resources
        ",
    );
    are_said_by(
        "fr",
        "
        La mère d’Anne Petit a déclaré que le pont était ouvert. → La mère d’Anne Petit
        « Le pont est ouvert », a déclaré l’avocat de Jean Petit. → l’avocat de Jean Petit
        « Le pont est ouvert », a déclaré le maire de Kent Jean Petit. → Jean Petit
        ",
    );
    are_said_by(
        "es",
        "
        La madre de Ana Ruiz dijo que el puente está abierto. → La madre de Ana Ruiz
        «El puente está abierto», dijo el alcalde de Kent Juan Moral. → Juan Moral
        ",
    );
    are_said_by(
        "de",
        "
        „Die Fähre fährt“, sagte der Anwalt von Anna Weber am Montag. → der Anwalt von Anna Weber
        „Die Fähre fährt“, sagte der Bürgermeister von Kent, Stefan Ganz, am Montag. → Stefan Ganz
        ",
    );
}

/// As many mayors as paragraphs: each paragraph has its own, and no time is lost over the others.
#[test]
fn a_thousand_mayors_are_told_apart() {
    let letter = |n: usize| char::from(b'a' + u8::try_from(n % 26).unwrap());
    let name = |n: usize| format!("Z{}{}{} Faro", letter(n / 676), letter(n / 26), letter(n));
    let paragraph = |n: usize| format!("Mayor {} came. The mayor said that the bridge was open.", name(n));
    let text: Vec<String> = (0..1_000).map(paragraph).collect();
    let found = find(&text.join("\n\n"), "en");
    let speakers: Vec<String> = found.into_iter().filter_map(|finding| finding.speaker?.resolved).collect();
    let names: Vec<String> = (0..1_000).map(name).collect();
    assert_eq!(speakers, names);
}
