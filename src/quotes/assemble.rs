//! Puts regions and reports together: one quotation for all that one attribution carries.

use std::collections::BTreeMap;

use crate::quotes::attribution::{Attribution, Rule};
use crate::quotes::candidate::Candidate;
use crate::quotes::chain::chains;
use crate::quotes::direct::transcript::lines;
use crate::quotes::indirect::report::Report;
use crate::quotes::indirect::reports::reports;
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::provenance::cited::{cited, follow};
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};
use crate::quotes::{german, romance};

/// How many of the last parts of a quotation a new part is compared with.
const NEAR: usize = 16;

/// The most words before a colon that are not said with what stands behind it.
const LEAD: usize = 2;

/// The code points of tokens, without marks and commas at both ends.
fn trimmed(sheet: &Sheet, from: usize, to: usize) -> (usize, usize) {
    let edge = |i: usize| sheet.tag(i) == Tag::Comma;
    let (mut a, mut b) = (from, to);
    while a < b && edge(a) {
        a += 1;
    }
    while b > a && edge(b - 1) {
        b -= 1;
    }
    let (mut start, mut end) = sheet.place(a, b);
    // One region alone is given without its marks.
    let first = sheet.t(a);
    if first.kind == Kind::Mark && first.region.map(|r| sheet.span(r)) == Some((a, b)) {
        let region = first.region.and_then(|r| sheet.regions.get(r));
        if let Some(region) = region {
            (start, end) = (region.start, region.end);
        }
    }
    (start, end)
}

/// The regions that lie wholly in a report.
fn regions_of(sheet: &Sheet, report: &Report) -> Vec<usize> {
    let mut found = Vec::new();
    for (from, to) in &report.spans {
        let first = sheet.spans.partition_point(|(start, _)| start < from);
        let inside = sheet.spans.iter().enumerate().skip(first).take_while(|(_, (start, _))| start < to);
        found.extend(inside.filter(|(_, (_, end))| end <= to).map(|(index, _)| index));
    }
    found
}

/// Which report holds each region, the innermost where several do.
fn told_regions(sheet: &Sheet, reports: &[Report]) -> BTreeMap<usize, usize> {
    let mut told = BTreeMap::new();
    for (index, report) in reports.iter().enumerate() {
        for region in regions_of(sheet, report) {
            told.insert(region, index);
        }
    }
    told
}

/// "called the new law “much, much better” than the old one": a region for which only its sentence told is its report's.
fn in_report(
    sheet: &Sheet,
    reports: &[Report],
    told: &BTreeMap<usize, usize>,
    region: usize,
    known: Attribution,
) -> Attribution {
    let report = told.get(&region).and_then(|index| reports.get(*index));
    match report {
        Some(report)
            if sheet.in_english()
                && matches!(known.rule, Rule::Subject | Rule::Nobody)
                && report.speaker.is_some() =>
        {
            Attribution { speaker: report.speaker, cue: Some(report.cue), rule: Rule::Before, head: None }
        }
        _ => known,
    }
}

/// Whether a line of a transcript holds all of a draft: what somebody reports in their own speech stays theirs.
fn covers(line: &Candidate, draft: &Candidate) -> bool {
    draft.spans.iter().all(|(a, b)| line.spans.iter().any(|(from, to)| from <= a && b <= to))
}

