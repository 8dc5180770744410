//! Where the words of a German report begin: behind the second half of its verb, and behind clauses about when or why.

use broadsheet::quotes::find;

/// The words of each finding.
fn words(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let span =
        |(from, to): &(usize, usize)| chars.get(*from..*to).unwrap_or_default().iter().collect::<String>();
    find(text, "de").iter().map(|one| one.spans.iter().map(span).collect::<Vec<_>>().join(" […] ")).collect()
}

#[test]
fn what_is_said_begins_behind_the_second_half_of_the_verb() {
    for (text, said) in [
        (
            "Björn Hansen wirft seinem Gegner Mario Veit vor, das Publikum belogen zu haben.",
            "das Publikum belogen zu haben",
        ),
        (
            "Ada Weber warf dem Land am Montag vor, die Brücke vergessen zu haben.",
            "die Brücke vergessen zu haben",
        ),
        ("Ada Weber kündigte am Montag an, die Brücke zu schließen.", "die Brücke zu schließen"),
        ("Ada Weber räumte am Montag ein, dass die Brücke rostet.", "dass die Brücke rostet"),
    ] {
        assert_eq!(words(text), [said], "{text}");
    }
    // What something is done for is not said.
    assert_eq!(words("Ada Weber fügte Salz hinzu, um die Suppe zu retten."), Vec::<String>::new());
}

#[test]
fn a_clause_about_when_is_no_part_of_what_a_colon_opens() {
    for text in [
        "Ada Weber sagte, als sie wieder Zeit hatte: „Die Brücke bleibt zu.“",
        "Ada Weber sagte, während sie ging: „Die Brücke bleibt zu.“",
    ] {
        assert_eq!(words(text), ["Die Brücke bleibt zu."], "{text}");
    }
}

#[test]
fn whoever_is_named_at_the_end_or_acts_in_the_main_clause_says_it() {
    crate::offices::are_said_by(
        "de",
        "
        Karl Lang sagte, das sei falsch. Sie wisse, dass ihre Arbeit „nicht frei von Schwächen“ sei, hatte Anna Weber damals gesagt. → Anna Weber
        Karl Lang sagte, das sei falsch. Ein Manager ließ durchblicken, dass auch ein neues „Zentrum für alte Antriebe“ entstehe. → Ein Manager
        Karl Lang sagte, das sei falsch. Anna Weber will „in den kommenden Wochen sorgfältig prüfen“, ob ein Verbot nötig sei. → Anna Weber
        Anna Weber führte aus, dass ein System von Geldern „am Ende der Neunziger üblich“ gewesen sei. → Anna Weber
        Die Erforschung des Mondes durch die Sonde führte zu der Entdeckung dieser Fontänen im Eis. → nobody
        ",
    );
}
