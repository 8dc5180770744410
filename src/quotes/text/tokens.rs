//! A text as characters, tokens, paragraphs and sentences. All offsets count code points.

use crate::quotes::pack::{Class, Pack};

/// What a token is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters, with the marks inside a word.
    Word,
    /// Digits.
    Number,
    /// A quotation mark, by its place among the marks of the text.
    Mark,
    /// `'s` after a name.
    Possessive,
    /// Anything else.
    #[default]
    Other,
}

/// The part a token plays in its sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Tag {
    /// `the`, `a`, `this`.
    Determiner,
    /// `of`, `in`.
    Preposition,
    /// `and`, `or`, `but`.
    Conjunction,
    /// `when`, `because`, `that`.
    Subordinator,
    /// `he`, `she`, `they`.
    Pronoun,
    /// `his`, `her`.
    Owner,
    /// `has`, `would`.
    Auxiliary,
    /// `not`, `also`, `recently`.
    Adverb,
    /// `who`, `which`.
    Relative,
    /// A finite verb.
    Verb,
    /// `saying`.
    Participle,
    /// A name.
    Name,
    /// A common noun, an adjective, anything not known.
    Noun,
    /// A number.
    Number,
    /// A quotation mark.
    Mark,
    /// `,`.
    Comma,
    /// Anything else, and what lies beyond the text.
    #[default]
    Other,
}

/// One token.
#[derive(Clone, Debug, Default)]
pub(crate) struct Token {
    /// Where it begins.
    pub(crate) start: usize,
    /// Where it ends.
    pub(crate) end: usize,
    /// Its letters, lower case.
    pub(crate) low: String,
    pub(crate) kind: Kind,
    pub(crate) tag: Tag,
    /// Whether it begins with a capital.
    pub(crate) capital: bool,
    /// Whether it has two letters or more and all of them are capitals.
    pub(crate) shouted: bool,
    /// Whether its sentence is a headline in capitals.
    pub(crate) headline: bool,
    /// The classes the pack gives it.
    pub(crate) class: Class,
    /// The sentence that holds it.
    pub(crate) sentence: usize,
    /// The paragraph that holds it.
    pub(crate) paragraph: usize,
    /// The quoted region that holds it, marks included.
    pub(crate) region: Option<usize>,
}

impl Token {
    pub(crate) fn is(&self, word: &str) -> bool {
        self.low == word
    }

    pub(crate) fn any(&self, words: &[&str]) -> bool {
        words.contains(&self.low.as_str())
    }

    pub(crate) fn has(&self, class: Class) -> bool {
        self.class.meets(class)
    }
}

/// Whether a character joins the letters on both sides of it into one word.
fn joins(c: char) -> bool {
    matches!(c, '\'' | '’' | '-' | '‑' | '&' | '@' | '_')
}

/// The tokens of a text, without tags.
#[expect(clippy::if_same_then_else, reason = "each branch is a case of its own")]
pub(crate) fn tokens(chars: &[char], pack: &Pack) -> Vec<Token> {
    let at = |i: usize| chars.get(i).copied().unwrap_or('\n');
    let mut found = Vec::new();
    let mut i = 0;
    while i < chars.len() {
        let c = at(i);
        if c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}' {
            i += 1;
            continue;
        }
        let start = i;
        let mut kind = Kind::Other;
        if c.is_alphanumeric() || (matches!(c, '@' | '#' | '$') && at(i + 1).is_alphanumeric()) {
            kind = if c.is_numeric() || c == '$' { Kind::Number } else { Kind::Word };
            i += 1;
            while i < chars.len() {
                let c = at(i);
                let last = at(i.saturating_sub(1));
                let inside = at(i + 1).is_alphanumeric();
                if c.is_alphanumeric() || c == '\u{301}' || c == '\u{ad}' {
                    i += 1;
                } else if c == '-' && inside && last == '.' {
                    // "D.C.-based"
                    i += 1;
                } else if joins(c) && inside && last.is_alphanumeric() {
                    if pack.is_english() && possessive(&at, i) {
                        break;
                    }
                    // "a-t-il": the pronoun stands for itself.
                    if pack.elision && c == '-' && swapped(chars, i) {
                        break;
                    }
                    // French and Italian articles stand before the apostrophe.
                    if pack.elision && matches!(c, '\'' | '’') {
                        i += 1;
                        break;
                    }
                    i += 1;
                } else if matches!(c, '.' | ',') && last.is_numeric() && at(i + 1).is_numeric() {
                    i += 1;
                } else if c == '.'
                    && last.is_alphabetic()
                    && abbreviated(chars, start, i, pack)
                    && !on_platform(&found, chars, (start, i), pack)
                {
                    i += 1;
                } else {
                    break;
                }
            }
        } else if matches!(c, '\'' | '’') && pack.is_english() && i > 0 && possessive(&at, i) {
            kind = Kind::Possessive;
            i += 2;
        } else if matches!(c, '\'' | '’') && pack.is_english() && plural_owner(chars, i) {
            kind = Kind::Possessive;
            i += 1;
        } else if c == '\'' && at(i + 1) == '\'' || c == '`' && at(i + 1) == '`' {
            i += 2;
        } else if c == '-' && at(i + 1) == '-' {
            i += 2;
        } else {
            i += 1;
        }
        // "al-Amr": the article of an Arabic name stands small before it.
        let article = chars.get(i.min(start + 2)).is_some_and(|c| *c == '-')
            && chars.get(start + 3).is_some_and(|c| c.is_uppercase())
            && matches!(chars.get(start..start + 2), Some(['a' | 'e', 'l' | 'n' | 's' | 'r' | 'd']));
        let capital = c.is_uppercase() || article || (matches!(c, '@') && kind == Kind::Word);
        let mut low = String::with_capacity(i - start);
        for c in chars.get(start..i).unwrap_or_default() {
            match c {
                '’' => low.push('\''),
                c if c.is_ascii() => low.push(c.to_ascii_lowercase()),
                c => low.extend(c.to_lowercase()),
            }
        }
        let shouted =
            i > start + 1 && chars.get(start..i).unwrap_or_default().iter().all(|c| c.is_uppercase());
        found.push(Token { start, end: i, low, kind, capital, shouted, ..Token::default() });
    }
    found
}

