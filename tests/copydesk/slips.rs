//! Slips that Djot reads in silence: glued blocks, open blocks, lost numbers, other markup, dead links, marks that
//! curl the wrong way.

use broadsheet::article::{Block, plain_text};
use broadsheet::copydesk::{Manuscript, Newsroom, proof_in};

use crate::story::{Error, GOOD, Warning, file, only, proposes, read, spoil, unmark, with, with_block};

/// The one remark on a block, which carries the marks.
fn told(block: &str, severity: broadsheet::copydesk::Severity, code: &str) -> broadsheet::copydesk::Remark {
    only(&with_block(block), severity, code)
}

fn quiet(block: &str) {
    assert_eq!(read(with_block(block)).remarks, Vec::new(), "{block}");
}

/// The words of the block before the subhead.
fn printed(block: &str) -> String {
    let proof = read(with_block(block));
    assert_eq!(proof.remarks, Vec::new(), "{block}");
    let body = proof.article.expect("it is good").body;
    let at =
        body.iter().position(|block| matches!(block, Block::Subhead { .. })).expect("there is a subhead");
    body[at - 1].lines().into_iter().map(plain_text).collect::<Vec<_>>().join("|")
}

#[test]
fn blocks_glued_to_a_paragraph_are_told() {
    let cases = [
        ("text under a subhead", "## Subhead\n⟦The text goes on.⟧"),
        ("a subhead under text", "The text.\n⟦## Subhead⟧"),
        ("a subhead without a space", "The text.\n⟦##Subhead⟧"),
        ("a heading of another level", "The text.\n⟦# Subhead⟧"),
        ("a block quotation under text", "She said:\n⟦> We checked.⟧"),
        ("a rule under text", "The text.\n⟦***⟧"),
        ("a rule of hyphens", "The text.\n⟦---⟧"),
        ("an underlined heading", "Heading\n⟦=======⟧"),
        ("a note under text", "The text.\n⟦::: note⟧"),
    ];
    for (name, block) in cases {
        let remark = told(block, Error, "no-blank-line");
        assert!(remark.hint.is_some(), "{name}");
    }
}

#[test]
fn a_list_without_a_blank_line_is_a_warning() {
    told("Three things:\n⟦- one⟧\n- two", Warning, "no-blank-line");
    told("Three things:\n⟦1. one⟧\n2. two", Warning, "no-blank-line");
    told("Three things:\n⟦* one⟧\n* two", Warning, "no-blank-line");
    told("⟦•⟧ one\n• two", Error, "other-markup");
    told("Three things:\n⟦•⟧ one", Error, "other-markup");
    // By itself it may be meant, and nothing is lost.
    told("⟦·⟧ Photo: Ana Mori", Warning, "typed-bullet");
    told("One line,\\\n⟦•⟧ another", Warning, "typed-bullet");
    // A number at the beginning of a wrapped line.
    quiet("It was in the year\n2026. Nobody knew.");
    quiet("It was on May\n5. Nobody knew.");
}

#[test]
fn a_block_that_does_not_end_is_one_remark() {
    for rest in ["", "\n\nMore text.\n\n## Another\n\n- a list"] {
        let text = with_block(&format!("{{#open kind=term}}\n⟦::: note⟧\nWords.{rest}"));
        let marked = unmark(&text);
        let proof = read(marked.text.as_str());
        let errors: Vec<_> = proof.remarks.iter().filter(|remark| remark.severity == Error).collect();
        assert_eq!(errors.len(), 1, "{:#?}", proof.remarks);
        assert_eq!((errors[0].code, errors[0].found.as_str()), ("open-block", "::: note"));
    }
}

#[test]
fn numbers_that_the_page_would_not_print_are_told() {
    let cases = [
        ("a year", "⟦2026.⟧ A year to remember."),
        ("a later gap", "5. Fifth\n6. Sixth\n⟦8.⟧ Eighth"),
        ("a gap", "1. one\n2. two\n⟦5.⟧ five"),
        ("letters", "⟦a.⟧ one\nb. two"),
        ("Roman numbers", "⟦i)⟧ one\nii) two"),
    ];
    for (name, block) in cases {
        let remark = told(block, Error, "lost-number");
        assert!(remark.message.contains("printed as"), "{name}: {}", remark.message);
    }
    for block in [
        "1. one\n2. two",
        "1. one\n1. two\n1. three",
        "1) one\n2) two",
        "5. Fifth\n6. Sixth",
        "4. Fourth",
        "2026\\. A year.",
    ] {
        quiet(block);
    }
}

