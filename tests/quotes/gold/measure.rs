//! How well the finder does on our reports. The rules are those of the scorer that the other figures come from,
//! but that a speaker is also right by the full name, and that contents are compared stretch by stretch.
//!
//! *Found*: F1 over stretches between marks; one is claimed when half of its letters are in a finding.
//! *Direct*: the same, and the speaker is right. *Contents*: every stretch of every quotation, indirect ones too,
//! at four fifths of the letters, and the speaker is right. *Medium*, *document*: F1, beside a claimed quotation; what
//! another quotation of the same speaker in the paragraph has may be given again or not ("he added").
//! *Full name*: of the quotations whose speaker has one and whose words were claimed, how many got it.

use broadsheet::quotes::{Finding, Passage, Span, find};

use super::report::{Gold, Report};

#[derive(Clone, Copy, Default)]
struct Tally {
    right: usize,
    claimed: usize,
    wanted: usize,
}

impl Tally {
    fn f1(self) -> f64 {
        200.0 * self.right as f64 / (self.claimed + self.wanted).max(1) as f64
    }
}

#[derive(Default)]
pub(super) struct Figures {
    pub(super) quotations: usize,
    found: Tally,
    direct: Tally,
    contents: Tally,
    medium: Tally,
    document: Tally,
    named: Tally,
}

impl Figures {
    pub(super) fn all(&self) -> [f64; 6] {
        [self.found, self.direct, self.contents, self.medium, self.document, self.named].map(Tally::f1)
    }
}

/// How many letters two lists of spans share, and how many they have together.
fn shared(chars: &[char], one: &[Span], two: &[Span]) -> (usize, usize) {
    let (mut both, mut any) = (0, 0);
    for (at, _) in chars.iter().enumerate().filter(|(_, c)| c.is_alphanumeric()) {
        let [in_one, in_two] = [one, two].map(|spans| spans.iter().any(|(from, to)| *from <= at && at < *to));
        both += usize::from(in_one && in_two);
        any += usize::from(in_one || in_two);
    }
    (both, any)
}

fn letters(chars: &[char], spans: &[Span]) -> usize {
    shared(chars, spans, spans).0
}

/// Spans cut where a paragraph ends, without those that hold no letter.
fn stretches(chars: &[char], spans: &[Span]) -> Vec<Span> {
    let mut cut = Vec::new();
    for (from, to) in spans {
        let mut start = *from;
        for (offset, _) in chars[*from..*to].iter().enumerate().filter(|(_, c)| **c == '\n') {
            cut.push((start, from + offset));
            start = from + offset + 1;
        }
        cut.push((start, *to));
    }
    cut.retain(|span| letters(chars, &[*span]) > 0);
    cut
}

fn last_word(name: &str) -> String {
    name.split_whitespace().last().unwrap_or_default().to_lowercase()
}

fn speaker_is_right(report: &Report, gold: &Gold, finding: &Finding) -> bool {
    let Some(speaker) = &finding.speaker else { return false };
    let mention = [speaker.mention.span];
    // Any mention of the same person will do: "she said" and "Jones said" are the same answer.
    let mut mentions = vec![gold];
    mentions
        .extend(report.quotations.values().filter(|other| gold.name.is_some() && other.name == gold.name));
    let touches = mentions.iter().flat_map(|gold| &gold.speakers).any(|wanted| {
        let (both, any) = shared(&report.chars, &[*wanted], &mention);
        both > 0 && (both * 2 >= any || both * 2 >= letters(&report.chars, &mention))
    });
    let called = speaker.resolved.as_ref().unwrap_or(&speaker.mention.text);
    touches || gold.name.as_ref().is_some_and(|name| last_word(name) == last_word(called))
}

fn name_is_right(gold: &Gold, finding: &Finding) -> bool {
    let called =
        finding.speaker.as_ref().map(|speaker| speaker.resolved.as_ref().unwrap_or(&speaker.mention.text));
    called.is_some() && called == gold.name.as_ref()
}

fn passage_is_right(report: &Report, wanted: &[Span], passage: &Passage) -> bool {
    wanted.iter().any(|span| {
        let (both, any) = shared(&report.chars, &[*span], &[passage.span]);
        both * 2 >= any
    })
}

/// Whether another quotation of the same speaker in the same paragraph is marked with a passage.
fn carried_on(report: &Report, gold: &Gold, passage: &Passage, of: fn(&Gold) -> &[Span]) -> bool {
    let paragraph = |gold: &Gold| {
        let start = gold.spans.first().map_or(0, |(from, _)| *from);
        report.chars[..start].iter().filter(|c| **c == '\n').count()
    };
    report.quotations.values().any(|other| {
        // Whoever has no name is "a nurse" first, then "she".
        let same = gold.name == other.name;
        same && paragraph(other) == paragraph(gold) && passage_is_right(report, of(other), passage)
    })
}

/// The finding that has most of these letters, if it has half of them.
fn claim<'f>(report: &Report, findings: &'f [Finding], span: Span) -> Option<&'f Finding> {
    let share = |finding: &&Finding| shared(&report.chars, &finding.spans, &[span]).0;
    let best = findings.iter().rev().max_by_key(share)?;
    (share(&best) * 2 >= letters(&report.chars, &[span]).max(1)).then_some(best)
}

