//! Remarks on the text: blocks, lines, links and marks.

use crate::story::{
    Error, GOOD, Warning, among, begins, only, only_expecting, read, unmark, with, with_block,
};

#[test]
fn an_article_of_front_matter_alone_is_empty() {
    let front =
        "+++\nlang = \"en\"\nheadline = \"H\"\ndek = \"D\"\npublished = \"2026\"\nrights = \"R\"\n+++\n";
    let remark = only(&format!("{front}⟦⟧"), Error, "empty-article");
    assert_eq!(remark.found, "");
    assert_eq!(remark.expected.as_deref(), Some("the story, in paragraphs with blank lines between them"));
    only(&format!("{front}⟦⟧\n \n\n"), Error, "empty-article");
}

#[test]
fn foreign_words_without_a_language_are_told() {
    let remark = only(&with("*new*", "*⟦새것⟧*"), Error, "foreign-without-lang");
    assert!(remark.message.contains("“새것”") && remark.message.contains("“en”"), "{remark:#?}");
    assert_eq!(remark.expected.as_deref(), Some("a language for every foreign string"));
    assert!(remark.hint.is_some_and(|hint| hint.contains("{lang=")));
}

#[test]
fn latin_words_in_another_script_are_a_warning() {
    let text = "+++\nlang = \"ru\"\nheadline = \"Мост\"\ndek = \"Мост открыт\"\npublished = \"2026\"\nrights = \"Мы\"\n+++\n\nМост ⟦NASA⟧ открыт.\n";
    only(text, Warning, "foreign-without-lang");
}

#[test]
fn headings_of_other_levels_are_told() {
    // The third level needs a subhead above it.
    for mark in ["#", "###", "####", "######"] {
        let text = with("## What comes next\n", &format!("⟦{mark} What comes next\n⟧"));
        let remark = only(&text, Error, "heading-level");
        assert!(remark.expected.is_some_and(|expected| expected.starts_with("## for a subhead")), "{mark}");
    }
}

#[test]
fn one_name_for_two_blocks_is_told() {
    let text = with_block("{⟦#lede⟧}\nAgain.");
    only_expecting(&text, Error, "duplicate-id", "one name for one block");
}

#[test]
fn names_given_by_hand_come_before_names_counted_out() {
    for block in ["{#p1}\nAgain.", "{#p1}\n***", "{#p1}\n> x", "{#p1}\n## x"] {
        let proof = read(with_block(block));
        assert!(
            proof.remarks.iter().all(|remark| remark.code != "duplicate-id"),
            "{block}: {:#?}",
            proof.remarks
        );
    }
}

#[test]
fn a_block_id_that_is_no_id_is_told() {
    only(&with("{#lede}", "{⟦#Lede⟧}"), Error, "no-id");
}

#[test]
fn brackets_that_mark_nothing_are_told() {
    let marked = unmark(&with("*new*", "⟦[new]{rom=x}⟧"));
    let remark = among(&read(marked.text.as_str()), &marked, Error, "plain-span");
    assert_eq!(remark.expected.as_deref(), Some("{.quote …}, {note=…} or {lang=…} after the brackets"));
}

#[test]
fn marks_inside_foreign_words_are_told() {
    let text = with("[한 걸음씩]{lang=ko rom=\"han georeumssik\"}.", "⟦[*한* 걸음씩]{lang=ko}⟧.");
    only_expecting(&text, Error, "marked-foreign", "plain words between the brackets");
}

#[test]
fn blocks_without_a_place_are_told() {
    let cases = [
        ("raw HTML", "``` =html\n<script>alert(1)</script>\n```\n", "raw markup"),
        ("code", "```\nlet x = 1;\n```\n", "a block of code"),
        ("div", "::: box\nText.\n:::\n", "a ::: block"),
        ("terms", ": term\n\n  meaning\n\n", "a list of terms"),
    ];
    for (name, block, what) in cases {
        let text = with("## What comes next", &format!("⟦{block}⟧## What comes next"));
        let marked = unmark(&text);
        let proof = read(marked.text.as_str());
        let remark = among(&proof, &marked, Error, "unsupported");
        assert!(remark.message.contains(what), "{name}: {remark:#?}");
        assert!(remark.expected.is_some_and(|expected| expected.contains("::: note")), "{name}");
        assert!(proof.article.is_none(), "{name}");
    }
}

#[test]
fn lines_hold_nothing_without_a_place() {
    let cases = [
        ("raw HTML", "⟦`<b>`{=html}⟧", "raw markup"),
        ("image", "⟦![a bridge](bridge.jpg)⟧", "an image"),
        ("formula", "⟦$`x^2`⟧", "a formula"),
        ("highlight", "⟦{=new=}⟧", "a highlight"),
        ("insertion", "⟦{+new+}⟧", "an insertion"),
        ("symbol", "⟦:lamp:⟧", "a symbol"),
    ];
    for (name, words, what) in cases {
        let remark = only(&with("*new*", words), Error, "unsupported");
        assert!(remark.message.contains(what), "{name}: {remark:#?}");
        assert!(remark.expected.is_some(), "{name}");
    }
}

