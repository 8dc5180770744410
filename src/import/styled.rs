//! Links and emphasized words of a paragraph as inlines.

use crate::article::{Inline, Lang};

use super::paper::text;
use super::runs::runs;
use super::{Style, Styled};

/// A stretch with its links and emphasized words. What is inside words of its own kind adds nothing, so that they
/// are never nested deeper than there are kinds.
pub(super) fn styled(
    chars: &[char],
    (from, to): (usize, usize),
    styles: &[Styled],
    around: &[&Style],
    lang: &Lang,
) -> Vec<Inline> {
    let mut inlines = Vec::new();
    let mut at = from;
    for (index, one) in styles.iter().enumerate() {
        if one.from >= to {
            break;
        }
        let (begin, end) = (one.from.max(at), one.to.min(to));
        let known =
            around.iter().any(|style| std::mem::discriminant(*style) == std::mem::discriminant(&one.style));
        if begin >= end || known {
            continue;
        }
        inlines.extend(runs(&text(chars, at, begin), lang));
        let inner = styles.get(index + 1..).unwrap_or_default();
        let around: Vec<&Style> = around.iter().copied().chain([&one.style]).collect();
        let content = styled(chars, (begin, end), inner, &around, lang);
        inlines.push(match &one.style {
            Style::Emphasis => Inline::Emphasis { content },
            Style::Strong => Inline::Strong { content },
            Style::Link(href) => Inline::Link { href: href.clone(), content },
        });
        at = end;
    }
    inlines.extend(runs(&text(chars, at, to), lang));
    inlines
}