/// Whether "-t-il" or "-elle" follows.
fn swapped(chars: &[char], i: usize) -> bool {
    let word: String = chars.iter().skip(i + 1).take_while(|c| c.is_alphanumeric()).take(6).collect();
    matches!(word.as_str(), "t" | "il" | "elle" | "ils" | "elles" | "on")
}

/// Whether `'s` begins at `i` and ends a word.
fn possessive(at: &impl Fn(usize) -> char, i: usize) -> bool {
    matches!(at(i), '\'' | '’') && matches!(at(i + 1), 's' | 'S') && !at(i + 2).is_alphanumeric()
}

/// Whether the apostrophe at `i` makes a plural an owner: "the auditors’ report", where no single mark is open.
fn plural_owner(chars: &[char], i: usize) -> bool {
    let at = |k: usize| chars.get(k).copied().unwrap_or('\n');
    let word = i > 2
        && at(i - 1) == 's'
        && at(i - 2).is_alphabetic()
        && at(i + 1) == ' '
        && at(i + 2).is_alphabetic();
    let mut k = i;
    let open = loop {
        if k == 0 || i - k > 90 || at(k - 1) == '\n' {
            break false;
        }
        k -= 1;
        if at(k) == '‘' || at(k) == '\'' && (k == 0 || at(k - 1).is_whitespace()) {
            break true;
        }
    };
    word && !open
}

/// "posted on X.", "su cuenta de X.": a platform of one letter, behind a small word or a word for its kind, closes a sentence;
/// the X of "Malcolm X. Adams" stands behind a name.
fn on_platform(found: &[Token], chars: &[char], (start, i): (usize, usize), pack: &Pack) -> bool {
    let one = i == start + 1 && !chars.get(i + 1).is_some_and(|c| c.is_alphabetic());
    let letter = chars.get(start).map(|c| c.to_lowercase().to_string()).unwrap_or_default();
    let small =
        |t: &Token| t.kind == Kind::Word && (!t.capital || pack.list("platform nouns").contains(&t.low));
    one && pack.list("platforms").contains(&letter) && found.last().is_some_and(small)
}

/// Whether the point at `i` belongs to the word that began at `start`.
fn abbreviated(chars: &[char], start: usize, i: usize, pack: &Pack) -> bool {
    let word = chars.get(start..i).unwrap_or_default();
    let next = chars.get(i + 1).copied().unwrap_or('\n');
    let inner = word.iter().filter(|c| **c == '.').count();
    if word.len() == 1 && word.iter().all(|c| c.is_uppercase()) {
        return true;
    }
    // U.S. and p.m., as far as every part is one letter.
    if next.is_alphabetic() {
        return word.len() == 1
            || (inner > 0 && word.len() == 2 * inner + 1)
            || word.len() <= 3 && inner == 0 && {
                let low: String = word.iter().collect::<String>().to_lowercase();
                pack.class(&format!("{low}.")).meets(Class::ABBREVIATION)
            };
    }
    if inner > 0 && word.len() == 2 * inner + 1 {
        return true;
    }
    let low: String = word.iter().collect::<String>().to_lowercase();
    word.len() <= 8 && pack.class(&format!("{low}.")).meets(Class::ABBREVIATION)
}

