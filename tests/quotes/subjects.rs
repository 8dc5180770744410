//! Who a verb belongs to: across lists of examples and offices of an owner, in what stands inside of a phrase, and behind words that
//! bend a source. Each in plain sentences of its language, all of them ours.

use crate::offices::are_said_by;

#[test]
fn an_english_list_of_examples_does_not_speak() {
    are_said_by(
        "en",
        "
        Dockline, one of the larger firms with many clients, including Uber, Marrow and Castfield, recently announced new ferries for the summer. → Dockline
        Dockline, whose clients include Marrow and Castfield, recently announced new ferries for the summer. → Dockline
        ",
    );
}

#[test]
fn whoever_holds_an_office_of_an_owner_speaks() {
    are_said_by(
        "en",
        "
        The bridge is open, said Kestrel Bank’s chief economist, David Brass. → David Brass
        Kestrel Bank’s managing director for rates and macro strategist, David Brass, said the bridge is open. → David Brass
        Kestrel Bank’s chief economist David Brass said the bridge is open. → David Brass
        ",
    );
}

#[test]
fn a_firm_is_not_what_begins_with_its_name() {
    are_said_by(
        "en",
        "
        Dockline wrote that it is open. A new Dockline Harbour Hub said so too. Dockline says it will open a new pier in June. → Dockline
        Lin Jiang, a spokesman, came to the old pier. “It is open,” Lin said. → Lin Jiang
        ",
    );
}

#[test]
fn what_stands_inside_of_a_phrase_does_not_speak() {
    are_said_by(
        "en",
        "
        The ruling party has vowed in its campaign pledges for the town to “abolish in the future” the old tolls. → ruling party
        ",
    );
}

#[test]
fn german_sources_without_an_article_stand_in_their_first_case() {
    are_said_by(
        "de",
        "
        Nach Angaben westlicher Behörden ist die Fähre alt. → westliche Behörden
        Nach Einschätzung deutscher Experten ist die Fähre alt. → deutsche Experten
        Nach Angaben örtlicher Medien ist die Fähre alt. → örtliche Medien
        ",
    );
}

#[test]
fn a_spanish_opinion_is_whoever_holds_it() {
    are_said_by(
        "es",
        "
        A juicio de Juan Moral, los pilotos han de “concentrarse en lo que mejor saben hacer”. → Juan Moral
        A juicio del alcalde, los pilotos han de “concentrarse en lo que mejor saben hacer”. → alcalde
        En opinión de Juan Moral, el puente está abierto. → Juan Moral
        En palabras de Juan Moral, el puente es “una joya de hierro”. → Juan Moral
        ",
    );
}
