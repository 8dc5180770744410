//! A text made ready for the rules: tokens, sentences, regions and reporting verbs, with careful access.

use crate::quotes::english;
use crate::quotes::english::by_account::account_end;
use crate::quotes::pack::{Class, Pack};
use crate::quotes::text::marks::{Region, regions};
use crate::quotes::text::parenthetical::without_asides;
use crate::quotes::text::tagging::{Hit, tag};
use crate::quotes::text::tokens::{Kind, Tag, Token, number_paragraphs, number_sentences, tokens};

/// How many tokens a rule looks to either side, so that one endless sentence costs no more than a long one.
pub(crate) const REACH: usize = 80;

/// A text made ready.
pub(crate) struct Sheet {
    pub(crate) chars: Vec<char>,
    pub(crate) tokens: Vec<Token>,
    pub(crate) regions: Vec<Region>,
    /// The tokens of every region, marks included.
    pub(crate) spans: Vec<(usize, usize)>,
    pub(crate) hits: Vec<Hit>,
    pub(crate) pack: &'static Pack,
    /// The first token of every sentence.
    starts: Vec<usize>,
    /// Which hit begins at a token.
    hit_at: Vec<Option<usize>>,
    nothing: Token,
}

impl Sheet {
    pub(crate) fn new(text: &str, pack: &'static Pack) -> Self {
        let chars: Vec<char> = text.chars().collect();
        let regions = regions(&chars, pack);
        let mut sheet = Self::built(chars, regions, pack);
        if pack.is_english()
            && let Some(cut) = english::unclosed::cut_before_attribution(
                &sheet.regions,
                &sheet.spans,
                &sheet.tokens,
                &sheet.hits,
            )
        {
            sheet = Self::built(sheet.chars, cut, pack);
        }
        match without_asides(&sheet.regions, &sheet.tokens, &sheet.hits, pack) {
            Some(parts) => Self::built(sheet.chars, parts, pack),
            None => sheet,
        }
    }

    fn built(chars: Vec<char>, regions: Vec<Region>, pack: &'static Pack) -> Self {
        let mut tokens = tokens(&chars, pack);
        let spans = mark_regions(&mut tokens, &regions);
        number_paragraphs(&chars, &mut tokens);
        for token in &mut tokens {
            token.class = pack.class(&token.low);
        }
        number_sentences(&chars, &mut tokens, pack);
        let hits = tag(&mut tokens, pack);
        let mut starts = Vec::new();
        for (i, token) in tokens.iter().enumerate() {
            if token.sentence >= starts.len() {
                starts.push(i);
            }
        }
        let mut hit_at = vec![None; tokens.len()];
        for (index, hit) in hits.iter().enumerate() {
            if let Some(slot) = hit_at.get_mut(hit.at) {
                *slot = Some(index);
            }
        }
        Self {
            chars,
            tokens,
            regions,
            spans,
            hits,
            pack,
            starts,
            hit_at,
            nothing: Token { sentence: usize::MAX, paragraph: usize::MAX, ..Token::default() },
        }
    }

    pub(crate) fn in_english(&self) -> bool {
        self.pack.is_english()
    }

    pub(crate) fn in_german(&self) -> bool {
        self.pack.is_german()
    }

    /// In French or Spanish.
    pub(crate) fn in_romance(&self) -> bool {
        self.pack.is_romance()
    }

    /// In Russian.
    pub(crate) fn in_slavic(&self) -> bool {
        self.pack.is_slavic()
    }

    /// Whether a verb may stand before its subject wherever it stands.
    pub(crate) fn inverts(&self) -> bool {
        self.pack.inverts()
    }

    /// Whether the token at `i` is in a list of the pack.
    pub(crate) fn listed(&self, list: &str, i: usize) -> bool {
        self.pack.list(list).contains(&self.t(i).low)
    }

    /// The token at `i`; an empty one beyond the text.
    pub(crate) fn t(&self, i: usize) -> &Token {
        self.tokens.get(i).unwrap_or(&self.nothing)
    }

    /// The token before `i`.
    pub(crate) fn before(&self, i: usize) -> &Token {
        i.checked_sub(1).map_or(&self.nothing, |k| self.t(k))
    }

    pub(crate) fn tag(&self, i: usize) -> Tag {
        self.t(i).tag
    }

