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

#[test]
fn a_document_in_which_it_says_speaks() {
    for (text, document) in [
        (
            "Der Bürgermeister verlas in der Kirche einen Brief des Ministerpräsidenten, in dem es hieß, das Land verliere „einen seiner Aufrechtesten“.",
            "einen Brief des Ministerpräsidenten",
        ),
        (
            "Die Polizei verschickte eine Wettermeldung, in der es heißt: „Der Sturm ist gefährlich und kommt bald.“",
            "eine Wettermeldung",
        ),
    ] {
        let found = broadsheet::quotes::find(text, "de");
        let speaker = found[0].speaker.as_ref().map(|speaker| speaker.mention.text.as_str());
        assert_eq!(speaker, Some(document), "{text}");
    }
}

#[test]
fn an_agency_in_the_dative_is_no_part_of_a_name() {
    let text = "„Das ist ein Wortbruch“, sagte dessen Vorsitzende Henrike Thoma der Nachrichtenagentur NDK.";
    let found = broadsheet::quotes::find(text, "de");
    let speaker = found[0].speaker.as_ref().map(|speaker| speaker.mention.text.as_str());
    let media: Vec<_> = found[0].media.iter().map(|medium| medium.text.as_str()).collect();
    assert_eq!(
        (speaker, media),
        (Some("dessen Vorsitzende Henrike Thoma"), vec!["der Nachrichtenagentur NDK"])
    );
}

#[test]
fn a_noun_behind_a_last_name_is_none_of_it() {
    for (text, name) in [
        (
            "Doch Annegret Poestges, die dort arbeitet, hat es gesehen. „Der Weg ist frei“, regt sie an.",
            "Annegret Poestges",
        ),
        ("Bernd Bönte kam. Darin sieht Bönte Vorteile für Usyk. „Er boxt präzise“, sagte er.", "Bernd Bönte"),
        (
            "Wladimir Putin trat auf. Daraus erwachse Putins Sieg, sagt Anna Orlow. Er sei der Einzige, betont sie.",
            "Anna Orlow",
        ),
    ] {
        let found = broadsheet::quotes::find(text, "de");
        let last = found.last().and_then(|finding| finding.speaker.as_ref());
        assert_eq!(last.and_then(|speaker| speaker.resolved.as_deref()), Some(name), "{text}");
    }
}
