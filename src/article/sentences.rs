//! [`sentence_starts`]: where the sentences of a text begin, to say how many are left out and which say the same in
//! another language.

/// Words with a point behind them that ends nothing, in lower case.
const SHORT: [&str; 26] = [
    "mr", "mrs", "ms", "dr", "st", "gov", "gen", "sen", "rep", "prof", "jr", "sr", "no", "vs", "jan", "feb",
    "aug", "sept", "oct", "nov", "dec", "nr", "bzw", "etc", "col", "lt",
];

/// How many sentences a text has; a text without any full stop is one.
#[must_use]
pub fn sentences_in(text: &str) -> usize {
    sentence_starts(text).len()
}

/// Where the sentences of a text begin, in code points. A point inside a number, after an initial or a short word ends
/// nothing, nor does a stop before a small letter: “Really?” he said.
#[must_use]
pub fn sentence_starts(text: &str) -> Vec<usize> {
    let chars: Vec<char> = text.chars().collect();
    let at = |place: usize| chars.get(place).copied();
    let mut starts = Vec::new();
    // Where the sentence begins, once it has begun, and whether it has said anything.
    let (mut begin, mut said) = (None, false);
    let mut place = 0;
    while let Some(c) = at(place) {
        if begin.is_none() && !c.is_whitespace() {
            begin = Some(place);
        }
        if !is_stop(c) || !said || c == '.' && is_short(chars.get(..place).unwrap_or_default()) {
            said |= c.is_alphanumeric();
            place += 1;
            continue;
        }
        let mut next = place + 1;
        while at(next).is_some_and(is_stop) {
            next += 1;
        }
        let closes = next;
        while at(next).is_some_and(|mark| is_closing(mark, is_eastern_stop(c))) {
            next += 1;
        }
        if ends(&chars, c, next, next > closes) {
            starts.extend(begin.take());
            said = false;
        }
        place = next;
    }
    starts.extend(begin.filter(|_| said));
    starts
}

/// Whether a sentence ends before `next`, behind a stop and perhaps closing marks.
fn ends(chars: &[char], stop: char, next: usize, closed: bool) -> bool {
    let Some(c) = chars.get(next) else { return true };
    if !c.is_whitespace() {
        // Chinese sentences follow one another without a space; what goes on behind the marks is who says so.
        return is_eastern_stop(stop) && !(closed && c.is_alphanumeric());
    }
    let first = chars.iter().skip(next).find(|c| !c.is_whitespace());
    first.is_none_or(|c| !c.is_lowercase())
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '؟' | '۔' | '।') || is_eastern_stop(c)
}

fn is_eastern_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？')
}

/// The mark that closes in German opens in Chinese.
fn is_closing(c: char, eastern: bool) -> bool {
    c == '“' && !eastern
        || matches!(c, '”' | '’' | '"' | '\'' | '»' | '›' | '」' | '』' | ')' | '）' | ']' | '】')
}

/// Whether what stands before a point is an initial or a word that is written with one.
fn is_short(before: &[char]) -> bool {
    let word: String = before.iter().rev().take_while(|c| c.is_alphanumeric()).take(6).collect();
    let word: String = word.chars().rev().collect();
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    initial || SHORT.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::{sentence_starts, sentences_in};

    fn cut(text: &str) -> Vec<String> {
        let chars: Vec<char> = text.chars().collect();
        let mut ends: Vec<usize> = sentence_starts(text).into_iter().skip(1).collect();
        ends.push(chars.len());
        let mut from = 0;
        ends.into_iter()
            .map(|to| {
                chars[std::mem::replace(&mut from, to)..to].iter().collect::<String>().trim().to_owned()
            })
            .collect()
    }

    #[test]
    fn sentences_end_at_full_stops() {
        assert_eq!(sentences_in(""), 0);
        assert_eq!(sentences_in("— “…” —"), 0);
        assert_eq!(sentences_in("No stop"), 1);
        assert_eq!(sentences_in("One. Two! Three?"), 3);
        assert_eq!(sentences_in("“Really?!” he said. Yes…"), 2);
        assert_eq!(sentences_in("It grew by 1.5 points. J. Smith said so."), 2);
        assert_eq!(sentences_in("第一句。第二句！"), 2);
        assert_eq!(sentences_in("جملة لم تُترجم. أخرى؟"), 2);
    }

    #[test]
    fn each_sentence_has_its_marks() {
        assert_eq!(
            cut("He said: “It is open.” Nobody came. (Why?) "),
            ["He said: “It is open.”", "Nobody came.", "(Why?)"]
        );
        assert_eq!(
            cut("Mr. Smith of the U.S. Senate came on Feb. 2. He left."),
            ["Mr. Smith of the U.S. Senate came on Feb. 2.", "He left."]
        );
        assert_eq!(
            cut("他写道：“桥已开通。”没有人来。“真的吗？”她问。"),
            ["他写道：“桥已开通。”没有人来。", "“真的吗？”她问。"]
        );
        assert_eq!(cut("Er sagte: „Nein!“ Dann ging er."), ["Er sagte: „Nein!“", "Dann ging er."]);
    }
}
