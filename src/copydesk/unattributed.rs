//! Quoted words that the finder gives to somebody and no mark does.

use std::ops::Range;

use jotdown::Container;

use crate::article::{Id, Lang, Name};
use crate::quotes::{Certainty, Extent, Finding, find};

use super::evidence::Cast;
use super::front::Desk;
use super::plain::Plain;
use super::remark::{Draft, REPEATED, excerpt};
use super::tree::{Element, Node};

/// The marks that quoted words may stand in.
const MARKS: [char; 13] = ['“', '”', '„', '«', '»', '‘', '’', '‹', '›', '「', '」', '『', '』'];

/// The words of an article and which of them have their mark.
#[derive(Default)]
struct Sheet {
    plain: Plain,
    marked: Vec<Range<usize>>,
}

/// Warnings for quoted words whose speaker the text tells and no mark names. They wait until the text is read: an
/// error may hide the mark.
pub(super) fn unmarked(nodes: &[Node<'_>], cast: &Cast, lang: &Lang) -> Vec<Unmarked> {
    let mut found = Vec::new();
    let mut sheet = Sheet::default();
    for node in nodes {
        if let Node::Element(element) = node {
            sheet.block(element);
        }
    }
    let text = sheet.plain.text.as_str();
    let unmarked = |at: usize| !sheet.marked.iter().any(|marked| marked.contains(&at));
    // The finder reads the whole text, so it is asked only where marks stand that nobody has named.
    if !text.match_indices(['“', '„', '«', '»', '「', '『']).any(|(at, _)| unmarked(at)) {
        return found;
    }
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let mut named: Vec<Range<usize>> = Vec::new();
    for finding in find(text, lang.as_str()) {
        if !believed(&finding) {
            continue;
        }
        let spans = finding.spans.iter().filter_map(|(from, to)| Some(*bytes.get(*from)?..*bytes.get(*to)?));
        let spans: Vec<Range<usize>> = if finding.extent == Extent::Mixed {
            spans.flat_map(|span| said_inside(text, span)).collect()
        } else {
            spans.map(|span| with_marks(text, span)).collect()
        };
        let free = |span: &Range<usize>| {
            text.get(span.clone()).is_some_and(|words| words.contains(MARKS))
                && !sheet.marked.iter().any(|marked| marked.start < span.end && span.start < marked.end)
        };
        if let Some(first) = spans.iter().find(|span| free(span))
            && (finding.extent == Extent::Mixed || spans.iter().all(free))
            && !is_title(text.get(first.clone()).unwrap_or_default())
        {
            named.push(first.clone());
            found.extend(remark(&finding, first, &sheet.plain, cast));
        }
    }
    // What reads like speech is somebody's words, even where the finder cannot tell whose.
    for span in said_inside(text, 0..text.len()) {
        let meets = |other: &Range<usize>| other.start < span.end && span.start < other.end;
        let words = text.get(span.clone()).unwrap_or_default();
        if !sheet.marked.iter().chain(&named).any(meets) && is_sentence(words) && !is_title(words) {
            found.push(nobodys(words, sheet.plain.place(span.clone())));
        }
    }
    found
}

/// A sentence: it begins like one and ends with its point inside the marks.
fn is_sentence(words: &str) -> bool {
    let bare = words.trim_matches(MARKS);
    let begins = bare.chars().next().is_some_and(|first| first.is_alphabetic() && !first.is_lowercase());
    let words_in = bare.split_whitespace().count();
    let unspaced = bare.chars().filter(|c| c.is_alphabetic() && !c.is_ascii()).count();
    begins
        && bare.ends_with(['.', '!', '?', '…', ',', '。', '！', '？', '，'])
        && (words_in >= FEWEST_WORDS || unspaced > 8)
}

fn nobodys(words: &str, place: Range<usize>) -> Unmarked {
    let excerpt = excerpt(words, REPEATED);
    let draft = Draft::warning(
        "unmarked-words",
        place.clone(),
        format!("{excerpt} stands in quotation marks, and no mark says whose words these are."),
    )
    .expected(format!("[{excerpt}]{{.quote #some-id by=… in=… done=verbatim}}"))
    .hint("Write by=unknown when nobody knows who says it.");
    Unmarked { place, draft }
}

/// A warning, and where it stands.
#[derive(Debug)]
pub(super) struct Unmarked {
    place: Range<usize>,
    draft: Draft,
}

impl Unmarked {
    /// Makes the remark, unless a bracket beside the words has one.
    pub(super) fn say(self, desk: &Desk) {
        if !desk.has_said("open-bracket", &(self.place.start.saturating_sub(2)..self.place.end)) {
            desk.say(self.draft);
        }
    }
}

/// Whether the text itself says who speaks; the context alone is too little for a remark.
fn believed(finding: &Finding) -> bool {
    let Some(speaker) = &finding.speaker else { return false };
    finding.cue.is_some()
        && finding.certainty != Certainty::Uncertain
        && matches!(finding.extent, Extent::Direct | Extent::Mixed)
        && speaker.mention.text.chars().any(char::is_alphabetic)
}

/// Whether the words are written like the title of a work.
fn is_title(words: &str) -> bool {
    let sentence = words.trim_end_matches(MARKS).ends_with(['.', ',', '!', '?', ';', '…']);
    let long = words.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let long: Vec<&str> = long.filter(|word| word.chars().count() > 3).collect();
    !sentence
        && words.split_whitespace().count() > 1
        && long.iter().all(|word| word.starts_with(char::is_uppercase))
}

/// The fewest words in quotation marks that are taken for speech where the sentence around them is the writer's;
/// fewer may be a title, a nickname or doubt.
const FEWEST_WORDS: usize = 4;

/// What stands in quotation marks inside a stretch that is otherwise the writer's, where it reads like speech.
fn said_inside(text: &str, span: Range<usize>) -> Vec<Range<usize>> {
    let span = with_marks(text, span);
    let mut said = Vec::new();
    let mut opened: Option<(usize, char)> = None;
    for (at, sign) in text.get(span.clone()).unwrap_or_default().char_indices() {
        let at = span.start + at;
        match opened {
            // A paragraph ends what is open.
            Some(_) if sign == '\n' => opened = None,
            Some((from, closing)) if sign == closing => {
                opened = None;
                let whole = from..at + sign.len_utf8();
                let words = text.get(whole.clone()).unwrap_or_default();
                let ended =
                    words.trim_end_matches(MARKS).ends_with(['.', ',', '!', '?', '。', '，', '！', '？']);
                if ended || words.split_whitespace().count() >= FEWEST_WORDS {
                    said.push(whole);
                }
            }
            Some(_) => {}
            None => opened = closing_of(sign).map(|closing| (at, closing)),
        }
    }
    said
}

/// The mark that closes what this one opens; desks have curled straight marks before.
const fn closing_of(sign: char) -> Option<char> {
    match sign {
        '“' => Some('”'),
        '„' => Some('“'),
        '«' => Some('»'),
        '「' => Some('」'),
        '『' => Some('』'),
        _ => None,
    }
}

/// A stretch with the quotation marks around it.
fn with_marks(text: &str, span: Range<usize>) -> Range<usize> {
    let before =
        text.get(..span.start).and_then(|text| text.chars().next_back()).filter(|c| MARKS.contains(c));
    let after = text.get(span.end..).and_then(|text| text.chars().next()).filter(|c| MARKS.contains(c));
    span.start - before.map_or(0, char::len_utf8)..span.end + after.map_or(0, char::len_utf8)
}

fn remark(finding: &Finding, span: &Range<usize>, plain: &Plain, cast: &Cast) -> Option<Unmarked> {
    let speaker = finding.speaker.as_ref()?;
    let name = speaker.resolved.as_deref().unwrap_or(&speaker.mention.text);
    let id = known(name, cast).or_else(|| known(&speaker.mention.text, cast));
    let words = plain.text.get(span.clone()).unwrap_or_default();
    let excerpt = excerpt(words, REPEATED);
    let by = id.map_or_else(|| "…".to_owned(), ToString::to_string);
    let via: Vec<&str> =
        finding.media.iter().filter_map(|medium| known(&medium.text, cast)).map(Id::as_str).collect();
    let chain = match via.as_slice() {
        [] => "in=…".to_owned(),
        [via] => format!("via={via}"),
        several => format!("via=\"{}\"", several.join(" ")),
    };
    let done = if finding.extent == Extent::Direct && words.contains(['.', '!', '?', '。']) {
        "verbatim"
    } else {
        "partial"
    };
    let place = plain.place(span.clone());
    // A pronoun is nobody's name.
    let named = id.is_some() || name.chars().any(char::is_uppercase) || !name.is_ascii();
    let message = if named {
        format!("{excerpt} is quoted from {name}, and no mark says so.")
    } else {
        format!("{excerpt} is what somebody says (“{name}”), and no mark says who.")
    };
    let hint = match id {
        None if named => format!("Add {name} to the sources first, then mark the words."),
        _ => "Without a mark, the page does not show whose words these are.".to_owned(),
    };
    let draft = Draft::warning("unmarked-words", place.clone(), message)
        .expected(format!("[{excerpt}]{{.quote #some-id by={by} {chain} done={done}}}"))
        .hint(hint);
    Some(Unmarked { place, draft })
}

/// The entry that has this name, or whose role it is.
fn known<'a>(name: &str, cast: &'a Cast) -> Option<&'a Id> {
    let name = name.trim_start_matches("the ").trim_start_matches("The ");
    let is = |one: &Name, role: Option<&String>| {
        let aliases = one.aliases.iter().map(|alias| alias.text.as_str());
        let spellings = std::iter::once(one.display.as_str()).chain(aliases).chain(role.map(String::as_str));
        let mut spellings = spellings.map(|spelling| spelling.trim_start_matches("The "));
        spellings.any(|spelling| spelling == name || spelling.ends_with(&format!(" {name}")))
    };
    let source = cast.sources.iter().find(|(_, one)| is(&one.value.name, one.value.role.as_ref()));
    let outlet = || cast.outlets.iter().find(|(_, one)| is(&one.value.name, None));
    source.map(|(id, _)| id).or_else(|| outlet().map(|(id, _)| id))
}

