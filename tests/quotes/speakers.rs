//! Who says what, rule by rule: a line a quotation, the speaker's name or mention before it. All sentences are ours.

use broadsheet::quotes::find;

use crate::offices::are_said_by;

fn said(lang: &str, text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let line = |finding: &broadsheet::quotes::Finding| {
        let said: Vec<String> =
            finding.spans.iter().map(|(from, to)| chars[*from..*to].iter().collect()).collect();
        let name = finding
            .speaker
            .as_ref()
            .map_or("nobody", |speaker| speaker.resolved.as_deref().unwrap_or(&speaker.mention.text));
        format!("{name}: {}", said.join(" + "))
    };
    find(text, lang).iter().map(line).collect()
}

/// One of the lines must be `expected`.
#[track_caller]
fn says(lang: &str, text: &str, expected: &str) {
    let lines = said(lang, text);
    assert!(lines.iter().any(|line| line == expected), "{text}\n{lines:#?}");
}

#[test]
fn german_ordinals_end_no_sentence() {
    says(
        "de",
        "Die Bürgermeisterin Anna Weber, die seit dem 3. Mai 2020 im Amt ist, sagte: „Die Brücke ist offen.“",
        "Anna Weber: Die Brücke ist offen.",
    );
    assert_eq!(
        said("de", "Sie wartet seit 2019. Anna Weber sagte: „Die Brücke ist offen.“"),
        ["Anna Weber: Die Brücke ist offen."]
    );
}

#[test]
fn german_small_letters_are_no_title() {
    let lines = said("de", "Die Bürgermeisterin Anna Weber sieht den Plan nur „mit großer Sorge“.");
    assert_eq!(lines.len(), 1, "{lines:#?}");
    assert_eq!(said("de", "Der Film „Große Sorge“ läuft heute im Kino."), Vec::<String>::new());
}

#[test]
fn german_moods_go_on_with_the_last_source() {
    says(
        "de",
        "Anna Weber sagte, der Damm halte. Es drohe aber „ein zweites Hochwasser noch im Mai“.",
        "Anna Weber: ein zweites Hochwasser noch im Mai",
    );
}

#[test]
fn german_lists_have_one_speaker() {
    says(
        "de",
        "Der Minister Paul Krüger nannte den Plan „mutig“ und „längst überfällig“.",
        "Paul Krüger: den Plan „mutig“ und „längst überfällig“",
    );
}

#[test]
fn german_agents_and_verbs_at_the_end() {
    says(
        "de",
        "Der Vorschlag wurde von der Ministerin Anna Weber als „reine Symbolik“ bezeichnet.",
        "Anna Weber: reine Symbolik",
    );
    assert_eq!(
        said("de", "Der Strom von Teilchen wird als „Sonnenwind“ bezeichnet."),
        Vec::<String>::new(),
        "everybody's word"
    );
}

#[test]
fn german_titles_that_name_the_speaker_are_not_said() {
    let lines = said("de", "Der Verein „Freunde der alten Brücke“ sagte, die Brücke bleibe offen.");
    assert!(!lines.iter().any(|line| line.ends_with(": Freunde der alten Brücke")), "{lines:#?}");
}

#[test]
fn german_views_and_things_are_somebodys() {
    says(
        "de",
        "Für die Ministerin Anna Weber ist der Plan „ein Schritt in die falsche Richtung“.",
        "Anna Weber: ein Schritt in die falsche Richtung",
    );
    says(
        "de",
        "Das Fazit von Anna Weber fällt kurz aus: „Die Brücke ist sicher.“",
        "Anna Weber: Die Brücke ist sicher.",
    );
}

#[test]
fn german_pluperfects_and_forgotten_spaces() {
    says("de", "„Die Brücke ist offen“, hatte Anna Weber im Mai gesagt.", "Anna Weber: Die Brücke ist offen");
    says(
        "de",
        "Das sei falsch, sagte der Minister.Anna Weber sagte: „Die Brücke ist offen.“",
        "Anna Weber: Die Brücke ist offen.",
    );
}

#[test]
fn english_givers_of_documents_speak() {
    says(
        "en",
        "Ann Jones issued a statement saying “the bridge is open to everyone.”",
        "Ann Jones: the bridge is open to everyone.",
    );
}

#[test]
fn english_colons_part_the_writer_from_what_is_said() {
    says(
        "en",
        "Judge Ann Jones saw the plan differently: “When it rains, nobody crosses,” she said.",
        "Ann Jones: When it rains, nobody crosses,",
    );
}

#[test]
fn english_clauses_with_speakers_of_their_own() {
    says(
        "en",
        "Ann Jones says the bridge is closed and Bob Smith says it is “as open as ever.”",
        "Bob Smith: it is “as open as ever.”",
    );
}

