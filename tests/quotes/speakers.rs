//! Who says what, rule by rule: a line a quotation, the speaker's name or mention before it. All sentences are ours.

use broadsheet::quotes::find;

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
        "die Ministerin Anna Weber: ein Schritt in die falsche Richtung",
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