/// All quotations of the sheet in the order of the text.
pub(crate) fn gather(sheet: &Sheet, given: &[Option<Attribution>]) -> Vec<Candidate> {
    // Verbs whose quotation stands before them or ends with them.
    let mut spoken: BTreeMap<usize, Rule> = BTreeMap::new();
    for known in given.iter().flatten() {
        if matches!(known.rule, Rule::After | Rule::Inverted | Rule::Trailing)
            && let Some((at, _)) = known.cue
        {
            spoken.insert(at, known.rule);
        }
    }
    let reports = reports(sheet, &|at| spoken.contains_key(&at));
    let mut drafts: Vec<Candidate> = Vec::new();
    let mut by_cue: BTreeMap<usize, usize> = BTreeMap::new();
    let mut by_region: BTreeMap<usize, usize> = BTreeMap::new();
    let report_at: BTreeMap<usize, &Report> = reports.iter().map(|report| (report.cue.0, report)).collect();
    let mut used: BTreeMap<usize, ()> = BTreeMap::new();
    let told = told_regions(sheet, &reports);
    for (index, known) in given.iter().enumerate() {
        let Some(known) = known.map(|known| in_report(sheet, &reports, &told, index, known)) else {
            continue;
        };
        let known = &known;
        let Some(region) = sheet.regions.get(index) else { continue };
        if known.rule == Rule::Title {
            continue;
        }
        let (from, to) = sheet.span(index);
        let home = known
            .cue
            .and_then(|(at, _)| by_cue.get(&at).copied())
            .or_else(|| known.head.and_then(|head| by_region.get(&head).copied()));
        let mut span = (region.start, region.end);
        if let Some(slot) = home
            && known.rule != Rule::Previous
            && let Some(draft) = drafts.get_mut(slot)
        {
            let covered = draft.spans.iter().rev().take(NEAR).any(|(a, b)| *a <= span.0 && span.1 <= *b);
            if !covered {
                // What the writer puts between two marks of one sentence is said too.
                if known.rule == Rule::Before
                    && known.cue.is_none_or(|(at, _)| at < from)
                    && draft.regions.last().is_some()
                {
                    span = (region.start, region.end);
                }
                draft.spans.push(span);
            }
            draft.regions.push(index);
            by_region.insert(index, slot);
            continue;
        }
        let mut spans = vec![span];
        match (known.rule, known.cue) {
            (Rule::After | Rule::Inverted | Rule::Trailing, Some((at, _))) => {
                // “He called it ‘bad’,” Jones said: the sentence up to the attribution.
                let start = sheet.sentence_start(from);
                let mut limit = known.speaker.map_or(at, |speaker| speaker.from.min(at));
                // "…“, hatte X gesagt", "…“, so heißt es"
                if sheet.in_german() && limit > to && german::report::opens_attribution(sheet, limit) {
                    limit -= 1;
                }
                // "« A », a-t-il ajouté", "« A », a fait valoir X"
                let inverts = sheet.inverts();
                while inverts
                    && limit > to
                    && (matches!(sheet.before(limit).tag, Tag::Auxiliary | Tag::Adverb)
                        || sheet.between(limit - 1))
                {
                    limit -= 1;
                }
                let alone =
                    (start..from).all(|k| sheet.t(k).kind != Kind::Word || sheet.t(k).region.is_some());
                let quiet = !(start..from).any(|k| spoken.contains_key(&k));
                // "He saw it differently: “…,” he said": what stands before the colon is the writer's.
                let quiet = quiet && !sheet.before(from).any(&[":", "—", "–", "-", "--"]);
                if !alone && quiet && limit > from && limit - start < 120 {
                    spans = vec![trimmed(sheet, start, limit)];
                } else if known.rule == Rule::Trailing && sheet.words(to, limit) > 0 {
                    spans = vec![trimmed(sheet, from, limit)];
                }
            }
            (_, Some((at, _))) => {
                if let Some(report) = report_at.get(&at)
                    && report.spans.iter().any(|(a, b)| *a <= from && to <= *b)
                {
                    used.insert(at, ());
                    // "said otherwise: “…”": what leads to the colon is the writer's.
                    let lead = report.spans.first().map_or(from, |(a, _)| *a);
                    let quotes = sheet.listed("quotes", at);
                    let led = sheet.before(from).is(":") && (quotes || sheet.words(lead, from) <= LEAD);
                    let parts = report.spans.iter().map(|(a, b)| trimmed(sheet, *a, *b));
                    let parts = parts.filter(|(a, b)| a < b);
                    spans = if led { vec![span] } else { parts.collect() };
                }
            }
            _ => {}
        }
        if spans.is_empty() {
            spans.push(span);
        }
        let slot = drafts.len();
        drafts.push(Candidate {
            spans,
            speaker: known.speaker,
            cue: known.cue,
            rule: known.rule,
            at: from,
            regions: vec![index],
            spoken: false,
            citing: None,
            media: Vec::new(),
            document: None,
            parent: None,
        });
        by_region.insert(index, slot);
        if let Some((at, _)) = known.cue {
            by_cue.insert(at, slot);
        }
    }
    for report in &reports {
        // "cautioned against doing so: “…”": what stands before the colon is said as well.
        let colon = by_cue.get(&report.cue.0).and_then(|slot| drafts.get(*slot)).is_some_and(|draft| {
            let end = report.spans.iter().map(|(_, to)| *to).max().unwrap_or_default();
            sheet.in_english() && sheet.before(draft.at).is(":") && !report.ahead && end < draft.at
        });
        if used.contains_key(&report.cue.0) || by_cue.contains_key(&report.cue.0) && !colon {
            continue;
        }
        let spans: Vec<(usize, usize)> =
            report.spans.iter().map(|(a, b)| trimmed(sheet, *a, *b)).filter(|(a, b)| a < b).collect();
        if spans.is_empty() {
            continue;
        }
        // What another quotation holds with its marks is that quotation's. Regions stand in the order of the text, so only
        // those of the report are looked at.
        let inside = regions_of(sheet, report);
        let of = |i: &usize| given.get(*i).copied().flatten();
        let region_inside = inside.iter().any(|i| of(i).is_some_and(|g| g.rule != Rule::Title));
        let within = inside.iter().filter_map(|i| by_region.get(i)).filter_map(|slot| drafts.get(*slot));
        let mut within = within.chain(drafts.iter().rev().take(1));
        if region_inside
            && within.any(|draft| {
                !draft.regions.is_empty()
                    && spans.iter().all(|(a, b)| draft.spans.iter().any(|(c, d)| c <= a && b <= d))
            })
        {
            continue;
        }
        let at = report.spans.first().map_or(report.cue.0, |(a, _)| *a);
        let regions = inside.into_iter().filter(|i| of(i).is_none()).collect();
        let rule = if report.ahead { Rule::ReportAhead } else { Rule::Report };
        drafts.push(Candidate {
            spans,
            speaker: report.speaker,
            cue: Some(report.cue),
            rule,
            at,
            regions,
            spoken: false,
            citing: None,
            media: Vec::new(),
            document: None,
            parent: None,
        });
    }
    let spoken = lines(sheet);
    drafts.retain(|draft| {
        let start = draft.spans.first().map_or(0, |(from, _)| *from);
        let last = spoken.partition_point(|line| line.spans.first().is_some_and(|(from, _)| *from <= start));
        !last.checked_sub(1).and_then(|index| spoken.get(index)).is_some_and(|line| covers(line, draft))
    });
    drafts.extend(spoken);
    drafts.sort_by_key(|draft| (draft.spans.first().copied(), draft.cue));
    if sheet.pack.drops_subject {
        romance::dropped::fill(sheet, &mut drafts);
    }
    for draft in &mut drafts {
        draft.speaker = draft.speaker.map(|speaker| without_itself(sheet, speaker));
        if let Some(source) = cited(sheet, draft) {
            draft.citing = draft.speaker.replace(source).map(|outlet| (outlet.from, outlet.to));
        }
        follow(sheet, draft);
    }
    chains(sheet, drafts)
}

/// "the Herald *itself*" is the Herald.
fn without_itself(sheet: &Sheet, speaker: Mention) -> Mention {
    let last = speaker.to.saturating_sub(1);
    let reflexive = sheet.listed("reflexives", last);
    Mention::new(speaker.from, last).filter(|_| reflexive).unwrap_or(speaker)
}