#[test]
fn english_openers_that_close() {
    says(
        "en",
        "“The bridge is open,“ Ann Jones said on Monday. Nobody pays.",
        "Ann Jones: The bridge is open,",
    );
}

#[test]
fn he_is_somebody_without_a_name_whom_the_sentence_before_brings_in() {
    says(
        "en",
        "“We need two winters,” the mayor, Ann Jones, said. A spokesman for the ministry said that no date had been set. “Nothing is decided,” he said.",
        "spokesman for the ministry: Nothing is decided,",
    );
}

#[test]
fn german_speakers_behind_their_verb_are_not_said() {
    says(
        "de",
        "Am Mittag meldete die Agentur „Nordbote“, die Brücke sei gesperrt.",
        "Nordbote: die Brücke sei gesperrt",
    );
    says(
        "de",
        "Laut dem Bericht des Fachmagazins „Brückenbau“ kostet sie viel Geld.",
        "Brückenbau: kostet sie viel Geld",
    );
}

#[test]
fn german_sentences_are_summed_up() {
    says(
        "de",
        "Die Brücke bleibt bis Mai gesperrt. Das teilte die Stadt Harlow mit.",
        "die Stadt Harlow: Die Brücke bleibt bis Mai gesperrt",
    );
}

#[test]
fn german_verbs_joined_by_and_share_their_subject() {
    says(
        "de",
        "Der Minister lief am Ufer entlang und sprach von einem „gelungenen Anfang“.",
        "Der Minister: einem „gelungenen Anfang“",
    );
}

#[test]
fn german_documents_and_cited_people_speak() {
    says(
        "de",
        "In einer Erklärung der Stadt hatte es geheißen: „Die Brücke ist sicher.“",
        "eine Erklärung der Stadt: Die Brücke ist sicher.",
    );
    says(
        "de",
        "Die Fähre kann „nur bei Ebbe“ ablegen, so heißt es in einer Mitteilung der Reederei.",
        "eine Mitteilung der Reederei: Die Fähre kann „nur bei Ebbe“ ablegen",
    );
    says(
        "de",
        "Wie der Leiter des Hafens, Paul Krüger, ausführte, fehlt der Fähre „ein zweiter Anleger am Südufer“.",
        "Paul Krüger: fehlt der Fähre „ein zweiter Anleger am Südufer“",
    );
    says(
        "de",
        "Kritik kam von der Bürgermeisterin, die den Plan als „reine Symbolik“ bezeichnete.",
        "die Bürgermeisterin: reine Symbolik",
    );
    let lines = said("de", "Der Sender zitierte Anna Weber mit den Worten: „Die Brücke ist sicher.“");
    assert!(lines.iter().all(|line| line.starts_with("Anna Weber: ")), "{lines:#?}");
}

#[test]
fn german_roman_numerals_end_no_sentence_before_a_small_letter() {
    says(
        "de",
        "Paul Krüger sagte, Ludwig XIV. „war selten pünktlich“.",
        "Paul Krüger: Ludwig XIV. „war selten pünktlich“",
    );
}

#[test]
fn german_subjunctives_follow_whoever_acts_in_the_sentence_before() {
    says(
        "de",
        "Die Bürgermeisterin Anna Weber besuchte die Baustelle. Die Sperrung sei „ein notwendiges Übel“.",
        "Anna Weber: ein notwendiges Übel",
    );
}