#[test]
fn titles_of_links_are_told() {
    let remark = told("See ⟦[this](https://example.org/r \"title\")⟧.", Error, "no-address");
    assert!(remark.hint.is_some_and(|hint| hint.contains("title")));
    told("See ⟦[this](https://example.org/a b)⟧.", Error, "no-address");
}

#[test]
fn links_that_lead_nowhere_are_told() {
    for href in ["/about", "../x.html", "how-to-read", "about", "#nowhere", "a/../b.html", "#lead"] {
        let remark = told(&format!("See ⟦[this]({href})⟧."), Error, "dead-link");
        assert!(remark.expected.is_some(), "{href}");
    }
    assert!(proposes(&told("See ⟦[this](#led)⟧.", Error, "dead-link"), "lede"));
    for href in [
        "#lede",
        "#b-lede",
        "#q-safe",
        "#n-proverb",
        "#sources",
        "other.html",
        "other.html#part",
        "https://example.org/a#b",
    ] {
        quiet(&format!("See [this]({href})."));
    }
}

#[test]
fn pages_of_the_site_are_known_when_the_desk_is_told() {
    let room = |pages: &[&str]| Newsroom {
        pages: Some(pages.iter().map(|page| (*page).to_owned()).collect()),
        ..Newsroom::default()
    };
    let codes = |href: &str| {
        let manuscript = Manuscript {
            slug: "bridge".to_owned(),
            article: file("article.dj", with_block(&format!("See [this]({href}).")).into_bytes()),
            parallels: Vec::new(),
        };
        let proof = proof_in(&manuscript, &room(&["index.html", "how-to-read.html"]));
        proof.remarks.into_iter().map(|remark| (remark.code, remark.hint)).collect::<Vec<_>>()
    };
    assert_eq!(codes("how-to-read.html"), Vec::new());
    assert_eq!(codes("index.html#lede"), Vec::new());
    let hint = |name: &str| Some(format!("Did you mean “{name}”?"));
    assert_eq!(codes("how-to-read"), vec![("dead-link", hint("how-to-read.html"))]);
    assert_eq!(codes("how-to-reed.html"), vec![("dead-link", hint("how-to-read.html"))]);
}

#[test]
fn html_in_the_text_is_told() {
    let remark = told("The bridge ⟦<!-- TK check -->⟧ opens.", Error, "html");
    assert!(remark.hint.is_some_and(|hint| hint.contains("{%")));
    for html in [
        "<iframe src=\"https://example.org\">",
        "<b>",
        "</b>",
        "<br/>",
        "&nbsp;",
        "&mdash;",
        "&#8212;",
        "&#x2014;",
    ] {
        told(&format!("The bridge ⟦{html}⟧ opens."), Warning, "html");
    }
    for words in [
        "a < b and c > d",
        "AT&T; and more",
        "R&D",
        "<3",
        "`<b>`",
        "\\<b>",
        "\\&nbsp;",
        "https://example.org/?a=b&c=d;",
    ] {
        quiet(&format!("The bridge {words} opens."));
    }
}

#[test]
fn escaped_signs_are_no_markup() {
    for block in ["See \\[a\\](b) now.", "A \\==b== c", "\\[“one” two", "\\*one", "1\\. one"] {
        quiet(block);
    }
}

#[test]
fn markup_of_other_formats_is_told() {
    let cases = [
        ("a table", "a | b\n⟦--- | ---⟧\n1 | 2"),
        ("a highlight", "It is ⟦==new==⟧ now."),
        ("a heading without a space", "⟦##⟧Subhead"),
        ("a quotation without a space", "⟦>⟧We checked."),
        ("a link with a space", "See [the plan⟦] (http⟧s://example.org/)."),
        ("a link without an end", "See [the plan⟦](⟧https://example.org/ now."),
    ];
    for (name, block) in cases {
        let remark = told(block, Error, "other-markup");
        assert!(remark.hint.is_some(), "{name}");
    }
}

