//! The numbers before the items of a list, in the figures that lists have.

/// What figures a number is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Figures {
    /// 1, 2, 3.
    #[default]
    Decimal,
    /// 01, 02, 03.
    Zero,
    /// a, b, c.
    Lower,
    /// A, B, C.
    Upper,
    /// i, ii, iii.
    LowerRoman,
    /// I, II, III.
    UpperRoman,
    /// 一, 二, 三.
    Chinese,
}

/// A number in such figures; what has none is written in digits.
pub(super) fn number(number: usize, figures: Figures) -> String {
    let text = match figures {
        Figures::Decimal => None,
        Figures::Zero => Some(format!("{number:02}")),
        Figures::Lower => letters(number).map(|text| text.to_lowercase()),
        Figures::Upper => letters(number),
        Figures::LowerRoman => roman(number).map(|text| text.to_lowercase()),
        Figures::UpperRoman => roman(number),
        Figures::Chinese => chinese(number),
    };
    text.unwrap_or_else(|| number.to_string())
}

/// A, B … Z, AA, BB: as Word counts.
fn letters(number: usize) -> Option<String> {
    let at = number.checked_sub(1)?;
    let letter = char::from(b'A' + u8::try_from(at % 26).ok()?);
    (at < 260).then(|| letter.to_string().repeat(at / 26 + 1))
}

fn roman(number: usize) -> Option<String> {
    const SIGNS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..4000).contains(&number) {
        return None;
    }
    let (mut left, mut text) = (number, String::new());
    for (value, sign) in SIGNS {
        while left >= value {
            text.push_str(sign);
            left -= value;
        }
    }
    Some(text)
}

fn chinese(number: usize) -> Option<String> {
    let digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let digit = |at: usize| digits.get(at).copied();
    let text = match number {
        1..=9 => digit(number)?.to_string(),
        10..=99 => {
            let tens = if number < 20 { String::new() } else { digit(number / 10)?.to_string() };
            let ones =
                if number.is_multiple_of(10) { String::new() } else { digit(number % 10)?.to_string() };
            format!("{tens}十{ones}")
        }
        _ => return None,
    };
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::{Figures, number};

    #[test]
    fn numbers_are_written_in_the_figures_of_their_list() {
        assert_eq!(number(4, Figures::LowerRoman), "iv");
        assert_eq!(number(1994, Figures::UpperRoman), "MCMXCIV");
        assert_eq!(number(27, Figures::Lower), "aa");
        assert_eq!(number(21, Figures::Chinese), "二十一");
        assert_eq!(number(7, Figures::Zero), "07");
        assert_eq!(number(0, Figures::Upper), "0");
    }
}
