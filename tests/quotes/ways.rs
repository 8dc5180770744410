//! What was said, by whom and through whom, as one line a finding.

use broadsheet::quotes::{Finding, find};

/// The findings, each as: name or mention, media from inner to outer, document, what is said.
pub(crate) fn ways(lang: &str, text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let line = |finding: &Finding| {
        let said: Vec<String> =
            finding.spans.iter().map(|(from, to)| chars[*from..*to].iter().collect()).collect();
        let speaker = finding.speaker.as_ref();
        let name = speaker.map_or("nobody", |s| s.resolved.as_deref().unwrap_or(&s.mention.text));
        let media: Vec<&str> = finding.media.iter().map(|medium| medium.text.as_str()).collect();
        let document = finding.document.as_ref().map_or("", |document| document.text.as_str());
        format!("{name}|{}|{document}|{}", media.join(", "), said.join(" + "))
    };
    find(text, lang).iter().map(line).collect()
}

#[track_caller]
pub(crate) fn case(lang: &str, text: &str, expected: &[&str]) {
    assert_eq!(ways(lang, text), expected, "{text}");
}