#[test]
fn a_footnote_is_never_dropped_in_silence() {
    let proof = read(with_block("[^1]: Lost words."));
    assert!(proof.remarks.iter().any(|remark| remark.code == "unmarked-footnote"), "{:#?}", proof.remarks);
}

#[test]
fn html_typed_as_text_stays_text() {
    let proof = read(with("*new*", "\\<b>new\\</b> & \\<script>"));
    assert_eq!(proof.remarks, Vec::new());
    let article = proof.article.expect("text is text");
    let json = serde_json::to_string(&article.body).expect("blocks have a JSON form");
    assert!(json.contains("<b>new</b> & <script>"), "{json}");
}

#[test]
fn an_item_holds_a_paragraph_and_a_list() {
    let remark = begins(&with("are *new*.\n", "are *new*.\n\n  ⟦> Red.\n\n⟧"), Error, "unsupported");
    assert_eq!(remark.expected.as_deref(), Some("one paragraph an item, then one list"));
}

#[test]
fn links_to_programs_are_told() {
    let addresses = [
        "javascript:alert`1`",
        "JavaScript:alert",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.org",
    ];
    for address in addresses {
        let text = with("[the plan](https://example.org/plan)", &format!("⟦[the plan]({address})⟧"));
        let remark = only(&text, Error, "no-address");
        assert!(remark.expected.is_some_and(|expected| expected.contains("mailto:…")), "{address}");
    }
    let text = with("[the plan](https://example.org/plan)", "⟦[the plan][plan]⟧")
        .replace("{#proverb kind", "[plan]: javascript:alert(1)\n\n{#proverb kind");
    only(&text, Error, "no-address");
}

#[test]
fn good_links_are_kept() {
    for address in [
        "https://example.org/a?b=c:d#e",
        "HTTP://example.org",
        "mailto:desk@example.org",
        "other.html",
        "#lede",
    ] {
        let text = with("(https://example.org/plan)", &format!("({address})"));
        let proof = read(text);
        assert_eq!(proof.remarks, Vec::new(), "{address}");
    }
}

#[test]
fn a_link_to_a_definition_that_is_not_there_is_told() {
    let text = with("[the plan](https://example.org/plan)", "⟦[the plan][plan]⟧");
    only_expecting(&text, Error, "dangling-link", "[words](https://…)");
}

#[test]
fn attributes_that_belong_to_nothing_are_told() {
    let text = format!("{GOOD}\n⟦{{#end}}⟧\n");
    let marked = unmark(&text);
    let remark = read(marked.text.as_str()).remarks;
    let remark = remark.iter().find(|remark| remark.code == "stray-attributes").expect("it is told");
    assert_eq!((remark.severity, remark.place.line), (Error, text.lines().count()));
    assert!(remark.found.starts_with("{#end}") && remark.expected.is_some(), "{remark:#?}");
}

#[test]
fn mistyped_attributes_leave_a_stray_brace() {
    let cases = [
        ("no closing brace", "[new]⟦{note=proverb⟧."),
        ("a comma", "[new]{note=proverb⟦,⟧ lang=ko}."),
        ("a space", "[new]{note⟦=⟧ proverb}."),
        ("a lone brace", "new⟦}⟧."),
    ];
    for (name, words) in cases {
        let remark = only(&with("*new*.", words), Error, "stray-brace");
        assert!(remark.hint.is_some(), "{name}");
        assert!(remark.expected.is_some(), "{name}");
    }
}

#[test]
fn an_escaped_brace_is_text() {
    assert_eq!(read(with("*new*", "\\{new\\}")).remarks, Vec::new());
}

#[test]
fn attributes_nobody_takes_are_told() {
    let cases = [
        ("on a paragraph", "{#lede}", "{#lede ⟦.big⟧}"),
        ("on emphasis", "*new*", "*new*{⟦color=red⟧}"),
        ("on a link", "/plan)", "/plan){⟦onclick=x⟧}"),
        ("on a list", "{#list}", "{#list ⟦style=x⟧}"),
        ("on a note", "kind=idiom}", "kind=idiom ⟦loud=x⟧}"),
    ];
    for (name, old, new) in cases {
        let remark = only(&with(old, new), Error, "unknown-attribute");
        assert!(remark.message.contains("not known here"), "{name}: {remark:#?}");
    }
}

#[test]
fn what_stands_before_a_subhead_is_its_name() {
    let proof = read(with("## What comes next", "{#next}\n## What comes next"));
    assert_eq!(proof.remarks, Vec::new());
    let article = proof.article.expect("the article is good");
    assert!(article.body.iter().any(|block| block.id().as_str() == "next"));
}
