//! What the page promises: only words in brackets are printed as somebody’s words.

use proptest::prelude::{ProptestConfig, Strategy, prop, proptest};

use broadsheet::article::{Article, Block, Inline, plain_text};

use crate::story::{Error, Warning, only, proposes, read, unmark, with};

const Q: &str = "{.quote #new by=engineer in=briefing done=partial}";

/// The good article with a paragraph that says `words`, `{Q}` standing for the braces of a quotation.
fn saying(words: &str) -> String {
    let words = words.replace("{Q}", Q);
    with("## What comes next", &format!("{words}\n\n## What comes next"))
}

#[test]
fn braces_without_brackets_are_an_error_that_names_their_words() {
    let cases = [
        ("curly marks without brackets", "She said “one ⟦two”{Q}⟧ yesterday.", "two”"),
        ("straight marks without brackets", "She said \"one ⟦two\"{Q}⟧ yesterday.", "two”"),
        ("parentheses", "She said ⟦(\"one\"){Q}⟧ then.", "(“one”)"),
        ("one word", "She said ⟦one{Q}⟧ then.", "one"),
        ("emphasis", "She said ⟦_one two_{Q}⟧ then.", "one two"),
        ("strong emphasis", "She said ⟦*one two*{Q}⟧ then.", "one two"),
        ("code", "She said ⟦`one two`{Q}⟧ then.", "one two"),
        ("a link", "She said ⟦[one two](https://example.org/){Q}⟧ then.", "one two"),
        ("a paragraph", "⟦{Q}\n⟧\"One two.\"", "“One two.”"),
        ("a list", "⟦{Q}\n⟧- \"One.\"\n- \"Two.\"", "“One.”“Two.”"),
        ("an item", "- ⟦\"One.\"{Q}⟧\n- \"Two.\"", "“One.”"),
        ("a subhead", "⟦{Q}\n⟧## One two", "One two"),
        ("a link in angle brackets", "She said <https://example.org/>⟦{Q}⟧ then.", "<https://example.org/>"),
    ];
    for (name, words, named) in cases {
        let remark = only(&saying(words), Error, "no-brackets");
        assert!(remark.message.contains(&format!("“{named}”")), "{name}: {}", remark.message);
        assert!(remark.hint.is_some_and(|hint| hint.contains("[ ]")), "{name}");
    }
}

#[test]
fn a_forgotten_bracket_is_one_remark_that_says_which() {
    let remark = only(&saying("She said [\"one ⟦two\"{Q}⟧ yesterday."), Error, "no-brackets");
    assert_eq!(remark.hint.as_deref(), Some("The ] before { is missing."));
    let remark = only(&saying("She said [\"one two\"]⟦ ⟧{Q} yesterday."), Error, "stray-attributes");
    assert_eq!(remark.hint.as_deref(), Some("Delete the space before {."));
    let remark = only(&saying("[\"First paragraph.\n\nSecond ⟦paragraph.\"]{Q}⟧"), Error, "no-brackets");
    assert!(remark.hint.is_some(), "{remark:#?}");
}

#[test]
fn an_entry_of_a_mark_that_is_refused_has_no_remark_of_its_own() {
    let text = saying("She said “one ⟦two”{Q}⟧ yesterday.");
    let text = text.replace("[quotations.safe]", "[quotations.new]\nsaid-in = \"en\"\n\n[quotations.safe]");
    only(&text, Error, "no-brackets");
}

#[test]
fn a_passage_has_a_letter_or_a_digit() {
    for words in ["⟦[\"…\"]{Q}⟧", "⟦[—]{Q}⟧", "⟦[\"?!\"]{Q}⟧"] {
        only(&saying(&format!("She said {words} then.")), Error, "empty-passage");
    }
    for words in ["[\"No.\"]{Q}", "[\"7\"]{Q}", "[\"Ça\"]{Q}"] {
        assert_eq!(read(saying(&format!("She said {words} then."))).remarks, Vec::new(), "{words}");
    }
}

#[test]
fn marks_and_brackets_of_a_passage_come_in_pairs() {
    let cases = [
        ("an open mark", "She said [⟦\"⟧one two]{Q} then."),
        ("a closing mark", "She said [one two⟦\"⟧]{Q} then."),
        ("a mark too many", "She said [\"one\" and ⟦\"⟧two]{Q} then."),
        ("a parenthesis", "She said [\"one ⟦(⟧two\"]{Q} then."),
        ("a closing parenthesis", "She said [\"one two⟦)⟧\"]{Q} then."),
        ("a guillemet", "She said [⟦«⟧ one two]{Q} then."),
        ("an open mark in a paragraph that nothing follows", "She said [⟦\"⟧one two.]{Q}\n\nThe end."),
    ];
    for (name, words) in cases {
        let remark = only(&saying(words), Error, "unpaired-mark");
        assert!(remark.hint.is_some(), "{name}");
    }
}