#[test]
fn german_names_and_charges_are_nobodys_words() {
    for text in [
        "Der Wirt wurde wegen „Lärms in der Mittagszeit“ verwarnt.",
        "Die neue Brücke (Arbeitstitel: „Harlower Bogen“) kostet viel Geld.",
        "„Freunde der Brücke“ luden zu einem Fest.",
        "Die „Patriot“-Raketen bleiben im Lager.",
    ] {
        assert_eq!(said("de", text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn german_people_stay_known_where_most_words_have_a_capital() {
    says(
        "de",
        "Die Schriftstellerin Edith Karow ist am Sonntag mit 91 Jahren gestorben. „Nichts ist fertig“, hatte Karow gesagt.",
        "Edith Karow: Nichts ist fertig",
    );
    says(
        "de",
        "„Es schneit“, sagte Yusuf Demir. Demir zufolge schneit es bis Mai.",
        "Yusuf Demir: schneit es bis Mai",
    );
}

#[test]
fn english_clauses_that_open_keep_their_speaker() {
    says(
        "en",
        "Although Jones argued that the ferry was “too slow for the tide,” Smith said it would stay.",
        "Jones: that the ferry was “too slow for the tide,” Smith said it would stay",
    );
    says(
        "en",
        "The bells rang, and when Jones said the bridge was open, a girl cried “Let us through!”",
        "girl: Let us through!",
    );
}

#[test]
fn english_subjects_across_days_asides_and_agents() {
    for (text, expected) in [
        (
            "The ferry master Ann Jones once said: “Mud is only slow water.”",
            "Ann Jones: Mud is only slow water.",
        ),
        (
            "The baker Mario Jones, one of the founders, said the plan was “half a loaf.”",
            "Mario Jones: the plan was “half a loaf.”",
        ),
        (
            "A letter printed by The Kent Herald warns that “the pier will not see spring.”",
            "letter: that “the pier will not see spring.”",
        ),
        ("The pier, she added, was “painted in the dark.”", "she: The pier + was “painted in the dark.”"),
    ] {
        says("en", text, expected);
    }
}

#[test]
fn english_words_belong_to_their_owner() {
    says(
        "en",
        "The vote followed her promise that “no boat shall wait for a clerk again.”",
        "her: no boat shall wait for a clerk again.",
    );
}

#[test]
fn english_titles_of_what_somebody_wrote_are_not_said() {
    assert_eq!(said("en", "“The Long Road Home to Harlow,” by Ann Jones, is out."), Vec::<String>::new());
}

#[test]
fn a_spokeswoman_is_no_he() {
    let text = "“We need two winters,” the mayor, Bob Jones, said. A spokeswoman for the ministry said that no date had been set. “Nothing is decided,” he said.";
    says("en", text, "Bob Jones: Nothing is decided,");
}

#[test]
fn they_are_the_people_of_the_sentence_before_and_no_schools() {
    says(
        "en",
        "Officials closed the port. Schools will stay closed near the port, they said.",
        "Officials: Schools will stay closed near the port",
    );
}

#[test]
fn a_memo_has_its_owner_and_its_time() {
    says(
        "en",
        "The team has 300 offices, according to the mayor’s weekend memo.",
        "mayor’s weekend memo: The team has 300 offices",
    );
}

#[test]
fn an_office_leads_to_whoever_the_text_names_with_it() {
    const CAME: &str = "came to the town on Monday to open a new bridge over the river.";
    for (who, later, name) in [
        ("US President Ann Jones", "The US president", "Ann Jones"),
        ("Ann Jones, the US president,", "The US president", "Ann Jones"),
        ("Norwegian Defense Minister Bo Lin", "The Norwegian defense minister", "Bo Lin"),
        ("The Norwegian prime minister, Bo Lin,", "The prime minister", "Bo Lin"),
        ("The bank’s chief economist, Ann Lee,", "The economist", "Ann Lee"),
        ("The mayor, Ann Jones,", "The mayor", "Ann Jones"),
    ] {
        let text = format!("{who} {CAME} {later} said the old one would stay closed.");
        says("en", &text, &format!("{name}: the old one would stay closed"));
    }
    // Two hold it.
    let text = format!(
        "French President Ann Jones and US President Bo Lin {CAME} The president said the old one would stay closed."
    );
    says("en", &text, "president: the old one would stay closed");
    says(
        "fr",
        "Le président norvégien, Jean Morvan, est venu lundi dans la ville pour ouvrir un pont. Le président norvégien a déclaré que l’ancien pont reste fermé.",
        "Jean Morvan: que l’ancien pont reste fermé",
    );
    says(
        "es",
        "El presidente noruego, Juan Soler, llegó el lunes a la ciudad para abrir un puente. El presidente noruego dijo que el puente viejo sigue cerrado.",
        "Juan Soler: que el puente viejo sigue cerrado",
    );
}

/// Who a name, a pronoun or a word for an outlet means, where the text names several.
#[test]
fn the_nearest_of_several_is_meant() {
    are_said_by(
        "en",
        "
        Peter Jones runs the yard. Peter Jones built it, and Peter Jones owns it. “We have the crew,” Mary Jones said. “We sail at noon,” Jones said. → Mary Jones
        Bob Smith sings in the choir. With Tom Brill, there is not much chance of that. “You think I will change?” he said. → Tom Brill
        Bob Smith met Tom Brill. Smith was late. “You think I will change?” he said. → Bob Smith
        Kent Herald’s Zorin Vale noticed that nobody left. He said the hall “was full to the roof.” → Zorin Vale
        Ann Lee spoke to Radio Selwick. The dam is safe, according to the news outlet. → Radio Selwick
        ",
    );
}

#[test]
fn an_aside_between_dashes_hides_no_speaker() {
    are_said_by(
        "en",
        "
        On Friday, Gorman — named by the Kent Herald as the first choice — told reporters that “you have to look at it very seriously.” → Gorman
        Mayor Ann Lee revised her statement explaining that nothing had been “sold under the table.” → Ann Lee
        Tom Brill, who is a captain, also decried the plan, noting that it was “late and dear.” → Tom Brill
        Mayor Ann Lee said she wants a report that calls for “a fair wage, a pension and a boat.” → Ann Lee
        A report that calls for “a fair wage, a pension and a boat” is out. → report
        ",
    );
    assert!(said("en", "The Kent Rovers claimed victory at the regatta on Sunday.").is_empty());
}
