//! Quotations whose closing mark was forgotten: “Should we wait, Anna Kerr asked the crew.

use crate::quotes::pack::Frame;
use crate::quotes::text::marks::Region;
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::{Kind, Tag, Token};

/// How many tokens an attribution may have.
const LONGEST: usize = 12;

/// The regions, each open one that holds an attribution cut before it; `None` when there is none.
pub(crate) fn cut_before_attribution(
    regions: &[Region],
    spans: &[(usize, usize)],
    tokens: &[Token],
    hits: &[Hit],
) -> Option<Vec<Region>> {
    let mut cut: Option<Vec<Region>> = None;
    for (index, (region, (from, to))) in regions.iter().zip(spans).enumerate() {
        if region.closed {
            continue;
        }
        let Some(comma) = attribution(*from, *to, tokens, hits) else { continue };
        let end = tokens.get(comma).map_or(region.end, |t| t.start);
        let cut = cut.get_or_insert_with(|| regions.to_vec());
        if let Some(region) = cut.get_mut(index) {
            *region = Region { end, outer_end: end, closed: true, goes_on: false, ..region.clone() };
        }
    }
    cut
}

/// The comma before a name and a verb of saying, or a verb and a name, that end their sentence.
fn attribution(from: usize, to: usize, tokens: &[Token], hits: &[Hit]) -> Option<usize> {
    let t = |i: usize| tokens.get(i);
    let first = hits.partition_point(|hit| hit.at < from);
    hits.iter().skip(first).take_while(|hit| hit.at < to).find_map(|hit| {
        let strong = hit.frame.has(Frame::STRONG) && !hit.frame.has(Frame::MIND.with(Frame::DEED));
        let mut start = hit.at;
        while start > from && t(start - 1).is_some_and(|t| t.tag == Tag::Name) {
            start -= 1;
        }
        let comma = start.checked_sub(1).filter(|k| t(*k).is_some_and(|t| t.tag == Tag::Comma))?;
        let named = hit.at > start + 1 || t(hit.end).is_some_and(|t| t.tag == Tag::Name);
        let stop = (hit.end..to.min(hit.end + LONGEST)).find(|k| t(*k).is_some_and(|t| t.is(".")))?;
        let ends = stop + 1 == to || t(stop + 1).is_none_or(|t| t.kind == Kind::Mark);
        (strong && named && ends && comma > from + 2).then_some(comma)
    })
}