impl Sheet {
    fn block(&mut self, element: &Element<'_>) {
        match &element.container {
            // What a pull quote repeats has its mark where it is said.
            Container::Blockquote if element.marks.has_class("pull") => {}
            Container::Paragraph
            | Container::Heading { .. }
            | Container::TableCell { .. }
            | Container::Caption => {
                self.line(&element.children);
                self.plain.text.push_str("\n\n");
            }
            // Notes explain words; nobody speaks in them.
            Container::Div { .. } | Container::Footnote { .. } => {}
            container => {
                let from = self.plain.text.len();
                for child in &element.children {
                    if let Node::Element(child) = child {
                        self.block(child);
                    }
                }
                // A block quotation without a speaker has a remark of its own.
                if matches!(container, Container::Blockquote) {
                    self.marked.push(from..self.plain.text.len());
                }
            }
        }
    }

    fn line(&mut self, nodes: &[Node<'_>]) {
        for node in nodes {
            match node {
                Node::Text(words) => self.plain.push(&words.value, words.span.clone()),
                Node::SoftBreak | Node::HardBreak => self.plain.text.push(' '),
                Node::Rule(_) => {}
                Node::Element(element) => {
                    let from = self.plain.text.len();
                    self.line(&element.children);
                    if element.marks.has_class("quote") || element.marks.has("lang") {
                        self.marked.push(from..self.plain.text.len());
                    }
                }
            }
        }
    }
}
