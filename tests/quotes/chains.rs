//! Who says what, through whom: one kind of relayed or nested speech a case. All sentences are ours.

use broadsheet::quotes::{Certainty, Extent, Passage, find};

use crate::ways::{case, ways};

#[test]
fn the_report_of_an_agency_is_a_medium() {
    case(
        "en",
        "According to a report by the state agency Norvik, President Pavel Adrin wrote in the letter, “No fleet will be forgotten.”",
        &["Pavel Adrin|agency Norvik|the letter|No fleet will be forgotten."],
    );
    case(
        "en",
        "Minister Ines Corvo welcomed it, saying, “For our coast this is good news,” according to the Lowland Courier.",
        &["Ines Corvo|the Lowland Courier||For our coast this is good news,"],
    );
}

#[test]
fn an_outlet_that_reports_a_report_is_a_medium() {
    case(
        "en",
        "The Lowland Courier reported that the pilot, Tomas Brill, had called the crane “a toy on a beach”.",
        &["Tomas Brill|The Lowland Courier||a toy on a beach"],
    );
}

#[test]
fn a_person_who_relays_is_the_parent() {
    let text = "Mayor Hana Rusk said the engineer had told her that the bridge was safe.";
    let found = find(text, "en");
    let inner = found.iter().position(|finding| finding.parent.is_some()).expect("a report in a report");
    assert_eq!((found[inner].depth, found[inner].parent.map(|parent| found[parent].depth)), (1, Some(0)));
    assert_eq!(found[inner].speaker.as_ref().map(|s| s.mention.text.as_str()), Some("the engineer"));
}

#[test]
fn whom_somebody_works_for_is_no_medium() {
    case(
        "en",
        "“It was the wind,” said Samir Oduya, editor at large of the Daily Harbour.",
        &["Samir Oduya|||It was the wind,"],
    );
}

#[test]
fn a_document_seen_by_an_outlet_speaks_through_it() {
    case(
        "en",
        "A memo seen by the Daily Harbour says “pumps off at night”.",
        &["memo|the Daily Harbour|A memo|pumps off at night"],
    );
}

#[test]
fn deeds_wishes_and_knowledge_report_nothing() {
    for text in [
        "The council voted to close the pool and recalled its envoy.",
        "The island recognised the new port and is seeking help from the coast guard.",
        "The engineers found cracks in two of its steel bearings.",
        "The minister refused to sell the ferry and supports a second bridge.",
        "The mayor did not say whether the talks would go on.",
        "No injuries were reported in the harbour on either side.",
    ] {
        case("en", text, &[]);
    }
}

#[test]
fn what_is_said_ends_before_the_writer_goes_on() {
    case(
        "en",
        "Curator Jo Rand said that “the lamp is older than the house,” drawing a sigh from the guide.",
        &["Jo Rand|||that “the lamp is older than the house,”"],
    );
    case(
        "en",
        "Lin Gao said that the fault lay with a supplier, but did not name it.",
        &["Lin Gao|||that the fault lay with a supplier"],
    );
}

#[test]
fn what_is_said_begins_at_its_that() {
    case(
        "en",
        "Owen Pike, a diver, said on Sunday in Port Ellis, the island’s only town, that the reef would stay.",
        &["Owen Pike|||that the reef would stay"],
    );
}

#[test]
fn an_abbreviation_ends_nothing() {
    case(
        "en",
        "The auditors’ report concluded that the fund owed money to the U.S. Treasury and two Irish banks.",
        &[
            "auditors’ report||The auditors’ report|that the fund owed money to the U.S. Treasury and two Irish banks",
        ],
    );
}

#[test]
fn a_pronoun_looks_inside_its_paragraph_first() {
    let text = "Harbour chief Tomas Brill resigned. “I am tired,” said Karl Wenz.\n\nPresident Pavel Adrin said the port would stay. “It is ours,” he said.";
    let last = ways("en", text).pop();
    assert_eq!(last.as_deref(), Some("Pavel Adrin|||It is ours,"));
}

#[test]
fn it_is_the_agency() {
    let text = "The agency KNTA said that the launch had gone well. “The sky was clear,” it added.";
    assert_eq!(ways("en", text).pop().as_deref(), Some("KNTA|||The sky was clear,"));
}

#[test]
fn the_station_is_the_one_that_was_named() {
    let text = "Radio Selwick opened in May. Tomas Brill told the station that nobody had asked the pilots.";
    assert_eq!(ways("en", text), ["Tomas Brill|Radio Selwick||that nobody had asked the pilots"]);
}

#[test]
fn an_office_over_a_body_leads_to_the_name() {
    case(
        "en",
        "According to the islands’ ambassador to the United Nations Ruth Amadi, the reef is growing.",
        &["Ruth Amadi|||the reef is growing"],
    );
}

#[test]
fn a_heading_names_who_is_quoted_under_it() {
    let text = "Port names a head\n\n“Dana knows the docks.” – Councillor Rhea Stone\n\nFrom the desk of John Marsh, senior analyst, Harbour Weekly.\n\n“Cranes matter for towns like ours.”";
    let last = ways("en", text).pop();
    assert_eq!(last.as_deref(), Some("John Marsh|||Cranes matter for towns like ours."));
}

#[test]
fn a_missing_mark_does_not_melt_two_speakers() {
    case(
        "en",
        "“Should we wait for the tide, Anna Kerr asked the crew.\n\n“Yes,” said Tom Pell, the mate.",
        &["Anna Kerr|||Should we wait for the tide", "Tom Pell|||Yes,"],
    );
}

