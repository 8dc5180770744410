//! The list of voices that a reader of a real page meets: who stands in it, of what kind, under how many names. Each sentence is
//! ours and shows one kind.

use broadsheet::quotes::{Finding, SpeakerKind, find};

/// The speakers in the order of the text, as "name (kind)"; "-" where nobody is named.
fn voices(lang: &str, text: &str) -> Vec<String> {
    let line = |finding: &Finding| {
        finding.speaker.as_ref().filter(|who| who.resolved.is_some() || !who.pronoun).map_or_else(
            || "-".to_owned(),
            |who| {
                let kind = match who.kind {
                    SpeakerKind::Person => "person",
                    SpeakerKind::Body => "body",
                    SpeakerKind::Document => "document",
                    SpeakerKind::Outlet => "outlet",
                    SpeakerKind::Unnamed => "unnamed",
                };
                format!("{} ({kind})", who.resolved.as_deref().unwrap_or(&who.mention.text))
            },
        )
    };
    find(text, lang).iter().map(line).collect()
}

#[track_caller]
fn case(lang: &str, text: &str, expected: &[&str]) {
    assert_eq!(voices(lang, text), expected, "{text}");
}

#[test]
fn german_things_and_deeds_say_nothing() {
    for text in [
        "Die Rufe waren weit zu hören: „Macht das Tor auf und lasst uns endlich hinein.“",
        "Die Lüftung der Werft zeigt, dass der Kran steht.",
        "Zeiten der Stille folgten, in denen der Kran stand, und Wörter wie „Springflut“.",
        "Sein Platz am Ufer heißt seit Jahren „Nasse Kante“.",
    ] {
        let found = voices("de", text);
        assert!(found.iter().all(|voice| voice == "-"), "{text}: {found:?}");
    }
}

#[test]
fn german_clauses_are_no_speakers() {
    let text = "Sobald das Tor der Werft aufgeht, heißt der Kahn bei allen „schwimmende Kiste“.";
    assert!(voices("de", text).iter().all(|voice| !voice.starts_with("Sobald")), "{:?}", voices("de", text));
}

#[test]
fn german_people_bodies_and_papers_have_their_kind() {
    case("de", "Die Anwohnerinnen sagten, dass der Kran steht.", &["Die Anwohnerinnen (unnamed)"]);
    case("de", "Die Geologen sagten, dass die Mauer alt ist.", &["Die Geologen (unnamed)"]);
    case("de", "„Der Kran steht“, sagte der 44-Jährige.", &["der 44-Jährige (unnamed)"]);
    case("de", "Die Bundeshafenagentur teilte mit, dass der Kran steht.", &["die Bundeshafenagentur (body)"]);
    case("de", "Der Verfassungsschutz sagte, dass der Kran steht.", &["der Verfassungsschutz (body)"]);
    case("de", "„Der Kran steht“, erklärte die KLV.", &["die KLV (body)"]);
    case("de", "Laut dem Gesetzentwurf muss der Kran bis Mai weg.", &["der Gesetzentwurf (document)"]);
}

#[test]
fn german_names_speak_with_and_without_an_article() {
    case("de", "„Der Kran steht“, sagte Netulow.", &["Netulow (person)"]);
    case(
        "de",
        "Anton Bruhn kam spät. Der 70-jährige Bruhn sagte, dass der Kran steht.",
        &["Anton Bruhn (person)"],
    );
}

#[test]
fn small_words_around_a_german_name_are_no_part_of_it() {
    case(
        "de",
        "Anna Weber kam spät. Doch Weber sagte: „Der Kran steht seit Mai still.“",
        &["Anna Weber (person)"],
    );
}

#[test]
fn somebody_behind_the_verb_speaks_where_a_thing_opens_the_sentence() {
    case(
        "de",
        "Jede Schuld an dem Schaden wies Anna Weber von sich: „Der Kran war geprüft und sicher.“",
        &["Anna Weber (person)"],
    );
}

