//! Reads a report with marks: the plain text, and what the marks say about it. The README beside this explains them.

use std::collections::BTreeMap;

use broadsheet::quotes::Span;

/// What the marks of one quotation say.
#[derive(Default)]
pub(super) struct Gold {
    pub(super) spans: Vec<Span>,
    pub(super) speakers: Vec<Span>,
    pub(super) name: Option<String>,
    pub(super) media: Vec<Span>,
    pub(super) documents: Vec<Span>,
    spoken: bool,
}

#[derive(Default)]
pub(super) struct Report {
    pub(super) chars: Vec<char>,
    pub(super) quotations: BTreeMap<u32, Gold>,
    /// Words between marks that nobody says.
    pub(super) nobodys: Vec<Span>,
}

impl Report {
    pub(super) fn read(marked: &str) -> Result<Self, String> {
        let mut report = Self::default();
        let mut open: Vec<(String, usize)> = Vec::new();
        let mut rest = marked.trim_end().chars();
        while let Some(c) = rest.next() {
            match c {
                '{' => {
                    let keys: String = rest.by_ref().take_while(|c| *c != ':').collect();
                    open.push((keys, report.chars.len()));
                }
                '}' => {
                    let (keys, from) = open.pop().ok_or("a } closes nothing")?;
                    report.mark(&keys, (from, report.chars.len()))?;
                }
                _ => report.chars.push(c),
            }
        }
        if let Some((keys, _)) = open.pop() {
            return Err(format!("{{{keys}: is never closed"));
        }
        for (number, gold) in &report.quotations {
            if gold.spans.is_empty() {
                return Err(format!("quotation {number} has no words"));
            }
            if !gold.spoken {
                return Err(format!("quotation {number} has no speaker"));
            }
        }
        Ok(report)
    }

    fn mark(&mut self, keys: &str, span: Span) -> Result<(), String> {
        let (keys, name) = match keys.split_once('=') {
            Some((keys, name)) => (keys, Some(name.to_owned())),
            None => (keys, None),
        };
        for key in keys.split(',') {
            if key == "x" {
                self.nobodys.push(span);
                continue;
            }
            let digits = key.trim_end_matches(|c: char| c.is_ascii_lowercase());
            let number = digits.parse().map_err(|_| format!("{{{keys}: has no number in {key:?}"))?;
            let gold: &mut Gold = self.quotations.entry(number).or_default();
            match key.strip_prefix(digits) {
                Some("") => gold.spans.push(span),
                Some("m") => gold.media.push(span),
                Some("d") => gold.documents.push(span),
                Some("s") => {
                    gold.spoken = true;
                    if span.0 < span.1 {
                        gold.speakers.push(span);
                    }
                    if name.is_some() {
                        gold.name.clone_from(&name);
                    }
                }
                _ => return Err(format!("{{{keys}: {key:?} is no key")),
            }
        }
        Ok(())
    }

    /// The stretches between marks inside a quotation, and the whole of what a dash opens.
    pub(super) fn regions(&self, spans: &[Span]) -> Vec<Span> {
        let dashed = spans.first().is_some_and(|(from, to)| {
            let first = self.chars[*from..*to].iter().find(|c| !c.is_whitespace());
            let line = self.chars[..*from].iter().rev().take_while(|c| **c != '\n');
            let before: Vec<&char> = line.filter(|c| !c.is_whitespace()).collect();
            (before.is_empty() && first.is_some_and(|c| is_dash(*c)))
                || matches!(before.as_slice(), [c] if is_dash(**c))
        });
        if dashed {
            return spans.to_vec();
        }
        spans.iter().flat_map(|span| self.between_marks(*span)).collect()
    }

    fn between_marks(&self, (from, to): Span) -> Vec<Span> {
        let mut regions = Vec::new();
        let mut open: Option<(char, usize)> = None;
        for at in from..to {
            let c = self.chars[at];
            let ends = open.is_some_and(|(opener, _)| closes(opener, c)) || (c == '\n' && open.is_some());
            if ends {
                if let Some((_, start)) = open.take() {
                    regions.push((start, at));
                }
            } else if open.is_none() && "“„«「\"".contains(c) {
                open = Some((c, at + 1));
            }
        }
        // The parts of a split quotation leave their marks open: to the end, or from the beginning.
        match open {
            Some((_, start)) => regions.push((start, to)),
            None if regions.is_empty() => {
                let last = self.chars[from..to].iter().rposition(|c| "”»」\"".contains(*c));
                regions.extend(last.map(|last| (from, from + last)));
            }
            None => {}
        }
        regions
    }
}

fn is_dash(c: char) -> bool {
    matches!(c, '—' | '–')
}

fn closes(opener: char, c: char) -> bool {
    match opener {
        '“' => c == '”',
        '„' => matches!(c, '“' | '”'),
        '«' => c == '»',
        '「' => c == '」',
        _ => c == opener,
    }
}