fn add_report(figures: &mut Figures, report: &Report, findings: &[Finding]) {
    figures.quotations += report.quotations.len();
    for gold in report.quotations.values() {
        for region in report.regions(&gold.spans) {
            figures.found.wanted += 1;
            figures.direct.wanted += 1;
            if let Some(finding) = claim(report, findings, region) {
                figures.found.claimed += 1;
                figures.found.right += 1;
                figures.direct.claimed += 1;
                figures.direct.right += usize::from(speaker_is_right(report, gold, finding));
            }
        }
        let finding = gold.spans.iter().find_map(|span| claim(report, findings, *span));
        if let (Some(finding), Some(_)) = (finding, &gold.name) {
            figures.named.wanted += 1;
            figures.named.claimed += 1;
            figures.named.right += usize::from(name_is_right(gold, finding));
        }
        let medium = finding.and_then(|finding| finding.media.first());
        let document = finding.and_then(|finding| finding.document.as_ref());
        let media: fn(&Gold) -> &[Span] = |gold| &gold.media;
        let documents: fn(&Gold) -> &[Span] = |gold| &gold.documents;
        for (tally, of, passage) in
            [(&mut figures.medium, media, medium), (&mut figures.document, documents, document)]
        {
            let wanted = of(gold);
            tally.wanted += usize::from(!wanted.is_empty());
            let carried =
                || wanted.is_empty() && passage.is_some_and(|passage| carried_on(report, gold, passage, of));
            tally.claimed += usize::from(passage.is_some() && !carried());
            tally.right +=
                usize::from(passage.is_some_and(|passage| passage_is_right(report, wanted, passage)));
        }
    }
    for span in &report.nobodys {
        let claimed = usize::from(claim(report, findings, *span).is_some());
        // Inside what somebody says it is theirs.
        let inside =
            report.quotations.values().any(|gold| shared(&report.chars, &gold.spans, &[*span]).0 > 0);
        if !inside {
            figures.found.claimed += claimed;
            figures.direct.claimed += claimed;
        }
    }
    add_contents(&mut figures.contents, report, findings);
}

fn add_contents(tally: &mut Tally, report: &Report, findings: &[Finding]) {
    let chars = &report.chars;
    let mut free: Vec<(Span, &Finding)> = findings
        .iter()
        .flat_map(|finding| stretches(chars, &finding.spans).into_iter().map(move |span| (span, finding)))
        .collect();
    tally.claimed += free.len();
    for gold in report.quotations.values() {
        for wanted in stretches(chars, &gold.spans) {
            tally.wanted += 1;
            let fits = |(span, _): &(Span, &Finding)| {
                let (both, any) = shared(chars, &[wanted], &[*span]);
                both * 5 >= any * 4
            };
            if let Some(index) = free.iter().position(fits) {
                let (_, finding) = free.remove(index);
                tally.right += usize::from(speaker_is_right(report, gold, finding));
            }
        }
    }
}

pub(super) fn measure(reports: &[Report], lang: &str) -> Figures {
    let mut figures = Figures::default();
    for report in reports {
        let text: String = report.chars.iter().collect();
        add_report(&mut figures, report, &find(&text, lang));
    }
    figures
}

/// What goes wrong in a report, a line an error.
pub(super) fn errors(report: &Report, lang: &str) -> Vec<String> {
    let text: String = report.chars.iter().collect();
    let findings = find(&text, lang);
    let words = |spans: &[Span]| {
        let parts: Vec<String> =
            spans.iter().map(|(from, to)| report.chars[*from..*to].iter().collect()).collect();
        parts.join(" + ")
    };
    let mut lines = Vec::new();
    for (number, gold) in &report.quotations {
        let Some(finding) = gold.spans.iter().find_map(|span| claim(report, &findings, *span)) else {
            lines.push(format!("{number} missed: {}", words(&gold.spans)));
            continue;
        };
        let said = words(&finding.spans);
        let called = finding.speaker.as_ref().map(|speaker| (&speaker.mention.text, &speaker.resolved));
        if !speaker_is_right(report, gold, finding) {
            lines.push(format!(
                "{number} speaker {called:?} by {}, not {:?} {}: {said}",
                finding.rule,
                gold.name,
                words(&gold.speakers)
            ));
        } else if gold.name.is_some() && !name_is_right(gold, finding) {
            lines.push(format!("{number} name {called:?}, not {:?}", gold.name));
        }
        for (what, wanted, passage) in [
            ("medium", &gold.media, finding.media.first()),
            ("document", &gold.documents, finding.document.as_ref()),
        ] {
            let right = match passage {
                Some(passage) => passage_is_right(report, wanted, passage),
                None => wanted.is_empty(),
            };
            if !right {
                lines.push(format!(
                    "{number} {what} {:?}, not {:?}",
                    passage.map(|p| &p.text),
                    words(wanted)
                ));
            }
        }
        let (both, any) = shared(&report.chars, &gold.spans, &finding.spans);
        if both * 5 < any * 4 {
            lines.push(format!("{number} extent: {said} | {}", words(&gold.spans)));
        }
    }
    for finding in &findings {
        let all: Vec<Span> = report.quotations.values().flat_map(|gold| gold.spans.clone()).collect();
        if shared(&report.chars, &all, &finding.spans).0 * 2 < letters(&report.chars, &finding.spans) {
            lines.push(format!("nobody's, by {}: {}", finding.rule, words(&finding.spans)));
        }
    }
    lines
}
