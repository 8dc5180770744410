//! The findings of the quotation finder, as lines of JSON for tools and as a list for people.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use crate::quotes::{Certainty, Extent, Finding, Passage, Span, SpeakerKind, find};

/// A text to look through.
#[derive(Deserialize)]
struct Text {
    id: String,
    #[serde(default)]
    lang: Option<String>,
    text: String,
}

/// What was found in one text.
#[derive(Serialize)]
struct Found<'a> {
    id: &'a str,
    quotes: Vec<Quote<'a>>,
}

/// A finding in the shape scorers read: offsets count code points.
#[derive(Serialize)]
struct Quote<'a> {
    spans: &'a [Span],
    #[serde(rename = "type")]
    extent: Extent,
    speaker: Option<&'a str>,
    speaker_spans: Vec<Span>,
    speaker_resolved: Option<&'a str>,
    speaker_kind: Option<SpeakerKind>,
    role: Option<&'a str>,
    cue: Option<&'a str>,
    cue_spans: Vec<Span>,
    media: Vec<&'a str>,
    document: Option<&'a str>,
    date: Option<&'a str>,
    /// The place of the quotation in the list inside of which somebody says it.
    parent: Option<usize>,
    depth: usize,
    certainty: Certainty,
    rule: &'a str,
}

fn words(passage: Option<&Passage>) -> Option<&str> {
    passage.map(|passage| passage.text.as_str())
}

fn quote(finding: &Finding) -> Quote<'_> {
    let speaker = finding.speaker.as_ref();
    Quote {
        spans: &finding.spans,
        extent: finding.extent,
        speaker: speaker.map(|speaker| speaker.mention.text.as_str()),
        speaker_spans: speaker.map(|speaker| speaker.mention.span).into_iter().collect(),
        speaker_resolved: speaker.and_then(|speaker| speaker.resolved.as_deref()),
        speaker_kind: speaker.map(|speaker| speaker.kind),
        role: words(speaker.and_then(|speaker| speaker.role.as_ref())),
        cue: words(finding.cue.as_ref()),
        cue_spans: finding.cue.as_ref().map(|cue| cue.span).into_iter().collect(),
        media: finding.media.iter().map(|medium| medium.text.as_str()).collect(),
        document: words(finding.document.as_ref()),
        date: words(finding.date.as_ref()),
        parent: finding.parent,
        depth: finding.depth,
        certainty: finding.certainty,
        rule: finding.rule,
    }
}

/// The quotations of one line of `{"id", "lang", "text"}`, as one line of JSON.
///
/// # Errors
///
/// When the line is no such object.
pub fn quotation_lines(line: &str) -> serde_json::Result<String> {
    let text: Text = serde_json::from_str(line)?;
    let found = find(&text.text, text.lang.as_deref().unwrap_or("en"));
    serde_json::to_string(&Found { id: &text.id, quotes: found.iter().map(quote).collect() })
}

/// The quotations of a text as a list to read.
#[must_use]
pub fn quotation_list(text: &str, lang: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let found = find(text, lang);
    let mut list = String::new();
    for finding in &found {
        let said: Vec<String> = finding
            .spans
            .iter()
            .map(|(from, to)| chars.get(*from..*to).unwrap_or_default().iter().collect::<String>())
            .map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "))
            .collect();
        let speaker = finding.speaker.as_ref();
        let nobody = speaker.is_none_or(|speaker| speaker.pronoun && speaker.resolved.is_none());
        let mention =
            speaker.filter(|_| !nobody).map_or("nobody named", |speaker| speaker.mention.text.as_str());
        let name = speaker.and_then(|speaker| speaker.resolved.as_deref()).filter(|name| *name != mention);
        let _ = write!(list, "{mention}");
        if let Some(name) = name {
            let _ = write!(list, " = {name}");
        }
        if let Some(role) = words(speaker.and_then(|speaker| speaker.role.as_ref())) {
            let _ = write!(list, ", {role}");
        }
        let _ = writeln!(list, ": {}", said.join(" […] "));
        let media = finding.media.iter().map(|medium| medium.text.as_str()).collect::<Vec<_>>().join(", ");
        let outer = finding.parent.and_then(|parent| found.get(parent)?.speaker.as_ref());
        let details = [
            ("cue", words(finding.cue.as_ref())),
            ("according to", outer.map(|speaker| speaker.mention.text.as_str())),
            ("via", Some(media.as_str()).filter(|media| !media.is_empty())),
            ("in", words(finding.document.as_ref())),
            ("date", words(finding.date.as_ref())),
        ];
        for (name, value) in details.into_iter().filter_map(|(name, value)| Some((name, value?))) {
            let _ = writeln!(list, "    {name}: {value}");
        }
        let extent = match finding.extent {
            Extent::Direct => "direct",
            Extent::Mixed => "mixed",
            Extent::Indirect => "indirect",
        };
        let certainty = match finding.certainty {
            Certainty::Certain => "certain",
            Certainty::Likely => "likely",
            Certainty::Uncertain => "uncertain",
        };
        let _ = writeln!(list, "    {extent}, {certainty}: {}", finding.rule);
    }
    let _ = writeln!(list, "{} found", found.len());
    list
}
