//! "the station", "the local paper": which outlet of the text an English kind of outlet means.

use crate::quotes::outlets::carrier::{outlet, titled};
use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::Tag;

/// The lists of words for outlets of one kind.
const KINDS: [&str; 4] = ["stations by kind", "papers by kind", "agencies by kind", "sites by kind"];

/// What kind of outlet words tell: "station", "paper", "agency", "website".
fn outlet_kind(sheet: &Sheet, from: usize, to: usize) -> Option<&'static str> {
    let kind = |low: &String| KINDS.into_iter().find(|kind| sheet.pack.list(kind).contains(low));
    (from..to).rev().find_map(|k| kind(&sheet.t(k).low))
}

/// "the station", "the local paper": the outlet of that kind that the text last named before, where it named one.
pub(crate) fn outlet_meant(sheet: &Sheet, mention: Mention) -> Option<(usize, usize)> {
    let named = (mention.from..mention.to).any(|k| sheet.tag(k) == Tag::Name);
    let last = sheet.t(mention.to.checked_sub(1)?);
    let definite = sheet.t(mention.from).is("the");
    if named || !definite || !last.has(Class::PUBLICATION) {
        return None;
    }
    // "the news outlet", "the publication": whichever was named last.
    let any = sheet.listed("outlets of any kind", mention.to - 1);
    let kind = outlet_kind(sheet, mention.to - 1, mention.to).filter(|_| !any);
    if kind.is_none() && !any {
        return None;
    }
    let floor = mention.from.saturating_sub(MOST_BACK);
    let mut i = mention.from;
    while i > floor {
        i -= 1;
        let starts = sheet.tag(i.wrapping_sub(1)) != Tag::Name || i == floor;
        if sheet.tag(i) != Tag::Name && !sheet.t(i).has(Class::PUBLICATION) || !starts {
            continue;
        }
        let found = titled(sheet, i)
            .filter(|_| sheet.t(i).has(Class::PUBLICATION))
            .or_else(|| outlet(sheet, i, mention.from));
        if let Some(to) = found.filter(|to| *to <= mention.from)
            && (any || outlet_kind(sheet, i.saturating_sub(1), to) == kind)
        {
            let name = if sheet.tag(i) == Tag::Name { i } else { i + 1 };
            return Some((name, to));
        }
    }
    None
}

/// How many tokens back "the station" looks for its name.
const MOST_BACK: usize = 400;
