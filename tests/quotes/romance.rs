//! French and Spanish phrases as they stand on real pages: ministers and what they are in charge of, buildings that stand for
//! whoever sits there, clauses about what stands between marks. All sentences are ours.

use broadsheet::quotes::{SpeakerKind, find};

use crate::offices::are_said_by;

/// Who says something in a text, with their kind.
fn speakers(lang: &str, text: &str) -> Vec<(String, SpeakerKind)> {
    let found = find(text, lang);
    let speakers = found.iter().filter_map(|finding| finding.speaker.as_ref());
    speakers.map(|speaker| (speaker.resolved.clone().unwrap_or_default(), speaker.kind)).collect()
}

#[track_caller]
fn case(lang: &str, text: &str, name: &str, kind: SpeakerKind) {
    assert_eq!(speakers(lang, text), [(name.to_owned(), kind)], "{text}");
}

#[test]
fn a_minister_keeps_the_adjective_of_what_they_are_in_charge_of() {
    let unnamed = SpeakerKind::Unnamed;
    for (lang, text, name, kind) in [
        (
            "fr",
            "« La digue tiendra », a déclaré le ministre des Affaires étrangères Jean Morvan au conseil.",
            "Jean Morvan",
            SpeakerKind::Person,
        ),
        (
            "fr",
            "« La digue tiendra », a déclaré lundi le ministre des Affaires étrangères.",
            "le ministre des Affaires étrangères",
            unnamed,
        ),
        (
            "fr",
            "« La digue tiendra », a affirmé la ministre de l'Éducation nationale.",
            "la ministre de l'Éducation nationale",
            unnamed,
        ),
        (
            "es",
            "«El dique aguantará», dijo el ministro de Asuntos exteriores.",
            "el ministro de Asuntos exteriores",
            unnamed,
        ),
    ] {
        case(lang, text, name, kind);
    }
}

#[test]
fn a_small_word_behind_a_name_is_no_part_of_it() {
    case(
        "fr",
        "« Nous verrons », a déclaré Anne Petit directrice du port.",
        "Anne Petit",
        SpeakerKind::Person,
    );
}

#[test]
fn a_building_stands_for_whoever_sits_there() {
    for text in [
        "« Les échanges continuent », a indiqué le Quai d'Orsay.",
        "« Les échanges continuent », a indiqué le Quai d’Orsay.",
        "Le Quai d'Orsay a précisé que les échanges continuaient.",
        "Selon le Quai d'Orsay, les échanges continuent depuis mardi.",
        "« Les échanges continuent », a indiqué la Maison Blanche.",
    ] {
        let found = speakers("fr", text);
        assert!(
            matches!(&found[..], [(name, SpeakerKind::Body)] if name.ends_with("Orsay") || name.ends_with("Blanche")),
            "{text} {found:?}"
        );
    }
}

#[test]
fn a_clause_about_marks_and_the_marks_of_a_subject_say_nothing() {
    for text in [
        "Le plan, « une chance pour la baie », qui inquiète les opposants, sera voté.",
        "Ces « mesures de rigueur », qui inquiètent les opposants, seront votées mardi.",
    ] {
        assert_eq!(speakers("fr", text), Vec::new(), "{text}");
    }
}

#[test]
fn small_words_inside_a_name_belong_to_it() {
    for (lang, text, name) in [
        ("es", "“Es un error”, afirmó Von der Leyen el lunes.", "Von der Leyen"),
        ("es", "“Es un error”, afirmó Ursula von der Leyen.", "Ursula von der Leyen"),
        ("fr", "« C’est fini », a déclaré Ursula von der Leyen lundi.", "Ursula von der Leyen"),
    ] {
        let found = broadsheet::quotes::find(text, lang);
        let named = found.first().and_then(|one| one.speaker.as_ref()).map(|who| who.mention.text.as_str());
        assert_eq!(named, Some(name), "{text}");
    }
}