    /// The first token of the sentence of `i`.
    pub(crate) fn sentence_start(&self, i: usize) -> usize {
        self.starts.get(self.t(i).sentence).copied().unwrap_or(i)
    }

    /// The token after the last one of the sentence of `i`.
    pub(crate) fn sentence_end(&self, i: usize) -> usize {
        let sentence = self.t(i).sentence;
        sentence.checked_add(1).and_then(|next| self.starts.get(next)).copied().unwrap_or(self.tokens.len())
    }

    /// The hit that begins at a token.
    pub(crate) fn hit_at(&self, i: usize) -> Option<&Hit> {
        self.hit_at.get(i).copied().flatten().and_then(|index| self.hits.get(index))
    }

    /// Whether a token may stand between a verb and the subject behind it: "sich", "-t-".
    pub(crate) fn between(&self, i: usize) -> bool {
        let next = self.t(i + 1);
        self.pack.list("between").contains(&self.t(i).low)
            && (!next.has(Class::ADVERB) && next.tag != Tag::Other && next.tag != Tag::Comma || next.is("-"))
            && !(next.tag == Tag::Preposition)
    }

    /// The end of "according to", where it begins at `i`.
    pub(crate) fn trigger(&self, i: usize) -> Option<usize> {
        let t = self.t(i);
        // "so genannte Teilchen"
        let names = self.in_german() && self.pack.list("named").contains(&self.t(i + 1).low);
        if self.in_english()
            && let Some(end) = account_end(&self.tokens, i, self.pack)
        {
            return Some(end);
        }
        if !t.has(Class::TRIGGER) || t.region.is_some() || names {
            return None;
        }
        let phrase = self.pack.phrases(&t.low).iter().find(|(rest, class)| {
            class.meets(Class::TRIGGER)
                && rest.iter().enumerate().all(|(k, word)| self.t(i + 1 + k).low == *word)
        });
        if let Some((rest, _)) = phrase {
            return Some(i + 1 + rest.len());
        }
        if !self.pack.class(&t.low).meets(Class::TRIGGER) {
            return None;
        }
        // Short words like "so" are meant only after a pause.
        let pause = self.sentence_start(i) == i
            || self.tag(i.wrapping_sub(1)) == Tag::Comma
            || self.before(i).kind == Kind::Mark;
        // "Pour X, …": only where it opens the sentence.
        if self.pack.list("opening").contains(&t.low) {
            return (self.sentence_start(i) == i).then_some(i + 1);
        }
        (t.low.chars().count() > 3 || pause && self.sentence_start(i) != i).then_some(i + 1)
    }

    /// The tokens of a region, marks included.
    pub(crate) fn span(&self, region: usize) -> (usize, usize) {
        self.spans.get(region).copied().unwrap_or((0, 0))
    }

    /// The text between two tokens.
    pub(crate) fn text(&self, from: usize, to: usize) -> String {
        let (start, end) = self.place(from, to);
        self.slice(start, end)
    }

    /// The code points of the tokens `from..to`.
    pub(crate) fn place(&self, from: usize, to: usize) -> (usize, usize) {
        let start = self.t(from).start;
        (start, to.checked_sub(1).map_or(start, |last| self.t(last).end).max(start))
    }

    pub(crate) fn slice(&self, start: usize, end: usize) -> String {
        self.chars.get(start..end).unwrap_or_default().iter().collect()
    }

    /// Words of a stretch.
    pub(crate) fn words(&self, from: usize, to: usize) -> usize {
        (from..to).filter(|i| matches!(self.t(*i).kind, Kind::Word | Kind::Number)).count()
    }
}

/// Marks the tokens that lie in regions, and says which tokens a region has.
fn mark_regions(tokens: &mut [Token], regions: &[Region]) -> Vec<(usize, usize)> {
    let mut spans = Vec::with_capacity(regions.len());
    let mut i = 0;
    for (index, region) in regions.iter().enumerate() {
        while tokens.get(i).is_some_and(|t| t.end <= region.outer_start) {
            i += 1;
        }
        let first = i;
        while let Some(token) = tokens.get_mut(i)
            && token.start < region.outer_end
        {
            token.region = Some(index);
            let opening = token.start < region.start;
            let closing = region.closed && token.start >= region.end;
            if opening || closing {
                token.kind = Kind::Mark;
            }
            i += 1;
        }
        spans.push((first, i));
    }
    spans
}