#[test]
fn marks_that_need_no_partner_are_left_alone() {
    let cases = [
        "She said [\"it's the workers' day\"]{Q} then.",
        "She said [\"the '90s, rock 'n' roll\"]{Q} then.",
        "She said [\"he is 5'10\" tall\"]{Q} then.",
        "She said [\"a) lamps, b) rails\"]{Q} then.",
        "She said [\"he told me 'never' twice\"]{Q} then.",
        "She said [\"he [the mayor] knows\"]{Q} then.",
        "She said [\"see you there :)\"]{Q} then.",
        "She said [\"one two.]{Q}\n\n\"And three.\"",
    ];
    for words in cases {
        let remarks = read(saying(words)).remarks;
        assert!(remarks.iter().all(|remark| remark.code != "unpaired-mark"), "{words}: {remarks:#?}");
    }
}

#[test]
fn another_class_for_quote_is_one_remark() {
    for class in ["Quote", "quotation", "qoute", "QUOTE", "quoted"] {
        let text = with("{.quote #safe", &format!("{{⟦.{class}⟧ #safe")).replace(".⟦", "⟦.");
        let text = text.replace(&format!("⟦.{class}⟧"), &format!(".⟦{class}⟧"));
        let marked = unmark(&text);
        let proof = read(marked.text.as_str());
        assert_eq!(proof.remarks.len(), 1, "{class}: {:#?}", proof.remarks);
        assert!(
            proof.remarks.iter().all(|remark| proposes(remark, ".quote")),
            "{class}: {:#?}",
            proof.remarks
        );
    }
}

#[test]
fn a_comment_is_never_printed_and_never_remarked_on() {
    let cases = [
        ("before a block", "{% TK ask her %}\nShe came."),
        ("alone", "{% TK ask her %}\n\nShe came."),
        ("in a line", "She {% TK %} came."),
        ("after a word", "She came{% TK %}."),
    ];
    for (name, words) in cases {
        let proof = read(saying(words));
        assert_eq!(proof.remarks, Vec::new(), "{name}");
        let json =
            serde_json::to_string(&proof.article.expect("it is good").body).expect("it has a JSON form");
        assert!(!json.contains("TK"), "{name}: {json}");
    }
}

#[test]
fn a_single_mark_alone_inside_others_is_a_warning() {
    only(&saying("She said [\"one ⟦‘⟧two\"]{Q} then."), Warning, "unpaired-mark");
}

/// Every passage of an article as its text has it.
fn marked_words(article: &Article) -> Vec<(String, String)> {
    fn walk(content: &[Inline], found: &mut Vec<(String, String)>) {
        for inline in content {
            match inline {
                Inline::Quoted { quotation, content } => {
                    found.push((quotation.to_string(), plain_text(content)));
                    walk(content, found);
                }
                Inline::Emphasis { content }
                | Inline::Strong { content }
                | Inline::Noted { content, .. }
                | Inline::Link { content, .. } => walk(content, found),
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    for block in &article.body {
        match block {
            Block::BlockQuote { quotation: Some(id), paragraphs, .. } => {
                let words: Vec<String> = paragraphs.iter().map(|line| plain_text(line)).collect();
                found.push((id.to_string(), words.join("\n")));
            }
            block => block.lines().into_iter().for_each(|line| walk(line, &mut found)),
        }
    }
    found
}

/// Pieces from which slips are made: words, marks, brackets, braces.
fn slips() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "one",
        "two",
        " ",
        " ",
        "\"",
        "'",
        "“",
        "”",
        "[",
        "]",
        "(",
        ")",
        "_",
        "*",
        "`",
        "{Q}",
        "{lang=ko}",
        ", ",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "## ",
        "5'10\"",
        "…",
    ]);
    prop::collection::vec(piece, 1..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_printed_as_somebodys_words_stands_in_brackets(slip in slips()) {
        // Each quotation of the slip has a name of its own.
        let mut text = String::new();
        for (index, piece) in slip.split("{Q}").enumerate() {
            if index > 0 {
                text.push_str(&Q.replace("#new", &format!("#new{index}")));
            }
            text.push_str(piece);
        }
        let source = saying(&text);
        let proof = read(source.as_str());
        let Some(article) = proof.article else { return Ok(()) };
        let marked = marked_words(&article);
        for quotation in &article.evidence.quotations {
            let words = marked.iter().find(|(id, _)| *id == quotation.id.as_str()).map(|(_, words)| words);
            proptest::prop_assert_eq!(words, Some(&quotation.passage));
            if !quotation.id.as_str().starts_with("new") {
                continue;
            }
            // The source has the brackets, and between them these words and marks, nothing else.
            let braces = Q.replace("#new", &format!("#{}", quotation.id));
            let at = source.find(&braces).expect("the braces are there");
            let mut before = &source[..at];
            // Several braces behind one another are one.
            while before.ends_with('}') {
                before = &before[..before.rfind('{').expect("braces open")];
            }
            if source[at + braces.len()..].starts_with("\n>") {
                continue;
            }
            proptest::prop_assert!(before.ends_with(']'), "no ] before {} in {}", braces, source);
            let letters = |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
            let inside = letters(&quotation.passage);
            proptest::prop_assert!(!inside.is_empty());
            let open = before.rfind('[').expect("a bracket opens");
            proptest::prop_assert!(
                letters(&before[open..]) == inside || letters(before).ends_with(&inside),
                "“{}” of {}", quotation.passage, before
            );
        }
    }
}