#[test]
fn a_word_that_stands_for_a_document_is_no_name() {
    let text = "Die Fischer wiesen das zurück. „Die Netze liegen nur am Ufer“, heißt es darin.";
    assert!(!voices("de", text).iter().any(|voice| voice.starts_with("darin")), "{:?}", voices("de", text));
}

#[test]
fn names_of_companies_are_no_persons() {
    case("en", "Kestrel Airlines said the ferry was late.", &["Kestrel Airlines (body)"]);
    case("en", "Dunmore International said the ferry was late.", &["Dunmore International (body)"]);
    case(
        "en",
        "Ruth Pell is a spokeswoman for Kestrel. “The ferry was late,” Kestrel said.",
        &["Kestrel (body)"],
    );
    case(
        "en",
        "Kestrel spokesman Tom Pell left at noon. Kestrel said the ferry was late.",
        &["Kestrel (body)"],
    );
    // Somebody's last name stays somebody's.
    case(
        "en",
        "Tom Marr spoke at noon. Officials at the pier left. “The ferry was late,” Marr said.",
        &["Tom Marr (person)"],
    );
}

#[test]
fn people_of_a_kind_are_unnamed() {
    case("en", "“It will sink,” said an Ohio Republican.", &["Ohio Republican (unnamed)"]);
    case("en", "One official said the pier would sink.", &["One official (unnamed)"]);
    case("en", "“It will sink,” the Prime Minister said.", &["Prime Minister (unnamed)"]);
    case(
        "en",
        "Many of the leading Harbourites said the pier would sink.",
        &["Many of the leading Harbourites (unnamed)"],
    );
}

#[test]
fn months_figures_and_verbs_with_their_thing_are_nobody() {
    case("en", "Crews that use AI say the work gets done much faster than it did.", &[]);
    case("en", "According to August the pier would close in the winter.", &[]);
}

#[test]
fn a_participle_that_opens_its_sentence_is_no_first_name() {
    let text = "Explaining Dunmore’s plan, Ann Lee said the pier would close.";
    assert!(!voices("en", text).iter().any(|voice| voice.contains("Explaining")), "{:?}", voices("en", text));
    case("en", "Ann Lee left. Thus Lee said the pier would close.", &["Ann Lee (person)"]);
}

#[test]
fn a_relative_pronoun_is_no_name() {
    for text in [
        "The protesters were met by others on the quay who have vowed to keep “the gulls off our roofs.”",
        "Das Amt prüft den Bau, der laut Plan „die Bucht belebt und erneuert“ hat.",
    ] {
        let lang = if text.starts_with("Das") { "de" } else { "en" };
        let bare = |voice: &String| {
            ["who (", "which (", "der (", "dem ("].iter().any(|word| voice.starts_with(word))
        };
        assert!(!voices(lang, text).iter().any(bare), "{:?}", voices(lang, text));
    }
}

#[test]
fn a_name_with_a_small_word_is_the_longer_one_that_ends_so() {
    case(
        "en",
        "“It is late,” said Omar Abu Amin. Abu Amin said the pier would close.",
        &["Omar Abu Amin (person)", "Omar Abu Amin (person)"],
    );
}

#[test]
fn the_central_bank_is_the_reserve_of_the_same_text() {
    case(
        "en",
        "The Dunmore Reserve said prices had risen. The central bank said it would wait.",
        &["Dunmore Reserve (body)", "Dunmore Reserve (body)"],
    );
}

#[test]
fn an_office_right_before_a_german_name_is_no_part_of_it() {
    case("de", "„Der Kran steht“, sagte Kranexperte Orlin Haddek.", &["Orlin Haddek (person)"]);
    case("de", "„Der Kran steht“, sagte Hafenkapitän Orlin Haddek.", &["Orlin Haddek (person)"]);
}

#[test]
fn a_german_name_ends_where_a_clause_begins() {
    case(
        "de",
        "Die Anwohnerin, die seit Jahren am Ufer wohnt, sagte, dass der Kran steht.",
        &["Die Anwohnerin (unnamed)"],
    );
    case("de", "Orlin Haddek vom Hafenamt sagte, dass der Kran steht.", &["Orlin Haddek (person)"]);
}

