//! Whom a description without a name means: an office in other words, with a party or a place beside it, or a word that a text uses
//! for whoever it has just named. Each in plain sentences of its language, all of them ours.

use crate::offices::are_said_by;

#[test]
fn a_german_party_or_place_only_narrows_an_office() {
    are_said_by(
        "de",
        "
        AfD-Landeschef Björn Hansen kam. „Die Fähre fährt“, sagte Thüringens AfD-Chef. → Björn Hansen
        Der CDU-Spitzenkandidat Mario Vogt kam. „Die Fähre fährt“, sagte der Spitzenkandidat. → Mario Vogt
        CDU-Landeschef Mario Vogt kam. „Die Fähre fährt“, sagte der Thüringer CDU-Chef. → Mario Vogt
        CDU-Landeschef Mario Vogt kam. „Die Fähre fährt“, sagte der Thüringer Landesvorsitzende. → Mario Vogt
        Der Thüringer CDU-Landesvorsitzende Mario Vogt kam. „Die Fähre fährt“, sagte der Thüringer Landesvorsitzende. → Mario Vogt
        Kanzleramtschef Tobias Frey (CDU) kam. „Die Fähre fährt“, sagte der Kanzleramtschef. → Tobias Frey
        Ministerpräsident Karl Lang kam. „Die Fähre fährt“, sagte Thüringens Ministerpräsident. → Karl Lang
        Der SPD-Chef Jonas Brand und der CDU-Chef Karl Lang kamen. „Die Fähre fährt“, sagte der CDU-Chef. → Karl Lang
        Der SPD-Chef Jonas Brand und der CDU-Chef Karl Lang kamen. „Die Fähre fährt“, sagte der FDP-Chef. → der FDP-Chef
        Innenministerin Eva Lind kam. „Die Fähre fährt“, sagte die Bundesinnenministerin. → Eva Lind
        Uwe Jung, der Chef der Werft, kam. „Die Fähre fährt“, sagte der Werftchef. → Uwe Jung
        Die Landeschefin der Grünen, Eva Lind, kam. „Die Fähre fährt“, sagte die Grünen-Landeschefin. → Eva Lind
        US-Präsident Joe Bolden kam. „Die Fähre fährt“, sagte der französische Präsident. → der französische Präsident
        ",
    );
}

#[test]
fn an_office_has_other_words() {
    are_said_by(
        "de",
        "
        Ministerpräsident Karl Lang (CDU) kam. „Die Fähre fährt“, sagte der CDU-Regierungschef. → Karl Lang
        Der Arzt Henry Jonas kam. „Die Fähre fährt“, sagte der Mediziner. → Henry Jonas
        Die Linken-Fraktionschefin Eva Lind kam. „Die Fähre fährt“, sagte die Fraktionsvorsitzende. → Eva Lind
        Ministerpräsident Karl Lang kam. „Die Fähre fährt“, sagte der Kanzler. → der Kanzler
        ",
    );
    are_said_by(
        "fr",
        "
        Le Premier ministre Keir Stanley est venu. « Le pont est ouvert », a dit le chef du gouvernement. → Keir Stanley
        Le ministre des Affaires étrangères, Laurent Fabre, est venu. « Le pont est ouvert », a dit le chef de la diplomatie. → Laurent Fabre
        Le ministre de la Défense, Laurent Fabre, est venu. « Le pont est ouvert », a dit le chef de la diplomatie. → le chef de la diplomatie
        ",
    );
    are_said_by(
        "es",
        "
        La presidenta de la Comisión, Ursula Vogt, llegó. «El puente está abierto», dijo la jefa del Ejecutivo comunitario. → Ursula Vogt
        El primer ministro polaco, Donald Tusik, llegó. «El puente está abierto», dijo el jefe de Gobierno polaco. → Donald Tusik
        El ministro de Sanidad, Donald Tusik, llegó. «El puente está abierto», dijo el jefe de Gobierno. → el jefe de Gobierno
        ",
    );
    are_said_by(
        "ru",
        "
        Премьер-министр Малайзии Анвар Рахим приехал в Киров. «Мост открыт», — сказал премьер. → Анвар Рахим
        Глава МИД Сергей Лавин приехал в Киров. «Мост открыт», — сказал министр. → Сергей Лавин
        ",
    );
    are_said_by(
        "en",
        "
        Prime Minister Keir Stanley came to the old bridge on Monday. “It is open,” said the premier. → Keir Stanley
        ",
    );
}

#[test]
fn an_office_finds_its_holder_further_down() {
    are_said_by(
        "fr",
        "
        « Le pont est ouvert », a dit le président du Kazakhstan. Kassim Tokar, président du Kazakhstan, est venu. → Kassim Tokar
        « Le pont est ouvert », a dit le président du Kazakhstan. Kassim Tokar, président du Tadjikistan, est venu. → le président du Kazakhstan
        ",
    );
}

#[test]
fn a_description_means_whoever_was_just_named() {
    are_said_by(
        "de",
        "
        Julian Nagler gewann das Turnier. „Die Fähre fährt“, sagte der 36-Jährige. → Julian Nagler
        Thomas Brand vom Institut sieht das anders. „Die Fähre fährt“, sagte der Experte. → Thomas Brand
        Der SPD-Abgeordnete Jonas Brand kam. „Die Fähre fährt“, sagte der SPD-Politiker. → Jonas Brand
        Trainer Karl Maier sagte, das sei falsch. Sven Brand aus Kiel sah das anders. „Die Fähre fährt“, sagte der 51-Jährige. → Sven Brand
        Eva Lind gewann das Turnier. „Die Fähre fährt“, sagte der 36-Jährige. → der 36-Jährige
        Julian Nagler gewann das Turnier. Ein 36-Jähriger sah zu. „Die Fähre fährt“, sagte der 36-Jährige. → der 36-Jährige
        Eine Expertin sah das anders. Eva Lind gewann das Turnier. „Die Fähre fährt“, sagte die Expertin. → die Expertin
        Eva Lind gewann das Turnier. „Die Fähre fährt“, sagte die andere Läuferin. → die andere Läuferin
        Bürgermeister Karl Lang kam. „Die Fähre fährt“, sagte der Minister. → der Minister
        ",
    );
    are_said_by(
        "en",
        "
        Andy Marlow won the long match in straight sets. “The bridge is open,” said the 36-year-old. → Andy Marlow
        Andy Marlow won the long match in straight sets. The lawyer said the bridge was open. → Andy Marlow
        A lawyer came by. Andy Marlow won the long match in straight sets. The lawyer said the bridge was open. → lawyer
        Andy Marlow won the long match in straight sets. The other lawyer said the bridge was open. → other lawyer
        Mayor Andy Marlow won the long match in straight sets. The minister said the bridge was open. → minister
        ",
    );
    are_said_by(
        "fr",
        "
        Sophie Brunet a pris la parole. « Le pont est ouvert », a dit la syndicaliste. → Sophie Brunet
        Sophie Brunet a pris la parole. « Le pont est ouvert », a dit le syndicaliste. → le syndicaliste
        ",
    );
    are_said_by(
        "es",
        "
        Elena Luna tomó la palabra. «El puente está abierto», dijo la sindicalista. → Elena Luna
        Elena Luna tomó la palabra. «El puente está abierto», dijo la sindicalista del puerto. → la sindicalista del puerto
        ",
    );
}
