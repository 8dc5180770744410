//! English relays in other words: leaks, interviews, clips, platforms, people whom a text only describes. Sentences of ours.

use crate::offices::are_said_by;
use crate::ways::{case, ways};

#[test]
fn a_pronoun_means_somebody_whom_the_text_only_describes() {
    are_said_by(
        "en",
        "
        The widow testified that the beam was sound. “He told us so,” she said. → widow
        The woman told police that the lock was broken. She added that nobody came. → woman
        The foreman said that the beam was sound. “It held,” she said. → she
        Anna Kerr came in. The widow testified that the beam was sound. “He told us so,” she said. → Anna Kerr
        ",
    );
}

#[test]
fn whoever_is_assured_is_not_what_is_said() {
    case("en", "The foreman assured the crew the beam was sound.", &["foreman|||the beam was sound"]);
    case(
        "en",
        "The five governments reaffirmed that the strait must remain open.",
        &["five governments|||that the strait must remain open"],
    );
}

#[test]
fn papers_and_stations_by_one_word_are_media() {
    case(
        "en",
        "Carla Nunez told the Tribune that the final version was late.",
        &["Carla Nunez|the Tribune||that the final version was late"],
    );
    case(
        "en",
        "The draft’s authors, according to the Ledger, concede that “the models were wrong.”",
        &["draft’s authors|the Ledger||that “the models were wrong.”"],
    );
    case("en", "Carla Nunez told Channel 8 that it was late.", &["Carla Nunez|Channel 8||that it was late"]);
}

#[test]
fn what_passed_a_document_on_says_nothing() {
    case(
        "en",
        "A leaked draft, first reported by the Ledger and confirmed by the Tribune, warns that the lake could be dry.",
        &["leaked draft|the Ledger|A leaked draft|that the lake could be dry"],
    );
    case(
        "en",
        "The firm said in a statement emailed to the Kent Herald that the lake was full.",
        &["firm|the Kent Herald|a statement|that the lake was full"],
    );
}

#[test]
fn an_own_page_on_a_platform_is_the_medium() {
    for (lang, text, medium) in [
        ("en", "Ann Lee wrote on her Facebook page, “Who will take responsibility?”", "Facebook"),
        ("fr", "« Qui en répondra ? », a écrit la maire Anne Petit sur sa page Facebook.", "Facebook"),
    ] {
        let found = broadsheet::quotes::find(text, lang);
        let media: Vec<_> = found[0].media.iter().map(|medium| medium.text.as_str()).collect();
        assert_eq!(media, [medium], "{text}");
    }
}

#[test]
fn whoever_is_heard_in_a_clip_speaks() {
    case(
        "en",
        "Rhea Sole shared a video in which a contractor can be heard saying the wall is “basically sand.”",
        &["contractor|||the wall is “basically sand.”"],
    );
    are_said_by(
        "en",
        "I showed the bag to a friend and my 8-year-old who exclaimed, “Who would want to be a mummy?” → my 8-year-old",
    );
}

#[test]
fn what_leads_to_a_colon_is_the_writers() {
    case("en", "The foreman said otherwise: “It is sand, all of it.”", &["foreman|||It is sand, all of it."]);
    case(
        "en",
        "Asked whether the minister had read the audit, spokesman Dov Lehrer replied: “She reads everything.”",
        &["Dov Lehrer|||She reads everything."],
    );
}

#[test]
fn a_paper_may_ask_in_an_interview() {
    let text = "The Quill: You left on the night. Why?\n\nAdaeze Brandt: The score was not the one I knew.\n\nThe Quill: The management disputes that.\n\nAdaeze Brandt: They told the union it was an error.";
    let said = ways("en", text);
    assert!(said.contains(&"Adaeze Brandt|||The score was not the one I knew.".to_owned()), "{said:?}");
    assert!(said.contains(&"Adaeze Brandt|||They told the union it was an error.".to_owned()), "{said:?}");
}

#[test]
fn an_office_behind_while_goes_with_its_name() {
    case(
        "en",
        "The ministry said that the strait was open, while Kestria’s delegate, Anselm Roy, cautioned that “it is not a free-for-all”.",
        &["ministry|||that the strait was open", "Anselm Roy|||that “it is not a free-for-all”"],
    );
}

#[test]
fn who_asked_not_to_be_named_has_said_nothing_by_it() {
    case(
        "en",
        "The Associated Press quoted a White House official who asked not to be named as saying that the president had put off the visit.",
        &["White House official|The Associated Press||that the president had put off the visit"],
    );
}

#[test]
fn what_a_study_found_needs_no_known_verb() {
    case(
        "en",
        "The study found that seagrass beds recover within a decade.",
        &["study||The study|seagrass beds recover within a decade"],
    );
}

#[test]
fn with_an_office_and_a_name_somebody_urges() {
    are_said_by(
        "en",
        "The ministry expressed regret over the piece, with spokesman Tad Devine urging the north to return to talks. → Tad Devine",
    );
    case(
        "en",
        "Chief officer Tad Devine rejected the report. “This is pure rumour,” he wrote, according to a copy obtained by Reuters.",
        &["Tad Devine|Reuters|a copy|This is pure rumour,"],
    );
}