#[test]
fn lines_of_a_transcript_need_no_marks() {
    let text = "\"The ice is going,\" she says.\n\nKELLER (voice-over): And this is what it looks like.\n\nMARA OLSEN, MAYOR OF TARVIK: We have moved the school twice.";
    let found = find(text, "en");
    assert_eq!(found[0].certainty, Certainty::Uncertain, "a lone pronoun is nobody");
    assert!(found[1..].iter().all(|finding| finding.extent == Extent::Direct));
    assert_eq!(
        ways("en", text)[1..],
        ["Keller|||And this is what it looks like.", "Mara Olsen|||We have moved the school twice."]
    );
}

#[test]
fn the_other_half_of_a_broken_quotation_is_not_lost() {
    case("en", "“We’ll see,” Ann Lee said; “nobody knows.”", &["Ann Lee|||We’ll see, + nobody knows."]);
}

#[test]
fn a_platform_is_a_medium() {
    let found = find("The ministry posted on X: “The border is closed.”", "en");
    let media: Vec<&Passage> = found[0].media.iter().collect();
    assert_eq!(media.iter().map(|medium| medium.text.as_str()).collect::<Vec<_>>(), ["X"]);
}

#[test]
fn chinese_outlets_pass_words_on() {
    case(
        "zh-Hans",
        "新华社报道说，海事大学教授陆志恒认为，新起重机并不适合本港。",
        &["陆志恒|新华社||新起重机并不适合本港"],
    );
}

#[test]
fn russian_reports_of_the_sentence_before() {
    let text = "Спутник вышел на орбиту на рассвете. Об этом сообщает агентство Рейтер.";
    assert!(
        ways("ru", text).iter().any(|line| line.ends_with("Спутник вышел на орбиту на рассвете")),
        "{:?}",
        ways("ru", text)
    );
}

#[test]
fn a_clause_that_the_writer_interrupts_is_one_report() {
    case(
        "en",
        "If the bridge never had a keeper, Ann Lee said, there is a simple reason.",
        &["Ann Lee|||If the bridge never had a keeper + there is a simple reason"],
    );
    case("en", "The mayor, Ann Lee said, has built a maze.", &["Ann Lee|||The mayor + has built a maze"]);
}

#[test]
fn a_relative_clause_is_all_that_is_said_of_a_thing() {
    case(
        "en",
        "The list, which the campaign says includes two million people, is a prize.",
        &["campaign|||includes two million people"],
    );
}

#[test]
fn an_office_and_the_name_beside_it_are_one_speaker() {
    case(
        "en",
        "Ann Lee remains committed to the harbour, her top aide, Tad Devine, told the Kent Post.",
        &["Tad Devine|the Kent Post||Ann Lee remains committed to the harbour"],
    );
}

#[test]
fn whom_an_outlet_quotes_as_saying_has_the_words() {
    case(
        "en",
        "The Gulf Daily also quoted a fisherman’s widow, Ana Serra, as saying nobody on the quay believed either side.",
        &["Ana Serra|The Gulf Daily||nobody on the quay believed either side"],
    );
}

#[test]
fn what_somebody_is_accused_of_or_urged_to_do_is_said() {
    case(
        "en",
        "Jo Lind accused the council of hiding the bill for the bridge.",
        &["Jo Lind|||hiding the bill for the bridge"],
    );
    case(
        "en",
        "The White House urged Silicon Valley to find a compromise.",
        &["White House|||to find a compromise"],
    );
}

#[test]
fn outlets_that_heard_the_words_are_media() {
    case(
        "en",
        "Speaking to Harbour Radio, Peter Holm said the budget was “a bridge, not a wall.”",
        &["Peter Holm|Harbour Radio||the budget was “a bridge, not a wall.”"],
    );
    case(
        "en",
        "Ruth Amadi told NRT in an interview that the reef was growing.",
        &["Ruth Amadi|NRT|an interview|that the reef was growing"],
    );
}

#[test]
fn how_others_took_it_is_not_said() {
    case(
        "en",
        "Owen Pike said that he had seen no dead coral, drawing a smile from the minister.",
        &["Owen Pike|||that he had seen no dead coral"],
    );
}

#[test]
fn what_only_could_be_said_is_the_outer_speakers() {
    case(
        "en",
        "Owen Pike said the party should announce that it was “open to talks.”",
        &["Owen Pike|||the party should announce that it was “open to talks.”"],
    );
}

#[test]
fn somebody_who_does_it_with_words_keeps_them_behind_an_outlet() {
    case(
        "en",
        "The prosecutor, Karl Wenz, rejected the claim as “a story told to a clock,” according to the daily Dagen.",
        &["Karl Wenz|the daily Dagen||a story told to a clock,"],
    );
}

#[test]
fn the_verb_of_the_next_sentence_is_not_that_of_the_marks() {
    case(
        "en",
        "The witness shouted, “Turn off the lights!” The judge asked for quiet.",
        &["witness|||Turn off the lights!"],
    );
}

#[test]
fn times_between_a_subject_and_its_verb_are_passed_over() {
    case(
        "en",
        "The ministry less than two weeks ago said for the first time that the maps were lost.",
        &["ministry|||that the maps were lost"],
    );
}

#[test]
fn what_somebody_likes_to_say_of_a_thing_is_said() {
    case(
        "en",
        "“Rhyme is a handrail,” Owen Marlow likes to say of his work.",
        &["Owen Marlow|||Rhyme is a handrail,"],
    );
}

#[test]
fn the_outlet_that_quotes_whoever_states_it_is_a_medium() {
    case(
        "en",
        "The Harbour Post published the plan on Monday. It quoted critics like the barrister Col Yeo and the campaigner Cait Boswell, with Boswell stating: “People need a ferry.”",
        &["Cait Boswell|Harbour Post||People need a ferry."],
    );
}