#[test]
fn emphasis_inside_a_word_is_a_warning() {
    told("The file⟦_name_⟧x is new.", Warning, "cut-word");
    told("It is 2⟦*3*⟧4 wide.", Warning, "cut-word");
    for block in ["The file\\_name\\_x is new.", "A file_name is new.", "It _is_, and (_was_).", "2 * 3 * 4"]
    {
        quiet(block);
    }
}

#[test]
fn a_mark_of_emphasis_alone_is_a_warning() {
    told("A ⟦*⟧new bridge.", Warning, "stray-mark");
    told("A new⟦*⟧ bridge.", Warning, "stray-mark");
    told("A ⟦_⟧new bridge.", Warning, "stray-mark");
    told("It ends here⟦\\⟧", Warning, "stray-mark");
    quiet("A \\*new bridge.");
    quiet("A line\\\nand another.");
}

#[test]
fn apostrophes_and_marks_curl_the_right_way() {
    let cases = [
        ("In the '90s.", "In the ’90s."),
        ("Rock 'n' roll.", "Rock ’n’ roll."),
        ("He said ['never']{note=proverb} then.", "He said ‘never’ then."),
        ("'Twas late, and 'tis now.", "’Twas late, and ’tis now."),
        ("The workers' day, isn't it?", "The workers’ day, isn’t it?"),
        ("She is 5'10\" tall.", "She is 5′10″ tall."),
        ("The \"one,\" and \"two 'three'.\"", "The “one,” and “two ‘three’.”"),
        ("(\"one\") and --\"two\"--", "(“one”) and –“two”–"),
    ];
    for (typed, expected) in cases {
        assert_eq!(printed(typed), expected, "{typed}");
    }
}

#[test]
fn double_marks_inside_double_marks_are_a_warning() {
    told("It is “one ⟦\"⟧never\" two” now.", Warning, "marks-in-marks");
    told("It is “one ⟦“⟧never” two” now.", Warning, "marks-in-marks");
    quiet("It is “one ‘never’ two” and “three” now.");
}

#[test]
fn a_bracket_before_a_mark_is_a_warning() {
    told("It is ⟦[⟧“one” now.", Warning, "open-bracket");
    told("It is ⟦[⟧\"one\" now.", Warning, "open-bracket");
    quiet("It is \\[“one” now.");
    quiet("It is [sic] now.");
    let text = with("The mayor called", "She said ⟦[⟧\"one\" and [\"two\"]{note=proverb}. The mayor called");
    only(&text, Warning, "open-bracket");
}

#[test]
fn what_stands_in_for_words_is_told() {
    for words in ["⟦TK⟧", "[⟦TK⟧]", "⟦TKTK⟧", "⟦XXX⟧", "by ⟦XXXX⟧"] {
        told(&format!("The bridge {words} opens."), Warning, "placeholder");
    }
    for words in ["TK Maxx", "XXXTentacion", "Super Bowl XXX", "BTK", "`TK`"] {
        quiet(&format!("The bridge {words} opens."));
    }
    for (field, value) in [
        ("dek = \"The city checked every stone.\"", "dek = ⟦\"…\"⟧"),
        ("rights = \"Text: the desk, 2026.\"", "rights = ⟦\"...\"⟧"),
        ("name = \"The River Post\"", "name = ⟦\"Outlet not named\"⟧"),
        ("role = \"city engineer\"", "role = \"⟦TK⟧ engineer\""),
    ] {
        only(&spoil(GOOD, field, value), Warning, "placeholder");
    }
}

#[test]
fn hidden_characters_are_told_where_no_script_needs_them() {
    for hidden in ["\u{200b}", "\u{2060}", "\u{ad}", "\u{200e}", "\u{200f}", "\u{200c}", "\u{200d}"] {
        let remark = told(&format!("The bri⟦{hidden}⟧dge opens."), Warning, "hidden-character");
        assert!(remark.message.contains("U+"), "{}", remark.message);
    }
    for words in [
        "[می\u{200c}خواهم]{lang=fa}",
        "[क्\u{200d}ष]{lang=hi}",
        "👩\u{200d}🚒",
        "[שלום\u{200f}!]{lang=he}",
        "[ภาษา\u{200b}ไทย]{lang=th}",
    ] {
        quiet(&format!("The bridge {words} opens."));
    }
}
