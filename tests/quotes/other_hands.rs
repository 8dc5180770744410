//! Texts of other hands: offices beside an attribution, what is named, what only sets the scene, claims to a thing.

use broadsheet::quotes::find;

use crate::ways::case;

/// The office of the speaker of every finding.
fn roles(lang: &str, text: &str) -> Vec<Option<String>> {
    let role = |finding: broadsheet::quotes::Finding| {
        finding.speaker.and_then(|speaker| speaker.role).map(|role| role.text)
    };
    find(text, lang).into_iter().map(role).collect()
}

#[test]
fn an_office_takes_no_word_of_the_attribution() {
    for (text, office) in [
        ("The pier will close in May, according to Mayor Ana Duarte.", "Mayor"),
        ("The pier will close in May, according to Deputy Mayor Ana Duarte.", "Deputy Mayor"),
        ("Thanks to Councillor Tom Pell, the gate stayed open. “It is open,” Pell said.", "Councillor"),
    ] {
        assert_eq!(roles("en", text), [Some(office.to_owned())], "{text}");
    }
}

#[test]
fn whose_an_office_is_only_the_text_tells() {
    for (text, office) in [
        ("Rui Matos, its chairman, said the boats would stay.", "chairman"),
        ("“We are late,” said Anna Kerr, its chief executive.", "chief executive"),
    ] {
        assert_eq!(roles("en", text), [Some(office.to_owned())], "{text}");
    }
}

#[test]
fn what_is_named_is_no_part_of_what_is_said() {
    for (text, said) in [
        (
            "Anna Kerr called the plan “a brave attempt to save the coast”.",
            "a brave attempt to save the coast",
        ),
        ("Anna Kerr dubbed the new gate “the smugglers’ best friend”.", "the smugglers’ best friend"),
        (
            "Anna Kerr labelled the report “a pack of lies from start to end”.",
            "a pack of lies from start to end",
        ),
        ("Anna Kerr described the gate as “a gift to every smuggler”.", "a gift to every smuggler"),
    ] {
        case("en", text, &[&format!("Anna Kerr|||{said}")]);
    }
    case(
        "de",
        "Anna Kerr nannte den Plan „einen mutigen Versuch, die Küste zu retten“.",
        &["Anna Kerr|||einen mutigen Versuch, die Küste zu retten"],
    );
    case(
        "de",
        "Anna Kerr bezeichnete den Plan der Stadt als „mutigen Versuch, die Küste zu retten“.",
        &["Anna Kerr|||mutigen Versuch, die Küste zu retten"],
    );
    case(
        "es",
        "Ana Ruiz tildó el plan de “intento valiente de salvar la costa”.",
        &["Ana Ruiz|||intento valiente de salvar la costa"],
    );
    case(
        "ru",
        "Анна Громова назвала план города «смелой попыткой спасти берег».",
        &["Анна Громова|||смелой попыткой спасти берег"],
    );
    case("en", "The attack was the work of a user labelled “Harbour Ghost”, on the site “Tide Pages”.", &[]);
}

#[test]
fn what_stands_before_a_verb_with_its_own_clause_sets_the_scene() {
    case(
        "es",
        "En Kalmar, donde la disputa ha sido más amarga, la alcaldesa Ana Ruiz denunció en 2014 que las grúas estaban rotas.",
        &["Ana Ruiz|||que las grúas estaban rotas"],
    );
    case(
        "fr",
        "À Kalmar, où le conflit a été le plus dur, la maire Anne Petit a dénoncé jeudi que les grues étaient cassées.",
        &["Anne Petit|||que les grues étaient cassées"],
    );
    case(
        "en",
        "In Kalmar, where the dispute has been at its worst, Ann Jones said in 2014 that the cranes were broken.",
        &["Ann Jones|||that the cranes were broken"],
    );
    case(
        "de",
        "In Kalmar, wo der Streit am härtesten war, erklärte Anna Kerr im Mai, dass die Kräne kaputt seien.",
        &["Anna Kerr|||dass die Kräne kaputt seien"],
    );
    case(
        "ru",
        "В Кальмаре, где спор был самым острым, Анна Громова сообщила в пятницу, что краны сломаны.",
        &["Анна Громова|||что краны сломаны"],
    );
}

#[test]
fn a_subjunctive_reports_and_a_claim_to_a_thing_does_not() {
    case("es", "El grupo reclama tierras en el sur de la provincia desde hace años.", &[]);
    case("fr", "Le groupe réclame des terres dans le sud de la province.", &[]);
    case(
        "es",
        "Aunque la alcaldesa Ana Ruiz declare que propician “un diálogo con todos los vecinos”, vincular a un grupo que reclama tierras con la violencia es injusto.",
        &["Ana Ruiz|||que propician “un diálogo con todos los vecinos”"],
    );
}

#[test]
fn whoever_adds_something_holds_the_office_that_has_just_spoken() {
    let said = "« Le port restera fermé tout l’hiver », a déclaré jeudi le ministre des Affaires étrangères.";
    case(
        "fr",
        &format!("{said} « Nous n’avons pas le choix », a ajouté Laurent Ferrand."),
        &[
            "Laurent Ferrand|||Le port restera fermé tout l’hiver",
            "Laurent Ferrand|||Nous n’avons pas le choix",
        ],
    );
    // Somebody with an office of their own is somebody else.
    case(
        "fr",
        &format!("{said} « Nous n’avons pas le choix », a ajouté Laurent Ferrand, maire de Kalmar."),
        &[
            "le ministre des Affaires étrangères|||Le port restera fermé tout l’hiver",
            "Laurent Ferrand|||Nous n’avons pas le choix",
        ],
    );
}
