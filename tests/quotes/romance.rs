//! French and Spanish phrases as they stand on real pages: ministers and what they are in charge of, buildings that stand for
//! whoever sits there, clauses about what stands between marks. All sentences are ours.

use broadsheet::quotes::{SpeakerKind, find};

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