#[test]
fn several_of_a_kind_that_open_a_sentence_are_unnamed() {
    case("en", "Vendors said the pier would close.", &["Vendors (unnamed)"]);
}

#[test]
fn a_german_outlet_by_its_kind_is_an_outlet() {
    case("de", "Der Sender meldete, dass der Kran steht.", &["Der Sender (outlet)"]);
}

#[test]
fn what_one_says_of_oneself_is_no_source() {
    assert_eq!(
        voices("de", "Nach eigenen Angaben hat der Hafen seit Mai einen neuen Kran bekommen."),
        Vec::<String>::new()
    );
}

#[test]
fn chinese_words_for_everybody_and_for_things_are_nobody() {
    for (lang, texts) in [
        ("zh-Hans", ["大家认为", "人们普遍认为", "换句话说", "测试表明"]),
        ("zh-Hant", ["大家認為", "人們普遍認為", "換句話說", "測試表明"]),
    ] {
        for opener in texts {
            let text = format!("{opener}，大橋很快就會開放，居民可以放心出行。");
            assert!(find(&text, lang).is_empty(), "{text}");
        }
    }
    let named = find("李河认为，大桥很快就会开放，居民可以放心出行。", "zh-Hans");
    assert_eq!(named.len(), 1);
}

/// A list of voices as the desk wants it: each body under one name, each name whole and without what stands in brackets.
#[test]
fn a_body_and_a_name_stand_once_and_whole() {
    case(
        "en",
        "In its press release, the Justice Department noted that the station was searched in May.",
        &["Justice Department (body)"],
    );
    case(
        "en",
        "There is some evidence of this: 36% of new investors said their purchase made them more careful.",
        &["36% of new investors (unnamed)"],
    );
    case(
        "en",
        "The revelations by the newspaper Varde Trossel were new. Varde Trossel said that boats were sold.",
        &["Varde Trossel (outlet)"],
    );
    case(
        "de",
        "Der Hafen ist zu, so der Hafendienst (HDN). Das sei so, schreibt der HDN.",
        &["der Hafendienst (body)", "der Hafendienst (body)"],
    );
    case(
        "zh-Hans",
        "航天中心发言人丹尼尔·霍特(Daniel Hott)表示：“这里的宇航员不允许喝酒。”席尔霍尔茨补充说，测试引发了公众反对。",
        &["丹尼尔·霍特 (person)", "席尔霍尔茨 (person)"],
    );
    case("zh-Hans", "港务局(HZ)成立了一个独立小组，称历史上至少有两名船员喝了酒。", &["港务局 (body)"]);
}

#[test]
fn a_german_participle_before_the_verb_is_nobody() {
    case(
        "de",
        "Karl Lang ist Chef der Werft. Ergänzend sagte Lang: „Die Brücke hat noch keine Pfeiler.“",
        &["Karl Lang (person)"],
    );
    case(
        "de",
        "Karl Lang ist Chef der Werft. Einschränkend fügt Lang hinzu: „Die Brücke hat noch keine Pfeiler.“",
        &["Karl Lang (person)"],
    );
    case("de", "Auf dem Schild stand: „Die Brücke hat keine Pfeiler.“", &["Schild (document)"]);
    case("de", "Für Karl Lang ist das „Wortbruch“.", &["Karl Lang (person)"]);
}

#[test]
fn english_firms_and_groups_are_bodies() {
    case("en", "Kestrel says the fault is small. Kestrel has warned its customers.", &["Kestrel (body)"]);
    case(
        "en",
        "Eight boats sank in the bay on Monday, the rescue group Project Heron said.",
        &["Project Heron (body)"],
    );
    case("en", "Clipboard AI said that it would close.", &["Clipboard AI (body)"]);
    case("en", "Ann Lee had surgery. Surgery says that she is well.", &[]);
}

#[test]
fn several_people_without_a_name_are_no_person() {
    case(
        "en",
        "Port officials said that the crane stood. They added that it was safe.",
        &["Port officials (unnamed)", "Port officials (unnamed)"],
    );
}
