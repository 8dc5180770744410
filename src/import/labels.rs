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
    /// 甲, 乙, 丙.
    Heavenly,
    /// а, б, в.
    LowerRussian,
    /// А, Б, В.
    UpperRussian,
    /// 가, 나, 다.
    Korean,
    /// ①, ②, ③.
    Circled,
}

/// The letters that count in Russian lists.
const RUSSIAN: &str = "абвгдежзиклмнопрстуфхцчшщэюя";
/// The syllables that count in Korean lists.
const KOREAN: &str = "가나다라마바사아자차카타파하";
/// The signs that count in traditional Chinese lists.
const HEAVENLY: &str = "甲乙丙丁戊己庚辛壬癸";
/// Numbers in circles.
const CIRCLED: &str = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

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
        Figures::Heavenly => sign(number, HEAVENLY),
        Figures::LowerRussian => sign(number, RUSSIAN),
        Figures::UpperRussian => sign(number, RUSSIAN).map(|text| text.to_uppercase()),
        Figures::Korean => sign(number, KOREAN),
        Figures::Circled => sign(number, CIRCLED),
    };
    text.unwrap_or_else(|| number.to_string())
}

/// A, B … Z, AA, BB: as Word counts.
fn letters(number: usize) -> Option<String> {
    let at = number.checked_sub(1)?;
    let letter = char::from(b'A' + u8::try_from(at % 26).ok()?);
    (at < 260).then(|| letter.to_string().repeat(at / 26 + 1))
}

/// One of the signs that count in order.
fn sign(number: usize, signs: &str) -> Option<String> {
    signs.chars().nth(number.checked_sub(1)?).map(String::from)
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
        assert_eq!(number(3, Figures::Heavenly), "丙");
        assert_eq!(number(10, Figures::LowerRussian), "к");
        assert_eq!(number(4, Figures::UpperRussian), "Г");
        assert_eq!(number(2, Figures::Korean), "나");
        assert_eq!(number(21, Figures::Circled), "21");
        assert_eq!(number(7, Figures::Zero), "07");
        assert_eq!(number(0, Figures::Upper), "0");
    }
}