/// Numbers the paragraphs of the tokens. A line break ends a paragraph.
pub(crate) fn number_paragraphs(chars: &[char], tokens: &mut [Token]) {
    let mut paragraph = 0;
    let mut from = 0;
    for token in tokens {
        let between = chars.get(from..token.start).unwrap_or_default();
        if between.iter().any(|c| matches!(c, '\n' | '\r' | '\u{2029}')) {
            paragraph += 1;
        }
        token.paragraph = paragraph;
        from = token.end;
    }
}

/// Numbers the sentences. What stands between quotation marks is part of the sentence around it.
pub(crate) fn number_sentences(chars: &[char], tokens: &mut [Token], pack: &Pack) {
    let mut sentence = 0;
    for i in 0..tokens.len() {
        if i > 0 && breaks(chars, tokens, i, pack) {
            sentence += 1;
        }
        if let Some(token) = tokens.get_mut(i) {
            token.sentence = sentence;
        }
    }
}

/// Whether a sentence ends before the token `i`.
fn breaks(chars: &[char], tokens: &[Token], i: usize, pack: &Pack) -> bool {
    let (Some(before), Some(here)) = (tokens.get(i - 1), tokens.get(i)) else { return false };
    if before.paragraph != here.paragraph {
        return true;
    }
    if before.region.is_some() && before.region == here.region {
        return false;
    }
    // Most words stand inside a sentence.
    if matches!(before.kind, Kind::Word | Kind::Number) && !before.low.ends_with('.') {
        return false;
    }
    let spaced = chars.get(before.end..here.start).unwrap_or_default().iter().any(|c| c.is_whitespace());
    // "sagte er.Der Minister": a space that was forgotten.
    let forgotten = |pack: &Pack| {
        let word = (i >= 2).then(|| tokens.get(i - 2)).flatten();
        pack.nouns_capital
            && before.is(".")
            && here.capital
            && here.kind == Kind::Word
            && word
                .is_some_and(|word| word.kind == Kind::Word && word.end == before.start && word.low.len() > 3)
    };
    if !spaced && !pack.unspaced && !forgotten(pack) {
        return false;
    }
    let mut last = i - 1;
    for _ in 0..3 {
        let closer =
            tokens.get(last).is_some_and(|t| t.kind == Kind::Mark || t.any(&[")", "]", "'", "’", "»", "*"]));
        if !closer || last == 0 {
            break;
        }
        last -= 1;
    }
    let Some(end) = tokens.get(last) else { return false };
    if end.is(";") && here.kind == Kind::Mark {
        return false;
    }
    let stops = end.any(&[".", "!", "?", "…", "...", "。", "！", "？", "？”"])
        || (end.kind == Kind::Word && end.low.ends_with('.') && end.has(Class::ENDS));
    // "am 20. August", "der 3. Platz": a small number with a point is an ordinal.
    let ordinal = pack.nouns_capital
        && end.is(".")
        && last + 1 == i
        && last.checked_sub(1).and_then(|k| tokens.get(k)).is_some_and(|t| {
            let roman = t.capital && t.low.len() > 1 && t.low.chars().all(|c| "ivx".contains(c));
            // "Ludwig XIV. „war …“"
            let number = t.kind == Kind::Number && t.low.len() <= 2 && here.kind == Kind::Word;
            let small = here.kind == Kind::Mark && tokens.get(i + 1).is_some_and(|next| !next.capital);
            t.end == end.start && (number || roman && (small || here.kind == Kind::Word))
        })
        && (here.has(Class::MONTH) || !here.has(Class::STOP));
    // "the U.S. Army", "U.K. and Irish": only a word that opens sentences shows that one ends with an abbreviation.
    let describes = pack.is_english()
        && end.kind == Kind::Word
        && last + 1 == i
        && here.kind == Kind::Word
        && !here.has(Class::STOP.with(Class::PRONOUN).with(Class::DETERMINER).with(Class::ADVERB));
    if ordinal || describes {
        return false;
    }
    let opens = here.capital
        || here.kind == Kind::Number
        || here.kind == Kind::Mark
        || here.any(&["¿", "¡", "[", "(", "•", "—", "–", "*", "-", "--"])
        || here.low.chars().all(|c| !c.is_lowercase());
    stops && opens
}

/// Whether nothing of its sentence stands before the token, marks aside.
pub(crate) fn begins(tokens: &[Token], i: usize) -> bool {
    let Some(before) = i.checked_sub(1).and_then(|k| tokens.get(k)) else { return true };
    let inside = tokens.get(i).is_some_and(|t| t.region == before.region);
    if before.kind == Kind::Mark && !inside {
        // After “…,” a capital names; after “….” it may begin a sentence.
        let last = i.checked_sub(2).and_then(|k| tokens.get(k));
        return !last.is_some_and(|last| last.any(&[",", "—", "-", "–"]) || last.kind == Kind::Word);
    }
    tokens.get(i).is_some_and(|t| t.sentence != before.sentence)
        || before.kind == Kind::Mark
        || before.any(&[":", "—", "–", "--", "(", "[", "‘", "'", ".", "!", "?", "…"])
}
