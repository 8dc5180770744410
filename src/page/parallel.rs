//! The aligned text beside, or under, the text it says the same as.
//!
//! It is printed `hidden`: a reading view shows one language and not two in turn. The styles show it when it is wanted.

use yew::{Html, html};

use crate::article::{Article, Id, Parallel, ParallelRole, Segment, plain_text, sentences_in};
use crate::wording::Wording;

use super::inlines::plain_sentences;
use super::twins::Twins;
use super::word::{Word, word};

/// A line of every aligned version, such as its headline, in an element `tag`.
pub(super) fn beside<'a>(
    article: &'a Article,
    tag: &'static str,
    class: &'static str,
    line: impl Fn(&'a Parallel) -> Option<&'a str>,
) -> Html {
    let lines = article.parallels.iter().filter_map(|parallel| Some((parallel, line(parallel)?)));
    lines
        .map(|(parallel, text)| {
            html! {
                <@{tag}
                    class={yew::classes!("parallel", format!("parallel-{class}"))}
                    lang={parallel.lang.to_string()}
                    dir={parallel.dir.as_str()}
                    translate="no"
                    hidden=true
                >
                    { text }
                </@>
            }
        })
        .collect()
}

/// What each aligned version is, over its column: its language, and in the editor's words who made it and from what.
pub(super) fn versions(article: &Article) -> Html {
    if article.parallels.is_empty() {
        return Html::default();
    }
    let labels = article.parallels.iter().map(|parallel| {
        html! { <p class="parallel parallel-version">{ version_label(article, parallel).span(Wording::of(&article.lang)) }</p> }
    });
    html! { <div class="pair version-labels">{ for labels }</div> }
}

/// "Chinese: our translation from this English text".
pub(super) fn version_label(article: &Article, parallel: &Parallel) -> Word {
    let wording = Wording::of(&article.lang);
    word!(wording.parallel).with("data-language", &parallel.lang).with("data-label", &parallel.label)
}

/// The segments of every aligned version that stand beside `block`.
pub(super) fn segment_beside(article: &Article, block: &Id) -> Html {
    let pairs = article.parallels.iter().flat_map(|parallel| {
        let own = parallel.segments.iter().filter(|segment| segment.block.as_ref() == Some(block));
        own.map(move |segment| (parallel, segment))
    });
    pairs
        .map(|(parallel, segment)| {
            let mut twins = Twins::of_segment(article, parallel, segment);
            segment_html(parallel, segment, None, &mut twins)
        })
        .collect()
}

/// The button that opens what stands beside `block` under it, where the languages are not side by side. The Tab key
/// stops at the first one, the arrow keys go on from there.
pub(super) fn counterpart_opener(article: &Article, block: &Id, first: bool) -> Html {
    let mut beside = article.parallels.iter();
    let beside = beside.find(|parallel| {
        parallel
            .segments
            .iter()
            .any(|segment| segment.block.as_ref() == Some(block) && !segment.lines.is_empty())
    });
    let Some(parallel) = beside else { return Html::default() };
    let wording = Wording::of(&article.lang);
    let word = word!(wording.bar.counterpart).with("data-language", &parallel.lang);
    html! {
        <button
            type="button"
            class="counterpart-opener"
            aria-expanded="false"
            tabindex={if first { "0" } else { "-1" }}
        >
            // The sign that translators have: as short in every language.
            <span class="counterpart-sign" lang="zh" dir="ltr" translate="no" aria-hidden="true">{ "文A" }</span>
            <span class="visually-hidden" data-word={word.name()} data-language={parallel.lang.to_string()}>
                { word.text(wording) }
            </span>
        </button>
    }
}

/// The segments that the article leaves out and that come before `block` in an aligned version.
pub(super) fn left_out(article: &Article, block: &Id) -> Html {
    let wording = Wording::of(&article.lang);
    let mut found = Vec::new();
    for parallel in &article.parallels {
        let Some(here) = parallel.segments.iter().position(|segment| segment.block.as_ref() == Some(block))
        else {
            continue;
        };
        let before = parallel.segments.iter().take(here).rev().take_while(|segment| segment.block.is_none());
        let mut before: Vec<&Segment> = before.collect();
        before.reverse();
        found.extend(before.into_iter().map(|segment| (parallel, segment)));
    }
    left_out_html(found, wording)
}

/// The segments that the article leaves out and that come after everything it says.
pub(super) fn left_out_at_end(article: &Article) -> Html {
    let mut found = Vec::new();
    for parallel in &article.parallels {
        let said = parallel.segments.iter().rposition(|segment| segment.block.is_some());
        let after = parallel.segments.iter().skip(said.map_or(0, |last| last + 1));
        found.extend(after.map(|segment| (parallel, segment)));
    }
    left_out_html(found, Wording::of(&article.lang))
}

fn left_out_html(segments: Vec<(&Parallel, &Segment)>, wording: &Wording) -> Html {
    let pairs = segments.into_iter().map(|(parallel, segment)| {
        let n = sentences(segment);
        let flag = match parallel.role {
            ParallelRole::Original => word!(wording.original_left_out),
            ParallelRole::Translation => word!(wording.version_left_out),
        };
        let flag = flag.with("data-n", n).element(wording, "p", Some("left-out-flag"));
        html! { <div class="pair left-out" hidden=true>{ segment_html(parallel, segment, Some(flag), &mut Twins::default()) }</div> }
    });
    pairs.collect()
}

/// How many sentences a segment has.
fn sentences(segment: &Segment) -> usize {
    segment.lines.iter().map(|line| sentences_in(&plain_text(line))).sum()
}

/// How many sentences of an aligned version are not in the article.
pub(super) fn sentences_left_out(parallel: &Parallel) -> usize {
    parallel.segments.iter().filter(|segment| segment.block.is_none()).map(sentences).sum()
}

fn segment_html(parallel: &Parallel, segment: &Segment, flag: Option<Html>, twins: &mut Twins) -> Html {
    let lines: Vec<Html> = segment.lines.iter().map(|line| plain_sentences(line, twins)).collect();
    html! {
        <div class="parallel" hidden=true>
            if let Some(flag) = flag {
                { flag }
            }
            <div lang={parallel.lang.to_string()} dir={parallel.dir.as_str()} translate="no">
                { for lines.into_iter().map(|line| html! { <p>{ line }</p> }) }
            </div>
            if let Some(text) = &segment.romanised {
                <p class="romanised" lang={parallel.lang.romanised().to_string()} dir="ltr" translate="no">
                    { text }
                </p>
            }
        </div>
    }
}