#[test]
fn a_mention_ends_before_what_belongs_to_its_verb() {
    for (lang, text, name, kind) in [
        (
            "es",
            "Llueve en Bruselas. Bruselas le ha recordado que el puente está abierto.",
            "Bruselas",
            SpeakerKind::Body,
        ),
        (
            "es",
            "Para la jueza del puerto los hechos son claros: “No hay razones para esperar más en este caso”.",
            "la jueza del puerto",
            SpeakerKind::Unnamed,
        ),
        (
            "es",
            "La Asociación se propuso establecer “algún tipo de barrera, permanente o no” en la plaza.",
            "La Asociación",
            SpeakerKind::Body,
        ),
        (
            "es",
            "“El puente está abierto”, apunta la magistrada del Supremo Ana Ruiz.",
            "Ana Ruiz",
            SpeakerKind::Person,
        ),
        ("fr", "« Le pont est ouvert », prévient le PDG, Pekka Lund.", "Pekka Lund", SpeakerKind::Person),
        (
            "fr",
            "Le pont est fermé, selon un bilan préliminaire de la police.",
            "un bilan préliminaire de la police",
            SpeakerKind::Document,
        ),
    ] {
        case(lang, text, name, kind);
    }
}

#[test]
fn verbs_of_saying_are_known_in_every_form() {
    for verb in [
        "apuntaba",
        "apuntaban",
        "explicaron",
        "ha insistido en",
        "han subrayado",
        "insistía en",
        "sostenían",
        "denunciaban",
        "recordaba",
        "ha recalcado",
    ] {
        let text = format!("La alcaldesa Ana Ruiz {verb} que el puente está abierto.");
        case("es", &text, "Ana Ruiz", SpeakerKind::Person);
    }
    for verb in ["ajoutait", "soulignaient", "répondait", "soutiennent", "rappelait", "avertissait"] {
        let text = format!("La maire Anne Petit {verb} que le pont était ouvert.");
        case("fr", &text, "Anne Petit", SpeakerKind::Person);
    }
}

#[test]
fn what_is_done_to_something_is_no_verb_of_saying() {
    for (lang, text) in [
        ("es", "El bloqueo anunciado a principios de mes por el consejo impide que salgan los barcos."),
        ("fr", "La fermeture annoncée au début du mois par le conseil empêche que sortent les bateaux."),
    ] {
        assert_eq!(speakers(lang, text), [], "{text}");
    }
    let asked = "Preguntado si teme por su puesto, el entrenador Juan Moral respondió: “Todas las semanas”.";
    case("es", asked, "Juan Moral", SpeakerKind::Person);
}

#[test]
fn a_pronoun_means_the_body_that_has_just_spoken() {
    use crate::offices::are_said_by;
    are_said_by(
        "fr",
        "
        Paul Morand a dit : « Le pont est vieux. » « Le pont est ouvert », rapporte le ministère de la Défense. Il précise que la route est fermée. → le ministère de la Défense
        Paul Morand a dit : « Le pont est vieux. » « Le pont est ouvert », rapporte la mairie de Kent. Il précise que la route est fermée. → Paul Morand
        ",
    );
    are_said_by(
        "es",
        "
        Juan Moral dijo que el puente es viejo. «El puente está abierto», dijo el ministerio. Él precisó que la carretera está cerrada. → el ministerio
        ",
    );
}

#[test]
fn a_spanish_verb_without_a_subject_goes_on_with_whoever_spoke() {
    are_said_by(
        "es",
        "
        La alcaldesa Ana Ruiz explicó que la obra empieza en mayo. Añadió que el puente se cerrará en junio. → Ana Ruiz
        La alcaldesa Ana Ruiz explicó que la obra empieza en mayo. Además, aseguró que no habrá más retrasos. → Ana Ruiz
        “Es una tragedia”, ha dicho Juan Moreno. El puente, que ha sido cerrado, seguirá así. “Estamos trabajando todos con este fuego”, ha subrayado. → Juan Moreno
        El ministro Luis Vega dijo que llegaba tarde. Confirmaron que no habrá barcos. → nobody
        ",
    );
    let nobody = find("El ministro Luis Vega dijo que llegaba tarde. Se ha dicho que no habrá barcos.", "es");
    assert_eq!(nobody.len(), 1, "{nobody:?}");
}
